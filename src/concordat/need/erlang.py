"""A unit with so many beds: takes beds and load, gives the chance that all are taken, and how long people wait, by Erlang's formulas."""

from math import exp

# Halvings of a bracket that leave nothing of it to see.
HALVINGS = 200


def refused(beds: int, load: float) -> float:
    """Return the chance that somebody who arrives finds all beds taken and goes elsewhere; `load` is arrivals × mean stay."""
    chance = 1.0
    for bed in range(1, beds + 1):
        chance = load * chance / (bed + load * chance)
    return chance


def waits(beds: int, load: float) -> float:
    """Return the chance that somebody who arrives has to wait for a bed; the load is below the beds."""
    chance = refused(beds, load)
    return beds * chance / (beds - load * (1 - chance))


def mean_wait(beds: int, load: float, stay: float) -> float:
    """Return the mean wait of all who arrive, in units of the stay."""
    return waits(beds, load) * stay / (beds - load)


def waits_longer(beds: int, load: float, stay: float, than: float) -> float:
    """Return the chance to wait longer than this."""
    return waits(beds, load) * exp(-(beds - load) * than / stay)


def occupancy(beds: int, load: float) -> float:
    """Return the share of beds taken on average where those who find none go elsewhere."""
    return load * (1 - refused(beds, load)) / beds


def load_of_occupancy(beds: int, share: float) -> float:
    """Return the load at which this share of beds, below 1, is taken on average."""
    low, high = 0.0, float(beds)
    while occupancy(beds, high) < share:
        high *= 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if occupancy(beds, middle) < share else (low, middle)
    return (low + high) / 2


def load_of_refusals(beds: int, share: float) -> float:
    """Return the load at which this share of arrivals, below 1, is refused."""
    low, high = 0.0, float(beds)
    while refused(beds, high) < share:
        high *= 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if refused(beds, middle) < share else (low, middle)
    return (low + high) / 2
