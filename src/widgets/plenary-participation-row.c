/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part, as what, and whether they come. The row says what is wished by `role-chosen`,
 * with a known word or free text, and `attendance-chosen`.
 */

#include "config.h"

#include "plenary-participation-row.h"

#include "plenary-choice.h"
#include "plenary-labels.h"
#include "plenary-role.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

struct _PlenaryParticipationRow
{
  AdwBin                parent_instance;

  AdwAvatar            *avatar;
  GtkLabel             *name;
  GtkMenuButton        *role_button;
  GtkLabel             *role;
  PlenaryChoicePopover *roles;
  GtkMenuButton        *attendance_button;
  GtkImage             *attendance_icon;
  GtkLabel             *attendance;
  PlenaryChoicePopover *attendances;

  PlenaryParticipation *participation;
};

G_DEFINE_FINAL_TYPE (PlenaryParticipationRow, plenary_participation_row, ADW_TYPE_BIN)

enum { ROLE_CHOSEN, ATTENDANCE_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct
{
  const char *attendance;
  const char *icon_name;      /* NULL: the word alone */
  const char *style_class;
} attendance_looks[] = {
  { "", NULL, "open" },
  { "invited", "mail-unread-symbolic", "invited" },
  { "confirmed", "object-select-symbolic", "confirmed" },
  { "declined", "window-close-symbolic", "declined" },
};

static void
role_cb (PlenaryParticipationRow *self,
         const char              *role)
{
  g_signal_emit (self, signals[ROLE_CHOSEN], 0, role);
}

static void
attendance_cb (PlenaryParticipationRow *self,
               const char              *attendance)
{
  g_signal_emit (self, signals[ATTENDANCE_CHOSEN], 0, attendance);
}

static void
plenary_participation_row_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_PARTICIPATION_ROW (object)->participation, plenary_participation_unref);

  G_OBJECT_CLASS (plenary_participation_row_parent_class)->finalize (object);
}

static void
plenary_participation_row_class_init (PlenaryParticipationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_participation_row_finalize;

  signals[ROLE_CHOSEN] =
    g_signal_new ("role-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ATTENDANCE_CHOSEN] =
    g_signal_new ("attendance-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH
                                               "/plenary-participation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, name);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, role_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, role);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, roles);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, attendance_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, attendance_icon);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, attendance);
  gtk_widget_class_bind_template_child (widget_class, PlenaryParticipationRow, attendances);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
  gtk_widget_class_bind_template_callback (widget_class, attendance_cb);
}

static void
plenary_participation_row_init (PlenaryParticipationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  plenary_choice_popover_set_typing (self->roles, _("Find or Type a Role"), _("Use “%s”"));
}

GtkWidget *
plenary_participation_row_new (void)
{
  return g_object_new (PLENARY_TYPE_PARTICIPATION_ROW, NULL);
}

static void
show_role (PlenaryParticipationRow *self,
           PlenaryAgenda           *agenda,
           PlenaryText             *role,
           const char              *label)
{
  g_autoptr(GListModel) choices = plenary_choices_create (agenda, PLENARY_MEMBER_ROLE);
  const char *word = plenary_role_get_word (role);
  const char *chosen[] = { word != NULL ? word : role == NULL ? "" : NULL, NULL };

  gtk_label_set_text (self->role, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Role"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);

  plenary_choice_popover_set_choices (self->roles, choices);
  plenary_choice_popover_set_selected (self->roles, chosen);
}

static GListModel *
create_attendances (void)
{
  GListStore *choices = g_list_store_new (PLENARY_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (attendance_looks); i++)
    {
      const char *attendance = attendance_looks[i].attendance;
      g_autoptr(PlenaryChoice) choice =
        plenary_choice_new (attendance, plenary_label_attendance (attendance), NULL);

      g_list_store_append (choices, choice);
    }

  return G_LIST_MODEL (choices);
}

static void
show_attendance (PlenaryParticipationRow *self,
                 const char              *attendance)
{
  g_autoptr(GListModel) choices = create_attendances ();
  g_autofree char *label = plenary_label_dup_attendance (attendance);
  const char *chosen[] = { attendance, NULL };
  const char *icon_name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (attendance_looks); i++)
    if (g_str_equal (attendance_looks[i].attendance, attendance))
      {
        icon_name = attendance_looks[i].icon_name;
        gtk_widget_add_css_class (GTK_WIDGET (self->attendance_button),
                                  attendance_looks[i].style_class);
      }
    else
      {
        gtk_widget_remove_css_class (GTK_WIDGET (self->attendance_button),
                                     attendance_looks[i].style_class);
      }

  gtk_image_set_from_icon_name (self->attendance_icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->attendance_icon), icon_name != NULL);
  gtk_label_set_text (self->attendance, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->attendance_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendance"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);

  plenary_choice_popover_set_choices (self->attendances, choices);
  plenary_choice_popover_set_selected (self->attendances, chosen);
}

/**
 * plenary_participation_row_show:
 * @agenda: the agenda in whose register the person is
 * @participation: what to show
 */
void
plenary_participation_row_show (PlenaryParticipationRow *self,
                                PlenaryAgenda           *agenda,
                                PlenaryParticipation    *participation)
{
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;

  g_return_if_fail (PLENARY_IS_PARTICIPATION_ROW (self));

  name = plenary_label_dup_name (agenda, participation->person);
  role = plenary_label_dup_role (agenda, participation->role);
  if (*role == '\0')
    plenary_set_string (&role, _("No Role"));

  /* It is shown after every change to the agenda, and seldom is another one. */
  if (self->participation == participation &&
      g_str_equal (gtk_label_get_text (self->name), name) &&
      g_str_equal (gtk_label_get_text (self->role), role))
    return;

  g_clear_pointer (&self->participation, plenary_participation_unref);
  self->participation = plenary_participation_ref (participation);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name, name);
  show_role (self, agenda, participation->role, role);
  show_attendance (self, participation->attendance);
}

/**
 * plenary_participation_row_get_person:
 *
 * Returns: (transfer none) (nullable): the id of the person it shows
 */
const char *
plenary_participation_row_get_person (PlenaryParticipationRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PARTICIPATION_ROW (self), NULL);

  return self->participation != NULL ? self->participation->person : NULL;
}

PlenaryChoicePopover *
plenary_participation_row_get_roles (PlenaryParticipationRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PARTICIPATION_ROW (self), NULL);

  return self->roles;
}

PlenaryChoicePopover *
plenary_participation_row_get_attendance (PlenaryParticipationRow *self)
{
  g_return_val_if_fail (PLENARY_IS_PARTICIPATION_ROW (self), NULL);

  return self->attendances;
}
