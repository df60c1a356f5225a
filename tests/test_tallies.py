"""Tallies: spellings counted over all records, told once, the same however the records are cut up."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abslint.discover import Unit
from abslint.engine import TallyStore
from abslint.model.diagnostic import Address, Report, Spelling, Tallies
from abslint.model.paper import Paper
from abslint.model.plan import Ignore, Plan
from abslint.model.rule import TallyRule, Variant
from abslint.rules import load_catalogue
from abslint.runner import read
from abslint.runner.drive import Run, run_units
from abslint.testing.examples import plan_for

NATIVE = {"type": "article-journal", "language": "en", "publication_status": "published"}
TALLIES = ("keyword-variant", "container-variant", "code-system-mixed", "author-variant")
PLAN = replace(plan_for(), rules=TALLIES)


def record(number: int, *keywords: str, **more: object) -> dict[str, object]:
    return {"id": f"r{number}", "title": f"Tide number {number}", **NATIVE, "keywords": [*keywords], **more}


def lines(*records: dict[str, object]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)


def run(folder: Path, plan: Plan = PLAN, jobs: int = 1) -> Report:
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return run_units([Unit(file.name, file) for file in files], plan, Run(jobs))


def told(report: Report) -> list[tuple[object, ...]]:
    assert not report.errors
    return [
        (one.rule, one.path, one.region, one.record, one.record_index, one.pointer, one.message, one.related)
        for one in report.diagnostics
    ]


def brief(report: Report) -> list[tuple[str, str, int, str]]:
    return [(one.rule, one.path, one.region.line, one.pointer) for one in report.diagnostics]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


TERMS = st.sampled_from(["eye tracking", "eye-tracking", "Eye-Tracking", "GitHub", "Github", "tides", "wéll being"])
NAMES = st.sampled_from(["Tide Pools", "tide pools", "The Tide Pools", "Road Acoustics"])
ISSNS = st.sampled_from(["2049-3630", "0378-5955", "1476-4687"])
ORCID = "0000-0001-5109-3700"
RECORDS = st.fixed_dictionaries(
    {
        "keywords": st.lists(TERMS, max_size=3),
        "container": st.fixed_dictionaries({"title": NAMES, "issn": ISSNS | st.just({"print": "2049-3630"})}),
        "language": st.sampled_from(["en", "eng", "en_US", "English", "gsw"]),
        "identifiers": st.fixed_dictionaries(
            {"doi": st.sampled_from(["10.1234/a", "https://doi.org/10.1234/b", "doi:10.1234/c"])}
        ),
        "dates": st.fixed_dictionaries({"published": st.sampled_from(["2020", "2020-02-01", "1 Feb 2020"])}),
        "authors": st.lists(
            st.fixed_dictionaries({"family": st.sampled_from(["Marsh", "Reef"]), "orcid": st.just(ORCID)}), max_size=1
        ),
    }
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(made=st.lists(RECORDS, min_size=2, max_size=9), size=st.integers(1, 900))
def test_slices_processes_and_triage_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: list[dict[str, object]], size: int
) -> None:
    monkeypatch.chdir(tmp_path)
    records = [{"id": f"r{n}", "title": f"Tide {n}", **NATIVE, **one} for n, one in enumerate(made)]
    (tmp_path / "a.yaml").write_text(json.dumps(records[0]), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(lines(*records), encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps(records[1:3], indent=1), encoding="utf-8")
    wanted = told(run(tmp_path))
    for triage in ("off", "gate"):
        assert told(run(tmp_path, replace(PLAN, triage=triage))) == wanted
    monkeypatch.setattr(read, "SLICE", size)
    assert told(run(tmp_path)) == wanted
    assert sorted(map(str, told(run(tmp_path, jobs=2)))) == sorted(map(str, wanted))
    monkeypatch.undo()


def test_the_first_place_of_the_rare_spelling_is_told_with_both_counts(here: Path) -> None:
    usual = [record(n, "eye tracking") for n in range(6)]
    rare = [record(n, "tides", "eye-tracking") for n in (6, 7)]
    (here / "a.jsonl").write_text(lines(*usual[:3], rare[0], *usual[3:], rare[1]), encoding="utf-8")
    (one,) = run(here).diagnostics
    assert (one.rule, one.region.line, one.record, one.record_index) == ("keyword-variant", 4, "r6", 3)
    assert (one.pointer, one.value) == ("/keywords/1", "eye-tracking")
    assert one.message == "keyword `eye-tracking` (2 times) is mostly `eye tracking` (6 times)"
    assert [(other.region.line, other.record) for other in one.related] == [(1, "r0")]


def test_files_are_compared_and_bibliographies_are_not(here: Path) -> None:
    for n, keyword in enumerate(["eye tracking", "eye tracking", "eye-tracking"]):
        (here / f"{n}.yaml").write_text(json.dumps(record(n, keyword)), encoding="utf-8")
    assert brief(run(here)) == [("keyword-variant", "2.yaml", 1, "/keywords/0")]
    item = {"type": "article-journal", "title": "Tide", "container-title": "Tides", "issued": {"date-parts": [[2020]]}}
    for n, language in enumerate(["en-US", "en-GB", "en_US"]):
        (here / f"{n}.yaml").unlink()
        (here / f"{n}.json").write_text(json.dumps([{"id": f"t{n}", **item, "language": language}]), encoding="utf-8")
    assert not run(here).diagnostics
    every = [{"id": f"t{n}", **item, "language": tag} for n, tag in enumerate(["en-US", "en-GB", "en_US"])]
    (here / "all.json").write_text(json.dumps(every), encoding="utf-8")
    assert brief(run(here)) == [("code-system-mixed", "all.json", 1, "/language")]


PAGE = (
    "id: r{n}\ntitle: Tide {n}\ntype: article-journal\nlanguage: en\npublication_status: published\nkeywords: [{word}]"
)


@pytest.mark.parametrize("comment", ["record", "line", "file", "last"])
def test_what_is_ignored_is_not_counted(here: Path, comment: str) -> None:
    texts = [PAGE.format(n=n, word="eye tracking") for n in range(4)]
    rare = PAGE.format(n=8, word="eye-tracking")
    ignore = "# abslint: ignore[keyword-variant] known"
    ignored = {
        "record": f"# abslint: ignore-record[keyword-variant] known\n{rare}",
        "line": f"{rare} {ignore}",
        "file": f"# abslint: ignore-file[keyword-variant] known\n{rare}",
        "last": f"{rare}\n# abslint: ignore-record[keyword-variant] known",
    }[comment]
    (here / "a.yaml").write_text("\n---\n".join(texts) + "\n", encoding="utf-8")
    (here / "b.yaml").write_text(ignored + "\n", encoding="utf-8")
    assert not run(here).diagnostics
    (here / "c.yaml").write_text(rare.replace("r8", "r9") + "\n", encoding="utf-8")
    assert brief(run(here)) == [("keyword-variant", "c.yaml", 6, "/keywords/0")]
    assert "(once)" in run(here).diagnostics[0].message


@pytest.mark.parametrize(
    "change",
    [
        {"per_file_ignores": (("b.jsonl", ("keyword-variant",)),)},
        {"ignores": (Ignore(("keyword-variant",), files=("b.jsonl",)),)},
        {"ignores": (Ignore(("keyword-variant",), record="r8"),)},
    ],
)
def test_waivers_and_files_of_their_own_keep_out_of_the_count(here: Path, change: dict[str, object]) -> None:
    (here / "a.jsonl").write_text(lines(*(record(n, "eye tracking") for n in range(4))), encoding="utf-8")
    (here / "b.jsonl").write_text(lines(record(8, "eye-tracking")), encoding="utf-8")
    assert brief(run(here)) == [("keyword-variant", "b.jsonl", 1, "/keywords/0")]
    assert not run(here, replace(PLAN, **change)).diagnostics  # type: ignore[arg-type]


def test_a_verdict_yields_to_what_is_found_at_its_place(here: Path) -> None:
    tags = ["en", "en", "eng"]
    (here / "a.jsonl").write_text(lines(*({**record(n), "language": tag} for n, tag in enumerate(tags))), "utf-8")
    both = replace(PLAN, rules=("code-system-mixed", "language-not-shortest"))
    assert brief(run(here, both)) == [("language-not-shortest", "a.jsonl", 3, "/language")]
    assert brief(run(here)) == [("code-system-mixed", "a.jsonl", 3, "/language")]
    elsewhere = replace(both, per_file_ignores=(("a.jsonl", ("language-not-shortest",)),))
    assert brief(run(here, elsewhere)) == [("code-system-mixed", "a.jsonl", 3, "/language")]
    usual = plan_for()
    assert not [one for one in run(here, usual).diagnostics if one.rule == "code-system-mixed"]


def _no_spelling_of_the_third(papers: Sequence[Paper]) -> list[list[Spelling]]:
    """The keywords of records, of one of them with a list among them, which is no spelling."""
    return [
        [*paper.texts("keywords"), *([cast("Spelling", [])] if paper.text("id") == "r2" else [])] for paper in papers
    ]


@pytest.mark.parametrize("count", [3, 9])
@pytest.mark.parametrize("ignored", ["", "code-system-mixed", "keyword-variant"])
def test_what_can_be_no_spelling_is_told_and_the_others_counted(
    here: Path, use: Callable[..., None], count: int, ignored: str
) -> None:
    rule = load_catalogue().rules["keyword-variant"]
    assert isinstance(rule, TallyRule)
    use(replace(rule, spell=_no_spelling_of_the_third))
    records = [record(n, *(["eye tracking"] * 2 if n else ["Eye-tracking"])) for n in range(count)]
    (here / "a.jsonl").write_text(lines(*records), encoding="utf-8")
    waivers = (Ignore((ignored,), record="r9"),) if ignored else ()
    report = run(here, replace(PLAN, rules=("keyword-variant",), ignores=waivers))
    assert [(one.rule, one.region.line) for one in report.diagnostics if one.rule == "internal-error"] == [
        ("internal-error", 3)
    ]
    (variant,) = (one for one in report.diagnostics if one.rule == "keyword-variant")
    assert variant.region.line == 1
    assert f"{2 * (count - 2)} times" in variant.message


def _raise(*_: object, **__: object) -> list[object]:
    raise ZeroDivisionError("one by none")


@pytest.mark.parametrize(("part", "at"), [("spell", [1, 2, 3]), ("keys", [1, 3]), ("judge", [1]), ("find", [1, 3])])
def test_a_tally_that_raises_is_told(here: Path, use: Callable[..., None], part: str, at: list[int]) -> None:
    rule = load_catalogue().rules["keyword-variant"]
    assert isinstance(rule, TallyRule)
    use(replace(rule, **{part: _raise}))
    (here / "a.jsonl").write_text(
        lines(*(record(n, word) for n, word in enumerate(["eye tracking", "eye tracking", "eye-tracking"]))), "utf-8"
    )
    report = run(here)
    assert [(one.rule, one.region.line) for one in report.diagnostics] == [("internal-error", line) for line in at]
    assert "rule `keyword-variant` failed on this record (ZeroDivisionError)" in report.diagnostics[0].message
    assert report.internal_errors == len(at) == len(report.traces)
    assert "one by none" in report.traces[0]


def test_a_file_that_has_changed_is_an_error_in_words(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.jsonl").write_text(lines(*(record(n, "eye tracking") for n in range(3))), encoding="utf-8")
    (here / "b.jsonl").write_text(lines(record(8, "eye-tracking")), encoding="utf-8")
    judged = TallyStore.judged

    def later(self: TallyStore, *args: object) -> object:
        (here / "b.jsonl").write_text("\n", encoding="utf-8")
        return judged(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(TallyStore, "judged", later)
    report = run(here)
    assert not report.diagnostics
    (words,) = report.errors
    assert "b.jsonl" in words


def test_the_store_adds_up_in_any_order() -> None:
    group = ("keyword-variant", "", "")
    parts = [
        (Tallies({group: (["a", "b"], [2, 1], [4, 5])}, {n: Address("b", n, n, 0, n) for n in (4, 5)}), 10),
        (Tallies({group: (["a"], [3], [7])}, {7: Address("a", 7, 7, 0, 7)}), 0),
    ]
    for order in (parts, parts[::-1]):
        store = TallyStore()
        for taken, before in order:
            store.add([taken], before)
        rows = store._groups[group]
        found: list[Variant] = [store._variant("keyword-variant", one, rows[one]) for one in ("a", "b")]
        assert [(one.times, one.first.address.path, one.first.address.file_index) for one in found] == [
            (5, "a", 7),
            (1, "b", 15),
        ]


@pytest.mark.parametrize(
    "odd", [{"text": "tides"}, {}, {"a": {"b": "tides"}}, "tides", ["tides", {"text": "x"}], None, 7]
)
@pytest.mark.parametrize("triage", ["gate", "off"])
def test_keywords_that_are_no_list_of_texts_are_borne(here: Path, triage: str, odd: object) -> None:
    """Also where the gate has learned to clear records whatever their keywords are."""
    usual = [record(n, **{"keywords": ["eye tracking"]}) for n in range(3)]
    made = [{**record(n), "keywords": odd} for n in range(3, 900)]
    (here / "a.jsonl").write_text(lines(*usual, *made, record(900, "eye-tracking")), encoding="utf-8")
    plan = replace(PLAN, rules=("keyword-variant", "title-full-stop", "empty-field"), triage=triage, use_schema=False)
    assert ("keyword-variant", "a.jsonl", 901, "/keywords/0") in brief(run(here, plan))
