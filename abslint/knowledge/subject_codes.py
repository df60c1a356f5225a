"""Classifications that get among keywords: codes of JEL, MSC, PACS and ACM, numbered goals and areas, headings and
weights of portals. Pure functions; does not know where a record keeps its subjects."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.table import read_table

_JEL_GROUPS = {
    "A": "0123", "B": "012345", "C": "0123456789", "D": "0123456789", "E": "01234567", "F": "0123456", "G": "012345",
    "H": "012345678", "I": "0123", "J": "012345678", "K": "01234", "L": "0123456789", "M": "012345", "N": "0123456789",
    "O": "012345", "P": "012345", "Q": "012345", "R": "012345", "Y": "123456789", "Z": "0123",
}  # fmt: skip
"""The first digits under each letter of the JEL classification."""

_NOT_JEL = frozenset({"B12", "B27", "K10", "Q10", "G20"})
"""JEL codes that alone, or behind one word, are rather a vitamin, an antigen, a questionnaire, a coenzyme, a club of
states."""

_JEL_END = Pattern(r"\s*(?:\(([A-RYZ]\d\d)\)|(?<=[\s;,])([A-RYZ]\d\d))\s*\Z")
_DIGIT = Pattern(r"[0-9]")
_JEL_BARE = Pattern(r"[A-RYZ]\d\d")
_LABELLED = Pattern(
    r"\s*(?P<scheme>JEL|MSC|AMS|PACS|ACM|CCS|DDC|UDC|ASJC)"
    r"(?:[\s-]+(?:19|20)\d\d)?(?:[\s-]+(?:classification|class|subject\s+classification|codes?|scopus)){0,3}"
    r"(?:[\s-]+(?:19|20)\d\d)?\s*[:：#]?\s*(?P<code>[^\s:–—]{2,12})(?:\s*[:–—-]\s*(?P<label>\S.*))?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_CODES = {
    "jel": Pattern(r"[A-RYZ]\d{1,2}"),
    "msc": Pattern(r"\d\d(?:[A-Z]\d\d|-\d\d|[A-Z]XX)"),
    "pacs": Pattern(r"\d\d\.\d\d\.[A-Z+-]{1,2}"),
    "acm": Pattern(r"[A-K]\.\d(?:\.\d{1,2})?|\d{8}"),
    "ddc": Pattern(r"\d{3}(?:\.\d{1,8})?"),
    "udc": Pattern(r"\d{3}(?:\.\d{1,3}){0,4}|\d{1,2}(?:\.\d{1,3}){1,4}"),
    "asjc": Pattern(r"[1-3]\d{3}"),
}
"""How the codes of schemes look, in capitals."""

_MSC = Pattern(r"(\d\d)(?:[A-Z]\d\d|-\d\d|[A-Z]xx)")
_PACS = Pattern(r"\d\d\.\d\d\.(?:[A-Z][a-z]|[a-z+-][a-z+-]|-[a-z])")
_SDG = Pattern(r"\s*(?:UN\s+)?(?:SDG|Sustainable\s+Development\s+Goal)\s*(\d{1,2})\s*[:.–—-]\s*(\S.*?)\s*\Z", re.DOTALL)
_NUMBERED = Pattern(r"\s*([1-3]\d{3})\s*[:–—-]?\s+(\S.*?)\s*\Z", re.DOTALL)
_GENERAL = Pattern(r"General (.+)|(.+?) ?\((?:all|miscellaneous)\)")
_WEIGHT = Pattern(r"(\S.*?)[ \t]*(?<![\d.,])(\d{1,3})[ \t]?%\s*\Z", re.DOTALL)

LONGEST = 250
"""Code points of the longest heading that is looked at."""


class SubjectCode(NamedTuple):
    """A class of a classification: its scheme in the native spelling (``jel``, ``msc``, ``sdg``…), code and label."""

    scheme: str
    code: str
    label: str


@cache
def _headings() -> dict[str, dict[str, dict[str, str]]]:
    """Rows of the table by scheme and by heading in small letters without commas."""
    tables: dict[str, dict[str, dict[str, str]]] = {}
    for row in read_table("subject_headings"):
        tables.setdefault(row["scheme"], {})[_flat(row["heading"])] = row
    return tables


def _flat(text: str) -> str:
    return " ".join(text.replace(",", " ").replace("&", "and").replace("-", " ").lower().split())


def is_jel(code: str) -> bool:
    """Whether a text is a JEL code of three characters, such as ``Q54``."""
    return len(code) == 3 and _JEL_BARE.fullmatch(code) is not None and code[1] in _JEL_GROUPS[code[0]]


def ends_in_jel(text: str) -> bool:
    """Whether a text is a heading with its JEL code behind it, as EconLit writes them."""
    return read_jel_heading(text) is not None


def read_jel_heading(text: str) -> SubjectCode | None:
    """The class in ``Sustainable Development (Q01)`` or ``Forestry and Land: General Q23``; None for ``Vitamin (B12)``.

    Without brackets a heading has to show that it is one: three words or a colon.
    """
    if len(text) > LONGEST or not text or text[-1] not in ")0123456789 ":
        return None
    match = _JEL_END.search(text[-12:])
    if match is None:
        return None
    code, label = match[1] or match[2], text[: len(text) - len(match[0])].strip(" ;,")
    words = label.split()
    titled = len(words) > 1 and label[0].isupper() and _titled(label)
    bare = match[1] is None
    if not titled or not is_jel(code) or (bare and len(words) < 4 and ":" not in label):
        return None
    return SubjectCode("jel", code, label)


def read_subject_code(text: str) -> SubjectCode | None:
    """The class that a whole keyword is, where it says so: with its scheme's name, with its official heading, or as
    EconLit writes it. A bare ``Q10`` is a coenzyme as well, and ``SDG 3`` a topic that authors name."""
    if len(text) > LONGEST or not _DIGIT.search(text):
        return None
    goal = _SDG.fullmatch(text)
    if goal:
        return _numbered("sdg", goal[1], goal[2])
    labelled = _LABELLED.fullmatch(text)
    if labelled:
        return _read_labelled(labelled)
    numbered = _NUMBERED.fullmatch(text)
    if numbered:
        return _asjc(numbered[1], numbered[2])
    return read_jel_heading(text)


def _read_labelled(match: re.Match[str]) -> SubjectCode | None:
    """A code behind its scheme's name, where it looks like one of that scheme."""
    scheme, code = match["scheme"].lower(), match["code"]
    scheme = {"ams": "msc", "ccs": "acm"}.get(scheme, scheme)
    capitals = code.upper()
    if not _CODES[scheme].fullmatch(capitals) or (scheme == "jel" and capitals[1] not in _JEL_GROUPS[capitals[0]]):
        return None
    return SubjectCode(scheme, capitals if scheme in ("jel", "msc") else code, (match["label"] or "").strip())


def _numbered(scheme: str, code: str, label: str) -> SubjectCode | None:
    row = _headings()[scheme].get(_flat(label))
    return SubjectCode(scheme, code, label) if row is not None and row["code"] == code else None


def _asjc(code: str, label: str) -> SubjectCode | None:
    general = _GENERAL.fullmatch(label)
    area = _headings()["area"].get(_flat(general[1] or general[2]) if general else _flat(label))
    if area is not None and code.startswith(area["code"]):
        return SubjectCode("asjc", code, label)
    return _numbered("asjc", code, label)


def bare_code(text: str) -> SubjectCode | None:
    """The class that a bare code may be, JEL ``Q54``, MSC ``35Q30``, PACS ``05.45.-a``, or one behind a word or
    a phrase, ``Climate (Q54)``. Certain only in company."""
    text = text.strip()
    words, bracket, code = text.removesuffix(")").rpartition(" (")
    if bracket and words[:1].isupper() and is_jel(code) and code not in _NOT_JEL:
        return SubjectCode("jel", code, words)
    if not 3 <= len(text) <= 9:
        return None
    if is_jel(text) and text not in _NOT_JEL:
        return SubjectCode("jel", text, "")
    msc = _MSC.fullmatch(text)
    if msc and int(msc[1]) < 98:
        return SubjectCode("msc", text, "")
    return SubjectCode("pacs", text, "") if _PACS.fullmatch(text) else None


def is_portal_heading(text: str) -> bool:
    """Whether a text is a heading of a portal's subject areas or goals that no author takes for a keyword:
    ``General Medicine``, ``Computer Science (all)``, ``Ecology, Evolution, Behavior and Systematics``."""
    if len(text) > LONGEST or not text[:1].isupper():
        return False
    general = _GENERAL.fullmatch(text)
    if general:
        return _flat(general[1] or general[2]) in _headings()["area"]
    if text.count(" ") < 1:
        return False
    flat = _flat(text)
    rows = (_headings()[scheme].get(flat) for scheme in ("asjc", "sdg", "area"))
    return any(row is not None and row["lone"] == "y" and _titled(text) for row in rows)


def _titled(text: str) -> bool:
    """Whether every longer word begins with a capital: an author's own words would not."""
    return all(word[0].isupper() or len(word) < 5 or "-" in word for word in text.split())


def fingerprint_weight(text: str) -> bool | None:
    """Whether a text is a term of a portal's fingerprint with its weight: True with the vocabulary's name between
    (``Energy Efficiency Computer Science 50%``), False for a bare percentage (``Sleep 100%``), None for neither."""
    if not text or "%" not in text[-2:] or len(text) > LONGEST:
        return None
    match = _WEIGHT.fullmatch(text)
    if match is None or int(match[2]) > 100:
        return None
    term = match[1]
    for row in _headings()["domain"].values():
        if term.endswith(row["heading"]) and len(term) > len(row["heading"]):
            return True
    return False


def is_heading_style(text: str) -> bool:
    """Whether a text is spelled as the headings of libraries and economists are: parts between double dashes, or a
    colon or comma in words that mostly begin with capitals."""
    if " -- " in text or text.count("--") > 1 or " — " in text:
        return True
    words = [word for word in text.split() if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return (":" in text or "," in text) and capitals * 5 >= len(words) * 4
