"""Makes the pages. Writes no file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from abslint.model.catalogue import Catalogue
from abslint.model.profile import Profile, Where
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, SourceRule, TallyRule
from abslint.model.span import spell_pointer
from abslint.pages import as_markdown, read_page
from abslint.profiles import load_profile, profile_names
from abslint.rules import load_catalogue
from docs.convert_page import convert_page
from docs.precision import precision_page
from docs.requirements_page import requirements_page
from docs.schemes import schemes_page

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- rules: made by python -m docs -->\n", "<!-- end of rules -->\n"
MADE = "<!-- made by python -m docs: change the rules and shapes, not this page -->\n\n"


def made() -> dict[str, str]:
    """The text of each page that is made, by its path from the root of the project."""
    catalogue = load_catalogue()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = {f"docs/rules/{name}.md": rule_page(name, catalogue) for name in catalogue.rules}
    return {
        **pages,
        "docs/rules/README.md": index_page(catalogue),
        "docs/crosswalk.md": crosswalk_page(),
        "docs/convert.md": convert_page(MADE),
        "docs/schemes.md": schemes_page(MADE),
        "docs/precision.md": precision_page(catalogue),
        "docs/requirements.md": requirements_page(),
        "README.md": with_table(readme, table(catalogue, "docs/rules/")),
    }


def rule_page(name: str, catalogue: Catalogue) -> str:
    """The page of a rule: its facts, and what its docstring says."""
    rule = catalogue.rules[name]
    group = next(group for group, names in catalogue.groups.items() if name in names)
    facts = [f"group `{group}`", rule.severity.word, _default(rule), _looks_at(rule)]
    options = catalogue.options.get(name, {}).values()
    told = [f"option `{option.name.replace('_', '-')}` (default `{_spelled(option.default)}`)" for option in options]
    return f"{MADE}# {name}\n\n*{' · '.join(filter(None, [*facts, *told]))}*\n\n{as_markdown(read_page(rule.page))}"


def _spelled(value: object) -> str:
    return ", ".join(sorted(map(str, value))) if isinstance(value, frozenset | set | tuple | list) else str(value)


def _default(rule: Rule) -> str:
    if rule.extra:
        return f"off by default, needs the extra `{rule.extra}`"
    return "on by default" if rule.default else "off by default"


def _looks_at(rule: Rule) -> str:
    if isinstance(rule, SourceRule):
        return ""
    what = {
        FieldRule: "each value",
        PaperRule: "a whole record",
        CorpusRule: "records side by side",
        TallyRule: "how things are spelled over all records",
    }[type(rule)]
    return f"looks at {what}"


def index_page(catalogue: Catalogue) -> str:
    """Every rule with its summary, by groups."""
    lines = [MADE + "# Rules", ""]
    for group, names in catalogue.groups.items():
        lines += [f"## {group}", "", "| rule | severity | default | what it tells |", "|---|---|---|---|"]
        for name in names:
            rule = catalogue.rules[name]
            summary = read_page(rule.page).summary.replace("|", "\\|")
            on = "on" if rule.default and not rule.extra else "off"
            lines.append(f"| [{name}]({name}.md) | {rule.severity.word} | {on} | {summary} |")
        lines.append("")
    return "\n".join(lines)


def table(catalogue: Catalogue, folder: str) -> str:
    """The groups with their rules: those that are on by default, and the others."""
    lines = ["| group | on by default | to be selected |", "|---|---|---|"]
    for group, names in catalogue.groups.items():
        on = [name for name in names if catalogue.rules[name].default and not catalogue.rules[name].extra]
        off = [name for name in names if name not in on]
        lines.append(f"| {group} | {_links(on, folder)} | {_links(off, folder)} |")
    return "\n".join(lines) + "\n"


def _links(names: Iterable[str], folder: str) -> str:
    return ", ".join(f"[{name}]({folder}{name}.md)" for name in names)


def with_table(readme: str, rules: str) -> str:
    """The README with the table between its marks. Raises ValueError if it has none."""
    before, rest = readme.split(BEGIN)
    return f"{before}{BEGIN}\n{rules}\n{END}{rest.split(END)[1]}"


def crosswalk_page() -> str:
    """Where each shape keeps each term, one shape after the other."""
    profiles = sorted(map(load_profile, profile_names()), key=_is_native)
    terms = dict.fromkeys(term for profile in profiles for term in profile.fields)
    lines = [
        MADE + "# Where each shape keeps what",
        "",
        "Pointers begin at the record; `*` is each item of a list. `…` marks a value that is read in the shape's own",
        "way (CSL's date-parts, a portal's joined status and date), or counts by its neighbour (DataCite's dates).",
        "",
        *(f"* [{profile.title}](#{profile.name})" for profile in profiles),
    ]
    for profile in profiles:
        schema = f" Schema: `abslint schema {profile.schema}`." if profile.schema else ""
        lines += [
            "",
            f"## {profile.name}",
            "",
            f"{profile.title[:1].upper()}{profile.title[1:]}. {_found_in(profile)}{schema}",
            "",
        ]
        lines += ["| term | where |", "|---|---|"]
        lines += [f"| {term} | {_places(profile, term)} |" for term in terms if profile.holds(term)]
    return "\n".join(lines) + "\n"


def _found_in(profile: Profile) -> str:
    if profile.formats is None:
        return "Found in any syntax of plain data."
    return f"Found in {', '.join(sorted(profile.formats))}."


def _is_native(profile: Profile) -> bool:
    return profile.name != "native"


def _places(profile: Profile, term: str) -> str:
    return ", ".join(dict.fromkeys(_place(where) for where in profile.fields.get(term, ())))


def _place(where: Where) -> str:
    return f"`{spell_pointer(where.pattern)}`" + ("…" if where.parse or where.unsure else "")
