/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A system on which things go wrong: loaded before a program, it makes calls fail that change
 * files below one folder, or kills the program before or after one of them.
 *
 *   FAULT_FOLDER  the folder, as it is without links
 *   FAULTS        what shall happen, separated by commas: CALL=WHAT@N or CALL=WHAT@N+
 *   FAULT_LOG     where to note each call that was met
 *
 * It happens at the Nth call of that name, with a plus at all later ones too. CALL is write, fsync,
 * close, rename, unlink, link, fchmod, fchown, ftruncate, fallocate, open (for writing), or any.
 * WHAT is an error by its name, short:BYTES for a write that writes so many, kill or killafter.
 */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FAULTS 8

typedef enum { FAULT_NONE, FAULT_ERROR, FAULT_SHORT, FAULT_KILL, FAULT_KILL_AFTER } Kind;

typedef struct
{
  char call[16];
  char what[16];
  int  first;
  int  last;
  int  n_calls;
} Fault;

static Fault faults[MOST_FAULTS];
static int n_faults = -1;

/* The system's own function. */
#define REAL(name) ((__typeof__ (name) *) dlsym (RTLD_NEXT, #name))

static const struct
{
  const char *name;
  int         number;
} errors[] = {
  { "EACCES", EACCES }, { "EBUSY", EBUSY }, { "EDQUOT", EDQUOT }, { "EINTR", EINTR },
  { "EINVAL", EINVAL }, { "EIO", EIO }, { "EMFILE", EMFILE }, { "ENOMEM", ENOMEM },
  { "ENOSPC", ENOSPC }, { "EPERM", EPERM }, { "EROFS", EROFS }, { "ESTALE", ESTALE },
};

static void
read_faults (void)
{
  const char *given = getenv ("FAULTS");
  char *copy = strdup (given != NULL ? given : "");

  n_faults = 0;

  for (char *p = strtok (copy, ","); p != NULL && n_faults < MOST_FAULTS; p = strtok (NULL, ","))
    {
      Fault *fault = &faults[n_faults];
      char plus = '\0';

      if (sscanf (p, "%15[^=]=%15[^@]@%d%c", fault->call, fault->what, &fault->first, &plus) < 3)
        abort ();

      fault->last = plus == '+' ? 1 << 30 : fault->first;
      n_faults++;
    }

  free (copy);
}

static int
is_below (const char *path)
{
  const char *folder = getenv ("FAULT_FOLDER");

  return folder != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
is_ours (int fd)
{
  char link[64];
  char path[4096];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);

  if (length < 0)
    return 0;

  path[length] = '\0';

  return is_below (path);
}

static int
is_ours_at (int         folder,
            const char *path)
{
  return path[0] == '/' ? is_below (path) : folder == AT_FDCWD || is_ours (folder);
}

static void
note (const char *call)
{
  const char *log = getenv ("FAULT_LOG");
  int fd = log != NULL ? REAL (open) (log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;

  if (fd < 0)
    return;

  (void) !REAL (write) (fd, call, strlen (call));
  (void) !REAL (write) (fd, "\n", 1);
  REAL (close) (fd);
}

/* What happens to this call; an error is in errno, the bytes of a short write in @amount. */
static Kind
meet (const char *call,
      size_t     *amount)
{
  int saved = errno;
  Kind kind = FAULT_NONE;

  if (n_faults < 0)
    read_faults ();

  note (call);
  errno = saved;

  for (int i = 0; i < n_faults; i++)
    {
      Fault *fault = &faults[i];

      if (strcmp (fault->call, call) != 0 && strcmp (fault->call, "any") != 0)
        continue;

      fault->n_calls++;
      if (kind != FAULT_NONE || fault->n_calls < fault->first || fault->n_calls > fault->last)
        continue;

      if (strcmp (fault->what, "kill") == 0)
        raise (SIGKILL);
      else if (strcmp (fault->what, "killafter") == 0)
        kind = FAULT_KILL_AFTER;
      else if (amount != NULL && sscanf (fault->what, "short:%zu", amount) == 1)
        kind = FAULT_SHORT;

      for (size_t j = 0; j < sizeof errors / sizeof errors[0]; j++)
        if (strcmp (errors[j].name, fault->what) == 0)
          {
            errno = errors[j].number;
            kind = FAULT_ERROR;
          }
    }

  return kind;
}

static void
leave (Kind kind)
{
  if (kind == FAULT_KILL_AFTER)
    raise (SIGKILL);
}

/* Lets a call through, or not: @condition says whether it is about a file of ours. */
#define PASS(call, condition, type, invocation) \
  Kind kind = (condition) ? meet (call, NULL) : FAULT_NONE; \
  type result; \
  if (kind == FAULT_ERROR) \
    return -1; \
  result = invocation; \
  leave (kind); \
  return result

#define PASS_WRITE(name, ...) \
  size_t amount = count; \
  Kind kind = is_ours (fd) ? meet ("write", &amount) : FAULT_NONE; \
  ssize_t result; \
  if (kind == FAULT_ERROR) \
    return -1; \
  result = REAL (name) (fd, buffer, amount < count ? amount : count, ## __VA_ARGS__); \
  leave (kind); \
  return result

/* The mode, the last word of open () and its like, is there only where a file may be made. */
#define PASS_OPEN(condition, invocation) \
  va_list arguments; \
  mode_t mode; \
  Kind kind; \
  int result; \
  va_start (arguments, flags); \
  mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0; \
  va_end (arguments); \
  kind = WRITES (flags) && (condition) ? meet ("open", NULL) : FAULT_NONE; \
  if (kind == FAULT_ERROR) \
    return -1; \
  result = invocation; \
  leave (kind); \
  return result

#define WRITES(flags) (((flags) & O_ACCMODE) != O_RDONLY)

ssize_t
write (int         fd,
       const void *buffer,
       size_t      count)
{
  PASS_WRITE (write);
}

ssize_t
pwrite (int         fd,
        const void *buffer,
        size_t      count,
        off_t       offset)
{
  PASS_WRITE (pwrite, offset);
}

ssize_t
pwrite64 (int         fd,
          const void *buffer,
          size_t      count,
          off64_t     offset)
{
  PASS_WRITE (pwrite64, offset);
}

int
fsync (int fd)
{
  PASS ("fsync", is_ours (fd), int, REAL (fsync) (fd));
}

int
fdatasync (int fd)
{
  PASS ("fsync", is_ours (fd), int, REAL (fdatasync) (fd));
}

/* Even a close that fails has closed. */
int
close (int fd)
{
  Kind kind = is_ours (fd) ? meet ("close", NULL) : FAULT_NONE;
  int number = errno;
  int result = REAL (close) (fd);

  leave (kind);

  if (kind != FAULT_ERROR)
    return result;

  errno = number;

  return -1;
}

int
rename (const char *from,
        const char *to)
{
  PASS ("rename", is_below (to), int, REAL (rename) (from, to));
}

int
renameat (int         from_folder,
          const char *from,
          int         to_folder,
          const char *to)
{
  PASS ("rename", is_ours_at (to_folder, to), int,
        REAL (renameat) (from_folder, from, to_folder, to));
}

int
renameat2 (int          from_folder,
           const char  *from,
           int          to_folder,
           const char  *to,
           unsigned int flags)
{
  PASS ("rename", is_ours_at (to_folder, to), int,
        REAL (renameat2) (from_folder, from, to_folder, to, flags));
}

int
unlink (const char *path)
{
  PASS ("unlink", is_below (path), int, REAL (unlink) (path));
}

int
unlinkat (int         folder,
          const char *path,
          int         flags)
{
  PASS ("unlink", is_ours_at (folder, path), int, REAL (unlinkat) (folder, path, flags));
}

int
linkat (int         from_folder,
        const char *from,
        int         to_folder,
        const char *to,
        int         flags)
{
  PASS ("link", is_ours_at (to_folder, to), int,
        REAL (linkat) (from_folder, from, to_folder, to, flags));
}

int
fchmod (int    fd,
        mode_t mode)
{
  PASS ("fchmod", is_ours (fd), int, REAL (fchmod) (fd, mode));
}

int
fchown (int   fd,
        uid_t owner,
        gid_t group)
{
  PASS ("fchown", is_ours (fd), int, REAL (fchown) (fd, owner, group));
}

int
ftruncate (int   fd,
           off_t length)
{
  PASS ("ftruncate", is_ours (fd), int, REAL (ftruncate) (fd, length));
}

int
ftruncate64 (int     fd,
             off64_t length)
{
  PASS ("ftruncate", is_ours (fd), int, REAL (ftruncate64) (fd, length));
}

int
fallocate (int   fd,
           int   how,
           off_t offset,
           off_t length)
{
  PASS ("fallocate", is_ours (fd), int, REAL (fallocate) (fd, how, offset, length));
}

int
fallocate64 (int     fd,
             int     how,
             off64_t offset,
             off64_t length)
{
  PASS ("fallocate", is_ours (fd), int, REAL (fallocate64) (fd, how, offset, length));
}

int
open (const char *path,
      int         flags,
      ...)
{
  PASS_OPEN (is_below (path), REAL (open) (path, flags, mode));
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  PASS_OPEN (is_below (path), REAL (open64) (path, flags, mode));
}

int
openat (int         folder,
        const char *path,
        int         flags,
        ...)
{
  PASS_OPEN (is_ours_at (folder, path), REAL (openat) (folder, path, flags, mode));
}

int
openat64 (int         folder,
          const char *path,
          int         flags,
          ...)
{
  PASS_OPEN (is_ours_at (folder, path), REAL (openat64) (folder, path, flags, mode));
}
