"""Plants the defects that any text can have."""

from __future__ import annotations

import random
import re
import unicodedata

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import ABSTRACTS, PROSE, between, spot, spots, tag_of, within
from benchmarks.papers.shapes import Data


def _between(data: Data, dice: random.Random, piece: str) -> str | None:
    one = spot(data, dice, PROSE)
    text = None if one is None else between(one.text, dice, piece)
    return None if one is None or text is None else one.put(text)


def _within(data: Data, dice: random.Random, piece: str) -> str | None:
    one = spot(data, dice, PROSE)
    text = None if one is None else within(one.text, dice, piece, "[^\\W\\d_\u0600-\u06ff\u0900-\u0dff]")
    return None if one is None or text is None else one.put(text)


def _replaced(data: Data, dice: random.Random, swaps: dict[str, str], places: re.Pattern[str] = PROSE) -> str | None:
    """One of the keys of ``swaps`` replaced where it stands, in a random text that has it."""
    found = [(one, old) for one in spots(data, places) for old in swaps if old in one.text]
    if not found:
        return None
    one, old = dice.choice(found)
    at = dice.choice([match.start() for match in re.finditer(re.escape(old), one.text)])
    return one.put(one.text[:at] + swaps[old] + one.text[at + len(old) :])


@plants("text-whitespace", shapes="native hugo")
def whitespace(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, PROSE)
    if one is None:
        return None
    return dice.choice(
        [
            lambda: one.put(" " + one.text),
            lambda: one.put(one.text + " "),
            lambda: one.put(text) if (text := between(one.text, dice, "  ")) else None,
            lambda: one.put(text) if (text := between(one.text, dice, "\t")) else None,
        ]
    )()


@plants(
    "text-invisible-character", recall=0.95, why="between letters that are not Latin a mark of direction may be meant"
)
def invisible(data: Data, dice: random.Random) -> str | None:
    return _within(data, dice, dice.choice("\u200b\u2060\ufeff\u00ad\u200e\u202a"))


@plants("text-nonbreaking-space", recall=0.8, why="beside a number or a mark it may be meant")
def nonbreaking(data: Data, dice: random.Random) -> str | None:
    if tag_of(data) == "fr":
        return None
    return _between(data, dice, dice.choice(["\u00a0", "\u202f", "\u2009"][:1]))


@plants("text-control-character", shapes="native csl-json")
def control(data: Data, dice: random.Random) -> str | None:
    return _within(data, dice, dice.choice("\x01\x07\x08\x0b\x0c\x1b\x7f\x96"))


@plants("text-replacement-character")
def replacement(data: Data, dice: random.Random) -> str | None:
    return _within(data, dice, "\ufffd")


_MOJIBAKE = {
    "é": "Ã©",
    "ü": "Ã¼",
    "ö": "Ã¶",
    "ø": "Ã¸",
    "ã": "Ã£",
    "–": "â€“",
    "’": "â€™",
    "“": "â€œ",
    "ç": "Ã§",
    "ß": "ÃŸ",
    "ł": "Å‚",
    "°": "Â°",
    "−": "âˆ’",
    "μ": "Î¼",
}


@plants(
    "text-mojibake",
    beside="author-stray-characters",
    recall=0.9,
    why="ftfy leaves a lone pair alone that can stand as it is",
)
def mojibake(data: Data, dice: random.Random) -> str | None:
    return _replaced(data, dice, _MOJIBAKE)


@plants("text-not-nfc")
def not_nfc(data: Data, dice: random.Random) -> str | None:
    found = [one for one in spots(data, PROSE) if unicodedata.normalize("NFD", one.text) != one.text]
    found = [one for one in found if not re.search(r"[\uac00-\ud7a3]", one.text)]
    if not found:
        return _replaced(data, dice, {"K ": "\u212a "})
    one = dice.choice(found)
    return one.put(unicodedata.normalize("NFD", one.text))


@plants("text-ligature")
def ligature(data: Data, dice: random.Random) -> str | None:
    return _replaced(data, dice, {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "ffi": "ﬃ"})


@plants("text-html-entity", beside="keyword-markup", recall=0.98, why="where a text may have tags `&amp;` is right")
def entity(data: Data, dice: random.Random) -> str | None:
    if dice.random() < 0.5:
        return _between(
            data, dice, dice.choice([" &amp; ", "&nbsp;", " &lt; ", " &#8211; ", " &mdash; ", " &amp;amp; "])
        )
    return _replaced(
        data, dice, {"é": "&eacute;", "ü": "&#252;", "ø": "&#xF8;", "–": "&ndash;", "’": "&rsquo;", "&": "&amp;"}
    )


@plants(
    "text-html-tag",
    unless="crossref inveniordm pure-api",  # there it is right
    recall=0.9,
    why="what the pages of a shape show as bold is none",
)
def tag(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, ABSTRACTS)
    if one is None:
        return None
    first, _, rest = one.text.partition(" ")
    forms = [
        f"<p>{one.text}</p>",
        f"<jats:p>{one.text}</jats:p>",
        f"<strong>{first}</strong> {rest}",
        f"<jats:italic>{first}</jats:italic> {rest}",
        f"<div>{one.text}</div>",
        f"{first}<br/>{rest}",
        f"{one.text} <inline-formula><tex-math>x</tex-math></inline-formula>",
        f"<AbstractText>{one.text}</AbstractText>",
    ]
    return one.put(dice.choice(forms)) if rest else None


_LATEX = {
    "é": r"\'e",
    "ü": r"\"{u}",
    "ö": r"{\"o}",
    "ø": r"{\o}",
    "ß": r"{\ss}",
    "ç": r"\c{c}",
    "ã": r"\~a",
    "ł": r"{\l}",
    "&": r"\&",
    "°": r"\textdegree{}",
    "%": r"\%",
}


@plants(
    "text-latex",
    shapes="native csl-json",
    beside="keyword-markup",
    recall=0.95,
    why="a lone accent beside an apostrophe may be none",
)
def latex(data: Data, dice: random.Random) -> str | None:
    if dice.random() < 0.4:
        piece = dice.choice(
            [r" \emph{dune} ", r" \textit{in situ} ", r" \textbf{new} ", r" \cite{marsh} ", r" {\it mare} "]
        )
        return _between(data, dice, piece)
    return _replaced(data, dice, _LATEX)


_ALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "A": "Α", "T": "Τ", "M": "М", "H": "Н"}


@plants("text-mixed-script-word")
def mixed_script(data: Data, dice: random.Random) -> str | None:
    found = [
        (one, match.start())
        for one in spots(data, PROSE)
        for match in re.finditer(r"(?<=[a-z])[aeopcx](?=[a-z])|\b[ATMH](?=[a-z]{2})", one.text)
    ]
    if not found:
        return None
    one, at = dice.choice(found)
    return one.put(one.text[:at] + _ALIKE[one.text[at]] + one.text[at + 1 :])


@plants("text-lost-space")
def lost_space(data: Data, dice: random.Random) -> str | None:
    found = [
        (one, match.start())
        for one in spots(data, ABSTRACTS)
        for match in re.finditer(r"(?<=[a-z]{4}\.) (?=[A-Z][a-z]{2})", one.text)
    ]
    if not found:
        return None
    one, at = dice.choice(found)
    return one.put(one.text[:at] + one.text[at + 1 :])


@plants("text-empty-brackets")
def empty_brackets(data: Data, dice: random.Random) -> str | None:
    return _between(data, dice, dice.choice([" () ", " [] ", " ( ) ", " [ , ] ", " (; ) "]))


@plants("text-private-use")
def private_use(data: Data, dice: random.Random) -> str | None:
    piece = dice.choice("\uf061\uf0b7\ue103\uf8ff\ufffe")
    return dice.choice([_within, _between])(data, dice, piece)
