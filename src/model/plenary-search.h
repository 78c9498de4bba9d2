/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-filter.h"
#include "plenary-history.h"
#include "plenary-query.h"

G_BEGIN_DECLS

/**
 * PlenarySearchLabelFunc:
 * @session: a session, in a programme as it is now
 *
 * Returns: (transfer full): what a session is called beside its texts, such as “Panel 3”
 */
typedef char *(*PlenarySearchLabelFunc) (PlenarySession *session,
                                         gpointer        user_data);

#define PLENARY_TYPE_SEARCH (plenary_search_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySearch, plenary_search, PLENARY, SEARCH, GObject)

PlenarySearch  *plenary_search_new             (PlenaryHistory         *history,
                                                PlenaryFilter          *filter,
                                                PlenaryStars           *stars,
                                                PlenarySearchLabelFunc  label_func,
                                                gpointer                user_data,
                                                GDestroyNotify          destroy);

PlenaryQuery   *plenary_search_get_query       (PlenarySearch          *self);
void            plenary_search_set_query       (PlenarySearch          *self,
                                                PlenaryQuery           *query,
                                                gboolean                with_notes);
gboolean        plenary_search_get_with_notes  (PlenarySearch          *self);
PlenaryFilter  *plenary_search_get_filter      (PlenarySearch          *self);
PlenaryStars   *plenary_search_get_stars       (PlenarySearch          *self);

gboolean        plenary_search_is_active       (PlenarySearch          *self);
gboolean        plenary_search_is_complete     (PlenarySearch          *self);
void            plenary_search_complete        (PlenarySearch          *self);

guint           plenary_search_get_n           (PlenarySearch          *self);
PlenarySession *plenary_search_get             (PlenarySearch          *self,
                                                guint                   index);
gboolean        plenary_search_find            (PlenarySearch          *self,
                                                PlenarySession         *session,
                                                guint                  *index);
guint           plenary_search_get_version     (PlenarySearch          *self,
                                                PlenarySession         *session);
guint           plenary_search_count           (PlenarySearch          *self,
                                                PlenaryDay             *day,
                                                guint                  *first);
gboolean        plenary_search_has_title_block (PlenarySearch          *self);
PlenarySession *plenary_search_step            (PlenarySearch          *self,
                                                PlenarySession         *from,
                                                gboolean                is_back);

G_END_DECLS
