"""What signals: takes a case, gives the signals of every file of `signals`, each with what to do next, the worst and surest first."""

from dataclasses import replace
from types import ModuleType

from concordat.kernel.registry import names_in, plugin, plugins
from concordat.watch.on_record import record_files
from concordat.watch.signal import Signal, worst_and_surest
from concordat.watch.watched import Case

SIGNALS = "concordat.watch.signals"


def signals_in(case: Case) -> tuple[Signal, ...]:
    """Return every signal of a case in order."""
    found = (
        replace(one, told=replace(one.told, next=file.NEXT))
        for file in plugins(SIGNALS).values()
        for one in file.signals(case)
    )
    return tuple(sorted(found, key=worst_and_surest))


def signal_file(name: str) -> ModuleType:
    """Return the file of one kind of signal: its `TITLE`, `WHY` it matters, and what is `NEXT`; what is watched by numbers says `ABOUT` what kind of record it is."""
    return plugin(SIGNALS, name) if name in names_in(SIGNALS) else record_files()[name]
