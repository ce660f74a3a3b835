"""Whether existing providers are at a disadvantage: bids, wins and losses of those who held such a contract and of those who did not."""

from concordat.buy.fairness.nouns import Award, Holding, Tender

__all__ = ["Award", "Holding", "Tender"]
