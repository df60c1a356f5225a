"""The shape of language tags: their subtags and how each is written (RFC 5646). Does not know what any subtag means."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

LONGEST = 100
"""Longer texts (characters) are no language tag."""

_GRANDFATHERED = Pattern(
    "art-lojban|cel-gaulish|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)"
    "|no-bok|no-nyn|sgn-be-fr|sgn-be-nl|sgn-ch-de|zh-guoyu|zh-hakka|zh-min|zh-min-nan|zh-xiang"
)
"""Tags registered before the present grammar."""

_TAG = Pattern(
    r"(?P<language>[a-z]{2,3}|[a-z]{5,8})(?P<extended>(?:-[a-z]{3}(?![a-z0-9])){0,3})(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<extensions>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)(?P<private>-x(?:-[a-z0-9]{1,8})+)?"
)
_PRIVATE = Pattern(r"x(?:-[a-z0-9]{1,8})+")


class Subtags(NamedTuple):
    """The parts of a tag, each in its canonical case. ``rest`` is variants, extensions and private use."""

    language: str
    extended: tuple[str, ...]
    script: str
    region: str
    rest: tuple[str, ...]


def split_tag(text: str) -> Subtags | None:
    """The subtags of a well-formed tag, in any case, or None.

    A tag of private use (``x-…``) or a grandfathered one is all ``rest``, and has no language.
    """
    lower = text.lower()
    if not text.isascii() or len(text) > LONGEST:
        return None
    if len(text) in (2, 3) and text.isalpha():  # nearly every tag there is
        return Subtags(lower, (), "", "", ())
    if _GRANDFATHERED.fullmatch(lower) or _PRIVATE.fullmatch(lower):
        return Subtags("", (), "", "", tuple(lower.split("-")))
    match = _TAG.fullmatch(lower)
    if match is None:
        return None
    rest = match["variants"] + match["extensions"] + (match["private"] or "")
    return Subtags(
        match["language"],
        tuple(match["extended"].split("-")[1:]),
        (match["script"] or "").title(),
        (match["region"] or "").upper(),
        tuple(rest.split("-")[1:]),
    )


def join_tag(subtags: Subtags) -> str:
    """The tag that the subtags make."""
    language, extended, script, region, rest = subtags
    return "-".join(part for part in (language, *extended, script, region, *rest) if part)


def tag_case(text: str) -> str:
    """The tag as RFC 5646 (2.1.1) writes it: ``pt_br`` is ``pt-BR``, ``ZH-hant-tw`` is ``zh-Hant-TW``.

    A text that is no tag comes back unchanged.
    """
    subtags = split_tag(text.strip().replace("_", "-"))
    return text if subtags is None else join_tag(subtags)


def is_well_formed(text: str) -> bool:
    """Whether the text has the shape of a language tag, whatever its subtags mean."""
    return split_tag(text) is not None
