/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The problems of a programme, the worst first.
 *
 * It is filled when it is opened, and anew after each deed while it is open: mending one thing
 * changes how others are called. More than somebody would go through at once are counted only.
 */

#include "config.h"

#include "plenary-problems-popover.h"

#include "plenary-problem-row.h"

#include <glib/gi18n.h>

#define MOST_ROWS 100

struct _PlenaryProblemsPopover
{
  GtkPopover       parent_instance;

  GtkStack        *stack;
  GtkWidget       *full;
  GtkWidget       *empty;
  GtkListBox      *list;
  GtkLabel        *more;

  PlenaryProblems *problems;
  GSignalGroup    *history_signals;
  gboolean         is_narrow;
};

G_DEFINE_FINAL_TYPE (PlenaryProblemsPopover, plenary_problems_popover, GTK_TYPE_POPOVER)

enum {
  PROP_0,
  PROP_PROBLEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { SHOW_PLACE, FIXED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryAgenda *
get_agenda (PlenaryProblemsPopover *self)
{
  return plenary_history_get_agenda (plenary_problems_get_history (self->problems));
}

static void
show_place_cb (PlenaryProblemsPopover *self,
               PlenaryProblemRow      *row)
{
  PlenaryProblem *problem = plenary_problem_row_get_problem (row);
  g_autofree char *id = g_strdup (problem->ids[0]);
  guint member = problem->member;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SHOW_PLACE], 0, id, member);
}

static void
row_activated_cb (PlenaryProblemsPopover *self,
                  GtkListBoxRow          *row)
{
  show_place_cb (self, PLENARY_PROBLEM_ROW (row));
}

/* The row may be gone when the history has told of it. */
static void
fix_cb (PlenaryProblemsPopover *self,
        PlenaryProblemRow      *row)
{
  g_autoptr(PlenaryFix) fix = plenary_fix_new (get_agenda (self),
                                               plenary_problem_row_get_problem (row));
  g_autoptr(PlenaryProblemWords) words = plenary_problem_words_new (get_agenda (self));
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;
  g_autoptr(GError) error = NULL;

  if (fix == NULL)
    return;

  label = plenary_problem_words_dup_fix (words, fix);
  done = plenary_problem_words_dup_fixed (words, fix);

  if (!plenary_history_do (plenary_problems_get_history (self->problems), label,
                           plenary_edit_ref (fix->edit), &error))
    g_warning ("%s: %s", label, error->message);
  else
    g_signal_emit (self, signals[FIXED], 0, done);
}

static PlenarySeverity
get_severity (GtkListBoxRow *row)
{
  return plenary_problem_row_get_problem (PLENARY_PROBLEM_ROW (row))->severity;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  GtkWidget *header;

  if (before != NULL && get_severity (before) == get_severity (row))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "first");
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (row), "first");
  header = gtk_label_new (plenary_problem_words_get_severity (get_severity (row)));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "group");
  gtk_widget_add_css_class (header, "dim-label");
  gtk_list_box_row_set_header (row, header);
}

static void
add_row (PlenaryProblemsPopover *self,
         PlenaryProblemWords    *words,
         PlenaryProblem         *problem)
{
  GtkWidget *row = plenary_problem_row_new (get_agenda (self), words, problem);

  plenary_problem_row_set_narrow (PLENARY_PROBLEM_ROW (row), self->is_narrow);
  g_signal_connect_object (row, "show-place", G_CALLBACK (show_place_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
set_more (PlenaryProblemsPopover *self,
          guint                   n)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);

  /* Translators: of problems, where not all are listed. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more", "And %u more", n), n);
  gtk_label_set_text (self->more, text);
}

static int
get_focused_index (PlenaryProblemsPopover *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* The focus stays where it was in the list, whatever stands there now. */
static void
focus_index (PlenaryProblemsPopover *self,
             int                     index)
{
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && row == NULL; index--)
    row = gtk_list_box_get_row_at_index (self->list, index);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill (PlenaryProblemsPopover *self)
{
  g_autoptr(PlenaryProblemWords) words = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  int focused = get_focused_index (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  if (self->problems == NULL)
    return;

  words = plenary_problem_words_new (get_agenda (self));
  problems = plenary_problems_dup_list (self->problems);

  for (guint i = 0; i < MIN (problems->len, MOST_ROWS); i++)
    add_row (self, words, g_ptr_array_index (problems, i));

  set_more (self, problems->len > MOST_ROWS ? problems->len - MOST_ROWS : 0);
  gtk_stack_set_visible_child (self->stack, problems->len > 0 ? self->full : self->empty);
  focus_index (self, focused);
}

static void
history_changed_cb (PlenaryProblemsPopover *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    fill (self);
}

static void
plenary_problems_popover_show (GtkWidget *widget)
{
  fill (PLENARY_PROBLEMS_POPOVER (widget));
  GTK_WIDGET_CLASS (plenary_problems_popover_parent_class)->show (widget);
}

static void
plenary_problems_popover_dispose (GObject *object)
{
  PlenaryProblemsPopover *self = PLENARY_PROBLEMS_POPOVER (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (plenary_problems_popover_parent_class)->dispose (object);
}

static void
plenary_problems_popover_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEMS:
      g_value_set_object (value, PLENARY_PROBLEMS_POPOVER (object)->problems);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_problems_popover_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEMS:
      plenary_problems_popover_set_problems (PLENARY_PROBLEMS_POPOVER (object),
                                             g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (PlenaryProblemsPopoverClass *klass,
            const char                  *name,
            guint                        n_params)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, G_TYPE_STRING, G_TYPE_UINT);
}

static void
plenary_problems_popover_class_init (PlenaryProblemsPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_problems_popover_dispose;
  object_class->get_property = plenary_problems_popover_get_property;
  object_class->set_property = plenary_problems_popover_set_property;
  widget_class->show = plenary_problems_popover_show;

  properties[PROP_PROBLEMS] =
    g_param_spec_object ("problems", NULL, NULL,
                         PLENARY_TYPE_PROBLEMS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_PLACE] = add_signal (klass, "show-place", 2);
  signals[FIXED] = add_signal (klass, "fixed", 1);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-problems-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsPopover, full);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsPopover, empty);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsPopover, list);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemsPopover, more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
plenary_problems_popover_init (PlenaryProblemsPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);

  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_object (self->history_signals, "changed",
                                 G_CALLBACK (history_changed_cb), self,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * plenary_problems_popover_new:
 *
 * It emits `show-place` with the id of what to show and which member of that, and `fixed` with what
 * was done.
 */
GtkWidget *
plenary_problems_popover_new (void)
{
  return g_object_new (PLENARY_TYPE_PROBLEMS_POPOVER, NULL);
}

PlenaryProblems *
plenary_problems_popover_get_problems (PlenaryProblemsPopover *self)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEMS_POPOVER (self), NULL);

  return self->problems;
}

/**
 * plenary_problems_popover_set_problems:
 * @problems: (nullable): the problems to list
 */
void
plenary_problems_popover_set_problems (PlenaryProblemsPopover *self,
                                       PlenaryProblems        *problems)
{
  g_return_if_fail (PLENARY_IS_PROBLEMS_POPOVER (self));
  g_return_if_fail (problems == NULL || PLENARY_IS_PROBLEMS (problems));

  if (!g_set_object (&self->problems, problems))
    return;

  g_signal_group_set_target (self->history_signals,
                             problems != NULL ? plenary_problems_get_history (problems) : NULL);
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEMS]);
}

/**
 * plenary_problems_popover_set_narrow:
 * @is_narrow: whether there is little room to the sides
 */
void
plenary_problems_popover_set_narrow (PlenaryProblemsPopover *self,
                                     gboolean                is_narrow)
{
  g_return_if_fail (PLENARY_IS_PROBLEMS_POPOVER (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  fill (self);
}
