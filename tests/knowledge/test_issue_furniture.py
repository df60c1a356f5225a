"""Titles of parts of an issue are told from those of papers, alike in both engines."""

from __future__ import annotations

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.gate.texts import look_schema
from abslint.knowledge.issue_furniture import NO_FURNITURE, is_furniture


@pytest.mark.parametrize(
    "title",
    [
        "Editorial Board",
        "EDITORIAL BOARD",
        "The Editorial Board, 2020",
        "Table of Contents",
        "[Contents]",
        "Contents, Vol. 12, No. 3 (March 2020)",
        "Reviewers for 2019\u20132020",
        "Acknowledgement to Reviewers",
        "Call for papers",
        "Call for Papers: sleep in cities",
        "Issue Information \u2010 Title Page",
        "Inhaltsverzeichnis",
        "Índice",
        "СОДЕРЖАНИЕ",
        "目次",
    ],
)
def test_parts_of_an_issue(title: str) -> None:
    assert is_furniture(title)


@pytest.mark.parametrize(
    "title",
    [
        "Editorial boards: who sits on them",
        "Contents of the stomachs of seals in 1921",
        "A call for papers that nobody wrote",
        "Call for papers on the wall",
        "Reviewers and what they need",
        "Index funds in 2020",
        "In this issue of sleep",
        "Editorial",
        "Introduction",
        "Announcement effects",
        "2020",
        "",
    ],
)
def test_papers(title: str) -> None:
    assert not is_furniture(title)


WORDS = st.sampled_from(["Contents", "index", "Call for papers", ":", " ", "2020", "of", "vol", ".", "(", "İndex", "K"])


@given(st.lists(WORDS, max_size=5).map("".join))
def test_the_look_says_the_same(title: str) -> None:
    (look,) = NO_FURNITURE.looks
    told = jsonschema_rs.validator_for(look_schema(look), pattern_options=jsonschema_rs.RegexOptions())
    assert told.is_valid(title) == (not is_furniture(title))
