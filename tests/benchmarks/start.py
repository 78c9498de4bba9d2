# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py FIRST-WINDOW BARE-WINDOW BARE-JSON PLENARY EXAMPLE: how quick and how small Plenary is.

Starts the programs in turn, so that what else the machine does falls on all alike, and prints
medians, and their ratios to an empty window and to GNOME Text Editor. Then the same with large
programmes, whose floor is an empty window and one bare parse of their bytes. Only ratios mean
something.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import programme

ROUNDS = 5
SIZES = 1000, 10000, 20000


def measure(first_window, command):
    # Not through a running instance: each start is to be a whole one.
    environment = {**os.environ, 'DBUS_SESSION_BUS_ADDRESS': 'disabled:'}
    told = subprocess.run([first_window, *command], env=environment, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding='utf-8')
    first, last, kibibytes = told.stdout.split()
    return float(first), float(last), int(kibibytes) / 1024


def measure_in_turn(first_window, programs):
    """Medians by name: milliseconds to the first pixel and to the last, mebibytes."""
    figures = {name: [] for name in programs}
    for number in range(ROUNDS + 1):
        for name, command in programs.items():
            figure = measure(first_window, command)
            if number > 0:  # the first fills the caches
                figures[name].append(figure)
    return {name: [statistics.median(column) for column in zip(*rows)]
            for name, rows in figures.items()}


def parse(bare_json, path):
    """Milliseconds in which a bare program parses a file."""
    times = []
    for _ in range(ROUNDS):
        begin = time.monotonic()
        subprocess.run([bare_json, path], check=True)
        times.append((time.monotonic() - begin) * 1000)
    return statistics.median(times)


def keep_still(folder):
    """Lets nothing move or fade that only tells where one is, as it is painted last."""
    os.makedirs(f'{folder}/gtk-4.0')
    with open(f'{folder}/gtk-4.0/settings.ini', 'w', encoding='utf-8') as file:
        file.write('[Settings]\ngtk-overlay-scrolling=0\ngtk-enable-animations=0\n')
    os.environ['XDG_CONFIG_HOME'] = folder


def open_large(first_window, bare_window, bare_json, plenary):
    with tempfile.TemporaryDirectory() as folder:
        keep_still(folder)
        for size in SIZES:
            path = f'{folder}/{size}.plenary'
            programme.write(programme.build(size), path)
            medians = measure_in_turn(first_window, {'window': [bare_window],
                                                     'empty': [plenary],
                                                     'opened': [plenary, path]})
            floor = parse(bare_json, path)
            (window, _, _), (_, _, empty), (first, last, full) = medians.values()
            text = os.path.getsize(path) / 1024 / 1024
            print(f'{size:6} sessions: first pixel {first:.0f} ms, {first / window:.2f} x an empty '
                  f'window; all shown {last:.0f} ms, {last / (window + floor):.2f} x an empty '
                  f'window and one parse; {(full - empty) * 1024 / size:.2f} KiB each, '
                  f'{(full - empty) / text:.2f} x the file', flush=True)


def main(first_window, bare_window, bare_json, plenary, example):
    programs = {
        'An empty window': [bare_window],
        'Plenary': [plenary],
        'Plenary on the example': [plenary, example],
    }
    text_editor = shutil.which('gnome-text-editor')
    if text_editor is None:
        print('GNOME Text Editor is not installed, so nothing is compared with it.')
    else:
        programs['GNOME Text Editor'] = [text_editor]
        programs['GNOME Text Editor on it'] = [text_editor, example]

    medians = measure_in_turn(first_window, programs)
    print(f'{"median of " + str(ROUNDS):26}{"first window":>16}{"memory at rest":>16}')
    for name, (milliseconds, _, mebibytes) in medians.items():
        print(f'{name:26}{milliseconds:13.0f} ms{mebibytes:12.1f} MiB')
    for name in 'Plenary', 'Plenary on the example':
        for other in 'An empty window', 'GNOME Text Editor', 'GNOME Text Editor on it':
            if other in medians:
                ratios = [mine / theirs for mine, theirs in zip(medians[name], medians[other])]
                print(f'{name} / {other}: '
                      f'{ratios[0]:.2f} of the time, {ratios[2]:.2f} of the memory')
    open_large(first_window, bare_window, bare_json, plenary)


main(*sys.argv[1:])
