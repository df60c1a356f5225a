"""What tells that two records are of one work: its title, then author, year and numbers. Judges nothing.

The idea of title, first author and year as a key is that of deduplication in systematic reviews (Bramer et al. 2016,
J Med Libr Assoc 104:240); what speaks against it is asked besides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from abslint.knowledge.bibliographies import LOCAL, is_translation
from abslint.knowledge.doi import doi_key
from abslint.knowledge.doi_kinds import preprint_server
from abslint.knowledge.lone_years import published_on
from abslint.knowledge.markup import without_tags
from abslint.knowledge.prose import fold
from abslint.knowledge.updates import RETRACTIONS, is_notice, is_retraction, subject_of_notice
from abslint.model.diagnostic import Fact
from abslint.model.paper import Paper
from abslint.model.several import first_texts

LEAST = 15
"""Letters and digits of a title in ASCII that tells one work from others: ``Editorial`` does not."""

LEAST_ELSE = 8
"""The same of a title with other letters: one of Chinese is a word of English."""

NOTICE, PREPRINT, RETRACTION = "notice", "preprint", "retraction"

VERSIONS = frozenset({NOTICE, PREPRINT, RETRACTION})
"""Kinds of records beside that of the published paper."""

TERMS = (
    *(
        "title",
        "subtitle",
        "type",
        "subtype",
        "publication_status",
        "identifiers.doi",
        "dates.published",
        "year",
        "volume",
        "issue",
    ),
    *("pages", "article_number", "container.title", "authors.family", "authors.literal", "authors.name"),
    *("id", "relations.id", "updates.id", "updates.type"),
)
"""The terms that ``work_of`` reads."""

_DROPPED = bytes(char for char in range(128) if not chr(char).isalnum())
_DROPPED_IN_LINES = _DROPPED.replace(b"\n", b"")


class Work(NamedTuple):
    """What a record says of its work, as far as it says so; texts as they compare, empty where there is none."""

    title: str
    family: str
    date: str
    doi: str
    kind: str
    volume: str
    page: str
    container: str
    id: str
    linked: str
    retracted: str
    scope: str
    subtitle: str = ""


def work_keys(papers: Sequence[Paper]) -> list[tuple[str, ...]]:
    """Of each record its folded title, if that tells one work from others; of a notice the title of the paper that it
    is about."""
    titles = [subject_of_notice(title) for title in first_texts(papers, "title")]
    together = "\n".join(titles)
    if together.isascii() and "<" not in together:  # the same, several times as quick
        folded = together.lower().encode().translate(None, _DROPPED_IN_LINES).decode().split("\n")
        if len(folded) == len(titles):
            return [(key,) if len(key) >= LEAST else () for key in folded]
    return [(key,) if (key := title_key(title)) else () for title in titles]


def title_key(title: str) -> str:
    """The letters and digits of a title, small and without accents; empty if they could be those of many works."""
    if "<" in title:
        title = without_tags(title)
    if title.isascii():  # the same, several times as quick
        key = title.lower().encode().translate(None, _DROPPED).decode()
        return key if len(key) >= LEAST else ""
    key = fold(title).replace(" ", "")
    return key if len(key) >= (LEAST if key.isascii() else LEAST_ELSE) else ""


def work_of(paper: Paper) -> Work:
    """What a record says of its work; read once for all rules that ask."""
    work = paper.shared.get("work")
    if work is None:
        work = paper.shared["work"] = _work_of(paper)
    return work


def _work_of(paper: Paper) -> Work:
    kind, title = paper.text("type"), paper.text("title")
    doi = doi_key(paper.text("identifiers.doi"))
    if is_notice(kind, paper.text("subtype"), title):
        kind = RETRACTION if is_retraction(kind, paper.text("subtype"), title) else NOTICE
    elif PREPRINT in (kind, paper.text("publication_status")) or _is_preprints(doi):
        kind = PREPRINT
    return Work(
        title=title,
        family=family_of(paper),
        date=published_on(paper),
        doi=doi,
        kind=kind,
        volume="/".join(fold(paper.text(term)) for term in ("volume", "issue")).strip("/"),
        page=fold(paper.text("pages") or paper.text("article_number")).partition(" ")[0],
        container=fold(paper.text("container.title")),
        id=paper.text("id").casefold(),
        linked=" ".join(sorted({*paper.texts("relations.id"), *paper.texts("updates.id")})).casefold(),
        retracted="".join({one.reading for one in paper.filled("updates.type")} & RETRACTIONS),
        scope=LOCAL if paper.local else "",
        subtitle=fold(paper.text("subtitle")),
    )


def _is_preprints(doi: str) -> bool:
    server = preprint_server(doi)
    return server is not None and server.certain


def family_of(paper: Paper) -> str:
    """The first author's family name, folded; of a name that is one text what stands before its comma, or its last
    word."""
    for term in ("authors.family", "authors.name", "authors.literal"):
        names = paper.texts(term)
        if names:
            before, comma, _ = names[0].partition(",")
            name = before if comma or term != "authors.name" else before.rpartition(" ")[2]
            return fold(name)
    return ""


def are_linked(work: Work, other: Work) -> bool:
    """Whether one of two records names the other by its DOI or its id."""
    return _names(work, other) or _names(other, work)


def _names(work: Work, other: Work) -> bool:
    return bool(other.doi and other.doi in work.linked) or bool(other.id and other.id in work.linked.split())


def pairs(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Work, Fact, Work]]:
    """Each two facts of records by one first author that may be compared, the later one first, with what their records
    say. Of more than MOST that share title and author only so many are compared with each."""
    seen: dict[tuple[str, str], list[tuple[Fact, Work]]] = {}
    for fact in facts:
        work = Work(*fact.detail)
        if not work.family:
            continue
        earlier = seen.setdefault((fact.address.path if work.scope else "", work.family), [])
        for other, other_work in earlier:
            if not is_translation(fact.address.path, other.address.path):
                yield fact, work, other, other_work
        if len(earlier) < MOST:
            earlier.append((fact, work))


MOST = 50
"""Records of one title and author that others are compared with: more are no copies but a habit."""


def differ(work: Work, other: Work) -> bool:
    """Whether something speaks against two records' being of one version of a work: dates of which one is missing or is
    no part of the other; kinds, DOIs, numbers, subtitles or containers that both give and that are not the same."""
    if not (work.date and other.date and (work.date.startswith(other.date) or other.date.startswith(work.date))):
        return True
    if work.kind != other.kind and not VERSIONS.isdisjoint((work.kind, other.kind)):
        return True
    told = [(work.kind, other.kind), (work.doi, other.doi), (work.volume, other.volume), (work.page, other.page)]
    told.append((work.subtitle, other.subtitle))
    if any(one and two and one != two for one, two in told):
        return True
    return are_other_containers(work, other)


def are_other_containers(work: Work, other: Work) -> bool:
    """Whether two records name containers of which neither is short for the other."""
    return bool(work.container and other.container) and not _is_short_for(work.container, other.container)


_LITTLE = frozenset("a an and the of for in on de der des die du el et la le les und von y e i og".split())
"""Words that short forms of journals' names leave out (ISO 4)."""


def _is_short_for(name: str, other: str) -> bool:
    """Whether two folded names of journals may be of one: each word of one begins as the other's does; initials alone
    may stand for any."""
    words, others = ([word for word in one.split() if word not in _LITTLE] for one in (name, other))
    if min(len(words), len(others)) < 2:
        return name == other or len(words) != len(others)
    return len(words) == len(others) and all(one[0] == two[0] for one, two in zip(words, others, strict=True))
