"""Settle: takes a system (contract lines, terms, prices, factors, activity), gives what is due per contract line and month."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from concordat.contract import Register, alliance_findings, alliances, register
from concordat.contract.records import Clause, Contract, Line, Term
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.period import FinancialYear, Interval
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.pay.activity_sums import ActivitySums, activity_sums
from concordat.pay.beside import beside
from concordat.pay.contract_case import forms
from concordat.pay.contract_settled import ContractSettled, Settling, Span
from concordat.pay.overlay import Overlay
from concordat.pay.overlays import overlay_settled, overlays_of, with_bases
from concordat.pay.parameters import Parameters, parameter_of, parameters_of
from concordat.pay.records import Activity, MarketForcesFactor
from concordat.pay.statement import Statements

Terms = Mapping[tuple[str, str], str]


def settle(
    system: System,
    terms: Terms | None = None,
    year: FinancialYear | None = None,
    *,
    only: Collection[str] | None = None,
    before: Statements | None = None,
    sums: ActivitySums | None = None,
    records: Register | None = None,
) -> Statements:
    """Settle every contract line in force in a financial year (the one the system tells, where none is given).

    `terms` puts other texts in place of contracts' own: (contract id, clause key) → text. `only` settles these contracts
    alone. Three arguments spare work and change nothing in what comes out: `before` is an earlier settlement, from which
    contracts are taken over whose every input is the same; `sums` is the year's activity and `records` the register,
    where they were made already.
    Raises Refused with all findings where a line has no payment model, a priced term cannot be read, or a factor that is
    needed is missing.
    """
    year = year or FinancialYear.parse(system.settings.financial_year)
    book = records or register(system)
    over = {one.contract.id: one for one in alliances(system, book)}
    settled = None if only is None else with_bases(only, over)
    by_contract = _lines_in_force(book, year, settled)
    overlaid = {contract: by_contract.pop(contract) for contract in over if contract in by_contract}
    lines = [line for spans in by_contract.values() for line, _ in spans]
    sums = sums or activity_sums(system, year, None if only is None else [line.id for line in lines])
    factors, no_factor = _factors(system, lines, sums, year)
    strangers = () if only is not None else _strangers(sums, lines)
    findings = [*sums.findings, *strangers, *_bad_forms(lines), *no_factor]
    if over:
        findings += stops(alliance_findings(system, book))
    settling = Settling(system.rules, year, sums, factors, beside(system, year))
    known = before.settled if before else {}
    work = {
        contract: _settled(settling, book, contract, spans, terms or {}, known.get(contract), bool(stops(findings)))
        for contract, spans in by_contract.items()
    }
    findings += [finding for one in work.values() for finding in one.findings]
    overlays: dict[str, Overlay] = {}
    if not stops(findings):
        overlays, lacking = overlays_of({contract: over[contract] for contract in overlaid}, work, settling)
        findings += lacking
    if stops(findings):
        raise Refused(findings)
    for contract, spans in overlaid.items():
        work[contract] = overlay_settled(overlays[contract], spans, settling)
    wanted = {contract: one for contract, one in work.items() if only is None or contract in only}
    statements = tuple(line for one in wanted.values() for line in one.lines)
    return Statements(year, statements, wanted, sums.exceptions, tuple(findings), book.names, overlays)


def _lines_in_force(book: Register, year: FinancialYear, only: Collection[str] | None) -> dict[str, tuple[Span, ...]]:
    """Return the lines in force in the year with the days they are, by contract."""
    found: dict[str, list[Span]] = {}
    for line in book.lines if only is None else (line for one in only for line in book.lines_of.get(one, ())):
        span = _in_force(line, book, year)
        if span:
            found.setdefault(line.contract, []).append((line, span))
    return {contract: tuple(spans) for contract, spans in found.items()}


def _in_force(line: Line, book: Register, year: FinancialYear) -> Interval | None:
    contract: Contract | None = book.contract_by_id.get(line.contract)
    span = Interval(line.starts, line.ends).overlap(year.interval)
    return span.overlap(Interval(contract.starts, contract.ends)) if span and contract else None


def _settled(
    settling: Settling,
    book: Register,
    contract: str,
    spans: tuple[Span, ...],
    texts: Terms,
    before: ContractSettled | None,
    refused: bool,
) -> ContractSettled:
    """Settle a contract, or take it over where nothing of what it is settled from changed; read its terms only, once all is refused."""
    terms = tuple((term, book.clause_by_key.get(key)) for key, term in book.effective_terms(contract).items())
    own = {key: text for (of, key), text in texts.items() if of == contract}
    basis = settling.basis(spans, terms, tuple(own.items()))
    if before is not None and before.basis == basis:
        return before
    parameters, findings = _parameters(book, contract, terms, own, settling.rules, settling.on)
    if not refused:
        concerned = ((line, span) for line, span in spans if settling.beside.concerns(line))
        whole = ((line, settling.to_date(line, span, None)) for line, span in concerned)
        findings += settling.beside.findings(whole, parameters)
    if refused or stops(findings):
        return ContractSettled(basis, None, (), tuple(findings))
    return ContractSettled(basis, *settling.contract(contract, spans, parameters), tuple(findings))


def _parameters(
    book: Register,
    contract: str,
    terms: Iterable[tuple[Term, Clause | None]],
    texts: Mapping[str, str],
    rules: Rulebook,
    on: date,
) -> tuple[Parameters, list[Finding]]:
    kept = [term for term, _ in terms if term.clause not in texts]
    parameters, bad = parameters_of(kept, book.clause_by_key, rules, on)
    findings = list(bad)
    for key, text in texts.items():
        clause = book.clause_by_key.get(key)
        if clause and clause.payment_parameter:
            try:
                parameter = parameter_of(clause, contract, text, assumed=True)
                parameters = parameters.replaced(parameter.name, parameter)
            except Refused as refused:
                findings += refused.findings
    return parameters, findings


def _factors(
    system: System, lines: Iterable[Line], sums: ActivitySums, year: FinancialYear
) -> tuple[dict[str, MarketForcesFactor], list[Finding]]:
    factors = {one.provider: one for one in system.all(MarketForcesFactor) if one.price_year == str(year)}
    needed = dict.fromkeys(line.provider for line in lines if sums.of(line.id))
    return factors, [_no_factor(provider, year) for provider in needed if provider not in factors]


def _strangers(sums: ActivitySums, lines: Iterable[Line]) -> Iterator[Finding]:
    known = {line.id for line in lines}
    return (_unknown_line(line) for line in sorted(set(sums.by_line) - known))


def _no_factor(provider: str, year: FinancialYear) -> Finding:
    return Finding(
        "no-market-forces-factor",
        f"{provider} has no market forces factor for {year}.",
        "Its activity cannot be valued, and another year's factor is never used instead.",
        f"Add a row for {year} to pay/market_forces_factors.csv with its source.",
        Place(MarketForcesFactor.FILE, field="factor"),
    )


def _bad_forms(lines: Iterable[Line]) -> list[Finding]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.form not in forms():
            found[line.form].append(line.id)
    return [
        Finding(
            "unknown-form",
            f"There is no payment model “{form}”, which {len(own)} lines name ({', '.join(own[:3])} …).",
            "What is due on them cannot be worked out.",
            f"Use one of {', '.join(forms())}.",
            Place(Line.FILE, field="form"),
        )
        for form, own in found.items()
    ]


def _unknown_line(line: str) -> Finding:
    return Finding(
        "unknown-line",
        f"There is activity of line {line}, which is not in force in the year.",
        "No contract says what is paid for it; it is not in the statements.",
        "Correct the line in pay/activity.csv, or the dates in contract/lines.csv.",
        Place(Activity.FILE, field="line"),
        "warning",
    )
