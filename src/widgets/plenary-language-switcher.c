/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which language texts are edited, where a programme is in several: a button for each, with how
 * much of what is edited is there in it. It is not seen where there is one language only.
 *
 * Its `language` is for the fields to follow; NULL is the one of the document, whichever that is.
 */

#include "config.h"

#include "plenary-language-switcher.h"

#include "plenary-completeness.h"
#include "plenary-guard.h"
#include "plenary-language-name.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenaryLanguageSwitcher
{
  AdwBin          parent_instance;

  GtkBox         *box;
  PlenaryHistory *history;
  PlenaryEntity  *entity;
  GStrv           languages;    /* those of the buttons */
  char           *language;
  gboolean        is_showing;
};

G_DEFINE_FINAL_TYPE (PlenaryLanguageSwitcher, plenary_language_switcher, ADW_TYPE_BIN)

enum { PROP_0, PROP_HISTORY, PROP_ENTITY, PROP_LANGUAGE, N_PROPS };
static GParamSpec *properties[N_PROPS];

static PlenaryAgenda *
get_agenda (PlenaryLanguageSwitcher *self)
{
  return plenary_history_get_agenda (self->history);
}

static gboolean
is_main (PlenaryLanguageSwitcher *self,
         const char              *language)
{
  return g_ascii_strcasecmp (language, plenary_agenda_get_language (get_agenda (self))) == 0;
}

static void
toggled_cb (PlenaryLanguageSwitcher *self,
            GtkToggleButton         *button)
{
  const char *language = g_object_get_data (G_OBJECT (button), "language");

  if (!self->is_showing && gtk_toggle_button_get_active (button))
    plenary_language_switcher_set_language (self, is_main (self, language) ? NULL : language);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A name, how much there is in figures, and the same as a bar. */
static GtkWidget *
create_button (PlenaryLanguageSwitcher *self,
               const char              *language)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = create_label (NULL);
  g_autofree char *own_name = plenary_language_name_dup (language, NULL);
  g_autofree char *line = plenary_guard_line (own_name);

  gtk_label_set_text (GTK_LABEL (name), line);
  gtk_label_set_width_chars (GTK_LABEL (name), 5);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), create_label ("caption"));
  gtk_box_append (GTK_BOX (content), words);
  gtk_box_append (GTK_BOX (content), gtk_progress_bar_new ());
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_set_data_full (G_OBJECT (button), "language", g_strdup (language), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
create_buttons (PlenaryLanguageSwitcher *self)
{
  GtkWidget *first;

  while ((first = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, first);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      GtkWidget *button = create_button (self, self->languages[i]);

      if (i > 0)
        gtk_toggle_button_set_group (
          GTK_TOGGLE_BUTTON (button),
          GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (GTK_WIDGET (self->box))));

      gtk_box_append (self->box, button);
    }
}

static void
show_button (PlenaryLanguageSwitcher *self,
             GtkWidget               *button,
             const char              *language)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *words = gtk_widget_get_first_child (content);
  GtkWidget *bar = gtk_widget_get_last_child (content);
  int percent = plenary_completeness_get (get_agenda (self), self->entity, language);
  /* Translators: how much of the texts is there in a language */
  g_autofree char *figure = g_strdup_printf (_("%d %%"), percent);
  g_autofree char *label = NULL;
  gboolean is_chosen = self->language != NULL ?
                         g_ascii_strcasecmp (self->language, language) == 0 :
                         is_main (self, language);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (words)), figure);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), percent / 100.0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen);

  if (percent == 100)
    gtk_widget_add_css_class (button, "whole");
  else
    gtk_widget_remove_css_class (button, "whole");

  /* Translators: the name of a language, and how much of the texts is there in it */
  label = g_strdup_printf (_("%s, %d %%"),
                           gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (words))),
                           percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static gboolean
has_language (PlenaryLanguageSwitcher *self)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->languages[i], self->language) == 0)
      return TRUE;

  return FALSE;
}

/* A language that the programme is in no more is not edited, and the main one is meant by NULL. */
static void
check_language (PlenaryLanguageSwitcher *self)
{
  if (self->language != NULL && (is_main (self, self->language) || !has_language (self)))
    plenary_language_switcher_set_language (self, NULL);
}

static void
show (PlenaryLanguageSwitcher *self)
{
  const char *const *languages;
  GtkWidget *button;

  if (self->history == NULL || self->entity == NULL)
    return;

  languages = plenary_entity_get_strings (PLENARY_ENTITY (get_agenda (self)),
                                          PLENARY_MEMBER_LANGUAGES);

  if (self->languages == NULL || !g_strv_equal ((const char *const *) self->languages, languages))
    {
      g_strfreev (self->languages);
      self->languages = g_strdupv ((char **) languages);
      create_buttons (self);
    }

  check_language (self);
  gtk_widget_set_visible (GTK_WIDGET (self), g_strv_length (self->languages) > 1);

  button = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  self->is_showing = TRUE;

  for (guint i = 0; self->languages[i] != NULL; i++, button = gtk_widget_get_next_sibling (button))
    show_button (self, button, self->languages[i]);

  self->is_showing = FALSE;
}

static void
set_history (PlenaryLanguageSwitcher *self,
             PlenaryHistory          *history)
{
  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, show, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_object (history, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  show (self);
}

static void
plenary_language_switcher_dispose (GObject *object)
{
  PlenaryLanguageSwitcher *self = PLENARY_LANGUAGE_SWITCHER (object);

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, show, self);

  g_clear_object (&self->history);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_language_switcher_parent_class)->dispose (object);
}

static void
plenary_language_switcher_finalize (GObject *object)
{
  PlenaryLanguageSwitcher *self = PLENARY_LANGUAGE_SWITCHER (object);

  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (plenary_language_switcher_parent_class)->finalize (object);
}

static void
plenary_language_switcher_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  PlenaryLanguageSwitcher *self = PLENARY_LANGUAGE_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_language_switcher_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  PlenaryLanguageSwitcher *self = PLENARY_LANGUAGE_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      set_history (self, g_value_get_object (value));
      break;

    case PROP_ENTITY:
      if (g_set_object (&self->entity, g_value_get_object (value)))
        show (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_language_switcher_class_init (PlenaryLanguageSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_language_switcher_dispose;
  object_class->finalize = plenary_language_switcher_finalize;
  object_class->get_property = plenary_language_switcher_get_property;
  object_class->set_property = plenary_language_switcher_set_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] =
    g_param_spec_object ("entity", NULL, NULL, PLENARY_TYPE_ENTITY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_language_switcher_init (PlenaryLanguageSwitcher *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "linked");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language of Texts"),
                                  -1);

  gtk_widget_add_css_class (GTK_WIDGET (self), "language-switcher");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * plenary_language_switcher_get_language:
 *
 * Returns: (transfer none) (nullable): the language to edit, NULL for that of the document
 */
const char *
plenary_language_switcher_get_language (PlenaryLanguageSwitcher *self)
{
  g_return_val_if_fail (PLENARY_IS_LANGUAGE_SWITCHER (self), NULL);

  return self->language;
}

/**
 * plenary_language_switcher_set_language:
 * @language: (nullable): one of the languages of the programme; NULL for that of the document
 *
 * Does what pressing its button does.
 */
void
plenary_language_switcher_set_language (PlenaryLanguageSwitcher *self,
                                        const char              *language)
{
  g_return_if_fail (PLENARY_IS_LANGUAGE_SWITCHER (self));

  if (!plenary_set_string (&self->language, language))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
  show (self);
}

/**
 * plenary_language_switcher_dup_shown:
 *
 * Returns: (transfer full): what stands on its buttons, in lines
 */
char *
plenary_language_switcher_dup_shown (PlenaryLanguageSwitcher *self)
{
  GString *lines = g_string_new (NULL);

  g_return_val_if_fail (PLENARY_IS_LANGUAGE_SWITCHER (self), NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *words = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

      g_string_append_printf (lines, "%s%s %s\n",
                              gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) ? "*" : "",
                              gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (words))),
                              gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (words))));
    }

  return g_string_free (lines, FALSE);
}
