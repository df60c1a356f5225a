"""From portal pages to native records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from abslint.convert import ConvertError, convert_file, write_yaml
from abslint.decode import decode
from abslint.engine import lint
from abslint.formats import load_format
from abslint.knowledge.edtf import parse_edtf
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.source import Source
from abslint.profiles import load_profile
from abslint.testing import plan_for

PAGES = sorted((Path(__file__).parent.parent / "formats" / "pages").glob("*.txt"))
FULL = """Foxes at night

Research output: Chapter in Book/Report/Conference proceeding › Chapter › peer-review

Original languageEnglish
Title of host publicationAnimals of the coast
Chapter7
Print ISSN2049-3630
Electronic ISSN1234-5679
DOIs
  • https://doi.org/10.1234/a
  • https://doi.org/10.1234/b
Publication statusPublished - Feb 2024
EventDays of the coast
Duration: 3 Jun 2024 → 5 Jun 2024

ASJC Scopus subject areas
  • Ecology
"""

LACKED = {"authors", "language", "publication_status", "type", "dates", "title"}


TRANSLATED = {
    *("type", "subtype", "peer_reviewed", "language", "publication_status", "identifiers.doi"),
    *("dates.published", "dates.epub", "dates.accepted", "thesis.award_date", "event.dates"),
}
"""Terms whose texts are not taken over as they stand."""


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    else:
        yield value


def page_of(path: Path) -> Paper:
    source = decode(path.read_bytes(), path.name)
    document = next(iter(load_format("portal_text").read(source)))
    return Paper(document.data, (), document, load_profile("pure-page"), path.stem)  # type: ignore[union-attr]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_become_valid_records(path: Path) -> None:
    """What the schema misses is what the page lacks."""
    text, _ = convert_file(path)
    report = lint(Source("a.yaml", text), plan_for())
    assert dict(report.profiles) == {"native": 1}
    schema = [one for one in report.diagnostics if one.rule.startswith("schema-")]
    assert {one.rule for one in schema} <= {"schema-required"}
    page = page_of(path)
    assert not [one.pointer for one in schema if page.text(one.pointer[1:])]
    assert {one.pointer[1:] for one in schema} <= LACKED


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_nothing_that_the_page_says_is_lost(path: Path) -> None:
    page, record = page_of(path), yaml.safe_load(convert_file(path)[0])
    assert record["id"] == path.stem
    assert record["title"] == page.text("title")
    assert record.get("abstract", "") == page.text("abstract")
    assert record.get("keywords", []) == [one.text for one in page.filled("keywords")]
    assert record.get("authors", []) == [one.text for one in page.filled("authors.name")]
    assert record.get("container", {}).get("title", "") == page.text("container.title")
    for key in ("volume", "issue", "pages", "article_number"):
        assert str(record.get(key, "")) == page.text(key)
    kept = set(map(str, leaves(record)))
    for term in set(page.profile.fields) - TRANSLATED:
        for field in page.filled(term):
            assert isinstance(field.value, list) or field.text in kept, term


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_shape_and_vocabulary_are_translated(path: Path) -> None:
    text, notes = convert_file(path)
    report = lint(Source("a.yaml", text), plan_for())
    rules = {one.rule for one in report.diagnostics}
    assert not rules & {"doi-as-link", "language-name", "status-alias", "status-and-date-joined", "keyword-bullet"}
    for key, value in yaml.load(text, yaml.BaseLoader).get("dates", {}).items():  # noqa: S506 - every scalar as text
        assert parse_edtf(value) or any(value in note for note in notes), key
    record = yaml.safe_load(text)
    assert list(record)[:2] == ["id", "title"]
    assert not [key for key, value in record.items() if value in ("", [], {})]


def test_what_cannot_be_taken_over_is_told(tmp_path: Path) -> None:
    text = next(path for path in PAGES if path.stem == "en-article").read_text(encoding="utf-8")
    path = tmp_path / "odd.txt"
    path.write_text(text.replace("Original languageEnglish", "Original languageKlingonese"), encoding="utf-8")
    assert "languageEnglish" in text
    converted, notes = convert_file(path)
    assert notes == [
        "the language `Klingonese (US)` has no known tag",
        "`/externally_published`, `Yes`, is left out: no native field holds it",
        "`/fingerprint` is left out: no native field holds it",
    ]
    assert "language: Klingonese (US)\n" in converted


def test_all_that_a_page_labels_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "full.txt"
    path.write_text(FULL, encoding="utf-8")
    text, notes = convert_file(path)
    assert notes == []
    record = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - every scalar as text
    assert record["container"]["issn"] == {"print": "2049-3630", "electronic": "1234-5679"}
    assert record["event"] == {"name": "Days of the coast", "dates": "2024-06-03/2024-06-05"}
    assert record["links"] == [{"url": "https://doi.org/10.1234/b"}]
    assert record["subjects"] == [{"scheme": "asjc", "label": "Ecology"}]
    assert record["chapter_number"] == "7"
    assert record["identifiers"] == {"doi": "10.1234/a"}
    report = lint(Source("full.yaml", text), plan_for())
    assert not [one for one in report.diagnostics if one.rule.startswith("schema-") and one.rule != "schema-required"]


def test_what_is_no_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(ConvertError, match=r"cannot read .*: no such file"):
        convert_file(path)
    path.write_text("Just some words.\n", encoding="utf-8")
    with pytest.raises(ConvertError, match="holds no paper records that abslint knows"):
        convert_file(path)


def test_records_are_written_as_people_would() -> None:
    text = write_yaml(
        {"title": "Ebb: a “song”", "abstract": "Fog. " * 40 + "End", "keywords": ["no", "2020"], "note": "a\nb"}
    )
    assert text.startswith("title: 'Ebb: a “song”'\nabstract: >")
    assert "keywords:\n  - 'no'\n  - '2020'\n" in text
    assert yaml.safe_load(text)["abstract"] == "Fog. " * 40 + "End"
    assert max(map(len, text.splitlines())) <= 104


@pytest.mark.parametrize(
    "value", ["  lead", "tail ", "a\n\n  b\n", "\ttab", "é\u2028x", "#", "- a", "x" * 300, "a: b\n c"]
)
def test_every_text_is_read_back(value: str) -> None:
    assert yaml.safe_load(write_yaml({"abstract": value, "list": [value]})) == {"abstract": value, "list": [value]}


@pytest.mark.parametrize("value", ["0E0", "1e3", "0o17", "no", "2020", "2020-02-01", "y", "+1", "~", ""])
def test_a_text_that_some_reader_takes_for_another_value_is_quoted(value: str) -> None:
    text = write_yaml({"title": value})
    assert text == f"title: '{value}'\n"
    (document,) = load_format("yaml").read(Source("a.yaml", text))
    assert not isinstance(document, Problem)
    assert document.data == {"title": value}
