from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.declared_languages import CERTAIN, wrong_language
from abslint.knowledge.languages import is_tag

BCP47 = frozenset({"bcp47"})


@pytest.mark.parametrize("text", ["en", "pt-BR", "zh-Hant-TW", "no", "und", "mul", "zxx", "x-house"])
def test_right_tags_are_silent(text: str) -> None:
    assert wrong_language(text, BCP47) is None


@pytest.mark.parametrize(
    ("text", "kind", "tag"),
    [
        ("English", "name", "en"),
        ("eng", "not-shortest", "en"),
        ("iw", "deprecated", "he"),
        ("EN", "case", "en"),
        ("en_US", "case", "en-US"),
        ("cn", "country", "zh"),
        ("en-UK", "region", "en-GB"),
        ("Englsh", "near", "en"),
        ("eng;nor", "list", ""),
        ("mostly prose", "unknown", ""),
        ("e" * 300, "unknown", ""),
    ],
)
def test_says_what_is_wrong(text: str, kind: str, tag: str) -> None:
    assert wrong_language(text, BCP47) == (kind, tag)


def test_forms_of_a_shape_are_right_in_it() -> None:
    assert wrong_language("en_US", BCP47 | {"locale"}) is None
    assert wrong_language("ger", BCP47 | {"iso639-2b"}) is None
    assert wrong_language("deu", BCP47 | {"iso639-2b"}) is not None
    assert wrong_language("English", BCP47 | {"name"}) is None


@given(st.text(max_size=260))
def test_what_it_offers_is_right(text: str) -> None:
    reading = wrong_language(text, BCP47)
    if reading is None:
        assert is_tag(text.strip())
    elif reading.kind in CERTAIN:
        assert wrong_language(reading.tag, BCP47) is None
