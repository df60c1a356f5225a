"""What stands for a DOI, and where else DOIs stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.doi import is_doi
from abslint.knowledge.doi_faults import (
    hosted_doi,
    is_companion,
    is_loose,
    labelled_doi,
    linked_doi,
    read_written_doi,
)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("10.1234/tide.7", "bare", "10.1234/tide.7"),
        ("10.1234/tide(7)", "bare", "10.1234/tide(7)"),
        ("10.1234/tide.7.", "led", "10.1234/tide.7"),
        ("doi:10.1234/tide.7", "led", "10.1234/tide.7"),
        ("http://doi.press.org/10.1234/tide.7", "led", "10.1234/tide.7"),
        ("10.1234%2Ftide.7", "led", "10.1234/tide.7"),
        ("10/fqd6hj", "short", "10/fqd6hj"),
        ("hdl:10568/110997", "handle", "10568/110997"),
        ("10.1234/tide.7 and 10.1234/tide.8", "several", ""),
        ("http://doi.press.org/tide", "none", ""),
        ("tide", "none", ""),
    ],
)
def test_what_stands_for_a_doi(text: str, kind: str, value: str) -> None:
    assert read_written_doi(text)[:2] == (kind, value)


@given(st.one_of(st.text(), st.from_regex(r"10\.\d{4}/[\w.;()/:<>&%\\-]{1,20}", fullmatch=True)))
def test_bare_is_what_the_schema_takes(text: str) -> None:
    assert (read_written_doi(text).kind == "bare") == is_doi(text)


def test_tails() -> None:
    assert is_loose(".),  ")
    assert not is_loose("?utm_source=mail")


@pytest.mark.parametrize(
    ("address", "doi"),
    [
        ("https://doi.org/10.1234/tide.7", "10.1234/tide.7"),
        ("doi.org/10.1234/tide.7", "10.1234/tide.7"),
        ("https://press.example.org/doi/10.1234/tide.7", ""),
        ("https://example.org/10.1234/tide.7", ""),
        ("10.1234/doi", ""),
    ],
)
def test_only_resolvers_lead_to_a_doi(address: str, doi: str) -> None:
    reading = linked_doi(address)
    assert (reading.doi if reading else "") == doi


@pytest.mark.parametrize(
    ("note", "doi"),
    [
        ("DOI: 10.1234/tide.7", "10.1234/tide.7"),
        ("Read at dusk.\nhttps://doi.org/10.1234/tide.7\n", "10.1234/tide.7"),
        ("A reply to doi:10.1234/tide.7", None),
        ("doi:10.1234/tide.7\ndoi:10.1234/tide.8", None),
        ("price 10.50", None),
    ],
)
def test_a_note_names_a_doi_in_a_line_of_its_own(note: str, doi: str | None) -> None:
    assert labelled_doi(note) == doi


@pytest.mark.parametrize(
    ("doi", "key", "companion"),
    [
        ("10.5281/zenodo.1234567", "url", True),
        ("10.48550/arXiv.2002.01234", "URL", True),
        ("10.1234/tide.7", "url_slides", True),
        ("10.1234/tide.7", "url_pdf", False),
        ("10.1234/tide.7", "0", False),
    ],
)
def test_companions(doi: str, key: str, companion: bool) -> None:
    assert is_companion(doi, key) is companion


@pytest.mark.parametrize(
    ("address", "doi"),
    [
        ("https://tides.org/doi/10.1234/tide.7", "10.1234/tide.7"),
        ("http://www.tides.org/doi/pdf/10.1234/TIDE_a_7", "10.1234/TIDE_a_7"),
        ("https://tides.org/doi/10.1234/tide.7?cid=81100490116", "10.1234/tide.7"),
        ("https://tides.org/doi/full/10.1234/tide.7#part2", "10.1234/tide.7"),
        ("https://tides.org/doi/10.1234/tide.7/abstract", "10.1234/tide.7"),
        ("https://tides.org/doi/suppl/10.1234/tide.7/file/a.pdf", None),
        ("https://tides.org/doi/book/10.1234/tide.7", None),
        ("https://tides.org/shore/article/doi/10.1234/tide.7/57127941", None),
        ("https://tides.org/doi/10.1234/tide.7/57127941/tide.pdf", None),
        ("https://tides.org/doi/10.5555/2600239.2600241", None),
        ("https://tides.org/doi/", None),
    ],
)
def test_dois_in_the_addresses_of_publishers(address: str, doi: str | None) -> None:
    assert hosted_doi(address) == doi
