/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-text.h"

static char *
print (PlenaryText *text)
{
  g_autoptr(GVariant) variant = g_variant_ref_sink (plenary_text_to_variant (text));

  return g_variant_print (variant, FALSE);
}

typedef struct
{
  const char *name;
  const char *before;
  const char *language;
  const char *string;
  const char *after;
} With;

/* The language of the document is English. */
static const With withs[] = {
  { "first", "[]", "en", "Break", "[('', 'Break')]" },
  { "changed", "[('', 'Break')]", "en", "Pause", "[('', 'Pause')]" },
  { "emptied", "[('', 'Break')]", "en", "", "[]" },
  { "second", "[('', 'Break')]", "fr", "Pause", "[('en', 'Break'), ('fr', 'Pause')]" },
  { "other-alone", "[]", "fr", "Pause", "[('fr', 'Pause')]" },
  { "plain-again", "[('en', 'Break'), ('fr', 'Pause')]", "fr", "", "[('', 'Break')]" },
  { "case", "[('EN', 'Break'), ('fr', 'Pause')]", "en", "Rest", "[('EN', 'Rest'), ('fr', 'Pause')]" },
};

static void
test_text_with (gconstpointer data)
{
  const With *with = data;
  g_autoptr(GVariant) before = g_variant_parse (G_VARIANT_TYPE ("a(ss)"), with->before,
                                                NULL, NULL, NULL);
  g_autoptr(PlenaryText) text = plenary_text_new_from_variant (before);
  g_autoptr(PlenaryText) changed = plenary_text_with (text, "en", with->language, with->string);
  g_autofree char *after = print (changed);

  g_assert_cmpstr (after, ==, with->after);
}

static void
test_text_pick (void)
{
  const char *const languages[] = { "en", "pt-BR", "fr" };
  const char *const strings[] = { "Break", "Intervalo", "Pause" };
  g_autoptr(PlenaryText) text = plenary_text_new_localised (languages, strings, 3);
  g_autoptr(PlenaryText) plain = plenary_text_new ("Break");

  g_assert_cmpstr (plenary_text_pick (text, "FR"), ==, "Pause");
  g_assert_cmpstr (plenary_text_pick (text, "pt"), ==, "Intervalo");
  g_assert_cmpstr (plenary_text_pick (text, "pt-PT"), ==, "Intervalo");
  g_assert_cmpstr (plenary_text_pick (text, "p"), ==, "Break");
  g_assert_cmpstr (plenary_text_pick (text, "de"), ==, "Break");
  g_assert_cmpstr (plenary_text_pick (plain, "de"), ==, "Break");
  g_assert_cmpstr (plenary_text_pick (NULL, "de"), ==, "");
  g_assert_null (plenary_text_get (text, "pt"));
  g_assert_null (plenary_text_new (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/text/pick", test_text_pick);

  for (guint i = 0; i < G_N_ELEMENTS (withs); i++)
    {
      g_autofree char *path = g_strconcat ("/model/text/with/", withs[i].name, NULL);

      g_test_add_data_func (path, &withs[i], test_text_with);
    }

  return g_test_run ();
}
