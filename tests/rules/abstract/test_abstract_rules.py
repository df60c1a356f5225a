"""Rules about abstracts: what their examples cannot show."""

from __future__ import annotations

import json

import pytest

import abslint

RECORD = {
    "title": "Crabs and other visitors of a tidal pool",
    "type": "article-journal",
    "language": "en",
    "publication_status": "submitted",
    "authors": [{"family": "Marsh", "given": "Ida"}],
}
LONG = " ".join(
    f"{word}{number}"
    for number in range(60)
    for word in "crabs gulls sheep seals terns waders snails eels otters".split()
)


def told(abstract: object, rule: str, **more: object) -> list[str]:
    text = json.dumps({**RECORD, **more, "abstract": abstract})
    return [one.message for one in abslint.lint_text(text, "crabs.json", select=[rule])]


def test_a_long_abstract_is_told_with_its_length() -> None:
    assert told(LONG, "abstract-length") == ["the abstract has 540 words; up to 500 are usual"]
    assert told(LONG[:3000], "abstract-length") == []


def test_sections_are_counted_together() -> None:
    half = [{"label": label, "text": LONG[:2000]} for label in ("BACKGROUND", "METHODS")]
    assert len(told({"sections": half}, "abstract-length")) == 1
    assert told({"sections": half[:1]}, "abstract-length") == []


@pytest.mark.parametrize("kind", ["thesis", "book", "software"])
def test_other_types_may_be_longer(kind: str) -> None:
    assert told(LONG, "abstract-length", type=kind) == []


def test_one_defect_is_told_once() -> None:
    copies = told(f"{LONG} {LONG}", "abstract")
    assert len(copies) == 1
    assert copies[0].startswith("the abstract is there twice")
    assert told(RECORD["title"], "abstract") == [
        "the abstract is the title over again; leave it out, or fetch the text"
    ]


@pytest.mark.parametrize("copies", [2, 3, 100])
def test_all_copies_go_at_once(copies: int) -> None:
    text = json.dumps({**RECORD, "abstract": " ".join([LONG[:300]] * copies)})
    (found,) = abslint.lint_text(text, "crabs.json", select=["abstract-repeated"])
    assert found.fix is not None
    (edit,) = found.fix.edits
    left = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert json.loads(left)["abstract"].strip() == LONG[:300].strip()


@pytest.mark.parametrize(
    ("end", "number"),
    [
        ("<p>[1] Reed and Marsh, Pools, 2020</p>", 0),
        ("\n[1] Reed and Marsh, Pools, 2020", 0),
        ("<p>[2] Reed and Marsh, Pools, 2020</p>", 1),
        ("Others saw more [2, 3].", 1),
    ],
)
def test_marks_lead_to_a_list_that_stands_in_the_abstract_too(end: str, number: int) -> None:
    text = f"<p>Tidal pools have visitors [1]. We watched one through a whole summer.</p>{end}"
    assert len(told(text, "abstract-citation")) == number
