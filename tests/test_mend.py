"""Mending files: atomic, whole, and told by a patch that other programs can apply."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.discover import Unit
from abslint.model.source import Source
from abslint.runner import mend, read
from abslint.runner.mend import mend_unit, mend_units
from abslint.runner.patch import Piece, difference
from abslint.testing import plan_for

BROKEN = (
    "# kept\ntitle: Tides and other guests.   # kept too\ntype: 'article-journal'\nlanguage: en\n"
    "publication_status: published\n"
)
FIXED = BROKEN.replace("guests.", "guests")
NATIVE = {"type": "article-journal", "language": "en", "publication_status": "published"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unit(path: Path) -> Unit:
    return Unit(path.name, path, named=True)


def fix_file(path: Path, write: bool = True, unsafe: bool = False) -> mend.Mended:
    return mend_unit(unit(path), plan_for(), unsafe, write)


def left_behind(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix == ".abslint"]


def test_a_file_is_mended_in_place(here: Path) -> None:
    path = here / "a.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    path.chmod(0o640)
    mended = fix_file(path)
    assert path.read_text(encoding="utf-8") == FIXED
    assert [one.rule for one in mended.applied] == ["title-full-stop"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert left_behind(here) == []


def test_a_symbolic_link_stays_one(here: Path) -> None:
    target, link = here / "real" / "a.yaml", here / "a.yaml"
    target.parent.mkdir()
    target.write_text(BROKEN, encoding="utf-8")
    link.symlink_to(target)
    fix_file(link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == FIXED
    assert left_behind(here) == left_behind(target.parent) == []


def test_a_clean_file_is_not_touched(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = here / "a.yaml"
    path.write_text(FIXED, encoding="utf-8")
    before = path.stat()
    monkeypatch.setattr(tempfile, "mkstemp", None)
    fix_file(path)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failure_while_writing_leaves_the_old_file_whole(
    here: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = here / "a.yaml"
    path.write_text(BROKEN, encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if broken == "fsync" else (Path, "replace")), full)
    mended = fix_file(path)
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == BROKEN
    assert left_behind(here) == []
    assert mended.reports[0].errors == ["cannot write a.yaml: no space left on device"]
    assert mended.applied == []


def test_what_remains_in_a_file_that_cannot_be_written_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = here / "a.yaml"
    path.write_text(BROKEN, encoding="utf-8")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    report, applied, _ = mend_units([unit(path)], plan_for(), unsafe=False, write=True)
    assert report.errors == ["cannot write a.yaml: permission denied"]
    assert applied == []
    assert "title-full-stop" in {one.rule for one in report.diagnostics}
    assert report.records == 1


def test_a_missing_file_is_told_and_the_rest_mended(here: Path) -> None:
    path = here / "b.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    report, applied, _ = mend_units([unit(here / "a.yaml"), unit(path)], plan_for(), unsafe=False, write=True)
    assert report.errors == ["cannot read a.yaml: no such file or directory"]
    assert len(applied) == 1


def test_standard_input_goes_to_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    records = [{"id": f"tide-{n}", "title": "Tide é.", **NATIVE, "identifiers": {"doi": "10.1234/x"}} for n in range(2)]
    text = "".join(json.dumps(one, ensure_ascii=False) + "\r\n" for one in records)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    out = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", out)
    report, applied, patches = mend_units([Unit("-", None)], plan_for(), unsafe=False, write=True)
    assert out.buffer.getvalue().decode() == text.replace("é.", "é")
    assert len(applied) == 2
    assert patches == []
    twin = next(one for one in report.diagnostics if one.rule == "duplicate-doi")
    assert (twin.region.line, twin.value) == (2, "10.1234/x")


def test_compressed_files_are_only_looked_at(here: Path) -> None:
    import gzip

    path = here / "a.yaml.gz"
    path.write_bytes(gzip.compress(BROKEN.encode()))
    before = path.read_bytes()
    mended = mend_unit(Unit("a.yaml.gz", path, compressed=True), plan_for(), unsafe=True, write=True)
    assert path.read_bytes() == before
    assert "title-full-stop" in {one.rule for one in mended.reports[0].diagnostics}


ODD = (
    "title: Tides and other guests.\ntype: article-journal\nlanguage: en\npublication_status: published\n"
    'abstract: "Form feed \\f and a line separator \u2028 and a next line \u0085 stay."\n'
)
FILES = {
    "plain.yaml": BROKEN.encode(),
    "crlf.yaml": BROKEN.replace("\n", "\r\n").encode(),
    "no-end.yaml": (BROKEN + "note: Fog.").encode(),
    "mark.yaml": b"\xef\xbb\xbf" + BROKEN.encode(),
    "odd.yaml": ODD.encode(),
    "with blank.yaml": BROKEN.encode(),
    "page.md": b"---\ntitle: Silt.\npublication_types: [book]\ndate: 2020-02-01\n---\nBody",
    "list.json": json.dumps([{"id": f"t{n}", "title": f"Tide {n}.", **NATIVE} for n in range(9)], indent=2).encode(),
    "one-line.json": json.dumps([{"id": f"t{n}", "title": f"Tide {n}.", **NATIVE} for n in range(9)]).encode(),
}


@pytest.mark.parametrize("tool", ["patch", "git"])
@pytest.mark.parametrize("name", FILES)
def test_the_patch_does_what_fixing_does(here: Path, name: str, tool: str) -> None:
    path = here / name
    path.write_bytes(FILES[name])
    _, applied, patches = mend_units([unit(path)], plan_for(), unsafe=False, write=False)
    assert applied
    assert path.read_bytes() == FILES[name]
    apply_patch(here, "".join(patches), tool)
    by_patch = path.read_bytes()
    path.write_bytes(FILES[name])
    fix_file(path)
    assert by_patch == path.read_bytes() != FILES[name]


def apply_patch(folder: Path, patch: str, tool: str) -> None:
    command = ["patch", "-p0", "--binary", "-s"] if tool == "patch" else ["git", "apply", "-p0", "--whitespace=nowarn"]
    subprocess.run(command, input=patch.encode(), cwd=folder, check=True)


@pytest.mark.parametrize("size", [150, 700, 1500, 4000])
def test_slices_that_lose_lines_keep_the_right_numbers(here: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """The patch of a file that is mended in slices counts lines from the file's beginning."""
    monkeypatch.setattr(read, "SLICE", size)
    lines = []
    for number in range(60):
        stop = "." if number in {0, 17, 18, 40, 59} else ""
        lines.append(json.dumps({"id": f"t{number}", "title": f"Tide é {number}{stop}", **NATIVE}, ensure_ascii=False))
    text = "\n".join([*lines[:20], "", "", *lines[20:41], "", *lines[41:]]) + "\n"
    path = here / "a.jsonl"
    path.write_text(text, encoding="utf-8")
    report, applied, patches = mend_units([unit(path)], plan_for(), unsafe=False, write=False)
    wanted = text.replace('."', '"').replace("\n\n", "\n").replace("\n\n", "\n")
    for tool in ("patch", "git"):
        path.write_text(text, encoding="utf-8")
        apply_patch(here, "".join(patches), tool)
        assert path.read_text(encoding="utf-8") == wanted
    path.write_text(text, encoding="utf-8")
    again, _, _ = mend_units([unit(path)], plan_for(), unsafe=False, write=True)
    assert path.read_text(encoding="utf-8") == wanted
    assert again.diagnostics == report.diagnostics
    assert [one.region.line for one in report.diagnostics if one.rule == "missing-doi"] == list(range(1, 61))
    whole = sorted((one.region.line, one.rule) for one in applied)
    assert [rule for _, rule in whole].count("jsonl-blank-line") == 2


LINES = st.lists(st.sampled_from(["a", "b", "c", "d\r", "e\x0c\u2028f"]), max_size=9)


@given(pieces=st.lists(st.tuples(LINES, LINES, st.booleans()), max_size=5), end=st.booleans())
def test_a_patch_of_pieces_is_the_patch_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[list[str], list[str], bool]], end: bool
) -> None:
    texts = []
    for old, new, changed in pieces:
        before = "".join(line + "\n" for line in old)
        texts.append((before, "".join(line + "\n" for line in new) if changed else before))
    if end:
        texts.append(("the end", "the end"))
    made = [Piece(Source("a b", old), Source("a b", new), b"") for old, new in texts]
    old, new = "".join(old for old, _ in texts), "".join(new for _, new in texts)
    patch = "".join(difference("a b", made))
    if old == new:
        assert patch == ""
        return
    assert applied_by_hand(old, patch) == new


def applied_by_hand(text: str, patch: str) -> str:
    """The text with a unified diff applied strictly: every line at its number, no hunk upon another."""
    lines, at, result = text.split("\n"), 0, []
    body = patch.split("\n")
    assert body[0] == "--- a b\t"
    assert body[1] == "+++ a b\t"
    for line in body[2:-1]:
        if line.startswith("@@"):
            _, old, new, _ = line.split(" ")
            start, count = (int(number) for number in old[1:].split(","))
            first = start - 1 if count else start
            assert first >= at
            result += lines[at:first]
            at = first
            start, count = (int(number) for number in new[1:].split(","))
            assert len(result) == (start - 1 if count else start)
        elif line[:1] in " -":
            assert lines[at] == line[1:]
            at += 1
            result += [line[1:]] if line[0] == " " else []
        elif line[:1] == "+":
            result.append(line[1:])
        else:
            assert line == "\\ No newline at end of file"
    return "\n".join([*result, *lines[at:]])


def test_another_encoding_is_kept(here: Path) -> None:
    for encoding in ("cp1252", "utf-16", "utf-16-be"):
        path = here / "a.yaml"
        path.write_bytes(BROKEN.replace("kept", "größer").encode(encoding))
        fix_file(path)
        assert path.read_bytes() == FIXED.replace("kept", "größer").encode(encoding)


def test_a_character_that_the_encoding_lacks_is_not_written(here: Path) -> None:
    """A fix that needs it is not offered; the others go in."""
    path = here / "a.yaml"
    text = BROKEN.replace("kept", "größer") + "abstract: Fog &#x4E2D; and gulls\n"
    path.write_bytes(text.encode("cp1252"))
    mended = fix_file(path, unsafe=True)
    assert path.read_bytes() == text.replace("guests.", "guests").encode("cp1252")
    entity = [one for one in mended.reports[0].diagnostics if one.rule == "text-html-entity"]
    assert [one.fix for one in entity] == [None]


LINES = st.lists(st.sampled_from(["a\n", "b\n", *(f"{number}\n" for number in range(12))]), max_size=30)


@given(LINES, LINES, LINES)
def test_hunks_turn_the_old_lines_into_the_new_ones(same: list[str], before: list[str], after: list[str]) -> None:
    old, new = [*same, *before, *same], [*after, *same, *before]
    lines = difference("a", [Piece(Source("a", "".join(old)), Source("a", "".join(new)), b"")])
    made, at = [], 0
    for line in lines:
        if line.startswith("@@"):
            first, count = map(int, line.split()[1][1:].split(","))
            start = first - 1 if count else first
            made += old[at:start]
            at = start
        elif line[0] == "+" and not line.startswith("+++"):
            made.append(line[1:])
        elif line[0] in " -" and not line.startswith("---"):
            assert line[1:] == old[at]
            made += [line[1:]] if line[0] == " " else []
            at += 1
    assert made + old[at:] == new


def test_the_difference_of_long_texts_that_repeat_themselves_takes_linear_time() -> None:
    old = "".join(f"- title: Tides {number}.\n  language: en\n  type: book\n\n" for number in range(4000))
    begun = time.perf_counter()
    patch = list(difference("a", [Piece(Source("a", old), Source("a", old.replace(".", "")), b"")]))
    assert sum(line.startswith("-- ") for line in patch) == 4000
    assert time.perf_counter() - begun < 10  # seconds; each line against each other one takes minutes


def test_what_may_not_be_written_stays(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = here / "a.yaml"
    path.write_text("title: Tides.\ntype: book\nlanguage: en\npublication_status: submitted\n", encoding="utf-8")
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write what is read-only
    report, applied, _ = mend_units([unit(path)], plan_for(), unsafe=False, write=True)
    assert report.errors == ["cannot write a.yaml: it is read-only"]
    assert (path.read_bytes(), applied) == (before, [])
