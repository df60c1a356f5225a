"""RIS: records, their places, what is wrong with their frames, and edits in the file's own style."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from abslint.decode import decode
from abslint.fixer import apply_edits
from abslint.formats import format_for, sniff
from abslint.formats.ris import FORMAT, cuts, read
from abslint.formats.ris_document import RisDocument
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
    Severity,
    Split,
)
from abslint.model.source import Source

TIDES = "TY  - JOUR\nTI  - Tides\nAU  - Marsh, Ida\nAU  - Holm, Tor\nKW  - tide, moon\nER  - \n"


def both(text: str) -> tuple[list[RisDocument], list[Problem]]:
    found = list(read(Source("x.ris", text)))
    documents = [one for one in found if isinstance(one, RisDocument)]
    return documents, [one for one in found if isinstance(one, Problem)]


def one(text: str) -> RisDocument:
    (document,), _ = both(text)
    return document


def mend(text: str, edits: Sequence[Edit] | None) -> str | None:
    return None if edits is None else apply_edits(Source("x.ris", text), sorted(edits)).text


def spelled(text: str, change: Change) -> str | None:
    return mend(text, one(text).spell(change))


def test_a_record_is_its_tags_with_lists_of_those_that_may_come_again() -> None:
    documents, problems = both(TIDES + "\n" + TIDES.replace("Tides", "Ebb"))
    assert [document.data["TI"] for document in documents] == ["Tides", "Ebb"]
    assert documents[0].data == {
        "TY": "JOUR", "TI": "Tides", "AU": ["Marsh, Ida", "Holm, Tor"], "KW": ["tide, moon"],
    }  # fmt: skip
    assert [document.base for document in documents] == [(0,), (1,)]
    assert not problems


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_without_a_tag_go_on_with_the_value_before(newline: str) -> None:
    lines = [
        "TY  - JOUR", "TI  - Tides and", "      ebbs", "AB  - First.", "  Second.  ", "", "Third.", "",
        "KW  - tide", "moon", "", "  wind", "C1  - ", "  late", "ER  - ",
    ]  # fmt: skip
    text = newline.join(lines)
    document = one(text)
    assert document.data == {
        "TY": "JOUR", "TI": "Tides and ebbs", "AB": "First.\nSecond.\n\nThird.", "KW": ["tide", "moon", "wind"],
        "C1": "late",
    }  # fmt: skip
    for pointer, word in (("TI",), "ebbs"), (("AB",), "Third"), (("KW", 2), "wind"), (("C1",), "late"):
        start = document.written(pointer).index(word)
        assert text[slice(*document.locate(pointer, (start, start + len(word))))] == word
    assert text[slice(*document.locate(("TI",), (6, 13)))] == "and" + newline + "      ebb"


def test_places_count_code_points_behind_a_byte_order_mark() -> None:
    source = decode("\ufeffTY  - JOUR\r\nTI  - 😀 e\u0301 tide\r\nER  - \r\n".encode(), "x.ris")
    (document,) = read(source)
    assert isinstance(document, RisDocument)
    assert source.text[slice(*document.locate(("TI",), (5, 9)))] == "tide"
    assert source.lines.region(document.locate(("TI",), (0, 1))).column == 7
    assert document.locate_key(("TI",)) == (12, 14)


def test_pointers_name_texts_lists_and_the_record() -> None:
    document = one(TIDES)
    assert TIDES[slice(*document.locate(()))] == TIDES.removesuffix(" \n")
    assert TIDES[slice(*document.locate(("AU",)))] == "Marsh, Ida\nAU  - Holm, Tor"
    assert TIDES[slice(*document.locate(("AU", 1)))] == TIDES[slice(*document.locate_key(("AU", 1)))] == "Holm, Tor"
    assert document.written(("AU", 0)) == "Marsh, Ida"
    for pointer in [("ZZ",), ("AU", 2), ("AU", -1), ("TI", 0), ("TI", "x")]:
        with pytest.raises(LookupError):
            document.locate(pointer)
    with pytest.raises(LookupError):
        document.locate(("TI",), (0, 6))
    for pointer in [(), ("AU",)]:
        with pytest.raises(TypeError):
            document.written(pointer)
    assert (document.json_text, document.line) == (None, 0)
    assert (document.plain(("TI",)), document.remark(("TI",))) == (False, None)
    assert not [*document.comments(), *document.blocks(), *document.misreads]


@pytest.mark.parametrize("end", ["ER  -", "ER  - ", "ER  -   ", "ER  - ,", "ER  - 3.", "ER - ", "er  - ", "ER  - odd"])
@pytest.mark.parametrize("lines", ["TY  - JOUR\n", "TY  - JOUR\nKW  - tide\n  moon\n", "TY  - JOUR\nAU  -  \n \n"])
def test_a_record_ends_with_the_hyphen_of_its_last_tag(lines: str, end: str) -> None:
    text = lines + end + "\n"
    assert one(text).locate(()) == (0, text.index("-", len(lines)) + 1)


@pytest.mark.parametrize(
    "lines", ["TY  - JOUR", "TY  - JOUR\nKW  - tide", "TY  - JOUR\nKW  -", "TY  - JOUR\nKW  - a\nb"]
)
@pytest.mark.parametrize("behind", ["", " ", "\n", "  \n \n"])
def test_a_record_without_an_end_ends_with_its_last_character(lines: str, behind: str) -> None:
    assert one(lines + behind).locate(()) == (0, len(lines))


def test_unknown_tags_are_texts_and_lists_where_they_come_again() -> None:
    text = "TY  - GEN\nTI  - T\nU1  - a\nZZ  - b\nU1  - c\nU1  - d\nER  - \n"
    assert one(text).data == {"TY": "GEN", "TI": "T", "U1": ["a", "c", "d"], "ZZ": "b"}
    assert one(text.replace("ER", "  lines\nER")).data["U1"] == ["a", "c", "d lines"]


def test_tags_without_a_value_hold_an_empty_text_at_their_place() -> None:
    document = one("TY  - JOUR\nTI  - T\nAB  -\nKW  - \nDO  -   \nER  -")
    assert document.data == {"TY": "JOUR", "TI": "T", "AB": "", "KW": [""], "DO": ""}
    assert document.locate(("AB",)) == (24, 24)


@pytest.mark.parametrize(
    ("text", "said", "titles"),
    [
        ("TY  - JOUR\nTI  - A\n\nTY  - JOUR\nTI  - B\nER  - \n", ["this record has no end"], ["A", "B"]),
        ("TY  - JOUR\nTI  - A", ["this record has no end"], ["A"]),
        ("Some words\nTY  - JOUR\nTI  - A\nER  - \n", ["`Some words` stands in no record"], ["A"]),
        ("TY  - JOUR\nTI  - A\nER  - \nrest\nrest\n", ["`rest` stands in no record"], ["A"]),
        ("1.\nTY  - JOUR\nTI  - A\nER  - \n\n2\nTY  - JOUR\nTI  - B\nER  - ,\n", [], ["A", "B"]),
        ("Record #1 of 1\nProvider: X\nContent: text/plain\nTY  - JOUR\nTI  - A\nER  - \n", [], ["A"]),
        ("TI  - A\nAU  - B\nTY  - JOUR\nTI  - C\nER  - ", ["no record has begun with `TY  - ` before `TI  -`"], ["C"]),
        ("TI  - A\nAU  - B\nER  - \n", [], ["A"]),
        ("TI  - A\n", ["no record has begun"], []),
        ("ER  - \nTY  - JOUR\nTI  - A\nER  - \n", ["this line ends a record, and none has begun"], ["A"]),
        ("FN Web of Knowledge\nPT J\n", ["`FN Web of Knowledge` stands in no record"], []),
        ("TY  - JOUR\nTI  - A\nER  - more\n", ["`more` stands behind the end"], ["A"]),
        ("TY - JOUR\nTI -A\nTI - A\nER - \n", ["`TY -` should be written `TY  - `, as should 2 more tags"], ["A"]),
        ("  TY  - JOUR\n  TI  - A\n  ER  - \n", ["`  TY  -` should be written `TY  - `, as should 2 more"], ["A"]),
        ("  TY  - JOUR\nTI  - A\nof b\nER  - \n", ["`  TY  -` should be written `TY  - `"], ["A of b"]),
        ("TY\u00a0 - JOUR\nTI  -\u00a0A\nER  - \n", ["`TY<U+00A0> -` should be written `TY  - `, as"], ["A"]),
        ("TY  - JOUR\nAU  - Holm, Tor\nTI  A\nER  - \n", ["`TI` should be written `TI  - `"], ["A"]),
        ("TY  - JOUR\nti  - A\nER  - \n", ["`ti  -` should be written `TI  - `"], ["A"]),
        ("TY  -JOUR\nTI  -A\nER  -\n", ["`TY  -` should be written `TY  - `, as should 1 more tag of"], ["A"]),
        ("TY  - JOUR\nTI  - A\nER  - TY  - JOUR\nTI  - B\nER  - ", ["a record begins on the line that"], ["A", "B"]),
        ("TY  - JOUR\nTI  - A\nER  - \n\ufeffTY  - JOUR\nTI  - B\nER  - ", ["a byte-order mark stands in"], ["A", "B"]),
        ("TY  - JOUR\nTI  - A\nTI  - B\nER  - \n", ["`TI` stands twice in this record"], ["A"]),
        ("", [], []),
        (" \n\n\t\r\n", [], []),
        ("\0\0", ["`<U+0000><U+0000>` stands in no record"], []),
    ],
)  # fmt: skip
def test_slips_are_told_at_their_place_and_the_records_read(text: str, said: list[str], titles: list[str]) -> None:
    documents, problems = both(text)
    assert [document.data["TI"] for document in documents] == titles
    assert len(problems) == len(said)
    for problem, words in zip(problems, said, strict=True):
        assert problem.message.startswith(words), problem.message
        assert 0 <= problem.span.start <= problem.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "mended", "safe"),
    [
        ("TY - JOUR\r\nTI -  A\r\nER -", "TY  - JOUR\r\nTI  - A\r\nER  - ", True),
        ("ty  - JOUR\nTI  - A\nEr  - \n", "TY  - JOUR\nTI  - A\nER  - \n", True),
        (" TY  - JOUR\n\tTI  - A\n  ER  - \n", "TY  - JOUR\nTI  - A\nER  - \n", True),
        ("TY\u00a0\u00a0- A\nTI  -\u00a0B\nER  - ", "TY  - A\nTI  - B\nER  - ", True),
        ("TY  - A\nTI  B\nER  - ", "TY  - A\nTI  - B\nER  - ", False),
        ("TY  - JOUR\r\nTI  - A\r\n\r\nTY  - GEN\r\nTI  - B\r\nER  - ",
         "TY  - JOUR\r\nTI  - A\r\nER  - \r\n\r\nTY  - GEN\r\nTI  - B\r\nER  - ", False),
        ("TY  - JOUR\nTI  - A", "TY  - JOUR\nTI  - A\nER  - \n", False),
        ("TY  - A\nER  - TY  - B\nER  - ", "TY  - A\nER  - \nTY  - B\nER  - ", True),
        ("TY  - A\nER  - \n\ufeffTY  - B\nER  - ", "TY  - A\nER  - \nTY  - B\nER  - ", True),
        ("TY  - A\nTI  - B\nTI  - B\nER  - ", "TY  - A\nTI  - B\nER  - ", True),
    ],
)  # fmt: skip
def test_the_slips_are_mended_in_the_file_s_own_line_ends(text: str, mended: str, safe: bool) -> None:
    _, (problem,) = both(text)
    assert mend(text, problem.edits) == mended
    assert problem.safe is safe
    assert not both(mended)[1]


def test_the_place_of_a_tag_that_is_indented_is_that_of_the_tag() -> None:
    document = one("  TY  - JOUR\n  TI  - A\nER  - \n")
    assert document.locate_key(("TI",)) == (15, 17)
    assert document.span.start == 0


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<!DOCTYPE html><title>Sign in</title>", "a web page"),
        ("<?xml version='1.0'?>", "XML"),
        ("@article{tides, title = {Tides}}", "BibTeX"),
        ("PMID- 123", "PubMed's own format"),
        ("FN Clarivate", "Web of Science's own format"),
        ("%0 Journal Article", "EndNote's own format"),
        ('[{"title": "Tides"}]', "JSON"),
    ],
)
def test_another_format_is_named_and_an_error(line: str, name: str) -> None:
    for before, after in (("", "\n"), ("\n", ""), (TIDES, "\nmore\n")):
        _, (problem,) = both(before + line + after)
        assert problem.message.endswith(f"stands in no record, and looks like {name}: export the records as RIS")
        assert problem.severity is None


@pytest.mark.parametrize("line", ["[a note]", "<b>", "@home", "FNAC", "%done", "{tides}", "pmid"])
def test_words_are_no_other_format(line: str) -> None:
    assert both(line + "\n" + TIDES)[1][0].severity is Severity.WARNING


def test_words_that_only_look_like_tags_go_on_with_the_value() -> None:
    words = "Of waves\nas - such\nOf - too\nXQ - and\nHeight -3 m\nCO2  - no\nER  positive\nUS  too"
    text = f"TY  - JOUR\nAB  - {words}\nER  - \n"
    document, problems = one(text), both(text)[1]
    assert document.data["AB"] == words
    assert not problems


def test_what_costs_a_record_is_an_error_and_what_readers_bear_a_warning() -> None:
    assert both("TY - JOUR\nER  - ")[1][0].severity is Severity.WARNING
    assert both("words\nTY  - JOUR\nER  - ")[1][0].severity is Severity.WARNING
    assert both("TY  - JOUR\nTI  - A")[1][0].severity is None
    assert both("TI  - A")[1][0].severity is None


RECORD = (
    "TY  - JOUR\r\nTI  - Tides  and moons\r\nKW  - tide; moon\r\nKW  - ebb\r\nSN  -\r\nAB  - One.\r\nTwo.\r\nER  - \r\n"
)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (ReplacePart(("TI",), (5, 7), " "), "Tides  and", "Tides and"),
        (ReplaceValue(("TI",), "Ebb"), "Tides  and moons", "Ebb"),
        (ReplaceValue(("TI",), ""), "Tides  and moons", ""),
        (ReplaceValue(("KW", 1), 7), "KW  - ebb", "KW  - 7"),
        (ReplaceValue(("SN", 0), "2049-3630"), "SN  -\r\n", "SN  - 2049-3630\r\n"),
        (ReplaceValue(("AB",), "One.\n\nThree."), "One.\r\nTwo.", "One.\r\n\r\nThree."),
        (ReplaceValue(("KW",), ["a", "b"]), "KW  - tide; moon\r\nKW  - ebb\r\n", "KW  - a\r\nKW  - b\r\n"),
        (ReplacePart(("AB",), (0, 5), ""), "One.\r\nTwo.", "Two."),
        (ReplacePart(("AB",), (3, 6), " T"), "One.\r\nTwo.", "One Two."[:3] + " Two."[0:2] + "wo."),
        (Remove(("TI",)), "TI  - Tides  and moons\r\n", ""),
        (Remove(("KW", 0)), "KW  - tide; moon\r\n", ""),
        (Remove(("KW",)), "KW  - tide; moon\r\nKW  - ebb\r\n", ""),
        (Remove(("AB",)), "AB  - One.\r\nTwo.\r\n", ""),
        (Rename(("TI",), "T1"), "TI  -", "T1  -"),
        (Split(("KW", 0), ("tide", "moon")), "KW  - tide; moon\r\n", "KW  - tide\r\nKW  - moon\r\n"),
        (Insert(("DO",), "10.1234/t"), "Two.\r\n", "Two.\r\nDO  - 10.1234/t\r\n"),
        (Insert(("UR",), ["a", "b"]), "Two.\r\n", "Two.\r\nUR  - a\r\nUR  - b\r\n"),
    ],
)  # fmt: skip
def test_changes_are_spelled_in_the_record_s_own_style(change: Change, old: str, new: str) -> None:
    assert spelled(RECORD, change) == RECORD.replace(old, new, 1)


@pytest.mark.parametrize(
    "change",
    [
        ReplaceValue(("TI",), " Ebb"),
        ReplaceValue(("TI",), "Ebb\nflow"),
        ReplaceValue(("TI",), {"a": 1}),
        ReplaceValue(("TI",), None),
        ReplaceValue(("TI",), True),
        ReplaceValue(("TI",), "E\rbb"),
        ReplaceValue(("TI",), ["a"]),
        ReplaceValue(("KW",), ["a", {}]),
        ReplaceValue(("AB",), "One.\nTI  - Two."),
        ReplaceValue(("AB",), "One.\nDO - Two."),
        ReplaceValue(("AB",), "One. \nTwo."),
        ReplaceValue(("AB",), "\nTwo."),
        ReplacePart(("TI",), (0, 5), ""),
        ReplacePart(("AB",), (5, 8), "KW  - "),
        ReplacePart(("AB",), (5, 9), ""),
        ReplacePart(("AB",), (5, 6), " "),
        Remove(("TY",)),
        Rename(("TI",), "AB"),
        Rename(("TI",), "title"),
        Rename(("TI",), "ER"),
        Rename(("TY",), "T1"),
        Rename(("KW",), "T1"),
        Split(("TI",), ("a", "b")),
        Split(("KW", 0), ("a", "")),
        Split(("KW", 0), ("a", "b ")),
        Split(("KW", 0), ()),
        Insert(("TI",), "again"),
        Insert(("ER",), "x"),
        Insert(("title",), "x"),
        Insert(("DO", 0), "x"),
        Insert(("JF",), ["a", "b"]),
        Insert(("DO",), "x\ny"),
        Quote(("TI",)),
    ],
)
def test_what_ris_cannot_say_is_not_spelled(change: Change) -> None:
    assert spelled(RECORD, change) is None


@pytest.mark.parametrize(
    "change",
    [ReplaceValue(("ZZ",), "a"), Remove(("KW", 5)), Remove(()), ReplacePart(("TI",), (0, 99), ""), Split((), ())],
)
def test_a_change_of_what_is_not_there_is_a_lookup_error(change: Change) -> None:
    with pytest.raises(LookupError):
        one(RECORD).spell(change)


LINED = "TY  - JOUR\nKW  - tide\n  moon\n\nwind; sun\nER  - "


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (Remove(("KW", 0)), "tide\n  moon", "moon"),
        (Remove(("KW", 1)), "  moon\n", ""),
        (Remove(("KW", 2)), "wind; sun\n", ""),
        (Remove(("KW",)), "KW  - tide\n  moon\n\nwind; sun\n", "\n"),
        (ReplaceValue(("KW", 1), "ebb"), "moon", "ebb"),
        (Split(("KW", 2), ("wind", "sun")), "wind; sun", "wind\nsun"),
        (Split(("KW", 0), ("tide", "ebb")), "tide", "tide\nKW  - ebb"),
        (ReplaceValue(("KW", 1), ""), None, None),
        (ReplaceValue(("KW", 1), "AU  - x"), None, None),
        (ReplacePart(("KW", 1), (0, 4), ""), None, None),
        (ReplaceValue(("KW", 0), ""), None, None),
        (ReplacePart(("KW", 0), (0, 4), ""), None, None),
        (Split(("KW", 2), ("wind", "AU  - x")), None, None),
    ],
)
def test_keywords_one_a_line_are_changed_one_by_one(change: Change, old: str | None, new: str | None) -> None:
    assert one(LINED).data["KW"] == ["tide", "moon", "wind; sun"]
    assert spelled(LINED, change) == (None if old is None else LINED.replace(old, str(new), 1))


def test_the_format_is_known_by_suffix_and_by_its_first_line() -> None:
    found = format_for("a/B.RIS", "")
    assert found is FORMAT
    assert format_for("x.ris.gz", "") is FORMAT
    assert (FORMAT.name, FORMAT.line_is_record) == ("ris", False)
    for text in (TIDES, "\n\n" + TIDES, "1.\n" + TIDES, TIDES.replace("  -", " -"), "\ufeff" + TIDES):
        assert sniff(text) == "ris"
    assert sniff("TYPE: a\n") == "yaml"


def test_a_file_is_cut_where_records_begin() -> None:
    data = (TIDES * 5).encode()
    assert cuts(data, 1) == [len(TIDES) * n for n in range(5)]
    assert cuts(data, len(TIDES) * 2) == [0, len(TIDES) * 2, len(TIDES) * 4]
    assert cuts(b"", 1) == [0]


def test_a_lone_carriage_return_ends_a_line() -> None:
    text = "TY  - JOUR\nTI  - A\r  B\nAU  - C\rAU  - D\nER  - \n"
    document = one(text)
    assert document.data == {"TY": "JOUR", "TI": "A B", "AU": ["C", "D"]}
    assert text[slice(*document.locate(("AU", 1)))] == "D"


@pytest.mark.parametrize("start", range(20, 30))
def test_a_change_in_a_long_line_is_judged_by_what_stands_next_to_it(start: int) -> None:
    value = "ab " * 20 + "end"
    text = f"TY  - JOUR\nTI  - {value}\nER  - \n"
    changed = value[:start] + "X" + value[start:]
    assert spelled(text, ReplacePart(("TI",), (start, start), "X")) == text.replace(value, changed)
    assert spelled(text, ReplacePart(("TI",), (0, 2), "")) is None
    assert spelled(text, ReplacePart(("TI",), (60, 63), "")) is None


@pytest.mark.parametrize(
    "change",
    [
        ReplaceValue(("T2",), ""),
        ReplaceValue(("T2",), "- Foam"),
        ReplaceValue(("T2",), "\u00a0Foam"),
        ReplacePart(("T2",), (0, 4), ""),
        ReplacePart(("T2",), (0, 5), ""),
        ReplacePart(("T2",), (0, 1), "-"),
        Rename(("T2",), "ZZ"),
    ],
)
def test_a_tag_without_its_hyphen_stays_one(change: Change) -> None:
    """It is known as one by what stands behind it."""
    assert one("TY  - JOUR\nT2  Foam - and ebb\nER  - \n").spell(change) is None


def test_what_stands_behind_a_tag_without_its_hyphen_is_changed() -> None:
    document = one("TY  - JOUR\nT2  Foam and ebb\nER  - \n")
    for change in (ReplacePart(("T2",), (0, 1), "f"), ReplacePart(("T2",), (5, 8), "-"), Rename(("T2",), "TI")):
        assert document.spell(change) is not None
