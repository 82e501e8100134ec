"""A real JupyterLab, as `rapid-onset lab` starts it, on a copy of the notebooks, in Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from rapid_onset.content import content_path

ARTIFACTS = Path(__file__).parents[2] / "test-artifacts"
TOKEN = "browser-tests"  # noqa: S105 - a throw-away server on loopback
START_LAB = "import sys; from rapid_onset.lab import _run; sys.exit(_run(sys.argv[1:]))"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Resolves when the last cell has run.
RUN_ALL = """async () => {
    const app = window.jupyterapp;
    await app.restored;
    const panel = app.shell.currentWidget;
    await panel.context.ready;
    await panel.sessionContext.ready;
    await panel.sessionContext.session.kernel.info;
    await app.commands.execute("notebook:run-all-cells");
}"""


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def find_chromium() -> str | None:
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("there is no Chromium: install Debian's package chromium, or set CHROMIUM")
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium, "args": quiet + sandbox}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    size = {"width": 1280, "height": 900}
    return {**browser_context_args, "viewport": size, "reduced_motion": "reduce"}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab and the folder it serves."""

    url: str
    folder: Path

    def open_and_run(self, page: Page, notebook: str) -> None:
        """Open `notebook` in `page` and run all its cells."""
        page.goto(f"{self.url}/lab/tree/{notebook}?token={TOKEN}&reset")
        page.locator(".jp-Notebook").wait_for()
        page.evaluate(RUN_ALL)


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    folder = home / "course"
    shutil.copytree(content_path("notebooks"), folder)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    own = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    options = [
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={TOKEN}",
        "--LabApp.expose_app_in_browser=True",
    ]
    log = home / "lab.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-c", START_LAB, *options],
            env=os.environ | {name: str(home / part) for name, part in own.items()},
            stdout=stream,
            stderr=stream,
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_up(f"{url}/api/status?token={TOKEN}", process, log)
            yield Lab(url, folder)
        finally:
            process.terminate()
            process.wait(20)


def _wait_until_up(url, process, log, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()}")


@pytest.fixture
def page(page: Page):
    """A page that reaches loopback only, and fails the test on an error in its scripts."""
    refused, errors = [], []

    def loopback_only(route):
        host = route.request.url.split("/")[2].split(":")[0]
        if host in {"127.0.0.1", "localhost"}:
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    page.route("**/*", loopback_only)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert refused == []
    assert errors == []


@pytest.fixture
def violations():
    """Function: what axe-core finds wrong (WCAG 2.2 A and AA) in the parts of a page that match."""

    def find(page: Page, selector: str) -> list[str]:
        options = {"runOnly": {"type": "tag", "values": WCAG}}
        found = Axe().run(page, context=selector, options=options).response["violations"]
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    return find


@pytest.fixture
def screenshot():
    """Function: keep a picture of the page in test-artifacts/."""

    def keep(page: Page, name: str) -> None:
        ARTIFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTIFACTS / f"{name}.png")

    return keep
