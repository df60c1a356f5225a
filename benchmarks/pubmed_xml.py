"""How long XML of PubMed takes: our reading beside what it takes to parse it at all, and half a gigabyte in one run."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from benchmarks.corpus import WORDS, records, sentence, stamped
from benchmarks.measure import side_by_side, table

HERE = Path(__file__).resolve().parent

PROLOG = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE PubmedArticleSet>\n<PubmedArticleSet>\n'

ACCEPTED = ' PubStatus="accepted"'

SMALL, LARGE = 3000, 500_000_000
"""Records of the small file, and bytes of the large one."""


def _date(name: str, day: str, attributes: str = "") -> str:
    parts = zip(("Year", "Month", "Day"), day.split("-"), strict=False)
    return f"<{name}{attributes}>{''.join(f'<{part}>{value}</{part}>' for part, value in parts)}</{name}>"


def _author(one: dict[str, Any], dice: random.Random) -> str:
    names = f"<LastName>{escape(one['family'])}</LastName><ForeName>{escape(one['given'])}</ForeName>"
    where = f"Institute of {dice.choice(WORDS).capitalize()}, University of {dice.choice(WORDS).capitalize()}."
    return (
        f'          <Author ValidYN="Y">{names}<Initials>{escape(one["given"][0])}</Initials>\n'
        f"            <AffiliationInfo><Affiliation>{where}</Affiliation></AffiliationInfo></Author>\n"
    )


def as_article(data: dict[str, Any], number: int) -> str:
    """A native record as PubMed writes it, with headings and references, about 9 kB."""
    dice = random.Random(number)  # noqa: S311 - not for secrets
    accepted = _date("PubMedPubDate", data["dates"]["published"], ACCEPTED)
    host, doi, pmid = data["container"], data["identifiers"]["doi"], str(10_000_000 + number)
    keywords = "".join(f'<Keyword MajorTopicYN="N">{escape(one)}</Keyword>' for one in data["keywords"])
    mesh = "".join(
        f'      <MeshHeading><DescriptorName UI="D{dice.randrange(10**6):06}" MajorTopicYN="N">'
        f"{dice.choice(WORDS).capitalize()}</DescriptorName></MeshHeading>\n"
        for _ in range(12)
    )
    cited = "".join(
        f"      <Reference><Citation>{sentence(dice)}</Citation><ArticleIdList>"
        f'<ArticleId IdType="pubmed">{dice.randrange(10**6, 10**7)}</ArticleId></ArticleIdList></Reference>\n'
        for _ in range(25)
    )
    return (
        '  <PubmedArticle>\n    <MedlineCitation Status="MEDLINE" Owner="NLM">\n'
        f'      <PMID Version="1">{pmid}</PMID>\n'
        f'      <Article PubModel="Print">\n        <Journal>{_issn(host)}'
        f"<JournalIssue><Volume>{data['volume']}</Volume><Issue>{data['issue']}</Issue>"
        f"{_date('PubDate', data['dates']['published'])}</JournalIssue>"
        f"<Title>{escape(host['title'])}</Title></Journal>\n"
        f"        <ArticleTitle>{escape(data['title'])}.</ArticleTitle>\n"
        f"        <Abstract><AbstractText>{escape(data['abstract'])}</AbstractText></Abstract>\n"
        f'        <AuthorList CompleteYN="Y">\n'
        f"{''.join(_author(one, dice) for one in data['authors'])}        </AuthorList>\n"
        "        <Language>eng</Language>\n        <PublicationTypeList>"
        '<PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>\n      </Article>\n'
        f"      <MeshHeadingList>\n{mesh}      </MeshHeadingList>\n"
        f'      <KeywordList Owner="NOTNLM">{keywords}</KeywordList>\n    </MedlineCitation>\n    <PubmedData>\n'
        f"      <History>{accepted}</History>\n"
        "      <PublicationStatus>ppublish</PublicationStatus>\n      <ArticleIdList>"
        f'<ArticleId IdType="pubmed">{pmid}</ArticleId><ArticleId IdType="doi">{escape(doi)}</ArticleId>'
        f"</ArticleIdList>\n      <ReferenceList>\n{cited}      </ReferenceList>\n"
        "    </PubmedData>\n  </PubmedArticle>\n"
    )


def _issn(host: dict[str, Any]) -> str:
    issn = host.get("issn")
    said = next(iter(issn.values())) if isinstance(issn, dict) else issn
    return f'<ISSN IssnType="Print">{said}</ISSN>' if said else ""


def write_xml(path: Path, count: int | None = None, size: int = 0, broken: float = 0.0) -> int:
    """A file of so many records, or of so many bytes; gives the number of records."""
    written = number = 0
    with path.open("w", encoding="utf-8") as stream:
        stream.write(PROLOG)
        for number, data in enumerate(_endless(broken), 1):
            written += stream.write(as_article(data, number))
            if number == count or 0 < size <= written:
                break
        stream.write("</PubmedArticleSet>\n")
    return number


def _endless(broken: float) -> Iterator[dict[str, Any]]:
    yield from records(10**9, broken)


def lxml_python(work: Path) -> str:
    """A virtual environment with lxml; gives its Python."""
    home = work / "peer-lxml"
    if not home.exists():
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([home / "bin" / "pip", "-q", "install", "lxml"], check=True, stderr=subprocess.DEVNULL)
    return str(home / "bin" / "python")


def pubmed_xml(work: Path, abslint: list[str], runs: int) -> None:
    """Print how long reading and checking take, and what memory half a gigabyte needs."""
    small, large = stamped(work, f"pubmed-{SMALL}.xml"), stamped(work, f"pubmed-{LARGE}.xml")
    if not small.exists():
        write_xml(small, SMALL)
    floor = str(HERE / "xml_floor.py")
    commands = {
        "abslint, reading alone": [sys.executable, floor, "abslint", str(small)],
        "ElementTree, the whole tree": [sys.executable, floor, "elementtree", str(small)],
        "lxml, the whole tree": [lxml_python(work), floor, "lxml", str(small)],
        "abslint, default rules": [*abslint, str(small)],
    }
    size = small.stat().st_size
    print(table(side_by_side(commands, work, runs), f"PubMed XML, {SMALL} records of {size / SMALL / 1000:.1f} kB"))
    count = write_xml(large, size=LARGE) if not large.exists() else large.read_bytes().count(b"</PubmedArticle>")
    done = side_by_side({"abslint, default rules, one process": [*abslint, str(large)]}, work, 1)
    print(table(done, f"PubMed XML, {count} records, {large.stat().st_size / 1e6:.0f} MB"))
