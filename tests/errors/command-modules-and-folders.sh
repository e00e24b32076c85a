# `aw -m MODULE` and `aw FOLDER` run as main programs.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo 'import sys; print(__name__, __spec__.name, sys.argv[1:], sys.argv[0] == __file__)' >tool.py
mkdir package
echo '' >package/__init__.py
echo 'print("main of", __package__)' >package/__main__.py
test "$("$AW" -m tool a b)" = "__main__ tool ['a', 'b'] True"
test "$("$AW" -mtool)" = "__main__ tool [] True"
test "$("$AW" -m package)" = "main of package"
test "$("$AW" package)" = "main of "
test "$("$AW" -u -B -c 'import sys; print(sys.argv)' 1)" = "['-c', '1']"
status=0
"$AW" -m no_such_module 2>message || status=$?
test $status = 1
grep -q "No module named no_such_module" message
status=0
"$AW" -W error -c 'import warnings; warnings.warn("x")' 2>message || status=$?
test $status = 1
grep -q "UserWarning: x" message
