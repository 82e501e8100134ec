"""Print what opentiva computes for random protocols, as JSON, to compare our models with.

opentiva builds only where its build tools are already installed, so it is in no lock:

    pip install cython numpy setuptools wheel
    pip install --no-build-isolation opentiva
    python tools/record_opentiva.py SEED

With the seed 1 this is tests/models/pharmacokinetics/data/opentiva.json. Only plasma is recorded:
while it rises, opentiva 1.1.2 lets the effect site see the value of a second ago.
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any

from opentiva import ketamine, pump

HORIZON_S = 4 * 3600
# Class, age in years and largest weight in kg, by the name that the set has here.
SETS = {
    "clements1981": ("Clements250", 40, 120),
    "domino1984": ("Domino", 40, 120),
    "kamp2020": ("Klamp", 40, 120),
    "hijazi2003": ("Hijazi", 15, 120),
    "herd2007": ("Herd", 10, 70),
    "hornik2018": ("Hornik", 10, 120),
}


def protocol(name: str, chance: random.Random) -> dict[str, Any]:
    """One random protocol with the set `name`, and what opentiva makes of it."""
    kind, age_years, most_kg = SETS[name]
    weight_kg = round(chance.uniform(20, most_kg), 1)
    infusions = [
        {
            "dose_mg": round(chance.uniform(1, 100), 2),
            "start_s": chance.choice([0, chance.randrange(HORIZON_S // 2)]),
            "duration_s": chance.choice([1, chance.randrange(60, 5400)]),
        }
        for _ in range(chance.randint(1, 4))
    ]
    model = getattr(ketamine, kind)(0, age_years, weight_kg, 170)
    machine = pump.Pump(model, 1, HORIZON_S)
    for one in infusions:
        machine.add_infusion(one["start_s"], one["dose_mg"] / one["duration_s"], one["duration_s"])
    run = machine.run()
    times_s = sorted(chance.sample(range(1, HORIZON_S), 15))
    return {
        "parameters": name,
        "weight_kg": weight_kg,
        "infusions": infusions,
        "time_s": times_s,
        "total_ng_per_ml": [round(1000 * run[second, 1], 4) for second in times_s],
    }


def main() -> None:
    """Print three protocols for each set."""
    chance = random.Random(int(sys.argv[1]))  # noqa: S311 - protocols, not secrets
    runs = [protocol(name, chance) for name in SETS for _ in range(3)]
    print("[\n" + ",\n".join(json.dumps(one) for one in runs) + "\n]")


if __name__ == "__main__":
    main()
