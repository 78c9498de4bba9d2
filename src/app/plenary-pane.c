/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane reads one session; while editing it is the editor of the session, of several that are
 * selected, or of the programme. Each of the editors is made when it is seen first, as most who open
 * a programme only read it.
 *
 * It has a header bar of its own, whose buttons depend on where the pane stands: beside the
 * timeline, over it, or as a page in its place.
 */

#include "config.h"

#include "plenary-pane.h"

#include "plenary-programme-editor.h"
#include "plenary-reading.h"
#include "plenary-reveal.h"
#include "plenary-session-editor.h"
#include "plenary-session-pane.h"
#include "plenary-together-editor.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenaryPane
{
  AdwBin                  parent_instance;

  AdwWindowTitle         *title;
  GtkWidget              *back_button;
  GtkWidget              *previous_button;
  GtkWidget              *next_button;
  GtkWidget              *close_button;
  GtkWidget              *star_button;
  GtkWidget              *edit_button;
  GtkMenuButton          *session_menu_button;
  GtkWidget              *delete_button;
  GMenuModel             *editing_menu;
  GMenuModel             *reading_menu;
  GtkStack               *panes;
  GtkWidget              *nothing;
  PlenarySessionPane     *session_pane;
  PlenarySessionEditor   *session_editor;   /* these are NULL until they are seen */
  PlenaryTogetherEditor  *together_editor;
  PlenaryProgrammeEditor *programme_editor;

  PlenaryHistory         *history;
  PlenaryStars           *apart;            /* what the reader does not want to merge */
  GSignalGroup           *history_signals;
  PlenaryReading         *reading;
  char                   *language;         /* that of the reading */
  PlenarySession         *session;
  GPtrArray              *together;         /* sessions that are edited at once, NULL if it is one */
  gboolean                editing;
  gboolean                on_programme;
  gboolean                folded;
  gboolean                narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryPane, plenary_pane, ADW_TYPE_BIN)

static GtkWidget *
ensure_session_editor (PlenaryPane *self)
{
  if (self->session_editor == NULL)
    {
      self->session_editor = g_object_new (PLENARY_TYPE_SESSION_EDITOR, NULL);
      gtk_stack_add_child (self->panes, GTK_WIDGET (self->session_editor));
      plenary_session_editor_set_history (self->session_editor, self->history);
      plenary_session_editor_set_session (self->session_editor, self->session);
    }

  return GTK_WIDGET (self->session_editor);
}

static GtkWidget *
ensure_together_editor (PlenaryPane *self)
{
  if (self->together_editor == NULL)
    {
      self->together_editor = g_object_new (PLENARY_TYPE_TOGETHER_EDITOR, NULL);
      gtk_stack_add_child (self->panes, GTK_WIDGET (self->together_editor));
      plenary_together_editor_set_history (self->together_editor, self->history);
      plenary_together_editor_set_sessions (self->together_editor, self->together);
    }

  return GTK_WIDGET (self->together_editor);
}

/* It has a row for each day, and many of them take their time: once there was another programme it
 * is filled again only when it is seen.
 */
static GtkWidget *
ensure_programme_editor (PlenaryPane *self)
{
  if (self->programme_editor == NULL)
    {
      self->programme_editor = g_object_new (PLENARY_TYPE_PROGRAMME_EDITOR, NULL);
      gtk_stack_add_child (self->panes, GTK_WIDGET (self->programme_editor));
    }

  plenary_programme_editor_set_history (self->programme_editor, self->history);
  plenary_programme_editor_set_apart (self->programme_editor, self->apart);

  return GTK_WIDGET (self->programme_editor);
}

static GtkWidget *
choose (PlenaryPane *self)
{
  if (self->editing && (self->on_programme || self->session == NULL))
    return ensure_programme_editor (self);

  if (self->session == NULL)
    return self->nothing;

  if (self->editing && self->together != NULL)
    return ensure_together_editor (self);

  return self->editing ? ensure_session_editor (self) : GTK_WIDGET (self->session_pane);
}

/* Says what is in the programme in its language, as the cards do. */
static PlenaryReading *
get_reading (PlenaryPane *self)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  if (plenary_set_string (&self->language, plenary_agenda_get_language (agenda)))
    g_clear_pointer (&self->reading, plenary_reading_unref);

  if (self->reading == NULL)
    self->reading = plenary_reading_new (agenda);

  return self->reading;
}

static char *
dup_date (PlenaryPane *self)
{
  PlenaryEntity *parent = plenary_entity_get_parent (PLENARY_ENTITY (self->session));

  return PLENARY_IS_DAY (parent) ?
         plenary_reading_dup_date (get_reading (self), PLENARY_DAY (parent)) : g_strdup ("");
}

/* A reader beside the timeline begins with the same words, and needs no title. */
static void
show_title (PlenaryPane *self,
            GtkWidget   *shown)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  if (shown == GTK_WIDGET (self->programme_editor))
    name = g_strdup (self->narrow ? _("Properties") : _("Programme Properties"));
  else if (shown == GTK_WIDGET (self->together_editor))
    name = g_strdup_printf (ngettext ("%u Session", "%u Sessions", self->together->len),
                            self->together->len);
  else if (self->session != NULL && (self->editing || self->narrow))
    name = plenary_reading_dup_kind (get_reading (self), self->session);

  if (self->narrow && self->session != NULL &&
      (shown == GTK_WIDGET (self->session_pane) || shown == GTK_WIDGET (self->session_editor)))
    date = dup_date (self);

  adw_window_title_set_title (self->title, name != NULL ? name : "");
  adw_window_title_set_subtitle (self->title, date != NULL ? date : "");
}

static void
name_delete_button (PlenaryPane *self)
{
  const char *name = self->together != NULL ? _("Delete Sessions") : _("Delete Session");

  gtk_widget_set_tooltip_text (self->delete_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* A reader is not offered what changes the programme. */
static void
show_menu (PlenaryPane *self,
           gboolean     on_session)
{
  GMenuModel *menu = self->editing ? self->editing_menu : self->reading_menu;

  if (gtk_menu_button_get_menu_model (self->session_menu_button) != menu)
    gtk_menu_button_set_menu_model (self->session_menu_button, menu);

  gtk_widget_set_visible (GTK_WIDGET (self->session_menu_button), on_session);
}

static void
arrange (PlenaryPane *self)
{
  GtkWidget *shown = choose (self);
  gboolean on_session = shown == GTK_WIDGET (self->session_pane) ||
                        shown == GTK_WIDGET (self->session_editor);
  gboolean on_several = shown == GTK_WIDGET (self->together_editor);

  gtk_widget_set_visible (self->back_button, self->narrow);
  gtk_widget_set_visible (self->edit_button, self->narrow);
  gtk_widget_set_visible (self->close_button, self->folded && !self->narrow);
  gtk_widget_set_visible (self->previous_button, on_session && !self->narrow);
  gtk_widget_set_visible (self->next_button, on_session && !self->narrow);
  gtk_widget_set_visible (self->star_button,
                          on_session && !(self->narrow && self->editing));
  gtk_widget_set_visible (self->delete_button, (on_session || on_several) && self->editing);

  show_menu (self, on_session);
  name_delete_button (self);
  gtk_stack_set_visible_child (self->panes, shown);
  show_title (self, shown);
}

static void
plenary_pane_dispose (GObject *object)
{
  PlenaryPane *self = PLENARY_PANE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->history);
  g_clear_object (&self->apart);
  g_clear_object (&self->session);
  g_clear_pointer (&self->together, g_ptr_array_unref);
  g_clear_pointer (&self->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_pane_parent_class)->dispose (object);
}

static char *
get_star_icon (PlenaryPane *self,
               gboolean     is_starred)
{
  return g_strdup (is_starred ? "starred-symbolic" : "non-starred-symbolic");
}

static char *
get_star_tooltip (PlenaryPane *self,
                  gboolean     is_starred)
{
  return g_strdup (is_starred ? _("Remove the Star") : _("Mark with a Star"));
}

static void
plenary_pane_finalize (GObject *object)
{
  g_free (PLENARY_PANE (object)->language);

  G_OBJECT_CLASS (plenary_pane_parent_class)->finalize (object);
}

static void
plenary_pane_class_init (PlenaryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_pane_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, previous_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, next_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, star_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, session_menu_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, editing_menu);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, reading_menu);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, delete_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, panes);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlenaryPane, session_pane);
  gtk_widget_class_bind_template_callback (widget_class, get_star_icon);
  gtk_widget_class_bind_template_callback (widget_class, get_star_tooltip);
}

static void
plenary_pane_init (PlenaryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (arrange), self);
  arrange (self);
}

/**
 * plenary_pane_set_clock:
 * @clock: tells what is on now
 */
void
plenary_pane_set_clock (PlenaryPane  *self,
                        PlenaryClock *clock)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_session_pane_set_clock (self->session_pane, clock);
}

/**
 * plenary_pane_set_history:
 * @history: (nullable): of the programme whose sessions are to come
 */
void
plenary_pane_set_history (PlenaryPane    *self,
                          PlenaryHistory *history)
{
  g_return_if_fail (PLENARY_IS_PANE (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  g_set_object (&self->history, history);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  g_signal_group_set_target (self->history_signals, history);
  plenary_session_pane_set_history (self->session_pane, history);
  g_clear_pointer (&self->together, g_ptr_array_unref);

  if (self->session_editor != NULL)
    plenary_session_editor_set_history (self->session_editor, history);

  if (self->together_editor != NULL)
    plenary_together_editor_set_history (self->together_editor, history);

  if (self->programme_editor != NULL)
    plenary_programme_editor_set_history (self->programme_editor, NULL);

  choose (self);
}

/**
 * plenary_pane_set_search:
 * @search: (nullable): what is looked for in the programme, to be marked
 */
void
plenary_pane_set_search (PlenaryPane   *self,
                         PlenarySearch *search)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_session_pane_set_search (self->session_pane, search);
}

/**
 * plenary_pane_set_notes:
 * @notes: (nullable): what the reader has written in the programme
 */
void
plenary_pane_set_notes (PlenaryPane  *self,
                        PlenaryNotes *notes)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_session_pane_set_notes (self->session_pane, notes);
}

/**
 * plenary_pane_set_session:
 * @session: (nullable): what to show from now on, and not the programme
 */
void
plenary_pane_set_session (PlenaryPane    *self,
                          PlenarySession *session)
{
  g_return_if_fail (PLENARY_IS_PANE (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  g_set_object (&self->session, session);
  self->on_programme = FALSE;
  plenary_session_pane_set_session (self->session_pane, session != NULL ?
                                    plenary_entity_get_id (PLENARY_ENTITY (session)) : NULL);

  if (self->session_editor != NULL)
    plenary_session_editor_set_session (self->session_editor, session);

  arrange (self);
}

/**
 * plenary_pane_set_together:
 * @sessions: (nullable) (element-type PlenarySession): what is selected; it is edited together if
 *   there are several
 */
void
plenary_pane_set_together (PlenaryPane *self,
                           GPtrArray   *sessions)
{
  gboolean several = sessions != NULL && sessions->len > 1;

  g_return_if_fail (PLENARY_IS_PANE (self));

  g_clear_pointer (&self->together, g_ptr_array_unref);
  self->together = several ? g_ptr_array_ref (sessions) : NULL;
  self->on_programme &= !several;

  if (self->together_editor != NULL)
    plenary_together_editor_set_sessions (self->together_editor, self->together);

  arrange (self);
}

/**
 * plenary_pane_set_editing:
 * @editing: whether it edits, and does not only show
 */
void
plenary_pane_set_editing (PlenaryPane *self,
                          gboolean     editing)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  self->editing = editing;
  self->on_programme = FALSE;
  arrange (self);
}

/**
 * plenary_pane_set_on_programme:
 * @on_programme: whether to edit the programme, and not one of its sessions; without an effect
 *   while it does not edit
 */
void
plenary_pane_set_on_programme (PlenaryPane *self,
                               gboolean     on_programme)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  self->on_programme = on_programme;
  arrange (self);
}

/**
 * plenary_pane_set_place:
 * @folded: whether it lies over the timeline
 * @narrow: whether it has the place of the timeline
 */
void
plenary_pane_set_place (PlenaryPane *self,
                        gboolean     folded,
                        gboolean     narrow)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  self->folded = folded;
  self->narrow = narrow;
  arrange (self);
}

/**
 * plenary_pane_focus:
 *
 * Returns: whether something in it has the focus now
 */
gboolean
plenary_pane_focus (PlenaryPane *self)
{
  GtkWidget *shown, *focus;

  g_return_val_if_fail (PLENARY_IS_PANE (self), FALSE);

  shown = gtk_stack_get_visible_child (self->panes);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Where it is there already, a step forward might leave. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, shown))
    return TRUE;

  return gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

/**
 * plenary_pane_focus_title:
 *
 * Puts the cursor into the title of what is edited, or where several have something in common.
 */
void
plenary_pane_focus_title (PlenaryPane *self)
{
  GtkWidget *shown = choose (self);

  g_return_if_fail (PLENARY_IS_PANE (self));

  if (shown == GTK_WIDGET (self->session_editor))
    plenary_session_editor_focus_title (self->session_editor);
  else if (shown == GTK_WIDGET (self->programme_editor))
    plenary_programme_editor_focus_title (self->programme_editor);
  else if (shown == GTK_WIDGET (self->together_editor))
    plenary_pane_focus (self);
}

/**
 * plenary_pane_focus_note:
 *
 * Lets the reader write a note beside the session, which is to be shown and not edited.
 */
void
plenary_pane_focus_note (PlenaryPane *self)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_session_pane_focus_note (self->session_pane);
}

/**
 * plenary_pane_reveal:
 * @edit: what was changed by undo or redo
 *
 * Scrolls to the field that shows it, if it edits what was changed.
 */
void
plenary_pane_reveal (PlenaryPane *self,
                     PlenaryEdit *edit)
{
  g_return_if_fail (PLENARY_IS_PANE (self));
  g_return_if_fail (edit != NULL);

  plenary_reveal_change (gtk_stack_get_visible_child (self->panes), edit);
}

/**
 * plenary_pane_reveal_member:
 * @id: the id of what the editor shows, or of something in it
 * @member: a member of that
 *
 * Gives the focus to the field that edits it, and brings it into view.
 */
void
plenary_pane_reveal_member (PlenaryPane   *self,
                            const char    *id,
                            PlenaryMember  member)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_reveal_member (gtk_stack_get_visible_child (self->panes), id, member);
}

/**
 * plenary_pane_reveal_place:
 * @place: where words are in the programme
 * @phrase: the words
 *
 * Selects them in the field that edits the text, and brings it into view.
 */
void
plenary_pane_reveal_place (PlenaryPane        *self,
                           const PlenaryPlace *place,
                           PlenaryPhrase      *phrase)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  plenary_reveal_place (gtk_stack_get_visible_child (self->panes), place, phrase);
}

/**
 * plenary_pane_set_apart:
 * @apart: (nullable): which entries of the registers the reader has found not to be the same
 */
void
plenary_pane_set_apart (PlenaryPane  *self,
                        PlenaryStars *apart)
{
  g_return_if_fail (PLENARY_IS_PANE (self));

  g_set_object (&self->apart, apart);

  if (self->programme_editor != NULL)
    plenary_programme_editor_set_apart (self->programme_editor, apart);
}
