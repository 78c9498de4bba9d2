/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A clock is the one place that asks what time it is.
 *
 * Whoever needs the time is handed a clock, so that a test and a picture can stand still. With each
 * minute that begins it emits `ticked`, from the default main context; a clock that stands still
 * does not.
 */

#include "config.h"

#include "plenary-clock.h"

#define MINUTE 60

struct _PlenaryClock
{
  GObject    parent_instance;

  GDateTime *fixed;
  guint      source;
};

G_DEFINE_FINAL_TYPE (PlenaryClock, plenary_clock, G_TYPE_OBJECT)

enum { TICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void await_minute (PlenaryClock *self);

static gboolean
minute_cb (gpointer user_data)
{
  PlenaryClock *self = g_object_ref (user_data);

  await_minute (self);
  g_signal_emit (self, signals[TICKED], 0);
  g_object_unref (self);

  return G_SOURCE_REMOVE;
}

static void
await_minute (PlenaryClock *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  self->source = g_timeout_add_seconds ((guint) (MINUTE - g_date_time_get_second (now)), minute_cb,
                                        self);
}

static void
plenary_clock_finalize (GObject *object)
{
  PlenaryClock *self = PLENARY_CLOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->fixed, g_date_time_unref);

  G_OBJECT_CLASS (plenary_clock_parent_class)->finalize (object);
}

static void
plenary_clock_class_init (PlenaryClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_clock_finalize;

  signals[TICKED] =
    g_signal_new ("ticked",
                  PLENARY_TYPE_CLOCK,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_clock_init (PlenaryClock *self)
{
}

PlenaryClock *
plenary_clock_new (void)
{
  PlenaryClock *self = g_object_new (PLENARY_TYPE_CLOCK, NULL);

  await_minute (self);

  return self;
}

PlenaryClock *
plenary_clock_new_fixed (GDateTime *now)
{
  PlenaryClock *self = g_object_new (PLENARY_TYPE_CLOCK, NULL);

  self->fixed = g_date_time_ref (now);

  return self;
}

GDateTime *
plenary_clock_dup_now (PlenaryClock *self)
{
  g_return_val_if_fail (PLENARY_IS_CLOCK (self), NULL);

  return self->fixed != NULL ? g_date_time_ref (self->fixed) : g_date_time_new_now_local ();
}

/**
 * plenary_clock_dup_epoch:
 *
 * Returns: (transfer full) (nullable): the time that reproducible builds agree on, of
 *   SOURCE_DATE_EPOCH; NULL if that is not set, or no time
 */
GDateTime *
plenary_clock_dup_epoch (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  if (epoch == NULL || !g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return NULL;

  return g_date_time_new_from_unix_utc ((gint64) seconds);
}
