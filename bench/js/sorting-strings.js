// Sorting: the same as bench/seq/sorting-strings.aw.
function words(count, seed) {
    const syllables = ["ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"];
    const result = [];
    for (let i = 0; i < count; i++) {
        seed = seed * 48271 % 2147483647;
        const word = "name " + syllables[seed % 10] + syllables[seed % 7];
        result.push(word + syllables[seed % 9] + seed % 1009);
    }
    return result;
}

const backwards = (a, b) => (a < b ? 1 : a > b ? -1 : 0);

const data = words(60000, 11);
let check = 0, ordered;
for (let turn = 0; turn < 20; turn++) {
    ordered = data.slice().sort();
    check += ordered[turn * 1000].length;
    check += data.slice().sort(backwards)[turn * 1000].length;
}
console.log(check, ordered[0], ordered.at(-1));
