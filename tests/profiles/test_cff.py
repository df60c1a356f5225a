"""Citation files: the file itself, what it prefers to be cited, and its references."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.decode import decode
from abslint.fixer import fix
from abslint.formats import format_for
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Report
from abslint.model.paper import Paper
from abslint.profiles import recognise
from abslint.profiles.cff import KEYS, PROFILE, TYPES
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for
from abslint.testing.bases import CFF
from abslint.testing.examples import lint_source

BASE = "".join(lines.format(n=1) for lines in CFF.values())

MORE = """preferred-citation:
  type: article
  title: Crabs and other visitors of a tidal pool
  authors:
    - family-names: Marsh
      given-names: Ida
  journal: Journal of Imagined Shores
  volume: 12
  start: 101
  end: 119
  year: 2020
  month: 2
  languages: [eng]
  status: advance-online
references:
  - type: software
    title: Another counter
    authors:
      - name: The Shore Group
    identifiers:
      - {type: swh, value: "swh:1:x"}
      - {type: doi, value: 10.1234/tidal.7}
"""


def lint(text: str, path: str = "CITATION.cff") -> Report:
    return lint_source(decode(text.encode(), path), plan_for())


def test_the_suffix_is_yaml() -> None:
    syntax = format_for("CITATION.cff", BASE)
    assert syntax is not None
    assert syntax.name == "yaml"


def test_each_work_is_a_record() -> None:
    report = lint(BASE + MORE)
    assert report.profiles == {"cff": 3}
    assert report.diagnostics == []
    assert lint(BASE, "CITATION.yaml").profiles == {"cff": 1}
    assert recognise({"cff-version": "1.2.0"}, "yaml") is None


def paper(data: dict[str, Any]) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), PROFILE)


def test_a_reference_is_read_as_a_paper() -> None:
    seen = paper(
        {
            "type": "conference-paper",
            "authors": [{"family-names": "Marsh", "orcid": "https://orcid.org/0000-0001-5109-3700"}, {"name": "Group"}],
            "collection-title": "Proceedings of the Shore",
            "conference": {"name": "Shore Days"},
            "identifiers": [{"type": "url", "value": "10.1234/no"}, {"type": "doi", "value": "10.1234/tidal.7"}],
            "date-published": "2020-02-01",
            "editors": [{"family-names": "Holm"}],
        }
    )
    texts = {
        "type": "paper-conference",
        "authors.family": "Marsh",
        "authors.literal": "Group",
        "container.title": "Proceedings of the Shore",
        "event.name": "Shore Days",
        "identifiers.doi": "10.1234/tidal.7",
        "dates.published": "2020-02-01",
        "contributors.family": "Holm",
    }
    assert {term: seen.text(term) for term in texts} == texts


@pytest.mark.parametrize(
    ("old", "new", "rule", "pointer"),
    [
        ("title: A counter of crabs, number 1", "title: A counter of crabs.", "title-full-stop", "/title"),
        ("message:", "massage:", "schema-required", "/massage"),
        ("2020-02-01", "2020-02-31", "date-impossible", "/date-released"),
        ("doi: 10.1234/tidal.1", "doi: https://doi.org/10.1234/tidal.1", "doi-as-link", "/doi"),
        ("  type: article\n", "  type: artcle\n", "schema-value", "/type"),
        ("journal: Journal", "joural: Journal", "unknown-field", "/joural"),
        ("languages: [eng]", "languages: [english]", "language-name", "/languages/0"),
        ("status: advance-online", "status: half-done", "status-unknown", "/status"),
        ("value: 10.1234/tidal.7", "value: doi:10.1234/tidal.7", "doi-as-link", "/identifiers/1/value"),
    ],
)
def test_mistakes_are_told_once_where_they_stand(old: str, new: str, rule: str, pointer: str) -> None:
    text = (BASE + MORE).replace(old, new, 1)
    assert text != BASE + MORE
    found = lint(text).diagnostics
    assert [(one.rule, one.pointer) for one in found] == [(rule, pointer)]


def test_a_fix_in_a_reference_changes_nothing_else() -> None:
    text = (BASE + MORE).replace("Another counter", "Another counter, revised. # and kept")
    text = "# who made it\n" + text.replace("Another counter, revised.", "A counter of gulls.")
    fixed = fix(decode(text.encode(), "CITATION.cff"), plan_for())
    assert fixed.source.text == text.replace("gulls.", "gulls")


def test_the_vocabulary_is_the_schemas() -> None:
    schema = builtin_document("https://abslint.github.io/schemas/cff.schema.json")
    assert schema["$defs"]["reference"]["properties"]["type"]["enum"] == sorted(TYPES)  # type: ignore[index]
    shapes = [schema["$defs"][name]["properties"] for name in ("file", "reference")]  # type: ignore[index]
    assert {key for properties in shapes for key in properties} == KEYS


def test_software_is_not_asked_for_what_papers_have() -> None:
    text = "".join(CFF[key].format(n=1) for key in ("cff-version", "message", "title", "authors"))
    assert lint(text).diagnostics == []
    many = (
        BASE
        + "references:\n"
        + "".join(
            f"  - {{type: article, title: Crabs {n}, authors: [{{name: Group}}], doi: 10.1234/x.{n}}}\n"
            for n in range(20)
        )
    )
    without = many.replace(", doi: 10.1234/x.7", "")
    assert lint(without).diagnostics == []
