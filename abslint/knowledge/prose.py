"""Small facts of running text that many rules share: shortening, folding, abbreviations, capitals, function words.

Does not know what a text is for.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table import pieces, read_table

_WORD = Pattern(r"[^\W_]+(?:[’'‐‑-][^\W_]+)*")
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\ud800-\udfff]")
_NOT_WORD = Pattern(r"[\W_]+")
_LAST_WORD = Pattern(r"(?:^|[\s(\[\"'“‘«/&-])((?:[^\W\d_]+\.)+)[)\]\"'”’»]*\Z")

_LETTERED = frozenset({"Vitamin", "Hepatitis", "Influenza", "Type", "Group", "Grade", "Class", "Part", "Protein"})
"""Capitalised words that a letter follows which is no initial."""


def shorten(text: str, limit: int = 60) -> str:
    """A value as messages show it: white space folded, invisible characters spelled out, cut at ``limit`` code points.

    Backticks become apostrophes, since messages show values between backticks.
    """
    shown = " ".join(text[: limit * 4 + 40].split())
    shown = _CONTROL.sub(lambda match: f"<U+{ord(match[0]):04X}>", shown).replace("`", "'")
    if len(shown) <= limit and len(text) <= limit * 4 + 40:
        return shown
    return shown[: limit - 1].rstrip() + "…"


def unless_spaced(text: str, wanted: str, message: str) -> str:
    """The message about a text that should be another, or that only white space stands around it."""
    return f"white space stands around `{wanted}`" if text.strip() == wanted else message


_ACCENTED = Pattern(r"([A-Za-z\u00c0-\u03ff\u1e00-\u1fff])[\u0300-\u036f]+")
_ROMAN = Pattern(r"(?=[IVXLCDM]{2})M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
_DAYS = frozenset(["vom", "am", "zum", "den", "dem", "der", "des", "im", "bis", "d", "kl"])
"""Words behind which a number with a stop is an ordinal."""

_VOWEL = Pattern(r"[aeiouy0-9]")


def ends_in_abbreviation(text: str) -> bool:
    """Whether the full stop at the text's end belongs to its last word: et al., Inc., U.S., initials.

    A single capital is an initial after a capitalised word (``Smith J.``), and a letter after others (``vitamin C.``).
    """
    tail = text[-80:].rstrip()
    match = _LAST_WORD.search(tail)
    if match is None:
        return False
    word = match[1][:-1]
    if len(word) == 1:
        before = tail[: match.start()].split()
        if word == "L" and len(before) > 1 and before[-1].islower() and before[-2].istitle():
            return True  # Linnaeus, who named the species: Zea mays L.
        return word.isupper() and bool(before) and before[-1][:1].isupper() and before[-1] not in _LETTERED
    return word.lower() in _abbreviations() or _is_initials(word)


def may_be_abbreviated(text: str) -> bool:
    """Whether the full stop at the text's end may belong to its last word all the same: one of a letter or two, an
    ordinal (``Ludwig XIV.``, ``vom 3.``), one without a vowel, behind another abbreviation, of few letters in another
    script, or the author of a species."""
    words = text[-200:].split()
    core = words[-1].rstrip(".").lstrip("([{\"'“‘«") if words else ""
    before = words[-2] if len(words) > 1 else ""
    if core.isdigit():
        return len(core) < 3 and before.lower() in _DAYS
    if not any(map(str.isalnum, core)):
        return False
    if before.endswith((".", ".)")) or _ROMAN.fullmatch(core):
        return True
    plain = strip_accents(core)
    if not plain.isascii():
        return len(core) < 5 and not core.isupper()
    if not plain.isupper() and ((len(core) < 3 and core.isascii()) or not _VOWEL.search(plain.lower())):
        return True
    species = len(words) > 2 and len(before) > 4 and before.islower() and words[-3].istitle() and core.istitle()
    return species and len(core) < 7


def function_words(language: str = "") -> frozenset[str]:
    """Articles, conjunctions, prepositions, pronouns and auxiliaries of a language, in small letters.

    Known are en, de, fr, es and nl; another code gives none, the empty string those of all five.
    """
    words_by_language = _function_words()
    if language:
        return words_by_language.get(language, frozenset())
    return frozenset().union(*words_by_language.values())


def is_upper(text: str) -> bool:
    """Whether the text has cased letters and all of them are capitals."""
    return text.isupper()


def strip_accents(text: str) -> str:
    """The text without combining marks on Latin and Greek letters: é is e; ø, ß, й and が stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTED.sub(r"\1", unicodedata.normalize("NFD", text)))


def fold(text: str) -> str:
    """What two spellings of one title or keyword share: small letters, no accents, one space for all punctuation."""
    folded = strip_accents(unicodedata.normalize("NFKC", text).casefold())
    return _NOT_WORD.sub(" ", folded).strip()


def words(text: str) -> list[str]:
    """The words of a text, in order, as written; hyphens and apostrophes inside belong to them, digits count."""
    return _WORD.findall(text)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in read_table("abbreviations"))


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(pieces(row["words"])) for row in read_table("function_words")}


def _is_initials(word: str) -> bool:
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 or (len(part) == 2 and part[0].isupper()) for part in parts)
