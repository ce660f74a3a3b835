"""Shrunk growth: takes what past growth was forecast and what came, gives how much of a local growth is signal, and growth held near its peers."""

import numpy as np

from concordat.need.arrays import Numbers


def signal(said: Numbers, came: Numbers) -> float:
    """Return the share of a local growth that is signal: the slope of what came on what was said, within nought and one."""
    apart = said - said.mean()
    whole = float(apart @ apart)
    return float(np.clip(apart @ (came - came.mean()) / whole, 0, 1)) if whole else 0.0


def signal_of_variances(between: float, error: float) -> float:
    """Return the same from the variance between bodies and that of the error of each."""
    return between / (between + error) if between + error else 0.0


def shrunk(local: Numbers, peers: float, share: float) -> Numbers:
    """Return local growth held near that of peers."""
    return np.asarray(peers + share * (local - peers))
