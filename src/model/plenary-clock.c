/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A clock is the one place that asks what time it is.
 *
 * Whoever needs the time is handed a clock, so that a test and a picture can stand still.
 */

#include "config.h"

#include "plenary-clock.h"

struct _PlenaryClock
{
  GObject    parent_instance;

  GDateTime *fixed;
};

G_DEFINE_FINAL_TYPE (PlenaryClock, plenary_clock, G_TYPE_OBJECT)

static void
plenary_clock_finalize (GObject *object)
{
  PlenaryClock *self = PLENARY_CLOCK (object);

  g_clear_pointer (&self->fixed, g_date_time_unref);

  G_OBJECT_CLASS (plenary_clock_parent_class)->finalize (object);
}

static void
plenary_clock_class_init (PlenaryClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_clock_finalize;
}

static void
plenary_clock_init (PlenaryClock *self)
{
}

PlenaryClock *
plenary_clock_new (void)
{
  return g_object_new (PLENARY_TYPE_CLOCK, NULL);
}

PlenaryClock *
plenary_clock_new_fixed (GDateTime *now)
{
  PlenaryClock *self = plenary_clock_new ();

  self->fixed = g_date_time_ref (now);

  return self;
}

GDateTime *
plenary_clock_dup_now (PlenaryClock *self)
{
  g_return_val_if_fail (PLENARY_IS_CLOCK (self), NULL);

  return self->fixed != NULL ? g_date_time_ref (self->fixed) : g_date_time_new_now_local ();
}
