"""An issue without a volume: numbers that a year's issues reach, and numbers of journals that count issues alone."""

from __future__ import annotations

import json

import pytest

import abslint

RECORD = {
    "title": "Crabs and other visitors of a tidal pool",
    "type": "article-journal",
    "language": "en",
    "publication_status": "published",
    "authors": [{"family": "Marsh", "given": "Ida"}],
    "date": "2020",
    "container": {"title": "Newsletter of the Tidal Pool Society"},
}


@pytest.mark.parametrize("issue", ["1", "12", "012", 12, "3-4", "Suppl. 2", "10000", "101234567", "PDX-20-00126"])
def test_a_number_within_a_volume_is_told_without_it(issue: str | int) -> None:
    found = abslint.lint_text(json.dumps({**RECORD, "issue": issue}), "a.json", select=["issue-without-volume"])
    assert [one.pointer for one in found] == ["/issue"]


@pytest.mark.parametrize("issue", ["13", "53", "000064", "7805", "9999", 64])
def test_a_number_that_no_volume_reaches_is_the_journals_own(issue: str | int) -> None:
    assert not abslint.lint_text(json.dumps({**RECORD, "issue": issue}), "a.json", select=["issue-without-volume"])
