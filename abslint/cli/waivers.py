"""Waivers of the configuration that have run out, or that silence nothing. Knows no rule but two."""

from __future__ import annotations

from collections.abc import Iterator

from abslint.config import Config, Place
from abslint.engine.place import rule_url
from abslint.model.diagnostic import Diagnostic, Report
from abslint.model.plan import Plan
from abslint.model.rule import ACROSS
from abslint.rules import load_catalogue

EXPIRED, UNUSED = "expired-ignore", "unused-ignore"


def judge_waivers(report: Report, plan: Plan, config: Config) -> Iterator[Diagnostic]:
    """What is wrong with the entries of ``[[ignores]]``.

    That one silences nothing shows only where all files were seen, and of rules that ran. What rules across records
    would have told is not known of those that were waived.
    """
    rules = load_catalogue(plan.plugins, plan.words).rules
    judged = [name for name in plan.rules if plan.whole and not isinstance(rules[name], ACROSS)]
    for number, waiver in enumerate(plan.ignores if plan.use_ignores else ()):
        if waiver.until is not None and waiver.until < plan.today:
            place = config.places[("ignores", number, "until")]
            yield from _told(plan, EXPIRED, f"this ignore was granted until {waiver.until} and has run out", place)
            continue
        for at, name in enumerate(waiver.rules):
            if name in judged and (number, name) not in report.waived:
                place = config.places[("ignores", number, "rules", at)]
                yield from _told(plan, UNUSED, f"nothing to ignore for `{name}`", place)


def _told(plan: Plan, rule: str, message: str, place: Place) -> Iterator[Diagnostic]:
    if rule in plan.rules and place.span is not None and place.region is not None:
        severity = plan.severities.get(rule, load_catalogue().rules[rule].severity)
        yield Diagnostic(
            rule=rule,
            severity=severity,
            message=message,
            path=place.path,
            region=place.region,
            span=place.span,
            excerpt=place.excerpt,
            url=rule_url(rule),
        )
