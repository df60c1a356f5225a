"""Names of one journal, in full and in short, and words of what papers stand in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.host_names import are_one_journal, names_a_host


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Journal of Imagined Shores", "J. Imag. Shores"),
        ("Journal of Imagined Shores", "JIS"),
        ("J Imagin Shores", "Journal of Imagined Shores"),
        ("Shores & Crabs", "Shores and Crabs"),
        ("Annalen der Küste", "Ann Kuste"),
        ("International Tide Review", "Int. Tide Rev."),
        ("Coastal Review Quarterly", "Coastal review"),
        ("Tide studies", "Td Stds"),
    ],
)
def test_names_of_one_journal(one: str, other: str) -> None:
    assert are_one_journal(one, other)
    assert are_one_journal(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Journal of Imagined Shores", "A diary of two summers"),
        ("Time", "Venice's biennial exhibition"),
        ("J. Imag. Shores", "Annals of Imagined Rivers"),
        ("Shores", "Crabs"),
    ],
)
def test_names_of_two_things(one: str, other: str) -> None:
    assert not are_one_journal(one, other)
    assert not are_one_journal(other, one)


@pytest.mark.parametrize(
    "text",
    ["Department of Shores", "10th Conference on Tides", "Special issue: visitors", "Zeitschrift für Watt",
     "Fakultät Meer", "Working Paper Series", "Proceedings of Crabs"],
)  # fmt: skip
def test_what_papers_stand_in(text: str) -> None:
    assert names_a_host(text)


@pytest.mark.parametrize("text", ["A diary of two summers", "tissues of crabs", "from city to sea", "Overissued maps"])
def test_what_may_be_the_rest_of_a_title(text: str) -> None:
    assert not names_a_host(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_order_of_names_does_not_matter(one: str, other: str) -> None:
    assert are_one_journal(one, other) == are_one_journal(other, one)
    assert are_one_journal(one, one)
