"""In which of several forms a code is written: languages, DOIs, dates. Knows nothing of which form is right."""

from __future__ import annotations

from functools import lru_cache

from abslint.knowledge.dates import read_date
from abslint.knowledge.language_codes import tags_by_code
from abslint.knowledge.languages import is_tag, language_forms
from abslint.knowledge.patterns import Pattern

_ISO = Pattern(r"9{4}-99(?:-99)?(?:[T~?%/.-].*)?")
_INTERVAL = Pattern(r"9{4}[~?%]?/(?:9{4}[~?%]?|\.\.)?")
"""EDTF: from one year to another, or on."""

_SLASHES = Pattern(r"9{4}/9{0,2}/9{0,2}(?:/.*)?")
"""RIS: behind its third slash anything may stand."""


@lru_cache(256)
def code_form(spelling: str) -> str:
    """The form of what ``spellings.codes`` gave, in words; the empty string where no other form could stand instead."""
    kind, _, text = spelling.partition("\n")
    if kind == "language":
        return _language_form(text)
    return _doi_form(text) if kind == "doi" else _date_form(text)


def _language_form(text: str) -> str:
    forms = language_forms(text)
    if "locale" in forms:
        return "a code with an underscore"
    if is_tag(text):
        base = text.partition("-")[0].lower()
        if len(base) == 2:
            return "a code of two letters"
        return "a code of three letters" if len(tags_by_code().get(base, base)) == 2 else ""
    return "a name" if "name" in forms else ""


def _doi_form(lead: str) -> str:
    lead = lead.strip().lower()
    if not lead:
        return "bare"
    return "a link" if "/" in lead else "behind a label" if lead.startswith("doi") else ""


def _date_form(shape: str) -> str:
    """Of a date whose digits are all 9; a year alone may stand in any form."""
    if shape.removeprefix("-").rstrip("~?%") in ("9999", ""):
        return ""
    if _ISO.fullmatch(shape) or _INTERVAL.fullmatch(shape):
        return "as ISO 8601 has it"
    if any(char.isalpha() for char in shape) and not _SLASHES.fullmatch(shape):
        date = read_date(shape)
        no_date = date.kind == "unknown" or date.readings == ("9999",)  # words, or a year with a letter behind it
        return "" if no_date else "with a name of the month"
    for sign, words in (("/", "slashes"), (".", "full stops"), ("-", "hyphens")):
        if sign in shape:
            return f"with {words}, year {'first' if shape.startswith('9999') else 'last'}"
    return "in digits alone" if len(shape) == 8 else ""
