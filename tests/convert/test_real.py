"""Every real record becomes a native one that can be read, and says the same."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema_rs
import pytest

from abslint.convert.bibtex import key_of, write_entry
from abslint.convert.csl_json import write_item
from abslint.convert.native import Record, convert_paper
from abslint.convert.read import Seen, read_file, read_source
from abslint.convert.ris import write_reference
from abslint.convert.run import RECOGNISE
from abslint.formats import load_format
from abslint.knowledge.doi import doi_key
from abslint.knowledge.keyword_lists import parts_of
from abslint.model.paper import Paper
from abslint.model.source import Source

SCHEMAS = Path(__file__).parents[2] / "schemas"

RECORDS = {"bibtex": 3182, "csl_json": 293, "hugo_md": 188, "jsonl": 1032, "nbib": 87, "pubmed_xml": 151, "ris": 1145}
"""Records that the least of each source counts, by the folders that they stand in."""


def converted(folder: Path) -> list[tuple[Paper, Record]]:
    found = []
    for path in sorted(folder.rglob("*")):
        for seen in read_file(str(path), RECOGNISE) if path.is_file() else ():
            if isinstance(seen, Seen):
                found.append((seen.paper, convert_paper(seen.paper)[0]))
    return found


def read(text: str, syntax: str) -> list[Record]:
    items = read_source(Source("-", text), load_format(syntax), RECOGNISE)
    return [convert_paper(item.paper)[0] for item in items if isinstance(item, Seen)]


def people(paper: Paper) -> set[tuple[object, ...]]:
    """The items that authors stand in, by their places."""
    wholes = {field.pointer for field in paper.filled("authors")}
    fields = [one for part in ("name", "family", "given", "literal") for one in paper.filled(f"authors.{part}")]
    found = set()
    for field in fields:
        around = [field.pointer[:end] for end in range(len(field.pointer), 0, -1) if field.pointer[:end] in wholes]
        found.add(around[0] if around else field.pointer)
    others = {field.pointer for field in paper.filled("authors.name") if field.text == "others"}
    return found - (others if paper.profile.name == "bibtex" else set())


@pytest.mark.shared
@pytest.mark.parametrize("folder", [*RECORDS, "json_api", "cff", "yaml_data"])
def test_each_record_says_the_same_in_native_form(shared: Path, folder: str) -> None:
    validator = jsonschema_rs.validator_for(json.loads((SCHEMAS / "record.schema.json").read_text(encoding="utf-8")))
    some = converted(shared / "corpus" / folder)
    assert len(some) >= RECORDS.get(folder, 10)
    kinds: Counter[str] = Counter()
    for paper, record in some:
        (back,) = read(json.dumps(record), "json")
        assert back == record
        if not paper.profile.forms.markup - {"i", "b", "sub", "sup"}:
            assert record.get("title", "") == paper.text("title")
        assert doi_key(record.get("identifiers", {}).get("doi", "")) == doi_key(paper.text("identifiers.doi"))
        assert len(record.get("authors", [])) == len(people(paper)), record["id"]
        fields = paper.filled("keywords")
        split = paper.profile.forms.keywords == "string"
        assert len(record.get("keywords", [])) == sum(len(parts_of(one)) if split else 1 for one in fields)
        kinds.update("/".join(map(str, error.schema_path)) for error in validator.iter_errors(record))
    # what the source does not say is missing; a type that the source's own vocabulary does not have is kept
    assert kinds.keys() <= {"required", "properties/type/enum"}, kinds


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["nbib", "pubmed_xml", "csl_json", "json_api"])
def test_each_record_can_be_written_in_each_target(shared: Path, folder: str) -> None:
    schemas = {
        target: jsonschema_rs.validator_for(json.loads((SCHEMAS / f"{target}.schema.json").read_text(encoding="utf-8")))
        for target in ("csl-json", "ris", "bibtex")
    }
    for _, record in converted(shared / "corpus" / folder):
        item, _ = write_item(record, "a1")
        assert schemas["csl-json"].is_valid(item)
        entry, _ = write_entry(record, key_of("a1"))
        reference, _ = write_reference(record, "a1")
        for text, syntax, target in ((entry, "bibtex", "bibtex"), (reference, "ris", "ris")):
            (seen,) = read_source(Source("-", text), load_format(syntax), RECOGNISE)
            assert isinstance(seen, Seen)
            assert "title" not in record or schemas[target].is_valid(seen.paper.data)
        back = read(json.dumps([item]), "json") + read(entry, "bibtex") + read(reference, "ris")
        assert [len(one.get("authors", [])) for one in back] == [len(record.get("authors", []))] * 3
        dois = {doi_key(one.get("identifiers", {}).get("doi", "")) for one in [*back, record]}
        assert len(dois) == 1
