"""What rules are silent on in a record, as JSON Schemas that one call of a validator answers. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from abslint.gate.gate import Guards, Triggers
from abslint.gate.signs import Place
from abslint.gate.texts import Check, Schema, TextSchemas, every, free_of, free_of_sign, signs_of, some, told_by_signs
from abslint.model.crossing import Crossing, crossing_of
from abslint.model.glance import Glance, Still
from abslint.model.profile import ANY, Profile, Where
from abslint.model.span import Pointer
from abslint.triage import pieces


class Ask(NamedTuple):
    """One thing that is asked of records of a kind: ``what`` is the name of a part of ``Still``."""

    what: str
    terms: tuple[str, ...]
    glance: Glance | None = None


def _asks(still: Still) -> Iterator[Ask]:
    """What is asked of records of a kind, one by one."""
    for what in ("needs", "without", "lone"):
        yield from (Ask(what, (term,)) for term in getattr(still, what))
    if still.one_of:
        yield Ask("one_of", tuple(sorted(still.one_of)))
    yield from (Ask("texts", (term,), glance) for term, glance in still.texts)


def _shared(rules: Iterable[Sequence[Still]]) -> tuple[set[Ask], list[list[frozenset[Ask]]]]:
    """What is asked by rules, or by all kinds of one; and of rules of several kinds what each asks besides."""
    shared: set[Ask] = set()
    several: list[list[frozenset[Ask]]] = []
    for stills in rules:
        kinds = [frozenset(_asks(still)) for still in stills]
        common = frozenset.intersection(*kinds)
        shared |= common
        if len(kinds) > 1:
            several.append([kind - common for kind in kinds])
    return shared, several


Asked = Mapping[str, list[Check] | None]
"""By term what its texts are asked, None where none is sure to be clean."""


def asked_of_terms(guards: Guards, triggers: Triggers) -> Asked:
    """What texts must pass for their rules to be silent. Pieces that the same terms must lack are asked together."""
    asked: dict[str, list[Check] | None] = {
        term: None if None in guards.get(term, ()) else [check for check in guards.get(term, ()) if check is not None]
        for term in {*guards, *triggers}
    }
    holders: dict[str, set[str]] = {}
    for term, found in triggers.items():
        for trigger in found:
            if trigger.sign:
                _ask(asked, term, free_of_sign(trigger.sign))
                continue
            for piece in pieces(trigger):
                holders.setdefault(piece, set()).add(term)
    alike: dict[frozenset[str], set[str]] = {}
    for piece, its_terms in holders.items():
        alike.setdefault(frozenset(its_terms), set()).add(piece)
    for terms, together in alike.items():
        for term in terms:
            _ask(asked, term, free_of(frozenset(together)))
    return asked


def _ask(asked: Mapping[str, list[Check] | None], term: str, check: Check) -> None:
    checks = asked[term]
    if checks is not None and check not in checks:
        checks.append(check)


class RecordSchemas:
    """Writes schemas about the records of a profile. What they ask of ``texts`` is written there."""

    def __init__(self, profile: Profile, texts: TextSchemas) -> None:
        self._profile = profile
        self._texts = texts
        self._root = crossing_of(profile)

    def fields(self, asked: Asked, signs_known: bool) -> Schema:
        """Records in which each place that the crosswalk knows holds what may stand there and nothing empty, and each
        text is clean. ``signs_known``: it is known that no text has a sign that it must lack."""
        return self._node(self._root, asked, signs_known)

    def places(self, asked: Asked) -> Iterator[Place]:
        """Where texts may stand in such records, and the signs that they must lack."""
        return _text_places(self._root, asked)

    def _node(self, crossing: Crossing, asked: Asked, signs_known: bool) -> Schema:
        """What may stand at a step of the crosswalk."""
        if crossing.indexed:
            return False
        schema: dict[str, Any] = {}
        kinds = []
        checks = _checks(crossing, asked)
        if checks is not None:
            kinds.append("string")
            clean = self._texts.all_clean(checks, signs_known)
            schema |= {} if clean is True else {"allOf": [clean]}
        # what stands whole under a term has readings of its own, which no pattern sees
        plain = not any(term in asked for term, _ in crossing.containers)
        if plain and (crossing.keys or crossing.containers):
            kinds.append("object")
            properties = {key: self._node(child, asked, signs_known) for key, child in crossing.keys.items()}
            schema |= {"minProperties": 1, "properties": properties}
        if plain and crossing.items is not None:
            kinds.append("array")
            schema |= {"minItems": 1, "items": self._node(crossing.items, asked, signs_known)}
        return {"type": kinds[0] if len(kinds) == 1 else kinds, **schema} if kinds else False

    def stills(self, rules: Iterable[Sequence[Still]], signs_known: bool) -> tuple[list[Schema], list[Place]]:
        """Records of one of the kinds of each of these rules, and the places of texts with signs that such must lack;
        ``signs_known``: the schemas need not ask for those."""
        shared, several = _shared(rules)
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
                below += self._nothing(self._places(ask.terms[0]))
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


def _text_places(crossing: Crossing, asked: Asked) -> Iterator[Place]:
    """The places of texts at and below the steps of a crosswalk."""
    for key, child in (*crossing.keys.items(), *([(None, crossing.items)] if crossing.items else ())):
        checks = _checks(child, asked)
        if checks is not None:
            yield key, signs_of(checks)
        yield from _text_places(child, asked)


def _checks(crossing: Crossing, asked: Asked) -> list[Check] | None:
    """What texts at a step are asked; None where none is sure to be clean."""
    wanted: list[Check] = []
    for term, where in crossing.scalars:
        own = asked.get(term, [])
        if where.parse is not None or where.part is not None or own is None:
            return None
        wanted += [check for check in own if check not in wanted]
    return wanted if crossing.scalars else None
