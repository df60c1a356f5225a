"""Research outputs of Pure's web service, in the older and in the new shape."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from abslint.engine import lint
from abslint.formats import load_format
from abslint.knowledge import pure
from abslint.knowledge.statuses import is_native_status, is_status_in
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import recognise
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.profiles.pure_api import PROFILE, read_parts
from abslint.testing import plan_for

ROOT = "/dk/atira/pure/"
ENGLISH = (
    "We watched a tidal pool through one whole summer &amp; counted its visitors. Crabs came at dusk, gulls at dawn."
)
DANISH = "Vi så på en pool en hel sommer og talte dens gæster om dagen og om natten, og skrev det hele ned i en bog."


def status(word: str, current: bool, **date: int) -> dict[str, Any]:
    """One of the statuses of a record."""
    return {
        "current": current,
        "publicationStatus": {"uri": f"{ROOT}researchoutput/status/{word}"},
        "publicationDate": date,
    }


def role(word: str) -> dict[str, Any]:
    """A role in an article."""
    return {"uri": f"{ROOT}researchoutput/roles/contributiontojournal/{word}"}


COMMON: dict[str, Any] = {
    "pureId": 7,
    "uuid": "9f8e7d6c-5b4a-4321-8fed-cba987654321",
    "title": {"formatted": True, "value": "Crabs &amp; other visitors of a tidal pool"},
    "peerReview": True,
    "type": {"uri": f"{ROOT}researchoutput/researchoutputtypes/contributiontojournal/review"},
    "language": {"uri": f"{ROOT}core/languages/en_GB"},
    "publicationStatuses": [
        status("epub", False, year=2019, month=11, day=3),
        status("published", True, year=2020, month=2),
    ],
    "volume": "12",
    "journalNumber": "3",
    "pages": "101-119",
    "electronicVersions": [{"doi": "https://doi.org/10.1234/tidal.7"}],
}
OLD: dict[str, Any] = {
    **COMMON,
    "externalId": "30000001",
    "externalIdSource": "PubMed",
    "personAssociations": [
        {"name": {"firstName": "Ida", "lastName": "Marsh"}, "personRole": role("author")},
        {"name": {"firstName": "Tor", "lastName": "Holm"}, "personRole": role("editor")},
    ],
    "abstract": {
        "formatted": True,
        "text": [{"locale": "en_GB", "value": ENGLISH}, {"locale": "da_DK", "value": DANISH}],
    },
    "translatedTitle": {"text": [{"locale": "da_DK", "value": "Krabber"}]},
    "keywordGroups": [
        {
            "logicalName": "keywordContainers",
            "keywordContainers": [
                {"freeKeywords": [{"locale": "en_GB", "freeKeywords": ["tidal pool", "shore crab"]}]}
            ],
        },
        {
            "logicalName": "ASJCSubjectAreas",
            "keywordContainers": [
                {"structuredKeyword": {"term": {"text": [{"locale": "en_GB", "value": "Aquatic Science"}]}}}
            ],
        },
    ],
    "journalAssociation": {"title": {"value": "Journal of Imagined Shores"}, "issn": {"value": "2049-3630"}},
}
NEW: dict[str, Any] = {
    **COMMON,
    "typeDiscriminator": "ContributionToJournal",
    "contributors": [
        {"typeDiscriminator": "InternalContributorAssociation", "name": {"firstName": "Ida", "lastName": "Marsh"},
         "role": role("author")},
        {"typeDiscriminator": "ExternalContributorAssociation", "name": {"firstName": "Tor", "lastName": "Holm"},
         "role": role("editor")},
    ],
    "abstract": {"en_GB": ENGLISH.replace("&amp;", "and"), "da_DK": DANISH},
    "translatedTitle": {"da_DK": "Krabber"},
    "keywordGroups": [
        {"typeDiscriminator": "FreeKeywordsKeywordGroup",
         "keywords": [{"locale": "en_GB", "freeKeywords": ["tidal pool", "shore crab"]}]},
        {"typeDiscriminator": "ClassificationsGroup", "classifications": [{"term": {"en_GB": "Aquatic Science"}}]},
    ],
    "journalAssociation": {"title": {"title": "Journal of Imagined Shores"}, "issn": {"issn": "2049-3630"}},
    "identifiers": [
        {"typeDiscriminator": "PrimaryId", "idSource": "PubMed", "value": "30000001"},
        {"typeDiscriminator": "Id", "idSource": "Scopus", "value": "85000000001"},
    ],
    "systemInternal": False,
}  # fmt: skip


def paper(record: dict[str, Any]) -> Paper:
    (document,) = load_format("json").read(Source("x.json", json.dumps(record)))
    assert not isinstance(document, Problem)
    assert recognise(document.data, "json") is PROFILE
    return Paper(document.data, (), document, PROFILE)


def texts(record: dict[str, Any], term: str) -> list[str]:
    return [field.text for field in paper(record).all(term)]


def rules(record: Any, path: str = "x.json") -> list[str]:
    return [one.rule for one in lint(Source(path, json.dumps(record)), plan_for()).diagnostics]


@pytest.mark.parametrize("record", [OLD, NEW], ids=["old", "new"])
def test_both_shapes_are_read_as_the_same_paper(record: dict[str, Any]) -> None:
    assert set(PROFILE.fields) <= set(TERMS)
    wanted = {
        "title": ["Crabs &amp; other visitors of a tidal pool"],
        "language": ["en_GB"],
        "publication_status": ["published"],
        "status_history.status": ["epub"],
        "authors.family": ["Marsh"],
        "contributors.family": ["Holm"],
        "other_abstracts": [DANISH],
        "translated_titles": ["Krabber"],
        "keywords": ["tidal pool", "shore crab"],
        "subjects.label": ["Aquatic Science"],
        "container.title": ["Journal of Imagined Shores"],
        "container.issn": ["2049-3630"],
        "identifiers.pmid": ["30000001"],
        "identifiers.doi": ["https://doi.org/10.1234/tidal.7"],
        "issue": ["3"],
    }
    assert {term: texts(record, term) for term in wanted} == wanted
    assert [field.parsed for field in paper(record).all("dates.published")] == ["2020-02"]
    assert [field.parsed for field in paper(record).all("dates.epub")] == ["2019-11-03"]
    assert [field.parsed for field in paper(record).all("type")] == ["article-journal"]
    assert [field.parsed for field in paper(record).all("subtype")] == ["review"]
    assert texts(record, "abstract") == [record["abstract"].get("en_GB", ENGLISH)]
    assert rules(record) == []


@pytest.mark.parametrize("wrapped", [{"count": 2, "items": [OLD, NEW]}, [OLD, NEW]])
def test_answers_hold_records(wrapped: Any) -> None:
    wrapped = deepcopy(wrapped)
    records = wrapped["items"] if isinstance(wrapped, dict) else wrapped
    records[1].update(uuid="0f8e7d6c-5b4a-4321-8fed-cba987654321", pureId=8, electronicVersions=[], identifiers=[])
    records[1]["title"] = {"value": "Foam."}
    assert "title-full-stop" in rules(wrapped)


def test_the_text_of_the_works_own_language_is_its_abstract() -> None:
    danish = {**NEW, "language": {"uri": f"{ROOT}core/languages/da_DK"}}
    assert texts(danish, "abstract") == [DANISH]
    assert texts(danish, "other_abstracts") == [NEW["abstract"]["en_GB"]]
    unknown = {**NEW, "language": {"uri": f"{ROOT}core/languages/un_ZZ"}}
    assert texts(unknown, "language") == []
    assert texts(unknown, "abstract") == [NEW["abstract"]["en_GB"], DANISH]


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        (("title", "value"), "Crabs.", "title-full-stop"),
        (("publicationStatuses", 1, "publicationStatus", "uri"), f"{ROOT}researchoutput/status/publshed",
         "status-unknown"),
        (("publicationStatuses", 1, "publicationDate", "month"), 13, "date-impossible"),
        (("language", "uri"), f"{ROOT}core/languages/xq_XQ", "language-unknown"),
        (("keywordGroups", 0, "keywordContainers", 0, "freeKeywords", 0, "freeKeywords", 0), "*tide",
         "keyword-major-topic-mark"),
        (("journalAssociation", "issn", "value"), "2049-3631", "issn-checksum"),
        (("publicationStatuses", 0, "current"), True, "schema-other"),
        (("uuid",), "7", "schema-pattern"),
        (("title",), None, "schema-type"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(path: tuple[str | int, ...], value: object, rule: str) -> None:
    record: Any = deepcopy(OLD)
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert rule in rules(record)


def test_what_is_missing_is_asked_for() -> None:
    record = deepcopy(OLD)
    del record["language"]
    assert "schema-required" in rules(record) or "missing-language" in rules(record)


def test_an_entity_is_right_where_the_text_says_that_it_is_html() -> None:
    record = deepcopy(OLD)
    record["title"]["formatted"] = False
    assert rules(record) == ["text-html-entity"]


def test_records_of_others_are_none() -> None:
    assert PROFILE.recognise({"title": {"value": "x"}, "publicationStatuses": []}) is Confidence.NO
    assert PROFILE.recognise({"typeDiscriminator": "Person", "name": {}}) is Confidence.NO
    assert recognise({"pureId": 7, "title": "Dean", "name": {"lastName": "Marsh"}}, "json") is not PROFILE


def test_dates_are_read_from_their_parts() -> None:
    assert read_parts({"year": 2020}) == "2020"
    assert read_parts({"year": 2020, "month": 2, "day": 1}) == "2020-02-01"
    assert read_parts({"month": 2}) is read_parts({}) is read_parts([2020]) is None


def test_the_words_are_those_of_the_vocabularies() -> None:
    assert {*pure.KINDS.values(), *pure.OWN_TYPES.values()} <= {*CSL_TYPES, "preprint"}
    for suffix, native in pure.STATUSES.items():
        assert is_native_status(native)
        assert is_status_in(suffix, "pure_uri_suffix")
    assert pure.last_step("elsewhere/x") is None


def test_a_language_that_is_written_as_a_locale_is_known() -> None:
    """``fr_FR`` declares French as ``fr`` does: what is told of a text in another language is told here, too."""
    language = {"uri": f"{ROOT}core/languages/en_GB"}
    data = OLD | {
        "language": language,
        "title": {"formatted": True, "value": "Крабы и другие посетители приливных бассейнов в летние месяцы"},
    }
    found = lint(Source("a.json", json.dumps(data)), plan_for()).diagnostics
    assert ("language-script-mismatch", "/title/value") in {(one.rule, one.pointer) for one in found}


def test_an_abstract_is_whole_though_a_list_has_those_of_all_languages() -> None:
    data = OLD | {"abstract": {"formatted": False, "text": [{"locale": "en_GB", "value": "We counted crabs."}]}}
    found = lint(Source("a.json", json.dumps(data)), plan_for()).diagnostics
    assert [(one.rule, one.pointer) for one in found] == [("abstract-length", "/abstract/text/0/value")]
