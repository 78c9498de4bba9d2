/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding is where in a session something was found: in which of its texts, and where in it. */

#include "config.h"

#include "plenary-finding.h"

#include "plenary-findable.h"

typedef struct
{
  PlenaryAgenda *agenda;
  PlenaryQuery  *query;
  gboolean       with_notes;
  GPtrArray     *findings;
} Listing;

static void
finding_free (gpointer data)
{
  PlenaryFinding *finding = data;

  g_free (finding->language);
  g_free (finding->text);
  g_array_unref (finding->ranges);
  g_free (finding);
}

static void
add_text_cb (PlenaryEntity *entity,
             PlenaryMember  member,
             guint          index,
             const char    *language,
             const char    *text,
             gpointer       user_data)
{
  Listing *self = user_data;
  g_autoptr(GArray) ranges = NULL;
  PlenaryFinding *finding;

  if (member == PLENARY_MEMBER_NOTES && !self->with_notes)
    return;

  ranges = plenary_query_find (self->query, text);

  if (ranges->len == 0)
    return;

  finding = g_new0 (PlenaryFinding, 1);
  finding->entity = entity;
  finding->member = member;
  finding->index = index;
  finding->language = g_strdup (language);
  finding->text = g_strdup (text);
  finding->ranges = g_steal_pointer (&ranges);
  g_ptr_array_add (self->findings, finding);
}

static void
add_reference_cb (const char *id,
                  gpointer    user_data)
{
  Listing *self = user_data;
  PlenaryEntity *entity = plenary_agenda_find (self->agenda, id);

  if (plenary_findable_has_name (entity))
    plenary_findable_walk (entity, add_text_cb, self);
}

/**
 * plenary_finding_list:
 * @agenda: a programme
 * @session: a session of it
 * @query: what is looked for
 * @with_notes: whether also in the organizers' notes
 *
 * Returns: (transfer full) (element-type PlenaryFinding): the texts of @session, and of what it
 *   refers to, that have words of @query, in the order of the document
 */
GPtrArray *
plenary_finding_list (PlenaryAgenda  *agenda,
                      PlenarySession *session,
                      PlenaryQuery   *query,
                      gboolean        with_notes)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);
  Listing self = { agenda, query, with_notes, findings };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), findings);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), findings);
  g_return_val_if_fail (query != NULL, findings);

  plenary_findable_walk (PLENARY_ENTITY (session), add_text_cb, &self);
  plenary_findable_walk_references (session, add_reference_cb, &self);

  return findings;
}
