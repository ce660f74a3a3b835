"""The nouns of `need`: what was counted month by month before a contract, how beds are used, and who waits."""

from concordat.need.records.bed_use import BedUse
from concordat.need.records.history import MonthlyActivity
from concordat.need.records.waiting_list import WaitingList

__all__ = ["BedUse", "MonthlyActivity", "WaitingList"]
