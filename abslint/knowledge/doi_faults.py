"""What stands in a field for a DOI: a bare one, one to be mended, or something else. Knows no record."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.doi import DoiReading, decode_doi, find_dois, is_doi, strip_doi
from abslint.knowledge.doi_kinds import TEST_PREFIXES, clean_handle, clean_short_doi, preprint_server
from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

REMEMBERED = 512
"""Several rules read the DOI of one record, hardly any of another."""

_USUAL = Pattern(r"10\.\d{4,9}/[A-Za-z0-9._()/:-]*[A-Za-z0-9]", re.ASCII)
"""Bare DOIs as nearly all are."""

_LOOSE = Pattern(r"[\s.,;:'\"*!?’”»…\\)\]>}]*")

_HOSTED = Pattern(
    r"https?://link\.springer\.com/(?:article|chapter)/(?P<springer>10\.\d{4,9}(?:/|%2[fF])[A-Za-z0-9._-]*[A-Za-z0-9])"
    r"(?:[?#]\S*)?|https?://[^/?#\s]+/doi/(?:(?:abs|abstract|full|pdf|epdf|pdfplus|pdfdirect|epub|reader)/)?"
    r"(?P<doi>10\.\d{4,9}/[A-Za-z0-9._;()-]*[A-Za-z0-9)])"
    r"(?:/(?:abs|abstract|full|pdf|epdf|summary|references))?/?(?:[?#]\S*)?",
    re.ASCII,
)
"""Springer's, Atypon's and Wiley's addresses. A DOI with a slash within it may have something else behind it, and is
left out."""

_TESTS = tuple(f"{prefix}/" for prefix in TEST_PREFIXES)

_COMPANION_KEY = Pattern(r"data|code|poster|slide|video|project|source|preprint", re.IGNORECASE)

_REPOSITORIES = (
    *("10.5281/", "10.6084/", "10.5061/", "10.7910/", "10.1594/", "10.17632/", "10.17605/", "10.3886/", "10.15468/"),
    *("10.25919/", "10.4121/", "10.17026/", "10.24433/", "10.5256/", "10.3974/", "10.48580/", "10.57967/"),
)
"""Zenodo, figshare, Dryad, Dataverse, PANGAEA, Mendeley Data, OSF, ICPSR, GBIF and the like: prefixes of data."""


class WrittenDoi(NamedTuple):
    """What a text says as a DOI.

    ``kind`` is ``bare`` (right as it is), ``led`` (one DOI with something before, behind or within it),
    ``several``, ``short`` (``10/fqd6hj``), ``handle`` or ``none``. ``reading`` is there for the first two, unless the
    DOI is of the usual shape; ``value`` is the DOI, short DOI or handle, else the empty string.
    """

    kind: str
    value: str = ""
    reading: DoiReading | None = None


@lru_cache(REMEMBERED)
def read_written_doi(text: str) -> WrittenDoi:
    """What a text that should be a bare DOI is. A thousand times longer than a DOI costs no more."""
    if len(text) <= 256 and _USUAL.fullmatch(text):
        return WrittenDoi("bare", text)
    reading = strip_doi(text)
    if reading is not None:
        return WrittenDoi("bare" if reading.doi == text else "led", reading.doi, reading)
    if short := clean_short_doi(text[:256]):
        return WrittenDoi("short", short)
    if handle := clean_handle(text[:256]):
        return WrittenDoi("handle", handle)
    return WrittenDoi("several" if len(find_dois(text[:4096])) > 1 else "none")


def is_plain_doi(text: str) -> bool:
    """Whether a text is a bare DOI without anything that may be wrong with it: no code, no test prefix, no version."""
    return len(text) <= 256 and text[:4] != "10.5" and "v" not in text[-4:].lower() and bool(_USUAL.fullmatch(text))


PLAIN_DOI = Glance(
    is_plain_doi,
    (
        Look(
            has=(r"^10\.[0-46-9][0-9]{3,8}/[A-Za-z0-9._()/:-]*[A-Za-z0-9]$",),
            lacks=("[Vv].{0,3}$", r"^.{257}"),
        ),
    ),
)


def is_loose(tail: str) -> bool:
    """Whether what was cut off a DOI is punctuation, white space or closing brackets alone."""
    return _LOOSE.fullmatch(tail) is not None


def is_repository_doi(doi: str) -> bool:
    """Whether the bare DOI is one of a repository for data, code and slides, by its prefix."""
    return doi.startswith(_REPOSITORIES)


def linked_doi(address: str) -> DoiReading | None:
    """The DOI to which a web address leads through a resolver, or None."""
    if "doi" not in address[:40].lower():
        return None
    reading = strip_doi(address)
    return reading if reading is not None and reading.prefix_form in ("link", "host") else None


def hosted_doi(address: str) -> str | None:
    """The DOI in the address of a publisher's page or file, ``https://host/doi/pdf/10.…``, or None.

    Test prefixes count as none: the ACM's pseudo-DOIs stand in such addresses, and resolve nowhere.
    """
    if "/doi/" not in address and "springer" not in address:
        return None
    match = _HOSTED.fullmatch(address.strip())
    doi = decode_doi(match["doi"] or match["springer"]) if match else ""
    return doi if is_doi(doi) and not doi.startswith(_TESTS) else None


def labelled_doi(note: str) -> str | None:
    """The DOI that is a whole line of a note, bare, labelled or as a link; None unless there is just one."""
    if "10." not in note:
        return None
    lines = [line for line in note.splitlines() if "10." in line and len(line) <= 256]
    readings = {reading.doi for line in lines if (reading := strip_doi(line.strip()))}
    return readings.pop() if len(readings) == 1 else None


def is_companion(doi: str, key: str) -> bool:
    """Whether a linked DOI is that of a paper's companion (its preprint, data, code or slides), not its own.

    ``key`` is the name under which the link stands, such as ``url_dataset``.
    """
    return is_repository_doi(doi) or preprint_server(doi) is not None or _COMPANION_KEY.search(key) is not None
