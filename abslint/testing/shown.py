"""What a rule's page shows: its examples as texts, as records, and what is found in them. Knows no rule's meaning."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.engine.records import records_of
from abslint.formats import format_for
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import Rule
from abslint.pages import Example, read_page
from abslint.profiles import load_profile
from abslint.testing.bench import catalogue
from abslint.testing.examples import lint_source, options_of, own_rules, plan_for, profile_of, source_of, tell_example


def rule_of(name: str) -> Rule:
    """A rule by its name."""
    return catalogue().rules[name]


def examples_of(name: str, kind: str) -> Iterator[tuple[Example, str]]:
    """The examples of a kind on a rule's page, each with its text as a whole file."""
    for example in read_page(rule_of(name).page).examples:
        if example.kind == kind:
            yield example, tell_example(example)


def report_of(example: Example, text: str, name: str) -> list[Diagnostic]:
    """What is found in an example of a rule."""
    plan = plan_for(own_rules(name), profile_of(example), options=options_of(example, name))
    return list(lint_source(source_of(example, text), plan).diagnostics)


def papers_of(example: Example, text: str) -> Iterator[Paper]:
    """The records of an example."""
    chosen: Profile = load_profile(profile_of(example))
    source = source_of(example, text)
    syntax = format_for(source.path, text)
    assert syntax is not None
    for document in syntax.read(source):
        if not isinstance(document, Problem):
            for record in records_of(document, syntax.name, chosen, None, None):
                yield Paper(record.data, record.base, document, record.profile)
