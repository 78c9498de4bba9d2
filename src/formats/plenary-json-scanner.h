/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-format-error.h"

G_BEGIN_DECLS

#define PLENARY_JSON_MAX_SIZE (256u * 1024 * 1024)
#define PLENARY_JSON_MAX_DEPTH 32
#define PLENARY_JSON_MAX_VALUES (4u * 1024 * 1024)

/**
 * PlenaryJsonToken:
 * @start: offset of its first byte: a quotation mark, bracket, brace, digit, sign or letter
 * @end: offset after its last byte
 * @next: index of the token after this one and all that it holds
 *
 * A value of a file, or the name of a member. What an object or a list holds follows it, an
 * object's members as name and value in turn.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next;
} PlenaryJsonToken;

/**
 * PlenaryJsonScan:
 * @data: the file, without a byte order mark
 * @tokens: all its values and names, in their order
 *
 * What a file was found to hold. The first token is the object that is the whole document.
 */
typedef struct
{
  const char       *data;
  gsize             length;
  PlenaryJsonToken *tokens;
  guint32           n_tokens;

  /*< private >*/
  GBytes           *bytes;
} PlenaryJsonScan;

PlenaryJsonScan *plenary_json_scan_new     (GBytes                 *bytes,
                                            GError                **error);
void             plenary_json_scan_free    (PlenaryJsonScan        *self);
gboolean         plenary_json_scan_is_name (const PlenaryJsonScan  *self,
                                            guint32                 token,
                                            const char             *name);
void             plenary_json_scan_refuse  (const PlenaryJsonScan  *self,
                                            guint32                 token,
                                            PlenaryFormatError      code,
                                            const char             *expected,
                                            GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryJsonScan, plenary_json_scan_free)

G_END_DECLS
