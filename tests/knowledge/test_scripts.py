from __future__ import annotations

import unicodedata

import pytest

from abslint.knowledge.scripts import dominant_script, is_script, script_counts, script_of, script_of_character
from abslint.knowledge.table import read_table


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("plain words", "Latin"),
        ("Жизнь и судьба", "Cyrillic"),
        ("Η ζωή", "Greek"),
        ("研究結果", "Han"),
        ("これはテストです", "Kana"),
        ("연구 결과", "Hangul"),
        ("دراسة", "Arabic"),
        ("מחקר", "Hebrew"),
        ("การวิจัย", "Thai"),
        ("अनुसंधान", "Devanagari"),
        ("კვლევა", "Georgian"),
        ("հետազոտություն", "Armenian"),
        ("জীবন", "Bengali"),
        ("ጥናት", "Ethiopic"),
    ],
)
def test_dominant_scripts(text, script):
    found = dominant_script(text)
    assert found.script == script
    assert found.share == 1.0
    assert found.letters == sum(character.isalpha() for character in text)


def test_shares():
    assert dominant_script("abcжж 12 %") == ("Latin", 0.6, 5)
    assert dominant_script("12 % …") == ("", 0.0, 0)
    assert script_counts("β-catenin") == {"Greek": 1, "Latin": 7}


UNICODE_NAMES = {
    "Latin": ("LATIN ", "MODIFIER LETTER ", "FULLWIDTH LATIN"),
    "Cyrillic": ("CYRILLIC ", "MODIFIER LETTER "),
    "Greek": ("GREEK ", "MODIFIER LETTER "),
    "Armenian": ("ARMENIAN ",),
    "Hebrew": ("HEBREW ",),
    "Arabic": ("ARABIC ",),
    "Devanagari": ("DEVANAGARI ",),
    "Bengali": ("BENGALI ",),
    "Tamil": ("TAMIL ",),
    "Thai": ("THAI ",),
    "Georgian": ("GEORGIAN ", "MODIFIER LETTER GEORGIAN"),
    "Ethiopic": ("ETHIOPIC ",),
    "Khmer": ("KHMER ",),
    "Kana": ("HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "KATAKANA-HIRAGANA"),
    "Hangul": ("HANGUL ", "HALFWIDTH HANGUL"),
    "Han": ("CJK ", "IDEOGRAPHIC "),
}


def test_blocks_agree_with_the_names_of_letters():
    seen = set()
    for code in range(0x41, 0x10000):
        script = script_of_character(chr(code))
        if script in UNICODE_NAMES:
            seen.add(script)
            assert unicodedata.name(chr(code)).startswith(UNICODE_NAMES[script]), (script, hex(code))
    assert seen == set(UNICODE_NAMES)


def test_letters_have_one_script_each_in_common_blocks():
    starts = {0x61: "Latin", 0x430: "Cyrillic", 0x3B1: "Greek", 0x5D0: "Hebrew", 0xAC00: "Hangul"}
    for start, script in starts.items():
        assert all(script_of_character(chr(start + step)) == script for step in range(20))
    assert script_of_character("º") == ""
    assert script_of_character("7") == ""
    assert script_of_character("µ") == ""


def test_scripts_of_languages():
    assert script_of("en") == script_of("eng") == {"Latin"}
    assert script_of("ja") == {"Kana", "Han"}
    assert script_of("sr") == {"Cyrillic", "Latin"}
    assert script_of("sr-Latn") == {"Latin"}
    assert script_of("zh-Hant-TW") == {"Han"}
    assert script_of("ko-Kore") == {"Hangul", "Han"}
    assert script_of("und") == script_of("mul") == script_of("xx") == script_of("no tag") == frozenset()
    assert script_of("ger") == script_of("de")


def test_every_script_of_a_language_has_a_name():
    for row in read_table("languages"):
        assert all(is_script(code) for code in row["script"].split())
    assert not is_script("Abcd")
    assert is_script("Qaaa")
