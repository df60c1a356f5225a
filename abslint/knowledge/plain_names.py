"""Which authors' names nothing can be wrong with, told at one glance for all rules about how names are written.

Each pattern below is found wherever one of these rules may find something: they say less than the rules, and never
more. What hangs on other names of the record (a name that comes twice, one that lacks a part) is not told here.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Paper

_CAPITAL = "[A-ZÀ-ÖØ-ÞΑ-ΡΣ-ΩЁА-Я]"

_EDGE = "(?:^|[^A-Za-z])"

_SIGNS = (
    # what stands in no name, nor between two words of one
    "[0-9²³¹⁰⁴-⁹@#*†‡§¶…;；|、，/?\n\r\u2028\u2029]",
    r"\.[^A-Za-z]{0,2}\.",
    "[Ww][Ww][Ww]",
    "[A-ZÀ-ÖØ-ÞĀ-žḀ-ỹΑ-ΡΣ-ΩЁА-Я]{4}",  # small ones with two marks, too: few names are asked twice
    # several people, or the rest of them
    f"&|{_EDGE}(?:and|und|et)[^a-z]|[Oo]tros|[Oo]utros|[Aa]ltri|[Aa]utres|u\\.[^a-z]{{0,2}}a\\.",
    f"{_EDGE}[Ee][Tt][^a-z]{{1,3}}[Aa][Ll]|{_EDGE}[Oo][Tt][Hh][Ee][Rr]|等|ほか|др",
    # titles and degrees
    f"{_EDGE}(?:Dra?|PD|Profa?|Professor|Mrs?|Ms|Dott)(?:[^a-z]|$)",
    'ד"ר|ד״ר|[Пп]роф|[Дд]-р',
    f"{_EDGE}[Pp][Hh][^a-z]{{0,2}}[Dd]|[BbMm][^a-z]?[Ss][Cc]|[DdMm][^a-z]?[Pp]hil|[Pp]harm[^a-z]{{0,2}}[Dd]",
    "[Pp]sy[^a-z]?[Dd]|Ed[^a-z]?D|[Mm][^a-z]?Ed|[Dd][Rr][^a-z]{0,2}[Pp][^a-z]?[Hh]|[Cc][Hh][^a-z]?[Bb]",
    # placeholders
    f"{_EDGE}(?:[Aa][Nn][OoÓó][Nn]|[Uu][Nn][KkDdBb]|[Vv][Aa][Rr][Ii][Oo]|[Nn][Oo](?:[Tt]|[Nn][Ee])?(?:[^A-Za-z]|$))",
    "[Aa][Uu][Tt][Hh][Oo][Rr]|[Nn][Aa][Mm][Ee]|[Nn][Uu][Ll][Ll]|NaN|佚名|匿名|不詳|不详|無名|无名",
    "^[^A-Za-z]*(?:[Nn][^A-Za-z]{0,2}[NnAa]|[Ss][^A-Za-z]{0,2}[Nn])[^A-Za-z]*$",
)

_IN_PART = "|".join((*_SIGNS, ","))
_IN_WHOLE = "|".join((*_SIGNS, ",[^,]*,", f"^(?:[^,]*[^A-Za-z,])?{_CAPITAL}{{1,3}}(?:[^A-Za-z][^,]*)?,"))

_PART_SIGN = Pattern(_IN_PART)
_WHOLE_SIGN = Pattern(_IN_WHOLE)


def is_plain_part(text: str) -> bool:
    """Whether a family or given name has no sign of anything that the rules about names find."""
    return _PART_SIGN.search(text) is None


def is_plain_whole(text: str) -> bool:
    """Whether a name in one text, as ``Ida Marsh``, ``Marsh, Ida`` or ``Marsh I``, has no such sign."""
    return _WHOLE_SIGN.search(text) is None


PLAIN_PART = Glance(is_plain_part, (Look(lacks=(_IN_PART,)),), exact=True)
PLAIN_WHOLE = Glance(is_plain_whole, (Look(lacks=(_IN_WHOLE,)),))
"""Not exact to the engine, which would look for its signs in the items of all lists."""

PLAIN_NAMES = (
    Still(
        texts=(
            ("authors.family", PLAIN_PART),
            ("authors.given", PLAIN_PART),
            ("authors.literal", PLAIN_WHOLE),
            ("authors.name", PLAIN_WHOLE),
        )
    ),
)
"""Records whose authors' names are plain."""


def are_told_apart(paper: Paper) -> bool:
    """Whether each author has a family and a given name, or a name in one text, and no two share one."""
    pairs = paper.pairs("authors.family", "authors.given")
    if pairs is not None:
        return len(set(pairs)) == len(pairs)
    if paper.has("authors.family") or paper.has("authors.given") or paper.has("authors.literal"):
        return False
    names = paper.texts("authors.name")
    return len(set(names)) == len(names)
