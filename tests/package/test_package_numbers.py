"""What integers stand for, in words."""

import numpy as np
import pytest
from networks import design, random_inputs
from tflite_networks import random_dense, random_lstm, single, tflite_network

from rnnhw.gateware.bus.buses import AXI_LITE
from rnnhw.network import Affine, FixedPoint, Function, HostFunction, LastStep
from rnnhw.package import make_content
from rnnhw.package.datasheet import datasheet
from rnnhw.package.numbers import meaning_of


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (FixedPoint((5, 5)), "`q * 2^-5`"),
        (FixedPoint((0,)), "`q * 2^0`"),
        (FixedPoint((-2, 7)), "`q` times the scale of its feature, which are in order 2^2, 2^-7"),
        (Affine(2.0**-12, 0), "`q * 2^-12`"),
        (Affine(float(np.float32(0.1)), 3), "`(q - 3) * 0.10000000149011612`"),
        (Affine(0.3, -128), "`(q + 128) * 0.3`"),
    ],
)
def test_words(held, words):
    assert meaning_of(held) == words
    factor = words.rpartition("2^")[2].strip("`")
    if words.startswith("`q * 2^"):
        assert np.all(held.scales(2)[:1] == 2.0 ** int(factor))


def test_outputs_of_a_host_behind_the_machine_have_no_format():
    rng = np.random.default_rng(1)
    head = random_dense(rng, 4, 6, minimum=-128, maximum=127)
    softmax = HostFunction(
        function=Function.SOFTMAX,
        inputs=6,
        input_formats=(Affine(single(0.04), 5),),
        output_format=Affine(2.0**-8, -128),
    )
    machine = design(1, 1, 2, 2, arithmetic="tflm")
    for layers, after in (([], False), ([softmax], True)):
        network = tflite_network(
            [random_lstm(rng, 3, 4), LastStep(), head, *layers],
            *((1, 6, 3), (1, 6)),
            batch=1,
            steps=6,
            x=(0.015625, 3),
            y=(2.0**-8, -128) if after else (single(0.04), 5),
        )
        content = make_content(network, machine, random_inputs(rng, 1, 6, 3), design_name="mine")
        assert content.input_format == Affine(0.015625, 3)
        assert content.output_format == (None if after else Affine(single(0.04), 5))
        text = datasheet(content, AXI_LITE, ())
        assert "An input `q` stands for `(q - 3) * 2^-6`." in text
        assert ("the host computes the network's" in text) is after
        assert ("An output `q` stands for `(q - 5) * " in text) is not after
