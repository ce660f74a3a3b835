"""Last safe days in a calendar: takes back-plans of votes, gives for each body the day by which its papers must be out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from concordat.decide import ProposalPlan
from concordat.publish.feeds.addresses import path_of
from concordat.publish.feeds.icalendar import Appointed


def safe_days(
    plans: Iterable[ProposalPlan], names: Mapping[str, str], stamp: date, body: str = ""
) -> Iterator[Appointed]:
    """Give one entry a paper that has a last safe day, of one body or of all; `stamp` is the day it was planned on."""
    for plan in plans:
        for one in plan.papers:
            if one.last.value.publish_by and body in ("", one.body):
                yield Appointed(
                    id=f"SafeDate-{one.proposal.id}-{one.body}",
                    title=f"Last safe day for the papers of {names.get(one.body, one.body)}: {one.proposal.title}",
                    on=one.last.value.publish_by,
                    says=one.stands,
                    path=path_of("Proposal", one.proposal.id),
                    stamp=stamp,
                )
