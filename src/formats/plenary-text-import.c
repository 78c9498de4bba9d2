/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda as it comes by mail or from a web page, made a programme.
 *
 * The text is read by rules that know the notation of such agendas, not by one that knows this or
 * that agenda. Besides the programme they say what of the text became what, and what no rule knew,
 * so that its author can see in one look whether we understood.
 */

#include "config.h"

#include "plenary-text-import.h"

#include "plenary-text-reader.h"
#include "plenary-text-source.h"

#include <glib/gi18n.h>

struct _PlenaryTextImport
{
  GObject           parent_instance;

  char             *source;
  PlenaryTextNotes *notes;
  PlenaryTextDraft *draft;      /* has the ids that the notes speak of */
  PlenaryAgenda    *agenda;
};

G_DEFINE_FINAL_TYPE (PlenaryTextImport, plenary_text_import, G_TYPE_OBJECT)

static void
plenary_text_import_dispose (GObject *object)
{
  PlenaryTextImport *self = PLENARY_TEXT_IMPORT (object);

  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (plenary_text_import_parent_class)->dispose (object);
}

static void
plenary_text_import_finalize (GObject *object)
{
  PlenaryTextImport *self = PLENARY_TEXT_IMPORT (object);

  g_clear_pointer (&self->notes, plenary_text_notes_free);
  g_clear_pointer (&self->draft, plenary_text_draft_free);
  g_free (self->source);

  G_OBJECT_CLASS (plenary_text_import_parent_class)->finalize (object);
}

static void
plenary_text_import_class_init (PlenaryTextImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_text_import_dispose;
  object_class->finalize = plenary_text_import_finalize;
}

static void
plenary_text_import_init (PlenaryTextImport *self)
{
  self->notes = plenary_text_notes_new ();
}

/**
 * plenary_text_import_read:
 * @bytes: a text of whatever encoding, with whatever in it
 *
 * Reads an agenda. Any text is one, if only with a title and lines left over; what is no text is
 * refused with %PLENARY_FORMAT_ERROR. It may be called in a worker.
 *
 * Returns: (transfer full) (nullable): what was understood
 */
PlenaryTextImport *
plenary_text_import_read (GBytes  *bytes,
                          GError **error)
{
  g_autoptr(PlenaryTextImport) self = g_object_new (PLENARY_TYPE_TEXT_IMPORT, NULL);

  g_return_val_if_fail (bytes != NULL, NULL);

  self->source = plenary_text_source_read (bytes, error);
  if (self->source == NULL)
    return NULL;

  self->draft = plenary_text_reader_read (self->source, self->notes);
  self->agenda = plenary_text_draft_build (self->draft);
  plenary_text_notes_finish (self->notes, self->source);

  return g_steal_pointer (&self);
}

/**
 * plenary_text_import_get_agenda:
 *
 * Returns: (transfer none): the programme
 */
PlenaryAgenda *
plenary_text_import_get_agenda (PlenaryTextImport *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), NULL);

  return self->agenda;
}

/**
 * plenary_text_import_get_source:
 *
 * Returns: (transfer none): the text as UTF-8 with line feeds, which marks speak of
 */
const char *
plenary_text_import_get_source (PlenaryTextImport *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), NULL);

  return self->source;
}

/**
 * plenary_text_import_get_marks:
 * @n_marks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_marks): what of the source is what, in its order, no
 *   mark upon another
 */
const PlenaryTextMark *
plenary_text_import_get_marks (PlenaryTextImport *self,
                               guint             *n_marks)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), NULL);

  *n_marks = self->notes->marks->len;

  return (const PlenaryTextMark *) (void *) self->notes->marks->data;
}

/**
 * plenary_text_import_get_left_over:
 * @n_left_over: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_left_over): the lines that no rule knows, in the order
 *   of the source
 */
const PlenaryTextLeftOver *
plenary_text_import_get_left_over (PlenaryTextImport *self,
                                   guint             *n_left_over)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), NULL);

  *n_left_over = self->notes->left_over->len;

  return (const PlenaryTextLeftOver *) (void *) self->notes->left_over->data;
}

/**
 * plenary_text_import_get_n_headings:
 *
 * Returns: how many headings of pages were left out, whatever number of lines they have
 */
guint
plenary_text_import_get_n_headings (PlenaryTextImport *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), 0);

  return self->notes->n_headings;
}

/**
 * plenary_text_import_get_n_tags:
 *
 * Returns: how many tags of HTML were left out
 */
guint
plenary_text_import_get_n_tags (PlenaryTextImport *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_IMPORT (self), 0);

  return self->notes->tags->len;
}

/**
 * plenary_text_mark_kind_get_name:
 *
 * Returns: (transfer none): what @kind is called, translated
 */
const char *
plenary_text_mark_kind_get_name (PlenaryTextMarkKind kind)
{
  static const char *const names[PLENARY_TEXT_N_MARK_KINDS] = {
    /* TRANSLATORS: What the parts of an agenda are that was pasted: a legend of colours. */
    [PLENARY_TEXT_MARK_PROGRAMME] = N_("Title block"),
    [PLENARY_TEXT_MARK_DAY] = N_("Day"),
    [PLENARY_TEXT_MARK_TIME] = N_("Time"),
    [PLENARY_TEXT_MARK_TITLE] = N_("Title"),
    [PLENARY_TEXT_MARK_ABSTRACT] = N_("Abstract"),
    /* TRANSLATORS: The sentence that leads in to the questions of a panel. */
    [PLENARY_TEXT_MARK_LEAD] = N_("Lead-in"),
    [PLENARY_TEXT_MARK_QUESTION] = N_("Question"),
    [PLENARY_TEXT_MARK_HEADING] = N_("Repeated heading"),
    [PLENARY_TEXT_MARK_TAG] = N_("HTML tag"),
  };

  g_return_val_if_fail (kind < PLENARY_TEXT_N_MARK_KINDS, NULL);

  return _(names[kind]);
}

/**
 * plenary_text_mark_kind_is_dropped:
 *
 * Returns: whether what is of @kind is left out of the programme
 */
gboolean
plenary_text_mark_kind_is_dropped (PlenaryTextMarkKind kind)
{
  return kind == PLENARY_TEXT_MARK_HEADING || kind == PLENARY_TEXT_MARK_TAG;
}
