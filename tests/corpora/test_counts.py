"""Every record of the collection is seen, without a configuration: as many as its sources count, or said why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import abslint

EXPLAINED = {
    "bibtex/retorquere+zotero-better-bibtex": (
        45,
        "entries without a key (38), and others that the sources passed over",
    ),
    "cff/citation-file-format+citation-file-format": (
        1,
        "the sources count the six references, and not the file itself",
    ),
    "json_api/front-matter+commonmeta-py": (
        -27,
        "the sources count the 27 references of one Commonmeta record instead of it, and three `package.json`; but not "
        "the records of the citation file",
    ),
    "nbib/holub008+nbib": (-1, "81 lines begin with `PMID-`, and 81 with `TI  -`"),
}
"""Sources of which more or fewer records are seen than they count, how many more, and why."""

_ROW = re.compile(r"^\| (\w+) \| (\S+) \| \w{12} \| \d+ \| \d+ \| (\d+) \|", re.MULTILINE)


@pytest.mark.shared
def test_each_source_has_as_many_records_as_it_says(shared: Path, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    config = tmp_path / "abslint.toml"
    config.touch()
    rows = _ROW.findall((corpus / "SOURCES.md").read_text(encoding="utf-8"))
    assert len(rows) == 19
    differences, seen = {}, 0
    for shape, repository, count in rows:
        name = f"{shape}/{repository.replace('/', '+')}"
        report = abslint.lint_paths(corpus / name, select=["syntax-error"], config=config)
        seen += report.records
        if report.records != int(count):
            differences[name] = report.records - int(count)
    assert differences == {name: more for name, (more, _) in EXPLAINED.items()}
    assert seen == 6508 + sum(more for more, _ in EXPLAINED.values())
