"""Requests and questions that training never saw, through the trained model: which of them begin a flow."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine import Engine
from knowledge.article_file import read_lines
from tests.flows.talk import say

HERE = Path(__file__).parent / "vragen"
FLOWS = ["collegasteun", "rakevragen", "nazorg_gezin", "reflectie", "veilig_verder"]
BEGUN, OFFERED, OTHER = 0.68, 0.8, 0.08  # shares of the requests of one flow
STOLEN = 0.2  # of questions on the same subjects


def lines(name: str) -> list[str]:
    return [line for _, line in read_lines(HERE / f"{name}.txt")]


@pytest.mark.parametrize("flow", FLOWS)
async def test_requests_begin_their_flow(engine: Engine, flow: str) -> None:
    begun, offered, other = 0, 0, []
    requests = lines(flow)
    for number, text in enumerate(requests):
        reply = await say(engine, text, conversation=f"{flow}-{number}")
        begun += reply.flow == flow
        offered += any(flow in option.article for option in (*reply.options, *reply.next_questions))
        other += [text] if reply.flow and reply.flow != flow else []
    assert begun >= BEGUN * len(requests), f"{begun} of {len(requests)}"
    assert begun + offered >= OFFERED * len(requests), f"{begun} and {offered} of {len(requests)}"
    assert len(other) <= OTHER * len(requests), other


async def test_questions_on_the_same_subjects_are_answered(engine: Engine) -> None:
    questions = lines("geen")
    replies = [await say(engine, text, conversation=str(n)) for n, text in enumerate(questions)]
    stolen = [text for text, reply in zip(questions, replies, strict=True) if reply.flow]
    assert len(stolen) <= STOLEN * len(questions), stolen


async def test_the_title_of_an_article_gives_that_article(engine: Engine) -> None:
    titles = [article.titel for article in engine.resources.knowledge.articles()]
    replies = [await say(engine, title, conversation=title) for title in titles]
    assert [title for title, reply in zip(titles, replies, strict=True) if reply.flow] == []
