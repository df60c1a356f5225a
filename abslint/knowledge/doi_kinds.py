"""What a DOI tells by its prefix and suffix: short forms, handles, versions, preprint servers, test prefixes.

Does not read the forms in which DOIs are written; that is ``doi``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

TEST_PREFIXES = frozenset({"10.5555", "10.5072"})
"""Prefixes whose DOIs resolve nowhere: Crossref's for examples (and ACM's pseudo-DOIs), DataCite's for tests."""

_SHORT = Pattern(
    r"(?:(?:https?://)?(?:www\.|dx\.)?doi\.org/|doi:\s?)?(10/[a-z0-9]{3,12})|(?:https?://)?doi\.org/([a-z][a-z0-9]{2,11})",
    re.IGNORECASE | re.ASCII,
)
_HANDLE = Pattern(r"(?!10\.)\d{3,6}(?:\.\d+)*/[^\s\"<>{}|\\^`]+|20\.\d+(?:\.\d+)*/[^\s\"<>{}|\\^`]+", re.ASCII)
_HANDLE_LEAD = Pattern(r"(?:https?://)?hdl\.handle\.net/|hdl:\s?|info:hdl/|handle:?\s|urn:hdl:", re.IGNORECASE)
_VERSION = Pattern(r"[-_./]?v(\d{1,3})\Z", re.IGNORECASE | re.ASCII)

_UNVERSIONED = ("10.1101/", "10.64898/", "10.48550/")
"""Registrants whose DOIs have no version: it only stands in the address of the page."""


class DoiVersion(NamedTuple):
    """A version at the end of a DOI: the DOI without it, its number, and whether the server registers versions.

    ``start`` (code points) is where the version begins in the DOI. An unregistered one resolves nowhere.
    """

    base: str
    number: int
    registered: bool
    start: int


class PreprintServer(NamedTuple):
    """Where a preprint's DOI was registered. Not ``certain`` where the server also keeps published papers."""

    name: str
    certain: bool


_SERVERS = (
    (
        Pattern(r"10\.1101/(?:\d{6}|(?:19|20)\d\d\.[01]\d\.[0-3]\d\.\d{6,8})(?:v\d+)?"),
        PreprintServer("bioRxiv or medRxiv", certain=True),
    ),
    (Pattern(r"10\.64898/.+"), PreprintServer("bioRxiv or medRxiv", certain=True)),
    (Pattern(r"10\.48550/arxiv\..+"), PreprintServer("arXiv", certain=True)),
    (Pattern(r"10\.21203/rs\..+"), PreprintServer("Research Square", certain=True)),
    (Pattern(r"10\.31\d{3}/osf\.io/.+"), PreprintServer("OSF Preprints", certain=True)),
    (Pattern(r"10\.(?:31234|31219|31235|35542|31222)/.+"), PreprintServer("OSF Preprints", certain=True)),
    (Pattern(r"10\.31223/.+"), PreprintServer("EarthArXiv", certain=True)),
    (Pattern(r"10\.31224/.+"), PreprintServer("engrXiv", certain=True)),
    (Pattern(r"10\.32942/.+"), PreprintServer("EcoEvoRxiv", certain=True)),
    (Pattern(r"10\.26434/.+"), PreprintServer("ChemRxiv", certain=True)),
    (Pattern(r"10\.20944/preprints.+"), PreprintServer("Preprints.org", certain=True)),
    (Pattern(r"10\.22541/(?:au|essoar)\..+"), PreprintServer("Authorea", certain=True)),
    (Pattern(r"10\.1002/essoar\..+"), PreprintServer("ESSOAr", certain=True)),
    (Pattern(r"10\.36227/techrxiv\..+"), PreprintServer("TechRxiv", certain=True)),
    (Pattern(r"10\.1590/scielopreprints\..+"), PreprintServer("SciELO Preprints", certain=True)),
    (Pattern(r"10\.7287/peerj\.preprints\..+"), PreprintServer("PeerJ Preprints", certain=True)),
    (Pattern(r"10\.2196/preprints\..+"), PreprintServer("JMIR Preprints", certain=True)),
    (Pattern(r"10\.3897/arphapreprints\..+"), PreprintServer("ARPHA Preprints", certain=True)),
    (Pattern(r"10\.33774/.+"), PreprintServer("Cambridge Open Engage", certain=True)),
    (Pattern(r"10\.2139/ssrn\..+"), PreprintServer("SSRN", certain=False)),
)

SERVER_PREFIXES = (
    *("10.1101/", "10.1002/", "10.1590/", "10.20944/", "10.21203/", "10.2139/", "10.2196/", "10.22541/", "10.26434/"),
    *("10.31", "10.32942/", "10.33774/", "10.35542/", "10.36227/", "10.3897/", "10.48550/", "10.64898/", "10.7287/"),
)
"""What a preprint's DOI begins with: most DOIs begin otherwise."""


def clean_short_doi(text: str) -> str | None:
    """The short DOI (``10/fqd6hj``, in lower case) that the whole text is, bare or as a link, or None."""
    match = _SHORT.fullmatch(text.strip())
    return None if match is None else (match[1] or "10/" + match[2]).lower()


def is_short_doi(text: str) -> bool:
    """Whether the whole text is a bare short DOI."""
    return clean_short_doi(text) == text.lower()


def is_handle(text: str) -> bool:
    """Whether the whole text has the shape of a bare handle that is no DOI: ``10568/110997``, ``20.500.11820/ab``."""
    return _HANDLE.fullmatch(text) is not None


def clean_handle(text: str) -> str | None:
    """The bare handle that the whole text is, bare or as a link or with ``hdl:``, or None. Never a DOI."""
    text = text.strip()
    lead = _HANDLE_LEAD.match(text)
    bare = text[lead.end() :].partition("?")[0].rstrip(".,;") if lead else text
    return bare if is_handle(bare) else None


def doi_version(doi: str) -> DoiVersion | None:
    """The version that a bare DOI ends in (``…v2``, ``….v2``, ``…/v1``), or None."""
    match = _VERSION.search(doi)
    if match is None or "/" not in doi[: match.start()]:
        return None
    glued = doi[match.start()] in "vV"
    registered = not doi.startswith(_UNVERSIONED)
    if glued and registered:
        return None
    return DoiVersion(doi[: match.start()], int(match[1]), registered, match.start())


def preprint_server(doi: str) -> PreprintServer | None:
    """The server of a preprint's bare DOI, told by prefix *and* suffix, or None.

    Prefix 10.1101 is also Cold Spring Harbor's journals (``10.1101/gr.…``), so the suffix decides.
    """
    key = doi.lower()
    if not key.startswith(SERVER_PREFIXES):
        return None
    return next((server for pattern, server in _SERVERS if pattern.fullmatch(key)), None)


def is_test_doi(doi: str) -> bool:
    """Whether the bare DOI's prefix is one of those that are never registered."""
    return doi.partition("/")[0] in TEST_PREFIXES
