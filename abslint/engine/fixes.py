"""Fixes: turns what a rule proposes into edits of the text, with a preview. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Sequence

from abslint.decode import GUESSED, encode
from abslint.engine.seen import CONTEXT, Seen
from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Fix
from abslint.model.finding import Change, Edit, Proposal, ReplacePart
from abslint.model.source import Source

_LINE_END = Pattern(r"\r\n?|\n")

MANY = 32
"""Changes to one value from which on they are spelled as one."""


def make_fix(source: Source, title: str, edits: tuple[Edit, ...], safe: bool) -> Fix | None:
    """A fix with its edits in order, regions filled in, and a preview; None if edits overlap each other, or if the
    file's encoding lacks a character of theirs. Where that is a guess, one beyond ASCII makes the fix unsafe."""
    if len(edits) > 1:
        edits = tuple(sorted(edits, key=lambda edit: edit.span))
        if any(one.span.end > other.span.start for one, other in zip(edits, edits[1:], strict=False)):
            return None
    region = source.lines.region
    placed = []
    for span, text, _ in edits:
        if not text.isascii():
            if not _can_write(source, text):
                return None
            safe = safe and source.encoding not in GUESSED
        placed.append(Edit(span, text, region(span)))
    return Fix(title, tuple(placed), safe, _preview(source, placed))


def _can_write(source: Source, text: str) -> bool:
    """Whether the file's encoding has all characters of a text, as every encoding has those of ASCII."""
    try:
        encode(source, text, byte_order_mark=False)
    except UnicodeEncodeError:
        return False
    return True


def _preview(source: Source, edits: Sequence[Edit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Old and new text of the lines that change, and of no others; long lines are cut round the change."""
    old: list[str] = []
    new: list[str] = []
    for group in [edits] if len(edits) == 1 else _neighbours(source, edits):
        before, after = _change_of_lines(source.text, group)
        while before and after and before[0] == after[0]:
            before, after = before[1:], after[1:]
        while before and after and before[-1] == after[-1]:
            before, after = before[:-1], after[:-1]
        old += before
        new += after
    return tuple(old), tuple(new)


def _neighbours(source: Source, edits: Sequence[Edit]) -> list[list[Edit]]:
    """Edits grouped by the lines that they touch."""
    first, *others = edits
    groups = [[first]]
    for edit in others:
        if source.lines.number(edit.span.start) == source.lines.number(groups[-1][-1].span.end):
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _change_of_lines(text: str, edits: Sequence[Edit]) -> tuple[list[str], list[str]]:
    """The lines that edits touch, before and after. Looks no farther for their ends than it shows."""
    first, at = edits[0].span
    first = first if first > 0 else 0  # the byte-order mark stands before the text
    least = first - CONTEXT if first > CONTEXT else 0
    start = text.rfind("\n", least, first) + 1 or least
    pieces = [text[start:first], edits[0].text]
    for span, new, _ in edits[1:]:
        pieces += [text[at : span.start], new]
        at = span.end
    end = text.find("\n", at, at + CONTEXT)
    end = at + CONTEXT if end < 0 else end
    pieces.append(text[at:end])
    return _lines(text[start:end]), _lines("".join(pieces))


def _lines(text: str) -> list[str]:
    """The lines of a text. Whatever else programs part lines at, U+2028 or a form feed, is a character of theirs."""
    lines = _LINE_END.split(text)
    return lines if lines[-1] else lines[:-1]


def spell_proposal(seen: Seen, proposal: Proposal | None) -> Fix | None:
    """A proposal as edits of the text: whole, or None where the syntax cannot spell a change; unsafe if it takes a
    comment away."""
    if proposal is None:
        return None
    edits, base = list[Edit](), seen.paper.base
    for change in _merged(seen, proposal.moved(base).changes if base else proposal.changes):
        try:
            spelled = seen.paper.document.spell(change)
        except LookupError:
            return None
        if spelled is None:
            return None
        edits.extend(spelled)
    safe = proposal.safe and not any(map(seen.loses_comment, edits))
    return make_fix(seen.source, proposal.title, tuple(edits), safe) if edits else None


def _merged(seen: Seen, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes; very many to parts of one value as a single one, since each is spelled by looking at all of it."""
    if len(changes) <= MANY:
        return changes
    parts = [change for change in changes if isinstance(change, ReplacePart)]
    if len(parts) < len(changes) or len({change.pointer for change in parts}) > 1:
        return changes
    parts.sort(key=lambda change: change.part)
    text = seen.paper.document.written(parts[0].pointer)
    first = at = parts[0].part[0]
    pieces = []
    for change in parts:
        pieces += [text[at : change.part[0]], change.text]
        at = change.part[1]
    return (ReplacePart(parts[0].pointer, (first, at), "".join(pieces)),)
