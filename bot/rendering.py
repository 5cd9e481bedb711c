"""A Reply as plain text: for the terminal, for `ask`, and for channels without buttons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.sentences import sentence

if TYPE_CHECKING:
    from bot.replies import Option, Reply, Source, StepView

MAX_WORDS = 149


def as_text(reply: Reply) -> str:
    """Everything a person sees; next questions give way first when an answer gets too long."""
    wanted = list(reply.next_questions)
    text = _compose(reply, wanted)
    while wanted and len(text.split()) > MAX_WORDS:
        wanted.pop()
        text = _compose(reply, wanted)
    return text


def _compose(reply: Reply, next_questions: list[Option]) -> str:
    notice = sentence("let_op", tekst=reply.notice) if reply.notice else ""
    follow_up = "\n".join([sentence("vervolg"), *_numbered(next_questions)]) if next_questions else ""
    # Numbers belong to the step when there is one.
    options = _dashed(reply.options) if reply.step else _numbered(reply.options)
    parts = [reply.body, notice, "\n".join(options), _source_line(reply), follow_up]
    parts += [_step(reply.step) if reply.step else "", reply.sheet.text if reply.sheet else ""]
    return "\n\n".join(part for part in [reply.help_line, reply.redacted, *parts] if part)


def _step(step: StepView) -> str:
    where = sentence("stap_voortgang", nummer=str(step.number), totaal=str(step.total))
    several = [sentence("stap_meer")] if step.several else []
    words = ", ".join(control.title for control in step.controls)
    steering = sentence("stap_besturing", woorden=words)
    return "\n".join([f"{where}. {step.question}", *_numbered(step.options), *several, steering])


def _numbered(options: Iterable[Option]) -> list[str]:
    return [f"{number}. {option.title}" for number, option in enumerate(options, start=1)]


def _dashed(options: Iterable[Option]) -> list[str]:
    return [f"- {option.title}" for option in options]


def _source_line(reply: Reply) -> str:
    if not reply.sources:
        return ""
    line = sentence("bron", bronnen="; ".join(map(_source, reply.sources)))
    if reply.reviewed is None:
        return line
    return f"{line} {sentence('gecontroleerd', datum=f'{reply.reviewed:%d-%m-%Y}')}"


def _source(source: Source) -> str:
    return f"{source.title} ({source.url})" if source.url else source.title
