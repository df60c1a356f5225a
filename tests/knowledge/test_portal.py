"""Words of research portals: labels, statuses, type lines, page furniture."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.portal import (
    FURNITURE,
    FURNITURE_PIECES,
    LANGUAGES,
    STATUSES,
    TypeLine,
    find_furniture,
    is_furniture_line,
    label_for,
    labels_at,
    looks_like_portal_page,
    read_type_line,
    split_status,
    type_line_languages,
)
from abslint.knowledge.portal_types import PREFIXES
from abslint.knowledge.table import read_table

EVERYWHERE = [
    "abstract",
    "original_language",
    "title_of_host_publication",
    "pages",
    "number_of_pages",
    "article_number",
    "journal",
    "volume",
    "issue_number",
    "early_online_date",
    "dois",
    "publication_status",
    "publication_date",
    "bibliographical_note",
    "keywords",
    "asjc",
    "fingerprint",
    "cite_this",
    "editors",
    "publisher",
    "place_of_publication",
    "print_isbn",
    "electronic_isbn",
    "access",
    "other_links",
]

PASTED = "Dive into the research topics of 'Rain: a study.'. Together they form a unique fingerprint."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", EVERYWHERE)
def test_each_language_has_each_label_of_a_page(language: str, key: str) -> None:
    rows = [row["label"] for row in read_table("portal_labels") if (row["key"], row["language"]) == (key, language)]
    assert rows
    assert label_for(key, language) == rows[0]


def test_no_label_of_a_language_names_two_things() -> None:
    keys: dict[tuple[str, str], set[str]] = {}
    for row in read_table("portal_labels"):
        keys.setdefault((row["language"], row["label"].lower()), set()).add(row["key"])
    assert [label for label, named in keys.items() if len(named) > 1] == []
    assert {language for language, _ in keys} == set(LANGUAGES)


def test_a_label_is_english_where_a_language_has_none() -> None:
    assert label_for("pubmed_id", "da") == "PubMed ID"
    assert label_for("no_such_key", "en") is None


def test_labels_are_found_longest_first() -> None:
    keys = [(label.key, label.text) for label in labels_at("Pages (from-to)12-15", ("en",))]
    assert keys == [("pages", "Pages (from-to)"), ("pages", "Pages")]
    assert [label.key for label in labels_at("langue originaleAnglais")] == ["original_language"]
    assert [label.text for label in labels_at("Pagina’s45", ("nl",))] == ["Pagina's"]
    assert labels_at("Wells") == labels_at("") == ()


@pytest.mark.parametrize(
    ("text", "native", "date"),
    [
        ("Published - Feb 1 2020", "published", "Feb 1 2020"),
        ("Udgivet - 3. nov. 2022", "published", "3. nov. 2022"),
        ("Accepted/In press – 2021", "in-press", "2021"),
        ("E-pub ahead of print - 2 Apr 2015", "epub-ahead-of-print", "2 Apr 2015"),
        ("E-pub ahead of print", "epub-ahead-of-print", None),
        ("Ikke-udgivet", "unpublished", None),
        ("published - 2020-02-01", "published", "2020-02-01"),
        ("Published -  2020 ", "published", "2020"),
        ("Published - ", "published", None),
        ("Lost - 2020", None, "2020"),
        ("", None, None),
    ],
)
def test_a_joined_status_is_taken_apart(text: str, native: str | None, date: str | None) -> None:
    status = split_status(text)
    assert status.native == native
    assert (text[slice(*status.date)] if status.date else None) == date


def test_every_status_of_every_language_is_read() -> None:
    assert set(STATUSES) == set(LANGUAGES)
    for words in STATUSES.values():
        for native, labels in words.items():
            for label in (*labels, native, *(label.upper() for label in labels)):
                assert split_status(f"{label} - 2020").native == native


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Research output: Contribution to journalArticlepeer-review",
            TypeLine("journal", "article-journal", None, True),
        ),
        (
            "Research output: Contribution to journal › Review article",
            TypeLine("journal", "article-journal", "review", None),
        ),
        ("Research output: Contribution to journal", TypeLine("journal", "article-journal", None, None)),
        (
            "Research output: Chapter in Book/Report/Conference proceeding › Conference contribution › peer-review",
            TypeLine("chapter", "paper-conference", None, True),
        ),
        ("Publikation: Buch/BerichtBuch", TypeLine("book", "book", None, None)),
        (
            "Publikation: Bidrag til tidsskrift › Tidsskriftartikel › Forskning › peer review",
            TypeLine("journal", "article-journal", None, True),
        ),
        ("Research output: Working paper › Preprint", TypeLine("working-paper", "preprint", None, None)),
        ("Contribution to journal > Letter", TypeLine("journal", "article-journal", "letter", None)),
        ("Research output: Non-textual form › Software", TypeLine("non-textual", "software", None, None)),
        ("Doctoral Thesis", TypeLine("thesis", "thesis", "doctoral", None)),
        ("Publication: a history", TypeLine(None, None, None, None)),
        ("", TypeLine(None, None, None, None)),
    ],
)
def test_a_type_line_is_read(text: str, wanted: TypeLine) -> None:
    assert read_type_line(text) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_type_of_each_language_is_read_fused_and_parted(language: str) -> None:
    rows = [row for row in read_table("portal_types") if row["language"] == language]
    for kind in (row for row in rows if not row["type"]):
        for detail in (row for row in rows if row["type"] and row["kind"] == kind["kind"]):
            for between in ("", " › ", ">", "\u200b"):
                line = f"{PREFIXES[language][0]}: {kind['phrase']}{between}{detail['phrase']}{between}peer-review"
                wanted = TypeLine(kind["kind"], detail["type"], detail["subtype"] or None, True)
                assert read_type_line(line) == wanted, line
                assert language in type_line_languages(line)


def test_a_sentence_is_no_type_line() -> None:
    assert not type_line_languages("Research output: we counted papers.")
    assert not type_line_languages("Contribution to journal › Article")


@pytest.mark.parametrize("phrase", [phrase for phrase in FURNITURE if phrase.kind == "heading"])
def test_each_heading_is_found_where_it_stands_like_one(phrase: tuple[str, str, str]) -> None:
    heading = phrase[2]
    for text in (f"All is wet.{heading}", f"All is wet. {heading}", f"All is wet.\n{heading}\n", f"Wet.{heading}APA"):
        (found,) = find_furniture(text)
        assert text[found.start :].startswith(heading)
        assert found.certain
    assert not list(find_furniture(f"All is {heading} when wet"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fingerprint_sentences_are_found_in_each_language(language: str) -> None:
    openings = [phrase.text for phrase in FURNITURE if phrase[:2] == ("opening", language)]
    (closing,) = [phrase.text for phrase in FURNITURE if phrase[:2] == ("closing", language)]
    for opening in openings:
        text = f"All is wet. {opening} “Rain”. {closing}."
        assert [*find_furniture(text)] == [(12, len(text), True)]
        assert [*find_furniture(text.replace("'", "’"))] == [(12, len(text), True)]


@pytest.mark.parametrize(
    ("text", "start", "certain"),
    [
        (f"All is wet. {PASTED}", 12, True),
        (f"All is wet. {PASTED}\n\nCite this", 12, True),
        (f"All is wet. {PASTED}\n  • Rain Earth and Planetary Sciences 80%\nView full fingerprint\n", 12, True),
        (f"All is wet.{PASTED}Cite thisAPAStandardHarvardVancouverAuthorBIBTEXRIS", 11, True),
        ("All is wet.\n\nAccess to Document\n10.1234/rain.5\nLink to publication in Scopus", 13, True),
        ("All is wet. Research output: Contribution to journalArticlepeer-review", 12, True),
        ("All is wet. Publication statusPublished - Feb 1 2020\n\nCite this", 12, True),
        ("All is wet. Publication status Published - Feb 1 2020", 12, True),
        ("Alt er vådt. StatusUdgivet - 2020", 13, True),
        (f"All is wet. {PASTED} And the wells rose.", 12, False),
        ("All is wet. Dive into the research topics of 'Rain", 12, False),
        ("All is wet. Together they form a unique fingerprint.", 12, False),
        ("All is wet. Cite this\nBerg, A. (2020). Rain.", 12, False),
    ],
)
def test_pasted_furniture_is_found(text: str, start: int, certain: bool) -> None:
    (found,) = find_furniture(text)
    assert (found.start, found.certain) == (start, certain)
    assert not certain or found.end >= len(text.rstrip(" .\n"))


@pytest.mark.parametrize(
    "text",
    [
        "We cite this article often, and others cite this work.",
        "Access to Document Understanding models is limited.",
        "Access to documents was free.",
        "The ridges together form a fingerprint that is unique.",
        "Together they form a unique fingerprint of the rain that fell.",
        "The publication status published by the journal was wrong.",
        "Our research output: contribution of rain to wells.",
        "Status: published papers were counted.",
        "Fingerprint. Overview. Home.",
        "Other files and links were lost.",
    ],
)
def test_prose_is_no_furniture(text: str) -> None:
    assert not list(find_furniture(text))


def test_a_run_ends_where_a_word_goes_on() -> None:
    text = f"One. {PASTED} Authors agree."
    (found,) = find_furniture(text)
    assert text[found.start : found.end] == PASTED


def test_two_runs_are_told_apart() -> None:
    text = f"One. {PASTED} Then prose. Cite this"
    assert [text[found.start : found.end] for found in find_furniture(text)] == [PASTED, "Cite this"]


PIECES = st.sampled_from([*(phrase.text for phrase in FURNITURE), "Published - 2020", PASTED, "Status", "Estado"])


@given(st.lists(st.one_of(PIECES, st.text(max_size=6), st.sampled_from(" .\n:’"))).map("".join))
def test_a_text_with_furniture_holds_one_of_the_pieces(text: str) -> None:
    end = 0
    for found in find_furniture(text):
        assert end <= found.start < found.end <= len(text)
        assert any(piece in text.lower() for piece in FURNITURE_PIECES)
        end = found.end


def test_pieces_are_in_lower_case_and_long_enough_to_be_rare() -> None:
    assert all(piece == piece.lower() and len(piece) > 8 for piece in FURNITURE_PIECES)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("12 Citations (Scopus)", True),
        ("1,204 Downloads (Pure)", True),
        ("*Corresponding author for this work", True),
        ("Overview", True),
        ("Open Access", True),
        (PASTED, True),
        ("Cite this", True),
        ("  Cite this  ", True),
        ("12 wells (dry)", False),
        ("Overview of wells", False),
        (f"Wet. {PASTED}", False),
        (f"{PASTED} Wet.", False),
        ("", False),
        ("x" * 5000, False),
    ],
)
def test_whole_lines_of_furniture(line: str, is_one: bool) -> None:
    assert is_furniture_line(line) is is_one


def test_pages_are_known_by_a_line() -> None:
    assert looks_like_portal_page("Wells\n\n  Originele taal-2Engels\n")
    assert looks_like_portal_page("Wells\nResearch output: Thesis › Doctoral Thesis")
    assert not looks_like_portal_page("title: the Original language of wells\n")
    assert not looks_like_portal_page("")


@pytest.mark.parametrize(
    "text", ["a" * 10**6, "Cite this " * 10**5, "Cite this" + " " * 10**6 + "x", PASTED[:32] * 10**4, PASTED * 10**4]
)
def test_long_texts_take_little_time(text: str) -> None:
    start = time.process_time()
    list(find_furniture(text))
    split_status(text)
    is_furniture_line(text)
    read_type_line(text)
    assert time.process_time() - start < 4


def test_types_are_native() -> None:
    assert {row["type"] for row in read_table("portal_types")} <= {
        "", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset",
        "entry-encyclopedia", "paper-conference", "patent", "preprint", "report", "review-book", "software", "speech",
        "thesis", "webpage",
    }  # fmt: skip
