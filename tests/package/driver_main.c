/* Loads the network of a package, runs its sequences, reads the states, and compares all with y.hex. */
#include "rnnhw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const struct rnnhw_platform verilated;

static char line[4096];

/* Reads lines of hexadecimal digits as little-endian beats; `known` gets 0 for bytes that are x. */
static size_t beats_of(const char *name, size_t bytes, size_t skip, uint8_t *beats, uint8_t *known)
{
    FILE *file = fopen(name, "r");
    size_t count = 0, k;

    if (!file)
        exit(2);
    for (; fgets(line, sizeof line, file); count++)
        for (k = 0; k < bytes; k++) {
            char digits[3] = {0};
            memcpy(digits, line + skip + 2 * (bytes - 1 - k), 2);
            if (known)
                known[count * bytes + k] = digits[0] != 'x';
            beats[count * bytes + k] = (uint8_t)strtoul(digits, NULL, 16);
        }
    fclose(file);
    return count;
}

static uint8_t load[1 << 20], x[1 << 16], expected[1 << 16], known[1 << 16], y[1 << 16];

static void must(int result, int wanted, const char *what)
{
    if (result != wanted) {
        printf("FAIL: %s gave %d, not %d\n", what, result, wanted);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    const size_t steps = (size_t)atoi(argv[1]);
    const size_t load_beats = beats_of("load.hex", RNNHW_LOAD_BYTES, 0, load, NULL);
    const size_t x_beats = beats_of("x.hex", RNNHW_X_BYTES, 0, x, NULL);
    const size_t y_beats = beats_of("y.hex", RNNHW_Y_BYTES, 1, expected, known);
    const size_t run_beats = RNNHW_NETWORK_Y_BEATS * (RNNHW_NETWORK_FRAMES_EVERY_STEP ? steps : 1);
    const size_t runs = x_beats / (steps * RNNHW_NETWORK_X_BEATS);
    size_t run, k, differing = 0;

    must(argc, 2, "the command line");
    must((int)load_beats, RNNHW_NETWORK_LOAD_BEATS, "load.hex");
    must((int)y_beats, (int)(runs * run_beats + RNNHW_NETWORK_STATE_BEATS), "y.hex");
    must(rnnhw_open(&verilated), RNNHW_OK, "rnnhw_open");
    must(rnnhw_load(&verilated, load, load_beats), RNNHW_OK, "rnnhw_load");
    /* A run of no steps is refused, and everything goes on behind CLEAR. */
    must(rnnhw_start(&verilated, 0, 0), RNNHW_OK, "rnnhw_start");
    must(rnnhw_receive(&verilated, y, 1), RNNHW_ERROR_STEPS, "rnnhw_receive");
    must(rnnhw_clear_error(&verilated), RNNHW_OK, "rnnhw_clear_error");
    for (run = 0; run < runs; run++) {
        rnnhw_clear_cycles(&verilated);
        must(rnnhw_run(&verilated, (uint32_t)steps, 0xFFFFu >> (16 - RNNHW_DESIGN_CONTEXTS),
                       x + run * steps * RNNHW_NETWORK_X_BEATS * RNNHW_X_BYTES, y + run * run_beats * RNNHW_Y_BYTES),
             RNNHW_OK, "rnnhw_run");
    }
    must(rnnhw_cycles(&verilated) > 0, 1, "rnnhw_cycles");
    if (RNNHW_NETWORK_STATE_BEATS) {
        must(rnnhw_start_states(&verilated), RNNHW_OK, "rnnhw_start_states");
        must(rnnhw_receive(&verilated, y + runs * run_beats * RNNHW_Y_BYTES, RNNHW_NETWORK_STATE_BEATS), RNNHW_OK,
             "rnnhw_receive");
    }
    for (k = 0; k < y_beats * RNNHW_Y_BYTES; k++)
        differing += known[k] && y[k] != expected[k];
    must((int)differing, 0, "the comparison");
    memcpy(y + 2 * (RNNHW_DESIGN_VALUES - 1), "\xfe\xff", 2);
    must(rnnhw_value(y, RNNHW_DESIGN_GRID_ROWS - 1, RNNHW_DESIGN_LANES - 1), -2, "rnnhw_value");
    printf("PASS: %u beats\n", (unsigned)y_beats);
    return 0;
}
