"""The table of what each target holds: it knows every field, and writers do as it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from abslint.convert.bibtex import write_entry
from abslint.convert.crosswalk import TARGETS, is_held, table
from abslint.convert.csl_json import write_item
from abslint.convert.ris import write_reference
from abslint.convert.spread import Spread

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "record.schema.json").read_text(encoding="utf-8"))
SHORT = {"$schema", "date", "doi", "journal"}
WRITERS = {"csl-json": write_item, "bibtex": write_entry, "ris": write_reference}

NAME = {"name", "family", "given", "suffix", "literal", "orcid", "corresponding"}
PERSON: dict[str, Any] = {"family": "Ling", "given": "Ana", "suffix": "Jr.", "orcid": "0000-0002-1825-0097"}
PERSON |= {"affiliations": [{"name": "Institute of the Dyke", "ror": "027bh9e22"}], "corresponding": True}
GROUP = {"literal": "The Dyke Group"}
PEOPLE = [PERSON, GROUP, "Ebb, Ida"]

FULL: dict[str, Any] = {
    "id": "ling-2024",
    "title": "Foxes of the dyke",
    "subtitle": "A walk",
    "original_title": {"text": "Rever på diket", "language": "nb"},
    "translated_titles": [{"text": "Füchse am Deich", "language": "de"}],
    "type": "article-journal",
    "subtype": "research",
    "peer_reviewed": True,
    "language": "en",
    "publication_status": "in-press",
    "updates": [{"type": "correction", "date": "2024-05", "id": "10.1234/c"}],
    "status_history": [{"status": "submitted", "date": "2023"}],
    "dates": dict.fromkeys(
        ["published", "epub", "accepted", "revised", "submitted", "posted", "available", "retracted"], "2024-03-05"
    ),
    "abstract": {
        "sections": [{"label": "Aim", "category": "OBJECTIVE", "text": "To see foxes."}],
        "copyright": "© us",
        "truncated": False,
        "machine_translated": False,
    },
    "other_abstracts": [
        {"language": "de", "kind": "translation", "text": "Füchse."},
        {"sections": [{"label": "Ziel", "category": "OBJECTIVE", "text": "Füchse."}]},
    ],
    "keywords": [{"text": "fox", "major": True, "vocabulary": "mesh", "id": "D1", "language": "en"}, "dyke"],
    "subjects": [{"scheme": "asjc", "code": "1105", "label": "Ecology"}],
    "authors": PEOPLE,
    "editors": PEOPLE,
    "translators": PEOPLE,
    "container": {
        "title": "Journal of Dykes",
        "short_title": "J Dyk",
        "issn": {"print": "2049-3630", "electronic": "1234-5679", "linking": "2049-3630"},
        "isbn": "978-0-306-40615-7",
        "series": "Dykes",
        "series_volume": "7",
        "edition": "2",
        "editors": PEOPLE,
        "publisher": "Dyke Press",
        "place": "Leiden",
    },
    "volume": "3",
    "issue": "4",
    "article_number": "e12",
    "pages": "12-18",
    "number_of_pages": "7",
    "number_of_contributors": 2,
    "chapter_number": 5,
    "thesis": {
        "supervisors": PEOPLE,
        "institution": "University of the Dyke",
        "qualification": "PhD",
        "award_date": "2024",
    },
    "event": {"name": "Dyke Days", "short_name": "DD", "city": "Leiden", "country": "Netherlands", "dates": "2024"},
    "identifiers": {
        **{"doi": "10.1234/a", "pmid": "1234", "pmcid": "PMC1234", "arxiv": "2301.00010", "isbn": "0-306-40615-2"},
        **{"patent": "EP1", "handle": "1/2", "urn": "urn:a:b", "scopus": "2-s2", "wos": "WOS:1", "pure": "p"},
        "other": ["S1"],
    },
    "links": [
        {"rel": "pdf", "url": "https://example.org/a", "version": "VoR", "access": "open", "embargo_until": "2025"}
    ],
    "license": "CC-BY-4.0",
    "copyright": "© 2024",
    "note": "Seen at dusk",
    "funding": [{"funder": "Dyke Fund", "award": "12"}],
    "trial_registration": [{"registry": "ISRCTN", "id": "ISRCTN1"}],
    "relations": [{"type": "part-of", "id": "10.1234/b"}],
    "source": {"name": "pubmed", "url": "https://example.org/s", "retrieved": "2024-06-01", "record_id": "1234"},
}
"""A record with every field."""


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def leaves(schema: dict[str, Any], field: str) -> Iterator[str]:
    """Every leaf of the native schema."""
    schema = resolved(schema)
    branches = [resolved(one) for one in schema.get("anyOf", []) if "required" not in one or "properties" in one]
    if "items" in schema:
        yield from leaves(schema["items"], field)
    for key, inner in schema.get("properties", {}).items():
        yield from leaves(inner, f"{field}.{key}" if field else key)
    for branch in branches:
        yield from leaves(branch, field)
    if not branches and not schema.keys() & {"items", "properties"}:
        yield field


PEOPLE_OF = ("authors", "editors", "translators", "container.editors", "thesis.supervisors")
BARE = {**{one: f"{one}.name" for one in PEOPLE_OF}, "keywords": "keywords.text"}
BARE |= {"translated_titles": "translated_titles.text"}


def fields_of_schema() -> set[str]:
    found = {BARE.get(one, one) for one in leaves(SCHEMA, "")} - SHORT
    return {one.removesuffix(".affiliations") + ".affiliations.name" if one.endswith(".affiliations") else one
            for one in found}  # fmt: skip


def test_the_table_knows_every_field_of_the_schema() -> None:
    unheld = fields_of_schema() - table().keys()
    parts = ("orcid", "affiliations.name", "affiliations.ror", "corresponding")
    assert {one for one in unheld if not one.startswith("thesis.supervisors")} <= {
        f"{role}.{part}" for role in PEOPLE_OF for part in parts
    }
    assert table().keys() <= fields_of_schema() | {"original_title", "container.issn"}


def test_the_full_record_has_every_field() -> None:
    missing = table().keys() - set(Spread(FULL).left())
    assert missing == {"original_title", "abstract", "container.issn"}


@pytest.mark.parametrize("target", TARGETS)
def test_what_a_writer_tells_is_what_the_table_says(target: str) -> None:
    _, notes = WRITERS[target](FULL, "ling-2024")
    dropped = {one.what.split("`")[1] for one in notes if "has no place for it" in one.what}
    without = {field for field in Spread(FULL).left() if not is_held(field, target)}
    # of theses only, and of what BibLaTeX has a field of its own
    assert dropped - without <= {"subtype"}
    assert without <= dropped


@pytest.mark.parametrize("target", TARGETS)
def test_each_place_of_the_table_is_written(target: str) -> None:
    """With each field alone, its place is in what is written."""
    column = TARGETS.index(target)
    base = {"title": "Foxes", "type": "article-journal"}
    for field, row in table().items():
        cell = row[column]
        if cell is None or field in {"type", "title", "id"}:
            continue
        value = _only(field)
        kind = {"subtype": {"type": "thesis", "subtype": "doctoral"}}.get(field, {})
        written, _ = WRITERS[target]({**base, **value, **kind}, "x")
        said = json.dumps(written) if isinstance(written, dict) else written
        spelled = {"csl-json": f'"{cell.place}": ', "bibtex": f"  {cell.place} = ", "ris": f"{cell.place}  - "}[target]
        if field == "subtype" and target == "bibtex":
            spelled = "@phdthesis{"
        assert spelled in said, (field, said)


def _only(field: str) -> dict[str, Any]:
    """The part of the full record that is one field."""
    root, *rest = field.split(".")
    if field in {"original_title", "abstract", "container.issn"}:
        return {
            "original_title": {"original_title": "Rever"},
            "abstract": {"abstract": "Foxes came."},
            "container.issn": {"container": {"issn": "2049-3630"}},
        }[field]
    person = {"name": "Ebb, Ida"}
    if rest and field.split(".")[-2] in {"authors", "editors", "translators"}:
        part = rest[-1]
        one: Any = person["name"] if part == "name" else GROUP if part == "literal" else {"family": "Ling", **PERSON}
        return {"container": {"editors": [one]}} if root == "container" else {root: [one]}
    if not rest:
        return {root: FULL[root]}
    value = FULL[root]
    if isinstance(value, list):
        return {root: value}
    inner: Any = value
    for key in rest[:1]:
        inner = inner[key]
    if len(rest) == 2 and isinstance(inner, dict):
        inner = {rest[1]: inner[rest[1]]}
    return {root: {rest[0]: inner}}
