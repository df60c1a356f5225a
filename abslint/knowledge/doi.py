r"""Digital object identifiers: their shape, and the ways people write them. Does not know whether one is registered.

Sources: the DOI Handbook (2.2, 2.4, 3.7), Crossref's display guidelines and its blog on matching DOIs (the modern
shape covers 99 %; the rest are the SICI suffixes of the 1990s, in which ``<>[]#;()`` are legal), shortDOI.org.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

LONGEST = 2048
"""Longer texts (code points) are not read as a DOI."""

_PREFIX = r"10\.\d{4,9}(?:\.\d+)*"
_SICI = r"<(?!/|jats:|mml:|xlink:)[^<>\s:]*:[^<>\s]*>"
_CHARACTER = (
    rf"(?:[-._()/:A-Za-z0-9#'~*=+$@\[\]]|[,;](?!\s?10\.\d)|%(?![0-9A-Fa-f]{{2}})|&(?!(?:[a-z]+|#\d+);)|{_SICI})"
)
_DOI = Pattern(rf"{_PREFIX}/{_CHARACTER}+", re.ASCII)
_IN_TEXT = Pattern(rf"(?<![\w.]){_PREFIX}/{_CHARACTER}+")

_OPENING = Pattern(r"[\s<(\[\"'“«]*")
_LEAD = Pattern(
    r"(?P<link>https?:/{1,2}(?:[a-z0-9-]+\.)*(?:dx[.-])?doi[.-]org(?:[.-][a-z0-9.-]+)?/|https?://hdl\.handle\.net/(?=10\.)"
    r"|https?://doi\.[a-z0-9-]+\.(?:com|net|org)/(?=10\.))"
    r"|(?P<host>(?:www\.|dx\.)?doi\.org/)"
    r"|(?P<scheme>(?:urn:|info:|info:hdl/)?doi:(?!\s)|info:doi/)"
    r"|(?P<label>doi(?:\s*[:=]\s*|\s+))",
    re.IGNORECASE | re.ASCII,
)
_PAGE = Pattern(
    r"(?:https?://)?(?:www\.)?[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:/[\w.-]+){0,3}?"
    r"(?:/doi(?:/(?:abs|full|pdf|epdf|pdfplus|pdfdirect|epub|reader|book|abstract))?(?:/full)?"
    r"|/articles?|/chapter|/book|/content(?:/pdf)?|(?:/[\w.-]+)?\?(?:id|doi)=)/?(?=10\.)",
    re.IGNORECASE | re.ASCII,
)
_PAGE_TAIL = Pattern(
    r"(?:v\d+)?(?:/(?:full|abstract|abs|pdf|epdf|epub|summary|meta|references|figures|html|fulltext|full-text))*"
    r"(?:\.(?:full|pdf|abstract|html?|full-text|full\.pdf))?/?\Z",
    re.IGNORECASE,
)
_QUERY = Pattern(r"[?]|&(?:domain|amp;|utm_)|#(?=:~:|[A-Za-z]{3,})")
_LEAD_BEHIND = Pattern(r"(?:https?://(?:dx\.)?doi\.org/|doi\.org/|doi:|doi[:.]?\s{1,3})\Z", re.IGNORECASE)
_PERCENT = Pattern(r"%(?:25)?([2-7][0-9A-Fa-f])")
_BACKSLASH = Pattern(r"\{?\\([_&%#$~{}<>])\}?")
_ENTITY = Pattern(r"&(?:[a-z]+|#\d{1,5}|#x[0-9a-fA-F]{1,5});")

_TAILS = frozenset(".,;:'\"*!?’”»…\\ \t\r\n")
_CLOSERS = {")": "(", "]": "[", ">": "<", "}": "{"}


class DoiReading(NamedTuple):
    """A DOI as it stands in a text.

    ``doi`` is bare and decoded, in the writer's case. ``prefix_form`` says what leads it: ``""`` (bare), ``link``
    (a resolver's URL), ``host`` (``doi.org/`` without scheme), ``scheme`` (``doi:``, ``info:doi/``), ``label``
    (``DOI`` and a space or colon), ``page`` (a publisher's page whose address holds the DOI). ``start`` and ``end``
    (code points) are the DOI as spelled, without what leads it and without the ``tail`` cut off at its end
    (punctuation, a query, white space). ``escaped``: the spelling has ``%2F``, ``\\_``, ``&lt;`` or the like.
    """

    doi: str
    prefix_form: str
    start: int
    end: int
    tail: str
    escaped: bool


def is_doi(text: str) -> bool:
    """Whether the whole text is a bare DOI, without punctuation at its end and without escapes."""
    return len(text) <= LONGEST and _DOI.fullmatch(text) is not None and not _ends_loosely(text)


def strip_doi(text: str) -> DoiReading | None:
    """The one DOI that the whole text names, in whatever form, or None.

    A short DOI (``10/fqd6hj``) and a handle of another prefix are none.
    """
    if len(text) > LONGEST or "10" not in text:
        return None
    start, form = _lead(text)
    stop = _stop(text, start, form)
    while stop > start:
        doi = decode_doi(text[start:stop])
        if is_doi(doi):
            return DoiReading(doi, form, start, stop, text[stop:], doi != text[start:stop])
        if text[stop - 1] not in _TAILS and text[stop - 1] not in _CLOSERS:
            return None
        stop -= 1
    return None


def clean_doi(text: str) -> str | None:
    """The bare DOI that the whole text certainly names, in the writer's case, or None."""
    reading = strip_doi(text)
    return None if reading is None else reading.doi


def find_dois(text: str) -> list[DoiReading]:
    """The DOIs that stand in running text, in order. ``tail`` is what punctuation was cut off each."""
    found = []
    for match in _IN_TEXT.finditer(text) if "10." in text else ():
        start, stop = match.span()
        stop = min(stop, start + LONGEST)
        while stop > start and _ends_loosely(text[start:stop]):
            stop -= 1
        if is_doi(text[start:stop]):
            lead = _LEAD_BEHIND.search(text[max(0, start - 30) : start])
            form = _form_of(lead.group().lower()) if lead else ""
            found.append(DoiReading(text[start:stop], form, start, stop, text[stop : match.end()], escaped=False))
    return found


def decode_doi(text: str) -> str:
    r"""The text with ``%2F``, ``\_`` and ``&lt;`` written as the characters that they stand for."""
    if "%" in text:
        text = _PERCENT.sub(lambda match: chr(int(match[1], 16)), text)
    if "\\" in text:
        text = _BACKSLASH.sub(r"\1", text)
    if "&" in text and _ENTITY.search(text):
        from html import unescape  # late: its table of entities costs a millisecond

        text = _ENTITY.sub(lambda match: unescape(match[0]), text)
    return text


_BARE = r"10\.\d{4,9}/[A-Za-z0-9._/-]{0,200}[A-Za-z0-9]"
_PLAIN = Pattern(_BARE)
"""DOIs that are bare, hold no escape and end in no punctuation."""
_PLAIN_LINES = Pattern(rf"(?:{_BARE})?+(?:\n(?:{_BARE})?+)*+")
"""Such DOIs on lines, of which some are empty."""


def doi_key(text: str) -> str:
    """What two spellings of one DOI share: bare, decoded, ASCII letters in lower case. Empty if the text is none."""
    if _PLAIN.fullmatch(text):
        return text.lower()
    return (clean_doi(text) or "").lower()


def doi_keys(texts: Sequence[str]) -> list[str]:
    """What ``doi_key`` says of each text: of many that are plain all at once."""
    together = "\n".join(texts)
    if _PLAIN_LINES.fullmatch(together):
        keys = together.lower().split("\n")
        if len(keys) == len(texts):
            return keys
    return [doi_key(text) if text else "" for text in texts]


def doi_prefix(doi: str) -> str:
    """The registrant's prefix, with its sub-prefixes: ``10.1101`` of ``10.1101/2020.01.01.123456``."""
    return doi.partition("/")[0]


def doi_url(doi: str) -> str:
    """The DOI as Crossref displays it, with the characters encoded that a URL cannot hold."""
    return "https://doi.org/" + "".join(f"%{ord(c):02X}" if c in '%"#<>?\\^`{|}[] ' else c for c in doi)


def _lead(text: str) -> tuple[int, str]:
    """Where the DOI proper begins, and the form of what leads it; leads may be piled up (``doi:https://doi.org/``)."""
    opening = _OPENING.match(text)
    start, form = opening.end() if opening else 0, ""
    for _ in range(4):
        lead = _LEAD.match(text, start)
        if lead is None:
            break
        form, start = form or str(lead.lastgroup), lead.end()
    if not form:
        page = _PAGE.match(text, start)
        if page is not None:
            return page.end(), "page"
    return start, form


def _form_of(lead: str) -> str:
    if lead.startswith("http"):
        return "link"
    return "host" if lead.endswith("/") else "scheme" if lead.endswith(":") else "label"


def _stop(text: str, start: int, form: str) -> int:
    """Where the DOI ends at the latest: before a query or fragment, and before what a publisher's address adds."""
    query = _QUERY.search(text, start)
    if query is not None and query[0] == "&amp;" and form not in ("link", "host", "page"):
        query = None  # an ampersand of the DOI itself
    stop = query.start() if query else len(text)
    stop = start + len(text[start:stop].rstrip())
    if form == "page" and (tail := _PAGE_TAIL.search(text[:stop], start)):
        return tail.start()
    if form in ("link", "host") and text[start:stop].endswith("/"):
        stop -= 1
    return stop


def _ends_loosely(text: str) -> bool:
    last = text[-1:]
    opener = _CLOSERS.get(last)
    return last in _TAILS or (opener is not None and text.count(last) > text.count(opener))
