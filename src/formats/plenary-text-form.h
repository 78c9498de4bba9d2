/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-rules.h"

G_BEGIN_DECLS

/**
 * PlenaryTextForm:
 * @is_indented: whether what sessions say is indented, but not the sessions
 * @is_tagged: whether it is in tags
 * @width: after how many columns texts are broken into lines; 0 if they are not
 *
 * How an agenda is set, as it shows in most of its lines.
 */
typedef struct
{
  gboolean is_indented;
  gboolean is_tagged;
  guint    width;
} PlenaryTextForm;

void plenary_text_form_find (PlenaryTextForm          *self,
                             const GPtrArray          *lines,
                             const PlenaryTextReading *readings,
                             const gboolean           *dropped,
                             guint                     block_end);

G_END_DECLS
