// Runs one stimulus on the Verilated accelerator: the protocol of rnnhw/sim/stimulus.py, cycle by cycle.
// Both files are little-endian 32-bit words; stimulus.py's twin, verilator.py, documents their order.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "Vrnnhw.h"
#include "verilated.h"
#ifdef RNNHW_TRACE
#include "verilated_vcd_c.h"
#endif

namespace {

using Words = std::vector<uint32_t>;

// Ports up to 64 bits wide are integers, wider ones arrays of 32-bit words.
template <typename T>
void set_port(T& port, const uint32_t* words) {
    uint64_t value = words[0];
    if (sizeof(T) > 4) value |= static_cast<uint64_t>(words[1]) << 32;
    port = static_cast<T>(value);
}
template <std::size_t N>
void set_port(VlWide<N>& port, const uint32_t* words) {
    for (std::size_t k = 0; k < N; ++k) port[k] = words[k];
}
template <typename T>
void get_port(const T& port, uint32_t* words) {
    words[0] = static_cast<uint32_t>(port);
    if (sizeof(T) > 4) words[1] = static_cast<uint32_t>(static_cast<uint64_t>(port) >> 32);
}
template <std::size_t N>
void get_port(const VlWide<N>& port, uint32_t* words) {
    for (std::size_t k = 0; k < N; ++k) words[k] = port[k];
}

class Reader {
public:
    explicit Reader(const char* path) : file_(std::fopen(path, "rb")) {
        if (!file_) std::exit(3);
    }
    ~Reader() { std::fclose(file_); }
    uint32_t word() {
        uint32_t value;
        if (std::fread(&value, 4, 1, file_) != 1) std::exit(3);
        return value;
    }
    Words words(std::size_t count) {
        Words values(count);
        for (auto& value : values) value = word();
        return values;
    }

private:
    std::FILE* file_;
};

struct Job {
    Words command;
    uint32_t loads;
    uint32_t beats;
    uint32_t outputs;
    Words load;
    Words x;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 3;
    VerilatedContext context;
    Vrnnhw top{&context};
#ifdef RNNHW_TRACE
    VerilatedVcdC trace;
    context.traceEverOn(true);
    top.trace(&trace, 99);
    trace.open(argv[3]);
#endif
    uint64_t time = 0;
    // Inputs change after an edge; outputs are looked at with the clock low, just before the next.
    const auto settle = [&] {
        top.clk = 0;
        top.eval();
#ifdef RNNHW_TRACE
        trace.dump(time);
#endif
        ++time;
    };
    const auto edge = [&] {
        top.clk = 1;
        top.eval();
#ifdef RNNHW_TRACE
        trace.dump(time);
#endif
        ++time;
    };
    const auto tick = [&] { settle(); edge(); };

    Reader in{argv[1]};
    const uint32_t loads = in.word(), count = in.word(), x_words = in.word(), y_words = in.word();
    const bool isolated = in.word() != 0;
    const uint32_t settle_cycles = in.word();
    const uint64_t limit = in.word() | static_cast<uint64_t>(in.word()) << 32;
    const Words x_stall = in.words(in.word());
    const Words y_stall = in.words(in.word());
    const Words load = in.words(3 * static_cast<std::size_t>(loads));
    std::vector<Job> jobs(count);
    for (auto& job : jobs) {
        job.command = in.words(2);
        job.loads = in.word();
        job.beats = in.word();
        job.outputs = in.word();
        job.load = in.words(3 * static_cast<std::size_t>(job.loads));
        job.x = in.words(static_cast<std::size_t>(job.beats) * x_words);
    }

    top.rst = 1;
    tick();
    top.rst = 0;
    const auto load_all = [&](uint32_t beats, const Words& words) {
        for (uint32_t k = 0; k < beats; ++k) {
            top.load_tvalid = 1;
            set_port(top.load_tdata, &words[3 * static_cast<std::size_t>(k)]);
            tick();
        }
        top.load_tvalid = 0;
        for (uint32_t k = 0; k < settle_cycles; ++k) tick();
    };
    load_all(loads, load);

    uint64_t cycle = 0, stalled = 0, broken_holds = 0;
    uint32_t commands = 0, feeding = 0, beat = 0, outputs = 0, finished = 0, loaded = 0;
    bool x_up = false, held = false;
    Words shown(y_words + 1), before(y_words + 1), beats;
    std::vector<uint64_t> first, last;
    const auto stalls = [&](const Words& pattern) {
        return !pattern.empty() && pattern[cycle % pattern.size()] != 0;
    };
    while (finished < count && cycle < limit) {
        if (loaded == finished) {
            if (jobs[finished].loads) {
                top.command_tvalid = top.x_tvalid = top.y_tready = 0;
                load_all(jobs[finished].loads, jobs[finished].load);
                cycle += jobs[finished].loads + settle_cycles;
            }
            ++loaded;
        }
        const uint32_t open = isolated ? finished + 1 : count;
        const bool command = commands < open;
        top.command_tvalid = command;
        if (command) set_port(top.command_tdata, jobs[commands].command.data());
        while (feeding < count && jobs[feeding].beats == 0) ++feeding;
        const bool offered = feeding < open && (x_up || !stalls(x_stall));
        x_up = x_up || offered;
        top.x_tvalid = offered;
        if (offered) set_port(top.x_tdata, &jobs[feeding].x[static_cast<std::size_t>(beat) * x_words]);
        const bool taken = !stalls(y_stall);
        top.y_tready = taken;
        settle();

        if (command && top.command_tready) {
            if (jobs[commands].beats == 0) first.push_back(cycle);
            ++commands;
        }
        if (offered && top.x_tready) {
            if (beat == 0) first.push_back(cycle);
            x_up = false;
            if (++beat == jobs[feeding].beats) {
                beat = 0;
                ++feeding;
            }
        }
        const bool valid = top.y_tvalid;
        get_port(top.y_tdata, shown.data());
        shown[y_words] = top.y_tlast;
        if (held && (!valid || shown != before)) ++broken_holds;
        held = valid && !taken;
        stalled += held;
        before = shown;
        if (valid && taken) {
            beats.insert(beats.end(), shown.begin(), shown.end());
            if (++outputs == jobs[finished].outputs) {
                last.push_back(cycle);
                outputs = 0;
                ++finished;
            }
        }
        edge();
        ++cycle;
    }

    std::FILE* out = std::fopen(argv[2], "wb");
    if (!out) return 3;
    const auto put = [&](uint64_t value) { std::fwrite(&value, 8, 1, out); };
    put(finished);
    put(stalled);
    put(broken_holds);
    for (uint32_t k = 0; k < finished; ++k) {
        put(first[k]);
        put(last[k]);
    }
    std::fwrite(beats.data(), 4, beats.size(), out);
    std::fclose(out);
#ifdef RNNHW_TRACE
    trace.close();
#endif
    return finished == count ? 0 : 4;
}
