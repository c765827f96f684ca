@echo off
rem Starts Bothways. In a source tree it builds on the first run; in a released folder it finds lib\ beside itself.
rem After the sources have changed: bothways.cmd --rebuild, which builds and does nothing else. Unlike its twin for other
rem systems it doesn't look for changes, and two builds at once are up to you.
rem Exit code 3: Bothways could not be started.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

rem --- Java
set "JAVA_EXE="
if not defined JAVA_HOME goto java_from_path
set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA_EXE%" goto java_version
echo bothways: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe. Set it to a JDK, 17 or newer.>&2
exit /b 3

:java_from_path
for %%j in (java.exe) do set "JAVA_EXE=%%~$PATH:j"
if defined JAVA_EXE goto java_version
echo bothways: There is no java. Install a JDK, 17 or newer, or set JAVA_HOME to one.>&2
exit /b 3

:java_version
set "VERSION="
for /f "tokens=2,3" %%a in ('""%JAVA_EXE%" -version 2^>^&1"') do if "%%a"=="version" set "VERSION=%%~b"
set "MAJOR=0"
for /f "delims=.-+_" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% GEQ 17 goto find_home
echo bothways: "%JAVA_EXE%" is Java %VERSION%. Set JAVA_HOME to a JDK, 17 or newer.>&2
exit /b 3

rem --- Build
:find_home
set "BOTHWAYS=%ROOT%"
if exist "%ROOT%\lib\" goto start
set "BOTHWAYS=%ROOT%\harness\dist\target\bothways"
set "BUILT=%ROOT%\harness\dist\target\built"
if "%~1"=="--rebuild" goto build
if exist "%BUILT%" if exist "%BOTHWAYS%\lib\" goto start

:build
echo Building Bothways (first run, a few minutes with an empty Maven cache)...>&2
if not exist "%ROOT%\harness\dist\target\" mkdir "%ROOT%\harness\dist\target"
set "LOG=%ROOT%\harness\dist\target\build.log"
if exist "%BUILT%" del "%BUILT%"
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -q -B -Plauncher -pl harness/dist -am package >"%LOG%" 2>&1 <nul
set "RESULT=%ERRORLEVEL%"
popd
if "%RESULT%"=="0" goto built
type "%LOG%" >&2
echo bothways: The build failed; what Maven said is above, and in "%LOG%".>&2
exit /b 3

:built
type nul >"%BUILT%"
if "%~1"=="--rebuild" exit /b 0

rem --- Start
:start
"%JAVA_EXE%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+DisableAttachMechanism "-Dbothways.home=%BOTHWAYS%" -cp "%BOTHWAYS%\lib\*" org.bothways.cli.Main %*
exit /b %ERRORLEVEL%
