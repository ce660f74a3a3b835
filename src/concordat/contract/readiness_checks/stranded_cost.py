"""Asks what is left behind: takes a contract's case, gives that no provider of what it replaces gets less, or a term on the cost that stays."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.readiness_terms import terms_on
from concordat.contract.records import ContractLink, Line
from concordat.kernel.period import ONE_DAY, holds
from concordat.kernel.text import amount

QUESTION = "Is it said what becomes of the cost that stays with a provider that gets less?"
AREA = "Displacement"
WANTED = "A term on stranded cost: what stays with the old provider, for how long, and who bears it."
OWNER = "finance officer"
KINDS = ("renews", "replaces")


def look(case: Case) -> Seen | None:
    """Hold what each provider got on the day before against what it gets; a contract that replaces nothing is not asked."""
    links = [one for one in case.known.of(ContractLink, case.contract.id) if one.kind in KINDS and one.other]
    codes = dict.fromkeys((*case.replaced, *(one.other for one in links)))
    before = case.contract.starts - ONE_DAY
    old = [line for code in codes for line in case.known.of(Line, code) if holds(line.starts, line.ends, before)]
    if not old:
        return None
    was, now = _by_provider(old), _by_provider(case.lines)
    less = {body: value - now.get(body, Decimal(0)) for body, value in was.items() if value > now.get(body, Decimal(0))}
    because = tuple(seen_in(line, f"{line.id}: {amount(line.value, '£')} a year until then") for line in old)
    if not less:
        return proved("no provider of what it replaces gets less", *because)
    says = "; ".join(f"{body} gets {amount(value, '£')} a year less" for body, value in less.items())
    seen = terms_on(case, "stranded cost")
    return (proved if seen.proved else lacking)(f"{says}; {seen.says}", *seen.because, *because)


def _by_provider(lines: Iterable[Line]) -> Mapping[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for line in lines:
        found[line.provider] += line.value
    return found
