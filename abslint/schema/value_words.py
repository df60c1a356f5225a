"""Says what is wrong with one value: its type, vocabulary, form or size. Finds no violations."""

from __future__ import annotations

from typing import Any

from abslint.knowledge.closest import closest
from abslint.model.finding import Proposal, Quote, ReplaceValue
from abslint.schema import formats
from abslint.schema.kinds import (
    LISTED,
    Told,
    count,
    either,
    expected,
    found,
    lowered,
    named,
    place,
    plural,
    quoted,
    reason,
    row,
    types_of,
)
from abslint.schema.violation import Violation

_BOUNDS = {
    "minimum": "is less than {}, the least that is allowed",
    "maximum": "is more than {}, the most that is allowed",
    "exclusiveMinimum": "must be more than {}",
    "exclusiveMaximum": "must be less than {}",
    "multipleOf": "is not a multiple of {}",
}
_COUNTED = {"Length": "character", "Items": "item", "Properties": "field"}


def wrong_type(violation: Violation) -> Told:
    """A value of another type than asked for; with a detail of None, of another type than any form has."""
    library, uri, node = violation.library, violation.uri, violation.node
    wanted: list[str] = []
    if violation.detail is None:
        for form in node.get("anyOf", node.get("oneOf", ())):
            address, piece = library.follow(uri, form)
            wanted += expected(types_of(piece), piece, address, library)
    else:
        wanted = expected(types_of(node) or violation.detail, node, uri, library)
    return f"expected {either(wanted) or 'something else'}, found {found(violation.value)}", _retyped(violation, wanted)


_BOOLEANS = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}
"""What readers of YAML 1.1, and people, take for true or false."""


def _retyped(violation: Violation, wanted: list[str]) -> Proposal | None:
    meant = _BOOLEANS.get(violation.value.lower()) if isinstance(violation.value, str) else None
    if meant is not None and violation.detail is not None and types_of(violation.node) == ["boolean"]:
        return Proposal(f"write `{str(meant).lower()}`", (ReplaceValue(violation.pointer, meant),))
    if "a text" not in wanted or not isinstance(violation.value, bool | int | float):
        return None
    return Proposal("put it in quotes", (Quote(violation.pointer),), safe=not isinstance(violation.value, bool))


def not_a_value(violation: Violation) -> Told:
    """A value outside the vocabulary."""
    options = violation.detail if violation.keyword == "enum" else [violation.detail]
    message = f"{named(violation.value)} is not {_vocabulary(violation, options)}"
    words = [option for option in options if isinstance(option, str)]
    near = closest(violation.value, words) if isinstance(violation.value, str) else None
    if near is not None and len(options) == 1:
        return message, Proposal(f"write {quoted(near)}", (ReplaceValue(violation.pointer, near),), safe=False)
    if near is not None:
        fix = Proposal(f"write {quoted(near)}", (ReplaceValue(violation.pointer, near),), safe=False)
        return f"{message}; did you mean {quoted(near)}?", fix
    if 1 < len(options) <= LISTED:
        return f"{message}: {row(options, ' or ')}", None
    begun = [word for word in words if word.startswith(f"{violation.value}-")]
    return f"{message}; did you mean {row(begun, ' or ')}?" if 0 < len(begun) <= LISTED else message, None


def _vocabulary(violation: Violation, options: list[Any]) -> str:
    if len(options) == 1:
        return f"{quoted(options[0])}, the only value allowed here"
    title = violation.about.get("title")
    if isinstance(title, str) and title.strip():
        return f"one of the {len(options)} {plural(lowered(title.strip()))}"
    name = next((step for step in reversed(violation.pointer) if isinstance(step, str)), None)
    return f"one of the {len(options)} values {'allowed here' if name is None else f'of {quoted(name)}'}"


def wrong_form(violation: Violation) -> Told:
    """A text that doesn't match the pattern: the schema's description and example stand for the expression."""
    examples = violation.about.get("examples")
    example = f", as in {quoted(examples[0])}" if isinstance(examples, list) and examples else ""
    return f"{named(violation.value)} does not have the form asked for here{reason(violation.about)}{example}", None


def too_hard(violation: Violation) -> Told:
    """A text on which a backtracking pattern was given up."""
    return f"{quoted(violation.value)} was not judged: the schema's pattern takes too many steps on it", None


def wrong_format(violation: Violation) -> Told:
    """A text that is not what the named format asks for."""
    asked = formats.WORDS.get(violation.detail, f"of the format {quoted(violation.detail)}")
    return f"{quoted(violation.value)} is not {asked}", None


def wrong_content(violation: Violation) -> Told:
    """A text that can't be decoded as the schema says."""
    return f"{quoted(violation.value)} cannot be read as {quoted(violation.detail)}", None


def wrong_size(violation: Violation) -> Told:
    """A number, text, list or mapping that is too small or too large."""
    limit, value, keyword = violation.detail, violation.value, violation.keyword
    if keyword in _BOUNDS:
        return f"{quoted(value)} {_BOUNDS[keyword].format(quoted(limit))}", None
    noun = _COUNTED[keyword[3:]]
    bound = "at least" if keyword.startswith("min") else "at most"
    if not value:
        return f"{found(value)} stands where {bound} {count(limit, noun)} {'is' if limit == 1 else 'are'} needed", None
    subject = (
        quoted(value) if isinstance(value, str) else "the list" if isinstance(value, list) else place(violation.pointer)
    )
    return (
        f"{subject} has {count(len(value), noun)}, and {bound} {limit} {'is' if limit == 1 else 'are'} asked for",
        None,
    )
