"""The key that signs cookies: given, or made at the first start and kept beside the database."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from bot.settings import Settings
from bot.web.errors import BadSecret

LEAST = 32  # characters


def cookie_key(settings: Settings) -> bytes:
    """The key of this installation. Errors: BadSecret."""
    if not settings.secret:
        return kept_key(key_file(settings))
    if len(settings.secret) < LEAST:
        raise BadSecret.too_short(LEAST)
    return settings.secret.encode()


def key_file(settings: Settings) -> Path:
    """Beside an SQLite file, so that conversations and the key to them move together."""
    from sqlalchemy.engine import make_url  # here, because startup has to settle its warnings first

    url = make_url(settings.database)
    path = url.database if url.get_backend_name() == "sqlite" else None
    return Path(path).parent / "secret" if path and path != ":memory:" else settings.root / "var" / "secret"


def kept_key(path: Path) -> bytes:
    """The key in this file, which is made when it is not there."""
    try:
        if not path.exists():
            _make(path)
        key = path.read_bytes().strip()
    except OSError as error:
        raise BadSecret.in_file(path, str(error.strerror)) from error
    if len(key) < LEAST:
        raise BadSecret.in_file(path, f"< {LEAST}")
    return key


def _make(path: Path) -> None:
    """Written whole before it gets its name: a second process starting now reads it or makes none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(32))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
