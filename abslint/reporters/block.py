"""The block of one problem: headline, place, excerpt, carets, notes and help. Does not know what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from abslint.model.diagnostic import Diagnostic, Related
from abslint.model.finding import Severity
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


def block(diagnostic: Diagnostic, remark: str, style: Style) -> list[str]:
    """The lines of a problem, without line ends. ``remark`` is a note of the reporter's own, or empty."""
    ink, room = Ink(style.color), max(style.width, NARROWEST)
    region, excerpt, fix = diagnostic.region, diagnostic.excerpt, diagnostic.fix
    margin = " " * len(str(region.line))
    notes = [escape(diagnostic.note)] if diagnostic.note else []
    if remark:
        notes.append(remark)
    lines = _headline(diagnostic, room, style.color)
    lines.append(_place(diagnostic, margin, ink))
    if excerpt.text:
        drawn = underline(excerpt, region, room - len(margin) - 3)
        taken = len(margin) + 3 + drawn.indent + drawn.carets + 1
        beside = notes.pop(0) if diagnostic.note and taken + width(notes[0]) <= room else ""
        bar = ink.paint(BLUE, f"{margin} |")
        lines += (bar, *_excerpt(diagnostic, drawn, beside, bar, ink))
        if diagnostic.related or not (notes or fix):
            lines.append(bar)
    if diagnostic.related:
        lines += _related(diagnostic.related, margin, room, style)
    for note in notes:
        lines += _note(note, room, ink)
    if fix:
        lines += remedy(fix, len(margin) + 1, room, ink)
    return lines


def _headline(diagnostic: Diagnostic, room: int, color: bool) -> list[str]:
    head, columns = _head(diagnostic.severity, diagnostic.rule, color)
    star = "  [*]" if diagnostic.fix and diagnostic.fix.safe else ""
    lines = wrap(escape(diagnostic.message) + star, room, lead=columns + 1)
    if color:
        lines = [line[:-3] + Ink(color).paint(CYAN, "[*]") if line.endswith("[*]") else line for line in lines]
    lines[0] = f"{head} {lines[0]}".rstrip()
    return lines


@lru_cache(256)
def _head(severity: Severity, rule: str, color: bool) -> tuple[str, int]:
    """What a headline begins with, and its columns. A run has as many as rules that found something."""
    ink, rule = Ink(color), f"[{escape(rule)}]"
    return ink.paint(SEVERITY[severity], severity.word) + ink.paint(BOLD, rule), len(severity.word) + len(rule)


def _place(diagnostic: Diagnostic, margin: str, ink: Ink) -> str:
    named = ""
    for text in (diagnostic.record, diagnostic.pointer):
        if text:
            named += " " + cut(escape(text), 80)
    place = f"{escape(diagnostic.path)}:{diagnostic.region.line}:{diagnostic.region.column}"
    return f"{ink.paint(BLUE, f'{margin}-->')} {place}{named and ' ' + named}"


def _excerpt(diagnostic: Diagnostic, drawn: Underlined, beside: str, bar: str, ink: Ink) -> tuple[str, str]:
    code = SEVERITY[diagnostic.severity]
    number = ink.paint(BLUE, f"{diagnostic.region.line} |")
    carets = f"{bar} {' ' * drawn.indent}{ink.paint(code, '^' * drawn.carets)} {ink.paint(code, beside)}"
    return f"{number} {drawn.text}".rstrip(), carets.rstrip()


def _related(places: Sequence[Related], margin: str, room: int, style: Style) -> list[str]:
    mark = Ink(style.color).paint(BLUE, f"{margin}:::")
    shown = places if style.verbose else places[:PLACES]
    lines = []
    for place in shown:
        where = f"{escape(place.path)}:{place.region.line}:{place.region.column}"
        lead = len(margin) + 4 + width(where) + 2
        first, *rest = wrap(escape(place.message), room, lead=lead, indent=margin + "      ")
        lines += [f"{mark} {where}  {first}".rstrip(), *rest]
    if len(places) > len(shown):
        lines.append(f"{mark} and {count(len(places) - len(shown), 'more place')}")
    return lines


def _note(note: str, room: int, ink: Ink) -> list[str]:
    first, *rest = wrap(note, room, lead=len("note: "))
    return [f"{ink.paint(CYAN, 'note:')} {first}", *rest]
