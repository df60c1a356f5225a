"""Sections of an abstract in the tags of JATS."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.jats import label_pieces, text_pieces

SECTIONS = (
    "<jats:title>Abstract</jats:title><jats:sec><jats:title> Background </jats:title>\n<jats:p>Eels are <jats:italic>"
    "long</jats:italic>.</jats:p><jats:p>Very.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title>"
    "<jats:p>Longer at night.</jats:p></jats:sec>"
)


def told(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    labels, texts = label_pieces(text), text_pieces(text)
    return ([(n, text[a:b]) for n, (a, b) in labels], [(n, text[a:b]) for n, (a, b) in texts])


def test_sections_have_labels_and_paragraphs() -> None:
    labels, texts = told(SECTIONS)
    assert labels == [(1, "Background"), (2, "Results")]
    assert texts == [(1, "Eels are <jats:italic>long</jats:italic>."), (1, "Very."), (2, "Longer at night.")]


def test_a_text_without_tags_is_one_as_it_stands() -> None:
    assert told(" Eels, p<0.05. ") == ([], [(0, " Eels, p<0.05. ")])
    assert told("<jats:p>Eels.</jats:p>") == ([], [(0, "Eels.")])
    assert told("Eels <jats:sub>2</jats:sub>") == ([], [(0, "Eels <jats:sub>2</jats:sub>")])


def test_blocks_without_text_and_text_without_blocks() -> None:
    assert told("<jats:sec><jats:title>Aims</jats:title>To count.</jats:sec>") == ([(1, "Aims")], [(1, "To count.")])
    assert told("<jats:p/><jats:p> </jats:p>") == ([], [])
    assert told("") == ([], [(0, "")])
    assert told("<sec><title>Aims</title><p>To count.</p></sec>") == ([(1, "Aims")], [(1, "To count.")])


@given(
    st.lists(st.sampled_from(["<jats:p>", "</jats:p>", "<jats:title>", "</jats:title>", "Eels", " ", "<", "</jats"]))
)
def test_whatever_is_cut_the_pieces_are_in_order_and_hold_no_block(parts: list[str]) -> None:
    text = "".join(parts)
    pieces = sorted(part for _, part in (*label_pieces(text), *text_pieces(text)))
    assert all(one[1] <= other[0] for one, other in zip(pieces, pieces[1:], strict=False))
    assert all("<jats:p>" not in text[start:end] for start, end in pieces)
    assert "".join(text[start:end] for start, end in pieces).count("Eels") == parts.count("Eels")
