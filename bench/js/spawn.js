// Spawn: the same as bench/async/spawn.aw; an async function runs up to its first await at once.
async function work(i) {
    await null;
    return i & 1;
}

async function main() {
    const tasks = [];
    for (let i = 0; i < 1000000; i++) tasks.push(work(i));
    let total = 0;
    for (const task of tasks) total += await task;
    console.log(tasks.length, total);
}

main();
