"""Pages of the quick reference against a question in the chat, in one run: `python -m bench.naslag`."""

from __future__ import annotations

import asyncio
import tempfile
import time
import uuid
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
from aiohttp.test_utils import TestClient, TestServer

from bot.settings import Settings
from bot.web.app import create_app

QUESTION = "Hoe lang duurt een tijdelijk huisverbod?"
LIST = "a.waakvlamcontact~a.handle-with-care~c.veilig-thuis~s.rakevragen~r"
PAGES = {
    "begin": "/naslag",
    "search": f"/naslag/zoeken?q={QUESTION}",
    "area": "/naslag/gebied/samenwerken",
    "article": "/naslag/artikel/waakvlamcontact",
    "help lines": "/naslag/contact",
    "longest flow": "/naslag/stappenplan/collegasteun",
    "reflection": "/naslag/reflectie",
    "list of five": f"/naslag/lijst?lijst={LIST}",
}
ROUNDS = 100


async def main() -> None:
    """Print the median and the 95th percentile of each, and the ratio of the medians to a question."""
    times: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(Settings(), database=f"sqlite:///{Path(folder) / 'bench.db'}", per_minute=10**6)
        async with TestClient(TestServer(create_app(settings))) as client:
            await _timed(client, PAGES["begin"])  # waits for the start
            first = await _timed(client, PAGES["search"])
            for _ in range(ROUNDS):
                times["question in the chat"].append(await _asked(client))
                for name, address in PAGES.items():
                    times[name].append(await _timed(client, address))
    print(f"the first search of a process: {first * 1000:.0f} ms")
    base = float(np.median(times["question in the chat"]))
    for name, found in times.items():
        middle, high = np.percentile(found, (50, 95)) * 1000
        print(f"{name:21} {middle:6.1f} ms  p95 {high:6.1f} ms  {middle / base / 1000:.2f}")


async def _asked(client: TestClient) -> float:
    client.session.cookie_jar.clear()
    begun = time.perf_counter()
    response = await client.post("/api/chat", json={"text": QUESTION, "id": str(uuid.uuid4())})
    await response.read()
    return time.perf_counter() - begun


async def _timed(client: TestClient, address: str) -> float:
    begun = time.perf_counter()
    response = await client.get(address)
    await response.read()
    assert response.status == 200, address
    return time.perf_counter() - begun


if __name__ == "__main__":
    asyncio.run(main())
