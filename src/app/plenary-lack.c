/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the place of pages where a handout would have nothing on them. */

#include "config.h"

#include "plenary-lack.h"

#include <glib/gi18n.h>

/**
 * plenary_lack_show:
 * @lack: what a handout needs
 * @page: where its pages would be
 *
 * Says what is missing and how that changes, where there is nothing to print.
 */
void
plenary_lack_show (PlenaryLack    lack,
                   AdwStatusPage *page)
{
  const char *title = "";
  const char *description = "";

  adw_status_page_set_icon_name (page, lack == PLENARY_LACK_PAGES ? "document-print-symbolic" :
                                                                    "plenary-people-symbolic");

  switch (lack)
    {
    case PLENARY_LACK_PEOPLE:
      title = _("No People Yet");
      /* Translators: “People” is the register in the editor that is called “Programme Properties” */
      description = _("Name badges and table signs are made for the people of the programme. "
                      "Add them to a session, or under People in Programme Properties.");
      break;

    case PLENARY_LACK_ATTENDEES:
      /* Translators: where badges would be, which nobody needs who does not come */
      title = _("Nobody Takes Part");
      description = _("All people of the programme have declined, or take part in nothing that is "
                      "printed.");
      break;

    case PLENARY_LACK_PAGES:
      /* Translators: somebody asked for page 9 of 3 */
      title = _("No Such Page");
      description = _("The handout ends before the pages that you chose.");
      break;

    case PLENARY_LACK_NOTHING:
    default:
      break;
    }

  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, description);
  gtk_widget_set_visible (GTK_WIDGET (page), lack != PLENARY_LACK_NOTHING);
}
