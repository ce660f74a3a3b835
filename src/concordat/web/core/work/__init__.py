"""Long work, one file each, found by its name: what takes longer than a page may. Each takes a system and a folder, gives a file in it.

A file declares `TITLE` and `run(row, folder, step) -> Path`; it calls `step(done, of, says)` between its parts, which also
ends the work where someone asked it to stop.
"""
