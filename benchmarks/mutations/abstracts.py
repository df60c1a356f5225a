"""Plants the defects of abstracts."""

from __future__ import annotations

import random
import re

from benchmarks.mutations.registry import plants
from benchmarks.mutations.spots import ABSTRACTS, Spot, is_english, spot, tag_of
from benchmarks.papers.shapes import Data, one_text


def _plain(data: Data) -> bool:
    """Whether the abstract is one text in English."""
    return isinstance(data.get("abstract"), str) and is_english(data)


def _added(
    data: Data, dice: random.Random, tails: list[str], joined: tuple[str, ...] = (" ", "\n", "\n\n")
) -> str | None:
    if not isinstance(data.get("abstract"), str):
        return None
    data["abstract"] += dice.choice(joined) + dice.choice(tails)
    return "/abstract"


_FURNITURE = [
    "Dive into the research topics of 'Tides'. Together they form a unique fingerprint.",
    "Together they form a unique fingerprint.\nView full fingerprint",
    "View full fingerprint",
    "Link to publication in Scopus",
    "Other files and links",
    "Access to Document\n10.1234/tide.7\nCite this",
    "Research output: Contribution to journal › Article › peer-review",
    "Publication status Published - 2019",
    "Duik in de onderzoeksthema's van 'Getijden'. Samen vormen ze een unieke vingerafdruk.",
    "Dyk ned i forskningsemnerne om 'Tidevand'. Sammen danner de et unikt fingeraftryk.",
    "Untersuchen Sie die Forschungsthemen von „Gezeiten“. Zusammen bilden sie einen einzigartigen Fingerprint.",
]


@plants("abstract-portal-text", shapes="native csl-json hugo")
def portal_text(data: Data, dice: random.Random) -> str | None:
    return _added(data, dice, _FURNITURE)


_RIGHTS = [
    "© 2021 Dyke & Sons Ltd. All rights reserved.",
    "Copyright © 2018 Tidewater Press.",
    "© The Author(s) 2020.",
    "Publisher Copyright: © 2022 The Authors.",
    "(c) 2015 Tidewater Society. Published by Dyke Ltd.",
    "(PsycInfo Database Record (c) 2020 APA, all rights reserved)",
    "[ABSTRACT FROM AUTHOR]",
    "All rights reserved.",
    "This article is protected by copyright. All rights reserved.",
    "© 2019, Springer Nature Switzerland AG.",
    "(©) RSNA, 2016.",
    "© 2020 Tidewater Society and Dyke & Sons Ltd.",
    "Copyright (C) 2003 Dyke & Sons, Ltd.",
]


@plants("abstract-rights-line", shapes="native pure-page")
def rights_line(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, ABSTRACTS)
    if (
        one is None
        or not is_english(data)
        or "copyright" in str(data.get("abstract", ""))
        or one.pointer == "/other_abstracts/0/text"
    ):
        return None
    return one.put(one.text + " " + dice.choice(_RIGHTS))


@plants("abstract-export-text", beside="text-latex text-whitespace")
def export_text(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    text = data["abstract"].replace("\n\n", " ")
    data["abstract"] = dice.choice(
        [
            f"{text}\nKW  - tide\nER  -",
            f"AB  - {text}",
            f"Skip to main content {text}",
            f"{text} Export BibTeX",
            f"marsh.2020, abstract = {{{text}}}, year = {{2020}}",
        ]
    )
    return "/abstract"


@plants("abstract-truncated", recall=0.9, why="what breaks off behind a colon may be a label's")
def truncated(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    text = re.sub(r"\s+", " ", data["abstract"])
    words = text.split(" ")
    cut = " ".join(words[: dice.randint(26, max(27, len(words) - 2))]).rstrip(".,:;?!")
    forms = [
        f"{text} (ABSTRACT TRUNCATED AT {dice.choice([250, 400])} WORDS)",
        f"{text} (ABSTRACT TRUNCATED)",
        f"{cut}…",
        f"{cut} ...",
        f"{cut} [...]",
        f"{text} Read more",
        f"{cut} and the",
        f"{cut} of",
        f"{cut} (",
        f"{cut} with",
    ]
    data["abstract"] = dice.choice(forms)
    return "/abstract" if len(words) > 30 else None


@plants("abstract-lost-number")
def lost_number(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    return _added(
        data,
        dice,
        [
            "More came at night than by day (P < ).",
            "Those who stayed (n = ) were older.",
            "The two differed (p = , t test).",
            "It rose in spring (P ≤ ; two sites).",
        ],
        (" ",),
    )


@plants("abstract-not-an-abstract", shapes="native csl-json hugo")
def not_an_abstract(data: Data, dice: random.Random) -> str:
    data["abstract"] = dice.choice(
        [
            "No abstract available.",
            "[This corrects the article DOI: 10.1234/tide.7.]",
            "See PDF",
            "Please see the full text",
            "Click to increase image size",
            "No abstract",
            "Abstract not available",
            "(no abstract)",
            "See full text for abstract.",
            "[This retracts the article DOI: 10.1234/tide.8.]",
            "Abstract is missing",
            "https://shore.example.org/7.pdf",
        ]
    )
    return "/abstract"


@plants(
    "abstract-starts-with-label",
    shapes="native csl-json hugo",
    recall=0.9,
    why="`Summary:` is a section where what may be another label follows",
)
def starts_with_label(data: Data, dice: random.Random) -> str | None:
    if not isinstance(data.get("abstract"), str):
        return None
    labels = {
        "de": ["Zusammenfassung: ", "Zusammenfassung\n"],
        "fr": ["Résumé : ", "Résumé. "],
        "es": ["Resumen: "],
        "nl": ["Samenvatting: "],
        "zh": ["摘要："],
        "pt": ["Resumo: "],
        "it": ["Riassunto: "],
        "ru": ["Аннотация: "],
    }
    own = [
        "Abstract: ",
        "ABSTRACT: ",
        "Abstract\n",
        "Abstract. ",
        "Abstract— ",
        "Summary: ",
        "ABSTRACT ",
        "Abstract - ",
    ]
    chosen = labels.get(tag_of(data), own if is_english(data) else ["Abstract: "])
    data["abstract"] = dice.choice(chosen) + data["abstract"]
    return "/abstract"


@plants("abstract-equals-title", shapes="native csl-json hugo")
def equals_title(data: Data, dice: random.Random) -> str:
    text = data["title"]
    data["abstract"] = dice.choice([text, text + ".", text.upper(), text.lower()]) if "?" not in text else text
    return "/abstract"


@plants("abstract-repeated", beside="abstract-length")
def repeated(data: Data, dice: random.Random) -> str | None:
    if not isinstance(data.get("abstract"), str):
        return None
    text = re.sub(r"\s+", " ", data["abstract"])
    joint = "" if tag_of(data) in {"zh", "ja"} else dice.choice([" ", "\n", "\n\n"])
    data["abstract"] = text + joint + text
    return "/abstract"


_BROKEN = (
    "The move- ment of the water was slow.",
    "Every measure- ment was made twice.",
    "The popula- tion grew.",
    "The behav- iour of crabs changed, and so did the behaviour of gulls.",
    "Of all non- human visitors gulls were the first.",
    "The effect was short- term.",
)


@plants("abstract-line-break-hyphen", why="something has to tell that the pieces are one word")
def line_break_hyphen(data: Data, dice: random.Random) -> str | None:
    one = spot(data, dice, ABSTRACTS)
    if one is None or not is_english(data) or one.pointer.startswith("/other"):
        return None
    return one.put(f"{one.text} {dice.choice(_BROKEN)}")


@plants("abstract-glued-words", recall=0.7, why="a short label in small letters may begin a name")
def glued_words(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    data["abstract"] = dice.choice(["METHODS", "BACKGROUND", "Background", "OBJECTIVE", "Aims"]) + data[
        "abstract"
    ].replace("\n\n", " ")
    return "/abstract" if re.match(r"[A-Za-z]+[A-Z][a-z]", data["abstract"]) else None


@plants("abstract-length", shapes="native pure-page")
def length(data: Data, dice: random.Random) -> str | None:
    if data["type"] not in {"article-journal", "paper-conference", "preprint"}:
        return None
    text = one_text(data["abstract"])
    if tag_of(data) in {"zh", "ja"}:
        data["abstract"] = text[: dice.randint(9, 20)].rstrip("，、。") + "。"
    elif dice.random() < 0.5:
        data["abstract"] = (
            dice.choice(
                [
                    "We counted seals from a boat.",
                    "A short note on tides in three harbours.",
                    "Nine ferries were timed.",
                ]
            )
            if is_english(data)
            else text.split(". ")[0] + "."
        )
        if len(data["abstract"].split()) > 17:
            return None
    else:
        nouns = ("boat", "gull", "dyke", "lamp", "reed", "pump", "wall", "seal", "crab", "wind", "sand", "bell", "rope")
        one = [
            f"At site {n} we saw a {dice.choice(nouns)} {n} times, and once a {dice.choice(nouns)} beside it."
            for n in range(60)
        ]
        data["abstract"] = " ".join(one) if is_english(data) else ""
    return "/abstract" if data["abstract"] else None


_TAILS = {
    "en": [
        "Keywords: tide; seal; harbour",
        "KEYWORDS: tide, seal, harbour",
        "Key words: tide, seal, harbour.",
        "Keywords — tide, seal",
        "Index Terms: tide, seal, harbour",
    ],
    "de": ["Schlüsselwörter: Gezeiten; Robben; Häfen", "Schlagwörter: Gezeiten, Robben, Häfen"],
    "fr": ["Mots-clés : marées ; phoques ; ports"],
    "es": ["Palabras clave: mareas, focas, puertos"],
    "pt": ["Palavras-chave: marés; focas; portos"],
    "nl": ["Trefwoorden: getijden, zeehonden, havens"],
    "it": ["Parole chiave: maree, foche, porti"],
    "ru": ["Ключевые слова: приливы, тюлени, порты"],
    "zh": ["关键词：海豹；潮汐；港口"],
    "ja": ["キーワード：アザラシ、潮汐、港湾"],
    "pl": ["Słowa kluczowe: pływy, foki, porty"],
    "nb": ["Nøkkelord: tidevann, sel, havner"],
}


@plants("abstract-keywords-inside", shapes="native csl-json hugo")
def keywords_inside(data: Data, dice: random.Random) -> str | None:
    return _added(data, dice, _TAILS[tag_of(data)])


@plants("abstract-chatbot-text")
def chatbot_text(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    heads = [
        "Certainly! Here is a revised version of your abstract: ",
        "Sure, here is an abstract for your paper: ",
        "Certainly, here is a possible abstract: ",
        "Here's a polished version of the abstract:\n\n",
    ]
    tails = [
        " As an AI language model, I cannot verify these numbers.",
        " I hope this helps!",
        " Let me know if you would like me to make any changes.",
        " As a large language model, I do not have access to the data.",
    ]
    text = data["abstract"]
    data["abstract"] = dice.choice([dice.choice(heads) + text, text + dice.choice(tails)])
    return "/abstract"


@plants("abstract-citation")
def citation(data: Data, dice: random.Random) -> str | None:
    if not _plain(data):
        return None
    marks = [
        " [12]",
        " [3, 4]",
        " [1–5]",
        " (Reed, 2020)",
        " (Reed & Marsh, 2019)",
        " (Strand et al., 2021)",
        " (Reed et al. 2018)",
    ]
    found = [match.start() for match in re.finditer(r"(?<=[a-z]{3})\.(?= |$)", data["abstract"])]
    if not found:
        return None
    at = dice.choice(found)
    data["abstract"] = data["abstract"][:at] + dice.choice(marks) + data["abstract"][at:]
    return "/abstract"


_TRIALS = [
    "nct 01234567",
    "NCT0123456",
    "NCT 01234567",
    "ISRCTN 12345678",
    "ISRCTN1234567",
    "CRD4202112345",
    "PROSPERO CRD 42021123456",
    "EudraCT 2011–001234–56",
    "EudraCT 2011-01234-56",
    "nct01234567",
]


@plants("abstract-registration-number")
def registration_number(data: Data, dice: random.Random) -> str | None:
    one: Spot | None = spot(data, dice, ABSTRACTS)
    if one is None or not is_english(data) or one.pointer.startswith("/other"):
        return None
    number = dice.choice(_TRIALS)
    return one.put(
        one.text + dice.choice([f" The trial is registered as {number}.", f" Registration: {number}.", f" ({number})."])
    )
