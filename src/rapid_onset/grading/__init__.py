"""From a course folder to grades: assignments, marking, and a made-up class to try them on."""
