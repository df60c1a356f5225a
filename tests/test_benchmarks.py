"""The benchmarks tell what they are there to tell."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from abslint.model.paper import Paper
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, SourceRule, TallyRule
from abslint.rules import load_catalogue
from benchmarks import corpus
from benchmarks.catalogue import SIXTY, sixty
from benchmarks.corpus import records, stamped
from benchmarks.growth import GROWTH, Fresh, call_of, fresh_paper, grows
from benchmarks.near_duplicates import planted, slip, swap


def test_sixty_rules_of_all_groups_that_judge_records() -> None:
    catalogue = load_catalogue()
    chosen = sixty()
    judging = [name for name in chosen if not isinstance(catalogue.rules[name], SourceRule)]
    assert len(set(judging)) == len(judging) == SIXTY
    assert set(catalogue.groups["schema"]) <= set(chosen)
    groups = {group for group, names in catalogue.groups.items() if not set(names).isdisjoint(chosen)}
    assert {"title", "abstract", "keywords", "dates", "identifiers", "authors", "text", "corpus"} <= groups


def test_what_other_code_made_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stamped(tmp_path, "clean.jsonl")
    before.write_text("{}\n")
    assert stamped(tmp_path, "clean.jsonl").exists()
    monkeypatch.setattr(corpus, "STAMP", "other")
    assert not stamped(tmp_path, "clean.jsonl").exists()


@pytest.mark.parametrize("kind", [FieldRule, PaperRule, CorpusRule, TallyRule])
def test_rules_of_every_kind_can_be_asked_how_they_grow(kind: type) -> None:
    rule = next(rule for rule in load_catalogue().rules.values() if isinstance(rule, kind))
    for shape in (0, 1):
        call_of(rule)(fresh_paper(rule, "ab ", shape, 60)())


@pytest.mark.parametrize(("power", "told"), [(1, False), (2, True), (3, True)])
def test_time_that_grows_faster_than_the_text_is_told(power: int, told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "process_time", lambda: now[0])
    length = [0]

    def fresh(size: int) -> Fresh:
        length[0] = size
        return lambda: None  # type: ignore[return-value]

    def call(_: Paper) -> None:
        now[0] += (length[0] / 4000) ** power / 10

    assert bool(grows(call, fresh)) is told
    assert 2 < GROWTH < 4


def test_a_record_says_the_text_wherever_the_rule_looks() -> None:
    rule = load_catalogue().rules["keyword-bullet"]
    for shape in (0, 1):
        assert set(fresh_paper(rule, "ab", shape, 10)().texts("keywords")) == {"ababababab"}


def test_what_is_planted_comes_again_with_a_slip() -> None:
    dice = random.Random(1)  # noqa: S311 - not for secrets
    title = str(next(records(1, broken=0))["title"])
    assert slip(title, dice) != title
    assert sorted(swap(title, dice).split()) == sorted(title.split())
    made = list(planted(500))
    again = [data["id"] for data, kind in made if kind]
    assert again
    assert {one.removesuffix("-again") for one in again} <= {data["id"] for data, kind in made if not kind}
