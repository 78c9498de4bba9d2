/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one reader keeps of a programme that is not in its document: the stars, the notes, the zoom,
 * the view, how much the agenda shows, what was chosen for printing, and what is not to be merged.
 *
 * It lies in a file of the reader's own, named by the id of the document, so that it finds its
 * programme again under any name, and is never sent to others with it. Who opens the same
 * programme twice has the same state in both windows.
 *
 * A key file, as each line of it is worth something without the others. What a later version has
 * written there stays. A file that cannot be read is put aside and not written over, and one that
 * cannot be written costs nothing but the memory of the next time: `failed` says so.
 */

#include "config.h"

#include "plenary-reader-state.h"

#include "plenary-schema.h"
#include "plenary-utils.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>

#define SUFFIX ".ini"
#define ASIDE ".damaged"

#define GROUP "Reader"
#define KEY_STARS "stars"
#define KEY_APART "apart"
#define KEY_SCALE "scale"
#define KEY_VIEW "view"
#define KEY_DETAIL "detail"

/* The notes, by the ids of their sessions. */
#define GROUP_NOTES "Notes"

/* What was chosen for printing, and after a space for which handout. */
#define GROUP_PRINT "Print"

/* Changes come in a run, as when one zooms. */
#define WRITE_AFTER 500

struct _PlenaryReaderState
{
  GObject       parent_instance;

  char         *document_id;
  char         *path;
  GKeyFile     *keys;
  PlenaryStars *stars;
  PlenaryStars *apart;          /* as the registers name two entries */
  PlenaryNotes *notes;
  double        scale;
  char         *view;
  char         *detail;
  guint         write_source;
  gboolean      has_failed;     /* and said so */
};

G_DEFINE_FINAL_TYPE (PlenaryReaderState, plenary_reader_state, G_TYPE_OBJECT)

enum { PROP_0, PROP_SCALE, PROP_VIEW, PROP_DETAIL, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* (element-type utf8 PlenaryReaderState): all that are open, by document. */
static GHashTable *states;

static char *
dup_path (const char *document_id)
{
  g_autofree char *name = g_strconcat (document_id, SUFFIX, NULL);

  return g_build_filename (g_get_user_data_dir (), PLENARY_APPLICATION_ID, "readers", name, NULL);
}

/* Whoever can mend it by hand finds it there. */
static void
put_aside (PlenaryReaderState *self,
           const char         *reason)
{
  g_autofree char *aside = g_strconcat (self->path, ASIDE, NULL);

  if (g_rename (self->path, aside) == 0)
    g_message ("%s cannot be read, and is kept as %s: %s", self->path, aside, reason);
}

/* A zoom that is no number is none. */
static double
tidy_scale (double scale)
{
  return isfinite (scale) && scale > 0 ? scale : 0;
}

static void
load_notes (PlenaryReaderState *self)
{
  g_auto(GStrv) ids = g_key_file_get_keys (self->keys, GROUP_NOTES, NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *note = g_key_file_get_string (self->keys, GROUP_NOTES, ids[i], NULL);

      if (note != NULL && plenary_schema_is_id (ids[i]))
        plenary_notes_set (self->notes, ids[i], note);
    }
}

static void
load (PlenaryReaderState *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) stars = NULL;
  g_auto(GStrv) apart = NULL;

  if (!g_key_file_load_from_file (self->keys, self->path, G_KEY_FILE_KEEP_COMMENTS, &error) &&
      !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      put_aside (self, error->message);

      /* What stood before the damage is in here. */
      g_key_file_unref (self->keys);
      self->keys = g_key_file_new ();
    }

  stars = g_key_file_get_string_list (self->keys, GROUP, KEY_STARS, NULL, NULL);
  self->scale = tidy_scale (g_key_file_get_double (self->keys, GROUP, KEY_SCALE, NULL));
  self->view = g_key_file_get_string (self->keys, GROUP, KEY_VIEW, NULL);
  self->detail = g_key_file_get_string (self->keys, GROUP, KEY_DETAIL, NULL);

  for (guint i = 0; stars != NULL && stars[i] != NULL; i++)
    if (plenary_schema_is_id (stars[i]))
      plenary_stars_set (self->stars, stars[i], TRUE);

  apart = g_key_file_get_string_list (self->keys, GROUP, KEY_APART, NULL, NULL);

  for (guint i = 0; apart != NULL && apart[i] != NULL; i++)
    if (plenary_schema_is_id (apart[i]))
      plenary_stars_set (self->apart, apart[i], TRUE);

  load_notes (self);
}

/* In an order of their own, so that the same stars are the same file. */
static void
keep_stars (PlenaryReaderState *self,
            const char         *key,
            PlenaryStars       *stars)
{
  g_auto(GStrv) ids = plenary_stars_dup (stars);

  if (*ids != NULL)
    g_key_file_set_string_list (self->keys, GROUP, key, (const char *const *) ids,
                                g_strv_length (ids));
  else
    g_key_file_remove_key (self->keys, GROUP, key, NULL);
}

static gboolean
write_file (PlenaryReaderState  *self,
            GError             **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *data = NULL;
  gsize length;

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      int number = errno;

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number),
                           g_strerror (number));
      return FALSE;
    }

  keep_stars (self, KEY_STARS, self->stars);
  keep_stars (self, KEY_APART, self->apart);
  data = g_key_file_to_data (self->keys, &length, NULL);

  return g_file_set_contents_full (self->path, data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
write_cb (gpointer user_data)
{
  plenary_reader_state_flush (user_data);

  return G_SOURCE_REMOVE;
}

static void
write_soon (PlenaryReaderState *self)
{
  g_clear_handle_id (&self->write_source, g_source_remove);
  self->write_source = g_timeout_add (WRITE_AFTER, write_cb, self);
}

static void
note_changed_cb (PlenaryReaderState *self,
                 const char         *id)
{
  const char *note = plenary_notes_get (self->notes, id);

  if (*note != '\0')
    g_key_file_set_string (self->keys, GROUP_NOTES, id, note);
  else
    g_key_file_remove_key (self->keys, GROUP_NOTES, id, NULL);

  write_soon (self);
}

static void
plenary_reader_state_dispose (GObject *object)
{
  PlenaryReaderState *self = PLENARY_READER_STATE (object);

  plenary_reader_state_flush (self);

  if (states != NULL && g_hash_table_lookup (states, self->document_id) == self)
    g_hash_table_remove (states, self->document_id);

  if (states != NULL && g_hash_table_size (states) == 0)
    g_clear_pointer (&states, g_hash_table_unref);

  G_OBJECT_CLASS (plenary_reader_state_parent_class)->dispose (object);
}

static void
plenary_reader_state_finalize (GObject *object)
{
  PlenaryReaderState *self = PLENARY_READER_STATE (object);

  g_free (self->document_id);
  g_free (self->path);
  g_free (self->view);
  g_free (self->detail);
  g_key_file_unref (self->keys);
  g_object_unref (self->stars);
  g_object_unref (self->apart);
  g_object_unref (self->notes);

  G_OBJECT_CLASS (plenary_reader_state_parent_class)->finalize (object);
}

static void
plenary_reader_state_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PlenaryReaderState *self = PLENARY_READER_STATE (object);

  switch (prop_id)
    {
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;

    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_reader_state_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PlenaryReaderState *self = PLENARY_READER_STATE (object);

  switch (prop_id)
    {
    case PROP_SCALE:
      plenary_reader_state_set_scale (self, g_value_get_double (value));
      break;

    case PROP_VIEW:
      plenary_reader_state_set_view (self, g_value_get_string (value));
      break;

    case PROP_DETAIL:
      plenary_reader_state_set_detail (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_reader_state_class_init (PlenaryReaderStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_reader_state_dispose;
  object_class->finalize = plenary_reader_state_finalize;
  object_class->get_property = plenary_reader_state_get_property;
  object_class->set_property = plenary_reader_state_set_property;

  properties[PROP_SCALE] =
    g_param_spec_double ("scale", NULL, NULL, 0, G_MAXDOUBLE, 0, flags);

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] =
    g_signal_new ("failed",
                  PLENARY_TYPE_READER_STATE,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
plenary_reader_state_init (PlenaryReaderState *self)
{
  self->keys = g_key_file_new ();
  self->stars = plenary_stars_new ();
  self->apart = plenary_stars_new ();
  self->notes = plenary_notes_new ();
}

/**
 * plenary_reader_state_open:
 * @document_id: the id of a document, whatever file it is in
 *
 * Returns: (transfer full): what the reader has kept of it, the same object for all who ask
 */
PlenaryReaderState *
plenary_reader_state_open (const char *document_id)
{
  PlenaryReaderState *self;

  g_return_val_if_fail (document_id != NULL && plenary_schema_is_id (document_id), NULL);

  if (states == NULL)
    states = g_hash_table_new (g_str_hash, g_str_equal);

  self = g_hash_table_lookup (states, document_id);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (PLENARY_TYPE_READER_STATE, NULL);
  self->document_id = g_strdup (document_id);
  self->path = dup_path (document_id);
  load (self);
  g_signal_connect_object (self->stars, "changed", G_CALLBACK (write_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->apart, "changed", G_CALLBACK (write_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "changed", G_CALLBACK (note_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_hash_table_insert (states, self->document_id, self);

  return self;
}

/**
 * plenary_reader_state_get_stars:
 *
 * Returns: (transfer none): what the reader has starred; each change of it is kept
 */
PlenaryStars *
plenary_reader_state_get_stars (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);

  return self->stars;
}

/**
 * plenary_reader_state_get_notes:
 *
 * Returns: (transfer none): what the reader has written beside sessions; each change of it is kept
 */
PlenaryNotes *
plenary_reader_state_get_notes (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);

  return self->notes;
}

/**
 * plenary_reader_state_get_apart:
 *
 * Returns: (transfer none): entries of registers that look as if they were the same and are not,
 *   by a name for each two; each change of it is kept
 */
PlenaryStars *
plenary_reader_state_get_apart (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);

  return self->apart;
}

double
plenary_reader_state_get_scale (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), 0);

  return self->scale;
}

/**
 * plenary_reader_state_set_scale:
 * @scale: pixels an hour on the timeline, 0 for what shows a whole day
 */
void
plenary_reader_state_set_scale (PlenaryReaderState *self,
                                double              scale)
{
  g_return_if_fail (PLENARY_IS_READER_STATE (self));

  scale = tidy_scale (scale);

  if (fabs (self->scale - scale) < 1e-6)
    return;

  self->scale = scale;

  if (scale > 0)
    g_key_file_set_double (self->keys, GROUP, KEY_SCALE, scale);
  else
    g_key_file_remove_key (self->keys, GROUP, KEY_SCALE, NULL);

  write_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * plenary_reader_state_get_view:
 *
 * Returns: (nullable): the view in which the programme is read, NULL if the reader has chosen none
 */
const char *
plenary_reader_state_get_view (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);

  return self->view;
}

static void
keep_word (PlenaryReaderState *self,
           const char         *key,
           const char         *word)
{
  if (word != NULL)
    g_key_file_set_string (self->keys, GROUP, key, word);
  else
    g_key_file_remove_key (self->keys, GROUP, key, NULL);

  write_soon (self);
}

/**
 * plenary_reader_state_set_view:
 * @view: (nullable): the name of a view
 */
void
plenary_reader_state_set_view (PlenaryReaderState *self,
                               const char         *view)
{
  g_return_if_fail (PLENARY_IS_READER_STATE (self));

  if (!plenary_set_string (&self->view, view))
    return;

  keep_word (self, KEY_VIEW, view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static char *
dup_print_group (const char *handout)
{
  return handout != NULL ? g_strconcat (GROUP_PRINT, " ", handout, NULL) : g_strdup (GROUP_PRINT);
}

/**
 * plenary_reader_state_dup_print:
 * @handout: (nullable): the name of a kind of handout; NULL for what is chosen for all of them
 * @key: what was chosen
 *
 * Returns: (transfer full) (nullable): what the reader chose for printing, which may have been
 *   written by another version or by hand; NULL if nothing
 */
char *
plenary_reader_state_dup_print (PlenaryReaderState *self,
                                const char         *handout,
                                const char         *key)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  group = dup_print_group (handout);

  return g_key_file_get_string (self->keys, group, key, NULL);
}

/**
 * plenary_reader_state_set_print:
 * @handout: (nullable): the name of a kind of handout; NULL for what is chosen for all of them
 * @key: what was chosen
 * @value: as what
 */
void
plenary_reader_state_set_print (PlenaryReaderState *self,
                                const char         *handout,
                                const char         *key,
                                const char         *value)
{
  g_autofree char *group = NULL;
  g_autofree char *before = NULL;

  g_return_if_fail (PLENARY_IS_READER_STATE (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  group = dup_print_group (handout);
  before = g_key_file_get_string (self->keys, group, key, NULL);

  if (g_strcmp0 (before, value) == 0)
    return;

  g_key_file_set_string (self->keys, group, key, value);
  write_soon (self);
}

/**
 * plenary_reader_state_get_detail:
 *
 * Returns: (nullable): how much the agenda shows of all sessions, NULL if the reader has not chosen
 */
const char *
plenary_reader_state_get_detail (PlenaryReaderState *self)
{
  g_return_val_if_fail (PLENARY_IS_READER_STATE (self), NULL);

  return self->detail;
}

/**
 * plenary_reader_state_set_detail:
 * @detail: (nullable): a word for how much the agenda shows
 */
void
plenary_reader_state_set_detail (PlenaryReaderState *self,
                                 const char         *detail)
{
  g_return_if_fail (PLENARY_IS_READER_STATE (self));

  if (!plenary_set_string (&self->detail, detail))
    return;

  keep_word (self, KEY_DETAIL, detail);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}

/**
 * plenary_reader_state_flush:
 *
 * Writes what was not written yet, which otherwise happens after a while, and at the end. If that
 * fails, `failed` says why, once for as long as it goes on failing.
 */
void
plenary_reader_state_flush (PlenaryReaderState *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (PLENARY_IS_READER_STATE (self));

  if (self->write_source == 0)
    return;

  g_clear_handle_id (&self->write_source, g_source_remove);

  if (write_file (self, &error))
    {
      self->has_failed = FALSE;
    }
  else if (!self->has_failed)
    {
      self->has_failed = TRUE;
      g_message ("%s could not be written: %s", self->path, error->message);
      g_signal_emit (self, signals[FAILED], 0, error);
    }
}
