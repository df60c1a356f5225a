"""The diagnostics of a long run: in order, counted, told the same, and never many of them in memory."""

from __future__ import annotations

import json
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from abslint.discover import discover
from abslint.formats import SUFFIXES
from abslint.model.counts import Counts, counts_of
from abslint.model.diagnostic import Diagnostic, Excerpt, Fix, Related
from abslint.model.finding import Edit, Severity
from abslint.model.span import Region, Span
from abslint.model.telling import Header, Style
from abslint.reporters import load_reporter, reporter_names
from abslint.runner import Run, Spool, run_units, spool
from abslint.runner.packed import pack, unpack
from abslint.testing import plan_for


def problem(number: int, path: str = "a.jsonl", **facts: object) -> Diagnostic:
    known: dict[str, object] = {
        "severity": Severity(1 + number % 3),
        "message": f"odd \x1b ü {number}",
        "record": f"r{number}",
        "record_index": number if number % 5 else None,
        "pointer": "/title",
        "value": "t",
        "excerpt": Excerpt("a line of text", 4, cut_before=True, cut_after=False),
        "url": "https://example.org/",
    }
    region = Region(number + 1, 2, number + 1, 3)
    return Diagnostic(f"rule-{number % 4}", path=path, region=region, span=Span(1, 2), **{**known, **facts})


def fix(safe: bool) -> Fix:
    edits = (Edit(Span(1, 2), "x", Region(1, 2, 1, 3)), Edit(Span(-1, 0), ""))
    return Fix("mend it", edits, safe, (("old", "", "lines"), ("new",)))


MIXED = [
    *(problem(number, path) for path in ("b/a.jsonl", "b-a.jsonl", "a.jsonl") for number in range(40)),
    problem(7, fix=fix(True), note="see there", related=(Related("c", Region(1, 1, 2, 2), "here", "r"),)),
    problem(8, fix=fix(False), value=None, record=None),
    problem(9, message="half \ud800", path="bytes\udcff.jsonl", severity=Severity.ERROR),
    problem(3, "a.jsonl", message="the same place, later"),
]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "STRETCH", 10)
    monkeypatch.setattr(spool, "BLOCK", 3)


@pytest.fixture
def held() -> Iterator[Spool]:
    made = Spool()
    yield made
    made.close()


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(diagnostics, key=lambda one: one.order)


@pytest.mark.parametrize("portion", [1, 7, 1000])
def test_what_went_in_in_any_order_comes_out_in_order(small: None, portion: int) -> None:
    for came in (MIXED, MIXED[::-1], MIXED[::2] + MIXED[1::2]):
        made = Spool()
        for start in range(0, len(came), portion):
            made.add(came[start : start + portion])
        assert list(made) == in_order(came)
        assert list(made) == in_order(came)  # again, and the same
        assert all(type(one.severity) is Severity and isinstance(one.region, Region) for one in made)
        assert (len(made), made[0], made[1:3]) == (len(came), in_order(came)[0], in_order(came)[1:3])
        made.close()


def test_two_may_read_at_once_and_more_may_come(small: None, held: Spool) -> None:
    held.add(MIXED[:50])
    pairs = list(zip(held, held, strict=True))
    assert [one for one, _ in pairs] == [other for _, other in pairs] == in_order(MIXED[:50])
    held.add(MIXED[50:])
    assert list(held) == in_order(MIXED)


def test_counts_are_those_of_a_list(small: None, held: Spool) -> None:
    held.add([*MIXED, *MIXED[:9]])
    known, wanted = counts_of(held), Counts([*MIXED, *MIXED[:9]])
    assert known is held.counts
    for name in ("severities", "rules", "fixes", "fixable", "files"):
        assert getattr(known, name) == getattr(wanted, name)
    told = {(one.path, one.record_index) for one in MIXED if one.record_index is not None}
    assert known.records.count == len(told)
    for rule, broken in known.broken.items():
        theirs = {(one.path, one.record_index) for one in MIXED if one.rule == rule and one.record_index is not None}
        assert broken.count == len(theirs)


class Full:
    """A file on a disk that has no room: it takes less than it is given, or nothing."""

    def __init__(self, **_: object) -> None:
        self.refuses = False

    def seek(self, *_: int) -> int:
        return 0

    def write(self, data: bytes) -> int:
        self.refuses = not self.refuses
        if self.refuses:
            raise OSError("no room")
        return len(data) - 1

    def close(self) -> None:
        """Nothing is held."""


def no_folder(**_: object) -> object:
    raise FileNotFoundError("no folder for temporary files")


@pytest.mark.parametrize("opener", [no_folder, Full])
def test_without_room_for_a_file_all_stays_in_memory(
    small: None, held: Spool, monkeypatch: pytest.MonkeyPatch, opener: object
) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", opener)
    for one in MIXED:
        held.add([one])
    assert list(held) == in_order(MIXED)


PLACE = Region(1, 6, 1, 7)
USUAL = Fix("mend it", (Edit(Span(5, 6), "x", PLACE),), True, (("a line of text",), ("a xine of text",)))


@pytest.mark.parametrize(
    "mend",
    [
        USUAL,
        USUAL._replace(preview=(("a line of text",), ("another",))),
        USUAL._replace(preview=((), ())),
        USUAL._replace(edits=(Edit(Span(5, 6), "x"),)),
        USUAL._replace(edits=()),
        USUAL._replace(edits=(Edit(Span(-1, 0), "", Region(1, 1, 1, 1)),)),
        fix(False),
    ],
)
def test_a_fix_comes_back_as_it_was(mend: Fix) -> None:
    assert list(unpack(pack([problem(1, fix=mend)]))) == [problem(1, fix=mend)]


def test_a_preview_that_the_excerpt_tells_is_not_packed() -> None:
    assert b"a xine" not in pack([problem(1, fix=USUAL)])
    assert b"another" in pack([problem(1, fix=USUAL._replace(preview=(("a line of text",), ("another",))))])


def test_many_take_little_memory(held: Spool) -> None:
    def long(number: int) -> Diagnostic:
        return problem(number, excerpt=Excerpt(f"{number:05}" * 200), value=f"{number:05}" * 40)

    tracemalloc.start()
    try:
        for number in range(6000):
            held.add([long(number)])
        read = sum(1 for _ in held)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert read == 6000
    assert peak < 5_000_000  # as a list they take 12 MB


def test_every_reporter_tells_the_same(small: None, held: Spool, tmp_path: Path) -> None:
    native = {"type": "article-journal", "language": "en", "publication_status": "published"}
    rows = [{"id": f"r{n % 17}", "title": f"Tide “{n}” at sea.", **native} for n in range(60)]
    for name in ("b.jsonl", "a.jsonl"):
        (tmp_path / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    units = discover([str(tmp_path)], root=tmp_path, suffixes=frozenset(SUFFIXES)).units
    listed = run_units(units, plan_for(), Run(1))
    spooled = run_units(units, plan_for(), Run(1), into=held)
    assert spooled.diagnostics is held
    assert isinstance(listed.diagnostics, list)
    assert "id-duplicate" in counts_of(held).rules
    assert len(held) > 100
    for name in reporter_names():
        for style in (Style(), Style(verbose=True)):
            tell = load_reporter(name).tell
            assert list(tell(spooled, Header("1"), style)) == list(tell(listed, Header("1"), style)), name
