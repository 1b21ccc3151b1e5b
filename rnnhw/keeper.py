"""A program that keeps a temporary folder for another process, its client, and runs commands in it.

When the client ends, in whatever way, this program ends the command that runs and removes the folder.
`rnnhw.scratch` starts it in a session of its own, so that signals to the client's process group do not reach
it. It imports little, because every simulation starts it.

The only argument is the folder to make. Each line on standard output is one answer: 0 when the folder has
been made, then the exit status of each command, which is negative for a signal. If something fails, the
answer is ``!`` and the reason. Each line on standard input is one command: its words, joined by zero bytes,
in hexadecimal. The end of standard input means that the client has ended, or needs the folder no longer.
"""

import os
import select
import signal
import sys
import time

FILES = ("stdin", "stdout", "stderr")
"""Files of the folder that commands read from and write to, in the order of their descriptors."""

TRIES, WAIT_S = 200, 0.02
"""How often the folder is removed, and the pause between: a process that was just killed may still be writing
a file in it."""


def main() -> None:
    """Make the folder, serve the client, and remove the folder."""
    # An exception, so that ``finally`` still removes the folder.
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
    """Run commands from standard input until it ends."""
    # While a command runs, two things can happen: it ends, or standard input does. The signal of a child that
    # has ended writes a byte to this pipe, so that one select can wait for both.
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
    """Run a command; returns its exit status, or None if the client ended first.

    ``ended`` is the descriptor that becomes readable when a child has ended.
    """
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
    # Compilers shall put their temporary files into this folder too. Its relative name, unlike the absolute
    # one, never contains spaces, which some tools cannot handle.
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
            if 0 in ready:  # the client sends nothing while a command runs, so this is the end of input
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
            pass  # no process of its group is left
        if status is None:
            os.waitpid(process, 0)


def _remove(folder: str) -> None:
    """Remove a folder with all that is in it; give up after `TRIES`."""
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
    """Remove a file, a link or an empty folder, if possible."""
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        else:
            os.unlink(path)
    except OSError:
        pass  # the next try may remove it


if __name__ == "__main__":
    main()
