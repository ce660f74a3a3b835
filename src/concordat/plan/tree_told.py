"""Why a plan's tree is as it is: takes the tree and what stands beside it, gives the reasons part by part, and what is told of it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import warning
from concordat.plan.objective_tree import ObjectiveInTree, OutcomeInTree, PlanTree
from concordat.plan.plan_items import ItemStands
from concordat.plan.plan_sections import SectionStands
from concordat.plan.pounds_by_year import total
from concordat.plan.savings_split import SavingsSplit
from concordat.plan.spend_by_setting import SettingShare


def because_tree(tree: PlanTree) -> Iterator[Because]:
    """Give each objective with its outcomes and lines, then what stands below none; their sum is the money of the plan."""
    for one in tree.objectives:
        owner = one.owner or "nobody"
        says = f"priority {one.priority}, objective “{one.id}”, led at the level of {one.level}, owner {owner}"
        yield Because(says, one.total, "£", parts=tuple(_because_outcome(outcome) for outcome in one.outcomes))
    for loose in tree.no_parent:
        yield Because(f"{loose.kind} “{loose.id}”, below no objective", loose.total, "£")


def _because_outcome(outcome: OutcomeInTree) -> Because:
    parts = tuple(
        Because(f"line “{line.id}”{f' of contract {line.contract}' if line.contract else ''}", line.total, "£")
        for line in outcome.lines
    )
    return Because(f"outcome “{outcome.id}”", outcome.total, "£", parts=parts)


def because_beside(
    items: Sequence[ItemStands],
    sections: Sequence[SectionStands],
    savings: Sequence[SavingsSplit],
    shares: Sequence[SettingShare],
) -> Iterator[Because]:
    """Give what stands beside the tree: items, sections, savings, and shares of spend."""
    for item in items:
        ends = f", ends {item.ends}: {item.reason or 'no reason given'}" if item.ends else ""
        yield Because(f"{item.kind} “{item.id}” from {item.starts}{ends}", item.stands)
    for section in sections:
        required = "required section" if section.required else "section"
        yield Because(f"{required} “{section.title}”", section.stands)
    for one in savings:
        parts = tuple(Because(f"{body} takes on", own, "£") for body, own in one.by_body.items())
        rest = Because("nobody has" if one.remainder >= 0 else "split beyond the target", one.remainder, "£")
        yield Because(f"savings “{one.id}”", one.target, "£", parts=(*parts, rest))
    for share in shares:
        since = "" if share.change is None else f", {share.change:+} since the baseline"
        yield Because(f"share of spend on {share.setting} in {share.year}{since}", share.share)


def tree_warnings(tree: PlanTree) -> Iterator[Finding]:
    """Give a finding for each part without a parent or money, each objective without an owner, each sum that does not agree."""
    for loose in tree.no_parent:
        what = f"The {loose.kind} “{loose.id}” stands below no {'objective' if loose.kind == 'outcome' else 'outcome'}."
        why = f"It is not said what its {amount(loose.total, '£')} are for." if loose.total else "Nobody knows its use."
        yield warning("no-parent", f"{loose.kind}s.{loose.id}", what, why, "Name what it serves, or leave it out.")
    for loose in tree.no_money:
        what = f"The {loose.kind} “{loose.id}” has no money."
        yield warning(
            "no-money", f"{loose.kind}s.{loose.id}", what, "Nothing pays for it.", "Link a line, or say it is free."
        )
    for one in tree.objectives:
        yield from _of_objective(one)
    for outcome in (outcome for one in tree.objectives for outcome in one.outcomes):
        if not outcome.measure.strip():
            what = f"The outcome “{outcome.id}” has no measure."
            then = "Say what it is measured by."
            yield warning("no-measure", f"outcomes.{outcome.id}.measure", what, "Nobody can tell if it came.", then)


def _of_objective(one: ObjectiveInTree) -> Iterator[Finding]:
    where = f"objectives.{one.id}"
    if not one.owner.strip():
        yield warning(
            "no-owner", f"{where}.owner", f"The objective “{one.id}” has no owner.", "Nobody answers.", "Name one."
        )
    for year, off in one.off.items():
        told = "more" if off > 0 else "less"
        what = (
            f"In {year} the lines of “{one.id}” come to {amount(abs(off), '£')} {told} than the plan says that it gets."
        )
        why = "The money of an objective is that of its lines."
        yield warning("does-not-foot", f"{where}.money.{year}", what, why, "Correct the lines, or what the plan says.")


def placed(tree: PlanTree) -> Decimal:
    """Return the pounds, over all years, of lines that stand below an objective."""
    return total(tree.money) - total(tree.unplaced)
