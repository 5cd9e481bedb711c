"""The four known defects of Rasa's forms, which these flows must not have."""

from __future__ import annotations

from bot.engine import Engine
from tests.flows.talk import at, begin, say, take


async def test_an_interruption_does_not_ask_a_question_twice(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    await take(engine, "rakevragen", "poort", "geen")
    await say(engine, "Wat is EMDR?")
    await take(engine, "rakevragen", "rol", "signaleren")
    following = await take(engine, "rakevragen", "wie", "kind")
    assert at(following) not in ("poort", "rol", "wie", None)


async def test_after_an_interruption_the_right_question_is_next(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    for interruption in ("Wat is EMDR?", "bedankt", "wat is de beste winterband voor een vrachtwagen?"):
        assert (await say(engine, interruption)).step == there.step


async def test_the_previous_answer_does_not_fill_the_next_step(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    assert at(await say(engine, "nee")) == "rol"
    assert at(await say(engine, "Wat is een veiligheidsplan?")) == "rol"


async def test_a_second_run_asks_everything_again(engine: Engine) -> None:
    for _ in range(2):
        asked = []
        reply = await begin(engine, "rakevragen")
        while reply.step:
            step = at(reply)
            assert step
            asked.append(step)
            safe = [option for option in reply.step.options if option.article.endswith("/geen")]
            option = (safe or list(reply.step.options))[0]
            reply = await say(engine, option.title, option.article)
        assert reply.sheet
        assert asked[:3] == ["poort", "rol", "wie"] and len(asked) == len(set(asked))
