/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda as text: for tests of the model, which knows of no file format. */

#include "agenda-dump.h"

#include "plenary-edit.h"

static void
dump_entity (PlenaryEntity *entity,
             GString       *text)
{
  g_autoptr(GVariant) members = g_variant_ref_sink (plenary_edit_describe (entity));
  g_autofree char *printed = g_variant_print (members, FALSE);
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  g_string_append_printf (text, "%s %s\n", plenary_entity_get_id (entity), printed);

  for (guint i = 0; i < n; i++)
    if (specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES)
      {
        PlenaryList *list = plenary_entity_get_children (entity, specs[i].member);

        for (guint j = 0; j < plenary_list_get_n_items (list); j++)
          {
            g_string_append_printf (text, "%s ", specs[i].name);
            dump_entity (plenary_list_get (list, j), text);
          }
      }
}

/* All that it has, a line an entity. */
char *
agenda_dump (PlenaryAgenda *agenda)
{
  GString *text = g_string_new (NULL);

  dump_entity (PLENARY_ENTITY (agenda), text);

  return g_string_free (text, FALSE);
}

static void
dump_ids (PlenaryList *list,
          const char  *brackets,
          GString     *text)
{
  g_string_append_c (text, brackets[0]);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      PlenaryEntity *entity = plenary_list_get (list, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", plenary_entity_get_id (entity));

      if (PLENARY_IS_SESSION (entity) &&
          plenary_list_get_n_items (plenary_session_get_talks (PLENARY_SESSION (entity))) > 0)
        dump_ids (plenary_session_get_talks (PLENARY_SESSION (entity)), "()", text);
    }

  g_string_append_c (text, brackets[1]);
}

/* Its days, sessions and talks, as ids in brackets. */
char *
agenda_dump_shape (PlenaryAgenda *agenda)
{
  GString *text = g_string_new (plenary_entity_get_id (PLENARY_ENTITY (agenda)));
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      g_string_append_printf (text, " %s", plenary_entity_get_id (PLENARY_ENTITY (day)));
      dump_ids (plenary_day_get_sessions (day), "[]", text);
    }

  if (plenary_list_get_n_items (plenary_agenda_get_shelf (agenda)) > 0)
    {
      g_string_append (text, " shelf");
      dump_ids (plenary_agenda_get_shelf (agenda), "[]", text);
    }

  return g_string_free (text, FALSE);
}
