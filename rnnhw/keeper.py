"""Keeps a folder, and the commands that run in it, for another process; both end when that process does.

`rnnhw.scratch` runs this file as a program in a session of its own, so that it outlives a process that is
killed, whatever the signal, by the moment that it needs to end the commands and to remove the folder. It
imports little, because every simulation starts it.

Its argument is the folder to make. It answers with lines on standard output: 0 when the folder is there;
then, for every command on a line of standard input, its parts with zero bytes between them and all that
in hexadecimal, the command's exit status, negative for a signal. What fails is answered by its reason after
``!``. The end of standard input is the end of the other process, or its wish.
"""

import os
import select
import signal
import sys
import time

FILES = ("stdin", "stdout", "stderr")
TRIES, WAIT_S = 200, 0.02
"""A process that was just killed may still finish a file in the folder while it is being removed."""


def main() -> None:
    """Serve one process."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    folder = sys.argv[1]
    try:
        os.mkdir(folder, 0o700)
    except OSError as error:
        _answer(f"!{error.strerror}")
        return
    try:
        os.chdir(folder)
        os.mkdir("work")
        os.chdir("work")
        _answer(0)
        _serve()
    finally:
        _remove(folder)


def _answer(value: int | str) -> None:
    print(value, flush=True)


def _serve() -> None:
    """Run what is asked for until nothing more is."""
    # A child that ends wakes the wait for the end of standard input.
    ended, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    signal.set_wakeup_fd(wake)
    for line in sys.stdin:
        try:
            status = _run(bytes.fromhex(line).split(b"\0"), ended)
        except OSError as error:
            _answer(f"!{error.strerror}")
            continue
        if status is None:
            return
        _answer(status)


def _run(command: list[bytes], ended: int) -> int | None:
    """The exit status of a command; None if the other process ended first."""
    opened = [
        (
            os.POSIX_SPAWN_OPEN,
            number,
            os.path.join("..", name),
            os.O_WRONLY | os.O_CREAT | os.O_TRUNC if number else os.O_RDONLY,
            0o600,
        )
        for number, name in enumerate(FILES)
    ]
    # Compilers keep their own temporary files here too. A relative name has no spaces.
    process = os.posix_spawnp(
        command[0],
        command,
        os.environ | {"TMPDIR": "."},
        file_actions=opened,
        setpgroup=0,
        setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
    )
    status = None
    try:
        while status is None:
            ready, _, _ = select.select([0, ended], [], [])
            if 0 in ready:
                return None
            os.read(ended, 4096)
            number, code = os.waitpid(process, os.WNOHANG)
            if number:
                status = os.waitstatus_to_exitcode(code)
        return status
    finally:
        try:
            os.killpg(process, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # nothing that it started is left
        if status is None:
            os.waitpid(process, 0)


def _remove(folder: str) -> None:
    os.chdir("/")
    for _ in range(TRIES):
        for place, folders, files in os.walk(folder, topdown=False):
            for name in files + folders:
                _remove_one(os.path.join(place, name))
        _remove_one(folder)
        if not os.path.lexists(folder):
            return
        time.sleep(WAIT_S)


def _remove_one(path: str) -> None:
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        else:
            os.unlink(path)
    except OSError:
        pass  # the next try, or none, removes it


if __name__ == "__main__":
    main()
