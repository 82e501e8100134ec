"""The assumptions about affinities that the explorers of this lesson offer, in plain words."""

from __future__ import annotations

__all__ = ["ASSUMPTIONS"]

# What is blocked more easily, to the name of the affinities.
ASSUMPTIONS = {
    "interneurons more easily": "selective",
    "both alike, easily": "equal_high",
    "both alike, hardly": "equal_low",
    "pyramidal cells more easily": "reversed",
}
