"""One national policy: its three dates, said and come, and the areas that go first, by which tests and at which stage."""

from collections.abc import Iterator

from concordat import publish
from concordat.kernel.table import Table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "policies/<str:policy>"
TITLE = "National policy"
AUDIENCE = PUBLIC
RECORD = "NationalPolicy"


def show(ask: Ask, policy: str) -> Page:
    """Show the policy with its cohorts."""
    trail = (Link("National policy", ask.path("policies")),)
    own = next((one for one in publish.policies(ask.system, ask.day) if one.id == policy), None)
    if own is None:
        raise Missing(f"There is no policy “{policy}”.", trail)
    says = [
        f"{own.issuer}: {own.says}" if own.says else f"By {own.issuer}.",
        f"It is {publish.standing(own, ask.day)}.",
    ]
    says += [f"Source: {own.source}."] if own.source else []
    return Page(
        title=own.title,
        caption=TITLE,
        says=tuple(says),
        tables=(publish.dates_of_policy(own, ask.day), *_cohorts(ask, own.id)),
        links=(
            *((Link("The text of its detail", own.detail_address),) if own.detail_address else ()),
            *(Link(f"Rule that rests on it: {rule}", ask.path(f"rules/{rule}")) for rule in own.rules),
        ),
        trail=trail,
        follow=(RECORD, own.id),
    )


def _cohorts(ask: Ask, policy: str) -> Iterator[Table]:
    for one in publish.cohorts_of(ask.system, policy):
        yield publish.areas_table(ask.system, one, ask.day)
        yield publish.tests_table(ask.system, one)
