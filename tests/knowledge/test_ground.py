"""What holds for all of the ground floor: late compilation, tables, time linear in the text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from abslint.knowledge import (
    article_ids,
    closest,
    dates,
    doi,
    doi_kinds,
    edtf,
    identifier_kinds,
    identifiers,
    language_names,
    language_tags,
    languages,
    numeric_dates,
    prose,
    scripts,
    statuses,
    worded_dates,
)
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table import pieces, read_table

MODULES = [
    article_ids, dates, doi, doi_kinds, edtf, identifier_kinds, identifiers, language_names, language_tags, languages,
    prose, scripts, statuses,
    numeric_dates, worded_dates,
]  # fmt: skip


def test_patterns_are_compiled_late_and_work_as_compiled_ones():
    pattern = Pattern(r"(a+)(b)?", re.IGNORECASE)
    match = pattern.fullmatch("AAb")
    assert match is not None
    assert match.groups() == ("AA", "b")
    assert pattern.sub("x", "aab c") == "x c"
    assert pattern.findall("a ab") == [("a", ""), ("a", "b")]
    assert [found.span() for found in pattern.finditer("a a")] == [(0, 1), (2, 3)]
    with pytest.raises(AttributeError):
        pattern.nonsense  # noqa: B018
    with pytest.raises(re.error):
        Pattern("(").search("a")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_pattern_compiles(module):
    for value in vars(module).values():
        if isinstance(value, Pattern):
            assert value.search("") is None or value.search("") is not None


def test_importing_reads_no_table_and_compiles_no_pattern():
    names = ", ".join(module.__name__ for module in [*MODULES, closest])
    code = (
        "import re, sys\n"
        "def refuse(*_): raise AssertionError('compiled')\n"
        "import collections, dataclasses, functools, typing, enum\n"
        "re._compile = re.compile = refuse\n"
        f"import {names}\n"
        "print(*sorted({'difflib', 'html', 'datetime', 'pathlib', 'calendar', 'json'} & set(sys.modules)))\n"
        "from abslint.knowledge.table import read_table\n"
        "print(read_table.cache_info().currsize)\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False, env=environment()
    )
    assert done.stderr == ""
    assert done.stdout.split() == ["0"]


def environment():
    return os.environ | {"PYTHONPATH": str(Path(dates.__file__).parents[2])}


def test_tables_have_no_loose_ends():
    for name in ("languages", "regions", "scripts", "status", "months", "function_words", "abbreviations"):
        rows = read_table(name)
        assert rows
        assert all(None not in row and set(row) == set(rows[0]) for row in rows)
        assert all(cell == cell.strip() for row in rows for cell in row.values())
        assert all("" not in pieces(cell) for row in rows for cell in row.values())
    with pytest.raises(FileNotFoundError):
        read_table("nothing")


def near_title(text):
    return closest.closest(text, ["title"])


FUNCTIONS = [
    doi.find_dois, doi.strip_doi, doi.is_doi, doi.decode_doi, doi.doi_key,
    doi_kinds.clean_handle, doi_kinds.clean_short_doi, doi_kinds.doi_version, doi_kinds.preprint_server,
    identifiers.clean_orcid, identifiers.is_ror, identifiers.find_issns, identifiers.find_isbns, identifiers.clean_isbn,
    article_ids.clean_pmid, article_ids.clean_pmcid, article_ids.clean_arxiv,
    identifier_kinds.identify, identifier_kinds.is_example_identifier,
    edtf.parse_edtf, dates.read_date, dates.date_form,
    languages.read_language, languages.split_languages, languages.language_forms, scripts.dominant_script,
    statuses.find_status, statuses.near_status, statuses.split_status_and_date,
    prose.shorten, prose.fold, prose.words, prose.ends_in_abbreviation, prose.strip_accents, near_title,
]  # fmt: skip

PIECES = ["a", "1", " ", ".", "-", "10.1000/", "10.1000/a<:", "(", ")", "é", "a.", "%2F", "&lt;", "Jan ", "\\_", "X"]


@pytest.mark.parametrize("piece", PIECES)
def test_long_texts_take_little_time(piece):
    text = piece * (400_000 // len(piece))
    for function in FUNCTIONS:
        start = time.process_time()
        function(text)
        assert time.process_time() - start < 1.5, function
