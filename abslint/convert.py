"""From the plain text of a portal's page to a native record in YAML. Knows no rule."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from abslint.decode import decode
from abslint.formats import load_format
from abslint.knowledge.dates import read_date
from abslint.knowledge.doi import clean_doi
from abslint.knowledge.languages import find_language, is_tag
from abslint.knowledge.statuses import find_status
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.terms import DATE_TERMS
from abslint.profiles import load_profile

PLAIN = (
    "title",
    *(f"container.{key}" for key in ("title", "publisher", "place", "edition", "series", "series_volume")),
    *("volume", "issue", "article_number", "pages", "number_of_pages"),
    *("thesis.institution", "event.name"),
    *(f"identifiers.{key}" for key in ("pmid", "pmcid", "arxiv", "handle", "urn", "scopus", "wos", "pure")),
    *("license", "copyright", "note"),
)
"""Terms whose first text is taken over as it stands."""

ISSN_MEDIA = {"print_issn": "print", "electronic_issn": "electronic"}
"""The labels of a page that say of which medium an ISSN is."""


STANDARD_INPUT = Path("-")


class ConvertError(Exception):
    """A file that cannot be converted, in words."""


def convert_file(path: Path) -> tuple[str, list[str]]:
    """The native record of a portal page as YAML, and in words what could not be taken over. ``-`` is standard input.

    Text is taken over as it stands, defects included: checking the record finds them. Shape and vocabulary are
    translated: a link to a DOI, language to a tag, status to its native token, dates to ISO 8601 where they have one
    reading.
    Raises ConvertError for a file that cannot be read or holds no page.
    """
    piped = path == STANDARD_INPUT
    # a pipe without a writer would be waited for
    if not piped and path.exists() and not (path.is_file() or path.is_dir()):
        raise ConvertError(f"cannot read {path}: this is not a file")
    try:
        source = decode(sys.stdin.buffer.read() if piped else path.read_bytes(), path.as_posix())
    except OSError as error:
        raise ConvertError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error
    items = list(load_format("portal_text").read(source))
    pages = [item for item in items if not isinstance(item, Problem)]
    if not pages:
        raise ConvertError(f"{'standard input' if piped else path} is not the text of a portal's page")
    paper = Paper(pages[0].data, (), pages[0], load_profile("pure-page"), "" if piped else path.stem)
    problems = [item for item in items if isinstance(item, Problem)]
    notes = [f"line {source.lines.number(problem.span.start)}: {problem.message}" for problem in problems]
    return write_yaml(native_record(paper, notes)), notes


def native_record(paper: Paper, notes: list[str]) -> dict[str, object]:
    """The native record of a paper, keys in the order of the schema; ``notes`` gains what was left out."""
    record: dict[str, object] = {"id": paper.file_stem} if paper.file_stem else {}
    record |= {"title": "", "type": "", "language": "", "publication_status": "", "dates": {}, "authors": []}
    for term in PLAIN:
        _put(record, term, paper.text(term))
    doi = paper.text("identifiers.doi")
    _put(record, "identifiers.doi", clean_doi(doi) or doi)
    _put(record, "container.issn", _issn(paper))
    isbns = [field.text for field in paper.filled("container.isbn")]
    place = "identifiers.isbn" if paper.text("type") == "book" else "container.isbn"
    _put(record, place, isbns[0] if len(isbns) == 1 else isbns)
    for key in ("type", "subtype"):
        _put(record, key, paper.text(key))
    if (reviewed := paper.text("peer_reviewed")) in {"true", "false"}:
        record["peer_reviewed"] = reviewed == "true"
    _put(record, "language", _language(paper, notes))
    status = find_status(paper.text("publication_status"))
    _put(record, "publication_status", status.native if status else paper.text("publication_status"))
    for term in (*DATE_TERMS, "thesis.award_date"):
        if paper.profile.holds(term):
            _put(record, term, _date(paper.text(term), notes))
    _put(record, "event.dates", _period(paper.text("event.dates"), notes))
    chapter = paper.text("chapter_number")
    _put(record, "chapter_number", int(chapter) if chapter.isdecimal() else chapter)
    record["authors"] = [field.text for field in paper.filled("authors.name")]
    record["editors"] = [field.text for field in paper.filled("editors")]
    record["abstract"] = paper.text("abstract")
    record["keywords"] = [field.text for field in paper.filled("keywords")]
    record["translated_titles"] = [field.text for field in paper.filled("translated_titles")]
    record["subjects"] = [{"scheme": field.pointer[0], "label": field.text} for field in paper.filled("subjects.label")]
    further = paper.filled("identifiers.doi")[1:]
    record["links"] = [{"url": field.text} for field in (*further, *paper.filled("links.url"))]
    return {key: value for key, value in record.items() if value not in ("", [], {})}


def _put(record: dict[str, object], term: str, value: str | int | list[str] | dict[str, str]) -> None:
    """Put a value where a term says, if it says something."""
    *path, last = term.split(".")
    here = record
    if value not in ("", [], {}):
        for key in path:
            here = here.setdefault(key, {})  # type: ignore[assignment]
        here[last] = value


def _issn(paper: Paper) -> str | dict[str, str]:
    """The ISSN, or one for each medium where the page says so."""
    fields = paper.filled("container.issn")
    media = {ISSN_MEDIA[key]: field.text for field in fields if (key := str(field.pointer[0])) in ISSN_MEDIA}
    return media or (fields[0].text if fields else "")


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


def _period(text: str, notes: list[str]) -> str:
    """From one date to another, as portals write it with an arrow, in ISO 8601; nothing if it has no one reading."""
    readings = [read_date(part.strip()).reading for part in text.split("→")]
    if text and not all(readings):
        notes.append(f"the dates `{text}` of the event are left out: they have no one reading")
        return ""
    return "/".join(readings) if text else ""


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
