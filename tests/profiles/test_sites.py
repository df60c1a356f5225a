"""Records of three kinds of sites: what is found without configuration, what is right there, what is no record."""

from __future__ import annotations

import json

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.model.terms import TERMS
from abslint.profiles import load_profile, recognise
from abslint.schema import schema_text
from abslint.testing import plan_for

PLAN = plan_for()


def seen(text: str, path: str) -> tuple[list[str], list[tuple[str, str]]]:
    report = lint(decode(text.encode(), path), PLAN)
    return list(report.profiles), [(one.rule, one.pointer) for one in report.diagnostics]


CITATIONS = """- id: doi:10.1234/tides.1
  title: Tides and moons
  authors:
    - Ida Marsh
    - "**Otto Reef**"
    - "[Tor Holm](https://example.org/tor)"
  publisher: Journal of Imagined Shores
  date: '2020-02-01'
  link: https://doi.org/c7np
  image: images/tides.jpg
  plugin: sources.py
  file: sources.yaml
"""

PAPER = """---
title: 'Tidepool: counting crabs in Python'
tags:
  - Python
  - tidal pools
authors:
  - name: Ida Marsh
    orcid: 0000-0003-4471-2213
    equal-contrib: true
    affiliation: "1, 2" # several
  - given-names: Otto
    surname: Reef
    corresponding: true
    affiliation: 2
affiliations:
  - name: Institute of Imagined Shores, Nowhere
    index: 1
    ror: 00hx57361
  - name: Independent Researcher, Nowhere
    index: 2
date: 12 September 2024
bibliography: paper.bib
---

# Summary
"""

PAGE = """---
title: "Tides and moons"
collection: publications
category: manuscripts
permalink: /publication/2020-02-01-tides
excerpt: 'Which visitors come to a pool, and when.'
date: 2020-02-01
venue: 'Journal of Imagined Shores'
paperurl: 'https://example.org/tides.pdf'
citation: 'Marsh, I. (2020). &quot;Tides and moons.&quot; <i>Journal of Imagined Shores</i>. 12(3).'
---

The abstract.
"""


@pytest.mark.parametrize(
    ("text", "path", "profile"),
    [
        (CITATIONS, "_data/citations.yaml", "lab-website"),
        (PAPER, "paper.md", "joss"),
        (PAGE, "_publications/2020-02-01-tides.md", "academicpages"),
    ],
)
def test_a_clean_record_is_known_and_nothing_is_told(text: str, path: str, profile: str) -> None:
    assert seen(text, path) == ([profile], [])
    assert set(load_profile(profile).fields) <= set(TERMS)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("- id: doi:10.1234/tides.1\n- id: pubmed:123\n  image:\n  date:\n", "sources.yaml"),
        ("- orcid: 0000-0002-1825-0097\n", "orcid.yaml"),
        ("- id: doi:10.1234/t\n  type: paper\n  description: Tides\n  tags: [a]\n", "sources.yaml"),
        ("- title: Links\n  link: https://example.org\n  image: a.jpg\n  date: 2020-01-01\n", "projects.yaml"),
        ("---\ntitle: On tides\ncollection: talks\ntype: Talk\nvenue: Shore\ndate: 2012-03-01\n---\n", "talk.md"),
        ("---\ntitle: Teaching\ncollection: teaching\nvenue: Shore\ndate: 2012-03-01\n---\n", "course.md"),
        ("---\ntitle: A post\ndate: 2012-08-14\npermalink: /posts/2012/08/a/\ntags: [x]\n---\n", "post.md"),
        ("---\nlayout: archive\ntitle: Publications\npermalink: /publications/\nauthor_profile: true\n---\n", "p.md"),
        ("---\ntitle: Report\nauthors: [Ida Marsh]\naffiliations: [Shore]\n---\n", "report.qmd"),
        ("# Tides\n\nA program.\n", "README.md"),
    ],
)
def test_what_is_no_publication_is_passed_over(text: str, path: str) -> None:
    assert seen(text, path) == ([], [])


@pytest.mark.parametrize(
    ("text", "path", "old", "new", "told"),
    [
        (CITATIONS, "c.yaml", "moons\n", "moons.\n", [("title-full-stop", "/title")]),
        (CITATIONS, "c.yaml", "doi:10.", "doi:https://doi.org/10.", [("doi-as-link", "/id")]),
        (CITATIONS, "c.yaml", "- Ida Marsh", "- Ida Marsh*", [("author-stray-characters", "/authors/0")]),
        (PAPER, "paper.md", "12 September 2024", "12/31/2024", [("date-not-iso", "/date")]),
        (PAPER, "paper.md", "12 September 2024", "31 September 2024", [("date-impossible", "/date")]),
        (PAPER, "paper.md", "0000-0003-4471-2213", "0000-0003-4471-2214", [("orcid-checksum", "/authors/0/orcid")]),
        (PAPER, "paper.md", "    index: 1\n", "    index: [1]\n", [("schema-type", "/affiliations/0/index")]),
        (PAGE, "p.md", "date: 2020-02-01", "date: 2020-2-1", [("date-not-iso", "/date")]),
        (PAGE, "p.md", "date: 2020-02-01\n", "", [("schema-required", "/date")]),
        (PAGE, "p.md", "Journal of", "Journal  of", [("text-whitespace", "/venue")]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    text: str, path: str, old: str, new: str, told: list[tuple[str, str]]
) -> None:
    assert seen(text.replace(old, new, 1), path)[1] == told


def test_a_date_of_joss_is_written_out() -> None:
    report = lint(decode(PAPER.replace("12 September 2024", "2024/9/1").encode(), "paper.md"), PLAN)
    (told,) = report.diagnostics
    assert told.message == "date `2024/9/1` should be written `1 September 2024`"


def test_authors_of_a_page_may_stand_in_one_text() -> None:
    assert seen(PAGE.replace("venue:", "authors: '**Ida Marsh**\\*, Otto Reef'\nvenue:"), "p.md")[1] == []


def test_a_citation_put_in_by_hand_needs_no_identifier() -> None:
    text = CITATIONS.replace("id: doi:10.1234/tides.1\n  title", "title").replace("plugin", "repo: a/b\n  plugin")
    assert seen(text, "citations.yaml") == (["lab-website"], [])


@pytest.mark.parametrize("name", ["lab-website", "joss", "academicpages"])
def test_the_examples_of_each_schema_stand_for_themselves(name: str) -> None:
    schema = json.loads(schema_text(name))
    record = {key: one["examples"][0] for key, one in schema["properties"].items()}
    found = recognise(record, "yaml" if name == "lab-website" else "front_matter")
    assert found is not None
    assert found.name == name
