"""Names and keywords that differ across records by damage alone: the damage is told, and no other spelling, too."""

from __future__ import annotations

import json

import pytest

from abslint.testing.bases import BASES
from abslint.testing.examples import lint_example, plan_for

DAMAGED = [
    ("Tides\x0c of sandy fish", "text-control-character"),
    ("Tides\uf0b7 of sandy fish", "text-private-use"),
    ("Tides o\ufffdf sandy fish", "text-replacement-character"),
    ("Tides of sandy \ufb01sh", "text-ligature"),
    ("Ti\u00addes of sandy fish", "text-invisible-character"),
    ("Tid\u0435s of sandy fish", "text-mixed-script-word"),
    ("Tides ( ) of sandy fish", "text-empty-brackets"),
    ("Tides \\textit{of} sandy fish", "text-latex"),
]


def told(key: str, values: list[object]) -> list[str]:
    lines = []
    for number, value in enumerate(values):
        base = json.loads("{" + ",".join(line.format(n=number) for line in BASES["crossref"].values()) + "}")
        lines.append(json.dumps(base | {key: value}) + "\n")
    return [one.rule for one in lint_example("".join(lines), "works.jsonl", plan_for()).diagnostics]


@pytest.mark.parametrize(("text", "rule"), DAMAGED)
def test_a_journal_whose_name_is_damaged_is_no_variant(text: str, rule: str) -> None:
    assert told("container-title", [["Tides of sandy fish"], ["Tides of sandy fish"], [text]]) == [rule]


def test_a_journal_whose_letters_are_composed_otherwise_is_no_variant() -> None:
    """Whichever comes first, and however often."""
    composed, parted = "Zeitschrift f\u00fcr Deiche", "Zeitschrift fu\u0308r Deiche"
    assert told("container-title", [[composed], [parted]]) == ["text-not-nfc"]
    assert told("container-title", [[parted], [composed]]) == ["text-not-nfc"]


@pytest.mark.parametrize(("text", "rule"), DAMAGED)
def test_a_keyword_that_is_damaged_is_no_variant(text: str, rule: str) -> None:
    records = [
        f"- id: tide-{number}\n"
        "  type: article-journal\n  language: en\n  publication_status: published\n"
        f"  title: Crabs and other visitors of tidal pool number {number}\n"
        f"  keywords: [crab, dune, {json.dumps(word)}]\n"
        for number, word in enumerate(["Tides of sandy fish", "Tides of sandy fish", text])
    ]
    rules = {one.rule for one in lint_example("".join(records), "papers.yaml", plan_for()).diagnostics}
    assert rule in rules
    assert "keyword-variant" not in rules


def test_keywords_in_one_string_are_compared_one_by_one() -> None:
    items = [
        {"id": f"tide-{at}", "type": "article-journal", "title": f"Tidal pool number {at}", "keyword": keyword}
        for at, keyword in enumerate(["eye tracking; tides", "gulls; eye tracking", "Eye-tracking; reeds"])
    ]
    found = lint_example(json.dumps(items), "items.json", plan_for()).diagnostics
    assert [(one.rule, one.pointer, one.record_index) for one in found] == [("keyword-variant", "/keyword", 2)]
