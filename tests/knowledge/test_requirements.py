"""The table of requirements leaves nothing of the vocabulary out, and says of each line where it is from."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from abslint.knowledge.needs import OTHERS, Need, need, said
from abslint.knowledge.requirement_lines import AXES, TERMS, Line, lines, sources
from abslint.knowledge.requirements import ASKED, NOTICES
from abslint.knowledge.statuses import LATER_EVENTS, NATIVE_STATUSES
from abslint.knowledge.table import read_table
from abslint.knowledge.updates import NOTICE_TYPES
from abslint.profiles import csl_json
from abslint.profiles.hugo import LEGACY_TYPES

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "record.schema.json").read_text(encoding="utf-8"))
PORTAL = read_table("portal_types")

TYPES = (
    set(SCHEMA["properties"]["type"]["enum"])
    | {kind.replace("_", "-") for kind in csl_json.TYPES - {"article"}}
    | set(LEGACY_TYPES.values())
    | {row["type"] for row in PORTAL}
) - {""}
"""Native types, and those to which profiles map theirs."""

SUBTYPES = (
    set(SCHEMA["properties"]["subtype"]["examples"]) | NOTICE_TYPES | NOTICES | {row["subtype"] for row in PORTAL}
) - {""}
STATUSES = {*NATIVE_STATUSES, *LATER_EVENTS}
VOCABULARY = {"type": TYPES, "subtype": SUBTYPES, "status": STATUSES}


def of(axis: str) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines():
        if line.axis == axis:
            found.setdefault(line.name, []).append(line)
    return found


@pytest.mark.parametrize("axis", AXES)
def test_nothing_of_the_vocabulary_is_left_out(axis: str) -> None:
    assert VOCABULARY[axis] <= set(of(axis)), VOCABULARY[axis] - set(of(axis))


def test_no_type_or_status_is_one_that_nobody_can_write() -> None:
    assert set(of("type")) <= TYPES
    assert set(of("status")) <= STATUSES


@pytest.mark.parametrize("axis", AXES)
def test_each_name_says_something_of_every_term(axis: str) -> None:
    """By a line of its own, or by one on all others, which says why nothing is asked."""
    for name, own in of(axis).items():
        terms = Counter(line.term for line in own)
        assert max(terms.values()) == 1, f"{name} says two things of one term"
        assert terms.keys() <= {*TERMS, OTHERS}, name
        rest = [line for line in own if line.term == OTHERS]
        assert len(rest) == 1, name
        assert rest[0].need is Need.OPEN, name


def test_each_line_has_a_source_and_a_reason() -> None:
    for line in lines():
        assert line.axis in AXES
        assert line.source in sources(), line
        assert re.fullmatch(r"[^.|`\n]{3,120}", line.why), line
    assert {line.source for line in lines()} == set(sources())
    for key, source in sources().items():
        assert source.name
        assert source.address.startswith("https://") or key == "practice"


def test_every_type_subtype_and_status_together_have_an_answer_that_one_of_their_lines_gives() -> None:
    for kind, subtype, status, term in product(of("type"), ("", *of("subtype")), ("", *of("status")), TERMS):
        lines_of = (said("type", kind, term), said("subtype", subtype, term), said("status", status, term))
        asked = need(term, kind, subtype, status)
        assert asked in lines_of if any(one is not None for one in lines_of) else asked is Need.OPEN


def test_a_later_line_goes_before_an_earlier_one_but_never_is_never() -> None:
    assert need("abstract", "article-journal", "", "") is Need.EXPECTED
    assert need("abstract", "article-journal", "research", "") is Need.REQUIRED
    assert need("abstract", "article-journal", "research", "in-preparation") is Need.OPEN
    assert need("abstract", "article-journal", "editorial", "in-preparation") is Need.NEVER
    assert need("container.title", "preprint", "", "submitted") is Need.NEVER
    assert need("volume", "article-journal", "", "in-press") is Need.NEVER
    assert need("authors", "article-journal", "editorial", "published") is Need.OPEN
    assert need("abstract", "nonsense", "nonsense", "nonsense") is Need.OPEN


def test_what_rules_know_of_notices_is_what_the_table_says() -> None:
    assert all(said("subtype", name, "abstract") is Need.NEVER for name in NOTICES | NOTICE_TYPES)
    assert {*TERMS} - {"volume", "issue"} == ASKED - {"language", "publication_status"}
