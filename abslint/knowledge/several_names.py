"""Where one name ends and the next begins in a text that holds the names of several people. Knows no record.

Conservative: a family name of two words before a comma, and a company of two names, look like two people. What may be
either is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from abslint.knowledge.group_names import is_group
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

LONGEST_LIST = 20_000
"""Code points of the longest text that is taken for a list of names."""

LONGEST_NAME = 60
"""Code points of the longest name."""

_ENTITY = Pattern(r"&#?\w{2,8};")
_SURE = Pattern(r"[;；\n|]")
_HAN_NAME = r"\s*[\u3400-\u9fff]{2,4}\s*"
_HAN = Pattern(rf"{_HAN_NAME}(?:(?:[、，;；]{_HAN_NAME})+|(?:,{_HAN_NAME}){{2,}})")
_HAN_SIGN = Pattern("[、，,；;]")
_CONJUNCTION = Pattern(r"(?:\s*,)?\s+(?:and|und|et(?!\s+al)|&)\s+")
_COMMA = Pattern(r"\s*,\s*")

_LETTERS = r"[^\W\d_](?:[^\W\d_]|['’ʼ`.‐-](?=[^\W\d_]))*+"
_PARTICLE = (
    r"(?:van|von|vom|zu|zum|zur|de|der|den|del|della|delle|dello|degli|di|da|das|do|dos|du|des|la|le|las|los|el|al|"
    r"bin|ibn|ben|bint|ter|ten|te|af|av|y|e|i|d’|d')"
)
_CAPITALISED = Pattern(_LETTERS + r"\.?")
_LOWER_PARTICLE = Pattern(_PARTICLE)
_VANCOUVER = Pattern(
    rf"(?:{_PARTICLE}\s)*+(?:{_LETTERS}\s){{1,3}}+" + r"(?:[A-ZÀ-ÞΑ-ΩЁА-Я]{1,3}|(?:[A-ZÀ-ÞΑ-ΩЁА-Я]\.[ -]?){1,4})"
)
_TWO_INITIALS = Pattern(r"[A-ZÀ-ÞΑ-ΩЁА-Я]{2,3}\Z")
_INITIALS = Pattern(r"(?:[A-ZÀ-ÞΑ-ΩЁА-Я][a-z]?\.[ -]?){1,4}|[A-ZÀ-ÞΑ-ΩЁА-Я]{1,3}")
_LEADING_INITIAL = Pattern(r"[A-ZÀ-ÞΑ-ΩЁА-Я]\.[ -]?")
_ANY_INITIAL = Pattern(r"(?:\A|[\s.-])[A-ZÀ-ÞΑ-ΩЁА-Я](?:\.|(?=\s))")
_TAIL = Pattern(
    r"(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|MPH|RN|MBBS|DVM|DDS|FRCP|FACP|MBA|Esq)\.?|et\s+al\.?", 2
)
"""What follows a name behind a comma and is no name."""


def several_names(text: str) -> list[Part] | None:
    """The places of the names in a text of several people (code points), None where it may be the name of one."""
    if not 7 < len(text) <= LONGEST_LIST and not _HAN.fullmatch(text[:LONGEST_LIST]):
        return None
    if len(text) > LONGEST_LIST or _ENTITY.search(text):
        return None
    if _HAN.fullmatch(text):
        return _between(text, [found.span() for found in _HAN_SIGN.finditer(text)])
    sure = _between(text, [found.span() for found in _SURE.finditer(text)])
    if len(sure) > 1:
        return sure if all(_may_be_name(text[start:end]) for start, end in sure) else None
    joints = [found.span() for found in _CONJUNCTION.finditer(text)]
    if "," not in text and not joints:
        return None
    return _at_conjunctions(text, joints) or _at_commas(text, joints)


def _between(text: str, signs: Sequence[Part]) -> list[Part]:
    """The ranges between separators, without white space, the empty ones left out."""
    parts, at = [], 0
    for start, end in [*signs, (len(text), len(text))]:
        piece = text[at:start]
        if piece.strip(" \t\r\n,"):
            begin = at + len(piece) - len(piece.lstrip())
            parts.append((begin, begin + len(piece.strip())))
        at = end
    return parts


def _may_be_name(piece: str) -> bool:
    """Whether a piece between sure separators is a name: short, with a capital at some word, and no group's."""
    if len(piece) > LONGEST_NAME or not piece[0].isalpha() or "@" in piece:
        return False
    return not is_group(piece) and _has_capital(piece.split())


def _at_conjunctions(text: str, joints: Sequence[Part]) -> list[Part] | None:
    """Names as BibTeX joins them: ``Marsh, Ida and Reef, Otto``."""
    parts = _between(text, joints)
    if len(parts) < 2:
        return None
    halves = [_COMMA.split(text[start:end]) for start, end in parts]
    if all(len(pair) == 2 and all(_is_short(half) for half in pair) for pair in halves):
        return parts
    return None


def _is_short(half: str) -> bool:
    """Whether a text may be a family or a given name: one to three words with capitals, none of a group."""
    words = half.split()
    return 0 < len(words) < 4 and not is_group(half) and all(map(_is_name_word, words)) and _has_capital(words)


def _at_commas(text: str, joints: Sequence[Part]) -> list[Part] | None:
    signs = sorted({*joints, *(found.span() for found in _COMMA.finditer(text))}, key=lambda sign: (sign[0], -sign[1]))
    signs = [sign for at, sign in enumerate(signs) if not at or sign[0] >= signs[at - 1][1]]
    parts = _with_tails(text, _between(text, signs))
    heads = [_COMMA.split(text[start:end])[0] for start, end in parts]
    if len(parts) < 2 or any(len(head) > LONGEST_NAME or is_group(head) for head in heads):
        return None
    if all(map(_VANCOUVER.fullmatch, heads)) and (len(parts) > 2 or any(map(_TWO_INITIALS.search, heads))):
        return parts
    if len(parts) > 3 and len(parts) % 2 == 0 and _alternate(heads):
        return [(parts[at][0], parts[at + 1][1]) for at in range(0, len(parts), 2)]
    if not all(map(is_full_name, heads)):
        return None
    if len(parts) > 2 or all(map(_LEADING_INITIAL.match, heads)):
        return parts
    told = joints and ("&" not in text or any(map(_ANY_INITIAL.search, heads)))
    return parts if told else None


def _alternate(heads: Sequence[str]) -> bool:
    """Whether family names and initials alternate, as in ``Marsh, I., Reef, O., & Shore, A.``."""
    return all(map(_INITIALS.fullmatch, heads[1::2])) and all(map(_is_short, heads[::2]))


def _with_tails(text: str, parts: Sequence[Part]) -> list[Part]:
    """Pieces that are no names (``Jr.``, ``MD``) joined to the names before them."""
    joined: list[Part] = []
    for start, end in parts:
        if joined and end - start < 12 and _TAIL.fullmatch(text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def is_full_name(text: str) -> bool:
    """Whether a text reads like ``Ida Marsh``: two to five words with capitals, one of them longer than an initial."""
    words = text.split()
    if not 1 < len(words) < 6 or not all(map(_is_name_word, words)) or not _has_capital(words[:1]):
        return False
    return any(len(word) > 2 and not word.isupper() for word in words if not _LOWER_PARTICLE.fullmatch(word))


def _is_name_word(word: str) -> bool:
    if _LOWER_PARTICLE.fullmatch(word):
        return True
    return _CAPITALISED.fullmatch(word) is not None and not word[0].islower()


def _has_capital(words: Sequence[str]) -> bool:
    return any(word[:1].isupper() or not word[:1].islower() for word in words)
