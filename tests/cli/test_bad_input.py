"""Bad input: each gives findings in words and the right exit code; nothing is lost, nothing crashes, nothing hangs."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
import zstandard

COMMAND = [sys.executable, "-P", "-m", "abslint", "check"]
HOUSE = Path(__file__).parents[2]
FORMATS = ["full", "concise", "json", "jsonl", "github", "sarif"]
CLEAN = (HOUSE / "tests" / "clean.yaml").read_text(encoding="utf-8")
RECORD = yaml.load(CLEAN, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
JSON = json.dumps(RECORD)
LONG = "The wind blew from the west and the sheep looked on. " * 200_000
"""Ten megabytes on one line."""


def other(key: str, value: str) -> str:
    """The record as JSON with another value, as it is spelled."""
    return json.dumps({**RECORD, key: "@@"}).replace('"@@"', value)


# name → bytes (or text), exit code, rules
BAD: dict[str, tuple[bytes | str, int, list[str]]] = {
    "empty.yaml": ("", 0, []),
    "empty.json": ("", 0, []),
    "empty.jsonl": ("", 0, []),
    "empty.md": ("", 0, []),
    "empty.txt": ("", 0, []),
    "mark-only.yaml": (b"\xef\xbb\xbf", 0, []),
    "mark.yaml": ("\ufeff" + CLEAN, 0, ["byte-order-mark"]),
    "mark.json": ("\ufeff" + JSON, 0, ["byte-order-mark"]),
    "crlf.yaml": (CLEAN.replace("\n", "\r\n"), 0, []),
    "lone-cr.yaml": (CLEAN.replace("\n", "\r"), 0, []),
    "utf16.yaml": (("\ufeff" + CLEAN).encode("utf-16-le"), 1, ["not-utf8"]),
    "utf16-big.json": (("\ufeff" + JSON).encode("utf-16-be"), 1, ["not-utf8"]),
    "utf16-unmarked.yaml": (CLEAN.encode("utf-16-be"), 1, ["not-utf8"]),
    "utf32.yaml": (("\ufeff" + CLEAN).encode("utf-32-le"), 1, ["not-utf8"]),
    "utf16-cut.yaml": (("\ufeff" + CLEAN).encode("utf-16-le") + b"x", 1, ["not-utf8", "syntax-error"]),
    "latin1.yaml": (CLEAN.replace("A walk", "A pr\xf6ve").encode("latin-1"), 1, ["not-utf8"]),
    "latin1.json": (JSON.replace("A walk", "A pr\xf6ve").encode("latin-1"), 1, ["not-utf8"]),
    "damaged.yaml": (
        CLEAN.replace("A walk", "Ä wälk").encode().replace(b"dyke\n", b"d\xffke.\n", 1),
        1,
        ["not-utf8", "title-full-stop"],
    ),
    "damaged-twice.yaml": ((CLEAN + "# — — — —\n").encode().replace(b"seals", b"se\xffls\xfe"), 1, ["not-utf8"]),
    "damaged.md": (f"---\n{CLEAN}---\n— — —\n".encode().replace(b"seals", b"se\xffls"), 1, ["not-utf8"]),
    "nul.yaml": (CLEAN.replace("A walk", "A wa\0lk"), 1, ["syntax-error"]),
    "nul.json": (JSON.replace("A walk", "A wa\0lk"), 1, ["syntax-error"]),
    "escaped-nul.json": (JSON.replace("A walk", r"A wa\u0000lk"), 1, ["text-control-character"]),
    "only-nuls.json": (b"\0" * 5000, 1, ["syntax-error"]),
    "half.json": (JSON.replace("A walk", r"A wa\ud800lk"), 1, ["syntax-error"]),
    "half-low.jsonl": (JSON.replace("A walk", r"A wa\uDFFFlk") + "\n", 1, ["syntax-error"]),
    "whole.json": (JSON.replace("A walk", r"A wa\ud83d\ude00lk \\ud800"), 0, []),
    "half.yaml": (CLEAN.replace("A walk along the dyke", r'"A wa\ud800lk"'), 1, ["syntax-error"]),
    "raw-half.json": (JSON.replace("A walk", "A wa\ud800lk").encode("utf-8", "surrogatepass"), 1, ["not-utf8"]),
    "cut.json": (JSON[:200], 1, ["syntax-error"]),
    "two.json": (JSON + JSON, 1, ["duplicate-doi", "syntax-error"]),
    "comma.json": (JSON[:-1] + ",}", 1, ["syntax-error"]),
    "cut.jsonl": (JSON + "\n" + JSON[:200], 1, ["syntax-error"]),
    "backslashes.json": ('"' + "\\" * 100_001, 1, ["syntax-error"]),
    "unclosed.md": ("---\n" + CLEAN, 1, ["syntax-error"]),
    "broken-toml.md": ('+++\ntitle = \nabstract = "x"\n+++\n', 1, ["syntax-error"]),
    "tab.yaml": ("title: x\n\tabstract: y\nlanguage: en\n", 1, ["syntax-error"]),
    "no-anchor.yaml": ("title: x\nabstract: *nope\nlanguage: en\n", 1, ["syntax-error"]),
    "doubled.yaml": (CLEAN + "title: Another\n", 1, ["duplicate-key"]),
    "doubled.json": ('{"title": "Another", ' + JSON[1:], 1, ["duplicate-key"]),
    "integer-key.yaml": (CLEAN + "12: x\n", 1, ["unknown-field"]),
    "list-as-key.yaml": (CLEAN + "? [a, b]\n: c\n", 1, ["syntax-error"]),
    "merge-key.yaml": (CLEAN + "<<: {note: x}\n", 1, ["unknown-field"]),
    "nan.json": (other("x_share", "NaN"), 1, ["json-not-a-number"]),
    "infinity.jsonl": (other("x_share", "-Infinity") + "\n", 1, ["json-not-a-number"]),
    "huge.json": (other("x_share", "1e999"), 1, ["json-not-a-number"]),
    "digits.json": (other("x_share", "1" * 5000), 1, ["json-not-a-number"]),
    "digits.yaml": (CLEAN + f"x_share: {'1' * 5000}\n", 0, []),
    "nan-title.json": (other("title", "NaN"), 1, ["json-not-a-number"]),
    "huge-volume.json": (other("volume", "1e999"), 1, ["json-not-a-number"]),
    "infinite-doi.json": (other("identifiers", '{"doi": -Infinity}'), 1, ["json-not-a-number"]),
    "nan-date.jsonl": (other("dates", '{"published": NaN}') + "\n", 1, ["json-not-a-number"]),
    "python.yaml": (CLEAN + 'x_y: !!python/object/apply:os.system ["touch HACKED"]\n', 1, ["syntax-error"]),
    "python-root.yaml": ("!!python/object:abslint.Diagnostic\n" + CLEAN, 1, ["syntax-error"]),
    "binary.yaml": (CLEAN + "x_y: !!binary aGVsbG8=\nx_z: !!set {a, b}\n", 0, []),
    "no-such-day.yaml": (CLEAN.replace("2021-05-04", "2021-02-30"), 1, ["date-impossible"]),
    "cycle.yaml": ("title: x\nabstract: y\nauthors: &a [*a]\n", 1, ["syntax-error"]),
    "scalar.yaml": ("just a text\n", 0, []),
    "null.json": ("null", 0, []),
    "damaged.jsonl.gz": (b"\x1f\x8b\x08garbage", 2, []),
    "not-zipped.json.gz": (b'{"title": 1}', 2, []),
    "damaged.jsonl.zst": (b"\x28\xb5\x2f\xfdgarbage", 2, []),
}


def lay(name: str) -> Path:
    data = BAD[name][0]
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
    return Path(name)


@pytest.mark.parametrize("name", BAD)
def test_bad_input(abslint, name):
    _, code, rules = BAD[name]
    done = abslint("check", lay(name), "--output-format", "json")
    assert (done.code, sorted(set(done.found))) == (code, rules)
    assert len(done.found) == len(rules), "each defect once"
    for one in done.report["diagnostics"]:
        assert 1 <= one["line"] <= one["end_line"]
    if code == 2:
        assert done.err.startswith("abslint: cannot read ")
    assert done.err.count("\n") == (code == 2 or not done.report["summary"]["files"])
    assert not Path("HACKED").exists()


def test_the_text_of_a_record_that_reads_in_spite_of_all_is_judged(abslint):
    Path("a.jsonl").write_text(f"{JSON[:200]}\n{JSON}\n" + JSON.replace("dyke", "weir").replace('weir"', 'weir."', 1))
    done = abslint("check", "a.jsonl", "--output-format", "json")
    assert sorted(done.found) == ["syntax-error", "title-full-stop"]
    assert done.report["summary"]["records"] == 2
    documents = [CLEAN, "[ broken\n", CLEAN.replace("dyke", "weir").replace("weir\n", "weir.\n", 1)]
    Path("a.yaml").write_text("---\n".join(documents))
    done = abslint("check", "a.yaml", "--output-format", "json")
    assert sorted(done.found) == ["syntax-error", "title-full-stop"]
    assert done.report["summary"]["records"] == 2


@pytest.mark.parametrize("form", FORMATS)
def test_all_of_it_at_once_in_every_format(abslint, form):
    for name in BAD:
        lay(name)
    done = abslint("check", ".", "--no-corpus", "--output-format", form)
    assert done.code == 2
    assert done.err.count("\n") == 3
    assert "\0" not in done.out
    assert done.out.count("not-utf8") >= 8


def test_mending_bad_input_keeps_what_it_does_not_mend(abslint):
    for name in BAD:
        lay(name)
    before = abslint("check", ".", "--output-format", "json").report["summary"]
    abslint("check", ".", "--fix", "--unsafe-fixes", "--no-corpus")
    after = abslint("check", ".", "--output-format", "json").report["summary"]
    assert after["records"] == before["records"]
    assert Path("latin1.yaml").read_bytes() == lay("latin1.yaml").read_bytes()
    assert Path("crlf.yaml").read_bytes() == lay("crlf.yaml").read_bytes()
    assert Path("mark.yaml").read_text(encoding="utf-8") == CLEAN


DEEP = {
    "list.json": "[" * 100_000 + "]" * 100_000,
    "open.json": "[" * 100_000,
    "mapping.json": '{"title": "x", "abstract": ' + '{"a":' * 100_000 + "1" + "}" * 100_001,
    "list.jsonl": "[" * 100_000 + "]" * 100_000 + "\n",
    "flow.yaml": "[" * 100_000 + "]" * 100_000,
    "open.yaml": "[" * 100_000,
    "braces.yaml": "{a: " * 100_000 + "}" * 100_000,
    "block.yaml": "- " * 100_000 + "x\n",
    "keys.yaml": "? " * 100_000 + "x\n",
    "authors.yaml": "title: x\nabstract: y\nauthors: " + "[" * 100_000 + "]" * 100_000 + "\n",
    "stairs.yaml": "title: x\nabstract: y\nk:\n" + "".join(" " * step + "a:\n" for step in range(1, 2000)),
    "bomb.yaml": "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"k{step}: &a{step} [{', '.join([f'*a{step - 1}'] * 9)}]\n" for step in range(1, 20))
    + "title: x\nabstract: *a19\n",
}


def in_a_process_of_its_own(*arguments: str, megabytes: int) -> subprocess.CompletedProcess[bytes]:
    """Run the command where neither a dead process nor its memory can harm the tests."""
    code = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({megabytes << 20}, {megabytes << 20}))\n"
        "from abslint.cli import main\nmain(sys.argv[1:])"
    )
    command = [sys.executable, "-P", "-c", code, "check", *arguments, "--output-format", "json"]
    return subprocess.run(command, capture_output=True, check=False, timeout=120, env={"PYTHONPATH": str(HOUSE)})


def test_deep_nesting_and_bombs_are_findings_in_little_memory(here):
    for name, text in DEEP.items():
        (here / name).write_text(text)
    done = in_a_process_of_its_own(*DEEP, megabytes=700)
    assert (done.returncode, done.stderr) == (1, b"")
    diagnostics = json.loads(done.stdout)["diagnostics"]
    assert {one["path"] for one in diagnostics} == set(DEEP)
    assert {one["rule"] for one in diagnostics} == {"syntax-error"}
    told = {one["path"]: one["message"] for one in diagnostics}
    assert told["bomb.yaml"] == "the aliases expand to more than can be read"
    assert all("nested" in told[name] for name in DEEP if name != "bomb.yaml")


def bombs() -> dict[str, bytes]:
    """Small files that unpack to 80 MB: as a whole, or as a line without end."""
    much, begun = 68_000_000, JSON.encode() + b'\n{"title": "'
    return {
        "bomb.json.gz": gzip.compress(b" " * much, 1),
        "bomb.yaml.zst": zstandard.compress(b"title: x\nabstract: " + b"y" * much),
        "wide.jsonl.gz": gzip.compress(b"\0" * much, 1),
        "line.jsonl.gz": gzip.compress(begun + b"y" * much, 1),
        "line.jsonl.zst": zstandard.compress(begun + b"y" * much),
        "line.jsonl": begun + b"y" * much,
    }


def test_decompression_bombs_are_told_in_little_memory(here):
    for name, data in bombs().items():
        (here / name).write_bytes(data)
    (here / "dotted.json").write_text(JSON.replace("dyke", "dyke.", 1))
    for fixing in ([], ["--fix"]):
        done = in_a_process_of_its_own(".", *fixing, megabytes=700)
        told = done.stderr.decode().splitlines()
        assert done.returncode == 2
        assert sorted(line.split(":")[1] for line in told) == [f" cannot read {name}" for name in sorted(bombs())]
        assert all("more than 67,108,864 bytes" in line for line in told)
        assert len([line for line in told if ": line 2 has" in line]) == (1 if fixing else 3)
    assert (here / "dotted.json").read_text() == JSON, "the rest is checked and mended"


@pytest.mark.parametrize("name", ["long.json", "long.jsonl", "long.yaml"])
def test_ten_megabytes_on_one_line(here, name):
    text = JSON.replace("We walked", LONG + "We walked").replace("dyke", "dyke.", 1)
    (here / name).write_text(text + "\n")
    done = in_a_process_of_its_own(name, megabytes=900)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "title-full-stop" in {one["rule"] for one in json.loads(done.stdout)["diagnostics"]}
    assert len(done.stdout) < 100_000


def test_in_a_folder_a_broken_file_is_told_if_it_was_meant_to_hold_records(abslint):
    for name in BAD:
        lay(name)
    Path("page.yaml").write_text("layout: [home\n")
    diagnostics = abslint("check", ".", "--no-corpus", "--output-format", "json").report["diagnostics"]
    passed_over = {"only-nuls.json", "backslashes.json"}
    assert {one["path"] for one in diagnostics} == {name for name in BAD if BAD[name][2]} - passed_over
