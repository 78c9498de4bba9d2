/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-stars.h"

G_BEGIN_DECLS

/**
 * PlenaryAspect:
 *
 * What sessions can be told apart by.
 */
typedef enum
{
  PLENARY_ASPECT_KIND,
  PLENARY_ASPECT_TRACK,
  PLENARY_ASPECT_ROOM,
  PLENARY_ASPECT_PERSON,
  PLENARY_ASPECT_LANGUAGE,
} PlenaryAspect;

#define PLENARY_N_ASPECTS (PLENARY_ASPECT_LANGUAGE + 1)

/**
 * PlenaryAspectValue:
 * @value: an id, the word of a kind, or the tag of a language
 * @n_sessions: how many sessions have it
 */
typedef struct
{
  char  *value;
  guint  n_sessions;
} PlenaryAspectValue;

#define PLENARY_TYPE_FILTER (plenary_filter_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFilter, plenary_filter, PLENARY, FILTER, GObject)

PlenaryFilter *plenary_filter_new          (void);

gboolean       plenary_filter_is_empty     (PlenaryFilter  *self);
gboolean       plenary_filter_is_only_starred (PlenaryFilter *self);
void           plenary_filter_clear        (PlenaryFilter  *self);
gboolean       plenary_filter_get_starred  (PlenaryFilter  *self);
void           plenary_filter_set_starred  (PlenaryFilter  *self,
                                            gboolean        is_starred);
GStrv          plenary_filter_dup_values   (PlenaryFilter  *self,
                                            PlenaryAspect   aspect);
void           plenary_filter_clear_values (PlenaryFilter  *self,
                                            PlenaryAspect   aspect);
gboolean       plenary_filter_has          (PlenaryFilter  *self,
                                            PlenaryAspect   aspect,
                                            const char     *value);
void           plenary_filter_set          (PlenaryFilter  *self,
                                            PlenaryAspect   aspect,
                                            const char     *value,
                                            gboolean        is_wanted);

gboolean       plenary_filter_lets_through (PlenaryFilter  *self,
                                            PlenaryAgenda  *agenda,
                                            PlenarySession *session,
                                            PlenaryStars   *stars);
GArray        *plenary_filter_list_values  (PlenaryAgenda  *agenda,
                                            PlenaryAspect   aspect);

G_END_DECLS
