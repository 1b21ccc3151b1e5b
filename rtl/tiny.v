// rnnhw accelerator, design 564132bd8e30170f. Generated; do not edit.

module rnnhw(load_tvalid, command_tdata, command_tvalid, x_tdata, x_tvalid, y_tready, clk, rst, load_tready, command_tready, x_tready, y_tdata, y_tvalid, y_tlast, busy, error, load_tdata);
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
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  reg [3:0] \$32 ;
  reg \$33 ;
  reg [43:0] \$34 ;
  reg [41:0] \$35 ;
  reg [38:0] \$36 ;
  wire [15:0] \$37 ;
  wire \$4 ;
  wire [7:0] \$5 ;
  wire [7:0] \$6 ;
  wire [7:0] \$7 ;
  wire [7:0] \$8 ;
  wire \$9 ;
  wire [4:0] beats;
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
  wire [54:0] control;
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
  wire [15:0] hidden;
  wire \hidden$90 ;
  reg hidden_1 = 1'h0;
  wire [70:0] i;
  wire [48:0] \i$86 ;
  wire [95:0] i__payload;
  wire [47:0] \i__payload$33 ;
  wire [15:0] \i__payload$44 ;
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
  wire [15:0] load;
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
  wire [48:0] \o$84 ;
  wire [70:0] o__0;
  wire [48:0] \o__0$93 ;
  wire [64:0] o__payload;
  wire o__ready;
  wire o__valid;
  wire open;
  wire [65:0] \output ;
  wire output_taken;
  reg [41:0] parameters = 42'h00000000000;
  wire passed;
  wire \passed$28 ;
  wire [64:0] payload;
  wire [27:0] registers;
  wire [27:0] \registers$32 ;
  wire [27:0] \registers$39 ;
  wire \release ;
  wire [7:0] reset_value;
  reg [7:0] reset_value_1 = 8'h00;
  input rst;
  wire rst;
  wire [54:0] slot;
  reg [54:0] slot_1 = 55'h00000000000000;
  wire [54:0] slot_1_stage;
  reg slot_1_valid = 1'h0;
  reg [38:0] states = 39'h0000000000;
  wire take;
  wire \take$42 ;
  wire [30:0] vectors;
  reg [43:0] weights = 44'h00000000000;
  wire [3:0] word;
  wire [4:0] \word$61 ;
  wire [4:0] \word$62 ;
  wire write;
  wire [40:0] \write$83 ;
  wire [15:0] writes__0;
  wire [15:0] x;
  wire [7:0] x__0;
  wire [7:0] x__1;
  input [15:0] x_tdata;
  wire [15:0] x_tdata;
  output x_tready;
  wire x_tready;
  input x_tvalid;
  wire x_tvalid;
  output [63:0] y_tdata;
  wire [63:0] y_tdata;
  output y_tlast;
  wire y_tlast;
  input y_tready;
  wire y_tready;
  output y_tvalid;
  wire y_tvalid;
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
  assign \$6  = hidden_1 ? \$5  : \$37 [7:0];
  assign \$7  = slot_1_stage[9] ? reset_value_1 : h__1;
  assign \$8  = hidden_1 ? \$7  : \$37 [15:8];
  assign \$9  = \o$84 [48:46] == 2'h2;
  assign \$10  = \o$84 [0] & \$9 ;
  assign \$11  = \o$84 [48:46] == 3'h5;
  assign \$12  = \o$84 [0] & \$11 ;
  assign \$13  = | fault;
  assign \$14  = ~ passed;
  assign \$15  = checked & \$14 ;
  assign \$16  = ! \o$84 [48:46];
  assign \$17  = \o$84 [0] & \$16 ;
  assign \$18  = ! \o$84 [45];
  assign \$19  = \$17  & \$18 ;
  assign \$20  = ! \o$84 [48:46];
  assign \$21  = \o$84 [0] & \$20 ;
  assign \$23  = \$21  & \$22 ;
  assign \$24  = ! \o$84 [45];
  assign \$25  = \o$84 [0] & \$24 ;
  assign \$26  = \o$84 [48:46] == 1'h1;
  assign \$27  = \$25  & \$26 ;
  assign \$28  = ! \o$84 [45];
  assign \$29  = \o$84 [0] & \$28 ;
  assign \$30  = \o$84 [48:46] == 3'h4;
  assign \$31  = \$29  & \$30 ;
  always @(posedge clk)
    error <= \$32 ;
  always @(posedge clk)
    slot_1 <= slot;
  always @(posedge clk)
    slot_1_valid <= \$33 ;
  always @(posedge clk)
    hidden_1 <= \hidden$90 ;
  always @(posedge clk)
    reset_value_1 <= 8'h00;
  always @(posedge clk)
    weights <= \$34 ;
  always @(posedge clk)
    parameters <= \$35 ;
  always @(posedge clk)
    states <= \$36 ;
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
    .control_in(i),
    .hidden(writes__0),
    .i(weights),
    .\output (\output ),
    .parameters(parameters),
    .rst(rst),
    .states(states)
  );
  rnnhw_input_buffer input_buffer (
    .beats(registers[4:0]),
    .clk(clk),
    .\expect (\expect ),
    .full(input_full),
    .i__payload(x_tdata),
    .i__ready(\i__ready$46 ),
    .i__valid(x_tvalid),
    .next_full(next_input_full),
    .output_0(\$37 ),
    .\release (\release ),
    .rst(rst),
    .\word$17 (\word$61 [3:0])
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
    .o(\o$84 ),
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
    .hidden(\hidden$90 ),
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
    .word(\word$61 ),
    .write(\write$83 )
  );
  rnnhw_state_banks state_banks (
    .buffer(buffer),
    .clk(clk),
    .h__0(h__0),
    .h__1(h__1),
    .load(load),
    .rst(rst),
    .word(\word$61 ),
    .writes__0(writes__0)
  );
  always @* begin
    if (at_start) begin end
    \$32  = error;
    if (failed) begin
      if (clear) begin
        \$32  = 4'h0;
      end
    end else if (\$13 ) begin
      \$32  = fault;
    end else if (\$15 ) begin
      \$32  = 4'h4;
    end else if (take) begin
      \$32  = o[5:2];
    end
    if (rst) begin
      \$32  = 4'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$33  = slot[0];
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$34 [0] = \$19 ;
    \$34 [1] = \$23 ;
    \$34 [2] = \o$84 [42];
    \$34 [11:3] = \o$84 [41:33];
    \$34 [43:12] = \o$84 [32:1];
    if (rst) begin
      \$34  = 44'h00000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$35 [0] = \$27 ;
    \$35 [3:1] = \o$84 [44:42];
    \$35 [9:4] = \o$84 [38:33];
    \$35 [41:10] = \o$84 [32:1];
    if (rst) begin
      \$35  = 42'h00000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$36 [0] = \$31 ;
    \$36 [6:1] = \o$84 [38:33];
    \$36 [38:7] = \o$84 [32:1];
    if (rst) begin
      \$36  = 39'h0000000000;
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
  assign beats = registers[4:0];
  assign vectors = \expect ;
  assign o__valid = y_tvalid;
  assign o__ready = y_tready;
  assign full = input_full;
  assign next_full = next_input_full;
  assign input_release = \release ;
  assign word = \word$61 [3:0];
  assign \word$62  = \word$61 ;
  assign \buffer$64  = buffer;
  assign x__0 = \$37 [7:0];
  assign x__1 = \$37 [15:8];
  assign control = i[54:0];
  assign o__0 = i;
  assign x = i[70:55];
  assign write = \output [0];
  assign hidden = writes__0;
  assign \i$86  = \o$84 ;
  assign reset_value = 8'h00;
  assign \o__0$93  = \o$84 ;
  assign y_tdata = o__payload[63:0];
  assign y_tlast = o__payload[64];
  assign load[15:8] = \o$84 [8:1];
  assign load[7:2] = \o$84 [38:33];
  assign load[1] = \o$84 [42];
  assign load[0] = \$12 ;
  assign \write$83 [40:9] = \o$84 [32:1];
  assign \write$83 [8:4] = \o$84 [37:33];
  assign \write$83 [3:1] = \o$84 [44:42];
  assign \write$83 [0] = \$10 ;
  assign payload[63:0] = \output [65:2];
  assign payload[64] = \output [1];
  assign i[70:63] = \$8 ;
  assign i[62:55] = \$6 ;
  assign i[54:0] = slot_1_stage;
  assign slot_1_stage[0] = slot_1_valid;
  assign slot_1_stage[54:1] = slot_1[54:1];
  assign \$22  = \o$84 [45];
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
  wire [22:0] \$20 ;
  wire [22:0] \$21 ;
  wire [22:0] \$22 ;
  wire [22:0] \$23 ;
  reg \$24 ;
  reg [21:0] \$25 ;
  reg [21:0] \$26 ;
  reg [21:0] \$27 ;
  reg [21:0] \$28 ;
  reg [21:0] \$29 ;
  wire \$3 ;
  reg [21:0] \$30 ;
  reg [21:0] \$31 ;
  reg [21:0] \$32 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [87:0] \$signature__data ;
  wire \$signature__en ;
  reg [54:0] \before  = 55'h00000000000000;
  output [54:0] before_stage;
  wire [54:0] before_stage;
  reg before_valid = 1'h0;
  reg clears = 1'h0;
  input clk;
  wire clk;
  input [54:0] control;
  wire [54:0] control;
  wire [54:0] control_o;
  output [87:0] finished;
  wire [87:0] finished;
  reg [21:0] finished_0 = 22'h000000;
  reg [21:0] finished_1 = 22'h000000;
  reg [21:0] finished_2 = 22'h000000;
  reg [21:0] finished_3 = 22'h000000;
  wire [21:0] result_0;
  wire [21:0] result_1;
  wire [21:0] result_2;
  wire [21:0] result_3;
  input rst;
  wire rst;
  output [87:0] stored;
  wire [87:0] stored;
  input [67:0] sums;
  wire [67:0] sums;
  reg [21:0] total_0 = 22'h000000;
  reg [21:0] total_1 = 22'h000000;
  reg [21:0] total_2 = 22'h000000;
  reg [21:0] total_3 = 22'h000000;
  wire [4:0] write__addr;
  wire [87:0] write__data;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [87:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 88'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control[35:31]] <= write__data;
  end
  reg [87:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[35:31]];
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
  assign \$20  = $signed(total_0) + $signed(sums[16:0]);
  assign \$21  = $signed(total_1) + $signed(sums[33:17]);
  assign \$22  = $signed(total_2) + $signed(sums[50:34]);
  assign \$23  = $signed(total_3) + $signed(sums[67:51]);
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
      \$25  = 22'h000000;
    end else if (control[0]) begin
      \$25  = \$20 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$26  = finished_0;
    if (\$4 ) begin
      \$26  = \$20 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$27  = total_1;
    if (\$6 ) begin
      \$27  = 22'h000000;
    end else if (control[0]) begin
      \$27  = \$21 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$28  = finished_1;
    if (\$8 ) begin
      \$28  = \$21 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = total_2;
    if (\$10 ) begin
      \$29  = 22'h000000;
    end else if (control[0]) begin
      \$29  = \$22 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = finished_2;
    if (\$12 ) begin
      \$30  = \$22 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = total_3;
    if (\$14 ) begin
      \$31  = 22'h000000;
    end else if (control[0]) begin
      \$31  = \$23 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = finished_3;
    if (\$16 ) begin
      \$32  = \$23 [21:0];
    end
  end
  assign result_0 = \$20 [21:0];
  assign result_1 = \$21 [21:0];
  assign result_2 = \$22 [21:0];
  assign result_3 = \$23 [21:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[35:31];
  assign \$signature__data  = stored;
  assign write__addr = control[35:31];
  assign finished[87:66] = finished_3;
  assign finished[65:44] = finished_2;
  assign finished[43:22] = finished_1;
  assign finished[21:0] = finished_0;
  assign write__data[87:66] = \$23 [21:0];
  assign write__data[65:44] = \$22 [21:0];
  assign write__data[43:22] = \$21 [21:0];
  assign write__data[21:0] = \$20 [21:0];
  assign before_stage[0] = before_valid;
  assign before_stage[54:1] = \before [54:1];
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

module rnnhw_adder_tree(o, i__0);
  input [67:0] i__0;
  wire [67:0] i__0;
  output [67:0] o;
  wire [67:0] o;
  assign o[67:51] = i__0[67:51];
  assign o[50:34] = i__0[50:34];
  assign o[33:17] = i__0[33:17];
  assign o[16:0] = i__0[16:0];
endmodule

module rnnhw_cell(rst, a, b, candidate, next_kind, cell_fraction, a_o, b_o, h_o, gates_0, forget_gate, gates_2, gates_3, clk);
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
  reg [21:0] \$10 ;
  wire [2:0] \$100 ;
  wire [2:0] \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire \$108 ;
  wire \$109 ;
  reg [21:0] \$11 ;
  wire \$110 ;
  reg \$111 ;
  reg \$112 ;
  reg \$113 ;
  reg \$114 ;
  reg \$115 ;
  reg \$116 ;
  reg \$117 ;
  reg \$118 ;
  reg \$119 ;
  reg [21:0] \$12 ;
  reg \$120 ;
  reg \$121 ;
  reg \$122 ;
  reg \$123 ;
  reg \$124 ;
  reg \$125 ;
  reg \$126 ;
  reg \$127 ;
  reg \$128 ;
  reg \$129 ;
  wire [21:0] \$13 ;
  reg \$130 ;
  reg \$131 ;
  reg \$132 ;
  reg \$133 ;
  reg \$134 ;
  reg \$135 ;
  reg [21:0] \$136 ;
  reg [21:0] \$137 ;
  reg [21:0] \$138 ;
  reg [21:0] \$139 ;
  reg [21:0] \$14 ;
  reg [21:0] \$15 ;
  reg [21:0] \$16 ;
  reg [21:0] \$17 ;
  reg [21:0] \$18 ;
  reg [21:0] \$19 ;
  wire \$2 ;
  wire [21:0] \$20 ;
  reg [21:0] \$21 ;
  reg [21:0] \$22 ;
  reg [21:0] \$23 ;
  reg [21:0] \$24 ;
  reg [21:0] \$25 ;
  reg [21:0] \$26 ;
  wire [21:0] \$27 ;
  reg [21:0] \$28 ;
  reg [21:0] \$29 ;
  wire \$3 ;
  reg [21:0] \$30 ;
  reg [21:0] \$31 ;
  reg [21:0] \$32 ;
  reg [21:0] \$33 ;
  wire [21:0] \$34 ;
  reg [21:0] \$35 ;
  reg [21:0] \$36 ;
  reg [21:0] \$37 ;
  reg [21:0] \$38 ;
  reg [21:0] \$39 ;
  wire \$4 ;
  reg [21:0] \$40 ;
  wire [21:0] \$41 ;
  reg [21:0] \$42 ;
  reg [21:0] \$43 ;
  reg [21:0] \$44 ;
  reg [21:0] \$45 ;
  reg [21:0] \$46 ;
  reg [21:0] \$47 ;
  wire [21:0] \$48 ;
  reg [21:0] \$49 ;
  wire \$5 ;
  reg [21:0] \$50 ;
  reg [21:0] \$51 ;
  reg [21:0] \$52 ;
  reg [21:0] \$53 ;
  reg [21:0] \$54 ;
  wire [21:0] \$55 ;
  reg [21:0] \$56 ;
  reg [21:0] \$57 ;
  reg [21:0] \$58 ;
  reg [21:0] \$59 ;
  wire \$6 ;
  reg [21:0] \$60 ;
  reg [21:0] \$61 ;
  wire [21:0] \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  reg [21:0] \$7 ;
  wire \$70 ;
  wire \$71 ;
  wire [2:0] \$72 ;
  wire [2:0] \$73 ;
  wire \$74 ;
  wire \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire [2:0] \$79 ;
  reg [21:0] \$8 ;
  wire [2:0] \$80 ;
  wire \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  wire \$87 ;
  wire \$88 ;
  wire \$89 ;
  reg [21:0] \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire [2:0] \$93 ;
  wire [2:0] \$94 ;
  wire \$95 ;
  wire \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  wire [5:0] \$signature__addr ;
  wire [31:0] \$signature__data ;
  wire [15:0] a;
  wire [15:0] a_o;
  wire [5:0] address;
  wire apart;
  wire [15:0] b;
  wire [15:0] b_o;
  reg [31:0] bias;
  reg [31:0] \bias$127 ;
  reg [31:0] \bias$135 ;
  reg [31:0] \bias$145 ;
  wire [15:0] candidate;
  reg [15:0] candidate_1 = 16'h0000;
  reg [15:0] candidate_2 = 16'h0000;
  reg [15:0] candidate_3 = 16'h0000;
  reg [15:0] candidate_4 = 16'h0000;
  reg [15:0] candidate_5 = 16'h0000;
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
  wire [223:0] early;
  wire \early$163 ;
  input [87:0] finished__0;
  wire [87:0] finished__0;
  input [87:0] finished__1;
  wire [87:0] finished__1;
  wire [2:0] \function ;
  wire [2:0] \function$132 ;
  wire [2:0] \function$142 ;
  wire [2:0] \function$150 ;
  wire [63:0] gates;
  wire [7:0] h_o;
  output [15:0] hidden;
  wire [15:0] hidden;
  reg input_is_finished = 1'h0;
  reg [7:0] input_shift;
  reg [7:0] \input_shift$128 ;
  reg [7:0] \input_shift$136 ;
  reg [7:0] \input_shift$146 ;
  wire [31:0] input_sum;
  wire [31:0] \input_sum$125 ;
  wire [31:0] \input_sum$133 ;
  wire [31:0] \input_sum$143 ;
  reg [21:0] input_sum_0 = 22'h000000;
  reg [21:0] input_sum_1 = 22'h000000;
  reg [21:0] input_sum_2 = 22'h000000;
  reg [21:0] input_sum_3 = 22'h000000;
  wire late;
  wire [34:0] makes_state;
  wire [31:0] new_state;
  wire [5:0] next_kind;
  wire [15:0] o;
  wire [15:0] \o$131 ;
  wire [15:0] \o$141 ;
  wire [15:0] \o$149 ;
  wire [15:0] \o$152 ;
  wire [15:0] \o$153 ;
  wire [15:0] \o$154 ;
  wire [15:0] \o$155 ;
  output [65:0] \output ;
  reg [65:0] \output ;
  wire [41:0] parameters;
  reg part = 1'h0;
  wire \part$109 ;
  wire [31:0] recurrent_bias;
  reg recurrent_is_finished = 1'h0;
  reg recurrent_is_zero = 1'h0;
  wire [15:0] recurrent_o;
  reg [7:0] recurrent_shift;
  reg [7:0] \recurrent_shift$129 ;
  reg [7:0] \recurrent_shift$137 ;
  reg [7:0] \recurrent_shift$147 ;
  wire [31:0] recurrent_sum;
  wire [31:0] \recurrent_sum$126 ;
  wire [31:0] \recurrent_sum$134 ;
  wire [31:0] \recurrent_sum$144 ;
  reg [21:0] recurrent_sum_0 = 22'h000000;
  reg [21:0] recurrent_sum_1 = 22'h000000;
  reg [21:0] recurrent_sum_2 = 22'h000000;
  reg [21:0] recurrent_sum_3 = 22'h000000;
  wire row;
  reg row_1 = 1'h0;
  input rst;
  wire rst;
  reg starts = 1'h0;
  wire \starts$103 ;
  reg [31:0] state = 32'd0;
  input [38:0] states;
  wire [38:0] states;
  input [87:0] stored__0;
  wire [87:0] stored__0;
  input [87:0] stored__1;
  wire [87:0] stored__1;
  reg [54:0] tile = 55'h00000000000000;
  wire [54:0] \tile$102 ;
  input [54:0] \tile$3 ;
  wire [54:0] \tile$3 ;
  wire [54:0] tile_stage;
  reg tile_valid = 1'h0;
  wire [34:0] unit;
  input [41:0] write;
  wire [41:0] write;
  reg [5:0] write__addr;
  reg [31:0] write__data;
  reg write__en;
  wire [15:0] x;
  wire [15:0] \x$130 ;
  wire [15:0] \x$140 ;
  wire [15:0] \x$148 ;
  (* no_rw_check = 32'd1 *)
  reg [31:0] \states$171  [63:0];
  initial begin
    \states$171 [0] = 32'd0;
    \states$171 [1] = 32'd0;
    \states$171 [2] = 32'd0;
    \states$171 [3] = 32'd0;
    \states$171 [4] = 32'd0;
    \states$171 [5] = 32'd0;
    \states$171 [6] = 32'd0;
    \states$171 [7] = 32'd0;
    \states$171 [8] = 32'd0;
    \states$171 [9] = 32'd0;
    \states$171 [10] = 32'd0;
    \states$171 [11] = 32'd0;
    \states$171 [12] = 32'd0;
    \states$171 [13] = 32'd0;
    \states$171 [14] = 32'd0;
    \states$171 [15] = 32'd0;
    \states$171 [16] = 32'd0;
    \states$171 [17] = 32'd0;
    \states$171 [18] = 32'd0;
    \states$171 [19] = 32'd0;
    \states$171 [20] = 32'd0;
    \states$171 [21] = 32'd0;
    \states$171 [22] = 32'd0;
    \states$171 [23] = 32'd0;
    \states$171 [24] = 32'd0;
    \states$171 [25] = 32'd0;
    \states$171 [26] = 32'd0;
    \states$171 [27] = 32'd0;
    \states$171 [28] = 32'd0;
    \states$171 [29] = 32'd0;
    \states$171 [30] = 32'd0;
    \states$171 [31] = 32'd0;
    \states$171 [32] = 32'd0;
    \states$171 [33] = 32'd0;
    \states$171 [34] = 32'd0;
    \states$171 [35] = 32'd0;
    \states$171 [36] = 32'd0;
    \states$171 [37] = 32'd0;
    \states$171 [38] = 32'd0;
    \states$171 [39] = 32'd0;
    \states$171 [40] = 32'd0;
    \states$171 [41] = 32'd0;
    \states$171 [42] = 32'd0;
    \states$171 [43] = 32'd0;
    \states$171 [44] = 32'd0;
    \states$171 [45] = 32'd0;
    \states$171 [46] = 32'd0;
    \states$171 [47] = 32'd0;
    \states$171 [48] = 32'd0;
    \states$171 [49] = 32'd0;
    \states$171 [50] = 32'd0;
    \states$171 [51] = 32'd0;
    \states$171 [52] = 32'd0;
    \states$171 [53] = 32'd0;
    \states$171 [54] = 32'd0;
    \states$171 [55] = 32'd0;
    \states$171 [56] = 32'd0;
    \states$171 [57] = 32'd0;
    \states$171 [58] = 32'd0;
    \states$171 [59] = 32'd0;
    \states$171 [60] = 32'd0;
    \states$171 [61] = 32'd0;
    \states$171 [62] = 32'd0;
    \states$171 [63] = 32'd0;
  end
  always @(posedge clk) begin
    if (write__en)
      \states$171 [write__addr] <= write__data;
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= \states$171 [control_9_stage[22:17]];
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
  assign \$41  = input_is_finished ? \$37  : \$40 ;
  assign \$48  = recurrent_is_finished ? \$44  : \$47 ;
  assign \$55  = input_is_finished ? \$51  : \$54 ;
  assign \$62  = recurrent_is_finished ? \$58  : \$61 ;
  assign \$63  = ! control_11_stage[16];
  assign \$64  = control_11_stage[0] & \$63 ;
  assign \$65  = control_11_stage[11:6] < 6'h20;
  assign \$66  = \$64  & \$65 ;
  assign \$67  = control_6_stage[11:6] == 3'h5;
  assign \$68  = control_6_stage[11:6] == 3'h4;
  assign \$69  = control_6_stage[11:6] == 6'h20;
  assign \$70  = control_6_stage[11:6] == 2'h3;
  assign \$71  = | { \$70 , \$69  };
  assign \$72  = \$71  ? 3'h0 : 3'h1;
  assign \$73  = \$68  ? 3'h2 : \$72 ;
  assign \function  = \$67  ? 3'h3 : \$73 ;
  assign \$74  = control_6_stage[11:6] == 3'h5;
  assign \$75  = control_6_stage[11:6] == 3'h4;
  assign \$76  = control_6_stage[11:6] == 6'h20;
  assign \$77  = control_6_stage[11:6] == 2'h3;
  assign \$78  = | { \$77 , \$76  };
  assign \$79  = \$78  ? 3'h0 : 3'h1;
  assign \$80  = \$75  ? 3'h2 : \$79 ;
  assign \function$132  = \$74  ? 3'h3 : \$80 ;
  assign \$81  = control_1_stage[11:6] == 1'h1;
  assign \$82  = ! control_1_stage[16];
  assign apart = \$81  & \$82 ;
  assign \$83  = ! control_1_stage[16];
  assign recurrent_bias = control_1[16] ? 32'd0 : early[159:128];
  assign \$84  = control_6_stage[11:6] == 3'h5;
  assign \$85  = ! control_6_stage[11:6];
  assign \$86  = control_6_stage[11:6] == 3'h4;
  assign \$87  = | { \$86 , \$85  };
  assign \$88  = control_6_stage[11:6] == 6'h20;
  assign \$89  = control_6_stage[11:6] == 1'h1;
  assign \$90  = control_6_stage[11:6] == 2'h2;
  assign \$91  = control_6_stage[11:6] == 2'h3;
  assign \$92  = | { \$91 , \$90 , \$89 , \$88  };
  assign \$93  = \$92  ? 3'h0 : 3'h1;
  assign \$94  = \$87  ? 3'h2 : \$93 ;
  assign \function$142  = \$84  ? 3'h3 : \$94 ;
  assign \$95  = control_6_stage[11:6] == 3'h5;
  assign \$96  = control_6_stage[11:6] == 3'h4;
  assign \$97  = control_6_stage[11:6] == 6'h20;
  assign \$98  = control_6_stage[11:6] == 2'h3;
  assign \$99  = | { \$98 , \$97  };
  assign \$100  = \$99  ? 3'h0 : 3'h1;
  assign \$101  = \$96  ? 3'h2 : \$100 ;
  assign \function$150  = \$95  ? 3'h3 : \$101 ;
  assign a = control_11_stage[3] ? 16'h0000 : state[15:0];
  assign \$102  = ! control_11_stage[16];
  assign \$103  = control_11_stage[0] & \$102 ;
  assign \$104  = control_11_stage[11:6] >= 6'h20;
  assign \$105  = \$103  & \$104 ;
  assign \early$163  = \$105  & control_11_stage[1];
  assign \$106  = control_22_stage[0] & control_22_stage[1];
  assign \$107  = \early$163  | \$106 ;
  assign \$108  = \early$163  ? control_11_stage[5] : control_22_stage[5];
  assign \$109  = control_11_stage[11:6] == 6'h20;
  assign \$110  = \early$163  & \$109 ;
  always @(posedge clk)
    tile <= \tile$3 ;
  always @(posedge clk)
    tile_valid <= \$111 ;
  always @(posedge clk)
    starts <= \$112 ;
  always @(posedge clk)
    part <= unit[16];
  always @(posedge clk)
    row_1 <= row;
  always @(posedge clk)
    control_0 <= unit;
  always @(posedge clk)
    control_0_valid <= \$113 ;
  always @(posedge clk)
    control_1 <= control_0_stage;
  always @(posedge clk)
    control_1_valid <= \$114 ;
  always @(posedge clk)
    control_2 <= control_1_stage;
  always @(posedge clk)
    control_2_valid <= \$115 ;
  always @(posedge clk)
    control_3 <= control_2_stage;
  always @(posedge clk)
    control_3_valid <= \$116 ;
  always @(posedge clk)
    control_4 <= control_3_stage;
  always @(posedge clk)
    control_4_valid <= \$117 ;
  always @(posedge clk)
    control_5 <= control_4_stage;
  always @(posedge clk)
    control_5_valid <= \$118 ;
  always @(posedge clk)
    control_6 <= control_5_stage;
  always @(posedge clk)
    control_6_valid <= \$119 ;
  always @(posedge clk)
    control_7 <= control_6_stage;
  always @(posedge clk)
    control_7_valid <= \$120 ;
  always @(posedge clk)
    control_8 <= control_7_stage;
  always @(posedge clk)
    control_8_valid <= \$121 ;
  always @(posedge clk)
    control_9 <= control_8_stage;
  always @(posedge clk)
    control_9_valid <= \$122 ;
  always @(posedge clk)
    control_10 <= control_9_stage;
  always @(posedge clk)
    control_10_valid <= \$123 ;
  always @(posedge clk)
    control_11 <= control_10_stage;
  always @(posedge clk)
    control_11_valid <= \$124 ;
  always @(posedge clk)
    control_12 <= makes_state;
  always @(posedge clk)
    control_12_valid <= \$125 ;
  always @(posedge clk)
    control_13 <= control_12_stage;
  always @(posedge clk)
    control_13_valid <= \$126 ;
  always @(posedge clk)
    control_14 <= control_13_stage;
  always @(posedge clk)
    control_14_valid <= \$127 ;
  always @(posedge clk)
    control_15 <= control_14_stage;
  always @(posedge clk)
    control_15_valid <= \$128 ;
  always @(posedge clk)
    control_16 <= control_15_stage;
  always @(posedge clk)
    control_16_valid <= \$129 ;
  always @(posedge clk)
    control_17 <= control_16_stage;
  always @(posedge clk)
    control_17_valid <= \$130 ;
  always @(posedge clk)
    control_18 <= control_17_stage;
  always @(posedge clk)
    control_18_valid <= \$131 ;
  always @(posedge clk)
    control_19 <= control_18_stage;
  always @(posedge clk)
    control_19_valid <= \$132 ;
  always @(posedge clk)
    control_20 <= control_19_stage;
  always @(posedge clk)
    control_20_valid <= \$133 ;
  always @(posedge clk)
    control_21 <= control_20_stage;
  always @(posedge clk)
    control_21_valid <= \$134 ;
  always @(posedge clk)
    control_22 <= control_21_stage;
  always @(posedge clk)
    control_22_valid <= \$135 ;
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
    recurrent_sum_0 <= \$136 ;
  always @(posedge clk)
    input_sum_1 <= \$27 ;
  always @(posedge clk)
    recurrent_sum_1 <= \$137 ;
  always @(posedge clk)
    input_sum_2 <= \$41 ;
  always @(posedge clk)
    recurrent_sum_2 <= \$138 ;
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
    input_sum_3 <= \$55 ;
  always @(posedge clk)
    recurrent_sum_3 <= \$139 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(\o$152 ),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$132 ),
    .o(\o$153 ),
    .rst(rst),
    .x(\x$130 )
  );
  rnnhw_activation activation_2 (
    .clk(clk),
    .\function (\function$142 ),
    .o(\o$154 ),
    .rst(rst),
    .x(\x$140 )
  );
  rnnhw_activation activation_3 (
    .clk(clk),
    .\function (\function$150 ),
    .o(\o$155 ),
    .rst(rst),
    .x(\x$148 )
  );
  rnnhw_cell \cell  (
    .a(a),
    .a_o(a_o),
    .b(state[31:16]),
    .b_o(b_o),
    .candidate(candidate_5),
    .cell_fraction(control_11_stage[15:12]),
    .clk(clk),
    .forget_gate(\o$153 ),
    .gates_0(\o$152 ),
    .gates_2(\o$154 ),
    .gates_3(\o$155 ),
    .h_o(h_o),
    .next_kind(control_10_stage[11:6]),
    .rst(rst)
  );
  rnnhw_parameters \parameters$170  (
    .clk(clk),
    .early(early),
    .reading__addr(unit[28:23]),
    .rst(rst),
    .write(write)
  );
  rnnhw_requantizer requantizer_0 (
    .bias(bias),
    .clk(clk),
    .input_shift(input_shift),
    .input_sum_in(input_sum_0),
    .o(x),
    .recurrent_shift(recurrent_shift),
    .recurrent_sum_in(recurrent_sum_0),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_1 (
    .bias(\bias$127 ),
    .clk(clk),
    .input_shift(\input_shift$128 ),
    .input_sum_in(input_sum_1),
    .o(\x$130 ),
    .recurrent_shift(\recurrent_shift$129 ),
    .recurrent_sum_in(recurrent_sum_1),
    .rst(rst)
  );
  rnnhw_cells_requantizer requantizer_2 (
    .apart(apart),
    .bias(\bias$135 ),
    .clk(clk),
    .input_shift(\input_shift$136 ),
    .input_sum_in(input_sum_2),
    .o(\x$140 ),
    .recurrent_bias(recurrent_bias),
    .recurrent_o(recurrent_o),
    .recurrent_shift(\recurrent_shift$137 ),
    .recurrent_sum_in(recurrent_sum_2),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_3 (
    .bias(\bias$145 ),
    .clk(clk),
    .input_shift(\input_shift$146 ),
    .input_sum_in(input_sum_3),
    .o(\x$148 ),
    .recurrent_shift(\recurrent_shift$147 ),
    .recurrent_sum_in(recurrent_sum_3),
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
    \$7  = 22'h000000;
    casez (part)
      1'h0:
          \$7  = finished__0[21:0];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$8  = 22'h000000;
    casez (part)
      1'h0:
          \$8  = finished__1[21:0];
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
    \$10  = 22'h000000;
    casez (part)
      1'h0:
          \$10  = stored__0[21:0];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$11  = 22'h000000;
    casez (part)
      1'h0:
          \$11  = stored__1[21:0];
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
    \$14  = 22'h000000;
    casez (part)
      1'h0:
          \$14  = finished__0[21:0];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$15  = 22'h000000;
    casez (part)
      1'h0:
          \$15  = finished__1[21:0];
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
    \$17  = 22'h000000;
    casez (part)
      1'h0:
          \$17  = stored__0[21:0];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$18  = 22'h000000;
    casez (part)
      1'h0:
          \$18  = stored__1[21:0];
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
    \$21  = 22'h000000;
    casez (part)
      1'h0:
          \$21  = finished__0[43:22];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$22  = 22'h000000;
    casez (part)
      1'h0:
          \$22  = finished__1[43:22];
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
    \$24  = 22'h000000;
    casez (part)
      1'h0:
          \$24  = stored__0[43:22];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$25  = 22'h000000;
    casez (part)
      1'h0:
          \$25  = stored__1[43:22];
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
    \$28  = 22'h000000;
    casez (part)
      1'h0:
          \$28  = finished__0[43:22];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$29  = 22'h000000;
    casez (part)
      1'h0:
          \$29  = finished__1[43:22];
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
    \$31  = 22'h000000;
    casez (part)
      1'h0:
          \$31  = stored__0[43:22];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$32  = 22'h000000;
    casez (part)
      1'h0:
          \$32  = stored__1[43:22];
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
    \$35  = 22'h000000;
    casez (part)
      1'h0:
          \$35  = finished__0[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$36  = 22'h000000;
    casez (part)
      1'h0:
          \$36  = finished__1[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$37  = \$35 ;
      1'h1:
          \$37  = \$36 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$38  = 22'h000000;
    casez (part)
      1'h0:
          \$38  = stored__0[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$39  = 22'h000000;
    casez (part)
      1'h0:
          \$39  = stored__1[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$40  = \$38 ;
      1'h1:
          \$40  = \$39 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$42  = 22'h000000;
    casez (part)
      1'h0:
          \$42  = finished__0[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$43  = 22'h000000;
    casez (part)
      1'h0:
          \$43  = finished__1[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$44  = \$42 ;
      1'h1:
          \$44  = \$43 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$45  = 22'h000000;
    casez (part)
      1'h0:
          \$45  = stored__0[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$46  = 22'h000000;
    casez (part)
      1'h0:
          \$46  = stored__1[65:44];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$47  = \$45 ;
      1'h1:
          \$47  = \$46 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$49  = 22'h000000;
    casez (part)
      1'h0:
          \$49  = finished__0[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$50  = 22'h000000;
    casez (part)
      1'h0:
          \$50  = finished__1[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$51  = \$49 ;
      1'h1:
          \$51  = \$50 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$52  = 22'h000000;
    casez (part)
      1'h0:
          \$52  = stored__0[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$53  = 22'h000000;
    casez (part)
      1'h0:
          \$53  = stored__1[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$54  = \$52 ;
      1'h1:
          \$54  = \$53 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$56  = 22'h000000;
    casez (part)
      1'h0:
          \$56  = finished__0[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$57  = 22'h000000;
    casez (part)
      1'h0:
          \$57  = finished__1[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$58  = \$56 ;
      1'h1:
          \$58  = \$57 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$59  = 22'h000000;
    casez (part)
      1'h0:
          \$59  = stored__0[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$60  = 22'h000000;
    casez (part)
      1'h0:
          \$60  = stored__1[87:66];
    endcase
  end
  always @* begin
    if (at_start) begin end
    casez (row_1)
      1'h0:
          \$61  = \$59 ;
      1'h1:
          \$61  = \$60 ;
    endcase
  end
  always @* begin
    if (at_start) begin end
    bias = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          bias = early[31:0];
    endcase
  end
  always @* begin
    if (at_start) begin end
    input_shift = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          input_shift = early[167:160];
    endcase
  end
  always @* begin
    if (at_start) begin end
    recurrent_shift = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          recurrent_shift = early[199:192];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \bias$127  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$127  = early[63:32];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \input_shift$128  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$128  = early[175:168];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \recurrent_shift$129  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$129  = early[207:200];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \bias$135  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$135  = early[95:64];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \input_shift$136  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$136  = early[183:176];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \recurrent_shift$137  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$137  = early[215:208];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \bias$145  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$145  = early[127:96];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \input_shift$146  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$146  = early[191:184];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \recurrent_shift$147  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$147  = early[223:216];
    endcase
  end
  always @* begin
    if (at_start) begin end
    \$111  = \tile$3 [0];
    if (rst) begin
      \$111  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$112  = \$2 ;
    if (rst) begin
      \$112  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$113  = unit[0];
    if (rst) begin
      \$113  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$114  = control_0_stage[0];
    if (rst) begin
      \$114  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$115  = control_1_stage[0];
    if (rst) begin
      \$115  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$116  = control_2_stage[0];
    if (rst) begin
      \$116  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$117  = control_3_stage[0];
    if (rst) begin
      \$117  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$118  = control_4_stage[0];
    if (rst) begin
      \$118  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$119  = control_5_stage[0];
    if (rst) begin
      \$119  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$120  = control_6_stage[0];
    if (rst) begin
      \$120  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$121  = control_7_stage[0];
    if (rst) begin
      \$121  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$122  = control_8_stage[0];
    if (rst) begin
      \$122  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$123  = control_9_stage[0];
    if (rst) begin
      \$123  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$124  = control_10_stage[0];
    if (rst) begin
      \$124  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$125  = makes_state[0];
    if (rst) begin
      \$125  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$126  = control_12_stage[0];
    if (rst) begin
      \$126  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$127  = control_13_stage[0];
    if (rst) begin
      \$127  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$128  = control_14_stage[0];
    if (rst) begin
      \$128  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$129  = control_15_stage[0];
    if (rst) begin
      \$129  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$130  = control_16_stage[0];
    if (rst) begin
      \$130  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$131  = control_17_stage[0];
    if (rst) begin
      \$131  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$132  = control_18_stage[0];
    if (rst) begin
      \$132  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$133  = control_19_stage[0];
    if (rst) begin
      \$133  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$134  = control_20_stage[0];
    if (rst) begin
      \$134  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$135  = control_21_stage[0];
    if (rst) begin
      \$135  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$136  = \$20 ;
    if (recurrent_is_zero) begin
      \$136  = 22'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$137  = \$34 ;
    if (recurrent_is_zero) begin
      \$137  = 22'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$138  = \$48 ;
    if (recurrent_is_zero) begin
      \$138  = 22'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$139  = \$62 ;
    if (recurrent_is_zero) begin
      \$139  = 22'h000000;
    end
  end
  always @* begin
    if (at_start) begin end
    if (states[0]) begin
      write__addr = states[6:1];
    end else begin
      write__addr = control_22_stage[22:17];
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
      write__en = control_22_stage[0];
    end
  end
  always @* begin
    if (at_start) begin end
    \output [65:18] = 48'h000000000000;
    if (\$110 ) begin
      \output [65:2] = { \o$155 , \o$154 , \o$153 , \o$152  };
    end else if (\early$163 ) begin
      \output [65:2] = { 32'h00000000, state };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  assign \tile$102  = tile_stage;
  assign \starts$103  = starts;
  assign parameters = write;
  assign address = unit[28:23];
  assign \part$109  = unit[16];
  assign \$signature__addr  = control_9_stage[22:17];
  assign input_sum = { input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0[21], input_sum_0 };
  assign recurrent_sum = { recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0[21], recurrent_sum_0 };
  assign o = x;
  assign \input_sum$125  = { input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1[21], input_sum_1 };
  assign \recurrent_sum$126  = { recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1[21], recurrent_sum_1 };
  assign \o$131  = \x$130 ;
  assign \input_sum$133  = { input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2[21], input_sum_2 };
  assign \recurrent_sum$134  = { recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2[21], recurrent_sum_2 };
  assign \o$141  = \x$140 ;
  assign \input_sum$143  = { input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3[21], input_sum_3 };
  assign \recurrent_sum$144  = { recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3[21], recurrent_sum_3 };
  assign \o$149  = \x$148 ;
  assign gates = { \o$155 , \o$154 , \o$153 , \o$152  };
  assign next_kind = control_10_stage[11:6];
  assign cell_fraction = control_11_stage[15:12];
  assign b = state[31:16];
  assign candidate = candidate_5;
  assign late = control_22_stage[0];
  always @* begin
    if (at_start) begin end
    \output [1] = \$108 ;
  end
  always @* begin
    if (at_start) begin end
    \output [0] = \$107 ;
  end
  assign hidden[15:8] = h_o;
  assign hidden[7] = control_22_stage[4];
  assign hidden[6:2] = control_22_stage[34:30];
  assign hidden[1] = control_22_stage[29];
  assign hidden[0] = control_22_stage[0];
  assign new_state[31:16] = b_o;
  assign new_state[15:0] = a_o;
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
  assign makes_state[0] = \$66 ;
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
  assign tile_stage[54:1] = tile[54:1];
endmodule

module rnnhw_cells_requantizer(rst, bias, input_shift, recurrent_shift, apart, recurrent_bias, input_sum_in, recurrent_sum_in, o, recurrent_o, clk);
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
  input [21:0] input_sum_in;
  wire [21:0] input_sum_in;
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
  input [21:0] recurrent_sum_in;
  wire [21:0] recurrent_sum_in;
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
  assign input_sum = { input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in };
  assign input_stage = \$48 [40:0];
  assign recurrent_sum = { recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in };
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
  reg [54:0] \$28 ;
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
  reg [54:0] held = 55'h00000000000000;
  reg is_last_part = 1'h1;
  reg [5:0] now;
  reg part = 1'h0;
  output row;
  wire row;
  reg \row$5  = 1'h0;
  input rst;
  wire rst;
  input starts;
  wire starts;
  wire [54:0] tile;
  input [54:0] \tile$3 ;
  wire [54:0] \tile$3 ;
  reg [5:0] tile_first = 6'h00;
  output [34:0] unit;
  wire [34:0] unit;
  assign tile = starts ? \tile$3  : held;
  assign row = starts ? 1'h0 : \row$5 ;
  assign \$1  = starts | held[0];
  assign \$2  = row < tile[54:53];
  assign \$3  = \$1  & \$2 ;
  assign \$5  = row + 1'h1;
  assign \$6  = \$5  == tile[54:53];
  assign \$7  = tile[8] & \$6 ;
  assign \$8  = starts ? 1'h0 : part;
  assign \$9  = tile[41:36] + row;
  assign \$10  = tile[47:42] + row;
  assign \$11  = starts | held[0];
  assign \$12  = starts ? 1'h1 : is_last_part;
  assign \$13  = row + 1'h1;
  assign \$14  = \$13  == tile[54:53];
  assign \$15  = ~ starts;
  assign \$16  = \$15  | tile[7];
  assign \$17  = starts & tile[6];
  assign \$18  = tile[52:48] + now[5:1];
  assign \$19  = starts | held[0];
  assign \$20  = starts ? 1'h1 : is_last_part;
  assign \$21  = row + 1'h1;
  assign \$22  = unit[16] + 1'h1;
  assign \$23  = unit[16] + 2'h2;
  assign \$24  = \$23  == 1'h1;
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
      \$28 [54:1] = \tile$3 [54:1];
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
      \$28  = 55'h00000000000000;
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
        \$30  = 1'h1;
      end else begin
        \$30  = \$24 ;
      end
    end
    if (rst) begin
      \$30  = 1'h1;
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
  wire [7:0] \$23 ;
  wire \$24 ;
  wire [7:0] \$25 ;
  wire [7:0] \$26 ;
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
  wire [6:0] \$48 ;
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
  wire [5:0] \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire [2:0] \$67 ;
  reg \$68 ;
  reg [4:0] \$69 ;
  wire \$7 ;
  reg \$70 ;
  reg [4:0] \$71 ;
  reg \$72 ;
  reg \$73 ;
  reg [11:0] \$74 ;
  reg [4:0] \$75 ;
  reg \$76 ;
  reg \$77 ;
  reg [1:0] \$78 ;
  wire \$8 ;
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
  input [91:0] phase;
  wire [91:0] phase;
  reg reading = 1'h0;
  wire reads_input;
  input [27:0] registers;
  wire [27:0] registers;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  input start;
  wire start;
  reg wrong = 1'h0;
  assign \$18  = \$15  & \$17 ;
  assign \$19  = | phase[76:70];
  assign \$20  = phase[76:70] <= 7'h40;
  assign \$22  = \$19  & \$21 ;
  assign \$24  = \$23  >= phase[76:70];
  assign \$26  = phase[76:70] + 2'h2;
  assign \$27  = \$25  < \$26 ;
  assign \$28  = \$24  & \$27 ;
  assign \$29  = ~ phase[9];
  assign \$30  = phase[57:52] >= 2'h2;
  assign \$31  = \$29  | \$30 ;
  assign \$33  = ! phase[5:0];
  assign \$34  = phase[5:0] == 1'h1;
  assign \$35  = phase[5:0] == 2'h2;
  assign \$36  = phase[5:0] == 2'h3;
  assign \$37  = phase[5:0] == 3'h4;
  assign \$38  = phase[5:0] == 3'h5;
  assign \$39  = phase[5:0] == 6'h20;
  assign \$40  = phase[5:0] == 6'h21;
  assign \$41  = | { \$40 , \$39 , \$38 , \$37 , \$36 , \$35 , \$34 , \$33  };
  assign \$42  = ~ phase[11];
  assign \$43  = phase[9] | \$42 ;
  assign \$44  = ~ in_body;
  assign \$45  = phase[23:16] <= registers[27:20];
  assign \$46  = \$44  | \$45 ;
  assign \$49  = \$48  == registers[4:0];
  assign \$50  = in_body & \$49 ;
  assign \$51  = \$47  | \$50 ;
  assign \$52  = phase[5:0] == 6'h21;
  assign \$53  = \$52  & phase[11];
  assign \$55  = \$53  & \$54 ;
  assign \$56  = phase[5:0] != 6'h21;
  assign \$57  = gives_states ? \$55  : \$56 ;
  assign \$58  = address + 1'h1;
  assign \$59  = ~ last;
  assign \$60  = & held;
  assign \$61  = ~ \$60 ;
  assign \$62  = wrong | \$61 ;
  assign \$63  = ! phase[6];
  assign \$64  = reading & \$63 ;
  assign \$65  = ~ inputs[1];
  assign \$66  = \$64  & \$65 ;
  assign \$67  = inputs + 1'h1;
  always @(posedge clk)
    fetching <= \$68 ;
  always @(posedge clk)
    fetched_at <= \$69 ;
  always @(posedge clk)
    reading <= \$70 ;
  always @(posedge clk)
    at <= \$71 ;
  always @(posedge clk)
    found <= \$72 ;
  always @(posedge clk)
    checked <= \$73 ;
  always @(posedge clk)
    held <= \$74 ;
  always @(posedge clk)
    address <= \$75 ;
  always @(posedge clk)
    running <= \$76 ;
  always @(posedge clk)
    wrong <= \$77 ;
  always @(posedge clk)
    inputs <= \$78 ;
  assign last = address == registers[19:15];
  assign in_body = at <= registers[9:5];
  assign gives_states = at > registers[14:10];
  assign reads_input = ! phase[6];
  assign \$1  = ~ wrong;
  assign \$2  = inputs == 1'h1;
  assign \$3  = \$1  & \$2 ;
  assign \$4  = registers[9:5] <= registers[14:10];
  assign \$5  = registers[14:10] <= registers[19:15];
  assign \$6  = \$4  & \$5 ;
  assign passed = \$3  & \$6 ;
  assign \$7  = ~ reading;
  assign \$8  = found & \$7 ;
  assign \$9  = ~ excess;
  assign \$10  = | phase[51:46];
  assign \$11  = phase[51:46] <= 6'h20;
  assign \$13  = \$10  & \$12 ;
  assign \$14  = phase[57:52] >= phase[51:46];
  assign \$15  = \$13  & \$14 ;
  assign \$16  = phase[57:52] <= 6'h20;
  always @* begin
    if (at_start) begin end
    \$68  = running;
    if (rst) begin
      \$68  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$69  = address;
    if (rst) begin
      \$69  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$70  = fetching;
    if (rst) begin
      \$70  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$71  = fetched_at;
    if (rst) begin
      \$71  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$72  = reading;
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$73  = \$8 ;
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$74 [0] = \$9 ;
    \$74 [1] = \$18 ;
    \$74 [2] = 1'h1;
    \$74 [3] = \$22 ;
    \$74 [4] = \$28 ;
    \$74 [5] = \$31 ;
    \$74 [6] = \$32 ;
    \$74 [7] = \$41 ;
    \$74 [8] = \$43 ;
    \$74 [9] = \$46 ;
    \$74 [10] = \$51 ;
    \$74 [11] = \$57 ;
    if (rst) begin
      \$74  = 12'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$75  = address;
    if (running) begin
      \$75  = \$58 [4:0];
    end
    if (start) begin
      \$75  = 5'h00;
    end
    if (rst) begin
      \$75  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$76  = running;
    if (running) begin
      \$76  = \$59 ;
    end
    if (start) begin
      \$76  = 1'h1;
    end
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$77  = wrong;
    if (found) begin
      \$77  = \$62 ;
    end
    if (start) begin
      \$77  = 1'h0;
    end
    if (rst) begin
      \$77  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$78  = inputs;
    if (\$66 ) begin
      \$78  = \$67 [1:0];
    end
    if (start) begin
      \$78  = 2'h0;
    end
    if (rst) begin
      \$78  = 2'h0;
    end
  end
  assign \$12  = \$11 ;
  assign \$17  = \$16 ;
  assign \$21  = \$20 ;
  assign \$23  = { phase[45:39], 1'h0 };
  assign \$25  = { phase[45:39], 1'h0 };
  assign \$32  = 1'h1;
  assign \$48  = { 1'h0, phase[51:46] };
  assign \$47  = phase[6];
  assign \$54  = phase[6];
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
  input [27:0] registers;
  wire [27:0] registers;
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
  assign \$16  = registers[19:15] == registers[14:10];
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

module rnnhw_control(rst, i, stage_4_stage, clk);
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
  input clk;
  wire clk;
  input [54:0] i;
  wire [54:0] i;
  wire [54:0] o;
  input rst;
  wire rst;
  reg [54:0] stage_1 = 55'h00000000000000;
  wire [54:0] stage_1_stage;
  reg stage_1_valid = 1'h0;
  reg [54:0] stage_2 = 55'h00000000000000;
  wire [54:0] stage_2_stage;
  reg stage_2_valid = 1'h0;
  reg [54:0] stage_3 = 55'h00000000000000;
  wire [54:0] stage_3_stage;
  reg stage_3_valid = 1'h0;
  reg [54:0] stage_4 = 55'h00000000000000;
  output [54:0] stage_4_stage;
  wire [54:0] stage_4_stage;
  reg stage_4_valid = 1'h0;
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
    stage_1 <= i;
  always @(posedge clk)
    stage_1_valid <= \$1 ;
  always @(posedge clk)
    stage_2 <= stage_1_stage;
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
    \$1  = i[0];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$2  = stage_1_stage[0];
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  assign o = stage_4_stage;
  assign stage_4_stage[0] = stage_4_valid;
  assign stage_4_stage[54:1] = stage_4[54:1];
  assign stage_3_stage[0] = stage_3_valid;
  assign stage_3_stage[54:1] = stage_3[54:1];
  assign stage_2_stage[0] = stage_2_valid;
  assign stage_2_stage[54:1] = stage_2[54:1];
  assign stage_1_stage[0] = stage_1_valid;
  assign stage_1_stage[54:1] = stage_1[54:1];
endmodule

module rnnhw_element(rst, write_enable, x_o, address_o, sums_o, address_i, x_i, write, clk);
  input [8:0] address_i;
  wire [8:0] address_i;
  output [8:0] address_o;
  wire [8:0] address_o;
  input clk;
  wire clk;
  input rst;
  wire rst;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [40:0] write;
  wire [40:0] write;
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
  wire [8:0] \$signature__addr ;
  wire [31:0] \$signature__data ;
  input [8:0] address_i;
  wire [8:0] address_i;
  output [8:0] address_o;
  reg [8:0] address_o = 9'h000;
  input clk;
  wire clk;
  reg [15:0] product_0 = 16'h0000;
  reg [15:0] product_1 = 16'h0000;
  reg [15:0] product_2 = 16'h0000;
  reg [15:0] product_3 = 16'h0000;
  input rst;
  wire rst;
  wire [8:0] south_address;
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
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] write__addr;
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
  reg [31:0] weights [511:0];
  initial begin : clear_weights
    integer k;
    for (k = 0; k < 512; k = k + 1)
      weights[k] = 32'h0;
  end
  always @(posedge clk) begin
    if (write_enable)
      weights[write[8:0]] <= write[40:9];
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
  assign write__addr = write[8:0];
  assign write__data = write[40:9];
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
  wire [5:0] \$47 ;
  wire [5:0] \$48 ;
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
  reg [91:0] \$71 ;
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
  reg [114:0] \$90 ;
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
  output [114:0] head;
  reg [114:0] head = 115'h00000000000000000000000000000;
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
  reg [91:0] phase = 92'h00000000000000000000000;
  wire [91:0] \phase$4 ;
  wire [91:0] \phase$40 ;
  reg [4:0] pointer = 5'h00;
  reg read = 1'h0;
  reg [17:0] read_step = 18'h00000;
  input [27:0] registers;
  wire [27:0] registers;
  wire [27:0] \registers$39 ;
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
  assign \$11  = pointer == registers[9:5];
  assign \$12  = \$10  & \$11 ;
  assign \$13  = step[17:10] == registers[27:20];
  assign \$14  = step[9] & \$13 ;
  assign \$15  = dumping ? registers[19:15] : registers[14:10];
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
  assign \$46  = phase[91:87] < 2'h2;
  assign \$47  = phase[91:87] - 2'h2;
  assign \$48  = \$46  ? 6'h00 : \$47 ;
  assign \$49  = phase[51:46] == 1'h1;
  assign \$50  = phase[57:52] == 1'h1;
  assign \$51  = phase[45:39] == 1'h1;
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
  assign \$4  = registers[14:10] + 1'h1;
  assign \$5  = next[1] ? \$4  : 6'h00;
  assign \$6  = next[35:6] == 1'h1;
  assign \$7  = ~ dumping;
  assign \$8  = pointer <= registers[9:5];
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
      \$90 [92:1] = phase;
      \$90 [93] = \$42 ;
      \$90 [94] = \$44 ;
      \$90 [101:95] = \$45 [6:0];
      \$90 [106:102] = \$48 [4:0];
      \$90 [112] = \$49 ;
      \$90 [113] = \$50 ;
      \$90 [114] = \$51 ;
    end
    if (rst) begin
      \$90  = 115'h00000000000000000000000000000;
    end
  end
  assign \write$36  = write;
  assign check = start;
  assign \registers$39  = registers;
  assign \phase$40  = phase;
  assign \checked$43  = checked;
  assign \passed$45  = passed;
  assign \$45  = { 1'h0, phase[76:70] };
endmodule

module rnnhw_grid_row(rst, control_in, i, parameters, states, hidden, \output , clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire \$2 ;
  reg \$3 ;
  wire [8:0] address;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [54:0] control;
  wire [54:0] \control$22 ;
  wire [54:0] \control$29 ;
  reg [54:0] control_0 = 55'h00000000000000;
  wire [54:0] control_0_stage;
  reg control_0_valid = 1'h0;
  input [70:0] control_in;
  wire [70:0] control_in;
  wire [54:0] control_o;
  wire [87:0] finished;
  wire [87:0] \finished$34 ;
  wire [87:0] finished__0;
  wire [87:0] finished__1;
  output [15:0] hidden;
  wire [15:0] hidden;
  wire [15:0] \hidden$42 ;
  input [43:0] i;
  wire [43:0] i;
  wire [54:0] \i$16 ;
  wire [67:0] i__0;
  wire [67:0] \i__0$14 ;
  wire [54:0] o;
  wire [67:0] \o$24 ;
  wire [67:0] \o$32 ;
  wire [43:0] o__0;
  output [65:0] \output ;
  wire [65:0] \output ;
  wire [65:0] \output$44 ;
  input [41:0] parameters;
  wire [41:0] parameters;
  wire [41:0] \parameters$38 ;
  input rst;
  wire rst;
  input [38:0] states;
  wire [38:0] states;
  wire [38:0] \states$40 ;
  wire [87:0] stored;
  wire [87:0] \stored$36 ;
  wire [87:0] stored__0;
  wire [87:0] stored__1;
  wire [67:0] sums;
  wire [67:0] \sums$31 ;
  wire [67:0] sums__0;
  wire [67:0] sums__1;
  wire [54:0] tile;
  wire [43:0] weights;
  wire [40:0] write;
  wire [1:0] write_cols;
  wire [1:0] write_rows;
  wire [15:0] x;
  wire [7:0] x__0;
  wire [7:0] x__1;
  always @(posedge clk)
    control_0_valid <= \$3 ;
  assign \$1  = ! i[2];
  always @(posedge clk)
    control_0 <= tile;
  rnnhw_accumulator accumulator_0 (
    .before_stage(\control$29 ),
    .clk(clk),
    .control(control_0_stage),
    .finished(finished__0),
    .rst(rst),
    .stored(stored__0),
    .sums(sums)
  );
  rnnhw_grid_row_accumulator accumulator_1 (
    .clk(clk),
    .control(\control$29 ),
    .finished(finished__1),
    .rst(rst),
    .stored(stored__1),
    .sums(\sums$31 )
  );
  rnnhw_adder_tree adder_tree_0 (
    .i__0(i__0),
    .o(sums)
  );
  rnnhw_adder_tree adder_tree_1 (
    .i__0(\i__0$14 ),
    .o(\sums$31 )
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
  rnnhw_control \control$51  (
    .clk(clk),
    .i(control_in[54:0]),
    .rst(rst),
    .stage_4_stage(tile)
  );
  rnnhw_tile tile_0 (
    .address(control_in[30:22]),
    .clk(clk),
    .rst(rst),
    .sums__0(i__0),
    .sums__1(\i__0$14 ),
    .write(i[43:3]),
    .write_cols(columns_0),
    .write_rows(i[1:0]),
    .x(control_in[70:55])
  );
  always @* begin
    if (at_start) begin end
    \$3  = tile[0];
    if (rst) begin
      \$3  = 1'h0;
    end
  end
  assign weights = i;
  assign o__0 = i;
  assign x__0 = control_in[62:55];
  assign x = control_in[70:55];
  assign x__1 = control_in[70:63];
  assign address = control_in[30:22];
  assign control = control_in[54:0];
  assign write = i[43:3];
  assign write_rows = i[1:0];
  assign write_cols = columns_0;
  assign sums__0 = i__0;
  assign sums__1 = \i__0$14 ;
  assign \i$16  = control_in[54:0];
  assign o = tile;
  assign \control$22  = control_0_stage;
  assign \o$24  = sums;
  assign finished = finished__0;
  assign stored = stored__0;
  assign control_o = \control$29 ;
  assign \o$32  = \sums$31 ;
  assign \finished$34  = finished__1;
  assign \stored$36  = stored__1;
  assign \parameters$38  = parameters;
  assign \states$40  = states;
  assign \hidden$42  = hidden;
  assign \output$44  = \output ;
  assign control_0_stage[0] = control_0_valid;
  assign control_0_stage[54:1] = control_0[54:1];
  assign columns_0[1] = \$2 ;
  assign columns_0[0] = \$1 ;
  assign \$2  = i[2];
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
  wire [22:0] \$20 ;
  wire [22:0] \$21 ;
  wire [22:0] \$22 ;
  wire [22:0] \$23 ;
  reg \$24 ;
  reg [21:0] \$25 ;
  reg [21:0] \$26 ;
  reg [21:0] \$27 ;
  reg [21:0] \$28 ;
  reg [21:0] \$29 ;
  wire \$3 ;
  reg [21:0] \$30 ;
  reg [21:0] \$31 ;
  reg [21:0] \$32 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [87:0] \$signature__data ;
  wire \$signature__en ;
  reg [54:0] \before  = 55'h00000000000000;
  wire [54:0] before_stage;
  reg before_valid = 1'h0;
  reg clears = 1'h0;
  input clk;
  wire clk;
  input [54:0] control;
  wire [54:0] control;
  wire [54:0] control_o;
  output [87:0] finished;
  wire [87:0] finished;
  reg [21:0] finished_0 = 22'h000000;
  reg [21:0] finished_1 = 22'h000000;
  reg [21:0] finished_2 = 22'h000000;
  reg [21:0] finished_3 = 22'h000000;
  wire [21:0] result_0;
  wire [21:0] result_1;
  wire [21:0] result_2;
  wire [21:0] result_3;
  input rst;
  wire rst;
  output [87:0] stored;
  wire [87:0] stored;
  input [67:0] sums;
  wire [67:0] sums;
  reg [21:0] total_0 = 22'h000000;
  reg [21:0] total_1 = 22'h000000;
  reg [21:0] total_2 = 22'h000000;
  reg [21:0] total_3 = 22'h000000;
  wire [4:0] write__addr;
  wire [87:0] write__data;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [87:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 88'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control[35:31]] <= write__data;
  end
  reg [87:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[35:31]];
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
  assign \$20  = $signed(total_0) + $signed(sums[16:0]);
  assign \$21  = $signed(total_1) + $signed(sums[33:17]);
  assign \$22  = $signed(total_2) + $signed(sums[50:34]);
  assign \$23  = $signed(total_3) + $signed(sums[67:51]);
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
      \$25  = 22'h000000;
    end else if (control[0]) begin
      \$25  = \$20 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$26  = finished_0;
    if (\$4 ) begin
      \$26  = \$20 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$27  = total_1;
    if (\$6 ) begin
      \$27  = 22'h000000;
    end else if (control[0]) begin
      \$27  = \$21 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$28  = finished_1;
    if (\$8 ) begin
      \$28  = \$21 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$29  = total_2;
    if (\$10 ) begin
      \$29  = 22'h000000;
    end else if (control[0]) begin
      \$29  = \$22 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$30  = finished_2;
    if (\$12 ) begin
      \$30  = \$22 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$31  = total_3;
    if (\$14 ) begin
      \$31  = 22'h000000;
    end else if (control[0]) begin
      \$31  = \$23 [21:0];
    end
  end
  always @* begin
    if (at_start) begin end
    \$32  = finished_3;
    if (\$16 ) begin
      \$32  = \$23 [21:0];
    end
  end
  assign result_0 = \$20 [21:0];
  assign result_1 = \$21 [21:0];
  assign result_2 = \$22 [21:0];
  assign result_3 = \$23 [21:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[35:31];
  assign \$signature__data  = stored;
  assign write__addr = control[35:31];
  assign finished[87:66] = finished_3;
  assign finished[65:44] = finished_2;
  assign finished[43:22] = finished_1;
  assign finished[21:0] = finished_0;
  assign write__data[87:66] = \$23 [21:0];
  assign write__data[65:44] = \$22 [21:0];
  assign write__data[43:22] = \$21 [21:0];
  assign write__data[21:0] = \$20 [21:0];
  assign before_stage[0] = before_valid;
  assign before_stage[54:1] = \before [54:1];
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
  wire [4:0] \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [4:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [4:0] \$21 ;
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
  reg [3:0] \$32 ;
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
  wire [4:0] \$signature__addr ;
  wire [4:0] \$signature__addr$16 ;
  wire [15:0] \$signature__data ;
  wire [15:0] \$signature__data$19 ;
  wire \$signature__en ;
  input [4:0] beats;
  wire [4:0] beats;
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
  input [15:0] i__payload;
  wire [15:0] i__payload;
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
  output [15:0] output_0;
  wire [15:0] output_0;
  reg reading = 1'h0;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg wants = 1'h0;
  reg [3:0] word = 4'h0;
  input [3:0] \word$17 ;
  wire [3:0] \word$17 ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  (* no_rw_check = 32'd1 *)
  reg [15:0] buffer [31:0];
  initial begin : clear_buffer
    integer k;
    for (k = 0; k < 32; k = k + 1)
      buffer[k] = 16'h0;
  end
  always @(posedge clk) begin
    if (\$signature__en )
      buffer[{ word, filling }] <= i__payload;
  end
  reg [15:0] _0_;
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
      \$32  = \$21 [3:0];
      if (completes) begin
        \$32  = 4'h0;
      end
    end
    if (rst) begin
      \$32  = 4'h0;
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
  assign output_0 = \$signature__data$19 ;
  assign more_stage[0] = more_valid;
  assign more_stage[30:1] = more[30:1];
  assign \$24  = filling;
  assign \$27  = reading;
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
  wire \$109 ;
  wire \$11 ;
  wire \$110 ;
  wire [3:0] \$111 ;
  wire [3:0] \$112 ;
  wire [3:0] \$113 ;
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
  wire [3:0] \$130 ;
  wire [3:0] \$131 ;
  wire [3:0] \$132 ;
  wire [3:0] \$133 ;
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
  reg [96:0] \$155 ;
  reg [48:0] \$156 ;
  reg [3:0] \$157 ;
  reg \$158 ;
  reg \$159 ;
  wire \$16 ;
  reg [27:0] \$160 ;
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
  wire commits_2;
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
  output [48:0] o;
  reg [48:0] o = 49'h0000000000000;
  input passed;
  wire passed;
  reg [96:0] received = 97'h0000000000000000000000000;
  output [27:0] registers;
  reg [27:0] registers = 28'h0000000;
  input rst;
  wire rst;
  wire taken;
  assign \$1  = ! received[96:89];
  assign \$2  = | received[88:74];
  assign \$3  = ~ \$2 ;
  assign \$5  = | received[72:58];
  assign \$6  = ~ \$5 ;
  assign \$8  = \$4  & \$7 ;
  assign \$9  = | received[56:42];
  assign \$10  = ~ \$9 ;
  assign \$12  = \$8  & \$11 ;
  assign \$13  = \$1  & \$12 ;
  assign \$14  = received[96:89] == 1'h1;
  assign \$15  = | received[88:74];
  assign \$16  = ~ \$15 ;
  assign \$17  = received[73] <= 1'h0;
  assign \$18  = & { \$17 , \$16  };
  assign \$19  = | received[72:60];
  assign \$20  = ~ \$19 ;
  assign \$21  = received[59:57] <= 3'h6;
  assign \$22  = & { \$21 , \$20  };
  assign \$23  = \$18  & \$22 ;
  assign \$24  = | received[56:39];
  assign \$25  = ~ \$24 ;
  assign \$27  = \$23  & \$26 ;
  assign \$28  = \$14  & \$27 ;
  assign \$29  = received[96:89] == 2'h2;
  assign \$30  = | received[72:60];
  assign \$31  = ~ \$30 ;
  assign \$33  = | received[56:38];
  assign \$34  = ~ \$33 ;
  assign \$36  = \$32  & \$35 ;
  assign \$37  = \$29  & \$36 ;
  assign \$38  = received[96:89] == 2'h3;
  assign \$39  = | received[56:36];
  assign \$40  = ~ \$39 ;
  assign \$41  = received[35:33] <= 3'h4;
  assign \$42  = & { \$41 , \$40  };
  assign \$43  = \$38  & \$42 ;
  assign \$44  = received[96:89] == 3'h4;
  assign \$45  = | received[88:74];
  assign \$46  = ~ \$45 ;
  assign \$47  = received[73] <= 1'h0;
  assign \$48  = & { \$47 , \$46  };
  assign \$49  = | received[56:39];
  assign \$50  = ~ \$49 ;
  assign \$52  = \$48  & \$51 ;
  assign \$53  = \$44  & \$52 ;
  assign \$54  = received[96:89] == 3'h5;
  assign \$55  = | received[72:58];
  assign \$56  = ~ \$55 ;
  assign \$58  = | received[56:39];
  assign \$59  = ~ \$58 ;
  assign \$61  = \$57  & \$60 ;
  assign \$62  = \$54  & \$61 ;
  assign \$63  = received[96:89] == 3'h6;
  assign has_place = | { \$64 , \$62 , \$53 , \$43 , \$37 , \$28 , \$13  };
  assign \$65  = received[96:89] != 2'h3;
  assign \$66  = ! received[56:33];
  assign \$67  = | received[32:6];
  assign \$68  = ~ \$67 ;
  assign \$69  = received[5:1] <= 5'h10;
  assign \$70  = & { \$69 , \$68  };
  assign \$71  = \$66  & \$70 ;
  assign \$72  = | received[32:1];
  assign \$73  = \$71  & \$72 ;
  assign \$74  = received[56:33] == 1'h1;
  assign \$75  = | received[32:6];
  assign \$76  = ~ \$75 ;
  assign \$78  = \$74  & \$77 ;
  assign \$80  = received[56:33] == 2'h2;
  assign \$81  = | received[32:6];
  assign \$82  = ~ \$81 ;
  assign \$84  = \$80  & \$83 ;
  assign \$86  = received[56:33] == 2'h3;
  assign \$87  = | received[32:6];
  assign \$88  = ~ \$87 ;
  assign \$90  = \$86  & \$89 ;
  assign \$92  = received[56:33] == 3'h4;
  assign \$93  = | received[32:9];
  assign \$94  = ~ \$93 ;
  assign \$96  = \$92  & \$95 ;
  assign \$98  = | { \$97 , \$91 , \$85 , \$79 , \$73  };
  assign has_value = \$65  | \$98 ;
  assign taken = i__valid & i__ready;
  assign \$99  = o[48:46] == 3'h6;
  assign commits = o[0] & \$99 ;
  assign \$100  = failed | loading;
  assign \$101  = ~ closing;
  assign \$102  = idle & \$101 ;
  assign i__ready = \$100  | \$102 ;
  assign \$103  = ~ failed;
  assign \$104  = taken & \$103 ;
  assign \$105  = | received[96:92];
  assign \$106  = ~ \$105 ;
  assign \$107  = received[91:89] <= 3'h6;
  assign \$108  = & { \$107 , \$106  };
  assign \$109  = ~ \$108 ;
  assign \$110  = ~ has_place;
  assign \$111  = has_value ? 4'h0 : 4'h3;
  assign \$112  = has_place ? \$111  : 4'h2;
  assign \$113  = \$108  ? \$112  : 4'h1;
  assign \$114  = ! \$113 ;
  assign \$115  = received[0] & \$114 ;
  assign \$116  = | fault;
  assign \$117  = failed | \$116 ;
  assign \$118  = ~ \$117 ;
  assign \$119  = \$115  & \$118 ;
  assign \$120  = | fault;
  assign \$121  = failed | \$120 ;
  assign \$122  = ~ \$121 ;
  assign \$123  = received[0] & \$122 ;
  assign \$124  = | received[96:92];
  assign \$125  = ~ \$124 ;
  assign \$126  = received[91:89] <= 3'h6;
  assign \$127  = & { \$126 , \$125  };
  assign \$128  = ~ \$127 ;
  assign \$129  = ~ has_place;
  assign \$130  = has_value ? 4'h0 : 4'h3;
  assign \$131  = has_place ? \$130  : 4'h2;
  assign \$132  = \$127  ? \$131  : 4'h1;
  assign \$133  = \$123  ? \$132  : 4'h0;
  assign \$134  = o[48:46] == 2'h3;
  assign \$135  = o[0] & \$134 ;
  assign \$136  = ! o[41:33];
  assign \$137  = \$135  & \$136 ;
  assign \$138  = o[48:46] == 2'h3;
  assign \$139  = o[0] & \$138 ;
  assign \$140  = o[41:33] == 1'h1;
  assign \$141  = \$139  & \$140 ;
  assign \$142  = o[48:46] == 2'h3;
  assign \$143  = o[0] & \$142 ;
  assign \$144  = o[41:33] == 2'h2;
  assign \$145  = \$143  & \$144 ;
  assign \$146  = o[48:46] == 2'h3;
  assign \$147  = o[0] & \$146 ;
  assign \$148  = o[41:33] == 2'h3;
  assign \$149  = \$147  & \$148 ;
  assign \$150  = o[48:46] == 2'h3;
  assign \$151  = o[0] & \$150 ;
  assign \$152  = o[41:33] == 3'h4;
  assign \$153  = \$151  & \$152 ;
  assign \$154  = i__payload[95:88] == 3'h6;
  always @(posedge clk)
    received <= \$155 ;
  always @(posedge clk)
    o <= \$156 ;
  always @(posedge clk)
    fault <= \$157 ;
  always @(posedge clk)
    commits_1 <= \$158 ;
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
    \$155 [0] = \$104 ;
    \$155 [96:1] = i__payload;
    if (rst) begin
      \$155  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$156 [0] = \$119 ;
    \$156 [32:1] = received[32:1];
    \$156 [41:33] = received[41:33];
    \$156 [44:42] = received[59:57];
    \$156 [45] = received[73];
    \$156 [48:46] = received[91:89];
    if (rst) begin
      \$156  = 49'h0000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$157  = \$133 ;
    if (rst) begin
      \$157  = 4'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$158  = commits;
    if (rst) begin
      \$158  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$159  = commits_1;
    if (rst) begin
      \$159  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$160  = registers;
    if (\$137 ) begin
      \$160 [4:0] = o[5:1];
    end
    if (\$141 ) begin
      \$160 [9:5] = o[5:1];
    end
    if (\$145 ) begin
      \$160 [14:10] = o[5:1];
    end
    if (\$149 ) begin
      \$160 [19:15] = o[5:1];
    end
    if (\$153 ) begin
      \$160 [27:20] = o[8:1];
    end
    if (rst) begin
      \$160  = 28'h0000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$161  = loading;
    if (taken) begin
      \$161  = 1'h1;
      if (\$154 ) begin
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
      if (\$154 ) begin
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
  assign commits_2 = commit;
  assign \$4  = \$3 ;
  assign \$7  = \$6 ;
  assign \$11  = \$10 ;
  assign \$26  = \$25 ;
  assign \$32  = \$31 ;
  assign \$35  = \$34 ;
  assign \$51  = \$50 ;
  assign \$57  = \$56 ;
  assign \$60  = \$59 ;
  assign \$64  = \$63 ;
  assign \$77  = \$76 ;
  assign \$79  = \$78 ;
  assign \$83  = \$82 ;
  assign \$85  = \$84 ;
  assign \$89  = \$88 ;
  assign \$91  = \$90 ;
  assign \$95  = \$94 ;
  assign \$97  = \$96 ;
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
  wire [64:0] \$signature__data ;
  wire \$signature__en ;
  input clk;
  wire clk;
  wire [7:0] first;
  wire [7:0] last;
  output [64:0] o__payload;
  wire [64:0] o__payload;
  input o__ready;
  wire o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  wire [64:0] payload;
  input rst;
  wire rst;
  wire takes;
  reg [7:0] waiting = 8'h00;
  wire write;
  reg [7:0] write__addr = 8'h00;
  input [64:0] write__data;
  wire [64:0] write__data;
  input write__en;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [64:0] beats [135:0];
  initial begin : clear_beats
    integer k;
    for (k = 0; k < 136; k = k + 1)
      beats[k] = 65'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      beats[write__addr] <= write__data;
  end
  reg [64:0] _0_;
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

module rnnhw_parameters(rst, write, reading__addr, early, clk);
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [5:0] address;
  input clk;
  wire clk;
  output [223:0] early;
  wire [223:0] early;
  reg [223:0] early_word = 224'h00000000000000000000000000000000000000000000000000000000;
  input [5:0] reading__addr;
  wire [5:0] reading__addr;
  wire [223:0] reading__data;
  input rst;
  wire rst;
  input [41:0] write;
  wire [41:0] write;
  wire [5:0] writing__addr;
  wire [223:0] writing__data;
  wire [6:0] writing__en;
  (* no_rw_check = 32'd1 *)
  reg [223:0] others [63:0];
  initial begin : clear_others
    integer k;
    for (k = 0; k < 64; k = k + 1)
      others[k] = 224'h0;
  end
  always @(posedge clk) begin
    if (\$2 )
      others[write[9:4]][31:0] <= writing__data[31:0];
    if (\$4 )
      others[write[9:4]][63:32] <= writing__data[63:32];
    if (\$6 )
      others[write[9:4]][95:64] <= writing__data[95:64];
    if (\$8 )
      others[write[9:4]][127:96] <= writing__data[127:96];
    if (\$10 )
      others[write[9:4]][159:128] <= writing__data[159:128];
    if (\$12 )
      others[write[9:4]][191:160] <= writing__data[191:160];
    if (\$14 )
      others[write[9:4]][223:192] <= writing__data[223:192];
  end
  reg [223:0] _0_;
  always @(posedge clk) begin
    _0_ <= others[reading__addr];
  end
  assign reading__data = _0_;
  assign \$1  = ! write[3:1];
  assign \$2  = write[0] & \$1 ;
  assign \$3  = write[3:1] == 1'h1;
  assign \$4  = write[0] & \$3 ;
  assign \$5  = write[3:1] == 2'h2;
  assign \$6  = write[0] & \$5 ;
  assign \$7  = write[3:1] == 2'h3;
  assign \$8  = write[0] & \$7 ;
  assign \$9  = write[3:1] == 3'h4;
  assign \$10  = write[0] & \$9 ;
  assign \$11  = write[3:1] == 3'h5;
  assign \$12  = write[0] & \$11 ;
  assign \$13  = write[3:1] == 3'h6;
  assign \$14  = write[0] & \$13 ;
  always @(posedge clk)
    early_word <= reading__data;
  assign writing__addr = write[9:4];
  assign writing__en = { \$14 , \$12 , \$10 , \$8 , \$6 , \$4 , \$2  };
  assign address = reading__addr;
  assign early[223:192] = early_word[223:192];
  assign early[191:160] = early_word[191:160];
  assign early[159:128] = early_word[159:128];
  assign early[127:96] = early_word[127:96];
  assign early[95:64] = early_word[95:64];
  assign early[63:32] = early_word[63:32];
  assign early[31:0] = early_word[31:0];
  assign writing__data[223:192] = write[41:10];
  assign writing__data[191:160] = write[41:10];
  assign writing__data[159:128] = write[41:10];
  assign writing__data[127:96] = write[41:10];
  assign writing__data[95:64] = write[41:10];
  assign writing__data[63:32] = write[41:10];
  assign writing__data[31:0] = write[41:10];
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
  wire [97:0] \$signature__data ;
  wire \$signature__en ;
  input [4:0] address;
  wire [4:0] address;
  input clk;
  wire clk;
  output [7:0] excess;
  wire [7:0] excess;
  input fetches;
  wire fetches;
  output [91:0] phase;
  wire [91:0] phase;
  input rst;
  wire rst;
  input [40:0] write;
  wire [40:0] write;
  wire [4:0] write__addr;
  wire [97:0] write__data;
  wire [97:0] write__en;
  (* no_rw_check = 32'd1 *)
  (* ram_style = "block" *)
  reg [97:0] words [31:0];
  initial begin : clear_words
    integer k;
    for (k = 0; k < 32; k = k + 1)
      words[k] = 98'h0;
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
      words[write[8:4]][38:38] <= write[38];
    if (\$88 )
      words[write[8:4]][39:39] <= write[39];
    if (\$90 )
      words[write[8:4]][40:40] <= write[40];
    if (\$92 )
      words[write[8:4]][41:41] <= \$2 ;
    if (\$94 )
      words[write[8:4]][42:42] <= write[9];
    if (\$96 )
      words[write[8:4]][43:43] <= write[10];
    if (\$98 )
      words[write[8:4]][44:44] <= write[11];
    if (\$100 )
      words[write[8:4]][45:45] <= write[12];
    if (\$102 )
      words[write[8:4]][46:46] <= write[22];
    if (\$104 )
      words[write[8:4]][47:47] <= write[23];
    if (\$106 )
      words[write[8:4]][48:48] <= write[24];
    if (\$108 )
      words[write[8:4]][49:49] <= write[25];
    if (\$110 )
      words[write[8:4]][50:50] <= write[26];
    if (\$112 )
      words[write[8:4]][51:51] <= write[27];
    if (\$114 )
      words[write[8:4]][52:52] <= write[38];
    if (\$116 )
      words[write[8:4]][53:53] <= write[39];
    if (\$118 )
      words[write[8:4]][54:54] <= write[40];
    if (\$120 )
      words[write[8:4]][55:55] <= \$3 ;
    if (\$122 )
      words[write[8:4]][56:56] <= write[9];
    if (\$124 )
      words[write[8:4]][57:57] <= write[10];
    if (\$126 )
      words[write[8:4]][58:58] <= write[11];
    if (\$128 )
      words[write[8:4]][59:59] <= write[22];
    if (\$130 )
      words[write[8:4]][60:60] <= write[23];
    if (\$132 )
      words[write[8:4]][61:61] <= write[24];
    if (\$134 )
      words[write[8:4]][62:62] <= write[25];
    if (\$136 )
      words[write[8:4]][63:63] <= write[26];
    if (\$138 )
      words[write[8:4]][64:64] <= write[27];
    if (\$140 )
      words[write[8:4]][65:65] <= write[38];
    if (\$142 )
      words[write[8:4]][66:66] <= write[39];
    if (\$144 )
      words[write[8:4]][67:67] <= write[40];
    if (\$146 )
      words[write[8:4]][68:68] <= \$4 ;
    if (\$148 )
      words[write[8:4]][69:69] <= write[9];
    if (\$150 )
      words[write[8:4]][70:70] <= write[10];
    if (\$152 )
      words[write[8:4]][71:71] <= write[11];
    if (\$154 )
      words[write[8:4]][72:72] <= write[26];
    if (\$156 )
      words[write[8:4]][73:73] <= write[27];
    if (\$158 )
      words[write[8:4]][74:74] <= write[28];
    if (\$160 )
      words[write[8:4]][75:75] <= write[29];
    if (\$162 )
      words[write[8:4]][76:76] <= write[30];
    if (\$164 )
      words[write[8:4]][77:77] <= write[31];
    if (\$166 )
      words[write[8:4]][78:78] <= write[32];
    if (\$168 )
      words[write[8:4]][79:79] <= \$5 ;
    if (\$170 )
      words[write[8:4]][80:80] <= write[10];
    if (\$172 )
      words[write[8:4]][81:81] <= write[11];
    if (\$174 )
      words[write[8:4]][82:82] <= write[12];
    if (\$176 )
      words[write[8:4]][83:83] <= write[13];
    if (\$178 )
      words[write[8:4]][84:84] <= write[14];
    if (\$180 )
      words[write[8:4]][85:85] <= write[26];
    if (\$182 )
      words[write[8:4]][86:86] <= write[27];
    if (\$184 )
      words[write[8:4]][87:87] <= write[28];
    if (\$186 )
      words[write[8:4]][88:88] <= write[29];
    if (\$188 )
      words[write[8:4]][89:89] <= write[30];
    if (\$190 )
      words[write[8:4]][90:90] <= \$6 ;
    if (\$192 )
      words[write[8:4]][91:91] <= write[26];
    if (\$194 )
      words[write[8:4]][92:92] <= write[27];
    if (\$196 )
      words[write[8:4]][93:93] <= write[28];
    if (\$198 )
      words[write[8:4]][94:94] <= write[29];
    if (\$200 )
      words[write[8:4]][95:95] <= write[30];
    if (\$202 )
      words[write[8:4]][96:96] <= \$7 ;
    if (\$204 )
      words[write[8:4]][97:97] <= \$8 ;
  end
  reg [97:0] _0_;
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
  assign \$7  = | write[40:31];
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
  assign \$93  = write[3:1] == 2'h2;
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
  assign \$121  = write[3:1] == 2'h3;
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
  assign \$147  = write[3:1] == 3'h4;
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
  assign \$169  = write[3:1] == 3'h5;
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
  assign \$191  = write[3:1] == 3'h6;
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
  assign \$203  = write[3:1] == 3'h7;
  assign \$204  = write[0] & \$203 ;
  assign write__addr = write[8:4];
  assign write__data = { \$8 , \$7 , write[30:26], \$6 , write[30:26], write[14:10], \$5 , write[32:26], write[11:9], \$4 , write[40:38], write[27:22], write[11:9], \$3 , write[40:38], write[27:22], write[12:9], \$2 , write[40:38], write[29:21], write[17:15], write[11:9], \$1 , write[40:33], write[24:14], write[11:9] };
  assign write__en = { \$204 , \$202 , \$200 , \$198 , \$196 , \$194 , \$192 , \$190 , \$188 , \$186 , \$184 , \$182 , \$180 , \$178 , \$176 , \$174 , \$172 , \$170 , \$168 , \$166 , \$164 , \$162 , \$160 , \$158 , \$156 , \$154 , \$152 , \$150 , \$148 , \$146 , \$144 , \$142 , \$140 , \$138 , \$136 , \$134 , \$132 , \$130 , \$128 , \$126 , \$124 , \$122 , \$120 , \$118 , \$116 , \$114 , \$112 , \$110 , \$108 , \$106 , \$104 , \$102 , \$100 , \$98 , \$96 , \$94 , \$92 , \$90 , \$88 , \$86 , \$84 , \$82 , \$80 , \$78 , \$76 , \$74 , \$72 , \$70 , \$68 , \$66 , \$64 , \$62 , \$60 , \$58 , \$56 , \$54 , \$52 , \$50 , \$48 , \$46 , \$44 , \$42 , \$40 , \$38 , \$36 , \$34 , \$32 , \$30 , \$28 , \$26 , \$24 , \$22 , \$20 , \$18 , \$16 , \$14 , \$12 , \$10  };
  assign \$signature__addr  = address;
  assign \$signature__en  = fetches;
  assign excess[7] = \$signature__data [97];
  assign excess[6] = \$signature__data [96];
  assign excess[5] = \$signature__data [90];
  assign excess[4] = \$signature__data [79];
  assign excess[3] = \$signature__data [68];
  assign excess[2] = \$signature__data [55];
  assign excess[1] = \$signature__data [41];
  assign excess[0] = \$signature__data [22];
  assign phase[91] = \$signature__data [95];
  assign phase[90] = \$signature__data [94];
  assign phase[89] = \$signature__data [93];
  assign phase[88] = \$signature__data [92];
  assign phase[87] = \$signature__data [91];
  assign phase[86] = \$signature__data [89];
  assign phase[85] = \$signature__data [88];
  assign phase[84] = \$signature__data [87];
  assign phase[83] = \$signature__data [86];
  assign phase[82] = \$signature__data [85];
  assign phase[81] = \$signature__data [84];
  assign phase[80] = \$signature__data [83];
  assign phase[79] = \$signature__data [82];
  assign phase[78] = \$signature__data [81];
  assign phase[77] = \$signature__data [80];
  assign phase[76] = \$signature__data [78];
  assign phase[75] = \$signature__data [77];
  assign phase[74] = \$signature__data [76];
  assign phase[73] = \$signature__data [75];
  assign phase[72] = \$signature__data [74];
  assign phase[71] = \$signature__data [73];
  assign phase[70] = \$signature__data [72];
  assign phase[69] = \$signature__data [71];
  assign phase[68] = \$signature__data [70];
  assign phase[67] = \$signature__data [69];
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
  assign phase[55] = \$signature__data [56];
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
  assign phase[42] = \$signature__data [42];
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

module rnnhw_requantizer(rst, bias, input_shift, recurrent_shift, input_sum_in, recurrent_sum_in, o, clk);
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
  input [21:0] input_sum_in;
  wire [21:0] input_sum_in;
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
  input [21:0] recurrent_sum_in;
  wire [21:0] recurrent_sum_in;
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
  assign input_sum = { input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in[21], input_sum_in };
  assign input_stage = \$30 [40:0];
  assign recurrent_sum = { recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in[21], recurrent_sum_in };
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

module rnnhw_sequencer(rst, output_taken, hidden, input_release, idle, buffer, take, passed, input_full, next_input_full, write, check, registers, next, slot, checked, word, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  wire \$1 ;
  wire [8:0] \$10 ;
  wire [2:0] \$100 ;
  wire [2:0] \$101 ;
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
  wire [5:0] \$163 ;
  wire [5:0] \$164 ;
  wire [5:0] \$165 ;
  wire \$166 ;
  wire \$167 ;
  reg \$168 ;
  reg [4:0] \$169 ;
  wire \$17 ;
  reg [4:0] \$170 ;
  reg [4:0] \$171 ;
  reg [4:0] \$172 ;
  reg [4:0] \$173 ;
  reg [4:0] \$174 ;
  reg [4:0] \$175 ;
  reg [4:0] \$176 ;
  reg \$177 ;
  reg [1:0] \$178 ;
  reg [3:0] \$179 ;
  wire \$18 ;
  reg \$180 ;
  reg \$181 ;
  reg [7:0] \$182 ;
  reg \$183 ;
  reg [4:0] \$184 ;
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
  wire [5:0] \$33 ;
  wire [5:0] \$34 ;
  wire [5:0] \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire [5:0] \$39 ;
  wire [2:0] \$4 ;
  wire [5:0] \$40 ;
  wire [5:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [5:0] \$45 ;
  wire [5:0] \$46 ;
  wire [5:0] \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire [3:0] \$5 ;
  wire \$50 ;
  wire [5:0] \$51 ;
  wire [5:0] \$52 ;
  wire [5:0] \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire [5:0] \$57 ;
  wire [5:0] \$58 ;
  wire [5:0] \$59 ;
  wire [4:0] \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire [5:0] \$63 ;
  wire [5:0] \$64 ;
  wire [5:0] \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire [5:0] \$69 ;
  wire [2:0] \$7 ;
  wire [5:0] \$70 ;
  wire [5:0] \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire [5:0] \$75 ;
  wire [5:0] \$76 ;
  wire [5:0] \$77 ;
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
  reg [4:0] \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire [1:0] \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire [1:0] \$99 ;
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
  reg [4:0] draining = 5'h00;
  reg [3:0] emitting = 4'h0;
  wire [3:0] emitting_at_end;
  wire ends;
  reg fits = 1'h0;
  reg fits_at_end = 1'h0;
  reg fresh = 1'h0;
  reg has_room = 1'h0;
  reg has_source = 1'h0;
  wire [114:0] head;
  wire [114:0] \head$17 ;
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
  reg [1:0] occupied = 2'h0;
  wire [1:0] occupied_at_end;
  input output_taken;
  wire output_taken;
  reg [7:0] parity = 8'h00;
  output passed;
  wire passed;
  wire \passed$15 ;
  wire [91:0] phase;
  reg previous = 1'h0;
  input [27:0] registers;
  wire [27:0] registers;
  wire [27:0] \registers$7 ;
  reg [7:0] room = 8'h88;
  input rst;
  wire rst;
  wire running;
  output [54:0] slot;
  wire [54:0] slot;
  wire [54:0] \slot$19 ;
  wire starts;
  wire \starts$40 ;
  wire \starts$41 ;
  reg stays = 1'h0;
  output take;
  wire take;
  wire \take$3 ;
  reg [4:0] timer_0 = 5'h1f;
  reg [4:0] timer_1 = 5'h1f;
  reg [4:0] timer_2 = 5'h1f;
  reg [4:0] timer_3 = 5'h1f;
  reg [4:0] timer_4 = 5'h1f;
  reg [4:0] timer_5 = 5'h1f;
  reg [4:0] timer_6 = 5'h1f;
  reg [4:0] timer_7 = 5'h1f;
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
  assign \$8  = \$7  + 4'hb;
  assign \$9  = \$8  - 1'h1;
  assign \$10  = room + output_taken;
  assign \$11  = head[101:95] - 1'h1;
  assign \$12  = output_taken ? \$11  : { 1'h0, head[101:95] };
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
  assign \$32  = timer_0 == 5'h1f;
  assign \$33  = timer_0 + 1'h1;
  assign \$34  = \$32  ? 6'h1f : \$33 ;
  assign \$35  = \$31  ? 6'h01 : \$34 ;
  assign \$36  = phase[29:27] == 1'h1;
  assign \$37  = made & \$36 ;
  assign \$38  = timer_1 == 5'h1f;
  assign \$39  = timer_1 + 1'h1;
  assign \$40  = \$38  ? 6'h1f : \$39 ;
  assign \$41  = \$37  ? 6'h01 : \$40 ;
  assign \$42  = phase[29:27] == 2'h2;
  assign \$43  = made & \$42 ;
  assign \$44  = timer_2 == 5'h1f;
  assign \$45  = timer_2 + 1'h1;
  assign \$46  = \$44  ? 6'h1f : \$45 ;
  assign \$47  = \$43  ? 6'h01 : \$46 ;
  assign \$48  = phase[29:27] == 2'h3;
  assign \$49  = made & \$48 ;
  assign \$50  = timer_3 == 5'h1f;
  assign \$51  = timer_3 + 1'h1;
  assign \$52  = \$50  ? 6'h1f : \$51 ;
  assign \$53  = \$49  ? 6'h01 : \$52 ;
  assign \$54  = phase[29:27] == 3'h4;
  assign \$55  = made & \$54 ;
  assign \$56  = timer_4 == 5'h1f;
  assign \$57  = timer_4 + 1'h1;
  assign \$58  = \$56  ? 6'h1f : \$57 ;
  assign \$59  = \$55  ? 6'h01 : \$58 ;
  assign \$60  = phase[29:27] == 3'h5;
  assign \$61  = made & \$60 ;
  assign \$62  = timer_5 == 5'h1f;
  assign \$63  = timer_5 + 1'h1;
  assign \$64  = \$62  ? 6'h1f : \$63 ;
  assign \$65  = \$61  ? 6'h01 : \$64 ;
  assign \$66  = phase[29:27] == 3'h6;
  assign \$67  = made & \$66 ;
  assign \$68  = timer_6 == 5'h1f;
  assign \$69  = timer_6 + 1'h1;
  assign \$70  = \$68  ? 6'h1f : \$69 ;
  assign \$71  = \$67  ? 6'h01 : \$70 ;
  assign \$72  = phase[29:27] == 3'h7;
  assign \$73  = made & \$72 ;
  assign \$74  = timer_7 == 5'h1f;
  assign \$75  = timer_7 + 1'h1;
  assign \$76  = \$74  ? 6'h1f : \$75 ;
  assign \$77  = \$73  ? 6'h01 : \$76 ;
  assign \$78  = ! head[7];
  assign \$79  = ! phase[6];
  assign \$80  = running & \$79 ;
  assign \$81  = \$80  ? next_input_full : input_full;
  assign \$82  = phase[5:0] < 6'h20;
  assign \$83  = phase[9] & \$82 ;
  assign \$84  = phase[29:27] == head[27:25];
  assign \$85  = \$83  & \$84 ;
  assign \$86  = running & \$85 ;
  assign \$87  = head[92:88] <= 2'h2;
  assign \$88  = head[92:88] <= 1'h1;
  assign \$89  = ends ? \$87  : \$88 ;
  assign \$91  = \$90  >= head[106:102];
  assign \$92  = \$86  ? \$89  : \$91 ;
  assign \$93  = head[93] ? 1'h1 : \$92 ;
  assign \$94  = head[7] ? \$93  : \$81 ;
  assign \$95  = ends & phase[9];
  assign \$96  = \$95  ? \$6 [1:0] : occupied;
  assign \$97  = ! \$96 ;
  assign \$98  = ends & phase[9];
  assign \$99  = \$98  ? \$6 [1:0] : occupied;
  assign \$100  = \$99  - 1'h1;
  assign \$101  = \$97  ? 3'h0 : \$100 ;
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
  assign \$115  = \$6 [1:0] <= head[52:47];
  assign \$116  = occupied <= head[52:47];
  assign \$117  = \$114  ? \$115  : \$116 ;
  assign \$118  = \$113  | \$117 ;
  assign \$119  = head[6:1] >= 6'h20;
  assign \$120  = head[12] & \$119 ;
  assign \$121  = ~ \$120 ;
  assign \$122  = phase[5:0] < 6'h20;
  assign \$123  = phase[11] & \$122 ;
  assign \$124  = ends & \$123 ;
  assign \$125  = \$9 [3:0] <= head[52:47];
  assign \$126  = emitting <= head[52:47];
  assign \$127  = \$124  ? \$125  : \$126 ;
  assign \$128  = \$121  | \$127 ;
  assign \$129  = & { \$128 , \$118  };
  assign \$130  = ~ head[10];
  assign \$132  = \$131  + 1'h0;
  assign \$133  = \$132  <= head[52:47];
  assign \$134  = ends & phase[9];
  assign \$135  = \$6 [1:0] <= head[52:47];
  assign \$136  = occupied <= head[52:47];
  assign \$137  = \$134  ? \$135  : \$136 ;
  assign \$138  = phase[9] ? \$133  : \$137 ;
  assign \$139  = \$130  | \$138 ;
  assign \$140  = head[6:1] >= 6'h20;
  assign \$141  = head[12] & \$140 ;
  assign \$142  = ~ \$141 ;
  assign \$143  = phase[5:0] < 6'h20;
  assign \$144  = phase[11] & \$143 ;
  assign \$146  = \$145  + 4'hb;
  assign \$147  = \$146  <= head[52:47];
  assign \$148  = phase[5:0] < 6'h20;
  assign \$149  = phase[11] & \$148 ;
  assign \$150  = ends & \$149 ;
  assign \$151  = \$9 [3:0] <= head[52:47];
  assign \$152  = emitting <= head[52:47];
  assign \$153  = \$150  ? \$151  : \$152 ;
  assign \$154  = \$144  ? \$147  : \$153 ;
  assign \$155  = \$142  | \$154 ;
  assign \$156  = & { \$155 , \$139  };
  assign \$157  = starts & head[12];
  assign \$158  = \$157  ? \$13 [7:0] : \$10 [7:0];
  assign \$159  = ~ head[12];
  assign \$160  = room >= head[101:95];
  assign \$161  = \$159  | \$160 ;
  assign \$162  = ! draining;
  assign \$163  = draining - 1'h1;
  assign \$164  = \$162  ? 6'h00 : \$163 ;
  assign \$165  = ends ? 6'h1e : \$164 ;
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
    \$169  = \$35 [4:0];
    if (rst) begin
      \$169  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$170  = \$41 [4:0];
    if (rst) begin
      \$170  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$171  = \$47 [4:0];
    if (rst) begin
      \$171  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$172  = \$53 [4:0];
    if (rst) begin
      \$172  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$173  = \$59 [4:0];
    if (rst) begin
      \$173  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$174  = \$65 [4:0];
    if (rst) begin
      \$174  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$175  = \$71 [4:0];
    if (rst) begin
      \$175  = 5'h1f;
    end
  end
  always @* begin
    if (at_start) begin end
    \$176  = \$77 [4:0];
    if (rst) begin
      \$176  = 5'h1f;
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
    \$178  = \$101 [1:0];
    if (rst) begin
      \$178  = 2'h0;
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
    \$184  = \$165 [4:0];
    if (rst) begin
      \$184  = 5'h00;
    end
  end
  always @* begin
    if (at_start) begin end
    \$185  = previous;
    if (starts) begin
      \$185  = head[93];
    end
    if (rst) begin
      \$185  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$186  = fresh;
    if (starts) begin
      \$186  = head[94];
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
  assign occupied_at_end = \$6 [1:0];
  assign emitting_at_end = \$9 [3:0];
  assign kept = \$10 [7:0];
  assign left = \$13 [7:0];
  assign \starts$40  = starts;
  assign \starts$41  = starts;
  assign slot[10] = \$27 ;
  assign slot[9] = \$26 ;
  assign slot[11] = \$24 ;
  assign { slot[54:12], slot[8:0] } = { \slot$19 [54:12], \slot$19 [8:0] };
  assign hidden = phase[6];
  assign \$4  = { 1'h0, \slot$19 [54:53] };
  assign \$7  = { 1'h0, \slot$19 [54:53] };
  assign \$131  = { 1'h0, next_rows };
  assign \$145  = { 1'h0, next_rows };
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
  wire [8:0] \$30 ;
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
  reg [91:0] \$64 ;
  reg [8:0] \$65 ;
  reg [8:0] \$66 ;
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
  wire [9:0] \$9 ;
  wire _next_context;
  wire _next_last;
  wire _next_tile;
  wire [8:0] after;
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
  input [114:0] head;
  wire [114:0] head;
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
  output [91:0] phase;
  reg [91:0] phase = 92'h00000000000000000000000;
  reg phase_first = 1'h0;
  reg [1:0] rows = 2'h0;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  reg single_cycle = 1'h0;
  reg single_slice = 1'h0;
  reg [5:0] slices = 6'h00;
  output [54:0] slot;
  wire [54:0] slot;
  input starts;
  wire starts;
  reg [5:0] state_0 = 6'h00;
  reg [5:0] state_1 = 6'h00;
  reg [4:0] sums_0 = 5'h00;
  reg [6:0] tiles = 7'h00;
  reg [8:0] weight_0 = 9'h000;
  reg [8:0] weight_1 = 9'h000;
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
  assign \$27  = head[112] & head[114];
  assign \$29  = ~ starts;
  assign \$30  = next_context ? weight_1 : \$9 [8:0];
  assign \$31  = ~ starts;
  assign \$32  = word + slot[0];
  assign \$33  = _next_tile ? { 1'h0, phase[81:77] } : \$32 ;
  assign \$34  = ~ starts;
  assign \$35  = sums_0 + _next_context;
  assign \$36  = parameters_0 + 2'h2;
  assign \$37  = state_1 + 2'h2;
  assign \$38  = state_1 + 2'h2;
  assign \$39  = left - 2'h2;
  assign \$40  = left > 3'h6;
  assign \$41  = left - 3'h4;
  assign \$42  = \$40  ? 8'h02 : \$41 ;
  assign \$43  = head[77:71] > 2'h2;
  assign \$44  = \$43  ? 7'h02 : head[77:71];
  assign \$45  = head[77:71] > 3'h4;
  assign \$46  = head[77:71] - 2'h2;
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
      \$49  = head[114];
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
      \$52  = phase[51:46];
    end
    if (starts) begin
      \$52  = head[52:47];
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
      \$53  = head[112];
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
      \$55  = phase[57:52];
    end
    if (starts) begin
      \$55  = head[58:53];
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
      \$56  = head[113];
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
      \$59  = head[46:40];
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
      \$61  = head[112];
    end
    if (rst) begin
      \$61  = 1'h0;
    end
  end
  always @* begin
    if (at_start) begin end
    \$62  = single_cycle;
    if (starts) begin
      \$62  = head[113];
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
      \$64  = head[92:1];
    end
    if (rst) begin
      \$64  = 92'h00000000000000000000000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$65  = weight_0;
    if (starts) begin
      \$65  = head[39:31];
    end
    if (\$29 ) begin
      \$65  = \$30 ;
    end
    if (rst) begin
      \$65  = 9'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$66  = weight_1;
    if (starts) begin
      \$66  = head[39:31];
    end
    if (\$29 ) begin
      if (_next_tile) begin
        \$66  = \$9 [8:0];
      end
    end
    if (rst) begin
      \$66  = 9'h000;
    end
  end
  always @* begin
    if (at_start) begin end
    \$67  = word;
    if (starts) begin
      \$67  = head[82:78];
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
      \$69  = head[64:59];
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
      \$70  = head[70:65];
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
      \$71  = head[70:65];
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
      \$72  = head[87:83];
    end
    if (\$34 ) begin
      if (_next_tile) begin
        \$72  = phase[86:82];
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
      \$74  = head[77:71];
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
  assign after = \$9 [8:0];
  assign word_0 = word;
  assign slot[54:53] = rows;
  assign slot[52:48] = write_0;
  assign slot[47:42] = parameters_0;
  assign slot[41:36] = state_0;
  assign slot[35:31] = sums_0;
  assign slot[30:22] = weight_0;
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
  assign \$15  = head[114];
  assign \$28  = \$27 ;
endmodule

module rnnhw_state_banks(rst, buffer, h__0, h__1, load, word, writes__0, clk);
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$10 ;
  wire [7:0] \$signature__data ;
  wire [7:0] \$signature__data$12 ;
  input buffer;
  wire buffer;
  input clk;
  wire clk;
  output [7:0] h__0;
  wire [7:0] h__0;
  output [7:0] h__1;
  wire [7:0] h__1;
  input [15:0] load;
  wire [15:0] load;
  input rst;
  wire rst;
  input [4:0] word;
  wire [4:0] word;
  wire [5:0] write__addr;
  wire [5:0] \write__addr$13 ;
  wire [7:0] write__data;
  wire [7:0] \write__data$14 ;
  wire write__en;
  wire \write__en$15 ;
  input [15:0] writes__0;
  wire [15:0] writes__0;
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
    if (\write__en$15 )
      bank_1[\write__addr$13 ] <= \write__data$14 ;
  end
  reg [7:0] _1_;
  always @(posedge clk) begin
    _1_ <= bank_1[{ word, buffer }];
  end
  assign h__1 = _1_;
  assign \$2  = ! writes__0[1];
  assign \$3  = writes__0[0] & \$2 ;
  assign write__en = load[0] ? \$1  : \$3 ;
  assign \write__addr$13  = load[0] ? load[7:2] : { writes__0[6:2], writes__0[7] };
  assign \write__data$14  = load[0] ? load[15:8] : writes__0[15:8];
  assign \$6  = writes__0[0] & \$5 ;
  assign \write__en$15  = load[0] ? \$4  : \$6 ;
  assign write__addr = load[0] ? load[7:2] : { writes__0[6:2], writes__0[7] };
  assign write__data = load[0] ? load[15:8] : writes__0[15:8];
  assign \$1  = ! load[1];
  assign \$signature__addr  = { word, buffer };
  assign \$signature__data  = h__0;
  assign \$signature__addr$10  = { word, buffer };
  assign \$signature__data$12  = h__1;
  assign \$4  = load[1];
  assign \$5  = writes__0[1];
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

module rnnhw_tile(rst, sums__0, sums__1, address, x, write_rows, write, write_cols, clk);
`ifdef SYNTHESIS
  wire at_start = 0;
`else
  reg at_start;
  initial at_start <= 0;
`endif
  reg \$1 ;
  input [8:0] address;
  wire [8:0] address;
  reg [8:0] address_1 = 9'h000;
  wire [8:0] address_i;
  wire [8:0] \address_i$19 ;
  wire [8:0] \address_i$24 ;
  wire [8:0] \address_i$31 ;
  wire [8:0] address_o;
  wire [8:0] \address_o$32 ;
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
  input [40:0] write;
  wire [40:0] write;
  wire [40:0] \write$15 ;
  wire [40:0] \write$21 ;
  wire [40:0] \write$25 ;
  wire [40:0] \write$33 ;
  reg [40:0] write_1 = 41'h00000000000;
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
  wire [8:0] \$2 ;
  input [8:0] address_i;
  wire [8:0] address_i;
  input clk;
  wire clk;
  input rst;
  wire rst;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [40:0] write;
  wire [40:0] write;
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
  input [8:0] address_i;
  wire [8:0] address_i;
  output [8:0] address_o;
  wire [8:0] address_o;
  input clk;
  wire clk;
  input rst;
  wire rst;
  input [67:0] sums_i;
  wire [67:0] sums_i;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [40:0] write;
  wire [40:0] write;
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
  wire [8:0] \$2 ;
  input [8:0] address_i;
  wire [8:0] address_i;
  input clk;
  wire clk;
  input rst;
  wire rst;
  input [67:0] sums_i;
  wire [67:0] sums_i;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  input [40:0] write;
  wire [40:0] write;
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
