"""The lists of a record in native form: keywords, subjects, sections, grants, notices. Knows no syntax."""

from __future__ import annotations

from typing import Any

from abslint.convert.items import Item, group
from abslint.convert.taking import Taking
from abslint.convert.values import MANY, read_day, read_languages, read_relation, read_update
from abslint.knowledge.keyword_lists import parts_of
from abslint.knowledge.keywords import strip_marks
from abslint.model.field import Field

SCHEMES = {"medline": "mesh", "pubmed": "mesh", "crossref": "asjc", "openalex": "openalex", "datacite": "datacite"}
"""The scheme of the subjects of shapes that do not say it beside them."""

CATEGORIES = frozenset({"BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS", "UNASSIGNED"})
"""NLM's categories of the sections of an abstract."""

Leaf = dict[str, Any]


def items(taking: Taking, root: str, first: str, *others: str) -> list[Item]:
    """The items of a list whose leaves are terms below ``root``; ``first`` is the leaf that most of them have."""
    return group(first, {name: taking.fields(f"{root}.{name}") for name in (first, *others)})


def texts_in_languages(taking: Taking, term: str) -> list[str | Leaf]:
    """Texts, each with its language where it is known: titles in other languages."""
    found = group("text", {"text": taking.fields(term), "language": taking.fields(f"{term}.language")})
    made: list[str | Leaf] = []
    for item in found:
        if "text" in item:
            text = taking.take(item["text"]).reading
            language = one_language(taking, item["language"]) if "language" in item else ""
            made.append({"text": text, "language": language} if language else text)
    return made


def one_language(taking: Taking, field: Field) -> str:
    """The tag of a language; what has none is told, and kept as written."""
    read = read_languages(taking.take(field).reading)[0]
    tell_fault(taking, read.fault, field.reading)
    return read.value


def tell_fault(taking: Taking, fault: str, value: str) -> None:
    """Tell what is wrong with a value, if anything."""
    if fault:
        taking.tell(MANY.get(fault, fault), fault.format(f"`{value}`"))


def keywords(taking: Taking) -> list[str | Leaf]:
    """The keywords one by one: those of a string that holds the list apart, those with a mark as major ones."""
    forms = taking.paper.profile.forms
    names = ("major", "vocabulary", "language")
    found = group("text", {"text": taking.fields("keywords"), **{n: taking.fields(f"keywords.{n}") for n in names}})
    made: list[str | Leaf] = []
    for item in found:
        if "text" not in item:
            continue
        field = taking.take(item["text"])
        more: Leaf = {}
        if "major" in item and (major := _is_major(taking.take(item["major"]))) is not None:
            more["major"] = major
        if "vocabulary" in item:
            more["vocabulary"] = taking.take(item["vocabulary"]).reading
        if "language" in item:
            more["language"] = one_language(taking, item["language"])
        for start, end in parts_of(field) if forms.keywords == "string" else [(0, len(field.text))]:
            text = field.text[start:end]
            if forms.keyword_marks and (bare := strip_marks(text)) != text and bare.strip():
                made.append({"text": bare, **more, "major": True})
            elif more.get("major") is False and len(more) == 1:
                made.append(text)
            else:
                made.append({"text": text, **more} if more else text)
    return made


def _is_major(field: Field) -> bool | None:
    word = field.text.strip().lower()
    return True if word in {"y", "yes", "true"} else False if word in {"n", "no", "false"} else None


def subjects(taking: Taking) -> list[Leaf]:
    """The classes of classifications; a scheme that is not said is that of the shape, or the key that they stand in."""
    made: list[Leaf] = []
    for item in items(taking, "subjects", "label", "code", "scheme"):
        if set(item) == {"scheme"}:
            continue
        field = next(iter(item.values()))
        fallback = next((str(step) for step in reversed(field.pointer) if isinstance(step, str)), "")
        shape = taking.paper.profile.name
        scheme = SCHEMES.get(shape, fallback) if "scheme" not in item else taking.take(item["scheme"]).reading
        leaf: Leaf = {name: taking.take(item[name]).reading for name in ("code", "label") if name in item}
        made.append({"scheme": scheme} | leaf)
    return _unique(made)


def pairs(taking: Taking, root: str, first: str, second: str) -> list[Leaf]:
    """Grants, or registrations of trials: items of two leaves that are taken as they stand."""
    made = []
    for item in items(taking, root, first, second):
        made.append({name: taking.take(item[name]).reading for name in (first, second) if name in item})
    return _unique(made)


def registrations(taking: Taking) -> list[Leaf]:
    """The registrations of trials: one without a number is none."""
    return [leaf for leaf in pairs(taking, "trial_registration", "registry", "id") if "id" in leaf]


def updates(taking: Taking) -> list[Leaf]:
    """What happened to the paper after its publication."""
    made = []
    for item in items(taking, "updates", "type", "id", "date"):
        kind = read_update(item["type"].reading) if "type" in item else ""
        if not kind:
            for field in item.values():
                taking.leave(field, "it says no native kind of update")
            continue
        leaf = {"type": kind, "date": "", "id": ""}
        taking.take(item["type"])
        if "date" in item:
            leaf["date"] = read_day(taking.take(item["date"]).reading).value
        if "id" in item:
            leaf["id"] = taking.take(item["id"]).reading
        made.append({key: value for key, value in leaf.items() if value})
    return _unique(made)


def relations(taking: Taking) -> list[Leaf]:
    """How the work stands to others: by the type that is said, or by the key that others stand under."""
    made = []
    for item in items(taking, "relations", "id", "type"):
        kind = read_relation(item["type"].reading) if "type" in item else ""
        if not kind and "id" in item:
            kind = next((found for step in item["id"].pointer if (found := read_relation(str(step)))), "")
        if not kind or "id" not in item:
            for field in item.values():
                taking.leave(field, "it says no native kind of relation")
            continue
        taking.take_all(item.values())
        made.append({"type": kind, "id": item["id"].reading})
    return _unique(made)


def history(taking: Taking) -> list[Leaf]:
    """Earlier statuses with their dates."""
    made: list[Leaf] = []
    for item in items(taking, "status_history", "status", "date"):
        if "status" in item:
            made.append({name: taking.take(item[name]).reading for name in ("status", "date") if name in item})
    return made


def abstract(taking: Taking) -> tuple[str | Leaf, str]:
    """The abstract: a text, or sections where the shape has such; and its copyright line."""
    line = taking.text("abstract.copyright")
    fields = taking.fields("abstract")
    labels, categories = taking.fields("abstract.label"), taking.fields("abstract.category")
    if not fields:
        return "", line
    if not labels and not categories:
        kept = _of_one_list(fields)
        for field in fields:
            if field not in kept and field.reading != fields[0].reading:
                taking.leave(field, "another abstract stands before it")
        return "\n\n".join(one.reading for one in taking.take_all(kept)), line
    if any(one.section is not None for one in (*fields, *labels)):
        found = _by_number(labels, fields)
    else:
        found = [[item] for item in group("text", {"text": fields, "label": labels, "category": categories})]
    return {"sections": [section for run in found if (section := _section(taking, run))]}, line


def _of_one_list(fields: Any) -> list[Field]:
    """The first text, and those that stand in one list, or in one value, with it."""
    first = fields[0]
    where = _list_of(first)
    return [one for one in fields if one is first or one.pointer == first.pointer or (where and _list_of(one) == where)]


def _list_of(field: Field) -> tuple[object, ...]:
    steps = field.pointer
    last = max((index for index, step in enumerate(steps) if isinstance(step, int)), default=0)
    return steps[:last] if last and str(steps[last - 1]) in {"AbstractText", "description"} else ()


def _by_number(labels: Any, fields: Any) -> list[list[Item]]:
    """Runs of leaves with the same number of a section."""
    found: dict[int, list[Item]] = {}
    for field in labels:
        found.setdefault(field.section or 0, []).append({"label": field})
    for field in fields:
        found.setdefault(field.section or 0, []).append({"text": field})
    return [found[number] for number in sorted(found)]


def _section(taking: Taking, run: list[Item]) -> Leaf:
    """A section by its label, its category and its paragraphs."""
    made: Leaf = {}
    texts = []
    for item in run:
        if "label" in item:
            made["label"] = taking.take(item["label"]).reading
        if "category" in item and (category := taking.take(item["category"]).reading) in CATEGORIES:
            made["category"] = category
        if "text" in item:
            texts.append(taking.take(item["text"]).reading)
    made["text"] = "\n\n".join(texts)
    return made


def other_abstracts(taking: Taking) -> list[Leaf]:
    """Abstracts beside the main one."""
    fields = group(
        "text",
        {"text": taking.fields("other_abstracts"), "language": taking.fields("other_abstracts.language")},
    )
    made: dict[tuple[object, ...], Leaf] = {}
    for number, item in enumerate(fields):
        if "text" not in item:
            continue
        key = _list_of(item["text"]) or (number,)
        leaf = made.setdefault(key, {})
        if "language" in item:
            leaf["language"] = one_language(taking, item["language"])
        text = taking.take(item["text"]).reading
        leaf["text"] = f"{leaf['text']}\n\n{text}" if "text" in leaf else text
    return list(made.values())


def _unique(leaves: list[Leaf]) -> list[Leaf]:
    return [leaf for number, leaf in enumerate(leaves) if leaf not in leaves[:number]]
