/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the system says when a file cannot be saved, in the words of who wanted it saved.
 *
 * A message has up to two sentences: what is wrong with which file, and that the version from
 * before is still there, for that is the next thing one asks.
 */

#include "config.h"

#include "plenary-save-error.h"

#include "plenary-save-error-private.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (plenary-save-error-quark, plenary_save_error)

G_DEFINE_ENUM_TYPE (PlenarySaveError, plenary_save_error,
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_CONFLICT, "conflict"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_EXISTS, "exists"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_PROTECTED, "protected"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_READ_ONLY, "read-only"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_NO_SPACE, "no-space"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_NOT_REGULAR, "not-regular"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_LOOP, "loop"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_INCOMPLETE, "incomplete"),
                    G_DEFINE_ENUM_VALUE (PLENARY_SAVE_ERROR_FAILED, "failed"))

static PlenarySaveError
code_from_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return PLENARY_SAVE_ERROR_NO_SPACE;

    case EROFS:
    case EACCES:
    case EPERM:
      return PLENARY_SAVE_ERROR_READ_ONLY;

    case ENOENT:
    case ENOTDIR:
      return PLENARY_SAVE_ERROR_GONE;

    case EISDIR:
    case ENXIO:
      return PLENARY_SAVE_ERROR_NOT_REGULAR;

    case ELOOP:
      return PLENARY_SAVE_ERROR_LOOP;

    default:
      return PLENARY_SAVE_ERROR_FAILED;
    }
}

static char *
sentence_from_errno (int         number,
                     const char *display_name)
{
  switch (number)
    {
    case ENOSPC:
      return g_strdup_printf (_("There is not enough space on the disk to save “%s”."),
                              display_name);
    case EDQUOT:
      return g_strdup_printf (_("Saving “%s” would take more space than you may use."),
                              display_name);
    case EFBIG:
      return g_strdup_printf (_("“%s” is larger than a file may be in this place."),
                              display_name);
    case EROFS:
      return g_strdup_printf (_("“%s” is in a place that can only be read."), display_name);
    case EACCES:
    case EPERM:
      return g_strdup_printf (_("You are not allowed to save in the folder of “%s”."),
                              display_name);
    case ENOENT:
    case ENOTDIR:
      return g_strdup_printf (_("The folder of “%s” does not exist."), display_name);
    case EISDIR:
      return g_strdup_printf (_("“%s” is a folder."), display_name);
    case ENXIO:
      return g_strdup_printf (_("“%s” is a device or a pipe and cannot hold a document."),
                              display_name);
    case ELOOP:
      return g_strdup_printf (_("“%s” is a link that leads back to itself."), display_name);
    default:
      return g_strdup_printf (_("“%s” could not be saved: %s."),
                              display_name, g_strerror (number));
    }
}

/**
 * plenary_save_error_set_errno:
 * @number: an errno; ECANCELED makes %G_IO_ERROR_CANCELLED of it, ENXIO stands for whatever is
 *   neither file nor folder
 * @display_name: the file, as it is shown to people
 * @kept: whether a version from before is on the disk and unchanged, which is then said
 */
void
plenary_save_error_set_errno (GError     **error,
                              int          number,
                              const char  *display_name,
                              gboolean     kept)
{
  g_autofree char *sentence = NULL;

  if (number == ECANCELED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Saving was cancelled."));
      return;
    }

  sentence = sentence_from_errno (number, display_name);
  if (kept)
    g_set_error (error, PLENARY_SAVE_ERROR, code_from_errno (number), "%s %s", sentence,
                 _("The version saved before is unchanged."));
  else
    g_set_error_literal (error, PLENARY_SAVE_ERROR, code_from_errno (number), sentence);
}
