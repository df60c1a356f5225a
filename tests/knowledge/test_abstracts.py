"""An abstract's own label, and notices in its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.abstracts import find_label, says_none

STORY = "We watched a tidal pool through one whole summer."


@pytest.mark.parametrize(
    ("label", "certain"),
    [
        ("Abstract: ", True), ("ABSTRACT\n", True), ("Abstract. ", True), ("Abstract — ", True), ("Abstract - ", True),
        ("Abstract  ", True), ("Abstract", True), ("ABSTRACT ", True), (", Abstract:, ", True), ("  ABSTRACT ", True),
        ("<h4>Abstract</h4>", True), ("<b>Abstract:</b> ", True), ("**Abstract**: ", True), ("Abstract ", True),
        ("<jats:title>Abstract </jats:title>\n", True), ("Summary: ", True), ("Résumé : ", True), ("摘要：", True),
        ("Zusammenfassung\n\n", True), ("Samenvatting: ", True), ("Tiivistelmä. ", True), ("Sammendrag: ", True),
    ],
)  # fmt: skip
def test_label(label: str, certain: bool) -> None:
    text = label + STORY
    found = find_label(text)
    assert found is not None
    assert text[: found.start] + text[found.end :] == STORY
    assert found.certain is certain


def test_label_before_a_noun_wants_a_look() -> None:
    text = "Abstract Wildfires change rivers."
    assert find_label(text) == (0, 9, False)
    assert find_label(text, "Abstract wildfires of Ida Marsh") is None


def test_label_inside_a_paragraph() -> None:
    text = f"<p>Abstract: {STORY}</p>"
    found = find_label(text)
    assert found is not None
    assert text[: found.start] + text[found.end :] == f"<p>{STORY}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Abstract interpretation tells what a program may do.",
        "Abstract Meaning Representation draws a sentence as a graph.",
        "Abstract Syntax Trees are drawn.",
        "ABSTRACT EXPRESSIONISM was painted by night.",
        "AbstractFactory is a pattern.",
        "Abstract LB-123: a study of crabs.",
        "Abstract-level features were sorted.",
        "Abstractions are not concrete.",
        f"Summary: {STORY} Availability: It is kept by the school.",
        f"<jats:p>Summary: {STORY}</jats:p><jats:p>Contact: ida@example.org</jats:p>",
        "Summary statistics were drawn.",
        "Abstract:",
        "Abstract",
        "",
        STORY,
    ],
)
def test_no_label(text: str) -> None:
    assert find_label(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "No abstract available.", "[No abstract available]", "Abstract not available", "There is no abstract",
        "An abstract is not available for this article.", "See PDF", "Please see the full text.", "see full-text",
        "[This corrects the article DOI: 10.1234/tidal.7.].", "[This retracts the article DOI: 10.1234/tidal.7.]",
        "Click to increase image size", "Click to increase image sizeClick to decrease image size " + STORY * 9,
        "An abstract is not available for this content so a preview has been provided. " + STORY * 4,
        "https://pool.example.org/a.pdf", "10.1234/tidal.7", "International audience", "Peer reviewed", "Abstract",
        "Geen samenvatting beschikbaar", "Keine Zusammenfassung verfügbar", "Kein Abstract vorhanden",
        "Intet resumé", "Ei tiivistelmää", "Sammanfattning saknas", "Sammendrag mangler", "Resumen no disponible",
        "Pas de résumé disponible.", "Aucun résumé n'est disponible",
    ],
)  # fmt: skip
def test_notices(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "", STORY, "No abstract painting was found.", "See PDF files as people see them.", "Peer reviewed trials only.",
        "This corrects a belief.", "An abstract is a short text.", "We see https://pool.example.org/a for more.",
        "Images of crabs.", "A review.",
    ],
)  # fmt: skip
def test_no_notices(text: str) -> None:
    assert not says_none(text)


@given(st.text(alphabet="AbstrcSumy:<>/p.* \n\u3000A", max_size=120))
def test_labels_leave_something(text: str) -> None:
    found = find_label(text)
    if found is not None:
        assert 0 <= found.start < found.end < len(text)
        assert text[found.end :].strip()


@pytest.mark.parametrize(
    "piece", ["<", "<b>", "Abstract", " ", "Abstract: ", "No abstract ", "Summary:", "Xy ", "A. Ab cd "]
)
def test_long_texts(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    find_label(text)
    find_label("Summary: " + text)
    says_none(text)
    assert time.process_time() - begun < 2
