# SPDX-License-Identifier: GPL-3.0-or-later
"""tool.py PLENARY-TOOL BARE-JSON BARE-PANGO: how quick reading and exporting are.

Each is measured as a whole process and in turn with its floor: the bare parser, and the bare
layout of the same text. Only the ratios mean something.
"""
import statistics
import sys
import tempfile

import programme
from processes import measure, pages

ROUNDS = 3


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


def export_large(tool, bare_pango, folder):
    """Pages a second of ten thousand sessions, and the memory beside the document itself."""
    count = 10000
    made = programme.build(count)
    source, text = f'{folder}/{count}.plenary', f'{folder}/{count}.txt'
    out, bare = f'{folder}/large.pdf', f'{folder}/bare.pdf'
    programme.write(made, source)
    with open(text, 'w', encoding='utf-8') as file:
        file.write('\n'.join(programme.paragraphs(made)))
    _, read = measure([tool, 'import', source, '-o', f'{folder}/read.plenary'])
    mine, most = measure([tool, 'export', source, '-o', out])
    floor, _ = measure([bare_pango, text, bare])
    ours, theirs = pages(out) / mine * 1000, pages(bare) / floor * 1000
    print(f'Export {count} sessions: {ours:.0f} pages a second, bare Pango {theirs:.0f}, '
          f'ratio {theirs / ours:.2f}; {most:.0f} MiB at most, {most - read:.0f} above reading',
          flush=True)


def main(tool, bare_json, bare_pango):
    with tempfile.TemporaryDirectory() as folder:
        export_large(tool, bare_pango, folder)
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
            titles = f'{folder}/{count}-titles.txt'
            with open(titles, 'w', encoding='utf-8') as file:
                file.write('\n'.join(programme.titles(made)))
            compare(f'Export {count} sessions at a glance',
                    [tool, 'export', source, '-o', f'{folder}/out.pdf', '--handout', 'glance'],
                    'bare Pango    ', [bare_pango, titles, f'{folder}/bare.pdf'])


main(*sys.argv[1:])
