"""Share of spend on general practice in a sentence: takes the shares of bodies, gives the lowest and the highest of the newest year."""

from collections.abc import Mapping, Sequence

from concordat.watch.spend_share import SpendShare


def spend_in_words(shares: Sequence[SpendShare], names: Mapping[str, str]) -> str:
    """Return between which shares, and whose, the newest year lies; `shares` holds one at least."""
    year = max(one.year for one in shares)
    own = sorted((one for one in shares if one.year == year), key=lambda one: one.share.value)
    told = [f"{one.share.value} per cent at {names.get(one.body, one.body)}" for one in own]
    if len(told) == 1:
        return f"In {year} of all spend {told[0]} goes to general practice."
    return f"In {year} of all spend between {told[0]} and {told[-1]} goes to general practice."
