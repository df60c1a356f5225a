"""What holds for every RIS text: what is written is read again, places are right, cuts and slips cost nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats.ris import cuts, read
from abslint.formats.ris_document import RisDocument
from abslint.formats.ris_records import next_record
from abslint.formats.ris_rows import is_tagged
from abslint.knowledge.ris import LISTS, PARAGRAPHS, SINGLE
from abslint.model.finding import Insert, Problem, ReplaceValue
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.rules import load_catalogue
from abslint.testing import plan_for
from tests.formats.tagged_changes import changes, wanted

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), max_size=12).map(
    lambda text: text.strip(" \t\ufeff")
)
TEXTS = st.one_of(
    WORDS, st.sampled_from(["Tides and ebb", "10.1234/t", "AU  - x", "as - such", "*moon", "2020/02/01/"])
)
PLAIN = TEXTS.filter(lambda text: bool(text) and not is_tagged(text))
NEWLINES = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """The data of a record."""
    data: dict[str, Any] = {"TY": draw(st.sampled_from(["JOUR", "CHAP", "x"]))}
    for tag in draw(st.lists(st.sampled_from(sorted((LISTS | SINGLE) - {"TY"})), unique=True, max_size=8)):
        if tag in LISTS:
            data[tag] = draw(st.lists(PLAIN, min_size=1, max_size=4))
        elif tag in PARAGRAPHS:
            data[tag] = "\n".join(draw(st.lists(PLAIN, min_size=1, max_size=3)))
        else:
            data[tag] = draw(TEXTS)
    return data


def write(data: dict[str, Any], newline: str) -> str:
    lines = [
        f"{tag}  - {text}" for tag, value in data.items() for text in (value if isinstance(value, list) else [value])
    ]
    return "".join(line.replace("\n", newline) + newline for line in [*lines, "ER  - "])


FILES = st.tuples(st.lists(records(), min_size=1, max_size=4), NEWLINES)

LINES = st.lists(
    st.sampled_from(
        ["TY  - JOUR", "TY - CHAP", "ty  - x", "ER  - ", "ER  -", "er  - ", "ER  - TY  - JOUR", "\ufeffTY  - JOUR",
         "TI  - Tides.", "TI  - ", "T1  - Ebb", "AU  - Marsh, Ida", "KW  - *moon", "KW  -", "  goes on", "words", "",
         "   ", "1.", "AB  - a", "AB - b", "\0", "U1  - é", "ER", "DO  - 10.1234/t", "\ufeff", "PY  - 2020///",
         "  TY  - JOUR", "\tTI  - Foam", "T2  Foam", "AU\u00a0 - Holm", " ER  - "]
    ),
    max_size=14,
)  # fmt: skip
ENDS = st.lists(st.sampled_from(["\n", "\n", "\r\n", "\r", ""]), min_size=14, max_size=14)
DRAWN = st.builds(lambda lines, ends: "".join(line + end for line, end in zip(lines, ends, strict=False)), LINES, ENDS)
RECORDS = st.builds(lambda before, after: f"{before}\nTY  - JOUR\n{after}", DRAWN, DRAWN)
"""Texts with a record at least."""


def documents(text: str) -> list[RisDocument]:
    return [one for one in read(Source("x.ris", text)) if isinstance(one, RisDocument)]


@given(FILES)
def test_what_is_written_is_read_again(file: tuple[list[dict[str, Any]], str]) -> None:
    written, newline = file
    found = list(read(Source("x.ris", newline.join(write(data, newline) for data in written))))
    assert [getattr(one, "data", one) for one in found] == written


@given(FILES)
def test_every_character_of_a_value_stands_where_it_is_said_to(file: tuple[list[dict[str, Any]], str]) -> None:
    text = "".join(write(data, file[1]) for data in file[0])
    for document in documents(text):
        for tag, value in document.data.items():
            for pointer in [(tag, n) for n in range(len(value))] if isinstance(value, list) else [(tag,)]:
                said = document.written(pointer)
                for at, char in enumerate(said):
                    here = text[slice(*document.locate(pointer, (at, at + 1)))]
                    assert here == char or (char == "\n" and here.strip(" \t") in ("\n", "\r\n", "\r")), (pointer, at)


@given(DRAWN)
@example("TY  - JOUR\nER  - \n")
@example("TY  - JOUR\nER  - ,\nTY  - JOUR\nKW  - ")
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
        for one in read(Source("x.ris", text))
    ]
    assert found == slowly


@given(DRAWN)
def test_the_places_of_a_glance_are_those_of_its_data(text: str) -> None:
    for document in documents(text):
        again = RisDocument(document.data, text, document.span, 0)
        assert again.values.data == document.data


@settings(max_examples=60, deadline=None)
@given(FILES, st.data())
def test_a_file_cut_anywhere_gives_findings_and_its_first_records(
    file: tuple[list[dict[str, Any]], str], data: st.DataObject
) -> None:
    whole = "".join(write(one, file[1]) for one in file[0]).encode()
    end = data.draw(st.integers(0, len(whole)))
    text = whole[:end].decode(errors="replace")
    report = lint(Source("x.ris", text), PLAN)
    assert report.internal_errors == 0
    complete = [one for one in file[0] if one["TY"]]
    read_again = [document.data for document in documents(text)]
    assert read_again[:-1] == complete[: max(len(read_again) - 1, 0)]


@settings(max_examples=150, deadline=None)
@given(DRAWN, st.integers(1, 60))
def test_however_a_file_is_cut_the_same_is_found(text: str, size: int) -> None:
    data = text.encode()
    offsets = [*cuts(data, size), len(data)]
    apart = [
        (one.rule, one.message) if isinstance(one, Problem) else one.data
        for start, end in zip(offsets, offsets[1:], strict=False)
        for one in read(Source("x.ris", data[start:end].decode()))
    ]
    whole = [(one.rule, one.message) if isinstance(one, Problem) else one.data for one in read(Source("x.ris", text))]
    assert apart == whole


@given(RECORDS, st.data())
def test_changes_that_are_spelled_come_out_as_wanted(text: str, data: st.DataObject) -> None:
    found = documents(text)
    number = data.draw(st.integers(0, len(found) - 1))
    document = found[number]
    always = ReplaceValue(("TY",), "BOOK") if "TY" in document.data else Insert(("Z8",), "ebb")
    assert document.spell(always) is not None
    for change in [always, *data.draw(st.lists(changes(document, TEXTS, ["DO", "KW", "Z9"]), max_size=8))]:
        edits = document.spell(change)
        if edits is None:
            continue
        changed = apply_edits(Source("x.ris", text), sorted(edits)).text
        again = [one.data for one in documents(changed)]
        expected = [one.data for one in found]
        expected[number] = wanted(document.data, change, LISTS)
        assert again == expected, (text, change, changed)


@settings(max_examples=80, deadline=None)
@given(DRAWN)
def test_fixing_rests_and_leaves_every_record_there(text: str) -> None:
    source = Source("x.ris", text)
    fixed = fix(source, PLAN, unsafe=True)
    again = fix(fixed.source, PLAN, unsafe=True)
    assert again.source.text == fixed.source.text
    assert len(documents(fixed.source.text)) >= len(documents(text))


@pytest.mark.parametrize(
    "piece", ["TY  - JOUR\n", "TI  - x\n", "x\n", "ER  - \n", "\n", "TY  - JOUR\ner  - \n", "KW  - a\n"]
)
def test_long_files_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(list(read(Source("x.ris", text)))) <= 200_000
