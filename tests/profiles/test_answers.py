"""Records of services' APIs: the shape of each is seen from its data, wherever the answer keeps it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import abslint
from abslint.decode import decode
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Report
from abslint.model.paper import Paper
from abslint.model.profile import Confidence, walk
from abslint.model.terms import TERMS
from abslint.profiles import SIGNED, load_profile, profile_names, recognise
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for
from abslint.testing.bases import BASES
from abslint.testing.examples import lint_source

SERVICES = [name for name in SIGNED if name != "cff"]


def base(name: str, number: int = 1) -> dict[str, Any]:
    data = json.loads("{" + ",".join(line.format(n=number) for line in BASES[name].values()) + "}")
    assert isinstance(data, dict)
    return data


def lint(data: object, path: str = "answer.json") -> Report:
    return lint_source(decode(json.dumps(data).encode(), path), plan_for())


@pytest.mark.parametrize("name", SERVICES)
def test_a_clean_record_is_known_and_clean(name: str) -> None:
    report = lint(base(name))
    assert report.profiles == {name: 1}
    assert report.diagnostics == []
    schema = builtin_document(f"https://abslint.github.io/schemas/{load_profile(name).schema}.schema.json")
    assert isinstance(schema, dict)
    assert set(base(name)) <= set(schema["properties"])


@pytest.mark.parametrize("name", SIGNED)
def test_a_profile_maps_known_terms_and_types(name: str) -> None:
    profile = load_profile(name)
    assert set(profile.fields) <= set(TERMS)
    reads = {where.parse for where in profile.fields["type"]}
    assert reads
    types = __import__(f"abslint.profiles.{name.replace('-', '_')}", fromlist=["TYPES"]).TYPES
    assert set(types.values()) <= CSL_TYPES | {"preprint"}


@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize("syntax", ["json", "jsonl", "yaml"])
def test_records_in_lists_and_under_keys(name: str, syntax: str) -> None:
    one, two = base(name, 1), base(name, 2)
    if syntax == "jsonl":
        text = "".join(json.dumps(data) + "\n" for data in (one, two))
        assert lint_source(decode(text.encode(), "x.jsonl"), plan_for()).profiles == {name: 2}
        return
    for data in ([one, two], {"results": [one, two]}, {"@graph": [one, two]}, {"items": [one, two]}):
        assert lint(data, f"x.{syntax}").profiles == {name: 2}


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("crossref", lambda one, two: {"status": "ok", "message": {"total-results": 2, "items": [one, two]}}),
        ("crossref", lambda one, _: {"status": "ok", "message-type": "work", "message": one}),
        ("datacite", lambda one, two: {"data": [{"id": "1", "attributes": one}, {"id": "2", "attributes": two}]}),
        ("datacite", lambda one, _: {"data": {"id": "1", "type": "dois", "attributes": one}}),
        ("datacite", lambda one, two: [{"id": "1", "attributes": one}, {"id": "2", "attributes": two}]),
        ("inveniordm", lambda one, two: {"hits": {"hits": [one, two], "total": 2}}),
        ("openalex", lambda one, two: {"meta": {"count": 2}, "results": [one, two], "group_by": []}),
        ("schema-org", lambda one, two: {"@context": "https://schema.org", "@graph": [one, two]}),
    ],
)
def test_records_in_the_answers_of_services(name: str, answer: Any) -> None:
    one, two = base(name, 1), base(name, 2)
    report = lint(answer(one, two))
    assert report.profiles == {name: 2 if two in _all(answer(one, two)) else 1}
    assert report.diagnostics == []


def _all(data: Any) -> list[Any]:
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [data, *(inner for one in below for inner in _all(one))]


def test_a_finding_in_an_answer_has_its_place_from_the_root() -> None:
    one = base("crossref") | {"title": ["Crabs of a tidal pool."]}
    (found,) = lint({"message": {"items": [one]}}).diagnostics
    assert (found.rule, found.pointer) == ("title-full-stop", "/title/0")
    assert found.region.column == json.dumps({"message": {"items": [one]}}).index('."]') + 1


@pytest.mark.parametrize(
    ("name", "record", "found"),
    [
        (
            "schema-org",
            {
                "@id": "https://doi.org/10.1234/tide.7.",
                "identifier": {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1234/tide.7."},
            },
            [("doi-trailing-punctuation", "/identifier/value")],
        ),
        (
            "schema-org",
            {"@id": "https://doi.org/10.1234/tide.7.", "identifier": ["9780306406157"]},
            [("doi-trailing-punctuation", "/@id")],
        ),
        (
            "schema-org",
            {"identifier": {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1234"}},
            [("doi-malformed", "/identifier/value")],
        ),
        (
            "openalex",
            {"primary_location": {"source": {"display_name": "Shores", "issn_l": "2049-3631", "issn": ["2049-3631"]}}},
            [("issn-checksum", "/primary_location/source/issn/0")],
        ),
        (
            "openalex",
            {"primary_location": {"source": {"display_name": "Shores", "issn_l": "2049-3631", "issn": None}}},
            [("issn-checksum", "/primary_location/source/issn_l")],
        ),
        (
            "commonmeta",
            {"id": "https://doi.org/10.1234/tide.7.", "doi": "10.1234/tide.7."},
            [("doi-trailing-punctuation", "/doi")],
        ),
    ],
)
def test_what_is_said_twice_is_told_once(name: str, record: dict[str, object], found: list[tuple[str, str]]) -> None:
    assert [(one.rule, one.pointer) for one in lint(base(name) | record).diagnostics] == found


def _invenio(**person: object) -> dict[str, object]:
    creator = {"person_or_org": {"type": "personal", **person}}
    return {"metadata": {**base("inveniordm")["metadata"], "creators": [creator]}}


IN_PARTS = {"familyName": "Marsh2", "givenName": "Ida"}


@pytest.mark.parametrize(
    ("name", "record", "place"),
    [
        ("datacite", {"creators": [{"name": "Marsh2, Ida", **IN_PARTS}]}, "/creators/0/familyName"),
        ("datacite", {"creators": [{"name": "Marsh2, Ida", "familyName": None}]}, "/creators/0/name"),
        ("schema-org", {"author": [{"@type": "Person", "name": "Ida Marsh2", **IN_PARTS}]}, "/author/0/familyName"),
        ("schema-org", {"author": {"@type": "Person", "name": "Ida Marsh2"}}, "/author/name"),
        (
            "inveniordm",
            _invenio(name="Marsh2, Ida", family_name="Marsh2", given_name="Ida"),
            "/metadata/creators/0/person_or_org/family_name",
        ),
    ],
)
def test_a_name_whose_parts_stand_beside_it_is_told_once(name: str, record: dict[str, object], place: str) -> None:
    found = lint(base(name) | record).diagnostics
    assert [(one.rule, one.pointer) for one in found] == [("author-stray-characters", place)]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        # Crossref asked for CSL-JSON
        ({"type": "article-journal", "title": "Tides", "DOI": "10.1234/a", "member": "7", "indexed": {}}, "csl-json"),
        ({"type": "book", "title": "Tides", "issued": {}, "publisher": "Shore", "prefix": "10.1234"}, "csl-json"),
        ({"type": "book", "id": "a", "title": "Tides", "author": [], "indexed": {}, "issued": {}}, "csl-json"),
        ({"DOI": "10.1234/a", "title": ["Tides"]}, "crossref"),
        ({"type": "book", "member": "7", "prefix": "10.1234", "DOI": "10.1234/a"}, "crossref"),
        ({"title": ["Tides"], "author": ["Ida"]}, None),
        # an author of OpenAlex, a journal of DataCite's clients, packages of programs
        ({"id": "https://openalex.org/A1", "display_name": "Ida", "cited_by_count": 1, "ids": {}}, None),
        ({"name": "tides", "types": "index.d.ts", "author": "Ida", "version": "1.0.0", "license": "MIT"}, None),
        ({"@type": "Organization", "name": "Shore", "identifier": "x", "publisher": "x", "license": "x"}, None),
        ({"@type": "WebPage", "name": "Tides", "author": "Ida", "publisher": "x", "datePublished": "2020"}, None),
        ({"metadata": {"title": "Tides", "name": "config"}}, None),
        ({"kind": "Deployment", "metadata": {"name": "tides"}}, None),
        # pages and hand-made lists
        ({"title": "Tides", "doi": "10.1234/a", "year": 2020, "creators": ["Ida"]}, "plain"),
        ({"title": "Tides", "publication_status": "published", "language": "en", "type": "book"}, "native"),
        ({"title": "Tides", "abstract": "On tides.", "authors": ["Ida"], "metadata": {"title": "x"}}, "plain"),
    ],
)
def test_no_record_is_taken_from_another_shape(data: dict[str, object], name: str | None) -> None:
    found = recognise(data, "json")
    assert (found.name if found else None) == name


@given(data=st.data())
@pytest.mark.parametrize("name", SIGNED)
def test_whatever_stands_at_its_keys_a_shape_is_known_or_not(name: str, data: st.DataObject) -> None:
    values = st.sampled_from([None, 7, True, "a", "Dataset", [], ["a"], [["a"]], {}, {"title": []}, [{"title": {}}]])
    keys = {str(where.pattern[0]) for places in load_profile(name).fields.values() for where in places}
    record = data.draw(st.dictionaries(st.sampled_from(sorted(keys | set(SIGNED[name]))), values, max_size=6))
    assert load_profile(name).recognise(record) in Confidence
    assert load_profile(name).recognise({**base("commonmeta"), **record}) in Confidence


def test_each_record_of_a_signed_shape_has_a_sign() -> None:
    for name in SERVICES:
        assert recognise(base(name), "json") is load_profile(name)
    assert set(SIGNED) <= set(profile_names())


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration that says nothing."""
    path = tmp_path / "abslint.toml"
    path.touch()
    return path


@pytest.mark.shared
def test_every_real_record_is_seen(shared: Path, config: Path) -> None:
    """133 are named in the sources: with 27 references of one Commonmeta record instead of it, three `package.json`,
    and two files of BibTeX, but without the records of the citation file."""
    place = shared / "corpus" / "json_api"
    report = abslint.lint_paths(place, config=config)
    assert dict(report.profiles) == {
        "crossref": 41,
        "csl-json": 22,
        "commonmeta": 17,
        "schema-org": 11,
        "datacite": 7,
        "ris": 3,
        "cff": 2,
        "inveniordm": 1,
        "bibtex": 2,
    }
    broken = [one for one in report.diagnostics if one.path.endswith("missing_comma.json")]
    assert [(one.rule, one.message) for one in broken] == [("syntax-error", 'a comma is missing before `"creator"`')]


@pytest.mark.shared
def test_every_real_citation_file_is_seen(shared: Path, config: Path) -> None:
    """Nine are named in the sources, which count the six references of one file, and not the file itself."""
    report = abslint.lint_paths(shared / "corpus" / "cff", config=config)
    assert dict(report.profiles) == {"cff": 10}


def test_patterns_of_records_within_lead_to_records() -> None:
    data = {"references": [{"title": "a"}, {"title": "b"}], "preferred-citation": {"title": "c"}}
    found = [at for pattern in load_profile("cff").inner for at, _ in walk(data, pattern)]
    assert found == [("preferred-citation",), ("references", 0), ("references", 1)]


@pytest.mark.parametrize(("name", "key"), [("schema-org", "@id"), ("commonmeta", "id"), ("datacite", "id")])
def test_an_address_of_a_doi_is_no_id_even_if_it_is_wrong(name: str, key: str) -> None:
    for address in ("https://doi.org/10.1234/tidal.1", "https://doi.org/10.1234%2Ftidal", "https://doi.org/fqd6hj"):
        data = base(name) | {key: address}
        assert Paper(data, (), JsonDocument(data, ""), load_profile(name)).text("id") == ""
    data = base(name) | {key: "tidal-1"}
    assert Paper(data, (), JsonDocument(data, ""), load_profile(name)).text("id") == "tidal-1"
