"""The application around one real engine, and a real server process for the browser."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.engine import Engine
from bot.settings import Settings
from bot.web.access import LOG, AccessLog
from bot.web.app import create_app
from tests.web.browser import ARGUMENTS, CHROMIUM
from tests.web.logins import Provider, ours, running
from tests.web.server import Server
from tests.web.states.desk import fill
from tests.web.states.hosts import INTRANET

KEY = "k" * 40
expect.set_options(timeout=30_000)  # milliseconds; a busy machine, not what is promised


@pytest.fixture(scope="session")
def web_settings(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The real model and articles; conversations in a database of these tests."""
    database = tmp_path_factory.mktemp("web") / "web.db"
    return dataclasses.replace(Settings(), database=f"sqlite:///{database}", secret=KEY)


@pytest.fixture(scope="session")
def web_engine(web_settings: Settings) -> Iterator[Engine]:
    """Loaded once: each test has a conversation of its own."""
    engine = Engine.load(web_settings)
    yield engine
    asyncio.run(engine.close())


@pytest_asyncio.fixture
async def client(web_settings: Settings, web_engine: Engine) -> AsyncIterator[TestClient]:
    """A browser without a page: keeps its cookies, runs no script."""
    async with TestClient(TestServer(create_app(web_settings, web_engine))) as client:
        yield client


Begin = Callable[..., Awaitable[TestClient]]


@pytest_asyncio.fixture
async def begin(web_settings: Settings, web_engine: Engine) -> AsyncIterator[Begin]:
    """More browsers, each at a server with settings of its own around the same conversations."""
    async with AsyncExitStack() as stack:

        async def begin(port: int = 0, **changes: object) -> TestClient:
            app = create_app(dataclasses.replace(web_settings, **changes), web_engine)  # type: ignore[arg-type]
            server = TestServer(app, port=port or None)
            await server.start_server(access_log_class=AccessLog, access_log=LOG)
            return await stack.enter_async_context(TestClient(server))

        yield begin


@pytest.fixture(scope="session")
def provider() -> Iterator[Provider]:
    """An OpenID provider."""
    with running() as provider:
        yield provider


@pytest_asyncio.fixture
async def guest(begin: Begin, provider: Provider) -> TestClient:
    """A browser at a server that sends people to the provider."""
    provider.now_is("hanneke")
    return await begin(**ours(provider), port=provider.callback.port)


@pytest.fixture(scope="session")
def server(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server process for tests that do not stop it, with something to read for the editors."""
    folder = tmp_path_factory.mktemp("server")
    fill(folder)
    with Server(folder, NAZORGWIJZER_EMBED=INTRANET) as server:
        server.wait_until_ready()
        yield server


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Launched once: each page has a profile of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """An empty tab that notes every complaint and every request to another host."""
    page = await browser.new_page()
    page.complaints = []  # type: ignore[attr-defined]
    page.on("console", lambda said: said.type in ("error", "warning") and page.complaints.append(said.text))  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.complaints.append(str(error)))  # type: ignore[attr-defined]
    page.on("request", lambda sent: "//127.0.0.1:" in sent.url or page.complaints.append(sent.url))  # type: ignore[attr-defined]
    yield page
    await page.context.close()
