"""In which of a few languages a text is written, by its little words. Does not know what is declared.

Knows English, German, French, Spanish and Dutch, and rather says nothing than guesses: no detector, no model.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from abslint.knowledge.prose import function_words, words

LANGUAGES = ("en", "de", "fr", "es", "nl")

_READ = 4000
_ENOUGH = 3


def language_by_words(text: str) -> str:
    """The language of a text as its tag, the empty string where its little words don't tell.

    Only words that one of the languages has alone count: there must be three, and three times as many as of the
    other languages together. Reads the first 4,000 code points.
    """
    owners = _owners()
    found = Counter(owners[word] for word in words(text[:_READ].lower()) if word in owners)
    if not found:
        return ""
    language, hits = found.most_common(1)[0]
    return language if hits >= max(_ENOUGH, 3 * (found.total() - hits)) else ""


@cache
def _owners() -> dict[str, str]:
    """The language of each little word that is one language's alone."""
    spoken = Counter(word for language in LANGUAGES for word in function_words(language))
    return {word: language for language in LANGUAGES for word in function_words(language) if spoken[word] == 1}
