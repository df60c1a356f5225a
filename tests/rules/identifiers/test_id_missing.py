"""A record without an id, in a file of which others have one, however the file is cut and whoever reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abslint.discover import Unit
from abslint.model.plan import Plan, Records
from abslint.runner import Run, read, run_units
from abslint.testing import TODAY

PLAN = Plan(rules=("id-missing",), today=TODAY)
PAPER = {"title": "Tidal pools at dusk", "type": "article-journal", "language": "en", "publication_status": "published"}


def record(name: object, at: str = "id") -> dict[str, object]:
    return {**PAPER, **({} if name is None else {at: name})}


def found(here: Path, texts: dict[str, str], plan: Plan = PLAN, jobs: int = 1) -> list[tuple[str, int | None, str]]:
    units = []
    for name, text in texts.items():
        (here / name).write_text(text, encoding="utf-8")
        units.append(Unit(str(here / name), here / name))
    report = run_units(units, plan, Run(jobs))
    assert not report.errors
    return [(Path(one.path).name, one.record_index, one.pointer) for one in report.diagnostics]


def lines(*names: object) -> str:
    return "".join(json.dumps(record(name)) + "\n" for name in names)


def test_one_of_many_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, {"a.jsonl": lines("x", None, 7, "")}) == [("a.jsonl", 1, "/title"), ("a.jsonl", 3, "/title")]


@pytest.mark.parametrize("text", [lines(None), lines(None, None, ""), lines("x"), lines("x", 7)])
def test_where_none_has_an_id_or_all_have_one_nothing_is_told(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, {"a.jsonl": text}) == []


def test_each_file_is_judged_by_itself(tmp_path: Path) -> None:
    texts = {"a.jsonl": lines(None, None), "b.jsonl": lines("x", "y"), "c.jsonl": lines(None, "x")}
    assert found(tmp_path, texts) == [("c.jsonl", 0, "/title")]


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_records_of_a_list_too(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, {name: json.dumps([record("x"), record(None)])}) == [(name, 1, "/title")]
    assert found(tmp_path, {name: json.dumps([record(None), record(None)])}) == []


def test_a_files_name_stands_in(tmp_path: Path) -> None:
    assert found(tmp_path, {"a.yaml": json.dumps(record(None)), "b.yaml": json.dumps(record("x"))}) == []
    wanted = Plan(rules=PLAN.rules, today=TODAY, records=(Records(id="/key"),))
    assert found(tmp_path, {"a.yaml": json.dumps(record(None))}, wanted) == []


def documents(*names: object) -> str:
    return "".join(f"---\n{json.dumps(record(name))}\n" for name in names)


def test_a_files_name_stands_in_for_no_one_of_several_documents(tmp_path: Path) -> None:
    assert found(tmp_path, {"a.yaml": documents(None, "x", None)}) == [("a.yaml", 0, "/title"), ("a.yaml", 2, "/title")]
    assert found(tmp_path, {"a.yaml": documents("x", None)}) == [("a.yaml", 1, "/title")]
    assert found(tmp_path, {"a.yaml": documents(None, None)}) == []
    wanted = Plan(rules=PLAN.rules, today=TODAY, records=(Records(id="/key"),))
    assert found(tmp_path, {"a.yaml": documents(None, None)}, wanted) == [("a.yaml", at, "/title") for at in (0, 1)]
    values = "".join(json.dumps(record(name)) + "\n" for name in ("x", None))
    assert found(tmp_path, {"a.json": values}) == [("a.json", 1, "/title")]


OTHERS = ["", "shared: {depth: 3}\n", "- 1\n- 2\n", "title: [broken\n"]


@pytest.mark.parametrize("before", OTHERS)
@pytest.mark.parametrize("behind", OTHERS)
@pytest.mark.parametrize("wanted", [True, False])
def test_it_does_where_the_other_documents_are_no_records(
    tmp_path: Path, before: str, behind: str, wanted: bool
) -> None:
    asked = Plan(rules=PLAN.rules, today=TODAY, records=(Records(id="/key"),)) if wanted else PLAN
    text = f"{before}{documents(None)}---\n{behind}"
    assert found(tmp_path, {"a.yaml": text}, asked) == []


def test_documents_of_one_file_have_not_one_id(tmp_path: Path) -> None:
    plan = Plan(rules=("id-duplicate", "title-full-stop"), today=TODAY)
    text = documents(None, None).replace("dusk", "dusk.")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    report = run_units([Unit("a.yaml", tmp_path / "a.yaml")], plan, Run(1))
    assert [(one.rule, one.record) for one in report.diagnostics] == [("title-full-stop", None)] * 2
    (tmp_path / "b.yaml").write_text(documents(None).replace("dusk", "dusk."), encoding="utf-8")
    report = run_units([Unit("b.yaml", tmp_path / "b.yaml")], plan, Run(1))
    assert [(one.rule, one.record) for one in report.diagnostics] == [("title-full-stop", "b")]


def test_where_the_configuration_says_where_ids_are_each_record_has_one(tmp_path: Path) -> None:
    wanted = Plan(rules=PLAN.rules, today=TODAY, records=(Records(id="/key"),))
    assert [at for _, at, _ in found(tmp_path, {"a.jsonl": lines(None, "x")}, wanted)] == [0, 1]
    own = Plan(rules=PLAN.rules, today=TODAY, records=(Records(id="/key", fields={"title": "/title"}),))
    text = json.dumps(record("x", "key")) + "\n" + json.dumps(record("x")) + "\n"
    assert found(tmp_path, {"a.jsonl": text}, own) == [("a.jsonl", 1, "/title")]


def test_a_schema_that_demands_an_id_says_so_itself(tmp_path: Path) -> None:
    book = {"type": "book", "title": "Tides", "author": []}
    assert found(tmp_path, {"a.json": json.dumps([{**book, "id": "x"}, book])}) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(["x", None]), max_size=9), size=st.integers(1, 400), jobs=st.integers(1, 2))
def test_slices_and_processes_change_nothing(tmp_path: Path, names: list[object], size: int, jobs: int) -> None:
    wanted = [at for at, name in enumerate(names) if name is None] if len(set(names)) > 1 else []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "SLICE", size)
        told = found(tmp_path, {"a.jsonl": lines(*names)}, jobs=jobs)
    assert [at for _, at, _ in told] == wanted


def test_a_record_with_an_id_claims_nothing_and_is_never_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr(read.Reopener, "__call__", lambda self, address: opened.append(address))
    assert found(tmp_path, {"a.jsonl": lines("x", "y"), "b.jsonl": lines(None, None)}) == []
    assert not opened


@pytest.mark.parametrize(
    ("key", "rest"),
    [
        ("id", {"schema_version": "https://commonmeta.org/commonmeta_v1.0.json", "type": "JournalArticle"}),
        ("@id", {"@context": "http://schema.org", "@type": "ScholarlyArticle", "headline": "Ebb", "author": "Ida"}),
        ("id", {"types": {"resourceTypeGeneral": "Text"}, "titles": [{"title": "Tide"}], "publicationYear": 2020}),
    ],
)
def test_a_doi_in_the_place_of_the_id_is_one(tmp_path: Path, key: str, rest: dict[str, object]) -> None:
    """Of such a shape the DOI of one record, and the address of another, are what each is known by."""
    ids = ["https://doi.org/10.1234/tidal.1", "https://example.org/tidal-2", None]
    works = [{**rest, "title": "Tidal pools at dusk", **({} if one is None else {key: one})} for one in ids]
    found_in = found(tmp_path, {"a.json": json.dumps(works)})
    assert [index for _, index, _ in found_in] == [2]
