/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings the field of an editor into view that shows what was changed by undo or redo, or that one
 * wants to go to: for what is wrong in it, or for the words in it that are looked for.
 *
 * The editor may have come to show that entity just now, with rows for what is in it. So the field
 * is looked for once that has been laid out, which is known when the second frame begins. Texts
 * above it may still find out then how high they are: it is followed until it stays.
 */

#include "config.h"

#include "plenary-reveal.h"

#include "plenary-field.h"
#include "plenary-language-switcher.h"

#include <math.h>

/* How far the field stays from the edges of what scrolls. */
#define MARGIN 18

/* For how many frames it has to stay where it is, and for how many it is followed at most. */
#define STILL_FRAMES 5
#define MOST_FRAMES 60

typedef struct
{
  PlenaryEdit   *edit;       /* what was changed; NULL if it is a member of something */
  char          *id;
  PlenaryMember  member;
  PlenaryPhrase *phrase;     /* the words to select; NULL if the focus shall go there */
  guint          index;      /* of the text, where a field has several */
  guint          nth;        /* time that the words are in it */
  guint          n_frames;
  guint          n_still;
  double         top;        /* of the field, in what scrolls */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_pointer (&wish->edit, plenary_edit_unref);
  g_clear_pointer (&wish->phrase, plenary_phrase_unref);
  g_free (wish->id);
  g_free (wish);
}

static gboolean
is_wanted (GtkWidget *widget,
           Wish      *wish)
{
  PlenaryEntity *entity;
  PlenaryMember member;

  if (!PLENARY_IS_FIELD (widget) || !plenary_field_is_ready (PLENARY_FIELD (widget)))
    return FALSE;

  entity = plenary_field_get_entity (PLENARY_FIELD (widget));
  member = plenary_field_get_member (PLENARY_FIELD (widget));

  if (wish->edit != NULL)
    return member != PLENARY_MEMBER_NONE && plenary_edit_changes (wish->edit, entity, member);

  return member == wish->member && g_strcmp0 (plenary_entity_get_id (entity), wish->id) == 0;
}

/* The first one that can be seen; the fields in a row come before those of the list. */
static GtkWidget *
find_field (GtkWidget *widget,
            Wish      *wish)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, wish);

      if (found != NULL)
        return found;
    }

  return is_wanted (widget, wish) ? widget : NULL;
}

/* Whether it is the list of what is wanted, which may have no rows before it is seen. */
static gboolean
is_list_of_wanted (GtkWidget *widget,
                   Wish      *wish)
{
  PlenaryEntity *entity = PLENARY_IS_FIELD (widget) ?
                          plenary_field_get_entity (PLENARY_FIELD (widget)) : NULL;
  PlenaryAgenda *agenda = entity != NULL ? plenary_agenda_of (entity) : NULL;
  PlenaryEntity *wanted = agenda != NULL ? plenary_agenda_find (agenda, wish->id) : NULL;

  return wanted != NULL && plenary_entity_get_parent (wanted) == entity &&
         plenary_schema_get_list (plenary_entity_get_entity_type (entity),
                                  plenary_entity_get_entity_type (wanted)) ==
           plenary_field_get_member (PLENARY_FIELD (widget));
}

static gboolean
is_within (GtkWidget *widget,
           Wish      *wish)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_within (child, wish))
      return TRUE;

  return is_wanted (widget, wish) || is_list_of_wanted (widget, wish);
}

/* Opens what the field is in. What an expander keeps folded is no child of it meanwhile. */
static void
unfold (GtkWidget *widget,
        Wish      *wish)
{
  GtkWidget *folded = GTK_IS_EXPANDER (widget) ?
                      gtk_expander_get_child (GTK_EXPANDER (widget)) : NULL;

  if (folded != NULL && is_within (folded, wish))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child, wish);
}

static void
collect_texts (GtkWidget *widget,
               GPtrArray *texts)
{
  if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_TEXT (widget))
    g_ptr_array_add (texts, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* Returns: (transfer full): what stands in it, letter by letter */
static char *
dup_text (GtkWidget *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_TEXT (text))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

/* Selects the words, if the text has them as often: it may be of a language that the programme is
 * not in, and that cannot be shown.
 */
static void
select_words (GtkWidget *text,
              Wish      *wish)
{
  g_autofree char *string = dup_text (text);
  g_autoptr(GArray) ranges = plenary_phrase_find (wish->phrase, string);
  const PlenaryRange *range;
  int start, end;

  if (wish->nth >= ranges->len)
    return;

  range = &g_array_index (ranges, PlenaryRange, wish->nth);
  start = (int) g_utf8_pointer_to_offset (string, string + range->start);
  end = (int) g_utf8_pointer_to_offset (string, string + range->end);

  if (GTK_IS_TEXT (text))
    {
      gtk_editable_select_region (GTK_EDITABLE (text), start, end);
    }
  else
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
      gtk_text_buffer_select_range (buffer, &from, &to);
    }
}

/* The field stays where it is: the words are selected, or the focus goes there. */
static void
enter (GtkWidget *field,
       Wish      *wish)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  GtkWidget *text = NULL;

  collect_texts (field, texts);

  if (texts->len > 0)
    text = g_ptr_array_index (texts, wish->index < texts->len ? wish->index : 0);

  if (wish->edit != NULL)
    return;

  if (wish->phrase == NULL)
    (void) ((text != NULL && gtk_widget_grab_focus (text)) ||
            gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD));
  else if (text != NULL)
    select_words (text, wish);
}

/* As much of it as there is room for, from its top.
 *
 * Returns: where the field is in what scrolls
 */
static double
scroll_to (GtkWidget *field)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (field, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, page;

  if (scroller == NULL)
    return 0;

  content = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  if (GTK_IS_VIEWPORT (content))
    content = gtk_viewport_get_child (GTK_VIEWPORT (content));

  if (content == NULL || !gtk_widget_compute_bounds (field, content, &bounds))
    return 0;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  page = gtk_adjustment_get_page_size (adjustment);
  top = (double) bounds.origin.y - MARGIN;
  gtk_adjustment_clamp_page (adjustment, top,
                             top + MIN ((double) bounds.size.height + 2 * MARGIN, page));

  return top;
}

static gboolean
frame_cb (GtkWidget     *editor,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Wish *wish = user_data;
  GtkWidget *field;
  double top;

  if (wish->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  /* What undo changed may stay folded, but where one wants to go is opened. */
  if (wish->n_frames == 2 && wish->edit == NULL)
    unfold (editor, wish);

  field = find_field (editor, wish);

  if (field == NULL)
    return wish->edit == NULL && wish->n_frames < STILL_FRAMES ? G_SOURCE_CONTINUE :
                                                                 G_SOURCE_REMOVE;

  top = scroll_to (field);
  wish->n_still = fabs (top - wish->top) < 1 ? wish->n_still + 1 : 0;
  wish->top = top;

  if (wish->n_still < STILL_FRAMES && wish->n_frames < MOST_FRAMES)
    return G_SOURCE_CONTINUE;

  enter (field, wish);

  return G_SOURCE_REMOVE;
}

/**
 * plenary_reveal_change:
 * @editor: what has fields, and scrolls
 * @edit: what was changed
 *
 * Scrolls to the first field that shows something of that, in a moment.
 */
void
plenary_reveal_change (GtkWidget   *editor,
                       PlenaryEdit *edit)
{
  Wish *wish;

  g_return_if_fail (GTK_IS_WIDGET (editor));
  g_return_if_fail (edit != NULL);

  wish = g_new0 (Wish, 1);
  wish->edit = plenary_edit_ref (edit);
  gtk_widget_add_tick_callback (editor, frame_cb, wish, wish_free);
}

/**
 * plenary_reveal_member:
 * @editor: what has fields, and scrolls
 * @id: the id of what has the member
 * @member: what the field edits
 *
 * Scrolls to the field and gives it the focus, in a moment.
 */
void
plenary_reveal_member (GtkWidget     *editor,
                       const char    *id,
                       PlenaryMember  member)
{
  Wish *wish;

  g_return_if_fail (GTK_IS_WIDGET (editor));
  g_return_if_fail (id != NULL);

  wish = g_new0 (Wish, 1);
  wish->id = g_strdup (id);
  wish->member = member;
  gtk_widget_add_tick_callback (editor, frame_cb, wish, wish_free);
}

/* Texts are shown in one language at a time. */
static void
show_language (GtkWidget  *widget,
               const char *language)
{
  if (PLENARY_IS_LANGUAGE_SWITCHER (widget))
    {
      plenary_language_switcher_set_language (PLENARY_LANGUAGE_SWITCHER (widget),
                                              *language != '\0' ? language : NULL);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_language (child, language);
}

/**
 * plenary_reveal_place:
 * @editor: what has fields, and scrolls
 * @place: where the words are
 * @phrase: the words
 *
 * Scrolls to the field that has them and selects them there, in a moment; the focus stays where it
 * is. The editor comes to show the language that they are in.
 */
void
plenary_reveal_place (GtkWidget          *editor,
                      const PlenaryPlace *place,
                      PlenaryPhrase      *phrase)
{
  Wish *wish;

  g_return_if_fail (GTK_IS_WIDGET (editor));
  g_return_if_fail (place != NULL);
  g_return_if_fail (phrase != NULL);

  if (place->language != NULL)
    show_language (editor, place->language);

  wish = g_new0 (Wish, 1);
  wish->id = g_strdup (place->id);
  wish->member = place->member;
  wish->phrase = plenary_phrase_ref (phrase);
  wish->index = place->index;
  wish->nth = place->nth;
  gtk_widget_add_tick_callback (editor, frame_cb, wish, wish_free);
}
