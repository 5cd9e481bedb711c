"""Programs that a comparison starts, watches and ends; nothing else on the machine is touched."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

_PAGE = os.sysconf("SC_PAGE_SIZE")
_TAIL = 1500  # characters of a log
_MOST_SECONDS = 3600  # of a program that ends by itself: far above any training measured so far


class ProgramFailedError(Exception):
    """A program ended when it should not have; its log says why."""


@dataclass(frozen=True)
class Workplace:
    """A folder to run programs in, the variables they get, and where their output goes."""

    folder: Path
    logs: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    def start(self, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        """Start `python -m ...` here; `python -m` looks in this folder before anything installed."""
        self.logs.mkdir(parents=True, exist_ok=True)
        with self._log(arguments).open("ab") as log:
            command = [sys.executable, "-m", *arguments]
            return subprocess.Popen(
                command,
                cwd=self.folder,
                env=self._environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def run(self, *arguments: str) -> float:
        """Run it to its end; the seconds that took. Errors: ProgramFailedError."""
        begun = time.monotonic()
        process = self.start(arguments)
        try:
            status = process.wait(_MOST_SECONDS)
        finally:
            _end(process, patience=0)
        if status != 0:
            raise self.failed(arguments)
        return time.monotonic() - begun

    def failed(self, arguments: Sequence[str]) -> ProgramFailedError:
        """What to raise when it ended too early: the log is in a folder that will soon be gone."""
        last = self._log(arguments).read_text(encoding="utf-8", errors="replace")[-_TAIL:]
        return ProgramFailedError(f"{' '.join(arguments[:3])} has ended:\n{last}")

    def _log(self, arguments: Sequence[str]) -> Path:
        return self.logs / ("-".join(word.strip("-") for word in arguments[:3] if "/" not in word) + ".log")

    def _environment(self) -> dict[str, str]:
        alone = {"RASA_TELEMETRY_ENABLED": "false", "SANIC_HOST": "127.0.0.1"}
        return {**os.environ, **alone, **self.variables}


class Servers:
    """Programs that belong together and run until the block ends."""

    def __init__(self, workplace: Workplace, *commands: Sequence[str]) -> None:
        self._workplace, self._commands = workplace, commands
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Servers:
        self.begun = time.monotonic()
        for command in self._commands:
            self._processes.append(self._workplace.start(command))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            _end(process, patience=20)

    def check(self) -> None:
        """Errors: ProgramFailedError when one of them has ended."""
        for process, command in zip(self._processes, self._commands, strict=True):
            if process.poll() is not None:
                raise self._workplace.failed(command)

    def megabytes(self) -> float:
        """Resident memory of all of them and their children."""
        return sum(_resident(pid) for process in self._processes for pid in _family(process.pid)) / 1e6


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _end(process: subprocess.Popen[bytes], patience: float) -> None:
    """Wait for it, then end what is left of it and of the programs that it started."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # its own group: start() made it one
    process.wait()


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in _family(int(child)))]


def _resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
