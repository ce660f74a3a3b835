"""The bed question: takes bed use and rules, gives who could be elsewhere by three definitions beside the national figures, and the answer in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.need.bed_uses import BedUses, because_of
from concordat.need.calculations.not_needing_bed import Audit, Count, Given, Share, calculate
from concordat.need.exactly import exactly

PUBLISHED, CLAIM = "need.not_needing_bed", "need.bed_claim"
RETURN, STAYING, AUDIT = range(3)
PER_CENT, PLACES = 100, 1


@dataclass(frozen=True)
class BedQuestion:
    """The three definitions `together`, and by body; `published` and `claim` are the rules with the national figures."""

    together: tuple[Share, ...]
    by_body: dict[str, tuple[Share, ...]]
    published: RuleValue
    claim: RuleValue
    protocols: dict[str, tuple[str, ...]]
    findings: tuple[Finding, ...]

    @property
    def bodies(self) -> tuple[str, ...]:
        """Who was counted, in order."""
        return tuple(self.by_body)

    def local(self, at: int, of: str = "") -> Answer[Decimal] | None:
        """Return the local share in per cent by one definition, of all bodies or of one; None where nobody counted."""
        one = (self.by_body[of] if of else self.together)[at]
        if one.share is None:
            return None
        value = per_cent(one.share)
        bodies = (of,) if of else self.bodies
        parts = tuple(
            because_of(body, f"{who}, from {one.first} to {one.last}", protocol=protocol)
            for body in bodies
            for protocol, who in (
                [("", one.counted_by)] if at != AUDIT else [(own, own) for own in self.protocols.get(body, ())]
            )
        )
        says = (
            f"{one.definition}: {one.share} of {one.of:,} bed days"
            if at != AUDIT
            else f"{one.definition}: {one.share} of {one.of:,} patients"
        )
        return Answer(value, Because(says, value, "%", parts=parts), unit="%")

    def national(self, at: int) -> Answer[Decimal]:
        """Return the national share in per cent by one definition."""
        value = per_cent(self.together[at].published)
        says = f"published for England: {self.together[at].definition}"
        return Answer(value, Because(says, value, "%", parts=(because_rule(self.published),)), unit="%")


def bed_question(uses: BedUses, rules: Rulebook, day: date) -> BedQuestion | None:
    """Return the shares; None where nobody counted. Raises Refused where the rulebook has no national figures at all."""
    counts = tuple(
        Count(
            body=one.of,
            day=one.starts,
            occupied=_days(one.occupied, one.days) or Decimal(0),
            not_meeting=_days(one.not_meeting, one.days),
            discharged=_days(one.left_that_day, one.days),
        )
        for one in uses.returns
    )
    audits = tuple(
        Audit(
            body=one.of,
            day=one.starts,
            looked_at=int(one.occupied or 0),
            found=int(one.not_meeting or 0),
            by=one.counted_by or "nobody is named",
            protocol=one.protocol,
        )
        for one in uses.audits
    )
    if not counts and not audits:
        return None
    published, claim = (edition(rules, rule, day) for rule in (PUBLISHED, CLAIM))
    source = ", ".join(dict.fromkeys(one.counted_by for one in uses.returns if one.counted_by)) or "nobody is named"
    found = calculate(Given(counts=counts, audits=audits, on=published.starts, source=source), rules)
    protocols = {body: tuple(dict.fromkeys(one.protocol for one in uses.of(body).audits)) for body in uses.bodies}
    return BedQuestion(
        found.value.together,
        {one.body: one.shares for one in found.value.bodies},
        published,
        claim,
        protocols,
        (*uses.findings, *found.findings),
    )


def edition(rules: Rulebook, rule: str, day: date) -> RuleValue:
    """Return published figures as known on a day, or the first there are: a figure may be younger than what it stands beside."""
    values = [one for one in rules.history(rule) if one.value is not None]
    if not values:
        return rules.on(rule, day)
    known = [one for one in values if one.starts <= day]
    return known[-1] if known else values[0]


def claimed(question: BedQuestion) -> Fraction:
    """Return the share that is claimed."""
    told = dict(question.claim.value)
    return Fraction(decimal_from(told["claim_people"])) / Fraction(decimal_from(told["claim_of"]))


def answer_in_words(question: BedQuestion, of: str = "") -> tuple[str, ...]:
    """Return the answer to whether so many could be elsewhere here, in plain sentences that change with the data."""
    return tuple(_sentences(question, of))


def _sentences(question: BedQuestion, of: str) -> Iterator[str]:
    told = dict(question.claim.value)
    shares = question.by_body[of] if of else question.together
    claim = claimed(question)
    own, staying, audit = (shares[at].share for at in (RETURN, STAYING, AUDIT))
    said = f"{told['claim_people']} in {told['claim_of']}"
    if own is None:
        yield f"Whether {said} could be elsewhere cannot be said by return: nobody counted."
    else:
        worst = f"{per_cent(decimal_from(told['at_or_above']))} % of trusts in England are at {said} or above"
        holds = Fraction(own) >= claim
        low, high = (decimal_from(told[name]) for name in ("by_trust_from", "by_trust_to"))
        where = "below" if own < low else "above" if own > high else "within"
        yield (
            f"{'Yes' if holds else 'No'}: {one_in(own)} ({per_cent(own)} %) here by return on an average day; {worst}. "
            f"That is {where} the middle four fifths of trusts, {per_cent(low)} to {per_cent(high)} %."
        )
    if staying is not None:
        yield (
            f"Some of them leave that same day; {one_in(staying)} ({per_cent(staying)} %) stay "
            "another night without need."
        )
    if audit is None:
        yield "No bed-use audit is on record here; an audit by a protocol usually finds more than a return."
    else:
        yield (
            f"By audit it is {one_in(audit)} ({per_cent(audit)} %) of {shares[AUDIT].of:,} patients looked at: a different "
            "question, asked by a protocol, that neither proves nor disproves the return."
        )


def per_cent(share: Decimal) -> Decimal:
    """Return a share in per cent, to a tenth."""
    return exactly(Fraction(share) * PER_CENT, PLACES)


def one_in(share: Decimal) -> str:
    """Return a share as people say it: 1 in 5; more than half and none in words of their own."""
    if not share:
        return "nobody"
    return "more than 1 in 2" if Fraction(share) * 2 > 1 else f"1 in {round(1 / Fraction(share))}"


def _days(number: Decimal | None, days: int) -> Decimal | None:
    """Return a mean of so many days as bed days."""
    return None if number is None else number * days
