"""Who need not be in a bed: takes daily counts and audits, gives the share by three definitions, always together, with who counted and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import bad, negatives
from concordat.need.exactly import exactly

PLACES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One body on one day, or over a month on average: adults in general and acute beds, who do not meet the criteria to reside, and who of them left that day."""

    body: str
    day: date
    occupied: Decimal
    not_meeting: Decimal | None = None
    discharged: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """A bed-use audit: patients `looked_at` and `found` not to need their bed, by whom, when and by which protocol."""

    body: str
    day: date
    looked_at: int
    found: int
    by: str
    protocol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`counts` by body and day, `audits` as far as there are any, the `source` of the counts, and the day `on` whose published figures stand beside."""

    counts: tuple[Count, ...]
    on: date
    source: str
    audits: tuple[Audit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One definition: the share, of how many bed days or patients, who counted, and from when to when; none where nobody counted."""

    definition: str
    share: Decimal | None
    of: Decimal
    counted_by: str
    first: date | None
    last: date | None
    published: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyShares:
    """The three definitions for one body."""

    body: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The three definitions for all bodies together, and for each."""

    together: tuple[Share, ...]
    bodies: tuple[BodyShares, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the shares; raises Refused for counts and audits that cannot be. Days without a count are left out, and told."""
    wrong = tuple(_findings(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.on("need.not_needing_bed", given.on)
    published = {name: Decimal(text) for name, text in dict(rule.value).items()}
    names = dict.fromkeys([*(one.body for one in given.counts), *(one.body for one in given.audits)])
    together = _shares(given.counts, given.audits, given.source, published)
    bodies = tuple(
        BodyShares(
            body=name,
            shares=_shares(
                tuple(one for one in given.counts if one.body == name),
                tuple(one for one in given.audits if one.body == name),
                given.source,
                published,
            ),
        )
        for name in sorted(names)
    )
    parts = tuple(Because(f"{one.definition}, of {one.of}", one.share, "share") for one in together)
    says = "who need not be in a bed: three definitions, none of which stands for another"
    because = Because(says, together[0].share, "share", parts=(*parts, because_rule(rule)))
    return Answer(Gives(together=together, bodies=bodies), because, findings=tuple(_warnings(given)))


def _shares(
    counts: tuple[Count, ...], audits: tuple[Audit, ...], source: str, published: dict[str, Decimal]
) -> tuple[Share, ...]:
    first, second, third = published
    told = [one for one in counts if one.not_meeting is not None]
    both = [one for one in told if one.discharged is not None]
    not_meeting = sum((Fraction(one.not_meeting or 0) for one in told), Fraction(0))
    staying = sum((Fraction(one.not_meeting or 0) - Fraction(one.discharged or 0) for one in both), Fraction(0))
    return (
        _share(first, not_meeting, _occupied(told), source, [one.day for one in told], published),
        _share(second, staying, _occupied(both), source, [one.day for one in both], published),
        _share(
            third,
            Fraction(sum(one.found for one in audits)),
            Fraction(sum(one.looked_at for one in audits)),
            ", ".join(dict.fromkeys(f"{one.by} ({one.protocol})" for one in audits)),
            [one.day for one in audits],
            published,
        ),
    )


def _occupied(counts: list[Count]) -> Fraction:
    return sum((Fraction(one.occupied) for one in counts), Fraction(0))


def _share(
    name: str, part: Fraction, whole: Fraction, by: str, days: list[date], published: dict[str, Decimal]
) -> Share:
    return Share(
        definition=name,
        share=exactly(part / whole, PLACES) if whole else None,
        of=exactly(whole, PLACES),
        counted_by=by if whole else "",
        first=min(days, default=None),
        last=max(days, default=None),
        published=published[name],
    )


def _findings(given: Given) -> Iterator[Finding]:
    if not given.counts and not given.audits:
        yield bad("counts", "and audits are both empty", "missing-field")
    seen: set[tuple[str, date]] = set()
    for number, one in enumerate(given.counts):
        within = f"counts.{number}."
        yield from negatives(one, "occupied", "not_meeting", "discharged", within=within)
        if (one.body, one.day) in seen:
            yield bad(f"{within}day", f"{one.day} of {one.body} is told twice", "duplicate-key")
        seen.add((one.body, one.day))
        if one.not_meeting is not None and one.not_meeting > one.occupied:
            yield bad(f"{within}not_meeting", "is above the beds occupied", "does-not-foot")
    for number, audit in enumerate(given.audits):
        if not 0 <= audit.found <= audit.looked_at or not audit.looked_at:
            yield bad(f"audits.{number}.found", "does not lie between nought and patients looked at")
        if not audit.by.strip() or not audit.protocol.strip():
            yield bad(f"audits.{number}.by", "and protocol say who counted and how, and one is empty", "missing-field")


def _warnings(given: Given) -> Iterator[Finding]:
    blank = sum(one.not_meeting is None for one in given.counts)
    if blank:
        what, why = f"{blank} of {len(given.counts)} counts are blank.", "Blank is not nought: they are left out."
        yield _warning("blank-return", what, why, "Ask the bodies for them.")
    noughts = sum(one.not_meeting == 0 and one.occupied > 0 for one in given.counts)
    if noughts:
        what, why = (
            f"{counted(noughts, 'count')} {'is' if noughts == 1 else 'are'} nought.",
            "A nought may be a return that was not made; it lowers the share.",
        )
        yield _warning("zero-return", what, why, "Ask the bodies whether they counted.")
    more = sum(
        one.not_meeting is not None and one.discharged is not None and one.discharged > one.not_meeting
        for one in given.counts
    )
    if more:
        what = f"On {more} days more were discharged than did not meet the criteria."
        yield _warning("more-discharged", what, "They are not of one count.", "Ask when each was counted.")


def _warning(kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(field="counts"), "warning")
