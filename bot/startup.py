"""What has to be settled before rasa is imported: telemetry, logging, and what need not be loaded."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from bot.unused import leave_out

_OWN = (Path(__file__).parent, Path(__file__).parents[1] / "knowledge")


def prepare() -> None:
    """Make rasa silent and light in this process; call it before the first import of rasa."""
    hush()
    leave_out()


def hush() -> None:
    """Silence alone, for the process that trains."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    warnings.showwarning = _show_own
    _configure_logging()


def _show_own(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Warnings about our own code. Those about packages are for their makers, and filters would not
    hold: some packages set filters of their own while they are imported.
    """
    if any(Path(filename).is_relative_to(folder) for folder in _OWN):
        print(
            warnings.formatwarning(message, category, filename, lineno, line), end="", file=file or sys.stderr
        )


class _PlacesOnly(logging.Formatter):
    """Tracebacks name places and types, never the message: it may quote what a user wrote."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 (the name is logging's)
        kind, _, trace = ei
        return f"{getattr(kind, '__name__', kind)} {' < '.join(places(trace))}"


def places(trace: TracebackType | None) -> list[str]:
    """File and line of each step of a traceback, the last step first."""
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.insert(0, f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places


def _configure_logging() -> None:
    """Warnings only, on stderr, without the values that rasa adds to its events."""
    import structlog

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_PlacesOnly("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
    for name in ("rasa", "rasa_sdk", "matplotlib", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("sqlalchemy.engine.Engine").disabled = True  # it would log rows
    structlog.configure(
        processors=[_event_only],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        cache_logger_on_first_use=True,
    )


def _event_only(_: object, __: str, event: Any) -> str:
    return str(event["event"])
