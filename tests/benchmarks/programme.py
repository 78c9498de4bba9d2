# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes programmes of any size, with the amount of text that real ones have.

The same number gives the same programme. As a script: programme.py SESSIONS > FILE.plenary
"""
import json
import random
import sys
import uuid

WORDS = ('the a of and to in that with from for open system data people network library public '
         'free meeting panel protocol city memory programme question history value result model '
         'paper reader community project method design common practice future local small large '
         'careful simple shared stable measured written built tested against toward during without '
         'because however often rarely always together').split()
ROOMS = 8
PER_ROOM_AND_DAY = 10


def sentence(source):
    words = [source.choice(WORDS) for _ in range(source.randint(8, 22))]
    return ' '.join(words).capitalize() + '.'


def paragraph(source, sentences):
    return ' '.join(sentence(source) for _ in range(sentences))


def build(count):
    """A programme of count sessions, as the object that its file holds, in canonical order."""
    source = random.Random(count)

    def new_id():
        return str(uuid.UUID(int=source.getrandbits(128), version=4))

    rooms = [{'id': new_id(), 'name': f'Room {number + 1}'} for number in range(ROOMS)]
    days = []
    for number in range(count):
        index = number % (ROOMS * PER_ROOM_AND_DAY)
        if index == 0:
            days.append({'id': new_id(), 'date': f'2030-{len(days) // 28 + 1:02}-'
                                                 f'{len(days) % 28 + 1:02}', 'sessions': []})
        start = 9 * 60 + index // ROOMS * 60
        days[-1]['sessions'].append({
            'id': new_id(),
            'kind': 'panel',
            'number': str(number + 1),
            'title': sentence(source)[:-1],
            'start': f'{start // 60:02}:00',
            'end': f'{start // 60:02}:45',
            'room': rooms[index % ROOMS]['id'],
            'abstract': '\n\n'.join(paragraph(source, 4) for _ in range(2)),
            'questions': [sentence(source)[:-1] + '?' for _ in range(4)],
        })
    return {'plenary': 1, 'id': new_id(), 'language': 'en', 'title': f'{count} Sessions',
            'rooms': rooms, 'days': days}


def write(programme, path):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps(programme, indent=2, ensure_ascii=False) + '\n')


def paragraphs(programme):
    """All that a handout of the programme says that others can be told to say as well."""
    for day in programme['days']:
        yield day['date']
        for session in day['sessions']:
            yield f'{session["start"]} – {session["end"]} {session["title"]}'
            yield from session['abstract'].split('\n\n')
            yield from session['questions']


def label(session):
    return f'{session["kind"].upper()} {session["number"]}'


def times(session):
    return f'{session["start"]} – {session["end"]}'


def handout(programme):
    """All that a handout says but numbers, heads and feet, each in its font."""
    rooms = {room['id']: room['name'] for room in programme['rooms']}
    yield 'P052 Bold 23.775', programme['title']
    for day in programme['days']:
        yield 'P052 Bold 15.975', day['date']
        for session in day['sessions']:
            yield 'Cantarell Bold 9.975', times(session)
            yield 'Cantarell Ultra-Bold 8.25', label(session)
            yield 'P052 Bold 11.55', session['title']
            yield 'Cantarell 9', rooms[session['room']]
            for text in session['abstract'].split('\n\n'):
                yield 'P052 9.975', text
            yield 'P052 Italic 9.975', 'Guiding questions'
            for text in session['questions']:
                yield 'P052 9.975', text


def glance(programme):
    """All that the overview says but heads and feet, likewise."""
    for day in programme['days']:
        yield 'Cantarell Bold 12', day['date']
        for room in programme['rooms']:
            yield 'Cantarell Bold 9', room['name']
        for session in day['sessions']:
            yield 'Cantarell Ultra-Bold 6', label(session)
            yield 'Cantarell 6', times(session)
            yield 'P052 Bold 9', session['title']


def write_fonts(paragraphs, path):
    """Writes paragraphs in their fonts as bare-pango reads them."""
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(f'{font}\t{text}' for font, text in paragraphs))


def agenda(programme):
    """The programme as the text of an agenda, in the notation that is imported."""
    lines = [programme['title'], '', 'Provisional Agenda', '']
    for number, day in enumerate(programme['days'], 1):
        lines.append(f'Day {number} – {day["date"]}')
        for session in day['sessions']:
            lines.append(f'{session["start"]} – {session["end"]}\tPanel {session["number"]} – '
                         f'{session["title"]}')
            abstract = ' '.join(f'<p>{text}</p>' for text in session['abstract'].split('\n\n'))
            questions = ' '.join(f'• {text}' for text in session['questions'])
            lines.append(f'\t{abstract} <p>The following questions are proposed:</p> {questions}')
    return '\n'.join(lines) + '\n'


if __name__ == '__main__':
    print(json.dumps(build(int(sys.argv[1])), indent=2, ensure_ascii=False))
