#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""data/plenary.schema.json, by a validator that we did not write."""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'desktop'))
import tap  # noqa: E402

SOURCE = pathlib.Path(tap.SOURCE)
SCHEMA = json.loads((SOURCE / 'data' / 'plenary.schema.json').read_text(encoding='utf-8'))
DATA = SOURCE / 'tests' / 'data' / 'json'


def validator():
    try:
        import jsonschema
    except ImportError:
        raise tap.Skip('python3-jsonschema is not installed') from None
    formats = jsonschema.FormatChecker(formats=['date'])
    return jsonschema.Draft202012Validator(SCHEMA, format_checker=formats)


def no_name_twice(pairs):
    names = [name for name, value in pairs]
    if len(set(names)) < len(names):
        raise ValueError('a name stands twice')
    return dict(pairs)


def complaints(text):
    document = json.loads(text, object_pairs_hook=no_name_twice)
    return [f'{error.json_path}: {error.message}' for error in validator().iter_errors(document)]


def test_schema_itself():
    checker = validator()
    checker.check_schema(SCHEMA)


def test_written():
    for path in [*DATA.glob('*.plenary'), *(SOURCE / 'data').rglob('*.plenary')]:
        tap.equal((path.name, complaints(path.read_text(encoding='utf-8'))), (path.name, []))


def test_random():
    validator()
    told = subprocess.run([sys.argv[1], 'wild', '300'], check=True, stdout=subprocess.PIPE,
                          encoding='utf-8')
    programmes = told.stdout.split('\0')[:-1]
    tap.equal(len(programmes), 300)
    for programme in programmes:
        tap.equal(complaints(programme), [])


def test_refused():
    """What the reader refuses the schema refuses too, but for what no schema can say."""
    for case in json.loads((DATA / 'refused.json').read_text(encoding='utf-8')):
        try:
            wrong = complaints(case['file'])
        except ValueError:
            wrong = []
        tap.equal((case['name'], wrong == []), (case['name'], case.get('beyond-schema', False)))


def test_members():
    """The schema has the members that the page on the format has, and in the order of the file."""
    shared = pathlib.Path(os.environ.get('PLENARY_SHARED', SOURCE.parent / 'shared'))
    page = shared / 'document-format.md'
    if not page.exists():
        raise tap.Skip(f'{page} is not there')
    order = page.read_text(encoding='utf-8').split('- Order. ')[1].split('\n- ')[0]
    for sentence in ' '.join(order.split()).rstrip('.').split('. '):
        name, members = sentence.split(': ')
        tap.equal(list(SCHEMA['$defs'][name.lower()]['properties']), members.split(', '))


tap.main(sys.modules[__name__])
