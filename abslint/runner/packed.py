"""Diagnostics as compressed JSON and back, for a file that only its writer reads. Knows no order."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

import orjson

from abslint.model.diagnostic import Diagnostic, Excerpt, Fix, Related
from abslint.model.finding import Edit, Severity
from abslint.model.span import Region, Span


def pack(diagnostics: list[Diagnostic]) -> bytes:
    """Diagnostics as JSON: tuples as arrays. Their lines of text repeat each other, so that little is left of them."""
    try:
        text = orjson.dumps(diagnostics, default=tuple)
    except TypeError:  # half a character, or a number too long: what the standard library writes as escapes
        text = json.dumps(diagnostics).encode()
    return zlib.compress(text, 1)


def unpack(block: bytes) -> Iterator[Diagnostic]:
    """The diagnostics that were packed."""
    text = zlib.decompress(block)
    try:
        rows = orjson.loads(text)
    except ValueError:
        rows = json.loads(text)
    return map(_diagnostic, rows)


def _diagnostic(row: list[Any]) -> Diagnostic:
    rule, severity, message, path, region, span, record, index, pointer, value, fix, related, note, excerpt, url = row
    return Diagnostic(
        rule,
        _SEVERITIES[severity],
        message,
        path,
        Region(*region),
        Span(*span),
        record,
        index,
        pointer,
        value,
        fix and _fix(*fix),
        tuple([Related(other, Region(*place), words, whose) for other, place, words, whose in related]),
        note,
        Excerpt(*excerpt),
        url,
    )


def _fix(title: str, edits: list[Any], safe: bool, preview: tuple[list[str], list[str]]) -> Fix:
    placed = [Edit(Span(*span), text, region and Region(*region)) for span, text, region in edits]
    return Fix(title, tuple(placed), safe, (tuple(preview[0]), tuple(preview[1])))


_SEVERITIES = {int(severity): severity for severity in Severity}
