using CallCenter.LocalHost;

return await ServeCommand.RunAsync(args);
