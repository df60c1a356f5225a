"""Converts files record by record: reads, translates, keeps ids apart, writes. Prints nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from abslint.convert import parts
from abslint.convert.native import convert_paper
from abslint.convert.native_text import write_records, write_yaml
from abslint.convert.notes import Note, Tally
from abslint.convert.read import STANDARD_INPUT, Asked, ReadError, Seen, Trouble, read_file
from abslint.convert.spread import Spread
from abslint.knowledge.patterns import Pattern

_HALF = Pattern("[\ud800-\udfff]")
"""Halves of characters, as which bytes that are no text are read. Escapes of such would be commands of LaTeX."""

RECOGNISE = Asked(lambda _: None, lambda _: None)
"""Each record is recognised from its data."""

Tell = Callable[[str, int, str, Sequence[Note]], None]
"""Is told of each record at once: path, line, id, notes."""


_Read = tuple[dict[str, Any], tuple[Seen, list[Note]]]
"""A native record, what it was read from, and what could not be taken over."""


class ConvertError(Exception):
    """A file that cannot be converted, in words."""


class Conversion:
    """The conversion of some files to one target. ``records`` counts those that were read so far, ``tally`` what was
    told of them, ``troubles`` is what is wrong with the texts of files, ``unread`` why files could not be read,
    ``empty`` which hold no record."""

    def __init__(self, paths: Iterable[str], target: str, style: str, asked: Asked = RECOGNISE) -> None:
        self.records = 0
        self.tally = Tally()
        self.troubles: list[Trouble] = []
        self.unread: list[str] = []
        self.empty: list[str] = []
        self._paths = paths
        self._target = target
        self._style = style
        self._asked = asked
        self._seen: Counter[int] = Counter()

    def text(self, tell: Tell | None = None) -> Iterator[str]:
        """What is written, piece by piece; ``tell`` is told of each record, if it is given."""
        records = self._records(tell)
        if self._target == "native":
            yield from write_records((record for record, _ in records), self._style)
        elif self._target == "csl-json":
            yield from write_records(self._items(records, tell), "json", always_list=True)
        else:
            yield from self._entries(records, tell)

    def _items(self, records: Iterator[_Read], tell: Tell | None) -> Iterator[dict[str, Any]]:
        from abslint.convert.csl_json import write_item

        for record, (seen, notes) in records:
            identifier = self._identifier(record, notes)
            item, left = write_item(record, identifier)
            self._note(seen, identifier, [*notes, *left], tell)
            yield item

    def _entries(self, records: Iterator[_Read], tell: Tell | None) -> Iterator[str]:
        key_of: Callable[[str], str] = str
        if self._target == "bibtex":
            from abslint.convert.bibtex import key_of
            from abslint.convert.bibtex import write_entry as write
        else:
            from abslint.convert.ris import write_reference as write
        between = ""
        for record, (seen, notes) in records:
            identifier = self._identifier(record, notes, key_of)
            text, left = write(record, identifier)
            self._note(seen, identifier, [*notes, *left], tell)
            yield between + (text if text.isascii() else _HALF.sub("\ufffd", text))
            between = "\n"

    def _records(self, tell: Tell | None) -> Iterator[_Read]:
        for seen in self._read():
            record, notes = convert_paper(seen.paper)
            if self._target == "native":
                identifier = record.get("id")
                if isinstance(identifier, str | int) and (other := self._free(str(identifier), notes)) != str(
                    identifier
                ):
                    record["id"] = other
                self._note(seen, str(record.get("id", "")), notes, tell)
            yield record, (seen, notes)
            seen.paper.forget()

    def _read(self) -> Iterator[Seen]:
        for path in self._paths:
            before = self.records
            try:
                for item in read_file(path, self._asked):
                    if isinstance(item, Trouble):
                        self.troubles.append(item)
                        continue
                    self.records += 1
                    yield item
            except ReadError as error:
                self.unread.append(str(error))
                continue
            if self.records == before:
                self.empty.append(path)

    def _note(self, seen: Seen, identifier: str, notes: Sequence[Note], tell: Tell | None) -> None:
        self.tally.add(notes)
        if tell is not None:
            tell(seen.path, seen.line, identifier, notes)

    def _identifier(self, record: Mapping[str, Any], notes: list[Note], key_of: Callable[[str], str] = str) -> str:
        """The id of a record, or one made for it; as the target can write it, and no other record's."""
        given = record.get("id")
        has_one = isinstance(given, str | int) and not isinstance(given, bool) and bool(str(given).strip())
        identifier = str(given).strip() if has_one else parts.key_of(Spread(record))
        key = key_of(identifier)
        if key != identifier:
            notes.append(
                Note(
                    "ids are written without signs that a key cannot have", f"the id `{identifier}` is written `{key}`"
                )
            )
        if not has_one:
            notes.append(Note("ids are made of author, year and title", f"there is no id: it is written as `{key}`"))
        return self._free(key, notes)

    def _free(self, identifier: str, notes: list[Note]) -> str:
        """An id that no record before has: the number behind it counts up. Of many only their hashes are kept."""
        number = self._seen[hash(identifier)] + 1
        self._seen[hash(identifier)] = number
        if number == 1:
            return identifier
        other = f"{identifier}-{number}"
        while hash(other) in self._seen:
            number += 1
            other = f"{identifier}-{number}"
        self._seen[hash(other)] += 1
        notes.append(
            Note(
                "an id that another record has gets a number",
                f"another record has the id `{identifier}`: this one gets `{other}`",
            )
        )
        return other


def convert_file(path: Path) -> tuple[str, list[str]]:
    """The native records of a file as YAML, and in words what could not be taken over. ``-`` is standard input.

    Raises ConvertError for a file that cannot be read or holds no records.
    """
    conversion = Conversion([str(path)], "native", "yaml")
    text = "".join(conversion.text())
    if conversion.unread:
        raise ConvertError(conversion.unread[0])
    if conversion.empty:
        raise ConvertError(no_records(conversion.empty[0]))
    return text, [*(f"line {one.line}: {one.message}" for one in conversion.troubles), *conversion.tally.lines()]


def no_records(path: str) -> str:
    """That a file holds no records, in words."""
    name = "standard input" if path == STANDARD_INPUT else path
    return f"{name} holds no paper records that abslint knows; --profile says how to read them"


__all__ = ["Conversion", "ConvertError", "convert_file", "no_records", "write_yaml"]
