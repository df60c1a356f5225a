"""SARIF 2.1.0 (OASIS), for code scanning and editors. Knows nothing of rules but their cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from abslint.model.counts import counts_of
from abslint.model.diagnostic import Diagnostic, Related, Report
from abslint.model.finding import Severity
from abslint.model.span import Region
from abslint.model.telling import Header, Reporter, RuleCard, Style
from abslint.reporters.plain import dump, edits
from abslint.reporters.tally import ordered

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://abslint.github.io"
FINGERPRINT = "abslintFinding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def tell(report: Report, header: Header, style: Style) -> Iterator[str]:
    """A log of one run, in pieces, one result a line."""
    diagnostics = ordered(report)
    names = sorted({*header.rules, *counts_of(diagnostics).rules})
    indexes = {name: index for index, name in enumerate(names)}
    driver = {
        "name": "abslint",
        "version": header.version,
        "informationUri": HOME,
        "rules": [_descriptor(name, header.rules.get(name)) for name in names],
    }
    yield f'{{"$schema": {dump(SCHEMA)}, "version": "2.1.0", "runs": [{{"tool": {{"driver": {dump(driver)}}},\n'
    yield f'"invocations": [{dump({"executionSuccessful": not (report.internal_errors or report.errors)})}],\n'
    yield '"columnKind": "unicodeCodePoints", "results": ['
    seen: Counter[str] = Counter()
    for number, diagnostic in enumerate(diagnostics):
        yield (",\n" if number else "\n") + dump(_result(diagnostic, indexes, seen))
    yield "\n]}]}\n"


def _descriptor(name: str, card: RuleCard | None) -> dict[str, Any]:
    told: dict[str, Any] = {"id": name, "name": name}
    if card is None:
        return told
    told["shortDescription"] = {"text": card.summary}
    told["fullDescription"] = {"text": card.summary}
    told["help"] = {"text": card.text, "markdown": card.text}
    told["defaultConfiguration"] = {"level": _LEVELS[card.severity]}
    told["properties"] = {"tags": [card.group]}
    return told | ({"helpUri": card.url} if card.url else {})


def _result(diagnostic: Diagnostic, indexes: Mapping[str, int], seen: Counter[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": indexes[diagnostic.rule],
        "level": _LEVELS[diagnostic.severity],
        "message": _message(diagnostic.message + (f" ({diagnostic.note})" if diagnostic.note else "")),
        "locations": [_location(diagnostic)],
        "partialFingerprints": {FINGERPRINT: _fingerprint(diagnostic, seen)},
    }
    if diagnostic.related:
        told["relatedLocations"] = [_related(number, place) for number, place in enumerate(diagnostic.related)]
    if fixes := _fixes(diagnostic):
        told["fixes"] = fixes
    return told


def _message(text: str) -> dict[str, str]:
    """A plain text message in which no part of a record is read as an embedded link (SARIF 3.11.6)."""
    return {"text": text.replace("](", "] (")}


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    told: dict[str, Any] = {"physicalLocation": _physical(diagnostic.path, diagnostic.region)}
    name = f"{diagnostic.record or ''}{diagnostic.pointer}"
    if name:
        told["logicalLocations"] = [{"fullyQualifiedName": name}]
    return told


def _related(number: int, place: Related) -> dict[str, Any]:
    physical = _physical(place.path, place.region)
    return {"id": number, "physicalLocation": physical, "message": _message(place.message)}


def _physical(path: str, region: Region) -> dict[str, Any]:
    return {"artifactLocation": {"uri": artifact_uri(path)}, "region": _region(region)}


def _region(region: Region) -> dict[str, int]:
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True))


def _fixes(diagnostic: Diagnostic) -> list[dict[str, Any]]:
    told = edits(diagnostic.fix)
    if not diagnostic.fix or not told:
        return []
    replacements = [{"deletedRegion": _region(region), "insertedContent": {"text": text}} for region, text in told]
    change = {"artifactLocation": {"uri": artifact_uri(diagnostic.path)}, "replacements": replacements}
    return [{"description": {"text": diagnostic.fix.title}, "artifactChanges": [change]}]


def artifact_uri(path: str) -> str:
    """A path as a URI reference (RFC 3986): relative ones stay so, absolute ones become ``file:`` URIs.

    Bytes of a name that were no UTF-8, which Python keeps as lone surrogates, are percent-encoded as they were.
    """
    try:
        encoded = quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        encoded = quote(path, errors="replace")
    if path.startswith("/"):
        return "file://" + encoded
    return "file:///" + path[0] + ":" + encoded[4:] if path[1:3] == ":/" else encoded


def _fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """A hash of rule, record (else path), pointer and value: it survives moved lines; equal ones are numbered."""
    whose = diagnostic.path if diagnostic.record is None else diagnostic.record
    value = _digest("" if diagnostic.value is None else diagnostic.value)
    told = _digest("\0".join((diagnostic.rule, whose, diagnostic.pointer, value)))
    seen[told] += 1
    return f"{told}:{seen[told]}"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


REPORTER = Reporter("sarif", tell)
