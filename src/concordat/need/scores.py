"""Scores of a back-test: takes folds, gives errors, coverage and totals of each series and of all, beside seasonal naive."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from concordat.need.arrays import Numbers
from concordat.need.measures import pinball, scaled_error
from concordat.need.rolling import Fold


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one series, or of all: MASE of the forecast and of seasonal naive, pinball, share of months inside 80 and 95 %.

    Of the twelve-month total, as log ratios of actual to forecast: median of absolute values, mean and standard deviation; of
    seasonal naive the first.
    """

    mase: float
    naive_mase: float
    pinball: float
    cover_80: float
    cover_95: float
    total_error: float
    total_bias: float
    total_spread: float
    naive_total_error: float


@dataclass(frozen=True, slots=True)
class Parts:
    """What scores are means of: fold by series."""

    mase: Numbers
    naive: Numbers
    pinball: Numbers
    inside: tuple[Numbers, ...]
    error: Numbers
    naive_error: Numbers

    def of(self, row: int) -> Scores:
        """Return the scores of one series."""
        place = slice(row, row + 1)
        return scores(
            [
                Parts(
                    self.mase[:, place],
                    self.naive[:, place],
                    self.pinball[:, place],
                    tuple(one[:, place] for one in self.inside),
                    self.error[:, place],
                    self.naive_error[:, place],
                )
            ]
        )


def parts_of(found: Sequence[Fold]) -> Parts:
    """Return what scores are means of."""
    return Parts(
        mase=np.array([scaled_error(one.actual, one.middle, one.scale) for one in found]),
        naive=np.array([scaled_error(one.actual, one.naive, one.scale) for one in found]),
        pinball=np.array([pinball(one.actual, one.quantiles, one.scale) for one in found]),
        inside=tuple(
            np.array(
                [
                    ((one.limits[place][0] <= one.actual) & (one.actual <= one.limits[place][1])).mean(axis=1)
                    for one in found
                ]
            )
            for place in range(2)
        ),
        error=np.array([one.error for one in found]),
        naive_error=np.array([one.naive_error for one in found]),
    )


def scores(parts: Sequence[Parts]) -> Scores:
    """Return the scores of all series of all groups, each series at each origin counting once."""

    def together(name: str) -> Numbers:
        return np.concatenate([getattr(one, name).ravel() for one in parts])

    inside = [np.concatenate([one.inside[place].ravel() for one in parts]) for place in range(2)]
    error = together("error")
    return Scores(
        mase=float(together("mase").mean()),
        naive_mase=float(together("naive").mean()),
        pinball=float(together("pinball").mean()),
        cover_80=float(inside[0].mean()),
        cover_95=float(inside[1].mean()),
        total_error=float(np.median(np.abs(error))),
        total_bias=float(error.mean()),
        total_spread=float(error.std()),
        naive_total_error=float(np.median(np.abs(together("naive_error")))),
    )
