"""Every way through every flow, walked by buttons through the trained model: each ends in its sheet."""

from __future__ import annotations

import pytest

from bot.engine import Engine
from bot.flow.buttons import choice, control
from bot.replies import Reply
from bot.settings import Settings
from knowledge.flow.model import SKIPPED
from knowledge.flow.paths import Path, paths
from tests.flows.talk import at, begin, say

FLOWS = ["collegasteun", "rakevragen", "nazorg_gezin", "reflectie", "veilig_verder"]
FEWEST = 250  # paths in all: a flow that lost its branches is noticed


async def walk(engine: Engine, flow: str, path: Path) -> Reply:
    """The last reply of a path."""
    reply = await begin(engine, flow)
    for step, taken in path.items():
        assert at(reply) == step, path
        assert reply.step and reply.step.number <= reply.step.total
        button = control("overslaan") if taken == [SKIPPED] else choice(flow, step, ",".join(taken))
        reply = await say(engine, "", button)
    return reply


@pytest.mark.parametrize("flow", FLOWS)
async def test_every_path_ends_in_a_sheet(engine: Engine, flow: str) -> None:
    found = engine.resources.flows.flow(flow)
    assert found
    for path in paths(found):
        reply = await walk(engine, flow, path)
        assert reply.sheet and reply.step is None and reply.flow == flow, path
        assert "{" not in reply.sheet.text and "…" not in reply.sheet.title, path
        assert reply.sheet.html.endswith("</html>")
        assert ("nergens bewaard" in reply.body) is found.niet_bewaren, path


def test_the_flows_still_have_their_branches(settings: Settings) -> None:
    from bot.flow.shelf import FlowShelf

    shelf = FlowShelf(settings.root / "knowledge")
    assert {flow.id for flow in shelf.flows()} == set(FLOWS)
    assert sum(len(list(paths(flow))) for flow in shelf.flows()) >= FEWEST
