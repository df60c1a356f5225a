"""What stands where an author's name should: words that say that there is none. Knows no record.

Null, Na, Unknown and Anon are names, too: with another name beside them they are nobody's placeholder.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

LONGEST = 40
"""Code points of the longest placeholder."""

_NOBODY = Pattern(
    r"[\s\[(<{*]*(?:"
    r"an[oó]n(?:ym(?:ous|us|e|o)?|[ií]m[ao]?|iem)?\.?|anonymous\s+authors?|unknown(?:\s+author)?|author\s+unknown|unbekannt|"
    r"no\s+authors?(?:\s+(?:listed|given|name))?|\[?no\s+name\]?|not\s+(?:available|given|known|listed|specified|stated)|"
    r"various(?:\s+authors)?|first\s*author|second\s*author|last\s*author|author(?:\s*(?:name|[1-9]))?|"
    r"(?:your|author'?s)\s+name|first\s*name\s+(?:last|family|sur)\s*name|(?:last|family|sur)\s*name,\s*first\s*name|"
    r"undefined|n/a|佚名|匿名|不詳|不详|無名氏|无名氏)"
    r"[\s\])>}*.]*",
    2,
)
_ABBREVIATED = Pattern(r"[\s\[(]*(?:[Nn]\.\s?[Nn]\.?|[Ss]\.\s?[Nn]\.|N\.\s?A\.|NN|NA|NULL|null|None|NONE|NaN)[\s\])]*")
_OF_PARTS = frozenset({"family name", "familyname", "last name", "lastname", "surname", "author", "anonymous"})
_GIVEN_OF_PARTS = Pattern(
    r"(?:first|given|fore|second|third|last)(?:\s*name)?|an[oó]nym\w*|(?:[A-Z]\.\s?){1,3}|unknown|n/?a|null|none", 2
)


def is_nobody(name: str) -> bool:
    """Whether a whole name is a placeholder."""
    return len(name) <= LONGEST and (_NOBODY.fullmatch(name) or _ABBREVIATED.fullmatch(name)) is not None


def is_lone_nobody(family: str) -> bool:
    """Whether a family name that has no given name beside it is a placeholder."""
    return is_nobody(family) and family not in {"Null", "Na", "Nan", "Anon", "Various"}


def are_nobody(family: str, given: str) -> bool:
    """Whether a family and a given name are a placeholder together: ``Family Name`` and ``First Name``."""
    if len(family) > LONGEST or len(given) > LONGEST:
        return False
    wanted = " ".join(family.lower().split())
    if wanted in _OF_PARTS:
        return _GIVEN_OF_PARTS.fullmatch(given.strip()) is not None
    return wanted == given.strip().lower() == "unknown"
