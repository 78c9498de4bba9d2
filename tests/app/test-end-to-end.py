# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the running program from the start page to a saved file and a PDF."""
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ['MESON_SOURCE_ROOT'], 'tests/desktop'))
import tap  # noqa: E402
from tap import SOURCE, equal, need, run  # noqa: E402

from driver import BUTTON, Plenary, wait_for, walk  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402, the driver says the versions

# What GTK 4.8 and 4.18 call a switch.
SWITCH = ('check box', 'switch')
EXAMPLE = os.path.join(SOURCE, 'data/example.plenary')
TITLE = 'The Global Compact on Migration as a tool'

folder = tempfile.TemporaryDirectory(prefix='plenary-end-to-end-')


def child(name):
    return os.path.join(folder.name, name)


def copy_example(name):
    with open(EXAMPLE, 'rb') as file:
        content = file.read()
    with open(child(name), 'wb') as file:
        file.write(content)
    return child(name)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def titles(path):
    """The titles of the sessions in a file."""
    return [session['title'] for day in json.loads(read(path))['days']
            for session in day['sessions']]


def test_edit_the_example_and_save_it():
    path = child('edited.plenary')
    with Plenary() as plenary:
        plenary.find('list item', 'Explore the Example')
        plenary.activate('open-example')
        plenary.press('Panel 2')
        plenary.press('Edit')
        old = plenary.text('Title')
        assert old.startswith(TITLE), old

        plenary.replace('Title', 'A New Title')
        wait_for('the unsaved mark', lambda: plenary.title().startswith('• '))
        wait_for('the card to follow', lambda: plenary.find(BUTTON, 'A New Title'))
        plenary.activate('undo')
        wait_for('undo', lambda: plenary.text('Title') == old)
        plenary.replace('Title', 'Another Title')

        plenary.activate('save')
        plenary.choose_file(path, 'Save')
        wait_for('the file', lambda: os.path.exists(path))
        wait_for('the mark to go', lambda: plenary.title() == 'edited.plenary')
        plenary.press('Close')
        equal(plenary.wait(), 0)

    assert 'Another Title' in titles(path), titles(path)

    with Plenary(path) as plenary:
        plenary.find(BUTTON, 'Another Title')
        equal(plenary.title(), 'edited.plenary')


def test_ask_before_unsaved_work_is_lost():
    path = copy_example('unsaved.plenary')
    old = read(path)
    with Plenary(path) as plenary:
        plenary.press('Panel 2')
        plenary.press('Edit')  # as late as the press before it, which an action would overtake
        plenary.replace('Title', 'Not to Be Lost')
        plenary.press('Close')
        plenary.answer('Cancel')
        equal(plenary.text('Title'), 'Not to Be Lost')
        equal(read(path), old)

        plenary.press('Close')
        plenary.press('Save', plenary.dialog())
        equal(plenary.wait(), 0)
    assert 'Not to Be Lost' in titles(path), titles(path)


def test_discard_unsaved_work():
    path = copy_example('discarded.plenary')
    old = read(path)
    with Plenary(path) as plenary:
        plenary.activate('add-day')
        plenary.press('Close')
        plenary.press('Discard', plenary.dialog())
        equal(plenary.wait(), 0)
    equal(read(path), old)


def test_never_overwrite_what_changed_on_disk():
    path = copy_example('conflict.plenary')
    with Plenary(path) as plenary:
        plenary.activate('add-day')
        with open(path, 'r+b') as file:
            content = file.read().replace(b'Opening Session', b'Somebody Else')
            file.seek(0)
            file.write(content)
            file.truncate()
        plenary.activate('save')
        plenary.answer('Cancel')
        equal(read(path), content)

        plenary.activate('save')
        plenary.answer('Reload')
        plenary.find(BUTTON, 'Somebody Else')
        equal(plenary.title(), 'conflict.plenary')
        equal(read(path), content)


def test_run_late():
    path = copy_example('late.plenary')
    with Plenary(path) as plenary:
        plenary.press('Panel 2')
        wait_for('Panel 2 to be selected', lambda: plenary.is_enabled('duplicate-session'))
        plenary.activate('running-late')
        dialog = plenary.dialog()
        equal(dialog.get_name(), 'Running Late')
        plenary.find('list item', 'Panel 2', dialog)
        assert not plenary.shows('list item', 'Opening Session', dialog)
        # Nothing gives between Panel 2 and the end of the day.
        answer = plenary.find('status bar', '', dialog)
        plenary.find('label', 'Short by 15\u00a0min', answer)
        plenary.find(SWITCH, 'End of the Day', dialog).do_action(0)
        plenary.find('label', '2 sessions change. The day ends at 18h15', answer)
        plenary.press('Apply', dialog)
        # GTK 4.8 dies if it is asked about a dialog that is just going.
        wait_for('the change', lambda: plenary.is_enabled('undo'))
        plenary.find(BUTTON, 'Panel 3, 16h45 to 18h15')
        plenary.press('Undo')
        plenary.find(BUTTON, 'Panel 3, 16h30 to 18h')


def test_walk_over_the_cards():
    # As the example writes times: 10h, 11h30.
    def clock(time):
        hours, minutes = time.split(':')
        return str(int(hours)) + 'h' + (minutes if minutes != '00' else '')

    path = copy_example('cards.plenary')
    sessions = [session for day in json.loads(read(path))['days'] for session in day['sessions']
                if session.get('title') and session.get('start')]
    assert len(sessions) > 6
    with Plenary(path) as plenary:
        for session in sessions:
            card = plenary.find(BUTTON, session['title'])
            name = card.get_name()
            assert clock(session['start']) in name, name
            assert 'end' not in session or clock(session['end']) in name, name

            # It can have the focus, and does what a click does.
            assert card.get_state_set().contains(Atspi.StateType.FOCUSABLE), name
            card.do_action(0)
            wait_for(f'“{name}” to be read', lambda: plenary.shows(
                ('label', 'heading'), session['title']))


def test_open_a_file_once():
    path = copy_example('once.plenary')
    os.symlink(path, child('link.plenary'))
    with Plenary(path) as plenary:
        plenary.find(BUTTON, 'Panel 2')
        plenary.open(child('link.plenary'))
        equal(plenary.windows(), ['1'])
        plenary.open(copy_example('another.plenary'))
        wait_for('the other window', lambda: len(plenary.windows()) == 2)


def test_remember_recent_programmes():
    path = copy_example('recent.plenary')
    home = tempfile.mkdtemp(dir=folder.name)
    with Plenary(path, home=home) as plenary:
        plenary.find(BUTTON, 'Panel 2')
        plenary.press('Close')
        equal(plenary.wait(), 0)

    with Plenary(home=home) as plenary:
        plenary.press('International Dialogue')
        plenary.find(BUTTON, 'Panel 2')
        plenary.press('Close')
        equal(plenary.wait(), 0)

    os.remove(path)
    with Plenary(home=home) as plenary:
        plenary.find('label', 'Not Found')
        plenary.press('recent.plenary')
        plenary.answer('Remove')
        wait_for('the card to go', lambda: not plenary.shows('label', 'Not Found'))


def test_say_where_a_file_is_broken():
    path = copy_example('broken.plenary')
    with open(path, 'r+', encoding='utf-8') as file:
        lines = file.read().split('\n')
        lines[9] = lines[9].rstrip(',')
        file.seek(0)
        file.write('\n'.join(lines))
        file.truncate()
    with Plenary(path) as plenary:
        dialog = plenary.dialog()
        plenary.find('label', 'broken.plenary', dialog)
        plenary.find('label', 'ine 11', dialog)
        plenary.press('Close', dialog)
        plenary.find('list item', 'Open…')


def test_import_a_text():
    path = child('agenda.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('Budget Forum 2018\n\nDAY ONE\n10h – 11h\tOpening Session\n'
                   '11h – 12h30\tPanel 1 – Who pays?\n')
    with Plenary(path) as plenary:
        plenary.find('label', 'Who pays?')
        plenary.activate('create-programme')
        plenary.find(BUTTON, 'Who pays?')
        wait_for('the unsaved mark', lambda: plenary.title().startswith('• '))


def test_copy_between_windows():
    source = copy_example('source.plenary')
    target = copy_example('target.plenary')
    nothing = GLib.Variant('s', '')
    with Plenary(source) as plenary:
        plenary.press('Panel 2')
        plenary.open(target)
        wait_for('the other window', lambda: len(plenary.windows()) == 2)
        wait_for('its programme', lambda: plenary.is_enabled('copy-day', window='2'))
        plenary.activate('copy-sessions')
        plenary.activate('paste', nothing, window='2')
        plenary.activate('save', window='2')
        wait_for('the file', lambda: len(titles(target)) > len(titles(source)))

        # Without a free time nor anything selected it comes last, but before the closing line.
        assert titles(target)[-2].startswith(TITLE), titles(target)
        equal(titles(target)[-1], titles(source)[-1])
        equal(titles(target)[:-2], titles(source)[:-1])

        plenary.activate('undo', window='2')
        plenary.activate('save', window='2')
        wait_for('the old file', lambda: read(target) == read(source))


def test_move_a_day_by_its_menu():
    path = copy_example('moved.plenary')
    old = json.loads(read(path))['days']
    with Plenary(path) as plenary:
        plenary.activate('edit')
        menu = plenary.find(BUTTON, 'Day Menu')
        next(node for node in walk(menu) if node.get_n_actions() > 0).do_action(0)
        plenary.choose('Move Day Later', 5, menu)
        plenary.activate('save')
        wait_for('the file', lambda: json.loads(read(path))['days'] != old)

    new = json.loads(read(path))['days']
    equal([day['date'] for day in new], [day['date'] for day in old])
    equal([day['label'] for day in new], [day['label'] for day in old])
    equal(new[0]['sessions'], old[1]['sessions'])


def test_save_as_pdf():
    need('pdftotext')
    path = child('example.pdf')
    with Plenary(copy_example('printed.plenary')) as plenary:
        plenary.activate('print')
        plenary.press('Save as PDF')
        wait_for('the file chooser', lambda: plenary.root.get_child_count() > 2)
        plenary.choose_file(path, 'Save')
        wait_for('the PDF', lambda: os.path.exists(path))
    text = run('pdftotext', '-layout', path, '-')
    for session in titles(EXAMPLE):
        first = session.split()[0]
        assert first in text, (first, text)
    assert 'Page 1 of' in text, text


def test_suggest_a_name():
    """A programme that has no file yet is saved by its title, and a copy by another name."""
    with Plenary(home=tempfile.mkdtemp(dir=folder.name)) as plenary:
        plenary.find('list item', 'Explore the Example')
        plenary.activate('open-example')
        plenary.activate('save')
        plenary.dialog()
        equal(plenary.text('Name'), 'International Dialogue on Migration 2017.plenary')
        plenary.choose_file(child('Version 1.2'), 'Save')
        wait_for('the file', lambda: os.path.exists(child('Version 1.2.plenary')))
        wait_for('the dialog to go', lambda: plenary.root.get_child_count() == 1)
        plenary.activate('save-copy')
        plenary.dialog()
        equal(plenary.text('Name'), 'Version 1.2 (Copy).plenary')


def write_large(path, n_days):
    """A programme that takes a while to be written."""
    programme = json.loads(read(EXAMPLE))
    sessions = programme['days'][0]['sessions']
    programme['days'] = [
        {'id': f'day-{day}', 'sessions': [
            {**session, 'id': f'session-{day}-{number}'} for number, session in enumerate(sessions)
        ]} for day in range(n_days)
    ]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file, ensure_ascii=False)


def test_kill_while_saving_leaves_a_whole_file():
    path = child('killed.plenary')
    write_large(path, 100)
    old = read(path)

    def save():
        """Changes the file of 100 days to one of 101; returns when that began."""
        plenary.activate('add-day')
        plenary.activate('save')
        return time.monotonic()

    with Plenary(path) as plenary:
        start = save()
        wait_for('the file', lambda: read(path) != old)
        usual = time.monotonic() - start

    outcomes = []
    for tenths in range(0, 16, 3):
        with open(path, 'wb') as file:
            file.write(old)
        with Plenary(path) as plenary:
            save()
            time.sleep(usual * tenths / 10)
            plenary.kill()
        new = read(path)
        if new != old:
            equal(len(json.loads(new)['days']), 101)
        outcomes.append('new' if new != old else 'old')
    print('# the file was', ' '.join(outcomes))


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
