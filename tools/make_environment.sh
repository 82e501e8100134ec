# Make the environment VENV for PYTHON: with uv if there is one, else with uv put into the environment
# itself (five times faster than pip), else with pip. All three install the same requirements.lock.
# Usage: make_environment.sh PYTHON VENV
set -eu
python=$1 venv=$2

fail() {
    echo "rapid-onset: $*" >&2
    exit 1
}
how="install it (Debian, Ubuntu: sudo apt install python3 python3-venv) or name one: make PYTHON=/path/to/python3"

version=$("$python" -c 'import platform; print(platform.python_version())' 2>/dev/null) ||
    fail "$python does not run, and Python 3.11 or newer is needed; $how"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$python is Python $version, and 3.11 or newer is needed; $how"

# The stamp .ready comes last, so make never takes a half-made environment for good. After a failure
# the environment of before stands again, for somebody who is offline.
restore() {
    rm -rf "$venv"
    if [ -d "$venv.before" ]; then mv "$venv.before" "$venv"; fi
}
rm -rf "$venv.before"
if [ -d "$venv" ]; then mv "$venv" "$venv.before"; fi
trap restore EXIT
trap 'exit 130' INT TERM

echo "Making the environment $venv, once; it takes a minute or two ..."
if uv --version >/dev/null 2>&1; then
    uv venv --quiet --no-python-downloads --python "$("$python" -c 'import sys; print(sys.executable)')" "$venv"
    install() { uv pip install --quiet --python "$venv/bin/python" "$@"; }
else
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python has no venv module; install it (Debian, Ubuntu: sudo apt install python3-venv)"
    "$python" -m venv "$venv"
    install() { "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
    if install uv 2>/dev/null; then
        install() { "$venv/bin/uv" pip install --quiet --python "$venv/bin/python" "$@"; }
    fi
fi
install --require-hashes -r requirements.lock
install --no-deps --no-build-isolation --editable .

trap - EXIT
rm -rf "$venv.before"
touch "$venv/.ready"
