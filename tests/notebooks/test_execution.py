"""Every notebook runs from top to bottom, without network and without warnings."""

import shutil

import nbformat
import pytest
from nbclient import NotebookClient

from rapid_onset.content import content_path
from rapid_onset.lessons import GLOSSARY_NOTEBOOK, NOTEBOOKS

# Run in the kernel before the first cell: only loopback may be reached, and warnings are errors.
GUARD = """
import socket, warnings
warnings.simplefilter("error")
_connect = socket.socket.connect
def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1"):
        raise RuntimeError(f"a lesson asked the network for {address}")
    return _connect(self, address)
socket.socket.connect = connect
del connect
"""


WITH_CODE = [one for one in NOTEBOOKS if one != GLOSSARY_NOTEBOOK]


@pytest.mark.parametrize("notebook", WITH_CODE)
def test_it_runs_clean(notebook, tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    shutil.copy(content_path("notebooks", notebook), tmp_path)
    document = nbformat.read(tmp_path / notebook, as_version=4)
    document.cells.insert(0, nbformat.v4.new_code_cell(GUARD))
    NotebookClient(
        document, timeout=120, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    said = [
        (cell.source, output.text)
        for cell in document.cells
        for output in cell.get("outputs", [])
        if output.output_type == "stream"
    ]
    assert said == []
    displayed = [cell for cell in document.cells if cell.get("outputs")]
    assert displayed, "nothing was shown"
    assert {path.name for path in tmp_path.iterdir()} <= {notebook, "ipython"}
