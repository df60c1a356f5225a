"""What rules are silent on in a text, as JSON Schemas: patterns first, functions for what none says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

Schema = dict[str, Any] | bool
Check = Callable[[str], bool]

_SPECIAL = Pattern(r"[\\^$.|?*+()\[\]{}/-]")

_UNPAIRED = frozenset(map(chr, range(0xD800, 0xE000)))

_DOTTED = "\u0130"
"""The one character whose small form is two characters, so that folding by characters does not find it."""

_BLANK = Glance(lambda text: bool(text) and not text.isspace(), (Look(lacks=(r"^[\s\x1c-\x1f\x85]*$",)),))
"""Texts that say something: white space is what is so to Python or to ECMA-262."""


class TextSchemas:
    """Writes schemas about texts. Each stands once in ``shared``, by a name that ``formats`` has too where a function
    is to be called back."""

    def __init__(self) -> None:
        self.shared: dict[str, Schema] = {}
        self.formats: dict[str, Check] = {}
        self._names: dict[object, str] = {}

    def clean(self, guard: Check) -> Schema:
        """What a guard says of texts: as its looks do, else by asking it."""
        glance = _glance(guard)
        return self._share(glance, lambda name: self._ways(glance, name))

    def _ways(self, glance: Glance, name: str) -> Schema:
        ways = [look_schema(look) for look in glance.looks]
        if not glance.exact:
            self.formats[name] = _calm(glance.check)
            ways.append({"format": name})
        return some(ways)

    def all_clean(self, checks: Sequence[Check], signs_known: bool) -> Schema:
        """Texts that say something and pass all checks. With ``signs_known`` it is known of them that they lack all
        signs (``signs_of``)."""
        if signs_known:
            return every(self.clean(check) for check in checks if not told_by_signs(_glance(check)))
        return self._share(frozenset(checks), lambda _: self._every_way(checks))

    def _every_way(self, checks: Sequence[Check]) -> Schema:
        """Of what looks at signs that a text may lack, one look at all signs comes first: most texts pass it."""
        plain = _by_signs(checks)
        others = [self.clean(check) for check in checks if _glance(check) not in plain]
        signs = [f"(?:{sign})" for glance in plain for sign in glance.looks[0].lacks]
        each = every(self.clean(glance) for glance in plain)
        return every([some([lacking("|".join(signs)), each]), *others])

    def telling(self) -> Schema:
        """Texts that say something, and all that is no text."""
        return self.clean(_BLANK)

    def _share(self, of: object, make: Callable[[str], Schema]) -> Schema:
        """A reference to the schema for something, which is made at the first."""
        name = self._names.get(of)
        if name is None:
            name = self._names[of] = f"is-{len(self._names)}"
            self.shared[name] = make(name)
        return {"$ref": f"#/$defs/{name}"}


def _glance(check: Check) -> Glance:
    return check if isinstance(check, Glance) else Glance(check)


def _by_signs(checks: Iterable[Check]) -> list[Glance]:
    """What is asked of texts and known from signs that they lack: that they say something comes first."""
    return [_BLANK, *(glance for glance in map(_glance, checks) if told_by_signs(glance))]


def signs_of(checks: Iterable[Check]) -> frozenset[str]:
    """The signs of which texts that say something and pass all checks have none."""
    return frozenset(sign for glance in _by_signs(checks) for sign in glance.looks[0].lacks)


def told_by_signs(glance: Glance) -> bool:
    """Whether the texts that pass a glance are those that lack some signs."""
    return glance.exact and len(glance.looks) == 1 and glance.looks[0] == Look(lacks=glance.looks[0].lacks)


@cache
def free_of(pieces: frozenset[str]) -> Glance:
    """Texts in which no piece stands that triggers a rule."""
    return free_of_sign(any_of(pieces))


@cache
def free_of_sign(sign: str) -> Glance:
    """Texts in which the sign of a trigger is not found."""
    return Glance(lambda _: False, (Look(lacks=(sign,)),), exact=True)


REMEMBERED = 1024
"""Answers of each function that are remembered: journals, and so their ISSNs, come again and again."""

SHORT = 100
"""Code points of the longest text that is remembered."""


def _calm(check: Check) -> Check:
    answer = lru_cache(REMEMBERED)(check)

    def calm(text: str) -> bool:
        try:
            return answer(text) if len(text) <= SHORT else check(text)
        except Exception:  # told when the rules are asked
            return False

    return calm


def look_schema(look: Look) -> Schema:
    """Texts that a look takes for clean, and all that is no text."""
    asked: list[Schema] = [{"minLength": look.longer + 1}] if look.longer else []
    asked += [{"maxLength": look.shorter - 1}] if look.shorter else []
    asked += [{"pattern": pattern} for pattern in look.has]
    return every([*asked, *map(lacking, look.lacks)])


def every(schemas: Iterable[Schema]) -> Schema:
    """What all of these schemas say."""
    asked = [schema for schema in schemas if schema is not True and schema != {}]
    return {"allOf": asked} if len(asked) > 1 else asked[0] if asked else True


def some(schemas: Sequence[Schema]) -> Schema:
    """What one of these schemas says at least."""
    return {"anyOf": schemas} if len(schemas) > 1 else schemas[0] if schemas else False


def lacking(pattern: str) -> Schema:
    """Texts in which a pattern is not found, and all that is no text."""
    return {"not": {"type": "string", "pattern": pattern}}


def any_of(pieces: Iterable[str]) -> str:
    """A pattern that is found in every text in whose small letters a piece stands, a line feed before and behind it.

    Texts with half a character never come so far: the validator does not take them.
    """
    wanted = sorted((piece for piece in pieces if _UNPAIRED.isdisjoint(piece)), key=lambda piece: (len(piece), piece))
    if any(not piece.strip("\n") for piece in wanted):
        return ""
    chars = [piece for piece in wanted if len(piece) == 1]
    longer = [piece for piece in wanted if len(piece) > 1 and not any(char in piece for char in chars)]
    classes = [f"[{''.join(map(escaped, chars))}]"] if chars else []
    return f"(?i){_DOTTED}|" + "|".join([*classes, *map(_spelled, longer)])


def _spelled(piece: str) -> str:
    """A piece; what stands at its ends may be an end of the text."""
    begin = r"(?:^|\n)" if piece[0] == "\n" else ""
    end = r"(?:\n|$)" if piece[-1] == "\n" else ""
    return begin + "".join(map(escaped, piece.strip("\n"))) + end


def escaped(char: str) -> str:
    """A character as a pattern of ECMA-262 says it."""
    if char.isascii() and char.isprintable():
        return _SPECIAL.sub(r"\\\g<0>", char)
    return f"\\u{{{ord(char):x}}}"
