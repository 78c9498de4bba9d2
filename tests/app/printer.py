# SPDX-License-Identifier: GPL-3.0-or-later
"""A private printer that speaks IPP, as those in offices do, and a print server that knows it. Both
listen on loopback ports of their own, and nobody else's printers are seen or asked."""
import glob
import os
import socket
import subprocess
import tempfile

from driver import wait_for

NAME = 'Plenary'

SERVER = """
Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

FILES = """
ServerRoot {folder}
RequestRoot {folder}/requests
StateDir {folder}
CacheDir {folder}
TempDir {folder}/requests
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup {group}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(('127.0.0.1', port)) == 0


class Printer:
    """The printer while it is on. With 'with' it is off after the block."""

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix='plenary-printer-',
                                                ignore_cleanup_errors=True)
        self.folder = self.home.name
        self.paper = os.path.join(self.folder, 'paper')
        for name in ('requests', 'paper'):
            os.mkdir(os.path.join(self.folder, name))
        server, printer = free_port(), free_port()
        self.server = f'127.0.0.1:{server}'
        self.processes = [self._start_printer(printer), self._start_server(server)]
        wait_for('the printer', lambda: answers(printer))
        wait_for('the print server', lambda: answers(server))
        self._admit(printer)
        return self

    def __exit__(self, *problem):
        for process in self.processes:
            process.terminate()
            process.wait()
        self.home.cleanup()

    def _start_printer(self, port):
        # It asks for a name service on the system's bus even if it is not to be announced.
        environment = {**os.environ, 'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS']}
        return subprocess.Popen(
            ['ippeveprinter', '-r', 'off', '-p', str(port), '-d', self.paper, '-k', '-n',
             'localhost', '-f', 'application/pdf,image/pwg-raster', 'Printer of a Test'],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _start_server(self, port):
        conf, files = (os.path.join(self.folder, name) for name in ('cupsd.conf', 'files.conf'))
        group = subprocess.run(['id', '-gn'], check=True, stdout=subprocess.PIPE,
                               encoding='utf-8').stdout.strip()
        for path, text in ((conf, SERVER.format(port=port)),
                           (files, FILES.format(folder=self.folder, group=group))):
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
        return subprocess.Popen(['cupsd', '-f', '-c', conf, '-s', files],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _admit(self, port):
        environment = {**os.environ, 'CUPS_SERVER': self.server}
        uri = f'ipp://localhost:{port}/ipp/print'
        for command in (['lpadmin', '-p', NAME, '-E', '-v', uri, '-m', 'raw'],
                        ['lpadmin', '-d', NAME]):
            subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)

    def take_away(self):
        """Turns off the print server, and with it what prints."""
        self.processes[1].terminate()
        self.processes[1].wait()

    def printed(self):
        """What has come out so far: paths of documents."""
        return sorted(glob.glob(os.path.join(self.paper, '*')))
