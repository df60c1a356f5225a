"""Says which field is missing, unknown or misspelt. Finds no violations."""

from __future__ import annotations

from abslint.knowledge.closest import closest
from abslint.model.finding import Proposal, Rename
from abslint.schema.kinds import LISTED, Told, place, quoted, row
from abslint.schema.violation import Violation


def required(violation: Violation) -> Told:
    """A field that the schema asks for is not there."""
    inside = f" in {place(violation.container)}" if violation.container else ""
    return f"required field {quoted(violation.detail)} is missing{inside}", None


def required_any(violation: Violation) -> Told:
    """None of several fields is there, of which one must be."""
    names = row(violation.detail, " or ")
    return f"{place(violation.container)} needs {names}, and has none of them", None


def dependent(violation: Violation) -> Told:
    """A field is asked for by the presence of another."""
    name, because = violation.detail
    return f"required field {quoted(name)} is missing beside {row(because, ' and ')}", None


def misspelt(violation: Violation) -> Told:
    """An unknown key, and a missing field that it probably is."""
    key, name = violation.detail
    message = (
        f"{quoted(key)} is not a field of {place(violation.container)}; "
        f"the required {quoted(name)} is missing: did you mean {quoted(name)}?"
    )
    return message, _rename(violation, name)


def misspelt_open(violation: Violation) -> Told:
    """The same where the schema allows keys that it doesn't know."""
    key, name = violation.detail
    return f"required field {quoted(name)} is missing: is it meant by {quoted(key)}?", _rename(violation, name)


def unknown(violation: Violation) -> Told:
    """A key that a closed schema does not know."""
    fields = violation.fields()
    message = f"{quoted(violation.detail)} is not a field of {place(violation.container)}"
    if (owner := _owner(violation)) is not None:
        return f"{message}: it belongs to {owner}", None
    near = closest(violation.detail, [name for name in fields if name not in violation.value])
    if near is not None:
        return f"{message}; did you mean {quoted(near)}?", _rename(violation, near)
    if 0 < len(fields) <= LISTED:
        return f"{message}, which has {row(fields, ' and ')}", None
    return message, None


_ANYWHERE = frozenset({"title", "text", "name", "type", "language", "id", "url"})
"""Fields that many mappings have, each its own."""


def _owner(violation: Violation) -> str | None:
    """Where the field belongs that is unknown in a mapping of the record, if that is sure."""
    nested = violation.container and not any(isinstance(step, int) for step in violation.container)
    if not nested or violation.detail in _ANYWHERE:
        return None
    if violation.detail in violation.library.record_fields:
        return "the record itself"
    owners = violation.library.owners.get(violation.detail, [])
    return quoted(owners[0]) if len(owners) == 1 else None


def bad_name(violation: Violation) -> Told:
    """A key whose name breaks the schema's rule for names."""
    return f"{quoted(violation.detail)} is not a name that a field of {place(violation.container)} may have", None


def forbidden(violation: Violation) -> Told:
    """A key that the schema names in order to forbid it."""
    return f"{quoted(violation.detail)} may not stand in {place(violation.container)}", None


def _rename(violation: Violation, name: str) -> Proposal:
    return Proposal(f"rename it to {quoted(name)}", (Rename(violation.pointer, name),), safe=False)
