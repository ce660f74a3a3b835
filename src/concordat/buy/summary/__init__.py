"""The yearly summary of a buyer: what was awarded by which route, which providers are new and which hold nothing any longer."""

from concordat.buy.summary.register import Held, Representation, UrgentChange

__all__ = ["Held", "Representation", "UrgentChange"]
