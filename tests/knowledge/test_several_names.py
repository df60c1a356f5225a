"""Several people in one text: told where it is sure, parted where the names end, and one person left whole."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.several_names import several_names

FAMILY = st.sampled_from(["Marsh", "Reef", "Shore", "O'Neill", "Lunde-Berg", "García", "Özil", "van Dijk"])
GIVEN = st.sampled_from("Ida Otto Anna Jean-Luc Åse José".split())
PERSON = st.tuples(FAMILY, GIVEN)
PEOPLE = st.lists(PERSON, min_size=3, max_size=7)


def names_in(text: str) -> list[str] | None:
    found = several_names(text)
    return None if found is None else [text[start:end] for start, end in found]


@given(PEOPLE)
def test_names_that_were_joined_are_parted_again(people: list[tuple[str, str]]) -> None:
    inverted = [f"{family}, {given}" for family, given in people]
    straight = [f"{given} {family}" for family, given in people]
    initials = [f"{family}, {given[0]}." for family, given in people]
    short = [f"{family} {given[0]}" for family, given in people]
    assert names_in("; ".join(inverted)) == inverted
    assert names_in(" and ".join(inverted)) == inverted
    assert names_in("\n".join(straight)) == straight
    assert names_in(", ".join(straight)) == straight
    assert names_in(", ".join(straight[:-1]) + " and " + straight[-1]) == straight
    assert names_in(", ".join(initials[:-1]) + ", & " + initials[-1]) == initials
    assert names_in(", ".join(short)) == short


@given(PERSON)
def test_one_person_is_one(person: tuple[str, str]) -> None:
    family, given = person
    for name in (f"{given} {family}", f"{family}, {given}", f"{family} {given[0]}", f"{family}, {given[0]}. M., Jr."):
        assert several_names(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "García Márquez, José Luis",
        "Fonseca C., Efraín R.",
        "Muhammed T, Sadiq K",
        "Santiago Ramón y Cajal",
        "B&eacute;rard, F.; Ip, J.",
        "Ministry of Health; Bureau of Tides",
        "Centers for Disease Control and Prevention",
        "Seals, Gulls and Terns",
        "Hudson & Sons",
        "Marsh Gull & Tern Reed",
        "Tide Watchers of Great Britain and Northern Ireland",
        "欧阳,小明",
        "tides; shores; gulls",
        "Marsh, Ida, PhD",
        "et al.",
        "",
        "; ; ;",
    ],
)
def test_what_may_be_one_is_one(name: str) -> None:
    assert several_names(name) is None


def test_degrees_stay_with_their_names() -> None:
    assert names_in("Ida Marsh, PhD, Otto Reef, MD, Anna Shore") == ["Ida Marsh, PhD", "Otto Reef, MD", "Anna Shore"]
    assert names_in("Marsh IB, Reef O, et al.") == ["Marsh IB", "Reef O, et al."]


@pytest.mark.parametrize(
    "piece", ["a", "A. ", "Ida Marsh, ", "Marsh I, ", "and ", " and Ida", "O'", "van ", ", ", ";", "王伟，"]
)
def test_time_is_linear(piece: str) -> None:
    for size in (20_000, 200_000, 1_000_000):
        text = (piece * (size // len(piece) + 1))[:size]
        began = time.perf_counter()
        several_names(text)
        assert time.perf_counter() - began < 1
