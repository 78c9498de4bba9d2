/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A job ticket: what is printed of a programme, and how, as somebody has chosen it.
 *
 * It is a plain record that its owner fills in; who lays out pages gets a copy in its setting, so
 * that nothing changes under it.
 */

#include "config.h"

#include "plenary-ticket.h"

static const char *const kinds[PLENARY_N_HANDOUT_KINDS] = {
  [PLENARY_HANDOUT_PROGRAMME] = "programme",
  [PLENARY_HANDOUT_GLANCE] = "glance",
  [PLENARY_HANDOUT_PANEL_SHEETS] = "panel-sheets",
  [PLENARY_HANDOUT_DOOR_SIGNS] = "door-signs",
  [PLENARY_HANDOUT_BOOKLET] = "booklet",
  [PLENARY_HANDOUT_LARGE_PRINT] = "large-print",
  [PLENARY_HANDOUT_BADGES] = "badges",
  [PLENARY_HANDOUT_TABLE_SIGNS] = "table-signs",
};

static const struct
{
  const char     *name;
  PlenaryOptions  option;
} options[] = {
  { "abstracts", PLENARY_OPTION_ABSTRACTS },
  { "questions", PLENARY_OPTION_QUESTIONS },
  { "people", PLENARY_OPTION_PEOPLE },
  { "talks", PLENARY_OPTION_TALKS },
  { "breaks", PLENARY_OPTION_BREAKS },
  { "internal", PLENARY_OPTION_INTERNAL },
  { "notes", PLENARY_OPTION_NOTES },
};

/**
 * plenary_ticket_new:
 *
 * Returns: (transfer full): a ticket for all that is public, as the handout is meant
 */
PlenaryTicket *
plenary_ticket_new (PlenaryHandoutKind kind)
{
  PlenaryTicket *self = g_new0 (PlenaryTicket, 1);

  self->kind = kind;
  self->paper = g_strdup ("A4");
  self->size = 1;
  self->language = g_strdup ("");
  self->options = PLENARY_OPTIONS_PUBLIC;
  self->filter = plenary_filter_new ();
  self->first_page = 1;
  self->has_crop_marks = TRUE;
  self->is_two_sided = TRUE;

  return self;
}

static PlenaryFilter *
copy_filter (PlenaryFilter *filter)
{
  PlenaryFilter *copy = plenary_filter_new ();

  for (PlenaryAspect aspect = 0; aspect < PLENARY_N_ASPECTS; aspect++)
    {
      g_auto(GStrv) values = plenary_filter_dup_values (filter, aspect);

      for (guint i = 0; values[i] != NULL; i++)
        plenary_filter_set (copy, aspect, values[i], TRUE);
    }

  plenary_filter_set_starred (copy, plenary_filter_get_starred (filter));

  return copy;
}

/**
 * plenary_ticket_copy:
 *
 * Returns: (transfer full): a ticket that says the same, and goes on to say so whatever is starred
 *   later
 */
PlenaryTicket *
plenary_ticket_copy (const PlenaryTicket *self)
{
  PlenaryTicket *copy = g_new (PlenaryTicket, 1);

  *copy = *self;
  copy->paper = g_strdup (self->paper);
  copy->language = g_strdup (self->language);
  copy->days = g_strdupv (self->days);
  copy->session = g_strdup (self->session);
  copy->filter = copy_filter (self->filter);
  copy->stars = self->stars != NULL ? plenary_stars_copy (self->stars) : NULL;

  for (guint i = 0; i < PLENARY_N_PAGE_BREAKS; i++)
    copy->page_breaks[i] = g_strdupv (self->page_breaks[i]);

  return copy;
}

void
plenary_ticket_free (PlenaryTicket *self)
{
  g_free (self->paper);
  g_free (self->language);
  g_strfreev (self->days);
  g_free (self->session);

  for (guint i = 0; i < PLENARY_N_PAGE_BREAKS; i++)
    g_strfreev (self->page_breaks[i]);

  g_object_unref (self->filter);
  g_clear_object (&self->stars);
  g_free (self);
}

/**
 * plenary_ticket_is_landscape:
 *
 * Returns: whether the long side of the paper is up
 */
gboolean
plenary_ticket_is_landscape (const PlenaryTicket *self)
{
  /* It is folded across its long side. */
  if (self->kind == PLENARY_HANDOUT_BOOKLET)
    return TRUE;

  switch (self->orientation)
    {
    case PLENARY_ORIENTATION_PORTRAIT:
      return FALSE;
    case PLENARY_ORIENTATION_LANDSCAPE:
      return TRUE;
    case PLENARY_ORIENTATION_USUAL:
    default:
      return self->kind == PLENARY_HANDOUT_GLANCE ||
             self->kind == PLENARY_HANDOUT_TABLE_SIGNS;
    }
}

/**
 * plenary_ticket_get_sides:
 *
 * A booklet cannot be folded otherwise; what is given out or hung up sheet by sheet has nothing on
 * its back.
 *
 * Returns: on which sides of its sheets the handout is meant to be printed
 */
PlenarySides
plenary_ticket_get_sides (const PlenaryTicket *self)
{
  switch ((int) self->kind)
    {
    case PLENARY_HANDOUT_BOOKLET:
      return PLENARY_SIDES_SHORT_EDGE;
    case PLENARY_HANDOUT_PROGRAMME:
    case PLENARY_HANDOUT_GLANCE:
    case PLENARY_HANDOUT_LARGE_PRINT:
      if (!self->is_two_sided)
        return PLENARY_SIDES_ONE;

      return plenary_ticket_is_landscape (self) ? PLENARY_SIDES_SHORT_EDGE
                                                : PLENARY_SIDES_LONG_EDGE;
    default:
      return PLENARY_SIDES_ONE;
    }
}

/**
 * plenary_ticket_get_paper:
 * @paper: (out): the paper as it lies, with its margins
 *
 * Returns: whether there is a paper of the name that the ticket says
 */
gboolean
plenary_ticket_get_paper (const PlenaryTicket *self,
                          PlenaryPaper        *paper)
{
  if (!plenary_paper_from_name (self->paper, paper))
    return FALSE;

  plenary_paper_turn (paper, plenary_ticket_is_landscape (self));

  if (self->margin > 0)
    paper->top = paper->right = paper->bottom = paper->left =
      CLAMP (self->margin, PLENARY_TICKET_LEAST_MARGIN, PLENARY_TICKET_MOST_MARGIN);

  return TRUE;
}

/**
 * plenary_ticket_shows:
 * @option: one or more options
 *
 * Returns: whether all of them are on
 */
gboolean
plenary_ticket_shows (const PlenaryTicket *self,
                      PlenaryOptions       option)
{
  return (self->options & option) == option;
}

gboolean
plenary_ticket_chooses_day (const PlenaryTicket *self,
                            PlenaryDay          *day)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (day));

  return self->days == NULL || g_strv_contains ((const char *const *) self->days, id);
}

/**
 * plenary_ticket_get_page_break:
 * @session_id: the id of a session
 *
 * Returns: whether a page shall end before it
 */
PlenaryPageBreak
plenary_ticket_get_page_break (const PlenaryTicket *self,
                               const char          *session_id)
{
  for (PlenaryPageBreak i = 0; i < PLENARY_N_PAGE_BREAKS; i++)
    if (self->page_breaks[i] != NULL &&
        g_strv_contains ((const char *const *) self->page_breaks[i], session_id))
      return i;

  return PLENARY_PAGE_BREAK_AUTOMATIC;
}

static void
remove_id (GStrv      *ids,
           const char *id)
{
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; *ids != NULL && (*ids)[i] != NULL; i++)
    if (!g_str_equal ((*ids)[i], id))
      g_strv_builder_add (kept, (*ids)[i]);

  g_clear_pointer (ids, g_strfreev);
  *ids = g_strv_builder_end (kept);

  if (**ids == NULL)
    g_clear_pointer (ids, g_strfreev);
}

static void
add_id (GStrv      *ids,
        const char *id)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (*ids != NULL)
    g_strv_builder_addv (builder, (const char **) *ids);

  g_strv_builder_add (builder, id);
  g_strfreev (*ids);
  *ids = g_strv_builder_end (builder);
}

/**
 * plenary_ticket_set_page_break:
 * @session_id: the id of a session
 * @page_break: whether a page shall end before it
 */
void
plenary_ticket_set_page_break (PlenaryTicket    *self,
                               const char       *session_id,
                               PlenaryPageBreak  page_break)
{
  for (guint i = 0; i < PLENARY_N_PAGE_BREAKS; i++)
    remove_id (&self->page_breaks[i], session_id);

  if (page_break != PLENARY_PAGE_BREAK_AUTOMATIC)
    add_id (&self->page_breaks[page_break], session_id);
}

/**
 * plenary_ticket_chooses:
 * @agenda: the programme of @session
 *
 * Whether sessions of a day are to be printed is asked of the day.
 *
 * Returns: whether a session is to be printed, as far as its day is
 */
gboolean
plenary_ticket_chooses (const PlenaryTicket *self,
                        PlenaryAgenda       *agenda,
                        PlenarySession      *session)
{
  if (plenary_session_is_internal (session) &&
      !plenary_ticket_shows (self, PLENARY_OPTION_INTERNAL))
    return FALSE;

  if (self->session != NULL)
    return g_str_equal (plenary_entity_get_id (PLENARY_ENTITY (session)), self->session);

  if (plenary_agenda_get_look (agenda, session) == PLENARY_LOOK_BREAK &&
      !plenary_ticket_shows (self, PLENARY_OPTION_BREAKS))
    return FALSE;

  return plenary_filter_lets_through (self->filter, agenda, session, self->stars);
}

/**
 * plenary_handout_kind_get_name:
 *
 * Returns: the name of the handout for programs, as `panel-sheets`
 */
const char *
plenary_handout_kind_get_name (PlenaryHandoutKind kind)
{
  g_return_val_if_fail (kind < PLENARY_N_HANDOUT_KINDS, NULL);

  return kinds[kind];
}

/**
 * plenary_handout_kind_from_name:
 * @kind: (out): the handout
 *
 * Returns: whether there is a handout of that name
 */
gboolean
plenary_handout_kind_from_name (const char         *name,
                                PlenaryHandoutKind *kind)
{
  for (PlenaryHandoutKind i = 0; i < PLENARY_N_HANDOUT_KINDS; i++)
    if (g_str_equal (kinds[i], name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * plenary_option_get_name:
 * @option: one option
 *
 * Returns: its name for programs, as `abstracts`
 */
const char *
plenary_option_get_name (PlenaryOptions option)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].option == option)
      return options[i].name;

  g_return_val_if_reached (NULL);
}

/**
 * plenary_option_from_name:
 * @option: (out): the option
 *
 * Returns: whether there is an option of that name
 */
gboolean
plenary_option_from_name (const char     *name,
                          PlenaryOptions *option)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].name, name))
      {
        *option = options[i].option;
        return TRUE;
      }

  return FALSE;
}
