"""The key that seals cookies: made once, for its owner alone, and never shown."""

from __future__ import annotations

import dataclasses
import stat
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.web.errors import BadSecret
from bot.web.secret import cookie_key, key_file


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    settings = dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'data' / 'n.db'}", secret="")
    first = cookie_key(settings)
    assert cookie_key(settings) == first and len(first) >= 32
    assert stat.S_IMODE(key_file(settings).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret"]


def test_a_key_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSecret, match="32"):
        cookie_key(dataclasses.replace(Settings(), secret="kort"))
    (tmp_path / "secret").mkdir()
    with pytest.raises(BadSecret, match="secret"):
        cookie_key(dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'n.db'}", secret=""))


def test_settings_never_show_the_keys() -> None:
    settings = dataclasses.replace(Settings(), secret="geheim" * 8, oidc_client_secret="geheim")
    assert "geheim" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "field", "content"),
    [
        ("NAZORGWIJZER_SECRET", "secret", "s" * 40),
        ("NAZORGWIJZER_OIDC_CLIENT_SECRET", "oidc_client_secret", "geheim"),
        ("NAZORGWIJZER_DATABASE", "database", "postgresql://n:wachtwoord@db/n"),
    ],
)
def test_a_secret_from_a_file(name: str, field: str, content: str, tmp_path: Path) -> None:
    file = tmp_path / "geheim"
    file.write_text(f"{content}\n")
    assert getattr(Settings.from_environment({f"{name}_FILE": str(file)}), field) == content
    with pytest.raises(ValueError, match="beide"):
        Settings.from_environment({f"{name}_FILE": str(file), name: content})
    for broken in (tmp_path / "weg", tmp_path):
        with pytest.raises(ValueError, match=f"{name}_FILE.*niet te lezen"):
            Settings.from_environment({f"{name}_FILE": str(broken)})
    file.write_text(" \n")
    with pytest.raises(ValueError, match="leeg"):
        Settings.from_environment({f"{name}_FILE": str(file)})


@pytest.mark.parametrize("name", ["NAZORGWIJZER_IDLE_MINUTES", "NAZORGWIJZER_PER_MINUTE"])
@pytest.mark.parametrize("value", ["0", "-1", "veel", "9999999", "٣", "9" * 5000])
def test_a_limit_that_is_none_is_named(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=name):
        Settings.from_environment({name: value})
