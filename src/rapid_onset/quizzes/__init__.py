"""Questions: their types, the bank they stand in, their marking, and the form that asks them."""
