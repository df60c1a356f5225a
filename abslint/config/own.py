"""What configuration files add to the rules: plug-ins, and rules of ``[[words]]``. Says what is wrong with either.

This has to be known before anything else is checked, since other keys may name these rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from inspect import Parameter
from typing import Any

from abslint.config.check import check, read
from abslint.config.faults import Fault, Place, cut
from abslint.config.file import File
from abslint.config.options import kind_of
from abslint.config.select import extra_is_installed
from abslint.config.word_keys import EVERYWHERE, WORDS
from abslint.model.catalogue import RESERVED, Catalogue
from abslint.model.define import mutable
from abslint.model.finding import Severity
from abslint.model.plan import Words
from abslint.model.rule import Rule, SourceRule
from abslint.model.span import Pointer
from abslint.model.terms import TEXT_TERMS
from abslint.rules import OWN_GROUP, extended, rule_options

EXTRA = "fast"
"""The extra that brings RE2."""


@mutable
class Own:
    """What files add to a catalogue. ``faults`` are in the order in which they were met."""

    base: Catalogue
    plugins: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def take(self, file: File) -> None:
        """Take in what a file adds. Of a name that several files use, each may mean its own."""
        data = file.data if isinstance(file.data, dict) else {}
        names, entries = data.get("plugins"), data.get("words")
        for index, name in enumerate(names if isinstance(names, list) else ()):
            if isinstance(name, str) and name.strip() and name not in self.plugins:
                self.faults += (Fault(words, file.place(("plugins", index))) for words in self._load(name))
        if isinstance(entries, list) and entries and not extra_is_installed(EXTRA):
            words = f'`[[words]]` needs an extra: pip install "abslint[{EXTRA}]"'
            self.faults.append(Fault(words, file.place(("words",), on_key=True)))
            return
        taken: set[str] = set()
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if not any(check(entry, WORDS)):
                one = words_of(entry)
                wrong = [*self._clashes(one, taken), *_wrong_patterns(one)]
                self.faults += (Fault(words, file.place(("words", index, *at))) for at, words in wrong)
                taken.add(one.name)
                self.words.setdefault(one.name, one)

    def catalogue(self) -> Catalogue:
        """The catalogue with all of these."""
        if not self.plugins and not self.words:
            return self.base
        from abslint.rules.words import rules_of_words

        own = {OWN_GROUP: rules_of_words(self.words.values())} if self.words else {}
        return extended(self.base, {**self.plugins, **own})

    def _load(self, name: str) -> Iterator[str]:
        """Load a plug-in, and say in words what is wrong with it."""
        from abslint.rules.plugins import PluginError, load_plugin

        self.plugins[name] = ()
        if name == OWN_GROUP or name in self.base.groups or name in self.base.rules:
            yield f"{cut(name)} is a rule or group of abslint, and no plug-in"
            return
        try:
            rules = load_plugin(name)
        except PluginError as error:
            yield str(error)
            return
        others = {rule.name: cut(other) for other, its_rules in self.plugins.items() for rule in its_rules}
        for rule in rules:
            told = f"the rule `{rule.name}` of the plug-in {cut(name)}"
            if rule.name in self.base.rules or rule.name in RESERVED:
                yield f"{told} is called like one of abslint's own"
            elif rule.name in others:
                yield f"{told} is called like one of {others[rule.name]}"
            else:
                yield from (f"{told} {words}" for words in _wrong_options(rule))
        self.plugins[name] = rules

    def _clashes(self, words: Words, taken: set[str]) -> Iterator[tuple[Pointer, str]]:
        """What is wrong with a name: rules are told apart by theirs."""
        theirs = {rule.name for rules in self.plugins.values() for rule in rules}
        if words.name in self.base.rules or words.name in RESERVED:
            yield ("name",), f"`{words.name}` is a rule of abslint: choose another name"
        elif words.name in theirs or words.name in self.plugins:
            yield ("name",), f"`{words.name}` is the name of a plug-in or one of its rules: choose another name"
        elif words.name in taken:
            yield ("name",), f"two entries of `[[words]]` are called `{words.name}`"


def words_of(entry: Mapping[str, object], place: Place | None = None) -> Words:
    """A checked entry of ``[[words]]``, which is written at a place."""
    values: Any = read(entry, WORDS)
    terms = values.pop("field")
    values["terms"] = tuple(
        dict.fromkeys(one for term in terms for one in (TEXT_TERMS if term == EVERYWHERE else (term,)))
    )
    if "severity" in values:
        values["severity"] = Severity.parse(values["severity"])
    return Words(origin=str(place or ""), **values)


def _wrong_patterns(words: Words) -> Iterator[tuple[Pointer, str]]:
    """What is wrong with the patterns of an entry, and with what is put in place of a match."""
    from abslint.knowledge.linear_patterns import compile_pattern, is_found, rewriting

    groups = None
    for key, pattern in (("pattern", words.pattern), ("unless", words.unless)):
        if not pattern:
            continue
        try:
            compiled = compile_pattern(pattern, words.ignore_case)
        except ValueError as error:
            yield (key,), f"{cut(pattern)} is no pattern of RE2: {error}"
            continue
        groups = compiled.groups if key == "pattern" else groups
        if is_found(compiled, ""):
            yield (key,), f"{cut(pattern)} is found in every text, since it may stand for nothing"
    if words.replace is not None and groups is not None:
        try:
            rewriting(words.replace, groups)
        except ValueError as error:
            yield ("replace",), f"{cut(words.replace)} cannot be put in place of a match: {error}"
    if len(words.message.splitlines()) > 1:
        yield ("message",), "a message stands on one line"


def _wrong_options(rule: Rule) -> Iterator[str]:
    """What is wrong with the options of a plug-in's rule: those of the house are tried when they are written."""
    if isinstance(rule, SourceRule):
        return
    try:
        options = rule_options(rule)
    except Exception as error:
        yield f"has options that cannot be read: {type(error).__name__}: {error}"
        return
    for option in options.values():
        if option.default is Parameter.empty:
            yield f"has the option `{option.name}` without a default"
        try:
            kind_of(option.type)
        except (TypeError, IndexError) as error:
            yield f"has the option `{option.name}` of a kind that there is not: {error}"
