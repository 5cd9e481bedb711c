"""A Reply as plain text: for the terminal, for `ask`, and for channels without buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sentences import sentence

if TYPE_CHECKING:
    from bot.replies import Option, Reply, Source

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
    parts = [reply.body, notice, "\n".join(_numbered(reply.options)), _source_line(reply), follow_up]
    return "\n\n".join(part for part in parts if part)


def _numbered(options: tuple[Option, ...] | list[Option]) -> list[str]:
    return [f"{number}. {option.title}" for number, option in enumerate(options, start=1)]


def _source_line(reply: Reply) -> str:
    if not reply.sources:
        return ""
    line = sentence("bron", bronnen="; ".join(map(_source, reply.sources)))
    if reply.reviewed is None:
        return line
    return f"{line} {sentence('gecontroleerd', datum=f'{reply.reviewed:%d-%m-%Y}')}"


def _source(source: Source) -> str:
    return f"{source.title} ({source.url})" if source.url else source.title
