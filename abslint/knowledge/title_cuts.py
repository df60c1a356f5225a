r"""Tells where a title was cut off. Knows no record.

A title is no sentence: it is shorter than an abstract, and plays with its end. An ellipsis is taken for a cut in long
titles alone, and only words count that hardly a title ends in (``the``, ``und``); what may stand at the end of a
question or behind a verb (``what we live with``, ``wie fangen wir an``) is left out. What is cut off between two whole
words is not seen.
"""

from __future__ import annotations

from abslint.knowledge.markup import end_before_tags
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.truncation import Cut, goes_on, is_face

FEWEST = 5
"""Words of a title before its last one is taken for a cut."""

MANY = 8
"""Words of a title before an ellipsis is taken for a cut."""

LONG = 100
"""Code points from which on an ellipsis says that a title was cut, whatever stands before it."""

_WORDS = {
    "": "the and because although whereas their",
    "en": "an or than whose nor its our",
    "de": "der des dem den eines einem und oder für zum zur vom sowie dass deren dessen zwischen",
    "fr": "les des du et ou aux dans que dont leurs",
    "es": "los las del de el y e con para que",
    "nl": "de het en der den tussen",
    "it": "di della dei delle degli il gli nel nella e ed",
    "pt": "dos das do e em",
    "da": "og eller samt",
    "sv": "och eller samt",
    "nb": "og eller samt",
    "no": "og eller samt",
    "fi": "ja tai sekä että",
}
"""Words that no title of the language ends in, in small letters; those of the first line in whatever language."""

_PAIRS = (
    r"(?:[a-z]{3}(?:tion|ment|sis|ity|ance|ence)|effects?|impacts?|roles?|use|study|studies|treatment|risk|number)"
    r" of|(?:relationship|association|interaction|difference|differences|comparison) between|patients with|in a"
)
"""What breaks off in English though its last word may well end a title."""

_ALL_WORDS = frozenset(" ".join(_WORDS.values()).split())
LAST_WORDS = _ALL_WORDS | {"of", "between", "with", "a"}
"""The last words of all titles that break off at a word."""

ENDS_CUT = rf"(?:[,:，、：(\[{{（［]|\.\.\.|…|\. \. \.)[\])]?$|[ (](?:{'|'.join(sorted(_ALL_WORDS))}|{_PAIRS})$"
"""What every title ends in that is cut off, or closing tags: a pattern for ``Look``, and for Python but for ``$``."""

_ELLIPSIS = Pattern(r"\s*[\[(]?\s*(?:\.{3,}|…|\. \. \.)\s*[\])]?\Z")
_LAST = Pattern(r"(?<=[\s(])[^\W\d_]+\Z")
_PAIR = Pattern(rf"(?<=[\s(])(?:{_PAIRS})\Z")
_SPOKEN_OF = Pattern(
    r"(?:word|words|article|articles|conjunction|conjunctions|particle|preposition|prefix|suffix|connective|connectives"
    r"|english|german|french|dutch|spanish|italian|of|on|interpretation|semantics)\s[^\s]+\Z",
    2,
)
"""A word about which a title is."""

_JOINING = frozenset(
    "and or nor than because although whereas und oder dass et ou que dans y e con og eller en".split()
)
"""Words about which titles are."""


def find_title_cut(text: str, language: str = "", abridged: bool = False) -> Cut | None:
    """Where and how a title is cut off at its end (``ellipsis comma colon bracket word``), or None.

    ``language`` is a BCP 47 tag, empty where it is not known. ``abridged`` says that long titles of this kind are
    shortened by an ellipsis on purpose, as old books' are in catalogues.
    """
    end = end_before_tags(text)
    title = text[:end]
    count = title.count(" ") + 1
    if count < 2:
        return None
    if title[-1] in ",，、":
        return None if title[-2] in ".!?,;" else Cut(end - 1, end, "comma")
    if title[-1] in ":：":
        return Cut(end - 1, end, "colon")
    if title[-1] in "([{（［":
        return None if is_face(title) else Cut(end - 1, end, "bracket")
    if "..." in title[-8:] or "…" in title[-8:] or ". ." in title[-8:]:
        return None if abridged or count < MANY else _ellipsis(title, language)
    if count < FEWEST or text[end:].startswith("</"):
        return None  # a word in italics is spoken of
    return _word(title, language)


def _ellipsis(title: str, language: str) -> Cut | None:
    match = _ELLIPSIS.search(title, max(0, len(title) - 40))
    if match is None:
        return None
    before = title[: match.start()]
    if goes_on(before):
        return None
    if len(title) < LONG and before[-1:] != "," and _word(before, language) is None:
        return None
    return Cut(match.start() + len(match[0]) - len(match[0].lstrip()), len(title), "ellipsis")


def _word(title: str, language: str) -> Cut | None:
    base = language.partition("-")[0].partition("_")[0].lower()
    last = _LAST.search(title, max(0, len(title) - 20))
    if last is None:
        return None
    own = f"{_WORDS['']} {_WORDS.get(base or 'en', '')}".split()
    spoken_of = last[0] in _JOINING and _SPOKEN_OF.search(title, max(0, len(title) - 60))
    if last[0] in own and not spoken_of:
        return Cut(last.start(), len(title), "word")
    pair = _PAIR.search(title, max(0, len(title) - 60)) if base in ("", "en") else None
    return Cut(last.start(), len(title), "word") if pair else None
