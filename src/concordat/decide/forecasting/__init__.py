"""Quorum before the meeting: interests matched to items, what is proposed, what is left of quorum and base, and the ways out."""

from concordat.decide.forecasting.items import Elsewhere, Interest, Item, ItemOutlook, Ruled, Ruling, WayOut

__all__ = ["Elsewhere", "Interest", "Item", "ItemOutlook", "Ruled", "Ruling", "WayOut"]
