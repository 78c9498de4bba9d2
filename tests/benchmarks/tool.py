# SPDX-License-Identifier: GPL-3.0-or-later
"""tool.py PLENARY-TOOL BARE-JSON BARE-PANGO: how quick reading and exporting are.

Each is measured as a whole process and in turn with its floor: the bare parser, and the bare
layout of the same text. Only the ratios mean something.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

import programme

ROUNDS = 3


def measure(command):
    """Milliseconds of one run, and its most memory in MiB."""
    begin = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f'{" ".join(command)}: status {process.returncode}')
    return (time.monotonic() - begin) * 1000, usage.ru_maxrss / 1024


def compare(title, command, floor_title, floor):
    mine, theirs = [], []
    for number in range(ROUNDS + 1):
        rows = measure(command), measure(floor)
        if number > 0:  # the first fills the caches
            mine.append(rows[0])
            theirs.append(rows[1])
    ours = statistics.median(row[0] for row in mine)
    floors = statistics.median(row[0] for row in theirs)
    print(f'{title:36}{ours:8.0f} ms{max(row[1] for row in mine):7.0f} MiB   '
          f'{floor_title}{floors:8.0f} ms   ratio {ours / floors:.2f}', flush=True)


def main(tool, bare_json, bare_pango):
    with tempfile.TemporaryDirectory() as folder:
        for count in 30, 1000:
            made = programme.build(count)
            source, text = f'{folder}/{count}.plenary', f'{folder}/{count}.txt'
            programme.write(made, source)
            with open(text, 'w', encoding='utf-8') as file:
                file.write('\n'.join(programme.paragraphs(made)))
            compare(f'Read and write {count} sessions',
                    [tool, 'import', source, '-o', f'{folder}/out.plenary'],
                    'bare json-glib', [bare_json, source])
            agenda = f'{folder}/{count}-agenda.txt'
            with open(agenda, 'w', encoding='utf-8') as file:
                file.write(programme.agenda(made))
            compare(f'Import the text of {count} sessions',
                    [tool, 'import', agenda, '-o', f'{folder}/out.plenary'],
                    'bare json-glib', [bare_json, source])
            compare(f'Export {count} sessions to PDF',
                    [tool, 'export', source, '-o', f'{folder}/out.pdf'],
                    'bare Pango    ', [bare_pango, text, f'{folder}/bare.pdf'])


main(*sys.argv[1:])
