/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-widgets.h"

#include "plenary-widgets-resources.h"

#include <adwaita.h>

/* Makes the templates and the types that only templates name known.
 *
 * Both would otherwise be dropped by the linker, as nothing in C refers to them.
 */
void
plenary_widgets_init (void)
{
  adw_init ();
  plenary_widgets_register_resource ();
}
