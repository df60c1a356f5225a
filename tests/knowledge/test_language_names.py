from __future__ import annotations

import pytest

from abslint.knowledge.languages import (
    country_language,
    find_language,
    find_region,
    is_region,
    near_language,
    read_language,
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("English", "en"),
        ("english", "en"),
        ("English (US)", "en-US"),
        ("English (United Kingdom)", "en-GB"),
        ("English, British", "en-GB"),
        ("American English", "en-US"),
        ("Deutsch", "de"),
        ("Anglais", "en"),
        ("engelsk", "en"),
        ("Français", "fr"),
        ("Francais", "fr"),
        ("Portuguese (Brazil)", "pt-BR"),
        ("Português (Brasil)", "pt-BR"),
        ("Brazilian Portuguese", "pt-BR"),
        ("Portuguese (European)", "pt-PT"),
        ("Chinese (Traditional)", "zh-Hant"),
        ("Simplified Chinese", "zh-Hans"),
        ("Spanish; Castilian", "es"),
        ("Greek, Modern (1453-)", "el"),
        ("Norwegian (Bokmål)", "nb"),
        ("Serbian (Latin)", "sr-Latn"),
        ("Spanish (Latin America)", "es-419"),
        ("日本語", "ja"),
        ("Русский", "ru"),
        ("suomi", "fi"),
    ],
)
def test_names(text, tag):
    assert find_language(text) == tag
    assert read_language(text) == ("name", tag)


@pytest.mark.parametrize(
    "text", ["", "en", "eng", "Englsh", "English (Mars)", "Mars (US)", "English and French", "x" * 200]
)
def test_what_is_no_name(text):
    assert find_language(text) is None


def test_did_you_mean():
    assert near_language("Portugese") == "pt"
    assert near_language("Chineese") == "zh"
    assert near_language("en") is None
    assert near_language("photosynthesis") is None


def test_countries():
    assert country_language("CN") == "zh"
    assert [country_language(code) for code in ("se", "ee", "si", "br", "kr", "za", "uk", "xx")] == [None] * 8
    assert find_region("UK") == find_region("United Kingdom") == find_region("gb") == "GB"
    assert find_region("Narnia") is None
    assert is_region("gb")
    assert not is_region("UK")
