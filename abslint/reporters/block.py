"""The block of one problem: headline, place, excerpt, carets, notes and help. Does not know what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.model.diagnostic import Diagnostic, Related
from abslint.model.telling import Style
from abslint.reporters.cells import cut, width, wrap
from abslint.reporters.escape import escape
from abslint.reporters.excerpt import Underlined, underline
from abslint.reporters.ink import BLUE, BOLD, CYAN, SEVERITY, Ink
from abslint.reporters.remedy import remedy
from abslint.reporters.summary import count

NARROWEST = 40
"""Columns below which a terminal's width is not believed."""
PLACES = 5
"""Related places that are shown; the rest is counted."""


def block(diagnostic: Diagnostic, remark: str, style: Style) -> Iterator[str]:
    """The lines of a problem, without line ends. ``remark`` is a note of the reporter's own, or empty."""
    ink, room = Ink(style.color), max(style.width, NARROWEST)
    margin = " " * len(str(diagnostic.region.line))
    notes = [note for note in (escape(diagnostic.note), remark) if note]
    yield from _headline(diagnostic, room, ink)
    yield _place(diagnostic, margin, ink)
    if diagnostic.excerpt.text:
        drawn = underline(diagnostic.excerpt, diagnostic.region, room - len(margin) - 3)
        taken = len(margin) + 3 + drawn.indent + drawn.carets + 1
        beside = notes.pop(0) if diagnostic.note and taken + width(notes[0]) <= room else ""
        yield from _excerpt(diagnostic, drawn, beside, ink)
        if diagnostic.related or not (notes or diagnostic.fix):
            yield ink.paint(BLUE, f"{margin} |")
    yield from _related(diagnostic.related if style.verbose else diagnostic.related[:PLACES], margin, room, ink)
    if len(diagnostic.related) > PLACES and not style.verbose:
        yield ink.paint(BLUE, f"{margin}:::") + f" and {count(len(diagnostic.related) - PLACES, 'more place')}"
    yield from _notes(notes, room, ink)
    if diagnostic.fix:
        yield from remedy(diagnostic.fix, len(margin) + 1, room, ink)


def _headline(diagnostic: Diagnostic, room: int, ink: Ink) -> Iterator[str]:
    word, rule = diagnostic.severity.word, f"[{escape(diagnostic.rule)}]"
    first = ink.paint(SEVERITY[diagnostic.severity], word) + ink.paint(BOLD, rule)
    message = escape(diagnostic.message) + ("  [*]" if diagnostic.fix and diagnostic.fix.safe else "")
    for number, line in enumerate(wrap(message, room, lead=len(word) + len(rule) + 1)):
        text = _starred(line, ink)
        yield f"{first} {text}".rstrip() if number == 0 else text


def _starred(line: str, ink: Ink) -> str:
    return line[:-3] + ink.paint(CYAN, "[*]") if line.endswith("[*]") else line


def _place(diagnostic: Diagnostic, margin: str, ink: Ink) -> str:
    named = [cut(escape(text), 80) for text in (diagnostic.record or "", diagnostic.pointer) if text]
    region = diagnostic.region
    place = f" {escape(diagnostic.path)}:{region.line}:{region.column}"
    return ink.paint(BLUE, f"{margin}-->") + place + ("  " + " ".join(named) if named else "")


def _excerpt(diagnostic: Diagnostic, drawn: Underlined, beside: str, ink: Ink) -> Iterator[str]:
    number = str(diagnostic.region.line)
    bar = ink.paint(BLUE, f"{' ' * len(number)} |")
    code = SEVERITY[diagnostic.severity]
    yield bar
    yield f"{ink.paint(BLUE, f'{number} |')} {drawn.text}".rstrip()
    yield f"{bar} {' ' * drawn.indent}{ink.paint(code, '^' * drawn.carets)} {ink.paint(code, beside)}".rstrip()


def _related(places: Sequence[Related], margin: str, room: int, ink: Ink) -> Iterator[str]:
    for place in places:
        where = f"{escape(place.path)}:{place.region.line}:{place.region.column}"
        lead = len(margin) + 4 + width(where) + 2
        first, *rest = wrap(escape(place.message), room, lead=lead, indent=margin + "      ")
        yield f"{ink.paint(BLUE, f'{margin}:::')} {where}  {first}".rstrip()
        yield from rest


def _notes(notes: Sequence[str], room: int, ink: Ink) -> Iterator[str]:
    for note in notes:
        first, *rest = wrap(note, room, lead=len("note: "))
        yield f"{ink.paint(CYAN, 'note:')} {first}"
        yield from rest
