// Sorting: the same as bench/seq/sorting-numbers.aw.
function numbers(count, seed) {
    const result = [];
    for (let i = 0; i < count; i++) {
        seed = seed * 48271 % 2147483647;
        result.push(seed);
    }
    return result;
}

const forwards = (a, b) => a - b;
const backwards = (a, b) => b - a;
const sorted = (list, before) => list.slice().sort(before);

function main() {
    let check = 0;
    const data = numbers(100000, 7);
    const halves = data.map((n) => n / 2);
    for (let turn = 0; turn < 12; turn++) {
        check += sorted(data, forwards)[500] + Math.floor(sorted(halves, forwards)[500]);
        check += sorted(data, backwards)[500];
    }
    const ordered = sorted(data, forwards);
    for (let i = 0; i < 20; i++) {
        const a = i * 4000 + 17, b = i * 3000 + 5;
        [ordered[a], ordered[b]] = [ordered[b], ordered[a]];
        const copy = ordered.slice();
        copy.sort(forwards);
        check += copy[i];
    }
    console.log(check);
}

main();
