// rnnhw accelerator, design 60e7a48965f0f8e7. Generated; do not edit.

module rnnhw(load_tvalid, command_tdata, command_tvalid, x_tdata, x_tvalid, y_tready, clk, rst, load_tready, command_tready, x_tready, y_tdata, y_tvalid, y_tlast, busy, load_tdata);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire [7:0] \$1 ;
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
  wire [7:0] \$2 ;
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
  wire [7:0] \$3 ;
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
  wire [7:0] \$4 ;
  reg [42:0] \$40 ;
  reg \$41 ;
  reg [96:0] \$42 ;
  reg [15:0] \$43 ;
  reg [2:0] \$44 ;
  reg [2:0] \$45 ;
  wire [31:0] \$46 ;
  wire [7:0] \$5 ;
  wire [7:0] \$6 ;
  wire [7:0] \$7 ;
  wire [7:0] \$8 ;
  wire \$9 ;
  reg [15:0] beats = 16'h0000;
  reg [2:0] body_end = 3'h0;
  wire [2:0] \body_end$66 ;
  wire buffer;
  wire \buffer$34 ;
  output busy;
  wire busy;
  wire \busy$35 ;
  input clk;
  wire clk;
  wire [31:0] command__payload;
  wire \command__payload.reset ;
  wire [30:0] \command__payload.steps ;
  wire command__ready;
  wire command__valid;
  input [31:0] command_tdata;
  wire [31:0] command_tdata;
  output command_tready;
  wire command_tready;
  input command_tvalid;
  wire command_tvalid;
  wire [42:0] control;
  wire [42:0] \control$50 ;
  wire \control$50.bank ;
  wire [3:0] \control$50.cell_fraction ;
  wire \control$50.dense ;
  wire \control$50.emit ;
  wire \control$50.finish ;
  wire \control$50.first ;
  wire \control$50.fresh ;
  wire \control$50.last ;
  wire [5:0] \control$50.parameters ;
  wire \control$50.phase_first ;
  wire \control$50.phase_last ;
  wire [1:0] \control$50.rows ;
  wire [4:0] \control$50.tile ;
  wire [5:0] \control$50.unit ;
  wire \control$50.valid ;
  wire [9:0] \control$50.weight ;
  wire \control.bank ;
  wire [3:0] \control.cell_fraction ;
  wire \control.dense ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.fresh ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire [1:0] \control.rows ;
  wire [4:0] \control.tile ;
  wire [5:0] \control.unit ;
  wire \control.valid ;
  wire [9:0] \control.weight ;
  wire full;
  wire [7:0] h__0;
  wire [7:0] h__1;
  wire [7:0] h__2;
  wire [7:0] h__3;
  wire hidden;
  reg hidden_1 = 1'h0;
  wire [74:0] i;
  wire [96:0] \i$69 ;
  wire [95:0] \i$69.beat ;
  wire [15:0] \i$69.beat.address ;
  wire [15:0] \i$69.beat.column ;
  wire [31:0] \i$69.beat.data ;
  wire [15:0] \i$69.beat.row ;
  wire [15:0] \i$69.beat.target ;
  wire \i$69.valid ;
  wire [42:0] \i.control ;
  wire \i.control.bank ;
  wire [3:0] \i.control.cell_fraction ;
  wire \i.control.dense ;
  wire \i.control.emit ;
  wire \i.control.finish ;
  wire \i.control.first ;
  wire \i.control.fresh ;
  wire \i.control.last ;
  wire [5:0] \i.control.parameters ;
  wire \i.control.phase_first ;
  wire \i.control.phase_last ;
  wire [1:0] \i.control.rows ;
  wire [4:0] \i.control.tile ;
  wire [5:0] \i.control.unit ;
  wire \i.control.valid ;
  wire [9:0] \i.control.weight ;
  wire [31:0] \i.x ;
  wire [7:0] \i.x[0] ;
  wire [7:0] \i.x[1] ;
  wire [7:0] \i.x[2] ;
  wire [7:0] \i.x[3] ;
  wire [31:0] i__payload;
  wire [7:0] \i__payload[0] ;
  wire [7:0] \i__payload[1] ;
  wire [7:0] \i__payload[2] ;
  wire [7:0] \i__payload[3] ;
  wire i__ready;
  wire i__valid;
  wire [15:0] input_beats;
  wire input_full;
  wire input_release;
  input [95:0] load_tdata;
  wire [95:0] load_tdata;
  output load_tready;
  wire load_tready;
  input load_tvalid;
  wire load_tvalid;
  wire [74:0] o__0;
  wire [96:0] \o__0$71 ;
  wire [95:0] \o__0$71.beat ;
  wire [15:0] \o__0$71.beat.address ;
  wire [15:0] \o__0$71.beat.column ;
  wire [31:0] \o__0$71.beat.data ;
  wire [15:0] \o__0$71.beat.row ;
  wire [15:0] \o__0$71.beat.target ;
  wire \o__0$71.valid ;
  wire [42:0] \o__0.control ;
  wire \o__0.control.bank ;
  wire [3:0] \o__0.control.cell_fraction ;
  wire \o__0.control.dense ;
  wire \o__0.control.emit ;
  wire \o__0.control.finish ;
  wire \o__0.control.first ;
  wire \o__0.control.fresh ;
  wire \o__0.control.last ;
  wire [5:0] \o__0.control.parameters ;
  wire \o__0.control.phase_first ;
  wire \o__0.control.phase_last ;
  wire [1:0] \o__0.control.rows ;
  wire [4:0] \o__0.control.tile ;
  wire [5:0] \o__0.control.unit ;
  wire \o__0.control.valid ;
  wire [9:0] \o__0.control.weight ;
  wire [31:0] \o__0.x ;
  wire [7:0] \o__0.x[0] ;
  wire [7:0] \o__0.x[1] ;
  wire [7:0] \o__0.x[2] ;
  wire [7:0] \o__0.x[3] ;
  wire [74:0] o__1;
  wire [96:0] \o__1$74 ;
  wire [95:0] \o__1$74.beat ;
  wire [15:0] \o__1$74.beat.address ;
  wire [15:0] \o__1$74.beat.column ;
  wire [31:0] \o__1$74.beat.data ;
  wire [15:0] \o__1$74.beat.row ;
  wire [15:0] \o__1$74.beat.target ;
  wire \o__1$74.valid ;
  wire [42:0] \o__1.control ;
  wire \o__1.control.bank ;
  wire [3:0] \o__1.control.cell_fraction ;
  wire \o__1.control.dense ;
  wire \o__1.control.emit ;
  wire \o__1.control.finish ;
  wire \o__1.control.first ;
  wire \o__1.control.fresh ;
  wire \o__1.control.last ;
  wire [5:0] \o__1.control.parameters ;
  wire \o__1.control.phase_first ;
  wire \o__1.control.phase_last ;
  wire [1:0] \o__1.control.rows ;
  wire [4:0] \o__1.control.tile ;
  wire [5:0] \o__1.control.unit ;
  wire \o__1.control.valid ;
  wire [9:0] \o__1.control.weight ;
  wire [31:0] \o__1.x ;
  wire [7:0] \o__1.x[0] ;
  wire [7:0] \o__1.x[1] ;
  wire [7:0] \o__1.x[2] ;
  wire [7:0] \o__1.x[3] ;
  wire [128:0] o__payload;
  wire \o__payload.last ;
  wire [127:0] \o__payload.values ;
  wire [63:0] \o__payload.values[0] ;
  wire [15:0] \o__payload.values[0][0] ;
  wire [15:0] \o__payload.values[0][1] ;
  wire [15:0] \o__payload.values[0][2] ;
  wire [15:0] \o__payload.values[0][3] ;
  wire [63:0] \o__payload.values[1] ;
  wire [15:0] \o__payload.values[1][0] ;
  wire [15:0] \o__payload.values[1][1] ;
  wire [15:0] \o__payload.values[1][2] ;
  wire [15:0] \o__payload.values[1][3] ;
  wire o__ready;
  wire o__valid;
  wire [65:0] \output ;
  wire [65:0] \output$56 ;
  wire \output$56.final ;
  wire \output$56.valid ;
  wire [63:0] \output$56.values ;
  wire [15:0] \output$56.values[0] ;
  wire [15:0] \output$56.values[1] ;
  wire [15:0] \output$56.values[2] ;
  wire [15:0] \output$56.values[3] ;
  wire \output.final ;
  wire \output.valid ;
  wire [63:0] \output.values ;
  wire [15:0] \output.values[0] ;
  wire [15:0] \output.values[1] ;
  wire [15:0] \output.values[2] ;
  wire [15:0] \output.values[3] ;
  wire output_taken;
  wire [41:0] parameters;
  wire [41:0] \parameters$75 ;
  wire [5:0] \parameters$75.address ;
  wire [31:0] \parameters$75.data ;
  wire \parameters$75.enable ;
  wire [2:0] \parameters$75.part ;
  wire [5:0] \parameters.address ;
  wire [31:0] \parameters.data ;
  wire \parameters.enable ;
  wire [2:0] \parameters.part ;
  wire [128:0] payload;
  wire \payload.last ;
  wire [127:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  wire [63:0] \payload.values[1] ;
  wire [15:0] \payload.values[1][0] ;
  wire [15:0] \payload.values[1][1] ;
  wire [15:0] \payload.values[1][2] ;
  wire [15:0] \payload.values[1][3] ;
  reg [2:0] program_end = 3'h0;
  wire [2:0] \program_end$68 ;
  reg [96:0] received = 97'h0000000000000000000000000;
  wire [95:0] \received.beat ;
  wire [15:0] \received.beat.address ;
  wire [15:0] \received.beat.column ;
  wire [31:0] \received.beat.data ;
  wire [15:0] \received.beat.row ;
  wire [15:0] \received.beat.target ;
  wire \received.valid ;
  wire \release ;
  input rst;
  wire rst;
  wire [42:0] slot;
  wire \slot.bank ;
  wire [3:0] \slot.cell_fraction ;
  wire \slot.dense ;
  wire \slot.emit ;
  wire \slot.finish ;
  wire \slot.first ;
  wire \slot.fresh ;
  wire \slot.last ;
  wire [5:0] \slot.parameters ;
  wire \slot.phase_first ;
  wire \slot.phase_last ;
  wire [1:0] \slot.rows ;
  wire [4:0] \slot.tile ;
  wire [5:0] \slot.unit ;
  wire \slot.valid ;
  wire [9:0] \slot.weight ;
  reg [42:0] slot_1 = 43'h00000000000;
  wire \slot_1.bank ;
  wire [3:0] \slot_1.cell_fraction ;
  wire \slot_1.dense ;
  wire \slot_1.emit ;
  wire \slot_1.finish ;
  wire \slot_1.first ;
  wire \slot_1.fresh ;
  wire \slot_1.last ;
  wire [5:0] \slot_1.parameters ;
  wire \slot_1.phase_first ;
  wire \slot_1.phase_last ;
  wire [1:0] \slot_1.rows ;
  wire [4:0] \slot_1.tile ;
  wire [5:0] \slot_1.unit ;
  wire \slot_1.valid ;
  wire [9:0] \slot_1.weight ;
  wire [15:0] state;
  wire [15:0] \state$60 ;
  wire \state$60.bank ;
  wire \state$60.buffer ;
  wire [7:0] \state$60.data ;
  wire \state$60.valid ;
  wire [4:0] \state$60.word ;
  wire \state.bank ;
  wire \state.buffer ;
  wire [7:0] \state.data ;
  wire \state.valid ;
  wire [4:0] \state.word ;
  wire [45:0] weights;
  wire [45:0] \weights$73 ;
  wire [1:0] \weights$73.column ;
  wire [1:0] \weights$73.rows ;
  wire [41:0] \weights$73.word ;
  wire [9:0] \weights$73.word.address ;
  wire [31:0] \weights$73.word.data ;
  wire [1:0] \weights.column ;
  wire [1:0] \weights.rows ;
  wire [41:0] \weights.word ;
  wire [9:0] \weights.word.address ;
  wire [31:0] \weights.word.data ;
  wire [4:0] word;
  wire [15:0] \word$31 ;
  wire [4:0] \word$32 ;
  wire write;
  wire [37:0] \write$61 ;
  wire [2:0] \write$61.address ;
  wire [31:0] \write$61.data ;
  wire \write$61.enable ;
  wire [1:0] \write$61.part ;
  wire [15:0] writes__0;
  wire \writes__0.bank ;
  wire \writes__0.buffer ;
  wire [7:0] \writes__0.data ;
  wire \writes__0.valid ;
  wire [4:0] \writes__0.word ;
  wire [15:0] writes__1;
  wire \writes__1.bank ;
  wire \writes__1.buffer ;
  wire [7:0] \writes__1.data ;
  wire \writes__1.valid ;
  wire [4:0] \writes__1.word ;
  wire [31:0] x;
  wire [31:0] \x$52 ;
  wire [7:0] \x$52[0] ;
  wire [7:0] \x$52[1] ;
  wire [7:0] \x$52[2] ;
  wire [7:0] \x$52[3] ;
  wire [7:0] \x[0] ;
  wire [7:0] \x[1] ;
  wire [7:0] \x[2] ;
  wire [7:0] \x[3] ;
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
  always @(posedge clk)
    beats <= \$43 ;
  always @(posedge clk)
    body_end <= \$44 ;
  always @(posedge clk)
    program_end <= \$45 ;
  assign output_taken = y_tvalid & y_tready;
  assign \$1  = slot_1[6] ? 8'h00 : h__0;
  assign \$2  = hidden_1 ? \$1  : \$46 [7:0];
  assign \$3  = slot_1[6] ? 8'h00 : h__1;
  assign \$4  = hidden_1 ? \$3  : \$46 [15:8];
  assign \$5  = slot_1[6] ? 8'h00 : h__2;
  assign \$6  = hidden_1 ? \$5  : \$46 [23:16];
  assign \$7  = slot_1[6] ? 8'h00 : h__3;
  assign \$8  = hidden_1 ? \$7  : \$46 [31:24];
  assign \$9  = received[96:81] == 2'h2;
  assign \$10  = received[0] & \$9 ;
  assign \$11  = ! \o__0$71 [96:81];
  assign \$12  = \o__0$71 [0] & \$11 ;
  assign \$13  = ! \o__0$71 [80:65];
  assign \$14  = \$12  & \$13 ;
  assign \$15  = ! \o__0$71 [96:81];
  assign \$16  = \o__0$71 [0] & \$15 ;
  assign \$17  = \o__0$71 [80:65] == 1'h1;
  assign \$18  = \$16  & \$17 ;
  assign \$19  = \o__0$71 [96:81] == 1'h1;
  assign \$20  = \o__0$71 [0] & \$19 ;
  assign \$21  = ! \o__0$71 [80:65];
  assign \$22  = \$20  & \$21 ;
  assign \$23  = ! \o__1$74 [96:81];
  assign \$24  = \o__1$74 [0] & \$23 ;
  assign \$25  = \o__1$74 [80:65] == 2'h2;
  assign \$26  = \$24  & \$25 ;
  assign \$27  = ! \o__1$74 [96:81];
  assign \$28  = \o__1$74 [0] & \$27 ;
  assign \$29  = \o__1$74 [80:65] == 2'h3;
  assign \$30  = \$28  & \$29 ;
  assign \$31  = \o__1$74 [96:81] == 1'h1;
  assign \$32  = \o__1$74 [0] & \$31 ;
  assign \$33  = \o__1$74 [80:65] == 1'h1;
  assign \$34  = \$32  & \$33 ;
  assign \$35  = received[96:81] == 2'h3;
  assign \$36  = received[0] & \$35 ;
  assign \$37  = ! received[48:33];
  assign \$38  = received[48:33] == 1'h1;
  assign \$39  = received[48:33] == 2'h2;
  always @(posedge clk)
    slot_1 <= \$40 ;
  always @(posedge clk)
    hidden_1 <= \$41 ;
  always @(posedge clk)
    received <= \$42 ;
  rnnhw_broadcast broadcast (
    .clk(clk),
    .i(i),
    .level_1_0(o__0),
    .level_1_1(o__1),
    .rst(rst)
  );
  rnnhw_grid_row grid_row_0 (
    .clk(clk),
    .i(weights),
    .\output (\output ),
    .parameters(parameters),
    .port_0(o__0),
    .rst(rst),
    .state(writes__0)
  );
  rnnhw_grid_row grid_row_1 (
    .clk(clk),
    .i(\weights$73 ),
    .\output (\output$56 ),
    .parameters(\parameters$75 ),
    .port_0(o__1),
    .rst(rst),
    .state(writes__1)
  );
  rnnhw_input_buffer input_buffer (
    .beats(beats),
    .clk(clk),
    .full(input_full),
    .i__payload(x_tdata),
    .i__ready(x_tready),
    .i__valid(x_tvalid),
    .port_0(\$46 ),
    .\release (\release ),
    .rst(rst),
    .\word$14 (\word$31 [4:0])
  );
  rnnhw_load_tree load_tree (
    .clk(clk),
    .i(received),
    .level_1_0(\o__0$71 ),
    .level_1_1(\o__1$74 ),
    .rst(rst)
  );
  rnnhw_output_queue output_queue (
    .clk(clk),
    .o__payload(o__payload),
    .o__valid(y_tvalid),
    .r_en(y_tready),
    .rst(rst),
    .w_data(payload),
    .w_en(\output [0])
  );
  rnnhw_sequencer sequencer (
    .body_end(body_end),
    .buffer(buffer),
    .busy(busy),
    .clk(clk),
    .command__payload(command_tdata),
    .command__ready(command_tready),
    .command__valid(command_tvalid),
    .hidden(hidden),
    .input_full(input_full),
    .input_release(\release ),
    .output_taken(output_taken),
    .program_end(program_end),
    .rst(rst),
    .slot(slot),
    .word(\word$31 ),
    .write(\write$61 )
  );
  rnnhw_state_banks state_banks (
    .buffer(buffer),
    .clk(clk),
    .h__0(h__0),
    .h__1(h__1),
    .h__2(h__2),
    .h__3(h__3),
    .rst(rst),
    .word(\word$31 [4:0]),
    .writes__0(writes__0),
    .writes__1(writes__1)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = beats;
    if (\$36 ) begin
      if (\$37 ) begin
        \$43  = received[16:1];
      end
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$44  = body_end;
    if (\$36 ) begin
      if (\$38 ) begin
        \$44  = received[3:1];
      end
    end
    if (rst) begin
      \$44  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$45  = program_end;
    if (\$36 ) begin
      if (\$39 ) begin
        \$45  = received[3:1];
      end
    end
    if (rst) begin
      \$45  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = slot;
    if (rst) begin
      \$40  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = hidden;
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$42 [0] = load_tvalid;
    \$42 [96:1] = load_tdata;
    if (rst) begin
      \$42  = 97'h0000000000000000000000000;
    end
  end
  assign command__payload = command_tdata;
  assign command__valid = command_tvalid;
  assign command__ready = command_tready;
  assign i__payload = x_tdata;
  assign i__valid = x_tvalid;
  assign i__ready = x_tready;
  assign o__valid = y_tvalid;
  assign o__ready = y_tready;
  assign full = input_full;
  assign input_release = \release ;
  assign word = \word$31 [4:0];
  assign \word$32  = \word$31 [4:0];
  assign \buffer$34  = buffer;
  assign \busy$35  = busy;
  assign x__0 = \$46 [7:0];
  assign x__1 = \$46 [15:8];
  assign x__2 = \$46 [23:16];
  assign x__3 = \$46 [31:24];
  assign control = o__0[42:0];
  assign x = o__0[74:43];
  assign \control$50  = o__1[42:0];
  assign \x$52  = o__1[74:43];
  assign write = \output [0];
  assign state = writes__0;
  assign \state$60  = writes__1;
  assign input_beats = beats;
  assign \body_end$66  = body_end;
  assign \program_end$68  = program_end;
  assign \i$69  = received;
  assign load_tready = 1'h1;
  assign y_tdata = o__payload[127:0];
  assign y_tlast = o__payload[128];
  assign \command__payload.steps  = command_tdata[30:0];
  assign \command__payload.reset  = command_tdata[31];
  assign \i__payload[0]  = x_tdata[7:0];
  assign \i__payload[1]  = x_tdata[15:8];
  assign \i__payload[2]  = x_tdata[23:16];
  assign \i__payload[3]  = x_tdata[31:24];
  assign \o__payload.values  = o__payload[127:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.values[1]  = o__payload[127:64];
  assign \o__payload.values[1][0]  = o__payload[79:64];
  assign \o__payload.values[1][1]  = o__payload[95:80];
  assign \o__payload.values[1][2]  = o__payload[111:96];
  assign \o__payload.values[1][3]  = o__payload[127:112];
  assign \o__payload.last  = o__payload[128];
  assign \i.control  = i[42:0];
  assign \i.control.valid  = i[0];
  assign \i.control.first  = i[1];
  assign \i.control.last  = i[2];
  assign \i.control.finish  = i[3];
  assign \i.control.dense  = i[4];
  assign \i.control.emit  = i[5];
  assign \i.control.fresh  = i[6];
  assign \i.control.bank  = i[7];
  assign \i.control.phase_first  = i[8];
  assign \i.control.phase_last  = i[9];
  assign \i.control.cell_fraction  = i[13:10];
  assign \i.control.weight  = i[23:14];
  assign \i.control.tile  = i[28:24];
  assign \i.control.unit  = i[34:29];
  assign \i.control.parameters  = i[40:35];
  assign \i.control.rows  = i[42:41];
  assign \i.x  = i[74:43];
  assign \i.x[0]  = i[50:43];
  assign \i.x[1]  = i[58:51];
  assign \i.x[2]  = i[66:59];
  assign \i.x[3]  = i[74:67];
  assign \slot_1.valid  = slot_1[0];
  assign \slot_1.first  = slot_1[1];
  assign \slot_1.last  = slot_1[2];
  assign \slot_1.finish  = slot_1[3];
  assign \slot_1.dense  = slot_1[4];
  assign \slot_1.emit  = slot_1[5];
  assign \slot_1.fresh  = slot_1[6];
  assign \slot_1.bank  = slot_1[7];
  assign \slot_1.phase_first  = slot_1[8];
  assign \slot_1.phase_last  = slot_1[9];
  assign \slot_1.cell_fraction  = slot_1[13:10];
  assign \slot_1.weight  = slot_1[23:14];
  assign \slot_1.tile  = slot_1[28:24];
  assign \slot_1.unit  = slot_1[34:29];
  assign \slot_1.parameters  = slot_1[40:35];
  assign \slot_1.rows  = slot_1[42:41];
  assign \control.valid  = o__0[0];
  assign \control.first  = o__0[1];
  assign \control.last  = o__0[2];
  assign \control.finish  = o__0[3];
  assign \control.dense  = o__0[4];
  assign \control.emit  = o__0[5];
  assign \control.fresh  = o__0[6];
  assign \control.bank  = o__0[7];
  assign \control.phase_first  = o__0[8];
  assign \control.phase_last  = o__0[9];
  assign \control.cell_fraction  = o__0[13:10];
  assign \control.weight  = o__0[23:14];
  assign \control.tile  = o__0[28:24];
  assign \control.unit  = o__0[34:29];
  assign \control.parameters  = o__0[40:35];
  assign \control.rows  = o__0[42:41];
  assign \o__0.control  = o__0[42:0];
  assign \o__0.control.valid  = o__0[0];
  assign \o__0.control.first  = o__0[1];
  assign \o__0.control.last  = o__0[2];
  assign \o__0.control.finish  = o__0[3];
  assign \o__0.control.dense  = o__0[4];
  assign \o__0.control.emit  = o__0[5];
  assign \o__0.control.fresh  = o__0[6];
  assign \o__0.control.bank  = o__0[7];
  assign \o__0.control.phase_first  = o__0[8];
  assign \o__0.control.phase_last  = o__0[9];
  assign \o__0.control.cell_fraction  = o__0[13:10];
  assign \o__0.control.weight  = o__0[23:14];
  assign \o__0.control.tile  = o__0[28:24];
  assign \o__0.control.unit  = o__0[34:29];
  assign \o__0.control.parameters  = o__0[40:35];
  assign \o__0.control.rows  = o__0[42:41];
  assign \o__0.x  = o__0[74:43];
  assign \o__0.x[0]  = o__0[50:43];
  assign \o__0.x[1]  = o__0[58:51];
  assign \o__0.x[2]  = o__0[66:59];
  assign \o__0.x[3]  = o__0[74:67];
  assign \x[0]  = o__0[50:43];
  assign \x[1]  = o__0[58:51];
  assign \x[2]  = o__0[66:59];
  assign \x[3]  = o__0[74:67];
  assign \control$50.valid  = o__1[0];
  assign \control$50.first  = o__1[1];
  assign \control$50.last  = o__1[2];
  assign \control$50.finish  = o__1[3];
  assign \control$50.dense  = o__1[4];
  assign \control$50.emit  = o__1[5];
  assign \control$50.fresh  = o__1[6];
  assign \control$50.bank  = o__1[7];
  assign \control$50.phase_first  = o__1[8];
  assign \control$50.phase_last  = o__1[9];
  assign \control$50.cell_fraction  = o__1[13:10];
  assign \control$50.weight  = o__1[23:14];
  assign \control$50.tile  = o__1[28:24];
  assign \control$50.unit  = o__1[34:29];
  assign \control$50.parameters  = o__1[40:35];
  assign \control$50.rows  = o__1[42:41];
  assign \o__1.control  = o__1[42:0];
  assign \o__1.control.valid  = o__1[0];
  assign \o__1.control.first  = o__1[1];
  assign \o__1.control.last  = o__1[2];
  assign \o__1.control.finish  = o__1[3];
  assign \o__1.control.dense  = o__1[4];
  assign \o__1.control.emit  = o__1[5];
  assign \o__1.control.fresh  = o__1[6];
  assign \o__1.control.bank  = o__1[7];
  assign \o__1.control.phase_first  = o__1[8];
  assign \o__1.control.phase_last  = o__1[9];
  assign \o__1.control.cell_fraction  = o__1[13:10];
  assign \o__1.control.weight  = o__1[23:14];
  assign \o__1.control.tile  = o__1[28:24];
  assign \o__1.control.unit  = o__1[34:29];
  assign \o__1.control.parameters  = o__1[40:35];
  assign \o__1.control.rows  = o__1[42:41];
  assign \o__1.x  = o__1[74:43];
  assign \o__1.x[0]  = o__1[50:43];
  assign \o__1.x[1]  = o__1[58:51];
  assign \o__1.x[2]  = o__1[66:59];
  assign \o__1.x[3]  = o__1[74:67];
  assign \x$52[0]  = o__1[50:43];
  assign \x$52[1]  = o__1[58:51];
  assign \x$52[2]  = o__1[66:59];
  assign \x$52[3]  = o__1[74:67];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \payload.values  = payload[127:0];
  assign \payload.values[0]  = payload[63:0];
  assign \payload.values[0][0]  = payload[15:0];
  assign \payload.values[0][1]  = payload[31:16];
  assign \payload.values[0][2]  = payload[47:32];
  assign \payload.values[0][3]  = payload[63:48];
  assign \payload.values[1]  = payload[127:64];
  assign \payload.values[1][0]  = payload[79:64];
  assign \payload.values[1][1]  = payload[95:80];
  assign \payload.values[1][2]  = payload[111:96];
  assign \payload.values[1][3]  = payload[127:112];
  assign \payload.last  = payload[128];
  assign \output$56.valid  = \output$56 [0];
  assign \output$56.final  = \output$56 [1];
  assign \output$56.values  = \output$56 [65:2];
  assign \output$56.values[0]  = \output$56 [17:2];
  assign \output$56.values[1]  = \output$56 [33:18];
  assign \output$56.values[2]  = \output$56 [49:34];
  assign \output$56.values[3]  = \output$56 [65:50];
  assign \writes__0.valid  = writes__0[0];
  assign \writes__0.bank  = writes__0[1];
  assign \writes__0.word  = writes__0[6:2];
  assign \writes__0.buffer  = writes__0[7];
  assign \writes__0.data  = writes__0[15:8];
  assign \state.valid  = writes__0[0];
  assign \state.bank  = writes__0[1];
  assign \state.word  = writes__0[6:2];
  assign \state.buffer  = writes__0[7];
  assign \state.data  = writes__0[15:8];
  assign \writes__1.valid  = writes__1[0];
  assign \writes__1.bank  = writes__1[1];
  assign \writes__1.word  = writes__1[6:2];
  assign \writes__1.buffer  = writes__1[7];
  assign \writes__1.data  = writes__1[15:8];
  assign \state$60.valid  = writes__1[0];
  assign \state$60.bank  = writes__1[1];
  assign \state$60.word  = writes__1[6:2];
  assign \state$60.buffer  = writes__1[7];
  assign \state$60.data  = writes__1[15:8];
  assign \write$61.enable  = \write$61 [0];
  assign \write$61.part  = \write$61 [2:1];
  assign \write$61.address  = \write$61 [5:3];
  assign \write$61.data  = \write$61 [37:6];
  assign \received.valid  = received[0];
  assign \received.beat  = received[96:1];
  assign \received.beat.data  = received[32:1];
  assign \received.beat.address  = received[48:33];
  assign \received.beat.column  = received[64:49];
  assign \received.beat.row  = received[80:65];
  assign \received.beat.target  = received[96:81];
  assign \i$69.valid  = received[0];
  assign \i$69.beat  = received[96:1];
  assign \i$69.beat.data  = received[32:1];
  assign \i$69.beat.address  = received[48:33];
  assign \i$69.beat.column  = received[64:49];
  assign \i$69.beat.row  = received[80:65];
  assign \i$69.beat.target  = received[96:81];
  assign \weights.rows  = weights[1:0];
  assign \weights.column  = weights[3:2];
  assign \weights.word  = weights[45:4];
  assign \weights.word.address  = weights[13:4];
  assign \weights.word.data  = weights[45:14];
  assign \o__0$71.valid  = \o__0$71 [0];
  assign \o__0$71.beat  = \o__0$71 [96:1];
  assign \o__0$71.beat.data  = \o__0$71 [32:1];
  assign \o__0$71.beat.address  = \o__0$71 [48:33];
  assign \o__0$71.beat.column  = \o__0$71 [64:49];
  assign \o__0$71.beat.row  = \o__0$71 [80:65];
  assign \o__0$71.beat.target  = \o__0$71 [96:81];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
  assign \weights$73.rows  = \weights$73 [1:0];
  assign \weights$73.column  = \weights$73 [3:2];
  assign \weights$73.word  = \weights$73 [45:4];
  assign \weights$73.word.address  = \weights$73 [13:4];
  assign \weights$73.word.data  = \weights$73 [45:14];
  assign \o__1$74.valid  = \o__1$74 [0];
  assign \o__1$74.beat  = \o__1$74 [96:1];
  assign \o__1$74.beat.data  = \o__1$74 [32:1];
  assign \o__1$74.beat.address  = \o__1$74 [48:33];
  assign \o__1$74.beat.column  = \o__1$74 [64:49];
  assign \o__1$74.beat.row  = \o__1$74 [80:65];
  assign \o__1$74.beat.target  = \o__1$74 [96:81];
  assign \parameters$75.enable  = \parameters$75 [0];
  assign \parameters$75.part  = \parameters$75 [3:1];
  assign \parameters$75.address  = \parameters$75 [9:4];
  assign \parameters$75.data  = \parameters$75 [41:10];
  assign \slot.valid  = slot[0];
  assign \slot.first  = slot[1];
  assign \slot.last  = slot[2];
  assign \slot.finish  = slot[3];
  assign \slot.dense  = slot[4];
  assign \slot.emit  = slot[5];
  assign \slot.fresh  = slot[6];
  assign \slot.bank  = slot[7];
  assign \slot.phase_first  = slot[8];
  assign \slot.phase_last  = slot[9];
  assign \slot.cell_fraction  = slot[13:10];
  assign \slot.weight  = slot[23:14];
  assign \slot.tile  = slot[28:24];
  assign \slot.unit  = slot[34:29];
  assign \slot.parameters  = slot[40:35];
  assign \slot.rows  = slot[42:41];
  assign \parameters$75 [41:10] = \o__1$74 [32:1];
  assign \parameters$75 [9:4] = \o__1$74 [38:33];
  assign \parameters$75 [3:1] = \o__1$74 [51:49];
  assign \parameters$75 [0] = \$34 ;
  assign \weights$73 [45:14] = \o__1$74 [32:1];
  assign \weights$73 [13:4] = \o__1$74 [42:33];
  assign \weights$73 [3:2] = \o__1$74 [50:49];
  assign \weights$73 [1] = \$30 ;
  assign \weights$73 [0] = \$26 ;
  assign parameters[41:10] = \o__0$71 [32:1];
  assign parameters[9:4] = \o__0$71 [38:33];
  assign parameters[3:1] = \o__0$71 [51:49];
  assign parameters[0] = \$22 ;
  assign weights[45:14] = \o__0$71 [32:1];
  assign weights[13:4] = \o__0$71 [42:33];
  assign weights[3:2] = \o__0$71 [50:49];
  assign weights[1] = \$18 ;
  assign weights[0] = \$14 ;
  assign \write$61 [37:6] = received[32:1];
  assign \write$61 [5:3] = received[35:33];
  assign \write$61 [2:1] = received[50:49];
  assign \write$61 [0] = \$10 ;
  assign payload[127:64] = \output$56 [65:2];
  assign payload[63:0] = \output [65:2];
  assign payload[128] = \output [1];
  assign i[74:67] = \$8 ;
  assign i[66:59] = \$6 ;
  assign i[58:51] = \$4 ;
  assign i[50:43] = \$2 ;
  assign i[42:0] = slot_1;
endmodule

module rnnhw_accumulator(rst, stored, sums, control, control_o, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire [31:0] \$12 ;
  wire [32:0] \$13 ;
  wire [31:0] \$14 ;
  wire [32:0] \$15 ;
  wire [31:0] \$16 ;
  wire [32:0] \$17 ;
  wire [31:0] \$18 ;
  wire [32:0] \$19 ;
  wire \$2 ;
  reg [42:0] \$20 ;
  reg [127:0] \$21 ;
  reg [127:0] \$22 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  input clk;
  wire clk;
  input [42:0] control;
  wire [42:0] control;
  wire \control.bank ;
  wire [3:0] \control.cell_fraction ;
  wire \control.dense ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.fresh ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire [1:0] \control.rows ;
  wire [4:0] \control.tile ;
  wire [5:0] \control.unit ;
  wire \control.valid ;
  wire [9:0] \control.weight ;
  output [42:0] control_o;
  reg [42:0] control_o = 43'h00000000000;
  wire \control_o.bank ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.dense ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.fresh ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire [1:0] \control_o.rows ;
  wire [4:0] \control_o.tile ;
  wire [5:0] \control_o.unit ;
  wire \control_o.valid ;
  wire [9:0] \control_o.weight ;
  output [127:0] finished;
  reg [127:0] finished = 128'h00000000000000000000000000000000;
  wire [31:0] \finished[0] ;
  wire [31:0] \finished[1] ;
  wire [31:0] \finished[2] ;
  wire [31:0] \finished[3] ;
  wire [4:0] read__addr;
  wire [127:0] read__data;
  wire [31:0] \read__data[0] ;
  wire [31:0] \read__data[1] ;
  wire [31:0] \read__data[2] ;
  wire [31:0] \read__data[3] ;
  wire read__en;
  wire [31:0] result_0;
  wire [31:0] result_1;
  wire [31:0] result_2;
  wire [31:0] result_3;
  input rst;
  wire rst;
  output [127:0] stored;
  wire [127:0] stored;
  wire [31:0] \stored[0] ;
  wire [31:0] \stored[1] ;
  wire [31:0] \stored[2] ;
  wire [31:0] \stored[3] ;
  input [71:0] sums;
  wire [71:0] sums;
  wire [17:0] \sums[0] ;
  wire [17:0] \sums[1] ;
  wire [17:0] \sums[2] ;
  wire [17:0] \sums[3] ;
  reg [127:0] total = 128'h00000000000000000000000000000000;
  wire [31:0] \total[0] ;
  wire [31:0] \total[1] ;
  wire [31:0] \total[2] ;
  wire [31:0] \total[3] ;
  wire [4:0] write__addr;
  wire [127:0] write__data;
  wire [31:0] \write__data[0] ;
  wire [31:0] \write__data[1] ;
  wire [31:0] \write__data[2] ;
  wire [31:0] \write__data[3] ;
  wire write__en;
  reg [127:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 128'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control_o[28:24]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[28:24]];
      if (write__en && control[28:24] == control_o[28:24])
        _0_ <= total;
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = \$1  & control[3];
  assign \$3  = control[0] & control[2];
  assign \$4  = \$3  & control[3];
  assign \$5  = control[0] & control[2];
  assign \$6  = \$5  & control[3];
  assign \$7  = control[0] & control[2];
  assign \$8  = \$7  & control[3];
  assign \$9  = control[0] & control[2];
  assign read__en = \$9  & control[3];
  assign \$10  = control_o[0] & control_o[2];
  assign \$11  = ~ control_o[3];
  assign write__en = \$10  & \$11 ;
  assign \$12  = control[1] ? 32'd0 : total[31:0];
  assign \$13  = $signed(sums[17:0]) + $signed(\$12 );
  assign \$14  = control[1] ? 32'd0 : total[63:32];
  assign \$15  = $signed(sums[35:18]) + $signed(\$14 );
  assign \$16  = control[1] ? 32'd0 : total[95:64];
  assign \$17  = $signed(sums[53:36]) + $signed(\$16 );
  assign \$18  = control[1] ? 32'd0 : total[127:96];
  assign \$19  = $signed(sums[71:54]) + $signed(\$18 );
  always @(posedge clk)
    control_o <= \$20 ;
  always @(posedge clk)
    total <= \$21 ;
  always @(posedge clk)
    finished <= \$22 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$20  = control;
    if (rst) begin
      \$20  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$21  = total;
    if (control[0]) begin
      \$21 [31:0] = \$13 [31:0];
      \$21 [63:32] = \$15 [31:0];
      \$21 [95:64] = \$17 [31:0];
      \$21 [127:96] = \$19 [31:0];
    end
    if (rst) begin
      \$21  = 128'h00000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$22  = finished;
    if (\$2 ) begin
      \$22 [31:0] = \$13 [31:0];
    end
    if (\$4 ) begin
      \$22 [63:32] = \$15 [31:0];
    end
    if (\$6 ) begin
      \$22 [95:64] = \$17 [31:0];
    end
    if (\$8 ) begin
      \$22 [127:96] = \$19 [31:0];
    end
    if (rst) begin
      \$22  = 128'h00000000000000000000000000000000;
    end
  end
  assign result_0 = \$13 [31:0];
  assign result_1 = \$15 [31:0];
  assign result_2 = \$17 [31:0];
  assign result_3 = \$19 [31:0];
  assign read__addr = control[28:24];
  assign read__data = stored;
  assign write__addr = control_o[28:24];
  assign write__data = total;
  assign \control_o.valid  = control_o[0];
  assign \control_o.first  = control_o[1];
  assign \control_o.last  = control_o[2];
  assign \control_o.finish  = control_o[3];
  assign \control_o.dense  = control_o[4];
  assign \control_o.emit  = control_o[5];
  assign \control_o.fresh  = control_o[6];
  assign \control_o.bank  = control_o[7];
  assign \control_o.phase_first  = control_o[8];
  assign \control_o.phase_last  = control_o[9];
  assign \control_o.cell_fraction  = control_o[13:10];
  assign \control_o.weight  = control_o[23:14];
  assign \control_o.tile  = control_o[28:24];
  assign \control_o.unit  = control_o[34:29];
  assign \control_o.parameters  = control_o[40:35];
  assign \control_o.rows  = control_o[42:41];
  assign \control.valid  = control[0];
  assign \control.first  = control[1];
  assign \control.last  = control[2];
  assign \control.finish  = control[3];
  assign \control.dense  = control[4];
  assign \control.emit  = control[5];
  assign \control.fresh  = control[6];
  assign \control.bank  = control[7];
  assign \control.phase_first  = control[8];
  assign \control.phase_last  = control[9];
  assign \control.cell_fraction  = control[13:10];
  assign \control.weight  = control[23:14];
  assign \control.tile  = control[28:24];
  assign \control.unit  = control[34:29];
  assign \control.parameters  = control[40:35];
  assign \control.rows  = control[42:41];
  assign \total[0]  = total[31:0];
  assign \total[1]  = total[63:32];
  assign \total[2]  = total[95:64];
  assign \total[3]  = total[127:96];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign \stored[0]  = stored[31:0];
  assign \stored[1]  = stored[63:32];
  assign \stored[2]  = stored[95:64];
  assign \stored[3]  = stored[127:96];
  assign \read__data[0]  = stored[31:0];
  assign \read__data[1]  = stored[63:32];
  assign \read__data[2]  = stored[95:64];
  assign \read__data[3]  = stored[127:96];
  assign \write__data[0]  = total[31:0];
  assign \write__data[1]  = total[63:32];
  assign \write__data[2]  = total[95:64];
  assign \write__data[3]  = total[127:96];
  assign \sums[0]  = sums[17:0];
  assign \sums[1]  = sums[35:18];
  assign \sums[2]  = sums[53:36];
  assign \sums[3]  = sums[71:54];
endmodule

module rnnhw_activation(rst, \function , x, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire [26:0] \$10 ;
  wire [26:0] \$11 ;
  wire \$12 ;
  wire [17:0] \$13 ;
  wire [17:0] \$14 ;
  wire [18:0] \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [27:0] \$19 ;
  wire [18:0] \$2 ;
  wire [27:0] \$20 ;
  reg [17:0] \$21 ;
  reg [8:0] \$22 ;
  reg [18:0] \$23 ;
  reg [15:0] \$24 ;
  reg \$25 ;
  reg \$26 ;
  reg \$27 ;
  reg \$28 ;
  reg \$29 ;
  wire [18:0] \$3 ;
  reg \$30 ;
  reg \$31 ;
  reg \$32 ;
  reg \$33 ;
  reg [15:0] \$34 ;
  reg [15:0] \$35 ;
  reg [15:0] \$36 ;
  reg [15:0] \$37 ;
  wire \$4 ;
  wire [8:0] \$5 ;
  wire [30:0] \$6 ;
  wire [31:0] \$7 ;
  wire [25:0] \$8 ;
  wire [25:0] \$9 ;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
  reg [8:0] fraction = 9'h000;
  input [1:0] \function ;
  wire [1:0] \function ;
  wire [25:0] interpolated;
  reg is_identity_1 = 1'h0;
  reg is_identity_2 = 1'h0;
  reg is_identity_3 = 1'h0;
  reg is_tanh_1 = 1'h0;
  reg is_tanh_2 = 1'h0;
  reg is_tanh_3 = 1'h0;
  wire [16:0] magnitude;
  reg negative_1 = 1'h0;
  reg negative_2 = 1'h0;
  reg negative_3 = 1'h0;
  reg [15:0] node = 16'h0000;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  wire [26:0] offset;
  reg [17:0] position = 18'h00000;
  reg [18:0] product = 19'h00000;
  wire [27:0] rounded;
  input rst;
  wire rst;
  wire [17:0] triple;
  input [15:0] x;
  wire [15:0] x;
  reg [15:0] x_1 = 16'h0000;
  reg [15:0] x_2 = 16'h0000;
  reg [15:0] x_3 = 16'h0000;
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
    _0_ <= \table [\$5 [7:0]];
  end
  assign entry__data = _0_;
  assign triple = $signed(x) * $signed(3'h3);
  assign \$1  = $signed(triple) >= $signed(1'h0);
  assign \$2  = - $signed(triple);
  assign \$3  = \$1  ? { triple[17], triple } : \$2 ;
  assign \$4  = position[17:9] > 8'hff;
  assign \$5  = \$4  ? 9'h0ff : position[17:9];
  assign \$7  = \$6  + product;
  assign \$8  = negative_3 ? 26'h10000fe : 26'h3000100;
  assign \$9  = negative_3 ? 26'h20001ff : 26'h0000200;
  assign offset = is_tanh_3 ? { \$8 [25], \$8  } : { 1'h0, \$9  };
  assign \$10  = - \$7 [25:0];
  assign \$11  = negative_3 ? \$10  : { 1'h0, \$7 [25:0] };
  assign rounded = $signed(offset) + $signed(\$11 );
  assign \$12  = \function  == 2'h2;
  assign \$14  = \$12  ? \$13  : { 1'h0, \$3 [16:0] };
  assign \$15  = fraction * entry__data[25:16];
  assign \$16  = $signed(x) < $signed(1'h0);
  assign \$17  = \function  == 2'h2;
  assign \$18  = ! \function ;
  always @(posedge clk)
    position <= \$21 ;
  always @(posedge clk)
    fraction <= \$22 ;
  always @(posedge clk)
    product <= \$23 ;
  always @(posedge clk)
    node <= \$24 ;
  always @(posedge clk)
    negative_1 <= \$25 ;
  always @(posedge clk)
    negative_2 <= \$26 ;
  always @(posedge clk)
    negative_3 <= \$27 ;
  always @(posedge clk)
    is_tanh_1 <= \$28 ;
  always @(posedge clk)
    is_tanh_2 <= \$29 ;
  always @(posedge clk)
    is_tanh_3 <= \$30 ;
  always @(posedge clk)
    is_identity_1 <= \$31 ;
  always @(posedge clk)
    is_identity_2 <= \$32 ;
  always @(posedge clk)
    is_identity_3 <= \$33 ;
  always @(posedge clk)
    x_1 <= \$34 ;
  always @(posedge clk)
    x_2 <= \$35 ;
  always @(posedge clk)
    x_3 <= \$36 ;
  always @(posedge clk)
    o <= \$37 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$21  = \$14 ;
    if (rst) begin
      \$21  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$22  = position[8:0];
    if (rst) begin
      \$22  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$23  = \$15 ;
    if (rst) begin
      \$23  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$24  = entry__data[15:0];
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$25  = \$16 ;
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$26  = negative_1;
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$27  = negative_2;
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$28  = \$17 ;
    if (rst) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$29  = is_tanh_1;
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$30  = is_tanh_2;
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$31  = \$18 ;
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$32  = is_identity_1;
    if (rst) begin
      \$32  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$33  = is_identity_2;
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$34  = x;
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$35  = x_1;
    if (rst) begin
      \$35  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$36  = x_2;
    if (rst) begin
      \$36  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    if (is_identity_3) begin
      \$37  = x_3;
    end else if (is_tanh_3) begin
      \$37  = \$19 [15:0];
    end else begin
      \$37  = \$20 [15:0];
    end
    if (rst) begin
      \$37  = 16'h0000;
    end
  end
  assign magnitude = \$3 [16:0];
  assign entry__addr = \$5 [7:0];
  assign interpolated = \$7 [25:0];
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$6  = { 6'h00, node, 9'h000 };
  assign \$13  = { \$3 [16:0], 1'h0 };
  assign \$19  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:9] };
  assign \$20  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:10] };
endmodule

module rnnhw_adder_tree(rst, i__0, i__1, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [17:0] \$1 ;
  wire [17:0] \$2 ;
  wire [17:0] \$3 ;
  wire [17:0] \$4 ;
  reg [17:0] \$5 ;
  reg [17:0] \$6 ;
  reg [17:0] \$7 ;
  reg [17:0] \$8 ;
  input clk;
  wire clk;
  input [67:0] i__0;
  wire [67:0] i__0;
  wire [16:0] \i__0[0] ;
  wire [16:0] \i__0[1] ;
  wire [16:0] \i__0[2] ;
  wire [16:0] \i__0[3] ;
  input [67:0] i__1;
  wire [67:0] i__1;
  wire [16:0] \i__1[0] ;
  wire [16:0] \i__1[1] ;
  wire [16:0] \i__1[2] ;
  wire [16:0] \i__1[3] ;
  output [71:0] o;
  wire [71:0] o;
  wire [17:0] \o[0] ;
  wire [17:0] \o[1] ;
  wire [17:0] \o[2] ;
  wire [17:0] \o[3] ;
  input rst;
  wire rst;
  reg [17:0] sum_0_1_0 = 18'h00000;
  reg [17:0] sum_1_1_0 = 18'h00000;
  reg [17:0] sum_2_1_0 = 18'h00000;
  reg [17:0] sum_3_1_0 = 18'h00000;
  assign \$2  = $signed(i__0[33:17]) + $signed(i__1[33:17]);
  assign \$3  = $signed(i__0[50:34]) + $signed(i__1[50:34]);
  assign \$4  = $signed(i__0[67:51]) + $signed(i__1[67:51]);
  always @(posedge clk)
    sum_0_1_0 <= \$5 ;
  always @(posedge clk)
    sum_1_1_0 <= \$6 ;
  always @(posedge clk)
    sum_2_1_0 <= \$7 ;
  always @(posedge clk)
    sum_3_1_0 <= \$8 ;
  assign \$1  = $signed(i__0[16:0]) + $signed(i__1[16:0]);
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$5  = \$1 ;
    if (rst) begin
      \$5  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$6  = \$2 ;
    if (rst) begin
      \$6  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$7  = \$3 ;
    if (rst) begin
      \$7  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$8  = \$4 ;
    if (rst) begin
      \$8  = 18'h00000;
    end
  end
  assign \i__0[0]  = i__0[16:0];
  assign \i__0[1]  = i__0[33:17];
  assign \i__0[2]  = i__0[50:34];
  assign \i__0[3]  = i__0[67:51];
  assign \i__1[0]  = i__1[16:0];
  assign \i__1[1]  = i__1[33:17];
  assign \i__1[2]  = i__1[50:34];
  assign \i__1[3]  = i__1[67:51];
  assign \o[0]  = o[17:0];
  assign \o[1]  = o[35:18];
  assign \o[2]  = o[53:36];
  assign \o[3]  = o[71:54];
  assign o[71:54] = sum_3_1_0;
  assign o[53:36] = sum_2_1_0;
  assign o[35:18] = sum_1_1_0;
  assign o[17:0] = sum_0_1_0;
endmodule

module rnnhw_broadcast(rst, i, level_1_0, level_1_1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  reg [74:0] \$1 ;
  reg [74:0] \$2 ;
  input clk;
  wire clk;
  input [74:0] i;
  wire [74:0] i;
  wire [42:0] \i.control ;
  wire \i.control.bank ;
  wire [3:0] \i.control.cell_fraction ;
  wire \i.control.dense ;
  wire \i.control.emit ;
  wire \i.control.finish ;
  wire \i.control.first ;
  wire \i.control.fresh ;
  wire \i.control.last ;
  wire [5:0] \i.control.parameters ;
  wire \i.control.phase_first ;
  wire \i.control.phase_last ;
  wire [1:0] \i.control.rows ;
  wire [4:0] \i.control.tile ;
  wire [5:0] \i.control.unit ;
  wire \i.control.valid ;
  wire [9:0] \i.control.weight ;
  wire [31:0] \i.x ;
  wire [7:0] \i.x[0] ;
  wire [7:0] \i.x[1] ;
  wire [7:0] \i.x[2] ;
  wire [7:0] \i.x[3] ;
  output [74:0] level_1_0;
  reg [74:0] level_1_0 = 75'h0000000000000000000;
  wire [42:0] \level_1_0.control ;
  wire \level_1_0.control.bank ;
  wire [3:0] \level_1_0.control.cell_fraction ;
  wire \level_1_0.control.dense ;
  wire \level_1_0.control.emit ;
  wire \level_1_0.control.finish ;
  wire \level_1_0.control.first ;
  wire \level_1_0.control.fresh ;
  wire \level_1_0.control.last ;
  wire [5:0] \level_1_0.control.parameters ;
  wire \level_1_0.control.phase_first ;
  wire \level_1_0.control.phase_last ;
  wire [1:0] \level_1_0.control.rows ;
  wire [4:0] \level_1_0.control.tile ;
  wire [5:0] \level_1_0.control.unit ;
  wire \level_1_0.control.valid ;
  wire [9:0] \level_1_0.control.weight ;
  wire [31:0] \level_1_0.x ;
  wire [7:0] \level_1_0.x[0] ;
  wire [7:0] \level_1_0.x[1] ;
  wire [7:0] \level_1_0.x[2] ;
  wire [7:0] \level_1_0.x[3] ;
  output [74:0] level_1_1;
  reg [74:0] level_1_1 = 75'h0000000000000000000;
  wire [42:0] \level_1_1.control ;
  wire \level_1_1.control.bank ;
  wire [3:0] \level_1_1.control.cell_fraction ;
  wire \level_1_1.control.dense ;
  wire \level_1_1.control.emit ;
  wire \level_1_1.control.finish ;
  wire \level_1_1.control.first ;
  wire \level_1_1.control.fresh ;
  wire \level_1_1.control.last ;
  wire [5:0] \level_1_1.control.parameters ;
  wire \level_1_1.control.phase_first ;
  wire \level_1_1.control.phase_last ;
  wire [1:0] \level_1_1.control.rows ;
  wire [4:0] \level_1_1.control.tile ;
  wire [5:0] \level_1_1.control.unit ;
  wire \level_1_1.control.valid ;
  wire [9:0] \level_1_1.control.weight ;
  wire [31:0] \level_1_1.x ;
  wire [7:0] \level_1_1.x[0] ;
  wire [7:0] \level_1_1.x[1] ;
  wire [7:0] \level_1_1.x[2] ;
  wire [7:0] \level_1_1.x[3] ;
  wire [74:0] o__0;
  wire [42:0] \o__0.control ;
  wire \o__0.control.bank ;
  wire [3:0] \o__0.control.cell_fraction ;
  wire \o__0.control.dense ;
  wire \o__0.control.emit ;
  wire \o__0.control.finish ;
  wire \o__0.control.first ;
  wire \o__0.control.fresh ;
  wire \o__0.control.last ;
  wire [5:0] \o__0.control.parameters ;
  wire \o__0.control.phase_first ;
  wire \o__0.control.phase_last ;
  wire [1:0] \o__0.control.rows ;
  wire [4:0] \o__0.control.tile ;
  wire [5:0] \o__0.control.unit ;
  wire \o__0.control.valid ;
  wire [9:0] \o__0.control.weight ;
  wire [31:0] \o__0.x ;
  wire [7:0] \o__0.x[0] ;
  wire [7:0] \o__0.x[1] ;
  wire [7:0] \o__0.x[2] ;
  wire [7:0] \o__0.x[3] ;
  wire [74:0] o__1;
  wire [42:0] \o__1.control ;
  wire \o__1.control.bank ;
  wire [3:0] \o__1.control.cell_fraction ;
  wire \o__1.control.dense ;
  wire \o__1.control.emit ;
  wire \o__1.control.finish ;
  wire \o__1.control.first ;
  wire \o__1.control.fresh ;
  wire \o__1.control.last ;
  wire [5:0] \o__1.control.parameters ;
  wire \o__1.control.phase_first ;
  wire \o__1.control.phase_last ;
  wire [1:0] \o__1.control.rows ;
  wire [4:0] \o__1.control.tile ;
  wire [5:0] \o__1.control.unit ;
  wire \o__1.control.valid ;
  wire [9:0] \o__1.control.weight ;
  wire [31:0] \o__1.x ;
  wire [7:0] \o__1.x[0] ;
  wire [7:0] \o__1.x[1] ;
  wire [7:0] \o__1.x[2] ;
  wire [7:0] \o__1.x[3] ;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= \$1 ;
  always @(posedge clk)
    level_1_1 <= \$2 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$1  = i;
    if (rst) begin
      \$1  = 75'h0000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$2  = i;
    if (rst) begin
      \$2  = 75'h0000000000000000000;
    end
  end
  assign o__0 = level_1_0;
  assign o__1 = level_1_1;
  assign \level_1_0.control  = level_1_0[42:0];
  assign \level_1_0.control.valid  = level_1_0[0];
  assign \level_1_0.control.first  = level_1_0[1];
  assign \level_1_0.control.last  = level_1_0[2];
  assign \level_1_0.control.finish  = level_1_0[3];
  assign \level_1_0.control.dense  = level_1_0[4];
  assign \level_1_0.control.emit  = level_1_0[5];
  assign \level_1_0.control.fresh  = level_1_0[6];
  assign \level_1_0.control.bank  = level_1_0[7];
  assign \level_1_0.control.phase_first  = level_1_0[8];
  assign \level_1_0.control.phase_last  = level_1_0[9];
  assign \level_1_0.control.cell_fraction  = level_1_0[13:10];
  assign \level_1_0.control.weight  = level_1_0[23:14];
  assign \level_1_0.control.tile  = level_1_0[28:24];
  assign \level_1_0.control.unit  = level_1_0[34:29];
  assign \level_1_0.control.parameters  = level_1_0[40:35];
  assign \level_1_0.control.rows  = level_1_0[42:41];
  assign \level_1_0.x  = level_1_0[74:43];
  assign \level_1_0.x[0]  = level_1_0[50:43];
  assign \level_1_0.x[1]  = level_1_0[58:51];
  assign \level_1_0.x[2]  = level_1_0[66:59];
  assign \level_1_0.x[3]  = level_1_0[74:67];
  assign \i.control  = i[42:0];
  assign \i.control.valid  = i[0];
  assign \i.control.first  = i[1];
  assign \i.control.last  = i[2];
  assign \i.control.finish  = i[3];
  assign \i.control.dense  = i[4];
  assign \i.control.emit  = i[5];
  assign \i.control.fresh  = i[6];
  assign \i.control.bank  = i[7];
  assign \i.control.phase_first  = i[8];
  assign \i.control.phase_last  = i[9];
  assign \i.control.cell_fraction  = i[13:10];
  assign \i.control.weight  = i[23:14];
  assign \i.control.tile  = i[28:24];
  assign \i.control.unit  = i[34:29];
  assign \i.control.parameters  = i[40:35];
  assign \i.control.rows  = i[42:41];
  assign \i.x  = i[74:43];
  assign \i.x[0]  = i[50:43];
  assign \i.x[1]  = i[58:51];
  assign \i.x[2]  = i[66:59];
  assign \i.x[3]  = i[74:67];
  assign \level_1_1.control  = level_1_1[42:0];
  assign \level_1_1.control.valid  = level_1_1[0];
  assign \level_1_1.control.first  = level_1_1[1];
  assign \level_1_1.control.last  = level_1_1[2];
  assign \level_1_1.control.finish  = level_1_1[3];
  assign \level_1_1.control.dense  = level_1_1[4];
  assign \level_1_1.control.emit  = level_1_1[5];
  assign \level_1_1.control.fresh  = level_1_1[6];
  assign \level_1_1.control.bank  = level_1_1[7];
  assign \level_1_1.control.phase_first  = level_1_1[8];
  assign \level_1_1.control.phase_last  = level_1_1[9];
  assign \level_1_1.control.cell_fraction  = level_1_1[13:10];
  assign \level_1_1.control.weight  = level_1_1[23:14];
  assign \level_1_1.control.tile  = level_1_1[28:24];
  assign \level_1_1.control.unit  = level_1_1[34:29];
  assign \level_1_1.control.parameters  = level_1_1[40:35];
  assign \level_1_1.control.rows  = level_1_1[42:41];
  assign \level_1_1.x  = level_1_1[74:43];
  assign \level_1_1.x[0]  = level_1_1[50:43];
  assign \level_1_1.x[1]  = level_1_1[58:51];
  assign \level_1_1.x[2]  = level_1_1[66:59];
  assign \level_1_1.x[3]  = level_1_1[74:67];
  assign \o__0.control  = level_1_0[42:0];
  assign \o__0.control.valid  = level_1_0[0];
  assign \o__0.control.first  = level_1_0[1];
  assign \o__0.control.last  = level_1_0[2];
  assign \o__0.control.finish  = level_1_0[3];
  assign \o__0.control.dense  = level_1_0[4];
  assign \o__0.control.emit  = level_1_0[5];
  assign \o__0.control.fresh  = level_1_0[6];
  assign \o__0.control.bank  = level_1_0[7];
  assign \o__0.control.phase_first  = level_1_0[8];
  assign \o__0.control.phase_last  = level_1_0[9];
  assign \o__0.control.cell_fraction  = level_1_0[13:10];
  assign \o__0.control.weight  = level_1_0[23:14];
  assign \o__0.control.tile  = level_1_0[28:24];
  assign \o__0.control.unit  = level_1_0[34:29];
  assign \o__0.control.parameters  = level_1_0[40:35];
  assign \o__0.control.rows  = level_1_0[42:41];
  assign \o__0.x  = level_1_0[74:43];
  assign \o__0.x[0]  = level_1_0[50:43];
  assign \o__0.x[1]  = level_1_0[58:51];
  assign \o__0.x[2]  = level_1_0[66:59];
  assign \o__0.x[3]  = level_1_0[74:67];
  assign \o__1.control  = level_1_1[42:0];
  assign \o__1.control.valid  = level_1_1[0];
  assign \o__1.control.first  = level_1_1[1];
  assign \o__1.control.last  = level_1_1[2];
  assign \o__1.control.finish  = level_1_1[3];
  assign \o__1.control.dense  = level_1_1[4];
  assign \o__1.control.emit  = level_1_1[5];
  assign \o__1.control.fresh  = level_1_1[6];
  assign \o__1.control.bank  = level_1_1[7];
  assign \o__1.control.phase_first  = level_1_1[8];
  assign \o__1.control.phase_last  = level_1_1[9];
  assign \o__1.control.cell_fraction  = level_1_1[13:10];
  assign \o__1.control.weight  = level_1_1[23:14];
  assign \o__1.control.tile  = level_1_1[28:24];
  assign \o__1.control.unit  = level_1_1[34:29];
  assign \o__1.control.parameters  = level_1_1[40:35];
  assign \o__1.control.rows  = level_1_1[42:41];
  assign \o__1.x  = level_1_1[74:43];
  assign \o__1.x[0]  = level_1_1[50:43];
  assign \o__1.x[1]  = level_1_1[58:51];
  assign \o__1.x[2]  = level_1_1[66:59];
  assign \o__1.x[3]  = level_1_1[74:67];
endmodule

module rnnhw_cell(rst, c, cell_fraction, port_0, port_1, port_2, port_3, c_o, h_o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire [31:0] \$1 ;
  wire [32:0] \$10 ;
  reg [38:0] \$11 ;
  wire [39:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [39:0] \$15 ;
  wire [39:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [19:0] \$19 ;
  wire [31:0] \$2 ;
  wire [19:0] \$20 ;
  wire [31:0] \$21 ;
  wire [32:0] \$22 ;
  wire [32:0] \$23 ;
  wire \$24 ;
  wire [32:0] \$25 ;
  wire [32:0] \$26 ;
  wire \$27 ;
  wire [32:0] \$28 ;
  wire [32:0] \$29 ;
  wire [38:0] \$3 ;
  wire [32:0] \$30 ;
  wire [32:0] \$31 ;
  wire [4:0] \$32 ;
  wire [4:0] \$33 ;
  wire [40:0] \$34 ;
  wire [40:0] \$35 ;
  wire [40:0] \$36 ;
  wire [40:0] \$37 ;
  wire [40:0] \$38 ;
  wire [40:0] \$39 ;
  wire [38:0] \$4 ;
  wire [40:0] \$40 ;
  wire [40:0] \$41 ;
  wire [40:0] \$42 ;
  wire [40:0] \$43 ;
  wire [40:0] \$44 ;
  wire [40:0] \$45 ;
  wire [40:0] \$46 ;
  wire [40:0] \$47 ;
  wire [40:0] \$48 ;
  wire [40:0] \$49 ;
  wire [38:0] \$5 ;
  reg [40:0] \$50 ;
  wire [4:0] \$51 ;
  wire [18:0] \$52 ;
  wire [18:0] \$53 ;
  wire [16:0] \$54 ;
  wire [16:0] \$55 ;
  wire [16:0] \$56 ;
  wire [16:0] \$57 ;
  wire [16:0] \$58 ;
  wire [16:0] \$59 ;
  wire [34:0] \$6 ;
  wire [16:0] \$60 ;
  wire [16:0] \$61 ;
  wire [16:0] \$62 ;
  wire [16:0] \$63 ;
  reg [18:0] \$64 ;
  reg [31:0] \$65 ;
  reg [31:0] \$66 ;
  reg [3:0] \$67 ;
  reg [39:0] \$68 ;
  reg [3:0] \$69 ;
  wire [34:0] \$7 ;
  reg [3:0] \$70 ;
  reg [15:0] \$71 ;
  reg [3:0] \$72 ;
  reg [3:0] \$73 ;
  reg [3:0] \$74 ;
  reg [15:0] \$75 ;
  reg [15:0] \$76 ;
  reg [15:0] \$77 ;
  reg [15:0] \$78 ;
  reg [15:0] \$79 ;
  wire [32:0] \$8 ;
  reg [15:0] \$80 ;
  reg [15:0] \$81 ;
  reg [15:0] \$82 ;
  reg [15:0] \$83 ;
  reg [31:0] \$84 ;
  reg [7:0] \$85 ;
  wire [32:0] \$9 ;
  reg [31:0] \$signal  = 32'd0;
  reg [31:0] \$signal$5  = 32'd0;
  reg [3:0] align_1 = 4'h0;
  wire [2:0] align_choice;
  wire [19:0] argument;
  reg [3:0] argument_1 = 4'h0;
  reg [3:0] argument_2 = 4'h0;
  reg [3:0] argument_3 = 4'h0;
  wire [2:0] argument_choice;
  input [15:0] c;
  wire [15:0] c;
  output [15:0] c_o;
  reg [15:0] c_o = 16'h0000;
  input [3:0] cell_fraction;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
  wire [1:0] \function ;
  wire [63:0] gates;
  wire [15:0] \gates[0] ;
  wire [15:0] \gates[1] ;
  wire [15:0] \gates[2] ;
  wire [15:0] \gates[3] ;
  output [7:0] h_o;
  reg [7:0] h_o = 8'h00;
  wire [15:0] o;
  reg [15:0] output_gate_1 = 16'h0000;
  reg [15:0] output_gate_2 = 16'h0000;
  reg [15:0] output_gate_3 = 16'h0000;
  reg [15:0] output_gate_4 = 16'h0000;
  reg [15:0] output_gate_5 = 16'h0000;
  reg [15:0] output_gate_6 = 16'h0000;
  reg [15:0] output_gate_7 = 16'h0000;
  reg [15:0] output_gate_8 = 16'h0000;
  input [15:0] port_0;
  wire [15:0] port_0;
  input [15:0] port_1;
  wire [15:0] port_1;
  input [15:0] port_2;
  wire [15:0] port_2;
  input [15:0] port_3;
  wire [15:0] port_3;
  reg [31:0] product = 32'd0;
  reg [3:0] round_1 = 4'h0;
  reg [3:0] round_2 = 4'h0;
  wire [2:0] round_choice;
  wire [39:0] rounded;
  input rst;
  wire rst;
  reg [39:0] total = 40'h0000000000;
  reg [15:0] x = 16'h0000;
  assign \$15  = \$14  ? 40'hffffff8000 : \$50 [39:0];
  assign \$16  = \$13  ? 40'h0000007fff : \$15 ;
  assign \$17  = $signed(\$64 ) >= $signed(17'h08000);
  assign \$18  = $signed(\$64 ) < $signed(16'h8000);
  assign \$19  = \$18  ? 20'hf8000 : { \$64 [18], \$64  };
  assign \$20  = \$17  ? 20'h07fff : \$19 ;
  assign \$21  = $signed(output_gate_8) * $signed(o);
  assign \$22  = $signed(product) + $signed(24'h400000);
  assign \$24  = $signed(\$23 ) >= $signed(9'h080);
  assign \$25  = $signed(product) + $signed(24'h400000);
  assign \$27  = $signed(\$26 ) < $signed(8'h80);
  assign \$28  = $signed(product) + $signed(24'h400000);
  assign \$30  = \$27  ? 33'h1ffffff80 : \$29 ;
  assign \$31  = \$24  ? 33'h00000007f : \$30 ;
  assign \$32  = align_1 - 4'h9;
  assign \$33  = round_2 - 4'h9;
  assign \$34  = $signed(total) + $signed(22'h100000);
  assign \$36  = $signed(total) + $signed(21'h080000);
  assign \$38  = $signed(total) + $signed(20'h40000);
  assign \$40  = $signed(total) + $signed(19'h20000);
  assign \$42  = $signed(total) + $signed(18'h10000);
  assign \$44  = $signed(total) + $signed(17'h08000);
  assign \$46  = $signed(total) + $signed(16'h4000);
  assign \$48  = $signed(total) + $signed(16'h4000);
  assign \$51  = argument_3 - 4'h9;
  assign \$56  = $signed(c_o) + $signed(2'h1);
  assign \$58  = $signed(c_o) + $signed(3'h2);
  assign \$60  = $signed(c_o) + $signed(4'h4);
  assign \$62  = $signed(c_o) + $signed(4'h4);
  always @(posedge clk)
    \$signal  <= \$65 ;
  always @(posedge clk)
    \$signal$5  <= \$66 ;
  always @(posedge clk)
    align_1 <= \$67 ;
  always @(posedge clk)
    total <= \$68 ;
  always @(posedge clk)
    round_1 <= \$69 ;
  always @(posedge clk)
    round_2 <= \$70 ;
  always @(posedge clk)
    c_o <= \$71 ;
  always @(posedge clk)
    argument_1 <= \$72 ;
  always @(posedge clk)
    argument_2 <= \$73 ;
  always @(posedge clk)
    argument_3 <= \$74 ;
  always @(posedge clk)
    x <= \$75 ;
  always @(posedge clk)
    output_gate_1 <= \$76 ;
  always @(posedge clk)
    output_gate_2 <= \$77 ;
  always @(posedge clk)
    output_gate_3 <= \$78 ;
  always @(posedge clk)
    output_gate_4 <= \$79 ;
  always @(posedge clk)
    output_gate_5 <= \$80 ;
  always @(posedge clk)
    output_gate_6 <= \$81 ;
  always @(posedge clk)
    output_gate_7 <= \$82 ;
  always @(posedge clk)
    output_gate_8 <= \$83 ;
  always @(posedge clk)
    product <= \$84 ;
  always @(posedge clk)
    h_o <= \$85 ;
  assign \$1  = $signed(port_1) * $signed(c);
  assign \$2  = $signed(port_0) * $signed(port_2);
  assign \$12  = $signed(\$signal$5 ) + $signed(\$11 );
  assign \$13  = $signed(\$50 [39:0]) >= $signed(17'h08000);
  assign \$14  = $signed(\$50 [39:0]) < $signed(16'h8000);
  rnnhw_tanh tanh (
    .clk(clk),
    .o(o),
    .rst(rst),
    .x(x)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    casez (\$33 [2:0])
      3'h0:
          \$50  = \$35 ;
      3'h1:
          \$50  = \$37 ;
      3'h2:
          \$50  = \$39 ;
      3'h3:
          \$50  = \$41 ;
      3'h4:
          \$50  = \$43 ;
      3'h5:
          \$50  = \$45 ;
      3'h6:
          \$50  = \$47 ;
      3'h7:
          \$50  = \$49 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    casez (\$51 [2:0])
      3'h0:
          \$64  = \$52 ;
      3'h1:
          \$64  = \$53 ;
      3'h2:
          \$64  = { \$54 [16], \$54 [16], \$54  };
      3'h3:
          \$64  = { \$55 [16], \$55 [16], \$55  };
      3'h4:
          \$64  = { \$57 [16], \$57 [16], \$57  };
      3'h5:
          \$64  = { \$59 [16], \$59 [16], \$59  };
      3'h6:
          \$64  = { \$61 [16], \$61 [16], \$61  };
      3'h7:
          \$64  = { \$63 [16], \$63 [16], \$63  };
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$65  = \$1 ;
    if (rst) begin
      \$65  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$66  = \$2 ;
    if (rst) begin
      \$66  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$67  = cell_fraction;
    if (rst) begin
      \$67  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$68  = \$12 ;
    if (rst) begin
      \$68  = 40'h0000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$69  = cell_fraction;
    if (rst) begin
      \$69  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$70  = round_1;
    if (rst) begin
      \$70  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$71  = \$16 [15:0];
    if (rst) begin
      \$71  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$72  = cell_fraction;
    if (rst) begin
      \$72  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$73  = argument_1;
    if (rst) begin
      \$73  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$74  = argument_2;
    if (rst) begin
      \$74  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$75  = \$20 [15:0];
    if (rst) begin
      \$75  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$76  = port_3;
    if (rst) begin
      \$76  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$77  = output_gate_1;
    if (rst) begin
      \$77  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$78  = output_gate_2;
    if (rst) begin
      \$78  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$79  = output_gate_3;
    if (rst) begin
      \$79  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$80  = output_gate_4;
    if (rst) begin
      \$80  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$81  = output_gate_5;
    if (rst) begin
      \$81  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$82  = output_gate_6;
    if (rst) begin
      \$82  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$83  = output_gate_7;
    if (rst) begin
      \$83  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$84  = \$21 ;
    if (rst) begin
      \$84  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$85  = \$31 [7:0];
    if (rst) begin
      \$85  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    casez (\$32 [2:0])
      3'h0:
          \$11  = \$3 ;
      3'h1:
          \$11  = \$4 ;
      3'h2:
          \$11  = \$5 ;
      3'h3:
          \$11  = { \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6  };
      3'h4:
          \$11  = { \$7 [34], \$7 [34], \$7 [34], \$7 [34], \$7  };
      3'h5:
          \$11  = { \$8 [32], \$8 [32], \$8 [32], \$8 [32], \$8 [32], \$8 [32], \$8  };
      3'h6:
          \$11  = { \$9 [32], \$9 [32], \$9 [32], \$9 [32], \$9 [32], \$9 [32], \$9  };
      3'h7:
          \$11  = { \$10 [32], \$10 [32], \$10 [32], \$10 [32], \$10 [32], \$10 [32], \$10  };
    endcase
  end
  assign gates = { port_3, port_2, port_1, port_0 };
  assign align_choice = \$32 [2:0];
  assign rounded = \$50 [39:0];
  assign argument = { \$64 [18], \$64  };
  assign round_choice = \$33 [2:0];
  assign argument_choice = \$51 [2:0];
  assign \function  = 2'h2;
  assign \gates[0]  = port_0;
  assign \gates[1]  = port_1;
  assign \gates[2]  = port_2;
  assign \gates[3]  = port_3;
  assign \$3  = { \$signal [31], \$signal , 6'h00 };
  assign \$4  = { \$signal [31], \$signal [31], \$signal , 5'h00 };
  assign \$5  = { \$signal [31], \$signal [31], \$signal [31], \$signal , 4'h0 };
  assign \$6  = { \$signal , 3'h0 };
  assign \$7  = { \$signal [31], \$signal , 2'h0 };
  assign \$8  = { \$signal , 1'h0 };
  assign \$9  = { \$signal [31], \$signal  };
  assign \$10  = { \$signal [31], \$signal  };
  assign \$23  = { \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32], \$22 [32:23] };
  assign \$26  = { \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32], \$25 [32:23] };
  assign \$29  = { \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32], \$28 [32:23] };
  assign \$35  = { \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40], \$34 [40:21] };
  assign \$37  = { \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40], \$36 [40:20] };
  assign \$39  = { \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40], \$38 [40:19] };
  assign \$41  = { \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40], \$40 [40:18] };
  assign \$43  = { \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40], \$42 [40:17] };
  assign \$45  = { \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40], \$44 [40:16] };
  assign \$47  = { \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40], \$46 [40:15] };
  assign \$49  = { \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40], \$48 [40:15] };
  assign \$53  = { c_o[15], c_o, 2'h0 };
  assign \$52  = { c_o, 3'h0 };
  assign \$54  = { c_o, 1'h0 };
  assign \$55  = { c_o[15], c_o };
  assign \$57  = { \$56 [16], \$56 [16:1] };
  assign \$59  = { \$58 [16], \$58 [16], \$58 [16:2] };
  assign \$61  = { \$60 [16], \$60 [16], \$60 [16], \$60 [16:3] };
  assign \$63  = { \$62 [16], \$62 [16], \$62 [16], \$62 [16:3] };
endmodule

module rnnhw_cells(rst, stored__0, stored__1, parameters, state, \output , tile, finished__0, finished__1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire [7:0] \$1 ;
  wire [1:0] \$10 ;
  reg [28:0] \$100 ;
  reg [28:0] \$101 ;
  reg [28:0] \$102 ;
  reg [28:0] \$103 ;
  reg [28:0] \$104 ;
  reg [28:0] \$105 ;
  reg [28:0] \$106 ;
  reg [28:0] \$107 ;
  reg [28:0] \$108 ;
  reg [31:0] \$109 ;
  wire [2:0] \$11 ;
  reg [31:0] \$110 ;
  reg [15:0] \$111 ;
  reg [31:0] \$112 ;
  reg [31:0] \$113 ;
  reg [15:0] \$114 ;
  wire [9:0] \$119 ;
  wire [3:0] \$12 ;
  wire [7:0] \$124 ;
  wire [7:0] \$129 ;
  wire [2:0] \$13 ;
  wire [9:0] \$137 ;
  wire [3:0] \$14 ;
  wire [7:0] \$142 ;
  wire [7:0] \$147 ;
  wire [2:0] \$15 ;
  wire [3:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [7:0] \$2 ;
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
  wire [2:0] \$3 ;
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
  wire [3:0] \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire \$42 ;
  wire [2:0] \$43 ;
  wire [3:0] \$44 ;
  reg [31:0] \$45 ;
  reg [31:0] \$46 ;
  reg [31:0] \$47 ;
  reg [31:0] \$48 ;
  reg [31:0] \$49 ;
  wire [2:0] \$5 ;
  wire [2:0] \$50 ;
  wire [3:0] \$51 ;
  reg [31:0] \$52 ;
  reg [31:0] \$53 ;
  reg [31:0] \$54 ;
  reg [31:0] \$55 ;
  reg [31:0] \$56 ;
  wire [31:0] \$57 ;
  wire [2:0] \$58 ;
  wire [3:0] \$59 ;
  wire [3:0] \$6 ;
  reg [31:0] \$60 ;
  reg [31:0] \$61 ;
  reg [31:0] \$62 ;
  reg [31:0] \$63 ;
  reg [31:0] \$64 ;
  wire [31:0] \$65 ;
  wire [2:0] \$66 ;
  wire [3:0] \$67 ;
  reg [31:0] \$68 ;
  reg [31:0] \$69 ;
  wire [2:0] \$7 ;
  reg [31:0] \$70 ;
  reg [31:0] \$71 ;
  reg [31:0] \$72 ;
  wire [2:0] \$73 ;
  wire [3:0] \$74 ;
  reg [31:0] \$75 ;
  reg [31:0] \$76 ;
  reg [31:0] \$77 ;
  reg [31:0] \$78 ;
  reg [31:0] \$79 ;
  wire [3:0] \$8 ;
  wire [31:0] \$80 ;
  wire [2:0] \$81 ;
  wire [3:0] \$82 ;
  reg [31:0] \$83 ;
  reg [31:0] \$84 ;
  reg [31:0] \$85 ;
  reg [31:0] \$86 ;
  reg [31:0] \$87 ;
  wire [31:0] \$88 ;
  reg [28:0] \$89 ;
  wire \$9 ;
  reg [28:0] \$90 ;
  reg [28:0] \$91 ;
  reg [28:0] \$92 ;
  reg [28:0] \$93 ;
  reg [28:0] \$94 ;
  reg [28:0] \$95 ;
  reg [28:0] \$96 ;
  reg [28:0] \$97 ;
  reg [28:0] \$98 ;
  reg [28:0] \$99 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$31 ;
  wire [5:0] \$signature__addr$4 ;
  wire [191:0] \$signature__data ;
  wire [191:0] \$signature__data$13 ;
  wire [31:0] \$signature__data$13[0] ;
  wire [31:0] \$signature__data$13[1] ;
  wire [31:0] \$signature__data$13[2] ;
  wire [31:0] \$signature__data$13[3] ;
  wire [31:0] \$signature__data$13[4] ;
  wire [31:0] \$signature__data$13[5] ;
  wire [15:0] \$signature__data$45 ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [31:0] \$signature__data[4] ;
  wire [31:0] \$signature__data[5] ;
  wire [5:0] \$signature__en ;
  wire [31:0] bias;
  wire [31:0] \bias$25 ;
  wire [15:0] c;
  wire [15:0] c_o;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
  reg [28:0] control_1 = 29'h00000000;
  wire \control_1.bank ;
  wire \control_1.buffer ;
  wire [3:0] \control_1.cell_fraction ;
  wire \control_1.dense ;
  wire \control_1.emit ;
  wire \control_1.final ;
  wire \control_1.fresh ;
  wire [5:0] \control_1.parameters ;
  wire \control_1.part ;
  wire [5:0] \control_1.unit ;
  wire \control_1.valid ;
  wire [4:0] \control_1.word ;
  reg [28:0] control_10 = 29'h00000000;
  wire \control_10.bank ;
  wire \control_10.buffer ;
  wire [3:0] \control_10.cell_fraction ;
  wire \control_10.dense ;
  wire \control_10.emit ;
  wire \control_10.final ;
  wire \control_10.fresh ;
  wire [5:0] \control_10.parameters ;
  wire \control_10.part ;
  wire [5:0] \control_10.unit ;
  wire \control_10.valid ;
  wire [4:0] \control_10.word ;
  reg [28:0] control_11 = 29'h00000000;
  wire \control_11.bank ;
  wire \control_11.buffer ;
  wire [3:0] \control_11.cell_fraction ;
  wire \control_11.dense ;
  wire \control_11.emit ;
  wire \control_11.final ;
  wire \control_11.fresh ;
  wire [5:0] \control_11.parameters ;
  wire \control_11.part ;
  wire [5:0] \control_11.unit ;
  wire \control_11.valid ;
  wire [4:0] \control_11.word ;
  reg [28:0] control_12 = 29'h00000000;
  wire \control_12.bank ;
  wire \control_12.buffer ;
  wire [3:0] \control_12.cell_fraction ;
  wire \control_12.dense ;
  wire \control_12.emit ;
  wire \control_12.final ;
  wire \control_12.fresh ;
  wire [5:0] \control_12.parameters ;
  wire \control_12.part ;
  wire [5:0] \control_12.unit ;
  wire \control_12.valid ;
  wire [4:0] \control_12.word ;
  reg [28:0] control_13 = 29'h00000000;
  wire \control_13.bank ;
  wire \control_13.buffer ;
  wire [3:0] \control_13.cell_fraction ;
  wire \control_13.dense ;
  wire \control_13.emit ;
  wire \control_13.final ;
  wire \control_13.fresh ;
  wire [5:0] \control_13.parameters ;
  wire \control_13.part ;
  wire [5:0] \control_13.unit ;
  wire \control_13.valid ;
  wire [4:0] \control_13.word ;
  reg [28:0] control_14 = 29'h00000000;
  wire \control_14.bank ;
  wire \control_14.buffer ;
  wire [3:0] \control_14.cell_fraction ;
  wire \control_14.dense ;
  wire \control_14.emit ;
  wire \control_14.final ;
  wire \control_14.fresh ;
  wire [5:0] \control_14.parameters ;
  wire \control_14.part ;
  wire [5:0] \control_14.unit ;
  wire \control_14.valid ;
  wire [4:0] \control_14.word ;
  reg [28:0] control_15 = 29'h00000000;
  wire \control_15.bank ;
  wire \control_15.buffer ;
  wire [3:0] \control_15.cell_fraction ;
  wire \control_15.dense ;
  wire \control_15.emit ;
  wire \control_15.final ;
  wire \control_15.fresh ;
  wire [5:0] \control_15.parameters ;
  wire \control_15.part ;
  wire [5:0] \control_15.unit ;
  wire \control_15.valid ;
  wire [4:0] \control_15.word ;
  reg [28:0] control_16 = 29'h00000000;
  wire \control_16.bank ;
  wire \control_16.buffer ;
  wire [3:0] \control_16.cell_fraction ;
  wire \control_16.dense ;
  wire \control_16.emit ;
  wire \control_16.final ;
  wire \control_16.fresh ;
  wire [5:0] \control_16.parameters ;
  wire \control_16.part ;
  wire [5:0] \control_16.unit ;
  wire \control_16.valid ;
  wire [4:0] \control_16.word ;
  reg [28:0] control_17 = 29'h00000000;
  wire \control_17.bank ;
  wire \control_17.buffer ;
  wire [3:0] \control_17.cell_fraction ;
  wire \control_17.dense ;
  wire \control_17.emit ;
  wire \control_17.final ;
  wire \control_17.fresh ;
  wire [5:0] \control_17.parameters ;
  wire \control_17.part ;
  wire [5:0] \control_17.unit ;
  wire \control_17.valid ;
  wire [4:0] \control_17.word ;
  reg [28:0] control_18 = 29'h00000000;
  wire \control_18.bank ;
  wire \control_18.buffer ;
  wire [3:0] \control_18.cell_fraction ;
  wire \control_18.dense ;
  wire \control_18.emit ;
  wire \control_18.final ;
  wire \control_18.fresh ;
  wire [5:0] \control_18.parameters ;
  wire \control_18.part ;
  wire [5:0] \control_18.unit ;
  wire \control_18.valid ;
  wire [4:0] \control_18.word ;
  reg [28:0] control_19 = 29'h00000000;
  wire \control_19.bank ;
  wire \control_19.buffer ;
  wire [3:0] \control_19.cell_fraction ;
  wire \control_19.dense ;
  wire \control_19.emit ;
  wire \control_19.final ;
  wire \control_19.fresh ;
  wire [5:0] \control_19.parameters ;
  wire \control_19.part ;
  wire [5:0] \control_19.unit ;
  wire \control_19.valid ;
  wire [4:0] \control_19.word ;
  reg [28:0] control_2 = 29'h00000000;
  wire \control_2.bank ;
  wire \control_2.buffer ;
  wire [3:0] \control_2.cell_fraction ;
  wire \control_2.dense ;
  wire \control_2.emit ;
  wire \control_2.final ;
  wire \control_2.fresh ;
  wire [5:0] \control_2.parameters ;
  wire \control_2.part ;
  wire [5:0] \control_2.unit ;
  wire \control_2.valid ;
  wire [4:0] \control_2.word ;
  reg [28:0] control_20 = 29'h00000000;
  wire \control_20.bank ;
  wire \control_20.buffer ;
  wire [3:0] \control_20.cell_fraction ;
  wire \control_20.dense ;
  wire \control_20.emit ;
  wire \control_20.final ;
  wire \control_20.fresh ;
  wire [5:0] \control_20.parameters ;
  wire \control_20.part ;
  wire [5:0] \control_20.unit ;
  wire \control_20.valid ;
  wire [4:0] \control_20.word ;
  reg [28:0] control_3 = 29'h00000000;
  wire \control_3.bank ;
  wire \control_3.buffer ;
  wire [3:0] \control_3.cell_fraction ;
  wire \control_3.dense ;
  wire \control_3.emit ;
  wire \control_3.final ;
  wire \control_3.fresh ;
  wire [5:0] \control_3.parameters ;
  wire \control_3.part ;
  wire [5:0] \control_3.unit ;
  wire \control_3.valid ;
  wire [4:0] \control_3.word ;
  reg [28:0] control_4 = 29'h00000000;
  wire \control_4.bank ;
  wire \control_4.buffer ;
  wire [3:0] \control_4.cell_fraction ;
  wire \control_4.dense ;
  wire \control_4.emit ;
  wire \control_4.final ;
  wire \control_4.fresh ;
  wire [5:0] \control_4.parameters ;
  wire \control_4.part ;
  wire [5:0] \control_4.unit ;
  wire \control_4.valid ;
  wire [4:0] \control_4.word ;
  reg [28:0] control_5 = 29'h00000000;
  wire \control_5.bank ;
  wire \control_5.buffer ;
  wire [3:0] \control_5.cell_fraction ;
  wire \control_5.dense ;
  wire \control_5.emit ;
  wire \control_5.final ;
  wire \control_5.fresh ;
  wire [5:0] \control_5.parameters ;
  wire \control_5.part ;
  wire [5:0] \control_5.unit ;
  wire \control_5.valid ;
  wire [4:0] \control_5.word ;
  reg [28:0] control_6 = 29'h00000000;
  wire \control_6.bank ;
  wire \control_6.buffer ;
  wire [3:0] \control_6.cell_fraction ;
  wire \control_6.dense ;
  wire \control_6.emit ;
  wire \control_6.final ;
  wire \control_6.fresh ;
  wire [5:0] \control_6.parameters ;
  wire \control_6.part ;
  wire [5:0] \control_6.unit ;
  wire \control_6.valid ;
  wire [4:0] \control_6.word ;
  reg [28:0] control_7 = 29'h00000000;
  wire \control_7.bank ;
  wire \control_7.buffer ;
  wire [3:0] \control_7.cell_fraction ;
  wire \control_7.dense ;
  wire \control_7.emit ;
  wire \control_7.final ;
  wire \control_7.fresh ;
  wire [5:0] \control_7.parameters ;
  wire \control_7.part ;
  wire [5:0] \control_7.unit ;
  wire \control_7.valid ;
  wire [4:0] \control_7.word ;
  reg [28:0] control_8 = 29'h00000000;
  wire \control_8.bank ;
  wire \control_8.buffer ;
  wire [3:0] \control_8.cell_fraction ;
  wire \control_8.dense ;
  wire \control_8.emit ;
  wire \control_8.final ;
  wire \control_8.fresh ;
  wire [5:0] \control_8.parameters ;
  wire \control_8.part ;
  wire [5:0] \control_8.unit ;
  wire \control_8.valid ;
  wire [4:0] \control_8.word ;
  reg [28:0] control_9 = 29'h00000000;
  wire \control_9.bank ;
  wire \control_9.buffer ;
  wire [3:0] \control_9.cell_fraction ;
  wire \control_9.dense ;
  wire \control_9.emit ;
  wire \control_9.final ;
  wire \control_9.fresh ;
  wire [5:0] \control_9.parameters ;
  wire \control_9.part ;
  wire [5:0] \control_9.unit ;
  wire \control_9.valid ;
  wire [4:0] \control_9.word ;
  input [127:0] finished__0;
  wire [127:0] finished__0;
  wire [31:0] \finished__0[0] ;
  wire [31:0] \finished__0[1] ;
  wire [31:0] \finished__0[2] ;
  wire [31:0] \finished__0[3] ;
  input [127:0] finished__1;
  wire [127:0] finished__1;
  wire [31:0] \finished__1[0] ;
  wire [31:0] \finished__1[1] ;
  wire [31:0] \finished__1[2] ;
  wire [31:0] \finished__1[3] ;
  wire [1:0] \function ;
  wire [1:0] \function$30 ;
  reg [15:0] gate_0_0 = 16'h0000;
  reg [15:0] gate_1_0 = 16'h0000;
  wire [63:0] gates;
  wire [15:0] \gates[0] ;
  wire [15:0] \gates[1] ;
  wire [15:0] \gates[2] ;
  wire [15:0] \gates[3] ;
  wire [7:0] h_o;
  wire [7:0] input_shift;
  wire [7:0] \input_shift$26 ;
  reg [31:0] input_sum = 32'd0;
  reg [31:0] \input_sum$21  = 32'd0;
  wire [31:0] input_sum_0;
  wire [31:0] input_sum_1;
  wire [15:0] o;
  wire [15:0] \o$29 ;
  wire [15:0] \o$41 ;
  wire [15:0] \o$42 ;
  output [65:0] \output ;
  reg [65:0] \output ;
  wire \output.final ;
  wire \output.valid ;
  wire [63:0] \output.values ;
  wire [15:0] \output.values[0] ;
  wire [15:0] \output.values[1] ;
  wire [15:0] \output.values[2] ;
  wire [15:0] \output.values[3] ;
  input [41:0] parameters;
  wire [41:0] parameters;
  wire [5:0] \parameters.address ;
  wire [31:0] \parameters.data ;
  wire \parameters.enable ;
  wire [2:0] \parameters.part ;
  wire [7:0] recurrent_shift;
  wire [7:0] \recurrent_shift$27 ;
  reg [31:0] recurrent_sum = 32'd0;
  reg [31:0] \recurrent_sum$23  = 32'd0;
  wire [31:0] recurrent_sum_0;
  wire [31:0] recurrent_sum_1;
  wire row;
  input rst;
  wire rst;
  output [15:0] state;
  wire [15:0] state;
  wire \state.bank ;
  wire \state.buffer ;
  wire [7:0] \state.data ;
  wire \state.valid ;
  wire [4:0] \state.word ;
  input [127:0] stored__0;
  wire [127:0] stored__0;
  wire [31:0] \stored__0[0] ;
  wire [31:0] \stored__0[1] ;
  wire [31:0] \stored__0[2] ;
  wire [31:0] \stored__0[3] ;
  input [127:0] stored__1;
  wire [127:0] stored__1;
  wire [31:0] \stored__1[0] ;
  wire [31:0] \stored__1[1] ;
  wire [31:0] \stored__1[2] ;
  wire [31:0] \stored__1[3] ;
  input [42:0] tile;
  wire [42:0] tile;
  wire [42:0] \tile$1 ;
  wire \tile$1.bank ;
  wire [3:0] \tile$1.cell_fraction ;
  wire \tile$1.dense ;
  wire \tile$1.emit ;
  wire \tile$1.finish ;
  wire \tile$1.first ;
  wire \tile$1.fresh ;
  wire \tile$1.last ;
  wire [5:0] \tile$1.parameters ;
  wire \tile$1.phase_first ;
  wire \tile$1.phase_last ;
  wire [1:0] \tile$1.rows ;
  wire [4:0] \tile$1.tile ;
  wire [5:0] \tile$1.unit ;
  wire \tile$1.valid ;
  wire [9:0] \tile$1.weight ;
  wire \tile.bank ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.dense ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.fresh ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire [1:0] \tile.rows ;
  wire [4:0] \tile.tile ;
  wire [5:0] \tile.unit ;
  wire \tile.valid ;
  wire [9:0] \tile.weight ;
  wire [28:0] unit;
  wire \unit.bank ;
  wire \unit.buffer ;
  wire [3:0] \unit.cell_fraction ;
  wire \unit.dense ;
  wire \unit.emit ;
  wire \unit.final ;
  wire \unit.fresh ;
  wire [5:0] \unit.parameters ;
  wire \unit.part ;
  wire [5:0] \unit.unit ;
  wire \unit.valid ;
  wire [4:0] \unit.word ;
  wire [5:0] write__addr;
  wire [15:0] write__data;
  wire write__en;
  wire [15:0] x;
  wire [15:0] \x$28 ;
  reg [191:0] \parameters$73  [63:0];
  initial begin
    \parameters$73 [0] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [1] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [2] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [3] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [4] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [5] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [6] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [7] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [8] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [9] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [10] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [11] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [12] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [13] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [14] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [15] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [16] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [17] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [18] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [19] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [20] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [21] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [22] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [23] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [24] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [25] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [26] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [27] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [28] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [29] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [30] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [31] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [32] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [33] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [34] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [35] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [36] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [37] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [38] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [39] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [40] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [41] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [42] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [43] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [44] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [45] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [46] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [47] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [48] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [49] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [50] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [51] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [52] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [53] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [54] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [55] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [56] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [57] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [58] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [59] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [60] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [61] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [62] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$73 [63] = 192'h000000000000000000000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$2 [0])
      \parameters$73 [parameters[9:4]][31:0] <= \$signature__data [31:0];
    if (\$2 [1])
      \parameters$73 [parameters[9:4]][63:32] <= \$signature__data [63:32];
    if (\$2 [2])
      \parameters$73 [parameters[9:4]][95:64] <= \$signature__data [95:64];
    if (\$2 [3])
      \parameters$73 [parameters[9:4]][127:96] <= \$signature__data [127:96];
    if (\$2 [4])
      \parameters$73 [parameters[9:4]][159:128] <= \$signature__data [159:128];
    if (\$2 [5])
      \parameters$73 [parameters[9:4]][191:160] <= \$signature__data [191:160];
  end
  reg [191:0] _0_;
  always @(posedge clk) begin
    _0_ <= \parameters$73 [unit[22:17]];
  end
  assign \$signature__data$13  = _0_;
  reg [15:0] states [63:0];
  initial begin : clear_states
    integer k;
    for (k = 0; k < 64; k = k + 1)
      states[k] = 16'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      states[control_12[16:11]] <= write__data;
  end
  reg [15:0] _1_;
  always @(posedge clk) begin
    _1_ <= states[control_8[16:11]];
  end
  assign \$signature__data$45  = _1_;
  assign \$1  = 1'h1 << parameters[3:1];
  assign \$2  = parameters[0] ? \$1  : 8'h00;
  assign \$3  = control_1[10] * 2'h2;
  assign \$4  = \$3  + 1'h0;
  assign \$119  = \$4  * 6'h20;
  assign bias = \$signature__data$13 [127:0] >> \$119 ;
  assign \$5  = control_1[10] * 2'h2;
  assign \$6  = \$5  + 1'h0;
  assign \$124  = \$6  * 4'h8;
  assign input_shift = \$signature__data$13 [159:128] >> \$124 ;
  assign \$7  = control_1[10] * 2'h2;
  assign \$8  = \$7  + 1'h0;
  assign \$129  = \$8  * 4'h8;
  assign recurrent_shift = \$signature__data$13 [191:160] >> \$129 ;
  assign \$10  = \$9  ? 2'h2 : 2'h1;
  assign \function  = control_5[1] ? 2'h0 : \$10 ;
  assign \$11  = control_1[10] * 2'h2;
  assign \$12  = \$11  + 1'h1;
  assign \$137  = \$12  * 6'h20;
  assign \bias$25  = \$signature__data$13 [127:0] >> \$137 ;
  assign \$13  = control_1[10] * 2'h2;
  assign \$14  = \$13  + 1'h1;
  assign \$142  = \$14  * 4'h8;
  assign \input_shift$26  = \$signature__data$13 [159:128] >> \$142 ;
  assign \$15  = control_1[10] * 2'h2;
  assign \$16  = \$15  + 1'h1;
  assign \$147  = \$16  * 4'h8;
  assign \recurrent_shift$27  = \$signature__data$13 [191:160] >> \$147 ;
  assign \function$30  = control_5[1] ? 2'h0 : 2'h1;
  assign \$18  = control_12[0] & \$17 ;
  assign \$19  = ~ control_12[1];
  assign write__en = \$18  & \$19 ;
  assign c = control_9[3] ? 16'h0000 : \$signature__data$45 ;
  assign \$21  = control_19[0] & \$20 ;
  assign \$22  = ~ control_19[1];
  assign \$23  = \$21  & \$22 ;
  assign \$25  = control_9[0] & \$24 ;
  assign \$26  = \$25  & control_9[1];
  assign \$27  = \$26  & control_9[2];
  assign \$29  = control_19[0] & \$28 ;
  assign \$30  = ~ control_19[1];
  assign \$31  = \$29  & \$30 ;
  assign \$32  = \$31  & control_19[2];
  assign \$33  = \$27  | \$32 ;
  assign \$35  = control_9[0] & \$34 ;
  assign \$36  = \$35  & control_9[1];
  assign \$37  = \$36  & control_9[2];
  assign \$38  = \$37  ? control_9[5] : control_19[5];
  assign \$40  = control_9[0] & \$39 ;
  assign \$41  = \$40  & control_9[1];
  assign \$42  = \$41  & control_9[2];
  assign \$43  = unit[10] * 2'h2;
  assign \$44  = \$43  + 1'h0;
  assign \$50  = unit[10] * 2'h2;
  assign \$51  = \$50  + 1'h0;
  assign \$57  = unit[1] ? \$49  : \$56 ;
  assign \$58  = unit[10] * 2'h2;
  assign \$59  = \$58  + 1'h0;
  assign \$65  = unit[1] ? 32'd0 : \$64 ;
  assign \$66  = unit[10] * 2'h2;
  assign \$67  = \$66  + 1'h1;
  assign \$73  = unit[10] * 2'h2;
  assign \$74  = \$73  + 1'h1;
  assign \$80  = unit[1] ? \$72  : \$79 ;
  assign \$81  = unit[10] * 2'h2;
  assign \$82  = \$81  + 1'h1;
  assign \$88  = unit[1] ? 32'd0 : \$87 ;
  always @(posedge clk)
    control_1 <= \$89 ;
  always @(posedge clk)
    control_2 <= \$90 ;
  always @(posedge clk)
    control_3 <= \$91 ;
  always @(posedge clk)
    control_4 <= \$92 ;
  always @(posedge clk)
    control_5 <= \$93 ;
  always @(posedge clk)
    control_6 <= \$94 ;
  always @(posedge clk)
    control_7 <= \$95 ;
  always @(posedge clk)
    control_8 <= \$96 ;
  always @(posedge clk)
    control_9 <= \$97 ;
  always @(posedge clk)
    control_10 <= \$98 ;
  always @(posedge clk)
    control_11 <= \$99 ;
  always @(posedge clk)
    control_12 <= \$100 ;
  always @(posedge clk)
    control_13 <= \$101 ;
  always @(posedge clk)
    control_14 <= \$102 ;
  always @(posedge clk)
    control_15 <= \$103 ;
  always @(posedge clk)
    control_16 <= \$104 ;
  always @(posedge clk)
    control_17 <= \$105 ;
  always @(posedge clk)
    control_18 <= \$106 ;
  always @(posedge clk)
    control_19 <= \$107 ;
  always @(posedge clk)
    control_20 <= \$108 ;
  always @(posedge clk)
    input_sum <= \$109 ;
  always @(posedge clk)
    recurrent_sum <= \$110 ;
  always @(posedge clk)
    gate_0_0 <= \$111 ;
  always @(posedge clk)
    \input_sum$21  <= \$112 ;
  always @(posedge clk)
    \recurrent_sum$23  <= \$113 ;
  always @(posedge clk)
    gate_1_0 <= \$114 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(\o$41 ),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$30 ),
    .o(\o$42 ),
    .rst(rst),
    .x(\x$28 )
  );
  rnnhw_cell \cell  (
    .c(c),
    .c_o(write__data),
    .cell_fraction(control_9[9:6]),
    .clk(clk),
    .h_o(h_o),
    .port_0(gate_0_0),
    .port_1(gate_1_0),
    .port_2(\o$41 ),
    .port_3(\o$42 ),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_0 (
    .bias(bias),
    .clk(clk),
    .input_shift(input_shift),
    .input_sum(input_sum),
    .o(x),
    .recurrent_shift(recurrent_shift),
    .recurrent_sum(recurrent_sum),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_1 (
    .bias(\bias$25 ),
    .clk(clk),
    .input_shift(\input_shift$26 ),
    .input_sum(\input_sum$21 ),
    .o(\x$28 ),
    .recurrent_shift(\recurrent_shift$27 ),
    .recurrent_sum(\recurrent_sum$23 ),
    .rst(rst)
  );
  rnnhw_cells_sequencer sequencer (
    .clk(clk),
    .row(row),
    .rst(rst),
    .tile(tile),
    .unit(unit)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$45  = finished__0[31:0];
      1'h1:
          \$45  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$46  = finished__0[63:32];
      1'h1:
          \$46  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$47  = finished__0[95:64];
      1'h1:
          \$47  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$48  = finished__0[127:96];
      1'h1:
          \$48  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$49  = 32'd0;
    casez (\$44 )
      4'h0:
          \$49  = \$45 ;
      4'h1:
          \$49  = \$46 ;
      4'h2:
          \$49  = \$47 ;
      4'h3:
          \$49  = \$48 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$52  = stored__0[31:0];
      1'h1:
          \$52  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$53  = stored__0[63:32];
      1'h1:
          \$53  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$54  = stored__0[95:64];
      1'h1:
          \$54  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$55  = stored__0[127:96];
      1'h1:
          \$55  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$56  = 32'd0;
    casez (\$51 )
      4'h0:
          \$56  = \$52 ;
      4'h1:
          \$56  = \$53 ;
      4'h2:
          \$56  = \$54 ;
      4'h3:
          \$56  = \$55 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$60  = finished__0[31:0];
      1'h1:
          \$60  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$61  = finished__0[63:32];
      1'h1:
          \$61  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$62  = finished__0[95:64];
      1'h1:
          \$62  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$63  = finished__0[127:96];
      1'h1:
          \$63  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$64  = 32'd0;
    casez (\$59 )
      4'h0:
          \$64  = \$60 ;
      4'h1:
          \$64  = \$61 ;
      4'h2:
          \$64  = \$62 ;
      4'h3:
          \$64  = \$63 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$68  = finished__0[31:0];
      1'h1:
          \$68  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$69  = finished__0[63:32];
      1'h1:
          \$69  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$70  = finished__0[95:64];
      1'h1:
          \$70  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$71  = finished__0[127:96];
      1'h1:
          \$71  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$72  = 32'd0;
    casez (\$67 )
      4'h0:
          \$72  = \$68 ;
      4'h1:
          \$72  = \$69 ;
      4'h2:
          \$72  = \$70 ;
      4'h3:
          \$72  = \$71 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$75  = stored__0[31:0];
      1'h1:
          \$75  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$76  = stored__0[63:32];
      1'h1:
          \$76  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$77  = stored__0[95:64];
      1'h1:
          \$77  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$78  = stored__0[127:96];
      1'h1:
          \$78  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$79  = 32'd0;
    casez (\$74 )
      4'h0:
          \$79  = \$75 ;
      4'h1:
          \$79  = \$76 ;
      4'h2:
          \$79  = \$77 ;
      4'h3:
          \$79  = \$78 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$83  = finished__0[31:0];
      1'h1:
          \$83  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$84  = finished__0[63:32];
      1'h1:
          \$84  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$85  = finished__0[95:64];
      1'h1:
          \$85  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    casez (row)
      1'h0:
          \$86  = finished__0[127:96];
      1'h1:
          \$86  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$87  = 32'd0;
    casez (\$82 )
      4'h0:
          \$87  = \$83 ;
      4'h1:
          \$87  = \$84 ;
      4'h2:
          \$87  = \$85 ;
      4'h3:
          \$87  = \$86 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \output [65:18] = 48'h000000000000;
    if (\$42 ) begin
      \output [65:2] = { \o$42 , \o$41 , gate_1_0, gate_0_0 };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$89  = unit;
    if (rst) begin
      \$89  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$90  = control_1;
    if (rst) begin
      \$90  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$91  = control_2;
    if (rst) begin
      \$91  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$92  = control_3;
    if (rst) begin
      \$92  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$93  = control_4;
    if (rst) begin
      \$93  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$94  = control_5;
    if (rst) begin
      \$94  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$95  = control_6;
    if (rst) begin
      \$95  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$96  = control_7;
    if (rst) begin
      \$96  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$97  = control_8;
    if (rst) begin
      \$97  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$98  = control_9;
    if (rst) begin
      \$98  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$99  = control_10;
    if (rst) begin
      \$99  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$100  = control_11;
    if (rst) begin
      \$100  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$101  = control_12;
    if (rst) begin
      \$101  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$102  = control_13;
    if (rst) begin
      \$102  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$103  = control_14;
    if (rst) begin
      \$103  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$104  = control_15;
    if (rst) begin
      \$104  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$105  = control_16;
    if (rst) begin
      \$105  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$106  = control_17;
    if (rst) begin
      \$106  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$107  = control_18;
    if (rst) begin
      \$107  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$108  = control_19;
    if (rst) begin
      \$108  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$109  = \$57 ;
    if (rst) begin
      \$109  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$110  = \$65 ;
    if (rst) begin
      \$110  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$111  = \o$41 ;
    if (rst) begin
      \$111  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$112  = \$80 ;
    if (rst) begin
      \$112  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$113  = \$88 ;
    if (rst) begin
      \$113  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$114  = \o$42 ;
    if (rst) begin
      \$114  = 16'h0000;
    end
  end
  assign \tile$1  = tile;
  assign \$signature__addr  = unit[22:17];
  assign \$signature__addr$4  = parameters[9:4];
  assign \$signature__en  = \$2 [5:0];
  assign input_sum_0 = input_sum;
  assign recurrent_sum_0 = recurrent_sum;
  assign o = x;
  assign input_sum_1 = \input_sum$21 ;
  assign recurrent_sum_1 = \recurrent_sum$23 ;
  assign \o$29  = \x$28 ;
  assign \$signature__addr$31  = control_8[16:11];
  assign write__addr = control_12[16:11];
  assign c_o = write__data;
  assign gates = { \o$42 , \o$41 , gate_1_0, gate_0_0 };
  assign cell_fraction = control_9[9:6];
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.dense  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.fresh  = tile[6];
  assign \tile.bank  = tile[7];
  assign \tile.phase_first  = tile[8];
  assign \tile.phase_last  = tile[9];
  assign \tile.cell_fraction  = tile[13:10];
  assign \tile.weight  = tile[23:14];
  assign \tile.tile  = tile[28:24];
  assign \tile.unit  = tile[34:29];
  assign \tile.parameters  = tile[40:35];
  assign \tile.rows  = tile[42:41];
  assign \tile$1.valid  = tile[0];
  assign \tile$1.first  = tile[1];
  assign \tile$1.last  = tile[2];
  assign \tile$1.finish  = tile[3];
  assign \tile$1.dense  = tile[4];
  assign \tile$1.emit  = tile[5];
  assign \tile$1.fresh  = tile[6];
  assign \tile$1.bank  = tile[7];
  assign \tile$1.phase_first  = tile[8];
  assign \tile$1.phase_last  = tile[9];
  assign \tile$1.cell_fraction  = tile[13:10];
  assign \tile$1.weight  = tile[23:14];
  assign \tile$1.tile  = tile[28:24];
  assign \tile$1.unit  = tile[34:29];
  assign \tile$1.parameters  = tile[40:35];
  assign \tile$1.rows  = tile[42:41];
  assign \unit.valid  = unit[0];
  assign \unit.dense  = unit[1];
  assign \unit.emit  = unit[2];
  assign \unit.fresh  = unit[3];
  assign \unit.buffer  = unit[4];
  assign \unit.final  = unit[5];
  assign \unit.cell_fraction  = unit[9:6];
  assign \unit.part  = unit[10];
  assign \unit.unit  = unit[16:11];
  assign \unit.parameters  = unit[22:17];
  assign \unit.bank  = unit[23];
  assign \unit.word  = unit[28:24];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
  assign \$signature__data[0]  = \$signature__data [31:0];
  assign \$signature__data[1]  = \$signature__data [63:32];
  assign \$signature__data[2]  = \$signature__data [95:64];
  assign \$signature__data[3]  = \$signature__data [127:96];
  assign \$signature__data[4]  = \$signature__data [159:128];
  assign \$signature__data[5]  = \$signature__data [191:160];
  assign \$signature__data$13[0]  = \$signature__data$13 [31:0];
  assign \$signature__data$13[1]  = \$signature__data$13 [63:32];
  assign \$signature__data$13[2]  = \$signature__data$13 [95:64];
  assign \$signature__data$13[3]  = \$signature__data$13 [127:96];
  assign \$signature__data$13[4]  = \$signature__data$13 [159:128];
  assign \$signature__data$13[5]  = \$signature__data$13 [191:160];
  assign \control_1.valid  = control_1[0];
  assign \control_1.dense  = control_1[1];
  assign \control_1.emit  = control_1[2];
  assign \control_1.fresh  = control_1[3];
  assign \control_1.buffer  = control_1[4];
  assign \control_1.final  = control_1[5];
  assign \control_1.cell_fraction  = control_1[9:6];
  assign \control_1.part  = control_1[10];
  assign \control_1.unit  = control_1[16:11];
  assign \control_1.parameters  = control_1[22:17];
  assign \control_1.bank  = control_1[23];
  assign \control_1.word  = control_1[28:24];
  assign \control_5.valid  = control_5[0];
  assign \control_5.dense  = control_5[1];
  assign \control_5.emit  = control_5[2];
  assign \control_5.fresh  = control_5[3];
  assign \control_5.buffer  = control_5[4];
  assign \control_5.final  = control_5[5];
  assign \control_5.cell_fraction  = control_5[9:6];
  assign \control_5.part  = control_5[10];
  assign \control_5.unit  = control_5[16:11];
  assign \control_5.parameters  = control_5[22:17];
  assign \control_5.bank  = control_5[23];
  assign \control_5.word  = control_5[28:24];
  assign \control_8.valid  = control_8[0];
  assign \control_8.dense  = control_8[1];
  assign \control_8.emit  = control_8[2];
  assign \control_8.fresh  = control_8[3];
  assign \control_8.buffer  = control_8[4];
  assign \control_8.final  = control_8[5];
  assign \control_8.cell_fraction  = control_8[9:6];
  assign \control_8.part  = control_8[10];
  assign \control_8.unit  = control_8[16:11];
  assign \control_8.parameters  = control_8[22:17];
  assign \control_8.bank  = control_8[23];
  assign \control_8.word  = control_8[28:24];
  assign \control_12.valid  = control_12[0];
  assign \control_12.dense  = control_12[1];
  assign \control_12.emit  = control_12[2];
  assign \control_12.fresh  = control_12[3];
  assign \control_12.buffer  = control_12[4];
  assign \control_12.final  = control_12[5];
  assign \control_12.cell_fraction  = control_12[9:6];
  assign \control_12.part  = control_12[10];
  assign \control_12.unit  = control_12[16:11];
  assign \control_12.parameters  = control_12[22:17];
  assign \control_12.bank  = control_12[23];
  assign \control_12.word  = control_12[28:24];
  assign \gates[0]  = gate_0_0;
  assign \gates[1]  = gate_1_0;
  assign \gates[2]  = \o$41 ;
  assign \gates[3]  = \o$42 ;
  assign \control_9.valid  = control_9[0];
  assign \control_9.dense  = control_9[1];
  assign \control_9.emit  = control_9[2];
  assign \control_9.fresh  = control_9[3];
  assign \control_9.buffer  = control_9[4];
  assign \control_9.final  = control_9[5];
  assign \control_9.cell_fraction  = control_9[9:6];
  assign \control_9.part  = control_9[10];
  assign \control_9.unit  = control_9[16:11];
  assign \control_9.parameters  = control_9[22:17];
  assign \control_9.bank  = control_9[23];
  assign \control_9.word  = control_9[28:24];
  assign \state.valid  = state[0];
  assign \state.bank  = state[1];
  assign \state.word  = state[6:2];
  assign \state.buffer  = state[7];
  assign \state.data  = state[15:8];
  assign \control_19.valid  = control_19[0];
  assign \control_19.dense  = control_19[1];
  assign \control_19.emit  = control_19[2];
  assign \control_19.fresh  = control_19[3];
  assign \control_19.buffer  = control_19[4];
  assign \control_19.final  = control_19[5];
  assign \control_19.cell_fraction  = control_19[9:6];
  assign \control_19.part  = control_19[10];
  assign \control_19.unit  = control_19[16:11];
  assign \control_19.parameters  = control_19[22:17];
  assign \control_19.bank  = control_19[23];
  assign \control_19.word  = control_19[28:24];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \control_2.valid  = control_2[0];
  assign \control_2.dense  = control_2[1];
  assign \control_2.emit  = control_2[2];
  assign \control_2.fresh  = control_2[3];
  assign \control_2.buffer  = control_2[4];
  assign \control_2.final  = control_2[5];
  assign \control_2.cell_fraction  = control_2[9:6];
  assign \control_2.part  = control_2[10];
  assign \control_2.unit  = control_2[16:11];
  assign \control_2.parameters  = control_2[22:17];
  assign \control_2.bank  = control_2[23];
  assign \control_2.word  = control_2[28:24];
  assign \control_3.valid  = control_3[0];
  assign \control_3.dense  = control_3[1];
  assign \control_3.emit  = control_3[2];
  assign \control_3.fresh  = control_3[3];
  assign \control_3.buffer  = control_3[4];
  assign \control_3.final  = control_3[5];
  assign \control_3.cell_fraction  = control_3[9:6];
  assign \control_3.part  = control_3[10];
  assign \control_3.unit  = control_3[16:11];
  assign \control_3.parameters  = control_3[22:17];
  assign \control_3.bank  = control_3[23];
  assign \control_3.word  = control_3[28:24];
  assign \control_4.valid  = control_4[0];
  assign \control_4.dense  = control_4[1];
  assign \control_4.emit  = control_4[2];
  assign \control_4.fresh  = control_4[3];
  assign \control_4.buffer  = control_4[4];
  assign \control_4.final  = control_4[5];
  assign \control_4.cell_fraction  = control_4[9:6];
  assign \control_4.part  = control_4[10];
  assign \control_4.unit  = control_4[16:11];
  assign \control_4.parameters  = control_4[22:17];
  assign \control_4.bank  = control_4[23];
  assign \control_4.word  = control_4[28:24];
  assign \control_6.valid  = control_6[0];
  assign \control_6.dense  = control_6[1];
  assign \control_6.emit  = control_6[2];
  assign \control_6.fresh  = control_6[3];
  assign \control_6.buffer  = control_6[4];
  assign \control_6.final  = control_6[5];
  assign \control_6.cell_fraction  = control_6[9:6];
  assign \control_6.part  = control_6[10];
  assign \control_6.unit  = control_6[16:11];
  assign \control_6.parameters  = control_6[22:17];
  assign \control_6.bank  = control_6[23];
  assign \control_6.word  = control_6[28:24];
  assign \control_7.valid  = control_7[0];
  assign \control_7.dense  = control_7[1];
  assign \control_7.emit  = control_7[2];
  assign \control_7.fresh  = control_7[3];
  assign \control_7.buffer  = control_7[4];
  assign \control_7.final  = control_7[5];
  assign \control_7.cell_fraction  = control_7[9:6];
  assign \control_7.part  = control_7[10];
  assign \control_7.unit  = control_7[16:11];
  assign \control_7.parameters  = control_7[22:17];
  assign \control_7.bank  = control_7[23];
  assign \control_7.word  = control_7[28:24];
  assign \control_10.valid  = control_10[0];
  assign \control_10.dense  = control_10[1];
  assign \control_10.emit  = control_10[2];
  assign \control_10.fresh  = control_10[3];
  assign \control_10.buffer  = control_10[4];
  assign \control_10.final  = control_10[5];
  assign \control_10.cell_fraction  = control_10[9:6];
  assign \control_10.part  = control_10[10];
  assign \control_10.unit  = control_10[16:11];
  assign \control_10.parameters  = control_10[22:17];
  assign \control_10.bank  = control_10[23];
  assign \control_10.word  = control_10[28:24];
  assign \control_11.valid  = control_11[0];
  assign \control_11.dense  = control_11[1];
  assign \control_11.emit  = control_11[2];
  assign \control_11.fresh  = control_11[3];
  assign \control_11.buffer  = control_11[4];
  assign \control_11.final  = control_11[5];
  assign \control_11.cell_fraction  = control_11[9:6];
  assign \control_11.part  = control_11[10];
  assign \control_11.unit  = control_11[16:11];
  assign \control_11.parameters  = control_11[22:17];
  assign \control_11.bank  = control_11[23];
  assign \control_11.word  = control_11[28:24];
  assign \control_13.valid  = control_13[0];
  assign \control_13.dense  = control_13[1];
  assign \control_13.emit  = control_13[2];
  assign \control_13.fresh  = control_13[3];
  assign \control_13.buffer  = control_13[4];
  assign \control_13.final  = control_13[5];
  assign \control_13.cell_fraction  = control_13[9:6];
  assign \control_13.part  = control_13[10];
  assign \control_13.unit  = control_13[16:11];
  assign \control_13.parameters  = control_13[22:17];
  assign \control_13.bank  = control_13[23];
  assign \control_13.word  = control_13[28:24];
  assign \control_14.valid  = control_14[0];
  assign \control_14.dense  = control_14[1];
  assign \control_14.emit  = control_14[2];
  assign \control_14.fresh  = control_14[3];
  assign \control_14.buffer  = control_14[4];
  assign \control_14.final  = control_14[5];
  assign \control_14.cell_fraction  = control_14[9:6];
  assign \control_14.part  = control_14[10];
  assign \control_14.unit  = control_14[16:11];
  assign \control_14.parameters  = control_14[22:17];
  assign \control_14.bank  = control_14[23];
  assign \control_14.word  = control_14[28:24];
  assign \control_15.valid  = control_15[0];
  assign \control_15.dense  = control_15[1];
  assign \control_15.emit  = control_15[2];
  assign \control_15.fresh  = control_15[3];
  assign \control_15.buffer  = control_15[4];
  assign \control_15.final  = control_15[5];
  assign \control_15.cell_fraction  = control_15[9:6];
  assign \control_15.part  = control_15[10];
  assign \control_15.unit  = control_15[16:11];
  assign \control_15.parameters  = control_15[22:17];
  assign \control_15.bank  = control_15[23];
  assign \control_15.word  = control_15[28:24];
  assign \control_16.valid  = control_16[0];
  assign \control_16.dense  = control_16[1];
  assign \control_16.emit  = control_16[2];
  assign \control_16.fresh  = control_16[3];
  assign \control_16.buffer  = control_16[4];
  assign \control_16.final  = control_16[5];
  assign \control_16.cell_fraction  = control_16[9:6];
  assign \control_16.part  = control_16[10];
  assign \control_16.unit  = control_16[16:11];
  assign \control_16.parameters  = control_16[22:17];
  assign \control_16.bank  = control_16[23];
  assign \control_16.word  = control_16[28:24];
  assign \control_17.valid  = control_17[0];
  assign \control_17.dense  = control_17[1];
  assign \control_17.emit  = control_17[2];
  assign \control_17.fresh  = control_17[3];
  assign \control_17.buffer  = control_17[4];
  assign \control_17.final  = control_17[5];
  assign \control_17.cell_fraction  = control_17[9:6];
  assign \control_17.part  = control_17[10];
  assign \control_17.unit  = control_17[16:11];
  assign \control_17.parameters  = control_17[22:17];
  assign \control_17.bank  = control_17[23];
  assign \control_17.word  = control_17[28:24];
  assign \control_18.valid  = control_18[0];
  assign \control_18.dense  = control_18[1];
  assign \control_18.emit  = control_18[2];
  assign \control_18.fresh  = control_18[3];
  assign \control_18.buffer  = control_18[4];
  assign \control_18.final  = control_18[5];
  assign \control_18.cell_fraction  = control_18[9:6];
  assign \control_18.part  = control_18[10];
  assign \control_18.unit  = control_18[16:11];
  assign \control_18.parameters  = control_18[22:17];
  assign \control_18.bank  = control_18[23];
  assign \control_18.word  = control_18[28:24];
  assign \control_20.valid  = control_20[0];
  assign \control_20.dense  = control_20[1];
  assign \control_20.emit  = control_20[2];
  assign \control_20.fresh  = control_20[3];
  assign \control_20.buffer  = control_20[4];
  assign \control_20.final  = control_20[5];
  assign \control_20.cell_fraction  = control_20[9:6];
  assign \control_20.part  = control_20[10];
  assign \control_20.unit  = control_20[16:11];
  assign \control_20.parameters  = control_20[22:17];
  assign \control_20.bank  = control_20[23];
  assign \control_20.word  = control_20[28:24];
  assign \stored__0[0]  = stored__0[31:0];
  assign \stored__0[1]  = stored__0[63:32];
  assign \stored__0[2]  = stored__0[95:64];
  assign \stored__0[3]  = stored__0[127:96];
  assign \stored__1[0]  = stored__1[31:0];
  assign \stored__1[1]  = stored__1[63:32];
  assign \stored__1[2]  = stored__1[95:64];
  assign \stored__1[3]  = stored__1[127:96];
  assign \finished__0[0]  = finished__0[31:0];
  assign \finished__0[1]  = finished__0[63:32];
  assign \finished__0[2]  = finished__0[95:64];
  assign \finished__0[3]  = finished__0[127:96];
  assign \finished__1[0]  = finished__1[31:0];
  assign \finished__1[1]  = finished__1[63:32];
  assign \finished__1[2]  = finished__1[95:64];
  assign \finished__1[3]  = finished__1[127:96];
  always @*
    \output [1] = \$38 ;
  always @*
    \output [0] = \$33 ;
  assign state[15:8] = h_o;
  assign state[7] = control_19[4];
  assign state[6:2] = control_19[28:24];
  assign state[1] = control_19[23];
  assign state[0] = \$23 ;
  assign \$signature__data [191:160] = parameters[41:10];
  assign \$signature__data [159:128] = parameters[41:10];
  assign \$signature__data [127:96] = parameters[41:10];
  assign \$signature__data [95:64] = parameters[41:10];
  assign \$signature__data [63:32] = parameters[41:10];
  assign \$signature__data [31:0] = parameters[41:10];
  assign \$9  = control_5[10];
  assign \$17  = control_12[10];
  assign \$20  = control_19[10];
  assign \$24  = control_9[10];
  assign \$28  = control_19[10];
  assign \$34  = control_9[10];
  assign \$39  = control_9[10];
endmodule

module rnnhw_cells_sequencer(rst, row, unit, tile, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire \$1 ;
  wire [6:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [1:0] \$15 ;
  wire [1:0] \$16 ;
  wire \$17 ;
  wire [5:0] \$18 ;
  wire [1:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [1:0] \$21 ;
  reg \$22 ;
  reg [4:0] \$23 ;
  reg [42:0] \$24 ;
  reg \$25 ;
  reg \$26 ;
  wire \$3 ;
  wire \$4 ;
  wire [1:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [6:0] \$9 ;
  wire \$like ;
  reg [42:0] \$signal  = 43'h00000000000;
  reg \$signal$5  = 1'h0;
  wire \$signal.bank ;
  wire [3:0] \$signal.cell_fraction ;
  wire \$signal.dense ;
  wire \$signal.emit ;
  wire \$signal.finish ;
  wire \$signal.first ;
  wire \$signal.fresh ;
  wire \$signal.last ;
  wire [5:0] \$signal.parameters ;
  wire \$signal.phase_first ;
  wire \$signal.phase_last ;
  wire [1:0] \$signal.rows ;
  wire [4:0] \$signal.tile ;
  wire [5:0] \$signal.unit ;
  wire \$signal.valid ;
  wire [9:0] \$signal.weight ;
  reg bank = 1'h0;
  input clk;
  wire clk;
  wire [4:0] first_word;
  reg part = 1'h0;
  output row;
  wire row;
  input rst;
  wire rst;
  wire starts;
  input [42:0] tile;
  wire [42:0] tile;
  wire [42:0] \tile$2 ;
  wire \tile$2.bank ;
  wire [3:0] \tile$2.cell_fraction ;
  wire \tile$2.dense ;
  wire \tile$2.emit ;
  wire \tile$2.finish ;
  wire \tile$2.first ;
  wire \tile$2.fresh ;
  wire \tile$2.last ;
  wire [5:0] \tile$2.parameters ;
  wire \tile$2.phase_first ;
  wire \tile$2.phase_last ;
  wire [1:0] \tile$2.rows ;
  wire [4:0] \tile$2.tile ;
  wire [5:0] \tile$2.unit ;
  wire \tile$2.valid ;
  wire [9:0] \tile$2.weight ;
  wire \tile.bank ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.dense ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.fresh ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire [1:0] \tile.rows ;
  wire [4:0] \tile.tile ;
  wire [5:0] \tile.unit ;
  wire \tile.valid ;
  wire [9:0] \tile.weight ;
  output [28:0] unit;
  wire [28:0] unit;
  wire \unit.bank ;
  wire \unit.buffer ;
  wire [3:0] \unit.cell_fraction ;
  wire \unit.dense ;
  wire \unit.emit ;
  wire \unit.final ;
  wire \unit.fresh ;
  wire [5:0] \unit.parameters ;
  wire \unit.part ;
  wire [5:0] \unit.unit ;
  wire \unit.valid ;
  wire [4:0] \unit.word ;
  reg [4:0] word = 5'h00;
  assign \$1  = tile[0] & tile[2];
  assign starts = \$1  & tile[3];
  assign \tile$2  = starts ? tile : \$signal ;
  assign row = starts ? 1'h0 : \$signal$5 ;
  assign \$2  = starts | \$signal [0];
  assign \$3  = row < \tile$2 [42:41];
  assign \$4  = \$2  & \$3 ;
  assign \$5  = row + 1'h1;
  assign \$6  = \$5  == \tile$2 [42:41];
  assign \$7  = \tile$2 [9] & \$6 ;
  assign \$8  = starts ? 1'h0 : part;
  assign \$9  = \tile$2 [34:29] + row;
  assign \$10  = \tile$2 [40:35] + row;
  assign \$11  = starts & \tile$2 [8];
  assign \$like  = \$11  ? 1'h0 : bank;
  assign \$12  = starts & \tile$2 [8];
  assign first_word = \$12  ? 5'h00 : word;
  assign \$13  = starts | \$signal [0];
  assign \$15  = row + 1'h1;
  assign \$16  = \$like  + 1'h1;
  assign \$18  = first_word + 1'h1;
  assign \$19  = row + 1'h1;
  assign \$20  = \$19  == \tile$2 [42:41];
  assign \$21  = unit[10] + 1'h1;
  always @(posedge clk)
    bank <= \$22 ;
  always @(posedge clk)
    word <= \$23 ;
  always @(posedge clk)
    \$signal  <= \$24 ;
  always @(posedge clk)
    part <= \$25 ;
  always @(posedge clk)
    \$signal$5  <= \$26 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$22  = \$like ;
    if (\$13 ) begin
      if (\$14 ) begin
        \$22  = \$16 [0];
        if (\$17 ) begin
          \$22  = 1'h0;
        end
      end
    end
    if (rst) begin
      \$22  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$23  = first_word;
    if (\$13 ) begin
      if (\$14 ) begin
        if (\$17 ) begin
          \$23  = \$18 [4:0];
        end
      end
    end
    if (rst) begin
      \$23  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$24  = \$signal ;
    if (starts) begin
      \$24  = tile;
    end
    if (\$13 ) begin
      if (\$14 ) begin
        if (\$20 ) begin
          \$24 [0] = 1'h0;
        end
      end
    end
    if (rst) begin
      \$24  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$25  = part;
    if (\$13 ) begin
      if (\$14 ) begin
        \$25  = 1'h0;
      end else begin
        \$25  = \$21 [0];
      end
    end
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$26  = \$signal$5 ;
    if (\$13 ) begin
      if (\$14 ) begin
        \$26  = \$15 [0];
      end else begin
        \$26  = row;
      end
    end
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.dense  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.fresh  = tile[6];
  assign \tile.bank  = tile[7];
  assign \tile.phase_first  = tile[8];
  assign \tile.phase_last  = tile[9];
  assign \tile.cell_fraction  = tile[13:10];
  assign \tile.weight  = tile[23:14];
  assign \tile.tile  = tile[28:24];
  assign \tile.unit  = tile[34:29];
  assign \tile.parameters  = tile[40:35];
  assign \tile.rows  = tile[42:41];
  assign \tile$2.valid  = \tile$2 [0];
  assign \tile$2.first  = \tile$2 [1];
  assign \tile$2.last  = \tile$2 [2];
  assign \tile$2.finish  = \tile$2 [3];
  assign \tile$2.dense  = \tile$2 [4];
  assign \tile$2.emit  = \tile$2 [5];
  assign \tile$2.fresh  = \tile$2 [6];
  assign \tile$2.bank  = \tile$2 [7];
  assign \tile$2.phase_first  = \tile$2 [8];
  assign \tile$2.phase_last  = \tile$2 [9];
  assign \tile$2.cell_fraction  = \tile$2 [13:10];
  assign \tile$2.weight  = \tile$2 [23:14];
  assign \tile$2.tile  = \tile$2 [28:24];
  assign \tile$2.unit  = \tile$2 [34:29];
  assign \tile$2.parameters  = \tile$2 [40:35];
  assign \tile$2.rows  = \tile$2 [42:41];
  assign \$signal.valid  = \$signal [0];
  assign \$signal.first  = \$signal [1];
  assign \$signal.last  = \$signal [2];
  assign \$signal.finish  = \$signal [3];
  assign \$signal.dense  = \$signal [4];
  assign \$signal.emit  = \$signal [5];
  assign \$signal.fresh  = \$signal [6];
  assign \$signal.bank  = \$signal [7];
  assign \$signal.phase_first  = \$signal [8];
  assign \$signal.phase_last  = \$signal [9];
  assign \$signal.cell_fraction  = \$signal [13:10];
  assign \$signal.weight  = \$signal [23:14];
  assign \$signal.tile  = \$signal [28:24];
  assign \$signal.unit  = \$signal [34:29];
  assign \$signal.parameters  = \$signal [40:35];
  assign \$signal.rows  = \$signal [42:41];
  assign \unit.valid  = unit[0];
  assign \unit.dense  = unit[1];
  assign \unit.emit  = unit[2];
  assign \unit.fresh  = unit[3];
  assign \unit.buffer  = unit[4];
  assign \unit.final  = unit[5];
  assign \unit.cell_fraction  = unit[9:6];
  assign \unit.part  = unit[10];
  assign \unit.unit  = unit[16:11];
  assign \unit.parameters  = unit[22:17];
  assign \unit.bank  = unit[23];
  assign \unit.word  = unit[28:24];
  assign unit[28:24] = first_word;
  assign unit[23] = \$like ;
  assign unit[22:17] = \$10 [5:0];
  assign unit[16:11] = \$9 [5:0];
  assign unit[10] = \$8 ;
  assign unit[9:6] = \tile$2 [13:10];
  assign unit[5] = \$7 ;
  assign unit[4] = \tile$2 [7];
  assign unit[3] = \tile$2 [6];
  assign unit[2] = \tile$2 [5];
  assign unit[1] = \tile$2 [4];
  assign unit[0] = \$4 ;
  assign \$14  = unit[10];
  assign \$17  = \$like ;
endmodule

module \rnnhw_control$59 (rst, i, stage_4, clk);
  input clk;
  wire clk;
  input [42:0] i;
  wire [42:0] i;
  wire \i.bank ;
  wire [3:0] \i.cell_fraction ;
  wire \i.dense ;
  wire \i.emit ;
  wire \i.finish ;
  wire \i.first ;
  wire \i.fresh ;
  wire \i.last ;
  wire [5:0] \i.parameters ;
  wire \i.phase_first ;
  wire \i.phase_last ;
  wire [1:0] \i.rows ;
  wire [4:0] \i.tile ;
  wire [5:0] \i.unit ;
  wire \i.valid ;
  wire [9:0] \i.weight ;
  wire [42:0] o;
  wire \o.bank ;
  wire [3:0] \o.cell_fraction ;
  wire \o.dense ;
  wire \o.emit ;
  wire \o.finish ;
  wire \o.first ;
  wire \o.fresh ;
  wire \o.last ;
  wire [5:0] \o.parameters ;
  wire \o.phase_first ;
  wire \o.phase_last ;
  wire [1:0] \o.rows ;
  wire [4:0] \o.tile ;
  wire [5:0] \o.unit ;
  wire \o.valid ;
  wire [9:0] \o.weight ;
  input rst;
  wire rst;
  reg [42:0] stage_0 = 43'h00000000000;
  wire \stage_0.bank ;
  wire [3:0] \stage_0.cell_fraction ;
  wire \stage_0.dense ;
  wire \stage_0.emit ;
  wire \stage_0.finish ;
  wire \stage_0.first ;
  wire \stage_0.fresh ;
  wire \stage_0.last ;
  wire [5:0] \stage_0.parameters ;
  wire \stage_0.phase_first ;
  wire \stage_0.phase_last ;
  wire [1:0] \stage_0.rows ;
  wire [4:0] \stage_0.tile ;
  wire [5:0] \stage_0.unit ;
  wire \stage_0.valid ;
  wire [9:0] \stage_0.weight ;
  reg [42:0] stage_1 = 43'h00000000000;
  wire \stage_1.bank ;
  wire [3:0] \stage_1.cell_fraction ;
  wire \stage_1.dense ;
  wire \stage_1.emit ;
  wire \stage_1.finish ;
  wire \stage_1.first ;
  wire \stage_1.fresh ;
  wire \stage_1.last ;
  wire [5:0] \stage_1.parameters ;
  wire \stage_1.phase_first ;
  wire \stage_1.phase_last ;
  wire [1:0] \stage_1.rows ;
  wire [4:0] \stage_1.tile ;
  wire [5:0] \stage_1.unit ;
  wire \stage_1.valid ;
  wire [9:0] \stage_1.weight ;
  reg [42:0] stage_2 = 43'h00000000000;
  wire \stage_2.bank ;
  wire [3:0] \stage_2.cell_fraction ;
  wire \stage_2.dense ;
  wire \stage_2.emit ;
  wire \stage_2.finish ;
  wire \stage_2.first ;
  wire \stage_2.fresh ;
  wire \stage_2.last ;
  wire [5:0] \stage_2.parameters ;
  wire \stage_2.phase_first ;
  wire \stage_2.phase_last ;
  wire [1:0] \stage_2.rows ;
  wire [4:0] \stage_2.tile ;
  wire [5:0] \stage_2.unit ;
  wire \stage_2.valid ;
  wire [9:0] \stage_2.weight ;
  reg [42:0] stage_3 = 43'h00000000000;
  wire \stage_3.bank ;
  wire [3:0] \stage_3.cell_fraction ;
  wire \stage_3.dense ;
  wire \stage_3.emit ;
  wire \stage_3.finish ;
  wire \stage_3.first ;
  wire \stage_3.fresh ;
  wire \stage_3.last ;
  wire [5:0] \stage_3.parameters ;
  wire \stage_3.phase_first ;
  wire \stage_3.phase_last ;
  wire [1:0] \stage_3.rows ;
  wire [4:0] \stage_3.tile ;
  wire [5:0] \stage_3.unit ;
  wire \stage_3.valid ;
  wire [9:0] \stage_3.weight ;
  output [42:0] stage_4;
  reg [42:0] stage_4 = 43'h00000000000;
  wire \stage_4.bank ;
  wire [3:0] \stage_4.cell_fraction ;
  wire \stage_4.dense ;
  wire \stage_4.emit ;
  wire \stage_4.finish ;
  wire \stage_4.first ;
  wire \stage_4.fresh ;
  wire \stage_4.last ;
  wire [5:0] \stage_4.parameters ;
  wire \stage_4.phase_first ;
  wire \stage_4.phase_last ;
  wire [1:0] \stage_4.rows ;
  wire [4:0] \stage_4.tile ;
  wire [5:0] \stage_4.unit ;
  wire \stage_4.valid ;
  wire [9:0] \stage_4.weight ;
  always @(posedge clk)
    stage_0 <= i;
  always @(posedge clk)
    stage_1 <= stage_0;
  always @(posedge clk)
    stage_2 <= stage_1;
  always @(posedge clk)
    stage_3 <= stage_2;
  always @(posedge clk)
    stage_4 <= stage_3;
  assign o = stage_4;
  assign \stage_0.valid  = stage_0[0];
  assign \stage_0.first  = stage_0[1];
  assign \stage_0.last  = stage_0[2];
  assign \stage_0.finish  = stage_0[3];
  assign \stage_0.dense  = stage_0[4];
  assign \stage_0.emit  = stage_0[5];
  assign \stage_0.fresh  = stage_0[6];
  assign \stage_0.bank  = stage_0[7];
  assign \stage_0.phase_first  = stage_0[8];
  assign \stage_0.phase_last  = stage_0[9];
  assign \stage_0.cell_fraction  = stage_0[13:10];
  assign \stage_0.weight  = stage_0[23:14];
  assign \stage_0.tile  = stage_0[28:24];
  assign \stage_0.unit  = stage_0[34:29];
  assign \stage_0.parameters  = stage_0[40:35];
  assign \stage_0.rows  = stage_0[42:41];
  assign \i.valid  = i[0];
  assign \i.first  = i[1];
  assign \i.last  = i[2];
  assign \i.finish  = i[3];
  assign \i.dense  = i[4];
  assign \i.emit  = i[5];
  assign \i.fresh  = i[6];
  assign \i.bank  = i[7];
  assign \i.phase_first  = i[8];
  assign \i.phase_last  = i[9];
  assign \i.cell_fraction  = i[13:10];
  assign \i.weight  = i[23:14];
  assign \i.tile  = i[28:24];
  assign \i.unit  = i[34:29];
  assign \i.parameters  = i[40:35];
  assign \i.rows  = i[42:41];
  assign \stage_1.valid  = stage_1[0];
  assign \stage_1.first  = stage_1[1];
  assign \stage_1.last  = stage_1[2];
  assign \stage_1.finish  = stage_1[3];
  assign \stage_1.dense  = stage_1[4];
  assign \stage_1.emit  = stage_1[5];
  assign \stage_1.fresh  = stage_1[6];
  assign \stage_1.bank  = stage_1[7];
  assign \stage_1.phase_first  = stage_1[8];
  assign \stage_1.phase_last  = stage_1[9];
  assign \stage_1.cell_fraction  = stage_1[13:10];
  assign \stage_1.weight  = stage_1[23:14];
  assign \stage_1.tile  = stage_1[28:24];
  assign \stage_1.unit  = stage_1[34:29];
  assign \stage_1.parameters  = stage_1[40:35];
  assign \stage_1.rows  = stage_1[42:41];
  assign \stage_2.valid  = stage_2[0];
  assign \stage_2.first  = stage_2[1];
  assign \stage_2.last  = stage_2[2];
  assign \stage_2.finish  = stage_2[3];
  assign \stage_2.dense  = stage_2[4];
  assign \stage_2.emit  = stage_2[5];
  assign \stage_2.fresh  = stage_2[6];
  assign \stage_2.bank  = stage_2[7];
  assign \stage_2.phase_first  = stage_2[8];
  assign \stage_2.phase_last  = stage_2[9];
  assign \stage_2.cell_fraction  = stage_2[13:10];
  assign \stage_2.weight  = stage_2[23:14];
  assign \stage_2.tile  = stage_2[28:24];
  assign \stage_2.unit  = stage_2[34:29];
  assign \stage_2.parameters  = stage_2[40:35];
  assign \stage_2.rows  = stage_2[42:41];
  assign \stage_3.valid  = stage_3[0];
  assign \stage_3.first  = stage_3[1];
  assign \stage_3.last  = stage_3[2];
  assign \stage_3.finish  = stage_3[3];
  assign \stage_3.dense  = stage_3[4];
  assign \stage_3.emit  = stage_3[5];
  assign \stage_3.fresh  = stage_3[6];
  assign \stage_3.bank  = stage_3[7];
  assign \stage_3.phase_first  = stage_3[8];
  assign \stage_3.phase_last  = stage_3[9];
  assign \stage_3.cell_fraction  = stage_3[13:10];
  assign \stage_3.weight  = stage_3[23:14];
  assign \stage_3.tile  = stage_3[28:24];
  assign \stage_3.unit  = stage_3[34:29];
  assign \stage_3.parameters  = stage_3[40:35];
  assign \stage_3.rows  = stage_3[42:41];
  assign \stage_4.valid  = stage_4[0];
  assign \stage_4.first  = stage_4[1];
  assign \stage_4.last  = stage_4[2];
  assign \stage_4.finish  = stage_4[3];
  assign \stage_4.dense  = stage_4[4];
  assign \stage_4.emit  = stage_4[5];
  assign \stage_4.fresh  = stage_4[6];
  assign \stage_4.bank  = stage_4[7];
  assign \stage_4.phase_first  = stage_4[8];
  assign \stage_4.phase_last  = stage_4[9];
  assign \stage_4.cell_fraction  = stage_4[13:10];
  assign \stage_4.weight  = stage_4[23:14];
  assign \stage_4.tile  = stage_4[28:24];
  assign \stage_4.unit  = stage_4[34:29];
  assign \stage_4.parameters  = stage_4[40:35];
  assign \stage_4.rows  = stage_4[42:41];
  assign \o.valid  = stage_4[0];
  assign \o.first  = stage_4[1];
  assign \o.last  = stage_4[2];
  assign \o.finish  = stage_4[3];
  assign \o.dense  = stage_4[4];
  assign \o.emit  = stage_4[5];
  assign \o.fresh  = stage_4[6];
  assign \o.bank  = stage_4[7];
  assign \o.phase_first  = stage_4[8];
  assign \o.phase_last  = stage_4[9];
  assign \o.cell_fraction  = stage_4[13:10];
  assign \o.weight  = stage_4[23:14];
  assign \o.tile  = stage_4[28:24];
  assign \o.unit  = stage_4[34:29];
  assign \o.parameters  = stage_4[40:35];
  assign \o.rows  = stage_4[42:41];
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
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
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
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
endmodule

module rnnhw_element_core(address_i, sums_i, write, write_enable, clk, rst, x_o, address_o, sums_o, x_i);
  reg \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
  wire [15:0] \$1 ;
  reg [9:0] \$10 ;
  reg [15:0] \$11 ;
  reg [67:0] \$12 ;
  reg [15:0] \$13 ;
  reg [15:0] \$14 ;
  reg [15:0] \$15 ;
  wire [17:0] \$2 ;
  wire [15:0] \$3 ;
  wire [17:0] \$4 ;
  wire [15:0] \$5 ;
  wire [17:0] \$6 ;
  wire [15:0] \$7 ;
  wire [17:0] \$8 ;
  reg [7:0] \$9 ;
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
  input [67:0] sums_i;
  wire [67:0] sums_i;
  wire [16:0] \sums_i[0] ;
  wire [16:0] \sums_i[1] ;
  wire [16:0] \sums_i[2] ;
  wire [16:0] \sums_i[3] ;
  output [67:0] sums_o;
  reg [67:0] sums_o = 68'h00000000000000000;
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
  wire [9:0] write__addr;
  wire [31:0] write__data;
  wire write__en;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  output [7:0] x_o;
  reg [7:0] x_o = 8'h00;
  reg [31:0] weights [1023:0];
  initial begin
    weights[0] = 32'd0;
    weights[1] = 32'd0;
    weights[2] = 32'd0;
    weights[3] = 32'd0;
    weights[4] = 32'd0;
    weights[5] = 32'd0;
    weights[6] = 32'd0;
    weights[7] = 32'd0;
    weights[8] = 32'd0;
    weights[9] = 32'd0;
    weights[10] = 32'd0;
    weights[11] = 32'd0;
    weights[12] = 32'd0;
    weights[13] = 32'd0;
    weights[14] = 32'd0;
    weights[15] = 32'd0;
    weights[16] = 32'd0;
    weights[17] = 32'd0;
    weights[18] = 32'd0;
    weights[19] = 32'd0;
    weights[20] = 32'd0;
    weights[21] = 32'd0;
    weights[22] = 32'd0;
    weights[23] = 32'd0;
    weights[24] = 32'd0;
    weights[25] = 32'd0;
    weights[26] = 32'd0;
    weights[27] = 32'd0;
    weights[28] = 32'd0;
    weights[29] = 32'd0;
    weights[30] = 32'd0;
    weights[31] = 32'd0;
    weights[32] = 32'd0;
    weights[33] = 32'd0;
    weights[34] = 32'd0;
    weights[35] = 32'd0;
    weights[36] = 32'd0;
    weights[37] = 32'd0;
    weights[38] = 32'd0;
    weights[39] = 32'd0;
    weights[40] = 32'd0;
    weights[41] = 32'd0;
    weights[42] = 32'd0;
    weights[43] = 32'd0;
    weights[44] = 32'd0;
    weights[45] = 32'd0;
    weights[46] = 32'd0;
    weights[47] = 32'd0;
    weights[48] = 32'd0;
    weights[49] = 32'd0;
    weights[50] = 32'd0;
    weights[51] = 32'd0;
    weights[52] = 32'd0;
    weights[53] = 32'd0;
    weights[54] = 32'd0;
    weights[55] = 32'd0;
    weights[56] = 32'd0;
    weights[57] = 32'd0;
    weights[58] = 32'd0;
    weights[59] = 32'd0;
    weights[60] = 32'd0;
    weights[61] = 32'd0;
    weights[62] = 32'd0;
    weights[63] = 32'd0;
    weights[64] = 32'd0;
    weights[65] = 32'd0;
    weights[66] = 32'd0;
    weights[67] = 32'd0;
    weights[68] = 32'd0;
    weights[69] = 32'd0;
    weights[70] = 32'd0;
    weights[71] = 32'd0;
    weights[72] = 32'd0;
    weights[73] = 32'd0;
    weights[74] = 32'd0;
    weights[75] = 32'd0;
    weights[76] = 32'd0;
    weights[77] = 32'd0;
    weights[78] = 32'd0;
    weights[79] = 32'd0;
    weights[80] = 32'd0;
    weights[81] = 32'd0;
    weights[82] = 32'd0;
    weights[83] = 32'd0;
    weights[84] = 32'd0;
    weights[85] = 32'd0;
    weights[86] = 32'd0;
    weights[87] = 32'd0;
    weights[88] = 32'd0;
    weights[89] = 32'd0;
    weights[90] = 32'd0;
    weights[91] = 32'd0;
    weights[92] = 32'd0;
    weights[93] = 32'd0;
    weights[94] = 32'd0;
    weights[95] = 32'd0;
    weights[96] = 32'd0;
    weights[97] = 32'd0;
    weights[98] = 32'd0;
    weights[99] = 32'd0;
    weights[100] = 32'd0;
    weights[101] = 32'd0;
    weights[102] = 32'd0;
    weights[103] = 32'd0;
    weights[104] = 32'd0;
    weights[105] = 32'd0;
    weights[106] = 32'd0;
    weights[107] = 32'd0;
    weights[108] = 32'd0;
    weights[109] = 32'd0;
    weights[110] = 32'd0;
    weights[111] = 32'd0;
    weights[112] = 32'd0;
    weights[113] = 32'd0;
    weights[114] = 32'd0;
    weights[115] = 32'd0;
    weights[116] = 32'd0;
    weights[117] = 32'd0;
    weights[118] = 32'd0;
    weights[119] = 32'd0;
    weights[120] = 32'd0;
    weights[121] = 32'd0;
    weights[122] = 32'd0;
    weights[123] = 32'd0;
    weights[124] = 32'd0;
    weights[125] = 32'd0;
    weights[126] = 32'd0;
    weights[127] = 32'd0;
    weights[128] = 32'd0;
    weights[129] = 32'd0;
    weights[130] = 32'd0;
    weights[131] = 32'd0;
    weights[132] = 32'd0;
    weights[133] = 32'd0;
    weights[134] = 32'd0;
    weights[135] = 32'd0;
    weights[136] = 32'd0;
    weights[137] = 32'd0;
    weights[138] = 32'd0;
    weights[139] = 32'd0;
    weights[140] = 32'd0;
    weights[141] = 32'd0;
    weights[142] = 32'd0;
    weights[143] = 32'd0;
    weights[144] = 32'd0;
    weights[145] = 32'd0;
    weights[146] = 32'd0;
    weights[147] = 32'd0;
    weights[148] = 32'd0;
    weights[149] = 32'd0;
    weights[150] = 32'd0;
    weights[151] = 32'd0;
    weights[152] = 32'd0;
    weights[153] = 32'd0;
    weights[154] = 32'd0;
    weights[155] = 32'd0;
    weights[156] = 32'd0;
    weights[157] = 32'd0;
    weights[158] = 32'd0;
    weights[159] = 32'd0;
    weights[160] = 32'd0;
    weights[161] = 32'd0;
    weights[162] = 32'd0;
    weights[163] = 32'd0;
    weights[164] = 32'd0;
    weights[165] = 32'd0;
    weights[166] = 32'd0;
    weights[167] = 32'd0;
    weights[168] = 32'd0;
    weights[169] = 32'd0;
    weights[170] = 32'd0;
    weights[171] = 32'd0;
    weights[172] = 32'd0;
    weights[173] = 32'd0;
    weights[174] = 32'd0;
    weights[175] = 32'd0;
    weights[176] = 32'd0;
    weights[177] = 32'd0;
    weights[178] = 32'd0;
    weights[179] = 32'd0;
    weights[180] = 32'd0;
    weights[181] = 32'd0;
    weights[182] = 32'd0;
    weights[183] = 32'd0;
    weights[184] = 32'd0;
    weights[185] = 32'd0;
    weights[186] = 32'd0;
    weights[187] = 32'd0;
    weights[188] = 32'd0;
    weights[189] = 32'd0;
    weights[190] = 32'd0;
    weights[191] = 32'd0;
    weights[192] = 32'd0;
    weights[193] = 32'd0;
    weights[194] = 32'd0;
    weights[195] = 32'd0;
    weights[196] = 32'd0;
    weights[197] = 32'd0;
    weights[198] = 32'd0;
    weights[199] = 32'd0;
    weights[200] = 32'd0;
    weights[201] = 32'd0;
    weights[202] = 32'd0;
    weights[203] = 32'd0;
    weights[204] = 32'd0;
    weights[205] = 32'd0;
    weights[206] = 32'd0;
    weights[207] = 32'd0;
    weights[208] = 32'd0;
    weights[209] = 32'd0;
    weights[210] = 32'd0;
    weights[211] = 32'd0;
    weights[212] = 32'd0;
    weights[213] = 32'd0;
    weights[214] = 32'd0;
    weights[215] = 32'd0;
    weights[216] = 32'd0;
    weights[217] = 32'd0;
    weights[218] = 32'd0;
    weights[219] = 32'd0;
    weights[220] = 32'd0;
    weights[221] = 32'd0;
    weights[222] = 32'd0;
    weights[223] = 32'd0;
    weights[224] = 32'd0;
    weights[225] = 32'd0;
    weights[226] = 32'd0;
    weights[227] = 32'd0;
    weights[228] = 32'd0;
    weights[229] = 32'd0;
    weights[230] = 32'd0;
    weights[231] = 32'd0;
    weights[232] = 32'd0;
    weights[233] = 32'd0;
    weights[234] = 32'd0;
    weights[235] = 32'd0;
    weights[236] = 32'd0;
    weights[237] = 32'd0;
    weights[238] = 32'd0;
    weights[239] = 32'd0;
    weights[240] = 32'd0;
    weights[241] = 32'd0;
    weights[242] = 32'd0;
    weights[243] = 32'd0;
    weights[244] = 32'd0;
    weights[245] = 32'd0;
    weights[246] = 32'd0;
    weights[247] = 32'd0;
    weights[248] = 32'd0;
    weights[249] = 32'd0;
    weights[250] = 32'd0;
    weights[251] = 32'd0;
    weights[252] = 32'd0;
    weights[253] = 32'd0;
    weights[254] = 32'd0;
    weights[255] = 32'd0;
    weights[256] = 32'd0;
    weights[257] = 32'd0;
    weights[258] = 32'd0;
    weights[259] = 32'd0;
    weights[260] = 32'd0;
    weights[261] = 32'd0;
    weights[262] = 32'd0;
    weights[263] = 32'd0;
    weights[264] = 32'd0;
    weights[265] = 32'd0;
    weights[266] = 32'd0;
    weights[267] = 32'd0;
    weights[268] = 32'd0;
    weights[269] = 32'd0;
    weights[270] = 32'd0;
    weights[271] = 32'd0;
    weights[272] = 32'd0;
    weights[273] = 32'd0;
    weights[274] = 32'd0;
    weights[275] = 32'd0;
    weights[276] = 32'd0;
    weights[277] = 32'd0;
    weights[278] = 32'd0;
    weights[279] = 32'd0;
    weights[280] = 32'd0;
    weights[281] = 32'd0;
    weights[282] = 32'd0;
    weights[283] = 32'd0;
    weights[284] = 32'd0;
    weights[285] = 32'd0;
    weights[286] = 32'd0;
    weights[287] = 32'd0;
    weights[288] = 32'd0;
    weights[289] = 32'd0;
    weights[290] = 32'd0;
    weights[291] = 32'd0;
    weights[292] = 32'd0;
    weights[293] = 32'd0;
    weights[294] = 32'd0;
    weights[295] = 32'd0;
    weights[296] = 32'd0;
    weights[297] = 32'd0;
    weights[298] = 32'd0;
    weights[299] = 32'd0;
    weights[300] = 32'd0;
    weights[301] = 32'd0;
    weights[302] = 32'd0;
    weights[303] = 32'd0;
    weights[304] = 32'd0;
    weights[305] = 32'd0;
    weights[306] = 32'd0;
    weights[307] = 32'd0;
    weights[308] = 32'd0;
    weights[309] = 32'd0;
    weights[310] = 32'd0;
    weights[311] = 32'd0;
    weights[312] = 32'd0;
    weights[313] = 32'd0;
    weights[314] = 32'd0;
    weights[315] = 32'd0;
    weights[316] = 32'd0;
    weights[317] = 32'd0;
    weights[318] = 32'd0;
    weights[319] = 32'd0;
    weights[320] = 32'd0;
    weights[321] = 32'd0;
    weights[322] = 32'd0;
    weights[323] = 32'd0;
    weights[324] = 32'd0;
    weights[325] = 32'd0;
    weights[326] = 32'd0;
    weights[327] = 32'd0;
    weights[328] = 32'd0;
    weights[329] = 32'd0;
    weights[330] = 32'd0;
    weights[331] = 32'd0;
    weights[332] = 32'd0;
    weights[333] = 32'd0;
    weights[334] = 32'd0;
    weights[335] = 32'd0;
    weights[336] = 32'd0;
    weights[337] = 32'd0;
    weights[338] = 32'd0;
    weights[339] = 32'd0;
    weights[340] = 32'd0;
    weights[341] = 32'd0;
    weights[342] = 32'd0;
    weights[343] = 32'd0;
    weights[344] = 32'd0;
    weights[345] = 32'd0;
    weights[346] = 32'd0;
    weights[347] = 32'd0;
    weights[348] = 32'd0;
    weights[349] = 32'd0;
    weights[350] = 32'd0;
    weights[351] = 32'd0;
    weights[352] = 32'd0;
    weights[353] = 32'd0;
    weights[354] = 32'd0;
    weights[355] = 32'd0;
    weights[356] = 32'd0;
    weights[357] = 32'd0;
    weights[358] = 32'd0;
    weights[359] = 32'd0;
    weights[360] = 32'd0;
    weights[361] = 32'd0;
    weights[362] = 32'd0;
    weights[363] = 32'd0;
    weights[364] = 32'd0;
    weights[365] = 32'd0;
    weights[366] = 32'd0;
    weights[367] = 32'd0;
    weights[368] = 32'd0;
    weights[369] = 32'd0;
    weights[370] = 32'd0;
    weights[371] = 32'd0;
    weights[372] = 32'd0;
    weights[373] = 32'd0;
    weights[374] = 32'd0;
    weights[375] = 32'd0;
    weights[376] = 32'd0;
    weights[377] = 32'd0;
    weights[378] = 32'd0;
    weights[379] = 32'd0;
    weights[380] = 32'd0;
    weights[381] = 32'd0;
    weights[382] = 32'd0;
    weights[383] = 32'd0;
    weights[384] = 32'd0;
    weights[385] = 32'd0;
    weights[386] = 32'd0;
    weights[387] = 32'd0;
    weights[388] = 32'd0;
    weights[389] = 32'd0;
    weights[390] = 32'd0;
    weights[391] = 32'd0;
    weights[392] = 32'd0;
    weights[393] = 32'd0;
    weights[394] = 32'd0;
    weights[395] = 32'd0;
    weights[396] = 32'd0;
    weights[397] = 32'd0;
    weights[398] = 32'd0;
    weights[399] = 32'd0;
    weights[400] = 32'd0;
    weights[401] = 32'd0;
    weights[402] = 32'd0;
    weights[403] = 32'd0;
    weights[404] = 32'd0;
    weights[405] = 32'd0;
    weights[406] = 32'd0;
    weights[407] = 32'd0;
    weights[408] = 32'd0;
    weights[409] = 32'd0;
    weights[410] = 32'd0;
    weights[411] = 32'd0;
    weights[412] = 32'd0;
    weights[413] = 32'd0;
    weights[414] = 32'd0;
    weights[415] = 32'd0;
    weights[416] = 32'd0;
    weights[417] = 32'd0;
    weights[418] = 32'd0;
    weights[419] = 32'd0;
    weights[420] = 32'd0;
    weights[421] = 32'd0;
    weights[422] = 32'd0;
    weights[423] = 32'd0;
    weights[424] = 32'd0;
    weights[425] = 32'd0;
    weights[426] = 32'd0;
    weights[427] = 32'd0;
    weights[428] = 32'd0;
    weights[429] = 32'd0;
    weights[430] = 32'd0;
    weights[431] = 32'd0;
    weights[432] = 32'd0;
    weights[433] = 32'd0;
    weights[434] = 32'd0;
    weights[435] = 32'd0;
    weights[436] = 32'd0;
    weights[437] = 32'd0;
    weights[438] = 32'd0;
    weights[439] = 32'd0;
    weights[440] = 32'd0;
    weights[441] = 32'd0;
    weights[442] = 32'd0;
    weights[443] = 32'd0;
    weights[444] = 32'd0;
    weights[445] = 32'd0;
    weights[446] = 32'd0;
    weights[447] = 32'd0;
    weights[448] = 32'd0;
    weights[449] = 32'd0;
    weights[450] = 32'd0;
    weights[451] = 32'd0;
    weights[452] = 32'd0;
    weights[453] = 32'd0;
    weights[454] = 32'd0;
    weights[455] = 32'd0;
    weights[456] = 32'd0;
    weights[457] = 32'd0;
    weights[458] = 32'd0;
    weights[459] = 32'd0;
    weights[460] = 32'd0;
    weights[461] = 32'd0;
    weights[462] = 32'd0;
    weights[463] = 32'd0;
    weights[464] = 32'd0;
    weights[465] = 32'd0;
    weights[466] = 32'd0;
    weights[467] = 32'd0;
    weights[468] = 32'd0;
    weights[469] = 32'd0;
    weights[470] = 32'd0;
    weights[471] = 32'd0;
    weights[472] = 32'd0;
    weights[473] = 32'd0;
    weights[474] = 32'd0;
    weights[475] = 32'd0;
    weights[476] = 32'd0;
    weights[477] = 32'd0;
    weights[478] = 32'd0;
    weights[479] = 32'd0;
    weights[480] = 32'd0;
    weights[481] = 32'd0;
    weights[482] = 32'd0;
    weights[483] = 32'd0;
    weights[484] = 32'd0;
    weights[485] = 32'd0;
    weights[486] = 32'd0;
    weights[487] = 32'd0;
    weights[488] = 32'd0;
    weights[489] = 32'd0;
    weights[490] = 32'd0;
    weights[491] = 32'd0;
    weights[492] = 32'd0;
    weights[493] = 32'd0;
    weights[494] = 32'd0;
    weights[495] = 32'd0;
    weights[496] = 32'd0;
    weights[497] = 32'd0;
    weights[498] = 32'd0;
    weights[499] = 32'd0;
    weights[500] = 32'd0;
    weights[501] = 32'd0;
    weights[502] = 32'd0;
    weights[503] = 32'd0;
    weights[504] = 32'd0;
    weights[505] = 32'd0;
    weights[506] = 32'd0;
    weights[507] = 32'd0;
    weights[508] = 32'd0;
    weights[509] = 32'd0;
    weights[510] = 32'd0;
    weights[511] = 32'd0;
    weights[512] = 32'd0;
    weights[513] = 32'd0;
    weights[514] = 32'd0;
    weights[515] = 32'd0;
    weights[516] = 32'd0;
    weights[517] = 32'd0;
    weights[518] = 32'd0;
    weights[519] = 32'd0;
    weights[520] = 32'd0;
    weights[521] = 32'd0;
    weights[522] = 32'd0;
    weights[523] = 32'd0;
    weights[524] = 32'd0;
    weights[525] = 32'd0;
    weights[526] = 32'd0;
    weights[527] = 32'd0;
    weights[528] = 32'd0;
    weights[529] = 32'd0;
    weights[530] = 32'd0;
    weights[531] = 32'd0;
    weights[532] = 32'd0;
    weights[533] = 32'd0;
    weights[534] = 32'd0;
    weights[535] = 32'd0;
    weights[536] = 32'd0;
    weights[537] = 32'd0;
    weights[538] = 32'd0;
    weights[539] = 32'd0;
    weights[540] = 32'd0;
    weights[541] = 32'd0;
    weights[542] = 32'd0;
    weights[543] = 32'd0;
    weights[544] = 32'd0;
    weights[545] = 32'd0;
    weights[546] = 32'd0;
    weights[547] = 32'd0;
    weights[548] = 32'd0;
    weights[549] = 32'd0;
    weights[550] = 32'd0;
    weights[551] = 32'd0;
    weights[552] = 32'd0;
    weights[553] = 32'd0;
    weights[554] = 32'd0;
    weights[555] = 32'd0;
    weights[556] = 32'd0;
    weights[557] = 32'd0;
    weights[558] = 32'd0;
    weights[559] = 32'd0;
    weights[560] = 32'd0;
    weights[561] = 32'd0;
    weights[562] = 32'd0;
    weights[563] = 32'd0;
    weights[564] = 32'd0;
    weights[565] = 32'd0;
    weights[566] = 32'd0;
    weights[567] = 32'd0;
    weights[568] = 32'd0;
    weights[569] = 32'd0;
    weights[570] = 32'd0;
    weights[571] = 32'd0;
    weights[572] = 32'd0;
    weights[573] = 32'd0;
    weights[574] = 32'd0;
    weights[575] = 32'd0;
    weights[576] = 32'd0;
    weights[577] = 32'd0;
    weights[578] = 32'd0;
    weights[579] = 32'd0;
    weights[580] = 32'd0;
    weights[581] = 32'd0;
    weights[582] = 32'd0;
    weights[583] = 32'd0;
    weights[584] = 32'd0;
    weights[585] = 32'd0;
    weights[586] = 32'd0;
    weights[587] = 32'd0;
    weights[588] = 32'd0;
    weights[589] = 32'd0;
    weights[590] = 32'd0;
    weights[591] = 32'd0;
    weights[592] = 32'd0;
    weights[593] = 32'd0;
    weights[594] = 32'd0;
    weights[595] = 32'd0;
    weights[596] = 32'd0;
    weights[597] = 32'd0;
    weights[598] = 32'd0;
    weights[599] = 32'd0;
    weights[600] = 32'd0;
    weights[601] = 32'd0;
    weights[602] = 32'd0;
    weights[603] = 32'd0;
    weights[604] = 32'd0;
    weights[605] = 32'd0;
    weights[606] = 32'd0;
    weights[607] = 32'd0;
    weights[608] = 32'd0;
    weights[609] = 32'd0;
    weights[610] = 32'd0;
    weights[611] = 32'd0;
    weights[612] = 32'd0;
    weights[613] = 32'd0;
    weights[614] = 32'd0;
    weights[615] = 32'd0;
    weights[616] = 32'd0;
    weights[617] = 32'd0;
    weights[618] = 32'd0;
    weights[619] = 32'd0;
    weights[620] = 32'd0;
    weights[621] = 32'd0;
    weights[622] = 32'd0;
    weights[623] = 32'd0;
    weights[624] = 32'd0;
    weights[625] = 32'd0;
    weights[626] = 32'd0;
    weights[627] = 32'd0;
    weights[628] = 32'd0;
    weights[629] = 32'd0;
    weights[630] = 32'd0;
    weights[631] = 32'd0;
    weights[632] = 32'd0;
    weights[633] = 32'd0;
    weights[634] = 32'd0;
    weights[635] = 32'd0;
    weights[636] = 32'd0;
    weights[637] = 32'd0;
    weights[638] = 32'd0;
    weights[639] = 32'd0;
    weights[640] = 32'd0;
    weights[641] = 32'd0;
    weights[642] = 32'd0;
    weights[643] = 32'd0;
    weights[644] = 32'd0;
    weights[645] = 32'd0;
    weights[646] = 32'd0;
    weights[647] = 32'd0;
    weights[648] = 32'd0;
    weights[649] = 32'd0;
    weights[650] = 32'd0;
    weights[651] = 32'd0;
    weights[652] = 32'd0;
    weights[653] = 32'd0;
    weights[654] = 32'd0;
    weights[655] = 32'd0;
    weights[656] = 32'd0;
    weights[657] = 32'd0;
    weights[658] = 32'd0;
    weights[659] = 32'd0;
    weights[660] = 32'd0;
    weights[661] = 32'd0;
    weights[662] = 32'd0;
    weights[663] = 32'd0;
    weights[664] = 32'd0;
    weights[665] = 32'd0;
    weights[666] = 32'd0;
    weights[667] = 32'd0;
    weights[668] = 32'd0;
    weights[669] = 32'd0;
    weights[670] = 32'd0;
    weights[671] = 32'd0;
    weights[672] = 32'd0;
    weights[673] = 32'd0;
    weights[674] = 32'd0;
    weights[675] = 32'd0;
    weights[676] = 32'd0;
    weights[677] = 32'd0;
    weights[678] = 32'd0;
    weights[679] = 32'd0;
    weights[680] = 32'd0;
    weights[681] = 32'd0;
    weights[682] = 32'd0;
    weights[683] = 32'd0;
    weights[684] = 32'd0;
    weights[685] = 32'd0;
    weights[686] = 32'd0;
    weights[687] = 32'd0;
    weights[688] = 32'd0;
    weights[689] = 32'd0;
    weights[690] = 32'd0;
    weights[691] = 32'd0;
    weights[692] = 32'd0;
    weights[693] = 32'd0;
    weights[694] = 32'd0;
    weights[695] = 32'd0;
    weights[696] = 32'd0;
    weights[697] = 32'd0;
    weights[698] = 32'd0;
    weights[699] = 32'd0;
    weights[700] = 32'd0;
    weights[701] = 32'd0;
    weights[702] = 32'd0;
    weights[703] = 32'd0;
    weights[704] = 32'd0;
    weights[705] = 32'd0;
    weights[706] = 32'd0;
    weights[707] = 32'd0;
    weights[708] = 32'd0;
    weights[709] = 32'd0;
    weights[710] = 32'd0;
    weights[711] = 32'd0;
    weights[712] = 32'd0;
    weights[713] = 32'd0;
    weights[714] = 32'd0;
    weights[715] = 32'd0;
    weights[716] = 32'd0;
    weights[717] = 32'd0;
    weights[718] = 32'd0;
    weights[719] = 32'd0;
    weights[720] = 32'd0;
    weights[721] = 32'd0;
    weights[722] = 32'd0;
    weights[723] = 32'd0;
    weights[724] = 32'd0;
    weights[725] = 32'd0;
    weights[726] = 32'd0;
    weights[727] = 32'd0;
    weights[728] = 32'd0;
    weights[729] = 32'd0;
    weights[730] = 32'd0;
    weights[731] = 32'd0;
    weights[732] = 32'd0;
    weights[733] = 32'd0;
    weights[734] = 32'd0;
    weights[735] = 32'd0;
    weights[736] = 32'd0;
    weights[737] = 32'd0;
    weights[738] = 32'd0;
    weights[739] = 32'd0;
    weights[740] = 32'd0;
    weights[741] = 32'd0;
    weights[742] = 32'd0;
    weights[743] = 32'd0;
    weights[744] = 32'd0;
    weights[745] = 32'd0;
    weights[746] = 32'd0;
    weights[747] = 32'd0;
    weights[748] = 32'd0;
    weights[749] = 32'd0;
    weights[750] = 32'd0;
    weights[751] = 32'd0;
    weights[752] = 32'd0;
    weights[753] = 32'd0;
    weights[754] = 32'd0;
    weights[755] = 32'd0;
    weights[756] = 32'd0;
    weights[757] = 32'd0;
    weights[758] = 32'd0;
    weights[759] = 32'd0;
    weights[760] = 32'd0;
    weights[761] = 32'd0;
    weights[762] = 32'd0;
    weights[763] = 32'd0;
    weights[764] = 32'd0;
    weights[765] = 32'd0;
    weights[766] = 32'd0;
    weights[767] = 32'd0;
    weights[768] = 32'd0;
    weights[769] = 32'd0;
    weights[770] = 32'd0;
    weights[771] = 32'd0;
    weights[772] = 32'd0;
    weights[773] = 32'd0;
    weights[774] = 32'd0;
    weights[775] = 32'd0;
    weights[776] = 32'd0;
    weights[777] = 32'd0;
    weights[778] = 32'd0;
    weights[779] = 32'd0;
    weights[780] = 32'd0;
    weights[781] = 32'd0;
    weights[782] = 32'd0;
    weights[783] = 32'd0;
    weights[784] = 32'd0;
    weights[785] = 32'd0;
    weights[786] = 32'd0;
    weights[787] = 32'd0;
    weights[788] = 32'd0;
    weights[789] = 32'd0;
    weights[790] = 32'd0;
    weights[791] = 32'd0;
    weights[792] = 32'd0;
    weights[793] = 32'd0;
    weights[794] = 32'd0;
    weights[795] = 32'd0;
    weights[796] = 32'd0;
    weights[797] = 32'd0;
    weights[798] = 32'd0;
    weights[799] = 32'd0;
    weights[800] = 32'd0;
    weights[801] = 32'd0;
    weights[802] = 32'd0;
    weights[803] = 32'd0;
    weights[804] = 32'd0;
    weights[805] = 32'd0;
    weights[806] = 32'd0;
    weights[807] = 32'd0;
    weights[808] = 32'd0;
    weights[809] = 32'd0;
    weights[810] = 32'd0;
    weights[811] = 32'd0;
    weights[812] = 32'd0;
    weights[813] = 32'd0;
    weights[814] = 32'd0;
    weights[815] = 32'd0;
    weights[816] = 32'd0;
    weights[817] = 32'd0;
    weights[818] = 32'd0;
    weights[819] = 32'd0;
    weights[820] = 32'd0;
    weights[821] = 32'd0;
    weights[822] = 32'd0;
    weights[823] = 32'd0;
    weights[824] = 32'd0;
    weights[825] = 32'd0;
    weights[826] = 32'd0;
    weights[827] = 32'd0;
    weights[828] = 32'd0;
    weights[829] = 32'd0;
    weights[830] = 32'd0;
    weights[831] = 32'd0;
    weights[832] = 32'd0;
    weights[833] = 32'd0;
    weights[834] = 32'd0;
    weights[835] = 32'd0;
    weights[836] = 32'd0;
    weights[837] = 32'd0;
    weights[838] = 32'd0;
    weights[839] = 32'd0;
    weights[840] = 32'd0;
    weights[841] = 32'd0;
    weights[842] = 32'd0;
    weights[843] = 32'd0;
    weights[844] = 32'd0;
    weights[845] = 32'd0;
    weights[846] = 32'd0;
    weights[847] = 32'd0;
    weights[848] = 32'd0;
    weights[849] = 32'd0;
    weights[850] = 32'd0;
    weights[851] = 32'd0;
    weights[852] = 32'd0;
    weights[853] = 32'd0;
    weights[854] = 32'd0;
    weights[855] = 32'd0;
    weights[856] = 32'd0;
    weights[857] = 32'd0;
    weights[858] = 32'd0;
    weights[859] = 32'd0;
    weights[860] = 32'd0;
    weights[861] = 32'd0;
    weights[862] = 32'd0;
    weights[863] = 32'd0;
    weights[864] = 32'd0;
    weights[865] = 32'd0;
    weights[866] = 32'd0;
    weights[867] = 32'd0;
    weights[868] = 32'd0;
    weights[869] = 32'd0;
    weights[870] = 32'd0;
    weights[871] = 32'd0;
    weights[872] = 32'd0;
    weights[873] = 32'd0;
    weights[874] = 32'd0;
    weights[875] = 32'd0;
    weights[876] = 32'd0;
    weights[877] = 32'd0;
    weights[878] = 32'd0;
    weights[879] = 32'd0;
    weights[880] = 32'd0;
    weights[881] = 32'd0;
    weights[882] = 32'd0;
    weights[883] = 32'd0;
    weights[884] = 32'd0;
    weights[885] = 32'd0;
    weights[886] = 32'd0;
    weights[887] = 32'd0;
    weights[888] = 32'd0;
    weights[889] = 32'd0;
    weights[890] = 32'd0;
    weights[891] = 32'd0;
    weights[892] = 32'd0;
    weights[893] = 32'd0;
    weights[894] = 32'd0;
    weights[895] = 32'd0;
    weights[896] = 32'd0;
    weights[897] = 32'd0;
    weights[898] = 32'd0;
    weights[899] = 32'd0;
    weights[900] = 32'd0;
    weights[901] = 32'd0;
    weights[902] = 32'd0;
    weights[903] = 32'd0;
    weights[904] = 32'd0;
    weights[905] = 32'd0;
    weights[906] = 32'd0;
    weights[907] = 32'd0;
    weights[908] = 32'd0;
    weights[909] = 32'd0;
    weights[910] = 32'd0;
    weights[911] = 32'd0;
    weights[912] = 32'd0;
    weights[913] = 32'd0;
    weights[914] = 32'd0;
    weights[915] = 32'd0;
    weights[916] = 32'd0;
    weights[917] = 32'd0;
    weights[918] = 32'd0;
    weights[919] = 32'd0;
    weights[920] = 32'd0;
    weights[921] = 32'd0;
    weights[922] = 32'd0;
    weights[923] = 32'd0;
    weights[924] = 32'd0;
    weights[925] = 32'd0;
    weights[926] = 32'd0;
    weights[927] = 32'd0;
    weights[928] = 32'd0;
    weights[929] = 32'd0;
    weights[930] = 32'd0;
    weights[931] = 32'd0;
    weights[932] = 32'd0;
    weights[933] = 32'd0;
    weights[934] = 32'd0;
    weights[935] = 32'd0;
    weights[936] = 32'd0;
    weights[937] = 32'd0;
    weights[938] = 32'd0;
    weights[939] = 32'd0;
    weights[940] = 32'd0;
    weights[941] = 32'd0;
    weights[942] = 32'd0;
    weights[943] = 32'd0;
    weights[944] = 32'd0;
    weights[945] = 32'd0;
    weights[946] = 32'd0;
    weights[947] = 32'd0;
    weights[948] = 32'd0;
    weights[949] = 32'd0;
    weights[950] = 32'd0;
    weights[951] = 32'd0;
    weights[952] = 32'd0;
    weights[953] = 32'd0;
    weights[954] = 32'd0;
    weights[955] = 32'd0;
    weights[956] = 32'd0;
    weights[957] = 32'd0;
    weights[958] = 32'd0;
    weights[959] = 32'd0;
    weights[960] = 32'd0;
    weights[961] = 32'd0;
    weights[962] = 32'd0;
    weights[963] = 32'd0;
    weights[964] = 32'd0;
    weights[965] = 32'd0;
    weights[966] = 32'd0;
    weights[967] = 32'd0;
    weights[968] = 32'd0;
    weights[969] = 32'd0;
    weights[970] = 32'd0;
    weights[971] = 32'd0;
    weights[972] = 32'd0;
    weights[973] = 32'd0;
    weights[974] = 32'd0;
    weights[975] = 32'd0;
    weights[976] = 32'd0;
    weights[977] = 32'd0;
    weights[978] = 32'd0;
    weights[979] = 32'd0;
    weights[980] = 32'd0;
    weights[981] = 32'd0;
    weights[982] = 32'd0;
    weights[983] = 32'd0;
    weights[984] = 32'd0;
    weights[985] = 32'd0;
    weights[986] = 32'd0;
    weights[987] = 32'd0;
    weights[988] = 32'd0;
    weights[989] = 32'd0;
    weights[990] = 32'd0;
    weights[991] = 32'd0;
    weights[992] = 32'd0;
    weights[993] = 32'd0;
    weights[994] = 32'd0;
    weights[995] = 32'd0;
    weights[996] = 32'd0;
    weights[997] = 32'd0;
    weights[998] = 32'd0;
    weights[999] = 32'd0;
    weights[1000] = 32'd0;
    weights[1001] = 32'd0;
    weights[1002] = 32'd0;
    weights[1003] = 32'd0;
    weights[1004] = 32'd0;
    weights[1005] = 32'd0;
    weights[1006] = 32'd0;
    weights[1007] = 32'd0;
    weights[1008] = 32'd0;
    weights[1009] = 32'd0;
    weights[1010] = 32'd0;
    weights[1011] = 32'd0;
    weights[1012] = 32'd0;
    weights[1013] = 32'd0;
    weights[1014] = 32'd0;
    weights[1015] = 32'd0;
    weights[1016] = 32'd0;
    weights[1017] = 32'd0;
    weights[1018] = 32'd0;
    weights[1019] = 32'd0;
    weights[1020] = 32'd0;
    weights[1021] = 32'd0;
    weights[1022] = 32'd0;
    weights[1023] = 32'd0;
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
  assign \$1  = $signed(\$signature__data [7:0]) * $signed(x_o);
  assign \$2  = $signed(sums_i[16:0]) + $signed(product_0);
  assign \$3  = $signed(\$signature__data [15:8]) * $signed(x_o);
  assign \$4  = $signed(sums_i[33:17]) + $signed(product_1);
  assign \$5  = $signed(\$signature__data [23:16]) * $signed(x_o);
  assign \$6  = $signed(sums_i[50:34]) + $signed(product_2);
  assign \$7  = $signed(\$signature__data [31:24]) * $signed(x_o);
  assign \$8  = $signed(sums_i[67:51]) + $signed(product_3);
  always @(posedge clk)
    x_o <= \$9 ;
  always @(posedge clk)
    address_o <= \$10 ;
  always @(posedge clk)
    product_0 <= \$11 ;
  always @(posedge clk)
    sums_o <= \$12 ;
  always @(posedge clk)
    product_1 <= \$13 ;
  always @(posedge clk)
    product_2 <= \$14 ;
  always @(posedge clk)
    product_3 <= \$15 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$9  = x_i;
    if (rst) begin
      \$9  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$10  = address_i;
    if (rst) begin
      \$10  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$11  = \$1 ;
    if (rst) begin
      \$11  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$12 [16:0] = \$2 [16:0];
    \$12 [33:17] = \$4 [16:0];
    \$12 [50:34] = \$6 [16:0];
    \$12 [67:51] = \$8 [16:0];
    if (rst) begin
      \$12  = 68'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$13  = \$3 ;
    if (rst) begin
      \$13  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$14  = \$5 ;
    if (rst) begin
      \$14  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$15  = \$7 ;
    if (rst) begin
      \$15  = 16'h0000;
    end
  end
  assign \$signature__addr  = address_i;
  assign write__addr = write[9:0];
  assign write__data = write[41:10];
  assign write__en = write_enable;
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
endmodule

module rnnhw_grid_row(rst, i, parameters, port_0, state, \output , clk);
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire [9:0] address;
  wire [9:0] \address$16 ;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [1:0] columns_1;
  wire [42:0] control;
  wire [42:0] \control$29 ;
  wire \control$29.bank ;
  wire [3:0] \control$29.cell_fraction ;
  wire \control$29.dense ;
  wire \control$29.emit ;
  wire \control$29.finish ;
  wire \control$29.first ;
  wire \control$29.fresh ;
  wire \control$29.last ;
  wire [5:0] \control$29.parameters ;
  wire \control$29.phase_first ;
  wire \control$29.phase_last ;
  wire [1:0] \control$29.rows ;
  wire [4:0] \control$29.tile ;
  wire [5:0] \control$29.unit ;
  wire \control$29.valid ;
  wire [9:0] \control$29.weight ;
  wire [42:0] \control$39 ;
  wire \control$39.bank ;
  wire [3:0] \control$39.cell_fraction ;
  wire \control$39.dense ;
  wire \control$39.emit ;
  wire \control$39.finish ;
  wire \control$39.first ;
  wire \control$39.fresh ;
  wire \control$39.last ;
  wire [5:0] \control$39.parameters ;
  wire \control$39.phase_first ;
  wire \control$39.phase_last ;
  wire [1:0] \control$39.rows ;
  wire [4:0] \control$39.tile ;
  wire [5:0] \control$39.unit ;
  wire \control$39.valid ;
  wire [9:0] \control$39.weight ;
  wire \control.bank ;
  wire [3:0] \control.cell_fraction ;
  wire \control.dense ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.fresh ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire [1:0] \control.rows ;
  wire [4:0] \control.tile ;
  wire [5:0] \control.unit ;
  wire \control.valid ;
  wire [9:0] \control.weight ;
  wire [42:0] control_o;
  wire \control_o.bank ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.dense ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.fresh ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire [1:0] \control_o.rows ;
  wire [4:0] \control_o.tile ;
  wire [5:0] \control_o.unit ;
  wire \control_o.valid ;
  wire [9:0] \control_o.weight ;
  wire [127:0] finished;
  wire [127:0] \finished$43 ;
  wire [31:0] \finished$43[0] ;
  wire [31:0] \finished$43[1] ;
  wire [31:0] \finished$43[2] ;
  wire [31:0] \finished$43[3] ;
  wire [31:0] \finished[0] ;
  wire [31:0] \finished[1] ;
  wire [31:0] \finished[2] ;
  wire [31:0] \finished[3] ;
  wire [127:0] finished__0;
  wire [31:0] \finished__0[0] ;
  wire [31:0] \finished__0[1] ;
  wire [31:0] \finished__0[2] ;
  wire [31:0] \finished__0[3] ;
  wire [127:0] finished__1;
  wire [31:0] \finished__1[0] ;
  wire [31:0] \finished__1[1] ;
  wire [31:0] \finished__1[2] ;
  wire [31:0] \finished__1[3] ;
  input [45:0] i;
  wire [45:0] i;
  wire [42:0] \i$28 ;
  wire \i$28.bank ;
  wire [3:0] \i$28.cell_fraction ;
  wire \i$28.dense ;
  wire \i$28.emit ;
  wire \i$28.finish ;
  wire \i$28.first ;
  wire \i$28.fresh ;
  wire \i$28.last ;
  wire [5:0] \i$28.parameters ;
  wire \i$28.phase_first ;
  wire \i$28.phase_last ;
  wire [1:0] \i$28.rows ;
  wire [4:0] \i$28.tile ;
  wire [5:0] \i$28.unit ;
  wire \i$28.valid ;
  wire [9:0] \i$28.weight ;
  wire [1:0] \i.column ;
  wire [1:0] \i.rows ;
  wire [41:0] \i.word ;
  wire [9:0] \i.word.address ;
  wire [31:0] \i.word.data ;
  wire [67:0] i__0;
  wire [67:0] \i__0$24 ;
  wire [16:0] \i__0$24[0] ;
  wire [16:0] \i__0$24[1] ;
  wire [16:0] \i__0$24[2] ;
  wire [16:0] \i__0$24[3] ;
  wire [16:0] \i__0[0] ;
  wire [16:0] \i__0[1] ;
  wire [16:0] \i__0[2] ;
  wire [16:0] \i__0[3] ;
  wire [67:0] i__1;
  wire [67:0] \i__1$26 ;
  wire [16:0] \i__1$26[0] ;
  wire [16:0] \i__1$26[1] ;
  wire [16:0] \i__1$26[2] ;
  wire [16:0] \i__1$26[3] ;
  wire [16:0] \i__1[0] ;
  wire [16:0] \i__1[1] ;
  wire [16:0] \i__1[2] ;
  wire [16:0] \i__1[3] ;
  wire [42:0] o;
  wire [71:0] \o$32 ;
  wire [17:0] \o$32[0] ;
  wire [17:0] \o$32[1] ;
  wire [17:0] \o$32[2] ;
  wire [17:0] \o$32[3] ;
  wire [71:0] \o$41 ;
  wire [17:0] \o$41[0] ;
  wire [17:0] \o$41[1] ;
  wire [17:0] \o$41[2] ;
  wire [17:0] \o$41[3] ;
  wire \o.bank ;
  wire [3:0] \o.cell_fraction ;
  wire \o.dense ;
  wire \o.emit ;
  wire \o.finish ;
  wire \o.first ;
  wire \o.fresh ;
  wire \o.last ;
  wire [5:0] \o.parameters ;
  wire \o.phase_first ;
  wire \o.phase_last ;
  wire [1:0] \o.rows ;
  wire [4:0] \o.tile ;
  wire [5:0] \o.unit ;
  wire \o.valid ;
  wire [9:0] \o.weight ;
  wire [45:0] o__0;
  wire [1:0] \o__0.column ;
  wire [1:0] \o__0.rows ;
  wire [41:0] \o__0.word ;
  wire [9:0] \o__0.word.address ;
  wire [31:0] \o__0.word.data ;
  wire [45:0] o__1;
  wire [1:0] \o__1.column ;
  wire [1:0] \o__1.rows ;
  wire [41:0] \o__1.word ;
  wire [9:0] \o__1.word.address ;
  wire [31:0] \o__1.word.data ;
  output [65:0] \output ;
  wire [65:0] \output ;
  wire [65:0] \output$51 ;
  wire \output$51.final ;
  wire \output$51.valid ;
  wire [63:0] \output$51.values ;
  wire [15:0] \output$51.values[0] ;
  wire [15:0] \output$51.values[1] ;
  wire [15:0] \output$51.values[2] ;
  wire [15:0] \output$51.values[3] ;
  wire \output.final ;
  wire \output.valid ;
  wire [63:0] \output.values ;
  wire [15:0] \output.values[0] ;
  wire [15:0] \output.values[1] ;
  wire [15:0] \output.values[2] ;
  wire [15:0] \output.values[3] ;
  input [41:0] parameters;
  wire [41:0] parameters;
  wire [41:0] \parameters$47 ;
  wire [5:0] \parameters$47.address ;
  wire [31:0] \parameters$47.data ;
  wire \parameters$47.enable ;
  wire [2:0] \parameters$47.part ;
  wire [5:0] \parameters.address ;
  wire [31:0] \parameters.data ;
  wire \parameters.enable ;
  wire [2:0] \parameters.part ;
  input [74:0] port_0;
  wire [74:0] port_0;
  input rst;
  wire rst;
  output [15:0] state;
  wire [15:0] state;
  wire [15:0] \state$49 ;
  wire \state$49.bank ;
  wire \state$49.buffer ;
  wire [7:0] \state$49.data ;
  wire \state$49.valid ;
  wire [4:0] \state$49.word ;
  wire \state.bank ;
  wire \state.buffer ;
  wire [7:0] \state.data ;
  wire \state.valid ;
  wire [4:0] \state.word ;
  wire [127:0] stored;
  wire [127:0] \stored$45 ;
  wire [31:0] \stored$45[0] ;
  wire [31:0] \stored$45[1] ;
  wire [31:0] \stored$45[2] ;
  wire [31:0] \stored$45[3] ;
  wire [31:0] \stored[0] ;
  wire [31:0] \stored[1] ;
  wire [31:0] \stored[2] ;
  wire [31:0] \stored[3] ;
  wire [127:0] stored__0;
  wire [31:0] \stored__0[0] ;
  wire [31:0] \stored__0[1] ;
  wire [31:0] \stored__0[2] ;
  wire [31:0] \stored__0[3] ;
  wire [127:0] stored__1;
  wire [31:0] \stored__1[0] ;
  wire [31:0] \stored__1[1] ;
  wire [31:0] \stored__1[2] ;
  wire [31:0] \stored__1[3] ;
  wire [71:0] sums;
  wire [71:0] \sums$40 ;
  wire [17:0] \sums$40[0] ;
  wire [17:0] \sums$40[1] ;
  wire [17:0] \sums$40[2] ;
  wire [17:0] \sums$40[3] ;
  wire [17:0] \sums[0] ;
  wire [17:0] \sums[1] ;
  wire [17:0] \sums[2] ;
  wire [17:0] \sums[3] ;
  wire [67:0] sums__0;
  wire [67:0] \sums__0$23 ;
  wire [16:0] \sums__0$23[0] ;
  wire [16:0] \sums__0$23[1] ;
  wire [16:0] \sums__0$23[2] ;
  wire [16:0] \sums__0$23[3] ;
  wire [16:0] \sums__0[0] ;
  wire [16:0] \sums__0[1] ;
  wire [16:0] \sums__0[2] ;
  wire [16:0] \sums__0[3] ;
  wire [67:0] sums__1;
  wire [67:0] \sums__1$27 ;
  wire [16:0] \sums__1$27[0] ;
  wire [16:0] \sums__1$27[1] ;
  wire [16:0] \sums__1$27[2] ;
  wire [16:0] \sums__1$27[3] ;
  wire [16:0] \sums__1[0] ;
  wire [16:0] \sums__1[1] ;
  wire [16:0] \sums__1[2] ;
  wire [16:0] \sums__1[3] ;
  wire [42:0] tile;
  wire \tile.bank ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.dense ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.fresh ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire [1:0] \tile.rows ;
  wire [4:0] \tile.tile ;
  wire [5:0] \tile.unit ;
  wire \tile.valid ;
  wire [9:0] \tile.weight ;
  wire [45:0] weights;
  wire [1:0] \weights.column ;
  wire [1:0] \weights.rows ;
  wire [41:0] \weights.word ;
  wire [9:0] \weights.word.address ;
  wire [31:0] \weights.word.data ;
  wire [41:0] write;
  wire [41:0] \write$17 ;
  wire [9:0] \write$17.address ;
  wire [31:0] \write$17.data ;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
  wire [1:0] write_cols;
  wire [1:0] \write_cols$19 ;
  wire [1:0] write_rows;
  wire [1:0] \write_rows$18 ;
  wire [31:0] x;
  wire [7:0] \x[0] ;
  wire [7:0] \x[1] ;
  wire [7:0] \x[2] ;
  wire [7:0] \x[3] ;
  wire [7:0] x__0;
  wire [7:0] \x__0$14 ;
  wire [7:0] x__1;
  wire [7:0] \x__1$15 ;
  assign \$1  = ! o__0[3:2];
  assign \$2  = o__0[3:2] == 1'h1;
  assign \$3  = o__1[3:2] == 2'h2;
  assign \$4  = o__1[3:2] == 2'h3;
  rnnhw_accumulator accumulator_0 (
    .clk(clk),
    .control(\control$29 ),
    .control_o(tile),
    .finished(finished__0),
    .rst(rst),
    .stored(stored__0),
    .sums(sums)
  );
  rnnhw_grid_row_accumulator accumulator_1 (
    .clk(clk),
    .control(tile),
    .finished(finished__1),
    .rst(rst),
    .stored(stored__1),
    .sums(\sums$40 )
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
    .o(\sums$40 ),
    .rst(rst)
  );
  rnnhw_cells cells (
    .clk(clk),
    .finished__0(finished__0),
    .finished__1(finished__1),
    .\output (\output ),
    .parameters(parameters),
    .rst(rst),
    .state(state),
    .stored__0(stored__0),
    .stored__1(stored__1),
    .tile(tile)
  );
  \rnnhw_control$59  \control$59  (
    .clk(clk),
    .i(port_0[42:0]),
    .rst(rst),
    .stage_4(\control$29 )
  );
  rnnhw_tile tile_0 (
    .address_i(port_0[23:14]),
    .clk(clk),
    .port_0(port_0[58:43]),
    .rst(rst),
    .sums__0(i__0),
    .sums__1(\i__0$24 ),
    .write(o__0[45:4]),
    .write_cols(columns_0),
    .write_rows(o__0[1:0])
  );
  rnnhw_tile tile_1 (
    .address_i(port_0[23:14]),
    .clk(clk),
    .port_0(port_0[74:59]),
    .rst(rst),
    .sums__0(i__1),
    .sums__1(\i__1$26 ),
    .write(o__1[45:4]),
    .write_cols(columns_1),
    .write_rows(o__1[1:0])
  );
  rnnhw_weight_tree weight_tree (
    .clk(clk),
    .i(i),
    .level_1_0(o__0),
    .level_1_1(o__1),
    .rst(rst)
  );
  assign weights = i;
  assign x__0 = port_0[50:43];
  assign x = port_0[74:43];
  assign x__1 = port_0[58:51];
  assign address = port_0[23:14];
  assign control = port_0[42:0];
  assign write = o__0[45:4];
  assign write_rows = o__0[1:0];
  assign write_cols = columns_0;
  assign \x__0$14  = port_0[66:59];
  assign \x__1$15  = port_0[74:67];
  assign \address$16  = port_0[23:14];
  assign \write$17  = o__1[45:4];
  assign \write_rows$18  = o__1[1:0];
  assign \write_cols$19  = columns_1;
  assign sums__0 = i__0;
  assign \sums__0$23  = i__1;
  assign sums__1 = \i__0$24 ;
  assign \sums__1$27  = \i__1$26 ;
  assign \i$28  = port_0[42:0];
  assign o = \control$29 ;
  assign \o$32  = sums;
  assign finished = finished__0;
  assign stored = stored__0;
  assign control_o = tile;
  assign \control$39  = tile;
  assign \o$41  = \sums$40 ;
  assign \finished$43  = finished__1;
  assign \stored$45  = stored__1;
  assign \parameters$47  = parameters;
  assign \state$49  = state;
  assign \output$51  = \output ;
  assign \i.rows  = i[1:0];
  assign \i.column  = i[3:2];
  assign \i.word  = i[45:4];
  assign \i.word.address  = i[13:4];
  assign \i.word.data  = i[45:14];
  assign \weights.rows  = i[1:0];
  assign \weights.column  = i[3:2];
  assign \weights.word  = i[45:4];
  assign \weights.word.address  = i[13:4];
  assign \weights.word.data  = i[45:14];
  assign \o__0.rows  = o__0[1:0];
  assign \o__0.column  = o__0[3:2];
  assign \o__0.word  = o__0[45:4];
  assign \o__0.word.address  = o__0[13:4];
  assign \o__0.word.data  = o__0[45:14];
  assign \x[0]  = port_0[50:43];
  assign \x[1]  = port_0[58:51];
  assign \x[2]  = port_0[66:59];
  assign \x[3]  = port_0[74:67];
  assign \control.valid  = port_0[0];
  assign \control.first  = port_0[1];
  assign \control.last  = port_0[2];
  assign \control.finish  = port_0[3];
  assign \control.dense  = port_0[4];
  assign \control.emit  = port_0[5];
  assign \control.fresh  = port_0[6];
  assign \control.bank  = port_0[7];
  assign \control.phase_first  = port_0[8];
  assign \control.phase_last  = port_0[9];
  assign \control.cell_fraction  = port_0[13:10];
  assign \control.weight  = port_0[23:14];
  assign \control.tile  = port_0[28:24];
  assign \control.unit  = port_0[34:29];
  assign \control.parameters  = port_0[40:35];
  assign \control.rows  = port_0[42:41];
  assign \write.address  = o__0[13:4];
  assign \write.data  = o__0[45:14];
  assign \o__1.rows  = o__1[1:0];
  assign \o__1.column  = o__1[3:2];
  assign \o__1.word  = o__1[45:4];
  assign \o__1.word.address  = o__1[13:4];
  assign \o__1.word.data  = o__1[45:14];
  assign \write$17.address  = o__1[13:4];
  assign \write$17.data  = o__1[45:14];
  assign \i__0[0]  = i__0[16:0];
  assign \i__0[1]  = i__0[33:17];
  assign \i__0[2]  = i__0[50:34];
  assign \i__0[3]  = i__0[67:51];
  assign \sums__0[0]  = i__0[16:0];
  assign \sums__0[1]  = i__0[33:17];
  assign \sums__0[2]  = i__0[50:34];
  assign \sums__0[3]  = i__0[67:51];
  assign \i__1[0]  = i__1[16:0];
  assign \i__1[1]  = i__1[33:17];
  assign \i__1[2]  = i__1[50:34];
  assign \i__1[3]  = i__1[67:51];
  assign \sums__0$23[0]  = i__1[16:0];
  assign \sums__0$23[1]  = i__1[33:17];
  assign \sums__0$23[2]  = i__1[50:34];
  assign \sums__0$23[3]  = i__1[67:51];
  assign \i__0$24[0]  = \i__0$24 [16:0];
  assign \i__0$24[1]  = \i__0$24 [33:17];
  assign \i__0$24[2]  = \i__0$24 [50:34];
  assign \i__0$24[3]  = \i__0$24 [67:51];
  assign \sums__1[0]  = \i__0$24 [16:0];
  assign \sums__1[1]  = \i__0$24 [33:17];
  assign \sums__1[2]  = \i__0$24 [50:34];
  assign \sums__1[3]  = \i__0$24 [67:51];
  assign \i__1$26[0]  = \i__1$26 [16:0];
  assign \i__1$26[1]  = \i__1$26 [33:17];
  assign \i__1$26[2]  = \i__1$26 [50:34];
  assign \i__1$26[3]  = \i__1$26 [67:51];
  assign \sums__1$27[0]  = \i__1$26 [16:0];
  assign \sums__1$27[1]  = \i__1$26 [33:17];
  assign \sums__1$27[2]  = \i__1$26 [50:34];
  assign \sums__1$27[3]  = \i__1$26 [67:51];
  assign \i$28.valid  = port_0[0];
  assign \i$28.first  = port_0[1];
  assign \i$28.last  = port_0[2];
  assign \i$28.finish  = port_0[3];
  assign \i$28.dense  = port_0[4];
  assign \i$28.emit  = port_0[5];
  assign \i$28.fresh  = port_0[6];
  assign \i$28.bank  = port_0[7];
  assign \i$28.phase_first  = port_0[8];
  assign \i$28.phase_last  = port_0[9];
  assign \i$28.cell_fraction  = port_0[13:10];
  assign \i$28.weight  = port_0[23:14];
  assign \i$28.tile  = port_0[28:24];
  assign \i$28.unit  = port_0[34:29];
  assign \i$28.parameters  = port_0[40:35];
  assign \i$28.rows  = port_0[42:41];
  assign \control$29.valid  = \control$29 [0];
  assign \control$29.first  = \control$29 [1];
  assign \control$29.last  = \control$29 [2];
  assign \control$29.finish  = \control$29 [3];
  assign \control$29.dense  = \control$29 [4];
  assign \control$29.emit  = \control$29 [5];
  assign \control$29.fresh  = \control$29 [6];
  assign \control$29.bank  = \control$29 [7];
  assign \control$29.phase_first  = \control$29 [8];
  assign \control$29.phase_last  = \control$29 [9];
  assign \control$29.cell_fraction  = \control$29 [13:10];
  assign \control$29.weight  = \control$29 [23:14];
  assign \control$29.tile  = \control$29 [28:24];
  assign \control$29.unit  = \control$29 [34:29];
  assign \control$29.parameters  = \control$29 [40:35];
  assign \control$29.rows  = \control$29 [42:41];
  assign \o.valid  = \control$29 [0];
  assign \o.first  = \control$29 [1];
  assign \o.last  = \control$29 [2];
  assign \o.finish  = \control$29 [3];
  assign \o.dense  = \control$29 [4];
  assign \o.emit  = \control$29 [5];
  assign \o.fresh  = \control$29 [6];
  assign \o.bank  = \control$29 [7];
  assign \o.phase_first  = \control$29 [8];
  assign \o.phase_last  = \control$29 [9];
  assign \o.cell_fraction  = \control$29 [13:10];
  assign \o.weight  = \control$29 [23:14];
  assign \o.tile  = \control$29 [28:24];
  assign \o.unit  = \control$29 [34:29];
  assign \o.parameters  = \control$29 [40:35];
  assign \o.rows  = \control$29 [42:41];
  assign \sums[0]  = sums[17:0];
  assign \sums[1]  = sums[35:18];
  assign \sums[2]  = sums[53:36];
  assign \sums[3]  = sums[71:54];
  assign \o$32[0]  = sums[17:0];
  assign \o$32[1]  = sums[35:18];
  assign \o$32[2]  = sums[53:36];
  assign \o$32[3]  = sums[71:54];
  assign \finished__0[0]  = finished__0[31:0];
  assign \finished__0[1]  = finished__0[63:32];
  assign \finished__0[2]  = finished__0[95:64];
  assign \finished__0[3]  = finished__0[127:96];
  assign \finished[0]  = finished__0[31:0];
  assign \finished[1]  = finished__0[63:32];
  assign \finished[2]  = finished__0[95:64];
  assign \finished[3]  = finished__0[127:96];
  assign \stored__0[0]  = stored__0[31:0];
  assign \stored__0[1]  = stored__0[63:32];
  assign \stored__0[2]  = stored__0[95:64];
  assign \stored__0[3]  = stored__0[127:96];
  assign \stored[0]  = stored__0[31:0];
  assign \stored[1]  = stored__0[63:32];
  assign \stored[2]  = stored__0[95:64];
  assign \stored[3]  = stored__0[127:96];
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.dense  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.fresh  = tile[6];
  assign \tile.bank  = tile[7];
  assign \tile.phase_first  = tile[8];
  assign \tile.phase_last  = tile[9];
  assign \tile.cell_fraction  = tile[13:10];
  assign \tile.weight  = tile[23:14];
  assign \tile.tile  = tile[28:24];
  assign \tile.unit  = tile[34:29];
  assign \tile.parameters  = tile[40:35];
  assign \tile.rows  = tile[42:41];
  assign \control_o.valid  = tile[0];
  assign \control_o.first  = tile[1];
  assign \control_o.last  = tile[2];
  assign \control_o.finish  = tile[3];
  assign \control_o.dense  = tile[4];
  assign \control_o.emit  = tile[5];
  assign \control_o.fresh  = tile[6];
  assign \control_o.bank  = tile[7];
  assign \control_o.phase_first  = tile[8];
  assign \control_o.phase_last  = tile[9];
  assign \control_o.cell_fraction  = tile[13:10];
  assign \control_o.weight  = tile[23:14];
  assign \control_o.tile  = tile[28:24];
  assign \control_o.unit  = tile[34:29];
  assign \control_o.parameters  = tile[40:35];
  assign \control_o.rows  = tile[42:41];
  assign \control$39.valid  = tile[0];
  assign \control$39.first  = tile[1];
  assign \control$39.last  = tile[2];
  assign \control$39.finish  = tile[3];
  assign \control$39.dense  = tile[4];
  assign \control$39.emit  = tile[5];
  assign \control$39.fresh  = tile[6];
  assign \control$39.bank  = tile[7];
  assign \control$39.phase_first  = tile[8];
  assign \control$39.phase_last  = tile[9];
  assign \control$39.cell_fraction  = tile[13:10];
  assign \control$39.weight  = tile[23:14];
  assign \control$39.tile  = tile[28:24];
  assign \control$39.unit  = tile[34:29];
  assign \control$39.parameters  = tile[40:35];
  assign \control$39.rows  = tile[42:41];
  assign \sums$40[0]  = \sums$40 [17:0];
  assign \sums$40[1]  = \sums$40 [35:18];
  assign \sums$40[2]  = \sums$40 [53:36];
  assign \sums$40[3]  = \sums$40 [71:54];
  assign \o$41[0]  = \sums$40 [17:0];
  assign \o$41[1]  = \sums$40 [35:18];
  assign \o$41[2]  = \sums$40 [53:36];
  assign \o$41[3]  = \sums$40 [71:54];
  assign \finished__1[0]  = finished__1[31:0];
  assign \finished__1[1]  = finished__1[63:32];
  assign \finished__1[2]  = finished__1[95:64];
  assign \finished__1[3]  = finished__1[127:96];
  assign \finished$43[0]  = finished__1[31:0];
  assign \finished$43[1]  = finished__1[63:32];
  assign \finished$43[2]  = finished__1[95:64];
  assign \finished$43[3]  = finished__1[127:96];
  assign \stored__1[0]  = stored__1[31:0];
  assign \stored__1[1]  = stored__1[63:32];
  assign \stored__1[2]  = stored__1[95:64];
  assign \stored__1[3]  = stored__1[127:96];
  assign \stored$45[0]  = stored__1[31:0];
  assign \stored$45[1]  = stored__1[63:32];
  assign \stored$45[2]  = stored__1[95:64];
  assign \stored$45[3]  = stored__1[127:96];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
  assign \parameters$47.enable  = parameters[0];
  assign \parameters$47.part  = parameters[3:1];
  assign \parameters$47.address  = parameters[9:4];
  assign \parameters$47.data  = parameters[41:10];
  assign \state.valid  = state[0];
  assign \state.bank  = state[1];
  assign \state.word  = state[6:2];
  assign \state.buffer  = state[7];
  assign \state.data  = state[15:8];
  assign \state$49.valid  = state[0];
  assign \state$49.bank  = state[1];
  assign \state$49.word  = state[6:2];
  assign \state$49.buffer  = state[7];
  assign \state$49.data  = state[15:8];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \output$51.valid  = \output [0];
  assign \output$51.final  = \output [1];
  assign \output$51.values  = \output [65:2];
  assign \output$51.values[0]  = \output [17:2];
  assign \output$51.values[1]  = \output [33:18];
  assign \output$51.values[2]  = \output [49:34];
  assign \output$51.values[3]  = \output [65:50];
  assign columns_1[1] = \$4 ;
  assign columns_1[0] = \$3 ;
  assign columns_0[1] = \$2 ;
  assign columns_0[0] = \$1 ;
endmodule

module rnnhw_grid_row_accumulator(rst, stored, sums, control, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire [31:0] \$12 ;
  wire [32:0] \$13 ;
  wire [31:0] \$14 ;
  wire [32:0] \$15 ;
  wire [31:0] \$16 ;
  wire [32:0] \$17 ;
  wire [31:0] \$18 ;
  wire [32:0] \$19 ;
  wire \$2 ;
  reg [42:0] \$20 ;
  reg [127:0] \$21 ;
  reg [127:0] \$22 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  input clk;
  wire clk;
  input [42:0] control;
  wire [42:0] control;
  wire \control.bank ;
  wire [3:0] \control.cell_fraction ;
  wire \control.dense ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.fresh ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire [1:0] \control.rows ;
  wire [4:0] \control.tile ;
  wire [5:0] \control.unit ;
  wire \control.valid ;
  wire [9:0] \control.weight ;
  reg [42:0] control_o = 43'h00000000000;
  wire \control_o.bank ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.dense ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.fresh ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire [1:0] \control_o.rows ;
  wire [4:0] \control_o.tile ;
  wire [5:0] \control_o.unit ;
  wire \control_o.valid ;
  wire [9:0] \control_o.weight ;
  output [127:0] finished;
  reg [127:0] finished = 128'h00000000000000000000000000000000;
  wire [31:0] \finished[0] ;
  wire [31:0] \finished[1] ;
  wire [31:0] \finished[2] ;
  wire [31:0] \finished[3] ;
  wire [4:0] read__addr;
  wire [127:0] read__data;
  wire [31:0] \read__data[0] ;
  wire [31:0] \read__data[1] ;
  wire [31:0] \read__data[2] ;
  wire [31:0] \read__data[3] ;
  wire read__en;
  wire [31:0] result_0;
  wire [31:0] result_1;
  wire [31:0] result_2;
  wire [31:0] result_3;
  input rst;
  wire rst;
  output [127:0] stored;
  wire [127:0] stored;
  wire [31:0] \stored[0] ;
  wire [31:0] \stored[1] ;
  wire [31:0] \stored[2] ;
  wire [31:0] \stored[3] ;
  input [71:0] sums;
  wire [71:0] sums;
  wire [17:0] \sums[0] ;
  wire [17:0] \sums[1] ;
  wire [17:0] \sums[2] ;
  wire [17:0] \sums[3] ;
  reg [127:0] total = 128'h00000000000000000000000000000000;
  wire [31:0] \total[0] ;
  wire [31:0] \total[1] ;
  wire [31:0] \total[2] ;
  wire [31:0] \total[3] ;
  wire [4:0] write__addr;
  wire [127:0] write__data;
  wire [31:0] \write__data[0] ;
  wire [31:0] \write__data[1] ;
  wire [31:0] \write__data[2] ;
  wire [31:0] \write__data[3] ;
  wire write__en;
  reg [127:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 128'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[control_o[28:24]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[28:24]];
      if (write__en && control[28:24] == control_o[28:24])
        _0_ <= total;
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = \$1  & control[3];
  assign \$3  = control[0] & control[2];
  assign \$4  = \$3  & control[3];
  assign \$5  = control[0] & control[2];
  assign \$6  = \$5  & control[3];
  assign \$7  = control[0] & control[2];
  assign \$8  = \$7  & control[3];
  assign \$9  = control[0] & control[2];
  assign read__en = \$9  & control[3];
  assign \$10  = control_o[0] & control_o[2];
  assign \$11  = ~ control_o[3];
  assign write__en = \$10  & \$11 ;
  assign \$12  = control[1] ? 32'd0 : total[31:0];
  assign \$13  = $signed(sums[17:0]) + $signed(\$12 );
  assign \$14  = control[1] ? 32'd0 : total[63:32];
  assign \$15  = $signed(sums[35:18]) + $signed(\$14 );
  assign \$16  = control[1] ? 32'd0 : total[95:64];
  assign \$17  = $signed(sums[53:36]) + $signed(\$16 );
  assign \$18  = control[1] ? 32'd0 : total[127:96];
  assign \$19  = $signed(sums[71:54]) + $signed(\$18 );
  always @(posedge clk)
    control_o <= \$20 ;
  always @(posedge clk)
    total <= \$21 ;
  always @(posedge clk)
    finished <= \$22 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$20  = control;
    if (rst) begin
      \$20  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$21  = total;
    if (control[0]) begin
      \$21 [31:0] = \$13 [31:0];
      \$21 [63:32] = \$15 [31:0];
      \$21 [95:64] = \$17 [31:0];
      \$21 [127:96] = \$19 [31:0];
    end
    if (rst) begin
      \$21  = 128'h00000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$22  = finished;
    if (\$2 ) begin
      \$22 [31:0] = \$13 [31:0];
    end
    if (\$4 ) begin
      \$22 [63:32] = \$15 [31:0];
    end
    if (\$6 ) begin
      \$22 [95:64] = \$17 [31:0];
    end
    if (\$8 ) begin
      \$22 [127:96] = \$19 [31:0];
    end
    if (rst) begin
      \$22  = 128'h00000000000000000000000000000000;
    end
  end
  assign result_0 = \$13 [31:0];
  assign result_1 = \$15 [31:0];
  assign result_2 = \$17 [31:0];
  assign result_3 = \$19 [31:0];
  assign read__addr = control[28:24];
  assign read__data = stored;
  assign write__addr = control_o[28:24];
  assign write__data = total;
  assign \control_o.valid  = control_o[0];
  assign \control_o.first  = control_o[1];
  assign \control_o.last  = control_o[2];
  assign \control_o.finish  = control_o[3];
  assign \control_o.dense  = control_o[4];
  assign \control_o.emit  = control_o[5];
  assign \control_o.fresh  = control_o[6];
  assign \control_o.bank  = control_o[7];
  assign \control_o.phase_first  = control_o[8];
  assign \control_o.phase_last  = control_o[9];
  assign \control_o.cell_fraction  = control_o[13:10];
  assign \control_o.weight  = control_o[23:14];
  assign \control_o.tile  = control_o[28:24];
  assign \control_o.unit  = control_o[34:29];
  assign \control_o.parameters  = control_o[40:35];
  assign \control_o.rows  = control_o[42:41];
  assign \control.valid  = control[0];
  assign \control.first  = control[1];
  assign \control.last  = control[2];
  assign \control.finish  = control[3];
  assign \control.dense  = control[4];
  assign \control.emit  = control[5];
  assign \control.fresh  = control[6];
  assign \control.bank  = control[7];
  assign \control.phase_first  = control[8];
  assign \control.phase_last  = control[9];
  assign \control.cell_fraction  = control[13:10];
  assign \control.weight  = control[23:14];
  assign \control.tile  = control[28:24];
  assign \control.unit  = control[34:29];
  assign \control.parameters  = control[40:35];
  assign \control.rows  = control[42:41];
  assign \total[0]  = total[31:0];
  assign \total[1]  = total[63:32];
  assign \total[2]  = total[95:64];
  assign \total[3]  = total[127:96];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign \stored[0]  = stored[31:0];
  assign \stored[1]  = stored[63:32];
  assign \stored[2]  = stored[95:64];
  assign \stored[3]  = stored[127:96];
  assign \read__data[0]  = stored[31:0];
  assign \read__data[1]  = stored[63:32];
  assign \read__data[2]  = stored[95:64];
  assign \read__data[3]  = stored[127:96];
  assign \write__data[0]  = total[31:0];
  assign \write__data[1]  = total[63:32];
  assign \write__data[2]  = total[95:64];
  assign \write__data[3]  = total[127:96];
  assign \sums[0]  = sums[17:0];
  assign \sums[1]  = sums[35:18];
  assign \sums[2]  = sums[53:36];
  assign \sums[3]  = sums[71:54];
endmodule

module rnnhw_input_buffer(i__valid, clk, rst, i__ready, full, port_0, beats, \release , \word$14 , i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  reg [4:0] \$13 ;
  reg \$14 ;
  reg \$15 ;
  reg \$16 ;
  reg \$17 ;
  wire \$2 ;
  wire \$3 ;
  wire [5:0] \$4 ;
  wire [5:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg \$signal  = 1'h0;
  reg \$signal$12  = 1'h0;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$13 ;
  wire [31:0] \$signature__data ;
  wire [31:0] \$signature__data$16 ;
  wire [7:0] \$signature__data$16[0] ;
  wire [7:0] \$signature__data$16[1] ;
  wire [7:0] \$signature__data$16[2] ;
  wire [7:0] \$signature__data$16[3] ;
  wire [7:0] \$signature__data[0] ;
  wire [7:0] \$signature__data[1] ;
  wire [7:0] \$signature__data[2] ;
  wire [7:0] \$signature__data[3] ;
  wire \$signature__en ;
  input [15:0] beats;
  wire [15:0] beats;
  input clk;
  wire clk;
  output full;
  wire full;
  reg full_0 = 1'h0;
  reg full_1 = 1'h0;
  input [31:0] i__payload;
  wire [31:0] i__payload;
  wire [7:0] \i__payload[0] ;
  wire [7:0] \i__payload[1] ;
  wire [7:0] \i__payload[2] ;
  wire [7:0] \i__payload[3] ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [31:0] port_0;
  wire [31:0] port_0;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg [4:0] word = 5'h00;
  input [4:0] \word$14 ;
  wire [4:0] \word$14 ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  wire [7:0] x__2;
  wire [7:0] x__3;
  reg [31:0] buffer [63:0];
  initial begin
    buffer[0] = 32'd0;
    buffer[1] = 32'd0;
    buffer[2] = 32'd0;
    buffer[3] = 32'd0;
    buffer[4] = 32'd0;
    buffer[5] = 32'd0;
    buffer[6] = 32'd0;
    buffer[7] = 32'd0;
    buffer[8] = 32'd0;
    buffer[9] = 32'd0;
    buffer[10] = 32'd0;
    buffer[11] = 32'd0;
    buffer[12] = 32'd0;
    buffer[13] = 32'd0;
    buffer[14] = 32'd0;
    buffer[15] = 32'd0;
    buffer[16] = 32'd0;
    buffer[17] = 32'd0;
    buffer[18] = 32'd0;
    buffer[19] = 32'd0;
    buffer[20] = 32'd0;
    buffer[21] = 32'd0;
    buffer[22] = 32'd0;
    buffer[23] = 32'd0;
    buffer[24] = 32'd0;
    buffer[25] = 32'd0;
    buffer[26] = 32'd0;
    buffer[27] = 32'd0;
    buffer[28] = 32'd0;
    buffer[29] = 32'd0;
    buffer[30] = 32'd0;
    buffer[31] = 32'd0;
    buffer[32] = 32'd0;
    buffer[33] = 32'd0;
    buffer[34] = 32'd0;
    buffer[35] = 32'd0;
    buffer[36] = 32'd0;
    buffer[37] = 32'd0;
    buffer[38] = 32'd0;
    buffer[39] = 32'd0;
    buffer[40] = 32'd0;
    buffer[41] = 32'd0;
    buffer[42] = 32'd0;
    buffer[43] = 32'd0;
    buffer[44] = 32'd0;
    buffer[45] = 32'd0;
    buffer[46] = 32'd0;
    buffer[47] = 32'd0;
    buffer[48] = 32'd0;
    buffer[49] = 32'd0;
    buffer[50] = 32'd0;
    buffer[51] = 32'd0;
    buffer[52] = 32'd0;
    buffer[53] = 32'd0;
    buffer[54] = 32'd0;
    buffer[55] = 32'd0;
    buffer[56] = 32'd0;
    buffer[57] = 32'd0;
    buffer[58] = 32'd0;
    buffer[59] = 32'd0;
    buffer[60] = 32'd0;
    buffer[61] = 32'd0;
    buffer[62] = 32'd0;
    buffer[63] = 32'd0;
  end
  always @(posedge clk) begin
    if (\$signature__en )
      buffer[{ word, \$signal  }] <= i__payload;
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    _0_ <= buffer[{ \word$14 , \$signal$12  }];
  end
  assign \$signature__data$16  = _0_;
  assign \$1  = | beats;
  assign \$2  = { full_1, full_0 } >> \$signal ;
  assign \$3  = ~ \$2 ;
  assign i__ready = \$1  & \$3 ;
  assign \$signature__en  = i__valid & i__ready;
  assign full = { full_1, full_0 } >> \$signal$12 ;
  assign \$4  = word + 1'h1;
  assign \$5  = word + 1'h1;
  assign \$6  = \$5  == beats;
  assign \$7  = ~ \$signal ;
  assign \$8  = ! \$signal ;
  assign \$10  = ~ \$signal$12 ;
  assign \$11  = ! \$signal$12 ;
  always @(posedge clk)
    word <= \$13 ;
  always @(posedge clk)
    \$signal  <= \$14 ;
  always @(posedge clk)
    full_0 <= \$15 ;
  always @(posedge clk)
    full_1 <= \$16 ;
  always @(posedge clk)
    \$signal$12  <= \$17 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$13  = word;
    if (\$signature__en ) begin
      \$13  = \$4 [4:0];
      if (\$6 ) begin
        \$13  = 5'h00;
      end
    end
    if (rst) begin
      \$13  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$14  = \$signal ;
    if (\$signature__en ) begin
      if (\$6 ) begin
        \$14  = \$7 ;
      end
    end
    if (rst) begin
      \$14  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$15  = full_0;
    if (\$signature__en ) begin
      if (\$6 ) begin
        if (\$8 ) begin
          \$15  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$11 ) begin
        \$15  = 1'h0;
      end
    end
    if (rst) begin
      \$15  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$16  = full_1;
    if (\$signature__en ) begin
      if (\$6 ) begin
        if (\$9 ) begin
          \$16  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$12 ) begin
        \$16  = 1'h0;
      end
    end
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$17  = \$signal$12 ;
    if (\release ) begin
      \$17  = \$10 ;
    end
    if (rst) begin
      \$17  = 1'h0;
    end
  end
  assign \$signature__addr  = { word, \$signal  };
  assign \$signature__data  = i__payload;
  assign \$signature__addr$13  = { \word$14 , \$signal$12  };
  assign x__0 = \$signature__data$16 [7:0];
  assign x__1 = \$signature__data$16 [15:8];
  assign x__2 = \$signature__data$16 [23:16];
  assign x__3 = \$signature__data$16 [31:24];
  assign port_0 = \$signature__data$16 ;
  assign \$signature__data[0]  = i__payload[7:0];
  assign \$signature__data[1]  = i__payload[15:8];
  assign \$signature__data[2]  = i__payload[23:16];
  assign \$signature__data[3]  = i__payload[31:24];
  assign \i__payload[0]  = i__payload[7:0];
  assign \i__payload[1]  = i__payload[15:8];
  assign \i__payload[2]  = i__payload[23:16];
  assign \i__payload[3]  = i__payload[31:24];
  assign \$signature__data$16[0]  = \$signature__data$16 [7:0];
  assign \$signature__data$16[1]  = \$signature__data$16 [15:8];
  assign \$signature__data$16[2]  = \$signature__data$16 [23:16];
  assign \$signature__data$16[3]  = \$signature__data$16 [31:24];
  assign \$9  = \$signal ;
  assign \$12  = \$signal$12 ;
endmodule

module rnnhw_load_tree(rst, i, level_1_0, level_1_1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
  reg [96:0] \$1 ;
  reg [96:0] \$2 ;
  input clk;
  wire clk;
  input [96:0] i;
  wire [96:0] i;
  wire [95:0] \i.beat ;
  wire [15:0] \i.beat.address ;
  wire [15:0] \i.beat.column ;
  wire [31:0] \i.beat.data ;
  wire [15:0] \i.beat.row ;
  wire [15:0] \i.beat.target ;
  wire \i.valid ;
  output [96:0] level_1_0;
  reg [96:0] level_1_0 = 97'h0000000000000000000000000;
  wire [95:0] \level_1_0.beat ;
  wire [15:0] \level_1_0.beat.address ;
  wire [15:0] \level_1_0.beat.column ;
  wire [31:0] \level_1_0.beat.data ;
  wire [15:0] \level_1_0.beat.row ;
  wire [15:0] \level_1_0.beat.target ;
  wire \level_1_0.valid ;
  output [96:0] level_1_1;
  reg [96:0] level_1_1 = 97'h0000000000000000000000000;
  wire [95:0] \level_1_1.beat ;
  wire [15:0] \level_1_1.beat.address ;
  wire [15:0] \level_1_1.beat.column ;
  wire [31:0] \level_1_1.beat.data ;
  wire [15:0] \level_1_1.beat.row ;
  wire [15:0] \level_1_1.beat.target ;
  wire \level_1_1.valid ;
  wire [96:0] o__0;
  wire [95:0] \o__0.beat ;
  wire [15:0] \o__0.beat.address ;
  wire [15:0] \o__0.beat.column ;
  wire [31:0] \o__0.beat.data ;
  wire [15:0] \o__0.beat.row ;
  wire [15:0] \o__0.beat.target ;
  wire \o__0.valid ;
  wire [96:0] o__1;
  wire [95:0] \o__1.beat ;
  wire [15:0] \o__1.beat.address ;
  wire [15:0] \o__1.beat.column ;
  wire [31:0] \o__1.beat.data ;
  wire [15:0] \o__1.beat.row ;
  wire [15:0] \o__1.beat.target ;
  wire \o__1.valid ;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= \$1 ;
  always @(posedge clk)
    level_1_1 <= \$2 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$1  = i;
    if (rst) begin
      \$1  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$2  = i;
    if (rst) begin
      \$2  = 97'h0000000000000000000000000;
    end
  end
  assign o__0 = level_1_0;
  assign o__1 = level_1_1;
  assign \level_1_0.valid  = level_1_0[0];
  assign \level_1_0.beat  = level_1_0[96:1];
  assign \level_1_0.beat.data  = level_1_0[32:1];
  assign \level_1_0.beat.address  = level_1_0[48:33];
  assign \level_1_0.beat.column  = level_1_0[64:49];
  assign \level_1_0.beat.row  = level_1_0[80:65];
  assign \level_1_0.beat.target  = level_1_0[96:81];
  assign \i.valid  = i[0];
  assign \i.beat  = i[96:1];
  assign \i.beat.data  = i[32:1];
  assign \i.beat.address  = i[48:33];
  assign \i.beat.column  = i[64:49];
  assign \i.beat.row  = i[80:65];
  assign \i.beat.target  = i[96:81];
  assign \level_1_1.valid  = level_1_1[0];
  assign \level_1_1.beat  = level_1_1[96:1];
  assign \level_1_1.beat.data  = level_1_1[32:1];
  assign \level_1_1.beat.address  = level_1_1[48:33];
  assign \level_1_1.beat.column  = level_1_1[64:49];
  assign \level_1_1.beat.row  = level_1_1[80:65];
  assign \level_1_1.beat.target  = level_1_1[96:81];
  assign \o__0.valid  = level_1_0[0];
  assign \o__0.beat  = level_1_0[96:1];
  assign \o__0.beat.data  = level_1_0[32:1];
  assign \o__0.beat.address  = level_1_0[48:33];
  assign \o__0.beat.column  = level_1_0[64:49];
  assign \o__0.beat.row  = level_1_0[80:65];
  assign \o__0.beat.target  = level_1_0[96:81];
  assign \o__1.valid  = level_1_1[0];
  assign \o__1.beat  = level_1_1[96:1];
  assign \o__1.beat.data  = level_1_1[32:1];
  assign \o__1.beat.address  = level_1_1[48:33];
  assign \o__1.beat.column  = level_1_1[64:49];
  assign \o__1.beat.row  = level_1_1[80:65];
  assign \o__1.beat.target  = level_1_1[96:81];
endmodule

module rnnhw_output_queue(clk, rst, o__payload, w_data, o__valid, w_en, r_en);
  input clk;
  wire clk;
  output [128:0] o__payload;
  wire [128:0] o__payload;
  wire \o__payload.last ;
  wire [127:0] \o__payload.values ;
  wire [63:0] \o__payload.values[0] ;
  wire [15:0] \o__payload.values[0][0] ;
  wire [15:0] \o__payload.values[0][1] ;
  wire [15:0] \o__payload.values[0][2] ;
  wire [15:0] \o__payload.values[0][3] ;
  wire [63:0] \o__payload.values[1] ;
  wire [15:0] \o__payload.values[1][0] ;
  wire [15:0] \o__payload.values[1][1] ;
  wire [15:0] \o__payload.values[1][2] ;
  wire [15:0] \o__payload.values[1][3] ;
  wire o__ready;
  output o__valid;
  wire o__valid;
  wire [128:0] payload;
  wire \payload.last ;
  wire [127:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  wire [63:0] \payload.values[1] ;
  wire [15:0] \payload.values[1][0] ;
  wire [15:0] \payload.values[1][1] ;
  wire [15:0] \payload.values[1][2] ;
  wire [15:0] \payload.values[1][3] ;
  wire [128:0] r_data;
  input r_en;
  wire r_en;
  wire r_rdy;
  input rst;
  wire rst;
  input [128:0] w_data;
  wire [128:0] w_data;
  input w_en;
  wire w_en;
  wire write;
  rnnhw_queue queue (
    .clk(clk),
    .r_data(o__payload),
    .r_en(r_en),
    .r_rdy(o__valid),
    .rst(rst),
    .w_en(w_en),
    .w_port__data(w_data)
  );
  assign payload = w_data;
  assign write = w_en;
  assign r_data = o__payload;
  assign r_rdy = o__valid;
  assign o__ready = r_en;
  assign \payload.values  = w_data[127:0];
  assign \payload.values[0]  = w_data[63:0];
  assign \payload.values[0][0]  = w_data[15:0];
  assign \payload.values[0][1]  = w_data[31:16];
  assign \payload.values[0][2]  = w_data[47:32];
  assign \payload.values[0][3]  = w_data[63:48];
  assign \payload.values[1]  = w_data[127:64];
  assign \payload.values[1][0]  = w_data[79:64];
  assign \payload.values[1][1]  = w_data[95:80];
  assign \payload.values[1][2]  = w_data[111:96];
  assign \payload.values[1][3]  = w_data[127:112];
  assign \payload.last  = w_data[128];
  assign \o__payload.values  = o__payload[127:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.values[1]  = o__payload[127:64];
  assign \o__payload.values[1][0]  = o__payload[79:64];
  assign \o__payload.values[1][1]  = o__payload[95:80];
  assign \o__payload.values[1][2]  = o__payload[111:96];
  assign \o__payload.values[1][3]  = o__payload[127:112];
  assign \o__payload.last  = o__payload[128];
endmodule

module rnnhw_queue(clk, rst, r_data, w_port__data, r_rdy, w_en, r_en);
  reg \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
  wire \$1 ;
  wire \$10 ;
  wire [7:0] \$11 ;
  wire [7:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [7:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [7:0] \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  reg [6:0] \$30 ;
  reg [6:0] \$31 ;
  reg [6:0] \$32 ;
  reg \$33 ;
  wire \$4 ;
  wire [7:0] \$5 ;
  wire [7:0] \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  input clk;
  wire clk;
  wire [6:0] consume;
  reg [6:0] inner_level = 7'h00;
  wire inner_r_rdy;
  wire [7:0] level;
  wire [6:0] produce;
  output [128:0] r_data;
  wire [128:0] r_data;
  input r_en;
  wire r_en;
  wire [7:0] r_level;
  reg [6:0] r_port__addr = 7'h00;
  wire [128:0] r_port__data;
  wire r_port__en;
  output r_rdy;
  reg r_rdy = 1'h0;
  input rst;
  wire rst;
  wire [128:0] w_data;
  input w_en;
  wire w_en;
  wire [7:0] w_level;
  reg [6:0] w_port__addr = 7'h00;
  input [128:0] w_port__data;
  wire [128:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [128:0] storage [126:0];
  initial begin : clear_storage
    integer k;
    for (k = 0; k < 127; k = k + 1)
      storage[k] = 129'h0;
  end
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  reg [128:0] _0_;
  always @(posedge clk) begin
    if (r_port__en) begin
      _0_ <= storage[r_port__addr];
    end
  end
  assign r_data = _0_;
  assign w_rdy = inner_level != 7'h7f;
  assign inner_r_rdy = | inner_level;
  assign w_port__en = w_rdy & w_en;
  assign \$1  = ~ r_rdy;
  assign \$2  = \$1  | r_en;
  assign r_port__en = inner_r_rdy & \$2 ;
  assign w_level = inner_level + r_rdy;
  assign \$3  = w_rdy & w_en;
  assign \$4  = w_port__addr == 7'h7e;
  assign \$5  = w_port__addr + 1'h1;
  assign \$6  = \$4  ? 8'h00 : \$5 ;
  assign \$7  = ~ r_rdy;
  assign \$8  = \$7  | r_en;
  assign \$9  = inner_r_rdy & \$8 ;
  assign \$10  = r_port__addr == 7'h7e;
  assign \$11  = r_port__addr + 1'h1;
  assign \$12  = \$10  ? 8'h00 : \$11 ;
  assign \$13  = w_rdy & w_en;
  assign \$14  = ~ r_rdy;
  assign \$15  = \$14  | r_en;
  assign \$16  = inner_r_rdy & \$15 ;
  assign \$17  = ~ \$16 ;
  assign \$18  = \$13  & \$17 ;
  assign \$19  = inner_level + 1'h1;
  assign \$20  = ~ r_rdy;
  assign \$21  = \$20  | r_en;
  assign \$22  = inner_r_rdy & \$21 ;
  assign \$23  = w_rdy & w_en;
  assign \$24  = ~ \$23 ;
  assign \$25  = \$22  & \$24 ;
  assign \$26  = inner_level - 1'h1;
  assign \$27  = ~ r_rdy;
  assign \$28  = \$27  | r_en;
  assign \$29  = inner_r_rdy & \$28 ;
  always @(posedge clk)
    w_port__addr <= \$30 ;
  always @(posedge clk)
    r_port__addr <= \$31 ;
  always @(posedge clk)
    inner_level <= \$32 ;
  always @(posedge clk)
    r_rdy <= \$33 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$30  = w_port__addr;
    if (\$3 ) begin
      \$30  = \$6 [6:0];
    end
    if (rst) begin
      \$30  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$31  = r_port__addr;
    if (\$9 ) begin
      \$31  = \$12 [6:0];
    end
    if (rst) begin
      \$31  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$32  = inner_level;
    if (\$18 ) begin
      \$32  = \$19 [6:0];
    end
    if (\$25 ) begin
      \$32  = \$26 [6:0];
    end
    if (rst) begin
      \$32  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$33  = r_rdy;
    if (\$29 ) begin
      \$33  = 1'h1;
    end else if (r_en) begin
      \$33  = 1'h0;
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  assign level = w_level;
  assign r_level = w_level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module rnnhw_requantizer(rst, bias, input_shift, recurrent_shift, input_sum, recurrent_sum, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  wire [32:0] \$1 ;
  wire [41:0] \$10 ;
  wire [43:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [41:0] \$14 ;
  wire [41:0] \$15 ;
  reg [31:0] \$16 ;
  reg [31:0] \$17 ;
  reg [5:0] \$18 ;
  reg [40:0] \$19 ;
  wire [46:0] \$2 ;
  reg [5:0] \$20 ;
  reg [40:0] \$21 ;
  reg [41:0] \$22 ;
  reg [15:0] \$23 ;
  wire [46:0] \$3 ;
  wire [46:0] \$4 ;
  wire [46:0] \$5 ;
  wire [40:0] \$6 ;
  wire [41:0] \$7 ;
  wire [42:0] \$8 ;
  wire [40:0] \$9 ;
  input [31:0] bias;
  wire [31:0] bias;
  reg [31:0] biased = 32'd0;
  input clk;
  wire clk;
  reg [5:0] input_amount = 6'h00;
  input [7:0] input_shift;
  wire [7:0] input_shift;
  reg [40:0] input_shifted = 41'h00000000000;
  input [31:0] input_sum;
  wire [31:0] input_sum;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  reg [31:0] recurrent = 32'd0;
  reg [5:0] recurrent_amount = 6'h00;
  input [7:0] recurrent_shift;
  wire [7:0] recurrent_shift;
  reg [40:0] recurrent_shifted = 41'h00000000000;
  input [31:0] recurrent_sum;
  wire [31:0] recurrent_sum;
  input rst;
  wire rst;
  reg [41:0] total = 42'h00000000000;
  assign \$1  = $signed(input_sum) + $signed(bias);
  assign \$3  = $signed(\$2 ) >>> input_amount;
  assign \$5  = $signed(\$4 ) >>> recurrent_amount;
  assign \$7  = $signed(\$6 ) + $signed({ 1'h0, input_shifted[0] });
  assign \$8  = $signed(1'h0) + $signed(\$7 );
  assign \$10  = $signed(\$9 ) + $signed({ 1'h0, recurrent_shifted[0] });
  assign \$11  = $signed(\$8 ) + $signed(\$10 );
  assign \$12  = $signed(total) >= $signed(17'h08000);
  assign \$13  = $signed(total) < $signed(16'h8000);
  assign \$14  = \$13  ? 42'h3ffffff8000 : total;
  assign \$15  = \$12  ? 42'h00000007fff : \$14 ;
  always @(posedge clk)
    biased <= \$16 ;
  always @(posedge clk)
    recurrent <= \$17 ;
  always @(posedge clk)
    input_amount <= \$18 ;
  always @(posedge clk)
    input_shifted <= \$19 ;
  always @(posedge clk)
    recurrent_amount <= \$20 ;
  always @(posedge clk)
    recurrent_shifted <= \$21 ;
  always @(posedge clk)
    total <= \$22 ;
  always @(posedge clk)
    o <= \$23 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$16  = \$1 [31:0];
    if (rst) begin
      \$16  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$17  = recurrent_sum;
    if (rst) begin
      \$17  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$18  = input_shift[5:0];
    if (rst) begin
      \$18  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$19  = \$3 [40:0];
    if (rst) begin
      \$19  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$20  = recurrent_shift[5:0];
    if (rst) begin
      \$20  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$21  = \$5 [40:0];
    if (rst) begin
      \$21  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$22  = \$11 [41:0];
    if (rst) begin
      \$22  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$23  = \$15 [15:0];
    if (rst) begin
      \$23  = 16'h0000;
    end
  end
  assign \$2  = { biased[31], biased[31], biased[31], biased[31], biased[31], biased[31], biased, 9'h000 };
  assign \$4  = { recurrent[31], recurrent[31], recurrent[31], recurrent[31], recurrent[31], recurrent[31], recurrent, 9'h000 };
  assign \$6  = { input_shifted[40], input_shifted[40:1] };
  assign \$9  = { recurrent_shifted[40], recurrent_shifted[40:1] };
endmodule

module rnnhw_sequencer(command__valid, clk, rst, output_taken, busy, command__ready, hidden, input_full, write, body_end, program_end, slot, input_release, word, buffer, command__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
  wire [3:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [16:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [16:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [3:0] \$26 ;
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
  wire [16:0] \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire [16:0] \$42 ;
  wire \$43 ;
  wire [16:0] \$44 ;
  wire [16:0] \$45 ;
  wire \$46 ;
  wire [16:0] \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire [3:0] \$5 ;
  wire [3:0] \$50 ;
  wire [3:0] \$51 ;
  wire \$52 ;
  wire [16:0] \$53 ;
  wire [16:0] \$54 ;
  wire [8:0] \$55 ;
  wire \$56 ;
  wire [15:0] \$57 ;
  wire [16:0] \$58 ;
  wire \$59 ;
  wire [3:0] \$6 ;
  wire \$60 ;
  wire [31:0] \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire [10:0] \$67 ;
  wire [16:0] \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire \$70 ;
  wire [6:0] \$71 ;
  wire \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire \$75 ;
  wire [16:0] \$76 ;
  wire [16:0] \$77 ;
  wire \$78 ;
  wire [16:0] \$79 ;
  wire [16:0] \$8 ;
  wire \$80 ;
  wire \$81 ;
  wire \$82 ;
  reg [2:0] \$83 ;
  reg [15:0] \$84 ;
  reg [7:0] \$85 ;
  reg [2:0] \$86 ;
  reg \$87 ;
  reg [30:0] \$88 ;
  reg \$89 ;
  wire \$9 ;
  reg [9:0] \$90 ;
  reg [5:0] \$91 ;
  reg [15:0] \$92 ;
  reg [15:0] \$93 ;
  reg \$94 ;
  reg \$95 ;
  reg [119:0] \$96 ;
  reg \$97 ;
  wire \$signal ;
  reg \$signal$18  = 1'h0;
  reg [15:0] \$signal$19  = 16'h0000;
  reg \$signal$31  = 1'h0;
  reg \$signal$42  = 1'h0;
  wire [15:0] \$signal$9 ;
  reg [2:0] \$signature__addr ;
  wire [2:0] \$signature__addr$2 ;
  wire [127:0] \$signature__data ;
  wire [127:0] \$signature__data$15 ;
  wire [31:0] \$signature__data$15[0] ;
  wire [31:0] \$signature__data$15[1] ;
  wire [31:0] \$signature__data$15[2] ;
  wire [31:0] \$signature__data$15[3] ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [3:0] \$signature__en ;
  reg active = 1'h0;
  wire allowed;
  input [2:0] body_end;
  wire [2:0] body_end;
  output buffer;
  reg buffer = 1'h0;
  output busy;
  wire busy;
  input clk;
  wire clk;
  input [31:0] command__payload;
  wire [31:0] command__payload;
  wire \command__payload.reset ;
  wire [30:0] \command__payload.steps ;
  output command__ready;
  wire command__ready;
  input command__valid;
  wire command__valid;
  output hidden;
  wire hidden;
  input input_full;
  wire input_full;
  output input_release;
  reg input_release;
  reg [2:0] left = 3'h0;
  wire [16:0] \left$29 ;
  wire made;
  wire [2:0] next_pointer;
  wire [2:0] occupied;
  input output_taken;
  wire output_taken;
  reg [119:0] phase = 120'h000000000000000000000000000000;
  wire [3:0] \phase.cell_fraction ;
  wire \phase.emit ;
  wire \phase.finish ;
  wire \phase.kind ;
  wire [15:0] \phase.rows ;
  wire [15:0] \phase.slices ;
  wire \phase.source ;
  wire [15:0] \phase.tile_cycles ;
  wire [15:0] \phase.tiles ;
  wire [15:0] \phase.unit_base ;
  wire [15:0] \phase.wait ;
  wire [15:0] \phase.weight_base ;
  reg [2:0] pointer = 3'h0;
  input [2:0] program_end;
  wire [2:0] program_end;
  reg [7:0] room = 8'h80;
  input rst;
  wire rst;
  output [42:0] slot;
  wire [42:0] slot;
  wire \slot.bank ;
  wire [3:0] \slot.cell_fraction ;
  wire \slot.dense ;
  wire \slot.emit ;
  wire \slot.finish ;
  wire \slot.first ;
  wire \slot.fresh ;
  wire \slot.last ;
  wire [5:0] \slot.parameters ;
  wire \slot.phase_first ;
  wire \slot.phase_last ;
  wire [1:0] \slot.rows ;
  wire [4:0] \slot.tile ;
  wire [5:0] \slot.unit ;
  wire \slot.valid ;
  wire [9:0] \slot.weight ;
  wire starts;
  reg [30:0] steps = 31'h00000000;
  reg [15:0] tile = 16'h0000;
  reg [15:0] timer = 16'hffff;
  reg [5:0] unit = 6'h00;
  reg [9:0] weight = 10'h000;
  output [15:0] word;
  wire [15:0] word;
  input [37:0] write;
  wire [37:0] write;
  wire [2:0] \write.address ;
  wire [31:0] \write.data ;
  wire \write.enable ;
  wire [1:0] \write.part ;
  reg [127:0] \program  [7:0];
  initial begin
    \program [0] = 128'h00000000000000000000000000000000;
    \program [1] = 128'h00000000000000000000000000000000;
    \program [2] = 128'h00000000000000000000000000000000;
    \program [3] = 128'h00000000000000000000000000000000;
    \program [4] = 128'h00000000000000000000000000000000;
    \program [5] = 128'h00000000000000000000000000000000;
    \program [6] = 128'h00000000000000000000000000000000;
    \program [7] = 128'h00000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$signature__en [0])
      \program [write[5:3]][31:0] <= \$signature__data [31:0];
    if (\$signature__en [1])
      \program [write[5:3]][63:32] <= \$signature__data [63:32];
    if (\$signature__en [2])
      \program [write[5:3]][95:64] <= \$signature__data [95:64];
    if (\$signature__en [3])
      \program [write[5:3]][127:96] <= \$signature__data [127:96];
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    _0_ <= \program [\$signature__addr ];
  end
  assign \$signature__data$15  = _0_;
  assign \$2  = \$signal  & phase[1];
  assign \$3  = ! phase[2];
  assign made = \$2  & \$3 ;
  assign \$signal$9  = made ? 16'h0000 : timer;
  assign \$4  = \$signal  & phase[1];
  assign \$5  = slot[42:41] * 2'h2;
  assign \$6  = \$4  ? \$5  : { 1'h0, left };
  assign \$7  = ! \$signature__data$15 [0];
  assign \$8  = \$signal$9  + 1'h1;
  assign \$9  = \$8  >= \$signature__data$15 [119:104];
  assign \$10  = \$signature__data$15 [0] ? \$9  : input_full;
  assign \$11  = ~ \$signature__data$15 [1];
  assign \$12  = \$6 [2:0] <= \$signature__data$15 [55:40];
  assign \$13  = \$11  | \$12 ;
  assign \$14  = \$10  & \$13 ;
  assign \$15  = ~ \$signature__data$15 [3];
  assign \$16  = room >= \$signature__data$15 [103:88];
  assign \$17  = \$15  | \$16 ;
  assign allowed = \$14  & \$17 ;
  assign \$18  = phase[55:40] - 1'h1;
  assign \$19  = \$signal$19  == \$18 ;
  assign \$20  = \$signal$18  & \$19 ;
  assign \$21  = phase[39:24] - 1'h1;
  assign \$22  = tile == \$21 ;
  assign \$signal  = \$20  & \$22 ;
  assign \$23  = ~ \$signal$18 ;
  assign \$24  = \$23  | \$signal ;
  assign \$25  = active & \$24 ;
  assign starts = \$25  & allowed;
  assign busy = active | \$signal$18 ;
  assign command__ready = ~ active;
  assign \$26  = pointer + 1'h1;
  assign \$27  = pointer == body_end;
  assign \$28  = steps != 1'h1;
  assign \$29  = pointer == program_end;
  assign \$30  = pointer != body_end;
  assign \$31  = steps == 1'h1;
  assign \$32  = \$30  | \$31 ;
  assign \$33  = \$29  & \$32 ;
  assign \left$29  = phase[103:88] - unit;
  assign \$34  = \$signal$19  < phase[55:40];
  assign \$35  = \$signal$18  & \$34 ;
  assign \$36  = ! \$signal$19 ;
  assign \$37  = phase[55:40] - 1'h1;
  assign \$38  = \$signal$19  == \$37 ;
  assign \$40  = ~ buffer;
  assign \$41  = ! tile;
  assign \$42  = phase[39:24] - 1'h1;
  assign \$43  = tile == \$42 ;
  assign \$44  = phase[23:8] + weight;
  assign \$45  = phase[87:72] + unit;
  assign \$46  = \left$29  > 2'h2;
  assign \$47  = \$46  ? 17'h00002 : \left$29 ;
  assign \$48  = ! phase[0];
  assign \$49  = ! \$6 [2:0];
  assign \$50  = \$6 [2:0] - 1'h1;
  assign \$51  = \$49  ? 4'h0 : \$50 ;
  assign \$52  = \$signal$9  == 16'hffff;
  assign \$53  = \$signal$9  + 1'h1;
  assign \$54  = \$52  ? { 1'h0, \$signal$9  } : \$53 ;
  assign \$55  = room + output_taken;
  assign \$56  = starts & \$signature__data$15 [3];
  assign \$57  = \$56  ? \$signature__data$15 [103:88] : 16'h0000;
  assign \$58  = \$55  - \$57 ;
  assign \$59  = command__valid & command__ready;
  assign \$60  = pointer == body_end;
  assign \$61  = steps - 1'h1;
  assign \$62  = pointer == program_end;
  assign \$63  = pointer != body_end;
  assign \$64  = steps == 1'h1;
  assign \$65  = \$63  | \$64 ;
  assign \$66  = \$62  & \$65 ;
  assign \$67  = weight + 1'h1;
  assign \$68  = phase[71:56] - 1'h1;
  assign \$69  = \$signal$19  == \$68 ;
  assign \$70  = \$signal$18  & \$69 ;
  assign \$71  = unit + 2'h2;
  assign \$72  = ~ \$signal$18 ;
  assign \$73  = slot[0] & slot[2];
  assign \$74  = \$73  & slot[9];
  assign \$75  = \$72  | \$74 ;
  assign \$76  = \$signal$19  + 1'h1;
  assign \$77  = phase[71:56] - 1'h1;
  assign \$78  = \$signal$19  == \$77 ;
  assign \$79  = tile + 1'h1;
  assign \$80  = ! phase[2];
  assign \$81  = phase[1] & \$80 ;
  assign \$82  = ~ buffer;
  always @(posedge clk)
    left <= \$83 ;
  always @(posedge clk)
    timer <= \$84 ;
  always @(posedge clk)
    room <= \$85 ;
  always @(posedge clk)
    pointer <= \$86 ;
  always @(posedge clk)
    active <= \$87 ;
  always @(posedge clk)
    steps <= \$88 ;
  always @(posedge clk)
    \$signal$42  <= \$89 ;
  always @(posedge clk)
    weight <= \$90 ;
  always @(posedge clk)
    unit <= \$91 ;
  always @(posedge clk)
    \$signal$19  <= \$92 ;
  always @(posedge clk)
    tile <= \$93 ;
  always @(posedge clk)
    \$signal$18  <= \$94 ;
  always @(posedge clk)
    buffer <= \$95 ;
  always @(posedge clk)
    phase <= \$96 ;
  always @(posedge clk)
    \$signal$31  <= \$97 ;
  assign \$1  = 1'h1 << write[2:1];
  assign \$signature__en  = write[0] ? \$1  : 4'h0;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$signature__addr  = pointer;
    if (starts) begin
      \$signature__addr  = \$26 [2:0];
      if (\$27 ) begin
        if (\$28 ) begin
          \$signature__addr  = 3'h0;
        end
      end
      if (\$33 ) begin
        \$signature__addr  = 3'h0;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    input_release = 1'h0;
    if (\$signal ) begin
      input_release = \$48 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$83  = \$51 [2:0];
    if (rst) begin
      \$83  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$84  = \$54 [15:0];
    if (rst) begin
      \$84  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$85  = \$58 [7:0];
    if (rst) begin
      \$85  = 8'h80;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$86  = \$signature__addr ;
    if (rst) begin
      \$86  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$87  = active;
    if (\$59 ) begin
      \$87  = 1'h1;
    end
    if (starts) begin
      if (\$66 ) begin
        \$87  = 1'h0;
      end
    end
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$88  = steps;
    if (\$59 ) begin
      \$88  = command__payload[30:0];
    end
    if (starts) begin
      if (\$60 ) begin
        \$88  = \$61 [30:0];
      end
    end
    if (rst) begin
      \$88  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$89  = \$signal$42 ;
    if (\$59 ) begin
      \$89  = command__payload[31];
    end
    if (starts) begin
      if (\$60 ) begin
        \$89  = 1'h0;
      end
    end
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$90  = weight;
    if (slot[0]) begin
      \$90  = \$67 [9:0];
    end
    if (\$75 ) begin
      \$90  = 10'h000;
    end
    if (rst) begin
      \$90  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$91  = unit;
    if (\$70 ) begin
      \$91  = \$71 [5:0];
    end
    if (\$75 ) begin
      \$91  = 6'h00;
    end
    if (rst) begin
      \$91  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$92  = \$signal$19 ;
    if (\$signal$18 ) begin
      \$92  = \$76 [15:0];
      if (\$78 ) begin
        \$92  = 16'h0000;
      end
    end
    if (starts) begin
      \$92  = 16'h0000;
    end
    if (rst) begin
      \$92  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$93  = tile;
    if (\$signal$18 ) begin
      if (\$78 ) begin
        \$93  = \$79 [15:0];
      end
    end
    if (starts) begin
      \$93  = 16'h0000;
    end
    if (rst) begin
      \$93  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$94  = \$signal$18 ;
    if (\$signal ) begin
      \$94  = 1'h0;
    end
    if (starts) begin
      \$94  = 1'h1;
    end
    if (rst) begin
      \$94  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$95  = buffer;
    if (\$signal ) begin
      if (\$81 ) begin
        \$95  = \$82 ;
      end
    end
    if (rst) begin
      \$95  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$96  = phase;
    if (starts) begin
      \$96  = \$signature__data$15 [119:0];
    end
    if (rst) begin
      \$96  = 120'h000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$97  = \$signal$31 ;
    if (starts) begin
      \$97  = \$signal$42 ;
    end
    if (rst) begin
      \$97  = 1'h0;
    end
  end
  assign next_pointer = \$signature__addr ;
  assign \$signature__addr$2  = write[5:3];
  assign occupied = \$6 [2:0];
  assign word = \$signal$19 ;
  assign \write.enable  = write[0];
  assign \write.part  = write[2:1];
  assign \write.address  = write[5:3];
  assign \write.data  = write[37:6];
  assign \$signature__data[0]  = \$signature__data [31:0];
  assign \$signature__data[1]  = \$signature__data [63:32];
  assign \$signature__data[2]  = \$signature__data [95:64];
  assign \$signature__data[3]  = \$signature__data [127:96];
  assign \phase.source  = phase[0];
  assign \phase.finish  = phase[1];
  assign \phase.kind  = phase[2];
  assign \phase.emit  = phase[3];
  assign \phase.cell_fraction  = phase[7:4];
  assign \phase.weight_base  = phase[23:8];
  assign \phase.tiles  = phase[39:24];
  assign \phase.slices  = phase[55:40];
  assign \phase.tile_cycles  = phase[71:56];
  assign \phase.unit_base  = phase[87:72];
  assign \phase.rows  = phase[103:88];
  assign \phase.wait  = phase[119:104];
  assign \slot.valid  = slot[0];
  assign \slot.first  = slot[1];
  assign \slot.last  = slot[2];
  assign \slot.finish  = slot[3];
  assign \slot.dense  = slot[4];
  assign \slot.emit  = slot[5];
  assign \slot.fresh  = slot[6];
  assign \slot.bank  = slot[7];
  assign \slot.phase_first  = slot[8];
  assign \slot.phase_last  = slot[9];
  assign \slot.cell_fraction  = slot[13:10];
  assign \slot.weight  = slot[23:14];
  assign \slot.tile  = slot[28:24];
  assign \slot.unit  = slot[34:29];
  assign \slot.parameters  = slot[40:35];
  assign \slot.rows  = slot[42:41];
  assign \$signature__data$15[0]  = \$signature__data$15 [31:0];
  assign \$signature__data$15[1]  = \$signature__data$15 [63:32];
  assign \$signature__data$15[2]  = \$signature__data$15 [95:64];
  assign \$signature__data$15[3]  = \$signature__data$15 [127:96];
  assign \command__payload.steps  = command__payload[30:0];
  assign \command__payload.reset  = command__payload[31];
  assign slot[42:41] = \$47 [1:0];
  assign slot[40:35] = \$45 [5:0];
  assign slot[34:29] = unit;
  assign slot[28:24] = tile[4:0];
  assign slot[23:14] = \$44 [9:0];
  assign slot[13:10] = phase[7:4];
  assign slot[9] = \$43 ;
  assign slot[8] = \$41 ;
  assign slot[7] = \$40 ;
  assign slot[6] = \$signal$31 ;
  assign slot[5] = phase[3];
  assign slot[4] = \$39 ;
  assign slot[3] = phase[1];
  assign slot[2] = \$38 ;
  assign slot[1] = \$36 ;
  assign slot[0] = \$35 ;
  assign \$signature__data [127:96] = write[37:6];
  assign \$signature__data [95:64] = write[37:6];
  assign \$signature__data [63:32] = write[37:6];
  assign \$signature__data [31:0] = write[37:6];
  assign \$39  = phase[2];
  assign hidden = phase[0];
endmodule

module rnnhw_state_banks(rst, h__0, h__1, h__2, h__3, word, buffer, writes__0, writes__1, clk);
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$16 ;
  wire [5:0] \$signature__addr$22 ;
  wire [5:0] \$signature__addr$9 ;
  wire [7:0] \$signature__data ;
  wire [7:0] \$signature__data$11 ;
  wire [7:0] \$signature__data$18 ;
  wire [7:0] \$signature__data$24 ;
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
  input rst;
  wire rst;
  input [4:0] word;
  wire [4:0] word;
  wire [5:0] write__addr;
  wire [5:0] \write__addr$12 ;
  wire [5:0] \write__addr$19 ;
  wire [5:0] \write__addr$25 ;
  wire [7:0] write__data;
  wire [7:0] \write__data$14 ;
  wire [7:0] \write__data$20 ;
  wire [7:0] \write__data$26 ;
  wire write__en;
  wire \write__en$15 ;
  wire \write__en$21 ;
  wire \write__en$27 ;
  input [15:0] writes__0;
  wire [15:0] writes__0;
  wire \writes__0.bank ;
  wire \writes__0.buffer ;
  wire [7:0] \writes__0.data ;
  wire \writes__0.valid ;
  wire [4:0] \writes__0.word ;
  input [15:0] writes__1;
  wire [15:0] writes__1;
  wire \writes__1.bank ;
  wire \writes__1.buffer ;
  wire [7:0] \writes__1.data ;
  wire \writes__1.valid ;
  wire [4:0] \writes__1.word ;
  reg [7:0] bank_0 [63:0];
  initial begin : clear_bank_0
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_0[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      bank_0[{ writes__0[6:2], writes__0[7] }] <= writes__0[15:8];
  end
  reg [7:0] _0_;
  always @(posedge clk) begin
    _0_ <= bank_0[{ word, buffer }];
  end
  assign h__0 = _0_;
  reg [7:0] bank_1 [63:0];
  initial begin : clear_bank_1
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_1[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$15 )
      bank_1[{ writes__1[6:2], writes__1[7] }] <= writes__1[15:8];
  end
  reg [7:0] _1_;
  always @(posedge clk) begin
    _1_ <= bank_1[{ word, buffer }];
  end
  assign h__1 = _1_;
  reg [7:0] bank_2 [63:0];
  initial begin : clear_bank_2
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_2[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$21 )
      bank_2[{ writes__0[6:2], writes__0[7] }] <= writes__0[15:8];
  end
  reg [7:0] _2_;
  always @(posedge clk) begin
    _2_ <= bank_2[{ word, buffer }];
  end
  assign h__2 = _2_;
  reg [7:0] bank_3 [63:0];
  initial begin : clear_bank_3
    integer k;
    for (k = 0; k < 64; k = k + 1)
      bank_3[k] = 8'h0;
  end
  always @(posedge clk) begin
    if (\write__en$27 )
      bank_3[{ writes__1[6:2], writes__1[7] }] <= writes__1[15:8];
  end
  reg [7:0] _3_;
  always @(posedge clk) begin
    _3_ <= bank_3[{ word, buffer }];
  end
  assign h__3 = _3_;
  assign \write__en$21  = writes__0[0] & \$3 ;
  assign \write__en$27  = writes__1[0] & \$4 ;
  assign \$1  = ! writes__0[1];
  assign write__en = writes__0[0] & \$1 ;
  assign \$2  = ! writes__1[1];
  assign \write__en$15  = writes__1[0] & \$2 ;
  assign \$signature__addr  = { word, buffer };
  assign \$signature__data  = h__0;
  assign write__addr = { writes__0[6:2], writes__0[7] };
  assign write__data = writes__0[15:8];
  assign \$signature__addr$9  = { word, buffer };
  assign \$signature__data$11  = h__1;
  assign \write__addr$12  = { writes__1[6:2], writes__1[7] };
  assign \write__data$14  = writes__1[15:8];
  assign \$signature__addr$16  = { word, buffer };
  assign \$signature__data$18  = h__2;
  assign \write__addr$19  = { writes__0[6:2], writes__0[7] };
  assign \write__data$20  = writes__0[15:8];
  assign \$signature__addr$22  = { word, buffer };
  assign \$signature__data$24  = h__3;
  assign \write__addr$25  = { writes__1[6:2], writes__1[7] };
  assign \write__data$26  = writes__1[15:8];
  assign \writes__0.valid  = writes__0[0];
  assign \writes__0.bank  = writes__0[1];
  assign \writes__0.word  = writes__0[6:2];
  assign \writes__0.buffer  = writes__0[7];
  assign \writes__0.data  = writes__0[15:8];
  assign \writes__1.valid  = writes__1[0];
  assign \writes__1.bank  = writes__1[1];
  assign \writes__1.word  = writes__1[6:2];
  assign \writes__1.buffer  = writes__1[7];
  assign \writes__1.data  = writes__1[15:8];
  assign \$3  = writes__0[1];
  assign \$4  = writes__1[1];
endmodule

module rnnhw_tanh(rst, x, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
  wire \$1 ;
  wire [26:0] \$10 ;
  wire [26:0] \$11 ;
  wire \$12 ;
  wire [17:0] \$13 ;
  wire [17:0] \$14 ;
  wire [18:0] \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [27:0] \$19 ;
  wire [18:0] \$2 ;
  wire [27:0] \$20 ;
  reg [17:0] \$21 ;
  reg [8:0] \$22 ;
  reg [18:0] \$23 ;
  reg [15:0] \$24 ;
  reg \$25 ;
  reg \$26 ;
  reg \$27 ;
  reg \$28 ;
  reg \$29 ;
  wire [18:0] \$3 ;
  reg \$30 ;
  reg \$31 ;
  reg \$32 ;
  reg \$33 ;
  reg [15:0] \$34 ;
  reg [15:0] \$35 ;
  reg [15:0] \$36 ;
  reg [15:0] \$37 ;
  wire \$4 ;
  wire [8:0] \$5 ;
  wire [30:0] \$6 ;
  wire [31:0] \$7 ;
  wire [25:0] \$8 ;
  wire [25:0] \$9 ;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
  reg [8:0] fraction = 9'h000;
  wire [1:0] \function ;
  wire [25:0] interpolated;
  reg is_identity_1 = 1'h0;
  reg is_identity_2 = 1'h0;
  reg is_identity_3 = 1'h0;
  reg is_tanh_1 = 1'h0;
  reg is_tanh_2 = 1'h0;
  reg is_tanh_3 = 1'h0;
  wire [16:0] magnitude;
  reg negative_1 = 1'h0;
  reg negative_2 = 1'h0;
  reg negative_3 = 1'h0;
  reg [15:0] node = 16'h0000;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  wire [26:0] offset;
  reg [17:0] position = 18'h00000;
  reg [18:0] product = 19'h00000;
  wire [27:0] rounded;
  input rst;
  wire rst;
  wire [17:0] triple;
  input [15:0] x;
  wire [15:0] x;
  reg [15:0] x_1 = 16'h0000;
  reg [15:0] x_2 = 16'h0000;
  reg [15:0] x_3 = 16'h0000;
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
    _0_ <= \table [\$5 [7:0]];
  end
  assign entry__data = _0_;
  assign triple = $signed(x) * $signed(3'h3);
  assign \$1  = $signed(triple) >= $signed(1'h0);
  assign \$2  = - $signed(triple);
  assign \$3  = \$1  ? { triple[17], triple } : \$2 ;
  assign \$4  = position[17:9] > 8'hff;
  assign \$5  = \$4  ? 9'h0ff : position[17:9];
  assign \$7  = \$6  + product;
  assign \$8  = negative_3 ? 26'h10000fe : 26'h3000100;
  assign \$9  = negative_3 ? 26'h20001ff : 26'h0000200;
  assign offset = is_tanh_3 ? { \$8 [25], \$8  } : { 1'h0, \$9  };
  assign \$10  = - \$7 [25:0];
  assign \$11  = negative_3 ? \$10  : { 1'h0, \$7 [25:0] };
  assign rounded = $signed(offset) + $signed(\$11 );
  assign \$15  = fraction * entry__data[25:16];
  assign \$16  = $signed(x) < $signed(1'h0);
  always @(posedge clk)
    position <= \$21 ;
  always @(posedge clk)
    fraction <= \$22 ;
  always @(posedge clk)
    product <= \$23 ;
  always @(posedge clk)
    node <= \$24 ;
  always @(posedge clk)
    negative_1 <= \$25 ;
  always @(posedge clk)
    negative_2 <= \$26 ;
  always @(posedge clk)
    negative_3 <= \$27 ;
  always @(posedge clk)
    is_tanh_1 <= \$28 ;
  always @(posedge clk)
    is_tanh_2 <= \$29 ;
  always @(posedge clk)
    is_tanh_3 <= \$30 ;
  always @(posedge clk)
    is_identity_1 <= \$31 ;
  always @(posedge clk)
    is_identity_2 <= \$32 ;
  always @(posedge clk)
    is_identity_3 <= \$33 ;
  always @(posedge clk)
    x_1 <= \$34 ;
  always @(posedge clk)
    x_2 <= \$35 ;
  always @(posedge clk)
    x_3 <= \$36 ;
  always @(posedge clk)
    o <= \$37 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$21  = \$14 ;
    if (rst) begin
      \$21  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$22  = position[8:0];
    if (rst) begin
      \$22  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$23  = \$15 ;
    if (rst) begin
      \$23  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$24  = entry__data[15:0];
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$25  = \$16 ;
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$26  = negative_1;
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$27  = negative_2;
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$28  = \$17 ;
    if (rst) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$29  = is_tanh_1;
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$30  = is_tanh_2;
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$31  = \$18 ;
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$32  = is_identity_1;
    if (rst) begin
      \$32  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$33  = is_identity_2;
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$34  = x;
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$35  = x_1;
    if (rst) begin
      \$35  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$36  = x_2;
    if (rst) begin
      \$36  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    if (is_identity_3) begin
      \$37  = x_3;
    end else if (is_tanh_3) begin
      \$37  = \$19 [15:0];
    end else begin
      \$37  = \$20 [15:0];
    end
    if (rst) begin
      \$37  = 16'h0000;
    end
  end
  assign magnitude = \$3 [16:0];
  assign entry__addr = \$5 [7:0];
  assign interpolated = \$7 [25:0];
  assign \function  = 2'h2;
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$6  = { 6'h00, node, 9'h000 };
  assign \$12  = 1'h1;
  assign \$13  = { \$3 [16:0], 1'h0 };
  assign \$14  = \$13 ;
  assign \$17  = 1'h1;
  assign \$18  = 1'h0;
  assign \$19  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:9] };
  assign \$20  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:10] };
endmodule

module rnnhw_tile(rst, sums__0, sums__1, address_i, port_0, write_cols, write_rows, write, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  reg [7:0] \$1 ;
  reg [9:0] \$2 ;
  wire [9:0] address;
  wire [9:0] address_1;
  input [9:0] address_i;
  wire [9:0] address_i;
  wire [9:0] \address_i$11 ;
  reg [9:0] \address_i$17  = 10'h000;
  wire [9:0] \address_i$25 ;
  wire [9:0] address_o;
  wire [9:0] \address_o$26 ;
  input clk;
  wire clk;
  input [15:0] port_0;
  wire [15:0] port_0;
  input rst;
  wire rst;
  output [67:0] sums__0;
  wire [67:0] sums__0;
  wire [16:0] \sums__0[0] ;
  wire [16:0] \sums__0[1] ;
  wire [16:0] \sums__0[2] ;
  wire [16:0] \sums__0[3] ;
  output [67:0] sums__1;
  wire [67:0] sums__1;
  wire [16:0] \sums__1[0] ;
  wire [16:0] \sums__1[1] ;
  wire [16:0] \sums__1[2] ;
  wire [16:0] \sums__1[3] ;
  wire [67:0] sums_i;
  wire [67:0] \sums_i$29 ;
  wire [16:0] \sums_i$29[0] ;
  wire [16:0] \sums_i$29[1] ;
  wire [16:0] \sums_i$29[2] ;
  wire [16:0] \sums_i$29[3] ;
  wire [16:0] \sums_i[0] ;
  wire [16:0] \sums_i[1] ;
  wire [16:0] \sums_i[2] ;
  wire [16:0] \sums_i[3] ;
  wire [67:0] sums_o;
  wire [67:0] \sums_o$30 ;
  wire [16:0] \sums_o$30[0] ;
  wire [16:0] \sums_o$30[1] ;
  wire [16:0] \sums_o$30[2] ;
  wire [16:0] \sums_o$30[3] ;
  wire [67:0] \sums_o$32 ;
  wire [16:0] \sums_o$32[0] ;
  wire [16:0] \sums_o$32[1] ;
  wire [16:0] \sums_o$32[2] ;
  wire [16:0] \sums_o$32[3] ;
  wire [67:0] \sums_o$34 ;
  wire [16:0] \sums_o$34[0] ;
  wire [16:0] \sums_o$34[1] ;
  wire [16:0] \sums_o$34[2] ;
  wire [16:0] \sums_o$34[3] ;
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [41:0] \write$13 ;
  wire [9:0] \write$13.address ;
  wire [31:0] \write$13.data ;
  wire [41:0] \write$19 ;
  wire [9:0] \write$19.address ;
  wire [31:0] \write$19.data ;
  wire [41:0] \write$27 ;
  wire [9:0] \write$27.address ;
  wire [31:0] \write$27.data ;
  wire [41:0] \write$5 ;
  wire [9:0] \write$5.address ;
  wire [31:0] \write$5.data ;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
  input [1:0] write_cols;
  wire [1:0] write_cols;
  wire write_enable;
  wire \write_enable$14 ;
  wire \write_enable$20 ;
  wire \write_enable$28 ;
  input [1:0] write_rows;
  wire [1:0] write_rows;
  wire [7:0] x_1_0;
  wire [7:0] x__0;
  wire [7:0] x__1;
  wire [7:0] x_i;
  reg [7:0] \x_i$15  = 8'h00;
  wire [7:0] \x_i$23 ;
  wire [7:0] \x_i$9 ;
  wire [7:0] x_o;
  wire [7:0] \x_o$24 ;
  always @(posedge clk)
    \address_i$17  <= \$2 ;
  assign write_enable = write_rows[0] & write_cols[0];
  assign \write_enable$14  = write_rows[1] & write_cols[0];
  assign \write_enable$20  = write_rows[0] & write_cols[1];
  assign \write_enable$28  = write_rows[1] & write_cols[1];
  always @(posedge clk)
    \x_i$15  <= \$1 ;
  rnnhw_element element_0_0 (
    .address_i(address_i),
    .address_o(\address_i$11 ),
    .clk(clk),
    .rst(rst),
    .sums_o(sums_i),
    .write(write),
    .write_enable(write_enable),
    .x_i(port_0[7:0]),
    .x_o(\x_i$9 )
  );
  rnnhw_tile_element_2 element_0_1 (
    .address_i(\address_i$17 ),
    .address_o(\address_i$25 ),
    .clk(clk),
    .rst(rst),
    .sums_i(sums_i),
    .sums_o(sums__0),
    .write(write),
    .write_enable(\write_enable$20 ),
    .x_i(\x_i$15 ),
    .x_o(\x_i$23 )
  );
  rnnhw_tile_element element_1_0 (
    .address_i(\address_i$11 ),
    .clk(clk),
    .rst(rst),
    .sums_o(\sums_i$29 ),
    .write(write),
    .write_enable(\write_enable$14 ),
    .x_i(\x_i$9 )
  );
  rnnhw_tile_element_3 element_1_1 (
    .address_i(\address_i$25 ),
    .clk(clk),
    .rst(rst),
    .sums_i(\sums_i$29 ),
    .sums_o(sums__1),
    .write(write),
    .write_enable(\write_enable$28 ),
    .x_i(\x_i$23 )
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$1  = port_0[15:8];
    if (rst) begin
      \$1  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$2  = address_i;
    if (rst) begin
      \$2  = 10'h000;
    end
  end
  assign x_i = port_0[7:0];
  assign x__0 = port_0[7:0];
  assign address = address_i;
  assign \write$5  = write;
  assign x_o = \x_i$9 ;
  assign address_o = \address_i$11 ;
  assign \write$13  = write;
  assign x_1_0 = \x_i$15 ;
  assign address_1 = \address_i$17 ;
  assign \write$19  = write;
  assign sums_o = sums_i;
  assign \x_o$24  = \x_i$23 ;
  assign \address_o$26  = \address_i$25 ;
  assign \write$27  = write;
  assign \sums_o$30  = \sums_i$29 ;
  assign \sums_o$32  = sums__0;
  assign \sums_o$34  = sums__1;
  assign x__1 = port_0[15:8];
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
  assign \write$5.address  = write[9:0];
  assign \write$5.data  = write[41:10];
  assign \write$13.address  = write[9:0];
  assign \write$13.data  = write[41:10];
  assign \write$19.address  = write[9:0];
  assign \write$19.data  = write[41:10];
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \sums_o[0]  = sums_i[16:0];
  assign \sums_o[1]  = sums_i[33:17];
  assign \sums_o[2]  = sums_i[50:34];
  assign \sums_o[3]  = sums_i[67:51];
  assign \write$27.address  = write[9:0];
  assign \write$27.data  = write[41:10];
  assign \sums_i$29[0]  = \sums_i$29 [16:0];
  assign \sums_i$29[1]  = \sums_i$29 [33:17];
  assign \sums_i$29[2]  = \sums_i$29 [50:34];
  assign \sums_i$29[3]  = \sums_i$29 [67:51];
  assign \sums_o$30[0]  = \sums_i$29 [16:0];
  assign \sums_o$30[1]  = \sums_i$29 [33:17];
  assign \sums_o$30[2]  = \sums_i$29 [50:34];
  assign \sums_o$30[3]  = \sums_i$29 [67:51];
  assign \sums__0[0]  = sums__0[16:0];
  assign \sums__0[1]  = sums__0[33:17];
  assign \sums__0[2]  = sums__0[50:34];
  assign \sums__0[3]  = sums__0[67:51];
  assign \sums_o$32[0]  = sums__0[16:0];
  assign \sums_o$32[1]  = sums__0[33:17];
  assign \sums_o$32[2]  = sums__0[50:34];
  assign \sums_o$32[3]  = sums__0[67:51];
  assign \sums__1[0]  = sums__1[16:0];
  assign \sums__1[1]  = sums__1[33:17];
  assign \sums__1[2]  = sums__1[50:34];
  assign \sums__1[3]  = sums__1[67:51];
  assign \sums_o$34[0]  = sums__1[16:0];
  assign \sums_o$34[1]  = sums__1[33:17];
  assign \sums_o$34[2]  = sums__1[50:34];
  assign \sums_o$34[3]  = sums__1[67:51];
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
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
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
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
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
  wire [16:0] \sums_i[0] ;
  wire [16:0] \sums_i[1] ;
  wire [16:0] \sums_i[2] ;
  wire [16:0] \sums_i[3] ;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
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
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
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
  wire [16:0] \sums_i[0] ;
  wire [16:0] \sums_i[1] ;
  wire [16:0] \sums_i[2] ;
  wire [16:0] \sums_i[3] ;
  output [67:0] sums_o;
  wire [67:0] sums_o;
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [41:0] write;
  wire [41:0] write;
  wire [9:0] \write.address ;
  wire [31:0] \write.data ;
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
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \write.address  = write[9:0];
  assign \write.data  = write[41:10];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
endmodule

module rnnhw_weight_tree(rst, i, level_1_0, level_1_1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  reg [45:0] \$1 ;
  reg [45:0] \$2 ;
  input clk;
  wire clk;
  input [45:0] i;
  wire [45:0] i;
  wire [1:0] \i.column ;
  wire [1:0] \i.rows ;
  wire [41:0] \i.word ;
  wire [9:0] \i.word.address ;
  wire [31:0] \i.word.data ;
  output [45:0] level_1_0;
  reg [45:0] level_1_0 = 46'h000000000000;
  wire [1:0] \level_1_0.column ;
  wire [1:0] \level_1_0.rows ;
  wire [41:0] \level_1_0.word ;
  wire [9:0] \level_1_0.word.address ;
  wire [31:0] \level_1_0.word.data ;
  output [45:0] level_1_1;
  reg [45:0] level_1_1 = 46'h000000000000;
  wire [1:0] \level_1_1.column ;
  wire [1:0] \level_1_1.rows ;
  wire [41:0] \level_1_1.word ;
  wire [9:0] \level_1_1.word.address ;
  wire [31:0] \level_1_1.word.data ;
  wire [45:0] o__0;
  wire [1:0] \o__0.column ;
  wire [1:0] \o__0.rows ;
  wire [41:0] \o__0.word ;
  wire [9:0] \o__0.word.address ;
  wire [31:0] \o__0.word.data ;
  wire [45:0] o__1;
  wire [1:0] \o__1.column ;
  wire [1:0] \o__1.rows ;
  wire [41:0] \o__1.word ;
  wire [9:0] \o__1.word.address ;
  wire [31:0] \o__1.word.data ;
  input rst;
  wire rst;
  always @(posedge clk)
    level_1_0 <= \$1 ;
  always @(posedge clk)
    level_1_1 <= \$2 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$1  = i;
    if (rst) begin
      \$1  = 46'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$2  = i;
    if (rst) begin
      \$2  = 46'h000000000000;
    end
  end
  assign o__0 = level_1_0;
  assign o__1 = level_1_1;
  assign \level_1_0.rows  = level_1_0[1:0];
  assign \level_1_0.column  = level_1_0[3:2];
  assign \level_1_0.word  = level_1_0[45:4];
  assign \level_1_0.word.address  = level_1_0[13:4];
  assign \level_1_0.word.data  = level_1_0[45:14];
  assign \i.rows  = i[1:0];
  assign \i.column  = i[3:2];
  assign \i.word  = i[45:4];
  assign \i.word.address  = i[13:4];
  assign \i.word.data  = i[45:14];
  assign \level_1_1.rows  = level_1_1[1:0];
  assign \level_1_1.column  = level_1_1[3:2];
  assign \level_1_1.word  = level_1_1[45:4];
  assign \level_1_1.word.address  = level_1_1[13:4];
  assign \level_1_1.word.data  = level_1_1[45:14];
  assign \o__0.rows  = level_1_0[1:0];
  assign \o__0.column  = level_1_0[3:2];
  assign \o__0.word  = level_1_0[45:4];
  assign \o__0.word.address  = level_1_0[13:4];
  assign \o__0.word.data  = level_1_0[45:14];
  assign \o__1.rows  = level_1_1[1:0];
  assign \o__1.column  = level_1_1[3:2];
  assign \o__1.word  = level_1_1[45:4];
  assign \o__1.word.address  = level_1_1[13:4];
  assign \o__1.word.data  = level_1_1[45:14];
endmodule
