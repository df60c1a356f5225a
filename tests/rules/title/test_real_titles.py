"""Titles like those that are met: what is right stays silent in whatever language, what is wrong is told."""

from __future__ import annotations

import json

import pytest

from abslint.formats.json_document import JsonDocument
from abslint.model.paper import Paper
from abslint.model.rule import FieldRule, PaperRule
from abslint.profiles import load_profile
from abslint.rules import load_catalogue

NAMES = (
    "title-in-quotes",
    "title-footnote-mark",
    "title-url",
    "title-file-name",
    "title-doi",
    "title-truncated",
    "title-status-marker",
    "title-unbalanced-brackets",
    "title-lost-character",
)

RIGHT = [
    *(
        "Primes in [x, x+h)",
        "Ramsey theory for ]0,∞[",
        "Spaces on (0,1]",
        "The groups SL(2,Z[1/p])",
        "(A)dS black holes",
    ),
    *("t(8;21)(q22;q22) in crabs", "Synthesis of 1-(4-[(2,3-dimethyl)phenyl]methyl)crab", "Zn(II), Cu(I) and {Mo132}"),
    *(
        "§ 823 BGB und seine Folgen",
        "Art. 5 Abs. 2 lit. a) und die Folgen",
        "1) One, 2) two",
        "a) The first, b) the last",
    ),
    *("Why? Because!", "¿Qué es la vida? Una respuesta", "Que faire?", "Is it real? (And does it matter?)", "What?"),
    *(
        "The amazon.com effect",
        "Booking.com",
        "ASP.NET",
        "Writing with data.table",
        "Game on! v2.0",
        "H.264",
        "arXiv.org",
    ),
    *("The shadow of Sgr A*", "Anytime RRT*", "Learning in IDA*", "Twisted C*", "The group G*", "Excited states n→π*"),
    *("Queering trans* lives", "Mädchen* und Frauen*", "M*A*S*H", "F*** you, low tide", "Duals of ℓ∞(G)*", "LGBTI*"),
    *("Ida Marsh †", "Prof. Dr. Ida Marsh (1920–1990) †", "Zum Tode von Ida Marsh †", "Ida von der Marsh †"),
    *("The enemy within", "The stuff dreams are made of", "What are crabs good for", "The world we live in"),
    *("Rules to live by", "Faire avec", "Was wir wissen und woher wir kommen", "Waar wij van houden", "Hepatitis A"),
    *("Everything you always wanted to know ...", "Once upon a time there was a small crab...", "Sleep, tides, etc."),
    *(
        "“The Dead”",
        "'Araby'",
        "“We shall overcome”",
        "«Le Monde» et «Le Figaro»",
        "“A” is for “apple” and “C” is for “crab”",
    ),
    *(
        "‘You don’t know what it is like until you have been there’",
        "«Война и мир»",
        "1984",
        "2020",
        "007",
        "10 000 steps",
    ),
    *(
        "10.5 T imaging of crabs",
        "10.1 inches of rain",
        "Corrections in the U.S.",
        "Retracted vowels",
        "Withdrawn",
        "Erratum",
    ),
    *("Withdrawal: a review", "Why are papers retracted (and by whom)?", "A study (withdrawn papers excluded)"),
    *("http and https", "What’s in a www?", "CrabBase: http://crabs.example/", "www.crabs.example: an online course"),
    *(
        "C#",
        "Node.js",
        "robots.txt",
        "水の中の炭素（TOC）",
        "「蟹」の研究：島の記録",
        "什么是蟹?一个答案",
        "《红楼梦》研究",
    ),
    *("Человек и закон: что делать?", "Le droit (étude)", "p<0.05 (n>30)", ":-) and :-( in e-mail", "A sad story :("),
    *("Teaching the article the", "The meaning of or", "Der Gebrauch von und", "Between the tide and the sea"),
]
"""All nine rules are silent on these."""

WRONG = {
    "title-in-quotes": [
        "“The tides of one island and what they mean for its crabs”.",
        '"One two three four five six seven eight"',
    ],
    "title-truncated": [
        *(
            "The role of crabs in the treatment of patients with",
            "Crabs, gulls,",
            "Crabs and (",
            "Crabs of the island in the",
        ),
        *(
            "A survey of the children who counted crabs at dusk with one lamp and…",
            "Crabs at dusk:",
            "Crabs、tides and gulls，",
        ),
    ],
    "title-lost-character": [
        *("Universit?t", "fran?ais", "Structure?activity relationships", "Pd?catalyzed crabs", "C?H bonds", "K??ln"),
        *("The world?s crabs", "L?analyse des crabes", "Wien 1914?1918"),
    ],
    "title-doi": ["10.1000/xyz123", "doi:10.1000/182", "https://doi.org/10.1000/182"],
    "title-file-name": [
        "Microsoft Word - crabs.doc",
        "paper v3.docx",
        "crabs1.tex",
        "/home/ida/crabs.pdf",
        "123456789",
        "978-3-16-148410-0",
    ],
    "title-url": [
        "https://example.org/a",
        "Crabs. Available at: www.example.org",
        "Crabs www.example.org/crabs/list.html",
    ],
    "title-footnote-mark": [
        "A study of crabs*",
        "Crabs and tides **",
        "Crabs (Decapoda)*",
        "Crabs and tides <sup>†</sup>",
        "“Crabs”‡",
    ],
    "title-unbalanced-brackets": [
        "Crabs (Decapoda",
        "Crabs Decapoda) here",
        "Crabs (Decapoda] here",
        "Crabs （Decapoda] here",
    ],
    "title-status-marker": [
        *(
            "WITHDRAWN: crabs",
            "RETRACTED ARTICLE: crabs",
            "Retracted Article: Crabs",
            "[Retracted] Crabs",
            "(RETRACTED) Crabs",
        ),
        *(
            "Crabs [Retracted]",
            "Crabs (Retracted Article. See vol 5, pg 3, 2010)",
            "Crabs (Retracted).",
            "Article Withdrawn: Crabs",
        ),
        *("Corrigendum to: Crabs", "[Correction] Crabs", "Author's correction: Crabs", "Retraction note: Crabs"),
    ],
}


def told(title: str, language: str) -> set[str]:
    record = {"title": title, "type": "article-journal", "subtype": "research", "publication_status": "published"}
    record |= {"language": language} if language else {}
    paper = Paper(record, (), JsonDocument(record, json.dumps(record)), load_profile("native"))
    found = set()
    for name in NAMES:
        rule = load_catalogue().rules[name]
        assert isinstance(rule, FieldRule | PaperRule)
        subject = paper.one("title") if isinstance(rule, FieldRule) else paper
        found |= {name for _ in rule.check(subject)}
    return found


@pytest.mark.parametrize("title", RIGHT)
def test_titles_that_mean_what_they_say_are_left_alone(title: str) -> None:
    for language in ("", "en", "de", "fr", "es", "nl", "sv", "it", "pt"):
        assert not told(title, language), language


@pytest.mark.parametrize(("name", "title"), [(name, title) for name, titles in WRONG.items() for title in titles])
def test_what_is_wrong_is_told(name: str, title: str) -> None:
    assert name in told(title, "en")


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Die Zählung der Krabben und", "de"),
        ("Les crabes de la mer du nord et", "fr"),
        ("De krabben van het eiland en de", "nl"),
        ("Los cangrejos de la isla y el", "es"),
        ("Krabbor på en liten ö och", "sv"),
        ("I granchi di una piccola isola della", "it-IT"),
    ],
)
def test_words_that_end_no_title_are_those_of_its_language(title: str, language: str) -> None:
    assert told(title, language) == {"title-truncated"}
    assert not told(title, "fi")
