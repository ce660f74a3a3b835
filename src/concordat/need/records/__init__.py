"""The nouns of `need`: what was counted before a contract, how beds are used, who waits, people to come and what keeps them out of hospital."""

from concordat.need.records.baseline import BaselineActivity, UnitPrice
from concordat.need.records.bed_use import BedUse
from concordat.need.records.history import MonthlyActivity
from concordat.need.records.mitigation import Destination, Mitigation
from concordat.need.records.population import PopulationProjection
from concordat.need.records.waiting_list import WaitingList

__all__ = [
    "BaselineActivity",
    "BedUse",
    "Destination",
    "Mitigation",
    "MonthlyActivity",
    "PopulationProjection",
    "UnitPrice",
    "WaitingList",
]
