/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The finder is where one says what to look for: words, which are found with each key, and below
 * them the filters. It goes through what matches, and says how much that is.
 *
 * Filters stay when the words go, and are to be seen for as long as they filter anything.
 */

#include "config.h"

#include "plenary-finder.h"

#include "plenary-filter-bar.h"
#include "plenary-match-count.h"
#include "plenary-moment.h"
#include "plenary-reading.h"
#include "plenary-replace-bar.h"
#include "plenary-replace.h"

/* The icon that empties the entry, with the space around it. */
#define COUNT_END 34
#define COUNT_GAP 8

struct _PlenaryFinder
{
  AdwBin             parent_instance;

  GtkSearchBar      *bar;
  GtkSearchEntry    *entry;
  GtkLabel          *count;
  GtkWidget         *previous_button;
  GtkWidget         *next_button;
  PlenaryReplaceBar *replace_bar;
  GtkRevealer       *filters;
  PlenaryFilterBar  *filter_bar;

  PlenaryClock      *clock;
  PlenaryHistory    *history;
  PlenaryFilter     *filter;
  PlenarySearch     *search;
  PlenarySession    *selected;
  PlenaryDay        *day;             /* the one that is shown; NULL if all are */
  GtkWidget         *focus_before;    /* where the focus goes back to; a weak pointer */
  PlenarySession    *selected_before; /* what was selected then; only to be compared */
  gboolean           editing;
};

G_DEFINE_FINAL_TYPE (PlenaryFinder, plenary_finder, ADW_TYPE_BIN)

enum { PROP_0, PROP_SEARCHING, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { FOUND, PLACE_FOUND, CHANGED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What sessions are called, in a programme whose language may change. */
typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryReading *reading;
  char           *language;
} Labels;

static void
labels_free (gpointer data)
{
  Labels *labels = data;

  g_clear_pointer (&labels->reading, plenary_reading_unref);
  g_free (labels->language);
  g_free (labels);
}

static char *
dup_label (PlenarySession *session,
           gpointer        user_data)
{
  Labels *labels = user_data;
  const char *language = plenary_agenda_get_language (labels->agenda);

  if (labels->reading == NULL || g_strcmp0 (labels->language, language) != 0)
    {
      g_clear_pointer (&labels->reading, plenary_reading_unref);
      g_free (labels->language);
      labels->reading = plenary_reading_new (labels->agenda);
      labels->language = g_strdup (language);
    }

  return plenary_reading_dup_kind (labels->reading, session);
}

static gboolean
has_words (PlenaryFinder *self)
{
  PlenaryQuery *query = self->search != NULL ? plenary_search_get_query (self->search) : NULL;

  return query != NULL && !plenary_query_is_empty (query);
}

static gboolean
is_today (PlenaryFinder *self)
{
  g_autoptr(GDateTime) now = self->clock != NULL ? plenary_clock_dup_now (self->clock) : NULL;
  PlenaryMoment moment;

  if (now == NULL)
    return FALSE;

  plenary_moment_init (&moment, plenary_history_get_agenda (self->history), now);

  return plenary_moment_is_date (&moment, self->day);
}

/* How many sessions match. While words are replaced, which may be elsewhere, that none does is
 * nothing to say.
 */
static char *
dup_count (PlenaryFinder *self)
{
  if (!has_words (self) ||
      (plenary_finder_is_replacing (self) && plenary_search_get_n (self->search) == 0))
    return g_strdup ("");

  return plenary_match_count_dup (self->search, self->selected, self->day,
                                  self->day != NULL && is_today (self));
}

/* What is typed does not run below the count. */
static void
show_count (PlenaryFinder *self)
{
  g_autofree char *count = dup_count (self);
  gboolean has_matches = has_words (self) && plenary_search_get_n (self->search) > 0;
  int width = 0;

  if (!g_str_equal (gtk_label_get_text (self->count), count))
    {
      gtk_label_set_text (self->count, count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                      -1);
    }

  if (*count != '\0')
    gtk_widget_measure (GTK_WIDGET (self->count), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width,
                        NULL, NULL);

  gtk_widget_set_margin_end (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                             width > 0 ? width - COUNT_END + COUNT_GAP : 0);
  gtk_widget_set_sensitive (self->previous_button, has_matches);
  gtk_widget_set_sensitive (self->next_button, has_matches);
}

static void
show_filters (PlenaryFinder *self)
{
  gtk_revealer_set_reveal_child (self->filters,
                                 plenary_finder_get_searching (self) ||
                                 !plenary_filter_is_empty (self->filter));
}

static void
changed_cb (PlenaryFinder *self)
{
  show_count (self);
  show_filters (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_replacing (PlenaryFinder *self,
               gboolean       is_replacing)
{
  if (plenary_finder_is_replacing (self) == is_replacing)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->replace_bar), is_replacing);
  changed_cb (self);
}

static void
set_query (PlenaryFinder *self,
           const char    *words)
{
  g_autoptr(PlenaryQuery) query = words != NULL ? plenary_query_new (words) : NULL;

  if (self->search != NULL)
    plenary_search_set_query (self->search, query, self->editing);
}

static void
typed_cb (PlenaryFinder *self)
{
  plenary_replace_bar_set_phrase (self->replace_bar,
                                  gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (plenary_finder_get_searching (self))
    set_query (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
place_found_cb (PlenaryFinder *self,
                gpointer       place,
                PlenaryPhrase *phrase)
{
  g_signal_emit (self, signals[PLACE_FOUND], 0, place, phrase);
}

static void
next_cb (PlenaryFinder *self)
{
  plenary_finder_step (self, FALSE);
}

static void
previous_cb (PlenaryFinder *self)
{
  plenary_finder_step (self, TRUE);
}

static gboolean
previous_key_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  plenary_finder_step (PLENARY_FINDER (widget), TRUE);

  return GDK_EVENT_STOP;
}

/* Wherever in it the focus is, also where words are replaced: it is done. */
static gboolean
escape_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  if (!plenary_finder_get_searching (PLENARY_FINDER (widget)))
    return GDK_EVENT_PROPAGATE;

  plenary_finder_set_searching (PLENARY_FINDER (widget), FALSE);

  return GDK_EVENT_STOP;
}

/* Back to where it came from, unless something was found meanwhile. */
static void
give_back_focus (PlenaryFinder *self)
{
  GtkWidget *before = self->focus_before;
  gboolean is_found = self->selected != self->selected_before;

  g_clear_weak_pointer (&self->focus_before);
  self->selected_before = NULL;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->bar)) == NULL)
    return;

  if (is_found || before == NULL || !gtk_widget_get_mapped (before) ||
      !gtk_widget_grab_focus (before))
    g_signal_emit (self, signals[LEFT], 0);
}

static void
searching_cb (PlenaryFinder *self)
{
  gboolean searching = plenary_finder_get_searching (self);

  if (!searching)
    {
      give_back_focus (self);
      set_replacing (self, FALSE);
    }

  set_query (self, searching ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : NULL);
  show_filters (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
plenary_finder_dispose (GObject *object)
{
  PlenaryFinder *self = PLENARY_FINDER (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->search);
  g_clear_object (&self->filter);
  g_clear_object (&self->history);
  g_clear_object (&self->selected);
  g_clear_object (&self->day);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (plenary_finder_parent_class)->dispose (object);
}

static void
plenary_finder_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, plenary_finder_get_searching (PLENARY_FINDER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_finder_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCHING:
      plenary_finder_set_searching (PLENARY_FINDER (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_signals (void)
{
  signals[FOUND] =
    g_signal_new ("found", PLENARY_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, PLENARY_TYPE_SESSION);
  signals[PLACE_FOUND] =
    g_signal_new ("place-found", PLENARY_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_POINTER, PLENARY_TYPE_PHRASE);
  signals[CHANGED] =
    g_signal_new ("changed", PLENARY_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[LEFT] =
    g_signal_new ("left", PLENARY_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_finder_class_init (PlenaryFinderClass *klass)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_finder_dispose;
  object_class->get_property = plenary_finder_get_property;
  object_class->set_property = plenary_finder_set_property;

  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals ();

  g_type_ensure (PLENARY_TYPE_FILTER_BAR);
  g_type_ensure (PLENARY_TYPE_REPLACE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, count);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, previous_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, next_button);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, replace_bar);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, filters);
  gtk_widget_class_bind_template_child (widget_class, PlenaryFinder, filter_bar);
  gtk_widget_class_bind_template_callback (widget_class, searching_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_SHIFT_MASK, previous_key_cb, NULL);
}

static void
plenary_finder_init (PlenaryFinder *self)
{
  self->filter = plenary_filter_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  gtk_widget_set_margin_end (GTK_WIDGET (self->count), COUNT_END);
  show_count (self);
}

/**
 * plenary_finder_set_clock:
 * @clock: tells which day is today
 */
void
plenary_finder_set_clock (PlenaryFinder *self,
                          PlenaryClock  *clock)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));
  g_return_if_fail (PLENARY_IS_CLOCK (clock));

  g_set_object (&self->clock, clock);
}

/**
 * plenary_finder_set_programme:
 * @history: (nullable): of the programme to look through
 * @stars: (nullable): what is starred in it
 *
 * Nothing of what was looked for before stays.
 */
void
plenary_finder_set_programme (PlenaryFinder  *self,
                              PlenaryHistory *history,
                              PlenaryStars   *stars)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));
  g_return_if_fail ((history == NULL) == (stars == NULL));

  plenary_finder_set_searching (self, FALSE);
  plenary_finder_set_selected (self, NULL);
  plenary_finder_set_day (self, NULL);
  plenary_filter_bar_set_programme (self->filter_bar, NULL, NULL);

  /* Cards that have not been told anything else yet may keep it for a while. */
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, changed_cb, self);

  g_clear_object (&self->search);
  plenary_filter_clear (self->filter);
  g_set_object (&self->history, history);
  plenary_replace_bar_set_history (self->replace_bar, history);

  if (history != NULL)
    {
      Labels *labels = g_new0 (Labels, 1);

      labels->agenda = plenary_history_get_agenda (history);
      self->search = plenary_search_new (history, self->filter, stars, dup_label, labels,
                                         labels_free);
      g_signal_connect_object (self->search, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      plenary_filter_bar_set_programme (self->filter_bar, history, self->search);
    }

  show_filters (self);
}

/**
 * plenary_finder_set_editing:
 * @editing: whether the programme is edited, and so its notes are looked through, too
 */
void
plenary_finder_set_editing (PlenaryFinder *self,
                            gboolean       editing)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));

  self->editing = editing;

  if (!editing)
    set_replacing (self, FALSE);

  typed_cb (self);
}

/**
 * plenary_finder_set_selected:
 * @session: (nullable): the session from which to go on
 */
void
plenary_finder_set_selected (PlenaryFinder  *self,
                             PlenarySession *session)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));
  g_return_if_fail (session == NULL || PLENARY_IS_SESSION (session));

  if (g_set_object (&self->selected, session))
    show_count (self);
}

/**
 * plenary_finder_set_day:
 * @day: (nullable): the day that is shown, NULL if several are
 */
void
plenary_finder_set_day (PlenaryFinder *self,
                        PlenaryDay    *day)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));
  g_return_if_fail (day == NULL || PLENARY_IS_DAY (day));

  if (g_set_object (&self->day, day))
    show_count (self);
}

/**
 * plenary_finder_get_search:
 *
 * Returns: (transfer none) (nullable): what it finds
 */
PlenarySearch *
plenary_finder_get_search (PlenaryFinder *self)
{
  g_return_val_if_fail (PLENARY_IS_FINDER (self), NULL);

  return self->search;
}

gboolean
plenary_finder_get_searching (PlenaryFinder *self)
{
  g_return_val_if_fail (PLENARY_IS_FINDER (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * plenary_finder_set_searching:
 * @searching: whether words can be looked for
 */
void
plenary_finder_set_searching (PlenaryFinder *self,
                              gboolean       searching)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));

  if (searching)
    plenary_finder_begin (self);
  else
    gtk_search_bar_set_search_mode (self->bar, FALSE);
}

/**
 * plenary_finder_begin:
 *
 * Puts the cursor where words are typed; what is there is typed over.
 */
void
plenary_finder_begin (PlenaryFinder *self)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));

  if (!plenary_finder_get_searching (self))
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
      self->selected_before = self->selected;
      gtk_search_bar_set_search_mode (self->bar, TRUE);
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * plenary_finder_is_replacing:
 *
 * Returns: whether it is asked what to replace words with, wherever in the programme they are
 */
gboolean
plenary_finder_is_replacing (PlenaryFinder *self)
{
  g_return_val_if_fail (PLENARY_IS_FINDER (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->replace_bar));
}

/**
 * plenary_finder_begin_replacing:
 *
 * Shows what to replace words with, too; for as long as the programme is edited and searched.
 */
void
plenary_finder_begin_replacing (PlenaryFinder *self)
{
  g_return_if_fail (PLENARY_IS_FINDER (self));
  g_return_if_fail (self->editing);

  set_replacing (self, TRUE);

  if (plenary_finder_get_searching (self) && has_words (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->replace_bar));
  else
    plenary_finder_begin (self);
}

/**
 * plenary_finder_step:
 * @is_back: whether to go to the match before, and not to the next
 *
 * `found` tells it; while replacing, `place-found` tells the PlenaryPlace.
 */
void
plenary_finder_step (PlenaryFinder *self,
                     gboolean       is_back)
{
  PlenarySession *session;

  g_return_if_fail (PLENARY_IS_FINDER (self));

  if (!has_words (self))
    return;

  if (plenary_finder_is_replacing (self))
    {
      plenary_replace_bar_step (self->replace_bar, is_back);
      return;
    }

  session = plenary_search_step (self->search, self->selected, is_back);

  if (session != NULL)
    g_signal_emit (self, signals[FOUND], 0, session);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}
