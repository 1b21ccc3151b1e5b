"""The work of ``rnnhw compress``: trials of smaller networks, the choice of one, and its check on RTL."""
