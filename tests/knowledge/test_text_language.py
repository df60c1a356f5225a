from __future__ import annotations

import time
from datetime import date

import jsonschema_rs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.gate.texts import look_schema
from abslint.knowledge.text_language import (
    TELLS_NO_LANGUAGE,
    TELLS_NONE_BUT_ENGLISH,
    language_by_words,
    plain_prose,
    written_language,
)
from abslint.model.glance import Glance


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The crabs of the pool and what they were doing by night", "en"),
        ("Die Krabben und der Teich: was nach dem Regen aus den Gästen wird", "de"),
        ("Les crabes de la mer et leurs visites dans les étangs pour une nuit", "fr"),
        ("Los cangrejos y las gaviotas según los niños que viven con el mar", "es"),
        ("De krabben van het wad worden door meeuwen bezocht, maar niet naar huis", "nl"),
        ("Carcinus maenas, Larus argentatus, Mytilus edulis", ""),
        ("Crabs and gulls", ""),
        ("Die Krabben und der Teich, the crabs and the pool, which were there", ""),
        ("", ""),
    ],
)
def test_reads_little_words_and_guesses_nothing(text: str, language: str) -> None:
    assert language_by_words(text) == language


def test_reads_the_beginning_of_a_long_text_only() -> None:
    start = time.process_time()
    assert language_by_words("the " * 1_000_000) == "en"
    assert time.process_time() - start < 2


def test_formulae_and_markup_are_no_prose() -> None:
    assert plain_prose("x_1 = 42, <sub>3</sub> $a + b = c$ \\alpha " * 20) == ""
    assert plain_prose("a" * 99) == ""
    assert plain_prose("a" * 100) == "a" * 100
    assert "12" not in plain_prose("crabs came " * 20 + "at 12:30")


def test_varieties_are_read_as_one_language() -> None:
    assert written_language("nb") == "no"
    assert written_language("en") == "en"


@pytest.mark.parametrize("text", ["$", "<", "\\", "1", "a"])
def test_prose_is_found_quickly(text: str) -> None:
    start = time.process_time()
    plain_prose(text * 1_000_000)
    assert time.process_time() - start < 0.5


LITTLE = st.sampled_from("the and of Die und der les des una het niet THE DER Zur\u212a eel7 sea-the l'été eel".split())
JOINTS = st.sampled_from([" ", ", ", "\n", "-", "’", "1", "é", "\u0130", ""])


@given(st.lists(st.tuples(LITTLE, JOINTS), max_size=8).map(lambda pairs: "".join(map("".join, pairs))))
@example("und der aus")
@example("s" * 3988 + " und aus derart")
@pytest.mark.parametrize("glance", [TELLS_NO_LANGUAGE, TELLS_NONE_BUT_ENGLISH], ids=["none", "none but English"])
def test_what_tells_no_language_at_a_glance_tells_none(glance: Glance, text: str) -> None:
    """The look says so only where the check does, and the check only where nothing else can be read."""
    of_a_day = glance.on(date(2020, 1, 1))
    if jsonschema_rs.validator_for(look_schema(of_a_day.looks[0])).is_valid(text):
        assert glance(text)
    if glance(text):
        assert language_by_words(text) in ("", "en" if glance is TELLS_NONE_BUT_ENGLISH else "")


def test_most_english_texts_are_known_at_a_glance() -> None:
    for glance, text in {
        TELLS_NO_LANGUAGE: "Crabs, gulls and the number of tidal pools",
        TELLS_NONE_BUT_ENGLISH: "The crabs and the gulls of the pools came from all sides, if die they must",
    }.items():
        (look,) = glance.on(date(2020, 1, 1)).looks
        assert jsonschema_rs.validator_for(look_schema(look)).is_valid(text)
