"""What a shape offers: the crosswalk from terms to places, and its own forms. Knows nothing of syntax."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import IntEnum
from typing import Any

from abslint.model.define import frozen
from abslint.model.places import Place, Places
from abslint.model.span import Part, Pointer

ANY = "*"
"""The step of a pattern that stands for every item of a list."""


class Confidence(IntEnum):
    """How surely data are a record of a shape."""

    NO = 0
    WEAK = 1
    STRONG = 2


@frozen
class Where:
    """One place where a shape keeps a term.

    ``pattern`` is a pointer from the record's root in which ANY stands for each item of a list. Only scalars match,
    unless ``whole``: then only containers do (both, with ``scalar_too``). ``parse`` gives the native reading of an
    odd value, or None. ``part`` picks the range of a scalar that holds the term, or None where it does not.
    """

    pattern: Pointer
    parse: Callable[[Any], str | None] | None = None
    part: Callable[[str], Part | None] | None = None
    whole: bool = False
    scalar_too: bool = False

    simple: bool = field(init=False, repr=False)
    root: Pointer = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """``simple``: a text stands here as it is, with nothing to parse, to cut or to collect. ``root`` is the pattern
        up to its first list."""
        object.__setattr__(self, "simple", self.parse is None and self.part is None and not self.whole)
        pattern = self.pattern
        object.__setattr__(self, "root", pattern[: pattern.index(ANY)] if ANY in pattern else pattern)


def at(pointer: str, **more: Any) -> Where:
    """A place written as a pointer: ``at("/keywords/*/text")``. Further arguments are those of Where."""
    steps = pointer.split("/")[1:]
    return Where(tuple(int(step) if step.isdigit() else step for step in steps), **more)


@frozen
class Forms:
    """What a shape takes as right beyond the native form, so that it is never reported.

    ``dates``: ``edtf`` always; further ``date-time`` (RFC 3339), ``slashes`` (RIS ``2021/04/21/``), ``medline``
    (``2020 Feb 1``), ``worded`` (``12 September 2024``), ``parts``. ``languages``: ``bcp47`` always; further
    ``iso639-2b``, ``iso639-3``, ``locale`` (``en_US``), ``name``. ``statuses``: ``native`` always; further the column
    names of the table of statuses in ``knowledge`` (``pure_label``, ``csl_status``, ``biblatex_pubstate``…).
    ``keywords`` and ``authors``: ``list``, or ``string`` where one string with separators is the shape's form.
    ``page_dashes``: spellings of a page range's dash that are right, ``page_dash`` the one to write.
    ``pages_abbreviated``: of a last page only the end
    is written by the shape's convention. ``markup``: tag names legal in a title or abstract. ``title_full_stop``: a
    title ends in one by the shape's convention. ``keyword_major``: a keyword may be an object with ``major``.
    ``keyword_marks``: an asterisk before a keyword is how the shape says so. ``sections``: an abstract may be kept as
    sections. ``doi_links``: DOIs are shown as links. ``markdown``: texts are Markdown.
    ``latex``: texts are LaTeX. ``preprints``: there is a type for preprints.
    """

    dates: frozenset[str] = frozenset({"edtf"})
    languages: frozenset[str] = frozenset({"bcp47"})
    statuses: frozenset[str] = frozenset({"native"})
    keywords: str = "list"
    authors: str = "list"
    page_dashes: frozenset[str] = frozenset({"-"})
    page_dash: str = "-"
    pages_abbreviated: bool = False
    markup: frozenset[str] = frozenset()
    title_full_stop: bool = False
    keyword_major: bool = False
    keyword_marks: bool = False
    sections: bool = False
    doi_links: bool = False
    markdown: bool = False
    latex: bool = False
    preprints: bool = True


@frozen
class Profile:
    """A shape of records: a lens, never a converter.

    ``fields`` is the crosswalk: term → places, the first being where a missing one is expected. ``required`` names
    the terms that the shape asks of every record; ``held_to_native``: its values should have the native forms,
    and type and status ask for more.
    ``file_names_record``: a file's stem stands in for a missing id. ``ids_are_local``: a list of records is a
    bibliography of its own, so that ids and papers may come again in another one.
    ``unasked``: terms that no record is asked for by habit, since who writes the shape gives what is known of them.
    ``id_wanted``: the configuration says where records keep their ids, and so asks for one.
    ``closed`` says that ``known_keys`` are all the keys there are, besides ``x_…`` and ``added_keys``, which exports of
    the shape have beside its own.
    ``schema`` is the name of its schema document. ``formats`` limits the formats it is recognised in.
    ``fit`` gives the shape as the rows of a table with these columns have it: where a column's name may be written in
    many ways, the crosswalk of one table is short.
    """

    name: str
    title: str
    fields: Mapping[str, tuple[Where, ...]]
    recognise: Callable[[Mapping[str, object]], Confidence]
    forms: Forms = field(default_factory=Forms)
    required: tuple[str, ...] = ()
    held_to_native: bool = False
    file_names_record: bool = False
    ids_are_local: bool = False
    unasked: frozenset[str] = frozenset()
    id_wanted: bool = False
    known_keys: frozenset[str] = frozenset()
    added_keys: frozenset[str] = frozenset()
    closed: bool = False
    schema: str | None = None
    formats: frozenset[str] | None = None
    fit: Callable[[Profile, tuple[str, ...]], Profile] | None = field(default=None, repr=False, compare=False)

    places: Places = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """``places``: where to find the texts of each term, None where some are parsed, cut, or stand among others."""
        found = {term: _places(places) for term, places in self.fields.items()}
        object.__setattr__(self, "places", Places(found))

    def holds(self, term: str) -> bool:
        """Whether this shape has a place for the term."""
        return term in self.fields

    def may_ask(self, term: str) -> bool:
        """Whether this shape asks for the term, be it of records of some type and status."""
        return term in self.fields and (self.held_to_native or term in self.required)


def _places(wheres: Iterable[Where]) -> tuple[Place, ...] | None:
    found: dict[Pointer, list[Where]] = {}
    for where in wheres:
        if not where.simple or any(isinstance(step, int) for step in where.root):
            return None
        found.setdefault(where.root, []).append(where)
    return tuple(_place(root, [where.pattern[len(root) :] for where in here]) for root, here in found.items())


def _place(root: Pointer, below: Sequence[Pointer]) -> Place:
    """A place by the steps that lead on from its root."""
    keys = dict.fromkeys(rest[1:] for rest in below if len(rest) > 1)
    plain = all(len(rest) == 1 and rest[0] != ANY for rest in keys)
    return root, () in below, (ANY,) in below, tuple(str(rest[0]) for rest in keys) if plain else None


def walk(data: object, pattern: Pointer) -> Iterator[tuple[Pointer, object]]:
    """The places of ``data`` that a pattern names, with their values, in order."""
    if not pattern:
        yield (), data
        return
    step, rest = pattern[0], pattern[1:]
    if step == ANY:
        if isinstance(data, list):
            for index, item in enumerate(data):
                for pointer, value in walk(item, rest):
                    yield (index, *pointer), value
    elif isinstance(step, int):
        if isinstance(data, list) and step < len(data):
            for pointer, value in walk(data[step], rest):
                yield (step, *pointer), value
    elif isinstance(data, dict) and step in data:
        for pointer, value in walk(data[step], rest):
            yield (step, *pointer), value
