r"""What a text in LaTeX says, without places: quicker than its pieces, and the same. Knows no BibTeX.

Braces, accents and breaks of lines are all that most texts have. Where there is more the pieces are asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from abslint.formats.tex_tokens import LIGATURES, tokens
from abslint.knowledge.patterns import Pattern

_L = r"(?:[A-Za-z]|\\[ij](?![A-Za-z]))"
_BRACED = Pattern(
    rf"\{{\\(?<!\\\{{\\)(?:[`'^\"~=.](?:{_L}|\{{{_L}\}})|[vcHkrud][ ][A-Za-z]|aa|AA|ae|AE|oe|OE|ss|o|O|l|L|i)\}}"
)
_BARE = Pattern(r"\\(?<!\\\\)(?:[`'^\"~=.](?:\{[A-Za-z]\}|[A-Za-z])|[&%#_]|[vcHkrud]\{[A-Za-z]\})")
"""Letters and signs as they are mostly written. What an expression begins with is looked for by a loop in C."""

_DEEP = ("\\", "{", "}", "$", "--", "``", "''")
_ESCAPED = frozenset("&%#_")
_KNOWN: dict[str, str] = {}
"""Letters that were met, and what each says: there are some hundred."""


_BLANKS = frozenset({"\n", "  ", "~", "\r", "\t"})
_DASHES = frozenset({"--", "``", "''"})
_SINGLE = ("{", "\\", "$", "\n", "~", "\r", "\t")
SIGNS = (*_SINGLE, "  ", *sorted(_DASHES))
"""What may say something else than is written, in pairs of braces."""


def signs_in(text: str, parts: Collection[str]) -> list[str]:
    """The signs in a text that may say something else than is written. ``parts`` is what it is made of.

    They are looked for one by one, which a loop in C does, where a set would ask each character; of two of a kind one
    first, which takes far less time, and two only in the parts that have one. All have blanks: two are looked for from
    the end, which took CPython a third less time.
    """
    signs = [sign for sign in _SINGLE if sign in text]
    if text.rfind("  ") >= 0:
        signs.append("  ")
    for sign in _DASHES:
        if sign[0] in text and any(sign in part for part in parts if sign[0] in part):
            signs.append(sign)
    return signs


def said(raw: str, paragraphs: bool, ligatures: bool, signs: Sequence[str] = SIGNS) -> str:
    """What a text says, as ``tokens`` has it. ``signs`` are those that it may hold, of SIGNS."""
    text = raw
    if "\\" in signs and "\\" in text:
        text = _letters(text)
        if "\\" in text:
            return _slowly(raw, paragraphs, ligatures)
    if ("$" in signs and "$" in raw) or ("~" in signs and "~" in raw and ("\n" in raw or "\r" in raw)):
        return _slowly(raw, paragraphs, ligatures)
    if not _BLANKS.isdisjoint(signs):
        text = _squeezed(text, paragraphs)
    if ligatures and any(sign in text for sign in _DASHES.intersection(signs)):
        for written, sign in LIGATURES.items():
            text = text.replace(written, sign)
    if "{" in signs and ("{" in text or "}" in text):
        text = text.replace("{", "").replace("}", "")
    return text


def _slowly(raw: str, paragraphs: bool, ligatures: bool) -> str:
    return "".join([token.plain for token in tokens(raw, 0, len(raw), paragraphs, ligatures)])


def flat(raw: str) -> str | None:
    """What a text says that has neither groups nor commands but letters, in one line; None for any other."""
    text = _letters(raw) if "\\" in raw else raw
    for sign in _DEEP:
        if sign in text:
            return None
    if "~" in text and ("\n" in text or "\r" in text):
        return None
    return _squeezed(text, False)


def _letters(text: str) -> str:
    """A text with its letters and signs in place of what stands for them."""
    first, *rest = text.split("\\")
    if {part[:1] for part in rest} <= _ESCAPED:
        return first + "".join(rest)
    return _BARE.sub(_letter, _BRACED.sub(_letter, text))


def _letter(match: re.Match[str]) -> str:
    written = match[0]
    letter = _KNOWN.get(written)
    if letter is None:
        letter = _KNOWN[written] = "".join([token.plain for token in tokens(written, 0, len(written))])
    return letter


def _squeezed(text: str, paragraphs: bool) -> str:
    """A text in which several blanks, and the end of a line, are one; an empty line parts paragraphs."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text or "~" in text:
        text = text.replace("\t", " ").replace("~", " ")
    if "\n" in text:
        lines = [line.strip(" ") for line in text.split("\n")]
        if paragraphs and "" in lines:
            text = "\n".join(lines)
            while "\n\n\n" in text:
                text = text.replace("\n\n\n", "\n\n")
            text = "\n\n".join([paragraph.replace("\n", " ") for paragraph in text.split("\n\n")])
        else:
            text = " ".join([line for line in lines if line])
    while "  " in text:
        text = text.replace("  ", " ")
    return text
