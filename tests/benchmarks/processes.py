# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process took, and what it made."""
import os
import subprocess
import time


def measure(command, **options):
    """Milliseconds of one run, and its most memory in MiB."""
    begin = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f'{" ".join(command)}: status {process.returncode}')
    return (time.monotonic() - begin) * 1000, usage.ru_maxrss / 1024


def pages(pdf):
    """How many pages it has."""
    told = subprocess.run(['pdfinfo', pdf], check=True, stdout=subprocess.PIPE,
                          encoding='utf-8').stdout
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith('Pages:')))
