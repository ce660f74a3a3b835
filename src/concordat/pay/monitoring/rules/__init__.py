"""Rules of plan and monitoring files, one file each: `COLUMN` it looks at, `NEEDS`, what it says, `broken(row)` and `where(rows, facts)`.

A rule holds for every flow whose files have its columns, or for those of its `FLOWS`; it may declare `applies(facts)`:
whether what it compares with was given. Adding a rule is adding a file.
"""
