"""The environment sets everything, and a bad value is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings


def test_the_environment_decides() -> None:
    given = {"NAZORGWIJZER_PORT": "9000", "NAZORGWIJZER_HOST": "0.0.0.0", "NAZORGWIJZER_DATABASE": "sqlite:///x",
             "NAZORGWIJZER_MODELS": "m", "NAZORGWIJZER_CONTACT": "Anna"}  # fmt: skip
    settings = Settings.from_environment(given)
    assert (settings.port, settings.host, settings.database) == (9000, "0.0.0.0", "sqlite:///x")
    assert (settings.models, settings.contact) == (Path("m"), "Anna")


def test_nothing_set_gives_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize("port", ["0", "70000", "tachtig", "-1"])
def test_a_bad_port_is_named(port: str) -> None:
    with pytest.raises(ValueError, match="NAZORGWIJZER_PORT"):
        Settings.from_environment({"NAZORGWIJZER_PORT": port})
