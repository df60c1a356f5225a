"""Identifiers and addresses of a record in their bare native forms. Knows no shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from abslint.convert.taking import Taking
from abslint.convert.values import bare, read_day
from abslint.knowledge.doi import clean_doi, doi_key, doi_url
from abslint.knowledge.patterns import Pattern
from abslint.model.field import Field
from abslint.model.terms import IDENTIFIER_TERMS

_FOR_LATEX = Pattern(r"\\?\{\\?([~_%&#$^])\\?\}|\\([~_%&#$^{}])(?:\{\})?")
_MEDIUM = Pattern(r"(?i)\b(print|electronic|online|linking|issn_l)\b")
_MEDIA = {"online": "electronic", "issn_l": "linking"}


def identifiers(taking: Taking, is_book: bool) -> dict[str, Any]:
    """The identifiers by their terms. A book's ISBN is its own, another work's is that of its host."""
    found: dict[str, Any] = {}
    if doi := taking.fields("identifiers.doi"):
        found["identifiers.doi"] = clean_doi(taking.take(doi[0]).reading) or doi[0].reading
    for term in IDENTIFIER_TERMS:
        if term not in {"identifiers.doi", "identifiers.isbn", "identifiers.other"}:
            found[term] = bare(taking.text(term), term)
    found["identifiers.other"] = _different(taking, "identifiers.other")
    own, host = _different(taking, "identifiers.isbn"), _different(taking, "container.isbn")
    if is_book:
        own, host = [*own, *(isbn for isbn in host if isbn not in own)], []
    found["identifiers.isbn"], found["container.isbn"] = _one_or_all(own), _one_or_all(host)
    return found


def _different(taking: Taking, term: str) -> list[str]:
    return list(dict.fromkeys(field.reading for field in taking.take_all(taking.fields(term))))


def _one_or_all(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values


def links(taking: Taking) -> list[dict[str, str]]:
    """Further DOIs as links, and the addresses with what is known of them."""
    dois = taking.fields("identifiers.doi")
    key = doi_key(dois[0].reading) if dois else ""
    found: dict[str, dict[str, str]] = {}
    for field in taking.take_all(dois[1:]):
        doi, text = clean_doi(field.reading), field.reading
        if not doi or doi.lower() != key:
            found.setdefault(text if "://" in text else doi_url(doi) if doi else text, {})
    for item in _addresses(taking):
        url = _plain(item["url"].reading) if taking.paper.profile.forms.latex else item["url"].reading
        more = {name: taking.take(field).reading for name, field in item.items() if name != "url"}
        if "embargo_until" in more:
            more["embargo_until"] = read_day(more["embargo_until"]).value
        found.setdefault(url, {}).update(more)
        taking.take(item["url"])
    return [
        {"rel": more.pop("rel"), "url": url, **more} if "rel" in more else {"url": url, **more}
        for url, more in found.items()
    ]


def _plain(address: str) -> str:
    """An address without what is written for LaTeX alone: a backslash before a sign that it has another use for, and
    the braces around that."""
    return _FOR_LATEX.sub(lambda match: match[1] or match[2] or "", address)


def _addresses(taking: Taking) -> list[dict[str, Field]]:
    from abslint.convert.lists import items

    return [item for item in items(taking, "links", "url", "rel", "embargo_until") if "url" in item]


def issns(taking: Taking) -> str | dict[str, str]:
    """The ISSN, or one for each medium where the shape says so; further ones that it does not say of are told."""
    found: dict[str, str] = {}
    loose: list[Field] = []
    for field in taking.fields("container.issn"):
        medium = _medium(field, taking.paper.data)
        if medium:
            taking.mark((*field.pointer[:-1], "@IssnType"), ("issn-type",))
        if field.text in found.values():
            taking.take(field)
        elif medium and medium not in found:
            found[medium] = taking.take(field).text
        else:
            loose.append(field)
    if not found:
        first = loose[0] if loose else None
        for field in loose:
            if first is not None and field.text == first.text:
                taking.take(field)
            else:
                taking.leave(field, "it does not say of which medium the ISSN is")
        return first.text if first is not None else ""
    for field in loose:
        if field.text in found.values():
            taking.take(field)
        else:
            taking.leave(field, "it does not say of which medium the ISSN is")
    return found


def _medium(field: Field, data: object) -> str:
    """What medium an ISSN is of: by its key, by what stands behind it, beside it, or in a list of its own."""
    said = [str(field.pointer[0]).replace("_issn", ""), str(field.pointer[-1])]
    if isinstance(field.value, str):
        said.append(field.value[field.start + len(field.text) :])
    beside = _parent(data, field)
    if isinstance(beside, Mapping):
        said.append(str(beside.get("@IssnType", "")))
    typed = data.get("issn-type") if isinstance(data, Mapping) else None
    for one in typed if isinstance(typed, list) else ():
        if isinstance(one, Mapping) and one.get("value") == field.text:
            said.append(str(one.get("type", "")))
    for words in said:
        if match := _MEDIUM.search(words):
            word = match[1].lower()
            return _MEDIA.get(word, word)
    return ""


def _parent(data: object, field: Field) -> object:
    for step in field.pointer[:-1]:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return data
