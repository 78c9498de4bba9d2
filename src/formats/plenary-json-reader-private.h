/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-builder.h"
#include "plenary-json-value.h"

G_BEGIN_DECLS

/* One reading of a file, while it goes on. */
typedef struct
{
  JsonParser     *parser;
  PlenaryBuilder *builder;
  char           *language;       /* of the document */
  gboolean        renews;         /* ids that were there before */
  guint           n_renewed;
} PlenaryJsonReader;

#define PLENARY_JSON_EXTRA_TYPE "(sss)"

typedef gboolean (*PlenaryJsonMemberFunc) (PlenaryJsonReader        *self,
                                           const PlenaryMemberSpec  *spec,
                                           const PlenaryJsonValue   *value,
                                           gpointer                  data,
                                           GError                  **error);

gboolean plenary_json_reader_read_members   (PlenaryJsonReader        *self,
                                             PlenaryEntityType         type,
                                             const PlenaryJsonValue   *object,
                                             PlenaryJsonMemberFunc     func,
                                             gpointer                  data,
                                             GVariant                **extras,
                                             GError                  **error);
gboolean plenary_json_reader_read_people    (PlenaryJsonReader        *self,
                                             const PlenaryMemberSpec  *spec,
                                             const PlenaryJsonValue   *value,
                                             GError                  **error);
gboolean plenary_json_reader_read_revisions (PlenaryJsonReader        *self,
                                             const PlenaryJsonValue   *value,
                                             GError                  **error);

G_END_DECLS
