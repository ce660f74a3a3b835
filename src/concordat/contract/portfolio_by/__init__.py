"""By what the portfolio is told, one file each, found by name: each takes the portfolio and a line, gives its group and the group's place."""
