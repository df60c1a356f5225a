"""The schemas that come with abslint: what they say of records, and that the reference reads them likewise."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from abslint.schema import builtin_schema, compile_schema, schema_names, schema_text
from abslint.schema.formats import CUSTOM

WHOLE: dict[str, Any] = {
    "$schema": "https://abslint.github.io/schemas/record.schema.json",
    "id": 7,
    "title": "Crabs in <i>two</i> tidal pools",
    "subtitle": "A summer's diary",
    "original_title": {"text": "Krabber i to vandpytter", "language": "da"},
    "translated_titles": ["Krebse", {"text": "Crabes", "language": "fr"}],
    "type": "article-journal",
    "subtype": "case-report",
    "peer_reviewed": True,
    "language": ["en", "pt-BR"],
    "publication_status": "published",
    "updates": [{"type": "erratum", "date": "2021", "id": "10.1234/erratum"}],
    "status_history": [{"status": "in-press", "date": "2019-12"}],
    "dates": {
        "published": "2020-02-01",
        "epub": 2020,
        "accepted": "2019-21",
        "revised": "2019~",
        "submitted": "201X",
        "posted": "2019-01/2019-02",
        "available": "2019/..",
        "retracted": "2022-XX",
    },
    "date": "2020",
    "abstract": {
        "sections": [
            {"label": "BACKGROUND", "category": "BACKGROUND", "text": "We went there."},
            {"text": "It rained."},
        ],
        "copyright": "© 2020 The Authors",
        "truncated": False,
        "machine_translated": False,
    },
    "other_abstracts": [
        {"language": "da", "kind": "translation", "text": "Vi gik derhen."},
        {"kind": "plain-language-summary", "sections": [{"text": "We looked."}]},
    ],
    "keywords": ["crab", {"text": "Tidal pools", "major": True, "vocabulary": "lcsh", "id": "sh1", "language": "en"}],
    "subjects": [{"scheme": "ddc", "code": 595, "label": "Arthropods"}, {"scheme": "sdg", "label": "Life below water"}],
    "authors": [
        "Marsh, Ida",
        {
            "family": "Dune",
            "given": "Per",
            "suffix": "Jr.",
            "orcid": "0000-0001-5109-3700",
            "affiliations": ["Shore Institute", {"name": "Beach University", "ror": "027bh9e22"}],
            "corresponding": True,
        },
        {"literal": "The Tidal Group"},
        {"given": "Sukarno"},
    ],
    "editors": ["Reef, Anna"],
    "translators": [{"family": "Cliff"}],
    "container": {
        "title": "Journal of Imagined Shores",
        "short_title": "J Imag Shores",
        "issn": {"print": "2049-3630", "electronic": "0000-006X", "linking": "2049-3630"},
        "isbn": ["978-0-306-40615-7"],
        "series": "Shores",
        "series_volume": 3,
        "edition": "2nd",
        "editors": ["Reef, Anna"],
        "publisher": "Sand Press",
        "place": "Skagen",
    },
    "journal": "Journal of Imagined Shores",
    "volume": 12,
    "issue": "3-4",
    "article_number": "e12",
    "pages": "101-119",
    "number_of_pages": 19,
    "number_of_contributors": 4,
    "chapter_number": 2,
    "thesis": {
        "supervisors": ["Reef, Anna"],
        "institution": "Beach University",
        "qualification": "PhD",
        "award_date": "2020",
    },
    "event": {
        "name": "Shore Days",
        "short_name": "SD",
        "city": "Skagen",
        "country": "Denmark",
        "dates": "2019-07-01/2019-07-03",
    },
    "identifiers": {
        "doi": "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "pmid": "123",
        "pmcid": "PMC12345",
        "arxiv": "2301.00010",
        "isbn": "0-306-40615-2",
        "patent": "EP1",
        "handle": "10568/110997",
        "urn": "urn:nbn:de:1",
        "scopus": "2-s2.0-1",
        "wos": "0001",
        "pure": "abc",
        "other": ["lccn 1"],
    },
    "doi": "10.1234/tidal.1",
    "links": [
        {
            "rel": "pdf",
            "url": "https://example.org/a.pdf",
            "version": "VoR",
            "access": "embargoed",
            "embargo_until": "2021-01-01",
        }
    ],
    "license": "CC-BY-4.0",
    "copyright": "© 2020 The Authors",
    "note": "Seen twice.",
    "funding": [{"funder": "Beach Fund", "award": 12}, {"award": "B-1"}],
    "trial_registration": [{"registry": "ClinicalTrials.gov", "id": "NCT01234567"}],
    "relations": [{"type": "has-preprint", "id": "10.1101/2019.01.01.123456"}],
    "source": {"name": "pure-portal", "url": "https://example.org/1", "retrieved": "2024-05-01", "record_id": 5},
    "x_shelf": {"anything": [1]},
}
SHORT = {"title": "Crabs", "type": "preprint", "language": "no", "publication_status": "preprint"}

RECORD = compile_schema(builtin_schema("record"))


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name != key}


def told(record: Any) -> list[tuple[str, str]]:
    return [("/" + "/".join(map(str, finding.pointer)), finding.message) for finding in RECORD.check(record)]


def test_the_whole_record_and_the_shortest_are_valid() -> None:
    assert told(WHOLE) == []
    assert told(SHORT) == []


def test_every_field_of_the_schema_stands_in_the_whole_record() -> None:
    assert set(json.loads(schema_text("record"))["properties"]) == set(WHOLE) - {"x_shelf"}


@pytest.mark.parametrize("field", ["title", "type", "language", "publication_status"])
def test_required_fields(field: str) -> None:
    assert told(without(SHORT, field)) == [(f"/{field}", f"required field `{field}` is missing")]


@pytest.mark.parametrize("status", ["corrected", "retracted", "withdrawn", "expression-of-concern"])
def test_later_events_are_accepted_as_status(status: str) -> None:
    assert told({**SHORT, "publication_status": status}) == []


@pytest.mark.parametrize(
    ("change", "pointer", "message"),
    [
        (
            {"publication_status": "publshed"},
            "/publication_status",
            "`publshed` is not one of the 7 publication statuses; did you mean `published`?",
        ),
        (
            {"publication_status": "on paper"},
            "/publication_status",
            "`on paper` is not one of the 7 publication statuses: `in-preparation`, `submitted`, `in-press`, "
            "`epub-ahead-of-print`, `published`, `unpublished` or `preprint`",
        ),
        (
            {"type": "article"},
            "/type",
            "`article` is not one of the 45 types; did you mean `article-journal`, `article-magazine` or "
            "`article-newspaper`?",
        ),
        ({"keywords": "a, b"}, "/keywords", "expected a list of texts or groups of fields, found the text `a, b`"),
        (
            {"keywords": [{"txt": "a"}]},
            "/keywords/0/txt",
            "`txt` is not a field of item 1 of `keywords`; the required `text` is missing: did you mean `text`?",
        ),
        (
            {"container": {"title": "Sea", "volume": 3}},
            "/container/volume",
            "`volume` is not a field of `container`: it belongs to the record itself",
        ),
        ({"langage": "en"}, "/langage", "`langage` is not a field of this record"),
        ({"subtitel": "S"}, "/subtitel", "`subtitel` is not a field of this record; did you mean `subtitle`?"),
        (
            {"doi": "https://doi.org/10.1234/x"},
            "/doi",
            "`https://doi.org/10.1234/x` is not a DOI in its bare form, such as `10.1038/s41586-020-2649-2`",
        ),
        ({"date": "2024-02-30"}, "/date", "`2024-02-30` is not a date such as `2020`, `2020-02` or `2020-02-01`"),
        ({"language": "English (US)"}, "/language", "`English (US)` is not a language tag, such as `en` or `pt-BR`"),
        ({"language": False}, "/language", "expected a text or a list of texts, found `false`"),
        (
            {"authors": [{"famly": "Marsh", "given": "Ida"}]},
            "/authors/0/famly",
            "`famly` is not a field of item 1 of `authors`; did you mean `family`?",
        ),
        (
            {"authors": [{}]},
            "/authors/0/family",
            "item 1 of `authors` needs `family`, `given` or `literal`, and has none of them",
        ),
        (
            {"authors": "Marsh, Ida"},
            "/authors",
            "expected a list of texts or groups of fields, found the text `Marsh, Ida`",
        ),
        (
            {"authors": [{"family": "Marsh", "orcid": "1"}]},
            "/authors/0/orcid",
            "`1` is not an ORCID iD in its bare form, such as `0000-0001-5109-3700`",
        ),
        ({"container": {"issn": "12345678"}}, "/container/issn", "`12345678` is not an ISSN, such as `2049-3630`"),
        ({"abstract": ["a"]}, "/abstract", "expected a text or a group of fields, found a list of 1 item"),
        (
            {"abstract": {"sections": [{"label": "AIM", "category": "AIMS", "text": "t"}]}},
            "/abstract/sections/0/category",
            "`AIMS` is not one of the 6 section categories: `BACKGROUND`, `OBJECTIVE`, `METHODS`, `RESULTS`, "
            "`CONCLUSIONS` or `UNASSIGNED`",
        ),
        (
            {"other_abstracts": [{"kind": "graphical"}]},
            "/other_abstracts/0/text",
            "item 1 of `other_abstracts` needs `text` or `sections`, and has none of them",
        ),
        (
            {"subtype": "Case report"},
            "/subtype",
            "`Case report` does not have the form asked for here: "
            "what kind within the type, in lower case with hyphens, as in `research`",
        ),
        ({"number_of_contributors": "4"}, "/number_of_contributors", "expected a whole number, found the text `4`"),
        (
            {"links": [{"url": "u", "version": "final"}]},
            "/links/0/version",
            "`final` is not one of the 8 article versions: `AO`, `SMUR`, `AM`, `P`, `VoR`, `CVoR`, `EVoR` or `NA`",
        ),
        ({"volume": 1.5}, "/volume", "expected a text or a whole number, found the number `1.5`"),
        ({"title": ""}, "/title", "an empty text stands where at least 1 character is needed"),
    ],
)
def test_words(change: dict[str, Any], pointer: str, message: str) -> None:
    assert told({**SHORT, **change}) == [(pointer, message)]


def test_each_mistake_is_one_finding() -> None:
    record = {
        "title": "Crabs",
        "type": "article-journal",
        "langauge": "en",
        "publication_status": "publshed",
        "keywords": "crab, pool",
        "date": "2024-02-30",
        "doi": "https://doi.org/10.1234/tidal.1",
    }
    assert sorted(pointer for pointer, _ in told(record)) == [
        "/date",
        "/doi",
        "/keywords",
        "/langauge",
        "/publication_status",
    ]


@pytest.mark.parametrize("name", schema_names())
def test_schemas_are_valid_and_speak_to_people(name: str) -> None:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert schema["description"]


def properties(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("properties", "$defs") and isinstance(value, dict):
                for name, inner in value.items():
                    yield f"{path}/{name}", inner
                    yield from properties(inner, f"{path}/{name}")
            elif key not in ("enum", "examples", "required", "patternProperties"):
                yield from properties(value, path)
    elif isinstance(node, list):
        for item in node:
            yield from properties(item, path)


@pytest.mark.parametrize("name", [name for name in schema_names() if name not in {"config", "report", "ris"}])
def test_every_field_has_a_title_and_a_description(name: str) -> None:
    found = list(properties(json.loads(schema_text(name))))
    assert len(found) > 10
    for path, node in found:
        assert "$ref" in node or (node.get("title") and node.get("description")), path
        assert not node.get("title", "").endswith("."), path


def test_the_examples_of_the_record_schema_are_valid() -> None:
    schema = json.loads(schema_text("record"))
    shown = 0
    for name, node in schema["properties"].items():
        target = schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
        for example in target.get("examples", []):
            assert told({**SHORT, name: example}) == []
            shown += 1
    assert shown > 30


CHECKER = FormatChecker(())
for _name, _judge in CUSTOM.items():
    CHECKER.checks(_name)(lambda value, judge=_judge: not isinstance(value, str) or judge(value))
REFERENCE = Draft202012Validator(json.loads(schema_text("record")), format_checker=CHECKER)


def places(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield at
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        yield from places(value, (*at, step))


PLACES = [place for place in places(WHOLE) if place]
ODD = st.sampled_from(
    [None, True, -1, 0, 2.5, 10**30, "", "x", "en", "2020-02-30", "published", [], [1], {}, {"text": 1}, ["a", "a"]]
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(PLACES), st.sampled_from(["put", "drop", "rename", "add"]), ODD),
        min_size=1,
        max_size=4,
    )
)
def test_the_verdict_is_that_of_the_reference(breaks: list[tuple[tuple[str | int, ...], str, Any]]) -> None:
    record = broken(breaks)
    findings = RECORD.check(record)
    assert bool(findings) != REFERENCE.is_valid(record)
    assert len({(finding.rule, finding.pointer, finding.message) for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.rule.startswith("schema-")
        assert finding.grip is None


def broken(breaks: list[tuple[tuple[str | int, ...], str, Any]]) -> Any:
    record = copy.deepcopy(WHOLE)
    for pointer, how, value in breaks:
        holder: Any = record
        for step in pointer[:-1]:
            at_hand = range(len(holder)) if isinstance(holder, list) else holder
            holder = holder[step] if step in at_hand else None
            if not isinstance(holder, dict | list):
                break
        last = pointer[-1]
        if isinstance(holder, list) and isinstance(last, int) and last < len(holder):
            holder[last] = value
        elif isinstance(holder, dict) and last in holder:
            if how == "put":
                holder[last] = value
            elif how == "add":
                holder["unheard of"] = value
            else:
                kept = holder.pop(last)
                if how == "rename":
                    holder[f"{last}s"] = kept
    return record


def test_csl_json_and_hugo_take_what_real_files_hold() -> None:
    csl = compile_schema(builtin_schema("csl-json"))
    hugo = compile_schema(builtin_schema("hugo"))
    item = {
        "id": 1,
        "type": "article-journal",
        "author": [{"family": "Marsh", "given": "Ida", "suffix": "Jr."}, {"literal": "Tidal Group"}],
        "issued": {"date-parts": [["2020", 2]], "season": 1},
        "accessed": [{"year": 2020, "month": 2}],
        "volume": 3,
        "page": "1-9",
        "custom": {"note": 1},
        "unheard-of": True,
    }
    page = {
        "title": "Crabs",
        "date": "2020-02-01T00:00:00Z",
        "authors": ["admin", "Ida Marsh"],
        "publication_types": ["2"],
        "publication": {"name": "Shores"},
        "abstract": None,
        "tags": [],
        "featured": False,
        "image": {"caption": ""},
        "links": None,
        "math": True,
    }
    assert csl.check(item) == []
    assert hugo.check(page) == []
    assert [finding.message for finding in csl.check({**item, "type": "journal-article", "author": "Marsh"})] == [
        "`journal-article` is not one of the 45 item types; did you mean `article-journal`?",
        "expected a list of groups of fields, found the text `Marsh`",
    ]
    assert {finding.pointer for finding in hugo.check({"abstract": {}})} == {("title",), ("date",), ("abstract",)}
