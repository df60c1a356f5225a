from __future__ import annotations

import pytest

from abslint.knowledge.page_makers import is_number_of_record, is_page_maker, makes_page


def test_a_page_says_who_made_it() -> None:
    assert makes_page(["sleep", "NCBI", "National Library of Medicine"])
    assert not makes_page(["NCBI", "PubMed", "MEDLINE"])
    assert not makes_page(["sleep", "memory"])
    assert not makes_page(["NCBI", "ncbi"])


@pytest.mark.parametrize(("text", "wanted"), [("MEDLINE", True), ("ncbi", True), ("sleep", False), ("", False)])
def test_makers(text: str, wanted: bool) -> None:
    assert is_page_maker(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"), [("31415926", True), ("1984", False), ("31415926535", False), ("a1234567", False)]
)
def test_numbers(text: str, wanted: bool) -> None:
    assert is_number_of_record(text) is wanted
