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
  reg [54:0] \$33 ;
  reg \$34 ;
  reg [7:0] \$35 ;
  wire [15:0] \$36 ;
  wire \$4 ;
  wire [7:0] \$5 ;
  wire [7:0] \$6 ;
  wire [7:0] \$7 ;
  wire [7:0] \$8 ;
  wire \$9 ;
  wire [4:0] beats;
  wire buffer;
  wire \buffer$62 ;
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
  wire \hidden$90 ;
  wire \hidden.bank ;
  wire \hidden.buffer ;
  wire [7:0] \hidden.data ;
  wire \hidden.valid ;
  wire [4:0] \hidden.word ;
  reg hidden_1 = 1'h0;
  wire [70:0] i;
  wire [96:0] \i$82 ;
  wire [95:0] \i$82.beat ;
  wire [23:0] \i$82.beat.address ;
  wire [15:0] \i$82.beat.column ;
  wire [31:0] \i$82.beat.data ;
  wire [15:0] \i$82.beat.row ;
  wire [7:0] \i$82.beat.target ;
  wire \i$82.valid ;
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
  wire [53:0] o;
  wire [96:0] \o$80 ;
  wire [95:0] \o$80.beat ;
  wire [23:0] \o$80.beat.address ;
  wire [15:0] \o$80.beat.column ;
  wire [31:0] \o$80.beat.data ;
  wire [15:0] \o$80.beat.row ;
  wire [7:0] \o$80.beat.target ;
  wire \o$80.valid ;
  wire [47:0] \o.command ;
  wire [1:0] \o.command.operation ;
  wire [15:0] \o.command.reset ;
  wire [29:0] \o.command.steps ;
  wire \o.dump ;
  wire [3:0] \o.fault ;
  wire \o.valid ;
  wire [70:0] o__0;
  wire [96:0] \o__0$84 ;
  wire [95:0] \o__0$84.beat ;
  wire [23:0] \o__0$84.beat.address ;
  wire [15:0] \o__0$84.beat.column ;
  wire [31:0] \o__0$84.beat.data ;
  wire [15:0] \o__0$84.beat.row ;
  wire [7:0] \o__0$84.beat.target ;
  wire \o__0$84.valid ;
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
  wire [15:0] \word$59 ;
  wire [4:0] \word$60 ;
  wire write;
  wire [40:0] \write$79 ;
  wire [4:0] \write$79.address ;
  wire [31:0] \write$79.data ;
  wire \write$79.enable ;
  wire [2:0] \write$79.part ;
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
  assign \$5  = slot_1[9] ? reset_value_1 : h__0;
  assign \$6  = hidden_1 ? \$5  : \$36 [7:0];
  assign \$7  = slot_1[9] ? reset_value_1 : h__1;
  assign \$8  = hidden_1 ? \$7  : \$36 [15:8];
  assign \$9  = \o$80 [96:89] == 2'h2;
  assign \$10  = \o$80 [0] & \$9 ;
  assign \$11  = \o$80 [96:89] == 3'h5;
  assign \$12  = \o$80 [0] & \$11 ;
  assign \$13  = ! \o$80 [96:89];
  assign \$14  = \o$80 [0] & \$13 ;
  assign \$15  = ! \o$80 [88:73];
  assign \$16  = \$14  & \$15 ;
  assign \$17  = ! \o$80 [96:89];
  assign \$18  = \o$80 [0] & \$17 ;
  assign \$19  = \o$80 [88:73] == 1'h1;
  assign \$20  = \$18  & \$19 ;
  assign \$21  = ! \o$80 [88:73];
  assign \$22  = \o$80 [0] & \$21 ;
  assign \$23  = \o$80 [96:89] == 1'h1;
  assign \$24  = \$22  & \$23 ;
  assign \$25  = ! \o$80 [88:73];
  assign \$26  = \o$80 [0] & \$25 ;
  assign \$27  = \o$80 [96:89] == 3'h4;
  assign \$28  = \$26  & \$27 ;
  assign \$29  = | fault;
  assign \$30  = ~ passed;
  assign \$31  = checked & \$30 ;
  always @(posedge clk)
    error <= \$32 ;
  always @(posedge clk)
    slot_1 <= \$33 ;
  always @(posedge clk)
    hidden_1 <= \$34 ;
  always @(posedge clk)
    reset_value_1 <= \$35 ;
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
    .port_0(\$36 ),
    .\release (\release ),
    .rst(rst),
    .\word$17 (\word$59 [3:0])
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
    .o(\o$80 ),
    .passed(passed),
    .registers(registers),
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
    .buffer(buffer),
    .checked(checked),
    .clk(clk),
    .hidden(\hidden$90 ),
    .idle(\idle$23 ),
    .input_full(input_full),
    .input_release(\release ),
    .next(o),
    .output_taken(output_taken),
    .passed(passed),
    .\registers$29 (registers),
    .reset_value(reset_value),
    .rst(rst),
    .slot(slot),
    .start(check),
    .take(take),
    .word(\word$59 ),
    .write(\write$79 )
  );
  rnnhw_state_banks state_banks (
    .buffer(buffer),
    .clk(clk),
    .h__0(h__0),
    .h__1(h__1),
    .load(load),
    .rst(rst),
    .word(\word$59 [4:0]),
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
    \$33  = slot;
    if (rst) begin
      \$33  = 55'h00000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = \hidden$90 ;
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = reset_value;
    if (rst) begin
      \$35  = 8'h00;
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
  assign input_release = \release ;
  assign word = \word$59 [3:0];
  assign \word$60  = \word$59 [4:0];
  assign \buffer$62  = buffer;
  assign x__0 = \$36 [7:0];
  assign x__1 = \$36 [15:8];
  assign control = i[54:0];
  assign o__0 = i;
  assign x = i[70:55];
  assign write = \output [0];
  assign hidden = writes__0;
  assign \i$82  = \o$80 ;
  assign \o__0$84  = \o$80 ;
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
  assign \write$79.enable  = \write$79 [0];
  assign \write$79.part  = \write$79 [3:1];
  assign \write$79.address  = \write$79 [8:4];
  assign \write$79.data  = \write$79 [40:9];
  assign \o$80.valid  = \o$80 [0];
  assign \o$80.beat  = \o$80 [96:1];
  assign \o$80.beat.data  = \o$80 [32:1];
  assign \o$80.beat.address  = \o$80 [56:33];
  assign \o$80.beat.column  = \o$80 [72:57];
  assign \o$80.beat.row  = \o$80 [88:73];
  assign \o$80.beat.target  = \o$80 [96:89];
  assign \load.enable  = load[0];
  assign \load.column  = load[1];
  assign \load.address  = load[7:2];
  assign \load.data  = load[15:8];
  assign \i$82.valid  = \o$80 [0];
  assign \i$82.beat  = \o$80 [96:1];
  assign \i$82.beat.data  = \o$80 [32:1];
  assign \i$82.beat.address  = \o$80 [56:33];
  assign \i$82.beat.column  = \o$80 [72:57];
  assign \i$82.beat.row  = \o$80 [88:73];
  assign \i$82.beat.target  = \o$80 [96:89];
  assign \weights.rows  = weights[1:0];
  assign \weights.column  = weights[2];
  assign \weights.word  = weights[43:3];
  assign \weights.word.address  = weights[11:3];
  assign \weights.word.data  = weights[43:12];
  assign \o__0$84.valid  = \o$80 [0];
  assign \o__0$84.beat  = \o$80 [96:1];
  assign \o__0$84.beat.data  = \o$80 [32:1];
  assign \o__0$84.beat.address  = \o$80 [56:33];
  assign \o__0$84.beat.column  = \o$80 [72:57];
  assign \o__0$84.beat.row  = \o$80 [88:73];
  assign \o__0$84.beat.target  = \o$80 [96:89];
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
  assign states[38:7] = \o$80 [32:1];
  assign states[6:1] = \o$80 [38:33];
  assign states[0] = \$28 ;
  assign parameters[41:10] = \o$80 [32:1];
  assign parameters[9:4] = \o$80 [38:33];
  assign parameters[3:1] = \o$80 [59:57];
  assign parameters[0] = \$24 ;
  assign weights[43:12] = \o$80 [32:1];
  assign weights[11:3] = \o$80 [41:33];
  assign weights[2] = \o$80 [57];
  assign weights[1] = \$20 ;
  assign weights[0] = \$16 ;
  assign load[15:8] = \o$80 [8:1];
  assign load[7:2] = \o$80 [38:33];
  assign load[1] = \o$80 [57];
  assign load[0] = \$12 ;
  assign \write$79 [40:9] = \o$80 [32:1];
  assign \write$79 [8:4] = \o$80 [37:33];
  assign \write$79 [3:1] = \o$80 [59:57];
  assign \write$79 [0] = \$10 ;
  assign payload[63:0] = \output [65:2];
  assign payload[64] = \output [1];
  assign i[70:63] = \$8 ;
  assign i[62:55] = \$6 ;
  assign i[54:0] = slot_1;
endmodule

module rnnhw_accumulator(rst, stored, sums, control, control_o, finished, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [32:0] \$11 ;
  reg [54:0] \$12 ;
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
  output [54:0] control_o;
  reg [54:0] control_o = 55'h00000000000000;
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
      first_phase[control_o[35:31]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[35:31]];
      if (write__en && control[35:31] == control_o[35:31])
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
      \$12  = 55'h00000000000000;
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
  assign read__addr = control[35:31];
  assign read__data = stored;
  assign write__addr = control_o[35:31];
  assign write__data = total;
  assign \control_o.valid  = control_o[0];
  assign \control_o.first  = control_o[1];
  assign \control_o.last  = control_o[2];
  assign \control_o.finish  = control_o[3];
  assign \control_o.input_last  = control_o[4];
  assign \control_o.emit  = control_o[5];
  assign \control_o.phase_first  = control_o[6];
  assign \control_o.context_first  = control_o[7];
  assign \control_o.phase_last  = control_o[8];
  assign \control_o.reset_hidden  = control_o[9];
  assign \control_o.reset_state  = control_o[10];
  assign \control_o.buffer  = control_o[11];
  assign \control_o.kind  = control_o[17:12];
  assign \control_o.cell_fraction  = control_o[21:18];
  assign \control_o.weight  = control_o[30:22];
  assign \control_o.sum  = control_o[35:31];
  assign \control_o.state  = control_o[41:36];
  assign \control_o.parameters  = control_o[47:42];
  assign \control_o.write  = control_o[52:48];
  assign \control_o.rows  = control_o[54:53];
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
  wire [25:0] \$10 ;
  wire [26:0] \$11 ;
  wire [26:0] \$12 ;
  wire \$13 ;
  wire [17:0] \$14 ;
  wire [17:0] \$15 ;
  wire [18:0] \$16 ;
  wire \$17 ;
  wire [15:0] \$18 ;
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
  reg [2:0] \$28 ;
  reg [2:0] \$29 ;
  wire [18:0] \$3 ;
  reg [2:0] \$30 ;
  reg [15:0] \$31 ;
  reg [15:0] \$32 ;
  reg [15:0] \$33 ;
  reg [15:0] \$34 ;
  wire \$4 ;
  wire [8:0] \$5 ;
  wire [30:0] \$6 ;
  wire [31:0] \$7 ;
  wire \$8 ;
  wire [25:0] \$9 ;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
  reg [8:0] fraction = 9'h000;
  input [2:0] \function ;
  wire [2:0] \function ;
  reg [2:0] function_1 = 3'h0;
  reg [2:0] function_2 = 3'h0;
  reg [2:0] function_3 = 3'h0;
  wire [25:0] interpolated;
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
  assign \$8  = function_3 == 2'h2;
  assign \$9  = negative_3 ? 26'h10000fe : 26'h3000100;
  assign \$10  = negative_3 ? 26'h20001ff : 26'h0000200;
  assign offset = \$8  ? { \$9 [25], \$9  } : { 1'h0, \$10  };
  assign \$11  = - \$7 [25:0];
  assign \$12  = negative_3 ? \$11  : { 1'h0, \$7 [25:0] };
  assign rounded = $signed(offset) + $signed(\$12 );
  assign \$13  = \function  == 2'h2;
  assign \$15  = \$13  ? \$14  : { 1'h0, \$3 [16:0] };
  assign \$16  = fraction * entry__data[25:16];
  assign \$17  = $signed(x) < $signed(1'h0);
  assign \$18  = negative_3 ? 16'h0000 : x_3;
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
    function_1 <= \$28 ;
  always @(posedge clk)
    function_2 <= \$29 ;
  always @(posedge clk)
    function_3 <= \$30 ;
  always @(posedge clk)
    x_1 <= \$31 ;
  always @(posedge clk)
    x_2 <= \$32 ;
  always @(posedge clk)
    x_3 <= \$33 ;
  always @(posedge clk)
    o <= \$34 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$21  = \$15 ;
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
    \$23  = \$16 ;
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
    \$25  = \$17 ;
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
    \$28  = \function ;
    if (rst) begin
      \$28  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$29  = function_1;
    if (rst) begin
      \$29  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$30  = function_2;
    if (rst) begin
      \$30  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$31  = x;
    if (rst) begin
      \$31  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$32  = x_1;
    if (rst) begin
      \$32  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$33  = x_2;
    if (rst) begin
      \$33  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$34  = o;
    casez (function_3)
      3'h0:
          \$34  = x_3;
      3'h3:
          \$34  = \$18 ;
      3'h2:
          \$34  = \$19 [15:0];
      3'h1:
          \$34  = \$20 [15:0];
    endcase
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  assign magnitude = \$3 [16:0];
  assign entry__addr = \$5 [7:0];
  assign interpolated = \$7 [25:0];
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$6  = { 6'h00, node, 9'h000 };
  assign \$14  = { \$3 [16:0], 1'h0 };
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

module rnnhw_cell(rst, a, b, port_0, candidate, h_o, a_o, b_o, port_1, forget_gate, port_2, port_3, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [30:0] \$1 ;
  wire [18:0] \$10 ;
  wire [32:0] \$100 ;
  wire [32:0] \$101 ;
  wire [33:0] \$102 ;
  wire [33:0] \$103 ;
  wire \$104 ;
  wire [33:0] \$105 ;
  wire [33:0] \$106 ;
  wire \$107 ;
  wire [33:0] \$108 ;
  wire [33:0] \$109 ;
  wire [18:0] \$11 ;
  wire [33:0] \$110 ;
  wire [33:0] \$111 ;
  wire [18:0] \$112 ;
  wire [18:0] \$113 ;
  wire \$114 ;
  wire [18:0] \$115 ;
  wire [18:0] \$116 ;
  wire \$117 ;
  wire [18:0] \$118 ;
  wire [18:0] \$119 ;
  wire [16:0] \$12 ;
  wire [18:0] \$120 ;
  wire [18:0] \$121 ;
  wire [18:0] \$122 ;
  wire [16:0] \$123 ;
  wire [16:0] \$124 ;
  wire \$125 ;
  wire [16:0] \$126 ;
  wire [16:0] \$127 ;
  wire \$128 ;
  wire [16:0] \$129 ;
  wire [16:0] \$13 ;
  wire [16:0] \$130 ;
  wire [16:0] \$131 ;
  wire [16:0] \$132 ;
  wire [18:0] \$133 ;
  wire [33:0] \$134 ;
  wire [17:0] \$135 ;
  wire [16:0] \$136 ;
  wire [16:0] \$137 ;
  wire \$138 ;
  wire [16:0] \$139 ;
  wire [16:0] \$14 ;
  wire [16:0] \$140 ;
  wire \$141 ;
  wire [16:0] \$142 ;
  wire [16:0] \$143 ;
  wire [16:0] \$144 ;
  wire [16:0] \$145 ;
  wire [17:0] \$146 ;
  wire [17:0] \$147 ;
  wire [33:0] \$148 ;
  wire [33:0] \$149 ;
  wire [16:0] \$15 ;
  wire \$150 ;
  wire [33:0] \$151 ;
  wire [33:0] \$152 ;
  wire \$153 ;
  wire [33:0] \$154 ;
  wire [33:0] \$155 ;
  wire [33:0] \$156 ;
  wire [33:0] \$157 ;
  wire [15:0] \$158 ;
  wire [33:0] \$159 ;
  wire [16:0] \$16 ;
  reg [31:0] \$160 ;
  reg [31:0] \$161 ;
  reg [3:0] \$162 ;
  reg [31:0] \$163 ;
  reg [15:0] \$164 ;
  reg [3:0] \$165 ;
  reg [3:0] \$166 ;
  reg [3:0] \$167 ;
  reg [15:0] \$168 ;
  reg [15:0] \$169 ;
  wire [16:0] \$17 ;
  reg \$170 ;
  reg [15:0] \$171 ;
  reg [15:0] \$172 ;
  reg [15:0] \$173 ;
  reg \$174 ;
  reg \$175 ;
  reg \$176 ;
  reg \$177 ;
  reg [15:0] \$178 ;
  reg [15:0] \$179 ;
  wire [16:0] \$18 ;
  reg [15:0] \$180 ;
  reg [15:0] \$181 ;
  reg [15:0] \$182 ;
  reg [15:0] \$183 ;
  reg [15:0] \$184 ;
  reg [15:0] \$185 ;
  reg [15:0] \$186 ;
  reg [15:0] \$187 ;
  reg [15:0] \$188 ;
  reg [15:0] \$189 ;
  wire [16:0] \$19 ;
  reg [15:0] \$190 ;
  reg [15:0] \$191 ;
  reg [15:0] \$192 ;
  reg [15:0] \$193 ;
  reg [15:0] \$194 ;
  reg [15:0] \$195 ;
  reg [15:0] \$196 ;
  reg [15:0] \$197 ;
  reg [15:0] \$198 ;
  reg [15:0] \$199 ;
  wire [30:0] \$2 ;
  reg [30:0] \$20 ;
  reg [15:0] \$200 ;
  reg [15:0] \$201 ;
  reg \$202 ;
  reg \$203 ;
  reg \$204 ;
  reg \$205 ;
  reg \$206 ;
  reg \$207 ;
  reg \$208 ;
  reg \$209 ;
  wire [30:0] \$21 ;
  reg \$210 ;
  reg \$211 ;
  reg \$212 ;
  reg \$213 ;
  reg \$214 ;
  reg \$215 ;
  reg \$216 ;
  reg \$217 ;
  reg [32:0] \$218 ;
  reg [15:0] \$219 ;
  wire [33:0] \$22 ;
  reg [15:0] \$220 ;
  reg [15:0] \$221 ;
  reg [15:0] \$222 ;
  reg [15:0] \$223 ;
  reg [15:0] \$224 ;
  reg [15:0] \$225 ;
  reg [7:0] \$226 ;
  reg \$227 ;
  reg \$228 ;
  reg \$229 ;
  wire [34:0] \$23 ;
  reg \$230 ;
  reg \$231 ;
  reg \$232 ;
  reg \$233 ;
  reg \$234 ;
  reg \$235 ;
  reg [7:0] \$236 ;
  reg [7:0] \$237 ;
  reg [7:0] \$238 ;
  reg [7:0] \$239 ;
  wire [34:0] \$24 ;
  reg [7:0] \$240 ;
  reg [7:0] \$241 ;
  reg [7:0] \$242 ;
  reg [15:0] \$243 ;
  reg [15:0] \$244 ;
  reg [15:0] \$245 ;
  reg [15:0] \$246 ;
  reg [15:0] \$247 ;
  reg [15:0] \$248 ;
  reg [15:0] \$249 ;
  wire \$25 ;
  reg [15:0] \$250 ;
  reg [15:0] \$251 ;
  reg [15:0] \$252 ;
  reg [15:0] \$253 ;
  reg [15:0] \$254 ;
  reg [15:0] \$255 ;
  reg [15:0] \$256 ;
  reg [15:0] \$257 ;
  reg [15:0] \$258 ;
  reg [15:0] \$259 ;
  wire \$26 ;
  reg [15:0] \$260 ;
  reg [15:0] \$261 ;
  reg [15:0] \$262 ;
  reg [15:0] \$263 ;
  reg [15:0] \$264 ;
  reg [15:0] \$265 ;
  reg [15:0] \$266 ;
  reg [15:0] \$267 ;
  reg [15:0] \$268 ;
  reg [15:0] \$269 ;
  wire \$27 ;
  reg \$270 ;
  reg \$271 ;
  reg \$272 ;
  reg \$273 ;
  reg \$274 ;
  reg \$275 ;
  reg \$276 ;
  reg \$277 ;
  reg \$278 ;
  reg \$279 ;
  wire \$28 ;
  reg \$280 ;
  reg \$281 ;
  reg \$282 ;
  reg \$283 ;
  reg \$284 ;
  reg \$285 ;
  reg \$286 ;
  reg \$287 ;
  reg [7:0] \$288 ;
  reg \$289 ;
  wire \$29 ;
  reg \$290 ;
  reg \$291 ;
  reg \$292 ;
  reg \$293 ;
  reg \$294 ;
  reg \$295 ;
  reg \$296 ;
  reg \$297 ;
  reg \$298 ;
  reg \$299 ;
  wire [30:0] \$3 ;
  wire \$30 ;
  reg \$300 ;
  reg \$301 ;
  reg \$302 ;
  reg \$303 ;
  reg \$304 ;
  reg \$305 ;
  reg \$306 ;
  reg [15:0] \$307 ;
  reg \$308 ;
  reg \$309 ;
  wire \$31 ;
  reg \$310 ;
  reg \$311 ;
  reg \$312 ;
  reg \$313 ;
  reg \$314 ;
  reg \$315 ;
  reg \$316 ;
  reg \$317 ;
  reg \$318 ;
  reg \$319 ;
  wire \$32 ;
  reg \$320 ;
  reg \$321 ;
  reg \$322 ;
  reg \$323 ;
  reg \$324 ;
  reg \$325 ;
  reg [15:0] \$326 ;
  wire \$33 ;
  wire [15:0] \$34 ;
  wire [15:0] \$35 ;
  wire [15:0] \$36 ;
  wire [31:0] \$37 ;
  wire [31:0] \$38 ;
  wire [31:0] \$39 ;
  wire [30:0] \$4 ;
  wire [31:0] \$40 ;
  wire [31:0] \$41 ;
  wire [31:0] \$42 ;
  wire [31:0] \$43 ;
  wire [31:0] \$44 ;
  wire [31:0] \$45 ;
  wire [31:0] \$46 ;
  wire [31:0] \$47 ;
  wire [31:0] \$48 ;
  wire [31:0] \$49 ;
  wire [30:0] \$5 ;
  wire [31:0] \$50 ;
  wire [31:0] \$51 ;
  wire [31:0] \$52 ;
  wire [31:0] \$53 ;
  wire [31:0] \$54 ;
  reg [31:0] \$55 ;
  wire [32:0] \$56 ;
  wire [32:0] \$57 ;
  wire [32:0] \$58 ;
  wire \$59 ;
  wire [22:0] \$6 ;
  wire [32:0] \$60 ;
  wire [32:0] \$61 ;
  wire \$62 ;
  wire [32:0] \$63 ;
  wire [32:0] \$64 ;
  wire [32:0] \$65 ;
  wire [32:0] \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire [27:0] \$69 ;
  wire [22:0] \$7 ;
  wire [27:0] \$70 ;
  wire [32:0] \$71 ;
  wire [32:0] \$72 ;
  wire [32:0] \$73 ;
  wire [33:0] \$74 ;
  wire \$75 ;
  wire [32:0] \$76 ;
  wire [32:0] \$77 ;
  wire [32:0] \$78 ;
  wire [33:0] \$79 ;
  wire [22:0] \$8 ;
  wire \$80 ;
  wire [32:0] \$81 ;
  wire [32:0] \$82 ;
  wire [32:0] \$83 ;
  wire [33:0] \$84 ;
  wire [33:0] \$85 ;
  wire [33:0] \$86 ;
  wire [15:0] \$87 ;
  wire [15:0] \$88 ;
  wire [16:0] \$89 ;
  wire [22:0] \$9 ;
  wire [16:0] \$90 ;
  wire [32:0] \$91 ;
  wire [32:0] \$92 ;
  wire [32:0] \$93 ;
  wire \$94 ;
  wire [32:0] \$95 ;
  wire [32:0] \$96 ;
  wire \$97 ;
  wire [32:0] \$98 ;
  wire [32:0] \$99 ;
  wire [27:0] \$signal ;
  wire [17:0] \$signal$22 ;
  reg [31:0] \$signal$37  = 32'd0;
  input [15:0] a;
  wire [15:0] a;
  output [15:0] a_o;
  reg [15:0] a_o = 16'h0000;
  reg [3:0] align_1 = 4'h0;
  wire [15:0] argument;
  reg [3:0] argument_1 = 4'h0;
  reg [3:0] argument_2 = 4'h0;
  reg [3:0] argument_3 = 4'h0;
  input [15:0] b;
  wire [15:0] b;
  output [15:0] b_o;
  reg [15:0] b_o = 16'h0000;
  input [15:0] candidate;
  wire [15:0] candidate;
  reg [15:0] candidate_gate_1 = 16'h0000;
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
  reg gru_candidate_1_1 = 1'h0;
  reg gru_gru_reset_gru_candidate_9_1 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_1$160  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_1$179  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_2 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_2$161  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_2$180  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_3 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_3$162  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_3$181  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_4 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_4$163  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_4$182  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_5 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_5$164  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_5$183  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_6 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_6$165  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_6$184  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_7 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_7$166  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_7$185  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_8 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_8$167  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_8$186  = 1'h0;
  reg gru_gru_reset_gru_candidate_9_9 = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_9$168  = 1'h0;
  reg \gru_gru_reset_gru_candidate_9_9$187  = 1'h0;
  reg gru_reset_9_1 = 1'h0;
  reg gru_reset_9_2 = 1'h0;
  reg gru_reset_9_3 = 1'h0;
  reg gru_reset_9_4 = 1'h0;
  reg gru_reset_9_5 = 1'h0;
  reg gru_reset_9_6 = 1'h0;
  reg gru_reset_9_7 = 1'h0;
  reg gru_reset_9_8 = 1'h0;
  reg gru_reset_9_9 = 1'h0;
  output [7:0] h_o;
  reg [7:0] h_o = 8'h00;
  reg [32:0] hidden_product = 33'h000000000;
  wire is_gru_candidate_0;
  wire is_gru_candidate_1;
  wire is_gru_gru_reset_gru_candidate_9;
  wire \is_gru_gru_reset_gru_candidate_9$28 ;
  wire \is_gru_gru_reset_gru_candidate_9$30 ;
  wire is_gru_reset_0;
  wire is_gru_reset_9;
  wire is_lstm_0;
  wire \is_lstm_0$3 ;
  wire is_lstm_4;
  wire is_lstm_8;
  wire \is_lstm_8$21 ;
  wire is_lstm_9;
  wire \is_lstm_9$29 ;
  wire \is_lstm_9$31 ;
  reg [15:0] kept_a_1 = 16'h0000;
  reg [15:0] kept_a_2 = 16'h0000;
  reg [15:0] kept_a_3 = 16'h0000;
  reg [15:0] kept_a_4 = 16'h0000;
  reg [15:0] kept_a_5 = 16'h0000;
  reg [15:0] kept_a_6 = 16'h0000;
  reg [15:0] kept_a_7 = 16'h0000;
  reg [15:0] kept_a_8 = 16'h0000;
  reg [15:0] kept_a_9 = 16'h0000;
  reg [15:0] kept_update_1 = 16'h0000;
  reg [15:0] kept_update_2 = 16'h0000;
  reg [15:0] kept_update_3 = 16'h0000;
  reg [15:0] kept_update_4 = 16'h0000;
  reg [15:0] kept_update_5 = 16'h0000;
  reg [15:0] kept_update_6 = 16'h0000;
  reg [15:0] kept_update_7 = 16'h0000;
  reg [15:0] kept_update_8 = 16'h0000;
  reg [15:0] kept_update_9 = 16'h0000;
  wire [5:0] kind;
  reg lstm_4_1 = 1'h0;
  reg lstm_4_2 = 1'h0;
  reg lstm_4_3 = 1'h0;
  reg lstm_4_4 = 1'h0;
  reg lstm_8_1 = 1'h0;
  reg \lstm_8_1$83  = 1'h0;
  reg lstm_8_2 = 1'h0;
  reg \lstm_8_2$84  = 1'h0;
  reg lstm_8_3 = 1'h0;
  reg \lstm_8_3$85  = 1'h0;
  reg lstm_8_4 = 1'h0;
  reg \lstm_8_4$86  = 1'h0;
  reg lstm_8_5 = 1'h0;
  reg \lstm_8_5$87  = 1'h0;
  reg lstm_8_6 = 1'h0;
  reg \lstm_8_6$88  = 1'h0;
  reg lstm_8_7 = 1'h0;
  reg \lstm_8_7$89  = 1'h0;
  reg lstm_8_8 = 1'h0;
  reg \lstm_8_8$90  = 1'h0;
  reg lstm_9_1 = 1'h0;
  reg \lstm_9_1$169  = 1'h0;
  reg \lstm_9_1$188  = 1'h0;
  reg lstm_9_2 = 1'h0;
  reg \lstm_9_2$170  = 1'h0;
  reg \lstm_9_2$189  = 1'h0;
  reg lstm_9_3 = 1'h0;
  reg \lstm_9_3$171  = 1'h0;
  reg \lstm_9_3$190  = 1'h0;
  reg lstm_9_4 = 1'h0;
  reg \lstm_9_4$172  = 1'h0;
  reg \lstm_9_4$191  = 1'h0;
  reg lstm_9_5 = 1'h0;
  reg \lstm_9_5$173  = 1'h0;
  reg \lstm_9_5$192  = 1'h0;
  reg lstm_9_6 = 1'h0;
  reg \lstm_9_6$174  = 1'h0;
  reg \lstm_9_6$193  = 1'h0;
  reg lstm_9_7 = 1'h0;
  reg \lstm_9_7$175  = 1'h0;
  reg \lstm_9_7$194  = 1'h0;
  reg lstm_9_8 = 1'h0;
  reg \lstm_9_8$176  = 1'h0;
  reg \lstm_9_8$195  = 1'h0;
  reg lstm_9_9 = 1'h0;
  reg \lstm_9_9$177  = 1'h0;
  reg \lstm_9_9$196  = 1'h0;
  reg [15:0] lstm_argument = 16'h0000;
  reg [15:0] n_1 = 16'h0000;
  reg [15:0] new_c = 16'h0000;
  reg [15:0] new_c_1 = 16'h0000;
  reg [15:0] new_c_2 = 16'h0000;
  reg [15:0] new_c_3 = 16'h0000;
  reg [15:0] new_c_4 = 16'h0000;
  reg [15:0] new_c_5 = 16'h0000;
  reg [15:0] new_c_6 = 16'h0000;
  wire [15:0] o;
  reg [15:0] old_a_1 = 16'h0000;
  reg [15:0] old_a_2 = 16'h0000;
  reg [15:0] old_a_3 = 16'h0000;
  reg [15:0] old_a_4 = 16'h0000;
  reg [15:0] old_a_5 = 16'h0000;
  reg [15:0] old_a_6 = 16'h0000;
  reg [15:0] old_a_7 = 16'h0000;
  reg [15:0] old_a_8 = 16'h0000;
  reg [15:0] output_gate_1 = 16'h0000;
  reg [15:0] output_gate_2 = 16'h0000;
  reg [15:0] output_gate_3 = 16'h0000;
  reg [15:0] output_gate_4 = 16'h0000;
  reg [15:0] output_gate_5 = 16'h0000;
  reg [15:0] output_gate_6 = 16'h0000;
  reg [15:0] output_gate_7 = 16'h0000;
  reg [15:0] output_gate_8 = 16'h0000;
  input [9:0] port_0;
  wire [9:0] port_0;
  input [15:0] port_1;
  wire [15:0] port_1;
  input [15:0] port_2;
  wire [15:0] port_2;
  input [15:0] port_3;
  wire [15:0] port_3;
  reg [31:0] product = 32'd0;
  reg [7:0] reset_h = 8'h00;
  reg [7:0] reset_h_1 = 8'h00;
  reg [7:0] reset_h_2 = 8'h00;
  reg [7:0] reset_h_3 = 8'h00;
  reg [7:0] reset_h_4 = 8'h00;
  reg [7:0] reset_h_5 = 8'h00;
  reg [7:0] reset_h_6 = 8'h00;
  reg [7:0] reset_h_7 = 8'h00;
  reg [15:0] rounded_1 = 16'h0000;
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
  wire [15:0] x;
  assign is_gru_reset_0 = port_0[5:0] == 2'h2;
  assign is_lstm_0 = ! port_0[5:0];
  assign \is_lstm_0$3  = ! port_0[5:0];
  assign \$14  = $signed(new_c) + $signed(2'h1);
  assign \$16  = $signed(new_c) + $signed(3'h2);
  assign \$18  = $signed(new_c) + $signed(4'h4);
  assign is_gru_candidate_1 = port_0[5:0] == 2'h3;
  assign is_lstm_4 = ! port_0[5:0];
  assign argument = lstm_4_4 ? lstm_argument : gru_argument_2;
  assign is_gru_candidate_0 = port_0[5:0] == 2'h3;
  assign is_lstm_8 = ! port_0[5:0];
  assign \is_lstm_8$21  = ! port_0[5:0];
  assign \$22  = $signed(hidden_product) + $signed(\$21 );
  assign \$23  = $signed(\$22 ) + $signed(16'h4000);
  assign is_gru_reset_9 = port_0[5:0] == 2'h2;
  assign \$25  = port_0[5:0] == 1'h1;
  assign \$26  = port_0[5:0] == 2'h2;
  assign \$27  = port_0[5:0] == 2'h3;
  assign is_gru_gru_reset_gru_candidate_9 = | { \$27 , \$26 , \$25  };
  assign is_lstm_9 = ! port_0[5:0];
  assign \$28  = port_0[5:0] == 1'h1;
  assign \$29  = port_0[5:0] == 2'h2;
  assign \$30  = port_0[5:0] == 2'h3;
  assign \is_gru_gru_reset_gru_candidate_9$28  = | { \$30 , \$29 , \$28  };
  assign \is_lstm_9$29  = ! port_0[5:0];
  assign \$31  = port_0[5:0] == 1'h1;
  assign \$32  = port_0[5:0] == 2'h2;
  assign \$33  = port_0[5:0] == 2'h3;
  assign \is_gru_gru_reset_gru_candidate_9$30  = | { \$33 , \$32 , \$31  };
  assign \is_lstm_9$31  = ! port_0[5:0];
  assign \$35  = is_gru_reset_0 ? a : candidate;
  assign \$36  = \is_lstm_0$3  ? port_2 : \$35 ;
  assign \$37  = $signed(\$34 ) * $signed(\$36 );
  assign \$38  = $signed(forget_gate) * $signed(a);
  assign \$56  = $signed(\$signal$37 ) + $signed(\$55 );
  assign \$57  = $signed(total) + $signed(16'h4000);
  assign \$59  = $signed(\$58 ) >= $signed(17'h08000);
  assign \$60  = $signed(total) + $signed(16'h4000);
  assign \$62  = $signed(\$61 ) < $signed(16'h8000);
  assign \$63  = $signed(total) + $signed(16'h4000);
  assign \$65  = \$62  ? 33'h1ffff8000 : \$64 ;
  assign \$66  = \$59  ? 33'h000007fff : \$65 ;
  assign \$67  = $signed(\$20 [27:0]) >= $signed(17'h08000);
  assign \$68  = $signed(\$20 [27:0]) < $signed(16'h8000);
  assign \$69  = \$68  ? 28'hfff8000 : \$20 [27:0];
  assign \$70  = \$67  ? 28'h0007fff : \$69 ;
  assign \$71  = $signed(product) + $signed(16'h4000);
  assign \$73  = gru_candidate_1_1 ? 33'h000000000 : \$72 ;
  assign \$74  = $signed(candidate_gate_1) + $signed(\$73 );
  assign \$75  = $signed(\$74 ) >= $signed(17'h08000);
  assign \$76  = $signed(product) + $signed(16'h4000);
  assign \$78  = gru_candidate_1_1 ? 33'h000000000 : \$77 ;
  assign \$79  = $signed(candidate_gate_1) + $signed(\$78 );
  assign \$80  = $signed(\$79 ) < $signed(16'h8000);
  assign \$81  = $signed(product) + $signed(16'h4000);
  assign \$83  = gru_candidate_1_1 ? 33'h000000000 : \$82 ;
  assign \$84  = $signed(candidate_gate_1) + $signed(\$83 );
  assign \$85  = \$80  ? 34'h3ffff8000 : \$84 ;
  assign \$86  = \$75  ? 34'h000007fff : \$85 ;
  assign \$87  = is_gru_candidate_0 ? b : forget_gate;
  assign \$88  = lstm_8_8 ? output_gate_8 : update_8;
  assign \$89  = $signed(old_a_8) - $signed(tanh_o);
  assign \$90  = \lstm_8_8$90  ? { tanh_o[15], tanh_o } : \$89 ;
  assign \$91  = $signed(\$88 ) * $signed(\$90 );
  assign \$92  = $signed(product) + $signed(24'h400000);
  assign \$94  = $signed(\$93 ) >= $signed(9'h080);
  assign \$95  = $signed(product) + $signed(24'h400000);
  assign \$97  = $signed(\$96 ) < $signed(8'h80);
  assign \$98  = $signed(product) + $signed(24'h400000);
  assign \$100  = \$97  ? 33'h1ffffff80 : \$99 ;
  assign \$101  = \$94  ? 33'h00000007f : \$100 ;
  assign \$102  = $signed(hidden_product) + $signed(24'h400000);
  assign \$104  = $signed(\$103 ) >= $signed(9'h080);
  assign \$105  = $signed(hidden_product) + $signed(24'h400000);
  assign \$107  = $signed(\$106 ) < $signed(8'h80);
  assign \$108  = $signed(hidden_product) + $signed(24'h400000);
  assign \$110  = \$107  ? 34'h3ffffff80 : \$109 ;
  assign \$111  = \$104  ? 34'h00000007f : \$110 ;
  assign \$112  = $signed(\$24 [17:0]) + $signed(9'h080);
  assign \$114  = $signed(\$113 ) >= $signed(9'h080);
  assign \$115  = $signed(\$24 [17:0]) + $signed(9'h080);
  assign \$117  = $signed(\$116 ) < $signed(8'h80);
  assign \$118  = $signed(\$24 [17:0]) + $signed(9'h080);
  assign \$120  = \$117  ? 19'h7ff80 : \$119 ;
  assign \$121  = \$114  ? 19'h0007f : \$120 ;
  assign \$122  = gru_reset_9_9 ? { reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7[7], reset_h_7 } : \$121 ;
  assign \$123  = $signed(rounded_9) + $signed(9'h080);
  assign \$125  = $signed(\$124 ) >= $signed(9'h080);
  assign \$126  = $signed(rounded_9) + $signed(9'h080);
  assign \$128  = $signed(\$127 ) < $signed(8'h80);
  assign \$129  = $signed(rounded_9) + $signed(9'h080);
  assign \$131  = \$128  ? 17'h1ff80 : \$130 ;
  assign \$132  = \$125  ? 17'h0007f : \$131 ;
  assign \$133  = gru_gru_reset_gru_candidate_9_9 ? \$122  : { \$132 [16], \$132 [16], \$132  };
  assign \$134  = lstm_9_9 ? \$111  : { \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133 [18], \$133  };
  assign \$135  = gru_reset_9_9 ? { kept_a_9[15], kept_a_9[15], kept_a_9 } : \$24 [17:0];
  assign \$136  = $signed(rounded_9) + $signed(9'h080);
  assign \$138  = $signed(\$137 ) >= $signed(9'h080);
  assign \$139  = $signed(rounded_9) + $signed(9'h080);
  assign \$141  = $signed(\$140 ) < $signed(8'h80);
  assign \$142  = $signed(rounded_9) + $signed(9'h080);
  assign \$144  = \$141  ? 17'h1ff80 : \$143 ;
  assign \$145  = \$138  ? 17'h0007f : \$144 ;
  assign \$146  = \gru_gru_reset_gru_candidate_9_9$168  ? \$135  : { \$145 [16], \$145  };
  assign \$147  = \lstm_9_9$177  ? { new_c_6[15], new_c_6[15], new_c_6 } : \$146 ;
  assign \$148  = $signed(hidden_product) + $signed(24'h400000);
  assign \$150  = $signed(\$149 ) >= $signed(9'h080);
  assign \$151  = $signed(hidden_product) + $signed(24'h400000);
  assign \$153  = $signed(\$152 ) < $signed(8'h80);
  assign \$154  = $signed(hidden_product) + $signed(24'h400000);
  assign \$156  = \$153  ? 34'h3ffffff80 : \$155 ;
  assign \$157  = \$150  ? 34'h00000007f : \$156 ;
  assign \$158  = \gru_gru_reset_gru_candidate_9_9$187  ? kept_update_9 : 16'h0000;
  assign \$159  = \lstm_9_9$196  ? \$157  : { \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158 [15], \$158  };
  always @(posedge clk)
    product <= \$160 ;
  always @(posedge clk)
    \$signal$37  <= \$161 ;
  always @(posedge clk)
    align_1 <= \$162 ;
  always @(posedge clk)
    total <= \$163 ;
  always @(posedge clk)
    new_c <= \$164 ;
  always @(posedge clk)
    argument_1 <= \$165 ;
  always @(posedge clk)
    argument_2 <= \$166 ;
  always @(posedge clk)
    argument_3 <= \$167 ;
  always @(posedge clk)
    lstm_argument <= \$168 ;
  always @(posedge clk)
    candidate_gate_1 <= \$169 ;
  always @(posedge clk)
    gru_candidate_1_1 <= \$170 ;
  always @(posedge clk)
    gru_argument <= \$171 ;
  always @(posedge clk)
    gru_argument_1 <= \$172 ;
  always @(posedge clk)
    gru_argument_2 <= \$173 ;
  always @(posedge clk)
    lstm_4_1 <= \$174 ;
  always @(posedge clk)
    lstm_4_2 <= \$175 ;
  always @(posedge clk)
    lstm_4_3 <= \$176 ;
  always @(posedge clk)
    lstm_4_4 <= \$177 ;
  always @(posedge clk)
    output_gate_1 <= \$178 ;
  always @(posedge clk)
    output_gate_2 <= \$179 ;
  always @(posedge clk)
    output_gate_3 <= \$180 ;
  always @(posedge clk)
    output_gate_4 <= \$181 ;
  always @(posedge clk)
    output_gate_5 <= \$182 ;
  always @(posedge clk)
    output_gate_6 <= \$183 ;
  always @(posedge clk)
    output_gate_7 <= \$184 ;
  always @(posedge clk)
    output_gate_8 <= \$185 ;
  always @(posedge clk)
    update_1 <= \$186 ;
  always @(posedge clk)
    update_2 <= \$187 ;
  always @(posedge clk)
    update_3 <= \$188 ;
  always @(posedge clk)
    update_4 <= \$189 ;
  always @(posedge clk)
    update_5 <= \$190 ;
  always @(posedge clk)
    update_6 <= \$191 ;
  always @(posedge clk)
    update_7 <= \$192 ;
  always @(posedge clk)
    update_8 <= \$193 ;
  always @(posedge clk)
    old_a_1 <= \$194 ;
  always @(posedge clk)
    old_a_2 <= \$195 ;
  always @(posedge clk)
    old_a_3 <= \$196 ;
  always @(posedge clk)
    old_a_4 <= \$197 ;
  always @(posedge clk)
    old_a_5 <= \$198 ;
  always @(posedge clk)
    old_a_6 <= \$199 ;
  always @(posedge clk)
    old_a_7 <= \$200 ;
  always @(posedge clk)
    old_a_8 <= \$201 ;
  always @(posedge clk)
    lstm_8_1 <= \$202 ;
  always @(posedge clk)
    lstm_8_2 <= \$203 ;
  always @(posedge clk)
    lstm_8_3 <= \$204 ;
  always @(posedge clk)
    lstm_8_4 <= \$205 ;
  always @(posedge clk)
    lstm_8_5 <= \$206 ;
  always @(posedge clk)
    lstm_8_6 <= \$207 ;
  always @(posedge clk)
    lstm_8_7 <= \$208 ;
  always @(posedge clk)
    lstm_8_8 <= \$209 ;
  always @(posedge clk)
    \lstm_8_1$83  <= \$210 ;
  always @(posedge clk)
    \lstm_8_2$84  <= \$211 ;
  always @(posedge clk)
    \lstm_8_3$85  <= \$212 ;
  always @(posedge clk)
    \lstm_8_4$86  <= \$213 ;
  always @(posedge clk)
    \lstm_8_5$87  <= \$214 ;
  always @(posedge clk)
    \lstm_8_6$88  <= \$215 ;
  always @(posedge clk)
    \lstm_8_7$89  <= \$216 ;
  always @(posedge clk)
    \lstm_8_8$90  <= \$217 ;
  always @(posedge clk)
    hidden_product <= \$218 ;
  always @(posedge clk)
    new_c_1 <= \$219 ;
  always @(posedge clk)
    new_c_2 <= \$220 ;
  always @(posedge clk)
    new_c_3 <= \$221 ;
  always @(posedge clk)
    new_c_4 <= \$222 ;
  always @(posedge clk)
    new_c_5 <= \$223 ;
  always @(posedge clk)
    new_c_6 <= \$224 ;
  always @(posedge clk)
    n_1 <= \$225 ;
  always @(posedge clk)
    reset_h <= \$226 ;
  always @(posedge clk)
    gru_reset_9_1 <= \$227 ;
  always @(posedge clk)
    gru_reset_9_2 <= \$228 ;
  always @(posedge clk)
    gru_reset_9_3 <= \$229 ;
  always @(posedge clk)
    gru_reset_9_4 <= \$230 ;
  always @(posedge clk)
    gru_reset_9_5 <= \$231 ;
  always @(posedge clk)
    gru_reset_9_6 <= \$232 ;
  always @(posedge clk)
    gru_reset_9_7 <= \$233 ;
  always @(posedge clk)
    gru_reset_9_8 <= \$234 ;
  always @(posedge clk)
    gru_reset_9_9 <= \$235 ;
  always @(posedge clk)
    reset_h_1 <= \$236 ;
  always @(posedge clk)
    reset_h_2 <= \$237 ;
  always @(posedge clk)
    reset_h_3 <= \$238 ;
  always @(posedge clk)
    reset_h_4 <= \$239 ;
  always @(posedge clk)
    reset_h_5 <= \$240 ;
  always @(posedge clk)
    reset_h_6 <= \$241 ;
  always @(posedge clk)
    reset_h_7 <= \$242 ;
  always @(posedge clk)
    kept_a_1 <= \$243 ;
  always @(posedge clk)
    kept_a_2 <= \$244 ;
  always @(posedge clk)
    kept_a_3 <= \$245 ;
  always @(posedge clk)
    kept_a_4 <= \$246 ;
  always @(posedge clk)
    kept_a_5 <= \$247 ;
  always @(posedge clk)
    kept_a_6 <= \$248 ;
  always @(posedge clk)
    kept_a_7 <= \$249 ;
  always @(posedge clk)
    kept_a_8 <= \$250 ;
  always @(posedge clk)
    kept_a_9 <= \$251 ;
  always @(posedge clk)
    kept_update_1 <= \$252 ;
  always @(posedge clk)
    kept_update_2 <= \$253 ;
  always @(posedge clk)
    kept_update_3 <= \$254 ;
  always @(posedge clk)
    kept_update_4 <= \$255 ;
  always @(posedge clk)
    kept_update_5 <= \$256 ;
  always @(posedge clk)
    kept_update_6 <= \$257 ;
  always @(posedge clk)
    kept_update_7 <= \$258 ;
  always @(posedge clk)
    kept_update_8 <= \$259 ;
  always @(posedge clk)
    kept_update_9 <= \$260 ;
  always @(posedge clk)
    rounded_1 <= \$261 ;
  always @(posedge clk)
    rounded_2 <= \$262 ;
  always @(posedge clk)
    rounded_3 <= \$263 ;
  always @(posedge clk)
    rounded_4 <= \$264 ;
  always @(posedge clk)
    rounded_5 <= \$265 ;
  always @(posedge clk)
    rounded_6 <= \$266 ;
  always @(posedge clk)
    rounded_7 <= \$267 ;
  always @(posedge clk)
    rounded_8 <= \$268 ;
  always @(posedge clk)
    rounded_9 <= \$269 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_1 <= \$270 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_2 <= \$271 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_3 <= \$272 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_4 <= \$273 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_5 <= \$274 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_6 <= \$275 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_7 <= \$276 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_8 <= \$277 ;
  always @(posedge clk)
    gru_gru_reset_gru_candidate_9_9 <= \$278 ;
  always @(posedge clk)
    lstm_9_1 <= \$279 ;
  always @(posedge clk)
    lstm_9_2 <= \$280 ;
  always @(posedge clk)
    lstm_9_3 <= \$281 ;
  always @(posedge clk)
    lstm_9_4 <= \$282 ;
  always @(posedge clk)
    lstm_9_5 <= \$283 ;
  always @(posedge clk)
    lstm_9_6 <= \$284 ;
  always @(posedge clk)
    lstm_9_7 <= \$285 ;
  always @(posedge clk)
    lstm_9_8 <= \$286 ;
  always @(posedge clk)
    lstm_9_9 <= \$287 ;
  always @(posedge clk)
    h_o <= \$288 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_1$160  <= \$289 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_2$161  <= \$290 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_3$162  <= \$291 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_4$163  <= \$292 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_5$164  <= \$293 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_6$165  <= \$294 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_7$166  <= \$295 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_8$167  <= \$296 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_9$168  <= \$297 ;
  always @(posedge clk)
    \lstm_9_1$169  <= \$298 ;
  always @(posedge clk)
    \lstm_9_2$170  <= \$299 ;
  always @(posedge clk)
    \lstm_9_3$171  <= \$300 ;
  always @(posedge clk)
    \lstm_9_4$172  <= \$301 ;
  always @(posedge clk)
    \lstm_9_5$173  <= \$302 ;
  always @(posedge clk)
    \lstm_9_6$174  <= \$303 ;
  always @(posedge clk)
    \lstm_9_7$175  <= \$304 ;
  always @(posedge clk)
    \lstm_9_8$176  <= \$305 ;
  always @(posedge clk)
    \lstm_9_9$177  <= \$306 ;
  always @(posedge clk)
    a_o <= \$307 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_1$179  <= \$308 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_2$180  <= \$309 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_3$181  <= \$310 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_4$182  <= \$311 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_5$183  <= \$312 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_6$184  <= \$313 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_7$185  <= \$314 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_8$186  <= \$315 ;
  always @(posedge clk)
    \gru_gru_reset_gru_candidate_9_9$187  <= \$316 ;
  always @(posedge clk)
    \lstm_9_1$188  <= \$317 ;
  always @(posedge clk)
    \lstm_9_2$189  <= \$318 ;
  always @(posedge clk)
    \lstm_9_3$190  <= \$319 ;
  always @(posedge clk)
    \lstm_9_4$191  <= \$320 ;
  always @(posedge clk)
    \lstm_9_5$192  <= \$321 ;
  always @(posedge clk)
    \lstm_9_6$193  <= \$322 ;
  always @(posedge clk)
    \lstm_9_7$194  <= \$323 ;
  always @(posedge clk)
    \lstm_9_8$195  <= \$324 ;
  always @(posedge clk)
    \lstm_9_9$196  <= \$325 ;
  always @(posedge clk)
    b_o <= \$326 ;
  rnnhw_tanh tanh (
    .clk(clk),
    .o(tanh_o),
    .rst(rst),
    .x(argument)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    casez (argument_3)
      4'h0:
          \$20  = \$1 ;
      4'h1:
          \$20  = \$2 ;
      4'h2:
          \$20  = \$3 ;
      4'h3:
          \$20  = \$4 ;
      4'h4:
          \$20  = \$5 ;
      4'h5:
          \$20  = { \$6 [22], \$6 [22], \$6 [22], \$6 [22], \$6 [22], \$6 [22], \$6 [22], \$6 [22], \$6  };
      4'h6:
          \$20  = { \$7 [22], \$7 [22], \$7 [22], \$7 [22], \$7 [22], \$7 [22], \$7 [22], \$7 [22], \$7  };
      4'h7:
          \$20  = { \$8 [22], \$8 [22], \$8 [22], \$8 [22], \$8 [22], \$8 [22], \$8 [22], \$8 [22], \$8  };
      4'h8:
          \$20  = { \$9 [22], \$9 [22], \$9 [22], \$9 [22], \$9 [22], \$9 [22], \$9 [22], \$9 [22], \$9  };
      4'h9:
          \$20  = { \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10 [18], \$10  };
      4'ha:
          \$20  = { \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11 [18], \$11  };
      4'hb:
          \$20  = { \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12 [16], \$12  };
      4'hc:
          \$20  = { \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13 [16], \$13  };
      4'hd:
          \$20  = { \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15 [16], \$15  };
      4'he:
          \$20  = { \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17 [16], \$17  };
      4'hf:
          \$20  = { \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19 [16], \$19  };
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    casez (align_1)
      4'h0:
          \$55  = \$39 ;
      4'h1:
          \$55  = \$40 ;
      4'h2:
          \$55  = \$41 ;
      4'h3:
          \$55  = \$42 ;
      4'h4:
          \$55  = \$43 ;
      4'h5:
          \$55  = \$44 ;
      4'h6:
          \$55  = \$45 ;
      4'h7:
          \$55  = \$46 ;
      4'h8:
          \$55  = \$47 ;
      4'h9:
          \$55  = \$48 ;
      4'ha:
          \$55  = \$49 ;
      4'hb:
          \$55  = \$50 ;
      4'hc:
          \$55  = \$51 ;
      4'hd:
          \$55  = \$52 ;
      4'he:
          \$55  = \$53 ;
      4'hf:
          \$55  = \$54 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$160  = \$37 ;
    if (rst) begin
      \$160  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$161  = \$38 ;
    if (rst) begin
      \$161  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$162  = port_0[9:6];
    if (rst) begin
      \$162  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$163  = \$56 [31:0];
    if (rst) begin
      \$163  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$164  = \$66 [15:0];
    if (rst) begin
      \$164  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$165  = port_0[9:6];
    if (rst) begin
      \$165  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$166  = argument_1;
    if (rst) begin
      \$166  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$167  = argument_2;
    if (rst) begin
      \$167  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$168  = \$70 [15:0];
    if (rst) begin
      \$168  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$169  = port_2;
    if (rst) begin
      \$169  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$170  = is_gru_candidate_1;
    if (rst) begin
      \$170  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$171  = \$86 [15:0];
    if (rst) begin
      \$171  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$172  = gru_argument;
    if (rst) begin
      \$172  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$173  = gru_argument_1;
    if (rst) begin
      \$173  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$174  = is_lstm_4;
    if (rst) begin
      \$174  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$175  = lstm_4_1;
    if (rst) begin
      \$175  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$176  = lstm_4_2;
    if (rst) begin
      \$176  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$177  = lstm_4_3;
    if (rst) begin
      \$177  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$178  = port_3;
    if (rst) begin
      \$178  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$179  = output_gate_1;
    if (rst) begin
      \$179  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$180  = output_gate_2;
    if (rst) begin
      \$180  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$181  = output_gate_3;
    if (rst) begin
      \$181  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$182  = output_gate_4;
    if (rst) begin
      \$182  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$183  = output_gate_5;
    if (rst) begin
      \$183  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$184  = output_gate_6;
    if (rst) begin
      \$184  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$185  = output_gate_7;
    if (rst) begin
      \$185  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$186  = \$87 ;
    if (rst) begin
      \$186  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$187  = update_1;
    if (rst) begin
      \$187  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$188  = update_2;
    if (rst) begin
      \$188  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$189  = update_3;
    if (rst) begin
      \$189  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$190  = update_4;
    if (rst) begin
      \$190  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$191  = update_5;
    if (rst) begin
      \$191  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$192  = update_6;
    if (rst) begin
      \$192  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$193  = update_7;
    if (rst) begin
      \$193  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$194  = a;
    if (rst) begin
      \$194  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$195  = old_a_1;
    if (rst) begin
      \$195  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$196  = old_a_2;
    if (rst) begin
      \$196  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$197  = old_a_3;
    if (rst) begin
      \$197  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$198  = old_a_4;
    if (rst) begin
      \$198  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$199  = old_a_5;
    if (rst) begin
      \$199  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$200  = old_a_6;
    if (rst) begin
      \$200  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$201  = old_a_7;
    if (rst) begin
      \$201  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$202  = is_lstm_8;
    if (rst) begin
      \$202  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$203  = lstm_8_1;
    if (rst) begin
      \$203  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$204  = lstm_8_2;
    if (rst) begin
      \$204  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$205  = lstm_8_3;
    if (rst) begin
      \$205  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$206  = lstm_8_4;
    if (rst) begin
      \$206  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$207  = lstm_8_5;
    if (rst) begin
      \$207  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$208  = lstm_8_6;
    if (rst) begin
      \$208  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$209  = lstm_8_7;
    if (rst) begin
      \$209  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$210  = \is_lstm_8$21 ;
    if (rst) begin
      \$210  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$211  = \lstm_8_1$83 ;
    if (rst) begin
      \$211  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$212  = \lstm_8_2$84 ;
    if (rst) begin
      \$212  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$213  = \lstm_8_3$85 ;
    if (rst) begin
      \$213  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$214  = \lstm_8_4$86 ;
    if (rst) begin
      \$214  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$215  = \lstm_8_5$87 ;
    if (rst) begin
      \$215  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$216  = \lstm_8_6$88 ;
    if (rst) begin
      \$216  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$217  = \lstm_8_7$89 ;
    if (rst) begin
      \$217  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$218  = \$91 ;
    if (rst) begin
      \$218  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$219  = new_c;
    if (rst) begin
      \$219  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$220  = new_c_1;
    if (rst) begin
      \$220  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$221  = new_c_2;
    if (rst) begin
      \$221  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$222  = new_c_3;
    if (rst) begin
      \$222  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$223  = new_c_4;
    if (rst) begin
      \$223  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$224  = new_c_5;
    if (rst) begin
      \$224  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$225  = tanh_o;
    if (rst) begin
      \$225  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$226  = \$101 [7:0];
    if (rst) begin
      \$226  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$227  = is_gru_reset_9;
    if (rst) begin
      \$227  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$228  = gru_reset_9_1;
    if (rst) begin
      \$228  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$229  = gru_reset_9_2;
    if (rst) begin
      \$229  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$230  = gru_reset_9_3;
    if (rst) begin
      \$230  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$231  = gru_reset_9_4;
    if (rst) begin
      \$231  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$232  = gru_reset_9_5;
    if (rst) begin
      \$232  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$233  = gru_reset_9_6;
    if (rst) begin
      \$233  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$234  = gru_reset_9_7;
    if (rst) begin
      \$234  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$235  = gru_reset_9_8;
    if (rst) begin
      \$235  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$236  = reset_h;
    if (rst) begin
      \$236  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$237  = reset_h_1;
    if (rst) begin
      \$237  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$238  = reset_h_2;
    if (rst) begin
      \$238  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$239  = reset_h_3;
    if (rst) begin
      \$239  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$240  = reset_h_4;
    if (rst) begin
      \$240  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$241  = reset_h_5;
    if (rst) begin
      \$241  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$242  = reset_h_6;
    if (rst) begin
      \$242  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$243  = a;
    if (rst) begin
      \$243  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$244  = kept_a_1;
    if (rst) begin
      \$244  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$245  = kept_a_2;
    if (rst) begin
      \$245  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$246  = kept_a_3;
    if (rst) begin
      \$246  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$247  = kept_a_4;
    if (rst) begin
      \$247  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$248  = kept_a_5;
    if (rst) begin
      \$248  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$249  = kept_a_6;
    if (rst) begin
      \$249  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$250  = kept_a_7;
    if (rst) begin
      \$250  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$251  = kept_a_8;
    if (rst) begin
      \$251  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$252  = forget_gate;
    if (rst) begin
      \$252  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$253  = kept_update_1;
    if (rst) begin
      \$253  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$254  = kept_update_2;
    if (rst) begin
      \$254  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$255  = kept_update_3;
    if (rst) begin
      \$255  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$256  = kept_update_4;
    if (rst) begin
      \$256  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$257  = kept_update_5;
    if (rst) begin
      \$257  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$258  = kept_update_6;
    if (rst) begin
      \$258  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$259  = kept_update_7;
    if (rst) begin
      \$259  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$260  = kept_update_8;
    if (rst) begin
      \$260  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$261  = port_1;
    if (rst) begin
      \$261  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$262  = rounded_1;
    if (rst) begin
      \$262  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$263  = rounded_2;
    if (rst) begin
      \$263  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$264  = rounded_3;
    if (rst) begin
      \$264  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$265  = rounded_4;
    if (rst) begin
      \$265  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$266  = rounded_5;
    if (rst) begin
      \$266  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$267  = rounded_6;
    if (rst) begin
      \$267  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$268  = rounded_7;
    if (rst) begin
      \$268  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$269  = rounded_8;
    if (rst) begin
      \$269  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$270  = is_gru_gru_reset_gru_candidate_9;
    if (rst) begin
      \$270  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$271  = gru_gru_reset_gru_candidate_9_1;
    if (rst) begin
      \$271  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$272  = gru_gru_reset_gru_candidate_9_2;
    if (rst) begin
      \$272  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$273  = gru_gru_reset_gru_candidate_9_3;
    if (rst) begin
      \$273  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$274  = gru_gru_reset_gru_candidate_9_4;
    if (rst) begin
      \$274  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$275  = gru_gru_reset_gru_candidate_9_5;
    if (rst) begin
      \$275  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$276  = gru_gru_reset_gru_candidate_9_6;
    if (rst) begin
      \$276  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$277  = gru_gru_reset_gru_candidate_9_7;
    if (rst) begin
      \$277  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$278  = gru_gru_reset_gru_candidate_9_8;
    if (rst) begin
      \$278  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$279  = is_lstm_9;
    if (rst) begin
      \$279  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$280  = lstm_9_1;
    if (rst) begin
      \$280  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$281  = lstm_9_2;
    if (rst) begin
      \$281  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$282  = lstm_9_3;
    if (rst) begin
      \$282  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$283  = lstm_9_4;
    if (rst) begin
      \$283  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$284  = lstm_9_5;
    if (rst) begin
      \$284  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$285  = lstm_9_6;
    if (rst) begin
      \$285  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$286  = lstm_9_7;
    if (rst) begin
      \$286  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$287  = lstm_9_8;
    if (rst) begin
      \$287  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$288  = \$134 [7:0];
    if (rst) begin
      \$288  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$289  = \is_gru_gru_reset_gru_candidate_9$28 ;
    if (rst) begin
      \$289  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$290  = \gru_gru_reset_gru_candidate_9_1$160 ;
    if (rst) begin
      \$290  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$291  = \gru_gru_reset_gru_candidate_9_2$161 ;
    if (rst) begin
      \$291  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$292  = \gru_gru_reset_gru_candidate_9_3$162 ;
    if (rst) begin
      \$292  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$293  = \gru_gru_reset_gru_candidate_9_4$163 ;
    if (rst) begin
      \$293  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$294  = \gru_gru_reset_gru_candidate_9_5$164 ;
    if (rst) begin
      \$294  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$295  = \gru_gru_reset_gru_candidate_9_6$165 ;
    if (rst) begin
      \$295  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$296  = \gru_gru_reset_gru_candidate_9_7$166 ;
    if (rst) begin
      \$296  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$297  = \gru_gru_reset_gru_candidate_9_8$167 ;
    if (rst) begin
      \$297  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$298  = \is_lstm_9$29 ;
    if (rst) begin
      \$298  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$299  = \lstm_9_1$169 ;
    if (rst) begin
      \$299  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$300  = \lstm_9_2$170 ;
    if (rst) begin
      \$300  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$301  = \lstm_9_3$171 ;
    if (rst) begin
      \$301  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$302  = \lstm_9_4$172 ;
    if (rst) begin
      \$302  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$303  = \lstm_9_5$173 ;
    if (rst) begin
      \$303  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$304  = \lstm_9_6$174 ;
    if (rst) begin
      \$304  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$305  = \lstm_9_7$175 ;
    if (rst) begin
      \$305  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$306  = \lstm_9_8$176 ;
    if (rst) begin
      \$306  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$307  = \$147 [15:0];
    if (rst) begin
      \$307  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$308  = \is_gru_gru_reset_gru_candidate_9$30 ;
    if (rst) begin
      \$308  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$309  = \gru_gru_reset_gru_candidate_9_1$179 ;
    if (rst) begin
      \$309  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$310  = \gru_gru_reset_gru_candidate_9_2$180 ;
    if (rst) begin
      \$310  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$311  = \gru_gru_reset_gru_candidate_9_3$181 ;
    if (rst) begin
      \$311  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$312  = \gru_gru_reset_gru_candidate_9_4$182 ;
    if (rst) begin
      \$312  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$313  = \gru_gru_reset_gru_candidate_9_5$183 ;
    if (rst) begin
      \$313  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$314  = \gru_gru_reset_gru_candidate_9_6$184 ;
    if (rst) begin
      \$314  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$315  = \gru_gru_reset_gru_candidate_9_7$185 ;
    if (rst) begin
      \$315  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$316  = \gru_gru_reset_gru_candidate_9_8$186 ;
    if (rst) begin
      \$316  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$317  = \is_lstm_9$31 ;
    if (rst) begin
      \$317  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$318  = \lstm_9_1$188 ;
    if (rst) begin
      \$318  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$319  = \lstm_9_2$189 ;
    if (rst) begin
      \$319  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$320  = \lstm_9_3$190 ;
    if (rst) begin
      \$320  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$321  = \lstm_9_4$191 ;
    if (rst) begin
      \$321  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$322  = \lstm_9_5$192 ;
    if (rst) begin
      \$322  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$323  = \lstm_9_6$193 ;
    if (rst) begin
      \$323  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$324  = \lstm_9_7$194 ;
    if (rst) begin
      \$324  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$325  = \lstm_9_8$195 ;
    if (rst) begin
      \$325  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$326  = \$159 [15:0];
    if (rst) begin
      \$326  = 16'h0000;
    end
  end
  assign kind = port_0[5:0];
  assign gates = { port_3, port_2, forget_gate, port_1 };
  assign \$signal  = \$20 [27:0];
  assign x = argument;
  assign \function  = 3'h2;
  assign o = tanh_o;
  assign \$signal$22  = \$24 [17:0];
  assign cell_fraction = port_0[9:6];
  assign \gates[0]  = port_1;
  assign \gates[1]  = forget_gate;
  assign \gates[2]  = port_2;
  assign \gates[3]  = port_3;
  assign \$1  = { new_c[15], new_c[15], new_c[15], new_c, 12'h000 };
  assign \$2  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c, 11'h000 };
  assign \$3  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c, 10'h000 };
  assign \$4  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c, 9'h000 };
  assign \$5  = { new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c[15], new_c, 8'h00 };
  assign \$6  = { new_c, 7'h00 };
  assign \$7  = { new_c[15], new_c, 6'h00 };
  assign \$8  = { new_c[15], new_c[15], new_c, 5'h00 };
  assign \$9  = { new_c[15], new_c[15], new_c[15], new_c, 4'h0 };
  assign \$10  = { new_c, 3'h0 };
  assign \$11  = { new_c[15], new_c, 2'h0 };
  assign \$12  = { new_c, 1'h0 };
  assign \$13  = { new_c[15], new_c };
  assign \$15  = { \$14 [16], \$14 [16:1] };
  assign \$17  = { \$16 [16], \$16 [16], \$16 [16:2] };
  assign \$19  = { \$18 [16], \$18 [16], \$18 [16], \$18 [16:3] };
  assign \$21  = { n_1, 15'h0000 };
  assign \$24  = { \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34], \$23 [34:15] };
  assign \$34  = port_1;
  assign \$39  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:15] };
  assign \$40  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:14] };
  assign \$41  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:13] };
  assign \$42  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:12] };
  assign \$43  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:11] };
  assign \$44  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:10] };
  assign \$45  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:9] };
  assign \$46  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:8] };
  assign \$47  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31], product[31:7] };
  assign \$48  = { product[31], product[31], product[31], product[31], product[31], product[31], product[31:6] };
  assign \$49  = { product[31], product[31], product[31], product[31], product[31], product[31:5] };
  assign \$50  = { product[31], product[31], product[31], product[31], product[31:4] };
  assign \$51  = { product[31], product[31], product[31], product[31:3] };
  assign \$52  = { product[31], product[31], product[31:2] };
  assign \$53  = { product[31], product[31:1] };
  assign \$54  = product;
  assign \$58  = { \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32], \$57 [32:15] };
  assign \$61  = { \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32], \$60 [32:15] };
  assign \$64  = { \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32], \$63 [32:15] };
  assign \$72  = { \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32], \$71 [32:15] };
  assign \$77  = { \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32], \$76 [32:15] };
  assign \$82  = { \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32], \$81 [32:15] };
  assign \$93  = { \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32], \$92 [32:23] };
  assign \$96  = { \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32], \$95 [32:23] };
  assign \$99  = { \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32], \$98 [32:23] };
  assign \$103  = { \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33], \$102 [33:23] };
  assign \$106  = { \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33], \$105 [33:23] };
  assign \$109  = { \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33], \$108 [33:23] };
  assign \$113  = { \$112 [18], \$112 [18], \$112 [18], \$112 [18], \$112 [18], \$112 [18], \$112 [18], \$112 [18], \$112 [18:8] };
  assign \$116  = { \$115 [18], \$115 [18], \$115 [18], \$115 [18], \$115 [18], \$115 [18], \$115 [18], \$115 [18], \$115 [18:8] };
  assign \$119  = { \$118 [18], \$118 [18], \$118 [18], \$118 [18], \$118 [18], \$118 [18], \$118 [18], \$118 [18], \$118 [18:8] };
  assign \$124  = { \$123 [16], \$123 [16], \$123 [16], \$123 [16], \$123 [16], \$123 [16], \$123 [16], \$123 [16], \$123 [16:8] };
  assign \$127  = { \$126 [16], \$126 [16], \$126 [16], \$126 [16], \$126 [16], \$126 [16], \$126 [16], \$126 [16], \$126 [16:8] };
  assign \$130  = { \$129 [16], \$129 [16], \$129 [16], \$129 [16], \$129 [16], \$129 [16], \$129 [16], \$129 [16], \$129 [16:8] };
  assign \$137  = { \$136 [16], \$136 [16], \$136 [16], \$136 [16], \$136 [16], \$136 [16], \$136 [16], \$136 [16], \$136 [16:8] };
  assign \$140  = { \$139 [16], \$139 [16], \$139 [16], \$139 [16], \$139 [16], \$139 [16], \$139 [16], \$139 [16], \$139 [16:8] };
  assign \$143  = { \$142 [16], \$142 [16], \$142 [16], \$142 [16], \$142 [16], \$142 [16], \$142 [16], \$142 [16], \$142 [16:8] };
  assign \$149  = { \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33], \$148 [33:23] };
  assign \$152  = { \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33], \$151 [33:23] };
  assign \$155  = { \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33], \$154 [33:23] };
endmodule

module rnnhw_cells(rst, stored__0, stored__1, parameters, states, hidden, \output , tile, finished__0, finished__1, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [7:0] \$1 ;
  wire \$10 ;
  reg [31:0] \$100 ;
  reg [31:0] \$101 ;
  wire [31:0] \$102 ;
  wire \$103 ;
  reg [31:0] \$104 ;
  reg [31:0] \$105 ;
  reg [31:0] \$106 ;
  reg [31:0] \$107 ;
  wire [31:0] \$108 ;
  wire [31:0] \$109 ;
  wire \$11 ;
  reg [34:0] \$110 ;
  reg [34:0] \$111 ;
  reg [34:0] \$112 ;
  reg [34:0] \$113 ;
  reg [34:0] \$114 ;
  reg [34:0] \$115 ;
  reg [34:0] \$116 ;
  reg [34:0] \$117 ;
  reg [34:0] \$118 ;
  reg [34:0] \$119 ;
  wire [2:0] \$12 ;
  reg [34:0] \$120 ;
  reg [34:0] \$121 ;
  reg [34:0] \$122 ;
  reg [34:0] \$123 ;
  reg [34:0] \$124 ;
  reg [34:0] \$125 ;
  reg [34:0] \$126 ;
  reg [34:0] \$127 ;
  reg [34:0] \$128 ;
  reg [31:0] \$129 ;
  wire [2:0] \$13 ;
  reg [31:0] \$130 ;
  reg [31:0] \$131 ;
  reg [31:0] \$132 ;
  reg [31:0] \$133 ;
  reg [31:0] \$134 ;
  reg [15:0] \$135 ;
  reg [15:0] \$136 ;
  reg [15:0] \$137 ;
  reg [15:0] \$138 ;
  reg [31:0] \$139 ;
  wire \$14 ;
  reg [31:0] \$140 ;
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
  wire \$61 ;
  reg [31:0] \$62 ;
  reg [31:0] \$63 ;
  reg [31:0] \$64 ;
  reg [31:0] \$65 ;
  wire [31:0] \$66 ;
  wire [31:0] \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire \$7 ;
  reg [31:0] \$70 ;
  reg [31:0] \$71 ;
  reg [31:0] \$72 ;
  reg [31:0] \$73 ;
  wire [31:0] \$74 ;
  wire \$75 ;
  reg [31:0] \$76 ;
  reg [31:0] \$77 ;
  reg [31:0] \$78 ;
  reg [31:0] \$79 ;
  wire \$8 ;
  wire [31:0] \$80 ;
  wire [31:0] \$81 ;
  wire \$82 ;
  wire \$83 ;
  reg [31:0] \$84 ;
  reg [31:0] \$85 ;
  reg [31:0] \$86 ;
  reg [31:0] \$87 ;
  wire [31:0] \$88 ;
  wire \$89 ;
  wire \$9 ;
  reg [31:0] \$90 ;
  reg [31:0] \$91 ;
  reg [31:0] \$92 ;
  reg [31:0] \$93 ;
  wire [31:0] \$94 ;
  wire [31:0] \$95 ;
  wire \$96 ;
  wire \$97 ;
  reg [31:0] \$98 ;
  reg [31:0] \$99 ;
  wire \$signal ;
  wire [5:0] \$signature__addr ;
  wire [5:0] \$signature__addr$4 ;
  wire [5:0] \$signature__addr$8 ;
  wire [223:0] \$signature__data ;
  wire [223:0] \$signature__data$22 ;
  wire [31:0] \$signature__data$22[0] ;
  wire [31:0] \$signature__data$22[1] ;
  wire [31:0] \$signature__data$22[2] ;
  wire [31:0] \$signature__data$22[3] ;
  wire [31:0] \$signature__data$22[4] ;
  wire [31:0] \$signature__data$22[5] ;
  wire [31:0] \$signature__data$22[6] ;
  wire [31:0] \$signature__data$70 ;
  wire [15:0] \$signature__data$70.a ;
  wire [15:0] \$signature__data$70.b ;
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
  reg [31:0] \bias$33 ;
  reg [31:0] \bias$43 ;
  reg [31:0] \bias$55 ;
  reg [15:0] candidate = 16'h0000;
  reg [15:0] candidate_1 = 16'h0000;
  reg [15:0] candidate_2 = 16'h0000;
  reg [15:0] candidate_3 = 16'h0000;
  wire [15:0] candidate_4;
  wire [3:0] cell_fraction;
  input clk;
  wire clk;
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
  wire [2:0] \function$38 ;
  wire [2:0] \function$50 ;
  wire [2:0] \function$60 ;
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
  reg [7:0] \input_shift$34 ;
  reg [7:0] \input_shift$44 ;
  reg [7:0] \input_shift$56 ;
  reg [31:0] input_sum = 32'd0;
  reg [31:0] \input_sum$29  = 32'd0;
  reg [31:0] \input_sum$39  = 32'd0;
  reg [31:0] \input_sum$51  = 32'd0;
  wire [31:0] input_sum_0;
  wire [31:0] input_sum_1;
  wire [31:0] input_sum_2;
  wire [31:0] input_sum_3;
  wire [5:0] kind;
  wire late;
  wire [31:0] new_state;
  wire [15:0] \new_state.a ;
  wire [15:0] \new_state.b ;
  wire [15:0] o;
  wire [15:0] \o$37 ;
  wire [15:0] \o$49 ;
  wire [15:0] \o$59 ;
  wire [15:0] \o$62 ;
  wire [15:0] \o$63 ;
  wire [15:0] \o$64 ;
  wire [15:0] \o$65 ;
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
  reg [7:0] \recurrent_shift$35 ;
  reg [7:0] \recurrent_shift$45 ;
  reg [7:0] \recurrent_shift$57 ;
  reg [31:0] recurrent_sum = 32'd0;
  reg [31:0] \recurrent_sum$31  = 32'd0;
  reg [31:0] \recurrent_sum$41  = 32'd0;
  reg [31:0] \recurrent_sum$53  = 32'd0;
  wire [31:0] recurrent_sum_0;
  wire [31:0] recurrent_sum_1;
  wire [31:0] recurrent_sum_2;
  wire [31:0] recurrent_sum_3;
  wire row;
  input rst;
  wire rst;
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
  wire [15:0] \x$36 ;
  wire [15:0] \x$48 ;
  wire [15:0] \x$58 ;
  reg [223:0] \parameters$108  [63:0];
  initial begin
    \parameters$108 [0] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [1] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [2] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [3] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [4] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [5] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [6] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [7] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [8] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [9] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [10] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [11] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [12] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [13] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [14] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [15] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [16] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [17] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [18] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [19] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [20] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [21] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [22] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [23] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [24] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [25] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [26] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [27] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [28] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [29] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [30] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [31] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [32] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [33] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [34] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [35] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [36] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [37] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [38] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [39] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [40] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [41] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [42] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [43] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [44] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [45] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [46] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [47] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [48] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [49] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [50] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [51] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [52] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [53] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [54] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [55] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [56] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [57] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [58] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [59] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [60] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [61] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [62] = 224'h00000000000000000000000000000000000000000000000000000000;
    \parameters$108 [63] = 224'h00000000000000000000000000000000000000000000000000000000;
  end
  always @(posedge clk) begin
    if (\$2 [0])
      \parameters$108 [parameters[9:4]][31:0] <= \$signature__data [31:0];
    if (\$2 [1])
      \parameters$108 [parameters[9:4]][63:32] <= \$signature__data [63:32];
    if (\$2 [2])
      \parameters$108 [parameters[9:4]][95:64] <= \$signature__data [95:64];
    if (\$2 [3])
      \parameters$108 [parameters[9:4]][127:96] <= \$signature__data [127:96];
    if (\$2 [4])
      \parameters$108 [parameters[9:4]][159:128] <= \$signature__data [159:128];
    if (\$2 [5])
      \parameters$108 [parameters[9:4]][191:160] <= \$signature__data [191:160];
    if (\$2 [6])
      \parameters$108 [parameters[9:4]][223:192] <= \$signature__data [223:192];
  end
  reg [223:0] _0_;
  always @(posedge clk) begin
    _0_ <= \parameters$108 [unit[28:23]];
  end
  assign \$signature__data$22  = _0_;
  reg [31:0] \states$109  [63:0];
  initial begin
    \states$109 [0] = 32'd0;
    \states$109 [1] = 32'd0;
    \states$109 [2] = 32'd0;
    \states$109 [3] = 32'd0;
    \states$109 [4] = 32'd0;
    \states$109 [5] = 32'd0;
    \states$109 [6] = 32'd0;
    \states$109 [7] = 32'd0;
    \states$109 [8] = 32'd0;
    \states$109 [9] = 32'd0;
    \states$109 [10] = 32'd0;
    \states$109 [11] = 32'd0;
    \states$109 [12] = 32'd0;
    \states$109 [13] = 32'd0;
    \states$109 [14] = 32'd0;
    \states$109 [15] = 32'd0;
    \states$109 [16] = 32'd0;
    \states$109 [17] = 32'd0;
    \states$109 [18] = 32'd0;
    \states$109 [19] = 32'd0;
    \states$109 [20] = 32'd0;
    \states$109 [21] = 32'd0;
    \states$109 [22] = 32'd0;
    \states$109 [23] = 32'd0;
    \states$109 [24] = 32'd0;
    \states$109 [25] = 32'd0;
    \states$109 [26] = 32'd0;
    \states$109 [27] = 32'd0;
    \states$109 [28] = 32'd0;
    \states$109 [29] = 32'd0;
    \states$109 [30] = 32'd0;
    \states$109 [31] = 32'd0;
    \states$109 [32] = 32'd0;
    \states$109 [33] = 32'd0;
    \states$109 [34] = 32'd0;
    \states$109 [35] = 32'd0;
    \states$109 [36] = 32'd0;
    \states$109 [37] = 32'd0;
    \states$109 [38] = 32'd0;
    \states$109 [39] = 32'd0;
    \states$109 [40] = 32'd0;
    \states$109 [41] = 32'd0;
    \states$109 [42] = 32'd0;
    \states$109 [43] = 32'd0;
    \states$109 [44] = 32'd0;
    \states$109 [45] = 32'd0;
    \states$109 [46] = 32'd0;
    \states$109 [47] = 32'd0;
    \states$109 [48] = 32'd0;
    \states$109 [49] = 32'd0;
    \states$109 [50] = 32'd0;
    \states$109 [51] = 32'd0;
    \states$109 [52] = 32'd0;
    \states$109 [53] = 32'd0;
    \states$109 [54] = 32'd0;
    \states$109 [55] = 32'd0;
    \states$109 [56] = 32'd0;
    \states$109 [57] = 32'd0;
    \states$109 [58] = 32'd0;
    \states$109 [59] = 32'd0;
    \states$109 [60] = 32'd0;
    \states$109 [61] = 32'd0;
    \states$109 [62] = 32'd0;
    \states$109 [63] = 32'd0;
  end
  always @(posedge clk) begin
    if (write__en)
      \states$109 [write__addr] <= write__data;
  end
  reg [31:0] _1_;
  always @(posedge clk) begin
    _1_ <= \states$109 [control_8[22:17]];
  end
  assign \$signature__data$70  = _1_;
  assign \$1  = 1'h1 << parameters[3:1];
  assign \$2  = parameters[0] ? \$1  : 8'h00;
  assign \$3  = ! control_19[16];
  assign \$4  = control_19[0] & \$3 ;
  assign \$5  = control_19[11:6] < 6'h20;
  assign \$6  = \$4  & \$5 ;
  assign \$7  = control_5[11:6] == 3'h5;
  assign \$8  = control_5[11:6] == 3'h4;
  assign \$9  = control_5[11:6] == 6'h20;
  assign \$10  = control_5[11:6] == 2'h3;
  assign \$11  = | { \$10 , \$9  };
  assign \$12  = \$11  ? 3'h0 : 3'h1;
  assign \$13  = \$8  ? 3'h2 : \$12 ;
  assign \function  = \$7  ? 3'h3 : \$13 ;
  assign \$14  = control_5[11:6] == 3'h5;
  assign \$15  = control_5[11:6] == 3'h4;
  assign \$16  = control_5[11:6] == 6'h20;
  assign \$17  = control_5[11:6] == 2'h3;
  assign \$18  = | { \$17 , \$16  };
  assign \$19  = \$18  ? 3'h0 : 3'h1;
  assign \$20  = \$15  ? 3'h2 : \$19 ;
  assign \function$38  = \$14  ? 3'h3 : \$20 ;
  assign \$21  = control_1[11:6] == 1'h1;
  assign \$22  = ! control_1[16];
  assign apart = \$21  & \$22 ;
  assign \$23  = ! control_1[16];
  assign recurrent_bias = control_1[16] ? 32'd0 : \$signature__data$22 [159:128];
  assign \$24  = control_5[11:6] == 3'h5;
  assign \$25  = ! control_5[11:6];
  assign \$26  = control_5[11:6] == 3'h4;
  assign \$27  = | { \$26 , \$25  };
  assign \$28  = control_5[11:6] == 6'h20;
  assign \$29  = control_5[11:6] == 1'h1;
  assign \$30  = control_5[11:6] == 2'h2;
  assign \$31  = control_5[11:6] == 2'h3;
  assign \$32  = | { \$31 , \$30 , \$29 , \$28  };
  assign \$33  = \$32  ? 3'h0 : 3'h1;
  assign \$34  = \$27  ? 3'h2 : \$33 ;
  assign \function$50  = \$24  ? 3'h3 : \$34 ;
  assign \$35  = control_5[11:6] == 3'h5;
  assign \$36  = control_5[11:6] == 3'h4;
  assign \$37  = control_5[11:6] == 6'h20;
  assign \$38  = control_5[11:6] == 2'h3;
  assign \$39  = | { \$38 , \$37  };
  assign \$40  = \$39  ? 3'h0 : 3'h1;
  assign \$41  = \$36  ? 3'h2 : \$40 ;
  assign \function$60  = \$35  ? 3'h3 : \$41 ;
  assign a = control_9[3] ? 16'h0000 : \$signature__data$70 [15:0];
  assign \$42  = ! control_9[16];
  assign \$43  = control_9[0] & \$42 ;
  assign \$44  = control_9[11:6] >= 6'h20;
  assign \$45  = \$43  & \$44 ;
  assign \$signal  = \$45  & control_9[1];
  assign \$46  = ! control_19[16];
  assign \$47  = control_19[0] & \$46 ;
  assign \$48  = control_19[11:6] < 6'h20;
  assign late = \$47  & \$48 ;
  assign \$49  = late & control_19[1];
  assign \$50  = \$signal  | \$49 ;
  assign \$51  = \$signal  ? control_9[5] : control_19[5];
  assign \$52  = control_9[11:6] == 6'h20;
  assign \$53  = \$signal  & \$52 ;
  assign \$54  = unit[11:6] == 6'h20;
  assign \$55  = \$54  | unit[2];
  assign \$60  = \$55  ? \$57  : \$59 ;
  assign \$61  = unit[11:6] == 6'h20;
  assign \$66  = unit[2] ? \$63  : \$65 ;
  assign \$67  = \$61  ? 32'd0 : \$66 ;
  assign \$68  = unit[11:6] == 6'h20;
  assign \$69  = \$68  | unit[2];
  assign \$74  = \$69  ? \$71  : \$73 ;
  assign \$75  = unit[11:6] == 6'h20;
  assign \$80  = unit[2] ? \$77  : \$79 ;
  assign \$81  = \$75  ? 32'd0 : \$80 ;
  assign \$82  = unit[11:6] == 6'h20;
  assign \$83  = \$82  | unit[2];
  assign \$88  = \$83  ? \$85  : \$87 ;
  assign \$89  = unit[11:6] == 6'h20;
  assign \$94  = unit[2] ? \$91  : \$93 ;
  assign \$95  = \$89  ? 32'd0 : \$94 ;
  assign \$96  = unit[11:6] == 6'h20;
  assign \$97  = \$96  | unit[2];
  assign \$102  = \$97  ? \$99  : \$101 ;
  assign \$103  = unit[11:6] == 6'h20;
  assign \$108  = unit[2] ? \$105  : \$107 ;
  assign \$109  = \$103  ? 32'd0 : \$108 ;
  always @(posedge clk)
    control_1 <= \$110 ;
  always @(posedge clk)
    control_2 <= \$111 ;
  always @(posedge clk)
    control_3 <= \$112 ;
  always @(posedge clk)
    control_4 <= \$113 ;
  always @(posedge clk)
    control_5 <= \$114 ;
  always @(posedge clk)
    control_6 <= \$115 ;
  always @(posedge clk)
    control_7 <= \$116 ;
  always @(posedge clk)
    control_8 <= \$117 ;
  always @(posedge clk)
    control_9 <= \$118 ;
  always @(posedge clk)
    control_10 <= \$119 ;
  always @(posedge clk)
    control_11 <= \$120 ;
  always @(posedge clk)
    control_12 <= \$121 ;
  always @(posedge clk)
    control_13 <= \$122 ;
  always @(posedge clk)
    control_14 <= \$123 ;
  always @(posedge clk)
    control_15 <= \$124 ;
  always @(posedge clk)
    control_16 <= \$125 ;
  always @(posedge clk)
    control_17 <= \$126 ;
  always @(posedge clk)
    control_18 <= \$127 ;
  always @(posedge clk)
    control_19 <= \$128 ;
  always @(posedge clk)
    input_sum <= \$129 ;
  always @(posedge clk)
    recurrent_sum <= \$130 ;
  always @(posedge clk)
    \input_sum$29  <= \$131 ;
  always @(posedge clk)
    \recurrent_sum$31  <= \$132 ;
  always @(posedge clk)
    \input_sum$39  <= \$133 ;
  always @(posedge clk)
    \recurrent_sum$41  <= \$134 ;
  always @(posedge clk)
    candidate_1 <= \$135 ;
  always @(posedge clk)
    candidate_2 <= \$136 ;
  always @(posedge clk)
    candidate_3 <= \$137 ;
  always @(posedge clk)
    candidate <= \$138 ;
  always @(posedge clk)
    \input_sum$51  <= \$139 ;
  always @(posedge clk)
    \recurrent_sum$53  <= \$140 ;
  rnnhw_activation activation_0 (
    .clk(clk),
    .\function (\function ),
    .o(\o$62 ),
    .rst(rst),
    .x(x)
  );
  rnnhw_activation activation_1 (
    .clk(clk),
    .\function (\function$38 ),
    .o(\o$63 ),
    .rst(rst),
    .x(\x$36 )
  );
  rnnhw_activation activation_2 (
    .clk(clk),
    .\function (\function$50 ),
    .o(\o$64 ),
    .rst(rst),
    .x(\x$48 )
  );
  rnnhw_activation activation_3 (
    .clk(clk),
    .\function (\function$60 ),
    .o(\o$65 ),
    .rst(rst),
    .x(\x$58 )
  );
  rnnhw_cell \cell  (
    .a(a),
    .a_o(a_o),
    .b(\$signature__data$70 [31:16]),
    .b_o(b_o),
    .candidate(candidate),
    .clk(clk),
    .forget_gate(\o$63 ),
    .h_o(h_o),
    .port_0(control_9[15:6]),
    .port_1(\o$62 ),
    .port_2(\o$64 ),
    .port_3(\o$65 ),
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
    .bias(\bias$33 ),
    .clk(clk),
    .input_shift(\input_shift$34 ),
    .input_sum(\input_sum$29 ),
    .o(\x$36 ),
    .recurrent_shift(\recurrent_shift$35 ),
    .recurrent_sum(\recurrent_sum$31 ),
    .rst(rst)
  );
  rnnhw_cells_requantizer requantizer_2 (
    .apart(apart),
    .bias(\bias$43 ),
    .clk(clk),
    .input_shift(\input_shift$44 ),
    .input_sum(\input_sum$39 ),
    .o(\x$48 ),
    .recurrent_bias(recurrent_bias),
    .recurrent_o(recurrent_o),
    .recurrent_shift(\recurrent_shift$45 ),
    .recurrent_sum(\recurrent_sum$41 ),
    .rst(rst)
  );
  rnnhw_requantizer requantizer_3 (
    .bias(\bias$55 ),
    .clk(clk),
    .input_shift(\input_shift$56 ),
    .input_sum(\input_sum$51 ),
    .o(\x$58 ),
    .recurrent_shift(\recurrent_shift$57 ),
    .recurrent_sum(\recurrent_sum$53 ),
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
    bias = 32'd0;
    casez (control_1[16])
      1'h0:
          bias = \$signature__data$22 [31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    input_shift = 8'h00;
    casez (control_1[16])
      1'h0:
          input_shift = \$signature__data$22 [167:160];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    recurrent_shift = 8'h00;
    casez (control_1[16])
      1'h0:
          recurrent_shift = \$signature__data$22 [199:192];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$33  = 32'd0;
    casez (control_1[16])
      1'h0:
          \bias$33  = \$signature__data$22 [63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$34  = 8'h00;
    casez (control_1[16])
      1'h0:
          \input_shift$34  = \$signature__data$22 [175:168];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$35  = 8'h00;
    casez (control_1[16])
      1'h0:
          \recurrent_shift$35  = \$signature__data$22 [207:200];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$43  = 32'd0;
    casez (control_1[16])
      1'h0:
          \bias$43  = \$signature__data$22 [95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$44  = 8'h00;
    casez (control_1[16])
      1'h0:
          \input_shift$44  = \$signature__data$22 [183:176];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$45  = 8'h00;
    casez (control_1[16])
      1'h0:
          \recurrent_shift$45  = \$signature__data$22 [215:208];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \bias$55  = 32'd0;
    casez (control_1[16])
      1'h0:
          \bias$55  = \$signature__data$22 [127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \input_shift$56  = 8'h00;
    casez (control_1[16])
      1'h0:
          \input_shift$56  = \$signature__data$22 [191:184];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \recurrent_shift$57  = 8'h00;
    casez (control_1[16])
      1'h0:
          \recurrent_shift$57  = \$signature__data$22 [223:216];
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
    casez (unit[16])
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
    casez (unit[16])
      1'h0:
          \$59  = \$58 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$62  = stored__0[31:0];
      1'h1:
          \$62  = stored__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$63  = 32'd0;
    casez (unit[16])
      1'h0:
          \$63  = \$62 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$64  = finished__0[31:0];
      1'h1:
          \$64  = finished__1[31:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$65  = 32'd0;
    casez (unit[16])
      1'h0:
          \$65  = \$64 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$70  = finished__0[63:32];
      1'h1:
          \$70  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$71  = 32'd0;
    casez (unit[16])
      1'h0:
          \$71  = \$70 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$72  = stored__0[63:32];
      1'h1:
          \$72  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$73  = 32'd0;
    casez (unit[16])
      1'h0:
          \$73  = \$72 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$76  = stored__0[63:32];
      1'h1:
          \$76  = stored__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$77  = 32'd0;
    casez (unit[16])
      1'h0:
          \$77  = \$76 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$78  = finished__0[63:32];
      1'h1:
          \$78  = finished__1[63:32];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$79  = 32'd0;
    casez (unit[16])
      1'h0:
          \$79  = \$78 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$84  = finished__0[95:64];
      1'h1:
          \$84  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$85  = 32'd0;
    casez (unit[16])
      1'h0:
          \$85  = \$84 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$86  = stored__0[95:64];
      1'h1:
          \$86  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$87  = 32'd0;
    casez (unit[16])
      1'h0:
          \$87  = \$86 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$90  = stored__0[95:64];
      1'h1:
          \$90  = stored__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$91  = 32'd0;
    casez (unit[16])
      1'h0:
          \$91  = \$90 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$92  = finished__0[95:64];
      1'h1:
          \$92  = finished__1[95:64];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$93  = 32'd0;
    casez (unit[16])
      1'h0:
          \$93  = \$92 ;
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
    casez (unit[16])
      1'h0:
          \$99  = \$98 ;
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
    casez (unit[16])
      1'h0:
          \$101  = \$100 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    casez (row)
      1'h0:
          \$104  = stored__0[127:96];
      1'h1:
          \$104  = stored__1[127:96];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$105  = 32'd0;
    casez (unit[16])
      1'h0:
          \$105  = \$104 ;
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
    casez (unit[16])
      1'h0:
          \$107  = \$106 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    if (states[0]) begin
      write__addr = states[6:1];
    end else begin
      write__addr = control_19[22:17];
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
      \output [65:2] = { \o$65 , \o$64 , \o$63 , \o$62  };
    end else if (\$signal ) begin
      \output [65:2] = { 32'h00000000, \$signature__data$70  };
    end else begin
      \output [17:2] = { h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o[7], h_o };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$110  = unit;
    if (rst) begin
      \$110  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$111  = control_1;
    if (rst) begin
      \$111  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$112  = control_2;
    if (rst) begin
      \$112  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$113  = control_3;
    if (rst) begin
      \$113  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$114  = control_4;
    if (rst) begin
      \$114  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$115  = control_5;
    if (rst) begin
      \$115  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$116  = control_6;
    if (rst) begin
      \$116  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$117  = control_7;
    if (rst) begin
      \$117  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$118  = control_8;
    if (rst) begin
      \$118  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$119  = control_9;
    if (rst) begin
      \$119  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$120  = control_10;
    if (rst) begin
      \$120  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$121  = control_11;
    if (rst) begin
      \$121  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$122  = control_12;
    if (rst) begin
      \$122  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$123  = control_13;
    if (rst) begin
      \$123  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$124  = control_14;
    if (rst) begin
      \$124  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$125  = control_15;
    if (rst) begin
      \$125  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$126  = control_16;
    if (rst) begin
      \$126  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$127  = control_17;
    if (rst) begin
      \$127  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$128  = control_18;
    if (rst) begin
      \$128  = 35'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$129  = \$60 ;
    if (rst) begin
      \$129  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$130  = \$67 ;
    if (rst) begin
      \$130  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$131  = \$74 ;
    if (rst) begin
      \$131  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$132  = \$81 ;
    if (rst) begin
      \$132  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$133  = \$88 ;
    if (rst) begin
      \$133  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$134  = \$95 ;
    if (rst) begin
      \$134  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$135  = recurrent_o;
    if (rst) begin
      \$135  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$136  = candidate_1;
    if (rst) begin
      \$136  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$137  = candidate_2;
    if (rst) begin
      \$137  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$138  = candidate_3;
    if (rst) begin
      \$138  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$139  = \$102 ;
    if (rst) begin
      \$139  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$140  = \$109 ;
    if (rst) begin
      \$140  = 32'd0;
    end
  end
  assign \tile$1  = tile;
  assign \$signature__addr  = unit[28:23];
  assign \$signature__addr$4  = parameters[9:4];
  assign \$signature__en  = \$2 [6:0];
  assign \$signature__addr$8  = control_8[22:17];
  assign input_sum_0 = input_sum;
  assign recurrent_sum_0 = recurrent_sum;
  assign o = x;
  assign input_sum_1 = \input_sum$29 ;
  assign recurrent_sum_1 = \recurrent_sum$31 ;
  assign \o$37  = \x$36 ;
  assign input_sum_2 = \input_sum$39 ;
  assign recurrent_sum_2 = \recurrent_sum$41 ;
  assign \o$49  = \x$48 ;
  assign input_sum_3 = \input_sum$51 ;
  assign recurrent_sum_3 = \recurrent_sum$53 ;
  assign \o$59  = \x$58 ;
  assign gates = { \o$65 , \o$64 , \o$63 , \o$62  };
  assign kind = control_9[11:6];
  assign cell_fraction = control_9[15:12];
  assign b = \$signature__data$70 [31:16];
  assign candidate_4 = candidate;
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
  assign \states.enable  = states[0];
  assign \states.address  = states[6:1];
  assign \states.data  = states[38:7];
  assign \states.data.a  = states[22:7];
  assign \states.data.b  = states[38:23];
  assign \write__data.a  = write__data[15:0];
  assign \write__data.b  = write__data[31:16];
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
  assign \new_state.a  = new_state[15:0];
  assign \new_state.b  = new_state[31:16];
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
  assign \$signature__data$22[0]  = \$signature__data$22 [31:0];
  assign \$signature__data$22[1]  = \$signature__data$22 [63:32];
  assign \$signature__data$22[2]  = \$signature__data$22 [95:64];
  assign \$signature__data$22[3]  = \$signature__data$22 [127:96];
  assign \$signature__data$22[4]  = \$signature__data$22 [159:128];
  assign \$signature__data$22[5]  = \$signature__data$22 [191:160];
  assign \$signature__data$22[6]  = \$signature__data$22 [223:192];
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
  assign \gates[0]  = \o$62 ;
  assign \gates[1]  = \o$63 ;
  assign \gates[2]  = \o$64 ;
  assign \gates[3]  = \o$65 ;
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
  assign \$signature__data$70.a  = \$signature__data$70 [15:0];
  assign \$signature__data$70.b  = \$signature__data$70 [31:16];
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
  assign hidden[7] = control_19[4];
  assign hidden[6:2] = control_19[34:30];
  assign hidden[1] = control_19[29];
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
endmodule

module rnnhw_cells_requantizer(rst, bias, input_shift, recurrent_shift, apart, recurrent_bias, input_sum, recurrent_sum, o, recurrent_o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire [32:0] \$1 ;
  wire [40:0] \$10 ;
  wire [41:0] \$11 ;
  wire [43:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [41:0] \$15 ;
  wire [41:0] \$16 ;
  wire [40:0] \$17 ;
  wire [41:0] \$18 ;
  wire [40:0] \$19 ;
  wire [46:0] \$2 ;
  wire [41:0] \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [41:0] \$23 ;
  wire [41:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [41:0] \$27 ;
  wire [41:0] \$28 ;
  reg [31:0] \$29 ;
  wire [46:0] \$3 ;
  reg [5:0] \$30 ;
  reg [40:0] \$31 ;
  reg [31:0] \$32 ;
  reg [5:0] \$33 ;
  reg [40:0] \$34 ;
  reg [41:0] \$35 ;
  reg [15:0] \$36 ;
  reg [41:0] \$37 ;
  reg [41:0] \$38 ;
  reg [15:0] \$39 ;
  wire [32:0] \$4 ;
  reg \$40 ;
  reg \$41 ;
  reg \$42 ;
  wire [46:0] \$5 ;
  wire [46:0] \$6 ;
  wire [40:0] \$7 ;
  wire [41:0] \$8 ;
  wire [42:0] \$9 ;
  reg [41:0] \$like  = 42'h00000000000;
  input apart;
  wire apart;
  reg apart_1 = 1'h0;
  reg apart_2 = 1'h0;
  reg apart_3 = 1'h0;
  input [31:0] bias;
  wire [31:0] bias;
  input clk;
  wire clk;
  reg [5:0] input_amount = 6'h00;
  reg [31:0] input_biased = 32'd0;
  input [7:0] input_shift;
  wire [7:0] input_shift;
  reg [40:0] input_shifted = 41'h00000000000;
  input [31:0] input_sum;
  wire [31:0] input_sum;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  reg [5:0] recurrent_amount = 6'h00;
  input [31:0] recurrent_bias;
  wire [31:0] recurrent_bias;
  reg [31:0] recurrent_biased = 32'd0;
  output [15:0] recurrent_o;
  reg [15:0] recurrent_o = 16'h0000;
  reg [41:0] recurrent_part = 42'h00000000000;
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
  assign \$4  = $signed(recurrent_sum) + $signed(recurrent_bias);
  assign \$6  = $signed(\$5 ) >>> recurrent_amount;
  assign \$8  = $signed(\$7 ) + $signed({ 1'h0, input_shifted[0] });
  assign \$9  = $signed(1'h0) + $signed(\$8 );
  assign \$11  = $signed(\$10 ) + $signed({ 1'h0, recurrent_shifted[0] });
  assign \$12  = $signed(\$9 ) + $signed(\$11 );
  assign \$13  = $signed(total) >= $signed(17'h08000);
  assign \$14  = $signed(total) < $signed(16'h8000);
  assign \$15  = \$14  ? 42'h3ffffff8000 : total;
  assign \$16  = \$13  ? 42'h00000007fff : \$15 ;
  assign \$18  = $signed(\$17 ) + $signed({ 1'h0, input_shifted[0] });
  assign \$20  = $signed(\$19 ) + $signed({ 1'h0, recurrent_shifted[0] });
  assign \$21  = $signed(recurrent_part) >= $signed(17'h08000);
  assign \$22  = $signed(recurrent_part) < $signed(16'h8000);
  assign \$23  = \$22  ? 42'h3ffffff8000 : recurrent_part;
  assign \$24  = \$21  ? 42'h00000007fff : \$23 ;
  assign \$25  = $signed(\$like ) >= $signed(17'h08000);
  assign \$26  = $signed(\$like ) < $signed(16'h8000);
  assign \$27  = \$26  ? 42'h3ffffff8000 : \$like ;
  assign \$28  = \$25  ? 42'h00000007fff : \$27 ;
  always @(posedge clk)
    input_biased <= \$29 ;
  always @(posedge clk)
    input_amount <= \$30 ;
  always @(posedge clk)
    input_shifted <= \$31 ;
  always @(posedge clk)
    recurrent_biased <= \$32 ;
  always @(posedge clk)
    recurrent_amount <= \$33 ;
  always @(posedge clk)
    recurrent_shifted <= \$34 ;
  always @(posedge clk)
    total <= \$35 ;
  always @(posedge clk)
    o <= \$36 ;
  always @(posedge clk)
    \$like  <= \$37 ;
  always @(posedge clk)
    recurrent_part <= \$38 ;
  always @(posedge clk)
    recurrent_o <= \$39 ;
  always @(posedge clk)
    apart_1 <= \$40 ;
  always @(posedge clk)
    apart_2 <= \$41 ;
  always @(posedge clk)
    apart_3 <= \$42 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$29  = \$1 [31:0];
    if (rst) begin
      \$29  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$30  = input_shift[5:0];
    if (rst) begin
      \$30  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$31  = \$3 [40:0];
    if (rst) begin
      \$31  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$32  = \$4 [31:0];
    if (rst) begin
      \$32  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$33  = recurrent_shift[5:0];
    if (rst) begin
      \$33  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$34  = \$6 [40:0];
    if (rst) begin
      \$34  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$35  = \$12 [41:0];
    if (rst) begin
      \$35  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$36  = \$16 [15:0];
    if (apart_3) begin
      \$36  = \$28 [15:0];
    end
    if (rst) begin
      \$36  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$37  = \$18 ;
    if (rst) begin
      \$37  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$38  = \$20 ;
    if (rst) begin
      \$38  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$39  = \$24 [15:0];
    if (rst) begin
      \$39  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$40  = apart;
    if (rst) begin
      \$40  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$41  = apart_1;
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$42  = apart_2;
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  assign \$2  = { input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased, 9'h000 };
  assign \$5  = { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased, 9'h000 };
  assign \$7  = { input_shifted[40], input_shifted[40:1] };
  assign \$10  = { recurrent_shifted[40], recurrent_shifted[40:1] };
  assign \$17  = { input_shifted[40], input_shifted[40:1] };
  assign \$19  = { recurrent_shifted[40], recurrent_shifted[40:1] };
endmodule

module rnnhw_cells_sequencer(rst, row, unit, tile, clk);
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

module \rnnhw_check$79 (rst, start, phase, passed, registers, checked, address, running, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$8  = 0;
  wire \$1 ;
  wire [17:0] \$10 ;
  wire \$11 ;
  wire [17:0] \$12 ;
  wire [16:0] \$13 ;
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
  wire [16:0] \$37 ;
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
  wire [5:0] \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire [2:0] \$61 ;
  wire \$62 ;
  reg \$63 ;
  reg [4:0] \$64 ;
  reg \$65 ;
  reg [4:0] \$66 ;
  reg \$67 ;
  reg \$68 ;
  reg [1:0] \$69 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg \$signal  = 1'h0;
  reg \$signal$11  = 1'h0;
  reg \$signal$4 ;
  reg \$signal$6 ;
  output [4:0] address;
  reg [4:0] address = 5'h00;
  reg [4:0] at = 5'h00;
  output checked;
  reg checked = 1'h0;
  input clk;
  wire clk;
  reg [9:0] held;
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
  wire last;
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
  reg reads_input;
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
  assign \$30  = | { \$29 , \$28 , \$27 , \$26 , \$25 , \$24 , \$23 , \$22  };
  assign \$31  = ~ phase[11];
  assign \$32  = phase[9] | \$31 ;
  assign \$33  = ~ \$signal$4 ;
  assign \$34  = phase[31:24] <= registers[27:20];
  assign \$35  = \$33  | \$34 ;
  assign \$36  = ~ reads_input;
  assign \$37  = phase[92:77] * 1'h1;
  assign \$38  = \$37  == registers[4:0];
  assign \$39  = \$signal$4  & \$38 ;
  assign \$40  = \$36  | \$39 ;
  assign \$41  = phase[5:0] == 6'h21;
  assign \$42  = \$41  & phase[11];
  assign \$43  = ~ reads_input;
  assign \$44  = \$42  & \$43 ;
  assign \$45  = phase[5:0] != 6'h21;
  assign \$46  = \$signal$6  ? \$44  : \$45 ;
  assign \$47  = ~ \$signal$11 ;
  assign \$48  = inputs == 1'h1;
  assign \$49  = \$47  & \$48 ;
  assign \$50  = registers[9:5] <= registers[14:10];
  assign \$51  = registers[14:10] <= registers[19:15];
  assign \$52  = \$50  & \$51 ;
  assign passed = \$49  & \$52 ;
  assign \$53  = address + 1'h1;
  assign \$54  = ~ last;
  assign \$55  = & held;
  assign \$56  = ~ \$55 ;
  assign \$57  = \$signal$11  | \$56 ;
  assign \$58  = ! phase[6];
  assign \$59  = ~ inputs[1];
  assign \$60  = \$58  & \$59 ;
  assign \$61  = inputs + 1'h1;
  assign \$62  = ~ running;
  always @(posedge clk)
    \$signal  <= \$63 ;
  always @(posedge clk)
    at <= \$64 ;
  always @(posedge clk)
    checked <= \$65 ;
  always @(posedge clk)
    address <= \$66 ;
  always @(posedge clk)
    running <= \$67 ;
  always @(posedge clk)
    \$signal$11  <= \$68 ;
  always @(posedge clk)
    inputs <= \$69 ;
  assign last = address == registers[19:15];
  assign \$1  = at <= registers[9:5];
  assign \$2  = at > registers[14:10];
  assign \$3  = ! phase[6];
  assign \$4  = | phase[92:77];
  assign \$5  = phase[108:93] >= phase[92:77];
  assign \$6  = \$4  & \$5 ;
  assign \$7  = | phase[160:145];
  assign \$8  = phase[160:145] <= 7'h40;
  assign \$9  = \$7  & \$8 ;
  assign \$10  = phase[76:61] * 2'h2;
  assign \$11  = \$10  >= phase[160:145];
  assign \$12  = phase[76:61] * 2'h2;
  assign \$13  = phase[160:145] + 2'h2;
  assign \$14  = \$12  < \$13 ;
  assign \$15  = \$11  & \$14 ;
  assign \$16  = ~ phase[9];
  assign \$17  = phase[108:93] >= 2'h2;
  assign \$18  = \$16  | \$17 ;
  assign \$19  = phase[37:32] < 4'h8;
  assign \$20  = phase[43:38] < 4'h8;
  assign \$21  = \$19  & \$20 ;
  assign \$22  = ! phase[5:0];
  assign \$23  = phase[5:0] == 1'h1;
  assign \$24  = phase[5:0] == 2'h2;
  assign \$25  = phase[5:0] == 2'h3;
  assign \$26  = phase[5:0] == 3'h4;
  assign \$27  = phase[5:0] == 3'h5;
  assign \$28  = phase[5:0] == 6'h20;
  assign \$29  = phase[5:0] == 6'h21;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$signal$4  = 1'h0;
    if (\$signal ) begin
      \$signal$4  = \$1 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$signal$6  = 1'h0;
    if (\$signal ) begin
      \$signal$6  = \$2 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    reads_input = 1'h0;
    if (\$signal ) begin
      reads_input = \$3 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    held = 10'h000;
    if (\$signal ) begin
      held[0] = \$6 ;
      held[1] = \$9 ;
      held[2] = \$15 ;
      held[3] = \$18 ;
      held[4] = \$21 ;
      held[5] = \$30 ;
      held[6] = \$32 ;
      held[7] = \$35 ;
      held[8] = \$40 ;
      held[9] = \$46 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$63  = running;
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$64  = address;
    if (rst) begin
      \$64  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$65  = 1'h0;
    if (\$signal ) begin
      \$65  = \$62 ;
    end
    if (rst) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$66  = address;
    if (running) begin
      \$66  = \$53 [4:0];
    end
    if (start) begin
      \$66  = 5'h00;
    end
    if (rst) begin
      \$66  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$67  = running;
    if (running) begin
      \$67  = \$54 ;
    end
    if (start) begin
      \$67  = 1'h1;
    end
    if (rst) begin
      \$67  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$68  = \$signal$11 ;
    if (\$signal ) begin
      \$68  = \$57 ;
    end
    if (start) begin
      \$68  = 1'h0;
    end
    if (rst) begin
      \$68  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$8 ) begin end
    \$69  = inputs;
    if (\$signal ) begin
      if (\$60 ) begin
        \$69  = \$61 [1:0];
      end
    end
    if (start) begin
      \$69  = 2'h0;
    end
    if (rst) begin
      \$69  = 2'h0;
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
  assign \held.has_rows  = held[1];
  assign \held.fills_tiles  = held[2];
  assign \held.leaves_time  = held[3];
  assign \held.has_slots  = held[4];
  assign \held.has_kind  = held[5];
  assign \held.emits_what_it_finishes  = held[6];
  assign \held.runs_every_step  = held[7];
  assign \held.reads_its_input  = held[8];
  assign \held.gives_states_only  = held[9];
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

module \rnnhw_control$48 (rst, i, stage_3, clk);
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
  reg [54:0] stage_0 = 55'h00000000000000;
  wire \stage_0.buffer ;
  wire [3:0] \stage_0.cell_fraction ;
  wire \stage_0.context_first ;
  wire \stage_0.emit ;
  wire \stage_0.finish ;
  wire \stage_0.first ;
  wire \stage_0.input_last ;
  wire [5:0] \stage_0.kind ;
  wire \stage_0.last ;
  wire [5:0] \stage_0.parameters ;
  wire \stage_0.phase_first ;
  wire \stage_0.phase_last ;
  wire \stage_0.reset_hidden ;
  wire \stage_0.reset_state ;
  wire [1:0] \stage_0.rows ;
  wire [5:0] \stage_0.state ;
  wire [4:0] \stage_0.sum ;
  wire \stage_0.valid ;
  wire [8:0] \stage_0.weight ;
  wire [4:0] \stage_0.write ;
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
  output [54:0] stage_3;
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
  assign \stage_0.input_last  = stage_0[4];
  assign \stage_0.emit  = stage_0[5];
  assign \stage_0.phase_first  = stage_0[6];
  assign \stage_0.context_first  = stage_0[7];
  assign \stage_0.phase_last  = stage_0[8];
  assign \stage_0.reset_hidden  = stage_0[9];
  assign \stage_0.reset_state  = stage_0[10];
  assign \stage_0.buffer  = stage_0[11];
  assign \stage_0.kind  = stage_0[17:12];
  assign \stage_0.cell_fraction  = stage_0[21:18];
  assign \stage_0.weight  = stage_0[30:22];
  assign \stage_0.sum  = stage_0[35:31];
  assign \stage_0.state  = stage_0[41:36];
  assign \stage_0.parameters  = stage_0[47:42];
  assign \stage_0.write  = stage_0[52:48];
  assign \stage_0.rows  = stage_0[54:53];
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
  assign \o.valid  = stage_3[0];
  assign \o.first  = stage_3[1];
  assign \o.last  = stage_3[2];
  assign \o.finish  = stage_3[3];
  assign \o.input_last  = stage_3[4];
  assign \o.emit  = stage_3[5];
  assign \o.phase_first  = stage_3[6];
  assign \o.context_first  = stage_3[7];
  assign \o.phase_last  = stage_3[8];
  assign \o.reset_hidden  = stage_3[9];
  assign \o.reset_state  = stage_3[10];
  assign \o.buffer  = stage_3[11];
  assign \o.kind  = stage_3[17:12];
  assign \o.cell_fraction  = stage_3[21:18];
  assign \o.weight  = stage_3[30:22];
  assign \o.sum  = stage_3[35:31];
  assign \o.state  = stage_3[41:36];
  assign \o.parameters  = stage_3[47:42];
  assign \o.write  = stage_3[52:48];
  assign \o.rows  = stage_3[54:53];
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
  reg \$auto$verilog_backend.cc:2355:dump_module$10  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$9  = x_i;
    if (rst) begin
      \$9  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$10  = address_i;
    if (rst) begin
      \$10  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$11  = \$1 ;
    if (rst) begin
      \$11  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$12 [16:0] = \$2 [16:0];
    \$12 [33:17] = \$4 [16:0];
    \$12 [50:34] = \$6 [16:0];
    \$12 [67:51] = \$8 [16:0];
    if (rst) begin
      \$12  = 68'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$13  = \$3 ;
    if (rst) begin
      \$13  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
    \$14  = \$5 ;
    if (rst) begin
      \$14  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$10 ) begin end
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

module rnnhw_grid_row(rst, port_0, i, parameters, states, hidden, \output , clk);
  wire \$1 ;
  wire \$2 ;
  wire [8:0] address;
  input clk;
  wire clk;
  wire [1:0] columns_0;
  wire [54:0] control;
  wire [54:0] \control$17 ;
  wire \control$17.buffer ;
  wire [3:0] \control$17.cell_fraction ;
  wire \control$17.context_first ;
  wire \control$17.emit ;
  wire \control$17.finish ;
  wire \control$17.first ;
  wire \control$17.input_last ;
  wire [5:0] \control$17.kind ;
  wire \control$17.last ;
  wire [5:0] \control$17.parameters ;
  wire \control$17.phase_first ;
  wire \control$17.phase_last ;
  wire \control$17.reset_hidden ;
  wire \control$17.reset_state ;
  wire [1:0] \control$17.rows ;
  wire [5:0] \control$17.state ;
  wire [4:0] \control$17.sum ;
  wire \control$17.valid ;
  wire [8:0] \control$17.weight ;
  wire [4:0] \control$17.write ;
  wire [54:0] \control$27 ;
  wire \control$27.buffer ;
  wire [3:0] \control$27.cell_fraction ;
  wire \control$27.context_first ;
  wire \control$27.emit ;
  wire \control$27.finish ;
  wire \control$27.first ;
  wire \control$27.input_last ;
  wire [5:0] \control$27.kind ;
  wire \control$27.last ;
  wire [5:0] \control$27.parameters ;
  wire \control$27.phase_first ;
  wire \control$27.phase_last ;
  wire \control$27.reset_hidden ;
  wire \control$27.reset_state ;
  wire [1:0] \control$27.rows ;
  wire [5:0] \control$27.state ;
  wire [4:0] \control$27.sum ;
  wire \control$27.valid ;
  wire [8:0] \control$27.weight ;
  wire [4:0] \control$27.write ;
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
    .stage_3(\control$17 )
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
  assign \control$17.valid  = \control$17 [0];
  assign \control$17.first  = \control$17 [1];
  assign \control$17.last  = \control$17 [2];
  assign \control$17.finish  = \control$17 [3];
  assign \control$17.input_last  = \control$17 [4];
  assign \control$17.emit  = \control$17 [5];
  assign \control$17.phase_first  = \control$17 [6];
  assign \control$17.context_first  = \control$17 [7];
  assign \control$17.phase_last  = \control$17 [8];
  assign \control$17.reset_hidden  = \control$17 [9];
  assign \control$17.reset_state  = \control$17 [10];
  assign \control$17.buffer  = \control$17 [11];
  assign \control$17.kind  = \control$17 [17:12];
  assign \control$17.cell_fraction  = \control$17 [21:18];
  assign \control$17.weight  = \control$17 [30:22];
  assign \control$17.sum  = \control$17 [35:31];
  assign \control$17.state  = \control$17 [41:36];
  assign \control$17.parameters  = \control$17 [47:42];
  assign \control$17.write  = \control$17 [52:48];
  assign \control$17.rows  = \control$17 [54:53];
  assign \o.valid  = \control$17 [0];
  assign \o.first  = \control$17 [1];
  assign \o.last  = \control$17 [2];
  assign \o.finish  = \control$17 [3];
  assign \o.input_last  = \control$17 [4];
  assign \o.emit  = \control$17 [5];
  assign \o.phase_first  = \control$17 [6];
  assign \o.context_first  = \control$17 [7];
  assign \o.phase_last  = \control$17 [8];
  assign \o.reset_hidden  = \control$17 [9];
  assign \o.reset_state  = \control$17 [10];
  assign \o.buffer  = \control$17 [11];
  assign \o.kind  = \control$17 [17:12];
  assign \o.cell_fraction  = \control$17 [21:18];
  assign \o.weight  = \control$17 [30:22];
  assign \o.sum  = \control$17 [35:31];
  assign \o.state  = \control$17 [41:36];
  assign \o.parameters  = \control$17 [47:42];
  assign \o.write  = \control$17 [52:48];
  assign \o.rows  = \control$17 [54:53];
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
  assign \control_o.valid  = tile[0];
  assign \control_o.first  = tile[1];
  assign \control_o.last  = tile[2];
  assign \control_o.finish  = tile[3];
  assign \control_o.input_last  = tile[4];
  assign \control_o.emit  = tile[5];
  assign \control_o.phase_first  = tile[6];
  assign \control_o.context_first  = tile[7];
  assign \control_o.phase_last  = tile[8];
  assign \control_o.reset_hidden  = tile[9];
  assign \control_o.reset_state  = tile[10];
  assign \control_o.buffer  = tile[11];
  assign \control_o.kind  = tile[17:12];
  assign \control_o.cell_fraction  = tile[21:18];
  assign \control_o.weight  = tile[30:22];
  assign \control_o.sum  = tile[35:31];
  assign \control_o.state  = tile[41:36];
  assign \control_o.parameters  = tile[47:42];
  assign \control_o.write  = tile[52:48];
  assign \control_o.rows  = tile[54:53];
  assign \control$27.valid  = tile[0];
  assign \control$27.first  = tile[1];
  assign \control$27.last  = tile[2];
  assign \control$27.finish  = tile[3];
  assign \control$27.input_last  = tile[4];
  assign \control$27.emit  = tile[5];
  assign \control$27.phase_first  = tile[6];
  assign \control$27.context_first  = tile[7];
  assign \control$27.phase_last  = tile[8];
  assign \control$27.reset_hidden  = tile[9];
  assign \control$27.reset_state  = tile[10];
  assign \control$27.buffer  = tile[11];
  assign \control$27.kind  = tile[17:12];
  assign \control$27.cell_fraction  = tile[21:18];
  assign \control$27.weight  = tile[30:22];
  assign \control$27.sum  = tile[35:31];
  assign \control$27.state  = tile[41:36];
  assign \control$27.parameters  = tile[47:42];
  assign \control$27.write  = tile[52:48];
  assign \control$27.rows  = tile[54:53];
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
  reg \$auto$verilog_backend.cc:2355:dump_module$11  = 0;
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [32:0] \$11 ;
  reg [54:0] \$12 ;
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
  reg [54:0] control_o = 55'h00000000000000;
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
      first_phase[control_o[35:31]] <= total;
  end
  reg [127:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= first_phase[control[35:31]];
      if (write__en && control[35:31] == control_o[35:31])
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
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
    \$12  = control;
    if (rst) begin
      \$12  = 55'h00000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$11 ) begin end
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
  assign read__addr = control[35:31];
  assign read__data = stored;
  assign write__addr = control_o[35:31];
  assign write__data = total;
  assign \control_o.valid  = control_o[0];
  assign \control_o.first  = control_o[1];
  assign \control_o.last  = control_o[2];
  assign \control_o.finish  = control_o[3];
  assign \control_o.input_last  = control_o[4];
  assign \control_o.emit  = control_o[5];
  assign \control_o.phase_first  = control_o[6];
  assign \control_o.context_first  = control_o[7];
  assign \control_o.phase_last  = control_o[8];
  assign \control_o.reset_hidden  = control_o[9];
  assign \control_o.reset_state  = control_o[10];
  assign \control_o.buffer  = control_o[11];
  assign \control_o.kind  = control_o[17:12];
  assign \control_o.cell_fraction  = control_o[21:18];
  assign \control_o.weight  = control_o[30:22];
  assign \control_o.sum  = control_o[35:31];
  assign \control_o.state  = control_o[41:36];
  assign \control_o.parameters  = control_o[47:42];
  assign \control_o.write  = control_o[52:48];
  assign \control_o.rows  = control_o[54:53];
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

module rnnhw_input_buffer(i__valid, clk, rst, \expect , \release , \word$17 , i__ready, full, port_0, beats, i__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$12  = 0;
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
  assign \$6  = \$signal$14  ^ \release ;
  assign full = { full_1, full_0 } >> \$6 ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
    \$16  = \$8 [30:0];
    if (rst) begin
      \$16  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$12 ) begin end
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
  reg \$auto$verilog_backend.cc:2355:dump_module$13  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$106 [0] = \$63 ;
    \$106 [96:1] = i__payload;
    if (rst) begin
      \$106  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$107 [0] = \$74 ;
    \$107 [96:1] = \$signal$1 [96:1];
    if (rst) begin
      \$107  = 97'h0000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
    \$108  = \$84 ;
    if (rst) begin
      \$108  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$13 ) begin end
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
  reg \$auto$verilog_backend.cc:2355:dump_module$14  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire [8:0] \$12 ;
  wire [8:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [8:0] \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [8:0] \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire [8:0] \$3 ;
  wire \$30 ;
  reg [7:0] \$31 ;
  reg [7:0] \$32 ;
  reg [7:0] \$33 ;
  reg \$34 ;
  wire \$4 ;
  wire \$5 ;
  wire [8:0] \$6 ;
  wire [8:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  input clk;
  wire clk;
  wire [7:0] consume;
  reg [7:0] inner_level = 8'h00;
  wire inner_r_rdy;
  wire [7:0] level;
  wire [7:0] produce;
  output [64:0] r_data;
  wire [64:0] r_data;
  input r_en;
  wire r_en;
  wire [7:0] r_level;
  reg [7:0] r_port__addr = 8'h00;
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
  reg [7:0] w_port__addr = 8'h00;
  input [64:0] w_port__data;
  wire [64:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [64:0] storage [134:0];
  initial begin : clear_storage
    integer k;
    for (k = 0; k < 135; k = k + 1)
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
  assign w_rdy = inner_level != 8'h87;
  assign inner_r_rdy = | inner_level;
  assign w_port__en = w_rdy & w_en;
  assign \$1  = ~ r_rdy;
  assign \$2  = \$1  | r_en;
  assign r_port__en = inner_r_rdy & \$2 ;
  assign \$3  = inner_level + r_rdy;
  assign \$4  = w_rdy & w_en;
  assign \$5  = w_port__addr == 8'h86;
  assign \$6  = w_port__addr + 1'h1;
  assign \$7  = \$5  ? 9'h000 : \$6 ;
  assign \$8  = ~ r_rdy;
  assign \$9  = \$8  | r_en;
  assign \$10  = inner_r_rdy & \$9 ;
  assign \$11  = r_port__addr == 8'h86;
  assign \$12  = r_port__addr + 1'h1;
  assign \$13  = \$11  ? 9'h000 : \$12 ;
  assign \$14  = w_rdy & w_en;
  assign \$15  = ~ r_rdy;
  assign \$16  = \$15  | r_en;
  assign \$17  = inner_r_rdy & \$16 ;
  assign \$18  = ~ \$17 ;
  assign \$19  = \$14  & \$18 ;
  assign \$20  = inner_level + 1'h1;
  assign \$21  = ~ r_rdy;
  assign \$22  = \$21  | r_en;
  assign \$23  = inner_r_rdy & \$22 ;
  assign \$24  = w_rdy & w_en;
  assign \$25  = ~ \$24 ;
  assign \$26  = \$23  & \$25 ;
  assign \$27  = inner_level - 1'h1;
  assign \$28  = ~ r_rdy;
  assign \$29  = \$28  | r_en;
  assign \$30  = inner_r_rdy & \$29 ;
  always @(posedge clk)
    w_port__addr <= \$31 ;
  always @(posedge clk)
    r_port__addr <= \$32 ;
  always @(posedge clk)
    inner_level <= \$33 ;
  always @(posedge clk)
    r_rdy <= \$34 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$31  = w_port__addr;
    if (\$4 ) begin
      \$31  = \$7 [7:0];
    end
    if (rst) begin
      \$31  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$32  = r_port__addr;
    if (\$10 ) begin
      \$32  = \$13 [7:0];
    end
    if (rst) begin
      \$32  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$33  = inner_level;
    if (\$19 ) begin
      \$33  = \$20 [7:0];
    end
    if (\$26 ) begin
      \$33  = \$27 [7:0];
    end
    if (rst) begin
      \$33  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$14 ) begin end
    \$34  = r_rdy;
    if (\$30 ) begin
      \$34  = 1'h1;
    end else if (r_en) begin
      \$34  = 1'h0;
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  assign w_level = \$3 [7:0];
  assign level = \$3 [7:0];
  assign r_level = \$3 [7:0];
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module rnnhw_requantizer(rst, bias, input_shift, recurrent_shift, input_sum, recurrent_sum, o, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$15  = 0;
  wire [32:0] \$1 ;
  wire [40:0] \$10 ;
  wire [41:0] \$11 ;
  wire [43:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire [41:0] \$15 ;
  wire [41:0] \$16 ;
  reg [31:0] \$17 ;
  reg [5:0] \$18 ;
  reg [40:0] \$19 ;
  wire [46:0] \$2 ;
  reg [31:0] \$20 ;
  reg [5:0] \$21 ;
  reg [40:0] \$22 ;
  reg [41:0] \$23 ;
  reg [15:0] \$24 ;
  wire [46:0] \$3 ;
  wire [32:0] \$4 ;
  wire [46:0] \$5 ;
  wire [46:0] \$6 ;
  wire [40:0] \$7 ;
  wire [41:0] \$8 ;
  wire [42:0] \$9 ;
  input [31:0] bias;
  wire [31:0] bias;
  input clk;
  wire clk;
  reg [5:0] input_amount = 6'h00;
  reg [31:0] input_biased = 32'd0;
  input [7:0] input_shift;
  wire [7:0] input_shift;
  reg [40:0] input_shifted = 41'h00000000000;
  input [31:0] input_sum;
  wire [31:0] input_sum;
  output [15:0] o;
  reg [15:0] o = 16'h0000;
  reg [5:0] recurrent_amount = 6'h00;
  reg [31:0] recurrent_biased = 32'd0;
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
  assign \$4  = $signed(recurrent_sum) + $signed(1'h0);
  assign \$6  = $signed(\$5 ) >>> recurrent_amount;
  assign \$8  = $signed(\$7 ) + $signed({ 1'h0, input_shifted[0] });
  assign \$9  = $signed(1'h0) + $signed(\$8 );
  assign \$11  = $signed(\$10 ) + $signed({ 1'h0, recurrent_shifted[0] });
  assign \$12  = $signed(\$9 ) + $signed(\$11 );
  assign \$13  = $signed(total) >= $signed(17'h08000);
  assign \$14  = $signed(total) < $signed(16'h8000);
  assign \$15  = \$14  ? 42'h3ffffff8000 : total;
  assign \$16  = \$13  ? 42'h00000007fff : \$15 ;
  always @(posedge clk)
    input_biased <= \$17 ;
  always @(posedge clk)
    input_amount <= \$18 ;
  always @(posedge clk)
    input_shifted <= \$19 ;
  always @(posedge clk)
    recurrent_biased <= \$20 ;
  always @(posedge clk)
    recurrent_amount <= \$21 ;
  always @(posedge clk)
    recurrent_shifted <= \$22 ;
  always @(posedge clk)
    total <= \$23 ;
  always @(posedge clk)
    o <= \$24 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$17  = \$1 [31:0];
    if (rst) begin
      \$17  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$18  = input_shift[5:0];
    if (rst) begin
      \$18  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$19  = \$3 [40:0];
    if (rst) begin
      \$19  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$20  = \$4 [31:0];
    if (rst) begin
      \$20  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$21  = recurrent_shift[5:0];
    if (rst) begin
      \$21  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$22  = \$6 [40:0];
    if (rst) begin
      \$22  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$23  = \$12 [41:0];
    if (rst) begin
      \$23  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$15 ) begin end
    \$24  = \$16 [15:0];
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  assign \$2  = { input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased[31], input_biased, 9'h000 };
  assign \$5  = { recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased[31], recurrent_biased, 9'h000 };
  assign \$7  = { input_shifted[40], input_shifted[40:1] };
  assign \$10  = { recurrent_shifted[40], recurrent_shifted[40:1] };
endmodule

module rnnhw_sequencer(rst, output_taken, start, hidden, input_release, take, idle, buffer, word, passed, input_full, write, \registers$29 , next, slot, reset_value, checked, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$16  = 0;
  wire [7:0] \$1 ;
  wire \$10 ;
  wire [30:0] \$100 ;
  wire [31:0] \$101 ;
  wire \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire \$105 ;
  wire [16:0] \$106 ;
  wire [16:0] \$107 ;
  wire \$108 ;
  wire [16:0] \$109 ;
  wire \$11 ;
  wire [16:0] \$110 ;
  wire \$111 ;
  wire [16:0] \$112 ;
  wire [16:0] \$113 ;
  wire \$114 ;
  wire [16:0] \$115 ;
  wire [16:0] \$116 ;
  wire \$117 ;
  wire [16:0] \$118 ;
  wire [16:0] \$119 ;
  wire \$12 ;
  wire \$120 ;
  wire [16:0] \$121 ;
  wire [16:0] \$122 ;
  wire \$123 ;
  wire [16:0] \$124 ;
  wire [16:0] \$125 ;
  wire \$126 ;
  wire [16:0] \$127 ;
  wire [16:0] \$128 ;
  wire \$129 ;
  wire \$13 ;
  wire [2:0] \$130 ;
  wire [2:0] \$131 ;
  wire \$132 ;
  wire [4:0] \$133 ;
  wire [4:0] \$134 ;
  wire [8:0] \$135 ;
  wire \$136 ;
  wire [16:0] \$137 ;
  wire [16:0] \$138 ;
  wire [17:0] \$139 ;
  wire \$14 ;
  wire \$140 ;
  wire [5:0] \$141 ;
  wire [5:0] \$142 ;
  wire [5:0] \$143 ;
  wire \$144 ;
  wire \$145 ;
  wire [15:0] \$146 ;
  wire \$147 ;
  wire \$148 ;
  reg [4:0] \$149 ;
  wire \$15 ;
  reg \$150 ;
  reg [30:0] \$151 ;
  reg [29:0] \$152 ;
  reg [15:0] \$153 ;
  reg \$154 ;
  reg [15:0] \$155 ;
  reg [15:0] \$156 ;
  reg [15:0] \$157 ;
  reg [15:0] \$158 ;
  reg [15:0] \$159 ;
  wire [31:0] \$16 ;
  reg [15:0] \$160 ;
  reg [15:0] \$161 ;
  reg [15:0] \$162 ;
  reg [1:0] \$163 ;
  reg [3:0] \$164 ;
  reg [7:0] \$165 ;
  reg [4:0] \$166 ;
  reg \$167 ;
  reg [15:0] \$168 ;
  reg [7:0] \$169 ;
  wire \$17 ;
  wire [5:0] \$18 ;
  wire [5:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [5:0] \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [30:0] \$26 ;
  wire [31:0] \$27 ;
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
  wire [2:0] \$47 ;
  wire [2:0] \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire \$51 ;
  wire [2:0] \$52 ;
  wire [4:0] \$53 ;
  wire [4:0] \$54 ;
  wire \$55 ;
  reg [15:0] \$56 ;
  wire [16:0] \$57 ;
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
  wire [16:0] \$72 ;
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
  wire [30:0] \$9 ;
  wire \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire [31:0] \$96 ;
  wire [4:0] \$97 ;
  wire \$98 ;
  wire \$99 ;
  reg \$signal  = 1'h0;
  reg [4:0] \$signal$24  = 5'h00;
  reg [29:0] \$signal$26  = 30'h00000000;
  wire \$signal$27 ;
  wire \$signal$30 ;
  reg [30:0] \$signal$31  = 31'h00000000;
  reg \$signal$70  = 1'h0;
  reg [4:0] \$signature__addr ;
  wire [4:0] \$signature__addr$2 ;
  wire [255:0] \$signature__data ;
  wire [255:0] \$signature__data$7 ;
  wire [31:0] \$signature__data$7[0] ;
  wire [31:0] \$signature__data$7[1] ;
  wire [31:0] \$signature__data$7[2] ;
  wire [31:0] \$signature__data$7[3] ;
  wire [31:0] \$signature__data$7[4] ;
  wire [31:0] \$signature__data$7[5] ;
  wire [31:0] \$signature__data$7[6] ;
  wire [31:0] \$signature__data$7[7] ;
  wire [31:0] \$signature__data[0] ;
  wire [31:0] \$signature__data[1] ;
  wire [31:0] \$signature__data[2] ;
  wire [31:0] \$signature__data[3] ;
  wire [31:0] \$signature__data[4] ;
  wire [31:0] \$signature__data[5] ;
  wire [31:0] \$signature__data[6] ;
  wire [31:0] \$signature__data[7] ;
  wire [7:0] \$signature__en ;
  wire [4:0] address;
  wire allowed;
  output buffer;
  wire buffer;
  wire check;
  output checked;
  wire checked;
  wire \checked$38 ;
  input clk;
  wire clk;
  wire \context ;
  reg [4:0] draining = 5'h00;
  wire [15:0] elapsed_0;
  wire [15:0] elapsed_1;
  wire [15:0] elapsed_2;
  wire [15:0] elapsed_3;
  wire [15:0] elapsed_4;
  wire [15:0] elapsed_5;
  wire [15:0] elapsed_6;
  wire [15:0] elapsed_7;
  wire [3:0] emitting;
  reg [3:0] emitting_left = 4'h0;
  wire [31:0] \end ;
  wire ends;
  reg [15:0] fresh = 16'h0000;
  wire [240:0] head;
  wire [3:0] \head.cell_fraction ;
  wire \head.emit ;
  wire \head.finish ;
  wire \head.input_last ;
  wire [5:0] \head.kind ;
  wire [15:0] \head.parameter_base ;
  wire \head.previous ;
  wire [15:0] \head.read_base ;
  wire [5:0] \head.read_slot ;
  wire \head.recurrent ;
  wire [7:0] \head.reset_value ;
  wire [15:0] \head.rows ;
  wire [15:0] \head.slices ;
  wire \head.source ;
  wire [19:0] \head.state_base ;
  wire [15:0] \head.state_wait ;
  wire [7:0] \head.step_offset ;
  wire [15:0] \head.tile_cycles ;
  wire [15:0] \head.tiles ;
  wire [15:0] \head.wait ;
  wire [16:0] \head.weight_base ;
  wire [15:0] \head.write_base ;
  wire [5:0] \head.write_slot ;
  wire [15:0] \head.write_words ;
  output hidden;
  wire hidden;
  output idle;
  wire idle;
  input input_full;
  wire input_full;
  output input_release;
  wire input_release;
  reg [1:0] left = 2'h0;
  wire made;
  input [53:0] next;
  wire [53:0] next;
  wire [47:0] \next.command ;
  wire [1:0] \next.command.operation ;
  wire [15:0] \next.command.reset ;
  wire [29:0] \next.command.steps ;
  wire \next.dump ;
  wire [3:0] \next.fault ;
  wire \next.valid ;
  wire [4:0] next_pointer;
  wire [1:0] occupied;
  input output_taken;
  wire output_taken;
  reg [7:0] parity = 8'h00;
  output passed;
  wire passed;
  wire \passed$40 ;
  wire [240:0] phase;
  wire [240:0] \phase$36 ;
  wire [3:0] \phase$36.cell_fraction ;
  wire \phase$36.emit ;
  wire \phase$36.finish ;
  wire \phase$36.input_last ;
  wire [5:0] \phase$36.kind ;
  wire [15:0] \phase$36.parameter_base ;
  wire \phase$36.previous ;
  wire [15:0] \phase$36.read_base ;
  wire [5:0] \phase$36.read_slot ;
  wire \phase$36.recurrent ;
  wire [7:0] \phase$36.reset_value ;
  wire [15:0] \phase$36.rows ;
  wire [15:0] \phase$36.slices ;
  wire \phase$36.source ;
  wire [19:0] \phase$36.state_base ;
  wire [15:0] \phase$36.state_wait ;
  wire [7:0] \phase$36.step_offset ;
  wire [15:0] \phase$36.tile_cycles ;
  wire [15:0] \phase$36.tiles ;
  wire [15:0] \phase$36.wait ;
  wire [16:0] \phase$36.weight_base ;
  wire [15:0] \phase$36.write_base ;
  wire [5:0] \phase$36.write_slot ;
  wire [15:0] \phase$36.write_words ;
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
  wire previous;
  reg registers = 1'h0;
  input [27:0] \registers$29 ;
  wire [27:0] \registers$29 ;
  wire [4:0] \registers$29.body_end ;
  wire [7:0] \registers$29.extra_steps ;
  wire [4:0] \registers$29.input_beats ;
  wire [4:0] \registers$29.state_end ;
  wire [4:0] \registers$29.tail_end ;
  wire [27:0] \registers$35 ;
  wire [4:0] \registers$35.body_end ;
  wire [7:0] \registers$35.extra_steps ;
  wire [4:0] \registers$35.input_beats ;
  wire [4:0] \registers$35.state_end ;
  wire [4:0] \registers$35.tail_end ;
  reg [15:0] reset = 16'h0000;
  output [7:0] reset_value;
  wire [7:0] reset_value;
  reg [7:0] room = 8'h88;
  input rst;
  wire rst;
  wire running;
  wire \running$66 ;
  output [54:0] slot;
  wire [54:0] slot;
  wire [54:0] \slot$14 ;
  wire \slot$14.buffer ;
  wire [3:0] \slot$14.cell_fraction ;
  wire \slot$14.context_first ;
  wire \slot$14.emit ;
  wire \slot$14.finish ;
  wire \slot$14.first ;
  wire \slot$14.input_last ;
  wire [5:0] \slot$14.kind ;
  wire \slot$14.last ;
  wire [5:0] \slot$14.parameters ;
  wire \slot$14.phase_first ;
  wire \slot$14.phase_last ;
  wire \slot$14.reset_hidden ;
  wire \slot$14.reset_state ;
  wire [1:0] \slot$14.rows ;
  wire [5:0] \slot$14.state ;
  wire [4:0] \slot$14.sum ;
  wire \slot$14.valid ;
  wire [8:0] \slot$14.weight ;
  wire [4:0] \slot$14.write ;
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
  input start;
  wire start;
  wire starts;
  wire \starts$9 ;
  output take;
  wire take;
  reg [15:0] timer_0 = 16'hffff;
  reg [15:0] timer_1 = 16'hffff;
  reg [15:0] timer_2 = 16'hffff;
  reg [15:0] timer_3 = 16'hffff;
  reg [15:0] timer_4 = 16'hffff;
  reg [15:0] timer_5 = 16'hffff;
  reg [15:0] timer_6 = 16'hffff;
  reg [15:0] timer_7 = 16'hffff;
  output [15:0] word;
  wire [15:0] word;
  wire [15:0] \word$16 ;
  input [40:0] write;
  wire [40:0] write;
  wire [4:0] \write.address ;
  wire [31:0] \write.data ;
  wire \write.enable ;
  wire [2:0] \write.part ;
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
    if (\$signature__en [0])
      \program [write[8:4]][31:0] <= \$signature__data [31:0];
    if (\$signature__en [1])
      \program [write[8:4]][63:32] <= \$signature__data [63:32];
    if (\$signature__en [2])
      \program [write[8:4]][95:64] <= \$signature__data [95:64];
    if (\$signature__en [3])
      \program [write[8:4]][127:96] <= \$signature__data [127:96];
    if (\$signature__en [4])
      \program [write[8:4]][159:128] <= \$signature__data [159:128];
    if (\$signature__en [5])
      \program [write[8:4]][191:160] <= \$signature__data [191:160];
    if (\$signature__en [6])
      \program [write[8:4]][223:192] <= \$signature__data [223:192];
    if (\$signature__en [7])
      \program [write[8:4]][255:224] <= \$signature__data [255:224];
  end
  reg [255:0] _0_;
  always @(posedge clk) begin
    _0_ <= \program [\$signature__addr ];
  end
  assign \$signature__data$7  = _0_;
  assign \$1  = 1'h1 << write[3:1];
  assign \$signature__en  = write[0] ? \$1  : 8'h00;
  assign \$2  = ends & phase[9];
  assign \$3  = phase[5:0] < 6'h20;
  assign made = \$2  & \$3 ;
  assign \$4  = ! phase[6];
  assign input_release = ends & \$4 ;
  assign \$5  = ~ \$signal ;
  assign \$6  = next[0] & \$5 ;
  assign \$7  = ! next[5:2];
  assign \$8  = \$7  | idle;
  assign take = \$6  & \$8 ;
  assign \$9  = \$signal$26  + \$signature__data$7 [31:24];
  assign \$10  = ~ registers;
  assign \$11  = \$signal$24  <= \registers$29 [9:5];
  assign \$signal$27  = \$10  & \$11 ;
  assign \$12  = ~ \$signal$27 ;
  assign \$13  = \$signal$31  >= \$signature__data$7 [31:24];
  assign \$14  = \$signal$31  < \$9 ;
  assign \$15  = \$13  & \$14 ;
  assign \$signal$30  = \$12  | \$15 ;
  assign \$16  = \$signal$31  + 1'h1;
  assign \$17  = \$16  != \$9 ;
  assign previous = \$signature__data$7 [7] & \$17 ;
  assign \$18  = \registers$29 [14:10] + 1'h1;
  assign \$19  = next[1] ? \$18  : 6'h00;
  assign \$20  = ~ \$signal$30 ;
  assign \$21  = starts | \$20 ;
  assign \$22  = \$signal  & \$21 ;
  assign \$23  = \$signal$24  + 1'h1;
  assign \$24  = \$signal$24  == \registers$29 [9:5];
  assign \$25  = \$signal$27  & \$24 ;
  assign \$26  = \$signal$26  + \registers$29 [27:20];
  assign \$27  = \$26  - 1'h1;
  assign \$28  = \$signal$31  == \$27 ;
  assign \$29  = ~ \$28 ;
  assign \$30  = ! phase[43:38];
  assign \$31  = made & \$30 ;
  assign elapsed_0 = \$31  ? 16'h0000 : timer_0;
  assign \$32  = phase[43:38] == 1'h1;
  assign \$33  = made & \$32 ;
  assign elapsed_1 = \$33  ? 16'h0000 : timer_1;
  assign \$34  = phase[43:38] == 2'h2;
  assign \$35  = made & \$34 ;
  assign elapsed_2 = \$35  ? 16'h0000 : timer_2;
  assign \$36  = phase[43:38] == 2'h3;
  assign \$37  = made & \$36 ;
  assign elapsed_3 = \$37  ? 16'h0000 : timer_3;
  assign \$38  = phase[43:38] == 3'h4;
  assign \$39  = made & \$38 ;
  assign elapsed_4 = \$39  ? 16'h0000 : timer_4;
  assign \$40  = phase[43:38] == 3'h5;
  assign \$41  = made & \$40 ;
  assign elapsed_5 = \$41  ? 16'h0000 : timer_5;
  assign \$42  = phase[43:38] == 3'h6;
  assign \$43  = made & \$42 ;
  assign elapsed_6 = \$43  ? 16'h0000 : timer_6;
  assign \$44  = phase[43:38] == 3'h7;
  assign \$45  = made & \$44 ;
  assign elapsed_7 = \$45  ? 16'h0000 : timer_7;
  assign \$46  = ends & phase[9];
  assign \$47  = \slot$14 [54:53] * 1'h1;
  assign \$48  = \$46  ? \$47  : { 1'h0, left };
  assign \$49  = phase[5:0] < 6'h20;
  assign \$50  = phase[11] & \$49 ;
  assign \$51  = ends & \$50 ;
  assign \$52  = \slot$14 [54:53] * 1'h1;
  assign \$53  = \$52  + 4'ha;
  assign \$54  = \$51  ? \$53  : { 1'h0, emitting_left };
  assign \$55  = ! \$signature__data$7 [6];
  assign \$57  = \$56  + 1'h1;
  assign \$58  = \$57  >= \$signature__data$7 [224:209];
  assign \$59  = previous ? 1'h1 : \$58 ;
  assign \$60  = \$signature__data$7 [6] ? \$59  : input_full;
  assign \$61  = ~ \$signature__data$7 [9];
  assign \$62  = \$48 [1:0] <= \$signature__data$7 [92:77];
  assign \$63  = \$61  | \$62 ;
  assign \$64  = \$60  & \$63 ;
  assign \$65  = ~ \$signature__data$7 [11];
  assign \$66  = \$signature__data$7 [5:0] < 6'h20;
  assign \$67  = \$65  | \$66 ;
  assign \$68  = \$54 [3:0] <= \$signature__data$7 [92:77];
  assign \$69  = \$67  | \$68 ;
  assign \$70  = \$64  & \$69 ;
  assign \$71  = ~ \$signature__data$7 [11];
  assign \$72  = \$signature__data$7 [160:145] * 1'h1;
  assign \$73  = room >= \$72 ;
  assign \$74  = \$71  | \$73 ;
  assign \$75  = \$70  & \$74 ;
  assign \$76  = \$signal  & \$signal$30 ;
  assign \$77  = ~ \running$66 ;
  assign \$78  = \$77  | ends;
  assign \$79  = \$76  & \$78 ;
  assign starts = \$79  & allowed;
  assign \$80  = ~ \$signal ;
  assign \$81  = ~ \running$66 ;
  assign \$82  = \$80  & \$81 ;
  assign \$83  = ! draining;
  assign idle = \$82  & \$83 ;
  assign \$84  = parity >> phase[37:32];
  assign buffer = \$84  ^ \$signal$70 ;
  assign \$85  = parity >> phase[43:38];
  assign \$86  = ~ \$85 ;
  assign \$87  = fresh >> \context ;
  assign \$88  = \$87  & phase[8];
  assign \$89  = fresh >> \context ;
  assign \$90  = ! next[5:2];
  assign \$91  = ~ \$signal$30 ;
  assign \$92  = starts | \$91 ;
  assign \$93  = \$signal  & \$92 ;
  assign \$94  = \$signal$24  == \registers$29 [9:5];
  assign \$95  = \$signal$27  & \$94 ;
  assign \$96  = \$signal$31  + 1'h1;
  assign \$97  = registers ? \registers$29 [19:15] : \registers$29 [14:10];
  assign \$98  = \$signal$24  == \$97 ;
  assign \$99  = ~ \$signal$27 ;
  assign \$100  = \$signal$26  + \registers$29 [27:20];
  assign \$101  = \$100  - 1'h1;
  assign \$102  = \$signal$31  == \$101 ;
  assign \$103  = \$99  | \$102 ;
  assign \$104  = \$98  & \$103 ;
  assign \$105  = elapsed_0 == 16'hffff;
  assign \$106  = elapsed_0 + 1'h1;
  assign \$107  = \$105  ? { 1'h0, elapsed_0 } : \$106 ;
  assign \$108  = elapsed_1 == 16'hffff;
  assign \$109  = elapsed_1 + 1'h1;
  assign \$110  = \$108  ? { 1'h0, elapsed_1 } : \$109 ;
  assign \$111  = elapsed_2 == 16'hffff;
  assign \$112  = elapsed_2 + 1'h1;
  assign \$113  = \$111  ? { 1'h0, elapsed_2 } : \$112 ;
  assign \$114  = elapsed_3 == 16'hffff;
  assign \$115  = elapsed_3 + 1'h1;
  assign \$116  = \$114  ? { 1'h0, elapsed_3 } : \$115 ;
  assign \$117  = elapsed_4 == 16'hffff;
  assign \$118  = elapsed_4 + 1'h1;
  assign \$119  = \$117  ? { 1'h0, elapsed_4 } : \$118 ;
  assign \$120  = elapsed_5 == 16'hffff;
  assign \$121  = elapsed_5 + 1'h1;
  assign \$122  = \$120  ? { 1'h0, elapsed_5 } : \$121 ;
  assign \$123  = elapsed_6 == 16'hffff;
  assign \$124  = elapsed_6 + 1'h1;
  assign \$125  = \$123  ? { 1'h0, elapsed_6 } : \$124 ;
  assign \$126  = elapsed_7 == 16'hffff;
  assign \$127  = elapsed_7 + 1'h1;
  assign \$128  = \$126  ? { 1'h0, elapsed_7 } : \$127 ;
  assign \$129  = ! \$48 [1:0];
  assign \$130  = \$48 [1:0] - 1'h1;
  assign \$131  = \$129  ? 3'h0 : \$130 ;
  assign \$132  = ! \$54 [3:0];
  assign \$133  = \$54 [3:0] - 1'h1;
  assign \$134  = \$132  ? 5'h00 : \$133 ;
  assign \$135  = room + output_taken;
  assign \$136  = starts & \$signature__data$7 [11];
  assign \$137  = \$signature__data$7 [160:145] * 1'h1;
  assign \$138  = \$136  ? \$137  : 17'h00000;
  assign \$139  = \$135  - \$138 ;
  assign \$140  = ! draining;
  assign \$141  = draining - 1'h1;
  assign \$142  = \$140  ? 6'h00 : \$141 ;
  assign \$143  = ends ? 6'h1a : \$142 ;
  assign \$144  = \$signal$31  == \$signature__data$7 [31:24];
  assign \$145  = \$signal$27  & \$144 ;
  assign \$146  = \$145  ? reset : 16'h0000;
  assign \$147  = parity >> phase[43:38];
  assign \$148  = ~ \$147 ;
  always @(posedge clk)
    \$signal$24  <= \$149 ;
  always @(posedge clk)
    \$signal  <= \$150 ;
  always @(posedge clk)
    \$signal$31  <= \$151 ;
  always @(posedge clk)
    \$signal$26  <= \$152 ;
  always @(posedge clk)
    reset <= \$153 ;
  always @(posedge clk)
    registers <= \$154 ;
  always @(posedge clk)
    timer_0 <= \$155 ;
  always @(posedge clk)
    timer_1 <= \$156 ;
  always @(posedge clk)
    timer_2 <= \$157 ;
  always @(posedge clk)
    timer_3 <= \$158 ;
  always @(posedge clk)
    timer_4 <= \$159 ;
  always @(posedge clk)
    timer_5 <= \$160 ;
  always @(posedge clk)
    timer_6 <= \$161 ;
  always @(posedge clk)
    timer_7 <= \$162 ;
  always @(posedge clk)
    left <= \$163 ;
  always @(posedge clk)
    emitting_left <= \$164 ;
  always @(posedge clk)
    room <= \$165 ;
  always @(posedge clk)
    draining <= \$166 ;
  always @(posedge clk)
    \$signal$70  <= \$167 ;
  always @(posedge clk)
    fresh <= \$168 ;
  always @(posedge clk)
    parity <= \$169 ;
  \rnnhw_check$79  \check$79  (
    .address(address),
    .checked(checked),
    .clk(clk),
    .passed(passed),
    .phase(\$signature__data$7 [240:0]),
    .registers(\registers$29 ),
    .rst(rst),
    .running(running),
    .start(start)
  );
  rnnhw_slots slots (
    .clk(clk),
    .\context (\context ),
    .ends(ends),
    .head(\$signature__data$7 [240:0]),
    .phase(phase),
    .rst(rst),
    .running(\running$66 ),
    .slot(\slot$14 ),
    .starts(starts),
    .word(word)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$56  = 16'h0000;
    casez (\$signature__data$7 [37:32])
      6'h00:
          \$56  = elapsed_0;
      6'h01:
          \$56  = elapsed_1;
      6'h02:
          \$56  = elapsed_2;
      6'h03:
          \$56  = elapsed_3;
      6'h04:
          \$56  = elapsed_4;
      6'h05:
          \$56  = elapsed_5;
      6'h06:
          \$56  = elapsed_6;
      6'h07:
          \$56  = elapsed_7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$signature__addr  = \$signal$24 ;
    if (take) begin
      \$signature__addr  = \$19 [4:0];
    end
    if (\$22 ) begin
      \$signature__addr  = \$23 [4:0];
      if (\$25 ) begin
        if (\$29 ) begin
          \$signature__addr  = 5'h00;
        end
      end
    end
    if (running) begin
      \$signature__addr  = address;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$149  = \$signature__addr ;
    if (rst) begin
      \$149  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$150  = \$signal ;
    if (take) begin
      \$150  = \$90 ;
    end
    if (\$93 ) begin
      if (\$104 ) begin
        \$150  = 1'h0;
      end
    end
    if (rst) begin
      \$150  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$151  = \$signal$31 ;
    if (take) begin
      \$151  = 31'h00000000;
    end
    if (\$93 ) begin
      if (\$95 ) begin
        \$151  = \$96 [30:0];
      end
    end
    if (rst) begin
      \$151  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$152  = \$signal$26 ;
    if (take) begin
      \$152  = next[35:6];
    end
    if (rst) begin
      \$152  = 30'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$153  = reset;
    if (take) begin
      \$153  = next[53:38];
    end
    if (rst) begin
      \$153  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$154  = registers;
    if (take) begin
      \$154  = next[1];
    end
    if (rst) begin
      \$154  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$155  = \$107 [15:0];
    if (rst) begin
      \$155  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$156  = \$110 [15:0];
    if (rst) begin
      \$156  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$157  = \$113 [15:0];
    if (rst) begin
      \$157  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$158  = \$116 [15:0];
    if (rst) begin
      \$158  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$159  = \$119 [15:0];
    if (rst) begin
      \$159  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$160  = \$122 [15:0];
    if (rst) begin
      \$160  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$161  = \$125 [15:0];
    if (rst) begin
      \$161  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$162  = \$128 [15:0];
    if (rst) begin
      \$162  = 16'hffff;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$163  = \$131 [1:0];
    if (rst) begin
      \$163  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$164  = \$134 [3:0];
    if (rst) begin
      \$164  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$165  = \$139 [7:0];
    if (rst) begin
      \$165  = 8'h88;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$166  = \$143 [4:0];
    if (rst) begin
      \$166  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$167  = \$signal$70 ;
    if (starts) begin
      \$167  = previous;
    end
    if (rst) begin
      \$167  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$168  = fresh;
    if (starts) begin
      \$168  = \$146 ;
    end
    if (rst) begin
      \$168  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$16 ) begin end
    \$169  = parity;
    if (made) begin
      casez (phase[43:38])
        6'h00:
            \$169 [0] = \$148 ;
        6'h01:
            \$169 [1] = \$148 ;
        6'h02:
            \$169 [2] = \$148 ;
        6'h03:
            \$169 [3] = \$148 ;
        6'h04:
            \$169 [4] = \$148 ;
        6'h05:
            \$169 [5] = \$148 ;
        6'h06:
            \$169 [6] = \$148 ;
        6'h07:
            \$169 [7] = \$148 ;
      endcase
    end
    if (rst) begin
      \$169  = 8'h00;
    end
  end
  assign next_pointer = \$signature__addr ;
  assign \$signature__addr$2  = write[8:4];
  assign head = \$signature__data$7 [240:0];
  assign \starts$9  = starts;
  assign \word$16  = word;
  assign \end  = { 1'h0, \$9  };
  assign check = start;
  assign \registers$35  = \registers$29 ;
  assign \phase$36  = \$signature__data$7 [240:0];
  assign \checked$38  = checked;
  assign \passed$40  = passed;
  assign occupied = \$48 [1:0];
  assign emitting = \$54 [3:0];
  assign reset_value = phase[23:16];
  assign \write.enable  = write[0];
  assign \write.part  = write[3:1];
  assign \write.address  = write[8:4];
  assign \write.data  = write[40:9];
  assign \$signature__data[0]  = \$signature__data [31:0];
  assign \$signature__data[1]  = \$signature__data [63:32];
  assign \$signature__data[2]  = \$signature__data [95:64];
  assign \$signature__data[3]  = \$signature__data [127:96];
  assign \$signature__data[4]  = \$signature__data [159:128];
  assign \$signature__data[5]  = \$signature__data [191:160];
  assign \$signature__data[6]  = \$signature__data [223:192];
  assign \$signature__data[7]  = \$signature__data [255:224];
  assign \head.kind  = \$signature__data$7 [5:0];
  assign \head.source  = \$signature__data$7 [6];
  assign \head.previous  = \$signature__data$7 [7];
  assign \head.recurrent  = \$signature__data$7 [8];
  assign \head.finish  = \$signature__data$7 [9];
  assign \head.input_last  = \$signature__data$7 [10];
  assign \head.emit  = \$signature__data$7 [11];
  assign \head.cell_fraction  = \$signature__data$7 [15:12];
  assign \head.reset_value  = \$signature__data$7 [23:16];
  assign \head.step_offset  = \$signature__data$7 [31:24];
  assign \head.read_slot  = \$signature__data$7 [37:32];
  assign \head.write_slot  = \$signature__data$7 [43:38];
  assign \head.weight_base  = \$signature__data$7 [60:44];
  assign \head.tiles  = \$signature__data$7 [76:61];
  assign \head.slices  = \$signature__data$7 [92:77];
  assign \head.tile_cycles  = \$signature__data$7 [108:93];
  assign \head.parameter_base  = \$signature__data$7 [124:109];
  assign \head.state_base  = \$signature__data$7 [144:125];
  assign \head.rows  = \$signature__data$7 [160:145];
  assign \head.read_base  = \$signature__data$7 [176:161];
  assign \head.write_base  = \$signature__data$7 [192:177];
  assign \head.write_words  = \$signature__data$7 [208:193];
  assign \head.wait  = \$signature__data$7 [224:209];
  assign \head.state_wait  = \$signature__data$7 [240:225];
  assign \$signature__data$7[0]  = \$signature__data$7 [31:0];
  assign \$signature__data$7[1]  = \$signature__data$7 [63:32];
  assign \$signature__data$7[2]  = \$signature__data$7 [95:64];
  assign \$signature__data$7[3]  = \$signature__data$7 [127:96];
  assign \$signature__data$7[4]  = \$signature__data$7 [159:128];
  assign \$signature__data$7[5]  = \$signature__data$7 [191:160];
  assign \$signature__data$7[6]  = \$signature__data$7 [223:192];
  assign \$signature__data$7[7]  = \$signature__data$7 [255:224];
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
  assign \slot$14.valid  = \slot$14 [0];
  assign \slot$14.first  = \slot$14 [1];
  assign \slot$14.last  = \slot$14 [2];
  assign \slot$14.finish  = \slot$14 [3];
  assign \slot$14.input_last  = \slot$14 [4];
  assign \slot$14.emit  = \slot$14 [5];
  assign \slot$14.phase_first  = \slot$14 [6];
  assign \slot$14.context_first  = \slot$14 [7];
  assign \slot$14.phase_last  = \slot$14 [8];
  assign \slot$14.reset_hidden  = \slot$14 [9];
  assign \slot$14.reset_state  = \slot$14 [10];
  assign \slot$14.buffer  = \slot$14 [11];
  assign \slot$14.kind  = \slot$14 [17:12];
  assign \slot$14.cell_fraction  = \slot$14 [21:18];
  assign \slot$14.weight  = \slot$14 [30:22];
  assign \slot$14.sum  = \slot$14 [35:31];
  assign \slot$14.state  = \slot$14 [41:36];
  assign \slot$14.parameters  = \slot$14 [47:42];
  assign \slot$14.write  = \slot$14 [52:48];
  assign \slot$14.rows  = \slot$14 [54:53];
  assign \next.valid  = next[0];
  assign \next.dump  = next[1];
  assign \next.fault  = next[5:2];
  assign \next.command  = next[53:6];
  assign \next.command.steps  = next[35:6];
  assign \next.command.operation  = next[37:36];
  assign \next.command.reset  = next[53:38];
  assign \registers$29.input_beats  = \registers$29 [4:0];
  assign \registers$29.body_end  = \registers$29 [9:5];
  assign \registers$29.tail_end  = \registers$29 [14:10];
  assign \registers$29.state_end  = \registers$29 [19:15];
  assign \registers$29.extra_steps  = \registers$29 [27:20];
  assign \registers$35.input_beats  = \registers$29 [4:0];
  assign \registers$35.body_end  = \registers$29 [9:5];
  assign \registers$35.tail_end  = \registers$29 [14:10];
  assign \registers$35.state_end  = \registers$29 [19:15];
  assign \registers$35.extra_steps  = \registers$29 [27:20];
  assign \phase$36.kind  = \$signature__data$7 [5:0];
  assign \phase$36.source  = \$signature__data$7 [6];
  assign \phase$36.previous  = \$signature__data$7 [7];
  assign \phase$36.recurrent  = \$signature__data$7 [8];
  assign \phase$36.finish  = \$signature__data$7 [9];
  assign \phase$36.input_last  = \$signature__data$7 [10];
  assign \phase$36.emit  = \$signature__data$7 [11];
  assign \phase$36.cell_fraction  = \$signature__data$7 [15:12];
  assign \phase$36.reset_value  = \$signature__data$7 [23:16];
  assign \phase$36.step_offset  = \$signature__data$7 [31:24];
  assign \phase$36.read_slot  = \$signature__data$7 [37:32];
  assign \phase$36.write_slot  = \$signature__data$7 [43:38];
  assign \phase$36.weight_base  = \$signature__data$7 [60:44];
  assign \phase$36.tiles  = \$signature__data$7 [76:61];
  assign \phase$36.slices  = \$signature__data$7 [92:77];
  assign \phase$36.tile_cycles  = \$signature__data$7 [108:93];
  assign \phase$36.parameter_base  = \$signature__data$7 [124:109];
  assign \phase$36.state_base  = \$signature__data$7 [144:125];
  assign \phase$36.rows  = \$signature__data$7 [160:145];
  assign \phase$36.read_base  = \$signature__data$7 [176:161];
  assign \phase$36.write_base  = \$signature__data$7 [192:177];
  assign \phase$36.write_words  = \$signature__data$7 [208:193];
  assign \phase$36.wait  = \$signature__data$7 [224:209];
  assign \phase$36.state_wait  = \$signature__data$7 [240:225];
  assign slot[10] = \$89 ;
  assign slot[9] = \$88 ;
  assign slot[11] = \$86 ;
  assign { slot[54:12], slot[8:0] } = { \slot$14 [54:12], \slot$14 [8:0] };
  assign \$signature__data [255:224] = write[40:9];
  assign \$signature__data [223:192] = write[40:9];
  assign \$signature__data [191:160] = write[40:9];
  assign \$signature__data [159:128] = write[40:9];
  assign \$signature__data [127:96] = write[40:9];
  assign \$signature__data [95:64] = write[40:9];
  assign \$signature__data [63:32] = write[40:9];
  assign \$signature__data [31:0] = write[40:9];
  assign hidden = phase[6];
  assign allowed = \$75 ;
endmodule

module rnnhw_slots(rst, starts, ends, word, head, slot, \context , running, phase, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$17  = 0;
  wire [16:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [16:0] \$13 ;
  wire [6:0] \$14 ;
  wire [16:0] \$15 ;
  wire \$16 ;
  wire [16:0] \$17 ;
  wire [16:0] \$18 ;
  wire [16:0] \$19 ;
  wire [16:0] \$2 ;
  wire [1:0] \$20 ;
  wire [1:0] \$21 ;
  wire [16:0] \$22 ;
  wire [16:0] \$23 ;
  wire [9:0] \$24 ;
  wire [5:0] \$25 ;
  wire [5:0] \$26 ;
  wire [6:0] \$27 ;
  wire [6:0] \$28 ;
  wire [16:0] \$29 ;
  wire [16:0] \$3 ;
  wire [16:0] \$30 ;
  wire [16:0] \$31 ;
  reg [15:0] \$32 ;
  reg \$33 ;
  reg [15:0] \$34 ;
  reg \$35 ;
  reg [240:0] \$36 ;
  reg [8:0] \$37 ;
  reg [4:0] \$38 ;
  reg [5:0] \$39 ;
  wire \$4 ;
  reg [15:0] \$40 ;
  reg [5:0] \$41 ;
  reg [4:0] \$42 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire \$signal ;
  reg [15:0] \$signal$1  = 16'h0000;
  wire \$signal$3 ;
  wire \$signal$7 ;
  wire \$signal$9 ;
  input clk;
  wire clk;
  output \context ;
  reg \context  = 1'h0;
  output ends;
  wire ends;
  input [240:0] head;
  wire [240:0] head;
  wire [3:0] \head.cell_fraction ;
  wire \head.emit ;
  wire \head.finish ;
  wire \head.input_last ;
  wire [5:0] \head.kind ;
  wire [15:0] \head.parameter_base ;
  wire \head.previous ;
  wire [15:0] \head.read_base ;
  wire [5:0] \head.read_slot ;
  wire \head.recurrent ;
  wire [7:0] \head.reset_value ;
  wire [15:0] \head.rows ;
  wire [15:0] \head.slices ;
  wire \head.source ;
  wire [19:0] \head.state_base ;
  wire [15:0] \head.state_wait ;
  wire [7:0] \head.step_offset ;
  wire [15:0] \head.tile_cycles ;
  wire [15:0] \head.tiles ;
  wire [15:0] \head.wait ;
  wire [16:0] \head.weight_base ;
  wire [15:0] \head.write_base ;
  wire [5:0] \head.write_slot ;
  wire [15:0] \head.write_words ;
  wire last_tile;
  wire [16:0] left;
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
  reg [15:0] read = 16'h0000;
  input rst;
  wire rst;
  output running;
  reg running = 1'h0;
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
  reg [5:0] state = 6'h00;
  reg [4:0] sums = 5'h00;
  reg [15:0] tile = 16'h0000;
  reg [5:0] unit = 6'h00;
  reg [8:0] weight = 9'h000;
  output [15:0] word;
  wire [15:0] word;
  reg [4:0] write = 5'h00;
  always @(posedge clk)
    state <= \$41 ;
  always @(posedge clk)
    write <= \$42 ;
  assign \$1  = phase[92:77] - 1'h1;
  assign \$signal  = \$signal$1  == \$1 ;
  assign \$signal$3  = ! \context ;
  assign \$2  = phase[76:61] - 1'h1;
  assign last_tile = tile == \$2 ;
  assign \$3  = phase[108:93] - 1'h1;
  assign \$4  = \$signal$1  == \$3 ;
  assign \$signal$7  = running & \$4 ;
  assign \$signal$9  = \$signal$7  & \$signal$3 ;
  assign \$5  = running & \$signal ;
  assign \$6  = \$5  & \$signal$3 ;
  assign ends = \$6  & last_tile;
  assign \$7  = \$signal$1  < phase[92:77];
  assign \$8  = running & \$7 ;
  assign \$9  = ! \$signal$1 ;
  assign \$10  = ! tile;
  assign \$11  = ! \context ;
  assign \$12  = last_tile & \$signal$3 ;
  assign left = phase[160:145] - unit;
  assign \$13  = weight + \$signal$1 ;
  assign \$14  = state + unit;
  assign \$15  = phase[124:109] + unit;
  assign \$16  = left > 2'h2;
  assign \$17  = \$16  ? 17'h00002 : left;
  assign \$18  = read + \$signal$1 ;
  assign \$19  = \$signal$1  + 1'h1;
  assign \$20  = \context  + 1'h1;
  assign \$21  = \context  ? \$20  : 2'h0;
  assign \$22  = tile + 1'h1;
  assign \$23  = weight + phase[92:77];
  assign \$24  = weight + 1'h0;
  assign \$25  = sums + 1'h1;
  assign \$26  = sums + 1'h1;
  assign \$27  = unit + 2'h2;
  assign \$28  = unit + 1'h0;
  assign \$29  = read + phase[92:77];
  assign \$30  = state + phase[160:145];
  assign \$31  = write + phase[208:193];
  always @(posedge clk)
    \$signal$1  <= \$32 ;
  always @(posedge clk)
    \context  <= \$33 ;
  always @(posedge clk)
    tile <= \$34 ;
  always @(posedge clk)
    running <= \$35 ;
  always @(posedge clk)
    phase <= \$36 ;
  always @(posedge clk)
    weight <= \$37 ;
  always @(posedge clk)
    sums <= \$38 ;
  always @(posedge clk)
    unit <= \$39 ;
  always @(posedge clk)
    read <= \$40 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$41  = state;
    if (\$signal$9 ) begin
      \$41  = phase[130:125];
    end else if (\$signal$7 ) begin
      \$41  = \$30 [5:0];
    end
    if (starts) begin
      \$41  = head[130:125];
    end
    if (rst) begin
      \$41  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$42  = write;
    if (\$signal$9 ) begin
      \$42  = phase[181:177];
    end else if (\$signal$7 ) begin
      \$42  = \$31 [4:0];
    end
    if (starts) begin
      \$42  = head[181:177];
    end
    if (rst) begin
      \$42  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$32  = \$signal$1 ;
    if (running) begin
      \$32  = \$19 [15:0];
    end
    if (\$signal$7 ) begin
      \$32  = 16'h0000;
    end
    if (starts) begin
      \$32  = 16'h0000;
    end
    if (rst) begin
      \$32  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$33  = \context ;
    if (\$signal$7 ) begin
      \$33  = \$21 [0];
    end
    if (starts) begin
      \$33  = 1'h0;
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$34  = tile;
    if (\$signal$9 ) begin
      \$34  = \$22 [15:0];
    end
    if (starts) begin
      \$34  = 16'h0000;
    end
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$35  = running;
    if (ends) begin
      \$35  = 1'h0;
    end
    if (starts) begin
      \$35  = 1'h1;
    end
    if (rst) begin
      \$35  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$36  = phase;
    if (starts) begin
      \$36  = head;
    end
    if (rst) begin
      \$36  = 241'h0000000000000000000000000000000000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$37  = weight;
    if (\$signal$9 ) begin
      \$37  = \$23 [8:0];
    end else if (\$signal$7 ) begin
      \$37  = \$24 [8:0];
    end
    if (starts) begin
      \$37  = head[52:44];
    end
    if (rst) begin
      \$37  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$38  = sums;
    if (\$signal$9 ) begin
      \$38  = \$25 [4:0];
    end else if (\$signal$7 ) begin
      \$38  = \$26 [4:0];
    end
    if (starts) begin
      \$38  = 5'h00;
    end
    if (rst) begin
      \$38  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$39  = unit;
    if (\$signal$9 ) begin
      \$39  = \$27 [5:0];
    end else if (\$signal$7 ) begin
      \$39  = \$28 [5:0];
    end
    if (starts) begin
      \$39  = 6'h00;
    end
    if (rst) begin
      \$39  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$17 ) begin end
    \$40  = read;
    if (\$signal$9 ) begin
      \$40  = phase[176:161];
    end else if (\$signal$7 ) begin
      \$40  = \$29 [15:0];
    end
    if (starts) begin
      \$40  = head[176:161];
    end
    if (rst) begin
      \$40  = 16'h0000;
    end
  end
  assign word = \$18 [15:0];
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
  assign \head.kind  = head[5:0];
  assign \head.source  = head[6];
  assign \head.previous  = head[7];
  assign \head.recurrent  = head[8];
  assign \head.finish  = head[9];
  assign \head.input_last  = head[10];
  assign \head.emit  = head[11];
  assign \head.cell_fraction  = head[15:12];
  assign \head.reset_value  = head[23:16];
  assign \head.step_offset  = head[31:24];
  assign \head.read_slot  = head[37:32];
  assign \head.write_slot  = head[43:38];
  assign \head.weight_base  = head[60:44];
  assign \head.tiles  = head[76:61];
  assign \head.slices  = head[92:77];
  assign \head.tile_cycles  = head[108:93];
  assign \head.parameter_base  = head[124:109];
  assign \head.state_base  = head[144:125];
  assign \head.rows  = head[160:145];
  assign \head.read_base  = head[176:161];
  assign \head.write_base  = head[192:177];
  assign \head.write_words  = head[208:193];
  assign \head.wait  = head[224:209];
  assign \head.state_wait  = head[240:225];
  assign slot[54:53] = \$17 [1:0];
  assign slot[52:48] = write;
  assign slot[47:42] = \$15 [5:0];
  assign slot[41:36] = \$14 [5:0];
  assign slot[35:31] = sums;
  assign slot[30:22] = \$13 [8:0];
  assign slot[8] = \$12 ;
  assign slot[7] = \$11 ;
  assign slot[6] = \$10 ;
  assign slot[21:18] = phase[15:12];
  assign slot[17:12] = phase[5:0];
  assign slot[5] = phase[11];
  assign slot[4] = phase[10];
  assign slot[3] = phase[9];
  assign slot[2] = \$signal ;
  assign slot[1] = \$9 ;
  assign slot[0] = \$8 ;
  assign slot[11:9] = 3'h0;
endmodule

module rnnhw_state_banks(rst, buffer, word, h__0, h__1, load, writes__0, clk);
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
  reg \$auto$verilog_backend.cc:2355:dump_module$18  = 0;
  wire \$1 ;
  wire [25:0] \$10 ;
  wire [26:0] \$11 ;
  wire [26:0] \$12 ;
  wire \$13 ;
  wire [17:0] \$14 ;
  wire [17:0] \$15 ;
  wire [18:0] \$16 ;
  wire \$17 ;
  wire [15:0] \$18 ;
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
  reg [2:0] \$28 ;
  reg [2:0] \$29 ;
  wire [18:0] \$3 ;
  reg [2:0] \$30 ;
  reg [15:0] \$31 ;
  reg [15:0] \$32 ;
  reg [15:0] \$33 ;
  reg [15:0] \$34 ;
  wire \$4 ;
  wire [8:0] \$5 ;
  wire [30:0] \$6 ;
  wire [31:0] \$7 ;
  wire \$8 ;
  wire [25:0] \$9 ;
  input clk;
  wire clk;
  wire [7:0] entry__addr;
  wire [25:0] entry__data;
  wire [15:0] \entry__data.node ;
  wire [9:0] \entry__data.step ;
  reg [8:0] fraction = 9'h000;
  wire [2:0] \function ;
  reg [2:0] function_1 = 3'h0;
  reg [2:0] function_2 = 3'h0;
  reg [2:0] function_3 = 3'h0;
  wire [25:0] interpolated;
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
  assign \$8  = function_3 == 2'h2;
  assign \$9  = negative_3 ? 26'h10000fe : 26'h3000100;
  assign \$10  = negative_3 ? 26'h20001ff : 26'h0000200;
  assign offset = \$8  ? { \$9 [25], \$9  } : { 1'h0, \$10  };
  assign \$11  = - \$7 [25:0];
  assign \$12  = negative_3 ? \$11  : { 1'h0, \$7 [25:0] };
  assign rounded = $signed(offset) + $signed(\$12 );
  assign \$16  = fraction * entry__data[25:16];
  assign \$17  = $signed(x) < $signed(1'h0);
  assign \$18  = negative_3 ? 16'h0000 : x_3;
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
    function_1 <= \$28 ;
  always @(posedge clk)
    function_2 <= \$29 ;
  always @(posedge clk)
    function_3 <= \$30 ;
  always @(posedge clk)
    x_1 <= \$31 ;
  always @(posedge clk)
    x_2 <= \$32 ;
  always @(posedge clk)
    x_3 <= \$33 ;
  always @(posedge clk)
    o <= \$34 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$21  = \$15 ;
    if (rst) begin
      \$21  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$22  = position[8:0];
    if (rst) begin
      \$22  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$23  = \$16 ;
    if (rst) begin
      \$23  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$24  = entry__data[15:0];
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$25  = \$17 ;
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$26  = negative_1;
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$27  = negative_2;
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$28  = 3'h2;
    if (rst) begin
      \$28  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$29  = function_1;
    if (rst) begin
      \$29  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$30  = function_2;
    if (rst) begin
      \$30  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$31  = x;
    if (rst) begin
      \$31  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$32  = x_1;
    if (rst) begin
      \$32  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$33  = x_2;
    if (rst) begin
      \$33  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$18 ) begin end
    \$34  = o;
    casez (function_3)
      3'h0:
          \$34  = x_3;
      3'h3:
          \$34  = \$18 ;
      3'h2:
          \$34  = \$19 [15:0];
      3'h1:
          \$34  = \$20 [15:0];
    endcase
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  assign magnitude = \$3 [16:0];
  assign entry__addr = \$5 [7:0];
  assign interpolated = \$7 [25:0];
  assign \function  = 3'h2;
  assign \entry__data.node  = entry__data[15:0];
  assign \entry__data.step  = entry__data[25:16];
  assign \$6  = { 6'h00, node, 9'h000 };
  assign \$13  = 1'h1;
  assign \$14  = { \$3 [16:0], 1'h0 };
  assign \$15  = \$14 ;
  assign \$19  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:9] };
  assign \$20  = { rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27], rounded[27:10] };
endmodule

module rnnhw_tile(rst, sums__0, sums__1, address_i, port_0, write_rows, write, write_cols, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$19  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
    \$1  = port_0[15:8];
    if (rst) begin
      \$1  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$19 ) begin end
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
