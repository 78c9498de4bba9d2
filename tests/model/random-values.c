/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values that a member may have, by the schema, and with a liking for those that hurt. */

#include "random-values.h"

static const char *const atoms[] = {
  "a", "Panel ", " ", "R&D <b>x</b>", "\"", "'", "\\", "\\n", "\n", "\r\n", "\t", "\x01", "\x1f",
  "\x7f", "é", "e\xcc\x81", "漢字", "😀", "عنوان", "\xe2\x80\xae", "\xe2\x80\xa8", "\xef\xbb\xbf",
  "\xef\xbf\xbf", "*em*", "[x](y)", "}", "]", ",", ":", "null", "\\u0000",
};

static const char *const tags[] = { "en", "fr", "EN", "de", "zh-Hant", "ar", "x-own" };

static const char *const ids[] = { "r1", "t1", "p1", "e1", "e2", "e3", "missing", "A.b_c:d-9" };

static const char *const words[] = {
  "draft", "final", "confirmed", "cancelled", "panel", "opening", "10h30", "other", "unheard-of",
};

/* What a newer Plenary may have written, without white space between the tokens. */
static const char *const slices[] = {
  "null", "true", "0", "-0.0", "1.50", "1e400", "12345678901234567890", "\"\"", "\"\\u00e9\\/\"",
  "[]", "{}", "[[],{}]", "{\"a\":[1,2,{\"b\":\"]}\\\"\"}],\"c\":null}",
};

gboolean
random_chance (GRand  *rand,
               double  probability)
{
  return g_rand_double (rand) < probability;
}

static const char *
pick (GRand             *rand,
      const char *const *strings,
      gsize              n)
{
  return strings[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(rand, strings) pick (rand, strings, G_N_ELEMENTS (strings))

/* May be empty. */
char *
random_string (GRand *rand)
{
  GString *string = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 6);

  for (int i = 0; i < n; i++)
    g_string_append (string, PICK (rand, atoms));

  return g_string_free (string, FALSE);
}

static GVariant *
random_text (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));

  for (int i = 0; i < n; i++)
    {
      g_autofree char *string = random_string (rand);
      const char *tag = random_chance (rand, 0.3) ? "" : PICK (rand, tags);

      g_variant_builder_add (&builder, "(ss)", tag, string);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
random_texts (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa(ss)"));

  for (int i = 0; i < n; i++)
    g_variant_builder_add_value (&builder, random_text (rand));

  return g_variant_builder_end (&builder);
}

static GVariant *
random_strings (GRand             *rand,
                const char *const *strings,
                gsize              n_strings)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);

  for (int i = 0; i < n; i++)
    g_variant_builder_add (&builder, "s", pick (rand, strings, n_strings));

  return g_variant_builder_end (&builder);
}

/* Members that we do not know, as a(sss), which may be none. */
GVariant *
random_extras (GRand             *rand,
               PlenaryEntityType  type)
{
  GVariantBuilder builder;
  guint n_members;
  const PlenaryMemberSpec *members = plenary_schema_get_members (type, &n_members);
  int n = random_chance (rand, 0.2) ? g_rand_int_range (rand, 1, 4) : 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sss)"));

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("x-%d", i);
      int after = g_rand_int_range (rand, -1, (gint32) n_members);

      g_variant_builder_add (&builder, "(sss)", after < 0 ? "" : members[after].name, name,
                             PICK (rand, slices));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
random_people (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 4);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa(ss)sa(sss))"));

  for (int i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(s@a(ss)s@a(sss))",
                           random_chance (rand, 0.9) ? PICK (rand, ids) : "",
                           random_text (rand),
                           random_chance (rand, 0.5) ? PICK (rand, words) : "",
                           random_extras (rand, PLENARY_ENTITY_PARTICIPATION));

  return g_variant_builder_end (&builder);
}

static GVariant *
random_revisions (GRand *rand)
{
  GVariantBuilder builder;
  int n = g_rand_int_range (rand, 0, 3);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(a(ss)ssa(sss))"));

  for (int i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(@a(ss)ss@a(sss))",
                           random_text (rand),
                           random_chance (rand, 0.8) ? "2017-04-01T08:30:59Z" : "",
                           random_chance (rand, 0.8) ? "{\"plenary\":1,\"days\":[]}" : "",
                           random_extras (rand, PLENARY_ENTITY_REVISION));

  return g_variant_builder_end (&builder);
}

static GVariant *
random_date (GRand *rand)
{
  g_autofree char *date = NULL;

  if (random_chance (rand, 0.2))
    return g_variant_new_string ("");

  date = g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (rand, 0, 100),
                          g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));

  return g_variant_new_string (date);
}

static GVariant *
random_number (GRand                   *rand,
               const PlenaryMemberSpec *spec)
{
  if (random_chance (rand, 0.3))
    return g_variant_new_int32 (spec->absent);

  return g_variant_new_int32 (random_chance (rand, 0.1) ? spec->limit :
                              g_rand_int_range (rand, 0, spec->limit + 1));
}

static GVariant *
random_plain (GRand                   *rand,
              const PlenaryMemberSpec *spec)
{
  g_autofree char *string = random_string (rand);

  return g_variant_new_string (spec->member == PLENARY_MEMBER_LANGUAGE ? PICK (rand, tags) : string);
}

/* A value of the member as edits carry it, floating; NULL if they do not carry such members. */
GVariant *
random_value (GRand                   *rand,
              const PlenaryMemberSpec *spec)
{
  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
      return g_variant_new_string (random_chance (rand, 0.2) ? "" : PICK (rand, ids));

    case PLENARY_MEMBER_TYPE_STRING:
      return random_plain (rand, spec);

    case PLENARY_MEMBER_TYPE_WORD:
      return g_variant_new_string (random_chance (rand, 0.2) ? "" : PICK (rand, words));

    case PLENARY_MEMBER_TYPE_DATE:
      return random_date (rand);

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      return random_text (rand);

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      return random_number (rand, spec);

    case PLENARY_MEMBER_TYPE_FLAG:
      return g_variant_new_boolean (random_chance (rand, 0.5));

    case PLENARY_MEMBER_TYPE_STRINGS:
      return random_strings (rand, tags, G_N_ELEMENTS (tags));

    case PLENARY_MEMBER_TYPE_REFERENCES:
      return random_strings (rand, ids, G_N_ELEMENTS (ids));

    case PLENARY_MEMBER_TYPE_TEXTS:
      return random_texts (rand);

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      return random_people (rand);

    case PLENARY_MEMBER_TYPE_REVISIONS:
      return random_revisions (rand);

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      return NULL;
    }
}
