from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.prose import ends_in_abbreviation, fold, function_words, is_upper, shorten, strip_accents, words


def test_values_in_messages():
    assert shorten("short") == "short"
    assert shorten("two\n  lines\tand tabs ") == "two lines and tabs"
    assert shorten("nul\x00 esc\x1b zero\u200bwidth") == "nul<U+0000> esc<U+001B> zero<U+200B>width"
    assert shorten("a `tick`") == "a 'tick'"
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"
    assert shorten("one two three", 8) == "one two…"
    assert shorten("\ud800") == "<U+D800>"


@given(st.text(max_size=400), st.integers(2, 80))
def test_what_is_shown_fits_and_can_be_printed(text, limit):
    shown = shorten(text, limit)
    assert len(shown) <= limit
    assert "\n" not in shown
    assert "`" not in shown
    shown.encode()


@pytest.mark.parametrize(
    "text",
    ["Smith et al.", "Apple Inc.", "policy in the U.S.", "Ph.D.", "by Smith J.R.", "by Smith J.",
     "a new species, sp. nov.", "and Co.", "Bros. & Co. Ltd.", "(Smith et al.)", "Martin Luther King Jr.", "rats vs.",
     "Müller GmbH u.a.", "in Washington, D.C."],
)  # fmt: skip
def test_full_stops_of_abbreviations(text):
    assert ends_in_abbreviation(text)


@pytest.mark.parametrize(
    "text",
    ["", ".", "A study.", "Vitamin C.", "the role of vitamin C.", "hepatitis B.", "Type II.", "in mice", "mice…",
     "in 2020.", "no full stop", "COVID-19.", "the ring finger.", "what is.", "Part A.", "Inc",
     "Strain a."],
)  # fmt: skip
def test_full_stops_of_sentences(text):
    assert not ends_in_abbreviation(text)


def test_capitals():
    assert is_upper("DNA 12")
    assert not is_upper("DNA and")
    assert not is_upper("12")


def test_folding():
    assert fold("Über-Größe:  «Ñandú»") == "uber grosse nandu"
    assert fold("Sleep & Memory.") == fold("sleep—memory") == "sleep memory"
    assert fold("e\u0301tude") == fold("étude") == "etude"
    assert fold("…") == ""
    assert strip_accents("Ångström øß") == "Angstrom øß"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_words():
    assert words("It's low- and middle-income, at 3 mg (café).") == [
        "It's",
        "low",
        "and",
        "middle-income",
        "at",
        "3",
        "mg",
        "café",
    ]
    assert words("") == words("— … !") == []


def test_function_words():
    assert {"the", "of", "and"} <= function_words("en")
    assert {"der", "und"} <= function_words("de")
    assert function_words("xx") == frozenset()
    assert function_words() >= function_words("fr") | function_words("es") | function_words("nl")
    assert "study" not in function_words()
