"""How good forecasts were: takes what happened and what was said, gives errors, pinball, coverage and the reliability of chances."""

from typing import NamedTuple

import numpy as np
from scipy.special import expit, logit

from concordat.need.arrays import SEASON, Numbers

PINBALL = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)
# What is said surer than this is held there, so that one surprise does not decide the slope.
LEAST_SAID, MOST_SAID = 0.02, 0.98
STEPS, RIDGE = 50, 1e-6
HALF_A_UNIT = 0.5
PARTS = 5


class Reliability(NamedTuple):
    """`slope` and `intercept` of happened on said (logit scale); Brier of what was said, and of always saying the base rate."""

    slope: float
    intercept: float
    brier: float
    brier_of_base: float
    base: float
    number: int


def scale_of(training: Numbers, lag: int = SEASON) -> Numbers:
    """Return the mean absolute change against the same month a year before, half a unit at least; errors are multiples of it."""
    return np.asarray(np.maximum(np.abs(training[:, lag:] - training[:, :-lag]).mean(axis=1), HALF_A_UNIT))


def scaled_error(actual: Numbers, said: Numbers, scale: Numbers) -> Numbers:
    """Return the mean absolute scaled error of each series."""
    return np.asarray(np.abs(actual - said).mean(axis=1) / scale)


def pinball(actual: Numbers, quantiles: Numbers, scale: Numbers, levels: tuple[float, ...] = PINBALL) -> Numbers:
    """Return the mean pinball loss of each series, scaled; `quantiles` are levels by series by month."""
    above = actual[None] - quantiles
    share = np.array(levels)[:, None, None]
    return np.asarray(np.maximum(share * above, (share - 1) * above).mean(axis=(0, 2)) / scale)


def covered(actual: Numbers, low: Numbers, high: Numbers) -> float:
    """Return the share of months between two limits."""
    return float(((low <= actual) & (actual <= high)).mean())


def reliability(said: Numbers, happened: Numbers) -> Reliability:
    """Return how what was said relates to what happened; the slope is 1 where chances are right, less where they are too sure."""
    known = np.clip(said.ravel(), LEAST_SAID, MOST_SAID)
    came = happened.ravel().astype(float)
    base = float(came.mean())
    intercept, slope = _line(logit(known), came) if 0 < base < 1 else (np.nan, np.nan)
    brier = float(((said.ravel() - came) ** 2).mean())
    return Reliability(float(slope), float(intercept), brier, base * (1 - base), base, len(came))


class Part(NamedTuple):
    """Odds said in one part of the way from never to always: their mean, the share that came, and how many there were."""

    said: float
    came: float
    number: int


def parts_of_odds(said: Numbers, happened: Numbers, parts: int = PARTS) -> tuple[Part, ...]:
    """Return what came of odds that were about the same, part by part; one in which nothing was said is left out."""
    known, came = said.ravel(), happened.ravel().astype(float)
    place = np.minimum((known * parts).astype(int), parts - 1)
    return tuple(
        Part(float(known[own].mean()), float(came[own].mean()), int(own.sum()))
        for part in range(parts)
        if (own := place == part).any()
    )


def _line(places: Numbers, came: Numbers) -> tuple[float, float]:
    """Return intercept and slope of the logistic regression, by Newton's steps; a hair of ridge keeps it finite where all is told apart."""
    design = np.stack([np.ones_like(places), places])
    line = np.array([0.0, 1.0])
    for _ in range(STEPS):
        expected = expit(line @ design)
        pull = design @ (came - expected) - RIDGE * line
        bend = (design * expected * (1 - expected)) @ design.T + RIDGE * np.eye(2)
        line = line + np.clip(np.linalg.solve(bend, pull), -1, 1)
    return float(line[0]), float(line[1])
