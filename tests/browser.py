"""A headless Chromium that opens pages of the disk, over the DevTools protocol on two pipes."""

import json
import os
import select
import shutil
import subprocess
import time

__all__ = ["Browser", "find_chromium"]

NAMES = ("chromium", "chromium-browser", "google-chrome")
LIMIT_S = 60
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"),
    *("--no-first-run", "--disable-sync", "--disable-background-networking", "--disable-component-update"),
)


def find_chromium():
    """The path of Chromium, or of a browser made of it; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One tab. Events of the page are kept in ``events`` until `open` clears them.

    Parameters
    ----------
    program : str
        As `find_chromium` finds it.
    profile : Path
        A folder for what Chromium writes.
    """

    def __init__(self, program, profile):
        asked, self._write = os.pipe()
        self._read, answered = os.pipe()
        # Chromium reads descriptor 3 and writes descriptor 4.
        script = f'exec "$0" "$@" 3<&{asked} 4>&{answered}'
        command = [program, *FLAGS, "--remote-debugging-pipe", f"--user-data-dir={profile}"]
        self._process = subprocess.Popen(
            ["bash", "-c", script, *command, "about:blank"],
            pass_fds=(asked, answered),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(asked)
        os.close(answered)
        self._rest, self._count, self._session = b"", 0, None
        self.events = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def _message(self):
        end = time.monotonic() + LIMIT_S
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], max(0, end - time.monotonic()))
            part = os.read(self._read, 1 << 20) if ready else b""
            if not part:
                raise RuntimeError("Chromium ended, or did not answer in time")
            self._rest += part
        text, _, self._rest = self._rest.partition(b"\0")
        return json.loads(text)

    def ask(self, method, **values):
        """Send a command, and return its result."""
        self._count += 1
        sent = {"id": self._count, "method": method, "params": values}
        if self._session:
            sent["sessionId"] = self._session
        os.write(self._write, json.dumps(sent).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self._count:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            if "method" in message:
                self.events.append(message)

    def open(self, path):
        """Open a file, and wait until it is loaded."""
        self.events.clear()
        failed = self.ask("Page.navigate", url=path.resolve().as_uri()).get("errorText")
        if failed:
            raise RuntimeError(f"{path}: {failed}")
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            message = self._message()
            if "method" in message:
                self.events.append(message)

    def show(self, width, height, scheme):
        """Set the width and height of the window, and the scheme: light or dark."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def value(self, script):
        """The value of an expression of JavaScript."""
        done = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"]["exception"]["description"])
        return done["result"].get("value")

    def close(self):
        """End Chromium."""
        self._session = None
        self.ask("Browser.close")
        self._process.wait(LIMIT_S)
        os.close(self._read)
        os.close(self._write)
