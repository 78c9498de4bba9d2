# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Plenary in a home of its own and drives it as assistive technology does, over AT-SPI."""
import os
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402, the version has to be said first

from tap import APPLICATION_ID, BUILD  # noqa: E402

# The accessibility bus of this session, and not one that another session left with the display.
SESSION = Gio.bus_get_sync(Gio.BusType.SESSION)
os.environ['AT_SPI_BUS_ADDRESS'] = SESSION.call_sync(
    'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

# What a test waits for comes within a moment, or, on a machine that does much else, in this time.
PATIENCE = 60
# What GTK 4.8 and 4.18 call a button, and one that stays down.
BUTTON = ('push button', 'button', 'toggle button')
SENSITIVE = Atspi.StateType.SENSITIVE
OBJECT_PATH = '/' + APPLICATION_ID.replace('.', '/')


def wait_for(what, look):
    """Waits until look() finds something, and returns it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # what was looked at has just gone
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f'waited in vain for {what}')


def walk(node):
    """All that is below an accessible object, itself first."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


class Plenary:
    """A running Plenary. With 'with' it ends with the block, however that ends."""

    def __init__(self, *arguments, home=None):
        self.own_home = None if home else tempfile.TemporaryDirectory(
            prefix='plenary-home-', ignore_cleanup_errors=True)
        self.home = home or self.own_home.name
        self.environment = {**os.environ, 'HOME': self.home, 'GTK_A11Y': 'atspi',
                            'XDG_DATA_HOME': self.home + '/data',
                            'XDG_STATE_HOME': self.home + '/state'}
        self.program = os.path.join(BUILD, 'src/app/plenary')
        self.process = subprocess.Popen([self.program, *arguments], env=self.environment,
                                        stderr=subprocess.PIPE, encoding='utf-8')
        self.root = wait_for('Plenary on the accessibility bus', self._find_root)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        if self.process.poll() is None:
            self.process.kill()
        told = self.process.communicate()[1]
        self._wait_until_gone()
        if self.own_home:
            self.own_home.cleanup()
        if problem[0] is not None and told:
            print(''.join('# ' + line + '\n' for line in told.splitlines()), end='')

    @staticmethod
    def _wait_until_gone():
        """The bus takes a moment to see that a program was killed; one that starts before that
        would ask the dead one to open its window."""
        wait_for('the name to be free', lambda: not SESSION.call_sync(
            'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
            'NameHasOwner', GLib.Variant('(s)', (APPLICATION_ID,)), None, Gio.DBusCallFlags.NONE,
            -1, None).unpack()[0])

    def _find_root(self):
        assert self.process.poll() is None, self.process.communicate()[1]
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application if application.get_child_count() > 0 else None
        return None

    def find(self, role, name, within=None):
        """The first object in view of a role whose name holds those words, waited for."""
        return wait_for(f'{role} “{name}”', lambda: self.shows(role, name, within))

    def shows(self, role, name, within=None):
        """That object, if it is there now."""
        roles = (role,) if isinstance(role, str) else role
        for node in walk(within or self.root):
            if (node.get_role_name() in roles and name in (node.get_name() or '')
                    and self._is_shown(node)):
                return node
        return None

    @staticmethod
    def _is_shown(node):
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        return extents.width > 0 and extents.height > 0

    def press(self, name, within=None):
        """Does what a click on the button of that name would do."""
        self.find(BUTTON, name, within).do_action(0)

    def choose(self, name, place, menu):
        """Chooses an item of a menu that is open.

        GTK 4.18 tells the names of none: it has them from labels that it says are presentation,
        and takes no name from such. There an item is known by its place among the others.
        """
        def look():
            items = [node for node in walk(menu)
                     if node.get_role_name() == 'menu item' and self._is_shown(node)]
            named = [item for item in items if name in (item.get_name() or '')]
            if not named and len(items) > place and not any(item.get_name() for item in items):
                return items[place]
            return named[0] if named else None

        wait_for(f'menu item “{name}”', look).do_action(0)

    def replace(self, name, text):
        """Puts a text into the field of that name."""
        field = self.find('text', name)
        assert field.set_text_contents(text)

    def text(self, name):
        """What the field of that name holds."""
        field = self.find('text', name)
        return Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field))

    def windows(self):
        """The numbers of the windows that have actions of ours."""
        told = SESSION.call_sync(APPLICATION_ID, OBJECT_PATH + '/window',
                                  'org.freedesktop.DBus.Introspectable', 'Introspect', None, None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        return [node.path for node in Gio.DBusNodeInfo.new_for_xml(told).nodes]

    def activate(self, action, parameter=None, window='1'):
        """Activates an action of a window, as a menu or a key does."""
        actions = Gio.DBusActionGroup.get(SESSION, APPLICATION_ID,
                                          f'{OBJECT_PATH}/window/{window}')
        wait_for(f'the action “{action}”', lambda: self._enabled(window, action))
        actions.activate_action(action, parameter)
        SESSION.flush_sync()

    def _enabled(self, window, action):
        return SESSION.call_sync(APPLICATION_ID, f'{OBJECT_PATH}/window/{window}',
                                  'org.gtk.Actions', 'Describe',
                                  GLib.Variant('(s)', (action,)), None, Gio.DBusCallFlags.NONE,
                                  -1, None).unpack()[0][0]

    def is_enabled(self, action, window='1'):
        """Whether the action can be activated now."""
        return self._enabled(window, action)

    def dialog(self):
        """The window that came up last, over the one with the programme."""
        return wait_for('a dialog', lambda: self.root.get_child_count() > 1 and
                        self.root.get_child_at_index(self.root.get_child_count() - 1))

    def answer(self, button):
        """Presses a button of the dialog that came up, and waits for it to go."""
        self.press(button, self.dialog())
        wait_for('the dialog to go', lambda: self.root.get_child_count() == 1)

    def choose_file(self, path, button):
        """Answers the file chooser, which it waits for."""
        dialog = self.dialog()
        name = self.find('text', 'Name', dialog)
        assert name.set_text_contents(path)
        self.press(button, dialog)

    def title(self):
        """The title of the first window."""
        return self.root.get_child_at_index(0).get_name()

    def open(self, path):
        """Asks the running Plenary, by a second one, to open a file."""
        subprocess.run([self.program, path], env=self.environment, check=True, timeout=PATIENCE)

    def wait(self):
        """Waits until it has ended, and returns its status."""
        return self.process.wait(timeout=PATIENCE)

    def kill(self):
        """Ends it as a power cut would, as far as a program can tell."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
