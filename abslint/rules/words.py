"""Rules of a house that are no more than a pattern with a message: makes a rule of each entry of ``[[words]]``.

A pattern that says no more than which words stand in a text triggers its rule; the others of the same terms are asked
together, in one pass, what they are silent on. So clean records pay for neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from abslint.knowledge.linear_patterns import as_text, compile_pattern, is_found, matches, none_found, rewriting
from abslint.knowledge.plain_patterns import read_plainly
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplacePart
from abslint.model.paper import Field
from abslint.model.plan import Words
from abslint.model.rule import FieldRule, Literals, Trigger

MOST = 1000
"""Matches in one text that are counted, and mended."""


def rules_of_words(entries: Iterable[Words]) -> tuple[FieldRule, ...]:
    """A rule for each entry."""
    listed = tuple(entries)
    triggers = {one.name: _trigger(one) for one in listed}
    together: dict[tuple[str, ...], list[tuple[str, bool]]] = {}
    for one in listed:
        if triggers[one.name] is None:
            together.setdefault(one.terms, []).append((one.pattern, one.ignore_case))
    silent = {terms: none_found(patterns) for terms, patterns in together.items()}
    return tuple(
        FieldRule(
            name=one.name,
            page=page_of(one),
            severity=one.severity,
            extra="fast",
            terms=one.terms,
            check=_check_of(one),
            trigger=triggers[one.name],
            silent_on=None if triggers[one.name] else silent[one.terms],
        )
        for one in listed
    )


def _trigger(words: Words) -> Trigger | None:
    plain = read_plainly(words.pattern, words.ignore_case)
    return None if plain is None else Literals(*plain.pieces, sign=plain.sign)


def _check_of(words: Words) -> Callable[[Field], Iterator[Finding]]:
    def check(field: Field) -> Iterator[Finding]:
        pattern = compile_pattern(words.pattern, words.ignore_case)
        found = list(islice(matches(pattern, field.text), MOST + 1))
        if not found or _is_left_alone(words, field.text):
            return
        more = len(found) - 1
        message = words.message
        if more:
            message += f", and {'over ' if more == MOST else ''}{min(more, MOST - 1)} more in the value"
        yield field.finding(message, found[0].span(), _fix(words, field, found))

    return check


def _is_left_alone(words: Words, text: str) -> bool:
    return bool(words.unless) and is_found(compile_pattern(words.unless, words.ignore_case), text)


def _fix(words: Words, field: Field, found: list[Any]) -> Proposal | None:
    """What is to be put in place of all matches: nothing that is found again, lest it is never content."""
    text = field.text
    if words.replace is None or not isinstance(field.value, str) or len(found) > MOST or as_text(text) != text:
        return None
    write = rewriting(words.replace, compile_pattern(words.pattern, words.ignore_case).groups)
    put = [(match.start(), match.end(), write(match)) for match in found]
    ends = [0, *(end for _, end, _ in put)]
    after = "".join(text[end:start] + new for end, (start, _, new) in zip(ends, put, strict=False)) + text[ends[-1] :]
    again = next(matches(compile_pattern(words.pattern, words.ignore_case), after), None)
    if not after.strip() or (again is not None and not _is_left_alone(words, after)):
        return None
    title = f"write `{shorten(put[0][2])}`" if put[0][2].strip() else "take it out"
    changes = (
        ReplacePart(field.pointer, (start + field.start, end + field.start), new) for start, end, new in reversed(put)
    )
    return Proposal(title, tuple(changes), safe=False)


def page_of(words: Words) -> str:
    """What is to be told of the rule: what it says, where it is written, what it looks for."""
    where = ", ".join(f"`{term}`" for term in words.terms)
    told = [f"It looks for `{words.pattern}` (RE2{', in any case' if words.ignore_case else ''}) in {where}."]
    if words.unless:
        told.append(f"Texts in which `{words.unless}` is found are left alone.")
    if words.replace is not None:
        told.append(f"`--unsafe-fixes` puts `{words.replace}` in place of what it finds.")
    source = f" in `{words.origin}`" if words.origin else ""
    return f"{words.message}.\n\nA rule of this house, written under `[[words]]`{source}. {' '.join(told)}\n"
