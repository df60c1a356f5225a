from __future__ import annotations

import copy
import json
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from abslint.formats.json import read
from abslint.formats.json_document import JsonDocument
from abslint.formats.jsonl import read as read_lines
from abslint.model.finding import Change, Edit, Insert, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source

WORDS = st.text(st.sampled_from('ab," \\é😀\n\x00/:'), max_size=5)
SCALARS = st.one_of(WORDS, st.integers(-99, 99), st.sampled_from([True, False, None, 1.5, 1e30]))
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=9,
)
STYLES = st.sampled_from(
    [
        {},
        {"separators": (",", ":")},
        {"ensure_ascii": False},
        {"indent": 2},
        {"indent": "\t", "ensure_ascii": False},
        {"indent": 0, "separators": (" ,", " : ")},
    ]
)


def document(text: str) -> JsonDocument:
    (one,) = read(Source("x.json", text))
    assert isinstance(one, JsonDocument)
    return one


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    for (start, end), new, _ in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def after(text: str, change: Change) -> str | None:
    edits = document(text).spell(change)
    return None if edits is None else applied(text, edits)


def pointers(value: object, pointer=()):
    yield pointer
    for step, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from pointers(inner, (*pointer, step))


def at(data, pointer):
    for step in pointer:
        data = data[step]
    return data


def with_value(data, pointer, value):
    if not pointer:
        return value
    data = copy.deepcopy(data)
    at(data, pointer[:-1])[pointer[-1]] = value
    return data


@st.composite
def texts(draw):
    """A JSON text (a mapping), its data and a pointer into it."""
    tree = draw(st.dictionaries(WORDS, TREES, min_size=1, max_size=4))
    text = draw(st.sampled_from(["", " ", "\n"])) + json.dumps(tree, **draw(STYLES)) + draw(st.sampled_from(["", "\n"]))
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text, tree, draw(st.sampled_from(list(pointers(tree))))


def same_layout(old: str, new: str) -> None:
    """No line is blank that was not, and every line's indentation is one that was there or one level more."""
    assert sum(not line.strip() for line in new.splitlines()) <= sum(not line.strip() for line in old.splitlines())
    assert ("\r\n" in old) or ("\r" not in new)


@given(texts(), TREES)
def test_a_value_is_replaced(case, value) -> None:
    text, tree, pointer = case
    new = after(text, ReplaceValue(pointer, value))
    assert json.loads(new) == with_value(tree, pointer, value)
    same_layout(text, new)


@given(texts(), WORDS, st.data())
def test_a_part_is_replaced(case, words, draw) -> None:
    text, tree, pointer = case
    value = at(tree, pointer)
    assume(not isinstance(value, dict | list))
    whole = value if isinstance(value, str) else document(text).written(pointer)
    first = draw.draw(st.integers(0, len(whole)))
    last = draw.draw(st.integers(first, len(whole)))
    expected = whole[:first] + words + whole[last:]
    new = after(text, ReplacePart(pointer, (first, last), words))
    found = at(json.loads(new), pointer)
    assert json.loads(new) == with_value(tree, pointer, found)
    assert document(new).written(pointer) == expected
    if isinstance(value, str):
        assert found == expected


@given(texts())
def test_a_child_is_removed_with_its_comma_and_line(case) -> None:
    text, tree, pointer = case
    new = after(text, Remove(pointer))
    if not pointer:
        assert new is None
        return
    expected = copy.deepcopy(tree)
    del at(expected, pointer[:-1])[pointer[-1]]
    assert json.loads(new) == expected
    same_layout(text, new)


@given(texts(), WORDS)
def test_a_key_is_renamed(case, key) -> None:
    text, tree, pointer = case
    new = after(text, Rename(pointer, key))
    parent = at(tree, pointer[:-1])
    if not pointer or isinstance(parent, list) or key in parent:
        assert new is None
        return
    renamed = {key if step == pointer[-1] else step: value for step, value in parent.items()}
    assert json.dumps(json.loads(new)) == json.dumps(with_value(tree, pointer[:-1], renamed))


@given(texts(), st.lists(WORDS, max_size=3))
def test_a_scalar_is_split(case, values) -> None:
    text, tree, pointer = case
    new = after(text, Split(pointer, tuple(values)))
    if isinstance(at(tree, pointer), dict | list):
        assert new is None
        return
    parent = at(tree, pointer[:-1])
    expected = with_value(tree, pointer, values)
    if isinstance(parent, list):
        items = [*parent[: pointer[-1]], *values, *parent[pointer[-1] + 1 :]]
        expected = with_value(tree, pointer[:-1], items)
    assert json.loads(new) == expected
    same_layout(text, new)


@given(texts(), st.lists(WORDS, min_size=1, max_size=3), TREES)
def test_a_key_is_inserted(case, steps, value) -> None:
    text, tree, pointer = case
    new = after(text, Insert((*pointer, *steps), value))
    expected = inner = copy.deepcopy(at(tree, pointer))
    while steps and isinstance(inner, dict) and steps[0] in inner:
        inner = inner[steps.pop(0)]
    if not steps or not isinstance(inner, dict):
        assert new is None
        return
    for step in reversed(steps[1:]):
        value = {step: value}
    inner[steps[0]] = value
    assert json.dumps(json.loads(new)) == json.dumps(with_value(tree, pointer, expected))
    same_layout(text, new)


@given(texts())
def test_a_plain_scalar_is_quoted_as_written(case) -> None:
    text, tree, pointer = case
    value = at(tree, pointer)
    new = after(text, Quote(pointer))
    if isinstance(value, str | dict | list):
        assert new is None
        return
    assert json.loads(new) == with_value(tree, pointer, document(text).written(pointer))


PRETTY = """{
  "title": "Sleep",
  "keywords": ["sleep", "memory; age"],
  "authors": [
    {
      "family": "Bo"
    },
    {
      "family": "Li"
    }
  ],
  "dates": {},
  "language": "en"
}
"""


def line_changes(change: Change, text: str = PRETTY) -> tuple[str, str]:
    """The lines that a change takes away and those that it brings."""
    new = after(text, change)
    old_lines, new_lines = text.splitlines(keepends=True), new.splitlines(keepends=True)
    while old_lines and new_lines and old_lines[0] == new_lines[0]:
        del old_lines[0], new_lines[0]
    while old_lines and new_lines and old_lines[-1] == new_lines[-1]:
        del old_lines[-1], new_lines[-1]
    return "".join(old_lines), "".join(new_lines)


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (Remove(("title",)), '  "title": "Sleep",\n', ""),
        (Remove(("language",)), '  "dates": {},\n  "language": "en"\n', '  "dates": {}\n'),
        (Remove(("keywords", 0)), '  "keywords": ["sleep", "memory; age"],\n', '  "keywords": ["memory; age"],\n'),
        (Remove(("keywords", 1)), '  "keywords": ["sleep", "memory; age"],\n', '  "keywords": ["sleep"],\n'),
        (Remove(("authors", 0)), '      "family": "Bo"\n    },\n    {\n', ""),
        (Remove(("authors", 0, "family")), '    {\n      "family": "Bo"\n    },\n', "    {},\n"),
        (Insert(("doi",), "10.1234/a"), '  "language": "en"\n', '  "language": "en",\n  "doi": "10.1234/a"\n'),
        (
            Insert(("dates", "published"), "2020"),
            '  "dates": {},\n',
            '  "dates": {\n    "published": "2020"\n  },\n',
        ),
        (
            Insert(("container", "title"), "J"),
            '  "language": "en"\n',
            '  "language": "en",\n  "container": {\n    "title": "J"\n  }\n',
        ),
        (
            Insert(("authors", 1, "given"), "A"),
            '      "family": "Li"\n',
            '      "family": "Li",\n      "given": "A"\n',
        ),
        (
            Split(("keywords", 1), ("memory", "age")),
            '  "keywords": ["sleep", "memory; age"],\n',
            '  "keywords": ["sleep", "memory", "age"],\n',
        ),
        (Split(("language",), ("en", "da")), '  "language": "en"\n', '  "language": ["en", "da"]\n'),
        (
            ReplaceValue(("authors",), [{"family": "Bo"}]),
            '    },\n    {\n      "family": "Li"\n',
            "",
        ),
        (
            ReplaceValue(("keywords",), ["a", "b"]),
            '  "keywords": ["sleep", "memory; age"],\n',
            '  "keywords": ["a", "b"],\n',
        ),
        (Rename(("language",), "lang"), '  "language": "en"\n', '  "lang": "en"\n'),
    ],
)
def test_changes_keep_the_layout(change: Change, gone: str, come: str) -> None:
    assert line_changes(change) == (gone, come)
    crlf = line_changes(change, PRETTY.replace("\n", "\r\n"))
    assert crlf == (gone.replace("\n", "\r\n"), come.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("text", "change", "new"),
    [
        ('{"a":1}', Insert(("b",), [1, "x"]), '{"a":1,"b":[1,"x"]}'),
        ('{"a": 1}', Insert(("b", "c"), None), '{"a": 1, "b": {"c": null}}'),
        ('{ "a" : 1 }', Insert(("b",), 2), '{ "a" : 1, "b" : 2 }'),
        ("{}", Insert(("b",), 2), '{"b": 2}'),
        ('{"k": ["a", "b"]}', Split(("k", 0), ("x", "y")), '{"k": ["x", "y", "b"]}'),
        ('{"k": [\n  "a; b"\n]}', Split(("k", 0), ("a", "b")), '{"k": [\n  "a",\n  "b"\n]}'),
        ('{"k": ["a"]}', Split(("k", 0), ()), '{"k": []}'),
        ('{"v": 12}', ReplacePart(("v",), (1, 2), "34"), '{"v": 134}'),
        ('{"v": 12}', ReplacePart(("v",), (1, 2), "-4"), '{"v": "1-4"}'),
        ('{"v": 12}', ReplacePart(("v",), (0, 2), ""), '{"v": ""}'),
        ('{"v": 1.10}', Quote(("v",)), '{"v": "1.10"}'),
        (r'{"t": "Caf\u00e9 au lait"}', ReplacePart(("t",), (5, 7), "à"), r'{"t": "Caf\u00e9 \u00e0 lait"}'),
        (r'{"t": "Caf\u00e9", "u": "x"}', ReplaceValue(("u",), "é"), r'{"t": "Caf\u00e9", "u": "\u00e9"}'),
        (r'{"t": "Caf\u00e9", "u": "ñ"}', ReplaceValue(("u",), "é"), r'{"t": "Caf\u00e9", "u": "é"}'),
        (r'{"t": "é\u00a0x"}', ReplacePart(("t",), (1, 2), " à "), '{"t": "é à x"}'),
        ('{"t": "x"}', ReplaceValue(("t",), "é–😀"), '{"t": "é–😀"}'),
        (r'{"t": "\u0041"}', ReplaceValue(("t",), "é"), '{"t": "é"}'),
        ('{"t": "x"}', ReplaceValue(("t",), 'a"b\\c\n\x00\ud800'), r'{"t": "a\"b\\c\n\u0000\ud800"}'),
        ('{"t": "a\\n\\u00a0b"}', ReplacePart(("t",), (1, 3), " "), '{"t": "a b"}'),
    ],
)
def test_changes_keep_the_style(text: str, change: Change, new: str) -> None:
    assert after(text, change) == new


@pytest.mark.parametrize(
    "change",
    [
        ReplaceValue(("a",), float("nan")),
        ReplacePart(("l",), (0, 1), "x"),
        Insert(("a",), 1),
        Insert(("l", 5), 1),
        Insert(("a", "b"), 1),
        Rename(("l", 0), "x"),
        Rename(("a",), "l"),
        Remove(()),
    ],
)
def test_what_json_cannot_say_is_none(change: Change) -> None:
    assert after('{"a": "x", "l": [1]}', change) is None


def test_a_change_of_what_is_not_there_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        after('{"a": 1}', Remove(("b",)))


def test_edits_of_an_item_and_of_a_line_stand_in_the_whole_text() -> None:
    text = '[{"a": "x"}, {"a": "y"}]'
    items = list(read(Source("x", text)))
    assert applied(text, items[1].spell(ReplacePart(("a",), (0, 1), "z"))) == '[{"a": "x"}, {"a": "z"}]'
    lines = '{"a": "x"}\n{"a": "y"}\n'
    records = list(read_lines(Source("x", lines)))
    assert applied(lines, records[1].spell(Insert(("b",), 1))) == '{"a": "x"}\n{"a": "y", "b": 1}\n'


def test_of_a_key_that_stands_twice_the_last_is_changed() -> None:
    (_, one) = read(Source("x", '{"a": 1, "a": 2}'))
    assert applied('{"a": 1, "a": 2}', one.spell(ReplaceValue(("a",), 3))) == '{"a": 1, "a": 3}'


def test_every_item_of_a_long_list_is_mended_in_no_quadratic_time() -> None:
    many = 10_000
    languages = document('{"language": [' + ", ".join(['"English"'] * many) + "]}")
    begun = time.process_time()
    for number in range(many):
        assert languages.spell(ReplaceValue(("language", number), "en")) is not None
    assert time.process_time() - begun < 3


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6), st.integers(0, 6)), min_size=1))
def test_places_are_the_same_whatever_was_asked_before(asked: list[tuple[int, int, int]]) -> None:
    text = '{"a": "x\\u00e9\\"yz", "b": [12.50, "\\ud83d\\ude00m", ""], "a\\u0062": {"c": null}, "a": "w\\\\v"}'
    pointers = (("a",), ("b", 0), ("b", 1), ("b", 2), ("ab", "c"), ())
    worn = JsonDocument(json.loads(text), text, 7)
    for which, start, length in asked:
        pointer, part = pointers[which], (start, start + length)
        for one in (part, None):
            assert worn.locate(pointer, one) == JsonDocument(worn.data, text, 7).locate(pointer, one)
        change = ReplacePart(pointer, part, "q")
        assert worn.spell(change) == JsonDocument(worn.data, text, 7).spell(change)
    with pytest.raises(LookupError):
        worn.locate(("a", "c"))


@pytest.mark.parametrize("put", ["", "plain words", "\u00e9", 'a "quote"', "back\\slash", "\x7f", "\t", "\ud800"])
@pytest.mark.parametrize("text", ['{"a": "xyz"}', '{"a": "x\\u00e9z"}'])
def test_a_part_reads_back_whatever_is_put_there(text: str, put: str) -> None:
    edits = JsonDocument(json.loads(text), text).spell(ReplacePart(("a",), (1, 2), put))
    assert edits is not None
    assert json.loads(applied(text, edits))["a"] == f"x{put}z"
    assert applied(text, edits).isascii() == (put != "\u00e9" or "u00e9" in text)
