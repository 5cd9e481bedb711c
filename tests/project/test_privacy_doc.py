"""docs/privacy.md names what is really kept: tables, columns, slots, times and commands cannot go stale."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import sqlalchemy as sa
from ruamel.yaml import YAML

from bot.cli import COMMANDS, parser_for
from bot.engine import Engine, Message
from bot.flow.state import KEPT_FOR as ANSWERS_KEPT_FOR
from bot.keeping.retention import NOTES_KEPT_FOR
from bot.keeping.tables import METADATA
from bot.settings import Settings
from bot.web.cleaning import EVERY
from bot.web.turns import KEPT_FOR as REPLIES_KEPT_FOR

ROOT = Path(__file__).resolve().parents[2]
DOC = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
_TABLE = re.compile(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", re.DOTALL | re.MULTILINE)
_NAMES = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def documented() -> dict[str, set[str]]:
    """The columns of each table, without the list of slots."""
    return {name: set(_NAMES.findall(text.partition("| Slot |")[0])) for name, text in _TABLE.findall(DOC)}


def slots() -> set[str]:
    return set(_NAMES.findall(DOC.partition("| Slot |")[2].partition("###")[0]))


async def test_every_table_and_column_is_named_and_no_other(engine: Engine, settings: Settings) -> None:
    await engine.reply(Message("gesprek", "wat is de beste winterband voor een vrachtwagen"))
    schema = sa.inspect(sa.create_engine(settings.database))
    tables = schema.get_table_names()
    assert documented() == {name: {each["name"] for each in schema.get_columns(name)} for name in tables}


def test_every_kind_of_note_is_kept_as_long_as_it_says() -> None:
    assert {"turned_away", "feedback", "asked"} == set(METADATA.tables)
    for name in METADATA.tables:
        assert f"(`{name}`) | {NOTES_KEPT_FOR} days |" in DOC


def test_every_slot_is_named_and_no_other() -> None:
    domain = YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert slots() == set(domain["slots"])


@pytest.mark.parametrize(
    "sentence",
    [
        f"`NAZORGWIJZER_KEEP_DAYS`: {Settings().keep_days} days unless set",
        f"memory only, {ANSWERS_KEPT_FOR / 60:.0f} minutes",
        f"in memory for about {REPLIES_KEPT_FOR / 60:.0f} minutes",
        f"every {EVERY / 60:.0f} minutes",
    ],
)
def test_times_are_those_of_the_program(sentence: str) -> None:
    assert sentence in DOC


def test_how_well_it_redacts_is_what_was_measured() -> None:
    (share,) = re.findall(r"(0\.\d+) of the personal strings", DOC)
    measured = (ROOT / "docs" / "redaction.md").read_text(encoding="utf-8")
    assert f"| ours | {share} |" in measured


def test_every_command_it_names_can_be_given() -> None:
    given = [shlex.split(line) for line in re.findall(r"[`|] ?nazorgwijzer ([^`]+)`", DOC)]
    assert {"purge", "erase", "ask"} <= {arguments[0] for arguments in given} <= set(COMMANDS)
    for arguments in (each for each in given if len(each) > 1):
        parser_for(arguments[:1]).parse_args([each.replace("HASH", "web-ab") for each in arguments])


def test_every_file_it_names_is_there() -> None:
    links, paths = re.findall(r"\]\((\S+?\.md)\)", DOC), re.findall(r"`((?:tests|knowledge)/\S+)`", DOC)
    assert links and paths
    assert [each for each in links if not (ROOT / "docs" / each).is_file()] == []
    assert [each for each in paths if not (ROOT / each).exists()] == []
