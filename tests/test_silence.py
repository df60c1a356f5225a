"""What rules of the record are silent on at one glance, they find nothing in: on records that are nearly clean."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats.json_document import JsonDocument
from abslint.model.paper import Paper
from abslint.model.profile import ANY
from abslint.model.span import Pointer
from abslint.prepare import prepare
from abslint.profiles import load_profile, profile_names
from abslint.rules.dates.date_out_of_order import ORDER
from tests.test_doubt import PLAN, VALUES, plan_in_doubt, told
from tests.test_gate import CLEAN

LABELS = st.sampled_from(["Background", "Aims", "Methods", "METHOD", "Results", "Metods", "Funding"])
SAID = st.sampled_from(["We counted snails.", "Methods: we counted.", "I) Results: many.", "Few, i.e. 3:1, came.", " "])
SECTIONS = st.lists(st.tuples(LABELS, SAID), min_size=1, max_size=5)
KEPT = SECTIONS.map(lambda some: {"sections": [{"label": label, "text": text} for label, text in some]})
HALF = st.lists(st.sampled_from([{"label": "Aims"}, {"text": "We counted."}, {"label": "Results", "text": "Many."}]))
WRITTEN = SECTIONS.map(lambda some: " ".join(f"{label}: {text}" for label, text in some))
DATES = st.sampled_from(
    ["2018", "2018-12", "2018-12-31", "2019", "2019-01", "2019-01-01", "2019-02-30", "May 2018", ""]
)
ORCIDS = st.sampled_from(
    ["0000-0002-1694-233X", "0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700", "0000"]
)
URLS = st.sampled_from(
    ["https://doi.org/10.1234/eelgrass.7", "https://doi.org/10.1234/other", "https://example.org/10"]
)
WORDS = st.sampled_from(["eelgrass", "Eel-grass", "snails", "*snails", "bays; tides", "CLEAN", "7"])


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    record = copy.deepcopy(CLEAN)
    record["abstract"] = draw(st.one_of(KEPT, WRITTEN, HALF.map(lambda some: {"sections": some})))
    record["dates"] = draw(st.dictionaries(st.sampled_from([term[6:] for term in ORDER]), DATES))
    record["authors"] = [{"family": f"Krog {at}", "orcid": one} for at, one in enumerate(draw(st.lists(ORCIDS)))]
    record["links"] = [{"url": url} for url in draw(st.lists(URLS, max_size=2))]
    word = draw(
        st.sampled_from([lambda text: text, lambda text: {"text": text}, lambda text: {"text": text, "major": 1}])
    )
    record["keywords"] = [word(text) for text in draw(st.lists(WORDS, max_size=4))]
    return record


@given(records(), st.sampled_from([0, 4]))
def test_what_is_told_does_not_hang_on_glances(record: dict[str, Any], number: int) -> None:
    source = decode(orjson.dumps(record), "a.json")
    wanted = told(source, replace(PLAN, triage="off"))
    assert told(source, plan_in_doubt(number)) == wanted
    assert told(source, replace(PLAN, triage="python")) == wanted
    assert lint(source, PLAN).records == 1


def is_hollow(value: object) -> bool:
    """Whether a value is a blank text, null or an empty container, or holds one."""
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, dict | list):
        return not value or any(map(is_hollow, value.values() if isinstance(value, dict) else value))
    return value is None


@settings(max_examples=400)
@given(records())
def test_rules_that_are_silent_find_nothing(record: dict[str, Any]) -> None:
    profile = load_profile("native")
    record = {key: value for key, value in record.items() if not is_hollow(value)}
    document = JsonDocument(record, orjson.dumps(record).decode())
    for _, silent_on, members in prepare(PLAN).lens(profile).papers:
        paper, plain = (Paper(record, (), document, profile) for _ in range(2))
        plain.places = profile.places
        if silent_on is not None and silent_on(plain):
            assert not [finding for _, call in members for finding in call(paper)]


PARTS = st.lists(st.sampled_from([2019, 1450, 2999, 0, -44, 2, 13, 30, 31, "2019", "05", None, "n/a"]), max_size=4)
DATED = st.one_of(
    st.lists(PARTS, max_size=2),
    PARTS,
    st.dictionaries(st.sampled_from(["year", "month", "day", "season"]), st.integers(0, 2030)),
)


def kept_at(pattern: Pointer, value: Any) -> Any:
    """A record that holds nothing but a value at a place."""
    for step in reversed(pattern):
        value = {step: value} if isinstance(step, str) and step != ANY else [value]
    return value


@pytest.mark.parametrize("name", profile_names())
@given(value=st.one_of(VALUES, DATED))
@example(value="10.1000/XYZ123.")
@example(value="2020/02/01/")
@example(value="2026/12/28/")
@example(value="2027///")
@example(value="eng")
@example(value="English")
@example(value="10.1000/xyz123,")
def test_rules_judge_a_field_by_its_text_and_its_reading(name: str, value: Any) -> None:
    profile = load_profile(name)
    for term, sieve in prepare(PLAN).lens(profile).sieves.items():
        for where in profile.fields[term]:
            record = kept_at(where.pattern, value)
            paper = Paper(record, (), JsonDocument(record, json.dumps(record)), profile)
            for field in paper.filled(term):
                for silent_on, rules in sieve.groups:
                    if silent_on and field.said and all(map(silent_on, field.said)):
                        assert not [finding for _, call in rules for finding in call(field)], (field.said, rules)
