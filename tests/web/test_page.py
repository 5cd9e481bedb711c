"""What a browser gets: the page, its headers and its files."""

from __future__ import annotations

import re

import pytest
from aiohttp.test_utils import TestClient

from bot.web.app import STATIC

OWN = ("/", "/widget.js", "/static/site.css")


@pytest.mark.parametrize("path", [*OWN, "/healthz", "/api/conversation", "/niets", "/api/chat"])
async def test_every_response_is_fenced(client: TestClient, path: str) -> None:
    headers = (await client.get(path)).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Server" not in headers
    assert headers["Cache-Control"] == ("no-cache" if path in OWN else "no-store")


async def test_page_says_what_it_is(client: TestClient) -> None:
    response = await client.get("/")
    page = await response.text()
    assert response.content_type == "text/html" and '<html lang="nl">' in page
    for word in ("computerprogramma", "vergissen", "geen persoonsgegevens", "tel:112"):
        assert word in page


async def test_everything_the_page_names_is_served(client: TestClient) -> None:
    named = set(re.findall(r'(?:src|href)="(/[^"]*)"', (STATIC / "index.html").read_text()))
    assert "/widget.js" in named and "/naslag" in named and len(named) > 4
    for path in named:
        assert (await client.get(path)).status == 200, path


def test_page_holds_nothing_inline_and_nothing_from_elsewhere() -> None:
    page = (STATIC / "index.html").read_text()
    assert not re.search(r"<style|<script(?! type=\"module\" src=)|\son\w+=|\sstyle=|https?://", page)
    for script in STATIC.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script.read_text()
        )
