"""The second engine for tests of parity: a real Spark in this process's own Java, started once."""

import os

import pytest

from concordat.engine.spark import why_not


@pytest.fixture(scope="session")
def spark_here() -> str:
    """The name of the second engine; a test that asks for it is skipped where Spark cannot run, and fails where it must."""
    if absent := why_not():
        (pytest.fail if os.environ.get("CONCORDAT_REQUIRE_SPARK") else pytest.skip)(f"no Spark: {absent}")
    return "spark"
