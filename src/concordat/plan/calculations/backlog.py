"""Backlog maintenance: takes sites of the estates return by year, gives backlog by area under a stated rule, by body and in all, with totals that do not foot."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount, counted
from concordat.kernel.wrong_given import bad, warning
from concordat.plan.backlog_given import BodyShare, SiteBacklog, StatedTotal, backlog_findings
from concordat.plan.backlog_sums import BacklogSum, off_by, sums_by
from concordat.plan.backlog_told import told_by

RULES = "concordat.plan.backlog_rules"
ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`sites` by year, the `rule` by which bodies are the areas', and the `shares` that areas have of bodies that serve several.

    `rule`: `by_site`, `by_share`, `principal`, or one that was added; `totals` that were published, to be checked.
    """

    sites: tuple[SiteBacklog, ...]
    rule: str = "by_share"
    shares: tuple[BodyShare, ...] = ()
    totals: tuple[StatedTotal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralAreas:
    """One body that serves several areas: the share of each area under the rule, by its sites' pounds, and on what basis."""

    body: str
    shares: dict[str, Decimal]
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `rule` in words, backlog `by_area`, `by_body` and of `all_sites`, each by year, and bodies of several areas."""

    rule: str
    by_area: tuple[BacklogSum, ...]
    by_body: tuple[BacklogSum, ...]
    all_sites: tuple[BacklogSum, ...]
    several: tuple[SeveralAreas, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the sums; raises Refused for a site twice, shares that do not sum to 1, and sites that the rule has no area for."""
    wrong = tuple(backlog_findings(given.sites, given.shares))
    if given.rule not in names_in(RULES):
        wrong += (bad("rule", f"is “{given.rule}”; there are {', '.join(names_in(RULES))}", "unknown-name"),)
    if wrong:
        raise Refused(wrong)
    rule, told = plugin(RULES, given.rule), told_by(given.shares)
    areas = {(one.year, one.body, one.site): rule.parts(one, told) for one in given.sites}
    if nowhere := [" ".join(key) for key, shares in areas.items() if not shares]:
        sites = len({key.partition(" ")[2] for key in nowhere})
        what = f"has no area for {counted(sites, 'site')}, the first {nowhere[0]}"
        why = "Their backlog would be in no area, and the areas would not come to all."
        then = (
            "Give the area of each site (in a folder: plan/sites.csv), or shares of its body (plan/estate_shares.csv)."
        )
        raise Refused(bad("sites", what, "no-area", why, then))
    one = Decimal(1)
    gives = Gives(
        rule=rule.TITLE,
        by_area=sums_by(given.sites, lambda site: areas[site.year, site.body, site.site]),
        by_body=sums_by(given.sites, lambda site: {site.body: one}),
        all_sites=sums_by(given.sites, lambda site: {ALL: one}),
        several=tuple(_several(given)),
    )
    last = gives.all_sites[-1]
    because = Because(f"backlog of all sites in {last.year}", last.total, "£", parts=tuple(_reasons(gives, last.year)))
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, gives)))


def _several(given: Given) -> Iterator[SeveralAreas]:
    for body in dict.fromkeys(share.body for share in given.shares):
        mine = [share for share in given.shares if share.body == body and share.share]
        if len(mine) > 1:
            basis = ", ".join(dict.fromkeys(share.basis for share in mine if share.basis))
            yield SeveralAreas(body=body, shares={share.area: share.share for share in mine}, basis=basis)


def _reasons(gives: Gives, year: str) -> Iterator[Because]:
    for one in gives.by_area:
        if one.year == year:
            bands = {"high": one.high, "significant": one.significant, "moderate": one.moderate, "low": one.low}
            parts = tuple(Because(f"{band} risk", cost, "£") for band, cost in bands.items())
            yield Because(f"{one.group}: {gives.rule}", one.total, "£", parts=parts)


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    for total in given.totals:
        for band, gap in off_by(total, given.sites).items():
            than = "more" if gap > 0 else "less"
            what = f"{total.row} states {amount(abs(gap), '£')} {than} {band} risk for {total.year} than its sites come to."
            why = "A site is missing, counted twice or wrong; the total is a check and is never counted itself."
            yield warning(
                "does-not-foot", f"totals.{total.row}.{band}", what, why, "Compare the sites with the return."
            )
    for one in gives.all_sites:
        if one.not_told:
            what = f"{counted(one.not_told, 'band')} of sites say nothing in {one.year} and count as nought."
            yield warning("not-told", "sites", what, "The backlog may be more.", "Ask those who own the sites.")
    for several in gives.several:
        if not several.basis:
            what = f"Shares of {several.body} have no basis."
            yield warning(
                "no-basis", f"shares.{several.body}", what, "Nobody can check them.", "Say what they stand on."
            )
