# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints to a real IPP printer through the dialog of the system, as a person does."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ['MESON_SOURCE_ROOT'], 'tests/desktop'))
import tap  # noqa: E402
from tap import BUILD, SOURCE, equal, need, run  # noqa: E402

from driver import BUTTON, SENSITIVE, Plenary, wait_for  # noqa: E402
from printer import Printer  # noqa: E402

EXAMPLE = os.path.join(SOURCE, 'data/example.plenary')
folder = tempfile.TemporaryDirectory(prefix='plenary-paper-')


def words(pdf):
    """What a PDF says; nothing while it is still being written."""
    try:
        return run('pdftotext', '-layout', pdf, '-').split()
    except AssertionError:
        return []


def test_what_is_printed_is_what_is_exported():
    for program in ('cupsd', 'ippeveprinter', 'lpadmin', 'pdftotext'):
        need(program)
    exported = os.path.join(folder.name, 'exported.pdf')
    run(os.path.join(BUILD, 'src/tool/plenary-tool'), 'export', EXAMPLE, '-o', exported)
    expected = words(exported)
    assert len(expected) > 500, expected
    with Printer() as printer:
        os.environ['CUPS_SERVER'] = printer.server
        with Plenary(EXAMPLE) as plenary:
            plenary.activate('print')
            plenary.press('Print…', plenary.dialog())
            wait_for('the dialog', lambda: plenary.root.get_child_count() > 2)
            dialog = plenary.dialog()
            plenary.press('Print', dialog)
            printed = wait_for('paper', printer.printed)
            wait_for('all of it', lambda: words(printed[0]) == expected)
            equal(len(printed), 1)


def test_what_does_not_arrive_is_told():
    for program in ('cupsd', 'ippeveprinter', 'lpadmin'):
        need(program)
    with Printer() as printer:
        os.environ['CUPS_SERVER'] = printer.server
        with Plenary(EXAMPLE) as plenary:
            plenary.activate('print')
            plenary.press('Print…', plenary.dialog())
            wait_for('the dialog', lambda: plenary.root.get_child_count() > 2)
            dialog = plenary.dialog()
            wait_for('the printer in it', lambda: plenary.find(BUTTON, 'Print', dialog)
                     .get_state_set().contains(SENSITIVE))
            printer.take_away()
            plenary.press('Print', dialog)
            plenary.find('label', 'The printer has not taken the pages.')


tap.main(sys.modules[__name__])
