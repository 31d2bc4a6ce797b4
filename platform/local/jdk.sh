# Where the JDK is; sourced by what runs Java. find_jdk sets JAVA_HOME, or says what is missing and ends.
OLDEST_JDK=25

# The feature version of a JDK's home, or nothing if it is no JDK.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

is_new_enough() {
    local version
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$OLDEST_JDK" ]
}

# A link such as /usr/bin/javac leads to the JDK it belongs to.
home_of_javac_on_path() {
    local javac target
    javac=$(command -v javac) || return 0
    while [ -L "$javac" ]; do
        target=$(readlink "$javac")
        case $target in
            /*) javac=$target ;;
            *) javac=$(dirname "$javac")/$target ;;
        esac
    done
    (cd "$(dirname "$javac")/.." && pwd)
}

find_jdk() {
    local candidate tried=()
    for candidate in \
        "${JAVA_HOME:-}" \
        "$(home_of_javac_on_path)" \
        /usr/lib/jvm/* \
        /usr/java/* \
        /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/*; do
        [ -n "$candidate" ] && [ -d "$candidate" ] || continue
        if is_new_enough "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
        [ -n "$(jdk_version "$candidate")" ] && tried+=("$candidate ($(jdk_version "$candidate"))")
    done
    printf '%s\n' "No JDK $OLDEST_JDK or newer was found in JAVA_HOME, on the PATH or where packages put JDKs.
Found: ${tried[*]:-none}.
Install one (such as Temurin $OLDEST_JDK, https://adoptium.net) or set JAVA_HOME." >&2
    exit 1
}
