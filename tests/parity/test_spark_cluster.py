"""A real cluster: a master and a worker of Spark on this machine, and the whole command run on it by its address."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concordat.cli.told import told
from concordat.kernel.finding import Refused

PATIENCE = 120
RUN = "import sys; from concordat.cli import main; sys.exit(main(sys.argv[1:]))"
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(scope="module")
def cluster(spark_here: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a cluster of one worker; nothing of it remains."""
    import pyspark

    assert spark_here
    folder = tmp_path_factory.mktemp("cluster")
    program = Path(pyspark.__file__).parent / "bin" / "spark-class"
    port = free_port()
    address = f"spark://127.0.0.1:{port}"
    environment = {
        **os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_WORKER_DIR": str(folder), "SPARK_DAEMON_MEMORY": "256m",
    }  # fmt: skip
    parts = (
        ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"],
        ["org.apache.spark.deploy.worker.Worker", address, "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
         "--webui-port", "0"],
    )  # fmt: skip
    running: list[subprocess.Popen[bytes]] = []
    try:
        for part in parts:
            with (folder / "log").open("ab") as log:
                running.append(subprocess.Popen([program, *part], env=environment, cwd=folder, stdout=log, stderr=log))
            answers(port, running[0], folder / "log")
        yield address
    finally:
        for one in reversed(running):
            one.terminate()
            one.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def answers(port: int, master: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and master.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(log.read_text("utf-8", "replace")[-2000:])


@pytest.mark.slow(minutes=0.7)
def test_the_report_of_a_run_on_a_cluster_is_that_of_a_run_here(cluster: str, examples: Path, tmp_path: Path) -> None:
    written = []
    for number, engine in enumerate(("duckdb", cluster)):
        out = tmp_path / str(number) / "out"
        command = [sys.executable, "-c", RUN, "run", str(examples / "norfolk-and-waveney-2017"), "--out", str(out)]
        done = subprocess.run(
            [*command, "--quiet", "--engine", engine], capture_output=True, text=True, check=False, timeout=600
        )
        assert done.returncode == 0, done.stdout + done.stderr
        written.append(
            {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
        )
    assert written[0] == written[1]
    assert written[0]


@pytest.mark.parametrize("address", ["127.0.0.1:{port}", "nonsense", "127.0.0.1:{port},127.0.0.1:port"])
def test_a_cluster_that_does_not_answer_is_a_finding(address: str, spark_here: str, examples: Path) -> None:
    assert spark_here
    with pytest.raises(Refused) as refused:
        told(examples / "norfolk-and-waveney-2017", f"spark://{address.format(port=free_port())}")
    (finding,) = refused.value.findings
    assert finding.kind == "no-engine"
    assert "--engine duckdb" in finding.next
