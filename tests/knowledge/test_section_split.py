"""Abstracts split at their labels: no word is lost, and what is doubtful stays whole."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.markup import without_tags
from abslint.knowledge.section_split import split_at_labels

PIECES = (
    "Background|METHODS|Results|Conclusion|Trial registration|Abstract|目的|方法|Ziel|:|: |：| - |-|\n| |. |<b>|</b>|"
    "**|**Aims:** |## |\n- |Background We went. |Methods We |Aims. To know. |"
    "<h4>|</h4>|<p>|</p>|<i>|</i>|【|】|[|]|We timed nine.|All were late|(2) |2. |p<0.05|&amp;|é".split("|")
)
LOOSE = set(" \t\r\n\u00a0\u3000:：.–—-【】[]*#_")


def bare(text: str) -> str:
    return "".join(char for char in without_tags(text) if char not in LOOSE)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_word_is_lost(text: str) -> None:
    pieces = split_at_labels(text)
    if pieces is not None:
        assert bare("".join(label + said for label, said in pieces)) == bare(text)
        at = 0
        for label, said in pieces:
            at = text.index(said, text.index(label, at) + len(label)) + len(said)


@given(st.lists(st.tuples(st.sampled_from(["Aims", "Methods", "Results"]), st.sampled_from(["We sat.", "All came."]))))
def test_what_is_put_together_is_split_the_same(pieces: list[tuple[str, str]]) -> None:
    text = " ".join(f"{label}: {said}" for label, said in pieces)
    found = split_at_labels(text)
    assert (list(found) if found else []) == (pieces if len({label for label, _ in pieces}) > 1 else [])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Aims: To know. RESULTS - late: All came. Results: None sat.", None),
        ("We ask. Aims: To know. Results: None.", [("", "We ask."), ("Aims", "To know."), ("Results", "None.")]),
        ("METHODS: Setting: Bays. RESULTS: None.", [("METHODS", "Setting: Bays."), ("RESULTS", "None.")]),
        ("METHODS: METHODS: Bays. RESULTS: None.", [("METHODS", "METHODS: Bays."), ("RESULTS", "None.")]),
        (
            "<p><b>Methods:</b> <i>Eels</i>.</p> <p><b>Results</b>: None.</p>",
            [("Methods", "<i>Eels</i>."), ("Results", "None.")],
        ),
        ("Methods-Bays. Results-None.", [("Methods", "Bays."), ("Results", "None.")]),
        ("**Aims:** To **know**. **Results** None.", [("Aims", "To **know**."), ("Results", "None.")]),
        ("## Aims\n\nTo know.\n\n## Results\n\nNone.", [("Aims", "To know."), ("Results", "None.")]),
        (
            "Aims To know. Methods Bays. Results None.",
            [("Aims", "To know."), ("Methods", "Bays."), ("Results", "None.")],
        ),
        ("【目的】了解。【结果】晚点。", [("目的", "了解。"), ("结果", "晚点。")]),
    ],
)
def test_splits(text: str, pieces: list[tuple[str, str]] | None) -> None:
    found = split_at_labels(text)
    if pieces is None:
        assert found is not None
        assert "late: All came." in "".join(said for _, said in found)
    else:
        assert found is not None
        assert list(found) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We timed nine ferries.",
        "Summary: We timed nine ferries.",
        "Abstract: Aims: To know. Results: None.",
        "Aims: To know. Results: None. Conclusions:",
        "1. Aims: To know. 2. Methods: Bays. 3. Results: None.",
        "(1) Aims: To know; (2) Results: None.",
        "<i>Aims: To know. Results: None.</i>",
        '<AbstractText Label="Aims" NlmCategory="OBJECTIVE">Know.</AbstractText><AbstractText Label="Results">None.',
    ],
)
def test_what_stays_whole(text: str) -> None:
    assert split_at_labels(text) is None


@pytest.mark.parametrize(
    "text", ["Aims: Results: ", "<b>Aims</b> Results: ", "(1) ", "Aims:", "<p>", "Aims - Results - "]
)
def test_long_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    split_at_labels("Aims: To know. " + text * (200_000 // len(text)) + " Results: None.")
    assert time.process_time() - started < 2
