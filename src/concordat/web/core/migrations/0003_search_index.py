"""Makes the index of words: the full text of SQLite or of PostgreSQL, kept up to date by the database itself."""

from typing import Any

from django.db import migrations

ENTRY = "core_searchentry"
INDEX = "core_searchwords"


def sqlite() -> list[str]:
    """Return the virtual table over the entries, and the triggers that keep it."""
    # Every name in these statements is a constant of this file.
    gone = f"INSERT INTO {INDEX}({INDEX}, rowid, title, text) VALUES ('delete', OLD.id, OLD.title, OLD.text)"  # noqa: S608
    new = f"INSERT INTO {INDEX}(rowid, title, text) VALUES (NEW.id, NEW.title, NEW.text)"  # noqa: S608
    return [
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5(title, text, content='{ENTRY}', content_rowid='id', "
        "tokenize='porter unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {INDEX}_added AFTER INSERT ON {ENTRY} BEGIN {new}; END",
        f"CREATE TRIGGER {INDEX}_removed AFTER DELETE ON {ENTRY} BEGIN {gone}; END",
        f"CREATE TRIGGER {INDEX}_changed AFTER UPDATE ON {ENTRY} BEGIN {gone}; {new}; END",
    ]


def postgres() -> list[str]:
    """Return the column of words, made from title and text, and its index."""
    words = "setweight(to_tsvector('english'::regconfig, title), 'A') || to_tsvector('english'::regconfig, text)"
    return [
        f"ALTER TABLE {ENTRY} ADD COLUMN words tsvector GENERATED ALWAYS AS ({words}) STORED",
        f"CREATE INDEX {INDEX} ON {ENTRY} USING gin (words)",
    ]


def make(apps: Any, editor: Any) -> None:
    """Make what this database needs."""
    for statement in postgres() if editor.connection.vendor == "postgresql" else sqlite():
        editor.execute(statement)


def take_away(apps: Any, editor: Any) -> None:
    """Take it away again."""
    if editor.connection.vendor == "postgresql":
        editor.execute(f"DROP INDEX {INDEX}")
        editor.execute(f"ALTER TABLE {ENTRY} DROP COLUMN words")
        return
    for name in ("added", "removed", "changed"):
        editor.execute(f"DROP TRIGGER {INDEX}_{name}")
    editor.execute(f"DROP TABLE {INDEX}")


class Migration(migrations.Migration):
    """The index stands beside the entries and follows them."""

    dependencies = (("core", "0002_log_refuses_change"),)
    operations = (migrations.RunPython(make, take_away),)
