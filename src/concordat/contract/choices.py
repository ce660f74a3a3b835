"""Checks a proposal: takes a consolidation with its choices, gives everything that stops it or that its authors should know."""

from collections.abc import Collection, Iterator, Sequence

from concordat.contract.placed import Placed
from concordat.contract.records import Choice, Consolidation
from concordat.contract.register import Register
from concordat.kernel.finding import Finding, Place, Severity

LINE_CHOICES = ("left local", "ended")


def check_consolidation(
    records: Register, consolidation: Consolidation, contracts: Collection[str], bodies: Collection[str]
) -> Iterator[Finding]:
    """Give what is wrong with the proposal itself; `contracts` are those it would replace."""
    own = consolidation
    where = records.place(own)
    for side, named in (("commissioner", own.commissioners), ("provider", own.providers)):
        if not named:
            yield _finding("missing-party", f"{own.id} names no {side}.", f"Name at least one {side}.", where)
        for body in sorted({body for body in named if named.count(body) > 1}):
            yield _finding("duplicate-key", f"{own.id} names {side} {body} twice.", "Name each once.", where)
        for body in named if bodies else ():
            if body not in bodies:
                what = f"{own.id} names the {side} “{body}”, which does not exist."
                yield _finding("unknown-body", what, "Correct the id, or add the body.", where)
    if own.co_ordinator not in own.commissioners:
        what = f"The co-ordinating commissioner of {own.id}, “{own.co_ordinator}”, is none of its commissioners."
        yield _finding("co-ordinator-not-a-party", what, "Choose one of its commissioners.", where)
    if own.id in records.contract_by_id:
        what = f"There is a contract “{own.id}” in the register already."
        yield _finding(
            "duplicate-key", what, "Give the consolidation, and with it the new contract, another id.", where
        )
    if own.commissioners and own.providers and not contracts:
        what = f"None of the bodies of {own.id} have a contract in force on {own.starts} or ending that day."
        yield _finding("nothing-to-consolidate", what, "Correct the day, or the bodies.", where)
    if own.rule == "one commissioner's":
        yield from _rule_body(own, own.rule_body, f"The default rule of {own.id}", where)


def check_choices(
    records: Register,
    consolidation: Consolidation,
    placed: Sequence[Placed],
    contracts: Collection[str],
    choices: Collection[Choice],
) -> Iterator[Finding]:
    """Give what is wrong with each choice: about nothing known, without reason, of the wrong kind, or against another."""
    lines = {one.line.id for one in placed}
    clauses = {key for contract in contracts for key in records.effective_terms(contract)}
    seen: dict[tuple[str, str, str], Choice] = {}
    for choice in choices:
        where = records.place(choice)
        says = f"The choice about {choice.about} “{choice.key}” in {consolidation.id}"
        body = "" if choice.about == "line" else choice.body
        if (choice.about, choice.key, body) in seen:
            yield _finding("conflicting-choices", f"{says} is made twice.", "Keep one of them.", where)
        seen[choice.about, choice.key, body] = choice
        if not choice.reason.strip():
            yield _finding("no-reason", f"{says} gives no reason.", "Say why; the reason is part of the record.", where)
        if choice.body and choice.body not in consolidation.commissioners:
            what = f"{says} is made for “{choice.body}”, which is none of its commissioners."
            yield _finding("unknown-body", what, "Correct the body.", where)
        if choice.about == "line":
            yield from _about_line(choice, says, lines, where)
            continue
        if choice.key not in clauses:
            known = choice.key in {clause.key for clause in records.clauses}
            what = f"{says} is about a term that none of the contracts has."
            severity: Severity = "warning" if known else "stop"
            yield _finding("unknown-clause", what, "Correct the clause's key.", where, severity)
        if choice.choice == "ended":
            what = f"{says} is “ended”, but only a line can end."
            yield _finding("bad-choice", what, "Choose a harmonising rule, or keep own.", where)
        if choice.choice == "one commissioner's":
            yield from _rule_body(consolidation, choice.rule_body, says, where)


def _about_line(choice: Choice, says: str, lines: Collection[str], where: Place) -> Iterator[Finding]:
    if choice.key not in lines:
        what = f"{says} is about a line that is in none of the contracts."
        yield _finding("unknown-line", what, "Correct the line's id.", where)
    if choice.choice not in LINE_CHOICES:
        what = f"{says} is “{choice.choice}”, but a line can only be left local or ended."
        yield _finding("bad-choice", what, "Choose one of these, or leave the choice out to carry the line.", where)


def _rule_body(consolidation: Consolidation, body: str, says: str, where: Place) -> Iterator[Finding]:
    if body not in consolidation.commissioners:
        what = f"{says} takes one commissioner's term, but “{body}” is none of its commissioners."
        yield _finding("unknown-body", what, "Name the commissioner whose term is taken in `rule_body`.", where)


def _finding(kind: str, what: str, then: str, where: Place, severity: Severity = "stop") -> Finding:
    why = "A consolidation is only carried out where every part of it can be."
    return Finding(kind, what, why, then, where, severity)
