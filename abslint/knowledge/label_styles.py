"""How the labels of one abstract are written: in capitals or not, with a mark at their end or not. Knows no place.

Only labels of the table are judged, whose words may change their case and mean the same; an unknown one may hold a
name. A label in a script without capitals has no case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_labels import is_listed, label_key, label_ranks

_ENTITY = Pattern(r"&#?[A-Za-z0-9]{1,8};")
_END_MARKS = ".:：;,-–— "
_NAMES = Pattern(r"PROSPERO", 2)
"""What stays in capitals in a label of the table."""


class Misfit(NamedTuple):
    """A label that is written unlike the others: which one (from 0), one that it should be like, and how it would be
    written, None where that is not sure."""

    place: int
    model: str
    spelled: str | None


def are_alike(labels: Iterable[str]) -> bool:
    """Whether labels are surely written alike, told at one glance: in the same case, without a mark at their end."""
    cases, ends = set(), set()
    for label in labels:
        cases.add((label.isupper(), label.islower()))
        ends.add(label[-1:].isalpha())
    return len(cases) < 2 and ends == {True}


@lru_cache(maxsize=256)
def find_misfits(labels: tuple[str, ...], marked: bool) -> tuple[Misfit, ...]:
    """The labels of an abstract that are written unlike most of those that name its steps; ``marked`` says that what
    stands at their ends is theirs, too.

    Under steps in capitals other labels may be small (``METHODS``, in it ``Setting``): they are those of parts.
    """
    cases = [_case(label) for label in labels]
    marks = [_mark(label) if marked and case is not None else None for label, case in zip(labels, cases, strict=True)]
    steps = [case is not None and label_ranks(label) is not None for label, case in zip(labels, cases, strict=True)]
    case, mark = _most(cases, steps), _most(marks, steps)
    models = [at for at in range(len(labels)) if cases[at] == case and marks[at] in (None, mark)]
    model = labels[min(models, key=lambda at: not steps[at])] if models else ""
    found = []
    for at, label in enumerate(labels if models else ()):
        part_of_step = case == "capitals" and not steps[at]
        odd_case = cases[at] not in (None, case) and not part_of_step
        if odd_case or marks[at] not in (None, mark):
            found.append(Misfit(at, model, _spelled(label, case if odd_case else None, mark, model)))
    return tuple(found)


def _case(label: str) -> str | None:
    """``capitals``, ``small``, ``mixed``; None for what has no case or is no label of the table."""
    text = _ENTITY.sub("", label)
    if not is_listed(label) or text.lower() == text.upper():
        return None
    return "capitals" if text.isupper() else "small" if text.islower() else "mixed"


def _mark(label: str) -> str:
    """What stands behind the last letter of a label."""
    return label[len(label.rstrip(_END_MARKS)) :].strip()


def _most(styles: Sequence[str | None], steps: Sequence[bool]) -> str | None:
    """The commonest style among the steps; where that is a tie, or there are none, among all, and then the first."""
    every = Counter(style for style in styles if style is not None)
    stepped = Counter(style for style, step in zip(styles, steps, strict=True) if step)
    return max(every, key=lambda style: (stepped[style], every[style]), default=None)


def _spelled(label: str, case: str | None, mark: str | None, model: str) -> str | None:
    """A label in another case, if that is not None, and with another mark, if that is not None."""
    words = label
    if case is not None:
        if not label[:1].isalpha() or _ENTITY.search(label) or _NAMES.search(label):
            return None
        words = _in_case(label, case, model)
        if label_key(words) != label_key(label):
            return None
    return words if mark is None else words.rstrip(_END_MARKS) + mark


def _in_case(label: str, case: str, model: str) -> str:
    if case == "capitals":
        return label.upper()
    if case == "small":
        return label.lower()
    titled = len(model.split()) > 1 and all(word[:1].isupper() for word in model.split() if len(word) > 3)
    if not titled:
        return label.capitalize()
    return " ".join(
        word.capitalize() if len(word) > 3 or not at else word.lower() for at, word in enumerate(label.split(" "))
    )
