@echo off
rem Starts the Regime Collapse Simulator. Beside its sources it builds the program first when that is needed; as it is
rem handed out, with collapse.jar beside it, there is nothing to build, and Java may lie beside it in runtime.
rem   COLLAPSE_MVN_FLAGS   more options for Maven, such as -Dmaven.repo.local=DIR
rem   COLLAPSE_JAVA_FLAGS  more options for Java, such as -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0.") do set "HOME_DIR=%%~fI"
set "JAR=%HOME_DIR%\target\collapse.jar"
set "KIND= (a JDK)"
set "JAVA_BIN="
set "BUILD="
if exist "%HOME_DIR%\pom.xml" goto stale
set "JAR=%HOME_DIR%\collapse.jar"
set "KIND="
if not exist "%JAR%" goto nojar
if exist "%HOME_DIR%\runtime\bin\java.exe" call :try "%HOME_DIR%\runtime\bin"
goto findjava

:stale
call :fresh
if errorlevel 1 set "BUILD=yes"

:findjava
if not defined JAVA_BIN if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try "%JAVA_HOME%\bin"
if defined JAVA_BIN goto javafound
rem Else the newest of that on the PATH and of those in the usual folders.
set "NEWEST=16"
for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :try "%%~dp$PATH:I."
if defined JAVA_BIN set "NEWEST=%MAJOR%"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*") do call :newer "%%~D"
for /d %%D in ("%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.jdks\*") do call :newer "%%~D"
if not defined JAVA_BIN goto nojava

:javafound
if not defined BUILD goto run

where mvn >nul 2>nul
if errorlevel 1 goto nomaven
if exist "%JAR%" (echo Building ^(the sources have changed^)...>&2) else (echo Building ^(first time, about a minute^)...>&2)
call :build
if errorlevel 1 goto buildfailed

:run
set "HEADLESS=-Djava.awt.headless=true"
rem Java itself finds out whether there is a screen.
for %%C in (watch gui explore) do if /i "%~1"=="%%C" set "HEADLESS="
rem What is over in a second or two is not worth the second compiler, nor threads that collect garbage.
set "MACHINE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%C in (run sweep merge explore fit bank twins sensitivity choose verify report compare) do if /i "%~1"=="%%C" set "MACHINE=-XX:+UseParallelGC -XX:CompileThresholdScaling=8"
if defined COLLAPSE_JAVA_FLAGS if not "%COLLAPSE_JAVA_FLAGS:GC=%"=="%COLLAPSE_JAVA_FLAGS%" set "MACHINE="
"%JAVA_BIN%\java.exe" -Xmx900m %MACHINE% -XX:-OmitStackTraceInFastThrow -Dfile.encoding=UTF-8 %HEADLESS% "-Dcollapse.home=%HOME_DIR%" %COLLAPSE_JAVA_FLAGS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Takes the bin folder as JAVA_BIN if its Java is 17 or later; to build, a compiler is needed.
:try
for %%I in ("%~1") do set "CANDIDATE=%%~fI"
if defined BUILD if not exist "%CANDIDATE%\javac.exe" set "JRE=%CANDIDATE%"
if defined BUILD if not exist "%CANDIDATE%\javac.exe" exit /b 0
set "VERSION="
for /f "tokens=3" %%V in ('call "%CANDIDATE%\java.exe" -version 2^>^&1 ^| findstr /i /c:" version "') do if not defined VERSION set "VERSION=%%~V"
if not defined VERSION exit /b 0
set "MAJOR="
for /f "delims=.-+ tokens=1" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% GEQ 17 (set "JAVA_BIN=%CANDIDATE%") else (set "OLD=%VERSION% in %CANDIDATE%")
exit /b 0

rem Takes a home whose file release tells a later version than that found before. Starts no Java.
:newer
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
if defined BUILD if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION exit /b 0
set "MAJOR="
for /f "delims=.-+ tokens=1" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LEQ %NEWEST% exit /b 0
set "NEWEST=%MAJOR%"
set "JAVA_BIN=%~f1\bin"
exit /b 0

rem Fails when the jar is missing or older than a source.
:fresh
if not exist "%JAR%" exit /b 1
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $new = @(Get-Item -LiteralPath ($env:HOME_DIR + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($env:HOME_DIR + '\src\main') -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $jar }; if ($new) { exit 1 }"
exit /b %ERRORLEVEL%

:build
setlocal
for %%I in ("%JAVA_BIN%\..") do set "JAVA_HOME=%%~fI"
pushd "%HOME_DIR%"
call mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true %COLLAPSE_MVN_FLAGS% package >&2
set "CODE=%ERRORLEVEL%"
popd
endlocal & exit /b %CODE%

:nojava
echo collapse: Java 17 or later%KIND% is needed and was not found.>&2
if defined OLD echo   Found only Java %OLD%.>&2
if defined JRE echo   The Java in "%JRE%" has no compiler (javac): it is a JRE, not a JDK.>&2
echo   Get one with: winget install EclipseAdoptium.Temurin.17.JDK>&2
echo   or from https://adoptium.net, then put its bin folder on the PATH or set JAVA_HOME to it.>&2
exit /b 2

:nojar
echo collapse: "%JAR%" is missing. Unpack the whole zip, and keep its files together.>&2
exit /b 2

:nomaven
echo collapse: Maven 3.8 or later is needed to build the program and was not found.>&2
echo   Get it from https://maven.apache.org/download.cgi and put its bin folder on the PATH.>&2
exit /b 2

:buildfailed
if exist "%JAR%" del "%JAR%"
echo collapse: The build failed; Maven's message is above.>&2
echo   If a library could not be fetched: the first build needs the network.>&2
exit /b 2
