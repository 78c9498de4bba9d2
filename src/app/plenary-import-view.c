/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text on one side, and on the other the programme that can be made of it.
 *
 * Nothing is made before the user has seen what was understood and what was left over. The text
 * can be corrected meanwhile; it is read again in a worker, and the last reading counts.
 */

#include "config.h"

#include "plenary-import-view.h"

#include "plenary-import-summary.h"
#include "plenary-source-view.h"
#include "plenary-text-import.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define TYPING_PAUSE 250 /* ms */

struct _PlenaryImportView
{
  AdwBin                parent_instance;

  AdwWindowTitle       *title;
  GtkButton            *back_button;
  GtkLabel             *create_label;
  GtkWidget            *switcher;
  GtkToggleButton      *text_toggle;
  GtkWidget            *text_half;
  GtkFlowBox           *legend;
  PlenarySourceView    *source;
  GtkWidget            *summary_half;
  GtkStack             *results;
  GtkWidget            *nothing;
  GtkWidget            *found;
  PlenaryImportSummary *summary;

  PlenaryTextImport    *import;
  char                 *name;
  GCancellable         *cancellable;
  GTask                *settling;       /* who waits for the last reading */
  guint                 pause_id;
  gboolean              is_edited;
  gboolean              narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryImportView, plenary_import_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_AGENDA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
arrange_cb (PlenaryImportView *self)
{
  gboolean on_text = gtk_toggle_button_get_active (self->text_toggle);

  if (self->narrow)
    gtk_button_set_icon_name (self->back_button, "go-previous-symbolic");
  else
    gtk_button_set_label (self->back_button, _("_Back"));

  gtk_label_set_label (self->create_label, self->narrow ? _("_Create") : _("_Create Programme"));
  gtk_widget_set_visible (self->switcher, self->narrow);
  gtk_widget_set_visible (self->text_half, !self->narrow || on_text);
  gtk_widget_set_visible (self->summary_half, !self->narrow || !on_text);
}

/* Days, sessions and questions, as far as there are any. */
static char *
dup_counts (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n_days = plenary_list_get_n_items (days);
  guint n_sessions = 0, n_questions = 0;
  g_autofree char *day_words = NULL;
  g_autofree char *session_words = NULL;
  g_autofree char *question_words = NULL;

  for (guint i = 0; i < n_days; i++)
    {
      PlenaryList *sessions = plenary_day_get_sessions (plenary_list_get (days, i));

      for (guint j = 0; j < plenary_list_get_n_items (sessions); j++)
        {
          PlenarySession *session = plenary_list_get (sessions, j);
          GPtrArray *questions = plenary_session_get_questions (session);

          n_sessions += !plenary_session_is_kind (session, "marker");
          n_questions += questions != NULL ? questions->len : 0;
        }
    }

  day_words = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
  session_words = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions),
                                   n_sessions);
  question_words = g_strdup_printf (ngettext ("%u question", "%u questions", n_questions),
                                    n_questions);

  /* Translators: “2 days”, “10 sessions” and “23 questions” were found in a text */
  return g_strdup_printf (_("%s, %s, %s found"), day_words, session_words, question_words);
}

/* Whoever waited for the last reading has it, or goes without. */
static void
end_settling (PlenaryImportView *self)
{
  g_autoptr(GTask) task = g_steal_pointer (&self->settling);

  if (task != NULL)
    g_task_return_boolean (task, TRUE);
}

static void
show_import (PlenaryImportView *self,
             PlenaryTextImport *import)
{
  PlenaryAgenda *agenda = import != NULL ? plenary_text_import_get_agenda (import) : NULL;
  g_autofree char *counts = agenda != NULL ? dup_counts (agenda) : NULL;

  g_set_object (&self->import, import);
  plenary_source_view_set_import (self->source, import);
  plenary_import_summary_set_import (self->summary, import);
  gtk_stack_set_visible_child (self->results, import != NULL ? self->found : self->nothing);
  adw_window_title_set_subtitle (self->title, counts != NULL ? counts : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AGENDA]);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  PlenaryTextImport *import = plenary_text_import_read (task_data, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(PlenaryImportView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryTextImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);

  /* A file is shown as it was read; what is typed is there already. */
  if (import != NULL && g_object_get_data (G_OBJECT (result), "is-new") != NULL)
    plenary_source_view_set_text (self->source, plenary_text_import_get_source (import));

  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing),
                                   error != NULL ? error->message :
                                   _("Paste a text, or type it. What it says is shown here."));
  show_import (self, import);
  end_settling (self);
}

static void
read_source (PlenaryImportView *self,
             GBytes            *bytes,
             gboolean           is_new)
{
  g_autoptr(GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  if (g_bytes_get_size (bytes) == 0)
    {
      show_import (self, NULL);
      end_settling (self);
      return;
    }

  /* It may be the worker that lets go of the task last, and no widget is to end there. */
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, read_source);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_object_set_data (G_OBJECT (task), "is-new", GINT_TO_POINTER (is_new));
  g_task_run_in_thread (task, read_in_worker);
}

static void
read_typed (PlenaryImportView *self)
{
  char *text = plenary_source_view_dup_text (self->source);
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  read_source (self, bytes, FALSE);
}

static gboolean
paused_cb (gpointer user_data)
{
  PlenaryImportView *self = user_data;

  self->pause_id = 0;
  read_typed (self);

  return G_SOURCE_REMOVE;
}

static void
edited_cb (PlenaryImportView *self)
{
  self->is_edited = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (TYPING_PAUSE, paused_cb, self);
}

static void
stop_reading (PlenaryImportView *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  end_settling (self);
}

/* A worker keeps the view beyond its window, in which alone there is something to show. */
static void
plenary_import_view_unroot (GtkWidget *widget)
{
  stop_reading (PLENARY_IMPORT_VIEW (widget));

  GTK_WIDGET_CLASS (plenary_import_view_parent_class)->unroot (widget);
}

static void
plenary_import_view_dispose (GObject *object)
{
  PlenaryImportView *self = PLENARY_IMPORT_VIEW (object);

  stop_reading (self);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (plenary_import_view_parent_class)->dispose (object);
}

static void
plenary_import_view_finalize (GObject *object)
{
  g_free (PLENARY_IMPORT_VIEW (object)->name);

  G_OBJECT_CLASS (plenary_import_view_parent_class)->finalize (object);
}

static void
plenary_import_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AGENDA:
      g_value_set_object (value, plenary_import_view_get_agenda (PLENARY_IMPORT_VIEW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_import_view_class_init (PlenaryImportViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_import_view_dispose;
  object_class->finalize = plenary_import_view_finalize;
  object_class->get_property = plenary_import_view_get_property;

  widget_class->unroot = plenary_import_view_unroot;

  properties[PROP_AGENDA] =
    g_param_spec_object ("agenda", NULL, NULL,
                         PLENARY_TYPE_AGENDA,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PLENARY_TYPE_IMPORT_SUMMARY);
  g_type_ensure (PLENARY_TYPE_SOURCE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, back_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, create_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, switcher);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, text_toggle);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, text_half);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, legend);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, source);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, summary_half);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, results);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, found);
  gtk_widget_class_bind_template_child (widget_class, PlenaryImportView, summary);
  gtk_widget_class_bind_template_callback (widget_class, arrange_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
plenary_import_view_init (PlenaryImportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plenary_source_view_fill_legend (self->legend);
  arrange_cb (self);
}

/**
 * plenary_import_view_set_source:
 * @bytes: a text, in whatever encoding; an empty one is waited for
 * @name: what to call the programme that is made of it
 */
void
plenary_import_view_set_source (PlenaryImportView *self,
                                GBytes            *bytes,
                                const char        *name)
{
  g_return_if_fail (PLENARY_IS_IMPORT_VIEW (self));
  g_return_if_fail (bytes != NULL && name != NULL);

  plenary_set_string (&self->name, name);
  adw_window_title_set_title (self->title, name);
  gtk_toggle_button_set_active (self->text_toggle, TRUE);
  self->is_edited = FALSE;
  plenary_source_view_set_text (self->source, "");
  show_import (self, NULL);
  read_source (self, bytes, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->source));
}

/**
 * plenary_import_view_get_agenda:
 *
 * Returns: (transfer none) (nullable): what was understood
 */
PlenaryAgenda *
plenary_import_view_get_agenda (PlenaryImportView *self)
{
  g_return_val_if_fail (PLENARY_IS_IMPORT_VIEW (self), NULL);

  return self->import != NULL ? plenary_text_import_get_agenda (self->import) : NULL;
}

/**
 * plenary_import_view_is_edited:
 *
 * Returns: whether the text has something that was typed here, and so is nowhere else
 */
gboolean
plenary_import_view_is_edited (PlenaryImportView *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (PLENARY_IS_IMPORT_VIEW (self), FALSE);

  if (!self->is_edited)
    return FALSE;

  text = plenary_source_view_dup_text (self->source);

  return *text != '\0';
}

/**
 * plenary_import_view_settle_async:
 *
 * Waits until all that was typed has been read.
 */
void
plenary_import_view_settle_async (PlenaryImportView   *self,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (PLENARY_IS_IMPORT_VIEW (self));

  end_settling (self);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, plenary_import_view_settle_async);
  self->settling = task;

  if (self->pause_id != 0)
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      read_typed (self);
    }
  else if (self->cancellable == NULL)
    {
      end_settling (self);
    }
}

/**
 * plenary_import_view_settle_finish:
 *
 * Returns: (transfer none) (nullable): what was understood of it
 */
PlenaryAgenda *
plenary_import_view_settle_finish (PlenaryImportView *self,
                                   GAsyncResult      *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  g_task_propagate_boolean (G_TASK (result), NULL);

  return plenary_import_view_get_agenda (self);
}

const char *
plenary_import_view_get_name (PlenaryImportView *self)
{
  g_return_val_if_fail (PLENARY_IS_IMPORT_VIEW (self), NULL);

  return self->name;
}

/**
 * plenary_import_view_set_narrow:
 * @narrow: whether there is room for one half only
 */
void
plenary_import_view_set_narrow (PlenaryImportView *self,
                                gboolean           narrow)
{
  g_return_if_fail (PLENARY_IS_IMPORT_VIEW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  arrange_cb (self);
}
