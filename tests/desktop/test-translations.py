# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations to what they have to be: valid, whole and well set."""
import os
import re
import sys
import tempfile

import tap
from tap import SOURCE, equal, need, run


def languages():
    with open(f'{SOURCE}/po/LINGUAS', encoding='utf-8') as file:
        return [line.strip() for line in file if line.strip() and not line.startswith('#')]


def potfiles():
    with open(f'{SOURCE}/po/POTFILES', encoding='utf-8') as file:
        return [line.strip() for line in file if line.strip() and not line.startswith('#')]


def messages(language):
    """The translated texts of a language, each in one line as po/ has it."""
    text = run('msgattrib', '--translated', '--no-obsolete', '--no-wrap',
               f'{SOURCE}/po/{language}.po')
    header_end = text.index('\n\n')
    return re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', text[header_end:], re.MULTILINE)


def test_list_of_files_has_each_file_once():
    equal(sorted(potfiles()), sorted(set(potfiles())))
    for path in potfiles():
        assert os.path.exists(f'{SOURCE}/{path}'), path


def test_list_of_files_lacks_none():
    marked = re.compile(r'(?<!\w)(?:C?_|ngettext|g_dngettext|g_dpgettext2) \(|translatable="yes"')
    listed = set(potfiles())
    for folder, _, names in os.walk(f'{SOURCE}/src'):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), SOURCE)
            if not name.endswith(('.c', '.ui')) or path in listed:
                continue
            with open(f'{SOURCE}/{path}', encoding='utf-8') as file:
                code = re.sub(r'/\*.*?\*/', '', file.read(), flags=re.DOTALL)
            assert not marked.search(code), path


def test_translations_are_whole():
    """What the sources say now is translated, all of it, and none of it by guessing."""
    need('xgettext')
    with tempfile.TemporaryDirectory() as folder:
        template = f'{folder}/plenary.pot'
        run('xgettext', '--from-code=UTF-8', '-k_', '-kN_', '-kC_:1c,2', '-kNC_:1c,2',
            '-kngettext:1,2', '-kg_dngettext:2,3', '-kg_dpgettext2:2c,3', f'--directory={SOURCE}',
            f'--files-from={SOURCE}/po/POTFILES', '-o', template)
        for language in languages():
            merged = f'{folder}/{language}.po'
            run('msgmerge', '--quiet', '--no-fuzzy-matching', f'{SOURCE}/po/{language}.po',
                template, '-o', merged)
            for state in ('--untranslated', '--only-fuzzy'):
                equal(run('msgattrib', state, '--no-obsolete', merged), '')


def test_translations_are_valid():
    assert languages(), 'no language'
    for language in languages():
        run('msgfmt', '--check', '-o', '/dev/null', f'{SOURCE}/po/{language}.po')


def test_french_is_set_as_french_is():
    found = messages('fr')
    assert len(found) > 200, len(found)
    for text in found:
        # A no-break space before a high sign and inside guillemets; no typewriter's apostrophe.
        assert not re.search('(?:^|[^\u00a0]):(?: |$)|[^\u202f](?:[?!](?: |$)|; )', text), text
        assert not re.search('«[^\u00a0]|[^\u00a0]»|"\'|[a-z]\'[a-z]|“|”', text), text


tap.main(sys.modules[__name__])
