"""Numbers to pictures: each drawing says in words what is to be seen on it."""
