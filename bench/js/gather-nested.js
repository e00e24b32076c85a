// Gather: the same as bench/async/gather-nested.aw, with Promise.all.
async function visit(depth) {
    if (depth === 0) return 1;
    const counts = await Promise.all([visit(depth - 1), visit(depth - 1), visit(depth - 1)]);
    return 1 + counts.reduce((a, b) => a + b, 0);
}

async function main() {
    let total = 0;
    for (let turn = 0; turn < 9; turn++) total += await visit(9);
    console.log(total);
}

main();
