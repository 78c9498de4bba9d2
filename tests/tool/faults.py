# SPDX-License-Identifier: GPL-3.0-or-later
"""Programmes with a planted fault each, and their neighbours that have none.

A case is a name, a programme and what is wrong with it: the kind of each problem and what it is
about. Most differ from a sound programme, that of sound(), in a line or two.
"""


def session(identity, start=None, end=None, **members):
    """A session, 'HH:MM' to 'HH:MM'."""
    made = {'id': identity, 'kind': 'panel', 'title': f'Title of {identity}'}
    if start:
        made['start'] = start
    if end:
        made['end'] = end
    made.update({name.replace('_', '-'): value for name, value in members.items()})
    return {name: value for name, value in made.items() if value is not None}


def day(*sessions, **members):
    return {'id': 'd', 'date': '2017-04-18', **members, 'sessions': list(sessions)}


def programme(*days, **members):
    """A provisional programme, as that is when problems count."""
    for number, each in enumerate(days):
        if number > 0:
            each['id'] = f'd{number + 1}'
    head = {'plenary': 1, 'id': 'a', 'language': 'en', 'title': 'Title', 'phase': 'provisional'}
    head.update({name.replace('_', '-'): value for name, value in members.items()})
    return {**head, 'days': list(days)}


def rooms(*names, **members):
    return [{'id': name, 'name': f'Room {name}', **members} for name in names]


def people(*names):
    return [{'id': name, 'name': f'Name of {name}'} for name in names]


def takes_part(person, attendance='confirmed'):
    return [{'person': person, 'role': 'speaker', 'attendance': attendance}]


A = session('s1', '10:00', '11:00', number='1')
B = session('s2', '11:00', '12:00', number='2')
LEAD = 'The following questions are proposed to guide the discussion:'
LUNCH = session('l', '13:00', '14:00', kind='break', title='Lunch')


def one(**members):
    """A day with one session, which has these members."""
    return programme(day(session('s1', '10:00', '11:00', **members)))


TIMES = [
    ('sound', programme(day(A, B)), []),
    ('overlap without rooms',
     programme(day(A, session('s2', '10:45', '12:00', number='2'))), ['overlap s1 s2']),
    ('overlap in a room',
     programme(day(session('s1', '10:00', '11:00', room='x'),
                   session('s2', '10:45', '12:00', room='x')), rooms=rooms('x', 'y')),
     ['overlap s1 s2 x']),
    ('rooms apart',
     programme(day(session('s1', '10:00', '11:00', room='x'),
                   session('s2', '10:45', '12:00', room='y')), rooms=rooms('x', 'y')), []),
    ('a room that has several',
     programme(day(session('s1', '10:00', '11:00', room='x'),
                   session('s2', '10:45', '12:00', room='x')), rooms=rooms('x', several=True)), []),
    ('a cancelled session',
     programme(day(A, session('s2', '10:45', '12:00', number='2', state='cancelled'))), []),
    ('registration beside it',
     programme(day(session('r', '08:00', '12:00', kind='registration'), A, B)), []),
    ('two rooms are shared, which is one problem',
     programme(day(session('s1', '10:00', '11:00', room=['x', 'y']),
                   session('s2', '10:45', '12:00', room=['y', 'x'])), rooms=rooms('x', 'y')),
     ['overlap s1 s2 x']),
    ('past midnight',
     programme(day(session('s1', '23:00', '26:00', room='x')),
               day(session('s2', '01:00', '03:00', room='x'), date='2017-04-19'),
               rooms=rooms('x', 'y')), ['overlap s1 s2 x']),
    ('two lists of one date',
     programme(day(session('s1', '10:00', '11:00', room='x')),
               day(session('s2', '10:30', '11:30', room='x')), rooms=rooms('x', 'y')),
     ['overlap s1 s2 x']),
    ('parallel groups without rooms',
     programme(day(session('s1', '10:00', '11:00'), session('s2', '10:00', '11:00'))), []),
    ('three at once are two problems',
     programme(day(session('s1', '10:00', '12:00'), session('s2', '10:30', '11:00'),
                   session('s3', '11:00', '13:00'))), ['overlap s1 s2', 'overlap s1 s3']),
    ('one overlaps the next, and that the one after it',
     programme(day(A, session('s2', '10:45', '12:00', number='2'),
                   session('s3', '11:30', '13:00', number='3'))),
     ['overlap s1 s2', 'overlap s2 s3']),
    ('end before start',
     programme(day(session('s1', '16:30', '15:00'))), ['end-before-start s1']),
    ('end at start', programme(day(session('s1', '15:00', '15:00'))), ['end-before-start s1']),
    ('a marker takes no time',
     programme(day(session('s1', '15:00', '15:00', kind='marker', title='End'))), []),
    ('before its day',
     programme(day(A, B, start='10:30', end='12:00')), ['outside-day s1 d']),
    ('after its day',
     programme(day(A, B, start='10:00', end='11:30')), ['outside-day s2 d']),
    ('what is internal may lie outside',
     programme(day(A, session('s2', '11:00', '12:00', number='2', internal=True),
                   end='11:30')), []),
    ('talks that do not fit',
     one(discussion=30, talks=[{'id': 'k', 'title': 'One', 'minutes': 40}]), ['talks-too-long s1']),
    ('talks that fit',
     one(discussion=20, talks=[{'id': 'k', 'title': 'One', 'minutes': 40}]), []),
    ('a gap where breaks are listed',
     programme(day(A, session('s2', '11:20', '13:00', number='2'), LUNCH)), ['gap s1 s2']),
    ('a gap where none are', programme(day(A, session('s2', '14:00', '15:00', number='2'))), []),
    ('a rhythm is no gap',
     programme(day(*[session(f's{hour}', f'{hour:02}:00', f'{hour:02}:45')
                     for hour in range(8, 13)], LUNCH)), []),
    ('an evening before the dinner',
     programme(day(session('s2', '11:00', '13:00'), LUNCH,
                   session('e', '20:00', '22:00', kind='social', title='Dinner'))), []),
    ('a room made ready too late',
     programme(day(session('s1', '10:00', '11:00', room='x', teardown=10),
                   session('s2', '11:15', '12:00', room='x', setup=10)), rooms=rooms('x', 'y')),
     ['room-changeover s1 s2 x']),
    ('a room made ready',
     programme(day(session('s1', '10:00', '11:00', room='x', teardown=10),
                   session('s2', '11:20', '12:00', room='x', setup=10)),
               rooms=rooms('x', 'y')), []),
    ('no room beside others',
     programme(day(session('s1', '10:00', '11:00', room='x'), session('s2', '10:00', '11:00')),
               rooms=rooms('x', 'y')), ['no-room s2 s1']),
    ('no room alone',
     programme(day(session('s1', '10:00', '11:00', room='x'), session('s2', '11:00', '12:00')),
               rooms=rooms('x', 'y')), []),
    ('a plenary for everyone',
     programme(day(session('s1', '10:00', '11:00', room='x'),
                   session('s2', '10:00', '11:00', everyone=True)), rooms=rooms('x', 'y')), []),
    ('no room where there is one only',
     programme(day(session('s1', '10:00', '11:00', room='x'), session('s2', '11:00', '12:00')),
               rooms=rooms('x')), []),
]

PEOPLE = [
    ('a person in two places',
     programme(day(session('s1', '10:00', '11:00', room='x', people=takes_part('p')),
                   session('s2', '10:30', '12:00', room='y', people=takes_part('p'))),
               rooms=rooms('x', 'y'), people=people('p')), ['two-places s1 s2 p']),
    ('a person who has declined one',
     programme(day(session('s1', '10:00', '11:00', room='x', people=takes_part('p')),
                   session('s2', '10:30', '12:00', room='y',
                           people=takes_part('p', 'declined'))),
               rooms=rooms('x', 'y'), people=people('p')), ['declined s2 p']),
    ('chair and speaker of one session',
     programme(day(session('s1', '10:00', '11:00',
                           people=takes_part('p') + takes_part('p'))), people=people('p')), []),
    ('two talks whose times are known',
     programme(day(session('s1', '10:00', '11:00', room='x',
                           talks=[{'id': 'k1', 'title': 'One', 'minutes': 20,
                                   'people': takes_part('p')},
                                  {'id': 'k2', 'title': 'Two', 'minutes': 40}]),
                   session('s2', '10:30', '11:00', room='y', people=takes_part('p'))),
               rooms=rooms('x', 'y'), people=people('p')), []),
    ('two talks whose times nobody knows',
     programme(day(session('s1', '10:00', '11:00', room='x',
                           talks=[{'id': 'k1', 'title': 'One', 'people': takes_part('p')}]),
                   session('s2', '10:30', '11:00', room='y', people=takes_part('p'))),
               rooms=rooms('x', 'y'), people=people('p')), ['two-places s1 s2 p']),
    ('from room to room at once',
     programme(day(session('s1', '10:00', '11:00', room='x', people=takes_part('p')),
                   session('s2', '11:00', '12:00', room='y', people=takes_part('p'))),
               rooms=rooms('x', 'y'), people=people('p')), ['person-changeover s1 s2 p']),
    ('from building to building',
     programme(day(session('s1', '10:00', '11:00', room='x', people=takes_part('p')),
                   session('s2', '11:10', '12:00', room='y', people=takes_part('p'))),
               rooms=rooms('x', building='Old') + rooms('y', building='New'),
               people=people('p')), ['person-changeover s1 s2 p']),
    ('from session to session in one room',
     programme(day(session('s1', '10:00', '11:00', room='x', people=takes_part('p')),
                   session('s2', '11:00', '12:00', room='x', people=takes_part('p'))),
               rooms=rooms('x', 'y'), people=people('p')), []),
    ('one who has declined',
     programme(day(session('s1', '10:00', '11:00', people=takes_part('p', 'declined'))),
               people=people('p')), ['declined s1 p']),
    ('one who is not there', one(people=takes_part('q')), ['missing-reference s1 q']),
    ('a room that is not there', one(room='q'), ['missing-reference s1 q']),
    ('a track that is not there', one(track='q'), ['missing-reference s1 q']),
]

WORDS = [
    ('a kind that nobody knows', one(kind='séance'), ['unknown-word s1']),
    ('a kind of its own',
     programme(day(session('s1', kind='x')), kinds=[{'id': 'x', 'name': 'Round table'}]), []),
    ('a state that nobody knows', one(state='perhaps'), ['unknown-word s1']),
    ('a phase that nobody knows', programme(day(A), phase='late'), ['unknown-word a']),
    ('a zone that nobody knows',
     programme(day(A), time_zone='Europe/Nowhere'), ['unknown-word a']),
    ('a style that nobody knows', programme(day(A), time_style='10:30h'), ['unknown-word a']),
    ('no title', one(title=None), ['no-title s1']),
    ('a title of blanks', one(title='  '), ['no-title s1']),
    ('no title of a talk', one(talks=[{'id': 'k'}]), ['no-title k']),
    ('no title of the programme', programme(day(A), title=''), ['no-title a']),
    ('no name of a room', programme(day(A), rooms=[{'id': 'x'}]), ['no-title x']),
]

NUMBERS = [
    ('a number left out',
     programme(day(A, session('s2', '11:00', '12:00', number='3'))), ['number-missing s2']),
    ('a number twice',
     programme(day(A, session('s2', '11:00', '12:00', number='1'))), ['number-twice s2 s1']),
    ('a panel without one',
     programme(day(A, B, session('s3', '12:00', '13:00'))), ['no-number s3']),
    ('none has one', programme(day(session('s1'), session('s2'), session('s3'))), []),
    ('Roman numerals',
     programme(day(session('s1', number='I'), session('s2', number='II'),
                   session('s3', number='IV'))), ['number-missing s3']),
    ('letters',
     programme(day(session('s1', number='A'), session('s2', number='B'),
                   session('s3', number='D'))), ['number-missing s3']),
    ('codes are no count',
     programme(day(session('s1', number='101'), session('s2', number='201'),
                   session('s3', number='301'))), []),
    ('anew on each day',
     programme(day(A, B), day(session('s3', '10:00', '11:00', number='1'),
                              session('s4', '11:00', '12:00', number='2'), date='2017-04-19')), []),
    ('anew in each track',
     programme(day(session('s1', '10:00', '11:00', number='1', track='t'),
                   session('s2', '10:00', '11:00', number='1', track='u')),
               tracks=[{'id': 't', 'name': 'T'}, {'id': 'u', 'name': 'U'}]), []),
]

LANGUAGES = [
    ('a language incomplete',
     programme(day(session('s1', title={'en': 'One', 'fr': 'Un'}),
                   session('s2', title='Two')), title={'en': 'Title', 'fr': 'Titre'},
               languages=['en', 'fr']), ['language-incomplete s2']),
    ('a language complete',
     programme(day(session('s1', title={'en': 'One', 'fr': 'Un'})),
               title={'en': 'Title', 'fr': 'Titre'}, languages=['en', 'fr']), []),
]

TEXTS = [
    ('another weekday', one(abstract='We meet on Monday 18 April 2017.'), ['weekday s1']),
    ('the right weekday', one(abstract='We meet on Tuesday, 18 April 2017.'), []),
    ('another weekday, month first', one(abstract='On Monday, April 18th, at noon.'),
     ['weekday s1']),
    ('another weekday in French',
     programme(day(session('s1', abstract='Le lundi 18 avril 2017.')), language='fr'),
     ['weekday s1']),
    ('the second of two days', one(abstract='Tuesday 18 and Thursday 19 April 2017'),
     ['weekday s1']),
    ('another weekday in a label',
     programme(day(A, label='Monday')), ['weekday d']),
    ('the weekday of last year', one(abstract='Open until Friday 30 December.'), []),
    ('another date in a label', programme(day(A, label='Day One, 19 April')), ['dates d']),
    ('dates of the title block',
     programme(day(A), venue='Geneva, 17–18 April 2017'), ['dates a']),
    ('the right dates',
     programme(day(A), day(B, date='2017-04-19'), meeting='Workshop, 18–19 April 2017'), []),
    ('the year of the series', programme(day(A), title='Dialogue 2016'), ['dates a']),
    ('a year far off', programme(day(A), title='Dialogue on the Agenda 2030'), []),
    ('a tag in a title', one(title='A <b>bold</b> title'), ['markup s1']),
    ('an entity in a question', one(questions=['Who&nbsp;knows?']), ['markup s1']),
    ('a tag in an abstract', one(abstract='Read <em>this</em>.'), ['markup s1']),
    ('a tag that is code', one(abstract='Write `<em>` with care.'), []),
    ('an entity that CommonMark reads', one(abstract='R&amp;D matters.'), []),
    ('stars in a title', one(title='A **bold** title'), ['markup s1']),
    ('signs that are none', one(title='R&D where a < b <TBC> 2 * 3'), []),
    ('a question without its mark', one(questions=['How can we help.']), ['question-mark s1']),
    ('a question among others',
     one(questions=['Why?', 'Since when?', 'In which way do they work']), ['question-mark s1']),
    ('a theme is no question', one(questions=['The role of cities', 'How to count']), []),
    ('a mark before brackets', one(questions=['How (and by whom)? (The secretary)']), []),
    ('a French question',
     programme(day(session('s1', questions=['Comment faut-il procéder'])), language='fr'),
     ['question-mark s1']),
    ('a French heading',
     programme(day(session('s1', questions=['Comment mesurer les progrès'])), language='fr'), []),
    ('an acronym unexplained', one(abstract='What the GCM says.'), ['acronym-unexplained s1']),
    ('an acronym explained',
     one(abstract='The Global Compact on Migration (GCM) is here. The GCM says so.'), []),
    ('explained the other way round',
     one(abstract='The GCM (Global Compact on Migration) is here.'), []),
    ('an acronym explained twice',
     programme(day(session('s1', abstract='The Global Compact on Migration (GCM).'),
                   session('s2', abstract='Again, the Global Compact on Migration (GCM)'))),
     ['acronym-twice s2 s1']),
    ('an acronym explained in title and abstract',
     one(title='Global Compact on Migration (GCM)',
         abstract='The Global Compact on Migration (GCM) is here.'), []),
    ('acronyms that readers are expected to know',
     one(abstract='About ABR, ACL, AGC, ANSX, APT, BPF, CGI, CNA and DKMS.'), []),
    ('acronyms of which most are explained',
     one(abstract='The Alpha Beta Code (ABC), the Delta Echo Fox (DEF) and the GHIX.'),
     ['acronym-unexplained s1']),
    ('acronyms that all know',
     one(title='The UN in the XXI century, in the EU and at UNESCO: a PDF for COVID-19'), []),
    ('a name in capitals', one(abstract='With Peter SMITH and others.'), []),
    ('a title in capitals', one(title='OPENING OF THE MEETING'), []),
    ('an address', one(abstract='See https://www.example.org/ABC/DEF for more.'), []),
    ('a title in two forms',
     programme(day(session('s1', kind='closing', title='Closing remarks'),
                   session('s2', kind='closing', title='Closing Remarks'),
                   session('s3', kind='closing', title='Closing remarks'))), ['title-forms s2 s1']),
    ('a lead-in unlike the others',
     programme(day(session('s1', questions_lead=LEAD.replace('The', 'To', 1)),
                   session('s2', questions_lead=LEAD), session('s3', questions_lead=LEAD))),
     ['lead-forms s1 s2']),
    ('a lead-in that is a slip in itself',
     one(questions_lead=LEAD.replace('The', 'To', 1)), ['lead-forms s1']),
    ('another lead-in',
     programme(day(session('s1', questions_lead='Please think about this:'),
                   session('s2', questions_lead=LEAD), session('s3', questions_lead=LEAD))), []),
]

CASES = TIMES + PEOPLE + WORDS + NUMBERS + LANGUAGES + TEXTS
