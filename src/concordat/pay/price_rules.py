"""The dated rules of pricing: takes price years, services and rates as given, gives top-up rates and short-stay terms with their rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.pay.given import bad
from concordat.pay.priced_row import TopUp, TopUps
from concordat.pay.prices_to_join import ShortStay

ALWAYS = ("payment.price_year", "payment.billing_totals")
SHORT_STAY = ("payment.short_stay_days", "payment.short_stay_age")
TOP_UP = "payment.top_up_"


@dataclass(frozen=True, slots=True)
class PriceRules:
    """What the rulebook says on the days of these price years, and the rules that were asked."""

    short_stay: dict[str, ShortStay]
    top_ups: TopUps
    always: tuple[RuleValue, ...] = ()
    of_short_stays: tuple[RuleValue, ...] = ()
    of_top_ups: tuple[RuleValue, ...] = field(default=())


def price_rules(
    rules: Rulebook,
    priced_years: Iterable[str],
    years: Iterable[str],
    services: Iterable[str],
    given: Iterable[TopUp] = (),
) -> PriceRules:
    """Return the rules of `priced_years`, for which there are prices, and of the services in the `years` of the activity.

    Rates that are given stand before national ones; a service and year without either is left out. Raises Refused where
    a year has no rules, or a rate is none.
    """
    own = list(given)
    findings = [*_wrong(own, rules)]
    short: dict[str, ShortStay] = {}
    asked: dict[str, list[RuleValue]] = {"always": [], "short": [], "top": []}
    for year in dict.fromkeys(priced_years):
        first = FinancialYear.parse(year).interval.start
        try:
            days, age = (rules.on(rule, first) for rule in SHORT_STAY)
            asked["short"] += [days, age]
            asked["always"] += [rules.on(rule, first) for rule in ALWAYS]
            short[year] = (int(days.decimal), int(age.decimal))
        except Refused as refused:
            findings += refused.findings
    rates = {(one.service, one.price_year): one.rate for one in own}
    for service in sorted(services):
        for year in years:
            known = rules.history(f"{TOP_UP}{service}")
            first = FinancialYear.parse(year).interval.start
            value = next((one for one in known if one.starts <= first and (one.ends is None or first < one.ends)), None)
            if (service, year) not in rates and value is not None and value.value is not None:
                rates[service, year] = value.decimal
                asked["top"].append(value)
    if findings:
        raise Refused(tuple(dict.fromkeys(findings)))
    used = {name: tuple(dict.fromkeys(values)) for name, values in asked.items()}
    return PriceRules(short, rates, used["always"], used["short"], used["top"])


def _wrong(given: Iterable[TopUp], rules: Rulebook) -> Iterable[Finding]:
    seen = set()
    for one in given:
        if one.rate < 0:
            yield bad("top_ups", f"holds a rate of {one.rate} for {one.service}, which is negative", "negative-number")
        if (one.service, one.price_year) in seen:
            what = f"The top-up of {one.service} in {one.price_year} is given twice."
            yield Finding("duplicate-key", what, "One holds.", "Remove the other.", Place(field="top_ups"))
        seen.add((one.service, one.price_year))
