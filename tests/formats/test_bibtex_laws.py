"""What holds for every BibTeX text: what is written is read again, places are right, cuts and slips cost nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.engine import lint
from abslint.fixer import apply_edits, fix
from abslint.formats.bibtex import read
from abslint.formats.bibtex_document import BibtexDocument, data_of
from abslint.formats.bibtex_scan import Scanner
from abslint.formats.tex_said import said
from abslint.formats.tex_spell import spell_tex
from abslint.formats.tex_tokens import tokens
from abslint.knowledge.bibtex import COMMANDS, NAME_LISTS
from abslint.model.finding import Change, Insert, Problem, Remove, Rename, ReplacePart, ReplaceValue
from abslint.model.rule import CorpusRule
from abslint.model.source import Source
from abslint.rules import load_catalogue
from abslint.testing import plan_for

PLAN = plan_for(name for name, rule in load_catalogue().rules.items() if not isinstance(rule, CorpusRule))

PIECES = st.sampled_from(
    [
        "a",
        "Tides",
        " ",
        "  ",
        "\n  ",
        "\n\n",
        "\\",
        "{",
        "}",
        "{B}",
        '{\\"o}',
        "\\'{e}",
        "\\v{c}",
        "\\&",
        "&",
        "$x^{2}$",
        "$",
        "~",
        "--",
        "``",
        "''",
        "\\emph{x}",
        "{\\em y}",
        "\\textbf{",
        "\\foo{z}",
        "\\foo",
        "\\ss ",
        "{\\ss}",
        "%",
        "#",
        '"',
        ",",
        "=",
        "@",
        "é",
        "\u00a0",
        "\\\\",
        "\\i",
        " and ",
        "others",
        "\t",
        "\r\n",
        "-",
        "'",
        "`",
        "\\textdegree{}",
    ]
)
TEX = st.lists(PIECES, max_size=10).map("".join)


def balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


VALUES = TEX.filter(balanced)
NAMES = ["title", "author", "abstract", "year", "doi", "keywords", "note", "editor", "pages", "x-y"]
DELIMITERS = st.sampled_from(["{}", '""'])


@st.composite
def fields(draw: st.DrawFn) -> tuple[str, str]:
    """A field as it is written."""
    name, value, (opened, closed) = draw(st.sampled_from(NAMES)), draw(VALUES), draw(DELIMITERS)
    if opened == '"' and '"' in value:
        opened, closed = "{", "}"
    return name, f"{opened}{value}{closed}"


@st.composite
def entries(draw: st.DrawFn) -> str:
    """An entry as it is written."""
    inside = draw(st.lists(fields(), max_size=5, unique_by=lambda field: field[0]))
    opened, closed = draw(st.sampled_from(["{}", "()"]))
    comma, newline = draw(st.sampled_from([",", ""])), draw(st.sampled_from(["\n", "\r\n", " "]))
    body = "".join(f",{newline}  {name} = {value}" for name, value in inside) + (comma if inside else ",")
    return f"@article{opened}key{draw(st.integers(0, 9))}{body}{newline}{closed}{newline}"


FILES = st.lists(entries(), min_size=1, max_size=3).map("\n".join)
LINES = st.lists(
    st.sampled_from(
        [
            "@article{k,",
            "@book(k,",
            "@misc{k}",
            '@string{jis = "Foam"}',
            "@comment{x",
            '@preamble{"y"}',
            "title = {Tides},",
            "title = {Tides",
            'title = "Tides",',
            'title = "Tides,',
            "year = 2020,",
            "year = 2020",
            "month = jan,",
            'a = jis # "x",',
            "a = jis # ,",
            "author = {A and B},",
            "}",
            ")",
            "},",
            "{",
            '"',
            ",",
            "% abslint: x",
            "@",
            "@article",
            "=",
            "#",
            "words",
            "journal = jis,",
            "abstract = {One.\n\n  Two.},",
            "doi = {10.1234/a_b}",
            "title",
            "@inproceedings{a b,",
            "@article{",
        ]
    ),
    max_size=14,
)
DRAWN = st.builds("\n".join, LINES) | TEX


def documents(text: str) -> list[BibtexDocument]:
    return [one for one in read(Source("x.bib", text)) if isinstance(one, BibtexDocument)]


def slowly(text: str) -> list[tuple[Any, ...]]:
    """What is read without a glance."""
    found = Scanner(text, glancing=False).entries()
    return [(data_of(text, one), one.span, list(one.rows)) for one in found if one.whole and one.kind not in COMMANDS]


def scalars(data: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The pointers of all texts."""
    if isinstance(data, dict):
        return [one for key, value in data.items() for one in scalars(value, (*at, key))]
    if isinstance(data, list):
        return [one for number, value in enumerate(data) for one in scalars(value, (*at, number))]
    return [at]


@given(TEX)
def test_pieces_of_latex_leave_nothing_out(text: str) -> None:
    found = list(tokens(text, 0, len(text), True))
    assert "".join(text[one.start : one.end] for one in found) == text
    assert [one.end for one in found[:-1]] == [one.start for one in found[1:]]
    assert all(one.plain == text[one.start : one.end] for one in found if one.same)


@settings(max_examples=400)
@given(TEX, st.booleans(), st.booleans())
@example("~\n  a", False, False)
def test_what_a_text_says_is_what_its_pieces_say(text: str, paragraphs: bool, ligatures: bool) -> None:
    text = text.strip(" \t\r\n")
    assert said(text, paragraphs, ligatures) == "".join(
        one.plain for one in tokens(text, 0, len(text), paragraphs, ligatures)
    )


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20))
def test_a_text_that_is_spelled_says_the_same(text: str) -> None:
    spelled = spell_tex(text, "\n")
    said = "".join(one.plain for one in tokens(spelled, 0, len(spelled)))
    odd = set(text) & set("\\{}$`'~") or "--" in text or "  " in text or "<" in text
    assert said == text or odd, (text, spelled)


@given(FILES)
def test_each_entry_is_read_and_nothing_is_told(text: str) -> None:
    found = list(read(Source("x.bib", text)))
    told = [one for one in found if isinstance(one, Problem)]
    assert not told, told
    assert len(found) == text.count("@article")


@given(FILES | DRAWN)
def test_every_character_of_a_value_stands_where_it_is_said_to(text: str) -> None:
    for document in documents(text):
        for pointer in scalars(document.data):
            said = document.written(pointer)
            whole = document.locate(pointer)
            last = whole.start
            for at in range(len(said)):
                span = document.locate(pointer, (at, at + 1))
                assert whole.start <= span.start <= span.end <= whole.end, (pointer, at)
                assert span.start >= last or text[span.start : span.end] != said[at], (pointer, at)
                written = text[span.start : span.end]
                assert written == said[at] or len(written) > 1 or written in "~\n\t}{", (pointer, at, written)
                last = span.start
            document.locate(pointer, (len(said), len(said)))


@settings(max_examples=200, deadline=None)
@given(FILES | DRAWN | st.lists(entries(), max_size=3).map("".join).map(lambda text: text.replace("(key", "{key")))
def test_a_glance_reads_what_is_read_sign_by_sign(text: str) -> None:
    assert [(one.data, one.span, list(one.entry.rows)) for one in documents(text)] == slowly(text)


@settings(max_examples=60, deadline=None)
@given(FILES, st.data())
def test_a_file_cut_anywhere_gives_findings_and_its_first_entries(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text)))
    report = lint(Source("x.bib", text[:end]), PLAN)
    assert report.internal_errors == 0
    whole, again = [one.data for one in documents(text)], [one.data for one in documents(text[:end])]
    assert again[:-1] == whole[: max(len(again) - 1, 0)]


@given(DRAWN)
@example("@article{k,\ntitle = {Tides\n}\n@book{b, title={x}}")
def test_whatever_is_read_ends_and_is_told_in_order(text: str) -> None:
    last = -1
    for one in read(Source("x.bib", text)):
        if isinstance(one, BibtexDocument):
            assert one.span.start > last
            last = one.span.start
        else:
            assert 0 <= one.span.start <= one.span.end <= len(text), one


@st.composite
def changes(draw: st.DrawFn, document: BibtexDocument) -> Change:
    """A change somewhere in an entry."""
    pointer = draw(st.sampled_from(scalars(document.data)))
    new = draw(
        st.one_of(TEX, st.sampled_from(["Ebb & flow", "10.1234/x_y", "2021", "<i>Ulva</i>", 'so "said"', "Ida Marsh"]))
    )
    size = len(document.written(pointer))
    start = draw(st.integers(0, size))
    part = (start, draw(st.integers(start, size)))
    return draw(
        st.sampled_from(
            [
                ReplaceValue(pointer, new),
                ReplacePart(pointer, part, new),
                Remove(pointer),
                Remove(pointer[:1]),
                Rename(pointer[:1], draw(st.sampled_from(["annotation", "url", "isbn", "translator"]))),
                Insert((draw(st.sampled_from(["doi", "isbn", "z9"])),), new),
            ]
        )
    )


def wanted(data: dict[str, Any], change: Change) -> dict[str, Any]:
    """The data as a change wants them."""
    data = {name: list(value) if isinstance(value, list) else value for name, value in data.items()}
    *path, last = change.pointer
    place: Any = data
    for step in path:
        place = place[step]
    match change:
        case ReplaceValue(_, value):
            place[last] = value
        case ReplacePart(_, (start, end), new):
            place[last] = place[last][:start] + new + place[last][end:]
        case Remove(_):
            del place[last]
            if path and not data[str(path[0])]:
                del data[str(path[0])]
        case Rename(_, key):
            data = {key if name == last else name: value for name, value in data.items()}
        case Insert(_, value):
            place[last] = value
    return data


@settings(max_examples=300, deadline=None)
@given(FILES | DRAWN, st.data())
def test_changes_that_are_spelled_come_out_as_wanted(text: str, data: st.DataObject) -> None:
    found = documents(text)
    if not found:
        return
    number = data.draw(st.integers(0, len(found) - 1))
    document = found[number]
    for change in data.draw(st.lists(changes(document), min_size=1, max_size=6)):
        edits = document.spell(change)
        if edits is None:
            continue
        changed = apply_edits(Source("x.bib", text), sorted(edits)).text
        again = [one.data for one in documents(changed)]
        expected = [one.data for one in found]
        expected[number] = wanted(document.data, change)  # type: ignore[arg-type]
        assert again == expected, (text, change, changed)


@settings(max_examples=80, deadline=None)
@given(FILES | DRAWN)
def test_fixing_rests_and_leaves_every_entry_there(text: str) -> None:
    fixed = fix(Source("x.bib", text), PLAN, unsafe=True)
    again = fix(fixed.source, PLAN, unsafe=True)
    assert again.source.text == fixed.source.text
    assert len(documents(fixed.source.text)) >= len(documents(text))


@pytest.mark.parametrize(
    "piece",
    [
        "@article{a,",
        "@article{a,\n",
        "@comment{",
        "@comment{\n",
        "title = {x",
        "{",
        "}",
        '"',
        "@article{a, t = {{{\n",
        "a = b # ",
        "@article{a, t = {x}\n",
        '@misc{a, t = "',
        "\n@x{",
        "x and ",
        "\\",
        "$",
        "{\\",
        "@",
        "%",
        "@article{a, t = {x},\n}\n",
    ],
)
@pytest.mark.parametrize("before", ["", "@article{k,\n author = {"])
def test_long_files_take_no_longer_than_their_length(piece: str, before: str) -> None:
    text = before + piece * (100_000 // len(piece))
    assert len(list(read(Source("x.bib", text)))) <= 100_000


def test_lists_of_names_are_lists() -> None:
    for name in NAME_LISTS:
        (one,) = documents(f"@misc{{k, {name} = {{A, B and {{C D}}}}}}")
        assert one.data[name] == ["A, B", {"literal": "C D"}]
