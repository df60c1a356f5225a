"""Portal text: what pages say, where it stands, and how changes are written back."""

from __future__ import annotations

import os
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.formats.portal_label import split_names
from abslint.formats.portal_spell import apply_edits
from abslint.formats.portal_text import FORMAT, PortalDocument
from abslint.knowledge.portal import LANGUAGES, label_for
from abslint.model.finding import Insert, Problem, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.source import Source
from abslint.model.span import Pointer, Span

FOLDER = Path(__file__).with_name("pages")
PAGES = {path.stem: path.read_bytes().decode() for path in sorted(FOLDER.glob("*.txt"))}

SMALL = """Wells in dry years.

Research output: Contribution to journalArticlepeer-review


Wells fall first in the hills.
Original languageEnglish
Issue number3
Publication statusPublished - Feb 1 2020


  • *wells
  • *hills


Dive into the research topics of 'Wells in dry years.'. Together they form a unique fingerprint.

Cite this"""
"""Imitates the oddities of the page from which the format was born."""

EXPECTED: dict[str, dict[str, object]] = {
    "da-article": {
        "title": "Havregrød og søvn hos skoleelever",
        "authors": ["Mette Sørensen", "Lars Østergaard"],
        "type_line": "Publikation: Bidrag til tidsskrift › Tidsskriftartikel › Forskning › peer review",
        "abstract": "Vi fulgte 212 elever gennem et skoleår. De der spiste havregrød om morgenen, sov en halv time "
        "længere.\n\nSider med spørgsmål blev udfyldt hver uge.",
        "original_language": "Dansk",
        "journal": "Skole og Sundhed",
        "volume": "7",
        "issue_number": "4",
        "pages": "201-214",
        "number_of_pages": "14",
        "issn": "1234-5679",
        "dois": ["https://doi.org/10.4321/sos.v7i4.201"],
        "publication_status": "Udgivet - 3. nov. 2022",
        "keywords": ["havregrød", "søvn"],
    },
    "de-book": {
        "title": "Das Moor als Archiv: Eine kleine Geschichte des Torfs",
        "authors": ["Hanna Vogt"],
        "type_line": "Publikation: Buch/Bericht › Buch › Begutachtung",
        "original_language": "Deutsch",
        "place_of_publication": "Greifswald",
        "publisher": "Moorverlag",
        "edition": "2.",
        "number_of_pages": "318",
        "print_isbn": "978-3-16-148410-0",
        "electronic_isbn": "978-3-16-148411-7",
        "publication_status": "Veröffentlicht - 2019",
        "keywords": ["Moor, Torf", "Archiv"],
    },
    "en-article": {
        "title": "Night light and the nesting of city blackbirds: A two-year field study",
        "authors": ["Anna Berg", "Jonas Holm", "Mei-Lin Tan", "Pieter van den Broek"],
        "type_line": "Research output: Contribution to journal › Article › peer-review",
        "abstract": "Background: Street lamps change the day of birds. We asked how.\n"
        "Volume of interest for the survey was the canopy between two and six metres.\n\n"
        "Pages were turned by hand in the field books, and entries copied twice.\n"
        "Journal clubs of the institute read each draft.\n"
        "DOI numbers, ISSN numbers and Status words mean nothing here.\n\n"
        "Status: most nests (61%) stayed occupied until June.",
        "original_language": "English (US)",
        "article_number": "104512",
        "pages": "33-41",
        "number_of_pages": "9",
        "journal": "npj Urban Ecology",
        "volume": "18",
        "issue_number": "2",
        "early_online_date": "Jan 12 2021",
        "dois": ["https://doi.org/10.1234/npjue.2021.104512", "https://doi.org/10.1234/npjue.2021.104512s1"],
        "publication_status": "Published - Mar 2021",
        "externally_published": "Yes",
        "bibliographical_note": "Funding Information:\nThis work was paid for by the City Parks Fund (grant 77).",
        "copyright": "© 2021 The Authors. Published by Field Press.",
        "sdg": ["SDG 11 - Sustainable Cities and Communities", "SDG 15 - Life on Land"],
        "keywords": ["artificial light", "nest sites", "Fingerprint", "Turdus merula"],
        "asjc": ["Ecology", "Urban Studies"],
        "license": "CC BY",
        "links": ["https://portal.example.org/files/77/night-light.pdf"],
        "fingerprint": ["Street Lamp Keyphrases 100%", "Nest Agricultural and Biological Sciences 52%"],
    },
    "en-old-layout": {
        "title": "A map of every well in the county",
        "type_line": "Research output: Contribution to journal › Comment/debate",
        "authors": ["Peter Long", "Grace Kim, Jr."],
        "journal": "County Waters",
        "volume": "3",
        "pages": "8–9",
        "original_language": "English",
        "state": "E-pub ahead of print - 2 Apr 2015",
        "pubmed_id": "25812345",
        "abstract": "Old wells were mapped from letters.\n\nVolume: the wells hold little.",
        "keywords": ["wells, maps"],
        "dois": ["http://dx.doi.org/10.1357/cw.2015.8"],
    },
    "en-thesis": {
        "title": "Bridges of wood in wet valleys",
        "authors": ["Ruth Okafor"],
        "type_line": "Research output: ThesisDoctoral Thesis",
        "abstract": "Wooden bridges rot from the joints. This thesis measures how fast.\n\n"
        "Conference rooms and laboratories were shared.",
        "original_language": "English",
        "qualification": "Doctor of Philosophy",
        "awarding_institution": "Valley University",
        "supervisors": ["Holm, Jonas, Supervisor", "Lund, Ole, Advisor"],
        "award_date": "9 Sep 2016",
        "place_of_publication": "Valley Town",
        "print_isbn": "978-1-4028-9462-6",
        "publication_status": "Published - 2016",
    },
    "es-article": {
        "title": "El sueño de los lagartos de la isla",
        "authors": ["Lucía Pérez", "Tomás Ortega y Gasset"],
        "type_line": "Producción científica: Contribución a una revista › Artículo de revisión › revisión exhaustiva",
        "abstract": "Los lagartos duermen poco en verano.\n\nPáginas enteras de notas lo cuentan.",
        "original_language": "Español",
        "pages": "1-18",
        "journal": "Revista de Islas",
        "volume": "44",
        "issue_number": "S1",
        "dois": ["https://doi.org/10.9876/ri.44.s1.1"],
        "publication_status": "Publicación electrónica previa a la impresión - 5 may 2023",
        "keywords": ["lagarto", "sueño"],
    },
    "fi-article": {
        "title": "Järven jää sulaa aiemmin kuin ennen",
        "authors": ["Aino Virtanen", "Ville Mäkelä"],
        "type_line": "Tutkimustuotos: LehtiartikkeliArtikkeliScientificvertaisarvioitu",
        "abstract": "Mittasimme jään lähtöpäivän 40 järvellä. Julkaisu perustuu vapaaehtoisten havaintoihin.",
        "original_language": "englanti",
        "pages": "5–19",
        "number_of_pages": "15",
        "journal": "Pohjoinen vesi",
        "volume": "31",
        "issue_number": "1-2",
        "dois": ["https://doi.org/10.2468/pv.31.1.5", "https://doi.org/10.2468/pv.31.1.5b"],
        "publication_status": "Julkaistu - 2 helmik. 2024",
        "national_type": "A1 Alkuperäisartikkeli tieteellisessä aikakauslehdessä",
        "keywords": ["jää", "järvi"],
        "fingerprint": ["JääEarth and Planetary Sciences100%"],
    },
    "fr-preprint": {
        "title": "Compter les étoiles depuis un balcon",
        "authors": ["Élodie Martin", "Paul Lefèvre"],
        "type_line": "Résultats de recherche: Document de travail › Prépublication",
        "abstract": "Un balcon suffit pour compter.\nJournal de bord à l'appui, nous montrons comment.",
        "original_language": "Français",
        "publisher": "arXiv",
        "number_of_pages": "6",
        "dois": ["https://doi.org/10.48550/arXiv.2401.00001"],
        "publication_status": "Publié - 1 janv. 2024",
        "bibliographical_note": "6 pages, 2 figures",
        "keywords": ["étoiles", "ville"],
    },
    "nb-poster": {
        "title": "Tang som fôr til sau",
        "authors": ["Ingrid Haugen", "Ola Nordli"],
        "type_line": "Publikasjon: Bidrag til konferanse › Poster",
        "abstract": "Sauer spiser tang hvis de får velge selv.",
        "original_language": "Norsk",
        "number_of_pages": "1",
        "publication_status": "Akseptert/In press - 2024-06",
        "event": "Kystdagene 2024 - Bodø, Norge",
        "event_period": "3 jun. 2024 → 5 jun. 2024",
        "keywords": ["tang", "sau"],
    },
    "nl-conference": {
        "title": "Fietsers tellen met geluid",
        "authors": ["Sanne de Vries", "Tom Jansen", "Fatima El Amrani"],
        "type_line": "Onderzoeksoutput: Hoofdstuk in Boek/Rapport/Congresprocedure › Conferentiebijdrage › Academic › "
        "peer review",
        "abstract": "Een microfoon naast het fietspad telt fietsers bijna zo goed als een lus in het wegdek.\n\n"
        "Status van de lus en het weer zijn meegenomen.",
        "original_language": "Engels",
        "title_of_host_publication": "Proceedings of the 4th Workshop on Listening Roads",
        "editors": ["Karin Smit", "Ole Lund"],
        "publisher": "Wegenpers",
        "pages": "45-52",
        "number_of_pages": "8",
        "electronic_isbn": "9789012345678",
        "print_isbn": "9789012345661",
        "dois": ["https://doi.org/10.5678/lr.2023.45"],
        "publication_status": "Gepubliceerd - 14 jun. 2023",
        "series": "Lecture Notes in Road Acoustics",
        "series_volume": "12",
        "print_issn": "1111-2222",
        "event": "Listening Roads 2023",
        "event_short_name": "LR 2023",
        "event_country": "Nederland",
        "event_city": "Utrecht",
        "event_period": "12/06/23 → 14/06/23",
        "keywords": ["fietsers", "geluid", "tellen"],
    },
    "sv-chapter": {
        "title": "Vinterns tystnad. Om snö, ljud och hörsel.",
        "authors": ["Karin Öhman"],
        "type_line": "Forskningsoutput: Kapitel i bok/rapport/Conference proceeding › Kapitel samlingsverk › "
        "Peer review",
        "abstract": "Snö dämpar ljud. Kapitlet visar hur mycket.",
        "original_language": "svenska",
        "title_of_host_publication": "Årstidernas ljud",
        "editors": ["Erik Lind"],
        "publisher": "Snöbollen",
        "pages": "77-91",
        "number_of_pages": "15",
        "publication_status": "Accepterad/In press - 2025",
        "keywords": ["snö", "ljud"],
    },
}


def read(text: str) -> PortalDocument | None:
    documents = list(FORMAT.read(Source("page.txt", text)))
    assert len(documents) <= 1
    if not documents:
        return None
    assert isinstance(documents[0], PortalDocument)
    return documents[0]


def page(text: str) -> PortalDocument:
    document = read(text)
    assert document is not None
    return document


def leaves(document: PortalDocument) -> list[tuple[Pointer, str]]:
    found: list[tuple[Pointer, str]] = []
    for key, value in document.data.items():
        items = enumerate(value) if isinstance(value, list) else ()
        found += [((key, index), item) for index, item in items] or [((key,), str(value))]
    return found


def changed(text: str, change: object) -> str:
    edits = page(text).spell(change)  # type: ignore[arg-type]
    assert edits is not None
    return apply_edits(text, edits)


def test_every_page_is_expected_and_read() -> None:
    assert set(EXPECTED) == set(PAGES)
    assert len(PAGES) >= 10


@pytest.mark.parametrize("name", PAGES)
def test_page_gives_its_data_in_the_order_of_the_page(name: str) -> None:
    document = page(PAGES[name])
    assert document.data == EXPECTED[name]
    starts = [document.locate((key,)).start for key in document.data]
    assert starts == sorted(starts)


@pytest.mark.parametrize("name", PAGES)
def test_line_endings_do_not_matter(name: str) -> None:
    plain = PAGES[name].replace("\r\n", "\n")
    assert page(plain).data == EXPECTED[name]
    assert page(plain.replace("\n", "\r\n")).data == EXPECTED[name]


@pytest.mark.parametrize("name", PAGES)
def test_each_character_of_each_value_is_placed(name: str) -> None:
    text = PAGES[name]
    document = page(text)
    for pointer, value in leaves(document):
        assert document.written(pointer) == value
        for offset, character in enumerate(value):
            span = document.locate(pointer, (offset, offset + 1))
            wanted = text[span.start : span.end]
            assert (wanted.strip(" \r") if character == "\n" else wanted).startswith(character)
            assert len(wanted) == 1 or character == "\n"
        whole = document.locate(pointer)
        assert whole == document.locate(pointer, (0, len(value)))
        if "\n" not in value:
            assert text[whole.start : whole.end] == value


@given(st.sampled_from(sorted(PAGES)), st.data())
def test_a_range_of_a_value_is_the_text_at_its_place(name: str, data: st.DataObject) -> None:
    document = page(PAGES[name])
    pointer, value = data.draw(st.sampled_from(leaves(document)))
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    span = document.locate(pointer, (start, end))
    found = "\n".join(line.strip() for line in PAGES[name][span.start : span.end].split("\n"))
    assert found.strip() == "\n".join(line.strip() for line in value[start:end].split("\n")).strip()


def test_labels_are_located() -> None:
    text = PAGES["en-article"]
    document = page(text)
    for key, label in {
        "original_language": "Original language",
        "dois": "DOIs",
        "keywords": "Keywords",
        "abstract": "Abstract",
        "copyright": "Publisher Copyright",
        "title": EXPECTED["en-article"]["title"],
    }.items():
        span = document.locate_key((key,))
        assert text[span.start : span.end] == label
    assert document.locate_key(("keywords", 1)) == document.locate(("keywords", 1))


def test_the_whole_page_is_its_document() -> None:
    document = page("\n\n " + SMALL + "\n \n")
    assert document.base == ()
    assert document.locate(()) == document.span == Span(3, 3 + len(SMALL))
    assert (dict(document.misreads), list(document.comments()), list(document.blocks())) == ({}, [], [])
    assert document.remark(("title",)) is None


@pytest.mark.parametrize("pointer", [("volume",), ("keywords", 9), ("keywords", -1), ("title", 0), ("keywords", "x")])
def test_a_pointer_to_nothing_is_a_lookup_error(pointer: Pointer) -> None:
    document = page(SMALL)
    with pytest.raises(LookupError):
        document.locate(pointer)
    with pytest.raises(LookupError):
        document.spell(ReplaceValue(pointer, "x"))


def test_a_range_outside_the_value_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        page(SMALL).locate(("issue_number",), (0, 2))


def test_the_small_page() -> None:
    assert page(SMALL).data == {
        "title": "Wells in dry years.",
        "type_line": "Research output: Contribution to journalArticlepeer-review",
        "abstract": "Wells fall first in the hills.",
        "original_language": "English",
        "issue_number": "3",
        "publication_status": "Published - Feb 1 2020",
        "keywords": ["*wells", "*hills"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "A letter to the editor about output: none.",
        "title: Wells\nlanguage: en\n",
        "Status: Published\nVolume: 3\n",
        "Original language: English\nPages: 312\nA novel about wells.\n",
        "Research output: we count papers in this report.\n",
        "Publication: weekly\nJournal: none\n",
    ],
)
def test_a_text_that_is_no_page_yields_nothing(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Volume of interest analysis came first.",
        "Pages were scanned.",
        "Journal clubs met weekly.",
        "Issue numbers are lost.",
        "DOI: the registry was asked.",
        "Status: nine in ten wells stood dry.",
        "Publisher: nobody printed this, and nobody will.",
        "Keywords were chosen by hand.",
        "Abstract art hung in the hall.",
        "Fingerprint",
        "Projects that fail are counted.",
        "Event: a flood.",
        "12 wells were dug.",
        "Volume: 12 litres",
        "VolumeMetrics is the tool that measured every well",
        "Pages\t12",
    ],
)
@pytest.mark.parametrize("heading", ["Abstract\n", ""])
def test_a_line_of_the_abstract_stays_abstract(line: str, heading: str) -> None:
    old = "Wells fall first in the hills."
    text = SMALL.replace(old, f"{heading}{old}\n{line}\n\n{line}")
    data = page(text).data
    kept = "" if line == "Fingerprint" else f"\n{line}\n\n{line}"
    assert data == page(SMALL).data | {"abstract": old + kept}
    more = page(text.replace(f"{line}\nOriginal", f"{line}\nThen more.\nOriginal")).data
    assert more == page(SMALL).data | {"abstract": f"{old}{kept or chr(10)}\nThen more."}


def test_furniture_on_its_own_line_is_passed_over_and_inside_a_line_is_kept() -> None:
    phrase = "Dive into the research topics of 'Wells in dry years.'. Together they form a unique fingerprint."
    old = "Wells fall first in the hills."
    assert page(SMALL.replace(old, f"{old}\n{phrase}\nThen in the plain.")).data["abstract"] == (
        f"{old}\nThen in the plain."
    )
    assert page(SMALL.replace(old, f"{old} {phrase}")).data["abstract"] == f"{old} {phrase}"


@pytest.mark.parametrize("style", ["", ": ", ":", "\t", "  ", "\n", " :\t"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_and_style_of_labels_is_read(language: str, style: str) -> None:
    values = {
        "original_language": "English",
        "title_of_host_publication": "Wells of the World",
        "place_of_publication": "Bergen",
        "publisher": "Brunnen",
        "pages": "1-9",
        "number_of_pages": "9",
        "article_number": "77",
        "journal": "Wasser",
        "volume": "12",
        "issue_number": "3",
        "early_online_date": "2020-01-02",
        "publication_date": "2020-02-01",
        "accepted_date": "2019-12-01",
        "print_isbn": "978-3-16-148410-0",
        "electronic_issn": "1234-5679",
        "publication_status": "Published - 2020",
    }
    lines = [f"{label_for(key, language)}{style}{value}" for key, value in values.items()]
    text = "Wells\n\n" + "\n".join(lines) + "\n"
    assert page(text).data == {"title": "Wells"} | values


def test_labels_between_labels_may_be_parted_by_a_space() -> None:
    text = SMALL.replace("Issue number3", "Volume 12\nJournaliScience\nIssue number 3")
    data = page(text).data
    assert (data["volume"], data["journal"], data["issue_number"]) == ("12", "iScience", "3")


def test_a_run_of_labels_may_be_parted_by_spaces_throughout() -> None:
    text = SMALL.replace("languageEnglish", "language English").replace("number3", "number 3").replace("sPub", "s Pub")
    assert page(text).data == page(SMALL).data
    old = "Wells fall first in the hills."
    prose = f"{old}\nJournal Citation Reports were asked.\nPages from wells tell more"
    assert page(text.replace(old, prose)).data["abstract"] == prose
    assert "\nPublication date 2020\n" in changed(text, Insert(("publication_date",), "2020"))


@pytest.mark.parametrize("bullet", ["• ", ""])
def test_a_new_line_stands_in_the_block_also_behind_several_dois(bullet: str) -> None:
    dois = f"DOIs\n{bullet}https://doi.org/10.1234/w.1\n{bullet}https://doi.org/10.1234/w.2"
    text = SMALL.replace("Publication status", f"Journal Water\n{dois}\nPublication status")
    text = text.replace("Journal Water", "JournalWater").replace(
        "\n\nDive", "\n\nAccess to Document\n10.1234/w.3\nDive"
    )
    status = "Publication statusPublished - Feb 1 2020\n"
    last = text.replace(status, "").replace("w.2\n", f"w.2\n{status}")
    first = text.replace(status, "").replace("DOIs\n", f"{status}DOIs\n")
    for one, before in ((last, status), (first, "w.2\n")):
        assert len(page(one).data["dois"]) == 3
        assert f"{before}Publication date2020\n\n" in changed(one, Insert(("publication_date",), "2020"))


def test_the_note_is_kept_line_by_line_and_the_notice_apart() -> None:
    note = "Bibliographical note\nOpen Access\nFunding\nFrom the parish.\nPublisher Copyright: © 2020 Berg.\n\n"
    note += "Read in May.\n"
    data = page(SMALL.replace("\n\n  •", f"\n{note}\nKeywords\n  •")).data
    assert data["bibliographical_note"] == "Open Access\nFunding\nFrom the parish.\n\nRead in May."
    assert data["copyright"] == "© 2020 Berg."
    assert data["keywords"] == ["*wells", "*hills"]
    fused = page(SMALL.replace("\n\n  •", "\nBibliographical noteRead in May.\n\nKeywords\n  •")).data
    assert fused["bibliographical_note"] == "Read in May."


def test_authors_may_stand_between_type_line_and_abstract() -> None:
    text = SMALL.replace("\n\n\nWells fall", "\nAnna Berg, Jonas Holm\nWater Office\n\nAbstract\nWells fall")
    assert page(text).data == page(SMALL).data | {"authors": ["Anna Berg", "Jonas Holm"]}
    headless = text.replace("Abstract\n", "").replace("Water Office\n", "")
    assert page(headless).data == page(text).data
    prose = headless.replace("Anna Berg, Jonas Holm", "Wells in Norway, wells in Spain")
    assert str(page(prose).data["abstract"]).startswith("Wells in Norway, wells in Spain\n")
    assert page(SMALL.replace("Wells fall", "Abstract\nWells, hills\nfall")).data.keys() == page(SMALL).data.keys()


def test_names_in_a_script_without_capitals_are_authors_too() -> None:
    text = (
        "Terns of two shores\n\nResearch output: Contribution to journal › Article › peer-review\n\n"
        "Ida Marsh, 春香 佐藤, Otto Reed\n\nAbstract\nTerns nest late.\n\nOriginal language: English\n"
    )
    assert page(text).data["authors"] == ["Ida Marsh", "春香 佐藤", "Otto Reed"]
    alone = text.replace("Ida Marsh, 春香 佐藤, Otto Reed\n\n", "").replace("shores\n\n", "shores\n\n春香 佐藤\n\n")
    assert page(alone).data["authors"] == ["春香 佐藤"]
    prose = text.replace("Ida Marsh, 春香 佐藤, Otto Reed", "这一结论是否也适用于其他海域 还需要进一步的研究")
    assert "authors" not in page(prose).data


def test_authors_may_be_listed_under_a_heading() -> None:
    text = SMALL.replace(
        "\n\n\nWells fall", "\nAuthors\n• Anna Berg\n• Jonas Holm, Jr.\nWater Office 12\n\nAbstract\nWells fall"
    )
    assert page(text).data == page(SMALL).data | {"authors": ["Anna Berg", "Jonas Holm, Jr."]}
    assert "authors" in page(changed(text, Remove(("authors", 0)))).data


def test_labels_in_other_sections_are_none() -> None:
    access = "Access to Document\nLicence: CC BY\nVolume: 3\nhttps://example.org/w.pdf\n10.1234/w.1\n\n"
    access += "Projects\nJournal: x\n"
    data = page(SMALL.replace("\nDive", f"\n{access}\nDive")).data
    assert data == page(SMALL).data | {
        "license": "CC BY",
        "links": ["https://example.org/w.pdf"],
        "dois": ["10.1234/w.1"],
    }


def test_a_label_without_a_value_takes_none_from_afar() -> None:
    text = SMALL.replace("Published - Feb 1 2020\n", "Published - Feb 1 2020\nEdition\n")
    assert page(text).data == page(SMALL).data
    assert page(text.replace("Edition\n\n\n  •", "Edition\n  •")).data["edition"] == "*wells"


def test_cutting_a_page_anywhere_never_raises() -> None:
    for text in (SMALL, *PAGES.values()):
        raw = text.encode()
        for at in range(0, len(raw), 1 if text is SMALL else 13):
            read(raw[:at].decode(errors="replace"))
            read(raw[at:].decode(errors="replace"))


@given(st.text(max_size=300), st.integers(0, len(SMALL)))
def test_any_text_anywhere_is_read_and_placed(text: str, at: int) -> None:
    whole = SMALL[:at] + text + SMALL[at:]
    document = read(whole)
    if document is not None:
        for pointer, value in leaves(document):
            span = document.locate(pointer)
            assert whole[span.start : span.end].split() == value.split()


CHANGES = [
    (ReplaceValue(("publication_status",), "published"), {"publication_status": "published"}),
    (ReplaceValue(("original_language",), "en"), {"original_language": "en"}),
    (ReplaceValue(("original_language",), "pt-BR"), {"original_language": "pt-BR"}),
    (ReplaceValue(("issue_number",), 4), {"issue_number": "4"}),
    (ReplaceValue(("title",), "Wells"), {"title": "Wells"}),
    (ReplaceValue(("keywords", 1), "hill"), {"keywords": ["*wells", "hill"]}),
    (ReplaceValue(("abstract",), "One.\n\nTwo."), {"abstract": "One.\n\nTwo."}),
    (ReplacePart(("title",), (18, 19), ""), {"title": "Wells in dry years"}),
    (ReplacePart(("keywords", 0), (0, 1), ""), {"keywords": ["wells", "*hills"]}),
    (ReplacePart(("publication_status",), (12, 22), "2020-02-01"), {"publication_status": "Published - 2020-02-01"}),
    (Remove(("keywords", 0)), {"keywords": ["*hills"]}),
    (Remove(("keywords",)), {"keywords": None}),
    (Remove(("issue_number",)), {"issue_number": None}),
    (Remove(("title",)), {"title": None}),
    (Remove(("abstract",)), {"abstract": None}),
    (Insert(("publication_date",), "2020-02-01"), {"publication_date": "2020-02-01"}),
    (Insert(("volume",), 12), {"volume": "12"}),
    (Insert(("volume",), "xii"), {"volume": "xii"}),
    (Insert(("dois",), "10.1234/w.1"), {"dois": ["10.1234/w.1"]}),
    (Insert(("dois",), ["https://doi.org/10.1234/w.1"]), {"dois": ["https://doi.org/10.1234/w.1"]}),
    (Insert(("journal",), "Water"), {"journal": "Water"}),
]


@pytest.mark.parametrize(("change", "difference"), CHANGES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_change_is_spelled_and_read_again(change: object, difference: dict[str, object], newline: str) -> None:
    text = SMALL.replace("\n", newline)
    wanted = {key: value for key, value in (page(text).data | difference).items() if value is not None}
    after = changed(text, change)
    assert page(after).data == wanted
    assert after.count("\n") == after.count(newline)


def test_a_page_is_mended_in_one_go() -> None:
    document = page(SMALL)
    changes = (
        ReplacePart(("title",), (18, 19), ""),
        ReplaceValue(("original_language",), "en"),
        ReplaceValue(("publication_status",), "published"),
        Insert(("publication_date",), "2020-02-01"),
        ReplacePart(("keywords", 0), (0, 1), ""),
        ReplacePart(("keywords", 1), (0, 1), ""),
    )
    edits = sorted(edit for change in changes for edit in document.spell(change) or ())
    assert len(edits) == len(changes)
    assert all(one.span.end < other.span.start for one, other in pairwise(edits))
    after = apply_edits(SMALL, tuple(edits))
    assert page(after).data == document.data | {
        "title": "Wells in dry years",
        "original_language": "en",
        "publication_status": "published",
        "publication_date": "2020-02-01",
        "keywords": ["wells", "hills"],
    }
    assert "languageen\nIssue number3\nPublication statuspublished\nPublication date2020-02-01\n\n" in after


def test_a_new_line_is_written_as_the_page_writes_its_labels() -> None:
    change = Insert(("publication_date",), "2020-02-01")
    assert "\nPublication statusPublished - Feb 1 2020\nPublication date2020-02-01\n\n\n" in changed(SMALL, change)
    assert "\nPublikationsdatum: 2020-02-01\n\nSchlagwörter" in changed(PAGES["de-book"], change)
    assert "\nFecha de publicación\n2020-02-01\n\nPalabras" in changed(PAGES["es-article"], change)
    assert "\nPubliceringsdatum\t2020-02-01\n\nNyckelord" in changed(PAGES["sv-chapter"], change)
    assert "2023\r\nPublicatiedatum2020-02-01\r\n\r\nPublicatie series" in changed(PAGES["nl-conference"], change)
    cut = SMALL[: SMALL.index("\n\n\n  •")]
    assert changed(cut, change) == cut + "\nPublication date2020-02-01"


def test_removing_takes_the_line_with_label_or_bullet_and_nothing_else() -> None:
    assert changed(SMALL, Remove(("issue_number",))) == SMALL.replace("Issue number3\n", "")
    assert changed(SMALL, Remove(("keywords", 0))) == SMALL.replace("  • *wells\n", "")
    article = PAGES["en-article"]
    assert changed(article, Remove(("authors", 0))) == article.replace("Anna Berg, ", "")
    assert changed(article, Remove(("authors", 1))) == article.replace(", Jonas Holm*", "")
    assert changed(article, Remove(("authors", 2))) == article.replace(", Mei-Lin Tan", "")
    assert changed(article, Remove(("authors", 3))) == article.replace(" & Pieter van den Broek", "")
    assert changed(article, Remove(("dois", 1))) == article.replace(
        "  • https://doi.org/10.1234/npjue.2021.104512s1\n", ""
    )
    spanish = PAGES["es-article"]
    assert changed(spanish, Remove(("volume",))) == spanish.replace("Volumen\n44\n", "")


@pytest.mark.parametrize(
    "change",
    [
        Rename(("title",), "name"),
        Split(("keywords", 0), ("a", "b")),
        Quote(("title",)),
        ReplaceValue(("issue_number",), ""),
        ReplaceValue(("issue_number",), "3\nVolume4"),
        ReplaceValue(("title",), "two\nlines"),
        ReplaceValue(("issue_number",), None),
        ReplaceValue(("keywords", 0), "doi:10.1234/w.1"),
        ReplaceValue(("keywords", 0), {"text": "wells", "major": True}),
        ReplacePart(("title",), (0, 19), ""),
        Insert(("keywords",), ["a", "b"]),
        Insert(("title",), "Again"),
        Insert(("no_such_key",), "x"),
        Insert(("dates", "published"), "2020"),
        Insert(("volume",), ""),
    ],
)
def test_what_a_page_cannot_say_is_not_spelled(change: object) -> None:
    assert page(SMALL).spell(change) is None  # type: ignore[arg-type]


@settings(max_examples=60)
@given(st.sampled_from(sorted(PAGES)), st.data())
def test_spelled_edits_change_the_value_and_nothing_else(name: str, data: st.DataObject) -> None:
    text = PAGES[name]
    document = page(text)
    pointer, value = data.draw(st.sampled_from(leaves(document)))
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    piece = data.draw(st.text(max_size=8))
    edits = document.spell(ReplacePart(pointer, (start, end), piece))
    if edits is not None:
        after = page(apply_edits(text, edits))
        wanted = value[:start] + piece + value[end:]
        assert after.written(pointer).split() == wanted.split()
        assert [leaf for leaf in leaves(after) if leaf[0] != pointer] == [
            leaf for leaf in leaves(document) if leaf[0] != pointer
        ]


@pytest.mark.parametrize(
    "filling",
    ["a" * 10**6, " " * 10**6, "•" * 10**6, "\n" * 10**6, "Volume" * 10**5, "Cite this " * 10**5, "DOI:\n" * 10**4],
)
def test_a_million_characters_are_read_fast(filling: str) -> None:
    start = time.process_time()
    read(SMALL.replace("Wells fall", f"Wells {filling} fall"))
    read(filling)
    assert time.process_time() - start < 5


def test_many_keywords_are_mended_fast() -> None:
    many = 15_000
    document = page(SMALL.replace("  • *wells\n  • *hills\n", "".join(f"  • *w{number}\n" for number in range(many))))
    start = time.process_time()
    for number in range(many):
        edits = document.spell(ReplacePart(("keywords", number), (0, 1), ""))
        assert edits is not None
    assert time.process_time() - start < 3


@pytest.mark.shared
@pytest.mark.skipif("ABSLINT_SHARED" not in os.environ, reason="ABSLINT_SHARED is unset")
def test_the_seed() -> None:
    source = Path(os.environ["ABSLINT_SHARED"], "seed", "pure-portal-page.txt").read_text("utf-8")
    document = page(source)
    abstract = document.data.pop("abstract")
    assert isinstance(abstract, str)
    assert abstract.startswith("Although the introduction")
    assert abstract.endswith("resistance to immunotherapy.")
    assert "\n" not in abstract
    assert document.locate(("title",)).start == 0
    title, keywords = document.data.pop("title"), document.data.pop("keywords")
    assert str(title).endswith("Failure.")
    assert [keyword[0] for keyword in keywords] == ["*"] * 4
    assert document.data == {
        "type_line": "Research output: Contribution to journalArticlepeer-review",
        "original_language": "English",
        "issue_number": "3",
        "publication_status": "Published - Feb 1 2020",
    }


def test_another_page_in_the_same_text_is_told() -> None:
    with_type = {name: text for name, text in PAGES.items() if "type_line" in page(text).data}
    first = with_type.pop(min(with_type))
    for text in with_type.values():
        assert not [one for one in FORMAT.read(Source("page.txt", text)) if isinstance(one, Problem)]
        _, *told = FORMAT.read(Source("pages.txt", f"{first}\n\n{text}"))
        assert [one.rule for one in told if isinstance(one, Problem)] == ["syntax-error"]


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("  • Jane Doe\n  • Per Hansen\n\n", "", ["Jane Doe", "Per Hansen"]),
        ("", "  • Jane Doe\n  • Per Hansen\nInstitute of Whales\n\n", ["Jane Doe", "Per Hansen"]),
        ("", "Jane Doe\n\n", ["Jane Doe"]),
        ("Jane Doe, Per Hansen\n  • Institute of Whales\n\n", "", ["Jane Doe", "Per Hansen"]),
    ],
)
def test_authors_stand_in_many_ways(above: str, below: str, names: list[str]) -> None:
    text = f"""Whales and noise

{above}Research output: Contribution to journal › Article › peer-review

{below}Abstract
Whales hear noise. We measured it in the fjords for two summers, and found a great deal of it.

Original languageEnglish
JournalMarine Noise
Publication statusPublished - 2020
"""
    data = page(text).data
    assert data["authors"] == names
    assert str(data["abstract"]).startswith("Whales hear noise.")


def test_nothing_behind_the_first_page_is_read() -> None:
    page = (
        "Terns\n\nMarsh, I. & Reed, O.\n\nResearch output: Contribution to journal › Article › peer-review\n\n"
        "Original language\ten\nPublication status\tPublished\n\nKeywords\nterns\nherring\n"
    )
    for between in ("\n", "\n\n\n"):
        document, problem = FORMAT.read(Source("two.txt", page + between + page.replace("Terns", "Gulls and bread")))
        assert document.data["authors"] == ["Marsh, I.", "Reed, O."]
        assert document.data["keywords"] == ["terns", "herring"]
        assert "another page stands here" in problem.message


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Marsh, I. & Reed, O.", ["Marsh, I.", "Reed, O."]),
        ("Marsh, I. A., Reed, O.-M. and Ek, T", ["Marsh, I. A.", "Reed, O.-M.", "Ek, T"]),
        ("Ida Marsh, Jo Reed & Tom Ek", ["Ida Marsh", "Jo Reed", "Tom Ek"]),
        ("Marsh, I., Jo Reed", ["Marsh", "I.", "Jo Reed"]),
        ("Jos&eacute; Mar&#xED;a Reed, Tom Ek", ["Jos&eacute; Mar&#xED;a Reed", "Tom Ek"]),
        ("Reed, Jos&#233;; Ek, Tom &amp; Co", ["Reed, Jos&#233;", "Ek, Tom &amp; Co"]),
    ],
)
def test_names_with_initials_behind_are_one_each(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in split_names(line)] == names


LINES = st.lists(
    st.sampled_from(
        [
            *("Terns", "Marine Biology", "Marsh, I. & Reed, O.", "", "", "Keywords", "terns", "Abstract", "Cite this"),
            *("Research output: Contribution to journal › Article › peer-review", "Original language\tEnglish"),
            *("Publication status\tPublished", "Publication status", "  • gulls", "Original language", "DOIs"),
        ]
    ),
    max_size=24,
)


@given(LINES)
def test_no_order_of_lines_is_too_much_for_reading(lines: list[str]) -> None:
    text = "\n".join(lines)
    for item in FORMAT.read(Source("a.txt", text)):
        assert 0 <= item.span.start <= item.span.end <= len(text)


def test_a_page_right_behind_another_is_told() -> None:
    page = (
        "Terns\nResearch output: Contribution to journal › Article › peer-review\n"
        "Original language\tEnglish\nPublication status\tPublished\n"
    )
    document, problem = FORMAT.read(Source("a.txt", page + page.replace("Terns", "Gulls")))
    assert (document.data["title"], document.data["publication_status"]) == ("Terns", "Published")
    assert problem.span.start > document.span.end


@pytest.mark.parametrize("line", ["Ida Marsh, Bo Ek", "Jan Maas, Al Wu", "Ida Marsh, Wu Li & Jan Maas, Al Wu"])
def test_short_names_are_no_initials(line: str) -> None:
    assert len(split_names(line)) == line.count(",") + line.count("&") + 1
