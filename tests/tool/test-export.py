# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports programmes, and reads the PDFs back with the programs of others.

The ledger below reads a programme without any code of ours and says, in order, what a handout has
to say; the pages have to say it, all of it once, and nothing else but what stands around them.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

import tap
from tap import BUILD, SOURCE, Skip, equal, need, run

TOOL = f'{BUILD}/src/tool/plenary-tool'
folder = tempfile.TemporaryDirectory(prefix='plenary-export-')

WORDS = {
    'en': {'panel': 'PANEL', 'session': 'SESSION', 'workshop': 'WORKSHOP', 'of': r'Page (\d+) of (\d+)',
           'moderator': 'Moderator', 'panellist': 'Panellist', 'speaker': 'Speaker', 'host': 'Host',
           'continued': r'.*\(continued\)', 'min': ' min', 'discussion': 'Discussion',
           'cancelled': ' · CANCELLED', 'contact': 'Contact'},
    'zh': {'panel': '专题讨论', 'of': r'第(\d+)页，共(\d+)页', 'continued': r'.*（续）'},
    'ar': {'panel': 'حلقة نقاش'},
}
DAYS = {'2031-09-29': {'en': 'Monday 29 September 2031', 'zh': '2031年9月29日星期一',
                       'ar': 'الاثنين، ٢٩ سبتمبر ٢٠٣١'},
        '2031-09-30': {'en': 'Tuesday 30 September 2031'}}
DATES = {('2031-09-29', '2031-09-30'): {'en': '29–30 September 2031'},
         ('2031-09-29', '2031-09-29'): {'zh': '2031年9月29日', 'ar': '٢٩ سبتمبر ٢٠٣١'}}


EMBLEM = ("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'%3E"
          "%3Ctitle%3E Society of Meetings%3C/title%3E"
          "%3Crect width='40' height='20' fill='red'/%3E%3C/svg%3E")
HANDOUTS_WITH_EMBLEM = ('programme', 'glance', 'door-signs', 'booklet', 'large-print', 'badges',
                        'table-signs')


def data(name):
    return f'{SOURCE}/tests/data/paper/{name}.plenary'


def read(name):
    with open(data(name), encoding='utf-8') as file:
        return json.load(file)


def export(name, *options, **environment):
    """Exports one of our programmes; returns where the PDF is."""
    pdf = f'{folder.name}/{name}{"".join(options)}.pdf'
    run(TOOL, 'export', data(name), '-o', pdf, *options, env={**os.environ, **environment})
    return pdf


def fail(*arguments):
    """Runs the tool, which has to fail; returns its status and what it said."""
    result = subprocess.run([TOOL, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            encoding='utf-8', env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    assert result.stdout == '', result.stdout
    return result.returncode, result.stderr


def time(text, style):
    hours, minutes = text.split(':')
    if style == '10:30':
        return text
    return f'{int(hours)}h{minutes if minutes != "00" else ""}'


def figures(text, language):
    """With the digits of the language."""
    return text.translate(str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩')) if language == 'ar' else text


def people(programme, session, words):
    register = {person['id']: person for person in programme.get('people', [])}
    last = None
    roles = [who['role'] for who in session.get('people', [])]
    for who in session.get('people', []):
        person = register[who['person']]
        role = words[who['role']] + ('s' if roles.count(who['role']) > 1 else '')
        if who['role'] != last:
            yield role
        last = who['role']
        yield ', '.join(person[key] for key in ('name', 'position', 'affiliation') if key in person)


def prose(markup):
    """What the CommonMark of our programmes says."""
    return re.sub(r'^- ', '• ', re.sub(r'\*', '', markup), flags=re.MULTILINE)


def row(programme, session, words):
    """All that is said of a session."""
    style = programme['time-style']
    kind = session['kind']
    if 'start' in session:
        yield figures(f'{time(session["start"], style)} – {time(session["end"], style)}',
                      programme['language'])
    if kind in words:
        yield ' '.join([words[kind], session.get('number', '')])
        if session.get('state') == 'cancelled':
            yield words['cancelled']
    yield session['title']
    yield from people(programme, session, words)
    yield prose(session.get('abstract', ''))
    for talk in session.get('talks', []):
        yield f'{talk["title"]} {talk["minutes"]}{words["min"]}'
        yield from people(programme, talk, words)
        yield talk.get('abstract', '')
    if 'discussion' in session:
        yield f'{words["discussion"]} {session["discussion"]}{words["min"]}'
    yield session.get('questions-lead', '')
    for number, question in enumerate(session.get('questions', []), 1):
        yield f'{figures(str(number), programme["language"])}. {question}'


def ledger(programme):
    """All that a handout has to say, in its order."""
    language = programme['language']
    words = WORDS[language]
    days = programme['days']
    yield from (programme.get(key, '') for key in ('meeting', 'symbol', 'status', 'title', 'theme'))
    yield DATES[days[0]['date'], days[-1]['date']][language]
    yield programme['venue']
    for day in days:
        yield f'{day["label"]} {DAYS[day["date"]][language]}'
        for session in day['sessions']:
            if not session.get('internal'):
                yield from row(programme, session, words)
    if 'contact' in programme:
        yield f'{words["contact"]} {programme["contact"]}'


def close(text):
    """The text without blanks, and hyphens, which a page has where its lines end and elsewhere."""
    return re.sub(r'[\s\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', text)


def alternatives(pdf):
    """What stands for the pictures of a PDF, in their order."""
    objects = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects']
    figures = {int(key.split()[0]): value.get('/Alt', '') for key, value in objects.items()
               if isinstance(value, dict) and value.get('/S') == '/Figure'}
    return [figures[number] for number in sorted(figures)]


def pages(pdf):
    return run('pdftotext', '-raw', pdf, '-').split('\f')[:-1]


def without_furniture(programme, page, number, total):
    """The text of a page; what stands around it is at its end, and is held to what it must be."""
    words = WORDS[programme['language']]
    lines = page.rstrip('\n').split('\n')
    found = re.search(words['of'] + '$', lines.pop())
    equal([int(group) for group in found.groups()], [number, total])
    if number > 1:
        if re.fullmatch(words['continued'], lines[-1]):
            lines.pop()
        running = lines.pop()
        assert running.startswith(programme['title']), running
        assert running.endswith(programme['status']), running
    return '\n'.join(lines)


def check_ledger(name):
    need('pdftotext')
    programme = read(name)
    for paper in ('A4', 'Letter'):
        found = pages(export(name, '--paper', paper))
        text = ''.join(without_furniture(programme, page, number, len(found))
                       for number, page in enumerate(found, 1))
        equal(close(text), close(''.join(ledger(programme))))


def test_every_word_is_printed_once_and_in_order():
    check_ledger('workshop')


def test_every_character_of_chinese_is_printed_once_and_in_order():
    check_ledger('chinese')


def test_every_letter_of_arabic_is_printed():
    """In which order letters of two directions are read back differs from reader to reader."""
    need('pdftotext')
    programme = read('arabic')
    letters = collections.Counter(close(''.join(ledger(programme))))
    printed = collections.Counter(unicodedata.normalize(
        'NFKC', close(''.join(pages(export('arabic', '--paper', 'A4'))))))
    missing = letters - printed
    assert not missing, missing


def test_the_workshop_of_2017_is_as_it_was_designed():
    """The agenda as it was received; the design shows two of its four pages, line by line."""
    need('pdftotext')
    shared = os.environ.get('PLENARY_SHARED', f'{SOURCE}/../shared')
    agenda = f'{shared}/data/idm-2017.txt'
    if not os.path.exists(agenda):
        raise Skip('the agenda is not here')
    programme, pdf = f'{folder.name}/idm.plenary', f'{folder.name}/idm.pdf'
    run(TOOL, 'import', agenda, '-o', programme)
    run(TOOL, 'export', programme, '-o', pdf, '--paper', 'A4')
    found = pages(pdf)
    equal(len(found), 4)
    first, second = (page.split('\n') for page in found[:2])
    equal(first[-3], 'global comprehensive framework for heightened collaboration on all aspects of')
    equal(second[0], 'international migration, including the humanitarian, developmental and human rights.')
    assert 'Compact on Migration can help meet commitments made' in first, first
    assert 'health, education, gender empowerment etc.)?' in first, first
    equal([line for line in second if line.startswith('16h30')], ['16h30 – 18h PANEL 3'])
    assert found[2].startswith('DAY TWO'), found[2]
    assert 'End of Workshop\n' in found[3], found[3]


def test_says_what_it_is():
    need('pdfinfo')
    need('qpdf')
    for name in ('workshop', 'chinese', 'arabic'):
        pdf = export(name, '--paper', 'A4')
        info = dict(line.split(':', 1) for line in run('pdfinfo', pdf).splitlines())
        equal(info['Title'].strip(), read(name)['title'])
        equal(info['Tagged'].strip(), 'yes')
        equal(info.get('Author', '').strip(), read(name).get('contact', '').split('\n')[0])
        assert 'CreationDate' not in info, info
        run('qpdf', '--check', pdf)
        objects = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects']
        catalog = objects[objects['trailer']['/Root']]
        equal(catalog['/Lang'], read(name)['language'])
        equal(catalog['/ViewerPreferences']['/DisplayDocTitle'], True)


def test_fonts_are_in_it():
    need('pdffonts')
    for name in ('workshop', 'chinese', 'arabic'):
        fonts = run('pdffonts', export(name, '--paper', 'A4')).splitlines()[2:]
        assert fonts
        for font in fonts:
            equal(font.split()[-5:-2], ['yes', 'yes', 'yes'])


def ink(language, **members):
    """How many pixels of a page that says so are dark."""
    need('pdftoppm')
    path = f'{folder.name}/ink.plenary'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'plenary': 1, 'id': 'ink', 'language': language, 'title': '-', **members}, file)
    run(TOOL, 'export', path, '-o', f'{folder.name}/ink.pdf', '--paper', 'A4')
    picture = subprocess.run(['pdftoppm', '-gray', '-r', '72', f'{folder.name}/ink.pdf'],
                             check=True, stdout=subprocess.PIPE).stdout
    pixels = picture.split(b'\n255\n', 1)[1]
    return sum(pixel < 128 for pixel in pixels)


def test_no_letter_is_lost_on_its_way_to_paper():
    """Some fonts lose some of theirs in cairo, which the text of a PDF does not show."""
    for language in 'zh', 'zh-Hant', 'ja', 'ko', 'en':
        for member in 'meeting', 'title', 'theme', 'venue', 'status':
            empty = ink(language, **{member: '-'})
            usual = ink(language, **{member: '好' * 20}) - empty
            rare = ink(language, **{member: '如' * 20}) - empty
            assert usual > 200 and rare > usual / 2, (language, member, usual, rare)


def test_contents_are_days_and_sessions():
    need('mutool')
    pdf = export('workshop', '--paper', 'A4')
    found = [line.split('"')[1] for line in run('mutool', 'show', pdf, 'outline').splitlines()]
    expected = []
    for day in read('workshop')['days']:
        expected.append(f'{day["label"]}, {DAYS[day["date"]]["en"]}')
        for session in day['sessions']:
            number = f'{session["kind"].title()} {session["number"]} – ' if 'number' in session else ''
            if not session.get('internal'):
                expected.append(number + session['title'])
    equal([line.replace('\xa0', ' ') for line in found], expected)


def test_a_booklet_knows_how_it_is_folded():
    """Its contents are in the order of its pages, and lead to the half of the sheet of each."""
    need('qpdf')
    pdf = export('workshop', '--paper', 'A4', '--handout', 'glance,booklet')
    run('qpdf', '--check', pdf)
    told = json.loads(run('qpdf', '--json=1', pdf))
    booklet = told['outlines'][1]
    marks = [mark for day in booklet['kids'] for mark in (day, *day['kids'])]
    folios = []
    for mark in marks:
        # Sides 4 | 1 and 2 | 3, after the overview, which is one page.
        side, right = mark['destpageposfrom1'] - 2, mark['dest'][2] > 0
        folios.append([[4, 1], [2, 3]][side][right])
    equal(folios, sorted(folios))
    equal(set(folios), {1, 2, 3, 4})
    titles = [mark['title'] for mark in marks]
    assert titles[0].startswith('First Day') and 'Second Day' in ' '.join(titles), titles


def preferences(pdf):
    objects = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects']
    return objects[objects['trailer']['/Root']]['/ViewerPreferences']


def test_on_which_sides_it_is_printed():
    need('qpdf')
    for handout, options, duplex in (('programme', [], '/DuplexFlipLongEdge'),
                                     ('programme', ['--one-sided'], '/Simplex'),
                                     ('programme', ['--orientation', 'landscape'],
                                      '/DuplexFlipShortEdge'),
                                     ('booklet', ['--one-sided'], '/DuplexFlipShortEdge'),
                                     ('glance,booklet', [], '/DuplexFlipShortEdge'),
                                     ('programme,booklet', [], None),
                                     ('door-signs', [], '/Simplex')):
        equal(preferences(export('workshop', '--handout', handout, *options)).get('/Duplex'), duplex)


def test_structure_is_that_of_the_programme():
    need('pdfinfo')
    tree = run('pdfinfo', '-struct', export('workshop', '--paper', 'A4'))
    tags = collections.Counter(re.findall(r'^ *(\w+)', tree, re.MULTILINE))
    equal({tag: tags[tag] for tag in ('Document', 'H1', 'H2', 'H3', 'H4')},
          {'Document': 1, 'H1': 1, 'H2': 2, 'H3': 8, 'H4': 2})

    # One of two people of one role has no label of its own.
    equal({tag: tags[tag] for tag in ('LI', 'LBody', 'Lbl')}, {'LI': 17, 'LBody': 17, 'Lbl': 16})


def test_booklet_is_whole():
    """Its pages are read in the order of the sheets; each is well formed, and no word is lost."""
    need('pdfinfo')
    need('pdftotext')
    need('qpdf')
    booklet = export('workshop', '--paper', 'A4', '--handout', 'booklet')
    run('qpdf', '--check', booklet)
    found = pages(booklet)
    equal([re.findall(r'Page (\d) of 4', page) for page in found], [['4', '1'], ['2', '3']])
    tree = run('pdfinfo', '-struct', booklet)
    tags = collections.Counter(re.findall(r'^ *(\w+)', tree, re.MULTILINE))
    equal({tag: tags[tag] for tag in ('Document', 'H1', 'H2', 'H3')},
          {'Document': 1, 'H1': 1, 'H2': 2, 'H3': 8})
    equal(tags['LI'], 17)
    missing = (collections.Counter(close(''.join(ledger(read('workshop'))))) -
               collections.Counter(close(''.join(found))))
    assert not missing, missing


def test_sheets_have_a_session_each():
    need('pdftotext')
    found = pages(export('workshop', '--paper', 'A4', '--handout', 'panel-sheets'))
    sessions = [session for day in read('workshop')['days'] for session in day['sessions']
                if session['kind'] not in ('break', 'meal', 'marker')
                and not session.get('internal')]
    equal(len(found), len(sessions))
    for number, (page, session) in enumerate(zip(found, sessions), 1):
        assert close(session['title']) in close(page), session['title']
        for question in session.get('questions', []):
            assert close(question) in close(page), question
        roles = [who['role'] for who in session.get('people', [])]
        whose = "Moderator’s sheet" if 'moderator' in roles else 'Session sheet'
        assert whose in page, page
        last = page.rstrip('\n').split('\n')[-1]
        assert last.endswith(f'Sheet {number} of {len(sessions)}'), last


def test_a_sheet_counts_its_pages_and_says_what_follows():
    need('pdftotext')
    programme = read('workshop')
    programme['days'] = programme['days'][:1]
    panel = next(session for session in programme['days'][0]['sessions'] if session['id'] == 's2')
    panel['abstract'] = '\n\n'.join([panel['abstract']] * 8)
    path, pdf = f'{folder.name}/counted.plenary', f'{folder.name}/counted.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    run(TOOL, 'export', path, '-o', pdf, '--handout', 'panel-sheets', '--paper', 'A4')
    ends = [re.search(r'Sheet \d.*', page.rstrip('\n').split('\n')[-1]).group()
            for page in pages(pdf)]
    total = len(ends) - 3
    assert total > 1, ends
    equal(ends, ['Sheet 1 of 4', 'Sheet 2 of 4',
                 *(f'Sheet 3 of 4 Page {number} of {total}' for number in range(1, total + 1)),
                 'Sheet 4 of 4'])
    assert 'Next: Tea on the quay' in pages(pdf)[1]
    assert 'Next: Lunch' in pages(pdf)[2]
    run(TOOL, 'export', path, '-o', pdf, '--handout', 'panel-sheets', '--session', 'o')
    assert pages(pdf)[0].rstrip('\n').endswith('Page 1 of 1'), pages(pdf)[0]


def test_what_stands_beside_text_is_whole_in_large_type():
    need('pdftotext')
    for handout in 'programme', 'panel-sheets':
        text = ' '.join(' '.join(pages(export('workshop', '--handout', handout, '--size',
                                              '200'))).split())
        assert 'Moderator Ines Okafor' in text, text
    found = pages(export('workshop', '--handout', 'panel-sheets', '--days', '2', '--size', '180'))
    for line in ('9h30 Opening words 20 min', '10h10 A lock that was never finished 20 min',
                 '11h End. Next: Panel 3'):
        assert close(line) in map(close, found[0].split('\n')), found[0]


def test_a_long_theme_takes_no_room_that_is_needed():
    """On the sign of a door it stands only where that has no more pages and says as much."""
    need('pdftotext')
    path, pdf = f'{folder.name}/theme.plenary', f'{folder.name}/theme.pdf'
    found = set()
    for count in range(1, 8):
        said = []
        for theme in '', 'Between all rivers ' * 15:
            days = [{'id': f'd{day}', 'date': f'2031-09-{28 + day}', 'sessions': [
                {'id': f's{day}-{number}', 'title': f'Session {day}-{number} ' + 'about water ' * 5}
                for number in range(count if day == 1 else 2)]} for day in (1, 2)]
            with open(path, 'w', encoding='utf-8') as file:
                json.dump({'plenary': 1, 'id': 'theme', 'language': 'en', 'title': 'Title',
                           'theme': theme, 'days': days, 'rooms': [{'id': 'r', 'name': 'Room'}]},
                          file)
            run(TOOL, 'export', path, '-o', pdf, '--handout', 'door-signs', '--paper', 'A4',
                '--days', '1,2')
            page = pages(pdf)[0]
            said.append(('Tomorrow' in page, f'Session 1-{count - 1}' in page, 'rivers' in page))
        equal(said[1][:2], said[0][:2])
        found.add(said[1])
    assert len(found) > 2, found


def test_table_signs_say_what_their_persons_take_part_in():
    """If that is asked for: once for each of them, on their side."""
    need('pdftotext')
    sessions = [session for day in read('workshop')['days'] for session in day['sessions']
                if 'people' in session]
    for options, times in (((), 0), (('--own-sessions',), 1)):
        text = close(''.join(pages(export('workshop', '--handout', 'table-signs', *options))))
        for session in sessions:
            equal(text.count(close(session['title'])), times * len(session['people']))


def test_paper():
    need('pdfinfo')
    for paper, size in (('A4', '595.276 x 841.89'), ('Letter', '612 x 792'), ('letter', '612 x 792')):
        assert f'{size} pts' in run('pdfinfo', export('workshop', '--paper', paper)), paper
    assert '595.276 x 841.89' in run('pdfinfo', export('workshop', LC_ALL='C.UTF-8'))


def in_locale(name):
    """The environment of a process in that locale, which the system need not have."""
    need('localedef')
    locales = f'{folder.name}/locales'
    if not os.path.exists(f'{locales}/{name}.UTF-8'):
        os.makedirs(locales, exist_ok=True)
        run('localedef', '-i', name, '-f', 'UTF-8', '--no-archive', f'{locales}/{name}.UTF-8')
    return {'LOCPATH': locales, 'LC_ALL': f'{name}.UTF-8'}


def test_paper_is_that_of_the_locale():
    need('pdfinfo')
    for name, size in (('en_US', '612 x 792'), ('fr_FR', '595.276 x 841.89')):
        pdf = export('workshop', **in_locale(name))
        assert f'{size} pts' in run('pdfinfo', pdf), name


def test_same_programme_is_same_file():
    def content(**environment):
        with open(export('workshop', **environment), 'rb') as file:
            return file.read()

    first = content(TZ='UTC')
    equal(first, content(TZ='Asia/Tokyo', LC_ALL='C'))
    dated = content(SOURCE_DATE_EPOCH='1500000000')
    equal(dated, content(SOURCE_DATE_EPOCH='1500000000', TZ='Asia/Tokyo'))
    assert dated != first
    equal(content(SOURCE_DATE_EPOCH='yesterday'), first)
    need('pdftotext')
    assert 'Printed 14 July 2017' in run('pdftotext', export('workshop', '--stamp', '--draft',
                                                             SOURCE_DATE_EPOCH='1500000000'), '-')
    need('pdfinfo')
    info = run('pdfinfo', '-rawdates', export('workshop', SOURCE_DATE_EPOCH='1500000000'))
    assert re.search(r'CreationDate: *D:20170714024000Z', info), info


def test_a_long_programme_says_what_it_is_too():
    """It is finished in another way, as the usual one would take a multiple of its memory.

    Newer versions of cairo compress their tables: those files are shorter, and finished as usual.
    """
    need('pdfinfo')
    need('qpdf')
    programme = read('workshop')
    programme['title'] = 'A long /CreationDate (of) what'
    programme['emblem'] = EMBLEM
    first = programme['days'][0]
    programme['days'] = []
    for number in range(80):
        day = json.loads(json.dumps(first))
        day['id'] = f'day{number}'
        for session in day['sessions']:
            session['id'] = f'{session["id"]}-{number}'
        programme['days'].append(day)
    path, pdf = f'{folder.name}/long.plenary', f'{folder.name}/long.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    for environment, dated in (({}, False), ({'SOURCE_DATE_EPOCH': '1500000000'}, True)):
        run(TOOL, 'export', path, '-o', pdf, env={**os.environ, **environment})
        with open(pdf, 'rb') as file:
            written = file.read()
        assert len(written) > 1024 * 1024 or b'\ntrailer' not in written, len(written)
        # That of the clock is nowhere, or it would be other bytes in a second.
        equal(written.count(b'/CreationDate (D:'), int(dated and b'\ntrailer' in written))
        run('qpdf', '--check', pdf)
        info = run('pdfinfo', '-rawdates', pdf)
        assert re.search(rf'Title: *{re.escape(programme["title"])}$', info, re.MULTILINE), info
        equal(bool(re.search('CreationDate: *D:20170714024000Z', info)), dated)
        equal('CreationDate:' in info, dated)
        objects = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects']
        catalog = objects[objects['trailer']['/Root']]
        equal(catalog['/Lang'], 'en')
        equal(catalog['/ViewerPreferences'],
              {'/DisplayDocTitle': True, '/Duplex': '/DuplexFlipLongEdge'})
        equal(catalog['/StructTreeRoot'] in objects, True)
        equal(alternatives(pdf), ['Emblem, Society of Meetings'])
        run(TOOL, 'export', path, '-o', pdf, env={**os.environ, **environment, 'TZ': 'Asia/Tokyo'})
        with open(pdf, 'rb') as file:
            assert file.read() == written, 'another file in another place'


def test_who_cannot_see_a_picture_is_told_what_it_shows():
    need('qpdf')
    for name, emblem in (('workshop', 'Emblem, Society of Meetings'),
                         ('chinese', '徽标，Society of Meetings'),
                         ('arabic', 'الشعار، Society of Meetings')):
        programme = read(name)
        programme['emblem'] = EMBLEM
        programme.setdefault('people', [{'id': 'somebody', 'name': 'Ann Lee'}])
        path, pdf = f'{folder.name}/emblem.plenary', f'{folder.name}/emblem.pdf'
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(programme, file)
        for handout in HANDOUTS_WITH_EMBLEM:
            run(TOOL, 'export', path, '-o', pdf, '--handout', handout)
            found = alternatives(pdf)
            assert found and set(found) == {emblem}, (handout, found)
        run(TOOL, 'export', path, '-o', pdf, '--handout', 'panel-sheets')
        found = alternatives(pdf)
        assert '' not in found, found
        equal(found.count(emblem), len(pages(pdf)))


def test_links_lead_to_where_it_is_safe():
    need('qpdf')
    programme = read('workshop')
    programme['days'][0]['sessions'][0]['abstract'] = (
        "[a](https://example.org/?q='x'&y=(1)) [b](file:///etc/passwd) [c](javascript:alert(1)) "
        "[d](mailto:who@example.org) [e](/etc/passwd)")
    path, pdf = f'{folder.name}/links.plenary', f'{folder.name}/links.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    # A decimal comma once broke every link.
    for environment in ({}, in_locale('fr_FR')):
        run(TOOL, 'export', path, '-o', pdf, env={**os.environ, **environment})
        run('qpdf', '--check', pdf)
        found = json.loads(run('qpdf', '--json=1', '--json-key=objects', pdf))['objects'].values()
        links = sorted(value['/A']['/URI'] for value in found
                       if isinstance(value, dict) and value.get('/Subtype') == '/Link')
        equal(links, ['https://example.org/?q=%27x%27&y=(1)',
                      'mailto:secretariat@harbours.example', 'mailto:who@example.org'])


def test_what_is_wrong_is_said():
    pdf = f'{folder.name}/kept.pdf'
    with open(pdf, 'w', encoding='utf-8') as file:
        file.write('old')
    broken = f'{folder.name}/broken.plenary'
    with open(broken, 'w', encoding='utf-8') as file:
        file.write('{"plenary": 1, "id": ')
    declined, programme = f'{folder.name}/declined.plenary', read('workshop')
    for session in (session for day in programme['days'] for session in day['sessions']):
        for who in (who for part in (session, *session.get('talks', []))
                    for who in part.get('people', [])):
            who['attendance'] = 'declined'
    with open(declined, 'w', encoding='utf-8') as file:
        json.dump(programme, file)
    cases = (
        (['export'], 2, 'file is missing'),
        (['export', data('workshop')], 2, '-o'),
        (['export', data('workshop'), '-o', pdf, '--paper', 'A44'], 2, 'none of A4, Letter'),
        (['export', data('workshop'), data('chinese'), '-o', pdf], 2, '-o FOLDER'),
        (['export', data('workshop'), data('workshop'), '-o', folder.name], 2, 'the same PDF'),
        (['export', data('workshop'), '-o', '-', '--left-out'], 2, 'Standard output'),
        (['export', data('workshop'), '-o', pdf, '--handout', 'poster'], 2, 'poster'),
        (['export', data('workshop'), '-o', pdf, '--handout', ''], 2, '“”'),
        (['export', data('workshop'), '-o', pdf, '--without', 'abstracts,ink'], 2, '“ink”'),
        (['export', data('workshop'), '-o', pdf, '--margin', '3'], 2, '“3”'),
        (['export', data('workshop'), '-o', pdf, '--margin', 'nan'], 2, '“nan”'),
        (['export', data('workshop'), '-o', pdf, '--size', '300'], 2, '“300”'),
        (['export', data('workshop'), '-o', pdf, '--orientation', 'down'], 2, '“down”'),
        (['export', data('workshop'), '-o', pdf, '--pages', '3-2'], 2, '“3-2”'),
        (['export', data('workshop'), '-o', pdf, '--days', '9'], 1, 'no day “9”'),
        (['export', data('workshop'), '-o', pdf, '--rooms', 'Moon'], 1, '“Moon”'),
        (['export', data('workshop'), '-o', pdf, '--session', 'nowhere'], 1, '“nowhere”'),
        (['export', data('chinese'), '-o', pdf, '--handout', 'badges'], 1, 'no people yet'),
        (['export', data('chinese'), '-o', pdf, '--handout', 'programme,table-signs'], 1,
         'no people yet'),
        (['export', declined, '-o', pdf, '--handout', 'badges'], 1, 'have declined'),
        (['export', broken, '-o', pdf], 1, 'broken.plenary'),
        (['export', f'{folder.name}/none.plenary', '-o', pdf], 1, 'none.plenary'),
        (['export', data('workshop'), '-o', f'{folder.name}/none/a.pdf'], 1, 'a.pdf'),
    )
    for arguments, status, message in cases:
        found, said = fail(*arguments)
        equal((found, message in said), (status, True))
        equal(said.count('plenary-tool: '), 1)
    with open(pdf, encoding='utf-8') as file:
        equal(file.read(), 'old')


def text_of(*options):
    return close(''.join(pages(export('workshop', '--paper', 'A4', *options))))


def test_what_is_not_wanted_is_left_out_and_listed():
    need('pdftotext')
    programme = read('workshop')
    panel = next(session for session in programme['days'][0]['sessions'] if 'questions' in session)
    text = text_of('--without', 'abstracts,questions')
    assert close(panel['title']) in text
    assert close(panel['questions'][0]) not in text
    assert close(prose(panel['abstract']))[:40] not in text
    listed = run(TOOL, 'export', data('workshop'), '-o', f'{folder.name}/listed.pdf', '--left-out',
                 '--without', 'abstracts,questions').splitlines()
    prefix = f'{data("workshop")}:{panel["id"]}: programme: '
    for question in panel['questions']:
        assert f'{prefix}questions: {question}' in listed, listed
    assert any(line.startswith(f'{prefix}abstracts: ') for line in listed), listed


def test_only_some_days_sessions_and_pages():
    need('pdftotext')
    need('pdfinfo')
    first, second = read('workshop')['days'][:2]
    for name in ('2', second['date'], second['id']):
        text = text_of('--days', name)
        assert close(second['sessions'][0]['title']) in text
        assert close(first['label']) not in text
    one = first['sessions'][0]
    text = text_of('--session', one['id'])
    assert close(one['title']) in text
    for other in first['sessions'][1:]:
        assert close(other['title']) not in text, other
    whole = pages(export('workshop', '--paper', 'A4'))
    equal(pages(export('workshop', '--paper', 'A4', '--pages', '2')), whole[1:2])
    equal(pages(export('workshop', '--paper', 'A4', '--pages', '2-9')), whole[1:])
    path = f'{folder.name}/none.pdf'
    status, said = fail('export', data('workshop'), '-o', path, '--pages', '90-99')
    equal(status, 1)
    assert 'ends before the pages' in said, said
    assert not os.path.exists(path)


def test_a_session_can_begin_a_page():
    """So can the first one of a day, with the heading of the day over it."""
    need('pdftotext')
    day = read('workshop')['days'][0]
    for index in 0, 3:
        session = day['sessions'][index]
        title = session['title'] if isinstance(session['title'], str) else session['title']['en']
        for handout in 'programme', 'large-print':
            found = pages(export('workshop', '--paper', 'A4', '--handout', handout,
                                 '--new-page', session['id']))
            start = next(number for number, page in enumerate(found)
                         if close(title) in close(page))
            assert start > 0, handout
            place = close(found[start]).index(close(title))
            before = close('\n'.join(found[start].splitlines()[:8]))
            assert close(title) in before or place < 200, found[start]
    status, said = fail('export', data('workshop'), '-o', '-', '--new-page', 'nobody')
    equal(status, 1)
    assert 'nobody' in said, said


def test_a_session_can_stay_on_its_page():
    """What would begin a page stays with what is before it; else both go to the next."""
    need('pdftotext')
    document = read('workshop')
    sessions = document['days'][0]['sessions']
    before, session = sessions[2], sessions[3]
    session['new-page'] = True
    path, pdf = f'{folder.name}/new-page.plenary', f'{folder.name}/new-page.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)

    def are_together(*options):
        run(TOOL, 'export', path, '-o', pdf, '--paper', 'A4', '--without', 'abstracts,questions',
            *options)
        page = next(page for page in pages(pdf) if close(session['title']) in close(page))
        return close(before['title']) in close(page)

    assert not are_together()
    assert are_together('--same-page', session['id'])
    assert not are_together('--new-page', session['id'])
    status, said = fail('export', data('workshop'), '-o', '-', '--same-page', 'nobody')
    equal(status, 1)
    assert 'nobody' in said, said


def test_sessions_stand_by_time():
    """Whatever their order in the file, as in one that came room by room."""
    need('pdftotext')
    document = read('workshop')
    sessions = document['days'][0]['sessions']
    titles = [close(session['title']) for session in sessions if session.get('kind') == 'panel']
    sessions.reverse()
    path, pdf = f'{folder.name}/reversed.plenary', f'{folder.name}/reversed.pdf'
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)
    for handout in 'programme', 'large-print', 'panel-sheets':
        run(TOOL, 'export', path, '-o', pdf, '--handout', handout)
        text = close(run('pdftotext', '-raw', pdf, '-'))
        places = [text.index(title) for title in titles]
        equal(places, sorted(places))
        assert len(places) > 1, handout


def test_sessions_can_be_kept_whole():
    need('pdftotext')
    parted = re.compile(r', Panel \d \(continued\)')
    usual = pages(export('workshop', '--paper', 'A4'))
    kept = pages(export('workshop', '--paper', 'A4', '--keep-sessions'))
    assert any(parted.search(page) for page in usual), usual
    for page in kept:
        assert not parted.search(page), page


def test_larger_type_takes_more_pages():
    need('pdftotext')
    usual = len(pages(export('workshop', '--paper', 'A4')))
    assert len(pages(export('workshop', '--paper', 'A4', '--size', '160'))) > usual
    assert len(pages(export('workshop', '--paper', 'A4', '--margin', '50'))) > usual


def test_several_programmes_go_to_a_folder():
    run(TOOL, 'export', data('workshop'), data('chinese'), '-o', folder.name)
    for name in ('workshop', 'chinese'):
        with open(f'{folder.name}/{name}.pdf', 'rb') as file:
            equal(file.read(5), b'%PDF-')


def test_several_handouts_are_one_file():
    need('pdftotext')
    need('qpdf')
    once = pages(export('workshop', '--paper', 'A4'))
    pdf = export('workshop', '--paper', 'A4', '--handout', 'programme,programme')
    equal(pages(pdf), once + once)
    run('qpdf', '--check', pdf)


def test_nothing_around_the_text_is_chopped():
    """A title goes on two lines; what is longer still is left to where it stands in full."""
    need('pdftotext')
    programme = read('workshop')
    first = programme['days'][0]
    path, pdf = f'{folder.name}/around.plenary', f'{folder.name}/around.pdf'
    for count in 10, 13, 30, 300:
        words = ' '.join(['migration'] * count)
        programme['title'] = f'About {words}'
        programme['meeting'] = programme['status'] = programme['venue'] = words
        first['label'] = f'Day {words}'
        first['sessions'][1]['title'] = f'On {words}'
        programme['revisions'] = [{'label': words, 'saved': '2031-01-01T10:00:00Z',
                                   'programme': {'plenary': 1, 'id': programme['id']}}]
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(programme, file)
        for handout in ('programme', 'large-print', 'booklet', 'glance', 'panel-sheets',
                        'door-signs', 'badges', 'table-signs'):
            run(TOOL, 'export', path, '-o', pdf, '--paper', 'A4', '--handout', handout, '--stamp')
            found = pages(pdf)
            assert not any('…' in page for page in found), (count, handout)
            if handout == 'programme':
                equal(f'About {words}' in ' '.join(found[1].split()), count < 30)


def test_the_overview_leads_to_the_sheets():
    need('qpdf')
    pdf = export('workshop', '--paper', 'A4', '--handout', 'glance,panel-sheets')
    run('qpdf', '--check', pdf)
    told = json.loads(run('qpdf', '--json=1', pdf))
    sessions = [session for day in read('workshop')['days'] for session in day['sessions']
                if session['kind'] not in ('break', 'meal', 'marker') and
                not session.get('internal')]
    links = [value['/Dest'] for value in told['objects'].values()
             if isinstance(value, dict) and value.get('/Subtype') == '/Link']
    equal(sorted(links), sorted(session['id'] for session in sessions))
    equal([(mark['title'], mark['destpageposfrom1']) for mark in told['outlines']],
          [('At a glance', 1), ('Panel sheets', 2)])
    equal([[kid['destpageposfrom1'] for kid in mark['kids']] for mark in told['outlines']],
          [[1, 1], [*range(2, 2 + len(sessions))]])


def test_standard_output():
    pdf = subprocess.run([TOOL, 'export', data('workshop'), '-o', '-'], check=True,
                         stdout=subprocess.PIPE).stdout
    equal((pdf[:5], pdf.rstrip()[-5:]), (b'%PDF-', b'%%EOF'))


tap.main(sys.modules[__name__])
