"""Checking a monitoring file: a million generated rows with every kind of fault, seconds and peak memory beside a quarter of them."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.engine.duckdb import connect, literal, raw
from concordat.pay.monitoring import fields_of, short
from concordat.store import national_rulebook

ROWS, FEWER, SEED = 1_000_000, 250_000, 20172
LIMIT_SECONDS, LIMIT_GROWTH = 10, 1.5
FOLDER = Path(__file__).resolve().parents[1] / "examples" / "norfolk-and-waveney-2017"
ON = date(2018, 8, 1)
# Everything here is made up by hashing a number with the seed. One row in some hundred is faulty, each kind in its own way.
CELLS = {
    "financial_month": "case when one % 997 = 1 then '14' else (1 + one % 12)::varchar end",
    "financial_year": "case when one % 991 = 2 then '201719' else '201718' end",
    "date_and_time_data_set_created": "case when one % 983 = 3 then '2030-01-01T09:00:00' when one % 977 = 4 then 'May' "
    "when one % 971 = 5 then '2016-01-01T09:00:00' else '2018-06-12T09:30:00' end",
    "organisation_identifier_code_of_provider": "case when one % 967 = 6 then 'RM100' when one % 953 = 7 then '' else 'RM1' end",
    "organisation_site_identifier_of_treatment": "case when part < 5 or one % 947 = 8 then 'RM102' else '' end",
    "organisation_identifier_code_of_commissioner": "['06M', '06V', '06W', '06Y', '07J'][1 + one % 5]",
    "general_medical_practice_patient_registration": "'D82' || lpad((mixed % 999)::varchar, 3, '0')",
    "activity_treatment_function_code": "case when one % 941 = 9 then '30' else (100 + mixed % 400)::varchar end",
    "ward_code": "'W' || (mixed % 99)",
    "commissioned_service_category_code": "case when one % 937 = 10 then '13' else '51' end",
    "point_of_delivery_code": "case when one % 929 = 11 then 'AANDE' else ['DC', 'EL', 'NEL', 'AE', 'OPPROC', 'BLOCK'][1 + part] end",
    "point_of_delivery_further_detail_code": "case when one % 919 = 12 then 'X1' else '' end",
    "local_contract_code": "case when one % 911 = 13 then 'none' else ['06M', '06V', '06W', '06Y', '07J'][1 + one % 5] || '-RM1' end",
    "local_contract_monitoring_code": "case when one % 907 = 14 then 'twice' else one::varchar end",
    "tariff_code": "case when one % 887 = 15 then '' else ['EB07A', 'HB12C', 'DZ11V', 'VB08Z', 'JC43A', ''][1 + part] end",
    "national_tariff_indicator": "case when part < 3 and one % 3 = 0 then 'Y' else 'N' end",
    "activity": "case when part = 5 then (one % 883 = 16)::int::varchar when one % 881 = 17 then '-1' when one % 877 = 18 then '1,000' "
    "else (1 + mixed % 40)::varchar end",
    "price": "case when one % 863 = 19 then '-5.00' when one % 859 = 20 then 'n/a' else (100 + mixed % 900000)::varchar || '.00' end",
    "market_forces_factor": "case when one % 857 = 21 then '2.5' else '1.024' end",
    "name_of_submitter": "case when one % 853 = 22 then '' else 'Information team' end",
}


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of the processor, and peak memory in megabytes."""

    seconds: float
    processor_seconds: float
    megabytes: float


def main() -> int:
    """Print seconds and peak memory of both; return 1 where a limit is passed."""
    with tempfile.TemporaryDirectory(prefix="concordat-validate-") as folder:
        few, many = (_measured(Path(folder), rows) for rows in (FEWER, ROWS))
    growth = many.megabytes / few.megabytes
    print(
        f"{ROWS:,} rows in {many.seconds:.1f} s ({many.processor_seconds:.1f} s of the processor) of {LIMIT_SECONDS} s; peak memory "
        f"{many.megabytes:.0f} MB, {growth:.2f} times that of {FEWER:,} rows ({few.megabytes:.0f} MB), of at most {LIMIT_GROWTH}"
    )
    return int(many.seconds > LIMIT_SECONDS or growth > LIMIT_GROWTH)


def generate(path: Path, rows: int) -> None:
    """Write a monitoring file of so many rows."""
    names = [field.name for field in fields_of(national_rulebook(), "actual", ON)]
    cells = ", ".join(f"""{CELLS.get(short(name), "''")} as "{name}" """ for name in names)
    made = f"select i::bigint as one, (hash(i + {SEED}) % 1000000)::bigint as mixed, (hash(i * 3 + {SEED}) % 6)::bigint as part from range({rows}) r(i)"
    raw(connect()).execute(f"copy (select {cells} from ({made})) to {literal(path)} (header)")


def _measured(folder: Path, rows: int) -> Cost:
    path, found = folder / f"{rows}.csv", folder / "findings.csv"
    generate(path, rows)
    command = (
        sys.executable,
        "-c",
        "import sys; from concordat.cli import main; sys.exit(main(sys.argv[1:]))",
        "validate",
        str(path),
    )
    start = time.perf_counter()
    process = subprocess.Popen([*command, "--system", str(FOLDER), "--findings", str(found), "--on", str(ON)])
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = 1
    with found.open("rb") as lines:
        print(f"{path.stat().st_size / 1e6:.0f} MB read, {sum(1 for _ in lines) - 1:,} findings written")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
