"""What tells that two records are nearly of one work: titles that differ by slips, years by one. Judges nothing.

Records are compared only within blocks, as is done in the linkage of records (Christen 2012, IEEE TKDE 24:1537): those
that share one of a few keys. Each key holds a part of the title that slips elsewhere leave as it is, the first author,
and all numbers of the title, so that part one and part two, or the reports of two years, never meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.bibliographies import is_translation
from abslint.knowledge.title_slips import are_spelled_alike, read_title, words_of
from abslint.knowledge.works import VERSIONS, Work, are_linked, are_other_containers, family_of
from abslint.model.diagnostic import Fact
from abslint.model.paper import Paper

PIECE = 16
"""Letters of a title's beginning, and of its end, that are a key."""

LONGEST = 1000
"""Code points of the longest title that is compared: what is longer is none."""

LEAST, LEAST_WORDS = 2 * PIECE, 4
"""Letters and words of a title that is compared: shorter ones are alike by chance. A slip stands in a title's beginning
or in its end, never in both."""

MOST_WORDS = 6
"""Words, of those in alphabetical order, that are a key: they stay when words change places."""

MOST = 50
"""Records of one block that others are compared with: so the time grows with the number of records, not its square."""


def near_keys(paper: Paper) -> tuple[str, ...]:
    """The blocks of a record: none if its title is short or nobody is named as its author."""
    family = family_of(paper)
    return keys_of(paper.text("title"), family) if family else ()


def keys_of(title: str, family: str) -> tuple[str, ...]:
    """The blocks of a title by a first author: by its beginning, its end, and its words in order from both ends."""
    if len(title) > LONGEST:
        return ()
    words = words_of(title)
    flat = "".join(words)
    if len(words) < LEAST_WORDS or len(flat) < LEAST:
        return ()
    if flat.isalpha():
        behind = f"/{family}"
    else:
        behind = f"/{family}/{' '.join(sorted(word for word in words if not word.isalpha()))}"
        words = [word for word in words if word.isalpha()]
        flat = "".join(words)
        if len(flat) < LEAST:
            return ()
    ends = (f"<{flat[:PIECE]}{behind}", f">{flat[-PIECE:]}{behind}")
    telling = sorted({word for word in words if len(word) > 3})
    count = len(telling)
    if count < LEAST_WORDS:
        return ends
    count = min(MOST_WORDS, (count * 3 + 4) // 5)
    return (*ends, f"a{''.join(telling[:count])}{behind}", f"z{''.join(telling[-count:])}{behind}")


def near_pairs(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Work, Fact, Work]]:
    """Each two facts of one block whose records are nearly of one work, the later one first, with what they say.

    Records share several blocks: a pair is given in the first of them alone.
    """
    seen: dict[str, list[tuple[Fact, Work]]] = {}
    for fact in facts:
        work = Work(*fact.detail)
        earlier = seen.setdefault(fact.address.path if work.scope else "", [])
        for other, other_work in earlier:
            if (
                are_near(work, other_work)
                and fact.key == _first_block(work, other_work)
                and not is_translation(fact.address.path, other.address.path)
            ):
                yield fact, work, other, other_work
        if len(earlier) < MOST:
            earlier.append((fact, work))


def _first_block(work: Work, other: Work) -> str:
    return min({*keys_of(work.title, work.family)}.intersection(keys_of(other.title, other.family)))


def are_near(work: Work, other: Work) -> bool:
    """Whether two works by one first author are nearly one: of one year or two that follow each other, with titles that
    differ by slips, if at all, and nothing that speaks against it."""
    if _are_others(work, other):
        return False
    title, other_title = read_title(work.title), read_title(other.title)
    same = title.letters == other_title.letters
    if not same and not are_spelled_alike(title, other_title):
        return _are_cut_alike(work, other)
    against = _against(work, other)
    if not against:
        return True
    # databases write pages and journals in many ways: where the rest agrees they say little
    numbered = bool(work.volume) and work.volume.partition("/")[0] == other.volume.partition("/")[0]
    paged = bool(work.page) and work.page == other.page
    placed = bool(work.container and other.container) and "container" not in against
    return numbered and ((against == {"container"} and paged) or (same and placed and len(against) == 1))


def _are_others(work: Work, other: Work) -> bool:
    """Whether something surely speaks against it: years, kinds, DOIs, subtitles, or that one names the other."""
    year, other_year = work.date[:4], other.date[:4]
    if not (year.isdecimal() and other_year.isdecimal() and abs(int(year) - int(other_year)) <= 1):
        return True
    if work.kind != other.kind and not VERSIONS.isdisjoint((work.kind, other.kind)):
        return True
    told = ((work.kind, other.kind), (work.doi, other.doi), (work.subtitle, other.subtitle))
    return any(one and two and one != two for one, two in told) or are_linked(work, other)


def _against(work: Work, other: Work) -> set[str]:
    """What two records say of where the work stands, and not alike."""
    volume, _, issue = work.volume.partition("/")
    other_volume, _, other_issue = other.volume.partition("/")
    told = {"volume": (volume, other_volume), "issue": (issue, other_issue), "page": (work.page, other.page)}
    against = {name for name, (one, two) in told.items() if one and two and one != two}
    return against | ({"container"} if are_other_containers(work, other) else set())


def _are_cut_alike(work: Work, other: Work) -> bool:
    """Whether one title is the beginning of the other, and both stand in one place: a subtitle was left out."""
    if not (work.volume and work.page) or (work.volume, work.page) != (other.volume, other.page):
        return False
    words, others = sorted((read_title(work.title).words, read_title(other.title).words), key=len)
    return others[: len(words)] == words and not _against(work, other)
