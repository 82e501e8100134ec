"""Nothing here speaks to a network; no part is replaced, Python's own audit watches."""

import subprocess
import sys

import pytest

WATCH = """
import sys
NETWORK = ("socket.connect", "socket.get", "socket.send", "urllib.")
def report(event, arguments):
    if event.startswith(NETWORK):
        print(event, arguments[:2])
sys.addaudithook(report)
"""

IMPORT_EVERYTHING = """
import importlib, pkgutil, rapid_onset
for module in pkgutil.walk_packages(rapid_onset.__path__, "rapid_onset."):
    importlib.import_module(module.name)
"""

USE_EVERYTHING = """
import pkgutil
import numpy as np
from rapid_onset import doctor, evidence, explorers, models, progress, quiz
from rapid_onset.lessons import LESSONS
from rapid_onset.models import nmda
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.progress import open_store

doctor()
evidence.cite("zarate2006")
evidence.fact("ketamine_free_fraction")
nmda.relative_current(np.linspace(-90, 0, 10), 1.0)
for room in pkgutil.iter_modules(explorers.__path__):
    if room.ispkg:
        verbs = getattr(explorers, room.name)
        for name in filter(str.islower, verbs.__all__):
            getattr(verbs, name)()
for lesson in LESSONS:
    for item in load_bank(lesson.id).items:
        for response in ("1", item.options[0].id if hasattr(item, "options") else ""):
            result = mark(item.variant("anna"), response)
            if result.valid:
                open_store().record(item, response, result)
        if item.use == "practice":
            quiz(item.id)
open_store().take_in(open_store().code())
progress().answer({"do": "forget"})
"""


def run(code):
    return subprocess.run(
        [sys.executable, "-c", WATCH + code], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize(
    ("call", "event"),
    [
        ("socket.socket().connect(('127.0.0.1', 9))", "socket.connect"),
        ("socket.getaddrinfo('127.0.0.1', 80)", "socket.getaddrinfo"),
        ("urllib.request.urlopen('http://127.0.0.1:9')", "urllib.Request"),
    ],
)
def test_the_watch_sees_whoever_speaks_to_a_network(call, event):
    assert event in run(f"import socket, urllib.request\ntry: {call}\nexcept OSError: pass")


@pytest.mark.slow
@pytest.mark.parametrize("code", [IMPORT_EVERYTHING, USE_EVERYTHING], ids=["import", "use"])
def test_the_course_opens_no_connection(code):
    assert run(code) == ""
