"""Diagnostics as bytes and back, for a file that only its writer reads. Knows no order."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from typing import Any

from abslint.model.diagnostic import Diagnostic, Excerpt, Fix, Related
from abslint.model.finding import Edit, Severity
from abslint.model.span import Region, Span

Lines = tuple[str, ...]


def pack(diagnostics: list[Diagnostic]) -> bytes:
    """Diagnostics as plain tuples, marshalled. Only what this process packed may be unpacked.

    To compress them would take longer than all the rest. Instead a preview is left out that can be made again of the
    excerpt and the edit, which is nearly always: so two thirds are spared.
    """
    return marshal.dumps([_row(one) for one in diagnostics])


def unpack(block: bytes) -> Iterator[Diagnostic]:
    """The diagnostics that were packed."""
    return map(_diagnostic, marshal.loads(block))  # noqa: S302 - our own


def _row(one: Diagnostic) -> tuple[Any, ...]:
    rule, severity, said, path, region, span, record, index, pointer, value, fix, others, note, excerpt, url, asks = one
    return (
        rule,
        int(severity),
        said,
        path,
        tuple(region),
        tuple(span),
        record,
        index,
        pointer,
        value,
        fix and _fix_row(fix, excerpt),
        [(other, tuple(place), words, whose) for other, place, words, whose in others],
        note,
        tuple(excerpt),
        url,
        asks,
    )


def _diagnostic(row: tuple[Any, ...]) -> Diagnostic:
    rule, severity, said, path, region, span, record, index, pointer, value, fix, others, note, excerpt, url, asks = row
    shown = _made(Excerpt, excerpt)
    values = (
        rule,
        _SEVERITIES[severity],
        said,
        path,
        _made(Region, region),
        _made(Span, span),
        record,
        index,
        pointer,
        value,
        fix and _fix(fix, shown),
        tuple([Related(other, _made(Region, place), words, whose) for other, place, words, whose in others]),
        note,
        shown,
        url,
        asks,
    )
    return _made(Diagnostic, values)


def _fix_row(fix: Fix, excerpt: Excerpt) -> tuple[Any, ...]:
    title, edits, safe, preview = fix
    placed = [(tuple(span), text, region and tuple(region)) for span, text, region in edits]
    return title, placed, safe, None if preview == _usual_preview(fix.edits, excerpt) else preview


def _fix(row: tuple[Any, ...], excerpt: Excerpt) -> Fix:
    title, placed, safe, preview = row
    edits = tuple([Edit(_made(Span, span), text, region and _made(Region, region)) for span, text, region in placed])
    return Fix(title, edits, safe, preview or _usual_preview(edits, excerpt))


def _usual_preview(edits: tuple[Edit, ...], excerpt: Excerpt) -> tuple[Lines, Lines]:
    """What a fix of one edit shows if its line is the excerpt's: nearly always that is its preview."""
    region = edits[0].region if len(edits) == 1 else None
    if region is None:
        return (), ()
    start, end = max(region.column - excerpt.column, 0), max(region.end_column - excerpt.column, 0)
    return (excerpt.text,), (excerpt.text[:start] + edits[0].text + excerpt.text[end:],)


_SEVERITIES = {int(severity): severity for severity in Severity}
_made = tuple.__new__  # makes a named tuple of a tuple in half the time that its own constructor takes
