"""What a button of a guided flow sends: `flow:` and then what to do."""

from __future__ import annotations

START, RESUME, CONTROL, CHOICE = "flow:start/", "flow:verder/", "flow:doe/", "flow:kies/"
NAMES = ("waarom", "terug", "overslaan", "stop", "opnieuw", "verder")


def start(flow: str) -> str:
    """Begin this flow."""
    return START + flow


def resume(flow: str) -> str:
    """Go on with a flow that was left."""
    return RESUME + flow


def control(name: str) -> str:
    """One of NAMES."""
    return CONTROL + name


def choice(flow: str, step: str, choice_id: str) -> str:
    """Take this choice of this step; a channel may join the last parts of several with commas."""
    return f"{CHOICE}{flow}/{step}/{choice_id}"


def read_choice(button: str) -> tuple[str, str, list[str]] | None:
    """Flow, step and choices of a button, or None when it is none of these."""
    parts = button.removeprefix(CHOICE).split("/")
    if not button.startswith(CHOICE) or len(parts) != 3:
        return None
    return parts[0], parts[1], parts[2].split(",")
