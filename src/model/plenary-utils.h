/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What g_set_str() of GLib 2.76 does, for the GLib 2.74 that we build on. */
static inline gboolean
plenary_set_string (char       **field,
                    const char  *value)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*field);
  *field = copy;

  return TRUE;
}

G_END_DECLS
