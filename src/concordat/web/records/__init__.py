"""The records in the database: one table for each record class, made from the class itself, with real constraints."""
