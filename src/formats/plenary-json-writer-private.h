/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text.h"

G_BEGIN_DECLS

/* One file, while it is written. */
typedef struct
{
  GString           *out;
  guint              level;
  gboolean           is_empty;      /* what is open */
  gboolean           is_again;      /* the programme was written before */
  const char        *language;      /* of the document */
  char              *languages;     /* that and all others, as one string */
  GHashTable        *ranks;         /* of languages, in lower case, from 1 */
} PlenaryJsonWriter;

void plenary_json_writer_set_languages (PlenaryJsonWriter *self,
                                        const char        *language,
                                        const char *const *languages);
void plenary_json_writer_clear         (PlenaryJsonWriter *self);

void plenary_json_writer_begin_line    (PlenaryJsonWriter *self);
void plenary_json_writer_begin_member  (PlenaryJsonWriter *self,
                                        const char        *name);
void plenary_json_writer_open          (PlenaryJsonWriter *self,
                                        char               sign);
void plenary_json_writer_close         (PlenaryJsonWriter *self,
                                        char               sign);
void plenary_json_writer_add_string    (PlenaryJsonWriter *self,
                                        const char        *string);
void plenary_json_writer_add_text      (PlenaryJsonWriter *self,
                                        PlenaryText       *text);

G_END_DECLS
