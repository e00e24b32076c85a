// Dicts: the same as bench/seq/dicts-words.aw, with a Map.
function text(count) {
    const syllables = ["ba", "ko", "ri", "the", "mu", "la", "ne", "so", "ti", "wa"];
    const words = [];
    let seed = 42;
    for (let i = 0; i < count; i++) {
        seed = seed * 48271 % 2147483647;
        let word = syllables[seed % 10];
        let length = seed % 7;
        while (length > 2) {
            seed = seed * 48271 % 2147483647;
            word += syllables[seed % 10];
            length -= 2;
        }
        words.push(word);
    }
    return words;
}

function main() {
    const words = text(100000);
    const counts = new Map();
    for (let turn = 0; turn < 80; turn++) {
        for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
    }
    let best = null, sum = 0;
    for (const [word, count] of counts) {
        if (best === null || count > counts.get(best)) best = word;
        sum += count;
    }
    console.log(sum, counts.size, best, counts.get(best));
}

main();
