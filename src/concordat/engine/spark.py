"""Opens Spark, the engine for more than one machine: takes the address of a cluster, or none, gives a connection behind Ibis.

Spark needs Java 17 or newer and the package `pyspark` (the extra `spark`); where one of them is absent, the finding says which.
A cluster's workers read prepared tables from the temporary folder, which they have to see under the same path (`TMPDIR`).
"""

import atexit
import os
import re
import shutil
import socket
import subprocess
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from concordat.engine.duckdb import workshop
from concordat.kernel.finding import Finding, Refused

LOCAL = "local[*]"
MEMORY = "1g"
OLDEST_JAVA = 17
LOOPBACK = "127.0.0.1"
PATIENCE_SECONDS = 10
_QUIET = """rootLogger.level = error
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %p %c{1}: %m%n
"""


def why_not() -> str:
    """Return why Spark cannot run on this machine, nothing where it can."""
    if find_spec("pyspark") is None:
        return "The package pyspark is not installed."
    java = _java()
    if java is None:
        return "Java is not installed."
    found = java_version(java)
    if found < OLDEST_JAVA:
        return f"Java {found or 'of an unknown version'} is installed, and Spark needs {OLDEST_JAVA} or newer."
    return ""


def java_version(java: str) -> int:
    """Return the number of a Java's version, nought where it does not say."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=60).stderr  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return 0
    match = re.search(r'version "(?:1\.)?(\d+)', told)
    return int(match[1]) if match else 0


@cache
def spark(master: str = LOCAL, memory: str = MEMORY) -> Any:
    """Return the one connection of this process to Spark on `master`: `local[*]`, or a cluster such as spark://host:7077.

    `memory` bounds the local process. Raises Refused where Spark cannot run here or the cluster does not answer.
    """
    reason = why_not()
    if reason:
        raise Refused(_cannot(master, reason, "Install Java 17 or newer and pip install 'concordat[spark]'"))
    local = master.startswith("local")
    if not local and not any(map(_listens, master.partition("://")[2].split(","))):
        raise Refused(
            _cannot(master, "Nothing answers at this address.", "Check the address and that the cluster runs")
        )
    if local:
        os.environ.setdefault("SPARK_LOCAL_IP", LOOPBACK)
    try:
        session = _session(master, memory, local)
    except Exception as error:  # whatever Java throws arrives as one of several kinds
        says = (str(error).strip().splitlines() or ["no detail"])[0][:300]
        raise Refused(_cannot(master, f"It says: {says}.", "Look into the log of the cluster")) from None
    atexit.register(session.stop)
    # Loaded here because it needs pyspark, which most installations do not have.
    from concordat.engine.spark_backend import Backend

    backend = Backend()
    backend.do_connect(session)
    return backend


def _session(master: str, memory: str, local: bool) -> Any:
    folder = workshop()
    quiet = folder / "spark-log.properties"
    quiet.write_text(_QUIET, "utf-8")
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.driver.memory": memory,
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={quiet.as_uri()} -Dderby.system.home={folder}",
        "spark.local.dir": str(folder / "spark"),
        "spark.sql.warehouse.dir": str(folder / "spark-tables"),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
    }
    if local:
        settings |= {
            "spark.driver.host": LOOPBACK,
            "spark.driver.bindAddress": LOOPBACK,
            "spark.sql.shuffle.partitions": str(os.cpu_count() or 2),
        }
    builder = import_module("pyspark.sql").SparkSession.builder.appName("concordat").master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _listens(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), PATIENCE_SECONDS).close()
    except (OSError, ValueError, OverflowError):
        return False
    return True


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    if home and (Path(home) / "bin" / "java").is_file():
        return str(Path(home) / "bin" / "java")
    return shutil.which("java")


def _cannot(master: str, why: str, then: str) -> Finding:
    what = "Spark cannot run here." if master.startswith("local") else f"Spark on {master} cannot be used."
    return Finding("no-engine", what, why, f"{then}, or run with --engine duckdb, which gives the same figures.")
