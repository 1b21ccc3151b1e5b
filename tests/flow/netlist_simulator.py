"""A simulator of small ECP5 netlists, cycle by cycle, for tests.

Look-up tables, carries and flip-flops follow the models that come with Yosys. For multipliers and block RAMs
Yosys has none; their registers here follow Lattice's description of the cells. A block RAM is only read, and
its content is a fixed arbitrary function of the address: nothing that is tested here touches the content.
"""

import hashlib


def simulate(netlist, inputs):
    """Outputs ``{port: value}`` after each cycle's inputs ``{port: value}``; ``clk`` ticks behind each."""
    machine = Machine(netlist)
    return [machine.cycle(values) for values in inputs]


def signed(value, bits):
    return value - (1 << bits) if value >> (bits - 1) & 1 else value


class Machine:
    def __init__(self, netlist):
        self.module = netlist.module
        self.cells = {name: cell for name, cell in netlist.cells.items() if cell["type"] != "$scopeinfo"}
        self.state = {name: {} for name in self.cells}
        self.nets = {}
        self.order = self._sorted()

    def _sorted(self):
        """Cells in an order in which each comes behind what drives its combinational outputs."""
        drivers = {
            bit: name
            for name, cell in self.cells.items()
            for port, bits in cell["connections"].items()
            if cell["port_directions"][port] == "output"
            for bit in bits
        }
        order, seen = [], set()

        def visit(name):
            if name in seen:
                return
            seen.add(name)
            for bit in self._combinational_inputs(name):
                if bit in drivers:
                    visit(drivers[bit])
            order.append(name)

        for name in self.cells:
            visit(name)
        return order

    def _combinational_inputs(self, name):
        cell = self.cells[name]
        if cell["type"] in ("TRELLIS_FF", "DP16KD"):
            return []
        if cell["type"] == "MULT18X18D" and self._registers(name):
            return []
        return [
            bit
            for port, bits in cell["connections"].items()
            if cell["port_directions"][port] == "input"
            for bit in bits
        ]

    def value(self, bit):
        return {"0": 0, "1": 1, "x": 0}[bit] if isinstance(bit, str) else self.nets.get(bit, 0)

    def at(self, name, port):
        return self.value(self.cells[name]["connections"].get(port, ["0"])[0])

    def word(self, name, letter, bits):
        return sum(self.at(name, f"{letter}{k}") << k for k in range(bits))

    def drive(self, name, port, value):
        for bit in self.cells[name]["connections"].get(port, []):
            self.nets[bit] = value

    def cycle(self, values):
        for port, value in values.items():
            for k, bit in enumerate(self.module["ports"][port]["bits"]):
                self.nets[bit] = value >> k & 1
        for name in self.order:
            getattr(self, self.cells[name]["type"].lower())(name)
        outputs = {
            port: sum(self.value(bit) << k for k, bit in enumerate(one["bits"]))
            for port, one in self.module["ports"].items()
            if one["direction"] == "output"
        }
        later = {name: self.next_state(name) for name in self.cells}
        self.state = later
        return outputs

    def next_state(self, name):
        kind = self.cells[name]["type"].lower()
        step = getattr(self, f"next_{kind}", None)
        return step(name) if step else {}

    # Combinational outputs, and the state they show.

    def lut4(self, name):
        table = int(self.cells[name]["parameters"]["INIT"], 2)
        address = sum(self.at(name, letter) << k for k, letter in enumerate("ABCD"))
        self.drive(name, "Z", table >> address & 1)

    def pfumx(self, name):
        self.drive(name, "Z", self.at(name, "ALUT" if self.at(name, "C0") else "BLUT"))

    def l6mux21(self, name):
        self.drive(name, "Z", self.at(name, "D1" if self.at(name, "SD") else "D0"))

    def ccu2c(self, name):
        parameters = self.cells[name]["parameters"]
        carry = self.at(name, "CIN")
        for k in "01":
            table = int(parameters[f"INIT{k}"], 2)
            a, b, c, d = (self.at(name, f"{letter}{k}") for letter in "ABCD")
            address = a + 2 * b + 4 * c + 8 * d
            propagates = table >> address & 1
            generates = table >> (address & 3) & 1
            injects = parameters[f"INJECT1_{k}"] == "YES"
            self.drive(name, f"S{k}", propagates ^ (0 if injects else carry))
            carry = carry if propagates and not injects else generates and not injects
            carry = int(carry)
        self.drive(name, "COUT", carry)

    def trellis_ff(self, name):
        begin = self.cells[name]["parameters"].get("REGSET") == "SET"
        self.drive(name, "Q", self.state[name].get("q", int(begin)))

    def _registers(self, name):
        parameters = self.cells[name]["parameters"]
        return {
            kind
            for kind in ("INPUTA", "INPUTB", "PIPELINE", "OUTPUT")
            if parameters.get(f"REG_{kind}_CLK", "NONE") != "NONE"
        }

    def mult18x18d(self, name):
        registers, state = self._registers(name), self.state[name]
        a = state.get("a", 0) if "INPUTA" in registers else self._factor(name, "A")
        b = state.get("b", 0) if "INPUTB" in registers else self._factor(name, "B")
        product = a * b
        shown = state.get("pipeline", 0) if "PIPELINE" in registers else product
        shown = state.get("output", 0) if "OUTPUT" in registers else shown
        for k in range(36):
            self.drive(name, f"P{k}", shown >> k & 1)

    def _factor(self, name, side):
        value = self.word(name, side, 18)
        return signed(value, 18) if self.at(name, f"SIGNED{side}") else value

    def next_mult18x18d(self, name):
        registers, state = self._registers(name), self.state[name]
        parameters = self.cells[name]["parameters"]

        def cleared(kind):
            return self.at(name, parameters[f"REG_{kind}_RST"])

        for kind in registers:
            assert parameters["RESETMODE"] == "SYNC" and parameters[f"REG_{kind}_CLK"] == "CLK0"
            assert self.at(name, parameters[f"REG_{kind}_CE"]) == 1
        later = {}
        if registers:
            a = state.get("a", 0) if "INPUTA" in registers else self._factor(name, "A")
            b = state.get("b", 0) if "INPUTB" in registers else self._factor(name, "B")
            behind = state.get("pipeline", 0) if "PIPELINE" in registers else a * b
            new = {
                "INPUTA": ("a", lambda: self._factor(name, "A")),
                "INPUTB": ("b", lambda: self._factor(name, "B")),
                "PIPELINE": ("pipeline", lambda: a * b),
                "OUTPUT": ("output", lambda: behind),
            }
            for kind in registers:
                key, value = new[kind]
                later[key] = 0 if cleared(kind) else value()
        return later

    def next_trellis_ff(self, name):
        parameters = self.cells[name]["parameters"]
        assert parameters["CLKMUX"] == "CLK" and parameters.get("SRMODE", "LSR_OVER_CE") == "LSR_OVER_CE"
        old = self.state[name].get("q", int(parameters["REGSET"] == "SET"))
        if self.at(name, "LSR"):
            return {"q": int(parameters["REGSET"] == "SET")}
        enabled = parameters["CEMUX"].strip() == "1" or self.at(name, "CE") ^ (parameters["CEMUX"] == "INV")
        return {"q": self.at(name, "DI") if enabled else old}

    def dp16kd(self, name):
        for half in "AB":
            word = self.state[name].get(self._shown(name, half), 0)
            for k in range(18):
                self.drive(name, f"DO{half}{k}", word >> k & 1)

    def _shown(self, name, half):
        return (
            "register" if self.cells[name]["parameters"][f"REGMODE_{half}"] == "OUTREG" else "latch"
        ) + half

    def next_dp16kd(self, name):
        later = {}
        for half in "AB":
            registered = self.cells[name]["parameters"][f"REGMODE_{half}"] == "OUTREG"
            assert not registered or self.at(name, f"OCE{half}") == 1
            address = sum(self.at(name, f"ADB{k}") << k for k in range(14))
            content = hashlib.sha256(f"{half} {address}".encode()).digest()
            read = int.from_bytes(content[:3], "big") & (1 << 18) - 1
            later[f"latch{half}"] = read if self.at(name, "CEB") else self.state[name].get(f"latch{half}", 0)
            later[f"register{half}"] = self.state[name].get(f"latch{half}", 0)
        return later
