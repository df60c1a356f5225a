"""Values that another shape spells in its own way come out as native records have them."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.convert.native import Record, convert_paper
from abslint.convert.read import Seen, read_source
from abslint.convert.run import RECOGNISE
from abslint.formats import load_format
from abslint.model.source import Source


def native(text: str, syntax: str) -> Record:
    (seen,) = read_source(Source("-", text), load_format(syntax), RECOGNISE)
    assert isinstance(seen, Seen)
    return convert_paper(seen.paper)[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"https://example.org/\~marsh/ebb\_flood.pdf", "https://example.org/~marsh/ebb_flood.pdf"),
        (r"https://example.org/ebb\{_\}flood{\_}a", "https://example.org/ebb_flood_a"),
        (r"https://example.org/?a=1\&b=2\%20c\#d", "https://example.org/?a=1&b=2%20c#d"),
        (r"https://example.org/\~{}marsh", "https://example.org/~marsh"),
        ("https://example.org/~marsh/{a}", "https://example.org/~marsh/{a}"),
    ],
)
def test_an_address_loses_what_is_written_for_latex_alone(written: str, read: str) -> None:
    record = native(f"@article{{a, title = {{Ebb}}, url = {{{written}}}}}", "bibtex")
    assert record["links"] == [{"url": read}]


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([[2019, 7], [0]], "2019-07/.."),
        ([[2019, 7], [0, 0]], "2019-07/.."),
        ([[2019, 7], [2020]], "2019-07/2020"),
        ([[2019, 7]], "2019-07"),
    ],
)
def test_an_interval_of_csl_json_whose_end_is_nothing_is_open(parts: Any, date: str) -> None:
    item = f'[{{"id": "a", "type": "article-journal", "title": "Ebb", "issued": {{"date-parts": {parts}}}}}]'
    assert native(item, "json")["dates"] == {"published": date}
