"""Several ISSNs in one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.issn_lists import issn_medium, issn_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("2049-3630", ["2049-3630"]),
        ("2049 3630", ["2049 3630"]),
        ("2049-3630 2434-561X", ["2049-3630", "2434-561X"]),
        ("2049-3630;2434-561X / 1234-5679", ["2049-3630", "2434-561X", "1234-5679"]),
        ("ISSN 2049-3630", ["ISSN 2049-3630"]),
        ("2049-3630 (print), e-ISSN: 2434-561X", ["2049-3630 (print)", "e-ISSN: 2434-561X"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [piece.value for piece in issn_pieces(text)] == pieces


@given(st.text(alphabet="0123456789X-, ;/()pe issn", max_size=60))
def test_pieces_are_as_written_and_in_order(text: str) -> None:
    end = 0
    for piece in issn_pieces(text):
        assert text[piece.start : piece.end] == piece.value
        assert piece.start >= end
        end = piece.end


def test_long_texts_are_one_piece() -> None:
    assert len(issn_pieces("1 " * 500_000)) == 1


@pytest.mark.parametrize(
    ("piece", "medium"),
    [
        ("2049-3630 (print)", "print"),
        ("pISSN 2049-3630", "print"),
        ("2049-3630 (e)", "electronic"),
        ("e-ISSN: 2434-561X", "electronic"),
        ("2049-3630 (Linking)", "linking"),
        ("2049-3630", ""),
    ],
)
def test_media(piece: str, medium: str) -> None:
    assert issn_medium(piece) == medium
