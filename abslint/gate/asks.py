"""What rules ask of records and of the texts of their terms, each thing once. Knows no rule by name, and no schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from abslint.gate.gate import Guards, Triggers
from abslint.gate.texts import Check, free_of, free_of_sign
from abslint.model.glance import Glance, Still
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
    if still.closed:
        yield Ask("closed", ())
    yield from (Ask("texts", (term,), glance) for term, glance in still.texts)


def shared_asks(rules: Iterable[Sequence[Still]]) -> tuple[set[Ask], list[list[frozenset[Ask]]]]:
    """What is asked by rules, or by all kinds of one; and of rules of several kinds what each asks besides. Rules of
    which one kind asks nothing besides are silent on all that pass what is shared."""
    kinds = [[frozenset(_asks(still)) for still in stills] for stills in rules]
    shared = {ask for its_kinds in kinds for ask in frozenset.intersection(*its_kinds)}
    several = [[kind - shared for kind in its_kinds] for its_kinds in kinds]
    return shared, [besides for besides in several if all(besides)]


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
