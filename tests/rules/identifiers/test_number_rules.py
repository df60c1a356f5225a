"""What the pages of the rules on numbers and addresses do not show: odd texts, moves, fixes in a row."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import Fixed, fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.plan import Plan
from abslint.rules import load_catalogue
from abslint.testing import TODAY, plan_for

NAMES = tuple(load_catalogue().groups["identifiers"])


def record(**more: object) -> bytes:
    return json.dumps({"title": "Crabs", "type": "report", "language": "en", **more}).encode()


def judge(*rules: str, **more: object) -> list[Diagnostic]:
    report = lint(decode(record(**more), "tidal.json"), Plan(rules=rules or NAMES, today=TODAY, profile="native"))
    assert not report.internal_errors, report.traces
    return report.diagnostics


def mend(*rules: str, unsafe: bool = True, **more: object) -> dict[str, object]:
    fixed = mended(record(**more), rules, unsafe)
    return {key: value for key, value in json.loads(fixed.source.text).items() if key in more or key == "container"}


def mended(data: bytes, rules: tuple[str, ...], unsafe: bool = True) -> Fixed:
    fixed = fix(decode(data, "tidal.json"), Plan(rules=rules or NAMES, today=TODAY, profile="native"), unsafe)
    assert not fixed.report.internal_errors, fixed.report.traces
    return fixed


SHAPES = [
    *(r" ?(PMID: ?|pmid:? )?0?[1-9][0-9]{0,9}(\.0)?", r"(PMCID: ?|pmc|PMC ?|PMCPMC)?[0-9]{1,9}(\.[0-9])? ?"),
    *(r"(arXiv: ?|https://arxiv\.org/abs/|ARXIV:)?[0-9]{4}\.[0-9]{3,5}(v1)?( \[cs\.CL\])?", r"(HEP-TH|math)/[0-9]{7}"),
    *(r"(https://ror\.org/|ROR: )?0[a-hA-H0-9]{6}[0-9]{2}", r"(97[89]-?)?[0-9]{9}[0-9X]", r"[0-9]{4}-?[0-9]{3}[0-9X]"),
    r" ?https?:/{1,2}[a-z.]{1,8}/?(#|a#)?(:~:text=[a-z ]{0,4})?",
]
ODD = st.one_of(st.text(max_size=30), *(st.from_regex(shape, fullmatch=True) for shape in SHAPES))
KINDS = ["doi", "pmid", "pmcid", "arxiv", "isbn", "handle"]


@given(st.dictionaries(st.sampled_from(KINDS), ODD, min_size=1), ODD, ODD)
def test_any_text_is_borne_and_mended_for_good(numbers: dict[str, str], text: str, other: str) -> None:
    people = [{"family": "Marsh", "orcid": other, "affiliations": [{"name": "Shore Institute", "ror": text}]}]
    container = {"title": "Shores", "issn": text, "isbn": other}
    data = record(identifiers=numbers, authors=people, container=container, links=[{"url": text}])
    once = mended(data, NAMES)
    assert mended(once.source.text.encode(), NAMES).source.text == once.source.text
    assert not [one for one in once.report.diagnostics if one.fix is not None]


@given(ODD, st.sampled_from(KINDS))
def test_one_place_is_told_of_once(text: str, kind: str) -> None:
    more = {"publication_status": "submitted", "authors": [{"family": "Marsh"}], "identifiers": {kind: text}}
    found = lint(decode(record(**more), "tidal.json"), plan_for(profile="native")).diagnostics
    rules = [one.rule for one in found if one.pointer.startswith("/identifiers")]
    both = {"doi-as-link", "doi-trailing-punctuation", "preprint-version-suffix"}  # speak of two ends of a DOI
    assert len(set(rules) - both) < 2, found


@pytest.mark.parametrize(
    ("kind", "text", "want", "safe"),
    [
        ("pmid", "PMID 30000001", "30000001", True),
        ("pmid", "30000001.0", "30000001", True),
        ("pmid", "0030000", "30000", False),
        ("pmcid", "pmc6000001", "PMC6000001", True),
        ("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6000001/", "PMC6000001", True),
        ("pmcid", "PMC6000001.1", "PMC6000001", False),
        ("pmcid", "6000001", "PMC6000001", False),
        ("arxiv", "arXiv:2301.00010v3", "2301.00010v3", True),
        ("arxiv", "2301.00010 [cs.CL]", "2301.00010", False),
    ],
)
def test_what_says_no_less_is_mended_without_a_look(kind: str, text: str, want: str, safe: bool) -> None:
    assert mend(identifiers={kind: text}, unsafe=not safe) == {"identifiers": {kind: want}}
    assert safe or mend(identifiers={kind: text}, unsafe=False) == {"identifiers": {kind: text}}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"identifiers": {"pmid": "PMC6000001"}}, {"identifiers": {"pmcid": "PMC6000001"}}),
        ({"identifiers": {"pmid": "PMC6000001", "pmcid": ""}}, {"identifiers": {"pmcid": "PMC6000001"}}),
        ({"identifiers": {"isbn": "2049-3630"}}, {"container": {"issn": "2049-3630"}}),
        (
            {"container": {"title": "Shores", "issn": "978-0-306-40615-7"}, "identifiers": {"doi": "10.1234/tide.7"}},
            {"container": {"title": "Shores"}, "identifiers": {"doi": "10.1234/tide.7", "isbn": "978-0-306-40615-7"}},
        ),
        ({"identifiers": {"pmid": "PMC1", "pmcid": "PMC2"}}, {"identifiers": {"pmid": "PMC1", "pmcid": "PMC2"}}),
    ],
)
def test_identifiers_move_where_there_is_room(before: dict[str, object], after: dict[str, object]) -> None:
    assert mend("identifier-in-wrong-field", **before) == after


def test_an_issn_of_one_medium_stays_where_it_is() -> None:
    container = {"title": "Shores", "issn": {"print": "978-0-306-40615-7"}}
    (found,) = judge("identifier-in-wrong-field", container=container)
    assert found.fix is None


@pytest.mark.parametrize(
    "piece", ["1", "978-", "pmid ", "PMC", "arXiv:", "a.", "http:", "a@", "#:~:", "0 ", "&amp", "\\"]
)
def test_long_texts_cost_little(piece: str) -> None:
    for text in (piece * (250 // len(piece)), piece * (300_000 // len(piece))):
        numbers = dict.fromkeys(KINDS, text)
        people = [{"family": "Marsh", "orcid": text, "affiliations": [{"name": "Shore Institute", "ror": text}]}]
        links = [{"url": text}, {"url": f"https://example.org/{text}"}, {"url": f"https://{text}"}]
        judge(identifiers=numbers, authors=people, container={"issn": text, "isbn": text}, links=links)
