"""The nouns of `watch`: indicators, and what was measured under them."""

from concordat.watch.records.indicators import Indicator, IndicatorValue

__all__ = ["Indicator", "IndicatorValue"]
