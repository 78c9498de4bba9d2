/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for a picture: it shows the emblem of the programme, takes another from a file, by a
 * dialog or dropped on it, and takes it out. Why a file cannot be one is said in the field.
 */

#include "config.h"

#include "plenary-emblem-field.h"

#include "plenary-emblem.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define PICTURE_SIZE 48

struct _PlenaryEmblemField
{
  PlenaryField          parent_instance;

  GtkPicture           *picture;
  GtkLabel             *note;
  GtkWidget            *choose_button;
  GtkWidget            *remove_button;
  GtkFileChooserNative *chooser;
  GCancellable         *cancellable;
  char                 *shown;
};

typedef struct
{
  PlenaryEmblemField *field;
  guint8             *data;
} Loading;

G_DEFINE_FINAL_TYPE (PlenaryEmblemField, plenary_emblem_field, PLENARY_TYPE_FIELD)

static void
set_note (PlenaryEmblemField *self,
          const char         *note,
          gboolean            is_error)
{
  gtk_label_set_text (self->note, note);

  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
}

/* As large as it is seen: a drawing may say that it is as large as a house. */
static GdkPaintable *
create_paintable (PlenaryEmblemField *self,
                  const char         *uri)
{
  g_autoptr(GBytes) bytes = plenary_emblem_decode (uri, NULL);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  int size = 2 * PICTURE_SIZE;

  if (bytes == NULL)
    return NULL;

  stream = g_memory_input_stream_new_from_bytes (bytes);
  pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, size, size, TRUE, NULL, NULL);

  return pixbuf != NULL ? GDK_PAINTABLE (gdk_texture_new_for_pixbuf (pixbuf)) : NULL;
}

static void
plenary_emblem_field_show (PlenaryField *field)
{
  PlenaryEmblemField *self = PLENARY_EMBLEM_FIELD (field);
  const char *uri = plenary_entity_get_string (plenary_field_get_entity (field),
                                               plenary_field_get_member (field));
  g_autoptr(GdkPaintable) paintable = NULL;

  if (!plenary_set_string (&self->shown, uri))
    return;

  paintable = create_paintable (self, uri);
  gtk_picture_set_paintable (self->picture, paintable);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), paintable != NULL);
  gtk_widget_set_visible (self->remove_button, *uri != '\0');

  if (*uri == '\0')
    set_note (self, _("None"), FALSE);
  else if (paintable == NULL)
    set_note (self, _("It cannot be shown"), TRUE);
  else
    set_note (self, "", FALSE);
}

/* It is said until the programme is shown again, for whatever reason. */
static void
refuse (PlenaryEmblemField *self,
        GError             *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_note (self, error->message, TRUE);
  g_clear_pointer (&self->shown, g_free);
}

static void
take (PlenaryEmblemField *self,
      GBytes             *bytes)
{
  PlenaryField *field = PLENARY_FIELD (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = plenary_emblem_encode (bytes, &error);

  if (uri == NULL)
    refuse (self, error);
  else if (plenary_field_is_ready (field))
    plenary_field_commit (field, plenary_edit_set_string (plenary_field_get_entity (field),
                                                          plenary_field_get_member (field), uri));
}

static void
loading_free (Loading *self)
{
  g_clear_object (&self->field);
  g_free (self->data);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
bytes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Loading) loading = user_data;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &size, &error))
    {
      refuse (loading->field, error);
      return;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&loading->data), size);
  take (loading->field, bytes);
}

/* One byte more than there may be is enough to know that there are too many. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Loading) loading = user_data;
  PlenaryEmblemField *self = loading->field;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);
  gsize size = plenary_emblem_get_max_size () + 1;
  guint8 *data;

  if (stream == NULL)
    {
      refuse (self, error);
      return;
    }

  data = loading->data = g_malloc (size);
  g_input_stream_read_all_async (G_INPUT_STREAM (stream), data, size, G_PRIORITY_DEFAULT,
                                 self->cancellable, bytes_cb, g_steal_pointer (&loading));
}

static void
response_cb (PlenaryEmblemField *self,
             int                 response)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    plenary_emblem_field_load (self, file);

  g_clear_object (&self->chooser);
}

static void
choose_cb (PlenaryEmblemField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose Emblem"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("PNG and SVG Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_cb (PlenaryEmblemField *self)
{
  PlenaryField *field = PLENARY_FIELD (self);

  if (!plenary_field_is_ready (field))
    return;

  /* The button goes with it. */
  gtk_widget_grab_focus (self->choose_button);
  plenary_field_commit_as (field, _("Remove Emblem"),
                           plenary_edit_set_string (plenary_field_get_entity (field),
                                                    plenary_field_get_member (field), ""));
}

static gboolean
drop_cb (PlenaryEmblemField *self,
         const GValue       *value)
{
  plenary_emblem_field_load (self, g_value_get_object (value));

  return TRUE;
}

static GtkWidget *
create_button (PlenaryEmblemField *self,
               const char         *icon_name,
               const char         *tooltip,
               GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
create_content (PlenaryEmblemField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->picture = GTK_PICTURE (gtk_picture_new ());
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_picture_set_alternative_text (self->picture,
                                    plenary_field_get_caption (PLENARY_FIELD (self)));
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), PICTURE_SIZE, PICTURE_SIZE);
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picture));

  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));

  self->choose_button = create_button (self, "document-open-symbolic", _("Choose Emblem"),
                                       G_CALLBACK (choose_cb));
  self->remove_button = create_button (self, "user-trash-symbolic", _("Remove Emblem"),
                                       G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (box), self->choose_button);
  gtk_box_append (GTK_BOX (box), self->remove_button);

  return box;
}

static void
plenary_emblem_field_constructed (GObject *object)
{
  PlenaryEmblemField *self = PLENARY_EMBLEM_FIELD (object);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  plenary_field_add_caption (PLENARY_FIELD (self), create_content (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  G_OBJECT_CLASS (plenary_emblem_field_parent_class)->constructed (object);
}

static void
plenary_emblem_field_dispose (GObject *object)
{
  PlenaryEmblemField *self = PLENARY_EMBLEM_FIELD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (plenary_emblem_field_parent_class)->dispose (object);
}

static void
plenary_emblem_field_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_EMBLEM_FIELD (object)->shown, g_free);

  G_OBJECT_CLASS (plenary_emblem_field_parent_class)->finalize (object);
}

static void
plenary_emblem_field_class_init (PlenaryEmblemFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plenary_emblem_field_constructed;
  object_class->dispose = plenary_emblem_field_dispose;
  object_class->finalize = plenary_emblem_field_finalize;
  PLENARY_FIELD_CLASS (klass)->show = plenary_emblem_field_show;
}

static void
plenary_emblem_field_init (PlenaryEmblemField *self)
{
}

/**
 * plenary_emblem_field_load:
 * @file: a picture
 *
 * Makes it the emblem, if it can be one; else says why not.
 */
void
plenary_emblem_field_load (PlenaryEmblemField *self,
                           GFile              *file)
{
  Loading *loading;

  g_return_if_fail (PLENARY_IS_EMBLEM_FIELD (self));
  g_return_if_fail (G_IS_FILE (file));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  loading = g_new0 (Loading, 1);
  loading->field = g_object_ref (self);
  g_file_read_async (file, G_PRIORITY_DEFAULT, self->cancellable, read_cb, loading);
}

gboolean
plenary_emblem_field_has_image (PlenaryEmblemField *self)
{
  g_return_val_if_fail (PLENARY_IS_EMBLEM_FIELD (self), FALSE);

  return gtk_picture_get_paintable (self->picture) != NULL;
}

/**
 * plenary_emblem_field_get_note:
 *
 * Returns: (transfer none): what stands beside the picture
 */
const char *
plenary_emblem_field_get_note (PlenaryEmblemField *self)
{
  g_return_val_if_fail (PLENARY_IS_EMBLEM_FIELD (self), NULL);

  return gtk_label_get_text (self->note);
}
