"""Names of containers tell what they are, and what stands behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.containers import (
    PLAIN_CONTAINER,
    held_behind,
    is_one_conference,
    is_preprint_server,
)
from abslint.knowledge.issue_numbers import counts_by_months, leading_zeros

NAMES = st.lists(
    st.sampled_from(
        [
            "arXiv",
            "bioRxiv",
            "CoRR",
            "SSRN",
            "Preprints",
            "Research Square",
            "Res Sq",
            "Conference",
            "congrès",
            "2nd",
            "Third",
            "Workshop",
            "Journal",
            "vol.",
            "12(3)",
            "pp. 1-9",
            "Dykes",
            "Tagung",
            "İ",
            "ſymposium",
        ]
    ),
    max_size=4,
).map(" ".join)


@given(NAMES)
def test_plain_names_tell_nothing(name: str) -> None:
    if PLAIN_CONTAINER(name):
        assert not is_preprint_server(name)
        assert not is_one_conference(name)
        assert held_behind(name) is None


@pytest.mark.parametrize(
    "name", ["arXiv", "bioRxiv : the preprint server for biology", "PsyArXiv", "CoRR", "SSRN Electronic Journal"]
)
def test_servers_of_preprints(name: str) -> None:
    assert is_preprint_server(name)


@pytest.mark.parametrize("name", ["Correspondences", "Journal of Preprints", "Square", "Nature", "Arxius de Platja"])
def test_journals_are_no_servers(name: str) -> None:
    assert not is_preprint_server(name)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Imagined Shores, vol. 4", ("4", "", "")),
        ("Imagined Shores 12(3): 1-9", ("12", "3", "1-9")),
        ("Zeitschrift für Deiche, Bd. 12, Heft 3, S. 100–109", ("12", "3", "100–109")),
        ("Imagined Shores, pp. 1-9.", ("", "", "1-9")),
        ("Imagined Shores, Vol. 4, No. 2 (2010)", ("4", "2", "")),
    ],
)
def test_what_stands_behind_a_name(name: str, held: tuple[str, str, str]) -> None:
    found = held_behind(name)
    assert found is not None
    assert found[1:] == held
    assert name[: found.end] in {"Imagined Shores", "Zeitschrift für Deiche"}


@pytest.mark.parametrize(
    "name",
    [
        "Book 2.0",
        "Oceans '07",
        "Shores (New York, N.Y. : 1991)",
        "Acta Shorica Section B 60",
        "The Shore (1982)",
        "Proceedings of the 2020 Workshop",
        "12(3)",
        "vol. 4",
        "Sea, Special Issue: Papers from TIDES 2009",
        "n+1",
    ],
)
def test_numbers_that_belong_to_a_name(name: str) -> None:
    assert held_behind(name) is None


@pytest.mark.parametrize(
    ("text", "zeros"), [("07", 1), ("007", 2), ("012", 1), ("0", 0), ("000", 0), ("0512", 0), ("03n04", 0), ("12", 0)]
)
def test_zeros_in_front(text: str, zeros: int) -> None:
    assert leading_zeros(text) == zeros


def test_journals_that_count_by_months() -> None:
    assert counts_by_months("Journal of High Energy Physics")
    assert counts_by_months("JHEP")
    assert not counts_by_months("Journal of Imagined Shores")
