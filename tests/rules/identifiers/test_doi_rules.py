"""What the pages of the rules on DOIs, ORCID iDs and ISSNs do not show: odd texts, options, fixes in a row."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.decode import decode
from abslint.engine import lint
from abslint.fixer import fix
from abslint.model.diagnostic import Diagnostic
from abslint.model.plan import Plan
from abslint.rules import load_catalogue
from abslint.testing import TODAY, plan_for

NAMES = tuple(
    name
    for name in load_catalogue().groups["identifiers"]
    if name.startswith(("doi-", "orcid-", "issn-", "preprint-", "example-"))
)
DOIS = tuple(name for name in NAMES if name.startswith("doi-"))


def record(**more: object) -> bytes:
    return json.dumps({"title": "Crabs", "type": "report", "language": "en", **more}).encode()


def judge(*rules: str, options: Mapping[str, object] | None = None, **more: object) -> list[Diagnostic]:
    plan = Plan(
        rules=rules or NAMES, today=TODAY, profile="native", options={rules[0]: dict(options)} if options else {}
    )
    report = lint(decode(record(**more), "tidal.json"), plan)
    assert not report.internal_errors, report.traces
    return report.diagnostics


ODD = st.one_of(
    st.text(),
    st.from_regex(
        r"(?:https?://doi\.org/|doi: ?|<|\()?10\.\d{4}(?:/|%2F)[\w.;()/:<>&%\\-]{1,20}[.,)\s]{0,2}", fullmatch=True
    ),
    st.from_regex(r"\d{4}.?\d{3}[\dXx](?:[ ,;]\d{4}-\d{3}[\dX])?(?: \(print\))?", fullmatch=True),
    st.from_regex(r"(?:http://orcid\.org/)?(?:\d{4}[- ]?){3}\d{3}[\dXx]", fullmatch=True),
)


@given(ODD)
def test_any_text_is_borne_and_mended_for_good(text: str) -> None:
    people = [{"family": "Marsh", "orcid": text}, {"family": "Reef", "orcid": text}]
    links = [{"url": text}]
    data = record(doi=text, authors=people, container={"issn": text}, links=links, note=text)
    plan = Plan(rules=NAMES, today=TODAY, profile="native")
    mended = fix(decode(data, "tidal.json"), plan, unsafe=True)
    assert not mended.report.internal_errors, mended.report.traces
    assert not [one for one in mended.report.diagnostics if one.fix is not None]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("https://doi.org/10.1234/tide.7", 1),
        ("https://doi.org/10.1234%2Ftide.7", 1),
        ("doi:10.1234/tide.7", 1),
        ("10/fqd6hj", 1),
        ("10568/110997", 1),
        ("no DOI", 1),
        ("10.1234/tide.7,", 1),
        (" 10.1234/tide.7", 1),
        ("10.1234/tide.7", 0),
    ],
)
def test_one_defect_is_told_once_by_rule_or_schema(text: str, count: int) -> None:
    plan = plan_for(profile="native")
    more = {"publication_status": "submitted", "authors": [{"family": "Marsh"}]}
    found = lint(decode(record(identifiers={"doi": text}, **more), "tidal.json"), plan).diagnostics
    assert len(found) == count, found


def test_a_house_may_keep_dois_as_links() -> None:
    links = {"form": "url"}
    assert not judge("doi-as-link", options=links, doi="https://doi.org/10.1234/tide.7")
    (found,) = judge("doi-as-link", options=links, doi="10.1234/tide.7")
    assert found.fix is not None
    assert not judge("doi-as-link", options=links, doi="no DOI")


def test_a_house_may_keep_orcid_ids_as_links() -> None:
    bare, url = "0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700"
    for form, wrong, right in (("url", bare, url), ("bare", url, bare)):
        options: dict[str, object] = {"form": form}
        assert judge("orcid-form", options=options, authors=[{"family": "Marsh", "orcid": wrong}])
        assert not judge("orcid-form", options=options, authors=[{"family": "Marsh", "orcid": right}])


def test_an_author_listed_twice_shares_with_nobody() -> None:
    orcid = {"orcid": "0000-0001-5109-3700"}
    twice = [{"family": "Marsh", "given": "Ida", **orcid}, {"family": "MARSH", "given": "Ida", **orcid}]
    assert not judge("orcid-shared", authors=twice)
    assert judge("orcid-shared", authors=[twice[0], {"family": "Reef", **orcid}])


@pytest.mark.parametrize(("text", "safe"), [("20493630", True), ("2049–3630", True), ("ISSN 2049-3630", False)])
def test_only_a_hyphen_is_mended_without_a_look(text: str, safe: bool) -> None:
    (found,) = judge("issn-malformed", container={"issn": text})
    assert found.fix is not None
    assert (found.fix.applicability == "safe") is safe


@pytest.mark.parametrize(
    ("empty", "words"), [({}, "stands here only"), ({"doi": None}, "stands in `url` only, not here")]
)
def test_a_misplaced_doi_is_told_at_its_place_or_where_it_should_be(empty: dict[str, None], words: str) -> None:
    (found,) = judge("doi-in-wrong-field", links=[{"url": "https://doi.org/10.1234/tide.7"}], **empty)
    assert words in found.message


PAGE = "the record has the address of its page, leave the DOI out"


@pytest.mark.parametrize(
    ("urls", "words"),
    [
        ([], "put the address of its page among the links"),
        (["https://example.org/tides/7"], PAGE),
        (["https://doi.org/10.5072/tide.7", "tides"], "put the address of its page among the links"),
        (["https://doi.org/10.5072/tide.7", "https://example.org/tides/7"], PAGE),
    ],
)
def test_a_doi_that_leads_nowhere_wants_a_page_only_where_none_is_given(urls: list[str], words: str) -> None:
    links = [{"url": url} for url in urls]
    (found,) = judge("doi-unregistered-prefix", identifiers={"doi": "10.5072/tide.7"}, links=links)
    assert found.message == f"DOI `10.5072/tide.7` leads nowhere, {words}"


def test_a_doi_in_two_places_is_no_guess() -> None:
    one, other = "https://doi.org/10.1234/tide.7", "https://doi.org/10.1234/tide.8"
    assert judge("doi-in-wrong-field", links=[{"url": one}])
    assert not judge("doi-in-wrong-field", links=[{"url": one}, {"url": other}])
    assert not judge("doi-url-disagree", doi="10.1234/tide.7", links=[{"url": one}, {"url": other}])


@pytest.mark.parametrize("piece", ["1", "10.1234/", "(", ".", "&lt;", "%2F", "0000-", "1234-5679 ", "doi:"])
def test_long_texts_cost_little(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    judge(
        doi=text,
        authors=[{"family": "Marsh", "orcid": text}],
        container={"issn": text},
        links=[{"url": text}],
        note=text,
    )


def test_an_orcid_shared_by_thousands_takes_no_quadratic_time() -> None:
    many = 8_000
    people = [{"family": f"Marsh {number}", "orcid": "0000-0001-5109-3700"} for number in range(many)]
    begun = time.process_time()
    assert len(judge("orcid-shared", authors=people)) == many - 1
    assert time.process_time() - begun < 4
