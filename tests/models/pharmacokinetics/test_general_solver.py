"""Random protocols agree with scipy on equations that are written out by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rapid_onset.models import pharmacokinetics as pk

KE0_PER_MIN = 0.3
END_MIN = 300.0
LN2 = np.log(2)


def solved(slope, size, boluses, infusions, times_min):
    """Amounts (mg) at `times_min`, by a solver that is stopped at each joint.

    `boluses` are (time, place, mg) and `infusions` (start, end, place, mg/min).
    """
    starts = {bolus[0] for bolus in boluses} | {infusion[0] for infusion in infusions}
    joints = sorted({0.0, END_MIN, *starts, *(infusion[1] for infusion in infusions)})
    state, found = np.zeros(size), np.zeros((size, len(times_min)))
    for begin, end in pairwise(one for one in joints if one <= END_MIN):
        for when, place, amount_mg in boluses:
            if when == begin:
                state[place] += amount_mg
        inflow = np.zeros(size)
        for start, stop, place, rate in infusions:
            if start <= begin < stop:
                inflow[place] += rate
        asked = (times_min >= begin) & (times_min < end)
        solution = solve_ivp(
            lambda _, amounts, inflow=inflow: slope(amounts) + inflow,
            (begin, end),
            state,
            "DOP853",
            [*times_min[asked], end],
            max_step=1.0,
            rtol=1e-10,
            atol=1e-10,
        )
        found[:, asked] = solution.y[:, :-1]
        state = solution.y[:, -1]
    return found


def ketamine_slope(body):
    """Change of muscle, gut, central, shallow, deep (if there is one) and effect, in mg/min."""
    tissues = list(body.tissues.values())

    def slope(amounts):
        muscle, gut, central, *tissue_amounts, effect = amounts
        plasma = central / body.v1_l
        exchange = [
            q_l_per_h / 60 * (plasma - amount / volume_l)
            for (q_l_per_h, volume_l), amount in zip(tissues, tissue_amounts, strict=True)
        ]
        uptake = np.array([muscle * LN2 / 10, gut * LN2 / 15])
        lost = body.clearance_l_per_h / 60 * plasma
        towards_plasma = KE0_PER_MIN * (central - effect)
        return np.array([*-uptake, uptake.sum() - lost - sum(exchange), *exchange, towards_plasma])

    return slope


def esketamine_slope(body):
    """Change of nose, stomach, gut, central, 2, 3, liver, effect, metabolite and its tissue."""

    def slope(amounts):
        nose, stomach, gut, central, second, third, liver, effect, metabolite, tissue = amounts
        plasma = central / body.v1_l
        from_nose = body.nasal_rate_per_h * nose
        from_stomach = body.swallowed_rate_per_h * stomach
        from_gut = body.oral_rate_per_h * gut
        to_second = body.q2_l_per_h * (plasma - second / body.v2_l)
        to_third = body.q3_l_per_h * (plasma - third / body.v3_l)
        to_liver = body.liver_flow_l_per_h * (plasma - liver / body.liver_l)
        made, burnt = body.metabolism_per_h * liver, body.elimination_per_h * liver
        metabolite_plasma = metabolite / body.metabolite_l
        to_tissue = body.metabolite_q_l_per_h * (
            metabolite_plasma - tissue / body.metabolite_tissue_l
        )
        cleared = body.metabolite_clearance_l_per_h * metabolite_plasma
        per_h = [
            -from_nose,
            -from_stomach,
            -from_gut,
            from_nose - to_second - to_third - to_liver,
            to_second,
            to_third,
            to_liver + from_stomach + from_gut - made - burnt,
            60 * KE0_PER_MIN * (central - effect),
            made - cleared - to_tissue,
            to_tissue,
        ]
        return np.array(per_h) / 60

    return slope


def random_doses(chance, routes):
    """Two doses by each route, at any time within 200 minutes."""
    return [
        pk.Dose(
            route,
            dose_mg=chance.uniform(10, 90),
            start_min=chance.uniform(0, 200),
            duration_min=chance.uniform(20, 60) if route == "infusion" else 0.0,
        )
        for route in (*routes, *routes)
    ]


def infused(doses, place):
    return [
        (d.start_min, d.start_min + d.duration_min, place, d.dose_mg / d.duration_min)
        for d in doses
        if d.route == "infusion"
    ]


@pytest.mark.parametrize("parameters", ["clements1981", "domino1984", "kamp2020", "hijazi2003"])
@pytest.mark.parametrize("seed", [1, 2])
def test_ketamine(parameters, seed):
    chance = np.random.default_rng(seed)
    times_min = np.sort(chance.uniform(0, END_MIN, 60))
    weight_kg = chance.uniform(40, 120)
    patient = pk.patient(parameters, weight_kg=weight_kg, ke0_per_min=KE0_PER_MIN)
    doses = random_doses(chance, ["infusion", "bolus", "intramuscular", "oral"])
    entries = {"bolus": (2, 1.0), "intramuscular": (0, 0.93), "oral": (1, 0.2)}
    boluses = [
        (dose.start_min, entries[dose.route][0], entries[dose.route][1] * dose.dose_mg)
        for dose in doses
        if dose.route in entries
    ]
    size = 4 + len(patient.body.tissues)
    amounts = solved(ketamine_slope(patient.body), size, boluses, infused(doses, 2), times_min)

    exposure = patient.given(*doses).at(times_min)
    expected = 1000 * amounts / patient.body.v1_l
    np.testing.assert_allclose(exposure.total_ng_per_ml, expected[2], rtol=0, atol=1e-3)
    np.testing.assert_allclose(exposure.effect_site_ng_per_ml, expected[-1], rtol=0, atol=1e-3)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_esketamine(seed):
    chance = np.random.default_rng(seed)
    times_min = np.sort(chance.uniform(0, END_MIN, 60))
    patient = pk.patient("perez_ruixo2021", weight_kg=70, ke0_per_min=KE0_PER_MIN)
    doses = random_doses(chance, ["infusion", "bolus", "nasal", "oral"])
    boluses, infusions = [], infused(doses, 3)
    for dose in doses:
        if dose.route == "bolus":
            boluses.append((dose.start_min, 3, dose.dose_mg))
        if dose.route == "nasal":
            sprays = max(1.0, dose.dose_mg / 28)
            in_nose = 0.54 * dose.dose_mg * (1 + (sprays - 1) * 0.62) / sprays
            swallowed = 0.64 * (dose.dose_mg - in_nose)
            boluses.append((dose.start_min, 0, in_nose))
            minutes = 0.53 * 60
            infusions.append((dose.start_min, dose.start_min + minutes, 1, swallowed / minutes))
        if dose.route == "oral":
            minutes = 0.32 * 60
            drunk = 0.64 * dose.dose_mg
            infusions.append((dose.start_min, dose.start_min + minutes, 2, drunk / minutes))
    amounts = solved(esketamine_slope(patient.body), 10, boluses, infusions, times_min)

    exposure = patient.given(*doses).at(times_min)
    body = patient.body
    for found, place, volume_l in (
        (exposure.total_ng_per_ml, 3, body.v1_l),
        (exposure.effect_site_ng_per_ml, 7, body.v1_l),
        (exposure.metabolite_ng_per_ml, 8, body.metabolite_l),
    ):
        np.testing.assert_allclose(found, 1000 * amounts[place] / volume_l, rtol=0, atol=1e-3)
