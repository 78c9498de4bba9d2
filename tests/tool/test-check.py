# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets plenary-tool look for faults that were planted, and for those that are none."""
import json
import os
import subprocess
import sys
import tempfile

import faults
import tap
from tap import BUILD, SOURCE, equal

TOOL = f'{BUILD}/src/tool/plenary-tool'
IDM = '/work/shared/data/idm-2017.txt'
folder = tempfile.TemporaryDirectory(prefix='plenary-check-')


def call(*arguments, language='C.UTF-8'):
    """Runs the tool; returns its status, what it printed and what it said."""
    result = subprocess.run([TOOL, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            encoding='utf-8', env={**os.environ, 'LC_ALL': language})
    return result.returncode, result.stdout, result.stderr


def write(name, programme):
    path = f'{folder.name}/{name}.plenary'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    return path


def check(*arguments):
    """The problems of some files, as the tool has them in JSON."""
    _, output, said = call('check', '--json', *arguments)
    equal(said, '')
    return json.loads(output)


def test_planted_faults():
    paths = {name: write(str(number), programme)
             for number, (name, programme, _) in enumerate(faults.CASES)}
    assert len(paths) == len(faults.CASES), 'two cases have one name'
    found = {path: [] for path in paths.values()}
    for problem in check(*paths.values()):
        found[problem['file']].append(' '.join([problem['problem'], *problem['ids']]))
        assert problem['message'] and problem['detail'] and problem['place'], problem
        assert '(null)' not in str(problem) and '%' not in problem['message'], problem
    wrong = [f'{name}: got {sorted(found[paths[name]])}, expected {sorted(expected)}'
             for name, _, expected in faults.CASES
             if sorted(found[paths[name]]) != sorted(expected)]
    assert not wrong, '\n'.join(wrong)


def test_planted_faults_are_of_every_kind():
    """Each problem that the table of severities knows is planted somewhere."""
    with open(f'{SOURCE}/data/problems.ini', encoding='utf-8') as file:
        kinds = {line[1:-2] for line in file if line.startswith('[')}
    equal(kinds - {expected.split()[0] for _, _, each in faults.CASES for expected in each}, set())


def test_a_problem_is_one_line():
    path = write('lines', faults.programme(
        faults.day(faults.A, faults.session('s2', '10:45', '12:00', title='Two\nlines')),
        time_style='10:30'))
    status, output, said = call('check', path)
    equal((status, said), (1, ''))
    equal(output, f'{path}:Panel 1: error: Panel 1 and Two lines overlap '
                  '(Tuesday 18 April, 10:45\u2009–\u200911:00)\n')


def test_nothing_to_say():
    path = write('sound', faults.programme(faults.day(faults.A, faults.B)))
    equal(call('check', path), (0, '', ''))
    equal(call('check', '--json', path)[:2], (0, '[]\n'))


def test_phases_weigh():
    overlap = [faults.A, faults.session('s2', '10:45', '12:00', number='2')]
    for phase, severity in (('draft', 'warning'), ('provisional', 'error'), ('final', 'error')):
        path = write(phase, faults.programme(faults.day(*overlap), phase=phase))
        equal([problem['severity'] for problem in check(path)], [severity])
    path = write('cancelled', faults.programme(faults.day(*overlap), phase='cancelled'))
    equal(check(path), [])


def test_least_severity():
    path = write('least', faults.programme(
        faults.day(faults.A, faults.session('s2', '10:45', '12:00', number='3'))))
    equal(len(check(path)), 2)
    equal(len(check('--least=error', path)), 1)
    equal(call('check', '--least=worse', path)[0], 2)


def test_trouble():
    """A file that cannot be looked at is told apart from one that has problems."""
    path = write('trouble', faults.programme(faults.day(faults.session('s1', title=''))))
    status, output, said = call('check', f'{folder.name}/missing', path)
    equal((status, output.count('\n'), said.count('\n')), (2, 1, 1))
    equal(call('check')[0], 2)


def test_help_says_how_it_ends():
    output = call('check', '--help')[1]
    assert 'Ends with 0' in output, output


def test_first_agenda():
    """What an agenda of 2017 has to be asked about, and nothing else."""
    if not os.path.exists(IDM):
        raise tap.Skip('the agenda of 2017 is not here')
    found = [(problem['problem'], problem['place'], problem['severity']) for problem in check(IDM)]
    equal(found, [('lead-forms', 'Panel 1', 'warning'),
                  ('acronym-unexplained', 'Panel 1', 'note'),
                  ('acronym-unexplained', 'Panel 5', 'note'),
                  ('acronym-unexplained', 'Panel 5', 'note'),
                  ('acronym-unexplained', 'Panel 5', 'note')])


def test_what_is_shipped():
    """Example and templates are in order, but for acronyms that their readers know."""
    templates = f'{SOURCE}/data/templates'
    names = [f'{SOURCE}/data/example.plenary',
             *(f'{templates}/{name}' for name in os.listdir(templates))]
    equal({problem['problem'] for problem in check(*names)} - {'acronym-unexplained'}, set())


tap.main(sys.modules[__name__])
