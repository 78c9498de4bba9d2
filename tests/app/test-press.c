/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handouts are laid out beside the main loop, and only the last one that was wanted is given. */

#include "plenary-press.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-templates.h"

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryPress   *press;
  PlenaryHandout *handout;
  guint           n_done;
  guint           n_sketches;
} Fixture;

static void
done_cb (PlenaryPress   *press,
         PlenaryHandout *handout,
         Fixture        *f)
{
  f->n_done++;
  f->n_sketches += plenary_handout_is_sketch (handout) ? 1 : 0;
  g_set_object (&f->handout, handout);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = plenary_templates_create_example ();
  f->press = plenary_press_new ();
  g_signal_connect (f->press, "done", G_CALLBACK (done_cb), f);
}

/* A worker may hold for a moment what it is done with. */
static void
wait_until_gone (gpointer *object)
{
  while (*object != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer press = f->press;
  gpointer handout = f->handout;

  if (press != NULL)
    {
      g_object_add_weak_pointer (press, &press);
      g_object_unref (f->press);
      wait_until_gone (&press);
    }

  if (handout != NULL)
    {
      g_object_add_weak_pointer (handout, &handout);
      g_object_unref (f->handout);
      wait_until_gone (&handout);
    }

  g_assert_finalize_object (f->agenda);
}

static void
want_so (Fixture          *f,
         const char       *paper,
         PlenaryPressMode  mode)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenarySetting) setting = NULL;

  g_free (ticket->paper);
  ticket->paper = g_strdup (paper);
  setting = plenary_setting_new_for_ticket (ticket, f->agenda, now);
  plenary_press_set (f->press, f->agenda, setting, mode);
}

static void
want (Fixture    *f,
      const char *paper)
{
  want_so (f, paper, PLENARY_PRESS_WHOLE);
}

static void
wait (Fixture *f)
{
  while (plenary_press_is_busy (f->press))
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_paper (Fixture *f)
{
  return plenary_setting_get_ticket (plenary_handout_get_setting (f->handout))->paper;
}

static void
test_press_lays_out (Fixture       *f,
                     gconstpointer  data)
{
  g_assert_false (plenary_press_is_busy (f->press));
  want (f, "A4");
  g_assert_true (plenary_press_is_busy (f->press));
  g_assert_cmpuint (f->n_done, ==, 0);
  wait (f);
  g_assert_cmpuint (f->n_done, ==, 1);
  g_assert_cmpuint (plenary_handout_get_n_pages (f->handout), >, 1);
}

/* Wishes in one go are one. */
static void
test_press_gathers (Fixture       *f,
                    gconstpointer  data)
{
  want (f, "A4");
  want (f, "A3");
  want (f, "A5");
  wait (f);
  g_assert_cmpuint (f->n_done, ==, 1);
  g_assert_cmpstr (get_paper (f), ==, "A5");
}

/* What is under way when something else is wanted is dropped. */
static void
test_press_drops (Fixture       *f,
                  gconstpointer  data)
{
  want (f, "A4");

  /* The worker has it now, and gives it back by the main loop, which does not run meanwhile. */
  g_assert_true (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpuint (f->n_done, ==, 0);

  want (f, "Letter");
  wait (f);
  g_assert_cmpuint (f->n_done, ==, 1);
  g_assert_cmpstr (get_paper (f), ==, "Letter");
}

/* The first page comes before the others, unless nobody waits for it any more. */
static void
test_press_sketches (Fixture       *f,
                     gconstpointer  data)
{
  want_so (f, "A4", PLENARY_PRESS_SKETCH_FIRST);

  while (f->n_done == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (plenary_handout_is_sketch (f->handout));
  g_assert_true (plenary_press_is_busy (f->press));
  wait (f);
  g_assert_cmpuint (f->n_done, ==, 2);
  g_assert_false (plenary_handout_is_sketch (f->handout));

  want_so (f, "A4", PLENARY_PRESS_SKETCH_FIRST);
  g_assert_true (g_main_context_iteration (NULL, FALSE));
  want_so (f, "A5", PLENARY_PRESS_SKETCH);
  wait (f);
  g_assert_cmpuint (f->n_done, ==, 3);
  g_assert_cmpuint (f->n_sketches, ==, 2);
  g_assert_cmpstr (get_paper (f), ==, "A5");
}

/* Who lets go of it while it works hears nothing any more. */
static void
test_press_let_go (Fixture       *f,
                   gconstpointer  data)
{
  gpointer press = f->press;

  want (f, "A4");
  g_main_context_iteration (NULL, FALSE);
  g_signal_handlers_disconnect_by_func (f->press, done_cb, f);
  g_object_add_weak_pointer (press, &press);
  g_clear_object (&f->press);
  wait_until_gone (&press);
  g_assert_cmpuint (f->n_done, ==, 0);
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_app_register_resource ();
  plenary_data_register_resource ();

  add_test ("/press/lays-out", test_press_lays_out);
  add_test ("/press/gathers", test_press_gathers);
  add_test ("/press/drops", test_press_drops);
  add_test ("/press/sketches", test_press_sketches);
  add_test ("/press/let-go", test_press_let_go);

  return g_test_run ();
}
