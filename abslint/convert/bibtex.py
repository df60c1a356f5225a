r"""Native records as entries of BibLaTeX, of which BibTeX shares most fields. Does not know where they come from.

Texts are written in LaTeX, and read back to see that they say the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from abslint.convert import parts
from abslint.convert.crosswalk import copied
from abslint.convert.notes import Note
from abslint.convert.spread import Person, Spread
from abslint.formats.tex_said import said
from abslint.formats.tex_spell import spell_tex
from abslint.knowledge.babel import BABEL
from abslint.knowledge.bibtex import PARAGRAPHS, UNTYPED, VERBATIM
from abslint.knowledge.bibtex import TYPES as READ
from abslint.knowledge.group_names import is_group
from abslint.knowledge.languages import language_name
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.statuses import find_status, status_in

NAME = "bibtex"

_FIRST = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "paper-conference": "inproceedings",
    "chapter": "incollection",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "book": "book",
    "report": "report",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "preprint": "misc",
    "review-book": "review",
    "graphic": "artwork",
    "song": "audio",
    "software": "software",
    "document": "misc",
    "thesis": "thesis",
    "legislation": "legislation",
}
"""Entry types of native types, where that by which a type is read is not the one to write."""

_THESES = {"doctoral": "phdthesis", "master": "mastersthesis"}
_ARTICLES = frozenset({"article", "suppperiodical", "review", "periodical"})
_CHILDREN = frozenset({"acadian", "canadien", "frenchb", "germanb", "usenglish", "ukenglish", "brazil", "naustrian"})
_NO_KEY = Pattern(r"[\s,={}()\"#%~\\']+")
_HARD = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_ORDER = (
    "author title subtitle editor translator journaltitle booktitle shortjournal series edition volume number issue "
    "date pages eid"
).split()


def key_of(identifier: str) -> str:
    """An id as a key: without the signs that no key may have."""
    return _NO_KEY.sub("-", identifier).strip("-") or "record"


def write_entry(record: Mapping[str, Any], identifier: str) -> tuple[str, list[Note]]:
    """The entry that a native record is, under a key, and what is left out of it."""
    spread, notes = Spread(record), list[Note]()
    spread.cross("id")
    kind = _type(spread, notes)
    fields = {
        "author": _names(parts.crossed(spread, "authors", NAME)),
        "title": spread.text("title"),
        "editor": _names(parts.editors(spread, NAME)),
        "translator": _names(parts.crossed(spread, "translators", NAME)),
        "journaltitle" if kind in _ARTICLES else "booktitle": spread.text("container.title"),
        "number" if kind in _ARTICLES else "issue": spread.text("issue"),
        "pages": re.sub(r"(?<=\w)-(?=\w)", "--", spread.text("pages")) if _is_range(spread) else spread.text("pages"),
        "issn": parts.issn_of(spread, notes),
        "isbn": parts.isbn_of(spread, notes),
        "keywords": parts.joined(parts.keyword_texts(spread), notes),
        "abstract": parts.whole_abstract(spread),
        "url": parts.first_of(parts.urls_of(spread), "links.url", notes),
        "eprint": spread.text("identifiers.arxiv"),
    }
    fields["eprinttype"] = "arxiv" if fields["eprint"] else ""
    fields |= _language(spread, notes) | _state(spread)
    for field, place in copied(NAME):
        if not fields.get(place):
            fields[place] = spread.text(field)
    rows = [f"  {name} = {{{_spelled(name, text, notes)}}},\n" for name in _in_order(fields) if (text := fields[name])]
    return f"@{kind}{{{identifier},\n{''.join(rows)}}}\n", notes + parts.left_over(spread, NAME)


def _in_order(fields: Mapping[str, str]) -> list[str]:
    return [*(name for name in _ORDER if name in fields), *(name for name in fields if name not in _ORDER)]


@cache
def _types() -> dict[str, str]:
    """Native types to the entry types to write."""
    found: dict[str, str] = {}
    for entry, kind in READ.items():
        found.setdefault(kind.replace("_", "-"), entry)
    return found | _FIRST


def _type(spread: Spread, notes: list[Note]) -> str:
    kind = spread.text("type")
    entry = _types().get(kind, "")
    if not entry:
        words = "a type that BibLaTeX does not have is written as `misc`"
        notes.append(Note(words, words.replace("a type", f"`{kind}`" if kind else "a missing type", 1)))
        return "misc"
    subtype = spread.record.get("subtype")
    if kind == "thesis" and subtype in _THESES:
        spread.cross("subtype")
        return _THESES[str(subtype)]
    return entry


def _is_range(spread: Spread) -> bool:
    return re.fullmatch(r"[A-Za-z]?\d+[a-z]?-[A-Za-z]?\d+[a-z]?", str(spread.record.get("pages", ""))) is not None


def _language(spread: Spread, notes: list[Note]) -> dict[str, str]:
    """The language as babel calls it, else by its tag."""
    tag = parts.languages_of(spread, notes)
    name = _babel().get(tag, "")
    return {"langid": name} if name or not tag else {"language": tag}


@cache
def _babel() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, tag in BABEL.items():
        if name not in _CHILDREN and (tag not in found or name == language_name(tag).lower()):
            found[tag] = name
    return found


def _state(spread: Spread) -> dict[str, str]:
    """The word of BibLaTeX that means the status, and nothing else."""
    status = spread.record.get("publication_status")
    word = status_in(status, "biblatex_pubstate") if isinstance(status, str) else None
    found = find_status(word) if word else None
    if word is None or found is None or found.native != status:
        return {}
    spread.cross("publication_status")
    return {"pubstate": word}


def _names(people: list[Person]) -> str:
    return " and ".join(name for one in people if (name := _name(one)))


def _name(person: Person) -> str:
    """A name as BibTeX parts it; that of a group, and what would be parted wrongly, in braces."""
    family, given, suffix = (_guarded(str(person.get(part) or "")) for part in ("family", "given", "suffix"))
    literal = str(person.get("literal") or "").strip()
    if not family and literal:
        loose = " " in literal and "," not in literal and " and " not in f" {literal} " and not is_group(literal)
        return _tex(literal, "") if loose else f"{{{_tex(literal, '')}}}"
    return parts.full_name({"family": family, "given": given, "suffix": suffix}, suffix_second=True)


def _guarded(part: str) -> str:
    """A part of a name in which a comma or an ``and`` parts nothing."""
    part = part.strip()
    return f"{{{_tex(part, '')}}}" if "," in part or " and " in f" {part.lower()} " else _tex(part, "")


def _spelled(name: str, text: str, notes: list[Note]) -> str:
    """A value in LaTeX; of names each was spelled already, addresses and identifiers are no LaTeX."""
    if name in {"author", "editor", "translator"}:
        return text
    if name in VERBATIM:
        if text.count("{") == text.count("}") and text.find("}") >= text.find("{"):
            return text
        notes.append(Note(f"braces in `{name}` are left out", f"the braces in `{text}` are left out"))
        return text.replace("{", "").replace("}", "")
    return _tex(text, name)


def _tex(text: str, name: str) -> str:
    """LaTeX that says a text: with formulae and commands as they are, else with each sign spelled."""
    text = text.strip()
    paragraphs, ligatures = name in PARAGRAPHS, name not in UNTYPED
    wanted = said(_hard(text), paragraphs, ligatures)
    spelled = spell_tex(text, "\n")
    if said(spelled, paragraphs, ligatures) == _squeezed(text, paragraphs) and _balanced(spelled):
        return spelled
    return spelled if said(spelled, paragraphs, ligatures) == wanted and _balanced(spelled) else _hard(text)


def _squeezed(text: str, paragraphs: bool) -> str:
    parts = re.split(r"\n[ \t]*\n\s*", text) if paragraphs else [text]
    return "\n\n".join(" ".join(part.split()) for part in parts)


def _balanced(text: str) -> bool:
    """Whether braces close, as BibTeX counts them: a backslash before one changes nothing."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _hard(text: str) -> str:
    """LaTeX in which each sign stands for itself."""
    spelled = "".join(_HARD.get(sign, sign) for sign in text)
    return re.sub(r"-(?=-)", "-{}", spelled).replace("``", "`{}`").replace("''", "'{}'")
