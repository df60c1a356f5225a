"""Words of what papers stand in, or come from."""

from __future__ import annotations

import pytest

from abslint.knowledge.host_names import names_a_host


@pytest.mark.parametrize(
    "text",
    ["Department of Shores", "10th Conference on Tides", "Special issue: visitors", "Zeitschrift für Watt",
     "Fakultät Meer", "Working Paper Series", "Proceedings of Crabs"],
)  # fmt: skip
def test_what_papers_stand_in(text: str) -> None:
    assert names_a_host(text)


@pytest.mark.parametrize("text", ["A diary of two summers", "tissues of crabs", "from city to sea", "Overissued maps"])
def test_what_may_be_the_rest_of_a_title(text: str) -> None:
    assert not names_a_host(text)
