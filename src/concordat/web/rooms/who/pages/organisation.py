"""One organisation through time: names, codes, links, area, people, predecessors and successors, posts, contracts, proposals."""

from typing import Any

from concordat import contract, who
from concordat.contract.records import Party
from concordat.decide import Ballot
from concordat.kernel.given import find
from concordat.kernel.period import holds
from concordat.kernel.table import Table, table
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.log.history import history
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.who.records import Body, Committee

PATH = "organisations/<str:body>"
TITLE = "Organisation"
AUDIENCE = PUBLIC
RECORD = "Body"


def show(ask: Ask, body: str) -> Page:
    """Show the organisation."""
    own = find(ask.system, Body, body)
    if own is None:
        look = (Link("Every organisation", ask.path("organisations")),)
        raise Missing(f"There is no organisation “{body}”.", look)
    now = ask.remember(("state", ask.day), lambda: who.on_day(ask.system, ask.day))
    names = ask.remember("names ever", lambda: who.names_ever(ask.system, ask.day))
    people = ask.remember(("people", ask.day), lambda: who.body_people(ask.system, now))
    line = ask.remember(("line", body), lambda: who.line_of(ask.system, body, names))
    contracts, contract_links = _contracts(ask, body)
    told = history(ask, ("Body", body))
    tables = (
        who.names_table(ask.system, body),
        who.codes_table(ask.system, body),
        line.rows,
        who.relationships_table(ask.system, body, names),
        who.coverage_table(ask.system, body, now),
        who.posts_of(ask.system, body, names),
        who.seats_table(ask.system, body, now),
        contracts,
        _proposals(ask, body),
        told.table,
    )
    return Page(
        title=own.name,
        caption=own.kind[:1].upper() + own.kind[1:],
        says=tuple(_says(ask, own, now, names)),
        figures=(people.by_body[body],) if people and body in people.by_body else (),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "succession": tuple(ask.record("Body", step.body) for step in (*line.before, *line.after)),
            "relationships": tuple(ask.record("Body", other) for _, other in who.links_of(ask.system, body)),
            "coverage": tuple(ask.record("Area", one.area) for one in who.coverage_of(ask.system, body, ask.day)),
            contracts.name: contract_links,
            "proposals": tuple(ask.record("Proposal", one.proposal) for one in _ballots(ask, body)),
            "history": told.links,
        },
        links=tuple(_links(ask, body)),
        trail=(Link("Organisations", ask.path("organisations")),),
        template="who/organisation.html",
        view={"line": _line(ask, own, line, names)},
        follow=("Body", body),
    )


def _says(ask: Ask, own: Body, now: who.State, names: dict[str, str]) -> list[str]:
    legal = "It is a legal person" if own.legal_person else "It is no legal person: it acts through its members"
    since = f", established on {own.established:%-d %B %Y}" if own.established else ""
    until = f", abolished on {own.abolished:%-d %B %Y}" if own.abolished else ""
    says = [f"{legal}{since}{until}.", *_as_committee(ask, own)]
    shared = who.shared_officers(now.posts, now.appointments, now.on)
    for group in who.dependent_boards(shared):
        if own.id in group.bodies:
            others = ", ".join(names.get(body, body) for body in group.bodies if body != own.id)
            says.append(
                f"On {ask.day:%-d %B %Y} its board is not independent of {others}: they share {', '.join(group.through)}."
            )
    return says


def _as_committee(ask: Ask, own: Body) -> list[str]:
    """Return what sort of committee it is, and whether its arrangement is for a time or lasts."""
    found = [one for one in ask.system.all(Committee) if one.body == own.id and holds(one.starts, one.ends, ask.day)]
    says = []
    for one in found:
        kind = f"{'An' if one.form[0] in 'aeiou' else 'A'} {one.form}"
        advises = f"{kind} body: it advises, and decides only what is granted to it" if one.form == "advisory" else kind
        lasts = f"for a time, until before {one.ends:%-d %B %Y}" if one.ends else "without an end: it is permanent"
        says.append(f"{advises}; {lasts}.")
    return says


def _line(ask: Ask, own: Body, line: who.Line, names: dict[str, str]) -> dict[str, Any]:
    """Return the steps of the line as the template draws them; nothing where it stands alone."""

    def drawn(step: who.Step) -> dict[str, Any]:
        return {
            "name": names.get(step.body, step.body),
            "href": ask.record("Body", step.body),
            "on": step.on,
            "kind": step.kind.replace("-", " "),
        }

    return {"before": [drawn(one) for one in line.before], "own": own.name, "after": [drawn(one) for one in line.after]}


def _contracts(ask: Ask, body: str) -> tuple[Table, tuple[str, ...]]:
    register = worked.register(ask)
    own = {one.contract for one in ask.system.all(Party) if one.body == body}
    found = tuple(one for one in register.contracts if one.id in own)
    return contract.register_table(register, found, ask.day), tuple(ask.record("Contract", one.id) for one in found)


def _ballots(ask: Ask, body: str) -> list[Ballot]:
    return [one for one in ask.system.all(Ballot) if one.body == body]


def _proposals(ask: Ask, body: str) -> Table:
    rows = ((ask.names.get(one.proposal, one.proposal), one.meets_on, one.rule) for one in _ballots(ask, body))
    columns = {"proposal": "Proposal", "meets_on": "It meets on", "rule": "It decides by"}
    return table("proposals", "Proposals before it", columns, rows)


def _links(ask: Ask, body: str) -> list[Link]:
    held = worked.matrix(ask, ask.day)
    links = [Link("Its people by age", ask.path(f"population/{body}"))]
    if body in held.providers:
        links.append(Link("The terms of its contracts side by side", ask.path(f"compare/{body}")))
        links.append(Link("Its contracts as provider", f"{ask.path('contracts')}?provider={body}"))
    if body in held.commissioners:
        links.append(Link("Its contracts as commissioner", f"{ask.path('contracts')}?commissioner={body}"))
    if body in {*held.providers, *held.commissioners}:
        links.append(Link("Its position in the year", ask.path(f"position/{body}")))
    return links
