/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has no place in the grid stands in full below it, and where there is no room for that, on
 * pages after it: titles longer than their boxes, with the number that the box has.
 */

#include "config.h"

#include "plenary-glance-private.h"

#include <string.h>

#define PX PLENARY_GLANCE_PX

#define STYLE PLENARY_PRINT_DETAIL

#define ABOVE PX (12)

/* Where lines are written, on one page after the other. */
typedef struct
{
  PlenaryGlancePlan *plan;
  PlenaryGlancePage *page;
  GPtrArray         *pages;       /* where new ones go */
  double             y;
} Writer;

void
plenary_glance_note_free (PlenaryGlanceNote *self)
{
  g_free (self->number);
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

/* Adds a note to the page; @lead stands before its text, after its number. */
PlenaryGlanceNote *
plenary_glance_notes_add (PlenaryGlancePlan *plan,
                          PlenaryGlancePage *page,
                          PlenaryPart       *parent,
                          const char        *lead,
                          const char        *text,
                          gboolean           is_struck)
{
  PlenaryGlanceNote *note = g_new0 (PlenaryGlanceNote, 1);
  PlenarySpan span = { 0, 0, PLENARY_PRINT_MARK_STRONG };
  PlenarySpan strike = { 0, 0, PLENARY_PRINT_MARK_STRUCK };

  g_ptr_array_add (plan->notes, note);
  g_ptr_array_add (page->notes, note);
  note->number = g_strdup_printf ("(%u)", plan->notes->len);
  note->text = g_strconcat (note->number, "\u2002", lead, *lead != '\0' ? "\u2002" : "", text,
                            NULL);
  note->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  span.end = (guint) strlen (note->number);
  g_array_append_val (note->spans, span);

  if (is_struck)
    {
      strike.end = (guint) strlen (note->text);
      strike.start = strike.end - (guint) strlen (text);
      g_array_append_val (note->spans, strike);
    }

  note->part = plenary_flow_add_part (plan->matter->flow, parent, "P");

  return note;
}

/* How high so many notes are if each is a line, with what is between them and the grid. */
double
plenary_glance_notes_guess_height (PlenaryGlancePlan *plan,
                                   guint              n)
{
  return n > 0 ? ABOVE + n * plenary_glance_type_get_leading (plan->type, STYLE) : 0;
}

/* How high the notes of a page are, likewise. */
double
plenary_glance_notes_get_height (PlenaryGlancePlan *plan,
                                 PlenaryGlancePage *page)
{
  double width = plenary_glance_plan_get_width (plan);
  guint n = 0;

  for (guint i = 0; i < page->notes->len; i++)
    {
      PlenaryGlanceNote *note = g_ptr_array_index (page->notes, i);

      n += plenary_glance_type_count (plan->type, STYLE, note->text, note->spans, 0, width);
    }

  return plenary_glance_notes_guess_height (plan, n);
}

static void
begin_page (Writer *self)
{
  self->page = plenary_glance_page_new ();
  self->page->index = self->pages->len;
  g_ptr_array_add (self->pages, self->page);

  if (self->page->index == 0)
    {
      double height;

      self->y = plenary_furniture_get_top (self->plan->furniture, 0, &height);
      self->page->bottom = self->y + height;
    }
  else
    {
      self->y = plenary_glance_plan_get_top (self->plan, self->page->index, &self->page->bottom);
    }

  self->page->top = self->y;
}

/* Writes as many lines of a text as there is room for, and the rest on the next page. */
static void
write_lines (Writer                  *self,
             const PlenaryGlanceText *whole,
             double                   space)
{
  double leading = plenary_glance_type_get_leading (whole->type, whole->style);
  PlenaryGlanceText text = *whole;
  guint left = whole->n;

  self->y += space;

  while (left > 0)
    {
      double room = self->page != NULL ? self->page->bottom - self->y : 0;

      if (room < leading)
        {
          begin_page (self);
          room = MAX (self->page->bottom - self->y, leading);
        }

      text.n = MIN (left, (guint) (room / leading));
      text.y = self->y;
      g_array_append_val (self->page->texts, text);
      text.first += text.n;
      left -= text.n;
      self->y += text.n * leading;
    }
}

static void
write_notes (Writer            *self,
             PlenaryGlancePage *page)
{
  double width = plenary_glance_plan_get_width (self->plan);

  self->page = page;
  self->y = page->end + ABOVE;

  for (guint i = 0; i < page->notes->len; i++)
    {
      PlenaryGlanceNote *note = g_ptr_array_index (page->notes, i);
      PlenaryGlanceText text = {
        self->plan->type, STYLE, note->text, note->spans, 0, 0, width, 0,
        plenary_glance_type_count (self->plan->type, STYLE, note->text, note->spans, 0, width),
        FALSE, note->part,
      };

      write_lines (self, &text, 0);
    }
}

/* The title on pages of its own, under the emblem. */
static void
write_cover (Writer *self)
{
  GArray *head = self->plan->head;
  double width = plenary_glance_plan_get_width (self->plan);

  begin_page (self);

  if (self->plan->emblem_width > 0)
    self->y = plenary_glance_head_get_emblem_end (self->plan) + ABOVE;

  for (guint i = 0; i < head->len; i++)
    {
      PlenaryGlanceText text = g_array_index (head, PlenaryGlanceText, i);

      text.x = 0;
      text.width = width;
      text.at_end = FALSE;
      text.n = plenary_glance_type_count (text.type, text.style, text.text, text.spans, 0, width);
      write_lines (self, &text, i > 0 ? ABOVE : 0);
    }
}

/* Adds all notes to the pages of the plan, and pages for what does not fit there. */
void
plenary_glance_notes_place (PlenaryGlancePlan *plan)
{
  g_autoptr(GPtrArray) pages = g_steal_pointer (&plan->pages);
  Writer writer = { plan, NULL, NULL, 0 };

  plan->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_glance_page_free);
  writer.pages = plan->pages;

  if (plan->has_cover || pages->len == 0)
    write_cover (&writer);

  for (guint i = 0; i < pages->len; i++)
    {
      PlenaryGlancePage *page = g_steal_pointer (&pages->pdata[i]);

      page->index = plan->pages->len;
      g_ptr_array_add (plan->pages, page);
      write_notes (&writer, page);
    }

  g_ptr_array_set_free_func (pages, NULL);
}
