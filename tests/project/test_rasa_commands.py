"""The commands a Rasa developer types at the root of the project."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
RASA = [str(Path(sys.executable).with_name("rasa"))]
PATIENCE = 240


def _environment(folder: Path) -> dict[str, str]:
    database = f"sqlite:///{folder / 'rasa.db'}"
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "NAZORGWIJZER_DATABASE": database}


def _rasa(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        RASA + list(arguments),
        cwd=ROOT,
        env=_environment(folder),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def test_rasa_train_works_from_the_root(tmp_path: Path) -> None:
    done = _rasa("train", "--out", str(tmp_path), folder=tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]
    assert list(tmp_path.glob("*.tar.gz"))


def test_rasa_data_validate_has_nothing_to_say(tmp_path: Path) -> None:
    done = _rasa("data", "validate", "--fail-on-warnings", folder=tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]


@contextlib.contextmanager
def _running(*arguments: str, folder: Path) -> Iterator[None]:
    with (folder / f"{arguments[1].strip('-')}.log").open("w") as log:
        process = subprocess.Popen(
            RASA + list(arguments), cwd=ROOT, env=_environment(folder), stdout=log, stderr=log
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _get(url: str, body: dict[str, str] | None = None) -> Any:
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=120) as response:
        return json.loads(response.read() or b"{}")


def _wait(url: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError):  # which every error of urllib is
            urllib.request.urlopen(url, timeout=5).close()
            return
        time.sleep(0.5)
    pytest.fail(f"{url} did not come up")


def test_a_question_makes_the_round_trip(model: Path, tmp_path: Path) -> None:
    actions, server = _free_port(), _free_port()
    endpoints = tmp_path / "endpoints.yml"
    address = f"http://127.0.0.1:{actions}/webhook"
    text = (
        (ROOT / "endpoints.yml").read_text(encoding="utf-8").replace("http://localhost:5055/webhook", address)
    )
    endpoints.write_text(text, encoding="utf-8")
    serve = ["run", "-m", str(model), "-p", str(server), "-i", "127.0.0.1", "--endpoints", str(endpoints)]
    with (
        _running("run", "actions", "--actions", "bot.actions", "-p", str(actions), folder=tmp_path),
        _running(*serve, "--credentials", "credentials.yml", folder=tmp_path),
    ):
        _wait(f"http://127.0.0.1:{actions}/health")
        _wait(f"http://127.0.0.1:{server}/")
        sent = {"sender": "a", "message": "Wat is een veiligheidsplan?"}
        replies = _get(f"http://127.0.0.1:{server}/webhooks/rest/webhook", sent)
    assert [each["custom"]["articles"] for each in replies] == [["veiligheidsplan"]]
