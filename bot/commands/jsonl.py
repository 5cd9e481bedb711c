"""JSON lines in, JSON lines out: a bad line gets an `error` of its own and the rest goes on."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NoReturn

from bot.errors import BadMessage, BotError

Row = dict[str, Any]


def rows(stream: BinaryIO) -> Iterator[Row | BadMessage]:
    """The objects on the lines of a stream; a line that is none comes as the error it is."""
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _row(number, line)


def _row(number: int, line: bytes) -> Row | BadMessage:
    try:
        text = line.decode("utf-8-sig")  # Windows programs begin a file with a mark
        row = json.loads(text, parse_constant=_no_number, parse_float=_finite)
        as_line(row)
    except UnicodeDecodeError:
        return BadMessage(f"regel {number} is geen tekst in UTF-8")
    except (ValueError, RecursionError):
        return BadMessage(f"regel {number} is geen JSON")
    return row if isinstance(row, dict) else BadMessage(f"regel {number} is geen JSON-object")


def _no_number(_: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON: whoever reads the answers could not read them back")


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def texts(row: Row) -> list[Any]:
    """The messages of a line: `q`, or all `turns`. Errors: BadMessage when there is neither."""
    turns = row.get("turns") if row.get("q") is None else [row["q"]]
    if not isinstance(turns, list) or not turns:
        raise BadMessage("er is geen vraag: geef `q` of `turns`")
    return turns


def as_line(row: object) -> bytes:
    """One line in UTF-8, whatever the terminal's own encoding; half a character stays an escape."""
    try:
        return json.dumps(row, ensure_ascii=False).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(row).encode("ascii") + b"\n"


def write(row: Row) -> None:
    """One line, at once, so that a reader at the other end of a pipe can go on."""
    sys.stdout.buffer.write(as_line(row))
    sys.stdout.buffer.flush()


def answer_all(stream: BinaryIO, reply: Callable[[Row], Row]) -> int:
    """Write `reply(row)` for each line; the exit status: 1 when there were lines and none was any good."""
    good = refused = 0
    for row in rows(stream):
        answered = _answer(row, reply)
        write(answered)
        refused += "error" in answered
        good += "error" not in answered
    if refused:
        print(f"{refused} regel(s) niet beantwoord; zie daar het veld `error`.", file=sys.stderr)
    return 1 if refused and not good else 0


def _answer(row: Row | BadMessage, reply: Callable[[Row], Row]) -> Row:
    if isinstance(row, BadMessage):
        return {"id": None, "error": str(row)}
    known = {"id": row.get("id")}
    try:
        return known | reply(row)
    except BotError as error:
        return known | {"error": str(error)}
    except Exception as error:  # one line that breaks something does not cost the others their answer
        return known | {"error": f"onverwachte fout: {type(error).__name__}"}
