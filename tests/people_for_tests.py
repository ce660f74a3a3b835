"""What the tests of people share: the password of those who are made up for them."""

from django.db import connection

PASSWORD = "four ordinary words here"


def everything() -> str:
    """Return every value of every table but the tables of the log's own texts, as one text."""
    values = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            values += [str(row) for row in cursor.fetchall()]
    return "\n".join(values)
