"""The bank for other systems: Moodle, Canvas, QTI 2.1 and paper, with a report of what is lost."""
