/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the templates and the types that only templates name known.
 *
 * Both would otherwise be dropped by the linker, as nothing in C refers to them.
 */

#include "config.h"

#include "plenary-widgets.h"

#include "plenary-agenda-view.h"
#include "plenary-choice-field.h"
#include "plenary-date-field.h"
#include "plenary-day-field.h"
#include "plenary-day-switcher.h"
#include "plenary-dot.h"
#include "plenary-emblem-field.h"
#include "plenary-entities-editor.h"
#include "plenary-flag-field.h"
#include "plenary-language-switcher.h"
#include "plenary-markup-field.h"
#include "plenary-masthead.h"
#include "plenary-participation-row.h"
#include "plenary-people-editor.h"
#include "plenary-problems-button.h"
#include "plenary-programme-editor.h"
#include "plenary-questions-editor.h"
#include "plenary-roster-view.h"
#include "plenary-row-layout.h"
#include "plenary-session-editor.h"
#include "plenary-session-pane.h"
#include "plenary-shelf.h"
#include "plenary-talk-sums.h"
#include "plenary-text-field.h"
#include "plenary-time-field.h"
#include "plenary-timeline.h"
#include "plenary-together-editor.h"
#include "plenary-twins-field.h"
#include "plenary-widgets-resources.h"
#include "plenary-wrap-layout.h"

#include <adwaita.h>

/**
 * plenary_widgets_init:
 *
 * To be called once, before any template that names one of them is used.
 */
void
plenary_widgets_init (void)
{
  adw_init ();
  plenary_widgets_register_resource ();

  g_type_ensure (PLENARY_TYPE_AGENDA_VIEW);
  g_type_ensure (PLENARY_TYPE_CHOICE_FIELD);
  g_type_ensure (PLENARY_TYPE_CHOICE_POPOVER);
  g_type_ensure (PLENARY_TYPE_DATE_FIELD);
  g_type_ensure (PLENARY_TYPE_DAY_FIELD);
  g_type_ensure (PLENARY_TYPE_DAY_SWITCHER);
  g_type_ensure (PLENARY_TYPE_DOT);
  g_type_ensure (PLENARY_TYPE_EMBLEM_FIELD);
  g_type_ensure (PLENARY_TYPE_ENTITIES_EDITOR);
  g_type_ensure (PLENARY_TYPE_FLAG_FIELD);
  g_type_ensure (PLENARY_TYPE_LANGUAGE_SWITCHER);
  g_type_ensure (PLENARY_TYPE_MARKUP_FIELD);
  g_type_ensure (PLENARY_TYPE_MASTHEAD);
  g_type_ensure (PLENARY_TYPE_PARTICIPATION_ROW);
  g_type_ensure (PLENARY_TYPE_PEOPLE_EDITOR);
  g_type_ensure (PLENARY_TYPE_PROBLEMS_BUTTON);
  g_type_ensure (PLENARY_TYPE_PROGRAMME_EDITOR);
  g_type_ensure (PLENARY_TYPE_QUESTIONS_EDITOR);
  g_type_ensure (PLENARY_TYPE_ROSTER_VIEW);
  g_type_ensure (PLENARY_TYPE_ROW_LAYOUT);
  g_type_ensure (PLENARY_TYPE_SESSION_EDITOR);
  g_type_ensure (PLENARY_TYPE_SESSION_PANE);
  g_type_ensure (PLENARY_TYPE_SHELF);
  g_type_ensure (PLENARY_TYPE_TALK_SUMS);
  g_type_ensure (PLENARY_TYPE_TEXT_FIELD);
  g_type_ensure (PLENARY_TYPE_TIME_FIELD);
  g_type_ensure (PLENARY_TYPE_TIMELINE);
  g_type_ensure (PLENARY_TYPE_TOGETHER_EDITOR);
  g_type_ensure (PLENARY_TYPE_TWINS_FIELD);
  g_type_ensure (PLENARY_TYPE_WRAP_LAYOUT);
}
