"""Places of other shapes that only conversion reads: no rule judges what stands there. Knows no syntax."""

from __future__ import annotations

from collections.abc import Mapping

from abslint.model.profile import Where, at
from abslint.profiles.csl_json import read_date_parts, read_named_parts


def _date(name: str) -> tuple[Where, ...]:
    return (
        at(f"/{name}/date-parts", whole=True, parse=read_date_parts),
        at(f"/{name}/raw"),
        at(f"/{name}/literal"),
        at(f"/{name}"),
        at(f"/{name}/*", whole=True, parse=read_named_parts),
    )


def _particles(term: str, *roles: str) -> dict[str, tuple[Where, ...]]:
    """The particles of names, which CSL keeps apart from what they belong to."""
    return {
        f"{term}.particle": tuple(at(f"/{role}/*/non-dropping-particle") for role in roles),
        f"{term}.dropping": tuple(at(f"/{role}/*/dropping-particle") for role in roles),
    }


FURTHER: Mapping[str, dict[str, tuple[Where, ...]]] = {
    "csl-json": {
        "article_number": (at("/number", when=("type", {"article-journal", "article", "paper-conference"})),),
        "container.series_volume": (at("/collection-number"),),
        "event.dates": _date("event-date"),
        "event.city": (at("/event-place"),),
        "identifiers.arxiv": (at("/archive_location", when=("archive", {"arXiv"})),),
        **_particles("authors", "author"),
        **_particles("contributors", "editor", "translator"),
        "contributors.suffix": tuple(at(f"/{role}/*/suffix") for role in ("editor", "translator")),
        "translators.orcid": (at("/translator/*/ORCID"),),
        "editors.orcid": (at("/editor/*/ORCID"),),
        "source.name": (at("/source"),),
    },
    "bibtex": {
        "event.city": (at("/venue"),),
        "license": (at("/license"),),
        "copyright": (at("/copyright"),),
    },
    "ris": {
        "article_number": (at("/C7"),),
        "source.retrieved": (at("/Y2"),),
        "source.name": (at("/DB"),),
        "source.record_id": (at("/AN"),),
    },
    "crossref": {
        "event.city": (at("/event/location"),),
    },
}
"""Further places by profile and term, behind those of the profile's own crosswalk."""
