"""Makes the checkout importable in its own environment, and gives it the `concordat` command; needs no network."""

import compileall
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

packages = Path(sysconfig.get_path("purelib"))
(packages / "concordat-checkout.pth").write_text(f"{ROOT / 'src'}\n")
command = Path(sysconfig.get_path("scripts")) / "concordat"
command.write_text(f"#!{sys.executable}\nimport sys\nfrom concordat.cli import main\nsys.exit(main())\n")
command.chmod(0o755)
# Compiled once here, so that commands start fast even where Python may not write byte code while it runs.
compileall.compile_dir(ROOT / "src", quiet=1)
