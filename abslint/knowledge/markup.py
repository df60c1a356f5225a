"""Tags in running text: HTML, JATS, MathML and PubMed's. Told from ``p<0.05`` and ``a<b`` by the tags' names."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

MEANINGFUL = frozenset({"i", "em", "italic", "sub", "sup", "inf", "sc"})
"""Tags that carry meaning in a title or abstract: species' names, formulae, powers."""

HTML = frozenset(
    "a abbr b big blockquote br center cite code dd div dl dt em embed figure font footer form h1 h2 h3 h4 h5 h6 head "
    "hr i iframe img ins kbd li nav ol p pre q s samp script section small span strike strong style sub sup table "
    "tbody td th thead tr tt u ul var".split()
)
"""HTML elements met in records; those whose names are ordinary words of titles (``title``, ``html``) are left out."""

OTHER = frozenset(
    "bold italic inf sec xref ext-link list list-item disp-formula inline-formula underline styled-content "
    "abstracttext texmath tex-math inline-graphic sc nocase named-content monospace jats math".split()
)
"""Elements of JATS and PubMed XML, and of formulae."""

_TAG = Pattern(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,24})"
    r"(?P<rest>(?:\s[^<>]{0,300})?)\s?/?>"
)

_AT_END = Pattern(r"(?:\s|</[A-Za-z][^<>]{0,40}>)+\Z")

TAG_SIGN = "</?[A-Za-z][^<>]*>"
"""A pattern of ECMA-262 that is found wherever a tag stands, and hardly elsewhere."""


class Tag(NamedTuple):
    """A tag: its name in lower case without a prefix, where it stands (code points), whether it closes."""

    name: str
    start: int
    end: int
    closes: bool
    prefix: str = ""

    @property
    def full_name(self) -> str:
        """The name as it stands there, with its prefix."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name


def end_before_tags(text: str) -> int:
    """Where a text ends (code points) but for closing tags and white space."""
    end = len(text.rstrip())
    match = _AT_END.search(text, max(0, end - 400)) if text[end - 1 : end] == ">" else None
    return match.start() if match else end


def without_tags(text: str) -> str:
    """A text with its tags taken out."""
    kept, at = [], 0
    for tag in tags_of(text):
        kept.append(text[at : tag.start])
        at = tag.end
    return "".join([*kept, text[at:]])


def tags_pair(tags: list[Tag]) -> bool:
    """Whether each tag but a line break opens or closes with another: a lone one is spoken of."""
    opened: list[str] = []
    for tag in tags:
        if tag.name == "br":
            continue
        if not tag.closes:
            opened.append(tag.name)
        elif not opened or opened.pop() != tag.name:
            return False
    return not opened


def tags_of(text: str) -> list[Tag]:
    """The tags in a text, in order. ``<0.001`` and ``<b`` without an end are none."""
    if "<" not in text:
        return []
    tags = []
    for match in _TAG.finditer(text):
        prefix, colon, name = match["name"].lower().rpartition(":")
        if name in HTML or name in OTHER or prefix in {"jats", "mml", "xhtml", "m", "html"}:
            rest = match["rest"]
            if rest and not match["close"] and "=" not in rest and rest.strip() not in {"", "/"}:
                continue  # a comparison in prose: `if a <b and c> d`
            tags.append(Tag(name, match.start(), match.end(), bool(match["close"]), prefix if colon else ""))
    return tags
