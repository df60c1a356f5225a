"""DataCite's works: what an item of a list is says a key beside it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from abslint.decode import decode
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Diagnostic
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.profiles.datacite import PROFILE
from abslint.testing import plan_for
from abslint.testing.bases import DATACITE
from abslint.testing.examples import lint_source

BASE: dict[str, Any] = json.loads("{" + ",".join(line.format(n=1) for line in DATACITE.values()) + "}")

WORK = BASE | {
    "titles": [
        {"title": "Counts of a pool", "lang": "en"},
        {"title": "By day and night", "titleType": "Subtitle"},
        {"title": "Krabben", "titleType": "TranslatedTitle", "lang": "de"},
        {"title": "CP", "titleType": "AlternativeTitle"},
    ],
    "creators": [
        {
            "name": "Marsh, Ida",
            "nameType": "Personal",
            "givenName": "Ida",
            "familyName": "Marsh",
            "affiliation": ["Shore Lab"],
            "nameIdentifiers": [
                {"nameIdentifier": "0000 0001", "nameIdentifierScheme": "ISNI"},
                {"nameIdentifier": "https://orcid.org/0000-0001-5109-3700", "nameIdentifierScheme": "ORCID"},
            ],
        },
        {"name": "The Shore, Group", "nameType": "Organizational"},
    ],
    "contributors": [{"name": "Holm, Tor", "contributorType": "Editor"}, {"name": "x", "contributorType": "Other"}],
    "dates": [{"date": "2019", "dateType": "Created"}, {"date": "2020-02-01", "dateType": "Issued"}],
    "descriptions": [
        {"description": "We sat by the pool.", "descriptionType": "Methods"},
        {"description": "We counted crabs.", "descriptionType": "Abstract"},
    ],
    "subjects": [{"subject": "crab"}, {"subject": "FOS: Biology", "subjectScheme": "FOS"}],
    "relatedIdentifiers": [{"relatedIdentifier": "10.1234/x", "relationType": "IsVersionOf"}],
    "rightsList": [{"rights": "open", "rightsUri": "https://creativecommons.org/licenses/by/4.0/"}],
    "fundingReferences": [{"funderName": "Tide Fund", "awardNumber": "T-7"}],
    "container": {"title": "Shore Series", "identifier": "2049-3630", "identifierType": "ISSN", "volume": "12"},
}


def paper(data: dict[str, Any]) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), PROFILE)


def told(**changes: Any) -> list[Diagnostic]:
    return lint_source(decode(json.dumps(BASE | changes).encode(), "x.json"), plan_for()).diagnostics


def test_a_work_is_read_as_a_paper() -> None:
    seen = paper(WORK)
    texts = {
        "title": ["Counts of a pool"],
        "subtitle": ["By day and night"],
        "translated_titles": ["Krabben"],
        "translated_titles.language": ["de"],
        "authors.name": [],
        "authors.family": ["Marsh"],
        "authors.given": ["Ida"],
        "authors.literal": ["The Shore, Group"],
        "authors.orcid": ["https://orcid.org/0000-0001-5109-3700"],
        "authors.affiliations": ["Shore Lab"],
        "dates.published": ["2020-02-01"],
        "year": ["2020"],
        "abstract": ["We counted crabs."],
        "keywords": ["crab"],
        "container.title": ["Shore Series"],
        "container.issn": ["2049-3630"],
        "volume": ["12"],
        "relations.id": ["10.1234/x"],
        "funding.award": ["T-7"],
    }
    document_texts = {term: [str(field.value) for field in seen.filled(term)] for term in texts}
    assert document_texts == texts
    assert seen.text("type") == "dataset"
    assert seen.text("relations.type") == "version-of"
    assert [field.pointer for field in seen.filled("editors")] == [("contributors", 0)]


def test_its_own_forms_are_right() -> None:
    assert told(**WORK) == []
    assert told(descriptions=None, language=None, container={}, dates=[], subjects=[], version=None) == []


@pytest.mark.parametrize(
    "data",
    [
        {"types": {"resource-type-general": "Software"}, "creators": [], "titles": [], "publication-year": "2016"},
        {
            "creator": {"name": "x"},
            "title": "Tides",
            "publication-year": "2016",
            "schemaVersion": "http://datacite.org/x",
        },
        {"titles": [], "creators": [], "publication_year": "2016", "rights_list": []},
    ],
)
def test_older_spellings_are_known(data: dict[str, Any]) -> None:
    assert PROFILE.recognise(data) is Confidence.STRONG


def test_mistakes_are_told_as_anywhere() -> None:
    (found,) = told(dates=[{"date": "2019-01-01", "dateType": "Created"}, {"date": "2020-02-30", "dateType": "Issued"}])
    assert (found.rule, found.pointer) == ("date-impossible", "/dates/1/date")
    (found,) = told(titles=[{"title": "Crabs of a pool."}, {"title": "Other.", "titleType": "Other"}])
    assert (found.rule, found.pointer) == ("title-full-stop", "/titles/0/title")
    (found,) = told(types={"resourceTypeGeneral": "dataset"})
    assert found.rule == "schema-value"


HOST = {"relationType": "IsPublishedIn", "titles": [{"title": "Shore  Series"}], "volume": "12", "issue": "3"}
PAGES = {"firstPage": "119", "lastPage": "101"}


def test_pages_stand_in_the_container_or_in_what_the_work_is_published_in() -> None:
    for data in ({"container": PAGES}, {"relatedItems": [HOST | PAGES]}):
        assert paper(BASE | data).texts("pages") == ["119", "101"]
    assert paper(BASE | {"relatedItems": [PAGES | {"relationType": "Cites"}]}).texts("pages") == []


def test_the_number_of_an_article_is_known_and_that_of_a_chapter_is_none() -> None:
    for kind, texts in (("Article", ["e17"]), ("Chapter", [])):
        item = {"relationType": "IsPublishedIn", "number": "e17", "numberType": kind}
        assert paper(BASE | {"relatedItems": [item]}).texts("article_number") == texts


def test_what_the_service_takes_over_into_the_container_is_told_once() -> None:
    container = {"title": "Shore  Series", "volume": "12", "issue": "3", **PAGES}
    item = HOST | PAGES
    both = {"container": container, "relatedItems": [item]}
    for term in ("container.title", "volume", "issue", "pages"):
        assert paper(BASE | both).texts(term) == paper(BASE | {"container": container}).texts(term)
        assert paper(BASE | both).texts(term) == paper(BASE | {"relatedItems": [item]}).texts(term)
    assert [(one.rule, one.pointer) for one in told(**both)] == [("text-whitespace", "/container/title")]
    assert [one.pointer for one in told(relatedItems=[item])] == ["/relatedItems/0/titles/0/title"]
