"""The people of a record in native form: in parts where the shape has parts, else as the text that their name is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from abslint.convert.items import group
from abslint.convert.taking import Taking
from abslint.convert.values import bare
from abslint.knowledge.bibtex import OTHERS
from abslint.model.field import Field
from abslint.model.span import Pointer

Person = str | dict[str, Any]

INVERTED = frozenset({"bibtex", "ris", "medline"})
"""Shapes in which a name with a comma is family name, perhaps a suffix, and given name by the rules of the syntax."""

SUFFIX_SECOND = frozenset({"bibtex"})
"""Of these the one that writes a suffix between the two: ``Ling, Jr., Ana``; others have it last."""

_PARTS = ("family", "given", "suffix", "literal", "name", "particle", "dropping", "orcid")

_ROLES = {
    "editors": frozenset({"editor", "editors", "ED", "A2", "FED"}),
    "translators": frozenset({"translator", "translators", "A4"}),
}
"""Keys under which a shape keeps editors and translators."""


def authors(taking: Taking) -> list[Person]:
    """The authors in their order."""
    wholes = [field.pointer for field in taking.fields("authors")]
    parts = {name: taking.fields(f"authors.{name}") for name in _PARTS}
    found = _gather(parts, wholes, taking)
    _affiliate(found, wholes, taking)
    return _people(found, taking)


def others(taking: Taking, role: str) -> list[Person]:
    """Those who have another role: editors or translators."""
    wholes = [field.pointer for field in taking.fields(role)]
    keys = _ROLES[role]
    parts: dict[str, Sequence[Field]] = {
        name: [one for one in taking.fields(f"contributors.{name}") if _is_in(one, wholes, keys)]
        for name in _PARTS[:-1]
    }
    parts["orcid"] = taking.fields(f"{role}.orcid")
    named = {field.pointer for fields in parts.values() for field in fields}
    parts["name"] = [*parts["name"], *(one for one in taking.fields(role) if one.text and one.pointer not in named)]
    return _people(_gather(parts, wholes, taking), taking)


def _is_in(field: Field, wholes: Sequence[Pointer], keys: frozenset[str]) -> bool:
    if any(field.pointer[: len(whole)] == whole for whole in wholes):
        return True
    return any(
        step in keys and isinstance(following, int)
        for step, following in zip(field.pointer, (*field.pointer[1:], None), strict=True)
    )


def _gather(
    parts: Mapping[str, Iterable[Field]], wholes: Sequence[Pointer], taking: Taking
) -> dict[Pointer, dict[str, Any]]:
    """The parts of each person by the item that they stand in, in the order of the record."""
    found: dict[Pointer, dict[str, Any]] = {}
    known = set(wholes)
    for name, fields in parts.items():
        for field in fields:
            item = _item(field.pointer, known)
            if name == "orcid" and item not in known and item not in found:
                taking.leave(field, "it does not say whose it is")
                continue
            person = found.setdefault(item, {})
            if name in person:
                taking.leave(field, f"another `{name}` stands there")
            else:
                person[name] = bare(taking.take(field).reading, name)
    places = {whole: number for number, whole in enumerate(wholes)}
    order = {item: number for number, item in enumerate(found)}
    return dict(sorted(found.items(), key=lambda one: _place(one[0], places, order[one[0]])))


def _place(item: Pointer, places: Mapping[Pointer, int], number: int) -> tuple[int, tuple[str, int], int]:
    """Where a person comes: by the list, and the place in it."""
    last = next((step for step in reversed(item) if isinstance(step, int)), -1)
    return places.get(item, len(places)), (str(item[0]) if item not in places else "", last), number


def _item(pointer: Pointer, wholes: set[Pointer]) -> Pointer:
    """The person that a part is of: the innermost known one, else the item of a list that it stands in."""
    for length in range(len(pointer), 0, -1):
        if pointer[:length] in wholes:
            return pointer[:length]
    last = max((index for index, step in enumerate(pointer, 1) if isinstance(step, int)), default=len(pointer))
    return pointer[:last]


def _affiliate(found: Mapping[Pointer, dict[str, Any]], wholes: Sequence[Pointer], taking: Taking) -> None:
    """Give each author the affiliations that stand in the same item."""
    known = set(wholes) | set(found)
    items = group("name", {"name": taking.fields("authors.affiliations"), "ror": taking.fields("authors.ror")})
    for item in items:
        first = next(iter(item.values()))
        home = _item(first.pointer, known)
        if home not in found:
            for field in item.values():
                taking.leave(field, "it does not say whose it is")
            continue
        parts = {name: bare(taking.take(field).reading, name) for name, field in item.items()}
        listed = found[home].setdefault("affiliations", [])
        affiliation = parts["name"] if set(parts) == {"name"} else parts
        if affiliation not in listed:
            listed.append(affiliation)


def _people(found: Mapping[Pointer, dict[str, Any]], taking: Taking) -> list[Person]:
    return [person for parts in found.values() for person in _person(parts, taking)]


def _person(parts: dict[str, Any], taking: Taking) -> Iterator[Person]:
    """A person as the native record has it; the sign of a list that goes on is none, but told."""
    shape = taking.paper.profile.name
    name = parts.pop("name", "")
    for particle, part, form in (("particle", "family", "{0} {1}"), ("dropping", "given", "{1} {0}")):
        if particle in parts:
            parts[part] = form.format(parts.pop(particle), parts.get(part, "")).strip()
    if not name and set(parts) <= {"affiliations", "orcid"}:
        return
    if shape == "bibtex" and name == OTHERS:
        taking.tell("`and others` is left out: a native list of authors does not go on")
        return
    inner = parts.keys() - {"affiliations", "orcid"}
    if not inner and shape in INVERTED:
        parts = split_name(name, shape in SUFFIX_SECOND) | parts
        inner = parts.keys() - {"affiliations", "orcid"}
    if name and not inner and not parts:
        yield name
        return
    if name and not inner:
        parts = {"literal": name} | parts
    if set(inner) == {"suffix"}:
        parts["literal"] = parts.pop("suffix")
    order = ("family", "given", "suffix", "literal", "orcid", "affiliations")
    yield {key: parts[key] for key in order if key in parts}


def split_name(name: str, suffix_second: bool) -> dict[str, Any]:
    """The parts of a name with one comma or two; nothing of any other."""
    pieces = [piece.strip() for piece in name.split(",")]
    if len(pieces) not in {2, 3} or not all(pieces):
        return {}
    if len(pieces) == 2:
        return {"family": pieces[0], "given": pieces[1]}
    given, suffix = (pieces[2], pieces[1]) if suffix_second else (pieces[1], pieces[2])
    return {"family": pieces[0], "given": given, "suffix": suffix}
