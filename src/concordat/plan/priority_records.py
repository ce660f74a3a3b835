"""Records of one round of priorities: takes a system and the code of a round, gives everything recorded of it, by code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from concordat.kernel.system import System
from concordat.plan.records import PriorityCriterion, PriorityOption, PriorityRound, PriorityScore, PriorityScorer


@dataclass(frozen=True, slots=True)
class RoundRecords:
    """A round with everything recorded of it, by code."""

    round: PriorityRound
    criteria: Mapping[str, PriorityCriterion]
    options: Mapping[str, PriorityOption]
    scorers: tuple[PriorityScorer, ...]
    scores: tuple[PriorityScore, ...]

    def of_title(self, title: str) -> PriorityOption:
        """Return the option of a title; the calculation is given titles, so that what it says can be read."""
        return next(one for one in self.options.values() if one.title == title)

    @property
    def weighed(self) -> Mapping[str, PriorityOption]:
        """The options that are scored, by code; what must be done is outside the order."""
        return {one.id: one for one in self.options.values() if not one.required_by.strip()}

    def scorer(self, post: str, body: str) -> PriorityScorer | None:
        """Return who is named to score from a post of a body; none where nobody is."""
        return next((one for one in self.scorers if (one.post, one.body) == (post, body)), None)

    def scores_of(self, option: str, criterion: str = "") -> tuple[PriorityScore, ...]:
        """Return the scores of an option, on one criterion where one is named."""
        return tuple(one for one in self.scores if one.option == option and criterion in ("", one.criterion))

    def not_scored(self) -> Iterator[tuple[str, str]]:
        """Give the option and criterion of each score that nobody has given yet; what must be done needs none."""
        told = {(one.option, one.criterion) for one in self.scores}
        for option in self.weighed:
            yield from ((option, name) for name in self.criteria if (option, name) not in told)


def round_records(system: System, code: str) -> RoundRecords | None:
    """Return what is recorded of a round; none where there is no such round."""
    own = next((one for one in system.all(PriorityRound) if one.id == code), None)
    if own is None:
        return None
    return RoundRecords(
        round=own,
        criteria={one.id: one for one in system.all(PriorityCriterion) if one.round == code},
        options={one.id: one for one in system.all(PriorityOption) if one.round == code},
        scorers=tuple(one for one in system.all(PriorityScorer) if one.round == code),
        scores=tuple(one for one in system.all(PriorityScore) if one.round == code),
    )
