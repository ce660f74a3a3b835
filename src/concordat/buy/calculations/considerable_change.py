"""Takes the value of a contract as first signed and as proposed, gives whether the change is considerable, to the penny."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.buy.amounts import amount_findings, in_pence, in_pounds, percent, said
from concordat.buy.law import law, parts_of
from concordat.buy.needs import yes_or_no
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import as_fraction
from concordat.kernel.rulebook import Rulebook, RuleValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A proposed contract in place of an existing one. An answer that is not known yet is none.

    - `original_lifetime_value`: in pounds, of the existing contract as first signed; `proposed_lifetime_value`: in pounds
    - `materially_different_in_character`: whether the proposed contract is
    - `change_is_the_authoritys_decision`: whether the change comes from it
    - `change_of_provider_only`: a change solely of the provider, by succession
    - `external_factors`: a change in response to external factors, such as volume or a price formula
    - `on`: the day of the law, without it as it stands last
    """

    original_lifetime_value: Decimal
    proposed_lifetime_value: Decimal
    materially_different_in_character: bool | None = None
    change_is_the_authoritys_decision: bool | None = None
    change_of_provider_only: bool = False
    external_factors: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The test.

    - `met`: whether the change is considerable; none where an answer that matters is missing
    - `reason`: one sentence; `unanswered`: the answers it still needs
    - `rise`: of the lifetime value, in pounds; `rise_share`: of the original value, none where that is nought
    - `rise_reaches_amount`, `rise_reaches_share`: whether it reaches each of the two
    - `met_from`: the lowest proposed value, in pounds, that reaches both
    """

    met: bool | None
    reason: str
    unanswered: tuple[str, ...]
    rise: Decimal
    rise_share: Fraction | None
    rise_reaches_amount: bool
    rise_reaches_share: bool
    met_from: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return different character, or the authority's decision with a rise of both amount and share; refuses amounts that are none."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    amount, share = (law(rules, name, given.on) for name in ("considerable_rise", "considerable_rise_share"))
    exempt = law(rules, "considerable_change_exempt", given.on)
    original, proposed = in_pence(given.original_lifetime_value), in_pence(given.proposed_lifetime_value)
    rise = proposed - original
    least, part = in_pence(amount.decimal), as_fraction(share.decimal)
    by_amount, by_share = rise >= least, rise >= part * original
    met, missing = _met(given, by_amount and by_share)
    told = _rise(rise, original)
    gives = Gives(
        met=met,
        reason=_reason(given, met, missing, told, exempt),
        unanswered=missing,
        rise=in_pounds(rise),
        rise_share=Fraction(rise, original) if original else None,
        rise_reaches_amount=by_amount,
        rise_reaches_share=by_share,
        met_from=in_pounds(original + max(least, _up(part * original))),
    )
    return Answer(gives, _because(given, gives, told, amount, share, exempt), "buy.considerable_change")


def _met(given: Given, rises: bool) -> tuple[bool | None, tuple[str, ...]]:
    """Return whether it is met, with the answers that are missing: only those that could still change it."""
    if given.change_of_provider_only:
        return False, ()
    if given.materially_different_in_character:
        return True, ()
    by_value = False if given.external_factors or not rises else given.change_is_the_authoritys_decision
    if by_value:
        return True, ()
    missing = []
    if given.materially_different_in_character is None:
        missing.append("materially_different_in_character")
    if by_value is None:
        missing.append("change_is_the_authoritys_decision")
    return (None if missing else False), tuple(missing)


def _reason(given: Given, met: bool | None, missing: tuple[str, ...], told: str, exempt: RuleValue) -> str:
    if given.change_of_provider_only:
        return f"Not met: {parts_of(exempt)['change_of_provider_only']}."
    if met is None:
        return f"Cannot say yet: {' and '.join(missing)} not answered ({told})."
    if given.materially_different_in_character:
        return f"Met: materially different in character ({told})."
    if given.external_factors:
        return f"Not met: {parts_of(exempt)['external_factors']} ({told})."
    return f"{'Met' if met else 'Not met'}: {told}{'' if given.change_is_the_authoritys_decision else ', not by decision of the authority'}."


def _rise(rise: int, original: int) -> str:
    share = f" and {percent(Fraction(rise, original))}" if original else ""
    return f"a rise of {said(in_pounds(rise))}{share}" if rise >= 0 else f"a fall of {said(in_pounds(-rise))}"


def _because(given: Given, gives: Gives, told: str, amount: RuleValue, share: RuleValue, exempt: RuleValue) -> Because:
    values = (
        f"{said(given.original_lifetime_value)} as first signed, {said(given.proposed_lifetime_value)} proposed: {told}"
    )
    answers = (
        ("materially different in character", given.materially_different_in_character),
        ("the authority's decision", given.change_is_the_authoritys_decision),
        ("solely a change of provider", given.change_of_provider_only),
        ("in response to external factors", given.external_factors),
    )
    parts = (
        Because(f"{values}.", gives.rise, "£"),
        Because(
            f"Reaches {said(amount.decimal)}: {yes_or_no(gives.rise_reaches_amount)}.", amount.decimal, "£", rule=amount
        ),
        Because(
            f"Reaches {percent(as_fraction(share.decimal))}: {yes_or_no(gives.rise_reaches_share)}.",
            share.decimal,
            rule=share,
        ),
        *(Because(f"Given: {words}: {yes_or_no(answer)}.", yes_or_no(answer)) for words, answer in answers),
        because_rule(exempt),
    )
    return Because(gives.reason, yes_or_no(gives.met), parts=parts)


def _up(pennies: Fraction) -> int:
    return -(-pennies.numerator // pennies.denominator)


def _wrong(given: Given) -> Iterator[Finding]:
    yield from amount_findings("original_lifetime_value", given.original_lifetime_value)
    yield from amount_findings("proposed_lifetime_value", given.proposed_lifetime_value)
