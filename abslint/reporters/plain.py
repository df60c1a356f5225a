"""Diagnostics and counts as plain data, and plain data as JSON. Does not know how the pieces are joined."""

from __future__ import annotations

import json
from typing import Any

from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Diagnostic, Fix, Report
from abslint.model.span import Region
from abslint.model.telling import Header
from abslint.reporters.tally import tally

VERSION = 1
"""Of the JSON output; it grows when a reader of the former one would be misled."""

_encode = json.JSONEncoder(ensure_ascii=False).encode
_SURROGATE = Pattern(r"[\ud800-\udfff]")
_UNSEEN = Pattern(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<=#)#(?=\[)")


def dump(data: object) -> str:
    """JSON on one line that can be encoded as UTF-8.

    A lone surrogate, which I-JSON (RFC 7493) forbids, becomes U+FFFD. C1 and bidirectional controls and Unicode's
    line ends are written as escapes, and so is ``##[``, which GitHub's runner takes for a command: the same data,
    but harmless on a terminal, in a log and to readers that split lines.
    """
    text = _encode(data)
    if text.isascii() and "\x7f" not in text and "##[" not in text:
        return text
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", _SURROGATE.sub("\ufffd", text))


def place(region: Region) -> dict[str, int]:
    """Lines and columns by name."""
    return dict(zip(("line", "column", "end_line", "end_column"), region, strict=True))


def edits(fix: Fix | None) -> list[tuple[Region, str]]:
    """What a fix puts where; nothing if any of it cannot be told: a place unknown, a text that is not Unicode."""
    told = [(edit.region, edit.text) for edit in fix.edits] if fix else []
    whole = [(region, text) for region, text in told if region and not _SURROGATE.search(text)]
    return whole if len(whole) == len(told) else []


def diagnostic_data(diagnostic: Diagnostic, header: Header) -> dict[str, Any]:
    """A diagnostic as ``schemas/report.schema.json`` describes it."""
    card = header.rules.get(diagnostic.rule)
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.word,
        "message": diagnostic.message,
        "path": diagnostic.path,
        **place(diagnostic.region),
        "record": diagnostic.record,
        "record_index": diagnostic.record_index,
        "pointer": diagnostic.pointer,
        "value": diagnostic.value,
        "fix": _fix_data(diagnostic.fix),
        "related": [
            {"path": other.path, **place(other.region), "record": other.record, "message": other.message}
            for other in diagnostic.related
        ],
        "note": diagnostic.note,
        "url": diagnostic.url or (card.url if card else ""),
    }


def summary_data(report: Report, header: Header) -> dict[str, Any]:
    """The counts of a run as ``schemas/report.schema.json`` describes them."""
    found = tally(report.diagnostics)
    return {
        "files": report.files,
        "records": report.records,
        "problems": found.problems,
        "errors": found.errors,
        "warnings": found.warnings,
        "infos": found.infos,
        "fixable": found.fixable,
        "suppressed": report.suppressed,
        "skipped": len(report.skipped),
        "others": report.others,
        "fixed": header.fixed if header.written else 0,
        "cut": header.cut,
        "profiles": dict(sorted(report.profiles.items())),
    }


def _fix_data(fix: Fix | None) -> dict[str, Any] | None:
    told = edits(fix)
    if not fix or not told:
        return None
    return {
        "applicability": fix.applicability,
        "title": fix.title,
        "edits": [{**place(region), "text": text} for region, text in told],
    }
