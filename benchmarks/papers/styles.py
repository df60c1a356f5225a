"""Ways to write records down: the syntaxes, and in each the habits of people and programs. Knows no rule."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from benchmarks.papers import (
    academicpages,
    bibtex,
    cff,
    commonmeta,
    crossref,
    datacite,
    inveniordm,
    joss,
    lab_website,
    medline,
    openalex,
    page_tags,
    plain,
    portal,
    pubmed,
    pure_api,
    pure_html,
    ris,
    schema_org,
    table,
)
from benchmarks.papers.shapes import SHAPES, Data, Shape


@dataclass(frozen=True, slots=True)
class Style:
    """A habit of writing: the file's name, the shape of its records, whether it holds several, and how many others of
    the file come before them."""

    name: str
    path: str
    shape: Shape
    write: Callable[[list[Data]], str]
    many: bool = False
    before: int = 0


class _Careful(yaml.SafeDumper):
    """Quotes what other readers take for a number."""


class _Folded(yaml.SafeDumper):
    """Writes long texts as folded blocks."""


class _Literal(yaml.SafeDumper):
    """Writes long texts as literal blocks."""


_NUMERIC = re.compile(r"[-+]?[\d_.:]+(?:[eE][-+]?\d+)?")


def _block(style: str | None) -> Callable[[yaml.SafeDumper, str], yaml.ScalarNode]:
    def represent(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        long = len(text) > 90 or "\n" in text
        quotes = "'" if _NUMERIC.fullmatch(text) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style if long else quotes)

    return represent


_Folded.add_representer(str, _block(">"))
_Literal.add_representer(str, _block("|"))
_Careful.add_representer(str, _block(None))


def _yaml(data: Any, dumper: type[yaml.SafeDumper] = _Careful, **more: Any) -> str:
    return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, **more))


_QUOTED_DAY = re.compile(r"(?<=: )'(\d{4}-\d\d-\d\d)'$", re.MULTILINE)


def _by_hand(data: Any) -> str:
    """Block style, with days that nobody puts in quotes."""
    return _QUOTED_DAY.sub(r"\1", _yaml(data, width=110))


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return re.sub("\x7f", r"\\u007f", json.dumps(value, ensure_ascii=False))


def _as_toml(records: list[Data]) -> str:
    return "+++\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in records[0].items()) + "+++\n"


def _front(records: list[Data]) -> str:
    return f"---\n{_by_hand(records[0])}---\n\nRead more on the page of the project.\n"


def _lines(records: list[Data]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)


def _works(records: list[Data]) -> str:
    """As the service answers a search."""
    return json.dumps({"status": "ok", "message-type": "work-list", "message": {"items": records}}, ensure_ascii=False)


NATIVE, CSL, HUGO = SHAPES["native"], SHAPES["csl-json"], SHAPES["hugo"]
STYLES = (
    Style("yaml", "paper.yaml", NATIVE, lambda records: _by_hand(records[0])),
    Style("yaml-folded", "paper.yml", NATIVE, lambda records: _yaml(records[0], _Folded, width=90)),
    Style("yaml-literal", "paper.yaml", NATIVE, lambda records: _yaml(records[0], _Literal, width=90)),
    Style("yaml-quoted", "paper.yaml", NATIVE, lambda records: _yaml(records[0], default_style='"', width=70)),
    Style("yaml-flow", "paper.yaml", NATIVE, lambda records: _yaml(records[0], default_flow_style=True, width=100)),
    Style("yaml-list", "papers.yaml", NATIVE, _by_hand, many=True),
    Style("yaml-documents", "papers.yaml", NATIVE, lambda records: "---\n".join(map(_by_hand, records)), many=True),
    Style("json", "paper.json", NATIVE, lambda records: json.dumps(records[0], indent=2, ensure_ascii=False) + "\n"),
    Style("json-compact", "paper.json", NATIVE, lambda records: json.dumps(records[0], separators=(",", ":"))),
    Style("json-list", "papers.json", NATIVE, lambda records: json.dumps(records, indent=1), many=True),
    Style("jsonl", "papers.jsonl", NATIVE, _lines, many=True),
    Style("hugo-toml", "index.md", HUGO, _as_toml),
    Style("front-matter", "paper.md", NATIVE, _front),
    Style("csl-json", "items.json", CSL, lambda records: json.dumps(records, indent=2, ensure_ascii=False), many=True),
    Style("csl-jsonl", "items.jsonl", CSL, _lines, many=True),
    Style("csl-yaml", "item.yaml", CSL, lambda records: _yaml(records[0], _Folded, width=80)),
    Style("hugo", "index.md", HUGO, _front),
    Style("ris", "export.ris", ris.RIS, ris.write, many=True),
    Style("bibtex", "papers.bib", bibtex.BIBTEX, bibtex.write, many=True),
    Style("bibtex-quoted", "papers.bib", bibtex.BIBTEX, bibtex.write_quoted, many=True),
    Style("medline", "export.nbib", medline.MEDLINE, medline.write, many=True),
    Style("pubmed", "export.xml", pubmed.PUBMED, pubmed.write, many=True),
    Style("crossref", "work.json", crossref.CROSSREF, lambda records: json.dumps(records[0], indent=1)),
    Style("crossref-list", "works.json", crossref.CROSSREF, _works, many=True),
    Style("crossref-lines", "works.jsonl", crossref.CROSSREF, _lines, many=True),
    Style("datacite", "works.json", datacite.DATACITE, datacite.write, many=True),
    Style("openalex", "works.json", openalex.OPENALEX, openalex.write, many=True),
    Style("schema-org", "page.json", schema_org.SCHEMA_ORG, schema_org.write, many=True),
    Style("page-tags", "page.html", page_tags.PAGE_TAGS, page_tags.write),
    Style("table", "papers.csv", table.TABLE, table.write, many=True),
    Style("cff", "CITATION.cff", cff.CFF, lambda records: _by_hand(cff.cited(records)), many=True, before=1),
    Style("pure-api", "answer.json", pure_api.PURE_API, pure_api.write, many=True),
    Style("lab-website", "citations.yaml", lab_website.LAB_WEBSITE, _by_hand, many=True),
    Style("academicpages", "2020-02-01-shores.md", academicpages.ACADEMICPAGES, _front),
    Style("joss", "paper.md", joss.JOSS, _front),
    Style("commonmeta", "works.json", commonmeta.COMMONMETA, lambda records: json.dumps(records, indent=1), many=True),
    Style("inveniordm", "records.json", inveniordm.INVENIORDM, inveniordm.write, many=True),
    Style("plain", "publications.yml", plain.PLAIN, _by_hand, many=True),
    Style("plain-lines", "publications.jsonl", plain.PLAIN, _lines, many=True),
    Style("portal-page", "page.html", pure_html.PURE_HTML, pure_html.write),
    Style("portal", "page.txt", portal.PORTAL, lambda records: portal.write(records[0])),
)
"""Every way, in order."""


def written(style: Style, records: list[Data]) -> str | None:
    """The text of a file, or None where the style cannot hold the records."""
    if not all(map(style.shape.fits, records)):
        return None
    try:
        return style.write([style.shape.turn(one) for one in records])
    except (yaml.YAMLError, UnicodeError):
        return None
