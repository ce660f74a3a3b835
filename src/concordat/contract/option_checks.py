"""Checks of options: takes contracts with the options they allow, gives what is wrong with codes, days and notice, all at once."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from concordat.contract.contract_life import LENGTHENS, Life
from concordat.contract.records import Contract, ContractOption
from concordat.kernel.finding import Finding, Place

Places = Mapping[tuple[str, tuple[str, ...]], Place]


def option_findings(
    contracts: Collection[Contract], options: Collection[ContractOption], places: Places | None = None
) -> Iterator[Finding]:
    """Give a finding for each code that is wrong or used twice, each day that cannot be, and each option without notice."""
    where = places or {}
    for held in contracts:
        if held.notice_days is not None and held.notice_days < 0:
            what = f"Contract {held.id} asks for {held.notice_days} days of notice."
            yield _found("negative-number", what, "Notice is given before.", "Correct it.", where, held, "notice_days")
    known = {one.id: one for one in contracts}
    seen: set[str] = set()
    for one in options:
        if one.id in seen:
            what = f"The option {one.id} is there twice."
            yield _found(
                "duplicate-key", what, "One of them would be lost.", "Give it a code of its own.", where, one, "id"
            )
        seen.add(one.id)
        contract = known.get(one.contract)
        if contract is None:
            what = f"The option {one.id} belongs to contract “{one.contract}”, which does not exist."
            yield _found(
                "unknown-contract", what, "No contract allows it.", "Correct the code.", where, one, "contract"
            )
        else:
            yield from _days(contract, one, where)


def _days(contract: Contract, one: ContractOption, where: Places) -> Iterator[Finding]:
    named = f"The {one.kind} {one.id} of {contract.id}"
    if one.kind in LENGTHENS and one.ends is None:
        what, why = f"{named} does not say until when it runs.", "The last possible end is not known."
        yield _found(
            "no-end", what, why, "Give the first day on which the contract then no longer holds.", where, one, "ends"
        )
    if one.ends is not None and one.ends <= one.starts:
        what, why = f"{named} runs from {one.starts} to before {one.ends}.", "It would never hold."
        yield _found("impossible-dates", what, why, "Correct the days.", where, one, "ends")
    if one.starts <= contract.starts:
        what = f"{named} takes effect on {one.starts}; the contract starts on {contract.starts}."
        yield _found(
            "impossible-dates", what, "Nothing would have run before it.", "Correct the day.", where, one, "starts"
        )
    notice = Life(contract, (one,), date.min).notice_by(one)
    if notice is None:
        what = f"{named} has no last day for notice, and its contract no days of notice."
        why = "Nobody can be told before it is too late."
        then = "Give the day, or the days of notice of the contract."
        yield replace(_found("no-notice-date", what, why, then, where, one, "notice_by"), severity="warning")
    elif notice > one.starts:
        what, why = f"{named} could be noticed until {notice}, after it takes effect.", "Notice is given before."
        yield _found("impossible-dates", what, why, "Correct the day for notice.", where, one, "notice_by")


def _found(
    kind: str, what: str, why: str, then: str, places: Places, one: Contract | ContractOption, field: str
) -> Finding:
    place = places.get((type(one).__name__, (one.id,)))
    return Finding(kind, what, why, then, replace(place, field=field) if place else Place(field=field))
