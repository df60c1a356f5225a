"""Plants the defects of structured abstracts."""

from __future__ import annotations

import random
from typing import Any

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import is_english
from benchmarks.papers.shapes import Data


def _sections(data: Data) -> list[dict[str, Any]]:
    """The sections of an abstract in English, or none."""
    abstract = data.get("abstract")
    return abstract["sections"] if isinstance(abstract, dict) and is_english(data) else []


@plants("sections-flattened", shapes="native")
def flattened(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if not found:
        return None
    form = dice.choice(["{0}: {1}", "{0} - {1}", "<b>{0}:</b> {1}"])
    joint = dice.choice([" ", "\n", "\n\n"])
    data["abstract"] = joint.join(form.format(one["label"], one["text"]) for one in found)
    return "/abstract"


@plants("section-unknown-label", shapes="native")
def unknown_label(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    slips = {
        "METHODS": ["MEHTODS", "METHDOS"],
        "Methods": ["Mehtods", "Methds"],
        "RESULTS": ["RESUTLS", "RSULTS"],
        "Results": ["Rsults", "Resluts"],
        "CONCLUSIONS": ["CONCULSIONS"],
        "BACKGROUND": ["BAKGROUND", "TIDES"],
        "Conclusions": ["Concusions"],
    }
    known = [at for at, one in enumerate(found) if one["label"] in slips]
    if not known:
        return None
    at = dice.choice(known)
    found[at]["label"] = dice.choice(slips[found[at]["label"]])
    found[at].pop("category", None)
    return f"/abstract/sections/{at}/label"


@plants("section-out-of-order", shapes="native")
def out_of_order(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if len(found) != 4:
        return None
    first, second = dice.choice([(1, 2), (2, 3), (1, 3)])
    found[first], found[second] = found[second], found[first]
    return f"/abstract/sections/{first + 1}/label"


@plants("section-missing", shapes="native", options={"scheme": "imrad"})
def missing(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if len(found) != 4:
        return None
    del found[dice.choice([1, 2])]
    return "/abstract/sections"


@plants("section-duplicate", shapes="native", beside="section-out-of-order section-label-style")
def duplicate(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if len(found) < 3:
        return None
    at = dice.randint(1, len(found) - 1)
    text = "What was seen once was seen again on the next day, by the same two people."
    found.insert(at + 1, {**found[at], "text": text})
    return f"/abstract/sections/{at + 1}/label"


@plants("section-empty", shapes="native")
def empty(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    at = dice.randrange(len(found)) if found else 0
    if not found or (at == len(found) - 1 and len(found) < 3):
        return None
    found[at]["text"] = ""
    return f"/abstract/sections/{at}/text"


@plants("section-single", shapes="native")
def single(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if not found:
        return None
    text = " ".join(one["text"] for one in found)
    data["abstract"]["sections"] = [
        {"label": dice.choice(["UNLABELLED", "Results:", "RESULTS", "Abstract"]), "text": text}
    ]
    return "/abstract/sections/0"


@plants("section-label-in-text", shapes="native")
def label_in_text(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if not found:
        return None
    at = dice.randrange(len(found))
    label = found[at]["label"]
    found[at]["text"] = (
        dice.choice([f"{label}: ", f"{label.capitalize()}: ", f"{label} - ", f"{label.upper()}: "]) + found[at]["text"]
    )
    return f"/abstract/sections/{at}/text"


@plants("section-label-style", shapes="native")
def label_style(data: Data, dice: random.Random) -> str | None:
    found = _sections(data)
    if len(found) != 4:
        return None
    at = dice.choice([1, 2])
    label = found[at]["label"]
    found[at]["label"] = dice.choice([label.capitalize() if label.isupper() else label.upper(), f"{label}:"])
    return f"/abstract/sections/{at}/label"


@plants("section-category-mismatch", shapes="native")
def category_mismatch(data: Data, dice: random.Random) -> str | None:
    found = [
        at
        for at, one in enumerate(_sections(data))
        if one.get("category") in {"METHODS", "RESULTS", "CONCLUSIONS"} and " " not in one["label"]
    ]
    if not found:
        return None
    at = dice.choice(found)
    one = _sections(data)[at]
    if one["label"] not in {"METHODS", "RESULTS", "CONCLUSIONS", "Methods", "Results", "Conclusions"}:
        return None
    one["category"] = dice.choice([name for name in ("METHODS", "RESULTS", "CONCLUSIONS") if name != one["category"]])
    return f"/abstract/sections/{at}/category"


TRIAL = (
    "We assigned ninety people who had to cross the bay and had been seasick before to ferries of two kinds. One kind "
    "was wide and slow, the other narrow and quick. A bell in the bow told a clerk on the quay which ferry a person "
    "had to take. Those on wide ferries felt sick for an hour, those on narrow ones for ten minutes. Nobody who was "
    "asked on the quay knew which of the two kinds the harbour office meant to buy. We think that the time on the "
    "water matters more than the ferry, and that a bench in the wind helps as much as a pill does."
)
TRIALS = (
    "Ferries for people with seasickness: a randomised controlled trial",
    "A randomized trial of wide and narrow ferries",
    "Benches in the wind: a cluster-randomised trial",
)


def _trial(data: Data, dice: random.Random) -> bool:
    """Makes a trial of the record; says whether it could."""
    if (
        data["type"] != "article-journal"
        or not is_english(data)
        or data.get("subtype") in {"letter", "comment", "review"}
    ):
        return False
    data |= {"title": dice.choice(TRIALS), "abstract": TRIAL}
    data.pop("subtitle", None)
    return True


@plants("abstract-needs-structure", shapes="native", beside="reporting-items")
def needs_structure(data: Data, dice: random.Random) -> str | None:
    return "/abstract" if _trial(data, dice) else None


@plants("reporting-items", shapes="native", beside="abstract-needs-structure")
def items(data: Data, dice: random.Random) -> str | None:
    return "/abstract" if _trial(data, dice) else None
