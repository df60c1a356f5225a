"""An ORCID iD is its author's also where a shape keeps it in a list of identifiers of its own."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from abslint.testing.examples import lint_example, plan_for

ONE, OTHER = "0000-0001-5109-3700", "0000-0002-1694-233X"
People = list[tuple[str, str, str]]


def pubmed(people: People) -> tuple[str, str]:
    authors = "".join(
        f"<Author><LastName>{family}</LastName><ForeName>{given}</ForeName>"
        f'<Identifier Source="ORCID">{orcid}</Identifier></Author>'
        for family, given, orcid in people
    )
    article = f"<ArticleTitle>Crabs of a tidal pool.</ArticleTitle><AuthorList>{authors}</AuthorList>"
    citation = f'<MedlineCitation><PMID Version="1">30000001</PMID><Article>{article}</Article></MedlineCitation>'
    return "pool.xml", f"<PubmedArticleSet><PubmedArticle>{citation}</PubmedArticle></PubmedArticleSet>"


def datacite(people: People) -> tuple[str, str]:
    creators = [
        {
            "name": f"{family}, {given}",
            "familyName": family,
            "givenName": given,
            "nameIdentifiers": [{"nameIdentifier": f"https://orcid.org/{orcid}", "nameIdentifierScheme": "ORCID"}],
        }
        for family, given, orcid in people
    ]
    data = {"doi": "10.1234/tide.7", "titles": [{"title": "Crabs of a tidal pool"}], "creators": creators}
    return "pool.json", json.dumps({**data, "publicationYear": 2020, "types": {"resourceTypeGeneral": "Text"}})


def inveniordm(people: People) -> tuple[str, str]:
    creators = [
        {
            "person_or_org": {
                "type": "personal",
                "name": f"{family}, {given}",
                "family_name": family,
                "given_name": given,
                "identifiers": [{"scheme": "orcid", "identifier": orcid}],
            }
        }
        for family, given, orcid in people
    ]
    metadata = {"title": "Crabs of a tidal pool", "publication_date": "2020-02-01", "creators": creators}
    return "pool.json", json.dumps({"id": "abc12-de345", "metadata": metadata})


def openalex(people: People) -> tuple[str, str]:
    authors = [
        {"author": {"display_name": f"{given} {family}", "orcid": f"https://orcid.org/{orcid}"}, "institutions": []}
        for family, given, orcid in people
    ]
    data = {"id": "https://openalex.org/W1", "title": "Crabs of a tidal pool", "publication_date": "2020-02-01"}
    return "pool.json", json.dumps({**data, "publication_year": 2020, "authorships": authors})


def page_tags(people: People) -> tuple[str, str]:
    """Tags of a page, in which the iD of an author comes behind the name, if there is one."""
    tags = [("title", "Crabs of a tidal pool"), ("publication_date", "2020/02/01")]
    for family, given, orcid in people:
        tags += [("author", f"{family}, {given}"), *([("author_orcid", f"https://orcid.org/{orcid}")] if orcid else [])]
    lines = "".join(f'<meta name="citation_{name}" content="{text}">' for name, text in tags)
    return "pool.html", f"<!DOCTYPE html><html><head>{lines}</head></html>"


SHAPES = pytest.mark.parametrize("shape", [pubmed, datacite, inveniordm, openalex, page_tags])
RULES = ("orcid-shared", "author-duplicate", "author-variant")


def told(path: str, text: str) -> list[tuple[str, str]]:
    diagnostics = lint_example(text, path, plan_for(RULES)).diagnostics
    return [(one.rule, one.pointer) for one in diagnostics if one.rule in RULES]


@SHAPES
def test_an_orcid_of_two_people_is_told(shape: Callable[[People], tuple[str, str]]) -> None:
    path, text = shape([("Marsh", "Ida", ONE), ("Reef", "Otto", ONE)])
    assert [rule for rule, _ in told(path, text)] == ["orcid-shared"]


@SHAPES
def test_the_same_person_twice_is_told_once(shape: Callable[[People], tuple[str, str]]) -> None:
    path, text = shape([("Marsh", "Ida", ONE), ("Marsh", "Ida", ONE)])
    assert [rule for rule, _ in told(path, text)] == ["author-duplicate"]


@pytest.mark.parametrize(
    ("shape", "place"),
    [
        (datacite, "/creators/1"),
        (inveniordm, "/metadata/creators/1"),
        (openalex, "/authorships/1"),
        (page_tags, "/citation_author/1"),
    ],
)
def test_who_stands_twice_is_told_where_all_stands_that_is_said_of_them(
    shape: Callable[[People], tuple[str, str]], place: str
) -> None:
    path, text = shape([("Marsh", "Ida", ONE), ("Marsh", "Ida", ONE)])
    assert told(path, text) == [("author-duplicate", place)]


@SHAPES
def test_two_people_of_one_name_are_told_apart(shape: Callable[[People], tuple[str, str]]) -> None:
    path, text = shape([("Marsh", "Ida", ONE), ("Marsh", "Ida", OTHER)])
    assert told(path, text) == []


@pytest.mark.parametrize(
    ("orcids", "rules"),
    [
        ((ONE, "", OTHER), []),
        (("", ONE, OTHER), []),
        (("", ONE, ""), ["author-duplicate"]),
        (("", "", ""), ["author-duplicate"]),
    ],
)
def test_whose_the_ids_are_need_not_be_known_to_tell_two_people_apart(
    orcids: tuple[str, ...], rules: list[str]
) -> None:
    names = [("Marsh", "Ida"), ("Reef", "Otto"), ("Marsh", "Ida")]
    people = [(family, given, orcid) for (family, given), orcid in zip(names, orcids, strict=True)]
    assert [rule for rule, _ in told(*page_tags(people))] == rules


def test_a_name_that_is_mostly_another_is_told_in_pubmed() -> None:
    texts = [pubmed([(family, "Ida", ONE)])[1] for family in ("Schäfer", "Schäfer", "Schafer")]
    inner = "".join(text.removeprefix("<PubmedArticleSet>").removesuffix("</PubmedArticleSet>") for text in texts)
    found = told("pool.xml", f"<PubmedArticleSet>{inner}</PubmedArticleSet>")
    assert [rule for rule, _ in found] == ["author-variant"]
