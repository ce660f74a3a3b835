"""Scales that a slope is fitted on: plain, logarithm or log-odds, each with its inverse and how steep it is."""

from typing import Literal

import numpy as np
from scipy import special

from concordat.watch.arrays import Floats

Scale = Literal["plain", "log", "logit"]


def onto(values: Floats, scale: Scale) -> Floats:
    """Return values on a scale; what has no place there is NaN."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if scale == "log":
            found = np.log(values)
        elif scale == "logit":
            found = special.logit(values)
        else:
            return np.array(values, dtype=np.float64)
    return np.where(np.isfinite(found), found, np.nan)


def back(values: Floats, scale: Scale) -> Floats:
    """Return what stands on a scale as plain values."""
    with np.errstate(over="ignore"):
        if scale == "log":
            return np.exp(values)
        return special.expit(values) if scale == "logit" else values


def steepness(values: Floats, scale: Scale) -> Floats:
    """Return by how much a plain value moves where it moves by one on the scale."""
    if scale == "log":
        return values
    return values * (1 - values) if scale == "logit" else np.ones_like(values)
