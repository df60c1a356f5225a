"""What keywords carry that is none of theirs: marks, bullets, prefixes, punctuation, markup. Pure functions; does not
know how a record keeps its keywords."""

from __future__ import annotations

import re
from typing import NamedTuple

from abslint.knowledge.markup import tags_of, tags_pair
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import ends_in_abbreviation, strip_accents
from abslint.model.span import Part

_MARK = Pattern(
    r"(?=[\s*])(?:"  # no other character begins one: said first, since looking behind each would take longer
    # before a heading, or a qualifier behind a slash; `*28` is an allele
    r"(?:\A\s*|(?<=/)|(?<=/ ))\*+(?=[\w\"'“‘(\[])(?!\d{1,3}(?:\s+alleles?\b|\s*\Z))"
    r"|(?<=[^\W\d_A-Z]{3})\*+(?=\s*\Z| ?/)"  # behind the word, as PubMed's pages show it
    r"|(?<=[a-z]{2}, )\*+(?=[a-z]{2}[ ,])"  # before Ovid's second code: `Gambling/ep, *px [Epidemiology, Psychology]`
    r")"
)
_EMPHASIS = Pattern(r"\s*(\*+)[^*]+\1\s*")
_TRUNCATION = Pattern(r"\s*[^\s*]+\*\s*")
_WILDCARD = Pattern(r"\s*\*(?:omics?|omes?|nix|bsd|aas|seq)\s*", re.IGNORECASE)

_BULLET = Pattern(
    r"\s*(?:[•◦▪▫‣⁃●○■□➢➤❖✓✔\uf0b7\uf0a7∙·*]+\s+"
    r"|[◦▪▫‣⁃●○■□➢➤❖✓✔\uf0b7\uf0a7]+(?=\w)"
    r"|[•∙·]+(?=[^\W\d_][^\W\d_A-Z]{3})"  # `•OH` is a radical
    r"|[-–—]\s+)(?=\S)"
)
_NUMBER = Pattern(r"\s*(?:\(([1-9]\d?)\)|\[([1-9]\d?)\]|([1-9]\d?)[.)])\s*(?=[^\W\d_])")

_PREFIX = Pattern(
    r"\s*(?:(?:(?:the\s+)?author(?:'s|s'|s)?\s+|additional\s+|index\s+)?key[\s-]?words?"
    r"(?:\s+(?:and|&)\s+(?:key\s?)?phrases|\s+plus)?"
    r"|index\s+terms|general\s+terms|subject\s+(?:headings?|terms)|mesh(?:\s+(?:terms|headings|keywords))?|descriptors"
    r"|ccs\s+concepts|tags|schl(?:ü|ue)sselw(?:ö|oe)rter|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter"
    r"|mots[\s-]cl(?:é|e)f?s|palabras?\s+claves?|palavras[\s-]chave|parole\s+chiave|paraules\s+clau|tre(?:f|ff)woorden"
    r"|sleutelwoorden|nøgleord|emneord|nøkkelord|nyckelord|ämnesord|avainsanat|asiasanat|słowa\s+kluczowe"
    r"|klíčová\s+slova|kulcsszavak|anahtar\s+kelimeler|ключевые\s+слова|关键词|關鍵詞|キーワード|주제어|키워드)"
    r"\s*(?:[:：=]\s*[-–—]?|(?<=\s)[-–](?=\s)|—)\s*",
    re.IGNORECASE,
)

_PUNCTUATION = ".,;:،؛。；，、："
_ENTITY_END = Pattern(r"&#?\w{2,31};\Z")

_MARKUP = Pattern(
    r"(?P<tag></?[A-Za-z][A-Za-z0-9:]{0,19}(?:\s[^<>]{0,200})?/?>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6});)"
    r"|(?P<brace>(?<!\{)\{{1,3}(?P<inner>[^{}]{1,200})\}{1,3}(?!\}))"
    r"|(?P<break>(?<![ \t])[ \t]*[\r\n]\s*)"
    r"|(?P<emphasis>\A\s*(?P<sign>\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{1,200}(?<=[^\s*_])(?P=sign)\s*\Z)"
)
_PROTECTED = Pattern(r"(?=[^{}]*[^\W\d_a-zµαβγδκλμ])[\w][\w .'-]*")
"""What BibTeX's braces protect: words with a capital. Others are a chemist's or a crystallographer's."""

_HASH = Pattern(r"\s*#(?=[^\W\d_]{2})")
_SHIFTING = frozenset({"sub", "sup", "inf", "jats:sub", "jats:sup"})
_BREAKING = frozenset({"br", "p", "li", "div"})
_KNOWN_TAGS = (
    _SHIFTING
    | _BREAKING
    | frozenset(
        {"a", "b", "bold", "big", "em", "font", "i", "italic", "math", "mml:math", "sc", "scp", "sec", "small", "span"}
        | {"strike", "strong", "title", "tt", "u", "ul", "jats:italic", "jats:bold", "jats:p", "jats:title"}
    )
)
LONGEST = 20_000
"""Code points of the longest text in which marks, markup and separators of keywords are looked for."""

LONGEST_SYMBOL = 7
"""Code points of a gene symbol or acronym that case may tell from a word."""


class Markup(NamedTuple):
    """A piece of markup: its place (code points), what a plain keyword has there, and whether dropping the markup
    leaves the meaning alone (``10<sup>9</sup>`` would become 109)."""

    start: int
    end: int
    plain: str
    safe: bool


def major_marks(text: str, wildcards: bool = False) -> list[Part]:
    r"""The places (code points) of PubMed's major-topic asterisk in a keyword.

    It stands before the heading, or before a qualifier behind a slash (``Advertising/*ethics``); PubMed's pages put
    it behind the word. ``A*``, ``HLA-A*02:01``, ``RRT*`` and ``C*-algebras`` have one of their own; ``*omics`` is a
    wildcard unless ``wildcards`` says that here it is none; ``*both sides*`` is emphasis.
    """
    if (
        "*" not in text
        or len(text) > LONGEST
        or (text.count("*") > 1 and _EMPHASIS.fullmatch(text))
        or (not wildcards and is_wildcard(text))
    ):
        return []
    return [match.span() for match in _MARK.finditer(text)]


def is_wildcard(text: str) -> bool:
    """Whether a keyword may be nothing but an asterisk that stands for letters and their ending, as in ``*omics``."""
    return _WILDCARD.fullmatch(text) is not None


def is_truncation(text: str) -> bool:
    """Whether a keyword is a word with an asterisk behind it, which may stand for other endings: ``therap*``."""
    return _TRUNCATION.fullmatch(text) is not None


def strip_marks(text: str) -> str:
    """The keyword without the marks that ``major_marks`` finds."""
    return cut(text, major_marks(text))


def cut(text: str, parts: list[Part]) -> str:
    """The text without ranges (in order, not overlapping)."""
    pieces, at = [], 0
    for start, end in parts:
        pieces.append(text[at:start])
        at = end
    return "".join([*pieces, text[at:]])


def bullet_part(text: str) -> Part | None:
    """The bullet and the white space that a keyword begins with (``• ``, ``- ``); ``·OH`` and ``-omics`` have none."""
    match = _BULLET.match(text)
    return match.span() if match else None


def numbering(text: str) -> tuple[int, Part] | None:
    """The number of a list (1 to 99) that a keyword begins with, as in ``1. sleep``, ``(2) sleep``, ``[3] sleep``."""
    match = _NUMBER.match(text)
    return (int(match[1] or match[2] or match[3]), match.span()) if match else None


def prefix_part(text: str) -> Part | None:
    """What a copied line of keywords begins with: ``Keywords:``, ``Key words —``, ``Index Terms:`` and the like in
    twenty languages, with the white space around it."""
    match = _PREFIX.match(text)
    return match.span() if match else None


def punctuation_part(text: str) -> Part | None:
    """Punctuation and white space that a keyword ends in and that is not its own (``etc.``, ``U.S.``, ``&amp;``, an
    ellipsis). A keyword of punctuation alone has no end."""
    if not text or text[-1].isalnum():
        return None
    start = end = len(text)
    while start and (text[start - 1] in _PUNCTUATION or text[start - 1].isspace()):
        start -= 1
    start += _own_signs(text[start:], text[max(0, start - 60) : start])
    return (start, end) if start and not text[start:end].isspace() and start < end else None


def _own_signs(run: str, before: str) -> int:
    """How many signs of a run of punctuation belong to the word before it: an ellipsis, an abbreviation's stop, the
    end of a character reference."""
    if run.startswith("..."):
        return len(run) - len(run.lstrip("."))
    if run.startswith(".") and not run.startswith(".."):
        return int(ends_in_abbreviation(before + "."))
    return int(run.startswith(";") and _ENTITY_END.search(before[-32:] + ";") is not None)


def find_markup(text: str) -> list[Markup]:
    """Tags, character references, braces, line breaks and Markdown emphasis in a keyword, in order.

    ``{111}`` and ``{hkl}`` are planes of a crystal, ``bis{μ-oxido}`` is a compound, ``p<0.05`` no tag; braces in LaTeX
    hold what a command is applied to.
    """
    if len(text) > LONGEST:
        return []
    latex = "\\" in text or text.count("$") > 1
    spoken = not tags_pair(tags_of(text))
    matches = (
        match for match in _MARKUP.finditer(text) if not (latex and match["brace"]) and not (spoken and match["tag"])
    )
    return [found for match in matches if (found := _read_markup(match)) is not None]


def _read_markup(match: re.Match[str]) -> Markup | None:
    start, end = match.span()
    spelled = match[0]
    if match["tag"]:
        name = spelled.strip("</> ").split()[0].rstrip("/").lower()
        plain = " " if name in _BREAKING else ""
        return Markup(start, end, plain, name not in _SHIFTING) if name in _KNOWN_TAGS else None
    if match["entity"]:
        from html import unescape  # late: its table of entities costs a millisecond

        plain = unescape(spelled).replace("\xa0", " ")
        return Markup(start, end, plain, plain not in ("<", ">")) if plain != spelled else None
    if match["brace"]:
        inner, begins = match["inner"], start == 0 or match.string[start - 1].isspace()
        return Markup(start, end, inner, True) if begins and _PROTECTED.fullmatch(inner) else None
    if match["break"]:
        return Markup(start, end, " ", "*" not in match.string)
    sign = match["sign"]
    return Markup(start, end, spelled.strip()[len(sign) : -len(sign)], True)


def plain_between(text: str, found: list[Markup]) -> str:
    """What stands between the first and the last piece of markup (at least one, in order) with the markup gone."""
    pieces, at = [], found[0].start
    for one in found:
        pieces += [text[at : one.start], one.plain]
        at = one.end
    return "".join(pieces)


def hash_part(text: str) -> Part | None:
    """The hash sign of a tag of social media, ``#climate``; ``C#`` has one of its own."""
    match = _HASH.match(text)
    return match.span() if match else None


def same_keyword(text: str) -> str:
    """What spellings of one keyword share: no marks, no bullet, no end punctuation, no accents, small letters."""
    if len(text) > LONGEST:
        return text
    text = strip_marks(text) if "*" in text else text
    bullet = bullet_part(text)
    text = text[bullet[1] :] if bullet else text
    text = text.rstrip(" .,;:\t\n")
    return " ".join(strip_accents(text).casefold().split())


def coarse_key(text: str) -> str:
    """A key that is the same wherever ``same_keyword`` is, and made faster; others may share it too."""
    text = text.lower() if text.isascii() else same_keyword(text)
    return "".join(text.replace("*", "").replace("-", "").split()).strip(".,;:")


def told_apart_by_case(one: str, other: str) -> bool:
    """Whether two spellings that differ by case only may name two things: gene symbols (``Shh``, ``SHH``), acronyms
    and words (``AIDS``, ``aids``)."""
    if one == other or len(one) > LONGEST_SYMBOL or one.casefold() != other.casefold() or " " in one:
        return False
    return any(char.isdigit() for char in one) or max(sum(map(str.isupper, text)) for text in (one, other)) > 1
