#!/bin/sh
# Tests the layering test on small houses made for it.
#   usage: layering_selftest.sh LAYERING

layering=$1
top=$(mktemp -d) || exit 2
trap 'rm -rf "$top"' EXIT
failures=0

file() {
    mkdir -p "$top/$(dirname "$1")"
    cat > "$top/$1"
}

new_house() {
    rm -rf "${top:?}"/*
    mkdir -p "$top/tests/tools"
    echo 1 > "$top/tests/tools/layering.limit"
}

# house_is STATUS TEXT: the layering test ends so, and says this.
house_is() {
    "$layering" "$top" > "$top/said" 2>&1
    status=$?
    if [ $status -ne "$1" ] || ! grep -qF -- "$2" "$top/said"; then
        echo "FAILED: wanted status $1 and \"$2\", but status is $status and it said:"
        cat "$top/said"
        failures=$((failures + 1))
    fi
}

new_house
echo '#include "base/arena.h"' | file vm/heap/gc.c
echo '#include "lang/grammar.h"' | file lang/parser.c
echo '#include <stdio.h>' | file base/arena.h
file lang/grammar.y < /dev/null
house_is 0 '0 breaches'

new_house
echo '#include "vm/engine/frame.h"' | file vm/objects/list.c
file vm/engine/frame.h < /dev/null
house_is 1 'vm/objects/list.c:1: vm/objects/ must not include vm/engine/frame.h'

new_house
printf '\n#  include "lexer.h"\n' | file vm/engine/import.c
echo '#include "../../lang/lexer.h"' | file vm/engine/other.c
file vm/engine/lexer.h < /dev/null
house_is 1 'vm/engine/other.c:1: "../../lang/lexer.h" is no file of Aw'

new_house
echo '#include <uv.h>' | file vm/sched/loop.c
echo '#include <uv.h>' | file vm/sched/io_uv.c
house_is 1 'vm/sched/loop.c:1: only vm/sched/io_uv.* may include <uv.h>'

new_house
echo '#include "base/b.h"' | file base/a.h
echo '#include "base/a.h"' | file base/b.c
file base/b.h < /dev/null
house_is 1 'largest set of modules that all reach each other: 2 (limit 1)'
echo 2 > "$top/tests/tools/layering.limit"
house_is 0 'base/a'

new_house
file vm/x.c < /dev/null
file other/x.c < /dev/null
house_is 0 '1 files'
file vm/unknown/x.c < /dev/null
house_is 1 'vm/unknown/x.c:1: lies in no row of the house'

[ $failures -eq 0 ] && echo "all houses as wanted"
exit $failures
