"""Five commissioners, one exact text, and their own meetings in September 2017; votes and seats are made up."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Document, Settings, System
from concordat.who.records import Body, Population

TEXT = "The five bodies establish a joint committee that draws up single contracts with the three trusts.\n"
MEETINGS = {"NN": 19, "NR": 26, "SN": 26, "WN": 28, "GY": 21}
PEOPLE = {"NN": 171_000, "NR": 230_000, "SN": 215_000, "WN": 225_000, "GY": 173_000}

Build = Callable[..., System]


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


@pytest.fixture(scope="session")
def build(rules: Rulebook) -> Build:
    """Build a system of five bodies; `votes` maps a body to (present, for, against) at its meeting or to a Resolution."""

    def make(
        votes: dict[str, Any] | None = None,
        *,
        rule: str = "all of the bodies",
        opened: date = date(2017, 9, 1),
        last_date: date | None = date(2017, 9, 30),
        ballot: dict[str, Any] | None = None,
        proposal: dict[str, Any] | None = None,
        extra: tuple[Any, ...] = (),
        as_at: date = date(2017, 9, 30),
    ) -> System:
        text = Document("decide/joint-committee.md", TEXT, hash_of(TEXT))
        given = {"rule": rule, "opened": opened, "last_date": last_date} | (proposal or {})
        own_proposal = Proposal(id="jc", title="Joint committee", text=text, **given)
        ballots = [
            Ballot(
                proposal="jc", body=body, meets_on=date(2017, 9, day), **{"seats": 12, "quorum": 6, **(ballot or {})}
            )
            for body, day in MEETINGS.items()
        ]
        acts = [
            given if isinstance(given, Resolution) else resolution(body, *given)
            for body, given in (votes or {}).items()
        ]
        records: dict[type, list[Any]] = {}
        people = [Population(of=body, year=2016, basis="registered", people=own) for body, own in PEOPLE.items()]
        bodies = [
            Body(id=body, kind="clinical commissioning group", name=f"Body {body}", legal_person=True)
            for body in MEETINGS
        ]
        for record in (own_proposal, *ballots, *acts, *people, *bodies, *extra):
            records.setdefault(type(record), []).append(record)
        settings = Settings("Five bodies", "2017/18", as_at)
        return System(settings, {kind: tuple(own) for kind, own in records.items()}, rules)

    return make


def resolution(body: str, present: int, in_favour: int, against: int, **other: Any) -> Resolution:
    met_on = other.pop("met_on", date(2017, 9, MEETINGS[body]))
    fields = {"abstained": present - in_favour - against, "text_sha256": hash_of(TEXT), "recorded": met_on, **other}
    return Resolution(
        proposal="jc", body=body, met_on=met_on, present=present, in_favour=in_favour, against=against, **fields
    )


@pytest.fixture(scope="session")
def act() -> Callable[..., Resolution]:
    """Make one resolution of a body: present, for, against; the rest abstained unless said otherwise."""
    return resolution
