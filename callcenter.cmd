@echo off
rem The front door on Windows. It does what the script callcenter does elsewhere, with nothing but the .NET SDK.
setlocal

rem Errors are asked for in English, whatever the machine speaks.
set DOTNET_CLI_UI_LANGUAGE=en
set "root=%~dp0"
set "cli=%root%CallCenter.Cli\bin\Release\net10.0\callcenter.dll"
set "tests=%root%CallCenter.Tests\bin\Release\net10.0\CallCenter.Tests.dll"
set "functions=CallCenter.Functions"
set "log=%root%CallCenter.Cli\obj\callcenter.log"
set "command=%~1"
set "option=%~2"
set "all=%*"

if not defined command goto help
for %%c in (serve demo simulate staff listen check connect rotate-key board messages recordings rest looking fairness outages estimates unknowns) do if "%command%"=="%%c" goto run
for %%c in (publish test build) do if "%command%"=="%%c" goto own
for %%c in (help -h --help) do if "%command%"=="%%c" goto help
if "%command%"=="-?" goto help
rem Once it is built, the program has a suggestion.
if exist "%cli%" goto program
>&2 echo There is no command %command%; .\callcenter help lists all.
exit /b 2

rem Builds what changed, then runs the program where it was called.
:run
call :build "%cli%" CallCenter.Cli "-p:_FunctionsBuildEnabled=false" || exit /b 1
:program
dotnet "%cli%" %*
exit /b %errorlevel%

:own
for %%o in (-h --help) do if "%option%"=="%%o" goto help_%command%
if "%option%"=="-?" goto help_%command%
goto %command%_all

:build_all
if defined option goto takes_nothing
call :build "%tests%" CallCenter.sln
exit /b %errorlevel%

:test_all
call :build "%tests%" CallCenter.sln || exit /b 1
cd /d "%root%"
dotnet test --solution CallCenter.sln --configuration Release --no-build %all:*test=%
exit /b %errorlevel%

:publish_all
if defined option goto takes_nothing
call :check_sdk || exit /b 1
cd /d "%root%"
if exist "%functions%\bin\publish" rmdir /s /q "%functions%\bin\publish"
if exist "%functions%\bin\callcenter.zip" del "%functions%\bin\callcenter.zip"
>&2 echo Publishing.
call :logged dotnet publish %functions% --configuration Release --output %functions%\bin\publish "-p:PublishedZip=%root%%functions%\bin\callcenter.zip" --verbosity quiet --nologo || exit /b 1
echo CallCenter.Functions/bin/publish and CallCenter.Functions/bin/callcenter.zip are ready for an app on Linux.
echo Deploy one of them; from this folder, with Azure Functions Core Tools:
echo   cd CallCenter.Functions/bin/publish ^&^& func azure functionapp publish YOUR-APP --no-build --dotnet-isolated
echo or with the Azure CLI:
echo   az functionapp deployment source config-zip --resource-group YOUR-GROUP --name YOUR-APP --src CallCenter.Functions/bin/callcenter.zip
exit /b 0

:takes_nothing
>&2 echo There is no option %option%; %command% takes none.
exit /b 2

rem Builds a project or the solution, with what options follow; the first argument is what comes of it. dotnet itself sees what changed.
:build
call :check_sdk || exit /b 1
if not exist "%~1" >&2 echo Building; the first time takes about a minute.
pushd "%root%"
call :logged dotnet build %2 %3 --configuration Release --verbosity quiet --nologo
set "result=%errorlevel%"
popd
exit /b %result%

rem Runs a command and shows what it wrote only if it failed.
:logged
if not exist "%root%CallCenter.Cli\obj" mkdir "%root%CallCenter.Cli\obj"
%* >"%log%" 2>&1 && exit /b 0
>&2 type "%log%"
exit /b 1

:check_sdk
where dotnet >nul 2>&1 || goto no_dotnet
pushd "%root%"
dotnet --version >nul 2>&1
set "result=%errorlevel%"
popd
if %result% equ 0 exit /b 0
>&2 echo The installed .NET SDK is too old or too new for this project: install .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0 and try again.
exit /b 1

:no_dotnet
>&2 echo The .NET SDK is not installed: install .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0 and try again.
exit /b 1

:help
echo usage: .\callcenter COMMAND [options]
echo.
echo   demo               plays a busy morning through the app: callers, reps, queues; no account needed
echo   serve [--port N]   answers the three webhooks on http://localhost:7071, as Azure would
echo   simulate           plays any scenario of callers and reps
echo   staff              finds how many reps a service level needs
echo   listen             plays a whole call as a caller hears it, in the terminal
echo   check --url URL    checks a deployed app as Twilio would call it
echo   connect            creates the queues of a Twilio account, points its numbers at the app, checks it
echo   rotate-key         puts a new shared key in the place of the one that signs webhooks, without a refused call
echo   board              shows what happens in the account now: who waits, who talks, what is wrong; a page, or in the terminal
echo   messages           lists the messages that callers left, to call them back; downloads and deletes them
echo   recordings         lists the recorded talks of reps; downloads and deletes them
echo   rest [--port N]    serves a simulated Twilio account's REST on http://localhost:7072, to try connect and messages with; --live: with calls in it
echo   looking            prints what looking at the queues before dialling does to waits
echo   fairness           prints what a longest wait for regular callers costs premium callers
echo   outages            prints what it costs that the app does not answer, with one home and with two
echo   estimates          prints how often callers are answered within the time that they are told
echo   unknowns           prints what each thing that nobody knows about Twilio does to waits
echo   publish            makes the folder and the zip that Azure runs, and says how to deploy them
echo   test               builds everything and runs all tests
echo   build              builds everything
echo.
echo Each command explains itself with --help.
echo.
echo Needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0
exit /b 0

:help_publish
echo usage: .\callcenter publish
echo.
echo Makes CallCenter.Functions/bin/publish and CallCenter.Functions/bin/callcenter.zip, which Azure runs, and says how to deploy them.
echo Takes no options, and sends nothing anywhere.
exit /b 0

:help_test
echo usage: .\callcenter test [options of the test runner]
echo.
echo Builds everything if anything changed, and runs all tests. What follows goes to the test runner, such as
echo   .\callcenter test --filter-class "*DispatchRuleTests"
echo All that it takes is listed by: dotnet test --solution CallCenter.sln --help
exit /b 0

:help_build
echo usage: .\callcenter build
echo.
echo Builds everything, tests and benchmarks too. Takes no options. The other commands build what they need themselves.
exit /b 0
