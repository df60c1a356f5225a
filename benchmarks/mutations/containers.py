"""Plants the defects of journals, volumes, issues and pages."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import plants
from benchmarks.papers.shapes import Data


def _range(data: Data) -> tuple[str, int, int] | None:
    """The letters before the pages, and the first and the last of them."""
    found = re.fullmatch(r"(\D*)(\d+)-\D*(\d+)", str(data.get("pages", "")))
    return (found[1], int(found[2]), int(found[3])) if found else None


def _in_journal(data: Data) -> bool:
    return data["type"] == "article-journal" and data["publication_status"] == "published"


@plants("pages-reversed")
def reversed_pages(data: Data, dice: random.Random) -> str | None:
    pages = _range(data)
    if pages is None or pages[1] < 20:
        return None
    before, first, last = pages
    data.pop("number_of_pages", None)
    width = len(str(last))
    lower = dice.randint(10 ** (width - 1), max(10 ** (width - 1), first - 1))
    if len(str(first)) != width or lower >= first:
        return None
    data["pages"] = dice.choice([f"{before}{last}-{before}{first}", f"{before}{first}-{before}{lower}"])
    return "/pages"


@plants("pages-abbreviated", shapes="native csl-json hugo ris bibtex crossref pure-page")
def abbreviated(data: Data, dice: random.Random) -> str | None:
    pages = _range(data)
    if pages is None or data["type"] == "chapter":
        return None
    before, first, last = pages
    one, other = str(first), str(last)
    if len(one) != len(other) or len(one) < 3:
        return None
    same = next(at for at in range(len(one)) if one[at] != other[at])
    if same == 0:
        return None
    data["pages"] = f"{before}{one}-{other[same:]}"
    return "/pages"


@plants("pages-dash", shapes="native pure-page")
def dash(data: Data, dice: random.Random) -> str | None:
    if "pages" not in data:
        return None
    data["pages"] = data["pages"].replace("-", dice.choice(["–", "--", "—", "−", " - ", " – "]))
    return "/pages"


@plants("pages-count-mismatch", shapes="native csl-json")
def count_mismatch(data: Data, dice: random.Random) -> str | None:
    pages = _range(data)
    if pages is None or data["type"] != "article-journal":
        return None
    count = pages[2] - pages[1] + 1
    data["number_of_pages"] = dice.choice([count + 1, count - 1, count + 7, str(count + 2), f"{count + 3} pages"])
    return "/number_of_pages" if count > 3 else None


def _zero(data: Data, dice: random.Random, name: str) -> str | None:
    number = str(data.get(name, ""))
    if not number.isdigit() or len(number) > 2 or not _in_journal(data):
        return None
    data[name] = "0" * dice.randint(1, 3 - len(number)) + number
    return f"/{name}"


@plants("volume-leading-zero", unless="citation-meta")
def volume_zero(data: Data, dice: random.Random) -> str | None:
    return _zero(data, dice, "volume")


@plants("issue-leading-zero", unless="citation-meta")
def issue_zero(data: Data, dice: random.Random) -> str | None:
    return _zero(data, dice, "issue")


@plants("article-number-in-pages", shapes="native pure-page")
def article_number_in_pages(data: Data, dice: random.Random) -> str | None:
    if not _in_journal(data):
        return None
    data.pop("number_of_pages", None)
    number = data.pop("article_number", "")
    forms = [
        "fqac083",
        "2023.04.10.23288198",
        "120295",
        "Article 17",
        "Article ID 384756",
        "art. no. 21",
        "e1003285",
    ]
    data["pages"] = dice.choice(forms)
    if number and dice.random() < 0.3:
        data["article_number"] = data["pages"]
    return "/pages"


@plants("pages-are-a-count", shapes="native csl-json pure-page")
def are_a_count(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    data.pop("number_of_pages", None)
    data.pop("article_number", None)
    if data["publication_status"] == "published":
        data["pages"] = dice.choice(["12 pages", "6 pgs.", "[14 pages]", "9 p.", "12 pp."])
    else:
        data["pages"] = f"1-{dice.randint(5, 30)}"
    return "/pages"


@plants("pages-and-article-number", shapes="native pure-page")
def pages_and_article_number(data: Data, dice: random.Random) -> str | None:
    if "pages" not in data or not _in_journal(data):
        return None
    data["article_number"] = f"e{dice.randint(1000, 9999)}"
    return "/pages"


@plants("container-holds-more", shapes="native csl-json pure-page", beside="container-variant")
def holds_more(data: Data, dice: random.Random) -> str | None:
    if not _in_journal(data) or "volume" not in data or data["container"]["title"] == data["title"]:
        return None
    volume, year = data["volume"], data["dates"]["published"][:4]
    tails = [
        f", vol. {volume}",
        f", {volume}(3)",
        f" {volume}(3), pp. 1-9",
        f", Vol. {volume}, No. 3",
        f", vol. {volume} ({year})",
        f", Bd. {volume}, Heft 3",
        ", pp. 12-19",
        f" vol {volume} issue 3",
    ]
    data["container"]["title"] += dice.choice(tails)
    return "/container/title"


@plants("type-contradicts-container", shapes="native csl-json", beside="published-without-issue-data")
def type_contradicts(data: Data, dice: random.Random) -> str | None:
    if not _in_journal(data):
        return None
    names = [
        "arXiv",
        "bioRxiv",
        "medRxiv",
        "arXiv:1501.00001 [physics]",
        "bioRxiv : the preprint server for biology",
        "SSRN Electronic Journal",
        "Proceedings of the 3rd Conference on Dykes",
        "Proceedings of the 12th International Workshop on Tides",
        "2019 IEEE International Conference on Tides (ICT)",
    ]
    data["container"] = {"title": dice.choice(names)}
    data.pop("volume", None)
    data.pop("issue", None)
    return "/type"


@plants("subtype-contradicts-title", shapes="native")
def subtype_contradicts(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    title, subtype = dice.choice(
        [
            ("Lamps on dykes: a systematic review", "research"),
            ("Falls from dykes: a case report", "review"),
            ("Protocol for a randomised trial of dyke walks", "research"),
            ("Noise in harbours: a systematic review and meta-analysis", "review"),
            ("A lost oar: a case report", "research"),
            ("Walks by the sea: study protocol for a randomised controlled trial", "review"),
        ]
    )
    data |= {"title": title, "subtype": subtype}
    data.pop("subtitle", None)
    return "/subtype"
