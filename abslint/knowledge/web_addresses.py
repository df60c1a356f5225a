r"""Tells a web address that was copied into a text from the name of a site. Opens no address.

A site is often called by its address, with or without a scheme (``www.example.org``, ``http://example.org/``): papers
about it may say so. An address that leads to a page, or that a text sends its reader to, is none of a name; one in
brackets tells of what is named before it.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

Part = tuple[int, int]

_ADDRESS = Pattern(r"(?:https?:/{1,2}|www\.)[^\s<>\"“”]{3,2000}", 2)
_SENDS = Pattern(
    r"(?:available (?:at|from|on|via)|retrieved (?:from|on)|accessed (?:at|from|on)|accessible (?:at|from|via)"
    r"|download(?:ed|able)? (?:at|from)|verfügbar unter|abrufbar unter|disponible (?:en|sur|à)|disponível em"
    r"|see also|(?:url|source|link):)\s*:?\s*[(\[<]?\Z",
    2,
)
_TAIL = ".,;:!?'’)]}>"


def find_copied_address(text: str) -> Part | None:
    """The range (code points) of the first address that is not just the name of a site, or None."""
    alone = len(text.split()) == 1
    for match in _ADDRESS.finditer(text) if "/" in text or "ww." in text.lower() else ():
        address = match[0].rstrip(_TAIL)
        scheme, _, rest = address.partition(":") if address[:1] in "hH" else ("", "", address)
        path = rest.lstrip("/").partition("/")[2]
        cited = text[max(0, match.start() - 1) : match.start()] in ("(", "[")
        deep = not cited and ("?" in path or "/" in path.strip("/"))
        if deep or (alone and scheme) or _SENDS.search(text[max(0, match.start() - 40) : match.start()]):
            return match.start(), match.start() + len(address)
    return None
