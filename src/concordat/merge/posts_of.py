"""Posts and running cost of a reorganisation: takes a system, the case and a day, gives what posts and all else cost a head, and what each way to change comes to."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.balance.records import Budget
from concordat.contract import read_share, read_shares
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.merge.calculations import cost_per_head
from concordat.merge.cost_scenario import Scenario
from concordat.merge.people_and_posts import OpenPost
from concordat.merge.records import CostScenario, PoolPerson, Reorganisation, RunningCostAim, StructurePost
from concordat.merge.running_cost import CostedPost, HeadCount, OtherCost, by_body, in_force
from concordat.who.records import Population


def posts_of(system: System, reorganisation: str) -> tuple[StructurePost, ...]:
    """Return the posts of a reorganisation as recorded."""
    return tuple(one for one in system.all(StructurePost) if one.reorganisation == reorganisation)


def aim_of(system: System, reorganisation: str) -> RunningCostAim | None:
    """Return what was promised of its running cost, None where nothing was."""
    return next((one for one in system.all(RunningCostAim) if one.reorganisation == reorganisation), None)


def scenarios_of(system: System, reorganisation: str) -> tuple[CostScenario, ...]:
    """Return the ways to change that are recorded."""
    return tuple(one for one in system.all(CostScenario) if one.reorganisation == reorganisation)


def open_post(one: StructurePost) -> OpenPost:
    """Return a post as a matching takes it."""
    return OpenPost(
        id=one.id,
        band=one.band,
        wte=one.whole_time,
        title=one.title,
        function=one.function,
        level=one.level,
        body=one.body,
        pool=one.pool,
        ring_fenced=one.ring_fenced,
        status=one.state,
        continues=one.continues,
    )


def bearers(one: StructurePost) -> Mapping[str, Fraction]:
    """Return who bears a post by which share; nothing where the shares cannot be read."""
    if not one.borne_by:
        return {one.body: Fraction(1)}
    try:
        return read_shares(one.borne_by, one.shares)
    except ValueError:
        return {}


def costed(one: StructurePost, holder: str = "") -> CostedPost:
    """Return a post as a cost for each head takes it."""
    own = bearers(one)
    alone = set(own) == {one.body}
    return CostedPost(
        id=one.id,
        cost=one.cost,
        body=one.body if alone else "",
        title=one.title,
        function=one.function,
        shares={} if alone else dict(own),
        starts=one.starts,
        ends=one.ends,
        holder=holder,
    )


def running_cost(
    system: System, one: Reorganisation, on: date, planned: Mapping[str, str] | None = None
) -> Answer[cost_per_head.Gives] | None:
    """Return what running the old bodies costs for each head, and each way to change; None where no aim says how to count.

    `planned` says who is to hold which new post, by its code. Raises Refused where the records do not hold together.
    """
    aim = aim_of(system, one.id)
    if aim is None:
        return None
    held = {person.post: person.id for person in system.all(PoolPerson) if person.post} | dict(planned or {})
    by_code = {post.id: costed(post, held.get(post.id, "")) for post in posts_of(system, one.id)}
    now = tuple(by_code[post.id] for post in posts_of(system, one.id) if post.state != "new")
    given = cost_per_head.Given(
        on=on,
        heads=_heads(system, one, aim),
        basis=aim.basis,
        year=aim.year,
        posts=now,
        others=_others(system, one, aim, in_force(now, on)),
        rate=aim.envelope,
        scenarios=tuple(_scenario(own, by_code) for own in scenarios_of(system, one.id)),
        destinations=_destinations(aim),
    )
    return cost_per_head.calculate(given, system.rules)


def _heads(system: System, one: Reorganisation, aim: RunningCostAim) -> tuple[HeadCount, ...]:
    return tuple(
        HeadCount(body=row.of, basis=row.basis, year=row.year, people=row.people)
        for row in system.all(Population)
        if row.of in one.predecessors and (row.sex, row.age_from, row.age_to) == ("persons", 0, None)
    )


def _others(
    system: System, one: Reorganisation, aim: RunningCostAim, posts: Iterable[CostedPost]
) -> tuple[OtherCost, ...]:
    """Return what is left of each body's budget for running itself once its share of the posts is taken out."""
    borne = by_body(posts, ())
    return tuple(
        OtherCost(body=row.body, cost=max(row.amount - borne.get(row.body, Decimal(0)), Decimal(0)), what=row.label)
        for row in system.all(Budget)
        if row.body in one.predecessors and (row.financial_year, row.label) == (aim.financial_year, aim.budget_label)
    )


def _scenario(one: CostScenario, posts: Mapping[str, CostedPost]) -> Scenario:
    return Scenario(
        id=one.id,
        starts=one.starts,
        title=one.title,
        ends=one.posts_end,
        begins=tuple(posts[code] for code in one.posts_begin if code in posts),
        other=one.other_change,
        one_off=one.one_off,
    )


def _destinations(aim: RunningCostAim) -> dict[str, Fraction]:
    try:
        return dict(read_shares(aim.destinations, aim.shares)) if aim.destinations else {}
    except ValueError:
        return {}


def promised_cost(aim: RunningCostAim, now: Decimal) -> Decimal | None:
    """Return what the running cost was promised to come to, in pounds a year; None where no part was promised to be saved."""
    try:
        return (now * (1 - Decimal(read_share(aim.cut).numerator) / read_share(aim.cut).denominator)).quantize(
            Decimal("0.01")
        )
    except ValueError:
        return None
