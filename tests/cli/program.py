"""The program as it is called: in this process, or as a process of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from bot.cli import main

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "bot.cli"]


@dataclass(frozen=True)
class Done:
    """How it ended and what it said."""

    status: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        """Its output as JSON lines; what Python reads and JSON does not know is refused."""
        return [json.loads(line, parse_constant=_refuse) for line in self.out.splitlines()]

    def line(self) -> str:
        """The one line with which it gave up: it ended badly and said nothing else."""
        assert self.status > 0 and not self.out, self
        (line,) = self.err.splitlines()
        return line


def _refuse(name: str) -> None:
    raise AssertionError(f"{name} is not JSON")


def run(*arguments: str, stdin: bytes = b"") -> Done:
    """One call of the program in this process."""
    given, out, err = (io.TextIOWrapper(io.BytesIO(text), "utf-8") for text in (stdin, b"", b""))
    with mock.patch.multiple(sys, stdin=given, stdout=out, stderr=err):
        try:
            status = main(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
    return Done(status, _said(out), _said(err))


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


def process(*arguments: str, folder: Path = ROOT, stdin: bytes = b"") -> Done:
    """One call in a process of its own, from the program in `folder`."""
    done = subprocess.run([*COMMAND, *arguments], cwd=folder, input=stdin, capture_output=True, timeout=240)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def lines(*rows: object) -> bytes:
    """Rows as the input of a --jsonl command."""
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)
