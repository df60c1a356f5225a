from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.closest import closest, distance

FIELDS = ["title", "type", "language", "publication_status", "abstract", "keywords", "authors", "doi", "id"]


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("langauge", "language"),
        ("lang", "language"),
        ("publication-status", "publication_status"),
        ("publicationstatus", "publication_status"),
        ("status_publication", "publication_status"),
        ("keyword", "keywords"),
        ("abstarct", "abstract"),
        ("author", "authors"),
        ("dio", "doi"),
        ("typ", "type"),
        ("doi", "doi"),
    ],
)
def test_slips(word, field):
    assert closest(word, FIELDS) == field


@pytest.mark.parametrize("word", ["", "banana", "xy", "i", "volume", "dates", "title of the work", "a" * 10_000])
def test_strangers(word):
    assert closest(word, FIELDS) is None


def test_the_nearest_wins_and_the_first_among_equals():
    assert closest("sections", ["selection", "section"]) == "section"
    assert closest("cart", ["card", "care"]) == "card"
    assert closest("keyw", ["keyword", "keywords"]) is None
    assert closest("word", []) is None


def slow_distance(left, right):
    """Optimal string alignment by its definition, over the whole table."""
    table = {(row, 0): row for row in range(len(left) + 1)} | {(0, column): column for column in range(len(right) + 1)}
    for row in range(1, len(left) + 1):
        for column in range(1, len(right) + 1):
            swap = row > 1 < column and left[row - 1] == right[column - 2] and left[row - 2] == right[column - 1]
            table[row, column] = min(
                table[row - 1, column] + 1,
                table[row, column - 1] + 1,
                table[row - 1, column - 1] + (left[row - 1] != right[column - 1]),
                table[row - 2, column - 2] + 1 if swap else 99,
            )
    return table[len(left), len(right)]


@given(st.text(alphabet="abc", max_size=9), st.text(alphabet="abc", max_size=9), st.integers(0, 4))
def test_distance_is_the_definition_up_to_the_limit(left, right, limit):
    assert distance(left, right, limit) == min(slow_distance(left, right), limit + 1)


def test_the_last_word_of_one_alone() -> None:
    assert closest("status", ["publication_status", "peer_reviewed"]) == "publication_status"
    assert closest("date", ["event-date", "original-date"]) is None
