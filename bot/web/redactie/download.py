"""A table as a file that a Dutch Excel opens as it should, and that cannot compute anything there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from aiohttp import web
from ruamel.yaml import YAML

Cell = str | bool | int | float | date | None
Row = Mapping[str, Cell]
_WORDS = Path(__file__).parent / "kolommen.yml"
# What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection").
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def download(name: str, rows: Iterable[Row], today: date) -> web.Response:
    """The file, named after what is in it and the day."""
    file = f"nazorgwijzer-{name}-{today.isoformat()}.csv"
    return web.Response(
        body=as_csv(name, rows),
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file}"'},
    )


def as_csv(name: str, rows: Iterable[Row]) -> bytes:
    """Semicolons, for the comma is in the numbers; the mark at the start says that it is UTF-8."""
    columns = _words()[name]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns.values())
    writer.writerows([_written(row[column]) for column in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    """A day as 2026-11-21, which Excel reads as a day in any language."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _words()["waarden"][cell]
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    if isinstance(cell, str):
        return f"'{cell}" if _FORMULA.match(cell) else cell
    return str(cell)


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[Any, str]]:
    return dict(YAML(typ="safe").load(_WORDS.read_text(encoding="utf-8")))
