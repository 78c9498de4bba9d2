/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making one of two entries of a register: of a person who was written in two ways, of a room that
 * was entered twice.
 *
 * One entry stays, and takes part wherever either did. What only the other one says, a position,
 * the name in another language, it takes over.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-succession-private.h"

/* The tag of one of the languages of a text; what has none is in that of the document. */
static const char *
get_language (PlenaryAgenda *agenda,
              PlenaryText   *text,
              guint          index)
{
  const char *language = plenary_text_get_language (text, index);

  return *language != '\0' ? language : plenary_agenda_get_language (agenda);
}

static gboolean
speaks (PlenaryAgenda *agenda,
        PlenaryText   *text,
        const char    *language)
{
  const char *said = plenary_text_get_in (text, plenary_agenda_get_language (agenda), language);

  return said != NULL && *said != '\0';
}

/* Returns: (transfer full) (nullable): @text, and what @other says in further languages */
static PlenaryText *
complete_text (PlenaryAgenda *agenda,
               PlenaryText   *text,
               PlenaryText   *other)
{
  PlenaryText *whole = plenary_text_ref (text);

  for (guint i = 0; i < plenary_text_get_n (other); i++)
    {
      const char *language = get_language (agenda, other, i);
      g_autoptr(PlenaryText) before = NULL;

      if (speaks (agenda, whole, language))
        continue;

      before = whole;
      whole = plenary_text_with (before, plenary_agenda_get_language (agenda), language,
                                 plenary_text_get_string (other, i));
    }

  return whole;
}

/* Adds what lets @kept have a value of @other where it has none of its own. A mark that is not set
 * says something, too, and stays.
 */
static void
complete (GPtrArray               *edits,
          PlenaryAgenda           *agenda,
          PlenaryEntity           *kept,
          PlenaryEntity           *other,
          const PlenaryMemberSpec *spec)
{
  PlenaryMember member = spec->member;
  g_autoptr(PlenaryText) text = NULL;

  switch ((int) spec->type)
    {
    case PLENARY_MEMBER_TYPE_TEXT:
      text = complete_text (agenda, plenary_entity_get_text (kept, member),
                            plenary_entity_get_text (other, member));
      g_ptr_array_add (edits, plenary_edit_set_text (kept, member, text));
      break;

    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
      if (*plenary_entity_get_string (kept, member) == '\0')
        g_ptr_array_add (edits, plenary_edit_set_string (kept, member,
                                                         plenary_entity_get_string (other,
                                                                                    member)));
      break;

    case PLENARY_MEMBER_TYPE_NUMBER:
      if (plenary_entity_get_number (kept, member) == spec->absent)
        g_ptr_array_add (edits, plenary_edit_set_number (kept, member,
                                                         plenary_entity_get_number (other,
                                                                                    member)));
      break;

    default:
      break;
    }
}

/**
 * plenary_deed_merge:
 * @kept: an entry of a register
 * @other: another of the same, which goes
 *
 * Returns: (transfer full): the change that makes one of the two
 */
PlenaryEdit *
plenary_deed_merge (PlenaryAgenda *agenda,
                    PlenaryEntity *kept,
                    PlenaryEntity *other)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  const PlenaryMemberSpec *specs;
  guint n;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (kept) && PLENARY_IS_ENTITY (other), NULL);
  g_return_val_if_fail (kept != other, NULL);
  g_return_val_if_fail (plenary_entity_get_entity_type (kept) ==
                        plenary_entity_get_entity_type (other), NULL);

  specs = plenary_schema_get_members (plenary_entity_get_entity_type (kept), &n);

  for (guint i = 0; i < n; i++)
    complete (edits, agenda, kept, other, &specs[i]);

  plenary_succession_add_edits (edits, agenda, other, plenary_entity_get_id (kept));
  g_ptr_array_add (edits, plenary_edit_remove (other));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
