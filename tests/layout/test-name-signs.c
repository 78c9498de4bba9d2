/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Badges and table signs: one for each who comes, whatever they are called, and marks where to cut
 * that are the same on each sheet.
 */

#include "plenary-handout.h"
#include "plenary-pdf.h"

#include "handout-fixture.h"
#include "plenary-builder.h"

#include <string.h>

#define MM (72 / 25.4)

/* Cells as they lie on A4, and what letters reach out of them. */
#define CELL_WIDTH (90 * MM)
#define CELL_HEIGHT (55 * MM)
#define N_CELLS 10
#define SLACK 2

/* Twice as wide as it is high. */
#define EMBLEM "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' " \
               "height='20'%3E%3Crect width='40' height='20' fill='red'/%3E%3C/svg%3E"

static const char *const words[] = {
  "Ann", "Li", "van", "der", "Wolfeschlegelsteinhausenbergerdorff", "María-José", "محمد", "الفهد",
  "王小明", "प्रिया", "Преображенская-Вознесенская", "of", "the", "Directorate-General", "Łódź", "נועם",
};

static char *
create_words (GRand *rand,
              int    most)
{
  GString *string = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, most + 1); n > 0; n--)
    g_string_append_printf (string, "%s%s", string->len > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (string, FALSE);
}

static void
set_words (PlenaryBuilder *builder,
           GRand          *rand,
           PlenaryMember   member,
           int             most)
{
  g_autofree char *text = create_words (rand, most);

  plenary_builder_set_plain (builder, member, text);
}

/* A programme of so many people, without a session. */
static PlenaryAgenda *
create_people (GRand *rand,
               guint  n)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  set_words (builder, rand, PLENARY_MEMBER_TITLE, 12);

  if (g_rand_boolean (rand))
    plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, EMBLEM);

  for (guint i = 0; i < n; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_PERSON, NULL, NULL);
      set_words (builder, rand, PLENARY_MEMBER_NAME, 2);
      set_words (builder, rand, PLENARY_MEMBER_POSITION, g_rand_boolean (rand) ? 30 : 5);
      set_words (builder, rand, PLENARY_MEMBER_AFFILIATION, g_rand_boolean (rand) ? 40 : 5);
      plenary_builder_set_string (builder, PLENARY_MEMBER_COUNTRY, "PT");
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static cairo_surface_t *
draw (PlenaryHandout *handout,
      guint           page)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) paper->width,
                                                         (int) paper->height);
  cairo_t *cr = cairo_create (surface);

  plenary_handout_draw_page (handout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
has_ink (cairo_surface_t *surface,
         double           x,
         double           y,
         double           width,
         double           height)
{
  for (int row = MAX ((int) y, 0);
       row < MIN ((int) (y + height), cairo_image_surface_get_height (surface)); row++)
    for (int column = MAX ((int) x, 0);
         column < MIN ((int) (x + width), cairo_image_surface_get_width (surface)); column++)
      if (cairo_image_surface_get_data (surface)[row * cairo_image_surface_get_stride (surface) +
                                                 column] != 0)
        return TRUE;

  return FALSE;
}

static double
get_cells_x (cairo_surface_t *surface)
{
  return (cairo_image_surface_get_width (surface) - 2 * CELL_WIDTH) / 2;
}

static double
get_cells_y (cairo_surface_t *surface)
{
  return (cairo_image_surface_get_height (surface) - 5 * CELL_HEIGHT) / 2;
}

/* What is on a sheet between and beside the badges is nothing but marks. */
static void
clear_badges (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);

  for (guint i = 0; i < N_CELLS; i++)
    {
      cairo_rectangle (cr, get_cells_x (surface) + (i % 2) * CELL_WIDTH + SLACK,
                       get_cells_y (surface) + (i / 2) * CELL_HEIGHT + SLACK,
                       CELL_WIDTH - 2 * SLACK, CELL_HEIGHT - 2 * SLACK);
      cairo_fill (cr);
    }

  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* Each person has a badge, and none has two. */
static void
test_name_signs_badges (gconstpointer language)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint n = 0; n < 26; n += 5)
    {
      g_autoptr(PlenaryAgenda) agenda = create_people (rand, n);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_BADGES);
      g_autoptr(PlenaryHandout) handout = NULL;
      gboolean is_right_to_left = g_str_equal (language, "ar");

      g_free (ticket->language);
      ticket->language = g_strdup (language);
      ticket->has_crop_marks = FALSE;
      handout = handout_fixture_create (agenda, ticket);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==,
                        MAX (1, (n + N_CELLS - 1) / N_CELLS));

      for (guint page = 0; page < plenary_handout_get_n_pages (handout); page++)
        {
          cairo_surface_t *surface = draw (handout, page);

          for (guint i = 0; i < N_CELLS; i++)
            {
              guint column = is_right_to_left ? 1 - i % 2 : i % 2;

              g_assert_cmpint (has_ink (surface, get_cells_x (surface) + column * CELL_WIDTH,
                                        get_cells_y (surface) + (i / 2) * CELL_HEIGHT,
                                        CELL_WIDTH, CELL_HEIGHT), ==, page * N_CELLS + i < n);
            }

          clear_badges (surface);
          g_assert_false (has_ink (surface, 0, 0, 10000, 10000));
          cairo_surface_destroy (surface);
        }
    }

  g_rand_free (rand);
}

/* The marks of all sheets lie on each other, whatever stands between them. */
static void
test_name_signs_marks (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(PlenaryAgenda) agenda = create_people (rand, 43);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_BADGES);
  g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
  cairo_surface_t *first = draw (handout, 0);
  gsize size = (gsize) cairo_image_surface_get_height (first) *
               (gsize) cairo_image_surface_get_stride (first);

  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 5);
  clear_badges (first);
  g_assert_true (has_ink (first, 0, 0, 10000, 10000));

  for (guint page = 1; page < 5; page++)
    {
      cairo_surface_t *surface = draw (handout, page);

      clear_badges (surface);
      g_assert_cmpint (memcmp (cairo_image_surface_get_data (surface),
                               cairo_image_surface_get_data (first), size), ==, 0);
      cairo_surface_destroy (surface);
    }

  cairo_surface_destroy (first);
  g_rand_free (rand);
}

/* A tent is a sheet: the same on both halves, one upside down. */
static void
test_name_signs_tents (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(PlenaryAgenda) agenda = create_people (rand, 7);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_TABLE_SIGNS);
  g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));

  g_assert_cmpfloat (paper->width, >, paper->height);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 7);

  for (guint page = 0; page < 7; page++)
    {
      cairo_surface_t *surface = draw (handout, page);

      g_assert_true (has_ink (surface, 0, 0, paper->width, paper->height / 2 - 10));
      g_assert_true (has_ink (surface, 0, paper->height / 2 + 10, paper->width, paper->height));
      g_assert_false (has_ink (surface, 0, 0, paper->width, paper->top - SLACK));
      g_assert_false (has_ink (surface, 0, paper->height - paper->bottom + SLACK, paper->width,
                               100));

      /* Nothing on the fold but its marks, which are at the edges. */
      g_assert_false (has_ink (surface, paper->left - SLACK, paper->height / 2 - 10,
                               paper->width - paper->left - paper->right + 2 * SLACK, 20));
      cairo_surface_destroy (surface);
    }

  g_rand_free (rand);
}

static void
open_agenda (PlenaryBuilder *builder,
             const char     *title,
             const char     *name)
{
  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_POSITION, "Director");
  plenary_builder_set_string (builder, PLENARY_MEMBER_COUNTRY, "PT");
  plenary_builder_close (builder);
}

/* The emblem is over the name, where lines end: on a badge, and on both sides of a tent. */
static void
test_name_signs_emblem (gconstpointer language)
{
  gboolean is_right_to_left = g_str_equal (language, "ar");

  for (guint i = 0; i < 4; i++)
    {
      gboolean has_emblem = i % 2 == 1;
      gboolean is_tent = i / 2 == 1;
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (is_tent ? PLENARY_HANDOUT_TABLE_SIGNS
                                                                    : PLENARY_HANDOUT_BADGES);
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;
      cairo_surface_t *surface;
      double x, y, width, height;

      open_agenda (builder, "Title", "Ann Lee");
      plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);

      if (has_emblem)
        plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, EMBLEM);

      agenda = plenary_builder_finish (builder);
      handout = handout_fixture_create (agenda, ticket);
      surface = draw (handout, 0);
      width = cairo_image_surface_get_width (surface);
      height = cairo_image_surface_get_height (surface);
      x = is_tent ? width - 46 * MM : get_cells_x (surface) + CELL_WIDTH - 20 * MM;
      y = is_tent ? height / 2 + 12 * MM : get_cells_y (surface) + 6 * MM;

      if (is_right_to_left)
        x = is_tent ? 26 * MM : width - x - 15 * MM;

      g_assert_cmpint (has_ink (surface, x, y, 15 * MM, 3 * MM), ==, has_emblem);

      if (is_tent)
        g_assert_cmpint (has_ink (surface, width - x - 15 * MM, height - y - 3 * MM, 15 * MM,
                                  3 * MM), ==, has_emblem);

      cairo_surface_destroy (surface);
    }
}

/* Three hundred characters of a script, in words as it has them. */
static char *
create_long (const char *word)
{
  GString *string = g_string_new (NULL);

  while (g_utf8_strlen (string->str, -1) < 300)
    g_string_append (string, word);

  return g_strstrip (g_string_free (string, FALSE));
}

static gboolean
is_left_out (PlenaryLedger *ledger,
             PlenaryMember  member)
{
  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    if (plenary_ledger_get (ledger, i)->member == member)
      return TRUE;

  return FALSE;
}

/* However long names are in any script, each is on a card, under a meeting that is as long. */
static void
test_name_signs_long (gconstpointer word)
{
  static const PlenaryHandoutKind kinds[] = { PLENARY_HANDOUT_BADGES,
                                              PLENARY_HANDOUT_TABLE_SIGNS };
  g_autofree char *name = create_long (word);
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;

  open_agenda (builder, name, name);
  agenda = plenary_builder_finish (builder);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (kinds[i]);
      g_autoptr(PlenaryHandout) handout = handout_fixture_create (agenda, ticket);
      PlenaryLedger *ledger = plenary_handout_get_ledger (handout);

      g_assert_false (is_left_out (ledger, PLENARY_MEMBER_NAME));

      /* Han is so wide that of both only one has a place on a badge. */
      g_assert_cmpint (is_left_out (ledger, PLENARY_MEMBER_TITLE), ==,
                       kinds[i] == PLENARY_HANDOUT_BADGES && g_str_has_prefix (word, "海"));

      /* What is left out for a name is listed, the country by its name. */
      if (plenary_ledger_get_n (ledger) > 0 && is_left_out (ledger, PLENARY_MEMBER_POSITION))
        g_assert_true (is_left_out (ledger, PLENARY_MEMBER_COUNTRY));
    }
}

/* A country is listed only where there are any; nothing is listed that is on a card. */
static void
test_name_signs_ledger (void)
{
  static const struct { PlenaryHandoutKind kind; guint n_left_out[2]; } cases[] = {
    { PLENARY_HANDOUT_BADGES, { 0, 4 } },
    { PLENARY_HANDOUT_TABLE_SIGNS, { 0, 4 } },
    { PLENARY_HANDOUT_PROGRAMME, { 2, 2 } },
  };
  g_autofree char *letters = g_strnfill (5000, 'W');

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (cases[i / 2].kind);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;

      /* A title that is too long is listed with the name of which that is true. */
      open_agenda (builder, i % 2 == 0 ? "Title" : letters, i % 2 == 0 ? "Ann Lee" : letters);
      agenda = plenary_builder_finish (builder);
      handout = handout_fixture_create (agenda, ticket);
      g_assert_cmpuint (plenary_ledger_get_n (plenary_handout_get_ledger (handout)), ==,
                        cases[i / 2].n_left_out[i % 2]);
    }
}

static void
add_participation (GPtrArray  *people,
                   const char *person,
                   const char *attendance)
{
  g_ptr_array_add (people, plenary_participation_new (person, NULL, attendance, NULL));
}

/* Who comes, who has declined, who is in no session, who has a name that is longer than a badge. */
static void
test_name_signs_absent (void)
{
  g_autofree char *letters = g_strnfill (20000, 'W');
  const char *const names[] = { "Comes", "Declined", "Nowhere", letters };
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_TABLE_SIGNS);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  PlenaryLedger *ledger;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_PERSON, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, names[i]);
      plenary_builder_close (builder);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  add_participation (people, "p0", "confirmed");
  add_participation (people, "p1", "declined");
  add_participation (people, "p3", "invited");
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
  agenda = plenary_builder_finish (builder);

  handout = handout_fixture_create (agenda, ticket);
  ledger = plenary_handout_get_ledger (handout);
  g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, 1);
  g_assert_cmpuint (plenary_ledger_count (ledger, PLENARY_OMISSION_ABSENT), ==, 2);
  g_assert_cmpuint (plenary_ledger_count (ledger, PLENARY_OMISSION_HANDOUT), ==, 1);
  g_assert_cmpstr (plenary_omission_get_name (PLENARY_OMISSION_ABSENT), ==, "absent");
}

/* Somebody who takes part in so many sessions. */
static PlenaryAgenda *
create_busy (guint       n,
             const char *attendance,
             const char *language)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  open_agenda (builder, "Title", "Ann Lee");
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  add_participation (people, "p", attendance);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, id);
      plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* Whether a half of a tent is the other one upside down. */
static gboolean
has_like_sides (PlenaryHandout *handout)
{
  cairo_surface_t *surface = draw (handout, 0);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  double ink[2] = { 0 };

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      ink[y < height / 2] += data[y * stride + x];

  cairo_surface_destroy (surface);

  return ink[0] > 0 && ABS (ink[0] - ink[1]) < ink[0] / 50;
}

/* On the side of a tent that its person reads is what they take part in, if it is asked for and
 * has a place; and only then is it not in the ledger.
 */
static void
test_name_signs_own (gconstpointer language)
{
  static const struct { guint n; const char *attendance; gboolean is_asked, is_there; } cases[] = {
    { 1, "confirmed", FALSE, FALSE }, { 1, "confirmed", TRUE, TRUE }, { 6, "invited", TRUE, TRUE },
    { 200, "confirmed", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_busy (cases[i].n, cases[i].attendance, language);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_TABLE_SIGNS);
      g_autoptr(PlenaryHandout) handout = NULL;
      guint n_left_out;

      ticket->has_own_sessions = cases[i].is_asked;
      handout = handout_fixture_create (agenda, ticket);
      n_left_out = plenary_ledger_get_n (plenary_handout_get_ledger (handout));
      g_assert_cmpuint (n_left_out, ==, cases[i].is_there ? 0 : cases[i].n);
      g_assert_cmpint (has_like_sides (handout), ==, !cases[i].is_there);
    }
}

/* One whom the programme knows, who has declined the only session that there is. */
static PlenaryAgenda *
create_absent (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  g_ptr_array_add (people, plenary_participation_new ("p", NULL, "declined", NULL));
  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, "p", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Ana Ferreira");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);

  return plenary_builder_finish (builder);
}

/* Where there is nobody, it is said why, and no PDF is made of crop marks. */
static void
assert_lack (PlenaryAgenda *agenda,
             PlenaryLack    lack)
{
  static const PlenaryHandoutKind kinds[] = { PLENARY_HANDOUT_BADGES, PLENARY_HANDOUT_TABLE_SIGNS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(PlenaryTicket) programme = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (kinds[i]);
      g_autoptr(PlenaryHandout) first = handout_fixture_create (agenda, programme);
      g_autoptr(PlenaryHandout) second = handout_fixture_create (agenda, ticket);
      PlenaryHandout *handouts[] = { first, second };
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pdf = NULL;

      g_assert_cmpint (plenary_handout_get_lack (first), ==, PLENARY_LACK_NOTHING);
      g_assert_cmpint (plenary_handout_get_lack (second), ==, lack);

      if (lack == PLENARY_LACK_NOTHING)
        continue;

      pdf = plenary_pdf_draw (handouts, G_N_ELEMENTS (handouts), &error);
      g_assert_null (pdf);
      g_assert_error (error, PLENARY_PDF_ERROR, PLENARY_PDF_ERROR_EMPTY);
      g_assert_cmpstr (error->message, ==, plenary_lack_get_words (lack));
    }
}

static void
test_name_signs_lack (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr(PlenaryAgenda) nobody = create_people (rand, 0);
  g_autoptr(PlenaryAgenda) somebody = create_people (rand, 1);
  g_autoptr(PlenaryAgenda) absent = create_absent ();

  assert_lack (nobody, PLENARY_LACK_PEOPLE);
  assert_lack (absent, PLENARY_LACK_ATTENDEES);
  assert_lack (somebody, PLENARY_LACK_NOTHING);
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/name-signs/badges/en", "en", test_name_signs_badges);
  g_test_add_data_func ("/layout/name-signs/badges/ar", "ar", test_name_signs_badges);
  g_test_add_func ("/layout/name-signs/lack", test_name_signs_lack);
  g_test_add_func ("/layout/name-signs/marks", test_name_signs_marks);
  g_test_add_func ("/layout/name-signs/tents", test_name_signs_tents);
  g_test_add_func ("/layout/name-signs/absent", test_name_signs_absent);
  g_test_add_data_func ("/layout/name-signs/emblem/ar", "ar", test_name_signs_emblem);
  g_test_add_data_func ("/layout/name-signs/emblem/en", "en", test_name_signs_emblem);
  g_test_add_func ("/layout/name-signs/ledger", test_name_signs_ledger);
  g_test_add_data_func ("/layout/name-signs/own/ar", "ar", test_name_signs_own);
  g_test_add_data_func ("/layout/name-signs/own/en", "en", test_name_signs_own);
  g_test_add_data_func ("/layout/name-signs/long/ar", "المستقبل ", test_name_signs_long);
  g_test_add_data_func ("/layout/name-signs/long/en", "Featherstonehaugh-Lee ",
                        test_name_signs_long);
  g_test_add_data_func ("/layout/name-signs/long/ru", "Преображенская ", test_name_signs_long);
  g_test_add_data_func ("/layout/name-signs/long/zh", "海港与", test_name_signs_long);

  return g_test_run ();
}
