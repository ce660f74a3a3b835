"""What is promised is true: each story is known, each that is shown says where, and what it names can be reached."""

import django

django.setup()

import pytest  # noqa: E402
import typer.main  # noqa: E402
from reference_of_promises import CHAPTERS, shown_by, stories  # noqa: E402

from concordat.cli import application  # noqa: E402
from concordat.kernel.calculation import calculation_names  # noqa: E402
from concordat.web.core.registry import page_files  # noqa: E402


def test_every_story_that_a_test_names_is_one_of_the_product() -> None:
    assert set(shown_by()) <= set(stories())
    assert {story[0] for story in stories()} == set(CHAPTERS)


def test_a_story_says_where_it_is_seen_once_a_test_shows_it_and_not_before() -> None:
    tested = set(shown_by())
    told = {story for story, one in stories().items() if one.get("where")}
    assert told == tested


@pytest.mark.parametrize("place", sorted({place for one in stories().values() for place in one.get("where", ())}))
def test_what_it_names_is_a_page_or_a_command(place: str) -> None:
    if place.startswith("/"):
        assert any(_fits(place, page.address) for page in page_files().values())
        return
    program, command, *rest = place.split()
    assert program == "concordat"
    assert command in typer.main.get_command(application()).commands  # type: ignore[attr-defined]
    if command == "calc":
        assert rest[0] in calculation_names()


def _fits(place: str, address: str) -> bool:
    """A part in braces stands for any record; its name is for the reader."""
    told, known = place.strip("/").split("/"), address.strip("/").split("/")
    return len(told) == len(known) and all(
        one == other or (one.startswith("{") and other.startswith("{")) for one, other in zip(told, known, strict=True)
    )
