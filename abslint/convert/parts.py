"""What the writers of all targets share: titles, abstracts, keywords, keys, what is told. Knows no syntax."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from abslint.convert.crosswalk import TITLES, is_held
from abslint.convert.notes import Note
from abslint.convert.spread import Person, Spread
from abslint.knowledge.patterns import Pattern

_STOPS = frozenset(
    {"a", "an", "the", "on", "of", "in", "der", "die", "das", "le", "la", "les", "el", "los", "ein", "eine"}
)
_YEAR = Pattern(r"\d{4}")
_ROLES = ("name", "family", "given", "suffix", "literal")


def key_of(spread: Spread) -> str:
    """A key for a record without one, of family name, year and first word of the title: ``smith-2024-graph``."""
    people = spread.people("authors") or spread.people("editors")
    name = str(people[0].get("family") or people[0].get("literal") or "") if people else ""
    dates = spread.record.get("dates")
    year = _YEAR.search(str(dates.get("published", ""))) if isinstance(dates, dict) else None
    words = [word for word in _words(str(spread.record.get("title", ""))) if word not in _STOPS]
    parts = [(_words(name) or [""])[-1] if "family" not in (people[0] if people else {}) else "".join(_words(name))]
    parts += [year[0] if year else "", words[0] if words else ""]
    return "-".join(filter(None, parts)) or "record"


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", re.sub(r"<[^<>]*>", "", text))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"[a-z0-9]+", letters.lower())


def whole_title(spread: Spread) -> str:
    """The title, with the subtitle behind a colon."""
    title, subtitle = spread.text("title"), spread.text("subtitle")
    return f"{title}: {subtitle}" if title and subtitle else title or subtitle


def whole_abstract(spread: Spread) -> str:
    """The abstract as one text: each section a paragraph, its label before it."""
    abstract = spread.record.get("abstract")
    sections = abstract.get("sections") if isinstance(abstract, dict) else None
    if not isinstance(sections, list):
        return spread.text("abstract")
    spread.cross("abstract.sections.label", "abstract.sections.text")
    paragraphs = []
    for section in sections:
        if isinstance(section, dict):
            label, text = (str(section.get(key) or "").strip() for key in ("label", "text"))
            paragraphs.append(f"{label.rstrip(':')}: {text}" if label and text else label or text)
    return "\n\n".join(filter(None, paragraphs))


def keyword_texts(spread: Spread) -> list[str]:
    """The keywords as bare texts."""
    spread.cross("keywords.text")
    return [item["text"] for item in spread.items("keywords") if "text" in item]


def joined(keywords: Iterable[str], notes: list[Note]) -> str:
    """Keywords as one text, parted by what none of them has."""
    texts = [*keywords]
    if len(texts) == 1 and ("," in texts[0] or ";" in texts[0]):
        words = "reads as several: all keywords stand in one text"
        notes.append(Note(f"a keyword with a comma {words}", f"the keyword `{texts[0]}` {words}"))
    if not any("," in text for text in texts):
        return ", ".join(texts)
    if any(";" in text for text in texts):
        notes.append(
            Note("semicolons within keywords are written as commas", "a semicolon within a keyword is a comma")
        )
    return "; ".join(text.replace(";", ",") for text in texts)


def editors(spread: Spread, target: str) -> list[Person]:
    """The editors, and those of the container that are no others."""
    own, host = crossed(spread, "editors", target), crossed(spread, "container.editors", target)
    return [*own, *(one for one in host if one not in own)]


def crossed(spread: Spread, role: str, target: str) -> list[Person]:
    """The people of a role, what a target holds of them crossed off."""
    for part in (*_ROLES, "orcid"):
        if is_held(f"{role}.{part}", target):
            spread.cross(f"{role}.{part}")
    return spread.people(role)


def first_of(values: list[str], field: str, notes: list[Note]) -> str:
    """The first of several values; that the others are left out is told."""
    if len(values) > 1:
        notes.append(Note(f"further values of `{field}` are left out", f"of `{field}` only `{values[0]}` is kept"))
    return values[0] if values else ""


def issn_of(spread: Spread, notes: list[Note]) -> str:
    """The ISSN, of several media the first."""
    media = [spread.text(f"container.issn.{medium}") for medium in ("print", "electronic", "linking")]
    several = list(dict.fromkeys(filter(None, [spread.text("container.issn"), *media])))
    return first_of(several, "container.issn", notes)


def isbn_of(spread: Spread, notes: list[Note]) -> str:
    """The ISBN of the book, or of the one that it stands in, of several the first."""
    several = [*spread.texts("identifiers.isbn"), *spread.texts("container.isbn")]
    return first_of(list(dict.fromkeys(several)), "isbn", notes)


def urls_of(spread: Spread) -> list[str]:
    """The addresses of the links."""
    spread.cross("links.url")
    return [item["url"] for item in spread.items("links", "url") if "url" in item]


def languages_of(spread: Spread, notes: list[Note]) -> str:
    """The language, of several the first."""
    return first_of(spread.texts("language"), "language", notes)


def full_name(person: Person, suffix_second: bool) -> str:
    """A person's name in one text, family name first; empty where there is none."""
    family, given, suffix = (str(person.get(part) or "").strip() for part in ("family", "given", "suffix"))
    literal = str(person.get("literal") or "").strip()
    if not family:
        return literal or given
    if suffix and given:
        return f"{family}, {suffix}, {given}" if suffix_second else f"{family}, {given}, {suffix}"
    return f"{family}, {given or suffix}" if given or suffix else family


def left_over(spread: Spread, target: str) -> list[Note]:
    """What no place of the target holds, field by field."""
    return [
        Note(
            f"`{field}` is left out: {TITLES[target]} has no place for it",
            f"`{field}` is left out: {TITLES[target]} has no place for it",
        )
        for field in spread.left()
    ]
