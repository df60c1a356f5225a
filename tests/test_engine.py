"""The engine: what is a record and of which shape, which findings stay, how severe they are, what a crash does."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from abslint.decode import decode
from abslint.engine import judge, lint
from abslint.engine.fixes import make_fix
from abslint.engine.place import excerpt
from abslint.engine.records import file_stem
from abslint.engine.resolve import resolve
from abslint.engine.seen import CONTEXT
from abslint.formats import load_format
from abslint.model.diagnostic import Address, Excerpt, Fact, Report
from abslint.model.finding import Edit, Finding, Severity
from abslint.model.paper import Claim, Field, Paper
from abslint.model.plan import Plan, Records
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, Verdict
from abslint.model.source import Source
from abslint.model.span import Span
from abslint.rules import load_catalogue
from abslint.runner.drive import gather
from abslint.testing import lint_example, plan_for
from abslint.testing.examples import lint_source, reopen_in

PAGES = Path(__file__).parent / "formats" / "pages"
NATIVE = "title: Tides.\ntype: article-journal\nlanguage: en\npublication_status: published\n"
CSL = {"id": "a", "type": "article-journal", "title": "Tides.", "author": [{"family": "Marsh"}], "DOI": "10.1234/x"}
ITEM = {"title": "Tides.", "publication_status": "published"}


def look(text: str, path: str, plan: Plan | None = None) -> Report:
    return lint(decode(text.encode(), path), plan or plan_for())


def stops(text: str, path: str, plan: Plan | None = None) -> list[tuple[str, int | None]]:
    """Where a title's full stop is seen: pointer, number of the record."""
    found = look(text, path, plan).diagnostics
    return [(one.pointer, one.record_index) for one in found if one.rule == "title-full-stop"]


RECOGNISED = {
    ("native", "a.yaml"): NATIVE,
    ("native", "b.json"): json.dumps(ITEM),
    ("native", "c.md"): f"---\n{NATIVE}---\n",
    ("csl-json", "d.json"): json.dumps([CSL, CSL]),
    ("csl-json", "e.yaml"): json.dumps({"references": [CSL]}),
    ("csl-json", "f.jsonl"): json.dumps(CSL) + "\n",
    ("hugo", "g.md"): "---\ntitle: Tides.\npublication_types: ['2']\n---\n",
    ("hugo", "h.md"): "+++\ntitle = 'Tides.'\npublication = 'Shores'\n+++\n",
    ("plain", "i.yml"): "- title: Tides.\n  authors: I. Marsh\n  journal: Shores\n",
    ("pure-page", "j.txt"): (PAGES / "en-article.txt").read_text(encoding="utf-8"),
}


@pytest.mark.parametrize(("key", "text"), RECOGNISED.items(), ids=lambda item: item[1] if len(item) == 2 else "")
def test_each_shape_is_recognised(key: tuple[str, str], text: str) -> None:
    report = look(text, key[1])
    assert set(report.profiles) == {key[0]}
    assert (report.files, report.skipped) == (1, [])
    assert report.records == sum(report.profiles.values()) > 0


def test_a_record_below_the_root_is_mended_in_its_place() -> None:
    text = json.dumps({"references": [CSL | {"title": "Waves"}, CSL]})
    found = next(one for one in look(text, "e.json").diagnostics if one.rule == "title-full-stop")
    assert found.fix is not None
    (edit,) = found.fix.edits
    assert (edit.span, text[edit.span.start : edit.span.end]) == (found.span, ".")
    assert found.pointer == "/title"
    assert found.record_index == 1


STRANGERS = {
    "package.json": '{"name": "tool", "version": "1.0.0", "keywords": ["a"], "author": "I. Marsh", "license": "MIT"}',
    "tsconfig.json": '{"compilerOptions": {"target": "es2022"}}',
    ".github/workflows/ci.yml": "name: CI\non: [push]\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: make\n",
    "content/posts/walk.md": "---\ntitle: A walk.\ndate: 2020-02-01\nauthors: [Ida Marsh]\ntags: [walks]\n---\nText\n",
    "content/publication/_index.md": "---\ntitle: Publications\ndate: 2020-02-01\nlayout: list\n---\n",
    "README.md": "# Tides.\n\ntitle: no front matter\n\n---\n\nMore\n",
    "mkdocs.yml": "site_name: Tides\nnav:\n  - Home: index.md\ntheme:\n  name: material\n",
    "docker-compose.yml": "services:\n  web:\n    image: nginx\n    ports: ['80:80']\n",
    "openapi.yaml": "openapi: 3.0.0\ninfo:\n  title: Tides.\n  version: '1'\npaths: {}\n",
    "schema.json": '{"$schema": "x", "title": "Tides.", "type": "object", "properties": {"title": {"type": "string"}}}',
    "paper.schema.json": json.dumps(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Paper",
            "properties": {"title": {"type": "string"}, "publication_status": {"enum": ["ours"]}},
        }
    ),
    "paper.schema.yaml": "type: object\nproperties:\n  title: {type: string}\n  publication_status: {enum: [ours]}\n",
    "notes.txt": "Title of things to do\n\nWrite the abstract.\n",
    "empty.yaml": "",
    "null.yaml": "null\n",
    "number.json": "12",
    "list.json": "[1, 2, [3]]",
    "data.csv": "title,doi\nTides.,10.1234/x\n",
    "broken.yaml": "services: [\n",
}


@pytest.mark.parametrize(("path", "text"), STRANGERS.items(), ids=STRANGERS)
def test_what_holds_no_paper_is_passed_over(path: str, text: str) -> None:
    report = look(text, path)
    assert (report.skipped, report.files, report.records) == ([path], 0, 0)
    assert gather([(path, report)], plan_for(), lambda _: Source(path, "")) == Report(skipped=[path])


@pytest.mark.parametrize(
    ("path", "text"),
    {
        "a.json": '{\n  "title": "Tides",\n  "doi": "10.1234/x"\n  "abstract": ""\n}',
        "b.jsonl": '{"title": "Tides", "doi": "10.1234/x", "abstract": }\n',
        "c.yaml": "title: [\ndoi: 10.1234/x\n",
        "d.json": '[{"doi": "10.1234/x","title": "Tides"',
    }.items(),
)
def test_broken_records_are_not_passed_over(path: str, text: str) -> None:
    report = look(text, path)
    assert (report.files, report.skipped) == (1, [])
    assert "syntax-error" in {one.rule for one in report.diagnostics}


def test_records_are_found_in_lists_and_under_keys() -> None:
    assert stops(json.dumps([ITEM, {"x": 1}, ITEM]), "a.json") == [("/title", 0), ("/title", 1)]
    assert stops(json.dumps({"meta": {"n": 2}, "items": [ITEM, ITEM]}), "a.json") == [("/title", 0), ("/title", 1)]
    assert stops(json.dumps({"tide-2020": ITEM, "ebb-2021": ITEM}), "a.json") == [("/title", 0), ("/title", 1)]
    assert stops(f"{NATIVE}---\n{NATIVE}", "a.yaml") == [("/title", 0), ("/title", 1)]
    assert stops(json.dumps({"items": [{"deep": [ITEM]}]}), "a.json") == []
    report = look(json.dumps({"items": [ITEM, ITEM]}), "a.json")
    found = [one for one in report.diagnostics if one.rule == "title-full-stop"]
    assert [one.value for one in found] == ["Tides."] * 2
    assert found[0].span != found[1].span


def test_the_configuration_says_where_records_are() -> None:
    deep = json.dumps({"items": [{"deep": [ITEM, ITEM]}, {"deep": [ITEM]}]})

    def plan(records: str, **more: object) -> Plan:
        return plan_for(records=(Records(files=("data/*.json",), records=records, **more),))  # type: ignore[arg-type]

    assert [index for _, index in stops(deep, "data/a.json", plan("/items/*/deep/*"))] == [0, 1, 2]
    assert stops(deep, "other/a.json", plan("/items/*/deep/*")) == []
    assert [index for _, index in stops(deep, "data/a.json", plan("/items/1/deep/*"))] == [0]
    assert stops(deep, "data/a.json", plan("/nowhere/*")) == []
    listed = json.dumps([{"paper": ITEM}, {"paper": ITEM}])
    assert [index for _, index in stops(listed, "data/a.json", plan("/*/paper"))] == [0, 1]
    assert [index for _, index in stops(listed, "data/a.json", plan("/1/paper"))] == [0]
    own = json.dumps([{"heading": "Tides."}, {"heading": "Ebb."}])
    mapped = plan("", fields={"title": "/heading"})
    assert stops(own, "data/a.json", mapped) == [("/heading", 0), ("/heading", 1)]
    assert look(own, "data/a.json", mapped).profiles == {"own": 2}
    assert look(json.dumps([{"name": "Tides."}]), "data/a.json", plan("", profile="native")).profiles == {"native": 1}


def test_the_first_matching_entry_counts() -> None:
    plan = plan_for(
        records=(Records(files=("data/x.json",), fields={"title": "/a"}), Records(fields={"title": "/b"})),
        prefix="data/",
    )
    text = json.dumps({"a": "Tides.", "b": "Ebb."})
    assert stops(text, "x.json", plan) == [("/a", 0)]
    assert stops(text, "y.json", plan) == [("/b", 0)]
    assert stops(text, "../data/x.json", plan) == [("/a", 0)]


def test_with_include_everything_must_be_a_record() -> None:
    plan = plan_for(must_be_records=True)
    report = look("name: CI\n", "a.yaml", plan)
    assert report.profiles == {"native": 1}
    assert {one.rule for one in report.diagnostics} >= {"schema-required"}
    assert look("a,b\n", "a.docx", plan).skipped == ["a.docx"]
    assert look("a,b\n", "a.docx", plan_for(profile="native")).skipped == ["a.docx"]


def test_a_file_names_its_record() -> None:
    assert file_stem("papers/tide-2020.yaml") == "tide-2020"
    assert file_stem("10.1234-tide.v2.yaml") == "10.1234-tide.v2"
    assert file_stem("content/tide/index.md") == "tide"
    assert file_stem("content/tide/index.en.md") == "tide"
    assert file_stem("-") == ""
    assert {one.record for one in look(NATIVE, "x/tide.yaml").diagnostics} == {"tide"}
    assert {one.record for one in look(NATIVE, "-").diagnostics} == {None}
    assert {one.record for one in look(f"{NATIVE}---\nid: b\n{NATIVE}", "x/tide.yaml").diagnostics} == {None, "b"}
    assert {one.record for one in look(json.dumps([ITEM]), "x/tide.json").diagnostics} == {None}


def test_covers_and_yields() -> None:
    a, b = Finding(("x",), "a", part=(0, 3), rule="a"), Finding(("x",), "b", part=(2, 5), rule="b")
    apart, whole = Finding(("x",), "b", part=(3, 5), rule="b"), Finding(("x",), "b", rule="b")
    elsewhere = Finding(("y",), "b", part=(0, 3), rule="b")
    yields = {"b": frozenset({"a"})}
    assert resolve([a, b, elsewhere], {}, yields) == [a, elsewhere]
    assert resolve([b, a], {}, yields) == [a]
    assert resolve([a, apart], {}, yields) == [a, apart]
    before, behind = replace(apart, part=(0, 2)), replace(a, part=(3, 6))
    assert resolve([before, behind], {}, yields) == [before, behind]
    assert resolve([replace(apart, part=(5, 9)), behind, a], {}, yields) == [behind, a]
    assert resolve([a, whole], {}, yields) == [a]
    assert resolve([a, a, b], {}, {}) == [a, b]
    covers = {"a": frozenset({"b"})}
    assert resolve([b, apart, elsewhere, a], covers, {}) == [a, elsewhere]
    beside = replace(a, also=(("y",),))
    assert resolve([beside, elsewhere], {}, yields) == [beside]


def test_many_findings_at_one_place_take_no_quadratic_time() -> None:
    many = [Finding(("x",), "m", part=(at, at + 1), rule="b") for at in range(20_000)]
    assert resolve(many, {}, {"b": frozenset({"a"})}) == many
    title = f'title: Tides &amp; guests\nabstract: "{"fog &amp; mist " * 20_000}"\n'
    report = look(NATIVE.replace("title: Tides.\n", title), "a.yaml")
    assert sum(one.rule == "text-html-entity" for one in report.diagnostics) >= 2


def test_the_plans_severity_comes_first_then_the_findings_then_the_rules(use: Callable[..., None]) -> None:
    def check(title: Field) -> Iterator[Finding]:
        yield title.finding(f"`{title.text}`", severity=Severity.INFO)

    use(FieldRule(name="own", page="", terms=("title",), check=check, severity=Severity.ERROR))

    def severity(name: str, text: str, **plan: object) -> Severity:
        found = look(text, "a.yaml", replace(plan_for(), rules=("own", *plan_for().rules), **plan))
        return next(one.severity for one in found.diagnostics if one.rule == name)

    chosen = {"own": Severity.WARNING, "title-full-stop": Severity.INFO, "duplicate-key": Severity.INFO}
    assert severity("own", NATIVE) is Severity.INFO
    assert severity("own", NATIVE, severities=chosen) is Severity.WARNING
    assert severity("title-full-stop", NATIVE) is load_catalogue().rules["title-full-stop"].severity
    assert severity("title-full-stop", NATIVE, severities=chosen) is Severity.INFO
    assert severity("duplicate-key", NATIVE + NATIVE) is Severity.ERROR
    assert severity("duplicate-key", NATIVE + NATIVE, severities=chosen) is Severity.INFO


def test_a_problems_own_severity_yields_to_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    from abslint.model.finding import Problem

    source = decode(NATIVE.encode(), "a.yaml")
    odd = replace(source, problems=(Problem("not-utf8", Span(0, 1), "odd", severity=Severity.INFO),))
    for severities, wanted in (({}, Severity.INFO), ({"not-utf8": Severity.WARNING}, Severity.WARNING)):
        found = lint(odd, plan_for(severities=severities)).diagnostics
        assert [one.severity for one in found if one.rule == "not-utf8"] == [wanted]


def test_what_the_configuration_requires_is_missed() -> None:
    plan = plan_for(records=(Records(require=("identifiers.doi", "abstract")),))
    report = look(NATIVE + "abstract: Some fog.\n", "a.yaml", plan)
    missed = [one for one in report.diagnostics if "configuration asks" in one.message]
    assert [(one.rule, one.pointer, one.severity) for one in missed] == [
        ("schema-required", "/identifiers/doi", Severity.ERROR)
    ]
    assert missed[0].region.line == 1
    assert "missing-doi" not in {one.rule for one in report.diagnostics}
    full = look(NATIVE + "abstract: Some fog.\ndoi: 10.1234/x\n", "a.yaml", plan)
    assert not [one for one in full.diagnostics if "configuration asks" in one.message]


def test_rules_are_switched_off_by_file() -> None:
    plan = plan_for(per_file_ignores=(("old/**", ("title-full-stop",)), ("*.json", ("duplicate-key",))))
    assert stops(NATIVE, "old/a.yaml", plan) == []
    assert stops(NATIVE, "a.yaml", plan) == [("/title", 0)]
    assert stops(NATIVE, "a.yaml", replace(plan, prefix="old/")) == []
    assert stops(NATIVE, "../a.yaml", replace(plan, prefix="old/")) == [("/title", 0)]
    twice = '{"title": "Tides", "title": "Ebb", "publication_status": "published"}'
    assert "duplicate-key" not in {one.rule for one in look(twice, "a.json", plan).diagnostics}
    assert "duplicate-key" in {one.rule for one in look(twice, "a.json").diagnostics}


def test_fixes_are_offered_as_the_plan_says() -> None:
    def offered(**plan: object) -> bool:
        found = look(NATIVE, "a.yaml", plan_for(**plan)).diagnostics  # type: ignore[arg-type]
        return next(one.fix for one in found if one.rule == "title-full-stop") is not None

    assert offered()
    assert not offered(unfixable=("title-full-stop",))
    assert not offered(fixable=("duplicate-key",))
    assert offered(fixable=("title-full-stop",))
    assert not offered(fixable=("title-full-stop",), unfixable=("title-full-stop",))


def test_edits_that_overlap_are_no_fix() -> None:
    source = Source("a.yaml", "title: Tides")

    def made(*spans: tuple[int, int]) -> bool:
        return make_fix(source, "", tuple(Edit(Span(*span), "x") for span in spans), safe=True) is not None

    assert made((0, 2), (2, 4))
    assert made((2, 4), (0, 2))
    assert not made((0, 3), (2, 4))
    assert not made((0, 9), (2, 4))


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_line_is_shown_whole_whatever_other_programs_part_lines_at(sign: str) -> None:
    source = Source("a.ris", f"TY  - JOUR\nTI  - The{sign}tides.\nER  - \n")
    at = source.text.index("The")
    fix = make_fix(source, "", (Edit(Span(at, at + 4), "Ebb "),), safe=True)
    assert fix is not None
    assert fix.preview == ((f"TI  - The{sign}tides.",), ("TI  - Ebb tides.",))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_new_lines_are_shown_as_lines(newline: str) -> None:
    source = Source("a.ris", newline.join(["KW  - crab", "KW  - gull; tern", "ER  - "]))
    at = source.text.index("; tern")
    fix = make_fix(source, "", (Edit(Span(at, at + 2), f"{newline}KW  - "),), safe=True)
    assert fix is not None
    assert fix.preview == (("KW  - gull; tern",), ("KW  - gull", "KW  - tern"))


@pytest.mark.parametrize("before", [0, 5, CONTEXT - 1, CONTEXT, CONTEXT + 1, 2000])
@pytest.mark.parametrize("behind", [0, 5, CONTEXT - 1, CONTEXT, CONTEXT + 1, 2000])
@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_long_lines_are_cut_round_what_is_told(before: int, behind: int, ending: str) -> None:
    line = "a" * before + "XY" + "b" * behind
    source = Source("a.yaml", f"first\n{line}{ending}" + ("last" if ending else ""))
    at = len("first\n") + before
    fix = make_fix(source, "", (Edit(Span(at, at + 2), "Z"),), safe=True)
    assert fix is not None
    left, right = "a" * min(before, CONTEXT), "b" * min(behind, CONTEXT)
    assert fix.preview == ((f"{left}XY{right}",), (f"{left}Z{right}",))
    shown = excerpt(source, Span(at, at + 2))
    assert shown == Excerpt(f"{left}XY{right}", before - len(left) + 1, before > CONTEXT, behind > CONTEXT)


def _raise(*_: object, **__: object) -> list[Finding]:
    raise ZeroDivisionError("one by none")


def _half(title: Field) -> Iterator[Finding]:
    yield title.finding(f"`{title.text}`")
    raise ZeroDivisionError("one by none")


BROKEN: dict[str, Rule] = {
    "field": FieldRule(name="breaks", page="", terms=("title",), check=_raise),
    "half": FieldRule(name="breaks", page="", terms=("title",), check=_half),
    "silent": FieldRule(name="breaks", page="", terms=("title",), check=_half, silent_on=_raise),
    "paper": PaperRule(name="breaks", page="", terms=("title",), check=_raise),
    "silent-paper": PaperRule(name="breaks", page="", terms=("title",), check=_raise, silent_on=_raise),
    "asked": FieldRule(
        name="breaks",
        page="",
        terms=("title",),
        check=_raise,
        trigger=load_catalogue().rules["text-html-entity"].trigger,
    ),
    "collect": CorpusRule(name="breaks", page="", terms=("title",), collect=_raise, judge=_raise),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_rule_that_raises_is_told_and_the_run_goes_on(use: Callable[..., None], kind: str) -> None:
    use(BROKEN[kind])
    text = "- id: a\n  title: Tides &amp; guests.\n  publication_status: published\n- id: b\n  title: Ebb &amp; so.\n"
    text += "  publication_status: published\n"
    report = look(text, "a.yaml", replace(plan_for(), rules=("breaks", *plan_for().rules)))
    told = [one for one in report.diagnostics if one.rule == "internal-error"]
    assert [(one.region.line, one.record, one.pointer, one.severity) for one in told] == [
        (2, "a", "/title", Severity.ERROR),
        (5, "b", "/title", Severity.ERROR),
    ]
    assert told[0].message == "rule `breaks` failed on this record (ZeroDivisionError): please report it"
    assert report.internal_errors == 2
    assert "one by none" in report.traces[0]
    assert sum(one.rule == "title-full-stop" for one in report.diagnostics) == 2
    assert sum(one.rule == "breaks" for one in report.diagnostics) == (2 if kind == "half" else 0)


def test_a_rule_that_raises_while_judging_is_told(use: Callable[..., None], tmp_path: Path) -> None:
    def collect(paper: Paper) -> Iterator[Claim]:
        yield Claim("same", ("title",))

    def half(facts: Sequence[Fact]) -> Iterator[Verdict]:
        yield Verdict(facts[1], "seen before")
        raise ZeroDivisionError

    use(CorpusRule(name="breaks", page="", terms=("title",), collect=collect, judge=half))
    source = decode(f"{NATIVE}---\n{NATIVE}".encode(), "a.yaml")
    plan = replace(plan_for(), rules=("breaks", "title-full-stop"))
    report = gather([("a.yaml", lint(source, plan))], plan, lambda _: source)
    assert [(one.rule, one.region.line) for one in report.diagnostics] == [
        ("internal-error", 1),
        ("title-full-stop", 1),
        ("breaks", 6),
        ("title-full-stop", 6),
    ]
    assert report.internal_errors == 1


def test_a_rule_that_raises_while_it_is_asked_for_noted_claims_is_told(use: Callable[..., None]) -> None:
    def collect(paper: Paper) -> Iterator[Claim]:
        if paper.text("title") == "Foam":
            raise ZeroDivisionError
        yield Claim("same", ("title",))

    use(
        CorpusRule(
            name="breaks",
            page="",
            terms=("title",),
            keys=lambda papers: [["same"] for _ in papers],
            collect=collect,
            judge=lambda _: [],
        )
    )
    lines = [
        f'{{"id": "{title}", "title": "{title}", "publication_status": "published"}}' for title in ("Tide", "Foam")
    ]
    source = decode("\n".join(lines).encode(), "a.jsonl")
    plan = replace(plan_for(), rules=("breaks",))
    found = lint_source(source, plan).diagnostics
    assert [(one.rule, one.region.line, one.pointer, one.record) for one in found] == [
        ("internal-error", 2, "/title", "Foam")
    ]
    assert "rule `breaks` failed on this record (ZeroDivisionError)" in found[0].message
    report = gather([("a.jsonl", lint(source, plan))], plan, partial(reopen_in, source))
    assert report.internal_errors == 1
    assert "ZeroDivisionError" in report.traces[0]


def test_a_rule_that_raises_at_its_keys_is_told_once(use: Callable[..., None]) -> None:
    use(CorpusRule(name="breaks", page="", terms=("title",), keys=_raise, collect=_raise, judge=_raise))
    lines = [f'{{"id": "twin", "title": "{name}", "publication_status": "published"}}' for name in ("Tide", "Foam")]
    source = decode("\n".join(lines).encode(), "a.jsonl")
    plan = replace(plan_for(), rules=("breaks", "id-duplicate"))
    report = gather([("a.jsonl", lint(source, plan))], plan, partial(reopen_in, source))
    assert [(one.rule, one.region.line) for one in report.diagnostics] == [
        ("internal-error", 1),
        ("id-duplicate", 2),
        ("internal-error", 2),
    ]
    assert len(report.traces) == report.internal_errors == 2


def test_a_rule_that_gives_the_keys_of_too_few_records_is_told(use: Callable[..., None]) -> None:
    use(CorpusRule(name="breaks", page="", terms=("title",), keys=lambda _: [], collect=_raise, judge=_raise))
    source = decode(b'{"id": "eel", "title": "Tide", "publication_status": "published"}', "a.jsonl")
    report = gather([("a.jsonl", lint(source, replace(plan_for(), rules=("breaks",))))], plan_for(), lambda _: source)
    assert [(one.rule, one.region.line) for one in report.diagnostics] == [("internal-error", 1)]


@pytest.mark.parametrize("count", [3, 70])
def test_a_comment_for_the_file_counts_the_same_however_many_records_stand_before_it(count: int) -> None:
    twin = "id: same\ntitle: Tide\npublication_status: published\n"
    others = "".join(f"---\n{twin.replace('same', f'r{number}')}" for number in range(count))
    text = f"{twin}---\n{twin}{others}---\n# abslint: ignore-file[id-duplicate] known\n{twin.replace('same', 'x')}"
    found = lint_source(decode(text.encode(), "a.yaml"), plan_for()).diagnostics
    assert sum(one.rule == "id-duplicate" for one in found) == 1


def test_the_order_of_facts_changes_no_judgement() -> None:
    text = "".join(
        f"- {{id: r{n}, title: Tide, publication_status: published, doi: 10.1234/{n % 3}}}\n" for n in range(9)
    )
    source, plan = decode(text.encode(), "a.yaml"), plan_for()
    facts = lint(source, plan).facts
    found = judge(facts, plan, lambda _: source)
    assert [one.record for one in found if one.rule == "duplicate-doi"] == ["r3", "r4", "r5", "r6", "r7", "r8"]
    assert judge(reversed(facts), plan, lambda _: source) == found


def test_what_is_no_longer_there_is_told_at_its_line() -> None:
    plan = plan_for()
    address = Address("a.jsonl", 90, 7, 0, 6, "b", by_line=True)
    facts = [Fact("duplicate-doi", "k", address._replace(first_byte=0, first_line=1), ("doi",), ("x", "")),
             Fact("duplicate-doi", "k", address, ("doi",), ("x", ""))]  # fmt: skip

    def empty(_: Address) -> Source:
        return Source("a.jsonl", "")

    def gone(_: Address) -> Source:
        raise FileNotFoundError

    for reopen in (empty, gone):
        found = judge(facts, plan, reopen)
        assert [(one.region.line, one.record, one.value) for one in found] == [(7, "b", None)]


def sources() -> Iterator[Source]:
    for (_, path), text in RECOGNISED.items():
        yield decode(text.encode(), path)


def test_a_report_can_be_sent_away() -> None:
    plan = plan_for(load_catalogue().rules)
    sent = pickle.loads(pickle.dumps(plan))
    for source in sources():
        report = lint(source, plan)
        assert pickle.loads(pickle.dumps(report)) == report
        assert lint(pickle.loads(pickle.dumps(source)), sent) == report


def test_nothing_is_changed_by_looking() -> None:
    plan = plan_for(load_catalogue().rules)
    for source in sources():
        syntax = load_format({"md": "front_matter", "yml": "yaml", "txt": "portal_text"}.get(
            name := source.path.rpartition(".")[2], name))  # fmt: skip
        before = copy.deepcopy([getattr(item, "data", item) for item in syntax.read(source)])
        documents = list(syntax.read(source))
        held = replace(syntax, read=lambda _, documents=documents: iter(documents))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(import_module("abslint.engine.lint"), "format_in", lambda *_, held=held: held)
            first, second = lint(source, plan), lint(source, plan)
        assert [getattr(item, "data", item) for item in documents] == before
        assert first == second == lint(source, plan)


def test_today_reaches_the_rules() -> None:
    text = NATIVE + "dates: {published: 2027-07-01}\n"
    plan = plan_for()
    before = {one.rule for one in look(text, "a.yaml", plan).diagnostics}
    after = {one.rule for one in look(text, "a.yaml", replace(plan, today=date(2027, 7, 2))).diagnostics}
    assert "status-date-in-future" in before - after


ODD_VALUES = [
    "1e999",
    "-0",
    "9" * 400,
    '"\\ud800"',
    '"\\udfff \\ud83d\\ude00"',
    "[]",
    "{}",
    "null",
    "true",
    "[[[]]]",
    '""',
]


@pytest.mark.parametrize("value", ODD_VALUES)
@pytest.mark.parametrize("key", ["title", "volume", "keywords", "dates", "authors", "id"])
def test_odd_values_stop_nothing(value: str, key: str) -> None:
    known = {"title": '"Tides"', "publication_status": '"published"', "type": '"article-journal"', "language": '"en"'}
    text = "{" + ", ".join(f'"{name}": {text}' for name, text in {**known, key: value}.items()) + "}"
    report = lint_example(text, "a.json", plan_for(load_catalogue().rules))
    assert report.records == 1
    assert report.internal_errors == 0, report.traces
    assert pickle.loads(pickle.dumps(report)) == report
