/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new programme can begin with: a template, the example, or one empty day.
 *
 * Templates and the example are documents that the program carries in itself. What is made from
 * one is a programme of its own, so every id in it is new.
 */

#include "config.h"

#include "plenary-templates.h"

#include "plenary-builder.h"
#include "plenary-copy.h"
#include "plenary-json.h"
#include "plenary-language-name.h"

#include <glib/gi18n.h>

static const struct { const char *name; const char *title; const char *detail; } templates[] = {
  { "one-day-meeting", N_("One-Day Meeting"), N_("Opening, two sittings, closing") },
  { "two-day-workshop", N_("Two-Day Workshop"), N_("Six panels with guiding questions") },
  { "conference-with-tracks", N_("Conference With Tracks"),
    N_("Parallel rooms, talks and posters") },
  { "training-course", N_("Training Course"), N_("Three days of modules") },
};

/* What the program carries is whole, or the program was not built right. */
static PlenaryAgenda *
read_resource (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr(PlenaryAgenda) agenda = bytes != NULL ? plenary_json_read (bytes, &error) : NULL;

  if (agenda == NULL)
    g_error ("%s: %s", path, error->message);

  return plenary_copy_agenda (agenda);
}

guint
plenary_templates_get_n (void)
{
  return G_N_ELEMENTS (templates);
}

/**
 * plenary_templates_find:
 *
 * Returns: the index of the template of that name, plenary_templates_get_n() if there is none
 */
guint
plenary_templates_find (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (templates) && g_strcmp0 (templates[i].name, name) != 0)
    i++;

  return i;
}

const char *
plenary_templates_get_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return templates[index].name;
}

/**
 * plenary_templates_get_title:
 *
 * Returns: what the user knows it by
 */
const char *
plenary_templates_get_title (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return _(templates[index].title);
}

/**
 * plenary_templates_get_detail:
 *
 * Returns: what is in it, in a few words
 */
const char *
plenary_templates_get_detail (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  return _(templates[index].detail);
}

/**
 * plenary_templates_create:
 *
 * Returns: (transfer full): a new programme that begins as the template is
 */
PlenaryAgenda *
plenary_templates_create (guint index)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (index < G_N_ELEMENTS (templates), NULL);

  path = g_strdup_printf (PLENARY_RESOURCE_PATH "/templates/%s.plenary", templates[index].name);

  return read_resource (path);
}

/**
 * plenary_templates_create_example:
 *
 * Returns: (transfer full): a copy of the example
 */
PlenaryAgenda *
plenary_templates_create_example (void)
{
  return read_resource (PLENARY_RESOURCE_PATH "/example.plenary");
}

/**
 * plenary_templates_create_blank:
 * @clock: says which day it is
 *
 * Returns: (transfer full): a programme in the user's language, of one day without sessions, which
 *   is today
 */
PlenaryAgenda *
plenary_templates_create_blank (PlenaryClock *clock)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GDateTime) now = plenary_clock_dup_now (clock);
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, plenary_language_name_get_own ());
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, date);
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}
