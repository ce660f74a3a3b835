"""The command line: takes words, gives text, files and an exit status; one light file per command, found by its name."""

import gc
import sys
from collections.abc import Sequence

import typer

from concordat.kernel.registry import plugins


def application() -> typer.Typer:
    """Build the command line from the files in `commands`."""
    app = typer.Typer(
        name="concordat",
        help="From many contracts to one conversation: bodies, contracts, prices, positions and votes, where every figure says why.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for name, module in plugins("concordat.cli.commands").items():
        app.command(name.rstrip("_"))(module.run)
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 findings that stop, 2 wrong usage."""
    from concordat.kernel.finding import Refused

    # A command makes many records and few cycles: looking for cycles less often saves about a twentieth of its time.
    gc.set_threshold(100_000, 50, 50)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show £ must not stop the work.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        result = application()(args=arguments, standalone_mode=False)
    except typer.Exit as leave:
        return leave.exit_code
    except typer.Abort:
        print("Stopped.", file=sys.stderr)
        return 130
    except Refused as refused:
        from concordat.cli.findings import print_findings

        print_findings(refused.findings)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        show = getattr(error, "show", None)
        if show is None:
            raise
        show()
        return 2
    return result if isinstance(result, int) else 0
