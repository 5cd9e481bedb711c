"""The process that trains: `python -m bot.training_process ROOT MODEL`. Its output is progress lines."""

from __future__ import annotations

import contextlib
import io
import sys
import time
from pathlib import Path

from bot.sentences import sentence
from bot.startup import hush


def main(root: Path, model: Path) -> None:
    """Train as `rasa train` does, and say only what a person waits for."""
    started = time.monotonic()
    print(sentence("training_begint"), flush=True)
    hush()
    from rasa.model_training import train

    print(sentence("training_leest", seconden=f"{time.monotonic() - started:.0f}"), flush=True)
    with contextlib.redirect_stdout(io.StringIO()):
        result = train(
            domain=str(root / "domain.yml"), config=str(root / "config.yml"), training_files=[],
            output=str(model.parent), fixed_model_name=model.name.removesuffix(".tar.gz"),
            force_training=True,
        )  # fmt: skip
    if result.code != 0 or not result.model:
        raise SystemExit(sentence("training_mislukt"))
    print(sentence("training_klaar", seconden=f"{time.monotonic() - started:.0f}"), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
