"""What holds for every record, in whatever syntax it is written: places, fixes, slices, company, engines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.discover import Unit
from abslint.engine import lint
from abslint.engine.check import check_record
from abslint.engine.records import records_of
from abslint.fixer import fix
from abslint.formats import format_for
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Problem, Proposal
from abslint.model.format import Document
from abslint.model.paper import Paper
from abslint.model.plan import Ignore
from abslint.model.rule import ACROSS
from abslint.model.source import Source
from abslint.model.span import Pointer
from abslint.prepare import prepare
from abslint.rules import load_catalogue
from abslint.runner import Run, groups, read, read_unit, run_units
from abslint.testing import plan_for
from abslint.triage import has_re2

Record = dict[str, object]
PLAN = plan_for()
ALL = plan_for(load_catalogue().rules)
ALONE = replace(ALL, rules=tuple(n for n, rule in load_catalogue().rules.items() if not isinstance(rule, ACROSS)))

TITLES = ["Tides &amp; guests.", "Fog", " Ebb  and\u00a0flood ", "[Über die Flut]", "TIDES OF THE NORTH SEA",
          "A 😀 &lt;i&gt;gull", "Sa\u00adlt\u200b marsh.", "It's “quoted”: #1 \\ 'x'", "Ebb<br>flow", "no",
          "2020", "Silt\ttab"]  # fmt: skip
STATUSES = ["published", "Published", "publshed", "in press", "epub", "Published - Feb 1 2020", "yes"]
LANGUAGES = ["en", "English", "eng", "en_us", "EN", "no", "Klingonese", "en; de"]
DATES = ["2020-02-01", "2020-2-1", "03/04/2020", "1 Feb 2020", "2020-02-31", "n.d.", "2020", "2020~"]
DOIS = ["10.1234/tide.1", "https://doi.org/10.1234/tide.2", "doi:10.1234/Tide.3.", "10.1234/tide.1 ", "TBD", "n/a"]
KEYWORDS = ["*crab", "• ebb", "fog", "Fog", "gull;", "tidal pool, marsh, ebb", "1. silt", "Crabs/physiology", "", "é*"]
TEXTS = [
    "Abstract: We watched a pool &amp; its guests.\nCrabs came at dusk.",
    "BACKGROUND: Fog is wet. METHODS: We stood in it. RESULTS: We were wet. CONCLUSIONS: Fog is wet.",
    "Some  words \u00a0 here. © 2020 Imagined Press. All rights reserved.",
    "Gulls\u2028and\u00adterns <b>cry</b> at caf\u00c3\u00a9s. " * 4,
    "Plain text that says little and is right, though \"quoted\" and 'quoted' again: 50 % # no comment.",
]
OPTIONAL: dict[str, st.SearchStrategy[object]] = {
    "id": st.sampled_from(["tide-1", "Tide 2", "3"]),
    "type": st.sampled_from(["article-journal", "Article", "thesis"]),
    "language": st.sampled_from(LANGUAGES),
    "dates": st.fixed_dictionaries({}, optional={k: st.sampled_from(DATES) for k in ("published", "accepted", "epub")}),
    "identifiers": st.fixed_dictionaries({}, optional={"doi": st.sampled_from(DOIS), "pmid": st.just("PMID: 123")}),
    "keywords": st.lists(st.sampled_from(KEYWORDS), max_size=5),
    "abstract": st.sampled_from(TEXTS),
    "volume": st.sampled_from(["12", "Vol. 3", "", "012"]),
    "pages": st.sampled_from(["1-9", "1–9", "pp. 1--9", "e12"]),
    "authors": st.lists(
        st.sampled_from([{"family": "Marsh", "given": "Ida"}, {"literal": "Gull &amp; Co"}]), max_size=2
    ),
    "note": st.text(st.sampled_from("ab é\"'\\#:&;*-\n\t“😀"), max_size=12),
}
RECORDS = st.fixed_dictionaries(
    {"title": st.sampled_from(TITLES), "publication_status": st.sampled_from(STATUSES)}, optional=OPTIONAL
)


def in_yaml(style: str | None, flow: bool = False) -> Callable[[Record], str]:
    return lambda record: yaml.dump(record, sort_keys=False, allow_unicode=True, default_style=style,
                                    default_flow_style=flow, width=60)  # fmt: skip


def in_toml(record: Record) -> str:
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in record.items())


def toml_value(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml_value(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def fenced(fence: str, write: Callable[[Record], str]) -> Callable[[Record], str]:
    return lambda record: f"{fence}\n{write(record)}{fence}\n\nThe body, title: untouched.\n"


WRITERS: dict[str, tuple[str, Callable[[Record], str]]] = {
    "yaml": ("a.yaml", in_yaml(None)),
    "flow": ("a.yaml", in_yaml(None, flow=True)),
    "double": ("a.yaml", in_yaml('"')),
    "single": ("a.yaml", in_yaml("'")),
    "literal": ("a.yaml", in_yaml("|")),
    "folded": ("a.yaml", in_yaml(">")),
    "json": ("a.json", lambda record: json.dumps(record, indent=2, ensure_ascii=False) + "\n"),
    "escaped": ("a.json", json.dumps),
    "jsonl": ("a.jsonl", lambda record: json.dumps(record, ensure_ascii=False) + "\n"),
    "front": ("a.md", fenced("---", in_yaml(None))),
    "toml": ("a.md", fenced("+++", in_toml)),
    "crlf": ("a.yaml", lambda record: in_yaml(None)(record).replace("\n", "\r\n")),
}
SPELLED = st.sampled_from(sorted(WRITERS))


def written(record: Record, how: str) -> Source:
    path, write = WRITERS[how]
    return decode(write(record).encode(), path)


def documents(source: Source) -> list[Document]:
    syntax = format_for(source.path, source.text)
    assert syntax is not None
    return [item for item in syntax.read(source) if not isinstance(item, Problem)]


def papers(source: Source) -> Iterator[Paper]:
    syntax = format_for(source.path, source.text)
    for document in documents(source):
        for one in records_of(document, syntax.name if syntax else "", None, None, None):
            yield Paper(one.data, one.base, document, one.profile)


def reached(data: object, pointer: Pointer) -> object:
    for step in pointer:
        data = data[step]  # type: ignore[index]
    return data


def unspelled(source: Source, whole: int, spelled: str) -> str:
    """What a piece of a scalar says, by other people's readers; white space is left to the formats' own tests."""
    quote = source.text[whole - 1]
    if quote == '"':
        spelled = (
            yaml.safe_load(f'"{spelled}"') if source.path.endswith("yaml") else json.loads(f'"{spelled}"', strict=False)
        )
    elif quote == "'":
        spelled = spelled.replace("''", "'")
    return re.sub(r"\s+", "", spelled)


@settings(max_examples=150)
@given(RECORDS, SPELLED)
def test_a_finding_points_at_what_it_speaks_of(record: Record, how: str) -> None:
    source = written(record, how)
    told = {(one.rule, one.message, one.span) for one in lint(source, ALONE).diagnostics}
    for paper in papers(source):
        for finding in check_record(paper, prepare(ALONE), None).found:
            try:
                value = reached(paper.data, finding.pointer)
            except LookupError:
                continue
            if finding.on_key or not isinstance(value, str):
                continue
            start, end = finding.part or (0, len(value))
            span = paper.document.locate(paper.base + finding.pointer, finding.part)
            assert (finding.rule, finding.message, span) in told
            place = paper.document.locate(paper.base + finding.pointer).start
            said = unspelled(source, place, source.text[span.start : span.end])
            assert said == re.sub(r"\s+", "", value[start:end]), (finding, source.text)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(record=RECORDS, how=SPELLED)
@example(
    record={"title": "Tides", "type": "book", "abstract": "We count. © 2020 Some Press.", "note": "\n"},
    how="folded",
)
def test_fixing_twice_is_fixing_once_and_touches_nothing_else(unsafe: bool, record: Record, how: str) -> None:
    source = written(record, how)
    with pytest.MonkeyPatch.context() as patch:
        touched = watch(patch)
        once = fix(source, ALONE, unsafe)
    assert once.report.internal_errors == 0, [one.message for one in once.report.diagnostics]
    twice = fix(decode(once.source.text.encode(), source.path), ALONE, unsafe)
    assert not twice.changed, (source.text, once.source.text, twice.source.text)
    assert twice.report.diagnostics == once.report.diagnostics
    before, after = (dict(documents(one)[0].data) for one in (source, once.source))  # type: ignore[call-overload]
    for key in (before.keys() | after.keys()) - touched:
        assert before.get(key) == after.get(key), key
    if "yaml" in source.path and how != "flow":
        old, new = blocks(source.text), blocks(once.source.text)
        for key in before.keys() - touched:
            assert old[key] == new[key]
        assert source.text.endswith("\n...\n") == once.source.text.endswith("\n...\n")
    if not once.applied:
        assert once.source.text == source.text
    if source.path == "a.md":
        assert once.source.text.endswith("\n\nThe body, title: untouched.\n")
    assert once.source.text.count("\r\n") in (0, once.source.text.count("\n"))


def watch(patch: pytest.MonkeyPatch) -> set[str]:
    """The top-level keys that proposals want to change."""
    place = import_module("abslint.engine.place")
    real, touched = place.spell_proposal, set()

    def spell(seen: object, proposal: Proposal | None) -> object:
        for change in proposal.changes if proposal else ():
            touched.add(change.pointer[0])
            if hasattr(change, "key"):
                touched.add(change.key)
        return real(seen, proposal)

    patch.setattr(place, "spell_proposal", spell)
    return touched


def blocks(text: str) -> dict[str, str]:
    """The text of each top-level key of a YAML mapping in block style, without the mark of the document's end, before
    which a new key goes."""
    text = re.sub(r"(?<=\n)\.\.\.\n\Z", "", text)
    pieces = (re.match(r"[\"']?(\w+).*", piece, re.DOTALL) for piece in re.split(r"(?m)^(?=[\"']?\w)", text))
    return {piece[1]: piece[0] for piece in pieces if piece}


@settings(max_examples=60)
@given(RECORDS, st.booleans())
def test_comments_survive_fixes(record: Record, unsafe: bool) -> None:
    lines = []
    for number, (key, value) in enumerate(record.items()):
        lines.append(f"# over {number}\n{key}: {json.dumps(value, ensure_ascii=False)}  # behind {number}\n")
    text = "".join(lines)
    fixed = fix(decode(text.encode(), "a.yaml"), ALONE, unsafe)
    left = dict(documents(fixed.source)[0].data)  # type: ignore[call-overload]
    kept = re.findall(r"# (?:over|behind) \d+", fixed.source.text)
    for number, key in enumerate(record):
        wanted = [f"# over {number}", f"# behind {number}"] if key in left or not unsafe else []
        assert [mark for mark in wanted if mark in kept] == wanted
    assert kept == sorted(kept, key=lambda mark: (int(mark.split()[-1]), mark.startswith("# b")))


def essence(one: Diagnostic) -> tuple[object, ...]:
    """What is said, wherever it stands. The value of a list or mapping is its text, which depends on the layout."""
    value = None if (one.value or "")[:1] in ("[", "{") else one.value
    return one.rule, one.pointer, one.message, value, one.severity, one.note, one.fix and (one.fix.title, one.fix.safe)


@settings(max_examples=40)
@given(st.lists(RECORDS, min_size=1, max_size=5))
def test_company_changes_nothing(records: list[Record]) -> None:
    """Records linted together give what each gives alone; in JSON Lines even the columns are the same."""
    lines = [json.dumps(record) + "\n" for record in records]
    alone = [lint(decode(line.encode(), "a.jsonl"), ALONE).diagnostics for line in lines]
    together = lint(decode("".join(lines).encode(), "a.jsonl"), ALONE)
    assert together.records == len(records)
    for number, wanted in enumerate(alone):
        found = [one for one in together.diagnostics if one.record_index == number]
        assert [essence(one) for one in found] == [essence(one) for one in wanted]
        assert [one.region for one in found] == [
            one.region._replace(line=number + 1, end_line=number + 1) for one in wanted
        ]
    listed = lint(decode(json.dumps(records, indent=1).encode(), "a.json"), ALONE)
    one_line = [sorted(map(repr, map(essence, found))) for found in alone]
    for number, wanted in enumerate(one_line):
        found = [one for one in listed.diagnostics if one.record_index == number]
        assert sorted(map(repr, map(essence, found))) == wanted
    several = lint(decode(yaml.dump_all(records, sort_keys=False).encode(), "a.yaml"), PLAN)
    assert several.records == len(records)


@pytest.mark.skipif(not has_re2(), reason="extra `fast`")
@settings(max_examples=60)
@given(RECORDS, SPELLED)
def test_triage_engines_agree(record: Record, how: str) -> None:
    source = written(record, how)
    wanted = lint(source, replace(ALL, triage="off"))
    for engine in ("python", "re2", "auto"):
        assert lint(source, replace(ALL, triage=engine)) == wanted


MUTE = {"title": "Fog", "type": "Article", "publication_status": "published"}
"""Lacks what most others have: that is told by them, and of no record alone."""


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(records=st.lists(RECORDS, min_size=2, max_size=8), size=st.integers(1, 1500))
@example(records=[*[{**MUTE, "abstract": "Plain text."}] * 4, MUTE], size=99)
def test_processes_and_slices_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, records: list[Record], size: int
) -> None:
    monkeypatch.chdir(tmp_path)
    units = []
    for number, record in enumerate(records):
        path, write = WRITERS[sorted(WRITERS)[number % len(WRITERS)]]
        file = tmp_path / f"{number}{path}"
        file.write_bytes(write(record).encode())
        units.append(Unit(file.name, file))
    file = tmp_path / "z.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    units.append(Unit(file.name, file))
    monkeypatch.setattr(read, "SLICE", 1 << 20)
    together = run_units(units, replace(ALL, habits=False), Run(1)).diagnostics
    for unit in units:
        alone = lint(read_unit(unit), ALL)
        assert alone.diagnostics == [one for one in together if one.path == unit.path and not is_corpus(one)]
    wanted = run_units(units, ALL, Run(1))
    if records[-1] is MUTE:
        assert {"missing-abstract"} <= {one.rule for one in wanted.diagnostics} - {one.rule for one in together}
    monkeypatch.setattr(read, "SLICE", size)
    monkeypatch.setattr(read, "TEXT_TOGETHER", size)
    for jobs in (1, 2):
        found = run_units(units, ALL, Run(jobs))
        assert (found.records, found.files) == (wanted.records, wanted.files)
        assert [strip(one) for one in found.diagnostics] == [strip(one) for one in wanted.diagnostics]


TWINS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["Tides of the northern shore", "Fog over the southern shore"]),
        "publication_status": st.just("published"),
        "type": st.sampled_from(["article-journal", "thesis"]),
        "keywords": st.sampled_from([["fog"], ["Fog"], ["fog", "ebb"]]),
        "language": st.sampled_from(["en", "eng"]),
    },
    optional={
        "id": st.sampled_from(["tide-1", "Tide-1"]),
        "identifiers": st.sampled_from([{"doi": "10.1234/tide.1"}, {"doi": "https://doi.org/10.1234/tide.1"}]),
        "authors": st.just([{"family": "Marsh", "given": "Ida"}]),
        "dates": st.just({"published": "2020-02-01"}),
    },
)
SIGNS = st.sampled_from(["", "", "", "# abslint: ignore-file[duplicate-doi, keyword-variant] known\n"])
OFF = replace(
    ALL,
    per_file_ignores=(("1*", ("duplicate-doi", "keyword-variant")),),
    ignores=(Ignore(("duplicate-record", "code-system-mixed"), files=("2*",)),),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(files=st.lists(st.tuples(st.lists(TWINS, min_size=1, max_size=3), SIGNS), min_size=2, max_size=6))
def test_files_read_together_are_told_as_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[tuple[list[Record], str]]
) -> None:
    """Of files read together notes are taken, of one alone facts: of one or more records, with comments and waivers."""
    monkeypatch.chdir(tmp_path)
    units = []
    for number, (records, sign) in enumerate(files):
        file = tmp_path / f"{number}.yaml"
        data = records if len(records) > 1 else records[0]
        file.write_text(sign + yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        units.append(Unit(file.name, file))
    with monkeypatch.context() as patched:
        patched.setattr(groups, "GROUP", 1)
        wanted = run_units(units, OFF, Run(1))
    assert run_units(units, OFF, Run(1)) == wanted


def is_corpus(one: Diagnostic) -> bool:
    return isinstance(load_catalogue().rules[one.rule], ACROSS)


def strip(one: Diagnostic) -> Diagnostic:
    """Without offsets, which count from the slice's beginning."""
    made = one.fix and one.fix._replace(edits=tuple(edit._replace(span=one.span) for edit in one.fix.edits))
    zero = one.span._replace(start=0, end=0)
    if made:
        made = made._replace(edits=tuple(edit._replace(span=zero) for edit in made.edits))
    return one._replace(span=zero, fix=made)
