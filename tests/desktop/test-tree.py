# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the source tree: its scripts, and what README.md says of it."""
import os
import sys

import tap
from tap import SOURCE, need, run


def scripts():
    """The shell scripts of the tree, as (path, shell)."""
    for folder in 'build-aux', '.ci':
        for name in sorted(os.listdir(f'{SOURCE}/{folder}')):
            with open(f'{SOURCE}/{folder}/{name}', encoding='utf-8') as file:
                first = file.readline()
            if first.startswith('#!') and first.rstrip().endswith('sh'):
                yield f'{SOURCE}/{folder}/{name}', first.rstrip().rpartition('/')[2]


def test_scripts_pass_shellcheck():
    need('shellcheck')
    found = list(scripts())
    assert len(found) >= 4, found
    for path, shell in found:
        run('shellcheck', f'--shell={shell}', path)
        if shell == 'sh':
            run('shellcheck', '--shell=dash', path)


def test_scripts_can_be_run():
    for path, _ in scripts():
        assert os.access(path, os.X_OK), path


tap.main(sys.modules[__name__])
