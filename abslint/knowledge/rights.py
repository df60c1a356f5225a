"""Finds lines of rights and the notes of databases that exports paste into abstracts: ``© 2021 Elsevier Ltd.``,
``(PsycInfo Database Record (c) 2020 APA, all rights reserved)``, ``[ABSTRACT FROM AUTHOR]``.

A line counts only as whole sentences at a text's end or beginning, so that a paper about copyright is left alone; the
notes of databases count anywhere. Knows nothing of where a record keeps its rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
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

MOST = 60
"""Places that are tried as its beginning."""


class RightsLine(NamedTuple):
    """A range of a text (code points) that speaks of rights."""

    start: int
    end: int


_RESERVED = (
    "All rights reserved", "All Rights Reserved", "ALL RIGHTS RESERVED", "Alle Rechte vorbehalten",
    "Alle rechten voorbehouden", "Tous droits réservés", "Todos los derechos reservados", "Derechos reservados",
    "Alle rettigheder forbehold", "Alla rättigheter förbehåll", "Alle rettigheter forbehold",
    "Alle rettigheter reservert", "Kaikki oikeudet pidätetään",
)  # fmt: skip
_STARTS = (
    "©", "&copy;", "(c)", "(C)", "(©)", "Copyright", "copyright", "Crown", "Publisher", "Published by",
    "Creative Commons", "This article is protected", "This is an open", "This is an Open", *_RESERVED,
)  # fmt: skip
_YEAR = r"(?:1[89]|20)\d\d"
_SIGN = r"(?:©|\(©\)|\([cC]\)|&copy;)"
_FIRM = (
    r"\b(?:Inc|Ltd|Limited|LLC|GmbH|B\.?V|S\.?A\.?S|AG|Group|Press|Publish(?:ing|ers)|Elsevier|Wiley|Springer|Karger"
    r"|Thieme|SAGE|Sage|Informa|Taylor|Lippincott|Wolters|MDPI|De Gruyter|Society|Association|Academy|Institute)\b"
)
_OPENING = Pattern(
    rf"(?:Publisher\s+)?[Cc]opyright\s*:?\s*(?={_SIGN}|{_YEAR}|Published by|This (?:work|article)|The Authors?\b"
    r"|[A-Z][\w &]{2,60}©)|Publisher\s+Copyright\s*:|Crown\s+[Cc]opyright\b"
    r"|This article is protected by [Cc]opyright|Copyright of [^\n]{1,200}? is the property of"
    rf"|(?:©|&copy;|\(©\)|\([cC]\)(?=\s*(?:{_YEAR}|[Cc]opyright|The Author|by\s)))"
    rf"|Published by (?=[^.\n]{{0,80}}{_FIRM})"
    r"|Creative Commons Attribution\b(?=[^.\n]{0,60}[Ll]icen[cs]e)|This is an [Oo]pen[- ][Aa]ccess article"
    rf"|{'|'.join(_RESERVED)}"
)
"""What may begin a line of rights; the character before it is judged apart."""

_FIRST = Pattern(
    rf".{{0,300}}?(?:{_YEAR}|[Aa]uthor|et al|[Cc]rown|{_FIRM}|RSNA|[Ll]icen[cs]|[Rr]eserv|réserv|vorbehalten"
    r"|voorbehouden|forbehold|förbehåll|pidätetään|\bby\s[A-Z]|[Pp]ublished)",
    re.DOTALL,
)
"""What a line of rights says within its first words: a year, a holder, a licence."""

_DATABASE = Pattern(
    r"(?:[\[(]\s{0,9})?\bPsyc\w{3,12}\s+Database\s+Record\s+(?:\([cC]\)|©)[^()\[\]]{0,80}(?:[\])]\.?|[Rr]eserved\.?(?=\s*\Z))"
    r"|[\[(](?i:abstract from (?:the )?(?:author|publisher))s?[\])]\.?"
)
_CAPITALS = Pattern(r"ABSTRACT FROM (?:AUTHOR|PUBLISHER)(?:\(S\)|S)?\b[\])]?\.?|PUBLICATION ABSTRACT[\])]\.?")
"""What databases write of themselves, unmistakable wherever it stands."""

_EBSCO = Pattern(r"[\s;,.]{0,9}(?:Copyright|©)\s+of\s[^\n]{1,200}?\sis the property of\s")
_LEADING = Pattern(
    rf"(?:Copyright:?\s*)?(?:©|&copy;|\([cC]\))\s*(?:Copyright\s*)?{_YEAR}[,.]?"
    r"[^.\n]{0,80}?(?:(?:\b[A-Z]\.){2,3}|\.)(?=\s)\s*"
)
_SIGNED = Pattern(rf"(?:©|&copy;)\s*(?:[Cc]opyright\b|{_YEAR}|The Author|by )")
_WORD = Pattern(r"\w+|©")
_OF_RIGHTS = """
reserved vorbehalten voorbehouden réservés reservados forbehold forbeholdes förbehållna reservert pidätetään copyright
© license licence licensed licensee licensor licenses licensing access permission permissions published rightsholder
rights re reuse property trademark commons cc al author authors behalf trading abridged warranty original users email
mail unrestricted domain crown government unless highlighted commentary part inc ltd limited llc gmbh bv sas ag group
press publishing publishers publications elsevier wiley springer verlag karger thieme sage informa routledge taylor
lippincott wolters mdpi gruyter society association academy institute college
"""
_OF_THE_PAPER = """
we our finding findings result results conclusion conclusions conclude method methods patient patients participant
participants background objective objectives keyword keywords hypothesis hypotheses was were had they who
"""
_THIS_PAPER = Pattern(r"\b[Tt]his (?:paper|study|chapter|thesis|essay)\b|\bin this article\b")
_SENTENCE_END = Pattern(r"(?<!\bp)(?<!\bpp)[.!?;]+[\"'”’)\]]*(?:\s+|(?=This |See |Published |<)|\Z)|\n+|\Z")
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
    lines.extend(_notes(text, 0, stop))
    first = _at_start(text[:TAIL]) if stop else None
    if first is not None and first.end < stop:
        lines.append(first)
    return _joined(text, sorted(lines))


def words_of(text: str, line: RightsLine) -> str:
    """What a line says, a space in the place of each tag."""
    return _TAG.sub(" ", text[line.start : line.end])


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


def _notes(text: str, start: int, end: int) -> Iterator[RightsLine]:
    """The notes of databases within a range."""
    if text.find("ABSTRACT", start, end) >= 0:
        for match in _CAPITALS.finditer(text, start, end):
            yield RightsLine(match.start() - (match.start() > start and text[match.start() - 1] in "[("), match.end())
    if text.find("Database", start, end) >= 0 or text.find("bstract from", start, end) >= 0:
        for match in _DATABASE.finditer(text, start, end):
            yield RightsLine(*match.span())


def _at_end(text: str, end: int) -> RightsLine | None:
    low = max(0, end - TAIL)
    for note in sorted(_notes(text, low, end)):
        if _EBSCO.match(text, note.end, end) or not text[note.end : end].strip(" ."):
            return RightsLine(note.start, end)
    for start in _starts(text, low, end):
        match = _OPENING.match(text, start, end)
        if match is not None and _begins_sentence(text, match) and _is_rights(text[start:end]):
            return RightsLine(start, end)
    return None


def _starts(text: str, low: int, end: int) -> list[int]:
    """Where a line of rights may begin, in order: so many that no honest text is missed, and no hostile one is slow."""
    found = set()
    for piece in _STARTS:
        at = text.find(piece, low, end)
        while at >= 0:
            found.add(at)
            at = text.find(piece, at + 1, end)
    return sorted(found)[:MOST]


def _at_start(head: str) -> RightsLine | None:
    """``© 2016 IEEE. This paper presents…``: a sign, a year, a holder, and sentences of rights behind them."""
    lead = len(head) - len(head.lstrip())
    match = _LEADING.match(head, lead)
    if match is None:
        return None
    end = match.end()
    for start, stop in _sentences(head, end):
        if stop - start > 400 or not _speaks_of_rights(head[start:stop]):
            break
        end = stop
    return RightsLine(lead, lead + len(head[lead:end].rstrip())) if head[end:].strip() else None


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


def _is_rights(line: str) -> bool:
    """Whether every sentence speaks of rights, or is a scrap of a name (``V.``, ``Berlin/Boston.``)."""
    line = _TAG.sub(" ", line)
    if not _FIRST.match(line):
        return False
    for number, (start, stop) in enumerate(_sentences(line, 0)):
        sentence = line[start:stop]
        if _speaks_of_paper(sentence):
            return False
        if number and not _speaks_of_rights(sentence) and len(sentence.split()) > 3:
            return False
    return True


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _words(sentence: str) -> frozenset[str]:
    return frozenset(_WORD.findall(sentence.lower()))


def _speaks_of_paper(sentence: str) -> bool:
    return not _listed(_OF_THE_PAPER).isdisjoint(_words(sentence)) or _THIS_PAPER.search(sentence) is not None


def _speaks_of_rights(sentence: str) -> bool:
    return not _listed(_OF_RIGHTS).isdisjoint(_words(sentence)) and not _speaks_of_paper(sentence)


def _sentences(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Ranges of sentences, white space behind each included."""
    while start < len(text):
        match = _SENTENCE_END.search(text, start)
        stop = match.end() if match else len(text)
        if stop <= start:
            return
        yield start, stop
        start = stop
