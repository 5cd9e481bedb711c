"""Guided flows in whole turns through the trained model: starting, steering, interruptions, the end."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from bot.flow.buttons import choice, resume, start
from tests.flows.talk import ASK, SUPPORT, at, begin, say, steer, take


async def test_asked_for_in_own_words(engine: Engine) -> None:
    reply = await say(engine, ASK)
    assert (reply.type, reply.flow, at(reply)) == ("flow", "rakevragen", "poort")
    assert reply.step and reply.step.number == 1 and reply.step.total > 3
    assert len(reply.text().split()) < 150


async def test_offered_after_a_fitting_answer(engine: Engine) -> None:
    assert at(await begin(engine, "rakevragen")) == "poort"


async def test_offered_by_number_and_by_title(engine: Engine) -> None:
    answer = await say(engine, "Hoe vraag ik een kind naar trauma?")
    number = [option.article for option in answer.next_questions].index(start("rakevragen")) + 1
    assert at(await say(engine, str(number))) == "poort"
    await say(engine, "stop")
    answer = await say(engine, "Hoe vraag ik een kind naar trauma?")
    assert at(await say(engine, answer.next_questions[number - 1].title)) == "poort"


async def test_a_button_that_was_not_shown_goes_on_with_nothing(engine: Engine) -> None:
    assert (await say(engine, "", resume("rakevragen"))).type != "flow"


async def test_numbers_titles_own_words_and_buttons_all_work(engine: Engine) -> None:
    first = await begin(engine, "rakevragen")
    assert first.step
    safe = next(
        number for number, option in enumerate(first.step.options, 1) if option.article.endswith("/geen")
    )
    second = await say(engine, str(safe))
    assert at(second) == "rol" and second.step
    third = await say(engine, second.step.options[0].title.upper())
    assert at(third) == "wie"
    await steer(engine, "terug")
    assert at(await say(engine, "ik ben juf en signaleer alleen")) == "wie"
    await steer(engine, "terug")
    assert at(await take(engine, "rakevragen", "rol", "signaleren")) == "wie"


async def test_several_things_said_at_once_fill_several_steps(engine: Engine) -> None:
    reply = await say(engine, "Maak samen met mij een plan: gisteren gebeurd, steun voor ons team")
    assert reply.flow == "collegasteun" and at(reply) == "poort"
    following = await take(engine, "collegasteun", "poort", "geen")
    assert at(following) not in ("wie", "wanneer")
    assert following.step and following.step.number == 4


async def test_a_question_in_between_is_answered_and_fills_nothing(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    at_role = await take(engine, "rakevragen", "poort", "geen")
    answered = await say(engine, "Wat is een veiligheidsplan?")
    assert (answered.type, answered.articles) == ("answer", ("veiligheidsplan",))
    assert answered.step == at_role.step
    assert at(await take(engine, "rakevragen", "rol", "signaleren")) == "wie"


async def test_a_question_with_the_words_of_a_choice_fills_nothing(engine: Engine) -> None:
    await begin(engine, "collegasteun")
    before = await take(engine, "collegasteun", "poort", "geen")
    reply = await say(engine, "wat is een goede aanpak voor mijn team als ze niet willen praten?")
    assert reply.step == before.step


async def test_small_talk_in_between_is_met(engine: Engine) -> None:
    first = await begin(engine, "rakevragen")
    reply = await say(engine, "bedankt")
    assert reply.type == "smalltalk" and reply.step == first.step


async def test_an_unclear_reply_asks_again_and_says_so(engine: Engine) -> None:
    first = await begin(engine, "rakevragen")
    reply = await say(engine, "paarse krokodil")
    assert reply.step == first.step and "herken ik niet" in reply.body


async def test_why_back_and_skip(engine: Engine) -> None:
    first = await begin(engine, "rakevragen")
    why = await say(engine, "waarom vraag je dat?")
    assert why.step == first.step and why.body
    assert "eerste vraag" in (await say(engine, "terug")).body
    await take(engine, "rakevragen", "poort", "geen")
    assert at(await say(engine, "een stap terug")) == "poort"
    refused = await say(engine, "sla over")
    assert at(refused) == "poort" and "nodig" in refused.body


async def test_stopping_ends_it_and_it_can_be_taken_up_again(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    stopped = await say(engine, "stop maar")
    assert stopped.step is None and stopped.options[0].article == resume("rakevragen")
    assert (await say(engine, "Wat is een veiligheidsplan?")).step is None
    await say(engine, ASK)
    assert (await say(engine, "stop")).step is None
    assert at(await say(engine, "1")) == "poort"  # a start of its own begins anew
    assert there.step


async def test_taking_it_up_goes_on_where_it_was(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    await say(engine, "stop")
    assert (await say(engine, "1")).step == there.step


async def test_another_flow_leaves_the_first_waiting(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    other = await say(engine, SUPPORT)
    assert other.flow == "collegasteun" and "staat stil" in other.body
    back = await say(engine, "", resume("rakevragen"))
    assert back.step == there.step


async def test_a_stale_button_changes_nothing(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    reply = await say(engine, "", choice("rakevragen", "poort", "gevaar"))
    assert reply.step == there.step and "eerdere vraag" in reply.body


async def test_begin_anew_asks_the_first_question_again(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    await take(engine, "rakevragen", "poort", "geen")
    assert at(await say(engine, "opnieuw")) == "poort"


async def test_a_danger_at_the_gate_is_answered_at_once(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    reply = await take(engine, "rakevragen", "poort", "gevaar")
    assert reply.body.startswith("Bel nu 112") and "0800-2000" in reply.body


@pytest.mark.parametrize("flow", ["collegasteun", "rakevragen", "nazorg_gezin", "reflectie", "veilig_verder"])
async def test_every_flow_starts_from_an_answer(engine: Engine, flow: str) -> None:
    assert (await begin(engine, flow)).flow == flow
