"""The promises that every rule keeps, for our own rules and for those of plug-ins.

``PROMISES`` are functions of a rule's name; each raises AssertionError with words where the promise is broken::

    @pytest.mark.parametrize("promise", PROMISES)
    @pytest.mark.parametrize("name", load_catalogue().rules)
    def test_rule(name, promise):
        promise(name)
"""

from __future__ import annotations

from abslint.testing.examples import TODAY, lint_example, plan_for, tell_example
from abslint.testing.promises import PROMISES

__all__ = ["PROMISES", "TODAY", "lint_example", "plan_for", "tell_example"]
