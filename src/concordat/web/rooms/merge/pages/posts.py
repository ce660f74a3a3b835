"""Posts, people and running cost of a reorganisation: the structure, what a head costs before and after, and an outcome for everybody, under random ids."""

from concordat import merge
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.table import Table
from concordat.merge.records import Reorganisation, StructurePost
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.merge import cases, pool_work

PATH = "reorganisations/<str:reorganisation>/posts"
TITLE = "Posts, people and running cost"
AUDIENCE = PUBLIC


def show(ask: Ask, reorganisation: str) -> Page:
    """Show totals and running cost to everyone; posts and pools to those who work in its bodies; people to those who look after their pool."""
    one = cases.case_of(ask, reorganisation)
    posts = merge.posts_of(ask.system, one.id)
    links, trail = cases.aspects(ask, one, "posts"), cases.trail(ask, one)
    if not posts:
        empty = "No post is listed yet: they come with the system folder, merge/structure_posts.csv."
        return Page(title=TITLE, caption=one.title, empty=empty, links=links, trail=trail)
    inside = cases.within(ask, one)
    grounds = merge.cost_grounds(ask.system, one)
    tables, findings = _cost(ask, one, inside)
    figures, links_of = _figures(ask, one, posts), dict[str, tuple[str, ...]]()
    if inside:
        people, more, links_of = _people(ask, one)
        links = (*links, Link("Why an offer is declined, and what follows", ask.path("rules/merge.declined_offers")))
        # Those who work there look for people first.
        tables, findings = [*people, *tables, merge.structure_table(posts, ask.names)], [*findings, *more]
        waiting = merge.waiting_figure(one, people[0]) if people else None
        figures = [*figures, waiting] if waiting else figures
    return Page(
        title=TITLE,
        caption=one.title,
        says=tuple(_says(inside)),
        figures=tuple(figures),
        tables=tuple(merge.reasoned(own, *grounds) for own in tables if own.rows),
        findings=tuple(findings),
        links=links,
        links_of=links_of,
        to_do=pool_work.to_do(ask, one),
        trail=trail,
        folds=True,
    )


def _says(inside: bool) -> list[str]:
    says = [
        "Displaced people are offered suitable other work first, and nobody leaves a pool without an outcome. People stand under random "
        "ids; no name, birth date or staff number is kept."
    ]
    if inside:
        says.append("A pool of few people is shown to the body that looks after it alone.")
    else:
        says.append("Totals and running cost are for everyone; posts and pools are for those who work in the bodies.")
    return says


def _figures(ask: Ask, one: Reorganisation, posts: tuple[StructurePost, ...]) -> list[Answer[object]]:
    figures: list[Answer[object]] = [merge.posts_figure(one, posts)]
    number = len(merge.people_of(ask.system, one.id))
    if number >= int(ask.system.rules.on(merge.SMALL, ask.day).decimal):
        figures.append(merge.people_figure(one, number))
    return figures


def _cost(ask: Ask, one: Reorganisation, inside: bool) -> tuple[list[Table], list[Finding]]:
    aim = merge.aim_of(ask.system, one.id)
    try:
        told = ask.remember(
            ("running cost", one.id),
            lambda: merge.running_cost(ask.system, one, ask.day, merge.planned_holders(ask.system, one, ask.day)),
        )
    except Refused as refused:
        return [], list(refused.findings) if inside else []
    if told is None or aim is None:
        return [], []
    tables = [merge.cost_table(told, aim), merge.released_table(told)]
    return [*tables, merge.scenarios_table(told)] if inside else tables, []


def _people(ask: Ask, one: Reorganisation) -> tuple[list[Table], list[Finding], dict[str, tuple[str, ...]]]:
    """Return pools and people as the person who asks may see them, and where the outcomes lead."""
    pools = merge.pools_of(ask.system, one.id)
    own = sorted({pool.owner for pool in pools} & ask.bodies)
    try:
        told = ask.remember(("matching", one.id, *own), lambda: merge.matching(ask.system, one, ask.day, *own))
    except Refused as refused:
        return [], list(refused.findings) if own else [], {}
    posts = merge.posts_of(ask.system, one.id)
    tables = [merge.pools_table(told.value, pools, ask.names)]
    mine = [pool for pool in pools if pool.owner in ask.bodies]
    if not mine:
        return tables, [], {}
    next_of = merge.next_of_people(ask.system, one, told.value.outcomes, pool_work.recorded_by(ask, one))
    tables.append(merge.outcomes_table(told.value, mine, posts, next_of))
    tables.append(merge.offers_table(ask.system, mine, posts, ask.day))
    return tables, [], {"outcomes.next": pool_work.forms(ask, told.value, mine, next_of)} if next_of else {}
