/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the options share: the rows, those who fill them and those who listen to them. */

#pragma once

#include "plenary-filter.h"
#include "plenary-handout-kinds.h"
#include "plenary-pick-row.h"
#include "plenary-print-options.h"

G_BEGIN_DECLS

#define PLENARY_PRINT_N_ASPECTS 3
#define PLENARY_PRINT_N_SIZES 3

typedef enum
{
  PLENARY_PRINT_GROUP_CONTENT,
  PLENARY_PRINT_GROUP_SESSIONS,
  PLENARY_PRINT_GROUP_PAGES,
  PLENARY_PRINT_GROUP_CONFIDENTIAL,
} PlenaryPrintGroup;

#define PLENARY_PRINT_N_GROUPS (PLENARY_PRINT_GROUP_CONFIDENTIAL + 1)

/* In the order in which they are shown. */
typedef enum
{
  PLENARY_PRINT_TOGGLE_ABSTRACTS,
  PLENARY_PRINT_TOGGLE_QUESTIONS,
  PLENARY_PRINT_TOGGLE_PEOPLE,
  PLENARY_PRINT_TOGGLE_TALKS,
  PLENARY_PRINT_TOGGLE_BREAKS,
  PLENARY_PRINT_TOGGLE_OWN,
  PLENARY_PRINT_TOGGLE_SIDES,
  PLENARY_PRINT_TOGGLE_DAYS_APART,
  PLENARY_PRINT_TOGGLE_WHOLE,
  PLENARY_PRINT_TOGGLE_DRAFT,
  PLENARY_PRINT_TOGGLE_STAMP,
  PLENARY_PRINT_TOGGLE_CROP_MARKS,
  PLENARY_PRINT_TOGGLE_INTERNAL,
  PLENARY_PRINT_TOGGLE_NOTES,
} PlenaryPrintToggleIndex;

#define PLENARY_PRINT_N_TOGGLES (PLENARY_PRINT_TOGGLE_NOTES + 1)

/* What is on or off: an option of the ticket, or a flag in it for handouts of a trait. */
typedef struct
{
  const char           *title;
  PlenaryPrintGroup     group;
  PlenaryOptions        option;
  gsize                 flag;
  PlenaryHandoutTraits  trait;
} PlenaryPrintToggle;

struct _PlenaryPrintOptions
{
  AdwBin               parent_instance;

  PlenaryAgenda       *agenda;
  PlenaryReaderState  *state;
  PlenaryTicket       *ticket;
  char                *session_id;
  gboolean             is_in_dialog;
  gboolean             is_showing;
  GStrv                languages;       /* those of the row */
  GArray              *kinds;           /* those of the row */

  GtkWidget           *groups[PLENARY_PRINT_N_GROUPS];
  AdwComboRow         *kind_row;
  AdwComboRow         *language_row;
  AdwComboRow         *paper_row;
  AdwComboRow         *margin_row;
  GtkWidget           *size_row;
  GtkToggleButton     *size_buttons[PLENARY_PRINT_N_SIZES];
  GtkWidget           *toggle_rows[PLENARY_PRINT_N_TOGGLES];
  GtkSwitch           *switches[PLENARY_PRINT_N_TOGGLES];
  PlenaryPickRow      *day_row;
  PlenaryPickRow      *pick_rows[PLENARY_PRINT_N_ASPECTS];
  GtkWidget           *starred_row;
  GtkSwitch           *starred_switch;
  GtkWidget           *session_row;
  GtkSwitch           *session_switch;
  AdwComboRow         *page_break_row;
  GtkWidget           *range_row;
  GtkEditable         *range_entry;
};

/* plenary-print-options.c */
extern const PlenaryPrintToggle plenary_print_toggles[PLENARY_PRINT_N_TOGGLES];
extern const PlenaryAspect      plenary_print_aspects[PLENARY_PRINT_N_ASPECTS];
extern const double             plenary_print_sizes[PLENARY_PRINT_N_SIZES];

gboolean *plenary_print_options_get_flag        (PlenaryPrintOptions *self,
                                                 guint                toggle);
void      plenary_print_options_changed         (PlenaryPrintOptions *self);

/* plenary-print-options-paper.c */
void      plenary_print_options_show_paper      (PlenaryPrintOptions *self);
void      plenary_print_options_take_paper      (PlenaryPrintOptions *self);
void      plenary_print_options_take_margins    (PlenaryPrintOptions *self);

/* plenary-print-options-show.c */
void      plenary_print_options_show_combo      (AdwComboRow         *row,
                                                 GPtrArray           *names,
                                                 guint                selected);
void      plenary_print_options_show            (PlenaryPrintOptions *self);

/* plenary-print-options-take.c */
void      plenary_print_options_take_toggle     (PlenaryPrintOptions *self,
                                                 GParamSpec          *pspec,
                                                 GtkSwitch           *button);
void      plenary_print_options_take_starred    (PlenaryPrintOptions *self);
void      plenary_print_options_take_session    (PlenaryPrintOptions *self);
void      plenary_print_options_take_page_break (PlenaryPrintOptions *self);
void      plenary_print_options_take_kind       (PlenaryPrintOptions *self);
void      plenary_print_options_take_language   (PlenaryPrintOptions *self);
void      plenary_print_options_take_size       (PlenaryPrintOptions *self,
                                                 GtkToggleButton     *button);
void      plenary_print_options_take_days       (PlenaryPrintOptions *self);
void      plenary_print_options_take_picked     (PlenaryPrintOptions *self,
                                                 PlenaryPickRow      *row);
void      plenary_print_options_take_range      (PlenaryPrintOptions *self);

G_END_DECLS
