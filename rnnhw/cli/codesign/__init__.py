"""The work of ``rnnhw codesign``: stages from a model to verified Verilog, in a folder that can resume."""
