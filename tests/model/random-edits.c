/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody may do to a programme, in no sensible order. */

#include "random-edits.h"

#include "plenary-copy.h"
#include "plenary-deeds.h"
#include "random-values.h"

static void
collect (PlenaryEntity *entity,
         GPtrArray     *entities)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  g_ptr_array_add (entities, entity);

  for (guint i = 0; i < n; i++)
    if (specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES)
      {
        PlenaryList *list = plenary_entity_get_children (entity, specs[i].member);

        for (guint j = 0; j < plenary_list_get_n_items (list); j++)
          collect (plenary_list_get (list, j), entities);
      }
}

/* The agenda itself is the first. */
GPtrArray *
random_edits_collect (PlenaryAgenda *agenda)
{
  GPtrArray *entities = g_ptr_array_new ();

  collect (PLENARY_ENTITY (agenda), entities);

  return entities;
}

static PlenaryEntity *
pick_entity (GRand         *rand,
             PlenaryAgenda *agenda,
             guint          first)
{
  g_autoptr(GPtrArray) entities = random_edits_collect (agenda);

  if (entities->len <= first)
    return NULL;

  return g_ptr_array_index (entities,
                            g_rand_int_range (rand, (gint32) first, (gint32) entities->len));
}

static PlenaryEdit *
random_set (GRand         *rand,
            PlenaryAgenda *agenda)
{
  PlenaryEntity *entity = pick_entity (rand, agenda, 0);
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);
  const PlenaryMemberSpec *spec = &specs[g_rand_int_range (rand, 0, (gint32) n)];
  GVariant *value = random_value (rand, spec);

  return value != NULL ? plenary_edit_set (entity, spec->member, value) : NULL;
}

static GVariant *
random_members (GRand             *rand,
                PlenaryEntityType  type)
{
  GVariantBuilder builder;
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < n; i++)
    {
      GVariant *value = random_chance (rand, 0.3) ? random_value (rand, &specs[i]) : NULL;

      if (value != NULL)
        g_variant_builder_add (&builder, "{sv}", specs[i].name, value);
    }

  return g_variant_builder_end (&builder);
}

static PlenaryEdit *
random_insert (GRand         *rand,
               PlenaryAgenda *agenda)
{
  PlenaryEntity *parent = pick_entity (rand, agenda, 0);
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (parent), &n);
  const PlenaryMemberSpec *spec = &specs[g_rand_int_range (rand, 0, (gint32) n)];
  guint n_items;

  if (spec->type != PLENARY_MEMBER_TYPE_ENTITIES)
    return NULL;

  n_items = plenary_list_get_n_items (plenary_entity_get_children (parent, spec->member));

  return plenary_edit_insert (spec->children, parent,
                              (guint) g_rand_int_range (rand, 0, (gint32) n_items + 1), NULL,
                              random_members (rand, spec->children));
}

static PlenaryEdit *
random_move (GRand         *rand,
             PlenaryAgenda *agenda)
{
  PlenaryEntity *entity = pick_entity (rand, agenda, 1);
  PlenaryEntity *parent = pick_entity (rand, agenda, 0);
  PlenaryMember member;
  guint n_items;

  if (entity == NULL)
    return NULL;

  member = plenary_schema_get_list (plenary_entity_get_entity_type (parent),
                                    plenary_entity_get_entity_type (entity));
  if (member == PLENARY_MEMBER_NONE)
    return NULL;

  n_items = plenary_list_get_n_items (plenary_entity_get_children (parent, member)) -
            (plenary_entity_get_parent (entity) == parent ? 1 : 0);

  return plenary_edit_move (entity, parent,
                            (guint) g_rand_int_range (rand, 0, (gint32) n_items + 1));
}

static PlenaryEdit *
random_deed (GRand         *rand,
             PlenaryAgenda *agenda)
{
  PlenaryEntity *entity = pick_entity (rand, agenda, 1);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return plenary_deed_shift_dates (agenda, g_rand_int_range (rand, -400, 400));

    case 1:
      return plenary_deed_set_language (agenda, random_chance (rand, 0.5) ? "fr" : "en");

    case 2:
      return plenary_deed_add_day (agenda, 0);

    case 3:
      return PLENARY_IS_SESSION (entity) || PLENARY_IS_DAY (entity) ?
             plenary_copy_duplicate (entity, NULL) : NULL;

    default:
      return entity != NULL ? plenary_deed_remove (agenda, entity) : NULL;
    }
}

/* A change that can be made to the agenda as it is; it may change nothing. */
PlenaryEdit *
random_edit (GRand         *rand,
             PlenaryAgenda *agenda)
{
  PlenaryEdit *edit = NULL;

  while (edit == NULL)
    {
      double which = g_rand_double (rand);

      if (which < 0.5)
        edit = random_set (rand, agenda);
      else if (which < 0.7)
        edit = random_insert (rand, agenda);
      else if (which < 0.9)
        edit = random_move (rand, agenda);
      else
        edit = random_deed (rand, agenda);
    }

  return edit;
}
