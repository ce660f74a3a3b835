"""Forecasts of a system: takes its reports and risks and a day, gives what was told by then, with the records that it stands on."""

from dataclasses import dataclass, replace
from datetime import date

from concordat.balance.calculations.forecast import Given, Gives, Month, calculate
from concordat.balance.forecast_alerts import Alert
from concordat.balance.forecast_given import Report, Risk
from concordat.balance.forecast_history import Told
from concordat.balance.members import members
from concordat.balance.records import ForecastReport, ForecastRisk
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.given import shared_fields
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount


@dataclass(frozen=True, slots=True)
class Forecasts:
    """What was forecast by a day: the calculation, reports and risks as recorded, the rule of alerts, and what is asked about.

    `inside` are the bodies of the system, whose forecasts make one sum, month by month in `months`; others stand for comparison alone.
    """

    on: date
    gives: Gives
    inside: frozenset[str]
    months: tuple[Month, ...]
    reports: tuple[ForecastReport, ...]
    risks: tuple[ForecastRisk, ...]
    rule: RuleValue
    findings: tuple[Finding, ...]

    @property
    def years(self) -> tuple[str, ...]:
        """The financial years of which anything is forecast, the newest first."""
        return tuple(sorted({one.year for one in self.gives.history}, reverse=True))

    def standing(self, year: str) -> tuple[Told, ...]:
        """Return each body's last report of a year, the one farthest below its plan first."""
        return tuple(sorted((one for one in self.gives.standing if one.year == year), key=lambda one: one.off_plan))

    def of_system(self, year: str) -> tuple[Told, ...]:
        """Return those of `standing` that are told by bodies of the system."""
        return tuple(one for one in self.standing(year) if one.body in self.inside)

    def history(self, body: str, year: str) -> tuple[Told, ...]:
        """Return every report of one body's year, in the order in which they were told."""
        return tuple(one for one in self.gives.history if (one.body, one.year) == (body, year))

    def alerts(self, year: str, body: str = "") -> tuple[Alert, ...]:
        """Return the alerts of a year, the newest first; those of one body where one is named."""
        own = (one for one in self.gives.alerts if one.year == year and body in ("", one.body))
        return tuple(reversed(tuple(own)))

    def risks_of(self, body: str, year: str, on: date) -> tuple[ForecastRisk, ...]:
        """Return how each risk and mitigation of one body's year stood on a day."""
        last: dict[str, ForecastRisk] = {}
        for one in sorted(self.risks, key=lambda one: one.since):
            if (one.body, _year(one.financial_year)) == (body, year) and one.since <= on:
                last[one.risk] = one
        return tuple(last.values())


def forecasts(system: System, on: date) -> Forecasts | None:
    """Return what was forecast by a day, None where nobody reported; raises Refused for what cannot be."""
    reports = [one for one in system.all(ForecastReport) if one.reported <= on]
    if not reports:
        return None
    risks = tuple(one for one in system.all(ForecastRisk) if one.since <= on)
    given = Given(reports=tuple(map(report_of, reports)), risks=tuple(map(risk_of, risks)), on=on)
    answer = calculate(given, system.rules)
    told = {one.body for one in reports}
    inside = frozenset(told & set(members(system, on)[0] or told))
    own = replace(
        given,
        reports=tuple(one for one in given.reports if one.body in inside),
        risks=tuple(one for one in given.risks if one.body in inside),
    )
    together = answer.value if inside == told else calculate(own, system.rules).value if inside else None
    months = together.months if together else ()
    return Forecasts(on, answer.value, inside, months, tuple(reports), risks, answer.rules[0], answer.findings)


def report_of(one: ForecastReport) -> Report:
    """Return a report as the calculation takes it."""
    return Report(**shared_fields(one, Report))


def risk_of(one: ForecastRisk) -> Risk:
    """Return a row of the register of risks as the calculation takes it."""
    shared = shared_fields(one, Risk)
    return Risk(**shared, id=one.risk, year=one.financial_year)


def report_because(one: Told, says: str = "", value: object = None) -> Because:
    """Return the report that a figure stands on."""
    key = (one.body, str(one.month), str(one.reported))
    words = says or f"told on {one.reported} of {one.month:%B %Y}"
    return because_record(words, "ForecastReport", *key, value=one.forecast if value is None else value, unit="£")


def risk_because(one: ForecastRisk) -> Because:
    """Return the row of the register that a risk-adjusted figure stands on."""
    says = f"{one.title}: {amount(one.effect, '£')} at a probability of {one.probability}, {one.state}"
    return because_record(says, "ForecastRisk", *key_of(one), value=one.effect, unit="£")


def alert_because(found: Forecasts, one: Alert) -> Because:
    """Return why an alert was raised: the reports or the risk of that day, and the rule."""
    told = [report_because(each) for each in found.history(one.body, one.year) if each.reported <= one.day][-2:]
    risks = [risk_because(each) for each in found.risks if (each.body, each.since) == (one.body, one.day)]
    ends = risks if one.kind == "risk became fact" and risks else told
    return Because(one.says, one.moves, "£", parts=(*ends, because_rule(found.rule)))


def _year(text: str) -> str:
    return str(FinancialYear.parse(text))
