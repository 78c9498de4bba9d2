# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs Plenary into a folder of its own and looks at it as a desktop would."""
import os
import subprocess
import sys
import tempfile
import time

import tap
from tap import APPLICATION_ID, BUILD, SOURCE, equal, need, run

INSTALLED = f'''
bin/plenary
bin/plenary-tool
share/applications/{APPLICATION_ID}.desktop
share/dbus-1/services/{APPLICATION_ID}.service
share/glib-2.0/schemas/{APPLICATION_ID}.gschema.xml
share/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg
share/icons/hicolor/scalable/mimetypes/{APPLICATION_ID}-programme.svg
share/icons/hicolor/symbolic/apps/{APPLICATION_ID}-symbolic.svg
share/locale/fr/LC_MESSAGES/plenary.mo
share/metainfo/{APPLICATION_ID}.metainfo.xml
share/mime/packages/{APPLICATION_ID}.xml
share/plenary/plenary.schema.json
'''.split()

destdir = tempfile.TemporaryDirectory(prefix='plenary-install-')
prefix = destdir.name + '/usr/local'
share = prefix + '/share'


def environment(**more):
    return {**os.environ, 'XDG_DATA_HOME': share, 'GSETTINGS_SCHEMA_DIR': '',
            'XDG_DATA_DIRS': '/usr/local/share:/usr/share', **more}


def content_type(name, content):
    """What GIO takes a file for, as 'type icon', once the MIME package is installed."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(content)
        told = run('gio', 'info', '-a', 'standard::content-type,standard::icon', path,
                   env=environment())
    fields = dict(line.strip().split(': ', 1) for line in told.splitlines() if ': ' in line)
    return fields['standard::content-type'] + ' ' + fields['standard::icon'].split(',')[0]


def test_install_puts_every_file_in_its_place():
    run('meson', 'install', '-C', BUILD, '--no-rebuild', '--destdir', destdir.name)
    found = [os.path.relpath(os.path.join(folder, file), prefix)
             for folder, _, files in os.walk(prefix) for file in files]
    equal(sorted(found), INSTALLED)


def test_desktop_entry_is_valid():
    entry = f'{share}/applications/{APPLICATION_ID}.desktop'
    equal(run('desktop-file-validate', entry), '')


def test_metainfo_is_valid():
    need('appstreamcli')
    told = run('appstreamcli', 'validate', '--no-net',
               f'{share}/metainfo/{APPLICATION_ID}.metainfo.xml')
    assert 'W:' not in told and 'E:' not in told, told


def test_metainfo_desktop_entry_and_icon_belong_together():
    need('appstreamcli')
    run('appstreamcli', 'validate-tree', '--no-net', destdir.name)


def test_settings_schema_is_strict():
    run('glib-compile-schemas', '--strict', '--dry-run', f'{share}/glib-2.0/schemas')


def test_service_starts_the_installed_program():
    with open(f'{share}/dbus-1/services/{APPLICATION_ID}.service', encoding='utf-8') as file:
        lines = file.read().splitlines()
    assert f'Name={APPLICATION_ID}' in lines, lines
    program = next(line for line in lines if line.startswith('Exec='))[5:].split()[0]
    assert os.access(destdir.name + program, os.X_OK), program


def test_programmes_are_known_by_name_and_by_content():
    run('update-mime-database', f'{share}/mime')
    ours = f'application/vnd.plenary+json {APPLICATION_ID}-programme'
    with open(f'{SOURCE}/data/example.plenary', encoding='utf-8') as file:
        example = file.read()
    equal(content_type('broken.plenary', '{'), ours)
    equal(content_type('example', example), ours)
    equal(content_type('byte-order-mark', '\ufeff' + example), ours)
    equal(content_type('one-line', '{"plenary":1}'), ours)
    equal(content_type('other', '{"title": "x"}') == ours, False)


def call(path, method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--dest', APPLICATION_ID,
                           '--object-path', path, '--method', method, *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8')


def test_installed_program_opens_a_window_and_quits():
    need('gdbus')
    run('glib-compile-schemas', f'{share}/glib-2.0/schemas')
    root = '/' + APPLICATION_ID.replace('.', '/')
    process = subprocess.Popen([f'{prefix}/bin/plenary'],
                               env=environment(G_DEBUG='fatal-criticals'))
    try:
        run('gdbus', 'wait', '--session', '--timeout', '60', APPLICATION_ID)
        while call(f'{root}/window/1', 'org.gtk.Actions.List').returncode != 0:
            assert process.poll() is None, f'ended with {process.returncode}'
            time.sleep(0.1)
        told = call(root, 'org.gtk.Actions.Activate', 'quit', '[]', '{}')
        equal(told.returncode, 0)
        equal(process.wait(60), 0)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


tap.main(sys.modules[__name__])
