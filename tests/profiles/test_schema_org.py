"""Works of schema.org in JSON-LD: texts, things and lists of both; what a work is part of nests."""

from __future__ import annotations

import json
from typing import Any

import pytest

from abslint.decode import decode
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Diagnostic
from abslint.model.paper import Paper
from abslint.profiles.schema_org import PROFILE
from abslint.testing import plan_for
from abslint.testing.bases import SCHEMA_ORG
from abslint.testing.examples import lint_source

BASE: dict[str, Any] = json.loads("{" + ",".join(line.format(n=1) for line in SCHEMA_ORG.values()) + "}")

NESTED = {
    "@type": "PublicationIssue",
    "issueNumber": "3",
    "isPartOf": {
        "@type": "PublicationVolume",
        "name": "Volume twelve",
        "volumeNumber": "12",
        "isPartOf": {"@type": ["Periodical", "Journal"], "name": "Shores", "issn": ["2049-3630"]},
    },
}


def paper(data: dict[str, Any]) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), PROFILE)


def told(**changes: Any) -> list[Diagnostic]:
    return lint_source(decode(json.dumps(BASE | changes).encode(), "x.json"), plan_for()).diagnostics


def texts(term: str, **changes: Any) -> list[str]:
    return [field.text for field in paper(BASE | changes).filled(term)]


def test_what_a_work_is_part_of_nests() -> None:
    assert texts("container.title", isPartOf=NESTED) == ["Shores"]
    assert texts("container.issn", isPartOf=NESTED) == ["2049-3630"]
    assert texts("volume", isPartOf=NESTED) == ["12"]
    assert texts("issue", isPartOf=NESTED) == ["3"]
    assert texts("container.title", isPartOf=[{"@type": "Periodical", "name": "Shores"}]) == ["Shores"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("https://doi.org/10.1234/tidal.2", ["https://doi.org/10.1234/tidal.2"]),
        (["ISBN 7", "doi:10.1234/tidal.2"], ["doi:10.1234/tidal.2"]),
        ({"@type": "PropertyValue", "propertyID": "doi", "value": "10.1234/tidal.2"}, ["10.1234/tidal.2"]),
        (
            [{"propertyID": "md5", "value": "10.1234/tidal.2"}, {"propertyID": "DOI", "value": "10.1234/y"}],
            ["10.1234/y"],
        ),
        ("urn:uuid:7", []),
    ],
)
def test_an_identifier_may_be_a_doi(written: object, found: list[str]) -> None:
    assert texts("identifiers.doi", identifier=written, **{"@id": "#work"}) == found
    assert texts("identifiers.doi", identifier=written) == [*found, "https://doi.org/10.1234/tidal.1"]


def test_people_and_bodies_stand_alone_or_in_lists() -> None:
    assert texts("authors.name", author="Ida Marsh") == ["Ida Marsh"]
    assert texts("authors.name", author=["Ida Marsh", {"@type": "Person", "name": "Tor Holm"}]) == [
        "Tor Holm",
        "Ida Marsh",
    ]
    assert texts("authors.literal", author={"@type": "Organization", "name": "Shore, Group"}) == ["Shore, Group"]
    assert texts("authors.family", author={"@type": ["Person"], "familyName": "Marsh"}) == ["Marsh"]
    people = [{"@id": "https://orcid.org/0000-0001-5109-3700"}, {"@id": "https://example.org/ida"}]
    assert texts("authors.orcid", author=people) == ["https://orcid.org/0000-0001-5109-3700"]


def test_one_title_and_one_abstract_count() -> None:
    assert texts("title", headline="Crabs") == ["Crabs"]
    assert texts("title") == ["Crabs and other visitors of tidal pool number 1"]
    assert texts("abstract", abstract="We counted.", description="A page.") == ["We counted."]
    assert texts("abstract", description=["We counted."]) == ["We counted."]
    assert paper(BASE | {"@type": ["Thing", "ScholarlyArticle"]}).has("type")
    assert paper(BASE).text("type") == "article-journal"


def test_its_own_forms_are_right() -> None:
    assert told(isPartOf=NESTED, keywords="crab, tidal pool, shore", license="https://spdx.org/licenses/MIT") == []
    assert told(keywords=["crab", "tidal pool"], creativeWorkStatus="Published", isPartOf=NESTED) == []
    assert told(inLanguage={"@type": "Language", "alternateName": "en", "name": "English"}, author="Ida Marsh") == []


def test_works_that_are_cited_are_no_records() -> None:
    cited = BASE | {"name": "Tides."}
    assert told(citation=[cited, cited], hasPart=[cited]) == []


def test_mistakes_are_told_as_anywhere() -> None:
    assert [one.rule for one in told(datePublished="01.02.2020")] == ["date-not-iso"]
    assert [one.rule for one in told(headline="Crabs of a pool.")] == ["title-full-stop"]
    assert [one.rule for one in told(isPartOf={"@type": "Periodical", "issn": "2049-3631"})] == ["issn-checksum"]
