"""Pictures of the lesson on the NMDA receptor."""

from rapid_onset.figures.nmda.coincidence import Coincidence
from rapid_onset.figures.nmda.concentration import ConcentrationBlock
from rapid_onset.figures.nmda.mystery import MysteryCurve
from rapid_onset.figures.nmda.trapping import Trapping

__all__ = ["Coincidence", "ConcentrationBlock", "MysteryCurve", "Trapping"]
