"""Plants the defects that two records have together."""

from __future__ import annotations

import copy
import random

from benchmarks.mutations.registry import doubles
from benchmarks.papers import numbers
from benchmarks.papers.records import record
from benchmarks.papers.shapes import Data


def _other(dice: random.Random) -> Data:
    return record(dice.randint(10, 10**6), dice)


def _again(data: Data, dice: random.Random) -> Data:
    """The same paper once more, without what two records must not share."""
    second = copy.deepcopy(data)
    second["id"] = f"again-{dice.randint(1, 999)}"
    second.pop("identifiers", None)
    return second


@doubles("id-duplicate", shapes="native csl-json")
def same_id(data: Data, dice: random.Random) -> tuple[Data, str]:
    second = _other(dice)
    second["id"] = dice.choice([data["id"], data["id"].upper(), data["id"].capitalize()])
    return second, "/id"


@doubles("id-missing", shapes="native")
def no_id(data: Data, dice: random.Random) -> tuple[Data, str]:
    second = _other(dice)
    del second["id"]
    return second, "/title"


@doubles("duplicate-doi")
def same_doi(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    second = _other(dice)
    if "doi" not in data.get("identifiers", {}) or data["type"] != second["type"] or "identifiers" not in second:
        return None
    second["identifiers"]["doi"] = dice.choice([data["identifiers"]["doi"], data["identifiers"]["doi"].upper()])
    return second, "/identifiers/doi"


@doubles("duplicate-identifier")
def same_identifier(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    second = _other(dice)
    shared = [name for name in ("pmid", "pmcid", "arxiv") if name in data.get("identifiers", {})]
    if not shared or data["type"] != second["type"] or "preprint" in {data["type"], second["type"]}:
        return None
    name = dice.choice(shared)
    second.setdefault("identifiers", {})[name] = data["identifiers"][name]
    return second, f"/identifiers/{name}"


@doubles("duplicate-record", beside="missing-doi")
def same_record(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    if len(data["title"].split()) < 5 or data["publication_status"] != "published":
        return None
    second = _again(data, dice)
    second["title"] = dice.choice([data["title"], data["title"].lower(), data["title"].replace(",", "")])
    return second, "/title"


@doubles("preprint-and-published")
def both_versions(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    if data["type"] != "article-journal" or len(data["title"].split()) < 5 or data.get("subtype"):
        return None
    second = _again(data, dice)
    for name in ("container", "volume", "issue", "pages", "article_number", "number_of_pages", "peer_reviewed"):
        second.pop(name, None)
    second |= {"type": "preprint", "publication_status": "preprint", "dates": {"posted": "2014-03-02"}}
    second["identifiers"] = {"doi": f"10.48550/arXiv.1403.{dice.randint(1, 99999):05}"}
    return second, "/title"


@doubles("container-variant")
def other_name(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    journal, second = data.get("container", {}), _other(dice)
    if not data["type"] == second["type"] == "article-journal" or not {"title", "issn"} <= journal.keys():
        return None
    name = dice.choice([journal["title"].upper(), f"The {journal['title']}", journal["title"].replace(" of ", " for ")])
    if name == journal["title"]:
        return None
    second["container"] = {**journal, "title": name}
    return second, "/container/title"


@doubles("retracted-not-linked", beside="title-status-marker")
def not_linked(data: Data, dice: random.Random) -> tuple[Data, str] | None:
    if data["type"] != "article-journal" or len(data["title"].split()) < 5 or data["publication_status"] != "published":
        return None
    second = _again(data, dice)
    for name in ("abstract", "keywords", "pages", "number_of_pages", "subtitle", "other_abstracts"):
        second.pop(name, None)
    second["title"] = dice.choice(["Retraction: ", "Retraction notice to: ", "Retraction note: "]) + data["title"]
    second |= {"identifiers": {"doi": numbers.doi(dice)}, "volume": "141", "subtype": "retraction"}
    return second, "/title"
