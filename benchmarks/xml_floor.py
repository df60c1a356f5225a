"""Reads a file of XML and does nothing with it: ``xml_floor.py abslint|elementtree|lxml FILE``."""

from __future__ import annotations

import sys
from pathlib import Path


def main(how: str, path: Path) -> int:
    """The number of records, by the reader of that name."""
    if how == "abslint":
        from abslint.decode import decode
        from abslint.formats.pubmed_xml import read

        return sum(1 for _ in read(decode(path.read_bytes(), path.name)))
    if how == "lxml":
        from lxml import etree  # type: ignore[import-not-found,unused-ignore]

        return len(etree.fromstring(path.read_bytes()))
    from xml.etree import ElementTree

    return len(ElementTree.fromstring(path.read_bytes()))  # noqa: S314 - our own file


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2])))
