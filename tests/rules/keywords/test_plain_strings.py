"""Keywords in one string that are taken for plain at a glance: they are split as rules split them, and no rule about
keywords would find anything."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats import load_format
from abslint.knowledge.keyword_lists import pieces_of
from abslint.knowledge.plain_keywords import plain_keywords
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing import plan_for

RULES = [name for name, rule in load_catalogue().rules.items() if name.startswith("keyword") and rule.default]
PHRASES = st.sampled_from(
    ["tide", "mud flat", "Wind", "EU", "salt-marsh", "Tide", "general ecology", "bread and tides", "*reed", "gull.", "",
     "a", "tide; eel", "eel,ebb", "Humans", "(ebb", "ebb)", "2,4-D", " foam", "Tides and moons", "x" * 70]
)  # fmt: skip
STRINGS = st.lists(PHRASES, min_size=1, max_size=6).flatmap(
    lambda words: st.sampled_from(["; ", ", ", ";", ",", " ; ", " | ", "\n"]).map(lambda sign: sign.join(words))
)


def paper(text: str, shape: str) -> Paper:
    source = decode(json.dumps({"title": "Tides and moons", "keyword": text, "keywords": text}).encode(), "a.json")
    (document,) = (one for one in load_format("json").read(source) if not isinstance(one, Problem))
    return Paper(document.data, (), document, load_profile(shape))


@given(STRINGS)
def test_they_are_split_as_rules_split_them(text: str) -> None:
    one = paper(text, "csl-json")
    plain = plain_keywords(one)
    assert plain is None or list(plain) == [piece for _, _, piece in pieces_of(one)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("papers.bib", "@article{{k,\n  title = {{Tides and moons}},\n  keywords = {{{0}}},\n}}\n"),
        ("items.json", '[{{"id": "k", "type": "article-journal", "title": "Tides and moons", "keyword": {1}}}]'),
    ],
)
@given(STRINGS)
def test_what_is_taken_for_plain_hides_nothing(name: str, written: str, text: str) -> None:
    source = decode(written.format(text, json.dumps(text)).encode(), name)
    plan = plan_for(RULES)
    told = [(one.rule, one.span) for one in lint(source, plan).diagnostics]
    assert told == [(one.rule, one.span) for one in lint(source, replace(plan, triage="off")).diagnostics]


@pytest.mark.parametrize("text", ["tide; mud flat; wind", "tide, mud flat", "tide"])
def test_lists_of_short_phrases_are_plain_where_a_shape_keeps_them_in_one_string(text: str) -> None:
    assert plain_keywords(paper(text, "csl-json"))
    assert plain_keywords(paper(text, "native")) is None
