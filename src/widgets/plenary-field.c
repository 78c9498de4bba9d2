/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field shows one member of one entity, and changes it through the history.
 *
 * Of localised texts it shows what is in its language, which is that of the document unless it was
 * told another.
 *
 * It knows nothing of what it shows: whenever the agenda has changed, by itself, by another widget
 * or by undo, it shows again what the entity has, and a field that finds it already there does
 * nothing. So there is no second state to keep in step. The classes that derive from it are for
 * text, times, choices; what they are for, a template says.
 */

#include "config.h"

#include "plenary-field.h"

#include "plenary-utils.h"

typedef struct
{
  PlenaryHistory *history;
  PlenaryEntity  *entity;
  char           *member;
  char           *caption;
  char           *deed;
  char           *language;     /* NULL for that of the document */
} PlenaryFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlenaryField, plenary_field, ADW_TYPE_BIN)

#define PRIVATE(self) ((PlenaryFieldPrivate *) plenary_field_get_instance_private (self))

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_ENTITY,
  PROP_MEMBER,
  PROP_CAPTION,
  PROP_DEED,
  PROP_LANGUAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show (PlenaryField *self)
{
  gboolean ready = plenary_field_is_ready (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self), ready);

  if (ready && PLENARY_FIELD_GET_CLASS (self)->show != NULL)
    PLENARY_FIELD_GET_CLASS (self)->show (self);
}

static void
plenary_field_constructed (GObject *object)
{
  G_OBJECT_CLASS (plenary_field_parent_class)->constructed (object);

  show (PLENARY_FIELD (object));
}

static void
plenary_field_dispose (GObject *object)
{
  PlenaryFieldPrivate *priv = PRIVATE (PLENARY_FIELD (object));

  if (priv->history != NULL)
    g_signal_handlers_disconnect_by_func (priv->history, show, object);

  g_clear_object (&priv->history);
  g_clear_object (&priv->entity);

  G_OBJECT_CLASS (plenary_field_parent_class)->dispose (object);
}

static void
plenary_field_finalize (GObject *object)
{
  PlenaryFieldPrivate *priv = PRIVATE (PLENARY_FIELD (object));

  g_clear_pointer (&priv->member, g_free);
  g_clear_pointer (&priv->caption, g_free);
  g_clear_pointer (&priv->deed, g_free);
  g_clear_pointer (&priv->language, g_free);

  G_OBJECT_CLASS (plenary_field_parent_class)->finalize (object);
}

static void
plenary_field_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PlenaryFieldPrivate *priv = PRIVATE (PLENARY_FIELD (object));

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, priv->history);
      break;

    case PROP_ENTITY:
      g_value_set_object (value, priv->entity);
      break;

    case PROP_MEMBER:
      g_value_set_string (value, priv->member);
      break;

    case PROP_CAPTION:
      g_value_set_string (value, priv->caption);
      break;

    case PROP_DEED:
      g_value_set_string (value, priv->deed);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, priv->language);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_field_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PlenaryField *self = PLENARY_FIELD (object);
  PlenaryFieldPrivate *priv = PRIVATE (self);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_field_set_history (self, g_value_get_object (value));
      break;

    case PROP_ENTITY:
      plenary_field_set_entity (self, g_value_get_object (value));
      break;

    case PROP_MEMBER:
      priv->member = g_value_dup_string (value);
      break;

    case PROP_CAPTION:
      priv->caption = g_value_dup_string (value);
      break;

    case PROP_DEED:
      priv->deed = g_value_dup_string (value);
      break;

    case PROP_LANGUAGE:
      plenary_field_set_language (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_field_class_init (PlenaryFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = plenary_field_constructed;
  object_class->dispose = plenary_field_dispose;
  object_class->finalize = plenary_field_finalize;
  object_class->get_property = plenary_field_get_property;
  object_class->set_property = plenary_field_set_property;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_ENTITY] =
    g_param_spec_object ("entity", NULL, NULL, PLENARY_TYPE_ENTITY, flags);
  properties[PROP_MEMBER] =
    g_param_spec_string ("member", NULL, NULL, NULL, once);
  properties[PROP_CAPTION] =
    g_param_spec_string ("caption", NULL, NULL, NULL, once);
  properties[PROP_DEED] =
    g_param_spec_string ("deed", NULL, NULL, NULL, once);
  properties[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_field_init (PlenaryField *self)
{
}

PlenaryHistory *
plenary_field_get_history (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  return PRIVATE (self)->history;
}

void
plenary_field_set_history (PlenaryField   *self,
                           PlenaryHistory *history)
{
  PlenaryFieldPrivate *priv = PRIVATE (self);

  g_return_if_fail (PLENARY_IS_FIELD (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (priv->history == history)
    return;

  plenary_field_flush (self);

  if (priv->history != NULL)
    g_signal_handlers_disconnect_by_func (priv->history, show, self);

  g_set_object (&priv->history, history);

  if (history != NULL)
    g_signal_connect_object (history, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

/**
 * plenary_field_get_agenda:
 *
 * Returns: (transfer none) (nullable): the agenda that the history is of
 */
PlenaryAgenda *
plenary_field_get_agenda (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  return PRIVATE (self)->history != NULL ? plenary_history_get_agenda (PRIVATE (self)->history) :
                                           NULL;
}

gpointer
plenary_field_get_entity (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  return PRIVATE (self)->entity;
}

/**
 * plenary_field_set_entity:
 * @entity: (nullable) (type PlenaryEntity): whose member it shall show
 *
 * What was typed for the entity before is committed to that one first.
 */
void
plenary_field_set_entity (PlenaryField *self,
                          gpointer      entity)
{
  PlenaryFieldPrivate *priv = PRIVATE (self);

  g_return_if_fail (PLENARY_IS_FIELD (self));
  g_return_if_fail (entity == NULL || PLENARY_IS_ENTITY (entity));

  if (priv->entity == entity)
    return;

  plenary_field_flush (self);
  g_set_object (&priv->entity, entity);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

/**
 * plenary_field_get_member:
 *
 * Returns: the member it shows, PLENARY_MEMBER_NONE if it shows several
 */
PlenaryMember
plenary_field_get_member (PlenaryField *self)
{
  PlenaryFieldPrivate *priv = PRIVATE (self);
  const PlenaryMemberSpec *spec;

  g_return_val_if_fail (PLENARY_IS_FIELD (self), PLENARY_MEMBER_NONE);

  if (priv->entity == NULL || priv->member == NULL)
    return PLENARY_MEMBER_NONE;

  spec = plenary_schema_find (plenary_entity_get_entity_type (priv->entity), priv->member);

  return spec != NULL ? spec->member : PLENARY_MEMBER_NONE;
}

const char *
plenary_field_get_caption (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  return PRIVATE (self)->caption;
}

/**
 * plenary_field_get_language:
 *
 * Returns: (transfer none): the language in which it shows texts, while it has a history
 */
const char *
plenary_field_get_language (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  if (PRIVATE (self)->language != NULL)
    return PRIVATE (self)->language;

  return plenary_agenda_get_language (plenary_field_get_agenda (self));
}

/**
 * plenary_field_set_language:
 * @language: (nullable): a BCP 47 tag; NULL for the language of the document
 *
 * What was typed in the language before is committed first.
 */
void
plenary_field_set_language (PlenaryField *self,
                            const char   *language)
{
  g_return_if_fail (PLENARY_IS_FIELD (self));

  if (g_strcmp0 (PRIVATE (self)->language, language) == 0)
    return;

  plenary_field_flush (self);
  plenary_field_end_typing (self);
  plenary_set_string (&PRIVATE (self)->language, language);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * plenary_field_dup_text_with:
 * @text: (nullable): a text of the agenda
 * @string: what to say instead in the language of the field
 *
 * Returns: (transfer full) (nullable): the text with that
 */
PlenaryText *
plenary_field_dup_text_with (PlenaryField *self,
                             PlenaryText  *text,
                             const char   *string)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), NULL);

  return plenary_text_with (text, plenary_agenda_get_language (plenary_field_get_agenda (self)),
                            plenary_field_get_language (self), string);
}

/**
 * plenary_field_get_string:
 * @text: (nullable): a text of the agenda
 *
 * Returns: (transfer none): what it says in the language of the field, empty if that is nothing
 */
const char *
plenary_field_get_string (PlenaryField *self,
                          PlenaryText  *text)
{
  const char *string;

  g_return_val_if_fail (PLENARY_IS_FIELD (self), "");

  string = plenary_text_get_in (text,
                                plenary_agenda_get_language (plenary_field_get_agenda (self)),
                                plenary_field_get_language (self));

  return string != NULL ? string : "";
}

/**
 * plenary_field_get_deed:
 *
 * Returns: (transfer none): what changing it is called in the history
 */
const char *
plenary_field_get_deed (PlenaryField *self)
{
  g_return_val_if_fail (PLENARY_IS_FIELD (self), "");

  return PRIVATE (self)->deed != NULL ? PRIVATE (self)->deed : "";
}

/**
 * plenary_field_is_ready:
 *
 * Returns: whether it has an entity that is in the agenda now
 */
gboolean
plenary_field_is_ready (PlenaryField *self)
{
  PlenaryFieldPrivate *priv = PRIVATE (self);

  g_return_val_if_fail (PLENARY_IS_FIELD (self), FALSE);

  return priv->history != NULL && priv->entity != NULL &&
         plenary_agenda_find (plenary_history_get_agenda (priv->history),
                              plenary_entity_get_id (priv->entity)) == priv->entity;
}

/**
 * plenary_field_commit:
 * @edit: (transfer full): the change to make
 *
 * Returns: whether it could be made, which it can if it was made for the agenda as it is
 */
gboolean
plenary_field_commit (PlenaryField *self,
                      PlenaryEdit  *edit)
{
  return plenary_field_commit_as (self, plenary_field_get_deed (self), edit);
}

/**
 * plenary_field_commit_as:
 * @deed: what the change is called
 * @edit: (transfer full): the change to make
 *
 * Returns: whether it could be made
 */
gboolean
plenary_field_commit_as (PlenaryField *self,
                         const char   *deed,
                         PlenaryEdit  *edit)
{
  g_autoptr(PlenaryHistory) history = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (PLENARY_IS_FIELD (self), FALSE);
  g_return_val_if_fail (PRIVATE (self)->history != NULL, FALSE);

  history = g_object_ref (PRIVATE (self)->history);

  if (plenary_history_do (history, deed, edit, &error))
    return TRUE;

  g_warning ("%s: %s", deed, error->message);

  return FALSE;
}

/**
 * plenary_field_commit_typed:
 * @deed: what the change is called
 * @edit: (transfer full): the change to make
 * @ends_word: whether a word is finished with it, so that the next is a deed of its own
 *
 * Returns: whether it could be made
 */
gboolean
plenary_field_commit_typed (PlenaryField *self,
                            const char   *deed,
                            PlenaryEdit  *edit,
                            gboolean      ends_word)
{
  PlenaryFieldPrivate *priv = PRIVATE (self);
  g_autoptr(PlenaryHistory) history = NULL;
  g_autofree char *key = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (PLENARY_IS_FIELD (self), FALSE);
  g_return_val_if_fail (priv->history != NULL && priv->entity != NULL, FALSE);

  history = g_object_ref (priv->history);
  key = g_strdup_printf ("%s %s", deed, plenary_entity_get_id (priv->entity));

  if (!plenary_history_do_joined (history, deed, key, edit, &error))
    {
      g_warning ("%s: %s", deed, error->message);
      return FALSE;
    }

  if (ends_word)
    plenary_history_end_joining (history);

  return TRUE;
}

/**
 * plenary_field_end_typing:
 *
 * What is typed next is a deed of its own.
 */
void
plenary_field_end_typing (PlenaryField *self)
{
  g_return_if_fail (PLENARY_IS_FIELD (self));

  if (PRIVATE (self)->history != NULL)
    plenary_history_end_joining (PRIVATE (self)->history);
}

/**
 * plenary_field_flush:
 *
 * Commits what was typed and is only waiting for Enter, or for the focus to leave.
 */
void
plenary_field_flush (PlenaryField *self)
{
  g_return_if_fail (PLENARY_IS_FIELD (self));

  if (plenary_field_is_ready (self) && PLENARY_FIELD_GET_CLASS (self)->flush != NULL)
    PLENARY_FIELD_GET_CLASS (self)->flush (self);
}

/**
 * plenary_field_flush_focus:
 * @widget: any widget of a window
 *
 * Commits what was typed in the field of that window that has the focus; to be called before an
 * agenda is saved or printed.
 */
void
plenary_field_flush_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, PLENARY_TYPE_FIELD) : NULL;

  if (field != NULL)
    plenary_field_flush (PLENARY_FIELD (field));
}

/**
 * plenary_field_add_caption:
 * @control: what the field consists of
 *
 * Sets @control below the caption of the field, which also is its name for those who do not see.
 *
 * Returns: (transfer none): the label of the caption
 */
GtkWidget *
plenary_field_add_caption (PlenaryField *self,
                           GtkWidget    *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (PRIVATE (self)->caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), control);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  adw_bin_set_child (ADW_BIN (self), box);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);

  return label;
}
