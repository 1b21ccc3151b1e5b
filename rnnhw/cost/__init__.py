"""Area, clock and energy of a design: a place kept for later work."""
