"""Safety and redaction in whole turns: first, complete, and without losing what was asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.buttons import ANYWAY
from bot.engine import SURE, Engine, Message
from bot.flow.buttons import resume
from bot.replies import Reply
from bot.safety import Alarm
from bot.settings import Settings
from knowledge.article_file import read_lines
from tests.flows.talk import at, begin, take

DANGER = (
    "vader staat hier met een mes te zwaaien en de kinderen zitten in de keuken, wat is een veiligheidsplan"
)
HERE = Path(__file__).resolve().parents[1]


async def say(engine: Engine, text: str, choice: str | None = None, conversation: str = "gesprek") -> Reply:
    return await engine.reply(Message(conversation, text, choice))


async def test_danger_gets_the_number_first(engine: Engine) -> None:
    reply = await say(engine, DANGER)
    assert reply.type == "safety"
    assert "112" in reply.body.split("\n")[0] and "0800-2000" in reply.text()
    assert len(reply.text().split()) < 150


@pytest.mark.parametrize("way", ["button", "number", "title"])
async def test_what_was_asked_can_still_be_answered(engine: Engine, way: str) -> None:
    first = await say(engine, DANGER)
    (option,) = first.options
    assert option.article == ANYWAY
    sent = {"button": ("", ANYWAY), "number": ("1", None), "title": (option.title, None)}[way]
    reply = await say(engine, *sent)
    assert reply.type in ("answer", "clarify", "abstain")
    assert "veiligheidsplan" in str(reply).lower()


@pytest.mark.parametrize("flow", [None, "nazorg_gezin"])
@pytest.mark.parametrize("text", ["wat is een huisverbod", "Wat is een veiligheidsplan?"])
async def test_a_question_after_it_is_that_question(engine: Engine, text: str, flow: str | None) -> None:
    there = await begin(engine, flow) if flow else None
    alarmed = await say(engine, "hij komt nu met een mes op haar af")
    assert alarmed.type == "safety"
    reply = await say(engine, text)
    assert reply.type == "answer" and text.split()[-1].strip("?") in str(reply.articles)
    assert reply.step == (there.step if there else None)


async def test_a_child_that_is_beaten_gets_the_help_line(engine: Engine) -> None:
    reply = await say(engine, "een jongen in mijn klas wordt geslagen wat moet ik doen")
    assert reply.type == "safety" and "112" in reply.body and "0800-2000" in reply.body
    assert reply.options[0].article == ANYWAY


async def test_a_question_for_knowledge_about_it_is_answered(engine: Engine) -> None:
    for text in ("wat doet het met een kind dat geslagen wordt", "hoe vaak worden kinderen mishandeld"):
        assert (await say(engine, text)).type != "safety"


async def test_that_button_means_nothing_without_an_alarm(engine: Engine) -> None:
    assert (await say(engine, "", ANYWAY)).type != "safety"


@pytest.mark.parametrize("flow", ["rakevragen", "collegasteun"])
async def test_it_comes_through_in_a_flow_and_the_flow_waits(engine: Engine, flow: str) -> None:
    await begin(engine, flow)
    there = await take(engine, flow, "poort", "geen")
    alarmed = await say(engine, DANGER)
    assert alarmed.type == "safety" and alarmed.step is None
    assert alarmed.options[1].article == resume(flow)
    again = await say(engine, "2")  # a number stands for what the safety reply offers
    assert again.step == there.step
    await say(engine, DANGER)
    assert (await say(engine, "", resume(flow))).step == there.step
    await say(engine, DANGER)
    asked = await say(engine, "1")
    assert asked.step == there.step and asked.type != "safety"


async def test_after_it_the_step_can_simply_be_answered(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    await take(engine, "rakevragen", "poort", "geen")
    await say(engine, DANGER)
    assert at(await take(engine, "rakevragen", "rol", "signaleren")) == "wie"


async def test_the_context_survives_an_alarm(engine: Engine) -> None:
    first = await say(engine, "Wat is een veiligheidsplan?")
    await say(engine, "ik wil dood")
    tracker = await engine._store.retrieve("gesprek")
    assert tracker and tracker.get_slot("artikelen") == list(first.articles)


async def test_help_comes_when_the_database_is_gone(engine: Engine, settings: Settings) -> None:
    await say(engine, "hoi")
    with sa.create_engine(settings.database).begin() as connection:
        connection.execute(sa.text("drop table events"))
    assert "113" in (await say(engine, "ik wil dood en ik heb de pillen al klaarliggen")).text()


async def test_the_text_beside_a_button_is_not_read(engine: Engine, settings: Settings) -> None:
    first = await say(engine, "Wat is een veiligheidsplan?")
    button = first.next_questions[-1].article
    reply = await say(engine, "mijn bsn is 999990019", button)
    assert reply.articles == (button,)
    assert b"999990019" not in Path(sa.engine.make_url(settings.database).database).read_bytes()


async def test_an_unknown_button_is_read_as_what_was_typed(engine: Engine) -> None:
    assert (await say(engine, "ik wil dood", "geen-artikel")).type == "safety"


async def test_of_the_message_itself_nothing_is_kept(engine: Engine, settings: Settings) -> None:
    await say(engine, "ik wil niet meer leven zonder mijn tulpenveld")
    path = Path(sa.engine.make_url(settings.database).database)
    kept = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    assert b"tulpenveld" not in kept
    (shown,) = await engine.shown("gesprek")
    assert shown["reply"]["type"] == "safety"  # whom to call stays after a reload


@pytest.mark.parametrize(
    "text",
    [
        "mijn leerling zegt dat hij dood wil. Wat is een veiligheidsplan?",
        "moeder wil niet meer leven, mag ik zonder toestemming Veilig Thuis bellen?",
    ],
)
async def test_a_question_behind_it_does_not_drown_a_cry_for_help(engine: Engine, text: str) -> None:
    assert (await say(engine, text)).type == "safety"


async def test_personal_data_is_taken_out_and_said_once(engine: Engine, settings: Settings) -> None:
    first = await say(engine, "mijn collega Annelies de Vries, 06-12345678, zoekt een veiligheidsplan")
    assert first.redacted and "naam" in first.redacted
    second = await say(engine, "en haar collega Bart Jansen wil weten wat EMDR is")
    assert second.redacted is None and second.said and "Bart" not in second.said
    other = await say(engine, "bel mij op 06-12345678", conversation="ander")
    assert other.redacted and other.said == "bel mij op [telefoon]"
    assert (await say(engine, "en wat is EMDR")).said is None
    path = Path(sa.engine.make_url(settings.database).database)
    kept = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    for word in (b"Annelies", b"Vries", b"12345678", b"Jansen"):
        assert word not in kept


async def test_a_weak_alarm_about_a_known_question_is_answered_under_the_help_line(engine: Engine) -> None:
    """Found among the unseen questions of the articles, so that it is a real one."""
    for path in sorted((HERE / "knowledge" / "vragen").rglob("*.txt")):
        for _, question in read_lines(path):
            alarm = engine.watch.alarm(question)
            weak = alarm and alarm.rule is None and alarm.confidence < SURE and "?" in question
            if weak and engine.resources.knowledge.decide(question).kind == "answer":
                reply = await say(engine, question)
                assert reply.help_line and reply.text().startswith(reply.help_line)
                assert "112" in reply.help_line and "0800-2000" in reply.help_line
                assert reply.type in ("answer", "flow")
                return
    pytest.skip("no unseen question raises a weak alarm")


async def test_a_weak_alarm_in_an_answer_to_a_step_does_not_stop_the_flow(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(engine, "rakevragen")
    await take(engine, "rakevragen", "poort", "geen")
    for confidence, kind in ((SURE - 0.1, "flow"), (SURE, "safety")):
        alarm = Alarm("gevaar", None, confidence, happening=False)
        monkeypatch.setattr(engine.watch.safety, "check", lambda _, alarm=alarm: alarm)
        reply = await say(engine, "ik stuur ze door naar een ander")
        assert reply.type == kind and bool(reply.step) == bool(reply.help_line) == (kind == "flow")
