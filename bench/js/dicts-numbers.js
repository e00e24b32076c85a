// Dicts: the same as bench/seq/dicts-numbers.aw, with a Map.
function main() {
    const table = new Map();
    for (let i = 0; i < 200000; i++) table.set(i * 7919 % 1000003, i);
    const full = table.size;
    let total = 0, hits = 0;
    for (let i = 0; i < 2000000; i++) {
        const key = i * 104729 % 1000003;
        if (table.has(key)) {
            hits++;
            total += table.get(key);
            table.set(key, total % 1000);
        }
    }
    for (let i = 0; i < 200000; i += 2) table.delete(i * 7919 % 1000003);
    for (const [key, value] of table) total += key - value;
    console.log(full, table.size, hits, total);
}

main();
