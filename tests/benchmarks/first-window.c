/* SPDX-License-Identifier: GPL-3.0-or-later */

/* first-window PROGRAM [ARGUMENT…]: how long a program takes to show its first window and all that
 * it shows by itself, and what memory it takes at rest, printed as "MILLISECONDS MILLISECONDS KIB".
 *
 * The clock runs from the fork to the first damage of a top-level window, which is its first
 * painted pixel, and to the last large one before two seconds in which nothing is painted: marks
 * that come later here and there do not count. That of a program that never rests is taken after
 * ten seconds. Memory is the proportional set size of the process after that.
 * It needs an X display without a compositor or window manager, as private-session makes it.
 */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Smaller windows are helpers that nobody sees. */
#define LEAST_SIZE 150

#define GIVE_UP_AFTER (30 * G_USEC_PER_SEC)
#define REST (2 * G_USEC_PER_SEC)
#define LARGE (320 * 240)
#define NEVER_RESTS (10 * G_USEC_PER_SEC)

static pid_t
start (char *argv[])
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execvp (argv[0], argv);
      _exit (127);
    }

  return pid;
}

/* Waits for the next event; FALSE when it is too late for one. */
static gboolean
next_event (Display *display,
            gint64   until,
            XEvent  *event)
{
  while (!XPending (display))
    {
      struct pollfd connection = { .fd = ConnectionNumber (display), .events = POLLIN };

      if (g_get_monotonic_time () > until)
        return FALSE;

      poll (&connection, 1, 5);
    }

  XNextEvent (display, event);

  return TRUE;
}

static gboolean
wait_for_pixel (Display *display,
                int      damage_event,
                gint64   until)
{
  XEvent event;

  while (next_event (display, until, &event))
    {
      XWindowAttributes attributes;

      if (event.type == damage_event + XDamageNotify)
        return TRUE;

      if (event.type == MapNotify && !event.xmap.override_redirect &&
          XGetWindowAttributes (display, event.xmap.window, &attributes) &&
          attributes.width >= LEAST_SIZE && attributes.height >= LEAST_SIZE)
        XDamageCreate (display, event.xmap.window, XDamageReportRawRectangles);
    }

  return FALSE;
}

/* Returns: when something large was painted last */
static gint64
wait_for_rest (Display *display,
               int      damage_event,
               gint64   first)
{
  gint64 last = first;
  gint64 last_large = first;
  XEvent event;

  while (last < first + NEVER_RESTS && next_event (display, last + REST, &event))
    if (event.type == damage_event + XDamageNotify)
      {
        const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) &event;

        last = g_get_monotonic_time ();
        if (damage->area.width * damage->area.height >= LARGE)
          last_large = last;
      }

  return last_large;
}

static guint64
read_memory (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents (path, &rollup, NULL, NULL) ||
      (line = strstr (rollup, "\nPss:")) == NULL)
    return 0;

  return g_ascii_strtoull (line + strlen ("\nPss:") + strspn (line + strlen ("\nPss:"), " "),
                           NULL, 10);
}

int
main (int   argc,
      char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  int damage_event, damage_error;
  gint64 begin, first, last;
  pid_t pid;

  if (argc < 2 || display == NULL ||
      !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      fprintf (stderr, "first-window: a program and an X display with the damage extension\n");
      return 2;
    }

  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  begin = g_get_monotonic_time ();
  pid = start (argv + 1);
  if (!wait_for_pixel (display, damage_event, begin + GIVE_UP_AFTER))
    {
      fprintf (stderr, "first-window: %s showed no window\n", argv[1]);
      kill (pid, SIGTERM);
      return 1;
    }

  first = g_get_monotonic_time ();
  last = wait_for_rest (display, damage_event, first);
  printf ("%.1f %.1f %" G_GUINT64_FORMAT "\n", (double) (first - begin) / 1000,
          (double) (last - begin) / 1000, read_memory (pid));
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XCloseDisplay (display);

  return 0;
}
