"""`nazorgwijzer serve` as a process, for tests of what only a real one shows."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

_READY = re.compile(r"http://\S+/")
PATIENCE = 120.0  # seconds; a busy machine, not what is promised


def database_in(folder: Path) -> str:
    """The address of the database that a server with this folder has."""
    return f"sqlite:///{folder / 'nazorgwijzer.db'}"


class Server:
    """One process with its data in `folder`, so that a second one there finds what the first kept."""

    def __init__(self, folder: Path, port: int = 0, **settings: str) -> None:
        self._environment = os.environ | {"NAZORGWIJZER_DATABASE": database_in(folder)} | settings
        self._folder = folder
        self._command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
        self.url = f"http://127.0.0.1:{port}/"

    def __enter__(self) -> Server:
        with (self._folder / "out").open("w") as out, (self._folder / "log").open("a") as log:
            self.process = subprocess.Popen(self._command, env=self._environment, stdout=out, stderr=log)
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end, and how it ended."""
        self.process.send_signal(how)
        return self.process.wait(timeout=20)

    def wait_until_ready(self) -> None:
        """Until it has printed its address."""
        deadline = time.monotonic() + PATIENCE
        while not (found := _READY.search(self.said())):
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < deadline, "the server did not become ready"
            time.sleep(0.05)
        self.url = found.group()

    def status(self, path: str) -> int:
        """The status of a GET; 0 when nothing listens."""
        try:
            return int(urllib.request.urlopen(self.url + path, timeout=5).status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def said(self) -> str:
        """Its standard output so far."""
        return (self._folder / "out").read_text()

    def log(self) -> str:
        """Its standard error so far."""
        return (self._folder / "log").read_text()
