# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the source tree: its scripts, and what README.md says of it."""
import os
import re
import sys

import tap
from tap import BUILD, SOURCE, equal, need, run


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


def readme():
    with open(f'{SOURCE}/README.md', encoding='utf-8') as file:
        return file.read()


def test_readme_names_what_there_is():
    """Each path in code, and each command of ours, is one of the tree."""
    named = set(re.findall(r'`((?:src|tests|data|po|build-aux)(?:/[\w./-]+)?)[ `]', readme()))
    named |= set(re.findall(r'^    (build-aux/[\w-]+)', readme(), re.MULTILINE))
    assert {'src/model', 'src/app', 'tests', 'build-aux/run', 'build-aux/test'} <= named, named
    for path in named:
        assert os.path.exists(f'{SOURCE}/{path}'), path


def test_readme_maps_every_folder():
    folders = {f'src/{name}' for name in os.listdir(f'{SOURCE}/src')}
    equal(folders - set(re.findall(r'^\| `([\w/]+)` \|', readme(), re.MULTILINE)), set())


def test_readme_shows_pictures_there_are():
    for path in re.findall(r'!\[[^\]]+\]\(([^)]+)\)', readme()):
        assert os.path.exists(f'{SOURCE}/{path}'), path


def test_readme_calls_the_tool_as_it_is():
    told = run(f'{BUILD}/src/tool/plenary-tool', '--help')
    for command in set(re.findall(r'^    plenary-tool ([a-z]+)', readme(), re.MULTILINE)):
        assert re.search(rf'^  {command}\b', told, re.MULTILINE), command


def test_scripts_can_be_run():
    for path, _ in scripts():
        assert os.access(path, os.X_OK), path


tap.main(sys.modules[__name__])
