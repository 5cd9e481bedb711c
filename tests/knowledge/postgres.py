"""A PostgreSQL of the test's own: a schema in the database that runs beside the tests."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

ADDRESS = "postgresql://postgres@127.0.0.1:5432/test"


@contextmanager
def own_schema(address: str = ADDRESS) -> Iterator[str]:
    """Address of an empty schema. No server skips the test, but not on CI: there it has to run."""
    schema = f"t{uuid.uuid4().hex}"
    server = create_engine(address, future=True, connect_args={"connect_timeout": 3})
    try:
        with server.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except OperationalError as error:
        reason = f"{address} does not answer: {str(error.orig).splitlines()[0]}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    yield f"{address}?options=-csearch_path%3D{schema}"
    with server.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    server.dispose()
