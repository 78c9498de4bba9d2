/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ledger.h"
#include "plenary-setting.h"
#include "plenary-structure.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_HANDOUT (plenary_handout_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlenaryHandout, plenary_handout, PLENARY, HANDOUT, GObject)

/**
 * PlenaryLack:
 * @PLENARY_LACK_NOTHING: there is something to print
 * @PLENARY_LACK_PEOPLE: the programme knows nobody, and the handout is made for people
 * @PLENARY_LACK_ATTENDEES: of those whom it knows, nobody comes to what is printed
 *
 * What a handout would need to have anything on its pages.
 */
typedef enum
{
  PLENARY_LACK_NOTHING,
  PLENARY_LACK_PEOPLE,
  PLENARY_LACK_ATTENDEES,
  PLENARY_LACK_PAGES,
} PlenaryLack;

const char *plenary_lack_get_words (PlenaryLack lack);

/**
 * PlenaryHandoutClass:
 * @write: takes from the programme what it says; the wording tells what that is called
 * @get_ledger: (nullable): what of the programme is not on it, if that is not what the wording says
 * @get_lack: (nullable): why there is nothing on it, as soon as it is written
 * @lay_out: puts what was taken on pages, in any thread
 * @get_n_pages: how many those are, one at least
 * @get_sheet: (nullable): how large a page is, if that is not the paper of the setting
 * @draw: draws a page in black, with its origin in the upper left corner of the sheet
 * @forget: (nullable): gives back the memory of a page that was drawn for the last time
 * @announce: (nullable): tells which sessions have a place on a page that others may lead to
 *
 * What a kind of handout does.
 */
struct _PlenaryHandoutClass
{
  GObjectClass parent_class;

  void           (*write)       (PlenaryHandout   *self,
                                 PlenaryWording   *wording);
  PlenaryLedger *(*get_ledger)  (PlenaryHandout   *self);
  PlenaryLack    (*get_lack)    (PlenaryHandout   *self);
  void           (*lay_out)     (PlenaryHandout   *self);
  guint          (*get_n_pages) (PlenaryHandout   *self);
  void           (*get_sheet)   (PlenaryHandout   *self,
                                 guint             page,
                                 double           *width,
                                 double           *height);
  void           (*draw)        (PlenaryHandout   *self,
                                 cairo_t          *cr,
                                 guint             page,
                                 PlenaryStructure *structure);
  void           (*forget)      (PlenaryHandout   *self,
                                 guint             page);
  void           (*announce)    (PlenaryHandout   *self,
                                 guint             page,
                                 PlenaryStructure *structure);
};

gboolean        plenary_handout_kind_is_made (PlenaryHandoutKind kind);

PlenaryHandout *plenary_handout_new         (PlenaryAgenda    *agenda,
                                             PlenarySetting   *setting);
PlenaryHandout *plenary_handout_new_sketch  (PlenaryAgenda    *agenda,
                                             PlenarySetting   *setting);
gboolean        plenary_handout_is_sketch   (PlenaryHandout   *self);

void            plenary_handout_lay_out     (PlenaryHandout   *self);

PlenarySetting *plenary_handout_get_setting (PlenaryHandout   *self);
const char     *plenary_handout_get_title   (PlenaryHandout   *self);
const char     *plenary_handout_get_kind_title (PlenaryHandout *self);
const char     *plenary_handout_get_author  (PlenaryHandout   *self);
PlenaryLedger  *plenary_handout_get_ledger  (PlenaryHandout   *self);
PlenaryLack     plenary_handout_get_lack    (PlenaryHandout   *self);
guint           plenary_handout_get_n_pages (PlenaryHandout   *self);
void            plenary_handout_get_sheet   (PlenaryHandout   *self,
                                             guint             page,
                                             double           *width,
                                             double           *height);
void            plenary_handout_draw_page   (PlenaryHandout   *self,
                                             cairo_t          *cr,
                                             guint             page);
void            plenary_handout_draw        (PlenaryHandout   *self,
                                             cairo_t          *cr,
                                             guint             page,
                                             PlenaryStructure *structure);
void            plenary_handout_forget      (PlenaryHandout   *self,
                                             guint             page);
void            plenary_handout_announce    (PlenaryHandout   *self,
                                             PlenaryStructure *structure);

G_END_DECLS
