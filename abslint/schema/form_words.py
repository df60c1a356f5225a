"""Says what is wrong with a list as a whole, or with the choice between forms. Finds no violations."""

from __future__ import annotations

from abslint.schema.kinds import Told, count, found, place, quoted, reason, row
from abslint.schema.violation import Violation


def twin(violation: Violation) -> Told:
    """Two equal items in a list without repetitions; the pointer is that of the second."""
    first, second = violation.detail
    same = (
        found(violation.value[first])
        if isinstance(violation.value[first], dict | list)
        else quoted(violation.value[first])
    )
    return f"{same} stands in the list twice, as item {first + 1} and as item {second + 1}", None


def extra_item(violation: Violation) -> Told:
    """An item behind the last one that the schema has a place for."""
    if not violation.detail:
        return "the list may hold no items", None
    return f"the list may hold at most {count(violation.detail, 'item')}", None


def unplaced_item(violation: Violation) -> Told:
    """An item that no part of the schema speaks of, in a list closed to such."""
    item = violation.value[violation.detail] if violation.detail is not None else violation.value
    return f"the list has no place for {found(item)}", None


def lacks_item(violation: Violation) -> Told:
    """A list without (enough) items of a kind that it must hold."""
    least = violation.node.get("minContains", 1)
    return f"the list needs at least {count(least, 'item')} of {_kind(violation)}", None


def too_many_of_a_kind(violation: Violation) -> Told:
    """A list with too many items of a kind."""
    return (
        f"the list may hold at most {count(violation.node.get('maxContains', 0), 'item')} of {_kind(violation)}",
        None,
    )


def _kind(violation: Violation) -> str:
    wanted = violation.node.get("contains")
    title = wanted.get("title") if isinstance(wanted, dict) else None
    return f"the kind {quoted(title)}" if isinstance(title, str) else "the kind that the schema asks for"


def several_forms(violation: Violation) -> Told:
    """A value that fits several forms of which only one may fit."""
    titles = [title for title in violation.detail if title]
    forms = f" ({row(titles, ' and ')})" if titles else ""
    return f"{found(violation.value)} fits {len(violation.detail)} forms that exclude each other{forms}", None


def no_form(violation: Violation) -> Told:
    """A value that fits no form, where none is closer than another."""
    return f"{found(violation.value)} fits none of the forms allowed here{reason(violation.about)}", None


def refused(violation: Violation) -> Told:
    """A value, or fields, that the schema excludes."""
    names = violation.detail.get("required") if isinstance(violation.detail, dict) else None
    if isinstance(names, list) and names and set(violation.detail) == {"required"}:
        if len(names) == 1:
            return f"{quoted(names[0])} may not stand in {place(violation.pointer)}", None
        return f"{row(names, ' and ')} may not stand together", None
    return f"{found(violation.value)} is not allowed here{reason(violation.about)}", None


def forbidden_value(violation: Violation) -> Told:
    """A value where the schema allows none."""
    return f"{found(violation.value)} is not allowed here", None


def other(violation: Violation) -> Told:
    """A keyword that this version has no words for."""
    return f"{found(violation.value)} breaks what the schema says under {quoted(violation.keyword)}", None
