# SPDX-License-Identifier: GPL-3.0-or-later
"""What was saved only in part when the program was killed is finished by the next one that starts:
test-restoring.py SAVE-PROBE FAULT-INJECTOR."""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ['MESON_SOURCE_ROOT'], 'tests/desktop'))
import tap  # noqa: E402

from driver import Plenary, wait_for  # noqa: E402

PROBE, INJECTOR = (os.path.abspath(path) for path in sys.argv[1:3])

folder = tempfile.TemporaryDirectory(prefix='plenary-restoring-')


def cut_off(name):
    """A home, and a file in it that was cut off while it was written: it has two names, and is
    written in place. Half of the old text stands behind half of the new one."""
    home = os.path.join(folder.name, name)
    path = os.path.join(home, 'cut-off.plenary')
    os.mkdir(home)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'plenary': 1, 'id': 'a', 'language': 'en', 'title': 'Old', 'theme': 'x' * 1000},
                  file)
    os.link(path, os.path.join(home, 'other'))
    subprocess.run([PROBE, 'edit', path, '1'], stdout=subprocess.DEVNULL, env={
        **os.environ,
        'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0',
        'XDG_STATE_HOME': home + '/state',
        'LD_PRELOAD': INJECTOR,
        'FAULT_FOLDER': path,
        'FAULTS': 'write=short:40@1,write=kill@2',
    })
    assert not is_programme(path)
    return home, path


def is_programme(path):
    try:
        with open(path, encoding='utf-8') as file:
            json.load(file)
    except ValueError:
        return False
    return True


def test_finish():
    home, path = cut_off('finish')
    with Plenary(home=home) as plenary:
        plenary.press('Finish Saving', plenary.dialog())
        wait_for('the file', lambda: is_programme(path))
        wait_for('the programme', lambda: plenary.title() == 'cut-off.plenary')
    with open(path, encoding='utf-8') as file:
        tap.equal(json.load(file)['title'], '1')
    with open(os.path.join(home, 'other'), encoding='utf-8') as file:
        tap.equal(json.load(file)['title'], '1')


def test_later():
    home, path = cut_off('later')
    for _ in range(2):
        with Plenary(home=home) as plenary:
            plenary.answer('Later')
        tap.equal(is_programme(path), False)


def test_discard():
    home, path = cut_off('discard')
    with Plenary(home=home) as plenary:
        plenary.answer('Discard')
    tap.equal(is_programme(path), False)
    tap.equal([name for _, _, names in os.walk(home + '/state') for name in names
               if name.endswith('journal')], [])


tap.main(sys.modules[__name__])
