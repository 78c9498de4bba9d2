# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes programmes that are hard to set, of any size and in five languages.

Whatever makes a handout go wrong stands in one of them: abstracts of five pages, titles of three
hundred characters, twelve rooms at once on a grid of a quarter of an hour, a session that ends
after midnight, Latin names among Arabic, guillemets, Chinese punctuation. No two texts are the
same, so that a word that is lost, or said twice, is missed. The same arguments give the same
programme. As a script: meetings.py SESSIONS LANGUAGE > FILE.plenary
"""
import datetime
import json
import random
import sys

import programme as english

FRENCH = ('le la un des et dans avec pour ouvert système données citoyen réseau bibliothèque '
          'public gratuit réunion séance protocole ville mémoire programme question histoire '
          'valeur résultat modèle lecteur communauté projet méthode pratique avenir simple '
          'partagé stable mesuré construit éprouvé contre vers pendant sans parce souvent '
          'rarement toujours ensemble cœur développement durable gouvernance internationale '
          'coopération').split()
RUSSIAN = ('и в на с для открытый система данные человек сеть библиотека общий свободный '
           'встреча заседание протокол город память программа вопрос история значение результат '
           'образец читатель сообщество проект способ практика будущее местный большой малый '
           'простой устойчивый измеренный построенный проверенный против через без потому часто '
           'редко всегда вместе международное сотрудничество правительственный здравоохранение').split()
ARABIC = ('في من على مع إلى النظام البيانات الناس الشبكة المكتبة العامة الحرة الاجتماع الجلسة '
          'البروتوكول المدينة الذاكرة البرنامج السؤال التاريخ القيمة النتيجة النموذج القارئ '
          'المجتمع المشروع الطريقة الممارسة المستقبل المحلي الكبير الصغير البسيط المشترك الثابت '
          'المقيس ضد خلال بدون لأن غالبا نادرا دائما معا التعاون الدولي').split()
CHINESE = list('开放系统数据人民网络图书馆公共自由会议讨论协议城市记忆项目问题历史价值结果模型读者社区'
               '方法设计实践未来本地大小简单共享稳定测量建造检验反对经过没有因为经常很少总是一起国际合作')
VOCABULARIES = {'en': english.WORDS, 'fr': FRENCH, 'ru': RUSSIAN, 'ar': ARABIC, 'zh': CHINESE}

LABELS = {'en': 'Day {}', 'fr': 'Journée {}', 'ru': 'День {}', 'ar': 'اليوم {}', 'zh': '会议第{}天'}
PEOPLE = {'en': ['Ruth Achterberg', 'Tomasz Berg', 'Mei-Lin Duarte'],
          'fr': ['Élodie Lefèvre', 'Anne-Sophie d’Aubigné', 'Tomasz Berg'],
          'ru': ['Иван Фёдорович Крузенштерн', 'Ольга Щербакова', 'Tomasz Berg'],
          'ar': ['محمد عبد الرحمن', 'ليلى حداد', 'Tomasz Berg'],
          'zh': ['王小明', '欧阳修', 'Tomasz Berg']}
BREAKS = {'en': 'Coffee', 'fr': 'Pause-café', 'ru': 'Кофе', 'ar': 'استراحة قهوة', 'zh': '茶歇'}
PAGES_OF_TEXT = 5
CHARACTERS_OF_A_PAGE = {'zh': 1300}


def letters_of(language):
    """Letters that make no ligatures, and words that are no others of ours."""
    return {'ar': 'بتثجحخدرزس', 'ru': 'абвгдежзик'}.get(language, 'abcdeghijk')


def unique_pattern(language):
    """What finds the words that are said once."""
    letters = letters_of(language)
    return f'{letters[7]}[{letters}]{{5}}{letters[9]}'


class Writer:
    """Writes in a language, never the same sentence twice."""

    def __init__(self, language, seed):
        self.language = language
        self.source = random.Random(f'{language} {seed}')
        self.words = VOCABULARIES[language]
        self.count = 0

    def new_id(self, kind):
        self.count += 1
        return f'{kind}{self.count}'

    def phrase(self, fewest, most):
        """Some words, and one that no other phrase has."""
        self.count += 1
        chosen = [self.source.choice(self.words)
                  for _ in range(self.source.randint(fewest, most))]
        chosen.insert(self.source.randint(1, len(chosen)), self.unique(self.count))
        return ''.join(chosen) if self.language == 'zh' else ' '.join(chosen).capitalize()

    def unique(self, number):
        """A word of a language that is to be found once."""
        letters = letters_of(self.language)
        return letters[7] + ''.join(letters[int(digit)] for digit in f'{number:05}') + letters[9]

    def sentence(self):
        fewest, most = (14, 40) if self.language == 'zh' else (8, 22)
        text = self.phrase(fewest, most)
        if self.source.randrange(4) == 0:
            text += {'en': ' (“{}”)', 'fr': ' : «\u00a0{}\u00a0»', 'ru': ' — «{}»', 'ar': ' («{}»)',
                     'zh': '，《{}》'}[self.language].format(self.phrase(2, 5))
        if self.language == 'zh':
            return text + '，' + self.phrase(4, 12) + '。'
        if self.source.randrange(6) == 0:
            text += ' ' + self.source.choice(['SDG 2030', 'UNESCO (1945)', 'Łódź'])
        return text + '.'

    def question(self):
        mark = {'fr': '\u00a0?', 'ar': '؟', 'zh': '？'}.get(self.language, '?')
        return self.phrase(8, 30) + mark

    def title(self, length=0):
        text = self.phrase(3, 9)
        while len(text) < length:
            text += ('' if self.language == 'zh' else ' ') + self.phrase(3, 9)
        return text

    def prose(self, pages):
        """An abstract; a long one has lists, emphasis and links in it."""
        blanks = '' if self.language == 'zh' else ' '
        room = CHARACTERS_OF_A_PAGE.get(self.language, 3600) * pages
        parts = []
        while sum(map(len, parts)) < room or not parts:
            parts.append(blanks.join(self.sentence() for _ in range(4)))
            if pages >= 1 and len(parts) % 5 == 3:
                parts.append('\n'.join(f'- {self.sentence()}' for _ in range(3)))
            if pages >= 1 and len(parts) % 5 == 1:
                parts.append('\n'.join(f'{number}. {self.sentence()}' for number in (1, 2, 3)))
            if pages >= 1 and len(parts) % 7 == 2:
                parts.append(f'*{self.phrase(3, 5)}* '
                             f'[{self.phrase(2, 4)}](https://example.org/{len(parts)})')
        return '\n\n'.join(parts)


def time(minutes):
    return f'{minutes // 60:02}:{minutes % 60:02}'


def people_of(writer, people, roles):
    return [{'person': person['id'], 'role': role}
            for person, role in zip(writer.source.sample(people, len(roles)), roles)]


def panel(writer, number, people, start, length, room, pages):
    """A panel; every seventh is a session of talks, and one has all that is long."""
    long = number == 1
    session = {'id': writer.new_id('s'), 'kind': 'panel', 'number': str(number),
               'title': writer.title(300 if number % 50 == 1 else 0), 'start': time(start),
               'end': time(start + length), 'room': room,
               'abstract': writer.prose(pages if long else 0)}
    if number % 7 == 3:
        session['kind'] = 'session'
        session['discussion'] = 10
        session['talks'] = [{'id': writer.new_id('t'), 'title': writer.title(), 'minutes': 15,
                             'people': people_of(writer, people, ['speaker'])} for _ in range(2)]
    else:
        session['questions-lead'] = writer.phrase(4, 6) + ':'
        session['questions'] = [writer.question() for _ in range(3)]
    session['people'] = people_of(writer, people, ['moderator', 'panellist', 'panellist'])
    return session


def day(writer, number, first, count, people, rooms, pages):
    """A day of up to 96 sessions: twelve rooms, a quarter of an hour or two a session, a night."""
    date = datetime.date(2031, 9, 29) + datetime.timedelta(days=number - 1)
    made = {'id': writer.new_id('d'), 'date': date.isoformat(),
            'label': LABELS[writer.language].format(number), 'sessions': []}
    for index in range(count):
        row, column = divmod(index, len(rooms))
        start = 9 * 60 + row * 45 + (15 if row >= 4 else 0)
        session = panel(writer, first + index, people, start, (15, 30, 45)[index % 3],
                        rooms[column]['id'], pages)
        if row == 4 and column == 0:
            made['sessions'].append({'id': writer.new_id('b'), 'kind': 'break',
                                     'title': f'{BREAKS[writer.language]} {number}',
                                     'start': '12:00', 'end': '12:15'})
        if index == count - 1 and count > 1:
            session['start'], session['end'] = '22:30', '25:15'
        made['sessions'].append(session)
    return made


def build(count, language, pages=PAGES_OF_TEXT):
    """A programme of count sessions in a language, as the object that its file holds; the abstract
    of the first is so many pages.
    """
    writer = Writer(language, count)
    rooms = [{'id': writer.new_id('r'), 'name': writer.phrase(1, 2)}
             for _ in range(12 if count > 50 else min(count, 2))]
    people = [{'id': writer.new_id('p'), 'name': name, 'affiliation': writer.phrase(2, 4)}
              for name in PEOPLE[language] * (1 + count // 50)]
    per_day = 96
    return {'plenary': 1, 'id': 'hard', 'language': language, 'time-style': '10:30',
            'title': writer.title(), 'theme': writer.phrase(6, 10), 'meeting': writer.phrase(3, 4),
            'venue': writer.phrase(3, 5), 'status': writer.phrase(1, 2), 'symbol': 'HHW/4/WP.2',
            'contact': f'{writer.phrase(2, 3)}\nwho@example.org', 'rooms': rooms, 'people': people,
            'days': [day(writer, number + 1, number * per_day + 1,
                         min(per_day, count - number * per_day), people, rooms, pages)
                     for number in range((count + per_day - 1) // per_day)]}


if __name__ == '__main__':
    print(json.dumps(build(int(sys.argv[1]), sys.argv[2]), indent=2, ensure_ascii=False))
