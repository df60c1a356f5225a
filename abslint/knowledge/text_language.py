"""In which language a text is written: by its little words, or by a detector. Does not know what is declared.

By little words it knows English, German, French, Spanish and Dutch, and rather says nothing than guesses. The detector
comes with the extra ``language``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import function_words, words
from abslint.knowledge.scripts import dominant_script
from abslint.model.glance import Glance, Look

LANGUAGES = ("en", "de", "fr", "es", "nl")

_READ = 4000
_ENOUGH = 3
_LETTERS = 100

_VARIETIES = {"nb": "no", "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar", "uzs": "uz", "hbo": "he"}
_NO_PROSE = Pattern(r"<[^<>]{1,80}>|\$[^$]{1,200}\$|\\[a-zA-Z]+|\S*\d\S*")


def language_by_words(text: str) -> str:
    """The language of a text as its tag, the empty string where its little words don't tell.

    Only words that one of the languages has alone count: there must be three, and three times as many as of the
    other languages together. Reads the first 4,000 code points.
    """
    found = _little_words(text)
    if not found:
        return ""
    language, hits = found.most_common(1)[0]
    return language if hits >= max(_ENOUGH, 3 * (found.total() - hits)) else ""


def _little_words(text: str) -> Counter[str]:
    """How many words of a text's first 4,000 code points each language has alone."""
    owners = _owners()
    return Counter(owners[word] for word in words(text[:_READ].lower()) if word in owners)


def _tells_none(text: str) -> bool:
    return _little_words(text).total() < _ENOUGH and dominant_script(text[:_READ]).script in ("", "Latin")


def _tells_none_but_english(text: str) -> bool:
    found = _little_words(text)
    return found.total() - found["en"] < _ENOUGH


def _enough_of(languages: Iterable[str]) -> str:
    """A pattern that is found in each text with words enough that one of these languages has alone."""
    wanted = "|".join(sorted(word for word, language in _owners().items() if language in languages))
    word, other = f"(?:{wanted})", r"[^a-z](?:[\s\S]*[^a-z])?"
    return f"(?i)(?:^|[^a-z]){other.join([word] * _ENOUGH)}(?:[^a-z]|$)"


_NOT_LATIN = r"[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f]"

TELLS_NO_LANGUAGE = Glance(
    _tells_none, looks_on=lambda _: (Look(lacks=(_enough_of(LANGUAGES), _NOT_LATIN), shorter=_READ),)
)
"""Latin texts without words enough to tell a language by."""

TELLS_NONE_BUT_ENGLISH = Glance(
    _tells_none_but_english, looks_on=lambda _: (Look(lacks=(_enough_of({*LANGUAGES} - {"en"}),), shorter=_READ),)
)
"""Texts without words enough to tell a language by, other than English."""


def plain_prose(text: str) -> str:
    """The beginning of a text without markup, formulae and words with digits in them, for a detector.

    The empty string where fewer than 100 letters are left: those tell no language. Reads 4,000 code points.
    """
    prose = _NO_PROSE.sub(" ", text[:_READ])
    return prose if sum(map(str.isalpha, prose)) >= _LETTERS else ""


def written_language(tag: str) -> str:
    """The language as whose text a detector may take one in ``tag``: Bokmål is Norwegian, Cantonese is Chinese."""
    return _VARIETIES.get(tag, tag)


def detected_language(prose: str, least: float) -> tuple[str, Counter[str]]:
    """The language of prose by a share (0 to 1) that is not less than ``least``, or the empty string, and the shares of
    all languages. Raises ImportError without the extra ``language``."""
    shares = Counter[str]()
    for label, share in _detector().rank(prose):
        shares[written_language(label)] += share
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= least else "", shares


@cache
def _detector() -> Any:
    """The detector of the extra, loaded with the first text that is asked about."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _owners() -> dict[str, str]:
    """The language of each little word that is one language's alone."""
    spoken = Counter(word for language in LANGUAGES for word in function_words(language))
    return {word: language for language in LANGUAGES for word in function_words(language) if spoken[word] == 1}
