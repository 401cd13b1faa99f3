using CallCenter.Cli.Commands;

return await CallCenterCommands.RunAsync(args);
