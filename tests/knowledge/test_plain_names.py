"""A plain name has nothing wrong with it: no rule about names finds anything where the glance says so."""

from __future__ import annotations

import re
from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.knowledge.plain_names import PLAIN_NAMES, PLAIN_PART, PLAIN_WHOLE, are_told_apart
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from tests.test_triage import told_values

RULES = [load_catalogue().rules[name] for name in load_catalogue().groups["authors"]]
PIECES = st.sampled_from(
    (
        "Ida|Marsh|MARSH|Mc|DE|I.|M|et al.|ET AL|and|und|et|&|others|Others|otros|u. a.|u.a.|等|и др.|…|...|,|"
        ", |;| |  |\t|.|-|'|1|²|*|†|Dr.|Dr|DR|Prof.|prof.|Professor|Mrs|Ms|ד״ר|проф.|PhD|Ph. D.|phd|MD|M.D.|"
        "MSc|m.sc|D.Phil|Dr. P.H.|MBChB|EdD|Anonymous|ANON|anónimo|unknown|Unbekannt|NA|n/a|N.N.|s. n.|null|"
        "None|NONE|NaN|Author|author 1|First Name|Family Name|Various|no|not known|佚名|王伟|李娜|、|，|；|\n|@|"
        "ida@example.org|https://|www.a|ſ|İ|K|\u00a0|é|Σ"
    ).split("|")
)
NAMES = st.lists(PIECES, min_size=1, max_size=6).map("".join) | st.lists(PIECES, min_size=1, max_size=5).map(" ".join)


def paper_of(*authors: Any) -> Paper:
    data = {"title": "Of names", "authors": list(authors)}
    return Paper(data, (), JsonDocument(data, orjson.dumps(data).decode()), load_profile("native"))


def findings(paper: Paper) -> list[str]:
    found = []
    for rule in RULES:
        if isinstance(rule, PaperRule) and rule.stills == PLAIN_NAMES:
            found += [f"{rule.name}: {one.message}" for one in rule.check(paper)]
    return found


@settings(max_examples=500, deadline=None)
@given(NAMES | st.sampled_from(told_values()), NAMES)
@example("et\tal", "Ida")
@example("Ida", "Dr")
@example("Ida M.Marsh,  MD", "Ida")
@example("Ida\u00a0Marsh, O.\u00a0Reef, A. Shore", "Ida")
def test_plain_names_have_no_findings(first: str, second: str) -> None:
    if not first.strip() or not second.strip():
        return
    if PLAIN_WHOLE(first):
        assert not findings(paper_of(first, {"literal": first})), first
    if PLAIN_PART(first) and PLAIN_PART(second):
        people = [{"family": first, "given": second}, {"family": second}, {"given": first}]
        assert not findings(paper_of(*people)), people


@pytest.mark.parametrize(
    "name", ["Marsh", "Ida", "van der Berg", "O'Neill", "Åse", "Jean-Luc", "J. R.", "Philip", "Raimund"]
)
def test_usual_parts_are_plain(name: str) -> None:
    assert PLAIN_PART(name)


@pytest.mark.parametrize(
    "name", ["Ida Marsh", "Marsh, Ida", "Marsh, I. M.", "Marsh IM", "Griffiths, Joseph D.", "Özlem Şensoy"]
)
def test_usual_names_are_plain(name: str) -> None:
    assert PLAIN_WHOLE(name)


def test_signs_mean_the_same_to_every_engine() -> None:
    """No classes of characters, no anchors but two, no look-around: what differs between Python and the engine."""
    for glance in (PLAIN_PART, PLAIN_WHOLE):
        for sign in glance.looks[0].lacks:
            assert not re.search(r"\\[dwsbDWSBAZ]|\(\?[^:]", sign)


PEOPLE = st.lists(
    st.sampled_from(
        [
            {"family": "Marsh", "given": "Ida"},
            {"family": "Marsh", "given": "I."},
            {"family": "Reef", "given": "Ida"},
            {"family": "Ida Marsh"},
            {"given": "Ida"},
            {"literal": "Ida Marsh"},
            "Ida Marsh",
            "Marsh, Ida",
            "Marsh,Ida",
            {"family": "Reef", "given": "Ida", "orcid": "0000-0001-5109-3700"},
        ]
    ),
    min_size=1,
    max_size=4,
)


@given(PEOPLE)
def test_those_told_apart_have_no_findings(people: list[Any]) -> None:
    paper, plain = paper_of(*people), paper_of(*people)
    plain.places = plain.profile.places
    for one in (paper, plain):
        if are_told_apart(one):
            for name in ("author-duplicate", "author-missing-part"):
                rule = load_catalogue().rules[name]
                assert isinstance(rule, PaperRule)
                assert not list(rule.check(paper_of(*people)))
