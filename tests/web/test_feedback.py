"""Whether an answer helped: kept with the article's version, without a name, open to a change of mind."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.keeping.tables import FEEDBACK

ARTICLE = {"article": "waakvlamcontact", "reviewed": "2026-11-21", "helpful": False}


async def give(client: TestClient, **said: object) -> dict[str, Any]:
    response = await client.post("/api/feedback", json=said)
    assert response.status == 200, await response.text()
    found: dict[str, Any] = await response.json()
    return found


def kept(engine: Engine) -> list[dict[str, Any]]:
    """What the database holds, newest last."""
    with engine._store.engine.connect() as connection:
        rows = connection.execute(sa.select(FEEDBACK).order_by(FEEDBACK.c.id)).mappings()
        return [dict(row) for row in rows]


async def test_it_is_kept_with_article_and_version(client: TestClient, web_engine: Engine) -> None:
    before = len(kept(web_engine))
    await give(client, **ARTICLE)
    (row,) = kept(web_engine)[before:]
    assert (row["article"], str(row["reviewed"]), row["helpful"]) == ("waakvlamcontact", "2026-11-21", False)
    assert row["reason"] == ""


async def test_a_reason_and_a_change_of_mind_belong_to_the_same(
    client: TestClient, web_engine: Engine
) -> None:
    before = len(kept(web_engine))
    token = (await give(client, **ARTICLE))["feedback"]
    await give(client, feedback=token, reason="Ik zocht de termijn.")
    await give(client, feedback=token, helpful=True)
    (row,) = kept(web_engine)[before:]
    assert (row["reason"], row["helpful"]) == ("Ik zocht de termijn.", True)


async def test_a_reason_is_kept_without_names(client: TestClient, web_engine: Engine) -> None:
    token = (await give(client, **ARTICLE))["feedback"]
    await give(client, feedback=token, reason="Het past niet bij Sanne de Vries, bel 06-12345678.")
    reason = kept(web_engine)[-1]["reason"]
    assert "past niet bij" in reason
    assert "Sanne" not in reason and "Vries" not in reason and "12345678" not in reason


async def test_a_cry_for_help_in_it_is_answered_and_not_kept(client: TestClient, web_engine: Engine) -> None:
    token = (await give(client, **ARTICLE))["feedback"]
    said = await give(client, feedback=token, reason="ik wil niet meer leven")
    assert said["reply"]["type"] == "safety" and "113" in said["reply"]["body"]
    assert kept(web_engine)[-1]["reason"] == ""


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"article": "bestaat-niet"}, 404),
        ({"article": 7}, 400),
        ({"reviewed": "gisteren"}, 400),
        ({"reviewed": None}, 400),
        ({"helpful": "ja"}, 400),
        ({"helpful": None}, 400),
    ],
)
async def test_what_cannot_be_kept_is_said(
    client: TestClient, web_engine: Engine, change: dict[str, object], status: int
) -> None:
    before = kept(web_engine)
    response = await client.post("/api/feedback", json={**ARTICLE, **change})
    assert response.status == status
    assert (await response.json())["error"]["message"].endswith(".")
    assert kept(web_engine) == before


async def test_only_who_gave_it_can_change_it(client: TestClient, web_engine: Engine) -> None:
    token = (await give(client, **ARTICLE))["feedback"]
    before = kept(web_engine)
    for made_up in ("1", token[:-1] + ("0" if token[-1] != "0" else "1"), ""):
        response = await client.post("/api/feedback", json={"feedback": made_up, "helpful": True})
        assert response.status == 404
    assert kept(web_engine) == before


async def test_a_long_reason_is_refused_whole(client: TestClient, web_engine: Engine) -> None:
    token = (await give(client, **ARTICLE))["feedback"]
    response = await client.post("/api/feedback", json={"feedback": token, "reason": "a" * 301})
    assert response.status == 413 and "300" in (await response.json())["error"]["message"]
    assert kept(web_engine)[-1]["reason"] == ""
