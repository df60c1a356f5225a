"""Reads a configuration file with those it extends, and makes the Config of them. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from abslint.config.check import check, read
from abslint.config.faults import ConfigError, Fault, Place, cut
from abslint.config.file import File, open_file
from abslint.config.keys import all_keys, requirable
from abslint.config.own import Own, words_of
from abslint.config.settings import Config, Entry
from abslint.model.finding import Severity
from abslint.model.plan import Ignore, Records
from abslint.model.span import Pointer, Span
from abslint.rules import load_catalogue

if TYPE_CHECKING:
    from abslint.config.kinds import Table
    from abslint.model.catalogue import Catalogue

SELECTING = ("select", "extend-select", "ignore", "fixable", "unfixable")
"""Keys whose names may still prove wrong when the plan is made, for want of an extra."""


def load_config(path: Path, catalogue: Catalogue | None = None, root: Path | None = None) -> Config:
    """The configuration of a file, which may extend others. Patterns count from ``root``, else from its folder.

    Names are held against ``catalogue``, else against the rules of the house.

    Raises ConfigError with everything that is wrong in the file and in those it extends.
    """
    own, faults = Own(catalogue or load_catalogue()), list[Fault]()
    files = _chain(path.absolute(), faults)
    for file in files:
        own.take(file)
    table = all_keys(own.catalogue())
    for file in files:
        faults.extend(_faults(file, table, own))
    if faults:
        raise ConfigError(faults)
    data: dict[str, Any] = {}
    places: dict[Pointer, Place] = {}
    for file in reversed(files):
        found = _plain_table(file)
        places = {pointer: place for pointer, place in places.items() if pointer[0] not in found}
        places |= {pointer: file.place(pointer) for pointer in _late_pointers(found)}
        data = merged(data, _with_paths(found, file.path.parent))
    return _build(data, table, path, root or path.absolute().parent, places)


def _plain_table(file: File) -> Mapping[str, Any]:
    return file.data if isinstance(file.data, dict) else {}


def _chain(path: Path, faults: list[Fault]) -> list[File]:
    """The file and those it extends, one behind the other, as far as they can be opened."""
    files: list[File] = []
    cited: Place | None = None
    while True:
        try:
            files.append(open_file(path, cited))
        except ConfigError as error:
            faults.extend(error.faults)
            return files
        extend = _plain_table(files[-1]).get("extend")
        if not isinstance(extend, str) or not extend.strip():
            return files
        cited = files[-1].place(("extend",))
        path = path.parent / extend
        if path.resolve() in {file.path.resolve() for file in files}:
            faults.append(Fault(f"{cut(extend)} leads round in a circle: it is extended already", cited))
            return files


def _faults(file: File, table: Table, own: Own) -> list[Fault]:
    complaints = check(file.data, table)
    faults = [Fault(complaint.message, file.place(complaint.pointer, complaint.on_key)) for complaint in complaints]
    added = [fault for fault in own.faults if fault.place.path == file.source.path]
    return sorted((*file.faults, *faults, *added), key=lambda fault: fault.place.span or Span(0, 0))


def _late_pointers(data: Mapping[str, Any]) -> Iterator[Pointer]:
    for key in SELECTING:
        for index in range(len(data.get(key, ()))):
            yield (key, index)
    for index, entry in enumerate(data.get("records", ())):
        if "schema" in entry:
            yield ("records", index, "schema")
    for index in range(len(data.get("words", ()))):
        yield ("words", index)
    for index, entry in enumerate(data.get("ignores", ())):
        yield from (("ignores", index, "rules", number) for number in range(len(entry["rules"])))
        if "until" in entry:
            yield ("ignores", index, "until")


def _with_paths(data: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """The table without ``extend``, and with the schemas' paths made absolute, for they count from their own file."""
    table = {key: value for key, value in data.items() if key != "extend"}
    if "records" in table:
        table["records"] = [
            {**entry, "schema": str(folder / entry["schema"])} if "schema" in entry else entry
            for entry in table["records"]
        ]
    return table


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables as one: ``above`` wins key by key in tables within tables too; lists are replaced."""
    table = dict(below)
    for key, value in above.items():
        old = table.get(key)
        table[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return table


def _build(data: Mapping[str, Any], table: Table, path: Path, root: Path, places: Mapping[Pointer, Place]) -> Config:
    """The Config of checked data: keys that are left out keep its defaults."""
    values: Any = read(data, table)
    if "severity" in values:
        values["severity"] = {name: Severity.parse(word) for name, word in values["severity"].items()}
    if "fail_on" in values:
        values["fail_on"] = Severity.parse(values["fail_on"])
    if "rules" in values:
        values["options"] = values.pop("rules")
    if "per_file_ignores" in values:
        values["per_file_ignores"] = tuple(values["per_file_ignores"].items())
    values["records"] = tuple(map(_entry, values.get("records", ())))
    words = enumerate(data.get("words", ()))
    values["words"] = tuple(words_of(entry, places[("words", index)]) for index, entry in words)
    values["plugins"] = tuple(dict.fromkeys(values.get("plugins", ())))
    values["ignores"] = tuple(Ignore(**entry) for entry in values.get("ignores", ()))
    return Config(path=path, root=root, places=places, **values)


def _entry(values: dict[str, Any]) -> Entry:
    schema = values.pop("schema", None)
    terms = requirable()
    values["require"] = tuple(terms[name] for name in values.get("require", ()))
    return Entry(Records(**values), None if schema is None else Path(schema))
