"""Plants the defects of authors."""

from __future__ import annotations

import random
import re
from typing import Any

from benchmarks.mutations.registry import plants
from benchmarks.papers.shapes import Data


def _person(data: Data, dice: random.Random) -> tuple[int, dict[str, Any]] | None:
    """A person with a family and a given name, as an object, and the place in the list."""
    found = [(at, one) for at, one in enumerate(data["authors"]) if isinstance(one, dict) and "family" in one]
    return dice.choice(found) if found else None


def _item(data: Data, dice: random.Random, item: Any) -> str:
    """An author more, at a random place; gives the item's pointer."""
    at = dice.randint(1, len(data["authors"]))
    data["authors"].insert(at, item)
    return f"/authors/{at}"


def _texts(data: Data) -> bool:
    return isinstance(data["authors"][0], str)


@plants("author-et-al", shapes="native csl-json")
def et_al(data: Data, dice: random.Random) -> str:
    words = dice.choice(["et al.", "et al", "and others", "others", "…", "...", "u. a.", "y otros"])
    if _texts(data):
        data["authors"].append(words)
        return f"/authors/{len(data['authors']) - 1}"
    last = data["authors"][-1]
    if "given" in last and dice.random() < 0.4 and words in {"et al.", "et al", "u. a."}:
        last["given"] += f", {words}"
        return f"/authors/{len(data['authors']) - 1}/given"
    data["authors"].append({"literal": words})
    return f"/authors/{len(data['authors']) - 1}/literal"


@plants("author-list-in-one-string", shapes="native csl-json hugo")
def list_in_one_string(data: Data, dice: random.Random) -> str:
    text = dice.choice(
        [
            "Marsh, Ida; Reef, Otto",
            "Marsh I, Reef O, Shore AB",
            "Ida Marsh, Otto van Reef and Anna B. Shore",
            "Marsh, I., Reef, O., & Shore, A. B.",
            "Marsh, Ida and Reef, Otto",
            "Ida Marsh and Otto Reef",
            "Ida Marsh; Otto Reef; Anna Shore",
            "Marsh, I., Reef, O.",
            "Åsa Lindström, Päivi Virtanen, José Núñez",
        ]
    )
    if _texts(data):
        return _item(data, dice, text)
    return _item(data, dice, {"literal": text}) + "/literal"


@plants("author-all-caps", shapes="native csl-json")
def all_caps(data: Data, dice: random.Random) -> str | None:
    chosen = _person(data, dice)
    if chosen is None:
        return None
    at, one = chosen
    if (
        not re.fullmatch(r"(?!Ng$)[^\W\d_]{4,}([-' ][^\W\d_]{4,})*", one["family"])
        or one["family"].upper() == one["family"].lower()
    ):
        return None
    one["family"] = one["family"].upper()
    return f"/authors/{at}/family"


@plants("author-title-or-degree", shapes="native csl-json")
def title_or_degree(data: Data, dice: random.Random) -> str | None:
    if _texts(data):
        at = dice.randrange(len(data["authors"]))
        data["authors"][at] += dice.choice([", MD", ", PhD", ", Ph.D.", ", MD, MPH"])
        return f"/authors/{at}"
    chosen = _person(data, dice)
    if chosen is None:
        return None
    at, one = chosen
    key, form = dice.choice(
        [
            ("given", "{}, MD"),
            ("given", "Dr. {}"),
            ("given", "Prof. {}"),
            ("given", "{}, PhD"),
            ("family", "{}, Ph.D."),
            ("family", "{} PhD"),
            ("given", "Prof. Dr. {}"),
            ("given", "{}, MD, MPH"),
        ]
    )
    one[key] = form.format(one[key])
    return f"/authors/{at}/{key}"


@plants("author-stray-characters", shapes="native csl-json")
def stray_characters(data: Data, dice: random.Random) -> str | None:
    tail = dice.choice(
        ["1", "1,2", "*", "†", "²", "1,2*", " (ida@example.org)", "‡", " https://example.org/ida", "#", "§"]
    )
    if _texts(data):
        at = dice.randrange(len(data["authors"]))
        data["authors"][at] += tail
        return f"/authors/{at}"
    chosen = _person(data, dice)
    if chosen is None:
        return None
    at, one = chosen
    key = dice.choice(["family", "given"])
    one[key] += tail
    return f"/authors/{at}/{key}"


@plants("author-duplicate", shapes="native csl-json", beside="orcid-shared")
def duplicate(data: Data, dice: random.Random) -> str | None:
    if _texts(data):
        return None
    chosen = _person(data, dice)
    if chosen is None or not re.search(r"[^\W\d_]{3,}", chosen[1]["given"]) or len(chosen[1]["family"]) < 4:
        return None
    one = dict(chosen[1])
    if dice.random() < 0.5:
        one.pop("affiliations", None)
    if "suffix" in one:
        return None
    data["authors"].append(one)
    return f"/authors/{len(data['authors']) - 1}"


@plants("author-missing-part", shapes="native csl-json")
def missing_part(data: Data, dice: random.Random) -> str | None:
    if _texts(data):
        return None
    item, place = dice.choice(
        [
            ({"family": "Ida B. Marsh"}, "/family"),
            ({"given": "Otto"}, "/given"),
            ({"family": "Ida Marsh"}, "/family"),
            ({"family": "Marsh, Ida"}, "/family"),
            ({"given": "Anna-Maria"}, "/given"),
        ]
    )
    return _item(data, dice, item) + place


@plants("author-placeholder", shapes="native csl-json hugo")
def placeholder(data: Data, dice: random.Random) -> str:
    name = dice.choice(
        [
            "Anonymous",
            "Unknown",
            "N.N.",
            "[Anonymous]",
            "Unknown Author",
            "Author 1",
            "[No authors listed]",
            "anonymous",
            "No author",
        ]
    )
    if _texts(data):
        return _item(data, dice, name)
    return _item(data, dice, {"literal": name}) + "/literal"
