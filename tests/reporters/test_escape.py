from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.reporters.escape import escape, escape_each

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with é, 睡眠 and 😀", "plain, with é, 睡眠 and 😀"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("soft\xadhyphen", "soft<U+00AD>hyphen"),
        ("left \u202eright", "left <U+202E>right"),
        ("\u2067isolated\u2069", "<U+2067>isolated<U+2069>"),
        ("half \ud83d a pair", "half <U+D83D> a pair"),
        ("line\u2028end", "line<U+2028>end"),
        ("tag \U000e0041", "tag <U+E0041>"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a ##[group]b", "a #<U+0023>[group]b"),
        ("## [group] #[x] ###", "## [group] #[x] ###"),
    ],
)
def test_what_is_hostile_is_shown_and_the_rest_stays(text, shown):
    assert escape(text) == shown
    assert "".join(escape_each(text)) == shown


def test_what_is_to_be_kept_is_kept():
    assert escape("a\r\nb\t\x00", keep="\r\n") == "a\r\nb\\t<U+0000>"


@given(ANY_TEXT)
def test_the_answer_is_one_harmless_line_of_utf_8(text):
    shown = escape(text)
    shown.encode()
    assert shown.splitlines() in ([shown], [])
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert "##[" not in shown


@given(ANY_TEXT)
def test_piece_by_piece_is_the_same(text):
    pieces = escape_each(text)
    assert len(pieces) == len(text)
    assert "".join(pieces) == escape(text)


def test_a_megabyte_is_fast():
    begun = time.process_time()
    escape("#" * 1_000_000)
    escape("\x1b" * 1_000_000)
    assert time.process_time() - begun < 3
