// Sets: the same as bench/seq/sets-algebra.aw, with the operators written here.
const union = (a, b) => new Set([...a, ...b]);
const both = (a, b) => new Set([...a].filter((n) => b.has(n)));
const less = (a, b) => new Set([...a].filter((n) => !b.has(n)));

function range(from, to, step) {
    const result = new Set();
    for (let i = from; i < to; i += step) result.add(i);
    return result;
}

function main() {
    const seen = new Set();
    let twice = 0, total = 0;
    for (let i = 0; i < 3000000; i++) {
        const n = i * 7919 % 65537;
        if (seen.has(n)) {
            twice++;
            seen.delete(n);
        } else {
            seen.add(n);
        }
    }
    const some = new Set(["3", "33", "333", "4"]);
    for (let shift = 0; shift < 3000; shift++) {
        const even = range(shift, shift + 1000, 2), third = range(0, 1000, 3);
        total += union(even, third).size - both(even, third).size + less(even, third).size;
        total -= union(less(even, third), less(third, even)).size;
        const names = new Set([...third].map(String));
        total += both(names, some).size;
    }
    console.log(seen.size, twice, total);
}

main();
