/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A problem in a list: what is wrong, a button that shows where, and one that mends it where there
 * is one thing to do.
 *
 * What that is its tooltip says, so that nobody has to try. The row does neither by itself, but
 * says what was asked for.
 */

#include "config.h"

#include "plenary-problem-row.h"

#define USUAL_CHARS 34
#define NARROW_CHARS 30

struct _PlenaryProblemRow
{
  GtkListBoxRow   parent_instance;

  GtkImage       *icon;
  GtkWidget      *body;
  GtkLabel       *title;
  GtkLabel       *detail;
  GtkWidget      *fix_button;

  PlenaryProblem *problem;
};

G_DEFINE_FINAL_TYPE (PlenaryProblemRow, plenary_problem_row, GTK_TYPE_LIST_BOX_ROW)

enum { FIX, SHOW_PLACE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
fix_cb (PlenaryProblemRow *self)
{
  g_signal_emit (self, signals[FIX], 0);
}

static void
show_cb (PlenaryProblemRow *self)
{
  g_signal_emit (self, signals[SHOW_PLACE], 0);
}

static void
plenary_problem_row_finalize (GObject *object)
{
  PlenaryProblemRow *self = PLENARY_PROBLEM_ROW (object);

  g_clear_pointer (&self->problem, plenary_problem_unref);

  G_OBJECT_CLASS (plenary_problem_row_parent_class)->finalize (object);
}

static guint
add_signal (PlenaryProblemRowClass *klass,
            const char             *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
plenary_problem_row_class_init (PlenaryProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_problem_row_finalize;

  signals[FIX] = add_signal (klass, "fix");
  signals[SHOW_PLACE] = add_signal (klass, "show-place");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemRow, body);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemRow, detail);
  gtk_widget_class_bind_template_child (widget_class, PlenaryProblemRow, fix_button);
  gtk_widget_class_bind_template_callback (widget_class, fix_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
plenary_problem_row_init (PlenaryProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_severity (PlenaryProblemRow *self,
              PlenarySeverity    severity)
{
  static const char *const classes[PLENARY_N_SEVERITIES] = {
    [PLENARY_SEVERITY_NONE] = "slight",
    [PLENARY_SEVERITY_NOTE] = "slight",
    [PLENARY_SEVERITY_WARNING] = "likely",
    [PLENARY_SEVERITY_ERROR] = "grave",
  };
  gboolean is_note = severity < PLENARY_SEVERITY_WARNING;

  gtk_image_set_from_icon_name (self->icon, is_note ? "dialog-information-symbolic" :
                                                      "dialog-warning-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[severity]);
}

static void
set_fix (PlenaryProblemRow   *self,
         PlenaryAgenda       *agenda,
         PlenaryProblemWords *words)
{
  g_autoptr(PlenaryFix) fix = plenary_fix_new (agenda, self->problem);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->fix_button, fix != NULL);

  if (fix == NULL)
    return;

  label = plenary_problem_words_dup_fix (words, fix);
  gtk_widget_set_tooltip_text (self->fix_button, label);
}

/**
 * plenary_problem_row_new:
 * @agenda: a programme, as it is now
 * @words: what its problems are called
 * @problem: one of them
 *
 * It emits `show-place` and `fix` when one of its buttons is pressed.
 */
GtkWidget *
plenary_problem_row_new (PlenaryAgenda       *agenda,
                         PlenaryProblemWords *words,
                         PlenaryProblem      *problem)
{
  PlenaryProblemRow *self = g_object_new (PLENARY_TYPE_PROBLEM_ROW, NULL);
  g_autofree char *title = plenary_problem_words_dup_title (words, problem);
  g_autofree char *detail = plenary_problem_words_dup_detail (words, problem);

  self->problem = plenary_problem_ref (problem);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  set_severity (self, problem->severity);
  set_fix (self, agenda, words);
  plenary_problem_row_set_narrow (self, FALSE);

  return GTK_WIDGET (self);
}

PlenaryProblem *
plenary_problem_row_get_problem (PlenaryProblemRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PROBLEM_ROW (self), NULL);

  return self->problem;
}

/**
 * plenary_problem_row_set_narrow:
 * @is_narrow: whether its buttons stand below what it says
 */
void
plenary_problem_row_set_narrow (PlenaryProblemRow *self,
                                gboolean           is_narrow)
{
  int n_chars = is_narrow ? NARROW_CHARS : USUAL_CHARS;

  g_return_if_fail (PLENARY_IS_PROBLEM_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL :
                                              GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_max_width_chars (self->title, n_chars);
  gtk_label_set_max_width_chars (self->detail, n_chars);
}
