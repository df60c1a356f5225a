"""Finds references to literature in running text: numbers in brackets, and names with years.

Intervals, ranges behind a number, chemical names, a cover's page and the publisher of a book are none, nor are numbers
whose list stands in the text, too.
"""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

_NAME = r"(?:(?:van|von|de|der|den|la|le|di) ){0,2}[A-Z][a-zß-öø-ÿ]+(?:[-’' ][A-Z][a-zß-öø-ÿ]+){0,2}"
_YEAR = r"(?:18|19|20)\d\d[a-z]?"
SIGN = (
    r"\[[1-9][0-9]?[0-9]?[ ,;\-\]\u{2013}]"
    r"|\([^()]*[a-z\u{df}-\u{ff}.]\.?,? (?:18|19|20)[0-9][0-9][a-z]?[;,):]"
)
"""What stands in every text that has one: a pattern as ``Literals`` have them, too."""

_NUMBERS = r"\[[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2}){0,20}\](?![\w\[(])"
_FOUND = Pattern(
    rf"(?<=[\w.,;)”> ])(?<!\d )(?<!\d){_NUMBERS}"
    rf"|\((?:see |e\.g\.,? |cf\. )?(?P<name>{_NAME})(?P<others>(?:(?:,| and|,? &) {_NAME}){{0,4}}(?: et al\.?)?)"
    rf"(?P<comma>,?) {_YEAR}(?=[;,):])"
)
_DIGITS = Pattern(r"\d+")
_MEASURED = Pattern(r"\d[\d.,]*\s\S{1,20}(?:\s\S{1,20})?\s?\Z")
"""A number with its unit, behind which brackets hold its range."""

_DATES = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Spring Summer Autumn Fall Winter Since Until From Before After Version Release".split()
)


_PUBLISHER = Pattern(
    r"(?:Press|Publish(?:ers|ing)|Books|Verlag|Routledge|Springer|Elsevier|Palgrave|Wiley|Blackwell|Sage|Macmillan|Penguin"
    r"|Brill|Erlbaum|McGraw|Academic|Longman|Norton|Ashgate|Peter Lang)\b"
)
_LISTED = Pattern(r"(?:\n|<(?:p|li|div|br ?/?)>)\s{0,9}\[1\]\s")
"""The first entry of a list of references."""


def find_citation(text: str) -> Part | None:
    """The range of the first reference (code points), None if there is none."""
    listed: bool | None = None
    for match in _FOUND.finditer(text):
        if not _cites(match, text):
            continue
        if match["name"] is None:
            listed = _LISTED.search(text) is not None if listed is None else listed
            if listed:
                continue
        return match.span()
    return None


def _cites(match: re.Match[str], text: str) -> bool:
    name = match["name"]
    if name is not None:
        if match["comma"] and not match["others"] and _PUBLISHER.search(name):
            return False
        return name.split()[0] not in _DATES and bool(match["others"] or match["comma"])
    if text.endswith(("P. ", "p. "), 0, match.start()):
        return False
    numbers = [int(number) for number in _DIGITS.findall(match[0])]
    in_order = all(left < right for left, right in zip(numbers, numbers[1:], strict=False))
    return in_order and max(numbers) < 400 and not _MEASURED.search(text, max(0, match.start() - 50), match.start())
