"""The projection row by row: every row is copied, each copy survives or not, lands or stays, night by night. For tests only."""

import numpy as np


def row_rate(row, world, draw):
    """Return what one row is multiplied by before anything is avoided: people, health, growth."""
    variant, health = world["variants"][draw["variant"]], draw["health"]
    rate = row["count"] * world["after"][variant][row["sex"]][row["age"]] / world["before"][row["sex"]][row["age"]]
    rate *= health_factor(row, world, health)
    for lever in world["levers"]:
        if lever["role"] == "grow" and lever["applies"](row):
            rate *= draw["factors"][lever["name"]]
    return rate


def health_factor(row, world, health):
    """Return the use of people some years younger over the use at the row's age, straight between 33 steps of health."""
    if world["gain"] is None or row["age"] < world["from_age"]:
        return 1.0
    place = health * 32
    low = min(int(place), 31)
    part = place - low

    def at(step):
        used = [0.0] * len(world["before"][row["sex"]])
        for other in world["rows"]:
            if other["sex"] == row["sex"]:
                used[other["age"]] += other["count"]
        rates = [own / people for own, people in zip(used, world["before"][row["sex"]], strict=True)]
        younger = row["age"] - step / 32 * world["gain"][row["sex"]][row["age"]]
        below = min(max(int(np.floor(younger)), 0), len(rates) - 2)
        along = min(max(younger - below, 0.0), 1.0)
        moved = rates[below] * (1 - along) + rates[below + 1] * along
        return moved / rates[row["age"]] if rates[row["age"]] else 1.0

    return at(low) * (1 - part) + at(low + 1) * part


def kept_share(row, world, draw):
    """Return the share of a row's units that no mitigation takes."""
    share = 1.0
    for lever in world["levers"]:
        if lever["role"] in ("avoid", "convert") and lever["applies"](row):
            share *= draw["factors"][lever["name"]]
    return share


def one_year(world, draw, chance):
    """Return units kept and bed days of one possible year, by output, copy by copy."""
    units, days = {}, {}
    for row in world["rows"]:
        copies = chance.poisson(row_rate(row, world, draw))
        survive = chance.binomial(copies, kept_share(row, world, draw))
        shorten = [lever for lever in world["levers"] if lever["role"] == "shorten" and lever["applies"](row)]
        units[row["output"]] = units.get(row["output"], 0) + survive
        for _ in range(survive):
            kept = draw["factors"][shorten[chance.integers(len(shorten))]["name"]] if shorten else 1.0
            stayed = 1 + chance.binomial(row["stay"], kept) if row["stay"] >= 0 else 0
            days[row["output"]] = days.get(row["output"], 0) + stayed
    return units, days
