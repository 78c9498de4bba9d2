/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A handout is a programme on pages, for whatever draws them: a PDF, a printer, a preview.
 *
 * It comes about in two steps. What it says is taken from the programme when it is made, and does
 * not follow it from then on. That is then laid out, which takes longer and may be done in another
 * thread, since a handout shares nothing with the rest of the program. All of it is laid out at
 * once, as each page says how many there are; drawing is done page by page. If the ticket asks for
 * some pages only, the handout has no others; those keep their numbers.
 */

#include "config.h"

#include "plenary-handout.h"

#include "plenary-handout-private.h"

#include "plenary-booklet.h"
#include "plenary-door-signs.h"
#include "plenary-glance.h"
#include "plenary-guard.h"
#include "plenary-name-signs.h"
#include "plenary-paginator.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  PlenarySetting *setting;
  PlenaryWording *wording;
  PlenaryLedger  *ledger;
  char           *title;
  char           *kind_title;
  char           *author;
  gboolean        is_sketch;
  gboolean        is_laid_out;
  guint           first_page;       /* of all that there are, from 0 */
  guint           n_pages;
} PlenaryHandoutPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlenaryHandout, plenary_handout, G_TYPE_OBJECT)

#define PRIVATE(self) \
  ((PlenaryHandoutPrivate *) plenary_handout_get_instance_private (self))

static void
plenary_handout_real_get_sheet (PlenaryHandout *self,
                                guint           page,
                                double         *width,
                                double         *height)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (PRIVATE (self)->setting);

  *width = paper->width;
  *height = paper->height;
}

static PlenaryLedger *
plenary_handout_real_get_ledger (PlenaryHandout *self)
{
  return PRIVATE (self)->ledger;
}

static PlenaryLack
plenary_handout_real_get_lack (PlenaryHandout *self)
{
  return PLENARY_LACK_NOTHING;
}

static void
plenary_handout_real_forget (PlenaryHandout *self,
                             guint           page)
{
}

static void
plenary_handout_real_announce (PlenaryHandout   *self,
                               guint             page,
                               PlenaryStructure *structure)
{
}

static void
plenary_handout_finalize (GObject *object)
{
  PlenaryHandoutPrivate *priv = PRIVATE (PLENARY_HANDOUT (object));

  g_clear_pointer (&priv->wording, plenary_wording_free);
  g_clear_pointer (&priv->setting, plenary_setting_unref);
  g_clear_pointer (&priv->ledger, plenary_ledger_unref);
  g_free (priv->title);
  g_free (priv->kind_title);
  g_free (priv->author);

  G_OBJECT_CLASS (plenary_handout_parent_class)->finalize (object);
}

static void
plenary_handout_class_init (PlenaryHandoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_handout_finalize;

  klass->get_ledger = plenary_handout_real_get_ledger;
  klass->get_lack = plenary_handout_real_get_lack;
  klass->get_sheet = plenary_handout_real_get_sheet;
  klass->forget = plenary_handout_real_forget;
  klass->announce = plenary_handout_real_announce;
}

static void
plenary_handout_init (PlenaryHandout *self)
{
}

/* Invalid for a kind that is not made yet. */
static GType
get_type_of (PlenaryHandoutKind kind)
{
  switch (kind)
    {
    case PLENARY_HANDOUT_BOOKLET:
      return PLENARY_TYPE_BOOKLET;
    case PLENARY_HANDOUT_GLANCE:
      return PLENARY_TYPE_GLANCE;
    case PLENARY_HANDOUT_DOOR_SIGNS:
      return PLENARY_TYPE_DOOR_SIGNS;
    case PLENARY_HANDOUT_BADGES:
    case PLENARY_HANDOUT_TABLE_SIGNS:
      return PLENARY_TYPE_NAME_SIGNS;
    case PLENARY_HANDOUT_PROGRAMME:
    case PLENARY_HANDOUT_PANEL_SHEETS:
    case PLENARY_HANDOUT_LARGE_PRINT:
      return PLENARY_TYPE_PAGINATOR;
    default:
      return G_TYPE_INVALID;
    }
}

static char *
dup_kind_title (PlenaryWording     *wording,
                PlenaryHandoutKind  kind)
{
  return g_strdup (plenary_words_get (plenary_wording_get_words (wording), "handout",
                                      plenary_handout_kind_get_name (kind)));
}

/* Who is named first among those to be asked. */
static char *
dup_author (PlenaryAgenda  *agenda,
            PlenarySetting *setting)
{
  PlenaryText *contact = plenary_entity_get_text (PLENARY_ENTITY (agenda), PLENARY_MEMBER_CONTACT);
  const char *text = plenary_text_pick (contact, plenary_setting_get_language (setting));
  g_autofree char *line = g_strndup (text, strcspn (text, "\n\r"));

  return plenary_guard_line (line);
}

static PlenaryHandout *
create (PlenaryAgenda  *agenda,
        PlenarySetting *setting,
        gboolean        is_sketch)
{
  GType type;

  g_return_val_if_fail (setting != NULL, NULL);

  type = get_type_of (plenary_setting_get_ticket (setting)->kind);

  return plenary_handout_new_of_type (type != G_TYPE_INVALID ? type : PLENARY_TYPE_PAGINATOR,
                                      agenda, setting, is_sketch);
}

/**
 * plenary_handout_kind_is_made:
 *
 * Returns: whether there is such a handout; what is none yet comes out as the programme
 */
gboolean
plenary_handout_kind_is_made (PlenaryHandoutKind kind)
{
  return get_type_of (kind) != G_TYPE_INVALID;
}

/**
 * plenary_handout_new:
 * @agenda: a programme
 * @setting: where it is printed, which has a paper, and a ticket that says what and how
 *
 * Returns: (transfer full): the handout, still to be laid out
 */
PlenaryHandout *
plenary_handout_new (PlenaryAgenda  *agenda,
                     PlenarySetting *setting)
{
  return create (agenda, setting, FALSE);
}

/**
 * plenary_handout_new_sketch:
 * @agenda: a programme
 * @setting: as for plenary_handout_new()
 *
 * For whoever wants to see at once what a long handout will look like. It may say less than the
 * handout and not how many pages there are, but it has the first of those that are asked for, if
 * that is the first of all. Its ledger is of no use.
 *
 * Returns: (transfer full): the beginning of the handout, still to be laid out
 */
PlenaryHandout *
plenary_handout_new_sketch (PlenaryAgenda  *agenda,
                            PlenarySetting *setting)
{
  return create (agenda, setting, TRUE);
}

/**
 * plenary_handout_is_sketch:
 *
 * Returns: whether it is the beginning only
 */
gboolean
plenary_handout_is_sketch (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), FALSE);

  return PRIVATE (self)->is_sketch;
}

/* Of the pages that were asked for, those that there are, and one at least. */
static void
choose_pages (PlenaryHandout *self)
{
  PlenaryHandoutPrivate *priv = PRIVATE (self);
  const PlenaryTicket *ticket = plenary_setting_get_ticket (priv->setting);
  guint n = PLENARY_HANDOUT_GET_CLASS (self)->get_n_pages (self);
  guint last = ticket->last_page > 0 ? MIN (ticket->last_page, n) : n;
  guint first = CLAMP (ticket->first_page, 1, n);

  priv->first_page = first - 1;
  priv->n_pages = MAX (last, first) - priv->first_page;
}

/**
 * plenary_handout_lay_out:
 *
 * Puts on pages what the handout says, in any thread. Until that is done nobody else may touch it.
 */
void
plenary_handout_lay_out (PlenaryHandout *self)
{
  g_return_if_fail (PLENARY_IS_HANDOUT (self));

  if (PRIVATE (self)->is_laid_out)
    return;

  PLENARY_HANDOUT_GET_CLASS (self)->lay_out (self);
  choose_pages (self);
  PRIVATE (self)->is_laid_out = TRUE;
}

/**
 * plenary_handout_get_setting:
 *
 * Returns: (transfer none): where it is printed
 */
PlenarySetting *
plenary_handout_get_setting (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), NULL);

  return PRIVATE (self)->setting;
}

/**
 * plenary_handout_get_title:
 *
 * Returns: (transfer none): what the programme is called
 */
const char *
plenary_handout_get_title (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), NULL);

  return PRIVATE (self)->title;
}

/**
 * plenary_handout_get_kind_title:
 *
 * Returns: (transfer none): which handout it is, in its language
 */
const char *
plenary_handout_get_kind_title (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), NULL);

  return PRIVATE (self)->kind_title;
}

/**
 * plenary_handout_get_author:
 *
 * Returns: (transfer none): who answers for the programme, empty if it does not say
 */
const char *
plenary_handout_get_author (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), NULL);

  return PRIVATE (self)->author;
}

/**
 * plenary_handout_get_ledger:
 *
 * Returns: (transfer none): what of the programme is not on it
 */
PlenaryLedger *
plenary_handout_get_ledger (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), NULL);

  return PLENARY_HANDOUT_GET_CLASS (self)->get_ledger (self);
}

/**
 * plenary_lack_get_words:
 * @lack: something that a handout needs
 *
 * Returns: (transfer none): why there is nothing to print, as a message
 */
const char *
plenary_lack_get_words (PlenaryLack lack)
{
  switch (lack)
    {
    case PLENARY_LACK_PEOPLE:
      /* Translators: why there is nothing to print or to save */
      return _("There is nobody to make badges or table signs for: the programme has no people yet");
    case PLENARY_LACK_ATTENDEES:
      /* Translators: likewise, why there is nothing to print or to save */
      return _("There is nobody to make badges or table signs for: all people of the programme have "
               "declined, or take part in nothing that is printed");
    case PLENARY_LACK_PAGES:
      /* Translators: likewise; somebody asked for page 9 of 3 */
      return _("The handout ends before the pages that were asked for");
    case PLENARY_LACK_NOTHING:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whether no page is there of those that were asked for. */
static gboolean
ends_before (PlenaryHandout *self)
{
  const PlenaryTicket *ticket = plenary_setting_get_ticket (PRIVATE (self)->setting);

  return PRIVATE (self)->is_laid_out &&
         ticket->first_page > PLENARY_HANDOUT_GET_CLASS (self)->get_n_pages (self);
}

/**
 * plenary_handout_get_lack:
 *
 * A handout that lacks something has a page, as all have, but nothing is on it that anybody would
 * want to print. That it lacks pages is known when it is laid out.
 *
 * Returns: why there is nothing to print, if there is not
 */
PlenaryLack
plenary_handout_get_lack (PlenaryHandout *self)
{
  PlenaryLack lack;

  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), PLENARY_LACK_NOTHING);

  lack = PLENARY_HANDOUT_GET_CLASS (self)->get_lack (self);

  return lack == PLENARY_LACK_NOTHING && ends_before (self) ? PLENARY_LACK_PAGES : lack;
}

/**
 * plenary_handout_get_n_pages:
 *
 * Returns: how many pages there are, one at least
 */
guint
plenary_handout_get_n_pages (PlenaryHandout *self)
{
  g_return_val_if_fail (PLENARY_IS_HANDOUT (self), 0);
  g_return_val_if_fail (PRIVATE (self)->is_laid_out, 0);

  return PRIVATE (self)->n_pages;
}

/**
 * plenary_handout_get_sheet:
 * @page: a page, from 0
 * @width: (out): of its sheet, in points
 * @height: (out): of its sheet, in points
 */
void
plenary_handout_get_sheet (PlenaryHandout *self,
                           guint           page,
                           double         *width,
                           double         *height)
{
  g_return_if_fail (PLENARY_IS_HANDOUT (self));

  PLENARY_HANDOUT_GET_CLASS (self)->get_sheet (self, PRIVATE (self)->first_page + page, width,
                                              height);
}

/**
 * plenary_handout_draw_page:
 * @cr: draws on a sheet whose upper left corner is its origin, in points
 * @page: a page, from 0
 *
 * Draws the page, margins and all, in black on whatever is there.
 */
void
plenary_handout_draw_page (PlenaryHandout *self,
                           cairo_t        *cr,
                           guint           page)
{
  plenary_handout_draw (self, cr, page, NULL);
}

/**
 * plenary_handout_draw:
 * @structure: (nullable): is told what is on the page; all pages, in order, make one document
 *
 * Draws a page as plenary_handout_draw_page() does.
 */
void
plenary_handout_draw (PlenaryHandout   *self,
                      cairo_t          *cr,
                      guint             page,
                      PlenaryStructure *structure)
{
  g_return_if_fail (PLENARY_IS_HANDOUT (self));
  g_return_if_fail (page < plenary_handout_get_n_pages (self));

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  PLENARY_HANDOUT_GET_CLASS (self)->draw (self, cr, PRIVATE (self)->first_page + page, structure);
  cairo_restore (cr);
}

/**
 * plenary_handout_forget:
 * @page: a page that was drawn for the last time, and is forgotten once
 *
 * Gives back the memory that only that page needs. What is laid out is never more than the text and
 * its lines, but of a long programme that is more than all the rest.
 */
void
plenary_handout_forget (PlenaryHandout *self,
                        guint           page)
{
  g_return_if_fail (PLENARY_IS_HANDOUT (self));

  PLENARY_HANDOUT_GET_CLASS (self)->forget (self, PRIVATE (self)->first_page + page);
}

/**
 * plenary_handout_announce:
 * @structure: of the document in which the handout will be
 *
 * Says which sessions will have a place on its pages that others may lead to.
 */
void
plenary_handout_announce (PlenaryHandout   *self,
                          PlenaryStructure *structure)
{
  g_return_if_fail (PLENARY_IS_HANDOUT (self));

  for (guint i = 0; i < plenary_handout_get_n_pages (self); i++)
    PLENARY_HANDOUT_GET_CLASS (self)->announce (self, PRIVATE (self)->first_page + i, structure);
}

/* What is shared with handouts that have one in them, of plenary-handout-private.h: */

/**
 * plenary_handout_new_of_type:
 * @type: what lays it out, whatever the ticket says
 * @agenda: a programme
 * @setting: as for plenary_handout_new()
 * @is_sketch: whether it is the beginning only
 *
 * Returns: (transfer full): a handout, still to be laid out
 */
PlenaryHandout *
plenary_handout_new_of_type (GType           type,
                             PlenaryAgenda  *agenda,
                             PlenarySetting *setting,
                             gboolean        is_sketch)
{
  PlenaryHandout *self;
  PlenaryHandoutPrivate *priv;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (plenary_setting_get_paper (setting)->width > 0, NULL);

  self = g_object_new (type, NULL);
  priv = PRIVATE (self);
  priv->is_sketch = is_sketch;
  priv->setting = plenary_setting_ref (setting);
  priv->wording = plenary_wording_new (agenda, setting);
  priv->title = plenary_wording_peek_title (priv->wording);
  priv->kind_title = dup_kind_title (priv->wording, plenary_setting_get_ticket (setting)->kind);
  priv->author = dup_author (agenda, setting);

  PLENARY_HANDOUT_GET_CLASS (self)->write (self, priv->wording);

  priv->ledger = plenary_wording_close (priv->wording);

  return self;
}
