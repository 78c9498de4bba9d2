#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving where all goes wrong that can: test-save-matrix.py SAVE-PROBE FAULT-INJECTOR.

Each test first sees a way of saving fail that is known to be bad there, so that it is known to
look, and then ours not; only the last, which kills where chance will have it, tries ours alone.
"""
import contextlib
import json
import os
import random
import resource
import stat
import struct
import subprocess
import sys

import tap
from saving import (NEW, Place, expect, expect_at_each_call, expect_in_trials, listing, name_of,
                    read, system, trial)

ALICE, BOB, TEAM = 4001, 4002, 4100


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
    """It is told, and to save again writes all of it again."""
    for how in 'replace-async', 'ours':
        with Place() as place:
            told, words = place.save(how, plain(place), faults='fsync=EIO@1')
            right = told == 'error' and '“doc” could not be saved' in words
            tap.equal((how, right), (how, how == 'ours'))
            tap.equal(name_of(read(place.path())), 'old')
            told, words = place.save(how, place.path())
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
    """From one that is free, which is what it takes to start, to more than are needed."""
    told = {4: 'error', 23: 'saved'}
    trials = [{'limits': [(resource.RLIMIT_NOFILE, most)], 'expected': told.get(most)}
              for most in range(4, 24)]
    for prepare in plain, hard_linked:
        tap.equal(trial('hasty', prepare, expected='saved'), None)
        expect_in_trials('hasty', prepare, trials)


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
    """A name is told in quotes, on one line and by signs that can be seen."""
    names = {b'doc': 'doc', b'caf\xe9': 'caf\ufffd', b'two\nlines': 'two␊lines', b'\x01': '␁'}
    for name, shown in names.items():
        for how in 'careless', 'ours':
            with Place() as place:
                told, words = place.save(how, place.write(name), faults='write=EIO@1+')
                tap.equal(told, 'error')
                right = words[:-1].isprintable() and f'“{shown}”' in words
                tap.equal((name, how, right), (name, how, how == 'ours' or name == b'doc'))


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
