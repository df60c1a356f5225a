"""The neighbourhood of a change in a long scalar: enough to judge the change by, without reading all the rest again.

Between two letters that stand for themselves a scalar can be cut in any style: no escape, quote, fold or indicator
reaches across. Knows no tree.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from abslint.formats.yaml_layout import BLOCKS, Layout
from abslint.formats.yaml_quote import fits_plain, reads
from abslint.model.span import Part

_REACH = 200
"""Code points on either side in which two letters are looked for."""


class Nearby(NamedTuple):
    """A stretch of a scalar: its decoded text before and behind the change, and where it stands in the source."""

    before: str
    behind: str
    start: int
    end: int


def nearby(source: str, text: str, layout: Layout, part: Part) -> Nearby | None:
    """The neighbourhood of a part of a scalar that reads ``text``; None where no letters stand round it."""
    first = next((at for at in range(part[0] - 1, max(part[0] - _REACH, 0), -1) if _cut(source, text, layout, at)), 0)
    last = next(
        (at for at in range(part[1] + 1, min(part[1] + _REACH, len(text))) if _cut(source, text, layout, at)), 0
    )
    if not first or not last:
        return None
    return Nearby(text[first : part[0]], text[part[1] : last], layout.span(first, first)[0], layout.span(last, last)[0])


def _cut(source: str, text: str, layout: Layout, at: int) -> bool:
    """Whether the characters on both sides of an offset are letters or digits, spelled as themselves."""
    pair = text[at - 1 : at + 1]
    return pair.isalnum() and source[slice(*layout.span(at - 1, at + 1))] == pair


def reads_nearby(piece: str, style: str, indent: int, text: str) -> bool:
    """Whether a stretch from the midst of a scalar of a style, spelled so, reads as a text."""
    if style in BLOCKS:
        return reads(f"{style}-\n{' ' * indent}{piece}", style, text)
    return reads(f"{style}{piece}{style}", style, text)


@lru_cache(maxsize=8)
def fitted_plain(text: str, in_flow: bool) -> bool:
    """``fits_plain`` of a plain scalar as it is, remembered while its parts are changed one by one."""
    return fits_plain(text, in_flow, folded=True)
