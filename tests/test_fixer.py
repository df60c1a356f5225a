"""The fixer: whole or waiting, round after round, and never into a text that reads worse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode, encode
from abslint.fixer import ROUNDS, Fixed, apply_edits, choose, fix
from abslint.model.diagnostic import Diagnostic, Fix
from abslint.model.finding import Edit, Finding, Proposal, Remove, ReplacePart, ReplaceValue, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import FieldRule, PaperRule
from abslint.model.source import Source
from abslint.model.span import Region, Span
from abslint.testing import plan_for

CLEAN = "title: Tides\ntype: article-journal\nlanguage: en\npublication_status: published\nvolume: '1'\nissue: '2'\n"


def field_rule(name: str, term: str, proposal: Callable[[Field], Proposal | None], **more: object) -> FieldRule:
    def check(field: Field) -> Iterator[Finding]:
        wanted = proposal(field)
        if wanted is not None:
            yield field.finding(f"`{field.text}` is odd", fix=wanted)

    return FieldRule(name=name, page="", terms=(term,), check=check, **more)  # type: ignore[arg-type]


def mend(text: str | bytes, *names: str, unsafe: bool = False, path: str = "a.yaml") -> Fixed:
    plan = replace(plan_for(), rules=names, use_schema=False)
    return fix(decode(text if isinstance(text, bytes) else text.encode(), path), plan, unsafe)


def offer(rule: str, *edits: tuple[int, int, str], safe: bool = True) -> Diagnostic:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    region = Region(1, 1, 1, 1)
    return Diagnostic(rule, Severity.ERROR, "", "a", region, Span(0, 0), pointer=str(edits), fix=Fix("", made, safe))


EDITS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 4)), min_size=1, max_size=3)


@given(st.lists(EDITS, max_size=12))
def test_what_is_chosen_never_touches(fixes: list[list[tuple[int, int]]]) -> None:
    offers = []
    for number, spans in enumerate(fixes):
        ordered = sorted((start, start + size) for start, size in spans)
        if all(one[1] <= other[0] for one, other in zip(ordered, ordered[1:], strict=False)):
            offers.append(offer(f"r{number:02}", *((start, end, "x") for start, end in ordered)))
    chosen = choose(offers, unsafe=False)
    spans = [[edit.span for edit in one.fix.edits] for one in chosen if one.fix]
    for one, other in combinations(spans, 2):
        assert all(a.end < b.start or b.end < a.start for a in one for b in other)
    for left in offers:
        if left not in chosen and left.fix:
            touched = [edit.span for edit in left.fix.edits]
            assert any(not (a.end < b.start or b.end < a.start) for a in touched for taken in spans for b in taken)
    assert bool(chosen) == bool(offers)


def test_edits_far_behind_are_remembered() -> None:
    """A fix with edits far apart, many others between, and one upon its last edit: that one waits."""
    far = offer("a", (0, 1, ""), (5000, 5010, ""))
    near = [offer("b", (at, at + 2, "")) for at in range(10, 1500, 10)]
    late = offer("c", (5005, 5008, ""))
    chosen = choose([far, *near, late], unsafe=False)
    assert far in chosen
    assert len(chosen) == 1 + len(near)
    assert late not in chosen


def test_fixes_go_by_their_start_then_by_their_rule() -> None:
    first, second = offer("b", (3, 5, "")), offer("a", (4, 6, ""))
    assert choose([second, first], unsafe=False) == [first]
    same = offer("c", (3, 4, ""))
    assert choose([same, first], unsafe=False) == [first]


def test_unsafe_fixes_are_made_only_when_asked_for(use: Callable[..., None]) -> None:
    use(
        field_rule(
            "odd-title", "title", lambda title: title.replace("", "Ebb").unsafe() if title.text == "Tides" else None
        )
    )
    kept = mend(CLEAN, "odd-title")
    assert (kept.source.text, kept.changed, kept.applied) == (CLEAN, False, [])
    assert [one.rule for one in kept.report.diagnostics] == ["odd-title"]
    made = mend(CLEAN, "odd-title", unsafe=True)
    assert made.source.text == CLEAN.replace("Tides", "Ebb")
    assert [one.rule for one in made.applied] == ["odd-title"]
    assert made.report.diagnostics == []


def test_a_fix_goes_in_whole_or_waits(use: Callable[..., None]) -> None:
    """One fix wants the title and the issue; another wants the title first: both or none of the two edits go in."""

    def both(paper: Paper) -> Iterator[Finding]:
        if paper.text("issue") == "2":
            changes = (ReplacePart(("title",), (4, 5), "Z"), ReplaceValue(("issue",), "3"))
            yield Finding(("issue",), "the issue is odd", fix=Proposal("change both", changes))

    rule = PaperRule(name="b-both", page="", terms=("title", "issue"), check=both)
    use(field_rule("a-title", "title", lambda t: t.replace("", "Q") if t.text == "Tides" else None), rule)
    rounds = mend(CLEAN, "a-title", "b-both")
    assert [one.rule for one in rounds.applied] == ["a-title", "b-both"]
    assert "title: QZ\n" in rounds.source.text
    assert "issue: '3'" in rounds.source.text


def test_touching_edits_wait_for_the_next_round(use: Callable[..., None]) -> None:
    text = CLEAN.replace("Tides", "aabb")
    use(
        field_rule("a", "title", lambda t: t.replace("", "X", (0, 2)) if t.text.startswith("aa") else None),
        field_rule("b", "title", lambda t: t.replace("", "Y", (2, 4)) if t.text == "aabb" else None),
        field_rule("c", "title", lambda t: t.replace("", "Z", (1, 3)) if t.text == "Xbb" else None),
    )
    assert "title: XZ\n" in mend(text, "a", "b", "c").source.text


def test_restless_fixes_stop_after_ten_rounds(use: Callable[..., None]) -> None:
    use(field_rule("restless", "title", lambda title: title.replace("", title.text + "!")))
    fixed = mend(CLEAN, "restless")
    assert f"title: Tides{'!' * ROUNDS}\n" in fixed.source.text
    told = [one for one in fixed.report.diagnostics if one.rule == "internal-error"]
    assert len(told) == 1
    assert "`restless` does not come to rest" in told[0].message
    assert told[0].severity is Severity.ERROR
    assert fixed.report.internal_errors == 1


def test_layers_come_off_however_many_there_are(use: Callable[..., None]) -> None:
    use(
        field_rule(
            "peels", "title", lambda t: t.replace("", t.text.removesuffix("!")) if t.text.endswith("!") else None
        )
    )
    fixed = mend(CLEAN.replace("Tides", "Tides" + "!" * 50), "peels")
    assert "title: Tides\n" in fixed.source.text
    assert not fixed.report.internal_errors


def test_ten_rounds_are_enough_for_ten(use: Callable[..., None]) -> None:
    grows = field_rule("grows", "title", lambda t: t.replace("", t.text + "!") if t.text.count("!") < ROUNDS else None)
    use(grows)
    assert mend(CLEAN, "grows").report.internal_errors == 0


def harmful(monkeypatch: pytest.MonkeyPatch, *bad: str) -> None:
    """The fixes of rules named so break the syntax."""
    from abslint.engine import place

    real = place.spell_proposal

    def spell(seen: place.Seen, proposal: Proposal | None) -> Fix | None:
        made = real(seen, proposal)
        if made is None or made.title not in bad:
            return made
        return made._replace(edits=tuple(edit._replace(text="[") for edit in made.edits))

    monkeypatch.setattr(place, "spell_proposal", spell)


def test_the_guilty_fix_is_found_and_told(use: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    harmful(monkeypatch, "break it")
    terms = ("title", "language", "volume", "issue", "type")
    use(
        *(
            field_rule(f"on-{term}", term, lambda one, term=term: one.replace(
                "break it" if term == "volume" else "mend", "new") if one.text != "new" else None
            )
            for term in terms
        )
    )  # fmt: skip
    fixed = mend(CLEAN, *(f"on-{term}" for term in terms))
    assert sorted(one.rule for one in fixed.applied) == ["on-issue", "on-language", "on-title", "on-type"]
    assert fixed.source.text.count("new") == 4
    assert "volume: '1'\n" in fixed.source.text
    told = [one for one in fixed.report.diagnostics if one.rule == "internal-error"]
    assert ["`on-volume` would break the file" in one.message for one in told] == [True]
    assert fixed.report.internal_errors == 1
    assert [one.rule for one in fixed.report.diagnostics if one.rule != "internal-error"] == ["on-volume"]


def test_the_guilty_fix_is_told_after_later_rounds_where_it_then_stands(
    use: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    harmful(monkeypatch, "break it")
    use(
        field_rule("drop", "title", lambda t: Proposal("drop", (Remove(("title",)),)) if t.text == "Tides1" else None),
        field_rule("grow", "title", lambda t: t.replace("", t.text + "1") if "1" not in t.text else None),
        field_rule("bad", "volume", lambda one: one.replace("break it", "x")),
    )
    fixed = mend(CLEAN + "identifiers: {doi: 10.1234/x}\n", "drop", "grow", "bad")
    assert "title" not in fixed.source.text
    told = [one for one in fixed.report.diagnostics if one.rule == "internal-error"]
    assert [(one.region.line, one.pointer) for one in told] == [(4, "/volume")]


def test_a_fix_that_loses_a_record_is_left_out(use: Callable[..., None]) -> None:
    two = (
        "- {id: a, title: Ebb, publication_status: published}\n- {id: b, title: Flood, publication_status: published}\n"
    )
    use(
        field_rule(
            "cut", "id", lambda one: Proposal("cut", (Remove(("publication_status",)),)) if one.text == "a" else None
        )
    )
    fixed = mend(two, "cut")
    assert fixed.source.text == two
    assert fixed.report.records == 2
    assert [one.rule for one in fixed.report.diagnostics] == ["cut", "internal-error"]


def test_a_fix_that_brings_in_a_breakage_is_left_out(use: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """No record is lost, and the rule that would tell the breakage does not run: it is seen all the same."""
    from abslint.engine import place

    real = place.spell_proposal

    def spell(seen: place.Seen, proposal: Proposal | None) -> Fix | None:
        made = real(seen, proposal)
        return made and made._replace(edits=tuple(edit._replace(text="x\ntitle: again") for edit in made.edits))

    monkeypatch.setattr(place, "spell_proposal", spell)
    use(field_rule("doubles", "title", lambda title: title.replace("put", "x")))
    fixed = mend(CLEAN, "doubles")
    assert fixed.source.text == CLEAN
    assert [one.rule for one in fixed.report.diagnostics] == ["doubles", "internal-error"]


STOPPED = CLEAN.replace("Tides", "Tides größer.")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encoding_and_line_endings_are_kept(encoding: str, newline: str) -> None:
    data = STOPPED.replace("\n", newline).encode(encoding)
    fixed = mend(data, "title-full-stop")
    result = encode(fixed.source, fixed.source.text, fixed.source.byte_order_mark)
    assert result == STOPPED.replace("größer.", "größer").replace("\n", newline).encode(encoding)


def test_the_byte_order_mark_goes_and_nothing_else() -> None:
    data = b"\xef\xbb\xbf" + STOPPED.encode()
    fixed = mend(data, "byte-order-mark")
    assert encode(fixed.source, fixed.source.text, fixed.source.byte_order_mark) == STOPPED.encode()
    assert [one.rule for one in fixed.applied] == ["byte-order-mark"]
    both = mend(data, "byte-order-mark", "title-full-stop")
    assert encode(both.source, both.source.text, both.source.byte_order_mark) == STOPPED.replace("r.", "r").encode()
    assert both.report.diagnostics == []


def test_damaged_bytes_survive_a_fix_elsewhere() -> None:
    line = '{"title": "Tides größer é.", "publication_status": "published", "note": "fog ? bank"}\n'
    data = line.encode().replace(b"?", b"\xff")
    fixed = mend(data, "title-full-stop", path="a.jsonl")
    assert encode(fixed.source, fixed.source.text, fixed.source.byte_order_mark) == data.replace(b'."', b'"')


def test_a_file_without_records_is_left_alone() -> None:
    text = '\n\n{"x": 1}\n\n{"x": 2}\n'
    assert mend(text, "jsonl-blank-line", path="a.jsonl").source.text == text


@given(st.text("ab\r\n\ufeffé", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), max_size=4))
def test_edits_are_made_where_they_say(text: str, places: list[tuple[int, int]]) -> None:
    edits, at, wanted = [], 0, ""
    for start, size in sorted(set(places)):
        if start < at or start + size > len(text) or (edits and start == edits[-1].span.start):
            continue
        edits.append(Edit(Span(start, start + size), "<>"))
        wanted += text[at:start] + "<>"
        at = start + size
    wanted += text[at:]
    source = Source("a.yaml", text)
    result = apply_edits(source, reversed(edits))
    assert result.text == wanted
    assert encode(result, result.text, result.byte_order_mark) == wanted.encode()


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("a.yaml", f"{CLEAN}keywords:\n  - crabs\n  - crabs  # from the portal\n"),
        ("a.md", "+++\ntitle = 'Tides'\npublication = 'Sea'\ntags = [\n'crabs',\n'crabs', # from the portal\n]\n+++\n"),
    ],
)
def test_what_takes_a_comment_along_is_not_safe(path: str, record: str) -> None:
    kept = mend(record, "keyword-duplicate", path=path)
    assert kept.source.text == record
    assert [one.fix and one.fix.safe for one in kept.report.diagnostics] == [False]
    gone = mend(record, "keyword-duplicate", path=path, unsafe=True)
    assert "# from" not in gone.source.text
    bare = mend(record.replace("# from the portal", ""), "keyword-duplicate", path=path)
    assert not bare.report.diagnostics
