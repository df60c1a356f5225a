from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from abslint.discover import Unit, discover, match, read_file_list
from abslint.discover.git import ask_git

SUFFIXES = frozenset({".yaml", ".json", ".jsonl", ".md"})
Grow = Callable[..., None]


@pytest.fixture
def grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Grow:
    monkeypatch.chdir(tmp_path)

    def plant(*names: str) -> None:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("")

    return plant


def found(*paths: str, root: Path | None = None, **settings: object) -> list[str]:
    discovery = discover(paths, root=root or Path(), suffixes=SUFFIXES, **settings)  # type: ignore[arg-type]
    assert not discovery.missing
    assert not discovery.warnings
    return [unit.path for unit in discovery.units]


def git(*arguments: str) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    settings = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *settings, *arguments], check=True, capture_output=True)


def test_a_folder_is_walked_in_order_for_known_suffixes(grow: Grow) -> None:
    grow("b.yaml", "a/z.JSON", "a/b/x.jsonl.gz", "a/c.md.zst", "a/readme", "a/x.py", "a.gz", "a-b/q.yaml", "Z.yaml")
    assert found(".") == ["Z.yaml", "a/b/x.jsonl.gz", "a/c.md.zst", "a/z.JSON", "a-b/q.yaml", "b.yaml"]


def test_units(grow: Grow, tmp_path: Path) -> None:
    grow("a/x.jsonl.gz", "b.txt")
    units = discover(["a", "b.txt", "-"], root=tmp_path, suffixes=SUFFIXES).units
    assert units == [
        Unit("a/x.jsonl.gz", tmp_path / "a" / "x.jsonl.gz", compressed=True),
        Unit("b.txt", tmp_path / "b.txt", named=True),
        Unit("-", None, named=True),
    ]
    assert (units[0].first_byte, units[0].last_byte, units[0].first_line) == (0, None, 1)


def test_paths_are_shown_from_the_working_directory(
    grow: Grow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow("a/x.yaml", "b/y.yaml")
    monkeypatch.chdir(tmp_path / "a")
    assert found(".", "../b", root=tmp_path) == ["x.yaml", "../b/y.yaml"]
    assert found(str(tmp_path / "a" / "x.yaml"), root=tmp_path) == ["x.yaml"]


def test_named_files_count_whatever_they_are(grow: Grow) -> None:
    grow("a.txt", ".hidden/x.yaml", "node_modules/y.yaml", "e.yaml")
    names = ["a.txt", ".hidden/x.yaml", "node_modules/y.yaml", "e.yaml"]
    assert found(*names, exclude=["*"], include=["z"]) == names
    assert found(*names, exclude=["e.yaml", "node_modules"], force_exclude=True) == names[:2]
    assert found(".hidden") == [".hidden/x.yaml"]
    assert found(".hidden", exclude=[".hidden/"]) == []
    assert found(".hidden", exclude=[".hidden/"], force_exclude=True) == []


def test_each_file_once(grow: Grow) -> None:
    grow("a/x.yaml", "a/y.yaml")
    discovery = discover(["a", "a/x.yaml", "./a/../a/x.yaml", ".", "a/"], root=Path(), suffixes=SUFFIXES)
    assert [(unit.path, unit.named) for unit in discovery.units] == [("a/x.yaml", True), ("a/y.yaml", False)]


def test_what_is_not_there_is_told(grow: Grow) -> None:
    grow("a.yaml")
    discovery = discover(["none", "a.yaml", "", "no/way.yaml"], root=Path(), suffixes=SUFFIXES)
    assert discovery.missing == ["none", "", "no/way.yaml"]
    assert [unit.path for unit in discovery.units] == ["a.yaml"]


def test_folders_of_programs_are_passed_over(grow: Grow) -> None:
    grow("x.yaml", ".git/a.yaml", ".venv/a.yaml", "deep/node_modules/a.json", "deep/__pycache__/a.json", "deep/.x/a.md")
    grow("env/pyvenv.cfg", "env/a.yaml", "._x.yaml", ".#y.yaml", ".zenodo.json")
    assert found(".") == [".zenodo.json", "x.yaml"]


def test_include_and_exclude(grow: Grow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow("papers/a.yaml", "papers/_drafts/b.yaml", "papers/x/c.md", "data/d.json", "data/deep/e.json", "other.yaml")
    grow("papers/portal.page", "papers/picture.png")
    assert found(".", include=["papers/**/*.yaml"]) == ["papers/_drafts/b.yaml", "papers/a.yaml"]
    assert found(".", include=["papers/**"], exclude=["papers/_drafts/**"]) == ["papers/a.yaml", "papers/x/c.md"]
    assert found(".", include=["data/*.json", "*.page"]) == ["data/d.json", "papers/portal.page"]
    assert found(".", exclude=["papers", "*.json"]) == ["other.yaml"]
    assert found(".", exclude=["papers/**", "!papers/x/**"], include=["papers"]) == ["papers/x/c.md"]
    monkeypatch.chdir(tmp_path / "papers")
    assert found(".", root=tmp_path, include=["papers/*.yaml"]) == ["a.yaml"]
    assert found("../data", root=tmp_path, exclude=["/data/deep"]) == ["../data/d.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
class TestLinks:
    def test_loops_end(self, grow: Grow, tmp_path: Path) -> None:
        grow("a/b/x.yaml")
        (tmp_path / "a" / "b" / "up").symlink_to(tmp_path)
        (tmp_path / "a" / "self").symlink_to("self")
        (tmp_path / "a" / "gone.yaml").symlink_to("nowhere.yaml")
        assert found(".") == ["a/b/x.yaml"]
        assert found("a/b/up/a", "a") == ["a/b/up/a/b/x.yaml"]

    def test_a_file_goes_by_its_own_name(self, grow: Grow, tmp_path: Path) -> None:
        grow("z/x.yaml")
        (tmp_path / "a").symlink_to(tmp_path / "z")
        (tmp_path / "z" / "y.yaml").symlink_to("x.yaml")
        assert [path for path in found(".") if not path.startswith("z/")] == []
        assert len(found(".")) == 1
        assert found("a") == ["a/x.yaml"]

    def test_links_to_elsewhere_are_followed(self, grow: Grow, tmp_path: Path) -> None:
        grow("elsewhere/x.yaml", "here/a.yaml")
        (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere")
        (tmp_path / "here" / "b.yaml").symlink_to(tmp_path / "elsewhere" / "x.yaml")
        assert found("here") == ["here/a.yaml", "here/b.yaml"]
        (tmp_path / "here" / "b.yaml").unlink()
        assert found("here") == ["here/a.yaml", "here/link/x.yaml"]

    def test_dots_behind_a_link(self, grow: Grow, tmp_path: Path) -> None:
        grow("far/away/x.yaml", "far/y.yaml", "y.yaml")
        (tmp_path / "link").symlink_to(tmp_path / "far" / "away")
        assert found("link/../y.yaml") == ["far/y.yaml"]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list anything")
    def test_a_closed_folder_is_told(self, grow: Grow, tmp_path: Path) -> None:
        grow("a.yaml", "closed/x.yaml")
        (tmp_path / "closed").chmod(0)
        discovery = discover(["."], root=tmp_path, suffixes=SUFFIXES)
        (tmp_path / "closed").chmod(0o700)
        assert [unit.path for unit in discovery.units] == ["a.yaml"]
        assert discovery.warnings == ["cannot list `closed`: permission denied"]


def test_a_folder_that_cannot_be_listed_is_told(grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
    grow("a.yaml", "closed/x.yaml")
    real = os.scandir

    def scandir(name: str) -> object:
        if name.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(name)

    monkeypatch.setattr(os, "scandir", scandir)
    discovery = discover(["."], root=Path(), suffixes=SUFFIXES)
    assert [unit.path for unit in discovery.units] == ["a.yaml"]
    assert discovery.warnings == ["cannot list `closed`: permission denied"]


class TestGitignore:
    def test_as_git_does(self, grow: Grow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        grow("a.yaml", "out/b.yaml", "deep/out/c.yaml", "log/d.yaml", "keep/e.log.yaml", "x.log.yaml", "sub/f.yaml")
        grow("sub/g.yaml", "tracked/h.yaml", "räksmörgås.yaml")
        git("init", ".")
        (tmp_path / ".gitignore").write_text(
            "out/\n/log\n*.log.yaml\n!keep/*.log.yaml\ntracked/\nräk*\n", encoding="utf-8"
        )
        (tmp_path / "sub" / ".gitignore").write_text("g.yaml\n")
        git("add", "-f", "tracked/h.yaml")
        wanted = ["a.yaml", "keep/e.log.yaml", "sub/f.yaml", "tracked/h.yaml"]
        assert found(".") == wanted
        assert len(found(".", respect_gitignore=False)) == 10
        assert found("out", "x.log.yaml") == ["out/b.yaml", "x.log.yaml"]
        monkeypatch.chdir(tmp_path / "sub")
        assert found(".", root=tmp_path) == ["f.yaml"]
        assert found("..", root=tmp_path) == ["../a.yaml", "../keep/e.log.yaml", "f.yaml", "../tracked/h.yaml"]

    def test_inside_an_ignored_folder(self, grow: Grow, tmp_path: Path) -> None:
        grow("out/deep/b.yaml", "a.yaml")
        git("init", ".")
        (tmp_path / ".gitignore").write_text("out/\n")
        assert found("out") == found("out/deep") == ["out/deep/b.yaml"]

    def test_a_repository_inside_another(self, grow: Grow, tmp_path: Path) -> None:
        grow("inner/a.yaml", "inner/b.yaml")
        git("init", ".")
        git("init", "inner")
        (tmp_path / "inner" / ".gitignore").write_text("b.yaml\n")
        assert found(".") == ["inner/a.yaml"]

    def test_a_hook_s_environment_does_not_matter(
        self, grow: Grow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        grow("sub/a.yaml", "sub/b.yaml")
        git("init", ".")
        (tmp_path / ".gitignore").write_text("b.yaml\n")
        monkeypatch.setenv("GIT_DIR", ".git")
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
        assert found("sub") == ["sub/a.yaml"]

    def test_a_repository_s_settings_start_no_program(self, grow: Grow, tmp_path: Path) -> None:
        grow("a.yaml")
        git("init", ".")
        git("config", "core.fsmonitor", f"touch {tmp_path}/started; false")
        assert found(".") == ["a.yaml"]
        assert not (tmp_path / "started").exists()

    def test_outside_a_repository_git_is_not_asked(self, grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
        grow("a.yaml", "b.yaml")
        Path(".gitignore").write_text("b.yaml\n")
        monkeypatch.setenv("PATH", "")
        assert found(".") == ["a.yaml", "b.yaml"]

    def test_without_git_that_is_told(self, grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
        grow("a.yaml", ".git/HEAD")
        monkeypatch.setenv("PATH", "")
        discovery = discover([".", "."], root=Path(), suffixes=SUFFIXES)
        assert [unit.path for unit in discovery.units] == ["a.yaml"]
        assert discovery.warnings == ["`.gitignore` is not respected, because git cannot be run"]

    def test_what_git_refuses_is_told(self, grow: Grow, tmp_path: Path) -> None:
        grow("a.yaml")
        git("init", ".")
        (tmp_path / ".git" / "config").write_text("[core\n")
        names, warning = ask_git(str(tmp_path))
        assert not names
        assert warning.startswith("`.gitignore` is not respected: bad config")

    def test_named_files_do_not_ask_git(self, grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
        grow("a.yaml", ".git/HEAD")
        monkeypatch.setenv("PATH", "")
        assert found("a.yaml") == ["a.yaml"]


class TestFileList:
    @pytest.mark.parametrize(
        ("data", "wanted"),
        [
            (b"a.yaml\nb c.yaml\n", ["a.yaml", "b c.yaml"]),
            (b"a.yaml\r\n\r\nb.yaml", ["a.yaml", "b.yaml"]),
            (b"a\nb\0c\0", ["a\nb", "c"]),
            ("räk.yaml\n".encode(), ["räk.yaml"]),
            (b"", []),
            (b" x \n", [" x "]),
        ],
    )
    def test_lines_and_nuls(self, data: bytes, wanted: list[str], tmp_path: Path) -> None:
        assert read_file_list("-", io.BytesIO(data)) == wanted
        (tmp_path / "list").write_bytes(data)
        assert read_file_list(str(tmp_path / "list"), io.BytesIO()) == wanted

    def test_a_list_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            read_file_list(str(tmp_path / "none"), io.BytesIO())


def test_match_is_the_globs_own() -> None:
    assert match("papers/**/*.yaml", "papers/x/a.yaml")


def test_a_named_file_imports_no_subprocess(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("")
    code = (
        "import sys; from pathlib import Path; from abslint.discover import discover;"
        "discover(['a.yaml'], root=Path(), suffixes=frozenset());"
        "sys.exit('subprocess' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=False).returncode == 0
