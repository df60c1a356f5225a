"""The year of a date kept in parts, as BibTeX keeps it: what more it says, and where that goes; and the year that
stands for a date. Judges nothing."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.model.field import Field
from abslint.model.finding import Insert, Proposal, ReplaceValue
from abslint.model.paper import Paper

_MORE = Pattern(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?")


class Parted(NamedTuple):
    """The year of what stands in its place, and how the rest gets a place of its own, if there is one for it."""

    year: str
    fix: Proposal | None


def published_on(paper: Paper) -> str:
    """The date of publication, else the year of it; the empty string where neither is given."""
    return paper.text("dates.published") or paper.text("year")


def is_lone_year(date: Field) -> bool:
    """Whether a date stands in the place of the year, in a shape that has another for the month."""
    year = date.paper.one("year") if date.paper.profile.holds("month") else None
    return year is not None and year.pointer == date.pointer


def parted(date: Field, edtf: str) -> Parted | None:
    """What a lone year that reads as this date says; None where that is no more than a year. A day has no place of its
    own, and a month that is there may be another one: then nothing is proposed."""
    found = _MORE.fullmatch(edtf)
    if found is None:
        return None
    if found["day"] or date.paper.one("month") is not None:
        return Parted(found["year"], None)
    month = Insert(date.paper.pointer_for("month"), int(found["month"]))
    return Parted(
        found["year"], Proposal("give the month its own field", (ReplaceValue(date.pointer, found["year"]), month))
    )


def only_year(edtf: str) -> str:
    """The year in which a season lies, or all of a range of months; the empty string for more years than one."""
    years = {one[:4] for one in edtf.split("/")}
    return edtf[:4] if len(years) == 1 and edtf[4:5] == "-" else ""
