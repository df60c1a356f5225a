"""How long abstracts are, and which are usual at one glance: neither short nor long.

A word is what stands between white space; of scripts that write none, two characters count as one. Tags are no words.
"""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.markup import without_tags
from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

LEAST, MOST = 20, 500
"""Words that nearly all journals' abstracts keep within."""

LONG_WORD, SHORT_WORD = 10, 4
"""Code points with its space of a word that is longer, or shorter, than any language's words are at an average."""

_UNSPACED = Pattern(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana and Han."""


class Length(NamedTuple):
    """Words and code points of a text. Lengths add up."""

    words: int
    points: int


def length_of(text: str) -> Length:
    """How long a text is, without its tags."""
    text = without_tags(text)
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return Length(len(text.split()) + unspaced // 2, len(text))


def is_short(length: Length, least: int) -> bool:
    """Whether a text has fewer words, and they are not so long that it says as much."""
    return length.words < least and length.points < least * LONG_WORD


def is_long(length: Length, most: int) -> bool:
    """Whether a text has more words, and they are not so short that it says no more."""
    return length.words > most and length.points > most * SHORT_WORD


def is_usual_abstract(text: str) -> bool:
    """Whether a text is neither short nor long, whatever tags are in it."""
    points = len(text)
    if points > MOST * SHORT_WORD:
        if points > MOST * LONG_WORD or not text.isascii():
            return False
        if not text.isprintable() or text.count(" ") >= MOST:
            return False
    elif points < LEAST * LONG_WORD:
        return False
    return "<" not in text


USUAL_ABSTRACT = Glance(
    is_usual_abstract, (Look(lacks=("<",), longer=LEAST * LONG_WORD - 1, shorter=MOST * SHORT_WORD + 1),)
)
