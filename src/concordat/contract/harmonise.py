"""Harmonise: takes the terms of the old contracts and the rule chosen for each, gives one chosen term per clause and contract."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from concordat.contract.placed import Placed
from concordat.contract.question import Average, Averaged, DoesNotFit, Harmonised, Question
from concordat.contract.records import Choice, Clause, Consolidation, Line
from concordat.contract.register import Register
from concordat.contract.term_value import comparable
from concordat.kernel.answer import RecordRef
from concordat.kernel.finding import Finding
from concordat.kernel.money import as_fraction
from concordat.kernel.registry import plugin
from concordat.kernel.system import key_of

Status = Literal["same", "changed", "unchanged", "kept own", "left local", "undecided"]
RULES = "concordat.contract.harmonising"


@dataclass(frozen=True, slots=True)
class ChosenTerm:
    """What becomes of one clause of one old contract: `old` and `new` text (None for no such term), by which rule and why.

    `same`: all contracts agreed already; `undecided`: the rule does not fit, and each keeps its own until one does.
    `said_in` is the contract whose term the old text is; `chosen_by` the choice or the consolidation that names the rule.
    """

    clause: Clause
    contract: str
    commissioner: str
    old: str | None
    new: str | None
    rule: str
    reason: str
    status: Status
    said_in: str = ""
    chosen_by: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """The rule that one contract takes under one clause: the choice made for it, or the consolidation's default."""

    rule: str
    rule_body: str
    reason: str
    chosen_by: RecordRef


def harmonise(
    records: Register,
    consolidation: Consolidation,
    placed: Sequence[Placed],
    contracts: Sequence[str],
    choices: Iterable[Choice],
    average: Average | None = None,
) -> tuple[tuple[ChosenTerm, ...], tuple[Averaged, ...], tuple[Finding, ...]]:
    """Return the chosen terms in order of clause and contract, how each average was made, and the rules that do not fit."""
    chosen: list[ChosenTerm] = []
    averages: list[Averaged] = []
    findings: list[Finding] = []
    work = _Work(records, consolidation, placed, contracts, tuple(choices), average)
    for clause in work.clauses:
        terms = work.unlike(clause) if work.differs(clause) else _Terms(work.alike(clause), [], [])
        by_contract = terms.chosen | work.left_alone(clause)
        chosen += [by_contract[contract] for contract in contracts]
        averages += terms.averages
        findings += terms.findings
    return tuple(chosen), tuple(averages), tuple(findings)


@dataclass(frozen=True, slots=True)
class _Terms:
    chosen: dict[str, ChosenTerm]
    averages: list[Averaged]
    findings: list[Finding]


class _Work:
    """What every clause of one consolidation shares."""

    def __init__(
        self,
        records: Register,
        consolidation: Consolidation,
        placed: Sequence[Placed],
        contracts: Sequence[str],
        choices: tuple[Choice, ...],
        average: Average | None,
    ):
        self.consolidation, self.average = consolidation, average
        self.choices = {(one.key, one.body): one for one in choices}
        self.terms = {contract: records.effective_terms(contract) for contract in contracts}
        used = {key for terms in self.terms.values() for key in terms}
        self.clauses = [clause for key, clause in records.clause_by_key.items() if key in used]
        inside = consolidation.commissioners
        self.commissioner = {
            c: next((body for body in records.commissioners(c) if body in inside), "") for c in contracts
        }
        self.provider = {c: ", ".join(records.providers(c)) for c in contracts}
        self.local = _left_local(placed, contracts)
        self.joining = [contract for contract in contracts if contract not in self.local]
        carried: dict[str, list[Line]] = {contract: [] for contract in contracts}
        for one in placed:
            if one.state == "carried":
                carried[one.line.contract].append(one.line)
        self.value = {c: sum((as_fraction(line.value) for line in lines), Fraction(0)) for c, lines in carried.items()}
        self.activity: dict[str, Fraction | None] = {}
        for contract, lines in carried.items():
            planned = [line.plan_activity for line in lines if line.plan_activity is not None]
            self.activity[contract] = sum(map(as_fraction, planned), Fraction(0)) if planned else None

    def text(self, clause: Clause, contract: str) -> str | None:
        term = self.terms[contract].get(clause.key)
        return term.value if term else None

    def differs(self, clause: Clause) -> bool:
        texts = [self.text(clause, contract) for contract in self.joining]
        return len({None if text is None else comparable(clause, text) for text in texts}) > 1

    def left_alone(self, clause: Clause) -> dict[str, ChosenTerm]:
        texts = {contract: self.text(clause, contract) for contract in self.local}
        return {
            c: self.chosen(clause, c, own, own, self.asked(clause, c), self.local[c], "left local", rule="keep own")
            for c, own in texts.items()
        }

    def alike(self, clause: Clause) -> dict[str, ChosenTerm]:
        reason = "all contracts agree already"
        texts = {contract: self.text(clause, contract) for contract in self.joining}
        first = next(iter(texts.values()), None)
        return {
            c: self.chosen(clause, c, old, first, self.asked(clause, c), reason, "same") for c, old in texts.items()
        }

    def unlike(self, clause: Clause) -> _Terms:
        result = _Terms({}, [], [])
        groups: dict[_Asked, list[str]] = {}
        for contract in self.joining:
            groups.setdefault(self.asked(clause, contract), []).append(contract)
        for asked, group in groups.items():
            result.chosen.update(self.answer(clause, asked, group, result))
        return result

    def asked(self, clause: Clause, contract: str) -> _Asked:
        for body in (self.commissioner[contract], ""):
            if (choice := self.choices.get((clause.key, body))) is not None:
                rule = "keep own" if choice.choice == "left local" else choice.choice
                return _Asked(rule, choice.rule_body, choice.reason, RecordRef("Choice", key_of(choice)))
        own = self.consolidation
        default = f"the default of consolidation {own.id}"
        return _Asked(own.rule, own.rule_body, default, RecordRef("Consolidation", (own.id,)))

    def answer(self, clause: Clause, asked: _Asked, group: list[str], result: _Terms) -> dict[str, ChosenTerm]:
        texts = {contract: self.text(clause, contract) for contract in group}
        try:
            harmonised = self.rule(clause, asked, texts)
        except DoesNotFit as misfit:
            result.findings.append(_does_not_fit(self.consolidation, clause, asked, str(misfit)))
            harmonised, undecided = Harmonised(texts, f"undecided: {misfit}"), True
        else:
            undecided = False
        if harmonised.averaged:
            result.averages.append(harmonised.averaged)
        chosen = {}
        for contract, old in texts.items():
            new = harmonised.texts[contract]
            status = "undecided" if undecided else _status(clause, asked.rule, old, new)
            reason = f"{asked.reason}: {harmonised.reason}"
            chosen[contract] = self.chosen(clause, contract, old, new, asked, reason, status)
        return chosen

    def chosen(
        self,
        clause: Clause,
        contract: str,
        old: str | None,
        new: str | None,
        asked: _Asked,
        reason: str,
        status: Status,
        *,
        rule: str = "",
    ) -> ChosenTerm:
        term = self.terms[contract].get(clause.key)
        return ChosenTerm(
            clause,
            contract,
            self.commissioner[contract],
            old,
            new,
            rule or asked.rule,
            reason,
            status,
            term.contract if term else contract,
            asked.chosen_by,
        )

    def rule(self, clause: Clause, asked: _Asked, texts: Mapping[str, str | None]) -> Harmonised:
        everyone = {contract: self.text(clause, contract) for contract in self.terms}
        question = Question(
            clause=clause,
            texts=texts,
            everyone=everyone,
            commissioner_of=self.commissioner,
            provider_of=self.provider,
            value_of=self.value,
            activity_of=self.activity,
            rule_body=asked.rule_body,
            average=self.average,
        )
        answer: Harmonised = plugin(RULES, plugin_name(asked.rule)).choose(question)
        return answer


def _status(clause: Clause, rule: str, old: str | None, new: str | None) -> Status:
    if rule == "keep own":
        return "kept own"
    if old is None or new is None:
        return "unchanged" if old == new else "changed"
    return "unchanged" if comparable(clause, old) == comparable(clause, new) else "changed"


def plugin_name(rule: str) -> str:
    """Return the file name of a harmonising rule: `one commissioner's` is `one_commissioners`."""
    return rule.replace("'", "").replace("-", "_").replace(" ", "_")


def _left_local(placed: Sequence[Placed], contracts: Sequence[str]) -> dict[str, str]:
    """Return the contracts of which nothing is carried, with the first reason given."""
    local = {}
    for contract in contracts:
        own = [one for one in placed if one.line.contract == contract]
        if own and all(one.state != "carried" for one in own):
            local[contract] = f"nothing of contract {contract} is carried: {own[0].reason}"
    return local


def _does_not_fit(consolidation: Consolidation, clause: Clause, asked: _Asked, because: str) -> Finding:
    return Finding(
        "rule-does-not-fit",
        f"“{clause.title}” cannot be harmonised by “{asked.rule}” in {consolidation.id}, because {because}.",
        "Each contract keeps its own until another rule is chosen.",
        "Choose another rule for this clause in contract/choices.csv, or keep own with a reason.",
        severity="warning",
    )
