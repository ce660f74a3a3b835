"""Differences to settle: takes a consolidation, where each difference stands and the statements, gives one row each with owner, state and cost per body."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.contract import ChosenTerm, Consolidated, grounds
from concordat.contract.records import Clause, HarmonisationDecision
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.pay.harmonised import harmonised
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.statement import Statements
from concordat.pay.worksheet import becomes, rules_of

NOBODY = "not taken up"


@dataclass(frozen=True)
class ToSettle:
    """One clause that differs: what is recorded of it (none where nobody took it up), its terms, and each body's gain (£) by it alone."""

    clause: Clause
    decision: HarmonisationDecision | None
    terms: tuple[ChosenTerm, ...]
    gains: Mapping[str, Answer[Decimal]]

    @property
    def state(self) -> str:
        """Where it stands."""
        return self.decision.state if self.decision else NOBODY

    def late(self, day: date) -> bool:
        """Say whether the day by which it was to be decided has passed."""
        own = self.decision
        return own is not None and own.state == "open" and own.decide_by is not None and own.decide_by < day


@dataclass(frozen=True)
class DifferencesToSettle:
    """Every difference of a consolidation, with figures of how many stand where."""

    made: Consolidated
    rows: tuple[ToSettle, ...]
    day: date

    @property
    def figures(self) -> tuple[Answer[int], ...]:
        """How many differences are agreed, proposed, open, and not taken up."""
        return tuple(self._count(state) for state in ("agreed", "proposed", "open", NOBODY))

    def of(self, owner: str = "", state: str = "") -> "DifferencesToSettle":
        """Return those of one owner, in one state, or both."""
        rows = (
            one
            for one in self.rows
            if owner in ("", one.decision.owner if one.decision else "") and state in ("", one.state)
        )
        return replace(self, rows=tuple(rows))

    def table(self) -> Table:
        """Return one row for each difference, with the gain of each body by what is chosen for it alone."""
        bodies = dict.fromkeys(body for one in self.rows for body in one.gains)
        columns = {
            "clause": "Term",
            "owner": "Who settles it",
            "state": "State",
            "decide_by": "Decided by",
            "rule": "Rule chosen",
            "becomes": "Becomes",
            "options": "Rules weighed",
            "criteria": "Weighed by",
            "note": "Note",
            **{f"gain_{body}": f"Gain of {self._name(body)} [£]" for body in bodies},
        }
        says = (
            "A gain is what a body pays less or receives more by this choice alone, at the same activity; below nought it is "
            "a loss. Terms without a gain set no payment."
        )
        title = f"{self.made.consolidation.title}: differences to settle"
        rows = (self._row(one, tuple(bodies)) for one in self.rows)
        return table(f"to_settle_{self.made.consolidation.id}", title, columns, rows, says)

    def _row(self, one: ToSettle, bodies: tuple[str, ...]) -> tuple[object, ...]:
        own = one.decision
        said = becomes(self.made, list(one.terms))
        because = Because(
            f"settled by “{rules_of(list(one.terms))}”", said, one.clause.unit, parts=grounds(one.terms, one.terms)
        )
        return (
            one.clause.title,
            self._name(own.owner) if own else "nobody yet",
            f"{one.state}, late" if one.late(self.day) else one.state,
            own.decide_by if own else None,
            rules_of(list(one.terms)),
            Answer(said, because),
            ", ".join(own.options) if own else "",
            own.criteria if own else "",
            own.note if own else "",
            *(one.gains.get(body) for body in bodies),
        )

    def _count(self, state: str) -> Answer[int]:
        found = [one for one in self.rows if one.state == state]
        parts = tuple(because_record(one.clause.title, "Clause", one.clause.key) for one in found)
        none = (because_record("none of its terms", "Consolidation", self.made.consolidation.id),)
        name = state.replace(" ", "_")
        return Answer(
            len(found),
            Because(f"differences that are {state}", len(found), "terms", parts=parts or none),
            f"contract.differences_{name}.{self.made.consolidation.id}",
            "terms",
        )

    def _name(self, body: str) -> str:
        return self.made.names.get(body, body)


def differences_to_settle(
    made: Consolidated, decisions: Iterable[HarmonisationDecision], statements: Statements, day: date
) -> DifferencesToSettle:
    """Return every clause of a consolidation under which its contracts differ, in the order of the clause library."""
    recorded = {one.clause: one for one in decisions if one.consolidation == made.consolidation.id}
    by_clause: dict[str, list[ChosenTerm]] = {}
    for term in made.terms:
        by_clause.setdefault(term.clause.key, []).append(term)
    rows = tuple(
        ToSettle(terms[0].clause, recorded.get(key), tuple(terms), _gains(made, terms, statements))
        for key, terms in by_clause.items()
        if any(term.status != "same" for term in terms)
    )
    return DifferencesToSettle(made, rows, day)


def _gains(made: Consolidated, terms: list[ChosenTerm], statements: Statements) -> Mapping[str, Answer[Decimal]]:
    if terms[0].clause.payment_parameter not in priced_parameters():
        return {}
    found = harmonised(replace(made, terms=tuple(terms)), statements).by_body
    return {body: answer.named("") for body, answer in found.items()}
