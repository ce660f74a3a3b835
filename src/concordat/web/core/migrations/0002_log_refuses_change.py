"""The database itself refuses to change or remove an event; of its fields only erasing is allowed: value and salt, both, for good."""

from typing import Any

from django.db import migrations

EVENT, FIELD, HEAD, PART = "core_logevent", "core_eventfield", "core_treehead", "core_treepart"
SAYS = "the log is append-only"


def protect(apps: Any, editor: Any) -> None:
    """Put the triggers in place."""
    for statement in postgres() if editor.connection.vendor == "postgresql" else sqlite():
        editor.execute(statement)


def sqlite() -> list[str]:
    """Return the triggers of SQLite."""
    made = [
        f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
        for table in (EVENT, HEAD, PART)
        for what in ("UPDATE", "DELETE")
    ]
    made.append(f"CREATE TRIGGER {FIELD}_no_delete BEFORE DELETE ON {FIELD} BEGIN SELECT RAISE(ABORT, '{SAYS}'); END")
    made.append(
        f"CREATE TRIGGER {FIELD}_only_erase BEFORE UPDATE ON {FIELD} "
        "WHEN NOT (NEW.value IS NULL AND NEW.salt IS NULL AND OLD.personal AND NEW.id = OLD.id AND NEW.name = OLD.name "
        "AND NEW.position = OLD.position AND NEW.event_id = OLD.event_id AND NEW.personal = OLD.personal AND NEW.open = OLD.open) "
        f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
    )
    return made


def postgres() -> list[str]:
    """Return the functions and triggers of PostgreSQL."""
    made = [
        f"CREATE FUNCTION concordat_log_refuses() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '{SAYS}'; END $$ LANGUAGE plpgsql",
        "CREATE FUNCTION concordat_only_erase() RETURNS trigger AS $$ BEGIN "
        "IF NEW.value IS NULL AND NEW.salt IS NULL AND OLD.personal AND (NEW.id, NEW.name, NEW.position, NEW.event_id, NEW.personal, NEW.open) "
        f"= (OLD.id, OLD.name, OLD.position, OLD.event_id, OLD.personal, OLD.open) THEN RETURN NEW; END IF; RAISE EXCEPTION '{SAYS}'; "
        "END $$ LANGUAGE plpgsql",
    ]
    for table in (EVENT, HEAD, PART, FIELD):
        what = "DELETE" if table == FIELD else "UPDATE OR DELETE"
        made.append(
            f"CREATE TRIGGER {table}_refuses BEFORE {what} ON {table} FOR EACH ROW EXECUTE FUNCTION concordat_log_refuses()"
        )
        made.append(
            f"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION concordat_log_refuses()"
        )
    made.append(
        f"CREATE TRIGGER {FIELD}_only_erase BEFORE UPDATE ON {FIELD} FOR EACH ROW EXECUTE FUNCTION concordat_only_erase()"
    )
    return made


class Migration(migrations.Migration):
    """Protects the log."""

    dependencies = (("core", "0001_initial"),)
    operations = (migrations.RunPython(protect, migrations.RunPython.noop),)
