/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a session or a talk.
 *
 * People are found by name in the register of the programme, however it is written, and somebody
 * who is not in it is put there by adding them here.
 */

#include "config.h"

#include "plenary-people-editor.h"

#include "plenary-choice.h"
#include "plenary-deeds.h"
#include "plenary-labels.h"
#include "plenary-participation-row.h"
#include "plenary-role.h"
#include "plenary-twins.h"

#include <glib/gi18n.h>

struct _PlenaryPeopleEditor
{
  PlenaryListField      parent_instance;

  PlenaryChoicePopover *popover;
};

G_DEFINE_FINAL_TYPE (PlenaryPeopleEditor, plenary_people_editor, PLENARY_TYPE_LIST_FIELD)

static GPtrArray *
get_people (PlenaryField *field)
{
  return plenary_entity_get_people (plenary_field_get_entity (field), PLENARY_MEMBER_PEOPLE);
}

static guint
plenary_people_editor_count (PlenaryListField *list)
{
  GPtrArray *people = get_people (PLENARY_FIELD (list));

  return people != NULL ? people->len : 0;
}

static PlenaryParticipation *
get_participation (PlenaryListField *list,
                   guint             index)
{
  return g_ptr_array_index (get_people (PLENARY_FIELD (list)), index);
}

static gboolean
plenary_people_editor_shows (PlenaryListField *list,
                             GtkWidget        *content,
                             guint             index)
{
  return g_strcmp0 (plenary_participation_row_get_person (PLENARY_PARTICIPATION_ROW (content)),
                    get_participation (list, index)->person) == 0;
}

static char *
plenary_people_editor_show_content (PlenaryListField *list,
                                    GtkWidget        *content,
                                    guint             index)
{
  PlenaryAgenda *agenda = plenary_field_get_agenda (PLENARY_FIELD (list));
  PlenaryParticipation *participation = get_participation (list, index);

  plenary_participation_row_show (PLENARY_PARTICIPATION_ROW (content), agenda, participation);

  return plenary_label_dup_name (agenda, participation->person);
}

static GPtrArray *
dup_people (PlenaryField *field)
{
  GPtrArray *people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  GPtrArray *old = get_people (field);

  for (guint i = 0; old != NULL && i < old->len; i++)
    g_ptr_array_add (people, plenary_participation_ref (g_ptr_array_index (old, i)));

  return people;
}

static void
commit (PlenaryField *field,
        const char   *deed,
        GPtrArray    *people)
{
  plenary_field_commit_as (field, deed,
                           plenary_edit_set_people (plenary_field_get_entity (field),
                                                    PLENARY_MEMBER_PEOPLE, people));
}

/* Takes the participation. */
static void
replace (PlenaryField         *field,
         const char           *deed,
         guint                 index,
         PlenaryParticipation *participation)
{
  g_autoptr(GPtrArray) people = dup_people (field);

  plenary_participation_unref (g_ptr_array_index (people, index));
  g_ptr_array_index (people, index) = participation;
  commit (field, deed, people);
}

/* A known word is in no language; in other words a role is said in that of the document. */
static PlenaryText *
create_role (PlenaryField *field,
             PlenaryText  *old,
             const char   *role)
{
  const char *language = plenary_agenda_get_language (plenary_field_get_agenda (field));

  if (*role == '\0' || plenary_role_get_word (old) != NULL ||
      g_strv_contains (plenary_role_get_words (), role))
    return plenary_text_new (role);

  return plenary_text_with (old, language, language, role);
}

static void
role_cb (PlenaryParticipationRow *row,
         const char              *role,
         PlenaryListField        *list)
{
  PlenaryField *field = PLENARY_FIELD (list);
  guint index = plenary_list_field_find (list, GTK_WIDGET (row));
  PlenaryParticipation *old;
  g_autoptr(PlenaryText) text = NULL;

  if (!plenary_field_is_ready (field))
    return;

  old = get_participation (list, index);
  text = create_role (field, old->role, role);
  replace (field, _("Change Role"), index,
           plenary_participation_new (old->person, text, old->attendance, old->extras));
}

static void
attendance_cb (PlenaryParticipationRow *row,
               const char              *attendance,
               PlenaryListField        *list)
{
  PlenaryField *field = PLENARY_FIELD (list);
  guint index = plenary_list_field_find (list, GTK_WIDGET (row));
  PlenaryParticipation *old;

  if (!plenary_field_is_ready (field))
    return;

  old = get_participation (list, index);
  replace (field, _("Change Attendance"), index,
           plenary_participation_new (old->person, old->role, attendance, old->extras));
}

static GtkWidget *
plenary_people_editor_create_content (PlenaryListField *list)
{
  GtkWidget *row = plenary_participation_row_new ();

  g_signal_connect_object (row, "role-chosen", G_CALLBACK (role_cb), list, 0);
  g_signal_connect_object (row, "attendance-chosen", G_CALLBACK (attendance_cb), list, 0);

  return row;
}

static void
chosen_cb (PlenaryField *field,
           const char   *id)
{
  if (plenary_field_is_ready (field))
    plenary_field_commit_as (field, _("Add Person"),
                             plenary_deed_invite (plenary_field_get_entity (field), id));
}

static gboolean
takes_part (PlenaryField *field,
            const char   *id)
{
  GPtrArray *people = get_people (field);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (g_str_equal (((PlenaryParticipation *) g_ptr_array_index (people, i))->person, id))
      return TRUE;

  return FALSE;
}

static void
typed_cb (PlenaryField *field,
          const char   *name)
{
  PlenaryAgenda *agenda = plenary_field_get_agenda (field);
  PlenaryEntity *known;

  if (!plenary_field_is_ready (field))
    return;

  known = plenary_twins_find_name (plenary_agenda_get_people (agenda), name);

  if (known == NULL)
    plenary_field_commit_as (field, _("Add Person"),
                             plenary_deed_add_person (agenda, plenary_field_get_entity (field),
                                                      name));
  else if (!takes_part (field, plenary_entity_get_id (known)))
    chosen_cb (field, plenary_entity_get_id (known));
  else
    gtk_widget_error_bell (GTK_WIDGET (field));
}

/* The register without those who take part already. */
static void
fill (PlenaryPeopleEditor *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autoptr(GListModel) choices = NULL;

  if (!plenary_field_is_ready (field))
    return;

  choices = plenary_choices_create_people (plenary_field_get_agenda (field));

  for (guint i = g_list_model_get_n_items (choices); i > 0; i--)
    {
      g_autoptr(PlenaryChoice) choice = g_list_model_get_item (choices, i - 1);

      if (takes_part (field, plenary_choice_get_id (choice)))
        g_list_store_remove (G_LIST_STORE (choices), i - 1);
    }

  plenary_choice_popover_set_choices (self->popover, choices);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       self)
{
  fill (self);
}

static GtkWidget *
plenary_people_editor_create_adder (PlenaryListField *list)
{
  PlenaryPeopleEditor *self = PLENARY_PEOPLE_EDITOR (list);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = adw_button_content_new ();

  self->popover = PLENARY_CHOICE_POPOVER (plenary_choice_popover_new ());
  plenary_choice_popover_set_typing (self->popover, _("Name of a Person"), _("Add “%s”"));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "typed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Add Person"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_widget_add_css_class (button, "adder");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, self, NULL);

  return button;
}

static void
plenary_people_editor_move (PlenaryListField *list,
                            guint             from,
                            guint             to)
{
  g_autoptr(GPtrArray) people = dup_people (PLENARY_FIELD (list));
  PlenaryParticipation *moved = g_ptr_array_steal_index (people, from);

  g_ptr_array_insert (people, (int) to, moved);
  commit (PLENARY_FIELD (list), _("Move Person"), people);
}

static void
plenary_people_editor_remove (PlenaryListField *list,
                              guint             index)
{
  g_autoptr(GPtrArray) people = dup_people (PLENARY_FIELD (list));

  g_ptr_array_remove_index (people, index);
  commit (PLENARY_FIELD (list), _("Remove Person"), people);
}

static void
plenary_people_editor_class_init (PlenaryPeopleEditorClass *klass)
{
  PlenaryListFieldClass *list_class = PLENARY_LIST_FIELD_CLASS (klass);

  list_class->count = plenary_people_editor_count;
  list_class->create_content = plenary_people_editor_create_content;
  list_class->shows = plenary_people_editor_shows;
  list_class->show_content = plenary_people_editor_show_content;
  list_class->create_adder = plenary_people_editor_create_adder;
  list_class->move = plenary_people_editor_move;
  list_class->remove = plenary_people_editor_remove;
}

static void
plenary_people_editor_init (PlenaryPeopleEditor *self)
{
}

/**
 * plenary_people_editor_get_popover:
 *
 * Returns: (transfer none): the list from which somebody is added, filled
 */
PlenaryChoicePopover *
plenary_people_editor_get_popover (PlenaryPeopleEditor *self)
{
  g_return_val_if_fail (PLENARY_IS_PEOPLE_EDITOR (self), NULL);

  fill (self);

  return self->popover;
}
