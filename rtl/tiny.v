// rnnhw accelerator, design 00706dfff6e9e535. Generated; do not edit.

module rnnhw(load_tvalid, command_tdata, command_tvalid, x_tdata, x_tvalid, y_tready, clk, rst, load_tready, command_tready, x_tready, y_tdata, y_tvalid, y_tlast, busy, error, load_tdata);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
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
  wire [15:0] \$34 ;
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
  wire \control.buffer ;
  wire [3:0] \control.cell_fraction ;
  wire \control.context_first ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.input_last ;
  wire [5:0] \control.kind ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire \control.reset_hidden ;
  wire \control.reset_state ;
  wire [1:0] \control.rows ;
  wire [5:0] \control.state ;
  wire [4:0] \control.sum ;
  wire \control.valid ;
  wire [8:0] \control.weight ;
  wire [4:0] \control.write ;
  output [3:0] error;
  reg [3:0] error = 4'h0;
  wire [29:0] \expect ;
  wire failed;
  wire \failed$21 ;
  wire \failed$36 ;
  wire [3:0] fault;
  wire full;
  wire [7:0] h__0;
  wire [7:0] h__1;
  wire [15:0] hidden;
  wire \hidden$94 ;
  wire \hidden.bank ;
  wire \hidden.buffer ;
  wire [7:0] \hidden.data ;
  wire \hidden.valid ;
  wire [4:0] \hidden.word ;
  reg hidden_1 = 1'h0;
  wire [70:0] i;
  wire [96:0] \i$86 ;
  wire [95:0] \i$86.beat ;
  wire [23:0] \i$86.beat.address ;
  wire [15:0] \i$86.beat.column ;
  wire [31:0] \i$86.beat.data ;
  wire [15:0] \i$86.beat.row ;
  wire [7:0] \i$86.beat.target ;
  wire \i$86.valid ;
  wire [54:0] \i.control ;
  wire \i.control.buffer ;
  wire [3:0] \i.control.cell_fraction ;
  wire \i.control.context_first ;
  wire \i.control.emit ;
  wire \i.control.finish ;
  wire \i.control.first ;
  wire \i.control.input_last ;
  wire [5:0] \i.control.kind ;
  wire \i.control.last ;
  wire [5:0] \i.control.parameters ;
  wire \i.control.phase_first ;
  wire \i.control.phase_last ;
  wire \i.control.reset_hidden ;
  wire \i.control.reset_state ;
  wire [1:0] \i.control.rows ;
  wire [5:0] \i.control.state ;
  wire [4:0] \i.control.sum ;
  wire \i.control.valid ;
  wire [8:0] \i.control.weight ;
  wire [4:0] \i.control.write ;
  wire [15:0] \i.x ;
  wire [7:0] \i.x[0] ;
  wire [7:0] \i.x[1] ;
  wire [95:0] i__payload;
  wire [47:0] \i__payload$33 ;
  wire [1:0] \i__payload$33.operation ;
  wire [15:0] \i__payload$33.reset ;
  wire [29:0] \i__payload$33.steps ;
  wire [15:0] \i__payload$44 ;
  wire [7:0] \i__payload$44[0] ;
  wire [7:0] \i__payload$44[1] ;
  wire [23:0] \i__payload.address ;
  wire [15:0] \i__payload.column ;
  wire [31:0] \i__payload.data ;
  wire [15:0] \i__payload.row ;
  wire [7:0] \i__payload.target ;
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
  wire [5:0] \load.address ;
  wire \load.column ;
  wire [7:0] \load.data ;
  wire \load.enable ;
  input [95:0] load_tdata;
  wire [95:0] load_tdata;
  output load_tready;
  wire load_tready;
  input load_tvalid;
  wire load_tvalid;
  wire [53:0] next;
  wire [47:0] \next.command ;
  wire [1:0] \next.command.operation ;
  wire [15:0] \next.command.reset ;
  wire [29:0] \next.command.steps ;
  wire \next.dump ;
  wire [3:0] \next.fault ;
  wire \next.valid ;
  wire next_full;
  wire next_input_full;
  wire [53:0] o;
  wire [96:0] \o$84 ;
  wire [95:0] \o$84.beat ;
  wire [23:0] \o$84.beat.address ;
  wire [15:0] \o$84.beat.column ;
  wire [31:0] \o$84.beat.data ;
  wire [15:0] \o$84.beat.row ;
  wire [7:0] \o$84.beat.target ;
  wire \o$84.valid ;
  wire [47:0] \o.command ;
  wire [1:0] \o.command.operation ;
  wire [15:0] \o.command.reset ;
  wire [29:0] \o.command.steps ;
  wire \o.dump ;
  wire [3:0] \o.fault ;
  wire \o.valid ;
  wire [70:0] o__0;
  wire [96:0] \o__0$88 ;
  wire [95:0] \o__0$88.beat ;
  wire [23:0] \o__0$88.beat.address ;
  wire [15:0] \o__0$88.beat.column ;
  wire [31:0] \o__0$88.beat.data ;
  wire [15:0] \o__0$88.beat.row ;
  wire [7:0] \o__0$88.beat.target ;
  wire \o__0$88.valid ;
  wire [54:0] \o__0.control ;
  wire \o__0.control.buffer ;
  wire [3:0] \o__0.control.cell_fraction ;
  wire \o__0.control.context_first ;
  wire \o__0.control.emit ;
  wire \o__0.control.finish ;
  wire \o__0.control.first ;
  wire \o__0.control.input_last ;
  wire [5:0] \o__0.control.kind ;
  wire \o__0.control.last ;
  wire [5:0] \o__0.control.parameters ;
  wire \o__0.control.phase_first ;
  wire \o__0.control.phase_last ;
  wire \o__0.control.reset_hidden ;
  wire \o__0.control.reset_state ;
  wire [1:0] \o__0.control.rows ;
  wire [5:0] \o__0.control.state ;
  wire [4:0] \o__0.control.sum ;
  wire \o__0.control.valid ;
  wire [8:0] \o__0.control.weight ;
  wire [4:0] \o__0.control.write ;
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
  wire open;
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
  wire passed;
  wire \passed$28 ;
  wire [64:0] payload;
  wire \payload.last ;
  wire [63:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  wire [27:0] registers;
  wire [27:0] \registers$32 ;
  wire [4:0] \registers$32.body_end ;
  wire [7:0] \registers$32.extra_steps ;
  wire [4:0] \registers$32.input_beats ;
  wire [4:0] \registers$32.state_end ;
  wire [4:0] \registers$32.tail_end ;
  wire [27:0] \registers$39 ;
  wire [4:0] \registers$39.body_end ;
  wire [7:0] \registers$39.extra_steps ;
  wire [4:0] \registers$39.input_beats ;
  wire [4:0] \registers$39.state_end ;
  wire [4:0] \registers$39.tail_end ;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  wire \release ;
  wire [7:0] reset_value;
  reg [7:0] reset_value_1 = 8'h00;
  input rst;
  wire rst;
  wire [54:0] slot;
  wire \slot.buffer ;
  wire [3:0] \slot.cell_fraction ;
  wire \slot.context_first ;
  wire \slot.emit ;
  wire \slot.finish ;
  wire \slot.first ;
  wire \slot.input_last ;
  wire [5:0] \slot.kind ;
  wire \slot.last ;
  wire [5:0] \slot.parameters ;
  wire \slot.phase_first ;
  wire \slot.phase_last ;
  wire \slot.reset_hidden ;
  wire \slot.reset_state ;
  wire [1:0] \slot.rows ;
  wire [5:0] \slot.state ;
  wire [4:0] \slot.sum ;
  wire \slot.valid ;
  wire [8:0] \slot.weight ;
  wire [4:0] \slot.write ;
  reg [54:0] slot_1 = 55'h00000000000000;
  wire \slot_1.buffer ;
  wire [3:0] \slot_1.cell_fraction ;
  wire \slot_1.context_first ;
  wire \slot_1.emit ;
  wire \slot_1.finish ;
  wire \slot_1.first ;
  wire \slot_1.input_last ;
  wire [5:0] \slot_1.kind ;
  wire \slot_1.last ;
  wire [5:0] \slot_1.parameters ;
  wire \slot_1.phase_first ;
  wire \slot_1.phase_last ;
  wire \slot_1.reset_hidden ;
  wire \slot_1.reset_state ;
  wire [1:0] \slot_1.rows ;
  wire [5:0] \slot_1.state ;
  wire [4:0] \slot_1.sum ;
  wire \slot_1.valid ;
  wire [8:0] \slot_1.weight ;
  wire [4:0] \slot_1.write ;
  wire [54:0] slot_1_stage;
  wire \slot_1_stage.buffer ;
  wire [3:0] \slot_1_stage.cell_fraction ;
  wire \slot_1_stage.context_first ;
  wire \slot_1_stage.emit ;
  wire \slot_1_stage.finish ;
  wire \slot_1_stage.first ;
  wire \slot_1_stage.input_last ;
  wire [5:0] \slot_1_stage.kind ;
  wire \slot_1_stage.last ;
  wire [5:0] \slot_1_stage.parameters ;
  wire \slot_1_stage.phase_first ;
  wire \slot_1_stage.phase_last ;
  wire \slot_1_stage.reset_hidden ;
  wire \slot_1_stage.reset_state ;
  wire [1:0] \slot_1_stage.rows ;
  wire [5:0] \slot_1_stage.state ;
  wire [4:0] \slot_1_stage.sum ;
  wire \slot_1_stage.valid ;
  wire [8:0] \slot_1_stage.weight ;
  wire [4:0] \slot_1_stage.write ;
  reg slot_1_valid = 1'h0;
  wire [38:0] states;
  wire [5:0] \states.address ;
  wire [31:0] \states.data ;
  wire [15:0] \states.data.a ;
  wire [15:0] \states.data.b ;
  wire \states.enable ;
  wire take;
  wire \take$42 ;
  wire [29:0] vectors;
  wire [43:0] weights;
  wire \weights.column ;
  wire [1:0] \weights.rows ;
  wire [40:0] \weights.word ;
  wire [8:0] \weights.word.address ;
  wire [31:0] \weights.word.data ;
  wire [3:0] word;
  wire [15:0] \word$61 ;
  wire [4:0] \word$62 ;
  wire write;
  wire [40:0] \write$83 ;
  wire [4:0] \write$83.address ;
  wire [31:0] \write$83.data ;
  wire \write$83.enable ;
  wire [2:0] \write$83.part ;
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
  assign \$6  = hidden_1 ? \$5  : \$34 [7:0];
  assign \$7  = slot_1_stage[9] ? reset_value_1 : h__1;
  assign \$8  = hidden_1 ? \$7  : \$34 [15:8];
  assign \$9  = \o$84 [96:89] == 2'h2;
  assign \$10  = \o$84 [0] & \$9 ;
  assign \$11  = \o$84 [96:89] == 3'h5;
  assign \$12  = \o$84 [0] & \$11 ;
  assign \$13  = ! \o$84 [96:89];
  assign \$14  = \o$84 [0] & \$13 ;
  assign \$15  = ! \o$84 [88:73];
  assign \$16  = \$14  & \$15 ;
  assign \$17  = ! \o$84 [96:89];
  assign \$18  = \o$84 [0] & \$17 ;
  assign \$19  = \o$84 [88:73] == 1'h1;
  assign \$20  = \$18  & \$19 ;
  assign \$21  = ! \o$84 [88:73];
  assign \$22  = \o$84 [0] & \$21 ;
  assign \$23  = \o$84 [96:89] == 1'h1;
  assign \$24  = \$22  & \$23 ;
  assign \$25  = ! \o$84 [88:73];
  assign \$26  = \o$84 [0] & \$25 ;
  assign \$27  = \o$84 [96:89] == 3'h4;
  assign \$28  = \$26  & \$27 ;
  assign \$29  = | fault;
  assign \$30  = ~ passed;
  assign \$31  = checked & \$30 ;
  always @(posedge clk)
    error <= \$32 ;
  always @(posedge clk)
    slot_1 <= slot;
  always @(posedge clk)
    slot_1_valid <= \$33 ;
  always @(posedge clk)
    hidden_1 <= \hidden$94 ;
  always @(posedge clk)
    reset_value_1 <= reset_value;
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
    .hidden(writes__0),
    .i(weights),
    .\output (\output ),
    .parameters(parameters),
    .port_0(i),
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
    .port_0(\$34 ),
    .\release (\release ),
    .rst(rst),
    .\word$17 (\word$61 [3:0])
  );
  rnnhw_loader loader (
    .checked(checked),
    .clk(clk),
    .\closing$12 (closing),
    .commits(check),
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
    .hidden(\hidden$94 ),
    .idle(\idle$23 ),
    .input_full(input_full),
    .input_release(\release ),
    .next(o),
    .next_input_full(next_input_full),
    .output_taken(output_taken),
    .passed(passed),
    .registers(registers),
    .reset_value(reset_value),
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
    .word(\word$61 [4:0]),
    .writes__0(writes__0)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = error;
    if (failed) begin
      if (clear) begin
        \$32  = 4'h0;
      end
    end else if (\$29 ) begin
      \$32  = fault;
    end else if (\$31 ) begin
      \$32  = 4'h4;
    end else if (take) begin
      \$32  = o[5:2];
    end
    if (rst) begin
      \$32  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = slot[0];
    if (rst) begin
      \$33  = 1'h0;
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
  assign \word$62  = \word$61 [4:0];
  assign \buffer$64  = buffer;
  assign x__0 = \$34 [7:0];
  assign x__1 = \$34 [15:8];
  assign control = i[54:0];
  assign o__0 = i;
  assign x = i[70:55];
  assign write = \output [0];
  assign hidden = writes__0;
  assign \i$86  = \o$84 ;
  assign \o__0$88  = \o$84 ;
  assign y_tdata = o__payload[63:0];
  assign y_tlast = o__payload[64];
  assign \i__payload.data  = load_tdata[31:0];
  assign \i__payload.address  = load_tdata[55:32];
  assign \i__payload.column  = load_tdata[71:56];
  assign \i__payload.row  = load_tdata[87:72];
  assign \i__payload.target  = load_tdata[95:88];
  assign \o.valid  = o[0];
  assign \o.dump  = o[1];
  assign \o.fault  = o[5:2];
  assign \o.command  = o[53:6];
  assign \o.command.steps  = o[35:6];
  assign \o.command.operation  = o[37:36];
  assign \o.command.reset  = o[53:38];
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \registers$32.input_beats  = registers[4:0];
  assign \registers$32.body_end  = registers[9:5];
  assign \registers$32.tail_end  = registers[14:10];
  assign \registers$32.state_end  = registers[19:15];
  assign \registers$32.extra_steps  = registers[27:20];
  assign \i__payload$33.steps  = command_tdata[29:0];
  assign \i__payload$33.operation  = command_tdata[31:30];
  assign \i__payload$33.reset  = command_tdata[47:32];
  assign \registers$39.input_beats  = registers[4:0];
  assign \registers$39.body_end  = registers[9:5];
  assign \registers$39.tail_end  = registers[14:10];
  assign \registers$39.state_end  = registers[19:15];
  assign \registers$39.extra_steps  = registers[27:20];
  assign \next.valid  = o[0];
  assign \next.dump  = o[1];
  assign \next.fault  = o[5:2];
  assign \next.command  = o[53:6];
  assign \next.command.steps  = o[35:6];
  assign \next.command.operation  = o[37:36];
  assign \next.command.reset  = o[53:38];
  assign \i__payload$44[0]  = x_tdata[7:0];
  assign \i__payload$44[1]  = x_tdata[15:8];
  assign \o__payload.values  = o__payload[63:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.last  = o__payload[64];
  assign \slot_1_stage.valid  = slot_1_stage[0];
  assign \slot_1_stage.first  = slot_1_stage[1];
  assign \slot_1_stage.last  = slot_1_stage[2];
  assign \slot_1_stage.finish  = slot_1_stage[3];
  assign \slot_1_stage.input_last  = slot_1_stage[4];
  assign \slot_1_stage.emit  = slot_1_stage[5];
  assign \slot_1_stage.phase_first  = slot_1_stage[6];
  assign \slot_1_stage.context_first  = slot_1_stage[7];
  assign \slot_1_stage.phase_last  = slot_1_stage[8];
  assign \slot_1_stage.reset_hidden  = slot_1_stage[9];
  assign \slot_1_stage.reset_state  = slot_1_stage[10];
  assign \slot_1_stage.buffer  = slot_1_stage[11];
  assign \slot_1_stage.kind  = slot_1_stage[17:12];
  assign \slot_1_stage.cell_fraction  = slot_1_stage[21:18];
  assign \slot_1_stage.weight  = slot_1_stage[30:22];
  assign \slot_1_stage.sum  = slot_1_stage[35:31];
  assign \slot_1_stage.state  = slot_1_stage[41:36];
  assign \slot_1_stage.parameters  = slot_1_stage[47:42];
  assign \slot_1_stage.write  = slot_1_stage[52:48];
  assign \slot_1_stage.rows  = slot_1_stage[54:53];
  assign \slot_1.valid  = slot_1[0];
  assign \slot_1.first  = slot_1[1];
  assign \slot_1.last  = slot_1[2];
  assign \slot_1.finish  = slot_1[3];
  assign \slot_1.input_last  = slot_1[4];
  assign \slot_1.emit  = slot_1[5];
  assign \slot_1.phase_first  = slot_1[6];
  assign \slot_1.context_first  = slot_1[7];
  assign \slot_1.phase_last  = slot_1[8];
  assign \slot_1.reset_hidden  = slot_1[9];
  assign \slot_1.reset_state  = slot_1[10];
  assign \slot_1.buffer  = slot_1[11];
  assign \slot_1.kind  = slot_1[17:12];
  assign \slot_1.cell_fraction  = slot_1[21:18];
  assign \slot_1.weight  = slot_1[30:22];
  assign \slot_1.sum  = slot_1[35:31];
  assign \slot_1.state  = slot_1[41:36];
  assign \slot_1.parameters  = slot_1[47:42];
  assign \slot_1.write  = slot_1[52:48];
  assign \slot_1.rows  = slot_1[54:53];
  assign \i.control  = i[54:0];
  assign \i.control.valid  = i[0];
  assign \i.control.first  = i[1];
  assign \i.control.last  = i[2];
  assign \i.control.finish  = i[3];
  assign \i.control.input_last  = i[4];
  assign \i.control.emit  = i[5];
  assign \i.control.phase_first  = i[6];
  assign \i.control.context_first  = i[7];
  assign \i.control.phase_last  = i[8];
  assign \i.control.reset_hidden  = i[9];
  assign \i.control.reset_state  = i[10];
  assign \i.control.buffer  = i[11];
  assign \i.control.kind  = i[17:12];
  assign \i.control.cell_fraction  = i[21:18];
  assign \i.control.weight  = i[30:22];
  assign \i.control.sum  = i[35:31];
  assign \i.control.state  = i[41:36];
  assign \i.control.parameters  = i[47:42];
  assign \i.control.write  = i[52:48];
  assign \i.control.rows  = i[54:53];
  assign \i.x  = i[70:55];
  assign \i.x[0]  = i[62:55];
  assign \i.x[1]  = i[70:63];
  assign \control.valid  = i[0];
  assign \control.first  = i[1];
  assign \control.last  = i[2];
  assign \control.finish  = i[3];
  assign \control.input_last  = i[4];
  assign \control.emit  = i[5];
  assign \control.phase_first  = i[6];
  assign \control.context_first  = i[7];
  assign \control.phase_last  = i[8];
  assign \control.reset_hidden  = i[9];
  assign \control.reset_state  = i[10];
  assign \control.buffer  = i[11];
  assign \control.kind  = i[17:12];
  assign \control.cell_fraction  = i[21:18];
  assign \control.weight  = i[30:22];
  assign \control.sum  = i[35:31];
  assign \control.state  = i[41:36];
  assign \control.parameters  = i[47:42];
  assign \control.write  = i[52:48];
  assign \control.rows  = i[54:53];
  assign \o__0.control  = i[54:0];
  assign \o__0.control.valid  = i[0];
  assign \o__0.control.first  = i[1];
  assign \o__0.control.last  = i[2];
  assign \o__0.control.finish  = i[3];
  assign \o__0.control.input_last  = i[4];
  assign \o__0.control.emit  = i[5];
  assign \o__0.control.phase_first  = i[6];
  assign \o__0.control.context_first  = i[7];
  assign \o__0.control.phase_last  = i[8];
  assign \o__0.control.reset_hidden  = i[9];
  assign \o__0.control.reset_state  = i[10];
  assign \o__0.control.buffer  = i[11];
  assign \o__0.control.kind  = i[17:12];
  assign \o__0.control.cell_fraction  = i[21:18];
  assign \o__0.control.weight  = i[30:22];
  assign \o__0.control.sum  = i[35:31];
  assign \o__0.control.state  = i[41:36];
  assign \o__0.control.parameters  = i[47:42];
  assign \o__0.control.write  = i[52:48];
  assign \o__0.control.rows  = i[54:53];
  assign \o__0.x  = i[70:55];
  assign \o__0.x[0]  = i[62:55];
  assign \o__0.x[1]  = i[70:63];
  assign \x[0]  = i[62:55];
  assign \x[1]  = i[70:63];
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
  assign \hidden.valid  = writes__0[0];
  assign \hidden.bank  = writes__0[1];
  assign \hidden.word  = writes__0[6:2];
  assign \hidden.buffer  = writes__0[7];
  assign \hidden.data  = writes__0[15:8];
  assign \write$83.enable  = \write$83 [0];
  assign \write$83.part  = \write$83 [3:1];
  assign \write$83.address  = \write$83 [8:4];
  assign \write$83.data  = \write$83 [40:9];
  assign \o$84.valid  = \o$84 [0];
  assign \o$84.beat  = \o$84 [96:1];
  assign \o$84.beat.data  = \o$84 [32:1];
  assign \o$84.beat.address  = \o$84 [56:33];
  assign \o$84.beat.column  = \o$84 [72:57];
  assign \o$84.beat.row  = \o$84 [88:73];
  assign \o$84.beat.target  = \o$84 [96:89];
  assign \load.enable  = load[0];
  assign \load.column  = load[1];
  assign \load.address  = load[7:2];
  assign \load.data  = load[15:8];
  assign \i$86.valid  = \o$84 [0];
  assign \i$86.beat  = \o$84 [96:1];
  assign \i$86.beat.data  = \o$84 [32:1];
  assign \i$86.beat.address  = \o$84 [56:33];
  assign \i$86.beat.column  = \o$84 [72:57];
  assign \i$86.beat.row  = \o$84 [88:73];
  assign \i$86.beat.target  = \o$84 [96:89];
  assign \weights.rows  = weights[1:0];
  assign \weights.column  = weights[2];
  assign \weights.word  = weights[43:3];
  assign \weights.word.address  = weights[11:3];
  assign \weights.word.data  = weights[43:12];
  assign \o__0$88.valid  = \o$84 [0];
  assign \o__0$88.beat  = \o$84 [96:1];
  assign \o__0$88.beat.data  = \o$84 [32:1];
  assign \o__0$88.beat.address  = \o$84 [56:33];
  assign \o__0$88.beat.column  = \o$84 [72:57];
  assign \o__0$88.beat.row  = \o$84 [88:73];
  assign \o__0$88.beat.target  = \o$84 [96:89];
  assign \parameters.enable  = parameters[0];
  assign \parameters.part  = parameters[3:1];
  assign \parameters.address  = parameters[9:4];
  assign \parameters.data  = parameters[41:10];
  assign \states.enable  = states[0];
  assign \states.address  = states[6:1];
  assign \states.data  = states[38:7];
  assign \states.data.a  = states[22:7];
  assign \states.data.b  = states[38:23];
  assign \slot.valid  = slot[0];
  assign \slot.first  = slot[1];
  assign \slot.last  = slot[2];
  assign \slot.finish  = slot[3];
  assign \slot.input_last  = slot[4];
  assign \slot.emit  = slot[5];
  assign \slot.phase_first  = slot[6];
  assign \slot.context_first  = slot[7];
  assign \slot.phase_last  = slot[8];
  assign \slot.reset_hidden  = slot[9];
  assign \slot.reset_state  = slot[10];
  assign \slot.buffer  = slot[11];
  assign \slot.kind  = slot[17:12];
  assign \slot.cell_fraction  = slot[21:18];
  assign \slot.weight  = slot[30:22];
  assign \slot.sum  = slot[35:31];
  assign \slot.state  = slot[41:36];
  assign \slot.parameters  = slot[47:42];
  assign \slot.write  = slot[52:48];
  assign \slot.rows  = slot[54:53];
  assign states[38:7] = \o$84 [32:1];
  assign states[6:1] = \o$84 [38:33];
  assign states[0] = \$28 ;
  assign parameters[41:10] = \o$84 [32:1];
  assign parameters[9:4] = \o$84 [38:33];
  assign parameters[3:1] = \o$84 [59:57];
  assign parameters[0] = \$24 ;
  assign weights[43:12] = \o$84 [32:1];
  assign weights[11:3] = \o$84 [41:33];
  assign weights[2] = \o$84 [57];
  assign weights[1] = \$20 ;
  assign weights[0] = \$16 ;
  assign load[15:8] = \o$84 [8:1];
  assign load[7:2] = \o$84 [38:33];
  assign load[1] = \o$84 [57];
  assign load[0] = \$12 ;
  assign \write$83 [40:9] = \o$84 [32:1];
  assign \write$83 [8:4] = \o$84 [37:33];
  assign \write$83 [3:1] = \o$84 [59:57];
  assign \write$83 [0] = \$10 ;
  assign payload[63:0] = \output [65:2];
  assign payload[64] = \output [1];
  assign i[70:63] = \$8 ;
  assign i[62:55] = \$6 ;
  assign i[54:0] = slot_1_stage;
  assign slot_1_stage[0] = slot_1_valid;
  assign slot_1_stage[54:1] = slot_1[54:1];
endmodule

module rnnhw_accumulator(rst, stored, sums, control, before_stage, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [32:0] \$16 ;
  wire [32:0] \$17 ;
  wire [32:0] \$18 ;
  wire [32:0] \$19 ;
  wire \$2 ;
  reg \$20 ;
  reg [31:0] \$21 ;
  reg [31:0] \$22 ;
  reg [31:0] \$23 ;
  reg [31:0] \$24 ;
  reg [31:0] \$25 ;
  reg [31:0] \$26 ;
  reg [31:0] \$27 ;
  reg [31:0] \$28 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [127:0] \$signature__data ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire \$signature__en ;
  reg [54:0] \before  = 55'h00000000000000;
  wire \before.buffer ;
  wire [3:0] \before.cell_fraction ;
  wire \before.context_first ;
  wire \before.emit ;
  wire \before.finish ;
  wire \before.first ;
  wire \before.input_last ;
  wire [5:0] \before.kind ;
  wire \before.last ;
  wire [5:0] \before.parameters ;
  wire \before.phase_first ;
  wire \before.phase_last ;
  wire \before.reset_hidden ;
  wire \before.reset_state ;
  wire [1:0] \before.rows ;
  wire [5:0] \before.state ;
  wire [4:0] \before.sum ;
  wire \before.valid ;
  wire [8:0] \before.weight ;
  wire [4:0] \before.write ;
  output [54:0] before_stage;
  wire [54:0] before_stage;
  wire \before_stage.buffer ;
  wire [3:0] \before_stage.cell_fraction ;
  wire \before_stage.context_first ;
  wire \before_stage.emit ;
  wire \before_stage.finish ;
  wire \before_stage.first ;
  wire \before_stage.input_last ;
  wire [5:0] \before_stage.kind ;
  wire \before_stage.last ;
  wire [5:0] \before_stage.parameters ;
  wire \before_stage.phase_first ;
  wire \before_stage.phase_last ;
  wire \before_stage.reset_hidden ;
  wire \before_stage.reset_state ;
  wire [1:0] \before_stage.rows ;
  wire [5:0] \before_stage.state ;
  wire [4:0] \before_stage.sum ;
  wire \before_stage.valid ;
  wire [8:0] \before_stage.weight ;
  wire [4:0] \before_stage.write ;
  reg before_valid = 1'h0;
  input clk;
  wire clk;
  reg [31:0] complete_0 = 32'd0;
  reg [31:0] complete_1 = 32'd0;
  reg [31:0] complete_2 = 32'd0;
  reg [31:0] complete_3 = 32'd0;
  input [54:0] control;
  wire [54:0] control;
  wire \control.buffer ;
  wire [3:0] \control.cell_fraction ;
  wire \control.context_first ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.input_last ;
  wire [5:0] \control.kind ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire \control.reset_hidden ;
  wire \control.reset_state ;
  wire [1:0] \control.rows ;
  wire [5:0] \control.state ;
  wire [4:0] \control.sum ;
  wire \control.valid ;
  wire [8:0] \control.weight ;
  wire [4:0] \control.write ;
  wire [54:0] control_o;
  wire \control_o.buffer ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.context_first ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.input_last ;
  wire [5:0] \control_o.kind ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire \control_o.reset_hidden ;
  wire \control_o.reset_state ;
  wire [1:0] \control_o.rows ;
  wire [5:0] \control_o.state ;
  wire [4:0] \control_o.sum ;
  wire \control_o.valid ;
  wire [8:0] \control_o.weight ;
  wire [4:0] \control_o.write ;
  output [127:0] finished;
  wire [127:0] finished;
  wire [31:0] \finished[0] ;
  wire [31:0] \finished[1] ;
  wire [31:0] \finished[2] ;
  wire [31:0] \finished[3] ;
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
  reg [31:0] total_0 = 32'd0;
  reg [31:0] total_1 = 32'd0;
  reg [31:0] total_2 = 32'd0;
  reg [31:0] total_3 = 32'd0;
  wire [4:0] write__addr;
  wire [127:0] write__data;
  wire [31:0] \write__data[0] ;
  wire [31:0] \write__data[1] ;
  wire [31:0] \write__data[2] ;
  wire [31:0] \write__data[3] ;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [127:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 128'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[before_stage[35:31]] <= write__data;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[35:31]];
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = rst | \$1 ;
  assign \$3  = control[0] & control[2];
  assign \$4  = control[0] & control[2];
  assign \$5  = rst | \$4 ;
  assign \$6  = control[0] & control[2];
  assign \$7  = control[0] & control[2];
  assign \$8  = rst | \$7 ;
  assign \$9  = control[0] & control[2];
  assign \$10  = control[0] & control[2];
  assign \$11  = rst | \$10 ;
  assign \$12  = control[0] & control[2];
  assign \$13  = control[0] & control[2];
  assign \$signature__en  = \$13  & control[3];
  assign \$14  = before_stage[0] & before_stage[2];
  assign \$15  = ~ before_stage[3];
  assign write__en = \$14  & \$15 ;
  assign \$16  = $signed(total_0) + $signed(sums[16:0]);
  assign \$17  = $signed(total_1) + $signed(sums[33:17]);
  assign \$18  = $signed(total_2) + $signed(sums[50:34]);
  assign \$19  = $signed(total_3) + $signed(sums[67:51]);
  always @(posedge clk)
    \before  <= control;
  always @(posedge clk)
    before_valid <= \$20 ;
  always @(posedge clk)
    total_0 <= \$21 ;
  always @(posedge clk)
    complete_0 <= \$22 ;
  always @(posedge clk)
    total_1 <= \$23 ;
  always @(posedge clk)
    complete_1 <= \$24 ;
  always @(posedge clk)
    total_2 <= \$25 ;
  always @(posedge clk)
    complete_2 <= \$26 ;
  always @(posedge clk)
    total_3 <= \$27 ;
  always @(posedge clk)
    complete_3 <= \$28 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$20  = control[0];
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$21  = total_0;
    if (\$2 ) begin
      \$21  = 32'd0;
    end else if (control[0]) begin
      \$21  = \$16 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$22  = complete_0;
    if (\$3 ) begin
      \$22  = \$16 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$23  = total_1;
    if (\$5 ) begin
      \$23  = 32'd0;
    end else if (control[0]) begin
      \$23  = \$17 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$24  = complete_1;
    if (\$6 ) begin
      \$24  = \$17 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$25  = total_2;
    if (\$8 ) begin
      \$25  = 32'd0;
    end else if (control[0]) begin
      \$25  = \$18 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$26  = complete_2;
    if (\$9 ) begin
      \$26  = \$18 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$27  = total_3;
    if (\$11 ) begin
      \$27  = 32'd0;
    end else if (control[0]) begin
      \$27  = \$19 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$28  = complete_3;
    if (\$12 ) begin
      \$28  = \$19 [31:0];
    end
  end
  assign result_0 = \$16 [31:0];
  assign result_1 = \$17 [31:0];
  assign result_2 = \$18 [31:0];
  assign result_3 = \$19 [31:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[35:31];
  assign \$signature__data  = stored;
  assign write__addr = before_stage[35:31];
  assign \before.valid  = \before [0];
  assign \before.first  = \before [1];
  assign \before.last  = \before [2];
  assign \before.finish  = \before [3];
  assign \before.input_last  = \before [4];
  assign \before.emit  = \before [5];
  assign \before.phase_first  = \before [6];
  assign \before.context_first  = \before [7];
  assign \before.phase_last  = \before [8];
  assign \before.reset_hidden  = \before [9];
  assign \before.reset_state  = \before [10];
  assign \before.buffer  = \before [11];
  assign \before.kind  = \before [17:12];
  assign \before.cell_fraction  = \before [21:18];
  assign \before.weight  = \before [30:22];
  assign \before.sum  = \before [35:31];
  assign \before.state  = \before [41:36];
  assign \before.parameters  = \before [47:42];
  assign \before.write  = \before [52:48];
  assign \before.rows  = \before [54:53];
  assign \control.valid  = control[0];
  assign \control.first  = control[1];
  assign \control.last  = control[2];
  assign \control.finish  = control[3];
  assign \control.input_last  = control[4];
  assign \control.emit  = control[5];
  assign \control.phase_first  = control[6];
  assign \control.context_first  = control[7];
  assign \control.phase_last  = control[8];
  assign \control.reset_hidden  = control[9];
  assign \control.reset_state  = control[10];
  assign \control.buffer  = control[11];
  assign \control.kind  = control[17:12];
  assign \control.cell_fraction  = control[21:18];
  assign \control.weight  = control[30:22];
  assign \control.sum  = control[35:31];
  assign \control.state  = control[41:36];
  assign \control.parameters  = control[47:42];
  assign \control.write  = control[52:48];
  assign \control.rows  = control[54:53];
  assign \before_stage.valid  = before_stage[0];
  assign \before_stage.first  = before_stage[1];
  assign \before_stage.last  = before_stage[2];
  assign \before_stage.finish  = before_stage[3];
  assign \before_stage.input_last  = before_stage[4];
  assign \before_stage.emit  = before_stage[5];
  assign \before_stage.phase_first  = before_stage[6];
  assign \before_stage.context_first  = before_stage[7];
  assign \before_stage.phase_last  = before_stage[8];
  assign \before_stage.reset_hidden  = before_stage[9];
  assign \before_stage.reset_state  = before_stage[10];
  assign \before_stage.buffer  = before_stage[11];
  assign \before_stage.kind  = before_stage[17:12];
  assign \before_stage.cell_fraction  = before_stage[21:18];
  assign \before_stage.weight  = before_stage[30:22];
  assign \before_stage.sum  = before_stage[35:31];
  assign \before_stage.state  = before_stage[41:36];
  assign \before_stage.parameters  = before_stage[47:42];
  assign \before_stage.write  = before_stage[52:48];
  assign \before_stage.rows  = before_stage[54:53];
  assign \control_o.valid  = before_stage[0];
  assign \control_o.first  = before_stage[1];
  assign \control_o.last  = before_stage[2];
  assign \control_o.finish  = before_stage[3];
  assign \control_o.input_last  = before_stage[4];
  assign \control_o.emit  = before_stage[5];
  assign \control_o.phase_first  = before_stage[6];
  assign \control_o.context_first  = before_stage[7];
  assign \control_o.phase_last  = before_stage[8];
  assign \control_o.reset_hidden  = before_stage[9];
  assign \control_o.reset_state  = before_stage[10];
  assign \control_o.buffer  = before_stage[11];
  assign \control_o.kind  = before_stage[17:12];
  assign \control_o.cell_fraction  = before_stage[21:18];
  assign \control_o.weight  = before_stage[30:22];
  assign \control_o.sum  = before_stage[35:31];
  assign \control_o.state  = before_stage[41:36];
  assign \control_o.parameters  = before_stage[47:42];
  assign \control_o.write  = before_stage[52:48];
  assign \control_o.rows  = before_stage[54:53];
  assign \stored[0]  = stored[31:0];
  assign \stored[1]  = stored[63:32];
  assign \stored[2]  = stored[95:64];
  assign \stored[3]  = stored[127:96];
  assign \$signature__data[0]  = stored[31:0];
  assign \$signature__data[1]  = stored[63:32];
  assign \$signature__data[2]  = stored[95:64];
  assign \$signature__data[3]  = stored[127:96];
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \write__data[0]  = write__data[31:0];
  assign \write__data[1]  = write__data[63:32];
  assign \write__data[2]  = write__data[95:64];
  assign \write__data[3]  = write__data[127:96];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign finished[127:96] = complete_3;
  assign finished[95:64] = complete_2;
  assign finished[63:32] = complete_1;
  assign finished[31:0] = complete_0;
  assign write__data[127:96] = complete_3;
  assign write__data[95:64] = complete_2;
  assign write__data[63:32] = complete_1;
  assign write__data[31:0] = complete_0;
  assign before_stage[0] = before_valid;
  assign before_stage[54:1] = \before [54:1];
endmodule

module rnnhw_activation(rst, \function , x, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
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
  wire [17:0] \$signal ;
  wire [27:0] \$signal$4 ;
  wire [27:0] \$signal$7 ;
  reg [27:0] base = 28'h0000000;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
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
  input rst;
  wire rst;
  wire [15:0] value;
  reg [25:0] word = 26'h0000000;
  wire [15:0] \word.node ;
  wire [9:0] \word.step ;
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
  assign \$signal$7  = is_negative ? \$12  : \$11 [27:0];
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
    late_function <= function_3;
  always @(posedge clk)
    x_1 <= x;
  always @(posedge clk)
    x_2 <= x_1;
  always @(posedge clk)
    x_3 <= x_2;
  always @(posedge clk)
    x_4 <= x_3;
  always @(posedge clk)
    o <= \$27 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
  assign \$signal  = \$8 [17:0];
  assign entry__addr = \$10 [7:0];
  assign \$signal$4  = \$11 [27:0];
  assign value = o;
  assign \word.node  = word[15:0];
  assign \word.step  = word[25:16];
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$3  = { x[15], x, 2'h0 };
  assign \$5  = { x, 1'h0 };
  assign \$8  = { \$7 [20], \$7 [20:1] };
  assign \$14  = { \$8 [17:0], 1'h0 };
  assign \$18  = { 6'h00, word[15:0], 9'h000 };
  assign \$25  = { \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27:9] };
  assign \$26  = { \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27:10] };
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

module rnnhw_cell(rst, a, next_kind, cell_fraction, b, candidate, h_o, a_o, b_o, port_0, forget_gate, port_1, port_2, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [3:0] \$1 ;
  wire [30:0] \$10 ;
  wire \$100 ;
  wire [31:0] \$101 ;
  wire [31:0] \$102 ;
  wire [33:0] \$103 ;
  wire [33:0] \$104 ;
  wire [15:0] \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire [31:0] \$108 ;
  wire [31:0] \$109 ;
  wire [30:0] \$11 ;
  wire [33:0] \$110 ;
  wire [33:0] \$111 ;
  wire [15:0] \$112 ;
  wire [15:0] \$113 ;
  wire [15:0] \$114 ;
  wire [16:0] \$115 ;
  wire [16:0] \$116 ;
  wire [32:0] \$117 ;
  wire [32:0] \$118 ;
  wire [32:0] \$119 ;
  wire [3:0] \$12 ;
  wire [32:0] \$120 ;
  wire [32:0] \$121 ;
  wire \$122 ;
  wire \$123 ;
  wire [32:0] \$124 ;
  wire [32:0] \$125 ;
  wire \$126 ;
  wire \$127 ;
  wire [32:0] \$128 ;
  wire [32:0] \$129 ;
  wire [30:0] \$13 ;
  wire [7:0] \$130 ;
  wire [32:0] \$131 ;
  wire [32:0] \$132 ;
  wire [7:0] \$133 ;
  wire [33:0] \$134 ;
  wire [33:0] \$135 ;
  wire [33:0] \$136 ;
  wire [33:0] \$137 ;
  wire \$138 ;
  wire \$139 ;
  wire [30:0] \$14 ;
  wire [33:0] \$140 ;
  wire [33:0] \$141 ;
  wire \$142 ;
  wire \$143 ;
  wire [33:0] \$144 ;
  wire [33:0] \$145 ;
  wire [7:0] \$146 ;
  wire [33:0] \$147 ;
  wire [33:0] \$148 ;
  wire [7:0] \$149 ;
  wire [3:0] \$15 ;
  wire [18:0] \$150 ;
  wire [18:0] \$151 ;
  wire [18:0] \$152 ;
  wire [18:0] \$153 ;
  wire \$154 ;
  wire \$155 ;
  wire [18:0] \$156 ;
  wire [18:0] \$157 ;
  wire \$158 ;
  wire \$159 ;
  wire [30:0] \$16 ;
  wire [18:0] \$160 ;
  wire [18:0] \$161 ;
  wire [7:0] \$162 ;
  wire [18:0] \$163 ;
  wire [18:0] \$164 ;
  wire [7:0] \$165 ;
  wire [7:0] \$166 ;
  wire [16:0] \$167 ;
  wire [16:0] \$168 ;
  wire [16:0] \$169 ;
  wire [30:0] \$17 ;
  wire [16:0] \$170 ;
  wire \$171 ;
  wire \$172 ;
  wire [16:0] \$173 ;
  wire [16:0] \$174 ;
  wire \$175 ;
  wire \$176 ;
  wire [16:0] \$177 ;
  wire [16:0] \$178 ;
  wire [7:0] \$179 ;
  wire [3:0] \$18 ;
  wire [16:0] \$180 ;
  wire [16:0] \$181 ;
  wire [7:0] \$182 ;
  wire [7:0] \$183 ;
  wire [7:0] \$184 ;
  wire [17:0] \$185 ;
  wire [16:0] \$186 ;
  wire [16:0] \$187 ;
  wire [16:0] \$188 ;
  wire [16:0] \$189 ;
  wire [30:0] \$19 ;
  wire \$190 ;
  wire \$191 ;
  wire [16:0] \$192 ;
  wire [16:0] \$193 ;
  wire \$194 ;
  wire \$195 ;
  wire [16:0] \$196 ;
  wire [16:0] \$197 ;
  wire [7:0] \$198 ;
  wire [16:0] \$199 ;
  wire [31:0] \$2 ;
  wire [33:0] \$20 ;
  wire [16:0] \$200 ;
  wire [7:0] \$201 ;
  wire [17:0] \$202 ;
  wire [17:0] \$203 ;
  wire [33:0] \$204 ;
  wire [33:0] \$205 ;
  wire [33:0] \$206 ;
  wire [33:0] \$207 ;
  wire \$208 ;
  wire \$209 ;
  wire [33:0] \$21 ;
  wire [33:0] \$210 ;
  wire [33:0] \$211 ;
  wire \$212 ;
  wire \$213 ;
  wire [33:0] \$214 ;
  wire [33:0] \$215 ;
  wire [7:0] \$216 ;
  wire [33:0] \$217 ;
  wire [33:0] \$218 ;
  wire [7:0] \$219 ;
  wire \$22 ;
  wire [15:0] \$220 ;
  wire [15:0] \$221 ;
  reg [31:0] \$222 ;
  reg [31:0] \$223 ;
  reg [31:0] \$224 ;
  reg [15:0] \$225 ;
  reg [32:0] \$226 ;
  reg [7:0] \$227 ;
  reg [7:0] \$228 ;
  reg [15:0] \$229 ;
  wire \$23 ;
  reg [15:0] \$230 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire [3:0] \$3 ;
  wire \$30 ;
  wire [15:0] \$31 ;
  wire [15:0] \$32 ;
  wire [15:0] \$33 ;
  wire [31:0] \$34 ;
  wire [31:0] \$35 ;
  wire [32:0] \$36 ;
  wire [31:0] \$37 ;
  wire [31:0] \$38 ;
  wire \$39 ;
  wire [31:0] \$4 ;
  wire \$40 ;
  wire [31:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire [31:0] \$44 ;
  wire [15:0] \$45 ;
  wire [31:0] \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire [31:0] \$49 ;
  wire [3:0] \$5 ;
  wire [16:0] \$50 ;
  wire [16:0] \$51 ;
  wire [16:0] \$52 ;
  wire [30:0] \$53 ;
  wire [30:0] \$54 ;
  wire [30:0] \$55 ;
  wire [30:0] \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire [30:0] \$59 ;
  wire [31:0] \$6 ;
  wire [30:0] \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire [30:0] \$63 ;
  wire [30:0] \$64 ;
  wire [15:0] \$65 ;
  wire [30:0] \$66 ;
  wire [30:0] \$67 ;
  wire \$68 ;
  wire [30:0] \$69 ;
  wire [3:0] \$7 ;
  wire \$70 ;
  wire [30:0] \$71 ;
  wire [30:0] \$72 ;
  wire [30:0] \$73 ;
  wire [16:0] \$74 ;
  wire [16:0] \$75 ;
  wire [16:0] \$76 ;
  wire \$77 ;
  wire \$78 ;
  wire [31:0] \$79 ;
  wire [31:0] \$8 ;
  wire [31:0] \$80 ;
  wire [33:0] \$81 ;
  wire [33:0] \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire [31:0] \$85 ;
  wire [31:0] \$86 ;
  wire [33:0] \$87 ;
  wire [33:0] \$88 ;
  wire \$89 ;
  wire [3:0] \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire [31:0] \$93 ;
  wire [31:0] \$94 ;
  wire [33:0] \$95 ;
  wire [33:0] \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  wire [17:0] \$signal ;
  reg [31:0] \$signal$48  = 32'd0;
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
  wire [2:0] \function ;
  wire [63:0] gates;
  wire [15:0] \gates[0] ;
  wire [15:0] \gates[1] ;
  wire [15:0] \gates[2] ;
  wire [15:0] \gates[3] ;
  reg [15:0] gru_argument = 16'h0000;
  reg [15:0] gru_argument_1 = 16'h0000;
  reg [15:0] gru_argument_2 = 16'h0000;
  reg gru_candidate_0_1 = 1'h0;
  reg gru_candidate_1_1 = 1'h0;
  reg gru_candidate_1_2 = 1'h0;
  reg gru_gru_reset_gru_candidate_10_1 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_1$191  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_1$214  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_10 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_10$200  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_10$223  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_11 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_11$201  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_11$224  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_2 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_2$192  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_2$215  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_3 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_3$193  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_3$216  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_4 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_4$194  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_4$217  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_5 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_5$195  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_5$218  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_6 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_6$196  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_6$219  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_7 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_7$197  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_7$220  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_8 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_8$198  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_8$221  = 1'h0;
  reg gru_gru_reset_gru_candidate_10_9 = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_9$199  = 1'h0;
  reg \gru_gru_reset_gru_candidate_10_9$222  = 1'h0;
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
  output [7:0] h_o;
  reg [7:0] h_o = 8'h00;
  reg [32:0] hidden_product = 33'h000000000;
  wire is_gru_candidate_0;
  wire is_gru_candidate_1;
  wire is_gru_gru_reset_gru_candidate_10;
  wire \is_gru_gru_reset_gru_candidate_10$37 ;
  wire \is_gru_gru_reset_gru_candidate_10$39 ;
  wire is_gru_reset_0;
  wire is_gru_reset_10;
  wire is_lstm_0;
  wire \is_lstm_0$3 ;
  wire is_lstm_10;
  wire \is_lstm_10$38 ;
  wire \is_lstm_10$40 ;
  wire is_lstm_4;
  wire is_lstm_9;
  wire \is_lstm_9$30 ;
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
  reg \lstm_0_1$45  = 1'h0;
  reg lstm_10_1 = 1'h0;
  reg \lstm_10_1$202  = 1'h0;
  reg \lstm_10_1$225  = 1'h0;
  reg lstm_10_10 = 1'h0;
  reg \lstm_10_10$211  = 1'h0;
  reg \lstm_10_10$234  = 1'h0;
  reg lstm_10_11 = 1'h0;
  reg \lstm_10_11$212  = 1'h0;
  reg \lstm_10_11$235  = 1'h0;
  reg lstm_10_2 = 1'h0;
  reg \lstm_10_2$203  = 1'h0;
  reg \lstm_10_2$226  = 1'h0;
  reg lstm_10_3 = 1'h0;
  reg \lstm_10_3$204  = 1'h0;
  reg \lstm_10_3$227  = 1'h0;
  reg lstm_10_4 = 1'h0;
  reg \lstm_10_4$205  = 1'h0;
  reg \lstm_10_4$228  = 1'h0;
  reg lstm_10_5 = 1'h0;
  reg \lstm_10_5$206  = 1'h0;
  reg \lstm_10_5$229  = 1'h0;
  reg lstm_10_6 = 1'h0;
  reg \lstm_10_6$207  = 1'h0;
  reg \lstm_10_6$230  = 1'h0;
  reg lstm_10_7 = 1'h0;
  reg \lstm_10_7$208  = 1'h0;
  reg \lstm_10_7$231  = 1'h0;
  reg lstm_10_8 = 1'h0;
  reg \lstm_10_8$209  = 1'h0;
  reg \lstm_10_8$232  = 1'h0;
  reg lstm_10_9 = 1'h0;
  reg \lstm_10_9$210  = 1'h0;
  reg \lstm_10_9$233  = 1'h0;
  reg lstm_4_1 = 1'h0;
  reg lstm_4_2 = 1'h0;
  reg lstm_4_3 = 1'h0;
  reg lstm_4_4 = 1'h0;
  reg lstm_4_5 = 1'h0;
  reg lstm_9_1 = 1'h0;
  reg \lstm_9_1$101  = 1'h0;
  reg lstm_9_10 = 1'h0;
  reg \lstm_9_10$110  = 1'h0;
  reg lstm_9_2 = 1'h0;
  reg \lstm_9_2$102  = 1'h0;
  reg lstm_9_3 = 1'h0;
  reg \lstm_9_3$103  = 1'h0;
  reg lstm_9_4 = 1'h0;
  reg \lstm_9_4$104  = 1'h0;
  reg lstm_9_5 = 1'h0;
  reg \lstm_9_5$105  = 1'h0;
  reg lstm_9_6 = 1'h0;
  reg \lstm_9_6$106  = 1'h0;
  reg lstm_9_7 = 1'h0;
  reg \lstm_9_7$107  = 1'h0;
  reg lstm_9_8 = 1'h0;
  reg \lstm_9_8$108  = 1'h0;
  reg lstm_9_9 = 1'h0;
  reg \lstm_9_9$109  = 1'h0;
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
  input [5:0] next_kind;
  wire [5:0] next_kind;
  wire [15:0] o;
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
  input [15:0] port_0;
  wire [15:0] port_0;
  input [15:0] port_1;
  wire [15:0] port_1;
  input [15:0] port_2;
  wire [15:0] port_2;
  reg [31:0] product = 32'd0;
  reg [7:0] reset_h = 8'h00;
  reg [7:0] reset_h_1 = 8'h00;
  reg [7:0] reset_h_2 = 8'h00;
  reg [7:0] reset_h_3 = 8'h00;
  reg [7:0] reset_h_4 = 8'h00;
  reg [7:0] reset_h_5 = 8'h00;
  reg [7:0] reset_h_6 = 8'h00;
  reg [7:0] reset_h_7 = 8'h00;
  reg [7:0] reset_h_8 = 8'h00;
  reg [15:0] rounded_1 = 16'h0000;
  reg [15:0] rounded_10 = 16'h0000;
  reg [15:0] rounded_2 = 16'h0000;
  reg [15:0] rounded_3 = 16'h0000;
  reg [15:0] rounded_4 = 16'h0000;
  reg [15:0] rounded_5 = 16'h0000;
  reg [15:0] rounded_6 = 16'h0000;
  reg [15:0] rounded_7 = 16'h0000;
  reg [15:0] rounded_8 = 16'h0000;
  reg [15:0] rounded_9 = 16'h0000;
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
  assign \is_lstm_9$30  = ! next_kind;
  assign \$20  = $signed(hidden_product) + $signed({ n_1, 15'h4000 });
  assign is_gru_reset_10 = next_kind == 2'h2;
  assign \$22  = next_kind == 1'h1;
  assign \$23  = next_kind == 2'h2;
  assign \$24  = next_kind == 2'h3;
  assign is_gru_gru_reset_gru_candidate_10 = | { \$24 , \$23 , \$22  };
  assign is_lstm_10 = ! next_kind;
  assign \$25  = next_kind == 1'h1;
  assign \$26  = next_kind == 2'h2;
  assign \$27  = next_kind == 2'h3;
  assign \is_gru_gru_reset_gru_candidate_10$37  = | { \$27 , \$26 , \$25  };
  assign \is_lstm_10$38  = ! next_kind;
  assign \$28  = next_kind == 1'h1;
  assign \$29  = next_kind == 2'h2;
  assign \$30  = next_kind == 2'h3;
  assign \is_gru_gru_reset_gru_candidate_10$39  = | { \$30 , \$29 , \$28  };
  assign \is_lstm_10$40  = ! next_kind;
  assign \$32  = gru_reset_0_1 ? a : candidate;
  assign \$33  = \lstm_0_1$45  ? port_1 : \$32 ;
  assign \$34  = $signed(\$31 ) * $signed(\$33 );
  assign \$35  = $signed(forget_gate) * $signed(a);
  assign \$36  = $signed(\$signal$48 ) + $signed(align_right_0);
  assign \$39  = & \$38 [30:15];
  assign \$40  = ~ \$39 ;
  assign \$42  = | \$41 [30:15];
  assign \$43  = \$37 [31] ? \$40  : \$42 ;
  assign \$45  = \$44 [31] ? 16'h8000 : 16'h7fff;
  assign \$47  = \$46 [15:0] == 15'h7fff;
  assign \$48  = \$47  & total[14];
  assign \$50  = $signed(\$49 [15:0]) + $signed({ 1'h0, total[14] });
  assign \$51  = \$48  ? 17'h07fff : \$50 ;
  assign \$52  = \$43  ? { \$45 [15], \$45  } : \$51 ;
  assign \$57  = & \$56 [29:15];
  assign \$58  = ~ \$57 ;
  assign \$61  = | \$60 [29:15];
  assign \$62  = \$54 [30] ? \$58  : \$61 ;
  assign \$65  = \$64 [30] ? 16'h8000 : 16'h7fff;
  assign \$68  = \$67 [15:0] == 15'h7fff;
  assign \$70  = \$68  & \$69 [0];
  assign \$74  = $signed(\$72 [15:0]) + $signed({ 1'h0, \$73 [0] });
  assign \$75  = \$70  ? 17'h07fff : \$74 ;
  assign \$76  = \$62  ? { \$65 [15], \$65  } : \$75 ;
  assign \$77  = ~ gru_candidate_1_2;
  assign \$78  = product[14] & \$77 ;
  assign \$80  = gru_candidate_1_2 ? 32'd0 : \$79 ;
  assign \$81  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$80 , \$78  });
  assign \$83  = ~ gru_candidate_1_2;
  assign \$84  = product[14] & \$83 ;
  assign \$86  = gru_candidate_1_2 ? 32'd0 : \$85 ;
  assign \$87  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$86 , \$84  });
  assign \$89  = & \$88 [32:15];
  assign \$90  = ~ \$89 ;
  assign \$91  = ~ gru_candidate_1_2;
  assign \$92  = product[14] & \$91 ;
  assign \$94  = gru_candidate_1_2 ? 32'd0 : \$93 ;
  assign \$95  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$94 , \$92  });
  assign \$97  = | \$96 [32:15];
  assign \$98  = \$82 [33] ? \$90  : \$97 ;
  assign \$99  = ~ gru_candidate_1_2;
  assign \$100  = product[14] & \$99 ;
  assign \$102  = gru_candidate_1_2 ? 32'd0 : \$101 ;
  assign \$103  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$102 , \$100  });
  assign \$105  = \$104 [33] ? 16'h8000 : 16'h7fff;
  assign \$106  = ~ gru_candidate_1_2;
  assign \$107  = product[14] & \$106 ;
  assign \$109  = gru_candidate_1_2 ? 32'd0 : \$108 ;
  assign \$110  = $signed({ candidate_gate_1, 1'h1 }) + $signed({ \$109 , \$107  });
  assign \$112  = \$98  ? \$105  : \$111 [15:0];
  assign \$113  = gru_candidate_0_1 ? b : forget_gate;
  assign \$114  = lstm_9_10 ? output_gate_9 : update_9;
  assign \$115  = $signed(old_a_9) - $signed(tanh_o);
  assign \$116  = \lstm_9_10$110  ? { tanh_o[15], tanh_o } : \$115 ;
  assign \$117  = $signed(\$114 ) * $signed(\$116 );
  assign \$118  = $signed(product) + $signed(24'h400000);
  assign \$120  = $signed(product) + $signed(24'h400000);
  assign \$122  = & \$121 [31:7];
  assign \$123  = ~ \$122 ;
  assign \$124  = $signed(product) + $signed(24'h400000);
  assign \$126  = | \$125 [31:7];
  assign \$127  = \$119 [32] ? \$123  : \$126 ;
  assign \$128  = $signed(product) + $signed(24'h400000);
  assign \$130  = \$129 [32] ? 8'h80 : 8'h7f;
  assign \$131  = $signed(product) + $signed(24'h400000);
  assign \$133  = \$127  ? \$130  : \$132 [7:0];
  assign \$134  = $signed(hidden_product) + $signed(24'h400000);
  assign \$136  = $signed(hidden_product) + $signed(24'h400000);
  assign \$138  = & \$137 [32:7];
  assign \$139  = ~ \$138 ;
  assign \$140  = $signed(hidden_product) + $signed(24'h400000);
  assign \$142  = | \$141 [32:7];
  assign \$143  = \$135 [33] ? \$139  : \$142 ;
  assign \$144  = $signed(hidden_product) + $signed(24'h400000);
  assign \$146  = \$145 [33] ? 8'h80 : 8'h7f;
  assign \$147  = $signed(hidden_product) + $signed(24'h400000);
  assign \$149  = \$143  ? \$146  : \$148 [7:0];
  assign \$150  = $signed(\$21 [17:0]) + $signed(9'h080);
  assign \$152  = $signed(\$21 [17:0]) + $signed(9'h080);
  assign \$154  = & \$153 [17:7];
  assign \$155  = ~ \$154 ;
  assign \$156  = $signed(\$21 [17:0]) + $signed(9'h080);
  assign \$158  = | \$157 [17:7];
  assign \$159  = \$151 [18] ? \$155  : \$158 ;
  assign \$160  = $signed(\$21 [17:0]) + $signed(9'h080);
  assign \$162  = \$161 [18] ? 8'h80 : 8'h7f;
  assign \$163  = $signed(\$21 [17:0]) + $signed(9'h080);
  assign \$165  = \$159  ? \$162  : \$164 [7:0];
  assign \$166  = gru_reset_10_11 ? reset_h_8 : \$165 ;
  assign \$167  = $signed(rounded_10) + $signed(9'h080);
  assign \$169  = $signed(rounded_10) + $signed(9'h080);
  assign \$171  = & \$170 [15:7];
  assign \$172  = ~ \$171 ;
  assign \$173  = $signed(rounded_10) + $signed(9'h080);
  assign \$175  = | \$174 [15:7];
  assign \$176  = \$168 [16] ? \$172  : \$175 ;
  assign \$177  = $signed(rounded_10) + $signed(9'h080);
  assign \$179  = \$178 [16] ? 8'h80 : 8'h7f;
  assign \$180  = $signed(rounded_10) + $signed(9'h080);
  assign \$182  = \$176  ? \$179  : \$181 [7:0];
  assign \$183  = gru_gru_reset_gru_candidate_10_11 ? \$166  : \$182 ;
  assign \$184  = lstm_10_11 ? \$149  : \$183 ;
  assign \$185  = gru_reset_10_11 ? { kept_a_10[15], kept_a_10[15], kept_a_10 } : \$21 [17:0];
  assign \$186  = $signed(rounded_10) + $signed(9'h080);
  assign \$188  = $signed(rounded_10) + $signed(9'h080);
  assign \$190  = & \$189 [15:7];
  assign \$191  = ~ \$190 ;
  assign \$192  = $signed(rounded_10) + $signed(9'h080);
  assign \$194  = | \$193 [15:7];
  assign \$195  = \$187 [16] ? \$191  : \$194 ;
  assign \$196  = $signed(rounded_10) + $signed(9'h080);
  assign \$198  = \$197 [16] ? 8'h80 : 8'h7f;
  assign \$199  = $signed(rounded_10) + $signed(9'h080);
  assign \$201  = \$195  ? \$198  : \$200 [7:0];
  assign \$202  = \gru_gru_reset_gru_candidate_10_11$201  ? \$185  : { \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201 [7], \$201  };
  assign \$203  = \lstm_10_11$212  ? { new_c_7[15], new_c_7[15], new_c_7 } : \$202 ;
  assign \$204  = $signed(hidden_product) + $signed(24'h400000);
  assign \$206  = $signed(hidden_product) + $signed(24'h400000);
  assign \$208  = & \$207 [32:7];
  assign \$209  = ~ \$208 ;
  assign \$210  = $signed(hidden_product) + $signed(24'h400000);
  assign \$212  = | \$211 [32:7];
  assign \$213  = \$205 [33] ? \$209  : \$212 ;
  assign \$214  = $signed(hidden_product) + $signed(24'h400000);
  assign \$216  = \$215 [33] ? 8'h80 : 8'h7f;
  assign \$217  = $signed(hidden_product) + $signed(24'h400000);
  assign \$219  = \$213  ? \$216  : \$218 [7:0];
  assign \$220  = \gru_gru_reset_gru_candidate_10_11$224  ? kept_update_10 : 16'h0000;
  assign \$221  = \lstm_10_11$235  ? { \$219 [7], \$219 [7], \$219 [7], \$219 [7], \$219 [7], \$219 [7], \$219 [7], \$219 [7], \$219  } : \$220 ;
  always @(posedge clk)
    gru_reset_0_1 <= is_gru_reset_0;
  always @(posedge clk)
    lstm_0_1 <= is_lstm_0;
  always @(posedge clk)
    \lstm_0_1$45  <= \is_lstm_0$3 ;
  always @(posedge clk)
    product <= \$222 ;
  always @(posedge clk)
    \$signal$48  <= \$223 ;
  always @(posedge clk)
    align_fraction_1 <= cell_fraction;
  always @(posedge clk)
    total <= \$224 ;
  always @(posedge clk)
    new_c <= \$225 ;
  always @(posedge clk)
    argument_fraction_1 <= cell_fraction;
  always @(posedge clk)
    argument_fraction_2 <= argument_fraction_1;
  always @(posedge clk)
    argument_fraction_3 <= argument_fraction_2;
  always @(posedge clk)
    lstm_argument <= \$76 [15:0];
  always @(posedge clk)
    candidate_gate_1 <= port_1;
  always @(posedge clk)
    gru_candidate_1_1 <= is_gru_candidate_1;
  always @(posedge clk)
    gru_candidate_1_2 <= gru_candidate_1_1;
  always @(posedge clk)
    gru_argument <= \$112 ;
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
    output_gate_1 <= port_2;
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
    update_1 <= \$113 ;
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
    \lstm_9_1$101  <= \is_lstm_9$30 ;
  always @(posedge clk)
    \lstm_9_2$102  <= \lstm_9_1$101 ;
  always @(posedge clk)
    \lstm_9_3$103  <= \lstm_9_2$102 ;
  always @(posedge clk)
    \lstm_9_4$104  <= \lstm_9_3$103 ;
  always @(posedge clk)
    \lstm_9_5$105  <= \lstm_9_4$104 ;
  always @(posedge clk)
    \lstm_9_6$106  <= \lstm_9_5$105 ;
  always @(posedge clk)
    \lstm_9_7$107  <= \lstm_9_6$106 ;
  always @(posedge clk)
    \lstm_9_8$108  <= \lstm_9_7$107 ;
  always @(posedge clk)
    \lstm_9_9$109  <= \lstm_9_8$108 ;
  always @(posedge clk)
    \lstm_9_10$110  <= \lstm_9_9$109 ;
  always @(posedge clk)
    hidden_product <= \$226 ;
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
    reset_h <= \$227 ;
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
    reset_h_8 <= reset_h_7;
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
    kept_update_1 <= forget_gate;
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
    rounded_1 <= port_0;
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
    h_o <= \$228 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_1$191  <= \is_gru_gru_reset_gru_candidate_10$37 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_2$192  <= \gru_gru_reset_gru_candidate_10_1$191 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_3$193  <= \gru_gru_reset_gru_candidate_10_2$192 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_4$194  <= \gru_gru_reset_gru_candidate_10_3$193 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_5$195  <= \gru_gru_reset_gru_candidate_10_4$194 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_6$196  <= \gru_gru_reset_gru_candidate_10_5$195 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_7$197  <= \gru_gru_reset_gru_candidate_10_6$196 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_8$198  <= \gru_gru_reset_gru_candidate_10_7$197 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_9$199  <= \gru_gru_reset_gru_candidate_10_8$198 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_10$200  <= \gru_gru_reset_gru_candidate_10_9$199 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_11$201  <= \gru_gru_reset_gru_candidate_10_10$200 ;
  always @(posedge clk)
    \lstm_10_1$202  <= \is_lstm_10$38 ;
  always @(posedge clk)
    \lstm_10_2$203  <= \lstm_10_1$202 ;
  always @(posedge clk)
    \lstm_10_3$204  <= \lstm_10_2$203 ;
  always @(posedge clk)
    \lstm_10_4$205  <= \lstm_10_3$204 ;
  always @(posedge clk)
    \lstm_10_5$206  <= \lstm_10_4$205 ;
  always @(posedge clk)
    \lstm_10_6$207  <= \lstm_10_5$206 ;
  always @(posedge clk)
    \lstm_10_7$208  <= \lstm_10_6$207 ;
  always @(posedge clk)
    \lstm_10_8$209  <= \lstm_10_7$208 ;
  always @(posedge clk)
    \lstm_10_9$210  <= \lstm_10_8$209 ;
  always @(posedge clk)
    \lstm_10_10$211  <= \lstm_10_9$210 ;
  always @(posedge clk)
    \lstm_10_11$212  <= \lstm_10_10$211 ;
  always @(posedge clk)
    a_o <= \$229 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_1$214  <= \is_gru_gru_reset_gru_candidate_10$39 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_2$215  <= \gru_gru_reset_gru_candidate_10_1$214 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_3$216  <= \gru_gru_reset_gru_candidate_10_2$215 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_4$217  <= \gru_gru_reset_gru_candidate_10_3$216 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_5$218  <= \gru_gru_reset_gru_candidate_10_4$217 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_6$219  <= \gru_gru_reset_gru_candidate_10_5$218 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_7$220  <= \gru_gru_reset_gru_candidate_10_6$219 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_8$221  <= \gru_gru_reset_gru_candidate_10_7$220 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_9$222  <= \gru_gru_reset_gru_candidate_10_8$221 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_10$223  <= \gru_gru_reset_gru_candidate_10_9$222 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_10_11$224  <= \gru_gru_reset_gru_candidate_10_10$223 ;
  always @(posedge clk)
    \lstm_10_1$225  <= \is_lstm_10$40 ;
  always @(posedge clk)
    \lstm_10_2$226  <= \lstm_10_1$225 ;
  always @(posedge clk)
    \lstm_10_3$227  <= \lstm_10_2$226 ;
  always @(posedge clk)
    \lstm_10_4$228  <= \lstm_10_3$227 ;
  always @(posedge clk)
    \lstm_10_5$229  <= \lstm_10_4$228 ;
  always @(posedge clk)
    \lstm_10_6$230  <= \lstm_10_5$229 ;
  always @(posedge clk)
    \lstm_10_7$231  <= \lstm_10_6$230 ;
  always @(posedge clk)
    \lstm_10_8$232  <= \lstm_10_7$231 ;
  always @(posedge clk)
    \lstm_10_9$233  <= \lstm_10_8$232 ;
  always @(posedge clk)
    \lstm_10_10$234  <= \lstm_10_9$233 ;
  always @(posedge clk)
    \lstm_10_11$235  <= \lstm_10_10$234 ;
  always @(posedge clk)
    b_o <= \$230 ;
  rnnhw_tanh tanh (
    .clk(clk),
    .o(tanh_o),
    .rst(rst),
    .x(argument)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$222  = \$34 ;
    if (rst) begin
      \$222  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$223  = \$35 ;
    if (rst) begin
      \$223  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$224  = \$36 [31:0];
    if (rst) begin
      \$224  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$225  = \$52 [15:0];
    if (rst) begin
      \$225  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$226  = \$117 ;
    if (rst) begin
      \$226  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$227  = \$133 ;
    if (rst) begin
      \$227  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$228  = \$184 ;
    if (rst) begin
      \$228  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$229  = \$203 [15:0];
    if (rst) begin
      \$229  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$230  = \$221 ;
    if (rst) begin
      \$230  = 16'h0000;
    end
  end
  assign gates = { port_2, port_1, forget_gate, port_0 };
  assign argument_left_3 = \$11 [23:0];
  assign argument_left_2 = \$14 [27:0];
  assign argument_left_1 = \$17 [29:0];
  assign x = argument;
  assign \function  = 3'h2;
  assign o = tanh_o;
  assign \$signal  = \$21 [17:0];
  assign \gates[0]  = port_0;
  assign \gates[1]  = forget_gate;
  assign \gates[2]  = port_1;
  assign \gates[3]  = port_2;
  assign \$2  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:8] };
  assign \$4  = { align_right_3[31], align_right_3[31], align_right_3[31], align_right_3[31], align_right_3[31:4] };
  assign \$6  = { align_right_2[31], align_right_2[31], align_right_2[31:2] };
  assign \$8  = { align_right_1[31], align_right_1[31:1] };
  assign \$10  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c, 8'h00 };
  assign \$13  = { \$11 [23], \$11 [23], \$11 [23], \$11 [23:0], 4'h0 };
  assign \$16  = { \$14 [27], \$14 [27:0], 2'h0 };
  assign \$19  = { \$17 [29:0], 1'h0 };
  assign \$21  = { \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33], \$20 [33:15] };
  assign \$31  = port_0;
  assign \$37  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$38  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$41  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$44  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$46  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$49  = { total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31], total[31:15] };
  assign \$53  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$54  = { \$53 [30], \$53 [30:1] };
  assign \$55  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$56  = { \$55 [30], \$55 [30:1] };
  assign \$59  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$60  = { \$59 [30], \$59 [30:1] };
  assign \$63  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$64  = { \$63 [30], \$63 [30:1] };
  assign \$66  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$67  = { \$66 [30], \$66 [30:1] };
  assign \$69  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$71  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$72  = { \$71 [30], \$71 [30:1] };
  assign \$73  = { argument_left_0[30], argument_left_0[30], argument_left_0[30:2] };
  assign \$79  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$82  = { \$81 [33], \$81 [33:1] };
  assign \$85  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$88  = { \$87 [33], \$87 [33:1] };
  assign \$93  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$96  = { \$95 [33], \$95 [33:1] };
  assign \$101  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$104  = { \$103 [33], \$103 [33:1] };
  assign \$108  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$111  = { \$110 [33], \$110 [33:1] };
  assign \$119  = { \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32], \$118 [32:23] };
  assign \$121  = { \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32], \$120 [32:23] };
  assign \$125  = { \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32], \$124 [32:23] };
  assign \$129  = { \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32], \$128 [32:23] };
  assign \$132  = { \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32], \$131 [32:23] };
  assign \$135  = { \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33], \$134 [33:23] };
  assign \$137  = { \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33], \$136 [33:23] };
  assign \$141  = { \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33], \$140 [33:23] };
  assign \$145  = { \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33], \$144 [33:23] };
  assign \$148  = { \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33], \$147 [33:23] };
  assign \$151  = { \$150 [18], \$150 [18], \$150 [18], \$150 [18], \$150 [18], \$150 [18], \$150 [18], \$150 [18], \$150 [18:8] };
  assign \$153  = { \$152 [18], \$152 [18], \$152 [18], \$152 [18], \$152 [18], \$152 [18], \$152 [18], \$152 [18], \$152 [18:8] };
  assign \$157  = { \$156 [18], \$156 [18], \$156 [18], \$156 [18], \$156 [18], \$156 [18], \$156 [18], \$156 [18], \$156 [18:8] };
  assign \$161  = { \$160 [18], \$160 [18], \$160 [18], \$160 [18], \$160 [18], \$160 [18], \$160 [18], \$160 [18], \$160 [18:8] };
  assign \$164  = { \$163 [18], \$163 [18], \$163 [18], \$163 [18], \$163 [18], \$163 [18], \$163 [18], \$163 [18], \$163 [18:8] };
  assign \$168  = { \$167 [16], \$167 [16], \$167 [16], \$167 [16], \$167 [16], \$167 [16], \$167 [16], \$167 [16], \$167 [16:8] };
  assign \$170  = { \$169 [16], \$169 [16], \$169 [16], \$169 [16], \$169 [16], \$169 [16], \$169 [16], \$169 [16], \$169 [16:8] };
  assign \$174  = { \$173 [16], \$173 [16], \$173 [16], \$173 [16], \$173 [16], \$173 [16], \$173 [16], \$173 [16], \$173 [16:8] };
  assign \$178  = { \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16:8] };
  assign \$181  = { \$180 [16], \$180 [16], \$180 [16], \$180 [16], \$180 [16], \$180 [16], \$180 [16], \$180 [16], \$180 [16:8] };
  assign \$187  = { \$186 [16], \$186 [16], \$186 [16], \$186 [16], \$186 [16], \$186 [16], \$186 [16], \$186 [16], \$186 [16:8] };
  assign \$189  = { \$188 [16], \$188 [16], \$188 [16], \$188 [16], \$188 [16], \$188 [16], \$188 [16], \$188 [16], \$188 [16:8] };
  assign \$193  = { \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16:8] };
  assign \$197  = { \$196 [16], \$196 [16], \$196 [16], \$196 [16], \$196 [16], \$196 [16], \$196 [16], \$196 [16], \$196 [16:8] };
  assign \$200  = { \$199 [16], \$199 [16], \$199 [16], \$199 [16], \$199 [16], \$199 [16], \$199 [16], \$199 [16], \$199 [16:8] };
  assign \$205  = { \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33], \$204 [33:23] };
  assign \$207  = { \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33], \$206 [33:23] };
  assign \$211  = { \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33], \$210 [33:23] };
  assign \$215  = { \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33], \$214 [33:23] };
  assign \$218  = { \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33], \$217 [33:23] };
endmodule

module rnnhw_cells(rst, stored__0, stored__1, parameters, states, tile, hidden, \output , finished__0, finished__1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [7:0] \$1 ;
  wire \$10 ;
  reg [31:0] \$100 ;
  reg [31:0] \$101 ;
  reg [31:0] \$102 ;
  reg [31:0] \$103 ;
  wire [31:0] \$104 ;
  wire \$105 ;
  reg \$106 ;
  reg \$107 ;
  reg \$108 ;
  reg \$109 ;
  wire \$11 ;
  reg \$110 ;
  reg \$111 ;
  reg \$112 ;
  reg \$113 ;
  reg \$114 ;
  reg \$115 ;
  reg \$116 ;
  reg \$117 ;
  reg \$118 ;
  reg \$119 ;
  wire [2:0] \$12 ;
  reg \$120 ;
  reg \$121 ;
  reg \$122 ;
  reg \$123 ;
  reg \$124 ;
  reg \$125 ;
  reg \$126 ;
  reg \$127 ;
  reg \$128 ;
  reg [31:0] \$129 ;
  wire [2:0] \$13 ;
  reg [31:0] \$130 ;
  reg [31:0] \$131 ;
  reg [31:0] \$132 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [2:0] \$19 ;
  wire [7:0] \$2 ;
  wire [2:0] \$20 ;
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
  wire [2:0] \$33 ;
  wire [2:0] \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire [2:0] \$40 ;
  wire [2:0] \$41 ;
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
  reg [31:0] \$56 ;
  reg [31:0] \$57 ;
  reg [31:0] \$58 ;
  reg [31:0] \$59 ;
  wire \$6 ;
  wire [31:0] \$60 ;
  reg [31:0] \$61 ;
  reg [31:0] \$62 ;
  reg [31:0] \$63 ;
  reg [31:0] \$64 ;
  wire [31:0] \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  reg [31:0] \$69 ;
  wire \$7 ;
  reg [31:0] \$70 ;
  reg [31:0] \$71 ;
  reg [31:0] \$72 ;
  wire [31:0] \$73 ;
  reg [31:0] \$74 ;
  reg [31:0] \$75 ;
  reg [31:0] \$76 ;
  reg [31:0] \$77 ;
  wire [31:0] \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire \$80 ;
  wire \$81 ;
  reg [31:0] \$82 ;
  reg [31:0] \$83 ;
  reg [31:0] \$84 ;
  reg [31:0] \$85 ;
  wire [31:0] \$86 ;
  reg [31:0] \$87 ;
  reg [31:0] \$88 ;
  reg [31:0] \$89 ;
  wire \$9 ;
  reg [31:0] \$90 ;
  wire [31:0] \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  reg [31:0] \$95 ;
  reg [31:0] \$96 ;
  reg [31:0] \$97 ;
  reg [31:0] \$98 ;
  wire [31:0] \$99 ;
  wire \$signal ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$73 ;
  wire [5:0] \$signature__addr$77 ;
  wire [223:0] \$signature__data ;
  wire [223:0] \$signature__data$147 ;
  wire [31:0] \$signature__data$147[0] ;
  wire [31:0] \$signature__data$147[1] ;
  wire [31:0] \$signature__data$147[2] ;
  wire [31:0] \$signature__data$147[3] ;
  wire [31:0] \$signature__data$147[4] ;
  wire [31:0] \$signature__data$147[5] ;
  wire [31:0] \$signature__data$147[6] ;
  wire [31:0] \$signature__data$148 ;
  wire [15:0] \$signature__data$148.a ;
  wire [15:0] \$signature__data$148.b ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [31:0] \$signature__data[4] ;
  wire [31:0] \$signature__data[5] ;
  wire [31:0] \$signature__data[6] ;
  wire [6:0] \$signature__en ;
  wire [15:0] a;
  wire [15:0] a_o;
  wire apart;
  wire [15:0] b;
  wire [15:0] b_o;
  reg [31:0] bias;
  reg [31:0] \bias$108 ;
  reg [31:0] \bias$120 ;
  reg [31:0] \bias$98 ;
  reg [15:0] candidate = 16'h0000;
  reg [15:0] candidate_1 = 16'h0000;
  reg [15:0] candidate_2 = 16'h0000;
  reg [15:0] candidate_3 = 16'h0000;
  reg [15:0] candidate_4 = 16'h0000;
  wire [15:0] candidate_5;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
  reg [34:0] control_0 = 35'h000000000;
  wire \control_0.bank ;
  wire \control_0.buffer ;
  wire [3:0] \control_0.cell_fraction ;
  wire \control_0.emit ;
  wire \control_0.final ;
  wire \control_0.input_last ;
  wire [5:0] \control_0.kind ;
  wire [5:0] \control_0.parameters ;
  wire \control_0.part ;
  wire \control_0.reset_state ;
  wire [5:0] \control_0.state ;
  wire \control_0.valid ;
  wire [4:0] \control_0.word ;
  wire [34:0] control_0_stage;
  wire \control_0_stage.bank ;
  wire \control_0_stage.buffer ;
  wire [3:0] \control_0_stage.cell_fraction ;
  wire \control_0_stage.emit ;
  wire \control_0_stage.final ;
  wire \control_0_stage.input_last ;
  wire [5:0] \control_0_stage.kind ;
  wire [5:0] \control_0_stage.parameters ;
  wire \control_0_stage.part ;
  wire \control_0_stage.reset_state ;
  wire [5:0] \control_0_stage.state ;
  wire \control_0_stage.valid ;
  wire [4:0] \control_0_stage.word ;
  reg control_0_valid = 1'h0;
  reg [34:0] control_1 = 35'h000000000;
  wire \control_1.bank ;
  wire \control_1.buffer ;
  wire [3:0] \control_1.cell_fraction ;
  wire \control_1.emit ;
  wire \control_1.final ;
  wire \control_1.input_last ;
  wire [5:0] \control_1.kind ;
  wire [5:0] \control_1.parameters ;
  wire \control_1.part ;
  wire \control_1.reset_state ;
  wire [5:0] \control_1.state ;
  wire \control_1.valid ;
  wire [4:0] \control_1.word ;
  reg [34:0] control_10 = 35'h000000000;
  wire \control_10.bank ;
  wire \control_10.buffer ;
  wire [3:0] \control_10.cell_fraction ;
  wire \control_10.emit ;
  wire \control_10.final ;
  wire \control_10.input_last ;
  wire [5:0] \control_10.kind ;
  wire [5:0] \control_10.parameters ;
  wire \control_10.part ;
  wire \control_10.reset_state ;
  wire [5:0] \control_10.state ;
  wire \control_10.valid ;
  wire [4:0] \control_10.word ;
  wire [34:0] control_10_stage;
  wire \control_10_stage.bank ;
  wire \control_10_stage.buffer ;
  wire [3:0] \control_10_stage.cell_fraction ;
  wire \control_10_stage.emit ;
  wire \control_10_stage.final ;
  wire \control_10_stage.input_last ;
  wire [5:0] \control_10_stage.kind ;
  wire [5:0] \control_10_stage.parameters ;
  wire \control_10_stage.part ;
  wire \control_10_stage.reset_state ;
  wire [5:0] \control_10_stage.state ;
  wire \control_10_stage.valid ;
  wire [4:0] \control_10_stage.word ;
  reg control_10_valid = 1'h0;
  reg [34:0] control_11 = 35'h000000000;
  wire \control_11.bank ;
  wire \control_11.buffer ;
  wire [3:0] \control_11.cell_fraction ;
  wire \control_11.emit ;
  wire \control_11.final ;
  wire \control_11.input_last ;
  wire [5:0] \control_11.kind ;
  wire [5:0] \control_11.parameters ;
  wire \control_11.part ;
  wire \control_11.reset_state ;
  wire [5:0] \control_11.state ;
  wire \control_11.valid ;
  wire [4:0] \control_11.word ;
  wire [34:0] control_11_stage;
  wire \control_11_stage.bank ;
  wire \control_11_stage.buffer ;
  wire [3:0] \control_11_stage.cell_fraction ;
  wire \control_11_stage.emit ;
  wire \control_11_stage.final ;
  wire \control_11_stage.input_last ;
  wire [5:0] \control_11_stage.kind ;
  wire [5:0] \control_11_stage.parameters ;
  wire \control_11_stage.part ;
  wire \control_11_stage.reset_state ;
  wire [5:0] \control_11_stage.state ;
  wire \control_11_stage.valid ;
  wire [4:0] \control_11_stage.word ;
  reg control_11_valid = 1'h0;
  reg [34:0] control_12 = 35'h000000000;
  wire \control_12.bank ;
  wire \control_12.buffer ;
  wire [3:0] \control_12.cell_fraction ;
  wire \control_12.emit ;
  wire \control_12.final ;
  wire \control_12.input_last ;
  wire [5:0] \control_12.kind ;
  wire [5:0] \control_12.parameters ;
  wire \control_12.part ;
  wire \control_12.reset_state ;
  wire [5:0] \control_12.state ;
  wire \control_12.valid ;
  wire [4:0] \control_12.word ;
  wire [34:0] control_12_stage;
  wire \control_12_stage.bank ;
  wire \control_12_stage.buffer ;
  wire [3:0] \control_12_stage.cell_fraction ;
  wire \control_12_stage.emit ;
  wire \control_12_stage.final ;
  wire \control_12_stage.input_last ;
  wire [5:0] \control_12_stage.kind ;
  wire [5:0] \control_12_stage.parameters ;
  wire \control_12_stage.part ;
  wire \control_12_stage.reset_state ;
  wire [5:0] \control_12_stage.state ;
  wire \control_12_stage.valid ;
  wire [4:0] \control_12_stage.word ;
  reg control_12_valid = 1'h0;
  reg [34:0] control_13 = 35'h000000000;
  wire \control_13.bank ;
  wire \control_13.buffer ;
  wire [3:0] \control_13.cell_fraction ;
  wire \control_13.emit ;
  wire \control_13.final ;
  wire \control_13.input_last ;
  wire [5:0] \control_13.kind ;
  wire [5:0] \control_13.parameters ;
  wire \control_13.part ;
  wire \control_13.reset_state ;
  wire [5:0] \control_13.state ;
  wire \control_13.valid ;
  wire [4:0] \control_13.word ;
  wire [34:0] control_13_stage;
  wire \control_13_stage.bank ;
  wire \control_13_stage.buffer ;
  wire [3:0] \control_13_stage.cell_fraction ;
  wire \control_13_stage.emit ;
  wire \control_13_stage.final ;
  wire \control_13_stage.input_last ;
  wire [5:0] \control_13_stage.kind ;
  wire [5:0] \control_13_stage.parameters ;
  wire \control_13_stage.part ;
  wire \control_13_stage.reset_state ;
  wire [5:0] \control_13_stage.state ;
  wire \control_13_stage.valid ;
  wire [4:0] \control_13_stage.word ;
  reg control_13_valid = 1'h0;
  reg [34:0] control_14 = 35'h000000000;
  wire \control_14.bank ;
  wire \control_14.buffer ;
  wire [3:0] \control_14.cell_fraction ;
  wire \control_14.emit ;
  wire \control_14.final ;
  wire \control_14.input_last ;
  wire [5:0] \control_14.kind ;
  wire [5:0] \control_14.parameters ;
  wire \control_14.part ;
  wire \control_14.reset_state ;
  wire [5:0] \control_14.state ;
  wire \control_14.valid ;
  wire [4:0] \control_14.word ;
  wire [34:0] control_14_stage;
  wire \control_14_stage.bank ;
  wire \control_14_stage.buffer ;
  wire [3:0] \control_14_stage.cell_fraction ;
  wire \control_14_stage.emit ;
  wire \control_14_stage.final ;
  wire \control_14_stage.input_last ;
  wire [5:0] \control_14_stage.kind ;
  wire [5:0] \control_14_stage.parameters ;
  wire \control_14_stage.part ;
  wire \control_14_stage.reset_state ;
  wire [5:0] \control_14_stage.state ;
  wire \control_14_stage.valid ;
  wire [4:0] \control_14_stage.word ;
  reg control_14_valid = 1'h0;
  reg [34:0] control_15 = 35'h000000000;
  wire \control_15.bank ;
  wire \control_15.buffer ;
  wire [3:0] \control_15.cell_fraction ;
  wire \control_15.emit ;
  wire \control_15.final ;
  wire \control_15.input_last ;
  wire [5:0] \control_15.kind ;
  wire [5:0] \control_15.parameters ;
  wire \control_15.part ;
  wire \control_15.reset_state ;
  wire [5:0] \control_15.state ;
  wire \control_15.valid ;
  wire [4:0] \control_15.word ;
  wire [34:0] control_15_stage;
  wire \control_15_stage.bank ;
  wire \control_15_stage.buffer ;
  wire [3:0] \control_15_stage.cell_fraction ;
  wire \control_15_stage.emit ;
  wire \control_15_stage.final ;
  wire \control_15_stage.input_last ;
  wire [5:0] \control_15_stage.kind ;
  wire [5:0] \control_15_stage.parameters ;
  wire \control_15_stage.part ;
  wire \control_15_stage.reset_state ;
  wire [5:0] \control_15_stage.state ;
  wire \control_15_stage.valid ;
  wire [4:0] \control_15_stage.word ;
  reg control_15_valid = 1'h0;
  reg [34:0] control_16 = 35'h000000000;
  wire \control_16.bank ;
  wire \control_16.buffer ;
  wire [3:0] \control_16.cell_fraction ;
  wire \control_16.emit ;
  wire \control_16.final ;
  wire \control_16.input_last ;
  wire [5:0] \control_16.kind ;
  wire [5:0] \control_16.parameters ;
  wire \control_16.part ;
  wire \control_16.reset_state ;
  wire [5:0] \control_16.state ;
  wire \control_16.valid ;
  wire [4:0] \control_16.word ;
  wire [34:0] control_16_stage;
  wire \control_16_stage.bank ;
  wire \control_16_stage.buffer ;
  wire [3:0] \control_16_stage.cell_fraction ;
  wire \control_16_stage.emit ;
  wire \control_16_stage.final ;
  wire \control_16_stage.input_last ;
  wire [5:0] \control_16_stage.kind ;
  wire [5:0] \control_16_stage.parameters ;
  wire \control_16_stage.part ;
  wire \control_16_stage.reset_state ;
  wire [5:0] \control_16_stage.state ;
  wire \control_16_stage.valid ;
  wire [4:0] \control_16_stage.word ;
  reg control_16_valid = 1'h0;
  reg [34:0] control_17 = 35'h000000000;
  wire \control_17.bank ;
  wire \control_17.buffer ;
  wire [3:0] \control_17.cell_fraction ;
  wire \control_17.emit ;
  wire \control_17.final ;
  wire \control_17.input_last ;
  wire [5:0] \control_17.kind ;
  wire [5:0] \control_17.parameters ;
  wire \control_17.part ;
  wire \control_17.reset_state ;
  wire [5:0] \control_17.state ;
  wire \control_17.valid ;
  wire [4:0] \control_17.word ;
  wire [34:0] control_17_stage;
  wire \control_17_stage.bank ;
  wire \control_17_stage.buffer ;
  wire [3:0] \control_17_stage.cell_fraction ;
  wire \control_17_stage.emit ;
  wire \control_17_stage.final ;
  wire \control_17_stage.input_last ;
  wire [5:0] \control_17_stage.kind ;
  wire [5:0] \control_17_stage.parameters ;
  wire \control_17_stage.part ;
  wire \control_17_stage.reset_state ;
  wire [5:0] \control_17_stage.state ;
  wire \control_17_stage.valid ;
  wire [4:0] \control_17_stage.word ;
  reg control_17_valid = 1'h0;
  reg [34:0] control_18 = 35'h000000000;
  wire \control_18.bank ;
  wire \control_18.buffer ;
  wire [3:0] \control_18.cell_fraction ;
  wire \control_18.emit ;
  wire \control_18.final ;
  wire \control_18.input_last ;
  wire [5:0] \control_18.kind ;
  wire [5:0] \control_18.parameters ;
  wire \control_18.part ;
  wire \control_18.reset_state ;
  wire [5:0] \control_18.state ;
  wire \control_18.valid ;
  wire [4:0] \control_18.word ;
  wire [34:0] control_18_stage;
  wire \control_18_stage.bank ;
  wire \control_18_stage.buffer ;
  wire [3:0] \control_18_stage.cell_fraction ;
  wire \control_18_stage.emit ;
  wire \control_18_stage.final ;
  wire \control_18_stage.input_last ;
  wire [5:0] \control_18_stage.kind ;
  wire [5:0] \control_18_stage.parameters ;
  wire \control_18_stage.part ;
  wire \control_18_stage.reset_state ;
  wire [5:0] \control_18_stage.state ;
  wire \control_18_stage.valid ;
  wire [4:0] \control_18_stage.word ;
  reg control_18_valid = 1'h0;
  reg [34:0] control_19 = 35'h000000000;
  wire \control_19.bank ;
  wire \control_19.buffer ;
  wire [3:0] \control_19.cell_fraction ;
  wire \control_19.emit ;
  wire \control_19.final ;
  wire \control_19.input_last ;
  wire [5:0] \control_19.kind ;
  wire [5:0] \control_19.parameters ;
  wire \control_19.part ;
  wire \control_19.reset_state ;
  wire [5:0] \control_19.state ;
  wire \control_19.valid ;
  wire [4:0] \control_19.word ;
  wire [34:0] control_19_stage;
  wire \control_19_stage.bank ;
  wire \control_19_stage.buffer ;
  wire [3:0] \control_19_stage.cell_fraction ;
  wire \control_19_stage.emit ;
  wire \control_19_stage.final ;
  wire \control_19_stage.input_last ;
  wire [5:0] \control_19_stage.kind ;
  wire [5:0] \control_19_stage.parameters ;
  wire \control_19_stage.part ;
  wire \control_19_stage.reset_state ;
  wire [5:0] \control_19_stage.state ;
  wire \control_19_stage.valid ;
  wire [4:0] \control_19_stage.word ;
  reg control_19_valid = 1'h0;
  wire [34:0] control_1_stage;
  wire \control_1_stage.bank ;
  wire \control_1_stage.buffer ;
  wire [3:0] \control_1_stage.cell_fraction ;
  wire \control_1_stage.emit ;
  wire \control_1_stage.final ;
  wire \control_1_stage.input_last ;
  wire [5:0] \control_1_stage.kind ;
  wire [5:0] \control_1_stage.parameters ;
  wire \control_1_stage.part ;
  wire \control_1_stage.reset_state ;
  wire [5:0] \control_1_stage.state ;
  wire \control_1_stage.valid ;
  wire [4:0] \control_1_stage.word ;
  reg control_1_valid = 1'h0;
  reg [34:0] control_2 = 35'h000000000;
  wire \control_2.bank ;
  wire \control_2.buffer ;
  wire [3:0] \control_2.cell_fraction ;
  wire \control_2.emit ;
  wire \control_2.final ;
  wire \control_2.input_last ;
  wire [5:0] \control_2.kind ;
  wire [5:0] \control_2.parameters ;
  wire \control_2.part ;
  wire \control_2.reset_state ;
  wire [5:0] \control_2.state ;
  wire \control_2.valid ;
  wire [4:0] \control_2.word ;
  reg [34:0] control_20 = 35'h000000000;
  wire \control_20.bank ;
  wire \control_20.buffer ;
  wire [3:0] \control_20.cell_fraction ;
  wire \control_20.emit ;
  wire \control_20.final ;
  wire \control_20.input_last ;
  wire [5:0] \control_20.kind ;
  wire [5:0] \control_20.parameters ;
  wire \control_20.part ;
  wire \control_20.reset_state ;
  wire [5:0] \control_20.state ;
  wire \control_20.valid ;
  wire [4:0] \control_20.word ;
  wire [34:0] control_20_stage;
  wire \control_20_stage.bank ;
  wire \control_20_stage.buffer ;
  wire [3:0] \control_20_stage.cell_fraction ;
  wire \control_20_stage.emit ;
  wire \control_20_stage.final ;
  wire \control_20_stage.input_last ;
  wire [5:0] \control_20_stage.kind ;
  wire [5:0] \control_20_stage.parameters ;
  wire \control_20_stage.part ;
  wire \control_20_stage.reset_state ;
  wire [5:0] \control_20_stage.state ;
  wire \control_20_stage.valid ;
  wire [4:0] \control_20_stage.word ;
  reg control_20_valid = 1'h0;
  reg [34:0] control_21 = 35'h000000000;
  wire \control_21.bank ;
  wire \control_21.buffer ;
  wire [3:0] \control_21.cell_fraction ;
  wire \control_21.emit ;
  wire \control_21.final ;
  wire \control_21.input_last ;
  wire [5:0] \control_21.kind ;
  wire [5:0] \control_21.parameters ;
  wire \control_21.part ;
  wire \control_21.reset_state ;
  wire [5:0] \control_21.state ;
  wire \control_21.valid ;
  wire [4:0] \control_21.word ;
  wire [34:0] control_21_stage;
  wire \control_21_stage.bank ;
  wire \control_21_stage.buffer ;
  wire [3:0] \control_21_stage.cell_fraction ;
  wire \control_21_stage.emit ;
  wire \control_21_stage.final ;
  wire \control_21_stage.input_last ;
  wire [5:0] \control_21_stage.kind ;
  wire [5:0] \control_21_stage.parameters ;
  wire \control_21_stage.part ;
  wire \control_21_stage.reset_state ;
  wire [5:0] \control_21_stage.state ;
  wire \control_21_stage.valid ;
  wire [4:0] \control_21_stage.word ;
  reg control_21_valid = 1'h0;
  reg [34:0] control_22 = 35'h000000000;
  wire \control_22.bank ;
  wire \control_22.buffer ;
  wire [3:0] \control_22.cell_fraction ;
  wire \control_22.emit ;
  wire \control_22.final ;
  wire \control_22.input_last ;
  wire [5:0] \control_22.kind ;
  wire [5:0] \control_22.parameters ;
  wire \control_22.part ;
  wire \control_22.reset_state ;
  wire [5:0] \control_22.state ;
  wire \control_22.valid ;
  wire [4:0] \control_22.word ;
  wire [34:0] control_22_stage;
  wire \control_22_stage.bank ;
  wire \control_22_stage.buffer ;
  wire [3:0] \control_22_stage.cell_fraction ;
  wire \control_22_stage.emit ;
  wire \control_22_stage.final ;
  wire \control_22_stage.input_last ;
  wire [5:0] \control_22_stage.kind ;
  wire [5:0] \control_22_stage.parameters ;
  wire \control_22_stage.part ;
  wire \control_22_stage.reset_state ;
  wire [5:0] \control_22_stage.state ;
  wire \control_22_stage.valid ;
  wire [4:0] \control_22_stage.word ;
  reg control_22_valid = 1'h0;
  wire [34:0] control_2_stage;
  wire \control_2_stage.bank ;
  wire \control_2_stage.buffer ;
  wire [3:0] \control_2_stage.cell_fraction ;
  wire \control_2_stage.emit ;
  wire \control_2_stage.final ;
  wire \control_2_stage.input_last ;
  wire [5:0] \control_2_stage.kind ;
  wire [5:0] \control_2_stage.parameters ;
  wire \control_2_stage.part ;
  wire \control_2_stage.reset_state ;
  wire [5:0] \control_2_stage.state ;
  wire \control_2_stage.valid ;
  wire [4:0] \control_2_stage.word ;
  reg control_2_valid = 1'h0;
  reg [34:0] control_3 = 35'h000000000;
  wire \control_3.bank ;
  wire \control_3.buffer ;
  wire [3:0] \control_3.cell_fraction ;
  wire \control_3.emit ;
  wire \control_3.final ;
  wire \control_3.input_last ;
  wire [5:0] \control_3.kind ;
  wire [5:0] \control_3.parameters ;
  wire \control_3.part ;
  wire \control_3.reset_state ;
  wire [5:0] \control_3.state ;
  wire \control_3.valid ;
  wire [4:0] \control_3.word ;
  wire [34:0] control_3_stage;
  wire \control_3_stage.bank ;
  wire \control_3_stage.buffer ;
  wire [3:0] \control_3_stage.cell_fraction ;
  wire \control_3_stage.emit ;
  wire \control_3_stage.final ;
  wire \control_3_stage.input_last ;
  wire [5:0] \control_3_stage.kind ;
  wire [5:0] \control_3_stage.parameters ;
  wire \control_3_stage.part ;
  wire \control_3_stage.reset_state ;
  wire [5:0] \control_3_stage.state ;
  wire \control_3_stage.valid ;
  wire [4:0] \control_3_stage.word ;
  reg control_3_valid = 1'h0;
  reg [34:0] control_4 = 35'h000000000;
  wire \control_4.bank ;
  wire \control_4.buffer ;
  wire [3:0] \control_4.cell_fraction ;
  wire \control_4.emit ;
  wire \control_4.final ;
  wire \control_4.input_last ;
  wire [5:0] \control_4.kind ;
  wire [5:0] \control_4.parameters ;
  wire \control_4.part ;
  wire \control_4.reset_state ;
  wire [5:0] \control_4.state ;
  wire \control_4.valid ;
  wire [4:0] \control_4.word ;
  wire [34:0] control_4_stage;
  wire \control_4_stage.bank ;
  wire \control_4_stage.buffer ;
  wire [3:0] \control_4_stage.cell_fraction ;
  wire \control_4_stage.emit ;
  wire \control_4_stage.final ;
  wire \control_4_stage.input_last ;
  wire [5:0] \control_4_stage.kind ;
  wire [5:0] \control_4_stage.parameters ;
  wire \control_4_stage.part ;
  wire \control_4_stage.reset_state ;
  wire [5:0] \control_4_stage.state ;
  wire \control_4_stage.valid ;
  wire [4:0] \control_4_stage.word ;
  reg control_4_valid = 1'h0;
  reg [34:0] control_5 = 35'h000000000;
  wire \control_5.bank ;
  wire \control_5.buffer ;
  wire [3:0] \control_5.cell_fraction ;
  wire \control_5.emit ;
  wire \control_5.final ;
  wire \control_5.input_last ;
  wire [5:0] \control_5.kind ;
  wire [5:0] \control_5.parameters ;
  wire \control_5.part ;
  wire \control_5.reset_state ;
  wire [5:0] \control_5.state ;
  wire \control_5.valid ;
  wire [4:0] \control_5.word ;
  wire [34:0] control_5_stage;
  wire \control_5_stage.bank ;
  wire \control_5_stage.buffer ;
  wire [3:0] \control_5_stage.cell_fraction ;
  wire \control_5_stage.emit ;
  wire \control_5_stage.final ;
  wire \control_5_stage.input_last ;
  wire [5:0] \control_5_stage.kind ;
  wire [5:0] \control_5_stage.parameters ;
  wire \control_5_stage.part ;
  wire \control_5_stage.reset_state ;
  wire [5:0] \control_5_stage.state ;
  wire \control_5_stage.valid ;
  wire [4:0] \control_5_stage.word ;
  reg control_5_valid = 1'h0;
  reg [34:0] control_6 = 35'h000000000;
  wire \control_6.bank ;
  wire \control_6.buffer ;
  wire [3:0] \control_6.cell_fraction ;
  wire \control_6.emit ;
  wire \control_6.final ;
  wire \control_6.input_last ;
  wire [5:0] \control_6.kind ;
  wire [5:0] \control_6.parameters ;
  wire \control_6.part ;
  wire \control_6.reset_state ;
  wire [5:0] \control_6.state ;
  wire \control_6.valid ;
  wire [4:0] \control_6.word ;
  wire [34:0] control_6_stage;
  wire \control_6_stage.bank ;
  wire \control_6_stage.buffer ;
  wire [3:0] \control_6_stage.cell_fraction ;
  wire \control_6_stage.emit ;
  wire \control_6_stage.final ;
  wire \control_6_stage.input_last ;
  wire [5:0] \control_6_stage.kind ;
  wire [5:0] \control_6_stage.parameters ;
  wire \control_6_stage.part ;
  wire \control_6_stage.reset_state ;
  wire [5:0] \control_6_stage.state ;
  wire \control_6_stage.valid ;
  wire [4:0] \control_6_stage.word ;
  reg control_6_valid = 1'h0;
  reg [34:0] control_7 = 35'h000000000;
  wire \control_7.bank ;
  wire \control_7.buffer ;
  wire [3:0] \control_7.cell_fraction ;
  wire \control_7.emit ;
  wire \control_7.final ;
  wire \control_7.input_last ;
  wire [5:0] \control_7.kind ;
  wire [5:0] \control_7.parameters ;
  wire \control_7.part ;
  wire \control_7.reset_state ;
  wire [5:0] \control_7.state ;
  wire \control_7.valid ;
  wire [4:0] \control_7.word ;
  wire [34:0] control_7_stage;
  wire \control_7_stage.bank ;
  wire \control_7_stage.buffer ;
  wire [3:0] \control_7_stage.cell_fraction ;
  wire \control_7_stage.emit ;
  wire \control_7_stage.final ;
  wire \control_7_stage.input_last ;
  wire [5:0] \control_7_stage.kind ;
  wire [5:0] \control_7_stage.parameters ;
  wire \control_7_stage.part ;
  wire \control_7_stage.reset_state ;
  wire [5:0] \control_7_stage.state ;
  wire \control_7_stage.valid ;
  wire [4:0] \control_7_stage.word ;
  reg control_7_valid = 1'h0;
  reg [34:0] control_8 = 35'h000000000;
  wire \control_8.bank ;
  wire \control_8.buffer ;
  wire [3:0] \control_8.cell_fraction ;
  wire \control_8.emit ;
  wire \control_8.final ;
  wire \control_8.input_last ;
  wire [5:0] \control_8.kind ;
  wire [5:0] \control_8.parameters ;
  wire \control_8.part ;
  wire \control_8.reset_state ;
  wire [5:0] \control_8.state ;
  wire \control_8.valid ;
  wire [4:0] \control_8.word ;
  wire [34:0] control_8_stage;
  wire \control_8_stage.bank ;
  wire \control_8_stage.buffer ;
  wire [3:0] \control_8_stage.cell_fraction ;
  wire \control_8_stage.emit ;
  wire \control_8_stage.final ;
  wire \control_8_stage.input_last ;
  wire [5:0] \control_8_stage.kind ;
  wire [5:0] \control_8_stage.parameters ;
  wire \control_8_stage.part ;
  wire \control_8_stage.reset_state ;
  wire [5:0] \control_8_stage.state ;
  wire \control_8_stage.valid ;
  wire [4:0] \control_8_stage.word ;
  reg control_8_valid = 1'h0;
  reg [34:0] control_9 = 35'h000000000;
  wire \control_9.bank ;
  wire \control_9.buffer ;
  wire [3:0] \control_9.cell_fraction ;
  wire \control_9.emit ;
  wire \control_9.final ;
  wire \control_9.input_last ;
  wire [5:0] \control_9.kind ;
  wire [5:0] \control_9.parameters ;
  wire \control_9.part ;
  wire \control_9.reset_state ;
  wire [5:0] \control_9.state ;
  wire \control_9.valid ;
  wire [4:0] \control_9.word ;
  wire [34:0] control_9_stage;
  wire \control_9_stage.bank ;
  wire \control_9_stage.buffer ;
  wire [3:0] \control_9_stage.cell_fraction ;
  wire \control_9_stage.emit ;
  wire \control_9_stage.final ;
  wire \control_9_stage.input_last ;
  wire [5:0] \control_9_stage.kind ;
  wire [5:0] \control_9_stage.parameters ;
  wire \control_9_stage.part ;
  wire \control_9_stage.reset_state ;
  wire [5:0] \control_9_stage.state ;
  wire \control_9_stage.valid ;
  wire [4:0] \control_9_stage.word ;
  reg control_9_valid = 1'h0;
  reg [223:0] early_parameters = 224'h00000000000000000000000000000000000000000000000000000000;
  wire [31:0] \early_parameters.bias_0 ;
  wire [31:0] \early_parameters.bias_1 ;
  wire [31:0] \early_parameters.bias_2 ;
  wire [31:0] \early_parameters.bias_3 ;
  wire [31:0] \early_parameters.candidate_bias ;
  wire [7:0] \early_parameters.input_shift_0 ;
  wire [7:0] \early_parameters.input_shift_1 ;
  wire [7:0] \early_parameters.input_shift_2 ;
  wire [7:0] \early_parameters.input_shift_3 ;
  wire [7:0] \early_parameters.recurrent_shift_0 ;
  wire [7:0] \early_parameters.recurrent_shift_1 ;
  wire [7:0] \early_parameters.recurrent_shift_2 ;
  wire [7:0] \early_parameters.recurrent_shift_3 ;
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
  wire [2:0] \function ;
  wire [2:0] \function$103 ;
  wire [2:0] \function$115 ;
  wire [2:0] \function$125 ;
  wire [63:0] gates;
  wire [15:0] \gates[0] ;
  wire [15:0] \gates[1] ;
  wire [15:0] \gates[2] ;
  wire [15:0] \gates[3] ;
  wire [7:0] h_o;
  output [15:0] hidden;
  wire [15:0] hidden;
  wire \hidden.bank ;
  wire \hidden.buffer ;
  wire [7:0] \hidden.data ;
  wire \hidden.valid ;
  wire [4:0] \hidden.word ;
  reg [7:0] input_shift;
  reg [7:0] \input_shift$109 ;
  reg [7:0] \input_shift$121 ;
  reg [7:0] \input_shift$99 ;
  reg [31:0] input_sum = 32'd0;
  reg [31:0] \input_sum$104  = 32'd0;
  reg [31:0] \input_sum$116  = 32'd0;
  reg [31:0] \input_sum$94  = 32'd0;
  wire [31:0] input_sum_0;
  wire [31:0] input_sum_1;
  wire [31:0] input_sum_2;
  wire [31:0] input_sum_3;
  wire late;
  wire [31:0] new_state;
  wire [15:0] \new_state.a ;
  wire [15:0] \new_state.b ;
  wire [5:0] next_kind;
  wire [15:0] o;
  wire [15:0] \o$102 ;
  wire [15:0] \o$114 ;
  wire [15:0] \o$124 ;
  wire [15:0] \o$127 ;
  wire [15:0] \o$128 ;
  wire [15:0] \o$129 ;
  wire [15:0] \o$130 ;
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
  wire [31:0] recurrent_bias;
  wire [15:0] recurrent_o;
  reg [7:0] recurrent_shift;
  reg [7:0] \recurrent_shift$100 ;
  reg [7:0] \recurrent_shift$110 ;
  reg [7:0] \recurrent_shift$122 ;
  reg [31:0] recurrent_sum = 32'd0;
  reg [31:0] \recurrent_sum$106  = 32'd0;
  reg [31:0] \recurrent_sum$118  = 32'd0;
  reg [31:0] \recurrent_sum$96  = 32'd0;
  wire [31:0] recurrent_sum_0;
  wire [31:0] recurrent_sum_1;
  wire [31:0] recurrent_sum_2;
  wire [31:0] recurrent_sum_3;
  reg row = 1'h0;
  wire \row$150 ;
  input rst;
  wire rst;
  reg [31:0] state = 32'd0;
  wire [15:0] \state.a ;
  wire [15:0] \state.b ;
  input [38:0] states;
  wire [38:0] states;
  wire [5:0] \states.address ;
  wire [31:0] \states.data ;
  wire [15:0] \states.data.a ;
  wire [15:0] \states.data.b ;
  wire \states.enable ;
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
  input [54:0] tile;
  wire [54:0] tile;
  wire [54:0] \tile$1 ;
  wire \tile$1.buffer ;
  wire [3:0] \tile$1.cell_fraction ;
  wire \tile$1.context_first ;
  wire \tile$1.emit ;
  wire \tile$1.finish ;
  wire \tile$1.first ;
  wire \tile$1.input_last ;
  wire [5:0] \tile$1.kind ;
  wire \tile$1.last ;
  wire [5:0] \tile$1.parameters ;
  wire \tile$1.phase_first ;
  wire \tile$1.phase_last ;
  wire \tile$1.reset_hidden ;
  wire \tile$1.reset_state ;
  wire [1:0] \tile$1.rows ;
  wire [5:0] \tile$1.state ;
  wire [4:0] \tile$1.sum ;
  wire \tile$1.valid ;
  wire [8:0] \tile$1.weight ;
  wire [4:0] \tile$1.write ;
  wire \tile.buffer ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.context_first ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.input_last ;
  wire [5:0] \tile.kind ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire \tile.reset_hidden ;
  wire \tile.reset_state ;
  wire [1:0] \tile.rows ;
  wire [5:0] \tile.state ;
  wire [4:0] \tile.sum ;
  wire \tile.valid ;
  wire [8:0] \tile.weight ;
  wire [4:0] \tile.write ;
  wire [34:0] unit;
  wire \unit.bank ;
  wire \unit.buffer ;
  wire [3:0] \unit.cell_fraction ;
  wire \unit.emit ;
  wire \unit.final ;
  wire \unit.input_last ;
  wire [5:0] \unit.kind ;
  wire [5:0] \unit.parameters ;
  wire \unit.part ;
  wire \unit.reset_state ;
  wire [5:0] \unit.state ;
  wire \unit.valid ;
  wire [4:0] \unit.word ;
  reg [5:0] write__addr;
  reg [31:0] write__data;
  wire [15:0] \write__data.a ;
  wire [15:0] \write__data.b ;
  reg write__en;
  wire [15:0] x;
  wire [15:0] \x$101 ;
  wire [15:0] \x$113 ;
  wire [15:0] \x$123 ;
  (* no_rw_check = 32'd1 *)
  reg [223:0] \parameters$162  [63:0];
  initial begin
    \parameters$162 [0] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [1] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [2] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [3] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [4] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [5] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [6] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [7] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [8] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [9] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [10] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [11] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [12] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [13] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [14] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [15] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [16] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [17] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [18] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [19] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [20] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [21] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [22] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [23] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [24] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [25] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [26] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [27] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [28] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [29] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [30] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [31] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [32] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [33] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [34] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [35] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [36] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [37] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [38] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [39] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [40] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [41] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [42] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [43] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [44] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [45] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [46] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [47] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [48] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [49] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [50] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [51] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [52] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [53] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [54] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [55] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [56] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [57] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [58] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [59] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [60] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [61] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [62] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$162 [63] = 224'h00000000000000000000000000000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$2 [0])
      \parameters$162 [parameters[9:4]][31:0] <= \$signature__data [31:0];
    if (\$2 [1])
      \parameters$162 [parameters[9:4]][63:32] <= \$signature__data [63:32];
    if (\$2 [2])
      \parameters$162 [parameters[9:4]][95:64] <= \$signature__data [95:64];
    if (\$2 [3])
      \parameters$162 [parameters[9:4]][127:96] <= \$signature__data [127:96];
    if (\$2 [4])
      \parameters$162 [parameters[9:4]][159:128] <= \$signature__data [159:128];
    if (\$2 [5])
      \parameters$162 [parameters[9:4]][191:160] <= \$signature__data [191:160];
    if (\$2 [6])
      \parameters$162 [parameters[9:4]][223:192] <= \$signature__data [223:192];
  end
  reg [223:0] _0_;
  always @(posedge clk) begin
    _0_ <= \parameters$162 [unit[28:23]];
  end
  assign \$signature__data$147  = _0_;
  (* no_rw_check = 32'd1 *)
  reg [31:0] \states$163  [63:0];
  initial begin
    \states$163 [0] = 32'd0;
    \states$163 [1] = 32'd0;
    \states$163 [2] = 32'd0;
    \states$163 [3] = 32'd0;
    \states$163 [4] = 32'd0;
    \states$163 [5] = 32'd0;
    \states$163 [6] = 32'd0;
    \states$163 [7] = 32'd0;
    \states$163 [8] = 32'd0;
    \states$163 [9] = 32'd0;
    \states$163 [10] = 32'd0;
    \states$163 [11] = 32'd0;
    \states$163 [12] = 32'd0;
    \states$163 [13] = 32'd0;
    \states$163 [14] = 32'd0;
    \states$163 [15] = 32'd0;
    \states$163 [16] = 32'd0;
    \states$163 [17] = 32'd0;
    \states$163 [18] = 32'd0;
    \states$163 [19] = 32'd0;
    \states$163 [20] = 32'd0;
    \states$163 [21] = 32'd0;
    \states$163 [22] = 32'd0;
    \states$163 [23] = 32'd0;
    \states$163 [24] = 32'd0;
    \states$163 [25] = 32'd0;
    \states$163 [26] = 32'd0;
    \states$163 [27] = 32'd0;
    \states$163 [28] = 32'd0;
    \states$163 [29] = 32'd0;
    \states$163 [30] = 32'd0;
    \states$163 [31] = 32'd0;
    \states$163 [32] = 32'd0;
    \states$163 [33] = 32'd0;
    \states$163 [34] = 32'd0;
    \states$163 [35] = 32'd0;
    \states$163 [36] = 32'd0;
    \states$163 [37] = 32'd0;
    \states$163 [38] = 32'd0;
    \states$163 [39] = 32'd0;
    \states$163 [40] = 32'd0;
    \states$163 [41] = 32'd0;
    \states$163 [42] = 32'd0;
    \states$163 [43] = 32'd0;
    \states$163 [44] = 32'd0;
    \states$163 [45] = 32'd0;
    \states$163 [46] = 32'd0;
    \states$163 [47] = 32'd0;
    \states$163 [48] = 32'd0;
    \states$163 [49] = 32'd0;
    \states$163 [50] = 32'd0;
    \states$163 [51] = 32'd0;
    \states$163 [52] = 32'd0;
    \states$163 [53] = 32'd0;
    \states$163 [54] = 32'd0;
    \states$163 [55] = 32'd0;
    \states$163 [56] = 32'd0;
    \states$163 [57] = 32'd0;
    \states$163 [58] = 32'd0;
    \states$163 [59] = 32'd0;
    \states$163 [60] = 32'd0;
    \states$163 [61] = 32'd0;
    \states$163 [62] = 32'd0;
    \states$163 [63] = 32'd0;
  end
  always @(posedge clk) begin
    if (write__en)
      \states$163 [write__addr] <= write__data;
  end
  reg [31:0] _1_;
  always @(posedge clk) begin
    _1_ <= \states$163 [control_9_stage[22:17]];
  end
  assign \$signature__data$148  = _1_;
  assign \$1  = 1'h1 << parameters[3:1];
  assign \$2  = parameters[0] ? \$1  : 8'h00;
  assign \$3  = ! control_22_stage[16];
  assign \$4  = control_22_stage[0] & \$3 ;
  assign \$5  = control_22_stage[11:6] < 6'h20;
  assign \$6  = \$4  & \$5 ;
  assign \$7  = control_6_stage[11:6] == 3'h5;
  assign \$8  = control_6_stage[11:6] == 3'h4;
  assign \$9  = control_6_stage[11:6] == 6'h20;
  assign \$10  = control_6_stage[11:6] == 2'h3;
  assign \$11  = | { \$10 , \$9  };
  assign \$12  = \$11  ? 3'h0 : 3'h1;
  assign \$13  = \$8  ? 3'h2 : \$12 ;
  assign \function  = \$7  ? 3'h3 : \$13 ;
  assign \$14  = control_6_stage[11:6] == 3'h5;
  assign \$15  = control_6_stage[11:6] == 3'h4;
  assign \$16  = control_6_stage[11:6] == 6'h20;
  assign \$17  = control_6_stage[11:6] == 2'h3;
  assign \$18  = | { \$17 , \$16  };
  assign \$19  = \$18  ? 3'h0 : 3'h1;
  assign \$20  = \$15  ? 3'h2 : \$19 ;
  assign \function$103  = \$14  ? 3'h3 : \$20 ;
  assign \$21  = control_1_stage[11:6] == 1'h1;
  assign \$22  = ! control_1_stage[16];
  assign apart = \$21  & \$22 ;
  assign \$23  = ! control_1_stage[16];
  assign recurrent_bias = control_1[16] ? 32'd0 : early_parameters[159:128];
  assign \$24  = control_6_stage[11:6] == 3'h5;
  assign \$25  = ! control_6_stage[11:6];
  assign \$26  = control_6_stage[11:6] == 3'h4;
  assign \$27  = | { \$26 , \$25  };
  assign \$28  = control_6_stage[11:6] == 6'h20;
  assign \$29  = control_6_stage[11:6] == 1'h1;
  assign \$30  = control_6_stage[11:6] == 2'h2;
  assign \$31  = control_6_stage[11:6] == 2'h3;
  assign \$32  = | { \$31 , \$30 , \$29 , \$28  };
  assign \$33  = \$32  ? 3'h0 : 3'h1;
  assign \$34  = \$27  ? 3'h2 : \$33 ;
  assign \function$115  = \$24  ? 3'h3 : \$34 ;
  assign \$35  = control_6_stage[11:6] == 3'h5;
  assign \$36  = control_6_stage[11:6] == 3'h4;
  assign \$37  = control_6_stage[11:6] == 6'h20;
  assign \$38  = control_6_stage[11:6] == 2'h3;
  assign \$39  = | { \$38 , \$37  };
  assign \$40  = \$39  ? 3'h0 : 3'h1;
  assign \$41  = \$36  ? 3'h2 : \$40 ;
  assign \function$125  = \$35  ? 3'h3 : \$41 ;
  assign a = control_11_stage[3] ? 16'h0000 : state[15:0];
  assign \$42  = ! control_11_stage[16];
  assign \$43  = control_11_stage[0] & \$42 ;
  assign \$44  = control_11_stage[11:6] >= 6'h20;
  assign \$45  = \$43  & \$44 ;
  assign \$signal  = \$45  & control_11_stage[1];
  assign \$46  = ! control_22_stage[16];
  assign \$47  = control_22_stage[0] & \$46 ;
  assign \$48  = control_22_stage[11:6] < 6'h20;
  assign late = \$47  & \$48 ;
  assign \$49  = late & control_22_stage[1];
  assign \$50  = \$signal  | \$49 ;
  assign \$51  = \$signal  ? control_11_stage[5] : control_22_stage[5];
  assign \$52  = control_11_stage[11:6] == 6'h20;
  assign \$53  = \$signal  & \$52 ;
  assign \$54  = control_0_stage[11:6] == 6'h20;
  assign \$55  = \$54  | control_0_stage[2];
  assign \$60  = \$55  ? \$57  : \$59 ;
  assign \$65  = control_0_stage[2] ? \$62  : \$64 ;
  assign \$66  = control_0_stage[11:6] == 6'h20;
  assign \$67  = control_0_stage[11:6] == 6'h20;
  assign \$68  = \$67  | control_0_stage[2];
  assign \$73  = \$68  ? \$70  : \$72 ;
  assign \$78  = control_0_stage[2] ? \$75  : \$77 ;
  assign \$79  = control_0_stage[11:6] == 6'h20;
  assign \$80  = control_0_stage[11:6] == 6'h20;
  assign \$81  = \$80  | control_0_stage[2];
  assign \$86  = \$81  ? \$83  : \$85 ;
  assign \$91  = control_0_stage[2] ? \$88  : \$90 ;
  assign \$92  = control_0_stage[11:6] == 6'h20;
  assign \$93  = control_0_stage[11:6] == 6'h20;
  assign \$94  = \$93  | control_0_stage[2];
  assign \$99  = \$94  ? \$96  : \$98 ;
  assign \$104  = control_0_stage[2] ? \$101  : \$103 ;
  assign \$105  = control_0_stage[11:6] == 6'h20;
  always @(posedge clk)
    control_0 <= unit;
  always @(posedge clk)
    control_0_valid <= \$106 ;
  always @(posedge clk)
    control_1 <= control_0_stage;
  always @(posedge clk)
    control_1_valid <= \$107 ;
  always @(posedge clk)
    control_2 <= control_1_stage;
  always @(posedge clk)
    control_2_valid <= \$108 ;
  always @(posedge clk)
    control_3 <= control_2_stage;
  always @(posedge clk)
    control_3_valid <= \$109 ;
  always @(posedge clk)
    control_4 <= control_3_stage;
  always @(posedge clk)
    control_4_valid <= \$110 ;
  always @(posedge clk)
    control_5 <= control_4_stage;
  always @(posedge clk)
    control_5_valid <= \$111 ;
  always @(posedge clk)
    control_6 <= control_5_stage;
  always @(posedge clk)
    control_6_valid <= \$112 ;
  always @(posedge clk)
    control_7 <= control_6_stage;
  always @(posedge clk)
    control_7_valid <= \$113 ;
  always @(posedge clk)
    control_8 <= control_7_stage;
  always @(posedge clk)
    control_8_valid <= \$114 ;
  always @(posedge clk)
    control_9 <= control_8_stage;
  always @(posedge clk)
    control_9_valid <= \$115 ;
  always @(posedge clk)
    control_10 <= control_9_stage;
  always @(posedge clk)
    control_10_valid <= \$116 ;
  always @(posedge clk)
    control_11 <= control_10_stage;
  always @(posedge clk)
    control_11_valid <= \$117 ;
  always @(posedge clk)
    control_12 <= control_11_stage;
  always @(posedge clk)
    control_12_valid <= \$118 ;
  always @(posedge clk)
    control_13 <= control_12_stage;
  always @(posedge clk)
    control_13_valid <= \$119 ;
  always @(posedge clk)
    control_14 <= control_13_stage;
  always @(posedge clk)
    control_14_valid <= \$120 ;
  always @(posedge clk)
    control_15 <= control_14_stage;
  always @(posedge clk)
    control_15_valid <= \$121 ;
  always @(posedge clk)
    control_16 <= control_15_stage;
  always @(posedge clk)
    control_16_valid <= \$122 ;
  always @(posedge clk)
    control_17 <= control_16_stage;
  always @(posedge clk)
    control_17_valid <= \$123 ;
  always @(posedge clk)
    control_18 <= control_17_stage;
  always @(posedge clk)
    control_18_valid <= \$124 ;
  always @(posedge clk)
    control_19 <= control_18_stage;
  always @(posedge clk)
    control_19_valid <= \$125 ;
  always @(posedge clk)
    control_20 <= control_19_stage;
  always @(posedge clk)
    control_20_valid <= \$126 ;
  always @(posedge clk)
    control_21 <= control_20_stage;
  always @(posedge clk)
    control_21_valid <= \$127 ;
  always @(posedge clk)
    control_22 <= control_21_stage;
  always @(posedge clk)
    control_22_valid <= \$128 ;
  always @(posedge clk)
    early_parameters <= \$signature__data$147 ;
  always @(posedge clk)
    state <= \$signature__data$148 ;
  always @(posedge clk)
    row <= \row$150 ;
  always @(posedge clk)
    input_sum <= \$60 ;
  always @(posedge clk)
    recurrent_sum <= \$129 ;
  always @(posedge clk)
    \input_sum$94  <= \$73 ;
  always @(posedge clk)
    \recurrent_sum$96  <= \$130 ;
  always @(posedge clk)
    \input_sum$104  <= \$86 ;
  always @(posedge clk)
    \recurrent_sum$106  <= \$131 ;
  always @(posedge clk)
    candidate_1 <= recurrent_o;
  always @(posedge clk)
    candidate_2 <= candidate_1;
  always @(posedge clk)
    candidate_3 <= candidate_2;
  always @(posedge clk)
    candidate_4 <= candidate_3;
  always @(posedge clk)
    candidate <= candidate_4;
  always @(posedge clk)
    \input_sum$116  <= \$99 ;
  always @(posedge clk)
    \recurrent_sum$118  <= \$132 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(\o$127 ),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$103 ),
    .o(\o$128 ),
    .rst(rst),
    .x(\x$101 )
  );
  rnnhw_activation activation_2 (
    .clk(clk),
    .\function (\function$115 ),
    .o(\o$129 ),
    .rst(rst),
    .x(\x$113 )
  );
  rnnhw_activation activation_3 (
    .clk(clk),
    .\function (\function$125 ),
    .o(\o$130 ),
    .rst(rst),
    .x(\x$123 )
  );
  rnnhw_cell \cell  (
    .a(a),
    .a_o(a_o),
    .b(state[31:16]),
    .b_o(b_o),
    .candidate(candidate),
    .cell_fraction(control_11_stage[15:12]),
    .clk(clk),
    .forget_gate(\o$128 ),
    .h_o(h_o),
    .next_kind(control_10_stage[11:6]),
    .port_0(\o$127 ),
    .port_1(\o$129 ),
    .port_2(\o$130 ),
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
    .bias(\bias$98 ),
    .clk(clk),
    .input_shift(\input_shift$99 ),
    .input_sum(\input_sum$94 ),
    .o(\x$101 ),
    .recurrent_shift(\recurrent_shift$100 ),
    .recurrent_sum(\recurrent_sum$96 ),
    .rst(rst)
  );
  rnnhw_cells_requantizer requantizer_2 (
    .apart(apart),
    .bias(\bias$108 ),
    .clk(clk),
    .input_shift(\input_shift$109 ),
    .input_sum(\input_sum$104 ),
    .o(\x$113 ),
    .recurrent_bias(recurrent_bias),
    .recurrent_o(recurrent_o),
    .recurrent_shift(\recurrent_shift$110 ),
    .recurrent_sum(\recurrent_sum$106 ),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_3 (
    .bias(\bias$120 ),
    .clk(clk),
    .input_shift(\input_shift$121 ),
    .input_sum(\input_sum$116 ),
    .o(\x$123 ),
    .recurrent_shift(\recurrent_shift$122 ),
    .recurrent_sum(\recurrent_sum$118 ),
    .rst(rst)
  );
  rnnhw_cells_sequencer sequencer (
    .clk(clk),
    .row(\row$150 ),
    .rst(rst),
    .tile(tile),
    .unit(unit)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    bias = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          bias = early_parameters[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    input_shift = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          input_shift = early_parameters[167:160];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    recurrent_shift = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          recurrent_shift = early_parameters[199:192];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$98  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$98  = early_parameters[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$99  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$99  = early_parameters[175:168];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$100  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$100  = early_parameters[207:200];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$108  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$108  = early_parameters[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$109  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$109  = early_parameters[183:176];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$110  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$110  = early_parameters[215:208];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$120  = 32'd0;
    casez (control_1_stage[16])
      1'h0:
          \bias$120  = early_parameters[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$121  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \input_shift$121  = early_parameters[191:184];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$122  = 8'h00;
    casez (control_1_stage[16])
      1'h0:
          \recurrent_shift$122  = early_parameters[223:216];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$56  = finished__0[31:0];
      1'h1:
          \$56  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$57  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$57  = \$56 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$58  = stored__0[31:0];
      1'h1:
          \$58  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$59  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$59  = \$58 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$61  = stored__0[31:0];
      1'h1:
          \$61  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$62  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$62  = \$61 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$63  = finished__0[31:0];
      1'h1:
          \$63  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$64  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$64  = \$63 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$69  = finished__0[63:32];
      1'h1:
          \$69  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$70  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$70  = \$69 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$71  = stored__0[63:32];
      1'h1:
          \$71  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$72  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$72  = \$71 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$74  = stored__0[63:32];
      1'h1:
          \$74  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$75  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$75  = \$74 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$76  = finished__0[63:32];
      1'h1:
          \$76  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$77  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$77  = \$76 ;
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
    \$83  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$83  = \$82 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$84  = stored__0[95:64];
      1'h1:
          \$84  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$85  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$85  = \$84 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$87  = stored__0[95:64];
      1'h1:
          \$87  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$88  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$88  = \$87 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$89  = finished__0[95:64];
      1'h1:
          \$89  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$90  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$90  = \$89 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$95  = finished__0[127:96];
      1'h1:
          \$95  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$96  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$96  = \$95 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$97  = stored__0[127:96];
      1'h1:
          \$97  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$98  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$98  = \$97 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$100  = stored__0[127:96];
      1'h1:
          \$100  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$101  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$101  = \$100 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$102  = finished__0[127:96];
      1'h1:
          \$102  = finished__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$103  = 32'd0;
    casez (control_0_stage[16])
      1'h0:
          \$103  = \$102 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    if (states[0]) begin
      write__addr = states[6:1];
    end else begin
      write__addr = control_22_stage[22:17];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    if (states[0]) begin
      write__data = states[38:7];
    end else begin
      write__data = new_state;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    if (states[0]) begin
      write__en = 1'h1;
    end else begin
      write__en = \$6 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \output [65:18] = 48'h000000000000;
    if (\$53 ) begin
      \output [65:2] = { \o$130 , \o$129 , \o$128 , \o$127  };
    end else if (\$signal ) begin
      \output [65:2] = { 32'h00000000, state };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$106  = unit[0];
    if (rst) begin
      \$106  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$107  = control_0_stage[0];
    if (rst) begin
      \$107  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$108  = control_1_stage[0];
    if (rst) begin
      \$108  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$109  = control_2_stage[0];
    if (rst) begin
      \$109  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$110  = control_3_stage[0];
    if (rst) begin
      \$110  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$111  = control_4_stage[0];
    if (rst) begin
      \$111  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$112  = control_5_stage[0];
    if (rst) begin
      \$112  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$113  = control_6_stage[0];
    if (rst) begin
      \$113  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$114  = control_7_stage[0];
    if (rst) begin
      \$114  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$115  = control_8_stage[0];
    if (rst) begin
      \$115  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$116  = control_9_stage[0];
    if (rst) begin
      \$116  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$117  = control_10_stage[0];
    if (rst) begin
      \$117  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$118  = control_11_stage[0];
    if (rst) begin
      \$118  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$119  = control_12_stage[0];
    if (rst) begin
      \$119  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$120  = control_13_stage[0];
    if (rst) begin
      \$120  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$121  = control_14_stage[0];
    if (rst) begin
      \$121  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$122  = control_15_stage[0];
    if (rst) begin
      \$122  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$123  = control_16_stage[0];
    if (rst) begin
      \$123  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$124  = control_17_stage[0];
    if (rst) begin
      \$124  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$125  = control_18_stage[0];
    if (rst) begin
      \$125  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$126  = control_19_stage[0];
    if (rst) begin
      \$126  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$127  = control_20_stage[0];
    if (rst) begin
      \$127  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$128  = control_21_stage[0];
    if (rst) begin
      \$128  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$129  = \$65 ;
    if (\$66 ) begin
      \$129  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$130  = \$78 ;
    if (\$79 ) begin
      \$130  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$131  = \$91 ;
    if (\$92 ) begin
      \$131  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$132  = \$104 ;
    if (\$105 ) begin
      \$132  = 32'd0;
    end
  end
  assign \tile$1  = tile;
  assign \$signature__addr  = unit[28:23];
  assign \$signature__addr$73  = parameters[9:4];
  assign \$signature__en  = \$2 [6:0];
  assign \$signature__addr$77  = control_9_stage[22:17];
  assign input_sum_0 = input_sum;
  assign recurrent_sum_0 = recurrent_sum;
  assign o = x;
  assign input_sum_1 = \input_sum$94 ;
  assign recurrent_sum_1 = \recurrent_sum$96 ;
  assign \o$102  = \x$101 ;
  assign input_sum_2 = \input_sum$104 ;
  assign recurrent_sum_2 = \recurrent_sum$106 ;
  assign \o$114  = \x$113 ;
  assign input_sum_3 = \input_sum$116 ;
  assign recurrent_sum_3 = \recurrent_sum$118 ;
  assign \o$124  = \x$123 ;
  assign gates = { \o$130 , \o$129 , \o$128 , \o$127  };
  assign next_kind = control_10_stage[11:6];
  assign cell_fraction = control_11_stage[15:12];
  assign b = state[31:16];
  assign candidate_5 = candidate;
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.input_last  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.phase_first  = tile[6];
  assign \tile.context_first  = tile[7];
  assign \tile.phase_last  = tile[8];
  assign \tile.reset_hidden  = tile[9];
  assign \tile.reset_state  = tile[10];
  assign \tile.buffer  = tile[11];
  assign \tile.kind  = tile[17:12];
  assign \tile.cell_fraction  = tile[21:18];
  assign \tile.weight  = tile[30:22];
  assign \tile.sum  = tile[35:31];
  assign \tile.state  = tile[41:36];
  assign \tile.parameters  = tile[47:42];
  assign \tile.write  = tile[52:48];
  assign \tile.rows  = tile[54:53];
  assign \tile$1.valid  = tile[0];
  assign \tile$1.first  = tile[1];
  assign \tile$1.last  = tile[2];
  assign \tile$1.finish  = tile[3];
  assign \tile$1.input_last  = tile[4];
  assign \tile$1.emit  = tile[5];
  assign \tile$1.phase_first  = tile[6];
  assign \tile$1.context_first  = tile[7];
  assign \tile$1.phase_last  = tile[8];
  assign \tile$1.reset_hidden  = tile[9];
  assign \tile$1.reset_state  = tile[10];
  assign \tile$1.buffer  = tile[11];
  assign \tile$1.kind  = tile[17:12];
  assign \tile$1.cell_fraction  = tile[21:18];
  assign \tile$1.weight  = tile[30:22];
  assign \tile$1.sum  = tile[35:31];
  assign \tile$1.state  = tile[41:36];
  assign \tile$1.parameters  = tile[47:42];
  assign \tile$1.write  = tile[52:48];
  assign \tile$1.rows  = tile[54:53];
  assign \control_0_stage.valid  = control_0_stage[0];
  assign \control_0_stage.emit  = control_0_stage[1];
  assign \control_0_stage.input_last  = control_0_stage[2];
  assign \control_0_stage.reset_state  = control_0_stage[3];
  assign \control_0_stage.buffer  = control_0_stage[4];
  assign \control_0_stage.final  = control_0_stage[5];
  assign \control_0_stage.kind  = control_0_stage[11:6];
  assign \control_0_stage.cell_fraction  = control_0_stage[15:12];
  assign \control_0_stage.part  = control_0_stage[16];
  assign \control_0_stage.state  = control_0_stage[22:17];
  assign \control_0_stage.parameters  = control_0_stage[28:23];
  assign \control_0_stage.bank  = control_0_stage[29];
  assign \control_0_stage.word  = control_0_stage[34:30];
  assign \control_0.valid  = control_0[0];
  assign \control_0.emit  = control_0[1];
  assign \control_0.input_last  = control_0[2];
  assign \control_0.reset_state  = control_0[3];
  assign \control_0.buffer  = control_0[4];
  assign \control_0.final  = control_0[5];
  assign \control_0.kind  = control_0[11:6];
  assign \control_0.cell_fraction  = control_0[15:12];
  assign \control_0.part  = control_0[16];
  assign \control_0.state  = control_0[22:17];
  assign \control_0.parameters  = control_0[28:23];
  assign \control_0.bank  = control_0[29];
  assign \control_0.word  = control_0[34:30];
  assign \control_1_stage.valid  = control_1_stage[0];
  assign \control_1_stage.emit  = control_1_stage[1];
  assign \control_1_stage.input_last  = control_1_stage[2];
  assign \control_1_stage.reset_state  = control_1_stage[3];
  assign \control_1_stage.buffer  = control_1_stage[4];
  assign \control_1_stage.final  = control_1_stage[5];
  assign \control_1_stage.kind  = control_1_stage[11:6];
  assign \control_1_stage.cell_fraction  = control_1_stage[15:12];
  assign \control_1_stage.part  = control_1_stage[16];
  assign \control_1_stage.state  = control_1_stage[22:17];
  assign \control_1_stage.parameters  = control_1_stage[28:23];
  assign \control_1_stage.bank  = control_1_stage[29];
  assign \control_1_stage.word  = control_1_stage[34:30];
  assign \control_1.valid  = control_1[0];
  assign \control_1.emit  = control_1[1];
  assign \control_1.input_last  = control_1[2];
  assign \control_1.reset_state  = control_1[3];
  assign \control_1.buffer  = control_1[4];
  assign \control_1.final  = control_1[5];
  assign \control_1.kind  = control_1[11:6];
  assign \control_1.cell_fraction  = control_1[15:12];
  assign \control_1.part  = control_1[16];
  assign \control_1.state  = control_1[22:17];
  assign \control_1.parameters  = control_1[28:23];
  assign \control_1.bank  = control_1[29];
  assign \control_1.word  = control_1[34:30];
  assign \control_2_stage.valid  = control_2_stage[0];
  assign \control_2_stage.emit  = control_2_stage[1];
  assign \control_2_stage.input_last  = control_2_stage[2];
  assign \control_2_stage.reset_state  = control_2_stage[3];
  assign \control_2_stage.buffer  = control_2_stage[4];
  assign \control_2_stage.final  = control_2_stage[5];
  assign \control_2_stage.kind  = control_2_stage[11:6];
  assign \control_2_stage.cell_fraction  = control_2_stage[15:12];
  assign \control_2_stage.part  = control_2_stage[16];
  assign \control_2_stage.state  = control_2_stage[22:17];
  assign \control_2_stage.parameters  = control_2_stage[28:23];
  assign \control_2_stage.bank  = control_2_stage[29];
  assign \control_2_stage.word  = control_2_stage[34:30];
  assign \control_2.valid  = control_2[0];
  assign \control_2.emit  = control_2[1];
  assign \control_2.input_last  = control_2[2];
  assign \control_2.reset_state  = control_2[3];
  assign \control_2.buffer  = control_2[4];
  assign \control_2.final  = control_2[5];
  assign \control_2.kind  = control_2[11:6];
  assign \control_2.cell_fraction  = control_2[15:12];
  assign \control_2.part  = control_2[16];
  assign \control_2.state  = control_2[22:17];
  assign \control_2.parameters  = control_2[28:23];
  assign \control_2.bank  = control_2[29];
  assign \control_2.word  = control_2[34:30];
  assign \control_3_stage.valid  = control_3_stage[0];
  assign \control_3_stage.emit  = control_3_stage[1];
  assign \control_3_stage.input_last  = control_3_stage[2];
  assign \control_3_stage.reset_state  = control_3_stage[3];
  assign \control_3_stage.buffer  = control_3_stage[4];
  assign \control_3_stage.final  = control_3_stage[5];
  assign \control_3_stage.kind  = control_3_stage[11:6];
  assign \control_3_stage.cell_fraction  = control_3_stage[15:12];
  assign \control_3_stage.part  = control_3_stage[16];
  assign \control_3_stage.state  = control_3_stage[22:17];
  assign \control_3_stage.parameters  = control_3_stage[28:23];
  assign \control_3_stage.bank  = control_3_stage[29];
  assign \control_3_stage.word  = control_3_stage[34:30];
  assign \control_3.valid  = control_3[0];
  assign \control_3.emit  = control_3[1];
  assign \control_3.input_last  = control_3[2];
  assign \control_3.reset_state  = control_3[3];
  assign \control_3.buffer  = control_3[4];
  assign \control_3.final  = control_3[5];
  assign \control_3.kind  = control_3[11:6];
  assign \control_3.cell_fraction  = control_3[15:12];
  assign \control_3.part  = control_3[16];
  assign \control_3.state  = control_3[22:17];
  assign \control_3.parameters  = control_3[28:23];
  assign \control_3.bank  = control_3[29];
  assign \control_3.word  = control_3[34:30];
  assign \control_4_stage.valid  = control_4_stage[0];
  assign \control_4_stage.emit  = control_4_stage[1];
  assign \control_4_stage.input_last  = control_4_stage[2];
  assign \control_4_stage.reset_state  = control_4_stage[3];
  assign \control_4_stage.buffer  = control_4_stage[4];
  assign \control_4_stage.final  = control_4_stage[5];
  assign \control_4_stage.kind  = control_4_stage[11:6];
  assign \control_4_stage.cell_fraction  = control_4_stage[15:12];
  assign \control_4_stage.part  = control_4_stage[16];
  assign \control_4_stage.state  = control_4_stage[22:17];
  assign \control_4_stage.parameters  = control_4_stage[28:23];
  assign \control_4_stage.bank  = control_4_stage[29];
  assign \control_4_stage.word  = control_4_stage[34:30];
  assign \control_4.valid  = control_4[0];
  assign \control_4.emit  = control_4[1];
  assign \control_4.input_last  = control_4[2];
  assign \control_4.reset_state  = control_4[3];
  assign \control_4.buffer  = control_4[4];
  assign \control_4.final  = control_4[5];
  assign \control_4.kind  = control_4[11:6];
  assign \control_4.cell_fraction  = control_4[15:12];
  assign \control_4.part  = control_4[16];
  assign \control_4.state  = control_4[22:17];
  assign \control_4.parameters  = control_4[28:23];
  assign \control_4.bank  = control_4[29];
  assign \control_4.word  = control_4[34:30];
  assign \control_5_stage.valid  = control_5_stage[0];
  assign \control_5_stage.emit  = control_5_stage[1];
  assign \control_5_stage.input_last  = control_5_stage[2];
  assign \control_5_stage.reset_state  = control_5_stage[3];
  assign \control_5_stage.buffer  = control_5_stage[4];
  assign \control_5_stage.final  = control_5_stage[5];
  assign \control_5_stage.kind  = control_5_stage[11:6];
  assign \control_5_stage.cell_fraction  = control_5_stage[15:12];
  assign \control_5_stage.part  = control_5_stage[16];
  assign \control_5_stage.state  = control_5_stage[22:17];
  assign \control_5_stage.parameters  = control_5_stage[28:23];
  assign \control_5_stage.bank  = control_5_stage[29];
  assign \control_5_stage.word  = control_5_stage[34:30];
  assign \control_5.valid  = control_5[0];
  assign \control_5.emit  = control_5[1];
  assign \control_5.input_last  = control_5[2];
  assign \control_5.reset_state  = control_5[3];
  assign \control_5.buffer  = control_5[4];
  assign \control_5.final  = control_5[5];
  assign \control_5.kind  = control_5[11:6];
  assign \control_5.cell_fraction  = control_5[15:12];
  assign \control_5.part  = control_5[16];
  assign \control_5.state  = control_5[22:17];
  assign \control_5.parameters  = control_5[28:23];
  assign \control_5.bank  = control_5[29];
  assign \control_5.word  = control_5[34:30];
  assign \control_6_stage.valid  = control_6_stage[0];
  assign \control_6_stage.emit  = control_6_stage[1];
  assign \control_6_stage.input_last  = control_6_stage[2];
  assign \control_6_stage.reset_state  = control_6_stage[3];
  assign \control_6_stage.buffer  = control_6_stage[4];
  assign \control_6_stage.final  = control_6_stage[5];
  assign \control_6_stage.kind  = control_6_stage[11:6];
  assign \control_6_stage.cell_fraction  = control_6_stage[15:12];
  assign \control_6_stage.part  = control_6_stage[16];
  assign \control_6_stage.state  = control_6_stage[22:17];
  assign \control_6_stage.parameters  = control_6_stage[28:23];
  assign \control_6_stage.bank  = control_6_stage[29];
  assign \control_6_stage.word  = control_6_stage[34:30];
  assign \control_6.valid  = control_6[0];
  assign \control_6.emit  = control_6[1];
  assign \control_6.input_last  = control_6[2];
  assign \control_6.reset_state  = control_6[3];
  assign \control_6.buffer  = control_6[4];
  assign \control_6.final  = control_6[5];
  assign \control_6.kind  = control_6[11:6];
  assign \control_6.cell_fraction  = control_6[15:12];
  assign \control_6.part  = control_6[16];
  assign \control_6.state  = control_6[22:17];
  assign \control_6.parameters  = control_6[28:23];
  assign \control_6.bank  = control_6[29];
  assign \control_6.word  = control_6[34:30];
  assign \control_7_stage.valid  = control_7_stage[0];
  assign \control_7_stage.emit  = control_7_stage[1];
  assign \control_7_stage.input_last  = control_7_stage[2];
  assign \control_7_stage.reset_state  = control_7_stage[3];
  assign \control_7_stage.buffer  = control_7_stage[4];
  assign \control_7_stage.final  = control_7_stage[5];
  assign \control_7_stage.kind  = control_7_stage[11:6];
  assign \control_7_stage.cell_fraction  = control_7_stage[15:12];
  assign \control_7_stage.part  = control_7_stage[16];
  assign \control_7_stage.state  = control_7_stage[22:17];
  assign \control_7_stage.parameters  = control_7_stage[28:23];
  assign \control_7_stage.bank  = control_7_stage[29];
  assign \control_7_stage.word  = control_7_stage[34:30];
  assign \control_7.valid  = control_7[0];
  assign \control_7.emit  = control_7[1];
  assign \control_7.input_last  = control_7[2];
  assign \control_7.reset_state  = control_7[3];
  assign \control_7.buffer  = control_7[4];
  assign \control_7.final  = control_7[5];
  assign \control_7.kind  = control_7[11:6];
  assign \control_7.cell_fraction  = control_7[15:12];
  assign \control_7.part  = control_7[16];
  assign \control_7.state  = control_7[22:17];
  assign \control_7.parameters  = control_7[28:23];
  assign \control_7.bank  = control_7[29];
  assign \control_7.word  = control_7[34:30];
  assign \control_8_stage.valid  = control_8_stage[0];
  assign \control_8_stage.emit  = control_8_stage[1];
  assign \control_8_stage.input_last  = control_8_stage[2];
  assign \control_8_stage.reset_state  = control_8_stage[3];
  assign \control_8_stage.buffer  = control_8_stage[4];
  assign \control_8_stage.final  = control_8_stage[5];
  assign \control_8_stage.kind  = control_8_stage[11:6];
  assign \control_8_stage.cell_fraction  = control_8_stage[15:12];
  assign \control_8_stage.part  = control_8_stage[16];
  assign \control_8_stage.state  = control_8_stage[22:17];
  assign \control_8_stage.parameters  = control_8_stage[28:23];
  assign \control_8_stage.bank  = control_8_stage[29];
  assign \control_8_stage.word  = control_8_stage[34:30];
  assign \control_8.valid  = control_8[0];
  assign \control_8.emit  = control_8[1];
  assign \control_8.input_last  = control_8[2];
  assign \control_8.reset_state  = control_8[3];
  assign \control_8.buffer  = control_8[4];
  assign \control_8.final  = control_8[5];
  assign \control_8.kind  = control_8[11:6];
  assign \control_8.cell_fraction  = control_8[15:12];
  assign \control_8.part  = control_8[16];
  assign \control_8.state  = control_8[22:17];
  assign \control_8.parameters  = control_8[28:23];
  assign \control_8.bank  = control_8[29];
  assign \control_8.word  = control_8[34:30];
  assign \control_9_stage.valid  = control_9_stage[0];
  assign \control_9_stage.emit  = control_9_stage[1];
  assign \control_9_stage.input_last  = control_9_stage[2];
  assign \control_9_stage.reset_state  = control_9_stage[3];
  assign \control_9_stage.buffer  = control_9_stage[4];
  assign \control_9_stage.final  = control_9_stage[5];
  assign \control_9_stage.kind  = control_9_stage[11:6];
  assign \control_9_stage.cell_fraction  = control_9_stage[15:12];
  assign \control_9_stage.part  = control_9_stage[16];
  assign \control_9_stage.state  = control_9_stage[22:17];
  assign \control_9_stage.parameters  = control_9_stage[28:23];
  assign \control_9_stage.bank  = control_9_stage[29];
  assign \control_9_stage.word  = control_9_stage[34:30];
  assign \control_9.valid  = control_9[0];
  assign \control_9.emit  = control_9[1];
  assign \control_9.input_last  = control_9[2];
  assign \control_9.reset_state  = control_9[3];
  assign \control_9.buffer  = control_9[4];
  assign \control_9.final  = control_9[5];
  assign \control_9.kind  = control_9[11:6];
  assign \control_9.cell_fraction  = control_9[15:12];
  assign \control_9.part  = control_9[16];
  assign \control_9.state  = control_9[22:17];
  assign \control_9.parameters  = control_9[28:23];
  assign \control_9.bank  = control_9[29];
  assign \control_9.word  = control_9[34:30];
  assign \control_10_stage.valid  = control_10_stage[0];
  assign \control_10_stage.emit  = control_10_stage[1];
  assign \control_10_stage.input_last  = control_10_stage[2];
  assign \control_10_stage.reset_state  = control_10_stage[3];
  assign \control_10_stage.buffer  = control_10_stage[4];
  assign \control_10_stage.final  = control_10_stage[5];
  assign \control_10_stage.kind  = control_10_stage[11:6];
  assign \control_10_stage.cell_fraction  = control_10_stage[15:12];
  assign \control_10_stage.part  = control_10_stage[16];
  assign \control_10_stage.state  = control_10_stage[22:17];
  assign \control_10_stage.parameters  = control_10_stage[28:23];
  assign \control_10_stage.bank  = control_10_stage[29];
  assign \control_10_stage.word  = control_10_stage[34:30];
  assign \control_10.valid  = control_10[0];
  assign \control_10.emit  = control_10[1];
  assign \control_10.input_last  = control_10[2];
  assign \control_10.reset_state  = control_10[3];
  assign \control_10.buffer  = control_10[4];
  assign \control_10.final  = control_10[5];
  assign \control_10.kind  = control_10[11:6];
  assign \control_10.cell_fraction  = control_10[15:12];
  assign \control_10.part  = control_10[16];
  assign \control_10.state  = control_10[22:17];
  assign \control_10.parameters  = control_10[28:23];
  assign \control_10.bank  = control_10[29];
  assign \control_10.word  = control_10[34:30];
  assign \control_11_stage.valid  = control_11_stage[0];
  assign \control_11_stage.emit  = control_11_stage[1];
  assign \control_11_stage.input_last  = control_11_stage[2];
  assign \control_11_stage.reset_state  = control_11_stage[3];
  assign \control_11_stage.buffer  = control_11_stage[4];
  assign \control_11_stage.final  = control_11_stage[5];
  assign \control_11_stage.kind  = control_11_stage[11:6];
  assign \control_11_stage.cell_fraction  = control_11_stage[15:12];
  assign \control_11_stage.part  = control_11_stage[16];
  assign \control_11_stage.state  = control_11_stage[22:17];
  assign \control_11_stage.parameters  = control_11_stage[28:23];
  assign \control_11_stage.bank  = control_11_stage[29];
  assign \control_11_stage.word  = control_11_stage[34:30];
  assign \control_11.valid  = control_11[0];
  assign \control_11.emit  = control_11[1];
  assign \control_11.input_last  = control_11[2];
  assign \control_11.reset_state  = control_11[3];
  assign \control_11.buffer  = control_11[4];
  assign \control_11.final  = control_11[5];
  assign \control_11.kind  = control_11[11:6];
  assign \control_11.cell_fraction  = control_11[15:12];
  assign \control_11.part  = control_11[16];
  assign \control_11.state  = control_11[22:17];
  assign \control_11.parameters  = control_11[28:23];
  assign \control_11.bank  = control_11[29];
  assign \control_11.word  = control_11[34:30];
  assign \control_12_stage.valid  = control_12_stage[0];
  assign \control_12_stage.emit  = control_12_stage[1];
  assign \control_12_stage.input_last  = control_12_stage[2];
  assign \control_12_stage.reset_state  = control_12_stage[3];
  assign \control_12_stage.buffer  = control_12_stage[4];
  assign \control_12_stage.final  = control_12_stage[5];
  assign \control_12_stage.kind  = control_12_stage[11:6];
  assign \control_12_stage.cell_fraction  = control_12_stage[15:12];
  assign \control_12_stage.part  = control_12_stage[16];
  assign \control_12_stage.state  = control_12_stage[22:17];
  assign \control_12_stage.parameters  = control_12_stage[28:23];
  assign \control_12_stage.bank  = control_12_stage[29];
  assign \control_12_stage.word  = control_12_stage[34:30];
  assign \control_12.valid  = control_12[0];
  assign \control_12.emit  = control_12[1];
  assign \control_12.input_last  = control_12[2];
  assign \control_12.reset_state  = control_12[3];
  assign \control_12.buffer  = control_12[4];
  assign \control_12.final  = control_12[5];
  assign \control_12.kind  = control_12[11:6];
  assign \control_12.cell_fraction  = control_12[15:12];
  assign \control_12.part  = control_12[16];
  assign \control_12.state  = control_12[22:17];
  assign \control_12.parameters  = control_12[28:23];
  assign \control_12.bank  = control_12[29];
  assign \control_12.word  = control_12[34:30];
  assign \control_13_stage.valid  = control_13_stage[0];
  assign \control_13_stage.emit  = control_13_stage[1];
  assign \control_13_stage.input_last  = control_13_stage[2];
  assign \control_13_stage.reset_state  = control_13_stage[3];
  assign \control_13_stage.buffer  = control_13_stage[4];
  assign \control_13_stage.final  = control_13_stage[5];
  assign \control_13_stage.kind  = control_13_stage[11:6];
  assign \control_13_stage.cell_fraction  = control_13_stage[15:12];
  assign \control_13_stage.part  = control_13_stage[16];
  assign \control_13_stage.state  = control_13_stage[22:17];
  assign \control_13_stage.parameters  = control_13_stage[28:23];
  assign \control_13_stage.bank  = control_13_stage[29];
  assign \control_13_stage.word  = control_13_stage[34:30];
  assign \control_13.valid  = control_13[0];
  assign \control_13.emit  = control_13[1];
  assign \control_13.input_last  = control_13[2];
  assign \control_13.reset_state  = control_13[3];
  assign \control_13.buffer  = control_13[4];
  assign \control_13.final  = control_13[5];
  assign \control_13.kind  = control_13[11:6];
  assign \control_13.cell_fraction  = control_13[15:12];
  assign \control_13.part  = control_13[16];
  assign \control_13.state  = control_13[22:17];
  assign \control_13.parameters  = control_13[28:23];
  assign \control_13.bank  = control_13[29];
  assign \control_13.word  = control_13[34:30];
  assign \control_14_stage.valid  = control_14_stage[0];
  assign \control_14_stage.emit  = control_14_stage[1];
  assign \control_14_stage.input_last  = control_14_stage[2];
  assign \control_14_stage.reset_state  = control_14_stage[3];
  assign \control_14_stage.buffer  = control_14_stage[4];
  assign \control_14_stage.final  = control_14_stage[5];
  assign \control_14_stage.kind  = control_14_stage[11:6];
  assign \control_14_stage.cell_fraction  = control_14_stage[15:12];
  assign \control_14_stage.part  = control_14_stage[16];
  assign \control_14_stage.state  = control_14_stage[22:17];
  assign \control_14_stage.parameters  = control_14_stage[28:23];
  assign \control_14_stage.bank  = control_14_stage[29];
  assign \control_14_stage.word  = control_14_stage[34:30];
  assign \control_14.valid  = control_14[0];
  assign \control_14.emit  = control_14[1];
  assign \control_14.input_last  = control_14[2];
  assign \control_14.reset_state  = control_14[3];
  assign \control_14.buffer  = control_14[4];
  assign \control_14.final  = control_14[5];
  assign \control_14.kind  = control_14[11:6];
  assign \control_14.cell_fraction  = control_14[15:12];
  assign \control_14.part  = control_14[16];
  assign \control_14.state  = control_14[22:17];
  assign \control_14.parameters  = control_14[28:23];
  assign \control_14.bank  = control_14[29];
  assign \control_14.word  = control_14[34:30];
  assign \control_15_stage.valid  = control_15_stage[0];
  assign \control_15_stage.emit  = control_15_stage[1];
  assign \control_15_stage.input_last  = control_15_stage[2];
  assign \control_15_stage.reset_state  = control_15_stage[3];
  assign \control_15_stage.buffer  = control_15_stage[4];
  assign \control_15_stage.final  = control_15_stage[5];
  assign \control_15_stage.kind  = control_15_stage[11:6];
  assign \control_15_stage.cell_fraction  = control_15_stage[15:12];
  assign \control_15_stage.part  = control_15_stage[16];
  assign \control_15_stage.state  = control_15_stage[22:17];
  assign \control_15_stage.parameters  = control_15_stage[28:23];
  assign \control_15_stage.bank  = control_15_stage[29];
  assign \control_15_stage.word  = control_15_stage[34:30];
  assign \control_15.valid  = control_15[0];
  assign \control_15.emit  = control_15[1];
  assign \control_15.input_last  = control_15[2];
  assign \control_15.reset_state  = control_15[3];
  assign \control_15.buffer  = control_15[4];
  assign \control_15.final  = control_15[5];
  assign \control_15.kind  = control_15[11:6];
  assign \control_15.cell_fraction  = control_15[15:12];
  assign \control_15.part  = control_15[16];
  assign \control_15.state  = control_15[22:17];
  assign \control_15.parameters  = control_15[28:23];
  assign \control_15.bank  = control_15[29];
  assign \control_15.word  = control_15[34:30];
  assign \control_16_stage.valid  = control_16_stage[0];
  assign \control_16_stage.emit  = control_16_stage[1];
  assign \control_16_stage.input_last  = control_16_stage[2];
  assign \control_16_stage.reset_state  = control_16_stage[3];
  assign \control_16_stage.buffer  = control_16_stage[4];
  assign \control_16_stage.final  = control_16_stage[5];
  assign \control_16_stage.kind  = control_16_stage[11:6];
  assign \control_16_stage.cell_fraction  = control_16_stage[15:12];
  assign \control_16_stage.part  = control_16_stage[16];
  assign \control_16_stage.state  = control_16_stage[22:17];
  assign \control_16_stage.parameters  = control_16_stage[28:23];
  assign \control_16_stage.bank  = control_16_stage[29];
  assign \control_16_stage.word  = control_16_stage[34:30];
  assign \control_16.valid  = control_16[0];
  assign \control_16.emit  = control_16[1];
  assign \control_16.input_last  = control_16[2];
  assign \control_16.reset_state  = control_16[3];
  assign \control_16.buffer  = control_16[4];
  assign \control_16.final  = control_16[5];
  assign \control_16.kind  = control_16[11:6];
  assign \control_16.cell_fraction  = control_16[15:12];
  assign \control_16.part  = control_16[16];
  assign \control_16.state  = control_16[22:17];
  assign \control_16.parameters  = control_16[28:23];
  assign \control_16.bank  = control_16[29];
  assign \control_16.word  = control_16[34:30];
  assign \control_17_stage.valid  = control_17_stage[0];
  assign \control_17_stage.emit  = control_17_stage[1];
  assign \control_17_stage.input_last  = control_17_stage[2];
  assign \control_17_stage.reset_state  = control_17_stage[3];
  assign \control_17_stage.buffer  = control_17_stage[4];
  assign \control_17_stage.final  = control_17_stage[5];
  assign \control_17_stage.kind  = control_17_stage[11:6];
  assign \control_17_stage.cell_fraction  = control_17_stage[15:12];
  assign \control_17_stage.part  = control_17_stage[16];
  assign \control_17_stage.state  = control_17_stage[22:17];
  assign \control_17_stage.parameters  = control_17_stage[28:23];
  assign \control_17_stage.bank  = control_17_stage[29];
  assign \control_17_stage.word  = control_17_stage[34:30];
  assign \control_17.valid  = control_17[0];
  assign \control_17.emit  = control_17[1];
  assign \control_17.input_last  = control_17[2];
  assign \control_17.reset_state  = control_17[3];
  assign \control_17.buffer  = control_17[4];
  assign \control_17.final  = control_17[5];
  assign \control_17.kind  = control_17[11:6];
  assign \control_17.cell_fraction  = control_17[15:12];
  assign \control_17.part  = control_17[16];
  assign \control_17.state  = control_17[22:17];
  assign \control_17.parameters  = control_17[28:23];
  assign \control_17.bank  = control_17[29];
  assign \control_17.word  = control_17[34:30];
  assign \control_18_stage.valid  = control_18_stage[0];
  assign \control_18_stage.emit  = control_18_stage[1];
  assign \control_18_stage.input_last  = control_18_stage[2];
  assign \control_18_stage.reset_state  = control_18_stage[3];
  assign \control_18_stage.buffer  = control_18_stage[4];
  assign \control_18_stage.final  = control_18_stage[5];
  assign \control_18_stage.kind  = control_18_stage[11:6];
  assign \control_18_stage.cell_fraction  = control_18_stage[15:12];
  assign \control_18_stage.part  = control_18_stage[16];
  assign \control_18_stage.state  = control_18_stage[22:17];
  assign \control_18_stage.parameters  = control_18_stage[28:23];
  assign \control_18_stage.bank  = control_18_stage[29];
  assign \control_18_stage.word  = control_18_stage[34:30];
  assign \control_18.valid  = control_18[0];
  assign \control_18.emit  = control_18[1];
  assign \control_18.input_last  = control_18[2];
  assign \control_18.reset_state  = control_18[3];
  assign \control_18.buffer  = control_18[4];
  assign \control_18.final  = control_18[5];
  assign \control_18.kind  = control_18[11:6];
  assign \control_18.cell_fraction  = control_18[15:12];
  assign \control_18.part  = control_18[16];
  assign \control_18.state  = control_18[22:17];
  assign \control_18.parameters  = control_18[28:23];
  assign \control_18.bank  = control_18[29];
  assign \control_18.word  = control_18[34:30];
  assign \control_19_stage.valid  = control_19_stage[0];
  assign \control_19_stage.emit  = control_19_stage[1];
  assign \control_19_stage.input_last  = control_19_stage[2];
  assign \control_19_stage.reset_state  = control_19_stage[3];
  assign \control_19_stage.buffer  = control_19_stage[4];
  assign \control_19_stage.final  = control_19_stage[5];
  assign \control_19_stage.kind  = control_19_stage[11:6];
  assign \control_19_stage.cell_fraction  = control_19_stage[15:12];
  assign \control_19_stage.part  = control_19_stage[16];
  assign \control_19_stage.state  = control_19_stage[22:17];
  assign \control_19_stage.parameters  = control_19_stage[28:23];
  assign \control_19_stage.bank  = control_19_stage[29];
  assign \control_19_stage.word  = control_19_stage[34:30];
  assign \control_19.valid  = control_19[0];
  assign \control_19.emit  = control_19[1];
  assign \control_19.input_last  = control_19[2];
  assign \control_19.reset_state  = control_19[3];
  assign \control_19.buffer  = control_19[4];
  assign \control_19.final  = control_19[5];
  assign \control_19.kind  = control_19[11:6];
  assign \control_19.cell_fraction  = control_19[15:12];
  assign \control_19.part  = control_19[16];
  assign \control_19.state  = control_19[22:17];
  assign \control_19.parameters  = control_19[28:23];
  assign \control_19.bank  = control_19[29];
  assign \control_19.word  = control_19[34:30];
  assign \control_20_stage.valid  = control_20_stage[0];
  assign \control_20_stage.emit  = control_20_stage[1];
  assign \control_20_stage.input_last  = control_20_stage[2];
  assign \control_20_stage.reset_state  = control_20_stage[3];
  assign \control_20_stage.buffer  = control_20_stage[4];
  assign \control_20_stage.final  = control_20_stage[5];
  assign \control_20_stage.kind  = control_20_stage[11:6];
  assign \control_20_stage.cell_fraction  = control_20_stage[15:12];
  assign \control_20_stage.part  = control_20_stage[16];
  assign \control_20_stage.state  = control_20_stage[22:17];
  assign \control_20_stage.parameters  = control_20_stage[28:23];
  assign \control_20_stage.bank  = control_20_stage[29];
  assign \control_20_stage.word  = control_20_stage[34:30];
  assign \control_20.valid  = control_20[0];
  assign \control_20.emit  = control_20[1];
  assign \control_20.input_last  = control_20[2];
  assign \control_20.reset_state  = control_20[3];
  assign \control_20.buffer  = control_20[4];
  assign \control_20.final  = control_20[5];
  assign \control_20.kind  = control_20[11:6];
  assign \control_20.cell_fraction  = control_20[15:12];
  assign \control_20.part  = control_20[16];
  assign \control_20.state  = control_20[22:17];
  assign \control_20.parameters  = control_20[28:23];
  assign \control_20.bank  = control_20[29];
  assign \control_20.word  = control_20[34:30];
  assign \control_21_stage.valid  = control_21_stage[0];
  assign \control_21_stage.emit  = control_21_stage[1];
  assign \control_21_stage.input_last  = control_21_stage[2];
  assign \control_21_stage.reset_state  = control_21_stage[3];
  assign \control_21_stage.buffer  = control_21_stage[4];
  assign \control_21_stage.final  = control_21_stage[5];
  assign \control_21_stage.kind  = control_21_stage[11:6];
  assign \control_21_stage.cell_fraction  = control_21_stage[15:12];
  assign \control_21_stage.part  = control_21_stage[16];
  assign \control_21_stage.state  = control_21_stage[22:17];
  assign \control_21_stage.parameters  = control_21_stage[28:23];
  assign \control_21_stage.bank  = control_21_stage[29];
  assign \control_21_stage.word  = control_21_stage[34:30];
  assign \control_21.valid  = control_21[0];
  assign \control_21.emit  = control_21[1];
  assign \control_21.input_last  = control_21[2];
  assign \control_21.reset_state  = control_21[3];
  assign \control_21.buffer  = control_21[4];
  assign \control_21.final  = control_21[5];
  assign \control_21.kind  = control_21[11:6];
  assign \control_21.cell_fraction  = control_21[15:12];
  assign \control_21.part  = control_21[16];
  assign \control_21.state  = control_21[22:17];
  assign \control_21.parameters  = control_21[28:23];
  assign \control_21.bank  = control_21[29];
  assign \control_21.word  = control_21[34:30];
  assign \control_22_stage.valid  = control_22_stage[0];
  assign \control_22_stage.emit  = control_22_stage[1];
  assign \control_22_stage.input_last  = control_22_stage[2];
  assign \control_22_stage.reset_state  = control_22_stage[3];
  assign \control_22_stage.buffer  = control_22_stage[4];
  assign \control_22_stage.final  = control_22_stage[5];
  assign \control_22_stage.kind  = control_22_stage[11:6];
  assign \control_22_stage.cell_fraction  = control_22_stage[15:12];
  assign \control_22_stage.part  = control_22_stage[16];
  assign \control_22_stage.state  = control_22_stage[22:17];
  assign \control_22_stage.parameters  = control_22_stage[28:23];
  assign \control_22_stage.bank  = control_22_stage[29];
  assign \control_22_stage.word  = control_22_stage[34:30];
  assign \control_22.valid  = control_22[0];
  assign \control_22.emit  = control_22[1];
  assign \control_22.input_last  = control_22[2];
  assign \control_22.reset_state  = control_22[3];
  assign \control_22.buffer  = control_22[4];
  assign \control_22.final  = control_22[5];
  assign \control_22.kind  = control_22[11:6];
  assign \control_22.cell_fraction  = control_22[15:12];
  assign \control_22.part  = control_22[16];
  assign \control_22.state  = control_22[22:17];
  assign \control_22.parameters  = control_22[28:23];
  assign \control_22.bank  = control_22[29];
  assign \control_22.word  = control_22[34:30];
  assign \unit.valid  = unit[0];
  assign \unit.emit  = unit[1];
  assign \unit.input_last  = unit[2];
  assign \unit.reset_state  = unit[3];
  assign \unit.buffer  = unit[4];
  assign \unit.final  = unit[5];
  assign \unit.kind  = unit[11:6];
  assign \unit.cell_fraction  = unit[15:12];
  assign \unit.part  = unit[16];
  assign \unit.state  = unit[22:17];
  assign \unit.parameters  = unit[28:23];
  assign \unit.bank  = unit[29];
  assign \unit.word  = unit[34:30];
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
  assign \$signature__data[6]  = \$signature__data [223:192];
  assign \states.enable  = states[0];
  assign \states.address  = states[6:1];
  assign \states.data  = states[38:7];
  assign \states.data.a  = states[22:7];
  assign \states.data.b  = states[38:23];
  assign \write__data.a  = write__data[15:0];
  assign \write__data.b  = write__data[31:16];
  assign \new_state.a  = new_state[15:0];
  assign \new_state.b  = new_state[31:16];
  assign \early_parameters.bias_0  = early_parameters[31:0];
  assign \early_parameters.bias_1  = early_parameters[63:32];
  assign \early_parameters.bias_2  = early_parameters[95:64];
  assign \early_parameters.bias_3  = early_parameters[127:96];
  assign \early_parameters.candidate_bias  = early_parameters[159:128];
  assign \early_parameters.input_shift_0  = early_parameters[167:160];
  assign \early_parameters.input_shift_1  = early_parameters[175:168];
  assign \early_parameters.input_shift_2  = early_parameters[183:176];
  assign \early_parameters.input_shift_3  = early_parameters[191:184];
  assign \early_parameters.recurrent_shift_0  = early_parameters[199:192];
  assign \early_parameters.recurrent_shift_1  = early_parameters[207:200];
  assign \early_parameters.recurrent_shift_2  = early_parameters[215:208];
  assign \early_parameters.recurrent_shift_3  = early_parameters[223:216];
  assign \gates[0]  = \o$127 ;
  assign \gates[1]  = \o$128 ;
  assign \gates[2]  = \o$129 ;
  assign \gates[3]  = \o$130 ;
  assign \state.a  = state[15:0];
  assign \state.b  = state[31:16];
  assign \hidden.valid  = hidden[0];
  assign \hidden.bank  = hidden[1];
  assign \hidden.word  = hidden[6:2];
  assign \hidden.buffer  = hidden[7];
  assign \hidden.data  = hidden[15:8];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \$signature__data$147[0]  = \$signature__data$147 [31:0];
  assign \$signature__data$147[1]  = \$signature__data$147 [63:32];
  assign \$signature__data$147[2]  = \$signature__data$147 [95:64];
  assign \$signature__data$147[3]  = \$signature__data$147 [127:96];
  assign \$signature__data$147[4]  = \$signature__data$147 [159:128];
  assign \$signature__data$147[5]  = \$signature__data$147 [191:160];
  assign \$signature__data$147[6]  = \$signature__data$147 [223:192];
  assign \$signature__data$148.a  = \$signature__data$148 [15:0];
  assign \$signature__data$148.b  = \$signature__data$148 [31:16];
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
    \output [1] = \$51 ;
  always @*
    \output [0] = \$50 ;
  assign hidden[15:8] = h_o;
  assign hidden[7] = control_22_stage[4];
  assign hidden[6:2] = control_22_stage[34:30];
  assign hidden[1] = control_22_stage[29];
  assign hidden[0] = late;
  assign new_state[31:16] = b_o;
  assign new_state[15:0] = a_o;
  assign \$signature__data [223:192] = parameters[41:10];
  assign \$signature__data [191:160] = parameters[41:10];
  assign \$signature__data [159:128] = parameters[41:10];
  assign \$signature__data [127:96] = parameters[41:10];
  assign \$signature__data [95:64] = parameters[41:10];
  assign \$signature__data [63:32] = parameters[41:10];
  assign \$signature__data [31:0] = parameters[41:10];
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
endmodule

module rnnhw_cells_requantizer(rst, bias, input_shift, recurrent_shift, apart, recurrent_bias, input_sum, recurrent_sum, o, recurrent_o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
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
  reg [40:0] alone_1 = 41'h00000000000;
  reg [40:0] alone_2 = 41'h00000000000;
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
  input [31:0] input_sum;
  wire [31:0] input_sum;
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
  input [31:0] recurrent_sum;
  wire [31:0] recurrent_sum;
  reg round_bit = 1'h0;
  input rst;
  wire rst;
  reg [41:0] total = 42'h00000000000;
  wire [41:0] \total$30 ;
  assign \$34  = $signed(\$33 [15:0]) + $signed({ 1'h0, alone_2[0] });
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
    alone_1 <= \$20 ;
  always @(posedge clk)
    alone_2 <= alone_1;
  always @(posedge clk)
    recurrent_o <= \$67 ;
  assign \$1  = $signed(input_sum) + $signed(bias);
  assign \$2  = input_amount[5] ? input_biased[31] : input_amount[4];
  assign \$4  = input_eight ? \$3  : \$48 [40:0];
  assign \$5  = $signed(recurrent_sum) + $signed(recurrent_bias);
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
  assign \$32  = \$31  & alone_2[0];
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$65  = \$8 ;
    if (apart_2) begin
      \$65  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$66  = \$18 [15:0];
    if (rst) begin
      \$66  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$67  = \$36 [15:0];
    if (rst) begin
      \$67  = 16'h0000;
    end
  end
  assign input_stage = \$48 [40:0];
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
  assign \$21  = { alone_2[40], alone_2[40:1] };
  assign \$22  = { alone_2[40], alone_2[40:1] };
  assign \$25  = { alone_2[40], alone_2[40:1] };
  assign \$28  = { alone_2[40], alone_2[40:1] };
  assign \$30  = { alone_2[40], alone_2[40:1] };
  assign \$33  = { alone_2[40], alone_2[40:1] };
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

module rnnhw_cells_sequencer(rst, row, tile, unit, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$7  = 0;
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
  wire [1:0] \$23 ;
  wire \$24 ;
  wire [5:0] \$25 ;
  reg [54:0] \$26 ;
  reg \$27 ;
  reg \$28 ;
  reg [5:0] \$29 ;
  wire \$3 ;
  reg [5:0] \$30 ;
  wire \$4 ;
  wire [1:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [6:0] \$9 ;
  wire [54:0] \$signal ;
  reg [5:0] \$signal$10 ;
  wire \$signal$10.bank ;
  wire [4:0] \$signal$10.word ;
  reg [5:0] \$signal$11  = 6'h00;
  wire \$signal$11.bank ;
  wire [4:0] \$signal$11.word ;
  reg [54:0] \$signal$3  = 55'h00000000000000;
  wire \$signal$3.buffer ;
  wire [3:0] \$signal$3.cell_fraction ;
  wire \$signal$3.context_first ;
  wire \$signal$3.emit ;
  wire \$signal$3.finish ;
  wire \$signal$3.first ;
  wire \$signal$3.input_last ;
  wire [5:0] \$signal$3.kind ;
  wire \$signal$3.last ;
  wire [5:0] \$signal$3.parameters ;
  wire \$signal$3.phase_first ;
  wire \$signal$3.phase_last ;
  wire \$signal$3.reset_hidden ;
  wire \$signal$3.reset_state ;
  wire [1:0] \$signal$3.rows ;
  wire [5:0] \$signal$3.state ;
  wire [4:0] \$signal$3.sum ;
  wire \$signal$3.valid ;
  wire [8:0] \$signal$3.weight ;
  wire [4:0] \$signal$3.write ;
  reg \$signal$5  = 1'h0;
  reg \$signal$8 ;
  wire \$signal.buffer ;
  wire [3:0] \$signal.cell_fraction ;
  wire \$signal.context_first ;
  wire \$signal.emit ;
  wire \$signal.finish ;
  wire \$signal.first ;
  wire \$signal.input_last ;
  wire [5:0] \$signal.kind ;
  wire \$signal.last ;
  wire [5:0] \$signal.parameters ;
  wire \$signal.phase_first ;
  wire \$signal.phase_last ;
  wire \$signal.reset_hidden ;
  wire \$signal.reset_state ;
  wire [1:0] \$signal.rows ;
  wire [5:0] \$signal.state ;
  wire [4:0] \$signal.sum ;
  wire \$signal.valid ;
  wire [8:0] \$signal.weight ;
  wire [4:0] \$signal.write ;
  input clk;
  wire clk;
  reg ends;
  reg part = 1'h0;
  output row;
  wire row;
  input rst;
  wire rst;
  wire starts;
  input [54:0] tile;
  wire [54:0] tile;
  wire \tile.buffer ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.context_first ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.input_last ;
  wire [5:0] \tile.kind ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire \tile.reset_hidden ;
  wire \tile.reset_state ;
  wire [1:0] \tile.rows ;
  wire [5:0] \tile.state ;
  wire [4:0] \tile.sum ;
  wire \tile.valid ;
  wire [8:0] \tile.weight ;
  wire [4:0] \tile.write ;
  reg [5:0] tile_first = 6'h00;
  wire \tile_first.bank ;
  wire [4:0] \tile_first.word ;
  output [34:0] unit;
  wire [34:0] unit;
  wire \unit.bank ;
  wire \unit.buffer ;
  wire [3:0] \unit.cell_fraction ;
  wire \unit.emit ;
  wire \unit.final ;
  wire \unit.input_last ;
  wire [5:0] \unit.kind ;
  wire [5:0] \unit.parameters ;
  wire \unit.part ;
  wire \unit.reset_state ;
  wire [5:0] \unit.state ;
  wire \unit.valid ;
  wire [4:0] \unit.word ;
  assign \$1  = tile[0] & tile[2];
  assign starts = \$1  & tile[3];
  assign \$signal  = starts ? tile : \$signal$3 ;
  assign row = starts ? 1'h0 : \$signal$5 ;
  assign \$2  = starts | \$signal$3 [0];
  assign \$3  = row < \$signal [54:53];
  assign \$4  = \$2  & \$3 ;
  assign \$5  = row + 1'h1;
  assign \$6  = \$5  == \$signal [54:53];
  assign \$7  = \$signal [8] & \$6 ;
  assign \$8  = starts ? 1'h0 : part;
  assign \$9  = \$signal [41:36] + row;
  assign \$10  = \$signal [47:42] + row;
  assign \$11  = starts | \$signal$3 [0];
  assign \$12  = ! unit[16];
  assign \$13  = row + 1'h1;
  assign \$14  = \$13  == \$signal [54:53];
  assign \$15  = ~ starts;
  assign \$16  = \$15  | \$signal [7];
  assign \$17  = starts & \$signal [6];
  assign \$18  = \$signal [52:48] + \$signal$10 [5:1];
  assign \$19  = starts | \$signal$3 [0];
  assign \$20  = ! unit[16];
  assign \$21  = row + 1'h1;
  assign \$22  = unit[16] + 1'h1;
  assign \$23  = \$signal$10 [0] + 1'h1;
  assign \$25  = \$signal$10 [5:1] + 1'h1;
  always @(posedge clk)
    \$signal$3  <= \$26 ;
  always @(posedge clk)
    part <= \$27 ;
  always @(posedge clk)
    \$signal$5  <= \$28 ;
  always @(posedge clk)
    tile_first <= \$29 ;
  always @(posedge clk)
    \$signal$11  <= \$30 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$signal$8  = 1'h0;
    if (\$11 ) begin
      if (\$12 ) begin
        \$signal$8  = 1'h1;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    ends = 1'h0;
    if (\$11 ) begin
      if (\$12 ) begin
        ends = \$14 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    if (\$16 ) begin
      \$signal$10  = \$signal$11 ;
    end else begin
      \$signal$10  = tile_first;
    end
    if (\$17 ) begin
      \$signal$10  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$26  = \$signal$3 ;
    if (starts) begin
      \$26  = tile;
    end
    if (\$19 ) begin
      if (\$20 ) begin
        if (ends) begin
          \$26 [0] = 1'h0;
        end
      end
    end
    if (rst) begin
      \$26  = 55'h00000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$27  = part;
    if (\$19 ) begin
      if (\$20 ) begin
        \$27  = 1'h0;
      end else begin
        \$27  = \$22 [0];
      end
    end
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$28  = \$signal$5 ;
    if (\$19 ) begin
      if (\$20 ) begin
        \$28  = \$21 [0];
      end else begin
        \$28  = row;
      end
    end
    if (rst) begin
      \$28  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$29  = tile_first;
    if (starts) begin
      \$29  = \$signal$10 ;
    end
    if (rst) begin
      \$29  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$7 ) begin end
    \$30  = \$signal$10 ;
    if (\$signal$8 ) begin
      \$30 [0] = \$23 [0];
      if (\$24 ) begin
        \$30 [0] = 1'h0;
        \$30 [5:1] = \$25 [4:0];
      end
    end
    if (rst) begin
      \$30  = 6'h00;
    end
  end
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.input_last  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.phase_first  = tile[6];
  assign \tile.context_first  = tile[7];
  assign \tile.phase_last  = tile[8];
  assign \tile.reset_hidden  = tile[9];
  assign \tile.reset_state  = tile[10];
  assign \tile.buffer  = tile[11];
  assign \tile.kind  = tile[17:12];
  assign \tile.cell_fraction  = tile[21:18];
  assign \tile.weight  = tile[30:22];
  assign \tile.sum  = tile[35:31];
  assign \tile.state  = tile[41:36];
  assign \tile.parameters  = tile[47:42];
  assign \tile.write  = tile[52:48];
  assign \tile.rows  = tile[54:53];
  assign \$signal.valid  = \$signal [0];
  assign \$signal.first  = \$signal [1];
  assign \$signal.last  = \$signal [2];
  assign \$signal.finish  = \$signal [3];
  assign \$signal.input_last  = \$signal [4];
  assign \$signal.emit  = \$signal [5];
  assign \$signal.phase_first  = \$signal [6];
  assign \$signal.context_first  = \$signal [7];
  assign \$signal.phase_last  = \$signal [8];
  assign \$signal.reset_hidden  = \$signal [9];
  assign \$signal.reset_state  = \$signal [10];
  assign \$signal.buffer  = \$signal [11];
  assign \$signal.kind  = \$signal [17:12];
  assign \$signal.cell_fraction  = \$signal [21:18];
  assign \$signal.weight  = \$signal [30:22];
  assign \$signal.sum  = \$signal [35:31];
  assign \$signal.state  = \$signal [41:36];
  assign \$signal.parameters  = \$signal [47:42];
  assign \$signal.write  = \$signal [52:48];
  assign \$signal.rows  = \$signal [54:53];
  assign \$signal$3.valid  = \$signal$3 [0];
  assign \$signal$3.first  = \$signal$3 [1];
  assign \$signal$3.last  = \$signal$3 [2];
  assign \$signal$3.finish  = \$signal$3 [3];
  assign \$signal$3.input_last  = \$signal$3 [4];
  assign \$signal$3.emit  = \$signal$3 [5];
  assign \$signal$3.phase_first  = \$signal$3 [6];
  assign \$signal$3.context_first  = \$signal$3 [7];
  assign \$signal$3.phase_last  = \$signal$3 [8];
  assign \$signal$3.reset_hidden  = \$signal$3 [9];
  assign \$signal$3.reset_state  = \$signal$3 [10];
  assign \$signal$3.buffer  = \$signal$3 [11];
  assign \$signal$3.kind  = \$signal$3 [17:12];
  assign \$signal$3.cell_fraction  = \$signal$3 [21:18];
  assign \$signal$3.weight  = \$signal$3 [30:22];
  assign \$signal$3.sum  = \$signal$3 [35:31];
  assign \$signal$3.state  = \$signal$3 [41:36];
  assign \$signal$3.parameters  = \$signal$3 [47:42];
  assign \$signal$3.write  = \$signal$3 [52:48];
  assign \$signal$3.rows  = \$signal$3 [54:53];
  assign \unit.valid  = unit[0];
  assign \unit.emit  = unit[1];
  assign \unit.input_last  = unit[2];
  assign \unit.reset_state  = unit[3];
  assign \unit.buffer  = unit[4];
  assign \unit.final  = unit[5];
  assign \unit.kind  = unit[11:6];
  assign \unit.cell_fraction  = unit[15:12];
  assign \unit.part  = unit[16];
  assign \unit.state  = unit[22:17];
  assign \unit.parameters  = unit[28:23];
  assign \unit.bank  = unit[29];
  assign \unit.word  = unit[34:30];
  assign \$signal$10.bank  = \$signal$10 [0];
  assign \$signal$10.word  = \$signal$10 [5:1];
  assign \$signal$11.bank  = \$signal$11 [0];
  assign \$signal$11.word  = \$signal$11 [5:1];
  assign \tile_first.bank  = tile_first[0];
  assign \tile_first.word  = tile_first[5:1];
  assign unit[34:30] = \$18 [4:0];
  assign unit[29] = \$signal$10 [0];
  assign unit[28:23] = \$10 [5:0];
  assign unit[22:17] = \$9 [5:0];
  assign unit[16] = \$8 ;
  assign unit[5] = \$7 ;
  assign unit[15:12] = \$signal [21:18];
  assign unit[11:6] = \$signal [17:12];
  assign unit[4] = \$signal [11];
  assign unit[3] = \$signal [10];
  assign unit[2] = \$signal [4];
  assign unit[1] = \$signal [5];
  assign unit[0] = \$4 ;
  assign \$24  = \$signal$10 [0];
endmodule

module \rnnhw_check$43 (rst, start, passed, registers, phase, checked, address, running, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
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
  wire [17:0] \$22 ;
  wire \$23 ;
  wire [17:0] \$24 ;
  wire [16:0] \$25 ;
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
  wire [16:0] \$49 ;
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
  wire [5:0] \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire [2:0] \$68 ;
  reg \$69 ;
  wire \$7 ;
  reg [4:0] \$70 ;
  reg \$71 ;
  reg [4:0] \$72 ;
  reg \$73 ;
  reg \$74 ;
  reg [10:0] \$75 ;
  reg [4:0] \$76 ;
  reg \$77 ;
  reg \$78 ;
  reg [1:0] \$79 ;
  wire \$8 ;
  wire \$9 ;
  wire \$signal ;
  reg \$signal$13  = 1'h0;
  reg \$signal$16  = 1'h0;
  wire \$signal$3 ;
  wire \$signal$5 ;
  reg \$signal$9  = 1'h0;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  reg [4:0] at = 5'h00;
  output checked;
  reg checked = 1'h0;
  input clk;
  wire clk;
  reg [4:0] fetched_at = 5'h00;
  reg found = 1'h0;
  reg [10:0] held = 11'h000;
  wire \held.can_wait ;
  wire \held.emits_what_it_finishes ;
  wire \held.fills_tiles ;
  wire \held.gives_states_only ;
  wire \held.has_kind ;
  wire \held.has_rows ;
  wire \held.has_slices ;
  wire \held.has_slots ;
  wire \held.leaves_time ;
  wire \held.reads_its_input ;
  wire \held.runs_every_step ;
  reg [1:0] inputs = 2'h0;
  output passed;
  wire passed;
  input [240:0] phase;
  wire [240:0] phase;
  wire [3:0] \phase.cell_fraction ;
  wire \phase.emit ;
  wire \phase.finish ;
  wire \phase.input_last ;
  wire [5:0] \phase.kind ;
  wire [15:0] \phase.parameter_base ;
  wire \phase.previous ;
  wire [15:0] \phase.read_base ;
  wire [5:0] \phase.read_slot ;
  wire \phase.recurrent ;
  wire [7:0] \phase.reset_value ;
  wire [15:0] \phase.rows ;
  wire [15:0] \phase.slices ;
  wire \phase.source ;
  wire [19:0] \phase.state_base ;
  wire [15:0] \phase.state_wait ;
  wire [7:0] \phase.step_offset ;
  wire [15:0] \phase.tile_cycles ;
  wire [15:0] \phase.tiles ;
  wire [15:0] \phase.wait ;
  wire [16:0] \phase.weight_base ;
  wire [15:0] \phase.write_base ;
  wire [5:0] \phase.write_slot ;
  wire [15:0] \phase.write_words ;
  wire reads_input;
  input [27:0] registers;
  wire [27:0] registers;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  input start;
  wire start;
  assign \$16  = phase[224:209] <= 5'h1f;
  assign \$17  = phase[240:225] <= 5'h1f;
  assign \$18  = \$16  & \$17 ;
  assign \$19  = | phase[160:145];
  assign \$20  = phase[160:145] <= 7'h40;
  assign \$21  = \$19  & \$20 ;
  assign \$22  = phase[76:61] * 2'h2;
  assign \$23  = \$22  >= phase[160:145];
  assign \$24  = phase[76:61] * 2'h2;
  assign \$25  = phase[160:145] + 2'h2;
  assign \$26  = \$24  < \$25 ;
  assign \$27  = \$23  & \$26 ;
  assign \$28  = ~ phase[9];
  assign \$29  = phase[108:93] >= 2'h2;
  assign \$30  = \$28  | \$29 ;
  assign \$31  = phase[37:32] < 4'h8;
  assign \$32  = phase[43:38] < 4'h8;
  assign \$33  = \$31  & \$32 ;
  assign \$34  = ! phase[5:0];
  assign \$35  = phase[5:0] == 1'h1;
  assign \$36  = phase[5:0] == 2'h2;
  assign \$37  = phase[5:0] == 2'h3;
  assign \$38  = phase[5:0] == 3'h4;
  assign \$39  = phase[5:0] == 3'h5;
  assign \$40  = phase[5:0] == 6'h20;
  assign \$41  = phase[5:0] == 6'h21;
  assign \$42  = | { \$41 , \$40 , \$39 , \$38 , \$37 , \$36 , \$35 , \$34  };
  assign \$43  = ~ phase[11];
  assign \$44  = phase[9] | \$43 ;
  assign \$45  = ~ \$signal$3 ;
  assign \$46  = phase[31:24] <= registers[27:20];
  assign \$47  = \$45  | \$46 ;
  assign \$49  = phase[92:77] * 1'h1;
  assign \$50  = \$49  == registers[4:0];
  assign \$51  = \$signal$3  & \$50 ;
  assign \$52  = \$48  | \$51 ;
  assign \$53  = phase[5:0] == 6'h21;
  assign \$54  = \$53  & phase[11];
  assign \$56  = \$54  & \$55 ;
  assign \$57  = phase[5:0] != 6'h21;
  assign \$58  = \$signal$5  ? \$56  : \$57 ;
  assign \$59  = address + 1'h1;
  assign \$60  = ~ \$signal ;
  assign \$61  = & held;
  assign \$62  = ~ \$61 ;
  assign \$63  = \$signal$9  | \$62 ;
  assign \$64  = ! phase[6];
  assign \$65  = \$signal$16  & \$64 ;
  assign \$66  = ~ inputs[1];
  assign \$67  = \$65  & \$66 ;
  assign \$68  = inputs + 1'h1;
  always @(posedge clk)
    \$signal$13  <= \$69 ;
  always @(posedge clk)
    fetched_at <= \$70 ;
  always @(posedge clk)
    \$signal$16  <= \$71 ;
  always @(posedge clk)
    at <= \$72 ;
  always @(posedge clk)
    found <= \$73 ;
  always @(posedge clk)
    checked <= \$74 ;
  always @(posedge clk)
    held <= \$75 ;
  always @(posedge clk)
    address <= \$76 ;
  always @(posedge clk)
    running <= \$77 ;
  always @(posedge clk)
    \$signal$9  <= \$78 ;
  always @(posedge clk)
    inputs <= \$79 ;
  assign \$signal  = address == registers[19:15];
  assign \$signal$3  = at <= registers[9:5];
  assign \$signal$5  = at > registers[14:10];
  assign reads_input = ! phase[6];
  assign \$1  = ~ \$signal$9 ;
  assign \$2  = inputs == 1'h1;
  assign \$3  = \$1  & \$2 ;
  assign \$4  = registers[9:5] <= registers[14:10];
  assign \$5  = registers[14:10] <= registers[19:15];
  assign \$6  = \$4  & \$5 ;
  assign passed = \$3  & \$6 ;
  assign \$7  = ~ \$signal$16 ;
  assign \$8  = found & \$7 ;
  assign \$9  = | phase[92:77];
  assign \$10  = phase[92:77] <= 10'h200;
  assign \$11  = \$9  & \$10 ;
  assign \$12  = phase[108:93] >= phase[92:77];
  assign \$13  = \$11  & \$12 ;
  assign \$14  = phase[108:93] <= 10'h200;
  assign \$15  = \$13  & \$14 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$69  = running;
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$70  = address;
    if (rst) begin
      \$70  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$71  = \$signal$13 ;
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$72  = fetched_at;
    if (rst) begin
      \$72  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$73  = \$signal$16 ;
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$74  = \$8 ;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$75 [0] = \$15 ;
    \$75 [1] = \$18 ;
    \$75 [2] = \$21 ;
    \$75 [3] = \$27 ;
    \$75 [4] = \$30 ;
    \$75 [5] = \$33 ;
    \$75 [6] = \$42 ;
    \$75 [7] = \$44 ;
    \$75 [8] = \$47 ;
    \$75 [9] = \$52 ;
    \$75 [10] = \$58 ;
    if (rst) begin
      \$75  = 11'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$76  = address;
    if (running) begin
      \$76  = \$59 [4:0];
    end
    if (start) begin
      \$76  = 5'h00;
    end
    if (rst) begin
      \$76  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$77  = running;
    if (running) begin
      \$77  = \$60 ;
    end
    if (start) begin
      \$77  = 1'h1;
    end
    if (rst) begin
      \$77  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$78  = \$signal$9 ;
    if (found) begin
      \$78  = \$63 ;
    end
    if (start) begin
      \$78  = 1'h0;
    end
    if (rst) begin
      \$78  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$79  = inputs;
    if (\$67 ) begin
      \$79  = \$68 [1:0];
    end
    if (start) begin
      \$79  = 2'h0;
    end
    if (rst) begin
      \$79  = 2'h0;
    end
  end
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \phase.kind  = phase[5:0];
  assign \phase.source  = phase[6];
  assign \phase.previous  = phase[7];
  assign \phase.recurrent  = phase[8];
  assign \phase.finish  = phase[9];
  assign \phase.input_last  = phase[10];
  assign \phase.emit  = phase[11];
  assign \phase.cell_fraction  = phase[15:12];
  assign \phase.reset_value  = phase[23:16];
  assign \phase.step_offset  = phase[31:24];
  assign \phase.read_slot  = phase[37:32];
  assign \phase.write_slot  = phase[43:38];
  assign \phase.weight_base  = phase[60:44];
  assign \phase.tiles  = phase[76:61];
  assign \phase.slices  = phase[92:77];
  assign \phase.tile_cycles  = phase[108:93];
  assign \phase.parameter_base  = phase[124:109];
  assign \phase.state_base  = phase[144:125];
  assign \phase.rows  = phase[160:145];
  assign \phase.read_base  = phase[176:161];
  assign \phase.write_base  = phase[192:177];
  assign \phase.write_words  = phase[208:193];
  assign \phase.wait  = phase[224:209];
  assign \phase.state_wait  = phase[240:225];
  assign \held.has_slices  = held[0];
  assign \held.can_wait  = held[1];
  assign \held.has_rows  = held[2];
  assign \held.fills_tiles  = held[3];
  assign \held.leaves_time  = held[4];
  assign \held.has_slots  = held[5];
  assign \held.has_kind  = held[6];
  assign \held.emits_what_it_finishes  = held[7];
  assign \held.runs_every_step  = held[8];
  assign \held.reads_its_input  = held[9];
  assign \held.gives_states_only  = held[10];
  assign \$48  = phase[6];
  assign \$55  = phase[6];
endmodule

module rnnhw_commands(i__valid, clk, rst, failed, open, i__ready, clear, vectors, take, registers, o, i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$9  = 0;
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
  wire \$signal ;
  output clear;
  wire clear;
  input clk;
  wire clk;
  input failed;
  wire failed;
  wire [3:0] fault;
  input [47:0] i__payload;
  wire [47:0] i__payload;
  wire [1:0] \i__payload.operation ;
  wire [15:0] \i__payload.reset ;
  wire [29:0] \i__payload.steps ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  output [53:0] o;
  reg [53:0] o = 54'h00000000000000;
  wire [47:0] \o.command ;
  wire [1:0] \o.command.operation ;
  wire [15:0] \o.command.reset ;
  wire [29:0] \o.command.steps ;
  wire \o.dump ;
  wire [3:0] \o.fault ;
  wire \o.valid ;
  input open;
  wire open;
  input [27:0] registers;
  wire [27:0] registers;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  input rst;
  wire rst;
  input take;
  wire take;
  output [29:0] vectors;
  wire [29:0] vectors;
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
  assign \$signal  = \$7  & \$8 ;
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
  assign \$20  = \$signal  & \$19 ;
  assign \$21  = ! fault;
  assign \$22  = \$20  & \$21 ;
  assign vectors = \$22  ? i__payload[29:0] : 30'h00000000;
  assign \$23  = i__payload[31:30] == 1'h1;
  always @(posedge clk)
    o <= \$24 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$9 ) begin end
    \$24  = o;
    if (take) begin
      \$24 [0] = 1'h0;
    end
    if (\$signal ) begin
      \$24 [0] = 1'h1;
      \$24 [53:6] = i__payload;
      \$24 [5:2] = fault;
      \$24 [1] = \$23 ;
    end
    if (rst) begin
      \$24  = 54'h00000000000000;
    end
  end
  assign \o.valid  = o[0];
  assign \o.dump  = o[1];
  assign \o.fault  = o[5:2];
  assign \o.command  = o[53:6];
  assign \o.command.steps  = o[35:6];
  assign \o.command.operation  = o[37:36];
  assign \o.command.reset  = o[53:38];
  assign \i__payload.steps  = i__payload[29:0];
  assign \i__payload.operation  = i__payload[31:30];
  assign \i__payload.reset  = i__payload[47:32];
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \$11  = { 1'h0, i__payload[47:33] };
endmodule

module \rnnhw_control$48 (rst, i, stage_5_stage, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
  reg \$1 ;
  reg \$2 ;
  reg \$3 ;
  reg \$4 ;
  reg \$5 ;
  input clk;
  wire clk;
  input [54:0] i;
  wire [54:0] i;
  wire \i.buffer ;
  wire [3:0] \i.cell_fraction ;
  wire \i.context_first ;
  wire \i.emit ;
  wire \i.finish ;
  wire \i.first ;
  wire \i.input_last ;
  wire [5:0] \i.kind ;
  wire \i.last ;
  wire [5:0] \i.parameters ;
  wire \i.phase_first ;
  wire \i.phase_last ;
  wire \i.reset_hidden ;
  wire \i.reset_state ;
  wire [1:0] \i.rows ;
  wire [5:0] \i.state ;
  wire [4:0] \i.sum ;
  wire \i.valid ;
  wire [8:0] \i.weight ;
  wire [4:0] \i.write ;
  wire [54:0] o;
  wire \o.buffer ;
  wire [3:0] \o.cell_fraction ;
  wire \o.context_first ;
  wire \o.emit ;
  wire \o.finish ;
  wire \o.first ;
  wire \o.input_last ;
  wire [5:0] \o.kind ;
  wire \o.last ;
  wire [5:0] \o.parameters ;
  wire \o.phase_first ;
  wire \o.phase_last ;
  wire \o.reset_hidden ;
  wire \o.reset_state ;
  wire [1:0] \o.rows ;
  wire [5:0] \o.state ;
  wire [4:0] \o.sum ;
  wire \o.valid ;
  wire [8:0] \o.weight ;
  wire [4:0] \o.write ;
  input rst;
  wire rst;
  reg [54:0] stage_1 = 55'h00000000000000;
  wire \stage_1.buffer ;
  wire [3:0] \stage_1.cell_fraction ;
  wire \stage_1.context_first ;
  wire \stage_1.emit ;
  wire \stage_1.finish ;
  wire \stage_1.first ;
  wire \stage_1.input_last ;
  wire [5:0] \stage_1.kind ;
  wire \stage_1.last ;
  wire [5:0] \stage_1.parameters ;
  wire \stage_1.phase_first ;
  wire \stage_1.phase_last ;
  wire \stage_1.reset_hidden ;
  wire \stage_1.reset_state ;
  wire [1:0] \stage_1.rows ;
  wire [5:0] \stage_1.state ;
  wire [4:0] \stage_1.sum ;
  wire \stage_1.valid ;
  wire [8:0] \stage_1.weight ;
  wire [4:0] \stage_1.write ;
  wire [54:0] stage_1_stage;
  wire \stage_1_stage.buffer ;
  wire [3:0] \stage_1_stage.cell_fraction ;
  wire \stage_1_stage.context_first ;
  wire \stage_1_stage.emit ;
  wire \stage_1_stage.finish ;
  wire \stage_1_stage.first ;
  wire \stage_1_stage.input_last ;
  wire [5:0] \stage_1_stage.kind ;
  wire \stage_1_stage.last ;
  wire [5:0] \stage_1_stage.parameters ;
  wire \stage_1_stage.phase_first ;
  wire \stage_1_stage.phase_last ;
  wire \stage_1_stage.reset_hidden ;
  wire \stage_1_stage.reset_state ;
  wire [1:0] \stage_1_stage.rows ;
  wire [5:0] \stage_1_stage.state ;
  wire [4:0] \stage_1_stage.sum ;
  wire \stage_1_stage.valid ;
  wire [8:0] \stage_1_stage.weight ;
  wire [4:0] \stage_1_stage.write ;
  reg stage_1_valid = 1'h0;
  reg [54:0] stage_2 = 55'h00000000000000;
  wire \stage_2.buffer ;
  wire [3:0] \stage_2.cell_fraction ;
  wire \stage_2.context_first ;
  wire \stage_2.emit ;
  wire \stage_2.finish ;
  wire \stage_2.first ;
  wire \stage_2.input_last ;
  wire [5:0] \stage_2.kind ;
  wire \stage_2.last ;
  wire [5:0] \stage_2.parameters ;
  wire \stage_2.phase_first ;
  wire \stage_2.phase_last ;
  wire \stage_2.reset_hidden ;
  wire \stage_2.reset_state ;
  wire [1:0] \stage_2.rows ;
  wire [5:0] \stage_2.state ;
  wire [4:0] \stage_2.sum ;
  wire \stage_2.valid ;
  wire [8:0] \stage_2.weight ;
  wire [4:0] \stage_2.write ;
  wire [54:0] stage_2_stage;
  wire \stage_2_stage.buffer ;
  wire [3:0] \stage_2_stage.cell_fraction ;
  wire \stage_2_stage.context_first ;
  wire \stage_2_stage.emit ;
  wire \stage_2_stage.finish ;
  wire \stage_2_stage.first ;
  wire \stage_2_stage.input_last ;
  wire [5:0] \stage_2_stage.kind ;
  wire \stage_2_stage.last ;
  wire [5:0] \stage_2_stage.parameters ;
  wire \stage_2_stage.phase_first ;
  wire \stage_2_stage.phase_last ;
  wire \stage_2_stage.reset_hidden ;
  wire \stage_2_stage.reset_state ;
  wire [1:0] \stage_2_stage.rows ;
  wire [5:0] \stage_2_stage.state ;
  wire [4:0] \stage_2_stage.sum ;
  wire \stage_2_stage.valid ;
  wire [8:0] \stage_2_stage.weight ;
  wire [4:0] \stage_2_stage.write ;
  reg stage_2_valid = 1'h0;
  reg [54:0] stage_3 = 55'h00000000000000;
  wire \stage_3.buffer ;
  wire [3:0] \stage_3.cell_fraction ;
  wire \stage_3.context_first ;
  wire \stage_3.emit ;
  wire \stage_3.finish ;
  wire \stage_3.first ;
  wire \stage_3.input_last ;
  wire [5:0] \stage_3.kind ;
  wire \stage_3.last ;
  wire [5:0] \stage_3.parameters ;
  wire \stage_3.phase_first ;
  wire \stage_3.phase_last ;
  wire \stage_3.reset_hidden ;
  wire \stage_3.reset_state ;
  wire [1:0] \stage_3.rows ;
  wire [5:0] \stage_3.state ;
  wire [4:0] \stage_3.sum ;
  wire \stage_3.valid ;
  wire [8:0] \stage_3.weight ;
  wire [4:0] \stage_3.write ;
  wire [54:0] stage_3_stage;
  wire \stage_3_stage.buffer ;
  wire [3:0] \stage_3_stage.cell_fraction ;
  wire \stage_3_stage.context_first ;
  wire \stage_3_stage.emit ;
  wire \stage_3_stage.finish ;
  wire \stage_3_stage.first ;
  wire \stage_3_stage.input_last ;
  wire [5:0] \stage_3_stage.kind ;
  wire \stage_3_stage.last ;
  wire [5:0] \stage_3_stage.parameters ;
  wire \stage_3_stage.phase_first ;
  wire \stage_3_stage.phase_last ;
  wire \stage_3_stage.reset_hidden ;
  wire \stage_3_stage.reset_state ;
  wire [1:0] \stage_3_stage.rows ;
  wire [5:0] \stage_3_stage.state ;
  wire [4:0] \stage_3_stage.sum ;
  wire \stage_3_stage.valid ;
  wire [8:0] \stage_3_stage.weight ;
  wire [4:0] \stage_3_stage.write ;
  reg stage_3_valid = 1'h0;
  reg [54:0] stage_4 = 55'h00000000000000;
  wire \stage_4.buffer ;
  wire [3:0] \stage_4.cell_fraction ;
  wire \stage_4.context_first ;
  wire \stage_4.emit ;
  wire \stage_4.finish ;
  wire \stage_4.first ;
  wire \stage_4.input_last ;
  wire [5:0] \stage_4.kind ;
  wire \stage_4.last ;
  wire [5:0] \stage_4.parameters ;
  wire \stage_4.phase_first ;
  wire \stage_4.phase_last ;
  wire \stage_4.reset_hidden ;
  wire \stage_4.reset_state ;
  wire [1:0] \stage_4.rows ;
  wire [5:0] \stage_4.state ;
  wire [4:0] \stage_4.sum ;
  wire \stage_4.valid ;
  wire [8:0] \stage_4.weight ;
  wire [4:0] \stage_4.write ;
  wire [54:0] stage_4_stage;
  wire \stage_4_stage.buffer ;
  wire [3:0] \stage_4_stage.cell_fraction ;
  wire \stage_4_stage.context_first ;
  wire \stage_4_stage.emit ;
  wire \stage_4_stage.finish ;
  wire \stage_4_stage.first ;
  wire \stage_4_stage.input_last ;
  wire [5:0] \stage_4_stage.kind ;
  wire \stage_4_stage.last ;
  wire [5:0] \stage_4_stage.parameters ;
  wire \stage_4_stage.phase_first ;
  wire \stage_4_stage.phase_last ;
  wire \stage_4_stage.reset_hidden ;
  wire \stage_4_stage.reset_state ;
  wire [1:0] \stage_4_stage.rows ;
  wire [5:0] \stage_4_stage.state ;
  wire [4:0] \stage_4_stage.sum ;
  wire \stage_4_stage.valid ;
  wire [8:0] \stage_4_stage.weight ;
  wire [4:0] \stage_4_stage.write ;
  reg stage_4_valid = 1'h0;
  reg [54:0] stage_5 = 55'h00000000000000;
  wire \stage_5.buffer ;
  wire [3:0] \stage_5.cell_fraction ;
  wire \stage_5.context_first ;
  wire \stage_5.emit ;
  wire \stage_5.finish ;
  wire \stage_5.first ;
  wire \stage_5.input_last ;
  wire [5:0] \stage_5.kind ;
  wire \stage_5.last ;
  wire [5:0] \stage_5.parameters ;
  wire \stage_5.phase_first ;
  wire \stage_5.phase_last ;
  wire \stage_5.reset_hidden ;
  wire \stage_5.reset_state ;
  wire [1:0] \stage_5.rows ;
  wire [5:0] \stage_5.state ;
  wire [4:0] \stage_5.sum ;
  wire \stage_5.valid ;
  wire [8:0] \stage_5.weight ;
  wire [4:0] \stage_5.write ;
  output [54:0] stage_5_stage;
  wire [54:0] stage_5_stage;
  wire \stage_5_stage.buffer ;
  wire [3:0] \stage_5_stage.cell_fraction ;
  wire \stage_5_stage.context_first ;
  wire \stage_5_stage.emit ;
  wire \stage_5_stage.finish ;
  wire \stage_5_stage.first ;
  wire \stage_5_stage.input_last ;
  wire [5:0] \stage_5_stage.kind ;
  wire \stage_5_stage.last ;
  wire [5:0] \stage_5_stage.parameters ;
  wire \stage_5_stage.phase_first ;
  wire \stage_5_stage.phase_last ;
  wire \stage_5_stage.reset_hidden ;
  wire \stage_5_stage.reset_state ;
  wire [1:0] \stage_5_stage.rows ;
  wire [5:0] \stage_5_stage.state ;
  wire [4:0] \stage_5_stage.sum ;
  wire \stage_5_stage.valid ;
  wire [8:0] \stage_5_stage.weight ;
  wire [4:0] \stage_5_stage.write ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$2  = stage_1_stage[0];
    if (rst) begin
      \$2  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$3  = stage_2_stage[0];
    if (rst) begin
      \$3  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$4  = stage_3_stage[0];
    if (rst) begin
      \$4  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$5  = stage_4_stage[0];
    if (rst) begin
      \$5  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$1  = i[0];
    if (rst) begin
      \$1  = 1'h0;
    end
  end
  assign o = stage_5_stage;
  assign \stage_1.valid  = stage_1[0];
  assign \stage_1.first  = stage_1[1];
  assign \stage_1.last  = stage_1[2];
  assign \stage_1.finish  = stage_1[3];
  assign \stage_1.input_last  = stage_1[4];
  assign \stage_1.emit  = stage_1[5];
  assign \stage_1.phase_first  = stage_1[6];
  assign \stage_1.context_first  = stage_1[7];
  assign \stage_1.phase_last  = stage_1[8];
  assign \stage_1.reset_hidden  = stage_1[9];
  assign \stage_1.reset_state  = stage_1[10];
  assign \stage_1.buffer  = stage_1[11];
  assign \stage_1.kind  = stage_1[17:12];
  assign \stage_1.cell_fraction  = stage_1[21:18];
  assign \stage_1.weight  = stage_1[30:22];
  assign \stage_1.sum  = stage_1[35:31];
  assign \stage_1.state  = stage_1[41:36];
  assign \stage_1.parameters  = stage_1[47:42];
  assign \stage_1.write  = stage_1[52:48];
  assign \stage_1.rows  = stage_1[54:53];
  assign \i.valid  = i[0];
  assign \i.first  = i[1];
  assign \i.last  = i[2];
  assign \i.finish  = i[3];
  assign \i.input_last  = i[4];
  assign \i.emit  = i[5];
  assign \i.phase_first  = i[6];
  assign \i.context_first  = i[7];
  assign \i.phase_last  = i[8];
  assign \i.reset_hidden  = i[9];
  assign \i.reset_state  = i[10];
  assign \i.buffer  = i[11];
  assign \i.kind  = i[17:12];
  assign \i.cell_fraction  = i[21:18];
  assign \i.weight  = i[30:22];
  assign \i.sum  = i[35:31];
  assign \i.state  = i[41:36];
  assign \i.parameters  = i[47:42];
  assign \i.write  = i[52:48];
  assign \i.rows  = i[54:53];
  assign \stage_2.valid  = stage_2[0];
  assign \stage_2.first  = stage_2[1];
  assign \stage_2.last  = stage_2[2];
  assign \stage_2.finish  = stage_2[3];
  assign \stage_2.input_last  = stage_2[4];
  assign \stage_2.emit  = stage_2[5];
  assign \stage_2.phase_first  = stage_2[6];
  assign \stage_2.context_first  = stage_2[7];
  assign \stage_2.phase_last  = stage_2[8];
  assign \stage_2.reset_hidden  = stage_2[9];
  assign \stage_2.reset_state  = stage_2[10];
  assign \stage_2.buffer  = stage_2[11];
  assign \stage_2.kind  = stage_2[17:12];
  assign \stage_2.cell_fraction  = stage_2[21:18];
  assign \stage_2.weight  = stage_2[30:22];
  assign \stage_2.sum  = stage_2[35:31];
  assign \stage_2.state  = stage_2[41:36];
  assign \stage_2.parameters  = stage_2[47:42];
  assign \stage_2.write  = stage_2[52:48];
  assign \stage_2.rows  = stage_2[54:53];
  assign \stage_1_stage.valid  = stage_1_stage[0];
  assign \stage_1_stage.first  = stage_1_stage[1];
  assign \stage_1_stage.last  = stage_1_stage[2];
  assign \stage_1_stage.finish  = stage_1_stage[3];
  assign \stage_1_stage.input_last  = stage_1_stage[4];
  assign \stage_1_stage.emit  = stage_1_stage[5];
  assign \stage_1_stage.phase_first  = stage_1_stage[6];
  assign \stage_1_stage.context_first  = stage_1_stage[7];
  assign \stage_1_stage.phase_last  = stage_1_stage[8];
  assign \stage_1_stage.reset_hidden  = stage_1_stage[9];
  assign \stage_1_stage.reset_state  = stage_1_stage[10];
  assign \stage_1_stage.buffer  = stage_1_stage[11];
  assign \stage_1_stage.kind  = stage_1_stage[17:12];
  assign \stage_1_stage.cell_fraction  = stage_1_stage[21:18];
  assign \stage_1_stage.weight  = stage_1_stage[30:22];
  assign \stage_1_stage.sum  = stage_1_stage[35:31];
  assign \stage_1_stage.state  = stage_1_stage[41:36];
  assign \stage_1_stage.parameters  = stage_1_stage[47:42];
  assign \stage_1_stage.write  = stage_1_stage[52:48];
  assign \stage_1_stage.rows  = stage_1_stage[54:53];
  assign \stage_3.valid  = stage_3[0];
  assign \stage_3.first  = stage_3[1];
  assign \stage_3.last  = stage_3[2];
  assign \stage_3.finish  = stage_3[3];
  assign \stage_3.input_last  = stage_3[4];
  assign \stage_3.emit  = stage_3[5];
  assign \stage_3.phase_first  = stage_3[6];
  assign \stage_3.context_first  = stage_3[7];
  assign \stage_3.phase_last  = stage_3[8];
  assign \stage_3.reset_hidden  = stage_3[9];
  assign \stage_3.reset_state  = stage_3[10];
  assign \stage_3.buffer  = stage_3[11];
  assign \stage_3.kind  = stage_3[17:12];
  assign \stage_3.cell_fraction  = stage_3[21:18];
  assign \stage_3.weight  = stage_3[30:22];
  assign \stage_3.sum  = stage_3[35:31];
  assign \stage_3.state  = stage_3[41:36];
  assign \stage_3.parameters  = stage_3[47:42];
  assign \stage_3.write  = stage_3[52:48];
  assign \stage_3.rows  = stage_3[54:53];
  assign \stage_2_stage.valid  = stage_2_stage[0];
  assign \stage_2_stage.first  = stage_2_stage[1];
  assign \stage_2_stage.last  = stage_2_stage[2];
  assign \stage_2_stage.finish  = stage_2_stage[3];
  assign \stage_2_stage.input_last  = stage_2_stage[4];
  assign \stage_2_stage.emit  = stage_2_stage[5];
  assign \stage_2_stage.phase_first  = stage_2_stage[6];
  assign \stage_2_stage.context_first  = stage_2_stage[7];
  assign \stage_2_stage.phase_last  = stage_2_stage[8];
  assign \stage_2_stage.reset_hidden  = stage_2_stage[9];
  assign \stage_2_stage.reset_state  = stage_2_stage[10];
  assign \stage_2_stage.buffer  = stage_2_stage[11];
  assign \stage_2_stage.kind  = stage_2_stage[17:12];
  assign \stage_2_stage.cell_fraction  = stage_2_stage[21:18];
  assign \stage_2_stage.weight  = stage_2_stage[30:22];
  assign \stage_2_stage.sum  = stage_2_stage[35:31];
  assign \stage_2_stage.state  = stage_2_stage[41:36];
  assign \stage_2_stage.parameters  = stage_2_stage[47:42];
  assign \stage_2_stage.write  = stage_2_stage[52:48];
  assign \stage_2_stage.rows  = stage_2_stage[54:53];
  assign \stage_4.valid  = stage_4[0];
  assign \stage_4.first  = stage_4[1];
  assign \stage_4.last  = stage_4[2];
  assign \stage_4.finish  = stage_4[3];
  assign \stage_4.input_last  = stage_4[4];
  assign \stage_4.emit  = stage_4[5];
  assign \stage_4.phase_first  = stage_4[6];
  assign \stage_4.context_first  = stage_4[7];
  assign \stage_4.phase_last  = stage_4[8];
  assign \stage_4.reset_hidden  = stage_4[9];
  assign \stage_4.reset_state  = stage_4[10];
  assign \stage_4.buffer  = stage_4[11];
  assign \stage_4.kind  = stage_4[17:12];
  assign \stage_4.cell_fraction  = stage_4[21:18];
  assign \stage_4.weight  = stage_4[30:22];
  assign \stage_4.sum  = stage_4[35:31];
  assign \stage_4.state  = stage_4[41:36];
  assign \stage_4.parameters  = stage_4[47:42];
  assign \stage_4.write  = stage_4[52:48];
  assign \stage_4.rows  = stage_4[54:53];
  assign \stage_3_stage.valid  = stage_3_stage[0];
  assign \stage_3_stage.first  = stage_3_stage[1];
  assign \stage_3_stage.last  = stage_3_stage[2];
  assign \stage_3_stage.finish  = stage_3_stage[3];
  assign \stage_3_stage.input_last  = stage_3_stage[4];
  assign \stage_3_stage.emit  = stage_3_stage[5];
  assign \stage_3_stage.phase_first  = stage_3_stage[6];
  assign \stage_3_stage.context_first  = stage_3_stage[7];
  assign \stage_3_stage.phase_last  = stage_3_stage[8];
  assign \stage_3_stage.reset_hidden  = stage_3_stage[9];
  assign \stage_3_stage.reset_state  = stage_3_stage[10];
  assign \stage_3_stage.buffer  = stage_3_stage[11];
  assign \stage_3_stage.kind  = stage_3_stage[17:12];
  assign \stage_3_stage.cell_fraction  = stage_3_stage[21:18];
  assign \stage_3_stage.weight  = stage_3_stage[30:22];
  assign \stage_3_stage.sum  = stage_3_stage[35:31];
  assign \stage_3_stage.state  = stage_3_stage[41:36];
  assign \stage_3_stage.parameters  = stage_3_stage[47:42];
  assign \stage_3_stage.write  = stage_3_stage[52:48];
  assign \stage_3_stage.rows  = stage_3_stage[54:53];
  assign \stage_5.valid  = stage_5[0];
  assign \stage_5.first  = stage_5[1];
  assign \stage_5.last  = stage_5[2];
  assign \stage_5.finish  = stage_5[3];
  assign \stage_5.input_last  = stage_5[4];
  assign \stage_5.emit  = stage_5[5];
  assign \stage_5.phase_first  = stage_5[6];
  assign \stage_5.context_first  = stage_5[7];
  assign \stage_5.phase_last  = stage_5[8];
  assign \stage_5.reset_hidden  = stage_5[9];
  assign \stage_5.reset_state  = stage_5[10];
  assign \stage_5.buffer  = stage_5[11];
  assign \stage_5.kind  = stage_5[17:12];
  assign \stage_5.cell_fraction  = stage_5[21:18];
  assign \stage_5.weight  = stage_5[30:22];
  assign \stage_5.sum  = stage_5[35:31];
  assign \stage_5.state  = stage_5[41:36];
  assign \stage_5.parameters  = stage_5[47:42];
  assign \stage_5.write  = stage_5[52:48];
  assign \stage_5.rows  = stage_5[54:53];
  assign \stage_4_stage.valid  = stage_4_stage[0];
  assign \stage_4_stage.first  = stage_4_stage[1];
  assign \stage_4_stage.last  = stage_4_stage[2];
  assign \stage_4_stage.finish  = stage_4_stage[3];
  assign \stage_4_stage.input_last  = stage_4_stage[4];
  assign \stage_4_stage.emit  = stage_4_stage[5];
  assign \stage_4_stage.phase_first  = stage_4_stage[6];
  assign \stage_4_stage.context_first  = stage_4_stage[7];
  assign \stage_4_stage.phase_last  = stage_4_stage[8];
  assign \stage_4_stage.reset_hidden  = stage_4_stage[9];
  assign \stage_4_stage.reset_state  = stage_4_stage[10];
  assign \stage_4_stage.buffer  = stage_4_stage[11];
  assign \stage_4_stage.kind  = stage_4_stage[17:12];
  assign \stage_4_stage.cell_fraction  = stage_4_stage[21:18];
  assign \stage_4_stage.weight  = stage_4_stage[30:22];
  assign \stage_4_stage.sum  = stage_4_stage[35:31];
  assign \stage_4_stage.state  = stage_4_stage[41:36];
  assign \stage_4_stage.parameters  = stage_4_stage[47:42];
  assign \stage_4_stage.write  = stage_4_stage[52:48];
  assign \stage_4_stage.rows  = stage_4_stage[54:53];
  assign \stage_5_stage.valid  = stage_5_stage[0];
  assign \stage_5_stage.first  = stage_5_stage[1];
  assign \stage_5_stage.last  = stage_5_stage[2];
  assign \stage_5_stage.finish  = stage_5_stage[3];
  assign \stage_5_stage.input_last  = stage_5_stage[4];
  assign \stage_5_stage.emit  = stage_5_stage[5];
  assign \stage_5_stage.phase_first  = stage_5_stage[6];
  assign \stage_5_stage.context_first  = stage_5_stage[7];
  assign \stage_5_stage.phase_last  = stage_5_stage[8];
  assign \stage_5_stage.reset_hidden  = stage_5_stage[9];
  assign \stage_5_stage.reset_state  = stage_5_stage[10];
  assign \stage_5_stage.buffer  = stage_5_stage[11];
  assign \stage_5_stage.kind  = stage_5_stage[17:12];
  assign \stage_5_stage.cell_fraction  = stage_5_stage[21:18];
  assign \stage_5_stage.weight  = stage_5_stage[30:22];
  assign \stage_5_stage.sum  = stage_5_stage[35:31];
  assign \stage_5_stage.state  = stage_5_stage[41:36];
  assign \stage_5_stage.parameters  = stage_5_stage[47:42];
  assign \stage_5_stage.write  = stage_5_stage[52:48];
  assign \stage_5_stage.rows  = stage_5_stage[54:53];
  assign \o.valid  = stage_5_stage[0];
  assign \o.first  = stage_5_stage[1];
  assign \o.last  = stage_5_stage[2];
  assign \o.finish  = stage_5_stage[3];
  assign \o.input_last  = stage_5_stage[4];
  assign \o.emit  = stage_5_stage[5];
  assign \o.phase_first  = stage_5_stage[6];
  assign \o.context_first  = stage_5_stage[7];
  assign \o.phase_last  = stage_5_stage[8];
  assign \o.reset_hidden  = stage_5_stage[9];
  assign \o.reset_state  = stage_5_stage[10];
  assign \o.buffer  = stage_5_stage[11];
  assign \o.kind  = stage_5_stage[17:12];
  assign \o.cell_fraction  = stage_5_stage[21:18];
  assign \o.weight  = stage_5_stage[30:22];
  assign \o.sum  = stage_5_stage[35:31];
  assign \o.state  = stage_5_stage[41:36];
  assign \o.parameters  = stage_5_stage[47:42];
  assign \o.write  = stage_5_stage[52:48];
  assign \o.rows  = stage_5_stage[54:53];
  assign stage_5_stage[0] = stage_5_valid;
  assign stage_5_stage[54:1] = stage_5[54:1];
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
  wire [15:0] \$1 ;
  wire [17:0] \$2 ;
  wire [15:0] \$3 ;
  wire [17:0] \$4 ;
  wire [15:0] \$5 ;
  wire [17:0] \$6 ;
  wire [15:0] \$7 ;
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
  reg [31:0] word = 32'd0;
  wire [7:0] \word[0] ;
  wire [7:0] \word[1] ;
  wire [7:0] \word[2] ;
  wire [7:0] \word[3] ;
  input [40:0] write;
  wire [40:0] write;
  wire [8:0] \write.address ;
  wire [31:0] \write.data ;
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
  assign \$2  = $signed(sums_i[16:0]) + $signed(product_0);
  assign \$3  = $signed(word[15:8]) * $signed(x);
  assign \$4  = $signed(sums_i[33:17]) + $signed(product_1);
  assign \$5  = $signed(word[23:16]) * $signed(x);
  assign \$6  = $signed(sums_i[50:34]) + $signed(product_2);
  assign \$7  = $signed(word[31:24]) * $signed(x);
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
    sum_0 <= \$2 [16:0];
  always @(posedge clk)
    product_1 <= \$3 ;
  always @(posedge clk)
    sum_1 <= \$4 [16:0];
  always @(posedge clk)
    product_2 <= \$5 ;
  always @(posedge clk)
    sum_2 <= \$6 [16:0];
  always @(posedge clk)
    product_3 <= \$7 ;
  always @(posedge clk)
    sum_3 <= \$8 [16:0];
  assign \$1  = $signed(word[7:0]) * $signed(x);
  assign \$signature__addr  = address_i;
  assign write__addr = write[8:0];
  assign write__data = write[40:9];
  assign write__en = write_enable;
  assign south_x = x_o;
  assign south_address = address_o;
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
  assign \word[0]  = word[7:0];
  assign \word[1]  = word[15:8];
  assign \word[2]  = word[23:16];
  assign \word[3]  = word[31:24];
  assign sums_o[67:51] = sum_3;
  assign sums_o[50:34] = sum_2;
  assign sums_o[33:17] = sum_1;
  assign sums_o[16:0] = sum_0;
endmodule

module rnnhw_fetch(rst, start, starts, idle, take, busy, passed, write, registers, next, head, checked, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [9:0] \$15 ;
  wire [9:0] \$16 ;
  wire [8:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [30:0] \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [4:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire [5:0] \$3 ;
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
  wire \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire [16:0] \$51 ;
  wire \$52 ;
  wire [16:0] \$53 ;
  wire [16:0] \$54 ;
  wire \$55 ;
  wire [16:0] \$56 ;
  wire [16:0] \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire [7:0] \$61 ;
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
  reg [240:0] \$77 ;
  reg \$78 ;
  reg [4:0] \$79 ;
  wire [5:0] \$8 ;
  reg [17:0] \$80 ;
  reg [29:0] \$81 ;
  reg \$82 ;
  reg \$83 ;
  reg \$84 ;
  reg [17:0] \$85 ;
  reg \$86 ;
  reg \$87 ;
  reg [17:0] \$88 ;
  reg \$89 ;
  wire \$9 ;
  reg [263:0] \$90 ;
  reg \$signal  = 1'h0;
  reg [17:0] \$signal$10  = 18'h00000;
  wire [8:0] \$signal$10.begun ;
  wire \$signal$10.ends ;
  wire [7:0] \$signal$10.over ;
  reg \$signal$14  = 1'h0;
  reg [17:0] \$signal$15  = 18'h00000;
  wire [8:0] \$signal$15.begun ;
  wire \$signal$15.ends ;
  wire [7:0] \$signal$15.over ;
  reg \$signal$16  = 1'h0;
  wire \$signal$23 ;
  wire [4:0] \$signature__addr ;
  wire [4:0] \$signature__addr$28 ;
  wire [255:0] \$signature__data ;
  wire [255:0] \$signature__data$31 ;
  wire [31:0] \$signature__data$31[0] ;
  wire [31:0] \$signature__data$31[1] ;
  wire [31:0] \$signature__data$31[2] ;
  wire [31:0] \$signature__data$31[3] ;
  wire [31:0] \$signature__data$31[4] ;
  wire [31:0] \$signature__data$31[5] ;
  wire [31:0] \$signature__data$31[6] ;
  wire [31:0] \$signature__data$31[7] ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [31:0] \$signature__data[4] ;
  wire [31:0] \$signature__data[5] ;
  wire [31:0] \$signature__data[6] ;
  wire [31:0] \$signature__data[7] ;
  wire \$signature__en ;
  wire [7:0] \$signature__en$30 ;
  reg _dumping = 1'h0;
  wire [4:0] address;
  output busy;
  wire busy;
  wire check;
  output checked;
  wire checked;
  wire \checked$37 ;
  input clk;
  wire clk;
  output [263:0] head;
  reg [263:0] head = 264'h000000000000000000000000000000000000000000000000000000000000000000;
  wire [6:0] \head.emits ;
  wire \head.fresh ;
  wire [4:0] \head.least_state_wait ;
  wire [4:0] \head.least_wait ;
  wire [240:0] \head.phase ;
  wire [3:0] \head.phase.cell_fraction ;
  wire \head.phase.emit ;
  wire \head.phase.finish ;
  wire \head.phase.input_last ;
  wire [5:0] \head.phase.kind ;
  wire [15:0] \head.phase.parameter_base ;
  wire \head.phase.previous ;
  wire [15:0] \head.phase.read_base ;
  wire [5:0] \head.phase.read_slot ;
  wire \head.phase.recurrent ;
  wire [7:0] \head.phase.reset_value ;
  wire [15:0] \head.phase.rows ;
  wire [15:0] \head.phase.slices ;
  wire \head.phase.source ;
  wire [19:0] \head.phase.state_base ;
  wire [15:0] \head.phase.state_wait ;
  wire [7:0] \head.phase.step_offset ;
  wire [15:0] \head.phase.tile_cycles ;
  wire [15:0] \head.phase.tiles ;
  wire [15:0] \head.phase.wait ;
  wire [16:0] \head.phase.weight_base ;
  wire [15:0] \head.phase.write_base ;
  wire [5:0] \head.phase.write_slot ;
  wire [15:0] \head.phase.write_words ;
  wire \head.previous ;
  wire \head.single_cycle ;
  wire \head.single_slice ;
  wire \head.single_tile ;
  wire \head.valid ;
  input idle;
  wire idle;
  reg in_body = 1'h0;
  reg [29:0] left = 30'h00000000;
  input [53:0] next;
  wire [53:0] next;
  wire [47:0] \next.command ;
  wire [1:0] \next.command.operation ;
  wire [15:0] \next.command.reset ;
  wire [29:0] \next.command.steps ;
  wire \next.dump ;
  wire [3:0] \next.fault ;
  wire \next.valid ;
  wire offset;
  output passed;
  wire passed;
  wire \passed$39 ;
  reg [240:0] phase = 241'h0000000000000000000000000000000000000000000000000000000000000;
  wire [240:0] \phase$35 ;
  wire [3:0] \phase$35.cell_fraction ;
  wire \phase$35.emit ;
  wire \phase$35.finish ;
  wire \phase$35.input_last ;
  wire [5:0] \phase$35.kind ;
  wire [15:0] \phase$35.parameter_base ;
  wire \phase$35.previous ;
  wire [15:0] \phase$35.read_base ;
  wire [5:0] \phase$35.read_slot ;
  wire \phase$35.recurrent ;
  wire [7:0] \phase$35.reset_value ;
  wire [15:0] \phase$35.rows ;
  wire [15:0] \phase$35.slices ;
  wire \phase$35.source ;
  wire [19:0] \phase$35.state_base ;
  wire [15:0] \phase$35.state_wait ;
  wire [7:0] \phase$35.step_offset ;
  wire [15:0] \phase$35.tile_cycles ;
  wire [15:0] \phase$35.tiles ;
  wire [15:0] \phase$35.wait ;
  wire [16:0] \phase$35.weight_base ;
  wire [15:0] \phase$35.write_base ;
  wire [5:0] \phase$35.write_slot ;
  wire [15:0] \phase$35.write_words ;
  wire [3:0] \phase.cell_fraction ;
  wire \phase.emit ;
  wire \phase.finish ;
  wire \phase.input_last ;
  wire [5:0] \phase.kind ;
  wire [15:0] \phase.parameter_base ;
  wire \phase.previous ;
  wire [15:0] \phase.read_base ;
  wire [5:0] \phase.read_slot ;
  wire \phase.recurrent ;
  wire [7:0] \phase.reset_value ;
  wire [15:0] \phase.rows ;
  wire [15:0] \phase.slices ;
  wire \phase.source ;
  wire [19:0] \phase.state_base ;
  wire [15:0] \phase.state_wait ;
  wire [7:0] \phase.step_offset ;
  wire [15:0] \phase.tile_cycles ;
  wire [15:0] \phase.tiles ;
  wire [15:0] \phase.wait ;
  wire [16:0] \phase.weight_base ;
  wire [15:0] \phase.write_base ;
  wire [5:0] \phase.write_slot ;
  wire [15:0] \phase.write_words ;
  reg [4:0] pointer = 5'h00;
  reg read = 1'h0;
  reg [17:0] read_step = 18'h00000;
  wire [8:0] \read_step.begun ;
  wire \read_step.ends ;
  wire [7:0] \read_step.over ;
  input [27:0] registers;
  wire [27:0] registers;
  wire [27:0] \registers$34 ;
  wire [4:0] \registers$34.body_end ;
  wire [7:0] \registers$34.extra_steps ;
  wire [4:0] \registers$34.input_beats ;
  wire [4:0] \registers$34.state_end ;
  wire [4:0] \registers$34.tail_end ;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  reg reset = 1'h0;
  input rst;
  wire rst;
  wire running;
  wire runs;
  input start;
  wire start;
  input starts;
  wire starts;
  output take;
  wire take;
  input [40:0] write;
  wire [40:0] write;
  wire [4:0] \write.address ;
  wire [31:0] \write.data ;
  wire \write.enable ;
  wire [2:0] \write.part ;
  (* no_rw_check = 32'd1 *)
  (* ram_style = "block" *)
  reg [255:0] \program  [31:0];
  initial begin
    \program [0] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [1] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [2] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [3] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [4] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [5] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [6] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [7] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [8] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [9] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [10] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [11] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [12] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [13] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [14] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [15] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [16] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [17] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [18] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [19] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [20] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [21] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [22] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [23] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [24] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [25] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [26] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [27] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [28] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [29] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [30] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
    \program [31] = 256'h0000000000000000000000000000000000000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$signature__en$30 [0])
      \program [write[8:4]][31:0] <= \$signature__data$31 [31:0];
    if (\$signature__en$30 [1])
      \program [write[8:4]][63:32] <= \$signature__data$31 [63:32];
    if (\$signature__en$30 [2])
      \program [write[8:4]][95:64] <= \$signature__data$31 [95:64];
    if (\$signature__en$30 [3])
      \program [write[8:4]][127:96] <= \$signature__data$31 [127:96];
    if (\$signature__en$30 [4])
      \program [write[8:4]][159:128] <= \$signature__data$31 [159:128];
    if (\$signature__en$30 [5])
      \program [write[8:4]][191:160] <= \$signature__data$31 [191:160];
    if (\$signature__en$30 [6])
      \program [write[8:4]][223:192] <= \$signature__data$31 [223:192];
    if (\$signature__en$30 [7])
      \program [write[8:4]][255:224] <= \$signature__data$31 [255:224];
  end
  reg [255:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= \program [\$signature__addr ];
    end
  end
  assign \$signature__data  = _0_;
  assign \$10  = pointer <= registers[9:5];
  assign \$11  = \$9  & \$10 ;
  assign \$12  = pointer == registers[9:5];
  assign \$13  = \$11  & \$12 ;
  assign \$14  = \$signal$10 [8:0] == 9'h100;
  assign \$15  = \$signal$10 [8:0] + 1'h1;
  assign \$16  = \$14  ? 10'h100 : \$15 ;
  assign \$17  = \$signal$10 [17:10] + \$signal$10 [9];
  assign \$18  = left == 2'h2;
  assign \$19  = \$signal$10 [9] | \$18 ;
  assign \$20  = left - 1'h1;
  assign \$21  = \$signal$10 [17:10] == registers[27:20];
  assign \$22  = \$signal$10 [9] & \$21 ;
  assign \$23  = ~ \$22 ;
  assign \$24  = _dumping ? registers[19:15] : registers[14:10];
  assign \$25  = pointer == \$24 ;
  assign \$26  = ~ _dumping;
  assign \$27  = pointer <= registers[9:5];
  assign \$28  = \$26  & \$27 ;
  assign \$29  = ~ \$28 ;
  assign \$30  = \$signal$10 [17:10] == registers[27:20];
  assign \$31  = \$signal$10 [9] & \$30 ;
  assign \$32  = \$29  | \$31 ;
  assign \$33  = \$25  & \$32 ;
  assign \$34  = ~ \$signal$14 ;
  assign \$35  = ~ read;
  assign \$36  = ~ _dumping;
  assign \$37  = pointer <= registers[9:5];
  assign \$38  = \$36  & \$37 ;
  assign \$39  = ~ read;
  assign \$40  = ~ runs;
  assign \$41  = ~ head[0];
  assign \$42  = \$41  | starts;
  assign \$43  = \$40  | \$42 ;
  assign \$44  = ~ head[0];
  assign \$45  = \$44  | starts;
  assign \$46  = read & runs;
  assign \$47  = ~ offset;
  assign \$48  = phase[7] & \$47 ;
  assign \$49  = in_body & \$signal$23 ;
  assign \$50  = \$49  ? reset : 1'h0;
  assign \$51  = phase[160:145] * 1'h1;
  assign \$52  = phase[224:209] < 2'h2;
  assign \$53  = phase[224:209] - 2'h2;
  assign \$54  = \$52  ? 17'h00000 : \$53 ;
  assign \$55  = phase[240:225] < 2'h2;
  assign \$56  = phase[240:225] - 2'h2;
  assign \$57  = \$55  ? 17'h00000 : \$56 ;
  assign \$58  = phase[92:77] == 1'h1;
  assign \$59  = phase[108:93] == 1'h1;
  assign \$60  = phase[76:61] == 1'h1;
  assign \$signature__addr  = running ? address : pointer;
  assign \$signature__en  = ~ \$signal$14 ;
  assign \$61  = 1'h1 << write[3:1];
  assign \$signature__en$30  = write[0] ? \$61  : 8'h00;
  assign \$62  = \$signal  | \$signal$14 ;
  assign \$63  = \$62  | read;
  assign \$64  = ~ \$63 ;
  assign \$65  = next[0] & \$64 ;
  assign \$66  = ! next[5:2];
  assign \$67  = \$66  | idle;
  assign take = \$65  & \$67 ;
  assign \$signal$23  = read_step[8:0] == phase[31:24];
  assign \$68  = read_step[17:10] == phase[31:24];
  assign offset = read_step[9] & \$68 ;
  assign \$69  = ~ in_body;
  assign \$70  = read_step[8:0] >= phase[31:24];
  assign \$71  = read_step[17:10] > phase[31:24];
  assign \$72  = read_step[9] & \$71 ;
  assign \$73  = ~ \$72 ;
  assign \$74  = \$70  & \$73 ;
  assign runs = \$69  | \$74 ;
  assign \$75  = \$signal  | \$signal$14 ;
  assign \$76  = \$75  | read;
  assign busy = \$76  | head[0];
  always @(posedge clk)
    phase <= \$77 ;
  always @(posedge clk)
    \$signal  <= \$78 ;
  always @(posedge clk)
    pointer <= \$79 ;
  always @(posedge clk)
    \$signal$10  <= \$80 ;
  always @(posedge clk)
    left <= \$81 ;
  always @(posedge clk)
    reset <= \$82 ;
  always @(posedge clk)
    _dumping <= \$83 ;
  always @(posedge clk)
    \$signal$14  <= \$84 ;
  always @(posedge clk)
    \$signal$15  <= \$85 ;
  always @(posedge clk)
    \$signal$16  <= \$86 ;
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
  assign \$3  = registers[14:10] + 1'h1;
  assign \$4  = next[1] ? \$3  : 6'h00;
  assign \$5  = next[35:6] == 1'h1;
  assign \$6  = ~ \$signal$14 ;
  assign \$7  = \$signal  & \$6 ;
  assign \$8  = pointer + 1'h1;
  assign \$9  = ~ _dumping;
  \rnnhw_check$43  \check$43  (
    .address(address),
    .checked(checked),
    .clk(clk),
    .passed(passed),
    .phase(phase),
    .registers(registers),
    .rst(rst),
    .running(running),
    .start(start)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$77  = phase;
    if (\$1 ) begin
      \$77  = \$signature__data [240:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$78  = \$signal ;
    if (take) begin
      \$78  = \$2 ;
    end
    if (\$7 ) begin
      if (\$33 ) begin
        \$78  = 1'h0;
      end
    end
    if (rst) begin
      \$78  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$79  = pointer;
    if (take) begin
      \$79  = \$4 [4:0];
    end
    if (\$7 ) begin
      \$79  = \$8 [4:0];
      if (\$13 ) begin
        if (\$23 ) begin
          \$79  = 5'h00;
        end
      end
    end
    if (rst) begin
      \$79  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$80  = \$signal$10 ;
    if (take) begin
      \$80 [8:0] = 9'h000;
      \$80 [9] = \$5 ;
      \$80 [17:10] = 8'h00;
    end
    if (\$7 ) begin
      if (\$13 ) begin
        \$80 [8:0] = \$16 [8:0];
        \$80 [17:10] = \$17 [7:0];
        \$80 [9] = \$19 ;
      end
    end
    if (rst) begin
      \$80  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$81  = left;
    if (take) begin
      \$81  = next[35:6];
    end
    if (\$7 ) begin
      if (\$13 ) begin
        \$81  = \$20 [29:0];
      end
    end
    if (rst) begin
      \$81  = 30'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$82  = reset;
    if (take) begin
      \$82  = next[38];
    end
    if (rst) begin
      \$82  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$83  = _dumping;
    if (take) begin
      \$83  = next[1];
    end
    if (rst) begin
      \$83  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$84  = \$signal$14 ;
    if (\$34 ) begin
      \$84  = \$signal ;
    end else if (\$35 ) begin
      \$84  = 1'h0;
    end
    if (rst) begin
      \$84  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$85  = \$signal$15 ;
    if (\$34 ) begin
      \$85  = \$signal$10 ;
    end
    if (rst) begin
      \$85  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$86  = \$signal$16 ;
    if (\$34 ) begin
      \$86  = \$38 ;
    end
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$87  = read;
    if (\$39 ) begin
      \$87  = \$signal$14 ;
    end else if (\$43 ) begin
      \$87  = 1'h0;
    end
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$88  = read_step;
    if (\$39 ) begin
      \$88  = \$signal$15 ;
    end
    if (rst) begin
      \$88  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$89  = in_body;
    if (\$39 ) begin
      \$89  = \$signal$16 ;
    end
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$90  = head;
    if (\$45 ) begin
      \$90 [0] = \$46 ;
      \$90 [241:1] = phase;
      \$90 [242] = \$48 ;
      \$90 [243] = \$50 ;
      \$90 [250:244] = \$51 [6:0];
      \$90 [255:251] = \$54 [4:0];
      \$90 [260:256] = \$57 [4:0];
      \$90 [261] = \$58 ;
      \$90 [262] = \$59 ;
      \$90 [263] = \$60 ;
    end
    if (rst) begin
      \$90  = 264'h000000000000000000000000000000000000000000000000000000000000000000;
    end
  end
  assign \$signature__addr$28  = write[8:4];
  assign check = start;
  assign \registers$34  = registers;
  assign \phase$35  = phase;
  assign \checked$37  = checked;
  assign \passed$39  = passed;
  assign \phase.kind  = phase[5:0];
  assign \phase.source  = phase[6];
  assign \phase.previous  = phase[7];
  assign \phase.recurrent  = phase[8];
  assign \phase.finish  = phase[9];
  assign \phase.input_last  = phase[10];
  assign \phase.emit  = phase[11];
  assign \phase.cell_fraction  = phase[15:12];
  assign \phase.reset_value  = phase[23:16];
  assign \phase.step_offset  = phase[31:24];
  assign \phase.read_slot  = phase[37:32];
  assign \phase.write_slot  = phase[43:38];
  assign \phase.weight_base  = phase[60:44];
  assign \phase.tiles  = phase[76:61];
  assign \phase.slices  = phase[92:77];
  assign \phase.tile_cycles  = phase[108:93];
  assign \phase.parameter_base  = phase[124:109];
  assign \phase.state_base  = phase[144:125];
  assign \phase.rows  = phase[160:145];
  assign \phase.read_base  = phase[176:161];
  assign \phase.write_base  = phase[192:177];
  assign \phase.write_words  = phase[208:193];
  assign \phase.wait  = phase[224:209];
  assign \phase.state_wait  = phase[240:225];
  assign \$signature__data[0]  = \$signature__data [31:0];
  assign \$signature__data[1]  = \$signature__data [63:32];
  assign \$signature__data[2]  = \$signature__data [95:64];
  assign \$signature__data[3]  = \$signature__data [127:96];
  assign \$signature__data[4]  = \$signature__data [159:128];
  assign \$signature__data[5]  = \$signature__data [191:160];
  assign \$signature__data[6]  = \$signature__data [223:192];
  assign \$signature__data[7]  = \$signature__data [255:224];
  assign \next.valid  = next[0];
  assign \next.dump  = next[1];
  assign \next.fault  = next[5:2];
  assign \next.command  = next[53:6];
  assign \next.command.steps  = next[35:6];
  assign \next.command.operation  = next[37:36];
  assign \next.command.reset  = next[53:38];
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \$signal$10.begun  = \$signal$10 [8:0];
  assign \$signal$10.ends  = \$signal$10 [9];
  assign \$signal$10.over  = \$signal$10 [17:10];
  assign \$signal$15.begun  = \$signal$15 [8:0];
  assign \$signal$15.ends  = \$signal$15 [9];
  assign \$signal$15.over  = \$signal$15 [17:10];
  assign \head.valid  = head[0];
  assign \head.phase  = head[241:1];
  assign \head.phase.kind  = head[6:1];
  assign \head.phase.source  = head[7];
  assign \head.phase.previous  = head[8];
  assign \head.phase.recurrent  = head[9];
  assign \head.phase.finish  = head[10];
  assign \head.phase.input_last  = head[11];
  assign \head.phase.emit  = head[12];
  assign \head.phase.cell_fraction  = head[16:13];
  assign \head.phase.reset_value  = head[24:17];
  assign \head.phase.step_offset  = head[32:25];
  assign \head.phase.read_slot  = head[38:33];
  assign \head.phase.write_slot  = head[44:39];
  assign \head.phase.weight_base  = head[61:45];
  assign \head.phase.tiles  = head[77:62];
  assign \head.phase.slices  = head[93:78];
  assign \head.phase.tile_cycles  = head[109:94];
  assign \head.phase.parameter_base  = head[125:110];
  assign \head.phase.state_base  = head[145:126];
  assign \head.phase.rows  = head[161:146];
  assign \head.phase.read_base  = head[177:162];
  assign \head.phase.write_base  = head[193:178];
  assign \head.phase.write_words  = head[209:194];
  assign \head.phase.wait  = head[225:210];
  assign \head.phase.state_wait  = head[241:226];
  assign \head.previous  = head[242];
  assign \head.fresh  = head[243];
  assign \head.emits  = head[250:244];
  assign \head.least_wait  = head[255:251];
  assign \head.least_state_wait  = head[260:256];
  assign \head.single_slice  = head[261];
  assign \head.single_cycle  = head[262];
  assign \head.single_tile  = head[263];
  assign \read_step.begun  = read_step[8:0];
  assign \read_step.ends  = read_step[9];
  assign \read_step.over  = read_step[17:10];
  assign \write.enable  = write[0];
  assign \write.part  = write[3:1];
  assign \write.address  = write[8:4];
  assign \write.data  = write[40:9];
  assign \$signature__data$31[0]  = \$signature__data$31 [31:0];
  assign \$signature__data$31[1]  = \$signature__data$31 [63:32];
  assign \$signature__data$31[2]  = \$signature__data$31 [95:64];
  assign \$signature__data$31[3]  = \$signature__data$31 [127:96];
  assign \$signature__data$31[4]  = \$signature__data$31 [159:128];
  assign \$signature__data$31[5]  = \$signature__data$31 [191:160];
  assign \$signature__data$31[6]  = \$signature__data$31 [223:192];
  assign \$signature__data$31[7]  = \$signature__data$31 [255:224];
  assign \registers$34.input_beats  = registers[4:0];
  assign \registers$34.body_end  = registers[9:5];
  assign \registers$34.tail_end  = registers[14:10];
  assign \registers$34.state_end  = registers[19:15];
  assign \registers$34.extra_steps  = registers[27:20];
  assign \phase$35.kind  = phase[5:0];
  assign \phase$35.source  = phase[6];
  assign \phase$35.previous  = phase[7];
  assign \phase$35.recurrent  = phase[8];
  assign \phase$35.finish  = phase[9];
  assign \phase$35.input_last  = phase[10];
  assign \phase$35.emit  = phase[11];
  assign \phase$35.cell_fraction  = phase[15:12];
  assign \phase$35.reset_value  = phase[23:16];
  assign \phase$35.step_offset  = phase[31:24];
  assign \phase$35.read_slot  = phase[37:32];
  assign \phase$35.write_slot  = phase[43:38];
  assign \phase$35.weight_base  = phase[60:44];
  assign \phase$35.tiles  = phase[76:61];
  assign \phase$35.slices  = phase[92:77];
  assign \phase$35.tile_cycles  = phase[108:93];
  assign \phase$35.parameter_base  = phase[124:109];
  assign \phase$35.state_base  = phase[144:125];
  assign \phase$35.rows  = phase[160:145];
  assign \phase$35.read_base  = phase[176:161];
  assign \phase$35.write_base  = phase[192:177];
  assign \phase$35.write_words  = phase[208:193];
  assign \phase$35.wait  = phase[224:209];
  assign \phase$35.state_wait  = phase[240:225];
  assign \$signature__data$31 [255:224] = write[40:9];
  assign \$signature__data$31 [223:192] = write[40:9];
  assign \$signature__data$31 [191:160] = write[40:9];
  assign \$signature__data$31 [159:128] = write[40:9];
  assign \$signature__data$31 [127:96] = write[40:9];
  assign \$signature__data$31 [95:64] = write[40:9];
  assign \$signature__data$31 [63:32] = write[40:9];
  assign \$signature__data$31 [31:0] = write[40:9];
endmodule

module rnnhw_grid_row(rst, port_0, i, parameters, states, hidden, \output , clk);
  wire \$1 ;
  wire \$2 ;
  wire [8:0] address;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [54:0] control;
  wire [54:0] \control$19 ;
  wire \control$19.buffer ;
  wire [3:0] \control$19.cell_fraction ;
  wire \control$19.context_first ;
  wire \control$19.emit ;
  wire \control$19.finish ;
  wire \control$19.first ;
  wire \control$19.input_last ;
  wire [5:0] \control$19.kind ;
  wire \control$19.last ;
  wire [5:0] \control$19.parameters ;
  wire \control$19.phase_first ;
  wire \control$19.phase_last ;
  wire \control$19.reset_hidden ;
  wire \control$19.reset_state ;
  wire [1:0] \control$19.rows ;
  wire [5:0] \control$19.state ;
  wire [4:0] \control$19.sum ;
  wire \control$19.valid ;
  wire [8:0] \control$19.weight ;
  wire [4:0] \control$19.write ;
  wire [54:0] \control$26 ;
  wire \control$26.buffer ;
  wire [3:0] \control$26.cell_fraction ;
  wire \control$26.context_first ;
  wire \control$26.emit ;
  wire \control$26.finish ;
  wire \control$26.first ;
  wire \control$26.input_last ;
  wire [5:0] \control$26.kind ;
  wire \control$26.last ;
  wire [5:0] \control$26.parameters ;
  wire \control$26.phase_first ;
  wire \control$26.phase_last ;
  wire \control$26.reset_hidden ;
  wire \control$26.reset_state ;
  wire [1:0] \control$26.rows ;
  wire [5:0] \control$26.state ;
  wire [4:0] \control$26.sum ;
  wire \control$26.valid ;
  wire [8:0] \control$26.weight ;
  wire [4:0] \control$26.write ;
  wire \control.buffer ;
  wire [3:0] \control.cell_fraction ;
  wire \control.context_first ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.input_last ;
  wire [5:0] \control.kind ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire \control.reset_hidden ;
  wire \control.reset_state ;
  wire [1:0] \control.rows ;
  wire [5:0] \control.state ;
  wire [4:0] \control.sum ;
  wire \control.valid ;
  wire [8:0] \control.weight ;
  wire [4:0] \control.write ;
  wire [54:0] control_o;
  wire \control_o.buffer ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.context_first ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.input_last ;
  wire [5:0] \control_o.kind ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire \control_o.reset_hidden ;
  wire \control_o.reset_state ;
  wire [1:0] \control_o.rows ;
  wire [5:0] \control_o.state ;
  wire [4:0] \control_o.sum ;
  wire \control_o.valid ;
  wire [8:0] \control_o.weight ;
  wire [4:0] \control_o.write ;
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
  output [15:0] hidden;
  wire [15:0] hidden;
  wire [15:0] \hidden$39 ;
  wire \hidden$39.bank ;
  wire \hidden$39.buffer ;
  wire [7:0] \hidden$39.data ;
  wire \hidden$39.valid ;
  wire [4:0] \hidden$39.word ;
  wire \hidden.bank ;
  wire \hidden.buffer ;
  wire [7:0] \hidden.data ;
  wire \hidden.valid ;
  wire [4:0] \hidden.word ;
  input [43:0] i;
  wire [43:0] i;
  wire [54:0] \i$16 ;
  wire \i$16.buffer ;
  wire [3:0] \i$16.cell_fraction ;
  wire \i$16.context_first ;
  wire \i$16.emit ;
  wire \i$16.finish ;
  wire \i$16.first ;
  wire \i$16.input_last ;
  wire [5:0] \i$16.kind ;
  wire \i$16.last ;
  wire [5:0] \i$16.parameters ;
  wire \i$16.phase_first ;
  wire \i$16.phase_last ;
  wire \i$16.reset_hidden ;
  wire \i$16.reset_state ;
  wire [1:0] \i$16.rows ;
  wire [5:0] \i$16.state ;
  wire [4:0] \i$16.sum ;
  wire \i$16.valid ;
  wire [8:0] \i$16.weight ;
  wire [4:0] \i$16.write ;
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
  wire [54:0] o;
  wire [67:0] \o$21 ;
  wire [16:0] \o$21[0] ;
  wire [16:0] \o$21[1] ;
  wire [16:0] \o$21[2] ;
  wire [16:0] \o$21[3] ;
  wire [67:0] \o$29 ;
  wire [16:0] \o$29[0] ;
  wire [16:0] \o$29[1] ;
  wire [16:0] \o$29[2] ;
  wire [16:0] \o$29[3] ;
  wire \o.buffer ;
  wire [3:0] \o.cell_fraction ;
  wire \o.context_first ;
  wire \o.emit ;
  wire \o.finish ;
  wire \o.first ;
  wire \o.input_last ;
  wire [5:0] \o.kind ;
  wire \o.last ;
  wire [5:0] \o.parameters ;
  wire \o.phase_first ;
  wire \o.phase_last ;
  wire \o.reset_hidden ;
  wire \o.reset_state ;
  wire [1:0] \o.rows ;
  wire [5:0] \o.state ;
  wire [4:0] \o.sum ;
  wire \o.valid ;
  wire [8:0] \o.weight ;
  wire [4:0] \o.write ;
  wire [43:0] o__0;
  wire \o__0.column ;
  wire [1:0] \o__0.rows ;
  wire [40:0] \o__0.word ;
  wire [8:0] \o__0.word.address ;
  wire [31:0] \o__0.word.data ;
  output [65:0] \output ;
  wire [65:0] \output ;
  wire [65:0] \output$41 ;
  wire \output$41.final ;
  wire \output$41.valid ;
  wire [63:0] \output$41.values ;
  wire [15:0] \output$41.values[0] ;
  wire [15:0] \output$41.values[1] ;
  wire [15:0] \output$41.values[2] ;
  wire [15:0] \output$41.values[3] ;
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
  input [70:0] port_0;
  wire [70:0] port_0;
  input rst;
  wire rst;
  input [38:0] states;
  wire [38:0] states;
  wire [38:0] \states$37 ;
  wire [5:0] \states$37.address ;
  wire [31:0] \states$37.data ;
  wire [15:0] \states$37.data.a ;
  wire [15:0] \states$37.data.b ;
  wire \states$37.enable ;
  wire [5:0] \states.address ;
  wire [31:0] \states.data ;
  wire [15:0] \states.data.a ;
  wire [15:0] \states.data.b ;
  wire \states.enable ;
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
  wire [54:0] tile;
  wire \tile.buffer ;
  wire [3:0] \tile.cell_fraction ;
  wire \tile.context_first ;
  wire \tile.emit ;
  wire \tile.finish ;
  wire \tile.first ;
  wire \tile.input_last ;
  wire [5:0] \tile.kind ;
  wire \tile.last ;
  wire [5:0] \tile.parameters ;
  wire \tile.phase_first ;
  wire \tile.phase_last ;
  wire \tile.reset_hidden ;
  wire \tile.reset_state ;
  wire [1:0] \tile.rows ;
  wire [5:0] \tile.state ;
  wire [4:0] \tile.sum ;
  wire \tile.valid ;
  wire [8:0] \tile.weight ;
  wire [4:0] \tile.write ;
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
    .before_stage(\control$26 ),
    .clk(clk),
    .control(tile),
    .finished(finished__0),
    .rst(rst),
    .stored(stored__0),
    .sums(sums)
  );
  rnnhw_grid_row_accumulator accumulator_1 (
    .clk(clk),
    .control(\control$26 ),
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
    .hidden(hidden),
    .\output (\output ),
    .parameters(parameters),
    .rst(rst),
    .states(states),
    .stored__0(stored__0),
    .stored__1(stored__1),
    .tile(tile)
  );
  \rnnhw_control$48  \control$48  (
    .clk(clk),
    .i(port_0[54:0]),
    .rst(rst),
    .stage_5_stage(tile)
  );
  rnnhw_tile tile_0 (
    .address_i(port_0[30:22]),
    .clk(clk),
    .port_0(port_0[70:55]),
    .rst(rst),
    .sums__0(i__0),
    .sums__1(\i__0$14 ),
    .write(i[43:3]),
    .write_cols(columns_0),
    .write_rows(i[1:0])
  );
  assign weights = i;
  assign o__0 = i;
  assign x__0 = port_0[62:55];
  assign x = port_0[70:55];
  assign x__1 = port_0[70:63];
  assign address = port_0[30:22];
  assign control = port_0[54:0];
  assign write = i[43:3];
  assign write_rows = i[1:0];
  assign write_cols = columns_0;
  assign sums__0 = i__0;
  assign sums__1 = \i__0$14 ;
  assign \i$16  = port_0[54:0];
  assign o = tile;
  assign \control$19  = tile;
  assign \o$21  = sums;
  assign finished = finished__0;
  assign stored = stored__0;
  assign control_o = \control$26 ;
  assign \o$29  = \sums$28 ;
  assign \finished$31  = finished__1;
  assign \stored$33  = stored__1;
  assign \parameters$35  = parameters;
  assign \states$37  = states;
  assign \hidden$39  = hidden;
  assign \output$41  = \output ;
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
  assign \x[0]  = port_0[62:55];
  assign \x[1]  = port_0[70:63];
  assign \control.valid  = port_0[0];
  assign \control.first  = port_0[1];
  assign \control.last  = port_0[2];
  assign \control.finish  = port_0[3];
  assign \control.input_last  = port_0[4];
  assign \control.emit  = port_0[5];
  assign \control.phase_first  = port_0[6];
  assign \control.context_first  = port_0[7];
  assign \control.phase_last  = port_0[8];
  assign \control.reset_hidden  = port_0[9];
  assign \control.reset_state  = port_0[10];
  assign \control.buffer  = port_0[11];
  assign \control.kind  = port_0[17:12];
  assign \control.cell_fraction  = port_0[21:18];
  assign \control.weight  = port_0[30:22];
  assign \control.sum  = port_0[35:31];
  assign \control.state  = port_0[41:36];
  assign \control.parameters  = port_0[47:42];
  assign \control.write  = port_0[52:48];
  assign \control.rows  = port_0[54:53];
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
  assign \i$16.input_last  = port_0[4];
  assign \i$16.emit  = port_0[5];
  assign \i$16.phase_first  = port_0[6];
  assign \i$16.context_first  = port_0[7];
  assign \i$16.phase_last  = port_0[8];
  assign \i$16.reset_hidden  = port_0[9];
  assign \i$16.reset_state  = port_0[10];
  assign \i$16.buffer  = port_0[11];
  assign \i$16.kind  = port_0[17:12];
  assign \i$16.cell_fraction  = port_0[21:18];
  assign \i$16.weight  = port_0[30:22];
  assign \i$16.sum  = port_0[35:31];
  assign \i$16.state  = port_0[41:36];
  assign \i$16.parameters  = port_0[47:42];
  assign \i$16.write  = port_0[52:48];
  assign \i$16.rows  = port_0[54:53];
  assign \tile.valid  = tile[0];
  assign \tile.first  = tile[1];
  assign \tile.last  = tile[2];
  assign \tile.finish  = tile[3];
  assign \tile.input_last  = tile[4];
  assign \tile.emit  = tile[5];
  assign \tile.phase_first  = tile[6];
  assign \tile.context_first  = tile[7];
  assign \tile.phase_last  = tile[8];
  assign \tile.reset_hidden  = tile[9];
  assign \tile.reset_state  = tile[10];
  assign \tile.buffer  = tile[11];
  assign \tile.kind  = tile[17:12];
  assign \tile.cell_fraction  = tile[21:18];
  assign \tile.weight  = tile[30:22];
  assign \tile.sum  = tile[35:31];
  assign \tile.state  = tile[41:36];
  assign \tile.parameters  = tile[47:42];
  assign \tile.write  = tile[52:48];
  assign \tile.rows  = tile[54:53];
  assign \o.valid  = tile[0];
  assign \o.first  = tile[1];
  assign \o.last  = tile[2];
  assign \o.finish  = tile[3];
  assign \o.input_last  = tile[4];
  assign \o.emit  = tile[5];
  assign \o.phase_first  = tile[6];
  assign \o.context_first  = tile[7];
  assign \o.phase_last  = tile[8];
  assign \o.reset_hidden  = tile[9];
  assign \o.reset_state  = tile[10];
  assign \o.buffer  = tile[11];
  assign \o.kind  = tile[17:12];
  assign \o.cell_fraction  = tile[21:18];
  assign \o.weight  = tile[30:22];
  assign \o.sum  = tile[35:31];
  assign \o.state  = tile[41:36];
  assign \o.parameters  = tile[47:42];
  assign \o.write  = tile[52:48];
  assign \o.rows  = tile[54:53];
  assign \control$19.valid  = tile[0];
  assign \control$19.first  = tile[1];
  assign \control$19.last  = tile[2];
  assign \control$19.finish  = tile[3];
  assign \control$19.input_last  = tile[4];
  assign \control$19.emit  = tile[5];
  assign \control$19.phase_first  = tile[6];
  assign \control$19.context_first  = tile[7];
  assign \control$19.phase_last  = tile[8];
  assign \control$19.reset_hidden  = tile[9];
  assign \control$19.reset_state  = tile[10];
  assign \control$19.buffer  = tile[11];
  assign \control$19.kind  = tile[17:12];
  assign \control$19.cell_fraction  = tile[21:18];
  assign \control$19.weight  = tile[30:22];
  assign \control$19.sum  = tile[35:31];
  assign \control$19.state  = tile[41:36];
  assign \control$19.parameters  = tile[47:42];
  assign \control$19.write  = tile[52:48];
  assign \control$19.rows  = tile[54:53];
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \o$21[0]  = sums[16:0];
  assign \o$21[1]  = sums[33:17];
  assign \o$21[2]  = sums[50:34];
  assign \o$21[3]  = sums[67:51];
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
  assign \control$26.valid  = \control$26 [0];
  assign \control$26.first  = \control$26 [1];
  assign \control$26.last  = \control$26 [2];
  assign \control$26.finish  = \control$26 [3];
  assign \control$26.input_last  = \control$26 [4];
  assign \control$26.emit  = \control$26 [5];
  assign \control$26.phase_first  = \control$26 [6];
  assign \control$26.context_first  = \control$26 [7];
  assign \control$26.phase_last  = \control$26 [8];
  assign \control$26.reset_hidden  = \control$26 [9];
  assign \control$26.reset_state  = \control$26 [10];
  assign \control$26.buffer  = \control$26 [11];
  assign \control$26.kind  = \control$26 [17:12];
  assign \control$26.cell_fraction  = \control$26 [21:18];
  assign \control$26.weight  = \control$26 [30:22];
  assign \control$26.sum  = \control$26 [35:31];
  assign \control$26.state  = \control$26 [41:36];
  assign \control$26.parameters  = \control$26 [47:42];
  assign \control$26.write  = \control$26 [52:48];
  assign \control$26.rows  = \control$26 [54:53];
  assign \control_o.valid  = \control$26 [0];
  assign \control_o.first  = \control$26 [1];
  assign \control_o.last  = \control$26 [2];
  assign \control_o.finish  = \control$26 [3];
  assign \control_o.input_last  = \control$26 [4];
  assign \control_o.emit  = \control$26 [5];
  assign \control_o.phase_first  = \control$26 [6];
  assign \control_o.context_first  = \control$26 [7];
  assign \control_o.phase_last  = \control$26 [8];
  assign \control_o.reset_hidden  = \control$26 [9];
  assign \control_o.reset_state  = \control$26 [10];
  assign \control_o.buffer  = \control$26 [11];
  assign \control_o.kind  = \control$26 [17:12];
  assign \control_o.cell_fraction  = \control$26 [21:18];
  assign \control_o.weight  = \control$26 [30:22];
  assign \control_o.sum  = \control$26 [35:31];
  assign \control_o.state  = \control$26 [41:36];
  assign \control_o.parameters  = \control$26 [47:42];
  assign \control_o.write  = \control$26 [52:48];
  assign \control_o.rows  = \control$26 [54:53];
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
  assign \states.enable  = states[0];
  assign \states.address  = states[6:1];
  assign \states.data  = states[38:7];
  assign \states.data.a  = states[22:7];
  assign \states.data.b  = states[38:23];
  assign \states$37.enable  = states[0];
  assign \states$37.address  = states[6:1];
  assign \states$37.data  = states[38:7];
  assign \states$37.data.a  = states[22:7];
  assign \states$37.data.b  = states[38:23];
  assign \hidden.valid  = hidden[0];
  assign \hidden.bank  = hidden[1];
  assign \hidden.word  = hidden[6:2];
  assign \hidden.buffer  = hidden[7];
  assign \hidden.data  = hidden[15:8];
  assign \hidden$39.valid  = hidden[0];
  assign \hidden$39.bank  = hidden[1];
  assign \hidden$39.word  = hidden[6:2];
  assign \hidden$39.buffer  = hidden[7];
  assign \hidden$39.data  = hidden[15:8];
  assign \output.valid  = \output [0];
  assign \output.final  = \output [1];
  assign \output.values  = \output [65:2];
  assign \output.values[0]  = \output [17:2];
  assign \output.values[1]  = \output [33:18];
  assign \output.values[2]  = \output [49:34];
  assign \output.values[3]  = \output [65:50];
  assign \output$41.valid  = \output [0];
  assign \output$41.final  = \output [1];
  assign \output$41.values  = \output [65:2];
  assign \output$41.values[0]  = \output [17:2];
  assign \output$41.values[1]  = \output [33:18];
  assign \output$41.values[2]  = \output [49:34];
  assign \output$41.values[3]  = \output [65:50];
  assign columns_0[1] = \$2 ;
  assign columns_0[0] = \$1 ;
  assign \$2  = i[2];
endmodule

module rnnhw_grid_row_accumulator(rst, stored, sums, control, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [32:0] \$16 ;
  wire [32:0] \$17 ;
  wire [32:0] \$18 ;
  wire [32:0] \$19 ;
  wire \$2 ;
  reg \$20 ;
  reg [31:0] \$21 ;
  reg [31:0] \$22 ;
  reg [31:0] \$23 ;
  reg [31:0] \$24 ;
  reg [31:0] \$25 ;
  reg [31:0] \$26 ;
  reg [31:0] \$27 ;
  reg [31:0] \$28 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [4:0] \$signature__addr ;
  wire [127:0] \$signature__data ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire \$signature__en ;
  reg [54:0] \before  = 55'h00000000000000;
  wire \before.buffer ;
  wire [3:0] \before.cell_fraction ;
  wire \before.context_first ;
  wire \before.emit ;
  wire \before.finish ;
  wire \before.first ;
  wire \before.input_last ;
  wire [5:0] \before.kind ;
  wire \before.last ;
  wire [5:0] \before.parameters ;
  wire \before.phase_first ;
  wire \before.phase_last ;
  wire \before.reset_hidden ;
  wire \before.reset_state ;
  wire [1:0] \before.rows ;
  wire [5:0] \before.state ;
  wire [4:0] \before.sum ;
  wire \before.valid ;
  wire [8:0] \before.weight ;
  wire [4:0] \before.write ;
  wire [54:0] before_stage;
  wire \before_stage.buffer ;
  wire [3:0] \before_stage.cell_fraction ;
  wire \before_stage.context_first ;
  wire \before_stage.emit ;
  wire \before_stage.finish ;
  wire \before_stage.first ;
  wire \before_stage.input_last ;
  wire [5:0] \before_stage.kind ;
  wire \before_stage.last ;
  wire [5:0] \before_stage.parameters ;
  wire \before_stage.phase_first ;
  wire \before_stage.phase_last ;
  wire \before_stage.reset_hidden ;
  wire \before_stage.reset_state ;
  wire [1:0] \before_stage.rows ;
  wire [5:0] \before_stage.state ;
  wire [4:0] \before_stage.sum ;
  wire \before_stage.valid ;
  wire [8:0] \before_stage.weight ;
  wire [4:0] \before_stage.write ;
  reg before_valid = 1'h0;
  input clk;
  wire clk;
  reg [31:0] complete_0 = 32'd0;
  reg [31:0] complete_1 = 32'd0;
  reg [31:0] complete_2 = 32'd0;
  reg [31:0] complete_3 = 32'd0;
  input [54:0] control;
  wire [54:0] control;
  wire \control.buffer ;
  wire [3:0] \control.cell_fraction ;
  wire \control.context_first ;
  wire \control.emit ;
  wire \control.finish ;
  wire \control.first ;
  wire \control.input_last ;
  wire [5:0] \control.kind ;
  wire \control.last ;
  wire [5:0] \control.parameters ;
  wire \control.phase_first ;
  wire \control.phase_last ;
  wire \control.reset_hidden ;
  wire \control.reset_state ;
  wire [1:0] \control.rows ;
  wire [5:0] \control.state ;
  wire [4:0] \control.sum ;
  wire \control.valid ;
  wire [8:0] \control.weight ;
  wire [4:0] \control.write ;
  wire [54:0] control_o;
  wire \control_o.buffer ;
  wire [3:0] \control_o.cell_fraction ;
  wire \control_o.context_first ;
  wire \control_o.emit ;
  wire \control_o.finish ;
  wire \control_o.first ;
  wire \control_o.input_last ;
  wire [5:0] \control_o.kind ;
  wire \control_o.last ;
  wire [5:0] \control_o.parameters ;
  wire \control_o.phase_first ;
  wire \control_o.phase_last ;
  wire \control_o.reset_hidden ;
  wire \control_o.reset_state ;
  wire [1:0] \control_o.rows ;
  wire [5:0] \control_o.state ;
  wire [4:0] \control_o.sum ;
  wire \control_o.valid ;
  wire [8:0] \control_o.weight ;
  wire [4:0] \control_o.write ;
  output [127:0] finished;
  wire [127:0] finished;
  wire [31:0] \finished[0] ;
  wire [31:0] \finished[1] ;
  wire [31:0] \finished[2] ;
  wire [31:0] \finished[3] ;
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
  reg [31:0] total_0 = 32'd0;
  reg [31:0] total_1 = 32'd0;
  reg [31:0] total_2 = 32'd0;
  reg [31:0] total_3 = 32'd0;
  wire [4:0] write__addr;
  wire [127:0] write__data;
  wire [31:0] \write__data[0] ;
  wire [31:0] \write__data[1] ;
  wire [31:0] \write__data[2] ;
  wire [31:0] \write__data[3] ;
  wire write__en;
  (* no_rw_check = 32'd1 *)
  reg [127:0] first_phase [31:0];
  initial begin : clear_first_phase
    integer k;
    for (k = 0; k < 32; k = k + 1)
      first_phase[k] = 128'h0;
  end
  always @(posedge clk) begin
    if (write__en)
      first_phase[before_stage[35:31]] <= write__data;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (\$signature__en ) begin
      _0_ <= first_phase[control[35:31]];
    end
  end
  assign stored = _0_;
  assign \$1  = control[0] & control[2];
  assign \$2  = rst | \$1 ;
  assign \$3  = control[0] & control[2];
  assign \$4  = control[0] & control[2];
  assign \$5  = rst | \$4 ;
  assign \$6  = control[0] & control[2];
  assign \$7  = control[0] & control[2];
  assign \$8  = rst | \$7 ;
  assign \$9  = control[0] & control[2];
  assign \$10  = control[0] & control[2];
  assign \$11  = rst | \$10 ;
  assign \$12  = control[0] & control[2];
  assign \$13  = control[0] & control[2];
  assign \$signature__en  = \$13  & control[3];
  assign \$14  = before_stage[0] & before_stage[2];
  assign \$15  = ~ before_stage[3];
  assign write__en = \$14  & \$15 ;
  assign \$16  = $signed(total_0) + $signed(sums[16:0]);
  assign \$17  = $signed(total_1) + $signed(sums[33:17]);
  assign \$18  = $signed(total_2) + $signed(sums[50:34]);
  assign \$19  = $signed(total_3) + $signed(sums[67:51]);
  always @(posedge clk)
    \before  <= control;
  always @(posedge clk)
    before_valid <= \$20 ;
  always @(posedge clk)
    total_0 <= \$21 ;
  always @(posedge clk)
    complete_0 <= \$22 ;
  always @(posedge clk)
    total_1 <= \$23 ;
  always @(posedge clk)
    complete_1 <= \$24 ;
  always @(posedge clk)
    total_2 <= \$25 ;
  always @(posedge clk)
    complete_2 <= \$26 ;
  always @(posedge clk)
    total_3 <= \$27 ;
  always @(posedge clk)
    complete_3 <= \$28 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$20  = control[0];
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$21  = total_0;
    if (\$2 ) begin
      \$21  = 32'd0;
    end else if (control[0]) begin
      \$21  = \$16 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$22  = complete_0;
    if (\$3 ) begin
      \$22  = \$16 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$23  = total_1;
    if (\$5 ) begin
      \$23  = 32'd0;
    end else if (control[0]) begin
      \$23  = \$17 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$24  = complete_1;
    if (\$6 ) begin
      \$24  = \$17 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$25  = total_2;
    if (\$8 ) begin
      \$25  = 32'd0;
    end else if (control[0]) begin
      \$25  = \$18 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$26  = complete_2;
    if (\$9 ) begin
      \$26  = \$18 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$27  = total_3;
    if (\$11 ) begin
      \$27  = 32'd0;
    end else if (control[0]) begin
      \$27  = \$19 [31:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$28  = complete_3;
    if (\$12 ) begin
      \$28  = \$19 [31:0];
    end
  end
  assign result_0 = \$16 [31:0];
  assign result_1 = \$17 [31:0];
  assign result_2 = \$18 [31:0];
  assign result_3 = \$19 [31:0];
  assign control_o = before_stage;
  assign \$signature__addr  = control[35:31];
  assign \$signature__data  = stored;
  assign write__addr = before_stage[35:31];
  assign \before.valid  = \before [0];
  assign \before.first  = \before [1];
  assign \before.last  = \before [2];
  assign \before.finish  = \before [3];
  assign \before.input_last  = \before [4];
  assign \before.emit  = \before [5];
  assign \before.phase_first  = \before [6];
  assign \before.context_first  = \before [7];
  assign \before.phase_last  = \before [8];
  assign \before.reset_hidden  = \before [9];
  assign \before.reset_state  = \before [10];
  assign \before.buffer  = \before [11];
  assign \before.kind  = \before [17:12];
  assign \before.cell_fraction  = \before [21:18];
  assign \before.weight  = \before [30:22];
  assign \before.sum  = \before [35:31];
  assign \before.state  = \before [41:36];
  assign \before.parameters  = \before [47:42];
  assign \before.write  = \before [52:48];
  assign \before.rows  = \before [54:53];
  assign \control.valid  = control[0];
  assign \control.first  = control[1];
  assign \control.last  = control[2];
  assign \control.finish  = control[3];
  assign \control.input_last  = control[4];
  assign \control.emit  = control[5];
  assign \control.phase_first  = control[6];
  assign \control.context_first  = control[7];
  assign \control.phase_last  = control[8];
  assign \control.reset_hidden  = control[9];
  assign \control.reset_state  = control[10];
  assign \control.buffer  = control[11];
  assign \control.kind  = control[17:12];
  assign \control.cell_fraction  = control[21:18];
  assign \control.weight  = control[30:22];
  assign \control.sum  = control[35:31];
  assign \control.state  = control[41:36];
  assign \control.parameters  = control[47:42];
  assign \control.write  = control[52:48];
  assign \control.rows  = control[54:53];
  assign \before_stage.valid  = before_stage[0];
  assign \before_stage.first  = before_stage[1];
  assign \before_stage.last  = before_stage[2];
  assign \before_stage.finish  = before_stage[3];
  assign \before_stage.input_last  = before_stage[4];
  assign \before_stage.emit  = before_stage[5];
  assign \before_stage.phase_first  = before_stage[6];
  assign \before_stage.context_first  = before_stage[7];
  assign \before_stage.phase_last  = before_stage[8];
  assign \before_stage.reset_hidden  = before_stage[9];
  assign \before_stage.reset_state  = before_stage[10];
  assign \before_stage.buffer  = before_stage[11];
  assign \before_stage.kind  = before_stage[17:12];
  assign \before_stage.cell_fraction  = before_stage[21:18];
  assign \before_stage.weight  = before_stage[30:22];
  assign \before_stage.sum  = before_stage[35:31];
  assign \before_stage.state  = before_stage[41:36];
  assign \before_stage.parameters  = before_stage[47:42];
  assign \before_stage.write  = before_stage[52:48];
  assign \before_stage.rows  = before_stage[54:53];
  assign \control_o.valid  = before_stage[0];
  assign \control_o.first  = before_stage[1];
  assign \control_o.last  = before_stage[2];
  assign \control_o.finish  = before_stage[3];
  assign \control_o.input_last  = before_stage[4];
  assign \control_o.emit  = before_stage[5];
  assign \control_o.phase_first  = before_stage[6];
  assign \control_o.context_first  = before_stage[7];
  assign \control_o.phase_last  = before_stage[8];
  assign \control_o.reset_hidden  = before_stage[9];
  assign \control_o.reset_state  = before_stage[10];
  assign \control_o.buffer  = before_stage[11];
  assign \control_o.kind  = before_stage[17:12];
  assign \control_o.cell_fraction  = before_stage[21:18];
  assign \control_o.weight  = before_stage[30:22];
  assign \control_o.sum  = before_stage[35:31];
  assign \control_o.state  = before_stage[41:36];
  assign \control_o.parameters  = before_stage[47:42];
  assign \control_o.write  = before_stage[52:48];
  assign \control_o.rows  = before_stage[54:53];
  assign \stored[0]  = stored[31:0];
  assign \stored[1]  = stored[63:32];
  assign \stored[2]  = stored[95:64];
  assign \stored[3]  = stored[127:96];
  assign \$signature__data[0]  = stored[31:0];
  assign \$signature__data[1]  = stored[63:32];
  assign \$signature__data[2]  = stored[95:64];
  assign \$signature__data[3]  = stored[127:96];
  assign \sums[0]  = sums[16:0];
  assign \sums[1]  = sums[33:17];
  assign \sums[2]  = sums[50:34];
  assign \sums[3]  = sums[67:51];
  assign \write__data[0]  = write__data[31:0];
  assign \write__data[1]  = write__data[63:32];
  assign \write__data[2]  = write__data[95:64];
  assign \write__data[3]  = write__data[127:96];
  assign \finished[0]  = finished[31:0];
  assign \finished[1]  = finished[63:32];
  assign \finished[2]  = finished[95:64];
  assign \finished[3]  = finished[127:96];
  assign finished[127:96] = complete_3;
  assign finished[95:64] = complete_2;
  assign finished[63:32] = complete_1;
  assign finished[31:0] = complete_0;
  assign write__data[127:96] = complete_3;
  assign write__data[95:64] = complete_2;
  assign write__data[63:32] = complete_1;
  assign write__data[31:0] = complete_0;
  assign before_stage[0] = before_valid;
  assign before_stage[54:1] = \before [54:1];
endmodule

module rnnhw_input_buffer(i__valid, clk, rst, \expect , \release , i__ready, full, next_full, port_0, beats, \word$17 , i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  reg [30:0] \$16 ;
  reg [3:0] \$17 ;
  reg \$18 ;
  reg \$19 ;
  wire \$2 ;
  reg \$20 ;
  reg \$21 ;
  wire \$3 ;
  wire [4:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire [31:0] \$7 ;
  wire [32:0] \$8 ;
  wire [4:0] \$9 ;
  reg \$signal  = 1'h0;
  reg \$signal$14  = 1'h0;
  wire [4:0] \$signature__addr ;
  wire [4:0] \$signature__addr$16 ;
  wire [15:0] \$signature__data ;
  wire [15:0] \$signature__data$19 ;
  wire [7:0] \$signature__data$19[0] ;
  wire [7:0] \$signature__data$19[1] ;
  wire [7:0] \$signature__data[0] ;
  wire [7:0] \$signature__data[1] ;
  wire \$signature__en ;
  input [4:0] beats;
  wire [4:0] beats;
  input clk;
  wire clk;
  wire completes;
  input [29:0] \expect ;
  wire [29:0] \expect ;
  reg [30:0] expected = 31'h00000000;
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
  output next_full;
  wire next_full;
  output [15:0] port_0;
  wire [15:0] port_0;
  input \release ;
  wire \release ;
  input rst;
  wire rst;
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
      buffer[{ word, \$signal  }] <= i__payload;
  end
  reg [15:0] _0_;
  always @(posedge clk) begin
    _0_ <= buffer[{ \word$17 , \$signal$14  }];
  end
  assign \$signature__data$19  = _0_;
  assign \$1  = | expected;
  assign \$2  = { full_1, full_0 } >> \$signal ;
  assign \$3  = ~ \$2 ;
  assign i__ready = \$1  & \$3 ;
  assign \$4  = word + 1'h1;
  assign \$5  = \$4  == beats;
  assign completes = \$signature__en  & \$5 ;
  assign \$signature__en  = i__valid & i__ready;
  assign full = { full_1, full_0 } >> \$signal$14 ;
  assign \$6  = ~ \$signal$14 ;
  assign next_full = { full_1, full_0 } >> \$6 ;
  assign \$7  = expected + \expect ;
  assign \$8  = \$7  - completes;
  assign \$9  = word + 1'h1;
  assign \$10  = ~ \$signal ;
  assign \$11  = ! \$signal ;
  assign \$13  = ~ \$signal$14 ;
  assign \$14  = ! \$signal$14 ;
  always @(posedge clk)
    expected <= \$16 ;
  always @(posedge clk)
    word <= \$17 ;
  always @(posedge clk)
    \$signal  <= \$18 ;
  always @(posedge clk)
    full_0 <= \$19 ;
  always @(posedge clk)
    full_1 <= \$20 ;
  always @(posedge clk)
    \$signal$14  <= \$21 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$16  = \$8 [30:0];
    if (rst) begin
      \$16  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$17  = word;
    if (\$signature__en ) begin
      \$17  = \$9 [3:0];
      if (completes) begin
        \$17  = 4'h0;
      end
    end
    if (rst) begin
      \$17  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$18  = \$signal ;
    if (\$signature__en ) begin
      if (completes) begin
        \$18  = \$10 ;
      end
    end
    if (rst) begin
      \$18  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$19  = full_0;
    if (\$signature__en ) begin
      if (completes) begin
        if (\$11 ) begin
          \$19  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$14 ) begin
        \$19  = 1'h0;
      end
    end
    if (rst) begin
      \$19  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$20  = full_1;
    if (\$signature__en ) begin
      if (completes) begin
        if (\$12 ) begin
          \$20  = 1'h1;
        end
      end
    end
    if (\release ) begin
      if (\$15 ) begin
        \$20  = 1'h0;
      end
    end
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$21  = \$signal$14 ;
    if (\release ) begin
      \$21  = \$13 ;
    end
    if (rst) begin
      \$21  = 1'h0;
    end
  end
  assign \$signature__addr  = { word, \$signal  };
  assign \$signature__data  = i__payload;
  assign \$signature__addr$16  = { \word$17 , \$signal$14  };
  assign x__0 = \$signature__data$19 [7:0];
  assign x__1 = \$signature__data$19 [15:8];
  assign port_0 = \$signature__data$19 ;
  assign \$signature__data[0]  = i__payload[7:0];
  assign \$signature__data[1]  = i__payload[15:8];
  assign \i__payload[0]  = i__payload[7:0];
  assign \i__payload[1]  = i__payload[15:8];
  assign \$signature__data$19[0]  = \$signature__data$19 [7:0];
  assign \$signature__data$19[1]  = \$signature__data$19 [15:8];
  assign \$12  = \$signal ;
  assign \$15  = \$signal$14 ;
endmodule

module rnnhw_loader(i__valid, clk, rst, failed, idle, commits, i__ready, passed, o, fault, registers, committed, \closing$12 , checked, i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$100 ;
  wire \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire \$105 ;
  reg [96:0] \$106 ;
  reg [96:0] \$107 ;
  reg [3:0] \$108 ;
  reg [27:0] \$109 ;
  wire \$11 ;
  reg \$110 ;
  reg \$111 ;
  reg \$112 ;
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
  wire [3:0] \$66 ;
  wire [3:0] \$67 ;
  wire [3:0] \$68 ;
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
  wire [3:0] \$81 ;
  wire [3:0] \$82 ;
  wire [3:0] \$83 ;
  wire [3:0] \$84 ;
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
  wire \$signal ;
  reg [96:0] \$signal$1  = 97'h0000000000000000000000000;
  wire [95:0] \$signal$1.beat ;
  wire [23:0] \$signal$1.beat.address ;
  wire [15:0] \$signal$1.beat.column ;
  wire [31:0] \$signal$1.beat.data ;
  wire [15:0] \$signal$1.beat.row ;
  wire [7:0] \$signal$1.beat.target ;
  wire \$signal$1.valid ;
  wire \$signal$3 ;
  input checked;
  wire checked;
  input clk;
  wire clk;
  reg closing = 1'h0;
  output \closing$12 ;
  reg \closing$12  = 1'h0;
  wire commit;
  output commits;
  wire commits;
  output committed;
  reg committed = 1'h0;
  input failed;
  wire failed;
  output [3:0] fault;
  reg [3:0] fault = 4'h0;
  wire has_value;
  input [95:0] i__payload;
  wire [95:0] i__payload;
  wire [23:0] \i__payload.address ;
  wire [15:0] \i__payload.column ;
  wire [31:0] \i__payload.data ;
  wire [15:0] \i__payload.row ;
  wire [7:0] \i__payload.target ;
  output i__ready;
  wire i__ready;
  input i__valid;
  wire i__valid;
  input idle;
  wire idle;
  output [96:0] o;
  reg [96:0] o = 97'h0000000000000000000000000;
  wire [95:0] \o.beat ;
  wire [23:0] \o.beat.address ;
  wire [15:0] \o.beat.column ;
  wire [31:0] \o.beat.data ;
  wire [15:0] \o.beat.row ;
  wire [7:0] \o.beat.target ;
  wire \o.valid ;
  input passed;
  wire passed;
  output [27:0] registers;
  reg [27:0] registers = 28'h0000000;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  input rst;
  wire rst;
  assign \$1  = ! \$signal$1 [96:89];
  assign \$2  = \$signal$1 [88:73] < 2'h2;
  assign \$3  = \$signal$1 [72:57] < 2'h2;
  assign \$4  = \$2  & \$3 ;
  assign \$5  = \$signal$1 [56:33] < 10'h200;
  assign \$6  = \$4  & \$5 ;
  assign \$7  = \$1  & \$6 ;
  assign \$8  = \$signal$1 [96:89] == 1'h1;
  assign \$9  = \$signal$1 [88:73] < 1'h1;
  assign \$10  = \$signal$1 [72:57] < 3'h7;
  assign \$11  = \$9  & \$10 ;
  assign \$12  = \$signal$1 [56:33] < 7'h40;
  assign \$13  = \$11  & \$12 ;
  assign \$14  = \$8  & \$13 ;
  assign \$15  = \$signal$1 [96:89] == 2'h2;
  assign \$16  = \$signal$1 [72:57] < 4'h8;
  assign \$17  = \$signal$1 [56:33] < 6'h20;
  assign \$18  = \$16  & \$17 ;
  assign \$19  = \$15  & \$18 ;
  assign \$20  = \$signal$1 [96:89] == 2'h3;
  assign \$21  = \$signal$1 [56:33] < 3'h5;
  assign \$22  = \$20  & \$21 ;
  assign \$23  = \$signal$1 [96:89] == 3'h4;
  assign \$24  = \$signal$1 [88:73] < 1'h1;
  assign \$25  = \$signal$1 [56:33] < 7'h40;
  assign \$26  = \$24  & \$25 ;
  assign \$27  = \$23  & \$26 ;
  assign \$28  = \$signal$1 [96:89] == 3'h5;
  assign \$29  = \$signal$1 [72:57] < 2'h2;
  assign \$30  = \$signal$1 [56:33] < 7'h40;
  assign \$31  = \$29  & \$30 ;
  assign \$32  = \$28  & \$31 ;
  assign \$33  = \$signal$1 [96:89] == 3'h6;
  assign \$signal  = | { \$34 , \$32 , \$27 , \$22 , \$19 , \$14 , \$7  };
  assign \$35  = \$signal$1 [96:89] != 2'h3;
  assign \$36  = ! \$signal$1 [56:33];
  assign \$37  = \$signal$1 [32:1] <= 5'h10;
  assign \$38  = \$36  & \$37 ;
  assign \$39  = | \$signal$1 [32:1];
  assign \$40  = \$38  & \$39 ;
  assign \$41  = \$signal$1 [56:33] == 1'h1;
  assign \$42  = \$signal$1 [32:1] <= 5'h1f;
  assign \$43  = \$41  & \$42 ;
  assign \$45  = \$signal$1 [56:33] == 2'h2;
  assign \$46  = \$signal$1 [32:1] <= 5'h1f;
  assign \$47  = \$45  & \$46 ;
  assign \$49  = \$signal$1 [56:33] == 2'h3;
  assign \$50  = \$signal$1 [32:1] <= 5'h1f;
  assign \$51  = \$49  & \$50 ;
  assign \$53  = \$signal$1 [56:33] == 3'h4;
  assign \$54  = \$signal$1 [32:1] <= 8'hff;
  assign \$55  = \$53  & \$54 ;
  assign \$57  = | { \$56 , \$52 , \$48 , \$44 , \$40  };
  assign has_value = \$35  | \$57 ;
  assign \$signal$3  = i__valid & i__ready;
  assign \$58  = o[96:89] == 3'h6;
  assign commits = o[0] & \$58 ;
  assign \$59  = failed | closing;
  assign \$60  = ~ \closing$12 ;
  assign \$61  = idle & \$60 ;
  assign i__ready = \$59  | \$61 ;
  assign \$62  = ~ failed;
  assign \$63  = \$signal$3  & \$62 ;
  assign \$64  = \$signal$1 [96:89] >= 3'h7;
  assign \$65  = ~ \$signal ;
  assign \$66  = has_value ? 4'h0 : 4'h3;
  assign \$67  = \$signal  ? \$66  : 4'h2;
  assign \$68  = \$64  ? 4'h1 : \$67 ;
  assign \$69  = ! \$68 ;
  assign \$70  = \$signal$1 [0] & \$69 ;
  assign \$71  = | fault;
  assign \$72  = failed | \$71 ;
  assign \$73  = ~ \$72 ;
  assign \$74  = \$70  & \$73 ;
  assign \$75  = | fault;
  assign \$76  = failed | \$75 ;
  assign \$77  = ~ \$76 ;
  assign \$78  = \$signal$1 [0] & \$77 ;
  assign \$79  = \$signal$1 [96:89] >= 3'h7;
  assign \$80  = ~ \$signal ;
  assign \$81  = has_value ? 4'h0 : 4'h3;
  assign \$82  = \$signal  ? \$81  : 4'h2;
  assign \$83  = \$79  ? 4'h1 : \$82 ;
  assign \$84  = \$78  ? \$83  : 4'h0;
  assign \$85  = o[96:89] == 2'h3;
  assign \$86  = o[0] & \$85 ;
  assign \$87  = ! o[56:33];
  assign \$88  = \$86  & \$87 ;
  assign \$89  = o[96:89] == 2'h3;
  assign \$90  = o[0] & \$89 ;
  assign \$91  = o[56:33] == 1'h1;
  assign \$92  = \$90  & \$91 ;
  assign \$93  = o[96:89] == 2'h3;
  assign \$94  = o[0] & \$93 ;
  assign \$95  = o[56:33] == 2'h2;
  assign \$96  = \$94  & \$95 ;
  assign \$97  = o[96:89] == 2'h3;
  assign \$98  = o[0] & \$97 ;
  assign \$99  = o[56:33] == 2'h3;
  assign \$100  = \$98  & \$99 ;
  assign \$101  = o[96:89] == 2'h3;
  assign \$102  = o[0] & \$101 ;
  assign \$103  = o[56:33] == 3'h4;
  assign \$104  = \$102  & \$103 ;
  assign \$105  = i__payload[95:88] == 3'h6;
  always @(posedge clk)
    \$signal$1  <= \$106 ;
  always @(posedge clk)
    o <= \$107 ;
  always @(posedge clk)
    fault <= \$108 ;
  always @(posedge clk)
    registers <= \$109 ;
  always @(posedge clk)
    closing <= \$110 ;
  always @(posedge clk)
    committed <= \$111 ;
  always @(posedge clk)
    \closing$12  <= \$112 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$106 [0] = \$63 ;
    \$106 [96:1] = i__payload;
    if (rst) begin
      \$106  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$107 [0] = \$74 ;
    \$107 [96:1] = \$signal$1 [96:1];
    if (rst) begin
      \$107  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$108  = \$84 ;
    if (rst) begin
      \$108  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$109  = registers;
    if (\$88 ) begin
      \$109 [4:0] = o[5:1];
    end
    if (\$92 ) begin
      \$109 [9:5] = o[5:1];
    end
    if (\$96 ) begin
      \$109 [14:10] = o[5:1];
    end
    if (\$100 ) begin
      \$109 [19:15] = o[5:1];
    end
    if (\$104 ) begin
      \$109 [27:20] = o[8:1];
    end
    if (rst) begin
      \$109  = 28'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$110  = closing;
    if (\$signal$3 ) begin
      \$110  = 1'h1;
      if (\$105 ) begin
        \$110  = 1'h0;
      end
    end
    if (failed) begin
      \$110  = 1'h0;
    end
    if (rst) begin
      \$110  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$111  = committed;
    if (\$signal$3 ) begin
      \$111  = 1'h0;
    end
    if (checked) begin
      \$111  = passed;
    end
    if (failed) begin
      \$111  = committed;
    end
    if (rst) begin
      \$111  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$112  = \closing$12 ;
    if (\$signal$3 ) begin
      if (\$105 ) begin
        \$112  = 1'h1;
      end
    end
    if (checked) begin
      \$112  = 1'h0;
    end
    if (failed) begin
      \$112  = 1'h0;
    end
    if (rst) begin
      \$112  = 1'h0;
    end
  end
  assign commit = commits;
  assign \$signal$1.valid  = \$signal$1 [0];
  assign \$signal$1.beat  = \$signal$1 [96:1];
  assign \$signal$1.beat.data  = \$signal$1 [32:1];
  assign \$signal$1.beat.address  = \$signal$1 [56:33];
  assign \$signal$1.beat.column  = \$signal$1 [72:57];
  assign \$signal$1.beat.row  = \$signal$1 [88:73];
  assign \$signal$1.beat.target  = \$signal$1 [96:89];
  assign \o.valid  = o[0];
  assign \o.beat  = o[96:1];
  assign \o.beat.data  = o[32:1];
  assign \o.beat.address  = o[56:33];
  assign \o.beat.column  = o[72:57];
  assign \o.beat.row  = o[88:73];
  assign \o.beat.target  = o[96:89];
  assign \i__payload.data  = i__payload[31:0];
  assign \i__payload.address  = i__payload[55:32];
  assign \i__payload.column  = i__payload[71:56];
  assign \i__payload.row  = i__payload[87:72];
  assign \i__payload.target  = i__payload[95:88];
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \$34  = \$33 ;
  assign \$44  = \$43 ;
  assign \$48  = \$47 ;
  assign \$52  = \$51 ;
  assign \$56  = \$55 ;
endmodule

module rnnhw_output_queue(clk, rst, o__payload, write__data, o__valid, write__en, o__ready);
  reg \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
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
  wire [7:0] \$signal ;
  reg [7:0] \$signature__addr  = 8'h00;
  wire [64:0] \$signature__data ;
  wire \$signature__data.last ;
  wire [63:0] \$signature__data.values ;
  wire [63:0] \$signature__data.values[0] ;
  wire [15:0] \$signature__data.values[0][0] ;
  wire [15:0] \$signature__data.values[0][1] ;
  wire [15:0] \$signature__data.values[0][2] ;
  wire [15:0] \$signature__data.values[0][3] ;
  wire \$signature__en ;
  input clk;
  wire clk;
  wire [7:0] last;
  output [64:0] o__payload;
  wire [64:0] o__payload;
  wire \o__payload.last ;
  wire [63:0] \o__payload.values ;
  wire [63:0] \o__payload.values[0] ;
  wire [15:0] \o__payload.values[0][0] ;
  wire [15:0] \o__payload.values[0][1] ;
  wire [15:0] \o__payload.values[0][2] ;
  wire [15:0] \o__payload.values[0][3] ;
  input o__ready;
  wire o__ready;
  output o__valid;
  reg o__valid = 1'h0;
  wire [64:0] payload;
  wire \payload.last ;
  wire [63:0] \payload.values ;
  wire [63:0] \payload.values[0] ;
  wire [15:0] \payload.values[0][0] ;
  wire [15:0] \payload.values[0][1] ;
  wire [15:0] \payload.values[0][2] ;
  wire [15:0] \payload.values[0][3] ;
  input rst;
  wire rst;
  wire takes;
  reg [7:0] waiting = 8'h00;
  wire write;
  reg [7:0] write__addr = 8'h00;
  input [64:0] write__data;
  wire [64:0] write__data;
  wire \write__data.last ;
  wire [63:0] \write__data.values ;
  wire [63:0] \write__data.values[0] ;
  wire [15:0] \write__data.values[0][0] ;
  wire [15:0] \write__data.values[0][1] ;
  wire [15:0] \write__data.values[0][2] ;
  wire [15:0] \write__data.values[0][3] ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$12  = \$5 [7:0];
    if (rst) begin
      \$12  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$14  = \$signature__addr ;
    if (takes) begin
      \$14  = \$8 [7:0];
    end
    if (rst) begin
      \$14  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$15  = write__addr;
    if (write__en) begin
      \$15  = \$11 [7:0];
    end
    if (rst) begin
      \$15  = 8'h00;
    end
  end
  assign \$signal  = \$signature__addr ;
  assign \$signature__en  = takes;
  assign last = write__addr;
  assign payload = write__data;
  assign write = write__en;
  assign \$signature__data  = o__payload;
  assign \write__data.values  = write__data[63:0];
  assign \write__data.values[0]  = write__data[63:0];
  assign \write__data.values[0][0]  = write__data[15:0];
  assign \write__data.values[0][1]  = write__data[31:16];
  assign \write__data.values[0][2]  = write__data[47:32];
  assign \write__data.values[0][3]  = write__data[63:48];
  assign \write__data.last  = write__data[64];
  assign \payload.values  = write__data[63:0];
  assign \payload.values[0]  = write__data[63:0];
  assign \payload.values[0][0]  = write__data[15:0];
  assign \payload.values[0][1]  = write__data[31:16];
  assign \payload.values[0][2]  = write__data[47:32];
  assign \payload.values[0][3]  = write__data[63:48];
  assign \payload.last  = write__data[64];
  assign \o__payload.values  = o__payload[63:0];
  assign \o__payload.values[0]  = o__payload[63:0];
  assign \o__payload.values[0][0]  = o__payload[15:0];
  assign \o__payload.values[0][1]  = o__payload[31:16];
  assign \o__payload.values[0][2]  = o__payload[47:32];
  assign \o__payload.values[0][3]  = o__payload[63:48];
  assign \o__payload.last  = o__payload[64];
  assign \$signature__data.values  = o__payload[63:0];
  assign \$signature__data.values[0]  = o__payload[63:0];
  assign \$signature__data.values[0][0]  = o__payload[15:0];
  assign \$signature__data.values[0][1]  = o__payload[31:16];
  assign \$signature__data.values[0][2]  = o__payload[47:32];
  assign \$signature__data.values[0][3]  = o__payload[63:48];
  assign \$signature__data.last  = o__payload[64];
endmodule

module rnnhw_requantizer(rst, bias, input_shift, recurrent_shift, input_sum, recurrent_sum, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
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
  input [31:0] input_sum;
  wire [31:0] input_sum;
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
  input [31:0] recurrent_sum;
  wire [31:0] recurrent_sum;
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
  assign \$1  = $signed(input_sum) + $signed(bias);
  assign \$2  = input_amount[5] ? input_biased[31] : input_amount[4];
  assign \$4  = input_eight ? \$3  : \$30 [40:0];
  assign \$5  = $signed(recurrent_sum) + $signed(1'h0);
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
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$47  = \$18 [15:0];
    if (rst) begin
      \$47  = 16'h0000;
    end
  end
  assign input_stage = \$30 [40:0];
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

module rnnhw_sequencer(rst, output_taken, check, hidden, input_release, idle, buffer, take, passed, input_full, next_input_full, write, registers, next, slot, checked, reset_value, word, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  wire \$1 ;
  wire [2:0] \$10 ;
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
  wire [2:0] \$111 ;
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
  wire [2:0] \$121 ;
  wire [4:0] \$122 ;
  wire [4:0] \$123 ;
  wire \$124 ;
  wire \$125 ;
  wire \$126 ;
  wire [8:0] \$127 ;
  wire \$128 ;
  wire [6:0] \$129 ;
  wire \$13 ;
  wire [9:0] \$130 ;
  wire \$131 ;
  wire \$132 ;
  wire \$133 ;
  wire \$134 ;
  wire [5:0] \$135 ;
  wire [5:0] \$136 ;
  wire [5:0] \$137 ;
  wire \$138 ;
  wire \$139 ;
  wire [2:0] \$14 ;
  reg \$140 ;
  reg [4:0] \$141 ;
  reg [4:0] \$142 ;
  reg [4:0] \$143 ;
  reg [4:0] \$144 ;
  reg [4:0] \$145 ;
  reg [4:0] \$146 ;
  reg [4:0] \$147 ;
  reg [4:0] \$148 ;
  reg \$149 ;
  wire [4:0] \$15 ;
  reg [1:0] \$150 ;
  reg [3:0] \$151 ;
  reg \$152 ;
  reg \$153 ;
  reg [7:0] \$154 ;
  reg \$155 ;
  reg [4:0] \$156 ;
  reg \$157 ;
  reg \$158 ;
  reg [7:0] \$159 ;
  wire [5:0] \$16 ;
  wire \$17 ;
  wire [4:0] \$18 ;
  wire [4:0] \$19 ;
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
  wire [5:0] \$39 ;
  wire \$4 ;
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
  wire [2:0] \$5 ;
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
  wire [3:0] \$6 ;
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
  wire [4:0] \$7 ;
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
  wire \$8 ;
  wire \$80 ;
  wire [5:0] \$81 ;
  wire [5:0] \$82 ;
  wire [5:0] \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire \$86 ;
  wire \$87 ;
  wire \$88 ;
  wire \$89 ;
  wire [2:0] \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  reg [4:0] \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  wire \$signal ;
  reg \$signal$34  = 1'h0;
  reg \$signal$37  = 1'h0;
  reg \$signal$45  = 1'h0;
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
  wire ends;
  reg fits_at_end = 1'h0;
  reg fresh = 1'h0;
  reg has_room = 1'h0;
  wire [263:0] head;
  wire [263:0] \head$17 ;
  wire [6:0] \head$17.emits ;
  wire \head$17.fresh ;
  wire [4:0] \head$17.least_state_wait ;
  wire [4:0] \head$17.least_wait ;
  wire [240:0] \head$17.phase ;
  wire [3:0] \head$17.phase.cell_fraction ;
  wire \head$17.phase.emit ;
  wire \head$17.phase.finish ;
  wire \head$17.phase.input_last ;
  wire [5:0] \head$17.phase.kind ;
  wire [15:0] \head$17.phase.parameter_base ;
  wire \head$17.phase.previous ;
  wire [15:0] \head$17.phase.read_base ;
  wire [5:0] \head$17.phase.read_slot ;
  wire \head$17.phase.recurrent ;
  wire [7:0] \head$17.phase.reset_value ;
  wire [15:0] \head$17.phase.rows ;
  wire [15:0] \head$17.phase.slices ;
  wire \head$17.phase.source ;
  wire [19:0] \head$17.phase.state_base ;
  wire [15:0] \head$17.phase.state_wait ;
  wire [7:0] \head$17.phase.step_offset ;
  wire [15:0] \head$17.phase.tile_cycles ;
  wire [15:0] \head$17.phase.tiles ;
  wire [15:0] \head$17.phase.wait ;
  wire [16:0] \head$17.phase.weight_base ;
  wire [15:0] \head$17.phase.write_base ;
  wire [5:0] \head$17.phase.write_slot ;
  wire [15:0] \head$17.phase.write_words ;
  wire \head$17.previous ;
  wire \head$17.single_cycle ;
  wire \head$17.single_slice ;
  wire \head$17.single_tile ;
  wire \head$17.valid ;
  wire [6:0] \head.emits ;
  wire \head.fresh ;
  wire [4:0] \head.least_state_wait ;
  wire [4:0] \head.least_wait ;
  wire [240:0] \head.phase ;
  wire [3:0] \head.phase.cell_fraction ;
  wire \head.phase.emit ;
  wire \head.phase.finish ;
  wire \head.phase.input_last ;
  wire [5:0] \head.phase.kind ;
  wire [15:0] \head.phase.parameter_base ;
  wire \head.phase.previous ;
  wire [15:0] \head.phase.read_base ;
  wire [5:0] \head.phase.read_slot ;
  wire \head.phase.recurrent ;
  wire [7:0] \head.phase.reset_value ;
  wire [15:0] \head.phase.rows ;
  wire [15:0] \head.phase.slices ;
  wire \head.phase.source ;
  wire [19:0] \head.phase.state_base ;
  wire [15:0] \head.phase.state_wait ;
  wire [7:0] \head.phase.step_offset ;
  wire [15:0] \head.phase.tile_cycles ;
  wire [15:0] \head.phase.tiles ;
  wire [15:0] \head.phase.wait ;
  wire [16:0] \head.phase.weight_base ;
  wire [15:0] \head.phase.write_base ;
  wire [5:0] \head.phase.write_slot ;
  wire [15:0] \head.phase.write_words ;
  wire \head.previous ;
  wire \head.single_cycle ;
  wire \head.single_slice ;
  wire \head.single_tile ;
  wire \head.valid ;
  output hidden;
  wire hidden;
  output idle;
  wire idle;
  wire \idle$5 ;
  input input_full;
  wire input_full;
  output input_release;
  wire input_release;
  reg [3:0] later_emitting;
  reg [1:0] later_occupied;
  wire made;
  input [53:0] next;
  wire [53:0] next;
  wire [53:0] \next$1 ;
  wire [47:0] \next$1.command ;
  wire [1:0] \next$1.command.operation ;
  wire [15:0] \next$1.command.reset ;
  wire [29:0] \next$1.command.steps ;
  wire \next$1.dump ;
  wire [3:0] \next$1.fault ;
  wire \next$1.valid ;
  wire [47:0] \next.command ;
  wire [1:0] \next.command.operation ;
  wire [15:0] \next.command.reset ;
  wire [29:0] \next.command.steps ;
  wire \next.dump ;
  wire [3:0] \next.fault ;
  wire \next.valid ;
  input next_input_full;
  wire next_input_full;
  wire [1:0] next_rows;
  reg [1:0] occupied = 2'h0;
  input output_taken;
  wire output_taken;
  reg [7:0] parity = 8'h00;
  output passed;
  wire passed;
  wire \passed$15 ;
  wire [240:0] phase;
  wire [3:0] \phase.cell_fraction ;
  wire \phase.emit ;
  wire \phase.finish ;
  wire \phase.input_last ;
  wire [5:0] \phase.kind ;
  wire [15:0] \phase.parameter_base ;
  wire \phase.previous ;
  wire [15:0] \phase.read_base ;
  wire [5:0] \phase.read_slot ;
  wire \phase.recurrent ;
  wire [7:0] \phase.reset_value ;
  wire [15:0] \phase.rows ;
  wire [15:0] \phase.slices ;
  wire \phase.source ;
  wire [19:0] \phase.state_base ;
  wire [15:0] \phase.state_wait ;
  wire [7:0] \phase.step_offset ;
  wire [15:0] \phase.tile_cycles ;
  wire [15:0] \phase.tiles ;
  wire [15:0] \phase.wait ;
  wire [16:0] \phase.weight_base ;
  wire [15:0] \phase.write_base ;
  wire [5:0] \phase.write_slot ;
  wire [15:0] \phase.write_words ;
  input [27:0] registers;
  wire [27:0] registers;
  wire [27:0] \registers$7 ;
  wire [4:0] \registers$7.body_end ;
  wire [7:0] \registers$7.extra_steps ;
  wire [4:0] \registers$7.input_beats ;
  wire [4:0] \registers$7.state_end ;
  wire [4:0] \registers$7.tail_end ;
  wire [4:0] \registers.body_end ;
  wire [7:0] \registers.extra_steps ;
  wire [4:0] \registers.input_beats ;
  wire [4:0] \registers.state_end ;
  wire [4:0] \registers.tail_end ;
  output [7:0] reset_value;
  wire [7:0] reset_value;
  reg [7:0] room = 8'h88;
  input rst;
  wire rst;
  wire running;
  output [54:0] slot;
  wire [54:0] slot;
  wire [54:0] \slot$19 ;
  wire \slot$19.buffer ;
  wire [3:0] \slot$19.cell_fraction ;
  wire \slot$19.context_first ;
  wire \slot$19.emit ;
  wire \slot$19.finish ;
  wire \slot$19.first ;
  wire \slot$19.input_last ;
  wire [5:0] \slot$19.kind ;
  wire \slot$19.last ;
  wire [5:0] \slot$19.parameters ;
  wire \slot$19.phase_first ;
  wire \slot$19.phase_last ;
  wire \slot$19.reset_hidden ;
  wire \slot$19.reset_state ;
  wire [1:0] \slot$19.rows ;
  wire [5:0] \slot$19.state ;
  wire [4:0] \slot$19.sum ;
  wire \slot$19.valid ;
  wire [8:0] \slot$19.weight ;
  wire [4:0] \slot$19.write ;
  wire \slot.buffer ;
  wire [3:0] \slot.cell_fraction ;
  wire \slot.context_first ;
  wire \slot.emit ;
  wire \slot.finish ;
  wire \slot.first ;
  wire \slot.input_last ;
  wire [5:0] \slot.kind ;
  wire \slot.last ;
  wire [5:0] \slot.parameters ;
  wire \slot.phase_first ;
  wire \slot.phase_last ;
  wire \slot.reset_hidden ;
  wire \slot.reset_state ;
  wire [1:0] \slot.rows ;
  wire [5:0] \slot.state ;
  wire [4:0] \slot.sum ;
  wire \slot.valid ;
  wire [8:0] \slot.weight ;
  wire [4:0] \slot.write ;
  wire starts;
  wire \starts$40 ;
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
  output [15:0] word;
  wire [15:0] word;
  wire [15:0] \word$21 ;
  input [40:0] write;
  wire [40:0] write;
  wire [40:0] \write$9 ;
  wire [4:0] \write$9.address ;
  wire [31:0] \write$9.data ;
  wire \write$9.enable ;
  wire [2:0] \write$9.part ;
  wire [4:0] \write.address ;
  wire [31:0] \write.data ;
  wire \write.enable ;
  wire [2:0] \write.part ;
  assign \$1  = ! phase[6];
  assign input_release = ends & \$1 ;
  assign \$2  = ends & phase[9];
  assign \$3  = phase[5:0] < 6'h20;
  assign made = \$2  & \$3 ;
  assign \$4  = ends & phase[9];
  assign \$5  = \slot$19 [54:53] * 1'h1;
  assign \$6  = \$5  + 1'h0;
  assign \$7  = \$6  - 1'h1;
  assign \$8  = ! occupied;
  assign \$9  = occupied - 1'h1;
  assign \$10  = \$8  ? 3'h0 : \$9 ;
  assign \$11  = phase[5:0] < 6'h20;
  assign \$12  = phase[11] & \$11 ;
  assign \$13  = ends & \$12 ;
  assign \$14  = \slot$19 [54:53] * 1'h1;
  assign \$15  = \$14  + 4'hb;
  assign \$16  = \$15  - 1'h1;
  assign \$17  = ! emitting;
  assign \$18  = emitting - 1'h1;
  assign \$19  = \$17  ? 5'h00 : \$18 ;
  assign \$20  = stays & \$signal$34 ;
  assign \$21  = \$20  & has_room;
  assign \$22  = ends & fits_at_end;
  assign \$23  = running ? \$22  : \$signal$37 ;
  assign \$signal  = \$21  & \$23 ;
  assign \$24  = ~ busy;
  assign \$25  = ~ running;
  assign \$26  = \$24  & \$25 ;
  assign \$27  = ! draining;
  assign idle = \$26  & \$27 ;
  assign \$28  = parity >> phase[37:32];
  assign buffer = \$28  ^ \$signal$45 ;
  assign \$29  = parity >> phase[43:38];
  assign \$30  = ~ \$29 ;
  assign \$31  = fresh >> \context ;
  assign \$32  = \$31  & phase[8];
  assign \$33  = fresh >> \context ;
  assign \$34  = ~ \$signal ;
  assign \$35  = head[0] & \$34 ;
  assign \$36  = ! phase[43:38];
  assign \$37  = made & \$36 ;
  assign \$38  = timer_0 == 5'h1f;
  assign \$39  = timer_0 + 1'h1;
  assign \$40  = \$38  ? 6'h1f : \$39 ;
  assign \$41  = \$37  ? 6'h01 : \$40 ;
  assign \$42  = phase[43:38] == 1'h1;
  assign \$43  = made & \$42 ;
  assign \$44  = timer_1 == 5'h1f;
  assign \$45  = timer_1 + 1'h1;
  assign \$46  = \$44  ? 6'h1f : \$45 ;
  assign \$47  = \$43  ? 6'h01 : \$46 ;
  assign \$48  = phase[43:38] == 2'h2;
  assign \$49  = made & \$48 ;
  assign \$50  = timer_2 == 5'h1f;
  assign \$51  = timer_2 + 1'h1;
  assign \$52  = \$50  ? 6'h1f : \$51 ;
  assign \$53  = \$49  ? 6'h01 : \$52 ;
  assign \$54  = phase[43:38] == 2'h3;
  assign \$55  = made & \$54 ;
  assign \$56  = timer_3 == 5'h1f;
  assign \$57  = timer_3 + 1'h1;
  assign \$58  = \$56  ? 6'h1f : \$57 ;
  assign \$59  = \$55  ? 6'h01 : \$58 ;
  assign \$60  = phase[43:38] == 3'h4;
  assign \$61  = made & \$60 ;
  assign \$62  = timer_4 == 5'h1f;
  assign \$63  = timer_4 + 1'h1;
  assign \$64  = \$62  ? 6'h1f : \$63 ;
  assign \$65  = \$61  ? 6'h01 : \$64 ;
  assign \$66  = phase[43:38] == 3'h5;
  assign \$67  = made & \$66 ;
  assign \$68  = timer_5 == 5'h1f;
  assign \$69  = timer_5 + 1'h1;
  assign \$70  = \$68  ? 6'h1f : \$69 ;
  assign \$71  = \$67  ? 6'h01 : \$70 ;
  assign \$72  = phase[43:38] == 3'h6;
  assign \$73  = made & \$72 ;
  assign \$74  = timer_6 == 5'h1f;
  assign \$75  = timer_6 + 1'h1;
  assign \$76  = \$74  ? 6'h1f : \$75 ;
  assign \$77  = \$73  ? 6'h01 : \$76 ;
  assign \$78  = phase[43:38] == 3'h7;
  assign \$79  = made & \$78 ;
  assign \$80  = timer_7 == 5'h1f;
  assign \$81  = timer_7 + 1'h1;
  assign \$82  = \$80  ? 6'h1f : \$81 ;
  assign \$83  = \$79  ? 6'h01 : \$82 ;
  assign \$84  = ! head[7];
  assign \$85  = ! phase[6];
  assign \$86  = running & \$85 ;
  assign \$87  = \$86  ? next_input_full : input_full;
  assign \$88  = phase[5:0] < 6'h20;
  assign \$89  = phase[9] & \$88 ;
  assign \$90  = phase[43:38] == head[38:33];
  assign \$91  = \$89  & \$90 ;
  assign \$92  = running & \$91 ;
  assign \$93  = head[225:210] <= 2'h2;
  assign \$94  = head[225:210] <= 1'h1;
  assign \$95  = ends ? \$93  : \$94 ;
  assign \$97  = \$96  >= head[255:251];
  assign \$98  = \$92  ? \$95  : \$97 ;
  assign \$99  = head[242] ? 1'h1 : \$98 ;
  assign \$100  = head[7] ? \$99  : \$87 ;
  assign \$101  = ~ head[10];
  assign \$102  = later_occupied <= head[93:78];
  assign \$103  = \$101  | \$102 ;
  assign \$104  = head[6:1] >= 6'h20;
  assign \$105  = head[12] & \$104 ;
  assign \$106  = ~ \$105 ;
  assign \$107  = later_emitting <= head[93:78];
  assign \$108  = \$106  | \$107 ;
  assign \$109  = & { \$108 , \$103  };
  assign \$110  = ~ head[10];
  assign \$111  = next_rows * 1'h1;
  assign \$112  = \$111  + 1'h0;
  assign \$113  = phase[9] ? \$112  : { 2'h0, later_occupied };
  assign \$114  = \$113  <= head[93:78];
  assign \$115  = \$110  | \$114 ;
  assign \$116  = head[6:1] >= 6'h20;
  assign \$117  = head[12] & \$116 ;
  assign \$118  = ~ \$117 ;
  assign \$119  = phase[5:0] < 6'h20;
  assign \$120  = phase[11] & \$119 ;
  assign \$121  = next_rows * 1'h1;
  assign \$122  = \$121  + 4'hb;
  assign \$123  = \$120  ? \$122  : { 1'h0, later_emitting };
  assign \$124  = \$123  <= head[93:78];
  assign \$125  = \$118  | \$124 ;
  assign \$126  = & { \$125 , \$115  };
  assign \$127  = room + output_taken;
  assign \$128  = \$signal  & head[12];
  assign \$129  = \$128  ? head[250:244] : 7'h00;
  assign \$130  = \$127  - \$129 ;
  assign \$131  = ~ head[12];
  assign \$132  = room >= head[250:244];
  assign \$133  = \$131  | \$132 ;
  assign \$134  = ! draining;
  assign \$135  = draining - 1'h1;
  assign \$136  = \$134  ? 6'h00 : \$135 ;
  assign \$137  = ends ? 6'h1e : \$136 ;
  assign \$138  = parity >> phase[43:38];
  assign \$139  = ~ \$138 ;
  always @(posedge clk)
    stays <= \$140 ;
  always @(posedge clk)
    timer_0 <= \$141 ;
  always @(posedge clk)
    timer_1 <= \$142 ;
  always @(posedge clk)
    timer_2 <= \$143 ;
  always @(posedge clk)
    timer_3 <= \$144 ;
  always @(posedge clk)
    timer_4 <= \$145 ;
  always @(posedge clk)
    timer_5 <= \$146 ;
  always @(posedge clk)
    timer_6 <= \$147 ;
  always @(posedge clk)
    timer_7 <= \$148 ;
  always @(posedge clk)
    \$signal$34  <= \$149 ;
  always @(posedge clk)
    occupied <= \$150 ;
  always @(posedge clk)
    emitting <= \$151 ;
  always @(posedge clk)
    \$signal$37  <= \$152 ;
  always @(posedge clk)
    fits_at_end <= \$153 ;
  always @(posedge clk)
    room <= \$154 ;
  always @(posedge clk)
    has_room <= \$155 ;
  always @(posedge clk)
    draining <= \$156 ;
  always @(posedge clk)
    \$signal$45  <= \$157 ;
  always @(posedge clk)
    fresh <= \$158 ;
  always @(posedge clk)
    parity <= \$159 ;
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
    .starts(\$signal ),
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
    .starts(\$signal ),
    .word(word)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$96  = 5'h00;
    casez (head[38:33])
      6'h00:
          \$96  = timer_0;
      6'h01:
          \$96  = timer_1;
      6'h02:
          \$96  = timer_2;
      6'h03:
          \$96  = timer_3;
      6'h04:
          \$96  = timer_4;
      6'h05:
          \$96  = timer_5;
      6'h06:
          \$96  = timer_6;
      6'h07:
          \$96  = timer_7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    if (\$4 ) begin
      later_occupied = \$7 [1:0];
    end else begin
      later_occupied = \$10 [1:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    if (\$13 ) begin
      later_emitting = \$16 [3:0];
    end else begin
      later_emitting = \$19 [3:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$140  = \$35 ;
    if (rst) begin
      \$140  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$141  = \$41 [4:0];
    if (rst) begin
      \$141  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$142  = \$47 [4:0];
    if (rst) begin
      \$142  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$143  = \$53 [4:0];
    if (rst) begin
      \$143  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$144  = \$59 [4:0];
    if (rst) begin
      \$144  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$145  = \$65 [4:0];
    if (rst) begin
      \$145  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$146  = \$71 [4:0];
    if (rst) begin
      \$146  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$147  = \$77 [4:0];
    if (rst) begin
      \$147  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$148  = \$83 [4:0];
    if (rst) begin
      \$148  = 5'h1f;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$149  = \$100 ;
    if (rst) begin
      \$149  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$150  = later_occupied;
    if (rst) begin
      \$150  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$151  = later_emitting;
    if (rst) begin
      \$151  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$152  = \$109 ;
    if (rst) begin
      \$152  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$153  = \$126 ;
    if (rst) begin
      \$153  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$154  = \$130 [7:0];
    if (rst) begin
      \$154  = 8'h88;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$155  = \$133 ;
    if (rst) begin
      \$155  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$156  = \$137 [4:0];
    if (rst) begin
      \$156  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$157  = \$signal$45 ;
    if (\$signal ) begin
      \$157  = head[242];
    end
    if (rst) begin
      \$157  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$158  = fresh;
    if (\$signal ) begin
      \$158  = head[243];
    end
    if (rst) begin
      \$158  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$159  = parity;
    if (made) begin
      casez (phase[43:38])
        6'h00:
            \$159 [0] = \$139 ;
        6'h01:
            \$159 [1] = \$139 ;
        6'h02:
            \$159 [2] = \$139 ;
        6'h03:
            \$159 [3] = \$139 ;
        6'h04:
            \$159 [4] = \$139 ;
        6'h05:
            \$159 [5] = \$139 ;
        6'h06:
            \$159 [6] = \$139 ;
        6'h07:
            \$159 [7] = \$139 ;
      endcase
    end
    if (rst) begin
      \$159  = 8'h00;
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
  assign starts = \$signal ;
  assign \starts$40  = \$signal ;
  assign reset_value = phase[23:16];
  assign \next.valid  = next[0];
  assign \next.dump  = next[1];
  assign \next.fault  = next[5:2];
  assign \next.command  = next[53:6];
  assign \next.command.steps  = next[35:6];
  assign \next.command.operation  = next[37:36];
  assign \next.command.reset  = next[53:38];
  assign \next$1.valid  = next[0];
  assign \next$1.dump  = next[1];
  assign \next$1.fault  = next[5:2];
  assign \next$1.command  = next[53:6];
  assign \next$1.command.steps  = next[35:6];
  assign \next$1.command.operation  = next[37:36];
  assign \next$1.command.reset  = next[53:38];
  assign \registers.input_beats  = registers[4:0];
  assign \registers.body_end  = registers[9:5];
  assign \registers.tail_end  = registers[14:10];
  assign \registers.state_end  = registers[19:15];
  assign \registers.extra_steps  = registers[27:20];
  assign \registers$7.input_beats  = registers[4:0];
  assign \registers$7.body_end  = registers[9:5];
  assign \registers$7.tail_end  = registers[14:10];
  assign \registers$7.state_end  = registers[19:15];
  assign \registers$7.extra_steps  = registers[27:20];
  assign \write.enable  = write[0];
  assign \write.part  = write[3:1];
  assign \write.address  = write[8:4];
  assign \write.data  = write[40:9];
  assign \write$9.enable  = write[0];
  assign \write$9.part  = write[3:1];
  assign \write$9.address  = write[8:4];
  assign \write$9.data  = write[40:9];
  assign \head.valid  = head[0];
  assign \head.phase  = head[241:1];
  assign \head.phase.kind  = head[6:1];
  assign \head.phase.source  = head[7];
  assign \head.phase.previous  = head[8];
  assign \head.phase.recurrent  = head[9];
  assign \head.phase.finish  = head[10];
  assign \head.phase.input_last  = head[11];
  assign \head.phase.emit  = head[12];
  assign \head.phase.cell_fraction  = head[16:13];
  assign \head.phase.reset_value  = head[24:17];
  assign \head.phase.step_offset  = head[32:25];
  assign \head.phase.read_slot  = head[38:33];
  assign \head.phase.write_slot  = head[44:39];
  assign \head.phase.weight_base  = head[61:45];
  assign \head.phase.tiles  = head[77:62];
  assign \head.phase.slices  = head[93:78];
  assign \head.phase.tile_cycles  = head[109:94];
  assign \head.phase.parameter_base  = head[125:110];
  assign \head.phase.state_base  = head[145:126];
  assign \head.phase.rows  = head[161:146];
  assign \head.phase.read_base  = head[177:162];
  assign \head.phase.write_base  = head[193:178];
  assign \head.phase.write_words  = head[209:194];
  assign \head.phase.wait  = head[225:210];
  assign \head.phase.state_wait  = head[241:226];
  assign \head.previous  = head[242];
  assign \head.fresh  = head[243];
  assign \head.emits  = head[250:244];
  assign \head.least_wait  = head[255:251];
  assign \head.least_state_wait  = head[260:256];
  assign \head.single_slice  = head[261];
  assign \head.single_cycle  = head[262];
  assign \head.single_tile  = head[263];
  assign \head$17.valid  = head[0];
  assign \head$17.phase  = head[241:1];
  assign \head$17.phase.kind  = head[6:1];
  assign \head$17.phase.source  = head[7];
  assign \head$17.phase.previous  = head[8];
  assign \head$17.phase.recurrent  = head[9];
  assign \head$17.phase.finish  = head[10];
  assign \head$17.phase.input_last  = head[11];
  assign \head$17.phase.emit  = head[12];
  assign \head$17.phase.cell_fraction  = head[16:13];
  assign \head$17.phase.reset_value  = head[24:17];
  assign \head$17.phase.step_offset  = head[32:25];
  assign \head$17.phase.read_slot  = head[38:33];
  assign \head$17.phase.write_slot  = head[44:39];
  assign \head$17.phase.weight_base  = head[61:45];
  assign \head$17.phase.tiles  = head[77:62];
  assign \head$17.phase.slices  = head[93:78];
  assign \head$17.phase.tile_cycles  = head[109:94];
  assign \head$17.phase.parameter_base  = head[125:110];
  assign \head$17.phase.state_base  = head[145:126];
  assign \head$17.phase.rows  = head[161:146];
  assign \head$17.phase.read_base  = head[177:162];
  assign \head$17.phase.write_base  = head[193:178];
  assign \head$17.phase.write_words  = head[209:194];
  assign \head$17.phase.wait  = head[225:210];
  assign \head$17.phase.state_wait  = head[241:226];
  assign \head$17.previous  = head[242];
  assign \head$17.fresh  = head[243];
  assign \head$17.emits  = head[250:244];
  assign \head$17.least_wait  = head[255:251];
  assign \head$17.least_state_wait  = head[260:256];
  assign \head$17.single_slice  = head[261];
  assign \head$17.single_cycle  = head[262];
  assign \head$17.single_tile  = head[263];
  assign \slot.valid  = slot[0];
  assign \slot.first  = slot[1];
  assign \slot.last  = slot[2];
  assign \slot.finish  = slot[3];
  assign \slot.input_last  = slot[4];
  assign \slot.emit  = slot[5];
  assign \slot.phase_first  = slot[6];
  assign \slot.context_first  = slot[7];
  assign \slot.phase_last  = slot[8];
  assign \slot.reset_hidden  = slot[9];
  assign \slot.reset_state  = slot[10];
  assign \slot.buffer  = slot[11];
  assign \slot.kind  = slot[17:12];
  assign \slot.cell_fraction  = slot[21:18];
  assign \slot.weight  = slot[30:22];
  assign \slot.sum  = slot[35:31];
  assign \slot.state  = slot[41:36];
  assign \slot.parameters  = slot[47:42];
  assign \slot.write  = slot[52:48];
  assign \slot.rows  = slot[54:53];
  assign \slot$19.valid  = \slot$19 [0];
  assign \slot$19.first  = \slot$19 [1];
  assign \slot$19.last  = \slot$19 [2];
  assign \slot$19.finish  = \slot$19 [3];
  assign \slot$19.input_last  = \slot$19 [4];
  assign \slot$19.emit  = \slot$19 [5];
  assign \slot$19.phase_first  = \slot$19 [6];
  assign \slot$19.context_first  = \slot$19 [7];
  assign \slot$19.phase_last  = \slot$19 [8];
  assign \slot$19.reset_hidden  = \slot$19 [9];
  assign \slot$19.reset_state  = \slot$19 [10];
  assign \slot$19.buffer  = \slot$19 [11];
  assign \slot$19.kind  = \slot$19 [17:12];
  assign \slot$19.cell_fraction  = \slot$19 [21:18];
  assign \slot$19.weight  = \slot$19 [30:22];
  assign \slot$19.sum  = \slot$19 [35:31];
  assign \slot$19.state  = \slot$19 [41:36];
  assign \slot$19.parameters  = \slot$19 [47:42];
  assign \slot$19.write  = \slot$19 [52:48];
  assign \slot$19.rows  = \slot$19 [54:53];
  assign \phase.kind  = phase[5:0];
  assign \phase.source  = phase[6];
  assign \phase.previous  = phase[7];
  assign \phase.recurrent  = phase[8];
  assign \phase.finish  = phase[9];
  assign \phase.input_last  = phase[10];
  assign \phase.emit  = phase[11];
  assign \phase.cell_fraction  = phase[15:12];
  assign \phase.reset_value  = phase[23:16];
  assign \phase.step_offset  = phase[31:24];
  assign \phase.read_slot  = phase[37:32];
  assign \phase.write_slot  = phase[43:38];
  assign \phase.weight_base  = phase[60:44];
  assign \phase.tiles  = phase[76:61];
  assign \phase.slices  = phase[92:77];
  assign \phase.tile_cycles  = phase[108:93];
  assign \phase.parameter_base  = phase[124:109];
  assign \phase.state_base  = phase[144:125];
  assign \phase.rows  = phase[160:145];
  assign \phase.read_base  = phase[176:161];
  assign \phase.write_base  = phase[192:177];
  assign \phase.write_words  = phase[208:193];
  assign \phase.wait  = phase[224:209];
  assign \phase.state_wait  = phase[240:225];
  assign slot[10] = \$33 ;
  assign slot[9] = \$32 ;
  assign slot[11] = \$30 ;
  assign { slot[54:12], slot[8:0] } = { \slot$19 [54:12], \slot$19 [8:0] };
  assign hidden = phase[6];
endmodule

module rnnhw_slots(rst, starts, ends, next_rows, head, slot, \context , running, phase, word, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  wire \$1 ;
  wire [9:0] \$10 ;
  wire \$11 ;
  wire [7:0] \$12 ;
  wire [7:0] \$13 ;
  wire [10:0] \$14 ;
  wire \$15 ;
  wire [10:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [1:0] \$19 ;
  wire \$2 ;
  wire [1:0] \$20 ;
  wire [7:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [8:0] \$24 ;
  wire \$25 ;
  wire [16:0] \$26 ;
  wire [16:0] \$27 ;
  wire \$28 ;
  wire [5:0] \$29 ;
  wire \$3 ;
  wire [16:0] \$30 ;
  wire [16:0] \$31 ;
  wire [6:0] \$32 ;
  wire [6:0] \$33 ;
  wire [6:0] \$34 ;
  wire [7:0] \$35 ;
  wire \$36 ;
  wire [15:0] \$37 ;
  reg \$38 ;
  reg [9:0] \$39 ;
  wire \$4 ;
  reg \$40 ;
  reg [9:0] \$41 ;
  reg \$42 ;
  reg \$43 ;
  reg \$44 ;
  reg [6:0] \$45 ;
  reg \$46 ;
  reg \$47 ;
  reg \$48 ;
  reg \$49 ;
  wire \$5 ;
  reg \$50 ;
  reg [240:0] \$51 ;
  reg [8:0] \$52 ;
  reg [8:0] \$53 ;
  reg [15:0] \$54 ;
  reg [4:0] \$55 ;
  reg [5:0] \$56 ;
  reg [5:0] \$57 ;
  reg [5:0] \$58 ;
  reg [4:0] \$59 ;
  wire \$6 ;
  reg [1:0] \$60 ;
  reg [6:0] \$61 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire \$signal ;
  reg \$signal$10  = 1'h0;
  reg \$signal$2  = 1'h0;
  reg [1:0] \$signal$22  = 2'h0;
  reg [9:0] \$signal$28  = 10'h000;
  reg \$signal$30  = 1'h0;
  reg \$signal$4  = 1'h0;
  reg \$signal$5  = 1'h0;
  wire \$signal$8 ;
  wire [8:0] after;
  input clk;
  wire clk;
  output \context ;
  reg \context  = 1'h0;
  reg [9:0] cycles = 10'h000;
  output ends;
  wire ends;
  wire [1:0] following;
  input [263:0] head;
  wire [263:0] head;
  wire [6:0] \head.emits ;
  wire \head.fresh ;
  wire [4:0] \head.least_state_wait ;
  wire [4:0] \head.least_wait ;
  wire [240:0] \head.phase ;
  wire [3:0] \head.phase.cell_fraction ;
  wire \head.phase.emit ;
  wire \head.phase.finish ;
  wire \head.phase.input_last ;
  wire [5:0] \head.phase.kind ;
  wire [15:0] \head.phase.parameter_base ;
  wire \head.phase.previous ;
  wire [15:0] \head.phase.read_base ;
  wire [5:0] \head.phase.read_slot ;
  wire \head.phase.recurrent ;
  wire [7:0] \head.phase.reset_value ;
  wire [15:0] \head.phase.rows ;
  wire [15:0] \head.phase.slices ;
  wire \head.phase.source ;
  wire [19:0] \head.phase.state_base ;
  wire [15:0] \head.phase.state_wait ;
  wire [7:0] \head.phase.step_offset ;
  wire [15:0] \head.phase.tile_cycles ;
  wire [15:0] \head.phase.tiles ;
  wire [15:0] \head.phase.wait ;
  wire [16:0] \head.phase.weight_base ;
  wire [15:0] \head.phase.write_base ;
  wire [5:0] \head.phase.write_slot ;
  wire [15:0] \head.phase.write_words ;
  wire \head.previous ;
  wire \head.single_cycle ;
  wire \head.single_slice ;
  wire \head.single_tile ;
  wire \head.valid ;
  reg last_tile = 1'h0;
  reg [6:0] left = 7'h00;
  wire next_context;
  output [1:0] next_rows;
  wire [1:0] next_rows;
  reg [5:0] parameters_0 = 6'h00;
  output [240:0] phase;
  reg [240:0] phase = 241'h0000000000000000000000000000000000000000000000000000000000000;
  wire [3:0] \phase.cell_fraction ;
  wire \phase.emit ;
  wire \phase.finish ;
  wire \phase.input_last ;
  wire [5:0] \phase.kind ;
  wire [15:0] \phase.parameter_base ;
  wire \phase.previous ;
  wire [15:0] \phase.read_base ;
  wire [5:0] \phase.read_slot ;
  wire \phase.recurrent ;
  wire [7:0] \phase.reset_value ;
  wire [15:0] \phase.rows ;
  wire [15:0] \phase.slices ;
  wire \phase.source ;
  wire [19:0] \phase.state_base ;
  wire [15:0] \phase.state_wait ;
  wire [7:0] \phase.step_offset ;
  wire [15:0] \phase.tile_cycles ;
  wire [15:0] \phase.tiles ;
  wire [15:0] \phase.wait ;
  wire [16:0] \phase.weight_base ;
  wire [15:0] \phase.write_base ;
  wire [5:0] \phase.write_slot ;
  wire [15:0] \phase.write_words ;
  reg phase_first = 1'h0;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
  reg single_cycle = 1'h0;
  output [54:0] slot;
  wire [54:0] slot;
  wire \slot.buffer ;
  wire [3:0] \slot.cell_fraction ;
  wire \slot.context_first ;
  wire \slot.emit ;
  wire \slot.finish ;
  wire \slot.first ;
  wire \slot.input_last ;
  wire [5:0] \slot.kind ;
  wire \slot.last ;
  wire [5:0] \slot.parameters ;
  wire \slot.phase_first ;
  wire \slot.phase_last ;
  wire \slot.reset_hidden ;
  wire \slot.reset_state ;
  wire [1:0] \slot.rows ;
  wire [5:0] \slot.state ;
  wire [4:0] \slot.sum ;
  wire \slot.valid ;
  wire [8:0] \slot.weight ;
  wire [4:0] \slot.write ;
  input starts;
  wire starts;
  reg [5:0] state_0 = 6'h00;
  reg [5:0] state_1 = 6'h00;
  reg [4:0] sums_0 = 5'h00;
  reg [6:0] tiles = 7'h00;
  reg [8:0] weight_0 = 9'h000;
  reg [8:0] weight_1 = 9'h000;
  output [15:0] word;
  reg [15:0] word = 16'h0000;
  wire [15:0] word_0;
  reg [4:0] write_0 = 5'h00;
  assign \$34  = state_1 + 2'h2;
  assign \$35  = left - 2'h2;
  assign \$36  = head[161:146] > 2'h2;
  assign \$37  = \$36  ? 16'h0002 : head[161:146];
  always @(posedge clk)
    \$signal$5  <= \$38 ;
  always @(posedge clk)
    \$signal$28  <= \$39 ;
  always @(posedge clk)
    \$signal$10  <= \$40 ;
  always @(posedge clk)
    cycles <= \$41 ;
  always @(posedge clk)
    \$signal$2  <= \$42 ;
  always @(posedge clk)
    \$signal$4  <= \$43 ;
  always @(posedge clk)
    \context  <= \$44 ;
  always @(posedge clk)
    tiles <= \$45 ;
  always @(posedge clk)
    last_tile <= \$46 ;
  always @(posedge clk)
    phase_first <= \$47 ;
  always @(posedge clk)
    \$signal$30  <= \$48 ;
  always @(posedge clk)
    single_cycle <= \$49 ;
  always @(posedge clk)
    running <= \$50 ;
  always @(posedge clk)
    phase <= \$51 ;
  always @(posedge clk)
    weight_0 <= \$52 ;
  always @(posedge clk)
    weight_1 <= \$53 ;
  always @(posedge clk)
    word <= \$54 ;
  always @(posedge clk)
    sums_0 <= \$55 ;
  always @(posedge clk)
    parameters_0 <= \$56 ;
  always @(posedge clk)
    state_0 <= \$57 ;
  always @(posedge clk)
    state_1 <= \$58 ;
  always @(posedge clk)
    write_0 <= \$59 ;
  always @(posedge clk)
    \$signal$22  <= \$60 ;
  always @(posedge clk)
    left <= \$61 ;
  assign \$signal  = running & \$signal$2 ;
  assign \$1  = running & \$signal$4 ;
  assign \$2  = ! \context ;
  assign \$3  = ! \context ;
  assign \$signal$8  = \$signal  & \$3 ;
  assign \$4  = running & \$signal$10 ;
  assign \$5  = ! \context ;
  assign \$6  = \$4  & \$5 ;
  assign ends = \$6  & last_tile;
  assign \$7  = ! \context ;
  assign \$8  = last_tile & \$7 ;
  assign \$9  = ~ \$signal$8 ;
  assign next_context = \$signal  & \$9 ;
  assign \$10  = weight_0 + slot[0];
  assign \$11  = left > 3'h4;
  assign \$12  = left - 2'h2;
  assign \$13  = \$11  ? 8'h02 : \$12 ;
  assign next_rows = \$signal$8  ? \$13 [1:0] : \$signal$22 ;
  assign \$14  = \$signal$28  - 1'h1;
  assign \$15  = \$signal$28  == 2'h2;
  assign \$16  = cycles - 1'h1;
  assign \$17  = cycles == 2'h2;
  assign \$18  = ! \context ;
  assign \$19  = \context  + 1'h1;
  assign \$20  = \context  ? \$19  : 2'h0;
  assign \$21  = tiles - 1'h1;
  assign \$22  = tiles == 2'h2;
  assign \$23  = ~ starts;
  assign \$24  = next_context ? weight_1 : \$10 [8:0];
  assign \$25  = ~ starts;
  assign \$26  = word + slot[0];
  assign \$27  = \$signal$8  ? { 1'h0, phase[176:161] } : \$26 ;
  assign \$28  = ~ starts;
  assign \$29  = sums_0 + \$signal ;
  assign \$30  = state_0 + phase[160:145];
  assign \$31  = write_0 + phase[208:193];
  assign \$32  = parameters_0 + 2'h2;
  assign \$33  = state_1 + 2'h2;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$38  = 1'h0;
    if (\$signal ) begin
      \$38  = 1'h1;
    end
    if (starts) begin
      \$38  = 1'h1;
    end
    if (rst) begin
      \$38  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$39  = \$14 [9:0];
    if (\$signal ) begin
      \$39  = phase[86:77];
    end
    if (starts) begin
      \$39  = head[87:78];
    end
    if (rst) begin
      \$39  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$40  = \$15 ;
    if (\$signal ) begin
      \$40  = \$signal$30 ;
    end
    if (starts) begin
      \$40  = head[261];
    end
    if (rst) begin
      \$40  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$41  = \$16 [9:0];
    if (\$signal ) begin
      \$41  = phase[102:93];
    end
    if (starts) begin
      \$41  = head[103:94];
    end
    if (rst) begin
      \$41  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$42  = \$17 ;
    if (\$signal ) begin
      \$42  = single_cycle;
    end
    if (starts) begin
      \$42  = head[262];
    end
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$43  = \$signal$4 ;
    if (\$signal$10 ) begin
      \$43  = 1'h0;
    end
    if (\$signal ) begin
      \$43  = 1'h1;
    end
    if (starts) begin
      \$43  = 1'h1;
    end
    if (rst) begin
      \$43  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$44  = \context ;
    if (\$signal ) begin
      \$44  = \$20 [0];
    end
    if (starts) begin
      \$44  = 1'h0;
    end
    if (rst) begin
      \$44  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$45  = tiles;
    if (\$signal$8 ) begin
      \$45  = \$21 [6:0];
    end
    if (starts) begin
      \$45  = head[68:62];
    end
    if (rst) begin
      \$45  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$46  = last_tile;
    if (\$signal$8 ) begin
      \$46  = \$22 ;
    end
    if (starts) begin
      \$46  = head[263];
    end
    if (rst) begin
      \$46  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$47  = phase_first;
    if (\$signal$8 ) begin
      \$47  = 1'h0;
    end
    if (starts) begin
      \$47  = 1'h1;
    end
    if (rst) begin
      \$47  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$48  = \$signal$30 ;
    if (starts) begin
      \$48  = head[261];
    end
    if (rst) begin
      \$48  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$49  = single_cycle;
    if (starts) begin
      \$49  = head[262];
    end
    if (rst) begin
      \$49  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$50  = running;
    if (ends) begin
      \$50  = 1'h0;
    end
    if (starts) begin
      \$50  = 1'h1;
    end
    if (rst) begin
      \$50  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$51  = phase;
    if (starts) begin
      \$51  = head[241:1];
    end
    if (rst) begin
      \$51  = 241'h0000000000000000000000000000000000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$52  = weight_0;
    if (starts) begin
      \$52  = head[53:45];
    end
    if (\$23 ) begin
      \$52  = \$24 ;
    end
    if (rst) begin
      \$52  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$53  = weight_1;
    if (starts) begin
      \$53  = head[53:45];
    end
    if (\$23 ) begin
      if (\$signal$8 ) begin
        \$53  = \$10 [8:0];
      end
    end
    if (rst) begin
      \$53  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$54  = word;
    if (starts) begin
      \$54  = head[177:162];
    end
    if (\$25 ) begin
      \$54  = \$27 [15:0];
    end
    if (rst) begin
      \$54  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$55  = sums_0;
    if (starts) begin
      \$55  = 5'h00;
    end
    if (\$28 ) begin
      \$55  = \$29 [4:0];
    end
    if (rst) begin
      \$55  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$56  = parameters_0;
    if (starts) begin
      \$56  = head[115:110];
    end
    if (\$28 ) begin
      if (\$signal$8 ) begin
        \$56  = \$32 [5:0];
      end
    end
    if (rst) begin
      \$56  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$57  = state_0;
    if (starts) begin
      \$57  = head[131:126];
    end
    if (\$28 ) begin
      if (next_context) begin
        \$57  = \$30 [5:0];
      end
      if (\$signal$8 ) begin
        \$57  = \$33 [5:0];
      end
    end
    if (rst) begin
      \$57  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$58  = state_1;
    if (starts) begin
      \$58  = head[131:126];
    end
    if (\$28 ) begin
      if (\$signal$8 ) begin
        \$58  = \$34 [5:0];
      end
    end
    if (rst) begin
      \$58  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$59  = write_0;
    if (starts) begin
      \$59  = head[182:178];
    end
    if (\$28 ) begin
      if (next_context) begin
        \$59  = \$31 [4:0];
      end
      if (\$signal$8 ) begin
        \$59  = phase[181:177];
      end
    end
    if (rst) begin
      \$59  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$60  = next_rows;
    if (starts) begin
      \$60  = \$37 [1:0];
    end
    if (rst) begin
      \$60  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$61  = left;
    if (\$signal$8 ) begin
      \$61  = \$35 [6:0];
    end
    if (starts) begin
      \$61  = head[152:146];
    end
    if (rst) begin
      \$61  = 7'h00;
    end
  end
  assign after = \$10 [8:0];
  assign word_0 = word;
  assign following = \$13 [1:0];
  assign \slot.valid  = slot[0];
  assign \slot.first  = slot[1];
  assign \slot.last  = slot[2];
  assign \slot.finish  = slot[3];
  assign \slot.input_last  = slot[4];
  assign \slot.emit  = slot[5];
  assign \slot.phase_first  = slot[6];
  assign \slot.context_first  = slot[7];
  assign \slot.phase_last  = slot[8];
  assign \slot.reset_hidden  = slot[9];
  assign \slot.reset_state  = slot[10];
  assign \slot.buffer  = slot[11];
  assign \slot.kind  = slot[17:12];
  assign \slot.cell_fraction  = slot[21:18];
  assign \slot.weight  = slot[30:22];
  assign \slot.sum  = slot[35:31];
  assign \slot.state  = slot[41:36];
  assign \slot.parameters  = slot[47:42];
  assign \slot.write  = slot[52:48];
  assign \slot.rows  = slot[54:53];
  assign \phase.kind  = phase[5:0];
  assign \phase.source  = phase[6];
  assign \phase.previous  = phase[7];
  assign \phase.recurrent  = phase[8];
  assign \phase.finish  = phase[9];
  assign \phase.input_last  = phase[10];
  assign \phase.emit  = phase[11];
  assign \phase.cell_fraction  = phase[15:12];
  assign \phase.reset_value  = phase[23:16];
  assign \phase.step_offset  = phase[31:24];
  assign \phase.read_slot  = phase[37:32];
  assign \phase.write_slot  = phase[43:38];
  assign \phase.weight_base  = phase[60:44];
  assign \phase.tiles  = phase[76:61];
  assign \phase.slices  = phase[92:77];
  assign \phase.tile_cycles  = phase[108:93];
  assign \phase.parameter_base  = phase[124:109];
  assign \phase.state_base  = phase[144:125];
  assign \phase.rows  = phase[160:145];
  assign \phase.read_base  = phase[176:161];
  assign \phase.write_base  = phase[192:177];
  assign \phase.write_words  = phase[208:193];
  assign \phase.wait  = phase[224:209];
  assign \phase.state_wait  = phase[240:225];
  assign \head.valid  = head[0];
  assign \head.phase  = head[241:1];
  assign \head.phase.kind  = head[6:1];
  assign \head.phase.source  = head[7];
  assign \head.phase.previous  = head[8];
  assign \head.phase.recurrent  = head[9];
  assign \head.phase.finish  = head[10];
  assign \head.phase.input_last  = head[11];
  assign \head.phase.emit  = head[12];
  assign \head.phase.cell_fraction  = head[16:13];
  assign \head.phase.reset_value  = head[24:17];
  assign \head.phase.step_offset  = head[32:25];
  assign \head.phase.read_slot  = head[38:33];
  assign \head.phase.write_slot  = head[44:39];
  assign \head.phase.weight_base  = head[61:45];
  assign \head.phase.tiles  = head[77:62];
  assign \head.phase.slices  = head[93:78];
  assign \head.phase.tile_cycles  = head[109:94];
  assign \head.phase.parameter_base  = head[125:110];
  assign \head.phase.state_base  = head[145:126];
  assign \head.phase.rows  = head[161:146];
  assign \head.phase.read_base  = head[177:162];
  assign \head.phase.write_base  = head[193:178];
  assign \head.phase.write_words  = head[209:194];
  assign \head.phase.wait  = head[225:210];
  assign \head.phase.state_wait  = head[241:226];
  assign \head.previous  = head[242];
  assign \head.fresh  = head[243];
  assign \head.emits  = head[250:244];
  assign \head.least_wait  = head[255:251];
  assign \head.least_state_wait  = head[260:256];
  assign \head.single_slice  = head[261];
  assign \head.single_cycle  = head[262];
  assign \head.single_tile  = head[263];
  assign slot[54:53] = \$signal$22 ;
  assign slot[52:48] = write_0;
  assign slot[47:42] = parameters_0;
  assign slot[41:36] = state_0;
  assign slot[35:31] = sums_0;
  assign slot[30:22] = weight_0;
  assign slot[8] = \$8 ;
  assign slot[21:18] = phase[15:12];
  assign slot[17:12] = phase[5:0];
  assign slot[5] = phase[11];
  assign slot[4] = phase[10];
  assign slot[3] = phase[9];
  assign slot[2] = \$signal$10 ;
  assign slot[7] = \$2 ;
  assign slot[6] = phase_first;
  assign slot[1] = \$signal$5 ;
  assign slot[0] = \$1 ;
  assign slot[11:9] = 3'h0;
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
  wire [5:0] \load.address ;
  wire \load.column ;
  wire [7:0] \load.data ;
  wire \load.enable ;
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
  wire \writes__0.bank ;
  wire \writes__0.buffer ;
  wire [7:0] \writes__0.data ;
  wire \writes__0.valid ;
  wire [4:0] \writes__0.word ;
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
  assign \load.enable  = load[0];
  assign \load.column  = load[1];
  assign \load.address  = load[7:2];
  assign \load.data  = load[15:8];
  assign \writes__0.valid  = writes__0[0];
  assign \writes__0.bank  = writes__0[1];
  assign \writes__0.word  = writes__0[6:2];
  assign \writes__0.buffer  = writes__0[7];
  assign \writes__0.data  = writes__0[15:8];
  assign \$4  = load[1];
  assign \$5  = writes__0[1];
endmodule

module rnnhw_tanh(rst, x, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$19  = 0;
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
  wire [17:0] \$signal ;
  wire [27:0] \$signal$4 ;
  wire [27:0] \$signal$7 ;
  reg [27:0] base = 28'h0000000;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
  reg [8:0] fraction_1 = 9'h000;
  reg [8:0] fraction_2 = 9'h000;
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
  input rst;
  wire rst;
  wire [15:0] value;
  reg [25:0] word = 26'h0000000;
  wire [15:0] \word.node ;
  wire [9:0] \word.step ;
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
  assign \$signal$7  = is_negative ? \$12  : \$11 [27:0];
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
    function_1 <= 3'h2;
  always @(posedge clk)
    function_2 <= function_1;
  always @(posedge clk)
    function_3 <= function_2;
  always @(posedge clk)
    base <= \$23 [27:0];
  always @(posedge clk)
    is_negative <= negative_3;
  always @(posedge clk)
    late_function <= function_3;
  always @(posedge clk)
    x_1 <= x;
  always @(posedge clk)
    x_2 <= x_1;
  always @(posedge clk)
    x_3 <= x_2;
  always @(posedge clk)
    x_4 <= x_3;
  always @(posedge clk)
    o <= \$27 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
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
  assign \$signal  = \$8 [17:0];
  assign entry__addr = \$10 [7:0];
  assign \$signal$4  = \$11 [27:0];
  assign value = o;
  assign \function  = 3'h2;
  assign \word.node  = word[15:0];
  assign \word.step  = word[25:16];
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$3  = { x[15], x, 2'h0 };
  assign \$5  = { x, 1'h0 };
  assign \$8  = { \$7 [20], \$7 [20:1] };
  assign \$13  = 1'h1;
  assign \$14  = { \$8 [17:0], 1'h0 };
  assign \$15  = \$14 ;
  assign \$18  = { 6'h00, word[15:0], 9'h000 };
  assign \$25  = { \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27:9] };
  assign \$26  = { \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27], \$signal$7 [27:10] };
endmodule

module rnnhw_tile(rst, sums__0, sums__1, address_i, port_0, write_rows, write, write_cols, clk);
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
  assign write_enable = write_rows[0] & write_cols[0];
  assign \write_enable$14  = write_rows[1] & write_cols[0];
  assign \write_enable$20  = write_rows[0] & write_cols[1];
  assign \write_enable$28  = write_rows[1] & write_cols[1];
  always @(posedge clk)
    \x_i$15  <= port_0[15:8];
  always @(posedge clk)
    \address_i$17  <= address_i;
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
