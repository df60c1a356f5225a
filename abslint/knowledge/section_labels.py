"""Labels of an abstract's sections: what they mean, singly and in compounds. Does not know where they stand in a text.

Categories are those of the National Library of Medicine (NLM): BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS,
UNASSIGNED. A label is looked up as a whole, then by its parts, then by the word that heads it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import strip_accents
from abslint.knowledge.table import read_table

CATEGORIES = ("BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS", "UNASSIGNED")
"""The NLM's categories in the order in which an abstract tells them."""

LONGEST = 100
"""Code points beyond which a piece of text is no label."""

_RANKED = {
    **dict.fromkeys(
        "BACKGROUND INTRODUCTION CONTEXT IMPORTANCE RATIONALE MOTIVATION OBJECTIVE AIM PURPOSE GOAL".split(), 1
    ),
    **dict.fromkeys("METHOD METHODOLOGY".split(), 2),
    **dict.fromkeys("RESULT FINDING".split(), 3),
    **dict.fromkeys("CONCLUSION DISCUSSION INTERPRETATION".split(), 4),
}
"""Head words whose place in an abstract is fixed; all others (funding, design, key points) may stand anywhere."""

_ORDER = {category: place for place, category in enumerate(CATEGORIES)}
_RANK_OF_CATEGORY = {"BACKGROUND": 1, "OBJECTIVE": 1, "METHODS": 2, "RESULTS": 3, "CONCLUSIONS": 4}

_EDGES = " \t\r\n\u00a0\u3000.:：;,-–—*_#|"
_NUMBER = Pattern(r"(?:\(?(?:\d{1,2}|[IVX]{1,4})[.)]\s*)+")
_JOINT = Pattern(
    r"\s*(?:/|\+|;|,\s*AND\s|,|\sAND\s|\sOR\s|\sUND\s|\sET\s|\sY\s|\sE\s|\sEN\s|\sOG\s|\sOCH\s|\sJA\s|与|和)\s*"
)
_HEAD_ENDS = Pattern(r"\s(?:OF|FOR|IN|TO|ON|FROM|WITH|BY|AND)\s")
_OPTIONAL = Pattern(r"\s?\([^()]{0,40}\)")
_VERBS = frozenset(
    "is are was were be been being has have had do does did can could will would may might shall should must "
    "include includes including follow follows following show shows suggest suggests indicate indicates remain remains "
    "see use uses using comprise comprises concluded revealed found occurred became made given shown known there that "
    "which who we they it he she i you this these those our their its here what how why when where".split()
)
"""Words that stand in a sentence and not in a label: finite verbs, pronouns."""
_VERBAL_LABELS = frozenset({"WHAT IS KNOWN", "WHAT THIS STUDY ADDS", "HOW THIS STUDY MIGHT AFFECT RESEARCH"})


def is_numbered(text: str) -> bool:
    """Whether a number stands in front, which is no part of a label's key."""
    return _NUMBER.match(text) is not None


@lru_cache(maxsize=1024)
def label_key(label: str) -> str:
    """A label as the table spells it: upper case, straight apostrophes, ``AND`` for ``&``, no number, no end mark."""
    text = label[: LONGEST * 2].strip(_EDGES)
    numbered = _NUMBER.match(text)
    if numbered:
        text = text[numbered.end() :]
    text = text.upper().replace("&AMP;", "&").replace("’", "'").replace("‘", "'")
    return " ".join(text.replace("&", " AND ").split())


@cache
def _table() -> tuple[dict[str, str], frozenset[str]]:
    """Category by key, and the keys that are not English."""
    known: dict[str, str] = {}
    foreign = set()
    for row in read_table("section_labels"):
        key = label_key(row["label"])
        for spelling in (key, strip_accents(key)):  # capitals are often written without their accents
            if spelling not in known:
                known[spelling] = row["category"]
                if row["language"] != "en":
                    foreign.add(spelling)
    return known, frozenset(foreign)


@cache
def _languages() -> frozenset[str]:
    return frozenset(row["language"] for row in read_table("section_labels"))


@cache
def _heads() -> dict[str, str]:
    """Category by single word, plural folded; for the words that head longer labels."""
    known, foreign = _table()
    heads = {_singular(key): category for key, category in known.items() if key.isalpha() and key not in foreign}
    return heads | {
        "IDENTIFIER": "UNASSIGNED",
        "SPONSOR": "UNASSIGNED",
        "PERSPECTIVE": "UNASSIGNED",
        "SYNTHESIS": "RESULTS",
    }


def _singular(word: str) -> str:
    if word.endswith(("SES", "XES")) and len(word) > 6:
        return word[:-2] + "IS" if word.endswith("SES") else word[:-2]
    return word[:-1] if word.endswith("S") and not word.endswith(("SS", "IS")) else word


def knows_language(language: str) -> bool:
    """Whether labels of a language (its two-letter code) stand in the table."""
    return language in _languages()


def is_listed(label: str) -> bool:
    """Whether the table holds the whole label, optional endings (``Intervention(s)``) aside, or each part of it."""
    key = label_key(label)
    return _listed(key) is not None or _is_compound(key)


@lru_cache(maxsize=1024)
def _is_compound(key: str) -> bool:
    parts = _JOINT.split(key)
    return len(parts) > 1 and all(len(part) > 2 and _listed(part) is not None for part in parts)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.split()[0].partition("/")[0].rstrip(",") for key in _table()[0])


def could_begin_label(word: str) -> bool:
    """Whether a label of the table begins with a word, a quick test before looking at what stands behind it."""
    return word.partition("/")[0].rstrip(",").upper() in _first_words()


@cache
def _last_words() -> frozenset[str]:
    return frozenset(_last(key) for key in _table()[0])


def _last(key: str) -> str:
    return key.rpartition(" ")[2].partition("(")[0].rpartition("/")[2]


def could_end_label(word: str) -> bool:
    """Whether a label of the table ends in a word, a quick test before looking at what stands before it."""
    return _last(word.upper()) in _last_words()


def _listed(key: str) -> str | None:
    known = _table()[0]
    category = known.get(key)
    if category is None and "(" in key:
        category = known.get(_OPTIONAL.sub("", key))
    return category


@lru_cache(maxsize=1024)
def label_parts(label: str) -> tuple[str, ...]:
    """The keys that a label satisfies: its own, and those of the parts of a compound.

    ``Design, Setting & Participants`` gives itself, ``DESIGN``, ``SETTING`` and ``PARTICIPANTS``.
    """
    key = label_key(label)
    parts = [_OPTIONAL.sub("", part).strip(" '") for part in _JOINT.split(key)]
    return tuple(dict.fromkeys(part for part in (key, _OPTIONAL.sub("", key), *parts) if part))


@lru_cache(maxsize=1024)
def label_category(label: str) -> str | None:
    """The NLM category of a label, None where nothing in it is known.

    A compound has the category of the part that an abstract tells last, as in the NLM's own list (METHODS AND RESULTS
    are RESULTS).
    """
    key = label_key(label)
    category = _listed(key)
    if category is not None or not key:
        return category
    if is_prose(key):
        return None
    found = [part for part in map(_part_category, label_parts(label)) if part is not None]
    assigned = [part for part in found if part != "UNASSIGNED"]
    return max(assigned, key=_ORDER.__getitem__) if assigned else found[0] if found else None


def _part_category(key: str) -> str | None:
    return _listed(key) or _heads().get(_head(key))


def _head(key: str) -> str:
    """The word that heads a label, in the singular: ``KEY FINDINGS FOR NURSES`` → ``FINDING``."""
    words = _HEAD_ENDS.split(key, 1)[0].split()
    return _singular(words[-1].strip("()'\"")) if words else ""


@lru_cache(maxsize=1024)
def label_ranks(label: str) -> tuple[int, int] | None:
    """The first and last place (1 background and objective, 2 methods, 3 results, 4 conclusions) of a label.

    None for labels that may stand anywhere: registration, funding, key points, design, setting.
    """
    key = label_key(label)
    category = _listed(key)
    if category == "UNASSIGNED":
        return None
    if key in _table()[1]:
        rank = _RANK_OF_CATEGORY[category or ""]
        return rank, rank
    parts = label_parts(label)
    ranks = [_RANKED[_head(part)] for part in (parts[1:] or parts) if _head(part) in _RANKED]
    return (min(ranks), max(ranks)) if ranks else None


def is_prose(label: str) -> bool:
    """Whether the words before a colon are a sentence's and no label: more than five, or a verb or pronoun among them.

    ``Subgroup analyses revealed`` is prose; so is everything with a figure in it.
    """
    words = label.replace("/", " ").split()
    if label.upper().startswith(tuple(_VERBAL_LABELS)):
        return False
    if len(words) > 5 or not words or any(char.isdigit() for char in label):
        return True
    lowered = [word.strip("(),;'\"’").lower() for word in words]
    return not _VERBS.isdisjoint(lowered) or any(len(word) > 4 and word.endswith("ed") for word in lowered[1:])


@cache
def common_labels() -> tuple[str, ...]:
    """The English labels, the commonest first; the table keeps them in that order."""
    known, foreign = _table()
    return tuple(key for key in known if key not in foreign)


_WHOLE = frozenset(
    "abstract|summary|unlabelled|main body|graphical abstract|zusammenfassung|kurzfassung|samenvatting|résumé|resumé|"
    "resumen|resumo|sammendrag|sammanfattning|tiivistelmä|riassunto".upper().split("|")
)


def leads_others(label: str) -> bool:
    """Whether a label names the abstract as a whole, so that other labels may follow it at once."""
    return label_key(label) in _WHOLE
