"""``native`` arithmetic, one unit and one step at a time, as the oracle of golden model and gateware."""
