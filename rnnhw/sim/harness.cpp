// Runs one stimulus on the Verilated accelerator: the protocol of rnnhw/sim/stimulus.py, cycle by cycle.
// Port, advance and the main loop are those of _Port and Driver there; the two must be changed together.
// Arguments: the stimulus file, the trace file and, if compiled with RNNHW_TRACE, the waveform file.
// rnnhw/sim/verilator.py writes the first, reads the second, and documents their formats.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>
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

// Reads 32-bit words; a file that is missing or too short ends the program with status 3.
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

// As After in stimulus.py: what must have happened to all earlier jobs before a job may begin.
enum After : uint32_t { kNothing, kEnded, kTaken, kFailed };

struct Job {
    uint32_t after;
    bool has_command;
    Words command;
    uint32_t delays[3];  // of load, command and x
    uint32_t loads;
    uint32_t beats;
    uint32_t outputs;
    Words load;
    Words x;
};

// Reads as -1 in Python, which takes it for a signed number.
constexpr uint64_t kNever = ~uint64_t{0};

struct Times {
    uint64_t load_first = kNever, load_last = kNever, command = kNever, x_first = kNever, last = kNever;
    uint64_t error = 0;
};

bool stalls(const Words& pattern, uint64_t cycle) {
    return !pattern.empty() && pattern[cycle % pattern.size()] != 0;
}

// The next beat of one input port: goes through the beats that the jobs have for it, in order.
class Port {
public:
    Port(std::vector<uint32_t> counts, std::vector<uint32_t> delays, Words stall)
        : counts_(std::move(counts)), delays_(std::move(delays)), stall_(std::move(stall)) {
        skip();
    }
    std::size_t job = 0;
    uint32_t beat = 0;
    // Whether a beat is offered in this cycle; to be called exactly once per cycle. A stream rule: once
    // offered, a beat stays until its transfer, whatever the stall pattern says.
    bool offers(std::size_t opened, bool allowed, uint64_t cycle) {
        if (up_) return true;
        if (job >= opened || !allowed) return false;
        if (beat == 0 && waited_ < delays_[job]) {
            ++waited_;
            return false;
        }
        return up_ = !stalls(stall_, cycle);
    }
    // Goes on to the next beat after a transfer; returns whether the beat was the first of its job.
    bool take() {
        const bool first = beat == 0;
        up_ = false;
        waited_ = 0;
        ++beat;
        skip();
        return first;
    }

private:
    void skip() {
        while (job < counts_.size() && beat == counts_[job]) {
            ++job;
            beat = 0;
        }
    }
    std::vector<uint32_t> counts_, delays_;
    Words stall_;
    bool up_ = false;
    uint32_t waited_ = 0;
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
    // Inputs change after an edge; outputs are sampled while the clock is low, just before the next edge.
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

    Reader in{argv[1]};
    const uint32_t count = in.word(), x_words = in.word(), y_words = in.word(), watch_cycles = in.word();
    const uint64_t limit = in.word() | static_cast<uint64_t>(in.word()) << 32;
    const Words load_stall = in.words(in.word());
    const Words x_stall = in.words(in.word());
    const Words y_stall = in.words(in.word());
    std::vector<Job> jobs(count);
    std::vector<uint32_t> counts[3], delays[3];
    for (auto& job : jobs) {
        job.after = in.word();
        job.has_command = in.word() != 0;
        job.command = in.words(2);
        for (auto& delay : job.delays) delay = in.word();
        job.loads = in.word();
        job.beats = in.word();
        job.outputs = in.word();
        job.load = in.words(3 * static_cast<std::size_t>(job.loads));
        job.x = in.words(static_cast<std::size_t>(job.beats) * x_words);
        const uint32_t beats[3] = {job.loads, job.has_command ? 1u : 0u, job.beats};
        for (int port = 0; port < 3; ++port) {
            counts[port].push_back(beats[port]);
            delays[port].push_back(job.delays[port]);
        }
    }
    Port load{counts[0], delays[0], load_stall}, command{counts[1], delays[1], {}},
        x{counts[2], delays[2], x_stall};

    top.rst = 1;
    settle();
    edge();
    top.rst = 0;

    // finished: jobs whose beats have all been taken and given; opened: jobs that may offer beats; outputs:
    // output beats of the first job that has not finished; watched: cycles since the last job finished.
    uint64_t cycle = 0, stalled = 0, broken_holds = 0, surplus = 0, error = 0, busy = 0;
    std::size_t finished = 0, opened = 0;
    uint32_t outputs = 0, watched = 0;
    bool held = false;
    Words shown(y_words + 1), before(y_words + 1), beats;
    std::vector<Times> times(count);
    const auto met = [&](std::size_t k, std::size_t taken) {
        switch (jobs[k].after) {
            case kEnded: return finished >= k;
            case kTaken: return taken >= k;
            case kFailed: return taken >= k && error != 0;
            default: return true;
        }
    };
    // Counts the jobs that have finished, and opens those whose After condition holds.
    const auto advance = [&] {
        // All beats of the first `taken` jobs have been transferred.
        const std::size_t taken = std::min({load.job, command.job, x.job});
        while (finished < taken && finished < count && outputs == jobs[finished].outputs) {
            ++finished;
            outputs = 0;
        }
        while (opened < count && met(opened, taken)) ++opened;
    };
    for (;;) {
        advance();
        const bool done = finished == count;
        // In the cycles after the last output, the output is always ready, so that surplus beats are counted.
        if (done && watched++ == watch_cycles) break;
        if (!done && cycle >= limit) break;
        // A load may be offered only when all commands before it have been accepted.
        const bool loads = !done && load.offers(opened, command.job >= load.job, cycle);
        // A command does not overtake the load of its own job, or of an earlier one.
        const bool loaded = load.job > command.job || (load.job == command.job && (loads || load.beat > 0));
        const bool commands = !done && command.offers(opened, loaded, cycle);
        const bool feeds = !done && x.offers(opened, true, cycle);
        const bool taken = done || !stalls(y_stall, cycle);
        top.load_tvalid = loads;
        if (loads) set_port(top.load_tdata, &jobs[load.job].load[3 * static_cast<std::size_t>(load.beat)]);
        top.command_tvalid = commands;
        if (commands) set_port(top.command_tdata, jobs[command.job].command.data());
        top.x_tvalid = feeds;
        if (feeds) set_port(top.x_tdata, &jobs[x.job].x[static_cast<std::size_t>(x.beat) * x_words]);
        top.y_tready = taken;
        settle();

        error = top.error;
        busy = top.busy;
        if (loads && top.load_tready) {
            Times& own = times[load.job];
            own.load_last = cycle;
            if (load.take()) own.load_first = cycle;
        }
        if (commands && top.command_tready) {
            times[command.job].command = cycle;
            times[command.job].error = error;
            command.take();
        }
        if (feeds && top.x_tready) {
            Times& own = times[x.job];
            if (x.take()) own.x_first = cycle;
        }
        const bool valid = top.y_tvalid;
        get_port(top.y_tdata, shown.data());
        shown[y_words] = top.y_tlast;
        // A stream rule: while the output is stalled, it must neither change nor vanish.
        if (held && (!valid || shown != before)) ++broken_holds;
        held = valid && !taken;
        stalled += held;
        before = shown;
        if (valid && taken) {
            // The beat belongs to the first job that has not given all of its own.
            while (finished < count && outputs >= jobs[finished].outputs) {
                ++finished;
                outputs = 0;
            }
            if (finished == count) {
                ++surplus;
            } else {
                beats.insert(beats.end(), shown.begin(), shown.end());
                if (++outputs == jobs[finished].outputs) times[finished].last = cycle;
            }
        }
        edge();
        ++cycle;
    }

    std::FILE* out = std::fopen(argv[2], "wb");
    if (!out) return 3;
    const auto put = [&](uint64_t value) { std::fwrite(&value, 8, 1, out); };
    for (const uint64_t value : {uint64_t{finished == count}, stalled, broken_holds, surplus, busy, error})
        put(value);
    for (const Times& own : times)
        for (const uint64_t value :
             {own.load_first, own.load_last, own.command, own.x_first, own.last, own.error})
            put(value);
    std::fwrite(beats.data(), 4, beats.size(), out);
    if (std::fclose(out) != 0) return 3;
#ifdef RNNHW_TRACE
    trace.close();
#endif
    return 0;
}
