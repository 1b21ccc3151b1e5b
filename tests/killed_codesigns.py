"""Kills ``rnnhw codesign`` at random times: ``python tests/killed_codesigns.py [20] [SEED]``.

Every second run is interrupted instead, as by Ctrl-C. After each, the same command must go on in the folder
and end with the same files, byte by byte, as a run that nothing disturbed; only the manifest holds times.
"""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from rnnhw.frontends import save_onnx
from rnnhw.train import initial_network

LIMIT_S = 300


def command(folder: Path, out: Path) -> list[str]:
    """The command line of one run."""
    words = ["codesign", str(folder / "m.onnx"), "--data", str(folder / "X.npy"), "--macs", "16"]
    return [sys.executable, "-m", "rnnhw", *words, "--out", str(out)]


def contents(out: Path) -> dict[str, bytes]:
    """All files but the manifest."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.name != "manifest.json"}


def main() -> None:
    """Run, kill, resume and compare."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    print(f"seed {seed}")
    # A shell lets what it starts in the background ignore interrupts, and so would what is started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save_onnx(initial_network("small", inputs=3, units=6, outputs=4, seed=1), folder / "m.onnx")
        x = np.random.default_rng(1).standard_normal((8, 5, 3)).astype(np.float32)
        np.save(folder / "X.npy", x)
        # The second run has its simulator in the cache, like all that follow.
        for out in (folder / "first" / "out", folder / "whole" / "out"):
            began = time.monotonic()
            subprocess.run(command(folder, out), check=True, capture_output=True, timeout=LIMIT_S)
            seconds = time.monotonic() - began
        expected = contents(folder / "whole" / "out")
        failed = 0
        for number in range(count):
            out = folder / str(number) / "out"  # the page names the folder
            with subprocess.Popen(
                command(folder, out), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            ) as process:
                time.sleep(rng.uniform(0.2, 1.0) * seconds)
                process.send_signal(signal.SIGINT if number % 2 else signal.SIGKILL)
                _, err = process.communicate(timeout=LIMIT_S)
            kept = sorted(path.name for path in out.iterdir()) if out.is_dir() else []
            again = subprocess.run(command(folder, out), capture_output=True, text=True, timeout=LIMIT_S)
            skipped = again.stdout.count("done before")
            is_right = again.returncode == 0 and contents(out) == expected and "Traceback" not in err
            failed += not is_right
            how = "interrupted" if number % 2 else "killed"
            print(
                f"{number}: {how}, {len(kept)} files, {skipped} stages kept, "
                f"{'same bytes' if is_right else 'FAILED: ' + again.stderr[-300:] + err[-300:]}",
                flush=True,
            )
    print(f"{count} runs, {failed} failed")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
