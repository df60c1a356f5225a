"""Each rule on texts that get longer: time that grows faster than the text is told, and ends in exit code 1.

Hostile texts make patterns try again and again: the same character without end, brackets that never close, words that
nearly fit. The check of each rule is called by itself on a record that says such a text wherever the rule looks.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial

from abslint.formats import load_format
from abslint.model.finding import Problem
from abslint.model.glance import Glance
from abslint.model.late import asks_today
from abslint.model.paper import Paper
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, SourceRule, TallyRule
from abslint.model.source import Source
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing import TODAY, plan_for
from abslint.testing.filled import filled_record
from benchmarks.corpus import records

CLEAN = next(records(1, broken=0))

HOSTILE = {
    "spaces": " ",
    "letters": "a",
    "capitals": "A",
    "digits": "7",
    "dots": ".",
    "dashes": "-",
    "commas": ", ",
    "open brackets": "(",
    "closed brackets": ")",
    "tags": "<i",
    "entities": "&#",
    "words": "tide ",
    "initials": "A. ",
    "names": "Ida Marsh, ",
    "labels": "Methods: ",
    "numbers": "10.1234/",
    "lines": "tide\n",
    "links": "https://a.b/",
    "quotes": '"a ',
    "backslashes": "\\a",
    "marks": "e\u0301",
    "damage": "Ã©",
    "characters": "潮",
    "stars": "*a ",
    "controls": "\0",
    "form feeds": "a\f",
    "semicolons": "a; ",
}
"""Pieces that are repeated."""

LENGTHS = (4_000, 8_000, 16_000)
"""Code points of the texts."""

FLOOR = 0.004
"""Seconds below which the longest is of no interest."""

GROWTH = 3.0
"""A text twice as long may take so many times as long: four would be its square."""

Call = Callable[[Paper], object]
Fresh = Callable[[], Paper]


def growth(only: str = "") -> int:
    """Print every rule whose name holds ``only`` that grows too fast, and how many were asked; the exit code."""
    catalogue = load_catalogue().rules
    rules = [rule for name, rule in catalogue.items() if only in name and not isinstance(rule, SourceRule)]
    guilty = 0
    for rule in rules:
        call = call_of(rule)
        for name, piece in HOSTILE.items():
            for shape in (0, 1):
                found = grows(call, partial(fresh_paper, rule, piece, shape))
                if found:
                    guilty += 1
                    print(f"{rule.name}: {name}: {found}", flush=True)
    print(f"{len(rules)} rules, {len(HOSTILE)} texts of {LENGTHS[0]} to {LENGTHS[-1]} code points, native records")
    print(f"{guilty} grow faster than their text" if guilty else "none grows faster than its text")
    return int(bool(guilty))


def grows(call: Call, fresh: Callable[[int], Fresh]) -> str:
    """How time grows if it grows too fast in both steps, else the empty string. What seems to is measured again."""
    told = ""
    for runs in (1, 5):
        times: list[float] = []
        for length in reversed(LENGTHS):  # the longest first: of most nothing else need be known
            times.append(min(seconds(call, fresh(length)) for _ in range(runs)))
            if times[0] < FLOOR or (len(times) > 1 and times[-2] < GROWTH * times[-1]):
                return ""
        told = ", ".join(f"{one * 1000:.1f} ms" for one in reversed(times))
    return told


def seconds(call: Call, fresh: Fresh) -> float:
    """The processor time of one call on a paper of which nothing is known yet."""
    paper = fresh()
    start = time.process_time()
    call(paper)
    return time.process_time() - start


def call_of(rule: Rule) -> Call:
    """What asks a rule, and it alone, of a record: first what it is silent on, then the rule."""
    lens = prepare(plan_for((rule.name,), "native", triage="off")).lens(load_profile("native"))
    if isinstance(rule, CorpusRule):
        collect = next(run.collect for run in lens.corpus if run.rule.name == rule.name)
        return lambda paper: list(collect(paper))
    if isinstance(rule, TallyRule):
        return lambda paper: [list(rule.keys(spelling)) for (found,) in [rule.spell([paper])] for spelling in found]
    silent_on = rule.silent_on.on(TODAY) if isinstance(rule.silent_on, Glance) else rule.silent_on
    check = partial(rule.check, today=TODAY) if asks_today(rule.check) else rule.check
    if isinstance(rule, PaperRule):
        return lambda paper: (silent_on and silent_on(paper), list(check(paper)))
    terms = [term for term in rule.terms if lens.profile.holds(term)]

    def ask(paper: Paper) -> None:
        for term in terms:
            for field in paper.filled(term):
                if silent_on and field.text:
                    silent_on(field.text)
                list(check(field))

    return ask


def fresh_paper(rule: Rule, piece: str, shape: int, length: int) -> Fresh:
    """Makes a record of clean values that says a text of the piece over and over wherever the rule looks; of two
    shapes, since a place may hold a text or a mapping."""
    profile = load_profile("native")
    terms = rule.terms if isinstance(rule, FieldRule | PaperRule | CorpusRule) else ()
    filled = [*filled_record(profile, piece * (length // len(piece)), items=2, terms=terms)][shape]
    source = Source("growth.json", json.dumps({**CLEAN, **filled}))
    document = next(item for item in load_format("json").read(source) if not isinstance(item, Problem))
    return lambda: Paper(document.data, (), document, profile)
