"""Planted defects are found where they stand, and nothing else is told; clean records stay silent.

The long run is ``python -m benchmarks mutate``; this is a short one with another seed, and again by night a longer one.
"""

from __future__ import annotations

import pytest

from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from benchmarks import mutate
from benchmarks.mutations import load_mutations
from benchmarks.mutations.registry import plants
from benchmarks.papers.records import records
from benchmarks.papers.styles import STYLES, written

UNPLANTED = {
    "date-parts-disagree": "no shape that the records are written in keeps the year beside the date",
    "author-variant": "names are few, and its examples hold them",
    "code-system-mixed": "takes three records: two that have a form, and one that has another",
    "keyword-variant": "takes three records: a spelling must be twice as usual as the other",
    "near-duplicate-record": "its own benchmark plants slips, words in another order and other years",
}
"""Rules whose defect nothing plants, and why."""

SEED, FEW = 7, 4


def test_every_rule_has_a_mutation_or_a_reason() -> None:
    rules, planted = set(load_catalogue().rules), set(load_mutations())
    assert not planted - rules, "a mutation of no rule"
    assert not planted & set(UNPLANTED)
    assert rules - planted == set(UNPLANTED)


def test_what_is_not_all_found_has_a_reason() -> None:
    for mutation in load_mutations().values():
        assert mutation.recall == 1 or mutation.why, mutation.rule
        assert mutation.recall >= 0.3, mutation.rule
        assert mutation.beside <= set(load_catalogue().rules), mutation.rule


def told(count: mutate.Count) -> str:
    lines = [f"{mutate.line_of(count)}"]
    for planted, found in [*count.missed, *count.noisy]:
        lines.append(f"{planted.style} {sorted(planted.wanted)} {planted.value}")
        lines += [f"    told: {one.rule} {one.pointer} {one.message}" for one in found]
    return "\n".join(lines)


@pytest.mark.parametrize("rule", sorted(load_mutations()))
def test_planted_defects_are_found(rule: str) -> None:
    (count,) = mutate.measure([rule], FEW, SEED)
    assert count.planted == FEW, "the defect cannot be planted"
    assert not count.extra, told(count)
    if count.mutation.recall == 1:
        assert count.found == FEW, told(count)
    else:
        assert count.found, told(count)


@pytest.mark.nightly
@pytest.mark.parametrize("rule", sorted(load_mutations()))
def test_many_planted_defects_are_found(rule: str) -> None:
    (count,) = mutate.measure([rule], 100, SEED)
    assert count.holds, told(count)


def test_clean_records_are_silent() -> None:
    assert [(style.name, one.rule, one.message) for style, _, one in mutate.clean(5, SEED)] == []


def test_records_are_the_same_at_every_call_and_differ_with_the_seed() -> None:
    assert list(records(20, 1)) == list(records(20, 1))
    assert list(records(20, 1)) != list(records(20, 2))
    kinds = {(one["type"], one["publication_status"]) for one in records(300, 1)}
    assert len(kinds) > 8


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_each_style_is_read_as_its_shape(style: mutate.Style) -> None:
    """A defect that any shape can have is found in each style: none is passed over as no record."""
    stops = load_profile(style.shape.name).forms.title_full_stop
    defect, rule = ("  .", "text-whitespace") if stops else (".", "title-full-stop")
    seen = 0
    for data in records(40, 3):
        if data["title"].endswith(("?", "]")):
            continue
        text = written(style, [{**data, "title": data["title"] + defect}])
        if text is not None:
            seen += 1
            assert [one.rule for one in mutate.check(style.path, text)] == [rule]
    assert seen > 5


def test_a_rule_that_finds_nothing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The measure bites: a defect that is none is missed, and what is told besides is noise."""
    monkeypatch.setattr("benchmarks.mutations.registry.MUTATIONS", dict(load_mutations()))

    @plants("title-all-caps")
    def _stop(data: dict[str, object], dice: object) -> str:
        data["title"] = f"A title of seals and tides {data['id']}."
        return "/title"

    from benchmarks.mutations.registry import MUTATIONS

    monkeypatch.setattr(mutate, "load_mutations", lambda: MUTATIONS)
    (count,) = mutate.measure(["title-all-caps"], 4, SEED)
    assert count.planted == 4
    assert count.found == 0
    assert len(count.missed) == 4
    assert not count.holds
