"""Makes the tests of a gate: compiles what schemas and rules are silent on. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from typing import Any

import jsonschema_rs
import orjson

from abslint.gate.asks import asked_of_terms
from abslint.gate.gate import Doubt, Guards, Test, Triggers
from abslint.gate.records import RecordSchemas
from abslint.gate.signs import signs_in_record
from abslint.gate.texts import Schema, TextSchemas, every, lacking, look_schema, some
from abslint.model.glance import Still
from abslint.model.plan import SchemaSet
from abslint.model.profile import ANY, Profile
from abslint.schema import formats

IsValid = Callable[[Any], bool]


STATES = 1 << 26
"""Bytes that the engine may take for what it has worked out of one pattern. Prose needs some 10 MB for all signs at
once; with the 2 MB that are usual it forgets and begins anew all the time, and takes seventy times as long."""

ENOUGH = 64
"""Faults of a record that are asked for their reasons: hundreds of fields may have the same one."""


MOST_TERMS = 12
"""Terms that may stand under keys of one name before that tells too little: XML has all texts beside attributes under
one."""


class Maker:
    """Makes the tests of one profile. ``rules`` are the kinds of records in which its rules of the record find nothing,
    ``schema`` gives the one that its records are held against."""

    def __init__(
        self,
        profile: Profile,
        guards: Guards,
        triggers: Triggers,
        rules: Sequence[Sequence[Still]],
        schema: Callable[[], SchemaSet] | None,
    ) -> None:
        self._profile = profile
        self._asked = asked_of_terms(guards, triggers)
        self._rules = rules
        self._schema = schema

    def clearing(self, doubt: Doubt) -> Test:
        """Whether a record is clean but for what is in doubt: valid by its schema, of a kind of records in which each
        rule finds nothing, its fields clean and none of them empty."""
        make = partial(self._clearing, doubt)
        return _either(make) if self._is_told_by_keys() else _alone(make)

    def _is_told_by_keys(self) -> bool:
        """Whether the key before a text says, more or less, what terms it may be of, as signs in JSON text want it."""
        terms: dict[str | int, set[str]] = {}
        for term, places in self._profile.fields.items():
            for where in places:
                terms.setdefault(where.pattern[-1], set()).add(term)
        return all(len(found) <= MOST_TERMS for key, found in terms.items() if key != ANY)

    def _clearing(self, doubt: Doubt, in_text: bool) -> IsValid:
        """A test of data, or of the pair of JSON text and data: signs are then looked for ``in_text``."""
        texts = TextSchemas()
        own = self._own(doubt)
        records = RecordSchemas(self._profile, texts, doubt.terms, closed=own is not None and _is_closed(own))
        kinds, places = records.stills(self._sure(doubt).values(), in_text)
        asked = [*([{"$ref": own.root}] if own else []), *kinds, records.fields(self._asked, in_text)]
        documents = own.documents if own else {}
        if not in_text:
            return _compiled(every(asked), texts, documents).is_valid
        signs = signs_in_record([*places, *records.places(self._asked)])
        whole = {"prefixItems": [lacking(signs) if signs else True, every(asked)]}
        return _compiled(whole, texts, documents).is_valid

    def _own(self, doubt: Doubt) -> SchemaSet | None:
        """The schema that records are held against, unless that is in doubt."""
        return None if self._schema is None or doubt.schema else self._schema()

    def _sure(self, doubt: Doubt) -> dict[int, list[Still]]:
        """The kinds of records by the numbers of their rules, of those that are not in doubt."""
        return {n: self._told(n, doubt) for n in range(len(self._rules)) if n not in doubt.kinds}

    def widened(self, doubt: Doubt) -> Doubt:
        """What is in doubt, and the rules of which no schema can tell a kind of records then."""
        return doubt | Doubt(kinds=frozenset(n for n in range(len(self._rules)) if not self._told(n, doubt)))

    def _told(self, number: int, doubt: Doubt) -> list[Still]:
        """The kinds of records of a rule that ask of a term in doubt no more than where something stands."""
        told = (still for still in self._rules[number] if doubt.terms.isdisjoint(self._read(still)))
        seen = (still for still in told if not any(self._is_gathered(term) for term, _ in still.texts))
        return [still for still in seen if not any(map(self._is_chosen, still.needs | still.one_of))]

    def _is_chosen(self, term: str) -> bool:
        """Whether mappings that may be nothing of a term stand at its places: no schema says which of them are."""
        return any(where.unsure and where.whole for where in self._profile.fields.get(term, ()))

    def _is_gathered(self, term: str) -> bool:
        """Whether a text of a term is read out of a mapping or list: no pattern sees it."""
        places = self._profile.fields.get(term, ())
        return any(where.whole and (where.parse or where.assemble) for where in places)

    def _read(self, still: Still) -> Iterator[str]:
        """The terms whose texts a kind looks at, or of which a place may hold nothing though something stands there."""
        yield from (term for term, _ in still.texts)
        there = still.needs | still.one_of | still.without
        yield from (term for term in there if any(where.unsure for where in self._profile.fields.get(term, ())))

    def reasons(self, doubt: Doubt) -> Callable[[Any], Doubt]:
        """What a record that does not pass this test does not pass, and is not yet in doubt."""
        texts = TextSchemas()
        records = RecordSchemas(self._profile, texts, doubt.terms)
        kinds = {number: records.stills([told], False)[0] for number, told in self._sure(doubt).items()}
        faults = _compiled(records.fields(self._asked, False), texts, {}).iter_errors
        tests = {n: _compiled(every(asked), texts, {}).is_valid for n, asked in kinds.items()}
        own = self._own(doubt)
        is_valid = _compiled({"$ref": own.root}, texts, own.documents).is_valid if own else bool

        def reasons_of(data: Any) -> Doubt:
            try:
                paths = [one.instance_path for one in islice(faults(data), ENOUGH)]
                failed = frozenset(number for number, test in tests.items() if not test(data))
                terms = frozenset(term for path in paths for term in records.terms_at(path, data))
                return Doubt(terms - doubt.terms, failed, not is_valid(data))
            except ValueError:  # half a character
                return Doubt()

        return reasons_of


def _is_closed(schema: SchemaSet) -> bool:
    """Whether records that are valid have no keys but those that a schema knows, and ``x_…``."""
    root: Any = schema.documents[schema.root]
    return root.get("additionalProperties") is False and root.get("patternProperties", {}).keys() <= {"^x_"}


def _alone(make: Callable[[bool], IsValid]) -> Test:
    """A test by data alone."""
    is_valid = make(False)
    return lambda data, _: is_valid(data)


def _either(make: Callable[[bool], IsValid]) -> Test:
    """A test by JSON text where that spells each character as itself, else by data alone, made when it is needed."""
    is_valid, alone = make(True), cache(partial(make, False))

    def test(data: Any, written: str | None) -> bool:
        # most text has no escape: the quickest question first
        text = _plain_text(data, written) if written is None or "\\" in written else written
        return alone()(data) if text is None else is_valid((text, data))

    return test


def _plain_text(data: Any, written: str | None) -> str | None:
    """JSON text in which every character stands for itself, line feeds too, if there is such."""
    text = _unescaped(written)
    if text is None:
        try:
            text = _unescaped(orjson.dumps(data).decode())
        except TypeError:  # half a character, a larger number
            return None
    return text


def _unescaped(written: str | None) -> str | None:
    """JSON text whose only escapes are those of line feeds, without these; else None."""
    if written is None or "\\" not in written:
        return written
    text = written.replace("\\n", "\n")  # what is left of an escaped backslash before an n is a backslash
    return None if "\\" in text else text


def _compiled(schema: Schema, texts: TextSchemas, documents: Mapping[str, object]) -> jsonschema_rs.Validator:
    def retrieve(uri: str) -> Any:
        return _with_looks(documents[uri.removesuffix("#")])

    return jsonschema_rs.validator_for(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema], "$defs": texts.shared},
        formats={**formats.CUSTOM, **texts.formats},
        validate_formats=True,
        pattern_options=jsonschema_rs.RegexOptions(dfa_size_limit=STATES),
        retriever=retrieve,
        base_uri="gate:",
    )


_DATA = frozenset({"const", "enum", "default", "examples"})
"""Keywords whose values are data, and no schemas."""


def _with_looks(schema: Any) -> Any:
    """A schema that says the same, in which formats are looked at before their functions are called back."""
    if isinstance(schema, list):
        return [_with_looks(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value if key in _DATA else _with_looks(value) for key, value in schema.items()}
    looks = formats.LOOKS.get(schema["format"], ()) if isinstance(schema.get("format"), str) else ()
    if looks:
        form = {"format": kept.pop("format")}
        kept["allOf"] = [*kept.get("allOf", ()), some([*map(look_schema, looks), form])]
    return kept
