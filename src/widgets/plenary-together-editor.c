/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editor of several sessions at once: it shows what they have in common, and gives all of them
 * another kind, state, room or track. What differs stays so until something is chosen.
 */

#include "config.h"

#include "plenary-together-editor.h"

#include "plenary-choice-button.h"
#include "plenary-choice.h"
#include "plenary-deeds.h"

#include <glib/gi18n.h>

/* What is chosen for all, and what that is called. */
static const struct
{
  PlenaryMember member;
  const char   *caption;
  const char   *deed;
} parts[] = {
  { PLENARY_MEMBER_KIND, N_("Kind"), N_("Change Kind") },
  { PLENARY_MEMBER_STATE, N_("State"), N_("Change State") },
  { PLENARY_MEMBER_ROOM, N_("Room"), N_("Change Room") },
  { PLENARY_MEMBER_TRACK, N_("Track"), N_("Change Track") },
};

struct _PlenaryTogetherEditor
{
  AdwBin               parent_instance;

  PlenaryHistory      *history;
  GPtrArray           *sessions;
  GtkBox              *card;
  GtkLabel            *note;
  PlenaryChoiceButton *buttons[G_N_ELEMENTS (parts)];
};

G_DEFINE_FINAL_TYPE (PlenaryTogetherEditor, plenary_together_editor, ADW_TYPE_BIN)

static guint
find_part (PlenaryMember member)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].member == member)
      return i;

  g_assert_not_reached ();
}

static guint
find_button (PlenaryTogetherEditor *self,
             PlenaryChoicePopover  *popover)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (plenary_choice_button_get_popover (self->buttons[i]) == popover)
      return i;

  g_assert_not_reached ();
}

/* Returns: (transfer full): what the first session has, each of a list */
static GStrv
dup_first (PlenaryTogetherEditor *self,
           PlenaryMember          member)
{
  PlenaryEntity *first = g_ptr_array_index (self->sessions, 0);
  const PlenaryMemberSpec *spec = plenary_schema_get_spec (PLENARY_ENTITY_SESSION, member);
  const char *single[] = { NULL, NULL };

  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    return g_strdupv ((char **) plenary_entity_get_strings (first, member));

  single[0] = plenary_entity_get_string (first, member);
  if (*single[0] == '\0' && spec->word != NULL)
    single[0] = spec->word;

  return g_strdupv ((char **) single);
}

static char *
create_label (PlenaryTogetherEditor *self,
              guint                  index,
              const char *const     *chosen)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  GString *label = g_string_new (NULL);

  for (guint i = 0; chosen[i] != NULL && *chosen[i] != '\0'; i++)
    {
      g_autofree char *name = plenary_choices_dup_label (agenda, parts[index].member, chosen[i]);

      g_string_append_printf (label, "%s%s", i > 0 ? _(", ") : "", name);
    }

  if (label->len == 0)
    g_string_append (label, _("None"));

  return g_string_free (label, FALSE);
}

static void
show_part (PlenaryTogetherEditor *self,
           guint                  index)
{
  static const char *const none[] = { NULL };
  static const char *const nothing[] = { "", NULL };
  PlenaryChoicePopover *popover = plenary_choice_button_get_popover (self->buttons[index]);
  g_auto(GStrv) chosen = NULL;
  g_autofree char *label = NULL;
  gboolean is_nothing;

  if (!plenary_deed_is_common (self->sessions, parts[index].member))
    {
      /* Translators: of the rooms, tracks, kinds or states of several sessions */
      plenary_choice_button_show (self->buttons[index], _("Different"), TRUE);
      plenary_choice_popover_set_selected (popover, none);
      return;
    }

  chosen = dup_first (self, parts[index].member);
  is_nothing = chosen[0] == NULL || *chosen[0] == '\0';
  label = create_label (self, index, (const char *const *) chosen);
  plenary_choice_button_show (self->buttons[index], label, is_nothing);
  plenary_choice_popover_set_selected (popover, is_nothing ? nothing :
                                                             (const char *const *) chosen);
}

static void
show_all (PlenaryTogetherEditor *self)
{
  guint n = self->sessions != NULL ? self->sessions->len : 0;
  g_autofree char *note = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), self->history != NULL && n > 0);

  if (self->history == NULL || n == 0)
    return;

  note = g_strdup_printf (ngettext ("What you choose is for the selected session.",
                                    "What you choose is for all %u selected sessions.", n), n);
  gtk_label_set_text (self->note, note);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    show_part (self, i);
}

/* Sessions that are gone cannot be changed; who selects says which are left. */
static void
changed_cb (PlenaryTogetherEditor *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  for (guint i = 0; self->sessions != NULL && i < self->sessions->len; i++)
    {
      PlenaryEntity *session = g_ptr_array_index (self->sessions, i);

      if (plenary_agenda_find (agenda, plenary_entity_get_id (session)) != session)
        {
          plenary_together_editor_set_sessions (self, NULL);
          return;
        }
    }

  show_all (self);
}

static void
chosen_cb (PlenaryTogetherEditor *self,
           const char            *id,
           PlenaryChoicePopover  *popover)
{
  guint index = find_button (self, popover);
  const char *deed = _(parts[index].deed);
  g_autoptr(GError) error = NULL;

  if (self->sessions == NULL)
    return;

  if (!plenary_history_do (self->history, deed,
                           plenary_deed_set_together (self->sessions, parts[index].member, id),
                           &error))
    g_warning ("%s: %s", deed, error->message);
}

static void
fill_cb (PlenaryTogetherEditor *self,
         PlenaryChoiceButton   *button)
{
  PlenaryChoicePopover *popover = plenary_choice_button_get_popover (button);
  guint index = find_button (self, popover);
  PlenaryMember member = parts[index].member;
  g_autoptr(GListModel) choices = NULL;

  if (self->sessions == NULL)
    return;

  choices = plenary_choices_create (plenary_history_get_agenda (self->history), member);

  if (member == PLENARY_MEMBER_ROOM)
    {
      g_autoptr(PlenaryChoice) nothing = plenary_choice_new ("", _("None"), NULL);

      g_list_store_insert (G_LIST_STORE (choices), 0, nothing);
    }

  plenary_choice_popover_set_choices (popover, choices);
  plenary_choice_popover_set_typing (popover, _("Find"), NULL);
  show_part (self, index);
}

static void
plenary_together_editor_dispose (GObject *object)
{
  PlenaryTogetherEditor *self = PLENARY_TOGETHER_EDITOR (object);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  g_clear_object (&self->history);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_together_editor_parent_class)->dispose (object);
}

static void
plenary_together_editor_class_init (PlenaryTogetherEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_together_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-together-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryTogetherEditor, note);
  gtk_widget_class_bind_template_child (widget_class, PlenaryTogetherEditor, card);
}

/* Two beside each other. */
static void
add_buttons (PlenaryTogetherEditor *self)
{
  GtkWidget *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->buttons[i] = PLENARY_CHOICE_BUTTON (plenary_choice_button_new (_(parts[i].caption)));
      g_signal_connect_object (self->buttons[i], "opening", G_CALLBACK (fill_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (plenary_choice_button_get_popover (self->buttons[i]), "chosen",
                               G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

      if (i % 2 == 0)
        {
          if (i > 0)
            gtk_box_append (self->card, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

          row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
          gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
          gtk_widget_add_css_class (row, "cells");
          gtk_box_append (self->card, row);
        }

      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->buttons[i]));
    }
}

static void
plenary_together_editor_init (PlenaryTogetherEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_buttons (self);
  show_all (self);
}

/**
 * plenary_together_editor_set_history:
 * @history: (nullable): the history of the agenda that sessions to come are of
 */
void
plenary_together_editor_set_history (PlenaryTogetherEditor *self,
                                     PlenaryHistory        *history)
{
  g_return_if_fail (PLENARY_IS_TOGETHER_EDITOR (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  plenary_together_editor_set_sessions (self, NULL);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_object (history, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * plenary_together_editor_set_sessions:
 * @sessions: (nullable) (element-type PlenarySession): what to edit, all sessions of the agenda
 */
void
plenary_together_editor_set_sessions (PlenaryTogetherEditor *self,
                                      GPtrArray             *sessions)
{
  g_return_if_fail (PLENARY_IS_TOGETHER_EDITOR (self));

  if (sessions != NULL)
    g_ptr_array_ref (sessions);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->sessions = sessions;
  show_all (self);
}

/**
 * plenary_together_editor_get_popover:
 * @member: the kind, state, room or track
 *
 * Returns: (transfer none): the list to choose from, filled
 */
PlenaryChoicePopover *
plenary_together_editor_get_popover (PlenaryTogetherEditor *self,
                                     PlenaryMember          member)
{
  PlenaryChoiceButton *button;

  g_return_val_if_fail (PLENARY_IS_TOGETHER_EDITOR (self), NULL);

  button = self->buttons[find_part (member)];
  fill_cb (self, button);

  return plenary_choice_button_get_popover (button);
}

/**
 * plenary_together_editor_get_shown:
 * @member: the kind, state, room or track
 *
 * Returns: (transfer none): what the sessions have in common, in words
 */
const char *
plenary_together_editor_get_shown (PlenaryTogetherEditor *self,
                                   PlenaryMember          member)
{
  g_return_val_if_fail (PLENARY_IS_TOGETHER_EDITOR (self), NULL);

  return plenary_choice_button_get_shown (self->buttons[find_part (member)]);
}
