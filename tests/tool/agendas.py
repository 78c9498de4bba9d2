# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes agendas as they come by mail, with their mess, and says what they say.

An agenda is made twice from the same choices: as text, and as the programme that it must become.
The same number gives the same agenda. As a script: agendas.py NUMBER > FILE.txt
"""
import datetime
import random
import re
import sys
import textwrap

WORDS = ('water border city people labour data trust school health law region state fund skill '
         'family office harbour forest border record measure question policy report village road '
         'memory growth season market island winter letter bridge').split()
ADJECTIVES = ('safe orderly regular global regional local national common shared lasting small '
              'large well-managed long-term open fair').split()
VERBS = 'strengthen guide measure protect share govern support finance record explain'.split()
NAMES = ('GCM', 'UN', 'IOM’s', 'SDGs', 'New York Declaration', 'Member States', '“soft law”',
         'R&D', 'the 5 core areas', 'a < b', 'e.g. this', '2030 Agenda', '*', 'one_two', '#1',
         '[TBC]')
NUMBERS = 'ONE TWO THREE FOUR FIVE'.split()
PANEL_NUMBERS = ('One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve 13 14 15 16 '
                 '17').split()
ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split()
MONTHS = ('January February March April May June July August September October November '
          'December').split()
WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()


class Maker:
    def __init__(self, number):
        self.source = random.Random(number)
        choose = self.source.choice
        self.style = choose(['10h30', '10h30', '10h30', '10h00', '10:30', '10.30', '10:30 am',
                             '10.30 a.m.'])
        self.spacing = choose(['', '', '', ' ', '\u202f'])
        self.dash = choose([' – ', ' – ', '-', '–', ' - '])
        self.bullet = choose(['•', '•', '•', '-', '–', 'o', '\uf0b7', '▪', 'li', '1.', '1)', 'a)',
                              '(a)', '(i)', 'ii.', 'Q1:'])
        self.paragraph = choose(['p', 'p', 'p', 'div', 'section', 'lines', 'flat', 'wrapped'])
        self.gap = choose(['\t', '\t', '   ', ' \t '])
        self.number_dash = choose([' – ', ' – ', ': ', ' - ', '. '])
        self.number = choose(['digits', 'digits', 'Roman', 'words'])
        self.heading = choose(['block', 'block', 'block', 'tight', 'title', 'own', 'page', 'foot'])
        self.is_tight = choose([False, False, False, True])
        self.trail = choose(['', '', '', ' ', '\t', ' \u00a0'])
        self.day_form = choose(['DAY ONE', 'DAY ONE', 'Day 1', 'Day 1 – date', 'date', 'weekday',
                                'tab', 'date (weekday)', 'date – Day One', 'the month first'])
        self.end = choose(['\n', '\n', '\r\n'])
        self.page = 1
        self.first = datetime.date(2031, 1, 1) + datetime.timedelta(self.source.randrange(700))
        self.n_days = self.source.randint(1, 4)
        self.lines = []

    # Words

    def phrase(self, least, most):
        words = []
        for _ in range(self.source.randint(least, most)):
            words.append(self.source.choice(ADJECTIVES if self.source.random() < .3 else WORDS))
        return ' '.join(words)

    def sentence(self, sign='.'):
        words = [self.source.choice(['The', 'How', 'Which', 'What', 'This', 'Every']),
                 self.phrase(1, 3), 'can', self.source.choice(VERBS), 'the', self.phrase(1, 4)]
        if self.source.random() < .3:
            words.append('and ' + self.source.choice(NAMES))
        if self.source.random() < .2:
            words.append(f'({self.phrase(1, 3)})')
        return ' '.join(words) + sign

    def text(self):
        sentences = [self.sentence() for _ in range(self.source.randint(1, 5))]
        if self.source.random() < .15:
            items = [f'{number}. {self.phrase(1, 2).title()}' for number in (1, 2, 3)]
            sentences.insert(0, f'There are 3 {self.phrase(1, 1)}s: {", ".join(items)}.')
        return ' '.join(sentences)

    # Dates and times

    def date(self, day, year=True):
        return f'{day.day} {MONTHS[day.month - 1]}' + (f' {day.year}' if year else '')

    def dates(self):
        last = self.first + datetime.timedelta(self.n_days - 1)
        if self.n_days == 1:
            return self.date(self.first)
        if self.first.month == last.month:
            return f'{self.first.day}{self.source.choice(["–", "-", " – "])}{self.date(last)}'
        return f'{self.date(self.first, self.first.year != last.year)} – {self.date(last)}'

    def clock(self, minutes):
        hours, rest = divmod(minutes, 60)
        if self.style == '10h30':
            return f'{hours}{self.spacing}h' + (f'{self.spacing}{rest:02}' if rest else '')
        if self.style in ('10:30 am', '10.30 a.m.'):
            half = self.style[6:].replace('a', 'ap'[hours // 12])
            return f'{(hours + 11) % 12 + 1}{self.style[2]}{rest:02} {half}'
        return {'10h00': f'{hours}h{rest:02}', '10:30': f'{hours:02}:{rest:02}',
                '10.30': f'{hours:02}.{rest:02}'}[self.style]

    # Lines

    def make_block(self):
        programme = self.programme = {'plenary': 1, 'language': 'en', 'time-style': self.style}
        source = self.source
        programme['title'] = f'{source.choice(["International", "Regional", "World"])} ' \
                             f'{source.choice(["Dialogue", "Forum", "Conference"])} on ' \
                             f'{self.phrase(1, 2).title()} {self.first.year}'
        theme = [f'Strengthening {self.phrase(2, 4)} towards the', f'{self.phrase(3, 5)} of 2040']
        theme = source.choice([theme, theme, [' '.join(theme)], []])
        if theme:
            programme['theme'] = ' '.join(theme)
        programme['meeting'] = source.choice(['Intersessional workshop', 'Second Workshop',
                                              'Expert meeting', 'Regional consultation'])
        programme['venue'] = source.choice([
            'Conference Room 1, United Nations Headquarters, New York', 'ILO, Geneva',
            'Palais des Nations, Room XVII, Geneva', 'Hotel Example, 3 Market Street, Springfield'])
        programme['status'], phase = source.choice([
            ('Provisional Agenda', 'provisional'), ('PROVISIONAL PROGRAMME', 'provisional'),
            ('Draft Agenda', None), ('Final Agenda', 'final'),
            ('Revised Provisional Agenda', 'provisional')])
        if phase:
            programme['phase'] = phase
        self.block = [programme['title'], *theme, '', programme['meeting'],
                      f' {self.dates()}, {programme["venue"]}', '', programme['status']]
        if self.is_tight:
            self.block = [line for line in self.block if line]

    def add_heading(self):
        """The heading of a new page, as it lands in the text."""
        self.page += 1
        if self.heading == 'block':
            lines = ['', '', '', '', *self.block, '']
        elif self.heading == 'tight':
            lines = [line for line in self.block if line]
        elif self.heading == 'title':
            lines = ['', '', self.programme['title'], '']
        elif self.heading == 'foot':
            lines = [f'Forum of {self.first.year}, final text\tPage {self.page - 1} of 99\f']
        elif self.heading == 'own':
            lines = ['', '', f'XYZ/4 – {self.programme["status"]}', f'Page {self.page}', '']
        else:
            lines = ['', '', f'{self.programme["title"]} | {self.page}', '']
        self.lines += lines

    def maybe_heading(self, chance):
        if self.source.random() < chance:
            self.add_heading()
            return True
        return False

    def add_day(self, index):
        date = self.first + datetime.timedelta(index)
        weekday = WEEKDAYS[date.weekday()]
        day = {'date': date.isoformat()}
        if self.day_form == 'DAY ONE':
            line = day['label'] = f'DAY {NUMBERS[index]}'
            line += '\t'
        elif self.day_form == 'Day 1':
            line = day['label'] = f'Day {index + 1}'
        elif self.day_form == 'Day 1 – date':
            day['label'] = f'Day {index + 1}'
            line = f'Day {index + 1} – {weekday}, {self.date(date)}'
        elif self.day_form == 'tab':
            day['label'] = f'DAY {NUMBERS[index]}'
            line = f'DAY {NUMBERS[index]}\t{weekday}, {self.date(date)}'
        elif self.day_form == 'date':
            line = self.date(date)
        elif self.day_form == 'date (weekday)':
            line = f'{self.date(date)} ({weekday})'
        elif self.day_form == 'date – Day One':
            day['label'] = f'Day {NUMBERS[index].title()}'
            line = f'{weekday} {self.date(date)} – {day["label"]}'
        elif self.day_form == 'the month first':
            line = f'{weekday}, {MONTHS[date.month - 1]} {date.day}, {date.year}'
        else:
            line = f'{weekday}, {self.date(date)}'
        self.lines.append(line)
        day['sessions'] = []
        self.programme['days'].append(day)
        return day

    def add_body(self, session):
        """An abstract, a lead-in and questions, with pages that end in them."""
        paragraphs = [self.text() for _ in range(self.source.randint(1, 3))]
        lead = self.source.choice(['The following questions are proposed to guide the discussion:',
                                   'To following questions are proposed to guide the discussion:',
                                   'Guiding questions:', 'Questions for discussion:'])
        questions = [' '.join(self.sentence('?') for _ in range(self.source.randint(1, 2)))
                     for _ in range(self.source.randint(0, 5))]
        if len(questions) == 1:
            questions = []
        if self.source.random() < .2:
            paragraphs.insert(0, self.source.choice([
                'Moderator: Ms. Jane Doe, Director, Office of Examples',
                'Speakers: Mr. John Roe (IOM); Ms. A. Bee (UN)', 'Chair: to be confirmed']))
        session['abstract'] = paragraphs
        if questions:
            session['lead'], session['questions'] = lead, questions
        if self.paragraph in ('lines', 'flat'):
            indent = '\t' if self.paragraph == 'lines' else ''
            for paragraph in paragraphs:
                self.add_text(indent, paragraph)
            if questions:
                self.lines.append(indent + lead)
                for number, question in enumerate(questions, 1):
                    self.maybe_heading(.05)
                    self.add_text(indent, f'{self.label(number)}{question}')
        elif self.paragraph == 'wrapped':
            for paragraph in paragraphs:
                self.lines += textwrap.wrap(paragraph, 66, initial_indent='    ',
                                            subsequent_indent='    ', break_on_hyphens=False,
                                            break_long_words=False) + ['']
            if questions:
                self.lines.append('    ' + lead)
                for number, question in enumerate(questions, 1):
                    self.lines += textwrap.wrap(f'{self.label(number)}{question}', 66,
                                                initial_indent='    ', subsequent_indent='      ',
                                                break_on_hyphens=False, break_long_words=False)
        else:
            self.add_html(paragraphs, lead, questions)

    def label(self, number):
        """What stands before an item: a sign, or a number in the notation of a first one."""
        form = self.bullet
        for first, numbers in ('1', '12345'), ('a', 'abcde'), ('ii', ROMANS), ('i', ROMANS):
            if first in form and form != 'li':
                return form.replace(first, numbers[number - 1]).lower().replace('q', 'Q') + ' '
        return '• ' if form == 'li' else f'{form} '

    def panel_number(self, number):
        return {'digits': str(number), 'Roman': ROMANS[number - 1],
                'words': PANEL_NUMBERS[number - 1]}[self.number]

    def add_text(self, indent, text):
        """A line, or two where a page ends within it."""
        words = text.split(' ')
        if len(words) > 24 and self.source.random() < .15:
            cut = self.source.randint(14, len(words) - 3)
            if words[cut][0].islower() and words[cut - 1][-1].isalpha():
                self.lines.append(indent + ' '.join(words[:cut]))
                self.add_heading()
                text = ' '.join(words[cut:])
        self.lines.append(indent + text)

    def add_html(self, paragraphs, lead, questions):
        element = self.paragraph
        pieces = [f'<{element}>{html(text)}</{element}>' for text in paragraphs]
        if questions:
            pieces.append(f'<{element}>{lead}</{element}>')
        line = '\t'
        for number, piece in enumerate(pieces):
            if number > 0 and self.source.random() < .1:
                self.lines.append(line.rstrip(' '))
                self.add_heading()
                line = '\t'
            line = self.add_cut(line, piece, f'\t<{element}>', f'</{element}>') + ' '
        if questions:
            line += self.open_list()
        for number, question in enumerate(questions, 1):
            if number > 1 and self.source.random() < .1:
                self.lines.append(line)
                self.add_heading()
                line = '\t' + self.open_list()
            line += self.source.choice([' ', ' ', '  '])
            if self.bullet == 'li':
                line += f'<li>{html(question)}</li>'
            else:
                line = self.add_cut(line, self.label(number) + html(question),
                                    '\t' + self.open_list() + ' ', '')
        if questions and self.bullet == 'li':
            line += '</ul>'
        self.lines.append(line)

    def add_cut(self, line, piece, again, closing):
        """Adds a piece to a line, perhaps with the end of a page in a sentence of it."""
        words = piece.split(' ')
        cut = self.source.randint(4, max(4, len(words) - 3))
        if (self.source.random() < .1 and len(words) > 10 and words[cut][0].islower() and
                words[cut - 1].isalpha() and words[cut][-1].isalpha()):
            self.lines.append(line + ' '.join(words[:cut]) + self.source.choice(['', closing]))
            self.add_heading()
            return again + ' '.join(words[cut:])
        return line + piece

    def open_list(self):
        return '<ul>' if self.bullet == 'li' else '<ul style="list-style-type: none">'

    def add_session(self, day, start, end, **session):
        self.lines.append(f'{self.clock(start)}{self.dash}{self.clock(end)}{self.gap}'
                          f'{session.pop("line", session["title"])}')
        session.update(start=f'{start // 60:02}:{start % 60:02}',
                       end=f'{end // 60:02}:{end % 60:02}')
        day['sessions'].append(session)
        return session

    def broken(self, title):
        """A title, perhaps on two lines."""
        words = title.split(' ')
        if self.source.random() < .2 and words[-4][0].islower():
            return ' '.join(words[:-4]) + '\n\t' + ' '.join(words[-4:])
        return title

    def make_day(self, index, panel):
        source = self.source
        day = self.add_day(index)
        time = source.choice([9 * 60, 9 * 60 + 30, 10 * 60])
        if index == 0:
            kind, title = source.choice([('opening', 'Opening Session'),
                                         ('opening', 'Welcome remarks'),
                                         ('registration', 'Registration')])
            self.add_session(day, time, time + 60, kind=kind, title=title)
            time += 60
            # A programme that never begins at the hour would not tell 10h from 10h00.
            self.add_session(day, time, time // 60 * 60 + 60, kind='session', title='Briefing')
            time = time // 60 * 60 + 60
        for place in range(source.randint(1, 4)):
            if place == 2:
                kind, title = source.choice([('break', 'Break'), ('meal', 'Lunch'),
                                             ('break', 'Coffee break'), ('meal', 'Lunch break')])
                self.add_session(day, time, time + 90, kind=kind, title=title)
                time += 90
            self.maybe_heading(.2)
            panel += 1
            title = f'{self.phrase(2, 4).capitalize()}: how the {self.phrase(1, 3)} can help'
            number = self.panel_number(panel)
            line = self.broken(f'Panel {number}{self.number_dash}{title}')
            session = self.add_session(day, time, time + 75, kind='panel', number=number,
                                       title=title, line=line)
            if source.random() < .85:
                self.add_body(session)
            time += 75
        if index == self.n_days - 1:
            self.add_session(day, time, time + 30, kind='closing', title='Closing remarks')
            end = source.choice(['End of Workshop', 'End of the meeting', 'Close of the workshop'])
            self.lines.append(end + '\t')
            day['sessions'].append({'kind': 'marker', 'title': end})
        elif source.random() < .3:
            self.lines.append(f'End of Day {NUMBERS[index].title()}')
            day['sessions'].append({'kind': 'marker', 'title': self.lines[-1]})
        return panel

    def make(self):
        """Returns the text as bytes, and the programme, its abstracts as lists of plain text."""
        self.make_block()
        self.lines += ['', '', *self.block, '']
        self.programme['days'] = []
        panel = 0
        for index in range(self.n_days):
            panel = self.make_day(index, panel)
        text = (self.trail + self.end).join(self.lines) + self.end
        mark = b'\xef\xbb\xbf' if self.source.random() < .2 else b''
        return mark + text.encode(), self.programme


def html(text):
    """The text as it stands in HTML that nobody read as such, half of the time with entities."""
    if len(text) % 2:
        return text
    return re.sub('&', '&amp;', text).replace('<', '&lt;').replace('’', '&rsquo;')


def make(number):
    return Maker(number).make()


if __name__ == '__main__':
    sys.stdout.buffer.write(make(int(sys.argv[1]))[0])
