/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a handout leaves out, text by text: below each reason what it is the reason for, with where
 * in the programme that is.
 */

#include "config.h"

#include "plenary-omissions-dialog.h"

#include "plenary-escape.h"
#include "plenary-guard.h"
#include "plenary-ledger-words.h"

#include <glib/gi18n.h>

/* Lines of a text by which it is known. */
#define KNOWN_BY 3

/* In its rows, what is no entry is the head of a reason. */
typedef struct
{
  const PlenaryLedgerEntry *entry;
  PlenaryOmission           omission;
} Row;

typedef struct
{
  PlenaryLedger       *ledger;
  PlenaryAgenda       *agenda;
  PlenaryProblemWords *words;
  GArray              *rows;
} List;

static void
list_free (gpointer data,
           GClosure *closure)
{
  List *list = data;

  plenary_ledger_unref (list->ledger);
  g_object_unref (list->agenda);
  plenary_problem_words_free (list->words);
  g_array_unref (list->rows);
  g_free (list);
}

static void
add_rows (List            *list,
          PlenaryOmission  omission)
{
  Row row = { NULL, omission };

  g_array_append_val (list->rows, row);

  for (guint i = 0; i < plenary_ledger_get_n (list->ledger); i++)
    {
      row.entry = plenary_ledger_get (list->ledger, i);

      if (row.entry->omission == omission)
        g_array_append_val (list->rows, row);
    }
}

static List *
list_new (PlenaryLedger *ledger,
          PlenaryAgenda *agenda)
{
  List *list = g_new0 (List, 1);

  list->ledger = plenary_ledger_ref (ledger);
  list->agenda = g_object_ref (agenda);
  list->words = plenary_problem_words_new (agenda);
  list->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (PlenaryOmission omission = 0; omission < PLENARY_N_OMISSIONS; omission++)
    if (plenary_ledger_count (ledger, omission) > 0)
      add_rows (list, omission);

  return list;
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), KNOWN_BY);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *place = create_label ("caption");

  gtk_widget_add_css_class (place, "dim-label");
  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), place);
  gtk_widget_add_css_class (box, "omission");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  List *list = user_data;
  Row *row = &g_array_index (list->rows, Row, gtk_list_item_get_position (item));
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *place = gtk_widget_get_next_sibling (label);
  g_autofree char *text = NULL;
  g_autofree char *where = NULL;

  if (row->entry != NULL)
    {
      text = plenary_guard_line (row->entry->text);
      where = plenary_ledger_words_dup_place (list->words, row->entry);
      gtk_widget_remove_css_class (label, "heading");
    }
  else
    {
      text = plenary_ledger_words_dup (
        row->omission, plenary_ledger_words_count (list->ledger, list->agenda, row->omission));
      gtk_widget_add_css_class (label, "heading");
    }

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_text (GTK_LABEL (place), where != NULL ? where : "");
  gtk_widget_set_visible (place, where != NULL && *where != '\0');
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, text,
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (GTK_LABEL (place)), -1);
}

/* Which row one is for, its position says. */
static GtkSelectionModel *
create_model (List *list)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < list->rows->len; i++)
    g_ptr_array_add (names, (gpointer) "");

  g_ptr_array_add (names, NULL);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL
                              (gtk_string_list_new ((const char *const *) names->pdata))));
}

static GtkWidget *
create_list (PlenaryLedger *ledger,
             PlenaryAgenda *agenda)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  List *list = list_new (ledger, agenda);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_list_view_new (create_model (list), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), list, list_free, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left Out"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/**
 * plenary_omissions_dup_words:
 * @ledger: of a handout
 * @agenda: the programme, as it was when the handout was made
 *
 * Returns: (transfer full): what it leaves out and why, a line for each reason; empty if nothing
 */
char *
plenary_omissions_dup_words (PlenaryLedger *ledger,
                             PlenaryAgenda *agenda)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (PlenaryOmission omission = 0; omission < PLENARY_N_OMISSIONS; omission++)
    if (plenary_ledger_count (ledger, omission) > 0)
      {
        guint n = plenary_ledger_words_count (ledger, agenda, omission);
        g_autofree char *line = plenary_ledger_words_dup (omission, n);

        if (words->len > 0)
          g_string_append_c (words, '\n');

        g_string_append (words, line);
      }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * plenary_omissions_dialog_new:
 * @ledger: of a handout
 * @agenda: the programme, as it was when the handout was made
 */
GtkWidget *
plenary_omissions_dialog_new (GtkWindow     *parent,
                              PlenaryLedger *ledger,
                              PlenaryAgenda *agenda)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_WINDOW,
                                    "title", _("Left Out"),
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "default-width", 480,
                                    "default-height", 480,
                                    "width-request", 320,
                                    NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_list (ledger, agenda));
  adw_window_set_content (ADW_WINDOW (dialog), box);
  plenary_escape_closes (dialog);

  return dialog;
}
