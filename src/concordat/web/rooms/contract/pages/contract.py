"""One contract: who its parties are, what is bought, on which terms, what was paid, and what acts changed it."""

from urllib.parse import urlencode

from concordat import contract, decide, pay
from concordat.contract.records import Contract, Mandate
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.kernel.period import holds
from concordat.kernel.table import Table
from concordat.publish.openness import is_public
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.log.history import history
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.contract.documents_seen import documents_seen
from concordat.who.records import Body

PATH = "contracts/<str:contract>"
TITLE = "Contract"
AUDIENCE = PUBLIC
RECORD = "Contract"


def show(ask: Ask, contract: str) -> Page:
    """Show the contract."""
    one = find(ask.system, Contract, contract)
    if one is None:
        look = (Link("Every contract", ask.path("contracts")),)
        raise Missing(f"There is no contract “{contract}”.", look)
    tables, figures = _told(ask, one)
    register = worked.register(ask)
    under, schedules = _under(ask, one)
    tables = (*tables[:1], *under, *tables[1:], *_shared(ask, one), *_powers(ask, one), *_life(ask, one))
    providers, commissioners = register.providers(one.id), register.commissioners(one.id)
    kinds = [("Contract", one.id), *(("Line", line.id) for line in register.lines_of.get(one.id, ()))]
    told = history(ask, *kinds)
    return Page(
        title=one.title,
        caption="Contract",
        says=tuple(_says(ask, one)),
        figures=figures,
        tables=(*tables, *((told.table,) if told.table.rows else ())),
        links_of={
            "parties": tuple(ask.record("Body", party.body) for party in register.parties_of.get(one.id, ())),
            "lines": tuple(ask.record("Line", line.id) for line in register.lines_of.get(one.id, ())),
            "terms": tuple(
                ask.record("Term", term.contract, key) for key, term in register.effective_terms(one.id).items()
            ),
            "schedules": schedules,
            "payments": _pay_links(ask, tables),
            "history": told.links,
        },
        links=tuple(_links(ask, one, providers)),
        to_do=tuple(_to_do(one, commissioners, providers)),
        trail=(Link("Contracts", ask.path("contracts")),),
        follow=("Contract", one.id),
    )


def _told(ask: Ask, one: Contract) -> tuple[tuple[Table, ...], tuple[object, ...]]:
    register = worked.register(ask)
    figures: list[object] = [contract.contract_value(register, one.id)]
    tables = [
        contract.parties_table(register, one.id),
        contract.lines_table(register, one.id),
        contract.terms_in_force(register, one.id),
    ]
    try:
        due = worked.statements_of(ask, one.id)
    except Refused:
        due = None
    if due is not None and one.id in due.by_contract:
        figures.append(pay.due_under(due, one.id))
    paid = pay.payments_table(ask.system, one.id)
    return tuple(one for one in (*tables, paid) if one.rows), tuple(figures)


def _life(ask: Ask, one: Contract) -> tuple[Table, ...]:
    """Return its timeline, options, renewal chain, links and the texts that may be told, and its key dates."""
    register = worked.register(ask)
    own = contract.life_tables(ask.system, register, one, documents_seen(ask, one.id), ask.day)
    try:
        dates = contract.key_dates(ask.system, ask.day, only=(one.id,)).value.dates
    except Refused:
        return own
    return (
        *own,
        contract.key_dates_table(ask.system, register, dates, ask.day).only("day", "kind", "says", "standing", "left"),
    )


def _powers(ask: Ask, one: Contract) -> tuple[Table, ...]:
    """Return who may act for all its commissioners and who speaks for whom, where anybody was given a power or a mandate."""
    found = (contract.powers_table(ask.system, one.id, ask.names),) if contract.powers(ask.system, one.id) else ()
    if not any(mandate.contract == one.id for mandate in ask.system.all(Mandate)):
        return found
    sides = contract.sides_of(worked.register(ask), ask.system, one.id)
    return (*found, contract.mandates_table(ask.system, one.id, sides, ask.names, ask.day))


def _under(ask: Ask, one: Contract) -> tuple[tuple[Table, ...], tuple[str, ...]]:
    """Return the schedules that stand under it, with where each is told; nothing for a contract that none stands under."""
    shown = contract.schedules_table(worked.register(ask), one.id)
    links = (ask.record("Contract", under.id) for under in contract.schedules_of(worked.register(ask), one.id))
    return (shown,) if shown.rows else (), tuple(links)


def _shared(ask: Ask, one: Contract) -> tuple[Table, ...]:
    """Return the evidence that its members share: all of it to those who work for one of them, else what is for everyone."""
    members = (party.body for party in worked.register(ask).parties_of.get(one.id, ()))
    inside = ask.sees(*members)
    shown = [
        found for found in contract.evidence_of(ask.system, one.id) if inside or is_public(ask.system, found, ask.day)
    ]
    return (contract.evidence_table(ask.system, shown, ask.names),) if shown else ()


def _pay_links(ask: Ask, tables: tuple[Table, ...]) -> tuple[str, ...]:
    """Return the address of each payment shown."""
    return tuple(
        ask.record("Payment", str(key))
        for shown in tables
        if shown.name == "payments"
        for key in shown.column("payment")
    )


def _says(ask: Ask, one: Contract) -> list[str]:
    now = holds(one.starts, one.ends, ask.day)
    until = f" and ends before {one.ends:%-d %B %Y}" if one.ends else " and has no end yet"
    signed = f"It was signed on {one.signed:%-d %B %Y}." if one.signed else "No signature is recorded."
    says = [
        f"A {one.form} contract that starts on {one.starts:%-d %B %Y}{until}; it is "
        f"{'in force' if now else 'not in force'} on {ask.day:%-d %B %Y}. {signed}"
    ]
    if one.decision:
        says.append(_allowed(ask, one.decision))
    if one.source:
        says.append(f"Source: {one.source}.")
    return says


def _allowed(ask: Ask, proposal: str) -> str:
    try:
        standing = decide.status(ask.system, proposal, ask.day).standing.value
    except Refused:
        return f"It rests on the decision “{proposal}”."
    return f"It rests on “{ask.names.get(proposal, proposal)}”, which is {standing.lower()} as at {ask.day:%-d %B %Y}."


def _links(ask: Ask, one: Contract, providers: tuple[str, ...]) -> list[Link]:
    links = [
        Link(f"Terms with {ask.names.get(body, body)} side by side", ask.path(f"compare/{body}")) for body in providers
    ]
    links.append(Link("Its whole life, and what held on any day", ask.path(f"contract-life/{one.id}")))
    links.append(Link("What is due under it, month by month", ask.path(f"due/{one.id}")))
    links.append(Link("Cost of a broken plan under it", f"{ask.path('broken-plan')}?{urlencode({'contract': one.id})}"))
    if one.form == "alliance":
        links.append(Link("Who shares gain and loss, and how it is settled", ask.path(f"alliances/{one.id}")))
    links.append(Link("Ready to sign: what is proved, missing or overridden", ask.path(f"readiness/{one.id}")))
    links.append(Link("The track record of its provider and commissioner", ask.path("track-record")))
    links.append(Link("Changes since it was signed", ask.path(f"changes/{one.id}")))
    links.append(Link("Notices of its award, filled from the register", ask.path(f"notices/{one.id}")))
    asked = urlencode({"contract": one.id})
    links.append(
        Link(
            "This contract as open data, release by release",
            f"{ask.path('open-data/contracts.ocds.json')}?{asked}",
            "Open Contracting Data Standard, JSON",
        )
    )
    links.append(
        Link(
            "This contract as open data, as one record",
            f"{ask.path('open-data/contracts.ocds-records.json')}?{asked}",
            "its releases and what they come to",
        )
    )
    if one.decision:
        links.append(Link("The decision that allowed it", ask.record("Proposal", one.decision)))
    if one.parent:
        links.append(Link("The contract it stands under", ask.record("Contract", one.parent)))
    for body in (*providers, *(party for party in worked.register(ask).commissioners(one.id))):
        if find(ask.system, Body, body) is not None:
            links.append(Link(ask.names.get(body, body), ask.record("Body", body)))
    return links


def _to_do(one: Contract, commissioners: tuple[str, ...], providers: tuple[str, ...]) -> list[ToDo]:
    payer = commissioners[0] if commissioners else ""
    payee = providers[0] if providers else ""
    acts = [ToDo("contract.vary", "Vary a line", {}, payer)]
    if one.signed is None:
        acts.append(ToDo("contract.sign", "Record the signature", {"contract": one.id, "body": payer}, payer))
    if one.form != "alliance":
        over = {"bases": one.id, "body": payer}
        acts.append(ToDo("pay.make_alliance", "Make an alliance over it", over, payer))
    given = {"contract": one.id, "payer": payer, "payee": payee}
    acts.append(
        ToDo("contract.share_evidence", "Share evidence with its members", {"contract": one.id, "body": payer}, payer)
    )
    return [*acts, ToDo("pay.pay", "Record a payment", given, payer)]
