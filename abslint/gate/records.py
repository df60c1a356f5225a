"""What rules are silent on in a record, as JSON Schemas that one call of a validator answers. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from abslint.gate.gate import Guards, Pieces
from abslint.gate.texts import Check, Schema, TextSchemas, every, free_of, some
from abslint.model.crossing import Crossing, crossing_of
from abslint.model.glance import Still
from abslint.model.profile import ANY, Profile, Where
from abslint.model.span import Pointer


class RecordSchemas:
    """Writes schemas about the records of a profile. What they ask of ``texts`` is written there."""

    def __init__(self, profile: Profile, texts: TextSchemas) -> None:
        self._profile = profile
        self._texts = texts
        self._root = crossing_of(profile)

    def fields(self, guards: Guards, pieces: Pieces) -> Schema:
        """Records in which each place that the crosswalk knows holds what may stand there and nothing empty, and each
        text is clean."""
        asked: dict[str, list[Check] | None] = {}
        for term in {*guards, *pieces}:
            checks = [check for check in guards.get(term, ()) if check is not None]
            found = frozenset(pieces.get(term, ()))
            if found:
                checks.append(free_of(found))
            asked[term] = checks if None not in guards.get(term, ()) else None
        return self._node(self._root, asked)

    def _node(self, crossing: Crossing, asked: Mapping[str, list[Check] | None]) -> Schema:
        """What may stand at a step of the crosswalk."""
        if crossing.indexed:
            return False
        schema: dict[str, Any] = {}
        kinds = []
        checks = _checks(crossing, asked)
        if checks is not None:
            kinds.append("string")
            schema |= {"allOf": [self._texts.all_clean(checks)]}
        # what stands whole under a term has readings of its own, which no pattern sees
        plain = not any(term in asked for term, _ in crossing.containers)
        if plain and (crossing.keys or crossing.containers):
            kinds.append("object")
            properties = {key: self._node(child, asked) for key, child in crossing.keys.items()}
            schema |= {"minProperties": 1, "properties": properties}
        if plain and crossing.items is not None:
            kinds.append("array")
            schema |= {"minItems": 1, "items": self._node(crossing.items, asked)}
        return {"type": kinds[0] if len(kinds) == 1 else kinds, **schema} if kinds else False

    def still(self, stills: Iterable[Still]) -> Schema:
        """Records of one of these kinds."""
        return some([self._kind(still) for still in stills])

    def _kind(self, still: Still) -> Schema:
        asked = [self._has(term) for term in sorted(still.needs)]
        asked += [self._at_most_one(term) for term in sorted(still.lone)]
        if still.one_of:
            asked.append(some([self._has(term) for term in sorted(still.one_of)]))
        below = [pair for term in sorted(still.without) for pair in self._nothing(self._places(term))]
        for term, glance in still.texts:
            below += [(where.pattern, self._texts.clean(glance)) for where in self._places(term)]
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
        return {"anyOf": [_everywhere(self._nothing(set(places) - {one})) for one in (*lone, None)]}

    def _nothing(self, places: Iterable[Where]) -> list[tuple[Pointer, Schema]]:
        """For each place the schema of what may stand there, though nothing of the term does."""
        return [(where.pattern, {"not": {"type": _kinds_at(where)}}) for where in places]

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
    return [*kinds, "array"] if crossing.items is not None else kinds


def _kinds_at(where: Where) -> list[str]:
    return [*(["object", "array"] if where.whole else []), *(["string"] if not where.whole or where.scalar_too else [])]


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


def _checks(crossing: Crossing, asked: Mapping[str, list[Check] | None]) -> list[Check] | None:
    """What texts at a step are asked; None where none is sure to be clean."""
    wanted: list[Check] = []
    for term, where in crossing.scalars:
        own = asked.get(term, [])
        if where.parse is not None or where.part is not None or own is None:
            return None
        wanted += [check for check in own if check not in wanted]
    return wanted if crossing.scalars else None
