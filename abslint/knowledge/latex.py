r"""LaTeX in running text: accents, letters, signs, commands of style and what frames a formula, and how each is read.

Does not read mathematics: what stands between dollars, or in ``\(…\)``, ``\[…\]``, is a formula, which many tools
show. Does not know whether a text should be LaTeX.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from unicodedata import normalize

from abslint.knowledge.patterns import Pattern

ACCENTS = {
    **{"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307"},
    **{'"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328"},
}
"""Commands that put a mark on a letter, and Unicode's mark."""

LETTERS = {
    **{"aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł"},
    **{"ss": "ß", "i": "ı", "j": "ȷ"},
}
"""Commands that are letters of words."""

SIGNS = {
    **dict(
        zip(
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu".split(),
            "αβγδεζηθικλμν",
            strict=True,
        )
    ),
    **dict(zip("xi pi rho sigma tau upsilon phi chi psi omega".split(), "ξπρστυφχψω", strict=True)),
    **dict(zip("Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega".split(), "ΓΔΘΛΞΠΣΦΨΩ", strict=True)),
    **{"varepsilon": "ε", "varphi": "ϕ", "textmu": "µ", "pm": "±", "times": "×", "cdot": "·", "leq": "≤", "geq": "≥"},
    **{"leqslant": "≤", "geqslant": "≥", "neq": "≠", "approx": "≈", "sim": "∼", "infty": "∞", "textdegree": "°"},
    **{"rightarrow": "→", "leftarrow": "←", "ldots": "…", "dots": "…", "textendash": "–", "textemdash": "—"},
    **{"textregistered": "®", "texttrademark": "™", "copyright": "©", "textquoteright": "’", "textquoteleft": "‘"},
    **{"textquotedblleft": "“", "textquotedblright": "”", "textasciitilde": "~", "textbackslash": "\\", "euro": "€"},
    **{
        "textgreater": ">",
        "textless": "<",
        "textunderscore": "_",
        "textbar": "|",
        "textpm": "±",
        "texttimes": "×",
        "slash": "/",
    },
}
"""Commands that are signs."""

STYLES = {"emph": "i", "textit": "i", "textsl": "i", "textsuperscript": "sup", "textsubscript": "sub"} | dict.fromkeys(
    ["textbf", "texttt", "textsc", "textrm", "textsf", "textup", "textmd", "textnormal", "text", "mbox", "mathrm"], ""
)
"""Commands that set their argument, and HTML's tag for it; none for those without which the text says the same."""

SWITCHES = {"em": "i", "it": "i", "sl": "i", "bf": "", "rm": "", "tt": "", "sc": "", "sf": "", "itshape": "i"}
"""Commands that set what follows in their braces, and HTML's tag as above."""

OPAQUE = frozenset(
    "begin end documentclass usepackage setlength cite citep citet ref label footnote href url section mathbf mathcal "
    "mathbb mathit frac sqrt textcolor color hspace vspace ensuremath operatorname overline underline".split()
)
"""Commands with arguments that are known, and not read here."""

_FORMULA = Pattern(
    r"\\documentclass.{0,600}?\\end\{document\}"
    r"|(?<!\\)\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?=[^\s$])[^$\n]{0,400}(?<=[^\s\\])\$(?![0-9$])"
    r"|\\\((?:[^\n\\]|\\[^()]){1,400}+\\\)|\\\[(?:[^\n\\]|\\[^\[\]]){1,800}+\\\]",
    re.DOTALL,
)
_LETTER = r"(?:\\[ij](?![A-Za-z])|[A-Za-z])"
_COMMAND = Pattern(
    rf"(?P<open>\{{)?\\(?:(?P<accent>[`'^~=.\"])(?:\{{(?P<held>{_LETTER})\}}|(?P<bare>{_LETTER}))"
    rf"|(?P<lettered>[urHvdck])(?:\{{(?P<its>{_LETTER})\}}|\ (?P<behind>{_LETTER})(?=\}}))"
    r"|(?P<sign>[&%$\#_{}])"
    r"|(?P<name>[A-Za-z]{1,16}+)(?:\{(?P<argument>[^{}\\$]{0,300})\}|\ (?P<scoped>[^{}\\$]{1,300})(?=\}))?+)"
    r"(?P<close>\})?"
)
_IN_WORD = Pattern(r"[^\W\d_]\Z")
_ELIDED = Pattern(r"(?:^|[\W\d_])(?:[dlmnstcjDLMNSTCJ]|[Qq]u|[a-zA-Z]{0,4}ll|[Uu]n)\Z")
_SHORTENED = Pattern(r"(?:s|t|re|ll|ve|d|m)(?![A-Za-z])")

_NAMES = "|".join(sorted(name for name in {*LETTERS, *SIGNS, *STYLES, *SWITCHES, *OPAQUE} if len(name) > 1))
SIGN = rf"""\\(?:[`'^~=."]\{{?\\?[A-Za-z]|[&%$#_{{}}]|[A-Za-z][ {{}}]|{_NAMES})"""
"""A pattern of ECMA-262 that is found wherever such a command stands."""


class Command(NamedTuple):
    """A piece of LaTeX: where it stands (code points), and what it says in plain text, None where that is not known."""

    start: int
    end: int
    plain: str | None


def find_latex(text: str, tags: Collection[str] = (), markdown: bool = False) -> list[Command]:
    """The LaTeX in a text, outside formulae, in order. ``tags`` are HTML's that the text may have; in Markdown a
    backslash before a sign is right. What may be an escaped quote or stop is read only beside what is surely LaTeX."""
    found: list[Command] = []
    doubtful: list[Command] = []
    at = 0
    for start, end in [*(match.span() for match in _FORMULA.finditer(text)), (len(text), len(text))]:
        for match in _COMMAND.finditer(text, at, start):
            command = _read(match, tags, markdown)
            if command is not None:
                (doubtful if _may_be_quote(match) else found).append(command)
        if text.startswith("\\documentclass", start):
            found.append(Command(start, end, None))
        at = end
    return sorted([*found, *doubtful]) if found else []


def _read(match: re.Match[str], tags: Collection[str], markdown: bool) -> Command | None:
    """The command, if LaTeX has such."""
    both = match["open"] is not None and match["close"] is not None
    start, end = match.start(), match.end()
    if not both:
        start, end = start + bool(match["open"]), end - bool(match["close"])
    if match["sign"]:
        return None if markdown else Command(start, end, match["sign"])
    if match["name"]:
        plain = _say(match, tags, both)
        if match["scoped"] is not None and not (both and match["name"] in SWITCHES):
            end = match.end("name")
        return None if plain == "" else Command(start, end, plain)
    letter = (match["held"] or match["bare"] or match["its"] or match["behind"]).lstrip("\\")
    accented = normalize("NFC", letter + ACCENTS[match["accent"] or match["lettered"]])
    if match["bare"] and not both and (len(accented) > 1 or not _IN_WORD.search(match.string[:start][-1:])):
        return None
    return Command(start, end, accented)


def _may_be_quote(match: re.Match[str]) -> bool:
    """Whether a mark before a letter, without braces, may be an escaped quote (``l\\'eau``, ``it\\'s``) or stop."""
    accent, before = match["accent"], match.string[max(0, match.start() - 6) : match.start()]
    if accent is None or match["bare"] is None or (match["open"] and match["close"]) or accent not in "'.=":
        return False
    return accent != "'" or bool(_ELIDED.search(before) or _SHORTENED.match(match.string, match.start("bare")))


def _say(match: re.Match[str], tags: Collection[str], both: bool) -> str | None:
    """What a named command says: None where that is not known, nothing if it is no command of LaTeX."""
    name, argument = match["name"], match["argument"]
    before = match.string[match.start() - 1 : match.start()] if match.start() else ""
    if both and name in SWITCHES and match["scoped"]:
        return _tagged(match["scoped"], SWITCHES[name], tags)
    if name in STYLES and argument is not None:
        return _tagged(argument, STYLES[name], tags)
    opened = match.string.startswith(("{", "["), match.end("name"))
    if name in LETTERS and (argument == "" or both or (len(name) > 1 and _IN_WORD.search(before))):
        return LETTERS[name] if not argument and not match["scoped"] else None
    if name in SIGNS and (argument == "" or both or not before.islower()):
        return SIGNS[name] if not argument else None
    return None if opened and (name in OPAQUE or name in STYLES) else ""


def _tagged(text: str, tag: str, tags: Collection[str]) -> str | None:
    return (f"<{tag}>{text}</{tag}>" if tag in tags else text) or None
