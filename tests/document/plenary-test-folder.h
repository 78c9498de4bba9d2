/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder of its own for each test, gone with what is in it when the test is over. */
typedef struct
{
  char *path;
} PlenaryTestFolder;

void     plenary_test_folder_set_up    (PlenaryTestFolder *self,
                                        gconstpointer      data);
void     plenary_test_folder_tear_down (PlenaryTestFolder *self,
                                        gconstpointer      data);

GFile   *plenary_test_folder_child     (PlenaryTestFolder *self,
                                        const char        *name);
GFile   *plenary_test_folder_write     (PlenaryTestFolder *self,
                                        const char        *name,
                                        const char        *content);
char    *plenary_test_folder_list      (PlenaryTestFolder *self);

void     plenary_test_assert_content   (GFile             *file,
                                        const char        *content);

#define plenary_test_add(path, function) \
  g_test_add (path, PlenaryTestFolder, NULL, plenary_test_folder_set_up, function, \
              plenary_test_folder_tear_down)

G_END_DECLS
