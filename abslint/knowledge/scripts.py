"""Scripts: in which one a text is written, by Unicode's blocks, and which ones a language uses. Detects no language."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import NamedTuple

from abslint.knowledge.language_tags import split_tag
from abslint.knowledge.table import pieces, read_table

_NO_LETTERS = frozenset("ªºµ")
"""Letters by Unicode's account that are signs in any script."""

FEW_KANA = 10
"""Where one letter in so many is a kana, or more, Han beside them is Japanese, which is written in both."""

_NO_SCRIPT = frozenset({"und", "mul", "zxx", "mis", "sgn", "art"})
"""Codes in the table of languages that say nothing of a script."""


class ScriptShare(NamedTuple):
    """The commonest script of a text, its share of the letters (0 to 1), and how many letters there are."""

    script: str
    share: float
    letters: int


def script_of_character(character: str) -> str:
    """The English name of the script that a letter belongs to, the empty string for what is no letter."""
    if not character.isalpha() or character in _NO_LETTERS:
        return ""
    starts, blocks = _blocks()
    code = ord(character)
    index = bisect_right(starts, code) - 1
    return blocks[index][1] if index >= 0 and code <= blocks[index][0] else ""


def script_counts(text: str) -> dict[str, int]:
    """How many letters of each script a text has. Time is linear in the text, and small for each letter."""
    counts: dict[str, int] = {}
    for character, count in Counter(text).items():
        script = script_of_character(character)
        if script:
            counts[script] = counts.get(script, 0) + count
    return counts


def dominant_script(text: str) -> ScriptShare:
    """The commonest script of a text; no script, and a share of 0, where it has no letters. Kana stands for Japanese,
    with the Han in it."""
    counts = script_counts(text)
    letters = sum(counts.values())
    if not letters:
        return ScriptShare("", 0.0, 0)
    kana = counts.get("Kana", 0)
    if kana * FEW_KANA >= letters:
        return ScriptShare("Kana", (kana + counts.get("Han", 0)) / letters, letters)
    script = max(counts, key=counts.__getitem__)
    return ScriptShare(script, counts[script] / letters, letters)


def script_of(tag: str) -> frozenset[str]:
    """The English names of the scripts that the tag's language is written in; empty where that is not known.

    A script in the tag decides: ``sr-Latn`` is Latin only.
    """
    subtags = split_tag(tag)
    if subtags is None:
        return frozenset()
    if subtags.script:
        return frozenset(_scripts().get(subtags.script, ()))
    return _language_scripts().get(subtags.language, frozenset())


def is_script(code: str) -> bool:
    """Whether it is an ISO 15924 code, in title case; those reserved for private use (Qaaa to Qabx) are."""
    return code in _scripts() or "Qaaa" <= code <= "Qabx"


@cache
def _scripts() -> dict[str, tuple[str, ...]]:
    """Names by code; a script that papers are not written in is named by its code."""
    return {row["code"]: pieces(row["scripts"]) or (row["code"],) for row in read_table("scripts")}


@cache
def _blocks() -> tuple[list[int], list[tuple[int, str]]]:
    """The first code points of the blocks, in order, and beside each the last one and the script's name."""
    blocks = []
    for row in read_table("scripts"):
        for block in pieces(row["blocks"]):
            first, _, last = block.partition("-")
            blocks.append((int(first, 16), int(last, 16), row["scripts"]))
    blocks.sort()
    return [first for first, _, _ in blocks], [(last, name) for _, last, name in blocks]


@cache
def _language_scripts() -> dict[str, frozenset[str]]:
    """Script names by every code of a language."""
    names, languages = _scripts(), dict[str, frozenset[str]]()
    for row in read_table("languages"):
        if row["tag"] not in _NO_SCRIPT:
            codes = row["script"].split() or ["Latn"]
            scripts = frozenset(name for code in codes for name in names[code])
            languages.update(dict.fromkeys((row["tag"], row["t"], row["b"]), scripts))
    languages.pop("", None)
    return languages
