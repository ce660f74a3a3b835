"""One round of setting priorities: the order of its options, what is chosen and why not, weights that may be tried, evidence, and who scored what."""

from collections.abc import Iterator, Mapping
from dataclasses import field, make_dataclass
from decimal import Decimal
from typing import Any

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, Slider, ToDo
from concordat.web.rooms.plan import plans_seen

PATH = "priorities/<str:round>"
TITLE = "Round of priorities"
AUDIENCE = PUBLIC
RECORD = "PriorityRound"
# So many weights can be tried; those of criteria beyond them stand as adopted.
SLIDERS = tuple(f"weight_{number}" for number in range(1, 13))
Filters = make_dataclass(
    "Filters",
    [(name, Decimal | None, field(default=None)) for name in SLIDERS],
    frozen=True,
    namespace={"__doc__": "Weights to try, in order of the criteria. Nothing is recorded by it."},
)


def choices(ask: Ask) -> dict[str, Any]:
    """Return a slider for the weight of each criterion."""
    own = plan.round_records(ask.system, ask.parts["round"])
    sliders: dict[str, Any] = dict.fromkeys(SLIDERS, ())
    for name, one in zip(SLIDERS, own.criteria.values() if own else (), strict=False):
        sliders[name] = Slider(0, max(100, int(one.weight)), 1, one.weight, "", f"Weight of “{one.title}”")
    return sliders


def show(ask: Ask, round: str) -> Page:
    """Show the round under the weights adopted, or under those that are tried."""
    own = plan.round_records(ask.system, round)
    trail = (Link("Priorities", ask.path("priorities")),)
    if own is None:
        raise Missing(f"There is no round “{round}”.", trail)
    tried = _tried(ask, own)
    told = plans_seen.weighed(ask, own, tried)
    left = told.left()
    tables = (
        plan.ranked_table(told),
        plan.must_do_table(told),
        plan.criteria_table(told, ask.names),
        plan.evidence_table(told),
        plan.scorers_table(told, ask.names),
        plan.scores_table(told, own.scores, ask.names),
    )
    return Page(
        title=own.round.title,
        caption=TITLE,
        says=tuple(_says(ask, told, bool(tried))),
        figures=(left,) if left else (),
        tables=tuple(one for one in tables if one.rows),
        findings=told.findings,
        links=tuple(_links(ask, own)),
        to_do=(ToDo("plan.score_option", "Score an option", {"round": own.round.id}),),
        trail=trail,
        view={"live": True},
        folds=True,
    )


def _tried(ask: Ask, own: plan.RoundRecords) -> Mapping[str, Decimal]:
    """Return the weights that are other than adopted, by criterion."""
    asked = zip(SLIDERS, own.criteria.values(), strict=False)
    given = ((one, getattr(ask.filters, name, None)) for name, one in asked)
    return {one.id: weight for one, weight in given if weight is not None and weight != one.weight and weight >= 0}


def _says(ask: Ask, told: plan.RoundTold, is_tried: bool) -> Iterator[str]:
    own, names = told.own.round, ask.names
    if told.gives is None:
        yield "There is no order yet; the findings below say what is missing."
    else:
        chosen = [one.option for one in told.gives.ranked if one.chosen]
        rest = [one.option for one in told.gives.ranked if not one.chosen]
        yield f"Chosen: {_listed(chosen)}. Not chosen: {_listed(rest)}."
    if is_tried:
        yield "This is the order under the weights that are tried. Nothing is kept; the address of this page keeps the choice."
    adopted = (
        f"Its criteria and weights were adopted by “{names.get(own.adopted_by, own.adopted_by)}”."
        if own.adopted_by
        else "Its criteria and weights are not adopted by a vote on record yet."
    )
    yield f"{adopted} {names.get(own.body, own.body)} holds the round. {own.source[:1].upper()}{own.source[1:]}."


def _listed(titles: list[str]) -> str:
    return "; ".join(titles) or "nothing"


def _links(ask: Ask, own: plan.RoundRecords) -> Iterator[Link]:
    if own.round.plan:
        yield Link("The plan it belongs to", ask.record("Plan", own.round.plan))
    if own.round.adopted_by:
        yield Link("The proposal that adopted its criteria", ask.record("Proposal", own.round.adopted_by))
