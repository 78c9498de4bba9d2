/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-language.h"

G_BEGIN_DECLS

/**
 * PlenaryTextBulletType:
 * @PLENARY_TEXT_BULLET_NONE: there is no bullet
 * @PLENARY_TEXT_BULLET_SIGN: a sign that is nothing but a bullet
 * @PLENARY_TEXT_BULLET_DASH: a dash, an asterisk or an “o”, which may be something else
 * @PLENARY_TEXT_BULLET_NUMBER: 1. or 1)
 * @PLENARY_TEXT_BULLET_LETTER: a) or (a), ii) or (ii)
 *
 * How the items of a list are told from each other.
 */
typedef enum
{
  PLENARY_TEXT_BULLET_NONE,
  PLENARY_TEXT_BULLET_SIGN,
  PLENARY_TEXT_BULLET_DASH,
  PLENARY_TEXT_BULLET_NUMBER,
  PLENARY_TEXT_BULLET_LETTER,
} PlenaryTextBulletType;

/**
 * PlenaryTextBullet:
 * @type: how it is written
 * @sign: the sign; of a number what stands behind it
 * @number: of a number or letter, from 1
 * @roman: of a letter, or letters, read as a Roman number; 0 if they are none
 */
typedef struct
{
  PlenaryTextBulletType type;
  gunichar              sign;
  int                   number;
  int                   roman;
} PlenaryTextBullet;

gboolean plenary_text_bullet_scan       (const PlenaryTextLanguage  *language,
                                         const char                 *text,
                                         const char                **end,
                                         PlenaryTextBullet          *bullet);
gboolean plenary_text_bullet_is_next    (const PlenaryTextBullet    *self,
                                         const PlenaryTextBullet    *before);
gboolean plenary_text_bullet_is_at      (const PlenaryTextBullet    *self,
                                         int                         place);

G_END_DECLS
