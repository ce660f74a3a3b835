"""Judged together: takes the chances of all comparisons of a page, gives which stand out alone, which still do among so many, and how many chance would flag."""

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.calculations.fdr import Given, Judged, Test, calculate
from concordat.watch.said import said
from concordat.watch.signal import chance_of

Key = tuple[str, ...]
STANDS, BY_CHANCE, NOTHING, UNJUDGED = (
    "stands out among all",
    "alone only: chance could make it among so many",
    "no",
    "cannot be judged",
)


@dataclass(frozen=True, slots=True)
class OneOfMany:
    """One comparison: the `chance` of so large a difference if there were none (None: unknown), and why."""

    chance: float | None
    because: Because


@dataclass(frozen=True, slots=True)
class Family:
    """All comparisons that are judged together, by key; `name` says what they are, `rule` is the reason of the share of false ones borne.

    `alone`, `together` and `by_chance` are how many stand out when each is judged alone, how many when all are judged together, and how
    many would alone if nothing differed.
    """

    name: str
    judged: Mapping[Key, Judged]
    compared: Mapping[Key, OneOfMany]
    rule: Because
    alone: int
    together: int
    by_chance: float

    def cell(self, key: Key) -> Answer[str]:
        """Return in words how one comparison stands among all."""
        one = self.judged.get(key)
        why = self.compared[key].because
        if one is None:
            return Answer(UNJUDGED, Because("no limits to judge it by", parts=(why,)))
        words = STANDS if one.together else BY_CHANCE if one.alone else NOTHING
        says = f"chance {said(one.p)} alone, {said(one.adjusted)} among {counted(len(self.judged), 'comparison')}"
        return Answer(words, Because(says, chance_of(one.adjusted), parts=(self.rule, why)))

    def figures(self, of_what: str = "") -> tuple[Answer[object], ...]:
        """Return how many stand out alone, together, and how many would if nothing differed; nothing where nothing is compared.

        `of_what` is a word that tells them from those of another family on the same page.
        """
        if not self.judged:
            return ()
        end = f".{of_what}" if of_what else ""
        parts = (self.rule, *(one.because for one in self.compared.values()))
        of = f"of {counted(len(self.judged), 'comparison')} of {self.name}"
        return (
            Answer(
                self.alone, Because(f"{of}, each judged alone", self.alone, parts=parts), f"watch.stand_out_alone{end}"
            ),
            Answer(
                self.together,
                Because(f"{of}, all judged together", self.together, parts=parts),
                f"watch.stand_out_together{end}",
            ),
            Answer(
                round(self.by_chance, 2),
                Because(f"{of}, each judged alone, if nothing differed", round(self.by_chance, 2), parts=parts),
                f"watch.stand_out_by_chance{end}",
            ),
        )


def judged_together(name: str, compared: Mapping[Key, OneOfMany], rules: Rulebook) -> Family:
    """Return the family of these comparisons; one without a chance is not judged and does not count."""
    rule = because_rule(rules.history("watch.false_discovery")[-1])
    known = {key: one.chance for key, one in compared.items() if one.chance is not None}
    if not known:
        return Family(name, {}, compared, rule, 0, 0, 0.0)
    tests = tuple(Test(id="/".join(key), p=min(chance, 1.0)) for key, chance in known.items())
    found = calculate(Given(family=name, tests=tests), rules).value
    judged = dict(zip(known, found.tests, strict=True))
    return Family(name, judged, compared, rule, found.alone, found.together, found.by_chance)
