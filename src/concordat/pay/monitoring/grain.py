"""The grain of a file: takes its columns, gives those that together name one row; who sent it, when, and its numbers do not."""

from collections.abc import Collection

from concordat.pay.monitoring.facts import Facts

_BESIDE = ("date_and_time_data_set_created", "name_of_submitter", "activity", "price", "market_forces_factor")


def grain(facts: Facts, columns: Collection[str]) -> tuple[str, ...]:
    """Return the columns of the grain, in the order of the data set; texts beside codes are not part of it."""
    own = (field.column for field in facts.fields)
    return tuple(one for one in own if one in columns and one not in _BESIDE and not one.endswith("_description"))
