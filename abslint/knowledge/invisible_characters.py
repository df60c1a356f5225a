"""Characters that nobody sees, and where they are out of place. Knows no record."""

from __future__ import annotations

from abslint.knowledge.mojibake import FOLLOWERS
from abslint.knowledge.patterns import Pattern

NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\ufeff": "byte-order mark",
    "\u180e": "Mongolian vowel separator",
    "\u200e": "left-to-right mark",
    "\u2061": "function application",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    **{"\u202a": "left-to-right embedding", "\u202b": "right-to-left embedding", "\u202d": "left-to-right override"},
    **{"\u202e": "right-to-left override", "\u202c": "end of an embedding", "\u2066": "left-to-right isolate"},
    **{"\u2067": "right-to-left isolate", "\u2068": "isolate", "\u2069": "end of an isolate"},
}
"""Characters without a shape of their own (Unicode's names)."""

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Those of them that set a direction."""

_ALWAYS = "\u2060\ufeff\u2061"
_OWN = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u18af]"
# Thai, Lao, Burmese and Khmer part words by U+200B, and Mongolian a vowel by U+180E. Behind half of a letter that was
# read wrongly, what looks like a soft hyphen is the other half. A joiner between Latin letters joins nothing.
STRAY = Pattern(
    rf"[{_ALWAYS}]+|(?<!{_OWN})[\u200b\u180e]+|[\u200b\u180e]+(?!{_OWN})"
    rf"|(?<![ÂÃÎÏÐÑØÙ])(?<![â-ï][{FOLLOWERS}])\u00ad+"
    r"|(?<=[A-Za-z0-9 ])[\u200c\u200d]+(?=[A-Za-z0-9 ])|(?<=[A-Za-zÀ-ɏ ])\u200e+(?=[A-Za-zÀ-ɏ ])"
    r"|[\u202a-\u202e\u2066-\u2069]+"
)
"""Where they are out of place."""

RIGHT_TO_LEFT = Pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters beside which what sets a direction may be meant."""
