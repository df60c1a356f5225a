"""Names of one journal, in full and in short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.journal_names import are_alike, are_one_journal


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
        ("Journal of the National Tide Institute", "J Natl Tide Inst"),
        ("Shores (London)", "Shores"),
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
        ("Shores", "Shores and Crabs"),
        ("Tide", "Tides of the North"),
    ],
)
def test_names_of_two_things(one: str, other: str) -> None:
    assert not are_one_journal(one, other)
    assert not are_one_journal(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_order_of_names_does_not_matter(one: str, other: str) -> None:
    assert are_one_journal(one, other) == are_one_journal(other, one)
    assert are_one_journal(one, one)


def test_names_within_others_are_alike_and_yet_of_two_journals() -> None:
    for name, other in (("Shores", "Journal of Imagined Shores"), ("Tide", "tide pools")):
        assert are_alike(name, other)
        assert are_alike(other, name)
        assert not are_one_journal(name, other)
    assert not are_alike("A diary of two summers", "Journal of Imagined Shores")
