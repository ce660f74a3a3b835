"""Fixtures shared by all tests: where the public data lies, the national rulebook, and the programs the service works with."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import openid_provider
import service_settings_for_tests
from concordat.kernel.rulebook import Rulebook
from concordat.rulebook_files import national_rulebook
from slow_tests import pytest_collection_modifyitems, pytest_runtest_protocol

# Hooks are found by their names in this file.
__all__ = ["pytest_collection_modifyitems", "pytest_runtest_protocol"]

# How fast a machine makes examples says nothing of the code: other work beside the tests does not fail them.
settings.register_profile("at any speed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("at any speed")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real public data beside the checkout; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the public data is not beside this checkout (../shared/data)")
    return folder


@pytest.fixture(scope="session")
def rules() -> Rulebook:
    """The national rulebook that ships with the package."""
    return national_rulebook()


@pytest.fixture(scope="session")
def examples() -> Path:
    """The example systems that ship with the project."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The address of a real PostgreSQL that `make test` starts; a test makes its own database or schema in it."""
    url = os.environ.get("CONCORDAT_TEST_POSTGRES", "")
    if not url:
        absent = "no PostgreSQL: run `make test`, or `.venv/bin/python tools/postgres.py -- .venv/bin/pytest …`"
        (pytest.fail if os.environ.get("CONCORDAT_REQUIRE_POSTGRES") else pytest.skip)(absent)
    return url


@pytest.fixture(scope="session")
def openid_ready() -> None:
    """Skips a test where the real OpenID provider cannot run, fails it where it must; see `openid_provider.py`."""
    if absent := openid_provider.why_it_cannot_run():
        (pytest.fail if os.environ.get("CONCORDAT_REQUIRE_NODE") else pytest.skip)(absent)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    shutil.rmtree(service_settings_for_tests.FOLDER, ignore_errors=True)
