/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for what is chosen: a kind, a room, a language.
 *
 * The whole field is the button. A list of rooms or languages takes several, and one of rooms a
 * name that is in no register yet; languages and time zones take others than the list has, if there
 * are such. A session need not be spoken in any language, but a programme is in one.
 */

#include "config.h"

#include "plenary-choice-field.h"

#include "plenary-choice-button.h"
#include "plenary-choice.h"
#include "plenary-deeds.h"
#include "plenary-language-name.h"
#include "plenary-zones.h"

#include <glib/gi18n.h>

struct _PlenaryChoiceField
{
  PlenaryField          parent_instance;

  PlenaryChoiceButton  *button;
  PlenaryChoicePopover *popover;    /* of the button */
};

G_DEFINE_FINAL_TYPE (PlenaryChoiceField, plenary_choice_field, PLENARY_TYPE_FIELD)

static gboolean
is_list (PlenaryField *field)
{
  PlenaryMember member = plenary_field_get_member (field);

  return member == PLENARY_MEMBER_ROOM || member == PLENARY_MEMBER_LANGUAGES;
}

/* What is chosen now; of a list each. */
static GStrv
dup_chosen (PlenaryField *field)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  const PlenaryMemberSpec *spec =
    plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);
  const char *single[] = { NULL, NULL };

  /* Where no languages are said, it is the one of the document. */
  if (member == PLENARY_MEMBER_LANGUAGES && plenary_entity_get_strings (entity, member)[0] == NULL)
    {
      single[0] = plenary_agenda_get_language (PLENARY_AGENDA (entity));

      return g_strdupv ((char **) single);
    }

  if (is_list (field))
    return g_strdupv ((char **) plenary_entity_get_strings (entity, member));

  single[0] = plenary_entity_get_string (entity, member);
  if (*single[0] == '\0' && spec->word != NULL)
    single[0] = spec->word;

  return g_strdupv ((char **) single);
}

static char *
create_label (PlenaryField *field,
              const char  **chosen)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; chosen[i] != NULL; i++)
    {
      g_autofree char *name = plenary_choices_dup_label (plenary_field_get_agenda (field),
                                                         plenary_field_get_member (field),
                                                         chosen[i]);

      g_string_append_printf (label, "%s%s", i > 0 ? _(", ") : "", name);
    }

  if (label->len == 0)
    g_string_append (label, _("None"));

  return g_string_free (label, FALSE);
}

static void
plenary_choice_field_show (PlenaryField *field)
{
  PlenaryChoiceField *self = PLENARY_CHOICE_FIELD (field);
  g_auto(GStrv) chosen = dup_chosen (field);
  g_autofree char *label = create_label (field, (const char **) chosen);
  gboolean nothing = chosen[0] == NULL || (*chosen[0] == '\0' && chosen[1] == NULL);

  plenary_choice_button_show (self->button, label, nothing);
  plenary_choice_popover_set_selected (self->popover, (const char *const *) chosen);
}

/* A room that was chosen is so no more, and the other way round. */
static PlenaryEdit *
create_toggle (PlenaryField *field,
               const char   *id)
{
  g_auto(GStrv) chosen = dup_chosen (field);
  g_autoptr(GPtrArray) now = g_ptr_array_new ();
  gboolean was_chosen = FALSE;

  for (guint i = 0; chosen[i] != NULL; i++)
    {
      if (!g_str_equal (chosen[i], id))
        g_ptr_array_add (now, chosen[i]);
      else
        was_chosen = TRUE;
    }

  if (!was_chosen)
    g_ptr_array_add (now, (gpointer) id);

  g_ptr_array_add (now, NULL);

  return plenary_edit_set_strings (plenary_field_get_entity (field),
                                   plenary_field_get_member (field),
                                   (const char *const *) now->pdata);
}

static PlenaryEdit *
create_edit (PlenaryField *field,
             const char   *id)
{
  PlenaryEntity *entity = plenary_field_get_entity (field);
  PlenaryMember member = plenary_field_get_member (field);
  const PlenaryMemberSpec *spec =
    plenary_schema_get_spec (plenary_entity_get_entity_type (entity), member);

  if (member == PLENARY_MEMBER_LANGUAGES)
    return plenary_deed_toggle_language (PLENARY_AGENDA (entity), id);

  if (is_list (field))
    return create_toggle (field, id);

  if (member == PLENARY_MEMBER_KIND)
    return plenary_deed_set_kind (PLENARY_SESSION (entity), id);

  if (member == PLENARY_MEMBER_LANGUAGE && PLENARY_IS_AGENDA (entity))
    return plenary_deed_set_language (PLENARY_AGENDA (entity), id);

  /* The word that is meant where there is none is left out. */
  if (g_strcmp0 (spec->word, id) == 0)
    id = "";

  return plenary_edit_set_string (entity, member, id);
}

static void
choose (PlenaryField *field,
        const char   *id)
{
  PlenaryEdit *edit = create_edit (field, id);

  if (edit != NULL)
    plenary_field_commit (field, edit);
  else
    gtk_widget_error_bell (GTK_WIDGET (field));
}

static void
chosen_cb (PlenaryChoiceField *self,
           const char         *id)
{
  PlenaryField *field = PLENARY_FIELD (self);

  if (plenary_field_is_ready (field))
    choose (field, id);
}

static void
typed_cb (PlenaryChoiceField *self,
          const char         *typed)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autofree char *id = NULL;

  if (!plenary_field_is_ready (field))
    return;

  switch ((int) plenary_field_get_member (field))
    {
    case PLENARY_MEMBER_ROOM:
      plenary_field_commit_as (field, _("Add Room"),
                               plenary_deed_add_room (plenary_field_get_agenda (field),
                                                      plenary_field_get_entity (field), typed));
      return;

    case PLENARY_MEMBER_LANGUAGE:
    case PLENARY_MEMBER_LANGUAGES:
      if (!plenary_language_name_parse (typed, &id))
        gtk_widget_error_bell (GTK_WIDGET (self));
      break;

    case PLENARY_MEMBER_TIME_ZONE:
      if (!plenary_zones_parse (typed, &id))
        gtk_widget_error_bell (GTK_WIDGET (self));
      break;

    default:
      g_assert_not_reached ();
    }

  if (id != NULL)
    choose (field, id);
}

static void
add_nothing (GListStore *choices)
{
  g_autoptr(PlenaryChoice) nothing = plenary_choice_new ("", _("None"), NULL);

  g_list_store_insert (choices, 0, nothing);
}

static void
fill (PlenaryChoiceField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);
  PlenaryMember member = plenary_field_get_member (field);
  g_autoptr(GListModel) choices = NULL;

  if (!plenary_field_is_ready (field))
    return;

  choices = plenary_choices_create (plenary_field_get_agenda (field), member);
  if (member == PLENARY_MEMBER_LANGUAGE && PLENARY_IS_SESSION (plenary_field_get_entity (field)))
    add_nothing (G_LIST_STORE (choices));

  plenary_choice_popover_set_choices (self->popover, choices);
  plenary_choice_popover_set_multiple (self->popover, is_list (field));

  if (member == PLENARY_MEMBER_ROOM)
    plenary_choice_popover_set_typing (self->popover, _("Find or Add a Room"), _("Add “%s”"));
  else if (member == PLENARY_MEMBER_LANGUAGE || member == PLENARY_MEMBER_LANGUAGES)
    plenary_choice_popover_set_typing (self->popover, _("Find a Language or Type Its Tag"),
                                       _("Use “%s”"));
  else if (member == PLENARY_MEMBER_TIME_ZONE)
    plenary_choice_popover_set_typing (self->popover, _("Find a City"), _("Use “%s”"));
  else
    plenary_choice_popover_set_typing (self->popover, _("Find"), NULL);

  plenary_choice_field_show (field);
}

static gboolean
plenary_choice_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLENARY_CHOICE_FIELD (widget)->button));
}

static void
plenary_choice_field_constructed (GObject *object)
{
  PlenaryChoiceField *self = PLENARY_CHOICE_FIELD (object);
  const char *caption = plenary_field_get_caption (PLENARY_FIELD (self));

  self->button = PLENARY_CHOICE_BUTTON (plenary_choice_button_new (caption));
  self->popover = plenary_choice_button_get_popover (self->button);
  g_signal_connect_object (self->button, "opening", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "typed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));

  G_OBJECT_CLASS (plenary_choice_field_parent_class)->constructed (object);
}

static void
plenary_choice_field_class_init (PlenaryChoiceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = plenary_choice_field_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = plenary_choice_field_grab_focus;
  PLENARY_FIELD_CLASS (klass)->show = plenary_choice_field_show;
}

static void
plenary_choice_field_init (PlenaryChoiceField *self)
{
}

/**
 * plenary_choice_field_get_popover:
 *
 * Returns: (transfer none): the list to choose from, filled when it is opened
 */
PlenaryChoicePopover *
plenary_choice_field_get_popover (PlenaryChoiceField *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE_FIELD (self), NULL);

  fill (self);

  return self->popover;
}

/**
 * plenary_choice_field_get_shown:
 *
 * Returns: (transfer none): what stands in the field
 */
const char *
plenary_choice_field_get_shown (PlenaryChoiceField *self)
{
  g_return_val_if_fail (PLENARY_IS_CHOICE_FIELD (self), NULL);

  return plenary_choice_button_get_shown (self->button);
}
