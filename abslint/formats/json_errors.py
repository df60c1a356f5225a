"""What is wrong with JSON text, in words that say what a person did. Runs only on text that cannot be read."""

from __future__ import annotations

from enum import Enum

from abslint.formats.json_tokens import Token, tokens
from abslint.formats.json_words import (
    Fault,
    bad_escape,
    bare_key,
    bare_value,
    cut,
    inner_quote,
    is_scalar,
    odd_word,
    unclosed,
)
from abslint.model.format import MAX_NESTING

_CLOSERS = {"[": "]", "{": "}"}


class Await(Enum):
    """What the grammar wants next: END is the end of the text."""

    VALUE = 1
    ITEM = 2
    KEY = 3
    FIRST_KEY = 4
    COLON = 5
    COMMA = 6
    END = 7


def first_fault(text: str, at: int = 0, wants: Await = Await.VALUE, room: int = MAX_NESTING) -> Fault | None:
    """The first mistake in a text from ``at`` on, or None.

    ``wants`` is VALUE before a tree, END behind it, COMMA behind an item of a top-level list. ``room`` is how many
    levels may still be opened.
    """
    grammar = _Grammar(at, wants, room)
    for token in tokens(text, at):
        fault = grammar.take(token)
        if fault:
            return fault
        grammar.before = token
    return grammar.ended()


class _Grammar:
    """Takes one token after the other, and knows at the first wrong one what went before."""

    def __init__(self, at: int, wants: Await, room: int) -> None:
        self.room = room
        self.wants = wants
        self.opened = [Token("mark", at, at, "[", True)] if wants is Await.COMMA else []
        self.before = Token("mark", at, at, "", True)
        self.key = self.before
        self.takers = {
            Await.VALUE: self._value,
            Await.ITEM: self._value,
            Await.KEY: self._key,
            Await.FIRST_KEY: self._key,
            Await.COLON: self._colon,
            Await.COMMA: self._comma,
            Await.END: self._end,
        }

    def take(self, token: Token) -> Fault | None:
        """The mistake that shows at this token, if any."""
        if token.kind == "comment":
            return Fault(token.start, token.end, f"a comment `{cut(token.text)}`: JSON has none")
        if token.kind == "text" and not token.closed:
            return unclosed(token)
        fault = self.takers[self.wants](token)
        torn = self.before.kind == "text" and "\n" in self.before.text
        if fault and torn and token.kind != "mark":
            return unclosed(self.before)
        return fault or (bad_escape(token) if token.kind == "text" else None)

    def ended(self) -> Fault | None:
        """The mistake that shows at the end of the text, if any."""
        if self.opened:
            opener = self.opened[-1]
            return Fault(opener.start, opener.end, f"`{opener.text}` is never closed")
        return None

    def _value(self, token: Token) -> Fault | None:
        if token.text == "]" and self.wants is Await.ITEM:
            return self._close(token)
        if token.text in ("[", "{"):
            self.opened.append(token)
            self.wants = Await.ITEM if token.text == "[" else Await.FIRST_KEY
            deep = len(self.opened) > self.room
            return Fault(token.start, token.end, f"nested deeper than {MAX_NESTING} levels") if deep else None
        if token.kind == "text" or is_scalar(token.text):
            self.wants = Await.COMMA if self.opened else Await.END
            return None
        return self._no_value(token)

    def _key(self, token: Token) -> Fault | None:
        if token.text == "}" and self.wants is Await.FIRST_KEY:
            return self._close(token)
        if token.kind == "text":
            self.key, self.wants = token, Await.COLON
            return None
        if token.text == "}":
            return self._trailing(token)
        if token.kind == "mark":
            return Fault(token.start, token.end, f"a key in double quotes must stand before this `{token.text}`")
        return bare_key(token)

    def _colon(self, token: Token) -> Fault | None:
        if token.text == ":":
            self.wants = Await.VALUE
            return None
        name = cut(self.key.text[1:-1])
        if token.text.startswith("="):
            return Fault(token.start, token.start + 1, f"`=` stands behind the key `{name}`: JSON writes `:`")
        if token.text in (",", "}"):
            return Fault(self.key.start, self.key.end, f"the key `{name}` has no value")
        if token.kind == "word" and token.start == self.key.end:
            return inner_quote(self.key)
        return Fault(self.key.end, self.key.end, f"a `:` is missing behind the key `{name}`")

    def _comma(self, token: Token) -> Fault | None:
        opener = self.opened[-1].text
        if token.text == ",":
            self.wants = Await.KEY if opener == "{" else Await.VALUE
            return None
        if token.text in ("]", "}"):
            return self._close(token)
        if token.text == ":":
            return Fault(token.start, token.end, "this `:` stands behind a value, not behind a key")
        if token.kind == "word" and self.before.kind == "text" and token.start == self.before.end:
            return inner_quote(self.before)
        at = self.before.end
        missing = Fault(at, at, f"a comma is missing before `{cut(token.text)}`")
        return odd_word(token) or missing

    def _end(self, token: Token) -> Fault | None:
        if token.text in ("]", "}"):
            return Fault(token.start, token.end, f"this `{token.text}` closes nothing")
        if token.text == ",":
            return Fault(token.start, token.end, "a comma stands behind the end of the value")
        if token.text in ("[", "{"):
            hint = "a second value begins here: JSON holds one, JSON Lines one on each line"
            return Fault(token.start, token.end, hint)
        behind = Fault(token.start, token.end, f"`{cut(token.text)}` stands behind the end of the value")
        return odd_word(token) or behind

    def _close(self, token: Token) -> Fault | None:
        opener = self.opened[-1]
        if _CLOSERS[opener.text] != token.text:
            wanted = _CLOSERS[opener.text]
            return Fault(
                token.start, token.end, f"`{token.text}` stands where `{wanted}` must close the `{opener.text}`"
            )
        self.opened.pop()
        self.wants = Await.COMMA if self.opened else Await.END
        return None

    def _trailing(self, token: Token) -> Fault:
        return Fault(self.before.start, self.before.end, f"the last comma before `{token.text}` is one too many")

    def _no_value(self, token: Token) -> Fault | None:
        if token.kind != "mark":
            return bare_value(token)
        if self.before.text == "," and token.text == "]":
            return self._trailing(token)
        if self.before.text == ":" and token.text in (",", "}"):
            return Fault(self.key.start, self.key.end, f"the key `{cut(self.key.text[1:-1])}` has no value")
        if self.opened and token.text in ("]", "}"):
            return self._close(token)
        return Fault(token.start, token.end, f"a value is missing before this `{token.text}`")
