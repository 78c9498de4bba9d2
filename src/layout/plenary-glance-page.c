/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the grid: its columns, what they are called, and a box for each session at its time.
 *
 * What is on at once in one column stands in lanes, as on the timeline. A box is never lower than a
 * line of text; what follows it gives way.
 */

#include "config.h"

#include "plenary-glance-private.h"

#include "plenary-lanes.h"

#include <math.h>

#define PX PLENARY_GLANCE_PX

/* Lanes are assigned in parts of a point. */
#define PARTS 100

#define GAP PX (18)
#define NARROW_GAP PX (7)
#define NARROW_FROM 4
#define LANE_GAP PX (3)
#define OF_LANE 0.75          /* the width of a lane beside another, of that of a column */

/* From a heading to what is under it. */
#define UNDER_DAY PX (5)
#define UNDER_ROOMS PX (5)
#define UNDER_RULE PX (10)

/* Half of the last hour stands under its line. */
#define UNDER_GRID PX (8)

/* Headings take no more of the page. */
#define MOST_OF_HEADS 0.3

PlenaryGlancePage *
plenary_glance_page_new (void)
{
  PlenaryGlancePage *self = g_new0 (PlenaryGlancePage, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceColumn));
  self->times = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceTime));
  self->texts = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceText));
  self->notes = g_ptr_array_new ();

  return self;
}

void
plenary_glance_page_free (PlenaryGlancePage *self)
{
  g_array_unref (self->columns);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_array_unref (self->times);
  g_array_unref (self->texts);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static PlenaryGlanceColumn *
get_column (PlenaryGlancePage *self,
            guint              index)
{
  return &g_array_index (self->columns, PlenaryGlanceColumn, index);
}

/* Adds a box for what of a day is in the columns from @first to @end. */
static void
add_boxes (PlenaryGlancePage *self,
           guint              first,
           guint              end)
{
  PlenaryGlanceDay *day = get_column (self, first)->day;

  for (guint i = 0; i < day->entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, i);
      PlenaryGlanceBox box = {
        entry, day, .resumes = plenary_glance_stretch_resumes (&self->stretch, entry),
      };

      for (guint j = first; j < end; j++)
        if (plenary_glance_column_has (get_column (self, j), entry))
          {
            box.column = box.n_columns == 0 ? j : box.column;
            box.n_columns++;
          }

      if (box.n_columns > 0 && plenary_glance_stretch_has (&self->stretch, entry))
        g_array_append_val (self->boxes, box);
    }
}

static void
collect_boxes (PlenaryGlancePage *self)
{
  guint first = 0;

  self->boxes = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceBox));

  for (guint i = 1; i <= self->columns->len; i++)
    if (i == self->columns->len || get_column (self, i)->day != get_column (self, first)->day)
      {
        add_boxes (self, first, i);
        first = i;
      }
}

static PlenarySlot *
create_slots (PlenaryGlancePage *self,
              PlenaryGlancePlan *plan)
{
  PlenarySlot *slots = g_new0 (PlenarySlot, self->boxes->len);
  int least = (int) ceil (plenary_glance_box_get_least (plan->type) * PARTS);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const PlenaryGlanceBox *box = &g_array_index (self->boxes, PlenaryGlanceBox, i);
      double unit = plan->unit * PARTS;
      int start = MAX (box->entry->start, self->stretch.from) - self->stretch.from;
      int end = MIN (box->entry->end, self->stretch.to) - self->stretch.from;

      slots[i].start = (int) lround (start * unit);
      slots[i].end = (int) lround (end * unit);
      slots[i].least = least;
      slots[i].column = box->column;
      slots[i].n_more = box->n_columns - 1;
    }

  plenary_lanes_assign (slots, self->boxes->len);

  return slots;
}

/* A column with lanes gets more of the width, but not so much more. */
static void
place_columns (PlenaryGlancePage *self,
               PlenaryGlancePlan *plan,
               const PlenarySlot *slots)
{
  guint n = self->columns->len;
  double gap = n < NARROW_FROM ? GAP : NARROW_GAP;
  double room = plenary_glance_plan_get_width (plan) - plan->gutter - gap * (n - 1);
  double x = plan->gutter;
  double weight = 0;

  for (guint i = 0; i < n; i++)
    get_column (self, i)->weight = 1;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      PlenaryGlanceColumn *column = get_column (self, slots[i].column);

      column->weight = MAX (column->weight, slots[i].n_lanes * OF_LANE);
    }

  for (guint i = 0; i < n; i++)
    weight += get_column (self, i)->weight;

  for (guint i = 0; i < n; i++)
    {
      PlenaryGlanceColumn *column = get_column (self, i);

      column->x = x;
      column->width = MAX (room * column->weight / weight, 1);
      x += column->width + gap;
    }
}

/* Writes a heading, or, if it is too long, where it stands; returns its height. */
static double
add_heading (PlenaryGlancePage       *self,
             PlenaryGlancePlan       *plan,
             const PlenaryGlanceText *heading,
             PlenaryGlanceDay        *day,
             gboolean                 is_final)
{
  double leading = plenary_glance_type_get_leading (plan->type, heading->style);
  PlenaryGlanceText text = *heading;

  text.type = plan->type;
  text.n = plenary_glance_type_count (plan->type, text.style, text.text, text.spans, 0, text.width);

  if (text.n * leading > MOST_OF_HEADS * (self->bottom - self->top))
    {
      text.n = 1;
      text.spans = NULL;

      if (is_final)
        text.text =
          plenary_glance_notes_add (plan, self, day->part, "", heading->text, FALSE)->number;
    }

  if (is_final && *text.text != '\0')
    g_array_append_val (self->texts, text);

  return text.n * leading;
}

/* The names of days over their columns; returns the height of the highest. */
static double
add_days (PlenaryGlancePage *self,
          PlenaryGlancePlan *plan,
          gboolean           is_final)
{
  guint which = self->is_first ? 0 : 1;
  double highest = 0;
  guint first = 0;

  for (guint i = 1; i <= self->columns->len; i++)
    {
      double height;
      PlenaryGlanceColumn *begin = get_column (self, first);
      PlenaryGlanceColumn *end = get_column (self, i - 1);
      PlenaryGlanceDay *day = begin->day;
      PlenaryGlanceText text = { NULL, PLENARY_PRINT_DAY, day->headings[which], day->spans[which],
                                 begin->x, self->top, end->x + end->width - begin->x };

      if (i < self->columns->len && get_column (self, i)->day == day)
        continue;

      if (is_final)
        text.part = self->is_first
                    ? day->heading : plenary_flow_add_part (plan->matter->flow, day->part, "P");

      height = add_heading (self, plan, &text, day, is_final);
      highest = MAX (highest, height);
      first = i;
    }

  return highest + UNDER_DAY;
}

static double
add_rooms (PlenaryGlancePage *self,
           PlenaryGlancePlan *plan,
           double             y,
           gboolean           is_final)
{
  double highest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      double height;
      PlenaryGlanceColumn *column = get_column (self, i);
      PlenaryGlanceText text = { NULL, PLENARY_PRINT_TALK,
                                 g_ptr_array_index (column->day->heads, column->column), NULL,
                                 column->x, y, column->width };

      if (*text.text == '\0')
        continue;

      if (is_final)
        text.part = plenary_flow_add_part (plan->matter->flow, column->day->part, "P");

      height = add_heading (self, plan, &text, column->day, is_final);
      highest = MAX (highest, height);
    }

  return highest > 0 ? highest + UNDER_ROOMS : 0;
}

static void
place_heads (PlenaryGlancePage *self,
             PlenaryGlancePlan *plan,
             gboolean           is_final)
{
  double scale = MIN (plenary_glance_type_get_scale (plan->type, PLENARY_PRINT_SESSION), 1);
  double y = self->top + add_days (self, plan, is_final);

  y += add_rooms (self, plan, y, is_final);
  self->rule = y;
  self->grid = y + UNDER_RULE * scale;
}

/* Across what a box spans, or its lanes of one column. */
static void
place_box (PlenaryGlancePage *self,
           PlenaryGlancePlan *plan,
           PlenaryGlanceBox  *box,
           const PlenarySlot *slot)
{
  double inset = plenary_glance_box_get_inset (plan->type);
  PlenaryGlanceColumn *first = get_column (self, box->column);
  PlenaryGlanceColumn *last = get_column (self, box->column + box->n_columns - 1);
  double width = last->x + last->width - first->x;
  guint end = slot->lane + slot->n_wide;

  box->x = first->x + width * slot->lane / slot->n_lanes;
  box->width = width * slot->n_wide / slot->n_lanes - (end < slot->n_lanes ? LANE_GAP : 0);
  box->y = self->grid + (double) slot->from / PARTS + inset;
  box->height = (double) (slot->to - slot->from) / PARTS - 2 * inset;
  self->end = MAX (self->end, box->y + box->height + inset);
}

/* Places all that is on the page, for the type and the scale of the plan. */
void
plenary_glance_page_place (PlenaryGlancePage *self,
                           PlenaryGlancePlan *plan)
{
  g_autofree PlenarySlot *slots = NULL;

  if (self->boxes == NULL)
    collect_boxes (self);

  slots = create_slots (self, plan);
  self->top = plenary_glance_plan_get_top (plan, self->index, &self->bottom);
  place_columns (self, plan, slots);
  place_heads (self, plan, FALSE);
  self->end = self->grid + (self->stretch.to - self->stretch.from) * plan->unit;

  for (guint i = 0; i < self->boxes->len; i++)
    place_box (self, plan, &g_array_index (self->boxes, PlenaryGlanceBox, i), &slots[i]);
}

static double
get_limit (PlenaryGlancePage *self)
{
  return self->bottom - self->reserve - UNDER_GRID;
}

/* How many points there could be for a minute, so that the page ends where it does. */
double
plenary_glance_page_get_unit (PlenaryGlancePage *self,
                              PlenaryGlancePlan *plan)
{
  int length = self->stretch.to - self->stretch.from;
  double over = self->end - self->grid - length * plan->unit;

  return (get_limit (self) - self->grid - over) / length;
}

static gboolean
is_on_page (PlenaryGlancePage      *self,
            const PlenaryGlanceBox *box)
{
  return box->y + box->height <= get_limit (self) + UNDER_GRID / 2;
}

/* Whether a session takes some of the time of others. */
static gboolean
is_squeezed (PlenaryGlancePage      *self,
             PlenaryGlancePlan      *plan,
             const PlenaryGlanceBox *box)
{
  double length = (box->entry->end - box->entry->start) * plan->unit;

  return length > 0 && length < plenary_glance_box_get_least (plan->type) + 2.0 / PARTS;
}

static gboolean
has_room (PlenaryGlancePage      *self,
          PlenaryGlancePlan      *plan,
          const PlenaryGlanceBox *box)
{
  return is_on_page (self, box) && plenary_glance_box_fill (box, plan->type, NULL);
}

/* How many sessions have no room for their title, or have it at the cost of others at their side,
 * as none can be lower than a line, or were begun on the page before; @n_notes of them have none.
 */
guint
plenary_glance_page_count_misfits (PlenaryGlancePage *self,
                                   PlenaryGlancePlan *plan,
                                   guint             *n_notes)
{
  guint n = 0;

  *n_notes = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const PlenaryGlanceBox *box = &g_array_index (self->boxes, PlenaryGlanceBox, i);

      if (box->resumes)
        n++;
      else if (!has_room (self, plan, box))
        *n_notes += 1;
      else if (is_squeezed (self, plan, box))
        n++;
    }

  return n + *n_notes;
}

static void
refer (PlenaryGlancePage *self,
       PlenaryGlancePlan *plan,
       PlenaryGlanceBox  *box)
{
  PlenaryGlanceEntry *entry = box->entry;
  g_autofree char *lead = g_strconcat (entry->time, *entry->label != '\0' ? "\u2002" : "",
                                       entry->label, NULL);
  PlenaryGlanceNote *note = plenary_glance_notes_add (plan, self, box->day->part, lead,
                                                      entry->title, entry->strike != NULL);

  box->note = plan->notes->len;

  if (is_on_page (self, box))
    plenary_glance_box_refer (box, plan->type, note->number, self->texts);
  else
    box->width = 0;
}

/* What has its title on the page before says at least when it is. */
static void
resume (PlenaryGlancePage *self,
        PlenaryGlancePlan *plan,
        PlenaryGlanceBox  *box)
{
  if (is_on_page (self, box))
    plenary_glance_box_refer (box, plan->type, "", self->texts);
  else
    box->width = 0;
}

/* Writes all that is on the page, and notes of what does not fit. */
void
plenary_glance_page_fill (PlenaryGlancePage *self,
                          PlenaryGlancePlan *plan)
{
  g_array_set_size (self->texts, 0);
  g_ptr_array_set_size (self->notes, 0);

  if (self->index == 0)
    g_array_append_vals (self->texts, plan->head->data, plan->head->len);

  place_heads (self, plan, TRUE);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      PlenaryGlanceBox *box = &g_array_index (self->boxes, PlenaryGlanceBox, i);

      plenary_glance_times_add (self, plan, box);
      box->first_text = self->texts->len;
      box->note = 0;

      if (!is_on_page (self, box) || !plenary_glance_box_fill (box, plan->type, self->texts))
        {
          if (box->resumes)
            resume (self, plan, box);
          else
            refer (self, plan, box);
        }

      box->n_texts = self->texts->len - box->first_text;
    }

  self->end = MIN (self->end, get_limit (self));
}
