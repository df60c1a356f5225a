"""Promises about what only makes rules quick: none of it hides a finding. Knows no rule's meaning."""

from __future__ import annotations

from jsonschema_rs import RegexOptions, validator_for

from abslint.gate.texts import lacking
from abslint.model.plan import Plan
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule
from abslint.pages import Example
from abslint.testing.bench import prepared
from abslint.testing.examples import lint_source, options_of, own_rules, plan_for, profile_of, source_of
from abslint.testing.shown import examples_of, papers_of, rule_of


def keys_are_told_of_every_claim(name: str) -> None:
    """The keys that a corpus rule tells sooner than its claims are those of its claims, or more."""
    rule = rule_of(name)
    if not isinstance(rule, CorpusRule) or rule.keys is None:
        return
    for kind in ("bad", "good"):
        for example, text in examples_of(name, kind):
            for paper in papers_of(example, text):
                assert {claim.key for claim in rule.collect(paper)} <= set(rule.keys((paper,))[0])


def signs_stand_where_it_finds(name: str) -> None:
    """The sign of a rule's trigger is found in each text in which the rule finds anything."""
    rule = rule_of(name)
    sign = rule.trigger.sign if isinstance(rule, FieldRule) and rule.trigger is not None else ""
    if not isinstance(rule, FieldRule) or not sign:
        return
    lacks = validator_for(lacking(sign), pattern_options=RegexOptions())
    for example, text in examples_of(name, "bad"):
        for paper in papers_of(example, text):
            for field in (field for term in rule.terms if paper.profile.holds(term) for field in paper.filled(term)):
                assert not lacks.is_valid(field.text) or not list(rule.check(field)), field.text


def silence_hides_nothing(name: str) -> None:
    """A trigger, and what a rule says that it is silent on, make clean records quicker, and hide no finding."""
    rule = rule_of(name)
    if not isinstance(rule, FieldRule | PaperRule):
        return
    if rule.trigger is None and rule.silent_on is None and not _stills(rule):
        return
    for kind in ("bad", "good"):
        for example, text in examples_of(name, kind):
            prepared(_plan(example, name, "gate")).forget()  # examples of other rules, of which it may have learned
            asked, sieved = (_told(example, text, name, triage) for triage in ("off", "gate"))
            assert asked == sieved, f"what is found depends on how it is looked for, in\n{text}"


def _plan(example: Example, name: str, triage: str) -> Plan:
    return plan_for(own_rules(name), profile_of(example), options=options_of(example, name), triage=triage)


def _told(example: Example, text: str, name: str, triage: str) -> list[tuple[str, str, str]]:
    found = lint_source(source_of(example, text), _plan(example, name, triage)).diagnostics
    return [(one.rule, one.pointer, one.message) for one in found]


def _stills(rule: Rule) -> bool:
    return isinstance(rule, PaperRule) and bool(rule.stills)
