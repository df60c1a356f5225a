"""Which characters beyond ASCII may be wrong in a text, told at one glance for all rules that look at them.

Composed forms and decompositions are Unicode's (UAX #15, NFC); what is private or no character is so for ever
(its stability policy). Does not know what a later Unicode will assign where it has room: that is not told.
"""

from __future__ import annotations

from abslint.knowledge.look_alikes import MIXED
from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look


def _class(blocks: str) -> str:
    """Blocks as what stands in a pattern's class, in Python's syntax and in that of looks."""
    ends = [block.partition("-") for block in blocks.split()]
    return "".join(chr(int(first, 16)) + (f"-{chr(int(last, 16))}" if last else "") for first, _, last in ends)


MARKS = _class(
    "0300-036F 0653-0655 093C 09BE 09D7 0B3E 0B56-0B57 0BBE 0BD7 0C56 0CC2 0CD5-0CD6 0D3E 0D57 0DCA 0DCF 0DDF 102E"
    " 1161-1175 11A8-11C2 1B35 3099-309A 110BA 11127 1133E 11357 114B0 114BA 114BD 115AF 11930"
)
"""Marks that make one character with what stands before them, and parts of Hangul syllables; those of Latin, Greek and
Cyrillic letters whether they do or not."""

DOUBLES = _class(
    "0958-095F 09DC-09DD 09DF 0A33 0A36 0A59-0A5B 0A5E 0B5C-0B5D 1F71 1F73 1F75 1F77 1F79 1F7B 1F7D 1FBB 1FBE 1FC9"
    " 1FCB 1FD3 1FDB 1FE3 1FEB 1FF9 1FFB 2126 212A-212B FB1D FB1F FB2A-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44"
    " FB46-FB4E"
)
"""Letters that only repeat another one, or a letter and a mark. Left out is what looks otherwise where it is composed
(variants of Han characters, which names are written with; angle brackets) and what a syntax reads (``;`` and the
backtick for Greek signs)."""

LIGATURES = {
    **{"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"},
    **{"\ufb05": "\u017ft", "\ufb06": "st"},
}
"""Letters joined by a typesetter, and what they spell."""

PRIVATE = _class("E000-F8FF FDD0-FDEF FFFE-FFFF 1FFFE-1FFFF 2FFFE-2FFFF 3FFFE-3FFFF 40000-DFFFF EFFFE-10FFFF")
"""Characters for private use, those that never are characters, and planes of which nothing is assigned."""

_CHARACTERS = f"[{MARKS}{DOUBLES}{''.join(LIGATURES)}{PRIVATE}]"
_SIGN = f"{_CHARACTERS}|{MIXED}"

_COMMON = _class(
    "0000-02FF 0393-0394 0398 039B 039E 03A0 03A3 03A6 03A8-03A9 03B1-03BE 03C0-03FF 0600-0652 0656-06FF 2002-2125"
    " 2127-2129 212C-2FFF 3001-3098 309B-D7FF FF01-FFEE"
)
"""Most of what stands in texts, and none of the above: asked for first, since Python looks quickly for what is in a
class of its first 65,536 characters alone."""

_ONLY_COMMON = Pattern(f"[{_COMMON}]*+")
_REMARKABLE = Pattern(_CHARACTERS)
_MIXED = Pattern(MIXED)


def has_plain_characters(text: str) -> bool:
    """Whether no character of a text is a mark, a double, a ligature or private, and none that looks like a Latin
    letter stands beside one."""
    if text.isascii() or _ONLY_COMMON.fullmatch(text):
        return True
    return not _REMARKABLE.search(text) and not _MIXED.search(text)


PLAIN_CHARACTERS = Glance(has_plain_characters, (Look(lacks=(_SIGN,)),), exact=True)
