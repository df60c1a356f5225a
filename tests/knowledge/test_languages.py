from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.knowledge import languages
from abslint.knowledge.languages import (
    USUAL,
    are_near,
    base_language,
    find_language,
    in_code_system,
    is_tag,
    language_forms,
    language_name,
    read_language,
    shortest,
    split_languages,
    tag_case,
)
from abslint.knowledge.prose import fold
from abslint.knowledge.table import pieces, read_table

ROWS = read_table("languages")


def test_the_table_of_languages_is_whole():
    tags = [row["tag"] for row in ROWS]
    threes = [row["t"] for row in ROWS]
    assert len(set(tags)) == len(tags)
    assert len(set(threes)) == len(threes)
    assert sum(len(tag) == 2 for tag in tags) == 184
    assert all(len(row["t"]) == 3 and (not row["b"] or row["b"] != row["t"]) for row in ROWS)
    assert sum(bool(row["b"]) for row in ROWS) == 20
    assert all(row["tag"] == row["t"] for row in ROWS if len(row["tag"]) == 3)


def test_usual_languages_are_in_the_table():
    assert {row["tag"] for row in ROWS} >= USUAL


def test_a_name_belongs_to_one_language():
    owners = {}
    for row in ROWS:
        for name in pieces(row["names"]):
            assert owners.setdefault(fold(name), row["tag"]) == row["tag"], name
            assert find_language(name) == row["tag"]


def test_the_table_of_regions_is_whole():
    rows = read_table("regions")
    assert len(rows) == 249
    assert len({row["code"] for row in rows}) == 249
    codes = {row["tag"] for row in ROWS}
    for row in rows:
        assert not row["language"] or (row["language"] in codes and row["code"].lower() not in codes)


@pytest.mark.parametrize(
    "tag",
    ["en", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "de-DE-1996", "sl-rozaj-biske", "en-a-bbb-x-c", "x-whatever",
     "i-klingon", "und", "mul", "zxx", "mis", "qaa", "grc", "yue", "no", "EN", "eng", "zh-cmn-Hans", "se", "ee", "si",
     "br", "kr", "za", "cy-GB"],
)  # fmt: skip
def test_tags(tag):
    assert is_tag(tag)


@pytest.mark.parametrize(
    "text",
    ["", "e", "english", "English", "xx", "cn", "jp", "dk", "cz", "ua", "gr", "en-UK", "en_US", "en-", "-en", "en--US",
     "en-XX", "en-Abcd", "en US", "qqq-", "xyz", "en-US-US-US", "eń", "en-a", "x", "12", "en\n"],
)  # fmt: skip
def test_what_is_no_tag(text):
    assert not is_tag(text)


@pytest.mark.parametrize(
    ("text", "tag"),
    [("EN", "en"), ("pt_br", "pt-BR"), ("ZH-hANT-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("no tag", "no tag"),
     ("X-Abc", "x-abc"), ("DE-de-1996", "de-DE-1996")],
)  # fmt: skip
def test_case(text, tag):
    assert tag_case(text) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [("eng", "en"), ("ger", "de"), ("deu", "de"), ("fre", "fr"), ("iw", "he"), ("in", "id"), ("ji", "yi"), ("jw", "jv"),
     ("mo", "ro"), ("scr", "hr"), ("nob", "nb"), ("nor", "no"), ("eng-us", "en-US"), ("zh-cmn", "cmn"), ("grc", "grc"),
     ("sh", "sh"), ("en", "en"), ("zh-yue-HK", "yue-HK"), ("no such", "no such"), ("x-eng", "x-eng")],
)  # fmt: skip
def test_shortest(text, tag):
    assert shortest(text) == tag


@pytest.mark.parametrize(
    ("text", "kind", "tag"),
    [
        ("en", "tag", "en"),
        ("und", "tag", "und"),
        ("EN", "case", "en"),
        ("pt_BR", "case", "pt-BR"),
        ("en-us", "case", "en-US"),
        ("eng", "not-shortest", "en"),
        ("ENG", "not-shortest", "en"),
        ("ger", "not-shortest", "de"),
        ("iw", "deprecated", "he"),
        ("cn", "country", "zh"),
        ("JP", "country", "ja"),
        ("dk", "country", "da"),
        ("cz", "country", "cs"),
        ("ua", "country", "uk"),
        ("gr", "country", "el"),
        ("UK", "country", "en"),
        ("uk", "tag", "uk"),
        ("en-UK", "region", "en-GB"),
        ("eng_UK", "region", "en-GB"),
        ("Englsh", "near", "en"),
        ("Germn", "near", "de"),
        ("sp", "near", "es"),
        ("xx", "unknown", ""),
        ("", "unknown", ""),
        ("undefined", "unknown", ""),
        ("N/A", "unknown", ""),
    ],
)
def test_readings(text, kind, tag):
    assert read_language(text) == (kind, tag)


def test_code_systems():
    assert [in_code_system("de-AT", system) for system in languages.CODE_SYSTEMS] == [
        "de-AT",
        "de",
        "ger",
        "deu",
        "deu",
    ]
    assert in_code_system("ger", "iso639-3") == "deu"
    assert in_code_system("grc", "iso639-1") is None
    assert in_code_system("nonsense!", "bcp47") is None
    assert in_code_system("x-y", "iso639-1") is None
    with pytest.raises(ValueError, match="code system"):
        in_code_system("en", "iso")


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("en", {"bcp47", "iso639-1"}),
        ("eng", {"iso639-2b", "iso639-2t", "iso639-3"}),
        ("ger", {"iso639-2b"}),
        ("deu", {"iso639-2t", "iso639-3"}),
        ("grc", {"bcp47", "iso639-2b", "iso639-2t", "iso639-3"}),
        ("en-US", {"bcp47"}),
        ("en_US", {"locale"}),
        ("en_us", set()),
        ("English", {"name"}),
        ("EN", set()),
        ("iw", set()),
        ("cn", set()),
        ("", set()),
    ],
)
def test_forms(text, forms):
    assert language_forms(text) == forms


def test_names_and_bases():
    assert language_name("pt-BR") == "Portuguese"
    assert language_name("ger") == "German"
    assert language_name("xx") == ""
    assert base_language("ger-AT") == "de"
    assert base_language("x-y") == base_language("not one") == ""


def test_languages_that_detectors_confuse():
    assert are_near("nb", "nn-NO")
    assert are_near("hrv", "sr")
    assert are_near("en-US", "en")
    assert not are_near("nb", "sv")
    assert not are_near("cs", "pl")


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("eng;nor", ["en", "no"]),
        ("eng nor", ["en", "no"]),
        ("en, fr", ["en", "fr"]),
        ("English and French", ["en", "fr"]),
        ("English, French, German", ["en", "fr", "de"]),
        ("en/de;", ["en", "de"]),
        ("Norwegian Bokmål; English", ["nb", "en"]),
    ],
)
def test_lists_in_a_string(text, tags):
    places = split_languages(text)
    assert places is not None
    assert [place.tag for place in places] == tags
    assert all(read_language(text[place.start : place.end]).tag == place.tag for place in places)


@pytest.mark.parametrize(
    "text", ["", "en", "English", "Spanish; Castilian", "English (US)", "foo;bar", "en;foo", "zh-Hant-TW", ";"]
)
def test_what_is_no_list(text):
    assert split_languages(text) is None


@settings(max_examples=50)
@given(st.text(max_size=30) | st.text(alphabet="abcdeghnprsuxyz-_;, ENUS0123", max_size=16))
def test_whatever_is_read_is_a_tag_in_its_best_form(text):
    reading = read_language(text)
    if reading.tag:
        assert is_tag(reading.tag)
        assert read_language(reading.tag) == ("tag", reading.tag)
    assert (reading.kind == "unknown") == (not reading.tag)
    assert ("bcp47" in language_forms(text)) == (reading == ("tag", text))
    split_languages(text)
