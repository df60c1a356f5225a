"""Reading YAML: records, lists, documents; places in every style of scalar; comments; bad input of all kinds."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.formats import yaml_document, yaml_parser
from abslint.formats.yaml import FORMAT, read, read_span
from abslint.model.finding import Problem, ReplaceValue
from abslint.model.format import Document
from abslint.model.source import Source
from abslint.model.span import Pointer, Span


def everything(text: str) -> tuple[list[Document], list[Problem]]:
    documents, problems = [], []
    for thing in read(Source("record.yaml", text)):
        if isinstance(thing, Problem):
            problems.append(thing)
        else:
            documents.append(thing)
    return documents, problems


def one(text: str) -> Document:
    (document,), problems = everything(text)
    assert not problems
    return document


def at(text: str, pointer: Pointer, part: tuple[int, int] | None = None) -> str:
    span = one(text).locate(pointer, part)
    return text[span.start : span.end]


def test_the_format() -> None:
    assert (FORMAT.name, FORMAT.suffixes) == ("yaml", (".yaml", ".yml"))


def test_strings_stay_strings() -> None:
    data = one("language: no\ndate: 2024-02-30\nvolume: 12\nopen: true\ndoi:\n1: x\ntrue: y\n~: z\n").data
    assert data == {
        **{"language": "no", "date": "2024-02-30", "volume": 12, "open": True, "doi": None},
        **{"1": "x", "true": "y", "~": "z"},
    }


def test_misreads_are_named_by_pointer() -> None:
    document = one("language: no\npages: [12:30, '012', 7]\nid: 2301.00010\ntitle: Sleep\ndate: 2020-01-01\n")
    assert document.misreads == {("language",): "false", ("pages", 0): "750", ("id",): "2301.0001"}
    assert document.written(("id",)) == "2301.00010"
    assert one("title: x\nvolume: 12\n").misreads == {}


def test_a_list_gives_a_document_per_item() -> None:
    documents, problems = everything("- a: 1\n-\n- b: no\n- x\n- [y]\n")
    assert not problems
    assert [(document.base, document.data) for document in documents] == [
        *[((0,), {"a": 1}), ((1,), None), ((2,), {"b": "no"}), ((3,), "x"), ((4,), ["y"])]
    ]
    assert documents[2].misreads == {("b",): "false"}
    assert documents[2].locate(("b",)) == Span(14, 16)


def test_a_list_in_brackets_gives_a_document_per_item() -> None:
    documents, _ = everything("[{a: 1},\n {b: 2}] # end\n")
    assert [(document.base, document.data) for document in documents] == [((0,), {"a": 1}), ((1,), {"b": 2})]
    assert [comment.text for comment in documents[1].comments()] == [" end"]


def test_documents_follow_each_other() -> None:
    documents, problems = everything("---\na: 1\n---\n---\n- b: 2\n- c: 3\n...\n---\nd: 4\n---\n")
    assert not problems
    assert [(document.base, document.data) for document in documents] == [
        *[((), {"a": 1}), ((0,), {"b": 2}), ((1,), {"c": 3}), ((), {"d": 4})]
    ]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "---\n---\n", "\ufeff"])
def test_nothing_is_no_record(text: str) -> None:
    assert everything(text) == ([], [])


def test_a_span_is_read_alone_with_places_of_the_whole() -> None:
    text = "---\ntitle: Sleep: 1\n---\ntitle: [\n"
    inner = Span(4, text.index("---", 4))
    (problem,) = read_span(Source("x.md", text), inner)
    assert isinstance(problem, Problem)
    assert text[problem.span.start :].startswith(": 1")
    text = text.replace(": 1", " #1 # x").replace("[", "no")
    (document,) = read_span(Source("x.md", text), Span(4, text.index("---", 4)))
    assert not isinstance(document, Problem)
    assert document.data == {"title": "Sleep"}
    assert document.locate(("title",)) == Span(11, 16)
    assert [text[slice(*comment.span)] for comment in document.comments()] == ["#1 # x"]


PLAIN = "k: one two\n  three\n\n  four # note\n"
SINGLE = "k: 'it''s one\n  two'\n"
DOUBLE = 'k: "\\u00e9t\\xe9 \\"x\\" \\\n  a\n  b\\n"\n'
LITERAL = "k: |\n  one\n    two\n\n  three\n\nz: 1\n"
FOLDED = "k: >-\n  one\n  two\n\n    more\n  three\n"


@pytest.mark.parametrize(
    ("text", "value", "part", "spelled"),
    [
        (PLAIN, "one two three\nfour", (4, 7), "two"),
        (PLAIN, "one two three\nfour", (8, 13), "three"),
        (PLAIN, "one two three\nfour", (4, 13), "two\n  three"),
        (PLAIN, "one two three\nfour", (13, 18), "\n\n  four"),
        (SINGLE, "it's one two", (2, 4), "''s"),
        (SINGLE, "it's one two", (9, 12), "two"),
        (DOUBLE, 'été "x" a b\n', (0, 3), "\\u00e9t\\xe9"),
        (DOUBLE, 'été "x" a b\n', (4, 7), '\\"x\\"'),
        (DOUBLE, 'été "x" a b\n', (10, 12), "b\\n"),
        (LITERAL, "one\n  two\n\nthree\n", (4, 9), "  two"),
        (LITERAL, "one\n  two\n\nthree\n", (11, 16), "three"),
        (LITERAL, "one\n  two\n\nthree\n", (0, 9), "one\n    two"),
        (FOLDED, "one two\n\n  more\nthree", (4, 7), "two"),
        (FOLDED, "one two\n\n  more\nthree", (9, 15), "  more"),
        (FOLDED, "one two\n\n  more\nthree", (16, 21), "three"),
        ("k: |2-\n    x\n   y\n", "  x\n y", (2, 3), "x"),
        ("k: >1+ # why\n  \n  😀 a\n  b\n\n\n", " \n 😀 a\n b\n\n\n", (3, 4), "😀"),
        ("{k: a\n  b, l: c}", "a b", (2, 3), "b"),
        ("k: !!str &a\n  12", "12", (1, 2), "2"),
        ("k: 012", "012", (0, 1), "0"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_places_inside_values(text: str, value: str, part: tuple[int, int], spelled: str, newline: str) -> None:
    text, spelled = text.replace("\n", newline), spelled.replace("\n", newline)
    document = one(text)
    assert document.written(("k",)) == value
    span = document.locate(("k",), part)
    assert text[span.start : span.end] == spelled


def test_the_value_is_without_its_quotes() -> None:
    assert at(SINGLE, ("k",)) == "it''s one\n  two"
    assert at(LITERAL, ("k",)) == "one\n    two\n\n  three"
    assert at("a: [1, 'x']\nb:\n  c: 1\n  d: 2\n\n# e\nf: 3", ("b",)) == "c: 1\n  d: 2"
    assert at("a: [1, 'x']", ("a",)) == "[1, 'x']"
    assert at("a: [1, 'x']", ("a", 1)) == "x"


@pytest.mark.parametrize("text", ["doi:\nx: 1", "doi: # none\nx: 1", "{doi: , x: 1}", "doi:"])
def test_an_empty_value_stands_behind_its_colon(text: str) -> None:
    colon = text.index(":") + 1
    assert one(text).locate(("doi",)) == Span(colon, colon)


def test_keys_can_be_pointed_at() -> None:
    text = 'a: 1\n"b c": [x, {d: 2}]\n'
    document = one(text)
    for pointer, key in [(("a",), "a"), (("b c",), "b c"), (("b c", 1, "d"), "d"), (("b c", 0), "x")]:
        span = document.locate_key(pointer)
        assert text[span.start : span.end] == key


@pytest.mark.parametrize("pointer", [("x",), ("a", 2), ("a", "b"), ("a", 0, "c"), ("a", -1)])
def test_a_pointer_to_nothing_is_a_lookup_error(pointer: Pointer) -> None:
    document = one("a: [1, 2]")
    for ask in (document.locate, document.locate_key, document.written, document.remark):
        with pytest.raises(LookupError):
            ask(pointer)
    with pytest.raises(LookupError):
        document.spell(ReplaceValue(pointer, "x"))


def test_marks_are_counted_right_behind_odd_line_ends_and_astral_characters() -> None:
    text = '\ufefft: "\u2028😀\u2029"\r\nu: "\x85"\nv: x\n'
    span = one(text).locate(("v",))
    assert text[span.start : span.end] == "x"


def test_a_remark_follows_a_plain_scalar() -> None:
    document = one("title: Grant # 12  \na: 'x' # y\nb: x#y\nc: # z\nd: |\n  x\ne: [p] # q\n")
    asked = [document.remark((key,)) for key in ("title", "a", "b", "c", "d", "e")]
    assert asked == ["# 12", None, None, "# z", None, None]


def test_comments_are_told_once_by_the_tree_they_stand_in_or_before() -> None:
    text = (
        "# head\n- a: 1 # one\n  b: 'x # y' # two\n# next\n- c: |\n    # text\n\n  # deep\n- d: x#y # three\n# tail\n"
    )
    documents, _ = everything(text)
    told = [[comment.text.strip() for comment in document.comments()] for document in documents]
    assert told == [["head", "one", "two"], ["next"], ["deep", "three", "tail"]]
    comments = [comment for document in documents for comment in document.comments()]
    assert [comment.alone for comment in comments] == [True, False, False, True, True, False, True]
    assert all(text[slice(*comment.span)] == "#" + comment.text for comment in comments)


def test_blocks_are_where_a_comment_would_be_text() -> None:
    text = "a: '# x'\nb: |\n  # y\nc: \"z\"\n"
    assert [text[slice(*span)] for span in one(text).blocks()] == ["'# x'", "# y\n"]


def test_aliases_share_their_data_and_point_to_the_anchor() -> None:
    text = "- a: &x {k: [no, 1]}\n- b: *x\n  <<: *x\n"
    documents, problems = everything(text)
    assert not problems
    assert documents[1].data == {"b": {"k": ["no", 1]}, "<<": {"k": ["no", 1]}}
    assert documents[1].locate(("b", "k", 0)) == documents[0].locate(("a", "k", 0))
    assert documents[1].written(("b", "k", 0)) == "no"
    assert documents[1].misreads == {}


def test_an_anchor_may_be_used_again() -> None:
    assert one("a: &x 1\nb: &x 2\nc: *x\n").data == {"a": 1, "b": 2, "c": 2}


def test_tags_of_the_core_schema_are_read() -> None:
    data = one("a: !!str 12\nb: !!int '12'\nc: ! 12\nd: !!map {}\ne: !!timestamp 2020-01-01\nf: !!null ''\n").data
    assert data == {"a": "12", "b": 12, "c": "12", "d": {}, "e": "2020-01-01", "f": None}


def test_a_tag_of_ones_own_is_told_and_never_constructed() -> None:
    (document,), (problem,) = everything("a: &x !!python/object:os.system {b: 1}\n")
    assert document.data == {"a": {"b": 1}}
    assert problem.message == "tag `!!python/object:os.system` is not read: the value is taken as if it had none"
    assert problem.span == Span(6, 31)


def test_a_list_is_read_in_flat_memory() -> None:
    item = "- title: Sleep\n  authors:\n    - family: Smith\n      given: Ann\n  abstract: " + "words " * 100 + "\n"
    source = Source("many.yaml", item * 1000)
    tracemalloc.start()
    count = sum(1 for _ in read(source))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1000
    assert peak < len(source.text)


@pytest.mark.parametrize(
    "text",
    [
        *["[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000, "[" * 100_000 + "]" * 100_000],
        "".join(" " * level + "a:\n" for level in range(300)),
    ],
)
def test_deep_nesting_is_a_problem(text: str) -> None:
    documents, (problem,) = everything(text)
    assert not documents
    assert problem.message == "this is nested more than 200 levels deep"


def test_what_is_not_quite_so_deep_is_read() -> None:
    document = one("a: " + "[" * 190 + "x" + "]" * 190)
    pointer = ("a", *[0] * 190)
    assert document.written(pointer) == "x"
    assert document.spell(ReplaceValue(pointer, "y"))


def test_an_alias_bomb_is_a_problem() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    documents, (problem,) = everything("\n".join(lines) + "\n---\nb: 1\n")
    assert [document.data for document in documents] == [{"b": 1}]
    assert problem.message == "the aliases expand to more than can be read"
    lines = ["- &a [" + "x, " * 2000 + "x]", "- b: [" + "*a, " * 600 + "]", "- c", "#" * 100_000]
    documents, (problem,) = everything("\n".join(lines))
    assert [document.base for document in documents] == [(0,), (2,)]
    assert problem.message == "the aliases expand to more than can be read"
    flat = "- &a [" + "x, " * 5000 + "x]\n" + "- *a\n" * 5000
    assert any("expand" in problem.message for problem in everything(flat)[1])


def test_a_circle_of_aliases_is_a_problem() -> None:
    for text in ("a: &a [*a]\n---\nb: 1", "&a\n- *a\n---\nb: 1", "&a {k: *a}\n---\nb: 1"):
        documents, (problem,) = everything(text)
        assert documents[-1].data == {"b": 1}
        assert "would never end" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        *["a: " + "x" * 1_000_000, "a: 'x" + " " * 1_000_000 + "'", "#" * 1_000_000, "-" * 1_000_000, "\n" * 1_000_000],
        *["\x00" * 500_000, "[" + "a, " * 30_000 + "]", "- a: b: c\n" * 4000, "---\na: b: c\n" * 4000],
        *["- \x00\n" * 4000, "k: 1\n" * 4000, "{" + "k: 1, " * 4000 + "}", "- 'a' b\n" * 4000],
        *["- [a\n" * 4000, "- *a\n" * 20_000, "- &a x\n" + "- *a\n" * 20_000, "a: '" + " #" * 200_000 + "'"],
    ],
    ids=lambda text: repr(text[:12]),
)
def test_long_texts_take_no_quadratic_time(text: str) -> None:
    began = time.process_time()
    documents, _ = everything(text)
    for document in documents[:1]:
        list(document.comments())
        value = document.data if isinstance(document.data, str) else None
        if value:
            document.locate((), (len(value) // 2, len(value)))
    assert time.process_time() - began < 6


FRAGMENTS = [
    *[
        "- ",
        "? ",
        ": ",
        "\n",
        "\n---\n",
        "...",
        "[",
        "]",
        "{",
        "}",
        "*a",
        "&a ",
        "!t ",
        "!!int ",
        '"',
        "'",
        "|\n",
        "> x\n",
    ],
    *["#", " #", "\t", "\x00", "\ud800", "%YAML 1.1\n", "\n- ", "\n  - ", "\n  ", "a: ", "a", "\u2028", "\r", "\ufeff"],
    *["<<: *a", "@", "`", "\\", '"\\u12', "12", "no"],
]


def test_several_byte_order_marks_shift_no_place() -> None:
    _, problems = everything("\ufeff\ufeff*a? ")
    assert [problem.span.start for problem in problems] == [4]


@pytest.mark.parametrize("pure", [False, True])
@given(fragments=st.lists(st.sampled_from(FRAGMENTS), max_size=25))
@example(fragments=["a", ": ", "a"])
def test_reading_never_raises(pure: bool, fragments: list[str]) -> None:
    text = "".join(fragments)
    before = yaml_parser._PARSER
    yaml_parser._PARSER = yaml_parser._PurePythonParser if pure else before
    try:
        documents, problems = everything(text)
    finally:
        yaml_parser._PARSER = before
    for problem in problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        assert problem.message
        assert "\n" not in problem.message
    for document in documents:
        visit(document, document.data, (), len(text))
        assert 0 <= document.span.start <= document.span.end <= len(text)
        assert list(document.comments()) is not None
        assert list(document.blocks()) is not None


def visit(document: Document, data: Any, pointer: Pointer, size: int) -> None:
    span = document.locate(pointer)
    assert 0 <= span.start <= span.end <= size
    document.written(pointer)
    document.remark(pointer)
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in children:
        visit(document, value, (*pointer, step), size)


def test_without_libyaml_all_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    items = ["a: 'x''y'\n  b: |\n    é 😀", 'c: [no, "\\u00e9"]', "d: e: f", "&x {g: >-\n    h\n    i}", "*x"]
    text = "# h\n- " + "\n- ".join(items) + "\n---\nj: 12\n"
    fast = [(thing.span, getattr(thing, "data", None)) for thing in read(Source("x", text))]
    monkeypatch.setattr(yaml_parser, "_PARSER", yaml_parser._PurePythonParser)
    assert [(thing.span, getattr(thing, "data", None)) for thing in read(Source("x", text))] == fast


@pytest.mark.shared
def test_real_records_are_read_as_by_another_reader(shared: Any) -> None:
    paths = [path for suffix in ("*.yaml", "*.yml", "*.cff") for path in shared.joinpath("corpus").rglob(suffix)]
    assert paths
    for path in paths:
        text = path.read_bytes().decode()
        documents, problems = everything(text)
        assert not problems
        expected = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
        assert [written(document) for document in documents] == (expected if isinstance(expected, list) else [expected])
        for document in documents:
            for pointer, value in strings(document.data, ()):
                words = [index for index, character in enumerate(value) if character.isalnum()]
                for index in words[:: max(1, len(words) // 20)]:
                    span = document.locate(pointer, (index, index + 1))
                    there = text[span.start : span.end]
                    assert there == value[index] or there.startswith("\\")


def written(document: Document, data: Any = ..., pointer: Pointer = ()) -> Any:
    data = document.data if data is ... else data
    if isinstance(data, dict):
        return {key: written(document, value, (*pointer, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [written(document, value, (*pointer, index)) for index, value in enumerate(data)]
    return document.written(pointer)


def strings(data: Any, pointer: Pointer) -> Any:
    if isinstance(data, str):
        yield pointer, data
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in children:
        yield from strings(value, (*pointer, step))


def test_without_a_comment_mark_no_places_are_grown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_document, "grow", lambda *_: pytest.fail("places were grown"))
    document = one("a: [1, {b: x y}]\nc: |\n  text\n")
    assert document.remark(("a", 1, "b")) is None
    assert document.remark(("c",)) is None
    assert not list(document.comments())
