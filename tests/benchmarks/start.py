# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py FIRST-WINDOW BARE-WINDOW PLENARY EXAMPLE: how quick and how small Plenary is.

Starts the programs in turn, so that what else the machine does falls on all alike, and prints
medians, and their ratios to an empty window and to GNOME Text Editor. Only ratios mean something.
"""
import os
import shutil
import statistics
import subprocess
import sys

ROUNDS = 5


def measure(first_window, command):
    # Not through a running instance: each start is to be a whole one.
    environment = {**os.environ, 'DBUS_SESSION_BUS_ADDRESS': 'disabled:'}
    told = subprocess.run([first_window, *command], env=environment, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding='utf-8')
    milliseconds, kibibytes = told.stdout.split()
    return float(milliseconds), int(kibibytes) / 1024


def main(first_window, bare_window, plenary, example):
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

    figures = {name: [] for name in programs}
    for number in range(ROUNDS + 1):
        for name, command in programs.items():
            figure = measure(first_window, command)
            if number > 0:  # the first fills the caches
                figures[name].append(figure)
    medians = {name: [statistics.median(column) for column in zip(*rows)]
               for name, rows in figures.items()}

    print(f'{"median of " + str(ROUNDS):26}{"first window":>16}{"memory at rest":>16}')
    for name, (milliseconds, mebibytes) in medians.items():
        print(f'{name:26}{milliseconds:13.0f} ms{mebibytes:12.1f} MiB')
    for name in 'Plenary', 'Plenary on the example':
        for other in 'An empty window', 'GNOME Text Editor', 'GNOME Text Editor on it':
            if other in medians:
                ratios = [mine / theirs for mine, theirs in zip(medians[name], medians[other])]
                print(f'{name} / {other}: '
                      f'{ratios[0]:.2f} of the time, {ratios[1]:.2f} of the memory')


main(*sys.argv[1:])
