/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryToolStatus:
 * @PLENARY_TOOL_DONE: it was done
 * @PLENARY_TOOL_FAILED: a file could not be read, was refused, or could not be written
 * @PLENARY_TOOL_MISUSED: the command line says nothing that could be done
 * @PLENARY_TOOL_FOUND: of a command that looks for something: there is some
 * @PLENARY_TOOL_TROUBLE: of a command that looks for something: it could not look
 *
 * How the program ends. What looks for something ends as grep and diff do.
 */
typedef enum
{
  PLENARY_TOOL_DONE = 0,
  PLENARY_TOOL_FAILED = 1,
  PLENARY_TOOL_MISUSED = 2,
  PLENARY_TOOL_FOUND = 1,
  PLENARY_TOOL_TROUBLE = 2,
} PlenaryToolStatus;

/* As a number of operands: one or more. */
#define PLENARY_TOOL_SOME (-1)

typedef struct _PlenaryToolCommand PlenaryToolCommand;

/**
 * PlenaryToolCommand:
 * @name: as it is typed
 * @usage: (nullable): what goes after the name, for the line that explains the usage
 * @summary: what it does, in a sentence without a full stop
 * @run: does it; @argv[0] is the name of the command, its operands and options follow
 * @description: (nullable): what else there is to know, in sentences
 *
 * One of the things that plenary-tool does. Usage, summary and description are marked for
 * translation.
 */
struct _PlenaryToolCommand
{
  const char *name;
  const char *usage;
  const char *summary;

  PlenaryToolStatus (*run) (const PlenaryToolCommand *self,
                            int                       argc,
                            char                     *argv[]);

  const char *description;
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

PlenaryToolStatus plenary_tool_check   (const PlenaryToolCommand *self,
                                        int                       argc,
                                        char                     *argv[]);

PlenaryToolStatus plenary_tool_import  (const PlenaryToolCommand *self,
                                        int                       argc,
                                        char                     *argv[]);

PlenaryToolStatus plenary_tool_export  (const PlenaryToolCommand *self,
                                        int                       argc,
                                        char                     *argv[]);

G_END_DECLS
