from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats.json import FORMAT, read, read_span
from abslint.formats.json_document import JsonDocument
from abslint.formats.json_points import Points
from abslint.formats.json_reader import DOUBT, JsonReader
from abslint.formats.jsonl import read as read_lines
from abslint.model.finding import Problem
from abslint.model.format import MAX_NESTING
from abslint.model.source import Source
from abslint.model.span import Span

TEXTS = st.text(st.sampled_from('ab:" \\/é–€😀\u2028\x7f\x00\n\t,{}[]'), max_size=6)
NUMBERS = st.one_of(
    st.integers(-(1 << 70), 1 << 70), st.integers(-9, 9), st.floats(allow_nan=False, allow_infinity=False)
)
TREES = st.recursive(
    st.one_of(TEXTS, NUMBERS, st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)


def spelled(value: object, luck: random.Random) -> str:
    """The value as JSON with white space, escapes and exponents as they come."""
    space = "".join(luck.choices(["", "", " ", "\n  ", "\t", "\r\n"], k=1))
    if isinstance(value, dict):
        pairs = [
            f"{space}{spelled(key, luck)}{luck.choice(['', ' ', '  '])}:{space}{spelled(item, luck)}{space}"
            for key, item in value.items()
        ]
        return "{" + (",".join(pairs) or space) + "}"
    if isinstance(value, list):
        return "[" + (",".join(f"{space}{spelled(item, luck)}{space}" for item in value) or space) + "]"
    if isinstance(value, str):
        return '"' + "".join(letter(char, luck) for char in value) + '"'
    written = json.dumps(value)
    return written.replace("e", luck.choice("eE")) if isinstance(value, float) else written


def letter(char: str, luck: random.Random) -> str:
    if luck.random() < 0.3:
        return "".join(f"\\u{unit:04{luck.choice('xX')}}" for unit in utf16(char))
    return "\\/" if char == "/" and luck.random() < 0.5 else json.dumps(char, ensure_ascii=luck.random() < 0.3)[1:-1]


def utf16(char: str) -> list[int]:
    raw = char.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]


def parts(text: str) -> tuple[list[JsonDocument], list[Problem]]:
    found = list(read(Source("x.json", text)))
    documents = [one for one in found if isinstance(one, JsonDocument)]
    return documents, [one for one in found if isinstance(one, Problem)]


def told(text: str) -> list[tuple[str, str]]:
    return [(problem.rule, text[problem.span.start : problem.span.end]) for problem in parts(text)[1]]


def pointers(value: object, pointer=()):
    yield pointer, value
    for step, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from pointers(inner, (*pointer, step))


@given(TREES, st.randoms(use_true_random=False))
def test_data_are_what_the_standard_library_reads(tree: object, luck: random.Random) -> None:
    text = spelled(tree, luck)
    documents, problems = parts(text)
    assert problems == []
    expected = json.loads(text)
    if isinstance(expected, list) and (not expected or any(isinstance(item, dict | list) for item in expected)):
        assert [document.base for document in documents] == [(index,) for index in range(len(expected))]
        assert repr([document.data for document in documents]) == repr(expected)
    else:
        assert documents[0].base == ()
        assert repr(documents[0].data) == repr(expected)


@given(TREES, st.randoms(use_true_random=False), st.data())
def test_every_place_decodes_to_what_stands_there(tree: object, luck: random.Random, draw: st.DataObject) -> None:
    text = spelled(tree, luck)
    for document in parts(text)[0]:
        assert repr(json.loads(text[document.span.start : document.span.end])) == repr(document.data)
        for pointer, value in pointers(document.data):
            start, end = document.locate(pointer)
            if pointer and isinstance(pointer[-1], str):
                key = document.locate_key(pointer)
                assert json.loads(f'"{text[key.start : key.end]}"') == pointer[-1]
            if not isinstance(value, str):
                assert repr(json.loads(text[start:end])) == repr(value)
                continue
            assert json.loads(f'"{text[start:end]}"') == value
            for _ in range(2):  # farther on and farther back
                first = draw.draw(st.integers(0, len(value)))
                last = draw.draw(st.integers(first, len(value)))
                start, end = document.locate(pointer, (first, last))
                assert json.loads(f'"{text[start:end]}"') == value[first:last]


def test_an_astral_character_is_one_code_point_and_twelve_characters() -> None:
    text = r'{"t": "a\ud83d\ude00b\n\u00e9z"}'
    document = parts(text)[0][0]
    assert document.data == {"t": "a😀b\néz"}
    for part, piece in [((1, 2), r"\ud83d\ude00"), ((2, 3), "b"), ((3, 5), r"\n\u00e9"), ((5, 6), "z"), ((6, 6), "")]:
        start, end = document.locate(("t",), part)
        assert text[start:end] == piece
    assert document.locate(("t",), (6, 6)).start == len(text) - 2


@pytest.mark.parametrize("written", ["12345", '"12345"', r'"1234\u0035"'])
def test_a_part_ends_with_its_value_at_the_latest(written: str) -> None:
    text = f'{{"t": {written}, "u": "x"}}'
    document = parts(text)[0][0]
    value = document.locate(("t",))
    assert document.locate(("t",), (3, 99)) == Span(value.start + 3, value.end)
    assert document.locate(("t",), (99, 99)) == Span(value.end, value.end)


def test_written_numbers_keep_their_spelling() -> None:
    document = parts('{"a": 1.10, "b": -0, "c": 1E5, "d": 12, "e": true, "f": null, "g": "1.10", "h": [false]}')[0][0]
    written = [document.written((key,)) for key in "abcdefg"]
    assert written == ["1.10", "-0", "1E5", "12", "true", "null", "1.10"]
    assert document.written(("h", 0)) == "false"


@pytest.mark.parametrize("pointer", [("x",), ("a", 1), ("a", "b"), ("s", 0), ("a", -1), (0,)])
def test_a_pointer_that_names_nothing_is_a_lookup_error(pointer) -> None:
    document = parts('{"a": [1], "s": "text"}')[0][0]
    for method in (document.locate, document.locate_key):
        with pytest.raises(LookupError):
            method(pointer)


def test_json_has_no_comments() -> None:
    document = parts('{"a": "# abslint: ignore"}')[0][0]
    assert list(document.comments()) == []
    assert list(document.blocks()) == [document.span]
    assert document.remark(("a",)) is None
    assert document.misreads == {}


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file_is_told(text: str) -> None:
    documents, problems = parts(text)
    assert documents == []
    assert [(one.rule, one.message) for one in problems] == [("syntax-error", "the file is empty")]


def test_items_of_a_list_are_documents_with_their_own_spans() -> None:
    text = '[ {"a": 1},\n  {"b": "é"} ]\n'
    documents, problems = parts(text)
    assert problems == []
    assert [text[one.span.start : one.span.end] for one in documents] == ['{"a": 1}', '{"b": "é"}']
    assert text[slice(*documents[1].locate(("b",)))] == "é"


def test_a_list_of_what_is_no_record_is_one_document() -> None:
    documents, problems = parts('[1, "é", null]')
    assert problems == []
    assert [(one.base, one.data) for one in documents] == [((), [1, "é", None])]
    assert parts("[]") == ([], [])


def test_places_in_one_long_string_take_linear_time() -> None:
    spelling = r"a\u00e9" * 40_000
    points, begun = Points(spelling, 0, len(spelling)), time.perf_counter()
    assert [points.offset(at) for at in range(80_001)] == [at // 2 * 7 + at % 2 for at in range(80_001)]
    assert time.perf_counter() - begun < 10  # seconds; each from the beginning takes many minutes


def test_a_span_is_read_in_the_coordinates_of_the_source() -> None:
    text = 'before [{"a": 1, "a": 2}, {"b": NaN}] behind'
    source = Source("x", text)
    found = list(read_span(source, Span(7, len(text) - 7)))
    shown = [text[slice(*one.span)] for one in found]
    assert shown == ["a", "NaN", '{"a": 1, "a": 2}', '{"b": NaN}']
    broken = list(read_span(source, Span(8, len(text) - 6)))
    assert [text[slice(*one.span)] for one in broken] == ["a", '{"a": 1, "a": 2}', ",", "NaN", '{"b": NaN}', "]"]


@pytest.mark.parametrize("token", ["NaN", "Infinity", "-Infinity", "1e400", "-1E999", "9" * 400, "8" * 5000])
def test_what_is_no_number_is_told_at_its_token_and_reading_goes_on(token: str) -> None:
    text = f'[{{"a": {token}, "b": "NaN 1e400"}}, {{"c": 1}}]'
    documents, problems = parts(text)
    assert [(one.rule, text[slice(*one.span)]) for one in problems] == [("json-not-a-number", token)]
    assert isinstance(documents[0].data["a"], float | int)
    assert documents[1].data == {"c": 1}


@pytest.mark.parametrize(
    "number", [2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**19, 10**30, -(10**22)]
)
def test_long_integers_keep_their_value(number: int) -> None:
    for text in (f'{{"a":{number}}}', f'{{ "a": [{number}] , "b": "c" }}', f'{{"a":"x","b":{number},"c":"\\u00e9"}}'):
        documents, problems = parts(text)
        assert problems == []
        assert repr(documents[0].data) == repr(json.loads(text))


def test_a_lone_surrogate_is_told_where_it_is_written_and_read_as_data() -> None:
    message = r"`\ud800` is half of a character: write the character itself"
    for text, told in ((r'{"a": "x\ud800y"}', [message]), ('{"a": "x\ud800y"}', [])):
        documents, problems = parts(text)
        assert [problem.message for problem in problems] == told
        assert [text[slice(*problem.span)] for problem in problems] == [r"\ud800"] * len(told)
        assert documents[0].data == {"a": "x\ud800y"}
        assert text[slice(*documents[0].locate(("a",), (2, 3)))] == "y"


def test_of_an_escape_only_a_lone_half_is_told() -> None:
    for inside in (r"\ud83d\ude00", r"\\ud800", r"\uD7FF\uE000", r"\\\ud83d\uDE00"):
        assert parts(f'{{"a": "{inside}", "b": NaN}}')[1][0].rule == "json-not-a-number"
    for inside in (r"\udc00", r"\ude00\ud83d", r"\\\ud800", r"\ud83d\u0041", r"\ud83d\ud83d\ude00"):
        assert [problem.rule for problem in parts(f'{{"a": "{inside}"}}')[1]] == ["syntax-error"]


def test_control_characters_inside_a_text_are_told_and_read() -> None:
    text = '{"a": "x\ty", "b": "\x00", "c": "line\nbreak", "d": "\x7f"}'
    documents, problems = parts(text)
    assert told(text) == [("syntax-error", "\t"), ("syntax-error", "\x00"), ("syntax-error", "\n")]
    assert "U+0000" in problems[1].message
    assert documents[0].data["a"] == "x\ty"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ('{"a":1,"a":1}', ["a"]),
        ('{"a" : 1, "a"\t:2}', ["a"]),
        ('{"a":1,"\\u0061":2}', ["\\u0061"]),
        (r'{"\u0022":"\u0022","a":1,"a":2}', ["a"]),
        (r'{"q":"\u0022\u0022","a":1,"a":2}', ["a"]),
        ('[{"a":[{"b":1,"c":1,"b":2}]},{"b":1}]', ["b"]),
        ('{"a":{"x":1,"x":2},"a":3}', ["x", "a"]),
        ('{"a":1,"a":2,"a":2}', ["a", "a"]),
        ('{"a":"1e15","n":1e15,"n":1e15}', ["n"]),
        ('{"": 1, "": {}}', [""]),
    ],
)
def test_a_key_that_stands_twice_is_told_at_its_second_place(text: str, keys: list[str]) -> None:
    assert told(text) == [("duplicate-key", key) for key in keys]
    assert text.index(parts(text)[1][0].message.split("`")[1] or '"') < parts(text)[1][0].span.start


@pytest.mark.parametrize("text", ['{"id":"1234567890123456789"}', '{"q":"\\u0022"}', '{"a":["12345678901234567890"]}'])
def test_what_is_written_again_as_it_was_is_clean(text: str) -> None:
    written = orjson.dumps(orjson.loads(text)).decode()
    assert JsonReader().clean(written) == orjson.loads(text)
    assert JsonReader().clean_lines([written] * 2) == [orjson.loads(text)] * 2


@given(TREES, st.randoms(use_true_random=False))
def test_no_doubled_key_is_ever_missed(tree: object, luck: random.Random) -> None:
    text = spelled({"k": tree, "a\\": 1}, luck)
    again = "{" + spelled("k", luck) + luck.choice([":", " : ", "\n:"]) + spelled(tree, luck) + "," + text[1:]
    assert JsonReader().clean(again) is DOUBT
    assert "duplicate-key" in [rule for rule, _ in told(again)]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('{"a": 1, "b": 2, "a": 1}', '{"a": 1, "b": 2}'),
        ('{\n  "a": [1],\n  "a": [1],\n  "b": 2\n}', '{\n  "a": [1],\n  "b": 2\n}'),
    ],
)
def test_identical_values_are_mended(text: str, mended: str) -> None:
    (problem,) = parts(text)[1]
    assert problem.safe
    ((span, new, _),) = problem.edits
    assert text[: span.start] + new + text[span.end :] == mended


@pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', '{"a": 1, "a": 1.0}', '{"a": true, "a": 1}'])
def test_different_values_are_not_mended(text: str) -> None:
    (problem,) = parts(text)[1]
    assert problem.edits == ()


@pytest.mark.parametrize(("opening", "levels"), [("[", 100_000), ('{"a":', 100_000), ('[{"a":', 20_000)])
def test_deep_nesting_is_a_problem_and_no_crash(opening: str, levels: int) -> None:
    for text in (opening * levels, opening * levels + "1" + opening.translate({91: 93, 123: 125})[::-1] * levels):
        documents, problems = parts(text)
        assert documents == []
        assert [one.message for one in problems[:1]] == [f"nested deeper than {MAX_NESTING} levels"]


@pytest.mark.parametrize("number", ["1", "NaN"])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ('{"a": ', "}")])
def test_the_limit_of_nesting_is_the_same_on_both_roads(number: str, opening: str, closing: str) -> None:
    reader = JsonReader()
    for levels, fits in [(MAX_NESTING, True), (MAX_NESTING + 1, False), (MAX_NESTING + 60, False)]:
        text = opening * levels + number + closing * levels
        assert (reader.clean(text) is not DOUBT) == (fits and number == "1")
        assert (reader.careful(text)[0] is not None) == fits
        deep = [problem for problem in parts(text)[1] if problem.rule == "syntax-error"]
        assert [problem.span.start for problem in deep] == ([] if fits else [MAX_NESTING * len(opening)])


def test_long_texts_take_no_quadratic_time() -> None:
    begun = time.process_time()
    for text in (
        '"' * 300_000,
        '"\\' * 150_000,
        "[" + '{"a":\n' * 50_000,
        '["' + "x" * 1_000_000,
        "[\n" + "{\n" * 10_000,
        '{"a": "\\u0061' + "\\n" * 300_000,
    ):
        parts(text)
    document = parts('{"a": "' + "\\n" * 500_000 + '"}')[0][0]
    assert document.locate(("a",), (499_999, 500_000)) == Span(7 + 999_998, 7 + 1_000_000)
    assert time.process_time() - begun < 5


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@pytest.mark.shared
@pytest.mark.skipif("ABSLINT_SHARED" not in os.environ, reason="ABSLINT_SHARED is not set")
@pytest.mark.parametrize("room", ["csl_json", "json_api", "jsonl"])
def test_real_records_are_read_and_placed(room: str) -> None:
    files = [path for path in Path(os.environ["ABSLINT_SHARED"], "corpus", room).rglob("*.json*") if path.is_file()]
    assert files
    for path in files:
        source = Source(path.name, path.read_text(encoding="utf-8-sig"))
        found = list((read_lines if path.suffix == ".jsonl" else read)(source))
        rules = {one.rule for one in found if isinstance(one, Problem)}
        assert rules <= {"duplicate-key"} or not is_json(source.text)
        for document in [one for one in found if isinstance(one, JsonDocument)][:200]:
            for pointer, value in pointers(document.data):
                start, end = document.locate(pointer)
                text = source.text[start:end]
                assert json.loads(f'"{text}"' if isinstance(value, str) else text) == value


def test_format() -> None:
    assert (FORMAT.name, FORMAT.suffixes, FORMAT.cuts, FORMAT.line_is_record) == ("json", (".json",), None, False)
