"""Applies edits, lints again until nothing changes. Knows no rule by name."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Container, Iterable, Sequence
from dataclasses import field, replace

from abslint.decode import decode, encode
from abslint.engine import lint
from abslint.formats import format_in
from abslint.model.define import frozen, mutable
from abslint.model.diagnostic import Diagnostic, Fix, Report
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.plan import Plan
from abslint.model.source import Source
from abslint.model.span import Span
from abslint.prepare import prepare

ROUNDS = 10
"""After so many rounds fixes that still follow each other are told as restless, unless each makes the text shorter: of
what stands side by side every other one waits, and layers of one value go one by one."""

MOST = 1000
"""Rounds after which even those are left."""

BREAKAGE = frozenset({"syntax-error", "duplicate-key", "not-utf8"})
"""Problems that a fix must not bring in."""


Key = tuple[str, int | None, str, str | None]
"""What tells a diagnostic from others while the text changes: rule, record, pointer and value."""


@mutable
class Fixed:
    """What fixing a source came to: the new source, what remains, what was mended (of the text as it was then)."""

    source: Source
    report: Report
    applied: list[Diagnostic] = field(default_factory=list)
    changed: bool = False


def fix(source: Source, plan: Plan, unsafe: bool = False) -> Fixed:
    """Mend a source: safe fixes, unsafe ones too if asked. The text given back reads as well as the one given."""
    fixed = Fixed(source, lint(source, plan))
    if fixed.report.skipped:
        return fixed
    banned: dict[Key, Diagnostic] = {}
    for number in range(MOST):
        chosen = choose(fixed.report.diagnostics, unsafe, banned)
        length = len(fixed.source.text)
        if not chosen:
            break
        _apply_round(fixed, chosen, plan, banned)
        if number + 1 >= ROUNDS and len(fixed.source.text) >= length:
            break
    for key, guilty in banned.items():
        words = f"the fix of `{guilty.rule}` would break the file and was left out: please report it"
        _tell(fixed.report, next((one for one in fixed.report.diagnostics if _key(one) == key), guilty), words)
    left = choose(fixed.report.diagnostics, unsafe, banned)
    if left:
        words = f"the fix of `{left[0].rule}` does not come to rest: please report it"
        _tell(fixed.report, left[0], words)
    return fixed


def choose(diagnostics: Iterable[Diagnostic], unsafe: bool, banned: Container[Key] = ()) -> list[Diagnostic]:
    """The diagnostics whose fixes can go in together: by first start, then rule; what overlaps or touches waits."""
    offers = [one for one in diagnostics if one.fix and (one.fix.safe or unsafe) and _key(one) not in banned]
    offers.sort(key=lambda one: (_start(one.fix), one.rule))
    chosen: list[Diagnostic] = []
    taken: list[Span] = []  # in order, none touching another but those of one fix
    for offer in offers:
        spans = [edit.span for edit in offer.fix.edits] if offer.fix else []
        if all(_free(taken, span) for span in spans):
            chosen.append(offer)
            for span in spans:
                insort(taken, span)
    return chosen


def _free(taken: Sequence[Span], span: Span) -> bool:
    """Whether a span touches none of those taken, which are in order and do not overlap."""
    place = bisect_right(taken, span)
    behind = place == len(taken) or span.end < taken[place].start
    return behind and (not place or taken[place - 1].end < span.start)


def _start(offer: Fix | None) -> int:
    return offer.edits[0].span.start if offer else 0


def _key(diagnostic: Diagnostic) -> Key:
    return diagnostic.rule, diagnostic.record_index, diagnostic.pointer, diagnostic.value


def apply_edits(source: Source, edits: Iterable[Edit]) -> Source:
    """The source with edits (that do not overlap) made. An edit of ``Span(-1, 0)`` takes the byte-order mark away."""
    pieces, at, mark = [], 0, source.byte_order_mark
    for edit in sorted(edits, key=lambda one: one.span):
        if edit.span.start < 0:
            mark = False
            continue
        pieces += [source.text[at : edit.span.start], edit.text]
        at = edit.span.end
    text = "".join([*pieces, source.text[at:]])
    changed = replace(source, text=text, byte_order_mark=mark)
    try:
        fresh = decode(encode(source, text, mark), source.path, source.first_line, source.first_byte)
    except UnicodeEncodeError:  # a text that came from no file, with half a character
        return changed
    return fresh if fresh.text == text else changed


def _edits(diagnostics: Sequence[Diagnostic]) -> list[Edit]:
    return [edit for one in diagnostics if one.fix for edit in one.fix.edits]


@frozen
class _Trial:
    """A source with some fixes made, and what is found in it then."""

    source: Source
    report: Report


def _apply_round(fixed: Fixed, chosen: list[Diagnostic], plan: Plan, banned: dict[Key, Diagnostic]) -> None:
    """Put the chosen fixes in. Where the result reads worse than before, the guilty ones are banned and left out."""
    trial = _try(fixed, chosen, plan)
    if trial is None:
        guilty: list[Diagnostic] = []
        chosen = _harmless(fixed, chosen, plan, guilty)
        banned.update((_key(one), one) for one in guilty)
        trial = _try(fixed, chosen, plan) if chosen else None
    if trial is not None:
        trial.report.usages = fixed.report.usages  # mended dates no longer show how they were written
        fixed.source, fixed.report, fixed.changed = trial.source, trial.report, True
        fixed.applied.extend(chosen)


def _try(fixed: Fixed, chosen: list[Diagnostic], plan: Plan) -> _Trial | None:
    """The source with the fixes made; None if it reads worse."""
    after = apply_edits(fixed.source, _edits(chosen))
    report = lint(after, plan)
    worse = report.records != fixed.report.records or _breakages(after, plan) > _breakages(fixed.source, plan)
    return None if worse else _Trial(after, report)


def _harmless(fixed: Fixed, chosen: list[Diagnostic], plan: Plan, guilty: list[Diagnostic]) -> list[Diagnostic]:
    """The fixes that do no harm, found by halving; the others go to ``guilty``."""
    if _try(fixed, chosen, plan) is not None:
        return chosen
    if len(chosen) == 1:
        guilty.extend(chosen)
        return []
    half = len(chosen) // 2
    first = _harmless(fixed, chosen[:half], plan, guilty)
    second = _harmless(fixed, chosen[half:], plan, guilty)
    together = first + second
    return together if not second or _try(fixed, together, plan) is not None else first


def _breakages(source: Source, plan: Plan) -> int:
    """How much of a text cannot be read, whichever rules were asked for."""
    entry = prepare(plan).entry(source.path)
    syntax = format_in(entry, source.path, source.text)
    read = syntax.read(source) if syntax else ()
    return sum(isinstance(item, Problem) and item.rule in BREAKAGE for item in (*source.problems, *read))


def _tell(report: Report, guilty: Diagnostic, words: str) -> None:
    report.internal_errors += 1
    told = guilty._replace(rule="internal-error", severity=Severity.ERROR, message=words, fix=None)
    report.diagnostics = sorted([*report.diagnostics, told], key=lambda one: one.order)
