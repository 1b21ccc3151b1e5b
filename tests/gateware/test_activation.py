import pytest
from amaranth import Module, Signal, signed

from rnnhw import arith
from rnnhw.gateware.activation import Activation, Function

ORACLES = {
    Function.SIGMOID: arith.sigmoid,
    Function.TANH: arith.tanh,
    Function.IDENTITY: int,
    Function.RELU: lambda x: max(x, 0),
    Function.POSITIVE: arith.positive,
}


@pytest.mark.slow
@pytest.mark.parametrize(
    "functions",
    [
        (Function.SIGMOID, Function.IDENTITY),
        (Function.TANH, Function.RELU),
        (Function.POSITIVE, Function.TANH),
    ],
)
def test_all_65536_inputs_equal_arith(simulate, functions):
    m, x = Module(), Signal(signed(16))
    m.submodules += (units := [Activation(has_positive=True) for _ in functions])
    for unit, function in zip(units, functions, strict=True):
        m.d.comb += [unit.x.eq(x), unit.function.eq(function)]

    async def bench(ctx):
        for t in range(65536 + Activation.latency):
            ctx.set(x, min(t, 65535) - 32768)
            entered = t - Activation.latency - 32768
            if t >= Activation.latency:
                for unit, function in zip(units, functions, strict=True):
                    assert ctx.get(unit.o) == ORACLES[function](entered), (function, entered)
            await ctx.tick()

    simulate(m, bench)


def test_the_function_may_change_every_cycle(simulate):
    dut = Activation(has_positive=True)
    functions = [Function.TANH, Function.SIGMOID, Function.POSITIVE, Function.RELU, Function.IDENTITY] * 9
    inputs = [(-1) ** t * 719 * t for t in range(45)]

    async def bench(ctx):
        for t in range(45 + dut.latency):
            ctx.set(dut.x, inputs[min(t, 44)])
            ctx.set(dut.function, functions[min(t, 44)])
            if t >= dut.latency:
                assert ctx.get(dut.o) == ORACLES[functions[t - dut.latency]](inputs[t - dut.latency])
            await ctx.tick()

    simulate(dut, bench)
