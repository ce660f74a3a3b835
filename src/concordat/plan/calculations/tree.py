"""The plan as a tree: takes objectives, outcomes, lines, items, sections, savings, spend and proposals, gives what has no parent, money, answer or response, and sums that agree."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad
from concordat.plan.objective_tree import PlanTree, tree_of
from concordat.plan.outside_proposals import (
    OutsideProposal,
    ProposalStands,
    proposal_findings,
    proposal_warnings,
    proposals_on,
)
from concordat.plan.plan_items import ItemStands, PlanItem, item_findings, item_warnings, items_on
from concordat.plan.plan_sections import Section, SectionStands, section_findings, section_warnings, sections_on
from concordat.plan.pounds_by_year import total
from concordat.plan.savings_split import SavingsSplit, SavingsTarget, savings_findings, savings_split, savings_warnings
from concordat.plan.spend_by_setting import SettingShare, SettingSpend, setting_shares, spend_findings, spend_warnings
from concordat.plan.tree_given import Objective, PlanLine, PlannedOutcome, tree_findings
from concordat.plan.tree_told import because_beside, because_tree, placed, tree_warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One `version` of a plan, looked at `on` a day.

    - `objectives`, the `outcomes` that serve them, and the `lines` of contracts that bring these about, with their money
    - `items`: targets, structures and enablers, each with its days; `sections` of the text; `proposals` from outside
    - `savings` targets with their parts; `spend` by setting and year, against the `baseline` year
    """

    version: str
    on: date
    objectives: tuple[Objective, ...]
    outcomes: tuple[PlannedOutcome, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    items: tuple[PlanItem, ...] = ()
    sections: tuple[Section, ...] = ()
    proposals: tuple[OutsideProposal, ...] = ()
    savings: tuple[SavingsTarget, ...] = ()
    spend: tuple[SettingSpend, ...] = ()
    baseline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The plan of this version.

    - `tree`; `total`: pounds of all lines in all years, `placed`: those of them below an objective
    - `items`, `sections` and `proposals` as they stand on the day; `savings` with their remainder; `shares` of spend by setting
    - `whole`: every part has a parent and money, every sum agrees, every required section an answer, every proposal a response
    """

    version: str
    tree: PlanTree
    total: Decimal
    placed: Decimal
    items: tuple[ItemStands, ...]
    sections: tuple[SectionStands, ...]
    proposals: tuple[ProposalStands, ...]
    savings: tuple[SavingsSplit, ...]
    shares: tuple[SettingShare, ...]
    whole: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the plan; raises Refused, with everything at once, for names that are not there, amounts and days that cannot be."""
    objectives = [one.id for one in given.objectives]
    wrong = [
        *([] if given.version.strip() else [bad("version", "is empty", "missing-field", "Which plan is it?")]),
        *tree_findings(given.objectives, given.outcomes, given.lines),
        *item_findings(given.items, objectives),
        *section_findings(given.sections),
        *savings_findings(given.savings),
        *spend_findings(given.spend, given.baseline),
        *proposal_findings(given.proposals, {*objectives, *(one.id for one in given.items)}),
    ]
    if wrong:
        raise Refused(wrong)
    tree = tree_of(given.objectives, given.outcomes, given.lines)
    sections, held_against = sections_on(given.sections, rules, given.on)
    items, proposals = items_on(given.items, given.on), proposals_on(given.proposals, given.on)
    savings = tuple(savings_split(one) for one in given.savings)
    shares = setting_shares(given.spend, given.baseline)
    gives = Gives(
        version=given.version,
        tree=tree,
        total=total(tree.money),
        placed=placed(tree),
        items=items,
        sections=sections,
        proposals=proposals,
        savings=savings,
        shares=shares,
        whole=not (
            tree.no_parent
            or tree.no_money
            or any(one.off for one in tree.objectives)
            or any(one.required and one.stands != "answered" for one in sections)
            or any(one.stands == "waiting" for one in proposals)
            or any(one.remainder for one in savings)
        ),
    )
    parts = (
        *because_tree(tree),
        *because_beside(items, sections, savings, shares),
        *(Because(f"proposal “{one.id}” from outside", one.stands) for one in proposals),
        *(because_rule(rule) for rule in held_against),
    )
    findings = (
        *tree_warnings(tree),
        *item_warnings(given.items),
        *section_warnings(sections),
        *savings_warnings(savings),
        *spend_warnings(given.spend),
        *proposal_warnings(proposals),
    )
    says = f"money of all lines of version {given.version} of the plan"
    return Answer(gives, Because(says, gives.total, "£", parts=parts), unit="£", findings=findings)
