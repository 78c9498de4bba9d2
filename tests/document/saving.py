# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to save in, on which things go wrong, and what is judged there.

Whoever was told that it was saved has the new version on the disk, whoever was told that it was
not has the old one, and whoever was told nothing, because the program was killed, has one or the
other, or a journal from which the new one is finished. All else is as it was before. What is
saved, and how, is save-probe.c's, and what goes wrong fault-injector.c's.
"""
import os
import pathlib
import resource
import shutil
import stat
import subprocess
import sys
import tempfile

import tap

OLD = b'old\n' * 300_000
NEW_SIZE = 2_600_000
NEW = bytes(ord('A') + i % 61 % 26 for i in range(NEW_SIZE))
INCOMPLETE = 8      # PLENARY_SAVE_ERROR_INCOMPLETE


class Place:
    """A folder for files, one for the journals beside it, and the programs, for any user to run."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='plenary-saving-')
        os.chmod(self.folder, 0o755)
        self.files = self.make('files')
        self.state = self.make('state')
        self.probe = shutil.copy(sys.argv[1], self.folder)
        self.injector = shutil.copy(sys.argv[2], self.folder)
        self.log = self.state + '/log'
        self.undo = []

    def make(self, name):
        path = f'{self.folder}/{name}'
        os.mkdir(path)
        os.chmod(path, 0o777)
        return path

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        for undo in reversed(self.undo):
            undo()
        shutil.rmtree(self.folder)

    def path(self, name='doc'):
        return os.path.join(os.fsencode(self.files), os.fsencode(name))

    def write(self, name='doc', content=OLD):
        with open(self.path(name), 'wb') as file:
            file.write(content)
        return self.path(name)

    def mount(self, *what):
        try:
            system('mount', *what, self.files)
        except (OSError, subprocess.CalledProcessError):
            raise tap.Skip('nothing can be mounted here') from None
        self.undo.append(lambda: system('umount', self.files))
        os.chmod(self.files, 0o777)

    def fill(self, leave):
        """Fills the disk up to so many bytes."""
        status = os.statvfs(self.files)
        self.write('filling', bytes(status.f_bavail * status.f_frsize - leave))

    def start(self, *arguments, faults='', user=None, groups=(), limits=(), **options):
        environment = {
            **os.environ,
            'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0'
                                                                ':detect_leaks=0',
            'G_DEBUG': 'fatal-criticals',
            'GIO_USE_VFS': 'local',
            'HOME': self.state,
            'XDG_STATE_HOME': self.state,
            'LC_ALL': 'C.UTF-8',
            'LD_PRELOAD': self.injector,
            'FAULTS': faults,
            'FAULT_FOLDER': self.folder + '/',
        }
        if user is not None:
            options.update(user=user, group=user, extra_groups=groups)

        def limit():
            for what, most in limits:
                resource.setrlimit(what, (most, most))

        environment.update(options.pop('env', {}))
        return subprocess.Popen([self.probe, *arguments], env=environment,
                                preexec_fn=limit if limits else None, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, **options)

    def save(self, how, path, **options):
        """Returns what was told, and the words: saved, error, in part (all of it is in a journal),
        or nothing, because it was killed or hung."""
        process = self.start(how, path, str(NEW_SIZE), **options)
        try:
            words = process.communicate(timeout=30 if how == 'ours' else 3)[0]
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return 'hung', ''
        if process.returncode != 0:
            return 'killed', ''
        words = words.decode('utf-8', 'surrogateescape')    # it may say what is not UTF-8
        if words.startswith(f'{INCOMPLETE} '):
            return 'in part', words
        return ('saved', '') if words == 'saved\n' else ('error', words)

    def restore(self, **options):
        """Starts again after a crash."""
        folder = f'{self.state}/{tap.APPLICATION_ID}/journal'
        process = self.start('restore', folder, **options)
        process.communicate(timeout=30)
        tap.equal(process.returncode, 0)

    def count(self, how, path, **options):
        """How many calls there are that change something."""
        self.save(how, path, env={'FAULT_LOG': self.log}, **options)
        return len(pathlib.Path(self.log).read_text(encoding='utf-8').splitlines())


def system(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def read(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except OSError:
        return None


def name_of(content):
    names = {OLD: 'old', NEW: 'new', b'': 'empty', None: 'nothing'}
    return names.get(content, 'a part')


def describe(path):
    """What is to be as before: rights, owner, attributes, kind, names."""
    status = os.lstat(path)
    attributes = {}
    if not stat.S_ISLNK(status.st_mode):
        attributes = {name: os.getxattr(path, name) for name in os.listxattr(path)}
    return stat.filemode(status.st_mode), status.st_uid, status.st_gid, status.st_nlink, attributes


def listing(place):
    return {name: describe(place.path(name)) for name in os.listdir(place.files)}


def judge(place, path, told, before, how, **options):
    """Says what is wrong with how it went, if anything is."""
    found = name_of(read(path))
    if how == 'ours' and told in ('killed', 'in part') and found not in ('old', 'new'):
        place.restore(**options)
        found = name_of(read(path))
    if told == 'hung':
        return 'it hung'
    right = {'saved': ['new'], 'error': ['old'], 'in part': ['new']}
    if found not in right.get(told, ['old', 'new']):
        return f'told {told}, and there is {found}'
    after = listing(place)
    if told == 'killed':    # what it left is swept by a later save
        after = {name: what for name, what in after.items() if name in before}
    if after != before:
        return f'told {told}; {before} has become {after}'
    return None


def trial(how, prepare, expected=None, new_owner=None, **options):
    """Saves once in a new place that @prepare made; returns what is wrong."""
    with Place() as place:
        path = prepare(place)
        before = listing(place)
        told, words = place.save(how, path, **options)
        if new_owner is not None and told == 'saved':
            before['doc'] = (before['doc'][0], new_owner, *before['doc'][2:])
        wrong = judge(place, path, told, before, how,
                      **{key: options[key] for key in ('user', 'groups') if key in options})
        if wrong is None and expected is not None and told != expected:
            wrong = f'told {told}, which should be {expected}: {words}'
        return wrong


def expect_in_trials(bad, prepare, trials):
    """One of the trials must catch the bad way of saving, and none ours."""
    if not any(trial(bad, prepare, **options) for options in trials):
        raise AssertionError(f'{bad} was not caught')
    for options in trials:
        wrong = trial('ours', prepare, **options)
        if wrong is not None:
            raise AssertionError(f'{options}: {wrong}')


def expect(bad, prepare, faults=('',), **options):
    """The same, in a trial for each of the faults."""
    expect_in_trials(bad, prepare, [{'faults': fault, **options} for fault in faults])


def expect_at_each_call(bad, prepare, what, **options):
    """Lets @what happen at each call that changes something."""
    for how in bad, 'ours':
        with Place() as place:
            n = place.count(how, prepare(place), **options)
        tap.equal(n > 1, True)
        wrong = (trial(how, prepare, faults=f'any={what}@{i + 1}', **options) for i in range(n))
        first = next((f'at call {i + 1}: {what}' for i, what in enumerate(wrong) if what), None)
        tap.equal((how, first is None), (how, how == 'ours'))
