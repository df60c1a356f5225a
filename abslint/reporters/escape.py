"""Makes text from records harmless for terminals and logs. Does not know where the text is shown."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

_HOSTILE = Pattern(
    r"[\x00-\x1f\x7f-\x9f"  # C0 and C1 controls, among them the escape that begins ANSI sequences
    r"\xad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"  # invisible
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (Unicode TR 36, "Trojan Source")
    r"\u2028\u2029\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e007f]"  # line ends, surrogates, music, tags
    r"|(?<=#)#(?=\[)"  # GitHub's runner takes "##[" for a command wherever it stands in a line of a log
)
_BREAKS = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape(text: str, keep: str = "") -> str:
    """The text with each control, invisible or bidirectional character and lone surrogate in a visible form.

    The second sign of ``##[`` too, with which commands to GitHub's runner begin.

    Line feed, carriage return and tab become ``\\n``, ``\\r`` and ``\\t``, all others ``<U+202E>``. The joiners
    U+200C and U+200D stay: Persian, the Indic scripts and emoji are written with them. ``keep`` holds characters
    that stay as they are. Without it the answer is on one line; it can be encoded as UTF-8.
    """
    if text.isascii() and text.isprintable() and ("#" not in text or "##[" not in text):
        return text
    return _HOSTILE.sub(lambda match: match[0] if match[0] in keep else _visible(match[0]), text)


def escape_each(text: str) -> list[str]:
    """What ``escape`` makes of the text, a piece for each of its characters."""
    shown = list(text)
    for match in _HOSTILE.finditer(text):
        shown[match.start()] = _visible(match[0])
    return shown


def _visible(char: str) -> str:
    return _BREAKS.get(char) or f"<U+{ord(char):04X}>"
