"""Reads dates written with names of months and seasons, in eleven languages, and ranges of them.

Does not read dates of digits alone.
"""

from __future__ import annotations

from functools import cache

from abslint.knowledge.date_reading import DateReading, Parts, fault, interval, spell
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import strip_accents
from abslint.knowledge.table import pieces, read_table

_TOKEN = Pattern(r"\d+|[^\W\d_]+|['’]\d\d(?!\d)|[-/&–—−]|\S")
_JOINS = frozenset(
    ("-", "/", "&", "–", "—", "−", "to", "bis", "until", "and", "und", "et", "y", "en", "og", "och", "a", "au")
)
_ORDERS = frozenset(("dmy", "mdy", "ymd", "my", "ym", "ydm"))
_HALVES = _ORDERS | {"y", "m", "d", "md", "dm", "dy"}

_WINTER = 24

Token = tuple[str, int]
"""A token's kind (``y`` year, ``m`` month or season, ``d`` one or two digits, ``'`` a short year, ``-`` joins), its
number."""

Loose = dict[str, int]
"""Parts of a date by kind; some may be missing."""


def read_worded(text: str) -> DateReading | None:
    """The reading of a date with a named month or season, or None where a word in it is none of a date's."""
    tokens = _tokens(text)
    if tokens is None or not any(kind == "m" for kind, _ in tokens):
        return None
    plain = [token for token in tokens if token[0] != "-"]
    order = "".join(kind for kind, _ in plain)
    if order in _ORDERS:
        return _single(dict(plain))
    if order in ("dm'", "m'", "md'", "dmd") or (order in ("md", "dm") and max(plain[0][1], plain[1][1]) > 31):
        return DateReading("two-digit-year")
    if "y" not in order:
        return DateReading("unknown", why="it has no year of four digits")
    return _range(tokens)


@cache
def _names() -> dict[str, int]:
    names = {name: int(row["number"]) for row in read_table("months") for name in pieces(row["names"])}
    names.update({name + "ta": number for name, number in names.items() if name.endswith("kuu")})
    return names


def _tokens(text: str) -> list[Token] | None:
    """The tokens that count, or None if one of them cannot belong to a date."""
    names, tokens = _names(), list[Token]()
    for piece in _TOKEN.findall(strip_accents(text).casefold()):
        if piece in names:
            if names[piece]:
                tokens.append(("m", names[piece]))
        elif piece.isdigit() and piece.isascii() and len(piece) in (1, 2, 4):
            tokens.append(("y" if len(piece) == 4 else "d", int(piece)))
        elif piece[0] in "'’" and len(piece) == 3:
            tokens.append(("'", int(piece[1:])))
        elif piece in _JOINS:
            tokens.append(("-", 0))
        elif piece not in ".,":
            return None
    while tokens and tokens[-1][0] == "-":
        tokens.pop()
    return tokens


def _single(loose: Loose) -> DateReading:
    year, month, day = parts = _parts(loose)
    if month is not None and month > 12:
        return DateReading("range", (spell(parts),)) if day is None else DateReading("unknown")
    why = fault(year, month, day)
    return DateReading("impossible", why=why) if why else DateReading("certain", (spell(parts),))


def _range(tokens: list[Token]) -> DateReading | None:
    """Two dates with one join between them; what one half lacks stands in the other."""
    joins = [index for index, token in enumerate(tokens) if token[0] == "-"]
    if len(joins) != 1:
        return None
    halves = tokens[: joins[0]], tokens[joins[0] + 1 :]
    if any("".join(kind for kind, _ in half) not in _HALVES for half in halves):
        return None
    left, right = dict(halves[0]), dict(halves[1])
    following = left.get("y", 0) + 1
    if left.get("m") == _WINTER and right in ({"y": following}, {"d": following % 100}):
        return DateReading("range", (spell(_parts(left)),))  # one winter, which lies in two years
    shared_year = len(left.keys() & {"y"}) + len(right.keys() & {"y"}) == 1
    for half, other in ((left, right), (right, left)):
        if "m" not in half and "m" in other and "d" in half:
            half["m"] = other["m"]
        if "y" not in half:
            half["y"] = other["y"]
    first, last = _parts(left), _parts(right)
    for year, month, day in (first, last):
        if why := "" if month is not None and month > 12 else fault(year, month, day):
            return DateReading("impossible", why=why)
    if shared_year and _key(first) > _key(last):
        before = f"{spell((first[0] - 1, *first[1:]))}/{spell(last)}"
        return DateReading("ambiguous", (before, f"{spell(first)}/{spell((last[0] + 1, *last[1:]))}"))
    return interval(spell(first), spell(last))


def _parts(loose: Loose) -> Parts:
    return loose["y"], loose.get("m"), loose.get("d")


def _key(parts: Parts) -> tuple[int, int, int]:
    return parts[0], parts[1] or 0, parts[2] or 0
