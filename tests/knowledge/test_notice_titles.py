"""Titles that say what a record is: notices, often not signed, and remarks on a paper, which have no abstract."""

from __future__ import annotations

import pytest

from abslint.knowledge.requirements import NOTICE, REMARK, is_notice

NOTICES = ["Correction", "Correction.", "Erratum: Crabs", "Corrigendum to Crabs", "Retraction .", "Editorial"]
REMARKS = [
    "Commentary on Reed et al. (2020): Crabs came at dusk",
    "Comments on crabs",
    "Invited commentary on crabs",
    "Who owns the pools? A commentary on Reed and Marsh",
    "Tides: comments on ebb",
    "Crabs and power: an invited comment on Reed et al.",
    "Letter by Reed et al regarding article, Crabs",
    "Open letter from those who watch pools",
    "Authors' reply.",
    "Author’s response to the letter of Reed",
    "Response to letter regarding article, Crabs",
    "Reply by Marsh",
    "Introduction.",
]
PAPERS = [
    "Correction of vision in crabs",
    "Corrections of tides.",
    "Responses to ostracism across adulthood",
    "Response of crabs to letters of the alphabet",
    "Reply signals of crabs",
    "Commentary tracks and their listeners",
    "We asked them to comment on crabs",
    "Letters from the shore",
    "Introduction of foreign crabs",
    "An editorial history of tides",
]


@pytest.mark.parametrize("title", NOTICES)
def test_notices_are_known_with_a_stop_too(title: str) -> None:
    assert NOTICE.match(title)
    assert not REMARK.match(title)


@pytest.mark.parametrize("title", REMARKS)
def test_remarks_on_papers_are_known(title: str) -> None:
    assert REMARK.match(title)
    assert not NOTICE.match(title)


@pytest.mark.parametrize("title", PAPERS)
def test_papers_about_letters_and_corrections_are_papers(title: str) -> None:
    assert not NOTICE.match(title)
    assert not REMARK.match(title)


@pytest.mark.parametrize("title", ["Correction.", "Erratum.", "Correction to: Crabs"])
def test_a_notice_alone_is_one_whatever_stop_it_has(title: str) -> None:
    assert is_notice(title)
