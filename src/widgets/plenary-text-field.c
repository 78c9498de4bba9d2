/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for plain text: a title, a number, an address.
 *
 * Of a localised text it shows what is in its language and leaves the other languages as they are;
 * where there is nothing in that language, another one stands behind it, dimmed. What it shows is
 * guarded, so a text that was never touched stays what it was.
 */

#include "config.h"

#include "plenary-text-field.h"

#include "plenary-guard.h"
#include "plenary-numbering.h"
#include "plenary-title-entry.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PlenaryTextField
{
  PlenaryField      parent_instance;

  GtkWidget        *entry;
  char             *placeholder;
  gboolean          steps;
};

G_DEFINE_FINAL_TYPE (PlenaryTextField, plenary_text_field, PLENARY_TYPE_FIELD)

enum { PROP_0, PROP_PLACEHOLDER_TEXT, PROP_STEPS, N_PROPS };
static GParamSpec *properties[N_PROPS];

static PlenaryMemberType
get_type_of (PlenaryField *field)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);

  return plenary_schema_get_spec (plenary_entity_get_entity_type (entity),
                                  plenary_field_get_member (field))->type;
}

static gboolean
is_localised (PlenaryField *field)
{
  PlenaryMemberType type = get_type_of (field);

  return type != PLENARY_MEMBER_TYPE_STRING && type != PLENARY_MEMBER_TYPE_NUMBER;
}

/* Returns: (transfer full): what the field is to show, not guarded */
static char *
dup_string (PlenaryField *field)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);

  if (get_type_of (field) == PLENARY_MEMBER_TYPE_NUMBER)
    {
      int number = plenary_entity_get_number (entity, member);

      return number >= 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
    }

  if (!is_localised (field))
    return g_strdup (plenary_entity_get_string (entity, member));

  return g_strdup (plenary_field_get_string (field, plenary_entity_get_text (entity, member)));
}

/* What another language says, else what the field is for. */
static char *
create_placeholder (PlenaryTextField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  const char *other = "";

  if (is_localised (field))
    other = plenary_agenda_pick (plenary_field_get_agenda (field),
                                 plenary_entity_get_text (plenary_field_get_entity (field),
                                                          plenary_field_get_member (field)));

  return *other != '\0' ? plenary_guard_line (other) : g_strdup (self->placeholder);
}

static void
plenary_text_field_show (PlenaryField *field)
{
  PlenaryTextField *self = PLENARY_TEXT_FIELD (field);
  g_autofree char *string = dup_string (field);
  gboolean is_long = plenary_guard_is_long (string);
  g_autofree char *guarded = is_long ? plenary_guard_line (string) : plenary_guard_text (string);
  g_autofree char *placeholder = create_placeholder (self);

  plenary_title_entry_set_lines (PLENARY_TITLE_ENTRY (self->entry),
                                 get_type_of (field) == PLENARY_MEMBER_TYPE_LINES);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->entry), !is_long);
  plenary_text_input_set_placeholder (PLENARY_TEXT_INPUT (self->entry), placeholder);
  plenary_text_input_show_text (PLENARY_TEXT_INPUT (self->entry), guarded);
}

/* What are no digits is shown no more once the number is. */
static PlenaryEdit *
create_number_edit (PlenaryField *field,
                    const char   *string)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  const PlenaryMemberSpec *spec =
    plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);
  int number = spec->absent;

  for (const char *at = string; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      number = MIN (MAX (number, 0) * 10 + *at - '0', spec->limit);

  return plenary_edit_set_number (entity, member, number);
}

static PlenaryEdit *
create_edit (PlenaryField *field,
             const char   *string)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  g_autoptr(PlenaryText) text = NULL;

  if (get_type_of (field) == PLENARY_MEMBER_TYPE_NUMBER)
    return create_number_edit (field, string);

  if (!is_localised (field))
    return plenary_edit_set_string (entity, member, string);

  text = plenary_field_dup_text_with (field, plenary_entity_get_text (entity, member), string);

  return plenary_edit_set_text (entity, member, text);
}

static void
commit (PlenaryTextField *self,
        const char       *string,
        gboolean          ends_word)
{
  PlenaryField *field = PLENARY_FIELD (self);

  plenary_field_commit_typed (field, plenary_field_get_deed (field), create_edit (field, string),
                              ends_word);

  /* Where it was no change after all, nobody says that it is to be shown. */
  plenary_text_field_show (field);
}

static void
edited_cb (PlenaryTextField *self)
{
  PlenaryTextInput *input = PLENARY_TEXT_INPUT (self->entry);
  g_autofree char *text = plenary_text_input_dup_text (input);

  if (plenary_field_is_ready (PLENARY_FIELD (self)))
    commit (self, text, plenary_text_input_ends_word (input));
}

/* The number that comes @step after the one at the end of the text, "2b 10" and 1 being "2b 11". */
static char *
step_number (const char *text,
             int         step)
{
  gsize length = strlen (text);
  gsize start = length;
  gint64 number;

  while (start > 0 && length - start < 9 && g_ascii_isdigit (text[start - 1]))
    start--;

  if (start == length)
    return *text == '\0' && step > 0 ? g_strdup ("1") : NULL;

  number = g_ascii_strtoll (text + start, NULL, 10) + step;

  return number >= 0 ? g_strdup_printf ("%.*s%" G_GINT64_FORMAT, (int) start, text, number) : NULL;
}

/* The first number of a session comes after those of the others. */
static char *
create_number (PlenaryField *field)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);

  return PLENARY_IS_SESSION (entity) ?
           plenary_numbering_dup_next (PLENARY_SESSION (entity),
                                       plenary_session_get_kind (PLENARY_SESSION (entity))) :
           NULL;
}

static void
step (PlenaryTextField *self,
      int               by)
{
  g_autofree char *string = NULL;
  g_autofree char *stepped = NULL;

  if (!plenary_field_is_ready (PLENARY_FIELD (self)))
    return;

  string = dup_string (PLENARY_FIELD (self));
  if (*string == '\0' && by > 0)
    stepped = create_number (PLENARY_FIELD (self));
  if (stepped == NULL)
    stepped = step_number (string, by);
  if (stepped != NULL)
    commit (self, stepped, FALSE);
}

static void
less_cb (PlenaryTextField *self)
{
  step (self, -1);
}

static void
more_cb (PlenaryTextField *self)
{
  step (self, 1);
}

static void
focus_cb (PlenaryTextField *self)
{
  plenary_field_end_typing (PLENARY_FIELD (self));
}

static GtkWidget *
create_step_button (PlenaryTextField *self,
                    const char       *icon_name,
                    const char       *tooltip,
                    GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

/* Beside caption and text alike, as in a spin button. */
static void
add_steps (PlenaryTextField *self)
{
  GtkWidget *content = g_object_ref (adw_bin_get_child (ADW_BIN (self)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (GTK_BOX (box), create_step_button (self, "list-remove-symbolic",
                                                     _("Previous Number"), G_CALLBACK (less_cb)));
  gtk_box_append (GTK_BOX (box), create_step_button (self, "list-add-symbolic",
                                                     _("Next Number"), G_CALLBACK (more_cb)));
  g_object_unref (content);
}

static void
plenary_text_field_constructed (GObject *object)
{
  PlenaryTextField *self = PLENARY_TEXT_FIELD (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = plenary_title_entry_new ();
  g_signal_connect_object (self->entry, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  plenary_field_add_caption (PLENARY_FIELD (self), self->entry);
  if (self->steps)
    add_steps (self);

  G_OBJECT_CLASS (plenary_text_field_parent_class)->constructed (object);
}

static gboolean
plenary_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLENARY_TEXT_FIELD (widget)->entry);
}

static void
plenary_text_field_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_TEXT_FIELD (object)->placeholder, g_free);

  G_OBJECT_CLASS (plenary_text_field_parent_class)->finalize (object);
}

static void
plenary_text_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PlenaryTextField *self = PLENARY_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER_TEXT:
      self->placeholder = g_value_dup_string (value);
      break;

    case PROP_STEPS:
      self->steps = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_text_field_class_init (PlenaryTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plenary_text_field_constructed;
  object_class->finalize = plenary_text_field_finalize;
  object_class->set_property = plenary_text_field_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_text_field_grab_focus;
  PLENARY_FIELD_CLASS (klass)->show = plenary_text_field_show;

  properties[PROP_PLACEHOLDER_TEXT] =
    g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  properties[PROP_STEPS] =
    g_param_spec_boolean ("steps", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_text_field_init (PlenaryTextField *self)
{
}

/**
 * plenary_text_field_get_view:
 *
 * Returns: (transfer none): what the text is typed into
 */
GtkTextView *
plenary_text_field_get_view (PlenaryTextField *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_FIELD (self), NULL);

  return GTK_TEXT_VIEW (self->entry);
}
