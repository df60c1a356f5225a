"""The command line: only it prints and exits. Knows the other rooms, and none of their inner workings."""

from __future__ import annotations

import gc
import os
import sys

__all__ = ["command", "main"]


def command() -> None:
    """``main`` as a command of its own: all is written when it ends, so that the process need not be taken down object
    by object, which costs a twentieth of a short run."""
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0, 1 or 2 as documented, 130 when interrupted."""
    given = sys.argv[1:] if arguments is None else arguments
    gc.set_threshold(50_000, 20, 20)  # what is imported stays: looking for circles in it takes a tenth of a short run
    verbose = not {"-v", "--verbose"}.isdisjoint(given)
    try:
        from abslint.cli.output import OutputError, open_closed_streams

        open_closed_streams()
        from abslint.cli.app import make_app

        try:
            make_app(given)(arguments, prog_name="abslint")
        except OutputError as error:
            sys.stderr.write(f"abslint: {error}\n")
            sys.exit(2)
    except KeyboardInterrupt:
        sys.stderr.write("abslint: interrupted\n")
        sys.exit(130)
    except Exception as error:  # a crash is never exit code 1, and never a bare traceback
        if verbose:
            import traceback

            traceback.print_exc()
        sys.stderr.write(f"abslint: internal error ({type(error).__name__}: {error}); -v shows the trace\n")
        sys.exit(2)
