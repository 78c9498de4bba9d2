/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pasting a part of a programme into another, or into the one that it was taken out of.
 *
 * It is one change, whatever comes: days, sessions, and what they refer to and the programme does
 * not have. A programme in another language gets it with its texts marked as what they are.
 */

#include "config.h"

#include "plenary-paste.h"

#include "plenary-copy-private.h"
#include "plenary-deeds-private.h"
#include "plenary-edit-private.h"
#include "plenary-fit-private.h"
#include "plenary-match-private.h"

#include <string.h>

typedef struct
{
  PlenaryAgenda   *fragment;
  PlenaryAgenda   *agenda;
  GHashTable      *ids;          /* by an id of the fragment the one that it has in the agenda */
  GVariantBuilder  records;
  GStrvBuilder    *pasted;       /* the ids of days and sessions */
} Paste;

static gboolean
is_unknown (const char *language)
{
  return *language == '\0' || g_ascii_strcasecmp (language, "und") == 0;
}

/* Whether plain strings in the one can be plain in the other; that a text is in English says enough
 * for a programme in British English.
 */
static gboolean
is_same_language (const char *language,
                  const char *other)
{
  gsize length = strcspn (language, "-");

  return is_unknown (language) || is_unknown (other) ||
         (strcspn (other, "-") == length && g_ascii_strncasecmp (language, other, length) == 0);
}

/* Marks the texts of the fragment as a programme in that language has to mark them.
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
static PlenaryEdit *
adopt_language (PlenaryAgenda *fragment,
                const char    *language)
{
  const char *own = plenary_agenda_get_language (fragment);
  const char *languages[] = { own, language, NULL };
  g_autoptr(PlenaryEdit) know = NULL;
  g_autoptr(PlenaryEdit) not_know = NULL;
  g_autoptr(PlenaryEdit) adopt = NULL;
  g_autoptr(PlenaryEdit) not_adopt = NULL;
  PlenaryEdit *back[2];

  if (is_same_language (own, language))
    return NULL;

  /* A language that the document knows is no correction of a wrong one. */
  know = plenary_edit_set_strings (PLENARY_ENTITY (fragment), PLENARY_MEMBER_LANGUAGES, languages);
  not_know = plenary_edit_apply (know, fragment, NULL);
  adopt = plenary_deed_set_language (fragment, language);
  not_adopt = plenary_edit_apply (adopt, fragment, NULL);
  g_return_val_if_fail (not_know != NULL && not_adopt != NULL, NULL);

  back[0] = not_adopt;
  back[1] = not_know;

  return plenary_edit_join (back, G_N_ELEMENTS (back));
}

static const char *
get_id (Paste      *self,
        const char *id)
{
  const char *other = g_hash_table_lookup (self->ids, id);

  return other != NULL ? other : id;
}

static void
insert (Paste         *self,
        PlenaryEntity *entity,
        PlenaryEntity *parent,
        guint          index,
        GVariant      *changes)
{
  g_autoptr(GVariant) owned = changes != NULL ? g_variant_ref_sink (changes) : NULL;

  plenary_copy_add_insertion (&self->records, entity, plenary_entity_get_id (parent), index,
                              self->ids, owned);

  if (PLENARY_IS_DAY (entity) || PLENARY_IS_SESSION (entity))
    g_strv_builder_add (self->pasted, get_id (self, plenary_entity_get_id (entity)));
}

static void
add_edit (Paste       *self,
          PlenaryEdit *edit)
{
  GVariant *records = plenary_edit_to_variant (edit);

  for (gsize i = 0; i < g_variant_n_children (records); i++)
    {
      g_autoptr(GVariant) record = g_variant_get_child_value (records, i);

      g_variant_builder_add_value (&self->records, record);
    }
}

static void
fitting_clear (gpointer data)
{
  PlenaryFitting *fitting = data;

  g_free ((gpointer) fitting->rooms);
}

static GArray *
create_fittings (Paste       *self,
                 PlenaryList *sessions)
{
  GArray *fittings = g_array_new (FALSE, FALSE, sizeof (PlenaryFitting));

  g_array_set_clear_func (fittings, fitting_clear);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenaryFitting fitting = { plenary_list_get (sessions, i) };
      const char *const *rooms = plenary_session_get_rooms (fitting.session);
      guint n = g_strv_length ((GStrv) rooms);
      const char **rooms_there = g_new0 (const char *, n + 1);

      for (guint j = 0; j < n; j++)
        rooms_there[j] = get_id (self, rooms[j]);

      fitting.rooms = rooms_there;
      fitting.start = plenary_session_get_start (fitting.session);
      fitting.end = plenary_session_get_end (fitting.session);
      g_array_append_val (fittings, fitting);
    }

  return fittings;
}

static void
insert_in_day (Paste      *self,
               PlenaryDay *day,
               guint       index)
{
  PlenaryList *sessions = plenary_agenda_get_shelf (self->fragment);
  g_autoptr(GArray) fittings = create_fittings (self, sessions);
  g_autoptr(GPtrArray) edits = plenary_fit (self->agenda, day, index, fittings);

  for (guint i = 0; i < fittings->len; i++)
    {
      const PlenaryFitting *fitting = &g_array_index (fittings, PlenaryFitting, i);
      g_auto(GVariantDict) changes = G_VARIANT_DICT_INIT (NULL);

      g_variant_dict_insert (&changes, "start", "i", fitting->start);
      g_variant_dict_insert (&changes, "end", "i", fitting->end);
      insert (self, PLENARY_ENTITY (fitting->session), PLENARY_ENTITY (day), fitting->index,
              g_variant_dict_end (&changes));
    }

  for (guint i = 0; i < edits->len; i++)
    add_edit (self, g_ptr_array_index (edits, i));
}

static gboolean
has_date (PlenaryAgenda *agenda,
          const char    *date)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    if (g_str_equal (plenary_day_get_date (plenary_list_get (days, i)), date))
      return TRUE;

  return FALSE;
}

/* Two days cannot be on one date: the later comer is after all others then. */
static void
insert_days (Paste *self,
             guint  index)
{
  PlenaryList *days = plenary_agenda_get_days (self->fragment);
  guint n_later = 0;

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);
      g_auto(GVariantDict) changes = G_VARIANT_DICT_INIT (NULL);
      g_autofree char *date = NULL;

      if (has_date (self->agenda, plenary_day_get_date (day)))
        date = plenary_deed_dup_later_date (self->agenda, ++n_later);

      if (date != NULL)
        g_variant_dict_insert (&changes, "date", "s", date);

      insert (self, PLENARY_ENTITY (day), PLENARY_ENTITY (self->agenda), index + i,
              g_variant_dict_end (&changes));
    }
}

static void
insert_on_shelf (Paste *self,
                 guint  index)
{
  PlenaryList *sessions = plenary_agenda_get_shelf (self->fragment);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    insert (self, plenary_list_get (sessions, i), PLENARY_ENTITY (self->agenda), index + i, NULL);
}

static void
insert_registers (Paste     *self,
                  GPtrArray *coming)
{
  guint n_more[PLENARY_N_ENTITY_TYPES] = { 0 };

  for (guint i = 0; i < coming->len; i++)
    {
      PlenaryEntity *entity = g_ptr_array_index (coming, i);
      PlenaryEntityType type = plenary_entity_get_entity_type (entity);
      PlenaryList *list = plenary_edit_get_list (PLENARY_ENTITY (self->agenda), type);

      insert (self, entity, PLENARY_ENTITY (self->agenda),
              plenary_list_get_n_items (list) + n_more[type]++, NULL);
    }
}

/* Where in the list of days those that are pasted come: after the one that is meant. */
static guint
get_day_index (Paste         *self,
               PlenaryEntity *parent)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  guint index;

  return plenary_list_find (days, parent, &index) ? index + 1 : plenary_list_get_n_items (days);
}

static gboolean
is_empty (PlenaryAgenda *fragment)
{
  return plenary_list_get_n_items (plenary_agenda_get_days (fragment)) == 0 &&
         plenary_list_get_n_items (plenary_agenda_get_shelf (fragment)) == 0;
}

/**
 * plenary_paste:
 * @fragment: what plenary_copy_extract() made, or any other programme: its days come as days, and
 *   what lies on its shelf as sessions
 * @agenda: where it shall come; perhaps the programme that it was taken out of
 * @parent: the day that the sessions shall stand in, and after which days come; or @agenda, for its
 *   shelf and for days after all others
 * @index: the place of the sessions in the list there
 * @ids: (out) (optional) (transfer full): the ids that the days and sessions will have
 *
 * In a day sessions keep their times if those are free there, and else come after the one before
 * @index.
 *
 * Returns: (transfer full) (nullable): the change, NULL if there is nothing to paste
 */
PlenaryEdit *
plenary_paste (PlenaryAgenda *fragment,
               PlenaryAgenda *agenda,
               PlenaryEntity *parent,
               guint          index,
               GStrv         *ids)
{
  g_autoptr(GPtrArray) coming = g_ptr_array_new ();
  g_autoptr(GHashTable) new_ids = NULL;
  g_autoptr(GStrvBuilder) pasted = g_strv_builder_new ();
  g_autoptr(PlenaryEdit) back = NULL;
  Paste self = { fragment, agenda };

  g_return_val_if_fail (PLENARY_IS_AGENDA (fragment), NULL);
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_DAY (parent) || (gpointer) parent == agenda, NULL);

  if (is_empty (fragment))
    return NULL;

  back = adopt_language (fragment, plenary_agenda_get_language (agenda));
  self.ids = new_ids = plenary_match (fragment, agenda, coming);
  self.pasted = pasted;
  g_variant_builder_init (&self.records, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));

  insert_days (&self, get_day_index (&self, parent));

  if (PLENARY_IS_DAY (parent))
    insert_in_day (&self, PLENARY_DAY (parent), index);
  else
    insert_on_shelf (&self, index);

  insert_registers (&self, coming);

  if (back != NULL)
    plenary_edit_unref (plenary_edit_apply (back, fragment, NULL));

  if (ids != NULL)
    *ids = g_strv_builder_end (pasted);

  return plenary_edit_new (g_variant_builder_end (&self.records));
}
