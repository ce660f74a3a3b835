"""Shell: the one place where DuckDB is touched. Rooms build Ibis expressions; tables live here, and questions run here.

`duckdb.connect` opens a private engine in memory with bounded memory and no extensions from outside; `bulk` turns CSV and
Parquet files into tables that keep the line of every row (`file_line`); `records` makes tables of record dataclasses.
"""
