# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations to what they have to be: valid, whole and well set."""
import os
import re
import sys

import tap
from tap import SOURCE, equal, run


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
