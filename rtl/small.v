// rnnhw accelerator, design ad6f85ff9daf8bee. Generated; do not edit.

module rnnhw(load_tvalid, command_tdata, command_tvalid, x_tdata, x_tvalid, y_tready, clk, rst, load_tready, command_tready, x_tready, y_tdata, y_tvalid, y_tlast, busy, error, load_tdata);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [7:0] \$10 ;
  wire [7:0] \$11 ;
  wire [7:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire [7:0] \$5 ;
  wire \$50 ;
  wire \$51 ;
  reg [3:0] \$52 ;
  reg \$53 ;
  reg [45:0] \$54 ;
  reg [41:0] \$55 ;
  reg [38:0] \$56 ;
  reg [45:0] \$57 ;
  reg [41:0] \$58 ;
  reg [38:0] \$59 ;
  wire [7:0] \$6 ;
  wire [31:0] \$60 ;
  wire [7:0] \$7 ;
  wire [7:0] \$8 ;
  wire [7:0] \$9 ;
  wire [5:0] beats;
  wire buffer;
  wire \buffer$64 ;
  output busy;
  wire busy;
  wire check;
  wire checked;
  wire \checked$26 ;
  wire clear;
  input clk;
  wire clk;
  wire closing;
  input [47:0] command_tdata;
  wire [47:0] command_tdata;
  output command_tready;
  wire command_tready;
  input command_tvalid;
  wire command_tvalid;
  wire commit;
  wire committed;
  wire [55:0] control;
  wire [55:0] \control$82 ;
  output [3:0] error;
  reg [3:0] error = 4'h0;
  wire [30:0] \expect ;
  wire failed;
  wire \failed$21 ;
  wire \failed$36 ;
  wire [3:0] fault;
  wire full;
  wire [7:0] h__0;
  wire [7:0] h__1;
  wire [7:0] h__2;
  wire [7:0] h__3;
  wire [15:0] hidden;
  wire \hidden$100 ;
  wire [15:0] \hidden$92 ;
  reg hidden_1 = 1'h0;
  wire [87:0] i;
  wire [50:0] \i$96 ;
  wire [95:0] i__payload;
  wire [47:0] \i__payload$33 ;
  wire [31:0] \i__payload$44 ;
  wire i__ready;
  wire \i__ready$35 ;
  wire \i__ready$46 ;
  wire i__valid;
  wire \i__valid$34 ;
  wire \i__valid$45 ;
  wire idle;
  wire \idle$23 ;
  wire input_full;
  wire input_release;
  wire [16:0] load;
  input [95:0] load_tdata;
  wire [95:0] load_tdata;
  output load_tready;
  wire load_tready;
  input load_tvalid;
  wire load_tvalid;
  wire [53:0] next;
  wire next_full;
  wire next_input_full;
  wire [53:0] o;
  wire [50:0] \o$94 ;
  wire [87:0] o__0;
  wire [50:0] \o__0$103 ;
  wire [87:0] o__1;
  wire [50:0] \o__1$107 ;
  wire [128:0] o__payload;
  wire o__ready;
  wire o__valid;
  wire open;
  wire [65:0] \output ;
  wire [65:0] \output$88 ;
  wire output_taken;
  reg [41:0] parameters = 42'h00000000000;
  reg [41:0] \parameters$108  = 42'h00000000000;
  wire passed;
  wire \passed$28 ;
  wire [128:0] payload;
  wire [28:0] registers;
  wire [28:0] \registers$32 ;
  wire [28:0] \registers$39 ;
  wire \release ;
  wire [7:0] reset_value;
  reg [7:0] reset_value_1 = 8'h00;
  input rst;
  wire rst;
  wire [55:0] slot;
  reg [55:0] slot_1 = 56'h00000000000000;
  wire [55:0] slot_1_stage;
  reg slot_1_valid = 1'h0;
  reg [38:0] states = 39'h0000000000;
  reg [38:0] \states$109  = 39'h0000000000;
  wire take;
  wire \take$42 ;
  wire [30:0] vectors;
  reg [45:0] weights = 46'h000000000000;
  reg [45:0] \weights$106  = 46'h000000000000;
  wire [4:0] word;
  wire [4:0] \word$61 ;
  wire [4:0] \word$62 ;
  wire write;
  wire [40:0] \write$93 ;
  wire [15:0] writes__0;
  wire [15:0] writes__1;
  wire [31:0] x;
  wire [31:0] \x$84 ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  wire [7:0] x__2;
  wire [7:0] x__3;
  input [31:0] x_tdata;
  wire [31:0] x_tdata;
  output x_tready;
  wire x_tready;
  input x_tvalid;
  wire x_tvalid;
  output [127:0] y_tdata;
  wire [127:0] y_tdata;
  output y_tlast;
  wire y_tlast;
  input y_tready;
  wire y_tready;
  output y_tvalid;
  wire y_tvalid;
  assign \$34  = \o__0$103 [50:48] == 3'h4;
  assign \$35  = \$33  & \$34 ;
  assign \$36  = ! \o__1$107 [50:48];
  assign \$37  = \o__1$107 [0] & \$36 ;
  assign \$38  = \o__1$107 [47:46] == 2'h2;
  assign \$39  = \$37  & \$38 ;
  assign \$40  = ! \o__1$107 [50:48];
  assign \$41  = \o__1$107 [0] & \$40 ;
  assign \$42  = \o__1$107 [47:46] == 2'h3;
  assign \$43  = \$41  & \$42 ;
  assign \$44  = \o__1$107 [47:46] == 1'h1;
  assign \$45  = \o__1$107 [0] & \$44 ;
  assign \$46  = \o__1$107 [50:48] == 1'h1;
  assign \$47  = \$45  & \$46 ;
  assign \$48  = \o__1$107 [47:46] == 1'h1;
  assign \$49  = \o__1$107 [0] & \$48 ;
  assign \$50  = \o__1$107 [50:48] == 3'h4;
  assign \$51  = \$49  & \$50 ;
  always @(posedge clk)
    error <= \$52 ;
  always @(posedge clk)
    slot_1 <= slot;
  always @(posedge clk)
    slot_1_valid <= \$53 ;
  always @(posedge clk)
    hidden_1 <= \hidden$100 ;
  always @(posedge clk)
    reset_value_1 <= 8'h00;
  always @(posedge clk)
    weights <= \$54 ;
  always @(posedge clk)
    parameters <= \$55 ;
  always @(posedge clk)
    states <= \$56 ;
  always @(posedge clk)
    \weights$106  <= \$57 ;
  always @(posedge clk)
    \parameters$108  <= \$58 ;
  always @(posedge clk)
    \states$109  <= \$59 ;
  assign failed = | error;
  assign \$1  = ~ o[0];
  assign idle = \idle$23  & \$1 ;
  assign \$2  = ~ load_tvalid;
  assign open = committed & \$2 ;
  assign \$3  = ~ \idle$23 ;
  assign \$4  = \$3  | o[0];
  assign busy = \$4  | closing;
  assign x_tready = \i__ready$46  | failed;
  assign output_taken = y_tvalid & y_tready;
  assign \$5  = slot_1_stage[9] ? reset_value_1 : h__0;
  assign \$6  = hidden_1 ? \$5  : \$60 [7:0];
  assign \$7  = slot_1_stage[9] ? reset_value_1 : h__1;
  assign \$8  = hidden_1 ? \$7  : \$60 [15:8];
  assign \$9  = slot_1_stage[9] ? reset_value_1 : h__2;
  assign \$10  = hidden_1 ? \$9  : \$60 [23:16];
  assign \$11  = slot_1_stage[9] ? reset_value_1 : h__3;
  assign \$12  = hidden_1 ? \$11  : \$60 [31:24];
  assign \$13  = \o$94 [50:48] == 2'h2;
  assign \$14  = \o$94 [0] & \$13 ;
  assign \$15  = \o$94 [50:48] == 3'h5;
  assign \$16  = \o$94 [0] & \$15 ;
  assign \$17  = | fault;
  assign \$18  = ~ passed;
  assign \$19  = checked & \$18 ;
  assign \$20  = ! \o__0$103 [50:48];
  assign \$21  = \o__0$103 [0] & \$20 ;
  assign \$22  = ! \o__0$103 [47:46];
  assign \$23  = \$21  & \$22 ;
  assign \$24  = ! \o__0$103 [50:48];
  assign \$25  = \o__0$103 [0] & \$24 ;
  assign \$26  = \o__0$103 [47:46] == 1'h1;
  assign \$27  = \$25  & \$26 ;
  assign \$28  = ! \o__0$103 [47:46];
  assign \$29  = \o__0$103 [0] & \$28 ;
  assign \$30  = \o__0$103 [50:48] == 1'h1;
  assign \$31  = \$29  & \$30 ;
  assign \$32  = ! \o__0$103 [47:46];
  assign \$33  = \o__0$103 [0] & \$32 ;
  rnnhw_broadcast broadcast (
    .clk(clk),
    .i(i),
    .level_1_0_stage(o__0),
    .level_1_1_stage(o__1),
    .rst(rst)
  );
  rnnhw_commands commands (
    .clear(clear),
    .clk(clk),
    .failed(failed),
    .i__payload(command_tdata),
    .i__ready(command_tready),
    .i__valid(command_tvalid),
    .o(o),
    .open(open),
    .registers(registers),
    .rst(rst),
    .take(take),
    .vectors(\expect )
  );
  rnnhw_grid_row grid_row_0 (
    .clk(clk),
    .control_in(o__0),
    .hidden(writes__0),
    .i(weights),
    .\output (\output ),
    .parameters(parameters),
    .rst(rst),
    .states(states)
  );
  rnnhw_grid_row grid_row_1 (
    .clk(clk),
    .control_in(o__1),
    .hidden(writes__1),
    .i(\weights$106 ),
    .\output (\output$88 ),
    .parameters(\parameters$108 ),
    .rst(rst),
    .states(\states$109 )
  );
  rnnhw_input_buffer input_buffer (
    .beats(registers[5:0]),
    .clk(clk),
    .\expect (\expect ),
    .full(input_full),
    .i__payload(x_tdata),
    .i__ready(\i__ready$46 ),
    .i__valid(x_tvalid),
    .next_full(next_input_full),
    .output_0(\$60 ),
    .\release (\release ),
    .rst(rst),
    .\word$17 (word)
  );
  rnnhw_load_tree load_tree (
    .clk(clk),
    .i(\o$94 ),
    .level_1_0_stage(\o__0$103 ),
    .level_1_1_stage(\o__1$107 ),
    .rst(rst)
  );
  rnnhw_loader loader (
    .checked(checked),
    .clk(clk),
    .closing(closing),
    .commit(check),
    .committed(committed),
    .failed(failed),
    .fault(fault),
    .i__payload(load_tdata),
    .i__ready(load_tready),
    .i__valid(load_tvalid),
    .idle(idle),
    .o(\o$94 ),
    .passed(passed),
    .registers(registers),
    .rst(rst)
  );
  rnnhw_output_queue output_queue (
    .clk(clk),
    .o__payload(o__payload),
    .o__ready(y_tready),
    .o__valid(y_tvalid),
    .rst(rst),
    .write__data(payload),
    .write__en(\output [0])
  );
  rnnhw_sequencer sequencer (
    .buffer(buffer),
    .check(check),
    .checked(checked),
    .clk(clk),
    .hidden(\hidden$100 ),
    .idle(\idle$23 ),
    .input_full(input_full),
    .input_release(\release ),
    .next(o),
    .next_input_full(next_input_full),
    .output_taken(output_taken),
    .passed(passed),
    .registers(registers),
    .rst(rst),
    .slot(slot),
    .take(take),
    .word(word),
    .write(\write$93 )
  );
  rnnhw_state_banks state_banks (
    .buffer(buffer),
    .clk(clk),
    .h__0(h__0),
    .h__1(h__1),
    .h__2(h__2),
    .h__3(h__3),
    .load(load),
    .rst(rst),
    .word(word),
    .writes__0(writes__0),
    .writes__1(writes__1)
  );
  always @* begin
    if (at_start) begin end
    \$52  = error;
    if (failed) begin
      if (clear) begin
        \$52  = 4'h0;
      end
    end else if (\$17 ) begin
      \$52  = fault;
    end else if (\$19 ) begin
      \$52  = 4'h4;
    end else if (take) begin
      \$52  = o[5:2];
    end
    if (rst) begin
      \$52  = 4'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$53  = slot[0];
    if (rst) begin
      \$53  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$54 [0] = \$23 ;
    \$54 [1] = \$27 ;
    \$54 [3:2] = \o__0$103 [44:43];
    \$54 [13:4] = \o__0$103 [42:33];
    \$54 [45:14] = \o__0$103 [32:1];
    if (rst) begin
      \$54  = 46'h000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$55 [0] = \$31 ;
    \$55 [3:1] = \o__0$103 [45:43];
    \$55 [9:4] = \o__0$103 [38:33];
    \$55 [41:10] = \o__0$103 [32:1];
    if (rst) begin
      \$55  = 42'h00000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$56 [0] = \$35 ;
    \$56 [6:1] = \o__0$103 [38:33];
    \$56 [38:7] = \o__0$103 [32:1];
    if (rst) begin
      \$56  = 39'h0000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$57 [0] = \$39 ;
    \$57 [1] = \$43 ;
    \$57 [3:2] = \o__1$107 [44:43];
    \$57 [13:4] = \o__1$107 [42:33];
    \$57 [45:14] = \o__1$107 [32:1];
    if (rst) begin
      \$57  = 46'h000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$58 [0] = \$47 ;
    \$58 [3:1] = \o__1$107 [45:43];
    \$58 [9:4] = \o__1$107 [38:33];
    \$58 [41:10] = \o__1$107 [32:1];
    if (rst) begin
      \$58  = 42'h00000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$59 [0] = \$51 ;
    \$59 [6:1] = \o__1$107 [38:33];
    \$59 [38:7] = \o__1$107 [32:1];
    if (rst) begin
      \$59  = 39'h0000000000;
    end
  end
  assign i__payload = load_tdata;
  assign i__valid = load_tvalid;
  assign i__ready = load_tready;
  assign \failed$21  = failed;
  assign \checked$26  = checked;
  assign \passed$28  = passed;
  assign commit = check;
  assign \registers$32  = registers;
  assign \i__payload$33  = command_tdata;
  assign \i__valid$34  = command_tvalid;
  assign \i__ready$35  = command_tready;
  assign \failed$36  = failed;
  assign \registers$39  = registers;
  assign next = o;
  assign \take$42  = take;
  assign \i__payload$44  = x_tdata;
  assign \i__valid$45  = x_tvalid;
  assign beats = registers[5:0];
  assign vectors = \expect ;
  assign o__valid = y_tvalid;
  assign o__ready = y_tready;
  assign full = input_full;
  assign next_full = next_input_full;
  assign input_release = \release ;
  assign \word$61  = word;
  assign \word$62  = word;
  assign \buffer$64  = buffer;
  assign x__0 = \$60 [7:0];
  assign x__1 = \$60 [15:8];
  assign x__2 = \$60 [23:16];
  assign x__3 = \$60 [31:24];
  assign control = o__0[55:0];
  assign x = o__0[87:56];
  assign \control$82  = o__1[55:0];
  assign \x$84  = o__1[87:56];
  assign write = \output [0];
  assign hidden = writes__0;
  assign \hidden$92  = writes__1;
  assign \i$96  = \o$94 ;
  assign reset_value = 8'h00;
  assign y_tdata = o__payload[127:0];
  assign y_tlast = o__payload[128];
  assign load[16:9] = \o$94 [8:1];
  assign load[8:3] = \o$94 [38:33];
  assign load[2:1] = \o$94 [44:43];
  assign load[0] = \$16 ;
  assign \write$93 [40:9] = \o$94 [32:1];
  assign \write$93 [8:4] = \o$94 [37:33];
  assign \write$93 [3:1] = \o$94 [45:43];
  assign \write$93 [0] = \$14 ;
  assign payload[127:64] = \output$88 [65:2];
  assign payload[63:0] = \output [65:2];
  assign payload[128] = \output [1];
  assign i[87:80] = \$12 ;
  assign i[79:72] = \$10 ;
  assign i[71:64] = \$8 ;
  assign i[63:56] = \$6 ;
  assign i[55:0] = slot_1_stage;
  assign slot_1_stage[0] = slot_1_valid;
  assign slot_1_stage[55:1] = slot_1[55:1];
endmodule

module rnnhw_accumulator(rst, stored, control, sums, before_stage, finished, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [23:0] \$20 ;
  wire [23:0] \$21 ;
  wire [23:0] \$22 ;
  wire [23:0] \$23 ;
  reg \$24 ;
  reg [22:0] \$25 ;
  reg [22:0] \$26 ;
  reg [22:0] \$27 ;
  reg [22:0] \$28 ;
  reg [22:0] \$29 ;
  wire \$3 ;
  reg [22:0] \$30 ;
  reg [22:0] \$31 ;
  reg [22:0] \$32 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [91:0] \$signature__data ;
  wire \$signature__en ;
  reg [55:0] \before  = 56'h00000000000000;
  output [55:0] before_stage;
  wire [55:0] before_stage;
  reg before_valid = 1'h0;
  reg clears = 1'h0;
  input clk;
  wire clk;
  input [55:0] control;
  wire [55:0] control;
  wire [55:0] control_o;
  output [91:0] finished;
  wire [91:0] finished;
  reg [22:0] finished_0 = 23'h000000;
  reg [22:0] finished_1 = 23'h000000;
  reg [22:0] finished_2 = 23'h000000;
  reg [22:0] finished_3 = 23'h000000;
  wire [22:0] result_0;
  wire [22:0] result_1;
  wire [22:0] result_2;
  wire [22:0] result_3;
  input rst;
  wire rst;
  output [91:0] stored;
  wire [91:0] stored;
  input [71:0] sums;
  wire [71:0] sums;
  reg [22:0] total_0 = 23'h000000;
  reg [22:0] total_1 = 23'h000000;
  reg [22:0] total_2 = 23'h000000;
  reg [22:0] total_3 = 23'h000000;
  wire [4:0] write__addr;
  wire [91:0] write__data;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [91:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 92'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control[36:32]] <= write__data;
  end
  reg [91:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[36:32]];
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = clears | \$1 ;
  assign \$3  = control[0] & control[2];
  assign \$4  = \$3  & control[3];
  assign \$5  = control[0] & control[2];
  assign \$6  = clears | \$5 ;
  assign \$7  = control[0] & control[2];
  assign \$8  = \$7  & control[3];
  assign \$9  = control[0] & control[2];
  assign \$10  = clears | \$9 ;
  assign \$11  = control[0] & control[2];
  assign \$12  = \$11  & control[3];
  assign \$13  = control[0] & control[2];
  assign \$14  = clears | \$13 ;
  assign \$15  = control[0] & control[2];
  assign \$16  = \$15  & control[3];
  assign \$17  = control[0] & control[2];
  assign \$signature__en  = \$17  & control[3];
  assign \$18  = control[0] & control[2];
  assign \$19  = ~ control[3];
  assign write__en = \$18  & \$19 ;
  assign \$20  = $signed(total_0) + $signed(sums[17:0]);
  assign \$21  = $signed(total_1) + $signed(sums[35:18]);
  assign \$22  = $signed(total_2) + $signed(sums[53:36]);
  assign \$23  = $signed(total_3) + $signed(sums[71:54]);
  always @(posedge clk)
    \before  <= control;
  always @(posedge clk)
    before_valid <= \$24 ;
  always @(posedge clk)
    clears <= rst;
  always @(posedge clk)
    total_0 <= \$25 ;
  always @(posedge clk)
    finished_0 <= \$26 ;
  always @(posedge clk)
    total_1 <= \$27 ;
  always @(posedge clk)
    finished_1 <= \$28 ;
  always @(posedge clk)
    total_2 <= \$29 ;
  always @(posedge clk)
    finished_2 <= \$30 ;
  always @(posedge clk)
    total_3 <= \$31 ;
  always @(posedge clk)
    finished_3 <= \$32 ;
  always @* begin
    if (at_start) begin end
    \$24  = control[0];
    if (rst) begin
      \$24  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$25  = total_0;
    if (\$2 ) begin
      \$25  = 23'h000000;
    end else if (control[0]) begin
      \$25  = \$20 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$26  = finished_0;
    if (\$4 ) begin
      \$26  = \$20 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$27  = total_1;
    if (\$6 ) begin
      \$27  = 23'h000000;
    end else if (control[0]) begin
      \$27  = \$21 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$28  = finished_1;
    if (\$8 ) begin
      \$28  = \$21 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = total_2;
    if (\$10 ) begin
      \$29  = 23'h000000;
    end else if (control[0]) begin
      \$29  = \$22 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = finished_2;
    if (\$12 ) begin
      \$30  = \$22 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = total_3;
    if (\$14 ) begin
      \$31  = 23'h000000;
    end else if (control[0]) begin
      \$31  = \$23 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = finished_3;
    if (\$16 ) begin
      \$32  = \$23 [22:0];
    end
  end
  assign result_0 = \$20 [22:0];
  assign result_1 = \$21 [22:0];
  assign result_2 = \$22 [22:0];
  assign result_3 = \$23 [22:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[36:32];
  assign \$signature__data  = stored;
  assign write__addr = control[36:32];
  assign finished[91:69] = finished_3;
  assign finished[68:46] = finished_2;
  assign finished[45:23] = finished_1;
  assign finished[22:0] = finished_0;
  assign write__data[91:69] = \$23 [22:0];
  assign write__data[68:46] = \$22 [22:0];
  assign write__data[45:23] = \$21 [22:0];
  assign write__data[22:0] = \$20 [22:0];
  assign before_stage[0] = before_valid;
  assign before_stage[55:1] = \before [55:1];
endmodule

module rnnhw_activation(rst, \function , x, o, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [8:0] \$10 ;
  wire [28:0] \$11 ;
  wire [27:0] \$12 ;
  wire \$13 ;
  wire [18:0] \$14 ;
  wire [18:0] \$15 ;
  wire [18:0] \$16 ;
  wire \$17 ;
  wire [30:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [25:0] \$20 ;
  wire [26:0] \$21 ;
  wire [26:0] \$22 ;
  wire [32:0] \$23 ;
  wire [15:0] \$24 ;
  wire [27:0] \$25 ;
  wire [27:0] \$26 ;
  reg [15:0] \$27 ;
  wire [18:0] \$3 ;
  wire [18:0] \$4 ;
  wire [16:0] \$5 ;
  wire [18:0] \$6 ;
  wire [20:0] \$7 ;
  wire [20:0] \$8 ;
  wire \$9 ;
  reg [27:0] base = 28'h0000000;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  reg [8:0] fraction_1 = 9'h000;
  reg [8:0] fraction_2 = 9'h000;
  input [2:0] \function ;
  wire [2:0] \function ;
  reg [2:0] function_1 = 3'h0;
  reg [2:0] function_2 = 3'h0;
  reg [2:0] function_3 = 3'h0;
  reg is_negative = 1'h0;
  reg [2:0] late_function = 3'h0;
  reg negative_1 = 1'h0;
  reg negative_2 = 1'h0;
  reg negative_3 = 1'h0;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  reg [17:0] position = 18'h00000;
  reg [18:0] product = 19'h00000;
  wire [27:0] rounded;
  input rst;
  wire rst;
  wire [27:0] total;
  wire [17:0] triple;
  wire [15:0] value;
  reg [25:0] word = 26'h0000000;
  input [15:0] x;
  wire [15:0] x;
  reg [15:0] x_1 = 16'h0000;
  reg [15:0] x_2 = 16'h0000;
  reg [15:0] x_3 = 16'h0000;
  reg [15:0] x_4 = 16'h0000;
  reg [25:0] \table  [255:0];
  initial begin
    \table [0] = 26'h2ab8000;
    \table [1] = 26'h2aa82ab;
    \table [2] = 26'h2a88555;
    \table [3] = 26'h2a887fd;
    \table [4] = 26'h2a48aa5;
    \table [5] = 26'h2a28d49;
    \table [6] = 26'h29e8feb;
    \table [7] = 26'h29b9289;
    \table [8] = 26'h2959524;
    \table [9] = 26'h29197b9;
    \table [10] = 26'h28b9a4a;
    \table [11] = 26'h2859cd5;
    \table [12] = 26'h27e9f5a;
    \table [13] = 26'h278a1d8;
    \table [14] = 26'h270a450;
    \table [15] = 26'h268a6c0;
    \table [16] = 26'h260a928;
    \table [17] = 26'h257ab88;
    \table [18] = 26'h24faddf;
    \table [19] = 26'h245b02e;
    \table [20] = 26'h23cb273;
    \table [21] = 26'h232b4af;
    \table [22] = 26'h228b6e1;
    \table [23] = 26'h21eb909;
    \table [24] = 26'h214bb27;
    \table [25] = 26'h209bd3b;
    \table [26] = 26'h1ffbf44;
    \table [27] = 26'h1f4c143;
    \table [28] = 26'h1e9c337;
    \table [29] = 26'h1dec520;
    \table [30] = 26'h1d3c6fe;
    \table [31] = 26'h1c8c8d1;
    \table [32] = 26'h1beca99;
    \table [33] = 26'h1b2cc57;
    \table [34] = 26'h1a8ce09;
    \table [35] = 26'h19ccfb1;
    \table [36] = 26'h192d14d;
    \table [37] = 26'h187d2df;
    \table [38] = 26'h17dd466;
    \table [39] = 26'h172d5e3;
    \table [40] = 26'h168d755;
    \table [41] = 26'h15dd8bd;
    \table [42] = 26'h154da1a;
    \table [43] = 26'h149db6e;
    \table [44] = 26'h140dcb7;
    \table [45] = 26'h136ddf7;
    \table [46] = 26'h12cdf2d;
    \table [47] = 26'h123e059;
    \table [48] = 26'h11be17c;
    \table [49] = 26'h111e297;
    \table [50] = 26'h108e3a8;
    \table [51] = 26'h100e4b0;
    \table [52] = 26'h0f8e5b0;
    \table [53] = 26'h0f0e6a8;
    \table [54] = 26'h0e7e798;
    \table [55] = 26'h0e0e87f;
    \table [56] = 26'h0d8e95f;
    \table [57] = 26'h0d1ea37;
    \table [58] = 26'h0caeb08;
    \table [59] = 26'h0c3ebd2;
    \table [60] = 26'h0bcec95;
    \table [61] = 26'h0b6ed51;
    \table [62] = 26'h0afee07;
    \table [63] = 26'h0a9eeb6;
    \table [64] = 26'h0a2ef5f;
    \table [65] = 26'h09ef001;
    \table [66] = 26'h097f09f;
    \table [67] = 26'h092f136;
    \table [68] = 26'h08cf1c8;
    \table [69] = 26'h088f254;
    \table [70] = 26'h082f2dc;
    \table [71] = 26'h07ef35e;
    \table [72] = 26'h079f3dc;
    \table [73] = 26'h075f455;
    \table [74] = 26'h070f4ca;
    \table [75] = 26'h06cf53a;
    \table [76] = 26'h068f5a6;
    \table [77] = 26'h064f60e;
    \table [78] = 26'h060f672;
    \table [79] = 26'h05df6d2;
    \table [80] = 26'h059f72f;
    \table [81] = 26'h056f788;
    \table [82] = 26'h052f7de;
    \table [83] = 26'h04ff830;
    \table [84] = 26'h04cf87f;
    \table [85] = 26'h04af8cb;
    \table [86] = 26'h046f915;
    \table [87] = 26'h044f95b;
    \table [88] = 26'h041f99f;
    \table [89] = 26'h03ef9e0;
    \table [90] = 26'h03cfa1e;
    \table [91] = 26'h03afa5a;
    \table [92] = 26'h038fa94;
    \table [93] = 26'h035facc;
    \table [94] = 26'h033fb01;
    \table [95] = 26'h031fb34;
    \table [96] = 26'h030fb65;
    \table [97] = 26'h02dfb95;
    \table [98] = 26'h02cfbc2;
    \table [99] = 26'h02afbee;
    \table [100] = 26'h028fc18;
    \table [101] = 26'h026fc40;
    \table [102] = 26'h026fc66;
    \table [103] = 26'h023fc8c;
    \table [104] = 26'h022fcaf;
    \table [105] = 26'h021fcd1;
    \table [106] = 26'h020fcf2;
    \table [107] = 26'h01efd12;
    \table [108] = 26'h01dfd30;
    \table [109] = 26'h01cfd4d;
    \table [110] = 26'h01bfd69;
    \table [111] = 26'h01afd84;
    \table [112] = 26'h018fd9e;
    \table [113] = 26'h018fdb6;
    \table [114] = 26'h017fdce;
    \table [115] = 26'h016fde5;
    \table [116] = 26'h014fdfb;
    \table [117] = 26'h015fe0f;
    \table [118] = 26'h013fe24;
    \table [119] = 26'h012fe37;
    \table [120] = 26'h012fe49;
    \table [121] = 26'h011fe5b;
    \table [122] = 26'h011fe6c;
    \table [123] = 26'h00ffe7d;
    \table [124] = 26'h00ffe8c;
    \table [125] = 26'h00ffe9b;
    \table [126] = 26'h00efeaa;
    \table [127] = 26'h00dfeb8;
    \table [128] = 26'h00dfec5;
    \table [129] = 26'h00cfed2;
    \table [130] = 26'h00cfede;
    \table [131] = 26'h00bfeea;
    \table [132] = 26'h00bfef5;
    \table [133] = 26'h00bff00;
    \table [134] = 26'h00aff0b;
    \table [135] = 26'h009ff15;
    \table [136] = 26'h009ff1e;
    \table [137] = 26'h009ff27;
    \table [138] = 26'h009ff30;
    \table [139] = 26'h008ff39;
    \table [140] = 26'h007ff41;
    \table [141] = 26'h008ff48;
    \table [142] = 26'h007ff50;
    \table [143] = 26'h007ff57;
    \table [144] = 26'h007ff5e;
    \table [145] = 26'h006ff65;
    \table [146] = 26'h006ff6b;
    \table [147] = 26'h006ff71;
    \table [148] = 26'h005ff77;
    \table [149] = 26'h006ff7c;
    \table [150] = 26'h005ff82;
    \table [151] = 26'h005ff87;
    \table [152] = 26'h005ff8c;
    \table [153] = 26'h004ff91;
    \table [154] = 26'h004ff95;
    \table [155] = 26'h005ff99;
    \table [156] = 26'h004ff9e;
    \table [157] = 26'h003ffa2;
    \table [158] = 26'h004ffa5;
    \table [159] = 26'h004ffa9;
    \table [160] = 26'h003ffad;
    \table [161] = 26'h003ffb0;
    \table [162] = 26'h003ffb3;
    \table [163] = 26'h003ffb6;
    \table [164] = 26'h003ffb9;
    \table [165] = 26'h003ffbc;
    \table [166] = 26'h003ffbf;
    \table [167] = 26'h002ffc2;
    \table [168] = 26'h003ffc4;
    \table [169] = 26'h002ffc7;
    \table [170] = 26'h002ffc9;
    \table [171] = 26'h002ffcb;
    \table [172] = 26'h003ffcd;
    \table [173] = 26'h001ffd0;
    \table [174] = 26'h002ffd1;
    \table [175] = 26'h002ffd3;
    \table [176] = 26'h002ffd5;
    \table [177] = 26'h002ffd7;
    \table [178] = 26'h001ffd9;
    \table [179] = 26'h002ffda;
    \table [180] = 26'h001ffdc;
    \table [181] = 26'h002ffdd;
    \table [182] = 26'h001ffdf;
    \table [183] = 26'h001ffe0;
    \table [184] = 26'h002ffe1;
    \table [185] = 26'h001ffe3;
    \table [186] = 26'h001ffe4;
    \table [187] = 26'h001ffe5;
    \table [188] = 26'h001ffe6;
    \table [189] = 26'h001ffe7;
    \table [190] = 26'h001ffe8;
    \table [191] = 26'h001ffe9;
    \table [192] = 26'h001ffea;
    \table [193] = 26'h001ffeb;
    \table [194] = 26'h001ffec;
    \table [195] = 26'h000ffed;
    \table [196] = 26'h001ffed;
    \table [197] = 26'h001ffee;
    \table [198] = 26'h001ffef;
    \table [199] = 26'h000fff0;
    \table [200] = 26'h001fff0;
    \table [201] = 26'h001fff1;
    \table [202] = 26'h000fff2;
    \table [203] = 26'h001fff2;
    \table [204] = 26'h000fff3;
    \table [205] = 26'h001fff3;
    \table [206] = 26'h000fff4;
    \table [207] = 26'h001fff4;
    \table [208] = 26'h000fff5;
    \table [209] = 26'h001fff5;
    \table [210] = 26'h000fff6;
    \table [211] = 26'h000fff6;
    \table [212] = 26'h001fff6;
    \table [213] = 26'h000fff7;
    \table [214] = 26'h001fff7;
    \table [215] = 26'h000fff8;
    \table [216] = 26'h000fff8;
    \table [217] = 26'h001fff8;
    \table [218] = 26'h000fff9;
    \table [219] = 26'h000fff9;
    \table [220] = 26'h000fff9;
    \table [221] = 26'h001fff9;
    \table [222] = 26'h000fffa;
    \table [223] = 26'h000fffa;
    \table [224] = 26'h000fffa;
    \table [225] = 26'h001fffa;
    \table [226] = 26'h000fffb;
    \table [227] = 26'h000fffb;
    \table [228] = 26'h000fffb;
    \table [229] = 26'h000fffb;
    \table [230] = 26'h001fffb;
    \table [231] = 26'h000fffc;
    \table [232] = 26'h000fffc;
    \table [233] = 26'h000fffc;
    \table [234] = 26'h000fffc;
    \table [235] = 26'h000fffc;
    \table [236] = 26'h001fffc;
    \table [237] = 26'h000fffd;
    \table [238] = 26'h000fffd;
    \table [239] = 26'h000fffd;
    \table [240] = 26'h000fffd;
    \table [241] = 26'h000fffd;
    \table [242] = 26'h000fffd;
    \table [243] = 26'h000fffd;
    \table [244] = 26'h001fffd;
    \table [245] = 26'h000fffe;
    \table [246] = 26'h000fffe;
    \table [247] = 26'h000fffe;
    \table [248] = 26'h000fffe;
    \table [249] = 26'h000fffe;
    \table [250] = 26'h000fffe;
    \table [251] = 26'h000fffe;
    \table [252] = 26'h000fffe;
    \table [253] = 26'h000fffe;
    \table [254] = 26'h001fffe;
    \table [255] = 26'h000ffff;
  end
  reg [25:0] _0_;
  always @(posedge clk) begin
    _0_ <= \table [\$10 [7:0]];
  end
  assign entry__data = _0_;
  assign \$1  = $signed(x) < $signed(1'h0);
  assign \$2  = $signed(x) < $signed(1'h0);
  assign \$4  = ~ \$3 ;
  assign \$6  = \$2  ? \$4  : { \$5 [16], \$5 [16], \$5  };
  assign \$7  = $signed({ x, 1'h1 }) + $signed({ \$6 , \$1  });
  assign \$9  = position[17:9] > 8'hff;
  assign \$10  = \$9  ? 9'h0ff : position[17:9];
  assign \$11  = $signed(base) + $signed({ 1'h0, product });
  assign \$12  = ~ \$11 [27:0];
  assign rounded = is_negative ? \$12  : \$11 [27:0];
  assign \$13  = \function  == 2'h2;
  assign \$15  = \$13  ? \$14  : { 1'h0, \$8 [17:0] };
  assign \$16  = fraction_2 * word[25:16];
  assign \$17  = $signed(x) < $signed(1'h0);
  assign \$19  = function_3 == 2'h2;
  assign \$20  = negative_3 ? 26'h2ffff01 : 26'h3000100;
  assign \$21  = negative_3 ? 27'h5fffe00 : 27'h0000200;
  assign \$22  = \$19  ? { \$20 [25], \$20  } : \$21 ;
  assign \$23  = $signed({ 1'h0, \$18  }) + $signed(\$22 );
  assign \$24  = is_negative ? 16'h0000 : x_4;
  always @(posedge clk)
    position <= \$15 [17:0];
  always @(posedge clk)
    word <= entry__data;
  always @(posedge clk)
    fraction_1 <= position[8:0];
  always @(posedge clk)
    fraction_2 <= fraction_1;
  always @(posedge clk)
    product <= \$16 ;
  always @(posedge clk)
    negative_1 <= \$17 ;
  always @(posedge clk)
    negative_2 <= negative_1;
  always @(posedge clk)
    negative_3 <= negative_2;
  always @(posedge clk)
    function_1 <= \function ;
  always @(posedge clk)
    function_2 <= function_1;
  always @(posedge clk)
    function_3 <= function_2;
  always @(posedge clk)
    base <= \$23 [27:0];
  always @(posedge clk)
    is_negative <= negative_3;
  always @(posedge clk)
    x_1 <= x;
  always @(posedge clk)
    x_2 <= x_1;
  always @(posedge clk)
    x_3 <= x_2;
  always @(posedge clk)
    x_4 <= x_3;
  always @(posedge clk)
    late_function <= function_3;
  always @(posedge clk)
    o <= \$27 ;
  always @* begin
    if (at_start) begin end
    \$27  = o;
    casez (late_function)
      3'h0:
          \$27  = x_4;
      3'h3:
          \$27  = \$24 ;
      3'h2:
          \$27  = \$25 [15:0];
      3'h1:
          \$27  = \$26 [15:0];
    endcase
  end
  assign triple = \$8 [17:0];
  assign entry__addr = \$10 [7:0];
  assign total = \$11 [27:0];
  assign value = o;
  assign \$3  = { x[15], x, 2'h0 };
  assign \$5  = { x, 1'h0 };
  assign \$8  = { \$7 [20], \$7 [20:1] };
  assign \$14  = { \$8 [17:0], 1'h0 };
  assign \$18  = { 6'h00, word[15:0], 9'h000 };
  assign \$25  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:9] };
  assign \$26  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:10] };
endmodule

module rnnhw_adder_tree(rst, i__0, i__1, o, clk);
  wire [17:0] \$1 ;
  wire [17:0] \$2 ;
  wire [17:0] \$3 ;
  wire [17:0] \$4 ;
  input clk;
  wire clk;
  input [67:0] i__0;
  wire [67:0] i__0;
  input [67:0] i__1;
  wire [67:0] i__1;
  output [71:0] o;
  wire [71:0] o;
  input rst;
  wire rst;
  reg [17:0] sum_0_1_0 = 18'h00000;
  reg [17:0] sum_1_1_0 = 18'h00000;
  reg [17:0] sum_2_1_0 = 18'h00000;
  reg [17:0] sum_3_1_0 = 18'h00000;
  always @(posedge clk)
    sum_1_1_0 <= \$2 ;
  always @(posedge clk)
    sum_2_1_0 <= \$3 ;
  always @(posedge clk)
    sum_3_1_0 <= \$4 ;
  assign \$1  = $signed(i__0[16:0]) + $signed(i__1[16:0]);
  assign \$2  = $signed(i__0[33:17]) + $signed(i__1[33:17]);
  assign \$3  = $signed(i__0[50:34]) + $signed(i__1[50:34]);
  assign \$4  = $signed(i__0[67:51]) + $signed(i__1[67:51]);
  always @(posedge clk)
    sum_0_1_0 <= \$1 ;
  assign o[71:54] = sum_3_1_0;
  assign o[53:36] = sum_2_1_0;
  assign o[35:18] = sum_1_1_0;
  assign o[17:0] = sum_0_1_0;
endmodule

module rnnhw_broadcast(rst, i, level_1_0_stage, level_1_1_stage, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  reg \$1 ;
  reg \$2 ;
  input clk;
  wire clk;
  input [87:0] i;
  wire [87:0] i;
  reg [87:0] level_1_0 = 88'h0000000000000000000000;
  output [87:0] level_1_0_stage;
  wire [87:0] level_1_0_stage;
  reg level_1_0_valid = 1'h0;
  reg [87:0] level_1_1 = 88'h0000000000000000000000;
  output [87:0] level_1_1_stage;
  wire [87:0] level_1_1_stage;
  reg level_1_1_valid = 1'h0;
  wire [87:0] o__0;
  wire [87:0] o__1;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= i;
  always @(posedge clk)
    level_1_0_valid <= \$1 ;
  always @(posedge clk)
    level_1_1 <= i;
  always @(posedge clk)
    level_1_1_valid <= \$2 ;
  always @* begin
    if (at_start) begin end
    \$1  = i[0];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$2  = i[0];
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  assign o__0 = level_1_0_stage;
  assign o__1 = level_1_1_stage;
  assign level_1_1_stage[0] = level_1_1_valid;
  assign level_1_1_stage[87:1] = level_1_1[87:1];
  assign level_1_0_stage[0] = level_1_0_valid;
  assign level_1_0_stage[87:1] = level_1_0[87:1];
endmodule

module rnnhw_cell(rst, a, b, candidate, gates_0, forget_gate, next_kind, cell_fraction, a_o, b_o, h_o, gates_2, gates_3, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire [3:0] \$1 ;
  wire [30:0] \$10 ;
  wire [31:0] \$100 ;
  wire [31:0] \$101 ;
  wire [33:0] \$102 ;
  wire [33:0] \$103 ;
  wire \$104 ;
  wire \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire [31:0] \$108 ;
  wire [31:0] \$109 ;
  wire [30:0] \$11 ;
  wire [33:0] \$110 ;
  wire [33:0] \$111 ;
  wire \$112 ;
  wire \$113 ;
  wire \$114 ;
  wire \$115 ;
  wire [31:0] \$116 ;
  wire [31:0] \$117 ;
  wire [33:0] \$118 ;
  wire [33:0] \$119 ;
  wire [3:0] \$12 ;
  wire [15:0] \$120 ;
  wire \$121 ;
  wire \$122 ;
  wire [31:0] \$123 ;
  wire [31:0] \$124 ;
  wire [33:0] \$125 ;
  wire [33:0] \$126 ;
  wire [15:0] \$127 ;
  wire [15:0] \$128 ;
  wire [15:0] \$129 ;
  wire [30:0] \$13 ;
  wire [16:0] \$130 ;
  wire [16:0] \$131 ;
  wire [32:0] \$132 ;
  wire [16:0] \$133 ;
  wire [31:0] \$134 ;
  wire [32:0] \$135 ;
  wire [32:0] \$136 ;
  wire [32:0] \$137 ;
  wire [32:0] \$138 ;
  wire \$139 ;
  wire [30:0] \$14 ;
  wire \$140 ;
  wire [32:0] \$141 ;
  wire [32:0] \$142 ;
  wire \$143 ;
  wire \$144 ;
  wire [32:0] \$145 ;
  wire [32:0] \$146 ;
  wire [7:0] \$147 ;
  wire [32:0] \$148 ;
  wire [32:0] \$149 ;
  wire [3:0] \$15 ;
  wire [7:0] \$150 ;
  wire [15:0] \$151 ;
  wire [16:0] \$152 ;
  wire [16:0] \$153 ;
  wire [16:0] \$154 ;
  wire [16:0] \$155 ;
  wire \$156 ;
  wire \$157 ;
  wire [16:0] \$158 ;
  wire [16:0] \$159 ;
  wire [30:0] \$16 ;
  wire \$160 ;
  wire \$161 ;
  wire [16:0] \$162 ;
  wire [16:0] \$163 ;
  wire [7:0] \$164 ;
  wire [16:0] \$165 ;
  wire [16:0] \$166 ;
  wire [7:0] \$167 ;
  wire [16:0] \$168 ;
  wire [16:0] \$169 ;
  wire [30:0] \$17 ;
  wire [16:0] \$170 ;
  wire [16:0] \$171 ;
  wire \$172 ;
  wire \$173 ;
  wire [16:0] \$174 ;
  wire [16:0] \$175 ;
  wire \$176 ;
  wire \$177 ;
  wire [16:0] \$178 ;
  wire [16:0] \$179 ;
  wire [3:0] \$18 ;
  wire [7:0] \$180 ;
  wire [16:0] \$181 ;
  wire [16:0] \$182 ;
  wire [7:0] \$183 ;
  wire [17:0] \$184 ;
  wire [17:0] \$185 ;
  wire [17:0] \$186 ;
  wire [15:0] \$187 ;
  wire [15:0] \$188 ;
  wire [7:0] \$189 ;
  wire [30:0] \$19 ;
  reg [31:0] \$190 ;
  reg [31:0] \$191 ;
  reg [31:0] \$192 ;
  reg [15:0] \$193 ;
  reg [32:0] \$194 ;
  reg [7:0] \$195 ;
  reg [15:0] \$196 ;
  reg [15:0] \$197 ;
  reg [7:0] \$198 ;
  wire [31:0] \$2 ;
  wire [33:0] \$20 ;
  wire [33:0] \$21 ;
  wire [33:0] \$22 ;
  wire [33:0] \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [33:0] \$26 ;
  wire [33:0] \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire [3:0] \$3 ;
  wire [33:0] \$30 ;
  wire [33:0] \$31 ;
  wire [7:0] \$32 ;
  wire [33:0] \$33 ;
  wire [33:0] \$34 ;
  wire [33:0] \$35 ;
  wire [33:0] \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire [31:0] \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire [15:0] \$46 ;
  wire [15:0] \$47 ;
  wire [15:0] \$48 ;
  wire [31:0] \$49 ;
  wire [3:0] \$5 ;
  wire [31:0] \$50 ;
  wire [32:0] \$51 ;
  wire [31:0] \$52 ;
  wire [31:0] \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire [31:0] \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire [31:0] \$59 ;
  wire [31:0] \$6 ;
  wire [15:0] \$60 ;
  wire [31:0] \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire [31:0] \$64 ;
  wire [16:0] \$65 ;
  wire [16:0] \$66 ;
  wire [16:0] \$67 ;
  wire [30:0] \$68 ;
  wire [30:0] \$69 ;
  wire [3:0] \$7 ;
  wire [30:0] \$70 ;
  wire [30:0] \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire [30:0] \$74 ;
  wire [30:0] \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire [30:0] \$78 ;
  wire [30:0] \$79 ;
  wire [31:0] \$8 ;
  wire [15:0] \$80 ;
  wire [30:0] \$81 ;
  wire [30:0] \$82 ;
  wire \$83 ;
  wire [30:0] \$84 ;
  wire \$85 ;
  wire [30:0] \$86 ;
  wire [30:0] \$87 ;
  wire [30:0] \$88 ;
  wire [16:0] \$89 ;
  wire [3:0] \$9 ;
  wire [16:0] \$90 ;
  wire [16:0] \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire [31:0] \$94 ;
  wire [31:0] \$95 ;
  wire [33:0] \$96 ;
  wire [33:0] \$97 ;
  wire \$98 ;
  wire \$99 ;
  input [15:0] a;
  wire [15:0] a;
  output [15:0] a_o;
  reg [15:0] a_o = 16'h0000;
  reg [3:0] align_fraction_1 = 4'h0;
  wire [31:0] align_right_0;
  wire [31:0] align_right_1;
  wire [31:0] align_right_2;
  wire [31:0] align_right_3;
  wire [15:0] argument;
  reg [3:0] argument_fraction_1 = 4'h0;
  reg [3:0] argument_fraction_2 = 4'h0;
  reg [3:0] argument_fraction_3 = 4'h0;
  wire [30:0] argument_left_0;
  wire [29:0] argument_left_1;
  wire [27:0] argument_left_2;
  wire [23:0] argument_left_3;
  input [15:0] b;
  wire [15:0] b;
  output [15:0] b_o;
  reg [15:0] b_o = 16'h0000;
  input [15:0] candidate;
  wire [15:0] candidate;
  reg [15:0] candidate_gate_1 = 16'h0000;
  input [3:0] cell_fraction;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
  input [15:0] forget_gate;
  wire [15:0] forget_gate;
  wire [63:0] gates;
  input [15:0] gates_0;
  wire [15:0] gates_0;
  input [15:0] gates_2;
  wire [15:0] gates_2;
  input [15:0] gates_3;
  wire [15:0] gates_3;
  reg [15:0] gru_argument = 16'h0000;
  reg [15:0] gru_argument_1 = 16'h0000;
  reg [15:0] gru_argument_2 = 16'h0000;
  reg gru_candidate_0_1 = 1'h0;
  reg \gru_candidate_0_1$163  = 1'h0;
  reg gru_candidate_1_1 = 1'h0;
  reg gru_candidate_1_2 = 1'h0;
  reg gru_gru_reset_gru_candidate_10_1 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_1$215  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_10 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_10$224  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_11 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_11$225  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_2 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_2$216  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_3 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_3$217  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_4 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_4$218  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_5 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_5$219  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_6 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_6$220  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_7 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_7$221  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_8 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_8$222  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_9 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_9$223  = 1'h0;
  reg gru_reset_0_1 = 1'h0;
  reg gru_reset_10_1 = 1'h0;
  reg gru_reset_10_10 = 1'h0;
  reg gru_reset_10_11 = 1'h0;
  reg gru_reset_10_2 = 1'h0;
  reg gru_reset_10_3 = 1'h0;
  reg gru_reset_10_4 = 1'h0;
  reg gru_reset_10_5 = 1'h0;
  reg gru_reset_10_6 = 1'h0;
  reg gru_reset_10_7 = 1'h0;
  reg gru_reset_10_8 = 1'h0;
  reg gru_reset_10_9 = 1'h0;
  reg gru_reset_9_1 = 1'h0;
  reg gru_reset_9_10 = 1'h0;
  reg gru_reset_9_2 = 1'h0;
  reg gru_reset_9_3 = 1'h0;
  reg gru_reset_9_4 = 1'h0;
  reg gru_reset_9_5 = 1'h0;
  reg gru_reset_9_6 = 1'h0;
  reg gru_reset_9_7 = 1'h0;
  reg gru_reset_9_8 = 1'h0;
  reg gru_reset_9_9 = 1'h0;
  reg gru_reset_tanh_relu_10_1 = 1'h0;
  reg gru_reset_tanh_relu_10_10 = 1'h0;
  reg gru_reset_tanh_relu_10_11 = 1'h0;
  reg gru_reset_tanh_relu_10_2 = 1'h0;
  reg gru_reset_tanh_relu_10_3 = 1'h0;
  reg gru_reset_tanh_relu_10_4 = 1'h0;
  reg gru_reset_tanh_relu_10_5 = 1'h0;
  reg gru_reset_tanh_relu_10_6 = 1'h0;
  reg gru_reset_tanh_relu_10_7 = 1'h0;
  reg gru_reset_tanh_relu_10_8 = 1'h0;
  reg gru_reset_tanh_relu_10_9 = 1'h0;
  output [7:0] h_o;
  reg [7:0] h_o = 8'h00;
  wire [7:0] hidden;
  reg [32:0] hidden_product = 33'h000000000;
  wire is_gru_candidate_0;
  wire \is_gru_candidate_0$37 ;
  wire is_gru_candidate_1;
  wire is_gru_gru_reset_gru_candidate_10;
  wire \is_gru_gru_reset_gru_candidate_10$40 ;
  wire is_gru_reset_0;
  wire is_gru_reset_10;
  wire is_gru_reset_9;
  wire is_gru_reset_tanh_relu_10;
  wire is_lstm_0;
  wire \is_lstm_0$3 ;
  wire is_lstm_10;
  wire \is_lstm_10$41 ;
  wire is_lstm_4;
  wire is_lstm_9;
  wire \is_lstm_9$29 ;
  wire \is_lstm_9$30 ;
  reg [31:0] kept = 32'd0;
  reg [15:0] kept_a_1 = 16'h0000;
  reg [15:0] kept_a_10 = 16'h0000;
  reg [15:0] kept_a_2 = 16'h0000;
  reg [15:0] kept_a_3 = 16'h0000;
  reg [15:0] kept_a_4 = 16'h0000;
  reg [15:0] kept_a_5 = 16'h0000;
  reg [15:0] kept_a_6 = 16'h0000;
  reg [15:0] kept_a_7 = 16'h0000;
  reg [15:0] kept_a_8 = 16'h0000;
  reg [15:0] kept_a_9 = 16'h0000;
  reg [15:0] kept_update_1 = 16'h0000;
  reg [15:0] kept_update_10 = 16'h0000;
  reg [15:0] kept_update_2 = 16'h0000;
  reg [15:0] kept_update_3 = 16'h0000;
  reg [15:0] kept_update_4 = 16'h0000;
  reg [15:0] kept_update_5 = 16'h0000;
  reg [15:0] kept_update_6 = 16'h0000;
  reg [15:0] kept_update_7 = 16'h0000;
  reg [15:0] kept_update_8 = 16'h0000;
  reg [15:0] kept_update_9 = 16'h0000;
  reg lstm_0_1 = 1'h0;
  reg \lstm_0_1$52  = 1'h0;
  reg lstm_10_1 = 1'h0;
  reg \lstm_10_1$226  = 1'h0;
  reg lstm_10_10 = 1'h0;
  reg \lstm_10_10$235  = 1'h0;
  reg lstm_10_11 = 1'h0;
  reg \lstm_10_11$236  = 1'h0;
  reg lstm_10_2 = 1'h0;
  reg \lstm_10_2$227  = 1'h0;
  reg lstm_10_3 = 1'h0;
  reg \lstm_10_3$228  = 1'h0;
  reg lstm_10_4 = 1'h0;
  reg \lstm_10_4$229  = 1'h0;
  reg lstm_10_5 = 1'h0;
  reg \lstm_10_5$230  = 1'h0;
  reg lstm_10_6 = 1'h0;
  reg \lstm_10_6$231  = 1'h0;
  reg lstm_10_7 = 1'h0;
  reg \lstm_10_7$232  = 1'h0;
  reg lstm_10_8 = 1'h0;
  reg \lstm_10_8$233  = 1'h0;
  reg lstm_10_9 = 1'h0;
  reg \lstm_10_9$234  = 1'h0;
  reg lstm_4_1 = 1'h0;
  reg lstm_4_2 = 1'h0;
  reg lstm_4_3 = 1'h0;
  reg lstm_4_4 = 1'h0;
  reg lstm_4_5 = 1'h0;
  reg lstm_9_1 = 1'h0;
  reg \lstm_9_1$108  = 1'h0;
  reg \lstm_9_1$118  = 1'h0;
  reg lstm_9_10 = 1'h0;
  reg \lstm_9_10$117  = 1'h0;
  reg \lstm_9_10$127  = 1'h0;
  reg lstm_9_2 = 1'h0;
  reg \lstm_9_2$109  = 1'h0;
  reg \lstm_9_2$119  = 1'h0;
  reg lstm_9_3 = 1'h0;
  reg \lstm_9_3$110  = 1'h0;
  reg \lstm_9_3$120  = 1'h0;
  reg lstm_9_4 = 1'h0;
  reg \lstm_9_4$111  = 1'h0;
  reg \lstm_9_4$121  = 1'h0;
  reg lstm_9_5 = 1'h0;
  reg \lstm_9_5$112  = 1'h0;
  reg \lstm_9_5$122  = 1'h0;
  reg lstm_9_6 = 1'h0;
  reg \lstm_9_6$113  = 1'h0;
  reg \lstm_9_6$123  = 1'h0;
  reg lstm_9_7 = 1'h0;
  reg \lstm_9_7$114  = 1'h0;
  reg \lstm_9_7$124  = 1'h0;
  reg lstm_9_8 = 1'h0;
  reg \lstm_9_8$115  = 1'h0;
  reg \lstm_9_8$125  = 1'h0;
  reg lstm_9_9 = 1'h0;
  reg \lstm_9_9$116  = 1'h0;
  reg \lstm_9_9$126  = 1'h0;
  reg [15:0] lstm_argument = 16'h0000;
  reg [15:0] n_1 = 16'h0000;
  reg [15:0] new_c = 16'h0000;
  reg [15:0] new_c_1 = 16'h0000;
  reg [15:0] new_c_2 = 16'h0000;
  reg [15:0] new_c_3 = 16'h0000;
  reg [15:0] new_c_4 = 16'h0000;
  reg [15:0] new_c_5 = 16'h0000;
  reg [15:0] new_c_6 = 16'h0000;
  reg [15:0] new_c_7 = 16'h0000;
  wire [17:0] new_h;
  input [5:0] next_kind;
  wire [5:0] next_kind;
  wire [15:0] o;
  reg [32:0] offset = 33'h000000000;
  reg [15:0] old_a_1 = 16'h0000;
  reg [15:0] old_a_2 = 16'h0000;
  reg [15:0] old_a_3 = 16'h0000;
  reg [15:0] old_a_4 = 16'h0000;
  reg [15:0] old_a_5 = 16'h0000;
  reg [15:0] old_a_6 = 16'h0000;
  reg [15:0] old_a_7 = 16'h0000;
  reg [15:0] old_a_8 = 16'h0000;
  reg [15:0] old_a_9 = 16'h0000;
  reg [15:0] output_gate_1 = 16'h0000;
  reg [15:0] output_gate_2 = 16'h0000;
  reg [15:0] output_gate_3 = 16'h0000;
  reg [15:0] output_gate_4 = 16'h0000;
  reg [15:0] output_gate_5 = 16'h0000;
  reg [15:0] output_gate_6 = 16'h0000;
  reg [15:0] output_gate_7 = 16'h0000;
  reg [15:0] output_gate_8 = 16'h0000;
  reg [15:0] output_gate_9 = 16'h0000;
  reg [7:0] plain_1 = 8'h00;
  reg [7:0] plain_2 = 8'h00;
  reg [7:0] plain_3 = 8'h00;
  reg [7:0] plain_4 = 8'h00;
  reg [7:0] plain_5 = 8'h00;
  reg [7:0] plain_6 = 8'h00;
  reg [7:0] plain_7 = 8'h00;
  reg [7:0] plain_8 = 8'h00;
  reg [7:0] plain_9 = 8'h00;
  wire [7:0] plain_h;
  reg [7:0] plain_h_1 = 8'h00;
  reg [31:0] product = 32'd0;
  reg [7:0] reset_h = 8'h00;
  reg [7:0] reset_h_1 = 8'h00;
  reg [7:0] reset_h_2 = 8'h00;
  reg [7:0] reset_h_3 = 8'h00;
  reg [7:0] reset_h_4 = 8'h00;
  reg [7:0] reset_h_5 = 8'h00;
  reg [7:0] reset_h_6 = 8'h00;
  reg [7:0] reset_h_7 = 8'h00;
  reg [7:0] rounded_1 = 8'h00;
  reg [7:0] rounded_10 = 8'h00;
  reg [7:0] rounded_2 = 8'h00;
  reg [7:0] rounded_3 = 8'h00;
  reg [7:0] rounded_4 = 8'h00;
  reg [7:0] rounded_5 = 8'h00;
  reg [7:0] rounded_6 = 8'h00;
  reg [7:0] rounded_7 = 8'h00;
  reg [7:0] rounded_8 = 8'h00;
  reg [7:0] rounded_9 = 8'h00;
  input rst;
  wire rst;
  wire [15:0] tanh_o;
  reg [31:0] total = 32'd0;
  reg [15:0] update_1 = 16'h0000;
  reg [15:0] update_2 = 16'h0000;
  reg [15:0] update_3 = 16'h0000;
  reg [15:0] update_4 = 16'h0000;
  reg [15:0] update_5 = 16'h0000;
  reg [15:0] update_6 = 16'h0000;
  reg [15:0] update_7 = 16'h0000;
  reg [15:0] update_8 = 16'h0000;
  reg [15:0] update_9 = 16'h0000;
  wire [15:0] x;
  assign is_gru_reset_0 = next_kind == 2'h2;
  assign is_lstm_0 = ! next_kind;
  assign \is_lstm_0$3  = ! next_kind;
  assign \$1  = ~ align_fraction_1;
  assign align_right_3 = \$1 [3] ? \$2  : product;
  assign \$3  = ~ align_fraction_1;
  assign align_right_2 = \$3 [2] ? \$4  : align_right_3;
  assign \$5  = ~ align_fraction_1;
  assign align_right_1 = \$5 [1] ? \$6  : align_right_2;
  assign \$7  = ~ align_fraction_1;
  assign align_right_0 = \$7 [0] ? \$8  : align_right_1;
  assign \$9  = ~ argument_fraction_3;
  assign \$11  = \$9 [3] ? \$10  : { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c };
  assign \$12  = ~ argument_fraction_3;
  assign \$14  = \$12 [2] ? \$13  : { \$11 [23], \$11 [23], \$11 [23], \$11 [23], \$11 [23], \$11 [23], \$11 [23], \$11 [23:0] };
  assign \$15  = ~ argument_fraction_3;
  assign \$17  = \$15 [1] ? \$16  : { \$14 [27], \$14 [27], \$14 [27], \$14 [27:0] };
  assign \$18  = ~ argument_fraction_3;
  assign argument_left_0 = \$18 [0] ? \$19  : { \$17 [29], \$17 [29:0] };
  assign is_gru_candidate_1 = next_kind == 2'h3;
  assign is_lstm_4 = ! next_kind;
  assign argument = lstm_4_5 ? lstm_argument : gru_argument_2;
  assign is_gru_candidate_0 = next_kind == 2'h3;
  assign is_lstm_9 = ! next_kind;
  assign \is_lstm_9$29  = ! next_kind;
  assign \is_lstm_9$30  = ! next_kind;
  assign \$20  = $signed(hidden_product) + $signed(offset);
  assign \$22  = $signed(hidden_product) + $signed(offset);
  assign \$24  = & \$23 [32:7];
  assign \$25  = ~ \$24 ;
  assign \$26  = $signed(hidden_product) + $signed(offset);
  assign \$28  = | \$27 [32:7];
  assign \$29  = \$21 [33] ? \$25  : \$28 ;
  assign \$30  = $signed(hidden_product) + $signed(offset);
  assign \$32  = \$31 [33] ? 8'h80 : 8'h7f;
  assign \$33  = $signed(hidden_product) + $signed(offset);
  assign hidden = \$29  ? \$32  : \$34 [7:0];
  assign \$35  = $signed(hidden_product) + $signed({ n_1, 15'h4000 });
  assign is_gru_reset_10 = next_kind == 2'h2;
  assign \is_gru_candidate_0$37  = next_kind == 2'h3;
  assign \$37  = next_kind == 1'h1;
  assign \$38  = next_kind == 2'h2;
  assign \$39  = next_kind == 2'h3;
  assign is_gru_gru_reset_gru_candidate_10 = | { \$39 , \$38 , \$37  };
  assign is_lstm_10 = ! next_kind;
  assign \$40  = next_kind == 1'h1;
  assign \$41  = next_kind == 2'h2;
  assign \$42  = next_kind == 2'h3;
  assign \is_gru_gru_reset_gru_candidate_10$40  = | { \$42 , \$41 , \$40  };
  assign \is_lstm_10$41  = ! next_kind;
  assign is_gru_reset_9 = next_kind == 2'h2;
  assign plain_h = gru_reset_9_10 ? reset_h_7 : plain_9;
  assign \$43  = next_kind == 2'h2;
  assign \$44  = next_kind == 3'h4;
  assign \$45  = next_kind == 3'h5;
  assign is_gru_reset_tanh_relu_10 = | { \$45 , \$44 , \$43  };
  assign \$47  = gru_reset_0_1 ? a : candidate;
  assign \$48  = \lstm_0_1$52  ? gates_2 : \$47 ;
  assign \$49  = $signed(\$46 ) * $signed(\$48 );
  assign \$50  = $signed(forget_gate) * $signed(a);
  assign \$51  = $signed(kept) + $signed(align_right_0);
  assign \$54  = & \$53 [30:15];
  assign \$55  = ~ \$54 ;
  assign \$57  = | \$56 [30:15];
  assign \$58  = \$52 [31] ? \$55  : \$57 ;
  assign \$60  = \$59 [31] ? 16'h8000 : 16'h7fff;
  assign \$62  = \$61 [15:0] == 15'h7fff;
  assign \$63  = \$62  & total[14];
  assign \$65  = $signed(\$64 [15:0]) + $signed({ 1'h0, total[14] });
  assign \$66  = \$63  ? 17'h07fff : \$65 ;
  assign \$67  = \$58  ? { \$60 [15], \$60  } : \$66 ;
  assign \$72  = & \$71 [29:15];
  assign \$73  = ~ \$72 ;
  assign \$76  = | \$75 [29:15];
  assign \$77  = \$69 [30] ? \$73  : \$76 ;
  assign \$80  = \$79 [30] ? 16'h8000 : 16'h7fff;
  assign \$83  = \$82 [15:0] == 15'h7fff;
  assign \$85  = \$83  & \$84 [0];
  assign \$89  = $signed(\$87 [15:0]) + $signed({ 1'h0, \$88 [0] });
  assign \$90  = \$85  ? 17'h07fff : \$89 ;
  assign \$91  = \$77  ? { \$80 [15], \$80  } : \$90 ;
  assign \$92  = ~ gru_candidate_1_2;
  assign \$93  = product[14] & \$92 ;
  assign \$95  = gru_candidate_1_2 ? 32'd0 : \$94 ;
  assign \$96  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$95 , \$93  });
  assign \$98  = ~ gru_candidate_1_2;
  assign \$99  = product[14] & \$98 ;
  assign \$101  = gru_candidate_1_2 ? 32'd0 : \$100 ;
  assign \$102  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$101 , \$99  });
  assign \$104  = & \$103 [32:15];
  assign \$105  = ~ \$104 ;
  assign \$106  = ~ gru_candidate_1_2;
  assign \$107  = product[14] & \$106 ;
  assign \$109  = gru_candidate_1_2 ? 32'd0 : \$108 ;
  assign \$110  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$109 , \$107  });
  assign \$112  = | \$111 [32:15];
  assign \$113  = \$97 [33] ? \$105  : \$112 ;
  assign \$114  = ~ gru_candidate_1_2;
  assign \$115  = product[14] & \$114 ;
  assign \$117  = gru_candidate_1_2 ? 32'd0 : \$116 ;
  assign \$118  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$117 , \$115  });
  assign \$120  = \$119 [33] ? 16'h8000 : 16'h7fff;
  assign \$121  = ~ gru_candidate_1_2;
  assign \$122  = product[14] & \$121 ;
  assign \$124  = gru_candidate_1_2 ? 32'd0 : \$123 ;
  assign \$125  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$124 , \$122  });
  assign \$127  = \$113  ? \$120  : \$126 [15:0];
  assign \$128  = gru_candidate_0_1 ? b : forget_gate;
  assign \$129  = lstm_9_10 ? output_gate_9 : update_9;
  assign \$130  = $signed(old_a_9) - $signed(tanh_o);
  assign \$131  = \lstm_9_10$117  ? { tanh_o[15], tanh_o } : \$130 ;
  assign \$132  = $signed(\$129 ) * $signed(\$131 );
  assign \$133  = $signed(tanh_o) + $signed(9'h080);
  assign \$134  = \lstm_9_10$127  ? 32'd4194304 : { \$133 , 15'h4000 };
  assign \$135  = $signed(product) + $signed(24'h400000);
  assign \$137  = $signed(product) + $signed(24'h400000);
  assign \$139  = & \$138 [31:7];
  assign \$140  = ~ \$139 ;
  assign \$141  = $signed(product) + $signed(24'h400000);
  assign \$143  = | \$142 [31:7];
  assign \$144  = \$136 [32] ? \$140  : \$143 ;
  assign \$145  = $signed(product) + $signed(24'h400000);
  assign \$147  = \$146 [32] ? 8'h80 : 8'h7f;
  assign \$148  = $signed(product) + $signed(24'h400000);
  assign \$150  = \$144  ? \$147  : \$149 [7:0];
  assign \$151  = \gru_candidate_0_1$163  ? b : forget_gate;
  assign \$152  = $signed(gates_0) + $signed(9'h080);
  assign \$154  = $signed(gates_0) + $signed(9'h080);
  assign \$156  = & \$155 [15:7];
  assign \$157  = ~ \$156 ;
  assign \$158  = $signed(gates_0) + $signed(9'h080);
  assign \$160  = | \$159 [15:7];
  assign \$161  = \$153 [16] ? \$157  : \$160 ;
  assign \$162  = $signed(gates_0) + $signed(9'h080);
  assign \$164  = \$163 [16] ? 8'h80 : 8'h7f;
  assign \$165  = $signed(gates_0) + $signed(9'h080);
  assign \$167  = \$161  ? \$164  : \$166 [7:0];
  assign \$168  = $signed(gates_0) + $signed(9'h080);
  assign \$170  = $signed(gates_0) + $signed(9'h080);
  assign \$172  = & \$171 [15:7];
  assign \$173  = ~ \$172 ;
  assign \$174  = $signed(gates_0) + $signed(9'h080);
  assign \$176  = | \$175 [15:7];
  assign \$177  = \$169 [16] ? \$173  : \$176 ;
  assign \$178  = $signed(gates_0) + $signed(9'h080);
  assign \$180  = \$179 [16] ? 8'h80 : 8'h7f;
  assign \$181  = $signed(gates_0) + $signed(9'h080);
  assign \$183  = \$177  ? \$180  : \$182 [7:0];
  assign \$184  = gru_reset_10_11 ? { kept_a_10[15], kept_a_10[15], kept_a_10 } : \$36 [17:0];
  assign \$185  = gru_gru_reset_gru_candidate_10_11 ? \$184  : { rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10[7], rounded_10 };
  assign \$186  = lstm_10_11 ? { new_c_7[15], new_c_7[15], new_c_7 } : \$185 ;
  assign \$187  = \gru_gru_reset_gru_candidate_10_11$225  ? kept_update_10 : 16'h0000;
  assign \$188  = \lstm_10_11$236  ? { hidden[7], hidden[7], hidden[7], hidden[7], hidden[7], hidden[7], hidden[7], hidden[7], hidden } : \$187 ;
  assign \$189  = gru_reset_tanh_relu_10_11 ? plain_h_1 : hidden;
  always @(posedge clk)
    gru_reset_0_1 <= is_gru_reset_0;
  always @(posedge clk)
    lstm_0_1 <= is_lstm_0;
  always @(posedge clk)
    \lstm_0_1$52  <= \is_lstm_0$3 ;
  always @(posedge clk)
    product <= \$190 ;
  always @(posedge clk)
    kept <= \$191 ;
  always @(posedge clk)
    align_fraction_1 <= cell_fraction;
  always @(posedge clk)
    total <= \$192 ;
  always @(posedge clk)
    new_c <= \$193 ;
  always @(posedge clk)
    argument_fraction_1 <= cell_fraction;
  always @(posedge clk)
    argument_fraction_2 <= argument_fraction_1;
  always @(posedge clk)
    argument_fraction_3 <= argument_fraction_2;
  always @(posedge clk)
    lstm_argument <= \$91 [15:0];
  always @(posedge clk)
    candidate_gate_1 <= gates_2;
  always @(posedge clk)
    gru_candidate_1_1 <= is_gru_candidate_1;
  always @(posedge clk)
    gru_candidate_1_2 <= gru_candidate_1_1;
  always @(posedge clk)
    gru_argument <= \$127 ;
  always @(posedge clk)
    gru_argument_1 <= gru_argument;
  always @(posedge clk)
    gru_argument_2 <= gru_argument_1;
  always @(posedge clk)
    lstm_4_1 <= is_lstm_4;
  always @(posedge clk)
    lstm_4_2 <= lstm_4_1;
  always @(posedge clk)
    lstm_4_3 <= lstm_4_2;
  always @(posedge clk)
    lstm_4_4 <= lstm_4_3;
  always @(posedge clk)
    lstm_4_5 <= lstm_4_4;
  always @(posedge clk)
    output_gate_1 <= gates_3;
  always @(posedge clk)
    output_gate_2 <= output_gate_1;
  always @(posedge clk)
    output_gate_3 <= output_gate_2;
  always @(posedge clk)
    output_gate_4 <= output_gate_3;
  always @(posedge clk)
    output_gate_5 <= output_gate_4;
  always @(posedge clk)
    output_gate_6 <= output_gate_5;
  always @(posedge clk)
    output_gate_7 <= output_gate_6;
  always @(posedge clk)
    output_gate_8 <= output_gate_7;
  always @(posedge clk)
    output_gate_9 <= output_gate_8;
  always @(posedge clk)
    gru_candidate_0_1 <= is_gru_candidate_0;
  always @(posedge clk)
    update_1 <= \$128 ;
  always @(posedge clk)
    update_2 <= update_1;
  always @(posedge clk)
    update_3 <= update_2;
  always @(posedge clk)
    update_4 <= update_3;
  always @(posedge clk)
    update_5 <= update_4;
  always @(posedge clk)
    update_6 <= update_5;
  always @(posedge clk)
    update_7 <= update_6;
  always @(posedge clk)
    update_8 <= update_7;
  always @(posedge clk)
    update_9 <= update_8;
  always @(posedge clk)
    old_a_1 <= a;
  always @(posedge clk)
    old_a_2 <= old_a_1;
  always @(posedge clk)
    old_a_3 <= old_a_2;
  always @(posedge clk)
    old_a_4 <= old_a_3;
  always @(posedge clk)
    old_a_5 <= old_a_4;
  always @(posedge clk)
    old_a_6 <= old_a_5;
  always @(posedge clk)
    old_a_7 <= old_a_6;
  always @(posedge clk)
    old_a_8 <= old_a_7;
  always @(posedge clk)
    old_a_9 <= old_a_8;
  always @(posedge clk)
    lstm_9_1 <= is_lstm_9;
  always @(posedge clk)
    lstm_9_2 <= lstm_9_1;
  always @(posedge clk)
    lstm_9_3 <= lstm_9_2;
  always @(posedge clk)
    lstm_9_4 <= lstm_9_3;
  always @(posedge clk)
    lstm_9_5 <= lstm_9_4;
  always @(posedge clk)
    lstm_9_6 <= lstm_9_5;
  always @(posedge clk)
    lstm_9_7 <= lstm_9_6;
  always @(posedge clk)
    lstm_9_8 <= lstm_9_7;
  always @(posedge clk)
    lstm_9_9 <= lstm_9_8;
  always @(posedge clk)
    lstm_9_10 <= lstm_9_9;
  always @(posedge clk)
    \lstm_9_1$108  <= \is_lstm_9$29 ;
  always @(posedge clk)
    \lstm_9_2$109  <= \lstm_9_1$108 ;
  always @(posedge clk)
    \lstm_9_3$110  <= \lstm_9_2$109 ;
  always @(posedge clk)
    \lstm_9_4$111  <= \lstm_9_3$110 ;
  always @(posedge clk)
    \lstm_9_5$112  <= \lstm_9_4$111 ;
  always @(posedge clk)
    \lstm_9_6$113  <= \lstm_9_5$112 ;
  always @(posedge clk)
    \lstm_9_7$114  <= \lstm_9_6$113 ;
  always @(posedge clk)
    \lstm_9_8$115  <= \lstm_9_7$114 ;
  always @(posedge clk)
    \lstm_9_9$116  <= \lstm_9_8$115 ;
  always @(posedge clk)
    \lstm_9_10$117  <= \lstm_9_9$116 ;
  always @(posedge clk)
    hidden_product <= \$194 ;
  always @(posedge clk)
    \lstm_9_1$118  <= \is_lstm_9$30 ;
  always @(posedge clk)
    \lstm_9_2$119  <= \lstm_9_1$118 ;
  always @(posedge clk)
    \lstm_9_3$120  <= \lstm_9_2$119 ;
  always @(posedge clk)
    \lstm_9_4$121  <= \lstm_9_3$120 ;
  always @(posedge clk)
    \lstm_9_5$122  <= \lstm_9_4$121 ;
  always @(posedge clk)
    \lstm_9_6$123  <= \lstm_9_5$122 ;
  always @(posedge clk)
    \lstm_9_7$124  <= \lstm_9_6$123 ;
  always @(posedge clk)
    \lstm_9_8$125  <= \lstm_9_7$124 ;
  always @(posedge clk)
    \lstm_9_9$126  <= \lstm_9_8$125 ;
  always @(posedge clk)
    \lstm_9_10$127  <= \lstm_9_9$126 ;
  always @(posedge clk)
    offset <= { \$134 [31], \$134  };
  always @(posedge clk)
    new_c_1 <= new_c;
  always @(posedge clk)
    new_c_2 <= new_c_1;
  always @(posedge clk)
    new_c_3 <= new_c_2;
  always @(posedge clk)
    new_c_4 <= new_c_3;
  always @(posedge clk)
    new_c_5 <= new_c_4;
  always @(posedge clk)
    new_c_6 <= new_c_5;
  always @(posedge clk)
    new_c_7 <= new_c_6;
  always @(posedge clk)
    n_1 <= tanh_o;
  always @(posedge clk)
    reset_h <= \$195 ;
  always @(posedge clk)
    gru_reset_10_1 <= is_gru_reset_10;
  always @(posedge clk)
    gru_reset_10_2 <= gru_reset_10_1;
  always @(posedge clk)
    gru_reset_10_3 <= gru_reset_10_2;
  always @(posedge clk)
    gru_reset_10_4 <= gru_reset_10_3;
  always @(posedge clk)
    gru_reset_10_5 <= gru_reset_10_4;
  always @(posedge clk)
    gru_reset_10_6 <= gru_reset_10_5;
  always @(posedge clk)
    gru_reset_10_7 <= gru_reset_10_6;
  always @(posedge clk)
    gru_reset_10_8 <= gru_reset_10_7;
  always @(posedge clk)
    gru_reset_10_9 <= gru_reset_10_8;
  always @(posedge clk)
    gru_reset_10_10 <= gru_reset_10_9;
  always @(posedge clk)
    gru_reset_10_11 <= gru_reset_10_10;
  always @(posedge clk)
    reset_h_1 <= reset_h;
  always @(posedge clk)
    reset_h_2 <= reset_h_1;
  always @(posedge clk)
    reset_h_3 <= reset_h_2;
  always @(posedge clk)
    reset_h_4 <= reset_h_3;
  always @(posedge clk)
    reset_h_5 <= reset_h_4;
  always @(posedge clk)
    reset_h_6 <= reset_h_5;
  always @(posedge clk)
    reset_h_7 <= reset_h_6;
  always @(posedge clk)
    kept_a_1 <= a;
  always @(posedge clk)
    kept_a_2 <= kept_a_1;
  always @(posedge clk)
    kept_a_3 <= kept_a_2;
  always @(posedge clk)
    kept_a_4 <= kept_a_3;
  always @(posedge clk)
    kept_a_5 <= kept_a_4;
  always @(posedge clk)
    kept_a_6 <= kept_a_5;
  always @(posedge clk)
    kept_a_7 <= kept_a_6;
  always @(posedge clk)
    kept_a_8 <= kept_a_7;
  always @(posedge clk)
    kept_a_9 <= kept_a_8;
  always @(posedge clk)
    kept_a_10 <= kept_a_9;
  always @(posedge clk)
    \gru_candidate_0_1$163  <= \is_gru_candidate_0$37 ;
  always @(posedge clk)
    kept_update_1 <= \$151 ;
  always @(posedge clk)
    kept_update_2 <= kept_update_1;
  always @(posedge clk)
    kept_update_3 <= kept_update_2;
  always @(posedge clk)
    kept_update_4 <= kept_update_3;
  always @(posedge clk)
    kept_update_5 <= kept_update_4;
  always @(posedge clk)
    kept_update_6 <= kept_update_5;
  always @(posedge clk)
    kept_update_7 <= kept_update_6;
  always @(posedge clk)
    kept_update_8 <= kept_update_7;
  always @(posedge clk)
    kept_update_9 <= kept_update_8;
  always @(posedge clk)
    kept_update_10 <= kept_update_9;
  always @(posedge clk)
    plain_1 <= \$167 ;
  always @(posedge clk)
    plain_2 <= plain_1;
  always @(posedge clk)
    plain_3 <= plain_2;
  always @(posedge clk)
    plain_4 <= plain_3;
  always @(posedge clk)
    plain_5 <= plain_4;
  always @(posedge clk)
    plain_6 <= plain_5;
  always @(posedge clk)
    plain_7 <= plain_6;
  always @(posedge clk)
    plain_8 <= plain_7;
  always @(posedge clk)
    plain_9 <= plain_8;
  always @(posedge clk)
    rounded_1 <= \$183 ;
  always @(posedge clk)
    rounded_2 <= rounded_1;
  always @(posedge clk)
    rounded_3 <= rounded_2;
  always @(posedge clk)
    rounded_4 <= rounded_3;
  always @(posedge clk)
    rounded_5 <= rounded_4;
  always @(posedge clk)
    rounded_6 <= rounded_5;
  always @(posedge clk)
    rounded_7 <= rounded_6;
  always @(posedge clk)
    rounded_8 <= rounded_7;
  always @(posedge clk)
    rounded_9 <= rounded_8;
  always @(posedge clk)
    rounded_10 <= rounded_9;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_1 <= is_gru_gru_reset_gru_candidate_10;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_2 <= gru_gru_reset_gru_candidate_10_1;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_3 <= gru_gru_reset_gru_candidate_10_2;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_4 <= gru_gru_reset_gru_candidate_10_3;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_5 <= gru_gru_reset_gru_candidate_10_4;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_6 <= gru_gru_reset_gru_candidate_10_5;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_7 <= gru_gru_reset_gru_candidate_10_6;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_8 <= gru_gru_reset_gru_candidate_10_7;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_9 <= gru_gru_reset_gru_candidate_10_8;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_10 <= gru_gru_reset_gru_candidate_10_9;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_10_11 <= gru_gru_reset_gru_candidate_10_10;
  always @(posedge clk)
    lstm_10_1 <= is_lstm_10;
  always @(posedge clk)
    lstm_10_2 <= lstm_10_1;
  always @(posedge clk)
    lstm_10_3 <= lstm_10_2;
  always @(posedge clk)
    lstm_10_4 <= lstm_10_3;
  always @(posedge clk)
    lstm_10_5 <= lstm_10_4;
  always @(posedge clk)
    lstm_10_6 <= lstm_10_5;
  always @(posedge clk)
    lstm_10_7 <= lstm_10_6;
  always @(posedge clk)
    lstm_10_8 <= lstm_10_7;
  always @(posedge clk)
    lstm_10_9 <= lstm_10_8;
  always @(posedge clk)
    lstm_10_10 <= lstm_10_9;
  always @(posedge clk)
    lstm_10_11 <= lstm_10_10;
  always @(posedge clk)
    a_o <= \$196 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_1$215  <= \is_gru_gru_reset_gru_candidate_10$40 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_2$216  <= \gru_gru_reset_gru_candidate_10_1$215 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_3$217  <= \gru_gru_reset_gru_candidate_10_2$216 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_4$218  <= \gru_gru_reset_gru_candidate_10_3$217 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_5$219  <= \gru_gru_reset_gru_candidate_10_4$218 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_6$220  <= \gru_gru_reset_gru_candidate_10_5$219 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_7$221  <= \gru_gru_reset_gru_candidate_10_6$220 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_8$222  <= \gru_gru_reset_gru_candidate_10_7$221 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_9$223  <= \gru_gru_reset_gru_candidate_10_8$222 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_10$224  <= \gru_gru_reset_gru_candidate_10_9$223 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_11$225  <= \gru_gru_reset_gru_candidate_10_10$224 ;
  always @(posedge clk)
    \lstm_10_1$226  <= \is_lstm_10$41 ;
  always @(posedge clk)
    \lstm_10_2$227  <= \lstm_10_1$226 ;
  always @(posedge clk)
    \lstm_10_3$228  <= \lstm_10_2$227 ;
  always @(posedge clk)
    \lstm_10_4$229  <= \lstm_10_3$228 ;
  always @(posedge clk)
    \lstm_10_5$230  <= \lstm_10_4$229 ;
  always @(posedge clk)
    \lstm_10_6$231  <= \lstm_10_5$230 ;
  always @(posedge clk)
    \lstm_10_7$232  <= \lstm_10_6$231 ;
  always @(posedge clk)
    \lstm_10_8$233  <= \lstm_10_7$232 ;
  always @(posedge clk)
    \lstm_10_9$234  <= \lstm_10_8$233 ;
  always @(posedge clk)
    \lstm_10_10$235  <= \lstm_10_9$234 ;
  always @(posedge clk)
    \lstm_10_11$236  <= \lstm_10_10$235 ;
  always @(posedge clk)
    b_o <= \$197 ;
  always @(posedge clk)
    gru_reset_9_1 <= is_gru_reset_9;
  always @(posedge clk)
    gru_reset_9_2 <= gru_reset_9_1;
  always @(posedge clk)
    gru_reset_9_3 <= gru_reset_9_2;
  always @(posedge clk)
    gru_reset_9_4 <= gru_reset_9_3;
  always @(posedge clk)
    gru_reset_9_5 <= gru_reset_9_4;
  always @(posedge clk)
    gru_reset_9_6 <= gru_reset_9_5;
  always @(posedge clk)
    gru_reset_9_7 <= gru_reset_9_6;
  always @(posedge clk)
    gru_reset_9_8 <= gru_reset_9_7;
  always @(posedge clk)
    gru_reset_9_9 <= gru_reset_9_8;
  always @(posedge clk)
    gru_reset_9_10 <= gru_reset_9_9;
  always @(posedge clk)
    plain_h_1 <= plain_h;
  always @(posedge clk)
    gru_reset_tanh_relu_10_1 <= is_gru_reset_tanh_relu_10;
  always @(posedge clk)
    gru_reset_tanh_relu_10_2 <= gru_reset_tanh_relu_10_1;
  always @(posedge clk)
    gru_reset_tanh_relu_10_3 <= gru_reset_tanh_relu_10_2;
  always @(posedge clk)
    gru_reset_tanh_relu_10_4 <= gru_reset_tanh_relu_10_3;
  always @(posedge clk)
    gru_reset_tanh_relu_10_5 <= gru_reset_tanh_relu_10_4;
  always @(posedge clk)
    gru_reset_tanh_relu_10_6 <= gru_reset_tanh_relu_10_5;
  always @(posedge clk)
    gru_reset_tanh_relu_10_7 <= gru_reset_tanh_relu_10_6;
  always @(posedge clk)
    gru_reset_tanh_relu_10_8 <= gru_reset_tanh_relu_10_7;
  always @(posedge clk)
    gru_reset_tanh_relu_10_9 <= gru_reset_tanh_relu_10_8;
  always @(posedge clk)
    gru_reset_tanh_relu_10_10 <= gru_reset_tanh_relu_10_9;
  always @(posedge clk)
    gru_reset_tanh_relu_10_11 <= gru_reset_tanh_relu_10_10;
  always @(posedge clk)
    h_o <= \$198 ;
  rnnhw_tanh tanh (
    .clk(clk),
    .o(tanh_o),
    .rst(rst),
    .x(argument)
  );
  always @* begin
    if (at_start) begin end
    \$190  = \$49 ;
    if (rst) begin
      \$190  = 32'd0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$191  = \$50 ;
    if (rst) begin
      \$191  = 32'd0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$192  = \$51 [31:0];
    if (rst) begin
      \$192  = 32'd0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$193  = \$67 [15:0];
    if (rst) begin
      \$193  = 16'h0000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$194  = \$132 ;
    if (rst) begin
      \$194  = 33'h000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$195  = \$150 ;
    if (rst) begin
      \$195  = 8'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$196  = \$186 [15:0];
    if (rst) begin
      \$196  = 16'h0000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$197  = \$188 ;
    if (rst) begin
      \$197  = 16'h0000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$198  = \$189 ;
    if (rst) begin
      \$198  = 8'h00;
    end
  end
  assign gates = { gates_3, gates_2, forget_gate, gates_0 };
  assign argument_left_3 = \$11 [23:0];
  assign argument_left_2 = \$14 [27:0];
  assign argument_left_1 = \$17 [29:0];
  assign x = argument;
  assign o = tanh_o;
  assign new_h = \$36 [17:0];
  assign \$2  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:8] };
  assign \$4  = { align_right_3[31], align_right_3[31], align_right_3[31], align_right_3[31], align_right_3[31:4] };
  assign \$6  = { align_right_2[31], align_right_2[31], align_right_2[31:2] };
  assign \$8  = { align_right_1[31], align_right_1[31:1] };
  assign \$10  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c, 8'h00 };
  assign \$13  = { \$11 [23], \$11 [23], \$11 [23], \$11 [23:0], 4'h0 };
  assign \$16  = { \$14 [27], \$14 [27:0], 2'h0 };
  assign \$19  = { \$17 [29:0], 1'h0 };
  assign \$21  = { \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33:23] };
  assign \$23  = { \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33], \$22 [33:23] };
  assign \$27  = { \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33], \$26 [33:23] };
  assign \$31  = { \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33], \$30 [33:23] };
  assign \$34  = { \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33], \$33 [33:23] };
  assign \$36  = { \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33], \$35 [33:15] };
  assign \$46  = gates_0;
  assign \$52  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$53  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$56  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$59  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$61  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$64  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$68  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$69  = { \$68 [30], \$68 [30:1] };
  assign \$70  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$71  = { \$70 [30], \$70 [30:1] };
  assign \$74  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$75  = { \$74 [30], \$74 [30:1] };
  assign \$78  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$79  = { \$78 [30], \$78 [30:1] };
  assign \$81  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$82  = { \$81 [30], \$81 [30:1] };
  assign \$84  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$86  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$87  = { \$86 [30], \$86 [30:1] };
  assign \$88  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$94  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$97  = { \$96 [33], \$96 [33:1] };
  assign \$100  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$103  = { \$102 [33], \$102 [33:1] };
  assign \$108  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$111  = { \$110 [33], \$110 [33:1] };
  assign \$116  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$119  = { \$118 [33], \$118 [33:1] };
  assign \$123  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$126  = { \$125 [33], \$125 [33:1] };
  assign \$136  = { \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32], \$135 [32:23] };
  assign \$138  = { \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32], \$137 [32:23] };
  assign \$142  = { \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32], \$141 [32:23] };
  assign \$146  = { \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32], \$145 [32:23] };
  assign \$149  = { \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32], \$148 [32:23] };
  assign \$153  = { \$152 [16], \$152 [16], \$152 [16], \$152 [16], \$152 [16], \$152 [16], \$152 [16], \$152 [16], \$152 [16:8] };
  assign \$155  = { \$154 [16], \$154 [16], \$154 [16], \$154 [16], \$154 [16], \$154 [16], \$154 [16], \$154 [16], \$154 [16:8] };
  assign \$159  = { \$158 [16], \$158 [16], \$158 [16], \$158 [16], \$158 [16], \$158 [16], \$158 [16], \$158 [16], \$158 [16:8] };
  assign \$163  = { \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16:8] };
  assign \$166  = { \$165 [16], \$165 [16], \$165 [16], \$165 [16], \$165 [16], \$165 [16], \$165 [16], \$165 [16], \$165 [16:8] };
  assign \$169  = { \$168 [16], \$168 [16], \$168 [16], \$168 [16], \$168 [16], \$168 [16], \$168 [16], \$168 [16], \$168 [16:8] };
  assign \$171  = { \$170 [16], \$170 [16], \$170 [16], \$170 [16], \$170 [16], \$170 [16], \$170 [16], \$170 [16], \$170 [16:8] };
  assign \$175  = { \$174 [16], \$174 [16], \$174 [16], \$174 [16], \$174 [16], \$174 [16], \$174 [16], \$174 [16], \$174 [16:8] };
  assign \$179  = { \$178 [16], \$178 [16], \$178 [16], \$178 [16], \$178 [16], \$178 [16], \$178 [16], \$178 [16], \$178 [16:8] };
  assign \$182  = { \$181 [16], \$181 [16], \$181 [16], \$181 [16], \$181 [16], \$181 [16], \$181 [16], \$181 [16], \$181 [16:8] };
endmodule

module rnnhw_cells(rst, stored__0, stored__1, write, states, \tile$3 , hidden, \output , finished__0, finished__1, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  reg [22:0] \$10 ;
  reg \$100 ;
  reg \$101 ;
  reg \$102 ;
  reg \$103 ;
  reg \$104 ;
  reg \$105 ;
  reg \$106 ;
  reg \$107 ;
  reg \$108 ;
  reg \$109 ;
  reg [22:0] \$11 ;
  reg \$110 ;
  reg \$111 ;
  reg [22:0] \$112 ;
  reg [22:0] \$113 ;
  reg [22:0] \$12 ;
  wire [22:0] \$13 ;
  reg [22:0] \$14 ;
  reg [22:0] \$15 ;
  reg [22:0] \$16 ;
  reg [22:0] \$17 ;
  reg [22:0] \$18 ;
  reg [22:0] \$19 ;
  wire \$2 ;
  wire [22:0] \$20 ;
  reg [22:0] \$21 ;
  reg [22:0] \$22 ;
  reg [22:0] \$23 ;
  reg [22:0] \$24 ;
  reg [22:0] \$25 ;
  reg [22:0] \$26 ;
  wire [22:0] \$27 ;
  reg [22:0] \$28 ;
  reg [22:0] \$29 ;
  wire \$3 ;
  reg [22:0] \$30 ;
  reg [22:0] \$31 ;
  reg [22:0] \$32 ;
  reg [22:0] \$33 ;
  wire [22:0] \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire [2:0] \$47 ;
  wire [2:0] \$48 ;
  wire [2:0] \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire [2:0] \$59 ;
  wire \$6 ;
  wire [2:0] \$60 ;
  wire [2:0] \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire [2:0] \$67 ;
  wire [2:0] \$68 ;
  wire [2:0] \$69 ;
  reg [22:0] \$7 ;
  wire \$70 ;
  wire \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire [2:0] \$75 ;
  wire [2:0] \$76 ;
  wire [2:0] \$77 ;
  wire \$78 ;
  wire \$79 ;
  reg [22:0] \$8 ;
  wire \$80 ;
  wire \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  reg \$87 ;
  reg \$88 ;
  reg \$89 ;
  reg [22:0] \$9 ;
  reg \$90 ;
  reg \$91 ;
  reg \$92 ;
  reg \$93 ;
  reg \$94 ;
  reg \$95 ;
  reg \$96 ;
  reg \$97 ;
  reg \$98 ;
  reg \$99 ;
  wire [5:0] \$signature__addr ;
  wire [31:0] \$signature__data ;
  wire [15:0] a;
  wire [15:0] a_o;
  wire [5:0] address;
  wire apart;
  wire [15:0] b;
  wire [15:0] b_o;
  wire [31:0] bias;
  wire [31:0] \bias$134 ;
  wire [15:0] candidate;
  reg [15:0] candidate_1 = 16'h0000;
  reg [15:0] candidate_2 = 16'h0000;
  reg [15:0] candidate_3 = 16'h0000;
  reg [15:0] candidate_4 = 16'h0000;
  reg [15:0] candidate_5 = 16'h0000;
  reg [15:0] candidate_part_0 = 16'h0000;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
  reg [34:0] control_0 = 35'h000000000;
  wire [34:0] control_0_stage;
  reg control_0_valid = 1'h0;
  reg [34:0] control_1 = 35'h000000000;
  reg [34:0] control_10 = 35'h000000000;
  wire [34:0] control_10_stage;
  reg control_10_valid = 1'h0;
  reg [34:0] control_11 = 35'h000000000;
  wire [34:0] control_11_stage;
  reg control_11_valid = 1'h0;
  reg [34:0] control_12 = 35'h000000000;
  wire [34:0] control_12_stage;
  reg control_12_valid = 1'h0;
  reg [34:0] control_13 = 35'h000000000;
  wire [34:0] control_13_stage;
  reg control_13_valid = 1'h0;
  reg [34:0] control_14 = 35'h000000000;
  wire [34:0] control_14_stage;
  reg control_14_valid = 1'h0;
  reg [34:0] control_15 = 35'h000000000;
  wire [34:0] control_15_stage;
  reg control_15_valid = 1'h0;
  reg [34:0] control_16 = 35'h000000000;
  wire [34:0] control_16_stage;
  reg control_16_valid = 1'h0;
  reg [34:0] control_17 = 35'h000000000;
  wire [34:0] control_17_stage;
  reg control_17_valid = 1'h0;
  reg [34:0] control_18 = 35'h000000000;
  wire [34:0] control_18_stage;
  reg control_18_valid = 1'h0;
  reg [34:0] control_19 = 35'h000000000;
  wire [34:0] control_19_stage;
  reg control_19_valid = 1'h0;
  wire [34:0] control_1_stage;
  reg control_1_valid = 1'h0;
  reg [34:0] control_2 = 35'h000000000;
  reg [34:0] control_20 = 35'h000000000;
  wire [34:0] control_20_stage;
  reg control_20_valid = 1'h0;
  reg [34:0] control_21 = 35'h000000000;
  wire [34:0] control_21_stage;
  reg control_21_valid = 1'h0;
  reg [34:0] control_22 = 35'h000000000;
  wire [34:0] control_22_stage;
  reg control_22_valid = 1'h0;
  wire [34:0] control_2_stage;
  reg control_2_valid = 1'h0;
  reg [34:0] control_3 = 35'h000000000;
  wire [34:0] control_3_stage;
  reg control_3_valid = 1'h0;
  reg [34:0] control_4 = 35'h000000000;
  wire [34:0] control_4_stage;
  reg control_4_valid = 1'h0;
  reg [34:0] control_5 = 35'h000000000;
  wire [34:0] control_5_stage;
  reg control_5_valid = 1'h0;
  reg [34:0] control_6 = 35'h000000000;
  wire [34:0] control_6_stage;
  reg control_6_valid = 1'h0;
  reg [34:0] control_7 = 35'h000000000;
  wire [34:0] control_7_stage;
  reg control_7_valid = 1'h0;
  reg [34:0] control_8 = 35'h000000000;
  wire [34:0] control_8_stage;
  reg control_8_valid = 1'h0;
  reg [34:0] control_9 = 35'h000000000;
  wire [34:0] control_9_stage;
  reg control_9_valid = 1'h0;
  wire [34:0] done;
  wire [223:0] early;
  wire \early$149 ;
  input [91:0] finished__0;
  wire [91:0] finished__0;
  input [91:0] finished__1;
  wire [91:0] finished__1;
  reg [2:0] \function ;
  reg [2:0] \function$140 ;
  reg [15:0] gate_0_0 = 16'h0000;
  reg [15:0] gate_1_0 = 16'h0000;
  wire [63:0] gates;
  wire [7:0] h_o;
  output [15:0] hidden;
  wire [15:0] hidden;
  wire [14:0] i;
  reg input_is_finished = 1'h0;
  reg [7:0] input_shift;
  reg [7:0] \input_shift$136 ;
  wire [31:0] input_sum;
  wire [31:0] \input_sum$132 ;
  reg [22:0] input_sum_0 = 23'h000000;
  reg [22:0] input_sum_1 = 23'h000000;
  wire late;
  wire [34:0] makes_state;
  wire [31:0] new_state;
  wire [5:0] next_kind;
  wire [15:0] o;
  wire [15:0] \o$101 ;
  wire [14:0] \o$109 ;
  wire [15:0] \o$130 ;
  wire [15:0] \o$139 ;
  wire [31:0] of_lane__0;
  wire [31:0] of_lane__1;
  output [65:0] \output ;
  reg [65:0] \output ;
  wire [41:0] parameters;
  reg part = 1'h0;
  wire \part$113 ;
  wire [31:0] recurrent_bias;
  reg recurrent_is_finished = 1'h0;
  reg recurrent_is_zero = 1'h0;
  wire [15:0] recurrent_o;
  reg [7:0] recurrent_shift;
  reg [7:0] \recurrent_shift$137 ;
  wire [31:0] recurrent_sum;
  wire [31:0] \recurrent_sum$133 ;
  reg [22:0] recurrent_sum_0 = 23'h000000;
  reg [22:0] recurrent_sum_1 = 23'h000000;
  wire row;
  reg row_1 = 1'h0;
  input rst;
  wire rst;
  reg starts = 1'h0;
  wire \starts$104 ;
  reg [31:0] state = 32'd0;
  input [38:0] states;
  wire [38:0] states;
  input [91:0] stored__0;
  wire [91:0] stored__0;
  input [91:0] stored__1;
  wire [91:0] stored__1;
  reg [55:0] tile = 56'h00000000000000;
  wire [55:0] \tile$103 ;
  input [55:0] \tile$3 ;
  wire [55:0] \tile$3 ;
  wire [55:0] tile_stage;
  reg tile_valid = 1'h0;
  wire [34:0] unit;
  input [41:0] write;
  wire [41:0] write;
  reg [5:0] write__addr;
  reg [31:0] write__data;
  reg write__en;
  wire [15:0] x;
  wire [15:0] \x$138 ;
  (* no_rw_check = 32'd1 *)
  reg [31:0] \states$158  [63:0];
  initial begin
    \states$158 [0] = 32'd0;
    \states$158 [1] = 32'd0;
    \states$158 [2] = 32'd0;
    \states$158 [3] = 32'd0;
    \states$158 [4] = 32'd0;
    \states$158 [5] = 32'd0;
    \states$158 [6] = 32'd0;
    \states$158 [7] = 32'd0;
    \states$158 [8] = 32'd0;
    \states$158 [9] = 32'd0;
    \states$158 [10] = 32'd0;
    \states$158 [11] = 32'd0;
    \states$158 [12] = 32'd0;
    \states$158 [13] = 32'd0;
    \states$158 [14] = 32'd0;
    \states$158 [15] = 32'd0;
    \states$158 [16] = 32'd0;
    \states$158 [17] = 32'd0;
    \states$158 [18] = 32'd0;
    \states$158 [19] = 32'd0;
    \states$158 [20] = 32'd0;
    \states$158 [21] = 32'd0;
    \states$158 [22] = 32'd0;
    \states$158 [23] = 32'd0;
    \states$158 [24] = 32'd0;
    \states$158 [25] = 32'd0;
    \states$158 [26] = 32'd0;
    \states$158 [27] = 32'd0;
    \states$158 [28] = 32'd0;
    \states$158 [29] = 32'd0;
    \states$158 [30] = 32'd0;
    \states$158 [31] = 32'd0;
    \states$158 [32] = 32'd0;
    \states$158 [33] = 32'd0;
    \states$158 [34] = 32'd0;
    \states$158 [35] = 32'd0;
    \states$158 [36] = 32'd0;
    \states$158 [37] = 32'd0;
    \states$158 [38] = 32'd0;
    \states$158 [39] = 32'd0;
    \states$158 [40] = 32'd0;
    \states$158 [41] = 32'd0;
    \states$158 [42] = 32'd0;
    \states$158 [43] = 32'd0;
    \states$158 [44] = 32'd0;
    \states$158 [45] = 32'd0;
    \states$158 [46] = 32'd0;
    \states$158 [47] = 32'd0;
    \states$158 [48] = 32'd0;
    \states$158 [49] = 32'd0;
    \states$158 [50] = 32'd0;
    \states$158 [51] = 32'd0;
    \states$158 [52] = 32'd0;
    \states$158 [53] = 32'd0;
    \states$158 [54] = 32'd0;
    \states$158 [55] = 32'd0;
    \states$158 [56] = 32'd0;
    \states$158 [57] = 32'd0;
    \states$158 [58] = 32'd0;
    \states$158 [59] = 32'd0;
    \states$158 [60] = 32'd0;
    \states$158 [61] = 32'd0;
    \states$158 [62] = 32'd0;
    \states$158 [63] = 32'd0;
  end
  always @(posedge clk) begin
    if (write__en)
      \states$158 [write__addr] <= write__data;
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= \states$158 [control_9_stage[22:17]];
  end
  assign \$signature__data  = _0_;
  assign \$1  = \tile$3 [0] & \tile$3 [2];
  assign \$2  = \$1  & \tile$3 [3];
  assign \$3  = unit[11:6] == 6'h20;
  assign \$4  = \$3  | unit[2];
  assign \$5  = ~ unit[2];
  assign \$6  = unit[11:6] == 6'h20;
  assign \$13  = input_is_finished ? \$9  : \$12 ;
  assign \$20  = recurrent_is_finished ? \$16  : \$19 ;
  assign \$27  = input_is_finished ? \$23  : \$26 ;
  assign \$34  = recurrent_is_finished ? \$30  : \$33 ;
  assign \$36  = control_11_stage[0] & \$35 ;
  assign \$37  = control_11_stage[11:6] < 6'h20;
  assign \$38  = \$36  & \$37 ;
  assign \$39  = control_1_stage[11:6] == 1'h1;
  assign apart = \$39  & \$40 ;
  assign recurrent_bias = \$41  ? early[159:128] : 32'd0;
  assign \$42  = control_6_stage[11:6] == 3'h5;
  assign \$43  = control_6_stage[11:6] == 3'h4;
  assign \$44  = control_6_stage[11:6] == 6'h20;
  assign \$45  = control_6_stage[11:6] == 2'h3;
  assign \$46  = | { \$45 , \$44  };
  assign \$47  = \$46  ? 3'h0 : 3'h1;
  assign \$48  = \$43  ? 3'h2 : \$47 ;
  assign \$49  = \$42  ? 3'h3 : \$48 ;
  assign \$50  = control_6_stage[11:6] == 3'h5;
  assign \$51  = ! control_6_stage[11:6];
  assign \$52  = control_6_stage[11:6] == 3'h4;
  assign \$53  = | { \$52 , \$51  };
  assign \$54  = control_6_stage[11:6] == 6'h20;
  assign \$55  = control_6_stage[11:6] == 1'h1;
  assign \$56  = control_6_stage[11:6] == 2'h2;
  assign \$57  = control_6_stage[11:6] == 2'h3;
  assign \$58  = | { \$57 , \$56 , \$55 , \$54  };
  assign \$59  = \$58  ? 3'h0 : 3'h1;
  assign \$60  = \$53  ? 3'h2 : \$59 ;
  assign \$61  = \$50  ? 3'h3 : \$60 ;
  assign \$62  = control_6_stage[11:6] == 3'h5;
  assign \$63  = control_6_stage[11:6] == 3'h4;
  assign \$64  = control_6_stage[11:6] == 6'h20;
  assign \$65  = control_6_stage[11:6] == 2'h3;
  assign \$66  = | { \$65 , \$64  };
  assign \$67  = \$66  ? 3'h0 : 3'h1;
  assign \$68  = \$63  ? 3'h2 : \$67 ;
  assign \$69  = \$62  ? 3'h3 : \$68 ;
  assign \$70  = control_6_stage[11:6] == 3'h5;
  assign \$71  = control_6_stage[11:6] == 3'h4;
  assign \$72  = control_6_stage[11:6] == 6'h20;
  assign \$73  = control_6_stage[11:6] == 2'h3;
  assign \$74  = | { \$73 , \$72  };
  assign \$75  = \$74  ? 3'h0 : 3'h1;
  assign \$76  = \$71  ? 3'h2 : \$75 ;
  assign \$77  = \$70  ? 3'h3 : \$76 ;
  assign a = control_11_stage[3] ? 16'h0000 : state[15:0];
  assign \$79  = control_11_stage[0] & \$78 ;
  assign \$80  = control_11_stage[11:6] >= 6'h20;
  assign \$81  = \$79  & \$80 ;
  assign \early$149  = \$81  & control_11_stage[1];
  assign \$82  = done[0] & done[1];
  assign \$83  = \early$149  | \$82 ;
  assign \$84  = \early$149  ? control_11_stage[5] : done[5];
  assign \$85  = control_11_stage[11:6] == 6'h20;
  assign \$86  = \early$149  & \$85 ;
  always @(posedge clk)
    tile <= \tile$3 ;
  always @(posedge clk)
    tile_valid <= \$87 ;
  always @(posedge clk)
    starts <= \$88 ;
  always @(posedge clk)
    part <= unit[16];
  always @(posedge clk)
    row_1 <= row;
  always @(posedge clk)
    control_0 <= unit;
  always @(posedge clk)
    control_0_valid <= \$89 ;
  always @(posedge clk)
    control_1 <= control_0_stage;
  always @(posedge clk)
    control_1_valid <= \$90 ;
  always @(posedge clk)
    control_2 <= control_1_stage;
  always @(posedge clk)
    control_2_valid <= \$91 ;
  always @(posedge clk)
    control_3 <= control_2_stage;
  always @(posedge clk)
    control_3_valid <= \$92 ;
  always @(posedge clk)
    control_4 <= control_3_stage;
  always @(posedge clk)
    control_4_valid <= \$93 ;
  always @(posedge clk)
    control_5 <= control_4_stage;
  always @(posedge clk)
    control_5_valid <= \$94 ;
  always @(posedge clk)
    control_6 <= control_5_stage;
  always @(posedge clk)
    control_6_valid <= \$95 ;
  always @(posedge clk)
    control_7 <= control_6_stage;
  always @(posedge clk)
    control_7_valid <= \$96 ;
  always @(posedge clk)
    control_8 <= control_7_stage;
  always @(posedge clk)
    control_8_valid <= \$97 ;
  always @(posedge clk)
    control_9 <= control_8_stage;
  always @(posedge clk)
    control_9_valid <= \$98 ;
  always @(posedge clk)
    control_10 <= control_9_stage;
  always @(posedge clk)
    control_10_valid <= \$99 ;
  always @(posedge clk)
    control_11 <= control_10_stage;
  always @(posedge clk)
    control_11_valid <= \$100 ;
  always @(posedge clk)
    control_12 <= makes_state;
  always @(posedge clk)
    control_12_valid <= \$101 ;
  always @(posedge clk)
    control_13 <= control_12_stage;
  always @(posedge clk)
    control_13_valid <= \$102 ;
  always @(posedge clk)
    control_14 <= control_13_stage;
  always @(posedge clk)
    control_14_valid <= \$103 ;
  always @(posedge clk)
    control_15 <= control_14_stage;
  always @(posedge clk)
    control_15_valid <= \$104 ;
  always @(posedge clk)
    control_16 <= control_15_stage;
  always @(posedge clk)
    control_16_valid <= \$105 ;
  always @(posedge clk)
    control_17 <= control_16_stage;
  always @(posedge clk)
    control_17_valid <= \$106 ;
  always @(posedge clk)
    control_18 <= control_17_stage;
  always @(posedge clk)
    control_18_valid <= \$107 ;
  always @(posedge clk)
    control_19 <= control_18_stage;
  always @(posedge clk)
    control_19_valid <= \$108 ;
  always @(posedge clk)
    control_20 <= control_19_stage;
  always @(posedge clk)
    control_20_valid <= \$109 ;
  always @(posedge clk)
    control_21 <= control_20_stage;
  always @(posedge clk)
    control_21_valid <= \$110 ;
  always @(posedge clk)
    control_22 <= control_21_stage;
  always @(posedge clk)
    control_22_valid <= \$111 ;
  always @(posedge clk)
    state <= \$signature__data ;
  always @(posedge clk)
    input_is_finished <= \$4 ;
  always @(posedge clk)
    recurrent_is_finished <= \$5 ;
  always @(posedge clk)
    recurrent_is_zero <= \$6 ;
  always @(posedge clk)
    input_sum_0 <= \$13 ;
  always @(posedge clk)
    recurrent_sum_0 <= \$112 ;
  always @(posedge clk)
    candidate_1 <= recurrent_o;
  always @(posedge clk)
    candidate_2 <= candidate_1;
  always @(posedge clk)
    candidate_3 <= candidate_2;
  always @(posedge clk)
    candidate_4 <= candidate_3;
  always @(posedge clk)
    candidate_5 <= candidate_4;
  always @(posedge clk)
    candidate_part_0 <= candidate_5;
  always @(posedge clk)
    gate_0_0 <= o;
  always @(posedge clk)
    input_sum_1 <= \$27 ;
  always @(posedge clk)
    recurrent_sum_1 <= \$113 ;
  always @(posedge clk)
    gate_1_0 <= \o$101 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(o),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$140 ),
    .o(\o$101 ),
    .rst(rst),
    .x(\x$138 )
  );
  rnnhw_cell \cell  (
    .a(a),
    .a_o(a_o),
    .b(state[31:16]),
    .b_o(b_o),
    .candidate(candidate_5),
    .cell_fraction(control_11_stage[15:12]),
    .clk(clk),
    .forget_gate(gate_1_0),
    .gates_0(gate_0_0),
    .gates_2(o),
    .gates_3(\o$101 ),
    .h_o(h_o),
    .next_kind(control_10_stage[11:6]),
    .rst(rst)
  );
  rnnhw_parameters \parameters$157  (
    .address(unit[28:23]),
    .bias_0_word(bias),
    .bias_1_word(\bias$134 ),
    .clk(clk),
    .early(early),
    .part(unit[16]),
    .rst(rst),
    .write(write)
  );
  rnnhw_places places (
    .clk(clk),
    .rst(rst),
    .word(\o$109 ),
    .write__data(i)
  );
  rnnhw_requantizer requantizer_0 (
    .apart(apart),
    .bias(bias),
    .clk(clk),
    .input_shift(input_shift),
    .input_sum_in(input_sum_0),
    .o(x),
    .recurrent_bias(recurrent_bias),
    .recurrent_o(recurrent_o),
    .recurrent_shift(recurrent_shift),
    .recurrent_sum_in(recurrent_sum_0),
    .rst(rst)
  );
  rnnhw_cells_requantizer requantizer_1 (
    .bias(\bias$134 ),
    .clk(clk),
    .input_shift(\input_shift$136 ),
    .input_sum_in(input_sum_1),
    .o(\x$138 ),
    .recurrent_shift(\recurrent_shift$137 ),
    .recurrent_sum_in(recurrent_sum_1),
    .rst(rst)
  );
  rnnhw_cells_sequencer sequencer (
    .clk(clk),
    .row(row),
    .rst(rst),
    .starts(starts),
    .\tile$3 (tile_stage),
    .unit(unit)
  );
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$7  = finished__0[22:0];
      1'h1:
          \$7  = finished__0[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$8  = finished__1[22:0];
      1'h1:
          \$8  = finished__1[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$9  = \$7 ;
      1'h1:
          \$9  = \$8 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$10  = stored__0[22:0];
      1'h1:
          \$10  = stored__0[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$11  = stored__1[22:0];
      1'h1:
          \$11  = stored__1[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$12  = \$10 ;
      1'h1:
          \$12  = \$11 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$14  = finished__0[22:0];
      1'h1:
          \$14  = finished__0[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$15  = finished__1[22:0];
      1'h1:
          \$15  = finished__1[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$16  = \$14 ;
      1'h1:
          \$16  = \$15 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$17  = stored__0[22:0];
      1'h1:
          \$17  = stored__0[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$18  = stored__1[22:0];
      1'h1:
          \$18  = stored__1[68:46];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$19  = \$17 ;
      1'h1:
          \$19  = \$18 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$21  = finished__0[45:23];
      1'h1:
          \$21  = finished__0[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$22  = finished__1[45:23];
      1'h1:
          \$22  = finished__1[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$23  = \$21 ;
      1'h1:
          \$23  = \$22 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$24  = stored__0[45:23];
      1'h1:
          \$24  = stored__0[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$25  = stored__1[45:23];
      1'h1:
          \$25  = stored__1[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$26  = \$24 ;
      1'h1:
          \$26  = \$25 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$28  = finished__0[45:23];
      1'h1:
          \$28  = finished__0[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$29  = finished__1[45:23];
      1'h1:
          \$29  = finished__1[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$30  = \$28 ;
      1'h1:
          \$30  = \$29 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$31  = stored__0[45:23];
      1'h1:
          \$31  = stored__0[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (part)
      1'h0:
          \$32  = stored__1[45:23];
      1'h1:
          \$32  = stored__1[91:69];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$33  = \$31 ;
      1'h1:
          \$33  = \$32 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_1_stage[16])
      1'h0:
          input_shift = early[167:160];
      1'h1:
          input_shift = early[183:176];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_1_stage[16])
      1'h0:
          recurrent_shift = early[199:192];
      1'h1:
          recurrent_shift = early[215:208];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_6_stage[16])
      1'h0:
          \function  = \$49 ;
      1'h1:
          \function  = \$61 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_1_stage[16])
      1'h0:
          \input_shift$136  = early[175:168];
      1'h1:
          \input_shift$136  = early[191:184];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$137  = early[207:200];
      1'h1:
          \recurrent_shift$137  = early[223:216];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (control_6_stage[16])
      1'h0:
          \function$140  = \$69 ;
      1'h1:
          \function$140  = \$77 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$87  = \tile$3 [0];
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$88  = \$2 ;
    if (rst) begin
      \$88  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$89  = unit[0];
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$90  = control_0_stage[0];
    if (rst) begin
      \$90  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$91  = control_1_stage[0];
    if (rst) begin
      \$91  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$92  = control_2_stage[0];
    if (rst) begin
      \$92  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$93  = control_3_stage[0];
    if (rst) begin
      \$93  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$94  = control_4_stage[0];
    if (rst) begin
      \$94  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$95  = control_5_stage[0];
    if (rst) begin
      \$95  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$96  = control_6_stage[0];
    if (rst) begin
      \$96  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$97  = control_7_stage[0];
    if (rst) begin
      \$97  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$98  = control_8_stage[0];
    if (rst) begin
      \$98  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$99  = control_9_stage[0];
    if (rst) begin
      \$99  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$100  = control_10_stage[0];
    if (rst) begin
      \$100  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$101  = makes_state[0];
    if (rst) begin
      \$101  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$102  = control_12_stage[0];
    if (rst) begin
      \$102  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$103  = control_13_stage[0];
    if (rst) begin
      \$103  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$104  = control_14_stage[0];
    if (rst) begin
      \$104  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$105  = control_15_stage[0];
    if (rst) begin
      \$105  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$106  = control_16_stage[0];
    if (rst) begin
      \$106  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$107  = control_17_stage[0];
    if (rst) begin
      \$107  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$108  = control_18_stage[0];
    if (rst) begin
      \$108  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$109  = control_19_stage[0];
    if (rst) begin
      \$109  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$110  = control_20_stage[0];
    if (rst) begin
      \$110  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$111  = control_21_stage[0];
    if (rst) begin
      \$111  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$112  = \$20 ;
    if (recurrent_is_zero) begin
      \$112  = 23'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$113  = \$34 ;
    if (recurrent_is_zero) begin
      \$113  = 23'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    if (states[0]) begin
      write__addr = states[6:1];
    end else begin
      write__addr = done[22:17];
    end
  end
  always @* begin
    if (at_start) begin end
    if (states[0]) begin
      write__data = states[38:7];
    end else begin
      write__data = new_state;
    end
  end
  always @* begin
    if (at_start) begin end
    if (states[0]) begin
      write__en = 1'h1;
    end else begin
      write__en = done[0];
    end
  end
  always @* begin
    if (at_start) begin end
    \output [65:18] = 48'h000000000000;
    if (\$86 ) begin
      \output [65:2] = { \o$101 , o, gate_1_0, gate_0_0 };
    end else if (\early$149 ) begin
      \output [65:2] = { 32'h00000000, state };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  assign \tile$103  = tile_stage;
  assign \starts$104  = starts;
  assign parameters = write;
  assign address = unit[28:23];
  assign \part$113  = unit[16];
  assign \$signature__addr  = control_9_stage[22:17];
  assign input_sum = { input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0[22], input_sum_0 };
  assign recurrent_sum = { recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0[22], recurrent_sum_0 };
  assign of_lane__0 = bias;
  assign \o$130  = x;
  assign \input_sum$132  = { input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1[22], input_sum_1 };
  assign \recurrent_sum$133  = { recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1[22], recurrent_sum_1 };
  assign of_lane__1 = \bias$134 ;
  assign \o$139  = \x$138 ;
  assign gates = { \o$101 , o, gate_1_0, gate_0_0 };
  assign next_kind = control_10_stage[11:6];
  assign cell_fraction = control_11_stage[15:12];
  assign b = state[31:16];
  assign candidate = candidate_5;
  assign late = done[0];
  always @* begin
    if (at_start) begin end
    \output [1] = \$84 ;
  end
  always @* begin
    if (at_start) begin end
    \output [0] = \$83 ;
  end
  assign hidden[15:8] = h_o;
  assign hidden[7] = done[4];
  assign hidden[6:2] = done[34:30];
  assign hidden[1] = done[29];
  assign hidden[0] = done[0];
  assign new_state[31:16] = b_o;
  assign new_state[15:0] = a_o;
  assign done[4] = \o$109 [14];
  assign done[34:30] = \o$109 [13:9];
  assign done[29] = \o$109 [8];
  assign done[22:17] = \o$109 [7:2];
  assign done[5] = \o$109 [1];
  assign done[1] = \o$109 [0];
  assign { done[28:23], done[16:6], done[3:2], done[0] } = { control_22_stage[28:23], control_22_stage[16:6], control_22_stage[3:2], control_22_stage[0] };
  assign i[14] = unit[4];
  assign i[13:9] = unit[34:30];
  assign i[8] = unit[29];
  assign i[7:2] = unit[22:17];
  assign i[1] = unit[5];
  assign i[0] = unit[1];
  assign control_22_stage[0] = control_22_valid;
  assign control_22_stage[34:1] = control_22[34:1];
  assign control_21_stage[0] = control_21_valid;
  assign control_21_stage[34:1] = control_21[34:1];
  assign control_20_stage[0] = control_20_valid;
  assign control_20_stage[34:1] = control_20[34:1];
  assign control_19_stage[0] = control_19_valid;
  assign control_19_stage[34:1] = control_19[34:1];
  assign control_18_stage[0] = control_18_valid;
  assign control_18_stage[34:1] = control_18[34:1];
  assign control_17_stage[0] = control_17_valid;
  assign control_17_stage[34:1] = control_17[34:1];
  assign control_16_stage[0] = control_16_valid;
  assign control_16_stage[34:1] = control_16[34:1];
  assign control_15_stage[0] = control_15_valid;
  assign control_15_stage[34:1] = control_15[34:1];
  assign control_14_stage[0] = control_14_valid;
  assign control_14_stage[34:1] = control_14[34:1];
  assign control_13_stage[0] = control_13_valid;
  assign control_13_stage[34:1] = control_13[34:1];
  assign control_12_stage[0] = control_12_valid;
  assign control_12_stage[34:1] = control_12[34:1];
  assign makes_state[0] = \$38 ;
  assign makes_state[34:1] = control_11_stage[34:1];
  assign control_11_stage[0] = control_11_valid;
  assign control_11_stage[34:1] = control_11[34:1];
  assign control_10_stage[0] = control_10_valid;
  assign control_10_stage[34:1] = control_10[34:1];
  assign control_9_stage[0] = control_9_valid;
  assign control_9_stage[34:1] = control_9[34:1];
  assign control_8_stage[0] = control_8_valid;
  assign control_8_stage[34:1] = control_8[34:1];
  assign control_7_stage[0] = control_7_valid;
  assign control_7_stage[34:1] = control_7[34:1];
  assign control_6_stage[0] = control_6_valid;
  assign control_6_stage[34:1] = control_6[34:1];
  assign control_5_stage[0] = control_5_valid;
  assign control_5_stage[34:1] = control_5[34:1];
  assign control_4_stage[0] = control_4_valid;
  assign control_4_stage[34:1] = control_4[34:1];
  assign control_3_stage[0] = control_3_valid;
  assign control_3_stage[34:1] = control_3[34:1];
  assign control_2_stage[0] = control_2_valid;
  assign control_2_stage[34:1] = control_2[34:1];
  assign control_1_stage[0] = control_1_valid;
  assign control_1_stage[34:1] = control_1[34:1];
  assign control_0_stage[0] = control_0_valid;
  assign control_0_stage[34:1] = control_0[34:1];
  assign tile_stage[0] = tile_valid;
  assign tile_stage[55:1] = tile[55:1];
  assign \$35  = control_11_stage[16];
  assign \$40  = control_1_stage[16];
  assign \$41  = control_1_stage[16];
  assign \$78  = control_11_stage[16];
endmodule

module rnnhw_cells_requantizer(rst, input_shift, recurrent_shift, input_sum_in, recurrent_sum_in, bias, o, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire [32:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [15:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [16:0] \$16 ;
  wire [16:0] \$17 ;
  wire [16:0] \$18 ;
  wire [2:0] \$19 ;
  wire \$2 ;
  wire [38:0] \$20 ;
  wire [38:0] \$21 ;
  wire [2:0] \$22 ;
  wire [38:0] \$23 ;
  wire [38:0] \$24 ;
  wire [2:0] \$25 ;
  wire [38:0] \$26 ;
  wire [41:0] \$27 ;
  wire [40:0] \$28 ;
  wire [40:0] \$29 ;
  wire [40:0] \$3 ;
  wire [41:0] \$30 ;
  wire [2:0] \$31 ;
  wire [38:0] \$32 ;
  wire [38:0] \$33 ;
  wire [2:0] \$34 ;
  wire [38:0] \$35 ;
  wire [38:0] \$36 ;
  wire [2:0] \$37 ;
  wire [38:0] \$38 ;
  wire [41:0] \$39 ;
  wire [40:0] \$4 ;
  wire [40:0] \$40 ;
  wire [40:0] \$41 ;
  wire [41:0] \$42 ;
  wire [40:0] \$43 ;
  wire [40:0] \$44 ;
  wire [42:0] \$45 ;
  wire [42:0] \$46 ;
  reg [15:0] \$47 ;
  wire [32:0] \$5 ;
  wire \$6 ;
  wire [40:0] \$7 ;
  wire [40:0] \$8 ;
  wire \$9 ;
  reg [40:0] added = 41'h00000000000;
  input [31:0] bias;
  wire [31:0] bias;
  input clk;
  wire clk;
  wire [40:0] input_aligned;
  reg [7:0] input_amount = 8'h00;
  reg [31:0] input_biased = 32'd0;
  reg input_eight = 1'h0;
  reg input_far = 1'h0;
  reg [38:0] input_fine = 39'h0000000000;
  wire [38:0] input_left_0;
  wire [37:0] input_left_1;
  wire [35:0] input_left_2;
  reg input_middle = 1'h0;
  reg [40:0] input_part = 41'h00000000000;
  input [7:0] input_shift;
  wire [7:0] input_shift;
  wire [40:0] input_stage;
  wire [31:0] input_sum;
  input [22:0] input_sum_in;
  wire [22:0] input_sum_in;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  wire [40:0] recurrent_aligned;
  reg [7:0] recurrent_amount = 8'h00;
  reg [31:0] recurrent_biased = 32'd0;
  reg recurrent_eight = 1'h0;
  reg recurrent_far = 1'h0;
  reg [38:0] recurrent_fine = 39'h0000000000;
  wire [38:0] recurrent_left_0;
  wire [37:0] recurrent_left_1;
  wire [35:0] recurrent_left_2;
  reg recurrent_middle = 1'h0;
  input [7:0] recurrent_shift;
  wire [7:0] recurrent_shift;
  wire [40:0] recurrent_stage;
  wire [31:0] recurrent_sum;
  input [22:0] recurrent_sum_in;
  wire [22:0] recurrent_sum_in;
  reg round_bit = 1'h0;
  input rst;
  wire rst;
  reg [41:0] total = 42'h00000000000;
  wire [41:0] \total$26 ;
  always @(posedge clk)
    input_far <= input_amount[5];
  always @(posedge clk)
    input_middle <= \$2 ;
  always @(posedge clk)
    input_part <= \$4 ;
  always @(posedge clk)
    recurrent_biased <= \$5 [31:0];
  always @(posedge clk)
    recurrent_amount <= recurrent_shift;
  always @(posedge clk)
    recurrent_fine <= recurrent_left_0;
  always @(posedge clk)
    recurrent_eight <= recurrent_amount[3];
  always @(posedge clk)
    recurrent_far <= recurrent_amount[5];
  always @(posedge clk)
    recurrent_middle <= \$6 ;
  always @(posedge clk)
    added <= \$8 ;
  always @(posedge clk)
    total <= \$46 [41:0];
  always @(posedge clk)
    round_bit <= added[0];
  always @(posedge clk)
    o <= \$47 ;
  assign \$1  = $signed(input_sum_in) + $signed(bias);
  assign \$2  = input_amount[5] ? input_biased[31] : input_amount[4];
  assign \$4  = input_eight ? \$3  : \$30 [40:0];
  assign \$5  = $signed(recurrent_sum_in) + $signed(1'h0);
  assign \$6  = recurrent_amount[5] ? recurrent_biased[31] : recurrent_amount[4];
  assign \$8  = recurrent_eight ? \$7  : \$42 [40:0];
  assign \$9  = & total[40:15];
  assign \$10  = ~ \$9 ;
  assign \$11  = | total[40:15];
  assign \$12  = total[41] ? \$10  : \$11 ;
  assign \$13  = total[41] ? 16'h8000 : 16'h7fff;
  assign \$14  = total[15:0] == 15'h7fff;
  assign \$15  = \$14  & round_bit;
  assign \$16  = $signed(total[15:0]) + $signed({ 1'h0, round_bit });
  assign \$17  = \$15  ? 17'h07fff : \$16 ;
  assign \$18  = \$12  ? { \$13 [15], \$13  } : \$17 ;
  assign \$19  = ~ input_amount[2:0];
  assign \$21  = \$19 [2] ? \$20  : { input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased };
  assign \$22  = ~ input_amount[2:0];
  assign \$24  = \$22 [1] ? \$23  : { \$21 [35], \$21 [35], \$21 [35], \$21 [35:0] };
  assign \$25  = ~ input_amount[2:0];
  assign input_left_0 = \$25 [0] ? \$26  : { \$24 [37], \$24 [37:0] };
  assign \$29  = input_middle ? \$28  : \$27 [40:0];
  assign \$30  = input_far ? { 1'h0, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, \$27 [40:32] } : { \$29 [40], \$29  };
  assign \$31  = ~ recurrent_amount[2:0];
  assign \$33  = \$31 [2] ? \$32  : { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased };
  assign \$34  = ~ recurrent_amount[2:0];
  assign \$36  = \$34 [1] ? \$35  : { \$33 [35], \$33 [35], \$33 [35], \$33 [35:0] };
  assign \$37  = ~ recurrent_amount[2:0];
  assign recurrent_left_0 = \$37 [0] ? \$38  : { \$36 [37], \$36 [37:0] };
  assign \$41  = recurrent_middle ? \$40  : \$39 [40:0];
  assign \$42  = recurrent_far ? { 1'h0, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, \$39 [40:32] } : { \$41 [40], \$41  };
  assign \$45  = $signed({ \$43 , 1'h1 }) + $signed({ \$44 , input_part[0] });
  always @(posedge clk)
    input_biased <= \$1 [31:0];
  always @(posedge clk)
    input_amount <= input_shift;
  always @(posedge clk)
    input_fine <= input_left_0;
  always @(posedge clk)
    input_eight <= input_amount[3];
  always @* begin
    if (at_start) begin end
    \$47  = \$18 [15:0];
    if (rst) begin
      \$47  = 16'h0000;
    end
  end
  assign input_sum = { input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in };
  assign input_stage = \$30 [40:0];
  assign recurrent_sum = { recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in };
  assign recurrent_stage = \$42 [40:0];
  assign \total$26  = \$46 [41:0];
  assign input_left_2 = \$21 [35:0];
  assign input_left_1 = \$24 [37:0];
  assign input_aligned = \$27 [40:0];
  assign recurrent_left_2 = \$33 [35:0];
  assign recurrent_left_1 = \$36 [37:0];
  assign recurrent_aligned = \$39 [40:0];
  assign \$27  = { input_fine[38], input_fine, 2'h0 };
  assign \$28  = { \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40], \$27 [40:16] };
  assign \$3  = { \$30 [40], \$30 [40], \$30 [40], \$30 [40], \$30 [40], \$30 [40], \$30 [40], \$30 [40], \$30 [40:8] };
  assign \$39  = { recurrent_fine[38], recurrent_fine, 2'h0 };
  assign \$40  = { \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40], \$39 [40:16] };
  assign \$7  = { \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40:8] };
  assign \$20  = { input_biased[31], input_biased[31], input_biased[31], input_biased, 4'h0 };
  assign \$23  = { \$21 [35], \$21 [35:0], 2'h0 };
  assign \$26  = { \$24 [37:0], 1'h0 };
  assign \$32  = { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased, 4'h0 };
  assign \$35  = { \$33 [35], \$33 [35:0], 2'h0 };
  assign \$38  = { \$36 [37:0], 1'h0 };
  assign \$43  = { input_part[40], input_part[40:1] };
  assign \$44  = { added[40], added[40:1] };
  assign \$46  = { \$45 [42], \$45 [42:1] };
endmodule

module rnnhw_cells_sequencer(rst, row, starts, \tile$3 , unit, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [6:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [1:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [5:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [1:0] \$21 ;
  wire [1:0] \$22 ;
  wire [2:0] \$23 ;
  wire \$24 ;
  wire [1:0] \$25 ;
  wire \$26 ;
  wire [5:0] \$27 ;
  reg [55:0] \$28 ;
  reg \$29 ;
  wire \$3 ;
  reg \$30 ;
  reg \$31 ;
  reg [5:0] \$32 ;
  reg [5:0] \$33 ;
  wire [5:0] \$4 ;
  wire [1:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [6:0] \$9 ;
  reg advances;
  input clk;
  wire clk;
  reg ends;
  reg [5:0] following = 6'h00;
  reg [55:0] held = 56'h00000000000000;
  reg is_last_part = 1'h0;
  reg [5:0] now;
  reg part = 1'h0;
  output row;
  wire row;
  reg \row$5  = 1'h0;
  input rst;
  wire rst;
  input starts;
  wire starts;
  wire [55:0] tile;
  input [55:0] \tile$3 ;
  wire [55:0] \tile$3 ;
  reg [5:0] tile_first = 6'h00;
  output [34:0] unit;
  wire [34:0] unit;
  assign tile = starts ? \tile$3  : held;
  assign row = starts ? 1'h0 : \row$5 ;
  assign \$1  = starts | held[0];
  assign \$2  = row < tile[55:54];
  assign \$3  = \$1  & \$2 ;
  assign \$5  = row + 1'h1;
  assign \$6  = \$5  == tile[55:54];
  assign \$7  = tile[8] & \$6 ;
  assign \$8  = starts ? 1'h0 : part;
  assign \$9  = tile[42:37] + row;
  assign \$10  = tile[48:43] + row;
  assign \$11  = starts | held[0];
  assign \$12  = starts ? 1'h0 : is_last_part;
  assign \$13  = row + 1'h1;
  assign \$14  = \$13  == tile[55:54];
  assign \$15  = ~ starts;
  assign \$16  = \$15  | tile[7];
  assign \$17  = starts & tile[6];
  assign \$18  = tile[53:49] + now[5:1];
  assign \$19  = starts | held[0];
  assign \$20  = starts ? 1'h0 : is_last_part;
  assign \$21  = row + 1'h1;
  assign \$22  = unit[16] + 1'h1;
  assign \$23  = unit[16] + 2'h2;
  assign \$24  = \$23  == 2'h2;
  assign \$25  = now[0] + 1'h1;
  assign \$27  = now[5:1] + 1'h1;
  always @(posedge clk)
    held <= \$28 ;
  always @(posedge clk)
    part <= \$29 ;
  always @(posedge clk)
    is_last_part <= \$30 ;
  always @(posedge clk)
    \row$5  <= \$31 ;
  always @(posedge clk)
    tile_first <= \$32 ;
  always @(posedge clk)
    following <= \$33 ;
  always @* begin
    if (at_start) begin end
    advances = 1'h0;
    if (\$11 ) begin
      if (\$12 ) begin
        advances = 1'h1;
      end
    end
  end
  always @* begin
    if (at_start) begin end
    ends = 1'h0;
    if (\$11 ) begin
      if (\$12 ) begin
        ends = \$14 ;
      end
    end
  end
  always @* begin
    if (at_start) begin end
    if (\$16 ) begin
      now = following;
    end else begin
      now = tile_first;
    end
    if (\$17 ) begin
      now = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$28  = held;
    if (starts) begin
      \$28 [55:1] = \tile$3 [55:1];
      \$28 [0] = 1'h1;
    end
    if (\$19 ) begin
      if (\$20 ) begin
        if (ends) begin
          \$28 [0] = 1'h0;
        end
      end
    end
    if (rst) begin
      \$28  = 56'h00000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = part;
    if (\$19 ) begin
      if (\$20 ) begin
        \$29  = 1'h0;
      end else begin
        \$29  = \$22 [0];
      end
    end
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = is_last_part;
    if (\$19 ) begin
      if (\$20 ) begin
        \$30  = 1'h0;
      end else begin
        \$30  = \$24 ;
      end
    end
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = \row$5 ;
    if (\$19 ) begin
      if (\$20 ) begin
        \$31  = \$21 [0];
      end else begin
        \$31  = row;
      end
    end
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = tile_first;
    if (starts) begin
      \$32  = now;
    end
    if (rst) begin
      \$32  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$33  = now;
    if (advances) begin
      \$33 [0] = \$25 [0];
      if (\$26 ) begin
        \$33 [0] = 1'h0;
        \$33 [5:1] = \$27 [4:0];
      end
    end
    if (rst) begin
      \$33  = 6'h00;
    end
  end
  assign unit[29] = now[0];
  assign unit[34:30] = \$18 [4:0];
  assign unit[28:23] = \$10 [5:0];
  assign unit[22:17] = \$9 [5:0];
  assign unit[16] = \$8 ;
  assign unit[5] = \$7 ;
  assign unit[11:6] = \$4 ;
  assign unit[15:12] = tile[21:18];
  assign unit[4] = tile[11];
  assign unit[3] = tile[10];
  assign unit[2] = tile[4];
  assign unit[1] = tile[5];
  assign unit[0] = \$3 ;
  assign \$4 [4:3] = 2'h0;
  assign { \$4 [5], \$4 [2:0] } = { tile[17], tile[14:12] };
  assign \$26  = now[0];
endmodule

module rnnhw_check(rst, excess, passed, start, registers, phase, checked, address, running, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire [7:0] \$25 ;
  wire \$26 ;
  wire [7:0] \$27 ;
  wire [7:0] \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire [6:0] \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire [5:0] \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire [2:0] \$69 ;
  wire \$7 ;
  reg \$70 ;
  reg [4:0] \$71 ;
  reg \$72 ;
  reg [4:0] \$73 ;
  reg \$74 ;
  reg \$75 ;
  reg [11:0] \$76 ;
  reg [4:0] \$77 ;
  reg \$78 ;
  reg \$79 ;
  wire \$8 ;
  reg [1:0] \$80 ;
  wire \$9 ;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  reg [4:0] at = 5'h00;
  output checked;
  reg checked = 1'h0;
  input clk;
  wire clk;
  input excess;
  wire excess;
  reg [4:0] fetched_at = 5'h00;
  reg fetching = 1'h0;
  reg found = 1'h0;
  wire gives_states;
  reg [11:0] held = 12'h000;
  wire in_body;
  reg [1:0] inputs = 2'h0;
  wire last;
  output passed;
  wire passed;
  input [93:0] phase;
  wire [93:0] phase;
  reg reading = 1'h0;
  wire reads_input;
  input [28:0] registers;
  wire [28:0] registers;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  input start;
  wire start;
  reg wrong = 1'h0;
  assign \$15  = \$13  & \$14 ;
  assign \$16  = phase[58:53] <= 6'h20;
  assign \$18  = \$15  & \$17 ;
  assign \$19  = phase[93:88] <= 6'h23;
  assign \$21  = | phase[77:71];
  assign \$22  = phase[77:71] <= 7'h40;
  assign \$24  = \$21  & \$23 ;
  assign \$26  = \$25  >= phase[77:71];
  assign \$28  = phase[77:71] + 2'h2;
  assign \$29  = \$27  < \$28 ;
  assign \$30  = \$26  & \$29 ;
  assign \$31  = ~ phase[9];
  assign \$32  = phase[58:53] >= 3'h4;
  assign \$33  = \$31  | \$32 ;
  assign \$35  = ! phase[5:0];
  assign \$36  = phase[5:0] == 1'h1;
  assign \$37  = phase[5:0] == 2'h2;
  assign \$38  = phase[5:0] == 2'h3;
  assign \$39  = phase[5:0] == 3'h4;
  assign \$40  = phase[5:0] == 3'h5;
  assign \$41  = phase[5:0] == 6'h20;
  assign \$42  = phase[5:0] == 6'h21;
  assign \$43  = | { \$42 , \$41 , \$40 , \$39 , \$38 , \$37 , \$36 , \$35  };
  assign \$44  = ~ phase[11];
  assign \$45  = phase[9] | \$44 ;
  assign \$46  = ~ in_body;
  assign \$47  = phase[23:16] <= registers[28:21];
  assign \$48  = \$46  | \$47 ;
  assign \$51  = \$50  == registers[5:0];
  assign \$52  = in_body & \$51 ;
  assign \$53  = \$49  | \$52 ;
  assign \$54  = phase[5:0] == 6'h21;
  assign \$55  = \$54  & phase[11];
  assign \$57  = \$55  & \$56 ;
  assign \$58  = phase[5:0] != 6'h21;
  assign \$59  = gives_states ? \$57  : \$58 ;
  assign \$60  = address + 1'h1;
  assign \$61  = ~ last;
  assign \$62  = & held;
  assign \$63  = ~ \$62 ;
  assign \$64  = wrong | \$63 ;
  assign \$65  = ! phase[6];
  assign \$66  = reading & \$65 ;
  assign \$67  = ~ inputs[1];
  assign \$68  = \$66  & \$67 ;
  assign \$69  = inputs + 1'h1;
  always @(posedge clk)
    fetching <= \$70 ;
  always @(posedge clk)
    fetched_at <= \$71 ;
  always @(posedge clk)
    reading <= \$72 ;
  always @(posedge clk)
    at <= \$73 ;
  always @(posedge clk)
    found <= \$74 ;
  always @(posedge clk)
    checked <= \$75 ;
  always @(posedge clk)
    held <= \$76 ;
  always @(posedge clk)
    address <= \$77 ;
  always @(posedge clk)
    running <= \$78 ;
  always @(posedge clk)
    wrong <= \$79 ;
  always @(posedge clk)
    inputs <= \$80 ;
  assign last = address == registers[20:16];
  assign in_body = at <= registers[10:6];
  assign gives_states = at > registers[15:11];
  assign reads_input = ! phase[6];
  assign \$1  = ~ wrong;
  assign \$2  = inputs == 1'h1;
  assign \$3  = \$1  & \$2 ;
  assign \$4  = registers[10:6] <= registers[15:11];
  assign \$5  = registers[15:11] <= registers[20:16];
  assign \$6  = \$4  & \$5 ;
  assign passed = \$3  & \$6 ;
  assign \$7  = ~ reading;
  assign \$8  = found & \$7 ;
  assign \$9  = ~ excess;
  assign \$10  = | phase[52:47];
  assign \$11  = phase[52:47] <= 6'h20;
  assign \$13  = \$10  & \$12 ;
  assign \$14  = phase[58:53] >= phase[52:47];
  always @* begin
    if (at_start) begin end
    \$70  = running;
    if (rst) begin
      \$70  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$71  = address;
    if (rst) begin
      \$71  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$72  = fetching;
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$73  = fetched_at;
    if (rst) begin
      \$73  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$74  = reading;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$75  = \$8 ;
    if (rst) begin
      \$75  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$76 [0] = \$9 ;
    \$76 [1] = \$18 ;
    \$76 [2] = \$20 ;
    \$76 [3] = \$24 ;
    \$76 [4] = \$30 ;
    \$76 [5] = \$33 ;
    \$76 [6] = \$34 ;
    \$76 [7] = \$43 ;
    \$76 [8] = \$45 ;
    \$76 [9] = \$48 ;
    \$76 [10] = \$53 ;
    \$76 [11] = \$59 ;
    if (rst) begin
      \$76  = 12'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$77  = address;
    if (running) begin
      \$77  = \$60 [4:0];
    end
    if (start) begin
      \$77  = 5'h00;
    end
    if (rst) begin
      \$77  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$78  = running;
    if (running) begin
      \$78  = \$61 ;
    end
    if (start) begin
      \$78  = 1'h1;
    end
    if (rst) begin
      \$78  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$79  = wrong;
    if (found) begin
      \$79  = \$64 ;
    end
    if (start) begin
      \$79  = 1'h0;
    end
    if (rst) begin
      \$79  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$80  = inputs;
    if (\$68 ) begin
      \$80  = \$69 [1:0];
    end
    if (start) begin
      \$80  = 2'h0;
    end
    if (rst) begin
      \$80  = 2'h0;
    end
  end
  assign \$12  = \$11 ;
  assign \$17  = \$16 ;
  assign \$20  = \$19 ;
  assign \$23  = \$22 ;
  assign \$25  = { phase[46:40], 1'h0 };
  assign \$27  = { phase[46:40], 1'h0 };
  assign \$34  = 1'h1;
  assign \$50  = { 1'h0, phase[52:47] };
  assign \$49  = phase[6];
  assign \$56  = phase[6];
endmodule

module rnnhw_commands(i__valid, clk, rst, failed, open, i__ready, clear, take, registers, vectors, o, i__payload);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire [15:0] \$11 ;
  wire \$12 ;
  wire [3:0] \$13 ;
  wire [3:0] \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire [3:0] \$17 ;
  wire [3:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  reg [53:0] \$24 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire accepted;
  output clear;
  wire clear;
  input clk;
  wire clk;
  input failed;
  wire failed;
  wire [3:0] fault;
  input [47:0] i__payload;
  wire [47:0] i__payload;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [53:0] o;
  reg [53:0] o = 54'h00000000000000;
  input open;
  wire open;
  input [28:0] registers;
  wire [28:0] registers;
  input rst;
  wire rst;
  input take;
  wire take;
  output [30:0] vectors;
  wire [30:0] vectors;
  assign \$1  = ~ o[0];
  assign \$2  = open & \$1 ;
  assign i__ready = failed | \$2 ;
  assign \$3  = i__valid & i__ready;
  assign \$4  = i__payload[31:30] == 2'h2;
  assign clear = \$3  & \$4 ;
  assign \$5  = i__valid & i__ready;
  assign \$6  = ~ failed;
  assign \$7  = \$5  & \$6 ;
  assign \$8  = ~ clear;
  assign accepted = \$7  & \$8 ;
  assign \$9  = ! i__payload[31:30];
  assign \$10  = ! i__payload[29:0];
  assign \$12  = | \$11 ;
  assign \$13  = \$12  ? 4'h7 : 4'h0;
  assign \$14  = \$10  ? 4'h6 : \$13 ;
  assign \$15  = i__payload[31:30] == 1'h1;
  assign \$16  = registers[20:16] == registers[15:11];
  assign \$17  = \$16  ? 4'h8 : 4'h0;
  assign \$18  = \$15  ? \$17  : 4'h5;
  assign fault = \$9  ? \$14  : \$18 ;
  assign \$19  = ! i__payload[31:30];
  assign \$20  = accepted & \$19 ;
  assign \$21  = ! fault;
  assign \$22  = \$20  & \$21 ;
  assign \$23  = i__payload[31:30] == 1'h1;
  always @(posedge clk)
    o <= \$24 ;
  always @* begin
    if (at_start) begin end
    \$24  = o;
    if (take) begin
      \$24 [0] = 1'h0;
    end
    if (accepted) begin
      \$24 [0] = 1'h1;
      \$24 [53:6] = i__payload;
      \$24 [5:2] = fault;
      \$24 [1] = \$23 ;
    end
    if (rst) begin
      \$24  = 54'h00000000000000;
    end
  end
  assign vectors[30:1] = i__payload[29:0];
  assign vectors[0] = \$22 ;
  assign \$11  = { 1'h0, i__payload[47:33] };
endmodule

module rnnhw_control(rst, i, stage_5_stage, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  reg \$1 ;
  reg \$2 ;
  reg \$3 ;
  reg \$4 ;
  reg \$5 ;
  input clk;
  wire clk;
  input [55:0] i;
  wire [55:0] i;
  wire [55:0] o;
  input rst;
  wire rst;
  reg [55:0] stage_1 = 56'h00000000000000;
  wire [55:0] stage_1_stage;
  reg stage_1_valid = 1'h0;
  reg [55:0] stage_2 = 56'h00000000000000;
  wire [55:0] stage_2_stage;
  reg stage_2_valid = 1'h0;
  reg [55:0] stage_3 = 56'h00000000000000;
  wire [55:0] stage_3_stage;
  reg stage_3_valid = 1'h0;
  reg [55:0] stage_4 = 56'h00000000000000;
  wire [55:0] stage_4_stage;
  reg stage_4_valid = 1'h0;
  reg [55:0] stage_5 = 56'h00000000000000;
  output [55:0] stage_5_stage;
  wire [55:0] stage_5_stage;
  reg stage_5_valid = 1'h0;
  always @(posedge clk)
    stage_2_valid <= \$2 ;
  always @(posedge clk)
    stage_3 <= stage_2_stage;
  always @(posedge clk)
    stage_3_valid <= \$3 ;
  always @(posedge clk)
    stage_4 <= stage_3_stage;
  always @(posedge clk)
    stage_4_valid <= \$4 ;
  always @(posedge clk)
    stage_5 <= stage_4_stage;
  always @(posedge clk)
    stage_5_valid <= \$5 ;
  always @(posedge clk)
    stage_1 <= i;
  always @(posedge clk)
    stage_1_valid <= \$1 ;
  always @(posedge clk)
    stage_2 <= stage_1_stage;
  always @* begin
    if (at_start) begin end
    \$2  = stage_1_stage[0];
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$3  = stage_2_stage[0];
    if (rst) begin
      \$3  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$4  = stage_3_stage[0];
    if (rst) begin
      \$4  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$5  = stage_4_stage[0];
    if (rst) begin
      \$5  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$1  = i[0];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  assign o = stage_5_stage;
  assign stage_5_stage[0] = stage_5_valid;
  assign stage_5_stage[55:1] = stage_5[55:1];
  assign stage_4_stage[0] = stage_4_valid;
  assign stage_4_stage[55:1] = stage_4[55:1];
  assign stage_3_stage[0] = stage_3_valid;
  assign stage_3_stage[55:1] = stage_3[55:1];
  assign stage_2_stage[0] = stage_2_valid;
  assign stage_2_stage[55:1] = stage_2[55:1];
  assign stage_1_stage[0] = stage_1_valid;
  assign stage_1_stage[55:1] = stage_1[55:1];
endmodule

module rnnhw_element(rst, write_enable, x_o, address_o, sums_o, address_i, x_i, write, clk);
  input [9:0] address_i;
  wire [9:0] address_i;
  output [9:0] address_o;
  wire [9:0] address_o;
  input clk;
  wire clk;
  input rst;
  wire rst;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [41:0] write;
  wire [41:0] write;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  output [7:0] x_o;
  wire [7:0] x_o;
  rnnhw_element_core core (
    .address_i(address_i),
    .address_o(address_o),
    .clk(clk),
    .rst(rst),
    .sums_i(68'h00000000000000000),
    .sums_o(sums_o),
    .write(write),
    .write_enable(write_enable),
    .x_i(x_i),
    .x_o(x_o)
  );
endmodule

module rnnhw_element_core(address_i, sums_i, write, write_enable, clk, rst, x_o, address_o, sums_o, x_i);
  wire [15:0] \$1 ;
  wire [15:0] \$2 ;
  wire [15:0] \$3 ;
  wire [15:0] \$4 ;
  wire [17:0] \$5 ;
  wire [17:0] \$6 ;
  wire [17:0] \$7 ;
  wire [17:0] \$8 ;
  wire [9:0] \$signature__addr ;
  wire [31:0] \$signature__data ;
  input [9:0] address_i;
  wire [9:0] address_i;
  output [9:0] address_o;
  reg [9:0] address_o = 10'h000;
  input clk;
  wire clk;
  reg [15:0] product_0 = 16'h0000;
  reg [15:0] product_1 = 16'h0000;
  reg [15:0] product_2 = 16'h0000;
  reg [15:0] product_3 = 16'h0000;
  input rst;
  wire rst;
  wire [9:0] south_address;
  wire [7:0] south_x;
  reg [16:0] sum_0 = 17'h00000;
  reg [16:0] sum_1 = 17'h00000;
  reg [16:0] sum_2 = 17'h00000;
  reg [16:0] sum_3 = 17'h00000;
  input [67:0] sums_i;
  wire [67:0] sums_i;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  reg [31:0] word = 32'd0;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] write__addr;
  wire [31:0] write__data;
  wire write__en;
  input write_enable;
  wire write_enable;
  reg [7:0] x = 8'h00;
  input [7:0] x_i;
  wire [7:0] x_i;
  output [7:0] x_o;
  reg [7:0] x_o = 8'h00;
  (* no_rw_check = 32'd1 *)
  reg [31:0] weights [1023:0];
  initial begin : clear_weights
    integer k;
    for (k = 0; k < 1024; k = k + 1)
      weights[k] = 32'h0;
  end
  always @(posedge clk) begin
    if (write_enable)
      weights[write[9:0]] <= write[41:10];
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= weights[address_i];
  end
  assign \$signature__data  = _0_;
  assign \$2  = $signed(word[15:8]) * $signed(x);
  assign \$3  = $signed(word[23:16]) * $signed(x);
  assign \$4  = $signed(word[31:24]) * $signed(x);
  assign \$5  = $signed(sums_i[16:0]) + $signed(product_0);
  assign \$6  = $signed(sums_i[33:17]) + $signed(product_1);
  assign \$7  = $signed(sums_i[50:34]) + $signed(product_2);
  assign \$8  = $signed(sums_i[67:51]) + $signed(product_3);
  always @(posedge clk)
    x_o <= x_i;
  always @(posedge clk)
    address_o <= address_i;
  always @(posedge clk)
    word <= \$signature__data ;
  always @(posedge clk)
    x <= x_o;
  always @(posedge clk)
    product_0 <= \$1 ;
  always @(posedge clk)
    product_1 <= \$2 ;
  always @(posedge clk)
    product_2 <= \$3 ;
  always @(posedge clk)
    product_3 <= \$4 ;
  always @(posedge clk)
    sum_0 <= \$5 [16:0];
  always @(posedge clk)
    sum_1 <= \$6 [16:0];
  always @(posedge clk)
    sum_2 <= \$7 [16:0];
  always @(posedge clk)
    sum_3 <= \$8 [16:0];
  assign \$1  = $signed(word[7:0]) * $signed(x);
  assign \$signature__addr  = address_i;
  assign write__addr = write[9:0];
  assign write__data = write[41:10];
  assign write__en = write_enable;
  assign south_x = x_o;
  assign south_address = address_o;
  assign sums_o[67:51] = sum_3;
  assign sums_o[50:34] = sum_2;
  assign sums_o[33:17] = sum_1;
  assign sums_o[16:0] = sum_0;
endmodule

module rnnhw_fetch(rst, starts, idle, take, busy, passed, write, start, registers, next, head, checked, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [4:0] \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [5:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [9:0] \$21 ;
  wire [9:0] \$22 ;
  wire [8:0] \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [30:0] \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire [5:0] \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [7:0] \$45 ;
  wire \$46 ;
  wire [6:0] \$47 ;
  wire [6:0] \$48 ;
  wire \$49 ;
  wire [5:0] \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire \$70 ;
  reg [93:0] \$71 ;
  reg [7:0] \$72 ;
  reg \$73 ;
  reg \$74 ;
  reg [4:0] \$75 ;
  reg [17:0] \$76 ;
  reg [29:0] \$77 ;
  reg \$78 ;
  reg \$79 ;
  wire \$8 ;
  reg \$80 ;
  reg \$81 ;
  reg \$82 ;
  reg \$83 ;
  reg \$84 ;
  reg [17:0] \$85 ;
  reg \$86 ;
  reg \$87 ;
  reg [17:0] \$88 ;
  reg \$89 ;
  wire \$9 ;
  reg [118:0] \$90 ;
  reg _in_body = 1'h0;
  reg active = 1'h0;
  wire [4:0] address;
  wire [4:0] \address$33 ;
  reg begins = 1'h0;
  output busy;
  wire busy;
  wire check;
  output checked;
  wire checked;
  wire \checked$43 ;
  input clk;
  wire clk;
  reg dumping = 1'h0;
  reg ends = 1'h0;
  reg ends_body = 1'h0;
  reg [7:0] excess = 8'h00;
  wire \excess$41 ;
  wire [7:0] \excess$6 ;
  reg fetched = 1'h0;
  reg fetched_in_body = 1'h0;
  reg [17:0] fetched_step = 18'h00000;
  wire fetches;
  output [118:0] head;
  reg [118:0] head = 119'h000000000000000000000000000000;
  input idle;
  wire idle;
  reg in_body = 1'h0;
  wire is_first;
  wire is_last;
  reg last_step = 1'h0;
  reg [29:0] left = 30'h00000000;
  input [53:0] next;
  wire [53:0] next;
  output passed;
  wire passed;
  wire \passed$45 ;
  reg [93:0] phase = 94'h000000000000000000000000;
  wire [93:0] \phase$4 ;
  wire [93:0] \phase$40 ;
  reg [4:0] pointer = 5'h00;
  reg read = 1'h0;
  reg [17:0] read_step = 18'h00000;
  input [28:0] registers;
  wire [28:0] registers;
  wire [28:0] \registers$39 ;
  reg reset = 1'h0;
  input rst;
  wire rst;
  wire running;
  wire runs;
  input start;
  wire start;
  input starts;
  wire starts;
  reg [17:0] step = 18'h00000;
  output take;
  wire take;
  input [40:0] write;
  wire [40:0] write;
  wire [40:0] \write$36 ;
  assign \$10  = ~ dumping;
  assign \$11  = pointer == registers[10:6];
  assign \$12  = \$10  & \$11 ;
  assign \$13  = step[17:10] == registers[28:21];
  assign \$14  = step[9] & \$13 ;
  assign \$15  = dumping ? registers[20:16] : registers[15:11];
  assign \$16  = pointer == \$15 ;
  assign \$17  = ~ fetched;
  assign \$18  = active & \$17 ;
  assign \$19  = pointer + 1'h1;
  assign \$20  = step[8:0] == 9'h100;
  assign \$21  = step[8:0] + 1'h1;
  assign \$22  = \$20  ? 10'h100 : \$21 ;
  assign \$23  = step[17:10] + step[9];
  assign \$24  = left == 2'h2;
  assign \$25  = step[9] | \$24 ;
  assign \$26  = left - 1'h1;
  assign \$27  = ~ last_step;
  assign \$28  = ~ _in_body;
  assign \$29  = \$28  | last_step;
  assign \$30  = ends & \$29 ;
  assign \$31  = ~ fetched;
  assign \$32  = ~ read;
  assign \$33  = ~ read;
  assign \$34  = ~ runs;
  assign \$35  = ~ head[0];
  assign \$36  = \$35  | starts;
  assign \$37  = \$34  | \$36 ;
  assign \$38  = ~ head[0];
  assign \$39  = \$38  | starts;
  assign \$40  = read & runs;
  assign \$41  = ~ is_last;
  assign \$42  = phase[7] & \$41 ;
  assign \$43  = in_body & is_first;
  assign \$44  = \$43  ? reset : 1'h0;
  assign \$46  = phase[93:88] < 2'h2;
  assign \$47  = phase[93:88] - 2'h2;
  assign \$48  = \$46  ? 7'h00 : \$47 ;
  assign \$49  = phase[52:47] == 1'h1;
  assign \$50  = phase[58:53] == 1'h1;
  assign \$51  = phase[46:40] == 1'h1;
  assign address = running ? \address$33  : pointer;
  assign fetches = ~ fetched;
  assign \excess$41  = | excess;
  assign \$52  = ~ begins;
  assign \$53  = next[0] & \$52 ;
  assign \$54  = ~ active;
  assign \$55  = \$53  & \$54 ;
  assign \$56  = fetched | read;
  assign \$57  = ~ \$56 ;
  assign \$58  = \$55  & \$57 ;
  assign \$59  = ! next[5:2];
  assign \$60  = \$59  | idle;
  assign take = \$58  & \$60 ;
  assign is_first = read_step[8:0] == phase[23:16];
  assign \$61  = read_step[17:10] == phase[23:16];
  assign is_last = read_step[9] & \$61 ;
  assign \$62  = ~ in_body;
  assign \$63  = read_step[8:0] >= phase[23:16];
  assign \$64  = read_step[17:10] > phase[23:16];
  assign \$65  = read_step[9] & \$64 ;
  assign \$66  = ~ \$65 ;
  assign \$67  = \$63  & \$66 ;
  assign runs = \$62  | \$67 ;
  assign \$68  = begins | active;
  assign \$69  = \$68  | fetched;
  assign \$70  = \$69  | read;
  assign busy = \$70  | head[0];
  always @(posedge clk)
    phase <= \$71 ;
  always @(posedge clk)
    excess <= \$72 ;
  always @(posedge clk)
    begins <= \$73 ;
  always @(posedge clk)
    active <= \$74 ;
  always @(posedge clk)
    pointer <= \$75 ;
  always @(posedge clk)
    step <= \$76 ;
  always @(posedge clk)
    left <= \$77 ;
  always @(posedge clk)
    reset <= \$78 ;
  always @(posedge clk)
    dumping <= \$79 ;
  always @(posedge clk)
    _in_body <= \$80 ;
  always @(posedge clk)
    ends_body <= \$81 ;
  always @(posedge clk)
    last_step <= \$82 ;
  always @(posedge clk)
    ends <= \$83 ;
  always @(posedge clk)
    fetched <= \$84 ;
  always @(posedge clk)
    fetched_step <= \$85 ;
  always @(posedge clk)
    fetched_in_body <= \$86 ;
  always @(posedge clk)
    read <= \$87 ;
  always @(posedge clk)
    read_step <= \$88 ;
  always @(posedge clk)
    in_body <= \$89 ;
  always @(posedge clk)
    head <= \$90 ;
  assign \$1  = ~ read;
  assign \$2  = ! next[5:2];
  assign \$3  = take & \$2 ;
  assign \$4  = registers[15:11] + 1'h1;
  assign \$5  = next[1] ? \$4  : 6'h00;
  assign \$6  = next[35:6] == 1'h1;
  assign \$7  = ~ dumping;
  assign \$8  = pointer <= registers[10:6];
  assign \$9  = \$7  & \$8 ;
  rnnhw_check \check$49  (
    .address(\address$33 ),
    .checked(checked),
    .clk(clk),
    .excess(\excess$41 ),
    .passed(passed),
    .phase(phase),
    .registers(registers),
    .rst(rst),
    .running(running),
    .start(start)
  );
  rnnhw_program \program  (
    .address(address),
    .clk(clk),
    .excess(\excess$6 ),
    .fetches(fetches),
    .phase(\phase$4 ),
    .rst(rst),
    .write(write)
  );
  always @* begin
    if (at_start) begin end
    \$71  = phase;
    if (\$1 ) begin
      \$71  = \phase$4 ;
    end
  end
  always @* begin
    if (at_start) begin end
    \$72  = excess;
    if (\$1 ) begin
      \$72  = \excess$6 ;
    end
  end
  always @* begin
    if (at_start) begin end
    \$73  = \$3 ;
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$74  = active;
    if (begins) begin
      \$74  = 1'h1;
    end
    if (\$18 ) begin
      if (\$30 ) begin
        \$74  = 1'h0;
      end
    end
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$75  = pointer;
    if (take) begin
      \$75  = \$5 [4:0];
    end
    if (\$18 ) begin
      \$75  = \$19 [4:0];
      if (ends_body) begin
        if (\$27 ) begin
          \$75  = 5'h00;
        end
      end
    end
    if (rst) begin
      \$75  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$76  = step;
    if (take) begin
      \$76 [8:0] = 9'h000;
      \$76 [9] = \$6 ;
      \$76 [17:10] = 8'h00;
    end
    if (\$18 ) begin
      if (ends_body) begin
        \$76 [8:0] = \$22 [8:0];
        \$76 [17:10] = \$23 [7:0];
        \$76 [9] = \$25 ;
      end
    end
    if (rst) begin
      \$76  = 18'h00000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$77  = left;
    if (take) begin
      \$77  = next[35:6];
    end
    if (\$18 ) begin
      if (ends_body) begin
        \$77  = \$26 [29:0];
      end
    end
    if (rst) begin
      \$77  = 30'h00000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$78  = reset;
    if (take) begin
      \$78  = next[38];
    end
    if (rst) begin
      \$78  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$79  = dumping;
    if (take) begin
      \$79  = next[1];
    end
    if (rst) begin
      \$79  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$80  = \$9 ;
    if (rst) begin
      \$80  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$81  = \$12 ;
    if (rst) begin
      \$81  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$82  = \$14 ;
    if (rst) begin
      \$82  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$83  = \$16 ;
    if (rst) begin
      \$83  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$84  = fetched;
    if (\$31 ) begin
      \$84  = active;
    end else if (\$32 ) begin
      \$84  = 1'h0;
    end
    if (rst) begin
      \$84  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$85  = fetched_step;
    if (\$31 ) begin
      \$85  = step;
    end
    if (rst) begin
      \$85  = 18'h00000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$86  = fetched_in_body;
    if (\$31 ) begin
      \$86  = _in_body;
    end
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$87  = read;
    if (\$33 ) begin
      \$87  = fetched;
    end else if (\$37 ) begin
      \$87  = 1'h0;
    end
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$88  = read_step;
    if (\$33 ) begin
      \$88  = fetched_step;
    end
    if (rst) begin
      \$88  = 18'h00000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$89  = in_body;
    if (\$33 ) begin
      \$89  = fetched_in_body;
    end
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$90  = head;
    if (\$39 ) begin
      \$90 [0] = \$40 ;
      \$90 [94:1] = phase;
      \$90 [95] = \$42 ;
      \$90 [96] = \$44 ;
      \$90 [103:97] = \$45 [6:0];
      \$90 [109:104] = \$48 [5:0];
      \$90 [116] = \$49 ;
      \$90 [117] = \$50 ;
      \$90 [118] = \$51 ;
    end
    if (rst) begin
      \$90  = 119'h000000000000000000000000000000;
    end
  end
  assign \write$36  = write;
  assign check = start;
  assign \registers$39  = registers;
  assign \phase$40  = phase;
  assign \checked$43  = checked;
  assign \passed$45  = passed;
  assign \$45  = { 1'h0, phase[77:71] };
endmodule

module rnnhw_grid_row(rst, i, parameters, states, control_in, hidden, \output , clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  reg \$5 ;
  wire [9:0] address;
  wire [9:0] \address$16 ;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [1:0] columns_1;
  wire [55:0] control;
  wire [55:0] \control$34 ;
  wire [55:0] \control$41 ;
  reg [55:0] control_0 = 56'h00000000000000;
  wire [55:0] control_0_stage;
  reg control_0_valid = 1'h0;
  input [87:0] control_in;
  wire [87:0] control_in;
  wire [55:0] control_o;
  wire [91:0] finished;
  wire [91:0] \finished$46 ;
  wire [91:0] finished__0;
  wire [91:0] finished__1;
  output [15:0] hidden;
  wire [15:0] hidden;
  wire [15:0] \hidden$54 ;
  input [45:0] i;
  wire [45:0] i;
  wire [55:0] \i$28 ;
  wire [67:0] i__0;
  wire [67:0] \i__0$24 ;
  wire [67:0] i__1;
  wire [67:0] \i__1$26 ;
  wire [55:0] o;
  wire [71:0] \o$36 ;
  wire [71:0] \o$44 ;
  wire [45:0] o__0;
  wire [45:0] o__1;
  output [65:0] \output ;
  wire [65:0] \output ;
  wire [65:0] \output$56 ;
  input [41:0] parameters;
  wire [41:0] parameters;
  wire [41:0] \parameters$50 ;
  input rst;
  wire rst;
  input [38:0] states;
  wire [38:0] states;
  wire [38:0] \states$52 ;
  wire [91:0] stored;
  wire [91:0] \stored$48 ;
  wire [91:0] stored__0;
  wire [91:0] stored__1;
  wire [71:0] sums;
  wire [71:0] \sums$43 ;
  wire [67:0] sums__0;
  wire [67:0] \sums__0$23 ;
  wire [67:0] sums__1;
  wire [67:0] \sums__1$27 ;
  wire [55:0] tile;
  wire [45:0] weights;
  wire [41:0] write;
  wire [41:0] \write$17 ;
  wire [1:0] write_cols;
  wire [1:0] \write_cols$19 ;
  wire [1:0] write_rows;
  wire [1:0] \write_rows$18 ;
  wire [31:0] x;
  wire [7:0] x__0;
  wire [7:0] \x__0$14 ;
  wire [7:0] x__1;
  wire [7:0] \x__1$15 ;
  always @(posedge clk)
    control_0 <= tile;
  always @(posedge clk)
    control_0_valid <= \$5 ;
  assign \$1  = ! o__0[3:2];
  assign \$2  = o__0[3:2] == 1'h1;
  assign \$3  = o__1[3:2] == 2'h2;
  assign \$4  = o__1[3:2] == 2'h3;
  rnnhw_accumulator accumulator_0 (
    .before_stage(\control$41 ),
    .clk(clk),
    .control(control_0_stage),
    .finished(finished__0),
    .rst(rst),
    .stored(stored__0),
    .sums(sums)
  );
  rnnhw_grid_row_accumulator accumulator_1 (
    .clk(clk),
    .control(\control$41 ),
    .finished(finished__1),
    .rst(rst),
    .stored(stored__1),
    .sums(\sums$43 )
  );
  rnnhw_adder_tree adder_tree_0 (
    .clk(clk),
    .i__0(i__0),
    .i__1(i__1),
    .o(sums),
    .rst(rst)
  );
  rnnhw_adder_tree adder_tree_1 (
    .clk(clk),
    .i__0(\i__0$24 ),
    .i__1(\i__1$26 ),
    .o(\sums$43 ),
    .rst(rst)
  );
  rnnhw_cells cells (
    .clk(clk),
    .finished__0(finished__0),
    .finished__1(finished__1),
    .hidden(hidden),
    .\output (\output ),
    .rst(rst),
    .states(states),
    .stored__0(stored__0),
    .stored__1(stored__1),
    .\tile$3 (tile),
    .write(parameters)
  );
  rnnhw_control \control$64  (
    .clk(clk),
    .i(control_in[55:0]),
    .rst(rst),
    .stage_5_stage(tile)
  );
  rnnhw_tile tile_0 (
    .address(control_in[31:22]),
    .clk(clk),
    .rst(rst),
    .sums__0(i__0),
    .sums__1(\i__0$24 ),
    .write(o__0[45:4]),
    .write_cols(columns_0),
    .write_rows(o__0[1:0]),
    .x(control_in[71:56])
  );
  rnnhw_tile tile_1 (
    .address(control_in[31:22]),
    .clk(clk),
    .rst(rst),
    .sums__0(i__1),
    .sums__1(\i__1$26 ),
    .write(o__1[45:4]),
    .write_cols(columns_1),
    .write_rows(o__1[1:0]),
    .x(control_in[87:72])
  );
  rnnhw_weight_tree weight_tree (
    .clk(clk),
    .i(i),
    .level_1_0(o__0),
    .level_1_1(o__1),
    .rst(rst)
  );
  always @* begin
    if (at_start) begin end
    \$5  = tile[0];
    if (rst) begin
      \$5  = 1'h0;
    end
  end
  assign weights = i;
  assign x__0 = control_in[63:56];
  assign x = control_in[87:56];
  assign x__1 = control_in[71:64];
  assign address = control_in[31:22];
  assign control = control_in[55:0];
  assign write = o__0[45:4];
  assign write_rows = o__0[1:0];
  assign write_cols = columns_0;
  assign \x__0$14  = control_in[79:72];
  assign \x__1$15  = control_in[87:80];
  assign \address$16  = control_in[31:22];
  assign \write$17  = o__1[45:4];
  assign \write_rows$18  = o__1[1:0];
  assign \write_cols$19  = columns_1;
  assign sums__0 = i__0;
  assign \sums__0$23  = i__1;
  assign sums__1 = \i__0$24 ;
  assign \sums__1$27  = \i__1$26 ;
  assign \i$28  = control_in[55:0];
  assign o = tile;
  assign \control$34  = control_0_stage;
  assign \o$36  = sums;
  assign finished = finished__0;
  assign stored = stored__0;
  assign control_o = \control$41 ;
  assign \o$44  = \sums$43 ;
  assign \finished$46  = finished__1;
  assign \stored$48  = stored__1;
  assign \parameters$50  = parameters;
  assign \states$52  = states;
  assign \hidden$54  = hidden;
  assign \output$56  = \output ;
  assign control_0_stage[0] = control_0_valid;
  assign control_0_stage[55:1] = control_0[55:1];
  assign columns_1[1] = \$4 ;
  assign columns_1[0] = \$3 ;
  assign columns_0[1] = \$2 ;
  assign columns_0[0] = \$1 ;
endmodule

module rnnhw_grid_row_accumulator(rst, stored, sums, control, finished, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [23:0] \$20 ;
  wire [23:0] \$21 ;
  wire [23:0] \$22 ;
  wire [23:0] \$23 ;
  reg \$24 ;
  reg [22:0] \$25 ;
  reg [22:0] \$26 ;
  reg [22:0] \$27 ;
  reg [22:0] \$28 ;
  reg [22:0] \$29 ;
  wire \$3 ;
  reg [22:0] \$30 ;
  reg [22:0] \$31 ;
  reg [22:0] \$32 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [91:0] \$signature__data ;
  wire \$signature__en ;
  reg [55:0] \before  = 56'h00000000000000;
  wire [55:0] before_stage;
  reg before_valid = 1'h0;
  reg clears = 1'h0;
  input clk;
  wire clk;
  input [55:0] control;
  wire [55:0] control;
  wire [55:0] control_o;
  output [91:0] finished;
  wire [91:0] finished;
  reg [22:0] finished_0 = 23'h000000;
  reg [22:0] finished_1 = 23'h000000;
  reg [22:0] finished_2 = 23'h000000;
  reg [22:0] finished_3 = 23'h000000;
  wire [22:0] result_0;
  wire [22:0] result_1;
  wire [22:0] result_2;
  wire [22:0] result_3;
  input rst;
  wire rst;
  output [91:0] stored;
  wire [91:0] stored;
  input [71:0] sums;
  wire [71:0] sums;
  reg [22:0] total_0 = 23'h000000;
  reg [22:0] total_1 = 23'h000000;
  reg [22:0] total_2 = 23'h000000;
  reg [22:0] total_3 = 23'h000000;
  wire [4:0] write__addr;
  wire [91:0] write__data;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [91:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 92'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control[36:32]] <= write__data;
  end
  reg [91:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[36:32]];
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = clears | \$1 ;
  assign \$3  = control[0] & control[2];
  assign \$4  = \$3  & control[3];
  assign \$5  = control[0] & control[2];
  assign \$6  = clears | \$5 ;
  assign \$7  = control[0] & control[2];
  assign \$8  = \$7  & control[3];
  assign \$9  = control[0] & control[2];
  assign \$10  = clears | \$9 ;
  assign \$11  = control[0] & control[2];
  assign \$12  = \$11  & control[3];
  assign \$13  = control[0] & control[2];
  assign \$14  = clears | \$13 ;
  assign \$15  = control[0] & control[2];
  assign \$16  = \$15  & control[3];
  assign \$17  = control[0] & control[2];
  assign \$signature__en  = \$17  & control[3];
  assign \$18  = control[0] & control[2];
  assign \$19  = ~ control[3];
  assign write__en = \$18  & \$19 ;
  assign \$20  = $signed(total_0) + $signed(sums[17:0]);
  assign \$21  = $signed(total_1) + $signed(sums[35:18]);
  assign \$22  = $signed(total_2) + $signed(sums[53:36]);
  assign \$23  = $signed(total_3) + $signed(sums[71:54]);
  always @(posedge clk)
    \before  <= control;
  always @(posedge clk)
    before_valid <= \$24 ;
  always @(posedge clk)
    clears <= rst;
  always @(posedge clk)
    total_0 <= \$25 ;
  always @(posedge clk)
    finished_0 <= \$26 ;
  always @(posedge clk)
    total_1 <= \$27 ;
  always @(posedge clk)
    finished_1 <= \$28 ;
  always @(posedge clk)
    total_2 <= \$29 ;
  always @(posedge clk)
    finished_2 <= \$30 ;
  always @(posedge clk)
    total_3 <= \$31 ;
  always @(posedge clk)
    finished_3 <= \$32 ;
  always @* begin
    if (at_start) begin end
    \$24  = control[0];
    if (rst) begin
      \$24  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$25  = total_0;
    if (\$2 ) begin
      \$25  = 23'h000000;
    end else if (control[0]) begin
      \$25  = \$20 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$26  = finished_0;
    if (\$4 ) begin
      \$26  = \$20 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$27  = total_1;
    if (\$6 ) begin
      \$27  = 23'h000000;
    end else if (control[0]) begin
      \$27  = \$21 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$28  = finished_1;
    if (\$8 ) begin
      \$28  = \$21 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = total_2;
    if (\$10 ) begin
      \$29  = 23'h000000;
    end else if (control[0]) begin
      \$29  = \$22 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = finished_2;
    if (\$12 ) begin
      \$30  = \$22 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = total_3;
    if (\$14 ) begin
      \$31  = 23'h000000;
    end else if (control[0]) begin
      \$31  = \$23 [22:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = finished_3;
    if (\$16 ) begin
      \$32  = \$23 [22:0];
    end
  end
  assign result_0 = \$20 [22:0];
  assign result_1 = \$21 [22:0];
  assign result_2 = \$22 [22:0];
  assign result_3 = \$23 [22:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[36:32];
  assign \$signature__data  = stored;
  assign write__addr = control[36:32];
  assign finished[91:69] = finished_3;
  assign finished[68:46] = finished_2;
  assign finished[45:23] = finished_1;
  assign finished[22:0] = finished_0;
  assign write__data[91:69] = \$23 [22:0];
  assign write__data[68:46] = \$22 [22:0];
  assign write__data[45:23] = \$21 [22:0];
  assign write__data[22:0] = \$20 [22:0];
  assign before_stage[0] = before_valid;
  assign before_stage[55:1] = \before [55:1];
endmodule

module rnnhw_input_buffer(i__valid, clk, rst, \release , i__ready, full, next_full, output_0, beats, \expect , \word$17 , i__payload);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [5:0] \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [5:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [5:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  reg \$28 ;
  reg [30:0] \$29 ;
  wire \$3 ;
  reg \$30 ;
  reg \$31 ;
  reg [4:0] \$32 ;
  reg \$33 ;
  reg \$34 ;
  reg \$35 ;
  reg \$36 ;
  wire [29:0] \$4 ;
  wire [31:0] \$5 ;
  wire [32:0] \$6 ;
  wire [29:0] \$7 ;
  wire [31:0] \$8 ;
  wire [32:0] \$9 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$16 ;
  wire [31:0] \$signature__data ;
  wire [31:0] \$signature__data$19 ;
  wire \$signature__en ;
  input [5:0] beats;
  wire [5:0] beats;
  input clk;
  wire clk;
  wire completes;
  input [30:0] \expect ;
  wire [30:0] \expect ;
  reg [30:0] expected = 31'h00000000;
  reg filling = 1'h0;
  output full;
  wire full;
  reg full_0 = 1'h0;
  reg full_1 = 1'h0;
  input [31:0] i__payload;
  wire [31:0] i__payload;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  reg is_last = 1'h0;
  reg [30:0] more = 31'h00000000;
  wire [30:0] more_stage;
  reg more_valid = 1'h0;
  output next_full;
  wire next_full;
  output [31:0] output_0;
  wire [31:0] output_0;
  reg reading = 1'h0;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg wants = 1'h0;
  reg [4:0] word = 5'h00;
  input [4:0] \word$17 ;
  wire [4:0] \word$17 ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  wire [7:0] x__2;
  wire [7:0] x__3;
  (* no_rw_check = 32'd1 *)
  reg [31:0] buffer [63:0];
  initial begin : clear_buffer
    integer k;
    for (k = 0; k < 64; k = k + 1)
      buffer[k] = 32'h0;
  end
  always @(posedge clk) begin
    if (\$signature__en )
      buffer[{ word, filling }] <= i__payload;
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= buffer[{ \word$17 , reading }];
  end
  assign \$signature__data$19  = _0_;
  assign \$1  = { full_1, full_0 } >> filling;
  assign \$2  = ~ \$1 ;
  assign i__ready = wants & \$2 ;
  assign completes = \$signature__en  & is_last;
  assign \$signature__en  = i__valid & i__ready;
  assign full = { full_1, full_0 } >> reading;
  assign \$3  = ~ reading;
  assign next_full = { full_1, full_0 } >> \$3 ;
  assign \$4  = more_stage[0] ? more_stage[30:1] : 30'h00000000;
  assign \$5  = expected + \$4 ;
  assign \$6  = \$5  - 1'h1;
  assign \$7  = more_stage[0] ? more_stage[30:1] : 30'h00000000;
  assign \$8  = expected + \$7 ;
  assign \$9  = completes ? \$6  : { 1'h0, \$8  };
  assign \$10  = expected != 1'h1;
  assign \$11  = | expected;
  assign \$12  = completes ? \$10  : \$11 ;
  assign \$13  = \$12  | more_stage[0];
  assign \$14  = beats == 1'h1;
  assign \$15  = word + 2'h2;
  assign \$16  = \$15  == beats;
  assign \$17  = is_last ? \$14  : \$16 ;
  assign \$18  = word + 1'h1;
  assign \$19  = \$18  == beats;
  assign \$20  = \$signature__en  ? \$17  : \$19 ;
  assign \$21  = word + 1'h1;
  assign \$22  = ~ filling;
  assign \$23  = ! filling;
  assign \$25  = ~ reading;
  assign \$26  = ! reading;
  always @(posedge clk)
    more <= \expect ;
  always @(posedge clk)
    more_valid <= \$28 ;
  always @(posedge clk)
    expected <= \$29 ;
  always @(posedge clk)
    wants <= \$30 ;
  always @(posedge clk)
    is_last <= \$31 ;
  always @(posedge clk)
    word <= \$32 ;
  always @(posedge clk)
    filling <= \$33 ;
  always @(posedge clk)
    full_0 <= \$34 ;
  always @(posedge clk)
    full_1 <= \$35 ;
  always @(posedge clk)
    reading <= \$36 ;
  always @* begin
    if (at_start) begin end
    \$28  = \expect [0];
    if (rst) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = \$9 [30:0];
    if (rst) begin
      \$29  = 31'h00000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = \$13 ;
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = \$20 ;
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = word;
    if (\$signature__en ) begin
      \$32  = \$21 [4:0];
      if (completes) begin
        \$32  = 5'h00;
      end
    end
    if (rst) begin
      \$32  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$33  = filling;
    if (\$signature__en ) begin
      if (completes) begin
        \$33  = \$22 ;
      end
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$34  = full_0;
    if (\$signature__en ) begin
      if (completes) begin
        if (\$23 ) begin
          \$34  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$26 ) begin
        \$34  = 1'h0;
      end
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$35  = full_1;
    if (\$signature__en ) begin
      if (completes) begin
        if (\$24 ) begin
          \$35  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$27 ) begin
        \$35  = 1'h0;
      end
    end
    if (rst) begin
      \$35  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$36  = reading;
    if (\release ) begin
      \$36  = \$25 ;
    end
    if (rst) begin
      \$36  = 1'h0;
    end
  end
  assign \$signature__addr  = { word, filling };
  assign \$signature__data  = i__payload;
  assign \$signature__addr$16  = { \word$17 , reading };
  assign x__0 = \$signature__data$19 [7:0];
  assign x__1 = \$signature__data$19 [15:8];
  assign x__2 = \$signature__data$19 [23:16];
  assign x__3 = \$signature__data$19 [31:24];
  assign output_0 = \$signature__data$19 ;
  assign more_stage[0] = more_valid;
  assign more_stage[30:1] = more[30:1];
  assign \$24  = filling;
  assign \$27  = reading;
endmodule

module rnnhw_load_tree(rst, i, level_1_0_stage, level_1_1_stage, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  reg \$1 ;
  reg \$2 ;
  input clk;
  wire clk;
  input [50:0] i;
  wire [50:0] i;
  reg [50:0] level_1_0 = 51'h0000000000000;
  output [50:0] level_1_0_stage;
  wire [50:0] level_1_0_stage;
  reg level_1_0_valid = 1'h0;
  reg [50:0] level_1_1 = 51'h0000000000000;
  output [50:0] level_1_1_stage;
  wire [50:0] level_1_1_stage;
  reg level_1_1_valid = 1'h0;
  wire [50:0] o__0;
  wire [50:0] o__1;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= i;
  always @(posedge clk)
    level_1_0_valid <= \$1 ;
  always @(posedge clk)
    level_1_1 <= i;
  always @(posedge clk)
    level_1_1_valid <= \$2 ;
  always @* begin
    if (at_start) begin end
    \$1  = i[0];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$2  = i[0];
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  assign o__0 = level_1_0_stage;
  assign o__1 = level_1_1_stage;
  assign level_1_1_stage[0] = level_1_1_valid;
  assign level_1_1_stage[50:1] = level_1_1[50:1];
  assign level_1_0_stage[0] = level_1_0_valid;
  assign level_1_0_stage[50:1] = level_1_0[50:1];
endmodule

module rnnhw_loader(i__valid, clk, rst, failed, idle, i__ready, passed, o, fault, commit, registers, committed, closing, checked, i__payload);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$10 ;
  wire \$100 ;
  wire \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire \$108 ;
  wire [3:0] \$109 ;
  wire \$11 ;
  wire [3:0] \$110 ;
  wire [3:0] \$111 ;
  wire \$112 ;
  wire \$113 ;
  wire \$114 ;
  wire \$115 ;
  wire \$116 ;
  wire \$117 ;
  wire \$118 ;
  wire \$119 ;
  wire \$12 ;
  wire \$120 ;
  wire \$121 ;
  wire \$122 ;
  wire \$123 ;
  wire \$124 ;
  wire \$125 ;
  wire \$126 ;
  wire \$127 ;
  wire [3:0] \$128 ;
  wire [3:0] \$129 ;
  wire \$13 ;
  wire [3:0] \$130 ;
  wire [3:0] \$131 ;
  wire \$132 ;
  wire \$133 ;
  wire \$134 ;
  wire \$135 ;
  wire \$136 ;
  wire \$137 ;
  wire \$138 ;
  wire \$139 ;
  wire \$14 ;
  wire \$140 ;
  wire \$141 ;
  wire \$142 ;
  wire \$143 ;
  wire \$144 ;
  wire \$145 ;
  wire \$146 ;
  wire \$147 ;
  wire \$148 ;
  wire \$149 ;
  wire \$15 ;
  wire \$150 ;
  wire \$151 ;
  wire \$152 ;
  reg [96:0] \$153 ;
  reg [50:0] \$154 ;
  reg [3:0] \$155 ;
  reg \$156 ;
  reg \$157 ;
  reg \$158 ;
  reg \$159 ;
  wire \$16 ;
  reg [28:0] \$160 ;
  reg \$161 ;
  reg \$162 ;
  reg \$163 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire \$70 ;
  wire \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire \$80 ;
  wire \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  wire \$87 ;
  wire \$88 ;
  wire \$89 ;
  wire \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  input checked;
  wire checked;
  input clk;
  wire clk;
  output closing;
  reg closing = 1'h0;
  output commit;
  reg commit = 1'h0;
  wire commits;
  reg commits_1 = 1'h0;
  reg commits_2 = 1'h0;
  reg commits_3 = 1'h0;
  wire commits_4;
  output committed;
  reg committed = 1'h0;
  input failed;
  wire failed;
  output [3:0] fault;
  reg [3:0] fault = 4'h0;
  wire has_place;
  wire has_value;
  input [95:0] i__payload;
  wire [95:0] i__payload;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  input idle;
  wire idle;
  reg loading = 1'h0;
  output [50:0] o;
  reg [50:0] o = 51'h0000000000000;
  input passed;
  wire passed;
  reg [96:0] received = 97'h0000000000000000000000000;
  output [28:0] registers;
  reg [28:0] registers = 29'h00000000;
  input rst;
  wire rst;
  wire taken;
  assign \$1  = ! received[96:89];
  assign \$2  = | received[88:75];
  assign \$3  = ~ \$2 ;
  assign \$5  = | received[72:59];
  assign \$6  = ~ \$5 ;
  assign \$8  = \$4  & \$7 ;
  assign \$9  = | received[56:43];
  assign \$10  = ~ \$9 ;
  assign \$12  = \$8  & \$11 ;
  assign \$13  = \$1  & \$12 ;
  assign \$14  = received[96:89] == 1'h1;
  assign \$15  = | received[88:74];
  assign \$16  = ~ \$15 ;
  assign \$18  = | received[72:60];
  assign \$19  = ~ \$18 ;
  assign \$20  = received[59:57] <= 3'h6;
  assign \$21  = & { \$20 , \$19  };
  assign \$22  = \$17  & \$21 ;
  assign \$23  = | received[56:39];
  assign \$24  = ~ \$23 ;
  assign \$26  = \$22  & \$25 ;
  assign \$27  = \$14  & \$26 ;
  assign \$28  = received[96:89] == 2'h2;
  assign \$29  = | received[72:60];
  assign \$30  = ~ \$29 ;
  assign \$32  = | received[56:38];
  assign \$33  = ~ \$32 ;
  assign \$35  = \$31  & \$34 ;
  assign \$36  = \$28  & \$35 ;
  assign \$37  = received[96:89] == 2'h3;
  assign \$38  = | received[56:36];
  assign \$39  = ~ \$38 ;
  assign \$40  = received[35:33] <= 3'h4;
  assign \$41  = & { \$40 , \$39  };
  assign \$42  = \$37  & \$41 ;
  assign \$43  = received[96:89] == 3'h4;
  assign \$44  = | received[88:74];
  assign \$45  = ~ \$44 ;
  assign \$47  = | received[56:39];
  assign \$48  = ~ \$47 ;
  assign \$50  = \$46  & \$49 ;
  assign \$51  = \$43  & \$50 ;
  assign \$52  = received[96:89] == 3'h5;
  assign \$53  = | received[72:59];
  assign \$54  = ~ \$53 ;
  assign \$56  = | received[56:39];
  assign \$57  = ~ \$56 ;
  assign \$59  = \$55  & \$58 ;
  assign \$60  = \$52  & \$59 ;
  assign \$61  = received[96:89] == 3'h6;
  assign has_place = | { \$62 , \$60 , \$51 , \$42 , \$36 , \$27 , \$13  };
  assign \$63  = received[96:89] != 2'h3;
  assign \$64  = ! received[56:33];
  assign \$65  = | received[32:7];
  assign \$66  = ~ \$65 ;
  assign \$67  = received[6:1] <= 6'h20;
  assign \$68  = & { \$67 , \$66  };
  assign \$69  = \$64  & \$68 ;
  assign \$70  = | received[32:1];
  assign \$71  = \$69  & \$70 ;
  assign \$72  = received[56:33] == 1'h1;
  assign \$73  = | received[32:6];
  assign \$74  = ~ \$73 ;
  assign \$76  = \$72  & \$75 ;
  assign \$78  = received[56:33] == 2'h2;
  assign \$79  = | received[32:6];
  assign \$80  = ~ \$79 ;
  assign \$82  = \$78  & \$81 ;
  assign \$84  = received[56:33] == 2'h3;
  assign \$85  = | received[32:6];
  assign \$86  = ~ \$85 ;
  assign \$88  = \$84  & \$87 ;
  assign \$90  = received[56:33] == 3'h4;
  assign \$91  = | received[32:9];
  assign \$92  = ~ \$91 ;
  assign \$94  = \$90  & \$93 ;
  assign \$96  = | { \$95 , \$89 , \$83 , \$77 , \$71  };
  assign has_value = \$63  | \$96 ;
  assign taken = i__valid & i__ready;
  assign \$97  = o[50:48] == 3'h6;
  assign commits = o[0] & \$97 ;
  assign \$98  = failed | loading;
  assign \$99  = ~ closing;
  assign \$100  = idle & \$99 ;
  assign i__ready = \$98  | \$100 ;
  assign \$101  = ~ failed;
  assign \$102  = taken & \$101 ;
  assign \$103  = | received[96:92];
  assign \$104  = ~ \$103 ;
  assign \$105  = received[91:89] <= 3'h6;
  assign \$106  = & { \$105 , \$104  };
  assign \$107  = ~ \$106 ;
  assign \$108  = ~ has_place;
  assign \$109  = has_value ? 4'h0 : 4'h3;
  assign \$110  = has_place ? \$109  : 4'h2;
  assign \$111  = \$106  ? \$110  : 4'h1;
  assign \$112  = ! \$111 ;
  assign \$113  = received[0] & \$112 ;
  assign \$114  = | fault;
  assign \$115  = failed | \$114 ;
  assign \$116  = ~ \$115 ;
  assign \$117  = \$113  & \$116 ;
  assign \$118  = | fault;
  assign \$119  = failed | \$118 ;
  assign \$120  = ~ \$119 ;
  assign \$121  = received[0] & \$120 ;
  assign \$122  = | received[96:92];
  assign \$123  = ~ \$122 ;
  assign \$124  = received[91:89] <= 3'h6;
  assign \$125  = & { \$124 , \$123  };
  assign \$126  = ~ \$125 ;
  assign \$127  = ~ has_place;
  assign \$128  = has_value ? 4'h0 : 4'h3;
  assign \$129  = has_place ? \$128  : 4'h2;
  assign \$130  = \$125  ? \$129  : 4'h1;
  assign \$131  = \$121  ? \$130  : 4'h0;
  assign \$132  = o[50:48] == 2'h3;
  assign \$133  = o[0] & \$132 ;
  assign \$134  = ! o[42:33];
  assign \$135  = \$133  & \$134 ;
  assign \$136  = o[50:48] == 2'h3;
  assign \$137  = o[0] & \$136 ;
  assign \$138  = o[42:33] == 1'h1;
  assign \$139  = \$137  & \$138 ;
  assign \$140  = o[50:48] == 2'h3;
  assign \$141  = o[0] & \$140 ;
  assign \$142  = o[42:33] == 2'h2;
  assign \$143  = \$141  & \$142 ;
  assign \$144  = o[50:48] == 2'h3;
  assign \$145  = o[0] & \$144 ;
  assign \$146  = o[42:33] == 2'h3;
  assign \$147  = \$145  & \$146 ;
  assign \$148  = o[50:48] == 2'h3;
  assign \$149  = o[0] & \$148 ;
  assign \$150  = o[42:33] == 3'h4;
  assign \$151  = \$149  & \$150 ;
  assign \$152  = i__payload[95:88] == 3'h6;
  always @(posedge clk)
    received <= \$153 ;
  always @(posedge clk)
    o <= \$154 ;
  always @(posedge clk)
    fault <= \$155 ;
  always @(posedge clk)
    commits_1 <= \$156 ;
  always @(posedge clk)
    commits_2 <= \$157 ;
  always @(posedge clk)
    commits_3 <= \$158 ;
  always @(posedge clk)
    commit <= \$159 ;
  always @(posedge clk)
    registers <= \$160 ;
  always @(posedge clk)
    loading <= \$161 ;
  always @(posedge clk)
    committed <= \$162 ;
  always @(posedge clk)
    closing <= \$163 ;
  always @* begin
    if (at_start) begin end
    \$153 [0] = \$102 ;
    \$153 [96:1] = i__payload;
    if (rst) begin
      \$153  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$154 [0] = \$117 ;
    \$154 [32:1] = received[32:1];
    \$154 [42:33] = received[42:33];
    \$154 [45:43] = received[59:57];
    \$154 [47:46] = received[74:73];
    \$154 [50:48] = received[91:89];
    if (rst) begin
      \$154  = 51'h0000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$155  = \$131 ;
    if (rst) begin
      \$155  = 4'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$156  = commits;
    if (rst) begin
      \$156  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$157  = commits_1;
    if (rst) begin
      \$157  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$158  = commits_2;
    if (rst) begin
      \$158  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$159  = commits_3;
    if (rst) begin
      \$159  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$160  = registers;
    if (\$135 ) begin
      \$160 [5:0] = o[6:1];
    end
    if (\$139 ) begin
      \$160 [10:6] = o[5:1];
    end
    if (\$143 ) begin
      \$160 [15:11] = o[5:1];
    end
    if (\$147 ) begin
      \$160 [20:16] = o[5:1];
    end
    if (\$151 ) begin
      \$160 [28:21] = o[8:1];
    end
    if (rst) begin
      \$160  = 29'h00000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$161  = loading;
    if (taken) begin
      \$161  = 1'h1;
      if (\$152 ) begin
        \$161  = 1'h0;
      end
    end
    if (failed) begin
      \$161  = 1'h0;
    end
    if (rst) begin
      \$161  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$162  = committed;
    if (taken) begin
      \$162  = 1'h0;
    end
    if (checked) begin
      \$162  = passed;
    end
    if (failed) begin
      \$162  = committed;
    end
    if (rst) begin
      \$162  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$163  = closing;
    if (taken) begin
      if (\$152 ) begin
        \$163  = 1'h1;
      end
    end
    if (checked) begin
      \$163  = 1'h0;
    end
    if (failed) begin
      \$163  = 1'h0;
    end
    if (rst) begin
      \$163  = 1'h0;
    end
  end
  assign commits_4 = commit;
  assign \$4  = \$3 ;
  assign \$7  = \$6 ;
  assign \$11  = \$10 ;
  assign \$17  = \$16 ;
  assign \$25  = \$24 ;
  assign \$31  = \$30 ;
  assign \$34  = \$33 ;
  assign \$46  = \$45 ;
  assign \$49  = \$48 ;
  assign \$55  = \$54 ;
  assign \$58  = \$57 ;
  assign \$62  = \$61 ;
  assign \$75  = \$74 ;
  assign \$77  = \$76 ;
  assign \$81  = \$80 ;
  assign \$83  = \$82 ;
  assign \$87  = \$86 ;
  assign \$89  = \$88 ;
  assign \$93  = \$92 ;
  assign \$95  = \$94 ;
endmodule

module rnnhw_output_queue(clk, rst, o__payload, write__data, o__valid, write__en, o__ready);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [8:0] \$10 ;
  wire [8:0] \$11 ;
  reg [7:0] \$12 ;
  reg \$13 ;
  reg [7:0] \$14 ;
  reg [7:0] \$15 ;
  wire \$2 ;
  wire \$3 ;
  wire [8:0] \$4 ;
  wire [9:0] \$5 ;
  wire \$6 ;
  wire [8:0] \$7 ;
  wire [8:0] \$8 ;
  wire \$9 ;
  reg [7:0] \$signature__addr  = 8'h00;
  wire [128:0] \$signature__data ;
  wire \$signature__en ;
  input clk;
  wire clk;
  wire [7:0] first;
  wire [7:0] last;
  output [128:0] o__payload;
  wire [128:0] o__payload;
  input o__ready;
  wire o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  wire [128:0] payload;
  input rst;
  wire rst;
  wire takes;
  reg [7:0] waiting = 8'h00;
  wire write;
  reg [7:0] write__addr = 8'h00;
  input [128:0] write__data;
  wire [128:0] write__data;
  input write__en;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [128:0] beats [135:0];
  initial begin : clear_beats
    integer k;
    for (k = 0; k < 136; k = k + 1)
      beats[k] = 129'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      beats[write__addr] <= write__data;
  end
  reg [128:0] _0_;
  always @(posedge clk) begin
    if (takes) begin
      _0_ <= beats[\$signature__addr ];
    end
  end
  assign o__payload = _0_;
  assign \$1  = | waiting;
  assign \$2  = ~ o__valid;
  assign \$3  = \$2  | o__ready;
  assign takes = \$1  & \$3 ;
  assign \$4  = waiting + write__en;
  assign \$5  = \$4  - takes;
  assign \$6  = \$signature__addr  == 8'h87;
  assign \$7  = \$signature__addr  + 1'h1;
  assign \$8  = \$6  ? 9'h000 : \$7 ;
  assign \$9  = write__addr == 8'h87;
  assign \$10  = write__addr + 1'h1;
  assign \$11  = \$9  ? 9'h000 : \$10 ;
  always @(posedge clk)
    waiting <= \$12 ;
  always @(posedge clk)
    o__valid <= \$13 ;
  always @(posedge clk)
    \$signature__addr  <= \$14 ;
  always @(posedge clk)
    write__addr <= \$15 ;
  always @* begin
    if (at_start) begin end
    \$12  = \$5 [7:0];
    if (rst) begin
      \$12  = 8'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$13  = o__valid;
    if (takes) begin
      \$13  = 1'h1;
    end else if (o__ready) begin
      \$13  = 1'h0;
    end
    if (rst) begin
      \$13  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$14  = \$signature__addr ;
    if (takes) begin
      \$14  = \$8 [7:0];
    end
    if (rst) begin
      \$14  = 8'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$15  = write__addr;
    if (write__en) begin
      \$15  = \$11 [7:0];
    end
    if (rst) begin
      \$15  = 8'h00;
    end
  end
  assign first = \$signature__addr ;
  assign \$signature__en  = takes;
  assign last = write__addr;
  assign payload = write__data;
  assign write = write__en;
  assign \$signature__data  = o__payload;
endmodule

module rnnhw_parameters(rst, write, part, address, bias_0_word, bias_1_word, early, clk);
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [6:0] \$signature__addr ;
  wire [6:0] \$signature__addr$16 ;
  wire [31:0] \$signature__data ;
  wire [31:0] \$signature__data$5 ;
  input [5:0] address;
  wire [5:0] address;
  output [31:0] bias_0_word;
  reg [31:0] bias_0_word = 32'd0;
  output [31:0] bias_1_word;
  reg [31:0] bias_1_word = 32'd0;
  input clk;
  wire clk;
  output [223:0] early;
  wire [223:0] early;
  reg [95:0] early_word = 96'h000000000000000000000000;
  wire [31:0] of_lane__0;
  wire [31:0] of_lane__1;
  input part;
  wire part;
  wire [5:0] reading__addr;
  wire [95:0] reading__data;
  input rst;
  wire rst;
  input [41:0] write;
  wire [41:0] write;
  wire [6:0] writing__addr;
  wire [6:0] \writing__addr$17 ;
  wire [5:0] \writing__addr$21 ;
  wire [31:0] writing__data;
  wire [31:0] \writing__data$18 ;
  wire [95:0] \writing__data$23 ;
  wire writing__en;
  wire \writing__en$19 ;
  wire [2:0] \writing__en$22 ;
  (* no_rw_check = 32'd1 *)
  reg [31:0] bias_0 [127:0];
  initial begin : clear_bias_0
    integer k;
    for (k = 0; k < 128; k = k + 1)
      bias_0[k] = 32'h0;
  end
  always @(posedge clk) begin
    if (writing__en)
      bias_0[{ \$4 , write[9:4] }] <= write[41:10];
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= bias_0[{ part, address }];
  end
  assign \$signature__data  = _0_;
  (* no_rw_check = 32'd1 *)
  reg [31:0] bias_1 [127:0];
  initial begin : clear_bias_1
    integer k;
    for (k = 0; k < 128; k = k + 1)
      bias_1[k] = 32'h0;
  end
  always @(posedge clk) begin
    if (\writing__en$19 )
      bias_1[{ \$11 , write[9:4] }] <= write[41:10];
  end
  reg [31:0] _1_;
  always @(posedge clk) begin
    _1_ <= bias_1[{ part, address }];
  end
  assign \$signature__data$5  = _1_;
  (* no_rw_check = 32'd1 *)
  reg [95:0] others [63:0];
  initial begin : clear_others
    integer k;
    for (k = 0; k < 64; k = k + 1)
      others[k] = 96'h0;
  end
  always @(posedge clk) begin
    if (\$16 )
      others[write[9:4]][31:0] <= \writing__data$23 [31:0];
    if (\$18 )
      others[write[9:4]][63:32] <= \writing__data$23 [63:32];
    if (\$20 )
      others[write[9:4]][95:64] <= \writing__data$23 [95:64];
  end
  reg [95:0] _2_;
  always @(posedge clk) begin
    _2_ <= others[address];
  end
  assign reading__data = _2_;
  assign \$1  = write[3:1] == 2'h2;
  assign \$2  = ! write[3:1];
  assign \$4  = \$1  ? 1'h1 : 1'h0;
  assign \$5  = ! write[3:1];
  assign \$6  = write[3:1] == 2'h2;
  assign \$7  = | { \$6 , \$5  };
  assign writing__en = write[0] & \$7 ;
  assign \$8  = write[3:1] == 2'h3;
  assign \$9  = write[3:1] == 1'h1;
  assign \$11  = \$8  ? 1'h1 : 1'h0;
  assign \$12  = write[3:1] == 1'h1;
  assign \$13  = write[3:1] == 2'h3;
  assign \$14  = | { \$13 , \$12  };
  assign \writing__en$19  = write[0] & \$14 ;
  assign \$15  = write[3:1] == 3'h4;
  assign \$16  = write[0] & \$15 ;
  assign \$17  = write[3:1] == 3'h5;
  assign \$18  = write[0] & \$17 ;
  assign \$19  = write[3:1] == 3'h6;
  assign \$20  = write[0] & \$19 ;
  always @(posedge clk)
    bias_0_word <= \$signature__data ;
  always @(posedge clk)
    bias_1_word <= \$signature__data$5 ;
  always @(posedge clk)
    early_word <= reading__data;
  assign \$signature__addr  = { part, address };
  assign writing__addr = { \$4 , write[9:4] };
  assign writing__data = write[41:10];
  assign of_lane__0 = bias_0_word;
  assign \$signature__addr$16  = { part, address };
  assign \writing__addr$17  = { \$11 , write[9:4] };
  assign \writing__data$18  = write[41:10];
  assign of_lane__1 = bias_1_word;
  assign \writing__addr$21  = write[9:4];
  assign \writing__en$22  = { \$20 , \$18 , \$16  };
  assign reading__addr = address;
  assign early[223:192] = early_word[95:64];
  assign early[191:160] = early_word[63:32];
  assign early[159:128] = early_word[31:0];
  assign early[127:0] = 128'h00000000000000000000000000000000;
  assign \writing__data$23 [95:64] = write[41:10];
  assign \writing__data$23 [63:32] = write[41:10];
  assign \writing__data$23 [31:0] = write[41:10];
  assign \$3  = 1'h0;
  assign \$10  = 1'h0;
endmodule

module rnnhw_places(rst, write__data, word, clk);
  wire \$1 ;
  wire [5:0] \$2 ;
  wire [5:0] \$3 ;
  wire [4:0] \$signature__addr ;
  wire [14:0] \$signature__data ;
  input clk;
  wire clk;
  wire [4:0] following;
  wire [14:0] i;
  wire [14:0] o;
  reg [4:0] place = 5'h00;
  input rst;
  wire rst;
  output [14:0] word;
  reg [14:0] word = 15'h0000;
  wire [4:0] write__addr;
  input [14:0] write__data;
  wire [14:0] write__data;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [14:0] words [21:0];
  initial begin : clear_words
    integer k;
    for (k = 0; k < 22; k = k + 1)
      words[k] = 15'h0;
  end
  always @(posedge clk) begin
    words[place] <= write__data;
  end
  reg [14:0] _0_;
  always @(posedge clk) begin
    _0_ <= words[\$3 [4:0]];
  end
  assign \$signature__data  = _0_;
  always @(posedge clk)
    word <= \$signature__data ;
  always @(posedge clk)
    place <= \$3 [4:0];
  assign \$1  = place == 5'h15;
  assign \$2  = place + 1'h1;
  assign \$3  = \$1  ? 6'h00 : \$2 ;
  assign following = \$3 [4:0];
  assign \$signature__addr  = \$3 [4:0];
  assign o = word;
  assign write__addr = place;
  assign i = write__data;
  assign write__en = 1'h1;
endmodule

module rnnhw_program(rst, address, fetches, write, phase, excess, clk);
  wire \$1 ;
  wire \$10 ;
  wire \$100 ;
  wire \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire \$108 ;
  wire \$109 ;
  wire \$11 ;
  wire \$110 ;
  wire \$111 ;
  wire \$112 ;
  wire \$113 ;
  wire \$114 ;
  wire \$115 ;
  wire \$116 ;
  wire \$117 ;
  wire \$118 ;
  wire \$119 ;
  wire \$12 ;
  wire \$120 ;
  wire \$121 ;
  wire \$122 ;
  wire \$123 ;
  wire \$124 ;
  wire \$125 ;
  wire \$126 ;
  wire \$127 ;
  wire \$128 ;
  wire \$129 ;
  wire \$13 ;
  wire \$130 ;
  wire \$131 ;
  wire \$132 ;
  wire \$133 ;
  wire \$134 ;
  wire \$135 ;
  wire \$136 ;
  wire \$137 ;
  wire \$138 ;
  wire \$139 ;
  wire \$14 ;
  wire \$140 ;
  wire \$141 ;
  wire \$142 ;
  wire \$143 ;
  wire \$144 ;
  wire \$145 ;
  wire \$146 ;
  wire \$147 ;
  wire \$148 ;
  wire \$149 ;
  wire \$15 ;
  wire \$150 ;
  wire \$151 ;
  wire \$152 ;
  wire \$153 ;
  wire \$154 ;
  wire \$155 ;
  wire \$156 ;
  wire \$157 ;
  wire \$158 ;
  wire \$159 ;
  wire \$16 ;
  wire \$160 ;
  wire \$161 ;
  wire \$162 ;
  wire \$163 ;
  wire \$164 ;
  wire \$165 ;
  wire \$166 ;
  wire \$167 ;
  wire \$168 ;
  wire \$169 ;
  wire \$17 ;
  wire \$170 ;
  wire \$171 ;
  wire \$172 ;
  wire \$173 ;
  wire \$174 ;
  wire \$175 ;
  wire \$176 ;
  wire \$177 ;
  wire \$178 ;
  wire \$179 ;
  wire \$18 ;
  wire \$180 ;
  wire \$181 ;
  wire \$182 ;
  wire \$183 ;
  wire \$184 ;
  wire \$185 ;
  wire \$186 ;
  wire \$187 ;
  wire \$188 ;
  wire \$189 ;
  wire \$19 ;
  wire \$190 ;
  wire \$191 ;
  wire \$192 ;
  wire \$193 ;
  wire \$194 ;
  wire \$195 ;
  wire \$196 ;
  wire \$197 ;
  wire \$198 ;
  wire \$199 ;
  wire \$2 ;
  wire \$20 ;
  wire \$200 ;
  wire \$201 ;
  wire \$202 ;
  wire \$203 ;
  wire \$204 ;
  wire \$205 ;
  wire \$206 ;
  wire \$207 ;
  wire \$208 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire \$70 ;
  wire \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire \$80 ;
  wire \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  wire \$87 ;
  wire \$88 ;
  wire \$89 ;
  wire \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  wire [4:0] \$signature__addr ;
  wire [99:0] \$signature__data ;
  wire \$signature__en ;
  input [4:0] address;
  wire [4:0] address;
  input clk;
  wire clk;
  output [7:0] excess;
  wire [7:0] excess;
  input fetches;
  wire fetches;
  output [93:0] phase;
  wire [93:0] phase;
  input rst;
  wire rst;
  input [40:0] write;
  wire [40:0] write;
  wire [4:0] write__addr;
  wire [99:0] write__data;
  wire [99:0] write__en;
  (* no_rw_check = 32'd1 *)
  (* ram_style = "block" *)
  reg [99:0] words [31:0];
  initial begin : clear_words
    integer k;
    for (k = 0; k < 32; k = k + 1)
      words[k] = 100'h0;
  end
  always @(posedge clk) begin
    if (\$10 )
      words[write[8:4]][0:0] <= write[9];
    if (\$12 )
      words[write[8:4]][1:1] <= write[10];
    if (\$14 )
      words[write[8:4]][2:2] <= write[11];
    if (\$16 )
      words[write[8:4]][3:3] <= write[14];
    if (\$18 )
      words[write[8:4]][4:4] <= write[15];
    if (\$20 )
      words[write[8:4]][5:5] <= write[16];
    if (\$22 )
      words[write[8:4]][6:6] <= write[17];
    if (\$24 )
      words[write[8:4]][7:7] <= write[18];
    if (\$26 )
      words[write[8:4]][8:8] <= write[19];
    if (\$28 )
      words[write[8:4]][9:9] <= write[20];
    if (\$30 )
      words[write[8:4]][10:10] <= write[21];
    if (\$32 )
      words[write[8:4]][11:11] <= write[22];
    if (\$34 )
      words[write[8:4]][12:12] <= write[23];
    if (\$36 )
      words[write[8:4]][13:13] <= write[24];
    if (\$38 )
      words[write[8:4]][14:14] <= write[33];
    if (\$40 )
      words[write[8:4]][15:15] <= write[34];
    if (\$42 )
      words[write[8:4]][16:16] <= write[35];
    if (\$44 )
      words[write[8:4]][17:17] <= write[36];
    if (\$46 )
      words[write[8:4]][18:18] <= write[37];
    if (\$48 )
      words[write[8:4]][19:19] <= write[38];
    if (\$50 )
      words[write[8:4]][20:20] <= write[39];
    if (\$52 )
      words[write[8:4]][21:21] <= write[40];
    if (\$54 )
      words[write[8:4]][22:22] <= \$1 ;
    if (\$56 )
      words[write[8:4]][23:23] <= write[9];
    if (\$58 )
      words[write[8:4]][24:24] <= write[10];
    if (\$60 )
      words[write[8:4]][25:25] <= write[11];
    if (\$62 )
      words[write[8:4]][26:26] <= write[15];
    if (\$64 )
      words[write[8:4]][27:27] <= write[16];
    if (\$66 )
      words[write[8:4]][28:28] <= write[17];
    if (\$68 )
      words[write[8:4]][29:29] <= write[21];
    if (\$70 )
      words[write[8:4]][30:30] <= write[22];
    if (\$72 )
      words[write[8:4]][31:31] <= write[23];
    if (\$74 )
      words[write[8:4]][32:32] <= write[24];
    if (\$76 )
      words[write[8:4]][33:33] <= write[25];
    if (\$78 )
      words[write[8:4]][34:34] <= write[26];
    if (\$80 )
      words[write[8:4]][35:35] <= write[27];
    if (\$82 )
      words[write[8:4]][36:36] <= write[28];
    if (\$84 )
      words[write[8:4]][37:37] <= write[29];
    if (\$86 )
      words[write[8:4]][38:38] <= write[30];
    if (\$88 )
      words[write[8:4]][39:39] <= write[38];
    if (\$90 )
      words[write[8:4]][40:40] <= write[39];
    if (\$92 )
      words[write[8:4]][41:41] <= write[40];
    if (\$94 )
      words[write[8:4]][42:42] <= \$2 ;
    if (\$96 )
      words[write[8:4]][43:43] <= write[9];
    if (\$98 )
      words[write[8:4]][44:44] <= write[10];
    if (\$100 )
      words[write[8:4]][45:45] <= write[11];
    if (\$102 )
      words[write[8:4]][46:46] <= write[12];
    if (\$104 )
      words[write[8:4]][47:47] <= write[22];
    if (\$106 )
      words[write[8:4]][48:48] <= write[23];
    if (\$108 )
      words[write[8:4]][49:49] <= write[24];
    if (\$110 )
      words[write[8:4]][50:50] <= write[25];
    if (\$112 )
      words[write[8:4]][51:51] <= write[26];
    if (\$114 )
      words[write[8:4]][52:52] <= write[27];
    if (\$116 )
      words[write[8:4]][53:53] <= write[38];
    if (\$118 )
      words[write[8:4]][54:54] <= write[39];
    if (\$120 )
      words[write[8:4]][55:55] <= write[40];
    if (\$122 )
      words[write[8:4]][56:56] <= \$3 ;
    if (\$124 )
      words[write[8:4]][57:57] <= write[9];
    if (\$126 )
      words[write[8:4]][58:58] <= write[10];
    if (\$128 )
      words[write[8:4]][59:59] <= write[11];
    if (\$130 )
      words[write[8:4]][60:60] <= write[22];
    if (\$132 )
      words[write[8:4]][61:61] <= write[23];
    if (\$134 )
      words[write[8:4]][62:62] <= write[24];
    if (\$136 )
      words[write[8:4]][63:63] <= write[25];
    if (\$138 )
      words[write[8:4]][64:64] <= write[26];
    if (\$140 )
      words[write[8:4]][65:65] <= write[27];
    if (\$142 )
      words[write[8:4]][66:66] <= write[38];
    if (\$144 )
      words[write[8:4]][67:67] <= write[39];
    if (\$146 )
      words[write[8:4]][68:68] <= write[40];
    if (\$148 )
      words[write[8:4]][69:69] <= \$4 ;
    if (\$150 )
      words[write[8:4]][70:70] <= write[9];
    if (\$152 )
      words[write[8:4]][71:71] <= write[10];
    if (\$154 )
      words[write[8:4]][72:72] <= write[11];
    if (\$156 )
      words[write[8:4]][73:73] <= write[26];
    if (\$158 )
      words[write[8:4]][74:74] <= write[27];
    if (\$160 )
      words[write[8:4]][75:75] <= write[28];
    if (\$162 )
      words[write[8:4]][76:76] <= write[29];
    if (\$164 )
      words[write[8:4]][77:77] <= write[30];
    if (\$166 )
      words[write[8:4]][78:78] <= write[31];
    if (\$168 )
      words[write[8:4]][79:79] <= write[32];
    if (\$170 )
      words[write[8:4]][80:80] <= \$5 ;
    if (\$172 )
      words[write[8:4]][81:81] <= write[10];
    if (\$174 )
      words[write[8:4]][82:82] <= write[11];
    if (\$176 )
      words[write[8:4]][83:83] <= write[12];
    if (\$178 )
      words[write[8:4]][84:84] <= write[13];
    if (\$180 )
      words[write[8:4]][85:85] <= write[14];
    if (\$182 )
      words[write[8:4]][86:86] <= write[26];
    if (\$184 )
      words[write[8:4]][87:87] <= write[27];
    if (\$186 )
      words[write[8:4]][88:88] <= write[28];
    if (\$188 )
      words[write[8:4]][89:89] <= write[29];
    if (\$190 )
      words[write[8:4]][90:90] <= write[30];
    if (\$192 )
      words[write[8:4]][91:91] <= \$6 ;
    if (\$194 )
      words[write[8:4]][92:92] <= write[26];
    if (\$196 )
      words[write[8:4]][93:93] <= write[27];
    if (\$198 )
      words[write[8:4]][94:94] <= write[28];
    if (\$200 )
      words[write[8:4]][95:95] <= write[29];
    if (\$202 )
      words[write[8:4]][96:96] <= write[30];
    if (\$204 )
      words[write[8:4]][97:97] <= write[31];
    if (\$206 )
      words[write[8:4]][98:98] <= \$7 ;
    if (\$208 )
      words[write[8:4]][99:99] <= \$8 ;
  end
  reg [99:0] _0_;
  always @(posedge clk) begin
    if (fetches) begin
      _0_ <= words[address];
    end
  end
  assign \$signature__data  = _0_;
  assign \$1  = | { write[32:25], write[13:12] };
  assign \$2  = | { write[20:18], write[14:12] };
  assign \$3  = | { write[37:28], write[21:13] };
  assign \$4  = | write[21:12];
  assign \$5  = | write[40:33];
  assign \$7  = | write[40:32];
  assign \$9  = ! write[3:1];
  assign \$10  = write[0] & \$9 ;
  assign \$11  = ! write[3:1];
  assign \$12  = write[0] & \$11 ;
  assign \$13  = ! write[3:1];
  assign \$14  = write[0] & \$13 ;
  assign \$15  = ! write[3:1];
  assign \$16  = write[0] & \$15 ;
  assign \$17  = ! write[3:1];
  assign \$18  = write[0] & \$17 ;
  assign \$19  = ! write[3:1];
  assign \$20  = write[0] & \$19 ;
  assign \$21  = ! write[3:1];
  assign \$22  = write[0] & \$21 ;
  assign \$23  = ! write[3:1];
  assign \$24  = write[0] & \$23 ;
  assign \$25  = ! write[3:1];
  assign \$26  = write[0] & \$25 ;
  assign \$27  = ! write[3:1];
  assign \$28  = write[0] & \$27 ;
  assign \$29  = ! write[3:1];
  assign \$30  = write[0] & \$29 ;
  assign \$31  = ! write[3:1];
  assign \$32  = write[0] & \$31 ;
  assign \$33  = ! write[3:1];
  assign \$34  = write[0] & \$33 ;
  assign \$35  = ! write[3:1];
  assign \$36  = write[0] & \$35 ;
  assign \$37  = ! write[3:1];
  assign \$38  = write[0] & \$37 ;
  assign \$39  = ! write[3:1];
  assign \$40  = write[0] & \$39 ;
  assign \$41  = ! write[3:1];
  assign \$42  = write[0] & \$41 ;
  assign \$43  = ! write[3:1];
  assign \$44  = write[0] & \$43 ;
  assign \$45  = ! write[3:1];
  assign \$46  = write[0] & \$45 ;
  assign \$47  = ! write[3:1];
  assign \$48  = write[0] & \$47 ;
  assign \$49  = ! write[3:1];
  assign \$50  = write[0] & \$49 ;
  assign \$51  = ! write[3:1];
  assign \$52  = write[0] & \$51 ;
  assign \$53  = ! write[3:1];
  assign \$54  = write[0] & \$53 ;
  assign \$55  = write[3:1] == 1'h1;
  assign \$56  = write[0] & \$55 ;
  assign \$57  = write[3:1] == 1'h1;
  assign \$58  = write[0] & \$57 ;
  assign \$59  = write[3:1] == 1'h1;
  assign \$60  = write[0] & \$59 ;
  assign \$61  = write[3:1] == 1'h1;
  assign \$62  = write[0] & \$61 ;
  assign \$63  = write[3:1] == 1'h1;
  assign \$64  = write[0] & \$63 ;
  assign \$65  = write[3:1] == 1'h1;
  assign \$66  = write[0] & \$65 ;
  assign \$67  = write[3:1] == 1'h1;
  assign \$68  = write[0] & \$67 ;
  assign \$69  = write[3:1] == 1'h1;
  assign \$70  = write[0] & \$69 ;
  assign \$71  = write[3:1] == 1'h1;
  assign \$72  = write[0] & \$71 ;
  assign \$73  = write[3:1] == 1'h1;
  assign \$74  = write[0] & \$73 ;
  assign \$75  = write[3:1] == 1'h1;
  assign \$76  = write[0] & \$75 ;
  assign \$77  = write[3:1] == 1'h1;
  assign \$78  = write[0] & \$77 ;
  assign \$79  = write[3:1] == 1'h1;
  assign \$80  = write[0] & \$79 ;
  assign \$81  = write[3:1] == 1'h1;
  assign \$82  = write[0] & \$81 ;
  assign \$83  = write[3:1] == 1'h1;
  assign \$84  = write[0] & \$83 ;
  assign \$85  = write[3:1] == 1'h1;
  assign \$86  = write[0] & \$85 ;
  assign \$87  = write[3:1] == 1'h1;
  assign \$88  = write[0] & \$87 ;
  assign \$89  = write[3:1] == 1'h1;
  assign \$90  = write[0] & \$89 ;
  assign \$91  = write[3:1] == 1'h1;
  assign \$92  = write[0] & \$91 ;
  assign \$93  = write[3:1] == 1'h1;
  assign \$94  = write[0] & \$93 ;
  assign \$95  = write[3:1] == 2'h2;
  assign \$96  = write[0] & \$95 ;
  assign \$97  = write[3:1] == 2'h2;
  assign \$98  = write[0] & \$97 ;
  assign \$99  = write[3:1] == 2'h2;
  assign \$100  = write[0] & \$99 ;
  assign \$101  = write[3:1] == 2'h2;
  assign \$102  = write[0] & \$101 ;
  assign \$103  = write[3:1] == 2'h2;
  assign \$104  = write[0] & \$103 ;
  assign \$105  = write[3:1] == 2'h2;
  assign \$106  = write[0] & \$105 ;
  assign \$107  = write[3:1] == 2'h2;
  assign \$108  = write[0] & \$107 ;
  assign \$109  = write[3:1] == 2'h2;
  assign \$110  = write[0] & \$109 ;
  assign \$111  = write[3:1] == 2'h2;
  assign \$112  = write[0] & \$111 ;
  assign \$113  = write[3:1] == 2'h2;
  assign \$114  = write[0] & \$113 ;
  assign \$115  = write[3:1] == 2'h2;
  assign \$116  = write[0] & \$115 ;
  assign \$117  = write[3:1] == 2'h2;
  assign \$118  = write[0] & \$117 ;
  assign \$119  = write[3:1] == 2'h2;
  assign \$120  = write[0] & \$119 ;
  assign \$121  = write[3:1] == 2'h2;
  assign \$122  = write[0] & \$121 ;
  assign \$123  = write[3:1] == 2'h3;
  assign \$124  = write[0] & \$123 ;
  assign \$125  = write[3:1] == 2'h3;
  assign \$126  = write[0] & \$125 ;
  assign \$127  = write[3:1] == 2'h3;
  assign \$128  = write[0] & \$127 ;
  assign \$129  = write[3:1] == 2'h3;
  assign \$130  = write[0] & \$129 ;
  assign \$131  = write[3:1] == 2'h3;
  assign \$132  = write[0] & \$131 ;
  assign \$133  = write[3:1] == 2'h3;
  assign \$134  = write[0] & \$133 ;
  assign \$135  = write[3:1] == 2'h3;
  assign \$136  = write[0] & \$135 ;
  assign \$137  = write[3:1] == 2'h3;
  assign \$138  = write[0] & \$137 ;
  assign \$139  = write[3:1] == 2'h3;
  assign \$140  = write[0] & \$139 ;
  assign \$141  = write[3:1] == 2'h3;
  assign \$142  = write[0] & \$141 ;
  assign \$143  = write[3:1] == 2'h3;
  assign \$144  = write[0] & \$143 ;
  assign \$145  = write[3:1] == 2'h3;
  assign \$146  = write[0] & \$145 ;
  assign \$147  = write[3:1] == 2'h3;
  assign \$148  = write[0] & \$147 ;
  assign \$149  = write[3:1] == 3'h4;
  assign \$150  = write[0] & \$149 ;
  assign \$151  = write[3:1] == 3'h4;
  assign \$152  = write[0] & \$151 ;
  assign \$153  = write[3:1] == 3'h4;
  assign \$154  = write[0] & \$153 ;
  assign \$155  = write[3:1] == 3'h4;
  assign \$156  = write[0] & \$155 ;
  assign \$157  = write[3:1] == 3'h4;
  assign \$158  = write[0] & \$157 ;
  assign \$159  = write[3:1] == 3'h4;
  assign \$160  = write[0] & \$159 ;
  assign \$161  = write[3:1] == 3'h4;
  assign \$162  = write[0] & \$161 ;
  assign \$163  = write[3:1] == 3'h4;
  assign \$164  = write[0] & \$163 ;
  assign \$165  = write[3:1] == 3'h4;
  assign \$166  = write[0] & \$165 ;
  assign \$167  = write[3:1] == 3'h4;
  assign \$168  = write[0] & \$167 ;
  assign \$169  = write[3:1] == 3'h4;
  assign \$170  = write[0] & \$169 ;
  assign \$171  = write[3:1] == 3'h5;
  assign \$172  = write[0] & \$171 ;
  assign \$173  = write[3:1] == 3'h5;
  assign \$174  = write[0] & \$173 ;
  assign \$175  = write[3:1] == 3'h5;
  assign \$176  = write[0] & \$175 ;
  assign \$177  = write[3:1] == 3'h5;
  assign \$178  = write[0] & \$177 ;
  assign \$179  = write[3:1] == 3'h5;
  assign \$180  = write[0] & \$179 ;
  assign \$181  = write[3:1] == 3'h5;
  assign \$182  = write[0] & \$181 ;
  assign \$183  = write[3:1] == 3'h5;
  assign \$184  = write[0] & \$183 ;
  assign \$185  = write[3:1] == 3'h5;
  assign \$186  = write[0] & \$185 ;
  assign \$187  = write[3:1] == 3'h5;
  assign \$188  = write[0] & \$187 ;
  assign \$189  = write[3:1] == 3'h5;
  assign \$190  = write[0] & \$189 ;
  assign \$191  = write[3:1] == 3'h5;
  assign \$192  = write[0] & \$191 ;
  assign \$193  = write[3:1] == 3'h6;
  assign \$194  = write[0] & \$193 ;
  assign \$195  = write[3:1] == 3'h6;
  assign \$196  = write[0] & \$195 ;
  assign \$197  = write[3:1] == 3'h6;
  assign \$198  = write[0] & \$197 ;
  assign \$199  = write[3:1] == 3'h6;
  assign \$200  = write[0] & \$199 ;
  assign \$201  = write[3:1] == 3'h6;
  assign \$202  = write[0] & \$201 ;
  assign \$203  = write[3:1] == 3'h6;
  assign \$204  = write[0] & \$203 ;
  assign \$205  = write[3:1] == 3'h6;
  assign \$206  = write[0] & \$205 ;
  assign \$207  = write[3:1] == 3'h7;
  assign \$208  = write[0] & \$207 ;
  assign write__addr = write[8:4];
  assign write__data = { \$8 , \$7 , write[31:26], \$6 , write[30:26], write[14:10], \$5 , write[32:26], write[11:9], \$4 , write[40:38], write[27:22], write[11:9], \$3 , write[40:38], write[27:22], write[12:9], \$2 , write[40:38], write[30:21], write[17:15], write[11:9], \$1 , write[40:33], write[24:14], write[11:9] };
  assign write__en = { \$208 , \$206 , \$204 , \$202 , \$200 , \$198 , \$196 , \$194 , \$192 , \$190 , \$188 , \$186 , \$184 , \$182 , \$180 , \$178 , \$176 , \$174 , \$172 , \$170 , \$168 , \$166 , \$164 , \$162 , \$160 , \$158 , \$156 , \$154 , \$152 , \$150 , \$148 , \$146 , \$144 , \$142 , \$140 , \$138 , \$136 , \$134 , \$132 , \$130 , \$128 , \$126 , \$124 , \$122 , \$120 , \$118 , \$116 , \$114 , \$112 , \$110 , \$108 , \$106 , \$104 , \$102 , \$100 , \$98 , \$96 , \$94 , \$92 , \$90 , \$88 , \$86 , \$84 , \$82 , \$80 , \$78 , \$76 , \$74 , \$72 , \$70 , \$68 , \$66 , \$64 , \$62 , \$60 , \$58 , \$56 , \$54 , \$52 , \$50 , \$48 , \$46 , \$44 , \$42 , \$40 , \$38 , \$36 , \$34 , \$32 , \$30 , \$28 , \$26 , \$24 , \$22 , \$20 , \$18 , \$16 , \$14 , \$12 , \$10  };
  assign \$signature__addr  = address;
  assign \$signature__en  = fetches;
  assign excess[7] = \$signature__data [99];
  assign excess[6] = \$signature__data [98];
  assign excess[5] = \$signature__data [91];
  assign excess[4] = \$signature__data [80];
  assign excess[3] = \$signature__data [69];
  assign excess[2] = \$signature__data [56];
  assign excess[1] = \$signature__data [42];
  assign excess[0] = \$signature__data [22];
  assign phase[93] = \$signature__data [97];
  assign phase[92] = \$signature__data [96];
  assign phase[91] = \$signature__data [95];
  assign phase[90] = \$signature__data [94];
  assign phase[89] = \$signature__data [93];
  assign phase[88] = \$signature__data [92];
  assign phase[87] = \$signature__data [90];
  assign phase[86] = \$signature__data [89];
  assign phase[85] = \$signature__data [88];
  assign phase[84] = \$signature__data [87];
  assign phase[83] = \$signature__data [86];
  assign phase[82] = \$signature__data [85];
  assign phase[81] = \$signature__data [84];
  assign phase[80] = \$signature__data [83];
  assign phase[79] = \$signature__data [82];
  assign phase[78] = \$signature__data [81];
  assign phase[77] = \$signature__data [79];
  assign phase[76] = \$signature__data [78];
  assign phase[75] = \$signature__data [77];
  assign phase[74] = \$signature__data [76];
  assign phase[73] = \$signature__data [75];
  assign phase[72] = \$signature__data [74];
  assign phase[71] = \$signature__data [73];
  assign phase[70] = \$signature__data [72];
  assign phase[69] = \$signature__data [71];
  assign phase[68] = \$signature__data [70];
  assign phase[67] = \$signature__data [68];
  assign phase[66] = \$signature__data [67];
  assign phase[65] = \$signature__data [66];
  assign phase[64] = \$signature__data [65];
  assign phase[63] = \$signature__data [64];
  assign phase[62] = \$signature__data [63];
  assign phase[61] = \$signature__data [62];
  assign phase[60] = \$signature__data [61];
  assign phase[59] = \$signature__data [60];
  assign phase[58] = \$signature__data [59];
  assign phase[57] = \$signature__data [58];
  assign phase[56] = \$signature__data [57];
  assign phase[55] = \$signature__data [55];
  assign phase[54] = \$signature__data [54];
  assign phase[53] = \$signature__data [53];
  assign phase[52] = \$signature__data [52];
  assign phase[51] = \$signature__data [51];
  assign phase[50] = \$signature__data [50];
  assign phase[49] = \$signature__data [49];
  assign phase[48] = \$signature__data [48];
  assign phase[47] = \$signature__data [47];
  assign phase[46] = \$signature__data [46];
  assign phase[45] = \$signature__data [45];
  assign phase[44] = \$signature__data [44];
  assign phase[43] = \$signature__data [43];
  assign phase[42] = \$signature__data [41];
  assign phase[41] = \$signature__data [40];
  assign phase[40] = \$signature__data [39];
  assign phase[39] = \$signature__data [38];
  assign phase[38] = \$signature__data [37];
  assign phase[37] = \$signature__data [36];
  assign phase[36] = \$signature__data [35];
  assign phase[35] = \$signature__data [34];
  assign phase[34] = \$signature__data [33];
  assign phase[33] = \$signature__data [32];
  assign phase[32] = \$signature__data [31];
  assign phase[31] = \$signature__data [30];
  assign phase[30] = \$signature__data [29];
  assign phase[29] = \$signature__data [28];
  assign phase[28] = \$signature__data [27];
  assign phase[27] = \$signature__data [26];
  assign phase[26] = \$signature__data [25];
  assign phase[25] = \$signature__data [24];
  assign phase[24] = \$signature__data [23];
  assign phase[23] = \$signature__data [21];
  assign phase[22] = \$signature__data [20];
  assign phase[21] = \$signature__data [19];
  assign phase[20] = \$signature__data [18];
  assign phase[19] = \$signature__data [17];
  assign phase[18] = \$signature__data [16];
  assign phase[17] = \$signature__data [15];
  assign phase[16] = \$signature__data [14];
  assign phase[15] = \$signature__data [13];
  assign phase[14] = \$signature__data [12];
  assign phase[13] = \$signature__data [11];
  assign phase[12] = \$signature__data [10];
  assign phase[11] = \$signature__data [9];
  assign phase[10] = \$signature__data [8];
  assign phase[9] = \$signature__data [7];
  assign phase[8] = \$signature__data [6];
  assign phase[7] = \$signature__data [5];
  assign phase[6] = \$signature__data [4];
  assign phase[5] = \$signature__data [3];
  assign phase[2] = \$signature__data [2];
  assign phase[1] = \$signature__data [1];
  assign phase[0] = \$signature__data [0];
  assign phase[4:3] = 2'h0;
  assign \$6  = write[9];
  assign \$8  = write[9];
endmodule

module rnnhw_requantizer(rst, input_shift, recurrent_shift, apart, recurrent_bias, input_sum_in, recurrent_sum_in, bias, o, recurrent_o, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire [32:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [15:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [16:0] \$16 ;
  wire [16:0] \$17 ;
  wire [16:0] \$18 ;
  wire [40:0] \$19 ;
  wire \$2 ;
  wire [40:0] \$20 ;
  wire [40:0] \$21 ;
  wire [40:0] \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire [40:0] \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire [40:0] \$28 ;
  wire [15:0] \$29 ;
  wire [40:0] \$3 ;
  wire [40:0] \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire [40:0] \$33 ;
  wire [16:0] \$34 ;
  wire [16:0] \$35 ;
  wire [16:0] \$36 ;
  wire [2:0] \$37 ;
  wire [38:0] \$38 ;
  wire [38:0] \$39 ;
  wire [40:0] \$4 ;
  wire [2:0] \$40 ;
  wire [38:0] \$41 ;
  wire [38:0] \$42 ;
  wire [2:0] \$43 ;
  wire [38:0] \$44 ;
  wire [41:0] \$45 ;
  wire [40:0] \$46 ;
  wire [40:0] \$47 ;
  wire [41:0] \$48 ;
  wire [2:0] \$49 ;
  wire [32:0] \$5 ;
  wire [38:0] \$50 ;
  wire [38:0] \$51 ;
  wire [2:0] \$52 ;
  wire [38:0] \$53 ;
  wire [38:0] \$54 ;
  wire [2:0] \$55 ;
  wire [38:0] \$56 ;
  wire [41:0] \$57 ;
  wire [40:0] \$58 ;
  wire [40:0] \$59 ;
  wire \$6 ;
  wire [41:0] \$60 ;
  wire [40:0] \$61 ;
  wire [40:0] \$62 ;
  wire [42:0] \$63 ;
  wire [42:0] \$64 ;
  reg [40:0] \$65 ;
  reg [15:0] \$66 ;
  reg [15:0] \$67 ;
  wire [40:0] \$7 ;
  wire [40:0] \$8 ;
  wire \$9 ;
  reg [40:0] added = 41'h00000000000;
  reg [40:0] alone = 41'h00000000000;
  input apart;
  wire apart;
  reg apart_1 = 1'h0;
  reg apart_2 = 1'h0;
  input [31:0] bias;
  wire [31:0] bias;
  input clk;
  wire clk;
  wire [40:0] input_aligned;
  reg [7:0] input_amount = 8'h00;
  reg [31:0] input_biased = 32'd0;
  reg input_eight = 1'h0;
  reg input_far = 1'h0;
  reg [38:0] input_fine = 39'h0000000000;
  wire [38:0] input_left_0;
  wire [37:0] input_left_1;
  wire [35:0] input_left_2;
  reg input_middle = 1'h0;
  reg [40:0] input_part = 41'h00000000000;
  input [7:0] input_shift;
  wire [7:0] input_shift;
  wire [40:0] input_stage;
  wire [31:0] input_sum;
  input [22:0] input_sum_in;
  wire [22:0] input_sum_in;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  wire [40:0] recurrent_aligned;
  reg [7:0] recurrent_amount = 8'h00;
  input [31:0] recurrent_bias;
  wire [31:0] recurrent_bias;
  reg [31:0] recurrent_biased = 32'd0;
  reg recurrent_eight = 1'h0;
  reg recurrent_far = 1'h0;
  reg [38:0] recurrent_fine = 39'h0000000000;
  wire [38:0] recurrent_left_0;
  wire [37:0] recurrent_left_1;
  wire [35:0] recurrent_left_2;
  reg recurrent_middle = 1'h0;
  output [15:0] recurrent_o;
  reg [15:0] recurrent_o = 16'h0000;
  input [7:0] recurrent_shift;
  wire [7:0] recurrent_shift;
  wire [40:0] recurrent_stage;
  wire [31:0] recurrent_sum;
  input [22:0] recurrent_sum_in;
  wire [22:0] recurrent_sum_in;
  reg round_bit = 1'h0;
  reg [16:0] rounded = 17'h00000;
  input rst;
  wire rst;
  reg [41:0] total = 42'h00000000000;
  wire [41:0] \total$30 ;
  assign \$34  = $signed(\$33 [15:0]) + $signed({ 1'h0, alone[0] });
  assign \$35  = \$32  ? 17'h07fff : \$34 ;
  assign \$36  = \$27  ? { \$29 [15], \$29  } : \$35 ;
  assign \$37  = ~ input_amount[2:0];
  assign \$39  = \$37 [2] ? \$38  : { input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased };
  assign \$40  = ~ input_amount[2:0];
  assign \$42  = \$40 [1] ? \$41  : { \$39 [35], \$39 [35], \$39 [35], \$39 [35:0] };
  assign \$43  = ~ input_amount[2:0];
  assign input_left_0 = \$43 [0] ? \$44  : { \$42 [37], \$42 [37:0] };
  assign \$47  = input_middle ? \$46  : \$45 [40:0];
  assign \$48  = input_far ? { 1'h0, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, input_middle, \$45 [40:32] } : { \$47 [40], \$47  };
  assign \$49  = ~ recurrent_amount[2:0];
  assign \$51  = \$49 [2] ? \$50  : { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased };
  assign \$52  = ~ recurrent_amount[2:0];
  assign \$54  = \$52 [1] ? \$53  : { \$51 [35], \$51 [35], \$51 [35], \$51 [35:0] };
  assign \$55  = ~ recurrent_amount[2:0];
  assign recurrent_left_0 = \$55 [0] ? \$56  : { \$54 [37], \$54 [37:0] };
  assign \$59  = recurrent_middle ? \$58  : \$57 [40:0];
  assign \$60  = recurrent_far ? { 1'h0, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, recurrent_middle, \$57 [40:32] } : { \$59 [40], \$59  };
  assign \$63  = $signed({ \$61 , 1'h1 }) + $signed({ \$62 , input_part[0] });
  always @(posedge clk)
    input_biased <= \$1 [31:0];
  always @(posedge clk)
    input_amount <= input_shift;
  always @(posedge clk)
    input_fine <= input_left_0;
  always @(posedge clk)
    input_eight <= input_amount[3];
  always @(posedge clk)
    input_far <= input_amount[5];
  always @(posedge clk)
    input_middle <= \$2 ;
  always @(posedge clk)
    input_part <= \$4 ;
  always @(posedge clk)
    recurrent_biased <= \$5 [31:0];
  always @(posedge clk)
    recurrent_amount <= recurrent_shift;
  always @(posedge clk)
    recurrent_fine <= recurrent_left_0;
  always @(posedge clk)
    recurrent_eight <= recurrent_amount[3];
  always @(posedge clk)
    recurrent_far <= recurrent_amount[5];
  always @(posedge clk)
    recurrent_middle <= \$6 ;
  always @(posedge clk)
    added <= \$65 ;
  always @(posedge clk)
    apart_1 <= apart;
  always @(posedge clk)
    apart_2 <= apart_1;
  always @(posedge clk)
    total <= \$64 [41:0];
  always @(posedge clk)
    round_bit <= added[0];
  always @(posedge clk)
    o <= \$66 ;
  always @(posedge clk)
    alone <= \$20 ;
  always @(posedge clk)
    rounded <= \$36 ;
  always @(posedge clk)
    recurrent_o <= \$67 ;
  assign \$1  = $signed(input_sum_in) + $signed(bias);
  assign \$2  = input_amount[5] ? input_biased[31] : input_amount[4];
  assign \$4  = input_eight ? \$3  : \$48 [40:0];
  assign \$5  = $signed(recurrent_sum_in) + $signed(recurrent_bias);
  assign \$6  = recurrent_amount[5] ? recurrent_biased[31] : recurrent_amount[4];
  assign \$8  = recurrent_eight ? \$7  : \$60 [40:0];
  assign \$9  = & total[40:15];
  assign \$10  = ~ \$9 ;
  assign \$11  = | total[40:15];
  assign \$12  = total[41] ? \$10  : \$11 ;
  assign \$13  = total[41] ? 16'h8000 : 16'h7fff;
  assign \$14  = total[15:0] == 15'h7fff;
  assign \$15  = \$14  & round_bit;
  assign \$16  = $signed(total[15:0]) + $signed({ 1'h0, round_bit });
  assign \$17  = \$15  ? 17'h07fff : \$16 ;
  assign \$18  = \$12  ? { \$13 [15], \$13  } : \$17 ;
  assign \$20  = recurrent_eight ? \$19  : \$60 [40:0];
  assign \$23  = & \$22 [39:15];
  assign \$24  = ~ \$23 ;
  assign \$26  = | \$25 [39:15];
  assign \$27  = \$21 [40] ? \$24  : \$26 ;
  assign \$29  = \$28 [40] ? 16'h8000 : 16'h7fff;
  assign \$31  = \$30 [15:0] == 15'h7fff;
  assign \$32  = \$31  & alone[0];
  always @* begin
    if (at_start) begin end
    \$65  = \$8 ;
    if (apart_2) begin
      \$65  = 41'h00000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$66  = \$18 [15:0];
    if (rst) begin
      \$66  = 16'h0000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$67  = rounded[15:0];
    if (rst) begin
      \$67  = 16'h0000;
    end
  end
  assign input_sum = { input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in[22], input_sum_in };
  assign input_stage = \$48 [40:0];
  assign recurrent_sum = { recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in[22], recurrent_sum_in };
  assign recurrent_stage = \$60 [40:0];
  assign \total$30  = \$64 [41:0];
  assign input_left_2 = \$39 [35:0];
  assign input_left_1 = \$42 [37:0];
  assign input_aligned = \$45 [40:0];
  assign recurrent_left_2 = \$51 [35:0];
  assign recurrent_left_1 = \$54 [37:0];
  assign recurrent_aligned = \$57 [40:0];
  assign \$45  = { input_fine[38], input_fine, 2'h0 };
  assign \$46  = { \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40], \$45 [40:16] };
  assign \$3  = { \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40:8] };
  assign \$57  = { recurrent_fine[38], recurrent_fine, 2'h0 };
  assign \$58  = { \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40], \$57 [40:16] };
  assign \$7  = { \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40:8] };
  assign \$19  = { \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40], \$60 [40:8] };
  assign \$21  = { alone[40], alone[40:1] };
  assign \$22  = { alone[40], alone[40:1] };
  assign \$25  = { alone[40], alone[40:1] };
  assign \$28  = { alone[40], alone[40:1] };
  assign \$30  = { alone[40], alone[40:1] };
  assign \$33  = { alone[40], alone[40:1] };
  assign \$38  = { input_biased[31], input_biased[31], input_biased[31], input_biased, 4'h0 };
  assign \$41  = { \$39 [35], \$39 [35:0], 2'h0 };
  assign \$44  = { \$42 [37:0], 1'h0 };
  assign \$50  = { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased, 4'h0 };
  assign \$53  = { \$51 [35], \$51 [35:0], 2'h0 };
  assign \$56  = { \$54 [37:0], 1'h0 };
  assign \$61  = { input_part[40], input_part[40:1] };
  assign \$62  = { added[40], added[40:1] };
  assign \$64  = { \$63 [42], \$63 [42:1] };
endmodule

module rnnhw_sequencer(rst, output_taken, hidden, input_release, idle, buffer, take, passed, input_full, next_input_full, write, check, registers, next, slot, checked, word, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [8:0] \$10 ;
  wire [3:0] \$100 ;
  wire [3:0] \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire [3:0] \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire \$108 ;
  wire \$109 ;
  wire [7:0] \$11 ;
  wire [3:0] \$110 ;
  wire [4:0] \$111 ;
  wire [4:0] \$112 ;
  wire \$113 ;
  wire \$114 ;
  wire \$115 ;
  wire \$116 ;
  wire \$117 ;
  wire \$118 ;
  wire \$119 ;
  wire [7:0] \$12 ;
  wire \$120 ;
  wire \$121 ;
  wire \$122 ;
  wire \$123 ;
  wire \$124 ;
  wire \$125 ;
  wire \$126 ;
  wire \$127 ;
  wire \$128 ;
  wire \$129 ;
  wire [9:0] \$13 ;
  wire \$130 ;
  wire [2:0] \$131 ;
  wire [3:0] \$132 ;
  wire \$133 ;
  wire \$134 ;
  wire \$135 ;
  wire \$136 ;
  wire \$137 ;
  wire \$138 ;
  wire \$139 ;
  wire \$14 ;
  wire \$140 ;
  wire \$141 ;
  wire \$142 ;
  wire \$143 ;
  wire \$144 ;
  wire [2:0] \$145 ;
  wire [4:0] \$146 ;
  wire \$147 ;
  wire \$148 ;
  wire \$149 ;
  wire \$15 ;
  wire \$150 ;
  wire \$151 ;
  wire \$152 ;
  wire \$153 ;
  wire \$154 ;
  wire \$155 ;
  wire \$156 ;
  wire \$157 ;
  wire [7:0] \$158 ;
  wire \$159 ;
  wire \$16 ;
  wire \$160 ;
  wire \$161 ;
  wire \$162 ;
  wire [6:0] \$163 ;
  wire [6:0] \$164 ;
  wire [6:0] \$165 ;
  wire \$166 ;
  wire \$167 ;
  reg \$168 ;
  reg [5:0] \$169 ;
  wire \$17 ;
  reg [5:0] \$170 ;
  reg [5:0] \$171 ;
  reg [5:0] \$172 ;
  reg [5:0] \$173 ;
  reg [5:0] \$174 ;
  reg [5:0] \$175 ;
  reg [5:0] \$176 ;
  reg \$177 ;
  reg [2:0] \$178 ;
  reg [3:0] \$179 ;
  wire \$18 ;
  reg \$180 ;
  reg \$181 ;
  reg [7:0] \$182 ;
  reg \$183 ;
  reg [5:0] \$184 ;
  reg \$185 ;
  reg \$186 ;
  reg [7:0] \$187 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire [6:0] \$33 ;
  wire [6:0] \$34 ;
  wire [6:0] \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire [6:0] \$39 ;
  wire [2:0] \$4 ;
  wire [6:0] \$40 ;
  wire [6:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [6:0] \$45 ;
  wire [6:0] \$46 ;
  wire [6:0] \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire [3:0] \$5 ;
  wire \$50 ;
  wire [6:0] \$51 ;
  wire [6:0] \$52 ;
  wire [6:0] \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire [6:0] \$57 ;
  wire [6:0] \$58 ;
  wire [6:0] \$59 ;
  wire [4:0] \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire [6:0] \$63 ;
  wire [6:0] \$64 ;
  wire [6:0] \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire [6:0] \$69 ;
  wire [2:0] \$7 ;
  wire [6:0] \$70 ;
  wire [6:0] \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire [6:0] \$75 ;
  wire [6:0] \$76 ;
  wire [6:0] \$77 ;
  wire \$78 ;
  wire \$79 ;
  wire [4:0] \$8 ;
  wire \$80 ;
  wire \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  wire \$87 ;
  wire \$88 ;
  wire \$89 ;
  wire [5:0] \$9 ;
  reg [5:0] \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire [2:0] \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire [2:0] \$99 ;
  output buffer;
  wire buffer;
  wire busy;
  input check;
  wire check;
  wire \check$11 ;
  output checked;
  wire checked;
  wire \checked$13 ;
  input clk;
  wire clk;
  wire \context ;
  reg [5:0] draining = 6'h00;
  reg [3:0] emitting = 4'h0;
  wire [3:0] emitting_at_end;
  wire ends;
  reg fits = 1'h0;
  reg fits_at_end = 1'h0;
  reg fresh = 1'h0;
  reg has_room = 1'h0;
  reg has_source = 1'h0;
  wire [118:0] head;
  wire [118:0] \head$17 ;
  output hidden;
  wire hidden;
  output idle;
  wire idle;
  wire \idle$5 ;
  input input_full;
  wire input_full;
  output input_release;
  wire input_release;
  wire [7:0] kept;
  wire [7:0] left;
  wire made;
  input [53:0] next;
  wire [53:0] next;
  wire [53:0] \next$1 ;
  input next_input_full;
  wire next_input_full;
  wire [1:0] next_rows;
  reg [2:0] occupied = 3'h0;
  wire [2:0] occupied_at_end;
  input output_taken;
  wire output_taken;
  reg [7:0] parity = 8'h00;
  output passed;
  wire passed;
  wire \passed$15 ;
  wire [93:0] phase;
  reg previous = 1'h0;
  input [28:0] registers;
  wire [28:0] registers;
  wire [28:0] \registers$7 ;
  reg [7:0] room = 8'h88;
  input rst;
  wire rst;
  wire running;
  output [55:0] slot;
  wire [55:0] slot;
  wire [55:0] \slot$19 ;
  wire starts;
  wire \starts$40 ;
  wire \starts$41 ;
  reg stays = 1'h0;
  output take;
  wire take;
  wire \take$3 ;
  reg [5:0] timer_0 = 6'h23;
  reg [5:0] timer_1 = 6'h23;
  reg [5:0] timer_2 = 6'h23;
  reg [5:0] timer_3 = 6'h23;
  reg [5:0] timer_4 = 6'h23;
  reg [5:0] timer_5 = 6'h23;
  reg [5:0] timer_6 = 6'h23;
  reg [5:0] timer_7 = 6'h23;
  output [4:0] word;
  wire [4:0] word;
  wire [4:0] \word$21 ;
  input [40:0] write;
  wire [40:0] write;
  wire [40:0] \write$9 ;
  assign \$1  = ! phase[6];
  assign input_release = ends & \$1 ;
  assign \$2  = ends & phase[9];
  assign \$3  = phase[5:0] < 6'h20;
  assign made = \$2  & \$3 ;
  assign \$5  = \$4  + 1'h0;
  assign \$6  = \$5  - 1'h1;
  assign \$8  = \$7  + 4'ha;
  assign \$9  = \$8  - 1'h1;
  assign \$10  = room + output_taken;
  assign \$11  = head[103:97] - 1'h1;
  assign \$12  = output_taken ? \$11  : { 1'h0, head[103:97] };
  assign \$13  = $signed({ 1'h0, room }) - $signed(\$12 );
  assign \$14  = stays & has_source;
  assign \$15  = \$14  & has_room;
  assign \$16  = ends & fits_at_end;
  assign \$17  = running ? \$16  : fits;
  assign starts = \$15  & \$17 ;
  assign \$18  = ~ busy;
  assign \$19  = ~ running;
  assign \$20  = \$18  & \$19 ;
  assign \$21  = ! draining;
  assign idle = \$20  & \$21 ;
  assign \$22  = parity >> phase[26:24];
  assign buffer = \$22  ^ previous;
  assign \$23  = parity >> phase[29:27];
  assign \$24  = ~ \$23 ;
  assign \$25  = fresh >> \context ;
  assign \$26  = \$25  & phase[8];
  assign \$27  = fresh >> \context ;
  assign \$28  = ~ starts;
  assign \$29  = head[0] & \$28 ;
  assign \$30  = ! phase[29:27];
  assign \$31  = made & \$30 ;
  assign \$32  = timer_0 == 6'h23;
  assign \$33  = timer_0 + 1'h1;
  assign \$34  = \$32  ? 7'h23 : \$33 ;
  assign \$35  = \$31  ? 7'h01 : \$34 ;
  assign \$36  = phase[29:27] == 1'h1;
  assign \$37  = made & \$36 ;
  assign \$38  = timer_1 == 6'h23;
  assign \$39  = timer_1 + 1'h1;
  assign \$40  = \$38  ? 7'h23 : \$39 ;
  assign \$41  = \$37  ? 7'h01 : \$40 ;
  assign \$42  = phase[29:27] == 2'h2;
  assign \$43  = made & \$42 ;
  assign \$44  = timer_2 == 6'h23;
  assign \$45  = timer_2 + 1'h1;
  assign \$46  = \$44  ? 7'h23 : \$45 ;
  assign \$47  = \$43  ? 7'h01 : \$46 ;
  assign \$48  = phase[29:27] == 2'h3;
  assign \$49  = made & \$48 ;
  assign \$50  = timer_3 == 6'h23;
  assign \$51  = timer_3 + 1'h1;
  assign \$52  = \$50  ? 7'h23 : \$51 ;
  assign \$53  = \$49  ? 7'h01 : \$52 ;
  assign \$54  = phase[29:27] == 3'h4;
  assign \$55  = made & \$54 ;
  assign \$56  = timer_4 == 6'h23;
  assign \$57  = timer_4 + 1'h1;
  assign \$58  = \$56  ? 7'h23 : \$57 ;
  assign \$59  = \$55  ? 7'h01 : \$58 ;
  assign \$60  = phase[29:27] == 3'h5;
  assign \$61  = made & \$60 ;
  assign \$62  = timer_5 == 6'h23;
  assign \$63  = timer_5 + 1'h1;
  assign \$64  = \$62  ? 7'h23 : \$63 ;
  assign \$65  = \$61  ? 7'h01 : \$64 ;
  assign \$66  = phase[29:27] == 3'h6;
  assign \$67  = made & \$66 ;
  assign \$68  = timer_6 == 6'h23;
  assign \$69  = timer_6 + 1'h1;
  assign \$70  = \$68  ? 7'h23 : \$69 ;
  assign \$71  = \$67  ? 7'h01 : \$70 ;
  assign \$72  = phase[29:27] == 3'h7;
  assign \$73  = made & \$72 ;
  assign \$74  = timer_7 == 6'h23;
  assign \$75  = timer_7 + 1'h1;
  assign \$76  = \$74  ? 7'h23 : \$75 ;
  assign \$77  = \$73  ? 7'h01 : \$76 ;
  assign \$78  = ! head[7];
  assign \$79  = ! phase[6];
  assign \$80  = running & \$79 ;
  assign \$81  = \$80  ? next_input_full : input_full;
  assign \$82  = phase[5:0] < 6'h20;
  assign \$83  = phase[9] & \$82 ;
  assign \$84  = phase[29:27] == head[27:25];
  assign \$85  = \$83  & \$84 ;
  assign \$86  = running & \$85 ;
  assign \$87  = head[94:89] <= 2'h2;
  assign \$88  = head[94:89] <= 1'h1;
  assign \$89  = ends ? \$87  : \$88 ;
  assign \$91  = \$90  >= head[109:104];
  assign \$92  = \$86  ? \$89  : \$91 ;
  assign \$93  = head[95] ? 1'h1 : \$92 ;
  assign \$94  = head[7] ? \$93  : \$81 ;
  assign \$95  = ends & phase[9];
  assign \$96  = \$95  ? \$6 [2:0] : occupied;
  assign \$97  = ! \$96 ;
  assign \$98  = ends & phase[9];
  assign \$99  = \$98  ? \$6 [2:0] : occupied;
  assign \$100  = \$99  - 1'h1;
  assign \$101  = \$97  ? 4'h0 : \$100 ;
  assign \$102  = phase[5:0] < 6'h20;
  assign \$103  = phase[11] & \$102 ;
  assign \$104  = ends & \$103 ;
  assign \$105  = \$104  ? \$9 [3:0] : emitting;
  assign \$106  = ! \$105 ;
  assign \$107  = phase[5:0] < 6'h20;
  assign \$108  = phase[11] & \$107 ;
  assign \$109  = ends & \$108 ;
  assign \$110  = \$109  ? \$9 [3:0] : emitting;
  assign \$111  = \$110  - 1'h1;
  assign \$112  = \$106  ? 5'h00 : \$111 ;
  assign \$113  = ~ head[10];
  assign \$114  = ends & phase[9];
  assign \$115  = \$6 [2:0] <= head[53:48];
  assign \$116  = occupied <= head[53:48];
  assign \$117  = \$114  ? \$115  : \$116 ;
  assign \$118  = \$113  | \$117 ;
  assign \$119  = head[6:1] >= 6'h20;
  assign \$120  = head[12] & \$119 ;
  assign \$121  = ~ \$120 ;
  assign \$122  = phase[5:0] < 6'h20;
  assign \$123  = phase[11] & \$122 ;
  assign \$124  = ends & \$123 ;
  assign \$125  = \$9 [3:0] <= head[53:48];
  assign \$126  = emitting <= head[53:48];
  assign \$127  = \$124  ? \$125  : \$126 ;
  assign \$128  = \$121  | \$127 ;
  assign \$129  = & { \$128 , \$118  };
  assign \$130  = ~ head[10];
  assign \$132  = \$131  + 1'h0;
  assign \$133  = \$132  <= head[53:48];
  assign \$134  = ends & phase[9];
  assign \$135  = \$6 [2:0] <= head[53:48];
  assign \$136  = occupied <= head[53:48];
  assign \$137  = \$134  ? \$135  : \$136 ;
  assign \$138  = phase[9] ? \$133  : \$137 ;
  assign \$139  = \$130  | \$138 ;
  assign \$140  = head[6:1] >= 6'h20;
  assign \$141  = head[12] & \$140 ;
  assign \$142  = ~ \$141 ;
  assign \$143  = phase[5:0] < 6'h20;
  assign \$144  = phase[11] & \$143 ;
  assign \$146  = \$145  + 4'ha;
  assign \$147  = \$146  <= head[53:48];
  assign \$148  = phase[5:0] < 6'h20;
  assign \$149  = phase[11] & \$148 ;
  assign \$150  = ends & \$149 ;
  assign \$151  = \$9 [3:0] <= head[53:48];
  assign \$152  = emitting <= head[53:48];
  assign \$153  = \$150  ? \$151  : \$152 ;
  assign \$154  = \$144  ? \$147  : \$153 ;
  assign \$155  = \$142  | \$154 ;
  assign \$156  = & { \$155 , \$139  };
  assign \$157  = starts & head[12];
  assign \$158  = \$157  ? \$13 [7:0] : \$10 [7:0];
  assign \$159  = ~ head[12];
  assign \$160  = room >= head[103:97];
  assign \$161  = \$159  | \$160 ;
  assign \$162  = ! draining;
  assign \$163  = draining - 1'h1;
  assign \$164  = \$162  ? 7'h00 : \$163 ;
  assign \$165  = ends ? 7'h22 : \$164 ;
  assign \$166  = parity >> phase[29:27];
  assign \$167  = ~ \$166 ;
  always @(posedge clk)
    stays <= \$168 ;
  always @(posedge clk)
    timer_0 <= \$169 ;
  always @(posedge clk)
    timer_1 <= \$170 ;
  always @(posedge clk)
    timer_2 <= \$171 ;
  always @(posedge clk)
    timer_3 <= \$172 ;
  always @(posedge clk)
    timer_4 <= \$173 ;
  always @(posedge clk)
    timer_5 <= \$174 ;
  always @(posedge clk)
    timer_6 <= \$175 ;
  always @(posedge clk)
    timer_7 <= \$176 ;
  always @(posedge clk)
    has_source <= \$177 ;
  always @(posedge clk)
    occupied <= \$178 ;
  always @(posedge clk)
    emitting <= \$179 ;
  always @(posedge clk)
    fits <= \$180 ;
  always @(posedge clk)
    fits_at_end <= \$181 ;
  always @(posedge clk)
    room <= \$182 ;
  always @(posedge clk)
    has_room <= \$183 ;
  always @(posedge clk)
    draining <= \$184 ;
  always @(posedge clk)
    previous <= \$185 ;
  always @(posedge clk)
    fresh <= \$186 ;
  always @(posedge clk)
    parity <= \$187 ;
  rnnhw_fetch fetch (
    .busy(busy),
    .checked(checked),
    .clk(clk),
    .head(head),
    .idle(idle),
    .next(next),
    .passed(passed),
    .registers(registers),
    .rst(rst),
    .start(check),
    .starts(starts),
    .take(take),
    .write(write)
  );
  rnnhw_slots slots (
    .clk(clk),
    .\context (\context ),
    .ends(ends),
    .head(head),
    .next_rows(next_rows),
    .phase(phase),
    .rst(rst),
    .running(running),
    .slot(\slot$19 ),
    .starts(starts),
    .word(word)
  );
  always @* begin
    if (at_start) begin end
    casez (head[27:25])
      3'h0:
          \$90  = timer_0;
      3'h1:
          \$90  = timer_1;
      3'h2:
          \$90  = timer_2;
      3'h3:
          \$90  = timer_3;
      3'h4:
          \$90  = timer_4;
      3'h5:
          \$90  = timer_5;
      3'h6:
          \$90  = timer_6;
      3'h7:
          \$90  = timer_7;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$168  = \$29 ;
    if (rst) begin
      \$168  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$169  = \$35 [5:0];
    if (rst) begin
      \$169  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$170  = \$41 [5:0];
    if (rst) begin
      \$170  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$171  = \$47 [5:0];
    if (rst) begin
      \$171  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$172  = \$53 [5:0];
    if (rst) begin
      \$172  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$173  = \$59 [5:0];
    if (rst) begin
      \$173  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$174  = \$65 [5:0];
    if (rst) begin
      \$174  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$175  = \$71 [5:0];
    if (rst) begin
      \$175  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$176  = \$77 [5:0];
    if (rst) begin
      \$176  = 6'h23;
    end
  end
  always @* begin
    if (at_start) begin end
    \$177  = \$94 ;
    if (rst) begin
      \$177  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$178  = \$101 [2:0];
    if (rst) begin
      \$178  = 3'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$179  = \$112 [3:0];
    if (rst) begin
      \$179  = 4'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$180  = \$129 ;
    if (rst) begin
      \$180  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$181  = \$156 ;
    if (rst) begin
      \$181  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$182  = \$158 ;
    if (rst) begin
      \$182  = 8'h88;
    end
  end
  always @* begin
    if (at_start) begin end
    \$183  = \$161 ;
    if (rst) begin
      \$183  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$184  = \$165 [5:0];
    if (rst) begin
      \$184  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$185  = previous;
    if (starts) begin
      \$185  = head[95];
    end
    if (rst) begin
      \$185  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$186  = fresh;
    if (starts) begin
      \$186  = head[96];
    end
    if (rst) begin
      \$186  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$187  = parity;
    if (made) begin
      casez (phase[29:27])
        3'h0:
            \$187 [0] = \$167 ;
        3'h1:
            \$187 [1] = \$167 ;
        3'h2:
            \$187 [2] = \$167 ;
        3'h3:
            \$187 [3] = \$167 ;
        3'h4:
            \$187 [4] = \$167 ;
        3'h5:
            \$187 [5] = \$167 ;
        3'h6:
            \$187 [6] = \$167 ;
        3'h7:
            \$187 [7] = \$167 ;
      endcase
    end
    if (rst) begin
      \$187  = 8'h00;
    end
  end
  assign \next$1  = next;
  assign \take$3  = take;
  assign \idle$5  = idle;
  assign \registers$7  = registers;
  assign \write$9  = write;
  assign \check$11  = check;
  assign \checked$13  = checked;
  assign \passed$15  = passed;
  assign \head$17  = head;
  assign \word$21  = word;
  assign occupied_at_end = \$6 [2:0];
  assign emitting_at_end = \$9 [3:0];
  assign kept = \$10 [7:0];
  assign left = \$13 [7:0];
  assign \starts$40  = starts;
  assign \starts$41  = starts;
  assign slot[10] = \$27 ;
  assign slot[9] = \$26 ;
  assign slot[11] = \$24 ;
  assign { slot[55:12], slot[8:0] } = { \slot$19 [55:12], \slot$19 [8:0] };
  assign hidden = phase[6];
  assign \$4  = { \slot$19 [55:54], 1'h0 };
  assign \$7  = { \slot$19 [55:54], 1'h0 };
  assign \$131  = { next_rows, 1'h0 };
  assign \$145  = { next_rows, 1'h0 };
endmodule

module rnnhw_slots(rst, starts, next_rows, head, slot, ends, \context , running, phase, word, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire [2:0] \$1 ;
  wire [2:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [6:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [6:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [1:0] \$24 ;
  wire [1:0] \$25 ;
  wire [7:0] \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire [9:0] \$30 ;
  wire \$31 ;
  wire [5:0] \$32 ;
  wire [5:0] \$33 ;
  wire \$34 ;
  wire [5:0] \$35 ;
  wire [6:0] \$36 ;
  wire [6:0] \$37 ;
  wire [6:0] \$38 ;
  wire [7:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire [7:0] \$41 ;
  wire [7:0] \$42 ;
  wire \$43 ;
  wire [6:0] \$44 ;
  wire \$45 ;
  wire [7:0] \$46 ;
  wire [7:0] \$47 ;
  reg \$48 ;
  reg \$49 ;
  wire \$5 ;
  reg \$50 ;
  reg \$51 ;
  reg [5:0] \$52 ;
  reg \$53 ;
  reg \$54 ;
  reg [5:0] \$55 ;
  reg \$56 ;
  reg \$57 ;
  reg \$58 ;
  reg [6:0] \$59 ;
  wire \$6 ;
  reg \$60 ;
  reg \$61 ;
  reg \$62 ;
  reg \$63 ;
  reg [93:0] \$64 ;
  reg [9:0] \$65 ;
  reg [9:0] \$66 ;
  reg [4:0] \$67 ;
  reg [4:0] \$68 ;
  reg [5:0] \$69 ;
  wire \$7 ;
  reg [5:0] \$70 ;
  reg [5:0] \$71 ;
  reg [4:0] \$72 ;
  reg [1:0] \$73 ;
  reg [6:0] \$74 ;
  reg [1:0] \$75 ;
  wire \$8 ;
  wire [10:0] \$9 ;
  wire _next_context;
  wire _next_last;
  wire _next_tile;
  wire [9:0] after;
  input clk;
  wire clk;
  output \context ;
  reg \context  = 1'h0;
  reg [5:0] cycles = 6'h00;
  output ends;
  reg ends = 1'h0;
  reg first = 1'h0;
  reg [1:0] following = 2'h0;
  reg has_slot = 1'h0;
  input [118:0] head;
  wire [118:0] head;
  reg last = 1'h0;
  reg last_context = 1'h1;
  reg last_cycle = 1'h0;
  reg last_slice = 1'h0;
  reg last_tile = 1'h0;
  reg [6:0] left = 7'h00;
  wire next_context;
  output [1:0] next_rows;
  wire [1:0] next_rows;
  reg [5:0] parameters_0 = 6'h00;
  output [93:0] phase;
  reg [93:0] phase = 94'h000000000000000000000000;
  reg phase_first = 1'h0;
  reg [1:0] rows = 2'h0;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  reg single_cycle = 1'h0;
  reg single_slice = 1'h0;
  reg [5:0] slices = 6'h00;
  output [55:0] slot;
  wire [55:0] slot;
  input starts;
  wire starts;
  reg [5:0] state_0 = 6'h00;
  reg [5:0] state_1 = 6'h00;
  reg [4:0] sums_0 = 5'h00;
  reg [6:0] tiles = 7'h00;
  reg [9:0] weight_0 = 10'h000;
  reg [9:0] weight_1 = 10'h000;
  output [4:0] word;
  reg [4:0] word = 5'h00;
  wire [4:0] word_0;
  reg [4:0] write_0 = 5'h00;
  assign \$20  = \$19  & last;
  assign \$21  = cycles - 1'h1;
  assign \$22  = cycles == 2'h2;
  assign \$23  = single_slice & _next_last;
  assign \$24  = \context  + 1'h1;
  assign \$25  = last_context ? 2'h0 : \$24 ;
  assign \$26  = tiles - 1'h1;
  assign \$27  = head[116] & head[118];
  assign \$29  = ~ starts;
  assign \$30  = next_context ? weight_1 : \$9 [9:0];
  assign \$31  = ~ starts;
  assign \$32  = word + slot[0];
  assign \$33  = _next_tile ? { 1'h0, phase[82:78] } : \$32 ;
  assign \$34  = ~ starts;
  assign \$35  = sums_0 + _next_context;
  assign \$36  = parameters_0 + 2'h2;
  assign \$37  = state_1 + 2'h2;
  assign \$38  = state_1 + 2'h2;
  assign \$39  = left - 2'h2;
  assign \$40  = left > 3'h6;
  assign \$41  = left - 3'h4;
  assign \$42  = \$40  ? 8'h02 : \$41 ;
  assign \$43  = head[78:72] > 2'h2;
  assign \$44  = \$43  ? 7'h02 : head[78:72];
  assign \$45  = head[78:72] > 3'h4;
  assign \$46  = head[78:72] - 2'h2;
  assign \$47  = \$45  ? 8'h02 : \$46 ;
  always @(posedge clk)
    last_context <= \$48 ;
  always @(posedge clk)
    last_tile <= \$49 ;
  always @(posedge clk)
    last <= \$50 ;
  always @(posedge clk)
    first <= \$51 ;
  always @(posedge clk)
    slices <= \$52 ;
  always @(posedge clk)
    last_slice <= \$53 ;
  always @(posedge clk)
    ends <= \$54 ;
  always @(posedge clk)
    cycles <= \$55 ;
  always @(posedge clk)
    last_cycle <= \$56 ;
  always @(posedge clk)
    has_slot <= \$57 ;
  always @(posedge clk)
    \context  <= \$58 ;
  always @(posedge clk)
    tiles <= \$59 ;
  always @(posedge clk)
    phase_first <= \$60 ;
  always @(posedge clk)
    single_slice <= \$61 ;
  always @(posedge clk)
    single_cycle <= \$62 ;
  always @(posedge clk)
    running <= \$63 ;
  always @(posedge clk)
    phase <= \$64 ;
  always @(posedge clk)
    weight_0 <= \$65 ;
  always @(posedge clk)
    weight_1 <= \$66 ;
  always @(posedge clk)
    word <= \$67 ;
  always @(posedge clk)
    sums_0 <= \$68 ;
  always @(posedge clk)
    parameters_0 <= \$69 ;
  always @(posedge clk)
    state_0 <= \$70 ;
  always @(posedge clk)
    state_1 <= \$71 ;
  always @(posedge clk)
    write_0 <= \$72 ;
  always @(posedge clk)
    rows <= \$73 ;
  always @(posedge clk)
    left <= \$74 ;
  always @(posedge clk)
    following <= \$75 ;
  assign \$1  = \context  + 2'h2;
  assign \$2  = \$1  == 1'h1;
  assign \$3  = last_context ? 1'h1 : \$2 ;
  assign \$4  = tiles == 2'h2;
  assign \$5  = last_context ? \$4  : last_tile;
  assign _next_last = \$3  & \$5 ;
  assign _next_context = running & last_cycle;
  assign _next_tile = _next_context & last_context;
  assign \$6  = running & has_slot;
  assign \$7  = ! \context ;
  assign \$8  = ~ _next_tile;
  assign next_context = _next_context & \$8 ;
  assign \$9  = weight_0 + slot[0];
  assign next_rows = _next_tile ? following : rows;
  assign \$10  = \context  + 2'h2;
  assign \$11  = \$10  == 1'h1;
  assign \$12  = last_context ? 1'h1 : \$11 ;
  assign \$13  = tiles == 2'h2;
  assign \$14  = last_context ? \$13  : last_tile;
  assign \$16  = slices - 1'h1;
  assign \$17  = slices == 2'h2;
  assign \$18  = slices == 2'h2;
  assign \$19  = running & \$18 ;
  always @* begin
    if (at_start) begin end
    \$48  = last_context;
    if (_next_context) begin
      \$48  = \$12 ;
    end
    if (starts) begin
      \$48  = 1'h1;
    end
    if (rst) begin
      \$48  = 1'h1;
    end
  end
  always @* begin
    if (at_start) begin end
    \$49  = last_tile;
    if (_next_context) begin
      \$49  = \$14 ;
    end
    if (starts) begin
      \$49  = head[118];
    end
    if (rst) begin
      \$49  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$50  = last;
    if (_next_context) begin
      \$50  = _next_last;
    end
    if (starts) begin
      \$50  = \$15 ;
    end
    if (rst) begin
      \$50  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$51  = 1'h0;
    if (_next_context) begin
      \$51  = 1'h1;
    end
    if (starts) begin
      \$51  = 1'h1;
    end
    if (rst) begin
      \$51  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$52  = \$16 [5:0];
    if (_next_context) begin
      \$52  = phase[52:47];
    end
    if (starts) begin
      \$52  = head[53:48];
    end
    if (rst) begin
      \$52  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$53  = \$17 ;
    if (_next_context) begin
      \$53  = single_slice;
    end
    if (starts) begin
      \$53  = head[116];
    end
    if (rst) begin
      \$53  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$54  = \$20 ;
    if (_next_context) begin
      \$54  = \$23 ;
    end
    if (starts) begin
      \$54  = \$28 ;
    end
    if (rst) begin
      \$54  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$55  = \$21 [5:0];
    if (_next_context) begin
      \$55  = phase[58:53];
    end
    if (starts) begin
      \$55  = head[59:54];
    end
    if (rst) begin
      \$55  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$56  = \$22 ;
    if (_next_context) begin
      \$56  = single_cycle;
    end
    if (starts) begin
      \$56  = head[117];
    end
    if (rst) begin
      \$56  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$57  = has_slot;
    if (last_slice) begin
      \$57  = 1'h0;
    end
    if (_next_context) begin
      \$57  = 1'h1;
    end
    if (starts) begin
      \$57  = 1'h1;
    end
    if (rst) begin
      \$57  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$58  = \context ;
    if (_next_context) begin
      \$58  = \$25 [0];
    end
    if (starts) begin
      \$58  = 1'h0;
    end
    if (rst) begin
      \$58  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$59  = tiles;
    if (_next_tile) begin
      \$59  = \$26 [6:0];
    end
    if (starts) begin
      \$59  = head[47:41];
    end
    if (rst) begin
      \$59  = 7'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$60  = phase_first;
    if (_next_tile) begin
      \$60  = 1'h0;
    end
    if (starts) begin
      \$60  = 1'h1;
    end
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$61  = single_slice;
    if (starts) begin
      \$61  = head[116];
    end
    if (rst) begin
      \$61  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$62  = single_cycle;
    if (starts) begin
      \$62  = head[117];
    end
    if (rst) begin
      \$62  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$63  = running;
    if (ends) begin
      \$63  = 1'h0;
    end
    if (starts) begin
      \$63  = 1'h1;
    end
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$64  = phase;
    if (starts) begin
      \$64  = head[94:1];
    end
    if (rst) begin
      \$64  = 94'h000000000000000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$65  = weight_0;
    if (starts) begin
      \$65  = head[40:31];
    end
    if (\$29 ) begin
      \$65  = \$30 ;
    end
    if (rst) begin
      \$65  = 10'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$66  = weight_1;
    if (starts) begin
      \$66  = head[40:31];
    end
    if (\$29 ) begin
      if (_next_tile) begin
        \$66  = \$9 [9:0];
      end
    end
    if (rst) begin
      \$66  = 10'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$67  = word;
    if (starts) begin
      \$67  = head[83:79];
    end
    if (\$31 ) begin
      \$67  = \$33 [4:0];
    end
    if (rst) begin
      \$67  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$68  = sums_0;
    if (starts) begin
      \$68  = 5'h00;
    end
    if (\$34 ) begin
      \$68  = \$35 [4:0];
    end
    if (rst) begin
      \$68  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$69  = parameters_0;
    if (starts) begin
      \$69  = head[65:60];
    end
    if (\$34 ) begin
      if (_next_tile) begin
        \$69  = \$36 [5:0];
      end
    end
    if (rst) begin
      \$69  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$70  = state_0;
    if (starts) begin
      \$70  = head[71:66];
    end
    if (\$34 ) begin
      if (_next_tile) begin
        \$70  = \$37 [5:0];
      end
    end
    if (rst) begin
      \$70  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$71  = state_1;
    if (starts) begin
      \$71  = head[71:66];
    end
    if (\$34 ) begin
      if (_next_tile) begin
        \$71  = \$38 [5:0];
      end
    end
    if (rst) begin
      \$71  = 6'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$72  = write_0;
    if (starts) begin
      \$72  = head[88:84];
    end
    if (\$34 ) begin
      if (_next_tile) begin
        \$72  = phase[87:83];
      end
    end
    if (rst) begin
      \$72  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$73  = next_rows;
    if (starts) begin
      \$73  = \$44 [1:0];
    end
    if (rst) begin
      \$73  = 2'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$74  = left;
    if (_next_tile) begin
      \$74  = \$39 [6:0];
    end
    if (starts) begin
      \$74  = head[78:72];
    end
    if (rst) begin
      \$74  = 7'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$75  = following;
    if (_next_tile) begin
      \$75  = \$42 [1:0];
    end
    if (starts) begin
      \$75  = \$47 [1:0];
    end
    if (rst) begin
      \$75  = 2'h0;
    end
  end
  assign after = \$9 [9:0];
  assign word_0 = word;
  assign slot[55:54] = rows;
  assign slot[53:49] = write_0;
  assign slot[48:43] = parameters_0;
  assign slot[42:37] = state_0;
  assign slot[36:32] = sums_0;
  assign slot[31:22] = weight_0;
  assign slot[21:18] = phase[15:12];
  assign slot[17:12] = phase[5:0];
  assign slot[5] = phase[11];
  assign slot[4] = phase[10];
  assign slot[3] = phase[9];
  assign slot[7] = \$7 ;
  assign slot[8] = last;
  assign slot[6] = phase_first;
  assign slot[2] = last_slice;
  assign slot[1] = first;
  assign slot[0] = \$6 ;
  assign slot[11:9] = 3'h0;
  assign \$15  = head[118];
  assign \$28  = \$27 ;
endmodule

module rnnhw_state_banks(rst, buffer, h__0, h__1, h__2, h__3, load, word, writes__0, writes__1, clk);
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$10 ;
  wire [5:0] \$signature__addr$17 ;
  wire [5:0] \$signature__addr$23 ;
  wire [7:0] \$signature__data ;
  wire [7:0] \$signature__data$12 ;
  wire [7:0] \$signature__data$19 ;
  wire [7:0] \$signature__data$25 ;
  input buffer;
  wire buffer;
  input clk;
  wire clk;
  output [7:0] h__0;
  wire [7:0] h__0;
  output [7:0] h__1;
  wire [7:0] h__1;
  output [7:0] h__2;
  wire [7:0] h__2;
  output [7:0] h__3;
  wire [7:0] h__3;
  input [16:0] load;
  wire [16:0] load;
  input rst;
  wire rst;
  input [4:0] word;
  wire [4:0] word;
  wire [5:0] write__addr;
  wire [5:0] \write__addr$13 ;
  wire [5:0] \write__addr$20 ;
  wire [5:0] \write__addr$26 ;
  wire [7:0] write__data;
  wire [7:0] \write__data$15 ;
  wire [7:0] \write__data$21 ;
  wire [7:0] \write__data$27 ;
  wire write__en;
  wire \write__en$16 ;
  wire \write__en$22 ;
  wire \write__en$28 ;
  input [15:0] writes__0;
  wire [15:0] writes__0;
  input [15:0] writes__1;
  wire [15:0] writes__1;
  (* no_rw_check = 32'd1 *)
  reg [7:0] bank_0 [63:0];
  initial begin : clear_bank_0
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_0[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      bank_0[write__addr] <= write__data;
  end
  reg [7:0] _0_;
  always @(posedge clk) begin
    _0_ <= bank_0[{ word, buffer }];
  end
  assign h__0 = _0_;
  (* no_rw_check = 32'd1 *)
  reg [7:0] bank_1 [63:0];
  initial begin : clear_bank_1
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_1[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$16 )
      bank_1[\write__addr$13 ] <= \write__data$15 ;
  end
  reg [7:0] _1_;
  always @(posedge clk) begin
    _1_ <= bank_1[{ word, buffer }];
  end
  assign h__1 = _1_;
  (* no_rw_check = 32'd1 *)
  reg [7:0] bank_2 [63:0];
  initial begin : clear_bank_2
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_2[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$22 )
      bank_2[\write__addr$20 ] <= \write__data$21 ;
  end
  reg [7:0] _2_;
  always @(posedge clk) begin
    _2_ <= bank_2[{ word, buffer }];
  end
  assign h__2 = _2_;
  (* no_rw_check = 32'd1 *)
  reg [7:0] bank_3 [63:0];
  initial begin : clear_bank_3
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_3[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$28 )
      bank_3[\write__addr$26 ] <= \write__data$27 ;
  end
  reg [7:0] _3_;
  always @(posedge clk) begin
    _3_ <= bank_3[{ word, buffer }];
  end
  assign h__3 = _3_;
  assign write__addr = load[0] ? load[8:3] : { writes__0[6:2], writes__0[7] };
  assign write__data = load[0] ? load[16:9] : writes__0[15:8];
  assign \$1  = ! load[2:1];
  assign \$2  = ! writes__0[1];
  assign \$3  = writes__0[0] & \$2 ;
  assign write__en = load[0] ? \$1  : \$3 ;
  assign \write__addr$13  = load[0] ? load[8:3] : { writes__1[6:2], writes__1[7] };
  assign \write__data$15  = load[0] ? load[16:9] : writes__1[15:8];
  assign \$4  = load[2:1] == 1'h1;
  assign \$5  = ! writes__1[1];
  assign \$6  = writes__1[0] & \$5 ;
  assign \write__en$16  = load[0] ? \$4  : \$6 ;
  assign \write__addr$20  = load[0] ? load[8:3] : { writes__0[6:2], writes__0[7] };
  assign \write__data$21  = load[0] ? load[16:9] : writes__0[15:8];
  assign \$7  = load[2:1] == 2'h2;
  assign \$9  = writes__0[0] & \$8 ;
  assign \write__en$22  = load[0] ? \$7  : \$9 ;
  assign \write__addr$26  = load[0] ? load[8:3] : { writes__1[6:2], writes__1[7] };
  assign \write__data$27  = load[0] ? load[16:9] : writes__1[15:8];
  assign \$10  = load[2:1] == 2'h3;
  assign \$12  = writes__1[0] & \$11 ;
  assign \write__en$28  = load[0] ? \$10  : \$12 ;
  assign \$signature__addr  = { word, buffer };
  assign \$signature__data  = h__0;
  assign \$signature__addr$10  = { word, buffer };
  assign \$signature__data$12  = h__1;
  assign \$signature__addr$17  = { word, buffer };
  assign \$signature__data$19  = h__2;
  assign \$signature__addr$23  = { word, buffer };
  assign \$signature__data$25  = h__3;
  assign \$8  = writes__0[1];
  assign \$11  = writes__1[1];
endmodule

module rnnhw_tanh(rst, x, o, clk);
  wire \$1 ;
  wire [8:0] \$10 ;
  wire [28:0] \$11 ;
  wire [27:0] \$12 ;
  wire [18:0] \$13 ;
  wire [18:0] \$14 ;
  wire [18:0] \$15 ;
  wire \$16 ;
  wire [30:0] \$17 ;
  wire [25:0] \$18 ;
  wire [26:0] \$19 ;
  wire \$2 ;
  wire [26:0] \$20 ;
  wire [32:0] \$21 ;
  wire [27:0] \$22 ;
  wire [18:0] \$3 ;
  wire [18:0] \$4 ;
  wire [16:0] \$5 ;
  wire [18:0] \$6 ;
  wire [20:0] \$7 ;
  wire [20:0] \$8 ;
  wire \$9 ;
  reg [27:0] base = 28'h0000000;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  reg [8:0] fraction_1 = 9'h000;
  reg [8:0] fraction_2 = 9'h000;
  reg is_negative = 1'h0;
  reg negative_1 = 1'h0;
  reg negative_2 = 1'h0;
  reg negative_3 = 1'h0;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  reg [17:0] position = 18'h00000;
  reg [18:0] product = 19'h00000;
  wire [27:0] rounded;
  input rst;
  wire rst;
  wire [27:0] total;
  wire [17:0] triple;
  wire [15:0] value;
  reg [25:0] word = 26'h0000000;
  input [15:0] x;
  wire [15:0] x;
  reg [25:0] \table  [255:0];
  initial begin
    \table [0] = 26'h2ab8000;
    \table [1] = 26'h2aa82ab;
    \table [2] = 26'h2a88555;
    \table [3] = 26'h2a887fd;
    \table [4] = 26'h2a48aa5;
    \table [5] = 26'h2a28d49;
    \table [6] = 26'h29e8feb;
    \table [7] = 26'h29b9289;
    \table [8] = 26'h2959524;
    \table [9] = 26'h29197b9;
    \table [10] = 26'h28b9a4a;
    \table [11] = 26'h2859cd5;
    \table [12] = 26'h27e9f5a;
    \table [13] = 26'h278a1d8;
    \table [14] = 26'h270a450;
    \table [15] = 26'h268a6c0;
    \table [16] = 26'h260a928;
    \table [17] = 26'h257ab88;
    \table [18] = 26'h24faddf;
    \table [19] = 26'h245b02e;
    \table [20] = 26'h23cb273;
    \table [21] = 26'h232b4af;
    \table [22] = 26'h228b6e1;
    \table [23] = 26'h21eb909;
    \table [24] = 26'h214bb27;
    \table [25] = 26'h209bd3b;
    \table [26] = 26'h1ffbf44;
    \table [27] = 26'h1f4c143;
    \table [28] = 26'h1e9c337;
    \table [29] = 26'h1dec520;
    \table [30] = 26'h1d3c6fe;
    \table [31] = 26'h1c8c8d1;
    \table [32] = 26'h1beca99;
    \table [33] = 26'h1b2cc57;
    \table [34] = 26'h1a8ce09;
    \table [35] = 26'h19ccfb1;
    \table [36] = 26'h192d14d;
    \table [37] = 26'h187d2df;
    \table [38] = 26'h17dd466;
    \table [39] = 26'h172d5e3;
    \table [40] = 26'h168d755;
    \table [41] = 26'h15dd8bd;
    \table [42] = 26'h154da1a;
    \table [43] = 26'h149db6e;
    \table [44] = 26'h140dcb7;
    \table [45] = 26'h136ddf7;
    \table [46] = 26'h12cdf2d;
    \table [47] = 26'h123e059;
    \table [48] = 26'h11be17c;
    \table [49] = 26'h111e297;
    \table [50] = 26'h108e3a8;
    \table [51] = 26'h100e4b0;
    \table [52] = 26'h0f8e5b0;
    \table [53] = 26'h0f0e6a8;
    \table [54] = 26'h0e7e798;
    \table [55] = 26'h0e0e87f;
    \table [56] = 26'h0d8e95f;
    \table [57] = 26'h0d1ea37;
    \table [58] = 26'h0caeb08;
    \table [59] = 26'h0c3ebd2;
    \table [60] = 26'h0bcec95;
    \table [61] = 26'h0b6ed51;
    \table [62] = 26'h0afee07;
    \table [63] = 26'h0a9eeb6;
    \table [64] = 26'h0a2ef5f;
    \table [65] = 26'h09ef001;
    \table [66] = 26'h097f09f;
    \table [67] = 26'h092f136;
    \table [68] = 26'h08cf1c8;
    \table [69] = 26'h088f254;
    \table [70] = 26'h082f2dc;
    \table [71] = 26'h07ef35e;
    \table [72] = 26'h079f3dc;
    \table [73] = 26'h075f455;
    \table [74] = 26'h070f4ca;
    \table [75] = 26'h06cf53a;
    \table [76] = 26'h068f5a6;
    \table [77] = 26'h064f60e;
    \table [78] = 26'h060f672;
    \table [79] = 26'h05df6d2;
    \table [80] = 26'h059f72f;
    \table [81] = 26'h056f788;
    \table [82] = 26'h052f7de;
    \table [83] = 26'h04ff830;
    \table [84] = 26'h04cf87f;
    \table [85] = 26'h04af8cb;
    \table [86] = 26'h046f915;
    \table [87] = 26'h044f95b;
    \table [88] = 26'h041f99f;
    \table [89] = 26'h03ef9e0;
    \table [90] = 26'h03cfa1e;
    \table [91] = 26'h03afa5a;
    \table [92] = 26'h038fa94;
    \table [93] = 26'h035facc;
    \table [94] = 26'h033fb01;
    \table [95] = 26'h031fb34;
    \table [96] = 26'h030fb65;
    \table [97] = 26'h02dfb95;
    \table [98] = 26'h02cfbc2;
    \table [99] = 26'h02afbee;
    \table [100] = 26'h028fc18;
    \table [101] = 26'h026fc40;
    \table [102] = 26'h026fc66;
    \table [103] = 26'h023fc8c;
    \table [104] = 26'h022fcaf;
    \table [105] = 26'h021fcd1;
    \table [106] = 26'h020fcf2;
    \table [107] = 26'h01efd12;
    \table [108] = 26'h01dfd30;
    \table [109] = 26'h01cfd4d;
    \table [110] = 26'h01bfd69;
    \table [111] = 26'h01afd84;
    \table [112] = 26'h018fd9e;
    \table [113] = 26'h018fdb6;
    \table [114] = 26'h017fdce;
    \table [115] = 26'h016fde5;
    \table [116] = 26'h014fdfb;
    \table [117] = 26'h015fe0f;
    \table [118] = 26'h013fe24;
    \table [119] = 26'h012fe37;
    \table [120] = 26'h012fe49;
    \table [121] = 26'h011fe5b;
    \table [122] = 26'h011fe6c;
    \table [123] = 26'h00ffe7d;
    \table [124] = 26'h00ffe8c;
    \table [125] = 26'h00ffe9b;
    \table [126] = 26'h00efeaa;
    \table [127] = 26'h00dfeb8;
    \table [128] = 26'h00dfec5;
    \table [129] = 26'h00cfed2;
    \table [130] = 26'h00cfede;
    \table [131] = 26'h00bfeea;
    \table [132] = 26'h00bfef5;
    \table [133] = 26'h00bff00;
    \table [134] = 26'h00aff0b;
    \table [135] = 26'h009ff15;
    \table [136] = 26'h009ff1e;
    \table [137] = 26'h009ff27;
    \table [138] = 26'h009ff30;
    \table [139] = 26'h008ff39;
    \table [140] = 26'h007ff41;
    \table [141] = 26'h008ff48;
    \table [142] = 26'h007ff50;
    \table [143] = 26'h007ff57;
    \table [144] = 26'h007ff5e;
    \table [145] = 26'h006ff65;
    \table [146] = 26'h006ff6b;
    \table [147] = 26'h006ff71;
    \table [148] = 26'h005ff77;
    \table [149] = 26'h006ff7c;
    \table [150] = 26'h005ff82;
    \table [151] = 26'h005ff87;
    \table [152] = 26'h005ff8c;
    \table [153] = 26'h004ff91;
    \table [154] = 26'h004ff95;
    \table [155] = 26'h005ff99;
    \table [156] = 26'h004ff9e;
    \table [157] = 26'h003ffa2;
    \table [158] = 26'h004ffa5;
    \table [159] = 26'h004ffa9;
    \table [160] = 26'h003ffad;
    \table [161] = 26'h003ffb0;
    \table [162] = 26'h003ffb3;
    \table [163] = 26'h003ffb6;
    \table [164] = 26'h003ffb9;
    \table [165] = 26'h003ffbc;
    \table [166] = 26'h003ffbf;
    \table [167] = 26'h002ffc2;
    \table [168] = 26'h003ffc4;
    \table [169] = 26'h002ffc7;
    \table [170] = 26'h002ffc9;
    \table [171] = 26'h002ffcb;
    \table [172] = 26'h003ffcd;
    \table [173] = 26'h001ffd0;
    \table [174] = 26'h002ffd1;
    \table [175] = 26'h002ffd3;
    \table [176] = 26'h002ffd5;
    \table [177] = 26'h002ffd7;
    \table [178] = 26'h001ffd9;
    \table [179] = 26'h002ffda;
    \table [180] = 26'h001ffdc;
    \table [181] = 26'h002ffdd;
    \table [182] = 26'h001ffdf;
    \table [183] = 26'h001ffe0;
    \table [184] = 26'h002ffe1;
    \table [185] = 26'h001ffe3;
    \table [186] = 26'h001ffe4;
    \table [187] = 26'h001ffe5;
    \table [188] = 26'h001ffe6;
    \table [189] = 26'h001ffe7;
    \table [190] = 26'h001ffe8;
    \table [191] = 26'h001ffe9;
    \table [192] = 26'h001ffea;
    \table [193] = 26'h001ffeb;
    \table [194] = 26'h001ffec;
    \table [195] = 26'h000ffed;
    \table [196] = 26'h001ffed;
    \table [197] = 26'h001ffee;
    \table [198] = 26'h001ffef;
    \table [199] = 26'h000fff0;
    \table [200] = 26'h001fff0;
    \table [201] = 26'h001fff1;
    \table [202] = 26'h000fff2;
    \table [203] = 26'h001fff2;
    \table [204] = 26'h000fff3;
    \table [205] = 26'h001fff3;
    \table [206] = 26'h000fff4;
    \table [207] = 26'h001fff4;
    \table [208] = 26'h000fff5;
    \table [209] = 26'h001fff5;
    \table [210] = 26'h000fff6;
    \table [211] = 26'h000fff6;
    \table [212] = 26'h001fff6;
    \table [213] = 26'h000fff7;
    \table [214] = 26'h001fff7;
    \table [215] = 26'h000fff8;
    \table [216] = 26'h000fff8;
    \table [217] = 26'h001fff8;
    \table [218] = 26'h000fff9;
    \table [219] = 26'h000fff9;
    \table [220] = 26'h000fff9;
    \table [221] = 26'h001fff9;
    \table [222] = 26'h000fffa;
    \table [223] = 26'h000fffa;
    \table [224] = 26'h000fffa;
    \table [225] = 26'h001fffa;
    \table [226] = 26'h000fffb;
    \table [227] = 26'h000fffb;
    \table [228] = 26'h000fffb;
    \table [229] = 26'h000fffb;
    \table [230] = 26'h001fffb;
    \table [231] = 26'h000fffc;
    \table [232] = 26'h000fffc;
    \table [233] = 26'h000fffc;
    \table [234] = 26'h000fffc;
    \table [235] = 26'h000fffc;
    \table [236] = 26'h001fffc;
    \table [237] = 26'h000fffd;
    \table [238] = 26'h000fffd;
    \table [239] = 26'h000fffd;
    \table [240] = 26'h000fffd;
    \table [241] = 26'h000fffd;
    \table [242] = 26'h000fffd;
    \table [243] = 26'h000fffd;
    \table [244] = 26'h001fffd;
    \table [245] = 26'h000fffe;
    \table [246] = 26'h000fffe;
    \table [247] = 26'h000fffe;
    \table [248] = 26'h000fffe;
    \table [249] = 26'h000fffe;
    \table [250] = 26'h000fffe;
    \table [251] = 26'h000fffe;
    \table [252] = 26'h000fffe;
    \table [253] = 26'h000fffe;
    \table [254] = 26'h001fffe;
    \table [255] = 26'h000ffff;
  end
  reg [25:0] _0_;
  always @(posedge clk) begin
    _0_ <= \table [\$10 [7:0]];
  end
  assign entry__data = _0_;
  assign \$1  = $signed(x) < $signed(1'h0);
  assign \$2  = $signed(x) < $signed(1'h0);
  assign \$4  = ~ \$3 ;
  assign \$6  = \$2  ? \$4  : { \$5 [16], \$5 [16], \$5  };
  assign \$7  = $signed({ x, 1'h1 }) + $signed({ \$6 , \$1  });
  assign \$9  = position[17:9] > 8'hff;
  assign \$10  = \$9  ? 9'h0ff : position[17:9];
  assign \$11  = $signed(base) + $signed({ 1'h0, product });
  assign \$12  = ~ \$11 [27:0];
  assign rounded = is_negative ? \$12  : \$11 [27:0];
  assign \$15  = fraction_2 * word[25:16];
  assign \$16  = $signed(x) < $signed(1'h0);
  assign \$18  = negative_3 ? 26'h2ffff01 : 26'h3000100;
  assign \$19  = negative_3 ? 27'h5fffe00 : 27'h0000200;
  assign \$21  = $signed({ 1'h0, \$17  }) + $signed(\$20 );
  always @(posedge clk)
    position <= \$14 [17:0];
  always @(posedge clk)
    word <= entry__data;
  always @(posedge clk)
    fraction_1 <= position[8:0];
  always @(posedge clk)
    fraction_2 <= fraction_1;
  always @(posedge clk)
    product <= \$15 ;
  always @(posedge clk)
    negative_1 <= \$16 ;
  always @(posedge clk)
    negative_2 <= negative_1;
  always @(posedge clk)
    negative_3 <= negative_2;
  always @(posedge clk)
    base <= \$21 [27:0];
  always @(posedge clk)
    is_negative <= negative_3;
  always @(posedge clk)
    o <= \$22 [15:0];
  assign triple = \$8 [17:0];
  assign entry__addr = \$10 [7:0];
  assign total = \$11 [27:0];
  assign value = o;
  assign \$3  = { x[15], x, 2'h0 };
  assign \$5  = { x, 1'h0 };
  assign \$8  = { \$7 [20], \$7 [20:1] };
  assign \$13  = { \$8 [17:0], 1'h0 };
  assign \$14  = \$13 ;
  assign \$17  = { 6'h00, word[15:0], 9'h000 };
  assign \$20  = { \$18 [25], \$18  };
  assign \$22  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:9] };
endmodule

module rnnhw_tile(rst, sums__0, sums__1, address, x, write_cols, write_rows, write, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  reg \$1 ;
  input [9:0] address;
  wire [9:0] address;
  reg [9:0] address_1 = 10'h000;
  wire [9:0] address_i;
  wire [9:0] \address_i$19 ;
  wire [9:0] \address_i$24 ;
  wire [9:0] \address_i$31 ;
  wire [9:0] address_o;
  wire [9:0] \address_o$32 ;
  input clk;
  wire clk;
  input rst;
  wire rst;
  output [67:0] sums__0;
  wire [67:0] sums__0;
  output [67:0] sums__1;
  wire [67:0] sums__1;
  wire [67:0] sums_i;
  wire [67:0] \sums_i$35 ;
  wire [67:0] sums_o;
  wire [67:0] \sums_o$36 ;
  wire [67:0] \sums_o$38 ;
  wire [67:0] \sums_o$40 ;
  input [41:0] write;
  wire [41:0] write;
  wire [41:0] \write$15 ;
  wire [41:0] \write$21 ;
  wire [41:0] \write$25 ;
  wire [41:0] \write$33 ;
  reg [41:0] write_1 = 42'h00000000000;
  input [1:0] write_cols;
  wire [1:0] write_cols;
  reg [1:0] write_cols_1 = 2'h0;
  wire write_enable;
  wire \write_enable$22 ;
  wire \write_enable$26 ;
  wire \write_enable$34 ;
  reg write_row_1_0 = 1'h0;
  input [1:0] write_rows;
  wire [1:0] write_rows;
  input [15:0] x;
  wire [15:0] x;
  reg [7:0] x_1_0 = 8'h00;
  wire [7:0] x__0;
  wire [7:0] x__1;
  wire [7:0] x_i;
  wire [7:0] \x_i$17 ;
  wire [7:0] \x_i$23 ;
  wire [7:0] \x_i$29 ;
  wire [7:0] x_o;
  wire [7:0] \x_o$30 ;
  always @(posedge clk)
    x_1_0 <= x[15:8];
  always @(posedge clk)
    address_1 <= address;
  assign write_enable = write_rows[0] & write_cols[0];
  assign \write_enable$22  = write_row_1_0 & write_cols_1[0];
  assign \write_enable$26  = write_rows[0] & write_cols[1];
  assign \write_enable$34  = write_row_1_0 & write_cols_1[1];
  always @(posedge clk)
    write_1 <= write;
  always @(posedge clk)
    write_cols_1 <= write_cols;
  always @(posedge clk)
    write_row_1_0 <= \$1 ;
  rnnhw_element element_0_0 (
    .address_i(address),
    .address_o(\address_i$19 ),
    .clk(clk),
    .rst(rst),
    .sums_o(sums_i),
    .write(write),
    .write_enable(write_enable),
    .x_i(x[7:0]),
    .x_o(\x_i$17 )
  );
  rnnhw_tile_element_2 element_0_1 (
    .address_i(address_1),
    .address_o(\address_i$31 ),
    .clk(clk),
    .rst(rst),
    .sums_i(sums_i),
    .sums_o(sums__0),
    .write(write),
    .write_enable(\write_enable$26 ),
    .x_i(x_1_0),
    .x_o(\x_i$29 )
  );
  rnnhw_tile_element element_1_0 (
    .address_i(\address_i$19 ),
    .clk(clk),
    .rst(rst),
    .sums_o(\sums_i$35 ),
    .write(write_1),
    .write_enable(\write_enable$22 ),
    .x_i(\x_i$17 )
  );
  rnnhw_tile_element_3 element_1_1 (
    .address_i(\address_i$31 ),
    .clk(clk),
    .rst(rst),
    .sums_i(\sums_i$35 ),
    .sums_o(sums__1),
    .write(write_1),
    .write_enable(\write_enable$34 ),
    .x_i(\x_i$29 )
  );
  always @* begin
    if (at_start) begin end
    \$1  = write_rows[1];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  assign x__1 = x[15:8];
  assign x_i = x[7:0];
  assign x__0 = x[7:0];
  assign address_i = address;
  assign \write$15  = write;
  assign x_o = \x_i$17 ;
  assign address_o = \address_i$19 ;
  assign \write$21  = write_1;
  assign \x_i$23  = x_1_0;
  assign \address_i$24  = address_1;
  assign \write$25  = write;
  assign sums_o = sums_i;
  assign \x_o$30  = \x_i$29 ;
  assign \address_o$32  = \address_i$31 ;
  assign \write$33  = write_1;
  assign \sums_o$36  = \sums_i$35 ;
  assign \sums_o$38  = sums__0;
  assign \sums_o$40  = sums__1;
endmodule

module rnnhw_tile_element(rst, write_enable, x_i, address_i, sums_o, write, clk);
  wire [7:0] \$1 ;
  wire [9:0] \$2 ;
  input [9:0] address_i;
  wire [9:0] address_i;
  input clk;
  wire clk;
  input rst;
  wire rst;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [41:0] write;
  wire [41:0] write;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  rnnhw_element_core core (
    .address_i(address_i),
    .address_o(\$2 ),
    .clk(clk),
    .rst(rst),
    .sums_i(68'h00000000000000000),
    .sums_o(sums_o),
    .write(write),
    .write_enable(write_enable),
    .x_i(x_i),
    .x_o(\$1 )
  );
endmodule

module rnnhw_tile_element_2(rst, write_enable, sums_i, x_o, address_o, sums_o, write, x_i, address_i, clk);
  input [9:0] address_i;
  wire [9:0] address_i;
  output [9:0] address_o;
  wire [9:0] address_o;
  input clk;
  wire clk;
  input rst;
  wire rst;
  input [67:0] sums_i;
  wire [67:0] sums_i;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [41:0] write;
  wire [41:0] write;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  output [7:0] x_o;
  wire [7:0] x_o;
  rnnhw_element_core core (
    .address_i(address_i),
    .address_o(address_o),
    .clk(clk),
    .rst(rst),
    .sums_i(sums_i),
    .sums_o(sums_o),
    .write(write),
    .write_enable(write_enable),
    .x_i(x_i),
    .x_o(x_o)
  );
endmodule

module rnnhw_tile_element_3(rst, write_enable, sums_i, x_i, address_i, sums_o, write, clk);
  wire [7:0] \$1 ;
  wire [9:0] \$2 ;
  input [9:0] address_i;
  wire [9:0] address_i;
  input clk;
  wire clk;
  input rst;
  wire rst;
  input [67:0] sums_i;
  wire [67:0] sums_i;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [41:0] write;
  wire [41:0] write;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  rnnhw_element_core core (
    .address_i(address_i),
    .address_o(\$2 ),
    .clk(clk),
    .rst(rst),
    .sums_i(sums_i),
    .sums_o(sums_o),
    .write(write),
    .write_enable(write_enable),
    .x_i(x_i),
    .x_o(\$1 )
  );
endmodule

module rnnhw_weight_tree(rst, i, level_1_0, level_1_1, clk);
  input clk;
  wire clk;
  input [45:0] i;
  wire [45:0] i;
  output [45:0] level_1_0;
  reg [45:0] level_1_0 = 46'h000000000000;
  output [45:0] level_1_1;
  reg [45:0] level_1_1 = 46'h000000000000;
  wire [45:0] o__0;
  wire [45:0] o__1;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= i;
  always @(posedge clk)
    level_1_1 <= i;
  assign o__0 = level_1_0;
  assign o__1 = level_1_1;
endmodule
