"""Schemes of reservation and delegation: who may take a decision on a day, proved clause by clause, and what is wrong with a scheme."""
