"""A record as the text of a research portal's page, and where each of its fields then stands."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.papers.shapes import Data, Shape, full_name, is_plain_word, one_text, value_at, words_of

LABELS = {
    "/language": ("Original language", "/original_language"),
    "/pages": ("Pages (from-to)", "/pages"),
    "/container/title": ("Journal", "/journal"),
    "/volume": ("Volume", "/volume"),
    "/issue": ("Issue number", "/issue_number"),
    "/article_number": ("Article number", "/article_number"),
    "/identifiers/doi": ("DOIs", "/dois/0"),
    "/publication_status": ("Publication status", "/publication_status"),
    "/dates/published": ("Publication date", "/publication_date"),
    "/dates/epub": ("Early online date", "/early_online_date"),
    "/dates/accepted": ("Accepted date", "/accepted_date"),
}
TYPE_LINE = "Research output: Contribution to journal › Article › peer-review"
_TAGS = re.compile(r"</?(?:i|b|sub|sup)>")
"""What a page shows as its effect."""

FULL = {"/title": "/title", "/abstract": "/abstract"}


def _portal_pointer(pointer: str, data: Data) -> str | None:
    if data.get("type") != "article-journal":
        return None
    first = "/".join(pointer.split("/")[:2])
    if first == "/title" and _TAGS.search(str(data.get("title"))):
        return None
    if first in FULL:
        return FULL[first] if pointer == first else None
    if "orcid" in pointer or "affiliations" in pointer:
        return None
    if first == "/keywords" and not is_plain_word(pointer.split("/")[2:]):
        return None
    if first in {"/keywords", "/authors"} and pointer != first:
        return "/".join(pointer.split("/")[:3])
    return LABELS[pointer][1] if pointer in LABELS else None


def _fits(data: Data) -> bool:
    """Whether a page can show the record: an article whose values stand on one line each."""
    texts = [data.get("title"), *words_of(data.get("keywords", [])), *(value_at(data, place) for place in LABELS)]
    plain = all(not isinstance(text, list | dict) and "\n" not in str(text) for text in texts)
    plain = plain and all(text is None or (str(text) and str(text) == str(text).strip()) for text in texts)
    return (
        data.get("type") == "article-journal"
        and plain
        and bool(data.get("abstract"))
        and isinstance(data["abstract"], str)
    )


def in_lines(abstract: Any) -> str:
    """An abstract as one text, whose paragraphs are lines."""
    return re.sub(r"\n\s*", "\n", one_text(abstract))


def write(data: Data) -> str:
    """The page, with its labels before their values."""
    lines = [_TAGS.sub("", str(data["title"])), ""]
    lines += [", ".join(str(full_name(one)) for one in data["authors"]), ""] if data.get("authors") else []
    lines += [TYPE_LINE, ""]
    if "abstract" in data:
        lines += ["Abstract", in_lines(data["abstract"]), ""]
    for place, (label, _) in LABELS.items():
        value = value_at(data, place)
        if value is not None:
            lines.append(f"{label}: {value}")
    if data.get("keywords"):
        lines += ["", "Keywords", *(f"  • {word}" for word in words_of(data["keywords"]))]
    return "\n".join(lines) + "\n"


PORTAL = Shape("pure-page", lambda data: data, _portal_pointer, _fits)
