from __future__ import annotations

import time

import pytest

from abslint.knowledge.text_language import language_by_words, plain_prose, written_language


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
