"""The command: quick to answer, clear when it cannot start, clean when it stops."""

from __future__ import annotations

import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.web.server import Server


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def refused(*arguments: str) -> str:
    """The one line with which `serve` gives up."""
    command = [sys.executable, "-m", "bot.cli", "serve", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    lines = done.stderr.strip().splitlines()
    assert (done.returncode, done.stdout, len(lines)) == (1, "", 1), done
    return lines[0]


def test_a_taken_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        line = refused("--port", str(port))
    assert str(port) in line and "--port" in line


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.10", "intranet.example", ""])
def test_only_this_machine(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if host:
        assert "127.0.0.1" in refused("--host", host)
    monkeypatch.setenv("NAZORGWIJZER_HOST", host or "0.0.0.0")
    assert "127.0.0.1" in refused()


def test_settings_that_leave_the_door_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_IDENTITY", "proxy")
    assert "NAZORGWIJZER_ADDRESS" in refused("--host", "0.0.0.0", "--port", str(free_port()))


def test_a_port_that_is_none() -> None:
    assert "65535" in refused("--port", "70000")


def test_alive_at_once_ready_later_and_gone_when_told(model: Path, tmp_path: Path) -> None:
    with Server(tmp_path, free_port()) as server:
        while not server.status("healthz"):
            assert server.process.poll() is None, server.log()
            time.sleep(0.05)
        assert server.status("readyz") == 503
        server.wait_until_ready()
        assert server.status("readyz") == 200
        assert stat.S_IMODE((tmp_path / "nazorgwijzer.db").stat().st_mode) == 0o600
        assert server.stop(signal.SIGINT) == 0
    assert "Traceback" not in server.log()


def test_stopping_while_it_loads(model: Path, tmp_path: Path) -> None:
    with Server(tmp_path, free_port()) as server:
        while not server.status("healthz"):
            time.sleep(0.05)
        started = time.monotonic()
        assert server.stop() == 0
    assert time.monotonic() - started < 8
    assert "Traceback" not in server.log()


def test_the_server_is_alive_before_what_is_slow_is_loaded() -> None:
    slow = ("rasa", "sklearn", "requests", "authlib")
    code = f"import sys, bot.web.app; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
