"""The same record in other shapes, and where each of its fields then stands. Values stay as they are, so that a defect
goes along; what a shape cannot hold is left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]
Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape's name, how a native record becomes one of it, how a native pointer does (None: it has no place),
    whether it can hold a record at all, and where else that may be told which is said of a field: what is a text in one
    shape is a mapping with a text in another."""

    name: str
    turn: Callable[[Data], Data]
    point: Callable[[str, Data], str | None]
    fits: Callable[[Data], bool] = lambda _: True
    also: Callable[[str, Data], tuple[str, ...]] = lambda *_: ()


def value_at(data: Any, pointer: str) -> Any:
    """What stands at a pointer, or None."""
    for step in pointer.split("/")[1:]:
        if isinstance(data, list) and step.isdigit() and int(step) < len(data):
            data = data[int(step)]
        elif isinstance(data, dict) and step in data:
            data = data[step]
        else:
            return None
    return data


def _put(data: Data, pointer: str, value: Any) -> None:
    *path, last = pointer.split("/")[1:]
    for step in path:
        data = data.setdefault(step, {})
    data[last] = value


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def one_text(abstract: Any) -> Any:
    """The sections of an abstract as one text, as most exports write them."""
    if not isinstance(abstract, dict):
        return abstract
    return " ".join(f"{one.get('label', '')}: {one['text']}" for one in abstract.get("sections", []))


def is_plain_word(below: list[str]) -> bool:
    """Whether the steps below a list of keywords lead to one of its texts, or to none: what else is said of a keyword
    goes where keywords are texts."""
    return below[1:] in ([], ["text"])


def words_of(value: Any) -> Any:
    """Keywords as texts."""
    return [one.get("text") if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value


def _joined(value: Any) -> Any:
    words = words_of(value)
    return "; ".join(map(str, words)) if isinstance(words, list) else words


_DAY = re.compile(r"\d{4}(-(?:0[1-9]|1[0-2])(-\d\d)?)?")


def _issued(value: Any) -> Any:
    text = str(value)
    if _DAY.fullmatch(text):
        return {"date-parts": [[int(part) for part in text.split("-")]]}
    return {"raw": text}


def _person(one: Any) -> Any:
    if isinstance(one, str):
        family, comma, given = one.partition(", ")
        return {"family": family, "given": given} if comma else {"literal": one}
    kept = {key: one[key] for key in ("family", "given", "suffix", "literal") if key in one}
    return {**kept, "ORCID": one["orcid"]} if "orcid" in one else kept


def _people(value: Any) -> Any:
    return [_person(one) for one in value] if isinstance(value, list) else value


def full_name(one: Any) -> Any:
    """An author's name, the given name first."""
    if isinstance(one, str):
        family, comma, given = one.partition(", ")
        return f"{given} {family}" if comma and "," not in given else one
    return one.get("literal") or " ".join(one[key] for key in ("given", "family") if one.get(key))


def _names(value: Any) -> Any:
    return [full_name(one) for one in value] if isinstance(value, list) else value


def _same(value: Any) -> Any:
    return value


CSL: dict[str, tuple[str, Turn]] = {
    **{f"/{name}": (f"/{name}", _same) for name in ("id", "title", "volume", "issue", "license", "note")},
    "/type": ("/type", lambda kind: "article" if kind == "preprint" else kind),
    "/subtype": ("/genre", _same),
    "/language": ("/language", _first),
    "/publication_status": ("/status", _same),
    "/dates/published": ("/issued", _issued),
    "/dates/submitted": ("/submitted", _issued),
    "/abstract": ("/abstract", one_text),
    "/keywords": ("/keyword", _joined),
    "/authors": ("/author", _people),
    "/container/editors": ("/editor", _people),
    "/container/title": ("/container-title", _same),
    "/container/short_title": ("/container-title-short", _same),
    "/container/isbn": ("/ISBN", _same),
    "/container/publisher": ("/publisher", _same),
    "/container/place": ("/publisher-place", _same),
    "/pages": ("/page", _same),
    "/number_of_pages": ("/number-of-pages", _same),
    "/event/name": ("/event-title", _same),
    "/identifiers/doi": ("/DOI", _same),
    "/identifiers/pmid": ("/PMID", _same),
    "/identifiers/pmcid": ("/PMCID", _same),
    "/identifiers/isbn": ("/ISBN", _same),
    "/container/issn": ("/ISSN", lambda issn: issn.get("print") if isinstance(issn, dict) else issn),
    "/links/0/url": ("/URL", _same),
}
HUGO: dict[str, tuple[str, Turn]] = {
    **{f"/{name}": (f"/{name}", _same) for name in ("title", "subtitle", "volume", "issue", "pages")},
    "/authors": ("/authors", _names),
    "/dates/published": ("/date", _same),
    "/type": ("/publication_types", lambda kind: [kind]),
    "/container/title": ("/publication", _same),
    "/container/short_title": ("/publication_short", _same),
    "/language": ("/language", _first),
    "/abstract": ("/abstract", one_text),
    "/keywords": ("/tags", words_of),
    "/identifiers/doi": ("/doi", _same),
    "/identifiers/pmid": ("/pmid", _same),
    "/links/0/url": ("/url_pdf", _same),
}


def day_of(data: Data) -> str:
    """The place of the date that a shape with one date only keeps."""
    days = data.get("dates", {})
    name = next((name for name in ("published", "epub", "posted", "accepted") if name in days), "published")
    return f"/dates/{name}"


def _turn(table: dict[str, tuple[str, Turn]], data: Data) -> Data:
    found: Data = {}
    for native, (own, turn) in table.items():
        value = value_at(data, day_of(data) if native == "/dates/published" else native)
        if value is not None or (native != "/links/0/url" and native.count("/") == 1 and native[1:] in data):
            _put(found, own, turn(value))
    return found


def _moved(table: dict[str, tuple[str, Turn]], pointer: str, data: Data) -> tuple[str, str] | None:
    """The shape's place of the field, and the steps below it."""
    if pointer == day_of(data):
        pointer = "/dates/published"
    elif pointer == "/dates/published":
        return None
    for native in sorted(table, key=len, reverse=True):
        if pointer == native or pointer.startswith(native + "/"):
            return table[native][0], pointer[len(native) :]
    return None


def _lost(place: str, below: str, data: Data) -> bool:
    """Whether a shape that keeps one text of a field has lost what stands below it."""
    if place == "/language":
        return isinstance(data.get("language"), list) and (below not in ("", "/0") or len(data["language"]) > 1)
    if place == "/abstract":
        return below.count("/") > 2 and not below.endswith("/text")
    if place == "/ISSN":
        issn = value_at(data, "/container/issn")
        return isinstance(issn, dict) and below not in ("", "/print")
    return place in {"/keyword", "/tags"} and not is_plain_word(below.split("/")[1:])


def _csl_pointer(pointer: str, data: Data) -> str | None:
    moved = _moved(CSL, pointer, data)
    if moved is None:
        return None
    place, below = moved
    if _lost(place, below, data):
        return None
    if place in {"/issued", "/submitted"}:
        native = day_of(data) if place == "/issued" else "/dates/submitted"
        day = value_at(data, native)
        return place + ("/date-parts" if day is None or _DAY.fullmatch(str(day)) else "/raw")
    if place == "/author" and below:
        who = value_at(data, "/authors/" + below.split("/")[1])
        if not isinstance(who, dict) or "affiliations" in below:
            return None
        return place + below.replace("/orcid", "/ORCID")
    return place if place in {"/language", "/keyword", "/ISSN"} else place + ("" if place == "/abstract" else below)


def _hugo_pointer(pointer: str, data: Data) -> str | None:
    moved = _moved(HUGO, pointer, data)
    if moved is None or "orcid" in pointer or "affiliations" in pointer:
        return None
    place, below = moved
    if _lost(place, below, data):
        return None
    if place == "/publication_types":
        return "/publication_types/0"
    if place in {"/authors", "/tags"} and below:
        return "/".join((place + below).split("/")[:3])
    return place if place in {"/language", "/abstract"} else place + below


NATIVE = Shape("native", lambda data: data, lambda pointer, _: pointer)
SHAPES = {
    "native": NATIVE,
    "csl-json": Shape("csl-json", lambda data: _turn(CSL, data), _csl_pointer),
    "hugo": Shape("hugo", lambda data: _turn(HUGO, data), _hugo_pointer),
}
