"""Triage is a superset: no engine ever loses a finding, and both agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats import format_for
from abslint.model.finding import Problem
from abslint.model.rule import Chars, Literals, Trigger
from abslint.model.span import Pointer
from abslint.pages import read_page
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing import plan_for, tell_example
from abslint.testing.examples import path_of, profile_of
from abslint.triage import WORTH_MORE, has_re2, make_triage, python_triage, re2_triage

ENGINES = ["python", "keyed", pytest.param("re2", marks=pytest.mark.skipif(not has_re2(), reason="extra `fast`"))]
MAKERS = {
    "python": python_triage,
    "keyed": lambda triggers: python_triage(triggers, keyed=True),
    "re2": re2_triage,
}
TRIGGERS: dict[str, Trigger] = {
    "rights": Literals("all rights reserved", "©"),
    "soft": Chars("\u00ad\u200b"),
    "mixed": Chars("ÃâIİ*"),
    "dotted": Literals("İstanbul"),
}


@pytest.mark.parametrize("engine", ENGINES)
@given(text=st.text(st.sampled_from("abİıIiÃâ©*\u00ad\u200b allrightsreserved\ud800\n\0"), max_size=60))
def test_a_piece_that_stands_there_is_found(engine: str, text: str) -> None:
    found = MAKERS[engine](TRIGGERS)(text)
    for name, trigger in TRIGGERS.items():
        pieces = trigger.pieces if isinstance(trigger, Literals) else tuple(trigger.chars)
        if any(piece in text or piece in text.lower() for piece in pieces):
            assert name in found


@pytest.mark.skipif(not has_re2(), reason="extra `fast`")
@given(st.text(max_size=200))
def test_both_engines_agree(text: str) -> None:
    assert python_triage(TRIGGERS)(text) == re2_triage(TRIGGERS)(text)


def test_the_growing_engine_answers_alike() -> None:
    triage, plain = make_triage(TRIGGERS), python_triage(TRIGGERS)
    for number in range(WORTH_MORE + 5):
        text = f"{number} © All Rights Reserved \u200b" if number % 2 else "nothing here"
        assert triage(text) == plain(text)


def engines() -> list[str]:
    return ["python", "gate", *(["re2"] if has_re2() else [])]


@pytest.mark.parametrize("name", load_catalogue().rules)
def test_no_finding_is_lost_on_the_examples(name: str) -> None:
    for example in read_page(load_catalogue().rules[name].page).examples:
        source = decode(tell_example(example).encode("utf-8", "surrogatepass"), path_of(example))
        plan = plan_for(load_catalogue().rules, profile_of(example))
        wanted = lint(source, replace(plan, triage="off")).diagnostics
        prepare(replace(plan, triage="gate")).forget()  # examples of other rules, of which it may have learned
        for engine in engines():
            assert lint(source, replace(plan, triage=engine)).diagnostics == wanted


@cache
def told_values() -> tuple[str, ...]:
    """The texts that stand anywhere in the examples of all rules."""
    texts: set[str] = set()
    for rule in load_catalogue().rules.values():
        for example in read_page(rule.page).examples:
            source = decode(tell_example(example).encode("utf-8", "surrogatepass"), path_of(example))
            syntax = format_for(source.path, source.text)
            for document in syntax.read(source) if syntax else ():
                if not isinstance(document, Problem):
                    texts.update(scalars(document.data))
    return tuple(sorted(texts))


def scalars(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from scalars(value)


CHANGES: tuple[Callable[[str], str], ...] = (
    *(str, str, str, str.upper, str.lower, str.title, str.strip, str.swapcase),
    *(lambda text: text + ".", lambda text: " " + text, lambda text: text + " ", lambda text: text[:-1]),
    *(lambda text: text + "\u00a0", lambda text: text * 3, lambda text: f"[{text}]", lambda text: ""),
)
PLACES = [
    where.pattern
    for places in load_profile("native").fields.values()
    for where in places
    if not where.whole and len(where.pattern) < 4
]


def put(data: dict[str, Any], pattern: Pointer, value: str) -> None:
    """Put a value at a pattern, a list getting one more item, unless something of another kind is there."""
    node: Any = data
    for step, following in zip(pattern, (*pattern[1:], None), strict=True):
        fresh: Any = value if following is None else [] if following == "*" else {}
        if step == "*":
            if not isinstance(node, list):
                return
            if not node or following is None or following in node[-1]:
                node.append(fresh)
            node = node[-1]
        else:
            if not isinstance(node, dict):
                return
            node = node.setdefault(step, fresh)


@given(st.data())
def test_no_finding_is_lost_on_records_of_mixed_values(data: st.DataObject) -> None:
    record: dict[str, Any] = {"type": "article-journal", "publication_status": "published", "title": "Of mixed values"}
    for pattern in data.draw(st.lists(st.sampled_from(PLACES), min_size=4, max_size=12)):
        text = data.draw(st.sampled_from(CHANGES))(data.draw(st.sampled_from(told_values())))
        if len(pattern) == 1:
            record.pop(str(pattern[0]), None)
        put(record, pattern, text)
    source = decode(orjson.dumps(record), "a.json")
    plan = plan_for((), "native")
    wanted = _told(lint(source, replace(plan, triage="off")).diagnostics)
    for _ in range(2):  # the second time by what is known to be clean
        assert _told(lint(source, replace(plan, triage="python")).diagnostics) == wanted


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["hugo_md", "csl_json", "yaml_data", "jsonl"])
def test_no_finding_is_lost_on_real_records(folder: str, shared: Path) -> None:
    plan = plan_for(())
    for path in sorted((shared / "corpus" / folder).rglob("*")):
        if not path.is_file():
            continue
        source = decode(path.read_bytes(), path.name)
        wanted = _told(lint(source, replace(plan, triage="off")).diagnostics)
        for engine in engines():
            assert _told(lint(source, replace(plan, triage=engine)).diagnostics) == wanted, path


def _told(diagnostics: list) -> list:
    return [(one.rule, one.region, one.message) for one in diagnostics]


def test_an_unknown_engine_falls_to_none() -> None:
    triage: Callable[[str], frozenset[str]] = make_triage({}, "python")
    assert triage("anything") == frozenset()
