"""Asks who pays if activity is not as planned: takes a contract's case, gives for each line what the commissioner pays of more and saves of less, or why nobody can say."""

from decimal import Decimal
from fractions import Fraction

from concordat.contract import ReadinessCase, Seen, by_service, lacking, proved
from concordat.kernel.answer import Because
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence
from concordat.kernel.text import amount
from concordat.pay.exact import decimal_of
from concordat.pay.readiness_case import REACH, Paying, because_lines

QUESTION = "Is it clear for each line who pays where activity is above or below the plan?"
AREA = "Risk"
WANTED = "A payment form whose terms say what is due above and below the plan."
OWNER = "finance officer"


def look(case: ReadinessCase) -> Seen | None:
    """Move the activity of each line up and down, and see what is due; an alliance over other contracts has none of its own."""
    if case.overlay:
        return None
    paying = case.once(Paying)
    wrong = [f"nothing says it for {line}" for line in paying.unknown] or ([] if case.lines else ["it has no line"])
    bears: dict[str, tuple[Decimal, Decimal]] = {}
    because: list[Because] = []
    rule = case.system.rules.on(REACH, case.contract.starts)
    lowest, highest = Fraction(rule.value["lowest"]), Fraction(rule.value["highest"])
    for line in case.lines:
        if line.id in paying.unknown:
            continue
        try:
            (plan, _), (above, more_because), (below, less_because) = (
                paying.due(line, one) for one in (Fraction(0), highest, lowest)
            )
        except Refused as refused:
            wrong += [f"{line.id}: {one.what}" for one in refused.findings]
            continue
        more, less = pence(above - plan), pence(plan - below)
        bears[line.id] = more, less
        reasons = because_lines(case, (line,), more_because, less_because)
        because.append(Because(_told(line.id, more, less), parts=reasons))
    if wrong:
        return lacking("; ".join(wrong), *because)
    says = f"with {decimal_of(highest * 100)} % more, or {decimal_of(-lowest * 100)} % less activity, the commissioner pays: "
    shown = (
        _told(name, *(sum(sums, Decimal(0)) for sums in zip(*(bears[line.id] for line in own), strict=True)))
        for name, own in by_service(case.lines).items()
    )
    return proved(says + "; ".join(shown), *because)


def _told(name: str, more: Decimal, less: Decimal) -> str:
    return f"{name}: {amount(more, '£')} more, or {amount(less, '£')} less"
