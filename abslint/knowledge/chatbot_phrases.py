"""What chatbots say of themselves and to whom they serve, and the marks that they leave in their texts.

Sentences count where they begin and are not in quotation marks, since papers about chatbots quote them.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.span import Part

PIECES = (
    *"\ncertainly|\nsure|\nof course|\nabsolutely|\nhere's|\nhere’s|\nhere is |as an ai|as a large language".split("|"),
    *"as an artificial |i hope this |me know if you|feel free to|would you like me|there anything else".split("|"),
    *"as of my |oaicite|oai_citation|utm_source=|regenerate response".split("|"),
    *(f"turn{digit}" for digit in range(10)),
)
"""Lower-cased literals, one of which stands in every text in which anything is found, a line feed before it."""

_GIVEN = r"(?:abstract|summary|paraphrase|rewrite|version|translation|draft|text|paragraph)"
_MADE = (
    r"(?:revised|rewritten|improved|polished|refined|paraphrased|suggested|possible|concise|edited|updated|\d+-word)"
)
_OPENING = Pattern(
    r"(?:Certainly|Sure|Of course|Absolutely|Sure thing)[!,.] {1,2}"
    r"(?:[Hh]ere(?:'s|’s| is| are)|[Bb]elow is|I(?:'d| can|'ll)|The)\b[^.\n]{0,80}"
    rf"|Here(?:'s|’s| is) (?:an?|the|your) (?:(?:{_MADE},? )+(?:\w+ )?{_GIVEN}|(?:\w+ )?abstract)\b[^.:\n]{{0,80}}:"
)
_ITSELF = Pattern(
    r"(?<![\"“‘'«„(\w])[Aa]s (?:an? (?:AI|artificial intelligence|large) language model,? (?:I|my)\b"
    r"|an AI(?: assistant| chatbot| model)?, I\b"
    r"|of my (?:last|most recent) (?:knowledge |training )?(?:update|cutoff|training)\b)"
    r"[^.\n]{0,60}"
)
_PLEASANTRY = Pattern(
    r"(?<=[.!?\n])\s?(?:I hope this (?:helps|meets your)\b"
    r"|(?:Please )?[Ll]et me know if you(?:'d| would|’d)? (?:like|need|want)\b"
    r"|(?:Please )?[Ff]eel free to (?:adjust|modify|customi[sz]e|edit)\b"
    r"|Would you like me to\b|Is there anything else (?:I|you)\b"
    r"|Regenerate response(?=\s*\Z))[^.\n]{0,60}"
)
_MARK = Pattern(
    r"contentReference\[oaicite|oaicite:\d|\[oai_citation:|turn\d+(?:search|view|news|academia)\d"
    r"|utm_source=(?:chatgpt|openai|copilot)"
)
SIGN = (
    r"^(?:(?:Certainly|Sure|Of course|Absolutely|Sure thing)[!,.] |Here(?:'s|\u{2019}s| is) )"
    r"|[Aa]s an? (?:AI|artificial intelligence|large) |[Aa]s an AI, |I hope this |[Ll]et me know if you"
    r"|[Ff]eel free to "
    r"|Would you like me|Is there anything else|[Aa]s of my |oaicite|oai_citation|utm_source=|Regenerate response"
    r"|turn[0-9]+(?:search|view|news|academia)[0-9]"
)
"""A pattern as ``Look`` has them that says more."""


def find_chatbot_text(text: str) -> Part | None:
    """The range of the first words of a chatbot (code points), None if there are none."""
    match = _OPENING.match(text) or _ITSELF.search(text) or _PLEASANTRY.search(text) or _MARK.search(text)
    return None if match is None else match.span()
