"""One alliance: who shares what, who gains and loses in which band, whether its gates were reached, and how it is settled by member."""

from collections.abc import Iterator

from concordat import pay
from concordat.contract import AllianceTerms, alliances
from concordat.kernel.finding import Refused
from concordat.kernel.text import amount, counted
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "alliances/<str:contract>"
TITLE = "Alliance"
AUDIENCE = PUBLIC


def show(ask: Ask, contract: str) -> Page:
    """Show the alliance; before it can be settled, its terms alone."""
    found = {one.contract.id: one for one in alliances(ask.system, worked.register(ask))}
    own = found.get(contract)
    if own is None:
        look = (Link("Every contract", ask.path("contracts")),)
        raise Missing(f"There is no alliance “{contract}”.", look)
    title, trail = own.contract.title, (Link("Contracts", ask.path("contracts")),)
    links = (
        Link("The contract, with its parties and terms", ask.record("Contract", contract)),
        *(Link(ask.names.get(one.other, one.other), ask.record("Contract", one.other)) for one in own.bases),
    )
    try:
        overlay = worked.statements_of(ask, contract).overlays.get(contract)
    except Refused:
        overlay = None
    if overlay is None:
        empty = "What is shared cannot be shown, because no line of it is settled in the year."
        return Page(
            title=title,
            caption=TITLE,
            says=tuple(_says(ask, own)),
            empty=empty,
            links=links,
            to_do=_to_do(ask, own),
            trail=trail,
        )
    whole = pay.shared_answer(overlay)
    settled, gates = pay.settlement_table(overlay, ask.names), pay.gates_table(overlay)
    tables = (
        settled,
        pay.bands_table(overlay, ask.names),
        *((gates,) if gates.rows else ()),
        pay.overlay_curve(overlay),
    )
    return Page(
        title=title,
        caption=f"{TITLE}, {overlay.year}",
        says=tuple(_says(ask, own)),
        figures=(whole,) if whole else (),
        tables=tables,
        links=(*links, Link("What is due under it", ask.path(f"due/{contract}"))),
        to_do=_to_do(ask, own),
        trail=trail,
    )


def _to_do(ask: Ask, own: AllianceTerms) -> tuple[ToDo, ...]:
    """Return what a member can set: the bands, a gate, and what was reached where there is a gate."""
    code = own.contract.id
    body = next((one for one in own.shares if one in ask.bodies), next(iter(own.shares), ""))
    bands = {"of": code, "body": body, "side": "both"}
    gate = {"contract": code, "body": body}
    figure = {"of": code, "covers": "year"}
    return (
        ToDo("pay.set_bands", "Set the bands", bands, body),
        ToDo("contract.set_gate", "Set a gate", gate, body),
        *((ToDo("pay.report_figure", "Report what was reached", figure, body),) if own.gates else ()),
    )


def _says(ask: Ask, own: AllianceTerms) -> Iterator[str]:
    terms = own.terms
    against = "what they pay" if terms.measured_by == "base payments" else "the cost that members report"
    yield (
        f"It lies over {counted(len(own.bases), 'base contract')}, which are paid first, each as it says; {against} stands "
        f"against a target of {amount(terms.target, '£')} a year. It has no value of its own."
    )
    if terms.target_says:
        yield f"The target: {terms.target_says}."
    board = f" on {ask.names.get(terms.board, terms.board)}" if terms.board else ""
    how = "by share" if terms.decision_rule == "by share" else f"by {terms.decision_rule} decision"
    yield f"Its {counted(len(own.members), 'member')} decide {how}{board}."
    if terms.deadlock:
        yield f"Where they cannot agree: {terms.deadlock}"
