"""Projection by cells: takes baseline activity, population and factors with intervals, gives thousands of possible years of each output."""
