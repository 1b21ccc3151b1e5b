"""``native`` arithmetic, one unit and one step at a time: the oracle of golden model and gateware."""
