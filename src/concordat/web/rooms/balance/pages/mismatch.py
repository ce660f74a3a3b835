"""One pair: what a commissioner plans to pay and a provider to receive, service by service, every figure that was stated, and what is disputed."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat import balance
from concordat.kernel.finding import Refused
from concordat.kernel.system import key_of
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Missing, Page, ToDo
from concordat.web.rooms.balance import mismatches

PATH = "mismatches/<str:commissioner>/<str:provider>"
TITLE = "Both sides' plans"
AUDIENCE = SIGNED_IN


@dataclass(frozen=True)
class Filters:
    """The year that is planned."""

    year: str = ""


choices = mismatches.choices


def show(ask: Ask, commissioner: str, provider: str) -> Page:
    """Show the pair to those who work for a body of the system."""
    year, back = mismatches.year_of(ask), Link("Do both sides plan with the same money?", ask.path("mismatches"))
    ask.require(*mismatches.desk(ask), commissioner, provider)
    try:
        own = mismatches.matrix(ask, year).of_pair(commissioner, provider) if year else ()
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, trail=(back,))
    if not own:
        raise Missing(f"Nothing is stated between “{commissioner}” and “{provider}”.", (back,))
    stated = balance.stated_of(ask.system, year, ask.day, commissioner, provider)
    disputes = balance.disputes_table(own, ask.system.rules, ask.names, ask.day)
    names = [ask.names.get(one, one) for one in (commissioner, provider)]
    return Page(
        title=" and ".join(names),
        caption=f"{TITLE}, {year}",
        says=(
            balance.how_far_apart(own),
            f"{names[0]} plans to pay, {names[1]} to receive. Both agree once each has agreed the same figure; until then the line is open.",
        ),
        tables=tuple(
            one
            for one in (
                balance.pair_lines_table(own),
                disputes.only("service", "gap", "reason", "owner", "age", "at", "until", "note"),
                balance.stated_table(stated, ask.names),
            )
            if one.rows
        ),
        links_of={"pair_stated": tuple(ask.record("PlanFigure", *key_of(one)) for one in stated)},
        links=(Link("With whom a dispute lies, and how long", ask.path("rules/balance.dispute_steps")),),
        trail=(back,),
        to_do=tuple(_to_do(ask, own, year)),
    )


def _to_do(ask: Ask, own: tuple[balance.PlanLine, ...], year: str) -> Iterator[ToDo]:
    first = next(iter(balance.open_disputes(own)), own[0])
    pair = {"commissioner": first.commissioner, "provider": first.provider}
    given = pair | {"financial_year": year, "service": first.service}
    body = next((one for one in pair.values() if ask.sees(one)), "")
    yield ToDo("balance.state_plan_figure", "State a figure of your plan", given | {"body": body}, body)
    if first.status != "agreed":
        yield ToDo("balance.name_dispute", "Say why both differ, and who settles it", given | {"body": body}, body)
        yield ToDo("balance.agree_plan_figure", "Agree a figure", given | {"body": body}, body)
