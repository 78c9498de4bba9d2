/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void plenary_widgets_init (void);
