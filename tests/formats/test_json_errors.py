from __future__ import annotations

import json
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.formats.json import read
from abslint.formats.json_document import JsonDocument
from abslint.formats.json_errors import first_fault
from abslint.formats.json_values import TRIES
from abslint.model.finding import Problem
from abslint.model.source import Source

SECOND = "a second value begins here: JSON holds one, JSON Lines one on each line"

SCRAPS = st.lists(
    st.sampled_from(
        [
            *'[]{},:";',
            '"a"',
            '"b\\n"',
            "1",
            "-2.5e3",
            "true",
            "None",
            "'x'",
            "//c\n",
            "\n",
            " ",
            "\\",
            "é",
            "\ufeff",
            "NaN",
        ]
    ),
    max_size=14,
).map("".join)


def both(text: str) -> tuple[list[object], list[Problem]]:
    found = list(read(Source("x.json", text)))
    data = [one.data for one in found if isinstance(one, JsonDocument)]
    return data, [one for one in found if isinstance(one, Problem)]


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ('{"a": 1,}', (7, 8), "the last comma before `}` is one too many"),
        ('{"a": [1, 2,]}', (11, 12), "the last comma before `]` is one too many"),
        ('{"a": 1 "b": 2}', (7, 7), 'a comma is missing before `"b"`'),
        ('{"a": 1\n "b": 2}', (7, 7), 'a comma is missing before `"b"`'),
        ('{"a": [1 2]}', (8, 8), "a comma is missing before `2`"),
        ('{"a": 1, , "b": 2}', (9, 10), "a key in double quotes must stand before this `,`"),
        ('{"a": [1,, 2]}', (9, 10), "a value is missing before this `,`"),
        ("{'a': 1}", (1, 4), "single quotes round `a`: JSON takes only double ones"),
        ("{\"a\": 'b c'}", (6, 11), "single quotes round `b c`: JSON takes only double ones"),
        ('{"a": “b”}', (6, 9), 'a curly quotation mark `“`: JSON takes only the straight `"`'),
        ("{a: 1}", (1, 2), "the key `a` must stand in double quotes"),
        ('{"a": sleep}', (6, 11), "`sleep` must stand in double quotes"),
        ('{"a": None}', (6, 10), "`None` is not a word of JSON: it writes `null`"),
        ('{"a": True}', (6, 10), "`True` is not a word of JSON: it writes `true`"),
        ('{"a": False}', (6, 11), "`False` is not a word of JSON: it writes `false`"),
        (
            '{"a": 012}',
            (6, 9),
            "`012` is no number in JSON: no plus, no leading zero, digits on both sides of the point",
        ),
        ('{"a": 1 // one\n}', (8, 14), "a comment `// one`: JSON has none"),
        ('{"a": 1 /* one */}', (8, 17), "a comment `/* one */`: JSON has none"),
        ('{"a": "sleep}', (6, 13), "the text that begins with `sleep}` is never closed"),
        ('{"a": "sleep,\n "b": 1}', (6, 13), "the text that begins with `sleep,` is never closed"),
        ('{"a": "the "best" one"}', (11, 12), 'a `"` inside a text must be written `\\"`'),
        ('{"the "best" one": 1}', (6, 7), 'a `"` inside a text must be written `\\"`'),
        (r'{"a": "C:\temp\x"}', (14, 16), r"`\x` means nothing in JSON: a backslash is written twice, `\\`"),
        (r'{"a": "\u12 "}', (7, 11), r"`\u12` means nothing in JSON: a backslash is written twice, `\\`"),
        ('{"a" = 1}', (5, 6), "`=` stands behind the key `a`: JSON writes `:`"),
        ('{"a" 1}', (4, 4), "a `:` is missing behind the key `a`"),
        ('{"a", "b": 1}', (1, 4), "the key `a` has no value"),
        ('{"a": , "b": 1}', (1, 4), "the key `a` has no value"),
        ('{"a": }', (1, 4), "the key `a` has no value"),
        ('{"a": "b": 1}', (9, 10), "this `:` stands behind a value, not behind a key"),
        ('{"a": 1; "b": 2}', (7, 8), "`;` stands where JSON has `,`"),
        ('{"a": 1', (0, 1), "`{` is never closed"),
        ('{"a": [1, {"b": 2}', (6, 7), "`[` is never closed"),
        ('{"a": [1}', (8, 9), "`}` stands where `]` must close the `[`"),
        ('{"a": 1]', (7, 8), "`]` stands where `}` must close the `{`"),
        ('{"a":\u00a01}', (5, 6), "an invisible character `U+00A0` (no-break space) stands outside the quotes"),
        (
            '\ufeff{"a": 1}',
            (0, 1),
            "an invisible character `U+FEFF` (zero width no-break space) stands outside the quotes",
        ),
    ],
)
def test_an_error_is_told_at_its_place_in_words(text: str, at: tuple[int, int], message: str) -> None:
    data, problems = both(text)
    assert [(one.rule, tuple(one.span), one.message, one.edits) for one in problems] == [
        ("syntax-error", at, message, ())
    ]
    assert data == []


@pytest.mark.parametrize(
    ("text", "at", "message", "data"),
    [
        ('{"a": 1}}', (8, 9), "this `}` closes nothing", [{"a": 1}]),
        ('{"a": 1},', (8, 9), "a comma stands behind the end of the value", [{"a": 1}]),
        ('{"a": 1} end', (9, 12), "`end` stands behind the end of the value", [{"a": 1}]),
        (
            '{"a": 1}\x00',
            (8, 9),
            "an invisible character `U+0000` (control character) stands outside the quotes",
            [{"a": 1}],
        ),
        ('{"a": 1}\n{"b": 2}', (9, 10), SECOND, [{"a": 1}, {"b": 2}]),
        ('{"a": 1}\n{"b": 2}\n{"c": 3}\n', (9, 10), SECOND, [{"a": 1}, {"b": 2}, {"c": 3}]),
        (
            '{"a": 1},\n{"b": 2},\n[{"c": 3}]',
            (8, 9),
            "a comma stands behind the end of the value",
            [{"a": 1}, {"b": 2}, {"c": 3}],
        ),
        ('# one\n{"a": 1}', (0, 5), "a comment `# one`: JSON has none", [{"a": 1}]),
        ('// one\n/* two */ {"a": 1} // three', (0, 6), "a comment `// one`: JSON has none", [{"a": 1}]),
        ('// one\n[{"a": 1}, {"b": }, {"c": 3}]', (0, 6), "a comment `// one`: JSON has none", [{"a": 1}, {"c": 3}]),
    ],
)
def test_a_whole_value_is_read_whatever_stands_round_it(
    text: str, at: tuple[int, int], message: str, data: list[object]
) -> None:
    found, problems = both(text)
    assert (tuple(problems[0].span), problems[0].message) == (at, message)
    assert len(problems) == (2 if '"b": }' in text else 1)
    assert found == data


def test_behind_a_broken_value_reading_goes_on_with_a_line_that_begins_one() -> None:
    text = '{"a": 1}\n{"b": }\n{"c": 3}\n{"d": NaN}\n'
    found, problems = both(text)
    assert [text[slice(*one.span)] for one in problems] == ["{", '"b"', "NaN"]
    assert [list(one) for one in found] == [["a"], ["c"], ["d"]]


def test_what_never_ends_is_looked_through_a_few_times_only() -> None:
    text = '{"a": 1}\n' + '{"b": [\n' * 20_000
    begun = time.perf_counter()
    found, problems = both(text)
    assert found == [{"a": 1}]
    assert 1 <= len(problems) <= TRIES + 1
    assert time.perf_counter() - begun < 5  # seconds


def test_values_are_cut_in_messages() -> None:
    (problem,) = both('{"a": ' + "x" * 100 + "}")[1]
    assert problem.message == f"`{'x' * 59}…` must stand in double quotes"


@pytest.mark.parametrize(
    ("text", "data", "places"),
    [
        ('[{"a":1},{"b":,},{"c":3}]', [{"a": 1}, {"c": 3}], ['"b"']),
        ('[{"a":1}{"b":2}]', [{"a": 1}, {"b": 2}], [""]),
        ('[{"a":1},]', [{"a": 1}], [","]),
        ('[{"a":1},,{"b":2}]', [{"a": 1}, {"b": 2}], [","]),
        ('[,{"a":1}]', [{"a": 1}], [","]),
        ('[{"a":1}', [{"a": 1}], ["["]),
        ('[{"a":1},{"b":2', [{"a": 1}], ["{"]),
        ('[{"a":1},{"b":[1,2},{"c":3}]', [{"a": 1}, {"c": 3}], ["}"]),
        ('[{"a":1],{"b":2}]', [{"b": 2}], ["]"]),
        ('[{"k":"x","y"],"t":1},{"b":2}]', [{"b": 2}], [""]),
        ('[{"a":1}, // first\n{"b":2}]', [{"a": 1}, {"b": 2}], ["// first"]),
        ('[{"a":1} // first\n,{"b":2}]', [{"a": 1}, {"b": 2}], ["// first"]),
        ('[{"a":1}},{"b":2}]', [{"a": 1}, {"b": 2}], ["}"]),
        ('[{"a":1}];', [{"a": 1}], [";"]),
        ('[{"a": "x,\n"b": 1}, {"c": 3}]', [{"c": 3}], ['"x,']),
        ("[1, foo, \"x\", 'y z', 3]", [1, "x", 3], ["foo", "'y z'"]),
        ('[\n  {"a": 1},\n  {"b": "x, "d": {"e": 1}},\n  {"c": 3}\n]\n', [{"a": 1}, {"c": 3}], ['"']),
        ('[\n  {"a": 1},\n  {"b": "x},\n  {"c": 3}\n]\n', [{"a": 1}, {"c": 3}], ['"x}']),
        ('[\n  {\n    "b": {"x": 1,\n    "c": 3\n  },\n  {\n    "d": 4\n  }\n]', [{"d": 4}], ["{"]),
        ('[\n{\n"b": [\n{\n"x": 1}\n]},\n{"c": tru}\n]', [{"b": [{"x": 1}]}], ["tru"]),
        ("[" + '{"a":' + "[" * 198 + "]" * 198 + '},{"b":' + "[" * 199 + "]" * 199 + '},{"c":1}]', None, ["["]),
    ],
)
def test_reading_goes_on_with_the_next_item(text: str, data: list[object] | None, places: list[str]) -> None:
    found, problems = both(text)
    assert [text[slice(*one.span)] for one in problems] == places
    if data is None:
        assert len(found) == 2
    else:
        assert found == data


def test_items_behind_a_broken_one_keep_their_index_and_places() -> None:
    text = '[{"a": 1}, {"b": }, {"c": "three"}]'
    documents = [one for one in read(Source("x", text)) if isinstance(one, JsonDocument)]
    assert [one.base for one in documents] == [(0,), (2,)]
    assert text[slice(*documents[1].locate(("c",), (1, 4)))] == "hre"


@given(SCRAPS)
@example("[[1,}")
@example('["\\')
@example("['")
@example("[/*")
@example('["a"]')
def test_what_is_no_json_is_told_and_what_is_json_is_not(text: str) -> None:
    data, problems = both(text)
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in problems)
    try:
        expected = json.loads(text, strict=False)
    except ValueError:
        assert "syntax-error" in {one.rule for one in problems}
        assert text.strip(" \n") == "" or first_fault(text)
        return
    assert first_fault(text) is None
    items = isinstance(expected, list) and (not expected or any(isinstance(item, dict | list) for item in expected))
    assert repr(data) == repr(expected if items else [expected])


@given(st.integers(0, 70), SCRAPS, st.integers(0, 8))
def test_good_items_before_an_error_are_all_read(at: int, scrap: str, gone: int) -> None:
    good = '{"a": "x", "b": [1, {"c": null}]}'
    text = f'[\n  {good},\n  {{"d": {{"e": "f"}}, "g": 2}},\n  {good}\n]'
    start = text.index('{"d"')
    at = start + at % 26
    broken = text[:at] + scrap + text[at + gone :] if at + gone < text.rindex(good) - 4 else text
    data, _ = both(broken)
    assert data[0] == json.loads(good)
