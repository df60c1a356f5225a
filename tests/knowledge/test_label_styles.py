"""Labels of one abstract that are written unlike the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.label_styles import are_alike, find_misfits
from abslint.knowledge.section_labels import label_key

LABELS = st.sampled_from(
    "Background|BACKGROUND|Methods:|methods|Main Outcome Measures|SETTING|Setting|目的|TIDES|Prospero registration|"
    "PROSPERO REGISTRATION|2. Results|Conclusions &amp; Relevance|RESULTS.".split("|")
)


@pytest.mark.parametrize(
    ("labels", "marked", "found"),
    [
        ("Aims|METHODS|Results", True, [(1, "Aims", "Methods")]),
        ("AIMS|METHODS|Results|CONCLUSION", True, [(2, "AIMS", "RESULTS")]),
        ("AIMS|METHODS|Setting|RESULTS", True, []),
        ("Aims|SETTING|Results", True, [(1, "Aims", "Setting")]),
        ("Main Outcome Measures|Aims|STUDY DESIGN", True, [(2, "Aims", "Study design")]),
        ("Aims|Methods:|Results", True, [(1, "Aims", "Methods")]),
        ("Aims|Methods:|Results", False, []),
        ("Aims:|Methods:|Results", True, [(2, "Aims:", "Results:")]),
        ("AIMS|PROSPERO registration", True, []),
        ("Aims|Results|PROSPERO REGISTRATION", True, [(2, "Aims", None)]),
        ("Aims|目的|KRAS", True, []),
        ("RESULTS|CONCLUSIONS &amp; RELEVANCE", True, []),
    ],
)
def test_misfits(labels: str, marked: bool, found: list[tuple[int, str, str | None]]) -> None:
    assert [*find_misfits(tuple(labels.split("|")), marked)] == found


@given(st.lists(LABELS, max_size=6), st.booleans())
def test_labels_that_are_alike_have_no_misfit(labels: list[str], marked: bool) -> None:
    found = find_misfits(tuple(labels), marked)
    assert not (found and are_alike(labels))


@given(st.lists(LABELS, max_size=6), st.booleans())
def test_what_is_spelled_anew_is_the_same_label_and_rests(labels: list[str], marked: bool) -> None:
    mended = list(labels)
    for place, _, spelled in find_misfits(tuple(labels), marked):
        if spelled is not None:
            assert label_key(spelled) == label_key(labels[place])
            mended[place] = spelled
    assert all(spelled is None for _, _, spelled in find_misfits(tuple(mended), marked))
