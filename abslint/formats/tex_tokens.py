r"""LaTeX as the text that it says, piece by piece with their places: ``G{\"o}del`` is ``Gödel``. Knows no BibTeX.

Braces, accents, letters, signs and commands of style are read; formulae and commands that are not known stay as they
are written, braces and all. Several blanks, ties or breaks of lines are one blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from abslint.knowledge.latex import ACCENTS, LETTERS, SIGNS, STYLES, SWITCHES
from abslint.knowledge.patterns import Pattern

STYLE_TAGS = STYLES | {"mkbibemph": "i", "mkbibitalic": "i", "mkbibbold": "b", "textbf": "b"}
"""Commands that set their argument, and the tag that says so in plain text; none for those that say nothing."""

SWITCH_TAGS = (
    SWITCHES | {"bf": "b", "bfseries": "b"} | dict.fromkeys(["scshape", "rmfamily", "sffamily", "upshape"], "")
)

QUOTES = dict.fromkeys(["enquote", "mkbibquote"], ("“", "”"))
"""Commands that put their argument in quotation marks."""

SHORT = {"-": "", "/": "", "@": "", ",": " ", " ": " ", ";": " ", ":": " ", "!": "", "\\": " ", "\n": " "}
"""Commands of one sign that say little or nothing."""

LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}
"""What TeX sets one sign for."""

_NAMED = LETTERS | SIGNS | {"textquotesingle": "'", "textasciicircum": "^", "textdollar": "$", "textemdash": "—"}
_NAMED |= {"textbraceleft": "{", "textbraceright": "}"}
_WORDS = "|".join(sorted(_NAMED, key=len, reverse=True))
_STYLED = "|".join(sorted(STYLE_TAGS | QUOTES, key=len, reverse=True))
_SWITCHED = "|".join(sorted(SWITCH_TAGS, key=len, reverse=True))
_L = r"(?:\\[ij](?![A-Za-z])|[A-Za-z])"


def _accent(number: int) -> str:
    """A mark on a letter, in its own braces or without."""
    sign, word = f"(?P<sign{number}>[`'^~=.\"])", f"(?P<word{number}>[uvHcdkr])"
    return (
        rf"\\(?:{sign}[ ]?(?:\{{[ ]?(?P<a{number}>{_L})[ ]?\}}|(?P<b{number}>{_L}))"
        rf"|{word}(?:[ ]?\{{[ ]?(?P<c{number}>{_L})[ ]?\}}|[ ](?P<d{number}>{_L})))"
    )


_TOKEN = Pattern(
    rf"(?P<run>(?:[^\\{{}}$~ \t\r\n`'\-]++|[ `'\-](?![ \t\r\n`'\-~]|\Z))++)"
    rf"|(?P<break>[ \t~]*+(?:\r\n?|\n)[ \t\r\n~]*+)"
    rf"|(?P<accent>\{{{_accent(1)}\}}|{_accent(2)})"
    rf"|(?P<switch>\{{[ ]?\\(?P<switched>{_SWITCHED})(?![A-Za-z])[ ]?)"
    rf"|(?P<letter>\{{\\(?P<named1>{_WORDS})(?![A-Za-z])\s?(?:\{{\}})?\}}"
    rf"|\\(?P<named2>{_WORDS})(?:\{{\}}|(?![A-Za-z])[ ]?))"
    rf"|(?P<style>\\(?P<styled>{_STYLED})\s?\{{)"
    rf"|(?P<escaped>\\(?P<literal>[&%$\#_{{}}]))"
    rf"|(?P<short>\\(?P<sign>[-/@,;:!\ \\\n]))"
    rf"|(?P<formula>\$\$[^$]*+\$\$|\$(?:[^$\\]|\\.)++\$)"
    rf"|(?P<command>\\(?:[A-Za-z]++\*?|.))"
    rf"|(?P<open>\{{)|(?P<close>\}})|(?P<tie>[ \t]*+~[ \t~]*+)|(?P<ligature>---?|``|'')|(?P<blanks>[ \t]{{2,}}+|\t)"
    rf"|(?P<other>.)",
    re.DOTALL,
)


class Token(NamedTuple):
    """A piece: what it says, and where it stands in the source (code points). ``same``: it says what is written."""

    plain: str
    start: int
    end: int
    same: bool


def tokens(text: str, start: int, end: int, paragraphs: bool = False, ligatures: bool = True) -> Iterator[Token]:
    """The pieces of a range of the source, in order. ``paragraphs``: an empty line parts them. Raises nothing."""
    closing: list[str] = []
    raw = False
    for match in _TOKEN.finditer(text, start, end):
        kind, here, behind = match.lastgroup, match.start(), match.end()
        was_raw, raw = raw, False
        if kind in ("run", "formula", "other") or (kind == "ligature" and not ligatures):
            yield Token(match[0], here, behind, True)
            raw = was_raw and match[0].isspace()
        elif kind == "command":
            raw = True
            yield Token(match[0], here, behind, True)
        elif kind == "open":
            was_raw = was_raw or closing[-1:] == ["}"]
            closing.append("}" if was_raw else "")
            yield Token("{" if was_raw else "", here, behind, was_raw)
        elif kind == "close":
            said = closing.pop() if closing else ""
            raw = said == "}"
            yield Token(said, here, behind, raw)
        elif kind in ("switch", "style"):
            first, last = _marks(match)
            closing.append(last)
            yield Token(first, here, behind, False)
        else:
            yield Token(_said(match, kind or "", paragraphs), here, behind, False)


def breaks(blanks: str) -> int:
    """How many lines end in white space."""
    return blanks.replace("\r\n", "\n").replace("\r", "\n").count("\n")


def _marks(match: re.Match[str]) -> tuple[str, str]:
    """What a command of style says before its argument and behind."""
    name = match["styled"] or match["switched"]
    if name in QUOTES:
        return QUOTES[name]
    tag = STYLE_TAGS.get(name) if match["styled"] else SWITCH_TAGS[name]
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def _said(match: re.Match[str], kind: str, paragraphs: bool) -> str:
    """What any other piece says."""
    match kind:
        case "break":
            return "\n\n" if paragraphs and breaks(match[0]) > 1 else " "
        case "accent":
            return _accented(match)
        case "letter":
            return _NAMED[match["named1"] or match["named2"]]
        case "escaped":
            return match["literal"]
        case "short":
            return SHORT[match["sign"]]
        case "ligature":
            return LIGATURES[match[0]]
    return " "


def _accented(match: re.Match[str]) -> str:
    for number in ("1", "2"):
        mark = match["sign" + number] or match["word" + number]
        if mark:
            letter = next(match[which + number] for which in "abcd" if match[which + number])
            if letter.startswith("\\"):
                letter = letter[1:]
            return normalize("NFC", letter + ACCENTS[mark])
    return match[0]
