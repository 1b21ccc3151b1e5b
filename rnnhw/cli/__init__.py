"""Arguments, files, progress and exit codes: the only place that prints or reads the environment."""

import sys

from rnnhw.errors import RnnhwError

__all__ = ["main"]


def main() -> None:
    """Run the command line; a user's mistake is one line on stderr and exit code 2."""
    from rnnhw.cli.app import app

    try:
        app()
    except RnnhwError as error:
        print(f"rnnhw: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("rnnhw: interrupted", file=sys.stderr)
        sys.exit(130)
