"""What one move of a control costs in the kernel: our explorers beside `interact` and `plt.show`.

Each pattern runs in a real kernel of its own, started and stopped in turn, and draws the same
picture of lesson 1. Counted are CPU seconds in the kernel and bytes that leave it. What the page
does is not counted; an Output widget, as `interact` uses, also sends each picture back.

    python benchmarks/explorers.py
"""

from __future__ import annotations

import json
import platform
import statistics
from dataclasses import dataclass
from importlib.metadata import version

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

UPDATES = 40
ROUNDS = 3
TIMEOUT_S = 120

OURS = {
    name: f"from rapid_onset import explorers\nwidget = explorers.nmda.{name}()\n"
    f"def move(k): widget.{trait} = {low} + k * {step}"
    for name, trait, low, step in (
        ("magnesium_block", "voltage_mv", -70, 1),
        ("trapping_block", "concentration_um", 1, 0.5),
        ("concentration_and_block", "total_ng_per_ml", 20, 10),
        ("mystery_blocker", "guess_um", 1, 0.2),
    )
}
INTERACT = """
%matplotlib inline
import matplotlib.pyplot as plt, numpy as np
from ipywidgets import FloatSlider, interactive
from rapid_onset.figures.nmda import Coincidence
from rapid_onset.models import nmda
volts, time_ms = np.linspace(-90, 60, 151), np.linspace(0, 401, 803)
def draw(voltage):
    figure = plt.figure(figsize=(7.6, 3.5), layout="constrained")
    picture = Coincidence(figure, volts, nmda.relative_current(volts, 0.0), time_ms)
    picture.show(voltage_mv=voltage, magnesium_mm=1.0, glutamate=True,
        iv_current=nmda.relative_current(volts, 1.0), opening=np.exp(-time_ms / 80),
        free_fraction=float(nmda.magnesium_free_fraction(voltage, 1.0)))
    plt.show()
slider = FloatSlider(min=-90, max=60, value=-71)
widget = interactive(draw, voltage=slider)
def move(k): slider.value = -70 + k
"""
PATTERNS = {"`interact` + `plt.show`, same picture": INTERACT} | {
    f"`explorers.nmda.{name}()`": code for name, code in OURS.items()
}


@dataclass(frozen=True)
class Cost:
    """Cost of one update."""

    cpu_ms: float
    kilobytes: float


def run(client: BlockingKernelClient, code: str) -> tuple[str, int]:
    """Run `code` in the kernel; what it printed, and the bytes of all that left the kernel."""
    request = client.execute(code)
    printed, size = "", 0
    while True:
        message = client.get_iopub_msg(timeout=TIMEOUT_S)
        content = message["content"]
        if message["msg_type"] == "error":
            raise RuntimeError("\n".join(content["traceback"]))
        if message["msg_type"] == "stream":
            printed += content["text"]
        else:
            size += len(json.dumps(content).encode()) + sum(map(len, message["buffers"]))
        idle = message["msg_type"] == "status" and content["execution_state"] == "idle"
        if idle and message["parent_header"].get("msg_id") == request:
            return printed, size


def measure(setup: str) -> Cost:
    """Cost of one update of the widget that `setup` makes, after five to warm up."""
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        run(client, f"{setup}\nfrom IPython.display import display\ndisplay(widget)")
        run(client, "for k in range(5): move(k + 0.5)")
        loop = f"import time\nstart = time.process_time()\nfor k in range({UPDATES}): move(k)\n"
        printed, size = run(client, loop + "print(time.process_time() - start)")
        return Cost(1000 * float(printed.split()[-1]) / UPDATES, size / UPDATES / 1000)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main() -> None:
    """Print the table, patterns in turn in each round."""
    costs: dict[str, list[Cost]] = {name: [] for name in PATTERNS}
    for _ in range(ROUNDS):
        for name, setup in PATTERNS.items():
            costs[name].append(measure(setup))
    peer = costs[next(iter(PATTERNS))]
    packages = ", ".join(
        f"{one} {version(one)}" for one in ("matplotlib", "ipywidgets", "anywidget")
    )
    print(f"Python {platform.python_version()}, {packages}; {UPDATES} updates, {ROUNDS} rounds.\n")
    print("| pattern | kernel CPU, ms | kB from the kernel | CPU against `interact` | bytes |")
    print("| --- | --- | --- | --- | --- |")
    for name, rounds in costs.items():
        cpu = [one.cpu_ms for one in rounds]
        ratios = [p.cpu_ms / one.cpu_ms for p, one in zip(peer, rounds, strict=True)]
        sizes = [p.kilobytes / one.kilobytes for p, one in zip(peer, rounds, strict=True)]
        print(
            f"| {name} | {statistics.median(cpu):.1f} ({min(cpu):.1f} to {max(cpu):.1f}) "
            f"| {rounds[-1].kilobytes:.1f} | 1/{statistics.median(ratios):.0f} "
            f"| 1/{statistics.median(sizes):.1f} |"
        )


if __name__ == "__main__":
    main()
