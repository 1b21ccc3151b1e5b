"""Networks converted to the work that device models are asked about."""

import pytest

from rnnhw.errors import InputError
from rnnhw.network import Cell, LayerShape, Shape, stack_shape, work_of
from rnnhw.roofline import RnnWork, bound, devices, network_work


@pytest.mark.parametrize(
    "shape",
    [
        stack_shape(Cell.LSTM, 8, 32, outputs=10),
        stack_shape(Cell.GRU, 5, 7, 9),
        stack_shape(Cell.ELMAN, 3, 4, outputs=2, every_step=True),
    ],
)
@pytest.mark.parametrize("batch", [1, 3])
def test_work_is_what_the_network_counts(shape: Shape, batch: int) -> None:
    found, counted = network_work(shape, 6, batch), work_of(shape)
    assert found.operations == batch * counted.operations(6)
    assert found.weights == counted.weights
    assert found.values_in == batch * 6 * shape.inputs
    assert found.values_out == batch * shape.outputs * (6 if shape.every_step else 1)


def test_layers() -> None:
    layer = LayerShape(cell=Cell.ELMAN, inputs=3, units=4, directions=2)
    head = LayerShape(cell=Cell.DENSE, inputs=8, units=5)
    found = network_work(Shape(layers=(layer, head), every_step=True), 6, 2)
    one = RnnWork(cell="vanilla", hidden=4, inputs=3, batch=2, steps=6)
    assert found.layers == (one, one)
    assert [(dense.inputs, dense.outputs, dense.rows) for dense in found.dense] == [(8, 5, 12)]
    assert found.recurrent_weights == 2 * 4 * 7


def test_a_dense_layer_alone_is_refused() -> None:
    head = LayerShape(cell=Cell.DENSE, inputs=8, units=5)
    with pytest.raises(InputError, match="a dense layer alone"):
        network_work(Shape(layers=(head,), every_step=False), 6)


@pytest.mark.parametrize(
    ("shape", "named"),
    [
        (stack_shape(Cell.MINGRU, 8, 32), "not a layer of cell 'mingru'"),
        (stack_shape(Cell.LSTM_COUPLED, 8, 32), "not a layer of cell 'lstm_coupled'"),
        (
            stack_shape(Cell.LSTM, 8, 32, has_peepholes=True, projection=4),
            "not a layer of cell 'lstm' with peepholes and a projection",
        ),
    ],
)
def test_cells_that_no_device_was_timed_with_are_refused_but_bounded(shape: Shape, named: str) -> None:
    with pytest.raises(InputError, match=f"know plain lstm, gru, elman layers, {named}"):
        network_work(shape, 6)
    found = bound(devices()[0], shape, 6, 3)
    assert found.operations == 3 * work_of(shape).operations(6)
    assert found.seconds >= found.operations / found.peak


def test_counts_of_every_cell_by_hand() -> None:
    assert work_of(stack_shape(Cell.MINGRU, 8, 32)).macs_per_step == 2 * 32 * 8
    assert work_of(stack_shape(Cell.LSTM_COUPLED, 8, 32)).macs_per_step == 3 * 32 * (8 + 32)
    projected = stack_shape(Cell.LSTM, 8, 32, has_peepholes=True, projection=4)
    assert work_of(projected).macs_per_step == 4 * 32 * (8 + 4) + 4 * 32
