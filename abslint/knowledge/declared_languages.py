"""What is wrong with a language as a record declares it, given the forms of its shape. Reads no running text."""

from __future__ import annotations

from functools import lru_cache, partial

from abslint.knowledge.languages import LanguageReading, in_code_system, language_forms, read_language, split_languages
from abslint.model.glance import Glance, Look

LANGUAGE_TERMS = (
    "language",
    "original_title.language",
    "translated_titles.language",
    "other_abstracts.language",
    "keywords.language",
)
"""Leaves that hold the language of a text."""

CERTAIN = frozenset({"tag", "case", "not-shortest", "deprecated", "name"})
"""Kinds of reading of which the meaning is sure."""

_LONGEST = 200

_EVERYWHERE = frozenset({"bcp47"})
_BOOLEANS = frozenset({"no", "yes", "on", "off", "y", "n", "true", "false"})
_SERBO_CROATIAN = ("sh", "hb")


def wrong_language(text: str, forms: frozenset[str]) -> LanguageReading | None:
    """What a declared language is instead of a right one, or None if it is right.

    ``forms`` are the names of the forms that the shape takes as right (``bcp47``, ``locale``, ``iso639-2b``…). The
    kinds are those of LanguageReading, and ``list`` for several languages in one string.
    """
    return _judge(text, forms) if len(text) <= _LONGEST else LanguageReading("unknown", "")


def own_code(tag: str, forms: frozenset[str]) -> str:
    """The code that a shape of these forms writes for a language: its tag, in MEDLINE three letters."""
    return (in_code_system(tag, "iso639-2b") or tag) if forms == {"iso639-2b", "iso639-3"} else tag


def is_right_language(text: str) -> bool:
    """Whether a declared language is right in every shape, and for every reader of YAML."""
    return (
        wrong_language(text, _EVERYWHERE) is None and text.lower() not in _BOOLEANS and text[:2] not in _SERBO_CROATIAN
    )


_TAGS = "en|de|fr|es|it|pt|nl|da|sv|fi|nb|pl|ru|zh|ja"
_MORE = {
    "iso639-2b": "eng|ger|fre|spa|ita|por|dut|dan|swe|fin|pol|rus|chi|jpn",
    "name": "English|German|French|Spanish|Italian|Portuguese|Dutch|Danish|Swedish|Finnish|Polish|Russian|Japanese",
}
"""The languages of most papers, as some shapes write them."""


def _is_right_in(text: str, *, forms: frozenset[str]) -> bool:
    return is_right_language(text) or (
        wrong_language(text, forms) is None and text.lower() not in _BOOLEANS and text[:2] not in _SERBO_CROATIAN
    )


@lru_cache
def _right_in(forms: frozenset[str]) -> Glance:
    """The glance for shapes that take these forms as right."""
    known = "|".join([_TAGS, *(words for form, words in _MORE.items() if form in forms)])
    return Glance(partial(_is_right_in, forms=forms), (Look(has=(f"^(?:{known})$",)),))


RIGHT_LANGUAGE = Glance(
    is_right_language, (Look(has=(f"^(?:{_TAGS})$",)),), in_forms=lambda forms: _right_in(forms.languages)
)
"""The looks know the languages of most papers."""


@lru_cache(maxsize=1024)
def _judge(text: str, forms: frozenset[str]) -> LanguageReading | None:
    """Records of a repository declare the same few languages again and again."""
    if forms & language_forms(text):
        return None
    reading = read_language(text)
    if reading.kind == "tag":
        return None if text == text.strip() else LanguageReading("case", reading.tag)
    if reading.kind in ("near", "unknown") and split_languages(text):
        return LanguageReading("list", "")
    return reading
