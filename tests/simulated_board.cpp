// The verilated module rnnhw_board behind a pseudoterminal, whose name it prints. Bytes of the terminal become
// bits on the line, DIVISOR cycles each, and the other way round. It runs until its standard input ends.
// Arguments: which byte of the board's answers has its lowest bit inverted, from 1; 0 for none; and likewise
// of the bytes to the board.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "Vrnnhw_board.h"
#include "verilated.h"

int main(int argc, char** argv) {
    const long garbled_out = std::atol(argv[1]), garbled_in = std::atol(argv[2]);
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) || unlockpt(terminal)) return 1;
    const int other = open(ptsname(terminal), O_RDWR | O_NOCTTY);  // held open, so that hosts can come and go
    termios raw;
    tcgetattr(other, &raw);
    cfmakeraw(&raw);
    tcsetattr(other, TCSANOW, &raw);
    fcntl(terminal, F_SETFL, O_NONBLOCK);
    std::printf("%s\n", ptsname(terminal));
    std::fflush(stdout);

    Vrnnhw_board board;
    board.rx = 1;
    int sending = 0, receiving = 0, wait_in = 0, wait_out = 0;
    unsigned in = 0, out = 0;
    long received = 0, sent = 0;
    for (uint64_t cycle = 0;; ++cycle) {
        if (!sending && wait_in <= 0 && cycle % 16 == 0) {
            unsigned char byte;
            if (read(terminal, &byte, 1) == 1) {
                if (++received == garbled_in) byte ^= 1;
                in = 1u << 9 | byte << 1;
                sending = 10;
                wait_in = 0;
            } else if (cycle % 65536 == 0) {
                pollfd ended{0, POLLIN, 0};
                char nothing;
                if (poll(&ended, 1, 0) > 0 && read(0, &nothing, 1) <= 0) return 0;
            }
        }
        if (wait_in > 0) {
            --wait_in;
        } else if (sending) {
            board.rx = in & 1;
            in >>= 1;
            --sending;
            wait_in = DIVISOR - 1;
        }
        board.clk = 0;
        board.eval();
        board.clk = 1;
        board.eval();
        if (!receiving && !board.tx) {
            receiving = 10;
            wait_out = DIVISOR / 2;
            out = 0;
        }
        if (receiving && wait_out-- == 0) {
            out |= (board.tx & 1u) << (10 - receiving);
            wait_out = DIVISOR - 1;
            if (--receiving == 0) {
                unsigned char byte = out >> 1;
                if (++sent == garbled_out) byte ^= 1;
                while (write(terminal, &byte, 1) != 1) usleep(100);
            }
        }
    }
}
