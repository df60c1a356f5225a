"""What holds for every MEDLINE text: what is written is read again, places are right, cuts and slips cost nothing."""

from __future__ import annotations

import textwrap
from io import BytesIO
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats.medline import FORMAT, cuts, read
from abslint.formats.medline_document import MedlineDocument
from abslint.formats.medline_records import next_record
from abslint.knowledge.medline import BEGINS, LISTS, SINGLE
from abslint.model.finding import Insert, Problem, ReplaceValue
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.rules import load_catalogue
from abslint.runner.stretches import read_record
from abslint.testing import plan_for
from tests.formats.tagged_changes import changes, wanted

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), max_size=12).map(
    lambda text: text.strip(" \t\ufeff")
)
TEXTS = st.one_of(
    WORDS, st.sampled_from(["Tides and ebb", "10.1234/t [doi]", "AU  - x", "as - such", "*moon", "2020 Feb 1"])
)
WHOLE: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])
OTHERS = sorted((set(LISTS) | set(SINGLE)) - {*BEGINS, "TI"})


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """The data of a record."""
    first = draw(st.sampled_from(["PMID", "PMC"]))
    data: dict[str, Any] = {first: draw(st.sampled_from(["7", "PMC5", "x"])), "TI": draw(TEXTS)}
    for tag in draw(st.lists(st.sampled_from(OTHERS), unique=True, max_size=8)):
        data[tag] = draw(st.lists(TEXTS, min_size=1, max_size=4)) if tag in LISTS else draw(TEXTS)
    return data


def write(data: dict[str, Any], newline: str, width: int = 0) -> str:
    lines = []
    for tag, value in data.items():
        for text in value if isinstance(value, list) else [value]:
            wrapped = textwrap.wrap(text, width, **WHOLE) if width and " ".join(text.split()) == text else [text]
            lines += [f"{tag:<4}- " + (wrapped or [""])[0], *("      " + line for line in wrapped[1:])]
    return "".join(line + newline for line in [*lines, ""])


FILES = st.tuples(st.lists(records(), min_size=1, max_size=4), NEWLINES, st.sampled_from([0, 6, 12]))

LINES = st.lists(
    st.sampled_from(
        ["PMID- 1", "PMID- 2", "PMID-3", "pmid- 4", "  PMID- 5", "\ufeffPMID- 6", "PMC - PMC1", "PMC - PMC2", "", "",
         "", "   ", "      ", "TI  - Tides.", "TI  - ", "TI  -", "TI - Ebb", "TI    Ebb", "FAU - Marsh, Ida", "words",
         "AU  - Marsh I", "OT  - *moon", "OT  -", "      goes on", "       and on ", "1.", "AB  - a", "AB  - a ", "\0",
         "ZZ  - é", "LID - 10.1234/t [doi]", "\ufeff", "DP  - 2020 Feb", "\tAB  - Foam", "AU\u00a0 - Holm",
         "TY  - JOUR"]
    ),
    max_size=14,
)  # fmt: skip
ENDS = st.lists(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", ""]), min_size=14, max_size=14)
DRAWN = st.builds(lambda lines, ends: "".join(line + end for line, end in zip(lines, ends, strict=False)), LINES, ENDS)
RECORDS = st.builds(lambda before, after: f"{before}\n\nPMID- 1\nTI  - x\n{after}", DRAWN, DRAWN)
"""Texts with a record at least."""


def documents(text: str) -> list[MedlineDocument]:
    return [one for one in read(Source("x.nbib", text)) if isinstance(one, MedlineDocument)]


def found_in(text: str) -> list[object]:
    return [
        (one.rule, one.message) if isinstance(one, Problem) else getattr(one, "data", None)
        for one in read(Source("x.nbib", text))
    ]


@given(FILES)
def test_what_is_written_is_read_again(file: tuple[list[dict[str, Any]], str, int]) -> None:
    written, newline, width = file
    assert found_in("".join(write(data, newline, width) for data in written)) == written


@given(FILES)
def test_every_character_of_a_value_stands_where_it_is_said_to(file: tuple[list[dict[str, Any]], str, int]) -> None:
    text = "".join(write(data, file[1], file[2]) for data in file[0])
    for document in documents(text):
        for tag, value in document.data.items():
            for pointer in [(tag, n) for n in range(len(value))] if isinstance(value, list) else [(tag,)]:
                for at, char in enumerate(document.written(pointer)):
                    here = text[slice(*document.locate(pointer, (at, at + 1)))]
                    assert here == char or (char == " " and here.strip(" ") == file[1]), (pointer, at)


@given(DRAWN)
@example("PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\nTI  -")
@example("PMID- 1\nAB  - \n      \n      b\n\n \nPMC - PMC2\n")
def test_a_glance_reads_what_is_read_line_by_line(text: str) -> None:
    slowly: list[object] = []
    at = 0
    while at < len(text):
        values, span, problems, after = next_record(text, at)
        assert after > at
        slowly += [*((one.rule, one.message, one.span) for one in problems)]
        slowly += [(values.data, span)] if values is not None else []
        at = after
    found = [
        (one.rule, one.message, one.span) if isinstance(one, Problem) else (one.data, one.span)
        for one in read(Source("x.nbib", text))
    ]
    assert found == slowly


@given(DRAWN)
def test_the_places_of_a_glance_are_those_of_its_data(text: str) -> None:
    for document in documents(text):
        again = MedlineDocument(document.data, text, document.span, 0)
        assert again.values.data == document.data


@settings(max_examples=60, deadline=None)
@given(FILES, st.data())
def test_a_file_cut_anywhere_gives_findings_and_its_first_records(
    file: tuple[list[dict[str, Any]], str, int], data: st.DataObject
) -> None:
    whole = "".join(write(one, *file[1:]) for one in file[0]).encode()
    text = whole[: data.draw(st.integers(0, len(whole)))].decode(errors="replace")
    report = lint(Source("x.nbib", text), PLAN)
    assert report.internal_errors == 0
    read_again = [document.data for document in documents(text)]
    assert read_again[:-1] == file[0][: max(len(read_again) - 1, 0)]


@settings(max_examples=150, deadline=None)
@given(DRAWN, st.integers(1, 60))
def test_however_a_file_is_cut_the_same_is_found(text: str, size: int) -> None:
    data = text.encode()
    offsets = [*cuts(data, size), len(data)]
    apart = [
        one for start, end in zip(offsets, offsets[1:], strict=False) for one in found_in(data[start:end].decode())
    ]
    assert apart == found_in(text)


@settings(max_examples=150, deadline=None)
@given(DRAWN)
def test_a_record_with_a_line_of_its_own_is_read_again_from_there(text: str) -> None:
    for document in documents(text):
        if document.line is not None:
            data = text[document.line :].encode()
            again = read_record(BytesIO(data), 1, FORMAT)
            assert data.startswith(again)
            assert next(one.data for one in documents(again.decode())) == document.data


@given(RECORDS, st.data())
def test_changes_that_are_spelled_come_out_as_wanted(text: str, data: st.DataObject) -> None:
    found = documents(text)
    number = data.draw(st.integers(0, len(found) - 1))
    document = found[number]
    always = ReplaceValue(("TI",), "Ebb") if "TI" in document.data else Insert(("Z8",), "ebb")
    assert document.spell(always) is not None
    for change in [always, *data.draw(st.lists(changes(document, TEXTS, ["CI", "OT", "Z9"]), max_size=8))]:
        edits = document.spell(change)
        if edits is None:
            continue
        changed = apply_edits(Source("x.nbib", text), sorted(edits)).text
        again = [one.data for one in documents(changed)]
        expected = [one.data for one in found]
        expected[number] = wanted(document.data, change, LISTS)
        assert again == expected, (text, change, changed)


@settings(max_examples=80, deadline=None)
@given(DRAWN)
@example("PMC - PMC1\r\ufeff\nPMID- 1\nTI  - Tides.\n")
def test_fixing_rests_and_leaves_every_record_there(text: str) -> None:
    source = Source("x.nbib", text)
    fixed = fix(source, PLAN, unsafe=True)
    again = fix(fixed.source, PLAN, unsafe=True)
    assert again.source.text == fixed.source.text
    assert len(documents(fixed.source.text)) >= len(documents(text))


@pytest.mark.parametrize(
    "piece",
    ["PMID- 1\n", "PMID- 1\n\n", "TI  - x\n", "x\n", "\n", "PMC - 1\n\n", "      a\n", "PMID- 1\nTI - x\n", "x\n\n"],
)
def test_long_files_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(list(read(Source("x.nbib", text)))) <= 200_000
