/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-face.h"

#include "plenary-lettering.h"

#include <math.h>

G_BEGIN_DECLS

/* Pixels at the usual size of text. */
#define START_PAD 20
#define ROW 18
#define ROW_GAP 8
#define STAR 14

struct _PlenaryFace
{
  PangoContext          *context;
  const PlenaryFaceText *text;          /* while it is laid out */
  int                    width;
  int                    height;
  double                 scale;
  PlenaryFaceSize        size;
  gboolean               is_reversed;
  gboolean               with_found;    /* what was found is not to be seen otherwise */
  GArray                *items;         /* (element-type PlenaryFaceItem) */
};

/* So many pixels at the usual size of text. */
static inline int
scale (PlenaryFace *self,
       int          pixels)
{
  return (int) lround (pixels * self->scale);
}

PangoLayout *plenary_face_create_layout    (PlenaryFace      *self,
                                            PlenaryLettering  lettering,
                                            const char       *text);
int          plenary_face_get_layout_width (PangoLayout      *layout);

int          plenary_face_add              (PlenaryFace      *self,
                                            PlenaryFacePart   part,
                                            int               x,
                                            int               y,
                                            int               width,
                                            int               height,
                                            PangoLayout      *layout);
int          plenary_face_add_line         (PlenaryFace      *self,
                                            PlenaryFacePart   part,
                                            int               x,
                                            int               y,
                                            int               room,
                                            int               height,
                                            PangoLayout      *layout);
int          plenary_face_add_lines        (PlenaryFace      *self,
                                            PlenaryFacePart   part,
                                            int               y,
                                            int               end,
                                            int               n_lines,
                                            PangoLayout      *layout);
int          plenary_face_add_pill         (PlenaryFace      *self,
                                            PlenaryFacePart   part,
                                            const char       *text,
                                            int               x,
                                            int               y,
                                            int               end);
int          plenary_face_add_caption      (PlenaryFace      *self,
                                            PlenaryFacePart   part,
                                            const char       *text,
                                            int               x,
                                            int               y,
                                            int               end,
                                            int               height);
int          plenary_face_add_marks        (PlenaryFace      *self,
                                            int               y,
                                            int               end,
                                            int               height);

gboolean     plenary_face_shows_mark       (PlenaryFace      *self);

G_END_DECLS
