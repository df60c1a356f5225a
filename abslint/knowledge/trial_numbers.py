"""Registration numbers of trials and reviews in running text, and how they should be written.

ClinicalTrials.gov (NCT and eight digits), ISRCTN (eight digits), PROSPERO (CRD42 and nine digits, since 2025 ten),
EudraCT (``dddd-dddddd-dd``) and CTIS, its successor, which adds two more digits. Other registries' numbers are passed
over, and whether a number is registered is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

PIECES = ("nct", "isrctn", "crd", "eudra", "ctis", "eu ct", "euct", "eu-ct")
"""Lower-cased literals, one of which stands in every text in which anything is found."""

SIGN = (
    r"(?:[nN][cC][tT]|[iI][sS][rR][cC][tT][nN])[^A-Za-z0-9]?[^A-Za-z0-9]?[0-9][0-9][0-9][0-9]"
    r"|[cC][rR][dD][^A-Za-z0-9]?[^A-Za-z0-9]?42|[eE][uU][dD][rR][aA]|CTIS|EU[- ]?CT"
)
"""A pattern as ``Look`` has them that says more."""

_NUMBER = Pattern(
    r"(?<![A-Za-z0-9/=_.-])(?P<name>nct|isrctn|crd)(?P<gap>(?:[ \u00a0\u2009\u202f]{1,2}|[-\u2010-\u2014:#]\s?)?)"
    r"(?P<digits>\d{5,16})(?!\d)",
    re.IGNORECASE,
)
_DASH = r"[-\u2010-\u2015\u2212]"
_EUROPEAN = Pattern(
    r"(?P<name>\b[Ee][Uu][Dd][Rr][Aa][- ]?CT|\bCTIS|\bEU[- ]?CT)\b[^\d\n<>]{0,40}"
    rf"(?P<number>(?<![\d-])(?:19|20)\d\d(?P<first>\s?{_DASH}\s?)\d{{4,8}}(?P<second>\s?{_DASH}\s?)\d{{1,3}})(?!\d)"
)
_RIGHT_EUROPEAN = Pattern(r"\d{4}-\d{6}-\d{2}")


class TrialNumber(NamedTuple):
    """A number that is not written as its registry does: its range (code points); ``right`` is how it should be
    written, empty where digits are missing or too many; ``form`` says what such a number looks like; ``safe``: only
    case and spaces differ."""

    start: int
    end: int
    right: str
    form: str
    safe: bool


_FORMS = {
    "NCT": ((8,), "NCT and eight digits"),
    "ISRCTN": ((8,), "ISRCTN and eight digits"),
    "CRD": ((11, 12), "CRD42 and nine or ten digits"),
}


def find_misspelt(text: str) -> Iterator[TrialNumber]:
    """The numbers of a text that are not written as their registries do."""
    for match in _NUMBER.finditer(text):
        found = _lettered(match)
        if found is not None:
            yield found
    for match in _EUROPEAN.finditer(text):
        found = _european(match)
        if found is not None:
            yield found


def _lettered(match: re.Match[str]) -> TrialNumber | None:
    name, gap, digits = match["name"].upper(), match["gap"], match["digits"]
    lengths, form = _FORMS[name]
    if (name == "CRD" and not digits.startswith("42")) or (name == "NCT" and gap and not digits.startswith("0")):
        return None  # it may count something else
    right = name + digits if len(digits) in lengths else ""
    if match[0] == right or (not right and gap.strip()):
        return None
    return TrialNumber(*match.span(), right, form, bool(right) and not gap.strip())


def _european(match: re.Match[str]) -> TrialNumber | None:
    number = match["number"]
    if _RIGHT_EUROPEAN.fullmatch(number):
        return None
    right = number.replace(match["first"], "-").replace(match["second"], "-")
    if not _RIGHT_EUROPEAN.fullmatch(right):
        right = ""
    safe = match["first"].strip() == match["second"].strip() == "-"
    return TrialNumber(
        *match.span("number"), right, "four, six and two digits with hyphens between", bool(right) and safe
    )
