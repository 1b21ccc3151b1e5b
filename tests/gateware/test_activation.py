import pytest

from rnnhw import arith
from rnnhw.gateware.activation import Activation, Function

ORACLES = {Function.SIGMOID: arith.sigmoid, Function.TANH: arith.tanh, Function.IDENTITY: int}


@pytest.mark.parametrize("function", list(ORACLES))
def test_all_65536_inputs_equal_arith(simulate, function):
    dut = Activation()
    inputs = range(-32768, 32768, 1 if function != Function.IDENTITY else 17)

    async def bench(ctx):
        ctx.set(dut.function, function)
        for t in range(len(inputs) + dut.latency):
            ctx.set(dut.x, inputs[min(t, len(inputs) - 1)])
            if t >= dut.latency:
                x = inputs[t - dut.latency]
                assert ctx.get(dut.o) == ORACLES[function](x), x
            await ctx.tick()

    simulate(dut, bench)


def test_the_function_may_change_every_cycle(simulate):
    dut = Activation()
    functions = [Function.TANH, Function.SIGMOID, Function.IDENTITY] * 9
    inputs = [(-1) ** t * 1111 * t for t in range(27)]

    async def bench(ctx):
        for t in range(27 + dut.latency):
            ctx.set(dut.x, inputs[min(t, 26)])
            ctx.set(dut.function, functions[min(t, 26)])
            if t >= dut.latency:
                assert ctx.get(dut.o) == ORACLES[functions[t - 4]](inputs[t - 4])
            await ctx.tick()

    simulate(dut, bench)
