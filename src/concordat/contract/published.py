"""Findings on published tables that a matrix is made of: takes what does not agree, gives the finding that says so."""

from concordat.kernel.finding import Finding, Place


def does_not_foot(what: str, table: str) -> Finding:
    """Return the finding that a published total and its parts differ."""
    return Finding(
        "does-not-foot",
        what,
        "A total in the published file is used as a check, never as a row.",
        "Compare with the file as published; a row may be missing, or counted twice.",
        Place(field=table),
    )


def no_rows(table: str) -> Finding:
    """Return the finding that there is nothing to make a matrix of."""
    return Finding(
        "no-rows",
        f"{table} has no rows.",
        "A matrix of nothing shows nobody buying anything.",
        "Check the file and the filter.",
        Place(field=table),
    )
