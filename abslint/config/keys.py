"""Every key of a configuration file with its kind, default and help: read by the reader, the JSON Schema and
``abslint config``. Does not read anything."""

from __future__ import annotations

from abslint.config.kinds import Day, Key, Kind, ListOf, MapOf, OneOf, Route, Table, Terms, Text, Truth
from abslint.config.options import rules_table
from abslint.config.select import selectors_of
from abslint.config.word_keys import SEVERITY, own_keys
from abslint.formats import format_names
from abslint.model.catalogue import Catalogue
from abslint.model.terms import TERMS
from abslint.profiles import profile_names
from abslint.reporters import reporter_names

REQUIRE_ALIASES = {
    "container": "container.title",
    "date": "dates.published",
    "status": "publication_status",
}
"""Names of missing-… rules whose term is called otherwise."""


def requirable() -> dict[str, str]:
    """What ``require`` may name, with its term: terms, and their last steps, where the first term to end so wins."""
    ends: dict[str, str] = {}
    for term in TERMS:
        ends.setdefault(term.rpartition(".")[2], term)
    return ends | REQUIRE_ALIASES | {term: term for term in TERMS}


def all_keys(catalogue: Catalogue) -> Table:
    """The whole file: the table at its top, with all tables in it."""
    names = tuple(catalogue.rules)
    rule = OneOf("rule", names, named="rule")
    selector = OneOf("rule or group", selectors_of(catalogue), named="selector")
    return _table(
        *_file_keys(),
        *_rule_keys(selector),
        Key(
            "severity",
            MapOf(rule, SEVERITY),
            "How bad a rule's findings are, rule by rule, in place of the rule's own severity.",
            {},
            'severity = { title-full-stop = "info" }',
        ),
        *_output_keys(),
        Key(
            "records",
            ListOf(_records_table()),
            "How to read the files that match. The first entry that matches a file wins; what an entry leaves out is "
            "found from the data.",
            [],
            '[[records]]\nfiles = ["papers/**/*.yaml"]\nprofile = "native"',
        ),
        Key("rules", rules_table(catalogue), "Options of rules, one table a rule.", {}, _RULES_EXAMPLE),
        Key(
            "per-file-ignores",
            MapOf(Text("pattern"), ListOf(selector)),
            "Rules and groups that are off in the files that match a pattern.",
            {},
            '[per-file-ignores]\n"papers/legacy/**" = ["missing-abstract"]',
        ),
        Key(
            "ignores",
            ListOf(_ignores_table(rule)),
            "Findings that are known and accepted, for files that cannot hold a comment, such as JSON.",
            [],
            '[[ignores]]\nrecord = "smith-2024-graph"\nrules = ["doi-as-link"]\n'
            'reason = "the publisher registers it so"\nuntil = 2027-01-01',
        ),
        *own_keys(),
    )


_RULES_EXAMPLE = "[rules.abstract-length]\nmax-words = 300"


def _table(*keys: Key, needs: tuple[tuple[str, ...], ...] = (), apart: tuple[tuple[str, ...], ...] = ()) -> Table:
    return Table({key.name: key for key in keys}, needs=needs, apart=apart)


def _file_keys() -> tuple[Key, ...]:
    patterns = ListOf(Text("pattern"))
    return (
        Key(
            "extend",
            Text("path"),
            "Another configuration file to begin with, relative to this one. This file wins key by key; lists are "
            "replaced, never joined. Patterns count from the folder of the file that was found first.",
            None,
            'extend = "../shared/abslint.toml"',
        ),
        Key(
            "include",
            patterns,
            "The files that count. Without it a folder is walked for known suffixes, and what holds no records is "
            "passed over; with it only files that match count, and each must hold records.",
            [],
            'include = ["papers/**/*.yaml", "data/*.json"]',
        ),
        Key("exclude", patterns, "Files that never count.", [], 'exclude = ["papers/_drafts/**"]'),
        Key(
            "force-exclude",
            Truth(),
            "Leave excluded files out even if they are named on the command line, as hooks do.",
            False,
            "force-exclude = true",
        ),
        Key(
            "respect-gitignore",
            Truth(),
            "Leave files out that git ignores.",
            True,
            "respect-gitignore = false",
        ),
    )


def _rule_keys(selector: Kind) -> tuple[Key, ...]:
    chosen = ListOf(selector)
    return (
        Key(
            "select",
            chosen,
            "The rules to run: names of rules; a group for those of its rules that are on by default; `group:all` for "
            "all of them; `DEFAULT`; `ALL`.",
            ["DEFAULT"],
            'select = ["DEFAULT", "title:all", "keyword-count"]',
        ),
        Key("extend-select", chosen, "Rules to run besides `select`.", [], 'extend-select = ["keyword-count"]'),
        Key(
            "ignore",
            chosen,
            "Rules that are off, whatever selects them. A group stands for every rule in it.",
            [],
            'ignore = ["keyword-count"]',
        ),
        Key(
            "fixable",
            chosen,
            "The only rules whose fixes are applied. A group stands for every rule in it.",
            ["ALL"],
            'fixable = ["text", "title-full-stop"]',
        ),
        Key("unfixable", chosen, "Rules whose fixes are never applied.", [], 'unfixable = ["keywords-one-string"]'),
        Key(
            "corpus",
            Truth(),
            "Run the rules that look across records, such as `duplicate-doi`.",
            True,
            "corpus = false",
        ),
    )


def _output_keys() -> tuple[Key, ...]:
    return (
        Key(
            "fail-on",
            SEVERITY,
            "The least severity of a finding that makes the run end with exit code 1.",
            "warning",
            'fail-on = "error"',
        ),
        Key(
            "output-format",
            OneOf("output format", reporter_names()),
            "How findings are told. Left out: `full`, or `concise` under pre-commit.",
            None,
            'output-format = "concise"',
        ),
    )


def _records_table() -> Table:
    return _table(
        Key("files", ListOf(Text("pattern")), "The files this entry is for; left out: every file.", []),
        Key("profile", OneOf("profile", profile_names()), "The shape of the records.", None, 'profile = "csl-json"'),
        Key("format", OneOf("format", format_names()), "The syntax, where the suffix does not tell.", None),
        Key("schema", Text("path"), "A JSON Schema held besides the profile's own, relative to this file.", None),
        Key("records", Route(stars=True), "Where the records are inside a file.", None, 'records = "/papers/*"'),
        Key("id", Route(), "Where a record keeps its id.", None, 'id = "/id"'),
        Key(
            "separator",
            Text("separator"),
            "What divides authors, keywords and the like in one cell of a table; left out: such a cell is one text.",
            None,
            'separator = ";"',
        ),
        Key(
            "separators",
            MapOf(Text("column"), Text("separator")),
            "What divides values in the cells of single columns, whatever they hold.",
            {},
            '[records.separators]\nKeywords = "|"',
        ),
        Key(
            "require",
            ListOf(OneOf("term", tuple(requirable()))),
            "Terms that every record must have: a missing one is an error.",
            [],
            'require = ["doi", "abstract"]',
        ),
        Key(
            "fields",
            Terms(TERMS),
            "A shape of one's own: where a record keeps each term. A step `*` stands for each item of a list.",
            {},
            '[records.fields]\ntitle = "/headline"\ndates.published = "/meta/date"',
        ),
        apart=(("profile", "fields"),),
    )


def _ignores_table(rule: Kind) -> Table:
    return _table(
        Key("record", Text("id"), "The id of the record it is for; left out: every record of the files.", None),
        Key("files", ListOf(Text("pattern")), "The files it is for; left out: every file.", []),
        Key("rules", ListOf(rule, least=1), "The rules it silences.", []),
        Key("reason", Text("text", blank=True), "Why.", None),
        Key("until", Day(), "The last day it holds, as in `2027-01-01`.", None),
        needs=(("rules",), ("record", "files")),
    )
