"""Write quizzes/bank.schema.json, by which an editor completes and checks a bank as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

from rapid_onset.quizzes.bank import Bank

PATH = Path(__file__).resolve().parents[1] / "quizzes" / "bank.schema.json"


def schema() -> str:
    """JSON Schema of a bank."""
    rules = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Bank.model_json_schema()
    return json.dumps(rules, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(schema(), encoding="utf8")
