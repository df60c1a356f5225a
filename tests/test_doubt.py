"""Whatever the gate leaves in doubt, and whatever it has learned before: nothing is lost, and nothing else is told."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.gate.gate import TRIAL, WORTH_IT, Doubt, make_gate
from abslint.lens import Lens
from abslint.model.glance import Still
from abslint.model.plan import Plan, Records
from abslint.model.profile import Confidence, Profile, Where
from abslint.model.source import Source
from abslint.pages import read_page
from abslint.prepare import prepare
from abslint.profiles import load_profile, profile_names
from abslint.rules import load_catalogue
from abslint.testing import plan_for, tell_example
from abslint.testing.examples import path_of, profile_of
from tests.test_gate import CLEAN, TEXTS, TODAY, as_it_is, changed

Told = list[tuple[str, object, object]]


def doubts(profile: Profile) -> list[Doubt]:
    """Everything, all terms, halves of everything, all but abstracts, and of terms only what stands whole, rules and
    schema."""
    terms = sorted(profile.fields)
    whole = (term for term, wheres in profile.fields.items() if any(where.whole for where in wheres))
    halves = [(frozenset(terms[half::2]), frozenset(range(half, 40, 2))) for half in (0, 1)]
    return [
        Doubt(frozenset(terms), frozenset(range(40)), schema=True),
        Doubt(frozenset(terms)),
        *(Doubt(some, kinds, schema=not number) for number, (some, kinds) in enumerate(halves)),
        Doubt(frozenset(term for term in terms if not term.startswith("abstract")), frozenset(range(40)), schema=True),
        Doubt(frozenset(whole), frozenset(range(40)), schema=True),
    ]


NUMBERS = range(6)
BY_DAY = {0, 5}
"""Doubts that all examples are read in each time: that of everything, and that of what stands whole."""

PLAN = replace(plan_for(), today=TODAY, triage="gate")


@cache
def lenses(number: int) -> dict[int, Lens]:
    """Lenses whose gates leave the doubt of that number and what a clean record does not pass then, by profiles."""
    prepared = prepare(replace(PLAN, prefix=f"doubt-{number}/"))
    for name in profile_names():
        profile = load_profile(name)
        gate = prepared.lens(profile).gate
        gate.leave(doubts(profile)[number])
        for _ in range(TRIAL):
            gate.clears(CLEAN)
    return prepared._lenses


def plan_in_doubt(number: int, profile: str = "") -> Plan:
    """A plan of its own, prepared with such lenses."""
    plan = replace(PLAN, prefix=f"doubt-{number}/", profile=profile)
    prepare(plan)._lenses.update(lenses(number))
    return plan


def told(source: Source, plan: Plan) -> Told:
    return [(one.rule, one.pointer, one) for one in lint(source, plan).diagnostics]


@cache
def examples_with_findings() -> list[tuple[str, Source, str, Told]]:
    """Every example: its rule, its text, its shape, and what is found in it where nothing is made quicker."""
    found = []
    for rule in load_catalogue().rules.values():
        for example in read_page(rule.page).examples:
            source = decode(tell_example(example).encode("utf-8", "surrogatepass"), path_of(example))
            shape = profile_of(example)
            found.append((rule.name, source, shape, told(source, replace(PLAN, profile=shape, triage="off"))))
    return found


@pytest.mark.parametrize(
    "number", [one if one in BY_DAY else pytest.param(one, marks=pytest.mark.nightly) for one in NUMBERS]
)
def test_no_finding_is_lost_on_the_examples(number: int) -> None:
    for rule, source, shape, wanted in examples_with_findings():
        assert told(source, plan_in_doubt(number, shape)) == wanted, (rule, source.text)


VALUES = st.one_of(
    TEXTS,
    st.sampled_from(
        [None, True, False, 0, 7, 2019, 1.5, "", " ", "2019", [], {}, [None], [7], [""], [[]], {"a": None}]
    ),
    st.sampled_from([["eel", "reed"], [{"text": "eel"}, "reed"], [{"text": 7}], {"title": "Shallow Waters"}, [[2019]]]),
)


@given(changed(VALUES, most=2), st.sampled_from(NUMBERS))
def test_with_values_of_any_kind_nothing_is_lost(source: Source, number: int) -> None:
    assert told(source, plan_in_doubt(number)) == told(source, replace(PLAN, triage="off"))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "change",
    [
        {"volume": 7},
        {"volume": 7, "issue": 2, "publication_status": "in-press"},
        {"volume": " ", "issue": 2},
        {"dates": {}, "date": 2019},
        {"dates": {"published": 2999}},
        {"dates": {"published": 2019, "epub": 2021}},
        {"publication_status": 7},
        {"identifiers": {}, "doi": 10.1},
        {"identifiers": {}, "links": [{"url": "https://doi.org/10.1234/eelgrass.7"}]},
        {"container": {"issn": {"print": "2049-3630", "linking": "2049-3630"}}},
        {"container": {"issn": ["2049-3630", "2049-3630"]}},
        {"keywords": [7, "Eelgrass", "eelgrass"]},
        {"keywords": {"a": None}},
        {"keywords": {"a": "b"}},
        {"authors": [{"family": 7}], "peer_reviewed": True, "type": "preprint"},
    ],
)
def test_what_is_no_text_is_read_alike(number: int, change: dict[str, Any]) -> None:
    source = decode(orjson.dumps({**CLEAN, **change}), "a.json")
    assert told(source, plan_in_doubt(number)) == told(source, replace(PLAN, triage="off"))


def test_a_place_may_hold_nothing_of_a_term_in_doubt() -> None:
    where = Where(("state",), part=lambda text: None)
    profile = Profile("own", "own", {"dates.published": (where,)}, lambda _: Confidence.STRONG)
    gate = make_gate(profile, {}, {}, [(Still(needs=frozenset({"dates.published"})),)], None, as_it_is, wait=0)
    doubt = Doubt(frozenset({"dates.published"}))
    gate.leave(doubt)
    assert gate.clears({"state": "Published"}) == doubt | Doubt(kinds=frozenset({0}))


def test_what_stands_whole_in_a_list_is_nothing_that_stands_below() -> None:
    fields = {"authors": (Where(("who",), whole=True),), "note": (Where(("who", "note")),)}
    profile = Profile("own", "own", fields, lambda _: Confidence.STRONG)
    gate = make_gate(profile, {}, {}, [(Still(needs=frozenset({"note"})),)], None, as_it_is, wait=0)
    gate.leave(Doubt(frozenset({"authors"})))
    assert gate.clears({"who": {"note": "a"}}) is not None
    assert gate.clears({"who": {"name": "a"}}) is None
    assert gate.clears({"who": [1]}) is None


def test_where_what_is_in_doubt_says_nothing_the_test_is_given_up() -> None:
    gate = prepare(replace(PLAN, prefix="hollow/")).lens(load_profile("native")).gate
    hollow = {**CLEAN, "identifiers": {"doi": "10.1234/eelgrass.7", "pmid": ""}}
    gate.leave(Doubt(frozenset({"identifiers.pmid"})))
    assert [gate.clears(hollow) for _ in range(TRIAL)] == [None] * TRIAL
    assert gate.clears(CLEAN) is None


def test_sections_of_a_shape_of_ones_own_are_kept_ones() -> None:
    fields = {"title": "/name", "abstract": "/parts/*/text", "abstract.label": "/parts/*/label"}
    said = "Results: Many came in the night. Methods: We counted them in the bay."
    parts = [{"label": "Background", "text": said}, {"label": "Results", "text": "Many came."}]
    lines = [orjson.dumps({"name": "Eels in a bay of the northern sea", "parts": parts}) for _ in range(WORTH_IT + 64)]
    source = decode(b"\n".join(lines), "a.jsonl")
    plan = replace(plan_for((), ""), today=TODAY, records=(Records(fields=fields),))
    assert told(source, plan) == told(source, replace(plan, triage="off"))
    assert not [rule for rule, _, _ in told(source, plan) if rule == "section-out-of-order"]


def test_with_triage_off_nothing_is_cleared() -> None:
    gate = prepare(replace(PLAN, triage="off")).lens(load_profile("native")).gate
    assert [gate.clears(CLEAN) for _ in range(WORTH_IT + 2)] == [None] * (WORTH_IT + 2)


def as_bare_year(record: dict[str, Any], number: int) -> None:
    del record["dates"]
    record["date"] = 1990 + number % 30


def as_reviewed(record: dict[str, Any], number: int) -> None:
    record["peer_reviewed"] = number % 3 > 0
    record["volume"] = number


def as_sections(record: dict[str, Any], number: int) -> None:
    half = record["abstract"][: len(record["abstract"]) // 2]
    texts = [half, half] if number % 50 else [half, ""]
    labels = zip(("Background", "Results"), texts, strict=True)
    record["abstract"] = {"sections": [{"label": label, "text": text} for label, text in labels]}


def as_labelled(record: dict[str, Any], number: int) -> None:
    order = ("Background", "Results") if number % 40 else ("Results", "Background")
    record["abstract"] = " ".join(f"{label}: {record['abstract']}" for label in order)


def as_marked(record: dict[str, Any], number: int) -> None:
    record["keywords"] = [f"*{word}" if number % 2 else word for word in record["keywords"]]


def as_dated_twice(record: dict[str, Any], number: int) -> None:
    record["dates"]["epub"] = f"2019-0{number % 9 + 1}-01"


def as_misspelt(record: dict[str, Any], number: int) -> None:
    record["autors"] = record.pop("authors")
    record["note"] = "Accepted" if number % 3 else "Counted twice"


def as_csl(record: dict[str, Any], number: int) -> None:
    year = int(record.pop("dates")["published"][:4])
    record["issued"] = {"date-parts": [[year, number % 14, 1]]}
    record["author"], record["DOI"] = record.pop("authors"), f"10.1234/eelgrass.{number}"
    for key in ("identifiers", "container", "keywords", "publication_status", "pages", "license"):
        del record[key]


def as_half(record: dict[str, Any], number: int) -> None:
    record["volume"] = number
    if number % 9 == 0:
        record["note"] = "x\ud800"


HABITS = (
    *(as_bare_year, as_reviewed, as_sections, as_labelled, as_marked, as_dated_twice, as_misspelt, as_csl),
    as_half,
)


@pytest.mark.parametrize("habit", HABITS)
def test_what_is_learned_from_a_dump_loses_nothing(habit: Callable[[dict[str, Any], int], None]) -> None:
    lines = []
    for number in range(WORTH_IT + TRIAL):
        record = copy.deepcopy(CLEAN)
        record["id"] = f"r{number}"
        habit(record, number)
        lines.append(json.dumps(record))
    source = decode("\n".join(lines).encode(), "a.jsonl")
    plan = replace(plan_for((), ""), today=TODAY, prefix=habit.__name__)
    found = lint(source, plan)
    assert told(source, replace(plan, triage="off")) == [(one.rule, one.pointer, one) for one in found.diagnostics]
    gate = prepare(plan).lens(load_profile(next(iter(found.profiles)))).gate
    cleared = [gate.clears(json.loads(line), line) for line in lines[-100:]]
    assert sum(doubt is not None for doubt in cleared) > 80
