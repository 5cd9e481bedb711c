"""What everyone is told before they ask, and what the page must say too."""

from __future__ import annotations

from typing import Any

from aiohttp.test_utils import TestClient


async def test_it_says_what_it_is_and_where_a_person_is(client: TestClient) -> None:
    found = await (await client.get("/api/about")).json()
    assert list(found["says"]) == ["assistent", "bron", "vergissen", "privacy", "gevaar", "mens"]
    for name, word in {"assistent": "niet met een mens", "vergissen": "vergissen", "gevaar": "112"}.items():
        assert word in found["says"][name]
    assert "geen persoonsgegevens" in found["says"]["privacy"] and "Veilig Thuis" in found["says"]["mens"]
    assert found["idle_minutes"] == 60


async def test_the_contact_of_the_organisation_is_named(begin: Any) -> None:
    client = await begin(contact="Bel Anja van het wijkteam.")
    found = await (await client.get("/api/about")).json()
    assert "Bel Anja van het wijkteam." in found["says"]["mens"]


async def test_on_their_own_machine_someone_may_do_everything(client: TestClient) -> None:
    found = await (await client.get("/api/me")).json()
    assert found == {"roles": ["editor", "operator", "user"], "name": None, "logout": None}
    status = await (await client.get("/api/status")).json()
    assert status == {"ready": True, "reason": None, "identity": "open"}
