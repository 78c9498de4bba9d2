/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter is which sessions somebody wants to see now: those of some kinds, tracks, rooms, people
 * or languages, or what they have starred.
 *
 * Of one aspect a session needs one value that is wanted, of several aspects one of each. An empty
 * filter lets everything through.
 */

#include "config.h"

#include "plenary-filter.h"

struct _PlenaryFilter
{
  GObject     parent_instance;

  GHashTable *wanted[PLENARY_N_ASPECTS];    /* (element-type utf8): as sets */
  gboolean    is_starred;
};

G_DEFINE_FINAL_TYPE (PlenaryFilter, plenary_filter, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Returns: whether that was enough. */
typedef gboolean (*ValueFunc) (const char *value,
                               gpointer    user_data);

static void
plenary_filter_finalize (GObject *object)
{
  PlenaryFilter *self = PLENARY_FILTER (object);

  for (guint i = 0; i < PLENARY_N_ASPECTS; i++)
    g_hash_table_unref (self->wanted[i]);

  G_OBJECT_CLASS (plenary_filter_parent_class)->finalize (object);
}

static void
plenary_filter_class_init (PlenaryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_filter_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_FILTER,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_filter_init (PlenaryFilter *self)
{
  for (guint i = 0; i < PLENARY_N_ASPECTS; i++)
    self->wanted[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PlenaryFilter *
plenary_filter_new (void)
{
  return g_object_new (PLENARY_TYPE_FILTER, NULL);
}

static gboolean
has_values (PlenaryFilter *self)
{
  for (guint i = 0; i < PLENARY_N_ASPECTS; i++)
    if (g_hash_table_size (self->wanted[i]) > 0)
      return TRUE;

  return FALSE;
}

/**
 * plenary_filter_is_empty:
 *
 * Returns: whether it lets everything through
 */
gboolean
plenary_filter_is_empty (PlenaryFilter *self)
{
  g_return_val_if_fail (PLENARY_IS_FILTER (self), TRUE);

  return !self->is_starred && !has_values (self);
}

/**
 * plenary_filter_is_only_starred:
 *
 * Returns: whether it lets through what is starred, and asks for nothing else
 */
gboolean
plenary_filter_is_only_starred (PlenaryFilter *self)
{
  g_return_val_if_fail (PLENARY_IS_FILTER (self), FALSE);

  return self->is_starred && !has_values (self);
}

/**
 * plenary_filter_clear:
 *
 * From now on it lets everything through.
 */
void
plenary_filter_clear (PlenaryFilter *self)
{
  g_return_if_fail (PLENARY_IS_FILTER (self));

  if (plenary_filter_is_empty (self))
    return;

  for (guint i = 0; i < PLENARY_N_ASPECTS; i++)
    g_hash_table_remove_all (self->wanted[i]);

  self->is_starred = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
plenary_filter_get_starred (PlenaryFilter *self)
{
  g_return_val_if_fail (PLENARY_IS_FILTER (self), FALSE);

  return self->is_starred;
}

/**
 * plenary_filter_set_starred:
 * @is_starred: whether only what is starred is wanted
 */
void
plenary_filter_set_starred (PlenaryFilter *self,
                            gboolean       is_starred)
{
  g_return_if_fail (PLENARY_IS_FILTER (self));

  if (self->is_starred == is_starred)
    return;

  self->is_starred = is_starred;
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * plenary_filter_dup_values:
 *
 * Returns: (transfer full): the values of an aspect that are wanted; none if all are
 */
GStrv
plenary_filter_dup_values (PlenaryFilter *self,
                           PlenaryAspect  aspect)
{
  g_autofree gpointer *values = NULL;
  guint n;

  g_return_val_if_fail (PLENARY_IS_FILTER (self), NULL);

  values = g_hash_table_get_keys_as_array (self->wanted[aspect], &n);
  qsort (values, n, sizeof *values, compare);

  return g_strdupv ((GStrv) values);
}

/**
 * plenary_filter_clear_values:
 *
 * From now on it lets every value of an aspect through.
 */
void
plenary_filter_clear_values (PlenaryFilter *self,
                             PlenaryAspect  aspect)
{
  g_return_if_fail (PLENARY_IS_FILTER (self));

  if (g_hash_table_size (self->wanted[aspect]) == 0)
    return;

  g_hash_table_remove_all (self->wanted[aspect]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_filter_has:
 *
 * Returns: whether that value is one of those that are wanted
 */
gboolean
plenary_filter_has (PlenaryFilter *self,
                    PlenaryAspect  aspect,
                    const char    *value)
{
  g_return_val_if_fail (PLENARY_IS_FILTER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return g_hash_table_contains (self->wanted[aspect], value);
}

void
plenary_filter_set (PlenaryFilter *self,
                    PlenaryAspect  aspect,
                    const char    *value,
                    gboolean       is_wanted)
{
  gboolean is_changed;

  g_return_if_fail (PLENARY_IS_FILTER (self));
  g_return_if_fail (value != NULL);

  is_changed = is_wanted ? g_hash_table_add (self->wanted[aspect], g_strdup (value)) :
                           g_hash_table_remove (self->wanted[aspect], value);

  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
walk_people (GPtrArray *people,
             ValueFunc  func,
             gpointer   user_data)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    if (func (((PlenaryParticipation *) g_ptr_array_index (people, i))->person, user_data))
      return TRUE;

  return FALSE;
}

static gboolean
walk_all_people (PlenarySession *session,
                 ValueFunc       func,
                 gpointer        user_data)
{
  PlenaryList *talks = plenary_session_get_talks (session);

  if (walk_people (plenary_session_get_people (session), func, user_data))
    return TRUE;

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    if (walk_people (plenary_talk_get_people (plenary_list_get (talks, i)), func, user_data))
      return TRUE;

  return FALSE;
}

static gboolean
walk_rooms (PlenarySession *session,
            ValueFunc       func,
            gpointer        user_data)
{
  const char *const *rooms = plenary_session_get_rooms (session);

  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    if (func (rooms[i], user_data))
      return TRUE;

  return FALSE;
}

/* The language that is spoken: where none is said, that of the programme. */
static const char *
get_language (PlenaryAgenda  *agenda,
              PlenarySession *session)
{
  const char *language = plenary_entity_get_string (PLENARY_ENTITY (session),
                                                    PLENARY_MEMBER_LANGUAGE);

  return *language != '\0' ? language : plenary_agenda_get_language (agenda);
}

/* Tells each value that a session has of an aspect, until it is enough. */
static gboolean
walk_values (PlenaryAgenda  *agenda,
             PlenarySession *session,
             PlenaryAspect   aspect,
             ValueFunc       func,
             gpointer        user_data)
{
  switch (aspect)
    {
    case PLENARY_ASPECT_KIND:
      return func (plenary_session_get_kind (session), user_data);

    case PLENARY_ASPECT_TRACK:
      return *plenary_session_get_track (session) != '\0' &&
             func (plenary_session_get_track (session), user_data);

    case PLENARY_ASPECT_ROOM:
      return walk_rooms (session, func, user_data);

    case PLENARY_ASPECT_PERSON:
      return walk_all_people (session, func, user_data);

    case PLENARY_ASPECT_LANGUAGE:
      return *get_language (agenda, session) != '\0' &&
             func (get_language (agenda, session), user_data);

    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_wanted_cb (const char *value,
              gpointer    user_data)
{
  return g_hash_table_contains (user_data, value);
}

/**
 * plenary_filter_lets_through:
 * @session: a session of @agenda
 * @stars: (nullable): what is starred
 */
gboolean
plenary_filter_lets_through (PlenaryFilter  *self,
                             PlenaryAgenda  *agenda,
                             PlenarySession *session,
                             PlenaryStars   *stars)
{
  g_return_val_if_fail (PLENARY_IS_FILTER (self), TRUE);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), FALSE);

  if (self->is_starred &&
      (stars == NULL ||
       !plenary_stars_has (stars, plenary_entity_get_id (PLENARY_ENTITY (session)))))
    return FALSE;

  for (guint i = 0; i < PLENARY_N_ASPECTS; i++)
    if (g_hash_table_size (self->wanted[i]) > 0 &&
        !walk_values (agenda, session, i, is_wanted_cb, self->wanted[i]))
      return FALSE;

  return TRUE;
}

/* What a count of values needs. */
typedef struct
{
  GArray     *values;      /* (element-type PlenaryAspectValue) */
  GHashTable *places;      /* value to its place plus one */
  GHashTable *counted;     /* what the session at hand was counted for */
} Count;

static void
value_clear (gpointer data)
{
  g_free (((PlenaryAspectValue *) data)->value);
}

static gboolean
count_cb (const char *value,
          gpointer    user_data)
{
  Count *count = user_data;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (count->places, value));

  /* Somebody may take part twice. */
  if (!g_hash_table_add (count->counted, (gpointer) value))
    return FALSE;

  if (place == 0)
    {
      PlenaryAspectValue new_value = { g_strdup (value), 0 };

      g_array_append_val (count->values, new_value);
      place = count->values->len;
      g_hash_table_insert (count->places, new_value.value, GUINT_TO_POINTER (place));
    }

  g_array_index (count->values, PlenaryAspectValue, place - 1).n_sessions++;

  return FALSE;
}

static void
count_list (PlenaryAgenda *agenda,
            PlenaryList   *sessions,
            PlenaryAspect  aspect,
            Count         *count)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      g_hash_table_remove_all (count->counted);
      walk_values (agenda, plenary_list_get (sessions, i), aspect, count_cb, count);
    }
}

/* The register that values of an aspect are in; NULL if they are in none. */
static PlenaryList *
get_register (PlenaryAgenda *agenda,
              PlenaryAspect  aspect)
{
  switch (aspect)
    {
    case PLENARY_ASPECT_TRACK:
      return plenary_agenda_get_tracks (agenda);

    case PLENARY_ASPECT_ROOM:
      return plenary_agenda_get_rooms (agenda);

    case PLENARY_ASPECT_PERSON:
      return plenary_agenda_get_people (agenda);

    case PLENARY_ASPECT_KIND:
    case PLENARY_ASPECT_LANGUAGE:
    default:
      return NULL;
    }
}

/* Those that are in the register, in its order. */
static GArray *
sort (const Count *count,
      PlenaryList *list)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (PlenaryAspectValue));

  g_array_set_clear_func (sorted, value_clear);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      const char *id = plenary_entity_get_id (plenary_list_get (list, i));
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (count->places, id));

      if (place > 0)
        {
          PlenaryAspectValue *value = &g_array_index (count->values, PlenaryAspectValue, place - 1);
          PlenaryAspectValue copy = { g_strdup (value->value), value->n_sessions };

          g_array_append_val (sorted, copy);
        }
    }

  return sorted;
}

/**
 * plenary_filter_list_values:
 *
 * Returns: (transfer full) (element-type PlenaryAspectValue): the values that sessions of the days
 *   have of an aspect: those in a register in its order, others in that of the sessions
 */
GArray *
plenary_filter_list_values (PlenaryAgenda *agenda,
                            PlenaryAspect  aspect)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) counted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (PlenaryAspectValue));
  Count count = { values, places, counted };
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  g_array_set_clear_func (values, value_clear);
  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    count_list (agenda, plenary_day_get_sessions (plenary_list_get (days, i)), aspect, &count);

  if (get_register (agenda, aspect) != NULL)
    return sort (&count, get_register (agenda, aspect));

  return g_steal_pointer (&values);
}
