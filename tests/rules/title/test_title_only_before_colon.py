"""The rest of a title in the field for the journal: what is told, what is left alone, and the fix."""

from __future__ import annotations

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.testing import plan_for

NAME = "title-only-before-colon"
PLAN = plan_for()


def told(**tags: str) -> list[str]:
    lines = {"TY": "JOUR", "T1": "Crabs at the door", "T2": "A diary of two summers", **tags}
    text = "".join(f"{tag}  - {value}\n" for tag, value in lines.items() if value) + "ER  - \n"
    return [one.message for one in lint(decode(text.encode(), "x.ris"), PLAN).diagnostics if one.rule == NAME]


@pytest.mark.parametrize(
    "tags",
    [
        {"JO": "Shore Notes", "JF": "Shore Notes"},
        {"JO": "Sh. Notes", "JF": "Shore Notes", "JA": "Sh Notes"},
        {"JO": "Time", "JF": "Time", "J1": "Time"},
        {"JO": "Shore Notes", "T2": "a diary of two summers"},
        {"TY": "MGZN", "JO": "Shore Notes", "JF": "Shore Notes"},
        {"TY": "THES", "T2": "on crabs and their visitors"},
        {"JO": "Shore Notes", "JF": "Shore Notes", "T1": "Crabs at the door?"},
    ],
)
def test_it_is_told(tags: dict[str, str]) -> None:
    assert len(told(**tags)) == 1


@pytest.mark.parametrize(
    "tags",
    [
        {},
        {"T2": ""},
        {"JO": "Shore Notes"},
        {"JF": "Shore Notes", "J2": "Sh. Notes"},
        {"JO": "A Diary of Two Summers", "JF": "A diary of two summers"},
        {"JO": "Diary Two Summers", "JF": "Shore Notes"},
        {"JO": "Shore Notes", "JF": "River Letters Monthly"},
        {"JO": "Shore Notes", "JF": "Shore Notes", "T1": "Crabs: at the door"},
        {"JO": "Shore Notes", "JF": "Shore Notes", "T2": "Special issue on summers"},
        {"JO": "Shore Notes", "JF": "Shore Notes", "T2": "Fifth Summer Conference"},
        {"TY": "CHAP", "JO": "Shore Notes", "JF": "Shore Notes"},
        {"TY": "BOOK", "T2": "edition of small books"},
        {"TY": "THES", "T2": "Biology"},
        {"JO": "Shore Notes", "T2": "eLife"},
    ],
)
def test_it_is_not_told(tags: dict[str, str]) -> None:
    assert not told(**tags)


@pytest.mark.parametrize(
    ("title", "joined"),
    [
        ("Crabs at the door", "Crabs at the door: A diary of two summers"),
        ("Crabs at the door.", "Crabs at the door: A diary of two summers"),
        ("Crabs at the door?", "Crabs at the door? A diary of two summers"),
    ],
)
def test_the_fix_joins_both_and_wants_a_look(title: str, joined: str) -> None:
    text = f"TY  - JOUR\r\nT1  - {title}\r\nT2  - A diary of two summers\r\nJO  - Tide\r\nJF  - Tide\r\nER  - \r\n"
    source = decode(text.encode(), "x.ris")
    plan = plan_for(fixable=(NAME,))
    assert fix(source, plan, unsafe=False).source.text == text
    fixed = fix(source, plan, unsafe=True).source.text
    assert fixed == f"TY  - JOUR\r\nT1  - {joined}\r\nJO  - Tide\r\nJF  - Tide\r\nER  - \r\n"
