"""README.md and docs/beheer.md say what the program does: settings, commands and links cannot go stale."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from bot.cli import COMMANDS, parser_for
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
pytestmark = pytest.mark.skipif(not README.exists(), reason="there is no README.md")
_SETTING = re.compile(rf"\b{PREFIX}[A-Z][A-Z_]*\b")
_BLOCK = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


def readme() -> str:
    """What someone reads who begins, and what they read next to run it."""
    return "\n".join(path.read_text(encoding="utf-8") for path in (README, ROOT / "docs" / "beheer.md"))


def code_lines() -> list[str]:
    """Lines of code blocks, continued lines joined, without the prompt."""
    joined = "\n".join(_BLOCK.findall(readme())).replace("\\\n", " ")
    return [line.strip().removeprefix("$ ") for line in joined.splitlines()]


def commands() -> list[list[str]]:
    """The arguments of each `nazorgwijzer ...` in a code block, up to a pipe, redirection or remark."""
    found = []
    for line in code_lines():
        words = shlex.split(line, comments=True)
        if starts := [n for n, word in enumerate(words) if word.rpartition("/")[2] == "nazorgwijzer"]:
            rest = words[starts[0] + 1 :]
            end = next((n for n, word in enumerate(rest) if re.match(r"\d?[|<>;&]", word)), len(rest))
            found.append(rest[:end])
    return found


def used_settings() -> set[str]:
    """Every setting that the environment can hold: those read one by one and those named in code."""
    names = {PREFIX + each.upper() for each in _readable()}
    for path in (*(ROOT / "bot").rglob("*.py"), *(ROOT / "knowledge").rglob("*.py")):
        names |= set(_SETTING.findall(path.read_text(encoding="utf-8")))
    return names


def _readable() -> set[str]:
    """Fields that change with their variable."""
    fields = Settings.__dataclass_fields__
    given = {each: {PREFIX + each.upper(): "sqlite://" if each == "database" else "1"} for each in fields}
    return {each for each in fields if Settings.from_environment(given[each]) != Settings()}


def test_every_setting_is_in_the_readme_and_the_other_way_round() -> None:
    rows = [line for line in readme().splitlines() if line.startswith("|")]
    in_table = {name for line in rows for name in _SETTING.findall(line.split("|")[1])}
    assert in_table == used_settings()
    assert set(_SETTING.findall(readme())) <= in_table


def test_every_command_in_the_readme_can_be_given() -> None:
    given = commands()
    assert {arguments[0] for arguments in given if arguments} >= set(COMMANDS)
    for arguments in given:
        with contextlib.redirect_stderr(io.StringIO()) as said:
            try:
                parser_for(arguments[:1]).parse_args(arguments)
            except SystemExit as end:
                assert end.code == 0, f"nazorgwijzer {shlex.join(arguments)}: {said.getvalue()}"


def test_every_make_target_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for line in code_lines() for name in re.findall(r"^make ([a-z]+)", line)}
    named |= set(re.findall(r"`make ([a-z]+)`", readme()))
    assert named and named <= targets


def test_the_readme_opens_with_a_picture_and_the_way_in() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    picture = re.fullmatch(r"!\[[^\]]{10,}\]\(([^)]+\.png)\)", lines[2])
    assert picture and (ROOT / picture[1]).read_bytes().startswith(b"\x89PNG")
    named = [line.split()[1] for line in lines if line.startswith("make ")]
    assert named == ["run", "test"]


def test_every_link_in_the_documentation_leads_somewhere() -> None:
    for page in (README, *(ROOT / "docs").glob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
