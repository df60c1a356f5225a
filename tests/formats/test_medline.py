"""MEDLINE: records, their places, what is wrong with their frames, and edits in the file's own style."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from abslint.decode import decode
from abslint.fixer import apply_edits
from abslint.formats import BEGINNING, format_for, sniff
from abslint.formats.medline import FORMAT, cuts, read
from abslint.formats.medline_document import MedlineDocument
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

TIDES = (
    "PMID- 7\nTI  - Tides and\n      ebbs.\n"
    "FAU - Marsh, Ida\nAU  - Marsh I\nAD  - Shore.\nFAU - Holm, Tor\nOT  - *tide\n"
)


def both(text: str) -> tuple[list[MedlineDocument], list[Problem]]:
    found = list(read(Source("x.nbib", text)))
    documents = [one for one in found if isinstance(one, MedlineDocument)]
    return documents, [one for one in found if isinstance(one, Problem)]


def one(text: str) -> MedlineDocument:
    (document,), _ = both(text)
    return document


def mend(text: str, edits: Sequence[Edit] | None) -> str | None:
    return None if edits is None else apply_edits(Source("x.nbib", text), sorted(edits)).text


def spelled(text: str, change: Change) -> str | None:
    return mend(text, one(text).spell(change))


def test_a_record_is_its_tags_with_lists_of_those_that_may_come_again() -> None:
    documents, problems = both(TIDES + "\n" + TIDES.replace("ebbs", "foam"))
    assert [document.data["TI"] for document in documents] == ["Tides and ebbs.", "Tides and foam."]
    assert documents[0].data == {
        "PMID": "7", "TI": "Tides and ebbs.", "FAU": ["Marsh, Ida", "Holm, Tor"], "AU": ["Marsh I"], "AD": ["Shore."],
        "OT": ["*tide"],
    }  # fmt: skip
    assert [document.base for document in documents] == [(0,), (1,)]
    assert not problems


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("blank", ["", " "])
def test_wrapped_lines_go_on_behind_one_blank(newline: str, blank: str) -> None:
    lines = [
        "PMID- 7",
        "TI  - Tides and",
        "      ebbs",
        "        of the moon",
        "AB  -",
        "      Late.",
        "AD  - A",
        "      B",
    ]
    text = "".join(line + blank + newline for line in lines)
    document = one(text)
    assert document.data == {"PMID": "7", "TI": "Tides and ebbs of the moon", "AB": "Late.", "AD": ["A B"]}
    for pointer, word in (("TI",), "ebbs"), (("TI",), "moon"), (("AB",), "Late"), (("AD", 0), "B"):
        start = document.written(pointer).index(word)
        assert text[slice(*document.locate(pointer, (start, start + len(word))))] == word
    assert text[slice(*document.locate(("TI",), (6, 13)))] == "and" + blank + newline + "      ebb"


def test_places_count_code_points_behind_a_byte_order_mark() -> None:
    source = decode("\ufeffPMID- 7\r\nTI  - 😀 e\u0301 tide\r\n".encode(), "x.nbib")
    (document,) = read(source)
    assert isinstance(document, MedlineDocument)
    assert source.text[slice(*document.locate(("TI",), (5, 9)))] == "tide"
    assert source.lines.region(document.locate(("TI",), (0, 1))).column == 7
    assert source.text[slice(*document.locate_key(("PMID",)))] == "PMID"


def test_pointers_name_texts_lists_and_the_record() -> None:
    document = one(TIDES)
    assert TIDES[slice(*document.locate(()))] == TIDES.removesuffix("\n")
    assert TIDES[slice(*document.locate(("FAU", 1)))] == TIDES[slice(*document.locate_key(("FAU", 1)))] == "Holm, Tor"
    for pointer in [("ZZ",), ("FAU", 2), ("FAU", -1), ("TI", 0), ("TI", "x")]:
        with pytest.raises(LookupError):
            document.locate(pointer)
    for pointer in [(), ("FAU",)]:
        with pytest.raises(TypeError):
            document.written(pointer)


def test_a_record_has_a_line_of_its_own_where_others_see_its_end() -> None:
    texts = {
        TIDES: 0,
        "\n" + TIDES: 1,
        "PMC - PMC1\n" + TIDES: 0,
        "TI  - A\nFAU - B\n": None,
        "PMID- 7\nPMC - PMC1\nTI  - A\nPMC - PMC2\n": None,
    }
    assert {text: one(text).line for text in texts} == texts


def test_a_record_of_pubmed_central_begins_with_its_own_number() -> None:
    documents, problems = both(f"PMC - PMC1\n{TIDES}\nPMC - PMC2\nTI  - A\n\nPMC - PMC3\nPMID- 9\n")
    assert [list(document.data)[:2] for document in documents] == [["PMC", "PMID"], ["PMC", "TI"], ["PMC", "PMID"]]
    assert not problems


def test_records_in_another_order_begin_where_the_first_tag_comes_again() -> None:
    documents, problems = both("AB  - a\nPMID- 1\nTI  - A\n\nAB  - b\nPMID- 2\nTI  - B\n")
    assert [document.data["TI"] for document in documents] == ["A", "B"]
    assert not problems


def test_unknown_tags_are_texts_and_lists_where_they_come_again() -> None:
    text = "PMID- 7\nTI  - T\nZZ  - a\nQQ1 - b\nZZ  - c\n      d\n"
    assert one(text).data == {"PMID": "7", "TI": "T", "ZZ": ["a", "c d"], "QQ1": "b"}


def test_tags_without_a_value_hold_an_empty_text_at_their_place() -> None:
    document = one("PMID- 7\nTI  - T\nAB  -\nOT  - \nCI  -   \n")
    assert document.data == {"PMID": "7", "TI": "T", "AB": "", "OT": [""], "CI": ""}
    assert document.locate(("AB",)) == (21, 21)


@pytest.mark.parametrize(
    ("text", "said", "titles"),
    [
        ("PMID- 1\nTI  - A\nPMID- 2\nTI  - B\n", [], ["A", "B"]),
        ("PMID- 1\nTI  - A\n \n\n\nPMID- 2\nTI  - B\n", [], ["A", "B"]),
        ("Some words\nPMID- 1\nTI  - A\n", ["`Some words` stands in no record"], ["A"]),
        ("<pre>\nPMID- 1\nTI  - A\n\n</pre>\n", ["`<pre>` stands in", "`</pre>` stands in"], ["A"]),
        ("1: \nPMID- 1\nTI  - A\n\n2.\nPMID- 2\nTI  - B\n", [], ["A", "B"]),
        ("PMID- 1\nTI  - A\n\nFAU - B\nAU  - C\n", ["a blank line ends a record, and this one goes on"], ["A"]),
        ("PMID- 1\nTI  - A\n\n      b\nAU  - C\n", ["a blank line ends a record, and this one goes on"], ["A b"]),
        ("FAU - A\nAU  - B\n", ["no record has begun with `PMID- ` before `FAU -`"], []),
        ("TI  - A\nAU  - B\n", [], ["A"]),
        ("PMID- 1\nTI  - A\nof b\nAU  - C\nof D\n", ["`of b` goes on with the value before: such a line"], ["A of b"]),
        ("PMID - 1\nTI - A\nAB - B\n", ["`PMID -` should be written `PMID- `, as should 2 more tags"], ["A"]),
        ("PMID-1\nTI  -A\n", ["`PMID-` should be written `PMID- `, as should 1 more tag of"], ["A"]),
        ("  PMID- 1\n  TI  - A\n", ["`  PMID-` should be written `PMID- `, as should 1 more"], ["A"]),
        ("PMID- 1\nti  - A\n", ["`ti  -` should be written `TI  - `"], ["A"]),
        ("PMID- 1\nTI\u00a0\u00a0-\u00a0A\n", ["`TI<U+00A0><U+00A0>-` should be written `TI  - `"], ["A"]),
        ("PMID- 1\nTI    A\n", ["`TI` should be written `TI  - `"], ["A"]),
        ("PMID- 1\nTI  - A\n\n\ufeffPMID- 2\nTI  - B\n", ["a byte-order mark stands in"], ["A", "B"]),
        ("PMID- 1\nTI  - A\nTI  - B\n", ["`TI` stands twice in this record"], ["A"]),
        ("TY  - JOUR\nTI  - A\nER  - \n", ["`TY  -` begins a record of RIS"], []),
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
        ("PMID - 1\r\nTI -  A\r\nAB -", "PMID- 1\r\nTI  - A\r\nAB  - ", True),
        (" pmid- 1\n\tTI  - A\n", "PMID- 1\nTI  - A\n", True),
        ("PMID- 1\nTI    B\n", "PMID- 1\nTI  - B\n", False),
        ("PMID- 1\r\nTI  - A\r\n\r\n \r\nAU  - B\r\n", "PMID- 1\r\nTI  - A\r\nAU  - B\r\n", False),
        ("PMID- 1\nTI  - A\nof b\n c\n", "PMID- 1\nTI  - A\n      of b\n c\n", True),
        ("PMID- 1\nTI  - A\n\n\ufeffPMID- 2\nTI  - B", "PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B", True),
        ("PMID- 1\nTI  - A\n      b\nTI  - A b\n", "PMID- 1\nTI  - A\n      b\n", True),
    ],
)
def test_the_slips_are_mended(text: str, mended: str, safe: bool) -> None:
    _, (problem,) = both(text)
    assert mend(text, problem.edits) == mended
    assert problem.safe is safe
    assert not both(mended)[1]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<!DOCTYPE html><title>Sign in</title>", "a web page"),
        ("<?xml version='1.0'?>", "XML"),
        ("@article{tides, title = {Tides}}", "BibTeX"),
        ("FN Clarivate", "Web of Science's own format"),
        ("%0 Journal Article", "EndNote's own format"),
        ('[{"title": "Tides"}]', "JSON"),
    ],
)
def test_another_format_is_named_and_an_error(line: str, name: str) -> None:
    _, (problem,) = both(line + "\n")
    assert problem.message.endswith(f"looks like {name}: export the records as PubMed's own format")
    assert problem.severity is None


def test_words_that_only_look_like_tags_go_on_with_the_value() -> None:
    words = ["TI  - here", "as - such", "Of - too", "XQ - and", "AB   5", "CO2 - no", "PMID- 3"]
    text = "PMID- 7\nAB  - Of waves\n" + "".join(f"      {line}\n" for line in words)
    document, problems = one(text), both(text)[1]
    assert document.data["AB"] == " ".join(["Of waves", *words])
    assert not problems


def test_what_costs_a_record_is_an_error_and_what_readers_bear_a_warning() -> None:
    assert both("PMID - 1\nTI  - A")[1][0].severity is Severity.WARNING
    assert both("words\nPMID- 1")[1][0].severity is Severity.WARNING
    assert both("AU  - A")[1][0].severity is None
    assert both("TY  - JOUR")[1][0].severity is None


RECORD = (
    "PMID- 7\r\nTI  - Tides  and\r\n      moons\r\nOT  - tide; moon\r\nOT  - ebb\r\nIS  -\r\nFAU - A\r\nAD  - x\r\n"
    "FAU - B\r\nAD  - y\r\n"
)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (ReplacePart(("TI",), (5, 7), " "), "Tides  and", "Tides and"),
        (ReplacePart(("TI",), (10, 11), "-"), "and\r\n      moons", "and-moons"),
        (ReplacePart(("TI",), (7, 12), "or s"), "and\r\n      m", "or s"),
        (ReplacePart(("TI",), (11, 12), "M"), "moons", "Moons"),
        (ReplaceValue(("TI",), "Ebb"), "Tides  and\r\n      moons", "Ebb"),
        (ReplaceValue(("TI",), ""), "Tides  and\r\n      moons", ""),
        (ReplaceValue(("OT", 1), 7), "OT  - ebb", "OT  - 7"),
        (ReplaceValue(("IS", 0), "2049-3630"), "IS  -\r\n", "IS  - 2049-3630\r\n"),
        (ReplaceValue(("OT",), ["a", "b"]), "OT  - tide; moon\r\nOT  - ebb\r\n", "OT  - a\r\nOT  - b\r\n"),
        (Remove(("TI",)), "TI  - Tides  and\r\n      moons\r\n", ""),
        (Remove(("OT", 0)), "OT  - tide; moon\r\n", ""),
        (Remove(("OT",)), "OT  - tide; moon\r\nOT  - ebb\r\n", ""),
        (Rename(("TI",), "BTI"), "TI  -", "BTI -"),
        (Rename(("TI",), "ABCD"), "TI  -", "ABCD-"),
        (Split(("OT", 0), ("tide", "moon")), "OT  - tide; moon\r\n", "OT  - tide\r\nOT  - moon\r\n"),
        (Insert(("CI",), "Holm"), "AD  - y\r\n", "AD  - y\r\nCI  - Holm\r\n"),
        (Insert(("PHST",), ["a", "b"]), "AD  - y\r\n", "AD  - y\r\nPHST- a\r\nPHST- b\r\n"),
    ],
)
def test_changes_are_spelled_in_the_record_s_own_style(change: Change, old: str, new: str) -> None:
    assert spelled(RECORD, change) == RECORD.replace(old, new, 1)


@pytest.mark.parametrize(
    "change",
    [
        ReplaceValue(("TI",), " Ebb"),
        ReplaceValue(("TI",), "Ebb\nflow"),
        ReplaceValue(("TI",), {"a": 1}),
        ReplaceValue(("TI",), None),
        ReplaceValue(("TI",), "E\rbb"),
        ReplaceValue(("TI",), ["a"]),
        ReplaceValue(("FAU",), ["C", "D"]),
        ReplacePart(("TI",), (0, 5), ""),
        ReplacePart(("TI",), (11, 16), ""),
        ReplacePart(("TI",), (9, 9), "\n"),
        Remove(("PMID",)),
        Rename(("PMID",), "UI"),
        Rename(("TI",), "title"),
        Rename(("TI",), "PMC"),
        Rename(("FAU",), "BTI"),
        Split(("TI",), ("a", "b")),
        Split(("OT", 0), ("a", "")),
        Split(("OT", 0), ()),
        Insert(("TI",), "again"),
        Insert(("PMC",), "PMC1"),
        Insert(("LONGER",), "x"),
        Insert(("CI", 0), "x"),
        Insert(("CI",), ["a", "b"]),
        Insert(("CI",), "x\ny"),
        Quote(("TI",)),
    ],
)
def test_what_medline_cannot_say_is_not_spelled(change: Change) -> None:
    assert spelled(RECORD, change) is None


@pytest.mark.parametrize(
    "change", [ReplaceValue(("ZZ",), "a"), Remove(("OT", 5)), Remove(()), ReplacePart(("TI",), (0, 99), "")]
)
def test_a_change_of_what_is_not_there_is_a_lookup_error(change: Change) -> None:
    with pytest.raises(LookupError):
        one(RECORD).spell(change)


def test_a_record_stays_known_by_its_first_line() -> None:
    text = "AB  - a\nPMID- 1\nTI  - A\n"
    for change in (Remove(("AB",)), Rename(("AB",), "OAB")):
        assert spelled(text, change) is None
    assert spelled(text, Remove(("TI",))) == "AB  - a\nPMID- 1\n"
    for change in (Remove(("TI",)), Rename(("TI",), "TT")):
        assert spelled("AU  - x\nTI  - A\n", change) is None
    assert spelled("PMID- 1\nTI - A\n", Rename(("TI",), "BTI")) is None


def test_two_line_ends_never_become_one() -> None:
    """A return before and a line feed behind would: the blank line between two records would be gone."""
    text = "PMC - PMC1\rDP  - 2020 Feb\r\n\nPMID- 1\nTI  - x\n"
    first = next(iter(read(Source("x.nbib", text))))
    assert isinstance(first, MedlineDocument)
    assert first.spell(Remove(("DP",))) is None
    assert first.spell(Remove(("PMC",))) is None  # it stays known as a record
    assert mend(text, first.spell(ReplaceValue(("DP",), "2020 Mar"))) == text.replace("Feb", "Mar")


def test_a_line_behind_a_blank_one_stays_there() -> None:
    """Without it the next would begin a record."""
    text = "PMID- 1\nTI  - A\n \nOT  - x\nPMC - PMC1\nOT  - y\n"
    assert spelled(text, Remove(("OT", 0))) is None
    assert spelled(text, Remove(("OT", 1))) == text.removesuffix("OT  - y\n")


def test_the_format_is_known_by_suffix_and_by_its_first_line() -> None:
    for path in ("a/B.NBIB", "x.nbib.gz", "x.medline"):
        assert format_for(path, "") is FORMAT
    assert (FORMAT.name, FORMAT.line_is_record) == ("medline", False)
    for text in (
        TIDES,
        "\n\n" + TIDES,
        "1: \n" + TIDES,
        TIDES.replace("PMID- ", "PMID-"),
        "\ufeff" + TIDES,
        "PMC - PMC1\n",
    ):
        assert sniff(text) == "medline"
    for text in ("PMIDX- 1", "PMID: 7\n", "PMC: a\n"):
        assert sniff(text) == "yaml"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TIDES, "medline"),
        ("\ufeff\r\n \r\nPMC - PMC1\r\n", "medline"),
        ("TY  - JOUR\nTI  - A\nER  - \n", "ris"),
        ("1.\nTY  - JOUR\n", "ris"),
        ("The tides\n\nPMID- 7\n", "portal_text"),
        ("TY Marsh\n", "portal_text"),
        ("", "portal_text"),
    ],
)
def test_a_suffix_that_formats_share_leaves_it_to_the_first_line(text: str, name: str) -> None:
    for path in ("x.txt", "x.TXT.gz"):
        found = format_for(path, text)
        assert found is not None
        assert found.name == name
        assert found == format_for(path, text[:BEGINNING])
    found = format_for("x.txt", text, "ris")
    assert found is not None
    assert found.name == "ris"


def test_a_file_is_cut_where_records_begin_behind_a_blank_line() -> None:
    text = TIDES + "\n"
    data = (text * 5).encode()
    assert cuts(data, 1) == [len(text) * n for n in range(5)]
    assert cuts(data, len(text) * 2) == [0, len(text) * 2, len(text) * 4]
    assert cuts(b"", 1) == [0]
    assert cuts((TIDES * 3).encode(), 1) == [0]
    assert cuts(data.replace(b"\n", b" \r\n"), 1) == [len(text.replace("\n", " \r\n")) * n for n in range(5)]
