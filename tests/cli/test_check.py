"""The flags of ``check``, its exit codes, and what it takes from its surroundings."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-P", "-m", "abslint", "check"]
HOUSE = Path(__file__).parents[2]


def write_twin(here: Path, clean: Path) -> Path:
    """Another record with the DOI of the clean one."""
    twin = here / "twin.yaml"
    twin.write_text(clean.read_text(encoding="utf-8").replace("A walk", "Another walk"), encoding="utf-8")
    return Path("twin.yaml")


def summary(abslint, *arguments):
    return abslint("check", *arguments, "--output-format", "json").report["summary"]


# Exit codes


def test_clean_is_0(abslint, clean):
    done = abslint("check", clean)
    assert (done.code, done.err) == (0, "")
    assert done.out == "Checked 1 record in 1 file (schema record, profile native): no problems.\n"


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        ([], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--exit-zero"], 0),
        (["--diff"], 1),
        (["--diff", "--fix"], 1),
        (["--diff", "--exit-zero"], 0),
        (["--fix"], 0),
        (["--fix", "--exit-non-zero-on-fix"], 1),
        (["--fix", "--exit-non-zero-on-fix", "--exit-zero"], 0),
        (["--ignore", "title-full-stop"], 0),
        (["--ignore", "title"], 0),
        (["--select", "title"], 1),
        (["--select", "title-all-caps, title-full-stop"], 1),
        (["--select", "status"], 0),
        (["--select", "status", "--extend-select", "title"], 1),
        (["--fix", "--unfixable", "title-full-stop"], 1),
        (["--fix", "--fixable", "status"], 1),
        (["--fix", "--fixable", "title-full-stop"], 0),
        (["--no-schema", "--no-ignores", "--no-corpus", "--no-cache", "--unsafe-fixes"], 1),
        (["-j", "2"], 1),
    ],
)
def test_flags_and_exit_codes(abslint, dotted, flags, code):
    done = abslint("check", dotted, *flags)
    assert (done.code, done.err) == (code, "")


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--fail-on", "bad"], "`bad` is not error, warning or info"),
        (["--color", "pink"], "`pink` is not auto, always or never"),
        (
            ["--output-format", "xml"],
            "unknown output format `xml`: there are full, concise, json, jsonl, github, sarif",
        ),
        (["--max-diagnostics", "-1"], "`-1` is less than 0"),
        (["--jobs", "-2"], "`-2` is less than 0"),
        (["--select", "titel"], "unknown rule or group `titel`; did you mean `title`?"),
        (["--select", ""], "no rule and no group is named"),
        (["--ignore", "zzzz"], "unknown rule or group `zzzz`"),
        (["--fixable", "zzzz"], "unknown rule or group `zzzz`"),
        (["--profile", "nativ"], "unknown profile `nativ`; did you mean `native`?"),
        (["--config", "no.toml"], "no such configuration file: `no.toml`"),
        (["--isolated", "--config", "no.toml"], "--isolated reads no configuration file, and --config names one"),
        (["--schema", "no.json"], "no.json: the schema cannot be read: no such file or directory"),
        (["--files-from", "no.txt"], "cannot read the list of files `no.txt`: no such file or directory"),
        (["--stdin-filename", "a.yaml"], "standard input is not read: `-` is not among the paths"),
        (["--files-from", "-", "-"], "standard input cannot be the list of files and a file itself"),
        (["--report", "json"], "`json` is not FORMAT=PATH"),
        (["--report", "json="], "`json=` is not FORMAT=PATH"),
        (["--report", "xml=a"], "unknown output format `xml`: there are full, concise, json, jsonl, github, sarif"),
        (["--report", "json=no/a.json"], "cannot write `no/a.json`: there is no folder `no`"),
        (["--report", "json=."], "`.` is a folder: a report needs the name of a file"),
    ],
)
def test_what_no_flag_takes_is_told_before_the_run(abslint, dotted, flags, words):
    done = abslint("check", dotted, "--fix", *flags)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == f"error[configuration] {words}"
    assert done.err.count("\n") == 2
    assert "dyke.\n" in dotted.read_text(encoding="utf-8")


# Paths


def test_a_missing_path_is_2_and_the_rest_is_checked(abslint, dotted):
    done = abslint("check", "nope.yaml", dotted, "--output-format", "json")
    assert (done.code, done.found) == (2, ["title-full-stop"])
    assert done.err == "abslint: no such file or folder: nope.yaml\n"


def test_what_is_no_file(abslint, here, clean):
    (here / "away.yaml").symlink_to("nowhere")
    os.mkfifo(here / "pipe.yaml")
    done = abslint("check", "away.yaml", "pipe.yaml", "", clean)
    assert done.code == 2
    assert done.err.splitlines() == [
        "abslint: a link that leads nowhere: away.yaml",
        "abslint: neither a file nor a folder: pipe.yaml (standard input is -)",
        "abslint: a path is empty",
    ]
    assert "Checked 1 record" in done.out
    assert abslint("check", ".").code == 0
    for verb in (["check", clean, "--schema", "pipe.yaml"], ["convert", "pipe.yaml"]):
        done = abslint(*verb)
        assert done.code == 2
        assert "this is not a file" in done.err


def test_no_paths_are_the_working_directory(abslint, here, dotted):
    (here / "package.json").write_text('{"name": "site", "version": "1"}')
    done = abslint("check", "-v", "--output-format", "json")
    assert (done.code, done.found) == (1, ["title-full-stop"])
    assert done.report["summary"]["skipped"] == 1
    assert done.err == (
        "abslint: package.json holds no paper records that abslint knows; --profile says how to read them\n"
    )
    assert abslint("check").err == ""


def test_an_empty_folder(abslint, here):
    (here / "papers.yaml").mkdir()
    done = abslint("check", "papers.yaml")
    assert (done.code, done.err) == (0, "abslint: no files to check\n")
    assert done.out == "Checked 0 records in 0 files: nothing to check, no records found.\n"


def test_a_folder_in_itself(abslint, here, dotted):
    (here / "again").symlink_to(here)
    assert summary(abslint, ".")["files"] == 1


def test_a_file_that_cannot_be_opened_is_told_at_the_end(abslint, clean, dotted, monkeypatch):
    opened = Path.open

    def refuse(path, *rest, **more):
        if path.name == "clean.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *rest, **more)

    monkeypatch.setattr(Path, "open", refuse)
    done = abslint("check", clean, dotted, "--output-format", "json")
    assert (done.code, done.found) == (2, ["title-full-stop"])
    assert done.err == "abslint: cannot read clean.yaml: permission denied\n"


def test_a_folder_that_cannot_be_written_loses_nothing(abslint, dotted, clean, monkeypatch):
    import tempfile

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert abslint("check", "--fix", clean).code == 0
    done = abslint("check", "--fix", clean, dotted, "--output-format", "json")
    assert done.code == 2
    assert "title-full-stop" in done.found
    assert done.err == "abslint: cannot write dotted.yaml: permission denied\n"
    assert "dyke.\n" in dotted.read_text(encoding="utf-8")


NAMES = ["a b.yaml", "line\nbreak.yaml", "red\x1b[31m.yaml", "::error::.yaml", os.fsdecode(b"\xff\xfe.yaml"), "-.yaml"]


def test_odd_names(abslint, here, dotted):
    folder = here / "names"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(dotted.read_text(encoding="utf-8"), encoding="utf-8")
    for form in ("full", "concise", "json", "jsonl", "github", "sarif"):
        done = abslint("check", "names", "--no-corpus", "--output-format", form)
        assert (done.code, done.err) == (1, "")
        assert "\x1b" not in done.out
        assert "title-full-stop" in done.out
    told = abslint("check", "names", "--no-corpus", "--output-format", "concise").out
    assert len(told.splitlines()) == len(NAMES) + 1
    done = abslint("check", "names", "--no-corpus", "--fix", "--show-fixes")
    assert (done.code, done.err.count("\n")) == (0, len(NAMES))
    assert abslint("check", "bad\n\x1b[31mname").err == "abslint: no such file or folder: bad\\n<U+001B>[31mname\n"


def test_hidden_folders_are_passed_over_and_named_ones_not(abslint, here, dotted):
    (here / ".drafts").mkdir()
    dotted.rename(here / ".drafts" / "a.yaml")
    assert summary(abslint, ".")["files"] == 0
    assert summary(abslint, ".drafts")["files"] == 1


def test_include_exclude_and_force(abslint, here, clean, dotted):
    assert summary(abslint, ".", "--exclude", "dotted.*")["files"] == 1
    assert summary(abslint, dotted, "--exclude", "dotted.*")["files"] == 1
    assert summary(abslint, dotted, "--exclude", "dotted.*", "--force-exclude")["files"] == 0
    assert summary(abslint, ".", "--include", "clean.yaml")["files"] == 1
    subprocess.run(["git", "init", "-q"], check=True)
    (here / ".gitignore").write_text("dotted.yaml\n")
    assert summary(abslint, ".")["files"] == 1
    assert summary(abslint, ".", "--no-respect-gitignore")["files"] == 2


@pytest.mark.parametrize("separator", [b"\n", b"\r\n", b"\0"])
def test_files_from(abslint, here, clean, dotted, separator):
    names = separator.join([b"clean.yaml", b"nope.yaml", b"dotted.yaml", b""])
    (here / "list").write_bytes(names)
    for done in (
        abslint("check", "--no-corpus", "--files-from", "list", "--output-format", "json"),
        abslint("check", "--no-corpus", "--files-from", "-", "--output-format", "json", stdin=names),
    ):
        assert (done.code, done.found) == (2, ["title-full-stop"])
        assert done.report["summary"]["files"] == 2
        assert done.err == "abslint: no such file or folder: nope.yaml\n"


def test_an_empty_list_of_files_is_not_the_whole_folder(abslint, here, dotted):
    done = abslint("check", "--files-from", "-", stdin=b"")
    assert (done.code, done.err) == (0, "abslint: no files to check\n")


def test_named_strangers_are_told(abslint, here, clean):
    (here / "package.json").write_text('{"name": "site", "version": "1"}')
    (here / "empty.yaml").write_text("")
    (here / "blank.json").write_text(" \n\n")
    done = abslint("check", "package.json", "empty.yaml", "blank.json", clean)
    assert done.code == 0
    assert done.err.splitlines() == [
        "abslint: package.json holds no paper records that abslint knows; --profile says how to read them",
        "abslint: empty.yaml is empty",
        "abslint: blank.json is empty",
    ]
    assert abslint("check", "package.json", "empty.yaml", clean, "--only-records").err == ""


def test_a_table_without_rows_is_told(abslint, here):
    (here / "header.csv").write_text("sep=;\r\nTitle;Authors;Year;DOI\r\n\r\n")
    (here / "header.tsv").write_text("Title\tAuthors\tYear\tDOI")
    (here / "other.csv").write_text("Name,Colour,Size\n")
    done = abslint("check", "header.csv", "header.tsv", "other.csv")
    assert done.code == 0
    assert done.err.splitlines() == [
        "abslint: header.csv holds the names of columns, and no row below them",
        "abslint: header.tsv holds the names of columns, and no row below them",
        "abslint: other.csv holds no paper records that abslint knows; --profile says how to read them",
    ]


def test_a_broken_file_is_a_finding_where_somebody_named_it(abslint, here):
    (here / "site.json").write_text('{"name": "site", ')
    done = abslint("check", "site.json", "--output-format", "json")
    assert (done.code, done.found, done.err) == (1, ["syntax-error"], "")
    assert done.report["summary"]["files"] == 1
    for flags in (["."], ["site.json", "--only-records"]):
        done = abslint("check", *flags, "--output-format", "json")
        assert (done.code, done.found, done.err) == (0, [], "")
        assert done.report["summary"]["skipped"] == 1


def test_what_is_required_and_has_no_place_in_the_mapping_is_missing(abslint, here):
    entry = '[[records]]\nrequire = ["abstract", "title"]\n[records.fields]\ntitle = "/headline"\n'
    (here / "abslint.toml").write_text(entry)
    (here / "a.json").write_text('{"headline": "Eels"}')
    done = abslint("check", "a.json", "--output-format", "concise", "-q")
    words = "`abstract` is missing, which the configuration asks for, but names no place for"
    assert (done.code, done.out) == (1, f"a.json:1:15: error[schema-required] {words}\n")


def test_a_doi_of_documentation_as_a_link_is_one_finding_at_a_time(abslint, here, clean):
    text = clean.read_text(encoding="utf-8").replace("10.1234/dyke.1", '"https://doi.org/10.1234/abcd"')
    (here / "a.yaml").write_text(text, encoding="utf-8")
    assert abslint("check", "a.yaml", "--output-format", "json").found == ["doi-as-link"]
    assert abslint("check", "a.yaml", "--fix", "--output-format", "json").found == ["example-identifier"]


def test_a_named_list_of_numbers_is_no_list_of_records(abslint, here):
    (here / "a.json").write_text(f"[{'1, ' * 100_000}1]")
    begun = time.perf_counter()
    done = abslint("check", "a.json")
    assert (done.code, "holds no paper records" in done.err) == (0, True)
    assert time.perf_counter() - begun < 10  # seconds; each number judged as a record takes longer


WAIVERS = """
[[ignores]]
record = "dotted"
rules = ["title-full-stop", "title-all-caps", "duplicate-doi"]
until = 2999-12-31

[[ignores]]
files = ["*.md"]
rules = ["title-full-stop"]
until = 2020-01-01
"""


def test_waivers_that_ran_out_or_silence_nothing_are_told(abslint, here, dotted):
    (here / "abslint.toml").write_text(WAIVERS)
    done = abslint("check", "--output-format", "concise", "-q")
    assert done.out.splitlines() == [
        "abslint.toml:4:30: warning[unused-ignore] nothing to ignore for `title-all-caps`",
        "abslint.toml:10:9: warning[expired-ignore] this ignore was granted until 2020-01-01 and has run out",
    ]
    assert done.code == 1
    some = abslint("check", dotted, "--output-format", "concise", "-q")
    assert [line.partition(": ")[2][:23] for line in some.out.splitlines()] == ["warning[expired-ignore]"]
    for flags in (["--only-records"], ["--ignore", "suppression"], ["--no-ignores", "--ignore", "title-full-stop"]):
        assert "ignore]" not in abslint("check", *flags, "-q").out, flags
    assert abslint("check", "-j", "2", "--output-format", "concise", "-q").out == done.out


# Standard input


def test_standard_input(abslint, dotted):
    data = dotted.read_bytes()
    done = abslint("check", "-", "--output-format", "json", stdin=data)
    one = done.report["diagnostics"][0]
    assert (done.code, one["path"], one["record"]) == (1, "-", None)
    done = abslint("check", "-", "--stdin-filename", "papers/a.yaml", "--output-format", "json", stdin=data)
    assert done.report["diagnostics"][0]["path"] == "papers/a.yaml"
    assert summary(abslint, "-", dotted)["files"] == 1  # without data: what cannot be read twice is not
    for text in (b"", b" \n"):
        assert abslint("check", "-", stdin=text).err.startswith("abslint: standard input is empty\n")


@pytest.mark.parametrize("text", ['{"title": "x"', "{", "[", '{"a": [1'])
@pytest.mark.parametrize("flags", [(), ("--fix",), ("--diff",)])
def test_standard_input_that_is_cut_short_is_a_finding(abslint, text, flags):
    done = abslint("check", "-", *flags, "--output-format", "concise", stdin=text.encode())
    assert done.code == 1
    assert "-:1:" in done.out + done.err
    assert "error[syntax-error] `" in done.out + done.err


def test_records_that_are_not_where_the_configuration_says(abslint, here, clean):
    (here / "abslint.toml").write_text('[[records]]\nrecords = "/nope/*"\n')
    done = abslint("check", clean)
    words = "holds no paper records at `/nope/*`, where the configuration says that they are"
    assert (done.code, done.err) == (0, f"abslint: {clean} {words}\n")


@pytest.mark.parametrize(
    ("entry", "records"),
    [
        ('records = "/items/*"\n[records.fields]\ntitle = "/title"\n', '{"items": [%s]}'),
        ('records = "/items/*"\n[records.fields]\ntitle = "/title"\nid = "/id"\n', '{"items": [%s]}'),
        ('profile = "csl-json"\n', "[%s]"),
        ("", "[%s]"),
    ],
)
def test_records_keep_their_ids_where_the_configuration_says(abslint, here, entry, records):
    waiver = '[[ignores]]\nrecord = "eels"\nrules = ["title-full-stop"]\n'
    (here / "abslint.toml").write_text(f'[[records]]\nid = "/key"\n{entry}{waiver}')
    record = (
        '{"key": "%s", "id": "%s", "type": "article-journal", "title": "Gulls eat bread.", "issued": {"raw": "2019"}}'
    )
    some = [record % names for names in (("eels", "a"), ("reed", "a"), ("reed", "b"))]
    (here / "a.json").write_text(records % ", ".join(some))
    done = abslint("check", "a.json", "--output-format", "json")
    told = [(one["rule"], one["record"]) for one in done.report["diagnostics"]]
    assert told == [("title-full-stop", "reed"), ("id-duplicate", "reed"), ("title-full-stop", "reed")]


@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize("form", ["full", "json"])
def test_standard_input_mended(abslint, here, dotted, clean, form, listed):
    (here / "list").write_text("-\n")
    where = ["--files-from", "list"] if listed else ["-"]
    data = dotted.read_bytes().replace(b'"4"\n', b'"4"\nfoo: x\n')
    mended = data.replace(b"dyke.\n", b"dyke\n")
    arguments = ["--fix", *where, "--stdin-filename", "a.yaml", "--output-format", form]
    done = abslint("check", *arguments, stdin=data)
    assert (done.out, done.code) == (mended.decode(), abslint("check", *arguments, stdin=mended).code)
    assert "1 problem fixed." in done.err or '"fixed": 1' in done.err


def test_standard_input_shown_as_a_patch(abslint, dotted):
    done = abslint("check", "--diff", "-", "--stdin-filename", "a.yaml", stdin=dotted.read_bytes())
    assert done.code == 1
    assert "-title: A walk along the dyke.\n+title: A walk along the dyke\n" in done.out


# Mending


def test_fix_and_what_is_told_of_it(abslint, dotted, clean):
    done = abslint("check", "--fix", dotted, "--show-fixes")
    assert (done.code, done.err) == (0, "mended dotted.yaml:1: title-full-stop: drop the full stop\n")
    assert done.out.startswith("1 problem fixed.\n")
    assert dotted.read_text(encoding="utf-8") == clean.read_text(encoding="utf-8")


def test_diff_writes_nothing_and_still_tells_the_rest(abslint, here, dotted):
    text = dotted.read_text(encoding="utf-8").replace("status: published", "status: publshed")
    dotted.write_text(text, encoding="utf-8")
    done = abslint("check", "--diff", dotted, "--show-fixes")
    assert done.code == 1
    assert done.out.startswith("--- ")
    assert "+title: A walk along the dyke\n" in done.out
    assert "error[status-unknown]" in done.out
    assert "\n1 problem would be fixed.\n" in done.out
    assert done.err == "would mend dotted.yaml:1: title-full-stop: drop the full stop\n"
    assert dotted.read_text(encoding="utf-8") == text
    patch = done.out.partition("\nerror")[0] + "\n"
    applied = subprocess.run(["git", "apply", "-"], input=patch.encode(), check=False, capture_output=True)
    assert applied.returncode == 0, applied.stderr
    assert dotted.read_text(encoding="utf-8") == text.replace("dyke.\n", "dyke\n")


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif"])
def test_a_patch_leaves_reports_for_programs_whole(abslint, dotted, form):
    done = abslint("check", "--diff", dotted, "--output-format", form)
    assert [json.loads(line) for line in ([done.out] if form != "jsonl" else done.out.splitlines())]
    assert done.err.startswith("--- ")
    if form == "json":
        assert done.report["summary"]["fixed"] == 0


def test_unsafe_fixes_wait_to_be_asked_for(abslint, dotted):
    text = dotted.read_text(encoding="utf-8").replace("status: published", "status: publshed")
    dotted.write_text(text, encoding="utf-8")
    assert abslint("check", "--fix", dotted).code == 1
    assert "status: publshed" in dotted.read_text(encoding="utf-8")
    assert abslint("check", "--fix", "--unsafe-fixes", dotted).code == 0
    assert "status: published" in dotted.read_text(encoding="utf-8")


# Output


def test_quiet(abslint, clean, dotted):
    assert abslint("check", "-q", clean).out == ""
    told = abslint("check", "-q", dotted).out
    assert told.startswith("warning[title-full-stop]")
    assert "Checked" not in told


def test_max_diagnostics_says_what_it_cut(abslint, here):
    (here / "a.yaml").write_text("title: A.\nauthors: 3\nlanguage: English\npublication_status: publshed\ntype: []\n")
    whole = summary(abslint, "a.yaml")
    assert whole["problems"] > 2
    done = abslint("check", "a.yaml", "--max-diagnostics", "2", "--output-format", "json")
    assert (done.code, len(done.found), done.report["summary"]["cut"]) == (1, 2, whole["problems"] - 2)
    assert {one["severity"] for one in done.report["diagnostics"]} == {"error"}
    assert done.report["summary"]["problems"] == whole["problems"]
    told = abslint("check", "a.yaml", "--max-diagnostics", "2").out
    assert " not shown (--max-diagnostics)." in told
    assert f": {whole['problems']} problems (" in told.splitlines()[-1]


def test_records_before_a_break_in_a_compressed_file_are_checked(abslint, here):
    line = json.dumps({"title": "Of tide.", "publication_status": "published"}) + "\n"
    whole = gzip.compress("".join(line.replace("tide", f"tide {n}") for n in range(2000)).encode())
    (here / "a.jsonl.gz").write_bytes(whole[:-2000])
    done = abslint("check", "a.jsonl.gz", "--output-format", "json")
    assert done.code == 2
    assert done.err == "abslint: cannot read a.jsonl.gz: `a.jsonl.gz` is cut short: its compressed data end too early\n"
    assert 100 < done.report["summary"]["records"] < 2000
    assert "syntax-error" not in done.found


@pytest.mark.parametrize("form", ["concise", "github", "full"])
def test_what_concerns_two_records_shows_both_places(abslint, here, clean, form):
    write_twin(here, clean)
    told = abslint("check", clean, "twin.yaml", "--select", "duplicate-doi", "--output-format", form).out
    assert f"{clean}:9:20" in told
    assert "the same DOI stands here" in told


def test_statistics(abslint, dotted):
    table = "rule             count  fixable\ntitle-full-stop      1        1\n"
    for form in ("full", "concise"):
        told = abslint("check", dotted, "--statistics", "--output-format", form).out
        assert table in told
        assert told.splitlines()[-1].startswith("Checked 1 record")
    done = abslint("check", dotted, "--statistics", "--output-format", "json")
    assert (done.found, done.err) == (["title-full-stop"], table)


def test_reports_into_files(abslint, here, dotted):
    done = abslint("check", dotted, "--report", "json=a.json", "--report", "sarif=a.sarif", "--color", "always")
    assert done.code == 1
    assert "\x1b[" in done.out
    assert json.loads((here / "a.json").read_text())["diagnostics"][0]["rule"] == "title-full-stop"
    assert json.loads((here / "a.sarif").read_text())["version"] == "2.1.0"


def test_a_report_that_cannot_be_written_after_all(abslint, here, dotted, monkeypatch):
    opened = Path.open

    def refuse(path, mode="r", *rest, **more):
        if path.name == "a.json":
            raise OSError(28, "No space left on device")
        return opened(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", refuse)
    done = abslint("check", dotted, "--report", "json=a.json", "--report", "sarif=a.sarif")
    assert (done.code, done.err) == (2, "abslint: cannot write `a.json`: no space left on device\n")
    assert "title-full-stop" in done.out
    assert (here / "a.sarif").is_file()


@pytest.mark.parametrize(
    ("variables", "colored"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colour(abslint, dotted, monkeypatch, variables, colored):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in abslint("check", dotted).out) == colored
    assert "\x1b[" not in abslint("check", dotted, "--color", "never").out
    assert "\x1b[" in abslint("check", dotted, "--color", "always").out


@pytest.mark.parametrize("columns", ["40", "80", "0", "x", "1000000"])
def test_columns(abslint, dotted, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    lines = abslint("check", dotted).out.splitlines()
    assert lines[0].startswith("warning[title-full-stop]")
    if columns == "40":
        assert max(map(len, lines[:-1])) <= 60
        assert len(lines[0]) <= 40


def test_pre_commit_wants_short_lines(abslint, dotted, monkeypatch):
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert abslint("check", dotted).out.startswith("dotted.yaml:1:29: warning[title-full-stop]")
    assert abslint("check", dotted, "--output-format", "full").out.startswith("warning[")


def test_github(abslint, here, dotted, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    (here / "summary.md").write_text("before\n")
    out = abslint("check", dotted).out
    assert out.startswith("warning[title-full-stop]")
    assert "\n::warning file=dotted.yaml,line=1,col=29," in out
    assert (here / "summary.md").read_text().startswith("before\n## abslint\n")
    assert "::warning" not in abslint("check", dotted, "--output-format", "full").out
    done = abslint("check", "-", "--fix", stdin=dotted.read_bytes().replace(b'"4"\n', b'"4"\nfoo: x\n'))
    assert "::" not in done.out
    assert "\n::warning " in done.err
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "no" / "summary.md"))
    done = abslint("check", dotted)
    assert done.code == 2
    assert done.err.endswith("summary.md`: no such file or directory\n")


def test_the_day_of_judgement(abslint, clean, monkeypatch):
    assert abslint("check", clean).code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "status-date-in-future" in abslint("check", clean, "--output-format", "json").found
    for epoch in ("9" * 30, "soon", "²"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        done = abslint("check", clean)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"error[configuration] `{epoch}` is not a number of seconds since 1970\n")


# Configuration


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("selct = []\n", "unknown key `selct`; did you mean `select`?"),
        ("select =\n", "the key `select` has no value"),
        ('select = ["zzz"]\n', "unknown rule or group `zzz`"),
        ("[rules.zzz]\n", "unknown rule `zzz`"),
        ('fail-on = "bad"\n', "unknown severity `bad`; known are `error`, `warning`, `info`"),
        ('[[records]]\nschema = "../x.json"\n', None),
        ("[[[[\n", None),
        ("a = " + "[" * 100_000, "tables and lists are nested deeper than 100 levels"),
    ],
)
def test_a_broken_configuration(abslint, here, dotted, text, words):
    (here / "abslint.toml").write_text(text)
    done = abslint("check", dotted)
    assert (done.code, done.out) == (2, "")
    first, place, *_ = done.err.splitlines()
    assert first.startswith(f"error[configuration] {words or ''}")
    assert place.startswith(" --> abslint.toml:")
    assert abslint("check", dotted, "--isolated").code == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "own.json:1:1: the schema is not JSON: expecting value"),
        ("[]", "own.json: this is no JSON Schema: a schema is a group of fields, or `true` or `false`"),
        ('{"type": "zzz"}', "own.json:/type: the schema is broken: `zzz` is not one of the 7 values of `type`"),
        ('{"$ref": "http://example.org/a.json"}', "own.json:/$ref: the reference to `http://example.org/a.json` leads"),
        ('{"$ref": "../a.json"}', "own.json:/$ref: the reference to `file:///"),
        ('{"$ref": "#/zzz"}', "own.json: the schema cannot be used"),
        ('{"not":' * 100_000 + "{}" + "}" * 100_000, "own.json: the schema is nested too deeply to be one"),
    ],
)
def test_a_schema_that_is_none(abslint, here, dotted, text, words):
    (here / "own.json").write_text(text)
    done = abslint("check", dotted, "--schema", "own.json")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"error[configuration] {words}")
    assert done.err.endswith(" --> --schema\n")
    assert abslint("check", dotted, "--schema", "own.json", "--no-schema").code == 1


def test_a_schema_of_ones_own(abslint, here, clean):
    (here / "own.json").write_text('{"required": ["x_grant"]}')
    done = abslint("check", clean, "--schema", "own.json", "--output-format", "json")
    assert (done.code, done.found) == (1, ["schema-required"])


# Records together, and processes


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_records_are_compared_across_files(abslint, here, clean, jobs):
    twin = write_twin(here, clean)
    done = abslint("check", clean, twin, "-j", jobs, "--output-format", "json")
    assert (done.code, done.found) == (1, ["duplicate-doi"])
    assert done.report["diagnostics"][0]["related"][0]["path"] == "clean.yaml"
    assert abslint("check", clean, twin, "-j", jobs, "--no-corpus").code == 0


def start(*arguments: str, behind: str = "", **more: object) -> subprocess.CompletedProcess[bytes]:
    command = " ".join([*COMMAND, *arguments, behind])
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60, **more)


@pytest.fixture
def whole(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for whole processes, which find this tree."""
    monkeypatch.setenv("PYTHONPATH", str(HOUSE))
    return here


def test_a_reader_that_leaves_early_is_no_error(whole, dotted):
    (whole / "many.jsonl").write_text('{"title": "A.", "publication_status": "published", "foo": 1}\n' * 1000)
    done = start(
        "many.jsonl", "--output-format", "concise", "--report", "json=a.json", behind="| head -1; exit ${PIPESTATUS[0]}"
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") == 1
    assert len(json.loads((whole / "a.json").read_text())["diagnostics"]) > 1000


def test_closed_streams(whole, dotted):
    assert start(str(dotted), behind=">&-").returncode == 1
    assert start(str(dotted), behind="2>&-").returncode == 1
    assert start("nope", behind="2>&-").returncode == 2
    done = start("-", behind="<&-")
    assert (done.returncode, done.stderr.count(b"\n")) == (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk at hand")
def test_a_full_disk(whole, dotted):
    done = start(str(dotted), behind=">/dev/full")
    assert (done.returncode, done.stderr) == (2, b"abslint: cannot write the output: no space left on device\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interruption(whole, clean, jobs):
    record = '{"title": "A", "publication_status": "published", "foo": "' + "x" * 1000 + '"}\n'
    (whole / "many.jsonl").write_text(record * 60_000)
    process = subprocess.Popen(
        [*COMMAND, "many.jsonl", "-j", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"abslint: interrupted\n")


def test_interruption_while_waiting_for_standard_input(whole):
    process = subprocess.Popen([*COMMAND, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 130
    assert process.communicate()[1] == b"abslint: interrupted\n"


def test_a_syntax_that_is_not_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from abslint.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "refs.enw").write_text("%0 Book\n%T Tides\n", encoding="utf-8")
    with pytest.raises(SystemExit) as done:
        main(["check", "--isolated", "refs.enw"])
    assert done.value.code == 0
    told = capsys.readouterr().err
    assert "refs.enw is in a syntax that abslint does not read; it reads .yaml" in told


def test_without_corpus_no_spellings_are_counted(abslint, here, clean):
    text = clean.read_text(encoding="utf-8")
    for number, word in enumerate(["eye tracking", "eye tracking", "eye-tracking"]):
        keywords = f"keywords: [{word}, tide {number}]\n"
        (here / f"{number}.yaml").write_text(
            f"id: r{number}\n{keywords}{text}".replace("keywords: [s", "x_: [s"), "utf-8"
        )
    asked = ("check", ".", "--select", "keyword-variant", "--output-format", "json")
    assert abslint(*asked).found == ["keyword-variant"]
    assert abslint(*asked, "--no-corpus").found == []
