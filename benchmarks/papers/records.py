"""Clean native records: types, statuses, languages, naming cultures and precisions in many mixtures, by a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.papers import numbers, titles
from benchmarks.papers.people import people
from benchmarks.papers.shapes import Data
from benchmarks.papers.tongues import TONGUES

JOURNALS = (
    "Journal of Imagined Shores|Tides|Annals of the North Sea|Sleep & Harbours|PLOS Dunes|Zeitschrift für Deichkunde|"
    "Revue des marées|The Lighthouse Review|Acta Litoralia|Proceedings of the Dyke Academy|IEEE Transactions on Tides|"
    "Estudos do Mar|eShore|Journal of Sand, Salt and Water"
).split("|")
LICENSES = ("CC-BY-4.0", "CC-BY-NC-ND-4.0", "CC0-1.0", "https://creativecommons.org/licenses/by/4.0/")


def record(number: int, dice: random.Random) -> Data:
    """A clean record of a random kind."""
    kinds, weights = zip(*KINDS.items(), strict=True)
    data: Data = {"id": f"paper-{number}"}
    _words(data, dice)
    dice.choices(kinds, weights)[0](data, dice)
    data["authors"] = people(dice)
    _extras(data, dice)
    return {key: data[key] for key in sorted(data, key=_ORDER.index)}


def records(count: int, seed: int) -> Iterator[Data]:
    """``count`` clean records, the same at every call with a seed."""
    dice = random.Random(seed)  # noqa: S311 - not for secrets
    for number in range(count):
        yield record(number, dice)


def _words(data: Data, dice: random.Random) -> None:
    """Title, language, abstract and keywords, in one language."""
    tag = dice.choice(sorted(TONGUES)) if dice.random() < 0.3 else "en"
    data["language"] = dice.choice(["en", "en", "en", "en-GB", ["en"]]) if tag == "en" else tag
    if tag == "en":
        data["title"] = titles.title(dice)
        data["abstract"] = _english(dice)
        data["keywords"] = titles.keywords(dice, data["title"])
        return
    tongue = TONGUES[tag]
    data["title"] = dice.choice(tongue.titles)
    data["keywords"] = dice.sample(tongue.terms, dice.randint(3, 5))
    parts = list(tongue.sentences)
    if dice.random() < 0.2:
        texts = (parts[0], parts[1], " ".join(parts[2:4]), parts[4])
        data["abstract"] = {
            "sections": [{"label": label, "text": text} for label, text in zip(tongue.labels, texts, strict=True)]
        }
    else:
        data["abstract"] = tongue.joined.join(parts)


SCHEMES = (
    (("BACKGROUND", "BACKGROUND"), ("METHODS", "METHODS"), ("RESULTS", "RESULTS"), ("CONCLUSIONS", "CONCLUSIONS")),
    (("Introduction", "BACKGROUND"), ("Methods", "METHODS"), ("Results", "RESULTS"), ("Discussion", "CONCLUSIONS")),
    (("OBJECTIVE", "OBJECTIVE"), ("METHODS AND RESULTS", "RESULTS"), ("CONCLUSION", "CONCLUSIONS")),
    (
        ("Aims", "OBJECTIVE"),
        ("Design", "METHODS"),
        ("Setting", "METHODS"),
        ("Participants", "METHODS"),
        ("Results", "RESULTS"),
        ("Conclusions", "CONCLUSIONS"),
    ),
)


def _english(dice: random.Random) -> Any:
    """A plain abstract of one paragraph or several, or one in sections."""
    if dice.random() < 0.25:
        scheme = dice.choice(SCHEMES)
        texts = titles.sentences(dice, 2 * len(scheme))
        sections = []
        kept = dice.random() < 0.6
        for at, (label, category) in enumerate(scheme):
            section = {"label": label, "text": " ".join(texts[2 * at : 2 * at + 2])}
            sections.append({**section, "category": category} if kept else section)
        more = {"copyright": "© 2019 The Authors"} if dice.random() < 0.2 else {}
        return {"sections": sections, **more}
    texts = titles.sentences(dice, dice.randint(5, 16))
    if len(texts) > 8 and dice.random() < 0.3:
        return " ".join(texts[:4]) + "\n\n" + " ".join(texts[4:])
    return " ".join(texts)


def _journal(data: Data, dice: random.Random) -> None:
    name = dice.choice(JOURNALS)
    data["container"] = {"title": name}
    own = random.Random(name)  # noqa: S311 - a journal has the same ISSNs in all its articles
    printed, electronic = numbers.issn(own), numbers.issn(own)
    form = dice.random()
    if form < 0.4:
        data["container"]["issn"] = printed
    elif form < 0.6:
        data["container"]["issn"] = {"print": printed, "electronic": electronic}
    if dice.random() < 0.2:
        data["container"]["publisher"] = "Dyke & Sons"


def _identified(data: Data, dice: random.Random) -> None:
    found = {"doi": numbers.doi(dice)}
    if dice.random() < 0.4:
        found["pmid"] = str(dice.randint(10_000_000, 39_999_999))
    if dice.random() < 0.2:
        found["pmcid"] = f"PMC{dice.randint(1_000_000, 9_999_999)}"
    if dice.random() < 0.15:
        found["arxiv"] = f"{dice.randint(15, 25)}{dice.randint(1, 12):02}.{dice.randint(1, 99999):05}"
    data["identifiers"] = found


def _article(data: Data, dice: random.Random) -> None:
    data |= {"type": "article-journal", "publication_status": "published"}
    _journal(data, dice)
    _identified(data, dice)
    data["volume"] = str(dice.randint(2, 140)) if dice.random() < 0.8 else dice.randint(2, 140)
    if dice.random() < 0.7:
        data["issue"] = dice.choice([str(dice.randint(1, 12)), dice.randint(1, 12), "3-4", "Suppl 1"])
    if dice.random() < 0.75:
        data["pages"], count = numbers.pages(dice)
        if dice.random() < 0.2:
            data["number_of_pages"] = count
    else:
        data["article_number"] = dice.choice([f"e{dice.randint(1000, 99999)}", str(dice.randint(100_000, 999_999))])
    published = numbers.day(dice)
    data["dates"] = {"published": published}
    year = int(published[:4])
    if dice.random() < 0.4:
        data["dates"] |= {
            "submitted": numbers.full_day(dice, year - 2, year - 2),
            "accepted": f"{year - 1}-0{dice.randint(1, 9)}-15",
        }
    if dice.random() < 0.2:
        data["dates"]["epub"] = f"{year - 1}-1{dice.randint(0, 2)}-{dice.randint(10, 28)}"
    if dice.random() < 0.3:
        data["subtype"] = dice.choice(["research", "letter", "review", "comment"])
    if dice.random() < 0.3:
        data["peer_reviewed"] = True


def _early(data: Data, dice: random.Random) -> None:
    _journal(data, dice)
    _identified(data, dice)
    data["type"] = "article-journal"
    if dice.random() < 0.5:
        data |= {"publication_status": "epub-ahead-of-print", "dates": {"epub": numbers.full_day(dice, 2024, 2025)}}
    else:
        data |= {"publication_status": "in-press", "dates": {"accepted": numbers.full_day(dice, 2025, 2025)}}


def _preprint(data: Data, dice: random.Random) -> None:
    day = numbers.full_day(dice, 2020, 2025)
    numbered = f"10.1101/{day.replace('-', '.')}.{dice.randint(100_000, 999_999)}"
    data |= {"type": "preprint", "publication_status": "preprint", "dates": {"posted": day}}
    data["identifiers"] = {
        "doi": dice.choice([numbered, f"10.48550/arXiv.{day[2:4]}{day[5:7]}.{dice.randint(1, 99999):05}"])
    }


def _chapter(data: Data, dice: random.Random) -> None:
    host = {"title": "Shores of Tomorrow", "isbn": numbers.isbn(dice), "publisher": "Dyke & Sons", "place": "Harlingen"}
    editors = [{"family": "Holm", "given": "Greta"}, {"family": "Berg", "given": "Emil"}]
    data |= {"type": "chapter", "publication_status": "published", "container": {**host, "editors": editors}}
    data |= {"pages": numbers.pages(dice)[0].lstrip("Se").replace("-S", "-").replace("-e", "-")}
    data |= {"dates": {"published": numbers.day(dice)}, "identifiers": {"doi": numbers.doi(dice)}}


def _conference(data: Data, dice: random.Random) -> None:
    year = dice.randint(1998, 2024)
    event = {"name": f"Conference on Tides {year}", "city": "Leiden", "country": "Netherlands"}
    data |= {"type": "paper-conference", "publication_status": "published", "event": event}
    data["container"] = {"title": f"Proceedings of the {year} Conference on Tides"}
    data |= {"pages": numbers.pages(dice)[0].lstrip("Se").replace("-S", "-").replace("-e", "-")}
    data |= {"dates": {"published": str(year)}, "identifiers": {"doi": numbers.doi(dice)}}


def _alone(data: Data, dice: random.Random) -> None:
    kind = dice.choice(["book", "thesis", "report", "dataset"])
    data |= {"type": kind, "publication_status": "published", "dates": {"published": numbers.day(dice)}}
    data["identifiers"] = {"doi": numbers.doi(dice)}
    if kind == "book":
        data["identifiers"]["isbn"] = numbers.isbn(dice)
        data["container"] = {"publisher": "Dyke & Sons", "place": "Harlingen"}
    if kind == "thesis":
        data["thesis"] = {"institution": "University of Nowhere", "award_date": data["dates"]["published"]}
        data["subtype"] = dice.choice(["doctoral", "master"])


KINDS: dict[Callable[[Data, random.Random], None], int] = {
    _article: 12,
    _early: 3,
    _preprint: 2,
    _chapter: 2,
    _conference: 2,
    _alone: 3,
}
"""The kinds of records, and how often each comes."""


def _extras(data: Data, dice: random.Random) -> None:
    """Fields that some records have."""
    if dice.random() < 0.2 and isinstance(data["language"], str) and data["language"].startswith("en"):
        tag = dice.choice(["de", "fr", "nl", "ru"])
        data["translated_titles"] = [{"text": dice.choice(TONGUES[tag].titles), "language": tag}]
    if dice.random() < 0.15:
        data["other_abstracts"] = [{"language": "nl", "kind": "translation", "text": " ".join(TONGUES["nl"].sentences)}]
    if dice.random() < 0.2:
        data["links"] = [{"url": f"https://shore.example.org/papers/{dice.randint(1, 999)}.pdf", "access": "open"}]
    if dice.random() < 0.3:
        data["license"] = dice.choice(LICENSES)
    if dice.random() < 0.2:
        data["funding"] = [{"funder": "Dyke Foundation", "award": f"DF-{dice.randint(100, 999)}"}]
    if dice.random() < 0.15:
        data["note"] = dice.choice(["Read at the autumn meeting in Harlingen.", "With 3 figures and one map"])
    if dice.random() < 0.15:
        data["keywords"] = [{"text": term, "major": at == 0} for at, term in enumerate(data["keywords"])]
    if dice.random() < 0.1:
        data["copyright"] = "© The Authors"
    if dice.random() < 0.1 and isinstance(data["title"], str):
        data["subtitle"] = "Seven winters of patience"
    if dice.random() < 0.1:
        data["source"] = {"name": "pubmed", "retrieved": "2026-01-05", "url": "https://shore.example.org/?id=7"}


_ORDER = (
    "id title subtitle translated_titles type subtype peer_reviewed language publication_status dates authors "
    "container volume issue pages article_number number_of_pages event thesis abstract other_abstracts keywords links "
    "license copyright note funding identifiers source"
).split()
