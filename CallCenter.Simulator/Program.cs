using CallCenter.Simulator.Commands;

return await SimulatorCommands.RunAsync(args);
