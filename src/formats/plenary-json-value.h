/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-json-scanner.h"
#include "plenary-text.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A value of a file: where it stands, and what json-glib read there, NULL while it was not asked.
 */
typedef struct
{
  const PlenaryJsonScan *scan;
  guint32                token;
  JsonNode              *node;
} PlenaryJsonValue;

/* A walk over the members of an object or the elements of a list, in the order of the file. An
 * element comes with its node, a member once it is asked for by its name.
 */
typedef struct
{
  PlenaryJsonValue  value;
  guint32           name_token;   /* of a member */

  /*< private >*/
  guint32           next;
  guint32           end;
  gboolean          is_list;
  JsonObject       *members;      /* of what json-glib read */
  JsonArray        *elements;
  guint             index;
} PlenaryJsonWalk;

gboolean plenary_json_value_parse       (const PlenaryJsonValue  *self,
                                         JsonParser              *parser,
                                         PlenaryJsonValue        *parsed,
                                         GError                 **error);
gboolean plenary_json_value_refuse      (const PlenaryJsonValue  *self,
                                         const char              *expected,
                                         GError                 **error);
gboolean plenary_json_value_is          (const PlenaryJsonValue  *self,
                                         char                     first);
gboolean plenary_json_value_find        (const PlenaryJsonValue  *self,
                                         const char              *name,
                                         PlenaryJsonValue        *found);
char    *plenary_json_value_dup_slice   (const PlenaryJsonValue  *self);
gboolean plenary_json_value_walk_object (const PlenaryJsonValue  *self,
                                         PlenaryJsonWalk         *walk,
                                         GError                 **error);
gboolean plenary_json_value_walk_list   (const PlenaryJsonValue  *self,
                                         PlenaryJsonWalk         *walk,
                                         GError                 **error);
gboolean plenary_json_walk_next         (PlenaryJsonWalk         *self);
void     plenary_json_walk_look_up      (PlenaryJsonWalk         *self,
                                         const char              *name);

gboolean plenary_json_value_get_string  (const PlenaryJsonValue  *self,
                                         const char             **string,
                                         GError                 **error);
gboolean plenary_json_value_get_id      (const PlenaryJsonValue  *self,
                                         const char             **id,
                                         GError                 **error);
gboolean plenary_json_value_get_date    (const PlenaryJsonValue  *self,
                                         const char             **date,
                                         GError                 **error);
gboolean plenary_json_value_get_moment  (const PlenaryJsonValue  *self,
                                         const char             **moment,
                                         GError                 **error);
gboolean plenary_json_value_get_time    (const PlenaryJsonValue  *self,
                                         int                     *minutes,
                                         GError                 **error);
gboolean plenary_json_value_get_number  (const PlenaryJsonValue  *self,
                                         int                      least,
                                         int                      most,
                                         int                     *number,
                                         GError                 **error);
gboolean plenary_json_value_get_flag    (const PlenaryJsonValue  *self,
                                         gboolean                *flag,
                                         GError                 **error);
gboolean plenary_json_value_get_text    (const PlenaryJsonValue  *self,
                                         const char              *document_language,
                                         PlenaryText            **text,
                                         GError                 **error);

G_END_DECLS
