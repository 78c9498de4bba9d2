/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on now and what is next, at the foot of a programme that is running.
 *
 * Of several sessions at once it shows one: that which the reader has starred, or which stays in
 * the room, or which the programme names first; and it says how many others there are. It hides its
 * child, not itself, so that whoever places it may hide it as well.
 */

#include "config.h"

#include "plenary-now-strip.h"

#include "plenary-duration.h"
#include "plenary-now-item.h"
#include "plenary-now-next.h"
#include "plenary-time.h"
#include "plenary-widgets.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "

struct _PlenaryNowStrip
{
  AdwBin          parent_instance;

  GtkWidget      *items;
  PlenaryNowItem *now;
  GtkWidget      *line;
  PlenaryNowItem *next;

  PlenaryClock   *clock;
  PlenaryHistory *history;
  PlenaryStars   *stars;
  GSignalGroup   *clock_signals;
  GSignalGroup   *history_signals;
  GSignalGroup   *stars_signals;
};

G_DEFINE_FINAL_TYPE (PlenaryNowStrip, plenary_now_strip, ADW_TYPE_BIN)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
activated_cb (PlenaryNowStrip *self,
              PlenaryNowItem  *item)
{
  g_signal_emit (self, signals[ACTIVATED], 0, plenary_now_item_get_session (item));
}

static PlenaryDay *
get_day (PlenarySession *session)
{
  return PLENARY_DAY (plenary_entity_get_parent (PLENARY_ENTITY (session)));
}

static gboolean
is_starred (PlenaryNowStrip *self,
            PlenarySession  *session)
{
  return self->stars != NULL &&
         plenary_stars_has (self->stars, plenary_entity_get_id (PLENARY_ENTITY (session)));
}

static gboolean
is_in_same_room (PlenarySession *a,
                 PlenarySession *b)
{
  const char *const *rooms_a = plenary_session_get_rooms (a);
  const char *const *rooms_b = plenary_session_get_rooms (b);

  return g_strv_equal (rooms_a != NULL ? rooms_a : (const char *const[]) { NULL },
                       rooms_b != NULL ? rooms_b : (const char *const[]) { NULL });
}

static PlenarySession *
choose (PlenaryNowStrip *self,
        GPtrArray       *sessions,
        PlenarySession  *before)
{
  PlenarySession *chosen = sessions->len > 0 ? g_ptr_array_index (sessions, 0) : NULL;

  for (guint i = sessions->len; before != NULL && i > 0; i--)
    if (is_in_same_room (g_ptr_array_index (sessions, i - 1), before))
      chosen = g_ptr_array_index (sessions, i - 1);

  for (guint i = sessions->len; i > 0; i--)
    if (is_starred (self, g_ptr_array_index (sessions, i - 1)))
      chosen = g_ptr_array_index (sessions, i - 1);

  return chosen;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
}

static void
append_others (GString   *text,
               GPtrArray *sessions)
{
  guint n = sessions->len - 1;
  /* Translators: sessions that are at the same time as the one that is named. */
  g_autofree char *part = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  if (n > 0)
    append_part (text, part);
}

static void
show_now (PlenaryNowStrip     *self,
          PlenaryReading      *reading,
          GPtrArray           *sessions,
          PlenarySession      *session,
          const PlenaryMoment *moment)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *clock = NULL;
  g_autofree char *until = NULL;
  g_autofree char *left = NULL;
  g_autofree char *duration = NULL;
  int minute, start, end;

  if (session == NULL)
    {
      plenary_now_item_show (self->now, reading, NULL, "");
      return;
    }

  minute = plenary_moment_in_day (moment, get_day (session));
  plenary_session_get_span (session, &start, &end);

  clock = plenary_reading_dup_clock (reading, end);
  /* Translators: the time at which what is on now ends, as in “until 16h30”. */
  until = g_strdup_printf (_("until %s"), clock);
  duration = plenary_duration_format (end - minute);
  /* Translators: how long what is on now still takes, as in “1 h 06 left”. */
  left = g_strdup_printf (_("%s left"), duration);

  append_part (text, until);
  append_part (text, left);
  append_others (text, sessions);
  plenary_now_item_show (self->now, reading, session, text->str);
  plenary_now_item_set_elapsed (self->now, (double) (minute - start) / (end - start));
}

/* When it starts: by the clock of today, or on which day, too. */
static char *
dup_start (PlenaryReading      *reading,
           PlenarySession      *session,
           const PlenaryMoment *moment)
{
  PlenaryDay *day = get_day (session);
  g_autofree char *clock = NULL;
  g_autofree char *date = NULL;
  int start, end;

  plenary_session_get_span (session, &start, &end);
  clock = plenary_reading_dup_clock (reading, start);

  if (plenary_moment_in_day (moment, day) >= 0)
    return g_steal_pointer (&clock);

  date = plenary_reading_dup_short_day (reading, day, FALSE);

  return g_strconcat (date, SEPARATOR, clock, NULL);
}

static void
show_next (PlenaryNowStrip     *self,
           PlenaryReading      *reading,
           GPtrArray           *sessions,
           PlenarySession      *now,
           const PlenaryMoment *moment)
{
  PlenarySession *session = choose (self, sessions, now);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *start = NULL;
  g_autofree char *rooms = NULL;

  if (session == NULL)
    {
      plenary_now_item_show (self->next, reading, NULL, "");
      return;
    }

  start = dup_start (reading, session, moment);
  rooms = plenary_reading_dup_rooms (reading, session);
  append_part (text, start);
  /* Translators: where what is next takes place. */
  append_part (text, now != NULL && *rooms != '\0' && is_in_same_room (session, now) ?
                     _("same room") : rooms);
  append_others (text, sessions);
  plenary_now_item_show (self->next, reading, session, text->str);
}

static void
update (PlenaryNowStrip *self)
{
  PlenaryAgenda *agenda;
  PlenaryReading *reading;
  PlenaryNowNext *now_next;
  PlenarySession *now;
  PlenaryMoment moment;
  g_autoptr(GDateTime) time = NULL;

  if (self->clock == NULL || self->history == NULL)
    {
      gtk_widget_set_visible (self->items, FALSE);
      return;
    }

  agenda = plenary_history_get_agenda (self->history);
  time = plenary_clock_dup_now (self->clock);
  plenary_moment_init (&moment, agenda, time);
  now_next = plenary_now_next_new (agenda, &moment);
  reading = plenary_reading_new (agenda);
  now = choose (self, now_next->now, NULL);

  show_now (self, reading, now_next->now, now, &moment);
  show_next (self, reading, now_next->next, now, &moment);
  gtk_widget_set_visible (self->line, now != NULL && now_next->next->len > 0);
  gtk_widget_set_visible (self->items, now_next->now->len + now_next->next->len > 0);

  plenary_reading_unref (reading);
  plenary_now_next_free (now_next);
}

static void
plenary_now_strip_dispose (GObject *object)
{
  PlenaryNowStrip *self = PLENARY_NOW_STRIP (object);

  g_clear_object (&self->clock_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->stars_signals);
  g_clear_object (&self->clock);
  g_clear_object (&self->history);
  g_clear_object (&self->stars);

  G_OBJECT_CLASS (plenary_now_strip_parent_class)->dispose (object);
}

static void
plenary_now_strip_class_init (PlenaryNowStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_now_strip_dispose;

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_NOW_STRIP,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, PLENARY_TYPE_SESSION);

  g_type_ensure (PLENARY_TYPE_NOW_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-now-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowStrip, items);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowStrip, now);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowStrip, line);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNowStrip, next);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_set_css_name (widget_class, "now-strip");
}

static GSignalGroup *
follow (PlenaryNowStrip *self,
        GType            type,
        const char      *signal)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, G_CALLBACK (update), self);

  return group;
}

static void
plenary_now_strip_init (PlenaryNowStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->clock_signals = follow (self, PLENARY_TYPE_CLOCK, "ticked");
  self->history_signals = follow (self, PLENARY_TYPE_HISTORY, "changed");
  self->stars_signals = follow (self, PLENARY_TYPE_STARS, "changed");
}

GtkWidget *
plenary_now_strip_new (void)
{
  return g_object_new (PLENARY_TYPE_NOW_STRIP, NULL);
}

/**
 * plenary_now_strip_set_clock:
 * @clock: (nullable): what tells the time; without it nothing is on
 */
void
plenary_now_strip_set_clock (PlenaryNowStrip *self,
                             PlenaryClock    *clock)
{
  g_return_if_fail (PLENARY_IS_NOW_STRIP (self));
  g_return_if_fail (clock == NULL || PLENARY_IS_CLOCK (clock));

  g_set_object (&self->clock, clock);
  g_signal_group_set_target (self->clock_signals, clock);
  update (self);
}

/**
 * plenary_now_strip_set_history:
 * @history: (nullable): of the programme
 */
void
plenary_now_strip_set_history (PlenaryNowStrip *self,
                               PlenaryHistory  *history)
{
  g_return_if_fail (PLENARY_IS_NOW_STRIP (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  g_set_object (&self->history, history);
  g_signal_group_set_target (self->history_signals, history);
  update (self);
}

/**
 * plenary_now_strip_set_stars:
 * @stars: (nullable): what the reader has starred, which is shown before others
 */
void
plenary_now_strip_set_stars (PlenaryNowStrip *self,
                             PlenaryStars    *stars)
{
  g_return_if_fail (PLENARY_IS_NOW_STRIP (self));
  g_return_if_fail (stars == NULL || PLENARY_IS_STARS (stars));

  g_set_object (&self->stars, stars);
  g_signal_group_set_target (self->stars_signals, stars);
  update (self);
}
