"""What holds for every portal page: findings stand at their values, mending rests, and the rest of the page stays.

The pages are drawn: labels fused to their values or not, in several languages, bullets, furniture between.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.engine.check import check_record
from abslint.fixer import apply_edits, fix
from abslint.formats.portal_text import FORMAT
from abslint.knowledge.portal import label_for
from abslint.knowledge.portal_furniture import is_furniture_line
from abslint.model.finding import Problem
from abslint.model.format import Document
from abslint.model.paper import Paper
from abslint.model.rule import ACROSS
from abslint.model.source import Source
from abslint.prepare import prepare
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing import plan_for

RULES = load_catalogue().rules
PLAN = plan_for(name for name, rule in RULES.items() if not isinstance(rule, ACROSS))

TITLES = ["Tides and other guests.", "Fog &amp; foam in harbour towns", "[Über die Flut]", "THE NORTH SEA IN WINTER",
          "Ebb  and\u00a0flood: a diary", "Gulls <i>at</i> noon", "Sa\u00adlt on stairs", "A 😀 gull"]  # fmt: skip
TYPES = ["Research output: Contribution to journal › Article › peer-review",
         "Research output: Contribution to journalArticlepeer-review", "Research output: Thesis › Doctoral Thesis",
         "Publikation: Bidrag til tidsskrift › Tidsskriftartikel › Forskning › peer review"]  # fmt: skip
PARAGRAPHS = [
    "We sat on a pier &amp; counted guests.", "Volume and pages of the diary are kept at home.",
    "BACKGROUND: Fog is wet. METHODS: We stood in it. RESULTS: We were wet. CONCLUSIONS: Fog is wet.",
    "Some  words \u00a0 here. © 2020 Imagined Press. All rights reserved.", "Gulls <b>cry</b> at cafÃ©s.",
    "Dive into the research topics of 'Tides'. Together they form a unique fingerprint.", "Abstract: Few came.",
    "Plain words that say little.",
]  # fmt: skip
VALUES = {
    "original_language": ["English", "Dansk", "en", "Klingonese", "English (US)"],
    "pages": ["1-9", "1–9", "pp. 201--214", "e12"],
    "number_of_pages": ["9", "nine"],
    "journal": ["Shore Notes", "Shore &amp; Notes", "npj  Shores"],
    "volume": ["12", "Vol. 3", "012"],
    "issue_number": ["3", "n/a"],
    "issn": ["1234-5679", "1234-5678", "12345679"],
    "early_online_date": ["Jan 12 2021", "2021-01-12", "31/02/2021"],
    "publication_status": ["Published - Feb 1 2020", "E-pub ahead of print - 2 Apr 2015", "Publshed", "In press"],
    "dois": ["https://doi.org/10.1234/tide.1", "10.1234/Tide.2.", "doi:10.1234/tide.3"],
}
WORDS = ["*crab", "fog", "Fog", "gull;", "tidal pool, marsh, ebb", "Crabs/physiology", "é*", "silt.", "Keywords: sand"]
HEAD = ["Skip to main navigation", "Skip to search"]
FURNITURE = ["12 Citations (Scopus)", "Overview", "Fingerprint"]
TAIL = [
    "Dive into the research topics of 'Tides'. Together they form a unique fingerprint.", "View full fingerprint",
    "Access to Document", "Link to publication in Scopus", "Tide Keyphrases 100%",
]  # fmt: skip
CITED = ["Cite this", "APA", "Marsh, I. (2020). Tides and other guests.", "Volume99"]


def some(pool: list[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(pool), max_size=most, unique=True)


@st.composite
def pages(draw: st.DrawFn) -> Source:
    """A page as a browser's plain text gives it."""
    language, between = (
        draw(st.sampled_from(["en", "da", "de", "fr"])),
        draw(st.sampled_from(["", "", ": ", "\n", " "])),
    )
    bullet = draw(st.sampled_from(["  • ", "• ", "* ", ""]))

    def label(key: str) -> str:
        found = label_for(key, language)
        assert found is not None
        return found

    lines = [*draw(some(HEAD, 2)), draw(st.sampled_from(TITLES)), ""]
    lines += draw(st.sampled_from([[], ["Ida Marsh, Tor Holm"], ["Ida Marsh*, Tor Holm & Bo Sand", ""]]))
    lines += [draw(st.sampled_from(TYPES)), "", *draw(some(FURNITURE, 2))]
    lines += [*draw(st.sampled_from([[], [label("abstract")]])), "\n\n".join(draw(some(PARAGRAPHS, 3)))]
    for key in draw(st.permutations(sorted(VALUES)))[: draw(st.integers(2, len(VALUES)))]:
        lines.append(f"{label(key)}{between}{draw(st.sampled_from(VALUES[key]))}")
    words = [f"{bullet}{word}" for word in draw(some(WORDS, 5))]
    lines += ["", *draw(st.sampled_from([[], [label("keywords")]])), *words, "", *draw(some(TAIL, 3)), ""]
    lines += draw(st.sampled_from([[], CITED]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return decode("\n".join(lines).replace("\n", newline).encode(), "page.txt")


def document(source: Source) -> Document:
    found = [item for item in FORMAT.read(source) if not isinstance(item, Problem)]
    assume(found)
    return found[0]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@settings(max_examples=150)
@given(pages())
def test_a_finding_points_at_what_it_speaks_of(source: Source) -> None:
    page = document(source)
    told = {(one.rule, one.message, one.span) for one in lint(source, PLAN).diagnostics}
    paper = Paper(page.data, (), page, load_profile("pure-page"))
    for finding in check_record(paper, prepare(PLAN), None).found:
        try:
            value: Any = page.data
            for step in finding.pointer:
                value = value[step]
        except LookupError:
            continue
        if finding.on_key or not isinstance(value, str):
            continue
        span = page.locate(finding.pointer, finding.part)
        assert (finding.rule, finding.message, span) in told
        start, end = finding.part or (0, len(value))
        spelled, said = source.text[slice(*span)], squeezed(value[start:end])
        # Furniture among a text's lines is no part of it, though it stands between its first and its last character.
        without = (line for line in spelled.splitlines() if not is_furniture_line(line))
        assert said in (squeezed(spelled), squeezed("".join(without))), (finding, source.text)


@settings(max_examples=150)
@given(pages())
def test_a_fix_changes_its_fields_and_no_other_line(source: Source) -> None:
    before = document(source)
    for one in lint(source, PLAN).diagnostics:
        if one.fix is None:
            continue
        changed = apply_edits(source, list(one.fix.edits))
        after = document(changed)
        key = one.pointer.split("/")[1]
        near = {key} | ({other for other in after.data if other not in before.data})  # type: ignore[attr-defined]
        for other in (before.data.keys() | after.data.keys()) - near:  # type: ignore[attr-defined]
            assert before.data.get(other) == after.data.get(other), (one.rule, source.text)  # type: ignore[attr-defined]
        start, end = one.fix.edits[0].span.start, one.fix.edits[-1].span.end
        assert changed.text[:start] == source.text[:start]
        assert changed.text.endswith(source.text[end:])


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@settings(max_examples=80)
@given(source=pages())
def test_fixing_twice_is_fixing_once_and_leaves_the_furniture(unsafe: bool, source: Source) -> None:
    document(source)
    once = fix(source, PLAN, unsafe)
    assert once.report.internal_errors == 0, [one.message for one in once.report.diagnostics]
    twice = fix(decode(once.source.text.encode(), source.path), PLAN, unsafe)
    assert not twice.changed, (source.text, once.source.text, twice.source.text)
    assert twice.report.diagnostics == once.report.diagnostics
    kept = once.source.text.splitlines()
    for line in [*HEAD, *TYPES, *FURNITURE, *CITED[:2], *CITED[3:]]:
        assert kept.count(line) == source.text.splitlines().count(line), line
    assert once.source.text.count("\r\n") in (0, once.source.text.count("\n"))
    if not once.applied:
        assert once.source.text == source.text


def test_the_pages_are_pages_with_all_that_a_page_can_hold() -> None:
    """The laws are worth nothing if what is drawn is not read."""
    held: set[str] = set()
    fixed: set[str] = set()

    @settings(max_examples=200, database=None)
    @given(pages())
    def look(source: Source) -> None:
        page = [item for item in FORMAT.read(source) if not isinstance(item, Problem)]
        assert page, source.text
        held.update(page[0].data)  # type: ignore[call-overload]
        report = lint(source, replace(PLAN, profile="pure-page"))
        fixed.update(one.rule for one in report.diagnostics if one.fix)

    look()
    assert {"title", "authors", "type_line", "abstract", "keywords", *VALUES} <= held
    assert len(fixed) >= 12, fixed
