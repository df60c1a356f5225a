"""Near duplicates among many records: how the time grows, and how many of those planted are found."""

from __future__ import annotations

import json
import random
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus import GIVEN, records, stamped

COUNTS = (25_000, 50_000, 100_000)
PLANTED = 0.02
"""The share of records that come again with slips."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SELECT = "near-duplicate-record,duplicate-record"


def slip(title: str, dice: random.Random) -> str:
    """One letter wrong, missing, too many, or two exchanged, in a word of some length."""
    words = title.split()
    at = dice.choice([number for number, word in enumerate(words) if len(word) >= 5])
    word = words[at]
    place = dice.randrange(1, len(word) - 1)
    words[at] = dice.choice(
        (
            word[:place] + dice.choice(LETTERS) + word[place + 1 :],
            word[:place] + word[place + 1 :],
            word[:place] + dice.choice(LETTERS) + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(words)


def swap(title: str, dice: random.Random) -> str:
    """Two words in each other's place."""
    words = title.split()
    one, two = dice.sample(range(len(words)), 2)
    words[one], words[two] = words[two], words[one]
    return " ".join(words)


def retyped(data: dict[str, Any], dice: random.Random) -> tuple[dict[str, Any], str]:
    """A record as somebody types it in again, and what is wrong with it then: its numbers are lost, given names are
    initials."""
    kept = ("type", "language", "publication_status", "container", "volume", "abstract", "keywords", "dates", "title")
    again = {key: data[key] for key in kept}
    again["id"] = data["id"] + "-again"
    again["authors"] = [{**one, "given": f"{dice.choice(GIVEN)[0]}."} for one in data["authors"]]
    kind = dice.choice(("a slip in the title", "two slips", "two words exchanged", "a slip, and the year by one"))
    if kind == "two words exchanged":
        again["title"] = swap(data["title"], dice)
    else:
        again["title"] = slip(data["title"], dice)
    if kind == "two slips":
        again["title"] = slip(again["title"], dice)
    if kind.endswith("year by one"):
        again["dates"] = {"published": str(int(data["dates"]["published"][:4]) + 1)}
    return again, kind


def planted(count: int) -> Iterator[tuple[dict[str, Any], str]]:
    """So many records, some of which come again later; each with what was done to it, if anything was."""
    dice = random.Random(20200202)  # noqa: S311 - not for secrets
    again: list[tuple[dict[str, Any], str]] = []
    for data in records(int(count / (1 + PLANTED)), broken=0):
        yield data, ""
        if dice.random() < PLANTED:
            again.append(retyped(data, dice))
    dice.shuffle(again)
    yield from again


def near_duplicates(work: Path, command: list[str], runs: int) -> None:
    """Print the time for each number of records beside a run without the rule, and the share of the planted found."""
    print(f"\nnear duplicates, {PLANTED:.0%} planted, one core: processor time, least of {runs} runs")
    print(f"{'records':>8} {'with, s':>9} {'without, s':>11} {'more, µs a record':>18} {'told of others':>14}")
    told: dict[str, list[int]] = {}
    for count in COUNTS:
        path = stamped(work, f"planted-{count}.jsonl")
        kinds: dict[str, str] = {}
        with path.open("w", encoding="utf-8") as stream:
            for data, kind in planted(count):
                stream.write(json.dumps(data, ensure_ascii=False) + "\n")
                if kind:
                    kinds[data["id"]] = kind
        here = [*command, "--no-schema", "--output-format", "json", str(path)]
        done = [processed([*here, "--select", SELECT]) for _ in range(runs)]
        with_it = min(seconds for seconds, _ in done)
        without = min(processed([*here, "--select", "duplicate-record"])[0] for _ in range(runs))
        told, others = _told(done[-1][1], kinds)
        per_record = (with_it - without) / count * 1e6
        print(f"{count:>8} {with_it:>9.2f} {without:>11.2f} {per_record:>18.1f} {others:>14}", flush=True)
    for kind, (found, all_of_them) in sorted(told.items()):
        print(f"{kind:<32} {found:>6} of {all_of_them:>6} found: {found / all_of_them:.1%}")


def processed(command: list[str]) -> tuple[float, str]:
    """The processor time of a command in seconds, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, done.stdout


def _told(output: str, kinds: dict[str, str]) -> tuple[dict[str, list[int]], int]:
    """By what was done: how many planted records were told beside the one that they repeat, and how many there are; and
    how many others were told."""
    found = set()
    others = 0
    for one in json.loads(output)["diagnostics"]:
        names = {one["record"], *(other["record"] for other in one["related"])}
        again = [name for name in names if name in kinds and name.removesuffix("-again") in names]
        found.update(again)
        others += not again
    told = {kind: [0, 0] for kind in kinds.values()}
    for name, kind in kinds.items():
        told[kind][0] += name in found
        told[kind][1] += 1
    return told, others
