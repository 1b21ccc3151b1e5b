// The driver's platform on the verilated package: AXI4-Lite transactions and stream transfers, cycle by cycle.
#include "Vrnnhw_axi.h"
#include "verilated.h"

#include <cstring>

extern "C" {
#include "rnnhw.h"
extern const rnnhw_platform verilated;
}

static Vrnnhw_axi *dut;
static const int PATIENCE = 20000;  // cycles in which something must move

static void tick() {
    dut->aclk = 0;
    dut->eval();
    dut->aclk = 1;
    dut->eval();
}

static void start() {
    if (dut) return;
    dut = new Vrnnhw_axi;
    dut->aresetn = 0;
    for (int k = 0; k < 4; k++) tick();
    dut->aresetn = 1;
    dut->s_axi_wstrb = 0xF;
}

static uint32_t read_register(void *, uint32_t offset) {
    start();
    dut->s_axi_araddr = offset;
    dut->s_axi_arvalid = 1;
    tick();
    dut->s_axi_arvalid = 0;
    while (!dut->s_axi_rvalid) tick();
    const uint32_t word = dut->s_axi_rdata;
    dut->s_axi_rready = 1;
    tick();
    dut->s_axi_rready = 0;
    return word;
}

static void write_register(void *, uint32_t offset, uint32_t value) {
    start();
    dut->s_axi_awaddr = offset;
    dut->s_axi_wdata = value;
    dut->s_axi_awvalid = dut->s_axi_wvalid = 1;
    tick();
    dut->s_axi_awvalid = dut->s_axi_wvalid = 0;
    dut->s_axi_bready = 1;
    while (!dut->s_axi_bvalid) tick();
    tick();
    dut->s_axi_bready = 0;
}

template <class Ready>
static int send_beats(void *data, uint8_t &valid, Ready &ready, size_t bytes, const void *beats, size_t count) {
    for (size_t k = 0; k < count; k++) {
        std::memcpy(data, static_cast<const char *>(beats) + k * bytes, bytes);
        valid = 1;
        dut->aclk = 0;
        dut->eval();
        for (int waited = 0; !ready; waited++) {
            if (waited == PATIENCE) return 1;
            tick();
            dut->aclk = 0;
            dut->eval();
        }
        tick();
        valid = 0;
    }
    return 0;
}

static int send(void *, enum rnnhw_stream stream, const void *beats, size_t count) {
    switch (stream) {
    case RNNHW_STREAM_LOAD:
        return send_beats(&dut->s_axis_load_tdata, dut->s_axis_load_tvalid, dut->s_axis_load_tready,
                          RNNHW_LOAD_BYTES, beats, count);
    case RNNHW_STREAM_COMMAND:
        return send_beats(&dut->s_axis_command_tdata, dut->s_axis_command_tvalid, dut->s_axis_command_tready,
                          RNNHW_COMMAND_BYTES, beats, count);
    default:
        return send_beats(&dut->s_axis_x_tdata, dut->s_axis_x_tvalid, dut->s_axis_x_tready, RNNHW_X_BYTES,
                          beats, count);
    }
}

static int receive(void *, void *beats, size_t count) {
    for (size_t k = 0; k < count; k++) {
        dut->m_axis_y_tready = 1;
        dut->aclk = 0;
        dut->eval();
        for (int waited = 0; !dut->m_axis_y_tvalid; waited++) {
            if (waited == PATIENCE) return 1;
            tick();
            dut->aclk = 0;
            dut->eval();
        }
        std::memcpy(static_cast<char *>(beats) + k * RNNHW_Y_BYTES, &dut->m_axis_y_tdata, RNNHW_Y_BYTES);
        tick();
        dut->m_axis_y_tready = 0;
    }
    return 0;
}

const rnnhw_platform verilated = {nullptr, read_register, write_register, send, receive};
