# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme as other programs would be given it: HTML, an OpenDocument text, LaTeX.

Each has A4 paper, margins of 20 mm, a serif of 10 points, a heading for each day and session, the
abstracts as paragraphs and the questions as a list: what a handout has, and no more.
"""
from html import escape

HTML = '''<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ size: A4; margin: 20mm }}
body {{ font: 10pt P052, serif; margin: 0 }}
h1 {{ font-size: 24pt }} h2 {{ font-size: 16pt }} h3 {{ font-size: 12pt; break-after: avoid }}
</style></head><body>
<h1>{title}</h1>
'''

OFFICE = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="2mm"/><style:text-properties style:font-name="P052"
 fo:font-family="P052" fo:font-size="10pt" fo:language="en" fo:country="US"/></style:default-style>
<style:style style:name="Text" style:family="paragraph"/>
<style:style style:name="H1" style:family="paragraph"><style:text-properties
 fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:text-properties
 fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="H3" style:family="paragraph"><style:paragraph-properties
 fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt"
 fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties
 fo:page-width="210mm" fo:page-height="297mm" fo:margin="20mm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
'''

LATEX = r'''\documentclass[10pt,a4paper]{article}
\usepackage[margin=20mm]{geometry}
\setlength{\parindent}{0pt}
\renewcommand{\labelitemi}{$\bullet$}
\begin{document}
'''


def headings(programme):
    """Each day's date with its sessions, and of each session its heading."""
    for day in programme['days']:
        yield day['date'], [(f'{session["start"]} – {session["end"]} {session["title"]}', session)
                            for session in day['sessions']]


def html(programme):
    lines = [HTML.format(title=escape(programme['title']))]
    for date, sessions in headings(programme):
        lines.append(f'<h2>{date}</h2>')
        for heading, session in sessions:
            lines.append(f'<h3>{escape(heading)}</h3>')
            lines += [f'<p>{escape(text)}</p>' for text in session['abstract'].split('\n\n')]
            lines.append('<ul>')
            lines += [f'<li>{escape(text)}</li>' for text in session['questions']]
            lines.append('</ul>')
    return '\n'.join(lines) + '\n</body></html>\n'


def office(programme):
    lines = [OFFICE, f'<text:h text:style-name="H1" text:outline-level="1">'
                     f'{escape(programme["title"])}</text:h>']
    for date, sessions in headings(programme):
        lines.append(f'<text:h text:style-name="H2" text:outline-level="2">{date}</text:h>')
        for heading, session in sessions:
            lines.append(f'<text:h text:style-name="H3" text:outline-level="3">{escape(heading)}'
                         '</text:h>')
            lines += [f'<text:p text:style-name="Text">{escape(text)}</text:p>'
                      for text in session['abstract'].split('\n\n')]
            lines.append('<text:list>')
            lines += [f'<text:list-item><text:p text:style-name="Text">{escape(text)}</text:p>'
                      '</text:list-item>' for text in session['questions']]
            lines.append('</text:list>')
    return '\n'.join(lines) + '\n</office:text></office:body></office:document>\n'


def latex(programme):
    """The words of these programmes have nothing that LaTeX would take for its own but the dash."""
    lines = [LATEX, rf'{{\Huge {programme["title"]}\par}}']
    for date, sessions in headings(programme):
        lines.append(rf'\section*{{{date}}}')
        for heading, session in sessions:
            lines.append(rf'\subsection*{{{heading}}}')
            lines += [text + r'\par' for text in session['abstract'].split('\n\n')]
            lines.append(r'\begin{itemize}')
            lines += [rf'\item {text}' for text in session['questions']]
            lines.append(r'\end{itemize}')
    return '\n'.join(lines).replace(' – ', ' -- ') + '\n\\end{document}\n'
