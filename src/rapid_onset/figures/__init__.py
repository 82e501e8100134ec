"""Numbers to pictures: each lesson's module draws on the Axes it is given and says what is to be seen."""
