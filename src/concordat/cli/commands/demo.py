"""`concordat demo`: runs the main job on the shipped examples and tells the story; in a terminal the service then starts."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def run(out: Annotated[Path, typer.Option(help="Where to write the reports.")] = Path("out")) -> int:
    """Show what Concordat does on the examples: Norfolk and Waveney 2017 in full, of others what is being decided and which bodies become others."""
    from concordat.cli.story import tell_story
    from concordat.store.examples import examples

    first, *others = examples()
    tell_story(first, out / first.name)
    for folder in others:
        tell_story(folder, out / folder.name, rooms=("decide", "merge"))
    print(f"Next: {_near(Path(sys.argv[0]))} why {_near(first)} balance.system_position")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(f"The service starts with: {_near(Path(sys.argv[0]))} serve")
        return 0
    from concordat.web.running.serving import serve

    return serve(8000, "127.0.0.1", None, None, demo=True)


def _near(path: Path) -> Path:
    """Return a path as it is typed from here, where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path
