"""What signals: takes a case, gives the signals of every file of `signals`, the worst and surest first."""

from collections.abc import Mapping

from concordat.kernel.registry import plugin, plugins
from concordat.watch.signal import Signal, worst_and_surest
from concordat.watch.watched import Case

SIGNALS = "concordat.watch.signals"


def signals_in(case: Case) -> tuple[Signal, ...]:
    """Return every signal of a case in order."""
    found = (one for file in plugins(SIGNALS).values() for one in file.signals(case))
    return tuple(sorted(found, key=worst_and_surest))


def signal_title(name: str) -> str:
    """Return what a kind of signal is called."""
    title: str = plugin(SIGNALS, name).TITLE
    return title


def signal_reasons() -> Mapping[str, str]:
    """Return why each kind of signal matters, by its title."""
    return {file.TITLE: file.WHY for file in plugins(SIGNALS).values()}
