using CallCenter.Functions.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddCallCenter();

using IHost host = builder.Build();
return await host.RunCallCenterAsync();
