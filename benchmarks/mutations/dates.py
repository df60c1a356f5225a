"""Plants the defects of dates."""

from __future__ import annotations

import random

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import DATES, spot
from benchmarks.papers.shapes import Data

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _put(data: Data, dice: random.Random, forms: list[str]) -> str | None:
    one = spot(data, dice, DATES)
    return None if one is None else one.put(dice.choice(forms))


def _year(data: Data, dice: random.Random) -> int:
    """The year in which nothing else of the record is contradicted."""
    return int(next(iter(data["dates"].values()))[:4])


@plants("date-not-iso", shapes="native hugo")
def not_iso(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, DATES)
    if one is None or len(one.text) != 10:
        return None
    year, month, day = map(int, one.text.split("-"))
    name = MONTHS[month - 1]
    forms = [
        f"{name} {day} {year}",
        f"{day} {name} {year}",
        f"{day}. {month}. {year}" if day > 12 else f"{year} {name} {day}",
        f"{year}{month:02}{day:02}",
        f"{year}/{month:02}/{day:02}",
        f"{year}-{month}-{day:02}" if month < 10 else f"{name} {year}",
        f"{year}/{month:02}//",
        f"{name} {year}",
        f"{year} {name}",
        f"{day}/{month}/{year}" if day > 12 else f"{name}. {year}",
    ]
    return one.put(dice.choice(forms))


@plants("date-ambiguous", shapes="native csl-json hugo")
def ambiguous(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, DATES)
    if one is None or len(one.text) != 10:
        return None
    year, month, day = one.text.split("-")
    if int(day) > 12 or day == month:
        return None
    mark = dice.choice(["/", "-", "."][:2])
    return one.put(dice.choice([mark.join([month, day, year]), mark.join([str(int(day)), str(int(month)), year])]))


@plants("date-impossible", beside="date-out-of-order")
def impossible(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, DATES)
    if one is None:
        return None
    year = one.text[:4]
    forms = [
        f"{year}-02-30",
        f"{year}-13-01",
        f"{year}-00-10",
        f"{year}-04-31",
        f"{year}-06-31",
        f"{year}-11-32",
    ]
    return one.put(dice.choice(forms))


@plants("date-two-digit-year", shapes="native csl-json hugo")
def two_digit_year(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, DATES)
    if one is None or len(one.text) != 10:
        return None
    year, month, day = one.text.split("-")
    name = MONTHS[int(month) - 1]
    forms = [
        f"{day}/{month}/{year[2:]}",
        f"{name} '{year[2:]}",
        f"{int(day)}.{int(month)}.{year[2:]}",
        f"{day}-{name}-{year[2:]}",
    ]
    return one.put(dice.choice(forms))


@plants("date-other-calendar", shapes="native hugo", beside="date-out-of-order")
def other_calendar(data: Data, dice: random.Random) -> str | None:
    if data["type"] not in {"article-journal", "paper-conference"}:
        return None
    one = spot(data, dice, DATES)
    if one is None:
        return None
    year = int(one.text[:4])
    forms = [
        f"{year + 543}",
        f"{year + 543}-01-15",
        str((year - 622) * 33 // 32 + 1),
        str(36526 + dice.randint(0, 9000)),
        str(1_000_000_000 + dice.randint(0, 700_000_000)),
    ]
    return one.put(dice.choice(forms))


@plants("date-implausible", beside="date-out-of-order status-stale")
def implausible(data: Data, dice: random.Random) -> str | None:
    if data["type"] not in {"article-journal", "paper-conference", "preprint"}:
        return None
    one = spot(data, dice, DATES)
    if one is None or one.pointer not in {"/dates/published", "/dates/accepted", "/dates/submitted", "/dates/epub"}:
        return None
    if one.pointer in {"/dates/published", "/dates/epub"}:
        return one.put(dice.choice(["0202-01-07", "0020-05-01", "0001-01-01", "1020"]))
    return one.put(dice.choice(["0202-01-07", "2202-03-01", "0001-01-01"]))


@plants("date-out-of-order", shapes="native")
def out_of_order(data: Data, dice: random.Random) -> str | None:
    if data["publication_status"] != "published" or data["type"] != "article-journal":
        return None
    year = int(data["dates"]["published"][:4])
    days, wrong = dice.choice(
        [
            ({"submitted": f"{year - 1}-11-20", "accepted": f"{year - 1}-10-07"}, "accepted"),
            (
                {"submitted": f"{year - 2}-03-04", "revised": f"{year - 1}-12-20", "accepted": f"{year - 1}-12-02"},
                "accepted",
            ),
            (
                {"submitted": f"{year + 1}-11-04"}
                if year < 2025
                else {"submitted": f"{year - 1}-03-04", "accepted": f"{year - 2}-03-04"},
                "",
            ),
            ({"accepted": f"{year - 1}-05-02", "epub": f"{year - 1}-02-03"}, "epub"),
        ]
    )
    data["dates"] = {"published": data["dates"]["published"], **days}
    if not wrong:
        wrong = "published" if len(days) == 1 else "accepted"
    return f"/dates/{wrong}"


@plants("date-range", shapes="native hugo")
def range_in_words(data: Data, dice: random.Random) -> str | None:
    year = str(next(iter(data["dates"].values())))[:4]
    if data["publication_status"] != "published":
        return None
    data["dates"] = {
        "published": dice.choice(
            [
                f"{year} Jul-Sep",
                f"Spring {year}",
                f"Summer {year}",
                f"{year} Nov-Dec",
                f"Jan-Mar {year}",
                f"July/August {year}",
                f"Autumn {year}",
            ]
        )
    }
    return "/dates/published"


@plants("date-uncertain-marker", shapes="native")
def uncertain(data: Data, dice: random.Random) -> str | None:
    year = str(next(iter(data["dates"].values())))[:4]
    if data["publication_status"] != "published":
        return None
    data["dates"] = {
        "published": dice.choice(
            [f"c. {year}", f"[{year}]", f"ca. {year}", f"before {year}", f"circa {year}", f"{year[:3]}0s"]
        )
    }
    return "/dates/published"


@plants("embargo-order", shapes="native")
def embargo(data: Data, dice: random.Random) -> str | None:
    days = [data["dates"][key] for key in ("epub", "published", "available") if key in data["dates"]]
    if not days:
        return None
    day = min(days)  # the paper may have been online in the year before
    earlier = f"{int(day[:4]) - dice.randint(1, 3)}-{dice.randint(1, 12):02}-01"
    data["links"] = [{"url": "https://shore.example.org/7.pdf", "access": "embargoed", "embargo_until": earlier}]
    return "/links/0/embargo_until"
