// Spawn: the same as bench/async/spawn-each.aw.
async function work(i) {
    await null;
    return i & 1;
}

async function main() {
    let total = 0;
    for (let i = 0; i < 200000; i++) total += await work(i);
    console.log(total);
}

main();
