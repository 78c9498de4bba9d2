/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-edit.h"
#include "plenary-selection.h"

typedef struct
{
  PlenaryAgenda    *agenda;
  PlenarySelection *selection;
  GString          *log;
} Fixture;

static void
changed_cb (Fixture *f)
{
  g_string_append (f->log, "changed ");
}

static void
lead_cb (Fixture *f)
{
  g_string_append_printf (f->log, "lead=%s ", plenary_selection_get_lead (f->selection));
}

static void
add_session (PlenaryBuilder *builder,
             const char     *id)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_close (builder);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "agenda", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "day", NULL);
  add_session (builder, "a");
  add_session (builder, "b");
  add_session (builder, "c");
  plenary_builder_close (builder);

  f->agenda = plenary_builder_finish (builder);
  f->selection = plenary_selection_new ();
  f->log = g_string_new (NULL);
  g_signal_connect_swapped (f->selection, "changed", G_CALLBACK (changed_cb), f);
  g_signal_connect_swapped (f->selection, "notify::lead", G_CALLBACK (lead_cb), f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_string_free (f->log, TRUE);
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->agenda);
}

/* What is selected, the lead marked. */
static void
assert_selected (Fixture    *f,
                 const char *expected)
{
  g_autoptr(GPtrArray) sessions = plenary_selection_dup_sessions (f->selection, f->agenda);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const char *id = plenary_entity_get_id (g_ptr_array_index (sessions, i));

      g_assert_true (plenary_selection_has (f->selection, id));
      g_string_append (text, id);

      if (g_strcmp0 (id, plenary_selection_get_lead (f->selection)) == 0)
        g_string_append_c (text, '*');
    }

  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, sessions->len);
}

static void
assert_log (Fixture    *f,
            const char *expected)
{
  g_assert_cmpstr (f->log->str, ==, expected);
  g_string_truncate (f->log, 0);
}

static void
test_selection_choose (Fixture       *f,
                       gconstpointer  data)
{
  assert_selected (f, "");
  g_assert_null (plenary_selection_get_lead (f->selection));

  plenary_selection_choose (f->selection, "b");
  assert_selected (f, "b*");
  assert_log (f, "lead=b changed ");

  plenary_selection_choose (f->selection, "b");
  assert_log (f, "");

  plenary_selection_choose (f->selection, NULL);
  assert_selected (f, "");
  assert_log (f, "lead=(null) changed ");
}

static void
test_selection_toggle (Fixture       *f,
                       gconstpointer  data)
{
  plenary_selection_choose (f->selection, "c");
  plenary_selection_toggle (f->selection, "a");
  assert_selected (f, "a*c");
  assert_log (f, "lead=c changed lead=a changed ");

  plenary_selection_toggle (f->selection, "a");
  assert_selected (f, "c*");
  g_assert_cmpstr (plenary_selection_get_anchor (f->selection), ==, "a");

  plenary_selection_toggle (f->selection, "c");
  assert_selected (f, "");
  g_assert_null (plenary_selection_get_lead (f->selection));
}

/* A range grows and shrinks from where it began. */
static void
test_selection_extend (Fixture       *f,
                       gconstpointer  data)
{
  static const char *const all[] = { "a", "b", "c", NULL };
  static const char *const first[] = { "a", "b", NULL };
  static const char *const last[] = { "c", NULL };

  plenary_selection_choose (f->selection, "a");
  plenary_selection_extend (f->selection, all, "c");
  assert_selected (f, "abc*");
  plenary_selection_extend (f->selection, first, "b");
  assert_selected (f, "ab*");
  g_assert_cmpstr (plenary_selection_get_anchor (f->selection), ==, "a");

  /* What leaves out where it began begins elsewhere. */
  plenary_selection_extend (f->selection, last, "c");
  g_assert_cmpstr (plenary_selection_get_anchor (f->selection), ==, "c");

  /* One of many is chosen, though it led them already. */
  plenary_selection_extend (f->selection, all, "c");
  g_string_truncate (f->log, 0);
  plenary_selection_choose (f->selection, "c");
  assert_selected (f, "c*");
  assert_log (f, "changed ");
}

/* What is deleted is not selected any more; the others are. */
static void
test_selection_retain (Fixture       *f,
                       gconstpointer  data)
{
  static const char *const all[] = { "a", "b", "c", NULL };
  g_autoptr(PlenaryEdit) edit =
    plenary_edit_remove (plenary_agenda_find (f->agenda, "c"));
  g_autoptr(PlenaryEdit) inverse = NULL;

  plenary_selection_extend (f->selection, all, "c");
  g_string_truncate (f->log, 0);
  plenary_selection_retain (f->selection, f->agenda);
  assert_log (f, "");

  inverse = plenary_edit_apply (edit, f->agenda, NULL);
  g_assert_true (inverse != NULL);
  plenary_selection_retain (f->selection, f->agenda);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 2);
  g_assert_true (plenary_selection_has (f->selection,
                                        plenary_selection_get_lead (f->selection)));
  g_assert_false (plenary_selection_has (f->selection, "c"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/selection/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("choose", test_selection_choose);
  ADD ("toggle", test_selection_toggle);
  ADD ("extend", test_selection_extend);
  ADD ("retain", test_selection_retain);
#undef ADD

  return g_test_run ();
}
