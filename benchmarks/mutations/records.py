"""Plants what records lack, or have too much."""

from __future__ import annotations

import random

from benchmarks.mutations.registry import plants
from benchmarks.papers.shapes import Data


def _published(data: Data) -> bool:
    return data["type"] == "article-journal" and data["publication_status"] == "published"


def _without(data: Data, *names: str) -> None:
    for name in names:
        data.pop(name, None)


@plants("missing-abstract", shapes="native pure-page")
def abstract(data: Data, dice: random.Random) -> str | None:
    if data["type"] not in {"preprint", "thesis"}:
        if not _published(data):
            return None
        data["subtype"] = dice.choice(["research", "systematic-review", "protocol"])
    del data["abstract"]
    return "/abstract"


@plants("unexpected-abstract", shapes="native")
def unexpected(data: Data, dice: random.Random) -> str | None:
    if not _published(data) or not isinstance(data["abstract"], str):
        return None
    data["subtype"] = dice.choice(["correction", "erratum", "obituary", "retraction"])
    return "/abstract"


@plants("missing-authors", shapes="native pure-page")
def authors(data: Data, dice: random.Random) -> str | None:
    if data["type"] not in {"article-journal", "thesis", "preprint"} or data.get("subtype") in {"letter", "comment"}:
        return None
    if dice.random() < 0.5:
        data["authors"] = []
    else:
        del data["authors"]
    return "/authors"


@plants("missing-container", shapes="native", beside="volume-without-container")
def container(data: Data, dice: random.Random) -> str | None:
    if not _published(data) and data["type"] != "chapter":
        return None
    if data["type"] == "chapter":
        data["container"] = {"publisher": "Dyke & Sons"}
    else:
        del data["container"]
        if dice.random() < 0.5:
            _without(data, "volume", "issue")
    return "/container/title"


@plants("missing-date", shapes="native")
def date(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "preprint":
        return None
    del data["dates"]
    return "/dates/posted"


@plants("missing-doi", shapes="native")
def doi(data: Data, dice: random.Random) -> str | None:
    if not _published(data):
        return None
    data["identifiers"] = {"pmid": "30000001"}
    _without(data, "links", "note")
    return "/identifiers/doi"


@plants("missing-keywords", shapes="native pure-page")
def keywords(data: Data, dice: random.Random) -> str | None:
    if not _published(data):
        return None
    data["subtype"] = "research"
    data["keywords"] = []
    return "/keywords"


@plants("missing-language", shapes="pure-page")
def language(data: Data, dice: random.Random) -> str:
    del data["language"]
    return "/language"


@plants("missing-status", shapes="pure-page")
def status(data: Data, dice: random.Random) -> str | None:
    if not _published(data):
        return None
    del data["publication_status"]
    return "/publication_status"


@plants("volume-without-container", shapes="native csl-json", beside="missing-container")
def volume_alone(data: Data, dice: random.Random) -> str | None:
    if not _published(data):
        return None
    data["publication_status"] = "unpublished"
    del data["container"]
    _without(data, "issue", "pages", "article_number", "number_of_pages")
    return "/container/title"


@plants("issue-without-volume", shapes="native csl-json hugo")
def issue_alone(data: Data, dice: random.Random) -> str | None:
    if not _published(data) or "issue" not in data:
        return None
    del data["volume"]
    return "/issue"


@plants(
    "pages-without-volume",
    shapes="native csl-json",
    recall=0.8,
    why="what is called proceedings may count its pages by the year",
)
def pages_alone(data: Data, dice: random.Random) -> str | None:
    if not _published(data) or "pages" not in data:
        return None
    _without(data, "volume", "issue")
    data["pages"] = f"3{dice.randint(10, 40)}-3{dice.randint(50, 60)}"
    _without(data, "number_of_pages")
    return "/pages"


@plants("retraction-without-notice", shapes="native")
def no_notice(data: Data, dice: random.Random) -> str:
    data["updates"] = [{"type": dice.choice(["retraction", "withdrawal"]), "date": "2025-11-30"}]
    return "/updates/0/type"
