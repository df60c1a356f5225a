"""Finds the furniture of Pure portal pages in a text, and says whether all the rest is furniture too.

Only whole phrases in the portal's own spelling count, so that a paper about fingerprints or citations is not taken
for a page. Knows nothing of a page's layout.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.portal_phrases import FURNITURE
from abslint.knowledge.portal_statuses import STATUSES
from abslint.knowledge.portal_types import PREFIXES
from abslint.knowledge.table import read_table

_STATUS_LABELS = {
    "en": ("Publication status",),
    "da": ("Status",),
    "nl": ("Status",),
    "de": ("Publikationsstatus",),
    "fi": ("Tila",),
    "sv": ("Status",),
    "nb": ("Publikasjonsstatus", "Status"),
    "es": ("Estado",),
    "fr": ("État",),
}

_DOMAINS = (
    "Keyphrases", "Agricultural and Biological Sciences", "Arts and Humanities",
    "Biochemistry, Genetics and Molecular Biology", "Chemical Engineering", "Chemistry", "Computer Science",
    "Earth and Planetary Sciences", "Economics, Econometrics and Finance", "Engineering", "Food Science",
    "Immunology and Microbiology", "INIS", "Material Science", "Mathematics", "Medicine and Dentistry",
    "Neuroscience", "Nursing and Health Professions", "Pharmacology, Toxicology and Pharmaceutical Science",
    "Physics", "Psychology", "Social Sciences", "Veterinary Science and Veterinary Medicine",
)  # fmt: skip
"""The vocabularies of Pure's fingerprints, which stand between a term and its weight."""


class Furniture(NamedTuple):
    """A range of a text (code points) that is page furniture. ``certain``: so is everything behind it."""

    start: int
    end: int
    certain: bool


def _joined_statuses() -> Iterator[str]:
    """``Publication statusPublished``; with a space between only where the label has two words."""
    for language, labels in _STATUS_LABELS.items():
        words = STATUSES[language]
        known = [word for native in ("published", "in-press", "epub-ahead-of-print") for word in words.get(native, ())]
        for label in labels:
            for space in ("", " ") if " " in label else ("",):
                yield from (label + space + word for word in known)


_TYPE_STARTS = tuple(f"{words[0]}: " for words in PREFIXES.values())

FURNITURE_PIECES: tuple[str, ...] = tuple(
    sorted(
        {re.split("'", phrase.text.lower())[0] for phrase in FURNITURE if phrase.kind != "line"}
        | {status.lower() for status in _joined_statuses()}
        | {start.lower() for start in _TYPE_STARTS}
    )
)
"""Lower-cased literals, one of which stands in the lower-cased form of every text that holds furniture."""


def _any_of(texts: Iterable[str]) -> str:
    """An alternation, the longest first; the first letter small or capital, apostrophes straight or curled."""
    return "|".join(_spelled(text) for text in sorted(set(texts), key=lambda text: (-len(text), text)))


def _spelled(text: str) -> str:
    rest = re.escape(text[1:]).replace("'", "['’]")
    return f"[{text[0].lower()}{text[0].upper()}]{rest}"


def _exactly(texts: Iterable[str]) -> str:
    return "|".join(re.escape(text).replace("'", "['’]") for text in sorted(texts, key=len, reverse=True))


def _of(kind: str) -> list[str]:
    return [phrase.text for phrase in FURNITURE if phrase.kind == kind]


@cache
def _type_line() -> str:
    """The beginning of every type line, such as ``Research output: Contribution to journal``, up to its end."""
    rows = [row for row in read_table("portal_types") if not row["type"] and len(row["phrase"]) > 9]
    kinds = _exactly({f"{PREFIXES[row['language']][0]}: {row['phrase']}" for row in rows})
    return rf"(?:{kinds})[^\n.]{{0,120}}"


@cache
def _phrase() -> re.Pattern[str]:
    """What begins furniture. A heading stands behind a boundary and before a line's end or something fused to it."""
    opening, heading = _any_of(_of("opening")), _exactly(_of("heading"))
    behind = rf"(?=\s*\Z|[ \t]*[\r\n•]|[A-Z0-9@]|\s+(?:10\.|https?:|APA|Standard|Harvard|BIBTEX|{heading}|{opening}))"
    return re.compile(
        rf"(?P<opening>{opening})"
        rf"|(?P<closing>(?:{_exactly(_of('closing'))})(?=\s*(?:\.|\Z)))"
        rf"|(?:\A|(?<=[\s.,?!:;)\]'’”\"»•*%]))(?:{heading}){behind}"
        rf"|{_type_line()}"
        rf"|(?:{_exactly(_joined_statuses())})(?=\s*(?:\Z|[\n.]|[-–—]\s))"
    )


@cache
def _rest() -> re.Pattern[str]:
    """One more piece of furniture, where some has begun."""
    return re.compile(
        r"[\s•◦▪·*-]+"
        rf"|(?:{_any_of(_of('opening'))})[^\n]{{0,600}}?(?:{_exactly(_of('closing'))})\.?"
        rf"|(?:{_exactly(_of('closing'))})\.?"
        rf"|(?:{_exactly(_of('heading'))})(?![a-z])"
        rf"|(?<=\n)(?:{_exactly(_of('line'))})[ \t]*(?=\n|\Z)"
        r"|(?:APA|Author|BIBTEX|BibTeX|Harvard|Standard|RIS|Vancouver|MLA)(?![a-z'’])"
        rf"|[^\n.%]{{1,100}}?(?:{_exactly(_DOMAINS)}) ?\d{{1,3}} ?%"
        r"|https?://\S+|10\.\d{4,9}/\S+"
        rf"|{_type_line()}"
        rf"|(?:{_exactly(_joined_statuses())})(?:\s[-–—]\s[^\n]{{1,24}})?(?=\n|\Z)"
    )


@cache
def _needles() -> tuple[str, ...]:
    """What to look for before any expression is tried: the phrases from their second letter to an apostrophe."""
    texts = {phrase.text for phrase in FURNITURE if phrase.kind != "line"}
    return tuple({text[1:].split("'")[0] for text in (*texts, *_joined_statuses(), *_TYPE_STARTS)})


def _candidates(text: str) -> list[int]:
    """Where furniture may begin (code points), in order."""
    found = set()
    for needle in _needles():
        at = text.find(needle)
        while at >= 0:
            found.add(at - 1)
            at = text.find(needle, at + 1)
    found.discard(-1)
    return sorted(found)


def find_furniture(text: str) -> Iterator[Furniture]:
    """Every run of page furniture in a text, in order.

    Takes time in proportion to the text. A lone closing sentence is never certain: people may write it themselves.
    """
    candidates, place, last = _candidates(text), 0, len(text.rstrip(" .\n\r\t"))
    while place < len(candidates):
        start = candidates[place]
        phrase = _phrase().match(text, start)
        if phrase is None:
            place += 1
            continue
        end = max(_run(text, start), phrase.end())
        alone = phrase.lastgroup == "closing" and phrase.end() >= last
        yield Furniture(start, end, end >= last and not alone)
        place = bisect_left(candidates, end)


def _run(text: str, start: int) -> int:
    """Where the run of furniture that begins at ``start`` ends, without white space behind it."""
    end = start
    while (piece := _rest().match(text, end)) and piece.end() > end:
        end = piece.end()
    return start + len(text[start:end].rstrip(" \t\r\n•◦▪·*-"))


_COUNT = Pattern(r"[*\s]*(?:\d[\d.,]*\s+)?(.*?)(?:\s*\([^()]*\))?[\s:.]*")


def is_furniture_line(line: str) -> bool:
    """Whether a whole line, without its line ending, is furniture; a count before it and brackets behind it are too
    (``12 Citations (Scopus)``)."""
    if len(line) > 800:
        return False
    words = _COUNT.fullmatch(line) if len(line) < 120 else None
    if words and words[1].replace("’", "'") in _line_words():
        return True
    first = next(find_furniture(line.strip()), None)
    return first is not None and first.start == 0 and first.end >= len(line.strip().rstrip(" ."))


@cache
def _line_words() -> frozenset[str]:
    return frozenset(phrase.text for phrase in FURNITURE if phrase.kind in ("line", "heading"))
