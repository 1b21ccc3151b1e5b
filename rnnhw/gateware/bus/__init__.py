"""The accelerator behind the buses of a system: AXI4-Stream names, control registers, an interrupt."""
