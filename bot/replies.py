"""What the assistant says, whatever the channel: every channel renders a Reply in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

Kind = Literal["answer", "clarify", "abstain", "safety", "flow", "smalltalk"]


@dataclass(frozen=True)
class Source:
    """Where an answer comes from; shown under it."""

    title: str
    url: str | None = None


@dataclass(frozen=True)
class Option:
    """One thing the user can choose, by its title, its number or a button that sends `article`.

    That is the id of an article, or `flow:...` for what happens in a guided flow (bot/flow/buttons.py).
    """

    title: str
    article: str


@dataclass(frozen=True)
class StepView:
    """The step of a guided flow that the user is at; it comes under whatever else is said."""

    flow: str
    title: str  # of the flow
    number: int
    total: int
    question: str
    options: tuple[Option, ...]
    controls: tuple[Option, ...]
    several: bool = False  # more than one option may be taken


@dataclass(frozen=True)
class SheetView:
    """What a guided flow ends in, ready to be copied, printed or saved."""

    title: str
    text: str  # Markdown
    html: str  # a page of its own
    file: str  # name to save it under, without the dot and what follows


@dataclass(frozen=True)
class Reply:
    """One turn of the assistant: complete, and free of any channel."""

    type: Kind
    body: str
    articles: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    options: tuple[Option, ...] = ()  # what the user is asked to choose between
    next_questions: tuple[Option, ...] = ()  # what could be asked after an answer
    notice: str | None = None  # `let_op` of the article
    reviewed: date | None = None
    flow: str | None = None
    step: StepView | None = None
    sheet: SheetView | None = None
    help_line: str | None = None  # whom to call, above an answer to what may have been a cry for help
    redacted: str | None = None  # what was taken out of the user's message, said once
    said: str | None = None  # that message as it is kept, whenever something was taken out of it

    def text(self) -> str:
        """The whole reply as a person reads it in the chat."""
        from bot.rendering import as_text  # rendering reads the sentences, which a bare Reply does not need

        return as_text(self)

    def choices(self) -> tuple[Option, ...]:
        """What a number typed by the user stands for."""
        if self.step:
            return self.step.options
        return self.options or self.next_questions

    def offered(self) -> tuple[Option, ...]:
        """Everything that has a button."""
        step = (*self.step.options, *self.step.controls) if self.step else ()
        return (*self.options, *self.next_questions, *step)

    def to_json(self) -> dict[str, Any]:
        """The reply as the one `custom` payload of Rasa, with its text for readers of plain JSON."""
        reviewed = self.reviewed.isoformat() if self.reviewed else None
        return {**asdict(self), "reviewed": reviewed, "text": self.text()}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Reply:
        """Read back what `to_json` wrote."""
        fields = {key: value for key, value in data.items() if key != "text"}
        for key, make in (("sources", Source), ("options", Option), ("next_questions", Option)):
            fields[key] = tuple(make(**item) for item in data.get(key, ()))
        fields["articles"] = tuple(data.get("articles", ()))
        fields["step"] = _step(data["step"]) if data.get("step") else None
        fields["sheet"] = SheetView(**data["sheet"]) if data.get("sheet") else None
        reviewed = data.get("reviewed")
        return cls(**{**fields, "reviewed": date.fromisoformat(reviewed) if reviewed else None})


def _step(data: Mapping[str, Any]) -> StepView:
    lists = {key: tuple(Option(**item) for item in data[key]) for key in ("options", "controls")}
    return StepView(**{**data, **lists})
