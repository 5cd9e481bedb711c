"""The command: quick to answer, clear when it cannot start, clean when it stops."""

from __future__ import annotations

import json
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

from tests.web.server import Server


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


# Each call in turn, in one process: to load the program costs more than all of them.
REFUSED = """
import json, os, sys
from bot.cli import main
for settings, arguments in json.loads(sys.argv[1]):
    os.environ.update(settings)
    print(main(["serve", *arguments]), flush=True)
    [os.environ.pop(name) for name in settings]
"""


def refused(*calls: tuple[dict[str, str], list[str]]) -> list[str]:
    """The one line with which `serve` gives up, with each of these settings and arguments."""
    command = [sys.executable, "-c", REFUSED, json.dumps(calls)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    lines = done.stderr.strip().splitlines()
    assert (done.stdout.split(), len(lines)) == (["1"] * len(calls), len(calls)), done
    return lines


def test_a_taken_port_and_one_that_is_none() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        taken, none = refused(({}, ["--port", port]), ({}, ["--port", "70000"]))
    assert port in taken and "--port" in taken
    assert "65535" in none


def test_only_this_machine() -> None:
    hosts = ["0.0.0.0", "::", "192.168.1.10", "intranet.example"]
    named = [({}, ["--host", host]) for host in hosts]
    for line in refused(*named, *(({"NAZORGWIJZER_HOST": host}, []) for host in hosts)):
        assert "127.0.0.1" in line


def test_settings_that_leave_the_door_open() -> None:
    arguments = ["--host", "0.0.0.0", "--port", str(free_port())]
    (line,) = refused(({"NAZORGWIJZER_IDENTITY": "proxy"}, arguments))
    assert "NAZORGWIJZER_ADDRESS" in line


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
