r"""Tells where a title ends in the mark of a footnote: a star, a dagger, a section or paragraph sign. Knows no record.

Many such signs mean something: ``Sgr A*``, ``RRT*``, ``a C*``, ``trans*``, ``Frauen*``, ``A†``, a name with the dagger
of the dead, emphasis in Markdown. They stand behind a short or capitalised word, one of a few words, a name; the mark
of a footnote stands behind a space, a bracket or an ordinary word. What a mark behind a formula is, is not known.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import function_words

Part = tuple[int, int]

MARKS = "*†‡¶§∗⁎＊"

_MARK = Pattern(
    rf"\s*(?:<(?P<tag>sup|SUP)>\s*[{MARKS}]{{1,4}}\s*</(?P=tag)>|[{MARKS}]{{1,4}})(?=\.?\s*(?:</[A-Za-z]{{1,8}}>\s*)*\Z)"
)
_STARS = frozenset("*∗⁎＊")
_IN_BRACKETS = Pattern(r"\([^()]*[^\W\d_]{3}[^()]*\)\Z")
_MEANT = frozenset(
    "trans inter queer femme femmes women womxn woman men girls boys latin migrant frauen mädchen männer lesben jungen "
    "studenten schüler kvinner kvinnor tjejer femmes donne mujeres".split()
)
"""Words behind which a star stands for all whom they leave out, in small letters."""

_PARTICLES = frozenset("von van der den de del della di da la le du des zu zum".split())
_IN_MEMORY = Pattern(
    r"memor(?!y)|nachruf|obituar|hommage|gedenken|necrolog|nekrolog|nécrolog|tribute|prof\.|dr\.|[12][0-9]{3}", 2
)


def find_footnote_mark(title: str) -> Part | None:
    """The range (code points) of the mark at a title's end, with the white space before it, or None."""
    match = _MARK.search(title, max(0, len(title) - 60))
    if match is None:
        return None
    before, marks = title[: match.start()], set(match[0]) & set(MARKS)
    if not before.strip() or any(mark in before for mark in marks):
        return None  # emphasis, CIE L*a*b*
    if "†" in marks and _is_of_the_dead(before):
        return None
    last = before.split()[-1]
    if (before[-1] == ")" and _IN_BRACKETS.search(before[-200:])) or last[-1] in '"”’»?!.':
        return match.span()
    if match[0][0].isspace() and len(last) > 2:
        return match.span()
    ordinary = len(last) > 2 and last[-3:].isalpha() and last[-3:].islower()
    if not ordinary or (not _STARS.isdisjoint(marks) and last.lower().rpartition("-")[2] in _MEANT):
        return None
    return match.span()


def _is_of_the_dead(before: str) -> bool:
    """Whether the dagger may stand behind a name: no word of grammar says that it stands behind a title."""
    words = before.split()
    return _IN_MEMORY.search(before) is not None or (function_words() - _PARTICLES).isdisjoint(words)
