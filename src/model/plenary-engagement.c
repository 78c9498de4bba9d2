/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An engagement is where somebody takes part: in a session, or in a talk of it. It never changes;
 * a participation that is edited is another engagement.
 */

#include "config.h"

#include "plenary-engagement.h"

struct _PlenaryEngagement
{
  GObject               parent_instance;

  PlenarySession       *session;
  PlenaryTalk          *talk;              /* NULL if it is the session itself */
  PlenaryParticipation *participation;
};

G_DEFINE_FINAL_TYPE (PlenaryEngagement, plenary_engagement, G_TYPE_OBJECT)

static void
plenary_engagement_dispose (GObject *object)
{
  PlenaryEngagement *self = PLENARY_ENGAGEMENT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (plenary_engagement_parent_class)->dispose (object);
}

static void
plenary_engagement_finalize (GObject *object)
{
  plenary_participation_unref (PLENARY_ENGAGEMENT (object)->participation);

  G_OBJECT_CLASS (plenary_engagement_parent_class)->finalize (object);
}

static void
plenary_engagement_class_init (PlenaryEngagementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_engagement_dispose;
  object_class->finalize = plenary_engagement_finalize;
}

static void
plenary_engagement_init (PlenaryEngagement *self)
{
}

/**
 * plenary_engagement_new:
 * @session: a session
 * @talk: (nullable): the talk of @session that it is about
 * @participation: who takes part, and as what
 */
PlenaryEngagement *
plenary_engagement_new (PlenarySession       *session,
                        PlenaryTalk          *talk,
                        PlenaryParticipation *participation)
{
  PlenaryEngagement *self;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);
  g_return_val_if_fail (talk == NULL || PLENARY_IS_TALK (talk), NULL);
  g_return_val_if_fail (participation != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_ENGAGEMENT, NULL);
  self->session = g_object_ref (session);
  self->talk = talk != NULL ? g_object_ref (talk) : NULL;
  self->participation = plenary_participation_ref (participation);

  return self;
}

PlenarySession *
plenary_engagement_get_session (PlenaryEngagement *self)
{
  g_return_val_if_fail (PLENARY_IS_ENGAGEMENT (self), NULL);

  return self->session;
}

/**
 * plenary_engagement_get_talk:
 *
 * Returns: (transfer none) (nullable): the talk, NULL if it is in the session itself
 */
PlenaryTalk *
plenary_engagement_get_talk (PlenaryEngagement *self)
{
  g_return_val_if_fail (PLENARY_IS_ENGAGEMENT (self), NULL);

  return self->talk;
}

PlenaryParticipation *
plenary_engagement_get_participation (PlenaryEngagement *self)
{
  g_return_val_if_fail (PLENARY_IS_ENGAGEMENT (self), NULL);

  return self->participation;
}
