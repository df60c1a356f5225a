"""Labels in abstracts: the written forms, the guards, the categories, the schemes."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import validator_for

from abslint.gate.texts import look_schema
from abslint.knowledge.near_labels import near_label, spell_like
from abslint.knowledge.paper_sections import ONE_PIECE, label_in_text
from abslint.knowledge.section_labels import (
    is_listed,
    is_prose,
    label_category,
    label_key,
    label_parts,
    label_ranks,
)
from abslint.knowledge.section_schemes import (
    Scheme,
    missing_parts,
    places_in_scheme,
    scheme_facts,
    scheme_names,
    scheme_parts,
)
from abslint.knowledge.sections import find_sections, is_structured, may_have_sections
from abslint.knowledge.table import read_table

FORMS = {
    "capitals and colon": ("BACKGROUND: Ferries are late. METHODS: We timed nine. RESULTS: All were late.", "colon"),
    "colon": ("Background: Ferries are late. Methods: We timed nine. Results: All were late.", "colon"),
    "heading": (
        "<h4>Background</h4>Ferries are late.<h4>Methods</h4>We timed nine.<h4>Results</h4>All were late.",
        "tag",
    ),
    "bold": (
        "<b>Background:</b> Ferries are late. <b>Methods:</b> We timed nine. <b>Results</b>: All were late.",
        "tag",
    ),
    "jats": (
        "<jats:sec><jats:title>Background</jats:title><jats:p>Ferries are late.</jats:p></jats:sec>"
        "<jats:sec>\n <jats:title>Methods</jats:title>\n <jats:p>We timed nine.</jats:p></jats:sec>"
        "<jats:sec><jats:title>Results</jats:title><jats:p>All were late.</jats:p></jats:sec>",
        "tag",
    ),
    "attribute": (
        '<AbstractText Label="Background" NlmCategory="BACKGROUND">Ferries are late.</AbstractText>'
        '<AbstractText NlmCategory="METHODS" Label="Methods">We timed nine.</AbstractText>\n'
        '<AbstractText Label="Results">All were late.</AbstractText>',
        "tag",
    ),
    "dash without space": ("Background-Ferries are late. Methods-We timed nine. Results-All were late.", "dash"),
    "dash with spaces": ("BACKGROUND - Ferries are late. METHODS - We timed nine. RESULTS – All were late.", "dash"),
    "lines": ("Background\nFerries are late.\nMethods\nWe timed nine.\n\nResults\nAll were late.", "line"),
    "line starts": ("Background: Ferries are late\nMethods: We timed nine\nResults: All were late.", "colon"),
    "no full stop before capitals": (
        "BACKGROUND: Ferries are late METHODS: We timed nine RESULTS: All were late.",
        "colon",
    ),
    "french spacing": (
        "Background : Ferries are late. Methods : We timed nine. Results\u00a0: All were late.",
        "colon",
    ),
    "no space at all": ("Background:Ferries are late.Methods:We timed nine.Results:All were late.", "colon"),
    "markdown": ("**Background:** Ferries are late. **Methods**: We timed nine. __Results__ All were late.", "tag"),
    "markdown italics": ("*Background:* Ferries are late. _Methods_: We timed nine. *Results:* All were late.", "tag"),
    "markdown headings": (
        "## Background\nFerries are late.\n\n## Methods\nWe timed nine.\n### Results\nAll were late.",
        "line",
    ),
    "numbers": ("(1) Background: Ferries are late. (2) Methods: We timed nine. (iii) Results: All were late.", "colon"),
    "half brackets": (
        "1) Background: Ferries are late. 2) Methods: We timed nine. 3) Results: All were late.",
        "colon",
    ),
    "bullets": ("• Background: Ferries are late. • Methods: We timed nine. • Results: All were late.", "colon"),
    "brackets": ("[Background] Ferries are late. [Methods] We timed nine. [Results] All were late.", "bracket"),
    "wide brackets": ("〔Background〕Ferries are late. ［Methods］We timed nine. 【Results】All were late.", "bracket"),
    "run in": ("Background Ferries are late. Methods We timed nine. Results All were late.", "bare"),
    "run in, wide": (
        "Background\u2003Ferries are late. Methods\u2003We timed nine. Results\u2003All were late.",
        "bare",
    ),
    "run in with stops": ("BACKGROUND. Ferries are late. METHODS. We timed nine. RESULTS . All were late.", "bare"),
    "comma after the stop": (
        "Background: Ferries are late., Methods: We timed nine., Results: All were late.",
        "colon",
    ),
}


@pytest.mark.parametrize(("text", "form"), FORMS.values(), ids=FORMS)
def test_every_written_form(text: str, form: str) -> None:
    sections = find_sections(text)
    assert [section.category for section in sections] == ["BACKGROUND", "METHODS", "RESULTS"]
    assert [text[slice(*section.label_part)].upper() for section in sections] == ["BACKGROUND", "METHODS", "RESULTS"]
    said = [text[slice(*section.text_part)].rstrip(".,") for section in sections]
    assert said == ["Ferries are late", "We timed nine", "All were late"]
    assert {section.form for section in sections} == {form}
    assert is_structured(sections)


@pytest.mark.parametrize("text", [text for text, _ in FORMS.values()], ids=FORMS)
def test_no_written_form_is_passed_over_at_a_glance(text: str) -> None:
    assert may_have_sections(text)
    assert not any(validator_for(look_schema(look)).is_valid(text) for look in ONE_PIECE.looks)


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Hintergrund: Es ist spät. Methodik: Neun. Ergebnisse: Alle. Schlussfolgerung: Bus.", "BMRC"),
        ("Contexte : Il est tard. Méthodes : Neuf. Résultats : Tous. Conclusion : Le bus.", "BMRC"),
        ("OBJETIVO: Saber. METODOS: Nueve. RESULTADOS: Todos. CONCLUSIONES: El autobús.", "OMRC"),
        ("Doel: Weten. Methode: Negen. Resultaten: Alle. Conclusie: De bus.", "OMRC"),
        ("Introdução: É tarde. Métodos: Nove. Resultados: Todos. Conclusões: O autocarro.", "BMRC"),
        ("Scopo: Sapere. Metodi: Nove. Risultati: Tutti. Conclusioni: Il bus.", "OMRC"),
        ("Baggrund: Det er sent. Metode: Ni. Resultater: Alle. Konklusion: Bussen.", "BMRC"),
        ("Bakgrund: Det är sent. Metod: Nio. Resultat: Alla. Slutsats: Bussen.", "BMRC"),
        ("目的：了解渡轮。方法：九艘。结果：全部。结论：公交。", "OMRC"),
        ("【目的】了解渡轮。【方法】九艘。【结果】全部。【结论】公交。", "OMRC"),
        ("[목적] 알고 싶다. [방법] 아홉. [결과] 모두. [결론] 버스.", "OMRC"),
        ("［目的］知る。［対象と方法］九隻。［成績］すべて。［考察］バス。", "OMRC"),
        ("Цель: узнать. Материалы и методы: девять. Результаты: все. Заключение: автобус.", "OMRC"),
        ("Мета: дізнатися. Методи: дев'ять. Результати: усі. Висновки: автобус.", "OMRC"),
        ("Amaç: Bilmek. Gereç ve Yöntem: Dokuz. Bulgular: Hepsi. Sonuç: Otobüs.", "OMRC"),
        ("Cíl: Vědět. Metodika: Devět. Výsledky: Všechny. Závěr: Autobus.", "OMRC"),
        ("Cel: Wiedzieć. Metody: Dziewięć. Wyniki: Wszystkie. Wnioski: Autobus.", "OMRC"),
        ("Tavoite: Tietää. Menetelmät: Yhdeksän. Tulokset: Kaikki. Johtopäätökset: Bussi.", "OMRC"),
        ("Purpose/Objectives: To know. Methods and setting: Nine. Conclusions/Implications: The bus.", "OMC"),
    ],
)
def test_other_languages(text: str, categories: str) -> None:
    assert "".join((section.category or "-")[0] for section in find_sections(text)) == categories


@pytest.mark.parametrize(
    "text",
    [
        "Subgroup analyses revealed: small ones are later. Two questions remained: who waits, and why.",
        "Ferries, in short: late. The ratio was 3:1 at https://example.org/results: none.",
        "Results-driven ferries and methods-based timetables - a background.",
        "Background noise is loud. Methods We Trust is a book. Results of all were late.",
        "Background Radiation is loud. Results Above Zero were late.",
        "Aims To know. Results All were late. Methods We timed nine.",
        "Results All were late. Methods We timed nine. Background Ferries are late.",
        "We asked nine. Background Ferries are late. Methods We timed nine. Results All were late.",
        "Ferries in *Methods* and **bold results** are __late__ *objectives* here.",
        "In case (a) methods: timing; in case (b) we asked, and - results: all were late.",
        "We compared the methods: timing, asking. We compared the results: all were late.",
        "We use case - control designs; see <i>Background</i> and <b>results</b> below.",
        "",
        ":::",
    ],
)
def test_prose_has_no_sections(text: str) -> None:
    assert not is_structured(find_sections(text))


def test_a_lone_label_is_no_structure() -> None:
    sections = find_sections("Summary: We timed nine ferries, and all were late.")
    assert [section.label for section in sections] == ["Summary"]
    assert not is_structured(sections)


def test_unknown_labels_are_seen_where_they_are_written_as_the_known() -> None:
    text = (
        "BACKGROUND: Late. MEHTODS: Nine. TIDES: High. RESULTS: All; MINE+YOURS: 2. KRAS: no. Some note: of little use."
    )
    assert [section.label for section in find_sections(text)] == ["BACKGROUND", "MEHTODS", "TIDES", "RESULTS"]
    text = "Background: Late. Tides: high. Rsults: All. Conclusions: Bus. Key reforms are proposed: Three."
    assert [section.label for section in find_sections(text)] == ["Background", "Rsults", "Conclusions"]


def test_the_name_of_the_abstract_may_stand_before_labels_that_run_in() -> None:
    text = "<title>Abstract</title> <p>Aims  Ferries are late. Methods  We timed nine.\n Results  All. Funding: none."
    labels = [section.label for section in find_sections(text)]
    assert labels == ["Abstract", "Aims", "Methods", "Results", "Funding"]
    text = "Abstract Aims To know. Main outcome measures Minutes. Methods We timed nine. Findings All. Funding Us."
    assert [section.label for section in find_sections(text)] == [
        *("Abstract", "Aims", "Main outcome measures", "Methods", "Findings", "Funding"),
    ]


def test_a_number_belongs_to_its_heading() -> None:
    text = "(1) Aims: To know; (2) Results: None."
    sections = find_sections(text)
    assert [text[slice(*section.heading_part)] for section in sections] == ["(1) Aims:", "(2) Results:"]
    assert [text[slice(*section.text_part)] for section in sections] == ["To know;", "None."]


def test_an_empty_section_and_the_headings_reach() -> None:
    text = "Results: Late. <b>Methods:</b> <b>Conclusions:</b> Bus."
    sections = find_sections(text)
    assert [text[slice(*section.text_part)] for section in sections] == ["Late.", "", "Bus."]
    assert text[slice(*sections[1].heading_part)] == "<b>Methods:</b>"


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("Methods and Results", "RESULTS"),
        ("Results &amp; Discussion", "CONCLUSIONS"),
        ("Background & Aims:", "OBJECTIVE"),
        ("2. Materials and methods", "METHODS"),
        ("Intervention(s)", "METHODS"),
        ("Authors’ conclusions", "CONCLUSIONS"),
        ("Implications for ferrymen", "CONCLUSIONS"),
        ("Methods and data", "METHODS"),
        ("Unique identifier", "UNASSIGNED"),
        ("Tides", None),
        ("The results were as follows", None),
        ("", None),
    ],
)
def test_categories(label: str, category: str | None) -> None:
    assert label_category(label) == category


def test_the_table_is_whole() -> None:
    rows = read_table("section_labels")
    english = [row for row in rows if row["language"] == "en"]
    assert len(english) > 260
    for row in english:
        assert label_category(row["label"]) == row["category"], row
    assert {row["language"] for row in rows} >= set("en de fr es nl pt it da sv zh".split())
    assert all(is_listed(row["label"]) for row in rows)


def test_parts_ranks_and_near_misses() -> None:
    assert label_parts("Design, Setting, & Participants")[-3:] == ("DESIGN", "SETTING", "PARTICIPANTS")
    assert label_ranks("METHODS AND RESULTS") == (2, 3)
    assert label_ranks("Ziel") == (1, 1)
    assert label_ranks("Trial registration") is None
    assert label_ranks("Summary of background data") is None
    assert near_label("MEHTODS") == "METHODS"
    assert near_label("Tides") is None
    assert spell_like("MATERIALS AND METHODS", "Materails And Methods") == "Materials and Methods"
    assert spell_like("METHODS", "mehtods") == "methods"
    assert is_listed("Question(s)")
    assert label_key(" 1. Results: ") == "RESULTS"
    assert is_prose("What it does to ferries and to all who wait")
    assert not is_prose("Limitations and caution")


def test_what_is_known_of_schemes() -> None:
    assert {name: scheme_facts(name).words for name in scheme_names() if scheme_facts(name).words} == {
        **{"jama": 350, "lancet": 300, "bmj": 400, "annals": 275, "cochrane": 1000, "current-opinion": 200},
        "protocol": 350,
    }
    for name in scheme_names():
        facts, parts = scheme_facts(name), scheme_parts(name)
        assert facts.source, name
        assert facts.used_by, name
        assert len(parts) > 2, name
        assert all(places_in_scheme(label, name) for part in parts for label in part.labels), name
        assert set(get_args(Scheme)) == {"", *scheme_names()}


@pytest.mark.parametrize(
    ("scheme", "labels"),
    [
        ("imrad", "Aims|Methods and results|Discussion"),
        ("ama", "Context|Objective|Design, Setting, and Patients|Main outcome measures|Results|Conclusions"),
        ("ama", "Context|Objective|Evidence Acquisition|Evidence Synthesis|Conclusions"),
        ("jama", "Importance|Objective|Design, Setting, and Participants|Exposures|Main Outcomes and Measures"
         "|Results|Conclusions and Relevance|Trial Registration"),
        ("jama", "Importance|Objective|Data Sources|Study Selection|Data Extraction and Synthesis"
         "|Main Outcomes and Measures|Results|Conclusions and Relevance"),
        ("jama", "Importance|Objective|Evidence Review|Findings|Conclusions and Relevance"),
        ("lancet", "Background|Methods|Findings|Interpretation|Funding"),
        ("bmj", "Objective|Design|Setting|Participants|Interventions|Main outcome measures|Results|Conclusions"),
        ("bmj", "Objective|Design|Data sources|Eligibility criteria for selecting studies|Data extraction and synthesis"
         "|Results|Conclusions|Systematic review registration"),
        ("annals", "Background|Objective|Design|Setting|Patients|Intervention|Measurements|Results|Limitation"
         "|Conclusion|Primary Funding Source"),
        ("annals", "Background|Purpose|Data Sources|Study Selection|Data Extraction|Data Synthesis|Limitations"
         "|Conclusion|Primary Funding Source"),
        ("cochrane", "Background|Objectives|Search methods|Selection criteria|Data collection and analysis|Main"
         " results|Authors' conclusions"),
        ("cochrane", "Rationale|Objectives|Search methods|Eligibility criteria|Risk of bias|Synthesis methods"
         "|Included studies|Synthesis of results|Authors' conclusions|Funding|Registration"),
        ("eshre", "Study question|Summary answer|What is known already|Study design, size, duration"
         "|Participants/materials, setting, methods|Main results and the role of chance"
         "|Limitations, reasons for caution|Wider implications of the findings|Study funding/competing interest(s)"
         "|Trial registration number"),
        ("current-opinion", "Purpose of review|Recent findings|Summary"),
        ("case-report", "Background|Case presentation|Conclusions"),
        ("case-report", "Rationale|Patient concerns|Diagnoses|Interventions|Outcomes|Lessons"),
        ("bioinformatics", "Motivation|Results|Availability and implementation|Contact|Supplementary information"),
        ("bioinformatics", "Summary|Availability|Contact"),
        ("protocol", "Introduction|Methods and analysis|Ethics and dissemination|Trial registration number"),
        ("protocol", "Background|Methods/Design|Discussion|Trial registration"),
    ],
)  # fmt: skip
def test_what_journals_print_is_whole_and_in_order(scheme: str, labels: str) -> None:
    assert missing_parts(labels.split("|"), scheme) == []
    places = [places for label in labels.split("|") if (places := places_in_scheme(label, scheme))]
    assert places == sorted(places)


def test_schemes() -> None:
    assert scheme_names() == tuple(
        "imrad ama jama lancet bmj annals cochrane eshre current-opinion case-report bioinformatics protocol".split()
    )
    for scheme in scheme_names():
        whole = [sorted(part.keys | set(part.categories))[0] for part in scheme_parts(scheme)]
        assert missing_parts(whole, scheme) == [], scheme
        assert missing_parts([], scheme), scheme
    assert missing_parts(["Background", "Methods and results", "Conclusion"], "imrad") == []
    assert missing_parts(["Background", "Methods", "Findings", "Interpretation"], "lancet") == ["funding"]
    assert places_in_scheme("Design, Setting, and Participants", "jama") == (2, 3, 4)
    assert missing_parts(["Tides"], "no such scheme") == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            ":",
            "Ab: ",
            "<h4>",
            "<b> ",
            "【",
            "[",
            "\n",
            "Abc\n",
            "METHODS ",
            "</p>",
            "METHODS: ",
            "A. ",
            "-",
            "Methods - ",
        ),
        *("*", "**", "_", "**a", "(1) ", "(1): ", "# ", "• ", "Results A. ", "Methods. ", "〔", "[a] "),
    ],
)
def test_long_texts_take_linear_time(text: str) -> None:
    started = time.process_time()
    find_sections("Methods-" + text * (100_000 // len(text)) + ":")
    find_sections("Background " + text * (100_000 // len(text)) + ":")
    assert time.process_time() - started < 2


PIECES = (
    "METHODS",
    "Results",
    ":",
    "：",
    " ",
    "<b>",
    "</b>",
    "<h4>",
    "</h4>",
    "-",
    " – ",
    "\n",
    "a. ",
    "目的",
    "【",
    "】",
    "é",
    "(",
    ")",
    "[",
    "**",
    "_",
    "# ",
    "(2) ",
    "Background We",
    " All. ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_places_are_in_order_and_exact(text: str) -> None:
    after = 0
    for section in find_sections(text):
        assert text[slice(*section.label_part)] == section.label
        assert (
            after <= section.heading_part[0] <= section.label_part[0] < section.label_part[1] <= section.heading_part[1]
        )
        assert section.heading_part[1] <= section.text_part[0] <= section.text_part[1] <= len(text)
        after = section.text_part[1]


@pytest.mark.parametrize(
    ("label", "text", "named"),
    [
        ("Methods", "Methods: we counted.", True),
        ("Methods", "I) Methods: we counted.", True),
        ("Methods", "III) Methods: we counted.", True),
        ("AIS", "AI: we counted.", True),
        ("1. Methods", "method - we counted.", True),
        ("METHODS", "<b>Methods</b> We counted.", True),
        ("Methods", "Results: we counted.", False),
        ("Methods", "Many methods: we counted.", False),
    ],
)
def test_a_label_that_its_own_text_begins_with(label: str, text: str, named: bool) -> None:
    assert (label_in_text(label, text) is not None) == named
