"""Checks that a backup holds all that belongs to a service: takes its contents, gives a finding for each part that is not in them.

The hashes of a backup find what was changed in it; these checks find what was taken out of it or put in from an older one,
list of contents and all.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.log import Builder, Stored, leaf_hash
from concordat.web.running.rows_as_lines import models_at

ANOTHER = "Use another backup, or another copy of this one."


def missing_tables(contents: dict[str, Any]) -> list[Finding]:
    """Return a finding for each table that the version of the backup has and the backup has not, or has otherwise."""
    there = {one["table"]: one["columns"] for one in contents["tables"]}
    expected = {
        model._meta.db_table: [field.attname for field in model._meta.concrete_fields]
        for model in models_at([(app, name) for app, name in contents["migrations"]])
    }
    found = [_part(table, "The table is not in the list of contents.") for table in expected if table not in there]
    found += [_part(table, "This version has no such table.") for table in there if table not in expected]
    differing = [table for table in expected if table in there and expected[table] != there[table]]
    return found + [_part(table, "Its columns are not those of this version.") for table in differing]


def missing_facts(contents: dict[str, Any], rows: Iterable[dict[str, Any]]) -> list[Finding]:
    """Return a finding for each bulk table that rows name and that is not among the files as it was loaded."""
    files = {one["file"]: one["sha256"] for one in contents["files"]}
    found = []
    for row in rows:
        name = f"facts/{row['sha256']}/{row['file']}"
        if files.get(name) != row["sha256"]:
            found.append(
                _part(name, f"The table {row['table']} was loaded from it, and it is not there as it was then.")
            )
    return list(dict.fromkeys(found))


class Kept:
    """A tree head that somebody kept: the size and root that the log of the backup has to come to on the way."""

    def __init__(self, size: int, root: str):
        self.size, self.root, self._tree = size, root, Builder()
        self._met = ""

    def watch(self, rows: Iterable[Stored]) -> Iterator[Stored]:
        """Give the rows on, and notice the root where the log has the size of the head."""
        for row in rows:
            if self._tree.size < self.size:
                self._tree.add(leaf_hash(row.text.encode("utf-8", "surrogatepass")))
                if self._tree.size == self.size:
                    self._met = self._tree.root().hex()
            yield row

    def finding(self) -> Finding | None:
        """Return what is wrong once all rows were given on; None where the log holds what the head holds."""
        if self._met == self.root:
            return None
        if self._met:
            what = f"The first {self.size} events of the backup do not give the root of the head that was kept."
            why = "Something in them was changed since, or the head is that of another service."
            return Finding("another-log", what, why, ANOTHER, Place("backup", field="log"))
        what = (
            f"The backup is older than the head that was kept: its log ends at event {self._tree.size} of {self.size}."
        )
        why = "Restoring it would lose what was done afterwards."
        advice = "Use a newer backup; or leave the head out, if there is none and the loss is known."
        return Finding("older-backup", what, why, advice, Place("backup", field="log"))


def _part(name: str, why: str) -> Finding:
    return Finding("bad-backup", f"{name} is not in the backup as it has to be.", why, ANOTHER, Place(name))
