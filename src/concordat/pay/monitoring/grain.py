"""The grain of a file: takes its columns, gives those that together name one row; who sent it, when, and in aggregate monitoring its numbers do not."""

from collections.abc import Collection

from concordat.pay.monitoring.facts import Facts

_SENT = ("date_and_time_data_set_created", "name_of_submitter")
_NUMBERS = ("activity", "price", "market_forces_factor")


def grain(facts: Facts, columns: Collection[str]) -> tuple[str, ...]:
    """Return the columns of the grain, in the order of the data set; in aggregate monitoring texts beside codes are not part of it.

    Records of patients without their identities have no key: only one that stands there twice word for word is a repeat.
    """
    own = tuple(field.column for field in facts.fields if field.column in columns and field.column not in _SENT)
    if facts.flow != "aggregate":
        return own
    return tuple(one for one in own if one not in _NUMBERS and not one.endswith("_description"))
