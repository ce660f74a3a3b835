"""The manual is true: the steps of each role's page are walked at the service, and every role has its page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from concordat.kernel.roles import ROLES
from manual_steps import Reader, blocks

DOCS = Path(__file__).resolve().parents[2] / "docs"
MANUAL = DOCS / "manual"
PAGES = [*sorted(MANUAL.glob("*.md")), DOCS / "tutorial-reorganisation.md"]


def test_every_role_and_the_public_has_its_page() -> None:
    have = {page.stem for page in PAGES}
    assert have >= {"public", *(role.replace(" ", "-") for role in ROLES if role != "board member")}
    assert "board member" in (MANUAL / "board-secretary.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_steps_of_a_page_can_be_walked(page: Path, public: Client, as_role: Callable[[str], Client]) -> None:
    found = blocks(page)
    assert len(found) >= 2
    for block in found:
        Reader(public, as_role).walk(block)


@pytest.mark.parametrize(
    "block",
    [
        "open /norfolk-and-waveney-2017/contracts\nsee Something that stands nowhere",
        "open /norfolk-and-waveney-2017/no-such-page",
        "open /norfolk-and-waveney-2017/contracts\ndo not see Contracts",
        "sign in as analyst\nopen /norfolk-and-waveney-2017/acts/decide.vote",
        "look at /",
    ],
)
def test_a_step_that_does_not_go_as_written_is_found_out(
    block: str, public: Client, as_role: Callable[[str], Client]
) -> None:
    with pytest.raises(AssertionError):
        Reader(public, as_role).walk(block)
