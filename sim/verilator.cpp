// Plays sim/beats on rtl/tiny.v in Verilator, and compares every output beat. In this folder:
//   verilator --cc --exe --build -Wno-fatal -Wno-lint --top-module rnnhw --Mdir ../out/tiny ../rtl/tiny.v verilator.cpp
//   ../out/tiny/Vrnnhw
#include "Vrnnhw.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

static std::vector<std::string> lines(const char *name) {
    std::ifstream file(std::string("beats/") + name);
    std::vector<std::string> found;
    for (std::string line; file >> line;) found.push_back(line);
    return found;
}

struct Source {
    std::vector<std::string> beats;
    void *data;
    size_t bytes, next;

    bool offer() {
        if (next == beats.size()) return false;
        const std::string &line = beats[next];
        for (size_t k = 0; k < bytes; k++)
            static_cast<uint8_t *>(data)[k] = std::stoi(line.substr(line.size() - 2 * k - 2, 2), nullptr, 16);
        return true;
    }
};

int main() {
    Vrnnhw dut;
    Source load{lines("load.hex"), &dut.load_tdata, 12, 0};
    Source command{lines("command.hex"), &dut.command_tdata, 6, 0}, x{lines("x.hex"), &dut.x_tdata, 2, 0};
    const std::vector<std::string> expected = lines("y.hex");
    size_t taken = 0;
    dut.y_tready = 1;
    for (int cycle = 0; cycle < 50000 && taken < expected.size(); cycle++) {
        dut.rst = cycle < 4;
        dut.load_tvalid = load.offer(), dut.command_tvalid = command.offer(), dut.x_tvalid = x.offer();
        dut.clk = 0, dut.eval();
        if (!dut.rst) {
            char got[32];
            std::snprintf(got, sizeof got, "%d%016llx", dut.y_tlast, (unsigned long long)dut.y_tdata);
            for (size_t k = 0; dut.y_tvalid && k < expected[taken].size(); k++)
                if (expected[taken][k] != 'x' && expected[taken][k] != got[k])
                    return std::printf("FAIL: beat %zu is %s, not %s\n", taken, got, expected[taken].c_str()), 1;
            taken += dut.y_tvalid;
            load.next += dut.load_tvalid && dut.load_tready, x.next += dut.x_tvalid && dut.x_tready;
            command.next += dut.command_tvalid && dut.command_tready;
        }
        dut.clk = 1, dut.eval();
    }
    const bool whole = taken == expected.size();
    std::printf("%s: %zu of %zu beats agree\n", whole ? "PASS" : "FAIL", taken, expected.size());
    return !whole;
}
