#!/bin/sh
# Makes a folder that runs without any Java on the machine: what is in target/collapse-VERSION.zip, with a Java of its own
# (folder runtime, made by jlink), for the system and the processor on which it is made. Then runs it once, and packs it.
# Under a minute. For Linux, macOS, and Windows (in Git Bash).
#   src/scripts/package.sh
# Needs: the zip (mvn -B verify makes it), and a JDK 17 or later with jlink, jdeps and jar, in JAVA_HOME or on the PATH;
# tar, but for Windows. Neither jpackage nor objcopy (binutils) nor the network.
set -eu
cd "$(dirname "$0")/../.."

fail() {
  echo "package.sh: $1" >&2
  shift
  for line in "$@"; do
    echo "  $line" >&2
  done
  exit 2
}

# A program of the JDK, in JAVA_HOME or on the PATH.
tool() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then
    echo "$JAVA_HOME/bin/$1"
  else
    command -v "$1" || fail "$1 is needed and was not found; it is part of a JDK 17 or later (not of a JRE)." \
      "Debian, Ubuntu:  sudo apt install openjdk-17-jdk-headless" \
      "others:          https://adoptium.net" \
      "Then put its bin folder on the PATH, or set JAVA_HOME to it."
  fi
}

jlink=$(tool jlink)
jdeps=$(tool jdeps)
jar=$(tool jar)
java=$("$jlink" --version)
[ "${java%%[!0-9]*}" -ge 17 ] || fail "$jlink is of Java $java; 17 or later is needed."

# The first version in the file is the program's own.
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
zip=$PWD/target/collapse-$version.zip
[ -f "$zip" ] || fail "$zip is not there. Make it first: mvn -B verify"
stale() {
  fail "$zip is not of the files that are here now. Make it again: mvn -B verify"
}
# By its time the jar only: Maven leaves a zip of the same bytes as it is.
[ -z "$(find src/main pom.xml -newer target/collapse.jar -print | head -n 1)" ] || stale

case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  MINGW* | MSYS* | CYGWIN*) system=windows ;;
  *) system=$(uname -s) ;;
esac
[ "$system" = windows ] || command -v tar >/dev/null || fail "tar is needed and was not found."
name=collapse-$version-$system-$(uname -m)

rm -rf target/package
mkdir -p target/package
cd target/package
"$jar" -xf "$zip"
mv "collapse-$version" "$name"
for part in collapse collapse.cmd scenarios; do
  diff -r "../../$part" "$name/$part" >/dev/null || stale
done
cmp -s ../collapse.jar "$name/collapse.jar" || stale
# The program jar forgets who may execute.
chmod 755 "$name/collapse"

# Debug symbols of native code are left as they are: to strip them, jlink would need objcopy.
modules=$("$jdeps" --print-module-deps --ignore-missing-deps --multi-release 17 "$name/collapse.jar")
"$jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$name/runtime" ||
  fail "jlink of Java $java failed; its message is above. Some systems have its modules in a package of their own" \
    "(Fedora: java-21-openjdk-jmods); a JDK from https://adoptium.net has all."

echo "== a run without any other Java"
(
  unset JAVA_HOME
  "$name/collapse" run scenarios/h3-survivable-drain.yaml --arm documented --replications 2
) || fail "The folder was made, but does not run: $PWD/$name"
rm -rf "$name/results"

if [ "$system" = windows ]; then
  packed=$name.zip
  "$jar" -cMf "$packed" "$name"
else
  packed=$name.tar.gz
  tar -czf "$packed" "$name"
fi
echo "== made with Java $java, modules $modules"
du -sh "$name" "$packed"
echo "To hand out: $PWD/$packed (for $system, $(uname -m))"
if [ "$system" = linux ] && [ ! -f "$name/runtime/lib/libfreetype.so" ]; then
  echo "Note: this JDK takes libraries for letters and pictures (freetype and others) from the system. For machines that may"
  echo "  lack them, make it with a JDK that brings its own, such as that of https://adoptium.net, in JAVA_HOME."
fi
