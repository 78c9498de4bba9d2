/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The talks of a session, in their order. */

#include "config.h"

#include "plenary-talks-editor.h"

#include "plenary-talk-row.h"

#include <glib/gi18n.h>

struct _PlenaryTalksEditor
{
  PlenaryListField parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTalksEditor, plenary_talks_editor, PLENARY_TYPE_LIST_FIELD)

static PlenaryList *
get_talks (PlenaryListField *list)
{
  return plenary_session_get_talks (plenary_field_get_entity (PLENARY_FIELD (list)));
}

static guint
plenary_talks_editor_count (PlenaryListField *list)
{
  return plenary_list_get_n_items (get_talks (list));
}

static GtkWidget *
plenary_talks_editor_create_content (PlenaryListField *list)
{
  return plenary_talk_row_new ();
}

static gboolean
plenary_talks_editor_shows (PlenaryListField *list,
                            GtkWidget        *content,
                            guint             index)
{
  return plenary_talk_row_get_talk (PLENARY_TALK_ROW (content)) ==
         plenary_list_get (get_talks (list), index);
}

static char *
plenary_talks_editor_show_content (PlenaryListField *list,
                                   GtkWidget        *content,
                                   guint             index)
{
  plenary_talk_row_show (PLENARY_TALK_ROW (content),
                         plenary_field_get_history (PLENARY_FIELD (list)),
                         plenary_list_get (get_talks (list), index));

  return g_strdup_printf (_("Talk %u"), index + 1);
}

static void
add_cb (PlenaryListField *list)
{
  PlenaryField *field = PLENARY_FIELD (list);
  guint n;

  if (!plenary_field_is_ready (field))
    return;

  n = plenary_list_get_n_items (get_talks (list));
  plenary_field_commit_as (field, _("Add Talk"),
                           plenary_edit_insert (PLENARY_ENTITY_TALK,
                                                plenary_field_get_entity (field), n, NULL, NULL));
  plenary_list_field_focus (list, n);
}

static GtkWidget *
plenary_talks_editor_create_adder (PlenaryListField *list)
{
  GtkWidget *button = plenary_list_field_create_add_button (_("Add Talk"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), list, G_CONNECT_SWAPPED);

  return button;
}

static void
plenary_talks_editor_move (PlenaryListField *list,
                           guint             from,
                           guint             to)
{
  PlenaryField *field = PLENARY_FIELD (list);

  plenary_field_commit_as (field, _("Move Talk"),
                           plenary_edit_move (plenary_list_get (get_talks (list), from),
                                              plenary_field_get_entity (field), to));
}

static void
plenary_talks_editor_remove (PlenaryListField *list,
                             guint             index)
{
  plenary_field_commit_as (PLENARY_FIELD (list), _("Delete Talk"),
                           plenary_edit_remove (plenary_list_get (get_talks (list), index)));
}

static void
plenary_talks_editor_class_init (PlenaryTalksEditorClass *klass)
{
  PlenaryListFieldClass *list_class = PLENARY_LIST_FIELD_CLASS (klass);

  list_class->count = plenary_talks_editor_count;
  list_class->create_content = plenary_talks_editor_create_content;
  list_class->shows = plenary_talks_editor_shows;
  list_class->show_content = plenary_talks_editor_show_content;
  list_class->create_adder = plenary_talks_editor_create_adder;
  list_class->move = plenary_talks_editor_move;
  list_class->remove = plenary_talks_editor_remove;
}

static void
plenary_talks_editor_init (PlenaryTalksEditor *self)
{
}
