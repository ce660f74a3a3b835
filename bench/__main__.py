"""Runs every measurement, or those named: `python -m bench pricing restate`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run each measurement in a fresh process, so that peak memory is its own."""
    known = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    wanted = sys.argv[1:] or known
    unknown = sorted(set(wanted) - set(known))
    if unknown:
        print(f"There is no measurement named {', '.join(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    status = 0
    for name in wanted:
        print(f"\n== {name}", flush=True)
        code = f"from bench.{name} import main; raise SystemExit(main())"
        status |= subprocess.run([sys.executable, "-c", code], cwd=HERE.parent, check=False).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
