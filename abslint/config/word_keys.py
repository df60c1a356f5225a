"""The keys of ``[[words]]`` and ``plugins``. Reads nothing."""

from __future__ import annotations

from abslint.config.kinds import Key, ListOf, Name, OneOf, OneOrMore, Table, Text, Truth
from abslint.model.terms import TERMS

SEVERITY = OneOf("severity", ("error", "warning", "info"), named="severity")

EVERYWHERE = "*"
"""Stands for all terms that hold text for people."""

WHOLES = frozenset({"authors", "editors", "translators", "abstract.sections", "keywords.list"})
"""Terms of whole items and lists: their texts are those of other terms."""

_TERM = OneOf("term", (EVERYWHERE, *(term for term in TERMS if term not in WHOLES)), named="texts")

_KEYS = (
    Key("name", Name(), "What the rule is called: small letters, digits and hyphens.", None, 'name = "no-tbd"'),
    Key(
        "field",
        OneOrMore(_TERM),
        "The term in whose texts it looks, or a list of terms; `*` stands for all that hold text for people.",
        None,
        'field = ["title", "abstract"]',
    ),
    Key("pattern", Text("pattern"), "What it looks for, as RE2 writes it.", None, "pattern = '\\bTBD\\b'"),
    Key("message", Text(), "What it says, in lower case and without a full stop.", None, 'message = "still says TBD"'),
    Key("severity", SEVERITY, "How bad it is.", "warning"),
    Key("ignore-case", Truth(), "Take capital and small letters for the same.", False),
    Key("unless", Text("pattern"), "Texts in which this is found are left alone.", None, "unless = '(?i)to be done'"),
    Key(
        "replace",
        Text(blank=True),
        "What `--unsafe-fixes` puts in place of what was found; `\\1` is the text of its first group.",
        None,
        "replace = '\\1'",
    ),
)

WORDS = Table({key.name: key for key in _KEYS}, needs=(("name",), ("field",), ("pattern",), ("message",)))


def own_keys() -> tuple[Key, ...]:
    """The keys that add rules to those of abslint."""
    return (
        Key(
            "plugins",
            ListOf(Text("plug-in")),
            "Installed packages that bring rules, by the names of their distributions. Only those named are loaded.",
            [],
            'plugins = ["abslint-house"]',
        ),
        Key(
            "words",
            ListOf(WORDS),
            "Rules of your own that are no more than a pattern with a message. They need the extra `fast`.",
            [],
            '[[words]]\nname = "no-tbd"\nfield = "abstract"\n'
            'pattern = "\\\\bTBD\\\\b"\nmessage = "abstract still says TBD"',
        ),
    )
