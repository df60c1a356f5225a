"""How tags are taken out of a text, and with them the line breaks and blanks that only laid them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.markup import Tag
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

BREAKING = frozenset(["p", "div", "br", "sec"])
"""Tags that part words."""

_INDENTED = Pattern(r"(?<![ \t])[ \t]*\n[ \t]{2,}(?=\S)")

_OPENING = frozenset("([{/")
"""Characters behind which no space stands."""

_CLOSING = frozenset(")]},.;:/%")
"""Characters before which none does."""

_BLANK_LINE = Pattern(r"\n[ \t]*\n")


def cuts_of(text: str, tags: Sequence[Tag]) -> Iterator[tuple[Part, str]]:
    """Each run of tags (code points) and what takes its place: nothing, or a break where words would run together.

    Line breaks beside a paragraph's tag are a pretty-printer's: they go with it, but for a blank line and the last.
    """
    for run in _runs(text, tags):
        start, end = run[0].start, run[-1].end
        if not any(tag.name in BREAKING for tag in run):
            yield (start, end), ""
            continue
        before, after = _layout_before(text[:start]), _layout_after(text[end:])
        start, end = start - len(before), end + len(after)
        apart = text[max(start - 1, 0) : start].strip() and text[end : end + 1].strip()
        yield (start, end), _break(before, text[start + len(before) : end - len(after)], after) if apart else ""


def gaps_beside(text: str, tags: Sequence[Tag]) -> Iterator[tuple[Part, str]]:
    """The indented line breaks that a pretty-printer put beside tags inside a sentence, and what takes the place of
    each: a space, or nothing beside brackets and marks. Those beside a paragraph's tag are left out."""
    ends = {tag.end: tag for tag in tags}
    starts = {tag.start: tag for tag in tags}
    for gap in _INDENTED.finditer(text):
        start, end = gap.span()
        before, behind = ends.get(start), starts.get(end)
        beside = [tag.name for tag in (before, behind) if tag]
        if not beside or not BREAKING.isdisjoint(beside):
            continue
        left, right = before.start if before else start, behind.end if behind else end
        last, first = text[max(left - 1, 0) : left], text[right : right + 1]
        hyphen = first == "-" and not text[right + 1 : right + 2].isspace()
        joined = not (last and first) or last in _OPENING or first in _CLOSING or hyphen
        yield (start, end), "" if joined else " "


def _runs(text: str, tags: Sequence[Tag]) -> Iterator[list[Tag]]:
    """Tags with nothing between them but layout."""
    run: list[Tag] = []
    for tag in tags:
        if run and (gap := text[run[-1].end : tag.start]) and not _is_layout(gap):
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _is_layout(gap: str) -> bool:
    return "\n" in gap and gap.isspace()


def _layout_before(text: str) -> str:
    gap = text[len(text.rstrip()) :]
    return gap if _is_layout(gap) else ""


def _layout_after(text: str) -> str:
    gap = text[: len(text) - len(text.lstrip())]
    return gap if _is_layout(gap) and text != "\n" else ""  # a block of YAML ends in a line break


def _break(*gaps: str) -> str:
    if any(_BLANK_LINE.search(gap) for gap in gaps):
        return "\n\n"
    return "\n" if any("\n" in gap for gap in gaps) else " "
