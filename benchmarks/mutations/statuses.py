"""Plants the defects of publication statuses."""

from __future__ import annotations

import random

from benchmarks.mutations.registry import plants
from benchmarks.papers.shapes import Data

ISSUE = ("volume", "issue", "pages", "article_number", "number_of_pages")


def _without_issue(data: Data) -> None:
    for name in ISSUE:
        data.pop(name, None)


def _status(data: Data, word: str) -> str:
    data["publication_status"] = word
    return "/publication_status"


@plants("status-alias", shapes="native")
def alias(data: Data, dice: random.Random) -> str | None:
    words = {
        "published": ["Published", "ppublish", "epublish", "PUBLISHED"],
        "in-press": ["Accepted/In press", "Accepted", "accepted"],
        "epub-ahead-of-print": ["E-pub ahead of print", "aheadofprint", "Epub ahead of print"],
    }
    known = words.get(data["publication_status"])
    return _status(data, dice.choice(known)) if known else None


@plants("status-unknown", shapes="native csl-json")
def unknown(data: Data, dice: random.Random) -> str:
    return _status(
        data,
        dice.choice(
            [
                "publshed",
                "pubished",
                "mostly harmless",
                "done",
                "onlime",
                "accceptd",
                "online-ish",
                "yes",
                "printed out",
            ]
        ),
    )


@plants("status-and-date-joined", shapes="native csl-json")
def joined(data: Data, dice: random.Random) -> str | None:
    if data["publication_status"] != "published" or len(data["dates"]["published"]) != 10:
        return None
    year = data["dates"]["published"][:4]
    return _status(
        data,
        dice.choice(
            [
                f"Published - Feb 1 {year}",
                f"Published - {year}",
                f"published {year}",
                f"published, {year}-02-01",
                f"Published - 1 Feb {year}",
                f"Published – {year}",
            ]
        ),
    )


@plants("status-without-date", shapes="native")
def without_date(data: Data, dice: random.Random) -> str | None:
    status = data["publication_status"]
    place = {"published": "published", "epub-ahead-of-print": "epub", "in-press": "accepted"}.get(status)
    if place is None or data["type"] == "thesis":
        return None
    data["dates"] = {"submitted": "2025-11-30"} if dice.random() < 0.3 else {}
    if not data["dates"]:
        del data["dates"]
    return f"/dates/{place}"


@plants(
    "status-date-in-future",
    shapes="native csl-json pure-page",
    recall=0.9,
    why="where one date stands for all, that of a paper ahead of print may be its issue's",
)
def in_future(data: Data, dice: random.Random) -> str | None:
    status = data["publication_status"]
    if status == "published":
        data["dates"] = {"published": dice.choice(["2026-09-14", "2027-02-01", "2027", "2026-10", "2027-11-30"])}
        data.pop("thesis", None)
        return "/dates/published"
    if status == "epub-ahead-of-print":
        data["dates"] = {"epub": dice.choice(["2026-09-20", "2026-12", "2027-01-05"])}
        return "/dates/epub"
    return None


@plants("status-stale", shapes="native csl-json")
def stale(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    _without_issue(data)
    status, name = dice.choice([("in-press", "accepted"), ("submitted", "submitted"), ("in-preparation", "submitted")])
    data["dates"] = {name: dice.choice(["2021", "2022-11-30", "2023-07", "2019-01-02"])}
    if status != "in-press":
        data.pop("container", None)
    return _status(data, status)


@plants("status-has-volume", shapes="native csl-json")
def has_volume(data: Data, dice: random.Random) -> str | None:
    if data["publication_status"] not in {"in-press", "epub-ahead-of-print"}:
        return None
    data |= {"volume": str(dice.randint(2, 99)), "issue": str(dice.randint(1, 9)), "pages": "101-119"}
    return "/publication_status"


@plants("published-without-issue-data", shapes="native csl-json")
def without_issue_data(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal" or data["publication_status"] != "published":
        return None
    _without_issue(data)
    return "/publication_status"


@plants("status-contradicts-type", shapes="native")
def contradicts_type(data: Data, dice: random.Random) -> str | None:
    kind = data["type"]
    if kind == "thesis":
        data.pop("thesis", None)
        data["dates"] = {"accepted": "2026-02-01"}
        return _status(data, "in-press")
    if kind == "dataset":
        data["dates"] = {"submitted": "2026-02-01"}
        return _status(data, "submitted")
    if kind == "preprint":
        data["peer_reviewed"] = True
        return "/peer_reviewed"
    if kind == "article-journal" and dice.random() < 0.3:
        data["dates"] = {"posted": "2021-03-02"}
        data.pop("peer_reviewed", None)
        return _status(data, "preprint")
    return None


@plants("status-contradicts-doi", shapes="native csl-json")
def contradicts_doi(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal" or data["publication_status"] != "published":
        return None
    data["identifiers"]["doi"] = dice.choice(
        [
            "10.1101/2020.02.01.123456",
            "10.1101/123456",
            "10.48550/arXiv.2002.01234",
            "10.2139/ssrn.1234567",
            "10.26434/chemrxiv-2020-abcde",
            "10.21203/rs.3.rs-12345/v1",
            "10.20944/preprints202001.0001.v1",
            "10.31234/osf.io/abcde",
            "10.64898/2026.01.05.123456",
        ]
    )
    return "/identifiers/doi"


@plants("status-hidden-in-field", shapes="native csl-json")
def hidden(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal" or data["publication_status"] != "published":
        return None
    name = data["container"]["title"]
    if dice.random() < 0.5:
        data["container"]["title"] = dice.choice(
            [
                f"{name} (in press)",
                f"{name}, in press",
                f"{name} (to appear)",
                f"Submitted to {name}",
                f"{name} (forthcoming)",
                f"Accepted for publication in {name}",
            ]
        )
        return "/container/title"
    data["note"] = dice.choice(["To appear", "In press", "in press.", "Accepted for publication", "Forthcoming"])
    return "/note"
