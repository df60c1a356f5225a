"""What rules are silent on in a record, as JSON Schemas that one call of a validator answers. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from abslint.gate.asks import Ask, Asked, shared_asks
from abslint.gate.signs import Place
from abslint.gate.texts import Check, Schema, TextSchemas, every, signs_of, some, told_by_signs
from abslint.model.crossing import Crossing, crossing_of
from abslint.model.glance import Still
from abslint.model.profile import ANY, Profile, Where
from abslint.model.span import Pointer

SCALARS = ("string", "number", "boolean")
"""The kinds of scalars that say something, at places of terms in doubt."""

TEXT = ("string",)
"""The only kind of scalars elsewhere."""


class RecordSchemas:
    """Writes schemas about the records of a profile. What they ask of ``texts`` is written there. At places of terms in
    ``doubt`` any scalar may stand, and whatever has a reading of its own. ``closed``: it is asked besides that they
    have no key that their shape does not have."""

    def __init__(
        self, profile: Profile, texts: TextSchemas, doubt: frozenset[str] = frozenset(), closed: bool = False
    ) -> None:
        self._profile = profile
        self._texts = texts
        self._doubt = doubt
        self._closed = closed
        self._root = crossing_of(profile)

    def fields(self, asked: Asked, signs_known: bool) -> Schema:
        """Records in which each place that the crosswalk knows holds what may stand there and nothing empty, and each
        text is clean. ``signs_known``: it is known that no text has a sign that it must lack."""
        return self._node(self._root, asked, signs_known)

    def places(self, asked: Asked) -> Iterator[Place]:
        """Where texts may stand in such records, and the signs that they must lack."""
        return self._text_places(self._root, asked)

    def _text_places(self, crossing: Crossing, asked: Asked) -> Iterator[Place]:
        for key, child in (*crossing.keys.items(), *([(None, crossing.items)] if crossing.items else ())):
            checks = self._checks(child, asked)
            if checks is not None:
                yield key, signs_of(checks)
            yield from self._text_places(child, asked)

    def terms_at(self, path: Iterable[str | int], data: Any) -> Iterator[str]:
        """The terms whose fields the value at a path of a record is; of a mapping or list all that it may hold, too."""
        found = self._root
        for step in path:
            found, data = _step(found, step if isinstance(step, str) else ANY), data[step]
        if isinstance(data, dict | list) or not found.scalars:
            return _terms(found)
        return (term for term, _ in found.scalars)

    def _node(self, crossing: Crossing, asked: Asked, signs_known: bool) -> Schema:
        """What may stand at a step of the crosswalk."""
        if crossing.indexed:
            return False
        schema: dict[str, Any] = {}
        kinds = []
        checks = self._checks(crossing, asked)
        if checks is not None:
            kinds.append("string")
            clean = self._texts.all_clean(checks, signs_known)
            schema |= {} if clean is True else {"allOf": [clean]}
        elif crossing.scalars and self._doubt.issuperset(term for term, _ in crossing.scalars):
            kinds += SCALARS
            schema["allOf"] = [self._texts.telling()]
        # what stands whole under a term has readings of its own, which no pattern sees
        wholes = {term for term, _ in crossing.containers if term in asked}
        plain = self._doubt.issuperset(wholes)
        if plain and (crossing.keys or crossing.containers):
            kinds.append("object")
            properties = {key: self._node(child, asked, signs_known) for key, child in crossing.keys.items()}
            schema |= {"minProperties": 1, "properties": properties}
        if plain and (crossing.items is not None or wholes):
            kinds.append("array")
            items = True if crossing.items is None else self._node(crossing.items, asked, signs_known)
            schema |= {"minItems": 1, "items": items}
        return {"type": kinds[0] if len(kinds) == 1 else kinds, **schema} if kinds else False

    def _checks(self, crossing: Crossing, asked: Asked) -> list[Check] | None:
        """What texts at a step are asked; None where none is sure to be clean, or all are in doubt."""
        wanted: list[Check] = []
        sure = [(term, where) for term, where in crossing.scalars if term not in self._doubt]
        for term, where in sure:
            own = asked.get(term, [])
            if where.parse is not None or where.unsure or own is None:
                return None
            wanted += [check for check in own if check not in wanted]
        return wanted if sure else None

    def stills(self, rules: Iterable[Sequence[Still]], signs_known: bool) -> tuple[list[Schema], list[Place]]:
        """Records of one of the kinds of each of these rules, and the places of texts with signs that such must lack;
        ``signs_known``: the schemas need not ask for those."""
        shared, several = shared_asks(rules)
        told = {ask for ask in shared if ask.glance is not None and told_by_signs(ask.glance)} if signs_known else set()
        ways = [some([self._kind(kind) for kind in kinds]) for kinds in several]
        return [self._kind(shared - told), *ways], [place for ask in told for place in self._signs(ask)]

    def _signs(self, ask: Ask) -> Iterator[Place]:
        signs = frozenset(sign for look in (ask.glance.looks if ask.glance else ()) for sign in look.lacks)
        for where in self._places(ask.terms[0]):
            step = where.pattern[-1]
            yield None if step == ANY else str(step), signs

    def _kind(self, asks: Collection[Ask]) -> Schema:
        """Records of a kind."""
        of = {what: sorted(one.terms for one in asks if one.what == what) for what in ("needs", "one_of", "lone")}
        asked = [some([self._has(term) for term in terms]) for terms in (*of["needs"], *of["one_of"])]
        asked += [self._at_most_one(term) for (term,) in of["lone"]]
        below: list[tuple[Pointer, Schema]] = []
        for ask in sorted(asks, key=lambda one: one.terms):
            if ask.what == "without":
                below += self._nothing(ask.terms[0])
            elif ask.what == "closed":
                asked.append(self._known_keys())
            elif ask.glance is not None:
                below += [(where.pattern, self._texts.clean(ask.glance)) for where in self._places(ask.terms[0])]
        return every([*asked, _everywhere(below)])

    def _places(self, term: str) -> Sequence[Where]:
        return self._profile.fields.get(term, ())

    def _has(self, term: str) -> Schema:
        ways = [self._there(where, where.pattern, self._root) for where in self._places(term)]
        return some(ways)

    def _at_most_one(self, term: str) -> Schema:
        """All places but one have nothing, and that one is in no list; or none has anything."""
        places = self._places(term)
        lone = [one for one in places if ANY not in one.pattern]
        return {"anyOf": [_everywhere(self._nothing(term, but=one)) for one in (*lone, None)]}

    def _known_keys(self) -> Schema:
        """Records of which the shape has all keys."""
        if self._closed or not self._profile.closed:
            return True
        return {"propertyNames": {"enum": sorted(self._profile.known_keys | self._profile.added_keys)}}

    def _nothing(self, term: str, but: Where | None = None) -> list[tuple[Pointer, Schema]]:
        """For each place of a term but one the schema of what may stand there, though nothing of the term does."""
        scalars = SCALARS if term in self._doubt else TEXT
        places = [where for where in self._places(term) if where is not but]
        return [(where.pattern, {"not": {"type": _kinds_at(where, scalars)}}) for where in places]

    def _there(self, where: Where, pattern: Pointer, crossing: Crossing) -> Schema:
        """Data that have something of a term at a place. What ``fields`` asks for is not asked again."""
        if not pattern:
            return True if set(_kinds(crossing)) <= set(_kinds_at(where)) else {"type": _kinds_at(where)}
        step, kinds = pattern[0], _kinds(crossing)
        inner = self._there(where, pattern[1:], _step(crossing, step))
        if step == ANY:
            asked: dict[str, Any] = {} if inner is True else {"contains": inner}
            return asked if kinds == ["array"] else {"type": "array", **asked}
        asked = {"required": [step], **({} if inner is True else {"properties": {step: inner}})}
        return asked if kinds == ["object"] else {"type": "object", **asked}


def _kinds(crossing: Crossing) -> list[str]:
    """The kinds of what may stand at a step, nothing of it empty."""
    kinds = ["string"] if crossing.scalars else []
    kinds += ["object"] if crossing.keys or crossing.containers else []
    return [*kinds, "array"] if crossing.items is not None or crossing.containers else kinds


def _kinds_at(where: Where, scalars: Sequence[str] = TEXT) -> list[str]:
    return [*(("object", "array") if where.whole else ()), *(scalars if not where.whole or where.scalar_too else ())]


def _step(crossing: Crossing, step: str | int) -> Crossing:
    following = crossing.items if step == ANY else crossing.keys.get(str(step))
    return following or Crossing()


def _everywhere(asked: Iterable[tuple[Pointer, Schema]]) -> Schema:
    """Data that are as the schemas say wherever their patterns lead, each step taken once."""
    here: list[Schema] = []
    below: dict[str | int, list[tuple[Pointer, Schema]]] = {}
    for pattern, schema in asked:
        if pattern:
            below.setdefault(pattern[0], []).append((pattern[1:], schema))
        else:
            here.append(schema)
    if not below:
        return every(here)
    tree: dict[str, Any] = {"allOf": here} if here else {}
    if ANY in below:
        tree["items"] = _everywhere(below.pop(ANY))
    if below:
        tree["properties"] = {step: _everywhere(inner) for step, inner in below.items()}
    return tree


def _terms(crossing: Crossing) -> Iterator[str]:
    """The terms whose places are at and below a step of a crosswalk."""
    yield from (term for term, _ in (*crossing.scalars, *crossing.containers))
    for child in (*crossing.keys.values(), *([crossing.items] if crossing.items else ())):
        yield from _terms(child)
