"""What to do: plain data made by the configuration, read by everything below it. Can be pickled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from abslint.model.define import frozen
from abslint.model.finding import Severity


@frozen
class SchemaSet:
    """A JSON Schema with every document it may refer to. ``root`` is the uri of the schema in ``documents``."""

    root: str
    documents: Mapping[str, object]
    name: str = ""


@frozen
class Records:
    """An entry of ``[[records]]``: how to read the files that match. Empty means: found from the data.

    ``files`` are glob patterns; none means every file. ``records`` and ``id`` are
    pointers as text, ``fields`` maps terms to pointers of a shape of one's own. ``separator`` stands between the values
    in cells of tables' columns that are known to hold several, ``separators`` in those of the columns that are named.
    """

    files: tuple[str, ...] = ()
    profile: str = ""
    schema: SchemaSet | None = None
    records: str = ""
    id: str = ""
    require: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    format: str = ""
    separator: str = ""
    separators: Mapping[str, str] = field(default_factory=dict)


@frozen
class Ignore:
    """An entry of ``[[ignores]]``: a waiver kept in the configuration. ``until`` is its last day, if any."""

    rules: tuple[str, ...]
    record: str = ""
    files: tuple[str, ...] = ()
    reason: str = ""
    until: date | None = None


@frozen
class Words:
    """An entry of ``[[words]]``: a rule of the house that is a pattern (RE2) with a message.

    ``terms`` are those whose texts it is looked for in. Texts in which ``unless`` is found are left alone. ``replace``
    is what is put in place of a match, as RE2 rewrites (``\\1``), None for no fix. ``origin`` says where it is written.
    """

    name: str
    terms: tuple[str, ...]
    pattern: str
    message: str
    severity: Severity = Severity.WARNING
    ignore_case: bool = False
    unless: str = ""
    replace: str | None = None
    origin: str = ""


@frozen
class Plan:
    """Everything that an answer depends on besides the text.

    ``rules`` are the names to run, in order, those of ``plugins`` (named as in the configuration) and ``words`` among
    them. ``options`` are by rule, names in snake_case. ``severities`` override
    the rules' own. ``per_file_ignores`` are (glob, rule names). ``schemas`` are held besides the profile's own.
    ``today`` is the day on which future and stale are judged. ``must_be_records`` says that what is recognised as no
    shape is judged as a native record. ``whole`` says that the run sees everything, so that unused ignores of rules
    across records can be told. ``fixable`` None means all. ``prefix`` leads from the folder that globs count from to
    the working directory: empty, or ending in a slash. ``triage`` is ``auto``, ``re2``, ``python``, ``gate`` (the gate
    for clean records is made for the first one already) or ``off``: they agree finding for finding. ``habits`` says
    that records are asked for what most of their type have, and that one quotes how others write.
    """

    rules: tuple[str, ...]
    today: date
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    records: tuple[Records, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    schemas: tuple[SchemaSet, ...] = ()
    use_schema: bool = True
    use_ignores: bool = True
    profile: str = ""
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    must_be_records: bool = False
    whole: bool = False
    prefix: str = ""
    triage: str = "auto"
    plugins: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    habits: bool = True
