// Timers: the same as bench/async/timers-sleep.aw, with setTimeout (whole milliseconds).
const TASKS = 1000;
const SLEEPS = 300;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function sleeper(seed) {
    let woken = 0;
    for (let i = 0; i < SLEEPS; i++) {
        seed = seed * 48271 % 2147483647;
        await sleep(seed % 1000 / 500);
        woken++;
    }
    return woken;
}

async function main() {
    const tasks = [];
    for (let i = 0; i < TASKS; i++) tasks.push(sleeper(i + 1));
    let total = 0;
    for (const task of tasks) total += await task;
    console.log(total);
}

main();
