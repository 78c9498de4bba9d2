/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of what has ids and members of its own: the talks of a session, the days and the
 * registers of a programme. What sessions refer to is not deleted before it was asked what becomes
 * of them.
 */

#include "config.h"

#include "plenary-entities-editor.h"

#include "plenary-deeds.h"
#include "plenary-entity-row.h"
#include "plenary-merge-dialog.h"
#include "plenary-removal-dialog.h"

#include <glib/gi18n.h>

struct _PlenaryEntitiesEditor
{
  PlenaryListField  parent_instance;

  GtkWidget        *add_button;
};

G_DEFINE_FINAL_TYPE (PlenaryEntitiesEditor, plenary_entities_editor, PLENARY_TYPE_LIST_FIELD)

/* What is done to each kind of entity is called, by the name of its list. */
static const struct
{
  const char *member;
  const char *add;
  const char *move;
  const char *remove;
  const char *name;
} words[] = {
  { "talks", N_("Add Talk"), N_("Move Talk"), N_("Delete Talk"), N_("Talk %u") },
  { "days", N_("Add Day"), N_("Move Day"), N_("Delete Day"), N_("Day %u") },
  { "rooms", N_("Add Room"), N_("Move Room"), N_("Delete Room"), N_("Room %u") },
  { "tracks", N_("Add Track"), N_("Move Track"), N_("Delete Track"), N_("Track %u") },
  { "kinds", N_("Add Kind"), N_("Move Kind"), N_("Delete Kind"), N_("Kind %u") },
  { "people", N_("Add Person"), N_("Move Person"), N_("Delete Person"), N_("Person %u") },
};

static guint
get_words (PlenaryField *field)
{
  g_autofree char *member = NULL;

  g_object_get (field, "member", &member, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].member, member) == 0)
      return i;

  g_assert_not_reached ();
}

static PlenaryList *
get_entities (PlenaryListField *list)
{
  return plenary_entity_get_children (plenary_field_get_entity (PLENARY_FIELD (list)),
                                      plenary_field_get_member (PLENARY_FIELD (list)));
}

static PlenaryEntityType
get_child_type (PlenaryField *field)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);

  return plenary_schema_get_spec (plenary_entity_get_entity_type (entity),
                                  plenary_field_get_member (field))->children;
}

/* Whether it is a register, to whose entries sessions refer. */
static gboolean
is_register (PlenaryField *field)
{
  PlenaryEntityType type = get_child_type (field);

  return type != PLENARY_ENTITY_DAY && type != PLENARY_ENTITY_TALK;
}

static guint
plenary_entities_editor_count (PlenaryListField *list)
{
  return plenary_list_get_n_items (get_entities (list));
}

static GtkWidget *
plenary_entities_editor_create_content (PlenaryListField *list)
{
  return plenary_entity_row_new (get_child_type (PLENARY_FIELD (list)));
}

static gboolean
plenary_entities_editor_shows (PlenaryListField *list,
                               GtkWidget        *content,
                               guint             index)
{
  return plenary_entity_row_get_entity (PLENARY_ENTITY_ROW (content)) ==
         plenary_list_get (get_entities (list), index);
}

static char *
plenary_entities_editor_show_content (PlenaryListField *list,
                                      GtkWidget        *content,
                                      guint             index)
{
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autoptr(GString) name = g_string_new (_(words[get_words (PLENARY_FIELD (list))].name));

  plenary_entity_row_show (PLENARY_ENTITY_ROW (content),
                           plenary_field_get_history (PLENARY_FIELD (list)),
                           plenary_list_get (get_entities (list), index),
                           plenary_field_get_language (PLENARY_FIELD (list)));
  g_string_replace (name, "%u", number, 1);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static GtkWidget *
plenary_entities_editor_create_adder (PlenaryListField *list)
{
  PlenaryEntitiesEditor *self = PLENARY_ENTITIES_EDITOR (list);
  const char *label = _(words[get_words (PLENARY_FIELD (self))].add);

  self->add_button = plenary_list_field_create_add_button (label);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (plenary_entities_editor_add),
                           self, G_CONNECT_SWAPPED);

  return self->add_button;
}

static void
plenary_entities_editor_move (PlenaryListField *list,
                              guint             from,
                              guint             to)
{
  PlenaryField *field = PLENARY_FIELD (list);

  plenary_field_commit_as (field, _(words[get_words (field)].move),
                           plenary_edit_move (plenary_list_get (get_entities (list), from),
                                              plenary_field_get_entity (field), to));
}

static void
answered_cb (GtkWidget        *dialog,
             const char       *response,
             PlenaryListField *list)
{
  plenary_list_field_focus (list,
                            GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "index")));
}

/* Whoever answered is where they were, or beside it. */
static void
present (PlenaryEntitiesEditor *self,
         GtkWidget             *dialog,
         guint                  index)
{
  g_object_set_data (G_OBJECT (dialog), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_AFTER);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
plenary_entities_editor_remove (PlenaryListField *list,
                                guint             index)
{
  PlenaryField *field = PLENARY_FIELD (list);
  PlenaryAgenda *agenda = plenary_field_get_agenda (field);
  PlenaryEntity *entity = plenary_list_get (get_entities (list), index);
  const char *deed = _(words[get_words (field)].remove);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  if (is_register (field) && plenary_deed_count_users (agenda, entity) > 0)
    present (PLENARY_ENTITIES_EDITOR (list),
             plenary_removal_dialog_new (plenary_field_get_history (field), entity, deed,
                                         GTK_WINDOW (root)),
             index);
  else
    plenary_field_commit_as (field, deed, plenary_deed_remove (agenda, entity));
}

static void
plenary_entities_editor_merge (PlenaryListField *list,
                               guint             index)
{
  PlenaryField *field = PLENARY_FIELD (list);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  present (PLENARY_ENTITIES_EDITOR (list),
           plenary_merge_dialog_new (plenary_field_get_history (field),
                                     plenary_list_get (get_entities (list), index), NULL,
                                     GTK_WINDOW (root)),
           index);
}

static void
plenary_entities_editor_show (PlenaryField *field)
{
  plenary_list_field_set_can_merge (PLENARY_LIST_FIELD (field), is_register (field));

  PLENARY_FIELD_CLASS (plenary_entities_editor_parent_class)->show (field);
}

static void
plenary_entities_editor_class_init (PlenaryEntitiesEditorClass *klass)
{
  PlenaryListFieldClass *list_class = PLENARY_LIST_FIELD_CLASS (klass);

  list_class->count = plenary_entities_editor_count;
  list_class->create_content = plenary_entities_editor_create_content;
  list_class->shows = plenary_entities_editor_shows;
  list_class->show_content = plenary_entities_editor_show_content;
  list_class->create_adder = plenary_entities_editor_create_adder;
  list_class->move = plenary_entities_editor_move;
  list_class->remove = plenary_entities_editor_remove;
  list_class->merge = plenary_entities_editor_merge;
  PLENARY_FIELD_CLASS (klass)->show = plenary_entities_editor_show;
}

static void
plenary_entities_editor_init (PlenaryEntitiesEditor *self)
{
}

/**
 * plenary_entities_editor_add:
 *
 * Adds an empty one at the end, and puts the focus there.
 */
void
plenary_entities_editor_add (PlenaryEntitiesEditor *self)
{
  PlenaryListField *list = PLENARY_LIST_FIELD (self);
  PlenaryField *field = PLENARY_FIELD (self);
  PlenaryEdit *edit;
  guint n;

  g_return_if_fail (PLENARY_IS_ENTITIES_EDITOR (self));

  if (!plenary_field_is_ready (field))
    return;

  n = plenary_list_get_n_items (get_entities (list));

  if (get_child_type (field) == PLENARY_ENTITY_DAY)
    edit = plenary_deed_add_day (plenary_field_get_agenda (field), n);
  else
    edit = plenary_edit_insert (get_child_type (field), plenary_field_get_entity (field), n, NULL,
                                NULL);

  plenary_field_commit_as (field, _(words[get_words (field)].add), edit);
  plenary_list_field_focus (list, n);
}
