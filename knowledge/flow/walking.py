"""Where in a flow someone is: the next step, how far, and one step back."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.flow.model import SKIPPED, Answers, Flow, Step


def next_step(flow: Flow, answers: Answers) -> Step | None:
    """The first step that applies and has no answer yet; None when the sheet can be made.

    An answer given in passing waits for its step: it counts once the steps before it lead there.
    """
    kept = on_path(flow, answers)
    return next((step for step in flow.stappen if step.id not in kept and step.als.holds(kept)), None)


def on_path(flow: Flow, answers: Answers) -> dict[str, list[str]]:
    """The answers that still count: to steps that exist, with choices that exist, whose condition holds.

    An earlier answer that is changed may leave later ones behind, and an edited file may drop a step.
    """
    kept: dict[str, list[str]] = {}
    for step in flow.stappen:
        given = answers.get(step.id)
        if given and step.als.holds(kept) and possible(step, given):
            kept[step.id] = list(given)
    return kept


def possible(step: Step, taken: Sequence[str]) -> bool:
    """Whether these choices exist and can be taken together."""
    return all(known(step, choice) for choice in taken) and step.contradicted(taken) is None


def known(step: Step, choice: str) -> bool:
    """Whether the step has this choice, or may be passed over with it."""
    return step.choice(choice) is not None or (choice == SKIPPED and step.overslaan)


def before(flow: Flow, answers: Answers, step: Step | None) -> str | None:
    """The last step with an answer before this one (None: before the sheet), to go back to."""
    asked = list(on_path(flow, answers))
    place = flow.stappen.index(step) if step else len(flow.stappen)
    earlier = [each.id for each in flow.stappen[:place] if each.id in asked]
    return earlier[-1] if earlier else None


def without(answers: Answers, step_id: str) -> dict[str, list[str]]:
    """The answers but for one, so that it is asked again."""
    return {step: list(given) for step, given in answers.items() if step != step_id}
