from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from datetime import time as clock
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.formats.toml import FORMAT, read, read_span
from abslint.formats.toml_document import TomlDocument
from abslint.formats.toml_tree import DEPTH
from abslint.formats.toml_values import read_value
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
from abslint.model.source import Source
from abslint.model.span import Pointer, Span

SAMPLE = '''\
# a record
title = "Sleep \\u0026 memory: a \\"small\\" trial"  # abslint: ignore[title-full-stop]
year = 2020
published = 2020-02-01
seen = 2020-02-01 07:32:00Z
"odd key" = 'C:\\temp'

abstract = """
First line\\tand tab.
Second \\
    folded "line".
"""
note = \'\'\'raw \\n text\'\'\'
keywords = [
  "sleep", # the first
  "*memory*",
  "adolescents"
]
dates.online = "2020-01-31"
place = { city = "Lund", country.code = "SE" }

[journal]
title = "Journal of Naps"
issn = ["1234-5679"]

[[authors]]
family = "Ek"
[authors.affiliation]
name = "Lund"

[[authors]]
family = "Berg"
'''


def document(text: str) -> TomlDocument:
    (found,) = read(Source("a.toml", text))
    assert isinstance(found, TomlDocument), found
    return found


def problems(text: str) -> list[Problem]:
    return [item for item in read(Source("a.toml", text)) if isinstance(item, Problem)]


def applied(text: str, edits: tuple[Edit, ...] | None) -> str:
    assert edits is not None
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def changed(text: str, change: Change) -> str:
    return applied(text, document(text).spell(change))


def plain(value: Any) -> Any:
    """Data of the standard library, dates in their ISO form."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime | clock) else value


def leaves(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    yield pointer, value
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*pointer, key))


def at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


class TestReading:
    def test_data(self) -> None:
        data = document(SAMPLE).data
        assert isinstance(data, dict)
        assert data["title"] == 'Sleep & memory: a "small" trial'
        assert (data["published"], data["seen"]) == ("2020-02-01", "2020-02-01 07:32:00Z")
        assert data["abstract"] == 'First line\tand tab.\nSecond folded "line".\n'
        assert data["authors"] == [{"family": "Ek", "affiliation": {"name": "Lund"}}, {"family": "Berg"}]

    def test_places_of_values(self) -> None:
        found = document(SAMPLE)

        def spelled(*pointer: str | int) -> str:
            return SAMPLE[slice(*found.locate(pointer))]

        assert spelled("title") == 'Sleep \\u0026 memory: a \\"small\\" trial'
        assert spelled("year") == "2020"
        assert spelled("odd key") == "C:\\temp"
        assert spelled("abstract").startswith("First line\\tand")
        assert spelled("note") == "raw \\n text"
        assert spelled("keywords", 1) == "*memory*"
        assert spelled("place") == '{ city = "Lund", country.code = "SE" }'
        assert spelled("place", "country") == 'country.code = "SE"'
        assert spelled("place", "country", "code") == "SE"
        assert spelled("dates") == 'dates.online = "2020-01-31"'
        assert spelled("authors", 1) == '[[authors]]\nfamily = "Berg"'
        assert spelled("authors", 0, "affiliation", "name") == "Lund"
        assert spelled("journal").endswith('issn = ["1234-5679"]')

    def test_places_inside_values(self) -> None:
        found = document(SAMPLE)
        data: Any = found.data
        for pointer, piece, spelling in [
            (("title",), "&", "\\u0026"),
            (("title",), "& m", "\\u0026 m"),
            (("title",), '"small"', '\\"small\\"'),
            (("abstract",), "\t", "\\t"),
            (("abstract",), "folded", "folded"),
            (("abstract",), "nd f", "nd \\\n    f"),
            (("keywords", 1), "*", "*"),
            (("published",), "02", "02"),
        ]:
            start = at(data, pointer).index(piece)
            assert SAMPLE[slice(*found.locate(pointer, (start, start + len(piece))))] == spelling

    def test_empty_parts(self) -> None:
        text = 'a = "x\\ty"\nb = ""\n'
        found = document(text)
        assert found.locate(("a",), (1, 1)) == Span(6, 6)
        assert found.locate(("a",), (3, 3)) == Span(9, 9)
        assert found.locate(("b",), (0, 0)) == Span(16, 16)

    def test_keys(self) -> None:
        found = document(SAMPLE)

        def key(*pointer: str | int) -> str:
            return SAMPLE[slice(*found.locate_key(pointer))]

        assert key("title") == "title"
        assert key("odd key") == "odd key"
        assert found.locate_key(("authors",)).start == SAMPLE.index("[[authors]]") + 2
        assert key("authors", 1) == '[[authors]]\nfamily = "Berg"'
        assert key("place", "country", "code") == "code"
        assert key("keywords", 0) == "sleep"

    @pytest.mark.parametrize("pointer", [("none",), ("keywords", 9), ("keywords", -1), ("title", "x"), ("year", 0)])
    def test_a_pointer_to_nothing_raises(self, pointer: Pointer) -> None:
        found = document(SAMPLE)
        for ask in (found.locate, found.locate_key, found.written, found.remark):
            with pytest.raises(LookupError):
                ask(pointer)
        with pytest.raises(LookupError):
            found.spell(Remove(pointer))
        with pytest.raises(LookupError):
            found.locate_key(())

    def test_written(self) -> None:
        found = document("a = 1_000\nb = 0x1F\nc = 2020-02-01\nd = 'x'\ne = 1e3\nf = [1]\n")
        assert [found.written((key,)) for key in "abcde"] == ["1_000", "0x1F", "2020-02-01", "x", "1e3"]
        assert found.remark(("a",)) is None
        with pytest.raises(TypeError):
            found.written(("f",))

    def test_comments_and_strings(self) -> None:
        found = document(SAMPLE)
        told = [(comment.text.strip(), comment.alone) for comment in found.comments()]
        assert told == [("a record", True), ("abslint: ignore[title-full-stop]", False), ("the first", False)]
        assert all(SAMPLE[comment.span.start] == "#" for comment in found.comments())
        assert '"sleep"' in {SAMPLE[slice(*span)] for span in found.blocks()}
        assert not [span for span in found.blocks() if "\n[journal]" in SAMPLE[slice(*span)]]

    def test_a_comment_does_not_hold_its_line_ending(self) -> None:
        (comment,) = document("a = 1 # why\r\n").comments()
        assert comment.text == " why"

    def test_the_tree_as_a_whole(self) -> None:
        found = document(SAMPLE)
        assert (found.base, found.misreads) == ((), {})
        assert found.span == Span(SAMPLE.index("title"), len(SAMPLE) - 1)
        assert found.locate(()) == found.span
        assert document("# nothing\n").span == Span(0, 0)
        assert document("").data == {}

    def test_only_the_span_is_read(self) -> None:
        text = f"+++\n{SAMPLE}+++\nbody = [\n"
        (found,) = read_span(Source("a.md", text), Span(4, 4 + len(SAMPLE)))
        assert isinstance(found, TomlDocument)
        assert text[slice(*found.locate(("keywords", 1)))] == "*memory*"
        (problem,) = read_span(Source("a.md", "+++\na = 1\nb = 25:00:00\n+++\n"), Span(4, 23))
        assert isinstance(problem, Problem)
        assert problem.span == Span(14, 22)

    def test_a_day_that_the_calendar_lacks_beside_a_key_that_stands_twice(self) -> None:
        text = "a = 2024-02-30\nb = 1\nb = 2023-02-29\nc = 2023-13-01\n"
        clash, found = read(Source("a.toml", text))
        assert isinstance(clash, Problem)
        assert clash.rule == "duplicate-key"
        assert isinstance(found, TomlDocument)
        assert found.data == {"a": "2024-02-30", "b": 1, "c": "2023-13-01"}
        assert text[slice(*found.locate(("c",)))] == "2023-13-01"

    def test_many_days_that_the_calendar_lacks_take_no_long_time(self) -> None:
        begun = time.process_time()
        document("a = [" + "2024-02-30, " * 10_000 + "]\n")
        assert time.process_time() - begun < 5

    @pytest.mark.parametrize(
        ("text", "pointer", "day"),
        [
            ("a = 2024-02-30 # c", ("a",), "2024-02-30"),
            ("x = [2024-01-01, 2024-13-01]", ("x", 1), "2024-13-01"),
            ("[t]\nb = { c = 2023-02-29 }\nd = 1", ("t", "b", "c"), "2023-02-29"),
        ],
    )
    def test_a_day_that_the_calendar_lacks_is_text_for_rules_to_judge(
        self, text: str, pointer: Pointer, day: str
    ) -> None:
        found = document(text)
        assert at(found.data, pointer) == day
        assert text[slice(*found.locate(pointer))] == day

    def test_carriage_returns(self) -> None:
        text = SAMPLE.replace("\n", "\r\n")
        found = document(text)
        data: Any = found.data
        assert data == document(SAMPLE).data
        start = data["abstract"].index(".\nS")
        assert text[slice(*found.locate(("abstract",), (start, start + 3)))] == ".\r\nS"

    def test_format(self) -> None:
        assert (FORMAT.name, FORMAT.suffixes, FORMAT.cuts) == ("toml", (".toml",), None)


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "place", "words"),
        [
            ("a = Foo bar # x", "Foo bar", "the text `Foo bar` needs quotes"),
            ("a: 1", ":", "TOML puts `=` behind the key `a`, not `:`"),
            ("a 1", "a", "`a` needs `=` and a value behind it"),
            ("a =\nb = 1", "a", "the key `a` has no value"),
            ("a = # b", "a", "the key `a` has no value"),
            ("a = True", "True", "write `true` in lower case"),
            ("a = null", "null", "leave the key out"),
            ("a = 012", "012", "put `012` in quotes"),
            ("a = 2024-02-30T10:00:00 # c", "2024-02-30T10:00:00", "`2024-02-30T10:00:00` is no time"),
            ("a = 25:00:00", "25:00:00", "`25:00:00` is no time"),
            ('a = "x', '"x', 'no closing `"`'),
            ("a = 'x\nb = 1", "'x", "no closing `'`"),
            ('a = """x\nb = 1', '"""x', 'no closing `"""`'),
            ("a = [1,\n2\nb = 2", "[1,", "this list has no closing `]`"),
            ("a = [1,\nb = 2", "[1,", "this list has no closing `]`"),
            ("a = [", "[", "this list has no closing `]`"),
            ("a = {b = 1", "{b = 1", "this table has no closing `}`"),
            ("a = [1 2]", "2]", "a comma is missing before `2]`"),
            ("[a\nb = 1", "[a", "no closing `]`"),
            ("[[a]\nb = 1", "[[a]", "no closing `]]`"),
            ("[]", "]", "the name of a key is missing"),
            ("a. = 1", "=", "the name of a key is missing"),
            ("título = 1", "título", "such a name needs quotes"),
            ('a = "C:\\dir"', "\\d", "is no escape in TOML"),
            ('a = "\\ud800"', "\\ud800", "stands for no character"),
            ('a = "x\x07"', "\x07", "U+0007"),
            ("a = 1 # \x00", "\x00", "U+0000"),
            ('a = "an "inner" quote"', 'inner" quote"', "a quote inside a text must be written"),
            ("a = 1 b = 2", "b = 2", "only a comment may follow"),
            ("a = 1\rb = 2", "\r", "carriage return alone"),
            ("a = " + "9" * 5000, "9" * 5000, "too many digits"),
            ("a = {\n  b = 1,\n  c = }\n", "c", "the key `c` has no value"),
        ],
    )
    def test_syntax(self, text: str, place: str, words: str) -> None:
        (problem,) = problems(f"first = 1\n{text}")
        assert problem.rule == "syntax-error"
        assert f"first = 1\n{text}"[slice(*problem.span)] == place
        assert words in problem.message

    def test_where_only_the_standard_library_knows(self) -> None:
        (problem,) = problems("[a.b]\n[a]\nb.c = 1\n")
        assert (problem.rule, problem.span) == ("duplicate-key", Span(10, 17))

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("[a]\nx = 1\n[a]\n", 11),
            ("[[a]]\n[a]\n", 7),
            ("a = [1]\n[[a]]\n", 10),
            ("a = 1\na.b = 2\n", 6),
            ("a.b = 1\na = 2\n", 8),
            ("t = {x = 1, x = 2}\n", 12),
            ("[t]\nx = 1\n'x' = 1\n", 10),
        ],
    )
    def test_a_key_twice(self, text: str, place: int) -> None:
        problem = problems(text)[0]
        assert (problem.rule, problem.span.start) == ("duplicate-key", place)

    def test_after_a_key_twice_reading_goes_on_with_the_first(self) -> None:
        text = 'title = "A"\ntitle = "B"\n[t]\nn = 1\nn = 2\nm = 2020-01-01\n'
        *told, found = read(Source("a.toml", text))
        assert [problem.rule for problem in told if isinstance(problem, Problem)] == ["duplicate-key"] * 2
        assert all(isinstance(problem, Problem) and not problem.edits for problem in told)
        assert isinstance(found, TomlDocument)
        assert found.data == {"title": "A", "t": {"n": 1, "m": "2020-01-01"}}
        assert text[slice(*found.locate(("t", "m")))] == "2020-01-01"
        assert found.locate(("title",)) == Span(9, 10)

    def test_the_same_value_twice_can_be_dropped(self) -> None:
        text = "a = 'x'\nb = 1\n  a = \"x\" # again\nc = 2\n"
        problem = problems(text)[0]
        assert applied(text, problem.edits) == "a = 'x'\nb = 1\nc = 2\n"
        assert problem.safe
        assert not problems("a = 1\n")
        assert not problems("a = 1\na = 1.0\n")[0].edits

    @pytest.mark.parametrize(
        "text",
        [
            "a = " + "[" * 100_000,
            "a = " + "{a = " * 100_000,
            "a" + ".a" * 100_000 + " = 1",
            "[a" + ".a" * 100_000 + "]",
            "a = " + "[" * (DEPTH + 1) + "]" * (DEPTH + 1),
            "a = " + "{a.b.c = [" * 40 + "]}" * 40,
        ],
    )
    def test_deep_nesting_is_told(self, text: str) -> None:
        begun = time.process_time()
        (problem,) = problems(text)
        assert "nested deeper than" in problem.message
        assert time.process_time() - begun < 2

    def test_just_deep_enough(self) -> None:
        text = "a = " + "[" * (DEPTH - 1) + "1" + "]" * (DEPTH - 1)
        found = document(text)
        assert text[slice(*found.locate(("a",) + (0,) * (DEPTH - 1)))] == "1"

    @pytest.mark.parametrize(
        "text",
        [
            'a = "' + "x" * 1_000_000 + '"',
            'a = "' + "\\t" * 300_000 + '"',
            'a = """' + '""x' * 300_000 + '"""',
            'a = "' + "x" * 1_000_000,
            'a = """' + '"\\' * 300_000,
            "a" * 1_000_000,
            "a = " + "1" * 1_000_000 + "x",
            "# " + "\r" * 1_000_000,
            "a = [" + "\n" * 500_000,
            " " * 1_000_000 + "a",
            "a = ''" + "'" * 500_000,
        ],
    )
    def test_long_texts_take_no_long_time(self, text: str) -> None:
        begun = time.process_time()
        for found in read(Source("a.toml", text)):
            if isinstance(found, TomlDocument):
                found.locate(("a",), (5, 9))
        assert time.process_time() - begun < 3


class TestChanges:
    @pytest.mark.parametrize(
        ("text", "change", "wanted"),
        [
            ('a = "x"', ReplaceValue(("a",), "y"), 'a = "y"'),
            ("a = 'x'", ReplaceValue(("a",), "C:\\y"), "a = 'C:\\y'"),
            ("a = 'x'", ReplaceValue(("a",), "y's"), 'a = "y\'s"'),
            ("a = 1", ReplaceValue(("a",), ["x", 2, True, 1.5]), 'a = ["x", 2, true, 1.5]'),
            ("a = 1", ReplaceValue(("a",), {"b": "x", "c d": {}}), 'a = { b = "x", "c d" = {} }'),
            ("a = 2020-01-01", ReplaceValue(("a",), "2020-01-02"), "a = 2020-01-02"),
            ("a = 2020-01-01", ReplaceValue(("a",), "2020-01"), 'a = "2020-01"'),
            ('a = "2020-1-1"', ReplaceValue(("a",), "2020-01-01"), 'a = "2020-01-01"'),
            ('a = """\nx\ny"""', ReplaceValue(("a",), 'p\n"q"'), 'a = """\np\n\\"q\\""""'),
            ("a = '''\nx\ny'''", ReplaceValue(("a",), "p\nq"), "a = '''\np\nq'''"),
            ('a = """\r\nx\r\ny"""\r\n', ReplaceValue(("a",), "p\nq"), 'a = """\r\np\r\nq"""\r\n'),
            ('a = "*x*"', ReplacePart(("a",), (0, 1), ""), 'a = "x*"'),
            ('a = "x\\ty"', ReplacePart(("a",), (1, 2), " "), 'a = "x y"'),
            ('a = "xy"', ReplacePart(("a",), (1, 1), '"\n'), 'a = "x\\"\\ny"'),
            ("a = 'xy'", ReplacePart(("a",), (1, 1), "'"), 'a = "x\'y"'),
            ("a = 'x\\y'", ReplacePart(("a",), (0, 1), "z"), "a = 'z\\y'"),
            ('a = """x\ny"""', ReplacePart(("a",), (0, 1), '"p"\n'), 'a = """"p"\n\ny"""'),
            ('a = """a""b"c"""', ReplacePart(("a",), (3, 4), ""), 'a = """\na\\"\\"\\"c"""'),
            ('a = """x\ny"""', ReplacePart(("a",), (0, 1), ""), 'a = """\n\ny"""'),
            ("a = 2020-01-01T00:00:00", ReplacePart(("a",), (10, 19), ""), "a = 2020-01-01"),
            ("a = 2020-01-01", ReplacePart(("a",), (7, 10), ""), 'a = "2020-01"'),
            ("a = 12", ReplacePart(("a",), (0, 1), "3"), "a = 32"),
            ("a = 1\nb = 2 # gone\nc = 3\n", Remove(("b",)), "a = 1\nc = 3\n"),
            ("a = 1\n# stays\nb = 2", Remove(("b",)), "a = 1\n# stays\n"),
            ("a = '''\nx\n'''\nb = 2\n", Remove(("a",)), "b = 2\n"),
            ("a = [1, 2, 3]", Remove(("a", 0)), "a = [2, 3]"),
            ("a = [1, 2, 3]", Remove(("a", 2)), "a = [1, 2]"),
            ("a = [1, 2, ]", Remove(("a", 1)), "a = [1, ]"),
            ("a = [1]", Remove(("a", 0)), "a = []"),
            ("a = [\n  1, # one\n  2, # two\n]", Remove(("a", 0)), "a = [\n  2, # two\n]"),
            ("a = [\n  1,\n  # about two\n  2\n]", Remove(("a", 0)), "a = [\n  # about two\n  2\n]"),
            ("a = [\n  1,\n  2\n]", Remove(("a", 1)), "a = [\n  1\n]"),
            ("a = [1, # one\n 2]", Remove(("a", 1)), "a = [1 # one\n ]"),
            ("a = [1, # one\n 2]", Remove(("a", 0)), "a = [ # one\n 2]"),
            ("a = {b = 1, c = 2}", Remove(("a", "b")), "a = {c = 2}"),
            ("a = {b = 1, c = 2}", Remove(("a", "c")), "a = {b = 1}"),
            ("a = {b = 1}", Remove(("a", "b")), "a = {}"),
            ("a = {b.c = 1, b.d = 2}", Remove(("a", "b", "d")), "a = {b.c = 1}"),
            ("[a]\nx = 1\n[b]\n[a.c]\ny = 1\n", Remove(("a",)), "[b]\n"),
            ("[[a]]\nx = 1\n[[a]]\nx = 2\n", Remove(("a", 0)), "[[a]]\nx = 2\n"),
            ("a.b = 1\na.c = 2\n", Remove(("a", "b")), "a.c = 2\n"),
            ("a = 1", Rename(("a",), "b"), "b = 1"),
            ("a = 1", Rename(("a",), "b c"), '"b c" = 1'),
            ("'a' = 1", Rename(("a",), "b"), "'b' = 1"),
            ("a.x = 1\n a.y = 2", Rename(("a",), "b"), "b.x = 1\n b.y = 2"),
            ("[[a]]\n[a.c]\n[[a]]\n", Rename(("a",), "b"), "[[b]]\n[b.c]\n[[b]]\n"),
            ("a = {b.c = 1}", Rename(("a", "b"), "d"), "a = {d.c = 1}"),
            ('a = "x, y"', Split(("a",), ("x", "y")), 'a = ["x", "y"]'),
            ("a = ['x, y']", Split(("a", 0), ("x", "y")), "a = ['x', 'y']"),
            ("a = [\n  'x;y', # c\n  'z'\n]", Split(("a", 0), ("x", "y")), "a = [\n  'x',\n  'y', # c\n  'z'\n]"),
            ("a = 1", Insert(("b",), "x"), 'a = 1\nb = "x"'),
            ("a = 1 # c\r\n[t]\r\n", Insert(("b",), 2), "a = 1 # c\r\nb = 2\r\n[t]\r\n"),
            ("", Insert(("b",), 2), "b = 2\n"),
            ("# top\n", Insert(("b",), 2), "b = 2\n# top\n"),
            ("# top\n\n# of t\n[t]\nx = 1\n", Insert(("b",), 2), "# top\n\nb = 2\n\n# of t\n[t]\nx = 1\n"),
            ("[t]\n  x = 1\n[u]\n", Insert(("t", "y"), 2), "[t]\n  x = 1\n  y = 2\n[u]\n"),
            ("[t]\n[t.u]\nx = 1\n", Insert(("t", "y"), 2), "[t]\ny = 2\n[t.u]\nx = 1\n"),
            ("[t.u]\nx = 1\n", Insert(("t", "y"), 2), "[t]\ny = 2\n\n[t.u]\nx = 1\n"),
            ("d.a = 1\nz = 1", Insert(("d", "b"), 2), "d.a = 1\nd.b = 2\nz = 1"),
            ("z = 1", Insert(("d", "b"), 2), "z = 1\nd.b = 2"),
            ("t = { x = 1 }", Insert(("t", "y"), 2), "t = { x = 1, y = 2 }"),
            ("t = {}", Insert(("t", "y", "z"), 2), "t = { y.z = 2 }"),
            ("t = { u.x = 1 }", Insert(("t", "u", "y"), 2), "t = { u.x = 1, u.y = 2 }"),
            ("[[a]]\nx = 1\n[[a]]\n", Insert(("a", 0, "y"), 2), "[[a]]\nx = 1\ny = 2\n[[a]]\n"),
            ("a = [{x = 1}]", Insert(("a", 0, "y"), 2), "a = [{x = 1, y = 2}]"),
            ("a = 012e1\n".replace("012", "12"), Quote(("a",)), 'a = "12e1"\n'),
            ("a = 2020-01-01 # c", Quote(("a",)), 'a = "2020-01-01" # c'),
        ],
    )
    def test_spelling(self, text: str, change: Change, wanted: str) -> None:
        new = changed(text, change)
        assert new == wanted
        document(new)

    @pytest.mark.parametrize(
        ("text", "change"),
        [
            ("a = 1", ReplaceValue(("a",), None)),
            ("a = 1", ReplaceValue(("a",), "\ud800")),
            ("[a]\nb = 1", ReplaceValue(("a",), 1)),
            ("a = [1]", ReplacePart(("a",), (0, 1), "x")),
            ("a.b = 1", Remove(("a", "b"))),
            ("[[a]]\n", Remove(("a", 0))),
            ("a = {b.c = 1}", Remove(("a", "b", "c"))),
            ("a = 1", Remove(())),
            ("a = 1\nb = 2", Rename(("a",), "b")),
            ("a = [1]", Rename(("a", 0), "b")),
            ("a = 1", Insert(("a",), 2)),
            ("a = 1", Insert(("a", "b"), 2)),
            ("a = [1]", Insert(("a", "b"), 2)),
            ("a = 1", Insert(("b", 0), 2)),
            ("a = 'x'", Quote(("a",))),
            ("a = 1 # c", Quote(("a",), through_comment=True)),
            ("[a]\n", Split(("a",), ("x",))),
            ("a = 'x'", Split(("a",), ())),
        ],
    )
    def test_what_cannot_be_spelled(self, text: str, change: Change) -> None:
        assert document(text).spell(change) is None


def basic(value: str) -> str:
    return '"' + "".join(f"\\U{ord(char):08x}" if char < " " or char in '"\\\x7f' else char for char in value) + '"'


def folded(value: str) -> str:
    inner = "".join(f"\\u{ord(c):04X}" if (c < " " and c != "\n") or c in '"\\\x7f' else c for c in value)
    return '"""\n' + inner.replace("b", "\\\n   b") + '"""'


texts = st.text(st.sampled_from("ab \"'\\\n\t#,.é😀]}="), max_size=8)
strings = st.one_of(
    texts.map(basic),
    texts.map(folded),
    texts.map(folded).map(lambda token: token.replace("\n", "\r\n")),
    texts.filter(lambda text: not set(text) & set("'\n")).map("'{}'".format),
    texts.filter(lambda text: "'" not in text).map("'''{}'''".format),
)
tokens = strings | st.sampled_from(
    ["1", "-0", "1_0", "0x1f", "1.5e3", "inf", "true", "2020-01-01", "07:32:00", "2020-01-01T07:32:00Z"]
)
keys = st.sampled_from(["a", "b", "c", "'d.e'", '"f g"', "1"])
gaps = st.sampled_from(["", " ", "\t"])
dotted = st.lists(keys, min_size=1, max_size=2).map(".".join)


def in_lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    breaks = st.sampled_from(["", " ", "\n  ", " # note ]\n"])
    items = st.lists(st.tuples(breaks, inner, breaks), max_size=3)
    lists = st.tuples(items, st.booleans(), breaks).map(
        lambda made: (
            "[" + ",".join("".join(item) for item in made[0]) + ("," if made[1] and made[0] else "") + made[2] + "]"
        )
    )
    pairs = st.lists(st.tuples(dotted, gaps, inner), max_size=3)
    return lists | pairs.map(lambda made: "{" + ", ".join(f"{k}{g}={g}{v}" for k, g, v in made) + "}")


values = st.recursive(tokens, in_lists, max_leaves=4)
statements = st.one_of(
    st.tuples(gaps, dotted, gaps, values, st.sampled_from(["", " # note", "#"])).map(
        lambda made: f"{made[0]}{made[1]}{made[2]}={made[0]}{made[3]}{made[4]}"
    ),
    st.builds("[{}]{}".format, dotted, st.sampled_from(["", " # table"])),
    st.builds("[[{}]]".format, dotted),
    st.sampled_from(["", "# alone", "  "]),
)
sources = st.lists(statements, max_size=7).map("\n".join)


def standard(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, Any]:
    """A valid document with at least one string and one number: statements that would break it are left out."""
    text = f"title = {draw(strings)}\nnumber = 7"
    for statement in draw(st.lists(statements, max_size=7)):
        if standard(f"{text}\n{statement}") is not None:
            text += f"\n{statement}"
    return text, tomllib.loads(text)


def same(one: Any, other: Any) -> bool:
    return repr(one) == repr(other)


@given(sources)
@example('a = "x"\na.b = 1')
@example("[a.b]\n[a]\nb.c = 1")
@example("b = [{}]\n[[b]]")
def test_reads_what_the_standard_library_reads(text: str) -> None:
    data = standard(text)
    found = [item for item in read(Source("a.toml", text)) if isinstance(item, TomlDocument)]
    told = problems(text)
    assert (data is None) == bool(told)
    for problem in told:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
    if data is not None:
        pointers = [pointer for pointer, _ in leaves(data)]
        assert pointers == [pointer for pointer, _ in leaves(found[0].data)]
        for pointer in pointers:
            value = at(data, pointer)
            if isinstance(value, str):
                assert found[0].written(pointer) == value == at(found[0].data, pointer)
            elif not isinstance(value, dict | list):
                assert same(read_value(found[0].written(pointer)), value)


@given(
    sources,
    st.integers(0, 200),
    st.sampled_from(["", "\n", '"', "'", "[", "]", "{", "}", "=", ".", ",", "\\", "\0", "\r"]),
)
def test_broken_text_never_raises(text: str, place: int, put: str) -> None:
    broken = text[:place] + put + text[place + 1 :]
    told = problems(broken)
    assert (standard(broken) is None) == bool(told)
    assert all(problem.span.end <= len(broken) for problem in told)


@given(documents(), st.data())
def test_a_part_stands_where_it_says(made: tuple[str, Any], data: st.DataObject) -> None:
    text, values = made
    pointer = data.draw(st.sampled_from([pointer for pointer, value in leaves(values) if isinstance(value, str)]))
    value = at(values, pointer)
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    found = document(text)
    whole, span = found.locate(pointer), found.locate(pointer, (start, end))
    assert whole.start <= span.start <= span.end <= whole.end
    before = text[: whole.start].rstrip("\r\n")
    quotes = next(quotes for quotes in ('"""', "'''", '"', "'") if before.endswith(quotes))
    lead = "\n" if len(quotes) == 3 else ""
    assert read_value(quotes + lead + text[slice(*span)] + quotes) in {value[start:end], None}


changes = st.sampled_from(["value", "part", "remove", "rename", "split", "insert", "quote"])


def make(kind: str, data: st.DataObject, values: Any) -> tuple[Change, Any]:
    """A change and the data it should lead to."""
    wanted = plain(values)
    fits = {
        "value": lambda pointer, old: pointer,
        "part": lambda pointer, old: isinstance(old, str),
        "remove": lambda pointer, old: pointer,
        "rename": lambda pointer, old: pointer and isinstance(pointer[-1], str),
        "split": lambda pointer, old: not isinstance(old, dict | list),
        "insert": lambda pointer, old: isinstance(old, dict),
        "quote": lambda pointer, old: not isinstance(old, dict | list | str),
    }[kind]
    pointer = data.draw(st.sampled_from([pointer for pointer, old in leaves(values) if fits(pointer, old)]))
    old = at(wanted, pointer)
    if kind == "insert":
        below = data.draw(st.sampled_from([("new",), ("new", "er")]))
        old["new"] = "x" if len(below) == 1 else {"er": "x"}
        return Insert(pointer + below, "x"), wanted
    parent = at(wanted, pointer[:-1])
    if kind == "value":
        parent[pointer[-1]] = data.draw(
            st.one_of(texts, st.integers(), st.lists(texts, max_size=2), st.just({"k": "v"}))
        )
        return ReplaceValue(pointer, parent[pointer[-1]]), wanted
    if kind == "remove":
        del parent[pointer[-1]]
        return Remove(pointer), wanted
    if kind == "rename":
        parent["new key"] = parent.pop(pointer[-1])
        return Rename(pointer, "new key"), wanted
    if kind == "part":
        start = data.draw(st.integers(0, len(old)))
        end = data.draw(st.integers(start, len(old)))
        text = data.draw(texts)
        parent[pointer[-1]] = old[:start] + text + old[end:]
        return ReplacePart(pointer, (start, end), text), wanted
    if kind == "split":
        parts = data.draw(st.lists(texts, min_size=1, max_size=3))
        if isinstance(parent, list):
            parent[int(pointer[-1]) : int(pointer[-1]) + 1] = parts
        else:
            parent[pointer[-1]] = parts
        return Split(pointer, tuple(parts)), wanted
    return Quote(pointer), None


@given(documents(), changes, st.data())
def test_a_change_does_what_it_says_and_nothing_else(made: tuple[str, Any], kind: str, data: st.DataObject) -> None:
    text, values = made
    change, wanted = make(kind, data, values)
    found = document(text)
    edits = found.spell(change)
    if edits is None:
        return
    new = applied(text, edits)
    after = standard(new)
    assert after is not None, new
    if wanted is None:
        wanted = plain(values)
        parent = at(wanted, change.pointer[:-1])
        parent[change.pointer[-1]] = found.written(change.pointer)
    assert plain(after) == wanted or repr(plain(after)) == repr(wanted), new
    ordered = sorted(edits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(ordered))
