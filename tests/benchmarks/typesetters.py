# SPDX-License-Identifier: GPL-3.0-or-later
"""typesetters.py PLENARY-TOOL BARE-PANGO: how quickly others set the same programme.

Chromium, LibreOffice and LaTeX are given it as each likes it best, and run in turn with
plenary-tool, so that what else the machine does falls on all alike. What is not installed is named
and left out. Whoever loses words is not quicker but fails: the letters of each PDF are counted.

Ten thousand sessions take minutes; PLENARY_BENCHMARK_LARGE=1 asks for them, once and not in turn.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import unicodedata

import processes
import programme
import renderings

ROUNDS = 3
SIZES = 30, 1000
LARGE = 10000

# Of the letters of a programme, how many must be on its pages. Words are parted, and ligatures are
# not always told as letters.
LEAST = 0.99


def chromium(executable, folder, count):
    # It is not to be slow for what it does beside. Where all is done by root, as in containers, its
    # sandbox cannot be had.
    unsafe = ['--no-sandbox'] if os.geteuid() == 0 else []
    return [executable, '--headless', '--disable-gpu', '--disable-background-networking',
            '--disable-component-update', '--disable-extensions', '--no-first-run', *unsafe,
            '--no-pdf-header-footer',
            f'--user-data-dir={folder}/chromium-profile',
            f'--print-to-pdf={folder}/chromium/{count}.pdf', f'{folder}/{count}.html']


def libreoffice(executable, folder, count):
    return [executable, f'-env:UserInstallation=file://{folder}/office-profile', '--headless',
            '--convert-to', 'pdf', '--outdir', f'{folder}/libreoffice', f'{folder}/{count}.fodt']


def latex(executable, folder, count):
    # The first run makes all of its pages, as nothing in it refers to another page.
    return [executable, '-interaction=batchmode', f'-output-directory={folder}/latex',
            f'{folder}/{count}.tex']


# What each may be called, in order of preference, and how it is run.
TYPESETTERS = {
    'chromium': (('chromium', 'chromium-browser', 'google-chrome'), chromium),
    'libreoffice': (('soffice', 'libreoffice'), libreoffice),
    'latex': (('pdflatex', 'xelatex', 'lualatex'), latex),
}


def find_typesetters(folder):
    """By name of its folder: how it is called, and what makes its command."""
    found = {}
    for name, (calls, command) in TYPESETTERS.items():
        executable = next(filter(None, map(shutil.which, calls)), None)
        if executable is None:
            print(f'Skipped, as it is not installed: {calls[0]}', flush=True)
            continue
        os.mkdir(f'{folder}/{name}')
        found[name] = executable, command
    return found


def write(folder, made, count):
    programme.write(made, f'{folder}/{count}.plenary')
    programme.write_fonts(programme.handout(made), f'{folder}/{count}.txt')
    for suffix, text in (('html', renderings.html(made)), ('fodt', renderings.office(made)),
                         ('tex', renderings.latex(made))):
        with open(f'{folder}/{count}.{suffix}', 'w', encoding='utf-8') as file:
            file.write(text)


def count_letters(text):
    return sum(letter.isalnum() for letter in unicodedata.normalize('NFKC', text))


def check_letters(pdf, least):
    told = subprocess.run(['pdftotext', pdf, '-'], check=True, stdout=subprocess.PIPE,
                          encoding='utf-8').stdout
    if count_letters(told) < least:
        raise SystemExit(f'{pdf} has {count_letters(told)} letters, and should have {least}')


def compare(tools, folder, count, rounds):
    """Runs them in turn; a round before those that count fills the caches, if there are several."""
    made = programme.build(count)
    write(folder, made, count)
    least = count_letters(''.join(programme.paragraphs(made))) * LEAST
    times = {name: [] for name in tools}
    for number in range(-1 if rounds > 1 else 0, rounds):
        for name, command in tools.items():
            # LaTeX and LibreOffice talk, and not of what is measured.
            elapsed, _ = processes.measure(command(count), stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL)
            if number >= 0:
                times[name].append(elapsed)
    medians = {name: statistics.median(row) for name, row in times.items()}
    print(f'{count} sessions:')
    for name, median in medians.items():
        pdf = f'{folder}/{name}/{count}.pdf'
        check_letters(pdf, least)
        print(f'  {name:14}{median:9.0f} ms{processes.pages(pdf):6} pages   '
              f'Plenary to it {medians["plenary-tool"] / median:6.3f}', flush=True)


def main(tool, bare_pango):
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f'{folder}/plenary-tool')
        os.mkdir(f'{folder}/bare-pango')
        tools = {
            'plenary-tool': lambda count: [tool, 'export', f'{folder}/{count}.plenary',
                                           '-o', f'{folder}/plenary-tool/{count}.pdf'],
            'bare-pango': lambda count: [bare_pango, f'{folder}/{count}.txt',
                                         f'{folder}/bare-pango/{count}.pdf'],
        }
        for name, (executable, command) in find_typesetters(folder).items():
            tools[name] = lambda count, executable=executable, command=command: \
                command(executable, folder, count)
        for count in SIZES:
            compare(tools, folder, count, ROUNDS)
        if os.environ.get('PLENARY_BENCHMARK_LARGE'):
            compare(tools, folder, LARGE, 1)


main(*sys.argv[1:])
