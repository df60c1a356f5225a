"""Tables: what cells say, where they stand, how they are mended, and what is wrong with rows."""

from __future__ import annotations

import pytest

from abslint.formats import format_for, format_in, sniff
from abslint.formats.csv import read
from abslint.formats.csv_document import CsvDocument
from abslint.model.finding import (
    Change,
    Edit,
    Insert,
    Problem,
    Quote,
    Remove,
    Rename,
    ReplacePart,
    ReplaceValue,
    Split,
)
from abslint.model.plan import Records
from abslint.model.source import Source


def rows(text: str, path: str = "x.csv", entry: Records | None = None) -> list[CsvDocument]:
    return [one for one in read(Source(path, text), entry) if isinstance(one, CsvDocument)]


def problems(text: str) -> list[tuple[str, str, str]]:
    found = [one for one in read(Source("x.csv", text)) if isinstance(one, Problem)]
    return [(one.rule, text[slice(*one.span)], one.message) for one in found]


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    for span, new, _ in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


TABLE = 'Title,Authors,Year\r\n"Tides, and ""moons""\r\nof May",Marsh,2020\r\nEbb,,2021\r\n'


def test_cells_are_read_by_the_names_of_their_columns() -> None:
    first, second = rows(TABLE)
    assert first.data == {"Title": 'Tides, and "moons"\nof May', "Authors": "Marsh", "Year": "2020"}
    assert second.data == {"Title": "Ebb", "Year": "2021"}
    assert (first.base, second.base, second.columns) == ((0,), (1,), ("Title", "Authors", "Year"))


def test_each_character_stands_where_it_is_said_to() -> None:
    first = rows(TABLE)[0]
    for at, char in enumerate(str(first.data["Title"])):
        written = TABLE[slice(*first.locate(("Title",), (at, at + 1)))]
        assert written == {'"': '""', "\n": "\r\n"}.get(char, char)
    assert TABLE[slice(*first.locate(("Title",)))] == 'Tides, and ""moons""\r\nof May'
    assert TABLE[slice(*first.locate_key(("Year",)))] == "Year"
    assert TABLE[slice(*first.span)].endswith("2020")
    assert first.written(("Year",)) == "2020"


@pytest.mark.parametrize("pointer", [("Authors",), ("Nothing",), ("Title", 0)])
def test_what_is_not_there_has_no_place(pointer: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        rows(TABLE)[1].locate(pointer)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.csv", "Title;Year\nTides;2020\n"),
        ("x.csv", "Title\tYear\nTides\t2020\n"),
        ("x.csv", "\n\nTitle,Year\n\nTides,2020"),
        ("x.csv", "sep=;\r\nTitle;Year\r\nTides;2020\r\n"),
        ("x.csv", "Title,Year\rTides,2020\r"),
        ("x.csv", "Title , Year\n Tides ,2020\r\n,\n"),
        ("x.csv", '"Title", "Year"\n"Tides" , "2020"\n'),
        ("x.tsv", "Title\tYear\nTides\t2020\n"),
        ("x.tsv.gz", "Title\tYear\nTides\t2020"),
        ("x.csv", "Title,Year,,\nTides,2020,,\n"),
        ("x.csv", "Title,Year,,\nTides,2020\n"),
        ("x.csv", ",Title,Year\n1,Tides,2020\n"),
    ],
)
def test_tables_come_in_many_dresses(path: str, text: str) -> None:
    assert [row.data for row in rows(text, path)] == [{"Title": "Tides", "Year": "2020"}]
    assert [one for one in read(Source(path, text)) if isinstance(one, Problem)] == []


def test_a_table_of_tabs_is_divided_by_nothing_else() -> None:
    assert [row.data for row in rows("Title\tYear, Month\nA, b\t2020\n", "x.tsv")] == [
        {"Title": "A, b", "Year, Month": "2020"}
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "  ", "Title", "Title,Year", "Title,Year\n", "\0", '"', "\ufeff"])
def test_where_nothing_stands_below_a_header_there_is_no_record(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (ReplaceValue(("Title",), "Waves"), "Waves,Marsh,2020"),
        (ReplaceValue(("Title",), "Waves, foam"), '"Waves, foam",Marsh,2020'),
        (ReplaceValue(("Title",), 'A "big" wave'), '"A ""big"" wave",Marsh,2020'),
        (ReplaceValue(("Title",), "Waves\nand foam"), '"Waves\r\nand foam",Marsh,2020'),
        (ReplaceValue(("Title",), " Waves"), '" Waves",Marsh,2020'),
        (ReplaceValue(("Year",), 2021), "Tides,Marsh,2021"),
        (ReplacePart(("Title",), (4, 5), ""), "Tide,Marsh,2020"),
        (ReplacePart(("Title",), (5, 5), ", again"), '"Tides, again",Marsh,2020'),
        (Remove(("Year",)), "Tides,Marsh,"),
        (Insert(("DOI",), "10.1234/x"), None),
        (Insert(("Year",), "2021"), None),
        (ReplaceValue(("Title",), ""), None),
        (ReplacePart(("Title",), (0, 5), " "), None),
        (ReplaceValue(("Title",), ["a", "b"]), None),
        (ReplaceValue(("Title",), True), None),
        (ReplaceValue(("Title",), "a\rb"), None),
        (Split(("Authors",), ("Marsh", "Reef")), None),
        (Rename(("Year",), "Date"), None),
        (Quote(("Year",)), None),
    ],
)
def test_changes_are_spelled_in_the_style_of_the_cell(change: Change, wanted: str | None) -> None:
    text = "Title,Authors,Year\r\nTides,Marsh,2020\r\n"
    edits = rows(text)[0].spell(change)
    assert (edits and edited(text, edits)) == (wanted and f"Title,Authors,Year\r\n{wanted}\r\n")


def test_a_quoted_cell_keeps_its_quotes() -> None:
    text = 'Title,Year\n"Tides.","2020"\n'
    row = rows(text)[0]
    assert edited(text, row.spell(ReplacePart(("Title",), (5, 6), "")) or ()) == 'Title,Year\n"Tides","2020"\n'
    assert edited(text, row.spell(ReplacePart(("Title",), (5, 6), '"')) or ()) == 'Title,Year\n"Tides""","2020"\n'
    assert edited(text, row.spell(Remove(("Year",))) or ()) == 'Title,Year\n"Tides.",""\n'


def test_an_empty_cell_is_the_place_of_what_is_put_in() -> None:
    text = 'Title,Journal,Year\nTides,,2020\nEbb,"",2021\nFlow\n'
    first, second = rows(text)[:2]
    assert edited(text, first.spell(Insert(("Journal",), "A, B")) or ()).splitlines()[1] == 'Tides,"A, B",2020'
    assert edited(text, second.spell(Insert(("Journal",), "A, B")) or ()).splitlines()[2] == 'Ebb,"A, B",2021'
    (short,) = rows("Title,Journal,Year\nFlow,A\n")
    assert short.spell(Insert(("Year",), "2020")) is None


def test_the_last_filled_cell_of_a_row_stays() -> None:
    assert rows("Title,Year\nTides,\n")[0].spell(Remove(("Title",))) is None


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", " =", "＝"])
def test_no_fix_makes_what_a_spreadsheet_would_run(sign: str) -> None:
    (row,) = rows("Title,Year\nTides,2020\n")
    assert row.spell(ReplaceValue(("Title",), f"{sign}HYPERLINK(1)")) is None
    assert row.spell(ReplacePart(("Title",), (0, 0), f"{sign}1")) is None
    (row,) = rows("Title,Year,Note\nx=1+1,2020,\n")
    assert row.spell(ReplacePart(("Title",), (0, 1), "")) is None
    assert row.spell(Insert(("Note",), f"{sign}1")) is None


@pytest.mark.parametrize("blanks", [" ", "  ", "\u00a0", "\u200b", "\u2003 "])
def test_a_formula_behind_blanks_stays_behind_them(blanks: str) -> None:
    (row,) = rows(f'Title,Year\n"{blanks}=1+1",2020\n')
    assert row.spell(ReplacePart(("Title",), (0, len(blanks)), "")) is None


def test_what_begins_like_a_formula_already_is_mended_behind_that() -> None:
    text = "Title,Year\n-5 degrees of frost.,2020\n"
    edits = rows(text)[0].spell(ReplacePart(("Title",), (19, 20), ""))
    assert edits
    assert edited(text, edits) == "Title,Year\n-5 degrees of frost,2020\n"


def test_where_quotes_are_not_sure_none_is_put_in_that_closes_another_cell() -> None:
    text = 'Title,Authors,Abstract\n"Tides" of May,Marsh,"Ebb"  and flow\n'
    (row,) = rows(text)
    assert row.data == {"Title": '"Tides" of May', "Authors": "Marsh", "Abstract": '"Ebb"  and flow'}
    assert row.spell(ReplacePart(("Abstract",), (5, 7), " ")) is None
    assert row.spell(ReplaceValue(("Authors",), "Marsh, Ida")) is None
    for name, old, new in [("Authors", "Marsh", "Reef"), ("Title", '"Tides" of May', "Tides of May")]:
        edits = row.spell(ReplaceValue((name,), new))
        assert edits
        assert edited(text, edits) == text.replace(old, new)


DIVIDED = Records(separator=";", separators={"Places": "|"})
LISTS = 'Title,Authors,Keywords,Places\nTides,"Marsh, Ida; Reef ""R"", Otto ;",crab;gull,a | b\nEbb,Holm,,\n'


def test_cells_hold_several_values_where_the_configuration_says_what_divides_them() -> None:
    first, second = rows(LISTS, entry=DIVIDED)
    assert first.data == {
        "Title": "Tides",
        "Authors": ["Marsh, Ida", 'Reef "R", Otto'],
        "Keywords": ["crab", "gull"],
        "Places": ["a", "b"],
    }
    assert second.data == {"Title": "Ebb", "Authors": ["Holm"]}
    assert LISTS[slice(*first.locate(("Authors", 1)))] == 'Reef ""R"", Otto'
    assert LISTS[slice(*first.locate(("Authors", 1), (5, 8)))] == '""R""'
    assert LISTS[slice(*first.locate(("Keywords",)))] == "crab;gull"
    assert first.written(("Keywords", 1)) == "gull"
    for pointer in [("Keywords", 2), ("Keywords", -1), ("Title", 0)]:
        with pytest.raises(LookupError):
            first.locate(pointer)
    with pytest.raises(TypeError):
        first.written(("Keywords",))


@pytest.mark.parametrize(
    ("change", "cell"),
    [
        (ReplaceValue(("Keywords", 0), "shore crab"), "shore crab;gull"),
        (ReplaceValue(("Keywords", 0), "crab; crayfish"), None),
        (ReplaceValue(("Keywords", 0), " crab"), None),
        (ReplaceValue(("Keywords", 1), "gull, herring"), '"crab;gull, herring"'),
        (ReplacePart(("Keywords", 1), (0, 1), "G"), "crab;Gull"),
        (Remove(("Keywords", 0)), "gull"),
        (Remove(("Keywords", 1)), "crab"),
        (Remove(("Keywords",)), ""),
        (Split(("Keywords", 1), ("gull", "tern")), "crab;gull;tern"),
        (Split(("Keywords", 1), ("gull", "a;b")), None),
        (Split(("Keywords",), ("gull", "tern")), None),
        (ReplaceValue(("Keywords",), ["a", "b", "c"]), "a;b;c"),
        (ReplaceValue(("Keywords", 0), "=crab"), None),
        (ReplaceValue(("Keywords", 1), "-gull"), "crab;-gull"),
    ],
)
def test_items_are_mended_inside_their_cell(change: Change, cell: str | None) -> None:
    edits = rows(LISTS, entry=DIVIDED)[0].spell(change)
    assert (edits and edited(LISTS, edits)) == (None if cell is None else LISTS.replace("crab;gull", cell))


def test_an_empty_divided_cell_takes_a_list() -> None:
    edits = rows(LISTS, entry=DIVIDED)[1].spell(Insert(("Keywords",), ["a", "b"]))
    assert edits
    assert edited(LISTS, edits).endswith("Ebb,Holm,a; b,\n")


@pytest.mark.parametrize(
    ("text", "told", "titles"),
    [
        ("Title,Year\nTides,2020,x\nEbb,2021\n", [("x", "this row has 3 cells, and the header names 2")], ["Ebb"]),
        ("Title,Year\nTides,2020,\nEbb,2021\n", [], ["Tides", "Ebb"]),
        ("Title,A,Year\nTides,b\n", [("Tides,b", "this row has 2 cells, and the header names 3 columns")], ["Tides"]),
        ("Title,A,Year\nSource\n", [("Source", "this row has 1 cell, and")], []),
        (
            "Title,A,A\nTides\n",
            [("A", "the column `A` is"), ("Tides", "this row has 1 cell, and the header names 3")],
            [],
        ),
        ('Title,Year\n"Tides,2020\nEbb,2021\n', [('"', "the quote that opens here is never closed")], ["Ebb"]),
        ('Title,Year\n"Tides,2020\nmore\nEbb,"2021"\n', [('"', "the quote that opens here is never")], ["Ebb"]),
        ('Title,Year\nEbb,2021\n"Tides,2020\n', [('"', "the quote that opens here is never closed")], ["Ebb"]),
        ('Title,Year\n"T,1\nEbb,"a\nb"\n', [('"', "the quote that opens here is never")], ["Ebb"]),
        ('Title,"Year\nEbb,2021\n', [('"', "the quote that opens here is never closed")], []),
        ('Title,Year\n"A "big" tide",2020\n', [('"', "a quote inside a cell")], ['A "big" tide']),
        ('Title,Year\n"Big" tides,2020\n', [('"', 'the quotes of `"Big" tides` end before')], ['"Big" tides']),
        ('Title,Year\n5" pipes,2020\n', [], ['5" pipes']),
        ("Title,Year,Title\nTides,2020,Ebb\n", [("Title", "the column `Title` is there already")], ["Tides"]),
        ("Title\nTides\n\nEbb\n", [], ["Tides", "Ebb"]),
        ("Title,Year\nTi\0des,2020\n", [], ["Ti\0des"]),
    ],
)
def test_what_is_wrong_with_rows_is_told_and_reading_goes_on(
    text: str, told: list[tuple[str, str]], titles: list[str]
) -> None:
    found = problems(text)
    assert [shown for _, shown, _ in found] == [shown for shown, _ in told]
    assert all(message.startswith(start) for (_, _, message), (_, start) in zip(found, told, strict=True))
    assert [row.data["Title"] for row in rows(text)] == titles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Title,Year\n"A "big" tide",2020\n', 'Title,Year\n"A ""big"" tide",2020\n'),
        ('Title,Year\n"Big" tides,2020\n', 'Title,Year\n"""Big"" tides",2020\n'),
        ("Title,A,Year\nTides,b\n", "Title,A,Year\nTides,b,\n"),
    ],
)
def test_the_fix_of_a_row_says_the_same_as_it_was_read(text: str, wanted: str) -> None:
    (problem,) = [one for one in read(Source("x.csv", text)) if isinstance(one, Problem)]
    assert not problem.safe
    assert edited(text, problem.edits) == wanted
    assert problems(wanted) == []
    assert [row.data for row in rows(wanted)] == [row.data for row in rows(text)]


def test_a_row_of_one_cell_is_not_made_a_record() -> None:
    text = "Title,Authors,Year\nTides,Marsh,2020\nSource: a catalogue\n"
    (problem,) = [one for one in read(Source("x.csv", text)) if isinstance(one, Problem)]
    assert problem.edits == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Title,Year\n"Tides,2020', "this row is not read"),
        ('Title,Year\n"Tides,2020\n', "this row is not read"),
        ('Title,Year\n"Tides,2020\nEbb,2021\n', "this row is not read"),
        ('Title,Year\n"Tides,2020\nmore\nEbb,2021\n', "this row and 1 line below are not read"),
        ('Title,Year\r\n"Tides,2020\r\nmore\r\n\r\nand\r\n', "this row and 3 lines below are not read"),
    ],
)
def test_what_is_lost_behind_a_quote_is_counted(text: str, words: str) -> None:
    ((_, _, message),) = problems(text)
    assert message.endswith(words)


def test_a_cell_of_a_megabyte_is_a_cell() -> None:
    text = 'Title,Year\n"' + "tide \n" * 200_000 + '",2020\nEbb,2021\n'
    assert [len(row.data["Title"]) for row in rows(text)] == [1_200_000, 3]


@pytest.mark.parametrize("piece", ['"a"b,', '"', '"\n', '"a\n', '"x""\n', ',"', '"a""', '"" "', ' "', '\n"a,"b'])
def test_reading_takes_no_longer_for_what_is_wrong(piece: str) -> None:
    text = "Title,Year\n" + piece * 30_000
    assert len(list(read(Source("x.csv", text)))) >= 0  # a reader that goes back would take minutes


def test_the_suffix_or_the_header_says_that_a_text_is_a_table() -> None:
    for path in ("a.csv", "a.TSV", "a.csv.gz"):
        found = format_for(path, "")
        assert getattr(found, "name", "") == "csv"
    assert sniff("Title,Authors,Year,DOI\nTides,Marsh,2020,\n") == "csv"
    assert sniff("sep=;\r\nTitle;Authors;Year;DOI\r\n") == "csv"
    assert sniff("title: Tides, and moons, of May\n") == "yaml"


def test_an_entry_of_the_configuration_says_what_divides_cells() -> None:
    text = "Title,Keywords\nTides,a;b\n"
    plain, divided = format_in(None, "a.csv", text), format_in(Records(separator=";"), "a.csv", text)
    assert plain is not None
    assert divided is not None
    data = [next(iter(one.read(Source("a.csv", text)))).data["Keywords"] for one in (plain, divided)]  # type: ignore[union-attr,index]
    assert data == ["a;b", ["a", "b"]]
