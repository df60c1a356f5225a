"""Which records are native, and which only look so because they share a word or two."""

from __future__ import annotations

import pytest

from abslint.model.profile import Confidence
from abslint.profiles import recognise
from abslint.profiles.native import PROFILE

CREATORS = [{"name": "Marsh, Ida"}]


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Crabs", "publication_status": "published"},
        {"title": "Crabs", "type": "report", "language": "en"},
        {"title": "Crabs", "identifiers": {"doi": "10.1234/tidal.1"}},
        {"title": "Crabs", "identifiers": {"doi": "10.1234/tidal.1"}, "author": "Ida Marsh"},
        {"title": "Crabs", "publication_status": "published", "DOI": "10.1234/tidal.1", "author": "Ida Marsh"},
    ],
)
def test_a_native_record_may_hold_a_slip(record: dict[str, object]) -> None:
    assert PROFILE.recognise(record) is Confidence.STRONG


def test_a_misspelt_title_wants_two_marks() -> None:
    assert PROFILE.recognise({"titel": "Crabs", "dates": {}, "container": {}}) is Confidence.WEAK
    assert PROFILE.recognise({"titel": "Crabs", "dates": {}}) is Confidence.NO


@pytest.mark.parametrize(
    ("record", "shape"),
    [
        (
            {
                "id": "https://doi.org/10.1234/tidal.1",
                "doi": "10.1234/tidal.1",
                "identifiers": [],
                "dates": [],
                "container": {},
                "titles": [{"title": "Crabs"}],
                "creators": CREATORS,
                "publicationYear": 2020,
                "language": None,
            },
            "datacite",
        ),
        (
            {
                "title": "Crabs",
                "type": "JournalArticle",
                "container": {"type": "Journal"},
                "contributors": CREATORS,
                "date_published": "2020-02-01",
                "language": "en",
            },
            "commonmeta",
        ),
        (
            {
                "title": "Crabs",
                "display_name": "Crabs",
                "doi": "https://doi.org/10.1234/tidal.1",
                "publication_year": 2020,
                "type": "article",
                "language": "en",
                "authorships": [],
            },
            "openalex",
        ),
        ({"title": "Tides", "type": "Journal", "identifiers": [{"identifier": "2049-3630"}], "volume": "12"}, None),
        ({"title": "Tides", "doi": "10.1234/tidal.1", "relations": {"version": [{"index": 0}]}}, None),
    ],
    ids=["DataCite", "Commonmeta", "OpenAlex", "a journal in Commonmeta", "InvenioRDM"],
)
def test_what_a_service_answers_is_not_native(record: dict[str, object], shape: str | None) -> None:
    profile = recognise(record, "json")
    assert (profile.name if profile else None) == shape
