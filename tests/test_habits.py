"""What most records of a type have is asked of the others, however they are read, and of nobody else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abslint.config import Config, Flags, make_plan
from abslint.decode import decode
from abslint.engine import lint
from abslint.engine.outlining import Outlining
from abslint.engine.records import Reading, records_of
from abslint.engine.seen import Seen
from abslint.formats import load_format
from abslint.knowledge.habits import LEAST, TOLD_WHEN_EMPTY, is_habit
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Problem, Severity
from abslint.model.paper import Paper
from abslint.model.plan import Ignore, Plan
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.runner import Run, read, run_units
from abslint.testing import plan_for

Record = dict[str, object]
Check = Callable[..., list[Diagnostic]]
HABITS = tuple(name for name, rule in load_catalogue().rules.items() if getattr(rule, "habit", ()))
PLAN = plan_for(HABITS)


def item(number: int, **other: object) -> Record:
    """An item of a CSL bibliography that has all that can be asked for; what is None is left out."""
    whole: Record = {
        "id": f"tide-{number}",
        "type": "article-journal",
        "title": f"Tide number {number}",
        "author": [{"family": "Marsh", "given": "Ida"}],
        "issued": {"date-parts": [[2020]]},
        "container-title": "Journal of Imagined Shores",
        "page": "11-19",
        "DOI": f"10.1234/tide.{number}",
        "abstract": "We watched the tide, and it watched us.",
        "keyword": "tide, pool",
        "language": "en",
        **{key.replace("_", "-"): value for key, value in other.items()},
    }
    return {key: value for key, value in whole.items() if value is not None}


def nine(*more: Record) -> list[Record]:
    """Nine whole items, and others."""
    return [*(item(number) for number in range(9)), *more]


def by_habit(found: list[Diagnostic]) -> list[tuple[str, str | None]]:
    return [(one.rule, one.record) for one in found if "unlike in" in one.message]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Checks files, given by their names with their records or text."""
    monkeypatch.chdir(tmp_path)

    def run(files: dict[str, object], plan: Plan = PLAN, jobs: int = 1) -> list[Diagnostic]:
        from abslint.discover import Unit

        for name, records in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(records if isinstance(records, str) else written(name, records), encoding="utf-8")
        return list(run_units([Unit(name, Path(name)) for name in files], plan, Run(jobs)).diagnostics)

    return run


def written(name: str, records: object) -> str:
    if name.endswith(".jsonl") and isinstance(records, list):
        return "".join(json.dumps(record) + "\n" for record in records)
    return json.dumps(records) if name.endswith(".json") else yaml.safe_dump_all(records, sort_keys=False)  # type: ignore[arg-type, no-any-return]


def test_every_rule_of_what_is_missing_knows_habits_but_that_of_the_status() -> None:
    missing = {name for name in load_catalogue().rules if name.startswith("missing-")}
    assert set(HABITS) == missing - {"missing-status"}


@pytest.mark.parametrize(("have", "of", "habit"), [(9, 10, True), (8, 10, True), (7, 10, False), (9, 9, False),
                                                   (80, 100, True), (79, 100, False), (0, 0, False)])  # fmt: skip
def test_a_habit_is_what_eight_in_ten_have_of_ten_at_the_least(have: int, of: int, habit: bool) -> None:
    assert is_habit(have, of) is habit


LACKING = {
    "missing-abstract": "abstract",
    "missing-authors": "author",
    "missing-container": "container-title",
    "missing-date": "issued",
    "missing-doi": "DOI",
    "missing-keywords": "keyword",
    "missing-language": "language",
}


POINTERS = {**{rule: f"/{key}" for rule, key in LACKING.items()}, "missing-date": "/issued/date-parts"}


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.yaml"])
@pytest.mark.parametrize("rule", LACKING)
def test_what_nine_in_ten_have_is_asked_of_the_tenth(check: Check, rule: str, name: str) -> None:
    lacking = item(9)
    del lacking[LACKING[rule]]
    (one,) = [one for one in check({name: nine(lacking)}) if "unlike in" in one.message]
    assert (one.rule, one.record, one.severity, one.pointer) == (rule, "tide-9", Severity.INFO, POINTERS[rule])
    assert one.message.endswith(", unlike in 9 of the 10 records of type `article-journal`")


def test_records_of_another_type_shape_or_bibliography_make_no_habit(check: Check) -> None:
    lacking = item(9, DOI=None)
    eight = nine()[:8]
    assert by_habit(check({"a.json": nine(lacking)})) == [("missing-doi", "tide-9")]
    assert by_habit(check({"a.json": [*eight, item(8, type="chapter"), lacking]})) == []
    assert by_habit(check({"a.json": [*eight, lacking], "b.json": nine()})) == []
    assert by_habit(check({"a.jsonl": [*eight, lacking], "b.jsonl": nine()})) == [("missing-doi", "tide-9")]
    assert by_habit(check({"a.json": [item(number, type="document") for number in range(9)]
                           + [item(9, type="document", DOI=None)]})) == []  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        {"abstract": None, "genre": "editorial"},  # its subtype never has one
        {"abstract": None, "title": "Erratum: Tide number 9"},
        {"abstract": None, "page": "11-13"},  # short as an editorial or a letter
        {"abstract": None, "page": "e30"},  # nobody can say how long it is
        {"abstract": None, "page": None},
        {"abstract": None, "keyword": None, "page": "11"},
        {"keyword": None, "title": "Erratum: Tide number 9"},
        {"author": None, "editor": [{"family": "Marsh"}]},
        {"container_title": None, "container_title_short": "J. Imag. Shores"},
        {"issued": None, "submitted": {"date-parts": [[2020]]}},
        {"DOI": None, "issued": {"date-parts": [[1999]]}},
        {"DOI": None, "PMID": "30000001"},
        {"DOI": None, "URL": "https://doi.org/10.1234/tide.9"},
        {"DOI": None, "status": "in press"},  # its status leaves it open
        {"DOI": ""},  # told as empty
        {"DOI": None, "D0I": "10.1234/tide.9"},  # told as misspelt
        {"language": "  "},
    ],
)
def test_what_a_paper_has_not_or_is_told_otherwise_is_no_lack(check: Check, other: Record) -> None:
    for name in ("a.json", "a.jsonl"):
        assert by_habit(check({name: nine(item(9, **other))})) == []


@pytest.mark.parametrize(
    "other",
    [
        {"page": "11-14"},
        {"page": "e11-e14"},
        {"page": None, "title": "Tide number 9: a systematic review"},
        {"page": None, "type": "thesis"},
    ],
)
def test_what_is_long_enough_is_asked_for_an_abstract(check: Check, other: Record) -> None:
    kind = {"type": other.get("type", "article-journal")}
    records = [*(item(number, **kind) for number in range(9)), item(9, abstract=None, **other)]
    assert by_habit(check({"a.json": records})) == [("missing-abstract", "tide-9")]


def test_a_short_paper_with_an_abstract_is_asked_for_keywords(check: Check) -> None:
    assert by_habit(check({"a.json": nine(item(9, keyword=None, page="11-12"))})) == [("missing-keywords", "tide-9")]


def test_no_doi_is_missed_in_ris_by_habit_but_other_things_are(check: Check) -> None:
    whole = "TY  - JOUR\nID  - {}\nTI  - Tide\nAU  - Marsh, Ida\nPY  - 2020\nJF  - Shores\nDO  - 10.1234/{}\nER  - \n"
    ten = [whole.format(f"tide-{number}", number) for number in range(10)]
    found = check(
        {"a.ris": "".join(ten[:9]) + ten[9].replace("DO  - 10.1234/9\n", "").replace("AU  - Marsh, Ida\n", "")}
    )
    assert by_habit(found) == [("missing-authors", "tide-9")]


@pytest.mark.parametrize(
    ("tags", "asked"),
    [
        ("SP  - 11\nEP  - 19\n", True),
        ("SP  - 1211\nEP  - 9\n", True),  # the end of the last page only: nine pages
        ("SP  - 11-19\n", True),
        ("SP  - 11\nEP  - 13\n", False),
        ("SP  - 11\n", False),
        ("SP  - e30\n", False),
        ("SP  - 11-19\nEP  - 19\n", False),  # nobody can say
        ("SP  - 11\nEP  - 19\nM3  - Letter\n", False),
        ("SP  - 11\nEP  - 19\nM3  - Article\n", True),
        ("", False),
    ],
)
def test_in_ris_a_paper_is_as_long_as_its_two_tags_say(check: Check, tags: str, asked: bool) -> None:
    whole = "TY  - JOUR\nID  - tide-{}\nTI  - Tide\nAU  - Marsh, Ida\nAB  - We watched the tide.\nER  - \n"
    ten = "".join(whole.format(number) for number in range(9))
    lacking = whole.format(9).replace("AB  - We watched the tide.\n", tags)
    assert by_habit(check({"a.ris": ten + lacking})) == ([("missing-abstract", "tide-9")] if asked else [])


def native(number: int, **other: object) -> Record:
    return {
        "id": f"tide-{number}",
        "title": f"Tide number {number}",
        "type": "article-journal",
        "language": "en",
        "publication_status": "published",
        "date": "2020",
        "authors": ["Marsh, Ida"],
        "container": {"title": "Journal of Imagined Shores"},
        "abstract": "We watched the tide, and it watched us.",
        "identifiers": {"doi": f"10.1234/tide.{number}"},
        "keywords": ["tide"],
        **other,
    }


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
def test_a_native_record_is_asked_by_habit_for_what_its_type_leaves_open(check: Check, name: str) -> None:
    nine = [native(number) for number in range(9)]
    found = check({name: [*nine, native(9, keywords=[], identifiers={}, authors=[])]})
    assert by_habit(found) == [("missing-keywords", "tide-9")]
    told = {one.rule for one in found if one.rule.startswith("missing-")}
    assert told == {"missing-keywords", "missing-doi", "missing-authors"}
    books = [{**record, "type": "book"} for record in nine]
    found = check({name: [*books, native(9, type="book", identifiers={}, container={})]})
    assert by_habit(found) == [("missing-doi", "tide-9")]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_one_switch_serves_for_both(check: Check, name: str) -> None:
    files = {name: nine(item(9, DOI=None))}
    waived = Ignore(rules=("missing-doi",), record="tide-9")
    assert by_habit(check(files, replace(PLAN, severities={"missing-doi": Severity.ERROR}))) != []
    assert check(files, replace(PLAN, severities={"missing-doi": Severity.ERROR}))[0].severity is Severity.ERROR
    assert check(files, replace(PLAN, per_file_ignores=(("a.*", ("missing-doi",)),))) == []
    assert check(files, replace(PLAN, ignores=(waived,))) == []
    assert by_habit(check(files, replace(PLAN, ignores=(replace(waived, record="tide-8"),)))) != []
    assert check(files, replace(PLAN, rules=tuple(set(PLAN.rules) - {"missing-doi"}))) == []
    assert check(files, replace(PLAN, habits=False)) == []


def test_habits_are_left_out_with_what_concerns_several_records() -> None:
    day, catalogue = PLAN.today, load_catalogue()
    assert make_plan(Config(), Flags(), catalogue, day).habits
    assert not make_plan(Config(), Flags(no_corpus=True), catalogue, day).habits
    assert not make_plan(replace(Config(), corpus=False), Flags(), catalogue, day).habits


@pytest.mark.parametrize(
    "mark",
    [
        "# abslint: ignore-record[missing-doi] none\nid: tide-9\n",
        "id: tide-9\ntitle: Tide number 9  # abslint: ignore[missing-doi] none\n",
    ],
)
def test_an_ignore_comment_silences_it_and_is_used(check: Check, mark: str) -> None:
    lacking = {key: value for key, value in item(9, DOI=None).items() if f"\n{key}:" not in f"\n{mark}"}
    for comment, wanted in ((mark, []), (mark.replace("abslint", "other"), [("missing-doi", "tide-9")])):
        text = yaml.safe_dump_all(nine(), sort_keys=False) + "---\n" + comment + yaml.safe_dump(lacking)
        found = check({"a.yaml": text})
        assert by_habit(found) == wanted
        assert "unused-ignore" not in {one.rule for one in found}


def test_lines_whose_encoding_was_guessed_give_the_same(check: Check, tmp_path: Path) -> None:
    records = nine(item(9, DOI=None, title="Flut über Föhr"))
    wanted = check({"a.jsonl": records})
    (tmp_path / "a.jsonl").write_bytes(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode("cp1252")
    )
    from abslint.discover import Unit

    found = run_units([Unit("a.jsonl", Path("a.jsonl"))], PLAN, Run(1)).diagnostics
    assert by_habit(list(found)) == by_habit(wanted) != []


def test_an_empty_value_that_nobody_tells_is_a_lack(check: Check) -> None:
    for name in ("a.json", "a.jsonl"):
        found = check({name: nine(item(9, container_title="", language=""))})
        assert by_habit(found) == [("missing-container", "tide-9"), ("missing-language", "tide-9")]
        assert {one.pointer for one in found} == {"/container-title", "/language"}
        assert by_habit(check({name: nine({**item(9), "container-title": None})})) == []  # it says that there is none


def test_what_is_told_when_empty_is_what_that_rule_says() -> None:
    from abslint.rules.source.empty_field import OWN

    assert {*OWN} - {"title"} == TOLD_WHEN_EMPTY


VALUES = st.sampled_from(
    [
        *(None, "", " ", "x", 0, 1, True, [], {}, [""], ["x"], [{}], {"x": ""}, {"title": ""}, {"title": "x"}),
        *({"doi": "10.1234/x"}, {"doi": []}, {"published": "2020"}, {"raw": ""}),
    ]
)
KEYS = st.sampled_from(
    "abstract authors author editors container journal container-title identifiers doi DOI keywords keyword language "
    "dates date issued subtype year".split()
)
KINDS = st.sampled_from(["article-journal", "book", "article", "document", " ", "", 3, [], ["book"], {"a": 1}, None])
ODD = st.builds(lambda kind, rest: {"type": kind, "title": "Tide", **rest}, KINDS, st.dictionaries(KEYS, VALUES))
PROFILES = st.sampled_from(["native", "csl-json", "plain", "hugo", "pure-page"])


@settings(max_examples=150, deadline=None)
@given(
    records=st.lists(ODD, max_size=12), profile=st.sampled_from(["native", "csl-json", "plain", "hugo", "pure-page"])
)
def test_signs_tell_of_each_record_what_its_places_do(records: list[Record], profile: str) -> None:
    lens = prepare(PLAN).lens(load_profile(profile))
    source = decode("".join(json.dumps(record) + "\n" for record in records).encode(), "a.jsonl")
    documents = [one for one in load_format("jsonl").read(source) if not isinstance(one, Problem)]
    outlining, papers = Outlining(), [Paper(one.data, (), one, lens.profile) for one in documents]
    records_seen = [Seen(source, paper, number) for number, paper in enumerate(papers)]
    outlining.enter(records_seen, range(len(papers)), prepare(PLAN))
    outlines = [lens.outliner.outline(paper, "a.jsonl") for paper in papers]
    found = outlining.end()
    assert found.counts == Counter(outlines)
    for outline, owners in found.owners.items():
        assert owners == [number for number, one in enumerate(outlines) if one == outline]
        assert outline.lacks
    for paper, outline in zip(papers, outlines, strict=True):
        for run in lens.habits:
            assert run.rule.name in outline.lacks or not list(run.collect(paper)), "what is claimed is counted"


FEW = st.lists(st.tuples(st.sampled_from(["a.jsonl", "b.jsonl", "c.yaml", "d.json"]),
                         st.sampled_from([item, native]), st.sampled_from(["article-journal", "book"]),
                         st.sets(st.sampled_from(["abstract", "DOI", "keyword", "keywords", "language", "identifiers",
                                                  "author"]), max_size=2)), min_size=10, max_size=40)  # fmt: skip


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(drawn=FEW, size=st.integers(200, 3000))
def test_processes_and_slices_find_the_same_habits(
    check: Check, monkeypatch: pytest.MonkeyPatch, drawn: list[Any], size: int
) -> None:
    files: dict[str, object] = {}
    for number, (name, make, kind, lacks) in enumerate(drawn):
        record = {key: value for key, value in make(number).items() if key not in lacks}
        if number % 5:  # or nothing would be a habit
            record = make(number)
        files.setdefault(name, []).append({**record, "type": kind})  # type: ignore[attr-defined]
    monkeypatch.setattr(read, "SLICE", 1 << 22)
    wanted = check(files)
    monkeypatch.setattr(read, "SLICE", size)
    for jobs in (1, 2):
        found = check(files, jobs=jobs)
        assert [(one.path, one.record_index, one.rule, one.message, one.region) for one in found] == [
            (one.path, one.record_index, one.rule, one.message, one.region) for one in wanted
        ]


@pytest.mark.parametrize("size", [200, 1000, 5000])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_habit_is_found_across_slices_and_at_the_right_lines(
    check: Check, monkeypatch: pytest.MonkeyPatch, size: int, jobs: int
) -> None:
    dump = [native(number, type="book") for number in range(40)]
    for number in (3, 21, 39):
        dump[number]["identifiers"] = {}
    items = [item(number) for number in range(20)]
    items[11] = item(11, language=None)
    monkeypatch.setattr(read, "SLICE", size)
    found = [one for one in check({"a.jsonl": dump, "b.jsonl": items}, jobs=jobs) if "unlike in" in one.message]
    assert [(one.path, one.record_index, one.region.line, one.record, one.rule) for one in found] == [
        *(("a.jsonl", number, number + 1, f"tide-{number}", "missing-doi") for number in (3, 21, 39)),
        ("b.jsonl", 11, 12, "tide-11", "missing-language"),
    ]
    assert "unlike in 37 of the 40 records of type `book`" in found[0].message


def test_a_clean_dump_is_counted_and_nobody_is_kept() -> None:
    text = "".join(json.dumps(native(number)) + "\n" for number in range(LEAST))
    outlines = lint(decode(text.encode(), "a.jsonl"), PLAN).outlines
    assert list(outlines.counts.values()) == [LEAST]
    assert not outlines.owners
    assert not lint(decode(text.encode(), "a.jsonl"), replace(PLAN, habits=False)).outlines.counts


def test_an_entry_of_a_list_on_a_line_belongs_to_its_file() -> None:
    syntax = load_format("jsonl")
    source = decode((json.dumps(nine()) + "\n").encode(), "a.jsonl")
    lens = prepare(PLAN).lens(load_profile("csl-json"))
    find = partial(records_of, format_name="jsonl", chosen=None, entry=None, must=None)
    reading = Reading(source, syntax, find)
    for document in reading:
        assert not isinstance(document, Problem)
        for number, record in enumerate(find(document)):
            paper = reading.paper(record, document, number)
            assert lens.outliner.outline(paper, "a.jsonl").kind.home == ("a.jsonl" if paper.local else "")
