from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.fixer import fix
from abslint.model.diagnostic import Report
from abslint.model.plan import Plan
from abslint.rules import load_catalogue
from abslint.testing import TODAY, lint_example, plan_for

RULES = load_catalogue().groups["keywords"]
PLAN = Plan(rules=RULES, today=TODAY, whole=True, use_schema=False)
NATIVE = {"title": "Crabs of tidal pools", "type": "report", "language": "en", "publication_status": "published"}

sign = st.sampled_from(
    ["*", "•", "- ", "; ", ", ", "/", "surgery", "Humans", "1. ", "(Q54)", "<i>", "&amp;", "{", "}", "#", "50%"]
)
keyword = st.lists(st.one_of(sign, st.text("abcé ", max_size=6)), max_size=5).map("".join)
keywords = st.one_of(
    keyword,
    st.lists(
        st.one_of(keyword, st.fixed_dictionaries({"text": keyword}, optional={"major": st.booleans()})), max_size=5
    ),
)


def lint(record: dict[str, object], path: str = "record.json", plan: Plan = PLAN) -> Report:
    return lint_example(json.dumps(record), path, plan)


def native(value: object) -> dict[str, object]:
    return {**NATIVE, "keywords": value}


def csl(value: object) -> dict[str, object]:
    return {"id": "a", "type": "report", "title": "Crabs of tidal pools", "issued": {"raw": "2020"}, "keyword": value}


def found(report: Report) -> list[tuple[str, str]]:
    return [(one.rule, one.pointer) for one in report.diagnostics]


@settings(max_examples=60, deadline=None)
@given(keywords, st.sampled_from([native, csl]))
def test_no_rule_fails_and_every_fix_comes_to_rest(value: object, shape) -> None:
    record = shape(value)
    assert lint(record).internal_errors == 0
    source = decode(json.dumps(record).encode(), "record.json")
    once = fix(source, PLAN, True)
    assert once.report.internal_errors == 0
    assert fix(once.source, PLAN, True).source.text == once.source.text
    assert "keywords" not in json.loads(once.source.text) or isinstance(
        json.loads(once.source.text)["keywords"], str | list
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcxyz", min_size=4, max_size=8), min_size=1, max_size=5, unique=True), st.data())
def test_marks_are_kept_where_they_say_something(words: list[str], data: st.DataObject) -> None:
    starred = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    value = ["*" + word if star else word for word, star in zip(words, starred, strict=True)]
    plan = Plan(rules=("keyword-major-topic-mark",), today=TODAY, use_schema=False)
    source = decode(json.dumps(native(value)).encode(), "record.json")
    mended = json.loads(fix(source, plan, False).source.text)["keywords"]
    wanted: list[object] = list(words)
    if not all(starred):
        wanted = [{"text": word, "major": True} if star else word for word, star in zip(words, starred, strict=True)]
    assert mended == wanted


def test_a_string_loses_all_its_marks_at_once_or_none_without_a_look() -> None:
    everywhere = lint(csl("*sleep; *memory; *dreams"))
    assert [one.fix is not None and one.fix.safe for one in everywhere.diagnostics] == [True, True, True]
    some = lint(csl("*sleep; memory; dreams"))
    assert [(one.rule, one.fix is not None and one.fix.safe) for one in some.diagnostics] == [
        ("keyword-major-topic-mark", False)
    ]


def test_an_object_that_says_major_only_loses_its_mark() -> None:
    record = native([{"text": "*sleep", "major": True}, "memory", "dreams"])
    report = lint(record)
    assert found(report) == [("keyword-major-topic-mark", "/keywords/0/text")]
    assert report.diagnostics[0].fix is not None
    assert report.diagnostics[0].fix.safe
    text = fix(decode(json.dumps(record).encode(), "record.json"), PLAN, False).source.text
    assert json.loads(text)["keywords"][0] == {"text": "sleep", "major": True}


def test_one_string_is_the_form_of_some_shapes() -> None:
    text = "sleep; memory; dreams"
    assert found(lint(native(text))) == [("keywords-one-string", "/keywords")]
    assert found(lint(csl(text))) == []
    assert found(lint(native([text, "night shifts", "fatigue"]))) == [("keywords-one-string", "/keywords/0")]
    assert found(lint(csl([text, "night shifts", "fatigue"]))) == [("keywords-one-string", "/keyword/0")]


def test_classes_move_to_the_subjects_at_once() -> None:
    record = {**native(["Public Goods (H41)", "sleep", "JEL: Q54"]), "subjects": [{"scheme": "ddc", "code": "612"}]}
    text = fix(decode(json.dumps(record).encode(), "record.json"), PLAN, True).source.text
    mended = json.loads(text)
    assert mended["keywords"] == ["sleep"]
    assert mended["subjects"] == [
        {"scheme": "ddc", "code": "612"},
        {"scheme": "jel", "code": "H41", "label": "Public Goods"},
        {"scheme": "jel", "code": "Q54"},
    ]


def test_a_list_of_classes_alone_goes_away() -> None:
    text = fix(decode(json.dumps(native(["Public Goods (H41)"])).encode(), "record.json"), PLAN, True).source.text
    mended = json.loads(text)
    assert not mended.get("keywords")
    assert mended["subjects"] == [{"scheme": "jel", "code": "H41", "label": "Public Goods"}]


def test_numbers_and_null_are_no_trouble() -> None:
    report = lint(native([1984, None, True, 31415926, {"text": None}, {}, [], "sleep", "memory"]))
    assert report.internal_errors == 0
    assert ("keyword-identifier", "/keywords/3") in found(report)


def test_options_of_count_and_length() -> None:
    plan = Plan(rules=RULES, today=TODAY, use_schema=False, options={"keyword-count": {"least": 1}})
    assert found(lint(native(["sleep"]), plan=plan)) == []
    plan = Plan(rules=RULES, today=TODAY, use_schema=False, options={"keyword-too-long": {"max_words": 2}})
    assert ("keyword-too-long", "/keywords/0") in found(lint(native(["sleep of nurses", "a1", "b2"]), plan=plan))


@pytest.mark.parametrize("piece", ["*", "/*a", "<a ", ";", "• ", "\ud800", "(Q54)"])
def test_a_million_characters_take_no_long_time(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    begun = time.process_time()
    for record in (native([text, "sleep"]), csl(text)):
        assert lint(record, plan=PLAN).internal_errors == 0
    assert time.process_time() - begun < 20


def test_a_keyword_thousands_of_times_takes_no_quadratic_time() -> None:
    many = 15_000
    plan = Plan(rules=("keyword-duplicate",), today=TODAY, whole=True, use_schema=False)
    begun = time.process_time()
    report = lint(native(["sleep"] * many), plan=plan)
    assert len(report.diagnostics) == many - 1
    assert time.process_time() - begun < 4


@pytest.mark.shared
@pytest.mark.skipif("ABSLINT_SHARED" not in os.environ, reason="ABSLINT_SHARED is not set")
def test_the_first_page() -> None:
    path = Path(os.environ["ABSLINT_SHARED"], "seed", "pure-portal-page.txt")
    report = lint_example(path.read_text("utf-8"), path.name, plan_for())
    about = [one for one in report.diagnostics if one.rule.startswith("keyword")]
    assert [(one.rule, one.region.line, one.region.column) for one in about] == [
        ("keyword-major-topic-mark", line, 5) for line in (12, 13, 14, 15)
    ]
    mended = fix(decode(path.read_bytes(), path.name), plan_for(), False)
    assert not [one for one in mended.report.diagnostics if one.rule.startswith("keyword")]
    assert "• cancer stem cells" in mended.source.text
