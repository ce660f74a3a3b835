"""Signals: takes lines with their months and forecasts, measures over time, days of review and of monitoring, and targets, gives what has changed, how sure that is, whose it is, and what next."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.numbers import numbers_of
from concordat.watch.signal import Told
from concordat.watch.signalled import signals_in
from concordat.watch.watched import Case, Watched
from concordat.watch.watched_wrong import watched_findings

Given = Watched


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `signals`, the worst and surest first, and how many things were `looked_at`."""

    signals: tuple[Told, ...]
    looked_at: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return every signal of what is watched.

    Refuses numbers below nought or infinite, codes that are there twice, limits the wrong way, targets without a direction, and
    activity of months that are not over on the day.
    """
    wrong = tuple(watched_findings(given, rules))
    if wrong:
        raise Refused(wrong)
    found = signals_in(Case(watched=given, rules=rules))
    looked_at = len(given.lines) + len(given.measures) + len(given.reviews) + len(given.targets) + len(given.monitoring)
    gives = Gives(signals=tuple(one.told for one in found), looked_at=looked_at)
    says = f"{counted(len(found), 'signal')} among {counted(looked_at, 'thing')} watched on {given.on}"
    limits = numbers_of(rules, "signal_limits").because
    return Answer(gives, Because(says, len(found), parts=(*(one.because for one in found), limits)))
