"""Plants the defects of keywords."""

from __future__ import annotations

import random
import re
from typing import Any

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import KEYWORDS, Spot, spot, spots
from benchmarks.papers.shapes import Data, full_name, words_of


def _one(data: Data, dice: random.Random) -> Spot | None:
    return spot(data, dice, KEYWORDS)


def _added(data: Data, dice: random.Random, text: Any) -> str:
    """A keyword more, at a random place among the others."""
    data["keywords"] = words_of(data["keywords"])
    at = dice.randint(0, len(data["keywords"]))
    data["keywords"].insert(at, text)
    return f"/keywords/{at}"


@plants(
    "keyword-major-topic-mark",
    shapes="native csl-json hugo pure-page ris",
    recall=0.85,
    why="a star behind a symbol (mRNA*) may belong to it",
)
def major_topic_mark(data: Data, dice: random.Random) -> list[str]:
    found = spots(data, KEYWORDS)
    chosen = found if dice.random() < 0.5 else dice.sample(found, dice.randint(1, len(found) - 1))
    behind = dice.random() < 0.2 and len(chosen) > 1
    return [one.put(one.text + "*" if behind else "*" + one.text) for one in chosen]


@plants("keyword-bullet", shapes="native csl-json hugo")
def bullet(data: Data, dice: random.Random) -> list[str]:
    found = spots(data, KEYWORDS)
    if dice.random() < 0.3:
        form = dice.choice(["{}. ", "({}) ", "{}) "])
        return [one.put(form.format(at) + one.text) for at, one in enumerate(found, 1)]
    mark = dice.choice(["• ", "· ", "- ", "– ", "◦", "▪ ", "●"])
    return [one.put(mark + one.text) for one in (found if dice.random() < 0.5 else [dice.choice(found)])]


@plants("keyword-qualifier")
def qualifier(data: Data, dice: random.Random) -> str:
    return _added(
        data,
        dice,
        dice.choice(
            [
                "Stroke/surgery/therapy",
                "Sleep/physiology",
                "Soil/ch [Chemistry]",
                "D007674",
                "Noise/adverse effects",
                "Humans",
                "Drug Resistance, Multiple/genetics",
                "Advertising/*statistics & numerical data",
                "Fever / drug therapy",
            ]
        ),
    )


@plants("keywords-one-string", shapes="native hugo", recall=0.85, why="a list at commas may be one long keyword")
def one_string(data: Data, dice: random.Random) -> str | None:
    words = [word for word in words_of(data["keywords"]) if "," not in word and ";" not in word]
    mark = dice.choice(["; ", " | ", " • ", "\n", ", ", ";"])
    if len(words) < 3:
        return None
    data["keywords"] = mark.join(words)
    if dice.random() < 0.5:
        data["keywords"] = [data["keywords"]]
        return "/keywords/0"
    return "/keywords"


@plants("keyword-prefix")
def prefix(data: Data, dice: random.Random) -> str | None:
    one = next(iter(spots(data, KEYWORDS)), None)
    heads = [
        "Keywords: ",
        "KEYWORDS: ",
        "Key words: ",
        "Key words — ",
        "Index Terms: ",
        "Keywords - ",
        "Mots-clés : ",
        "Schlüsselwörter: ",
        "Palabras clave: ",
        "关键词：",
        "Trefwoorden: ",
        "Author Keywords: ",
    ]
    return None if one is None else one.put(dice.choice(heads) + one.text)


@plants("keyword-duplicate", beside="keyword-variant", recall=0.9, why="a word in capitals may be a symbol of its own")
def duplicate(data: Data, dice: random.Random) -> str | None:
    found = spots(data, KEYWORDS)
    one = dice.choice(found)
    if len(one.text) < 6:
        return None
    text = dice.choice([one.text, one.text, one.text.capitalize(), one.text.upper(), one.text.lower()])
    same = [spot.text for spot in found]
    data["keywords"].append(text if isinstance(data["keywords"][0], str) else {"text": text})
    return f"/keywords/{len(same)}" + ("" if isinstance(data["keywords"][0], str) else "/text")


@plants("keyword-trailing-punctuation", recall=0.9, why="in a list in one string commas and semicolons separate")
def trailing_punctuation(data: Data, dice: random.Random) -> str | None:
    one = _one(data, dice)
    return None if one is None else one.put(one.text + dice.choice(".,;:"))


@plants("keyword-markup", recall=0.85, why="in a list in one string stars may be meant")
def markup(data: Data, dice: random.Random) -> str | None:
    one = _one(data, dice)
    if one is None:
        return None
    text = one.text
    half = text.replace(" ", "\n", 1)
    forms = [
        f"<i>{text}</i>",
        f"<b>{text}</b>",
        f"{{DNA}} {text}",
        f"**{text}**",
        f"<p>{text}</p>",
        f"_{text}_",
        f"{text}<br>",
        half,
    ]
    return one.put(dice.choice(forms)) if dice.choice(forms) != text else None


@plants("keyword-too-long")
def too_long(data: Data, dice: random.Random) -> str:
    return _added(
        data,
        dice,
        dice.choice(
            [
                "how teachers in small harbours cope with very large classes",
                "the influence of shift work on the sleep of ferrymen and their families",
                "a model of how tides and storms change the shape of salt marshes",
                "people who live near harbours and hear the bells all night",
            ]
        ),
    )


@plants("keyword-count")
def count(data: Data, dice: random.Random) -> str:
    words = [
        "tides",
        "seals",
        "harbours",
        "ferries",
        "lamps",
        "dykes",
        "marshes",
        "crabs",
        "gulls",
        "boats",
        "nets",
        "reeds",
    ]
    data["keywords"] = dice.sample(words, dice.choice([1, 2, 11, 12]))
    return "/keywords"


@plants("keyword-classification-code")
def classification_code(data: Data, dice: random.Random) -> str:
    return _added(
        data,
        dice,
        dice.choice(
            [
                "Climate Policy (Q54)",
                "JEL: I12",
                "MSC 2020: 35Q30",
                "SDG 3 - Good Health and Well-being",
                "JEL classification: D63",
                "2741 Radiology, Nuclear Medicine and Imaging",
                "JEL Q54",
                "SDG 13: Climate Action",
            ]
        ),
    )


@plants("keyword-case-style")
def case_style(data: Data, dice: random.Random) -> str:
    data["keywords"] = ["Tides", "Harbours", "Night ferries", "Salt marshes"]
    return _added(data, dice, dice.choice(["lamps", "storm surges", "mud snails"]))


@plants("keyword-identifier")
def identifier(data: Data, dice: random.Random) -> str | None:
    people = [
        full_name(one)
        for one in data["authors"]
        if isinstance(one, dict) and "literal" not in one and "suffix" not in one
    ]
    people = [name for name in people if len(name.split()) == 2 and min(map(len, name.split())) > 3 and name.isascii()]
    number = dice.randint(10_000_000, 39_999_999)
    known = [
        f"PMID: {number}",
        f"pmid:{number}",
        f"PMC{number // 10}",
        "doi:10.1234/tide.7",
        "10.1234/tide.8",
        "https://shore.example.org/tides",
        f"PMCID: PMC{number // 10}",
    ]
    return _added(data, dice, dice.choice([*known, *people[:2]]))


@plants("keyword-fingerprint")
def fingerprint(data: Data, dice: random.Random) -> str:
    return _added(
        data,
        dice,
        dice.choice(
            [
                "Energy Efficiency Computer Science 50%",
                "Night Shift Medicine and Dentistry 63%",
                "General Medicine",
                "Chemistry(all)",
                "Ecology, Evolution, Behavior and Systematics",
                "Computer Science (all)",
                "Salt Marsh Earth and Planetary Sciences 100%",
            ]
        ),
    )


@plants("keyword-equals-title")
def equals_title(data: Data, dice: random.Random) -> str | None:
    text = re.sub(r"<[^>]+>", "", data["title"])
    if not 4 <= len(text.split()) <= 8 or len(text) > 78 or re.search(r"[,;?“\[]", text):
        return None
    return _added(data, dice, dice.choice([text, text.lower()]))
