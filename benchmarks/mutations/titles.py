"""Plants the defects of titles."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import plants, spoils
from benchmarks.mutations.spots import TITLES, is_english, spot
from benchmarks.papers.shapes import Data


def _plain(data: Data) -> str:
    """The title without tags or a question mark."""
    return re.sub(r"<[^>]+>", "", data["title"]).rstrip("?")


def _retitle(data: Data, text: str) -> str:
    data["title"] = text
    return "/title"


@plants("title-full-stop", shapes="native csl-json hugo pure-page ris")  # MEDLINE has one by its own right
def full_stop(data: Data, dice: random.Random) -> str | None:
    if data["title"].endswith(("?", "]", ">")):
        return None
    return _retitle(data, data["title"] + ".")


@plants("title-all-caps")
def all_caps(data: Data, dice: random.Random) -> str | None:
    text = _plain(data)
    if text.upper() == text.lower() or len(re.findall(r"[^\W\d]{2,}", text)) < 3:
        return None
    head, colon, tail = text.partition(": ")
    if colon and dice.random() < 0.5 and len(head) > 3 * len(tail) and len(head.split()) > 2:
        return _retitle(data, head.upper() + ": " + tail)
    return _retitle(data, text.upper())


_QUOTES = (  # short ones and questions may be what somebody said
    '""',
    "“”",
    "„“",
    "«»",
    "''",
    "‘’",
)


@plants("title-in-quotes", recall=0.9, why="what may be somebody's words is left alone")
def in_quotes(data: Data, dice: random.Random) -> str | None:
    text = data["title"]
    marks = dice.choice(_QUOTES)
    if any(mark in text for mark in "\"“”„«»'‘’?") or len(re.findall(r"[^\W\d]{2,}", _plain(data))) < 9:
        return None
    return _retitle(data, marks[0] + text + marks[1])


@plants("title-in-brackets", shapes="native csl-json hugo pure-page ris")  # right in MEDLINE of other languages
def in_brackets(data: Data, dice: random.Random) -> str | None:
    if "[" in data["title"] or not re.search("[a-z]", data["title"]):
        return None
    return _retitle(data, f"[{data['title']}]" + dice.choice(["", "."]))


@plants(
    "title-markup",
    unless="crossref inveniordm pure-api",  # there it is right
    beside="text-html-tag",
    recall=0.9,
    why="what the pages of a shape show as bold is none",
)
def markup(data: Data, dice: random.Random) -> str | None:
    text = data["title"]
    first, _, rest = text.partition(" ")
    wrapped = f"<{{0}}>{first}</{{0}}> {rest}"
    if "<" in text or not rest:
        return None
    forms = [
        *(wrapped.format(tag) for tag in ("strong", "font", "u")),
        f"<p>{text}</p>",
        text.replace(" ", "<br/>", 1),
        text.replace(" ", "<br>", 1),
        f"<jats:italic>{first}</jats:italic> {rest}",
        f"{text} <mml:math><mml:mi>x</mml:mi></mml:math>",
    ]
    return _retitle(data, dice.choice(forms))


@plants("title-footnote-mark", recall=0.7, why="behind a name, a number or a symbol a mark may mean something")
def footnote_mark(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, TITLES)
    if one is None or one.text.endswith((">", "]")):
        return None
    return one.put(one.text + dice.choice(["*", " *", "†", "‡", " §", "¶", "**", " <sup>†</sup>", "<sup>*</sup>"]))


@plants("title-url")
def url(data: Data, dice: random.Random) -> str:
    address = dice.choice(["https://shore.example.org/papers/7", "http://shore.example.org/reports/view.php?id=7"])
    return _retitle(
        data, dice.choice([f"{_plain(data)}. Available at {address}", f"{_plain(data)} {address}", address])
    )


@plants("title-file-name")
def file_name(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    stem = dice.choice(["tides_final_v3", "manuscript-revised2", "IMG_2034", "seals_2019_final"])
    ending = dice.choice(["pdf", "docx", "tex", "doc", "jpg"])
    number = str(dice.randint(10**8, 10**11))
    return _retitle(
        data, dice.choice([f"{stem}.{ending}", f"Microsoft Word - {stem}", f"Microsoft Word - {stem}.doc", number])
    )


@plants("title-doi", beside="title-url")
def doi(data: Data, dice: random.Random) -> str:
    number = f"10.1234/tide.{dice.randint(1, 9999)}"
    return _retitle(data, dice.choice([number, f"doi:{number}", f"https://doi.org/{number}", f"DOI: {number.upper()}"]))


@plants("title-equals-container", unless="joss", beside="container-holds-more")
def equals_container(data: Data, dice: random.Random) -> str | None:
    name = data.get("container", {}).get("title", "")
    if data["type"] != "article-journal" or data.get("subtype") == "editorial" or not name:
        return None
    return _retitle(data, dice.choice([name, name.lower(), name.replace(" of ", " Of ")]))


@plants("title-truncated", recall=0.4, why="some titles mean their dots")
def truncated(data: Data, dice: random.Random) -> str | None:
    text = _plain(data)
    cut = dice.choice(["…", "...", " (", ",", ":", " and the", " of the", " in a", " and"])
    if (cut[1:].isalpha() or " " in cut[1:]) and not is_english(data):
        return None
    if "[" in text or "“" in text or "subtitle" in data:
        return None
    words = text.split(" ")
    if cut in {"…", "..."} and len(words) > 3:
        text = " ".join(words[: dice.randint(2, len(words) - 1)]).rstrip(",:?") + " " + words[-1][:3]
    return _retitle(data, text.rstrip("?,:") + cut)


@plants("title-status-marker", shapes="native")
def status_marker(data: Data, dice: random.Random) -> str | None:
    if data.get("subtype") in {"letter", "comment"}:
        return None
    data["subtype"] = "research"
    mark = dice.choice(
        [
            "RETRACTED: ",
            "Retracted: ",
            "[Retracted] ",
            "WITHDRAWN: ",
            "RETRACTED ARTICLE: ",
            "Erratum to: ",
            "Correction: ",
            "Corrigendum to: ",
            "Retraction: ",
        ]
    )
    return _retitle(data, mark + _plain(data))


@plants("title-unbalanced-brackets")
def unbalanced(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, TITLES)
    if one is None or "[" in one.text:
        return None
    words = one.text.split(" ")
    if len(words) < 4:
        return None
    at = dice.randint(1, len(words) - 2)
    if not words[at].isalpha() or len(words[at]) < 2:
        return None
    words[at] = dice.choice(["(" + words[at], words[at] + ")", "[" + words[at]])
    return one.put(" ".join(words))


@plants("title-lost-character", recall=0.6, why="what goes on as a little word may be glued to a question")
def lost_character(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, TITLES)
    found = (
        []
        if one is None
        else list(re.finditer(r"(?<=[^\W\d_])[à-öø-ÿœłéèüß](?=[^\W\d_])|(?<=[a-z]{2})[a-z](?=[a-z]{2})", one.text))
    )
    if one is None or not found or "<" in one.text:
        return None
    at = dice.choice(found).start()
    return one.put(one.text[:at] + "?" + one.text[at + 1 :])


@plants("title-space-before-colon", recall=0.3, why="a space behind a number or a unit is a library's")
def space_before_colon(data: Data, dice: random.Random) -> str | None:
    if not is_english(data) or ": " not in data["title"] or data["type"] in {"book", "chapter"}:
        return None
    return _retitle(data, data["title"].replace(": ", dice.choice([" : ", " :"]), 1))


@plants("not-a-paper", beside="unexpected-abstract")
def not_a_paper(data: Data, dice: random.Random) -> str | None:
    if data["type"] != "article-journal":
        return None
    year = dice.randint(1999, 2024)
    names = [
        "Editorial Board",
        "Table of Contents",
        f"Reviewers {year}",
        "Front Matter",
        f"Call for Papers: Tides in {year}",
        f"Contents: Volume {year - 1980}",
        "Cover Image",
        "Author index",
        "Instructions to authors",
        f"List of reviewers for {year}",
    ]
    return _retitle(data, dice.choice(names))


_ARTICLE = re.compile(
    r"^(TY  - JOUR\n(?:(?!ER).*\n)*?TI  - [^:\n]+): ([^:\n]+)\n((?:(?!ER).*\n)*?)JF  - (.+)\n", re.MULTILINE
)
_HOSTS = re.compile(r"conference|workshop|school|series|meeting|section|letters|annals|archive", re.IGNORECASE)


@spoils("title-only-before-colon", "ris")
def only_before_colon(text: str, dice: random.Random) -> tuple[str, str] | None:
    """What stands behind the colon goes where portals export subtitles."""
    found = [one for one in _ARTICLE.finditer(text) if not _HOSTS.search(one[2])]
    if not found:
        return None
    one = dice.choice(found)
    rest = one[2] if dice.random() < 0.5 else one[2][0].upper() + one[2][1:]
    again = f"{one[1]}\nT2  - {rest}\n{one[3]}JO  - {one[4]}\nJF  - {one[4]}\n"
    return text[: one.start()] + again + text[one.end() :], "/title"
