"""Signals of one cause told once: takes signals, gives for each cause the one that owns the case, with the others as its reasons.

A file of signals that says `CAUSE` shares the case with every other file of that cause where they are of the same thing. The worst
owns it, then the surest: of a line the odds of passing its plan, before a forecast that moved and months beyond it; of a body's year
the forecast that moved, before a risk that came true and support that was lost, unless one of these is more serious.
"""

from collections.abc import Iterable
from dataclasses import replace

from concordat.kernel.answer import Because
from concordat.kernel.text import counted
from concordat.watch.signal import Signal, worst_and_surest
from concordat.watch.signalled import signal_file


def one_of_each_cause(found: Iterable[Signal]) -> tuple[Signal, ...]:
    """Return the signals in order, the worst and surest first, those of one cause as one."""
    cases: dict[tuple[str, ...], list[Signal]] = {}
    for place, one in enumerate(sorted(found, key=worst_and_surest)):
        cases.setdefault(_case(one) or (str(place),), []).append(one)
    return tuple(map(_as_one, cases.values()))


def _case(one: Signal) -> tuple[str, ...]:
    """Return what tells one case from another, nothing for a signal that stands alone; those that different people may read are never one."""
    cause: str = getattr(signal_file(one.told.name), "CAUSE", "")
    return (cause, one.told.of, *(one.readers or ())) if cause else ()


def _as_one(case: list[Signal]) -> Signal:
    """Return the first of a case, which owns it, with what else was signalled named and all of it as reasons."""
    first, *others = case
    if not others:
        return first
    says = f"{first.told.says}; with it: {', '.join(dict.fromkeys(map(_named, others)))}"
    told = replace(
        first.told,
        says=says,
        owners=tuple(dict.fromkeys(body for one in case for body in one.told.owners)),
        post=next((one.told.post for one in case if one.told.post), ""),
    )
    because = Because(
        f"{counted(len(case), 'signal')} of one cause, the worst first", says, parts=tuple(one.because for one in case)
    )
    return replace(first, told=told, because=because, besides=tuple(dict.fromkeys(one.told.name for one in others)))


def _named(one: Signal) -> str:
    title = str(signal_file(one.told.name).TITLE)
    return one.sort or title[:1].lower() + title[1:]
