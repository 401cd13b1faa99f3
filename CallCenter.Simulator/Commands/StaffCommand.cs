using System.CommandLine;
using CallCenter.Core.Dispatch;
using CallCenter.Simulator.Reports;
using CallCenter.Simulator.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using Spectre.Console;

namespace CallCenter.Simulator.Commands;

/// <summary><c>staff</c>: how many reps a service level needs.</summary>
internal static class StaffCommand
{
}
