/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tells one printout from another. */

#include "plenary-stamp.h"

#include "plenary-builder.h"

/* Each revision has a label, or none, and a time. */
static char *
create_stamp (const char *language,
              const char *revisions)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryWording) wording = NULL;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, language);

  if (revisions != NULL)
    plenary_builder_set_revisions (builder,
                                   g_variant_new_parsed (revisions));

  agenda = plenary_builder_finish (builder);
  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  wording = plenary_wording_new (agenda, setting);

  return plenary_stamp_dup (wording);
}

static void
test_stamp (void)
{
  static const struct
  {
    const char *language;
    const char *revisions;
    const char *expected;
  } rows[] = {
    { "en", NULL, "Printed 1 April 2017" },
    { "fr", NULL, "Imprimé le 1er avril 2017" },
    { "en", "@a(a(ss)ssa(sss)) [([('en', 'First')], '2017-03-01T10:00:00Z', '{}', []),"
            " ([('en', 'Second\\ntime'), ('fr', 'Deuxième')], '2017-03-02T10:00:00Z', '{}', [])]",
      "Second time · Printed 1 April 2017" },
    { "en", "@a(a(ss)ssa(sss)) [([], '2017-03-02T10:00:00Z', '{}', [])]",
      "Revision of 2 March 2017 · Printed 1 April 2017" },
    { "en", "@a(a(ss)ssa(sss)) [([], 'yesterday', '{}', [])]", "Printed 1 April 2017" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stamp = create_stamp (rows[i].language, rows[i].revisions);

      g_assert_cmpstr (stamp, ==, rows[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/stamp", test_stamp);

  return g_test_run ();
}
