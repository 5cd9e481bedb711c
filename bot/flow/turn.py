"""One message in a guided flow: an answer, steering, another flow, or a question in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.buttons import ANYWAY
from bot.flow import buttons
from bot.flow.controls import control_in
from bot.flow.stage import Outcome, Said, Stage
from bot.flow.state import FlowState
from bot.flow.views import help_line
from bot.flow.wanted import FLOW_INTENT
from bot.replies import Reply
from bot.sentences import sentence, small_talk
from knowledge.flow.matching import covers, meant, warns
from knowledge.flow.model import SKIPPED, Flow, Step
from knowledge.flow.questions import is_question
from knowledge.flow.walking import before, known, next_step, without


@dataclass(frozen=True)
class Turn:
    """A message at a step of a flow."""

    stage: Stage
    flow: Flow
    state: FlowState
    step: Step
    said: Said

    def outcome(self) -> Outcome:
        """What the message does; the first reading that fits counts."""
        readings: tuple[Callable[[], Outcome | None], ...] = (
            self._button, self._plain_answer, self._steering, self._other_flow, self._question, self._answer,
            self._own_words, self._small_talk,
        )  # fmt: skip
        for reading in readings:
            if found := reading():
                return found
        return self._not_understood()

    def _button(self) -> Outcome | None:
        button = self.said.button
        if button is None:
            return None
        if button.startswith(buttons.CONTROL):
            return self._do(button.removeprefix(buttons.CONTROL))
        if button.startswith(buttons.START):
            return self.stage.begin(button.removeprefix(buttons.START), "", self.state)
        if button.startswith(buttons.RESUME):
            return self.stage.resume(button.removeprefix(buttons.RESUME), self.state)
        if choice := buttons.read_choice(button):
            return self._chosen(*choice)
        found = self.stage.anyway() if button == ANYWAY else self.stage.article(button)
        return self._here(found or self._said("stap_oude_keuze"))

    def _chosen(self, flow: str, step: str, taken: list[str]) -> Outcome:
        fits = (flow, step) == (self.flow.id, self.step.id) and all(known(self.step, each) for each in taken)
        if not fits or not taken or (len(taken) > 1 and not self.step.meer):
            return self._here(self._said("stap_oude_keuze"))
        return self._take(taken)

    def _plain_answer(self) -> Outcome | None:
        taken = self.said.numbers(len(self.step.keuzes), self.step.meer)
        chosen = [self.step.keuzes[number - 1].id for number in taken] or covers(self.step, self.said.text)
        return self._take(chosen) if chosen else None

    def _take(self, chosen: list[str], text: str = "") -> Outcome:
        if alone := self.step.contradicted(chosen):
            return self._here(Reply(type="flow", body=sentence("stap_alleen", keuze=alone.titel)))
        return self.stage.take(self.flow, self.state, self.step, chosen, text)

    def _steering(self) -> Outcome | None:
        name = control_in(self.said.text, self.said.intent, self.said.confidence)
        return self._do(name) if name else None

    def _do(self, name: str) -> Outcome | None:
        doing: dict[str, Callable[[], Outcome]] = {
            "waarom": self._why,
            "terug": self._back,
            "overslaan": self._skip,
            "stop": self._stop,
            "opnieuw": self._anew,
            "verder": self._on,
        }
        return doing[name]() if name in doing else None

    def _why(self) -> Outcome:
        return self._here(Reply(type="flow", body=self.step.waarom))

    def _stop(self) -> Outcome:
        return self.stage.stop(self.flow, self.state)

    def _anew(self) -> Outcome:
        return self.stage.begin(self.flow.id, "", None, sentence("stap_opnieuw"))

    def _on(self) -> Outcome:
        return self._here(self._said("stap_verder"))

    def _back(self) -> Outcome:
        last = before(self.flow, self.state.given, self.step)
        if last is None:
            return self._here(self._said("stap_eerste"))
        return self.stage.ask(self.flow, replace(self.state, given=without(self.state.given, last)), "")

    def _skip(self) -> Outcome:
        if self.step.overslaan:
            return self.stage.take(self.flow, self.state, self.step, [SKIPPED])
        why = sentence("stap_niet_overslaan", waarom=self.step.waarom)
        return self._here(Reply(type="flow", body=why))

    def _other_flow(self) -> Outcome | None:
        """Another flow is asked for; a reply to this step that resembles such a request is a reply."""
        name = self.said.intent.removeprefix(FLOW_INTENT)
        if not self.said.intent.startswith(FLOW_INTENT) or meant(self.step, self.said.text):
            return None
        if name == self.flow.id:
            return self._here(self._said("stap_al_bezig"))
        return self.stage.begin(name, self.said.text, self.state)

    def _question(self) -> Outcome | None:
        if not is_question(self.said.text):
            return None
        if body := self._fixed():
            return self._here(Reply(type="smalltalk", body=body))
        return self._answered(self.stage.ask_knowledge(self.said.text))

    def _answer(self) -> Outcome | None:
        chosen = meant(self.step, self.said.text)
        if not chosen:
            return None
        return self._take(chosen, self.said.text)

    def _own_words(self) -> Outcome | None:
        """An open step takes any words, and lets go of them at once."""
        if not self.step.open or self._fixed():
            return None
        thanks = sentence("stap_open_dank")
        return self.stage.take(self.flow, self.state, self.step, [self.step.keuzes[0].id], said=thanks)

    def _small_talk(self) -> Outcome | None:
        body = self._fixed()
        return self._here(Reply(type="smalltalk", body=body)) if body else None

    def _fixed(self) -> str | None:
        if self.said.intent == "mens_spreken":
            return self.stage.person
        return small_talk(self.said.intent)

    def _not_understood(self) -> Outcome:
        """Perhaps a question without the look of one; only a sure answer counts."""
        found = self.stage.ask_knowledge(self.said.text) if self.said.long else None
        sure = found if found and found.type == "answer" else None
        return self._answered(sure or self._said("stap_niet_begrepen"))

    def _answered(self, reply: Reply) -> Outcome:
        """Whom to call stands above it when a longer message at a gate names a danger."""
        line = help_line(self.stage.shelf.contacts) if warns(self.step, self.said.text) else None
        return self._here(replace(reply, help_line=line))

    def _here(self, reply: Reply) -> Outcome:
        return self.stage.here(self.flow, self.state, reply)

    def _said(self, name: str) -> Reply:
        return Reply(type="flow", body=sentence(name))


def turn(stage: Stage, state: FlowState, said: Said) -> Outcome:
    """What a message does to the flow that is going on."""
    flow = stage.shelf.flow(state.name)
    if flow is None:
        return Outcome(Reply(type="smalltalk", body=sentence("stap_weg")), None, None)
    step = next_step(flow, state.given)
    if state.lost or step is None:  # kept nowhere, or an editor took the last steps out
        return stage.begin(flow.id, "", None, sentence("stap_kwijt"))
    return Turn(stage, flow, state, step, said).outcome()
