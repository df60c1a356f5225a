"""Titles, degrees, marks and placeholders of names: what is told, what is left, and how long it takes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.capital_names import in_small_letters, is_in_capitals
from abslint.knowledge.name_titles import degree_behind_name, degree_behind_part, title_before
from abslint.knowledge.people import are_initials, is_shared_by_many
from abslint.knowledge.placeholder_names import are_nobody, is_lone_nobody, is_nobody
from abslint.knowledge.stray_in_names import strays_in_part, strays_in_whole, without_strays

NAMES = st.sampled_from(["Ida Marsh", "Marsh, Ida", "Otto van Reef", "Ng'ang'a, J. M.", "Åse O'Neill-Berg"])
MARKS = st.sampled_from(["1", "1,2", "²", "*", "†", "1,2*", "¹ ²", " <ida@example.org>", " (http://example.org/ida)"])


@given(NAMES, MARKS)
def test_marks_are_taken_off(name: str, mark: str) -> None:
    spans = strays_in_whole(name + mark)
    assert spans
    assert without_strays(name + mark, spans) == name
    assert not strays_in_whole(name)


@given(st.text(max_size=40))
def test_what_was_taken_off_is_not_found_again(text: str) -> None:
    for strays in (strays_in_part, strays_in_whole):
        spans = strays(text)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        if spans:
            assert not strays(without_strays(text, spans)) or strays is strays_in_whole


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Ida Marsh, PhD", ", PhD"),
        ("Ida Marsh PhD", " PhD"),
        ("Marsh, Ida, MD", ", MD"),
        ("Ida B. Marsh, M.D.", ", M.D."),
        ("Ida Marsh, MD, MPH", ", MD, MPH"),
        ("Zimmer MD", None),
        ("Griffiths, M.D.", None),
        ("García López, MA", None),
        ("Marsh, BS", None),
        ("PhD", None),
        (", PhD", None),
    ],
)
def test_degrees(text: str, degree: str | None) -> None:
    found = degree_behind_name(text)
    assert (text[slice(*found)] if found else None) == degree


def test_degrees_and_titles_of_parts() -> None:
    assert degree_behind_part("Ida, MD") == (3, 7)
    assert degree_behind_part("Ida MD") is None
    assert degree_behind_part("MD") is None
    assert title_before("Prof. Dr. med. Ida") == (0, 15)
    assert title_before("Dr Ida") == (0, 3)
    assert title_before("Drew") is None
    assert title_before("Ms") is None
    assert title_before("M. Ida") is None


def test_capitals() -> None:
    assert in_small_letters("MCREEF-O'SHORE III") == "McReef-O'Shore III"
    assert in_small_letters("D'ARCY, J. B.") == "D'Arcy, J. B."
    for name in ("McDonald", "LI", "DE SILVA", "WHO", "BMJK", "marsh", ""):
        assert not is_in_capitals(name)


@given(st.text("ABÉÖßİıΣМА'- ", max_size=12))
def test_small_letters_rest(name: str) -> None:
    assert not is_in_capitals(in_small_letters(name)) or not is_in_capitals(name)


def test_placeholders() -> None:
    for name in (
        "Anonymous",
        "[Anonymous]",
        "anon.",
        "N.N.",
        "Unknown",
        "[No authors listed]",
        "n/a",
        "佚名",
        "Author 1",
    ):
        assert is_nobody(name), name
    for name in ("Anonymous Gulls", "Nan", "Na Li", "Authority", "N. Nolan", "admin", "Nobody", "Test"):
        assert not is_nobody(name), name
    assert not any(map(is_lone_nobody, ("Null", "Na", "Anon", "Various")))
    assert are_nobody("Family Name", "First Name")
    assert not are_nobody("Unknown", "Ida")
    assert not are_nobody("Anon", "Anon")


def test_names_of_many() -> None:
    assert is_shared_by_many("Wang", "Wei")
    assert not is_shared_by_many("Wang", "Xiaoming")
    assert not is_shared_by_many("Wang", "Wei-Li")
    assert not is_shared_by_many("Marsh", "Ida")
    assert are_initials("I. M.")
    assert are_initials("IM")
    assert are_initials("J-P")
    assert not are_initials("Ida")
    assert not are_initials("Li")


@pytest.mark.parametrize(
    "piece", ["a", "1", "*", "1,", "@", "a@", "www.", "Dr. ", "Prof.", ", MD", "M.", "A", " ", "<"]
)
def test_time_is_linear(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    began = time.perf_counter()
    for reader in (strays_in_part, strays_in_whole, title_before, degree_behind_name, degree_behind_part):
        reader(text)
    is_nobody(text)
    is_in_capitals(text)
    are_initials(text)
    assert time.perf_counter() - began < 1
