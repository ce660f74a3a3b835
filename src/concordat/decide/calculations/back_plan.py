"""Takes boards with their meeting dates and papers in their order, gives the last safe date of each paper and names impossible orders."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.decide.back_plan.checks import faults
from concordat.decide.back_plan.order import Link, last_first, links_of
from concordat.decide.back_plan.papers import Board, ImpossibleOrder, PlannedPaper, SafeDate
from concordat.decide.back_plan.planning import Plan, plan
from concordat.decide.back_plan.reasons import because_of, findings, says
from concordat.decide.back_plan.slots import slots
from concordat.decide.governance import reading
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Boards and papers.

    - `boards`: each body with its meeting dates and the notice it needs
    - `papers`: each paper with its body, what it rests on, and by when it must be decided
    - `working_days_between`: working days from a decision to the papers that rest on it; as the rulebook has it where left
      out
    - `as_at`: the day asked about, for what is already too late
    """

    boards: tuple[Board, ...]
    papers: tuple[PlannedPaper, ...]
    working_days_between: int | None = None
    as_at: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The plan.

    - `papers`: the last safe date of each, in order of date, those without one last
    - `impossible`: every order that cannot be, with the day by which the first body would have to meet
    - `possible`: whether every paper has a date and none has gone by
    """

    papers: tuple[SafeDate, ...]
    impossible: tuple[ImpossibleOrder, ...]
    possible: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the plan; raises Refused for what does not fit together, a circle, or days that cannot be counted."""
    stop = (*faults(given.boards, given.papers), *_out_of_range(given.working_days_between))
    if stop:
        raise Refused(tuple(dict.fromkeys(stop)))
    boards = {board.body: board for board in given.boards}
    papers = {paper.id: paper for paper in given.papers}
    links = links_of(given.papers)
    ordered = tuple(papers[name] for name in last_first(given.papers, links))
    possible = {paper.id: tuple(slots(boards[paper.body], paper, rules)) for paper in given.papers}
    lag, between = _between(given, rules)
    made = plan(ordered, links, possible, boards, lag, rules)
    dates = tuple(_safe(paper, made, links, given.as_at) for paper in given.papers)
    dates = tuple(sorted(dates, key=lambda one: (one.publish_by or date.max, one.paper)))
    gives = Gives(papers=dates, impossible=made.impossible, possible=all(one.status == "in time" for one in dates))
    readings = {"papers": between, "meeting": reading(rules, "scrutiny_first", given.as_at)}
    parts = tuple(because_of(one, made, links, readings) for one in dates)
    found = tuple(findings(dates, made, [slot for each in possible.values() for slot in each]))
    return Answer(
        gives, Because(says(dates, made.impossible), gives.possible, parts=parts), "decide.back_plan", findings=found
    )


def _between(given: Given, rules: Rulebook) -> tuple[int, Because]:
    if given.working_days_between is not None:
        days = given.working_days_between
        return days, Because(f"{days} working days between were given", days, "working days")
    because = reading(rules, "paper_after_decision", given.as_at)
    return int(str(because.value)), because


def _safe(paper: PlannedPaper, made: Plan, links: Sequence[Link], as_at: date | None) -> SafeDate:
    slot = made.last[paper.id]
    before = _before(paper.id, links)
    if slot is None or any(made.last[one] is None for one in before):
        return SafeDate(paper=paper.id, body=paper.body)
    late = as_at is not None and any(_first_day(made, one) < as_at for one in (paper.id, *before))
    return SafeDate(
        paper=paper.id,
        body=paper.body,
        meeting=slot.meeting,
        publish_by=slot.publish,
        announce_by=slot.announce,
        days_left=(slot.first_day - as_at).days if as_at else None,
        status="too late" if late else "in time",
    )


def _first_day(made: Plan, paper: str) -> date:
    slot = made.last[paper]
    return slot.first_day if slot else date.max


def _before(paper: str, links: Sequence[Link]) -> tuple[str, ...]:
    """Every paper that comes before, at any distance."""
    found: dict[str, None] = {}
    waiting = [paper]
    while waiting:
        here = waiting.pop()
        for link in links:
            if link.then == here and link.first not in found:
                found[link.first] = None
                waiting.append(link.first)
    return tuple(found)


def _out_of_range(days: int | None) -> Iterator[Finding]:
    if days is not None and not 0 <= days <= 366:
        yield Finding(
            "number-out-of-range",
            f"working_days_between is {days}.",
            "Writing a paper takes between none and 366 days.",
            "Correct the number of days.",
            Place(field="working_days_between"),
        )
