"""Every rule keeps every promise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from abslint.rules import load_catalogue
from abslint.testing import PROMISES


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
@pytest.mark.parametrize("name", load_catalogue().rules)
def test_rule(name: str, promise: Callable[[str], None]) -> None:
    promise(name)
