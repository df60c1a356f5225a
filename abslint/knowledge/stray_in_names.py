"""What was copied along with a name and is none of it: footnote marks, addresses. Knows no record.

Groups and pen names have digits of their own (``T2D-GENES``, ``deadmau5``), and some orthographies write a letter as
7: what may be such is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.group_names import is_group
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

_ADDRESS = Pattern(
    r"[<(\[]?\s*(?:mailto:\s*)?(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\s*[>)\]]?"
    r"|[<(\[]?\s*(?:https?://|www\.)[^\s<>)\]]+\s*[>)\]]?"
)
_SUPERSCRIPT = "²³¹⁰⁴-⁹"
_MARK = Pattern(rf"[*†‡§¶#{_SUPERSCRIPT}](?:[\s,]*[*†‡§¶#{_SUPERSCRIPT}0-9]|[a-e](?![^\W\d_]))*+")
_DIGITS = Pattern(r"\d++(?:[\s,–-]*+\d++)*+(?:\s?[–-])?")
_ORDINAL = Pattern(r"(?:1st|2n?d|3r?d|[4-9]th)\b", 2)
_ATTACHED = Pattern(
    r"(?:(?<=[^\W\d_A-Z])|(?<=[^\W\d_]\.))[0-9]{1,2}(?:\s*,\s*[0-9]{1,2})*+(?=\s*(?:[,*†‡§¶]|\Z))|(?<=\s)[0-9]{1,2}(?:\s*,\s*[0-9]{1,2})++\Z"
)
_PERSON_WORD = Pattern(r"(?:[^\W\d_]\.)+|[^\W\d_](?:[^\W\d_]|['’.-])*")
_INITIALS = Pattern(r"(?:[^\W\d_]\.-?){1,3}")
"""Initials, which are no acronym; four or more may be one."""

_PARTICLE = Pattern(r"van|von|de[lnrs]?|d[aiou]s?|l[ae]|el|te[nr]?|zu[mr]?|af|av")
"""What a name may begin with in small letters."""

_EMPTY = Pattern(r"\(\s*\)|\[\s*\]|<\s*>")

LONGEST = 200
"""Code points of the longest name that is looked at."""


def strays_in_part(text: str) -> list[Part]:
    """What is no part of a family or given name that has the other beside it (ranges in code points)."""
    if len(text) > LONGEST:
        return []
    found = [*_addresses(text), *(one.span() for one in _MARK.finditer(text))]
    if not found or any(map(str.isdigit, text)):
        found += [one.span() for one in _DIGITS.finditer(text) if not _belongs(text, one.start(), one.end())]
    return _apart(found)


def strays_in_whole(text: str) -> list[Part]:
    """What is no part of a name in one text: addresses, and the marks and numbers behind a person's name."""
    if len(text) > LONGEST:
        return []
    found = list(_addresses(text))
    bare = _without(text, found)
    marks = [one.span() for pattern in (_MARK, _ATTACHED) for one in pattern.finditer(text)]
    if marks and _is_persons(_without(text, _apart([*found, *marks]))):
        found += [span for span in marks if _stands_behind(text, span)]
    return _apart(found) if _without(text, found).strip() or not bare else found


def _addresses(text: str) -> Iterator[Part]:
    return (
        (one.span() for one in _ADDRESS.finditer(text)) if "@" in text or "//" in text or "www." in text else iter(())
    )


def _belongs(text: str, start: int, end: int) -> bool:
    """Whether digits belong to a name: those of an ordinal (``2nd``), and between letters."""
    if _ORDINAL.match(text, start):
        return True
    return text[max(0, start - 1) : start].isalpha() and text[end : end + 1].isalpha()


def _stands_behind(text: str, span: Part) -> bool:
    """Whether a mark stands behind a word of a name, and no letter right behind it."""
    return bool(text[: span[0]].strip()) and not text[span[1] : span[1] + 1].isalpha()


def _is_persons(name: str) -> bool:
    """Whether what is left is the name of a person: two to five words with capitals, no acronym, no word of groups."""
    words = name.replace(",", " ").split()
    if not 1 < len(words) < 6 or is_group(name):
        return False
    first = next((word for word in words if not _PARTICLE.fullmatch(word)), "")
    plain = all(_PERSON_WORD.fullmatch(word) for word in words) and first != "" and not first[:1].islower()
    return plain and not any(len(word) > 3 and word.isupper() and not _INITIALS.fullmatch(word) for word in words)


def _apart(spans: list[Part]) -> list[Part]:
    """The ranges in order, those that overlap joined."""
    joined: list[Part] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(text: str, spans: list[Part]) -> str:
    kept, at = "", 0
    for start, end in spans:
        kept, at = kept + text[at:start], end
    return kept + text[at:]


def without_strays(text: str, spans: list[Part]) -> str:
    """The name without what stands in these ranges, nor the separators that then end it or stand before a comma."""
    kept = " ".join(_EMPTY.sub("", _without(text, spans)).split())
    return kept.replace(" ,", ",").replace(",,", ",").strip(" ,;")
