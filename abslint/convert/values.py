"""Values in the native vocabulary: types, languages, statuses, dates, identifiers. Knows no record."""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.babel import BABEL
from abslint.knowledge.bibtex import TYPES as BIBTEX
from abslint.knowledge.dates import parse_edtf, read_date
from abslint.knowledge.languages import is_tag, read_language, shortest, split_languages
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.ris import TYPES as RIS
from abslint.knowledge.statuses import find_status
from abslint.model.forms import Forms

TYPES = frozenset(
    "article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal-case "
    "legislation manuscript map motion-picture musical-score pamphlet paper-conference patent performance "
    "periodical personal-communication "
    "post post-weblog preprint regulation report review review-book software song speech standard thesis treaty "
    "webpage".split()
)
"""The native types, as schemas/record.schema.json has them."""

UPDATES = frozenset({"correction", "retraction", "withdrawal", "expression-of-concern", "erratum"})
RELATIONS = frozenset(
    "retraction-of retracted-by correction-of corrected-by concern-by version-of has-version preprint-of has-preprint "
    "translation-of part-of reviews".split()
)
_OTHER_UPDATES = {"corrigendum": "correction", "removal": "withdrawal", "concern": "expression-of-concern"}
_OTHER_RELATIONS = {"review-of": "reviews"}

_SUBTYPE = Pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PUBMED = Pattern(r"(?i)https?://(?:www\.|pubmed\.)?ncbi\.nlm\.nih\.gov/(?:pubmed/)?(\d{1,8})/?")
_CENTRAL = Pattern(r"(?i)https?://(?:www\.|pmc\.)?ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/(?:PMC)?(\d{1,8})/?")
_ORCID = Pattern(r"(?i)https?://(?:www\.)?orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/?")
_ROR = Pattern(r"(?i)https?://(?:www\.)?ror\.org/(0[a-z0-9]{6}\d\d)/?")
_EDTF_TIME = Pattern(r"(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d.*", re.DOTALL)
_HOUR = Pattern(r"[Tt ](?!00:00(?::00(?:\.0+)?)?(?![:.\d]))\d\d:\d\d")
_SLASHED = Pattern(r"(\d{4})(?:/(\d\d?)?(?:/(\d\d?)?(?:/(.*))?)?)?", re.DOTALL)


NO_TYPE = "the type {} is kept as written: it is none of the native ones"
NO_SUBTYPE = "the kind {} is left out: it cannot be written as a subtype"
NO_TAG = "the language {} has no known tag"
NO_STATUS = "the status {} is kept as written: it is none that is known"
NO_DATE = "the date {} is kept as written: it has no one reading"

MANY = {
    NO_TYPE: "types are kept as written: they are none of the native ones",
    NO_SUBTYPE: "kinds are left out: they cannot be written as subtypes",
    NO_TAG: "languages are kept as written: they have no known tag",
    NO_STATUS: "statuses are kept as written: they are none that is known",
    NO_DATE: "dates are kept as written: they have no one reading",
}
"""What is said of many records instead."""


class Read(NamedTuple):
    """A value in the native vocabulary; ``fault`` says in plain words why it is not, ``value`` as it was written."""

    value: str
    fault: str = ""


def read_type(text: str) -> Read:
    """The native type of one of CSL's, of a profile's reading, or of BibTeX's or RIS's, which others borrow."""
    value = text.strip().replace("_", "-")
    if value not in TYPES:
        value = BIBTEX.get(value.lower(), RIS.get(value, value)).replace("_", "-")
    return Read(value) if value in TYPES else Read(text, NO_TYPE)


def read_subtype(text: str) -> Read:
    """A subtype in small letters with hyphens."""
    value = re.sub(r"[\W_]+", "-", text.strip().lower()).strip("-")
    return Read(value) if _SUBTYPE.fullmatch(value) else Read("", NO_SUBTYPE)


def read_languages(text: str) -> list[Read]:
    """The tags of a language, or of several in one text."""
    if text.lower() in BABEL and not is_tag(text):
        return [Read(BABEL[text.lower()])]
    listed = split_languages(text)
    if listed and all(one.tag for one in listed):
        return [Read(one.tag) for one in listed]
    if is_tag(text.replace("_", "-")):
        return [Read(shortest(text.replace("_", "-")))]
    reading = read_language(text)
    if reading.kind == "name" and reading.tag:
        return [Read(reading.tag)]
    return [Read(text, NO_TAG)]


def read_status(text: str) -> Read:
    """The native word for a status."""
    found = find_status(text)
    if found is None or found.native == "enhanced":
        return Read(text, NO_STATUS)
    return Read(found.native)


def read_day(text: str) -> Read:
    """A date in ISO 8601 or EDTF; one with several readings, or none, as written."""
    stripped = text.strip()
    if (timed := _EDTF_TIME.fullmatch(stripped)) and parse_edtf(timed[1]):
        return Read(timed[1])
    if parse_edtf(stripped):
        return Read(stripped)
    slashed = _SLASHED.fullmatch(stripped)
    if slashed and "/" in stripped and (day := _of_slashes(slashed)):
        return Read(day)
    reading = read_date(text)
    if reading.reading:
        return Read(reading.reading)
    return Read(text, NO_DATE)


def _of_slashes(match: re.Match[str]) -> str:
    """RIS's ``2021/04/21/``: what is left out is not known; a note behind it says no more."""
    year, month, day, note = match.groups()
    parts = [year, *(f"{int(part):02}" for part in (month, day if month else None) if part)]
    text = "-".join(parts)
    return text if not (day and not month) and parse_edtf(text) and not (note and len(parts) < 2) else ""


def has_time(text: str) -> bool:
    """Whether a date says a time of day, too, that is more than the day's beginning."""
    timed = _EDTF_TIME.fullmatch(text.strip())
    return timed is not None and _HOUR.search(text) is not None


def read_update(text: str) -> str:
    """The native type of an update, the empty string if it has none."""
    value = text.strip().lower().replace("_", "-").replace(" ", "-")
    value = _OTHER_UPDATES.get(value, value)
    return value if value in UPDATES else ""


def read_relation(text: str) -> str:
    """The native type of a relation, the empty string if it has none."""
    value = text.strip().replace("_", "-").removeprefix("is-")
    value = _OTHER_RELATIONS.get(value, value)
    return value if value in RELATIONS else ""


def bare(text: str, term: str) -> str:
    """An identifier of PubMed, ORCID or ROR without the address that it is given as."""
    pattern = {"pmid": _PUBMED, "pmcid": _CENTRAL, "orcid": _ORCID, "ror": _ROR}.get(term.rpartition(".")[2])
    match = pattern.fullmatch(text.strip()) if pattern else None
    if match is None:
        return text
    return f"PMC{match[1]}" if pattern is _CENTRAL else match[1]


def hyphened(pages: str, forms: Forms) -> str:
    """Pages with a hyphen, where the shape has another dash."""
    for dash in sorted(forms.page_dashes - {"-"}, key=len, reverse=True):
        pages = re.sub(rf"(?<=\w)\s*{re.escape(dash)}\s*(?=\w)", "-", pages)
    return pages
