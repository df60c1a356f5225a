"""The names of a paper's authors in the orders in which people write them. Does not know who is a person."""

from __future__ import annotations

from abslint.model.paper import Paper

_GROUP = frozenset(
    {"agency", "association", "bank", "center", "centre", "collaboration", "collaborators", "committee", "company"}
    | {"consortium", "council", "for", "group", "initiative", "institute", "investigators", "ministry", "network", "of"}
    | {"organisation", "organization", "society", "team", "the", "university", "working"}
)
"""Words that make a name a group's, which may be what the paper is about."""


def name_orders(paper: Paper) -> frozenset[str]:
    """The authors' names as ``Ida Marsh``, ``Marsh, Ida`` and ``Marsh Ida``, in small letters.

    Names of one word and of groups are left out: a paper may be about the World Bank that wrote it.
    """
    given = {field.pointer[:-1]: field.text for field in paper.filled("authors.given")}
    names: set[str] = set()
    for field in paper.filled("authors.family"):
        first = given.get(field.pointer[:-1])
        if first:
            names.update((f"{first} {field.text}", f"{field.text}, {first}", f"{field.text} {first}"))
    for field in paper.filled("authors.name"):
        family, comma, first = field.text.partition(", ")
        if comma:
            names.update((field.text, f"{first} {family}"))
        elif 0 < field.text.count(" ") < 4 and _GROUP.isdisjoint(field.text.lower().split()):
            names.add(field.text)
    return frozenset(name.casefold() for name in names)
