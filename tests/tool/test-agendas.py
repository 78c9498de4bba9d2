# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports agendas that nobody wrote, each with its own mess, and compares them with what they say.

What is compared is all of a programme but its ids. A failure names the number of its agenda;
agendas.py NUMBER prints it.
"""
import json
import re
import subprocess
import sys
import tempfile

import agendas
import tap
from tap import BUILD

TOOL = f'{BUILD}/src/tool/plenary-tool'
COUNT = 120
folder = tempfile.TemporaryDirectory(prefix='plenary-agendas-')


def plain(markdown):
    """The paragraphs of a text that has no markup but escaped signs."""
    return [re.sub(r'\\([!-/:-@\[-`{-~])', r'\1', paragraph)
            for paragraph in markdown.split('\n\n')]


def read(path):
    """Imports an agenda; returns its programme as agendas.py says it."""
    result = subprocess.run([TOOL, 'import', path], check=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding='utf-8')
    programme = json.loads(result.stdout)
    del programme['id']
    for day in programme.get('days', []):
        del day['id']
        for session in day['sessions']:
            del session['id']
            if 'abstract' in session:
                session['abstract'] = plain(session['abstract'])
            if 'questions-lead' in session:
                session['lead'] = session.pop('questions-lead')
    return programme, result.stderr


def differences(got, expected, place=''):
    """Says where two programmes differ."""
    if isinstance(got, dict) and isinstance(expected, dict):
        for key in sorted(set(got) | set(expected)):
            yield from differences(got.get(key), expected.get(key), f'{place}.{key}')
    elif isinstance(got, list) and isinstance(expected, list) and len(got) == len(expected):
        for index, pair in enumerate(zip(got, expected)):
            yield from differences(*pair, f'{place}[{index}]')
    elif got != expected:
        yield f'{place}: got {got!r}, expected {expected!r}'


def test_agendas_nobody_wrote():
    path = f'{folder.name}/agenda.txt'
    wrong = []
    for number in range(COUNT):
        text, expected = agendas.make(number)
        with open(path, 'wb') as file:
            file.write(text)
        got, said = read(path)
        found = list(differences(got, expected)) + ([said] if said else [])
        wrong += [f'agenda {number}: {difference}' for difference in found]
    assert not wrong, '\n'.join(wrong[:20])


tap.main(sys.modules[__name__])
