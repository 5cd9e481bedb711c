"""What the tests of flows do in a conversation with the real assistant."""

from __future__ import annotations

from bot.engine import Engine, Message
from bot.flow.buttons import choice, control, start
from bot.replies import Reply

ASK = "Help me een gesprek met een kind over wat het meemaakte stap voor stap voor te bereiden"
SUPPORT = "Loop met me door wat ik voor mezelf kan regelen na die heftige casus"


async def say(engine: Engine, text: str, button: str | None = None, conversation: str = "gesprek") -> Reply:
    return await engine.reply(Message(conversation, text, button))


async def begin(engine: Engine, flow: str, conversation: str = "gesprek") -> Reply:
    """Start a flow by the button that an answer offers."""
    for article in _offering(engine, flow):
        offered = await say(engine, article, conversation=conversation)
        if any(option.article == start(flow) for option in offered.next_questions):
            return await say(engine, "", start(flow), conversation)
    raise AssertionError(f"no answer offers {flow}")


def _offering(engine: Engine, flow: str) -> list[str]:
    found = engine.resources.flows.flow(flow)
    assert found
    articles = (engine.resources.article(each) for each in found.aanbod_na)
    return [article.titel for article in articles if article]


async def take(engine: Engine, flow: str, step: str, taken: str) -> Reply:
    return await say(engine, "", choice(flow, step, taken))


async def steer(engine: Engine, name: str) -> Reply:
    return await say(engine, "", control(name))


def at(reply: Reply) -> str | None:
    """The step that a reply asks, by its id."""
    return reply.step.options[0].article.split("/")[2] if reply.step else None
