// rnnhw accelerator, design 412d07ae2578ef0c. Generated; do not edit.

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
  reg [41:0] \$24 ;
  reg \$25 ;
  reg [96:0] \$26 ;
  reg [15:0] \$27 ;
  reg [2:0] \$28 ;
  reg [2:0] \$29 ;
  wire [7:0] \$3 ;
  wire [15:0] \$30 ;
  wire [7:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [15:0] beats = 16'h0000;
  reg [2:0] body_end = 3'h0;
  wire [2:0] \body_end$56 ;
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
  wire [41:0] control;
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
  wire [8:0] \control.weight ;
  wire full;
  wire [7:0] h__0;
  wire [7:0] h__1;
  wire hidden;
  reg hidden_1 = 1'h0;
  wire [57:0] i;
  wire [96:0] \i$59 ;
  wire [95:0] \i$59.beat ;
  wire [15:0] \i$59.beat.address ;
  wire [15:0] \i$59.beat.column ;
  wire [31:0] \i$59.beat.data ;
  wire [15:0] \i$59.beat.row ;
  wire [15:0] \i$59.beat.target ;
  wire \i$59.valid ;
  wire [41:0] \i.control ;
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
  wire [8:0] \i.control.weight ;
  wire [15:0] \i.x ;
  wire [7:0] \i.x[0] ;
  wire [7:0] \i.x[1] ;
  wire [15:0] i__payload;
  wire [7:0] \i__payload[0] ;
  wire [7:0] \i__payload[1] ;
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
  wire [57:0] o__0;
  wire [96:0] \o__0$61 ;
  wire [95:0] \o__0$61.beat ;
  wire [15:0] \o__0$61.beat.address ;
  wire [15:0] \o__0$61.beat.column ;
  wire [31:0] \o__0$61.beat.data ;
  wire [15:0] \o__0$61.beat.row ;
  wire [15:0] \o__0$61.beat.target ;
  wire \o__0$61.valid ;
  wire [41:0] \o__0.control ;
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
  wire [8:0] \o__0.control.weight ;
  wire [15:0] \o__0.x ;
  wire [7:0] \o__0.x[0] ;
  wire [7:0] \o__0.x[1] ;
  wire [64:0] o__payload;
  wire \o__payload.last ;
  wire [63:0] \o__payload.values ;
  wire [63:0] \o__payload.values[0] ;
  wire [15:0] \o__payload.values[0][0] ;
  wire [15:0] \o__payload.values[0][1] ;
  wire [15:0] \o__payload.values[0][2] ;
  wire [15:0] \o__payload.values[0][3] ;
  wire o__ready;
  wire o__valid;
  wire [65:0] \output ;
  wire \output.final ;
  wire \output.valid ;
  wire [63:0] \output.values ;
  wire [15:0] \output.values[0] ;
  wire [15:0] \output.values[1] ;
  wire [15:0] \output.values[2] ;
  wire [15:0] \output.values[3] ;
  wire output_taken;
  wire [41:0] parameters;
  wire [5:0] \parameters.address ;
  wire [31:0] \parameters.data ;
  wire \parameters.enable ;
  wire [2:0] \parameters.part ;
  wire [64:0] payload;
  wire \payload.last ;
  wire [63:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  reg [2:0] program_end = 3'h0;
  wire [2:0] \program_end$58 ;
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
  wire [41:0] slot;
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
  wire [8:0] \slot.weight ;
  reg [41:0] slot_1 = 42'h00000000000;
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
  wire [8:0] \slot_1.weight ;
  wire [15:0] state;
  wire \state.bank ;
  wire \state.buffer ;
  wire [7:0] \state.data ;
  wire \state.valid ;
  wire [4:0] \state.word ;
  wire [43:0] weights;
  wire \weights.column ;
  wire [1:0] \weights.rows ;
  wire [40:0] \weights.word ;
  wire [8:0] \weights.word.address ;
  wire [31:0] \weights.word.data ;
  wire [3:0] word;
  wire [15:0] \word$31 ;
  wire [4:0] \word$32 ;
  wire write;
  wire [37:0] \write$51 ;
  wire [2:0] \write$51.address ;
  wire [31:0] \write$51.data ;
  wire \write$51.enable ;
  wire [1:0] \write$51.part ;
  wire [15:0] writes__0;
  wire \writes__0.bank ;
  wire \writes__0.buffer ;
  wire [7:0] \writes__0.data ;
  wire \writes__0.valid ;
  wire [4:0] \writes__0.word ;
  wire [15:0] x;
  wire [7:0] \x[0] ;
  wire [7:0] \x[1] ;
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
  assign output_taken = y_tvalid & y_tready;
  assign \$1  = slot_1[6] ? 8'h00 : h__0;
  assign \$2  = hidden_1 ? \$1  : \$30 [7:0];
  assign \$3  = slot_1[6] ? 8'h00 : h__1;
  assign \$4  = hidden_1 ? \$3  : \$30 [15:8];
  assign \$5  = received[96:81] == 2'h2;
  assign \$6  = received[0] & \$5 ;
  assign \$7  = ! received[96:81];
  assign \$8  = received[0] & \$7 ;
  assign \$9  = ! received[80:65];
  assign \$10  = \$8  & \$9 ;
  assign \$11  = ! received[96:81];
  assign \$12  = received[0] & \$11 ;
  assign \$13  = received[80:65] == 1'h1;
  assign \$14  = \$12  & \$13 ;
  assign \$15  = received[96:81] == 1'h1;
  assign \$16  = received[0] & \$15 ;
  assign \$17  = ! received[80:65];
  assign \$18  = \$16  & \$17 ;
  assign \$19  = received[96:81] == 2'h3;
  assign \$20  = received[0] & \$19 ;
  assign \$21  = ! received[48:33];
  assign \$22  = received[48:33] == 1'h1;
  assign \$23  = received[48:33] == 2'h2;
  always @(posedge clk)
    slot_1 <= \$24 ;
  always @(posedge clk)
    hidden_1 <= \$25 ;
  always @(posedge clk)
    received <= \$26 ;
  always @(posedge clk)
    beats <= \$27 ;
  always @(posedge clk)
    body_end <= \$28 ;
  always @(posedge clk)
    program_end <= \$29 ;
  rnnhw_grid_row grid_row_0 (
    .clk(clk),
    .i(weights),
    .\output (\output ),
    .parameters(parameters),
    .port_0(i),
    .rst(rst),
    .state(writes__0)
  );
  rnnhw_input_buffer input_buffer (
    .beats(beats),
    .clk(clk),
    .full(input_full),
    .i__payload(x_tdata),
    .i__ready(x_tready),
    .i__valid(x_tvalid),
    .port_0(\$30 ),
    .\release (\release ),
    .rst(rst),
    .\word$14 (\word$31 [3:0])
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
    .write(\write$51 )
  );
  rnnhw_state_banks state_banks (
    .buffer(buffer),
    .clk(clk),
    .h__0(h__0),
    .h__1(h__1),
    .rst(rst),
    .word(\word$31 [4:0]),
    .writes__0(writes__0)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = slot;
    if (rst) begin
      \$24  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = hidden;
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$26 [0] = load_tvalid;
    \$26 [96:1] = load_tdata;
    if (rst) begin
      \$26  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$27  = beats;
    if (\$20 ) begin
      if (\$21 ) begin
        \$27  = received[16:1];
      end
    end
    if (rst) begin
      \$27  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$28  = body_end;
    if (\$20 ) begin
      if (\$22 ) begin
        \$28  = received[3:1];
      end
    end
    if (rst) begin
      \$28  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$29  = program_end;
    if (\$20 ) begin
      if (\$23 ) begin
        \$29  = received[3:1];
      end
    end
    if (rst) begin
      \$29  = 3'h0;
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
  assign word = \word$31 [3:0];
  assign \word$32  = \word$31 [4:0];
  assign \buffer$34  = buffer;
  assign \busy$35  = busy;
  assign x__0 = \$30 [7:0];
  assign x__1 = \$30 [15:8];
  assign control = i[41:0];
  assign o__0 = i;
  assign x = i[57:42];
  assign write = \output [0];
  assign state = writes__0;
  assign input_beats = beats;
  assign \body_end$56  = body_end;
  assign \program_end$58  = program_end;
  assign \i$59  = received;
  assign \o__0$61  = received;
  assign load_tready = 1'h1;
  assign y_tdata = o__payload[63:0];
  assign y_tlast = o__payload[64];
  assign \command__payload.steps  = command_tdata[30:0];
  assign \command__payload.reset  = command_tdata[31];
  assign \i__payload[0]  = x_tdata[7:0];
  assign \i__payload[1]  = x_tdata[15:8];
  assign \o__payload.values  = o__payload[63:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.last  = o__payload[64];
  assign \i.control  = i[41:0];
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
  assign \i.control.weight  = i[22:14];
  assign \i.control.tile  = i[27:23];
  assign \i.control.unit  = i[33:28];
  assign \i.control.parameters  = i[39:34];
  assign \i.control.rows  = i[41:40];
  assign \i.x  = i[57:42];
  assign \i.x[0]  = i[49:42];
  assign \i.x[1]  = i[57:50];
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
  assign \slot_1.weight  = slot_1[22:14];
  assign \slot_1.tile  = slot_1[27:23];
  assign \slot_1.unit  = slot_1[33:28];
  assign \slot_1.parameters  = slot_1[39:34];
  assign \slot_1.rows  = slot_1[41:40];
  assign \control.valid  = i[0];
  assign \control.first  = i[1];
  assign \control.last  = i[2];
  assign \control.finish  = i[3];
  assign \control.dense  = i[4];
  assign \control.emit  = i[5];
  assign \control.fresh  = i[6];
  assign \control.bank  = i[7];
  assign \control.phase_first  = i[8];
  assign \control.phase_last  = i[9];
  assign \control.cell_fraction  = i[13:10];
  assign \control.weight  = i[22:14];
  assign \control.tile  = i[27:23];
  assign \control.unit  = i[33:28];
  assign \control.parameters  = i[39:34];
  assign \control.rows  = i[41:40];
  assign \o__0.control  = i[41:0];
  assign \o__0.control.valid  = i[0];
  assign \o__0.control.first  = i[1];
  assign \o__0.control.last  = i[2];
  assign \o__0.control.finish  = i[3];
  assign \o__0.control.dense  = i[4];
  assign \o__0.control.emit  = i[5];
  assign \o__0.control.fresh  = i[6];
  assign \o__0.control.bank  = i[7];
  assign \o__0.control.phase_first  = i[8];
  assign \o__0.control.phase_last  = i[9];
  assign \o__0.control.cell_fraction  = i[13:10];
  assign \o__0.control.weight  = i[22:14];
  assign \o__0.control.tile  = i[27:23];
  assign \o__0.control.unit  = i[33:28];
  assign \o__0.control.parameters  = i[39:34];
  assign \o__0.control.rows  = i[41:40];
  assign \o__0.x  = i[57:42];
  assign \o__0.x[0]  = i[49:42];
  assign \o__0.x[1]  = i[57:50];
  assign \x[0]  = i[49:42];
  assign \x[1]  = i[57:50];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \payload.values  = payload[63:0];
  assign \payload.values[0]  = payload[63:0];
  assign \payload.values[0][0]  = payload[15:0];
  assign \payload.values[0][1]  = payload[31:16];
  assign \payload.values[0][2]  = payload[47:32];
  assign \payload.values[0][3]  = payload[63:48];
  assign \payload.last  = payload[64];
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
  assign \write$51.enable  = \write$51 [0];
  assign \write$51.part  = \write$51 [2:1];
  assign \write$51.address  = \write$51 [5:3];
  assign \write$51.data  = \write$51 [37:6];
  assign \received.valid  = received[0];
  assign \received.beat  = received[96:1];
  assign \received.beat.data  = received[32:1];
  assign \received.beat.address  = received[48:33];
  assign \received.beat.column  = received[64:49];
  assign \received.beat.row  = received[80:65];
  assign \received.beat.target  = received[96:81];
  assign \i$59.valid  = received[0];
  assign \i$59.beat  = received[96:1];
  assign \i$59.beat.data  = received[32:1];
  assign \i$59.beat.address  = received[48:33];
  assign \i$59.beat.column  = received[64:49];
  assign \i$59.beat.row  = received[80:65];
  assign \i$59.beat.target  = received[96:81];
  assign \weights.rows  = weights[1:0];
  assign \weights.column  = weights[2];
  assign \weights.word  = weights[43:3];
  assign \weights.word.address  = weights[11:3];
  assign \weights.word.data  = weights[43:12];
  assign \o__0$61.valid  = received[0];
  assign \o__0$61.beat  = received[96:1];
  assign \o__0$61.beat.data  = received[32:1];
  assign \o__0$61.beat.address  = received[48:33];
  assign \o__0$61.beat.column  = received[64:49];
  assign \o__0$61.beat.row  = received[80:65];
  assign \o__0$61.beat.target  = received[96:81];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
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
  assign \slot.weight  = slot[22:14];
  assign \slot.tile  = slot[27:23];
  assign \slot.unit  = slot[33:28];
  assign \slot.parameters  = slot[39:34];
  assign \slot.rows  = slot[41:40];
  assign parameters[41:10] = received[32:1];
  assign parameters[9:4] = received[38:33];
  assign parameters[3:1] = received[51:49];
  assign parameters[0] = \$18 ;
  assign weights[43:12] = received[32:1];
  assign weights[11:3] = received[41:33];
  assign weights[2] = received[49];
  assign weights[1] = \$14 ;
  assign weights[0] = \$10 ;
  assign \write$51 [37:6] = received[32:1];
  assign \write$51 [5:3] = received[35:33];
  assign \write$51 [2:1] = received[50:49];
  assign \write$51 [0] = \$6 ;
  assign payload[63:0] = \output [65:2];
  assign payload[64] = \output [1];
  assign i[57:50] = \$4 ;
  assign i[49:42] = \$2 ;
  assign i[41:0] = slot_1;
endmodule

module rnnhw_accumulator(rst, stored, sums, control, control_o, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [32:0] \$11 ;
  reg [41:0] \$12 ;
  reg [127:0] \$13 ;
  wire \$2 ;
  wire \$3 ;
  wire [31:0] \$4 ;
  wire [32:0] \$5 ;
  wire [31:0] \$6 ;
  wire [32:0] \$7 ;
  wire [31:0] \$8 ;
  wire [32:0] \$9 ;
  input clk;
  wire clk;
  input [41:0] control;
  wire [41:0] control;
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
  wire [8:0] \control.weight ;
  output [41:0] control_o;
  reg [41:0] control_o = 42'h00000000000;
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
  wire [8:0] \control_o.weight ;
  output [127:0] finished;
  wire [127:0] finished;
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
  input [67:0] sums;
  wire [67:0] sums;
  wire [16:0] \sums[0] ;
  wire [16:0] \sums[1] ;
  wire [16:0] \sums[2] ;
  wire [16:0] \sums[3] ;
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
      first_phase[control_o[27:23]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[27:23]];
      if (write__en && control[27:23] == control_o[27:23])
        _0_ <= total;
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign read__en = \$1  & control[3];
  assign \$2  = control_o[0] & control_o[2];
  assign \$3  = ~ control_o[3];
  assign write__en = \$2  & \$3 ;
  assign \$4  = control[1] ? 32'd0 : total[31:0];
  assign \$5  = $signed(sums[16:0]) + $signed(\$4 );
  assign \$6  = control[1] ? 32'd0 : total[63:32];
  assign \$7  = $signed(sums[33:17]) + $signed(\$6 );
  assign \$8  = control[1] ? 32'd0 : total[95:64];
  assign \$9  = $signed(sums[50:34]) + $signed(\$8 );
  assign \$10  = control[1] ? 32'd0 : total[127:96];
  assign \$11  = $signed(sums[67:51]) + $signed(\$10 );
  always @(posedge clk)
    control_o <= \$12 ;
  always @(posedge clk)
    total <= \$13 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$12  = control;
    if (rst) begin
      \$12  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$13  = total;
    if (control[0]) begin
      \$13 [31:0] = \$5 [31:0];
      \$13 [63:32] = \$7 [31:0];
      \$13 [95:64] = \$9 [31:0];
      \$13 [127:96] = \$11 [31:0];
    end
    if (rst) begin
      \$13  = 128'h00000000000000000000000000000000;
    end
  end
  assign result_0 = \$5 [31:0];
  assign result_1 = \$7 [31:0];
  assign result_2 = \$9 [31:0];
  assign result_3 = \$11 [31:0];
  assign read__addr = control[27:23];
  assign read__data = stored;
  assign write__addr = control_o[27:23];
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
  assign \control_o.weight  = control_o[22:14];
  assign \control_o.tile  = control_o[27:23];
  assign \control_o.unit  = control_o[33:28];
  assign \control_o.parameters  = control_o[39:34];
  assign \control_o.rows  = control_o[41:40];
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
  assign \control.weight  = control[22:14];
  assign \control.tile  = control[27:23];
  assign \control.unit  = control[33:28];
  assign \control.parameters  = control[39:34];
  assign \control.rows  = control[41:40];
  assign \total[0]  = total[31:0];
  assign \total[1]  = total[63:32];
  assign \total[2]  = total[95:64];
  assign \total[3]  = total[127:96];
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
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign finished[127:96] = total[127:96];
  assign finished[95:64] = total[95:64];
  assign finished[63:32] = total[63:32];
  assign finished[31:0] = total[31:0];
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

module rnnhw_adder_tree(o, i__0);
  input [67:0] i__0;
  wire [67:0] i__0;
  wire [16:0] \i__0[0] ;
  wire [16:0] \i__0[1] ;
  wire [16:0] \i__0[2] ;
  wire [16:0] \i__0[3] ;
  output [67:0] o;
  wire [67:0] o;
  wire [16:0] \o[0] ;
  wire [16:0] \o[1] ;
  wire [16:0] \o[2] ;
  wire [16:0] \o[3] ;
  assign \o[0]  = o[16:0];
  assign \o[1]  = o[33:17];
  assign \o[2]  = o[50:34];
  assign \o[3]  = o[67:51];
  assign \i__0[0]  = i__0[16:0];
  assign \i__0[1]  = i__0[33:17];
  assign \i__0[2]  = i__0[50:34];
  assign \i__0[3]  = i__0[67:51];
  assign o[67:51] = i__0[67:51];
  assign o[50:34] = i__0[50:34];
  assign o[33:17] = i__0[33:17];
  assign o[16:0] = i__0[16:0];
endmodule

module rnnhw_cell(rst, c, cell_fraction, port_0, port_1, port_2, port_3, c_o, h_o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$65  = \$1 ;
    if (rst) begin
      \$65  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$66  = \$2 ;
    if (rst) begin
      \$66  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$67  = cell_fraction;
    if (rst) begin
      \$67  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$68  = \$12 ;
    if (rst) begin
      \$68  = 40'h0000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$69  = cell_fraction;
    if (rst) begin
      \$69  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$70  = round_1;
    if (rst) begin
      \$70  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$71  = \$16 [15:0];
    if (rst) begin
      \$71  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$72  = cell_fraction;
    if (rst) begin
      \$72  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$73  = argument_1;
    if (rst) begin
      \$73  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$74  = argument_2;
    if (rst) begin
      \$74  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$75  = \$20 [15:0];
    if (rst) begin
      \$75  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$76  = port_3;
    if (rst) begin
      \$76  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$77  = output_gate_1;
    if (rst) begin
      \$77  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$78  = output_gate_2;
    if (rst) begin
      \$78  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$79  = output_gate_3;
    if (rst) begin
      \$79  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$80  = output_gate_4;
    if (rst) begin
      \$80  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$81  = output_gate_5;
    if (rst) begin
      \$81  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$82  = output_gate_6;
    if (rst) begin
      \$82  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$83  = output_gate_7;
    if (rst) begin
      \$83  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$84  = \$21 ;
    if (rst) begin
      \$84  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$85  = \$31 [7:0];
    if (rst) begin
      \$85  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
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
  assign \$52  = { c_o, 3'h0 };
  assign \$53  = { c_o[15], c_o, 2'h0 };
  assign \$54  = { c_o, 1'h0 };
  assign \$55  = { c_o[15], c_o };
  assign \$57  = { \$56 [16], \$56 [16:1] };
  assign \$59  = { \$58 [16], \$58 [16], \$58 [16:2] };
  assign \$61  = { \$60 [16], \$60 [16], \$60 [16], \$60 [16:3] };
  assign \$63  = { \$62 [16], \$62 [16], \$62 [16], \$62 [16:3] };
endmodule

module rnnhw_cells(rst, stored__0, stored__1, parameters, state, \output , tile, finished__0, finished__1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [7:0] \$1 ;
  wire [4:0] \$10 ;
  wire [31:0] \$100 ;
  wire [3:0] \$101 ;
  wire [4:0] \$102 ;
  reg [31:0] \$103 ;
  reg [31:0] \$104 ;
  reg [31:0] \$105 ;
  reg [31:0] \$106 ;
  reg [31:0] \$107 ;
  wire [3:0] \$108 ;
  wire [4:0] \$109 ;
  wire [3:0] \$11 ;
  reg [31:0] \$110 ;
  reg [31:0] \$111 ;
  reg [31:0] \$112 ;
  reg [31:0] \$113 ;
  reg [31:0] \$114 ;
  wire [31:0] \$115 ;
  wire [3:0] \$116 ;
  wire [4:0] \$117 ;
  reg [31:0] \$118 ;
  reg [31:0] \$119 ;
  wire [4:0] \$12 ;
  reg [31:0] \$120 ;
  reg [31:0] \$121 ;
  reg [31:0] \$122 ;
  wire [31:0] \$123 ;
  wire [3:0] \$124 ;
  wire [4:0] \$125 ;
  reg [31:0] \$126 ;
  reg [31:0] \$127 ;
  reg [31:0] \$128 ;
  reg [31:0] \$129 ;
  wire [3:0] \$13 ;
  reg [31:0] \$130 ;
  wire [3:0] \$131 ;
  wire [4:0] \$132 ;
  reg [31:0] \$133 ;
  reg [31:0] \$134 ;
  reg [31:0] \$135 ;
  reg [31:0] \$136 ;
  reg [31:0] \$137 ;
  wire [31:0] \$138 ;
  wire [3:0] \$139 ;
  wire [4:0] \$14 ;
  wire [4:0] \$140 ;
  reg [31:0] \$141 ;
  reg [31:0] \$142 ;
  reg [31:0] \$143 ;
  reg [31:0] \$144 ;
  reg [31:0] \$145 ;
  wire [31:0] \$146 ;
  reg [28:0] \$147 ;
  reg [28:0] \$148 ;
  reg [28:0] \$149 ;
  wire [3:0] \$15 ;
  reg [28:0] \$150 ;
  reg [28:0] \$151 ;
  reg [28:0] \$152 ;
  reg [28:0] \$153 ;
  reg [28:0] \$154 ;
  reg [28:0] \$155 ;
  reg [28:0] \$156 ;
  reg [28:0] \$157 ;
  reg [28:0] \$158 ;
  reg [28:0] \$159 ;
  wire [4:0] \$16 ;
  reg [28:0] \$160 ;
  reg [28:0] \$161 ;
  reg [28:0] \$162 ;
  reg [28:0] \$163 ;
  reg [28:0] \$164 ;
  reg [28:0] \$165 ;
  reg [31:0] \$166 ;
  reg [31:0] \$167 ;
  reg [31:0] \$168 ;
  reg [31:0] \$169 ;
  wire [3:0] \$17 ;
  reg [31:0] \$170 ;
  reg [31:0] \$171 ;
  reg [31:0] \$172 ;
  reg [31:0] \$173 ;
  wire [10:0] \$178 ;
  wire [4:0] \$18 ;
  wire [8:0] \$183 ;
  wire [8:0] \$188 ;
  wire [3:0] \$19 ;
  wire [10:0] \$194 ;
  wire [8:0] \$199 ;
  wire [7:0] \$2 ;
  wire [4:0] \$20 ;
  wire [8:0] \$204 ;
  wire \$21 ;
  wire [10:0] \$210 ;
  wire [8:0] \$215 ;
  wire [1:0] \$22 ;
  wire [8:0] \$220 ;
  wire [10:0] \$228 ;
  wire [3:0] \$23 ;
  wire [8:0] \$233 ;
  wire [8:0] \$238 ;
  wire [4:0] \$24 ;
  wire [3:0] \$25 ;
  wire [4:0] \$26 ;
  wire [3:0] \$27 ;
  wire [4:0] \$28 ;
  wire \$29 ;
  wire [3:0] \$3 ;
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
  wire [4:0] \$4 ;
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
  wire [3:0] \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire [3:0] \$55 ;
  wire [4:0] \$56 ;
  reg [31:0] \$57 ;
  reg [31:0] \$58 ;
  reg [31:0] \$59 ;
  wire [4:0] \$6 ;
  reg [31:0] \$60 ;
  reg [31:0] \$61 ;
  wire [3:0] \$62 ;
  wire [4:0] \$63 ;
  reg [31:0] \$64 ;
  reg [31:0] \$65 ;
  reg [31:0] \$66 ;
  reg [31:0] \$67 ;
  reg [31:0] \$68 ;
  wire [31:0] \$69 ;
  wire [3:0] \$7 ;
  wire [3:0] \$70 ;
  wire [4:0] \$71 ;
  reg [31:0] \$72 ;
  reg [31:0] \$73 ;
  reg [31:0] \$74 ;
  reg [31:0] \$75 ;
  reg [31:0] \$76 ;
  wire [31:0] \$77 ;
  wire [3:0] \$78 ;
  wire [4:0] \$79 ;
  wire [4:0] \$8 ;
  reg [31:0] \$80 ;
  reg [31:0] \$81 ;
  reg [31:0] \$82 ;
  reg [31:0] \$83 ;
  reg [31:0] \$84 ;
  wire [3:0] \$85 ;
  wire [4:0] \$86 ;
  reg [31:0] \$87 ;
  reg [31:0] \$88 ;
  reg [31:0] \$89 ;
  wire [3:0] \$9 ;
  reg [31:0] \$90 ;
  reg [31:0] \$91 ;
  wire [31:0] \$92 ;
  wire [3:0] \$93 ;
  wire [4:0] \$94 ;
  reg [31:0] \$95 ;
  reg [31:0] \$96 ;
  reg [31:0] \$97 ;
  reg [31:0] \$98 ;
  reg [31:0] \$99 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$4 ;
  wire [5:0] \$signature__addr$51 ;
  wire [191:0] \$signature__data ;
  wire [191:0] \$signature__data$13 ;
  wire [31:0] \$signature__data$13[0] ;
  wire [31:0] \$signature__data$13[1] ;
  wire [31:0] \$signature__data$13[2] ;
  wire [31:0] \$signature__data$13[3] ;
  wire [31:0] \$signature__data$13[4] ;
  wire [31:0] \$signature__data$13[5] ;
  wire [15:0] \$signature__data$65 ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [31:0] \$signature__data[4] ;
  wire [31:0] \$signature__data[5] ;
  wire [5:0] \$signature__en ;
  wire [31:0] bias;
  wire [31:0] \bias$25 ;
  wire [31:0] \bias$35 ;
  wire [31:0] \bias$45 ;
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
  wire [1:0] \function$40 ;
  wire [1:0] \function$50 ;
  wire [63:0] gates;
  wire [15:0] \gates[0] ;
  wire [15:0] \gates[1] ;
  wire [15:0] \gates[2] ;
  wire [15:0] \gates[3] ;
  wire [7:0] h_o;
  wire [7:0] input_shift;
  wire [7:0] \input_shift$26 ;
  wire [7:0] \input_shift$36 ;
  wire [7:0] \input_shift$46 ;
  reg [31:0] input_sum = 32'd0;
  reg [31:0] \input_sum$21  = 32'd0;
  reg [31:0] \input_sum$31  = 32'd0;
  reg [31:0] \input_sum$41  = 32'd0;
  wire [31:0] input_sum_0;
  wire [31:0] input_sum_1;
  wire [31:0] input_sum_2;
  wire [31:0] input_sum_3;
  wire [15:0] o;
  wire [15:0] \o$29 ;
  wire [15:0] \o$39 ;
  wire [15:0] \o$49 ;
  wire [15:0] \o$59 ;
  wire [15:0] \o$60 ;
  wire [15:0] \o$61 ;
  wire [15:0] \o$62 ;
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
  wire [7:0] \recurrent_shift$37 ;
  wire [7:0] \recurrent_shift$47 ;
  reg [31:0] recurrent_sum = 32'd0;
  reg [31:0] \recurrent_sum$23  = 32'd0;
  reg [31:0] \recurrent_sum$33  = 32'd0;
  reg [31:0] \recurrent_sum$43  = 32'd0;
  wire [31:0] recurrent_sum_0;
  wire [31:0] recurrent_sum_1;
  wire [31:0] recurrent_sum_2;
  wire [31:0] recurrent_sum_3;
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
  input [41:0] tile;
  wire [41:0] tile;
  wire [41:0] \tile$1 ;
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
  wire [8:0] \tile$1.weight ;
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
  wire [8:0] \tile.weight ;
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
  wire [15:0] \x$38 ;
  wire [15:0] \x$48 ;
  reg [191:0] \parameters$92  [63:0];
  initial begin
    \parameters$92 [0] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [1] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [2] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [3] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [4] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [5] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [6] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [7] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [8] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [9] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [10] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [11] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [12] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [13] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [14] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [15] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [16] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [17] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [18] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [19] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [20] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [21] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [22] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [23] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [24] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [25] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [26] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [27] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [28] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [29] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [30] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [31] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [32] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [33] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [34] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [35] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [36] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [37] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [38] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [39] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [40] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [41] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [42] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [43] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [44] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [45] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [46] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [47] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [48] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [49] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [50] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [51] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [52] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [53] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [54] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [55] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [56] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [57] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [58] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [59] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [60] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [61] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [62] = 192'h000000000000000000000000000000000000000000000000;
    \parameters$92 [63] = 192'h000000000000000000000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$2 [0])
      \parameters$92 [parameters[9:4]][31:0] <= \$signature__data [31:0];
    if (\$2 [1])
      \parameters$92 [parameters[9:4]][63:32] <= \$signature__data [63:32];
    if (\$2 [2])
      \parameters$92 [parameters[9:4]][95:64] <= \$signature__data [95:64];
    if (\$2 [3])
      \parameters$92 [parameters[9:4]][127:96] <= \$signature__data [127:96];
    if (\$2 [4])
      \parameters$92 [parameters[9:4]][159:128] <= \$signature__data [159:128];
    if (\$2 [5])
      \parameters$92 [parameters[9:4]][191:160] <= \$signature__data [191:160];
  end
  reg [191:0] _0_;
  always @(posedge clk) begin
    _0_ <= \parameters$92 [unit[22:17]];
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
  assign \$signature__data$65  = _1_;
  assign \$1  = 1'h1 << parameters[3:1];
  assign \$2  = parameters[0] ? \$1  : 8'h00;
  assign \$3  = control_1[10] * 3'h4;
  assign \$4  = \$3  + 1'h0;
  assign \$178  = \$4  * 6'h20;
  assign bias = \$signature__data$13 [127:0] >> \$178 ;
  assign \$5  = control_1[10] * 3'h4;
  assign \$6  = \$5  + 1'h0;
  assign \$183  = \$6  * 4'h8;
  assign input_shift = \$signature__data$13 [159:128] >> \$183 ;
  assign \$7  = control_1[10] * 3'h4;
  assign \$8  = \$7  + 1'h0;
  assign \$188  = \$8  * 4'h8;
  assign recurrent_shift = \$signature__data$13 [191:160] >> \$188 ;
  assign \function  = control_5[1] ? 2'h0 : 2'h1;
  assign \$9  = control_1[10] * 3'h4;
  assign \$10  = \$9  + 1'h1;
  assign \$194  = \$10  * 6'h20;
  assign \bias$25  = \$signature__data$13 [127:0] >> \$194 ;
  assign \$11  = control_1[10] * 3'h4;
  assign \$12  = \$11  + 1'h1;
  assign \$199  = \$12  * 4'h8;
  assign \input_shift$26  = \$signature__data$13 [159:128] >> \$199 ;
  assign \$13  = control_1[10] * 3'h4;
  assign \$14  = \$13  + 1'h1;
  assign \$204  = \$14  * 4'h8;
  assign \recurrent_shift$27  = \$signature__data$13 [191:160] >> \$204 ;
  assign \function$30  = control_5[1] ? 2'h0 : 2'h1;
  assign \$15  = control_1[10] * 3'h4;
  assign \$16  = \$15  + 2'h2;
  assign \$210  = \$16  * 6'h20;
  assign \bias$35  = \$signature__data$13 [127:0] >> \$210 ;
  assign \$17  = control_1[10] * 3'h4;
  assign \$18  = \$17  + 2'h2;
  assign \$215  = \$18  * 4'h8;
  assign \input_shift$36  = \$signature__data$13 [159:128] >> \$215 ;
  assign \$19  = control_1[10] * 3'h4;
  assign \$20  = \$19  + 2'h2;
  assign \$220  = \$20  * 4'h8;
  assign \recurrent_shift$37  = \$signature__data$13 [191:160] >> \$220 ;
  assign \$21  = ! control_5[10];
  assign \$22  = control_5[10] ? 2'h1 : 2'h2;
  assign \function$40  = control_5[1] ? 2'h0 : \$22 ;
  assign \$23  = control_1[10] * 3'h4;
  assign \$24  = \$23  + 2'h3;
  assign \$228  = \$24  * 6'h20;
  assign \bias$45  = \$signature__data$13 [127:0] >> \$228 ;
  assign \$25  = control_1[10] * 3'h4;
  assign \$26  = \$25  + 2'h3;
  assign \$233  = \$26  * 4'h8;
  assign \input_shift$46  = \$signature__data$13 [159:128] >> \$233 ;
  assign \$27  = control_1[10] * 3'h4;
  assign \$28  = \$27  + 2'h3;
  assign \$238  = \$28  * 4'h8;
  assign \recurrent_shift$47  = \$signature__data$13 [191:160] >> \$238 ;
  assign \function$50  = control_5[1] ? 2'h0 : 2'h1;
  assign \$29  = ! control_12[10];
  assign \$30  = control_12[0] & \$29 ;
  assign \$31  = ~ control_12[1];
  assign write__en = \$30  & \$31 ;
  assign c = control_9[3] ? 16'h0000 : \$signature__data$65 ;
  assign \$32  = ! control_19[10];
  assign \$33  = control_19[0] & \$32 ;
  assign \$34  = ~ control_19[1];
  assign \$35  = \$33  & \$34 ;
  assign \$36  = ! control_9[10];
  assign \$37  = control_9[0] & \$36 ;
  assign \$38  = \$37  & control_9[1];
  assign \$39  = \$38  & control_9[2];
  assign \$40  = ! control_19[10];
  assign \$41  = control_19[0] & \$40 ;
  assign \$42  = ~ control_19[1];
  assign \$43  = \$41  & \$42 ;
  assign \$44  = \$43  & control_19[2];
  assign \$45  = \$39  | \$44 ;
  assign \$46  = ! control_9[10];
  assign \$47  = control_9[0] & \$46 ;
  assign \$48  = \$47  & control_9[1];
  assign \$49  = \$48  & control_9[2];
  assign \$50  = \$49  ? control_9[5] : control_19[5];
  assign \$51  = ! control_9[10];
  assign \$52  = control_9[0] & \$51 ;
  assign \$53  = \$52  & control_9[1];
  assign \$54  = \$53  & control_9[2];
  assign \$55  = unit[10] * 3'h4;
  assign \$56  = \$55  + 1'h0;
  assign \$62  = unit[10] * 3'h4;
  assign \$63  = \$62  + 1'h0;
  assign \$69  = unit[1] ? \$61  : \$68 ;
  assign \$70  = unit[10] * 3'h4;
  assign \$71  = \$70  + 1'h0;
  assign \$77  = unit[1] ? 32'd0 : \$76 ;
  assign \$78  = unit[10] * 3'h4;
  assign \$79  = \$78  + 1'h1;
  assign \$85  = unit[10] * 3'h4;
  assign \$86  = \$85  + 1'h1;
  assign \$92  = unit[1] ? \$84  : \$91 ;
  assign \$93  = unit[10] * 3'h4;
  assign \$94  = \$93  + 1'h1;
  assign \$100  = unit[1] ? 32'd0 : \$99 ;
  assign \$101  = unit[10] * 3'h4;
  assign \$102  = \$101  + 2'h2;
  assign \$108  = unit[10] * 3'h4;
  assign \$109  = \$108  + 2'h2;
  assign \$115  = unit[1] ? \$107  : \$114 ;
  assign \$116  = unit[10] * 3'h4;
  assign \$117  = \$116  + 2'h2;
  assign \$123  = unit[1] ? 32'd0 : \$122 ;
  assign \$124  = unit[10] * 3'h4;
  assign \$125  = \$124  + 2'h3;
  assign \$131  = unit[10] * 3'h4;
  assign \$132  = \$131  + 2'h3;
  assign \$138  = unit[1] ? \$130  : \$137 ;
  assign \$139  = unit[10] * 3'h4;
  assign \$140  = \$139  + 2'h3;
  assign \$146  = unit[1] ? 32'd0 : \$145 ;
  always @(posedge clk)
    control_1 <= \$147 ;
  always @(posedge clk)
    control_2 <= \$148 ;
  always @(posedge clk)
    control_3 <= \$149 ;
  always @(posedge clk)
    control_4 <= \$150 ;
  always @(posedge clk)
    control_5 <= \$151 ;
  always @(posedge clk)
    control_6 <= \$152 ;
  always @(posedge clk)
    control_7 <= \$153 ;
  always @(posedge clk)
    control_8 <= \$154 ;
  always @(posedge clk)
    control_9 <= \$155 ;
  always @(posedge clk)
    control_10 <= \$156 ;
  always @(posedge clk)
    control_11 <= \$157 ;
  always @(posedge clk)
    control_12 <= \$158 ;
  always @(posedge clk)
    control_13 <= \$159 ;
  always @(posedge clk)
    control_14 <= \$160 ;
  always @(posedge clk)
    control_15 <= \$161 ;
  always @(posedge clk)
    control_16 <= \$162 ;
  always @(posedge clk)
    control_17 <= \$163 ;
  always @(posedge clk)
    control_18 <= \$164 ;
  always @(posedge clk)
    control_19 <= \$165 ;
  always @(posedge clk)
    input_sum <= \$166 ;
  always @(posedge clk)
    recurrent_sum <= \$167 ;
  always @(posedge clk)
    \input_sum$21  <= \$168 ;
  always @(posedge clk)
    \recurrent_sum$23  <= \$169 ;
  always @(posedge clk)
    \input_sum$31  <= \$170 ;
  always @(posedge clk)
    \recurrent_sum$33  <= \$171 ;
  always @(posedge clk)
    \input_sum$41  <= \$172 ;
  always @(posedge clk)
    \recurrent_sum$43  <= \$173 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(\o$59 ),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$30 ),
    .o(\o$60 ),
    .rst(rst),
    .x(\x$28 )
  );
  rnnhw_activation activation_2 (
    .clk(clk),
    .\function (\function$40 ),
    .o(\o$61 ),
    .rst(rst),
    .x(\x$38 )
  );
  rnnhw_activation activation_3 (
    .clk(clk),
    .\function (\function$50 ),
    .o(\o$62 ),
    .rst(rst),
    .x(\x$48 )
  );
  rnnhw_cell \cell  (
    .c(c),
    .c_o(write__data),
    .cell_fraction(control_9[9:6]),
    .clk(clk),
    .h_o(h_o),
    .port_0(\o$59 ),
    .port_1(\o$60 ),
    .port_2(\o$61 ),
    .port_3(\o$62 ),
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
  rnnhw_requantizer requantizer_2 (
    .bias(\bias$35 ),
    .clk(clk),
    .input_shift(\input_shift$36 ),
    .input_sum(\input_sum$31 ),
    .o(\x$38 ),
    .recurrent_shift(\recurrent_shift$37 ),
    .recurrent_sum(\recurrent_sum$33 ),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_3 (
    .bias(\bias$45 ),
    .clk(clk),
    .input_shift(\input_shift$46 ),
    .input_sum(\input_sum$41 ),
    .o(\x$48 ),
    .recurrent_shift(\recurrent_shift$47 ),
    .recurrent_sum(\recurrent_sum$43 ),
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
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$57  = finished__0[31:0];
      1'h1:
          \$57  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$58  = finished__0[63:32];
      1'h1:
          \$58  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$59  = finished__0[95:64];
      1'h1:
          \$59  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$60  = finished__0[127:96];
      1'h1:
          \$60  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$61  = 32'd0;
    casez (\$56 )
      5'h00:
          \$61  = \$57 ;
      5'h01:
          \$61  = \$58 ;
      5'h02:
          \$61  = \$59 ;
      5'h03:
          \$61  = \$60 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$64  = stored__0[31:0];
      1'h1:
          \$64  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$65  = stored__0[63:32];
      1'h1:
          \$65  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$66  = stored__0[95:64];
      1'h1:
          \$66  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$67  = stored__0[127:96];
      1'h1:
          \$67  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$68  = 32'd0;
    casez (\$63 )
      5'h00:
          \$68  = \$64 ;
      5'h01:
          \$68  = \$65 ;
      5'h02:
          \$68  = \$66 ;
      5'h03:
          \$68  = \$67 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$72  = finished__0[31:0];
      1'h1:
          \$72  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$73  = finished__0[63:32];
      1'h1:
          \$73  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$74  = finished__0[95:64];
      1'h1:
          \$74  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$75  = finished__0[127:96];
      1'h1:
          \$75  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$76  = 32'd0;
    casez (\$71 )
      5'h00:
          \$76  = \$72 ;
      5'h01:
          \$76  = \$73 ;
      5'h02:
          \$76  = \$74 ;
      5'h03:
          \$76  = \$75 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$80  = finished__0[31:0];
      1'h1:
          \$80  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$81  = finished__0[63:32];
      1'h1:
          \$81  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$82  = finished__0[95:64];
      1'h1:
          \$82  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$83  = finished__0[127:96];
      1'h1:
          \$83  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$84  = 32'd0;
    casez (\$79 )
      5'h00:
          \$84  = \$80 ;
      5'h01:
          \$84  = \$81 ;
      5'h02:
          \$84  = \$82 ;
      5'h03:
          \$84  = \$83 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$87  = stored__0[31:0];
      1'h1:
          \$87  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$88  = stored__0[63:32];
      1'h1:
          \$88  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$89  = stored__0[95:64];
      1'h1:
          \$89  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$90  = stored__0[127:96];
      1'h1:
          \$90  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$91  = 32'd0;
    casez (\$86 )
      5'h00:
          \$91  = \$87 ;
      5'h01:
          \$91  = \$88 ;
      5'h02:
          \$91  = \$89 ;
      5'h03:
          \$91  = \$90 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$95  = finished__0[31:0];
      1'h1:
          \$95  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$96  = finished__0[63:32];
      1'h1:
          \$96  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$97  = finished__0[95:64];
      1'h1:
          \$97  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$98  = finished__0[127:96];
      1'h1:
          \$98  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$99  = 32'd0;
    casez (\$94 )
      5'h00:
          \$99  = \$95 ;
      5'h01:
          \$99  = \$96 ;
      5'h02:
          \$99  = \$97 ;
      5'h03:
          \$99  = \$98 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$103  = finished__0[31:0];
      1'h1:
          \$103  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$104  = finished__0[63:32];
      1'h1:
          \$104  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$105  = finished__0[95:64];
      1'h1:
          \$105  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$106  = finished__0[127:96];
      1'h1:
          \$106  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$107  = 32'd0;
    casez (\$102 )
      5'h00:
          \$107  = \$103 ;
      5'h01:
          \$107  = \$104 ;
      5'h02:
          \$107  = \$105 ;
      5'h03:
          \$107  = \$106 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$110  = stored__0[31:0];
      1'h1:
          \$110  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$111  = stored__0[63:32];
      1'h1:
          \$111  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$112  = stored__0[95:64];
      1'h1:
          \$112  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$113  = stored__0[127:96];
      1'h1:
          \$113  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$114  = 32'd0;
    casez (\$109 )
      5'h00:
          \$114  = \$110 ;
      5'h01:
          \$114  = \$111 ;
      5'h02:
          \$114  = \$112 ;
      5'h03:
          \$114  = \$113 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$118  = finished__0[31:0];
      1'h1:
          \$118  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$119  = finished__0[63:32];
      1'h1:
          \$119  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$120  = finished__0[95:64];
      1'h1:
          \$120  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$121  = finished__0[127:96];
      1'h1:
          \$121  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$122  = 32'd0;
    casez (\$117 )
      5'h00:
          \$122  = \$118 ;
      5'h01:
          \$122  = \$119 ;
      5'h02:
          \$122  = \$120 ;
      5'h03:
          \$122  = \$121 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$126  = finished__0[31:0];
      1'h1:
          \$126  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$127  = finished__0[63:32];
      1'h1:
          \$127  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$128  = finished__0[95:64];
      1'h1:
          \$128  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$129  = finished__0[127:96];
      1'h1:
          \$129  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$130  = 32'd0;
    casez (\$125 )
      5'h00:
          \$130  = \$126 ;
      5'h01:
          \$130  = \$127 ;
      5'h02:
          \$130  = \$128 ;
      5'h03:
          \$130  = \$129 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$133  = stored__0[31:0];
      1'h1:
          \$133  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$134  = stored__0[63:32];
      1'h1:
          \$134  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$135  = stored__0[95:64];
      1'h1:
          \$135  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$136  = stored__0[127:96];
      1'h1:
          \$136  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$137  = 32'd0;
    casez (\$132 )
      5'h00:
          \$137  = \$133 ;
      5'h01:
          \$137  = \$134 ;
      5'h02:
          \$137  = \$135 ;
      5'h03:
          \$137  = \$136 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$141  = finished__0[31:0];
      1'h1:
          \$141  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$142  = finished__0[63:32];
      1'h1:
          \$142  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$143  = finished__0[95:64];
      1'h1:
          \$143  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$144  = finished__0[127:96];
      1'h1:
          \$144  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$145  = 32'd0;
    casez (\$140 )
      5'h00:
          \$145  = \$141 ;
      5'h01:
          \$145  = \$142 ;
      5'h02:
          \$145  = \$143 ;
      5'h03:
          \$145  = \$144 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \output [65:18] = 48'h000000000000;
    if (\$54 ) begin
      \output [65:2] = { \o$62 , \o$61 , \o$60 , \o$59  };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$147  = unit;
    if (rst) begin
      \$147  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$148  = control_1;
    if (rst) begin
      \$148  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$149  = control_2;
    if (rst) begin
      \$149  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$150  = control_3;
    if (rst) begin
      \$150  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$151  = control_4;
    if (rst) begin
      \$151  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$152  = control_5;
    if (rst) begin
      \$152  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$153  = control_6;
    if (rst) begin
      \$153  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$154  = control_7;
    if (rst) begin
      \$154  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$155  = control_8;
    if (rst) begin
      \$155  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$156  = control_9;
    if (rst) begin
      \$156  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$157  = control_10;
    if (rst) begin
      \$157  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$158  = control_11;
    if (rst) begin
      \$158  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$159  = control_12;
    if (rst) begin
      \$159  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$160  = control_13;
    if (rst) begin
      \$160  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$161  = control_14;
    if (rst) begin
      \$161  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$162  = control_15;
    if (rst) begin
      \$162  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$163  = control_16;
    if (rst) begin
      \$163  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$164  = control_17;
    if (rst) begin
      \$164  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$165  = control_18;
    if (rst) begin
      \$165  = 29'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$166  = \$69 ;
    if (rst) begin
      \$166  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$167  = \$77 ;
    if (rst) begin
      \$167  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$168  = \$92 ;
    if (rst) begin
      \$168  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$169  = \$100 ;
    if (rst) begin
      \$169  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$170  = \$115 ;
    if (rst) begin
      \$170  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$171  = \$123 ;
    if (rst) begin
      \$171  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$172  = \$138 ;
    if (rst) begin
      \$172  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$173  = \$146 ;
    if (rst) begin
      \$173  = 32'd0;
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
  assign input_sum_2 = \input_sum$31 ;
  assign recurrent_sum_2 = \recurrent_sum$33 ;
  assign \o$39  = \x$38 ;
  assign input_sum_3 = \input_sum$41 ;
  assign recurrent_sum_3 = \recurrent_sum$43 ;
  assign \o$49  = \x$48 ;
  assign \$signature__addr$51  = control_8[16:11];
  assign write__addr = control_12[16:11];
  assign c_o = write__data;
  assign gates = { \o$62 , \o$61 , \o$60 , \o$59  };
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
  assign \tile.weight  = tile[22:14];
  assign \tile.tile  = tile[27:23];
  assign \tile.unit  = tile[33:28];
  assign \tile.parameters  = tile[39:34];
  assign \tile.rows  = tile[41:40];
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
  assign \tile$1.weight  = tile[22:14];
  assign \tile$1.tile  = tile[27:23];
  assign \tile$1.unit  = tile[33:28];
  assign \tile$1.parameters  = tile[39:34];
  assign \tile$1.rows  = tile[41:40];
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
  assign \gates[0]  = \o$59 ;
  assign \gates[1]  = \o$60 ;
  assign \gates[2]  = \o$61 ;
  assign \gates[3]  = \o$62 ;
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
    \output [1] = \$50 ;
  always @*
    \output [0] = \$45 ;
  assign state[15:8] = h_o;
  assign state[7] = control_19[4];
  assign state[6:2] = control_19[28:24];
  assign state[1] = control_19[23];
  assign state[0] = \$35 ;
  assign \$signature__data [191:160] = parameters[41:10];
  assign \$signature__data [159:128] = parameters[41:10];
  assign \$signature__data [127:96] = parameters[41:10];
  assign \$signature__data [95:64] = parameters[41:10];
  assign \$signature__data [63:32] = parameters[41:10];
  assign \$signature__data [31:0] = parameters[41:10];
endmodule

module rnnhw_cells_sequencer(rst, row, unit, tile, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
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
  reg [41:0] \$24 ;
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
  reg [41:0] \$signal  = 42'h00000000000;
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
  wire [8:0] \$signal.weight ;
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
  input [41:0] tile;
  wire [41:0] tile;
  wire [41:0] \tile$2 ;
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
  wire [8:0] \tile$2.weight ;
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
  wire [8:0] \tile.weight ;
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
  assign \$3  = row < \tile$2 [41:40];
  assign \$4  = \$2  & \$3 ;
  assign \$5  = row + 1'h1;
  assign \$6  = \$5  == \tile$2 [41:40];
  assign \$7  = \tile$2 [9] & \$6 ;
  assign \$8  = starts ? 1'h0 : part;
  assign \$9  = \tile$2 [33:28] + row;
  assign \$10  = \tile$2 [39:34] + row;
  assign \$11  = starts & \tile$2 [8];
  assign \$like  = \$11  ? 1'h0 : bank;
  assign \$12  = starts & \tile$2 [8];
  assign first_word = \$12  ? 5'h00 : word;
  assign \$13  = starts | \$signal [0];
  assign \$14  = ! unit[10];
  assign \$15  = row + 1'h1;
  assign \$16  = \$like  + 1'h1;
  assign \$18  = first_word + 1'h1;
  assign \$19  = row + 1'h1;
  assign \$20  = \$19  == \tile$2 [41:40];
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
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
      \$24  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
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
  assign \tile.weight  = tile[22:14];
  assign \tile.tile  = tile[27:23];
  assign \tile.unit  = tile[33:28];
  assign \tile.parameters  = tile[39:34];
  assign \tile.rows  = tile[41:40];
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
  assign \tile$2.weight  = \tile$2 [22:14];
  assign \tile$2.tile  = \tile$2 [27:23];
  assign \tile$2.unit  = \tile$2 [33:28];
  assign \tile$2.parameters  = \tile$2 [39:34];
  assign \tile$2.rows  = \tile$2 [41:40];
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
  assign \$signal.weight  = \$signal [22:14];
  assign \$signal.tile  = \$signal [27:23];
  assign \$signal.unit  = \$signal [33:28];
  assign \$signal.parameters  = \$signal [39:34];
  assign \$signal.rows  = \$signal [41:40];
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
  assign \$17  = \$like ;
endmodule

module \rnnhw_control$46 (rst, i, stage_3, clk);
  input clk;
  wire clk;
  input [41:0] i;
  wire [41:0] i;
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
  wire [8:0] \i.weight ;
  wire [41:0] o;
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
  wire [8:0] \o.weight ;
  input rst;
  wire rst;
  reg [41:0] stage_0 = 42'h00000000000;
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
  wire [8:0] \stage_0.weight ;
  reg [41:0] stage_1 = 42'h00000000000;
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
  wire [8:0] \stage_1.weight ;
  reg [41:0] stage_2 = 42'h00000000000;
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
  wire [8:0] \stage_2.weight ;
  output [41:0] stage_3;
  reg [41:0] stage_3 = 42'h00000000000;
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
  wire [8:0] \stage_3.weight ;
  always @(posedge clk)
    stage_0 <= i;
  always @(posedge clk)
    stage_1 <= stage_0;
  always @(posedge clk)
    stage_2 <= stage_1;
  always @(posedge clk)
    stage_3 <= stage_2;
  assign o = stage_3;
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
  assign \stage_0.weight  = stage_0[22:14];
  assign \stage_0.tile  = stage_0[27:23];
  assign \stage_0.unit  = stage_0[33:28];
  assign \stage_0.parameters  = stage_0[39:34];
  assign \stage_0.rows  = stage_0[41:40];
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
  assign \i.weight  = i[22:14];
  assign \i.tile  = i[27:23];
  assign \i.unit  = i[33:28];
  assign \i.parameters  = i[39:34];
  assign \i.rows  = i[41:40];
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
  assign \stage_1.weight  = stage_1[22:14];
  assign \stage_1.tile  = stage_1[27:23];
  assign \stage_1.unit  = stage_1[33:28];
  assign \stage_1.parameters  = stage_1[39:34];
  assign \stage_1.rows  = stage_1[41:40];
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
  assign \stage_2.weight  = stage_2[22:14];
  assign \stage_2.tile  = stage_2[27:23];
  assign \stage_2.unit  = stage_2[33:28];
  assign \stage_2.parameters  = stage_2[39:34];
  assign \stage_2.rows  = stage_2[41:40];
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
  assign \stage_3.weight  = stage_3[22:14];
  assign \stage_3.tile  = stage_3[27:23];
  assign \stage_3.unit  = stage_3[33:28];
  assign \stage_3.parameters  = stage_3[39:34];
  assign \stage_3.rows  = stage_3[41:40];
  assign \o.valid  = stage_3[0];
  assign \o.first  = stage_3[1];
  assign \o.last  = stage_3[2];
  assign \o.finish  = stage_3[3];
  assign \o.dense  = stage_3[4];
  assign \o.emit  = stage_3[5];
  assign \o.fresh  = stage_3[6];
  assign \o.bank  = stage_3[7];
  assign \o.phase_first  = stage_3[8];
  assign \o.phase_last  = stage_3[9];
  assign \o.cell_fraction  = stage_3[13:10];
  assign \o.weight  = stage_3[22:14];
  assign \o.tile  = stage_3[27:23];
  assign \o.unit  = stage_3[33:28];
  assign \o.parameters  = stage_3[39:34];
  assign \o.rows  = stage_3[41:40];
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
  wire [16:0] \sums_o[0] ;
  wire [16:0] \sums_o[1] ;
  wire [16:0] \sums_o[2] ;
  wire [16:0] \sums_o[3] ;
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
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
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
endmodule

module rnnhw_element_core(address_i, sums_i, write, write_enable, clk, rst, x_o, address_o, sums_o, x_i);
  reg \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
  wire [15:0] \$1 ;
  reg [8:0] \$10 ;
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
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
  wire [31:0] \write.data ;
  wire [8:0] write__addr;
  wire [31:0] write__data;
  wire write__en;
  input write_enable;
  wire write_enable;
  input [7:0] x_i;
  wire [7:0] x_i;
  output [7:0] x_o;
  reg [7:0] x_o = 8'h00;
  reg [31:0] weights [511:0];
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
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$9  = x_i;
    if (rst) begin
      \$9  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$10  = address_i;
    if (rst) begin
      \$10  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$11  = \$1 ;
    if (rst) begin
      \$11  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$12 [16:0] = \$2 [16:0];
    \$12 [33:17] = \$4 [16:0];
    \$12 [50:34] = \$6 [16:0];
    \$12 [67:51] = \$8 [16:0];
    if (rst) begin
      \$12  = 68'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$13  = \$3 ;
    if (rst) begin
      \$13  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$14  = \$5 ;
    if (rst) begin
      \$14  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$15  = \$7 ;
    if (rst) begin
      \$15  = 16'h0000;
    end
  end
  assign \$signature__addr  = address_i;
  assign write__addr = write[8:0];
  assign write__data = write[40:9];
  assign write__en = write_enable;
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
endmodule

module rnnhw_grid_row(rst, port_0, i, parameters, state, \output , clk);
  wire \$1 ;
  wire \$2 ;
  wire [8:0] address;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [41:0] control;
  wire [41:0] \control$17 ;
  wire \control$17.bank ;
  wire [3:0] \control$17.cell_fraction ;
  wire \control$17.dense ;
  wire \control$17.emit ;
  wire \control$17.finish ;
  wire \control$17.first ;
  wire \control$17.fresh ;
  wire \control$17.last ;
  wire [5:0] \control$17.parameters ;
  wire \control$17.phase_first ;
  wire \control$17.phase_last ;
  wire [1:0] \control$17.rows ;
  wire [4:0] \control$17.tile ;
  wire [5:0] \control$17.unit ;
  wire \control$17.valid ;
  wire [8:0] \control$17.weight ;
  wire [41:0] \control$27 ;
  wire \control$27.bank ;
  wire [3:0] \control$27.cell_fraction ;
  wire \control$27.dense ;
  wire \control$27.emit ;
  wire \control$27.finish ;
  wire \control$27.first ;
  wire \control$27.fresh ;
  wire \control$27.last ;
  wire [5:0] \control$27.parameters ;
  wire \control$27.phase_first ;
  wire \control$27.phase_last ;
  wire [1:0] \control$27.rows ;
  wire [4:0] \control$27.tile ;
  wire [5:0] \control$27.unit ;
  wire \control$27.valid ;
  wire [8:0] \control$27.weight ;
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
  wire [8:0] \control.weight ;
  wire [41:0] control_o;
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
  wire [8:0] \control_o.weight ;
  wire [127:0] finished;
  wire [127:0] \finished$31 ;
  wire [31:0] \finished$31[0] ;
  wire [31:0] \finished$31[1] ;
  wire [31:0] \finished$31[2] ;
  wire [31:0] \finished$31[3] ;
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
  input [43:0] i;
  wire [43:0] i;
  wire [41:0] \i$16 ;
  wire \i$16.bank ;
  wire [3:0] \i$16.cell_fraction ;
  wire \i$16.dense ;
  wire \i$16.emit ;
  wire \i$16.finish ;
  wire \i$16.first ;
  wire \i$16.fresh ;
  wire \i$16.last ;
  wire [5:0] \i$16.parameters ;
  wire \i$16.phase_first ;
  wire \i$16.phase_last ;
  wire [1:0] \i$16.rows ;
  wire [4:0] \i$16.tile ;
  wire [5:0] \i$16.unit ;
  wire \i$16.valid ;
  wire [8:0] \i$16.weight ;
  wire \i.column ;
  wire [1:0] \i.rows ;
  wire [40:0] \i.word ;
  wire [8:0] \i.word.address ;
  wire [31:0] \i.word.data ;
  wire [67:0] i__0;
  wire [67:0] \i__0$14 ;
  wire [16:0] \i__0$14[0] ;
  wire [16:0] \i__0$14[1] ;
  wire [16:0] \i__0$14[2] ;
  wire [16:0] \i__0$14[3] ;
  wire [16:0] \i__0[0] ;
  wire [16:0] \i__0[1] ;
  wire [16:0] \i__0[2] ;
  wire [16:0] \i__0[3] ;
  wire [41:0] o;
  wire [67:0] \o$20 ;
  wire [16:0] \o$20[0] ;
  wire [16:0] \o$20[1] ;
  wire [16:0] \o$20[2] ;
  wire [16:0] \o$20[3] ;
  wire [67:0] \o$29 ;
  wire [16:0] \o$29[0] ;
  wire [16:0] \o$29[1] ;
  wire [16:0] \o$29[2] ;
  wire [16:0] \o$29[3] ;
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
  wire [8:0] \o.weight ;
  wire [43:0] o__0;
  wire \o__0.column ;
  wire [1:0] \o__0.rows ;
  wire [40:0] \o__0.word ;
  wire [8:0] \o__0.word.address ;
  wire [31:0] \o__0.word.data ;
  output [65:0] \output ;
  wire [65:0] \output ;
  wire [65:0] \output$39 ;
  wire \output$39.final ;
  wire \output$39.valid ;
  wire [63:0] \output$39.values ;
  wire [15:0] \output$39.values[0] ;
  wire [15:0] \output$39.values[1] ;
  wire [15:0] \output$39.values[2] ;
  wire [15:0] \output$39.values[3] ;
  wire \output.final ;
  wire \output.valid ;
  wire [63:0] \output.values ;
  wire [15:0] \output.values[0] ;
  wire [15:0] \output.values[1] ;
  wire [15:0] \output.values[2] ;
  wire [15:0] \output.values[3] ;
  input [41:0] parameters;
  wire [41:0] parameters;
  wire [41:0] \parameters$35 ;
  wire [5:0] \parameters$35.address ;
  wire [31:0] \parameters$35.data ;
  wire \parameters$35.enable ;
  wire [2:0] \parameters$35.part ;
  wire [5:0] \parameters.address ;
  wire [31:0] \parameters.data ;
  wire \parameters.enable ;
  wire [2:0] \parameters.part ;
  input [57:0] port_0;
  wire [57:0] port_0;
  input rst;
  wire rst;
  output [15:0] state;
  wire [15:0] state;
  wire [15:0] \state$37 ;
  wire \state$37.bank ;
  wire \state$37.buffer ;
  wire [7:0] \state$37.data ;
  wire \state$37.valid ;
  wire [4:0] \state$37.word ;
  wire \state.bank ;
  wire \state.buffer ;
  wire [7:0] \state.data ;
  wire \state.valid ;
  wire [4:0] \state.word ;
  wire [127:0] stored;
  wire [127:0] \stored$33 ;
  wire [31:0] \stored$33[0] ;
  wire [31:0] \stored$33[1] ;
  wire [31:0] \stored$33[2] ;
  wire [31:0] \stored$33[3] ;
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
  wire [67:0] sums;
  wire [67:0] \sums$28 ;
  wire [16:0] \sums$28[0] ;
  wire [16:0] \sums$28[1] ;
  wire [16:0] \sums$28[2] ;
  wire [16:0] \sums$28[3] ;
  wire [16:0] \sums[0] ;
  wire [16:0] \sums[1] ;
  wire [16:0] \sums[2] ;
  wire [16:0] \sums[3] ;
  wire [67:0] sums__0;
  wire [16:0] \sums__0[0] ;
  wire [16:0] \sums__0[1] ;
  wire [16:0] \sums__0[2] ;
  wire [16:0] \sums__0[3] ;
  wire [67:0] sums__1;
  wire [16:0] \sums__1[0] ;
  wire [16:0] \sums__1[1] ;
  wire [16:0] \sums__1[2] ;
  wire [16:0] \sums__1[3] ;
  wire [41:0] tile;
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
  wire [8:0] \tile.weight ;
  wire [43:0] weights;
  wire \weights.column ;
  wire [1:0] \weights.rows ;
  wire [40:0] \weights.word ;
  wire [8:0] \weights.word.address ;
  wire [31:0] \weights.word.data ;
  wire [40:0] write;
  wire [8:0] \write.address ;
  wire [31:0] \write.data ;
  wire [1:0] write_cols;
  wire [1:0] write_rows;
  wire [15:0] x;
  wire [7:0] \x[0] ;
  wire [7:0] \x[1] ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  assign \$1  = ! i[2];
  rnnhw_accumulator accumulator_0 (
    .clk(clk),
    .control(\control$17 ),
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
    .sums(\sums$28 )
  );
  rnnhw_adder_tree adder_tree_0 (
    .i__0(i__0),
    .o(sums)
  );
  rnnhw_adder_tree adder_tree_1 (
    .i__0(\i__0$14 ),
    .o(\sums$28 )
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
  \rnnhw_control$46  \control$46  (
    .clk(clk),
    .i(port_0[41:0]),
    .rst(rst),
    .stage_3(\control$17 )
  );
  rnnhw_tile tile_0 (
    .address_i(port_0[22:14]),
    .clk(clk),
    .port_0(port_0[57:42]),
    .rst(rst),
    .sums__0(i__0),
    .sums__1(\i__0$14 ),
    .write(i[43:3]),
    .write_cols(columns_0),
    .write_rows(i[1:0])
  );
  assign weights = i;
  assign o__0 = i;
  assign x__0 = port_0[49:42];
  assign x = port_0[57:42];
  assign x__1 = port_0[57:50];
  assign address = port_0[22:14];
  assign control = port_0[41:0];
  assign write = i[43:3];
  assign write_rows = i[1:0];
  assign write_cols = columns_0;
  assign sums__0 = i__0;
  assign sums__1 = \i__0$14 ;
  assign \i$16  = port_0[41:0];
  assign o = \control$17 ;
  assign \o$20  = sums;
  assign finished = finished__0;
  assign stored = stored__0;
  assign control_o = tile;
  assign \control$27  = tile;
  assign \o$29  = \sums$28 ;
  assign \finished$31  = finished__1;
  assign \stored$33  = stored__1;
  assign \parameters$35  = parameters;
  assign \state$37  = state;
  assign \output$39  = \output ;
  assign \i.rows  = i[1:0];
  assign \i.column  = i[2];
  assign \i.word  = i[43:3];
  assign \i.word.address  = i[11:3];
  assign \i.word.data  = i[43:12];
  assign \weights.rows  = i[1:0];
  assign \weights.column  = i[2];
  assign \weights.word  = i[43:3];
  assign \weights.word.address  = i[11:3];
  assign \weights.word.data  = i[43:12];
  assign \o__0.rows  = i[1:0];
  assign \o__0.column  = i[2];
  assign \o__0.word  = i[43:3];
  assign \o__0.word.address  = i[11:3];
  assign \o__0.word.data  = i[43:12];
  assign \x[0]  = port_0[49:42];
  assign \x[1]  = port_0[57:50];
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
  assign \control.weight  = port_0[22:14];
  assign \control.tile  = port_0[27:23];
  assign \control.unit  = port_0[33:28];
  assign \control.parameters  = port_0[39:34];
  assign \control.rows  = port_0[41:40];
  assign \write.address  = i[11:3];
  assign \write.data  = i[43:12];
  assign \i__0[0]  = i__0[16:0];
  assign \i__0[1]  = i__0[33:17];
  assign \i__0[2]  = i__0[50:34];
  assign \i__0[3]  = i__0[67:51];
  assign \sums__0[0]  = i__0[16:0];
  assign \sums__0[1]  = i__0[33:17];
  assign \sums__0[2]  = i__0[50:34];
  assign \sums__0[3]  = i__0[67:51];
  assign \i__0$14[0]  = \i__0$14 [16:0];
  assign \i__0$14[1]  = \i__0$14 [33:17];
  assign \i__0$14[2]  = \i__0$14 [50:34];
  assign \i__0$14[3]  = \i__0$14 [67:51];
  assign \sums__1[0]  = \i__0$14 [16:0];
  assign \sums__1[1]  = \i__0$14 [33:17];
  assign \sums__1[2]  = \i__0$14 [50:34];
  assign \sums__1[3]  = \i__0$14 [67:51];
  assign \i$16.valid  = port_0[0];
  assign \i$16.first  = port_0[1];
  assign \i$16.last  = port_0[2];
  assign \i$16.finish  = port_0[3];
  assign \i$16.dense  = port_0[4];
  assign \i$16.emit  = port_0[5];
  assign \i$16.fresh  = port_0[6];
  assign \i$16.bank  = port_0[7];
  assign \i$16.phase_first  = port_0[8];
  assign \i$16.phase_last  = port_0[9];
  assign \i$16.cell_fraction  = port_0[13:10];
  assign \i$16.weight  = port_0[22:14];
  assign \i$16.tile  = port_0[27:23];
  assign \i$16.unit  = port_0[33:28];
  assign \i$16.parameters  = port_0[39:34];
  assign \i$16.rows  = port_0[41:40];
  assign \control$17.valid  = \control$17 [0];
  assign \control$17.first  = \control$17 [1];
  assign \control$17.last  = \control$17 [2];
  assign \control$17.finish  = \control$17 [3];
  assign \control$17.dense  = \control$17 [4];
  assign \control$17.emit  = \control$17 [5];
  assign \control$17.fresh  = \control$17 [6];
  assign \control$17.bank  = \control$17 [7];
  assign \control$17.phase_first  = \control$17 [8];
  assign \control$17.phase_last  = \control$17 [9];
  assign \control$17.cell_fraction  = \control$17 [13:10];
  assign \control$17.weight  = \control$17 [22:14];
  assign \control$17.tile  = \control$17 [27:23];
  assign \control$17.unit  = \control$17 [33:28];
  assign \control$17.parameters  = \control$17 [39:34];
  assign \control$17.rows  = \control$17 [41:40];
  assign \o.valid  = \control$17 [0];
  assign \o.first  = \control$17 [1];
  assign \o.last  = \control$17 [2];
  assign \o.finish  = \control$17 [3];
  assign \o.dense  = \control$17 [4];
  assign \o.emit  = \control$17 [5];
  assign \o.fresh  = \control$17 [6];
  assign \o.bank  = \control$17 [7];
  assign \o.phase_first  = \control$17 [8];
  assign \o.phase_last  = \control$17 [9];
  assign \o.cell_fraction  = \control$17 [13:10];
  assign \o.weight  = \control$17 [22:14];
  assign \o.tile  = \control$17 [27:23];
  assign \o.unit  = \control$17 [33:28];
  assign \o.parameters  = \control$17 [39:34];
  assign \o.rows  = \control$17 [41:40];
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \o$20[0]  = sums[16:0];
  assign \o$20[1]  = sums[33:17];
  assign \o$20[2]  = sums[50:34];
  assign \o$20[3]  = sums[67:51];
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
  assign \tile.weight  = tile[22:14];
  assign \tile.tile  = tile[27:23];
  assign \tile.unit  = tile[33:28];
  assign \tile.parameters  = tile[39:34];
  assign \tile.rows  = tile[41:40];
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
  assign \control_o.weight  = tile[22:14];
  assign \control_o.tile  = tile[27:23];
  assign \control_o.unit  = tile[33:28];
  assign \control_o.parameters  = tile[39:34];
  assign \control_o.rows  = tile[41:40];
  assign \control$27.valid  = tile[0];
  assign \control$27.first  = tile[1];
  assign \control$27.last  = tile[2];
  assign \control$27.finish  = tile[3];
  assign \control$27.dense  = tile[4];
  assign \control$27.emit  = tile[5];
  assign \control$27.fresh  = tile[6];
  assign \control$27.bank  = tile[7];
  assign \control$27.phase_first  = tile[8];
  assign \control$27.phase_last  = tile[9];
  assign \control$27.cell_fraction  = tile[13:10];
  assign \control$27.weight  = tile[22:14];
  assign \control$27.tile  = tile[27:23];
  assign \control$27.unit  = tile[33:28];
  assign \control$27.parameters  = tile[39:34];
  assign \control$27.rows  = tile[41:40];
  assign \sums$28[0]  = \sums$28 [16:0];
  assign \sums$28[1]  = \sums$28 [33:17];
  assign \sums$28[2]  = \sums$28 [50:34];
  assign \sums$28[3]  = \sums$28 [67:51];
  assign \o$29[0]  = \sums$28 [16:0];
  assign \o$29[1]  = \sums$28 [33:17];
  assign \o$29[2]  = \sums$28 [50:34];
  assign \o$29[3]  = \sums$28 [67:51];
  assign \finished__1[0]  = finished__1[31:0];
  assign \finished__1[1]  = finished__1[63:32];
  assign \finished__1[2]  = finished__1[95:64];
  assign \finished__1[3]  = finished__1[127:96];
  assign \finished$31[0]  = finished__1[31:0];
  assign \finished$31[1]  = finished__1[63:32];
  assign \finished$31[2]  = finished__1[95:64];
  assign \finished$31[3]  = finished__1[127:96];
  assign \stored__1[0]  = stored__1[31:0];
  assign \stored__1[1]  = stored__1[63:32];
  assign \stored__1[2]  = stored__1[95:64];
  assign \stored__1[3]  = stored__1[127:96];
  assign \stored$33[0]  = stored__1[31:0];
  assign \stored$33[1]  = stored__1[63:32];
  assign \stored$33[2]  = stored__1[95:64];
  assign \stored$33[3]  = stored__1[127:96];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
  assign \parameters$35.enable  = parameters[0];
  assign \parameters$35.part  = parameters[3:1];
  assign \parameters$35.address  = parameters[9:4];
  assign \parameters$35.data  = parameters[41:10];
  assign \state.valid  = state[0];
  assign \state.bank  = state[1];
  assign \state.word  = state[6:2];
  assign \state.buffer  = state[7];
  assign \state.data  = state[15:8];
  assign \state$37.valid  = state[0];
  assign \state$37.bank  = state[1];
  assign \state$37.word  = state[6:2];
  assign \state$37.buffer  = state[7];
  assign \state$37.data  = state[15:8];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \output$39.valid  = \output [0];
  assign \output$39.final  = \output [1];
  assign \output$39.values  = \output [65:2];
  assign \output$39.values[0]  = \output [17:2];
  assign \output$39.values[1]  = \output [33:18];
  assign \output$39.values[2]  = \output [49:34];
  assign \output$39.values[3]  = \output [65:50];
  assign columns_0[1] = \$2 ;
  assign columns_0[0] = \$1 ;
  assign \$2  = i[2];
endmodule

module rnnhw_grid_row_accumulator(rst, stored, sums, control, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [32:0] \$11 ;
  reg [41:0] \$12 ;
  reg [127:0] \$13 ;
  wire \$2 ;
  wire \$3 ;
  wire [31:0] \$4 ;
  wire [32:0] \$5 ;
  wire [31:0] \$6 ;
  wire [32:0] \$7 ;
  wire [31:0] \$8 ;
  wire [32:0] \$9 ;
  input clk;
  wire clk;
  input [41:0] control;
  wire [41:0] control;
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
  wire [8:0] \control.weight ;
  reg [41:0] control_o = 42'h00000000000;
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
  wire [8:0] \control_o.weight ;
  output [127:0] finished;
  wire [127:0] finished;
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
  input [67:0] sums;
  wire [67:0] sums;
  wire [16:0] \sums[0] ;
  wire [16:0] \sums[1] ;
  wire [16:0] \sums[2] ;
  wire [16:0] \sums[3] ;
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
      first_phase[control_o[27:23]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[27:23]];
      if (write__en && control[27:23] == control_o[27:23])
        _0_ <= total;
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign read__en = \$1  & control[3];
  assign \$2  = control_o[0] & control_o[2];
  assign \$3  = ~ control_o[3];
  assign write__en = \$2  & \$3 ;
  assign \$4  = control[1] ? 32'd0 : total[31:0];
  assign \$5  = $signed(sums[16:0]) + $signed(\$4 );
  assign \$6  = control[1] ? 32'd0 : total[63:32];
  assign \$7  = $signed(sums[33:17]) + $signed(\$6 );
  assign \$8  = control[1] ? 32'd0 : total[95:64];
  assign \$9  = $signed(sums[50:34]) + $signed(\$8 );
  assign \$10  = control[1] ? 32'd0 : total[127:96];
  assign \$11  = $signed(sums[67:51]) + $signed(\$10 );
  always @(posedge clk)
    control_o <= \$12 ;
  always @(posedge clk)
    total <= \$13 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$12  = control;
    if (rst) begin
      \$12  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$13  = total;
    if (control[0]) begin
      \$13 [31:0] = \$5 [31:0];
      \$13 [63:32] = \$7 [31:0];
      \$13 [95:64] = \$9 [31:0];
      \$13 [127:96] = \$11 [31:0];
    end
    if (rst) begin
      \$13  = 128'h00000000000000000000000000000000;
    end
  end
  assign result_0 = \$5 [31:0];
  assign result_1 = \$7 [31:0];
  assign result_2 = \$9 [31:0];
  assign result_3 = \$11 [31:0];
  assign read__addr = control[27:23];
  assign read__data = stored;
  assign write__addr = control_o[27:23];
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
  assign \control_o.weight  = control_o[22:14];
  assign \control_o.tile  = control_o[27:23];
  assign \control_o.unit  = control_o[33:28];
  assign \control_o.parameters  = control_o[39:34];
  assign \control_o.rows  = control_o[41:40];
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
  assign \control.weight  = control[22:14];
  assign \control.tile  = control[27:23];
  assign \control.unit  = control[33:28];
  assign \control.parameters  = control[39:34];
  assign \control.rows  = control[41:40];
  assign \total[0]  = total[31:0];
  assign \total[1]  = total[63:32];
  assign \total[2]  = total[95:64];
  assign \total[3]  = total[127:96];
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
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign finished[127:96] = total[127:96];
  assign finished[95:64] = total[95:64];
  assign finished[63:32] = total[63:32];
  assign finished[31:0] = total[31:0];
endmodule

module rnnhw_input_buffer(i__valid, clk, rst, i__ready, full, port_0, beats, \release , \word$14 , i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  reg [3:0] \$13 ;
  reg \$14 ;
  reg \$15 ;
  reg \$16 ;
  reg \$17 ;
  wire \$2 ;
  wire \$3 ;
  wire [4:0] \$4 ;
  wire [4:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg \$signal  = 1'h0;
  reg \$signal$12  = 1'h0;
  wire [4:0] \$signature__addr ;
  wire [4:0] \$signature__addr$13 ;
  wire [15:0] \$signature__data ;
  wire [15:0] \$signature__data$16 ;
  wire [7:0] \$signature__data$16[0] ;
  wire [7:0] \$signature__data$16[1] ;
  wire [7:0] \$signature__data[0] ;
  wire [7:0] \$signature__data[1] ;
  wire \$signature__en ;
  input [15:0] beats;
  wire [15:0] beats;
  input clk;
  wire clk;
  output full;
  wire full;
  reg full_0 = 1'h0;
  reg full_1 = 1'h0;
  input [15:0] i__payload;
  wire [15:0] i__payload;
  wire [7:0] \i__payload[0] ;
  wire [7:0] \i__payload[1] ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [15:0] port_0;
  wire [15:0] port_0;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
  reg [3:0] word = 4'h0;
  input [3:0] \word$14 ;
  wire [3:0] \word$14 ;
  wire [7:0] x__0;
  wire [7:0] x__1;
  reg [15:0] buffer [31:0];
  initial begin : clear_buffer
    integer k;
    for (k = 0; k < 32; k = k + 1)
      buffer[k] = 16'h0;
  end
  always @(posedge clk) begin
    if (\$signature__en )
      buffer[{ word, \$signal  }] <= i__payload;
  end
  reg [15:0] _0_;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$13  = word;
    if (\$signature__en ) begin
      \$13  = \$4 [3:0];
      if (\$6 ) begin
        \$13  = 4'h0;
      end
    end
    if (rst) begin
      \$13  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
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
  assign port_0 = \$signature__data$16 ;
  assign \$signature__data[0]  = i__payload[7:0];
  assign \$signature__data[1]  = i__payload[15:8];
  assign \i__payload[0]  = i__payload[7:0];
  assign \i__payload[1]  = i__payload[15:8];
  assign \$signature__data$16[0]  = \$signature__data$16 [7:0];
  assign \$signature__data$16[1]  = \$signature__data$16 [15:8];
  assign \$9  = \$signal ;
  assign \$12  = \$signal$12 ;
endmodule

module rnnhw_output_queue(clk, rst, o__payload, w_data, o__valid, w_en, r_en);
  input clk;
  wire clk;
  output [64:0] o__payload;
  wire [64:0] o__payload;
  wire \o__payload.last ;
  wire [63:0] \o__payload.values ;
  wire [63:0] \o__payload.values[0] ;
  wire [15:0] \o__payload.values[0][0] ;
  wire [15:0] \o__payload.values[0][1] ;
  wire [15:0] \o__payload.values[0][2] ;
  wire [15:0] \o__payload.values[0][3] ;
  wire o__ready;
  output o__valid;
  wire o__valid;
  wire [64:0] payload;
  wire \payload.last ;
  wire [63:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  wire [64:0] r_data;
  input r_en;
  wire r_en;
  wire r_rdy;
  input rst;
  wire rst;
  input [64:0] w_data;
  wire [64:0] w_data;
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
  assign \payload.values  = w_data[63:0];
  assign \payload.values[0]  = w_data[63:0];
  assign \payload.values[0][0]  = w_data[15:0];
  assign \payload.values[0][1]  = w_data[31:16];
  assign \payload.values[0][2]  = w_data[47:32];
  assign \payload.values[0][3]  = w_data[63:48];
  assign \payload.last  = w_data[64];
  assign \o__payload.values  = o__payload[63:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.last  = o__payload[64];
endmodule

module rnnhw_queue(clk, rst, r_data, w_port__data, r_rdy, w_en, r_en);
  reg \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
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
  output [64:0] r_data;
  wire [64:0] r_data;
  input r_en;
  wire r_en;
  wire [7:0] r_level;
  reg [6:0] r_port__addr = 7'h00;
  wire [64:0] r_port__data;
  wire r_port__en;
  output r_rdy;
  reg r_rdy = 1'h0;
  input rst;
  wire rst;
  wire [64:0] w_data;
  input w_en;
  wire w_en;
  wire [7:0] w_level;
  reg [6:0] w_port__addr = 7'h00;
  input [64:0] w_port__data;
  wire [64:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [64:0] storage [126:0];
  initial begin : clear_storage
    integer k;
    for (k = 0; k < 127; k = k + 1)
      storage[k] = 65'h0;
  end
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  reg [64:0] _0_;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$30  = w_port__addr;
    if (\$3 ) begin
      \$30  = \$6 [6:0];
    end
    if (rst) begin
      \$30  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$31  = r_port__addr;
    if (\$9 ) begin
      \$31  = \$12 [6:0];
    end
    if (rst) begin
      \$31  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
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
  reg \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$16  = \$1 [31:0];
    if (rst) begin
      \$16  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$17  = recurrent_sum;
    if (rst) begin
      \$17  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$18  = input_shift[5:0];
    if (rst) begin
      \$18  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$19  = \$3 [40:0];
    if (rst) begin
      \$19  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$20  = recurrent_shift[5:0];
    if (rst) begin
      \$20  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$21  = \$5 [40:0];
    if (rst) begin
      \$21  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$22  = \$11 [41:0];
    if (rst) begin
      \$22  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
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
  reg \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
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
  wire [2:0] \$5 ;
  wire [2:0] \$50 ;
  wire [2:0] \$51 ;
  wire \$52 ;
  wire [16:0] \$53 ;
  wire [16:0] \$54 ;
  wire [8:0] \$55 ;
  wire \$56 ;
  wire [15:0] \$57 ;
  wire [16:0] \$58 ;
  wire \$59 ;
  wire [2:0] \$6 ;
  wire \$60 ;
  wire [31:0] \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire [9:0] \$67 ;
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
  reg [1:0] \$83 ;
  reg [15:0] \$84 ;
  reg [7:0] \$85 ;
  reg [2:0] \$86 ;
  reg \$87 ;
  reg [30:0] \$88 ;
  reg \$89 ;
  wire \$9 ;
  reg [8:0] \$90 ;
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
  reg [1:0] left = 2'h0;
  wire [16:0] \left$29 ;
  wire made;
  wire [2:0] next_pointer;
  wire [1:0] occupied;
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
  output [41:0] slot;
  wire [41:0] slot;
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
  wire [8:0] \slot.weight ;
  wire starts;
  reg [30:0] steps = 31'h00000000;
  reg [15:0] tile = 16'h0000;
  reg [15:0] timer = 16'hffff;
  reg [5:0] unit = 6'h00;
  reg [8:0] weight = 9'h000;
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
  assign \$5  = slot[41:40] * 1'h1;
  assign \$6  = \$4  ? \$5  : { 1'h0, left };
  assign \$7  = ! \$signature__data$15 [0];
  assign \$8  = \$signal$9  + 1'h1;
  assign \$9  = \$8  >= \$signature__data$15 [119:104];
  assign \$10  = \$signature__data$15 [0] ? \$9  : input_full;
  assign \$11  = ~ \$signature__data$15 [1];
  assign \$12  = \$6 [1:0] <= \$signature__data$15 [55:40];
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
  assign \$49  = ! \$6 [1:0];
  assign \$50  = \$6 [1:0] - 1'h1;
  assign \$51  = \$49  ? 3'h0 : \$50 ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    input_release = 1'h0;
    if (\$signal ) begin
      input_release = \$48 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$83  = \$51 [1:0];
    if (rst) begin
      \$83  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$84  = \$54 [15:0];
    if (rst) begin
      \$84  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$85  = \$58 [7:0];
    if (rst) begin
      \$85  = 8'h80;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$86  = \$signature__addr ;
    if (rst) begin
      \$86  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$90  = weight;
    if (slot[0]) begin
      \$90  = \$67 [8:0];
    end
    if (\$75 ) begin
      \$90  = 9'h000;
    end
    if (rst) begin
      \$90  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$96  = phase;
    if (starts) begin
      \$96  = \$signature__data$15 [119:0];
    end
    if (rst) begin
      \$96  = 120'h000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
  assign occupied = \$6 [1:0];
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
  assign \slot.weight  = slot[22:14];
  assign \slot.tile  = slot[27:23];
  assign \slot.unit  = slot[33:28];
  assign \slot.parameters  = slot[39:34];
  assign \slot.rows  = slot[41:40];
  assign \$signature__data$15[0]  = \$signature__data$15 [31:0];
  assign \$signature__data$15[1]  = \$signature__data$15 [63:32];
  assign \$signature__data$15[2]  = \$signature__data$15 [95:64];
  assign \$signature__data$15[3]  = \$signature__data$15 [127:96];
  assign \command__payload.steps  = command__payload[30:0];
  assign \command__payload.reset  = command__payload[31];
  assign slot[41:40] = \$47 [1:0];
  assign slot[39:34] = \$45 [5:0];
  assign slot[33:28] = unit;
  assign slot[27:23] = tile[4:0];
  assign slot[22:14] = \$44 [8:0];
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

module rnnhw_state_banks(rst, h__0, h__1, word, buffer, writes__0, clk);
  wire \$1 ;
  wire \$2 ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$9 ;
  wire [7:0] \$signature__data ;
  wire [7:0] \$signature__data$11 ;
  input buffer;
  wire buffer;
  input clk;
  wire clk;
  output [7:0] h__0;
  wire [7:0] h__0;
  output [7:0] h__1;
  wire [7:0] h__1;
  input rst;
  wire rst;
  input [4:0] word;
  wire [4:0] word;
  wire [5:0] write__addr;
  wire [5:0] \write__addr$12 ;
  wire [7:0] write__data;
  wire [7:0] \write__data$13 ;
  wire write__en;
  wire \write__en$14 ;
  input [15:0] writes__0;
  wire [15:0] writes__0;
  wire \writes__0.bank ;
  wire \writes__0.buffer ;
  wire [7:0] \writes__0.data ;
  wire \writes__0.valid ;
  wire [4:0] \writes__0.word ;
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
    if (\write__en$14 )
      bank_1[{ writes__0[6:2], writes__0[7] }] <= writes__0[15:8];
  end
  reg [7:0] _1_;
  always @(posedge clk) begin
    _1_ <= bank_1[{ word, buffer }];
  end
  assign h__1 = _1_;
  assign \$1  = ! writes__0[1];
  assign write__en = writes__0[0] & \$1 ;
  assign \write__en$14  = writes__0[0] & \$2 ;
  assign \$signature__addr  = { word, buffer };
  assign \$signature__data  = h__0;
  assign write__addr = { writes__0[6:2], writes__0[7] };
  assign write__data = writes__0[15:8];
  assign \$signature__addr$9  = { word, buffer };
  assign \$signature__data$11  = h__1;
  assign \write__addr$12  = { writes__0[6:2], writes__0[7] };
  assign \write__data$13  = writes__0[15:8];
  assign \writes__0.valid  = writes__0[0];
  assign \writes__0.bank  = writes__0[1];
  assign \writes__0.word  = writes__0[6:2];
  assign \writes__0.buffer  = writes__0[7];
  assign \writes__0.data  = writes__0[15:8];
  assign \$2  = writes__0[1];
endmodule

module rnnhw_tanh(rst, x, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$21  = \$14 ;
    if (rst) begin
      \$21  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$22  = position[8:0];
    if (rst) begin
      \$22  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$23  = \$15 ;
    if (rst) begin
      \$23  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$24  = entry__data[15:0];
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$25  = \$16 ;
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$26  = negative_1;
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$27  = negative_2;
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$28  = \$17 ;
    if (rst) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$29  = is_tanh_1;
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$30  = is_tanh_2;
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$31  = \$18 ;
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$32  = is_identity_1;
    if (rst) begin
      \$32  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$33  = is_identity_2;
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$34  = x;
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$35  = x_1;
    if (rst) begin
      \$35  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$36  = x_2;
    if (rst) begin
      \$36  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
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

module rnnhw_tile(rst, sums__0, sums__1, address_i, port_0, write_rows, write, write_cols, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  reg [7:0] \$1 ;
  reg [8:0] \$2 ;
  wire [8:0] address;
  wire [8:0] address_1;
  input [8:0] address_i;
  wire [8:0] address_i;
  wire [8:0] \address_i$11 ;
  reg [8:0] \address_i$17  = 9'h000;
  wire [8:0] \address_i$25 ;
  wire [8:0] address_o;
  wire [8:0] \address_o$26 ;
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
  input [40:0] write;
  wire [40:0] write;
  wire [40:0] \write$13 ;
  wire [8:0] \write$13.address ;
  wire [31:0] \write$13.data ;
  wire [40:0] \write$19 ;
  wire [8:0] \write$19.address ;
  wire [31:0] \write$19.data ;
  wire [40:0] \write$27 ;
  wire [8:0] \write$27.address ;
  wire [31:0] \write$27.data ;
  wire [40:0] \write$5 ;
  wire [8:0] \write$5.address ;
  wire [31:0] \write$5.data ;
  wire [8:0] \write.address ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$1  = port_0[15:8];
    if (rst) begin
      \$1  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$2  = address_i;
    if (rst) begin
      \$2  = 9'h000;
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
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
  assign \write$5.address  = write[8:0];
  assign \write$5.data  = write[40:9];
  assign \write$13.address  = write[8:0];
  assign \write$13.data  = write[40:9];
  assign \write$19.address  = write[8:0];
  assign \write$19.data  = write[40:9];
  assign \sums_i[0]  = sums_i[16:0];
  assign \sums_i[1]  = sums_i[33:17];
  assign \sums_i[2]  = sums_i[50:34];
  assign \sums_i[3]  = sums_i[67:51];
  assign \sums_o[0]  = sums_i[16:0];
  assign \sums_o[1]  = sums_i[33:17];
  assign \sums_o[2]  = sums_i[50:34];
  assign \sums_o[3]  = sums_i[67:51];
  assign \write$27.address  = write[8:0];
  assign \write$27.data  = write[40:9];
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
  wire [8:0] \$2 ;
  input [8:0] address_i;
  wire [8:0] address_i;
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
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
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
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
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
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
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
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
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
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
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
  assign \write.address  = write[8:0];
  assign \write.data  = write[40:9];
  assign \sums_o[0]  = sums_o[16:0];
  assign \sums_o[1]  = sums_o[33:17];
  assign \sums_o[2]  = sums_o[50:34];
  assign \sums_o[3]  = sums_o[67:51];
endmodule
