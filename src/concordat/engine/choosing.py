"""Chooses the engine: takes the tables of a system and an engine's name or address, gives the same tables living there."""

from collections.abc import Mapping
from typing import Any

from concordat.engine.bulk import parquet_of
from concordat.engine.spark import LOCAL, spark
from concordat.kernel.finding import Finding, Refused

DUCKDB, SPARK, CLUSTER = "duckdb", "spark", "spark://"


def living_in(engine: str, tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return tables by name on `engine`: duckdb, spark (on this machine) or spark://host:port. Questions give the same there.

    Raises Refused where there is no such engine, or it cannot be used.
    """
    if engine == DUCKDB:
        return dict(tables)
    if engine != SPARK and not engine.startswith(CLUSTER):
        raise Refused(_unknown(engine))
    connection = spark(LOCAL if engine == SPARK else engine)
    return {name: connection.read_parquet(str(parquet_of(name, table))) for name, table in tables.items()}


def _unknown(engine: str) -> Finding:
    return Finding(
        "unknown-engine",
        f"There is no engine “{engine}”.",
        "Figures are worked out by DuckDB on this machine, or by Spark here or on a cluster; they are the same.",
        "Write --engine duckdb, --engine spark, or the address of a cluster, such as spark://host:7077.",
    )
