"""What every rule promises, each promise a function of the rule's name. Knows no rule's meaning."""

from __future__ import annotations

import copy
import re
from dataclasses import replace

from abslint.engine.check import check_record
from abslint.fixer import fix
from abslint.model.catalogue import NAME
from abslint.model.diagnostic import Diagnostic
from abslint.model.rule import SourceRule
from abslint.pages import Example, read_page
from abslint.testing.bench import GROUP, catalogue, prepared, promise
from abslint.testing.examples import (
    lint_example,
    options_of,
    own_rules,
    plan_for,
    profile_of,
    source_of,
    tell_example,
)
from abslint.testing.quickness import keys_are_told_of_every_claim, signs_stand_where_it_finds, silence_hides_nothing
from abslint.testing.retell import retellings
from abslint.testing.shown import examples_of, papers_of, report_of, rule_of
from abslint.testing.watch import Watched, call_alone


def page_is_complete(name: str) -> None:
    """A page begins with one sentence that names the defect, says why, and has a bad and a good example."""
    page = read_page(rule_of(name).page)
    assert page.text.partition("\n")[0].endswith("."), "the first line is a sentence"
    assert len(page.summary) <= 100, "the first line is short"
    assert len(page.prose) >= 40, "the page says why"
    kinds = {example.kind for example in page.examples}
    assert {"bad", "good"} <= kinds, "a page has bad and good examples"
    assert "TODO" not in page.text


def name_is_the_files(name: str) -> None:
    """The rule's name is that of its file, and its group that of its folder; a plug-in's is its own."""
    assert re.fullmatch(NAME, name), "kebab-case"
    group = next(group for group, names in catalogue().groups.items() if name in names)
    if group == GROUP:  # a plug-in arranges its files as it likes
        return
    from importlib import import_module

    module = import_module(f"abslint.rules.{group}.{name.replace('-', '_')}")
    assert module.RULE.name == name


def bad_examples_give_what_they_want(name: str) -> None:
    """Every bad example gives exactly the findings that it names, under the default set."""
    for example, text in examples_of(name, "bad"):
        found = report_of(example, text, name)
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
    for example, text in examples_of(name, "good"):
        found = report_of(example, text, name)
        listing = "\n".join(f"  {one.region.line}:{one.region.column} {one.rule} {one.message}" for one in found)
        assert not found, f"a good example is silent, but\n{listing}\nin\n{text}"


def fixes_give_the_fixed_examples(name: str) -> None:
    """A bad example followed by a fixed one becomes it, to the letter, by this rule's fix alone."""
    examples = read_page(rule_of(name).page).examples
    for bad, fixed in zip(examples, examples[1:], strict=False):
        if fixed.kind != "fixed":
            continue
        assert bad.kind == "bad", "a fixed example follows its bad one"
        after = _mended(bad, tell_example(bad), name)
        assert after == tell_example(fixed), f"the fix gives\n{after}"


def _mended(example: Example, text: str, name: str, unsafe: bool = True) -> str:
    options = options_of(example, name)
    plan = plan_for(own_rules(name), profile_of(example), fixable=(name,), options=options)
    prepared(plan)
    return fix(source_of(example, text), plan, unsafe).source.text


def fixes_rest_and_break_nothing(name: str) -> None:
    """Fixing twice is fixing once, the fixed text reads as well as before, and the fixed defect is gone."""
    for example, text in examples_of(name, "bad"):
        once = _mended(example, text, name)
        plain = replace(example, settings=tuple(word for word in example.settings if not word.startswith("encoding=")))
        assert _mended(plain, once, name) == once, "fixing twice is fixing once"
        found = report_of(plain, once, name)
        broken = {one.rule for one in found} & {"syntax-error", "internal-error"}
        assert broken <= {one.rule for one in report_of(example, text, name)}, once
        left = [one for one in found if one.rule == name and one.fix is not None]
        assert not left, f"a fix that was made is not offered again:\n{once}"


def messages_are_plain(name: str) -> None:
    """A message begins in lower case (or with the value), ends without a full stop, fits on a line."""
    for example, text in examples_of(name, "bad"):
        for one in report_of(example, text, name):
            if one.rule == name:
                assert not one.message.endswith("."), one.message
                assert "\n" not in one.message, one.message
                assert len(one.message) <= 240, one.message
                first = re.match(r"[A-Z][a-z]+ ", one.message)
                assert first is None or first[0].strip() in {"PubMed"}, one.message


def records_are_not_changed(name: str) -> None:
    """Checking a record leaves its data as they were."""
    compiled = prepared(plan_for(own_rules(name)))
    for kind in ("bad", "good"):
        for example, text in examples_of(name, kind):
            for paper in papers_of(example, text):
                before = copy.deepcopy(paper.data)
                check_record(paper, compiled, None)
                assert repr(paper.data) == repr(before)


def only_declared_terms_are_read(name: str) -> None:
    """A rule reads the terms that it declares: what a profile cannot hold it does not ask for."""
    rule = rule_of(name)
    if isinstance(rule, SourceRule):
        return
    for kind in ("bad", "good"):
        for example, text in examples_of(name, kind):
            for paper in papers_of(example, text):
                watched = Watched(paper)
                call_alone(rule, watched)
                undeclared = watched.read_terms - set(rule.terms) - {"title", "id"}
                assert not undeclared, f"{name} reads {undeclared} without declaring it"


def findings_survive_retelling(name: str) -> None:
    """The same data in another syntax give the same findings at the same pointers."""
    if isinstance(rule_of(name), SourceRule):
        return
    for kind in ("bad", "good"):
        for example, text in examples_of(name, kind):
            wanted = sorted((one.rule, one.pointer, one.record_index) for one in report_of(example, text, name))
            for path, retold in retellings(example, text):
                plan = plan_for(own_rules(name), profile_of(example), options=options_of(example, name))
                found = lint_example(retold, path, plan).diagnostics
                told = sorted((one.rule, one.pointer, one.record_index) for one in found)
                assert told == wanted, f"retold as {path}:\n{retold}"


PROMISES = tuple(
    map(
        promise,
        (
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
            silence_hides_nothing,
            findings_survive_retelling,
        ),
    )
)
"""All promises, in the order in which a rule's author meets them."""
