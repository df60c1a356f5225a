"""Web addresses: what is certainly wrong with one, and which are plain. Does not know where an address leads.

What RFC 3986 forbids and every browser mends (brackets, bars, letters beyond ASCII) is right here.
"""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

_HTTP = Pattern(r"(?:https?|ftps?)://", re.IGNORECASE)
_SCHEME = Pattern(r"([A-Za-z][A-Za-z0-9+.-]{0,30}+):")
_MISSPELT = Pattern(r"https?:(?!//)|(?=[hts]{0,6}p)(?=[hps]{0,6}t)[htps]{3,7}[:;.,]?//", re.IGNORECASE)
"""``http:/``, ``http//``, ``htpp://``; ssh, which is a scheme, has other letters."""

_NEXT = Pattern(r"[\s,;](?:https?|ftp)://", re.IGNORECASE)
_LATER = Pattern(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_INVISIBLE = Pattern(r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff]")
"""The joiners of Persian and of Indian scripts are no fault."""

_SPACE = Pattern(r"\s")
_EMAIL = Pattern(r"[^\s@/:?#]{1,80}+@[^\s@/:?#]{1,200}\.[A-Za-z]{2,}")
_DOI = Pattern(r"(?:doi:\s?)?10\.\d{4,9}/\S", re.IGNORECASE | re.ASCII)
_HOST_ALONE = Pattern(r"(?:[A-Za-z0-9-]{1,63}+\.)+[A-Za-z]{2,24}(?::\d{1,5})?/|www\.[^\s/]", re.IGNORECASE)
_BEHIND_HOST = Pattern(r"[/?#]")
_NO_HOST = Pattern(r"[\s,;'\"()<>{}|^`*!$&+=\\]")
_ENTITY = Pattern(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_NOWHERE = Pattern(
    r"https?://(?:(?:www\.|dx\.)?doi\.org|hdl\.handle\.net|(?:www\.)?arxiv\.org/(?:abs|pdf))"
    r"(?:/(?:undefined|null|none|nan|n/?a|tb[ad]|doi)?)?",
    re.IGNORECASE,
)
_ENDS = frozenset(',">')
_COMMAND = Pattern(r"\s*\\url\s*\{\s*([^\s{}]+)\s*\}\s*")
"""LaTeX's command for an address."""

LONGEST = 4096
"""Code points of an address that are looked at."""


def address_fault(text: str, may_be_relative: bool, latex: bool = False) -> str:
    """What is certainly wrong with a text that should be a web address, as the end of a sentence; else the empty
    string.

    ``may_be_relative``: a path of the same site is right, too. ``latex``: a backslash is an escape. White space around
    the address counts for nothing.
    """
    text = text.strip()
    whole, text = len(text) <= LONGEST, text[:LONGEST]
    begun = _HTTP.match(text)
    if begun is None:
        return _misbegun(text, may_be_relative)
    host = _host(text[begun.end() :])
    if _NEXT.search(text, begun.end()):
        return "holds several addresses, each wants a place of its own"
    if fault := _host_fault(host):
        return fault
    if _INVISIBLE.search(text):
        return "holds an invisible character"
    if _SPACE.search(text):
        return "holds white space, which is written `%20`"
    if "\\" in text and not latex:
        return "holds a backslash"
    if "&" in text and (entity := _ENTITY.search(text)):
        return f"holds `{entity[0]}`, which is HTML's way to write a character"
    if _NOWHERE.fullmatch(text):
        return "names nothing behind the resolver"
    if whole and text[-1] in _ENDS and not (text[-1] == ">" and "<" in text):
        return f"has a `{text[-1]}` behind it"
    return ""


def in_command(text: str) -> str:
    """The address that stands in LaTeX's ``\\url{…}``; the empty string where a text is something else."""
    found = _COMMAND.fullmatch(text[:LONGEST])
    return found[1] if found else ""


def _host(rest: str) -> str:
    """The host that an address names behind its scheme, without user and port."""
    behind = _BEHIND_HOST.search(rest)
    host = rest[: behind.start() if behind else None].rpartition("@")[2]
    name, colon, port = host.rpartition(":")
    return name if colon and (port.isdecimal() or not port) else host


def _host_fault(host: str) -> str:
    if not host:
        return "names no host"
    if host.startswith("[") or host.lower() == "localhost":
        return ""
    if host.lower() in {"http", "https"}:
        return "begins with its scheme twice"
    if odd := _NO_HOST.search(host):
        return "has white space in its host" if odd[0].isspace() else f"has a `{odd[0]}` in its host"
    if ":" in host or host.startswith(".") or ".." in host:
        return "names a host that is none"
    return "" if "." in host.strip(".") or "。" in host else "names a host without a dot"


def _misbegun(text: str, may_be_relative: bool) -> str:
    """What is wrong with a text that begins otherwise than an address of the web."""
    if _MISSPELT.match(text):
        return "begins with a misspelt `https://`"
    if _EMAIL.fullmatch(text):
        return "is the address of a mailbox"
    if _DOI.match(text):
        return "is a DOI, whose address begins with `https://doi.org/`"
    scheme = _SCHEME.match(text)
    if scheme and "." not in scheme[1]:
        if len(scheme[1]) == 1:
            return "is a path on somebody's computer"
        return "is no web address" if _SPACE.search(text) and not text[scheme.end() :].startswith("//") else ""
    if text[:4].lower() == "www.":
        return "lacks `https://` before it"
    if text[:1] in '<("[{\\' and _LATER.search(text):
        return f"has a `{text[0]}` before it"
    if may_be_relative:
        return ""
    if _HOST_ALONE.match(text):
        return "lacks `https://` before it"
    return "is no web address, which begins with `https://`"


def is_plain_address(text: str) -> bool:
    """Whether nothing is wrong with an address in any shape, and it has no text fragment."""
    return ":~:" not in text and text == text.strip() and not address_fault(text, may_be_relative=False)


PLAIN_ADDRESS = Glance(
    is_plain_address,
    (
        Look(
            has=(
                r"^https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?"
                r"(?:[/?#][!#-'*+.-:=?-Z_a-z~-]*)?$",
            ),
            lacks=(":~:", r"(?i)(?:org|net|abs|pdf|undefined|null|none|nan|n/?a|tb[ad]|doi)/?$", "^.{2000}"),
        ),
    ),
)
"""The look knows addresses with a host of some names and the usual characters of ASCII behind it."""
