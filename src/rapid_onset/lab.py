"""JupyterLab as a learner meets it: on the first notebook, without an author's buttons or news.

What is turned off stands in `jupyter_config/`: nbgrader's authoring tools, the news pop-up and the
extension manager, which would ask the network. It holds for this run alone; the user's own Jupyter
settings are neither read differently nor changed.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path

from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.lessons import NOTEBOOKS, START_NOTEBOOK

__all__ = ["lessons_folder", "open_lab"]

_CONFIG = Path(__file__).with_name("jupyter_config")


def open_lab(*, port: int | None = None, browser: bool = True) -> int:
    """Open JupyterLab on the first notebook and stay until it is shut down.

    Parameters
    ----------
    port
        Port to listen on; without one, the first free port from 8888 on.
    browser
        Whether a browser is opened; the address is printed in any case.

    Returns
    -------
    int
        Exit code for the command.

    Raises
    ------
    InputError
        The port cannot be used, a notebook is missing, or the notebooks cannot be saved.
    """
    options = [
        f"--ServerApp.root_dir={lessons_folder()}",
        # A workspace of its own, so that tabs of the user's other projects stay out.
        f"--LabApp.default_url=/lab/workspaces/rapid-onset/tree/{START_NOTEBOOK}",
    ]
    if port is not None:
        _require_free(port)
        options += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        options += ["--no-browser"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options += ["--allow-root"]
    return _run(options)


def lessons_folder() -> Path:
    """Folder of the lessons, where a learner's work can be saved.

    Raises
    ------
    InputError
        A lesson is missing, belongs to an installed package, or cannot be saved.
    """
    for notebook in NOTEBOOKS:
        folder = content_path("notebooks", notebook).parent
    if folder.parent.name == "_content":
        raise InputError(
            f"{folder} belongs to the installed package, where the next update would overwrite"
            " your work; clone the course's repository and run `make lab` there"
        )
    if not os.access(folder, os.W_OK):
        raise InputError(
            f"no permission to save lessons in {folder}; make it yours with chown, or clone the"
            " course into a folder of your own"
        )
    return folder


def _require_free(port: int) -> None:
    """Refuse a `port` that JupyterLab could not listen on."""
    try:
        socket.create_server(("localhost", port)).close()
    except OverflowError as error:
        raise InputError(f"port {port} does not exist; choose one from 1024 to 65535") from error
    except OSError as error:
        raise InputError(
            f"port {port} is in use or not allowed; choose another with --port, or leave --port out"
        ) from error


def _run(options: list[str]) -> int:
    """Run JupyterLab in this process, with our settings before the user's own."""
    paths = [str(_CONFIG), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(filter(None, paths))
    # Only now: JupyterLab reads the paths while it is imported.
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(options)
    return 0
