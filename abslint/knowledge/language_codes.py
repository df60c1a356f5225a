"""Which codes of languages there are. Knows no names, and nothing of the other parts of a tag.

Sources: ISO 639-1, 639-2, 639-3 and IANA's registry of language subtags. One table holds all of 639-1 and 639-2 and
often used codes of 639-3, with their names; another the codes of all other languages.
"""

from __future__ import annotations

from functools import cache

from abslint.knowledge.table import read_table

DEPRECATED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "scr": "hr", "scc": "sr", "mol": "ro"}
"""Codes that were withdrawn, and what stands for them now."""


@cache
def tags_by_code() -> dict[str, str]:
    """Tags by every code of the table."""
    codes = {}
    for row in read_table("languages"):
        for code in (row["tag"], row["t"], row["b"]):
            codes[code] = row["tag"]
    codes.pop("", None)
    return codes


@cache
def language_rows() -> dict[str, dict[str, str]]:
    """The rows of the table by tag."""
    return {row["tag"]: row for row in read_table("languages")}


@cache
def _rare() -> dict[str, str]:
    """The last letters of the codes of languages without a row in the table, by their first two."""
    return {row["start"]: row["ends"] for row in read_table("rare_languages")}


def is_code(code: str) -> bool:
    """Whether a code in small letters is that of a language, a deprecated one or one for private use."""
    if code in tags_by_code() or code in DEPRECATED:
        return True
    return len(code) == 3 and (code[2] in _rare().get(code[:2], "") or "qaa" <= code <= "qtz")
