/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing what is looked for: with what, and whether here or everywhere.
 *
 * It goes from place to place through all texts of a programme and shows each with the words
 * around it, as not every place is to be seen elsewhere. Places are listed when somebody goes to
 * one, and again after the programme has changed.
 */

#include "config.h"

#include "plenary-replace-bar.h"

#include "plenary-replace.h"

#include <glib/gi18n.h>

/* Letters that are shown before and after what was found. */
#define BEFORE 8
#define AFTER 80

struct _PlenaryReplaceBar
{
  AdwBin          parent_instance;

  GtkEditable    *entry;
  GtkLabel       *status;
  GtkCheckButton *match_case;
  GtkCheckButton *whole_words;

  PlenaryHistory *history;
  GSignalGroup   *history_signals;
  char           *string;
  PlenaryPhrase  *phrase;
  GPtrArray      *places;     /* (element-type PlenaryPlace): NULL before they are asked for */
  guint           current;    /* among places; as many as they are for none */
  gboolean        is_replacing;
};

G_DEFINE_FINAL_TYPE (PlenaryReplaceBar, plenary_replace_bar, ADW_TYPE_BIN)

enum { FOUND, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
tell (PlenaryReplaceBar *self,
      const char        *text,
      guint              start,
      guint              end)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (self->status, text);
  gtk_label_set_attributes (self->status, attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static const char *
go (const char *at,
    int         n,
    const char *limit)
{
  while (n < 0 && at > limit && *g_utf8_prev_char (at) != '\n')
    {
      at = g_utf8_prev_char (at);
      n++;
    }

  while (n > 0 && *at != '\0' && *at != '\n')
    {
      at = g_utf8_next_char (at);
      n--;
    }

  return at;
}

/* Which place this is, of how many, and the line on which it is. */
static void
tell_place (PlenaryReplaceBar  *self,
            const PlenaryPlace *place)
{
  g_autofree char *count = g_strdup_printf (_("%u of %u"), self->current + 1, self->places->len);
  const char *start = place->text + place->range.start;
  const char *end = place->text + place->range.end;
  const char *before = go (start, -BEFORE, place->text);
  const char *after = go (end, AFTER, NULL);
  g_autoptr(GString) text = g_string_new (count);
  guint bold;

  g_string_append (text, "   ");
  g_string_append (text, before > place->text ? "…" : "");
  g_string_append_len (text, before, start - before);
  bold = (guint) text->len;
  g_string_append_len (text, start, after - start);

  for (guint i = bold; i < text->len; i++)
    if (text->str[i] == '\n')
      text->str[i] = ' ';

  tell (self, text->str, bold, bold + (guint) (end - start));
}

static void
forget (PlenaryReplaceBar *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  tell (self, "", 0, 0);
}

static void
history_changed_cb (PlenaryReplaceBar *self)
{
  if (!self->is_replacing)
    forget (self);
}

static gboolean
can_replace (PlenaryReplaceBar *self)
{
  return self->history != NULL && !plenary_phrase_is_empty (self->phrase);
}

/* Another phrase is looked for from the first place on. */
static void
phrase_changed_cb (PlenaryReplaceBar *self)
{
  PlenaryPhraseFlags flags = PLENARY_PHRASE_ANYHOW;

  if (gtk_check_button_get_active (self->match_case))
    flags |= PLENARY_PHRASE_MATCH_CASE;

  if (gtk_check_button_get_active (self->whole_words))
    flags |= PLENARY_PHRASE_WHOLE_WORDS;

  g_clear_pointer (&self->phrase, plenary_phrase_unref);
  self->phrase = plenary_phrase_new (self->string, flags);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replace.one", can_replace (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replace.all", can_replace (self));
  forget (self);
}

static void
list_places (PlenaryReplaceBar *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = plenary_replace_list (plenary_history_get_agenda (self->history), self->phrase);
}

/* Goes to a place, or to the first behind the last. */
static void
show_place (PlenaryReplaceBar *self,
            guint              index)
{
  PlenaryPlace *place;

  if (self->places->len == 0)
    {
      self->current = 0;
      tell (self, _("No matches"), 0, 0);
      return;
    }

  self->current = index < self->places->len ? index : 0;
  place = g_ptr_array_index (self->places, self->current);
  tell_place (self, place);
  g_signal_emit (self, signals[FOUND], 0, place, self->phrase);
}

/* What is replaced is one line, as most texts are. */
static char *
dup_replacement (PlenaryReplaceBar *self)
{
  return g_strdelimit (g_strdup (gtk_editable_get_text (self->entry)), "\n\r", ' ');
}

/* Takes the edit. */
static gboolean
apply (PlenaryReplaceBar *self,
       const char        *label,
       PlenaryEdit       *edit)
{
  g_autoptr(GError) error = NULL;
  gboolean is_done;

  self->is_replacing = TRUE;
  is_done = plenary_history_do (self->history, label, edit, &error);
  self->is_replacing = FALSE;

  if (!is_done)
    g_warning ("%s: %s", label, error->message);

  return is_done;
}

static void
replace_one_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PlenaryReplaceBar *self = PLENARY_REPLACE_BAR (widget);
  g_autofree char *replacement = dup_replacement (self);
  g_autoptr(PlenaryEdit) edit = NULL;
  guint n;

  if (!can_replace (self))
    return;

  /* Nobody replaces what was not seen. */
  if (self->places == NULL || self->current >= self->places->len)
    {
      plenary_replace_bar_step (self, FALSE);
      return;
    }

  n = self->places->len;
  edit = plenary_replace_one (plenary_history_get_agenda (self->history), self->phrase,
                              g_ptr_array_index (self->places, self->current), replacement);

  if (edit == NULL || !apply (self, _("Replace"), g_steal_pointer (&edit)))
    {
      gtk_widget_error_bell (widget);
      show_place (self, self->current + 1);
      return;
    }

  /* What was put there may have the phrase itself, and is done. */
  list_places (self);
  show_place (self, self->current + self->places->len + 1 - n);
}

static void
replace_all_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PlenaryReplaceBar *self = PLENARY_REPLACE_BAR (widget);
  g_autofree char *replacement = dup_replacement (self);
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(GString) told = g_string_new (NULL);
  guint n_replaced = 0, n_left = 0;

  if (!can_replace (self))
    return;

  edit = plenary_replace_all (plenary_history_get_agenda (self->history), self->phrase,
                              replacement, &n_replaced, &n_left);

  if (edit != NULL && !apply (self, _("Replace All"), g_steal_pointer (&edit)))
    return;

  forget (self);

  if (n_replaced + n_left == 0)
    g_string_append (told, _("No matches"));
  else
    g_string_append_printf (told,
                            /* Translators: how often a word was replaced. */
                            ngettext ("%u replaced", "%u replaced", n_replaced), n_replaced);

  if (n_left > 0)
    {
      g_string_append (told, " · ");
      g_string_append_printf (told,
                              /* Translators: how often a word could not be replaced. */
                              ngettext ("%u left as it was", "%u left as they were", n_left),
                              n_left);
    }

  tell (self, told->str, 0, 0);
}

static void
entered_cb (PlenaryReplaceBar *self)
{
  replace_one_cb (GTK_WIDGET (self), NULL, NULL);
}

static gboolean
plenary_replace_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_REPLACE_BAR (widget)->entry));
}

static void
plenary_replace_bar_dispose (GObject *object)
{
  PlenaryReplaceBar *self = PLENARY_REPLACE_BAR (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (plenary_replace_bar_parent_class)->dispose (object);
}

static void
plenary_replace_bar_finalize (GObject *object)
{
  PlenaryReplaceBar *self = PLENARY_REPLACE_BAR (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  plenary_phrase_unref (self->phrase);
  g_free (self->string);

  G_OBJECT_CLASS (plenary_replace_bar_parent_class)->finalize (object);
}

static void
plenary_replace_bar_class_init (PlenaryReplaceBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_replace_bar_dispose;
  object_class->finalize = plenary_replace_bar_finalize;
  widget_class->grab_focus = plenary_replace_bar_grab_focus;

  signals[FOUND] =
    g_signal_new ("found", PLENARY_TYPE_REPLACE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, PLENARY_TYPE_PHRASE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-replace-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryReplaceBar, entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReplaceBar, status);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReplaceBar, match_case);
  gtk_widget_class_bind_template_child (widget_class, PlenaryReplaceBar, whole_words);
  gtk_widget_class_bind_template_callback (widget_class, phrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "replace.one", NULL, replace_one_cb);
  gtk_widget_class_install_action (widget_class, "replace.all", NULL, replace_all_cb);
}

static void
plenary_replace_bar_init (PlenaryReplaceBar *self)
{
  self->string = g_strdup ("");
  self->phrase = plenary_phrase_new ("", PLENARY_PHRASE_ANYHOW);
  self->history_signals = g_signal_group_new (PLENARY_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed",
                                  G_CALLBACK (history_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  phrase_changed_cb (self);
}

/**
 * plenary_replace_bar_set_history:
 * @history: (nullable): of the programme in which to replace
 */
void
plenary_replace_bar_set_history (PlenaryReplaceBar *self,
                                 PlenaryHistory    *history)
{
  g_return_if_fail (PLENARY_IS_REPLACE_BAR (self));

  g_set_object (&self->history, history);
  g_signal_group_set_target (self->history_signals, history);
  phrase_changed_cb (self);
}

/**
 * plenary_replace_bar_set_phrase:
 * @string: what is to be replaced
 */
void
plenary_replace_bar_set_phrase (PlenaryReplaceBar *self,
                                const char        *string)
{
  g_return_if_fail (PLENARY_IS_REPLACE_BAR (self));
  g_return_if_fail (string != NULL);

  if (g_str_equal (self->string, string))
    return;

  g_free (self->string);
  self->string = g_strdup (string);
  phrase_changed_cb (self);
}

/**
 * plenary_replace_bar_step:
 * @is_back: whether to go to the place before, and not to the next
 *
 * `found` tells the PlenaryPlace, and the phrase that is there.
 */
void
plenary_replace_bar_step (PlenaryReplaceBar *self,
                          gboolean           is_back)
{
  g_return_if_fail (PLENARY_IS_REPLACE_BAR (self));

  if (!can_replace (self))
    return;

  if (self->places == NULL)
    {
      list_places (self);
      show_place (self, is_back && self->places->len > 0 ? self->places->len - 1 : 0);
    }
  else if (is_back)
    {
      show_place (self, (self->current > 0 ? self->current : self->places->len) - 1);
    }
  else
    {
      show_place (self, self->current + 1);
    }
}
