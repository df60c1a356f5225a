"""Which trees of a document are records, and of which shape. Knows no rule."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from abslint.knowledge.json_schemas import is_schema
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Problem
from abslint.model.format import MERGE_KEY, Document, Format
from abslint.model.paper import Paper
from abslint.model.plan import Records
from abslint.model.profile import ANY, Profile, walk
from abslint.model.source import Source
from abslint.model.span import Pointer, parse_pointer
from abslint.profiles import ANSWERS, fitted, profile_names, profile_with_id, recognise, recognise_table

_LABELS = Pattern(
    r"(?:^[ \t-]*|[{,][ \t]*)[\"']?"
    r"(title|doi|abstract|authors?|keywords|journal|publication_status|publication_types|issued|pmid)"
    r"[\"']?[ \t]*[:=]",
    re.IGNORECASE | re.MULTILINE,
)


_ELEMENTS = Pattern(r"<(?:[\w.-]+:)?(?:PubmedArticle|PubmedBookArticle|MedlineCitation)[\s/>]")
"""Elements of papers."""


_KEYS = frozenset({"doi", "abstract", "author", "authors", "keywords", "journal", "publisher", "publication_status"})
"""Keys of papers."""


class Record(NamedTuple):
    """One record: its data, its pointer from the document's root, and its shape."""

    data: object
    base: Pointer
    profile: Profile


def records_of(
    document: Document, format_name: str, chosen: Profile | None, entry: Records | None, must: Profile | None
) -> Iterable[Record]:
    """The records of a document, in order.

    ``chosen`` is the configured profile; without one each record is recognised from its data. ``entry`` may say
    where in the file records are, and where they keep their ids. ``must`` is the profile of what is recognised as
    nothing, None to pass it over.
    """
    if entry is not None and entry.records:
        found: Iterable[Record] = _where_configured(document, entry.records, format_name, chosen, must)
    else:
        found = _where_seen(document, format_name, chosen, must)
    return _with_ids(found, entry.id, document.columns) if entry is not None and entry.id else found


def _with_ids(records: Iterable[Record], pointer: str, columns: tuple[str, ...]) -> Iterator[Record]:
    """The records, which keep their ids where a pointer says; a shape of one's own says so itself."""
    for record in records:
        name = record.profile.name
        yield record._replace(profile=profile_with_id(name, pointer, columns)) if name in profile_names() else record


def _where_seen(document: Document, format_name: str, chosen: Profile | None, must: Profile | None) -> Iterable[Record]:
    """The record that a document is, or those that it holds."""
    data = document.data
    if document.columns:
        profile = _shape_of_row(document, format_name, chosen, must)
        return () if profile is None else (Record(data, (), profile),)
    if chosen is None:
        profile = recognise(data, format_name)
    else:
        profile = chosen if isinstance(data, dict) and chosen.recognise(data) else None
    if profile is not None:
        return _with_inner(Record(data, (), profile))
    nested = [] if is_schema(data) else list(_nested(data, format_name, chosen))
    nested = nested or list(_answered(data, format_name, chosen))
    profile = chosen or must
    return nested or ((Record(data, (), profile),) if profile is not None and data is not None else ())


def _with_inner(record: Record) -> tuple[Record, ...]:
    """A record, and those that stand in it."""
    within = [found for pattern in record.profile.inner for found in walk(record.data, pattern)]
    return record, *(Record(data, at, record.profile) for at, data in within if isinstance(data, dict))


def _answered(data: object, format_name: str, chosen: Profile | None) -> Iterator[Record]:
    """Records where the answers of services keep theirs."""
    for pattern in ANSWERS if isinstance(data, dict) else ():
        for base, inner in walk(data, pattern):
            profile = _seen_as(inner, format_name, chosen)
            if profile is not None:
                yield Record(inner, base, profile)


def _shape_of_row(document: Document, format_name: str, chosen: Profile | None, must: Profile | None) -> Profile | None:
    """The shape of a row: that of all rows below a header. One that was not made for tables, nor by hand, counts where
    the header has its keys."""
    columns = document.columns
    if chosen is None:
        return recognise_table(columns, format_name, must is not None)
    if chosen.fit is None and chosen.name in profile_names() and not chosen.recognise(dict.fromkeys(columns, "")):
        return None
    return fitted(chosen, columns)


def file_stem(path: str) -> str:
    """The name that a file gives its record: without its suffix; of ``index.md`` and ``index.en.md`` the folder's.
    Standard input has no name."""
    folder, _, name = path.rpartition("/")
    if name.partition(".")[0] in {"index", "_index"}:
        return folder.rpartition("/")[2]
    stem, _, suffix = name.rpartition(".")
    return "" if path == "-" else stem if stem and suffix else name


class Reading:
    """What a syntax reads of a source, in order, and its records as papers. ``find`` gives the records of a document.

    One that is the only record of its file may go by the file's name, which shows when all has been read: what was read
    ahead for it waits.
    """

    def __init__(self, source: Source, syntax: Format, find: Callable[[Document], Iterable[Record]]) -> None:
        self._path = source.path
        self._by_line = syntax.line_is_record
        self._items = syntax.read(source)
        self._find = find
        self._waiting: deque[Document | Problem] = deque()

    def __iter__(self) -> Iterator[Document | Problem]:
        return self._items if self._by_line else self._all()

    def _all(self) -> Iterator[Document | Problem]:
        for item in self._items:
            yield item
            while self._waiting:
                yield self._waiting.popleft()

    def paper(self, record: Record, document: Document, number: int) -> Paper:
        """A record of the document that was read last as a paper; ``number`` records came before it."""
        named = not (self._by_line or number or document.base or record.base) and not self._holds_more()
        return Paper(record.data, record.base, document, record.profile, file_stem(self._path) if named else "")

    def _holds_more(self) -> bool:
        """Whether a record stands in the documents that follow, which are read as far as that."""
        for item in self._items:
            self._waiting.append(item)
            if not isinstance(item, Problem) and any(True for _ in self._find(item)):
                return True
        return False


def _where_configured(
    document: Document, records: str, format_name: str, chosen: Profile | None, must: Profile | None
) -> Iterator[Record]:
    for base, data in _configured(document, records):
        if document.columns:
            profile = _shape_of_row(document, format_name, chosen, must)
        else:
            profile = chosen or recognise(data, format_name) or must
        if profile is not None:
            yield Record(data, base, profile)


def _configured(document: Document, records: str) -> Iterator[tuple[Pointer, object]]:
    """The places that ``records`` (a pointer with ``*`` from the file's root) names in this document."""
    pattern = parse_pointer(records)
    base = document.base
    if len(pattern) < len(base):
        return
    if all(step in (ANY, here) for step, here in zip(pattern, base, strict=False)):
        yield from walk(document.data, pattern[len(base) :])


def _nested(data: object, format_name: str, chosen: Profile | None) -> Iterator[Record]:
    """Records in a list, in a list under a key (``references``, ``items``), or under keys of their own."""
    if isinstance(data, list):
        yield from _items(data, (), format_name, chosen)
    elif isinstance(data, dict):
        merged = _merged(data)
        for key, value in data.items():
            if id(value) in merged:
                continue
            if isinstance(value, list):
                yield from _items(value, (key,), format_name, chosen)
            elif isinstance(value, dict):
                yield from _items_of_mapping(value, key, format_name, chosen)


def _merged(data: dict[str, object]) -> frozenset[int]:
    """The identities of mappings that others merge into themselves: defaults, and no records."""
    inner = [item for value in data.values() for item in (value if isinstance(value, list) else [value])]
    return frozenset(id(one[MERGE_KEY]) for one in (data, *inner) if isinstance(one, dict) and MERGE_KEY in one)


def _items(items: list[object], base: Pointer, format_name: str, chosen: Profile | None) -> Iterator[Record]:
    for index, item in enumerate(items):
        profile = _seen_as(item, format_name, chosen)
        if profile is not None:
            yield Record(item, (*base, index), profile)


def _items_of_mapping(value: object, key: str, format_name: str, chosen: Profile | None) -> Iterator[Record]:
    profile = _seen_as(value, format_name, chosen)
    if profile is not None:
        yield Record(value, (key,), profile)


def _seen_as(item: object, format_name: str, chosen: Profile | None) -> Profile | None:
    if chosen is None:
        return recognise(item, format_name)
    return chosen if isinstance(item, dict) and chosen.recognise(item) else None


def others_beside(data: object, bases: Collection[Pointer]) -> int:
    """How many mappings stand in lists of a mapping beside the records at these places and are none: all in a list that
    holds records, those that look like papers in others."""
    known, count = set(bases), 0
    for key, items in data.items() if isinstance(data, dict) else ():
        if isinstance(items, list):
            others = [item for at, item in enumerate(items) if isinstance(item, dict) and (key, at) not in known]
            beside = any((key, at) in known for at in range(len(items)))
            count += sum(beside or looks_like_paper(item) for item in others)
    return count


def looks_like_paper(data: object) -> bool:
    """Whether a tree that no shape knows was meant to be a record: a mapping with a title and another key of papers."""
    return isinstance(data, dict) and "title" in data and not _KEYS.isdisjoint(data)


def looks_like_records(text: str) -> bool:
    """Whether a text that cannot be read was meant to hold records: a title and another key of papers."""
    beginning = text[:200_000].replace("\0", "")  # as UTF-16 has them where it is cut short
    if _ELEMENTS.search(beginning):
        return True
    labels = {match[1].lower() for match in _LABELS.finditer(beginning)}
    return "title" in labels and len(labels) > 1
