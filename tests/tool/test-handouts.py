# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets programmes that are hard to set, and judges what became of them by the programs of others.

Each kind of handout in each of five languages, of meetings.py, is read back from its PDF: no text
is lost or said twice, save what is repeated on purpose, and what is missing is accounted for; all
is within the page, in a type that can be read, in fonts that are in the file. A few are set where
Meson runs this; PLENARY_HANDOUTS=1,8,200,1000 in the environment sets them all, of so many
sessions, and takes an hour.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

import meetings
import tap
from tap import BUILD, SOURCE, equal, need, run

TOOL = f'{BUILD}/src/tool/plenary-tool'
folder = tempfile.TemporaryDirectory(prefix='plenary-handouts-')

LANGUAGES = ('en', 'fr', 'ar', 'zh', 'ru')
HANDOUTS = ('programme', 'glance', 'panel-sheets', 'door-signs', 'booklet', 'large-print', 'badges',
            'table-signs')

# What is nearer to the edge of a sheet may be cut off by a printer, in points.
MARGIN = 10

# The smallest type, in points; a booklet is half as large on its sheets, as it says.
LEAST_TYPE = {'door-signs': 18, 'large-print': 16}

MARKS = '[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]'


def read(name):
    with open(f'{SOURCE}/tests/data/paper/{name}.plenary', encoding='utf-8') as file:
        return json.load(file)


def pages(pdf):
    return run('pdftotext', '-raw', pdf, '-').split('\f')[:-1]


def export_of(programme, *options):
    """Exports what is no programme of ours; returns where the PDF is."""
    path, pdf = f'{folder.name}/made.plenary', f'{folder.name}/made.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    run(TOOL, 'export', path, '-o', pdf, '--paper', 'A4', *options)
    return pdf


def test_arabic_is_read_in_its_order():
    """Lines with numbers and Latin names in them too, and to the last word of a paragraph."""
    need('pdfinfo')
    programme = read('arabic')
    programme['people'] = [{'id': 'tb', 'name': 'Tomasz Berg', 'affiliation': 'مدينة الميناء'},
                           {'id': 'lh', 'name': 'ليلى حداد', 'affiliation': 'UNESCO'}]
    session = programme['days'][0]['sessions'][1]
    session['people'] = [{'person': 'tb', 'role': 'chair'}, {'person': 'lh', 'role': 'speaker'}]
    session['abstract'] = ' '.join(['الموانئ هي المكان الذي تلتقي فيه المدينة بالطقس.'] * 9)
    programme['days'][0]['sessions'][2]['abstract'] = '24. الموانئ\n25. المدينة'
    told = run('pdfinfo', '-struct-text', export_of(programme))
    said = re.findall(r'"(.*)"', re.sub(MARKS, '', told).replace('\u2009', ' '))
    for text in ('٠٩:٣٠ – ١٠:٠٠', 'حلقة نقاش 1', 'Tomasz Berg، مدينة الميناء', 'ليلى حداد، UNESCO',
                 session['abstract'], '٢٤.', '٢٥.'):
        assert text in said, (text, said)


def edges(pdf, *words):
    """Where the words stand on the first page: left, top, right, bottom."""
    found = dict((word, [float(edge) for edge in place]) for *place, word in re.findall(
        r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>',
        run('pdftotext', '-l', '1', '-bbox', pdf, '-')))
    return [found[word] for word in words]


def test_a_latin_name_stands_where_arabic_begins():
    need('pdftotext')
    programme = read('arabic')
    programme['people'] = [{'id': name, 'name': name, 'affiliation': 'مدينة'}
                           for name in ('Tomasz', 'Berg')]
    programme['days'][0]['sessions'][0]['people'] = [{'person': person['id'], 'role': 'chair'}
                                                     for person in programme['people']]
    first, second = edges(export_of(programme), 'Tomasz', 'Berg')
    assert abs(first[2] - second[2]) < 1 and first[2] > 300, (first, second)


def test_a_label_of_two_lines_parts_nobody():
    need('pdftotext')
    programme = read('workshop')
    programme['people'] = [{'id': name, 'name': name} for name in ('Anna', 'Berta', 'Clara')]
    session = programme['days'][0]['sessions'][0]
    for roles in (['of the working party'] * 3, ['of the working party', 'host', 'host']):
        session['people'] = [{'person': person['id'], 'role': role}
                             for person, role in zip(programme['people'], roles)]
        anna, berta, clara = (place[1] for place in edges(export_of(programme),
                                                          'Anna', 'Berta', 'Clara'))
        if roles[1] == 'host':
            assert berta - anna > 1.5 * (clara - berta), (anna, berta, clara)
        else:
            assert abs((berta - anna) - (clara - berta)) < 0.1, (anna, berta, clara)


def test_no_dash_begins_a_line():
    need('pdftotext')
    programme = read('workshop')
    dashes = ' '.join(f'{"word" * (number % 3 + 1)} {"–—"[number % 2]}' for number in range(900))
    for abstract in dashes, f'[a link](https://example.org/) {dashes}':
        programme['days'][0]['sessions'][0]['abstract'] = abstract
        lines = '\n'.join(pages(export_of(programme))).split('\n')
        assert sum(line.endswith(('–', '—')) for line in lines) > 10
        for line in lines:
            assert not line.startswith(('–', '—')), line


def test_a_panel_is_not_parted_from_its_first_lines():
    need('pdftotext')
    programme = meetings.build(40, 'en', 1)
    found = pages(export_of(programme))

    def page_of(text):
        word = re.search(meetings.unique_pattern('en'), text).group()
        return next(number for number, page in enumerate(found) if word in page)

    for session in programme['days'][0]['sessions']:
        if 'abstract' in session:
            equal((session['title'], page_of(session['abstract'])),
                  (session['title'], page_of(session['title'])))


def test_nobody_is_parted_where_all_would_stay_together():
    """A title that fills the first page leaves no room for all who are under it."""
    need('pdftotext')
    programme = read('workshop')
    session = programme['days'][0]['sessions'][0]
    programme['people'] = [{'id': f'p{number}', 'name': f'Somebody of those with number {number}',
                            'affiliation': ' '.join(['a house of theirs'] * 3)}
                           for number in range(5)]
    session['people'] = [{'person': person['id'], 'role': 'chair'}
                         for person in programme['people']]
    for count in range(20, 40, 4):
        session['title'] = 'Migration ' * count
        for page in pages(export_of(programme, '--handout', 'large-print'))[:2]:
            text = ' '.join(page.split())
            equal(text.count('Somebody of'), text.count(' '.join(['a house of theirs'] * 3)))


def test_what_a_sheet_does_not_say_is_listed():
    need('pdftotext')
    programme = read('workshop')
    found = pages(export_of(programme, '--handout', 'panel-sheets'))
    assert programme['meeting'] not in ''.join(found)
    for page in found:
        assert programme['symbol'] in page, page
    listed = run(TOOL, 'export', f'{folder.name}/made.plenary', '-o', f'{folder.name}/made.pdf',
                 '--handout', 'panel-sheets', '--left-out')
    assert f'handout: {programme["meeting"]}\n' in listed, listed


def texts_of(programme):
    """Every text that is to be printed, with whether a handout may say it more than once."""
    for key in 'title', 'theme', 'meeting', 'venue', 'status', 'contact':
        yield programme[key], True
    for member in programme['rooms']:
        yield member['name'], True
    for person in programme['people']:
        yield person['affiliation'], True
    for day in programme['days']:
        for session in day['sessions']:
            yield session['title'], True
            yield from ((text, False) for text in session.get('abstract', '').split('\n'))
            yield session.get('questions-lead', ''), False
            yield from ((text, False) for text in session.get('questions', []))
            yield from ((talk['title'], False) for talk in session.get('talks', []))


def count_words(language, text):
    """How often each of the words is said that meetings.py says once."""
    text = re.sub('\u00ad\\s*', '', text)
    return collections.Counter(re.findall(meetings.unique_pattern(language),
                                          unicodedata.normalize('NFKC', text).lower()))


def text_of(pdf, language):
    """What a PDF says; pdftotext parts the words of Arabic where their letters reach over others.

    From 1.25 on, mutool gives back what has Arabic digits in it from its end to its beginning: so
    all is read from both sides. No word that is looked for is another from its end.
    """
    if language == 'ar':
        text = re.sub(MARKS, '', run('mutool', 'draw', '-q', '-F', 'txt', pdf))
        return text + '\n' + text[::-1]
    return '\n'.join(pages(pdf))


def check_words(programme, handout, pdf, left_out):
    """No text is missing that is not listed, and none is said twice that is no heading."""
    language = programme['language']
    said = count_words(language, text_of(pdf, language))
    listed = count_words(language, left_out)
    for text, may_repeat in texts_of(programme):
        for word in count_words(language, text):
            assert said[word] or listed[word], f'{handout}: lost: {word} of {text}'
            assert may_repeat or said[word] <= 1, f'{handout}: {said[word]} times: {word} of {text}'


def check_type(handout, pdf):
    """All is on its page and large enough to be read."""
    least = LEAST_TYPE.get(handout, 7)
    page = None
    with subprocess.Popen(['mutool', 'draw', '-q', '-F', 'stext', pdf], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, encoding='utf-8') as reader:
        for line in reader.stdout:
            if line.startswith('<page'):
                page = [float(size) for size in re.findall(r'(?:width|height)="(.*?)"', line)]
            elif line.startswith('<font'):
                size = float(re.search(r'size="(.*?)"', line).group(1))
            elif line.startswith('<char') and ' c=" "' not in line:
                edges = re.search(r'quad="(.*?)"', line).group(1).split()[::2]
                baseline = float(re.search(r' y="(.*?)"', line).group(1))
                assert min(map(float, edges)) > MARGIN and \
                    max(map(float, edges)) < page[0] - MARGIN and \
                    MARGIN < baseline - 0.7 * size and baseline < page[1] - MARGIN, \
                    f'{handout}: off the page: {line}'
                assert size > least - 0.05, f'{handout}: {size} pt: {line}'
    equal(reader.returncode, 0)


def check_file(programme, pdf):
    """It is sound, says its language, has a structure and all of its fonts."""
    run('qpdf', '--check', pdf)
    for font in run('pdffonts', pdf).splitlines()[2:]:
        equal(font.split()[-5:-2], ['yes', 'yes', 'yes'])
    objects = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects']
    equal(objects[objects['trailer']['/Root']]['/Lang'], programme['language'])
    assert 'Document' in run('pdfinfo', '-struct', pdf)


def check_lines(programme, pdf):
    """What does not begin a line does not; pdftotext ends one between signs that stand close."""
    if programme['language'] != 'ar':
        for line in run('mutool', 'draw', '-q', '-F', 'txt', pdf).split('\n'):
            assert not line.startswith(tuple('，。、；：？！）》」』–—»')), line


def check_handout(programme, handout):
    name = f'{programme["language"]}-{len(programme["days"])}-{handout}'
    path, pdf = f'{folder.name}/{name}.plenary', f'{folder.name}/{name}.pdf'
    command = (TOOL, 'export', path, '-o', pdf, '--paper', 'A4', '--handout', handout)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    left_out = run(*command, '--left-out', env={**os.environ, 'SOURCE_DATE_EPOCH': '1500000000'})
    with open(pdf, 'rb') as file:
        first = file.read()
    run(*command, env={**os.environ, 'SOURCE_DATE_EPOCH': '1500000000', 'TZ': 'Asia/Tokyo'})
    with open(pdf, 'rb') as file:
        assert file.read() == first, f'{handout}: another file the second time'
    check_file(programme, pdf)
    check_words(programme, handout, pdf, left_out)
    check_type(handout, pdf)
    check_lines(programme, pdf)


def sizes_of(handout, language):
    """How many sessions to set; where nobody asks, each handout in two languages or three."""
    asked = os.environ.get('PLENARY_HANDOUTS')
    if asked:
        return [int(size) for size in asked.split(',')]
    others = LANGUAGES[HANDOUTS.index(handout) % len(LANGUAGES)]
    return [4] if handout == 'programme' or language in ('ar', others) else []


def judge(language):
    for program in 'pdftotext', 'pdffonts', 'pdfinfo', 'qpdf', 'mutool':
        need(program)
    failed = []
    length = meetings.PAGES_OF_TEXT if os.environ.get('PLENARY_HANDOUTS') else 1
    for handout in HANDOUTS:
        for size in sizes_of(handout, language):
            try:
                check_handout(meetings.build(size, language, length), handout)
            except AssertionError as failure:
                failed.append(f'{handout} of {size}: {str(failure)[:600]}')
    assert not failed, '\n'.join(failed)


def test_english():
    judge('en')


def test_french():
    judge('fr')


def test_arabic():
    judge('ar')


def test_chinese():
    judge('zh')


def test_russian():
    judge('ru')


tap.main(sys.modules[__name__])
