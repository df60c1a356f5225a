"""Titles and degrees that stand with a name. Does not know which belong to a name by law or by the bearer's wish.

Initials look like degrees (``Zimmer MD``, ``Griffiths, M.D.``): what may be either is no degree.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

_TITLE = r"(?:Dra?|Profa?|Mr|Mrs|Ms|Dott)"
_FURTHER = r"(?:Ing|Dipl|med|rer|nat|phil|habil|h\.\s?c|mult|Univ|Assoc|Asst|Priv|Doz|apl|Hon)"
_BEFORE = Pattern(
    rf"(?:(?:{_FURTHER}\.[ -]*)*+(?:{_TITLE}\.|{_TITLE}(?=\s)|Professor(?=\s))[ -]*(?:{_FURTHER}\.[ -]*)*+)+"
    r'|ד["״]ר(?:\s+|\Z)|(?:[Пп]роф\.|[Дд]-р\.?)\s*'
)

_SURE = (
    r"Ph\.?\s?D|PHD|D\.?Phil|M\.?Phil|M\.?Sc|B\.?Sc|Pharm\.?\s?D|Ed\.?D|Psy\.?D|Dr\.?\s?P\.?H|M\.?B\.?Ch\.?B|M\.?Ed"
    r"|Dr\.\s?(?:med|rer\.\s?nat|phil|Ing)"
)
_UNSURE = (
    r"M\.?D|M\.?P\.?H|R\.?N|M\.?B\.?B\.?S|D\.?D\.?S|D\.?M\.?D|D\.?V\.?M|M\.?B\.?A|J\.?D|LL\.?M|M\.?A|B\.?A|M\.?S|B\.?S|"
    r"D\.?O|M\.?S\.?N|B\.?S\.?N|F\.?R\.?C\.?[PS]|F\.?A\.?C\.?[PSC]|P\.?E|C\.?P\.?A|M\.?S\.?W|D\.?N\.?P"
)
_BEHIND = Pattern(rf"(?:,?\s+|,\s*)(?P<sure>{_SURE})\.?\s*\Z|\s*,\s*(?:{_UNSURE})\.?\s*\Z")
_MOST = 8
"""Degrees of one person."""

_INITIAL = Pattern(r"(?:\A|[\s.])[^\W\d_](?:\.|(?=\s))")


class Tail(NamedTuple):
    """Degrees behind a name: where the first begins, whether one of them is surely a degree, and how many they are."""

    start: int
    sure: bool
    number: int


def title_before(text: str) -> Part | None:
    """The place of titles at the beginning of a name (code points, the space behind them included), else None."""
    start = len(text) - len(text.lstrip())
    found = _BEFORE.match(text, start)
    return None if found is None else (start, found.end())


def _tail(text: str) -> Tail:
    end, sure, count = len(text.rstrip()), False, 0
    while count < _MOST:
        from_here = max(0, end - 24)
        found: re.Match[str] | None = _BEHIND.search(text[from_here:end])
        if found is None:
            break
        end, sure, count = from_here + found.start(), sure or found["sure"] is not None, count + 1
    return Tail(end, sure, count)


def degree_behind_part(text: str) -> Part | None:
    """The place of degrees at the end of a family or given name that has the other beside it, where no comma parts
    names."""
    tail = _tail(text)
    return (tail.start, len(text)) if tail.number and text[: tail.start].strip() else None


def degree_behind_name(text: str) -> Part | None:
    """The place of degrees at the end of a name in one text.

    An unsure one behind a comma is one where a comma stands before it (``Marsh, Ida, MD``), or an initial that no
    family name has (``Ida B. Marsh, MD``).
    """
    tail = _tail(text)
    head = text[: tail.start]
    if not tail.number or not head.strip():
        return None
    if tail.sure or tail.number > 1 or "," in head or ("." in head and _INITIAL.search(head)):
        return tail.start, len(text)
    return None
