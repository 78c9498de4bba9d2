/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryTextRule:
 * @phrase: the phrase, as plenary_text_phrase_match() reads it; %NULL ends a table
 * @value: what it means: a word of the document, such as a kind or a phase
 *
 * A line of a table of what authors write.
 */
typedef struct
{
  const char *phrase;
  const char *value;
} PlenaryTextRule;

/**
 * PlenaryTextLanguage:
 * @tag: as a document writes it
 * @common: words of which every text of that language is full, and of no other
 * @months: twelve, each with its forms
 * @weekdays: seven from Monday on
 * @numbers: from one on, with their ordinals
 * @date_glue: what may stand between the day and its month
 * @date_to: what makes two dates a range
 * @date_and: what makes two dates a list
 * @days: what heads a day; the value is empty, or "dated" if a date must follow
 * @continued: what says that a heading only says again what went on before
 * @from: what may stand before a time
 * @onwards: what may stand after one, for an open end
 * @numbered: what may have a number, and its kind
 * @markers: lines that are no sessions but say when all is over
 * @kinds: what sessions without a number are called, and their kind
 * @lone: those that need no time: a line of nothing else is a session
 * @looks: the looks of the kinds that documents must define for themselves
 * @phases: how programmes word their status, and what phase that is
 * @title: what may stand before a title, with a colon
 * @theme: what may stand before a theme
 * @meeting: what may stand before the kind of a meeting
 * @status: what may stand before a status
 * @venue: what may stand before a venue
 * @date: what may stand before dates
 * @meetings: words that tell the name of a meeting
 * @gatherings: those of them that are no topics as well
 * @about: what stands between such a word and the topic
 * @organizers: words that tell the name of who invites
 * @helpers: with what a line begins that says who helps
 * @versions: with what a line begins that dates the paper, not the meeting
 * @places: words that tell the name of a place
 * @questions: words that lead in to questions
 * @roles: what people are
 * @honorifics: what stands before their names
 * @joiners: words with which no line of its own ends
 * @page: what may stand before the number of a page
 * @of: what may stand between the number of a page and of all
 *
 * All that the importer knows of a language. Words are in lower case; those that mean the same
 * are separated by "|".
 */
typedef struct
{
  const char            *tag;
  const char            *common;
  const char            *months[12];
  const char            *weekdays[7];
  const char            *numbers[12];
  const char            *date_glue;
  const char            *date_to;
  const char            *date_and;
  const PlenaryTextRule *days;
  const char            *continued;
  const char            *from;
  const char            *onwards;
  const PlenaryTextRule *numbered;
  const PlenaryTextRule *markers;
  const PlenaryTextRule *kinds;
  const PlenaryTextRule *lone;
  const PlenaryTextRule *looks;
  const PlenaryTextRule *phases;
  const char            *title;
  const char            *theme;
  const char            *meeting;
  const char            *status;
  const char            *venue;
  const char            *date;
  const char            *meetings;
  const char            *gatherings;
  const char            *about;
  const char            *organizers;
  const char            *helpers;
  const char            *versions;
  const char            *places;
  const char            *question;      /* before the number of one */
  const char            *questions;
  const char            *roles;
  const char            *honorifics;
  const char            *joiners;
  const char            *page;
  const char            *of;
} PlenaryTextLanguage;

const PlenaryTextLanguage *plenary_text_language_guess (const char  *text,
                                                        const char **tag);

G_END_DECLS
