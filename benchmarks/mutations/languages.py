"""Plants the defects of languages."""

from __future__ import annotations

import random

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import tag_of
from benchmarks.papers.shapes import Data

NAMES = {
    "en": ["English", "English (US)", "english"],
    "de": ["Deutsch", "German"],
    "fr": ["French", "Français"],
    "es": ["Español", "Spanish"],
    "pt": ["Brazilian Portuguese", "Portuguese"],
    "nl": ["Dutch", "Nederlands"],
    "it": ["Italian"],
    "nb": ["Norwegian Bokmål"],
    "ru": ["Russian"],
    "zh": ["Chinese"],
    "ja": ["Japanese"],
    "pl": ["Polish", "Polski"],
}
CODES = {
    "en": ["eng"],
    "de": ["ger", "deu"],
    "fr": ["fre", "fra"],
    "es": ["spa"],
    "pt": ["por"],
    "nl": ["dut", "nld"],
    "it": ["ita"],
    "nb": ["nob"],
    "ru": ["rus"],
    "zh": ["chi", "zho"],
    "ja": ["jpn"],
    "pl": ["pol"],
}


def _put(data: Data, dice: random.Random, forms: list[str]) -> str:
    """In the record's own language, as text or in a list, or in that of an abstract beside it."""
    form = dice.choice(forms)
    if dice.random() < 0.1 and isinstance(data["abstract"], str):
        data["other_abstracts"] = [{"language": form, "kind": "translation", "text": data["abstract"] + " (2)"}]
        return "/other_abstracts/0/language"
    if isinstance(data["language"], list):
        data["language"] = [form]
        return "/language/0"
    data["language"] = form
    return "/language"


@plants("language-name", shapes="native csl-json hugo", beside="language-script-mismatch")
def name(data: Data, dice: random.Random) -> str:
    return _put(data, dice, NAMES[tag_of(data)])


@plants("language-not-shortest", shapes="native csl-json hugo pure-page")  # RIS has three letters by its own right
def not_shortest(data: Data, dice: random.Random) -> str:
    return _put(data, dice, CODES[tag_of(data)])


@plants("language-unknown")
def unknown(data: Data, dice: random.Random) -> str:
    return _put(
        data,
        dice,
        ["Englsh", "q2", "gobbledygook", "mostly prose", "xx", "Duetsch", "e", "English language text", "en-"],
    )


@plants("language-country-code")
def country(data: Data, dice: random.Random) -> str:
    forms = {"zh": ["cn", "zh-ZH"], "ja": ["jp", "jp-JP"], "en": ["en-UK", "en-EN", "uk-UK", "us"]}
    return _put(data, dice, forms.get(tag_of(data), ["dk", "cz"])[:2])


@plants("language-tag-case", shapes="native")
def tag_case(data: Data, dice: random.Random) -> str:
    forms = {
        "en": ["EN", "en_US", "en-us", "En"],
        "pt": ["pt_br", "PT-BR", "pt-br"],
        "zh": ["zh-hant-tw", "ZH", "zh_CN"],
        "de": ["DE", "de_AT"],
    }
    tag = tag_of(data)
    return _put(data, dice, forms.get(tag, [tag.upper()]))


@plants("language-list-in-string", shapes="native csl-json hugo", beside="language-script-mismatch")
def list_in_string(data: Data, dice: random.Random) -> str:
    tag = tag_of(data)
    other = "fr" if tag != "fr" else "en"
    forms = [
        f"{tag};{other}",
        f"{tag}, {other}",
        f"{tag} / {other}",
        f"{CODES[tag][0]};{CODES[other][0]}",
        f"{NAMES[tag][0]}, {NAMES[other][0]}",
        f"{tag}/{other}",
        f"{tag} and {other}",
    ]
    return _put(data, dice, forms)


@plants("language-script-mismatch", unless="academicpages joss lab-website", beside="language-undeclared-second")
def script_mismatch(data: Data, dice: random.Random) -> list[str] | None:
    tag = tag_of(data)
    if tag not in {"ru", "zh", "ja"}:
        return None
    data["language"] = dice.choice(["en", "de", "pl"] + (["ru"] if tag != "ru" else ["zh"]))
    return ["/abstract"] if isinstance(data["abstract"], str) else None


@plants("language-mismatch", recall=0.95, why="a detector is in doubt of close languages, and says nothing then")
def mismatch(data: Data, dice: random.Random) -> str | None:
    tag = tag_of(data)
    if tag in {"ru", "zh", "ja"} or not isinstance(data["abstract"], str):
        return None
    others = [other for other in ("en", "de", "fr", "pl", "fi", "it") if other != tag]
    data["language"] = dice.choice(others)
    return "/abstract"


@plants(
    "language-undeclared-second",
    shapes="native csl-json",
    recall=0.9,
    why="little words of six languages only are known",
)
def undeclared_second(data: Data, dice: random.Random) -> str | None:
    tag = tag_of(data)
    if tag not in {"en", "de"} or not isinstance(data["abstract"], str):
        return None
    other = "de" if tag == "en" else "en"
    long = {
        "de": "Die Krabben und die Möwen an der See und was sie von uns halten",
        "en": "What the crabs and the gulls of the sea think of us and of the boats",
    }
    data["title"] = long[other]
    data.pop("subtitle", None)
    return "/language/0" if isinstance(data["language"], list) else "/language"
