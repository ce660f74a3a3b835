"""Fixtures shared by all tests: where the public data lies, and the national rulebook."""

from pathlib import Path

import pytest

from concordat.kernel.rulebook import Rulebook
from concordat.store.rulebook_files import national_rulebook

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
