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


NEW = {
    "subtitle": {"additional_titles": [{"title": "By day", "type": "Subtitle"}]},
    "translated_titles": {"additional_titles": [{"title": "Krabben", "type": "TranslatedTitle"}]},
    "dates.accepted": {"dates": {"accepted": "2020-01-01", "created": "2019"}},
    "dates.retracted": {"dates": {"withdrawn": "2021-01-01"}},
    "container.issn": {"container": {"identifier": "2049-3630", "identifier_type": "ISSN"}},
    "container.isbn": {"container": {"identifier": "9783161484100", "identifier_type": "ISBN"}},
    "identifiers.doi": {"identifiers": [{"identifier": "https://doi.org/10.1234/t", "identifier_type": "DOI"}]},
    "identifiers.pmid": {"identifiers": [{"identifier": "123", "identifier_type": "PMID"}]},
    "identifiers.pmcid": {"identifiers": [{"identifier": "PMC1", "identifier_type": "PMCID"}]},
    "identifiers.arxiv": {"identifiers": [{"identifier": "2001.00001", "identifier_type": "arXiv"}]},
    "authors.affiliations": {"contributors": [{"person": {"affiliations": [{"name": "Shore Lab"}]}}]},
    "authors.ror": {"contributors": [{"person": {"affiliations": [{"id": "https://ror.org/05dxps055"}]}}]},
}
OLD = {
    "dates.accepted": {"date": {"accepted": "2020-01-01"}},
    "container.issn": {"container": {"identifier": "2049-3630", "identifierType": "ISSN"}},
    "identifiers.pmid": {"identifiers": [{"identifier": "123", "identifierType": "PMID"}]},
    "authors.family": {"contributors": [{"person": {"familyName": "Marsh"}}]},
    "authors.given": {"contributors": [{"person": {"givenName": "Ida"}}]},
    "container.publisher": {"publisher": {"organization": {"name": "Tide Press"}}},
    "funding.funder": {"fundingReferences": [{"funderName": "Tide Fund"}]},
    "funding.award": {"fundingReferences": [{"awardNumber": "T-7"}]},
}


@pytest.mark.parametrize(("term", "data"), [*NEW.items(), *OLD.items()])
def test_each_draft_of_commonmeta_is_read(term: str, data: dict[str, Any]) -> None:
    seen = Paper(data, (), JsonDocument(data, ""), load_profile("commonmeta"))
    assert len(seen.texts(term)) == 1


def test_commonmeta_of_today_needs_no_people_to_be_known() -> None:
    data = base("commonmeta") | {"schema_version": "https://commonmeta.org/commonmeta_v1.0.json", "title": "Crabs."}
    del data["contributors"]
    assert [one.rule for one in told(data)] == ["title-full-stop"]


def test_an_address_of_a_body_that_is_no_ror_id_is_none() -> None:
    people = [
        {"type": "Person", "familyName": "Marsh", "affiliations": [{"id": "https://grid.ac/institutes/grid.1.2"}]}
    ]
    assert told(base("commonmeta") | {"contributors": people}) == []


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ("https://doi.org/10.1234/(SICI)1096(199601)99:1&lt;1::AID-A1&gt;3.0.CO;2-1", "doi-escaped"),
        ("https://doi.org/tidal.1", "doi-malformed"),
    ],
)
def test_a_wrong_doi_is_told_though_it_is_the_id(wrong: str, rule: str) -> None:
    assert [(one.rule, one.pointer) for one in told(base("commonmeta") | {"id": wrong})] == [(rule, "/id")]


def test_a_doi_that_stands_twice_is_told_once() -> None:
    doi = "https://doi.org/10.1234/tidal.1."
    more = {"id": doi, "identifiers": [{"identifier": doi, "identifier_type": "DOI"}]}
    assert [one.pointer for one in told(base("commonmeta") | more)] == ["/identifiers/0/identifier"]


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
    ("said", "kind"),
    [
        ({"type": "publication", "subtype": "article"}, "article-journal"),
        ({"type": "publication", "subtype": "section"}, "chapter"),
        ({"type": "publication"}, "document"),
        ({"type": "publication", "subtype": "deliverable"}, "document"),
        ({"type": "image", "subtype": "other"}, "graphic"),
        ({"type": "dataset", "title": "Dataset"}, "dataset"),
        ({"id": "publication-article"}, "article-journal"),
    ],
)
def test_zenodo_says_by_a_subtype_what_a_publication_is(said: dict[str, str], kind: str) -> None:
    assert texts("inveniordm", {"metadata": INVENIO | {"resource_type": said}})["type"] == kind


@pytest.mark.parametrize(
    ("change", "rule"),
    [({"title": "Crabs."}, "title-full-stop"), ({"publication_date": "2020-02-31"}, "date-impossible")],
)
def test_mistakes_are_told_as_anywhere(change: dict[str, str], rule: str) -> None:
    assert [one.rule for one in told({"id": "a", "metadata": INVENIO | change})] == [rule]


def test_invenio_shows_html_in_descriptions_and_not_in_titles() -> None:
    data = {"id": "a", "metadata": INVENIO | {"title": "Crabs<br>at <span>dusk</span>"}}
    assert [(one.rule, one.pointer) for one in told(data)] == [("title-markup", "/metadata/title")]
