/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview has all the pages of the handout, on its paper, and prints what it shows. */

#include "plenary-preview.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-page.h"
#include "plenary-templates.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

typedef struct
{
  GtkWidget     *parent;
  GtkWidget     *preview;
  PlenaryAgenda *agenda;
  guint          n_prints;
} Fixture;

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Fixture *f = user_data;

  f->n_prints++;
}

static PlenarySetting *
create_setting (const char *paper_name)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  PlenaryPaper paper;

  g_assert_true (plenary_paper_from_name (paper_name, &paper));

  return plenary_setting_new_for_paper (&paper, "en", now, ticket);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlenarySetting) setting = create_setting (data);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  static const GActionEntry entries[] = { { "print", print_cb } };

  f->n_prints = 0;
  f->agenda = plenary_templates_create_example ();
  f->parent = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->parent, "win", G_ACTION_GROUP (actions));
  gtk_window_present (GTK_WINDOW (f->parent));

  f->preview = plenary_preview_new (GTK_WINDOW (f->parent), f->agenda, setting);
  g_object_add_weak_pointer (G_OBJECT (f->preview), (gpointer *) &f->preview);
  gtk_window_present (GTK_WINDOW (f->preview));
  gtk_test_widget_wait_for_draw (f->preview);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  if (f->preview != NULL)
    gtk_window_close (GTK_WINDOW (f->preview));

  window_fixture_settle ();
  g_assert_null (f->preview);
  gtk_window_destroy (GTK_WINDOW (f->parent));
  window_fixture_settle ();
  g_assert_finalize_object (f->agenda);
}

static guint
count_pages (Fixture *f)
{
  GtkWidget *list = window_fixture_find (f->preview, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static PlenaryHandout *
lay_out (PlenaryAgenda  *agenda,
         PlenarySetting *setting)
{
  PlenaryHandout *handout = plenary_handout_new (agenda, setting);

  plenary_handout_lay_out (handout);

  return handout;
}

/* As many as are printed, which the title says, and in the form of the paper. */
static void
test_preview_pages (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(PlenarySetting) setting = create_setting (data);
  g_autoptr(PlenaryHandout) handout = lay_out (f->agenda, setting);
  guint n = plenary_handout_get_n_pages (handout);
  g_autofree char *count = g_strdup_printf ("%u pages", n);
  g_autofree char *name = g_strdup_printf ("Page 1 of %u", n);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  GtkWidget *title = window_fixture_find (f->preview, ADW_TYPE_WINDOW_TITLE);
  GtkWidget *page = window_fixture_find (f->preview, PLENARY_TYPE_PAGE);

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (count_pages (f), ==, n);
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, count);

  g_assert_cmpint (gtk_widget_get_width (page), >, 300);
  g_assert_cmpfloat_with_epsilon (gtk_widget_get_height (page),
                                  gtk_widget_get_width (page) * paper->height / paper->width, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* Header bars of newer libadwaita have a button of their own before it. */
static GtkWidget *
find_print_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), "_Print…") == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_print_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The dialog comes over the window with the programme, when this one has gone. */
static void
test_preview_print (Fixture       *f,
                    gconstpointer  data)
{
  g_assert_true (gtk_widget_activate (find_print_button (f->preview)));

  while (f->n_prints == 0)
    g_main_context_iteration (NULL, TRUE);

  window_fixture_settle ();
  g_assert_null (f->preview);
  g_assert_cmpuint (f->n_prints, ==, 1);
}

/* However narrow the window is, the page is whole. */
static void
test_preview_narrow (Fixture       *f,
                     gconstpointer  data)
{
  GtkWidget *page = window_fixture_find (f->preview, PLENARY_TYPE_PAGE);
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (f->preview), 340, 294);

  while (gtk_widget_get_width (f->preview) > 340)
    gtk_test_widget_wait_for_draw (f->preview);

  gtk_widget_measure (f->preview, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 340);
}

#define add_test(path, paper, function) \
  g_test_add (path, Fixture, paper, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();

  add_test ("/preview/pages/a4", "A4", test_preview_pages);
  add_test ("/preview/pages/letter", "Letter", test_preview_pages);
  add_test ("/preview/print", "A4", test_preview_print);
  add_test ("/preview/narrow", "A4", test_preview_narrow);

  return g_test_run ();
}
