"""`concordat demo`: runs the main job on the shipped example and tells the story."""

from pathlib import Path
from typing import Annotated

import typer


def run(out: Annotated[Path, typer.Option(help="Where to write the report.")] = Path("out")) -> int:
    """Show what Concordat does on the example Norfolk and Waveney 2017."""
    from concordat.cli.examples import example
    from concordat.cli.story import tell_story

    name = "norfolk-and-waveney-2017"
    tell_story(example(name), out / name)
    print("\nNext: concordat why " + f"examples/{name} balance.system_position")
    return 0
