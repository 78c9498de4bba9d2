/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-history.h"
#include "plenary-session-editor.h"

/* A session in its editor. */
typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  PlenarySession *session;
  GtkWidget      *editor;
  GtkWidget      *window;       /* NULL unless it is shown */
  char           *first_dump;
} SessionFixture;

void session_fixture_set_up         (SessionFixture *f,
                                     gconstpointer   data);
void session_fixture_set_up_hostile (SessionFixture *f,
                                     gconstpointer   data);
void session_fixture_tear_down      (SessionFixture *f,
                                     gconstpointer   data);
void session_fixture_show           (SessionFixture *f);
void session_fixture_undo_all       (SessionFixture *f);
