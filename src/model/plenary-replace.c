/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing a phrase in all texts of a programme: the title block, days, sessions and their talks,
 * questions and notes, the names of rooms, tracks, kinds and people, in every language.
 *
 * One walk goes over them in the order of the document, and either lists where the phrase is or
 * changes it there. Whatever is changed is one edit.
 */

#include "config.h"

#include "plenary-replace.h"

#include "plenary-findable.h"
#include "plenary-markup-replace-private.h"
#include "plenary-role.h"

#include <string.h>

/* What a walk does, and where it is. */
typedef struct
{
  PlenaryPhrase           *phrase;
  const char              *replacement;   /* NULL to list places */
  const PlenaryPlace      *only;          /* the one to change; NULL for all */
  GPtrArray               *places;
  GPtrArray               *edits;
  guint                    n_replaced;
  guint                    n_left;

  PlenaryEntity           *entity;
  const PlenaryMemberSpec *spec;
  guint                    index;
  guint                    version;
  const char              *language;
} Walk;

static void
place_free (gpointer data)
{
  PlenaryPlace *place = data;

  g_free (place->id);
  g_free (place->language);
  g_free (place->text);
  g_free (place);
}

static void
add_place (Walk               *walk,
           guint               nth,
           const char         *text,
           const PlenaryRange *range)
{
  PlenaryPlace *place = g_new0 (PlenaryPlace, 1);

  place->id = g_strdup (plenary_entity_get_id (walk->entity));
  place->member = walk->spec->member;
  place->index = walk->index;
  place->version = walk->version;
  place->language = g_strdup (walk->language);
  place->nth = nth;
  place->text = g_strdup (text);
  place->range = *range;
  g_ptr_array_add (walk->places, place);
}

/* Which of the @n hits of a text are to be changed: @first and the @n after it. */
static guint
choose (Walk  *walk,
        guint  n,
        guint *first)
{
  const PlenaryPlace *only = walk->only;

  *first = 0;

  if (only == NULL)
    return n;

  if (only->index != walk->index || only->version != walk->version || only->nth >= n)
    return 0;

  *first = only->nth;

  return 1;
}

/* What reads so already is not changed, nor counted. */
static gboolean
reads_so (Walk               *walk,
          const char         *text,
          const PlenaryRange *range)
{
  gsize length = range->end - range->start;

  return strlen (walk->replacement) == length &&
         memcmp (text + range->start, walk->replacement, length) == 0;
}

static const char *
get_text (GPtrArray              *blocks,
          const PlenaryMarkupHit *hit)
{
  return ((PlenaryMarkupBlock *) g_ptr_array_index (blocks, hit->block))->text;
}

/* Returns: (transfer full) (element-type PlenaryMarkupHit): those to be changed */
static GArray *
choose_hits (Walk      *walk,
             GPtrArray *blocks,
             GArray    *hits)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (PlenaryMarkupHit));
  guint first;
  guint n = choose (walk, hits->len, &first);

  for (guint i = first; i < first + n; i++)
    {
      PlenaryMarkupHit *hit = &g_array_index (hits, PlenaryMarkupHit, i);

      if (!reads_so (walk, get_text (blocks, hit), &hit->range))
        g_array_append_val (chosen, *hit);
    }

  return chosen;
}

/* Returns: (transfer full) (nullable): @string changed; NULL if it stays */
static char *
change_markup (Walk       *walk,
               const char *string)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (string);
  g_autoptr(GArray) hits = plenary_markup_find (blocks, walk->phrase);
  g_autoptr(GArray) chosen = NULL;
  guint n_left = 0;
  char *changed;

  if (walk->replacement == NULL)
    {
      for (guint i = 0; i < hits->len; i++)
        {
          PlenaryMarkupHit *hit = &g_array_index (hits, PlenaryMarkupHit, i);

          add_place (walk, i, get_text (blocks, hit), &hit->range);
        }

      return NULL;
    }

  chosen = choose_hits (walk, blocks, hits);

  if (chosen->len == 0)
    return NULL;

  changed = plenary_markup_replace (string, &g_array_index (chosen, PlenaryMarkupHit, 0),
                                    chosen->len, walk->replacement, &n_left);
  walk->n_replaced += chosen->len - n_left;
  walk->n_left += n_left;

  if (n_left == chosen->len)
    g_clear_pointer (&changed, g_free);

  return changed;
}

static char *
change_string (Walk       *walk,
               const char *string)
{
  g_autoptr(GArray) ranges = plenary_phrase_find (walk->phrase, string);
  g_autoptr(GString) changed = NULL;
  guint first, n, n_changed = 0;

  if (walk->replacement == NULL)
    {
      for (guint i = 0; i < ranges->len; i++)
        add_place (walk, i, string, &g_array_index (ranges, PlenaryRange, i));

      return NULL;
    }

  changed = g_string_new (string);
  n = choose (walk, ranges->len, &first);

  for (guint i = first + n; i > first; i--)
    {
      PlenaryRange *range = &g_array_index (ranges, PlenaryRange, i - 1);

      if (reads_so (walk, string, range))
        continue;

      g_string_erase (changed, range->start, range->end - range->start);
      g_string_insert (changed, range->start, walk->replacement);
      n_changed++;
    }

  if (walk->spec->limit > 0 && changed->len > (gsize) walk->spec->limit)
    {
      walk->n_left += n_changed;
      return NULL;
    }

  walk->n_replaced += n_changed;

  return n_changed > 0 ? g_strdup (changed->str) : NULL;
}

/* Returns: (transfer full) (nullable): @text with what was changed; @has_changed says whether */
static PlenaryText *
change_text (Walk        *walk,
             PlenaryText *text,
             gboolean    *has_changed)
{
  guint n = plenary_text_get_n (text);
  g_autoptr(GPtrArray) languages = g_ptr_array_new ();
  g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const char *string = plenary_text_get_string (text, i);
      char *changed;

      walk->version = i;
      walk->language = plenary_text_get_language (text, i);
      changed = walk->spec->type == PLENARY_MEMBER_TYPE_MARKUP ? change_markup (walk, string) :
                                                                 change_string (walk, string);
      *has_changed |= changed != NULL;
      g_ptr_array_add (languages, (gpointer) plenary_text_get_language (text, i));
      g_ptr_array_add (strings, changed != NULL ? changed : g_strdup (string));
    }

  return plenary_text_new_localised ((const char *const *) languages->pdata,
                                     (const char *const *) strings->pdata, n);
}

static void
walk_string (Walk *walk)
{
  g_autofree char *changed =
    change_string (walk, plenary_entity_get_string (walk->entity, walk->spec->member));

  if (changed != NULL)
    g_ptr_array_add (walk->edits,
                     plenary_edit_set_string (walk->entity, walk->spec->member, changed));
}

static void
walk_text (Walk *walk)
{
  gboolean has_changed = FALSE;
  g_autoptr(PlenaryText) changed =
    change_text (walk, plenary_entity_get_text (walk->entity, walk->spec->member), &has_changed);

  if (has_changed)
    g_ptr_array_add (walk->edits,
                     plenary_edit_set_text (walk->entity, walk->spec->member, changed));
}

static void
walk_texts (Walk *walk)
{
  GPtrArray *texts = plenary_entity_get_texts (walk->entity, walk->spec->member);
  g_autoptr(GPtrArray) changed =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);
  gboolean has_changed = FALSE;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      walk->index = i;
      g_ptr_array_add (changed, change_text (walk, g_ptr_array_index (texts, i), &has_changed));
    }

  if (has_changed)
    g_ptr_array_add (walk->edits,
                     plenary_edit_set_texts (walk->entity, walk->spec->member, changed));
}

/* Roles that every programme knows are said in words of ours, not in the document's. */
static void
walk_people (Walk *walk)
{
  GPtrArray *people = plenary_entity_get_people (walk->entity, walk->spec->member);
  g_autoptr(GPtrArray) changed =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  gboolean has_changed = FALSE;

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *old = g_ptr_array_index (people, i);
      gboolean has_role = FALSE;
      g_autoptr(PlenaryText) role = NULL;

      walk->index = i;

      if (plenary_role_get_word (old->role) == NULL)
        role = change_text (walk, old->role, &has_role);

      g_ptr_array_add (changed, has_role ?
                                plenary_participation_new (old->person, role, old->attendance,
                                                           old->extras) :
                                plenary_participation_ref (old));
      has_changed |= has_role;
    }

  if (has_changed)
    g_ptr_array_add (walk->edits,
                     plenary_edit_set_people (walk->entity, walk->spec->member, changed));
}

static void
walk_member (Walk *walk)
{
  walk->index = 0;
  walk->version = 0;
  walk->language = NULL;

  switch ((int) walk->spec->type)
    {
    case PLENARY_MEMBER_TYPE_STRING:
      if (plenary_findable_is_read (walk->spec->member))
        walk_string (walk);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      walk_text (walk);
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      walk_texts (walk);
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      walk_people (walk);
      break;

    default:
      break;
    }
}

/* What is in an entity comes where its list is among the members, as in the document. */
static void
walk_entity (Walk          *walk,
             PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      PlenaryList *children = NULL;

      walk->entity = entity;
      walk->spec = &specs[i];

      if (specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES)
        children = plenary_entity_get_children (entity, specs[i].member);
      else
        walk_member (walk);

      for (guint j = 0; children != NULL && j < plenary_list_get_n_items (children); j++)
        walk_entity (walk, plenary_list_get (children, j));
    }
}

/**
 * plenary_replace_list:
 * @agenda: a programme
 * @phrase: what is looked for
 *
 * Returns: (transfer full) (element-type PlenaryPlace): where @phrase is, in the order of the
 *   document
 */
GPtrArray *
plenary_replace_list (PlenaryAgenda *agenda,
                      PlenaryPhrase *phrase)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);
  Walk walk = { phrase, NULL, NULL, places };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), places);
  g_return_val_if_fail (phrase != NULL, places);

  if (!plenary_phrase_is_empty (phrase))
    walk_entity (&walk, PLENARY_ENTITY (agenda));

  return places;
}

static PlenaryEdit *
join (Walk *walk)
{
  if (walk->edits->len == 0)
    return NULL;

  return plenary_edit_join ((PlenaryEdit **) walk->edits->pdata, walk->edits->len);
}

/**
 * plenary_replace_one:
 * @place: one of those that plenary_replace_list() had for @agenda as it is
 * @replacement: what is to stand there, of one line
 *
 * Returns: (transfer full) (nullable): the change; NULL if @phrase is there no more, or cannot be
 *   replaced without changing more than it
 */
PlenaryEdit *
plenary_replace_one (PlenaryAgenda      *agenda,
                     PlenaryPhrase      *phrase,
                     const PlenaryPlace *place,
                     const char         *replacement)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  Walk walk = { phrase, replacement, place, NULL, edits };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (phrase != NULL && place != NULL && replacement != NULL, NULL);

  walk.entity = plenary_agenda_find (agenda, place->id);

  if (walk.entity == NULL && g_strcmp0 (place->id,
                                        plenary_entity_get_id (PLENARY_ENTITY (agenda))) == 0)
    walk.entity = PLENARY_ENTITY (agenda);

  if (walk.entity == NULL)
    return NULL;

  walk.spec = plenary_schema_get_spec (plenary_entity_get_entity_type (walk.entity),
                                       place->member);

  if (walk.spec != NULL)
    walk_member (&walk);

  return walk.n_replaced > 0 ? join (&walk) : NULL;
}

/**
 * plenary_replace_all:
 * @phrase: what is looked for
 * @replacement: what is to stand in its place, of one line
 * @n_replaced: (out): how often that can be done
 * @n_left: (out): how often it cannot, as more would change than is read there
 *
 * Returns: (transfer full) (nullable): the change; NULL if there is none
 */
PlenaryEdit *
plenary_replace_all (PlenaryAgenda *agenda,
                     PlenaryPhrase *phrase,
                     const char    *replacement,
                     guint         *n_replaced,
                     guint         *n_left)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  Walk walk = { phrase, replacement, NULL, NULL, edits };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (phrase != NULL && replacement != NULL, NULL);

  if (!plenary_phrase_is_empty (phrase))
    walk_entity (&walk, PLENARY_ENTITY (agenda));

  *n_replaced = walk.n_replaced;
  *n_left = walk.n_left;

  return walk.n_replaced > 0 ? join (&walk) : NULL;
}
