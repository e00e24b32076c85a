// Strings: the same as bench/seq/strings-split.aw.
function main() {
    const lines = [];
    for (let i = 0; i < 2000; i++) {
        lines.push(`  name${i} ; street ${i % 90}; Town-${i % 7} ;${i * 31 % 1000}  `);
    }
    const text = lines.join("\n");
    let total = 0, towns = 0;
    for (let turn = 0; turn < 300; turn++) {
        const cleaned = [];
        for (const line of text.split("\n")) {
            const fields = line.split(";").map((field) => field.trim());
            if (fields[2].startsWith("Town") && !fields[3].endsWith("7")) towns++;
            fields[0] = fields[0].toUpperCase().replaceAll("NAME", "n");
            total += fields[2].indexOf("-") + parseInt(fields[3], 10);
            cleaned.push(fields.join(","));
        }
        total += cleaned.join("|").length;
    }
    console.log(total, towns);
}

main();
