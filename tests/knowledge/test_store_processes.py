"""Several processes on one database, as behind a load balancer."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from knowledge import store as module
from knowledge.store import Store
from tests.knowledge.broken import article_path, set_body

ID = "ouderavond"


def test_processes_may_start_on_one_empty_database(url: str) -> None:
    stores = [Store(url) for _ in range(8)]
    with ThreadPoolExecutor(len(stores)) as pool:
        list(pool.map(Store.open, stores))
    assert [store.articles() for store in stores] == [[]] * len(stores)
    for store in stores:
        store.close()


def test_two_processes_may_take_over_the_same_change(
    store: Store, url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_body(article_path(folder, ID), "Tegelijk.")
    other, meeting, read = Store(url), threading.Barrier(2), module._read

    def both_before_either_writes(*args: object) -> object:
        if not meeting.broken:
            with suppress(threading.BrokenBarrierError):
                meeting.wait(timeout=2)
        return read(*args)

    monkeypatch.setattr(module, "_read", both_before_either_writes)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: one.sync(folder), (store, other)))
    assert store.articles() == other.articles()
    assert "Tegelijk." in [article.tekst for article in store.articles()]
    other.close()
