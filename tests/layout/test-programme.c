/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the full programme says, and what it is to who is read to. */

#include "plenary-programme.h"

#include "plenary-builder.h"
#include "plenary-galley-private.h"
#include "random-programme.h"

#include <string.h>

/* Of a label beside what it is of. */
#define GAP 5

/* Cantarell, and P052 leaning over, may reach so far out of their lines. */
#define OVERHANG 1

typedef struct
{
  PlenarySetting *setting;
  PlenaryWording *wording;
  PlenaryFlow    *flow;
} Programme;

static void
programme_init (Programme     *programme,
                PlenaryAgenda *agenda)
{
  programme->setting = paper_setting_new ("A4", plenary_agenda_get_language (agenda));
  programme->wording = plenary_wording_new (agenda, programme->setting);
  programme->flow = plenary_programme_write (programme->wording, G_MAXUINT);
}

static void
programme_clear (Programme *programme)
{
  plenary_flow_free (programme->flow);
  plenary_wording_free (programme->wording);
  plenary_setting_unref (programme->setting);
}

static void
append_tags (GString     *string,
             PlenaryPart *part)
{
  if (part->parent->parent != NULL)
    append_tags (string, part->parent);

  g_string_append_printf (string, "/%s", part->tag);
}

/* A line a text, from the first session on: its tags from that of the day on, and what it says. */
static char *
dump (Programme *programme)
{
  GString *string = g_string_new (NULL);
  gboolean is_begun = FALSE;

  for (guint i = 0; i < plenary_flow_get_n_blocks (programme->flow); i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (programme->flow, i);

      is_begun |= block->is_row;

      if (!is_begun)
        continue;

      if (block->aside != NULL && *block->aside != '\0')
        {
          append_tags (string, block->aside_part);
          g_string_append_printf (string, " %s\n", block->aside);
        }

      append_tags (string, block->part);
      g_string_append_printf (string, " %s\n", block->text);
    }

  return g_string_free (string, FALSE);
}

static void
assert_dump (PlenaryAgenda *agenda,
             const char    *expected)
{
  g_autofree char *text = NULL;
  Programme programme;

  programme_init (&programme, agenda);
  text = dump (&programme);
  programme_clear (&programme);
  g_assert_cmpstr (text, ==, expected);
}

static PlenaryBuilder *
begin (const char *language)
{
  PlenaryBuilder *builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "ada", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ada");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "bo", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Bo");
  plenary_builder_close (builder);

  return builder;
}

static void
open_session (PlenaryBuilder *builder,
              const char     *kind,
              const char     *title)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, kind);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
}

static void
set_people (PlenaryBuilder *builder,
            const char     *role,
            const char     *attendance,
            const char     *first,
            const char     *second)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) text = plenary_text_new (role);

  g_ptr_array_add (people, plenary_participation_new (first, text, attendance, NULL));

  if (second != NULL)
    g_ptr_array_add (people, plenary_participation_new (second, text, NULL, NULL));

  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
}

/* That a break or a line is cancelled is said in words. */
static void
test_programme_states (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("en");
  g_autoptr(PlenaryAgenda) agenda = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "break", "Coffee");
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "cancelled");
  plenary_builder_close (builder);
  open_session (builder, "marker", "End");
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "tentative");
  plenary_builder_close (builder);
  open_session (builder, "break", "Lunch");
  plenary_builder_close (builder);
  open_session (builder, "panel", "Tides");
  plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, "cancelled");
  agenda = plenary_builder_finish (builder);

  assert_dump (agenda,
               "/Sect/Sect/P Coffee\u2002Cancelled\n"
               "/Sect/Sect/P End\u2002To be confirmed\n"
               "/Sect/Sect/P Lunch\n"
               "/Sect/Sect/P PANEL · CANCELLED\n"
               "/Sect/Sect/H3 Tides\n");
}

/* Several people are a list, and a talk is a heading, for who is read to. */
static void
test_programme_people (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("zh");
  g_autoptr(PlenaryAgenda) agenda = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "opening", "开幕");
  set_people (builder, "chair", "invited", "ada", "bo");
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "沙");
  set_people (builder, "speaker", NULL, "bo", NULL);
  agenda = plenary_builder_finish (builder);

  assert_dump (agenda,
               "/Sect/Sect/H3 开幕\n"
               "/Sect/Sect/L/LI/Lbl 主席\n"
               "/Sect/Sect/L/LI/LBody Ada（待确认）\n"
               "/Sect/Sect/L/LI/LBody Bo\n"
               "/Sect/Sect/Sect/H4 沙\n"
               "/Sect/Sect/Sect/P 发言人\n"
               "/Sect/Sect/Sect/P Bo\n");
}

static void
assert_costs (Programme  *programme,
              const char *expected)
{
  g_autoptr(GString) costs = g_string_new (NULL);

  for (guint i = 0; i < plenary_flow_get_n_blocks (programme->flow); i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (programme->flow, i);

      if (block->style == PLENARY_PRINT_BODY)
        g_string_append_printf (costs, "%s %d ", block->text, block->cost);
    }

  g_assert_cmpstr (costs->str, ==, expected);
}

/* A page rather ends elsewhere than after the first item of a list or before its last. */
static void
test_programme_lists (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("en");
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  Programme programme;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *question = g_strdup_printf ("q%u", i + 1);

      g_ptr_array_add (questions, plenary_text_new (question));
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "opening", "Opening");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                             "lead:\n\n- a\n- b\n\n  c\n- d\n- e\n\nend\n\n> quote\n\n- f");
  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, questions);
  agenda = plenary_builder_finish (builder);
  programme_init (&programme, agenda);
  assert_costs (&programme, "lead: 1 a 4 b 4 c 1 d 1 e 4 end 1 quote 1 f 4 "
                            "q1 1 q2 4 q3 1 q4 4 ");
  programme_clear (&programme);
}

/* Times have the digits that the dates and the pages around them have. */
static void
test_programme_times (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("ar");
  g_autoptr(PlenaryAgenda) agenda = NULL;

  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10:30");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "opening", "الافتتاح");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 9 * 60);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 10 * 60 + 30);
  agenda = plenary_builder_finish (builder);

  assert_dump (agenda, "/Sect/Sect/P ٠٩:٠٠\u2009–\u2009١٠:٣٠\n"
                       "/Sect/Sect/H3 الافتتاح\n");
}

/* An address in the contact block leads where it says. */
static void
test_programme_contact (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("en");
  g_autoptr(PlenaryAgenda) agenda = NULL;
  PlenaryBlock *block;
  Programme programme;

  plenary_builder_set_plain (builder, PLENARY_MEMBER_CONTACT,
                             "Desk\nask@example.org\nhttps://example.org");
  agenda = plenary_builder_finish (builder);
  programme_init (&programme, agenda);
  block = plenary_flow_get_block (programme.flow,
                                  plenary_flow_get_n_blocks (programme.flow) - 1);
  g_assert_cmpuint (block->spans->len, ==, 2);
  g_assert_cmpstr (g_array_index (block->spans, PlenarySpan, 0).uri, ==,
                   "mailto:ask@example.org");
  g_assert_cmpstr (g_array_index (block->spans, PlenarySpan, 1).uri, ==, "https://example.org");
  g_assert_cmpuint (g_array_index (block->spans, PlenarySpan, 1).end, ==, strlen (block->text));
  programme_clear (&programme);
}

/* Of what is marked in an abstract, and what is not, each address leads where it says. */
static void
test_programme_links (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("en");
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GString) uris = g_string_new (NULL);
  PlenaryBlock *block;
  Programme programme;

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "opening", "Opening");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                             "*See* https://a.example, [https://b.example](https://c.example) and "
                             "*https://d.example* or ask@e.example.");
  agenda = plenary_builder_finish (builder);
  programme_init (&programme, agenda);
  block = plenary_flow_get_block (programme.flow,
                                  plenary_flow_get_n_blocks (programme.flow) - 1);

  for (guint i = 0; i < block->spans->len; i++)
    if (g_array_index (block->spans, PlenarySpan, i).uri != NULL)
      g_string_append_printf (uris, "%s ", g_array_index (block->spans, PlenarySpan, i).uri);

  g_assert_cmpstr (uris->str, ==, "https://c.example https://a.example mailto:ask@e.example ");
  programme_clear (&programme);
}

/* Numbers of any length have a place of their own before all of their list. */
static void
test_programme_numbers (void)
{
  g_autoptr(PlenaryBuilder) builder = begin ("en");
  g_autoptr(PlenaryAgenda) agenda = NULL;
  PlenaryTypesetter *typesetter;
  PlenaryTypeCase *type_case;
  Programme programme;
  guint n_numbers = 0;

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  open_session (builder, "opening", "Opening");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT,
                             "9998. a\n9999. b\n10000. c\n\n       - d");
  agenda = plenary_builder_finish (builder);
  programme_init (&programme, agenda);
  type_case = plenary_type_case_new (programme.setting);
  typesetter = plenary_typesetter_new (programme.setting, type_case, 1);

  for (guint i = 0; i < plenary_flow_get_n_blocks (programme.flow); i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (programme.flow, i);

      if (block->aside_style != PLENARY_PRINT_BULLET)
        continue;

      n_numbers++;
      g_assert_cmpfloat (plenary_typesetter_get_width (typesetter, PLENARY_PRINT_BULLET,
                                                       block->aside) + 2, <, block->aside_width);

      if (n_numbers < 4)
        g_assert_cmpfloat_with_epsilon (block->indent, block->aside_width, 1e-9);
      else
        g_assert_cmpfloat (block->indent, >, block->aside_width + 20);
    }

  g_assert_cmpuint (n_numbers, ==, 4);
  plenary_typesetter_free (typesetter);
  plenary_type_case_free (type_case);
  programme_clear (&programme);
}

static cairo_surface_t *
draw_aside (PlenaryGalley *galley,
            PlenaryBlock  *block,
            cairo_t      **cr)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  g_auto(PlenaryLines) lines = { 0 };

  *cr = cairo_create (surface);
  plenary_galley_set_aside (galley, block, &lines);
  plenary_typesetter_show (galley->typesetter, *cr, &lines, FALSE, 0, 0, 0, lines.n);

  return surface;
}

/* However long the name of a role is, it does not touch that of a person. */
static void
test_programme_roles (void)
{
  g_autoptr(GString) role = g_string_new ("Artist");

  while (role->len < 60)
    {
      g_autoptr(PlenaryBuilder) builder = begin ("en");
      g_autoptr(PlenaryAgenda) agenda = NULL;
      PlenaryTypeCase *type_case;
      PlenaryGalley *galley;
      PlenaryBlock *block;
      Programme programme;
      cairo_surface_t *surface;
      cairo_t *cr;
      double x, y, width, height;

      g_string_append (role, role->len % 3 == 0 ? " i" : "n");
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
      open_session (builder, "opening", "Opening");
      set_people (builder, role->str, NULL, "ada", NULL);
      agenda = plenary_builder_finish (builder);
      programme_init (&programme, agenda);
      type_case = plenary_type_case_new (programme.setting);
      galley = plenary_galley_new (programme.flow, programme.setting, type_case, 1);
      block = plenary_flow_get_block (programme.flow,
                                      plenary_flow_get_n_blocks (programme.flow) - 1);
      g_assert_cmpstr (block->aside, ==, role->str);
      surface = draw_aside (galley, block, &cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x + width, <, block->aside_width - GAP + OVERHANG);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      plenary_galley_free (galley);
      plenary_type_case_free (type_case);
      programme_clear (&programme);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/programme/states", test_programme_states);
  g_test_add_func ("/layout/programme/people", test_programme_people);
  g_test_add_func ("/layout/programme/lists", test_programme_lists);
  g_test_add_func ("/layout/programme/times", test_programme_times);
  g_test_add_func ("/layout/programme/contact", test_programme_contact);
  g_test_add_func ("/layout/programme/links", test_programme_links);
  g_test_add_func ("/layout/programme/numbers", test_programme_numbers);
  g_test_add_func ("/layout/programme/roles", test_programme_roles);

  return g_test_run ();
}
