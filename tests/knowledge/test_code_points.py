"""The characters that rules look at are those that Unicode's own data say they are."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.code_points import DOUBLES, LIGATURES, MARKS, PRIVATE, has_plain_characters
from abslint.knowledge.look_alikes import CYRILLIC, GREEK

ALL = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def test_every_character_that_joins_another_is_a_mark() -> None:
    marks = set(re.findall(f"[{MARKS}]", "".join(ALL)))
    joining = {normalize("NFD", one)[-1] for one in ALL if normalize("NFC", one) == one != normalize("NFD", one)}
    assert joining <= marks
    assert all(category(one)[0] == "M" or "\u1100" <= one <= "\u11ff" for one in marks)


def test_doubles_are_written_otherwise_when_composed() -> None:
    doubles = re.findall(f"[{DOUBLES}]", "".join(ALL))
    assert doubles
    for one in doubles:
        assert normalize("NFC", one) != one
        assert all(category(other)[0] in "LM" for other in normalize("NFC", one))


def test_ligatures_spell_what_unicode_says() -> None:
    assert {one: normalize("NFKC", one) for one in LIGATURES} == LIGATURES | {"\ufb05": "st"}


def test_private_characters_are_nobodys() -> None:
    private = set(re.findall(f"[{PRIVATE}]", "".join(ALL)))
    assert set(map(category, private)) == {"Co", "Cn"}
    assert {one for one in ALL if category(one) == "Co"} <= private


@given(st.text(st.sampled_from("aé\u0301e \u0430b\u0392\ufb01\ue000z\u2126日"), max_size=8))
def test_plain_texts_hold_none_of_them(text: str) -> None:
    remarkable = re.search(f"[{MARKS}{DOUBLES}{PRIVATE}\ufb01]", text)
    mixed = re.search("[a-zé]\u0430|\u0430[a-zé]|[a-zé]\u0392|\u0392[a-zé]", text)
    assert has_plain_characters(text) == (remarkable is None and mixed is None)


def test_common_characters_are_none_of_them() -> None:
    remarkable = re.findall(f"[{MARKS}{DOUBLES}{''.join(LIGATURES)}{PRIVATE}]", "".join(ALL))
    assert not [f"{ord(one):04X}" for one in (*remarkable, *GREEK, *CYRILLIC) if has_plain_characters(f"a{one}")]
