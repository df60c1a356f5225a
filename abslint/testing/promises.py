"""What every rule promises, each promise a function of the rule's name. Knows no rule's meaning."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import replace

from jsonschema_rs import RegexOptions, validator_for

from abslint.engine.check import check_record
from abslint.engine.records import records_of
from abslint.fixer import fix
from abslint.formats import format_for
from abslint.gate.texts import lacking
from abslint.model.diagnostic import Diagnostic
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Profile
from abslint.model.rule import CorpusRule, FieldRule, Rule, SourceRule
from abslint.pages import Example, read_page
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing.examples import (
    lint_example,
    lint_source,
    options_of,
    own_rules,
    plan_for,
    profile_of,
    source_of,
    tell_example,
)
from abslint.testing.retell import retellings
from abslint.testing.watch import Watched, call_alone


def _rule(name: str) -> Rule:
    return load_catalogue().rules[name]


def _examples(name: str, kind: str) -> Iterator[tuple[Example, str]]:
    for example in read_page(_rule(name).page).examples:
        if example.kind == kind:
            yield example, tell_example(example)


def _report(example: Example, text: str, name: str) -> list[Diagnostic]:
    plan = plan_for(own_rules(name), profile_of(example), options=options_of(example, name))
    return list(lint_source(source_of(example, text), plan).diagnostics)


def page_is_complete(name: str) -> None:
    """A page begins with one sentence that names the defect, says why, and has a bad and a good example."""
    page = read_page(_rule(name).page)
    assert page.text.partition("\n")[0].endswith("."), "the first line is a sentence"
    assert len(page.summary) <= 100, "the first line is short"
    assert len(page.prose) >= 40, "the page says why"
    kinds = {example.kind for example in page.examples}
    assert {"bad", "good"} <= kinds, "a page has bad and good examples"
    assert "TODO" not in page.text


def name_is_the_files(name: str) -> None:
    """The rule's name is that of its file, and its group that of its folder."""
    group = next(group for group, names in load_catalogue().groups.items() if name in names)
    from importlib import import_module

    module = import_module(f"abslint.rules.{group}.{name.replace('-', '_')}")
    assert module.RULE.name == name
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", name), "kebab-case"


def bad_examples_give_what_they_want(name: str) -> None:
    """Every bad example gives exactly the findings that it names, under the default set."""
    for example, text in _examples(name, "bad"):
        found = _report(example, text, name)
        wanted = sorted((want if line == 0 else f"{want}@{line}") for want, line in example.want)
        by_line = {want.partition(":")[0] for want, line in example.want if line}
        told = sorted(_spell(one, example, by_line) for one in found)
        listing = "\n".join(f"  {one.region.line}:{one.region.column} {one.rule} {one.message}" for one in found)
        assert told == wanted, f"wanted {wanted}, got {told}\n{listing}\nin\n{text}"
        assert any(one.rule == name for one in found), f"a bad example of {name} shows it"


def _spell(one: Diagnostic, example: Example, by_line: set[str]) -> str:
    """A diagnostic as the example would want it: with its line if marked there, with its pointer if named so."""
    offset = 1 if example.language == "markdown" and not example.text.startswith("---") else 0
    names = [want for want, line in example.want if want.startswith(f"{one.rule}:")]
    if names:
        return f"{one.rule}:{one.pointer}" + next(
            (f"@{line}" for want, line in example.want if want == f"{one.rule}:{one.pointer}" and line), ""
        )
    if one.rule in by_line:
        return f"{one.rule}@{one.region.line - offset}"
    return one.rule


def good_examples_are_silent(name: str) -> None:
    """Every good example is silent under the default set and under its own rule."""
    for example, text in _examples(name, "good"):
        found = _report(example, text, name)
        listing = "\n".join(f"  {one.region.line}:{one.region.column} {one.rule} {one.message}" for one in found)
        assert not found, f"a good example is silent, but\n{listing}\nin\n{text}"


def fixes_give_the_fixed_examples(name: str) -> None:
    """A bad example followed by a fixed one becomes it, to the letter, by this rule's fix alone."""
    examples = read_page(_rule(name).page).examples
    for bad, fixed in zip(examples, examples[1:], strict=False):
        if fixed.kind != "fixed":
            continue
        assert bad.kind == "bad", "a fixed example follows its bad one"
        after = _mended(bad, tell_example(bad), name)
        assert after == tell_example(fixed), f"the fix gives\n{after}"


def _mended(example: Example, text: str, name: str, unsafe: bool = True) -> str:
    options = options_of(example, name)
    plan = plan_for(own_rules(name), profile_of(example), fixable=(name,), options=options)
    return fix(source_of(example, text), plan, unsafe).source.text


def fixes_rest_and_break_nothing(name: str) -> None:
    """Fixing twice is fixing once, the fixed text reads as well as before, and the fixed defect is gone."""
    for example, text in _examples(name, "bad"):
        once = _mended(example, text, name)
        plain = replace(example, settings=tuple(word for word in example.settings if not word.startswith("encoding=")))
        assert _mended(plain, once, name) == once, "fixing twice is fixing once"
        found = _report(plain, once, name)
        broken = {one.rule for one in found} & {"syntax-error", "internal-error"}
        assert broken <= {one.rule for one in _report(example, text, name)}, once
        left = [one for one in found if one.rule == name and one.fix is not None]
        assert not left, f"a fix that was made is not offered again:\n{once}"


def messages_are_plain(name: str) -> None:
    """A message begins in lower case (or with the value), ends without a full stop, fits on a line."""
    for example, text in _examples(name, "bad"):
        for one in _report(example, text, name):
            if one.rule == name:
                assert not one.message.endswith("."), one.message
                assert "\n" not in one.message, one.message
                assert len(one.message) <= 240, one.message
                first = re.match(r"[A-Z][a-z]+ ", one.message)
                assert first is None or first[0].strip() in {"PubMed"}, one.message


def _papers(example: Example, text: str) -> Iterator[Paper]:
    chosen: Profile = load_profile(profile_of(example))
    source = source_of(example, text)
    syntax = format_for(source.path, text)
    assert syntax is not None
    for document in syntax.read(source):
        if not isinstance(document, Problem):
            for record in records_of(document, syntax.name, chosen, None, None):
                yield Paper(record.data, record.base, document, record.profile)


def records_are_not_changed(name: str) -> None:
    """Checking a record leaves its data as they were."""
    prepared = prepare(plan_for(own_rules(name)))
    for kind in ("bad", "good"):
        for example, text in _examples(name, kind):
            for paper in _papers(example, text):
                before = copy.deepcopy(paper.data)
                check_record(paper, prepared, None)
                assert repr(paper.data) == repr(before)


def only_declared_terms_are_read(name: str) -> None:
    """A rule reads the terms that it declares: what a profile cannot hold it does not ask for."""
    rule = _rule(name)
    if isinstance(rule, SourceRule):
        return
    for kind in ("bad", "good"):
        for example, text in _examples(name, kind):
            for paper in _papers(example, text):
                watched = Watched(paper)
                call_alone(rule, watched)
                undeclared = watched.read_terms - set(rule.terms) - {"title", "id"}
                assert not undeclared, f"{name} reads {undeclared} without declaring it"


def keys_are_told_of_every_claim(name: str) -> None:
    """The keys that a corpus rule tells sooner than its claims are those of its claims, or more."""
    rule = _rule(name)
    if not isinstance(rule, CorpusRule) or rule.keys is None:
        return
    for kind in ("bad", "good"):
        for example, text in _examples(name, kind):
            for paper in _papers(example, text):
                assert {claim.key for claim in rule.collect(paper)} <= set(rule.keys(paper))


def signs_stand_where_it_finds(name: str) -> None:
    """The sign of a rule's trigger is found in each text in which the rule finds anything."""
    rule = _rule(name)
    sign = rule.trigger.sign if isinstance(rule, FieldRule) and rule.trigger is not None else ""
    if not isinstance(rule, FieldRule) or not sign:
        return
    lacks = validator_for(lacking(sign), pattern_options=RegexOptions())
    for example, text in _examples(name, "bad"):
        for paper in _papers(example, text):
            for field in (field for term in rule.terms if paper.profile.holds(term) for field in paper.filled(term)):
                assert not lacks.is_valid(field.text) or not list(rule.check(field)), field.text


def findings_survive_retelling(name: str) -> None:
    """The same data in another syntax give the same findings at the same pointers."""
    if isinstance(_rule(name), SourceRule):
        return
    for kind in ("bad", "good"):
        for example, text in _examples(name, kind):
            wanted = sorted((one.rule, one.pointer, one.record_index) for one in _report(example, text, name))
            for path, retold in retellings(example, text):
                plan = plan_for(own_rules(name), profile_of(example), options=options_of(example, name))
                found = lint_example(retold, path, plan).diagnostics
                told = sorted((one.rule, one.pointer, one.record_index) for one in found)
                assert told == wanted, f"retold as {path}:\n{retold}"


PROMISES = (
    page_is_complete,
    name_is_the_files,
    bad_examples_give_what_they_want,
    good_examples_are_silent,
    fixes_give_the_fixed_examples,
    fixes_rest_and_break_nothing,
    messages_are_plain,
    records_are_not_changed,
    only_declared_terms_are_read,
    keys_are_told_of_every_claim,
    signs_stand_where_it_finds,
    findings_survive_retelling,
)
"""All promises, in the order in which a rule's author meets them."""
