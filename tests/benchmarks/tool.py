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

# By the number of sessions: what takes no time is soon disturbed.
ROUNDS = {30: 15, 1000: 3}


def take_turns(rounds, command, floor):
    """The median times of both in milliseconds, and the most memory of the first in MiB."""
    mine, theirs = [], []
    for number in range(rounds + 1):
        rows = measure(command), measure(floor)
        if number > 0:  # the first fills the caches
            mine.append(rows[0])
            theirs.append(rows[1])
    return (statistics.median(row[0] for row in mine), statistics.median(row[0] for row in theirs),
            max(row[1] for row in mine))


def compare(title, rounds, command, floor):
    ours, floors, most = take_turns(rounds, command, floor)
    print(f'{title:36}{ours:8.0f} ms{most:7.0f} MiB   '
          f'bare json-glib{floors:8.0f} ms   ratio {ours / floors:.2f}', flush=True)


def compare_pdf(title, rounds, command, floor):
    """Both end with the PDF that they write. Our pages have fewer lines, so that they are told,
    but the ratio is that of times."""
    ours, floors, most = take_turns(rounds, command, floor)
    speeds = pages(command[-1]) / ours * 1000, pages(floor[-1]) / floors * 1000
    print(f'{title:36}{ours:8.0f} ms{most:7.0f} MiB{speeds[0]:7.0f} pages/s   '
          f'bare Pango{floors:8.0f} ms{speeds[1]:7.0f} pages/s   ratio {ours / floors:.2f}',
          flush=True)


def export_large(tool, bare_pango, folder):
    """Of ten thousand sessions, and with the memory beside the document itself."""
    count = 10000
    made = programme.build(count)
    source, text = f'{folder}/{count}.plenary', f'{folder}/{count}.txt'
    out, bare = f'{folder}/large.pdf', f'{folder}/bare.pdf'
    programme.write(made, source)
    programme.write_fonts(programme.handout(made), text)
    _, read = measure([tool, 'import', source, '-o', f'{folder}/read.plenary'])
    mine, most = measure([tool, 'export', source, '-o', out])
    floor, _ = measure([bare_pango, text, bare])
    print(f'Export {count} sessions: {pages(out) / mine * 1000:.0f} pages a second, bare Pango '
          f'{pages(bare) / floor * 1000:.0f}, ratio of times {mine / floor:.2f}; '
          f'{most:.0f} MiB at most, {most - read:.0f} above reading', flush=True)


def main(tool, bare_json, bare_pango):
    with tempfile.TemporaryDirectory() as folder:
        for count, rounds in ROUNDS.items():
            made = programme.build(count)
            source, text = f'{folder}/{count}.plenary', f'{folder}/{count}.txt'
            programme.write(made, source)
            programme.write_fonts(programme.handout(made), text)
            compare(f'Read and write {count} sessions', rounds,
                    [tool, 'import', source, '-o', f'{folder}/out.plenary'],
                    [bare_json, source])
            agenda = f'{folder}/{count}-agenda.txt'
            with open(agenda, 'w', encoding='utf-8') as file:
                file.write(programme.agenda(made))
            compare(f'Import the text of {count} sessions', rounds,
                    [tool, 'import', agenda, '-o', f'{folder}/out.plenary'],
                    [bare_json, source])
            compare_pdf(f'Export {count} sessions to PDF', rounds,
                        [tool, 'export', source, '-o', f'{folder}/out.pdf'],
                        [bare_pango, text, f'{folder}/bare.pdf'])
            titles = f'{folder}/{count}-titles.txt'
            programme.write_fonts(programme.glance(made), titles)
            compare_pdf(f'Export {count} sessions at a glance', rounds,
                        [tool, 'export', source, '--handout', 'glance', '-o', f'{folder}/out.pdf'],
                        [bare_pango, titles, f'{folder}/bare.pdf'])
        # Last, as the memory of this process is counted with that of those it starts.
        export_large(tool, bare_pango, folder)


main(*sys.argv[1:])
