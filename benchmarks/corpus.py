"""Makes records for the benchmarks: seeded, about 2 kB each, clean but for a known share of defects."""

from __future__ import annotations

import hashlib
import json
import random
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from abslint.knowledge.check_digits import fits_mod11_2
from abslint.knowledge.identifiers import issn_checksum_ok

STAMP = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
"""Of the code that makes records: what it made otherwise is made anew."""


def stamped(work: Path, name: str) -> Path:
    """Where a corpus of that name is kept: in a folder for what this code makes."""
    folder = work / f"corpus-{STAMP}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


WORDS = (
    "tide dyke gull seal mud salt marsh wind boat harbour herring tern goose reed channel current sand shore island "
    "ferry pump polder meadow sheep autumn summer morning evening depth count season method model sample measure "
    "effect change study year data result difference number observation response exposure distribution"
).split()
GIVEN = "Ida Pieter Anna Jonas Marie Emil Sofia Lars Greta Otto Nora Felix".split()
FAMILY = "Marsh Dewit Holm Berg Sand Vries Strand Lund Reed Hansen Moor Fischer".split()


BROKEN = 0.05
"""The share of records with defects: six findings each."""


Shape = Callable[[dict[str, Any]], dict[str, Any]]
"""Writes a record otherwise."""


def _issn(number: int) -> str:
    digits = f"2049-{number:03}"
    return next(digits + check for check in "0123456789X" if issn_checksum_ok(digits + check))


ISSN = {word: _issn(number) for number, word in enumerate(WORDS)}
"""Each subject has a journal of its own."""


def sentence(dice: random.Random, least: int = 10, most: int = 22) -> str:
    """A sentence of our own words."""
    words = [dice.choice(WORDS) for _ in range(dice.randint(least, most))]
    if dice.random() < 0.3:
        words.insert(len(words) // 2, f"({dice.randint(1, 99)}.{dice.randint(0, 9)}%, P = 0.0{dice.randint(1, 9)})")
    return " ".join(words).capitalize() + "."


def record(number: int, dice: random.Random, broken: float = BROKEN) -> dict[str, Any]:
    """A native record; with the probability ``broken`` it has one defect or two."""
    title = " ".join(dice.choice(WORDS) for _ in range(9)).capitalize()
    keywords = dice.sample(WORDS, 5)
    data: dict[str, Any] = {
        "id": f"record-{number}",
        "title": title,
        "type": "article-journal",
        "language": "en",
        "publication_status": "published",
        "dates": {"published": f"{dice.randint(1990, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"},
        "authors": [
            {
                "family": f"{dice.choice(FAMILY)}-{FAMILY[number % 12]}",
                "given": f"{dice.choice(GIVEN)} {'ABCDEF'[index]}.",
            }
            for index in range(dice.randint(2, 6))
        ],
        "container": {
            "title": f"Journal of {(subject := dice.choice(WORDS)).capitalize()} Studies",
            "issn": ISSN[subject],
        },
        "volume": str(dice.randint(1, 80)),
        "issue": str(dice.randint(1, 12)),
        "pages": f"{(first := dice.randint(20, 900))}-{first + dice.randint(5, 15)}",
        "identifiers": {"doi": f"10.1234/bench.{number}", "pmid": str(20_000_000 + number)},
        "abstract": " ".join(sentence(dice) for _ in range(12)),
        "keywords": keywords,
        "license": "CC-BY-4.0",
    }
    if dice.random() < broken:
        data["title"] = title + "."
        data["keywords"] = ["*" + keyword for keyword in keywords]
    return data


def records(count: int, broken: float = BROKEN) -> Iterator[dict[str, Any]]:
    """Records from a fixed seed: the same at every call."""
    dice = random.Random(20200201)  # noqa: S311 - not for secrets
    for number in range(count):
        yield record(number, dice, broken)


def as_yaml(data: dict[str, Any]) -> str:
    """A record as people write YAML: block style, the abstract folded."""
    lines = []
    for key, value in data.items():
        if key == "abstract":
            lines.append("abstract: >-")
            lines += textwrap.wrap(str(value), 110, initial_indent="  ", subsequent_indent="  ")
        elif key == "keywords" and isinstance(value, list):
            lines.append("keywords:")
            lines += [f"  - {json.dumps(item) if item.startswith('*') else item}" for item in value]
        elif key == "authors" and isinstance(value, list):
            lines.append("authors:")
            for author in value:
                lines += [f"  - family: {author['family']}", f"    given: {author['given']}"]
        elif isinstance(value, dict):
            lines.append(f"{key}:")
            lines += [f"  {name}: {json.dumps(item)}" for name, item in value.items()]
        else:
            lines.append(f"{key}: {json.dumps(value)}")
    return "\n".join(lines) + "\n"


def write_yaml_files(folder: Path, count: int) -> None:
    """One record a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(records(count)):
        (folder / f"record-{number:05}.yaml").write_text(as_yaml(data), encoding="utf-8")


def write_jsonl(path: Path, count: int, broken: float = BROKEN, shape: Shape = dict) -> None:
    """One record a line."""
    with path.open("w", encoding="utf-8") as stream:
        for data in records(count, broken):
            stream.write(json.dumps(shape(data), ensure_ascii=False) + "\n")


LABELS = ("Background", "Methods", "Results", "Conclusion")


def _parts(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The abstract's twelve sentences in four parts, each with its label."""
    sentences = data["abstract"].replace(". ", ".|").split("|")
    for number, label in enumerate(LABELS):
        yield label, " ".join(sentences[number * 3 : number * 3 + 3])


def labelled(data: dict[str, Any]) -> dict[str, Any]:
    """An abstract with labels in its text."""
    return {**data, "abstract": " ".join(f"{label}: {text}" for label, text in _parts(data))}


def kept_as_sections(data: dict[str, Any]) -> dict[str, Any]:
    """An abstract kept as sections, and keywords that say whether they are major."""
    sections = [{"label": label, "text": text} for label, text in _parts(data)]
    keywords = [{"text": keyword, "major": keyword < "m"} for keyword in data["keywords"]]
    return {**data, "abstract": {"sections": sections}, "keywords": keywords}


def in_full(data: dict[str, Any]) -> dict[str, Any]:
    """Letters beyond ASCII, ORCID iDs, a link, two dates, a volume that is a number."""
    number = int(data["identifiers"]["pmid"])
    authors = [{**author, "orcid": _orcid(number * 10 + at)} for at, author in enumerate(data["authors"])]
    dates = {**data["dates"], "accepted": str(int(data["dates"]["published"][:4]) - 1)}
    more = {"links": [{"url": f"https://example.org/papers/{number}"}], "volume": int(data["volume"]), "dates": dates}
    return {**data, **more, "title": data["title"] + " på Læsø", "authors": authors, "peer_reviewed": True}


SYLLABLES = (
    "al an ar as at ba ben bi bra ca cel cha co cy da de di dro el en er eu fa fi ga gen gly hae hy im in io ka ki la "
    "le li lo ly ma me mi mo my na ne no ny ob on or os pa pe phy pla pro qua ra re ri ro sa se si so sta syn ta te "
    "thro ti to tri ul un ur va ve vi vo xe ys za"
).split()
LITTLE = "the of and in to a with for was were by on at that from is we as".split()


def in_many_words(data: dict[str, Any]) -> dict[str, Any]:
    """An abstract in which few words come a second time, as in prose; those of other shapes are fifty."""
    dice = random.Random(int(data["identifiers"]["pmid"]))  # noqa: S311 - not for secrets
    sentences = []
    for _ in range(12):
        words = [
            dice.choice(LITTLE) if dice.random() < 0.35 else "".join(dice.choices(SYLLABLES, k=dice.randint(2, 5)))
            for _ in range(dice.randint(12, 24))
        ]
        words.insert(len(words) // 2, f"({dice.randint(1, 99)}.{dice.randint(0, 9)}%)")
        sentences.append(" ".join(words).capitalize() + ".")
    return {**data, "abstract": " ".join(sentences)}


def _orcid(number: int) -> str:
    digits = f"{number:015}"
    digits += next(check for check in "0123456789X" if fits_mod11_2(digits + check))
    return "-".join(digits[at : at + 4] for at in (0, 4, 8, 12))


def as_csl(data: dict[str, Any]) -> dict[str, Any]:
    """The same as CSL-JSON."""
    same = {key: data[key] for key in ("id", "title", "type", "language", "abstract", "volume", "issue")}
    return same | {
        "author": data["authors"],
        "issued": {"date-parts": [[int(part) for part in data["dates"]["published"].split("-")]]},
        "container-title": data["container"]["title"],
        "ISSN": data["container"]["issn"],
        "page": data["pages"],
        "DOI": data["identifiers"]["doi"],
    }


SHAPES: dict[str, Shape] = {
    "abstract in many words": in_many_words,
    "labels in the abstract": labelled,
    "abstract kept as sections": kept_as_sections,
    "ORCID iDs, links, dates": in_full,
    "CSL-JSON": as_csl,
}
"""What records of dumps look like, too: all of them clean."""
