/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose sheet it is, of which programme, and its emblem: beside each other, or under each other
 * where that is long, and nothing of it off the page.
 */

#include "plenary-handout.h"
#include "plenary-pdf.h"
#include "plenary-sheet.h"

#include "handout-fixture.h"
#include "plenary-builder.h"

#include <string.h>

/* Twice as wide as it is high. */
#define PNG \
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwH4QBEfcD" \
  "/ePF9e8AAAAASUVORK5CYII="

#define N_SESSIONS 3

static PlenaryAgenda *
create_agenda (const char *language,
               const char *title,
               const char *emblem)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_STATUS, "Draft for Comment");
  plenary_builder_set_string (builder, PLENARY_MEMBER_SYMBOL, "HHW/4");
  plenary_builder_set_string (builder, PLENARY_MEMBER_EMBLEM, emblem);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Panel");
      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static PlenarySetting *
create_setting (PlenaryAgenda *agenda,
                const char    *paper,
                double         size)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PANEL_SHEETS);

  g_free (ticket->paper);
  ticket->paper = g_strdup (paper);
  ticket->size = size;

  return plenary_setting_new_for_ticket (ticket, agenda, now);
}

/* The programme is in the figure with whose sheet it is, and no paragraph. */
static gboolean
is_beside (PlenaryAgenda  *agenda,
           PlenarySetting *setting)
{
  g_autoptr(PlenaryWording) wording = plenary_wording_new (agenda, setting);
  g_autoptr(PlenaryFlow) flow = plenary_sheet_write (wording, G_MAXUINT);

  for (guint i = 0; i < plenary_flow_get_n_blocks (flow); i++)
    if (plenary_flow_get_block (flow, i)->style == PLENARY_PRINT_MEETING)
      return FALSE;

  return TRUE;
}

static void
test_sheet_head_room (void)
{
  static const char *const languages[] = { "en", "ar" };
  static const char *const emblems[] = { "", PNG };
  static const struct
  {
    guint       n_words;
    const char *paper;
    double      size;
    gboolean    is_beside;
  } rows[] = {
    { 1, "A4", 1, TRUE }, { 6, "A4", 1, TRUE }, { 6, "A4", 1.5, TRUE }, { 60, "A4", 1, FALSE },
    { 600, "A4", 1, FALSE }, { 6, "A5", 2, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages) * G_N_ELEMENTS (emblems); j++)
      {
        g_autoptr(GString) title = g_string_new (NULL);
        g_autoptr(PlenaryAgenda) agenda = NULL;
        g_autoptr(PlenarySetting) setting = NULL;
        g_autoptr(PlenaryHandout) handout = NULL;

        for (guint k = 0; k < rows[i].n_words; k++)
          g_string_append (title, "migration ");

        agenda = create_agenda (languages[j % 2], title->str, emblems[j / 2]);
        setting = create_setting (agenda, rows[i].paper, rows[i].size);

        if (j % 2 == 0)
          g_assert_cmpint (is_beside (agenda, setting), ==, rows[i].is_beside);

        handout = plenary_handout_new (agenda, setting);
        plenary_handout_lay_out (handout);
        handout_fixture_assert_ink (handout);
      }
}

static guint
count (GBytes     *bytes,
       const char *needle)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size;
  guint n = 0;

  for (const char *p = data; (p = memmem (p, (gsize) (end - p), needle, strlen (needle))) != NULL;
       p++)
    n++;

  return n;
}

/* It stands on each sheet and in the file once, as its transparency is. */
static void
test_sheet_head_emblem (void)
{
  static const guint n_words[] = { 1, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (n_words); i++)
    {
      g_autoptr(GString) title = g_string_new (NULL);
      g_autoptr(PlenaryAgenda) agenda = NULL;
      g_autoptr(PlenarySetting) setting = NULL;
      g_autoptr(PlenaryHandout) handout = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) pdf = NULL;

      for (guint k = 0; k < n_words[i]; k++)
        g_string_append (title, "migration ");

      agenda = create_agenda ("en", title->str, PNG);
      setting = create_setting (agenda, "A4", 1);
      handout = plenary_handout_new (agenda, setting);
      pdf = plenary_pdf_draw (&handout, 1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (plenary_handout_get_n_pages (handout), ==, N_SESSIONS);
      g_assert_cmpuint (count (pdf, "/Image"), >=, 1);
      g_assert_cmpuint (count (pdf, "/Image"), <=, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/sheet-head/room", test_sheet_head_room);
  g_test_add_func ("/layout/sheet-head/emblem", test_sheet_head_emblem);

  return g_test_run ();
}
