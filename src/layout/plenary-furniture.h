/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-type-case.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

typedef struct _PlenaryFurniture PlenaryFurniture;

/**
 * PlenaryFolio:
 * @page: its place among the pages that are numbered with it, from 0
 * @n_pages: how many those are, 0 if nobody knows yet
 * @chapter: (nullable): what those are called
 * @sheet: which of the sheets they are, from 0, if they are one
 * @n_sheets: how many of those there are, 0 if they are none or nobody knows yet
 * @place: (nullable): the day and the session in which it begins
 * @day: (nullable): that day, if the place is too long to be said on a line
 *
 * What is said of a page on it.
 */
typedef struct
{
  guint       page;
  guint       n_pages;
  const char *chapter;
  guint       sheet;
  guint       n_sheets;
  const char *place;
  const char *day;
} PlenaryFolio;

PlenaryFurniture *plenary_furniture_new      (PlenaryWording     *wording,
                                              PlenaryTypeCase    *type_case);
void              plenary_furniture_free     (PlenaryFurniture   *self);

void              plenary_furniture_set_foot (PlenaryFurniture   *self,
                                              const char         *foot,
                                              const char         *note);

double            plenary_furniture_get_top  (PlenaryFurniture   *self,
                                              guint               page,
                                              double             *height);
void              plenary_furniture_draw     (PlenaryFurniture   *self,
                                              cairo_t            *cr,
                                              const PlenaryFolio *folio);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFurniture, plenary_furniture_free)

G_END_DECLS
