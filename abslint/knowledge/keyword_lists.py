"""Where one keyword ends and the next begins, in shapes that keep them in one string and in those that do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.subject_codes import ends_in_jel
from abslint.model.paper import Field, Paper
from abslint.model.span import Part, Pointer

SEPARATORS = (";", "|", "•", "·", "\t", "\n", ",")
"""Separators of keywords, the surest first; a string is never split at one where a surer one stands. Line breaks and
tabs give way to commas where these are as many: then they only fold."""

_SAME = {"；": ";", "،": ",", "，": ",", "、": ",", "∙": "·", "・": "·", "●": "•", "▪": "•", "¦": "|"}
"""Other signs to the separator that they stand for."""

_SIGN = Pattern(r"&(?:amp;)+(?:amp|lt|gt|quot|nbsp|#\d{2,5});|&#?\w{2,8};|[()\[\]{}\n\t;；|¦•●▪·∙・,،，、]")
_SPACED = frozenset("•·")
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_CONJUNCTION = Pattern(r"(?:and|or|und|oder|et|ou|y|o|e|en|og|och|&)\s", 2)


class Splitting(NamedTuple):
    """A separator (one of SEPARATORS) and the keywords between (code points, without white space around them)."""

    separator: str
    parts: list[Part]


UNIT = "\x1f"
"""Stands between keywords where they are looked at together: no separator of keywords and no white space of lines."""


def glance(paper: Paper) -> str:
    """All keywords of a record behind each other, for a first look at whether a rule can find anything."""
    known: str | None = paper.shared.get("keywords")
    if known is None:
        known = paper.shared["keywords"] = UNIT.join(paper.texts("keywords"))
    return known


def stands_in_list(keyword: Field) -> bool:
    """Whether a keyword is an item of a list (or the text of one), and not a whole list in one string."""
    pointer = keyword.pointer
    return isinstance(pointer[-1], int) or (len(pointer) > 1 and isinstance(pointer[-2], int))


def parts_of(keyword: Field) -> list[Part]:
    """The keywords of a field (code points): itself, or those of a string that holds the whole list."""
    if stands_in_list(keyword):
        return [(0, len(keyword.text))]
    found = split_at_signs(keyword.text)
    return found.parts if found else [(0, len(keyword.text))]


def pieces_of(paper: Paper, wanted: Callable[[str], object] = bool) -> Iterator[tuple[Field, Part, str]]:
    """Every keyword of a record: its field, where it stands in the field's text, and its own text.

    ``wanted`` looks at a field's whole text and may leave it out.
    """
    for keyword in paper.filled("keywords"):
        if not wanted(keyword.text):
            continue
        for start, end in parts_of(keyword):
            yield keyword, (start, end), keyword.text[start:end]


def place_in_list(piece: tuple[Field, Part, str]) -> int:
    """Where a keyword stands in its list: texts come before mappings otherwise."""
    return next((step for step in piece[0].pointer if isinstance(step, int)), -1)


def vocabularies(paper: Paper) -> dict[str | int, str]:
    """What shape-given vocabularies the items of the list of keywords come from, by index; none for the author's."""
    fields = paper.filled("keywords.vocabulary")
    return {field.pointer[-2]: field.text for field in fields if field.text != "author"}


def vocabulary_of(keyword: Field, known: dict[str | int, str]) -> str:
    """The vocabulary of a keyword by ``vocabularies``, the empty string for an author's own."""
    return known.get(keyword.pointer[-2], "") if known and len(keyword.pointer) > 1 else ""


def kinds_of(paper: Paper) -> dict[Pointer, tuple[str, ...]]:
    """Vocabulary and language by the item that says them: keywords of two kinds are no duplicates."""
    kinds: dict[Pointer, tuple[str, ...]] = {}
    for term in ("keywords.vocabulary", "keywords.language"):
        for field in paper.filled(term):
            kinds[field.pointer[:-1]] = (*kinds.get(field.pointer[:-1], ()), term, field.text)
    return kinds


LONGEST_LIST = 20_000
"""Code points of the longest string that is taken for a list of keywords."""


def split_at_signs(text: str) -> Splitting | None:
    """The keywords of a string by the surest separator that stands in it, or None where it holds but one.

    Brackets keep together what is in them, unless they do not close. A comma in ``2,4-D`` or ``N,N-dimethyl`` and a
    point in ``CuSO4·5H2O`` separate nothing; nor does what stands in an EconLit heading (``Equity, Justice (D63)``).
    """
    if len(text) > LONGEST_LIST:
        return None
    found = _split(text)
    if found is None and text[:1] in _OPEN and text.rstrip()[-1:] in _CLOSE:
        inside = _split(text.rstrip()[1:-1])
        return inside and Splitting(inside.separator, [(start + 1, end + 1) for start, end in inside.parts])
    return found


def _split(text: str) -> Splitting | None:
    places = _places(text)
    commas = places[","] = _true_commas(text, places.get(",", []))
    for fold in "\t\n":
        if len(commas) >= len(places.get(fold, ())):
            places.pop(fold, None)
    for separator in SEPARATORS:
        if places.get(separator):
            parts = _between(text, places[separator])
            if len(parts) > 1:
                return Splitting(separator, parts)
    return None


def _true_commas(text: str, commas: list[Part]) -> list[Part]:
    """The commas that separate: where most stand without a space behind them, those with one belong to headings
    (``Logic, general,Sociology, general,Soul``)."""
    tight = [comma for comma in commas if not text[comma[1] : comma[1] + 1].isspace()]
    return tight if len(tight) > 1 and len(tight) * 2 > len(commas) else commas


def _places(text: str) -> dict[str, list[Part]]:
    """The separators that stand outside brackets, with their places; all of them where brackets do not close."""
    depth = 0
    outside: dict[str, list[Part]] = {}
    everywhere: dict[str, list[Part]] = {}
    for match in _SIGN.finditer(text):
        sign = match[0]
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif len(sign) == 1 and _separates(text, match.start()):
            name = _SAME.get(sign, sign)
            everywhere.setdefault(name, []).append(match.span())
            if not depth:
                outside.setdefault(name, []).append(match.span())
    return everywhere if depth else outside


def _separates(text: str, at: int) -> bool:
    """Whether a sign at a place of the text separates words and belongs to none."""
    sign = _SAME.get(text[at], text[at])
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in _SPACED:
        return not before or before.isspace() or after.isspace()
    if sign == ",":
        if before.isdigit() and after.isdigit():
            return False
        lone = before.isupper() and not text[max(0, at - 2) : at - 1].isalnum()
        return not (lone and after.isupper() and not text[at + 2 : at + 3].isalnum())
    return True


def _between(text: str, signs: list[Part]) -> list[Part]:
    """The ranges between separators, without white space, the empty ones left out."""
    parts, at = [], 0
    for start, end in [*signs, (len(text), len(text))]:
        piece = text[at:start]
        stripped = piece.strip()
        if stripped:
            begin = at + len(piece) - len(piece.lstrip())
            parts.append((begin, begin + len(stripped)))
        at = end
    return parts


def several_in(text: str, in_list: bool, alone: bool = False) -> Splitting | None:
    """The keywords of a string that should hold but one, or None.

    ``in_list``: the string is an item beside others, where a line break or a tab may be a mere fold and commas may
    belong to one heading (``Receptors, Antigen, T-Cell``; ``safe, reliable and fast systems``). ``alone``: it is the
    only item, so that words in small letters between commas are a list.
    """
    found = split_at_signs(text) or (None if in_list else _list_of_one(text))
    if found is None or ends_in_jel(text):
        return None
    if in_list and found.separator in "\n\t·" and len(found.parts) < 3:
        return None
    if in_list and found.separator == "|" and " | " not in text:
        return None  # `Li||Cu cells`
    pieces = [text[start:end] for start, end in found.parts]
    if in_list and found.separator == "," and not _reads_as_list(pieces, alone):
        return None
    return found


def is_pending(paper: Paper, marks: Sequence[str]) -> bool:
    """Whether a list must be mended before its marks say anything: it has further asterisks, or several keywords in one
    item."""
    listed = (keyword.text for keyword in paper.filled("keywords") if stands_in_list(keyword))
    return glance(paper).count("*") > "".join(marks).count("*") or any(several_in(text, True) for text in listed)


def _list_of_one(text: str) -> Splitting | None:
    """The keyword of a string that ends in a separator, as lists that programs write do (``sleep;``)."""
    word = text.rstrip(" ;；|")
    first = len(text) - len(text.lstrip())
    return Splitting(";", [(first, len(word))]) if first < len(word) and text[len(word) :].strip() else None


def _reads_as_list(pieces: list[str], alone: bool) -> bool:
    """Whether pieces between commas are keywords of their own: three or more, most of them of two to four words, all
    but the first in small letters, none beginning with a conjunction. A lone item may hold single words."""
    if len(pieces) < 3 or len(pieces[0]) > 60:
        return False
    if any(piece[0].isupper() or _CONJUNCTION.match(piece) or " and " in piece for piece in pieces[1:]):
        return False
    sizes = [len(piece.split()) for piece in pieces]
    return max(sizes) <= 4 and (alone or sum(size > 1 for size in sizes) * 2 >= len(sizes))
