"""The arithmetic with power-of-two scales, one unit and one step at a time: an oracle in Python integers."""
