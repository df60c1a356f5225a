"""The house itself: budgets, docstrings, what a run imports, what no file may say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from abslint.rules import GROUPS, load_catalogue

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "abslint" / "rules" / "index.py"
"""Made by ``python -m abslint.rules``, and not to be read."""
MODULES = sorted(path for path in (ROOT / "abslint").rglob("*.py") if path != INDEX)
RULES = [path for path in MODULES if path.parent.parent.name == "rules"]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small_and_say_their_job(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens with its job"
    page = len((ast.get_docstring(tree, clean=False) or "").splitlines()) if path in RULES else 0
    lines = len(text.splitlines()) - page
    assert lines <= (75 if path in RULES else 250), f"{lines} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            signature = node.body[0].lineno - node.lineno
            assert length - (signature if signature > 6 else 0) <= 50, f"{node.name} has {length} lines"


def test_no_drawers() -> None:
    forbidden = {"utils", "util", "common", "helpers", "misc", "types"}
    assert not [name_of(path) for path in MODULES if path.stem in forbidden]


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_rules_know_neither_syntax_nor_shape(path: Path) -> None:
    allowed = ("abslint.model", "abslint.knowledge")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("abslint"):
            assert node.module.startswith(allowed), f"imports {node.module}"


def test_groups_are_folders() -> None:
    folders = {path.name for path in (ROOT / "abslint" / "rules").iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders <= set(GROUPS)


def test_yielding_has_no_circle() -> None:
    rules = load_catalogue().rules
    winners = {name: {other for other in rule.yields_to if other in rules} for name, rule in rules.items()}
    for name, rule in rules.items():
        for other in rules.values():
            if name in other.covers:
                winners[name].add(other.name)
        winners.setdefault(name, set())
        assert rule.name not in rule.covers
    seen: dict[str, int] = {}

    def visit(name: str) -> None:
        assert seen.get(name) != 1, f"{name} wins over itself in a circle"
        if seen.get(name) == 2:
            return
        seen[name] = 1
        for winner in winners.get(name, ()):
            visit(winner)
        seen[name] = 2

    for name in winners:
        visit(name)


def test_covered_names_are_rules() -> None:
    rules = load_catalogue().rules
    for rule in rules.values():
        for name in rule.covers:
            assert name in rules, f"{rule.name} covers {name}"


def test_source_rules_are_the_problems_that_can_be_told() -> None:
    """Each SourceRule's name is said somewhere in the rooms that make problems, and no other name is."""
    from abslint.model.rule import SourceRule

    rooms = ("formats", "schema", "decode", "suppress.py")
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in MODULES if path.relative_to(ROOT / "abslint").parts[0] in rooms
    )
    told = set(re.findall(r'Problem\(\s*"([a-z0-9-]+)"', text))
    rules = load_catalogue().rules
    assert told <= set(rules), told - set(rules)
    for name, rule in rules.items():
        if isinstance(rule, SourceRule):
            assert f'"{name}"' in text, f"nothing tells {name}"


HEAVY = {"rich", "pydantic", "asyncio", "jsonschema", "ftfy", "re2", "numpy", "py3langid", "zstandard"}
LATE = {
    *("importlib.metadata", "html", "tomllib", "orjson", "multiprocessing", "concurrent.futures"),
    *("abslint.rules.words", "abslint.rules.plugins", "abslint.config.own", "abslint.knowledge.linear_patterns"),
    *(
        "abslint.cli.show",
        "abslint.config.load",
        "abslint.convert.run",
        "abslint.fixer",
        "abslint.pages",
        "abslint.api",
    ),
    *("abslint.formats.json", "abslint.formats.front_matter", "abslint.formats.portal_text"),
    *("abslint.formats.yaml_explain", "abslint.formats.yaml_quote", "abslint.formats.yaml_repeats"),
    *("abslint.formats.yaml_reshape", "abslint.formats.yaml_spell"),
    *("abslint.schema.library", "abslint.schema.reading", "abslint.schema.violation", "abslint.schema.words"),
}
"""What a check of one clean file has no use for."""

COMPILING = {"abslint.formats.yaml_tree"}
"""Modules of such a run with dataclasses whose methods are compiled: they are made for each node."""


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules in memory behind a check of one clean file."""
    path = tmp_path_factory.mktemp("one") / "one.yaml"
    path.write_text((ROOT / "examples" / "clean" / "dyke-walk.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    code = (
        "import sys\nfrom abslint.cli import main\n"
        f"try: main(['check', '--isolated', {str(path)!r}])\n"
        "except SystemExit as done: assert done.code == 0, done.code\n"
        "print(' '.join(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=path.parent)
    return set(done.stdout.splitlines()[-1].split())


def test_a_check_of_one_file_imports_little(imported: set[str]) -> None:
    assert not HEAVY & {name.partition(".")[0] for name in imported}
    assert not LATE & imported
    for name in LATE:
        if name.startswith("abslint."):
            assert ROOT.joinpath(*name.split(".")).with_suffix(".py").is_file(), f"{name} is no module"


def test_a_check_of_one_file_compiles_nothing_that_it_may_not_need(imported: set[str]) -> None:
    """Patterns are compiled at their first use (knowledge.patterns), methods are shared (model.define)."""
    guilty = set()
    for name in imported:
        path = ROOT.joinpath(*name.split(".")).with_suffix(".py")
        if not name.startswith("abslint.") or not path.is_file() or name == "abslint.model.define":
            continue
        body = ast.parse(path.read_text(encoding="utf-8")).body
        if any(_compiles(node) for node in body):
            guilty.add(name)
    assert guilty == COMPILING


def _compiles(node: ast.stmt) -> bool:
    """Whether a statement of a module compiles a pattern or the methods of a class."""
    if isinstance(node, ast.ClassDef):
        return any(ast.unparse(decorator).startswith("dataclass") for decorator in node.decorator_list)
    return not isinstance(node, ast.FunctionDef) and "re.compile(" in ast.unparse(node)


def test_the_verbs_are_made_where_they_are_asked_for() -> None:
    from abslint.cli.app import make_app

    assert [verb.name for verb in make_app(["check", "."]).registered_commands] == ["check"]
    for arguments in ([], ["-h"], ["rule", "check"], ["chekc"]):
        names = [verb.name for verb in make_app(arguments).registered_commands]
        assert names == ["check", "rule", "rules", "schema", "config", "convert"]


def test_nothing_names_this_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no git checkout")
    wrong = re.compile(r"/(?:work|root|farm)/|bash_jobs")
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".json", ".tsv"} and path.is_file():
            if path == Path(__file__).resolve():
                continue
            assert not wrong.search(path.read_text(encoding="utf-8", errors="replace")), name


def test_the_import_of_the_engine_needs_no_command_line() -> None:
    code = "import sys, abslint.engine; print('typer' in sys.modules or 'rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
