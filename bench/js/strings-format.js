// Strings: the same as bench/seq/strings-format.aw.
function main() {
    let total = 0, line;
    for (let i = 0; i < 500000; i++) {
        const name = `item ${i}`;
        const hex = (i % 256).toString(16).padStart(2, "0");
        line = `${name.padEnd(12)}|${String(i).padStart(8)}|${(i / 7).toFixed(3)}|${hex}`;
        total += line.length;
        total += `${name} has ${i} of ${(i / 3).toFixed(2)}`.length;
        total += (String(i) + `'${name}'` + (i * 0.5).toFixed(1)).length;
    }
    console.log(total, line);
}

main();
