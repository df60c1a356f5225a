"""Says a violation in plain words: picks the speaker for its keyword, and the rule's name. Finds no violations."""

from __future__ import annotations

from collections.abc import Callable

from abslint.model.finding import Finding
from abslint.schema import form_words, key_words, value_words
from abslint.schema.kinds import Told
from abslint.schema.violation import Violation

_SIZES = (
    *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
)

_RULES = {
    **dict.fromkeys(("required", "requiredAny", "dependentRequired", "misspelt", "misspeltOpen"), "schema-required"),
    "type": "schema-type",
    **dict.fromkeys(("enum", "const"), "schema-value"),
    **dict.fromkeys(("pattern", "patternTooHard"), "schema-pattern"),
    **dict.fromkeys(("format", "contentEncoding", "contentMediaType"), "schema-format"),
    **dict.fromkeys((*_SIZES, "uniqueItems", "additionalItems", "unevaluatedItems"), "schema-size"),
}
"""Keyword → name of the rule; every other keyword is schema-other."""

_SPEAKERS: dict[str, Callable[[Violation], Told]] = {
    "required": key_words.required,
    "requiredAny": key_words.required_any,
    "dependentRequired": key_words.dependent,
    "misspelt": key_words.misspelt,
    "misspeltOpen": key_words.misspelt_open,
    "additionalProperties": key_words.unknown,
    "unevaluatedProperties": key_words.unknown,
    "propertyNames": key_words.bad_name,
    "falseProperty": key_words.forbidden,
    "type": value_words.wrong_type,
    "enum": value_words.not_a_value,
    "const": value_words.not_a_value,
    "pattern": value_words.wrong_form,
    "patternTooHard": value_words.too_hard,
    "format": value_words.wrong_format,
    "contentEncoding": value_words.wrong_content,
    "contentMediaType": value_words.wrong_content,
    **dict.fromkeys(_SIZES, value_words.wrong_size),
    "uniqueItems": form_words.twin,
    "additionalItems": form_words.extra_item,
    "unevaluatedItems": form_words.unplaced_item,
    "contains": form_words.lacks_item,
    "minContains": form_words.lacks_item,
    "maxContains": form_words.too_many_of_a_kind,
    "oneOfSeveral": form_words.several_forms,
    "anyOf": form_words.no_form,
    "oneOf": form_words.no_form,
    "not": form_words.refused,
    "falseSchema": form_words.forbidden_value,
}

_AT_KEY = frozenset(
    ("misspelt", "misspeltOpen", "additionalProperties", "unevaluatedProperties", "propertyNames", "falseProperty")
)


def tell(violation: Violation) -> Finding:
    """The finding that tells a violation; its pointers begin at the record's root."""
    message, fix = _SPEAKERS.get(violation.keyword, form_words.other)(violation)
    if violation.forms > 1:
        message = f"{message} (closest of {violation.forms} forms)"
    rule = _RULES.get(violation.keyword, "schema-other")
    joined = violation.keyword in {"misspelt", "misspeltOpen"}
    also = ((*violation.container, violation.detail[1]),) if joined else ()
    return Finding(violation.pointer, message, fix=fix, on_key=violation.keyword in _AT_KEY, rule=rule, also=also)
