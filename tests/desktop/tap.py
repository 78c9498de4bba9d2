# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test functions of a module and tells Meson how each went, in TAP."""
import os
import shutil
import subprocess
import sys
import traceback

SOURCE = os.environ['MESON_SOURCE_ROOT']
BUILD = os.environ['MESON_BUILD_ROOT']
APPLICATION_ID = 'io.github.plenary_app.Plenary'


class Skip(Exception):
    """Raised by a test that cannot be run here, with the reason."""


def need(program):
    """Skips the test where a program it runs is not installed."""
    if shutil.which(program) is None:
        raise Skip(f'{program} is not installed')


def run(*command, **options):
    """Runs a command that has to succeed, and returns what it printed."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            encoding='utf-8', **options)
    if result.returncode != 0:
        raise AssertionError(f'{" ".join(command)}: status {result.returncode}\n{result.stdout}')
    return result.stdout


def equal(got, expected):
    """Fails, and shows both, unless the two are the same."""
    if got != expected:
        raise AssertionError(f'got {got!r}\nexpected {expected!r}')


def main(module):
    """Runs every function of the module whose name begins with test_, as they stand there."""
    tests = [(name, test) for name, test in vars(module).items() if name.startswith('test_')]
    failed = False
    print(f'1..{len(tests)}', flush=True)
    for number, (name, test) in enumerate(tests, 1):
        label = f'{number} {name[5:].replace("_", " ")}'
        try:
            test()
            print(f'ok {label}', flush=True)
        except Skip as skip:
            print(f'ok {label} # SKIP {skip}', flush=True)
        except Exception:  # whatever a test trips over is its failure, and the next one still runs
            failed = True
            print(f'not ok {label}', flush=True)
            print(''.join('# ' + line + '\n' for line in traceback.format_exc().splitlines()),
                  end='', flush=True)
    sys.exit(1 if failed else 0)
