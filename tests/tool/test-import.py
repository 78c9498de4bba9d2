# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs plenary-tool as a script would: what it prints, what it writes, how it ends."""
import json
import os
import re
import subprocess
import sys
import tempfile

import tap
from tap import BUILD, SOURCE, equal, run

TOOL = f'{BUILD}/src/tool/plenary-tool'
TEXTS = f'{SOURCE}/tests/data/text'
folder = tempfile.TemporaryDirectory(prefix='plenary-import-')
UUID = re.compile(r'[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}')


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def write(name, content):
    path = f'{folder.name}/{name}'
    with open(path, 'wb') as file:
        file.write(content.encode() if isinstance(content, str) else content)
    return path


def call(*arguments, **options):
    """Runs the tool; returns its status, what it printed and what it said."""
    result = subprocess.run([TOOL, *arguments], stdout=options.pop('stdout', subprocess.PIPE),
                            stderr=subprocess.PIPE, encoding='utf-8',
                            env={**os.environ, 'LC_ALL': 'C.UTF-8'}, **options)
    return result.returncode, result.stdout, result.stderr


def name_ids(text):
    """Names the ids, which are new in each import, in their order."""
    names = {}
    return UUID.sub(lambda match: names.setdefault(match.group(), f'x{len(names) + 1}'), text)


def test_an_agenda_becomes_a_programme():
    for name in 'rivers-2031', 'archives-2032', 'harbours-2033':
        status, printed, _ = call('import', f'{TEXTS}/{name}.txt')
        equal(status, 0)
        equal(name_ids(printed), read(f'{TEXTS}/{name}.plenary'))


def test_a_programme_becomes_canonical():
    out = f'{folder.name}/out.plenary'
    equal(call('import', f'{TEXTS}/rivers-2031.txt', '-o', out), (0, '', ''))
    equal(call('import', out), (0, read(out), ''))

    messy = write('messy.plenary', '\ufeff{"days": [], "title":"T\\u00e9",'
                                   '"x-own": 1.50, "language":"fr","id":"a","plenary":1}')
    status, printed, said = call('import', messy)
    equal((status, said), (0, ''))
    equal(printed, '{\n  "plenary": 1,\n  "id": "a",\n  "language": "fr",\n  "title": "Té",\n'
                   '  "x-own": 1.50\n}\n')
    equal(call('import', write('messy.txt', read(messy)))[1], printed)


def test_ids_are_new():
    programmes = [json.loads(call('import', f'{TEXTS}/rivers-2031.txt')[1]) for _ in range(2)]
    equal(programmes[0]['id'] == programmes[1]['id'], False)


def test_what_is_left_over_is_said():
    path = write('left.txt', 'Forum\n\n1 May 2031\n\nBring a cup.\n\nDAY ONE\n10h A\n'
                             '\tIt is about all of us.\nStray line\n')
    status, printed, said = call('import', path)
    equal(status, 0)
    equal(said, f'plenary-tool: {path}: Line 5 is left out: “Bring a cup.”\n'
                f'plenary-tool: {path}: Line 10, “Stray line”, is kept with “A”\n')
    equal('Stray line' in printed, True)


def test_the_source_is_only_read():
    source = write('source.txt', read(f'{TEXTS}/rivers-2031.txt'))
    os.chmod(source, 0o444)
    before = os.stat(source)
    equal(call('import', source, '-o', f'{folder.name}/copy.plenary')[0], 0)
    after = os.stat(source)
    equal((after.st_mtime_ns, after.st_size), (before.st_mtime_ns, before.st_size))
    equal(sorted(name for name in os.listdir(folder.name) if name.startswith('.')), [])


def test_what_is_wrong_is_said():
    out = write('kept.plenary', 'old')
    cases = (
        ([], 2, 'plenary-tool: No command was given\n'),
        (['frobnicate'], 2, 'plenary-tool: There is no command “frobnicate”\n'),
        (['import'], 2, 'plenary-tool: A file is missing\n'),
        (['import', out, out], 2, 'plenary-tool: There are too many files\n'),
        (['import', out, '--fast'], 2, 'plenary-tool: Unknown option --fast\n'),
        (['import', write('bytes.txt', b'PK\3\4\0'), '-o', out], 1,
         f'plenary-tool: {folder.name}/bytes.txt: Line 1, column 5: expected a text, '),
        (['import', write('bad.plenary', '{"plenary": 1,\n "id": }'), '-o', out], 1,
         f'plenary-tool: {folder.name}/bad.plenary: Line 2, column 8: expected '),
        (['import', write('text.plenary', 'Forum\n'), '-o', out], 1,
         f'plenary-tool: {folder.name}/text.plenary: Line 1, column 1: expected '),
        (['import', f'{folder.name}/none.txt', '-o', out], 1,
         f'plenary-tool: {folder.name}/none.txt: '),
        (['import', folder.name, '-o', out], 1, f'plenary-tool: {folder.name}: '),
        (['import', f'{TEXTS}/rivers-2031.txt', '-o', f'{folder.name}/none/out.plenary'], 1,
         f'plenary-tool: {folder.name}/none/out.plenary: '),
    )
    for arguments, status, message in cases:
        found, printed, said = call(*arguments)
        equal((found, printed), (status, ''))
        equal(said[:len(message)], message)
        equal(said.count('\n'), 2 if status == 2 else 1)
    equal(read(out), 'old')


def test_a_full_disk_is_said():
    if not os.path.exists('/dev/full'):
        raise tap.Skip('there is no /dev/full')
    with open('/dev/full', 'w', encoding='utf-8') as full:
        status, _, said = call('import', f'{TEXTS}/rivers-2031.txt', stdout=full)
    equal(status, 1)
    equal(said.startswith('plenary-tool: -: '), True)


def test_names_may_be_strange():
    write('-o', 'Forum\n\nDay 1\n10h A\n')
    write('a b\n“c”.txt', 'Forum\n\nDay 1\n10h A\n')
    for arguments in (['import', '--', '-o'], ['import', 'a b\n“c”.txt', '-o', '-']):
        status, printed, said = call(*arguments, cwd=folder.name)
        equal((status, said), (0, ''))
        equal(json.loads(printed)['title'], 'Forum')


def test_it_explains_itself():
    equal(run(TOOL, '--version').split()[0], 'plenary-tool')
    general = run(TOOL, '--help')
    equal([command in general for command in ('import', 'export')], [True, True])
    equal(run(TOOL, '-h'), general)
    special = run(TOOL, 'import', '--help')
    equal('plenary-tool import [' in special and '--output=OUT' in special, True)


tap.main(sys.modules[__name__])
