"""Full stops that end a title, and those that end its last word."""

from __future__ import annotations

import pytest

import abslint

RECORD = "type: report\nlanguage: en\npublication_status: submitted\ntitle: "


@pytest.mark.parametrize(
    "title",
    [
        *("Der Hof Ludwigs XIV.", "Die Verhandlungen vom 3.", "Rom im 1. Jahrhundert v. Chr.", "Schlafen im 19. Jh."),
        *("Города XII в.", "Иванов и др.", "Книги по 5 руб.", "Rosa L. and Lavandula angustifolia Mill."),
        *(
            "Arabidopsis thaliana (L.) Heynh.",
            "The growth of <i>Rosa</i> L.",
            "Dialects of Qld.",
            "Wars in the EE. UU.",
        ),
    ],
)
def test_a_stop_that_may_be_the_words_own_waits_for_a_look(title: str) -> None:
    text = f"{RECORD}{title}\n"
    assert abslint.fix_text(text, select="title-full-stop") == text


@pytest.mark.parametrize("title", ["Sleep and memory. . .", "Sleep and memory...", "Sleep and memory…"])
def test_an_ellipsis_is_no_stop(title: str) -> None:
    assert abslint.lint_text(f"{RECORD}{title}\n", select="title-full-stop") == []


@pytest.mark.parametrize(
    "title",
    [
        *("Sleep and memory", "Gene therapy of HIV", "Sleep in the UK", "Trends in Africa", "What we knew in 1998"),
        *("The role of the dorsal raphe in sex", "Café culture", "Expression of p53", "Foxes at night in <i>towns</i>"),
    ],
)
def test_a_stop_that_ends_a_title_goes(title: str) -> None:
    assert abslint.fix_text(f"{RECORD}{title}.\n", select="title-full-stop") == f"{RECORD}{title}\n"


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("The use of the &lt;br&gt; element in web pages", None),
        ("Use &lt;strong&gt;, not &lt;b&gt;", None),
        ("On the <strong> element", None),
        ("<br>", None),
        ("Foxes &amp; hens", "Foxes & hens"),
        ("5 &lt; 6", "5 < 6"),
    ],
)
def test_tags_that_are_spoken_of_stay(title: str, left: str | None) -> None:
    text = f"{RECORD}{title}\n"
    assert abslint.fix_text(text, select=["title", "text"]) == (text if left is None else f"{RECORD}{left}\n")


@pytest.mark.parametrize("date", ["Winter 2025/26", "Winter 2020-21", "Winter 2019/2020"])
def test_a_winter_lies_in_two_years(date: str) -> None:
    text = f"{RECORD}Foxes\ndates: {{submitted: {date}}}\n"
    assert [one.rule for one in abslint.lint_text(text, select="dates")] == ["date-range"]


def test_a_section_that_says_more_is_no_empty_one() -> None:
    text = f"{RECORD}Foxes\nabstract:\n  sections:\n    - {{label: AIM, text: Foxes.}}\n"
    text += "    - {label: METHODS, text: '', x_keep: yes}\n"
    assert [one.rule for one in abslint.lint_text(text, select="section-empty")] == ["section-empty"]
    assert abslint.fix_text(text, select="section-empty") == text


def test_a_compound_is_no_label() -> None:
    text = f"{RECORD}Foxes\nabstract:\n  sections:\n    - {{label: PURPOSE, text: Purpose - built dens of foxes.}}\n"
    assert abslint.fix_text(text, select="section-label-in-text") == text
