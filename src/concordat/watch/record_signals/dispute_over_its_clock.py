"""Takes disputes about figures of plans, gives a signal for each that has lain with everybody for as long as it may; read by those who may read the dispute."""

from collections.abc import Iterator
from datetime import date, timedelta

from concordat import balance
from concordat.kernel.answer import Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount, counted
from concordat.plan import body_words
from concordat.watch.on_record import fact
from concordat.watch.signal import Signal
from concordat.who.records import Post

TITLE = "Dispute about a plan over its clock"
WHY = "As long as both sides plan with different money, one of them plans with money that nobody has."
NEXT = "Have the system settle it: agree one figure, and say who bears the difference."


def signals(system: System, on: date) -> Iterator[Signal]:
    """Give one for each dispute of the newest year planned of which every step has run out."""
    names = body_words(system)
    for year in balance.plan_years(system)[:1]:
        for line in balance.open_disputes(balance.plan_matrix(system, year, on).lines):
            own = line.dispute
            last = balance.runs_out(system.rules, own.opened) if own else None
            if own is None or last is None or last.value >= on:
                continue
            apart = f"the two plans lie {amount(abs(line.gap), '£')} apart, and " if line.gap else ""
            days = counted((on - own.opened).days, "day")
            says = f"{apart}it is open for {days}: every step of the way to settle it has run out"
            both = f"{names.get(own.commissioner, own.commissioner)} and {names.get(own.provider, own.provider)}"
            opened = because_record(f"opened on {own.opened}: {own.reason}", "PlanDispute", *key_of(own))
            yield fact(
                name="dispute_over_its_clock",
                of=own.commissioner,
                about=f"{both}: {own.service}, {year}",
                says=says,
                weight="serious",
                owners=(own.owner,),
                post=_title(system, own.post),
                since=last.value + timedelta(days=1),
                because=Because(says, parts=(opened, last.because)),
                page=f"mismatches/{own.commissioner}/{own.provider}?year={year}",
                readers=balance.desk_readers(own, system),
            )


def _title(system: System, post: str) -> str:
    found = system.find(Post, post) if post else None
    return found.title if found else post
