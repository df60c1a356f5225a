"""Commonmeta's records, and InvenioRDM's: both have changed their keys, and each way of writing them is read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from abslint.decode import decode
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Diagnostic
from abslint.model.paper import Paper
from abslint.profiles import load_profile
from abslint.testing import plan_for
from abslint.testing.bases import BASES
from abslint.testing.examples import lint_source


def base(name: str) -> dict[str, Any]:
    data = json.loads("{" + ",".join(line.format(n=1) for line in BASES[name].values()) + "}")
    assert isinstance(data, dict)
    return data


def texts(name: str, data: dict[str, Any]) -> dict[str, str]:
    seen = Paper(data, (), JsonDocument(data, ""), load_profile(name))
    terms = "title type authors.family authors.name authors.orcid dates.published abstract container.title volume"
    return {term: seen.text(term) for term in (*terms.split(), "identifiers.doi", "keywords") if seen.has(term)}


def told(data: dict[str, Any]) -> list[Diagnostic]:
    return lint_source(decode(json.dumps(data).encode(), "x.json"), plan_for()).diagnostics


def test_commonmeta_of_today() -> None:
    assert texts("commonmeta", base("commonmeta") | {"description": "We counted."}) == {
        "title": "Crabs and other visitors of tidal pool number 1",
        "type": "article-journal",
        "authors.family": "Marsh",
        "dates.published": "2020-02-01",
        "abstract": "We counted.",
        "container.title": "Journal of Imagined Shores",
        "volume": "12",
        "identifiers.doi": "https://doi.org/10.1234/tidal.1",
    }


def test_commonmeta_of_before() -> None:
    data = {
        "id": "https://doi.org/10.1234/tidal.1",
        "type": "Article",
        "titles": [{"title": "Crabs"}, {"title": "Krabben", "type": "TranslatedTitle"}],
        "contributors": [{"type": "Person", "id": "https://orcid.org/0000-0001-5109-3700", "familyName": "Marsh"}],
        "date": {"published": "2020-02-01T10:00:00", "updated": "2021"},
        "descriptions": [{"description": "How.", "descriptionType": "Methods"}, {"description": "We counted."}],
    }
    assert texts("commonmeta", data) == {
        "title": "Crabs",
        "type": "post-weblog",
        "authors.family": "Marsh",
        "authors.orcid": "https://orcid.org/0000-0001-5109-3700",
        "dates.published": "2020-02-01T10:00:00",
        "abstract": "We counted.",
        "identifiers.doi": "https://doi.org/10.1234/tidal.1",
    }
    assert told(data) == []


INVENIO = {
    "title": "Crabs",
    "publication_date": "2020-02",
    "resource_type": {"id": "publication-article"},
    "creators": [
        {
            "person_or_org": {
                "type": "personal",
                "name": "Marsh, Ida",
                "family_name": "Marsh",
                "identifiers": [{"scheme": "orcid", "identifier": "0000-0001-5109-3700"}],
            }
        }
    ],
    "description": "<p>We counted.</p>",
    "subjects": [{"subject": "crab"}],
}


def test_invenio_of_today() -> None:
    more = {
        "pids": {"doi": {"identifier": "10.1234/tidal.1"}},
        "custom_fields": {"journal:journal": {"title": "Shores"}},
    }
    assert texts("inveniordm", {"metadata": INVENIO} | more) == {
        "title": "Crabs",
        "type": "article-journal",
        "authors.family": "Marsh",
        "authors.orcid": "0000-0001-5109-3700",
        "dates.published": "2020-02",
        "abstract": "<p>We counted.</p>",
        "container.title": "Shores",
        "identifiers.doi": "10.1234/tidal.1",
        "keywords": "crab",
    }
    assert told({"id": "a", "metadata": INVENIO} | more) == []


def test_zenodo_of_before() -> None:
    data = {
        "id": 7,
        "doi": "10.1234/tidal.1",
        "metadata": {
            "title": "Crabs",
            "creators": [{"name": "Marsh, Ida", "orcid": "0000-0001-5109-3700", "affiliation": "Shore Lab"}],
            "publication_date": "2020-02-01",
            "resource_type": {"type": "software", "title": "Software"},
            "keywords": ["crab", "tide"],
            "license": {"id": "MIT"},
        },
    }
    assert texts("inveniordm", data)["authors.orcid"] == "0000-0001-5109-3700"
    assert texts("inveniordm", data)["type"] == "software"
    assert told(data) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [({"title": "Crabs."}, "title-full-stop"), ({"publication_date": "2020-02-31"}, "date-impossible")],
)
def test_mistakes_are_told_as_anywhere(change: dict[str, str], rule: str) -> None:
    assert [one.rule for one in told({"id": "a", "metadata": INVENIO | change})] == [rule]
