"""The nouns of `balance`: what bodies have and spend, one file for each sort."""

from concordat.balance.records.budgets import Budget

__all__ = ["Budget"]
