// Plays sim/beats on rtl/tiny.v in Icarus Verilog, and compares every output beat. In this folder:
//   mkdir -p ../out && iverilog -g2012 -o ../out/tiny.vvp icarus.v ../rtl/tiny.v && vvp ../out/tiny.vvp
`timescale 1ns / 1ps

module source #(parameter BITS = 8, parameter FILE = "") (
  input clk, input rst, output reg [BITS-1:0] tdata, output reg tvalid, input tready
);
  integer file;
  reg [BITS-1:0] word;
  initial file = $fopen(FILE, "r");
  always @(posedge clk)
    if (rst) tvalid <= 0;
    else if (!tvalid || tready) begin
      tvalid <= $fscanf(file, "%h\n", word) == 1;
      tdata <= word;
    end
endmodule

module bench;
  reg clk = 0, rst = 1;
  always #10 clk = !clk;
  initial #100 rst <= 0;

  wire [127:0] load_tdata;
  wire [63:0] command_tdata, y_tdata;
  wire [15:0] x_tdata;
  wire load_tvalid, load_tready, command_tvalid, command_tready, x_tvalid, x_tready, y_tvalid, y_tlast, busy;
  wire [3:0] error;
  source #(128, "beats/load.hex") load(clk, rst, load_tdata, load_tvalid, load_tready);
  source #(64, "beats/command.hex") command(clk, rst, command_tdata, command_tvalid, command_tready);
  source #(16, "beats/x.hex") x(clk, rst, x_tdata, x_tvalid, x_tready);

  rnnhw dut (
    .clk(clk), .rst(rst), .busy(busy), .error(error),
    .load_tdata(load_tdata[95:0]), .load_tvalid(load_tvalid), .load_tready(load_tready),
    .command_tdata(command_tdata[47:0]), .command_tvalid(command_tvalid), .command_tready(command_tready),
    .x_tdata(x_tdata), .x_tvalid(x_tvalid), .x_tready(x_tready),
    .y_tdata(y_tdata), .y_tvalid(y_tvalid), .y_tready(1'b1), .y_tlast(y_tlast)
  );

  integer file, beats = 0;
  reg [67:0] expected, got;
  initial file = $fopen("beats/y.hex", "r");
  always @(posedge clk) if (!rst && y_tvalid) begin
    got = {3'b0, y_tlast, y_tdata};
    if ($fscanf(file, "%h\n", expected) != 1) $fatal(1, "FAIL: more beats come than are expected");
    if ((got ==? expected) !== 1) $fatal(1, "FAIL: beat %0d is %h, not %h", beats, got, expected);
    beats = beats + 1;
    if ($feof(file)) begin
      $display("PASS: all %0d beats agree", beats);
      $finish;
    end
  end
  initial #1000000 $fatal(1, "FAIL: %0d beats came, error %0d", beats, error);
endmodule
