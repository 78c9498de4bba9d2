/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A ticket as lines of `key=value`, so that what was chosen for a handout is there the next time.
 *
 * Not all of it is kept. Which session or which pages somebody wanted is over with the print: to
 * find them chosen again would lose the rest in silence. And what is confidential is asked for
 * each time.
 */

#include "config.h"

#include "plenary-ticket-form.h"

#include <math.h>

#define SEPARATOR ";"

static const char *const keys[] = {
  "paper", "orientation", "margin", "size", "language", "without", "days", "kinds", "tracks",
  "rooms", "starred", "draft", "stamp", "crop-marks", "days-apart",
  "own-sessions", "two-sided", "page-starts", "page-stays", "whole-sessions", NULL,
};

static const char *const orientations[] = {
  [PLENARY_ORIENTATION_USUAL] = "usual",
  [PLENARY_ORIENTATION_PORTRAIT] = "portrait",
  [PLENARY_ORIENTATION_LANDSCAPE] = "landscape",
};

static const struct
{
  const char    *key;
  PlenaryAspect  aspect;
} aspects[] = {
  { "kinds", PLENARY_ASPECT_KIND },
  { "tracks", PLENARY_ASPECT_TRACK },
  { "rooms", PLENARY_ASPECT_ROOM },
};

static const struct
{
  const char *key;
  gsize       offset;
} flags[] = {
  { "draft", G_STRUCT_OFFSET (PlenaryTicket, is_draft) },
  { "stamp", G_STRUCT_OFFSET (PlenaryTicket, has_stamp) },
  { "crop-marks", G_STRUCT_OFFSET (PlenaryTicket, has_crop_marks) },
  { "days-apart", G_STRUCT_OFFSET (PlenaryTicket, days_apart) },
  { "own-sessions", G_STRUCT_OFFSET (PlenaryTicket, has_own_sessions) },
  { "two-sided", G_STRUCT_OFFSET (PlenaryTicket, is_two_sided) },
  { "whole-sessions", G_STRUCT_OFFSET (PlenaryTicket, keeps_sessions) },
};

static gboolean *
find_flag (const PlenaryTicket *ticket,
           const char          *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_equal (flags[i].key, key))
      return G_STRUCT_MEMBER_P (ticket, flags[i].offset);

  return NULL;
}

static gboolean
find_aspect (const char    *key,
             PlenaryAspect *aspect)
{
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (g_str_equal (aspects[i].key, key))
      {
        *aspect = aspects[i].aspect;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4g", number));
}

/* What is public and not to be printed. */
static char *
dup_without (const PlenaryTicket *ticket)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (PlenaryOptions option = 1; option <= PLENARY_OPTIONS_PUBLIC; option <<= 1)
    if ((option & PLENARY_OPTIONS_PUBLIC) != 0 && !plenary_ticket_shows (ticket, option))
      g_ptr_array_add (names, (gpointer) plenary_option_get_name (option));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (SEPARATOR, (char **) names->pdata);
}

static char *
dup_values (const PlenaryTicket *ticket,
            PlenaryAspect        aspect)
{
  g_auto(GStrv) values = plenary_filter_dup_values (ticket->filter, aspect);

  return g_strjoinv (SEPARATOR, values);
}

static const char *
get_boolean (gboolean value)
{
  return value ? "true" : "false";
}

static gboolean
parse_boolean (const char *value,
               gboolean   *flag)
{
  *flag = g_str_equal (value, "true");

  return *flag || g_str_equal (value, "false");
}

static gboolean
parse_number (const char *value,
              double      least,
              double      most,
              double     *number)
{
  char *end;
  double parsed = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !isfinite (parsed) || parsed < least || parsed > most)
    return FALSE;

  *number = parsed;

  return TRUE;
}

static gboolean
parse_orientation (const char         *value,
                   PlenaryOrientation *orientation)
{
  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    if (g_str_equal (orientations[i], value))
      {
        *orientation = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
set_paper (PlenaryTicket *ticket,
           const char    *value)
{
  PlenaryPaper paper;

  if (!plenary_paper_from_name (value, &paper))
    return FALSE;

  g_free (ticket->paper);
  ticket->paper = g_strdup (value);

  return TRUE;
}

/* None for the margins of the paper. */
static gboolean
set_margin (PlenaryTicket *ticket,
            const char    *value)
{
  return parse_number (value, 0, 0, &ticket->margin) ||
         parse_number (value, PLENARY_TICKET_LEAST_MARGIN, PLENARY_TICKET_MOST_MARGIN,
                       &ticket->margin);
}

/* A name that is not known, as one of a later version, leaves the others. */
static gboolean
set_without (PlenaryTicket *ticket,
             const char    *value)
{
  g_auto(GStrv) names = g_strsplit (value, SEPARATOR, -1);

  ticket->options |= PLENARY_OPTIONS_PUBLIC;

  for (guint i = 0; names[i] != NULL; i++)
    {
      PlenaryOptions option;

      if (plenary_option_from_name (names[i], &option) && (option & PLENARY_OPTIONS_PUBLIC) != 0)
        ticket->options &= ~option;
    }

  return TRUE;
}

static gboolean
set_values (PlenaryTicket *ticket,
            PlenaryAspect  aspect,
            const char    *value)
{
  g_auto(GStrv) values = g_strsplit (value, SEPARATOR, -1);

  plenary_filter_clear_values (ticket->filter, aspect);

  for (guint i = 0; values[i] != NULL; i++)
    if (*values[i] != '\0')
      plenary_filter_set (ticket->filter, aspect, values[i], TRUE);

  return TRUE;
}

static gboolean
set_ids (GStrv      *ids,
         const char *value)
{
  g_clear_pointer (ids, g_strfreev);

  if (*value != '\0')
    *ids = g_strsplit (value, SEPARATOR, -1);

  return TRUE;
}

static char *
dup_ids (GStrv ids)
{
  return ids != NULL ? g_strjoinv (SEPARATOR, ids) : g_strdup ("");
}

static gboolean
set_days (PlenaryTicket *ticket,
          const char    *value)
{
  return set_ids (&ticket->days, value);
}

static gboolean
set_page_starts (PlenaryTicket *ticket,
                 const char    *value)
{
  return set_ids (&ticket->page_breaks[PLENARY_PAGE_BREAK_ALWAYS], value);
}

static gboolean
set_page_stays (PlenaryTicket *ticket,
                const char    *value)
{
  return set_ids (&ticket->page_breaks[PLENARY_PAGE_BREAK_NEVER], value);
}

static gboolean
set_starred (PlenaryTicket *ticket,
             const char    *value)
{
  gboolean is_starred;

  if (!parse_boolean (value, &is_starred))
    return FALSE;

  plenary_filter_set_starred (ticket->filter, is_starred);

  return TRUE;
}

static gboolean
set_language (PlenaryTicket *ticket,
              const char    *value)
{
  g_free (ticket->language);
  ticket->language = g_strdup (value);

  return TRUE;
}

/**
 * plenary_ticket_form_get_keys:
 *
 * Returns: (transfer none): what is kept of a ticket
 */
const char *const *
plenary_ticket_form_get_keys (void)
{
  return keys;
}

/**
 * plenary_ticket_form_dup:
 * @key: one of plenary_ticket_form_get_keys()
 *
 * Returns: (transfer full): what the ticket says of it
 */
char *
plenary_ticket_form_dup (const PlenaryTicket *ticket,
                         const char          *key)
{
  PlenaryAspect aspect;
  gboolean *flag = find_flag (ticket, key);

  if (flag != NULL)
    return g_strdup (get_boolean (*flag));

  if (find_aspect (key, &aspect))
    return dup_values (ticket, aspect);

  if (g_str_equal (key, "paper"))
    return g_strdup (ticket->paper);

  if (g_str_equal (key, "orientation"))
    return g_strdup (orientations[ticket->orientation]);

  if (g_str_equal (key, "margin"))
    return dup_number (ticket->margin);

  if (g_str_equal (key, "size"))
    return dup_number (ticket->size);

  if (g_str_equal (key, "language"))
    return g_strdup (ticket->language);

  if (g_str_equal (key, "without"))
    return dup_without (ticket);

  if (g_str_equal (key, "days"))
    return dup_ids (ticket->days);

  if (g_str_equal (key, "page-starts"))
    return dup_ids (ticket->page_breaks[PLENARY_PAGE_BREAK_ALWAYS]);

  if (g_str_equal (key, "page-stays"))
    return dup_ids (ticket->page_breaks[PLENARY_PAGE_BREAK_NEVER]);

  if (g_str_equal (key, "starred"))
    return g_strdup (get_boolean (plenary_filter_get_starred (ticket->filter)));

  g_return_val_if_reached (NULL);
}

/**
 * plenary_ticket_form_set:
 * @key: what to set, which need not be known
 * @value: what it shall be, which need not be right
 *
 * Returns: whether the ticket says so now; otherwise it is as it was
 */
gboolean
plenary_ticket_form_set (PlenaryTicket *ticket,
                         const char    *key,
                         const char    *value)
{
  static const struct
  {
    const char *key;
    gboolean  (*set) (PlenaryTicket *ticket,
                      const char    *value);
  } setters[] = {
    { "paper", set_paper },
    { "margin", set_margin },
    { "language", set_language },
    { "without", set_without },
    { "days", set_days },
    { "page-starts", set_page_starts },
    { "page-stays", set_page_stays },
    { "starred", set_starred },
  };
  PlenaryAspect aspect;
  gboolean *flag = find_flag (ticket, key);
  gboolean parsed;

  if (flag != NULL)
    {
      if (!parse_boolean (value, &parsed))
        return FALSE;

      *flag = parsed;
      return TRUE;
    }

  if (find_aspect (key, &aspect))
    return set_values (ticket, aspect, value);

  if (g_str_equal (key, "orientation"))
    return parse_orientation (value, &ticket->orientation);

  if (g_str_equal (key, "size"))
    return parse_number (value, PLENARY_TICKET_LEAST_SIZE, PLENARY_TICKET_MOST_SIZE,
                         &ticket->size);

  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    if (g_str_equal (setters[i].key, key))
      return setters[i].set (ticket, value);

  return FALSE;
}

/* Keeps the ids of what is still there, and is of that type; NULL if nothing is. */
static void
fit_ids (GStrv         *ids,
         GType          type,
         PlenaryAgenda *agenda)
{
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  gboolean is_empty = TRUE;

  for (guint i = 0; *ids != NULL && (*ids)[i] != NULL; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (plenary_agenda_find (agenda, (*ids)[i]), type))
      {
        g_strv_builder_add (kept, (*ids)[i]);
        is_empty = FALSE;
      }

  g_clear_pointer (ids, g_strfreev);

  if (!is_empty)
    *ids = g_strv_builder_end (kept);
}

static void
fit_aspect (PlenaryTicket *ticket,
            PlenaryAgenda *agenda,
            PlenaryAspect  aspect)
{
  g_auto(GStrv) wanted = plenary_filter_dup_values (ticket->filter, aspect);
  g_autoptr(GArray) values = NULL;

  if (*wanted == NULL)
    return;

  values = plenary_filter_list_values (agenda, aspect);
  plenary_filter_clear_values (ticket->filter, aspect);

  for (guint i = 0; i < values->len; i++)
    {
      const char *value = g_array_index (values, PlenaryAspectValue, i).value;

      if (g_strv_contains ((const char *const *) wanted, value))
        plenary_filter_set (ticket->filter, aspect, value, TRUE);
    }
}

/**
 * plenary_ticket_form_fit:
 * @agenda: a programme, which may have changed since the ticket was written
 *
 * Lets go of days, sessions, rooms, tracks, kinds and languages that the programme does not have any more.
 * If nothing is left of what was chosen, all of it is chosen.
 */
void
plenary_ticket_form_fit (PlenaryTicket *ticket,
                         PlenaryAgenda *agenda)
{
  const char *const *languages;

  g_return_if_fail (PLENARY_IS_AGENDA (agenda));

  languages = plenary_entity_get_strings (PLENARY_ENTITY (agenda), PLENARY_MEMBER_LANGUAGES);

  if (languages == NULL || !g_strv_contains (languages, ticket->language))
    set_language (ticket, "");

  fit_ids (&ticket->days, PLENARY_TYPE_DAY, agenda);

  for (guint i = 0; i < PLENARY_N_PAGE_BREAKS; i++)
    fit_ids (&ticket->page_breaks[i], PLENARY_TYPE_SESSION, agenda);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    fit_aspect (ticket, agenda, aspects[i].aspect);
}
