"""Who leads what on a day: every post with its holder, who sits on several boards, and how leads changed in the year before."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, get_args, get_type_hints

from concordat import who
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.who.records import Appointment, Body, Post

PATH = "posts"
TITLE = "Who leads what"
AUDIENCE = PUBLIC
MENU = ("Organisations", 20)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None
    body: str = ""
    role: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies with posts, and the roles."""
    bodies = dict.fromkeys(one.body for one in ask.system.all(Appointment))
    roles = get_args(get_type_hints(Post)["role"])
    return {
        "body": [("", "any"), *((body, ask.names.get(body, body)) for body in bodies)],
        "role": [("", "any"), *((role, role) for role in roles)],
    }


def show(ask: Ask) -> Page:
    """Show who holds which post on the day asked for."""
    own, day = ask.filters, ask.filters.on or ask.day
    now = ask.remember(("state", day), lambda: who.on_day(ask.system, day))
    held = tuple(
        one
        for one in who.holdings(now.posts, now.appointments, now.on)
        if own.body in ("", one.body) and own.role in ("", one.role)
    )
    shared = who.shared_officers(now.posts, now.appointments, now.on)
    moved = who.changes(now.posts, ask.system.all(Appointment), day - YEAR, day + timedelta(days=1))
    tables = (who.posts_table(now, held), who.shared_table(now, shared), who.changes_table(now, moved))
    titles = {body.id: body.name for body in ask.system.all(Body)}
    return Page(
        title=TITLE,
        caption=f"On {day:%-d %B %Y}",
        says=(
            "One person may hold several posts; where posts of two bodies are held by one person, their boards are not "
            "independent of each other. People are shown by pseudonym.",
            *(
                f"{', '.join(titles.get(body, body) for body in group.bodies)} share {', '.join(group.through)}."
                for group in who.dependent_boards(shared)
            ),
        ),
        tables=tuple(one for one in tables if one.rows),
        links_of={"posts": tuple(ask.record("Body", one.body) for one in held)},
        empty="" if held else "Nobody holds a post that fits on this day. Choose another day, or any body.",
        links=(
            Link("Appointments and changes of lead, with the day they were made public", ask.path("appointments")),
            Link("Organisations", ask.path("organisations")),
        ),
    )
