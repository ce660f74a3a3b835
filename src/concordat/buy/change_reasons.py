"""Why a change is permitted or not: takes the grounds and the ledger's totals, gives the sentence and the tree of reasons."""

from collections.abc import Sequence

from concordat.buy.amounts import in_pounds, percent, said
from concordat.buy.change_grounds import Ground
from concordat.buy.change_ledger import Limits
from concordat.buy.needs import need_text, yes_or_no
from concordat.buy.transparency import Notice
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.money import as_fraction


def sentence(allowed: bool | None, ground: Ground | None) -> str:
    """Return what is said of the change, in one sentence."""
    if allowed is False:
        return "Not permitted on any ground: a new procurement is needed."
    if allowed is None:
        return "Cannot say yet: a ground is still open."
    return f"Permitted: {ground.title}." if ground else "Permitted in any case; which ground comes first is still open."


def because_of(
    says: str, allowed: bool | None, found: Sequence[Ground], limit: Limits, before: int, after: int, notice: Notice
) -> Because:
    """Return the grounds in order, then the limits with what is counted, then the notice."""
    return Because(
        says,
        yes_or_no(allowed),
        parts=(*(_ground(one) for one in found), _limits(limit, before, after), notice.because),
    )


def _ground(one: Ground) -> Because:
    word = "open" if one.met is None else "met" if one.met else "not met"
    why = ""
    if one.against:
        why = f"; needed: {', '.join(map(need_text, one.against))}"
    elif one.open:
        why = f"; not answered: {', '.join(field for field, _ in one.open)}"
    return Because(f"Ground {one.number}, {one.title}: {word}{why}. In law: {one.words}.", word, rule=one.rule)


def _limits(limit: Limits, before: int, after: int) -> Because:
    stays = "below" if after < limit.ceiling else "not below"
    share = percent(as_fraction(limit.share.decimal))
    says = (
        f"The changes that count come to {_said(before)} before and {_said(after)} with this one: {stays} "
        f"{said(in_pounds(limit.ceiling))}, the larger of {said(limit.amount.decimal)} and {share} "
        f"of the original {said(in_pounds(limit.original))}."
    )
    rules = (limit.amount, limit.share, limit.counts)
    return Because(says, in_pounds(after), "£", parts=tuple(because_rule(rule) for rule in rules))


def _said(pennies: int) -> str:
    return said(in_pounds(pennies))
