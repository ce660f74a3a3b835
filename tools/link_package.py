"""Makes the checkout importable in its own environment, and gives it the `concordat` command; needs no network."""

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

packages = Path(sysconfig.get_path("purelib"))
(packages / "concordat-checkout.pth").write_text(f"{ROOT / 'src'}\n")
command = Path(sysconfig.get_path("scripts")) / "concordat"
command.write_text(f"#!{sys.executable}\nimport sys\nfrom concordat.cli import main\nsys.exit(main())\n")
command.chmod(0o755)
