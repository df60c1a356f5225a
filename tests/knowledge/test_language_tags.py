"""The shape of language tags."""

from __future__ import annotations

from abslint.knowledge import language_tags
from abslint.knowledge.language_tags import Subtags, split_tag


def test_short_tags_are_read_as_the_grammar_reads_them() -> None:
    """Known at a glance or by the grammar, a tag without a hyphen is the same."""
    for text in ("en", "EN", "ger", "a", "abcd", "e1", "é2", "éa", "x", "", "--", "klingon"):
        by_grammar = language_tags._TAG.fullmatch(text.lower()) if text.isascii() else None
        wanted = None if by_grammar is None else Subtags(by_grammar["language"], (), "", "", ())
        assert split_tag(text) == wanted, text


def test_older_and_private_tags_have_no_language() -> None:
    assert split_tag("i-klingon") == Subtags("", (), "", "", ("i", "klingon"))
    assert split_tag("x-mine") == Subtags("", (), "", "", ("x", "mine"))
    assert split_tag("pt-br") == Subtags("pt", (), "", "BR", ())
