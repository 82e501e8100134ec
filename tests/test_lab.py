"""JupyterLab as a learner meets it, really started."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from rapid_onset.lessons import START_NOTEBOOK

CALL = "from rapid_onset.lab import open_lab; raise SystemExit(open_lab(port={}, browser=False))"
TOKEN = "lab-test"  # noqa: S105 - a throw-away server on loopback


def command(port):
    return [sys.executable, "-c", CALL.format(port)]


@pytest.fixture
def home(tmp_path):
    """Home of a user who never ran Jupyter."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def environment(checkout, home):
    """What a process of that user sees when it runs the copied course."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    return kept | {"PYTHONPATH": str(checkout / "src"), "HOME": str(home), "JUPYTER_TOKEN": TOKEN}


@pytest.fixture
def free_port():
    with socket.create_server(("localhost", 0)) as probe:
        return probe.getsockname()[1]


@pytest.fixture
def server(checkout, home, tmp_path, free_port):
    """Function that asks a running lab's server; the server is stopped at the end."""
    log = (tmp_path / "lab.log").open("w+")
    process = subprocess.Popen(
        command(free_port), env=environment(checkout, home), stdout=log, stderr=log
    )

    def ask(path, method="GET"):
        url = f"http://localhost:{free_port}/{path}"
        request = urllib.request.Request(
            url, method=method, headers={"Authorization": f"token {TOKEN}"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.read().decode()

    try:
        while True:
            assert process.poll() is None, log.read()
            try:
                ask("api/status")
            except urllib.error.URLError:
                time.sleep(0.1)
            else:
                break
        yield ask
        ask("api/shutdown", method="POST")
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait()
        log.close()


def page_config(page):
    """Configuration that JupyterLab's `page` carries for its own scripts."""
    start = page.index(">", page.index('id="jupyter-config-data"')) + 1
    return json.loads(page[start : page.index("</script>", start)])


def test_the_lab_serves_the_lessons_without_authoring_buttons_or_news(server, checkout, home):
    assert START_NOTEBOOK in {one["name"] for one in json.loads(server("api/contents"))["content"]}

    config = page_config(server("lab"))
    assert config["serverRoot"] == str(checkout / "notebooks")
    assert set(config["disabledExtensions"]) == {
        "@jupyter/nbgrader",
        "@jupyterlab/apputils-extension:announcements",
        "@jupyterlab/extensionmanager-extension",
    }
    # nbgrader's server half is off as well.
    with pytest.raises(urllib.error.HTTPError, match="404"):
        server("assignments")
    # Nothing was written among the user's own settings.
    assert not (home / ".jupyter" / "labconfig").exists()
    assert not (home / ".jupyter" / "lab" / "user-settings").exists()


def complaint(run):
    """Last line of what a failed command said."""
    assert run.returncode != 0
    kind, _, words = run.stderr.strip().splitlines()[-1].partition(": ")
    assert kind == "rapid_onset.errors.InputError"
    return words


def call(checkout, home, port=None, before=()):
    return subprocess.run(
        [*before, *command(port)],
        env=environment(checkout, home),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_port_in_use_is_named(checkout, home):
    with socket.create_server(("localhost", 0)) as taken:
        port = taken.getsockname()[1]
        words = complaint(call(checkout, home, port))
    assert words.startswith(f"port {port} is in use or not allowed; choose another with --port")


def test_a_port_that_no_machine_has_is_named(checkout, home):
    assert complaint(call(checkout, home, 70000)).startswith("port 70000 does not exist")


@pytest.mark.parametrize("notebook", [START_NOTEBOOK, "01_nmda_receptor.ipynb"])
def test_a_missing_notebook_is_named(checkout, home, notebook):
    (checkout / "notebooks" / notebook).unlink()
    assert f"{notebook} is missing" in complaint(call(checkout, home))


def test_notebooks_that_cannot_be_saved_are_named(checkout, home, bound_by_permissions):
    notebooks = checkout / "notebooks"
    notebooks.chmod(0o555)
    words = complaint(call(checkout, home, before=bound_by_permissions))
    notebooks.chmod(0o755)
    assert words.startswith(f"no permission to save lessons in {notebooks}; ")


def test_lessons_inside_an_installed_package_are_not_opened(checkout, home):
    bundled = checkout / "src" / "rapid_onset" / "_content" / "notebooks"
    shutil.move(checkout / "notebooks", bundled)
    words = complaint(call(checkout, home))
    assert words.startswith(f"{bundled} belongs to the installed package")
