/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as they are drawn: where there is ink, and how many of them there are. */

#include "plenary-handout.h"

#include "plenary-builder.h"
#include "plenary-utils.h"
#include "random-programme.h"

#include <cairo.h>

#define MM (72 / 25.4)

/* What no printer of ours fails to reach, and letters that lean over their edge. */
#define EDGE (11 * MM)
#define OVERHANG 3.0

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Ink;

/* What is confidential is shown as well, and everything that may stand in the margins. */
static PlenarySetting *
create_full_setting (PlenaryHandoutKind  kind,
                     const char         *paper,
                     const char         *language,
                     double              margin,
                     double              size)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (kind);
  PlenaryPaper sheet;

  plenary_set_string (&ticket->paper, paper);
  ticket->options |= PLENARY_OPTION_NOTES | PLENARY_OPTION_INTERNAL;
  ticket->is_draft = TRUE;
  ticket->has_stamp = TRUE;
  ticket->days_apart = TRUE;
  ticket->margin = margin;
  ticket->size = size;
  g_assert_true (plenary_ticket_get_paper (ticket, &sheet));

  return plenary_setting_new_for_paper (&sheet, language, now, ticket);
}

static PlenaryHandout *
create (PlenaryAgenda  *agenda,
        PlenarySetting *setting)
{
  PlenaryHandout *handout = plenary_handout_new (agenda, setting);

  plenary_handout_lay_out (handout);

  return handout;
}

static Ink
draw (PlenaryHandout *handout,
      guint           page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  Ink ink;

  plenary_handout_draw_page (handout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

static void
assert_within (PlenaryHandout *handout,
               PlenarySetting *setting,
               double          edge)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);

  for (guint i = 0; i < plenary_handout_get_n_pages (handout); i++)
    {
      Ink ink = draw (handout, i);

      /* A side of a booklet may be blank. */
      if (ink.width <= 0)
        continue;

      g_assert_cmpfloat (ink.x, >=, paper->left - OVERHANG);
      g_assert_cmpfloat (ink.x + ink.width, <=, paper->width - paper->right + OVERHANG);
      g_assert_cmpfloat (ink.y, >=, edge);
      g_assert_cmpfloat (ink.y + ink.height, <=, paper->height - edge);
    }
}

static void
assert_in_margins (PlenaryHandout *handout,
                   PlenarySetting *setting)
{
  assert_within (handout, setting, EDGE);
}

static void
test_paginator_random (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i * 2);
      g_autoptr(PlenarySetting) setting =
        paper_setting_new (i % 2 == 0 ? "A4" : "Letter", language);
      g_autoptr(PlenaryHandout) handout = create (agenda, setting);
      g_autoptr(PlenaryHandout) other = create (agenda, setting);

      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==,
                        plenary_handout_get_n_pages (other));
      assert_in_margins (handout, setting);
    }

  g_rand_free (rand);
}

/* Whatever the margins and the size: nothing runs off the sheet. */
static void
test_paginator_full (gconstpointer data)
{
  const PlenaryHandoutKind kind = (PlenaryHandoutKind) GPOINTER_TO_INT (data);
  static const char *const languages[] = { "en", "ar", "zh", "fr", "ru" };
  static const char *const papers[] = { "A4", "Letter", "A5" };
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int i = 0; i < 16; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, (guint) i % 8);
      double margin = g_rand_double_range (rand, PLENARY_TICKET_LEAST_MARGIN,
                                           PLENARY_TICKET_MOST_MARGIN / 2);
      double size = g_rand_double_range (rand, PLENARY_TICKET_LEAST_SIZE, 1.2);
      g_autoptr(PlenarySetting) setting =
        create_full_setting (kind, papers[i % 3], languages[i % 5], margin, size);
      g_autoptr(PlenaryHandout) handout = create (agenda, setting);

      assert_within (handout, setting, PLENARY_TICKET_LEAST_MARGIN - 1);
    }

  g_rand_free (rand);
}

static PlenaryAgenda *
create_agenda (const char *title,
               const char *abstract)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);

  if (title == NULL)
    return plenary_builder_finish (builder);

  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, abstract);

  return plenary_builder_finish (builder);
}

/* Three days, of which the second has nothing on it. */
static void
test_paginator_days_apart (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < 3; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

      if (i != 1)
        {
          plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
          plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "A session");
          plenary_builder_close (builder);
        }

      plenary_builder_close (builder);
    }

  agenda = plenary_builder_finish (builder);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
      g_autoptr(PlenarySetting) setting = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      ticket->days_apart = i == 1;
      setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      handout = create (agenda, setting);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, i == 1 ? 3 : 1);
    }
}

static guint
count_pages (PlenaryAgenda *agenda)
{
  g_autoptr(PlenarySetting) setting = paper_setting_new ("A4", "en");
  g_autoptr(PlenaryHandout) handout = create (agenda, setting);

  assert_in_margins (handout, setting);

  return plenary_handout_get_n_pages (handout);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

/* A programme without anything has a page that says so. */
/* A page but for its foot, as a picture. */
static GBytes *
draw_picture (PlenaryHandout *handout,
              PlenarySetting *setting)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, (int) paper->width,
                                (int) (paper->height - paper->bottom - 2));
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  plenary_handout_draw_page (handout, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_height (surface) *
                       (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return bytes;
}

/* The first page of a long programme can be seen before the others are laid out. */
static void
test_paginator_sketch (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 4; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, 400);
      g_autoptr(PlenarySetting) setting = paper_setting_new ("A4", "en");
      g_autoptr(PlenaryHandout) handout = create (agenda, setting);
      g_autoptr(PlenaryHandout) sketch = plenary_handout_new_sketch (agenda, setting);
      g_autoptr(GBytes) expected = draw_picture (handout, setting);
      g_autoptr(GBytes) actual = NULL;

      plenary_handout_lay_out (sketch);
      g_assert_cmpuint (plenary_handout_get_n_pages (sketch), ==, 1);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), >, 24);
      actual = draw_picture (sketch, setting);
      g_assert_true (g_bytes_equal (actual, expected));
    }

  g_rand_free (rand);
}

static void
test_paginator_empty (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda (NULL, NULL);

  g_assert_cmpuint (count_pages (agenda), ==, 1);
}

static void
test_paginator_long_title (void)
{
  g_autofree char *words = repeat ("migration ", 2000);
  g_autofree char *letters = repeat ("W", 20000);
  g_autoptr(PlenaryAgenda) in_words = create_agenda (words, "Text.");
  g_autoptr(PlenaryAgenda) in_one_word = create_agenda (letters, "Text.");

  g_assert_cmpuint (count_pages (in_words), >, 5);
  g_assert_cmpuint (count_pages (in_one_word), >, 5);
}

static void
test_paginator_long_session (void)
{
  g_autofree char *paragraphs = repeat ("A sentence about as long as sentences are. "
                                        "Another that follows it.\n\n", 400);
  g_autofree char *one_paragraph = repeat ("A sentence about as long as sentences are. ", 1000);
  g_autoptr(PlenaryAgenda) in_paragraphs = create_agenda ("Many paragraphs", paragraphs);
  g_autoptr(PlenaryAgenda) in_one = create_agenda ("One paragraph", one_paragraph);

  g_assert_cmpuint (count_pages (in_paragraphs), >=, 10);
  g_assert_cmpuint (count_pages (in_one), >=, 10);
}

/* Nesting, marks and turned directions that would stop a page from being set. */
static void
test_paginator_hostile (void)
{
  g_autofree char *quotes = repeat ("> ", 5000);
  g_autofree char *marks = repeat ("\u0301", 5000);
  g_autofree char *turned = repeat ("\u202e", 5000);
  g_autofree char *abstract = g_strconcat (quotes, "deep\n\n", "a", marks, "\n\n", turned,
                                           "text\n\n<script>\n\n- \n- \n", NULL);
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("\u202eTitle\n\tof\u2028lines", abstract);

  g_assert_cmpuint (count_pages (agenda), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/paginator/random/en", "en", test_paginator_random);
  g_test_add_data_func ("/layout/paginator/random/ar", "ar", test_paginator_random);
  g_test_add_data_func ("/layout/paginator/random/zh", "zh", test_paginator_random);
  g_test_add_func ("/layout/paginator/sketch", test_paginator_sketch);
  g_test_add_data_func ("/layout/paginator/full/programme",
                        GINT_TO_POINTER (PLENARY_HANDOUT_PROGRAMME), test_paginator_full);
  g_test_add_data_func ("/layout/paginator/full/large-print",
                        GINT_TO_POINTER (PLENARY_HANDOUT_LARGE_PRINT), test_paginator_full);
  g_test_add_data_func ("/layout/paginator/full/panel-sheets",
                        GINT_TO_POINTER (PLENARY_HANDOUT_PANEL_SHEETS), test_paginator_full);
  g_test_add_data_func ("/layout/paginator/full/booklet",
                        GINT_TO_POINTER (PLENARY_HANDOUT_BOOKLET), test_paginator_full);
  g_test_add_func ("/layout/paginator/days-apart", test_paginator_days_apart);
  g_test_add_func ("/layout/paginator/empty", test_paginator_empty);
  g_test_add_func ("/layout/paginator/long-title", test_paginator_long_title);
  g_test_add_func ("/layout/paginator/long-session", test_paginator_long_session);
  g_test_add_func ("/layout/paginator/hostile", test_paginator_hostile);

  return g_test_run ();
}
