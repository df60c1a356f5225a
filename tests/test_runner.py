"""The drivers: serial and pool give one answer, slices know where they stand, facts are judged across all."""

from __future__ import annotations

import gzip
import io
import json
import os
import pickle
import sys
import time
from collections.abc import Collection, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
import zstandard

from abslint.decode import limits
from abslint.discover import Unit, discover
from abslint.engine.corpus import Wanted
from abslint.formats import SUFFIXES
from abslint.model.diagnostic import Address, Fact, Notes, Report
from abslint.model.plan import Ignore, Plan
from abslint.model.rule import CorpusRule
from abslint.rules import load_catalogue
from abslint.runner import Run, groups, pool, read, run_units
from abslint.runner.facts import BATCH, FactStore
from abslint.runner.mend import mend_units
from abslint.testing import plan_for

NATIVE = {
    "type": "article-journal",
    "language": "en",
    "publication_status": "published",
    "dates": {"published": "2020-02-01"},
    "authors": [{"family": "Marsh", "given": "Ida"}],
    "container": {"title": "Journal of Imagined Shores"},
    "volume": "12",
    "issue": "3",
}
PAGE = "---\ntitle: Tides and other guests.\npublication_types: [article-journal]\ndate: 2020-02-01\n---\nBody\n"
PORTAL = (Path(__file__).parent / "formats" / "pages" / "en-article.txt").read_text(encoding="utf-8")


def record(number: int, doi: str = "", **more: object) -> dict[str, object]:
    identifiers = {"doi": doi or f"10.1234/tide.{number}"}
    return {"id": f"tide-{number}", "title": f"Tide number {number}", **NATIVE, "identifiers": identifiers, **more}


def lines(records: list[dict[str, object]]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def units(*paths: str) -> list[Unit]:
    return discover(list(paths or ["."]), root=Path.cwd(), suffixes=frozenset(SUFFIXES)).units


def run(jobs: int = 1, *paths: str, plan: Plan | None = None) -> Report:
    return run_units(units(*paths), plan or plan_for(), Run(jobs))


def told(report: Report) -> list[tuple[object, ...]]:
    return [(one.path, one.region, one.rule, one.record, one.record_index, one.related) for one in report.diagnostics]


def fill(folder: Path) -> None:
    """A file of every format, clean and broken, with a DOI that stands in three of them."""
    twin = "10.1234/Twin"
    (folder / "a.json").write_text(json.dumps([record(1, twin), record(2, title="Tides.")]), encoding="utf-8")
    (folder / "b.jsonl").write_text(lines([record(3), record(4, twin), record(5, title="Ebb é.")]), encoding="utf-8")
    (folder / "c.yaml").write_text(json.dumps(record(6, twin), indent=1), encoding="utf-8")
    (folder / "d.md").write_text(PAGE, encoding="utf-8")
    (folder / "e.txt").write_text(PORTAL, encoding="utf-8")
    (folder / "f.jsonl.gz").write_bytes(gzip.compress(lines([record(7), record(8, twin)]).encode()))
    (folder / "g.jsonl.zst").write_bytes(zstandard.compress(lines([record(9, twin, title="Foam.")]).encode()))
    (folder / "h.json").write_text('{"name": "tool", "version": "1.0.0"}', encoding="utf-8")
    (folder / "i.yaml").write_text("title: [\npublication_status: published\n", encoding="utf-8")
    (folder / "j.md").write_text("+++\ntitle = 'Silt.'\npublication_types = ['book']\n+++\n", encoding="utf-8")


def test_a_pool_gives_the_answer_of_one_process(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here)
    (here / "k.jsonl").write_text(lines([record(n, title=f"Tide {n}.") for n in range(100, 160)]), encoding="utf-8")
    monkeypatch.setattr(read, "SLICE", 900)
    monkeypatch.setattr(groups, "GROUP", 3)
    one, two = run(1), run(2)
    assert one == two
    assert {"title-full-stop", "duplicate-doi", "syntax-error"} <= {found.rule for found in one.diagnostics}
    assert one.skipped == ["h.json"]
    assert one.files == 10
    assert one.records == 72
    paths = [found.path for found in one.diagnostics if found.rule == "duplicate-doi"]
    assert paths == ["b.jsonl", "c.yaml", "f.jsonl.gz", "g.jsonl.zst"]


@pytest.mark.parametrize("size", [1, 700, 5000, 1 << 20])
@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_slices_change_nothing(here: Path, monkeypatch: pytest.MonkeyPatch, size: int, suffix: str) -> None:
    records = [record(n, "10.1234/twin" if n in {3, 41} else "", title=f"Tide é {n}.") for n in range(60)]
    text = lines(records[:20]) + "\n \n" + lines(records[20:40]) + "{broken\n" + lines(records[40:]) + "\n\n"
    pack = {"jsonl": bytes, "jsonl.gz": gzip.compress, "jsonl.zst": zstandard.compress}[suffix]
    (here / f"a.{suffix}").write_bytes(pack(text.encode()))
    whole = run()
    monkeypatch.setattr(read, "SLICE", size)
    monkeypatch.setattr(read, "BLOB", size)
    assert told(run()) == told(whole)
    assert run().records == whole.records == 60
    assert run().files == 1
    by_rule = {one.rule: one for one in whole.diagnostics}
    twin = by_rule["duplicate-doi"]
    assert (twin.region.line, twin.record_index, twin.record) == (45, 41, "tide-41")
    assert text.split("\n")[44][twin.region.column - 1 :].startswith("10.1234/twin")
    assert twin.related[0].region.line == 4
    assert by_rule["jsonl-blank-line"].region.line == 21
    assert by_rule["syntax-error"].region.line == 43


@pytest.mark.parametrize("size", [1, 100, 700, 1 << 20])
@pytest.mark.parametrize("suffix", ["ris", "ris.gz", "ris.zst"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_slices_of_records_change_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, size: int, suffix: str, newline: str
) -> None:
    def ris(n: int) -> str:
        doi = "10.1234/twin" if n in {3, 41} else f"10.1234/{n}"
        return f"TY  - JOUR\nTI  - Tide é {n}.\nDO  - {doi}\nID  - t{n}\nER  - \n\n"

    lost = ris(60).replace("ER  - \n", "").replace("\nTI", "\nAB  - one\n  two\nTI")
    text = "".join(map(ris, range(20))) + "some words\n\n" + lost + "".join(map(ris, range(20, 60)))
    pack = {"ris": bytes, "ris.gz": gzip.compress, "ris.zst": zstandard.compress}[suffix]
    (here / f"a.{suffix}").write_bytes(pack(text.replace("\n", newline).encode()))
    whole = run()
    monkeypatch.setattr(read, "SLICE", size)
    monkeypatch.setattr(read, "BLOB", size)
    assert told(run()) == told(whole)
    assert told(run(2)) == told(whole)
    assert run().records == whole.records == 61
    by_rule = {one.rule: one for one in whole.diagnostics}
    twin = by_rule["duplicate-doi"]
    assert (twin.region.line, twin.record_index, twin.record) == (258, 42, "t41")
    assert twin.related[0].region.line == 21
    assert [one.region.line for one in whole.diagnostics if one.rule == "syntax-error"] == [121, 123]


@pytest.mark.parametrize("size", [1, 300])
@pytest.mark.parametrize(
    ("suffix", "newline"), [("nbib", "\n"), ("nbib.zst", "\r\n"), ("txt", "\r\n"), ("txt.gz", "\n")]
)
def test_slices_of_records_without_an_end_change_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, size: int, suffix: str, newline: str
) -> None:
    def medline(n: int) -> str:
        doi = "10.1234/twin" if n in {3, 41} else f"10.1234/{n}"
        return f"PMID- {n + 1}\nTI  - Tide  é\n      {n}.\nPMC - PMC{n + 1}\nLID - {doi} [doi]\n\n"

    glued = medline(60).removesuffix("\n") + medline(61).replace("\nTI", "\nAB - one\ntwo\nTI")
    text = "".join(map(medline, range(20))) + "some words\n\n" + glued + "".join(map(medline, range(20, 60)))
    pack = {"nbib": bytes, "txt": bytes, "txt.gz": gzip.compress, "nbib.zst": zstandard.compress}[suffix]
    (here / f"a.{suffix}").write_bytes(pack(text.replace("\n", newline).encode()))
    whole = run()
    opened: list[int] = []
    monkeypatch.setattr(read, "SLICE", size)
    monkeypatch.setattr(read, "BLOB", size)
    stretches = read.record_stretches
    monkeypatch.setattr(read, "record_stretches", lambda *more: (opened.append(1) or one for one in stretches(*more)))
    assert told(run()) == told(whole)
    assert len(opened) > 5
    assert told(run(2)) == told(whole)
    assert run().records == whole.records == 62
    by_rule = {one.rule: one for one in whole.diagnostics}
    twin = by_rule["duplicate-doi"]
    assert (twin.region.line, twin.record_index, twin.record) == (266, 43, "42")
    assert twin.related[0].region.line == 23
    assert [one.region.line for one in whole.diagnostics if one.rule == "syntax-error"] == [121, 129, 130]
    if not suffix.endswith(("gz", "zst")):
        assert mend_units(units(), plan_for(), unsafe=True, write=True)[0]
        mended = (here / f"a.{suffix}").read_bytes().decode()
        assert mended.count("PMID- ") == 62
        assert f"{newline}      two{newline}" in mended


@pytest.mark.parametrize(("size", "suffix"), [(1, "xml"), (900, "xml"), (900, "xml.gz"), (1 << 20, "xml.gz")])
@pytest.mark.parametrize("newline", ["\n", "\r\n", ""])
def test_slices_of_xml_change_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, size: int, suffix: str, newline: str
) -> None:
    def xml(n: int) -> str:
        doi = "10.1234/twin" if n in {3, 41} else f"10.1234/{n}"
        article = f"<ArticleTitle>Tide é {n} & {n}.</ArticleTitle>\n    <Language>eng</Language>"
        article += "<Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>"
        ids = f'<ArticleIdList><ArticleId IdType="doi">{doi}</ArticleId></ArticleIdList>'
        return (
            f'  <PubmedArticle>\n    <MedlineCitation><PMID Version="1">{300 + n}</PMID><Article>{article}</Article>'
            f"</MedlineCitation>\n    <PubmedData>{ids}</PubmedData>\n  </PubmedArticle>\n"
        )

    lost = xml(60).replace("  </PubmedArticle>\n", "")
    records = [xml(n).replace(" & ", " and " if n not in {7, 50} else " & ") for n in range(60)]
    text = "<?xml version='1.0'?>\n<PubmedArticleSet>\n" + "".join([*records[:20], lost, *records[20:]])
    pack = {"xml": bytes, "xml.gz": gzip.compress}[suffix]
    for end, told_of_end in ("</PubmedArticleSet>\n", 0), ("", 1):
        (here / f"a.{suffix}").write_bytes(pack((text + end).replace("\n", newline).encode()))
        with monkeypatch.context() as patched:
            whole = run()
            patched.setattr(read, "SLICE", size)
            patched.setattr(read, "BLOB", size)
            assert told(run()) == told(whole)
            sliced = run(2)
            assert told(sliced) == told(whole)
            assert sliced.records == whole.records == 61
        by_rule = {one.rule: one for one in whole.diagnostics}
        twin = by_rule["duplicate-doi"]
        assert (twin.record_index, twin.record) == (42, "341")
        messages = [one.message for one in whole.diagnostics if one.rule == "syntax-error"]
        assert len(messages) == 4 + told_of_end
        if newline:
            assert (twin.region.line, twin.related[0].region.line) == (3 + 41 * 5 + 4 + 3, 3 + 3 * 5 + 3)


def test_a_record_that_begins_on_a_line_in_use_is_found_again_in_its_slice(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ris = "TY  - JOUR\nTI  - Tide {n}\nDO  - 10.1234/{doi}\nER  - {end}"
    texts = [ris.format(n=n, doi="twin" if n in {5, 31} else n, end="" if n in {4, 30} else "\n") for n in range(40)]
    (here / "a.ris").write_text("".join(texts), encoding="utf-8")
    whole = run()
    monkeypatch.setattr(read, "SLICE", 300)
    assert told(run()) == told(whole)
    (twin,) = [one for one in whole.diagnostics if one.rule == "duplicate-doi"]
    assert (twin.region.line, twin.related[0].region.line) == (125, 22)


def test_a_file_whose_first_slice_holds_no_record_is_not_passed_over(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.jsonl").write_text('{"x": 1}\n' * 50 + lines([record(1, title="Tide.")]), encoding="utf-8")
    monkeypatch.setattr(read, "SLICE", 100)
    report = run()
    assert report.skipped == []
    assert (report.files, report.records) == (1, 1)
    assert report.diagnostics[0].region.line == 51


def test_a_file_without_records_is_passed_over_however_it_is_cut(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = '{"x": 1}\n\n{"x": \n' * 50
    (here / "a.jsonl").write_text(text, encoding="utf-8")
    for size in (1, 100, 10_000):
        monkeypatch.setattr(read, "SLICE", size)
        report = run()
        assert (report.skipped, report.files, report.diagnostics) == (["a.jsonl"], 0, [])
        assert mend_units(units(), plan_for(), unsafe=True, write=True)[1] == []
    assert (here / "a.jsonl").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("size", [900, 1 << 20])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_cut_and_opened_again(
    here: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, size: int
) -> None:
    records = [record(n, "10.1234/twin" if n in {3, 41} else "", title=f"Fluß {n}") for n in range(50)]
    (here / "a.jsonl").write_bytes(lines(records).encode(encoding))
    monkeypatch.setattr(read, "SLICE", size)
    report = run()
    assert report.records == 50
    found = [one for one in report.diagnostics if one.rule == "duplicate-doi"]
    assert [(one.region.line, one.record_index, one.value) for one in found] == [(42, 41, "10.1234/twin")]
    assert found[0].related[0].region == found[0].region._replace(
        line=4, end_line=4, column=found[0].region.column - 2, end_column=found[0].region.end_column - 2
    )


def test_every_record_of_a_line_has_its_own_place(here: Path) -> None:
    twins = json.dumps(record(1, "10.1234/twin")) + "  " + json.dumps(record(2, "10.1234/twin"))
    text = "  " + twins + "\n" + json.dumps([record(3, "10.1234/other"), record(4, "10.1234/other")]) + "\n"
    (here / "a.jsonl").write_text(text, encoding="utf-8")
    found = [one for one in run().diagnostics if one.rule == "duplicate-doi"]
    assert [(one.record, one.value) for one in found] == [("tide-2", "10.1234/twin"), ("tide-4", "10.1234/other")]
    for one in found:
        line = text.split("\n")[one.region.line - 1]
        assert line[: one.region.column - 1].count("10.1234/") == 1
        assert line[one.region.column - 1 :].startswith(one.value or "-")


def test_json_under_the_name_of_json_lines_keeps_its_places(here: Path) -> None:
    text = json.dumps([record(1, "10.1234/x"), record(2, "10.1234/x")], indent=1)
    (here / "a.jsonl").write_text(text, encoding="utf-8")
    line = text[: text.rindex("10.1234/x")].count("\n") + 1
    found = [one for one in run().diagnostics if one.rule == "duplicate-doi"]
    assert [(one.record, one.value, one.region.line) for one in found] == [("tide-2", "10.1234/x", line)]


def test_a_file_that_cannot_be_read_is_told_and_the_rest_checked(here: Path) -> None:
    fill(here)
    (here / "f.jsonl.gz").write_bytes(b"no gzip at all")
    good = gzip.compress(lines([record(20, title="Foam.")]).encode())
    (here / "l.jsonl.gz").write_bytes(good[:-9])
    found = units()
    (here / "c.yaml").unlink()
    for jobs in (1, 2):
        report = run_units(found, plan_for(), Run(jobs))
        assert len(report.errors) == 3
        assert [words.split(":")[0] for words in report.errors] == [
            "cannot read c.yaml", "cannot read f.jsonl.gz", "cannot read l.jsonl.gz"
        ]  # fmt: skip
        assert "title-full-stop" in {one.rule for one in report.diagnostics if one.path == "g.jsonl.zst"}


def test_a_file_that_has_gone_since_is_placed_by_its_line(here: Path) -> None:
    twins = "".join(f"- {{id: r{n}, title: Tide, publication_status: published, doi: 10.1234/x}}\n" for n in (1, 2))
    (here / "a.yaml").write_text(twins, encoding="utf-8")
    report = run_units(units(), plan_for(), Run(1), lambda _: (here / "a.yaml").unlink())
    assert [(one.record, one.value) for one in report.diagnostics if one.rule == "duplicate-doi"] == [("r2", None)]
    assert not report.errors


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (None, "cannot read a.jsonl: no such file or directory"),
        (1, "cannot read a.jsonl: changed while it was checked"),
        (0, "cannot read a.jsonl: changed while it was checked"),
    ],
)
def test_of_a_file_that_has_gone_since_it_is_told_that_it_could_not_be_judged(
    here: Path, left: int | None, words: str
) -> None:
    twins = [record(1, "10.1234/x"), record(2, "10.1234/x")]
    (here / "a.jsonl").write_text(lines(twins), encoding="utf-8")

    def change(report: Report) -> None:
        if left is None:
            (here / "a.jsonl").unlink()
        else:
            (here / "a.jsonl").write_text(lines(twins[:left]), encoding="utf-8")

    report = run_units(units(), plan_for(), Run(1), change)
    assert report.errors == [words]
    assert not [one for one in report.diagnostics if one.rule == "duplicate-doi"]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", ["-", "papers.jsonl"])
def test_standard_input_is_read_once(here: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, name: str) -> None:
    data = lines([record(1, "10.1234/x"), record(2, "10.1234/x", title="Foam.")]).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (here / "papers.jsonl").write_text("{}\n" * 5, encoding="utf-8")
    report = run_units([Unit(name, None, named=True)], plan_for(), Run(jobs))
    assert report.errors == []
    assert report.records == 2
    assert [(one.rule, one.region.line, one.value) for one in report.diagnostics if "d" in one.rule[:1]] == [
        ("duplicate-doi", 2, "10.1234/x")
    ]


def _die(group: groups.Group, plan: Plan) -> list[tuple[str, Report]]:
    if any(path == "b.yaml" for path, _ in group):
        os._exit(1)
    return groups.lint_group(group, plan)


def test_a_worker_that_dies_costs_only_what_it_had(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "GROUP", 1)
    tasks = [(f"{name}.yaml", Unit(f"{name}.yaml", here / f"{name}.yaml")) for name in "abcdefghijklmnopqrstuvwxyz"]
    for _, unit in tasks:
        (here / unit.path).write_text("title: Tide\n", encoding="utf-8")
    reports = list(pool.pooled(groups.grouped(tasks), plan_for(), 1, _die))
    assert [path for path, _ in reports] == [path for path, _ in tasks]
    assert "b.yaml" in reports[1][1].errors[0]
    assert "died" in reports[-1][1].errors[0]
    assert not reports[0][1].errors


def test_many_guilty_places_are_found_in_one_reading(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [record(n) for n in range(200)]
    for name in ("a.json", "b.json"):
        (here / name).write_text(json.dumps(records), encoding="utf-8")
    opened: list[str] = []
    real = read.Reopener.__call__

    def counting(self: read.Reopener, address: Address) -> object:
        opened.append(address.path)
        return real(self, address)

    monkeypatch.setattr(read.Reopener, "__call__", counting)
    report = run()
    assert sum(one.rule == "duplicate-doi" for one in report.diagnostics) == 200
    assert opened == ["a.json", "b.json"]


def test_problems_before_the_first_record_are_told_however_it_is_cut(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.jsonl").write_text("{broken\n[1\n" + lines([record(1)]) + "{too\n", encoding="utf-8")
    whole = run()
    assert [one.region.line for one in whole.diagnostics if one.rule == "syntax-error"] == [1, 2, 4]
    monkeypatch.setattr(read, "SLICE", 1)
    assert told(run()) == told(whole)


def test_addresses_may_be_opened_in_any_order(here: Path) -> None:
    (here / "a.jsonl.gz").write_bytes(gzip.compress(b"one\ntwo\nthree\n"))
    (here / "b.jsonl").write_bytes(b"four\nfive\n")
    opener = read.Reopener()
    asked = [("a.jsonl.gz", 8), ("a.jsonl.gz", 0), ("b.jsonl", 5), ("b.jsonl", 0), ("a.jsonl.gz", 4), ("a.jsonl.gz", 8)]
    found = [opener(Address(path, at, 1, 0, 0, by_line=True)).text for path, at in asked]
    assert found == ["three\n", "one\n", "five\n", "four\n", "two\n", "three\n"]
    assert opener(Address("a.jsonl.gz", 0, 1, 0, 0)).text == "one\ntwo\nthree\n"
    assert opener(Address("a.jsonl.gz", 4, 1, 0, 0, by_line=True)).text == "two\n"
    opener.close()


def test_a_broken_pool_takes_no_more() -> None:
    class Broken:
        def submit(self, *_: object) -> None:
            raise BrokenProcessPool

    future = pool._submit(Broken(), [])  # type: ignore[arg-type]
    with pytest.raises(BrokenProcessPool):
        future.result()


def test_a_report_can_be_sent_away(here: Path) -> None:
    fill(here)
    report = run()
    assert pickle.loads(pickle.dumps(report)) == report
    assert pickle.loads(pickle.dumps(plan_for())) == plan_for()


def fact(rule: str, key: str, number: int) -> Fact:
    return Fact(rule, key, Address("a.jsonl", number, number, 0, number), ("id",), ("x",))


def claims_of(name: str) -> str:
    rule = load_catalogue().rules[name]
    assert isinstance(rule, CorpusRule)
    return rule.claims


def nothing(wanted: Wanted) -> list[Fact]:
    assert not list(wanted)
    return []


def test_the_store_gives_back_what_can_be_judged_and_no_more() -> None:
    store = FactStore(load_catalogue().rules)
    assert list(store.guilty(nothing)) == []
    store.add([fact("duplicate-doi", "a", 1), fact("duplicate-doi", "b", 2), fact("id-duplicate", "a", 3)])
    store.add([])
    store.add([fact("duplicate-doi", "a", 4), fact("id-duplicate", "c", 5)])
    assert [(one.rule, one.address.first_byte) for one in store.guilty(nothing)] == [
        ("duplicate-doi", 1),
        ("duplicate-doi", 4),
    ]


def test_the_store_packs_details_with_names() -> None:
    class Named(NamedTuple):
        word: str

    store = FactStore(load_catalogue().rules)
    store.add([fact("duplicate-doi", "a", number)._replace(detail=Named("x")) for number in range(BATCH)])
    store.add([fact("duplicate-doi", "a", BATCH)])
    assert {one.detail for one in store.guilty(nothing)} == {("x",)}


@pytest.mark.parametrize("at_once", [0, 1 << 19])
def test_the_store_finds_the_few_among_many_that_occur_again(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("abslint.runner.facts.AT_ONCE", at_once)
    store = FactStore(load_catalogue().rules)
    for start in range(0, 5000, 1000):
        store.add([fact("duplicate-doi", f"{number % 4990}", number) for number in range(start, start + 1000)])
    found = [one.address.first_byte for one in store.guilty(nothing)]
    assert found == [*range(10), *range(4990, 5000)]
    alone = FactStore(load_catalogue().rules)
    alone.add([fact("duplicate-doi", str(number), number) for number in range(5000)])
    assert list(alone.guilty(nothing)) == []


def test_the_store_asks_again_for_records_of_which_it_has_notes() -> None:
    """Only for those of which a claim is made by others, too, be these noted or not."""
    store = FactStore(load_catalogue().rules)
    store.add([fact("duplicate-doi", "a", 1)])
    claims = [("duplicate-doi", "a"), ("id-duplicate", "x"), ("duplicate-doi", "b"), ("duplicate-doi", "c")]
    claimed = {claims_of("duplicate-doi"): (["a", "b", "c"], [0, 1, 2]), claims_of("id-duplicate"): (["x"], [0])}
    notes = Notes("b.jsonl", "jsonl", claimed, [0, 70, 90], [1, 2, 2], [0, 0, 1], [0, 1, 2])
    store.add([], [notes], 5)
    store.add([fact("duplicate-doi", "c", 2)])
    met: list[tuple[Address, Collection[str]]] = []

    def recall(wanted: Wanted) -> Iterator[Fact]:
        met.extend(wanted)
        yield from (Fact(rule, key, met[0][0], ("id",)) for rule, key in claims)

    found = [(one.rule, one.key, one.address.path) for one in store.guilty(recall)]
    assert met == [
        (Address("b.jsonl", 0, 1, 0, 5, None, True, "jsonl"), {"duplicate-doi"}),
        (Address("b.jsonl", 90, 2, 1, 7, None, True, "jsonl"), {"duplicate-doi"}),
    ]
    assert found == [
        ("duplicate-doi", "a", "a.jsonl"),
        ("duplicate-doi", "c", "a.jsonl"),
        ("duplicate-doi", "a", "b.jsonl"),
        ("duplicate-doi", "c", "b.jsonl"),
    ]


def twins_in(text: str | bytes, here: Path, name: str = "a.jsonl") -> list[tuple[str, int, int]]:
    """The duplicates in a file: rule, line, line of the first."""
    (here / name).write_bytes(text.encode() if isinstance(text, str) else text)
    report = run_units(units(), plan_for(), Run(1))
    assert not report.errors
    told = [one for one in report.diagnostics if one.related]
    return [(one.rule, one.region.line, one.related[0].region.line) for one in told]


def test_a_record_that_claims_nothing_counts_on_its_line(here: Path) -> None:
    bare = {key: value for key, value in record(1).items() if key not in {"id", "identifiers"}}
    first, second = (json.dumps(record(n, "10.1234/x")) for n in (2, 3))
    assert twins_in(f"{json.dumps(bare)} {first}\n{second}\n", here) == [("duplicate-doi", 2, 1)]
    listed = json.dumps({"items": [bare, record(2, "10.1234/x")]})
    assert twins_in(f"{listed}\n{second}\n", here) == [("duplicate-doi", 2, 1)]


@pytest.mark.parametrize("odd", ["{0} {1}", "{0} x", "{0},"])
def test_an_odd_line_of_standard_input_is_judged_with_the_others(
    here: Path, monkeypatch: pytest.MonkeyPatch, odd: str
) -> None:
    texts = [json.dumps(record(n, "10.1234/x")) for n in range(4)]
    data = f"{texts[0]}\n{odd.format(texts[1], texts[2])}\n{texts[3]}\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    report = run_units([Unit("-", None)], plan_for(), Run(1))
    assert not report.errors
    lines_of = {one.region.line for one in report.diagnostics if one.rule == "duplicate-doi"}
    assert lines_of == {2, 3}


def test_what_a_line_says_in_its_file_is_judged_even_if_it_would_say_something_else_alone(here: Path) -> None:
    texts = [json.dumps(record(n, id=name), ensure_ascii=False) for n, name in ((1, "n\u00e9-1"), (2, "N\u00c9-1"))]
    damaged = [text.encode().replace(b"Tide", b"Ti\xff\xfe\xfd\xfcde") for text in texts]
    others = [lines([record(n, title="\u00c9t\u00e9")]).encode().strip() for n in range(10, 50)]
    assert twins_in(b"\n".join([*others, *damaged]), here) == [("id-duplicate", 42, 41)]
    assert twins_in(b"\n".join([*others, damaged[0], texts[1].encode()]), here) == [("id-duplicate", 42, 41)]
    western = "\n".join([texts[0], texts[1].replace("Tide", "Ti\u2019de")]).encode("cp1252")
    assert twins_in(western, here) == [("id-duplicate", 2, 1)]


def test_a_file_that_has_gone_takes_nothing_from_the_others(here: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (here / name).write_text(lines([record(1, f"10.1234/{name}"), record(2, f"10.1234/{name}")]), encoding="utf-8")
    report = run_units(units(), plan_for(), Run(1), lambda _: (here / "a.jsonl").unlink(missing_ok=True))
    assert [words.split(":")[0] for words in report.errors] == ["cannot read a.jsonl"]
    assert [(one.rule, one.path) for one in report.diagnostics if one.rule == "duplicate-doi"] == [
        ("duplicate-doi", "b.jsonl")
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_slices_too_a_waiver_silences_what_concerns_several_records(
    here: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(read, "SLICE", 900)
    twins = [record(n, "10.1234/x" if n in {2, 30, 35} else "", title=f"Tide é {n}") for n in range(40)]
    (here / "a.jsonl").write_text(lines(twins), encoding="utf-8")
    ignore = Ignore(rules=("duplicate-doi",), record=twins[30]["id"])
    report = run_units(units(), replace(plan_for(), ignores=(ignore,)), Run(jobs))
    found = [one for one in report.diagnostics if one.rule == "duplicate-doi"]
    assert [(one.region.line, one.record_index, one.related[0].region.line) for one in found] == [(36, 35, 3)]


def test_what_is_mended_is_judged_where_it_then_stands(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fixes move bytes and lines: the duplicates of later slices are looked for in the new text."""
    monkeypatch.setattr(read, "SLICE", 900)
    records = [record(n, "10.1234/x" if n in {2, 30} else "", title=f"Tide é {n}.") for n in range(40)]
    text = lines(records[:10]) + "\n\n" + lines(records[10:])
    for write in (False, True):
        (here / "a.jsonl").write_text(text, encoding="utf-8")
        report, applied, _ = mend_units(units(), plan_for(), unsafe=False, write=write)
        assert len(applied) >= 40
        twin = next(one for one in report.diagnostics if one.rule == "duplicate-doi")
        assert (twin.region.line, twin.record_index, twin.value) == (31, 30, "10.1234/x")
        assert twin.related[0].region.line == 3
    assert [one.region for one in run().diagnostics if one.rule == "duplicate-doi"] == [twin.region]


@pytest.mark.parametrize("size", [100, 700, 5_000])
@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_a_line_without_end_is_told_by_its_number(
    here: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, size: int
) -> None:
    for name in ("SLICE", "BLOB"):
        monkeypatch.setattr(read, name, size)
    monkeypatch.setattr(limits, "MOST_IN_A_LINE", 2_000)
    records = [record(n, title=f"Tide {n}.") for n in range(9)]
    pack = {"jsonl": bytes, "jsonl.gz": gzip.compress, "jsonl.zst": zstandard.compress}[suffix]
    (here / f"a.{suffix}").write_bytes(pack((lines(records) + json.dumps(record(10, note="x" * 2_000))).encode()))
    (here / "b.jsonl").write_text(lines([record(1, title="Ebb.")]), encoding="utf-8")
    for jobs in (1, 2):
        report = run(jobs)
        assert report.errors == [
            f"cannot read a.{suffix}: line 10 has more than 2,000 bytes, the most that a line may have"
        ]
        before = 0 if suffix == "jsonl" else 9  # a plain file is looked through before it is cut
        dotted = [one.path for one in report.diagnostics if one.rule == "title-full-stop"]
        assert dotted == [f"a.{suffix}"] * before + ["b.jsonl"]
    data = (here / f"a.{suffix}").read_bytes()
    remaining, applied, _ = mend_units(units(f"a.{suffix}"), plan_for(), unsafe=True, write=True)
    assert applied == []
    assert len(remaining.errors) == (suffix == "jsonl")
    assert (here / f"a.{suffix}").read_bytes() == data


@pytest.mark.parametrize("most", [1 << 20, 70_000])
def test_very_many_blank_lines_are_not_joined_one_by_one(
    here: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Behind a slice of megabytes they took half a minute."""
    monkeypatch.setattr(read, "BLANKS", most)
    text = json.dumps({"x": "x" * (4 << 20)}) + "\n" * 200_000 + lines([record(2, title="Tide.")])
    (here / "a.jsonl").write_text(text, encoding="utf-8")
    begun = time.process_time()
    report = run()
    assert time.process_time() - begun < 10
    told = [one for one in report.diagnostics if one.rule != "missing-abstract"]
    assert [one.rule for one in told] == ["jsonl-blank-line", "title-full-stop"]
    assert told[-1].region.line == text.count("\n")
