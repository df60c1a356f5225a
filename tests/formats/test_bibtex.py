"""BibTeX as people write it: entries, their values and places, slips, and changes in the file's own style."""

from __future__ import annotations

import pytest

from abslint.fixer import apply_edits
from abslint.formats import format_for, sniff
from abslint.formats.bibtex import read
from abslint.formats.bibtex_document import BibtexDocument
from abslint.model.finding import Change, Insert, Problem, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source

ENTRY = r"""% before
@Article{marsh:2020+a,
  Author  = {Marsh, Ida and {Society of Dykes} and M{\"u}ller, Ana},
  title   = "Tides of the {North Sea} \& others",
  month   = Feb, % abslint: ignore[title-full-stop] why
  year    = 2020,
  journal = jis # { (Online)},
  doi     = {10.1234/a_b},
}
"""
TEXT = '@string{jis = "Journal of Imagined Shores"}\n' + ENTRY


def parts(text: str) -> tuple[list[BibtexDocument], list[Problem]]:
    """The documents and the problems of a text."""
    found = list(read(Source("x.bib", text)))
    return [one for one in found if isinstance(one, BibtexDocument)], [one for one in found if isinstance(one, Problem)]


def only(text: str) -> BibtexDocument:
    (document,), problems = parts(text)
    assert not problems, problems
    return document


def changed(text: str, change: Change) -> str | None:
    edits = only(text).spell(change)
    return None if edits is None else apply_edits(Source("x.bib", text), sorted(edits)).text


def test_an_entry_is_its_type_its_key_and_its_fields() -> None:
    assert only(TEXT).data == {
        "entrytype": "article",
        "entrykey": "marsh:2020+a",
        "author": ["Marsh, Ida", {"literal": "Society of Dykes"}, "Müller, Ana"],
        "title": "Tides of the North Sea & others",
        "month": "feb",
        "year": "2020",
        "journal": "Journal of Imagined Shores (Online)",
        "doi": "10.1234/a_b",
    }


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"G{\"o}del", "Gödel"),
        (r"G\"odel", "Gödel"),
        (r"{\'E}cole {\O}re \AA{} stra{\ss}e", "École Øre Å straße"),
        (r"Krej{\v{c}}{\'{\i}}", "Krejčí"),
        (r"\c{C}a \v c", "Ça č"),
        ("{T}he {DNA} of {North Sea}", "The DNA of North Sea"),
        (r"\emph{Ulva} and {\em Fucus}", "<i>Ulva</i> and <i>Fucus</i>"),
        (r"H\textsubscript{2}O", "H<sub>2</sub>O"),
        (r"\enquote{tide}", "“tide”"),
        ("``tide''", "“tide”"),
        ("a--b---c", "a–b—c"),
        ("two~words", "two words"),
        ("one\n    line", "one line"),
        ("so  many   blanks ~ here", "so many blanks here"),
        (r"50\,\% of \$5 \& \#1 a\_b", "50 % of $5 & #1 a_b"),
        (r"$\alpha^{2}$ rays", r"$\alpha^{2}$ rays"),
        (r"Franc\ocirc{u} \foo{b{c}}", r"Franc\ocirc{u} \foo{b{c}}"),
        (r"\alpha{} \textendash{} x", "α – x"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_values_are_read_as_the_text_that_they_say(written: str, said: str) -> None:
    document = only(f"@misc{{k, title = {{{written}}}}}")
    assert document.data["title"] == said
    assert only(f"@misc{{k,\n title = {{{written}}}\n}}").data["title"] == said


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("doi", r"10.1234/a\_b", r"10.1234/a\_b"),
        ("url", "{https://example.org/~ida}", "https://example.org/~ida"),
        ("date", "1984~", "1984~"),
        ("pages", "101--119", "101--119"),
        ("abstract", "One.\n\n  Two.\n  Three.", "One.\n\nTwo. Three."),
        ("title", "One.\n\n  Two.", "One. Two."),
    ],
)
def test_some_fields_are_read_in_their_own_way(name: str, written: str, said: str) -> None:
    assert only(f"@misc{{k, {name} = {{{written}}}}}").data[name] == said


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("A, B and C, D", ["A, B", "C, D"]),
        ("A AND B And C", ["A", "B", "C"]),
        ("Anderson and Sandy", ["Anderson", "Sandy"]),
        ("A\n  and\n\tB", ["A", "B"]),
        ("{Marsh and Sons} and B", [{"literal": "Marsh and Sons"}, "B"]),
        ("{IEEE}", [{"literal": "IEEE"}]),
        (r"{\'E}mile and {\O}re", ["Émile", "Øre"]),
        ("A and others", ["A", "others"]),
        ("", []),
        (" and A", ["and A"]),
    ],
)
def test_names_are_parted_outside_braces(written: str, names: list[object]) -> None:
    assert only(f"@misc{{k, author = {{{written}}}}}").data["author"] == names


def test_places_are_those_of_the_characters() -> None:
    document = only(TEXT)

    def shown(pointer: tuple[str | int, ...], start: int, end: int) -> str:
        return TEXT[slice(*document.locate(pointer, (start, end)))]

    assert shown(("title",), 13, 18) == "North"
    assert shown(("title",), 23, 24) == r"\&"
    assert shown(("author", 2), 1, 2) == r"{\"u}"
    assert shown(("author", 1, "literal"), 0, 7) == "Society"
    assert shown(("journal",), 0, 3) == "jis"
    assert shown(("journal",), 28, 34) == "Online"
    assert TEXT[slice(*document.locate(("author",)))].startswith("Marsh, Ida and {Society")
    assert TEXT[slice(*document.locate(("author", 2)))] == r"M{\"u}ller, Ana"
    assert TEXT[slice(*document.locate_key(("author",)))] == "Author"
    assert TEXT[slice(*document.locate(("entrykey",)))] == "marsh:2020+a"
    assert TEXT[slice(*document.locate(("entrytype",)))] == "Article"
    assert TEXT[slice(*document.locate(()))] == ENTRY[ENTRY.index("@") :].rstrip()


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("{{King} {James} {Bible}}", "{King} {James} {Bible}"),
        ("{The {Dyke}}", "The {Dyke}"),
        ("{{{Dyke}} and {{Ebb}}}", "{{Dyke}} and {{Ebb}}"),
        ("{{The Dyke}}", "The Dyke"),
        ('"{T}ides and {E}bb"', "{T}ides and {E}bb"),
    ],
)
def test_the_place_of_a_whole_value_holds_its_braces_in_pairs(written: str, marked: str) -> None:
    text = f"@misc{{k, title = {written}}}"
    assert text[slice(*only(text).locate(("title",)))] == marked


@pytest.mark.parametrize(
    "pointer", [("nothing",), ("author", 3), ("author", "x"), ("title", 0), ("author", 0, "literal")]
)
def test_what_is_not_there_has_no_place(pointer: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        only(TEXT).locate(pointer)


def test_comments_stand_before_an_entry_and_between_its_fields() -> None:
    document = only(TEXT + "% behind\n")
    assert [(one.text, one.alone) for one in document.comments()] == [
        ("before", True),
        ("abslint: ignore[title-full-stop] why", False),
        ("behind", True),
    ]
    assert not list(only("@misc{k, title = {100 % sure}}").comments())


@pytest.mark.parametrize(
    "text",
    [
        "@comment{@article{x, title = {y}}}\n",
        '@preamble{"\\def\\x{y}"}\n',
        "Mail ida@example.org {or not}\n",
        "% @article{x, title = {y}}\n",
        "@string{x = {y}}\n",
        "jabref-meta: 0;\n",
    ],
)
def test_what_is_no_entry_counts_for_nothing(text: str) -> None:
    documents, problems = parts(text + "@misc{k, title = {Tides}}")
    assert [one.data["entrykey"] for one in documents] == ["k"]
    assert not problems


def test_strings_that_another_file_defines_are_no_text() -> None:
    document = only("@misc{k, journal = IEEE_J_PAMI # { x}, author = IDA}")
    assert document.data["journal"] == {"string": "IEEE_J_PAMI # { x}"}
    assert document.data["author"] == {"string": "IDA"}
    assert document.locate(("journal", "string")).start == 19
    for change in (ReplaceValue(("author", "string"), ""), ReplacePart(("journal", "string"), (0, 4), "ACM")):
        assert document.spell(change) is None


def test_a_comma_that_is_missing_behind_the_key_is_added() -> None:
    text = "@misc{k\n  title = {Tides.}\n}\n"
    documents, (problem,) = parts(text)
    assert [one.data["title"] for one in documents] == ["Tides."]
    assert text[slice(*problem.span)] == "k"
    assert problem.safe
    assert apply_edits(Source("x.bib", text), problem.edits).text == text.replace("k", "k,")


@pytest.mark.parametrize(
    ("text", "told", "keys"),
    [
        ("@misc{k, title = {A} year = 2020}", ["a comma is missing behind the value of `title`"], ["k"]),
        ("@misc{k, , title = {A}}", ["a comma too many stands here"], ["k"]),
        ("@misc{k, title}", ["`title}` is no field: one is written `name = {value}`"], ["k"]),
        ("@misc{k, title = , year = 1}", ["`title` has no value behind its `=`"], ["k"]),
        (
            "@misc{k, title = {A} {B}, year = 1}",
            ["`{B}, year = 1}` stands behind the value of `title`, not a comma"],
            ["k"],
        ),
        (
            "@misc{k, pages = 1--10, year = 1}",
            ["`1--10` stands without braces, and is neither a number nor a name"],
            ["k"],
        ),
        (
            "@misc{k, date = 2020-02-01 # {x}}",
            ["`2020-02-01` stands without braces, and is neither a number nor a name"],
            ["k"],
        ),
        (
            "@misc{k,\u00a0title = {A}}",
            ["U+00A0 looks like a blank, and readers of BibTeX take it for a part of the name behind it"],
            ["k"],
        ),
        ("@misc{k l, title = {A}}", ["the key of an entry is followed by a comma, which is not here"], []),
        ("@misc{k\n  title = {A}\n}", ["a comma is missing behind the key `k`"], ["k"]),
        ("@misc(k title = {A})", ["a comma is missing behind the key `k`"], ["k"]),
        (
            "@misc{k,\n title = {A,\n year = {1}\n}\n@misc{l, title = {B}}",
            ["the brace that opens the value of `title` is not closed before `year`"],
            ["l"],
        ),
        (
            "@misc{k,\n title = {A {B},\n year = {1},\n\n@misc{l, title = {B}}",
            ["the brace that opens the value of `title` is not closed before `year`"],
            ["l"],
        ),
        (
            '@misc{k,\n title = "A,\n year = {1}\n}\n@misc{l, title = {B}}',
            ["the quotation mark that opens the value of `title` is not closed before `year`"],
            ["l"],
        ),
        (
            "@misc{k,\n title = {A}},\n year = {1}\n}\n@misc{l, title = {B}}",
            ["the entry ends before `year`: a brace too many stands before it"],
            ["k", "l"],
        ),
        (
            "@misc{k,\n title = {A}\n\n@misc{l, title = {B}}",
            ["this entry is not closed: a `}` is missing behind its last value"],
            ["k", "l"],
        ),
        ("@article k, title = {A}}", ["`@article` is not followed by the brace that opens an entry"], []),
        (
            "@misc{k, year = 1, Year = 2}",
            ["`Year` stands twice in this entry, and readers keep one of them only"],
            ["k"],
        ),
    ],
)
def test_slips_are_told_and_reading_goes_on(text: str, told: list[str], keys: list[str]) -> None:
    documents, problems = parts(text)
    assert [problem.message for problem in problems] == told
    assert [one.data.get("entrykey") for one in documents] == keys


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("@misc{k, title = {A} year = 2020}", "@misc{k, title = {A}, year = 2020}"),
        ("@misc{k, , title = {A}}", "@misc{k,  title = {A}}"),
        ("@misc{k,\n title = {A}\n\n", "@misc{k,\n title = {A}\n}\n\n"),
        ("@misc{k,\r\n title = {A}", "@misc{k,\r\n title = {A}\r\n}"),
        ("@misc{k,\n  year = 1,\n  Year = {1},\n}", "@misc{k,\n  year = 1,\n}"),
        ("@misc{k, pages = 1--10\n}", "@misc{k, pages = {1--10}\n}"),
        ("@misc{k, year = 2020a, title={A}}", "@misc{k, year = {2020a}, title={A}}"),
        ("@misc{k,\n\u00a0\u2003title = {A}}", "@misc{k,\n title = {A}}"),
        ("@misc{k,\n  year = 1,\n  Year = {1}\n}", "@misc{k,\n  year = 1\n}"),
    ],
)
def test_what_is_certain_is_mended(text: str, mended: str) -> None:
    (problem,) = parts(text)[1]
    assert apply_edits(Source("x.bib", text), sorted(problem.edits)).text == mended


@pytest.mark.parametrize(
    "text", ["@misc{k, year = 2@book{l, title = {x}}", "@string(p = q@comment{@misc{k, title = {x}}}"]
)
def test_an_entry_is_not_closed_before_what_would_be_another_one_then(text: str) -> None:
    problem = parts(text)[1][0]
    assert problem.message.startswith("this entry is not closed")
    assert problem.edits == ()


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (ReplacePart(("title",), (0, 5), "Ebb & flow"), "Tides", r"Ebb \& flow"),
        (ReplacePart(("title",), (13, 22), "Sea"), "North Sea", "Sea"),
        (ReplacePart(("title",), (9, 18), "a"), None, None),
        (ReplacePart(("title",), (0, 0), 'A "b" '), '"Tides', '"A {"}b{"} Tides'),
        (ReplacePart(("author", 2), (1, 2), "u"), r"{\"u}", "u"),
        (ReplaceValue(("year",), "2021"), "2020,", "2021,"),
        (ReplaceValue(("year",), "2021-02"), "2020,", "{2021-02},"),
        (ReplaceValue(("journal",), "Shores"), "jis # { (Online)}", "{Shores}"),
        (ReplaceValue(("entrytype",), "misc"), "@Article", "@Misc"),
        (ReplaceValue(("author", 0), "Holm, Tor"), "Marsh, Ida", "Holm, Tor"),
        (ReplaceValue(("author", 0), "Holm and Sons"), None, None),
        (
            ReplaceValue(("author",), ["Holm, Tor", "X"]),
            ENTRY[ENTRY.index("Marsh") : ENTRY.index("},")],
            "Holm, Tor and X",
        ),
        (ReplaceValue(("title",), "one\nline"), None, None),
        (ReplaceValue(("title",), "a } b"), None, None),
        (Remove(("year",)), "  year    = 2020,\n", ""),
        (Remove(("doi",)), "  doi     = {10.1234/a_b},\n", ""),
        (Remove(("author", 0)), "Marsh, Ida and ", ""),
        (Remove(("author", 2)), r" and M{\"u}ller, Ana", ""),
        (Rename(("doi",), "note"), None, None),
        (Rename(("title",), "booktitle"), "title ", "booktitle "),
        (Rename(("year",), "doi"), None, None),
        (Insert(("isbn",), "978"), "{10.1234/a_b},", "{10.1234/a_b},\n  isbn     = {978},"),
        (Split(("title",), ("a", "b")), None, None),
    ],
)
def test_changes_are_spelled_in_the_files_own_style(change: Change, old: str | None, new: str | None) -> None:
    wanted = None if old is None or new is None else TEXT.replace(old, new, 1)
    assert changed(TEXT, change) == wanted


def test_a_field_is_added_to_an_entry_on_one_line() -> None:
    assert changed("@misc{k, title = {A}}", Insert(("year",), "2020")) == "@misc{k, title = {A}, year = {2020}}"
    assert changed('@misc{k, TITLE = "A"}', Insert(("year",), "2020")) == '@misc{k, TITLE = "A", YEAR = "2020"}'


def test_a_quotation_mark_ends_no_value_that_cannot_hold_it() -> None:
    change = ReplaceValue(("doi",), 'so "said"')
    assert changed('@misc{k, doi = ""}', change) is None
    assert changed("@misc{k, doi = {}}", change) == '@misc{k, doi = {so "said"}}'


def test_the_last_field_leaves_no_comma_where_none_was() -> None:
    assert changed("@misc{k,\n a = {b},\n c = {d}\n}", Remove(("c",))) == "@misc{k,\n a = {b}\n}"
    assert changed("@misc{k, a = {b}}", Remove(("a",))) == "@misc{k}"


def test_the_comma_behind_the_key_stays_where_a_parenthesis_would_be_taken_for_a_part_of_it() -> None:
    assert changed("@misc(k, a = {b})", Remove(("a",))) == "@misc(k, )"
    assert changed("@misc(k, a = {b}, c = 1)", Remove(("c",))) == "@misc(k, a = {b})"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TEXT, "bibtex"),
        ("% Encoding: UTF-8\n\n@comment{x}\n", "bibtex"),
        ("\ufeff@Article(k,", "bibtex"),
        ("@article k", "yaml"),
        ("Mail ida@example.org {x}", "yaml"),
    ],
)
def test_it_is_known_by_its_beginning(text: str, name: str) -> None:
    assert sniff(text) == name
    syntax = format_for("x.txt", text)
    assert syntax is not None
    assert (syntax.name == "bibtex") == (name == "bibtex")
