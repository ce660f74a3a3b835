"""Public names of `need`: what people will need, and how sure we are."""

from concordat.need.contract_draws import contract_draws, shares_of_plan
from concordat.need.expected_line import ExpectedLine, odds_of
from concordat.need.odds import Odds
from concordat.need.stamp import Stamp, data_hash, hash_of, stamped
from concordat.need.streams import normals, stream, streams

__all__ = [
    "ExpectedLine",
    "Odds",
    "Stamp",
    "contract_draws",
    "data_hash",
    "hash_of",
    "normals",
    "odds_of",
    "shares_of_plan",
    "stamped",
    "stream",
    "streams",
]
