"""From a paper of any shape to a native record, term by term. Knows no shape by its keys, and no syntax."""

from __future__ import annotations

from typing import Any

from abslint.convert import lists
from abslint.convert.dates import dates, event_dates, one_date
from abslint.convert.further import FURTHER
from abslint.convert.identifiers import identifiers, issns, links
from abslint.convert.markup import translate_markup
from abslint.convert.notes import Note
from abslint.convert.people import authors, others
from abslint.convert.taking import Taking, wider
from abslint.convert.values import hyphened, read_languages, read_status, read_subtype, read_type
from abslint.model.format import MERGE_KEY
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.profiles import load_profile, recognise
from abslint.profiles.native import ADDRESS

Record = dict[str, Any]

PLAIN = (
    *("title", "subtitle"),
    *(
        f"container.{key}"
        for key in ("title", "short_title", "series", "series_volume", "edition", "publisher", "place")
    ),
    *("volume", "issue", "article_number", "number_of_pages"),
    *("thesis.institution", "thesis.qualification"),
    *("event.name", "event.short_name", "event.city", "event.country"),
    *("license", "copyright", "source.name", "source.url", "source.record_id"),
)
"""Terms whose first text is taken over as it stands."""

ORDER = (
    "$schema id title subtitle original_title translated_titles type subtype peer_reviewed language "
    "publication_status updates status_history dates date authors editors translators abstract other_abstracts "
    "keywords subjects container journal volume issue article_number pages number_of_pages "
    "number_of_contributors chapter_number thesis event "
    "identifiers doi links license copyright note funding trial_registration relations source"
).split()
"""The keys of a native record in the order in which they are written."""

_FIRST_PAGES = frozenset({"SP", "first_page", "firstPage", "pageStart", "start"})
_LAST_PAGES = frozenset({"EP", "last_page", "lastPage", "pageEnd", "end"})
"""Keys under which shapes keep the two ends of a range of pages."""

VERSION = "cff-version"
"""The key of a citation file that its references have not."""

_wider: dict[int, tuple[Profile, Profile]] = {}


def convert_paper(paper: Paper) -> tuple[Record, list[Note]]:
    """The native record of a paper, keys in their order, and what could not be taken over.

    Text is taken over as it stands, defects included: checking the record finds them. Shape and vocabulary are
    translated. A native record stays as it is, but for an id that only its file's name gave.
    """
    if paper.profile.name == "native":
        return _as_it_is(paper), []
    taking = Taking(Paper(paper.data, paper.base, paper.document, _with_more(paper.profile), paper.file_stem))
    record = native_record(taking)
    if recognise(record, "json") is not load_profile("native"):
        record = {"$schema": ADDRESS, **record}
    return record, taking.ended()


def _with_more(profile: Profile) -> Profile:
    known = _wider.get(id(profile))
    if known is None:
        more = FURTHER.get(profile.name)
        known = _wider[id(profile)] = (profile, wider(profile, more) if more else profile)
    return known[1]


def _as_it_is(paper: Paper) -> Record:
    data = paper.data
    if not isinstance(data, dict):
        return {}
    data = {**data}
    for _ in range(100):
        below = data.pop(MERGE_KEY, None)
        if not isinstance(below, dict):
            break
        data = {**below, **data}
    return {"id": paper.file_stem, **data} if paper.file_stem and "id" not in data else data


def native_record(taking: Taking) -> Record:
    """The native record of what is taken; what says nothing is no key of it."""
    record: Record = {}
    identifier = taking.text("id") or taking.paper.file_stem
    _put(record, "id", identifier)
    for term in PLAIN:
        _put(record, term, taking.text(term))
    _kind(record, taking)
    _put(record, "language", _languages(taking))
    _put(record, "publication_status", _status(taking))
    dates(record, taking, _put)
    _put(record, "thesis.award_date", one_date(taking, "thesis.award_date"))
    _put(record, "event.dates", event_dates(taking))
    _put(record, "source.retrieved", one_date(taking, "source.retrieved"))
    _put(record, "pages", _pages(taking))
    _chapter(record, taking)
    record["authors"] = authors(taking)
    for role in ("editors", "translators"):
        record[role] = others(taking, role)
    _texts(record, taking)
    for key, value in _lists(taking).items():
        record[key] = value
    _put(record, "container.issn", issns(taking))
    for term, value in identifiers(taking, record.get("type") == "book").items():
        _put(record, term, value)
    record["links"] = links(taking)
    translate_markup(record, taking)
    return {key: record[key] for key in (*ORDER, *record) if record.get(key) not in (None, "", [], {})}


def _lists(taking: Taking) -> Record:
    return {
        "keywords": lists.keywords(taking),
        "subjects": lists.subjects(taking),
        "funding": lists.pairs(taking, "funding", "funder", "award"),
        "trial_registration": lists.registrations(taking),
        "updates": lists.updates(taking),
        "relations": lists.relations(taking),
        "status_history": lists.history(taking),
    }


def _texts(record: Record, taking: Taking) -> None:
    """Titles in other languages, abstracts, notes."""
    original = lists.texts_in_languages(taking, "original_title")
    _put(record, "original_title", original[0] if original else "")
    record["translated_titles"] = [*original[1:], *lists.texts_in_languages(taking, "translated_titles")]
    text, line = lists.abstract(taking)
    _put(record, "abstract", text)
    if line and isinstance(text, dict):
        text["copyright"] = line
    elif line and "copyright" not in record:
        record["copyright"] = line
    elif line and line != record["copyright"]:
        taking.tell("the copyright of the abstract is left out: the record has another one")
    record["other_abstracts"] = lists.other_abstracts(taking)
    notes = dict.fromkeys(field.reading for field in taking.take_all(taking.fields("note")))
    _put(record, "note", "\n\n".join(notes))


def _put(record: Record, term: str, value: Any) -> None:
    """Put a value where a term says, if it says something."""
    *path, last = term.split(".")
    here = record
    if value not in (None, "", [], {}):
        for key in path:
            here = here.setdefault(key, {})
        here[last] = value


def _kind(record: Record, taking: Taking) -> None:
    """Type, subtype, and whether peers have reviewed."""
    if kind := taking.one("type"):
        # schema.org's articles are of any kind
        said = "document" if (taking.paper.profile.name, kind.reading) == ("schema-org", "article") else kind.reading
        read = read_type(said)
        lists.tell_fault(taking, read.fault, read.value)
        _put(record, "type", read.value)
    elif taking.paper.profile.name == "cff" and isinstance(taking.paper.data, dict) and VERSION in taking.paper.data:
        record["type"] = "software"  # what a citation file describes where it does not say so
    if subtype := taking.text("subtype"):
        read = read_subtype(subtype)
        lists.tell_fault(taking, read.fault, subtype)
        _put(record, "subtype", read.value)
    if (reviewed := taking.text("peer_reviewed")) in {"true", "false"}:
        record["peer_reviewed"] = reviewed == "true"


def _languages(taking: Taking) -> str | list[str]:
    """The tag of the language, or those of several."""
    tags: dict[str, None] = {}
    for field in taking.take_all(taking.fields("language")):
        for read in read_languages(field.reading):
            lists.tell_fault(taking, read.fault, read.value)
            tags.setdefault(read.value)
    return [*tags] if len(tags) > 1 else next(iter(tags), "")


def _status(taking: Taking) -> str:
    text = taking.text("publication_status")
    read = read_status(text) if text else None
    if read is not None:
        lists.tell_fault(taking, read.fault, read.value)
    return read.value if read else ""


def _pages(taking: Taking) -> str:
    """The pages as one text; a first and a last page that are kept apart are joined."""
    fields = taking.fields("pages")
    first = next((one for one in fields if one.pointer[-1] in _FIRST_PAGES), None)
    last = next((one for one in fields if one.pointer[-1] in _LAST_PAGES), None)
    if fields and fields[0].pointer[-1] not in _FIRST_PAGES | _LAST_PAGES:
        return hyphened(taking.text("pages"), taking.paper.profile.forms)
    taking.take_all(one for one in (first, last) if one is not None)
    start, end = (one.reading.strip() if one is not None else "" for one in (first, last))
    start = hyphened(start, taking.paper.profile.forms)
    if not start or not end or start == end or start.endswith(f"-{end}"):
        return start or end
    return f"{start}-{end}"


def _chapter(record: Record, taking: Taking) -> None:
    """The number of a chapter; what is no whole number gets a key of its own."""
    chapter = taking.text("chapter_number")
    if chapter.isdecimal() and chapter.isascii():
        record["chapter_number"] = int(chapter)
    elif chapter:
        record["x_chapter"] = chapter
        taking.tell(
            "a chapter is kept as `x_chapter`: it is no whole number",
            f"the chapter `{chapter}` is kept as `x_chapter`: it is no whole number",
        )
