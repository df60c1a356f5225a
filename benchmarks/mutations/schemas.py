"""Plants what the schemas forbid, where no rule of its own knows it better."""

from __future__ import annotations

import random

from benchmarks.mutations.registry import plants
from benchmarks.papers.shapes import Data


@plants("schema-format", shapes="native")
def format_of(data: Data, dice: random.Random) -> str:
    data["thesis"] = {
        "supervisors": [
            {"family": "Reef", "given": "Jo", "orcid": dice.choice(["not known", "0000", "reef@example.org"])}
        ]
    }
    return "/thesis/supervisors/0/orcid"


@plants("schema-other", shapes="native")
def other(data: Data, dice: random.Random) -> str:
    name = dice.choice(["contry", "hall", "town", "citty"])
    data["event"] = {"name": "Conference on Tides", name: "Norway"}
    return f"/event/{name}"


@plants("schema-pattern", shapes="native")
def pattern(data: Data, dice: random.Random) -> str:
    data["subtype"] = dice.choice(["Case Report", "case_report", "Research", "review article", "LETTER"])
    return "/subtype"


@plants("schema-required", shapes="native")
def required(data: Data, dice: random.Random) -> str:
    place = dice.choice(["/title", "/type", "/language", "/publication_status", "/updates/0/type", "/funding/0/funder"])
    if place == "/updates/0/type":
        data["updates"] = [{"date": "2025-03-01"}]
    elif place == "/funding/0/funder":
        data["funding"] = [{}]
    else:
        del data[place[1:]]
    return place


@plants("schema-size", shapes="native")
def size(data: Data, dice: random.Random) -> str:
    if dice.random() < 0.5:
        data["number_of_contributors"] = -dice.randint(1, 9)
        return "/number_of_contributors"
    data["language"] = []
    return "/language"


@plants("schema-type", shapes="native")
def kind(data: Data, dice: random.Random) -> str:
    name, value = dice.choice(
        [
            ("note", 12),
            ("peer_reviewed", "yes"),
            ("number_of_contributors", "three"),
            ("links", "https://shore.example.org/7.pdf"),
            ("title", 1984),
            ("subtitle", ["a", "b"]),
            ("container", ["Tides"]),
            ("identifiers", "10.1234/tide.7"),
            ("abstract", ["One.", "Two."]),
        ]
    )
    data[name] = value
    if name == "container":
        for key in ("volume", "issue"):
            data.pop(key, None)
    return f"/{name}"


@plants("schema-value", shapes="native")
def value(data: Data, dice: random.Random) -> str:
    if dice.random() < 0.5:
        data["type"] = dice.choice(["article-jornal", "journal-article", "Article", "paper"])
        return "/type"
    data["links"] = [
        {"url": "https://shore.example.org/7.pdf", "access": dice.choice(["free of charge", "opne", "public"])}
    ]
    return "/links/0/access"
