"""From the plain text of a portal's page to a native record in YAML. Knows no rule."""

from __future__ import annotations

from pathlib import Path

import yaml

from abslint.decode import decode
from abslint.formats import load_format
from abslint.knowledge.dates import read_date
from abslint.knowledge.languages import find_language, is_tag
from abslint.knowledge.statuses import find_status
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.terms import DATE_TERMS
from abslint.profiles import load_profile

PLAIN = (
    ("title", "title"),
    ("container.title", "container/title"),
    ("container.publisher", "container/publisher"),
    ("container.place", "container/place"),
    ("container.series", "container/series"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("article_number", "article_number"),
    ("pages", "pages"),
    ("number_of_pages", "number_of_pages"),
    ("identifiers.doi", "identifiers/doi"),
    ("copyright", "copyright"),
    ("note", "note"),
)
"""Terms that are taken over as they stand, and where the native record keeps them."""


class ConvertError(Exception):
    """A file that cannot be converted, in words."""


def convert_file(path: Path) -> tuple[str, list[str]]:
    """The native record of a portal page as YAML, and in words what could not be taken over.

    Text is taken over as it stands, defects included: checking the record finds them. Shape and vocabulary are
    translated: language to a tag, status to its native token, dates to ISO 8601 where they have one reading.
    Raises ConvertError for a file that cannot be read or holds no page.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe without a writer would be waited for
        raise ConvertError(f"cannot read {path}: this is not a file")
    try:
        source = decode(path.read_bytes(), path.as_posix())
    except OSError as error:
        raise ConvertError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error
    for item in load_format("portal_text").read(source):
        if not isinstance(item, Problem):
            paper = Paper(item.data, (), item, load_profile("pure-page"), path.stem)
            notes: list[str] = []
            return write_yaml(native_record(paper, notes)), notes
    raise ConvertError(f"{path} is not the text of a portal's page")


def native_record(paper: Paper, notes: list[str]) -> dict[str, object]:
    """The native record of a paper, keys in the order of the schema; ``notes`` gains what was left out."""
    record: dict[str, object] = {"id": paper.file_stem} if paper.file_stem else {}
    record |= {"title": "", "type": "", "language": "", "publication_status": "", "dates": {}, "authors": []}
    for term, place in PLAIN:
        _put(record, place, paper.text(term))
    for key in ("type", "subtype"):
        _put(record, key, paper.text(key))
    if (reviewed := paper.text("peer_reviewed")) in {"true", "false"}:
        record["peer_reviewed"] = reviewed == "true"
    _put(record, "language", _language(paper, notes))
    status = find_status(paper.text("publication_status"))
    _put(record, "publication_status", status.native if status else paper.text("publication_status"))
    for term in DATE_TERMS:
        if paper.profile.holds(term):
            _put(record, term.replace(".", "/"), _date(paper.text(term), notes))
    record["authors"] = [field.text for field in paper.filled("authors.name")]
    record["abstract"] = paper.text("abstract")
    record["keywords"] = [field.text for field in paper.filled("keywords")]
    return {key: value for key, value in record.items() if value not in ("", [], {})}


def _put(record: dict[str, object], place: str, text: str) -> None:
    """Put a text where a path of keys says, if it says something."""
    *path, last = place.split("/")
    here = record
    if text:
        for key in path:
            here = here.setdefault(key, {})  # type: ignore[assignment]
        here[last] = text


def _language(paper: Paper, notes: list[str]) -> str:
    name = paper.text("language")
    if not name or is_tag(name):
        return name
    tag = find_language(name)
    if tag is None:
        notes.append(f"the language `{name}` has no known tag")
    return tag or name


def _date(text: str, notes: list[str]) -> str:
    """A date in ISO 8601; one with several readings, or none, is kept as written and told."""
    if not text:
        return ""
    reading = read_date(text)
    if not reading.reading:
        notes.append(f"the date `{text}` is kept as written: it has no one reading")
    return reading.reading or text


class _Dumper(yaml.SafeDumper):
    """Long texts folded, lists indented: as a person would write it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > 100 else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write_yaml(record: dict[str, object]) -> str:
    """A record as YAML in block style, keys in their order."""
    text = yaml.dump(record, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    assert isinstance(text, str)
    return text
