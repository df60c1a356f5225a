"""Finds lines of rights and the notes of databases that exports paste into abstracts: ``© 2021 Elsevier Ltd.``,
``(PsycInfo Database Record (c) 2020 APA, all rights reserved)``, ``[ABSTRACT FROM AUTHOR]``.

A line counts only as whole sentences at a text's end or beginning, so that a paper about copyright is left alone; the
notes of databases count anywhere. Knows nothing of where a record keeps its rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

RIGHTS_PIECES = (
    "©", "(c)", "&copy;", "copyright", "rights reserved", "database record", "abstract from", "publication abstract",
    "published by", "creative commons attribution", "open access article", "open-access article",
    "rechte vorbehalten", "rechten voorbehouden", "droits réservés", "derechos reservados", "rettigheder forbehold",
    "rättigheter förbehåll", "rettigheter forbehold", "rettigheter reservert", "oikeudet pidätetään",
)  # fmt: skip
"""Lower-cased literals, one of which stands in the lower-cased form of every text that holds a line of rights."""

TAIL = 2400
"""Code points at a text's end in which a line of rights may begin; the longest that databases write have some 900."""


class RightsLine(NamedTuple):
    """A range of a text (code points) that speaks of rights."""

    start: int
    end: int


_RESERVED = (
    r"all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés"
    r"|(?:todos los )?derechos reservados|alle rettigheder forbehold(?:es|t)|alla rättigheter förbehåll(?:s|na)"
    r"|alle rettigheter (?:forbehold(?:es|t)|reservert)|kaikki oikeudet pidätetään"
)
_YEAR = r"(?:1[89]|20)\d\d"
_SIGN = r"(?:©|\(©\)|\([cC]\)|&copy;)"
_FIRM = (
    r"\b(?:Inc|Ltd|Limited|LLC|GmbH|B\.?V|S\.?A\.?S|AG|Group|Press|Publish(?:ing|ers)|Elsevier|Wiley|Springer|Karger"
    r"|Thieme|SAGE|Sage|Informa|Routledge|Taylor|Lippincott|Wolters|MDPI|De Gruyter|Society|Association|Academy"
    r"|Institute|College)\b"
)

_OPENING = Pattern(
    rf"(?:Publisher\s+)?[Cc]opyright\s*:?\s*(?={_SIGN}|{_YEAR}|\([cC]\)|Published by|This (?:work|article)"
    rf"|The Authors?\b|[A-Z][\w &]{{2,60}}©)"
    r"|Publisher\s+Copyright\s*:"
    rf"|(?:©|&copy;|\(©\)|\([cC]\)(?=\s*(?:{_YEAR}|[Cc]opyright|The Author|by\s)))"
    rf"|Published by (?=[^.\n]{{0,80}}{_FIRM})"
    r"|Creative Commons Attribution\b(?=[^.\n]{0,60}[Ll]icen[cs]e)"
    r"|This is an [Oo]pen[- ][Aa]ccess article"
    rf"|(?i:{_RESERVED})"
)
"""What may begin a line of rights; the character before it is judged apart."""

_NOTE = Pattern(
    r"[\[(]\s*Psyc\w{3,12}\s+Database\s+Record\s+(?:\([cC]\)|©)[^()\[\]]{0,80}[\])]\.?"
    r"|[\[(]?\bABSTRACT FROM (?:AUTHOR|PUBLISHER)(?:\(S\)|S)?\b[\])]?\.?"
    r"|[\[(](?i:abstract from (?:the )?(?:author|publisher))s?[\])]\.?"
    r"|[\[(]PUBLICATION ABSTRACT[\])]\.?"
)
"""What databases write of themselves, unmistakable wherever it stands."""

_EBSCO = Pattern(r"[\s;,.]*(?:Copyright|©)\s+of\s[^\n]{1,200}?\sis the property of\s")
_WORD_OF_RIGHTS = Pattern(
    rf"(?i:{_RESERVED}|copyright|©|\(c\)|&copy;|licen[cs]|open[- ]access|permission|published|rightsholder|re-?use"
    r"|property of|trademark|creative commons|\bcc[- ]by\b|et al\b|the author|\bby the\b|on behalf of|trading as"
    r"|may be abridged|no warranty|original published version|users may|e-?mail|unrestricted use|public domain"
    rf"|crown\b|government works?|unless otherwise|see rights|part of )|{_FIRM}|\b[A-Z]\w*verlag\b|-Verlag\b"
    r"|(?:See (?:related|also)|This article is highlighted) .{0,120}\bpp?\. ?\d"
)
_OF_THE_PAPER = Pattern(
    r"(?i:\b(?:we|our|findings?|results?|conclusions?|conclude|methods?|patients?|participants?|background|objectives?"
    r"|was|were|had|they|who|this (?:paper|study|chapter|thesis|essay)|in this article|keywords?|hypothes[ie]s)\b)"
)
_SENTENCE_END = Pattern(r"(?<!\bp)(?<!\bpp)[.!?;]+[\"'”’)\]]*(?:\s+|(?=This |See |Published )|\Z)|\n+|\Z")
_TAGS_AT_END = Pattern(r"(?:\s|</?[A-Za-z][^<>]{0,80}>)+\Z")
_TAG = Pattern(r"</?[A-Za-z][^<>]{0,80}>")
_BOUNDARY = frozenset(" \t\r\n\u00a0.!?;:)]>")
_SENTENCE_STOPS = frozenset(".!?;:)]>”\"'’\n")


def find_rights_lines(text: str) -> list[RightsLine]:
    """The lines of rights of a text, in order: what stands at its end or its beginning, and notes of databases.

    Takes time in proportion to the text.
    """
    end = _end(text)
    last = _at_end(text, end)
    lines = [] if last is None else [last]
    stop = end if last is None else last.start
    lines.extend(RightsLine(*match.span()) for match in _NOTE.finditer(text, 0, stop))
    first = _at_start(text[:TAIL]) if stop else None
    if first is not None and first.end < stop:
        lines.append(first)
    return _joined(text, sorted(lines))


def _end(text: str) -> int:
    """Where a text ends but for white space and closing tags."""
    tail = text[-400:]
    match = _TAGS_AT_END.search(tail)
    return len(text) - len(tail) + (match.start() if match else len(tail))


def _joined(text: str, lines: list[RightsLine]) -> list[RightsLine]:
    """Lines with nothing but white space between them are one."""
    joined: list[RightsLine] = []
    for line in lines:
        if joined and not text[joined[-1].end : line.start].strip(" \t\r\n;,."):
            joined[-1] = RightsLine(joined[-1].start, max(line.end, joined[-1].end))
        else:
            joined.append(line)
    return joined


def _at_end(text: str, end: int) -> RightsLine | None:
    low = max(0, end - TAIL)
    for match in _NOTE.finditer(text, low, end):
        if _EBSCO.match(text, match.end(), end) or not text[match.end() : end].strip(" ."):
            return RightsLine(match.start(), end)
    for match in islice(_OPENING.finditer(text, low, end), 60):
        if _begins_sentence(text, match) and _is_rights(text[match.start() : end]):
            return RightsLine(match.start(), end)
    return None


def _at_start(head: str) -> RightsLine | None:
    """``© 2016 IEEE. This paper presents…``: a sign, a year, a holder, and sentences of rights behind them."""
    lead = len(head) - len(head.lstrip())
    match = _LEADING.match(head, lead)
    if match is None:
        return None
    end = match.end()
    for start, stop in _sentences(head, end):
        if not _WORD_OF_RIGHTS.search(head, start, stop) or _OF_THE_PAPER.search(head, start, stop):
            break
        if stop - start > 400:
            break
        end = stop
    return RightsLine(lead, lead + len(head[lead:end].rstrip())) if head[end:].strip() else None


_LEADING = Pattern(
    rf"(?:Copyright:?\s*)?(?:©|&copy;|\([cC]\))\s*(?:Copyright\s*)?{_YEAR}[,.]?"
    r"[^.\n]{0,80}?(?:(?:\b[A-Z]\.){2,3}|\.)(?=\s)\s*"
)


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether what opens stands where a sentence may begin; a year behind the sign makes up for a lost full stop."""
    at = match.start()
    if at == 0:
        return True
    if text[at - 1] not in _BOUNDARY:
        return False
    before = text[max(0, at - 12) : at].rstrip()
    if not before or before[-1] in _SENTENCE_STOPS:
        return not (match[0].startswith("(") and re.search(r"\(b\)", text[max(0, at - 300) : at]))
    return match[0][0] in "©&" and _SIGNED.match(text, at) is not None


_SIGNED = Pattern(rf"(?:©|&copy;)\s*(?:[Cc]opyright\b|{_YEAR}|The Author|by )")


def _is_rights(line: str) -> bool:
    """Whether every sentence speaks of rights, or is a scrap of a name (``V.``, ``Berlin/Boston.``)."""
    line = _TAG.sub(" ", line)
    if not _FIRST.match(line):
        return False
    for number, (start, stop) in enumerate(_sentences(line, 0)):
        if _OF_THE_PAPER.search(line, start, stop):
            return False
        if number and not _WORD_OF_RIGHTS.search(line, start, stop) and len(line[start:stop].split()) > 3:
            return False
    return True


_FIRST = Pattern(
    rf"(?s:(?=.{{0,400}}?(?:{_YEAR}|[Aa]uthor|et al|[Cc]rown|{_FIRM}|RSNA|[Ll]icen[cs]|(?i:{_RESERVED})|\bby\s[A-Z]"
    r"|[Pp]ublished)))"
)
"""What a line of rights says within its first words: a year, a holder, a licence."""


def _sentences(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Ranges of sentences, white space behind each included."""
    while start < len(text):
        match = _SENTENCE_END.search(text, start)
        stop = match.end() if match else len(text)
        if stop <= start:
            return
        yield start, stop
        start = stop
