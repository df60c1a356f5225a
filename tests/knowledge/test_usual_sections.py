"""What is seen at one glance of an abstract's sections is what a search finds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.formats.json_document import JsonDocument
from abslint.knowledge.section_heads import alone_on_lines, has_short_line
from abslint.knowledge.sections import find_sections
from abslint.knowledge.usual_sections import has_usual_sections, is_plainly_structured
from abslint.model.paper import Paper
from abslint.profiles import load_profile


@pytest.mark.parametrize(
    ("pairs", "usual"),
    [
        ([("Methods", "We counted snails."), ("Results", "Many came.")], True),
        ([("Methods", "Most of them were small."), ("Results", "many")], True),
        ([("Methods", "Methods: we counted snails.")], False),
        ([("Methods", "III) Methods: we counted snails.")], False),
        ([("1. Methods", "<b>Methods</b> We counted snails.")], False),
        ([("Methods", " ")], False),
        ([("Methods", "")], False),
        ([("Results", "Many."), ("Methods", "We counted.")], False),
        ([("Methods", "We counted."), ("METHOD", "We looked.")], False),
        ([("Metods", "We counted.")], False),
    ],
)
def test_usual_pairs_of_labels_and_texts(pairs: list[tuple[str, str]], usual: bool) -> None:
    profile = load_profile("native")
    data = {"abstract": {"sections": [{"label": label, "text": text} for label, text in pairs]}}
    paper = Paper(data, (), JsonDocument(data, ""), profile)
    paper.places = profile.places
    assert paper.pairs("abstract.label", "abstract") == pairs
    assert has_usual_sections(paper) == usual


PIECES = st.sampled_from(
    [
        *("Background", "Aims", "METHODS", "Methods", "Results", "Conclusion", "Méthodes", "Metods", "Design; Methods"),
        *(
            ": ",
            ":",
            " : ",
            ". ",
            ".",
            "; ",
            " - ",
            "\n",
            "<",
            "<br>",
            "</p>",
            "[",
            "【",
            "：",
            "(",
            ") ",
            "? ",
            " ",
            "1. ",
            "**Results** All. ",
            "__Findings__ All. ",
        ),
        *("We counted snails", "p < 0.05", "3:1", "i.e. few", "Methods and Results", "and results", "1. ", "x" * 120),
    ]
)
STORY = "Background: We went out. Methods: We counted snails. Results: There were many (p < 0.05). Conclusion: Snails."


@settings(max_examples=600)
@given(st.lists(PIECES, max_size=14).map("".join), st.booleans())
def test_what_is_plainly_structured_is_found_so(text: str, after: bool) -> None:
    text = f"{STORY} {text}" if after else text
    if is_plainly_structured(text):
        found = find_sections(text)
        assert len(found) == text.count(":")
        assert all(section.category and section.text_part[0] < section.text_part[1] for section in found)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (STORY, True),
        (STORY.upper(), True),
        (STORY.replace("Methods", "Metods"), False),
        (STORY.replace("We counted snails", ""), False),
        (STORY.replace("Methods: We", "Results: We"), False),
        (STORY.replace("Background", "Conclusion"), False),
        (STORY.replace("many", "3:1"), False),
        (STORY.replace("many", "<b>many</b>"), False),
        ("We counted snails.", False),
    ],
)
def test_plain_structures(text: str, plain: bool) -> None:
    assert is_plainly_structured(text) == plain


@given(
    st.lists(st.sampled_from(["Methods", "Results", " ", "\n", "\r", "\t", "a" * 60, "Aims and scope", ":"])).map(
        "".join
    )
)
def test_a_line_that_a_label_has_for_itself_is_short(text: str) -> None:
    assert has_short_line(text) or "\n" not in text or not alone_on_lines(text)
