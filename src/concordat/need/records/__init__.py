"""The nouns of `need`: what was counted month by month before a contract."""

from concordat.need.records.history import MonthlyActivity

__all__ = ["MonthlyActivity"]
