"""What is pasted along with abstracts: lists of keywords, entries of exports, a chatbot's words. Texts about them are
left alone, and whatever is found has its sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import RegexOptions, validator_for

from abslint.gate.texts import lacking
from abslint.knowledge import chatbot_phrases, pasted_keywords, record_exports
from abslint.knowledge.chatbot_phrases import find_chatbot_text
from abslint.knowledge.pasted_keywords import find_pasted_keywords
from abslint.knowledge.record_exports import find_export_text
from abslint.model.span import Part

STORY = "Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."

KEYWORDS = [
    "Keywords: tidal pool, shore crab",
    "Keywords: crab.",
    "<b>Keywords:</b> crab; tide; sand</p>",
    "Key words – crab, tide, sand",
    "KEYWORDS Crab; Tide; Sand",
    "Index Terms—Crab detection, tides, and sand.",
    "Palabras clave: cangrejo; marea",
    "Mots-clés : crabe, marée",
    "Schlüsselwörter: Krabbe, Gezeiten",
    "Ключевые слова: краб, прилив",
    "关键词：螃蟹；潮汐",
]
NO_KEYWORDS = [
    "Keywords included crab names, tides and sand.",
    "Keyword analysis revealed crabs, tides and sand.",
    "Keywords: these were crab, tide and sand, in all databases.",
    "We searched with the keywords: crab, tide, sand.",
    "Keywords: whatever any of our nine readers had ever seen in print, or heard, was taken.",
]
EXPORTS = [
    "\nN2  - Crabs",
    "\nPMID- 20000001",
    " KW  - crab ER  -",
    "\n%0 Journal Article",
    ", abstract = {Crabs came.}, year = {2020}",
    "@article{crabs2020, title={Crabs}}",
    "Export BibTeX",
    "Skip to main content\nCrabs",
    "References & Citations export BibTeX citation Loading...",
]
NO_EXPORTS = [
    'The link "Skip to main content" is read first.',
    "Export BibTeX first, then RIS.",
    "(ER  - negative) tumours, and  ER  - positive ones.",
    "T1  - and T2-weighted images, the  T1  - weighted ones",
    "Let year = {2020, 2021} and pages={}.",
    "mail crab@pool{at}example",
]
CHATBOTS = [
    "I hope this helps!",
    "As an AI language model, I have seen no crabs.",
    "as a large language model, my knowledge of crabs ends",
    "As of my last knowledge update, crabs came.",
    "Let me know if you would like a shorter one.",
    "Crabs came :contentReference[oaicite:1]{index=1}",
    "https://pool.example.org/?utm_source=chatgpt.com",
]
NO_CHATBOTS = [
    'The bot said "As an AI language model, I have seen no crabs."',
    "We hope this helps others.",
    "As AI language models improve, so do we.",
    "Readers should feel free to ask.",
    "GPT serves as an AI language model for crabs.",
    "The button 'Regenerate response' was pressed.",
    "turn of the tide, turn2 and turn3 of the helix",
]

Finder = Callable[[str], Part | None]


@pytest.mark.parametrize(
    ("find", "texts"),
    [(find_pasted_keywords, KEYWORDS), (find_export_text, EXPORTS), (find_chatbot_text, CHATBOTS)],
)
def test_what_is_pasted_is_found(find: Finder, texts: list[str]) -> None:
    for text in texts:
        part = find(f"{STORY} {text}")
        assert part is not None, text
        assert part[0] >= len(STORY), text


@pytest.mark.parametrize(
    ("find", "texts"),
    [(find_pasted_keywords, NO_KEYWORDS), (find_export_text, NO_EXPORTS), (find_chatbot_text, NO_CHATBOTS)],
)
def test_what_is_written_is_left_alone(find: Finder, texts: list[str]) -> None:
    for text in texts:
        assert find(f"{STORY} {text}") is None, text


@pytest.mark.parametrize("label", ["References", "Reference:", "REFERENCES:", "Referências", "Bibliography :"])
def test_a_list_ends_before_the_references_behind_it(label: str) -> None:
    keywords = "Keywords: tidal pool, shore crab, sand"
    text = f"{STORY} {keywords} {label} Reed, I. (2019). Pools. Shore, 2, 1-9."
    part = find_pasted_keywords(text)
    assert part is not None
    assert text[slice(*part)] == keywords


@pytest.mark.parametrize(
    "text",
    [
        "Certainly! Here is an abstract of it.",
        "Here’s a revised abstract: Crabs came.",
        "Sure, here it is: crabs came.",
    ],
)
def test_a_chatbot_begins_with_a_greeting(text: str) -> None:
    assert (find_chatbot_text(text) is not None) == text.startswith(("Certainly", "Here"))
    assert find_chatbot_text(f"{STORY} {text}") is None


FRAGMENTS = st.sampled_from(
    [
        *KEYWORDS,
        *NO_KEYWORDS,
        *EXPORTS,
        *NO_EXPORTS,
        *CHATBOTS,
        *NO_CHATBOTS,
        STORY,
        " ",
        "\n",
        "<p>",
        "Certainly! Here is a",
    ]
)


@pytest.mark.parametrize("topic", [pasted_keywords, record_exports, chatbot_phrases], ids=lambda topic: topic.__name__)
@given(texts=st.lists(FRAGMENTS, max_size=4), cut=st.integers(0, 40))
def test_what_is_found_has_its_sign(topic: object, texts: list[str], cut: int) -> None:
    find = {pasted_keywords: find_pasted_keywords, record_exports: find_export_text}.get(topic, find_chatbot_text)
    text = "".join(texts)[cut:]
    if find(text) is not None:
        assert not validator_for(lacking(topic.SIGN), pattern_options=RegexOptions()).is_valid(text)
        assert any(piece in f"\n{text.lower()}\n" for piece in topic.PIECES)
