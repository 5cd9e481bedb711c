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
    """One thing the user can choose, by its title, its number or a button that sends `article`."""

    title: str
    article: str


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

    def text(self) -> str:
        """The whole reply as a person reads it in the chat."""
        from bot.rendering import as_text  # rendering reads the sentences, which a bare Reply does not need

        return as_text(self)

    def choices(self) -> tuple[Option, ...]:
        """What a number typed by the user stands for."""
        return self.options or self.next_questions

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
        reviewed = data.get("reviewed")
        return cls(**{**fields, "reviewed": date.fromisoformat(reviewed) if reviewed else None})
