"""One round of setting priorities: takes its records and weights that may be tried, gives the order, what is chosen, and what is still missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of
from concordat.plan.calculations.prioritise import Given, Gives, calculate
from concordat.plan.prioritise_given import Criterion, Option, Score
from concordat.plan.priority_checks import evidence_findings, missing_findings, scorer_findings
from concordat.plan.priority_records import RoundRecords


@dataclass(frozen=True, slots=True)
class RoundTold:
    """A round with its order; `gives` is none while scores are missing, or its records contradict themselves, as `findings` then say."""

    own: RoundRecords
    weights: Mapping[str, Decimal]
    gives: Gives | None
    findings: tuple[Finding, ...]

    def score(self, option: str, value: Decimal) -> Because:
        """Return why an option has its weighted score: what it was given on each criterion, and the weight."""
        parts = tuple(self.on(option, name) for name in self.own.criteria)
        return Because("scores on a scale of 0 to 1, times the weights", value, parts=parts)

    def on(self, option: str, criterion: str) -> Because:
        """Return what an option was given on one criterion, by each post that scored it."""
        one = self.own.criteria[criterion]
        says = f"{one.title}, on a scale from {one.scale_from} to {one.scale_to}"
        weight = because_record("weight as adopted", "PriorityCriterion", *key_of(one), value=one.weight)
        given = tuple(
            because_record(f"{score.post} of {score.body}", "PriorityScore", *key_of(score), value=score.score)
            for score in self.own.scores_of(option, criterion)
        )
        return Because(says, self.weights[criterion], parts=(weight, *given))

    def left(self) -> Answer[Decimal] | None:
        """Return the pounds that are left of the budget; none while there is no order."""
        if self.gives is None:
            return None
        own = self.own
        titles = [one.option for one in self.gives.must_do]
        titles += [one.option for one in self.gives.ranked if one.chosen]
        chosen = [own.of_title(title).id for title in titles]
        parts = (
            because_record("the budget", "PriorityRound", own.round.id, value=own.round.budget, unit="£"),
            *(self.cost(name, -1) for name in chosen),
        )
        says = "the budget less what must be done and what is chosen"
        return Answer(self.gives.left, Because(says, self.gives.left, "£", parts=parts), "plan.left_of_budget", "£")

    def cost(self, option: str, sign: int = 1) -> Because:
        """Return the cost of an option, as recorded."""
        one = self.own.options[option]
        return because_record(one.title, "PriorityOption", *key_of(one), value=sign * one.cost, unit="£")


def round_told(own: RoundRecords, rules: Rulebook, tried: Mapping[str, Decimal] | None = None) -> RoundTold:
    """Return the order of a round, under the weights adopted or those that are tried."""
    weights = {name: (tried or {}).get(name, one.weight) for name, one in own.criteria.items()}
    missing = missing_findings(own)
    further = (*evidence_findings(own.options.values()), *scorer_findings(own))
    if missing:
        return RoundTold(own, weights, None, (*missing, *further))
    given = Given(
        criteria=tuple(
            Criterion(id=one.title, says=one.definition, weight=weights[one.id], low=one.scale_from, high=one.scale_to)
            for one in own.criteria.values()
        ),
        options=tuple(
            Option(id=one.title, title=one.title, cost=one.cost, required_by=one.required_by, equality=one.equality)
            for one in own.options.values()
        ),
        scores=tuple(
            Score(
                option=own.options[one.option].title,
                criterion=own.criteria[one.criterion].title,
                by=f"{one.post} of {one.body}",
                score=one.score,
            )
            for one in own.scores
        ),
        budget=own.round.budget,
        passing=own.round.passing,
    )
    try:
        found = calculate(given, rules)
    except Refused as refused:
        return RoundTold(own, weights, None, (*refused.findings, *further))
    return RoundTold(own, weights, found.value, (*found.findings, *further))
