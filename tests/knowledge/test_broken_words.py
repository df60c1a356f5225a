"""Broken words are told where something shows that they are; left-out words keep their hyphens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import RegexOptions, validator_for

from abslint.gate.texts import lacking
from abslint.knowledge.broken_words import BREAK_SIGN, find_breaks, soft_break

WITHOUT_SIGN = validator_for(lacking(BREAK_SIGN), pattern_options=RegexOptions())


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the move- ments of crabs", "movements"),
        ("Move-\n  ments of crabs", "Movements"),
        ("the beha- viour of crabs, whose behaviour", "behaviour"),
        ("night- time gulls at night-time", "night-time"),
        ("its non- human visitors", "non-human"),
        ("tide- related visits", "tide-related"),
        ("a sub- group of crabs", ""),
    ],
)
def test_breaks_are_found(text: str, whole: str) -> None:
    assert [one.whole for one in find_breaks(text)] == [whole]


def test_the_title_may_have_the_word() -> None:
    assert [one.whole for one in find_breaks("the sea- shore in winter", "Of the seashore")] == ["seashore"]
    assert not list(find_breaks("the sea- shore in winter"))


@pytest.mark.parametrize(
    "text",
    [
        "low- and middle-aged crabs, and lowand",
        "pre- versus postnatal gulls",
        "two- to four-legged visitors",
        "non- oder wenig menschlich",
        "Vor- sowie Nachteile",
        "micro- macro links",
        "micro- meso- and macro-tides",
        "the method- based on counting",
        "O- ions",
        "gulls- mostly grey",
        "https://pool.example.org/move- ments",
        "self- en andermans schelpen",
        "vitesse et sur- ou sous-estimation",
    ],
)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert not list(find_breaks(text))


@given(st.lists(st.sampled_from(["move", "-", " ", "\n", "ments", "Non", "human", "\u2010", "ß", "é", ".", "tion"])))
def test_breaks_have_their_sign(pieces: list[str]) -> None:
    text = "".join(pieces)
    for found in find_breaks(text):
        assert not WITHOUT_SIGN.is_valid(text)
        mended = text[: found.start] + found.whole + text[found.end :]
        assert found.whole == "" or found.whole in mended
        assert text[found.start : found.end].strip() == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("ado\u00adlescents", 4),
        ("ado\u00ad lescents", 5),
        ("ado\u00ad\n   lescents", 8),
        ("Tide\u00ad Tables", 5),
        ("pre\u00ad and postnatal", None),
    ],
)
def test_a_word_goes_on_behind_a_soft_hyphen_and_blanks_unless_one_is_left_out(text: str, goes_on: int | None) -> None:
    assert soft_break(text, text.index("\u00ad") + 1) == goes_on
