"""Tells where a running text was cut off: by an export's note, an ellipsis, a link, or in the middle of a sentence.

Knows no record. A text that ends in a quotation, a URL, an interval's bracket or a sequence of numbers is whole.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.markup import end_before_tags
from abslint.knowledge.patterns import Pattern


class Cut(NamedTuple):
    """The range (code points) that shows the cut, and its kind: ``note ellipsis link comma bracket tag word``."""

    start: int
    end: int
    kind: str


TAIL = 240
"""Code points at a text's end that are looked at."""

_NOTE = Pattern(
    r"[\[(]\s*(?i:abstract\s+(?:truncated|shortened))\b[^()\[\]]{0,40}[\])]\.?\Z"
    r"|\bABSTRACT TRUNCATED(?:\s+(?:AT\s+)?\d+\s+WORDS)?[\])]?\.?\Z"
    r"|[\[(](?i:truncated)(?i:\s+at\s+\d+\s+words)?[\])]\.?\Z"
)
_ELLIPSIS = Pattern(r"(?:[\[(]\s*(?:\.{3}|…|\. \. \.)\s*[\])]\.?|\.{3,}|\.?…\.?|(?<=\s)\. \. \.)\Z")
_LINK = Pattern(
    r"(?:\A|[.…!?\])>»\n])\s*(?P<link>[\[<]?(?:Read [Mm]ore|Show [Mm]ore|See [Mm]ore|View [Mm]ore|Continue [Rr]eading"
    r"|\(more\)|\[more\]"
    r"|Lees (?:meer|verder)|Toon meer|Weiterlesen|Mehr (?:lesen|anzeigen)|Læs mere|Vis mere|Lue lisää|Näytä lisää"
    r"|Läs mer|Visa mer|Les mer|Vis mer|Leer más|Ver más|Mostrar más|Lire la suite|(?:En s|S)avoir plus|Afficher plus)"
    r"[\]>)]?\s*(?:[…›»>→]|\.{3})?)\Z"
)
_AND_SO_ON = Pattern(
    r"\b(?:etc|usw|osv|enz|jne|ym|and so (?:on|forth)|und so weiter|et cetera|etcétera|ainsi de suite|en zo voort)"
    r"\s*\Z|(?<![A-Z])\$(?!\s?\d[\d.,]*[\s)])[^$]{0,60}\Z",
    2,
)
"""What an ellipsis may well follow; so may a sequence, or a formula, which no price is."""

_SEPARATOR = Pattern(r"[,;<≤+]")
_LAST_WORD = Pattern(r"(?<=[\s(])([^\W\d_]{2,14}|à|å|í)\Z")
_EXAMPLE = Pattern(r"[(,] ?(?:for (?:example|instance)|including|such as|namely|e\.?g\.?|i\.?e\.?)[,:]?\Z")
_LABELLED = Pattern(r"(?:\A|[.;!?\n]\s)\s*[A-Z][^.:;!?\n]{1,40}:\s*(?:\S+\s+){0,3}\S*\Z")
_OPEN_TAG = Pattern(r"</?[A-Za-z]{0,12}\Z")
_WORD_BEFORE = Pattern(r"(?:[^\W\d_]{3}|[.,;:)])\Z")
"""What stands before a tag, and not before the sign of ``n<p``."""
_OUTWARD = Pattern(r"\][^\[\]]{1,30}\[\Z")

_UNFINISHED = {
    "en": "the an and or of with from into than that which whose because although whereas while between among upon "
    "its their our his via nor onto within as to for by if versus",
    "de": "der des dem den eine einer einem eines einen und oder für durch im am zum zur vom beim sowie dass weil "
    "zwischen deren dessen",
    "fr": "le les un une des du et ou à aux au dans par pour que qui avec leur leurs ses dont chez sur entre",
    "es": "el los las un una unas unos del de en con por para que su sus al como sobre entre cuyo cuya",
    "nl": "de een en of van der den dat die hun tussen waarbij omdat zoals",
    "da": "og eller samt at som fordi hvilket deres blandt mellem et",
    "sv": "och eller samt att som eftersom vilket deras mellan bland ett",
    "nb": "og eller samt å at som fordi hvilket deres blant mellom et",
    "fi": "ja tai sekä että joka jotka koska mutta",
}
"""Words that no sentence of the language ends in, in small letters. Left out is what may end one (``die``,
``in``)."""

_BEFORE_STOP = frozenset(" .…])")
"""What stands before the full stop of some cuts: ``[...].``, ``(TRUNCATED).``."""

_NOTED = ("runcated", "RUNCATED", "hortened")
"""What stands in every note."""

FEWEST = 8
"""Words that a text has at least before its last one is taken for a break in a sentence."""


def ends_whole(text: str) -> bool:
    """Whether it is seen at one glance that a text is not cut off: it ends in a number, or in a full stop behind
    anything but what may stand there where it is cut."""
    end, before = text[-1:], text[-2:-1]
    if end != ".":
        return end.isascii() and end.isdigit()
    if before == ")":
        return text[-3:-2].isalnum() and not any(piece in text[-TAIL:] for piece in _NOTED)
    return before not in _BEFORE_STOP


ENDS_WHOLE = r"(?:[0-9]|[^ .\u{2026}\])]\.|[A-Za-z0-9]\)\.)$"
NOTED = "|".join(_NOTED)
"""The same as patterns, as ``Look`` has them: what is found at such an end, and what in none."""


def find_cut(text: str, language: str = "") -> Cut | None:
    """Where and how a text is cut off at its end, or None where it is whole.

    ``language`` is a BCP 47 tag; its first subtag, beside English, says which words end no sentence. Looks at the
    last ``TAIL`` code points alone.
    """
    if text[-1:] == "." and text[-2:-1] not in _BEFORE_STOP:
        return None
    first = max(0, len(text) - TAIL)
    tail = text[first:].rstrip()
    tail = tail[: end_before_tags(tail)]
    cut = _by_mark(tail) or _in_sentence(tail, language, first > 0)
    return cut and Cut(cut.start + first, cut.end + first, cut.kind)


def _by_mark(tail: str) -> Cut | None:
    """What says of itself that the text goes on."""
    end, near = len(tail), max(0, len(tail) - 40)
    match = _NOTE.search(tail) if any(piece in tail for piece in _NOTED) else None
    if match is not None:
        return Cut(match.start(), end, "note")
    match = _LINK.search(tail, near)
    if match is not None:
        return Cut(match.start("link"), end, "link")
    match = _ELLIPSIS.search(tail, near) if "..." in tail[-8:] or "…" in tail[-8:] or ". ." in tail[-8:] else None
    if match is None:
        return None
    before = tail[: match.start()]
    if len(before.split()) < 3 or goes_on(before) or _is_address(tail):
        return None
    return Cut(match.start(), end, "ellipsis")


def goes_on(before: str) -> bool:
    """Whether what stands before an ellipsis means it: ``etc``, a formula, a sequence of numbers or letters."""
    return _AND_SO_ON.search(before) is not None or _is_sequence(before)


def is_face(text: str) -> bool:
    """Whether an opening bracket at a text's end opens nothing: ``:(``, ``]0,1[``."""
    return text[-2:-1] in (*":;=-",) or (text[-1] == "[" and _OUTWARD.search(text) is not None)


def _is_sequence(before: str) -> bool:
    """Whether an ellipsis goes on with numbers or letters, as in ``n = 1, 2, 3,``."""
    pieces = [piece.split() for piece in _SEPARATOR.split(before[-80:])]
    if pieces and not pieces[-1]:
        pieces.pop()
    if len(pieces) < 2 or len(pieces[-1]) != 1 or not pieces[-2]:
        return False
    return all(
        len(item) == 1 or (len(item) < 14 and any(map(str.isdigit, item))) for item in (pieces[-1][0], pieces[-2][-1])
    )


def _is_address(tail: str) -> bool:
    """Whether the last word is a URL."""
    word = tail.rsplit(None, 1)[-1]
    return "://" in word or "www." in word


def _in_sentence(tail: str, language: str, long: bool) -> Cut | None:
    """A break within a sentence; ``long`` says that more text stands before the tail."""
    end = len(tail)
    if not tail or not (long or len(tail.split()) >= FEWEST) or _is_address(tail):
        return None
    if tail[-1] == ",":
        return None if tail[-2] in ".!?,;" else Cut(end - 1, end, "comma")
    if tail[-1] in "([{":
        return None if is_face(tail) else Cut(end - 1, end, "bracket")
    tag = _OPEN_TAG.search(tail) if "<" in tail[-15:] else None
    if tag is not None and (tail[tag.start() :].startswith("</") or _WORD_BEFORE.search(tail[: tag.start()])):
        return Cut(tag.start(), end, "tag")
    example = _EXAMPLE.search(tail, max(0, end - 20))
    if example is not None and (example[0][0] == "(" or example[0][-1] in ",:"):
        return Cut(example.start(), end, "word")
    word = _LAST_WORD.search(tail, max(0, end - 20))
    if word is None or word[1] not in _words(language) or _LABELLED.search(tail):
        return None
    return Cut(word.start(1), end, "word")


def _words(language: str) -> frozenset[str]:
    base = language.partition("-")[0].partition("_")[0].lower()
    return frozenset(f"{_UNFINISHED['en']} {_UNFINISHED.get(base, '')}".split())
