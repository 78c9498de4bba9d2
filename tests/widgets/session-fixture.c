/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-fixture.h"

#include "agenda-dump.h"
#include "editor-driver.h"
#include "editor-fixture.h"

static void
set_up_with (SessionFixture *f,
             PlenaryAgenda  *agenda,
             const char     *id)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->session = plenary_agenda_find (agenda, id);
  f->editor = g_object_ref_sink (plenary_session_editor_new ());
  f->first_dump = agenda_dump (agenda);
  plenary_session_editor_set_history (PLENARY_SESSION_EDITOR (f->editor), f->history);
  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), f->session);
}

/* The full panel of editor_fixture_create(). */
void
session_fixture_set_up (SessionFixture *f,
                        gconstpointer   data)
{
  set_up_with (f, editor_fixture_create (), "s2");
}

void
session_fixture_set_up_hostile (SessionFixture *f,
                                gconstpointer   data)
{
  set_up_with (f, editor_fixture_create_hostile (), "s1");
}

/* In a window, for what needs the focus or an allocation. */
void
session_fixture_show (SessionFixture *f)
{
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 440, 700);
  adw_window_set_content (ADW_WINDOW (f->window), f->editor);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

void
session_fixture_undo_all (SessionFixture *f)
{
  while (plenary_history_can_undo (f->history))
    g_assert_true (plenary_history_undo (f->history, NULL));
}

/* All that was done can be undone, and nothing stays behind. */
void
session_fixture_tear_down (SessionFixture *f,
                           gconstpointer   data)
{
  g_autofree char *dump = NULL;

  session_fixture_undo_all (f);
  dump = agenda_dump (f->agenda);
  g_assert_cmpstr (dump, ==, f->first_dump);

  if (f->window != NULL)
    {
      adw_window_set_content (ADW_WINDOW (f->window), NULL);
      gtk_window_destroy (GTK_WINDOW (f->window));
      driver_settle ();
    }

  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), NULL);
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->first_dump);
}
