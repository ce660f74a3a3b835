"""The first day of new bodies as it was promised: the day first given, and how far it slipped; worked out where promises are kept."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer


@dataclass(frozen=True, slots=True)
class PromisedDay:
    """The `first` day that was promised, and the days it `slipped` since, with every date that was given as its reasons."""

    first: date
    slipped: Answer[int]
