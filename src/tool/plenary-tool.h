/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryToolStatus:
 * @PLENARY_TOOL_DONE: it was done
 * @PLENARY_TOOL_FAILED: a file could not be read, was refused, or could not be written
 * @PLENARY_TOOL_MISUSED: the command line says nothing that could be done
 *
 * How the program ends.
 */
typedef enum
{
  PLENARY_TOOL_DONE = 0,
  PLENARY_TOOL_FAILED = 1,
  PLENARY_TOOL_MISUSED = 2,
} PlenaryToolStatus;

typedef struct _PlenaryToolCommand PlenaryToolCommand;

/**
 * PlenaryToolCommand:
 * @name: as it is typed
 * @usage: (nullable): what goes after the name, for the line that explains the usage
 * @summary: what it does, in a sentence without a full stop
 * @run: does it; @argv[0] is the name of the command, its operands and options follow
 *
 * One of the things that plenary-tool does. Usage and summary are marked for translation.
 */
struct _PlenaryToolCommand
{
  const char *name;
  const char *usage;
  const char *summary;

  PlenaryToolStatus (*run) (const PlenaryToolCommand *self,
                            int                       argc,
                            char                     *argv[]);
};

gboolean          plenary_tool_parse   (const PlenaryToolCommand *command,
                                        const GOptionEntry       *options,
                                        int                       n_operands,
                                        int                       argc,
                                        char                     *argv[]);
PlenaryToolStatus plenary_tool_fail    (const char               *path,
                                        const GError             *error);
PlenaryToolStatus plenary_tool_misused (const PlenaryToolCommand *command,
                                        const char               *message);

PlenaryAgenda    *plenary_tool_read    (const char               *path,
                                        GError                  **error);
gboolean          plenary_tool_write   (const char               *path,
                                        GBytes                   *bytes,
                                        GError                  **error);

PlenaryToolStatus plenary_tool_import  (const PlenaryToolCommand *self,
                                        int                       argc,
                                        char                     *argv[]);

PlenaryToolStatus plenary_tool_export  (const PlenaryToolCommand *self,
                                        int                       argc,
                                        char                     *argv[]);

G_END_DECLS
