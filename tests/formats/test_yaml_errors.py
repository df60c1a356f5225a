"""What is told of YAML that cannot be read, where, and how reading goes on behind it."""

from __future__ import annotations

import pytest

from abslint.decode import decode
from abslint.formats import yaml_parser
from abslint.formats.yaml import read
from abslint.model.finding import Problem
from abslint.model.source import Source


def told(text: str) -> tuple[list[object], list[tuple[str, str]]]:
    """The data, and the problems as (text at the place, message)."""
    data, problems = [], []
    for thing in read(Source("record.yaml", text)):
        if isinstance(thing, Problem):
            problems.append((text[slice(*thing.span)], thing.message))
            assert thing.rule in ("syntax-error", "duplicate-key")
        else:
            data.append(thing.data)
    return data, problems


QUOTE = "put the value in quotes"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("k: [a, *sleep]", "*sleep", f"`*sleep` starts with `*`, which YAML reads as an alias: {QUOTE}"),
        ("k:\n- *deep sleep\n", "*deep sleep", f"`*deep sleep` starts with `*`, which YAML reads as an alias: {QUOTE}"),
        ("k: * x", "* x", f"`* x` starts with `*`, which YAML reads as an alias: {QUOTE}"),
        ("k: &copy; 2020", "&copy; 2020", f"`&copy; 2020` starts with `&`, which YAML reads as an anchor: {QUOTE}"),
        ("k: !x!y z", "!x!y z", f"`!x!y z` starts with `!`, which YAML reads as a tag: {QUOTE}"),
        ("k: @me", "@me", f"`@me` starts with `@`, which YAML keeps for itself: {QUOTE}"),
        ("k: `x`", "`x`", f"`` `x` `` starts with a backtick, which YAML keeps for itself: {QUOTE}"),
        ("k: %x", "%x", f"`%x` starts with `%`, which YAML keeps for itself: {QUOTE}"),
        ("k: > 5 mm", "> 5 mm", f"`> 5 mm` starts with `>`, which YAML reads as the head of a block: {QUOTE}"),
        ("k: | 5", "| 5", f"`| 5` starts with `|`, which YAML reads as the head of a block: {QUOTE}"),
        ("k: [Re] x y", "[Re] x y", f"`[Re] x y` starts with `[`, which YAML reads as a list: {QUOTE}"),
        ("k: {b} x", "{b} x", f"`{{b}} x` starts with `{{`, which YAML reads as a mapping: {QUOTE}"),
        ("k: ? x", "? x", f"`? x` starts with `?`, which YAML reads as the mark of a key: {QUOTE}"),
        ("k: ,b", ",", f"`,` cannot begin a value: {QUOTE}"),
        (
            *("title: Foo: bar", ":"),
            f"the value of `title` holds a colon before a space, which YAML reads as another key: {QUOTE}",
        ),
        ("a:\n\tb: 1", "\t", "a tab stands in the indentation: YAML wants spaces"),
        ('a: "x\nb: 1', '"', 'the double quote that opens here is never closed: `"x`'),
        ("a: 'x\nb: 1", "'", "the single quote that opens here is never closed: `'x`"),
        (
            *("a: 'it's'", "s"),
            "`s'` stands behind the closing quote: double the quotes inside the value, or use the other kind round it",
        ),
        ("a: [x, y\nb: 1", "[", "the bracket `[` that opens here is not closed"),
        ("a: {x: 1\nb: 1", "{", "the bracket `{` that opens here is not closed"),
        ("a: [x, y", "[", "the bracket `[` that opens here is not closed"),
        ("{", "{", "the bracket `{` that opens here is not closed"),
        ("a: [b: c}", "}", "a comma or `]` is missing before `}`"),
        ('a: "\\c"', "\\c", "`\\c` is no escape of YAML: write the backslash twice, or put the value in single quotes"),
        ("a: 1\nfoo\nb: 2", "foo", "`foo` is no `key: value`: if it belongs to the value above, indent it"),
        ("a:\n    b: 1\n  c: 2", "c: 2", "`c: 2` does not fit the lines above: is its indentation right?"),
        ("a: 1\n- b", "- b", "`- b` is a list item among keys: indent it like the items above"),
        ("a: - b", "-", "a list cannot begin on the line of its key: put its first item on the next line"),
        (
            *("a: [\n - x\n]", "-"),
            "a list item with `-` cannot stand inside brackets: put a comma between the items",
        ),
        (
            *("key:value\nb: 1", "b:"),
            "`b:` cannot be a key here: it is indented, or `key:value` above lacks the space behind its colon",
        ),
        (
            "a: b\u2028c\nd: 1",
            "\u2028",
            "the invisible line end U+2028 cuts the value in two: put a space in its place",
        ),
        ("%YAML 2.0\n---", "%YAML 2.0", "`%YAML 2.0` asks for a version of YAML that nobody knows"),
        ("a: b\x00c", "\x00", "the control character `U+0000` cannot stand in YAML"),
        ("a: \x92\x93", "\x92", "the control character `U+0092` cannot stand in YAML, and 1 more like it"),
        ("a: \ud83d", "\ud83d", "the half of a character `U+D83D` cannot stand in YAML"),
    ],
)
@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_what_a_person_did(text: str, place: str, message: str, pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if pure:
        monkeypatch.setattr(yaml_parser, "_PARSER", yaml_parser._PurePythonParser)
    data, problems = told(text)
    assert problems == [(place, message)]
    assert data == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("%x y\nk: 1", "%x y", f"`%x y` starts with `%`, which YAML keeps for itself: {QUOTE}"),
        ("a:\n  - x\n\t- y", "\t", "a tab stands in the indentation: YAML wants spaces"),
    ],
)
def test_what_only_libyaml_refuses(text: str, place: str, message: str) -> None:
    assert told(text) == ([], [(place, message)])


def test_half_a_character_in_an_escape() -> None:
    _, problems = told('a: "\\ud83d"')
    assert problems == [("\\ud83d", "`\\ud83d` is half of a character: write the character itself")]
    _, ((where, words),) = told('a: "\\ud83d\\ude00"')
    assert (where, words.endswith("write the character itself, `😀`")) == ("\\ud83d\\ude00", True)


def test_long_values_are_cut() -> None:
    ((_, message),) = told("k: @" + "x" * 100)[1]
    assert message.startswith("`@" + "x" * 58 + "…` starts")


def test_a_template_and_a_complex_key_are_told_and_left_out() -> None:
    data, problems = told("- a: {{ title }}\n- {b: c}: 1\n  d: 2\n- ? [x]\n  : y\n")
    assert data == [{"a": {}}, {"d": 2}, {}]
    assert [message for _, message in problems] == [
        "`{{ title }}` is not filled in: YAML reads the braces as a mapping",
        "a list or a mapping cannot be a key here: put the key in quotes",
        "a list or a mapping cannot be a key here: put the key in quotes",
    ]


@pytest.mark.parametrize(
    ("text", "data", "count"),
    [
        ("- a: 1\n- b: [x\n- c: 3\n- d: @\n- e: 5\n", [{"a": 1}, {"c": 3}, {"e": 5}], 2),
        ("  - a: 1\n    - b\n  - c: 3\n", [{"c": 3}], 1),
        ("- a: 'x\n  - y\n- b: 1\n", [{"b": 1}], 1),
        ("- a: x: y\n  k:\n  - z\n- b: 1\n", [{"b": 1}], 1),
        ("a: x: y\n---\nb: 1\n---\nc: [\n---\n- d: 1\n", [{"b": 1}, {"d": 1}], 2),
        ("- a\n- *b\n- c\n---\n- @\n- d\n", ["a", "c", "d"], 2),
        ("- a: \x00\n- b: 1\n- c: \ud800\n- d: \x07\x07\n- e: @\n- f: 2\n", [{"b": 1}, {"f": 2}], 4),
        ("- &x [1]\n- @\n- *x\n", [[1], [1]], 1),
        ("- a: 1\nb: 2\n", [{"a": 1}], 1),
    ],
)
def test_reading_goes_on_with_the_next_record(text: str, data: list[object], count: int) -> None:
    assert told(text)[0] == data
    assert len(told(text)[1]) == count


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1\n...\nb: 2\n", [{"a": 1}, {"b": 2}]),
        ("a: 1\n... # end\n\n# next\nb: 2\n...\n---\nc: 3\n", [{"a": 1}, {"b": 2}, {"c": 3}]),
        ("- a: 1\n- c: 3\n...\n- b: 2\n", [{"a": 1}, {"c": 3}, {"b": 2}]),
        ("a: |\n  x\n...\nb: 2\n", [{"a": "x\n"}, {"b": 2}]),
        ("[]\n...\nb: 2\n", [{"b": 2}]),
        ("---\n...\nb: 2\n", [{"b": 2}]),
    ],
)
def test_a_document_without_a_mark_behind_dots_is_told_and_read(text: str, data: list[object]) -> None:
    place = "- b: 2" if "- b" in text else "b: 2"
    message = "`...` has ended the document above: `---` must stand on a line before the next one"
    assert told(text) == (data, [(place, message)])


def test_dots_inside_data_end_nothing() -> None:
    assert "has ended" not in told("a: 1\n ...\nb: 2\n  c: 3\nd: 4\n")[1][0][1]


def test_items_behind_an_error_keep_their_numbers() -> None:
    things = read(Source("x", "- a\n- [\n- b: 1\n- @x\n- c: 2 # d\n"))
    documents = [thing for thing in things if not isinstance(thing, Problem)]
    assert [document.base for document in documents] == [(0,), (2,), (4,)]
    assert documents[-1].locate(("c",)) == (25, 26)
    assert [comment.text for comment in documents[-1].comments()] == [" d"]


def test_a_repeated_key_is_told_at_its_second_place() -> None:
    text = "doi: 1\ntitle: x # y\na:\n  doi: 3\n'doi': 2\ntitle: x\n"
    source = Source("x", text)
    things = list(read(source))
    problems = [thing for thing in things if isinstance(thing, Problem)]
    assert [(text[slice(*problem.span)], problem.message) for problem in problems] == [
        ("doi", "key `doi` stands here again, and readers keep only the last value: the first is in line 1"),
        ("title", "key `title` stands here again, with the same value: the first is in line 2"),
    ]
    assert [problem.rule for problem in problems] == ["duplicate-key"] * 2
    assert problems[0].span.start == text.index("'doi'") + 1
    assert problems[0].edits == ()
    (edit,) = problems[1].edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == text.removesuffix("title: x\n")
    assert next(thing for thing in things if not isinstance(thing, Problem)).data == {
        **{"doi": 2, "title": "x", "a": {"doi": 3}}
    }


@pytest.mark.parametrize("values", ["1, a: true", "1, a: '1'", "1, a: 1.0", "[x], a: [x]"])
def test_values_of_two_types_are_not_the_same(values: str) -> None:
    problem = next(read(Source("x", f"{{a: {values}}}")))
    assert isinstance(problem, Problem)
    assert problem.edits == ()


DAMAGED = {
    "plain": "title: a ü b — \udcff c#\udc80\nnote: x\n",
    "single": "title: 'a ü \udcff — \udc80 it''s'\nnote: x\n",
    "double": 'title: "a\\u00fc ü \udcff — \udc80"\nnote: x\n',
    "folded": "title: >-\n  a ü \udcff\n  — \udc80\n\nnote: x\n",
    "literal": "title: |\n  a ü \udcff\n  — \udc80\nnote: x\n",
    "key and item": "— ü\udcff: [x, '\udc80']\n— ü: &a y\udc80\nz: *a\n",
    "private use": "title: \U00100000\U001000ff\U0010007f — ü \udcff \U0010fffd\n",
    "list": "- title: — — ü\n- title: \udcff\n- note: x\n",
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_damage_that_decoding_told_is_read_through(text: str) -> None:
    """The data are those of a text with other characters in the place of what is no UTF-8."""
    source = decode(text.encode("utf-8", "surrogateescape"), "a.yaml")
    assert [problem.rule for problem in source.problems] == ["not-utf8"]
    found = list(read(source))
    assert not [item for item in found if isinstance(item, Problem)]
    swapped = read(Source("a.yaml", text.replace("\udcff", "Ω").replace("\udc80", "Ж")))
    wanted = repr([getattr(item, "data", item) for item in swapped])
    assert repr([item.data for item in found]) == wanted.replace("Ω", "\\udcff").replace("Ж", "\\udc80")
    for item in found:
        title = item.data.get("title", "")
        at = title.find("\udcff")
        assert at < 0 or source.text[slice(*item.locate(("title",), (at, at + 1)))] == "\udcff"


def test_errors_near_damage_show_it_as_it_is_and_other_control_characters_are_still_told() -> None:
    text = "title: — — ü \udcff\nkeywords: *a\udcff\nnote: x\n"
    source = decode(text.encode("utf-8", "surrogateescape"), "a.yaml")
    (problem,) = read(source)
    assert isinstance(problem, Problem)
    assert problem.message.startswith("`*a\udcff` starts with `*`")
    both = decode("title: — ü \udcff\x01\n---\nnote: — \udcff\n".encode("utf-8", "surrogateescape"), "a.yaml")
    problem, document = read(both)
    assert isinstance(problem, Problem)
    assert problem.message == "the control character `U+0001` cannot stand in YAML"
    assert getattr(document, "data", None) == {"note": "— \udcff"}


def test_half_characters_that_nobody_told_of_are_errors() -> None:
    (problem,) = read(Source("a.yaml", "title: \udcff\n"))
    assert isinstance(problem, Problem)
    assert "half of a character" in problem.message
