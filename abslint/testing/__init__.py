"""The promises that every rule keeps, for our own rules and for those of plug-ins.

``PROMISES`` are functions of a rule, or of the name of one of the house; each raises AssertionError with words where
the promise is broken. ``pytest`` is not needed, but suits them::

    @pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_rule(rule, promise):
        promise(rule)

``bench(*rules)`` lays rules on the bench for what is beyond the promises: within it ``plan_for`` has them in its plans,
and ``lint_example`` asks them.
"""

from __future__ import annotations

from abslint.testing.bench import Promise, bench
from abslint.testing.examples import TODAY, lint_example, plan_for, tell_example
from abslint.testing.promises import PROMISES

__all__ = ["PROMISES", "TODAY", "Promise", "bench", "lint_example", "plan_for", "tell_example"]
