"""The path through `buy`: takes a system and its register, gives what the room tells: the law of the day, what is due for a review, what changed, who was chosen."""

from collections.abc import Iterator
from typing import Any

from concordat.buy.calculations import annual_summary as yearly
from concordat.buy.calculations import regime
from concordat.buy.contract_changes import ContractChanges, contract_changes
from concordat.buy.evaluation_report import evaluations_told
from concordat.buy.fairness.from_register import fairness
from concordat.buy.fairness.told import examined_table, fairness_figures, groups_table
from concordat.buy.figures import policy_effect, review_figures
from concordat.buy.service_reviews import reviews_table, service_reviews
from concordat.buy.summary.from_register import annual_summary
from concordat.buy.summary.told import awards_table, providers_table, representations_table, summary_figures
from concordat.contract.records import Contract, Variation
from concordat.contract.register import Register
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.who.records import Body

TITLE = "How it is lawfully bought"


def tell(system: System, records: Register) -> Outcome:
    """Return the room's part of the story on the day the system is told as at; what the law of that day does not ask for is left out."""
    names = {one.id: one.short_name or one.name for one in system.all(Body)}
    day = system.settings.as_at
    says: list[str] = []
    figures: list[Answer[Any]] = []
    tables: list[Table] = []
    findings: list[Finding] = []
    try:
        law = regime.calculate(regime.Given(began=day), system.rules)
        figures.append(Answer(law.value.regime, law.because, "buy.law_of_the_day"))
        says.append(f"A health service whose buying begins on {day:%-d %B %Y} is bought under: {law.value.regime}.")
        reviews = service_reviews(system, records=records)
    except Refused as refused:
        return Outcome("buy", TITLE, (), findings=refused.findings)
    figures += (figure for figure in review_figures(reviews) if figure.value)
    says.append(f"{reviews.because.says} {policy_effect(reviews.value)}")
    reviewed = reviews_table(system, reviews, records)
    changed = tuple(_changed(system))
    if changed:
        says.append(f"{counted(len(changed), 'contract')} changed since signature.")
        tables.append(_changes_table(changed))
        findings += (finding for _, one in changed for finding in one.findings)
    summary = _summary(system)
    if summary is not None:
        figures += summary_figures(summary)
        tables += (awards_table(summary), representations_table(summary), providers_table(summary, names))
        findings += summary.findings
    fair = fairness(system)
    if any(one.bids or one.uncontested for one in fair.value.groups):
        says.append(fair.value.says)
        figures += fairness_figures(fair)
        tables += (groups_table(fair), examined_table(fair))
        findings += fair.findings
    for one in evaluations_told(system, names):
        says += one.says
        tables += one.tables
    tables = [one for one in (reviewed, *tables) if one.rows]
    return Outcome(
        "buy",
        TITLE,
        tuple(says),
        tuple(figures),
        tuple(tables),
        tuple(dict.fromkeys((*reviews.findings, *findings))),
        tuple(one for one in tables if one.name == "changes"),
    )


def _summary(system: System) -> Answer[yearly.Gives] | None:
    """Return the yearly summary, None on a day before the law asked for one."""
    try:
        return annual_summary(system)
    except Refused as refused:
        if all(finding.kind == "no-rule-value" for finding in refused.findings):
            return None
        raise


def _changed(system: System) -> Iterator[tuple[Contract, ContractChanges]]:
    own = {one.contract for one in system.all(Variation) if one.made_on <= system.settings.as_at}
    for one in system.all(Contract):
        if one.id in own:
            yield one, contract_changes(system, one)


def _changes_table(changed: tuple[tuple[Contract, ContractChanges], ...]) -> Table:
    columns = {"contract": "Contract", "changes": "Changes", "original": "As first signed [£]", "all": "Changed by [£]"}
    columns |= {"headroom": "May still be added [£]"}
    rows = []
    for contract, one in changed:
        known = {figure.name.rpartition(".")[2]: figure for figure in one.figures()}
        cells = (known.get(name) for name in ("original_lifetime_value", "changes_since_signature", "headroom"))
        rows.append((contract.title, len(one.changes), *cells))
    says = "Added up from the value as first signed, never from the last variation."
    return table("changes", "Changes of contracts since signature", columns, rows, says)
