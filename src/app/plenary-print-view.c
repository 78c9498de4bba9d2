/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to print, and how it will look: at the left the handouts to choose from and what can be
 * chosen of each, at the right its pages.
 *
 * The pages follow each choice, and are laid out beside the main loop; the first one of a long
 * programme comes before the others. When those of the chosen handout are there, the others are
 * sketched for their pictures, of no more than a day: their first page says enough. Printing and
 * saving is for the window with the programme, which is asked by `print` and `save`.
 */

#include "config.h"

#include "plenary-print-view.h"

#include "plenary-handout-card.h"
#include "plenary-handout-kinds.h"
#include "plenary-omissions-dialog.h"
#include "plenary-page-view.h"
#include "plenary-press.h"
#include "plenary-print-choices.h"
#include "plenary-print-options.h"
#include "plenary-tab-stop.h"

#include <glib/gi18n.h>

/* A programme of more entities takes its time. */
#define MANY 500

struct _PlenaryPrintView
{
  AdwWindow            parent_instance;

  AdwLeaflet          *leaflet;
  GtkWidget           *side;
  GtkBox              *choices;
  GtkFlowBox          *cards;
  GtkWidget           *omissions_button;
  GtkLabel            *omissions_label;
  GtkWidget           *narrow_bar;
  GtkWidget           *cancel_button;
  GtkWidget           *back_button;
  GtkWidget           *print_button;
  GtkWidget           *save_button;
  GtkWidget           *narrow_save_button;
  GtkWidget           *preview_button;
  PlenaryPageView     *pages;
  PlenaryPrintOptions *options;

  PlenaryAgenda       *agenda;
  PlenaryReaderState  *state;
  GDateTime           *now;
  PlenaryPress        *press;
  PlenaryPress        *picture_press;
  guint                arrange_source;
  guint                n_pictures;      /* cards that have been seen to */
  gboolean             is_saving;
};

G_DEFINE_FINAL_TYPE (PlenaryPrintView, plenary_print_view, ADW_TYPE_WINDOW)

enum { PRINT, SAVE, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryHandoutCard *
get_card (PlenaryPrintView *self,
          guint             index)
{
  return PLENARY_HANDOUT_CARD (gtk_flow_box_get_child_at_index (self->cards, (int) index));
}

static PlenaryHandoutCard *
find_card (PlenaryPrintView   *self,
           PlenaryHandoutKind  kind)
{
  PlenaryHandoutCard *card;

  for (guint i = 0; (card = get_card (self, i)) != NULL; i++)
    if (plenary_handout_card_get_kind (card) == kind)
      return card;

  return NULL;
}

static PlenarySetting *
create_setting (PlenaryPrintView    *self,
                const PlenaryTicket *ticket)
{
  return plenary_setting_new_for_ticket (ticket, self->agenda, self->now);
}

/* The first of the chosen days that has sessions. */
static PlenaryDay *
find_first_day (PlenaryPrintView    *self,
                const PlenaryTicket *ticket)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      if (plenary_ticket_chooses_day (ticket, day) &&
          plenary_list_get_n_items (plenary_day_get_sessions (day)) > 0)
        return day;
    }

  return NULL;
}

static void
take_picture (PlenaryPrintView   *self,
              PlenaryHandoutKind  kind)
{
  g_autoptr(PlenaryTicket) ticket = plenary_print_choices_load (self->state, self->agenda, kind);
  g_autoptr(PlenarySetting) setting = NULL;
  PlenaryDay *day = find_first_day (self, ticket);

  if (day != NULL && plenary_handout_kind_has (kind, PLENARY_HANDOUT_TRAIT_SESSIONS))
    {
      g_strfreev (ticket->days);
      ticket->days = g_new0 (char *, 2);
      *ticket->days = g_strdup (plenary_entity_get_id (PLENARY_ENTITY (day)));
    }

  setting = create_setting (self, ticket);
  plenary_press_set (self->picture_press, self->agenda, setting, PLENARY_PRESS_SKETCH);
}

/* Goes on with the next card that has none. */
static void
take_next_picture (PlenaryPrintView *self)
{
  PlenaryHandoutCard *card;

  while ((card = get_card (self, self->n_pictures)) != NULL)
    {
      PlenaryHandoutKind kind = plenary_handout_card_get_kind (card);

      self->n_pictures++;

      if (kind != plenary_print_view_get_ticket (self)->kind)
        {
          take_picture (self, kind);
          return;
        }
    }
}

static void
show_picture (PlenaryPrintView *self,
              PlenaryHandout   *handout)
{
  PlenarySetting *setting = plenary_handout_get_setting (handout);
  PlenaryHandoutKind kind = plenary_setting_get_ticket (setting)->kind;

  plenary_handout_card_set_handout (find_card (self, kind), handout);
}

static void
picture_done_cb (PlenaryPrintView *self,
                 PlenaryHandout   *handout)
{
  show_picture (self, handout);
  take_next_picture (self);
}

static void
show_omissions (PlenaryPrintView *self,
                PlenaryLedger    *ledger)
{
  g_autofree char *words = plenary_omissions_dup_words (ledger, self->agenda);

  gtk_label_set_text (self->omissions_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->omissions_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left Out"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_set_visible (self->omissions_button, *words != '\0');
}

/* Nothing is printed or saved that has nothing on it, or while it is being saved. */
static void
update_buttons (PlenaryPrintView *self)
{
  PlenaryHandout *handout = plenary_page_view_get_handout (self->pages);
  gboolean is_sensitive = !self->is_saving &&
    (handout == NULL || plenary_handout_get_lack (handout) == PLENARY_LACK_NOTHING);

  gtk_widget_set_sensitive (self->print_button, is_sensitive);
  gtk_widget_set_sensitive (self->save_button, is_sensitive);
  gtk_widget_set_sensitive (self->narrow_save_button, is_sensitive);
}

static void
done_cb (PlenaryPrintView *self,
         PlenaryHandout   *handout)
{
  plenary_page_view_set_handout (self->pages, handout);
  update_buttons (self);
  show_picture (self, handout);

  if (plenary_handout_is_sketch (handout))
    return;

  show_omissions (self, plenary_handout_get_ledger (handout));

  if (self->n_pictures == 0)
    take_next_picture (self);
}

static void
busy_cb (PlenaryPrintView *self)
{
  plenary_page_view_set_busy (self->pages, plenary_press_is_busy (self->press) || self->is_saving);
}

/* While a handout is looked at, what changes in it comes whole. */
static PlenaryPressMode
get_mode (PlenaryPrintView    *self,
          const PlenaryTicket *ticket)
{
  PlenaryHandout *shown = plenary_page_view_get_handout (self->pages);
  gboolean is_new = shown == NULL ||
    plenary_setting_get_ticket (plenary_handout_get_setting (shown))->kind != ticket->kind;

  return is_new && ticket->first_page == 1 && plenary_agenda_count (self->agenda) > MANY &&
         plenary_handout_kind_has (ticket->kind, PLENARY_HANDOUT_TRAIT_SKETCH) ?
         PLENARY_PRESS_SKETCH_FIRST : PLENARY_PRESS_WHOLE;
}

static void
lay_out (PlenaryPrintView *self)
{
  const PlenaryTicket *ticket = plenary_print_options_get_ticket (self->options);
  g_autoptr(PlenarySetting) setting = create_setting (self, ticket);

  plenary_press_set (self->press, self->agenda, setting, get_mode (self, ticket));
}

static void
kind_cb (PlenaryPrintView *self)
{
  GList *selected = gtk_flow_box_get_selected_children (self->cards);

  if (selected != NULL && self->options != NULL)
    plenary_print_options_set_kind (self->options,
                                    plenary_handout_card_get_kind (selected->data));

  g_list_free (selected);
}

static void
omissions_cb (PlenaryPrintView *self)
{
  PlenaryHandout *handout = plenary_page_view_get_handout (self->pages);

  gtk_window_present (GTK_WINDOW (plenary_omissions_dialog_new (
    GTK_WINDOW (self), plenary_handout_get_ledger (handout), self->agenda)));
}

static void
print_cb (PlenaryPrintView *self)
{
  if (gtk_widget_get_sensitive (self->print_button))
    g_signal_emit (self, signals[PRINT], 0);
}

static void
save_cb (PlenaryPrintView *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

/* Narrow, what can be chosen and how it looks are two pages. */
static void
arrange (PlenaryPrintView *self)
{
  gboolean is_folded = adw_leaflet_get_folded (self->leaflet);
  gboolean is_previewing =
    is_folded && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pages);

  gtk_widget_set_visible (self->cancel_button, !is_previewing);
  gtk_widget_set_visible (self->back_button, is_previewing);
  gtk_widget_set_visible (self->save_button, !is_folded);
  gtk_widget_set_visible (self->narrow_bar, is_folded);
}

static gboolean
arrange_cb (gpointer user_data)
{
  PlenaryPrintView *self = user_data;

  self->arrange_source = 0;
  arrange (self);

  return G_SOURCE_REMOVE;
}

/* It folds while sizes are being given out, when nothing may come or go. */
static void
folded_cb (PlenaryPrintView *self)
{
  if (self->arrange_source == 0)
    self->arrange_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);
}

static void
back_cb (PlenaryPrintView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->side);
}

static void
preview_cb (PlenaryPrintView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  PlenaryPrintView *self = PLENARY_PRINT_VIEW (widget);
  int direction = g_variant_get_int32 (args);

  if (direction > 0)
    plenary_page_view_zoom_in (self->pages);
  else if (direction < 0)
    plenary_page_view_zoom_out (self->pages);
  else
    plenary_page_view_zoom_fit (self->pages);

  return TRUE;
}

/* From wherever one is, before the cards or a list takes them for its own. */
static gboolean
turn_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             gpointer               user_data)
{
  PlenaryPrintView *self = user_data;
  guint page = plenary_page_view_get_page (self->pages);
  gboolean is_down = keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down;
  gboolean is_up = keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK ||
      (!is_down && !is_up))
    return FALSE;

  if (is_down)
    plenary_page_view_go_to (self->pages, page + 1);
  else if (page > 0)
    plenary_page_view_go_to (self->pages, page - 1);

  return TRUE;
}

static void
add_turning (PlenaryPrintView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (turn_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static gboolean
print_key_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  print_cb (PLENARY_PRINT_VIEW (widget));

  return TRUE;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; int direction; } zooms[] = {
    { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 },
    { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 },
    { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].keyval, GDK_CONTROL_MASK, zoom_key_cb,
                                  "i", zooms[i].direction);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, print_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plenary_print_view_dispose (GObject *object)
{
  PlenaryPrintView *self = PLENARY_PRINT_VIEW (object);

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  g_clear_object (&self->press);
  g_clear_object (&self->picture_press);
  g_clear_object (&self->agenda);
  g_clear_object (&self->state);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (plenary_print_view_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PlenaryPrintView, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-print-view.ui");
  BIND (leaflet);
  BIND (side);
  BIND (choices);
  BIND (cards);
  BIND (omissions_button);
  BIND (omissions_label);
  BIND (narrow_bar);
  BIND (cancel_button);
  BIND (back_button);
  BIND (print_button);
  BIND (save_button);
  BIND (narrow_save_button);
  BIND (preview_button);
  BIND (pages);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, omissions_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
}

static void
plenary_print_view_class_init (PlenaryPrintViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_print_view_dispose;

  /* The ticket is to be printed. */
  signals[PRINT] =
    g_signal_new ("print",
                  PLENARY_TYPE_PRINT_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /* The ticket is to be saved as a PDF. */
  signals[SAVE] =
    g_signal_new ("save",
                  PLENARY_TYPE_PRINT_VIEW,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (PLENARY_TYPE_PAGE_VIEW);
  g_type_ensure (PLENARY_TYPE_TAB_STOP);
  bind_template (widget_class);
  add_keys (widget_class);
}

/* A button has its name from the label in it: of the text with its underscore, GTK 4.8 would make
 * another, and have both read out.
 */
static void
name_buttons (PlenaryPrintView *self)
{
  GtkWidget *buttons[] = { self->cancel_button, self->print_button, self->preview_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
plenary_print_view_init (PlenaryPrintView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_buttons (self);
  add_turning (self);

  self->press = plenary_press_new ();
  g_signal_connect_object (self->press, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->press, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  self->picture_press = plenary_press_new ();
  g_signal_connect_object (self->picture_press, "done", G_CALLBACK (picture_done_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
select_kind (PlenaryPrintView   *self,
             PlenaryHandoutKind  kind)
{
  gtk_flow_box_select_child (self->cards, GTK_FLOW_BOX_CHILD (find_card (self, kind)));
}

static void
add_cards (PlenaryPrintView *self)
{
  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    if (plenary_handout_kind_is_made (kind))
      gtk_flow_box_append (self->cards, plenary_handout_card_new (kind));
}

/**
 * plenary_print_view_new:
 * @parent: the window with the programme
 * @agenda: the programme
 * @state: what the reader keeps of it, and so what was chosen last
 * @now: the time that it is
 * @session_id: (nullable): the session that is selected
 */
GtkWidget *
plenary_print_view_new (GtkWindow          *parent,
                        PlenaryAgenda      *agenda,
                        PlenaryReaderState *state,
                        GDateTime          *now,
                        const char         *session_id)
{
  PlenaryPrintView *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_READER_STATE (state), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_PRINT_VIEW, "transient-for", parent, NULL);
  self->agenda = g_object_ref (agenda);
  self->state = g_object_ref (state);
  self->now = g_date_time_ref (now);

  add_cards (self);
  select_kind (self, plenary_print_choices_get_kind (state));
  /* As Tab does: from the card that is chosen, arrows go on. */
  gtk_widget_child_focus (GTK_WIDGET (self->cards), GTK_DIR_TAB_FORWARD);

  self->options = PLENARY_PRINT_OPTIONS (plenary_print_options_new (agenda, state, session_id));
  gtk_box_append (self->choices, GTK_WIDGET (self->options));
  g_signal_connect_object (self->options, "changed", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  lay_out (self);

  return GTK_WIDGET (self);
}

/**
 * plenary_print_view_choose_session:
 * @kind: a handout that is made
 *
 * Goes over to that handout of no more than the session that is selected.
 */
void
plenary_print_view_choose_session (PlenaryPrintView   *self,
                                   PlenaryHandoutKind  kind)
{
  g_return_if_fail (PLENARY_IS_PRINT_VIEW (self));

  select_kind (self, kind);
  plenary_print_options_choose_session (self->options);
}

/**
 * plenary_print_view_get_ticket:
 *
 * Returns: (transfer none): what is chosen
 */
const PlenaryTicket *
plenary_print_view_get_ticket (PlenaryPrintView *self)
{
  g_return_val_if_fail (PLENARY_IS_PRINT_VIEW (self), NULL);

  return plenary_print_options_get_ticket (self->options);
}

/**
 * plenary_print_view_set_saving:
 * @is_saving: whether the pages are being saved, so that nothing else can be done with them
 */
void
plenary_print_view_set_saving (PlenaryPrintView *self,
                               gboolean          is_saving)
{
  g_return_if_fail (PLENARY_IS_PRINT_VIEW (self));

  self->is_saving = is_saving;
  busy_cb (self);
  update_buttons (self);

  /* From a button that was pressed and could not be any more, the focus has gone. */
  if (!is_saving)
    gtk_widget_grab_focus (gtk_widget_get_visible (self->save_button) ? self->save_button
                                                                      : self->narrow_save_button);
}

gboolean
plenary_print_view_is_saving (PlenaryPrintView *self)
{
  g_return_val_if_fail (PLENARY_IS_PRINT_VIEW (self), FALSE);

  return self->is_saving;
}
