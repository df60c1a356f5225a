"""What is seen of a title at one glance is what the rules about titles find nothing in."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.gate.texts import look_schema
from abslint.knowledge.plain_titles import SOUND_TITLE, SOUND_TITLES
from abslint.model.paper import Paper
from abslint.model.rule import FieldRule, PaperRule
from abslint.profiles import load_profile
from abslint.rules import load_catalogue

seen = jsonschema_rs.validator_for(
    look_schema(SOUND_TITLE.looks[0]), pattern_options=jsonschema_rs.RegexOptions()
).is_valid

PIECES = st.sampled_from(
    [
        *(
            "crabs",
            "Crabs",
            "CRABS",
            "the",
            "and",
            "of",
            "study of",
            "patients with",
            "a",
            "I",
            "what is",
            "Zählung",
            "蟹",
        ),
        *("RETRACTED", "retracted", "Withdrawn", "article", "Erratum", "to", "Correction", "expression of concern"),
        *("(", ")", "[", "]", "{", "}", "（", "）", "［", "］", '"', "'", "“", "”", "„", "«", "»", "‘", "’"),
        *("*", "†", "§", "<sup>*</sup>", "</i>", "<i>", "?", "??", ":", ",", ";", ".", "...", "…", "$", "\\", "-", "–"),
        *(
            "https://example.org/a/b",
            "www.example.org",
            "10.1234/crabs.7",
            "doi:",
            ".pdf",
            ".txt",
            "1990",
            "20200134567",
        ),
        *(
            " ",
            " ",
            " ",
            " ",
            "\u00a0",
            "\n",
            "\ufeff",
            "\u0131",
            "\u017f",
            "\u212a",
            "Microsoft Word - ",
            "C:\\a",
            "%2F",
        ),
    ]
)
TITLES = st.lists(PIECES, min_size=1, max_size=14).map("".join)


@settings(max_examples=600)
@given(TITLES)
@example("Crabs and children (a study")
@example("crabs retracted)")
@example("[ retracted crabs]")
@example("Crabs*\u00a0")
def test_both_ways_of_seeing_agree(title: str) -> None:
    assert seen(title) == SOUND_TITLE(title)


def silent_rules() -> list[FieldRule | PaperRule]:
    return [
        rule
        for rule in load_catalogue().rules.values()
        if (isinstance(rule, FieldRule) and rule.silent_on is SOUND_TITLE)
        or (isinstance(rule, PaperRule) and rule.stills == SOUND_TITLES)
    ]


@settings(max_examples=600)
@given(TITLES, st.sampled_from(["en", "de", "fr", "es", "it", ""]))
def test_nothing_is_found_in_a_sound_title(title: str, language: str) -> None:
    if not SOUND_TITLE(title) or not title.strip():
        return
    record = {"title": title, "language": language, "subtype": "research", "publication_status": "published"}
    paper = Paper(record, (), JsonDocument(record, json.dumps(record)), load_profile("native"))
    for rule in silent_rules():
        subject = paper if isinstance(rule, PaperRule) else paper.one("title")
        assert not list(rule.check(subject)), (rule.name, title)


@pytest.mark.parametrize(
    "title",
    [
        "Crabs",
        "Crabs at dusk: a study",
        "Crabs (Decapoda) at [low] tide",
        "What do crabs want? A study",
        "Crabs at dusk.",
        "Zählung der Krabben",
        "蟹の研究",
        "Correction of lamps",
        "Expression of genes in crabs",
        "Crabs 2.0",
    ],
)
def test_most_titles_are_seen_to_be_sound(title: str) -> None:
    assert seen(title)
    assert SOUND_TITLE(title)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        ")",
        "[ ",
        "() ",
        "(a",
        "?",
        "?a",
        "??a",
        "'a",
        "* ",
        "a*",
        "a:",
        "ww",
        "1",
        "retracted ",
        "(retracted",
        "$",
        "http://a/b ",
        ". . .",
        "“",
    ],
)
def test_long_titles_take_no_long_time(piece: str) -> None:
    title = (piece * 200_000)[:200_000]
    SOUND_TITLE(title)
    record = {"title": title}
    paper = Paper(record, (), JsonDocument(record, ""), load_profile("native"))
    for rule in silent_rules():
        list(rule.check(paper if isinstance(rule, PaperRule) else paper.one("title")))
