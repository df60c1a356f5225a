"""Plants the defects of files: in their text, not in their data."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import Places, plants, spoils
from benchmarks.papers.shapes import Data

Spoilt = tuple[str | bytes, Places] | None
YAML = "yaml yaml-folded yaml-literal"
"""The styles in which each key has its own line."""

_KEY = re.compile(r"^(title|type|language|publication_status|volume|id): ?(.+)$", re.MULTILINE)


def _field(text: str, dice: random.Random, names: str = "") -> re.Match[str] | None:
    found = [one for one in _KEY.finditer(text) if not names or one[1] in names.split()]
    return dice.choice(found) if found else None


@spoils("byte-order-mark", "yaml json jsonl hugo-toml csl-json front-matter portal")
def byte_order_mark(text: str, dice: random.Random) -> Spoilt:
    return "\ufeff" + text, []


@spoils("not-utf8", "yaml json jsonl csl-json front-matter portal", beside="text-mojibake")
def not_utf8(text: str, dice: random.Random) -> Spoilt:
    try:
        spoilt = text.encode(dice.choice(["latin-1", "cp1252"]))
    except UnicodeEncodeError:
        return None
    return (spoilt, []) if not text.isascii() else None


@spoils("syntax-error", "yaml json jsonl hugo-toml front-matter csl-json")
def syntax_error(text: str, dice: random.Random) -> Spoilt:
    if "{" in text[:3] or "[" in text[:3]:
        at = dice.choice([one.start() for one in re.finditer(r'": |": \{|,\s*"', text)])
        return dice.choice([text[:at] + text[at + 1 :], text.rstrip()[:-1], text.replace('", "', '", , "', 1)]), []
    if " = " in text.split("\n", maxsplit=1)[0]:
        return text.replace(" = ", " = = ", 1), []
    one = _field(text, dice, "title type")
    if one is None:
        return None
    wrong = dice.choice(
        [
            "title: Foxes: a field guide",
            "title: *foxes",
            "\ttitle: Foxes",
            'title: "Foxes',
            "title: [Foxes",
            "title: @foxes",
            "title: %foxes",
        ]
    )
    return text[: one.start()] + wrong + text[one.end() :], []


@spoils("duplicate-key", "yaml yaml-folded json json-compact front-matter hugo-toml")
def duplicate_key(text: str, dice: random.Random) -> Spoilt:
    if text.startswith("{"):
        return re.sub(r'^\{\s*"id": ?"[^"]*",', lambda one: one[0] + one[0][1:], text, count=1), []
    if text.startswith("+++"):
        return re.sub(r"^title = .*\n", lambda one: one[0] * 2, text, count=1, flags=re.MULTILINE), []
    one = _field(text, dice, "type id language")
    if one is None or "\n" in one[0]:
        return None
    return text[: one.end()] + "\n" + one[0] + text[one.end() :], []


@spoils("yaml-reader-difference", YAML + " yaml-list")
def reader_difference(text: str, dice: random.Random) -> Spoilt:
    one = re.search(r"^( *)volume: .+$", text, re.MULTILINE)
    if one is None or text.count("volume:") > 1:
        return None
    return text[: one.start()] + f"{one[1]}volume: " + dice.choice(
        ["012", "0x1F", "1_000", "12:30", ".inf", "0o17"]
    ) + text[one.end() :], ["/volume"]


@spoils("language-read-as-boolean", YAML + " front-matter")
def read_as_boolean(text: str, dice: random.Random) -> Spoilt:
    one = re.search(r"^language: nb$", text, re.MULTILINE)
    return (
        None
        if one is None
        else (text[: one.start()] + f"language: {dice.choice(['no', 'NO', 'No'])}" + text[one.end() :], ["/language"])
    )


@spoils("value-cut-by-comment", YAML + " front-matter hugo")
def cut_by_comment(text: str, dice: random.Random) -> Spoilt:
    one = re.search(r"^title: ([A-Z][\w ]{20,80})$", text, re.MULTILINE)
    if one is None:
        return None
    tail = dice.choice([" of grant # 12 of the harbour office", " from workshop #3", " in ward #7 and elsewhere"])
    return text[: one.end()] + tail + text[one.end() :], ["/title"]


@spoils("yaml-date-type", "yaml front-matter")
def date_type(text: str, dice: random.Random) -> Spoilt:
    one = re.search(r"^  (published|accepted|epub|posted): \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    rest = [] if one is None else re.findall(r": \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    return (text + "\n", [f"/dates/{one[1]}"]) if one is not None and len(rest) == 1 and "---" not in text else None


@spoils("json-not-a-number", "json json-compact jsonl csl-json")
def not_a_number(text: str, dice: random.Random) -> Spoilt:
    if text.count('"volume"') != 1:
        return None
    return re.sub(
        r'"volume":( ?)("[^"]*"|\d+)', rf'"volume":\g<1>{dice.choice(["NaN", "Infinity", "-Infinity", "1e999"])}', text
    ), []


@spoils("jsonl-blank-line", "jsonl csl-jsonl")
def blank_line(text: str, dice: random.Random) -> Spoilt:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return None
    lines.insert(dice.randint(1, len(lines) - 1), dice.choice(["\n", "  \n", "\n\n"]))
    return "".join(lines), []


@spoils("jsonl-several-values", "jsonl csl-jsonl")
def several_values(text: str, dice: random.Random) -> Spoilt:
    return (text.replace("}\n{", dice.choice(["} {", "}{", "}, {"]), 1), []) if "}\n{" in text else None


@plants("unknown-field")
def unknown_field(data: Data, dice: random.Random) -> str | None:
    wrong = {
        "volume": ["volme", "vol"],
        "keywords": ["keyword", "keyworks"],
        "identifiers": ["identifers"],
        "note": ["notes"],
        "issue": ["isue", "number"],
        "license": ["licence"],
        "pages": ["page", "pagess"],
        "authors": ["auhtors"],
    }
    have = [name for name in ("note", "license", "subtitle") if name in data]
    if not have:
        return None
    name = dice.choice(have)
    new = dice.choice(wrong.get(name, [name + "s"]))
    data[new] = data.pop(name)
    return f"/{new}"


@plants("empty-field", shapes="native")
def empty_field(data: Data, dice: random.Random) -> str | None:
    name = dice.choice(["note", "license", "copyright", "subtitle", "keywords", "dates", "identifiers"])
    value = dice.choice(["", " ", None])
    if name == "keywords":
        if not isinstance(data["keywords"][0], str):
            return None
        data["keywords"].append(value or "")
        return f"/keywords/{len(data['keywords']) - 1}"
    if name in {"dates", "identifiers"}:
        key = "accepted" if name == "dates" else "pmcid"
        if key in data.get(name, {}) or data["publication_status"] != "published":
            return None
        data.setdefault(name, {})[key] = value
        return f"/{name}/{key}"
    data[name] = value
    return f"/{name}"


@plants("placeholder-value")
def placeholder(data: Data, dice: random.Random) -> str | None:
    word = dice.choice(["NA", "n/a", "N/A", "null", "None", "undefined", "TBD", "unknown", "...", "nan"])
    places = [
        ("abstract", ""),
        ("volume", ""),
        ("pages", ""),
        ("container", "title"),
        ("identifiers", "doi"),
        ("identifiers", "pmid"),
        ("title", ""),
        ("language", ""),
    ]
    name, key = dice.choice([(name, key) for name, key in places if name in data and (not key or key in data[name])])
    if name == "pages":
        data.pop("number_of_pages", None)
    if key:
        data[name][key] = word
        return f"/{name}/{key}"
    data[name] = dice.choice([word, "Abstract here", "Insert abstract here"]) if name == "abstract" else word
    return f"/{name}"
