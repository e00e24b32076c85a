// Switch: the same as bench/async/switch-10000.aw; awaiting a value that is there gives way once.
const TASKS = 10000;
const TURNS = 200;

async function worker(turns) {
    let done = 0;
    while (done < turns) {
        await null;
        done++;
    }
    return done;
}

async function main() {
    const tasks = [];
    for (let i = 0; i < TASKS; i++) tasks.push(worker(TURNS));
    let total = 0;
    for (const task of tasks) total += await task;
    console.log(total);
}

main();
