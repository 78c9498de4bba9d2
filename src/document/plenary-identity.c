/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An identity tells whether a file is still the one that was read.
 *
 * An etag of GIO is the time of the last change and no more, and two programs that save within
 * one tick of the clock share it. So it is what stat says, and a hash of the bytes.
 */

#include "config.h"

#include "plenary-identity.h"

#include <glib/gi18n.h>

#define ATTRIBUTES "unix::device,unix::inode,time::changed,time::changed-nsec,standard::size"

struct _PlenaryIdentity
{
  guint32  device;
  guint64  inode;
  guint64  changed;
  guint32  changed_nsec;
  goffset  size;
  char    *hash;
};

static PlenaryIdentity *
identity_new (GFileInfo *info,
              GBytes    *bytes)
{
  PlenaryIdentity *self = g_new0 (PlenaryIdentity, 1);

  self->device = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_DEVICE);
  self->inode = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE);
  self->changed = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_CHANGED);
  self->changed_nsec = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_CHANGED_NSEC);
  self->size = g_file_info_get_size (info);
  self->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return self;
}

/**
 * plenary_identity_read:
 * @bytes: (out) (transfer full): what the file holds
 *
 * Reads a file of at most @max_size bytes, and waits for it: call it in a worker.
 *
 * Returns: (transfer full) (nullable): what tells it from any other
 */
PlenaryIdentity *
plenary_identity_read (GFile         *file,
                       gsize          max_size,
                       GBytes       **bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GFileInfo) info = NULL;
  g_autofree char *buffer = NULL;
  gsize length;
  gsize size;

  if (stream == NULL ||
      (info = g_file_input_stream_query_info (stream, ATTRIBUTES, cancellable, error)) == NULL)
    return NULL;

  if (g_file_info_get_size (info) < 0 || (guint64) g_file_info_get_size (info) > max_size)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The file is too large"));
      return NULL;
    }

  size = (gsize) g_file_info_get_size (info);
  buffer = g_malloc (size + 1);

  /* One byte more is asked for, so that a file that grows meanwhile is noticed. */
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, size + 1, &length,
                                cancellable, error))
    return NULL;

  if (length != size)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("The file is being written"));
      return NULL;
    }

  *bytes = g_bytes_new_take (g_steal_pointer (&buffer), size);

  return identity_new (info, *bytes);
}

gboolean
plenary_identity_equal (PlenaryIdentity *self,
                        PlenaryIdentity *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->device == other->device && self->inode == other->inode &&
         self->changed == other->changed && self->changed_nsec == other->changed_nsec &&
         self->size == other->size && g_str_equal (self->hash, other->hash);
}

void
plenary_identity_free (PlenaryIdentity *self)
{
  g_free (self->hash);
  g_free (self);
}
