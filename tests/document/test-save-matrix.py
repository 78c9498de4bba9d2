#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving where all goes wrong that can: test-save-matrix.py SAVE-PROBE FAULT-INJECTOR.

Each test first sees a way of saving fail that is known to be bad there, so that it is known to
look, and then ours not. What is judged: whoever was told that it was saved has the new version on
the disk, whoever was told that it was not has the old one, and whoever was told nothing, because
the program was killed, has one or the other, or a journal from which the new one is finished.
"""
import contextlib
import json
import os
import pathlib
import random
import resource
import shutil
import stat
import struct
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'desktop'))
import tap  # noqa: E402

OLD = b'old\n' * 300_000
NEW_SIZE = 2_600_000
NEW = bytes(ord('A') + i % 61 % 26 for i in range(NEW_SIZE))
ALICE, BOB, TEAM = 4001, 4002, 4100
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
            words = process.communicate(timeout=30 if how == 'ours' else 3)[0].decode('utf-8')
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return 'hung', ''
        if process.returncode != 0:
            return 'killed', ''
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


def expect(bad, prepare, faults=('',), **options):
    """One of the trials must catch the bad way of saving, and none ours."""
    if not any(trial(bad, prepare, faults=fault, **options) for fault in faults):
        raise AssertionError(f'{bad} was not caught')
    for fault in faults:
        wrong = trial('ours', prepare, faults=fault, **options)
        if wrong is not None:
            raise AssertionError(f'{fault}: {wrong}')


def expect_at_each_call(bad, prepare, what, **options):
    """Lets @what happen at each call that changes something."""
    for how in bad, 'ours':
        with Place() as place:
            n = place.count(how, prepare(place), **options)
        tap.equal(n > 1, True)
        wrong = (trial(how, prepare, faults=f'any={what}@{i + 1}', **options) for i in range(n))
        first = next((f'at call {i + 1}: {what}' for i, what in enumerate(wrong) if what), None)
        tap.equal((how, first is None), (how, how == 'ours'))


def plain(place):
    return place.write()


def linked(place):
    place.write('target')
    os.symlink('target', place.path())
    return place.path()


def hard_linked(place):
    os.link(place.write(), place.path('other'))
    return place.path()


def need_root():
    if os.geteuid() != 0:
        raise tap.Skip('only root can be several people')


def as_user():
    """Options for somebody who is not almighty, and what makes a file theirs."""
    if os.geteuid() != 0:
        return {}, lambda path: None
    return {'user': ALICE}, lambda path: os.chown(path, ALICE, ALICE)


def folder_read_only(place):
    options, give = as_user()
    give(place.write())
    os.chmod(place.files, 0o555)
    place.undo.append(lambda: os.chmod(place.files, 0o755))
    return place.path()


def test_a1_killed_before_each_call():
    expect_at_each_call('careless', plain, 'kill')


def test_a2_killed_behind_a_link():
    expect_at_each_call('replace', linked, 'kill')


def test_a3_killed_in_place():
    expect_at_each_call('replace', hard_linked, 'kill')


def test_a4_killed_in_a_folder_that_is_read_only():
    options, _ = as_user()
    expect_at_each_call('replace', folder_read_only, 'kill', **options)


def test_a5_killed_after_each_call():
    for prepare in plain, linked, hard_linked:
        expect_at_each_call('careless', prepare, 'killafter')


def test_a6_disk_full():
    def prepare(place):
        place.mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs')
        place.write()
        place.fill(leave=1_000_000)
        return place.path()

    expect('replace', prepare, expected='error')


def test_a7_disk_full_on_ext4():
    tap.need('mkfs.ext4')

    def prepare(place):
        image = place.folder + '/image'
        with open(image, 'wb') as file:
            file.truncate(12 << 20)
        system('mkfs.ext4', '-q', '-F', '-O', '^has_journal', '-m0', image)
        place.mount('-o', 'loop', image)
        os.rmdir(place.path('lost+found'))
        place.write()
        place.fill(leave=1_000_000)
        return place.path()

    expect('replace', prepare, expected='error')


def full(then):
    def prepare(place):
        place.mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs')
        path = then(place)
        place.fill(leave=1_000_000)
        return path
    return prepare


def test_a8_disk_full_behind_links():
    for prepare in linked, hard_linked:
        expect('replace', full(prepare), expected='error')


def team_file(place):
    os.chown(place.files, 0, TEAM)
    os.chmod(place.files, 0o2770)
    os.chown(place.write(), ALICE, TEAM)
    os.chmod(place.path(), 0o664)
    return place.path()


def test_a8_disk_full_in_a_shared_folder():
    need_root()
    expect('replace', full(team_file), expected='error', user=BOB, groups=[TEAM])


def test_a9_quota():
    expect('replace', plain, ['write=EDQUOT@1+'], expected='error')


def test_a10_each_write_fails():
    for prepare in plain, linked, hard_linked:
        faults = [f'write=EIO@{n}{plus}' for plus in ('', '+') for n in range(1, 7)]
        expect('replace', prepare, faults)


def test_a11_synchronising_fails():
    for error in 'EIO', 'ENOSPC':
        for prepare in plain, linked:
            expect('replace-async', prepare, [f'fsync={error}@1'], expected='error')


def test_a11_synchronising_fails_once():
    with Place() as place:
        told, words = place.save('ours', plain(place), faults='fsync=EIO@1')
        tap.equal((told, name_of(read(place.path()))), ('error', 'old'))
        tap.equal('“doc” could not be saved' in words, True)
        told, words = place.save('ours', place.path())
        tap.equal((told, name_of(read(place.path()))), ('saved', 'new'))


def test_a11_synchronising_the_folder_fails():
    expect('replace-async', plain, [f'fsync=EIO@{n}' for n in range(1, 4)])


def test_a12_closing_fails():
    for prepare in plain, linked, hard_linked:
        faults = [f'close=EIO@{n}{plus}' for plus in ('', '+') for n in range(1, 8)]
        expect('careless', prepare, faults)


def test_a13_renaming_fails():
    for error in 'EIO', 'ESTALE', 'EBUSY':
        expect('replace-async', plain, [f'rename={error}@1+'], expected='error')


def test_a13_renaming_is_not_allowed():
    for error in 'EACCES', 'EPERM':
        expect('replace-async', plain, [f'rename={error}@1+'], expected='saved')


def test_a14_no_exchange():
    expect('replace', plain, ['rename=EINVAL@1'], expected='saved')


def test_a15_short_writes():
    for prepare in plain, linked, hard_linked:
        expect('careless', prepare, ['write=short:1000@1+'], expected='saved')


def test_a15_interrupted():
    expect('careless', plain, ['write=EINTR@1', 'write=EINTR@2'], expected='saved')


def test_a16_no_handles_or_memory():
    faults = [f'open={error}@{n}+' for error in ('EMFILE', 'ENOMEM') for n in range(1, 5)]
    for prepare in plain, hard_linked:
        expect('replace-anew' if prepare is plain else 'careless', prepare,
               [*faults, 'ftruncate=EIO@1+,write=EIO@1+'])


def test_a16_few_handles():
    for most in range(3, 24):
        wrong = trial('ours', plain, limits=[(resource.RLIMIT_NOFILE, most)])
        tap.equal(wrong, None)


def test_a17_file_size_limited():
    limits = [(resource.RLIMIT_FSIZE, 1_500_000)]
    for prepare in plain, linked:
        expect('careless', prepare, expected='error', limits=limits)


def test_a21_mounted_read_only():
    def prepare(place):
        place.mount('-t', 'tmpfs', 'tmpfs')
        place.write()
        system('mount', '-o', 'remount,ro', place.files)
        return place.path()

    expect('blind', prepare, expected='error')


def test_a22_immutable():
    tap.need('chattr')

    def prepare(flag):
        def make(place):
            path = place.write()
            try:
                system('chattr', '+' + flag, path)
            except subprocess.CalledProcessError:
                raise tap.Skip('files cannot be made immutable here') from None
            place.undo.append(lambda: system('chattr', '-' + flag, path))
            return path
        return make

    for flag in 'i', 'a':
        expect('blind', prepare(flag), expected='error')


def test_a23_write_protected():
    options, give = as_user()

    def prepare(place):
        give(place.write())
        give(place.files)
        os.chmod(place.path(), 0o444)
        return place.path()

    expect('contents', prepare, expected='error', **options)


def test_a24_not_a_file():
    def pipe(place):
        os.mkfifo(place.path())

    def folder(place):
        os.mkdir(place.path())

    def device(place):
        try:
            os.mknod(place.path(), stat.S_IFCHR | 0o666, os.makedev(1, 7))
        except PermissionError:
            raise tap.Skip('devices cannot be made here') from None

    for make in pipe, folder, device:
        told = {}
        for how in 'blind', 'replace', 'ours':
            with Place() as place:
                make(place)
                before = listing(place)
                told[how] = place.save(how, place.path())[0]
                if listing(place) != before:
                    told[how] = 'changed'
        if make is pipe:
            tap.equal(told['replace'], 'hung')
        else:
            tap.equal(told['blind'], 'saved')
        tap.equal((make.__name__, told['ours']), (make.__name__, 'error'))


def test_a25_odd_names():
    names = [b'caf\xe9', b'two\nlines', b'\x01', '😀.plenary'.encode(), b'-o', b'.hidden', b' ',
             b'n' * 250 + b'.json', b'%s%n', b'*']
    for name in names:
        def prepare(place, name=name):
            return place.write(name)

        tap.equal((name, trial('ours', prepare, expected='saved')), (name, None))

    expect('contents', lambda place: place.write(b'n' * 250 + b'.json'), expected='saved')


def test_a25_odd_names_in_messages():
    for name, shown in (b'caf\xe9', 'caf\ufffd'), (b'two\nlines', 'two␊lines'), (b'\x01', '␁'):
        with Place() as place:
            told, words = place.save('ours', place.write(name), faults='write=EIO@1+')
            tap.equal((told, f'“{shown}”' in words), ('error', True))
            tap.equal(words.count('\n'), 1)


def test_a26_rights():
    for mode in 0o600, 0o640, 0o666, 0o755, 0o660:
        def prepare(place, mode=mode):
            os.chmod(place.write(), mode)
            return place.path()

        tap.equal((mode, trial('ours', prepare, expected='saved')), (mode, None))

    expect('forgetful', prepare, expected='saved')


def test_a26_attributes():
    def prepare(place):
        path = place.write()
        try:
            os.setxattr(path, 'user.note', b'mine')
        except OSError:
            raise tap.Skip('files have no attributes here') from None
        return path

    expect('contents', prepare, expected='saved')


def test_a26_access_control_list():
    entries = [(0x01, 6, -1), (0x02, 6, 4055), (0x04, 4, -1), (0x10, 6, -1), (0x20, 0, -1)]

    def prepare(place):
        path = place.write()
        try:
            os.setxattr(path, 'system.posix_acl_access',
                        struct.pack('<I', 2) + b''.join(struct.pack('<HHi', *entry)
                                                        for entry in entries))
        except OSError:
            raise tap.Skip('files have no access control lists here') from None
        return path

    expect('contents', prepare, expected='saved')


def test_a26_folder_that_gives_its_group():
    need_root()

    def prepare(place):
        os.chown(place.files, 0, TEAM)
        os.chmod(place.files, 0o2775)
        place.write()
        os.chown(place.path(), 0, 0)
        return place.path()

    expect('contents', prepare, expected='saved')


def test_a27_file_of_a_colleague():
    """It becomes Bob's, and stays the team's."""
    need_root()
    expect('forgetful', team_file, expected='saved', new_owner=BOB, user=BOB, groups=[TEAM])


def test_a28_sticky_folder():
    need_root()

    def prepare(place):
        os.chmod(place.files, 0o1777)
        os.chown(place.write(), ALICE, ALICE)
        os.chmod(place.path(), 0o666)
        return place.path()

    expect('contents', prepare, expected='saved', user=BOB)


def test_a29_rights_cannot_be_given():
    def prepare(place):
        os.chmod(place.write(), 0o660)
        return place.path()

    expect('contents', prepare, ['fchmod=EPERM@1+,fchown=EPERM@1+'], expected='saved')


def test_a30_link_to_nothing():
    for how in 'contents', 'ours':
        with Place() as place:
            os.symlink('target', place.path())
            told, _ = place.save(how, place.path())
            kept = os.path.islink(place.path()) and read(place.path('target')) == NEW
            tap.equal((how, told, kept), (how, 'saved', how == 'ours'))


def test_a30_link_to_itself():
    for how in 'blind', 'ours':
        with Place() as place:
            os.symlink('doc', place.path())
            before = listing(place)
            told, _ = place.save(how, place.path())
            tap.equal((how, told), (how, 'error' if how == 'ours' else 'saved'))
            tap.equal(listing(place), before)


@contextlib.contextmanager
def killed_while_editing(prepare):
    """A programme that was edited and saved again and again until it was killed; the last save
    that was told of."""
    with Place() as place:
        path = prepare(place)
        process = place.start('edit', path, '1000000')
        told = 0
        for _ in range(random.randrange(1, 6)):
            told = int(process.stdout.readline())
        for _ in range(random.randrange(20_000)):   # a moment, and another one each time
            pass
        process.kill()
        told = max([told, *map(int, process.communicate()[0].split())])
        yield place, path, told


def test_killed_while_saving():
    def programme(place):
        sessions = [{'id': f's{i}', 'kind': 'panel', 'abstract': 'x' * 1000} for i in range(200)]
        return place.write(content=json.dumps({'plenary': 1, 'id': 'a', 'language': 'en',
                                               'shelf': sessions}).encode())

    def programme_with_two_names(place):
        path = programme(place)
        os.link(path, place.path('other'))
        return path

    for prepare in programme, programme_with_two_names:
        for _ in range(15):
            with killed_while_editing(prepare) as (place, path, told):
                place.restore()
                with open(path, encoding='utf-8') as file:
                    found = json.load(file)
                tap.equal(int(found['title']) in (told, told + 1), True)
                tap.equal(len(found['shelf']), 200)


tap.main(sys.modules[__name__])
