/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of what is said is said in a language.
 *
 * Texts are counted, not words: a title is missed as much as an abstract. Notes are for those who
 * write them, and a name is the same in all languages unless it was ever said otherwise.
 */

#include "config.h"

#include "plenary-completeness.h"

typedef struct
{
  PlenaryAgenda *agenda;
  const char    *language;
  guint          n_texts;
  guint          n_said;
} Count;

static gboolean
says_something (PlenaryText *text)
{
  for (guint i = 0; i < plenary_text_get_n (text); i++)
    if (*plenary_text_get_string (text, i) != '\0')
      return TRUE;

  return FALSE;
}

static void
count_text (Count       *self,
            PlenaryText *text)
{
  const char *said = plenary_text_get_in (text, plenary_agenda_get_language (self->agenda),
                                          self->language);

  if (!says_something (text))
    return;

  self->n_texts++;
  self->n_said += said != NULL && *said != '\0';
}

static void count_entity (Count         *self,
                          PlenaryEntity *entity);

/* The sessions of a day are edited each by itself. */
static void
count_children (Count       *self,
                PlenaryList *children)
{
  for (guint i = 0; i < plenary_list_get_n_items (children); i++)
    if (!PLENARY_IS_SESSION (plenary_list_get (children, i)))
      count_entity (self, plenary_list_get (children, i));
}

static void
count_member (Count                   *self,
              PlenaryEntity           *entity,
              const PlenaryMemberSpec *spec)
{
  PlenaryText *text;
  GPtrArray *texts;

  switch ((int) spec->type)
    {
    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      text = plenary_entity_get_text (entity, spec->member);

      if (spec->member != PLENARY_MEMBER_NOTES &&
          !(spec->member == PLENARY_MEMBER_NAME && plenary_text_is_plain (text)))
        count_text (self, text);
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      texts = plenary_entity_get_texts (entity, spec->member);

      for (guint i = 0; texts != NULL && i < texts->len; i++)
        count_text (self, g_ptr_array_index (texts, i));
      break;

    case PLENARY_MEMBER_TYPE_ENTITIES:
      count_children (self, plenary_entity_get_children (entity, spec->member));
      break;

    default:
      break;
    }
}

static void
count_entity (Count         *self,
              PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    count_member (self, entity, &specs[i]);
}

/**
 * plenary_completeness_get:
 * @entity: a session with its talks; or @agenda for all but its sessions
 * @language: a BCP 47 tag
 *
 * Returns: how many of a hundred texts of @entity are there in that language, rounded down; 100 if
 *   there are no texts at all
 */
int
plenary_completeness_get (PlenaryAgenda *agenda,
                          PlenaryEntity *entity,
                          const char    *language)
{
  Count self = { agenda, language };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), 0);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), 0);
  g_return_val_if_fail (language != NULL, 0);

  count_entity (&self, entity);

  return self.n_texts > 0 ? (int) (self.n_said * 100 / self.n_texts) : 100;
}
