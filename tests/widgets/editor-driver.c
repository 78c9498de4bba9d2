/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does with an editor what a user does, widget by widget. */

#include "editor-driver.h"

#include "plenary-choice-field.h"
#include "plenary-time-field.h"
#include "plenary-twins-field.h"

/* Returns: (nullable): the first such widget in @root, depth first */
GtkWidget *
driver_find (GtkWidget  *root,
             GType       type,
             DriverMatch match,
             const char *what)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (match == NULL || match (root, what)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = driver_find (child, type, match, what);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *root,
          GType      type,
          guint     *index)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*index)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
driver_find_nth (GtkWidget *root,
                 GType      type,
                 guint      index)
{
  return find_nth (root, type, &index);
}

guint
driver_count (GtkWidget *root,
              GType      type)
{
  guint n = 0;

  while (driver_find_nth (root, type, n) != NULL)
    n++;

  return n;
}

static gboolean
has_member (GtkWidget  *widget,
            const char *member)
{
  g_autofree char *own = NULL;

  /* It proposes something for what another field is of. */
  if (PLENARY_IS_TWINS_FIELD (widget))
    return FALSE;

  g_object_get (widget, "member", &own, NULL);

  return g_strcmp0 (own, *member != '\0' ? member : NULL) == 0;
}

/* Of "" the first of that type that is of no member. */
static gpointer
find_field_of_type (GtkWidget  *root,
                    GType       type,
                    const char *member)
{
  GtkWidget *field = driver_find (root, type, has_member, member);

  g_assert_nonnull (field);

  return field;
}

/* Returns: the field of that member */
gpointer
driver_find_field (GtkWidget  *root,
                   const char *member)
{
  return find_field_of_type (root, PLENARY_TYPE_FIELD, member);
}

static gboolean
has_tooltip (GtkWidget  *widget,
             const char *tooltip)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

GtkWidget *
driver_find_button (GtkWidget  *root,
                    const char *tooltip)
{
  GtkWidget *button = driver_find (root, GTK_TYPE_BUTTON, has_tooltip, tooltip);

  g_assert_nonnull (button);

  return button;
}

/* Each letter as a keystroke of its own. */
void
driver_type (GtkTextView *view,
             const char  *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    gtk_text_buffer_insert_interactive_at_cursor (buffer, at,
                                                  (int) (g_utf8_next_char (at) - at), TRUE);
}

void
driver_replace (GtkTextView *view,
                const char  *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}

char *
driver_dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Types a time into the field of that member, and leaves it. */
void
driver_enter (GtkWidget  *root,
              const char *member,
              const char *text)
{
  PlenaryTimeField *field = find_field_of_type (root, PLENARY_TYPE_TIME_FIELD, member);
  PlenaryTimeEntry *entry = plenary_time_field_get_entry (field);

  gtk_editable_set_text (GTK_EDITABLE (plenary_time_entry_get_text (entry)), text);
  plenary_time_entry_flush (entry);
}

/* Types what to choose in the field of that member, and takes it with Enter. */
void
driver_choose (GtkWidget  *root,
               const char *member,
               const char *text)
{
  PlenaryChoicePopover *popover =
    plenary_choice_field_get_popover (driver_find_field (root, member));

  plenary_choice_popover_type (popover, text);
  plenary_choice_popover_activate (popover);
}

/* Returns: (nullable): the window of that type that was opened last */
gpointer
driver_find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (g_type_is_a (G_OBJECT_TYPE (window->data), type))
      return window->data;

  return NULL;
}

static gboolean
is_ground (PangoAttribute *attribute,
           gpointer        user_data)
{
  *(gboolean *) user_data |= attribute->klass->type == PANGO_ATTR_BACKGROUND;

  return FALSE;
}

static void
collect_marked (GtkWidget *widget,
                GString   *marked)
{
  PangoAttrList *attributes =
    GTK_IS_LABEL (widget) ? gtk_label_get_attributes (GTK_LABEL (widget)) : NULL;
  gboolean is_marked = FALSE;

  if (attributes != NULL)
    pango_attr_list_filter (attributes, is_ground, &is_marked);

  if (is_marked)
    g_string_append_printf (marked, "%.12s|", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_marked (child, marked);
}

/* How each label begins in which something is marked, with a | after each. */
char *
driver_dup_marked (GtkWidget *root)
{
  GString *marked = g_string_new (NULL);

  collect_marked (root, marked);

  return g_string_free (marked, FALSE);
}

static void
let_happen (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Lets all happen that is due, and each window be drawn, however long that takes a busy machine. */
void
driver_settle (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < 20; i++)
    {
      let_happen ();
      g_usleep (2000);
    }

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        gtk_test_widget_wait_for_draw (window);
    }

  let_happen ();
}

/* Presses a key in a widget, as its shortcuts have it. Returns: whether that did anything */
gboolean
driver_press (GtkWidget       *widget,
              guint            key,
              GdkModifierType  modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (shortcuts) && j < g_list_model_get_n_items (shortcuts);
           j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return TRUE;
        }
    }

  return FALSE;
}
