"""Publication statuses: the native vocabulary and what others call its words. Does not know what a record's says."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from abslint.knowledge.closest import closest
from abslint.knowledge.dates import read_date
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold
from abslint.knowledge.table import pieces, read_table
from abslint.model.glance import Glance, Look

Range = tuple[int, int]
"""A half-open range of code points."""

LONGEST = 120
"""Longer texts (code points) are no status."""

NATIVE_STATUSES = (
    "in-preparation",
    "submitted",
    "in-press",
    "epub-ahead-of-print",
    "published",
    "unpublished",
    "preprint",
)
"""The native vocabulary, in a paper's order of life; the last two stand beside it."""

LATER_EVENTS = ("corrected", "enhanced", "withdrawn", "retracted", "expression-of-concern")
"""Words for what happens to a published paper: accepted as aliases, but kept in its updates."""

VOCABULARIES = {
    "pure_label": "Pure",
    "pure_uri_suffix": "Pure",
    "niso_jav": "NISO",
    "coar_version_uri": "COAR",
    "eu_repo_version": "eu-repo",
    "openalex_version": "OpenAlex",
    "pubmed_publicationstatus": "PubMed",
    "csl_status": "CSL",
    "biblatex_pubstate": "BibLaTeX",
    "cff_status": "CFF",
    "schema_org_creativeWorkStatus": "schema.org",
    "fhir_cited_artifact_status": "FHIR",
    "pubmed_history_pubstatus": "PubMed",
    "datacite_datetype": "DataCite",
    "jats_date_type": "JATS",
    "jats_legacy_pub_type": "JATS",
}
"""The table's columns of other vocabularies, and whose they are."""

DATE_VOCABULARIES = ("pubmed_history_pubstatus", "datacite_datetype", "jats_date_type", "jats_legacy_pub_type")
"""Vocabularies that name dates: their words say little of the status."""

_BREAK = Pattern(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*[,;:(\[–—]\s*|\s+")


class StatusMatch(NamedTuple):
    """A status found: the native token; whether nothing is lost by writing it; the vocabulary that the word is of.

    ``vocabulary`` is ``native``, a column of the table, ``portal`` (a label of Pure in another language) or
    ``alias`` (a common word of nobody's).
    """

    native: str
    safe: bool
    vocabulary: str


class StatusAndDate(NamedTuple):
    """Where a status and a date stand in one text."""

    status: Range
    date: Range


def is_native_status(text: str) -> bool:
    """Whether the text is a word of the native vocabulary, exactly as written there."""
    return text in NATIVE_STATUSES


NATIVE_STATUS = Glance(is_native_status, (Look(has=(f"^(?:{'|'.join(NATIVE_STATUSES)})$",)),))


def find_status(text: str) -> StatusMatch | None:
    """The native status that a word of any vocabulary means, or None.

    Case, spaces, hyphens and underscores don't count. Later events (``retracted``) are found too. A word that
    vocabularies use for several statuses is not safe.
    """
    return _find(text) if 0 < len(text) <= LONGEST else None


def near_status(text: str) -> str | None:
    """The native status that a misspelt word was probably meant to be (``publshed``), or None."""
    if len(text) > LONGEST:
        return None
    spelled: dict[str, str] = {}
    for row in read_table("status"):
        for column in ("native", "pure_label", "aliases_safe"):
            for word in pieces(row[column]):
                spelled.setdefault(word, row["native"])
    near = closest(text, spelled)
    return None if near is None else spelled[near]


def is_status_in(text: str, column: str) -> bool:
    """Whether the text is a word of a vocabulary: ``native`` or a column of the table; case doesn't count.

    Raises KeyError for another column.
    """
    if column != "native" and column not in VOCABULARIES:
        raise KeyError(column)
    return text.casefold() in _tokens(column)


def status_in(native: str, column: str) -> str | None:
    """The word of a vocabulary for a native status, the first where there are several, or None.

    Raises KeyError for a column that the table has not.
    """
    if column == "native":
        return native
    if column not in VOCABULARIES:
        raise KeyError(column)
    row = _rows().get(native)
    return next(iter(pieces(row[column])), None) if row else None


def needs_date(native: str) -> bool:
    """Whether a record of this status must say at least the year: published, ahead of print, in press."""
    row = _rows().get(native)
    return row is not None and row["needs_date"] == "yes"


def status_order(native: str) -> int | None:
    """Where the status stands in a paper's life, from 1 (in preparation) to 5 (published); None for what does not.

    Unpublished and preprint stand beside it, later events follow it.
    """
    return NATIVE_STATUSES.index(native) + 1 if native in NATIVE_STATUSES[:5] else None


def update_type(native: str) -> str | None:
    """The type of update that a later event is kept as (``retracted`` is a retraction), or None for a status."""
    row = _rows().get(native)
    return (row["update"] or None) if row else None


def split_status_and_date(text: str) -> StatusAndDate | None:
    """The ranges of status and date in one value (``Published - Feb 1 2020``), or None if it is not both.

    A dash, comma, colon or bracket may stand between them, or only a space. The date need not be in any
    particular form, but must be one.
    """
    if not 0 < len(text) <= LONGEST:
        return None
    end = len(text.rstrip(" \t.;,"))
    for match in _BREAK.finditer(text):
        status = text[: match.start()]
        closing = ")" if "(" in match.group() else "]" if "[" in match.group() else ""
        stop = end - (1 if closing and text[end - 1] == closing else 0)
        date = text[match.end() : stop]
        if (
            date
            and find_status(status)
            and any("0" <= digit <= "9" for digit in date)
            and read_date(date).kind != "unknown"
        ):
            start = len(status) - len(status.lstrip())
            return StatusAndDate((start, match.start()), (match.end(), stop))
    return None


@lru_cache(maxsize=512)
def _find(text: str) -> StatusMatch | None:
    """Many rules ask for the status of one record, and many records have the same."""
    return _matches().get(_key(text))


def _key(text: str) -> str:
    return fold(text).replace(" ", "")


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["native"]: row for row in read_table("status")}


@cache
def _tokens(column: str) -> frozenset[str]:
    if column == "native":
        return frozenset(NATIVE_STATUSES)
    return frozenset(word.casefold() for row in read_table("status") for word in pieces(row[column]))


@cache
def _matches() -> dict[str, StatusMatch]:
    """Matches by folded word. What is said first stands: native words, aliases, portals, then the vocabularies."""
    rows, found = read_table("status"), dict[str, StatusMatch]()
    owners = _owners()
    for row in rows:
        found[_key(row["native"])] = StatusMatch(row["native"], safe=True, vocabulary="native")
    for column in ("aliases_safe", "aliases_unsafe"):
        for row in rows:
            for word in pieces(row[column]):
                match = StatusMatch(row["native"], column == "aliases_safe", owners.get(_key(word), "alias"))
                found.setdefault(_key(word), match)
    for native, word in _portal_words():
        found.setdefault(_key(word), StatusMatch(native, safe=True, vocabulary="portal"))
    for column in VOCABULARIES:
        several = _shared(column)
        for row in rows:
            for word in pieces(row[column]):
                safe = word not in several and column not in DATE_VOCABULARIES
                found.setdefault(_key(word), StatusMatch(row["native"], safe, column))
    return found


def _owners() -> dict[str, str]:
    """The first column that has each folded word."""
    owners: dict[str, str] = {}
    for column in VOCABULARIES:
        for row in read_table("status"):
            for word in pieces(row[column]):
                owners.setdefault(_key(word), column)
    return owners


def _shared(column: str) -> set[str]:
    """The words that a vocabulary has for several statuses."""
    words = [word for row in read_table("status") for word in pieces(row[column])]
    return {word for word in words if words.count(word) > 1}


def _portal_words() -> list[tuple[str, str]]:
    from abslint.knowledge.portal_statuses import STATUSES

    return [(native, word) for labels in STATUSES.values() for native, spelled in labels.items() for word in spelled]
