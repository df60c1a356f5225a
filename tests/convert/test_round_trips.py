"""Laws: a native record that goes to another shape and back is the same, but for what the table says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from abslint.convert.bibtex import key_of, write_entry
from abslint.convert.crosswalk import TARGETS, is_held, table
from abslint.convert.csl_json import write_item
from abslint.convert.native import convert_paper
from abslint.convert.native_text import STYLES, write_records
from abslint.convert.read import Seen, read_source
from abslint.convert.ris import write_reference
from abslint.convert.run import RECOGNISE
from abslint.convert.spread import Spread
from abslint.formats import format_for
from abslint.model.source import Source

Record = dict[str, Any]

SUFFIXES = {"csl-json": "json", "bibtex": "bib", "ris": "ris"}

SIGNS = "&%_#$~^{}\\<>'\"`-–*+=()[]/:.!?@|"
WORD = st.text("abcXYZ019éßøĐ漢字" + SIGNS, min_size=1, max_size=7)
LETTERS = st.text("abcdeFGHéßø", min_size=2, max_size=8)


def texts(word: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Some words with a blank between."""
    return st.lists(word, min_size=1, max_size=5).map(" ".join)


TEXT = texts(WORD)
SIMPLE = texts(LETTERS)
NUMBER = st.integers(1, 9999).map(str)
DAY = st.one_of(
    st.dates().map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}"),
    st.dates().map(lambda day: f"{day.year:04}-{day.month:02}"),
    st.integers(1000, 2030).map(str),
    st.sampled_from(["2020-21", "2020~", "2020-07/2020-09", "202X", "2020/..", "2020-02-01/2020-02-03"]),
)
PERSON = st.one_of(
    st.fixed_dictionaries({"family": SIMPLE, "given": SIMPLE}, optional={"suffix": LETTERS}),
    st.fixed_dictionaries({"literal": texts(LETTERS)}),
    st.builds("{}, {}".format, SIMPLE, SIMPLE),
)
KEYWORD = texts(st.text("abcdé-*&%_#", min_size=1, max_size=6)).filter(lambda one: one.strip("-*&%_# "))
ABSTRACT = st.one_of(
    TEXT,
    st.fixed_dictionaries(
        {"sections": st.lists(st.fixed_dictionaries({"label": LETTERS, "text": TEXT}), min_size=1, max_size=3)}
    ),
)
RECORDS = st.fixed_dictionaries(
    {
        "id": st.builds("{}-{}".format, st.text("abcx", min_size=1, max_size=5), st.integers(0, 99)),
        "title": TEXT,
        "type": st.sampled_from(["article-journal", "paper-conference", "chapter", "book", "report", "thesis"]),
        "language": st.sampled_from(["en", "de", "fr", "pt-BR", "zh", "nb", "sw"]),
        "publication_status": st.sampled_from(
            ["published", "in-press", "submitted", "preprint", "epub-ahead-of-print"]
        ),
    },
    optional={
        "original_title": st.one_of(SIMPLE, st.fixed_dictionaries({"text": SIMPLE, "language": st.just("de")})),
        "dates": st.fixed_dictionaries({"published": DAY}, optional={"submitted": DAY, "accepted": DAY}),
        "authors": st.lists(PERSON, min_size=1, max_size=3),
        "editors": st.lists(PERSON, min_size=1, max_size=2),
        "translators": st.lists(PERSON, min_size=1, max_size=2),
        "abstract": ABSTRACT,
        "keywords": st.lists(
            st.one_of(KEYWORD, st.fixed_dictionaries({"text": KEYWORD, "major": st.just(True)})), min_size=1, max_size=4
        ),
        "container": st.fixed_dictionaries(
            {"title": TEXT},
            optional={
                "short_title": SIMPLE,
                "issn": st.sampled_from(["2049-3630", {"print": "2049-3630", "electronic": "1234-5679"}]),
                "series": SIMPLE,
                "series_volume": NUMBER,
                "edition": NUMBER,
                "publisher": TEXT,
                "place": SIMPLE,
            },
        ),
        "volume": NUMBER,
        "issue": NUMBER,
        "article_number": st.integers(1, 99999).map("e{}".format),
        "pages": st.sampled_from(["12", "12-18", "e12-e18", "S1-S4"]),
        "number_of_pages": NUMBER,
        "event": st.fixed_dictionaries({"name": SIMPLE}, optional={"city": SIMPLE, "dates": DAY, "country": SIMPLE}),
        "identifiers": st.fixed_dictionaries(
            {"doi": st.integers(1, 10**6).map("10.1234/a{}".format)},
            optional={"pmid": NUMBER, "pmcid": NUMBER.map("PMC{}".format), "handle": st.just("1/2")},
        ),
        "links": st.lists(
            st.builds("https://example.org/{}".format, LETTERS).map(lambda url: {"url": url}),
            min_size=1,
            max_size=2,
            unique_by=lambda link: link["url"],
        ),
        "license": st.just("CC-BY-4.0"),
        "note": texts(LETTERS),
        "peer_reviewed": st.booleans(),
        "x_own": TEXT,
    },
)
"""Native records of what at least one target holds, and of some that none does."""


def written(record: Record, target: str) -> str:
    if target == "csl-json":
        return json.dumps([write_item(record, record["id"])[0]], ensure_ascii=False)
    return {"bibtex": write_entry, "ris": write_reference}[target](record, record["id"])[0]


def read(text: str, suffix: str) -> list[Record]:
    source = Source(f"a.{suffix}", text)
    syntax = format_for(source.path, text)
    assert syntax is not None
    items = list(read_source(source, syntax, RECOGNISE))
    assert all(isinstance(item, Seen) for item in items), items
    return [convert_paper(item.paper)[0] for item in items if isinstance(item, Seen)]


def squeezed(value: object) -> object:
    """Texts with single blanks; white space is nobody's to keep but YAML's and JSON's."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return {key: squeezed(inner) for key, inner in value.items()}
    return [squeezed(inner) for inner in value] if isinstance(value, list) else value


def names(people: object) -> list[tuple[str, ...]]:
    """People by the parts of their names, however they are written."""
    spread = Spread({"authors": people or []}).people("authors")
    return [tuple(str(one.get(part, "")) for part in ("family", "given", "suffix", "literal")) for one in spread]


def flat(abstract: object) -> object:
    """An abstract as the one text that targets make of it."""
    if not isinstance(abstract, dict):
        return abstract
    return " ".join(f"{one['label']}: {one['text']}" for one in abstract["sections"])


def keywords(record: Record, target: str) -> list[str]:
    bare = [one["text"] if isinstance(one, dict) else one for one in record.get("keywords", [])]
    return [" ".join(one.replace("*", "").split()) for one in bare] if target == "ris" else bare


def original(title: object) -> object:
    return title["text"] if isinstance(title, dict) else title


def issn(record: Record) -> object:
    value = record.get("container", {}).get("issn")
    return value["print"] if isinstance(value, dict) else value


def year(text: str) -> str:
    """What RIS keeps of a date that is no day."""
    plain = re.fullmatch(r"\d{4}(?:-(?:0\d|1[012])(?:-\d\d)?)?", text)
    return text if plain else text[:4] if text[:4].isdigit() else ""


FORMS: dict[str, Callable[[Record, str], object]] = {
    "title": lambda one, _: one["title"],
    "type": lambda one, _: one["type"],
    "id": lambda one, target: key_of(one["id"]) if target == "bibtex" else one["id"],
    "abstract": lambda one, _: flat(one.get("abstract")) or "",
    "keywords.text": keywords,
    "original_title": lambda one, _: original(one.get("original_title")),
    "container.title": lambda one, _: one.get("container", {}).get("title"),
    "container.issn": lambda one, _: issn(one),
    "dates.published": lambda one, target: (
        year(one.get("dates", {}).get("published", "")) if target == "ris" else one.get("dates", {}).get("published")
    ),
    "links.url": lambda one, target: one.get("links", [])[: None if target == "ris" else 1],
    "authors": lambda one, _: names(one.get("authors")),
    "editors": lambda one, _: names(one.get("editors")),
    "translators": lambda one, _: names(one.get("translators")),
}
"""What is compared of fields that have another form, or a form of their own, in some target."""


def plain_fields(record: Record) -> Iterator[tuple[str, object]]:
    """The fields that have one text and no other form."""
    for field in table():
        root, _, leaf = field.partition(".")
        value = record.get(root)
        if leaf:
            value = value.get(leaf) if isinstance(value, dict) else None
        if isinstance(value, str) and field not in FORMS and root not in FORMS:
            yield field, value


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=10)
@given(record=RECORDS)
@example(
    record={
        "id": "a",
        "title": "C:\\{x} }{ $5 & --",
        "type": "book",
        "language": "en",
        "publication_status": "submitted",
    }
)
def test_there_and_back(target: str, record: Record) -> None:
    text = written(record, target)
    backs = read(text, SUFFIXES[target])
    assert len(backs) == 1, text
    back = backs[0]
    for name, form in FORMS.items():
        wanted, found = squeezed(form(record, target)), squeezed(form(back, target))
        if name == "abstract":
            wanted, found = " ".join(str(wanted or "").split()), " ".join(str(found or "").split())
        if any(is_held(one, target) for one in table() if one == name or one.startswith(f"{name}.")):
            assert (wanted or None) == (found or None), (name, text)
    held = dict(plain_fields(record))
    kept = dict(plain_fields(back))
    for field, value in held.items():
        if field == "publication_status" and field not in kept:
            assert target != "csl-json"
            assert value in {"published", "preprint"} or target == "ris"
        elif is_held(field, target):
            numbered = record["type"] in {"article-journal", "paper-conference"} or target != "csl-json"
            if field != "article_number" or numbered:
                assert squeezed(kept.get(field)) == squeezed(value), (field, text)
        elif field != "dates.published":
            assert field not in kept, (field, text)
    assert kept.keys() <= held.keys()


JSON_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LEAF = st.one_of(JSON_TEXT, st.integers(-(2**62), 2**62), st.booleans(), st.none())
TREE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(JSON_TEXT.filter(lambda key: key != "<<"), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=10)
@given(records=st.lists(RECORDS, min_size=1, max_size=3), own=TREE, title=JSON_TEXT)
def test_native_records_stay_the_same(style: str, records: list[Record], own: object, title: str) -> None:
    records = [{**one, "title": title, "x_tree": own} for one in records]
    text = "".join(write_records(iter(records), style))
    assert read(text, style) == records
    for other in STYLES:
        assert read("".join(write_records(read(text, style), other)), other) == records
